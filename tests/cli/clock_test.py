"""Clocks that jump: a ledger's time never falls, the tool says so or waits for the clock, and nothing hangs."""
import subprocess

END_OF_TIME = 2**64 - 1


def by_the_machine(w, command):
    """A call whose time is the machine's own."""
    done = subprocess.run([w.program, *command.split()], cwd=w.folder, env=w.environment, capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def last_batch(w):
    return w.json("show ledger")["time"]


def test_a_time_before_the_last_batch_is_refused_with_both(w):
    w.persons()
    before = w.json("show ledger")
    w.clock -= 600
    for command in ("tick", "act dao.found --as alice --name d"):
        code, _, err = w.call(command)
        assert code == 1 and "--time: 2025-12-31T23:50:03Z is before 2026-01-01T00:00:03Z, the time of the last batch" in err, err
    assert w.json("show ledger") == before


def test_a_machine_whose_clock_is_behind_goes_on_at_the_last_batch(w):
    w.persons()
    w.clock = 7258118400  # the year 2200
    w.ok("tick")
    code, _, err = by_the_machine(w, "act dao.found --as alice --name d")
    assert code == 0, err
    assert last_batch(w) == w.clock
    w.ok("verify")


def test_a_machines_clock_that_leaps_by_years_is_not_believed(w):
    w.clock = 946684800  # the year 2000
    w.persons()
    before = w.json("show ledger")
    code, _, err = by_the_machine(w, "act dao.found --as alice --name d")
    assert code == 1 and "years after 2000-01-01T00:00:0" in err and "--time" in err, err
    assert w.json("show ledger") == before
    w.clock += 30 * 365 * 86400
    w.ok("act dao.found --as alice --name d")  # with --time it is meant
    assert last_batch(w) == w.clock


def test_a_leap_forward_ends_what_waits(w):
    w.proposal()
    w.clock += 100 * 365 * 86400
    w.ok("tick")
    assert w.json("show proposal phone-dao 1")["state"] == "defeated"
    w.ok("verify")


def test_the_end_of_time_is_a_time_too(w):
    w.proposal()
    w.clock = END_OF_TIME
    w.ok("tick")
    w.ok("tick")
    code, _, err = w.call("act dao.found --as alice --name d")
    assert code == 1 and "EXPIR" in err, err
    w.clock -= 1
    code, _, err = w.call("tick")
    assert code == 1 and "is before 18446744073709551615" in err, err
    w.ok("verify")


def test_what_is_no_time_is_told(w):
    w.persons()
    for time in ("18446744073709551616", "-1", "yesterday", "2026-13-01T00:00:00Z", ""):
        code, _, err = by_the_machine(w, f"--time {time or '=' } tick")
        assert code != 0 and "--time" in err, (time, err)
