"""Compares lib/proof with a model written from docs/formats/{log-proofs,checkpoint}.md alone: proof.py LIBRARY [CASES].

The model makes trees, notes and proofs with hashlib and Ed25519 in plain integers; the library must believe all of them, write the
same bytes, and refuse each after one change.
"""
import base64
import ctypes
import random
import struct
import sys
from hashlib import sha256, sha512

LIB = ctypes.CDLL(sys.argv[1])
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 60
U64, SIZE = ctypes.c_uint64, ctypes.c_size_t
OK, ED25519, COSIGNATURE = 0, 1, 4


def digest(*parts):
    return sha256(b"".join(parts)).digest()


def call(name, *arguments):
    return getattr(LIB, "daomesh_" + name)(*arguments)


def must(status, wanted, *context):
    assert (status == OK) == wanted, (status, *context)


# --- the log's tree -----------------------------------------------------------------------------------------------------

class Tree(ctypes.Structure):
    _fields_ = [("size", U64), ("subtree", ctypes.c_char * 32 * 64)]


def half(count):
    return 1 << (count - 1).bit_length() - 1


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else digest()
    middle = half(len(leaves))
    return digest(b"\1", root(leaves[:middle]), root(leaves[middle:]))


def inclusion(leaves, index):
    if len(leaves) == 1:
        return []
    middle = half(len(leaves))
    if index < middle:
        return inclusion(leaves[:middle], index) + [root(leaves[middle:])]
    return inclusion(leaves[middle:], index - middle) + [root(leaves[:middle])]


def consistency(leaves, older, whole=True):
    if older == len(leaves):
        return [] if whole else [root(leaves)]
    middle = half(len(leaves))
    if older <= middle:
        return consistency(leaves[:middle], older, whole) + [root(leaves[middle:])]
    return consistency(leaves[middle:], older - middle, False) + [root(leaves[:middle])]


def changed(hashes):
    """The list with one change: a bit, a hash less, more or elsewhere."""
    hashes = list(hashes)
    kind = random.randrange(4)
    at = random.randrange(len(hashes)) if hashes else 0
    if kind == 0 or not hashes:
        hashes.insert(at, random.randbytes(32))
    elif kind == 1:
        del hashes[at]
    elif kind == 2 and len(hashes) > 1:
        hashes = hashes[1:] + hashes[:1]
    else:
        hashes[at] = flipped(hashes[at])
    return hashes


def flipped(text):
    at, bit = random.randrange(len(text)), 1 << random.randrange(8)
    return text[:at] + bytes([text[at] ^ bit]) + text[at + 1:]


def check_log():
    size = random.randint(1, 300)
    leaves = [digest(b"\0", random.randbytes(random.randrange(40))) for _ in range(size)]
    tree, out = Tree(), ctypes.create_string_buffer(32)
    older, index, now = random.randint(1, size), random.randrange(size), root(leaves)
    for count, leaf in enumerate(leaves, 1):
        assert call("merkle_add", ctypes.byref(tree), leaf) == OK
        if count in (older, size):
            assert call("merkle_root", out, ctypes.byref(tree)) == OK and out.raw == root(leaves[:count])
    path, growth = inclusion(leaves, index), consistency(leaves, older)
    for proof, wanted in (path, True), (changed(path), False):
        must(call("merkle_check_inclusion", now, U64(size), leaves[index], U64(index), b"".join(proof), SIZE(len(proof))), wanted,
             size, index)
    for proof, wanted in (growth, True), (changed(growth), False):
        must(call("merkle_check_consistency", root(leaves[:older]), U64(older), now, U64(size), b"".join(proof),
                  SIZE(len(proof))), wanted, older, size)


# --- Ed25519, RFC 8032 5.1 ------------------------------------------------------------------------------------------------

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, Z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    E, F, G, H = B - A, Z - C, Z + C, B + A
    return E * F % P, G * H % P, F * G % P, E * H % P


def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total


def base_point():
    y = 4 * pow(5, -1, P) % P
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    x = P - x if x & 1 else x
    return x, y, 1, x * y % P


BASE = base_point()


def packed(point):
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def number(text):
    return int.from_bytes(text, "little")


class Key:
    def __init__(self, name, kind):
        self.name, self.kind, self.seed = name, kind, random.randbytes(32)
        wide = sha512(self.seed).digest()
        self.scalar = number(wide[:32]) & (1 << 254) - 8 | 1 << 254
        self.prefix, self.public = wide[32:], packed(times(self.scalar, BASE))
        self.id = digest(name.encode(), b"\n", bytes([kind]), self.public)[:4]
        self.text = b"%s+%s+%s" % (name.encode(), self.id.hex().encode(), base64.b64encode(bytes([kind]) + self.public))
        self.struct = NoteKey()
        must(call("note_key_read", ctypes.byref(self.struct), self.text, SIZE(len(self.text))), True, self.text)

    def sign(self, message):
        r = number(sha512(self.prefix + message).digest()) % L
        commitment = packed(times(r, BASE))
        challenge = number(sha512(commitment + self.public + message).digest())
        return commitment + ((r + challenge * self.scalar) % L).to_bytes(32, "little")

    def line(self, text, time):
        head, message = b"", text
        if self.kind == COSIGNATURE:
            head, message = struct.pack(">Q", time), b"cosignature/v1\ntime %d\n%s" % (time, text)
        blob = self.id + head + self.sign(message)
        return "— {} {}\n".format(self.name, base64.b64encode(blob).decode()).encode()


# --- notes and checkpoints ------------------------------------------------------------------------------------------------

class Span(ctypes.Structure):
    _fields_ = [("at", ctypes.c_char_p), ("len", SIZE)]


class NoteKey(ctypes.Structure):
    _fields_ = [("name", Span), ("key", ctypes.c_char * 32), ("kind", ctypes.c_uint32), ("id", ctypes.c_uint32)]


class Checkpoint(ctypes.Structure):
    _fields_ = [("origin", Span), ("size", U64), ("root", ctypes.c_ubyte * 32)]


class Policy(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("required", ctypes.c_uint32), ("not_before", U64), ("origin", Span), ("log", NoteKey),
                ("cosigners", ctypes.POINTER(NoteKey)), ("cosigner_count", SIZE)]


def written(name, *arguments):
    out, length = ctypes.create_string_buffer(4096), SIZE()
    assert call(name, out, SIZE(len(out)), ctypes.byref(length), *arguments) == OK, name
    return out.raw[:length.value]


def check_note():
    origin = random.choice(["log", "dao.example/été", "名前 with spaces"])
    size, top = random.getrandbits(random.randint(0, 64)), random.randbytes(32)
    log = Key("log.example", ED25519)
    cosigners = [Key("witness%d" % i, COSIGNATURE) for i in range(random.randint(0, 4))]
    times_of = [random.randrange(1, 2**random.randint(1, 63)) for _ in cosigners]
    signing = [random.random() < 0.7 for _ in cosigners]
    text = origin.encode() + b"\n%d\n%s\n" % (size, base64.b64encode(top))
    body = Checkpoint(Span(origin.encode(), len(origin.encode())), size, (ctypes.c_ubyte * 32)(*top))
    assert written("checkpoint_write", ctypes.byref(body)) == text

    lines = [log.line(text, 0)] + [key.line(text, time) for key, time, signs in zip(cosigners, times_of, signing) if signs]
    for key, time in zip([log] + cosigners, [0] + times_of):
        assert written("note_sign", text, SIZE(len(text)), ctypes.byref(key.struct), key.seed, U64(time)) == key.line(text, time)
    random.shuffle(lines)
    note = text + b"\n" + b"".join(lines)
    joined = b"".join(lines)
    assert written("note_write", text, SIZE(len(text)), joined, SIZE(len(joined))) == note

    not_before = random.choice([0] + times_of)
    count = sum(signs and time >= not_before for signs, time in zip(signing, times_of))
    required = random.randint(0, len(cosigners))
    keys = (NoteKey * max(1, len(cosigners)))(*(key.struct for key in cosigners))
    policy = Policy(ctypes.sizeof(Policy), required, not_before, Span(origin.encode(), len(origin.encode())), log.struct, keys,
                    len(cosigners))

    def believed(bytes_):
        out = Checkpoint()
        status = call("checkpoint_check", ctypes.byref(out), bytes_, SIZE(len(bytes_)), ctypes.byref(policy))
        if status == OK:
            assert (out.size, bytes(out.root)) == (size, top)
        return status

    must(believed(note), count >= required, count, required)
    policy.required, policy.not_before = sum(signing), 0
    must(believed(note), True)
    must(believed(note + "— stranger AAAAAAE=\n".encode() * 2), True)
    for bad in (flipped(note), note[:random.randrange(len(note))], note + random.choice(lines), note + b"\n",
                note.replace(random.choice(lines), b""), note.replace(b"\n\n", b"\nextension\n\n")):
        must(believed(bad), False, bad)


# --- the state's tree -------------------------------------------------------------------------------------------------------

EMPTY = bytes(32)


def bit(path, index):
    return path[index // 8] >> 7 - index % 8 & 1


def leaf_hash(path, value):
    return digest(b"\0", path, digest(value))


def state_root(leaves, depth=0):
    """leaves: (path, key, value)."""
    if len(leaves) < 2:
        return leaf_hash(leaves[0][0], leaves[0][2]) if leaves else EMPTY
    return digest(b"\1", *(state_root([leaf for leaf in leaves if bit(leaf[0], depth) == side], depth + 1) for side in (0, 1)))


def way(leaves, path):
    """Siblings from the root down, and the leaves where the way ends."""
    siblings = []
    while len(leaves) > 1:
        depth = len(siblings)
        siblings.append(state_root([leaf for leaf in leaves if bit(leaf[0], depth) != bit(path, depth)], depth + 1))
        leaves = [leaf for leaf in leaves if bit(leaf[0], depth) == bit(path, depth)]
    return siblings, leaves


def native(leaves, path):
    siblings, end = way(leaves, path)
    depth = len(siblings)
    bits = "".join(str(int(sibling != EMPTY)) for sibling in siblings).ljust(-(-depth // 8) * 8, "0")
    kind, other = 0, b""
    if end:
        kind, other = (1, b"") if end[0][0] == path else (2, end[0][0] + digest(end[0][2]))
    bitmap = int(bits or "0", 2).to_bytes(len(bits) // 8, "big")
    return bytes([1, kind]) + struct.pack(">H", depth) + bitmap + other + b"".join(s for s in reversed(siblings) if s != EMPTY)


def field(tag, text):
    length, out = len(text), bytes([tag])
    while length > 127:
        out, length = out + bytes([length & 127 | 128]), length >> 7
    return out + bytes([length]) + text


def existence(leaves, leaf):
    path, key, value = leaf
    out = field(0x0a, key) + field(0x12, value) + field(0x1a, bytes.fromhex("0801 1001 1801 2a0100"))
    for depth, sibling in reversed(list(enumerate(way(leaves, path)[0]))):
        step = field(0x12, b"\1" + sibling) if bit(path, depth) else field(0x12, b"\1") + field(0x1a, sibling)
        out += field(0x22, b"\x08\1" + step)
    return out


def absence(leaves, path):
    below, above = [leaf for leaf in leaves if leaf[0] < path], [leaf for leaf in leaves if leaf[0] > path]
    out = field(0x0a, path)
    out += field(0x12, existence(leaves, max(below))) if below else b""
    out += field(0x1a, existence(leaves, min(above))) if above else b""
    return field(0x12, out)


def check_state():
    leaves = []
    for _ in range(random.randint(1, 60)):
        key = random.randbytes(random.randint(1, 200))
        leaves.append((digest(key), key, random.randbytes(random.randint(1, 300))))
    top, (path, key, value), other = state_root(leaves), random.choice(leaves), random.randbytes(33)

    def present(proof, key=key, value=value, top=top):
        return call("smt_check_present", top, key, SIZE(len(key)), value, SIZE(len(value)), proof, SIZE(len(proof)))

    def absent(proof, key=other, top=top):
        return call("smt_check_absent", top, key, SIZE(len(key)), proof, SIZE(len(proof)))

    for proof in native(leaves, path), field(0x0a, existence(leaves, (path, key, value))):
        must(present(proof), True)
        for bad in present(flipped(proof)), present(proof[:-1]), present(proof, flipped(key)), present(proof, key, flipped(value)), \
                present(proof, top=flipped(top)), absent(proof, key):
            must(bad, False)
    for proof in native(leaves, digest(other)), absence(leaves, digest(other)):
        must(absent(proof), True)
        for bad in absent(flipped(proof)), absent(proof[:-1]), absent(proof, key), absent(proof, top=flipped(top)), \
                present(proof, other, value):
            must(bad, False)


random.seed(5)
for case in range(CASES):
    check_log()
    check_note()
    check_state()
print(f"{3 * CASES} passed, 0 failed")
