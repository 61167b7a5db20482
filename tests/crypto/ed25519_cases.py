#!/usr/bin/env python3
"""Makes the edge cases of lib/crypto/ed25519_cases.c from first principles: plain Ed25519 arithmetic, no library.

Every case is built so that one rule alone decides it; the verdict comes from `accepts`, the predicate written down
once more. Output is C. Run: python3 tests/crypto/ed25519_cases.py
"""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)  # a square root of -1


def x_of(y):
    """The even x of a y, or None when y is on no point."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if x * x % P != square:
        return None
    return P - x if x & 1 else x


def add(a, b):
    k = D * a[0] * b[0] * a[1] * b[1]
    return ((a[0] * b[1] + b[0] * a[1]) * pow(1 + k, P - 2, P) % P,
            (a[1] * b[1] + a[0] * b[0]) * pow(1 - k, P - 2, P) % P)


def times(n, point):
    out = (0, 1)
    while n:
        if n & 1:
            out = add(out, point)
        point = add(point, point)
        n >>= 1
    return out


def negate(point):
    return (-point[0] % P, point[1])


def encode(point):
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def decode(raw):
    word = int.from_bytes(raw, "little")
    y, sign = word & (2**255 - 1), word >> 255
    x = x_of(y % P)
    if x is None:
        return None
    return ((P - x) % P if x & 1 != sign else x, y % P)


BASE = (x_of(4 * pow(5, P - 2, P) % P), 4 * pow(5, P - 2, P) % P)


def torsion_point():
    """A point of order 8: L times any point that is not in a smaller group."""
    y = 2
    while True:
        x = x_of(y)
        if x is not None:
            point = times(L, (x, y))
            if times(4, point) != (0, 1):
                return point
        y += 1


T8 = torsion_point()
SMALL = [encode(times(i, T8)) for i in range(8)]


def wide(r, a, message):
    return int.from_bytes(hashlib.sha512(r + a + message).digest(), "little")


def accepts(key, signature, message):
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    point = decode(key)
    if s >= L or point is None or encode(point) != key or key in SMALL or r in SMALL:
        return 0
    h = wide(r, key, message) % L
    return int(encode(add(times(s, BASE), negate(times(h, point)))) == r)


cases = []


def case(name, key, r, s, message, verdict):
    signature = r + s.to_bytes(32, "little")
    assert accepts(key, signature, message) == verdict, name
    cases.append((name, key.hex(), signature.hex(), message.hex(), verdict))


def search(name, key, r, s_of, verdict, wanted):
    """Counts messages up to the first whose hash is `wanted`."""
    for i in range(1 << 16):
        message = i.to_bytes(2, "big")
        full = wide(r, key, message)
        if wanted(full, full % L):
            case(name, key, r, s_of(full % L), message, verdict)
            return
    raise SystemExit("no message for " + name)


def rfc8032(name, seed, message):
    digest = hashlib.sha512(bytes.fromhex(seed)).digest()
    a = int.from_bytes(digest[:32], "little") & (2**254 - 8) | 2**254
    key = encode(times(a, BASE))
    r = int.from_bytes(hashlib.sha512(digest[32:] + message).digest(), "little") % L
    commitment = encode(times(r, BASE))
    s = (r + wide(commitment, key, message) % L * a) % L
    case(name, key, commitment, s, message, 1)
    return key, commitment, s, message


rfc8032("RFC 8032 7.1 test 1: empty message",
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", b"")
rfc8032("RFC 8032 7.1 test 2: one byte",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", b"\x72")
key, r, s, message = rfc8032("RFC 8032 7.1 test 3: two bytes",
                             "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", b"\xaf\x82")
case("another message", key, r, s, b"\xaf\x83", 0)
case("S one too large", key, r, s + 1, message, 0)
case("S + L: the same equation, another encoding", key, r, s + L, message, 0)
case("S + 8 L: top bits of S set", key, r, s + 8 * L, message, 0)

a, k = 0x1234567890ABCDEF1234567890ABCDEF, 0xFEDCBA0987654321FEDCBA0987654321
A, R = times(a, BASE), times(k, BASE)
odd = encode(add(A, T8))             # a key of order 8 L
even = encode(add(A, times(4, T8)))  # a key of order 2 L
commitment = encode(R)

search("key of order 8 L, the torsion falls away", odd, commitment, lambda h: (k + h * a) % L, 1,
       lambda full, h: h % 8 == 0)
search("key of order 8 L, the torsion falls away only because the hash is reduced by L", odd, commitment,
       lambda h: (k + h * a) % L, 1, lambda full, h: h % 8 == 0 and full % 8 != 0)
search("key of order 8 L, torsion left over: right for a cofactored verifier only", odd, commitment,
       lambda h: (k + h * a) % L, 0, lambda full, h: h % 8 == 3)
search("key of order 8 L, torsion left over although 8 divides the hash before it is reduced", odd, commitment,
       lambda h: (k + h * a) % L, 0, lambda full, h: h % 8 != 0 and full % 8 == 0)
search("key of order 2 L, the torsion falls away", even, commitment, lambda h: (k + h * a) % L, 1,
       lambda full, h: h % 2 == 0)
search("key of order 2 L, torsion left over: right for a cofactored verifier only", even, commitment,
       lambda h: (k + h * a) % L, 0, lambda full, h: h % 2 == 1)
search("key and R with torsion that cancels", odd, encode(add(R, times(5, T8))), lambda h: (k + h * a) % L, 1,
       lambda full, h: h % 8 == 3)
search("R with torsion: right for a cofactored verifier only", encode(A), encode(add(R, T8)),
       lambda h: (k + h * a) % L, 0, lambda full, h: True)

for order, index in ((1, 0), (2, 4), (4, 2), (8, 1)):
    search(f"key of order {order}", SMALL[index], commitment, lambda h: k, 0, lambda full, h: h % 8 == 0)
high = encode((0, 1))[:31] + b"\x80"
search("key of order 1 with the sign bit set", high, commitment, lambda h: k, 0, lambda full, h: True)
search("key of order 4 written as p", P.to_bytes(32, "little"), commitment, lambda h: k, 0,
       lambda full, h: h % 4 == 0)
search("key of order 1 written as p + 1", (P + 1).to_bytes(32, "little"), commitment, lambda h: k, 0,
       lambda full, h: True)
search("key not on the curve", (2).to_bytes(32, "little") if x_of(2) is None else (7).to_bytes(32, "little"),
       commitment, lambda h: k, 0, lambda full, h: True)
above = next(y for y in range(3, 19) if x_of(y) is not None)
search("key not canonical, of large order", (P + above).to_bytes(32, "little"), commitment, lambda h: k, 0,
       lambda full, h: True)

search("R of order 1", encode(A), SMALL[0], lambda h: h * a % L, 0, lambda full, h: True)
search("R of order 8, equal to S B - h A", odd, SMALL[5], lambda h: h * a % L, 0, lambda full, h: h % 8 == 3)
search("R of order 1 written as p + 1", encode(A), (P + 1).to_bytes(32, "little"), lambda h: h * a % L, 0,
       lambda full, h: True)

assert len(set(SMALL)) == 8
print("/* the eight points of small order, i times T8 */")
for raw in SMALL:
    print(f'    "{raw.hex()}",')
print()
for name, key, signature, message, verdict in cases:
    print(f'    {{ "{name}",\n      "{key}",\n      "{signature[:64]}"\n      "{signature[64:]}",\n'
          f'      "{message}", {verdict} }},')
