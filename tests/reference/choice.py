"""Compares awards with slow models in exact fractions, on random cases: choice.py LIBRARY [CASES].

The models follow docs/rules, not lib/rule.
"""
import ctypes
import random
import sys
from fractions import Fraction

LIB = ctypes.CDLL(sys.argv[1])
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
OK = 0
PPM = 1000000


class Amount(ctypes.Structure):
    _fields_ = [("limb", ctypes.c_uint64 * 4)]

    @staticmethod
    def of(value):
        return Amount((ctypes.c_uint64 * 4)(*(value >> 64 * i & (1 << 64) - 1 for i in range(4))))

    def __int__(self):
        return sum(limb << 64 * i for i, limb in enumerate(self.limb))


def words(*names):
    return [(name, ctypes.c_uint32) for name in names]


def amounts(*names):
    return [(name, Amount) for name in names]


def wide(bits):
    return random.getrandbits(random.randint(0, bits))


# --- award ----------------------------------------------------------------------------------------------------------

class AwardRule(ctypes.Structure):
    _fields_ = words("size", "form", "decay_ppm", "reserved")


class AwardFinding(ctypes.Structure):
    _fields_ = [("weight", ctypes.c_uint64)] + words("copies", "reserved")


class AwardTotals(ctypes.Structure):
    _fields_ = amounts("paid", "rest") + [("refused", ctypes.c_uint64)]


def award_model(form, decay, pool, findings):
    slices = [weight * decay ** (copies - 1) / Fraction(copies) for weight, copies in findings]
    divisor = sum(weight for weight, _ in findings) if form == 1 else sum(n * s for (_, n), s in zip(findings, slices))
    return [int(pool * part / divisor) if divisor else 0 for part in slices]


def check_award():
    form = random.randint(1, 2)
    most = 500000 if form == 1 else PPM
    decay = random.choice((0, most, 100000, 500000, random.randint(0, most)))
    copies = random.choice((3, 30, 300))
    findings = [(random.choice((1, 3, 10, wide(58))), random.randint(1, copies)) for _ in range(random.randint(0, 7))]
    pool = wide(256)
    expected = award_model(form, Fraction(decay, PPM), pool, findings)

    rule, whole, totals = AwardRule(ctypes.sizeof(AwardRule), form, decay, 0), Amount.of(pool), AwardTotals()
    given = (AwardFinding * max(1, len(findings)))(*(AwardFinding(*finding, 0) for finding in findings))
    pays = (Amount * max(1, len(findings)))()
    status = LIB.daomesh_award_pay(pays, ctypes.byref(totals), ctypes.byref(rule), ctypes.byref(whole), given,
                                   ctypes.c_size_t(len(findings)), None, None)
    paid = sum(pay * n for pay, (_, n) in zip(expected, findings))
    return (status == OK and [int(pay) for pay in pays][:len(findings)] == expected and int(totals.paid) == paid and
            int(totals.rest) == pool - paid)


def main():
    random.seed(20260101)
    failed = 0
    checks = [check for name, check in sorted(globals().items()) if name.startswith("check_")]
    for check in checks:
        for case in range(CASES):
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
