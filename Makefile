# libdaomesh. `make` builds, `make check` tests, `make demo` replays real history, `make install` installs.
# Knobs: CC, CFLAGS, BUILD (another build folder), NUMBER=gmp|portable, PREFIX, DESTDIR.

VERSION  := 0.1.0
SONAME   := libdaomesh.so.0.1
BUILD    ?= build
NUMBER   ?= gmp
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
USES_proof  := crypto base
USES_rule   := number base
USES_state  := codec proof store $(USES_codec)
USES_log    := proof store crypto base
USES_ledger := action rule log state codec proof store number crypto base

SODIUM_CFLAGS := $(shell $(PKG_CONFIG) --cflags libsodium 2>/dev/null)
SODIUM_LIBS   := $(shell $(PKG_CONFIG) --libs libsodium 2>/dev/null || echo -lsodium)
LMDB_LIBS     := $(shell $(PKG_CONFIG) --libs lmdb 2>/dev/null || echo -llmdb)
JSON_LIBS     := $(shell $(PKG_CONFIG) --libs jansson 2>/dev/null || echo -ljansson)
CHECK_LIBS    := $(shell $(PKG_CONFIG) --libs check 2>/dev/null || echo -lcheck)
ifeq ($(NUMBER),gmp)
GMP_LIBS      := $(shell $(PKG_CONFIG) --libs gmp 2>/dev/null || echo -lgmp)
else
GMP_LIBS      :=
EXTRA_CPPFLAGS := -DDAOMESH_NUMBER_PORTABLE
endif
LIBS := $(SODIUM_LIBS) $(GMP_LIBS) $(LMDB_LIBS)

WARN     := -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef -Wvla -Wcast-qual -Wcast-align \
            -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wformat=2 -Wswitch-enum -Werror
CFLAGS   ?= -O2 -g
HARDEN   ?= -fstack-protector-strong
ALL_CFLAGS := -std=c11 $(WARN) $(HARDEN) $(CFLAGS) -fPIC -fvisibility=hidden
ALL_CPPFLAGS := -Iinclude -Ilib $(EXTRA_CPPFLAGS) $(CPPFLAGS)
POSIX    := -D_POSIX_C_SOURCE=200809L

layer_objects = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard lib/$(1)/*.c)))
archives      = $(foreach layer,$(1),$(BUILD)/lib/lib$(layer).a)

LIB_OBJECTS  := $(foreach layer,$(LAYERS),$(call layer_objects,$(layer)))
CORE_OBJECTS := $(foreach layer,$(CORE),$(call layer_objects,$(layer)))

.PHONY: all
all: $(BUILD)/libdaomesh.a $(BUILD)/libdaomesh-core.a $(BUILD)/$(SONAME) $(BUILD)/daomesh $(BUILD)/conformance

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(if $(filter lib/store/% lib/ledger/% tools/% bench/% tests/% examples/%,$<),$(POSIX)) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

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
	$(CC) -shared -Wl,-soname,$(SONAME) -Wl,--version-script=lib/daomesh.map -Wl,-z,relro,-z,now,-z,noexecstack $(CFLAGS) $(LDFLAGS) -o $@ $(LIB_OBJECTS) $(LIBS)
	@ln -sf $(SONAME) $(BUILD)/libdaomesh.so

TOOL_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tools/daomesh/*.c)))
$(BUILD)/daomesh: $(TOOL_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(JSON_LIBS) -lpthread

CONFORMANCE_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/conformance/*.c)))
$(BUILD)/conformance: $(CONFORMANCE_OBJECTS) $(BUILD)/libdaomesh.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(JSON_LIBS)

# Suites: tests/LAYER/*_test.c become one program a layer; tests/support/*.c is linked into each.
TESTED := $(sort $(patsubst tests/%/,%,$(dir $(wildcard tests/*/*_test.c))))
SUPPORT_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/support/*.c)))
define SUITE
$(BUILD)/tests/$(1)_suite: $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/$(1)/*.c))) $(SUPPORT_OBJECTS) $(if $(filter $(1),$(LAYERS)),$(call archives,$(1) $(USES_$(1))),$(BUILD)/libdaomesh.a)
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $$@ $$^ $(CHECK_LIBS) $(LIBS) -lpthread
.PHONY: check-$(1)
check-$(1): $(BUILD)/tests/$(1)_suite
	$$<
endef
$(foreach layer,$(TESTED),$(eval $(call SUITE,$(layer))))

# Everything that follows from schema/ is committed, so that building needs no Python.
PYTHON ?= python3
.PHONY: generate check-generated
generate:
	$(PYTHON) tools/generate/generate.py
check-generated:
	$(PYTHON) tools/generate/generate.py --check

.PHONY: clean
clean:
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
