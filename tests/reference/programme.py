"""Compares emission, decay and standing with slow models in exact fractions, on random cases: programme.py LIBRARY [CASES].

The models follow docs/rules, not lib/rule: shares are fractions, and a floor is taken where the page says so.
"""
import ctypes
import random
import sys
from fractions import Fraction

from tally import Amount

LIB = ctypes.CDLL(sys.argv[1])
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
OK, OVERFLOW = 0, 50
HIDES, TWICE = 2, 2
POWER, EACH, SQUARES = 1, 2, 3
HEALTHY, THROTTLED, BANNED = 1, 2, 3


class Emission(ctypes.Structure):
    _fields_ = ([(name, ctypes.c_uint32) for name in ("size", "cliff_form", "floors", "reserved")] +
                [(name, ctypes.c_uint64) for name in ("starts", "duration", "cliff", "granularity")] +
                [(name, Amount) for name in ("total", "unlock_start", "unlock_cliff")])


class Decay(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("form", ctypes.c_uint32), ("step", ctypes.c_uint64), ("numerator", Amount),
                ("denominator", Amount)]


class StandingRule(ctypes.Structure):
    _fields_ = ([(name, ctypes.c_uint32) for name in ("size", "counters", "demand", "slack_throttle", "slack_ban", "reserved")] +
                [("period", ctypes.c_uint64)])


class Standing(ctypes.Structure):
    _fields_ = ([(name, ctypes.c_uint32) for name in ("size", "banned")] +
                [(name, ctypes.c_uint64) for name in ("seen", "done", "since", "ban_ends")])


class Report(ctypes.Structure):
    _fields_ = ([(name, ctypes.c_uint32) for name in ("standing", "banned")] +
                [(name, ctypes.c_uint64) for name in ("seen", "done", "deficit", "duties")])


def wide(bits):
    """A number of at most so many bits, small ones as likely as large ones."""
    return random.getrandbits(random.randint(1, bits))


def call(name, *arguments):
    """The status and the amount that a function gives."""
    out = Amount()
    status = getattr(LIB, name)(ctypes.byref(out), *arguments)
    return status, int(out)


def u64(value):
    return ctypes.c_uint64(value)


# --- emission -------------------------------------------------------------------------------------------------------

def released(plan, total, time):
    starts, ends = plan.starts, plan.starts + plan.duration
    first, both = int(plan.unlock_start), int(plan.unlock_start) + int(plan.unlock_cliff)
    if time < starts:
        return 0
    if time < starts + plan.cliff:
        return first
    if time >= ends:
        return total
    begins = starts if plan.cliff_form == HIDES else starts + plan.cliff
    step = max(1, plan.granularity)
    share = Fraction((time - begins) // step * step, ends - begins)
    if plan.floors == TWICE:
        share = Fraction(int(share * 10**18), 10**18)
    return both + int((total - both) * share)


def random_plan():
    duration = wide(random.choice((3, 32, 63)))
    plan = Emission(ctypes.sizeof(Emission), random.randint(0, 2), random.randint(0, 2), 0, wide(random.choice((3, 32, 63))),
                    duration, random.choice((0, random.randint(0, duration))), wide(random.choice((1, 4, 40))))
    total = wide(random.choice((5, 128, 256)))
    plan.unlock_start = Amount.of(random.choice((0, random.randint(0, total))))
    plan.unlock_cliff = Amount.of(random.choice((0, random.randint(0, total - int(plan.unlock_start)))))
    return plan, total


def check_emission():
    plan, total = random_plan()
    plan.total = Amount.of(total)
    claimed = 0
    marks = [plan.starts, plan.starts + plan.cliff, plan.starts + plan.duration]
    times = sorted([max(0, mark + off) for mark in marks for off in (-1, 0)] +
                   [plan.starts + random.randint(0, plan.duration) for _ in range(4)])
    for time in times:
        expected = released(plan, total, time)
        if call("daomesh_emission_released", ctypes.byref(plan), u64(time)) != (OK, expected):
            return False
        if call("daomesh_emission_due", ctypes.byref(plan), ctypes.byref(Amount.of(claimed)), u64(time)) != (
                OK, expected - claimed):
            return False
        claimed = expected
    return claimed == total


def check_inflation():
    supply, ppm, period = wide(random.choice((20, 128, 256))), random.choice((0, 10**6, wide(19))), 1 + wide(random.choice((3, 40)))
    periods, rest = wide(6), random.randrange(period)
    now = supply
    for _ in range(periods):
        now += now * ppm // 10**6
    now += int(now * Fraction(ppm * rest, 10**6 * period))
    expected = (OK, now - supply) if now < 1 << 256 else (OVERFLOW, 0)
    return expected == call("daomesh_emission_inflation", ctypes.byref(Amount.of(supply)), ctypes.c_uint32(ppm), u64(period),
                            u64(periods * period + rest))


# --- decay ----------------------------------------------------------------------------------------------------------

def decayed(form, value, numerator, denominator, steps):
    """The least and the most that may be left."""
    if form == POWER:
        exact = Fraction(value * numerator**steps, denominator**steps)
        return max(0, int(exact - Fraction(value * steps, 1 << 256))), int(exact)
    if form == EACH:
        for _ in range(steps):
            value = value * numerator // denominator
        return value, value
    square = numerator
    for bit in reversed(f"{steps:b}"):
        if bit == "1":
            value = value * square // denominator
        square = square * square // denominator
    return value, value


def check_decay():
    form, step, since = random.choice((POWER, EACH, SQUARES)), 1 + wide(random.choice((3, 20))), wide(40)
    denominator = 1 << 128 if form == POWER else random.choice((24, 10**15, 1 << 128, 1 + wide(60)))
    numerator = random.choice((denominator, denominator - random.randint(0, denominator), denominator - denominator // 1000))
    value, steps, rest = wide(random.choice((8, 64, 128, 256))), wide(random.choice((2, 8, 11))), random.randrange(step)
    least, most = decayed(form, value, numerator, denominator, steps)
    rule = Decay(ctypes.sizeof(Decay), form, step, Amount.of(numerator), Amount.of(0 if form == POWER else denominator))
    status, left = call("daomesh_decay_left", ctypes.byref(rule), ctypes.byref(Amount.of(value)), u64(since),
                        u64(since + steps * step + rest))
    return status == OK and least <= left <= most


# --- standing -------------------------------------------------------------------------------------------------------

def faded(counter, unit, periods):
    """A counter as a fraction, rounded down to whole units after each period."""
    for _ in range(periods):
        counter = Fraction(counter * Fraction(23, 24) // unit) * unit
    return counter


def check_standing():
    """A life of duties seen and done; after each the report is that of counters kept as fractions."""
    throttle = random.randint(0, 12)
    rule = StandingRule(ctypes.sizeof(StandingRule), random.randint(0, 2), random.choice((1, 2, 10, 48)), throttle,
                        throttle + random.choice((0, 2, 40)), 0, random.choice((1, 7, 3600)))
    unit = Fraction(1) if rule.counters == 2 else Fraction(1, 1 << 32)
    record, report = Standing(ctypes.sizeof(Standing)), Report()
    seen = done = Fraction(0)
    period, now = 0, 0
    for _ in range(12):
        now += random.choice((0, 1, random.randint(0, 3 * rule.period)))
        seen, done = (faded(counter, unit, now // rule.period - period) for counter in (seen, done))
        period = now // rule.period
        duties = wide(random.choice((2, 6, 10)))
        if random.random() < 0.6:
            LIB.daomesh_standing_seen(ctypes.byref(record), ctypes.byref(rule), ctypes.c_uint32(duties), u64(now))
            seen += duties
        else:
            LIB.daomesh_standing_done(ctypes.byref(record), ctypes.byref(rule), ctypes.c_uint32(duties // 4), u64(now))
            done += duties // 4
        required = int(seen) // rule.demand
        expected = HEALTHY if required <= done + throttle else THROTTLED if required <= done + rule.slack_ban else BANNED
        deficit = max(Fraction(0), required - done - throttle)
        status = LIB.daomesh_standing_report_of(ctypes.byref(report), ctypes.byref(rule), ctypes.byref(record), u64(now))
        if (status, report.standing, report.banned, report.deficit, report.duties) != (
                OK, expected, 0, deficit * (1 << 32), -(-deficit // 1)):
            return False
    return (report.seen, report.done) == (seen * (1 << 32), done * (1 << 32))


def main():
    random.seed(20260401)
    failed = 0
    checks = [check_emission, check_inflation, check_decay, check_standing]
    for check in checks:
        for case in range(CASES):
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
