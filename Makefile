# libdaomesh. `make` builds, `make check` tests, `make demo` replays real history and builds a phone, `make install` installs.
# Knobs: CC, CFLAGS, WERROR, BUILD (another build folder), NUMBER=gmp|portable, DOCS=yes|no, PREFIX, LIBDIR, DESTDIR.

VERSION  := 0.1.0
SONAME   := libdaomesh.so.0.1
BUILD    ?= build
NUMBER   ?= gmp
DOCS     ?= yes
PREFIX   ?= /usr/local
LIBDIR   ?= $(PREFIX)/lib
BINDIR   ?= $(PREFIX)/bin
INCDIR   ?= $(PREFIX)/include
PKG_CONFIG ?= pkg-config

# The layers, lowest first, and what each may use (DESIGN: the dependency law; scripts/check-layers enforces it).
LAYERS   := base number crypto codec action proof rule store state log ledger
CORE     := base number crypto codec action proof rule
USES_base   :=
USES_number := base
USES_crypto := base
USES_store  := base
USES_codec  := number crypto base
USES_action := codec $(USES_codec)
USES_proof  := codec $(USES_codec)
USES_rule   := number base
USES_state  := proof store $(USES_proof)
USES_log    := proof store $(USES_proof)
USES_ledger := action rule log state proof store $(USES_proof)

SODIUM_CFLAGS := $(shell $(PKG_CONFIG) --cflags libsodium 2>/dev/null)
SODIUM_LIBS   := $(shell $(PKG_CONFIG) --libs libsodium 2>/dev/null || echo -lsodium)
LMDB_LIBS     := $(shell $(PKG_CONFIG) --libs lmdb 2>/dev/null || echo -llmdb)
JSON_LIBS     := $(shell $(PKG_CONFIG) --libs jansson 2>/dev/null || echo -ljansson)
# The tool mirrors over HTTP where libcurl is there; the library never sees it.
CURL_LIBS     := $(shell $(PKG_CONFIG) --libs libcurl 2>/dev/null)
CURL_CFLAGS   := $(if $(CURL_LIBS),-DDAOMESH_HTTP $(shell $(PKG_CONFIG) --cflags libcurl))
CHECK_LIBS    := $(shell $(PKG_CONFIG) --libs check 2>/dev/null || echo -lcheck)
ifeq ($(NUMBER),gmp)
GMP_LIBS      := $(shell $(PKG_CONFIG) --libs gmp 2>/dev/null || echo -lgmp)
else
GMP_LIBS      :=
EXTRA_CPPFLAGS := -DDAOMESH_NUMBER_PORTABLE
endif
# What fields and actions mean is for people who look at the schema at run time; a wallet can do without.
ifeq ($(DOCS),no)
EXTRA_CPPFLAGS += -DDAOMESH_NO_DOCS
endif
LIBS := $(SODIUM_LIBS) $(GMP_LIBS) $(LMDB_LIBS)

WERROR   ?= -Werror
WARN     := -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef -Wvla -Wcast-qual -Wcast-align \
            -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wformat=2 -Wswitch-enum $(WERROR)
CFLAGS   ?= -O2 -g
HARDEN   ?= -fstack-protector-strong
# A section for each function and table: a program that links an archive with -Wl,--gc-sections takes only what it uses.
SECTIONS := -ffunction-sections -fdata-sections
ALL_CFLAGS := -std=c11 $(WARN) $(HARDEN) $(SECTIONS) $(CFLAGS) -fPIC -fvisibility=hidden
ALL_CPPFLAGS := -Iinclude -Ilib $(EXTRA_CPPFLAGS) $(CPPFLAGS)
POSIX    := -D_XOPEN_SOURCE=700

layer_objects = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard lib/$(1)/*.c lib/$(1)/*/*.c)))
archives      = $(foreach layer,$(1),$(BUILD)/lib/lib$(layer).a)

LIB_OBJECTS  := $(foreach layer,$(LAYERS),$(call layer_objects,$(layer)))
# Core has no heap: the allocator over malloc serves the ledger alone, and stretching a passphrase takes memory.
HEAP_OBJECTS := $(BUILD)/lib/base/memory.o $(BUILD)/lib/crypto/keyfile.o
CORE_OBJECTS := $(filter-out $(HEAP_OBJECTS),$(foreach layer,$(CORE),$(call layer_objects,$(layer))))

.PHONY: all
all: $(BUILD)/libdaomesh.a $(BUILD)/libdaomesh-core.a $(BUILD)/$(SONAME) $(BUILD)/daomesh $(BUILD)/conformance

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(if $(filter lib/store/% lib/log/% lib/ledger/% tools/% bench/% tests/% examples/%,$<),$(POSIX)) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# One archive a layer: a suite links its layer and what that layer may use, nothing else.
define LAYER_ARCHIVE
$(BUILD)/lib/lib$(1).a: $(call layer_objects,$(1))
	@mkdir -p $$(@D)
	@rm -f $$@
	$(AR) rcs $$@ $$^
endef
$(foreach layer,$(LAYERS),$(eval $(call LAYER_ARCHIVE,$(layer))))

$(BUILD)/libdaomesh.a: $(LIB_OBJECTS)
	@rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/libdaomesh-core.a: $(CORE_OBJECTS)
	@rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/$(SONAME): $(LIB_OBJECTS) lib/daomesh.map
	$(CC) -shared -Wl,-soname,$(SONAME) -Wl,--version-script=lib/daomesh.map -Wl,-z,relro,-z,now,-z,noexecstack,--as-needed $(CFLAGS) $(LDFLAGS) -o $@ $(LIB_OBJECTS) $(LIBS)
	@ln -sf $(SONAME) $(BUILD)/libdaomesh.so

TOOL_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tools/daomesh/*.c tools/daomesh/*/*.c)))
$(BUILD)/tools/daomesh/mirror/http.o: ALL_CPPFLAGS += $(CURL_CFLAGS)
$(BUILD)/daomesh: $(TOOL_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(JSON_LIBS) $(CURL_LIBS) -lpthread

CONFORMANCE_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/conformance/*.c)))
$(BUILD)/conformance: $(CONFORMANCE_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(JSON_LIBS)

DEMO_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard examples/demo/*.c)))
$(BUILD)/demo: $(DEMO_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

.PHONY: demo
demo: $(BUILD)/demo
	@$<

BENCHES := $(patsubst bench/%.c,$(BUILD)/bench/%,$(sort $(wildcard bench/*.c)))
$(BENCHES): $(BUILD)/bench/%: $(BUILD)/bench/%.o $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lpthread

# What programs of others check: see scripts/check-interop.
$(BUILD)/interop/tell: $(BUILD)/tests/interop/tell.o $(BUILD)/libdaomesh.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

.PHONY: bench
bench: $(BENCHES)
	@for bench in $^; do $$bench || exit 1; done

# The peers that rules are measured beside, from the npm and Python registries; none of their install scripts is run.
.PHONY: bench-peers
bench-peers: $(BUILD)/bench/rules $(BUILD)/bench/budget
	@mkdir -p $(BUILD)/peers
	@cp bench/peers/* $(BUILD)/peers/
	@[ -d $(BUILD)/peers/node_modules ] || npm install --prefix $(BUILD)/peers --ignore-scripts --legacy-peer-deps --silent
	@[ -d $(BUILD)/peers/python ] || { $(PYTHON) -m venv $(BUILD)/peers/python && \
	    $(BUILD)/peers/python/bin/pip install -q --only-binary :all: pabutools==1.2.3; }
	@for bench in $^; do DAOMESH_PEERS=$(BUILD)/peers $$bench || exit 1; done

# Suites: tests/LAYER/*_test.c become one program a layer; tests/support/*.c is linked into each.
# The longest first, so that none of them runs alone at the end.
LONG   := ledger rule state
TESTED := $(LONG) $(filter-out $(LONG),$(sort $(patsubst tests/%/,%,$(dir $(wildcard tests/*/*_test.c)))))
SUPPORT_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/support/*.c)))
# What tests/ledger/faulty_state.c and faulty_reads.c stand in front of.
WRAPPED := $(addprefix _state_,find edit create delete blob blob_put each schedule cancel due) \
    $(addprefix _sequence_,append append_spans read) $(addprefix _tree_,update check root) ledger_check ledger_replay \
    $(addprefix reader_,open info row record prove evidence list member standing voices spoken_for credits locks token balance proposal dry_run dry_run_draft stream forecast payments entry event log_tree log_head publish)
LINK_ledger := $(WRAPPED:%=-Wl,--wrap=daomesh_%)
# And tests/store/failing_lmdb.c.
LMDB_CALLS := $(addprefix env_,create set_mapsize set_maxreaders open info stat get_fd sync) txn_begin txn_renew \
    dbi_open dbi_flags get cursor_open cursor_get
LINK_store := $(LMDB_CALLS:%=-Wl,--wrap=mdb_%) -Wl,--wrap=madvise
define SUITE
$(BUILD)/tests/$(1)_suite: $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/$(1)/*.c))) $(SUPPORT_OBJECTS) $(if $(filter $(1),$(LAYERS)),$(call archives,$(1) $(USES_$(1))),$(BUILD)/libdaomesh.a)
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) $(LINK_$(1)) -o $$@ $$^ $(CHECK_LIBS) $(LIBS) -lpthread
.PHONY: check-$(1)
check-$(1): $(BUILD)/tests/$(1)_suite
	$$<
endef
$(foreach layer,$(TESTED),$(eval $(call SUITE,$(layer))))

# Whole lives with everything that can go wrong: tests/simulator/simulator.c says what, --seed N which.
LIFE_OBJECTS := $(patsubst %,$(BUILD)/tests/simulator/%.o,kind life look mend subject) $(SUPPORT_OBJECTS)
$(BUILD)/simulator: $(BUILD)/tests/simulator/simulator.o $(LIFE_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lpthread

# Every call on files failed in turn, with kills and power cuts.
$(BUILD)/disk: $(BUILD)/tests/crash/disk.o $(BUILD)/tests/crash/calls.o $(LIFE_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lpthread -ldl

# A file damaged in every place.
$(BUILD)/damage: $(BUILD)/tests/crash/damage.o $(LIFE_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lpthread

# Writers killed at random moments: `make crash KILLS=10000`.
KILLS ?= 300
$(BUILD)/kill: $(BUILD)/tests/crash/kill.o $(LIFE_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lpthread
.PHONY: crash
crash: $(BUILD)/kill
	$< --kills $(KILLS)

# Core as one source file and one header, for those who would rather add a file than link a library.
ONE_FILE     := $(BUILD)/amalgamation/daomesh-core
CORE_SOURCES := $(CORE_OBJECTS:$(BUILD)/%.o=%.c)
ONE_FILE_CC   = -std=c11 -Wall -Wextra -Wpedantic $(WERROR) $(CFLAGS) $(SODIUM_CFLAGS) -c $(ONE_FILE).c -o
.PHONY: amalgamation
amalgamation: $(ONE_FILE).c
$(ONE_FILE).c: $(CORE_SOURCES) $(wildcard include/daomesh/*.h $(CORE:%=lib/%/*.h) lib/rule/*/*.h) tools/amalgamate/amalgamate.py
	@$(PYTHON) tools/amalgamate/amalgamate.py $(@D) $(CORE_SOURCES)
$(ONE_FILE).o: $(ONE_FILE).c
	$(CC) $(if $(GMP_LIBS),-DDAOMESH_NUMBER_GMP) $(ONE_FILE_CC) $@

ONE_FILE_TESTED := $(filter $(CORE),$(TESTED))
define ONE_FILE_SUITE
$(BUILD)/amalgamation/$(1)_suite: $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/$(1)/*.c))) $(SUPPORT_OBJECTS) $(ONE_FILE).o $(HEAP_OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $$@ $$^ $(CHECK_LIBS) $(SODIUM_LIBS) $(GMP_LIBS) -lpthread
endef
$(foreach layer,$(ONE_FILE_TESTED),$(eval $(call ONE_FILE_SUITE,$(layer))))

# Everything that follows from schema/ is committed, so that building needs no Python.
PYTHON ?= $(shell python3 -c 'import tomllib' 2>/dev/null && echo python3 || echo python3.11)
.PHONY: generate symbols
generate:
	$(PYTHON) tools/generate/generate.py
symbols:
	scripts/list-symbols >lib/daomesh.map
	scripts/list-constants >lib/base/constant_table.c

# The same numbers on a machine of the other byte order: see tests/portable/digest.c.
$(BUILD)/digest: $(BUILD)/tests/portable/digest.o $(BUILD)/tests/portable/rules.o $(BUILD)/tests/portable/programmes.o $(call archives,rule codec number base)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(GMP_LIBS)

# Fuzzing: `make fuzz TARGET=body SECONDS=60` looks for trouble with clang's libFuzzer; what it finds goes into the corpus,
# which any compiler plays back as a suite.
FUZZ_FLAGS   := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all
FUZZ_CORPUS  := tests/fuzz/corpus
FUZZ_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(filter-out tests/fuzz/engine.c tests/fuzz/corpus.c,$(sort $(wildcard tests/fuzz/*.c))))
FUZZ_OBJECTS += $(filter-out $(BUILD)/tools/daomesh/main.o,$(TOOL_OBJECTS))
$(BUILD)/tests/corpus: $(FUZZ_OBJECTS) $(BUILD)/tests/fuzz/corpus.o $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(JSON_LIBS) $(CURL_LIBS) -lpthread
$(BUILD)/tests/fuzzer: $(FUZZ_OBJECTS) $(BUILD)/tests/fuzz/engine.o $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBS) $(JSON_LIBS) $(CURL_LIBS) -lpthread

SECONDS ?= 60
.PHONY: fuzz fuzzer
fuzzer:
	+@$(MAKE) -s CC=clang BUILD=$(BUILD)-fuzz CFLAGS="$(FUZZ_FLAGS)" $(BUILD)-fuzz/tests/fuzzer
fuzz: fuzzer
	@mkdir -p $(BUILD)-fuzz/corpus/$(TARGET)
	DAOMESH_FUZZ=$(TARGET) $(BUILD)-fuzz/tests/fuzzer -max_total_time=$(SECONDS) -artifact_prefix=$(BUILD)-fuzz/$(TARGET)- \
	    $(BUILD)-fuzz/corpus/$(TARGET) $(wildcard $(FUZZ_CORPUS)/$(TARGET))

# Gates. `make check` runs them all and sums up; each is a target of its own, check-NAME. docs/testing.md says what each
# proves. A variant of the suites is a second make with a build folder of its own; a tool that is not there skips its gate.
GATES   := layers format headers generated suites faults reference cli demo interop symbols abi install portable amalgamation clang sanitize fuzz valgrind bigendian canaries
VARIANT = $(MAKE) -s check-suites BUILD=$(BUILD)-$(1)
FUZZES  = echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' | clang -fsanitize=fuzzer,address -x c -o /dev/null - 2>/dev/null || exec scripts/check-run fuzz "echo 'skipped: no libFuzzer'; exit 77";
NEEDS   = command -v $(1) >/dev/null || exec scripts/check-run $(1) "echo 'skipped: no $(1)'; exit 77";
VECTORS := $(sort $(wildcard tests/vectors/*.jsonl))
VALGRIND := CK_FORK=no valgrind -q --fair-sched=try --child-silent-after-fork=yes --error-exitcode=99 --leak-check=full
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all -DDAOMESH_INSTRUMENTED

.PHONY: check check-fast $(GATES:%=check-%)
check:
	+@MAKE="$(MAKE)" scripts/check-gates $(GATES)

check-fast: check-suites

.PHONY: suites
suites: $(TESTED:%=$(BUILD)/tests/%_suite) $(BUILD)/conformance $(BUILD)/tests/corpus

check-suites: suites
	@scripts/check-run --suites $(foreach suite,$(TESTED),$(suite) $(BUILD)/tests/$(suite)_suite) \
	    conformance "$(BUILD)/conformance $(VECTORS)" fuzz "$(BUILD)/tests/corpus $(FUZZ_CORPUS)"

check-faults: $(BUILD)/simulator $(BUILD)/kill $(BUILD)/disk $(BUILD)/damage
	@scripts/check-run --suites simulator "$(BUILD)/simulator --reach 1" kills "$(BUILD)/kill --kills $(KILLS)" disk "$(BUILD)/disk" \
	    damage "$(BUILD)/damage"

# Slow and plain models in Python, each given the shared library: it compares what both compute on random cases.
REFERENCES := $(patsubst tests/reference/%.py,%,$(sort $(wildcard tests/reference/*.py)))
check-reference: $(BUILD)/$(SONAME)
	@$(call NEEDS,python3) scripts/check-run --suites $(foreach name,$(REFERENCES),reference/$(name) "python3 tests/reference/$(name).py $(BUILD)/libdaomesh.so")

check-cli: $(BUILD)/daomesh
	@$(call NEEDS,python3) scripts/check-run --suites cli "tests/cli/run $(abspath $<)"

check-demo: $(BUILD)/demo
	@scripts/check-run demo "DAOMESH_DEMO_FILE=$(BUILD)/demo.dmesh $<"

# The log, checkpoints and state proofs, checked with libraries that others wrote.
check-interop: $(BUILD)/interop/tell
	@scripts/check-run interop "scripts/check-interop $(BUILD)"

check-format:
	@scripts/check-run format scripts/check-format

check-layers:
	@scripts/check-run layers scripts/check-layers

check-headers:
	@scripts/check-run headers "scripts/check-headers $(CC) $(CXX)"
	@$(call NEEDS,clang) scripts/check-run headers/clang "scripts/check-headers clang clang++"
	@$(call NEEDS,$(PYTHON)) scripts/check-run promise "$(PYTHON) tools/abi/promise.py $(CC)"

check-symbols: $(BUILD)/libdaomesh.a $(BUILD)/libdaomesh-core.a $(BUILD)/$(SONAME)
	@scripts/check-run symbols "scripts/check-symbols $(BUILD) $(SONAME)"

check-generated:
	@$(call NEEDS,$(PYTHON)) scripts/check-run generated "$(PYTHON) tools/generate/generate.py --check" \
	    generator "$(PYTHON) tests/generate/model_test.py"

check-install: all
	@scripts/check-run install "CC='$(CC)' CXX='$(CXX)' MAKE='$(MAKE)' scripts/check-install $(BUILD)"

check-portable:
	+@$(call VARIANT,portable) NUMBER=portable DOCS=no

# It compiles alone, with plain numbers needs libsodium and nothing else from outside, and core's suites pass with it.
check-amalgamation:
	+@$(call NEEDS,$(PYTHON)) $(MAKE) -s check-one-file BUILD=$(BUILD)-portable NUMBER=portable DOCS=no
.PHONY: check-one-file
check-one-file: $(ONE_FILE_TESTED:%=$(BUILD)/amalgamation/%_suite)
	@scripts/check-run one-file/imports "scripts/check-imports $(ONE_FILE).o" \
	    one-file/gmp "$(CC) -DDAOMESH_NUMBER_GMP $(ONE_FILE_CC) $(ONE_FILE)-gmp.o -O0" \
	    one-file/header "$(CC) -std=c99 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -x c $(ONE_FILE).h"
	@$(call NEEDS,clang) scripts/check-run one-file/clang "clang $(ONE_FILE_CC) $(ONE_FILE)-clang.o -O0"
	@scripts/check-run --suites $(foreach suite,$(ONE_FILE_TESTED),one-file/$(suite) $(BUILD)/amalgamation/$(suite)_suite)

check-clang:
	+@$(call NEEDS,clang) $(call VARIANT,clang) CC=clang

check-sanitize:
	+@$(call VARIANT,sanitize) CFLAGS="$(SANITIZE)"

# Every public function has a target, and none finds anything in a second; the corpus is played back by the suites above.
check-fuzz:
	@scripts/check-run fuzz/names scripts/check-fuzz
	+@$(call NEEDS,clang) $(FUZZES) $(MAKE) -s fuzzer && scripts/check-run fuzz/targets "scripts/check-fuzz $(BUILD)-fuzz/tests/fuzzer"

# The pure rules and numbers have no memory to watch, and their small worlds are large for it.
check-valgrind: suites
	@$(call NEEDS,valgrind) scripts/check-run --suites $(foreach suite,$(filter-out rule number,$(TESTED)),$(suite) "$(VALGRIND) $(BUILD)/tests/$(suite)_suite")

check-bigendian: $(BUILD)/digest
	@$(call NEEDS,s390x-linux-gnu-gcc) $(call NEEDS,qemu-s390x) scripts/check-run bigendian "MAKE='$(MAKE)' scripts/check-bigendian $(BUILD)"

check-canaries: all $(BUILD)/digest
	@scripts/check-run $(foreach part,1 2,canaries/$(part) "MAKE='$(MAKE)' SANITIZE='$(SANITIZE)' VALGRIND='$(VALGRIND)' scripts/check-canaries $(BUILD) $(part) 2")

# The binary promise: abi/libdaomesh.abi is the baseline, any difference from it is an error until it is updated. What the
# headers alone say, layouts and numbers, stands in abi/promise.c and is a part of check-headers.
check-abi: $(BUILD)/$(SONAME)
	@scripts/check-run abi "scripts/check-abi $<"

.PHONY: abi-update
abi-update: $(BUILD)/$(SONAME)
	scripts/check-abi --update $<
	$(PYTHON) tools/abi/promise.py --update

# What the suites and the faults reach in lib/; below these parts of a hundred it fails. docs/testing.md says what is left.
# ALWAYS and NEVER stand for both of their sides. Generated tables and accessors are left out.
COVERAGE_FLAGS := -O0 -g --coverage -fprofile-update=atomic -DDAOMESH_COVERAGE -DDAOMESH_INSTRUMENTED
COVERAGE_LINES    ?= 100
COVERAGE_BRANCHES ?= 95
.PHONY: coverage check-coverage
coverage:
	@find $(BUILD)-coverage -name '*.gcda' -delete 2>/dev/null || true
	+@CK_TIMEOUT_MULTIPLIER=60 $(call VARIANT,coverage) CFLAGS="$(COVERAGE_FLAGS)"
	+@$(MAKE) -s BUILD=$(BUILD)-coverage CFLAGS="$(COVERAGE_FLAGS)" check-faults
	@scripts/coverage $(BUILD)-coverage $(COVERAGE_LINES) $(COVERAGE_BRANCHES)

check-coverage:
	+@$(call NEEDS,gcovr) CHECK_LIMIT=3600 scripts/check-run coverage "env -u DAOMESH_TALLY $(MAKE) -s coverage"

# How large the libraries are, against what is aimed at; the second build is as small as it gets (docs/abi.md).
SMALL := BUILD=$(BUILD)-small CFLAGS="-Os -fno-asynchronous-unwind-tables" HARDEN= DOCS=no
.PHONY: sizes
sizes: $(BUILD)/libdaomesh-core.a $(BUILD)/$(SONAME)
	+@$(MAKE) -s $(SMALL) $(BUILD)-small/libdaomesh-core.a $(BUILD)-small/$(SONAME)
	@CC="$(CC)" LIBS="$(SODIUM_LIBS) $(GMP_LIBS)" scripts/sizes $(BUILD) $(BUILD)-small $(SONAME)

PACKAGES := libsodium $(if $(GMP_LIBS),gmp) lmdb
COMMA    := ,
.PHONY: install uninstall
install: all
	install -d $(DESTDIR)$(INCDIR)/daomesh $(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(BINDIR)
	install -m 644 include/daomesh/*.h $(DESTDIR)$(INCDIR)/daomesh/
	install -m 644 $(BUILD)/libdaomesh.a $(BUILD)/libdaomesh-core.a $(DESTDIR)$(LIBDIR)/
	install -m 755 $(BUILD)/$(SONAME) $(DESTDIR)$(LIBDIR)/libdaomesh.so.$(VERSION)
	ln -sf libdaomesh.so.$(VERSION) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libdaomesh.so
	install -m 755 $(BUILD)/daomesh $(DESTDIR)$(BINDIR)/
	sed -e 's#@PREFIX@#$(PREFIX)#; s#@LIBDIR@#$(LIBDIR:$(PREFIX)/%=$${prefix}/%)#; s#@INCDIR@#$(INCDIR:$(PREFIX)/%=$${prefix}/%)#' \
	    -e 's#@VERSION@#$(VERSION)#; s#@REQUIRES@#$(subst $() ,$(COMMA) ,$(strip $(PACKAGES)))#' \
	    pkgconfig/daomesh.pc.in >$(DESTDIR)$(LIBDIR)/pkgconfig/daomesh.pc
	chmod 644 $(DESTDIR)$(LIBDIR)/pkgconfig/daomesh.pc
uninstall:
	rm -rf $(DESTDIR)$(INCDIR)/daomesh
	rm -f $(DESTDIR)$(LIBDIR)/libdaomesh.a $(DESTDIR)$(LIBDIR)/libdaomesh-core.a $(DESTDIR)$(LIBDIR)/libdaomesh.so* \
	    $(DESTDIR)$(LIBDIR)/pkgconfig/daomesh.pc $(DESTDIR)$(BINDIR)/daomesh

.PHONY: clean
clean:
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
