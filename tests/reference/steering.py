"""Compares feed, dial, controller, credits and lot with plain models, on random cases: steering.py LIBRARY [CASES].

The models follow docs/rules, not lib/rule: numbers have no end, a window is a filter, who is drawn leaves a list.
"""
import ctypes
import random
import sys

from tally import Amount, struct

LIB = ctypes.CDLL(sys.argv[1])
LIB.daomesh_status_name.restype = ctypes.c_char_p
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
PPM, END = 10**6, 1 << 256
RISES, FALLS = 1, 2

Reading = struct("Reading", u64="at", amount="value")
Dial = struct("Dial", u32="size step_ppm", u64="cooldown_s turned", amount="value least most step")
Controller = struct("Controller", u32="size direction denominator reserved", amount="target least most stride")
CreditsRule = struct("CreditsRule", u32="size carry", u64="starts period", amount="grant")
Credits = struct("Credits", u64="period", amount="left")


def wide(bits):
    """A number of at most so many bits, small ones as likely as large ones."""
    return random.getrandbits(random.randint(1, bits))


def near(number, by=2):
    """A number close to another, or the same."""
    return max(0, number + random.randint(-by, by))


def u64(value):
    return ctypes.c_uint64(value)


def size(value):
    return ctypes.c_size_t(value)


def call(name, *arguments):
    """The name of the status that a function gives."""
    return LIB.daomesh_status_name(getattr(LIB, name)(*arguments)).decode()


def ask(name, *arguments):
    """Status, and the amount that a function gives first."""
    out = Amount.of(wide(256))
    status = call(name, ctypes.byref(out), *arguments)
    return status, int(out)


# --- feed -----------------------------------------------------------------------------------------------------------

def median(readings, needed, window, now):
    if len(readings) > 16:
        return "LIMIT", 0
    if needed == 0 or window == 0 or any(at > now for at, _ in readings):
        return "RANGE", 0
    counted = sorted(value for at, value in readings if now - at < window)
    if len(counted) < needed:
        return "FEED_SILENT", 0
    return "OK", (counted[(len(counted) - 1) // 2] + counted[len(counted) // 2]) // 2


def check_feed():
    now, window = wide(random.choice((4, 40, 64))), wide(random.choice((4, 40, 64))) * random.choice((0, 1, 1, 1, 1, 1, 1))
    bits = random.choice((2, 64, 256, 256))
    readings = [(min(2**64 - 1, near(random.choice((now, max(0, now - window), random.randint(0, now))), random.choice((0, 0, 0, 1)))),
                 wide(bits)) for _ in range(random.choice((0, 1, 2, 3, 5, 8, 16, 17)))]
    needed = random.choice((0, 1, 1, 2, 3, len(readings), len(readings) + 1))
    array = (Reading * len(readings))(*((at, Amount.of(value)) for at, value in readings))
    return ask("daomesh_feed_median", array, size(len(readings)), size(needed), u64(window), u64(now)) == median(
        readings, needed, window, now)


# --- dial -----------------------------------------------------------------------------------------------------------

def dial_status(dial):
    if dial["step_ppm"] > PPM or dial["least"] > dial["most"]:
        return "RANGE"
    return "OK" if dial["least"] <= dial["value"] <= dial["most"] else "DIAL_BOUND"


def stride(dial):
    bounds = [dial["step"]] if dial["step"] else []
    if dial["step_ppm"]:
        bounds.append(max(1, dial["value"] * dial["step_ppm"] // PPM))
    return min(bounds, default=0)


def dial_turn(dial, to, since, now):
    asked = [("PAST", since >= now), ("DIAL_SAME", to != dial["value"]), ("DIAL_BOUND", dial["least"] <= to <= dial["most"]),
             ("DIAL_STEP", stride(dial) == 0 or abs(to - dial["value"]) <= stride(dial)),
             ("DIAL_COOLDOWN", dial["turned"] == 0 or since >= dial["turned"] + dial["cooldown_s"])]
    return next((status for status, holds in asked if not holds), "OK")


def check_dial():
    bits = random.choice((4, 32, 256))
    least, value, most = sorted(wide(bits) for _ in range(3))
    if random.random() < 0.05:
        least, value, most = random.sample((least, value, most), 3)
    dial = {"step_ppm": random.choice((0, 1, 155_000, PPM, PPM + 1, wide(20))), "cooldown_s": wide(random.choice((1, 6, 64))),
            "turned": random.choice((0, wide(6), wide(64))), "value": value, "least": least, "most": most,
            "step": random.choice((0, wide(3), wide(bits)))}
    given = Dial(ctypes.sizeof(Dial), dial["step_ppm"], dial["cooldown_s"], dial["turned"],
                 *(Amount.of(dial[name]) for name in ("value", "least", "most", "step")))
    status = dial_status(dial)
    if ask("daomesh_dial_stride", ctypes.byref(given)) != (status, stride(dial) if status == "OK" else 0):
        return False
    rests = dial["turned"] + dial["cooldown_s"]
    for _ in range(4):
        far = random.choice((value, least, most, value + stride(dial), value - stride(dial), wide(bits)))
        to = min(END - 1, near(far, random.choice((0, 1))))
        since = min(2**64 - 1, near(random.choice((rests, dial["turned"], wide(64)))))
        now = min(2**64 - 1, near(since, 1))
        expected = status if status != "OK" else dial_turn(dial, to, since, now)
        if call("daomesh_dial_turn", ctypes.byref(given), ctypes.byref(Amount.of(to)), u64(since), u64(now)) != expected:
            return False
    return True


# --- controller -----------------------------------------------------------------------------------------------------

def controller_next(rule, value, measure):
    direction, denominator, target, least, most, at_most = rule
    step = value * abs(measure - target) // (target * denominator)
    is_up = (measure > target) == (direction != FALLS)
    if is_up:
        step = max(1, step)
    if at_most:
        step = min(step, at_most)
    if measure == target:
        step = 0
    return min(most, max(least, value + step if is_up else value - step))


def check_controller():
    bits = random.choice((8, 64, 200, 256))
    target, denominator = 1 + wide(bits) % (END - 1), 1 + wide(random.choice((2, 8, 32))) % (2**32 - 1)
    least, most = sorted(wide(256) for _ in range(2))
    rule = (random.choice((0, RISES, FALLS)), denominator, target, least, most, random.choice((0, 0, wide(bits))))
    given = Controller(ctypes.sizeof(Controller), rule[0], denominator, 0, *map(Amount.of, rule[2:]))
    status = "OK" if target * denominator < END else "OVERFLOW"
    for _ in range(3):
        value = random.choice((0, 7, wide(bits), wide(256)))
        measure = min(END - 1, random.choice((target, near(target, 3), 2 * target, wide(bits), wide(256))))
        expected = status, controller_next(rule, value, measure) if status == "OK" else 0
        if ask("daomesh_controller_next", ctypes.byref(given), *(ctypes.byref(Amount.of(n)) for n in (value, measure))) != expected:
            return False
    part, whole = wide(64), wide(64) * random.choice((0, 1, 1, 1))
    expected = ("OK", part * PPM // whole) if whole else ("ZERO_DIVISOR", 0)
    return ask("daomesh_controller_share", u64(part), u64(whole)) == expected


# --- credits --------------------------------------------------------------------------------------------------------

def check_credits():
    """A life of grants and votes; after each step the credits are what they must be, and a refusal has changed nothing."""
    bits = random.choice((8, 64, 250, 256))
    carry, starts, period, grant = random.randint(0, 1), wide(40), 1 + wide(random.choice((3, 20))), wide(bits)
    rule = CreditsRule(ctypes.sizeof(CreditsRule), carry, starts, period, Amount.of(grant))
    now, state = starts + wide(20), Credits()
    if starts and call("daomesh_credits_begin", ctypes.byref(state), ctypes.byref(rule), u64(starts - 1)) != "RANGE":
        return False
    status = call("daomesh_credits_begin", ctypes.byref(state), ctypes.byref(rule), u64(now))
    granted, left, votes = (now - starts) // period, grant, 0
    for _ in range(10):
        if (status, state.period, int(state.left)) != ("OK", granted, left):
            return False
        now += random.choice((0, 1, wide(20), 5 * period))
        periods = (now - starts) // period - granted
        after_all = left + grant * periods if carry else grant if periods else left
        expected = "OK" if after_all < END else "OVERFLOW"
        if call("daomesh_credits_settle", ctypes.byref(state), ctypes.byref(rule), u64(now)) != expected:
            return False
        if expected != "OK":
            return (state.period, int(state.left)) == (granted, left)
        granted, left = granted + periods, after_all
        after = random.choice((0, near(votes), wide(4), wide(130)))
        rest = left + votes * votes - after * after
        expected = "OVERFLOW" if after >= 1 << 128 else "CREDITS" if rest < 0 else "OK"
        if expected == "OK" and rest >= END:
            return True  # the credits of those votes were granted twice, which no caller does
        if call("daomesh_credits_charge", ctypes.byref(state), ctypes.byref(rule), ctypes.byref(Amount.of(votes)),
                ctypes.byref(Amount.of(after))) != expected:
            return False
        if expected == "OK":
            left, votes = rest if carry else min(rest, grant), after
        cost = ("OK", after * after) if after < 1 << 128 else ("OVERFLOW", 0)
        if ask("daomesh_credits_cost", ctypes.byref(Amount.of(after))) != cost:
            return False
    return True


# --- lot ------------------------------------------------------------------------------------------------------------

def check_lot():
    candidates, seats = wide(random.choice((3, 7, 32))), random.choice((0, 1, 2, 5, 64, 65, wide(6)))
    if random.random() < 0.2:
        seats = min(candidates, 64)
    seeds = [random.choice((wide(256), wide(3), END - 1 - wide(3))) for _ in range(seats)]
    given = b"".join(seed.to_bytes(32, "big") for seed in seeds)
    drawn = (ctypes.c_uint32 * 66)(*[7] * 66)
    status = call("daomesh_lot_draw", drawn, given or b"\0", ctypes.c_uint32(seats), ctypes.c_uint32(candidates))
    if seats > 64:
        return status == "LIMIT"
    if seats == 0 or seats > candidates:
        return (status, list(drawn[:seats])) == ("RANGE", [0] * seats)
    expected = []
    for seat, seed in enumerate(seeds):
        place = seed % (candidates - seat)
        for taken in sorted(expected):  # the place-th of those who are left
            place += place >= taken
        expected.append(place)
    return (status, list(drawn[:seats])) == ("OK", expected)


def main():
    random.seed(20260402)
    failed = 0
    checks = [check_feed, check_dial, check_controller, check_credits, check_lot]
    for check in checks:
        for case in range(CASES):
            if not check():
                failed += 1
                print(f"{check.__name__}: case {case} differs")
    print(f"{len(checks) * CASES - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
