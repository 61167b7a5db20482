"""Compares rule outcome with a slow model in exact fractions, on random proposals: outcome.py LIBRARY [CASES].

The model follows docs/rules/outcome.md, not lib/rule: shares are fractions, what is certain is found by trying all votes that may
still come, what passes a curve by asking every second.
"""
import ctypes
import itertools
import random
import sys
from fractions import Fraction

LIB = ctypes.CDLL(sys.argv[1])
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
OK = 0
NEVER = 2**64 - 1
MAJORITY, CAST, ABSOLUTE, PLURALITY, OPTIMISTIC, CURVES = range(1, 7)
CROSS, FLOOR, DIVIDE_FIRST = range(1, 4)
CERTAIN, BAR, QUORUM, SUPER = range(2, 6)
DECIDED, CANCELLED, EXECUTED, FAILED, VETOED, FELL_SHORT, UNSPONSORED, HAS_QUORUM, PASSING = 1, 2, 4, 8, 32, 64, 128, 256, 512
QUEUED, PREBOOSTED, BOOSTED, QUIET = range(1, 5)
STATES = ["", "cancelled", "vetoed", "executed", "failed", "submitted", "pending", "active", "boosted", "reveal", "defeated",
          "confirming", "grace", "queued", "expired", "succeeded"]
PPM, PPB, ONE = 10**6, 10**9, 2**40


class Amount(ctypes.Structure):
    _fields_ = [("limb", ctypes.c_uint64 * 4)]

    @staticmethod
    def of(value):
        return Amount((ctypes.c_uint64 * 4)(*(value >> 64 * i & (1 << 64) - 1 for i in range(4))))

    def __int__(self):
        return sum(limb << 64 * i for i, limb in enumerate(self.limb))


def fields(kind, names):
    return [(name, kind) for name in names.split()]


class Curve(ctypes.Structure):
    _fields_ = fields(ctypes.c_uint32, "kind start end length step reserved") + fields(ctypes.c_int64, "factor x_offset y_offset")


class Rule(ctypes.Structure):
    _fields_ = (fields(ctypes.c_uint32, "size threshold bar_ppm bar_inclusive rounding quorum_ppm quorum_counts quorum_base "
                       "quorum_late early early_bar_ppm revote min_voters high_water retention_ppm alpha_ppm") +
                fields(ctypes.c_uint64, "dilution_bound delay voting grace execution_delay expiry late_quorum reveal confirm "
                       "preboost boosted quiet") + fields(Curve, "approval support"))


class Boost(ctypes.Structure):
    _fields_ = fields(ctypes.c_uint32, "phase reserved") + fields(ctypes.c_uint64, "since") + fields(Amount, "bar")


class Facts(ctypes.Structure):
    _fields_ = (fields(ctypes.c_uint32, "size flags choices voters winner reserved") +
                fields(ctypes.c_uint64, "opened decided quorum_reached tallied passing_since") + fields(Boost, "boost") +
                fields(Amount, "total sponsored claims claims_most") + [("tally", Amount * 17)])


class Decision(ctypes.Structure):
    _fields_ = fields(ctypes.c_uint32, "decided winner by reserved")


def ask(name, rule, facts, *more):
    """The answer of a function of a rule and facts."""
    out = {"daomesh_outcome_state": ctypes.c_uint32, "daomesh_outcome_passing": ctypes.c_uint64}.get(name, Decision)()
    status = getattr(LIB, name)(ctypes.byref(out), ctypes.byref(rule), ctypes.byref(facts), *more)
    assert status == OK, (name, status)
    return out


def wide(bits):
    return random.getrandbits(random.randint(1, bits))


# --- what votes reach -------------------------------------------------------------------------------------------------

def share(rule, whole, ppm):
    if rule.rounding == FLOOR:
        return whole * ppm // PPM
    if rule.rounding == DIVIDE_FIRST:
        return whole // 100 * (ppm // 10**4)
    return Fraction(whole * ppm, PPM)


def quorum_is_met(rule, facts, tally):
    counted = {0: 0, 1: tally[1], 2: tally[1] + tally[0], 3: sum(tally)}[rule.quorum_counts]
    base = int(facts.sponsored if rule.quorum_base == 2 else facts.total)
    return rule.quorum_ppm == 0 or counted >= share(rule, base, rule.quorum_ppm)


def choice_of(rule, facts, tally):
    total, yes, others, against = int(facts.total), tally[1], tally[2:], sum(tally[2:])
    if rule.threshold == PLURALITY:
        best = max(tally[1:])
        return tally.index(best, 1) if best else 0
    if rule.threshold == OPTIMISTIC:
        return int(against == 0 or against < share(rule, total, rule.bar_ppm))
    if yes == 0:
        return 0
    if rule.threshold == MAJORITY:
        return int(yes > max(others, default=0))
    if rule.threshold == CAST:
        return int(Fraction(yes, yes + against) >= Fraction(rule.bar_ppm, PPM))
    bar = share(rule, total, rule.bar_ppm)
    return int(yes > bar or (rule.bar_inclusive and yes == bar))


def final(rule, facts, tally, voters):
    if rule.threshold == CURVES:
        return int(passing(rule, facts, tally) != NEVER)
    if rule.alpha_ppm and facts.boost.phase < BOOSTED:
        return 0
    if voters < rule.min_voters or not (rule.quorum_late or quorum_is_met(rule, facts, tally)):
        return 0
    return choice_of(rule, facts, tally)


def certain(rule, facts, tally):
    """The one winner of all votes that may still come, None when there are several. Voters may come or not."""
    rest = max(0, int(facts.total) - sum(tally))
    ends = set()
    for more in itertools.product(range(rest + 1), repeat=len(tally)):
        if sum(more) <= rest:
            then = [a + b for a, b in zip(tally, more)]
            ends |= {final(rule, facts, then, voters) for voters in (facts.voters, rule.min_voters)}
    return ends.pop() if len(ends) == 1 else None


def early(rule, facts, tally):
    if rule.early == CERTAIN:
        return certain(rule, facts, tally)
    if rule.early < CERTAIN or facts.voters < rule.min_voters or not quorum_is_met(rule, facts, tally):
        return None
    bar = share(rule, int(facts.total), rule.early_bar_ppm)
    if rule.early == BAR:
        return next((i for i, votes in enumerate(tally) if votes > bar), None)
    if rule.early == QUORUM:
        return tally.index(max(tally)) if sum(tally) > bar else None
    return 1 if tally[1] >= bar and choice_of(rule, facts, tally) == 1 else None


# --- curves -----------------------------------------------------------------------------------------------------------

def bar_of(curve, x):
    if curve.kind == 1:
        return curve.start - min(x, curve.length) * PPB // curve.length * (curve.start - curve.end) // PPB
    if curve.kind == 2:
        return max(curve.end, curve.start - curve.step * (x // curve.length))
    return min(PPB, max(0, curve.factor * PPB // (x + curve.x_offset) + curve.y_offset))


def passes_at(rule, facts, tally, now):
    opens = facts.opened + rule.delay
    x = min(now - opens, rule.voting) * PPB // rule.voting
    counted = {1: tally[1], 2: tally[1] + tally[0], 3: sum(tally)}[rule.quorum_counts]
    return (facts.voters >= rule.min_voters and tally[1] > 0 and
            tally[1] * PPB >= bar_of(rule.approval, x) * sum(tally[1:]) and
            counted * PPB >= bar_of(rule.support, x) * int(facts.total))


def passing(rule, facts, tally):
    opens = facts.opened + rule.delay
    start, ends = max(opens, facts.tallied), opens + rule.voting
    if facts.flags & PASSING and passes_at(rule, facts, tally, start):
        return facts.passing_since
    return next((now for now in range(start, ends + 1) if passes_at(rule, facts, tally, now)), NEVER)


# --- times and states -------------------------------------------------------------------------------------------------

def closes(rule, facts, tally):
    ends = facts.opened + rule.delay + rule.voting
    if rule.threshold == CURVES:
        since = passing(rule, facts, tally)
        return ends if since == NEVER else since + rule.confirm
    since = facts.boost.since
    if rule.alpha_ppm:
        return {PREBOOSTED: max(ends, since + rule.preboost), BOOSTED: since + rule.boosted,
                QUIET: since + rule.quiet}.get(facts.boost.phase, ends)
    if rule.late_quorum and facts.flags & HAS_QUORUM:
        return max(ends, facts.quorum_reached + rule.late_quorum)
    return ends


def is_short(rule, facts, tally):
    claims, most = int(facts.claims), int(facts.claims_most)
    if rule.quorum_late and not quorum_is_met(rule, facts, tally):
        return True
    if rule.dilution_bound:
        return claims * rule.dilution_bound < most
    return claims < most * rule.retention_ppm // PPM


def state(rule, facts, tally, now):
    for flag, name in ((CANCELLED, "cancelled"), (VETOED, "vetoed"), (EXECUTED, "executed"), (FAILED, "failed"),
                       (UNSPONSORED, "submitted"), (FELL_SHORT, "defeated")):
        if facts.flags & flag:
            return name
    end = closes(rule, facts, tally)
    over, decided = end + rule.reveal, facts.flags & DECIDED
    if not decided and now <= over:
        if now <= facts.opened + rule.delay:
            return "pending"
        if now > end:
            return "reveal"
        if facts.boost.phase >= BOOSTED:
            return "boosted"
        confirming = rule.threshold == CURVES and passing(rule, facts, tally) <= now
        return "confirming" if confirming else "active"
    if (facts.winner if decided else final(rule, facts, tally, facts.voters)) != 1:
        return "defeated"
    is_early = decided and facts.decided < over
    grace_ends = (facts.decided if is_early else over) + rule.grace
    executes = grace_ends + max(rule.execution_delay, int(not is_early or rule.grace > 0))
    if rule.grace and now <= grace_ends:
        return "grace"
    if now < executes:
        return "queued"
    if is_short(rule, facts, tally):
        return "defeated"
    return "expired" if rule.expiry and now > executes + rule.expiry else "succeeded"


# --- random proposals -------------------------------------------------------------------------------------------------

def random_curve():
    kind = random.randint(1, 3)
    if kind == 3:
        return Curve(3, factor=wide(30), x_offset=1 + wide(30), y_offset=wide(30) - wide(30))
    start = random.randint(0, PPB)
    return Curve(kind, start, random.randint(0, start), random.randint(1, PPB), random.randint(1, PPB // 4) if kind == 2 else 0)


def random_ppm(rule):
    return random.randint(0, 100) * 10**4 if rule.rounding == DIVIDE_FIRST or random.random() < 0.7 else random.randint(0, PPM)


def sometimes(value):
    return value if random.random() < 0.3 else 0


def try_rule():
    """A rule whose dials often fit together."""
    rule = Rule(ctypes.sizeof(Rule), random.randint(1, 6), rounding=random.randint(0, 3))
    if rule.threshold in (CAST, ABSOLUTE, OPTIMISTIC):
        rule.bar_ppm = random_ppm(rule)
        rule.bar_inclusive = int(rule.threshold == ABSOLUTE and random.random() < 0.5)
    if rule.threshold == CURVES:
        rule.approval, rule.support, rule.confirm = random_curve(), random_curve(), wide(4)
        rule.quorum_counts = random.randint(1, 3)
    elif random.random() < 0.5:
        rule.quorum_ppm, rule.quorum_counts = random_ppm(rule), random.randint(1, 3)
        rule.quorum_base, rule.quorum_late, rule.late_quorum = random.randint(0, 2), int(random.random() < 0.2), sometimes(wide(4))
    rule.early = random.choice((0, 1, 2, 3, 4, 5))
    rule.early_bar_ppm = random_ppm(rule) if rule.early >= BAR else 0
    rule.min_voters = sometimes(random.randint(0, 3))
    rule.delay, rule.voting, rule.grace = sometimes(wide(4)), 1 + wide(5), sometimes(wide(4))
    rule.execution_delay, rule.expiry, rule.reveal = sometimes(wide(4)), sometimes(wide(4)), sometimes(wide(4))
    kept = random.choice((0, 0, 1, 2))
    rule.high_water = random.randint(1, 2) if kept else 0
    rule.retention_ppm = random.randint(1, PPM) if kept == 1 else 0
    rule.dilution_bound = random.randint(1, 5) if kept == 2 else 0
    if rule.early == BAR and rule.threshold == MAJORITY and random.random() < 0.5:
        rule.alpha_ppm, rule.preboost, rule.boosted = random.randint(PPM + 1, 16 * PPM), wide(4), 1 + wide(4)
        rule.quiet = random.randint(0, rule.boosted)
    return rule


def random_rule():
    while True:
        rule = try_rule()
        if LIB.daomesh_outcome_check(None, ctypes.byref(rule)) == OK:
            return rule


def random_facts(rule):
    """Votes of up to six units, so that all that may come can be tried; a large unit where nothing has to be."""
    unit = 1 if rule.early == CERTAIN else 1 + wide(random.choice((1, 8, 200)))
    choices = random.randint(1, 3)
    tally = [unit * max(0, random.randint(-1, 2)) for _ in range(choices + 1)]
    total = sum(tally) + unit * random.randint(0, 3)
    facts = Facts(ctypes.sizeof(Facts), choices=choices, voters=sum(votes > 0 for votes in tally), opened=wide(6),
                  total=Amount.of(total), sponsored=Amount.of(unit * random.randint(0, 6)), claims=Amount.of(wide(8)),
                  claims_most=Amount.of(wide(8)))
    for i, votes in enumerate(tally):
        facts.tally[i] = Amount.of(votes)
    opens = facts.opened + rule.delay
    if rule.late_quorum and random.random() < 0.5:
        facts.flags, facts.quorum_reached = HAS_QUORUM, opens + random.randint(1, rule.voting)
    if rule.alpha_ppm:
        facts.boost.phase, facts.boost.since = random.randint(0, 4), opens + wide(5)
    if rule.threshold == CURVES:
        facts.tallied = opens + random.randint(0, rule.voting)
        if random.random() < 0.3:
            facts.flags, facts.passing_since = PASSING, random.randint(opens, facts.tallied)
    if random.random() < 0.2:
        facts.flags |= DECIDED
        facts.decided, facts.winner = opens + random.randint(1, rule.voting + 9), random.randint(0, choices)
    if random.random() < 0.1:
        facts.flags |= random.choice((CANCELLED, VETOED, EXECUTED, FAILED, FELL_SHORT, UNSPONSORED))
    return facts, tally


def check_decisions():
    rule = random_rule()
    facts, tally = random_facts(rule)
    soon = ask("daomesh_outcome_early", rule, facts)
    if (soon.winner if soon.decided else None) != early(rule, facts, tally):
        return False
    return ask("daomesh_outcome_final", rule, facts).winner == final(rule, facts, tally, facts.voters)


def check_states():
    rule = random_rule()
    facts, tally = random_facts(rule)
    last = facts.opened + sum(getattr(rule, name) for name, kind in Rule._fields_[17:] if kind is ctypes.c_uint64) + 12
    return all(STATES[ask("daomesh_outcome_state", rule, facts, ctypes.c_uint64(now)).value] == state(rule, facts, tally, now)
               for now in range(facts.opened, last))


def check_curve():
    curve, got = random_curve(), ctypes.c_uint32()
    x = random.choice((0, PPB, random.randint(0, PPB)))
    status = LIB.daomesh_curve_bar(ctypes.byref(got), ctypes.byref(curve), x)
    return (status, got.value) == (OK, bar_of(curve, x))


# --- boosting ---------------------------------------------------------------------------------------------------------

def power(alpha_ppm, boosted):
    """alpha^boosted in units of 2^-40, floored as the original does."""
    boosted = min(boosted, 172 if alpha_ppm <= 2 * PPM else 86 if alpha_ppm <= 4 * PPM else 57 if alpha_ppm <= 8 * PPM else 43)
    base, product = alpha_ppm * ONE // PPM, ONE
    while boosted:
        if boosted & 1:
            product = product * base // ONE
        base, boosted = base * base // ONE, boosted >> 1
    return product


def stepped(rule, phase, since, bar, score, today, now):
    if phase >= BOOSTED:
        return phase, since, bar
    if phase < PREBOOSTED:
        return (PREBOOSTED, now, today) if score > today else (phase, since, bar)
    if now - since >= rule.preboost:
        return (BOOSTED if score > today else QUEUED), now, 0
    if score <= min(bar, today):
        return QUEUED, now, 0
    return PREBOOSTED, since, today if score < bar else bar


def check_boost():
    """A life of stakes that come and go."""
    rule = Rule(ctypes.sizeof(Rule), MAJORITY, early=BAR, early_bar_ppm=PPM // 2, voting=1000,
                alpha_ppm=random.randint(PPM + 1, 16 * PPM), preboost=wide(5), boosted=1 + wide(5))
    boost, phase, since, bar, now = Boost(), 0, 0, 0, 0
    for _ in range(20):
        now += wide(4)
        boosted = wide(random.choice((2, 8)))
        against = 1 + wide(60)
        yes = against * random.choice((1, 2, 3)) * (rule.alpha_ppm // PPM) ** random.randint(0, 3) + random.randint(-1, 1)
        status = LIB.daomesh_boost_step(ctypes.byref(boost), ctypes.byref(rule), ctypes.byref(Amount.of(yes)),
                                        ctypes.byref(Amount.of(against)), boosted, ctypes.c_uint64(now))
        phase, since, bar = stepped(rule, phase, since, bar, yes * ONE // against, power(rule.alpha_ppm, boosted), now)
        if (status, boost.phase, boost.since, int(boost.bar)) != (OK, phase, since, bar):
            return False
    return True


def main():
    random.seed(20260402)
    failed = 0
    checks = [check_decisions, check_states, check_curve, check_boost]
    for check in checks:
        for case in range(CASES):
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
