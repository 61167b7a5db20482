"""Writes the reference pages of the schema."""

from model import Entry, Field, Schema

NOTE = "Generated from `schema/` by `tools/generate`; change the schema, not this page."
MAY = {
    "self": "the person, for themselves",
    "anyone": "any party",
    "member": "a member of the DAO",
    "dao": "the DAO (through a proposal or a role)",
    "charter": "the DAO, through its charter pathway alone",
    "party": "the party that the first field names; where it is a DAO, also whoever holds a role for this kind",
}


def cell(text):
    return text.replace("|", "\\|")


def limit(each: Field):
    if each.shape != "one":
        return f"at most {each.count_max}"
    if each.type == "text":
        return f"1..{each.limit} bytes"
    if each.type in ("bytes", "actions"):
        return f"at most {each.limit} bytes"
    if each.type[0] == "u" and each.limit != 2 ** int(each.type[1:]) - 1:
        return f"at most {each.limit}"
    return ""


def type_text(each: Field):
    if each.of:
        link = f"[{each.of.name}](structs.md#{each.of.name})"
        return link if each.shape == "one" else f"{each.shape} of {link}"
    return f"`{each.type}`" if each.shape == "one" else f"{each.shape} of `{each.type}`"


def field_rows(entry: Entry):
    rows = ["| key | field | type | | |", "| --- | --- | --- | --- | --- |"]
    for each in entry.fields:
        words = ", ".join(f"{value} `{word}`" for value, word in enumerate(each.words) if word)
        notes = ", ".join(filter(None, ["optional" if each.optional else "", limit(each), words]))
        rows.append(f"| {each.key} | `{each.name}` | {type_text(each)} | {notes} | {cell(each.doc)} |")
    return rows


def index(entries, form):
    return [f"- [{e.name}](#{e.name.replace('.', '')}) {form.format(e.number)}" for e in entries]


def page(title, intro, *parts):
    return "\n".join([f"# {title}", "", intro, "", NOTE, ""] + [line for part in parts for line in part]).rstrip() + "\n"


def actions(schema: Schema):
    body = []
    for entry in schema.actions:
        body += ["", f"## {entry.name}", "", f"`{entry.constant}` = 0x{entry.number:04x}. {entry.doc}", ""]
        body += [f"Who may: {MAY[entry.may]}.", "", f"> {entry.say}", "", *field_rows(entry), ""]
        links = ", ".join(f"[{name}](statuses.md#{name.lower()})" for name in entry.status)
        body += [f"Beyond what every action can meet, it can fail with {links}."]
    return page("Actions", "What a party, or a DAO, does. The body of an action is a CBOR map with these keys.",
                index(schema.actions, "`0x{:04x}`"), body)


def events(schema: Schema):
    body = []
    for entry in schema.events:
        body += ["", f"## {entry.name}", "", f"`{entry.constant}` = 0x{entry.number:04x}. {entry.doc}", ""]
        body += [f"> {entry.say}", "", *field_rows(entry)]
    return page("Events", "What happened, for those who follow a ledger. An event's body is a CBOR map with these keys.",
                index(schema.events, "`0x{:04x}`"), body)


def records(schema: Schema):
    body = []
    for entry in schema.records:
        body += ["", f"## {entry.name}", "", f"`{entry.constant}` = {entry.number}. {entry.doc}", ""]
        home = "the ledger (0)" if entry.home == "ledger" else "the DAO's row"
        proven = "" if entry.proven else " Not in the state tree."
        body += [f"Store key: home {home}, kind {entry.number}, local {entry.local}.{proven}", ""]
        if entry.blob:
            body += ["The value is plain bytes."]
        else:
            body += [f"Version {entry.version}; packed into at most {entry.packed_max} bytes.", "", *field_rows(entry)]
    return page("Records", "What a ledger keeps. Records are stored [packed](../formats/records.md); the keys are those of "
                "their CBOR view.", index(schema.records, "`{}`"), body)


def structs(schema: Schema):
    body = []
    for entry in sorted(schema.structs, key=lambda e: e.name):
        body += ["", f"## {entry.name}", "", entry.doc, "", *field_rows(entry)]
        body += ["", "As a sentence: " + "; ".join(entry.say) + "."] if entry.say else []
    return page("Structs", "Groups of fields that actions, records and events share.", body[1:])


def statuses(schema: Schema):
    users = {}
    for entry in schema.actions:
        for name in entry.status:
            users.setdefault(name, []).append(entry.name)
    body = []
    for status in schema.statuses:
        body += ["", f"## {status.name}", "", f"`{status.constant}` = {status.number}: {status.text}."]
        links = ", ".join(f"[{name}](actions.md#{name.replace('.', '')})" for name in users.get(status.name, []))
        body += ["", f"Actions that can fail with it: {links}."] if links else []
    return page("Statuses", "Every status a call can return. A number is never reused.", body[1:])


OUTPUTS = {
    "docs/reference/actions.md": actions,
    "docs/reference/events.md": events,
    "docs/reference/records.md": records,
    "docs/reference/structs.md": structs,
    "docs/reference/statuses.md": statuses,
}
