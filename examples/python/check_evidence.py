#!/usr/bin/env python3
"""A wallet in Python: checks evidence of a ledger and answers what it was asked, without the library.

    check_evidence.py EVIDENCE POLICY [--ledger HEX] [--not-before SECONDS] member DAO PARTY

Written from docs/formats/{evidence,checkpoint,policy,log,log-proofs,records}.md alone, to show that they say enough; how records are laid
out it reads from docs/reference when it starts. It needs the standard library and, for Ed25519, PyNaCl or cryptography; without either it computes signatures itself, slowly.

Prints one line of JSON: {"status": "OK", ...}, or {"status": "NOT_A_MEMBER"}; ids are hex. Questions: party PARTY, dao DAO,
member DAO PARTY, role DAO NUMBER, token TOKEN, balance PARTY TOKEN, reserve DAO TOKEN, proposal DAO NUMBER, vote DAO NUMBER PARTY.
"""
import argparse
import base64
import binascii
import json
import pathlib
import re
import sys
from hashlib import sha256, sha512


class No(Exception):
    """Why evidence is not believed, or a question not answered with yes; its text is a status."""


def must(condition, status):
    if not condition:
        raise No(status)


class Bytes:
    """Bytes that are taken off the front."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        must(len(self.data) - self.at >= count, "TRUNCATED")
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, count, order="big"):
        return int.from_bytes(self.take(count), order)

    def short(self):
        return self.take(self.number(2))

    def end(self):
        must(self.at == len(self.data), "TRAILING")


def digest(*parts):
    return sha256(b"".join(parts)).digest()


# --- signatures ---------------------------------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def point_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(number, point):
    result = (0, 1, 1, 0)
    for bit in bin(number)[2:]:
        result = point_add(result, result)
        result = point_add(result, point) if bit == "1" else result
    return result


def point_read(text):
    y = int.from_bytes(text, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and sign):
        return None
    x = P - x if x % 2 != sign else x
    return x, y, 1, x * y % P


def point_write(point):
    inverse = pow(point[2], -1, P)
    return (point[1] * inverse % P | (point[0] * inverse % P & 1) << 255).to_bytes(32, "little")


def small_order(point):
    return point_write(point_times(8, point)) == (1).to_bytes(32, "little")


def signed_plain(key, signature, message):
    """docs/formats/crypto.md, "What valid Ed25519 means here"."""
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    a, r_point = point_read(key), point_read(r)
    if s >= L or not a or not r_point or small_order(a) or small_order(r_point):
        return False
    base = point_read((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    h = int.from_bytes(sha512(r + key + message).digest(), "little") % L
    minus_a = (P - a[0], a[1], 1, P - a[3])
    return point_write(point_add(point_times(s, base), point_times(h, minus_a))) == r


def signed_by_nacl(key, signature, message):
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey
    try:
        VerifyKey(key).verify(message, signature)
        return True
    except (BadSignatureError, ValueError):
        return False


def signed_by_cryptography(key, signature, message):
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def signed(key, signature, message):
    for way in (signed_by_nacl, signed_by_cryptography):
        try:
            return way(key, signature, message)
        except ImportError:
            pass
    return signed_plain(key, signature, message)


# --- checkpoints and whom to believe about them -----------------------------------------------------------------------------

ED25519, COSIGNATURE = 1, 4


def base64_read(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise No("NOT_CANONICAL") from None
    must(base64.b64encode(data) == text, "NOT_CANONICAL")
    return data


def verifier_key(text, kind):
    """(name, key id, public key) of name+id+base64(kind, key)."""
    parts = text.split("+", 2)
    must(len(parts) == 3 and len(parts[1]) == 8, "SYNTAX")
    name, body = parts[0].encode(), base64_read(parts[2].encode())
    must(len(body) == 33, "SYNTAX")
    must(body[0] == kind, "ALGORITHM")
    key_id = digest(name, b"\n", body)[:4]
    must(key_id.hex() == parts[1], "KEY_ID")
    return name, key_id, body[1:]


class Policy:
    """A policy file: one log, its witnesses, and how many of which must have cosigned."""

    def __init__(self, text):
        self.log, witnesses, groups, quorum = None, {}, {}, None
        for line in text.splitlines():
            words = line.split()
            if not words or line.startswith("#"):
                continue
            if words[0] == "log":
                self.log = verifier_key(words[1], ED25519)
            elif words[0] == "witness":
                witnesses[words[1]] = verifier_key(words[2], COSIGNATURE)
            elif words[0] == "group":
                members = [witnesses[name] for name in words[3:]]
                groups[words[1]] = members, {"any": 1, "all": len(members)}.get(words[2]) or int(words[2])
            elif words[0] == "quorum":
                quorum = words[1]
            else:
                raise No("SYNTAX")
        must(self.log and quorum, "TRUNCATED")
        groups |= {name: ([key], 1) for name, key in witnesses.items()} | {"none": ([], 0)}
        self.cosigners, self.required = groups[quorum]


def clean(text, newlines=False):
    """UTF-8 without ASCII control characters."""
    try:
        text.decode()
    except UnicodeDecodeError:
        raise No("TEXT") from None
    must(all(byte >= 32 and byte != 127 or newlines and byte == 10 for byte in text), "TEXT")


def note_read(note):
    """The text and the signature lines: (name, key id, signature)."""
    must(len(note) <= 1 << 20, "TOO_LARGE")
    clean(note, newlines=True)
    must(note.endswith(b"\n"), "TRUNCATED")
    text, blank, lines = note.rpartition(b"\n\n")
    must(blank, "SYNTAX")
    must(lines, "TRUNCATED")
    signatures = []
    for line in lines[:-1].split(b"\n"):
        words = line.split(b" ", 2)
        must(len(words) == 3 and words[0] == "—".encode() and words[1] and b"+" not in words[1], "SYNTAX")
        data = base64_read(words[2])
        must(len(data) > 4, "TRUNCATED")
        signatures.append((words[1], data[:4], data[4:]))
    must(len(signatures) <= 100, "LIMIT")
    return text + b"\n", signatures


def checkpoint_read(text):
    lines = text.split(b"\n")
    must(len(lines) >= 4, "TRUNCATED")
    must(len(lines) == 4 and lines[3] == b"", "TRAILING")
    origin, size, root = lines[:3]
    must(origin, "TRUNCATED")
    must(size.isdigit(), "SYNTAX")
    must(size == b"0" or not size.startswith(b"0"), "NOT_CANONICAL")
    must(int(size) < 2**64, "RANGE")
    root = base64_read(root)
    must(len(root) == 32, "SYNTAX")
    return origin, int(size), root


def checkpoint_check(note, policy, not_before):
    text, signatures = note_read(note)
    known = {policy.log[:2]: policy.log[2]} | {cosigner[:2]: cosigner[2] for cosigner in policy.cosigners}
    times = {}
    for name, key_id, signature in signatures:
        who = name, key_id
        if who not in known:
            continue
        must(who not in times, "SIGNED_TWICE")
        must(len(signature) == (64 if who == policy.log[:2] else 72), "NOTE_SIGNATURE")
        message, times[who] = text, None
        if who != policy.log[:2]:
            times[who] = int.from_bytes(signature[:8], "big")
            must(times[who] < 2**63, "NOTE_SIGNATURE")
            message = b"cosignature/v1\ntime %d\n" % times[who] + text
        must(signed(known[who], signature[-64:], message), "NOTE_SIGNATURE")
    must(policy.log[:2] in times, "LOG_UNSIGNED")
    all_of = [time for time in times.values() if time is not None]
    fresh = [time for time in all_of if time >= not_before]
    must(len(fresh) >= policy.required, "STALE" if len(all_of) >= policy.required else "COSIGNERS")
    origin, size, root = checkpoint_read(text)
    must(origin == policy.log[0], "ORIGIN")
    return size, root


# --- trees ------------------------------------------------------------------------------------------------------------------

def last_entry_check(entry, size, hashes, root):
    """RFC 9162 2.1.3.2 for index size - 1."""
    must(size > 0, "PROOF")
    index, last, node = size - 1, size - 1, digest(b"\0", entry)
    for sibling in hashes:
        must(last > 0, "TRAILING")
        if index & 1 or index == last:
            node = digest(b"\1", sibling, node)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            node = digest(b"\1", node, sibling)
        index, last = index >> 1, last >> 1
    must(last == 0, "TRUNCATED")
    must(node == root, "PROOF")


EMPTY = bytes(32)


def smt_check(root, key, value, proof):
    """Whether the tree of this root has the value, or nothing when it is empty, under the key: docs/formats/log-proofs.md."""
    must(proof, "TRUNCATED")
    must(proof[0] == 1, "VERSION")
    data, path = Bytes(proof), digest(key)
    data.take(1)
    ending, depth = data.number(1), data.number(2)
    must(ending <= 2, "NOT_CANONICAL")
    must(depth <= 256, "DEPTH")
    bitmap = "".join(f"{byte:08b}" for byte in data.take((depth + 7) // 8))
    must("1" not in bitmap[depth:] and (depth == 0 or bitmap[depth - 1] == "1"), "NOT_CANONICAL")
    other = data.take(64 if ending == 2 else 0)
    siblings = [data.take(32) for _ in range(bitmap.count("1"))]
    data.end()
    must((ending == 1) == bool(value), "PROOF_KIND")
    bits = "".join(f"{byte:08b}" for byte in path)
    if ending == 0:
        node = EMPTY
    elif ending == 1:
        node = digest(b"\0", path, digest(value))
    else:
        must(other[:32] != path, "PROOF_KIND")
        must("".join(f"{byte:08b}" for byte in other[:32])[:depth] == bits[:depth], "NEIGHBOURS")
        node = digest(b"\0", other)
    for level in range(depth - 1, -1, -1):
        sibling = siblings.pop(0) if bitmap[level] == "1" else EMPTY
        must(bitmap[level] == "0" or sibling != EMPTY, "NOT_CANONICAL")
        node = digest(b"\1", sibling, node) if bits[level] == "1" else digest(b"\1", node, sibling)
    must(node == root, "PROOF")


# --- records, laid out as docs/reference says: there is no second copy of that here -------------------------------------------

REFERENCE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs" / "reference"
INTEGERS = {"u8": 1, "u16": 2, "u32": 4, "u64": 8, "flag": 1, "ppm": 4, "time": 8, "duration": 8, "row": 8, "kind": 2, "status": 2}
MOST = {"flag": 1, "ppm": 1_000_000}


class Field:
    """A line of a table: | 1 | `name` | type | limits | what it is |"""

    def __init__(self, line):
        _, name, form, limits, *_ = (cell.strip() for cell in line.strip("| ").split("|"))
        self.name, self.many = name.strip("`"), form.startswith("array of ")
        self.struct = re.search(r"structs\.md#(\w+)", form)
        self.form = self.struct.group(1) if self.struct else re.search(r"`(\w+)`", form).group(1)
        most = re.search(r"at most (\d+)|\.\.(\d+) bytes", limits)
        self.most = int(most.group(1) or most.group(2)) if most else MOST.get(self.form)


def layouts(page):
    """{name: (kind, version, fields)} of a page; structs have neither kind nor version."""
    found = {}
    for section in (REFERENCE / page).read_text(encoding="utf-8").split("\n## ")[1:]:
        kind = re.search(r"^`DAOMESH_RECORD_\w+` = (\d+)", section, re.M)
        version = re.search(r"^Version (\d+)", section, re.M)
        fields = [Field(line) for line in section.splitlines() if re.match(r"\| \d", line)]
        found[section.split("\n")[0]] = int(kind.group(1)) if kind else 0, int(version.group(1)) if version else 0, fields
    return found


RECORDS, STRUCTS = layouts("records.md"), layouts("structs.md")


def unpack_text(data, most):
    text = data.take(data.number(1))
    clean(text)
    must(len(text) <= most and not any(0x80 <= ord(letter) < 0xa0 for letter in text.decode()), "CORRUPT")
    return text.decode()


def unpack_one(data, field):
    if field.struct:
        return {inner.name: unpack_field(data, inner) for inner in STRUCTS[field.form][2]}
    if field.form in ("id", "key", "hash"):
        return data.take(32)
    if field.form == "amount":
        amount = data.take(data.number(1))
        must(len(amount) <= 32 and amount[:1] != b"\0", "CORRUPT")
        return int.from_bytes(amount, "big")
    if field.form == "text":
        return unpack_text(data, field.most)
    value = data.number(INTEGERS[field.form], "little")
    must(field.many or field.most is None or value <= field.most, "CORRUPT")
    return value


def unpack_field(data, field):
    if not field.many:
        return unpack_one(data, field)
    count = data.number(2, "little")
    must(count <= field.most, "CORRUPT")
    return [unpack_one(data, field) for _ in range(count)]


def unpack(name, value):
    kind, version, fields = RECORDS[name]
    data = Bytes(value)
    try:
        must(data.take(2) == bytes((kind, version)), "CORRUPT")
        record = {field.name: unpack_field(data, field) for field in fields}
        data.end()
    except No:
        raise No("CORRUPT") from None
    return record


# --- evidence ---------------------------------------------------------------------------------------------------------------------

class Evidence:
    def __init__(self, data, policy, ledger=None, not_before=0):
        must(len(data) <= 4194304, "TOO_LARGE")
        data = Bytes(data)
        must(data.take(16) == b"daomesh/proven/1", "VERSION")
        note_len = data.number(4)
        must(note_len <= 1 << 20, "TOO_LARGE")
        note, seal = data.take(note_len), data.take(76)
        hashes = [data.take(32) for _ in range(data.number(1))]
        size, log_root = checkpoint_check(note, policy, not_before if policy.required else 0)
        must(seal[:16] == b"daomesh/sealed/1", "PROOF_KIND")
        last_entry_check(seal, size, hashes, log_root)
        self.height, self.time = int.from_bytes(seal[16:24], "big"), int.from_bytes(seal[24:32], "big")
        must(int.from_bytes(seal[32:36], "big") == 1, "RULES")
        self.records, self.empty_homes = {}, set()
        self.read_homes(data, seal[44:])
        data.end()
        header = self.find("header", 0, 0)
        must(header and header["magic"] == 0x6873656d6f616401 and header["commitment"] == 1, "CORRUPT")
        must(header["format"] == 1, "VERSION")
        self.ledger = header["ledger"]
        must(ledger in (None, self.ledger), "OTHER_LEDGER")
        must(policy.required or self.time >= not_before, "STALE")

    def read_homes(self, data, root):
        before = -1
        for _ in range(data.number(2)):
            number, there = data.number(8), data.number(1)
            must(there <= 1, "NOT_CANONICAL")
            home_root = data.take(32) if there else b""
            proof = data.short()
            count = data.number(2) if there else 0
            must(count or not there, "NOT_CANONICAL")
            must(number > before, "REPEATED" if number == before else "NOT_SORTED")
            before = number
            must(len(self.records) + len(self.empty_homes) + (count or 1) <= 1024, "LIMIT")
            smt_check(root, number.to_bytes(8, "big"), home_root, proof)
            if there:
                self.read_records(data, number, count, home_root)
            else:
                self.empty_homes.add(number)

    def read_records(self, data, home, count, root):
        before = b""
        for _ in range(count):
            key, value, proof = data.take(9), data.short(), data.short()
            must(key > before, "REPEATED" if key == before else "NOT_SORTED")
            before = key
            smt_check(root, key, value, proof)
            self.records[home, key[0], int.from_bytes(key[1:], "big")] = value

    # Questions. None: proven that there is no such record.

    def find(self, name, home, local):
        key = home, RECORDS[name][0], local
        if home in self.empty_homes:
            return None
        must(key in self.records, "NOT_PROVEN")
        return unpack(name, self.records[key]) if self.records[key] else None

    def get(self, name, home, local):
        record = self.find(name, home, local)
        must(record, "CORRUPT")
        return record

    def row(self, name, sorts, unknown):
        bucket = self.find("id_bucket", 0, int.from_bytes(name[:8], "big"))
        entries = [entry for entry in (bucket or {"entries": []})["entries"] if entry["id"] == name]
        must(entries and entries[-1]["sort"] in sorts, unknown)
        return entries[-1]["row"], entries[-1]["sort"]

    def party_row(self, name):
        return self.row(name, (1, 2), "UNKNOWN_PARTY")

    def dao_row(self, name):
        return self.row(name, (2,), "UNKNOWN_DAO")[0]

    def token_row(self, name):
        return self.row(name, (3,), "UNKNOWN_TOKEN")[0]

    def id_of(self, row):
        return self.get("party", 0, row)["id"]

    def party(self, name):
        row, sort = self.party_row(name)
        party = self.get("party", 0, row)
        must(party["id"] == name and party["sort"] == sort, "CORRUPT")
        keys = [{"key": key["key"], "weight": key["weight"]} for key in party["keys"]]
        return {"row": row, "sort": sort, "name": party["name"], "threshold": party["threshold"], "keys": keys}

    def dao(self, name):
        row = self.dao_row(name)
        dao = self.get("dao", row, 0)
        must(dao["id"] == name, "CORRUPT")
        return {"row": row} | {key: dao[key] for key in ("name", "members", "jailed", "shares", "loot", "reputation")}

    def place(self, dao_row, party):
        row, _ = self.party_row(party)
        membership = self.find("membership", 0, row << 32 | dao_row)
        must(membership, "NOT_A_MEMBER")
        page, at = divmod(membership["slot"], 16)
        slots = self.get("member_page", dao_row, page)["slots"]
        must(at < len(slots) and slots[at]["party"] == row and slots[at]["state"], "CORRUPT")
        return membership["slot"], slots[at]

    def member(self, dao, party):
        number, slot = self.place(self.dao_row(dao), party)
        must(slot["state"] != 2, "NOT_A_MEMBER")
        state = {1: "member", 3: "jailed", 4: "former"}.get(slot["state"], slot["state"])
        return {"slot": number, "state": state} | {key: slot[key] for key in ("joined", "shares", "loot", "reputation")}

    def role(self, dao, number):
        role = self.find("role", self.dao_row(dao), number)
        must(role, "UNKNOWN_ROLE")
        return {"holder": self.id_of(role["party"]), "name": role["name"], "ends": role["ends"], "kinds": role["kinds"]}

    def token(self, name):
        row = self.token_row(name)
        token = self.get("token", 0, row)
        must(token["id"] == name, "CORRUPT")
        return {"row": row, "issuer": self.id_of(token["issuer"])} | {key: token[key] for key in ("symbol", "decimals", "cap", "supply")}

    def held(self, record, party, token):
        row, sort = self.party_row(party)
        account = self.find(record, row if sort == 2 else 0, row << 32 | self.token_row(token))
        return {"amount": account["amount"] if account else 0}

    def balance(self, party, token):
        return self.held("account", party, token)

    def reserve(self, party, token):
        return self.held("reserve", party, token)

    def proposal(self, dao, number):
        proposal = self.find("proposal", self.dao_row(dao), number)
        must(proposal, "UNKNOWN_PROPOSAL")
        return {key: proposal[key] for key in ("title", "flags", "winner", "choices", "voters", "electors", "opened", "decided",
                                               "finished", "total", "tally")}

    def vote(self, dao, number, party):
        dao_row = self.dao_row(dao)
        proposal = self.find("proposal", dao_row, number)
        must(proposal, "UNKNOWN_PROPOSAL")
        at, slot = self.place(dao_row, party)
        must(slot["since"] <= proposal["snapshot"] or slot["joined"] < proposal["opened"], "NOT_PROVEN")
        page = self.find("ballot_page", dao_row, number << 16 | at // 16)
        ballots = page["ballots"] if page else []
        must(at % 16 < len(ballots) and ballots[at % 16]["cast"], "NOT_VOTED")
        return {"choice": ballots[at % 16]["choice"], "weight": ballots[at % 16]["weight"]}


QUESTIONS = {"party": "i", "dao": "i", "member": "ii", "role": "in", "token": "i", "balance": "ii", "reserve": "ii", "proposal": "in",
             "vote": "ini"}


def plain(value):
    """As JSON takes it: ids as hex, amounts and all other numbers in decimals."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def main():
    parser = argparse.ArgumentParser(description="Checks evidence of a ledger.")
    parser.add_argument("evidence")
    parser.add_argument("policy")
    parser.add_argument("--ledger", type=bytes.fromhex)
    parser.add_argument("--not-before", type=int, default=0)
    parser.add_argument("question", nargs="*")
    words = parser.parse_intermixed_args()
    what, *given = words.question or [None]
    forms = QUESTIONS.get(what)
    if what and (forms is None or len(forms) != len(given)):
        parser.error(f"no such question, or not with {len(given)} words: {what}")
    try:
        given = [bytes.fromhex(word) if form == "i" else int(word) for form, word in zip(forms or "", given)]
        with open(words.policy, encoding="utf-8") as file:
            policy = Policy(file.read())
        with open(words.evidence, "rb") as file:
            evidence = Evidence(file.read(), policy, words.ledger, words.not_before)
        answer = {"ledger": evidence.ledger, "height": evidence.height, "time": evidence.time}
        if what:
            answer = getattr(evidence, what)(*given)
    except No as why:
        print(json.dumps({"status": str(why)}))
        sys.exit(1)
    except (OSError, ValueError) as why:
        parser.error(str(why))
    print(json.dumps({"status": "OK"} | plain(answer), ensure_ascii=False))


if __name__ == "__main__":
    main()
