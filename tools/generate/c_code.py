"""Writes the C side of the schema: status numbers, structs, tables, typed access to records."""

from model import TYPES, Entry, Field, Schema

GENERATED = "Generated from schema/ by tools/generate; change the schema, not this file."
WIDTH = 110


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def commented(lines):
    """Lines of (code, comment): comments in one column, above the code where they would not fit."""
    column = max((len(code) for code, _ in lines), default=0) + 1
    out = []
    for code, comment in lines:
        if not comment:
            out.append(code)
        elif column + len(comment) + 6 <= WIDTH:
            out.append(f"{code:<{column}}/* {comment} */")
        else:
            out += [" " * (len(code) - len(code.lstrip())) + f"/* {comment} */", code]
    return out


def page(*parts):
    return "\n".join(line for part in parts for line in ([part] if isinstance(part, str) else part)) + "\n"


def guarded(name, body):
    return [f"#ifndef {name}", f"#define {name}", "", *body, "", "#endif"]


# --- statuses


def status_header(schema: Schema):
    lines = [(f"#define {s.constant} {s.number}", s.text) for s in schema.statuses]
    return page(f"/** Every status of the library. {GENERATED} */", guarded("DAOMESH_STATUS_H", commented(lines)))


def status_table(schema: Schema):
    names = text_list("NAMES", "Names.", [(f"n_{s.name}", s.name) for s in schema.statuses] + [("n_none", "UNKNOWN")])
    says = [(f"s_{s.name}", s.text) for s in schema.statuses] + [("s_none", "this library has no such status")]
    rows = [f"    {{ {s.constant}, AT(n_{s.name}), AT(s_{s.name}) }}," for s in schema.statuses]
    return page(
        f"/* Names and sentences of the statuses. {GENERATED} */",
        '#include "base/base.h"',
        "",
        names,
        text_list("SAYS", "Sentences.", says),
        text_block("status_texts", ["NAMES", "SAYS"]),
        '_Static_assert(sizeof texts <= UINT16_MAX, "places of texts have 16 bits");',
        "",
        "struct status {",
        "    uint16_t number;",
        "    uint16_t name; /* place in the texts */",
        "    uint16_t text;",
        "};",
        "",
        "/* Ascending by number. */",
        "static const struct status statuses[] = {",
        rows,
        "};",
        "",
        "static const struct status *find_status(int32_t number)",
        "{",
        "    static const struct status none = { 0, AT(n_none), AT(s_none) };",
        "    size_t low = 0, high = COUNT_OF(statuses);",
        "    while (low < high) {",
        "        size_t middle = (low + high) / 2;",
        "        if (statuses[middle].number == number) return &statuses[middle];",
        "        if (statuses[middle].number < number)",
        "            low = middle + 1;",
        "        else",
        "            high = middle;",
        "    }",
        "    return &none;",
        "}",
        "",
        "const char *daomesh_status_name(int32_t status)",
        "{",
        "    return text_at(find_status(status)->name);",
        "}",
        "",
        "const char *daomesh_status_text(int32_t status)",
        "{",
        "    return text_at(find_status(status)->text);",
        "}",
    )


# --- texts


def phrases(say):
    """A sentence, or several texts one behind the other: C adds the end of the last."""
    return say if isinstance(say, str) else "\0".join([*say, ""]) if say else ""


def text_list(macro, about, texts):
    """A macro that gives its X each text, so that the struct of texts and its content are one list."""
    lines = [f"/* {about} */", f"#define {macro}(X) \\"]
    for name, text in texts:
        literal = ' "\\0" '.join(quote(piece) for piece in text.split("\0"))
        lines.append(f"    X({name}, {literal}) \\")
    lines[-1] = lines[-1][:-2]
    return lines + [""]


def text_block(struct, macros):
    """The texts of these lists in one object, and the place of each."""
    return [
        f"#define AT(text)            offsetof(struct {struct}, text)",
        "#define ROOM(name, text)    char name[sizeof(text)];",
        "#define LETTERS(name, text) text,",
        "",
        "/* Every text once. Tables hold places in here: pointers would be larger, and the loader would mend each. */",
        f"struct {struct} {{",
        *[f"    {macro}(ROOM)" for macro in macros],
        "};",
        "",
        f"static const struct {struct} texts = {{ {' '.join(f'{macro}(LETTERS)' for macro in macros)} }};",
        "",
        "static const char *text_at(uint32_t place)",
        "{",
        "    return (const char *)&texts + place;",
        "}",
        "",
    ]


# --- structs


def declaration(each: Field):
    """Lines of (C declaration, comment)."""
    if each.shape == "list":
        return [(f"    daomesh_list {each.c_name};", f"{each.written}, at most {each.count_max}: {each.doc}")]
    if each.shape == "array":
        return [
            (f"    uint32_t {each.c_name}_count;", f"elements of {each.c_name}"),
            (f"    {each.c_type} {each.c_name}[{each.count_max}];", each.doc),
        ]
    if each.type == "text":
        return [
            ("    struct {", each.doc),
            ("        uint8_t len;", ""),
            (f"        char bytes[{each.limit + 1}];", ""),
            (f"    }} {each.c_name};", ""),
        ]
    return [(f"    {each.c_type} {each.c_name};", each.doc)]


def struct_definition(entry: Entry):
    body = commented([line for each in entry.fields for line in declaration(each)])
    title = {"action": f"{entry.name}: ", "event": f"{entry.name}: ", "record": f"Record {entry.name}: "}
    return ["", f"/** {title.get(entry.family, '')}{entry.doc} */", f"struct {entry.c_name} {{", *body, "};"]


def constants(entries, form):
    column = max(len(e.constant) for e in entries)
    return [f"#define {e.constant:<{column}} {form.format(e.number)}" for e in entries]


def schema_header(schema: Schema):
    body = ["#include <daomesh/codec.h>", "", "#ifdef __cplusplus", 'extern "C" {', "#endif", "", "/* Action kinds. */"]
    body += constants(schema.actions, "0x{:04x}u") + ["", "/* Events. */"]
    body += constants(schema.events, "0x{:04x}u") + ["", "/* Record kinds: the middle part of a store key. */"]
    body += constants(schema.records, "{}u")
    for entry in schema.entries:
        if entry.fields:
            body += struct_definition(entry)
    body += ["", "#ifdef __cplusplus", "}", "#endif"]
    return page(
        "/**",
        " * Every action, event and record as a C struct, and their numbers.",
        " *",
        " * Source, not ABI: a struct may gain fields with a new version of the schema; bytes are what crosses the library's border.",
        f" * {GENERATED}",
        " */",
        guarded("DAOMESH_SCHEMA_H", body),
    )


# --- tables


class Texts:
    """Every text of the schema once. Tables hold places in them and no pointers, which the loader would have to mend one by one."""

    def __init__(self, schema: Schema):
        self.places = {"": "nothing"}
        self.names, self.says, self.docs = [], [], []
        for entry in schema.entries:
            for text in [entry.name] + [each.name for each in entry.fields]:
                self._add(self.names, text, "n_" + text.replace(".", "_"))
        for entry in schema.entries:
            self._add(self.says, phrases(entry.say), f"s_{entry.family}_{entry.symbol}")
            for each in entry.fields:
                self._add(self.says, phrases(each.says), f"s_{words_name(entry, each)}")
        for entry in schema.entries:
            self._add(self.docs, entry.doc, f"d_{entry.family}_{entry.symbol}")
            for each in entry.fields:
                self._add(self.docs, each.doc, f"d_{words_name(entry, each)}")

    def _add(self, texts, text, name):
        if text not in self.places:
            while name in self.places.values():
                name += "_"
            self.places[text] = name
            texts.append((name, text))

    def at(self, text):
        return f"AT({self.places[text]})"

    def doc(self, text):
        return f"DOC({self.places[text]})"


def texts_object(texts: Texts):
    return [
        *text_list("NAMES", "Names of entries and fields.", [("nothing", "")] + texts.names + [("names_end", "")]),
        *text_list("SAYS", "Sentences; of several in one text each but the last ends with a zero.", texts.says),
        *text_list("DOCS", "What entries and fields mean.", texts.docs),
        "#ifdef DAOMESH_NO_DOCS",
        "#undef DOCS",
        "#define DOCS(X)",
        "#define DOC(text) AT(nothing)",
        "#else",
        "#define DOC(text) AT(text)",
        "#endif",
        *text_block("schema_texts", ["NAMES", "SAYS", "DOCS"]),
        '_Static_assert(AT(names_end) <= UINT16_MAX, "places of names have 16 bits");',
        "",
        "const char *daomesh__schema_text(uint32_t place)",
        "{",
        "    return text_at(place);",
        "}",
        "",
    ]


def words_name(entry: Entry, each: Field):
    return f"{entry.family}_{entry.symbol}_{each.name}"


def words_tables(schema: Schema, texts: Texts):
    """Words are pointers, because daomesh_schema_field gives them out as an array."""
    worded = [(words_name(entry, each), each) for entry in schema.entries for each in entry.fields if each.words]
    body, rows = [], []
    arrays = {}
    for name, each in worded:
        words = tuple(each.words)
        if words not in arrays:
            arrays[words] = f"{name}_words"
            lines = ["    " + row.strip(" {") for row in wrapped([quote(word) if word else "NULL" for word in words])]
            body += [f"static const char *const {arrays[words]}[] = {{", *lines[:-1], lines[-1].replace(" },", ","), "};", ""]
        rows.append(f"    {{ {arrays[words]}, {texts.at(phrases(each.says))} }},")
    return [
        *body,
        "enum words_number {",
        "    NO_WORDS,",
        *[f"    WORDS_{name}," for name, _ in worded],
        "};",
        "",
        "static const struct schema_words words[] = {",
        *rows,
        "};",
        "",
        "const struct schema_words *daomesh__schema_words(const struct schema_field *field)",
        "{",
        "    return &words[field->of - 1];",
        "}",
        "",
    ]


def field_row(entry: Entry, each: Field, texts: Texts):
    struct = f"struct {entry.c_name}"
    place = f"offsetof({struct}, {each.c_name})"
    size = f"sizeof({each.c_type})" if each.c_type else f"sizeof((({struct} *)0)->{each.c_name})"
    parts = [f".name = {texts.at(each.name)}", f".key = {each.key}", f".type = FIELD_{each.type.upper()}"]
    if each.shape != "one":
        parts += [f".shape = FIELD_{each.shape.upper()}", f".count_max = {each.count_max}"]
    if each.optional:
        parts += [".optional = 1"]
    if each.limit:
        parts += [f".max = {'UINT64_MAX' if each.limit == 2**64 - 1 else each.limit}"]
    if each.of:
        parts += [f".of = STRUCT_{each.of.symbol}"]
    if each.words:
        parts += [f".of = WORDS_{words_name(entry, each)}", f".word_count = {len(each.words)}"]
    parts += [f".offset = {place}"]
    if each.shape == "array":
        parts += [f".count_offset = offsetof({struct}, {each.c_name}_count)"]
    parts += [f".element_size = {size}", f".doc = {texts.doc(each.doc)}"]
    return wrapped(parts)


def wrapped(parts):
    """One initializer in braces, broken between parts."""
    lines, line = [], "    {"
    for index, part in enumerate(parts):
        piece = " " + part + ("," if index + 1 < len(parts) else " },")
        if len(line) + len(piece) > WIDTH and line.strip() != "{":
            lines.append(line)
            line = "     "
        line += piece
    return lines + [line]


def field_table(entry: Entry, texts: Texts):
    rows = [line for each in entry.fields for line in field_row(entry, each, texts)]
    return [f"static const struct schema_field {entry.family}_{entry.symbol}_fields[] = {{", *rows, "};", ""]


def entry_row(entry: Entry, texts: Texts):
    fields = f"{entry.family}_{entry.symbol}_fields"
    parts = [f".name = {texts.at(entry.name)}"]
    if entry.number:
        parts += [f".number = {entry.constant}"]
    if entry.fields:
        parts += [f".fields = {fields}", f".field_count = COUNT_OF({fields})", f".size = sizeof(struct {entry.c_name})"]
    if entry.may:
        parts += [f".may = MAY_{entry.may.upper()}"]
    if entry.family == "record":
        parts += [f".version = {entry.version}", f".home = {int(entry.home == 'dao')}"]
        parts += [".blob = 1"] if entry.blob else [f".packed_max = {entry.packed_max}"]
        parts += [".proven = 1"] if entry.proven else []
    if entry.say:
        parts += [f".say = {texts.at(phrases(entry.say))}"]
    return wrapped(parts + [f".doc = {texts.doc(entry.doc)}"])


def lookup(family, entries):
    return [
        f"const struct schema_struct *daomesh__schema_{family}(uint32_t number)",
        "{",
        f"    return find({family}s, COUNT_OF({family}s), number);",
        "}",
        "",
        f"const struct schema_struct *daomesh__schema_{family}_at(size_t index)",
        "{",
        f"    return index < COUNT_OF({family}s) ? &{family}s[index] : NULL;",
        "}",
        "",
    ]


def schema_tables(schema: Schema):
    families = {"action": schema.actions, "event": schema.events, "record": schema.records}
    texts = Texts(schema)
    body = texts_object(texts) + words_tables(schema, texts)
    body += ["enum struct_number {", "    NO_STRUCT,"]
    body += [f"    STRUCT_{entry.symbol}," for entry in schema.structs] + ["};", ""]
    for family, entries in ({"struct": schema.structs} | families).items():
        for entry in entries:
            if entry.fields:
                body += field_table(entry, texts)
        body += [f"static const struct schema_struct {family}s[] = {{"]
        body += [line for entry in entries for line in entry_row(entry, texts)] + ["};", ""]
    body += [
        "/* Entries ascend by number. */",
        "static const struct schema_struct *find(const struct schema_struct *entries, size_t count, uint32_t number)",
        "{",
        "    size_t low = 0;",
        "    while (count > 0) {",
        "        size_t half = count / 2;",
        "        if (entries[low + half].number < number) {",
        "            low += half + 1;",
        "            count -= half + 1;",
        "        } else if (entries[low + half].number > number) {",
        "            count = half;",
        "        } else {",
        "            return &entries[low + half];",
        "        }",
        "    }",
        "    return NULL;",
        "}",
        "",
    ]
    for family, entries in families.items():
        body += lookup(family, entries)
    body += [
        "const struct schema_struct *daomesh__schema_struct_at(size_t index)",
        "{",
        "    return index < COUNT_OF(structs) ? &structs[index] : NULL;",
        "}",
    ]
    return page(f"/* The schema as tables: what the one decoder, encoder, packer and renderer go by. {GENERATED} */",
                '#include "codec/codec.h"', "", body)


# --- typed records


def record_functions(record: Entry):
    struct = f"struct {record.c_name}"
    home, local = record.home == "dao", record.local != "0"
    where = (["uint64_t home"] if home else []) + (["uint64_t local"] if local else [])
    key = f"{'home' if home else '0'}, {record.constant}, {'local' if local else '0'}"

    def function(name, out, body):
        arguments = ", ".join(["struct state *state"] + out + where)
        return [f"static inline int32_t {name}({arguments})", "{", *(f"    {line}" for line in body), "}", ""]

    def typed(verb, qualifier):
        target = f"{qualifier}{struct}"
        return function(f"{verb}_{record.symbol}", [f"{target} **out"], [
            f"{qualifier}void *record = NULL;",
            f"int32_t status = daomesh__state_{verb}(state, &record, {key});",
            f"*out = ({target} *)record;",
            "return status;",
        ])

    title = [f"/* {record.name}; home {record.home}, local {record.local}. {record.doc} */"]
    delete = function(f"delete_{record.symbol}", [], [f"return daomesh__state_delete(state, {key});"])
    if not record.blob:
        return title + typed("find", "const ") + typed("edit", "") + typed("create", "") + delete
    arguments = ", ".join(["struct state *state"] + where + ["const uint8_t *bytes", "size_t len"])
    put = [f"static inline int32_t put_{record.symbol}_blob({arguments})", "{",
           f"    return daomesh__state_blob_put(state, {key}, bytes, len);", "}", ""]
    find = function(f"find_{record.symbol}_blob", ["daomesh_span *value"],
                    [f"return daomesh__state_blob(state, value, {key});"])
    return title + find + put + delete


def record_functions_header(schema: Schema):
    body = ['#include "state/state.h"', ""]
    for record in schema.records:
        body += record_functions(record)
    return page(
        "/*",
        " * Typed access to the records of the state: find (NULL in *out when absent), edit, create, delete; find and put for blobs.",
        " * Statuses are those of daomesh__state_find and its siblings.",
        f" * {GENERATED}",
        " */",
        guarded("DAOMESH_LIB_STATE_RECORDS_H", body[:-1]),
    )


# --- encoders in source


def is_there(each: Field):
    """C condition under which an optional field is written: the empty value never is."""
    at = f"in->{each.c_name}"
    if each.shape == "array":
        return f"{at}_count > 0"
    if each.shape == "list":
        return f"{at}.count > 0"
    if each.type in ("text", "bytes", "actions"):
        return f"{at}.len > 0"
    if each.type in ("amount", "id", "key", "hash"):
        words = f"{at}.limb" if each.type == "amount" else None
        if words:
            return f"({words}[0] | {words}[1] | {words}[2] | {words}[3]) != 0"
        return f"daomesh_id_is_set(&{at})"
    return f"{at} != 0"


def put_one(each: Field, at):
    """C statement that writes one value."""
    if each.of:
        return f"daomesh_encode_{each.of.symbol}(out, &{at});"
    if each.type == "amount":
        return f"daomesh_cbor_amount(out, &{at});"
    if each.type in ("id", "key", "hash"):
        return f"daomesh_cbor_bytes(out, {at}.bytes, sizeof {at}.bytes);"
    if each.type == "text":
        return f"daomesh_cbor_text(out, {at}.bytes, {at}.len);"
    if each.type in ("bytes", "actions"):
        return f"daomesh_cbor_bytes(out, {at}.at, {at}.len);"
    return f"daomesh_cbor_uint(out, {at});"


def put_field(each: Field):
    at = f"in->{each.c_name}"
    body = [f"daomesh_cbor_uint(out, {each.key});"]
    if each.shape == "list":
        body += [f"daomesh_cbor_array(out, {at}.count);", f"daomesh_cbor_raw(out, {at}.at, {at}.len);"]
    elif each.shape == "array":
        body += [f"daomesh_cbor_array(out, {at}_count);",
                 f"for (uint32_t i = 0; i < {at}_count && i < {each.count_max}u; i++) " + put_one(each, f"{at}[i]")]
    else:
        body += [put_one(each, at)]
    if not each.optional:
        return [f"    {line}" for line in body]
    return [f"    if ({is_there(each)}) {{", *(f"        {line}" for line in body), "    }"]


def encoder(entry: Entry):
    always = sum(not each.optional for each in entry.fields)
    counts = [f"(uint64_t)({is_there(each)})" for each in entry.fields if each.optional]
    total = [f"    uint64_t fields = {always}u;", *(f"    fields += {count};" for count in counts)]
    return [
        "",
        f"static inline void daomesh_encode_{entry.symbol}(daomesh_cbor *out, const struct {entry.c_name} *in)",
        "{",
        *total,
        "    daomesh_cbor_map(out, fields);",
        *[line for each in entry.fields for line in put_field(each)],
        *([] if entry.fields else ["    (void)in;"]),
        "}",
    ]


def used_by_actions(schema: Schema):
    """Structs that actions hold, in their order."""
    names, waiting = set(), list(schema.actions)
    while waiting:
        for each in waiting.pop().fields:
            if each.of and each.of.name not in names:
                names.add(each.of.name)
                waiting.append(each.of)
    return [entry for entry in schema.structs if entry.name in names]


def encode_header(schema: Schema):
    body = [
        "#include <daomesh/schema.h>", "", "#ifdef __cplusplus", 'extern "C" {', "#endif", "",
        "/** 1 when an id is not all zero. */",
        "static inline int daomesh_id_is_set(const daomesh_id *id)",
        "{",
        "    uint8_t any = 0;",
        "    for (size_t i = 0; i < sizeof id->bytes; i++)",
        "        any |= id->bytes[i];",
        "    return any != 0;",
        "}", "",
        "/** Copies a string into a text of a struct, cut where it does not fit; gives its length. */",
        "static inline uint8_t daomesh_text_copy(char *bytes, size_t cap, const char *text)",
        "{",
        "    size_t len = 0;",
        "    for (; text[len] != '\\0' && len + 1 < cap; len++)",
        "        bytes[len] = text[len];",
        "    bytes[len] = '\\0';",
        "    return (uint8_t)len;",
        "}",
        "#define DAOMESH_SET_TEXT(field, text) ((field).len = daomesh_text_copy((field).bytes, sizeof (field).bytes, (text)))",
        "",
        "/** The elements of a list field, written one after the other. Borrowed: `elements` must outlive the encoding. */",
        "static inline daomesh_list daomesh_list_of(const daomesh_cbor *elements, uint32_t count)",
        "{",
        "    daomesh_list list;",
        "    list.at = elements->at;",
        "    list.len = elements->len;",
        "    list.count = count;",
        "    list.reserved = 0;",
        "    return list;",
        "}", "",
        "/** One inner action of a proposal, behind the head of an array of as many (daomesh_cbor_array). */",
        "static inline void daomesh_encode_inner(daomesh_cbor *out, uint32_t kind, const daomesh_cbor *body)",
        "{",
        "    daomesh_cbor_array(out, 2);",
        "    daomesh_cbor_uint(out, kind);",
        "    daomesh_cbor_raw(out, body->at, body->len);",
        "}",
    ]
    for entry in used_by_actions(schema) + schema.actions:
        body += encoder(entry)
    body += ["", "/** X(name) for each action that can be encoded. */", "#define DAOMESH_ENCODERS(X) \\"]
    body += [f"    X({entry.symbol}) \\" for entry in schema.actions[:-1]] + [f"    X({schema.actions[-1].symbol})"]
    body += ["", "#ifdef __cplusplus", "}", "#endif"]
    return page(
        "/**",
        " * Bodies of actions from their structs: daomesh_encode_ACTION appends the CBOR map, fields that are 0 or empty left out",
        " * where they may be. Source, not ABI: what you compile is what you get. Bytes past the buffer are counted and not written;",
        " * nothing is checked here, applying does that.",
        f" * {GENERATED}",
        " */",
        guarded("DAOMESH_ENCODE_H", body),
    )


OUTPUTS = {
    "include/daomesh/encode.h": encode_header,
    "include/daomesh/status.h": status_header,
    "lib/base/status_table.c": status_table,
    "include/daomesh/schema.h": schema_header,
    "lib/codec/schema_tables.c": schema_tables,
    "lib/state/records.h": record_functions_header,
}
