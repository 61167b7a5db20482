"""Reads schema/*.toml into entries and refuses a schema that does not hold together."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

FAMILIES = ("action", "event", "record", "struct")
MAY = ("self", "anyone", "member", "dao", "charter", "party")
HOMES = ("ledger", "dao")
DEPTH_MAX = 7          # maps and arrays below a body; the action around it is the eighth (DAOMESH_CBOR_DEPTH_MAX)
U64_MAX = 2**64 - 1


@dataclass(frozen=True)
class Type:
    """A schema type: its C type, its bytes in a packed record (None: not in records), its largest value (0: no integer)."""

    c: str
    packed: int | None
    limit: int = 0


TYPES = {
    "u8": Type("uint8_t", 1, 2**8 - 1),
    "u16": Type("uint16_t", 2, 2**16 - 1),
    "u32": Type("uint32_t", 4, 2**32 - 1),
    "u64": Type("uint64_t", 8, U64_MAX),
    "flag": Type("uint8_t", 1, 1),
    "ppm": Type("uint32_t", 4, 1_000_000),
    "time": Type("uint64_t", 8, U64_MAX),
    "duration": Type("uint64_t", 8, U64_MAX),
    "row": Type("uint64_t", 8, U64_MAX),
    "kind": Type("uint16_t", 2, 2**16 - 1),
    "status": Type("uint16_t", 2, 2**16 - 1),
    "amount": Type("daomesh_amount", 33),
    "id": Type("daomesh_id", 32),
    "key": Type("daomesh_id", 32),
    "hash": Type("daomesh_id", 32),
    "text": Type("", 1),
    "bytes": Type("daomesh_span", None),
    "actions": Type("daomesh_span", None),
    "struct": Type("", None),
}

# Words that C or C++ keeps for itself; a field of that name gets an underscore in C.
RESERVED = set(
    "alignas alignof and asm auto bool break case catch char class const continue default delete do double else enum "
    "explicit export extern false final float for friend goto if inline int long mutable namespace new not null "
    "operator or override private protected public register restrict return short signed sizeof static struct switch "
    "template this throw true try typedef typeid typename union unsigned using virtual void volatile while xor".split()
)


class SchemaError(Exception):
    """A schema that cannot be generated from; the text says where and why."""


@dataclass
class Field:
    key: int
    name: str
    type: str            # of the elements when shape is not "one"
    shape: str           # "one", "array", "list"
    of: "Entry | None"   # the struct of a struct field
    written: str         # the type as the schema writes it
    limit: int           # largest value, or most bytes of text, bytes and actions; 0 for the rest
    count_max: int       # most elements of an array or list
    optional: bool
    doc: str
    words: list = field(default_factory=list)  # a word for value 0, 1, ...; "" where a value has none
    says: list = field(default_factory=list)   # how a sentence puts it, where the word would not do

    @property
    def c_name(self):
        return self.name + "_" if self.name in RESERVED else self.name

    @property
    def c_type(self):
        """C type of one value; text has none, it is an anonymous struct."""
        return f"struct {self.of.c_name}" if self.of else TYPES[self.type].c

    @property
    def packed_max(self):
        one = self.of.packed_max if self.of else TYPES[self.type].packed
        if self.type == "text":
            one += self.limit
        return 2 + one * self.count_max if self.shape == "array" else one


@dataclass
class Entry:
    family: str
    name: str
    number: int
    doc: str
    say: str | list = ""  # of a struct: phrases, each said when all that it names is there
    may: str = ""
    home: str = ""
    local: str = ""
    version: int = 0
    blob: bool = False
    proven: bool = True  # of a record: it is a leaf of the state tree
    status: list = field(default_factory=list)
    fields: list = field(default_factory=list)

    @property
    def symbol(self):
        return self.name.replace(".", "_")

    @property
    def c_name(self):
        suffix = {"event": "_event", "record": "_record"}.get(self.family, "")
        return f"daomesh_{self.symbol}{suffix}"

    @property
    def constant(self):
        return f"DAOMESH_{self.family.upper()}_{self.symbol.upper()}"

    @property
    def packed_max(self):
        """Most bytes packed: a record's kind and version, then the fields."""
        return (2 if self.family == "record" else 0) + sum(f.packed_max for f in self.fields)

    @property
    def depth(self):
        """Maps and arrays nested in this map, itself counted."""
        return 1 + max((f.of.depth if f.of else 0) + (f.shape != "one") for f in self.fields)


@dataclass
class Status:
    number: int
    name: str
    text: str

    @property
    def constant(self):
        return "DAOMESH_OK" if self.number == 0 else f"DAOMESH_E_{self.name}"


class Schema:
    def __init__(self, folder: Path):
        tables = _read(folder)
        self.statuses = _statuses(tables["status"])
        self.structs = _structs(tables["struct"])
        known = {s.name: s for s in self.structs}
        self.actions = _numbered("action", tables["action"], known)
        self.events = _numbered("event", tables["event"], known)
        self.records = _numbered("record", tables["record"], known)
        self._check()

    @property
    def entries(self):
        return self.structs + self.actions + self.events + self.records

    def _check(self):
        names = {s.name for s in self.statuses}
        for entry in self.entries:
            for name in entry.status:
                _demand(name in names, entry, f"unknown status {name}")
            _check_say(entry)
            _check_types(entry, entry)
            if entry.fields:
                _demand(entry.depth <= DEPTH_MAX, entry, f"nested deeper than {DEPTH_MAX}")
        _unique("schema", self.entries, "c_name")
        _unique("schema", self.actions + self.events + self.records, "constant")


def _read(folder):
    tables = {family: [] for family in FAMILIES + ("status",)}
    for path in sorted(folder.glob("*.toml")):
        with path.open("rb") as file:
            try:
                content = tomllib.load(file)
            except tomllib.TOMLDecodeError as error:
                raise SchemaError(f"{path.name}: {error}") from error
        for family, rows in content.items():
            if family not in tables:
                raise SchemaError(f"{path.name}: unknown table {family}")
            tables[family] += rows
    return tables


def _demand(condition, where, what):
    if not condition:
        name = f"{where.family} {where.name}" if isinstance(where, Entry) else where
        raise SchemaError(f"{name}: {what}")


def _unique(where, things, attribute):
    seen = set()
    for thing in things:
        value = getattr(thing, attribute)
        _demand(value not in seen, where, f"{attribute} {value} is taken twice")
        seen.add(value)


def _only(row, allowed, where):
    for name in row:
        _demand(name in allowed, where, f"unknown attribute {name}")


def _statuses(rows):
    for row in rows:
        _only(row, {"number", "name", "text"}, f"status {row.get('name', '?')}")
    statuses = [Status(row.get("number", -1), row.get("name", ""), row.get("text", "")) for row in rows]
    for status in statuses:
        _demand(re.fullmatch(r"[A-Z][A-Z0-9_]*", status.name), f"status {status.name}", "not a name")
        _demand(0 <= status.number < 2**15 and status.text, f"status {status.name}", "needs a number and a text")
    _unique("status", statuses, "number")
    _unique("status", statuses, "name")
    return sorted(statuses, key=lambda s: s.number)


def _structs(rows):
    """Structs in an order in which each stands after those it holds."""
    waiting = {row.get("name", "?"): row for row in rows}
    _demand(len(waiting) == len(rows), "structs", "a name is taken twice")
    known = {}
    while waiting:
        ready = [n for n, row in waiting.items() if all(h in known or h not in waiting for h in _held(row))]
        _demand(ready, ", ".join(waiting), "structs hold each other")
        for name in ready:
            known[name] = _entry("struct", waiting.pop(name), known)
    return list(known.values())


def _held(row):
    return re.findall(r"struct:(\w+)", " ".join(f.get("type", "") for f in row.get("fields", [])))


def _numbered(family, rows, known):
    entries = sorted((_entry(family, row, known) for row in rows), key=lambda e: e.number)
    _unique(family, entries, "number")
    _unique(family, entries, "name")
    return entries


ATTRIBUTES = {
    "action": {"name", "number", "doc", "say", "may", "fields", "status"},
    "event": {"name", "number", "doc", "say", "fields"},
    "record": {"name", "kind", "version", "home", "local", "blob", "proven", "doc", "fields"},
    "struct": {"name", "doc", "say", "fields"},
}
NAMES = {"action": r"[a-z]+\.[a-z_]+", "event": r"[a-z]+\.[a-z_]+", "record": r"[a-z][a-z_]*", "struct": r"[a-z][a-z_]*"}


def _entry(family, row, known):
    where = f"{family} {row.get('name', '?')}"
    _only(row, ATTRIBUTES[family], where)
    entry = Entry(
        family=family,
        name=row.get("name", ""),
        number=row.get("kind" if family == "record" else "number", 0),
        doc=row.get("doc", ""),
        **{name: row[name] for name in ("say", "may", "home", "local", "version", "blob", "proven", "status") if name in row},
    )
    _demand(re.fullmatch(NAMES[family], entry.name), where, "not a name")
    _demand(entry.doc, entry, "has no doc")
    if family in ("action", "event"):
        _demand(0 < entry.number < 2**16 and entry.say, entry, "needs a number of 16 bits and a sentence")
    if family == "action":
        _demand(entry.may in MAY, entry, f"may is one of {', '.join(MAY)}")
    if family == "record":
        _demand(0 < entry.number < 2**8 and 0 < entry.version < 2**8, entry, "needs a kind and a version of 8 bits")
        _demand(entry.home in HOMES and entry.local, entry, "needs a home and a local")
    _demand(bool(row.get("fields")) != entry.blob, entry, "has fields, or is a blob")
    entry.fields = [_field(entry, f, known) for f in row.get("fields", [])]
    _check_fields(entry)
    return entry


def _check_fields(entry):
    last = 0
    for each in entry.fields:
        _demand(last < each.key < 2**16, entry, f"key {each.key} does not ascend")
        last = each.key
    _unique(entry, entry.fields, "c_name")
    # JSON says {"action": name, ...fields}.
    _demand(entry.family != "action" or all(f.name != "action" for f in entry.fields), entry, "no field may be named action")


def _field(entry, row, known):
    where = f"{entry.family} {entry.name}, field {row.get('name', '?')}"
    _only(row, {"key", "name", "type", "max", "optional", "doc", "words", "says"}, where)
    _demand(re.fullmatch(r"[a-z][a-z0-9_]*", row.get("name", "")), where, "not a name")
    _demand(row.get("doc"), where, "has no doc")
    match = re.fullmatch(r"(?:(array|list)<)?(\w+)(?::(\w+))?(>)?", row.get("type", ""))
    _demand(match and bool(match[1]) == bool(match[4]) and match[2] in TYPES, where, f"unknown type {row.get('type')}")
    shape, name, of = match[1] or "one", match[2], match[3]
    _demand((name == "struct") == bool(of) and (not of or of in known), where, f"unknown struct {of}")
    limit, count_max = _limits(where, shape, name, row.get("max", 0))
    optional = row.get("optional", False)
    _demand(not (optional and of and shape == "one"), where, "a struct cannot be optional: empty would have two forms")
    words, says = row.get("words", []), row.get("says", [])
    _demand(not words or (name == "u8" and shape == "one" and len(words) <= limit + 1), where, "words are for values of a u8")
    _demand(all(re.fullmatch(r"[a-z][a-z-]*|", word) for word in words), where, "a word is lower case")
    _demand(not says or len(says) == len(words), where, "says goes with words, one for one")
    return Field(row.get("key", 0), row["name"], name, shape, known.get(of), row["type"], limit, count_max, optional,
                 row["doc"], words, says)


def _limits(where, shape, name, most):
    """Largest value or most bytes, and most elements."""
    sized = name in ("text", "bytes", "actions")
    if shape != "one":
        _demand(not sized, where, f"a list of {name} has no limit for its elements")
        _demand(0 < most < 2**16, where, "needs max, the most elements")
        return TYPES[name].limit, most
    if sized:
        _demand(0 < most <= (255 if name == "text" else 60000), where, "needs max, the most bytes")
        return most, 0
    own = TYPES[name].limit
    _demand(most == 0 or (re.fullmatch(r"u\d+", name) and most <= own), where, "max does not fit the type")
    return most or own, 0


def _check_types(entry, holder):
    """Borrowed bytes live in actions (plain bytes in events too); what a record holds it holds itself."""
    if entry.family in ("action", "struct"):  # a struct is judged where it is used
        return
    for each in holder.fields:
        owned = each.shape != "list" and each.type not in ("bytes", "actions")
        fits = owned or (entry.family == "event" and each.written == "bytes")
        _demand(fits, entry, f"{each.written} ({each.name}) does not belong in a {entry.family}")
        if each.of:
            _check_types(entry, each.of)


def _check_say(entry):
    """{field} is the field's value; in a struct's phrases {?field} only asks that it is there, {!field} that it is not.
    In an action's or event's sentence a stretch in brackets is said when all that it names is there; {?field} and {!field} ask there, too."""
    known = {f.name for f in entry.fields} | ({"actor"} if entry.family == "action" else set())
    phrases = entry.say if entry.family == "struct" else [entry.say]
    _demand(isinstance(phrases or [], list), entry, "say of a struct is a list of phrases")
    for asked, name in re.findall(r"\{([?!]?)(.*?)\}", " ".join(phrases)):
        _demand(name in known, entry, f"say speaks of {name}, which is no field")
    if entry.family != "struct":
        stretch = r"\[[^][]*\{[^][]*\}[^][]*\]"
        outside = re.sub(stretch, "", entry.say)
        _demand("{actor}" not in "".join(re.findall(stretch, entry.say)), entry, "the actor is always there and needs no brackets")
        _demand("[" not in outside and "]" not in outside, entry, "brackets hold a stretch with a field, and no other brackets")
        _demand("{?" not in outside and "{!" not in outside, entry, "only a stretch in brackets asks")
