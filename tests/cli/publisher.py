"""A published log written with the standard library alone: C2SP tiles, bundles, notes. It can also say what is not true.

Ed25519 as RFC 8032 describes it, with plain integers: slow and open to who measures time, which tests may be.
"""
import base64
import hashlib
import pathlib
import struct

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, PRIME) % PRIME
BASE_Y = 4 * pow(5, -1, PRIME) % PRIME


def base_point():
    square = (BASE_Y * BASE_Y - 1) * pow(D * BASE_Y * BASE_Y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if x * x % PRIME != square:
        x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    x = x if x % 2 == 0 else PRIME - x
    return x, BASE_Y, 1, x * BASE_Y % PRIME


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % PRIME, (p[1] + p[0]) * (q[1] + q[0]) % PRIME
    c, d = 2 * p[3] * q[3] * D % PRIME, 2 * p[2] * q[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point = add(point, point)
        number >>= 1
    return result


def point_bytes(point):
    inverse = pow(point[2], -1, PRIME)
    x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
    return (y | (x & 1) << 255).to_bytes(32, "little")


def expand(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (2**254 - 8) | 2**254
    return scalar, digest[32:]


def public_key(seed):
    return point_bytes(times(expand(seed)[0], base_point()))


def sign(seed, text):
    scalar, prefix = expand(seed)
    key = point_bytes(times(scalar, base_point()))
    nonce = int.from_bytes(hashlib.sha512(prefix + text).digest(), "little") % ORDER
    commitment = point_bytes(times(nonce, base_point()))
    challenge = int.from_bytes(hashlib.sha512(commitment + key + text).digest(), "little") % ORDER
    return commitment + ((nonce + challenge * scalar) % ORDER).to_bytes(32, "little")


class Signer:
    """A key that signs notes: kind 1 over the text, kind 4 over a time and the text."""

    def __init__(self, name, seed, kind=1):
        self.name, self.seed, self.kind = name, seed, kind
        self.key = bytes([kind]) + public_key(seed)
        self.id = hashlib.sha256(name.encode() + b"\n" + self.key).digest()[:4]

    def vkey(self):
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self.key).decode()}"

    def line(self, text, time=0):
        signature = sign(self.seed, text.encode()) if self.kind == 1 else \
            struct.pack(">Q", time) + sign(self.seed, f"cosignature/v1\ntime {time}\n{text}".encode())
        return f"— {self.name} {base64.b64encode(self.id + signature).decode()}\n"


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def tree_hash(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    while len(leaves) > 1:
        pairs = [hashlib.sha256(b"\1" + leaves[i] + leaves[i + 1]).digest() for i in range(0, len(leaves) - 1, 2)]
        leaves = pairs + leaves[len(leaves) & ~1:]
    return leaves[0]


def tile_path(level, index, width):
    path = f"{index % 1000:03}"
    while index >= 1000:
        index //= 1000
        path = f"x{index % 1000:03}/{path}"
    return f"tile/{level}/{path}" + ("" if width == 256 else f".p/{width}")


class Log:
    """Entries and who signs for them."""

    def __init__(self, header, entries, signer):
        self.header, self.entries, self.signer = header, entries, signer

    @classmethod
    def of_ledger(cls, world, signer, ledger="ledger.dmesh"):
        """What `daomesh log export` tells."""
        path = world.path(f"{ledger}.log")
        path.unlink(missing_ok=True)
        world.ok(f"--ledger {ledger} log export {path}")
        header, rest = path.read_bytes().split(b"\n", 1)
        entries = []
        while rest:
            length = int.from_bytes(rest[:4], "big")
            entries.append(rest[4:4 + length])
            rest = rest[4 + length:]
        return cls(header + b"\n", entries, signer)

    def root(self, size=None):
        return tree_hash([leaf_hash(entry) for entry in self.entries[:size]])

    def text(self, size=None):
        count = len(self.entries) if size is None else size
        return f"{self.signer.name}\n{count}\n{base64.b64encode(self.root(size)).decode()}\n"

    def note(self, size=None, lines=""):
        text = self.text(size)
        return text + "\n" + self.signer.line(text) + lines

    def files(self):
        """Every file but the checkpoint."""
        files = {"ledger": self.header}
        for i in range(0, len(self.entries), 256):
            bundle = self.entries[i:i + 256]
            files[tile_path("entries", i // 256, len(bundle))] = \
                b"".join(struct.pack(">H", len(entry)) + entry for entry in bundle)
        level, hashes = 0, [leaf_hash(entry) for entry in self.entries]
        while hashes:
            tiles = [hashes[i:i + 256] for i in range(0, len(hashes), 256)]
            files.update({tile_path(level, i, len(tile)): b"".join(tile) for i, tile in enumerate(tiles)})
            level, hashes = level + 1, [tree_hash(tile) for tile in tiles if len(tile) == 256]
        return files

    def publish(self, folder, note=None):
        folder = pathlib.Path(folder)
        for path, content in {**self.files(), "checkpoint": (note or self.note()).encode()}.items():
            folder.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
            folder.joinpath(path).write_bytes(content)
        return self
