"""Compares split, exit, funding and retro with slow models in exact fractions, on random cases: funding.py LIBRARY [CASES].

The models follow docs/rules, not lib/rule: shares are fractions, caps are found by trying again, pairs are all pairs.
"""
import ctypes
import random
import sys
from fractions import Fraction
from math import isqrt

LIB = ctypes.CDLL(sys.argv[1])
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
OK, OVERFLOW, ZERO_DIVISOR, RANGE = 0, 50, 52, 53
SCALE = 1 << 64


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


class Rule(ctypes.Structure):
    _fields_ = words("size", "method", "roots", "own", "pool_use", "division", "has_cap", "reserved") + amounts(
        "cap", "minimum", "pair_bound")


class Contribution(ctypes.Structure):
    _fields_ = words("project", "contributor") + amounts("amount")


class Membership(ctypes.Structure):
    _fields_ = words("contributor", "cluster")


class Round(ctypes.Structure):
    _fields_ = words("size", "projects", "clusters", "reserved") + [
        ("contributions", ctypes.c_uint64), ("memberships", ctypes.c_uint64),
        ("contribution", ctypes.POINTER(Contribution)), ("membership", ctypes.POINTER(Membership)),
        ("pool", Amount)]


class Line(ctypes.Structure):
    _fields_ = amounts("contributed", "roots", "asked", "paid") + words("contributors", "capped")


class Totals(ctypes.Structure):
    _fields_ = amounts("contributed", "asked", "paid", "unspent") + [("gifts", ctypes.c_uint64), ("refused", ctypes.c_uint64)]


class RetroRule(ctypes.Structure):
    _fields_ = words("size", "score", "quorum", "reserved") + amounts("minimum")


class RetroVote(ctypes.Structure):
    _fields_ = words("project", "reserved") + amounts("amount")


class RetroLine(ctypes.Structure):
    _fields_ = amounts("score", "paid") + words("votes", "passed")


class RetroTotals(ctypes.Structure):
    _fields_ = amounts("paid", "unspent") + words("passed", "reserved") + [("refused", ctypes.c_uint64)]


for name in ("daomesh_retro_scratch_size", "daomesh_funding_scratch_size", "daomesh_split_scratch_size"):
    getattr(LIB, name).restype = ctypes.c_size_t
LIB.daomesh_split_scratch_size.argtypes = [ctypes.c_size_t]


def many(numbers):
    return (Amount * len(numbers))(*map(Amount.of, numbers))


# --- models ---------------------------------------------------------------------------------------------------------

def largest_remainder(total, weights):
    whole = sum(weights)
    exact = [Fraction(total * weight, whole) for weight in weights]
    parts = [int(share) for share in exact]
    order = sorted(range(len(weights)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[:total - sum(parts)]:
        parts[i] += 1
    return parts


def growing(total, weights):
    parts = [total * weight // sum(weights) for weight in weights]
    while sum(parts) < total:
        next_one = max(range(len(weights)), key=lambda i: (Fraction(weights[i], parts[i] + 1), -i))
        parts[next_one] += 1
    return parts


def cumulative(total, weights):
    whole, before, parts = sum(weights), 0, []
    for i in range(len(weights)):
        upto = total * sum(weights[:i + 1]) // whole
        parts.append(upto - before)
        before = upto
    return parts


def sums(gifts, minimum):
    """{(project, contributor): amount} of those who count."""
    all_gifts = {}
    for project, contributor, amount in gifts:
        all_gifts[project, contributor] = all_gifts.get((project, contributor), 0) + amount
    return {key: amount for key, amount in all_gifts.items() if amount > 0 and amount >= minimum}


def ask_quadratic(rule, counted, projects):
    bits = 0 if rule.roots == 2 else 32
    asked = []
    for project in range(projects):
        given = [amount for (at, _), amount in counted.items() if at == project]
        roots = [isqrt(amount << 2 * bits) for amount in given]
        square = sum(roots) ** 2
        if rule.own == 3:
            asked.append(square - sum(root * root for root in roots) >> 2 * bits)
        else:
            asked.append(max(0, (square >> 2 * bits) - (0 if rule.own == 2 else sum(given))))
    return asked


def ask_pairwise(rule, counted, projects):
    bits = 0 if rule.roots == 2 else 32
    root = {key: isqrt(amount << 2 * bits) for key, amount in counted.items()}
    people = sorted({contributor for _, contributor in counted})
    bound = int(rule.pair_bound) << 2 * bits
    asked = [0] * projects
    for at, one in enumerate(people):
        for other in people[:at]:
            both = [root.get((p, one), 0) * root.get((p, other), 0) for p in range(projects)]
            factor = (bound << 128) // (bound + sum(both))
            for project in range(projects):
                asked[project] += both[project] * factor
    return [2 * ask >> 128 + 2 * bits for ask in asked]


def ask_cocm(counted, projects, seats, clusters, exact):
    """The formula; exact: in fractions with a root to 2^-64, otherwise with the floors that the page documents."""
    of = {}
    for contributor, cluster in seats:
        of.setdefault(contributor, set()).add(cluster)
    part = (lambda a, b: Fraction(a) / b) if exact else (lambda a, b: a // b)
    members = [sum(h in own for own in of.values()) for h in range(clusters)]
    near = [[part(sum(part(SCALE, len(own)) for own in of.values() if g in own and h in own), members[g] or 1)
             for h in range(clusters)] for g in range(clusters)]
    asked = []
    for project in range(projects):
        give = [[0] * clusters for _ in range(clusters)]
        for (at, contributor), amount in counted.items():
            own = of.get(contributor)
            if at != project or not own:
                continue
            for g in range(clusters):
                k = SCALE if g in own else part(sum(near[i][g] for i in own), len(own))
                for h in own:
                    give[g][h] += part((SCALE - k) * amount, len(own))
        pairs = [int(give[g][h] * give[h][g]) for g in range(clusters) for h in range(g)]
        asked.append(2 * sum(map(isqrt, pairs)) // SCALE)
    return asked


def share_exact(rule, pool, asked):
    """Caps everybody whose share passes the cap, and tries again with the rest."""
    capped = set()
    while True:
        rest = pool - len(capped) * int(rule.cap)
        weights = [0 if i in capped else ask for i, ask in enumerate(asked)]
        whole = sum(weights)
        divided = min(rest, whole) if rule.pool_use == 2 else rest
        over = {i for i, weight in enumerate(weights)
                if rule.has_cap and weight > 0 and Fraction(divided * weight, whole) > int(rule.cap)}
        if not over:
            break
        capped |= over
    parts = largest_remainder(divided, weights) if whole else [0] * len(asked)
    return [int(rule.cap) if i in capped else part for i, part in enumerate(parts)]


def share_floor(rule, pool, asked):
    whole = sum(asked)
    if whole == 0:
        return [0] * len(asked)
    divided = min(pool, whole) if rule.pool_use == 2 else pool
    paid = [divided * ask // whole for ask in asked]
    while rule.has_cap:
        cap = int(rule.cap)
        excess = sum(max(0, part - cap) for part in paid)
        paid = [min(part, cap) for part in paid]
        below = sum(part for part in paid if part < cap)
        if excess == 0 or below == 0:
            break
        paid = [part + part * excess // below if part < cap else part for part in paid]
    return paid


# --- the library ----------------------------------------------------------------------------------------------------

def split(call, total, weights):
    parts, given = many([0] * len(weights)), Amount.of(total)
    arguments = [parts, ctypes.byref(given), many(weights), ctypes.c_size_t(len(weights))]
    if call is LIB.daomesh_split_largest_remainder:
        size = LIB.daomesh_split_scratch_size(len(weights))
        arguments += [ctypes.create_string_buffer(size), ctypes.c_size_t(size)]
    status = call(*arguments)
    return status, [int(part) for part in parts]


def fund(rule, gifts, projects, pool, seats, clusters):
    contributions = (Contribution * max(1, len(gifts)))(*(Contribution(p, c, Amount.of(a)) for p, c, a in gifts))
    memberships = (Membership * max(1, len(seats)))(*(Membership(*seat) for seat in seats))
    round_ = Round(ctypes.sizeof(Round), projects, clusters, 0, len(gifts), len(seats), contributions, memberships,
                   Amount.of(pool))
    rule.size = ctypes.sizeof(Rule)
    size = LIB.daomesh_funding_scratch_size(ctypes.byref(rule), ctypes.byref(round_))
    lines, totals = (Line * projects)(), Totals()
    status = LIB.daomesh_funding_match(lines, ctypes.byref(totals), ctypes.byref(rule), ctypes.byref(round_),
                                       ctypes.create_string_buffer(size), ctypes.c_size_t(size), None, None)
    return status, lines, totals


# --- random cases ---------------------------------------------------------------------------------------------------

def wide(bits):
    return random.getrandbits(random.randint(0, bits))


def check_split():
    weights = [random.choice((0, 1, 1, wide(20), wide(250))) for _ in range(random.randint(1, 12))]
    total = wide(random.choice((6, 60, 256)))
    if sum(weights) == 0:
        return split(LIB.daomesh_split_cumulative, total, weights)[0] == (ZERO_DIVISOR if total else OK)
    return (split(LIB.daomesh_split_largest_remainder, total, weights) == (OK, largest_remainder(total, weights)) and
            split(LIB.daomesh_split_cumulative, total, weights) == (OK, cumulative(total, weights)) and
            split(LIB.daomesh_split_growing, total, weights) == (OK, growing(total, weights)))


def check_exit():
    balance, burned, total = wide(256), wide(200), wide(210)
    paid = Amount()
    status = LIB.daomesh_exit_pay(ctypes.byref(paid), *(ctypes.byref(Amount.of(x)) for x in (balance, burned, total)))
    if burned > total:
        return status == RANGE
    return status == ZERO_DIVISOR if total == 0 else (status, int(paid)) == (OK, balance * burned // total)


def check_funding():
    rule = Rule()
    projects, people = random.randint(1, 6), random.randint(1, 8)
    size = random.choice((3, 12, 40, 64, 124))
    gifts = [(random.randrange(projects), random.randrange(people) * 0x11111111, wide(size))
             for _ in range(random.randint(0, 40))]
    rule.method = random.choice((0, 1, 1, 1, 2, 2, 3))
    rule.roots, rule.pool_use, rule.division = random.randint(0, 2), random.randint(0, 2), random.randint(0, 2)
    rule.minimum = Amount.of(random.choice((0, 0, wide(size))))
    pool = wide(random.choice((4, 30, 130, 256)))
    if random.random() < 0.5:
        rule.has_cap, rule.cap = 1, Amount.of(random.choice((wide(pool.bit_length()), pool // random.randint(1, 4))))
    seats, clusters = [], 0
    counted = sums(gifts, int(rule.minimum))
    if rule.method == 2:
        rule.pair_bound = Amount.of(random.choice((1, 1 + wide(size), (1 << 128) - 1)))
        asked = ask_pairwise(rule, counted, projects)
    elif rule.method == 3:
        clusters = random.randint(1, 5)
        seats = [(random.randrange(people) * 0x11111111, random.randrange(clusters)) for _ in range(random.randint(0, 14))]
        asked = ask_cocm(counted, projects, seats, clusters, False)
        true = ask_cocm(counted, projects, seats, clusters, True)
        if any(abs(a - b) > 1 + (b >> 50) for a, b in zip(asked, true)):
            return False
    else:
        rule.own = random.randint(0, 3)
        asked = ask_quadratic(rule, counted, projects)
    paid = (share_floor if rule.division == 2 else share_exact)(rule, pool, asked)

    status, lines, totals = fund(rule, gifts, projects, pool, seats, clusters)
    return (status == OK and [int(line.asked) for line in lines] == asked and [int(line.paid) for line in lines] == paid and
            sum(paid) <= pool and int(totals.paid) == sum(paid) and int(totals.unspent) == pool - sum(paid) and
            totals.gifts == len(counted) and int(totals.contributed) == sum(counted.values()) and
            not (rule.has_cap and max(paid) > int(rule.cap)))


def check_retro():
    projects, size, pool = random.randint(1, 6), random.choice((3, 60, 128)), wide(random.choice((5, 100, 256)))
    given = [(random.randrange(projects), wide(size)) for _ in range(random.randint(0, 30))]
    rule = RetroRule(ctypes.sizeof(RetroRule), random.randint(0, 2), random.randint(0, 4), 0, Amount.of(wide(size)))
    scores, passed = [], []
    for project in range(projects):
        votes = sorted(amount for at, amount in given if at == project)
        middle = [votes[len(votes) // 2], votes[(len(votes) - 1) // 2]] if votes and rule.score < 2 else votes
        score = Fraction(sum(middle), len(middle)) if votes else Fraction(0)
        scores.append(int(score * SCALE))
        passed.append(bool(votes) and len(votes) >= rule.quorum and score >= int(rule.minimum))
    weights = [score if ok else 0 for score, ok in zip(scores, passed)]
    paid = largest_remainder(pool, weights) if sum(weights) else [0] * projects

    votes = (RetroVote * max(1, len(given)))(*(RetroVote(at, 0, Amount.of(amount)) for at, amount in given))
    lines, totals, whole = (RetroLine * projects)(), RetroTotals(), Amount.of(pool)
    size = LIB.daomesh_retro_scratch_size(ctypes.c_uint32(projects), ctypes.c_uint64(len(given)))
    status = LIB.daomesh_retro_share(
        lines, ctypes.byref(totals), ctypes.byref(rule), ctypes.byref(whole), ctypes.c_uint32(projects), votes,
        ctypes.c_uint64(len(given)), ctypes.create_string_buffer(size), ctypes.c_size_t(size), None, None)
    return (status == OK and [int(line.score) for line in lines] == scores and
            [line.passed for line in lines] == [int(ok) for ok in passed] and [int(line.paid) for line in lines] == paid and
            int(totals.unspent) == pool - sum(paid) and totals.passed == sum(passed))


def main():
    random.seed(20260101)
    failed = 0
    checks = [check_split, check_exit, check_funding, check_retro]
    for check in checks:
        for case in range(CASES):
            state = random.getstate()
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs, random state {hash(state[1])}")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
