"""Spends budgets slowly and plainly, from docs/rules/budget.md, and holds the library to it.

    python3 tests/reference/budget.py BUILD/libdaomesh.so [elections] [seed] [worlds]

Nothing here is shared with the library: a purse a voter group, exact fractions, every price taken anew in every round. Every field of
every result must be equal: on random elections, on elections whose fractions outgrow the limit, and in small worlds, of which all are
tried (every profile of approvals of up to four voters over up to four projects; `worlds` 1 tries all orders of voters, too).
"""
import ctypes
import itertools
import math
import random
import sys
from fractions import Fraction

GREEDY, SHARES, PHRAGMEN = 1, 2, 3
APPROVAL, CUMULATIVE, SCORE = 1, 2, 3
STOP, CARDINALITY, ADD1, ADD1_FULL = 2, 2, 1, 2
BY_SUPPORT, BY_COST, BY_LOT = 1, 2, 3
SKIP_INVALID = 4
FRACTION_BITS = 4096
RAISES = 1 << 20
FITS = 1 << 256


class Refused(Exception):
    """A status, and which ballot and mark it is about."""

    def __init__(self, status, group=0, mark=0):
        super().__init__(status)
        self.status, self.group, self.mark = status, group, mark


class Rule:
    def __init__(self, method, ballots=APPROVAL, **dials):
        self.method, self.ballots = method, ballots
        self.flags = self.stop = self.utility = self.completion = self.fill = 0
        self.value_max = self.points = self.threshold = self.step = 0
        self.__dict__.update(dials)


class Election:
    """money, costs (None: 1 each), ballots [(weight, [(project, value), ...])], lots."""

    def __init__(self, money, projects, costs, ballots, lots):
        self.money, self.projects, self.costs, self.ballots, self.lots = money, projects, costs, ballots, lots

    def cost(self, project):
        return self.costs[project] if self.costs else 1


# --- Ballots --------------------------------------------------------------------------------------------------------

def fault_of(rule, election, ballot):
    most = {APPROVAL: 1, SCORE: rule.value_max, CUMULATIVE: 2**31 - 1}[rule.ballots]
    seen = set()
    for at, (project, value) in enumerate(ballot):
        if project >= election.projects:
            return "CHOICE", at
        if project in seen:
            return "REPEATED", at
        if not 0 <= value <= most:
            return "RANGE", at
        seen.add(project)
    if rule.points and sum(value for _, value in ballot) > rule.points:
        return "UNDERFLOW", len(ballot)
    return None


class Votes:
    """The valid ballots as {project: value}, invalid ones as {}."""

    def __init__(self, rule, election):
        self.weights, self.values = [], []
        self.weight = self.weight_invalid = self.invalid = 0
        self.totals, self.support = [0] * election.projects, [0] * election.projects
        for index, (weight, ballot) in enumerate(election.ballots):
            if weight == 0 and not rule.flags:
                raise Refused("NO_WEIGHT", index, len(ballot))
            fault = fault_of(rule, election, ballot)
            if fault and not rule.flags:
                raise Refused(fault[0], index, fault[1])
            self.weights.append(weight)
            self.values.append({} if fault else {project: value for project, value in ballot if value})
            if fault:
                self.invalid += 1
                self.weight_invalid += weight
            else:
                self.weight += weight
            for project, value in self.values[-1].items():
                self.totals[project] += weight * value
                self.support[project] += weight
            if max(self.totals + [self.weight, self.weight_invalid]) >= FITS:
                raise Refused("OVERFLOW")
        if self.weight == 0:
            raise Refused("NO_WEIGHT")

    def supporters(self, project):
        return [i for i, values in enumerate(self.values) if project in values and self.weights[i]]


# --- Methods --------------------------------------------------------------------------------------------------------

class Outcome:
    def __init__(self, election):
        self.chosen, self.prices, self.ties, self.left, self.raises = [], [], [], election.money, 0

    def choose(self, project, cost, price=None):
        self.chosen.append(project)
        self.prices.append(price)
        self.left -= cost


def preference(election, votes, project):
    return -votes.support[project], election.cost(project), election.lots.index(project)


def broken_by(election, votes, a, b):
    left, right = preference(election, votes, a), preference(election, votes, b)
    return next(by for by, x, y in zip((BY_SUPPORT, BY_COST, BY_LOT), left, right) if x != y)


def greedy(rule, election, votes, out):
    rest = [p for p in range(election.projects) if p not in out.chosen and votes.totals[p] >= rule.threshold]
    rest.sort(key=lambda p: (-votes.totals[p], *preference(election, votes, p)))
    before = len(out.chosen)
    for i, project in enumerate(rest):
        if i and votes.totals[rest[i - 1]] == votes.totals[project]:
            place = [votes.totals[p] for p in rest].index(votes.totals[project])
            out.ties.append((before + place, broken_by(election, votes, rest[i - 1], project), rest[i - 1], project))
        if election.cost(project) <= out.left:
            out.choose(project, election.cost(project))
        elif rule.stop == STOP:
            return


def rho(rule, election, votes, purses, project):
    """The least price at which the supporters of a project can pay it; None when they cannot."""
    cost, supporters = election.cost(project), votes.supporters(project)
    worth = 1 if rule.utility == CARDINALITY or cost == 0 else cost
    if not supporters or sum(votes.weights[i] * purses[i] for i in supporters) < cost:
        return None
    if cost == 0:
        return Fraction(0)
    utility = {i: votes.values[i][project] * worth for i in supporters}
    # what they pay together grows with the price, in straight lines between the prices at which one of them is out of money
    for price in sorted({purses[i] / utility[i] for i in supporters}):
        paid = sum(votes.weights[i] * min(purses[i], price * utility[i]) for i in supporters)
        if paid >= cost:
            rich = [i for i in supporters if purses[i] >= price * utility[i]]
            poor = sum(votes.weights[i] * purses[i] for i in supporters if i not in rich)
            return Fraction(cost - poor) / sum(votes.weights[i] * utility[i] for i in rich)
    raise AssertionError("they have enough")


def check_limit(purses):
    common = math.lcm(*(purse.denominator for purse in purses))
    if max([common] + [int(purse * common) for purse in purses]).bit_length() > FRACTION_BITS:
        raise Refused("LIMIT")


def tied_least(prices):
    least = min(prices.values())
    return least, [p for p, price in prices.items() if price == least]


def settle(election, votes, out, least, tied):
    chosen = min(tied, key=lambda p: preference(election, votes, p))
    for other in tied:
        if other != chosen:
            out.ties.append((len(out.chosen), broken_by(election, votes, chosen, other), chosen, other))
    out.choose(chosen, election.cost(chosen), least)
    return chosen


def equal_shares_once(rule, election, votes, raises):
    """The outcome with endowments raised so often; None when it costs too much."""
    out = Outcome(election)
    purses = [Fraction(election.money, votes.weight) + raises * (rule.step or 1)] * len(votes.weights)
    while True:
        prices = {p: rho(rule, election, votes, purses, p) for p in range(election.projects) if p not in out.chosen}
        prices = {p: price for p, price in prices.items() if price is not None}
        if not prices:
            return out
        least, tied = tied_least(prices)
        if election.cost(min(tied, key=lambda p: preference(election, votes, p))) > out.left:
            return None
        chosen = settle(election, votes, out, least, tied)
        worth = 1 if rule.utility == CARDINALITY or election.cost(chosen) == 0 else election.cost(chosen)
        for i in votes.supporters(chosen):
            purses[i] -= min(purses[i], least * votes.values[i][chosen] * worth)
        check_limit(purses)


def equal_shares(rule, election, votes):
    out = equal_shares_once(rule, election, votes, 0)
    for raises in range(1, RAISES + 2):
        open_projects = [p for p in range(election.projects) if votes.supporters(p) and p not in out.chosen]
        if rule.completion == ADD1_FULL:
            open_projects = [p for p in open_projects if election.cost(p) <= out.left]
        if rule.completion == 0 or not open_projects:
            return out
        if raises > RAISES:
            raise Refused("LIMIT")
        raised = equal_shares_once(rule, election, votes, raises)
        if raised is None:
            return out
        raised.raises, out = raises, raised


def phragmen(election, votes):
    out = Outcome(election)
    loads = [Fraction(0)] * len(votes.weights)
    while True:
        prices = {}
        for project in range(election.projects):
            supporters = votes.supporters(project)
            if not supporters or project in out.chosen or election.cost(project) > election.money:
                continue
            paid = election.cost(project) + sum(votes.weights[i] * loads[i] for i in supporters)
            prices[project] = Fraction(paid) / votes.support[project]
        if not prices:
            return out
        least, tied = tied_least(prices)
        if any(election.cost(project) > out.left for project in tied):
            return out
        chosen = settle(election, votes, out, least, tied)
        for i in votes.supporters(chosen):
            loads[i] = least
        check_limit(loads)


def spend(rule, election):
    votes = Votes(rule, election)
    if rule.method == GREEDY:
        out = Outcome(election)
    elif rule.method == SHARES:
        out = equal_shares(rule, election, votes)
    else:
        out = phragmen(election, votes)
    if rule.method == GREEDY or rule.fill:
        greedy(rule, election, votes, out)
    return votes, out


# --- The library ----------------------------------------------------------------------------------------------------

class Amount(ctypes.Structure):
    _fields_ = [("limb", ctypes.c_uint64 * 4)]

    @staticmethod
    def of(number):
        return Amount((ctypes.c_uint64 * 4)(*(number >> 64 * i & 2**64 - 1 for i in range(4))))

    def __int__(self):
        return sum(limb << 64 * i for i, limb in enumerate(self.limb))


def struct(name, *fields):
    """A ctypes structure; a field is (type, names)."""
    return type(name, (ctypes.Structure,), {"_fields_": [(field, kind) for kind, names in fields for field in names.split()]})


U32, I32, U64, AT = ctypes.c_uint32, ctypes.c_int32, ctypes.c_uint64, ctypes.c_void_p
Mark = struct("Mark", (U32, "option"), (I32, "value"))
Group = struct("Group", (Amount, "weight"), (U64, "first"), (U32, "count reserved"))
Ballots = struct("Ballots", (U32, "size options"), (U64, "groups marks"), (AT, "group mark lots"))
Dials = struct("Dials", (U32, "size method ballots flags stop utility completion fill"), (I32, "value_max"), (U32, "reserved"),
               (U64, "points"), (Amount, "threshold step"))
Price = struct("Price", (Amount, "over under"))
Tie = struct("Tie", (U32, "round by chosen other"))
Result = struct("Result", (U32, "size chosen_count"), (AT, "chosen selected totals support prices ties"), (U32, "ties_cap ties_count"),
                (Amount, "spent weight weight_invalid"), (U64, "invalid raises fault_group fault_mark"))
TIES = 256


class Library:
    """The shared library, asked to spend."""

    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        self.library.daomesh_budget_scratch_size.restype = ctypes.c_size_t
        self.library.daomesh_status_name.restype = ctypes.c_char_p
        self.scratch = ctypes.create_string_buffer(1 << 20)

    def spend(self, rule, election):
        n = election.projects
        marks = [mark for _, marks in election.ballots for mark in marks]
        groups, first = [], 0
        for weight, ballot in election.ballots:
            groups.append(Group(Amount.of(weight), first, len(ballot), 0))
            first += len(ballot)
        group, mark, lots = (Group * len(groups))(*groups), (Mark * len(marks))(*marks), (U32 * n)(*election.lots)
        costs = (Amount * n)(*map(Amount.of, election.costs)) if election.costs else None
        dials = Dials(ctypes.sizeof(Dials), rule.method, rule.ballots, rule.flags, rule.stop, rule.utility, rule.completion, rule.fill,
                      rule.value_max, 0, rule.points, Amount.of(rule.threshold), Amount.of(rule.step))
        ballots = Ballots(ctypes.sizeof(Ballots), n, len(groups), len(marks), *map(ctypes.addressof, (group, mark, lots)))
        arrays = [(U32 * n)(), (ctypes.c_uint8 * n)(), (Amount * n)(), (Amount * n)(), (Price * n)(), (Tie * TIES)()]
        result = Result(ctypes.sizeof(Result), 0, *map(ctypes.addressof, arrays), TIES)
        size = self.library.daomesh_budget_scratch_size(ctypes.byref(dials), ctypes.byref(ballots))
        assert 0 < size <= len(self.scratch)
        status = self.library.daomesh_budget(ctypes.byref(result), ctypes.byref(dials), ctypes.byref(Amount.of(election.money)), costs,
                                             ctypes.byref(ballots), self.scratch, ctypes.c_size_t(size), None, None)
        return read_result(self.library.daomesh_status_name(status).decode(), result, arrays)


def read_result(status, result, arrays):
    chosen, selected, totals, support, prices, ties = arrays
    whole = {name: int(getattr(result, name)) for name in ("spent", "weight", "weight_invalid", "invalid", "raises", "ties_count")}
    return whole | {
        "status": status, "fault": (result.fault_group, result.fault_mark), "count": result.chosen_count, "chosen": list(chosen),
        "selected": list(selected), "totals": list(map(int, totals)), "support": list(map(int, support)),
        "prices": [(int(price.over), int(price.under)) for price in prices],
        "ties": sorted((tie.round, tie.by, tie.chosen, tie.other) for tie in ties if tie.by)}


def expected_of(rule, election):
    n = election.projects
    nothing = {"spent": 0, "weight": 0, "weight_invalid": 0, "invalid": 0, "raises": 0, "ties_count": 0, "count": 0, "chosen": [0] * n,
               "selected": [0] * n, "totals": [0] * n, "support": [0] * n, "prices": [(0, 0)] * n, "ties": []}
    try:
        votes, out = spend(rule, election)
    except Refused as refused:
        return {**nothing, "status": refused.status, "fault": (refused.group, refused.mark)}
    rest = n - len(out.chosen)

    def told(price):
        if price is None or max(price.numerator, price.denominator) >= FITS:
            return 0, 0
        return price.numerator, price.denominator

    return {"status": "OK", "fault": (0, 0), "count": len(out.chosen), "chosen": out.chosen + [0] * rest,
            "selected": [int(p in out.chosen) for p in range(n)], "totals": votes.totals, "support": votes.support,
            "prices": [told(price) for price in out.prices] + [(0, 0)] * rest, "ties": sorted(out.ties), "ties_count": len(out.ties),
            "spent": election.money - out.left, "weight": votes.weight, "weight_invalid": votes.weight_invalid,
            "invalid": votes.invalid, "raises": out.raises}


# --- Elections to try -----------------------------------------------------------------------------------------------

def random_rule(rng, method):
    rule = Rule(method, rng.choice((APPROVAL, CUMULATIVE, SCORE)) if method != PHRAGMEN else APPROVAL)
    rule.flags = rng.choice((0, 0, SKIP_INVALID))
    if rule.ballots == SCORE:
        rule.value_max = rng.choice((1, 5, 100, 2**31 - 1))
    if rule.ballots == CUMULATIVE:
        rule.points = rng.choice((0, 10, 20))
    if method == GREEDY:
        rule.stop = rng.randrange(3)
    else:
        rule.fill = rng.randrange(2)
    if method == GREEDY or rule.fill:
        rule.threshold = rng.choice((0, 0, 1, 5))
    if method == SHARES:
        rule.utility, rule.completion = rng.randrange(3), rng.choice((0, 0, ADD1, ADD1_FULL))
        rule.step = rng.choice((0, 1, 3)) if rule.completion else 0
    return rule


def random_value(rng, rule):
    if rule.ballots == APPROVAL:
        return rng.choice((0, 1, 1, 1, 1, 1))
    return rng.randrange((min(rule.value_max, rng.choice((6, 2**31))) if rule.ballots == SCORE else 6) + 1)


def random_election(rng, method):
    rule = random_rule(rng, method)
    projects, groups = rng.randint(1, 9), rng.randint(1, 12)
    heavy = rng.choice((1, 4, 50, 50, 10**18, 2**250 if not rule.completion else 7))
    dear = rng.choice((1, 3, 30, 30, 1000, 10**20 if not rule.completion else 60))
    ballots = []
    for _ in range(groups):
        named = rng.sample(range(projects), rng.randint(0, projects))
        ballots.append((rng.randint(1, heavy), [(project, random_value(rng, rule)) for project in named]))
    if rng.random() < 0.1:  # somebody errs
        at = rng.randrange(groups)
        weight, ballot = ballots[at]
        wrong = rng.choice(((projects, 1), (0, -1), (0, 2**31 - 1), (0, 1)))
        ballots[at] = (rng.choice((weight, weight, 0)), ballot + [wrong, *ballot[:1]])
    costs = None if rng.random() < 0.15 else [rng.choice((0, *[rng.randint(1, dear)] * 12)) for _ in range(projects)]
    money = rng.randint(0, sum(costs) if costs else projects)
    lots = list(range(projects))
    rng.shuffle(lots)
    return rule, Election(money, projects, costs, ballots, lots)


def long_election(rng, method):
    """Many purchases with weights that have nothing in common: fractions that reach the limit."""
    projects, groups, bits = 40, 12, rng.choice((40, 90, 110, 130, 250))
    ballots = [(rng.getrandbits(bits) | 1, [(p, 1) for p in range(projects) if rng.random() < 0.5]) for _ in range(groups)]
    costs = [rng.randint(1, 1000) for _ in range(projects)]
    return Rule(method), Election(sum(costs) * 3 // 4, projects, costs, ballots, list(range(projects)))


def small_worlds(ordered):
    """Every profile of approvals of up to four voters over up to four projects, for a few costs and budgets."""
    rules = [Rule(GREEDY), Rule(GREEDY, stop=STOP), Rule(SHARES), Rule(SHARES, utility=CARDINALITY), Rule(PHRAGMEN),
             Rule(SHARES, completion=ADD1), Rule(SHARES, completion=ADD1_FULL, fill=1)]
    pick = itertools.product if ordered else lambda ballots, repeat: itertools.combinations_with_replacement(ballots, repeat)
    turn = 0
    for projects, voters in itertools.product(range(1, 5), repeat=2):
        ballots = [[(p, 1) for p in range(projects) if subset >> p & 1] for subset in range(2**projects)]
        for profile in pick(ballots, repeat=voters):
            turn += 1
            costs = (None, [1, 2, 3, 4], [2, 2, 3, 3], [5, 3, 1, 1])[turn % 4]
            costs = costs and costs[:projects]
            most = sum(costs) if costs else projects
            yield (rules[turn % len(rules)],
                   Election(most * (1 + turn % 3) // 4 + turn % 2, projects, costs, [(1, ballot) for ballot in profile], list(range(projects))))


class Tries:
    def __init__(self, library):
        self.library, self.passed, self.failed, self.statuses = library, 0, 0, {}

    def hold(self, rule, election):
        got, expected = self.library.spend(rule, election), expected_of(rule, election)
        found = [key for key in expected if expected[key] != got[key]]
        self.statuses[got["status"]] = self.statuses.get(got["status"], 0) + 1
        self.passed, self.failed = self.passed + (not found), self.failed + bool(found)
        if found and self.failed <= 5:
            print(f"{vars(rule)}, {vars(election)}")
            for key in found:
                print(f"    {key}: {got[key]}, expected {expected[key]}")


def main(path, elections=3000, seed=1, worlds=0):
    tries, rng = Tries(Library(path)), random.Random(int(seed))
    for i in range(int(elections)):
        tries.hold(*random_election(rng, i % 3 + 1))
    for i in range(int(elections) // 100):
        tries.hold(*long_election(rng, i % 2 + 2))
    for rule, election in small_worlds(int(worlds)):
        tries.hold(rule, election)
    print(f"{tries.passed} passed, {tries.failed} failed")
    return 1 if tries.failed or not tries.passed or "LIMIT" not in tries.statuses else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
