"""Compares award, quality, delegation, conviction and election with slow models in exact fractions, on random cases.

choice.py LIBRARY [CASES]

The models follow docs/rules, not lib/rule.
"""
import ctypes
import random
import sys
from fractions import Fraction
from math import isqrt

LIB = ctypes.CDLL(sys.argv[1])
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
LIB.daomesh_delegation_scratch_size.restype = ctypes.c_size_t
OK, ARG, OVERFLOW, RANGE, CONTRADICTION = 0, 1, 50, 53, 166
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


# --- quality --------------------------------------------------------------------------------------------------------

class QualityPoint(ctypes.Structure):
    _fields_ = words("score_ppm", "pay_ppm")


class QualityCurve(ctypes.Structure):
    _fields_ = words("size", "count") + [("points", QualityPoint * 16)]


def curve_height(points, score):
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if score <= x1:
            return y0 + Fraction(y1 - y0) * (score - x0) / (x1 - x0)


def check_quality():
    scores = [random.choice((0, PPM, random.randint(0, PPM), 5)) for _ in range(random.randint(1, 9))]
    ordered = sorted(scores)
    median = (ordered[len(scores) // 2] + ordered[(len(scores) - 1) // 2]) // 2
    inner = sorted(random.sample(range(1, PPM), random.choice((0, 1, 2, 14))))
    heights = sorted(random.randint(0, PPM) for _ in range(len(inner) + 2))
    points = list(zip([0, *inner, PPM], heights))
    too_steep = any(y1 - y0 > 20 * (x1 - x0) for (x0, y0), (x1, y1) in zip(points, points[1:]))
    reward = wide(256)
    minimum = random.randint(0, reward)
    expected = max(minimum, int(reward * curve_height(points, median) / PPM))

    found, paid, returned = ctypes.c_uint32(), Amount(), Amount()
    status = LIB.daomesh_quality_median(ctypes.byref(found), (ctypes.c_uint32 * len(scores))(*scores),
                                        ctypes.c_size_t(len(scores)))
    if (status, found.value) != (OK, median):
        return False
    curve = QualityCurve(ctypes.sizeof(QualityCurve), len(points), (QualityPoint * 16)(*(QualityPoint(*p) for p in points)))
    status = LIB.daomesh_quality_pay(ctypes.byref(paid), ctypes.byref(returned), ctypes.byref(curve),
                                     ctypes.byref(Amount.of(reward)), ctypes.byref(Amount.of(minimum)), found)
    if too_steep:
        return status == ARG and LIB.daomesh_quality_check(None, ctypes.byref(curve)) == CONTRADICTION
    return (status, int(paid), int(returned)) == (OK, expected, reward - expected)


# --- delegation -----------------------------------------------------------------------------------------------------

NOBODY, SPLIT = 0xffffffff, 0xfffffffe


class Member(ctypes.Structure):
    _fields_ = amounts("weight") + words("voted", "reserved")


class Delegation(ctypes.Structure):
    _fields_ = words("from_", "scope", "to", "share") + [("expires", ctypes.c_uint64)]


class DelegationLine(ctypes.Structure):
    _fields_ = amounts("power") + words("voice", "hops")


class DelegationTotals(ctypes.Structure):
    _fields_ = amounts("counted", "lost") + words("voters", "represented") + [("refused", ctypes.c_uint64)]


def largest_remainder(total, weights):
    exact = [Fraction(total * weight, sum(weights)) for weight in weights]
    parts = [int(share) for share in exact]
    for i in sorted(range(len(weights)), key=lambda i: (parts[i] - exact[i], i))[:total - sum(parts)]:
        parts[i] += 1
    return parts


def random_delegations(count):
    entries = []
    for member in range(count):
        others = [other for other in range(count) if other != member]
        for scope in sorted(random.sample(range(4), random.randint(0, 3))):
            if random.random() < .7:
                chosen = [(random.choice(others + [NOBODY]), 0)]
            else:
                chosen = [(to, random.choice((1, 1, 2, wide(32) or 1)))
                          for to in sorted(random.sample(others, random.randint(1, len(others))))]
            entries += [(member, scope, to, share, random.choice((0, 0, 99, 100, 101))) for to, share in chosen]
    return entries


def delegation_model(weights, voted, entries, now):
    """Grows outward from each voter over the delegations that hold, as LiquidFeedback does."""
    power = [weight if vote else 0 for weight, vote in zip(weights, voted)]
    voice = [i if vote else NOBODY for i, vote in enumerate(voted)]
    hops = [0] * len(weights)
    follows = {}
    for member, weight in enumerate(weights):
        valid = [entry for entry in entries if entry[0] == member and (entry[4] == 0 or now <= entry[4])]
        held = [entry for entry in valid if entry[1] == max(entry[1] for entry in valid)]
        if voted[member] or not held:
            continue
        if held[0][3] == 0:
            follows.setdefault(held[0][2], []).append(member)
            continue
        voice[member] = SPLIT
        for entry, part in zip(held, largest_remainder(weight, [entry[3] for entry in held])):
            if voted[entry[2]]:
                power[entry[2]] += part
    grown = [i for i, vote in enumerate(voted) if vote]
    for member in grown:
        for follower in follows.get(member, []):
            voice[follower], hops[follower] = voice[member], hops[member] + 1
            power[voice[member]] += weights[follower]
            grown.append(follower)
    return power, voice, hops


def check_delegation():
    count = random.randint(2, 9)
    weights = [wide(random.choice((3, 60, 250))) for _ in range(count)]
    voted = [random.random() < .3 for _ in range(count)]
    entries = random_delegations(count)
    power, voice, hops = delegation_model(weights, voted, entries, 100)

    members = (Member * count)(*(Member(Amount.of(weight), vote, 0) for weight, vote in zip(weights, voted)))
    given = (Delegation * max(1, len(entries)))(*(Delegation(*entry) for entry in entries))
    lines, totals = (DelegationLine * count)(), DelegationTotals()
    size = LIB.daomesh_delegation_scratch_size(ctypes.c_uint32(count))
    status = LIB.daomesh_delegation_resolve(
        lines, ctypes.byref(totals), members, ctypes.c_uint32(count), given, ctypes.c_uint32(len(entries)),
        ctypes.c_uint64(100), ctypes.create_string_buffer(size), ctypes.c_size_t(size), None, None)
    return (status == OK and [int(line.power) for line in lines] == power and [line.voice for line in lines] == voice and
            [line.hops for line in lines] == hops and int(totals.counted) == sum(power) and
            int(totals.lost) == sum(weights) - sum(power))


# --- conviction -----------------------------------------------------------------------------------------------------

TENS = 10 ** 7


class ConvictionRule(ctypes.Structure):
    _fields_ = words("size", "decay", "max_ratio", "weight", "min_stake_ppm", "reserved")


def power_128(base, exponent):
    """base^exponent with 128 fractional bits, by square and multiply, each product to the nearest."""
    times = lambda a, b: a * b + (1 << 127) >> 128
    result = 1 << 128
    while exponent > 0:
        if exponent % 2:
            result = times(result, base)
        base, exponent = times(base, base), exponent // 2
    return result


def conviction_model(decay, conviction, staked, steps):
    kept = power_128((decay << 128) // TENS, steps)
    return kept * conviction + staked * TENS * ((1 << 128) - kept) // (TENS - decay) + (1 << 127) >> 128


def threshold_model(rule, requested, funds, staked, supply):
    """None where the request is too large."""
    if rule.max_ratio * funds <= requested * TENS:
        return None
    margin = (rule.max_ratio << 64) // TENS - (requested << 64) // funds
    square = margin * margin >> 64
    stake = max(staked, supply * rule.min_stake_ppm // PPM)
    return ((rule.weight << 128) // TENS // square * TENS // (TENS - rule.decay)) * stake >> 64 if square else None


def call(function, *numbers):
    out = Amount()
    status = function(ctypes.byref(out), *numbers)
    return status, int(out)


def check_conviction():
    decay = random.choice((0, 9000000, 9999599, 9999999, random.randrange(TENS)))
    rule = ConvictionRule(ctypes.sizeof(ConvictionRule), decay, random.randint(1, TENS), random.randint(0, TENS),
                          random.choice((0, 200000, PPM)), 0)
    conviction, staked, steps = wide(random.choice((40, 100, 140))), wide(random.choice((40, 80, 120))), wide(20)
    expected = conviction_model(decay, conviction, staked, steps)
    too_wide = expected >= 1 << 128 or conviction >= 1 << 128
    found = call(LIB.daomesh_conviction_grow, ctypes.byref(rule), ctypes.byref(Amount.of(conviction)),
                 ctypes.byref(Amount.of(staked)), ctypes.c_uint64(steps))
    if found != (OK, expected) and not (too_wide and found == (OVERFLOW, 0)):
        return False
    if steps < 300 and conviction < 1 << 100 and staked < 1 << 80:
        a = Fraction(decay, TENS)
        if abs(a ** steps * conviction + staked * (1 - a ** steps) / (1 - a) - expected) > 1:
            return False
    funds = wide(random.choice((8, 64, 250)))
    requested = random.choice((0, wide(funds.bit_length()), funds * rule.max_ratio // TENS))
    expected = threshold_model(rule, requested, funds, staked, conviction)
    found = call(LIB.daomesh_conviction_threshold, ctypes.byref(rule), ctypes.byref(Amount.of(requested)),
                 ctypes.byref(Amount.of(funds)), ctypes.byref(Amount.of(staked)), ctypes.byref(Amount.of(conviction)))
    if expected is None:
        return found == (RANGE, 0)
    return found == ((OK, expected) if expected < 1 << 256 else (OVERFLOW, 0))


# --- election -------------------------------------------------------------------------------------------------------

NOMINATED, STANDING, WINNER, REMOVED = 1, 2, 3, 4
VACATE_ON_TIE, RESET_ON_SWITCH, POSITIVE_WINNER, REMOVE_LOSER, DEFER = 1, 2, 4, 8, 16
VACANT = SPLIT


class Total(ctypes.Structure):
    _fields_ = amounts("amount") + [("sign", ctypes.c_int32), ("state", ctypes.c_uint32)]

    @staticmethod
    def of(value):
        return Total(Amount.of(abs(value)), (value > 0) - (value < 0), 0)

    def __int__(self):
        return self.sign * int(self.amount)


class ElectionRule(ctypes.Structure):
    _fields_ = words("size", "flags") + amounts("nomination", "fill", "cap")


class Candidacy(ctypes.Structure):
    _fields_ = words("state", "reserved") + [("since", ctypes.c_uint64)] + amounts("bucket")


class ElectionResult(ctypes.Structure):
    _fields_ = words("before", "winner", "due", "tied")


class Election:
    """Plain lists and dictionaries; buckets are whole numbers of any size."""

    def __init__(self, states, flags, nomination, fill, cap):
        self.states, self.buckets = list(states), [0] * len(states)
        self.flags, self.nomination, self.fill, self.cap = flags, nomination, fill, cap

    def winner(self):
        return self.states.index(WINNER) if WINNER in self.states else NOBODY

    def tick(self, votes):
        winner = self.winner()
        against = votes[winner] if winner != NOBODY else 0
        full = {}
        for i, state in enumerate(self.states):
            if state == NOMINATED:
                self.buckets[i] = max(0, self.buckets[i] + votes[i])
                if self.buckets[i] >= self.nomination:
                    self.states[i], self.buckets[i] = STANDING, 0
            elif state == STANDING:
                self.buckets[i] = max(0, self.buckets[i] + votes[i] - against)
                if self.cap:
                    self.buckets[i] = min(self.cap, self.buckets[i])
                if votes[i] > 0 and self.buckets[i] >= self.fill:
                    full.setdefault(votes[i], []).append(i)
        best = full[max(full)] if full else []
        if len(best) == 1:
            return best[0], 0
        unwanted = self.flags & POSITIVE_WINNER and against <= 0 or self.flags & VACATE_ON_TIE and len(best) > 1
        return VACANT if unwanted and winner != NOBODY else NOBODY, len(best)

    def install(self, due):
        winner = self.winner()
        if due == NOBODY:
            return
        if winner != NOBODY:
            self.states[winner], self.buckets[winner] = REMOVED if self.flags & REMOVE_LOSER else STANDING, 0
        if due == VACANT:
            return
        self.states[due], self.buckets[due] = WINNER, 0
        if self.flags & RESET_ON_SWITCH:
            self.buckets = [0 if state == STANDING else bucket for state, bucket in zip(self.states, self.buckets)]


def check_vote():
    """A vote, and a sum in which it replaces another one."""
    total, last = Total.of(wide(90)), Total()
    expected = int(total)
    for _ in range(3):
        method, score, weights = random.randint(1, 2), random.randint(-1000, 1000), (wide(64), wide(64))
        weight, vote = weights[score < 0], Total()
        worth = isqrt(weight * 10 ** 12) if method == 2 else weight * PPM
        LIB.daomesh_election_vote(ctypes.byref(vote), ctypes.c_uint32(method), *map(ctypes.c_uint64, weights),
                                  ctypes.c_int32(score))
        if int(vote) != int(Fraction(score * worth, 1000)):
            return False
        LIB.daomesh_election_move(ctypes.byref(total), ctypes.byref(last), ctypes.byref(vote))
        expected += int(vote) - int(last)
        last = vote
    return int(total) == expected


def check_election():
    count = random.randint(0, 6)
    states = [random.choice((NOMINATED, STANDING, STANDING, REMOVED)) for _ in range(count)]
    if count and random.random() < .7:
        states[random.randrange(count)] = WINNER
    fill, size = random.choice((1, 10, wide(90) + 1)), random.choice((3, 5, 90))
    model = Election(states, random.getrandbits(5), wide(size), fill, random.choice((0, fill, fill + wide(5))))
    rule = ElectionRule(ctypes.sizeof(ElectionRule), model.flags, *map(Amount.of, (model.nomination, fill, model.cap)))
    seats = (Candidacy * max(1, count))(*(Candidacy(state, 0, 0, Amount()) for state in states))
    due = NOBODY
    for now in range(1, 9):
        votes = [wide(size) * random.choice((1, 1, 1, -1)) for _ in range(count)]
        before, result = model.winner(), ElectionResult()
        totals = (Total * max(1, count))(*map(Total.of, votes))
        found, tied = model.tick(votes)
        if not model.flags & DEFER:
            model.install(found)
        status = LIB.daomesh_election_tick(ctypes.byref(result), seats, ctypes.byref(rule), totals, ctypes.c_size_t(count),
                                           ctypes.c_uint64(now))
        due = found if model.flags & DEFER else NOBODY
        expected = before, model.winner(), due, tied if tied > 1 else 0
        if (status, result.before, result.winner, result.due, result.tied) != (OK, *expected):
            return False
        if now % 3 == 0:
            model.install(due)
            LIB.daomesh_election_install(ctypes.byref(result), seats, ctypes.byref(rule), ctypes.c_size_t(count),
                                         ctypes.c_uint32(due), ctypes.c_uint64(now))
        if [(seat.state, int(seat.bucket)) for seat in seats][:count] != list(zip(model.states, model.buckets)):
            return False
    return True


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
