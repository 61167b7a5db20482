"""Compares pool and lines with plain models, on random cases: sharing.py LIBRARY [CASES].

The models follow docs/rules, not lib/rule: a pool is asked at every second, lines are divided by the models of tallies and budgets.
"""
import ctypes
import math
import random
import sys
from fractions import Fraction

import budget
import tally
from tally import Amount, Ballots, Group, Mark, struct

LIB = ctypes.CDLL(sys.argv[1])
LIB.daomesh_status_name.restype = ctypes.c_char_p
LIB.daomesh_lines_scratch_size.restype = ctypes.c_size_t
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
PPM, FITS, END = 10**6, 1 << 256, 2**64 - 1
SHARES, TOTALS, ROUND, ORDER, CHOSEN = range(1, 6)
ROOT_BITS = 64

Part = struct("Part", u64="points from_ until")
Lines = struct("Lines", u32="size method tally choice carry_ppm reserved", u64="points")
Totals = struct("Totals", amount="spent carried returned")


def wide(bits):
    """A number of at most so many bits, small ones as likely as large ones."""
    return random.getrandbits(random.randint(1, bits))


def u64(value):
    return ctypes.c_uint64(value)


def size(value):
    return ctypes.c_size_t(value)


def amounts(numbers):
    return (Amount * len(numbers))(*map(Amount.of, numbers))


def call(name, *arguments):
    """The name of the status that a function gives."""
    return LIB.daomesh_status_name(getattr(LIB, name)(*arguments)).decode()


def largest_remainder(total, weights):
    """By fractions; nothing to nobody where nobody weighs anything."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [Fraction(total) * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    order = sorted(range(len(weights)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[:total - sum(parts)]:
        parts[i] += 1
    return parts


# --- pool -----------------------------------------------------------------------------------------------------------

def check_pool():
    """Piece by piece through a stretch of time: in each second of a piece everybody weighs what the piece says."""
    start = random.choice((0, wide(6), END - 70))
    stop = min(END, start + wide(6))
    parts = []
    for _ in range(random.choice((0, 1, 2, 5, 64))):
        begins, ends = (random.choice((END, min(END, start + 1 + wide(6)))) for _ in range(2))
        parts.append((random.choice((0, 1, wide(64))), random.choice((begins, 0, start)), ends))
    now, pieces = start, 0
    while now < stop:
        here = [part for part in parts if part[2] > now]
        array = (Part * len(here))(*here)
        weights, end = amounts([9] * len(here)), u64(7)
        status = call("daomesh_pool_piece", weights, ctypes.byref(end), array, size(len(here)), u64(now), u64(stop))
        if status != "OK" or not now < end.value <= stop:
            return False
        for second in range(now, end.value):
            if [points if since <= second < until else 0 for points, since, until in here] != list(map(int, weights)):
                return False
        if end.value < stop and not any(end.value in (since, until) for _, since, until in here):
            return False
        now = end.value
    return True


# --- lines ----------------------------------------------------------------------------------------------------------

class Case:
    """A rule, the money, what lines ask or their shares, and ballots [(weight, [(line, value), ...])] with lots."""

    def __init__(self):
        self.lines = random.choice((1, 2, 3, 4, 6))
        self.method = random.randint(SHARES, CHOSEN)
        self.tally = self.choice = self.points = 0
        self.carry = random.choice((0, 1, 333_333, PPM))
        if self.method == TOTALS:
            self.tally = random.choice((tally.PLURALITY, tally.WEIGHTED, tally.APPROVAL, tally.SCORE, tally.QUADRATIC, tally.CREDITS))
        if self.method == ORDER:
            self.tally = random.choice((tally.PLURALITY, tally.APPROVAL, tally.SCORE, tally.STAR, tally.QUADRATIC, tally.IRV, tally.BORDA,
                                        tally.COPELAND, tally.MINIMAX, tally.SCHULZE, tally.RANKED_PAIRS))
        if self.method == CHOSEN:
            self.choice = random.choice((budget.GREEDY, budget.SHARES, budget.PHRAGMEN))
        if self.method == ROUND or self.tally in (tally.WEIGHTED, tally.SCORE, tally.STAR, tally.QUADRATIC, tally.CREDITS):
            self.points = random.choice((1, 10, 100))
        if self.choice in (budget.GREEDY, budget.SHARES):
            self.points = random.choice((0, 0, 12))
        self.money = wide(random.choice((6, 10, 10, 60, 128)))
        dear = max(1, self.money)
        self.amounts = [random.choice((0, random.randint(0, dear), random.randint(0, dear) // 2)) for _ in range(self.lines)]
        self.lots = random.sample(range(self.lines), self.lines)
        heavy = random.choice((1, 3, 10**6))
        self.ballots = [(random.randint(1, heavy), self.ballot()) for _ in range(random.choice((0, 1, 2, 3, 5, 8)))]

    def ballot(self):
        lines = random.sample(range(self.lines), random.randint(0, self.lines))
        if self.tally in tally.RANKED:
            return [(line, random.choice((1, 2, 3))) for line in lines]
        if self.tally == tally.APPROVAL or (self.method == CHOSEN and not self.points):
            return [(line, 1) for line in lines]
        if self.tally in (tally.SCORE, tally.STAR):
            return [(line, random.randint(0, self.points)) for line in lines]
        signs = (-1, 1, 1) if self.tally in (tally.QUADRATIC, tally.CREDITS) else (1,)
        left, marks = self.points, []
        for line in lines:
            value = random.randint(0, math.isqrt(left) if self.tally == tally.QUADRATIC else left)
            left -= value * value if self.tally == tally.QUADRATIC else value
            marks.append((line, value * random.choice(signs)))
        if self.tally == tally.WEIGHTED and marks:
            marks[-1] = (marks[-1][0], marks[-1][1] + left)
        return marks

    def counted(self):
        """The outcome of the tally, by its own model."""
        dials = {tally.WEIGHTED: "budget", tally.QUADRATIC: "budget", tally.CREDITS: "budget", tally.SCORE: "value_max",
                 tally.STAR: "value_max"}
        rule = tally.Rule(self.tally, **({dials[self.tally]: self.points} if self.tally in dials else {}))
        return tally.count(rule, tally.Election(self.lines, self.ballots, self.lots))

    def ordered(self):
        places = self.counted().places
        order = sorted(range(self.lines), key=lambda line: (places[line], self.lots.index(line)))
        named = {line for _, marks in self.ballots for line, _ in marks}
        left, parts = self.money, [0] * self.lines
        for line in order:
            if line in named and self.amounts[line] <= left:
                parts[line] = self.amounts[line]
                left -= parts[line]
        return parts

    def rounded(self):
        roots = [sum(math.isqrt(value << 2 * ROOT_BITS) for _, marks in self.ballots for line, value in marks if line == at)
                 for at in range(self.lines)]
        return largest_remainder(self.money, [root * root >> ROOT_BITS for root in roots])

    def chosen(self):
        rule = budget.Rule(self.choice, budget.CUMULATIVE if self.points else budget.APPROVAL, points=self.points,
                           threshold=1 if self.choice == budget.GREEDY else 0)
        _, out = budget.spend(rule, budget.Election(self.money, self.lines, self.amounts, self.ballots, self.lots))
        return [self.amounts[line] if line in out.chosen else 0 for line in range(self.lines)]

    def parts(self):
        if self.method == SHARES:
            return largest_remainder(self.money, self.amounts)
        if not self.ballots:
            return [0] * self.lines
        if self.method == TOTALS:
            return largest_remainder(self.money, [max(Fraction(0), total) for total in self.counted().totals])
        return {ROUND: self.rounded, ORDER: self.ordered, CHOSEN: self.chosen}[self.method]()

    def given(self):
        """Status, parts and totals of the library."""
        marks, groups = [mark for _, marks in self.ballots for mark in marks], []
        first = 0
        for weight, ballot in self.ballots:
            groups.append(Group(Amount.of(weight), first, len(ballot), 0))
            first += len(ballot)
        group, mark, lots = (Group * len(groups))(*groups), (Mark * len(marks))(*marks), (ctypes.c_uint32 * self.lines)(*self.lots)
        rule = Lines(ctypes.sizeof(Lines), self.method, self.tally, self.choice, self.carry, 0, self.points)
        ballots = Ballots(ctypes.sizeof(Ballots), self.lines, len(groups), len(marks), *map(ctypes.addressof, (group, mark, lots)))
        need = LIB.daomesh_lines_scratch_size(ctypes.byref(rule), ctypes.byref(ballots))
        parts, totals, scratch = amounts([9] * self.lines), Totals(), ctypes.create_string_buffer(max(1, need))
        asks = amounts(self.amounts) if self.method in (SHARES, ORDER, CHOSEN) else None
        status = call("daomesh_lines_divide", parts, ctypes.byref(totals), ctypes.byref(rule), ctypes.byref(Amount.of(self.money)), asks,
                      ctypes.byref(ballots), scratch, size(need))
        return status, list(map(int, parts)), [int(totals.spent), int(totals.carried), int(totals.returned)]


def check_lines():
    case = Case()
    status, parts, totals = case.given()
    if case.method == SHARES and case.money and not any(case.amounts):
        return (status, parts, totals) == ("ZERO_DIVISOR", [0] * case.lines, [0] * 3)
    expected = case.parts()
    spent = sum(expected)
    carried = (case.money - spent) * case.carry // PPM
    return (status, parts, totals) == ("OK", expected, [spent, carried, case.money - spent - carried])


def check_planned():
    amount, periods, out = wide(256), wide(64), Amount()
    status = call("daomesh_lines_planned", ctypes.byref(out), ctypes.byref(Amount.of(amount)), u64(periods))
    return (status, int(out)) == (("OK", amount * periods) if amount * periods < FITS else ("OVERFLOW", 0))


def main():
    random.seed(20260404)
    failed = 0
    checks = [check_pool, check_lines, check_planned]
    for check in checks:
        for case in range(CASES):
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
