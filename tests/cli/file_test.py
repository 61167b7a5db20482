"""Files that are locked, foreign, cut or damaged: a sentence each time, never a crash."""
import fcntl
import os
import random
import subprocess

from world import LEDGER_ID


def test_a_second_writer_is_refused(w):
    """The lock beside the ledger is the one a writer holds."""
    w.persons()
    with open(w.path("ledger.dmesh-owner"), "r+b") as owner:
        fcntl.flock(owner, fcntl.LOCK_EX)
        w.fails("act dao.found --as alice --name d",
                "ledger.dmesh: LOCKED: another process has the ledger open for writing")
        w.ok("show ledger")
    w.act("dao.found --as alice --name d")


def test_a_foreign_file_is_told_as_such(w):
    w.path("ledger.dmesh").write_bytes(b"this is no ledger" * 1000)
    w.fails("show ledger", "ledger.dmesh: FOREIGN: not a libdaomesh ledger file")


def test_a_folder_is_no_ledger(w):
    w.path("ledger.dmesh").mkdir()
    code, _, err = w.call("show ledger")
    assert code == 1 and err.startswith("daomesh: ledger.dmesh: "), err


def test_a_ledger_cut_anywhere_gives_a_sentence(w):
    w.executed()
    whole = w.path("ledger.dmesh").read_bytes()
    for size in (1, 100, 4095, 4096, 8192, 12288, len(whole) // 2, len(whole) - 4096):
        w.path("cut.dmesh").write_bytes(whole[:size])
        for command in ("verify", "show ledger"):
            code, _, err = w.call(f"{command} --ledger cut.dmesh")
            assert code in (0, 1), (size, command, code, err)
            if command == "verify":
                assert code == 1 and "daomesh: " in err, (size, err)


def test_damage_inside_pages_is_found_by_verify(w):
    w.executed()
    whole = w.path("ledger.dmesh").read_bytes()
    found = 0
    for page in range(2, len(whole) // 4096):
        bad = bytearray(whole)
        bad[page * 4096:page * 4096 + 4096] = random.Random(page).randbytes(4096)
        w.path("bad.dmesh").write_bytes(bad)
        code, out, err = w.call("verify --ledger bad.dmesh")
        assert code in (0, 1), (page, code, err)
        assert code == 0 or "daomesh: " in err, (page, err)
        found += code
    assert found > 0


def test_a_file_without_permission(w):
    if os.getuid() == 0:
        return
    w.persons()
    w.path("ledger.dmesh").chmod(0)
    code, _, err = w.call("show ledger")
    assert code == 1 and err.startswith("daomesh: ledger.dmesh: STORE_IO"), err


def test_reading_needs_no_right_to_write(w):
    w.persons()
    w.path("ledger.dmesh").chmod(0o400)
    w.ok("list parties")


def test_an_output_that_cannot_be_written(w):
    w.persons()
    w.fails("act dao.found --as alice --name d --out no/where.act", "no/where.act: cannot be written: No such file or directory")
    w.fails("log export no/where.log", "no/where.log: cannot be made: No such file or directory")


def test_a_full_output_is_an_error(w):
    if not os.path.exists("/dev/full"):
        return
    w.persons()
    with open("/dev/full", "w") as full:
        done = subprocess.run([w.program, "list", "parties"], cwd=w.folder, env=w.environment, stdout=full,
                              stderr=subprocess.PIPE)
    assert done.returncode == 1 and b"the output cannot be written" in done.stderr, done


def test_an_input_that_is_not_there(w):
    w.misused("describe", "a file, - or hex is missing; daomesh describe FILE|-|HEX would be right")
    w.fails("describe nowhere.act", "nowhere.act: no such file, and no action in hex or base64")
    w.fails("describe nofile", "nofile: no such file, and no action in hex or base64")


def test_bytes_that_are_no_action(w):
    w.path("rubbish.act").write_bytes(b"\xff" * 40)
    code, _, err = w.call("describe rubbish.act")
    assert code == 1 and err.startswith("daomesh: not an action: "), err


def test_every_cut_of_an_action_is_refused(w):
    w.ok(f"act party.create --as alice --offline --id {LEDGER_ID} --out a.act")
    whole = w.path("a.act").read_bytes()
    for size in range(0, len(whole), 5):
        w.path("cut.act").write_bytes(whole[:size])
        code, _, err = w.call("describe cut.act")
        assert code == 1 and "not an action" in err, (size, err)


def test_an_action_is_described_from_hex_and_from_standard_input(w):
    w.ok(f"act party.create --as alice --offline --id {LEDGER_ID} --out a.act")
    action = w.path("a.act").read_bytes()
    told = w.ok("describe a.act")
    assert w.ok(f"describe {action.hex()}") == told
    assert w.ok("describe -", stdin=action) == told
    assert w.ok("describe -", stdin=action.hex().encode() + b"\n") == told
