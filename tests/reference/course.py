"""Compares programme, escalation and forecast with plain models, on random cases: course.py LIBRARY [CASES].

The models follow docs/rules, not lib/rule: a calendar is asked moment by moment, a game is a list of bonds, what a step of a forecast
or a window of a peak holds is added up from exact fractions at every second.
"""
import ctypes
import random
import sys
from fractions import Fraction

from programme import Emission, released
from tally import Amount, struct

LIB = ctypes.CDLL(sys.argv[1])
LIB.daomesh_status_name.restype = ctypes.c_char_p
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
PPM, FITS, END = 10**6, 1 << 256, 2**64 - 1
STOP, PAUSE, CONTINUE, ITERATE, KILL = range(1, 6)
DRAFT, QUEUED, ACTIVE, EVALUATING, PAUSED, ENDED = range(1, 7)
CHANGE, KEEP = 1, 2
IDLE, OPEN, TOP, WON = range(1, 5)

Programme = struct("Programme", u32="size started verdict resumed", u64="starts ends evaluation killed last_day")
Window = struct("Window", u64="begins ends")
Game = struct("Game", u32="size rounds played reserved", u64="window since", amount="first last")
Clock = struct("Clock", u32="size stopped", u64="changed lost longest")


class Plan(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("parts", ctypes.c_uint32), ("begins", ctypes.c_uint64), ("until", ctypes.c_uint64),
                ("emission", Emission)]


def wide(bits):
    """A number of at most so many bits, small ones as likely as large ones."""
    return random.getrandbits(random.randint(1, bits))


def near(number, by=2):
    return min(END, max(0, number + random.randint(-by, by)))


def u64(value):
    return ctypes.c_uint64(value)


def size(value):
    return ctypes.c_size_t(value)


def amounts(numbers):
    return (Amount * len(numbers))(*map(Amount.of, numbers))


def call(name, *arguments):
    """The name of the status that a function gives."""
    return LIB.daomesh_status_name(getattr(LIB, name)(*arguments)).decode()


def ask(name, *arguments):
    """Status, and the amount that a function gives first."""
    out = Amount.of(wide(256))
    status = call(name, ctypes.byref(out), *arguments)
    return status, int(out)


def largest_remainder(total, weights):
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[:total - sum(parts)]:
        parts[i] += 1
    return parts


# --- programme: state -----------------------------------------------------------------------------------------------

def state_of(it, now):
    if not it.started:
        return DRAFT
    if it.verdict == KILL and now >= it.killed:
        return ENDED
    if now < it.starts:
        return QUEUED
    if now < it.ends - it.evaluation:
        return ACTIVE
    if now <= it.ends:
        return EVALUATING
    return PAUSED if it.verdict == PAUSE and not it.resumed and now <= it.last_day else ENDED


def check_state():
    starts = wide(random.choice((4, 60)))
    ends = starts + wide(random.choice((4, 60)))
    it = Programme(ctypes.sizeof(Programme), random.choice((0, 1, 1, 1)), 0, 0, starts, ends, random.randint(0, ends - starts))
    if it.started:
        it.verdict = random.randint(0, KILL)
    if it.verdict == KILL:
        it.killed = near(random.choice((starts, ends)), 9)
    if it.verdict == PAUSE:
        it.last_day, it.resumed = max(1, ends + wide(random.choice((3, 60)))), random.randint(0, 1)
    for moment in (starts, ends - it.evaluation, ends, it.killed, it.last_day, wide(64)):
        now = near(moment, 1)
        state, verdict = ctypes.c_uint32(), ctypes.c_uint32()
        status = call("daomesh_programme_state", ctypes.byref(state), ctypes.byref(verdict), ctypes.byref(it), u64(now))
        expected = state_of(it, now)
        if (status, state.value, verdict.value) != ("OK", expected, it.verdict or (STOP if expected == ENDED else 0)):
            return False
    return True


# --- programme: calendar --------------------------------------------------------------------------------------------

def faults(windows, begins, ends, gap):
    """What keeps a window out of a calendar."""
    found = set()
    for other_begins, other_ends in windows:
        if begins <= other_ends and other_begins <= ends:
            found.add("OVERLAP")
        elif max(begins - other_ends, other_begins - ends) < gap:
            found.add("CADENCE")
    return found


def check_calendar():
    small = random.random() < 0.5
    bits = 5 if small else 64
    windows = []
    for _ in range(random.choice((0, 1, 2, 3, 6))):
        begins = wide(bits)
        windows.append((begins, min(END, begins + wide(random.choice((1, 3, bits))))))
    gap, earliest, length = (random.choice((0, 1, wide(3), wide(bits))) for _ in range(3))
    array = (Window * len(windows))(*windows)
    begins = near(random.choice([earliest] + [end + gap for _, end in windows] + [max(0, at - gap - length) for at, _ in windows]), 1)
    ends = min(END, begins + length)
    status = call("daomesh_programme_fits", array, size(len(windows)), ctypes.byref(Window(begins, ends)), u64(gap))
    if status not in (faults(windows, begins, ends, gap) or {"OK"}):
        return False
    # the earliest one begins at once, or as soon as an earlier window lets it
    candidates = range(earliest, 200) if small else [earliest] + [end + max(1, gap) for _, end in windows]
    free = [at for at in candidates if at >= earliest and at + length <= END and not faults(windows, at, at + length, gap)]
    out = ctypes.c_uint64(7)
    status = call("daomesh_programme_next", ctypes.byref(out), array, size(len(windows)), u64(earliest), u64(length), u64(gap))
    return (status, out.value) == (("OK", min(free)) if free else ("OVERFLOW", 0))


# --- programme: contest and bound -----------------------------------------------------------------------------------

def check_contest():
    pot, count = wide(256), random.choice((0, 1, 2, 5, 16))
    scores = [random.choice((0, 1, 333_333, wide(20) % (PPM + 1), wide(17))) for _ in range(count)]
    pays = [pot * score // PPM for score in scores] if sum(scores) <= PPM else largest_remainder(pot, scores)
    given, rest = amounts([5] * count), Amount()
    status = call("daomesh_programme_contest", given, ctypes.byref(rest), ctypes.byref(Amount.of(pot)),
                  (ctypes.c_uint32 * count)(*scores), size(count))
    if (status, list(map(int, given)), int(rest)) != ("OK", pays, pot - sum(pays)):
        return False
    ppm = random.choice((0, PPM, PPM + 1, wide(20)))
    expected = ("OK", pot * ppm // PPM) if ppm <= PPM else ("RANGE", 0)
    return ask("daomesh_programme_bound", ctypes.byref(Amount.of(pot)), ctypes.c_uint32(ppm)) == expected


# --- programme: peak ------------------------------------------------------------------------------------------------

class Release:
    """A plan of a small world: what each of its recipients really gets by when, and the line that this never passes."""

    def __init__(self):
        duration = random.choice((0, wide(5)))
        self.total = wide(random.choice((4, 12, 120)))
        self.emission = Emission(ctypes.sizeof(Emission), random.randint(0, 2), random.randint(0, 1), 0, wide(5), duration,
                                 random.choice((0, random.randint(0, duration))), random.choice((0, 0, wide(3))))
        self.emission.total = Amount.of(self.total)
        if random.random() < 0.3:
            self.emission.unlock_start = Amount.of(random.randint(0, self.total))
        self.parts = random.choice((1, 1, 2, 3))
        self.begins = random.choice((0, 0, wide(5)))
        self.until = random.choice((END, END, self.begins + wide(5)))
        cuts = sorted(random.randint(0, self.total) for _ in range(self.parts - 1))
        self.shares = [b - a for a, b in zip([0] + cuts, cuts + [self.total])]

    def plan(self):
        return Plan(ctypes.sizeof(Plan), self.parts, self.begins, self.until, self.emission)

    def within(self, since, time, by, wider=0):
        """What is released after `since`, up to and with `time`, of what counts: all of it where the plan begins at 0."""
        begins = max(0, self.begins - wider)

        def counted(moment):
            return by(min(moment, self.until)) if moment >= begins else by(begins) if begins else 0
        return counted(time) - counted(since - wider)

    def really(self, time):
        """Each recipient is rounded down for itself; unlocks go to the first."""
        return released(self.emission, self.total, time) if self.parts == 1 else sum(
            released(self.plain(), share, time) for share in self.shares)

    def plain(self):
        plan = Emission.from_buffer_copy(self.emission)
        plan.unlock_start = Amount()
        return plan

    def line(self, time):
        """In steps of no length, and of units as small as one likes."""
        plan = Emission.from_buffer_copy(self.emission if self.parts == 1 else self.plain())
        plan.granularity = 0
        scale = 10**9
        plan.unlock_start = Amount.of(int(plan.unlock_start) * scale)
        return Fraction(released(plan, self.total * scale, time), scale)


def check_peak():
    plans = [Release() for _ in range(random.choice((0, 1, 1, 2, 3)))]
    for plan in plans:
        if plan.parts > 1:
            plan.emission = plan.plain()
    length, first = 1 + wide(5), wide(6)
    last = first + random.choice((0, wide(6)))
    ends = range(first, last + 1)
    least = max(sum(plan.within(end - length, end, plan.really) for plan in plans) for end in ends)
    most = max(sum(plan.within(end - length, end, plan.line, plan.emission.granularity) for plan in plans) for end in ends)
    slack = sum(plan.parts + 1 for plan in plans) + 1
    out, at = Amount(), u64(7)
    array = (Plan * len(plans))(*(plan.plan() for plan in plans))
    status = call("daomesh_programme_peak", ctypes.byref(out), ctypes.byref(at), array, size(len(plans)), u64(length), u64(first),
                  u64(last))
    return status == "OK" and first <= at.value <= last and least <= int(out) <= min(most + slack, sum(plan.total for plan in plans))


# --- escalation -----------------------------------------------------------------------------------------------------

def check_escalation():
    """A game; after each bond, and after each that is refused, it stands where the list of bonds says."""
    first, rounds, window = 1 + wide(random.choice((3, 60, 254))), random.randint(1, 16), 1 + wide(random.choice((2, 30)))
    game = Game(ctypes.sizeof(Game), rounds, 0, 0, window, 0, Amount.of(first), Amount())
    bonds, now, since = [], wide(40), 0
    for _ in range(24):
        now += random.choice((0, 0, 1, window // 2, window, window + 1))
        turn = KEEP if len(bonds) % 2 else CHANGE
        over = bool(bonds) and now > since + window
        full = len(bonds) == rounds
        state = IDLE if not bonds else WON if over else TOP if full else OPEN
        got, stands = ctypes.c_uint32(), ctypes.c_uint32()
        status = call("daomesh_escalation_state", ctypes.byref(got), ctypes.byref(stands), ctypes.byref(game), u64(now))
        if (status, got.value, stands.value) != ("OK", state, 0 if not bonds else CHANGE + KEEP - turn):
            return False
        least = 2 * bonds[-1] if bonds else first
        expected = ("LIMIT", 0) if full else ("OVERFLOW", 0) if least >= FITS else ("OK", least)
        if ask("daomesh_escalation_least", ctypes.byref(game)) != expected:
            return False
        side, amount = random.choice((turn, turn, turn, 1, 2)), min(FITS - 1, least + random.choice((-1, 0, 0, 1, wide(9))))
        refusals = {name for name, holds in (("LIMIT", full), ("ENDED", over), ("OVERFLOW", least >= FITS), ("CHOICE", side != turn),
                                             ("BOND", amount < least)) if holds}
        status = call("daomesh_escalation_bond", ctypes.byref(game), ctypes.c_uint32(side), ctypes.byref(Amount.of(amount)), u64(now))
        if status not in (refusals or {"OK"}):
            return False
        if not refusals:
            bonds.append(amount)
            since = now
        if (game.played, int(game.last)) != (len(bonds), bonds[-1] if bonds else 0):
            return False
    return settled_alike(bonds)


def settled_alike(bonds):
    winner = random.choice((CHANGE, KEEP))
    if not bonds:
        return True
    won = [bond if i % 2 == winner - 1 else 0 for i, bond in enumerate(bonds)]
    pays = amounts([9] * len(bonds))
    status = call("daomesh_escalation_settle", pays, amounts(bonds), size(len(bonds)), ctypes.c_uint32(winner))
    if sum(bonds) >= FITS or not any(won):
        refused = ({"OVERFLOW"} if sum(bonds) >= FITS else set()) | ({"ZERO_DIVISOR"} if not any(won) else set())
        return status in refused and not any(map(int, pays))
    parts = largest_remainder(sum(bonds) - sum(won), won)
    return (status, list(map(int, pays))) == ("OK", [a + b for a, b in zip(won, parts)])


# --- forecast -------------------------------------------------------------------------------------------------------

def reading(clock, now, since):
    """A clock that stands at the beginning stands for ever."""
    if not clock:
        return now
    return (since if clock.stopped else now) - clock.lost - (since - clock.changed if clock.stopped else 0)


def check_forecast():
    count, length, since = random.choice((1, 2, 7, 30)), 1 + wide(random.choice((2, 5, 20))), wide(random.choice((5, 40)))
    steps, clock = [wide(100) for _ in range(count)], None
    if random.random() < 0.5:
        changed = random.randint(0, since)
        clock = Clock(ctypes.sizeof(Clock), random.randint(0, 1), changed, random.randint(0, changed), 0)
    given = amounts(steps)
    for _ in range(random.randint(1, 3)):
        total = wide(random.choice((5, 128, 254)))
        duration = wide(random.choice((3, 10, 40)))
        plan = Emission(ctypes.sizeof(Emission), random.randint(0, 2), random.randint(0, 2), 0, near(since, random.choice((9, 900))),
                        duration, random.choice((0, random.randint(0, duration))), random.choice((0, wide(4))))
        plan.total = Amount.of(total)
        until = random.choice((END, near(since + count * length // 2, 9)))

        def by(time):
            return released(plan, total, reading(clock, max(min(time, until), min(since, until)), since)) if until >= since else 0

        edges = [by(since + i * length) for i in range(count + 1)]
        steps = [step + after - before for step, before, after in zip(steps, edges, edges[1:])]
        status = call("daomesh_forecast_add", given, size(count), u64(since), u64(length), ctypes.byref(plan),
                      ctypes.byref(clock) if clock else None, u64(until))
        if (status, list(map(int, given))) != ("OK", steps):
            return False
    width, at = random.choice((1, 2, count, count + 5)), size(9)
    sums = [sum(steps[i:i + width]) for i in range(max(1, count - width + 1))]
    return ask("daomesh_forecast_most", ctypes.byref(at), given, size(count), size(width)) == ("OK", max(sums)) and (
        at.value == sums.index(max(sums)))


def main():
    random.seed(20260403)
    failed = 0
    checks = [check_state, check_calendar, check_contest, check_peak, check_escalation, check_forecast]
    for check in checks:
        for case in range(CASES):
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
