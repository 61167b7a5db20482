"""Counts votes slowly and plainly, from docs/rules/tally.md, and holds the library to it on random small elections.

    python3 tests/reference/tally.py BUILD/libdaomesh.so [elections] [seed]

Nothing here is shared with the library: exact fractions, every round counted from the ballots, paths by trying all chains. Every field
of every result must be equal.
"""
import ctypes
import itertools
import math
import random
import sys
from fractions import Fraction

PLURALITY, APPROVAL, SCORE, WEIGHTED, QUADRATIC, CREDITS, RANGE, STAR, IRV, BORDA = range(1, 11)
COPELAND, MINIMAX, SCHULZE, RANKED_PAIRS, DEBIAN = range(11, 16)
S_SINGLE, S_APPROVAL, S_RANKED, S_QUADRATIC, S_WEIGHTED, S_COPELAND = range(32, 38)
RANKED = (PLURALITY, IRV, BORDA, COPELAND, MINIMAX, SCHULZE, RANKED_PAIRS, DEBIAN, S_RANKED, S_COPELAND)
SNAPSHOT = range(S_SINGLE, S_COPELAND + 1)
STRICT, COMPLETE, SKIP = 1, 2, 4
WINNING, MARGINS, RATIO, OPPOSED = 1, 2, 3, 4
BY_LOT, TOGETHER_DIAL, PROTOCOL = 1, 2, 3
LAST = 2
FRACTION = 10**18
INT_MAX = 2**31 - 1


class Refused(Exception):
    """A status, and which ballot and mark it is about."""

    def __init__(self, status, group=0, mark=0):
        super().__init__(status)
        self.status, self.group, self.mark = status, group, mark


class Rule:
    def __init__(self, method, **dials):
        self.method = method
        self.flags = self.strength = self.ties = self.stop = 0
        self.value_min = self.value_max = self.budget = self.default_option = self.quorum = 0
        self.majorities = None
        self.__dict__.update(dials)


class Election:
    """options, ballots [(weight, [(option, value), ...])], lots."""

    def __init__(self, options, ballots, lots):
        self.options, self.ballots, self.lots = options, ballots, lots


class Outcome:
    def __init__(self, options):
        self.places = [0] * options
        self.totals = [Fraction(0)] * options
        self.matrix = None
        self.rounds = []  # [(votes, states)]
        self.ties = []    # (round, rule, by, chosen, set)
        self.tolerance = 0


# --- Which ballots are valid ----------------------------------------------------------------------------------------

def bounds(rule):
    if rule.method in RANKED:
        return 1, INT_MAX
    if rule.method in (APPROVAL, S_APPROVAL):
        return 0, 1
    if rule.method == S_SINGLE:
        return 1, 1
    if rule.method in (SCORE, STAR):
        return rule.value_min, rule.value_max
    if rule.method == RANGE:
        return -1000, 1000
    if rule.method == QUADRATIC and (rule.value_min or rule.value_max):
        return rule.value_min, rule.value_max
    if rule.method in (QUADRATIC, CREDITS):
        return -INT_MAX, INT_MAX
    return 0, INT_MAX


def flags_of(rule):
    if rule.method in (S_RANKED, S_COPELAND):
        return STRICT | COMPLETE | SKIP
    return rule.flags | (SKIP if rule.method in SNAPSHOT else 0)


def fault_of(rule, options, marks):
    """(status, mark) of an invalid ballot, None of a valid one."""
    least, most = bounds(rule)
    seen = set()
    for at, (option, value) in enumerate(marks):
        if option >= options:
            return "CHOICE", at
        if option in seen:
            return "REPEATED", at
        if not least <= value <= most:
            return "RANGE", at
        seen.add(option)
    whole, values = len(marks), [value for _, value in marks]
    if rule.method == S_SINGLE and whole != 1:
        return ("MISSING_FIELD" if whole == 0 else "REPEATED"), whole
    if rule.method in (S_QUADRATIC, S_WEIGHTED) and sum(values) == 0:
        return "MISSING_FIELD", whole
    if rule.method == WEIGHTED and rule.budget and marks and sum(values) != rule.budget:
        return "RANGE", whole
    if rule.method == QUADRATIC and rule.budget and sum(value * value for value in values) > rule.budget:
        return "UNDERFLOW", whole
    if rule.method == CREDITS and rule.budget and sum(map(abs, values)) > rule.budget:
        return "UNDERFLOW", whole
    if rule.method == RANGE and any(value > 0 for value in values) and any(value < 0 for value in values):
        return "CONTRADICTION", whole
    flags = flags_of(rule)
    if flags & COMPLETE and whole < options:
        return "MISSING_FIELD", whole
    if flags & STRICT and len(set(values)) < whole:
        return "REPEATED", whole
    return None


def sift(rule, election):
    """The valid ballots, and weight and number of the others."""
    if not election.ballots and rule.method not in SNAPSHOT:
        raise Refused("NO_WEIGHT")
    valid, lost, count = [], 0, 0
    for group, (weight, marks) in enumerate(election.ballots):
        skips = flags_of(rule) & SKIP
        if weight == 0 and not skips:
            raise Refused("NO_WEIGHT", group, len(marks))
        fault = fault_of(rule, election.options, marks)
        if fault and not skips:
            raise Refused(fault[0], group, fault[1])
        if fault:
            lost, count = lost + weight, count + 1
        else:
            valid.append((weight, dict(marks)))
    return valid, lost, count


# --- Shared ---------------------------------------------------------------------------------------------------------

def first_lot(election, options):
    return min(options, key=election.lots.index)


def last_lot(election, options):
    return max(options, key=election.lots.index)


def place_by(keys):
    return [sum(other > key for other in keys) for key in keys]


def place_layers(above, among, first=0):
    """Places by a relation: those nobody left is above, then the rest."""
    places, left = {}, set(among)
    while left:
        layer = {option for option in left if not above[option] & left}
        for option in layer:
            places[option] = first
        first += len(layer)
        left -= layer
    return places


def rank_in(marks, option):
    return marks.get(option, math.inf)


def duels(options, ballots, is_above):
    return [[sum(weight for weight, marks in ballots if is_above(marks, a, b)) for b in range(options)]
            for a in range(options)]


def by_ranks(marks, a, b):
    return rank_in(marks, a) < rank_in(marks, b)


# --- Sums -----------------------------------------------------------------------------------------------------------

def micro_root(value):
    return math.isqrt(value * 10**12)


def signed(value, magnitude):
    return magnitude if value > 0 else -magnitude


def add_up(rule, election, ballots, out):
    for weight, marks in ballots:
        points, best = sum(marks.values()), min(marks.values(), default=0)
        sharers = [option for option, rank in marks.items() if rank == best]
        for option, value in marks.items():
            if rule.method in (APPROVAL, SCORE, QUADRATIC, S_APPROVAL, S_SINGLE):
                out.totals[option] += weight * value
            elif rule.method == CREDITS and value:
                out.totals[option] += Fraction(weight * signed(value, micro_root(abs(value))), 10**6)
            elif rule.method == RANGE and value:
                out.totals[option] += Fraction(signed(value, abs(value) * micro_root(weight) // 1000), 10**6)
            elif rule.method in (WEIGHTED, S_WEIGHTED) and points:
                out.totals[option] += Fraction(weight * value, points)
            elif rule.method == PLURALITY and value == best:
                out.totals[option] += Fraction(weight, len(sharers))
    out.places = place_by(out.totals)


def borda(rule, election, ballots, out):
    for weight, marks in ballots:
        for option in range(election.options):
            rank = rank_in(marks, option)
            above = sum(rank_in(marks, other) < rank for other in range(election.options))
            tied = sum(rank_in(marks, other) == rank for other in range(election.options))
            out.totals[option] += weight * Fraction(sum(election.options - above - i for i in range(tied)), tied)
    out.places = place_by(out.totals)


# --- Duels ----------------------------------------------------------------------------------------------------------

def strength_key(strength, votes_for, votes_against):
    """Larger is stronger; a duel that is not won has none."""
    if strength == MARGINS:
        return (votes_for - votes_against,)
    if strength == RATIO:
        return (1, votes_for) if votes_against == 0 else (0, Fraction(votes_for, votes_against))
    if strength == OPPOSED:
        return (votes_for, -votes_against)
    return (votes_for,)


def copeland(rule, election, ballots, out):
    votes = out.matrix = duels(election.options, ballots, by_ranks)
    for a, b in itertools.permutations(range(election.options), 2):
        out.totals[a] += 1 if votes[a][b] > votes[b][a] else Fraction(votes[a][b] == votes[b][a], 2)
    out.places = place_by(out.totals)


def minimax(rule, election, ballots, out):
    votes = out.matrix = duels(election.options, ballots, by_ranks)
    for a in range(election.options):
        stands = []
        for b in range(election.options):
            if a == b:
                continue
            lead = votes[a][b] - votes[b][a]
            stands.append(lead if rule.strength == MARGINS else -votes[b][a] if lead < 0 else 0)
        out.totals[a] = Fraction(min(stands, default=0))
    out.places = place_by(out.totals)


def paths(options, won):
    """The strongest chain of duels from each option to each other, by trying every chain."""
    strongest = {}

    def walk(start, at, weakest, visited):
        for b in options:
            if b in visited or (at, b) not in won:
                continue
            strength = won[at, b] if weakest is None else min(weakest, won[at, b])
            if (start, b) not in strongest or strongest[start, b] < strength:
                strongest[start, b] = strength
            walk(start, b, strength, visited | {b})

    for a in options:
        walk(a, a, None, {a})
    return strongest


def schulze_among(out, votes, options, strength):
    won = {(a, b): strength_key(strength, votes[a][b], votes[b][a]) for a, b in itertools.permutations(options, 2)
           if votes[a][b] > votes[b][a]}
    strongest = paths(options, won)
    above = {option: set() for option in options}
    for a, b in itertools.permutations(options, 2):
        to, back = strongest.get((a, b), ()), strongest.get((b, a), ())
        if to > back:
            above[b].add(a)
            out.totals[a] += 1
    return place_layers(above, options)


def schulze(rule, election, ballots, out):
    out.matrix = duels(election.options, ballots, by_ranks)
    places = schulze_among(out, out.matrix, range(election.options), rule.strength or WINNING)
    out.places = [places[option] for option in range(election.options)]


def debian(rule, election, ballots, out):
    votes = out.matrix = duels(election.options, ballots, by_ranks)
    default, staying = rule.default_option, []
    for option in range(election.options):
        over, under = rule.majorities[option] if rule.majorities else (1, 1)
        enough = votes[option][default] >= rule.quorum
        majority = votes[option][default] * under > votes[default][option] * over
        if option == default or (enough and majority):
            staying.append(option)
    places = schulze_among(out, votes, staying, OPPOSED)
    out.places = [places.get(option, len(staying)) for option in range(election.options)]


def ranked_pairs(rule, election, ballots, out):
    votes = out.matrix = duels(election.options, ballots, by_ranks)
    strength = rule.strength or OPPOSED
    won = [(a, b) for a, b in itertools.permutations(range(election.options), 2) if votes[a][b] > votes[b][a]]
    key = {(a, b): strength_key(strength, votes[a][b], votes[b][a]) for a, b in won}
    lot = election.lots.index
    won.sort(key=lambda duel: lot(duel[0]))
    won.sort(key=lambda duel: key[duel], reverse=True)
    held = set()

    def leads_to(a, b, visited):
        return a == b or any(leads_to(y, b, visited | {y}) for x, y in held if x == a and y not in visited)

    for at, duel in enumerate(won):
        equal = [other for other in won if key[other] == key[duel]]
        if len(equal) > 1 and equal[0] == duel:
            out.ties.append((at, 5, 1, duel[0], {option for other in equal for option in other}))
        if not leads_to(duel[1], duel[0], {duel[1]}):
            held.add(duel)
    above = {b: {a for a in range(election.options) if a != b and leads_to(a, b, {a})} for b in range(election.options)}
    for a in range(election.options):
        out.totals[a] = Fraction(sum(a in above[b] for b in above))
    places = place_layers(above, range(election.options))
    out.places = [places[option] for option in range(election.options)]


# --- Rounds ---------------------------------------------------------------------------------------------------------

def first_votes(options, ballots, left):
    votes = [Fraction(0)] * options
    for weight, marks in ballots:
        best = min((marks[option] for option in left if option in marks), default=None)
        sharers = [option for option in left if best is not None and marks.get(option) == best]
        for option in sharers:
            votes[option] += Fraction(weight, len(sharers))
    return votes


def states(election, left, leaving):
    return [2 if option in leaving else 0 if option in left else 1 for option in range(election.options)]


def irv(rule, election, ballots, out):
    left = set(range(election.options))
    while True:
        votes = first_votes(election.options, ballots, left)
        most, fewest = max(votes[option] for option in left), min(votes[option] for option in left)
        is_over = len(left) == 1 or (rule.stop != LAST and 2 * most > sum(votes))
        is_over = is_over or (rule.ties == TOGETHER_DIAL and most == fewest)
        leaving = set()
        if not is_over:
            tied = {option for option in left if votes[option] == fewest}
            last = last_lot(election, tied)
            leaving = tied if rule.ties == TOGETHER_DIAL else {last}
            if len(tied) > 1:
                out.ties.append((len(out.rounds), 2, 6 if rule.ties == TOGETHER_DIAL else 1, last, tied))
        out.rounds.append((votes, states(election, left, leaving)))
        if is_over:
            break
        left -= leaving
        for option in leaving:
            out.places[option] = len(left)
    for option in left:
        out.places[option] = sum(votes[other] > votes[option] for other in left)
    out.totals = votes


def snapshot_ranked(rule, election, ballots, out):
    left = set(range(election.options))
    while True:
        votes = first_votes(election.options, ballots, left)
        fewest = min(votes[option] for option in left)
        tied = {option for option in left if votes[option] == fewest}
        is_over = len(left) < 3 or 2 * max(votes) > sum(votes)
        leaving = set() if is_over else {min(tied)}
        if leaving and len(tied) > 1:
            out.ties.append((len(out.rounds), 2, 5, min(tied), tied))
        out.rounds.append((votes, states(election, left, leaving)))
        if is_over:
            break
        left -= leaving
    out.totals = votes
    out.places = place_by(votes)


def star(rule, election, ballots, out):
    options = range(election.options)
    votes = out.matrix = duels(election.options, ballots, lambda marks, a, b: marks.get(a, 0) > marks.get(b, 0))
    scores = [Fraction(sum(weight * marks.get(option, 0) for weight, marks in ballots)) for option in options]
    tops = [sum(weight for weight, marks in ballots if marks.get(option) == rule.value_max) for option in options]
    out.totals = scores
    out.places = [2] * election.options
    if election.options == 1:
        finalists, winner = {0}, 0
    else:
        finalists = star_finalists(rule, election, out, votes, scores, tops)
        winner = star_winner(rule, election, out, votes, scores, tops, finalists)
    rest = [option for option in options if option not in finalists]
    out.rounds.append((scores, [0 if option in finalists else 2 for option in options]))
    runoff = [Fraction(sum(votes[option][other] for other in finalists) if option in finalists else 0) for option in options]
    out.rounds.append((runoff, [0 if option in finalists else 1 for option in options]))
    for option in options:
        if option in finalists:
            out.places[option] = 0 if option == winner else 1
        else:
            out.places[option] = 2 + sum(scores[other] > scores[option] for other in rest)


def star_finalists(rule, election, out, votes, scores, tops):
    second = sorted(scores, reverse=True)[1]
    sure = {option for option in range(election.options) if scores[option] > second}
    tied = {option for option in range(election.options) if scores[option] == second}
    wanted = 2 - len(sure)
    if len(tied) == wanted:
        return sure | tied
    met, by = set(tied), 1
    if rule.ties == PROTOCOL:
        by = 3
        while wanted and wanted < len(tied):
            lost = {a: sum(votes[a][b] < votes[b][a] for b in tied) for a in tied}
            rest = {a for a in tied if lost[a] < max(lost.values())}
            if not rest:
                break
            if len(rest) > wanted:
                tied = rest
            else:
                sure, tied, wanted = sure | rest, tied - rest, wanted - len(rest)
        if wanted:
            by = 4
            for top in sorted({tops[option] for option in tied}, reverse=True):
                group = {option for option in tied if tops[option] == top}
                if len(group) > wanted:
                    tied = group
                    break
                sure, tied, wanted = sure | group, tied - group, wanted - len(group)
                if not wanted:
                    break
        if wanted:
            by = 1
    drawn = sorted(tied, key=election.lots.index)[:wanted]
    sure |= set(drawn)
    out.ties.append((0, 3, by, first_lot(election, sure & met), met))
    return sure


def star_winner(rule, election, out, votes, scores, tops, finalists):
    a, b = sorted(finalists, key=election.lots.index)
    criteria = [(votes[a][b], votes[b][a], None), (scores[a], scores[b], 2)]
    if rule.ties == PROTOCOL:
        criteria.append((tops[a], tops[b], 4))
    criteria.append((1, 0, 1))
    for of_a, of_b, by in criteria:
        if of_a != of_b:
            winner = a if of_a > of_b else b
            if by:
                out.ties.append((1, 4, by, winner, finalists))
            return winner


# --- Snapshot's fractional ones ---------------------------------------------------------------------------------------

def snapshot_quadratic(rule, election, ballots, out):
    """Roots to 160 binary places: far finer than the billionth of a billionth that is compared."""
    roots = [0] * election.options
    for weight, marks in ballots:
        for option, points in marks.items():
            roots[option] += math.isqrt((weight * points << 320) // sum(marks.values()))
    squares = [root * root for root in roots]
    valid = sum(weight for weight, _ in ballots)
    if sum(squares):
        out.totals = [Fraction(valid * square, sum(squares)) for square in squares]
    # Roots are cut at 2^-64 each: what that can move, in the worst case, and the last rounding.
    out.tolerance = Fraction(2, FRACTION) + Fraction(valid * len(ballots), 2**58)


def snapshot_copeland(rule, election, ballots, out):
    votes = out.matrix = duels(election.options, ballots, by_ranks)
    valid, matchups = sum(weight for weight, _ in ballots), election.options - 1
    scores = []
    for a in range(election.options):
        rivals = [b for b in range(election.options) if b != a]
        score = Fraction(sum((votes[a][b] > votes[b][a]) * 2 + (votes[a][b] == votes[b][a]) for b in rivals))
        if valid and matchups:
            score += Fraction(sum(votes[a][b] for b in rivals), 2 * matchups * valid)
        scores.append(score)
    whole = sum(scores)
    out.totals = [valid * score / whole if whole else Fraction(valid, election.options) for score in scores]
    out.tolerance = Fraction(1, FRACTION)
    out.places = place_by(out.totals)


METHODS = {
    STAR: star, IRV: irv, BORDA: borda, COPELAND: copeland, MINIMAX: minimax, SCHULZE: schulze, RANKED_PAIRS: ranked_pairs,
    DEBIAN: debian, S_RANKED: snapshot_ranked, S_QUADRATIC: snapshot_quadratic, S_COPELAND: snapshot_copeland,
}


def count(rule, election):
    ballots, lost, invalid = sift(rule, election)
    out = Outcome(election.options)
    METHODS.get(rule.method, add_up)(rule, election, ballots, out)
    out.weight, out.weight_invalid, out.invalid = sum(weight for weight, _ in ballots), lost, invalid
    return out


# --- Random elections -------------------------------------------------------------------------------------------------

def random_weight(rng):
    scale = rng.choice((3, 3, 10, 100, 2**40, 2**63, 2**100, 2**118))
    return rng.randint(1, scale)


def random_marks(rng, rule, options, style):
    chosen = rng.sample(range(options), options if style == "complete" else rng.randint(0, options))
    if rule.method in RANKED:
        if style in ("complete", "strict"):
            return [(option, rank + 1) for rank, option in enumerate(chosen)]
        return [(option, rng.choice((1, 2, 3, 7, INT_MAX))) for option in chosen]
    if rule.method == S_SINGLE:
        return [(rng.randrange(options), 1)]
    if rule.method in (APPROVAL, S_APPROVAL):
        return [(option, rng.randint(0, 1)) for option in chosen]
    if rule.method in (SCORE, STAR):
        return [(option, rng.randint(rule.value_min, rule.value_max)) for option in chosen]
    if rule.method == RANGE:
        sign = rng.choice((-1, 1))
        return [(option, sign * rng.randint(0, 1000)) for option in chosen]
    if rule.method in (QUADRATIC, CREDITS):
        return [(option, rng.randint(-9, 9)) for option in chosen]
    if rule.method == WEIGHTED and rule.budget and chosen:
        cuts = sorted(rng.randint(0, rule.budget) for _ in chosen[1:])
        parts = [b - a for a, b in zip([0] + cuts, cuts + [rule.budget])]
        return list(zip(chosen, parts))
    return [(option, rng.choice((0, 1, 1, 2, 5, 100))) for option in chosen]


def spoil(rng, options, marks):
    """One thing that makes most ballots invalid."""
    marks = list(marks)
    kind = rng.randrange(4)
    if kind == 0 or not marks:
        marks.insert(rng.randint(0, len(marks)), (options + rng.randrange(3), 1))
    elif kind == 1:
        marks.append(rng.choice(marks))
    elif kind == 2:
        at = rng.randrange(len(marks))
        marks[at] = (marks[at][0], rng.choice((-INT_MAX, -1001, -1, 0, 1001, INT_MAX)))
    else:
        marks.pop(rng.randrange(len(marks)))
    return marks


def random_rule(rng, method, options):
    rule = Rule(method)
    if method in (SCORE, STAR):
        rule.value_min, rule.value_max = (rng.choice((0, -3)) if method == SCORE else 0), rng.choice((1, 5, 10))
    if method == WEIGHTED:
        rule.budget = rng.choice((0, 0, 10, 100))
    if method == QUADRATIC:
        rule.budget = rng.choice((0, 0, 200))
        rule.value_max = rng.choice((0, 0, INT_MAX))
    if method == CREDITS:
        rule.budget = rng.choice((0, 20))
    if method == STAR:
        rule.ties = rng.choice((0, BY_LOT, PROTOCOL, PROTOCOL))
    if method == IRV:
        rule.ties, rule.stop = rng.choice((0, BY_LOT, TOGETHER_DIAL)), rng.choice((0, 1, LAST))
    if method == MINIMAX:
        rule.strength = rng.choice((0, WINNING, MARGINS))
    if method in (SCHULZE, RANKED_PAIRS):
        rule.strength = rng.choice((0, WINNING, MARGINS, RATIO, OPPOSED))
    if method == DEBIAN:
        rule.default_option, rule.quorum = rng.randrange(options), rng.choice((0, 0, 3, 10))
        if rng.random() < 0.5:
            rule.majorities = [(rng.randint(1, 3), rng.randint(1, 2)) for _ in range(options)]
    if method in RANKED and method not in SNAPSHOT:
        rule.flags |= rng.choice((0, 0, 0, STRICT, COMPLETE, STRICT | COMPLETE))
    if method not in SNAPSHOT and rng.random() < 0.2:
        rule.flags |= SKIP
    return rule


def random_election(rng, method):
    options = rng.choice((1, 2, 3, 3, 4, 4, 5, 6))
    rule = random_rule(rng, method, options)
    needs_all = flags_of(rule) & COMPLETE
    style = "complete" if needs_all else rng.choice(("complete", "strict", "any"))
    if flags_of(rule) & STRICT and style == "any":
        style = "strict"
    spoils = rng.choice((0, 0, 0.3)) if flags_of(rule) & SKIP else rng.choice((0, 0, 0, 0.03))
    ballots = []
    for _ in range(rng.choice((0, 1, 2, 3, 5, 8, 13, 30))):
        marks = random_marks(rng, rule, options, style)
        weight = random_weight(rng) if rng.random() < 0.98 or method in RANKED else 0
        ballots.append((weight, spoil(rng, options, marks) if rng.random() < spoils else marks))
    if rng.random() < 0.4:  # ties are likelier with equal weights
        ballots = [(min(weight, 1), marks) for weight, marks in ballots]
    return rule, Election(options, ballots, rng.sample(range(options), options))


# --- Comparing --------------------------------------------------------------------------------------------------------

class Amount(ctypes.Structure):
    _fields_ = [("limb", ctypes.c_uint64 * 4)]

    @staticmethod
    def of(number):
        return Amount((ctypes.c_uint64 * 4)(*(number >> 64 * i & 2**64 - 1 for i in range(4))))

    def __int__(self):
        return sum(limb << 64 * i for i, limb in enumerate(self.limb))


def struct(name, **fields):
    """A ctypes structure whose fields are named like their types in C: u32=("a", "b")."""
    types = {"u32": ctypes.c_uint32, "i32": ctypes.c_int32, "u64": ctypes.c_uint64, "at": ctypes.c_void_p, "amount": Amount}
    rows = [(field, types[kind.rstrip("_")]) for kind, names in fields.items() for field in names.split()]
    return type(name, (ctypes.Structure,), {"_fields_": rows})


Mark = struct("Mark", u32="option", i32="value")
Group = struct("Group", amount="weight", u64="first", u32="count reserved")
Ballots = struct("Ballots", u32="size options", u64="groups marks", at="group mark lots")
Majority = struct("Majority", u32="over under")
Dials = struct("Dials", u32="size method flags strength ties stop", i32="value_min value_max", u64="budget",
               u32_="default_option reserved", amount="quorum", at="majorities")
Total = struct("Total", amount="amount", i32="sign", u32="state")
Tie = struct("Tie", u32="round rule by chosen", u64="tied0 tied1 tied2 tied3")
Result = struct("Result", u32="size winner_count", at="order winners places totals matrix rounds ties",
                u32_="rounds_cap rounds_count ties_cap ties_count", amount="scale weight weight_invalid",
                u64="invalid fault_group fault_mark")
ROUNDS, TIES = 64, 256


class Library:
    """The shared library, asked to count."""

    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        self.library.daomesh_tally_scratch_size.restype = ctypes.c_size_t
        self.library.daomesh_status_name.restype = ctypes.c_char_p

    def count(self, rule, election):
        n = election.options
        marks = [mark for _, marks in election.ballots for mark in marks]
        groups, first = [], 0
        for weight, ballot in election.ballots:
            groups.append(Group(Amount.of(weight), first, len(ballot), 0))
            first += len(ballot)
        group, mark, lots = (Group * len(groups))(*groups), (Mark * len(marks))(*marks), (ctypes.c_uint32 * n)(*election.lots)
        majorities = (Majority * n)(*rule.majorities) if rule.majorities else None
        dials = Dials(ctypes.sizeof(Dials), rule.method, rule.flags, rule.strength, rule.ties, rule.stop, rule.value_min,
                      rule.value_max, rule.budget, rule.default_option, 0, Amount.of(rule.quorum),
                      ctypes.cast(majorities, ctypes.c_void_p) if majorities else None)
        ballots = Ballots(ctypes.sizeof(Ballots), n, len(groups), len(marks), *map(ctypes.addressof, (group, mark, lots)))
        arrays = [(ctypes.c_uint32 * n)(), (ctypes.c_uint8 * n)(), (ctypes.c_uint32 * n)(), (Total * n)(), (Amount * (n * n))(),
                  (Total * (n * ROUNDS))(), (Tie * TIES)()]
        result = Result(ctypes.sizeof(Result), 0, *map(ctypes.addressof, arrays), ROUNDS, 0, TIES)
        size = self.library.daomesh_tally_scratch_size(ctypes.byref(dials), ctypes.byref(ballots))
        scratch = ctypes.create_string_buffer(size)
        status = self.library.daomesh_tally(ctypes.byref(result), ctypes.byref(dials), ctypes.byref(ballots), scratch,
                                            ctypes.c_size_t(size), None, None)
        return read_result(self.library.daomesh_status_name(status).decode(), result, arrays, n)


def read_result(status, result, arrays, n):
    order, winners, places, totals, matrix, rounds, ties = arrays
    scale = int(result.scale)

    def fractions(at):
        return [Fraction(total.sign * int(total.amount), scale or 1) for total in at]

    def set_of(tie):
        return {option for option in range(64) if tie.tied0 >> option & 1}

    values = {name: getattr(result, name) for name in ("winner_count", "rounds_count", "ties_count", "invalid")}
    return values | {
        "status": status, "fault": (result.fault_group, result.fault_mark), "scale": scale, "weight": int(result.weight),
        "weight_invalid": int(result.weight_invalid), "order": list(order), "places": list(places), "winners": list(winners),
        "totals": fractions(totals), "matrix": [list(map(int, matrix[i * n:i * n + n])) for i in range(n)],
        "rounds": [(fractions(rounds[i * n:i * n + n]), [total.state for total in rounds[i * n:i * n + n]])
                   for i in range(result.rounds_count)],
        "ties": [(tie.round, tie.rule, tie.by, tie.chosen, set_of(tie)) for tie in ties[:result.ties_count]]}


def expected_of(rule, election, got):
    options = election.options
    nothing = {"winner_count": 0, "rounds_count": 0, "ties_count": 0, "invalid": 0, "weight": 0, "weight_invalid": 0,
               "order": [0] * options, "places": [0] * options, "winners": [0] * options, "totals": [0] * options,
               "matrix": [[0] * options] * options, "rounds": [], "ties": []}
    try:
        out = count(rule, election)
    except Refused as refused:
        return {**nothing, "status": refused.status, "fault": (refused.group, refused.mark)}, 0
    if rule.method == S_WEIGHTED and got["scale"] == FRACTION:  # the common denominator has more than 256 bits
        out.tolerance = Fraction(len(election.ballots) + 1, FRACTION)
    if out.tolerance:  # what is tied but for the last digit is decided by it
        out.places = place_by(got["totals"])
    order = sorted(range(options), key=lambda option: (out.places[option], election.lots.index(option)))
    for place in sorted(set(out.places)):
        tied = {option for option in range(options) if out.places[option] == place}
        if len(tied) > 1:
            out.ties.append((place, 1, 1, first_lot(election, tied), tied))
    winners = [int(place == 0) for place in out.places]
    return {"status": "OK", "fault": (0, 0), "winner_count": sum(winners), "rounds_count": len(out.rounds),
            "ties_count": len(out.ties), "invalid": out.invalid, "weight": out.weight, "weight_invalid": out.weight_invalid,
            "order": order, "places": out.places, "winners": winners, "totals": out.totals,
            "matrix": out.matrix or nothing["matrix"], "rounds": out.rounds, "ties": out.ties}, out.tolerance


def differences(expected, got, tolerance):
    found = []
    for key, value in expected.items():
        if key == "totals" and tolerance:
            if any(abs(a - b) > tolerance for a, b in zip(value, got[key])):
                found.append(key)
        elif value != got[key]:
            found.append(key)
    return found


def main(path, elections=6000, seed=1):
    library, rng = Library(path), random.Random(int(seed))
    methods = [*range(PLURALITY, DEBIAN + 1), *SNAPSHOT]
    passed = failed = 0
    for i in range(int(elections)):
        rule, election = random_election(rng, methods[i % len(methods)])
        got = library.count(rule, election)
        expected, tolerance = expected_of(rule, election, got)
        found = differences(expected, got, tolerance)
        passed, failed = passed + (not found), failed + bool(found)
        if found and failed <= 5:
            print(f"election {i}: {vars(rule)}, {vars(election)}")
            for key in found:
                print(f"    {key}: {got[key]}, expected {expected[key]}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
