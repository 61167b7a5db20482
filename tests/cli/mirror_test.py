"""daomesh mirror: what is told truly is copied and cosigned; every lie is found, named, and nothing of it is kept."""
import contextlib
import http.server
import json
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import threading
import time

from publisher import Log, Signer

ORIGIN = "daomesh.example/log"
LOG = Signer(ORIGIN, b"\x11" * 32)
BOB = Signer("bob", b"\x02" * 32, 4)
CONFLICT = 3


def mirror(source="pub", key="--key bob", log=LOG):
    return f"mirror {source} --to copy --log {log.vkey()} {key}"


def published(world):
    """A ledger's log in pub/, as its operator would publish it."""
    world.dao()
    return Log.of_ledger(world, LOG).publish(world.path("pub"))


def more(world):
    """The same log, some entries later; published anew by the caller."""
    world.act("proposal.open --as alice --dao phone-dao --title 'Take carol in' --do 'member.add party=carol shares=10'")
    world.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    return Log.of_ledger(world, LOG)


def files(folder):
    """What is told to others, name and bytes."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != ".lock"}


def mirrored(world):
    """A copy that is right, and the log as it is some entries later."""
    published(world)
    world.ok(mirror())
    return more(world)


def anew(world, log, note=None):
    shutil.rmtree(world.path("pub"))
    log.publish(world.path("pub"), note)


def refuses(world, error, command=None, code=1):
    """The mirror says exactly this, and what it tells others does not change."""
    before = files(world.path("copy/log"))
    world.fails(command or mirror(), error, code)
    assert files(world.path("copy/log")) == before, "the copy changed"


def refuses_anyhow(world, what):
    before = files(world.path("copy/log"))
    code, out, err = world.call(mirror())
    assert code == 1 and err.startswith("daomesh: ") and err.count("\n") == 1, f"{what}: exit {code}: {out}{err}"
    assert files(world.path("copy/log")) == before, f"{what}: the copy changed"
    return err


# --- What is true ---------------------------------------------------------------------------------------------------


def test_a_copy_is_the_same_log_with_a_cosignature(world):
    log = published(world)
    said = json.loads(world.ok(mirror() + " --json"))
    assert said == {"log": ORIGIN, "entries": len(log.entries), "new": len(log.entries), "root": log.root().hex(),
                    "height": 4, "cosigner": BOB.vkey()}, said
    copy = files(world.path("copy/log"))
    assert copy.pop("checkpoint").decode() == log.note(lines=BOB.line(log.text(), world.clock))
    assert copy == log.files()
    assert world.json("--ledger copy/ledger.dmesh verify")["digest"] == world.json("verify")["digest"]


def test_without_a_key_nothing_is_cosigned(world):
    log = published(world)
    world.ok(mirror(key=""))
    assert world.path("copy/log/checkpoint").read_text() == log.note()


def test_it_goes_on_where_it_stopped(world):
    first = published(world)
    world.ok(mirror())
    log = more(world)
    anew(world, log)
    said = json.loads(world.ok(mirror() + " --json"))
    assert (said["entries"], said["new"]) == (len(log.entries), len(log.entries) - len(first.entries))
    copy = files(world.path("copy/log"))
    assert copy.pop("checkpoint").decode() == log.note(lines=BOB.line(log.text(), world.clock))
    assert log.files().items() <= copy.items()


def test_what_was_lost_of_a_copy_is_made_again(world):
    log = published(world)
    world.ok(mirror())
    before = files(world.path("copy/log"))
    for path in world.path("copy").glob("ledger.dmesh*"):
        path.unlink()
    assert json.loads(world.ok(mirror() + " --json"))["new"] == len(log.entries)
    shutil.rmtree(world.path("copy/log"))
    world.ok(mirror())
    assert files(world.path("copy/log")) == before


def test_an_unchanged_log_is_cosigned_anew(world):
    log = published(world)
    world.ok(mirror())
    world.clock += 1000
    assert json.loads(world.ok(mirror() + " --json"))["new"] == 0
    assert world.path("copy/log/checkpoint").read_text() == log.note(lines=BOB.line(log.text(), world.clock))


def test_a_copy_of_a_copy_is_a_copy(world):
    published(world)
    world.ok(mirror())
    world.clock += 1
    world.ok(f"mirror copy/log --to second --log {LOG.vkey()} --key bob")
    first, second = files(world.path("copy/log")), files(world.path("second/log"))
    note = second.pop("checkpoint").decode()
    assert first.pop("checkpoint") != note and note.count("— bob ") == 1
    assert first == second


def test_a_log_of_many_bundles_is_copied(world):
    log = long_log(world).publish(world.path("pub"))
    assert len(log.entries) == 604
    world.ok(mirror())
    copy = files(world.path("copy/log"))
    del copy["checkpoint"]
    assert copy == log.files()


def test_a_full_tile_stands_in_for_a_partial_one_that_is_gone(world):
    log = long_log(world)
    log.publish(world.path("pub"))
    short = Log(log.header, log.entries[:203], LOG)
    world.path("pub/checkpoint").write_text(short.note())
    world.ok(mirror())
    assert world.path("copy/log/checkpoint").read_text() == short.note(lines=BOB.line(short.text(), world.clock))


def long_log(world):
    """A log of three bundles: 600 tokens of a host ledger, in two batches behind the one of their issuer."""
    world.ok(f"init --host --id {'33' * 32}")
    world.ok("act party.create --name dora")
    world.ok("act token.issue --actor dora --party dora --symbol T0000 --out one.act")
    action = world.path("one.act").read_bytes()
    lines = [action.replace(b"T0000", b"T%04d" % i).hex() for i in range(600)]
    for batch in (lines[:200], lines[200:]):
        world.clock += 1
        world.ok("submit -", "\n".join(batch).encode())
    return Log.of_ledger(world, LOG)


def test_a_mirror_killed_at_any_moment_goes_on(world):
    log = long_log(world)
    short = Log(log.header, log.entries[:203], LOG)
    short.publish(world.path("pub"))
    world.ok(mirror())
    anew(world, log)
    for delay_ms in range(0, 36, 3):
        run = subprocess.Popen([world.program, "--time", str(world.clock), *shlex.split(mirror())], cwd=world.folder,
                               env=world.environment, start_new_session=True, stdout=subprocess.DEVNULL)
        time.sleep(delay_ms / 1000)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        told = world.path("copy/log/checkpoint").read_text()
        assert told.startswith((short.text(), log.text())) and told.count("\n— ") == 2
    world.ok(mirror())
    copy = files(world.path("copy/log"))
    assert copy.pop("checkpoint").decode() == log.note(lines=BOB.line(log.text(), world.clock))
    assert log.files().items() <= copy.items()
    world.ok("--ledger copy/ledger.dmesh verify")


def test_a_mirror_that_stays_takes_what_is_new(world):
    published(world)
    run = subprocess.Popen([world.program, *shlex.split(mirror()), "--every", "1s"], cwd=world.folder,
                           env=world.environment, start_new_session=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
    try:
        log = more(world)
        anew(world, log)
        checkpoint, end = world.path("copy/log/checkpoint"), time.time() + 20
        while time.time() < end and not (checkpoint.exists() and checkpoint.read_text().startswith(log.text())):
            time.sleep(0.05)
        assert checkpoint.read_text().startswith(log.text())
    finally:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()


# --- Files that are not those of the log ----------------------------------------------------------------------------


def test_one_bit_changed_in_any_file_is_found(world):
    log = mirrored(world)
    anew(world, log)
    true = files(world.path("pub"))
    for name, content in true.items():
        for place in {0, len(content) // 3, len(content) // 2, len(content) - 2}:
            changed = bytearray(content)
            changed[place] ^= 1
            world.path("pub").joinpath(name).write_bytes(changed)
            refuses_anyhow(world, f"{name} at {place}")
        world.path("pub").joinpath(name).write_bytes(content)
    world.ok(mirror())


def test_files_cut_longer_or_gone_are_found(world):
    log = mirrored(world)
    anew(world, log)
    for name, content in files(world.path("pub")).items():
        path = world.path("pub").joinpath(name)
        for changed in (b"", content[:-1], content[:len(content) // 2], content + b"\0", content + content):
            path.write_bytes(changed)
            refuses_anyhow(world, f"{name}, {len(changed)} bytes")
        path.unlink()
        refuses(world, f"pub/{name}: there is no such file")
        path.write_bytes(content)
    world.ok(mirror())


def test_what_is_no_file_is_neither_read_nor_waited_for(world):
    log = mirrored(world)
    anew(world, log)
    path = world.path("pub/checkpoint")
    for make in (os.mkfifo, os.mkdir):
        path.unlink()
        make(path)
        refuses(world, "pub/checkpoint: not a file")
        path.rename(world.path(make.__name__))
        path.write_text(log.note())
    world.ok(mirror())


def test_an_empty_memory_of_what_was_seen_is_refused(world):
    anew(world, mirrored(world))
    world.path("copy/seen").write_bytes(b"")
    refuses(world, "copy/seen: TRUNCATED: the bytes end too early")


def test_files_have_their_largest_size(world):
    log = mirrored(world)
    anew(world, log)
    for name, most in (("ledger", 256), ("checkpoint", 1048576), (f"tile/0/000.p/{len(log.entries)}", 8192)):
        content = world.path(f"pub/{name}").read_bytes()
        world.path(f"pub/{name}").write_bytes(content + b"\n" * most)
        refuses(world, f"pub/{name}: more than the {most} bytes that it may have")
        world.path(f"pub/{name}").write_bytes(content)


def entries_of(world, log, entries):
    """The bundle says other entries than the tiles do."""
    false = Log(log.header, entries, LOG)
    for name, content in false.files().items():
        if name.startswith("tile/entries/"):
            world.path("pub").joinpath(name).write_bytes(content)


def test_entries_in_another_order_are_found(world):
    log = mirrored(world)
    anew(world, log)
    entries_of(world, log, log.entries[:-3] + [log.entries[-2], log.entries[-3], log.entries[-1]])
    refuses(world, f"log entry {len(log.entries) - 3}: not the one whose hash the log's tiles hold")


def test_an_entry_with_another_end_is_found(world):
    log = mirrored(world)
    anew(world, log)
    entry = bytearray(log.entries[-2])
    entry[17] ^= 1
    entries_of(world, log, log.entries[:-2] + [bytes(entry), log.entries[-1]])
    refuses(world, f"log entry {len(log.entries) - 2}: not the one whose hash the log's tiles hold")


def test_tiles_that_agree_with_false_entries_do_not_lead_to_the_root(world):
    log = mirrored(world)
    false = Log(log.header, log.entries[:-2] + [log.entries[-2] + b"!", log.entries[-1]], LOG)
    anew(world, false, log.note())
    refuses(world, "pub: the tiles do not lead to the checkpoint's root")


def test_a_first_copy_of_false_tiles_is_refused_too(world):
    log = published(world)
    false = Log(log.header, log.entries[:-2] + [log.entries[-2] + b"!", log.entries[-1]], LOG)
    anew(world, false, log.note())
    world.fails(mirror(), "log entries 0 and on: the tiles of them, or those above, do not lead to the checkpoint's root")
    assert "checkpoint" not in files(world.path("copy/log"))


# --- Notes ----------------------------------------------------------------------------------------------------------


def test_strangers_lines_are_passed_over_and_not_handed_on(world):
    log = published(world)
    stranger = Signer("stranger", b"\x77" * 32, 4)
    anew(world, log, log.note(lines=stranger.line(log.text(), 5) * 2))
    world.ok(mirror())
    assert world.path("copy/log/checkpoint").read_text() == log.note(lines=BOB.line(log.text(), world.clock))


def test_signatures_that_do_not_count_are_named(world):
    log = mirrored(world)
    text = log.text()
    line, other = LOG.line(text), Signer(ORIGIN, b"\x12" * 32)
    cases = {
        "SIGNED_TWICE: a key signed the note twice": f"{text}\n{line}{line}",
        "LOG_UNSIGNED: the log itself did not sign the checkpoint": f"{text}\n{other.line(text)}",
        "NOTE_SIGNATURE: the signature of a known key does not fit the note": f"{text}\n{LOG.line(text + 'x')}",
        "TRUNCATED: the bytes end too early": f"{text}\n",
        "ORIGIN: the checkpoint is of another log": None,
    }
    elsewhere = text.replace(ORIGIN, "other.example/log")
    cases["ORIGIN: the checkpoint is of another log"] = f"{elsewhere}\n{LOG.line(elsewhere)}"
    for error, note in cases.items():
        anew(world, log, note)
        refuses(world, f"pub/checkpoint: {error}")


def test_cosigners_are_asked_for_as_the_policy_says(world):
    log = published(world)
    text, first, second = log.text(), Signer("w1", b"\x21" * 32, 4), Signer("w2", b"\x22" * 32, 4)
    world.path("policy").write_text(f"log {LOG.vkey()}\nwitness a {first.vkey()}\nwitness b {second.vkey()}\n"
                                    "group both all a b\nquorum both\n")
    command = "mirror pub --to copy --policy policy"
    anew(world, log, log.note(lines=first.line(text, world.clock)))
    world.fails(command, "pub/checkpoint: COSIGNERS: fewer of the known keys signed than are required")
    anew(world, log, log.note(lines=first.line(text, world.clock) * 2))
    world.fails(command, "pub/checkpoint: SIGNED_TWICE: a key signed the note twice")
    anew(world, log, log.note(lines=first.line(text, world.clock) + second.line(text, world.clock - 100)))
    world.fails(f"{command} --fresh 99s", "pub/checkpoint: STALE: the cosignatures are older than asked for")
    world.ok(f"{command} --fresh 100s")
    assert world.path("copy/log/checkpoint").read_bytes() == world.path("pub/checkpoint").read_bytes()


def test_old_cosignatures_matter_for_what_is_new_alone(world):
    log = published(world)
    first = Signer("w1", b"\x21" * 32, 4)
    world.path("policy").write_text(f"log {LOG.vkey()}\nwitness a {first.vkey()}\nquorum a\n")
    command = "mirror pub --to copy --policy policy --fresh 100s"
    anew(world, log, log.note(lines=first.line(log.text(), world.clock)))
    world.ok(command)
    world.clock += 1000
    refuses(world, "pub/checkpoint: STALE: the cosignatures are older than asked for", command)
    anew(world, log, log.note(lines=first.line(log.text(), world.clock)))
    world.ok(command)


def test_the_mirrors_own_line_is_replaced(world):
    log = published(world)
    first = Signer("w1", b"\x21" * 32, 4)
    line = first.line(log.text(), world.clock)
    world.path("policy").write_text(f"log {LOG.vkey()}\nwitness a {first.vkey()}\nwitness b {BOB.vkey()}\n"
                                    "group one any a b\nquorum one\n")
    anew(world, log, log.note(lines=BOB.line(log.text(), world.clock) + line))
    world.clock += 5
    world.ok("mirror pub --to copy --policy policy --key bob")
    assert world.path("copy/log/checkpoint").read_text() == log.note(lines=line + BOB.line(log.text(), world.clock))


def test_a_pass_without_a_key_keeps_what_one_with_a_key_signed(world):
    log = published(world)
    world.ok(mirror())
    cosigned = world.path("copy/log/checkpoint").read_text()
    world.ok(mirror(key=""))
    assert world.path("copy/log/checkpoint").read_text() == cosigned
    anew(world, log, log.note(lines=Signer("w9", b"\x29" * 32, 4).line(log.text(), world.clock)))
    world.ok(mirror(key=""))
    assert world.path("copy/log/checkpoint").read_text() == cosigned, "a stranger's line was handed on"


def test_a_copy_does_not_lie_among_the_files_of_a_log(world):
    published(world)
    before = sorted(path.name for path in world.path("pub").iterdir())
    world.fails(f"mirror pub --to pub --log {LOG.vkey()}",
                "pub: is a published log itself; --to names the folder that a copy lies in")
    assert sorted(path.name for path in world.path("pub").iterdir()) == before


def test_a_policy_that_cannot_be_read_is_named_by_its_line(world):
    published(world)
    world.path("policy").write_text(f"log {LOG.vkey()}\nquorum w1\n")
    world.fails("mirror pub --to copy --policy policy",
                "policy: NOT_FOUND: line 2: no witness or group of that name is defined above")


# --- A log that signs what is not so ----------------------------------------------------------------------------------


def false_batch(world, change):
    """The log signs for its new entries, one of which is not what it must be."""
    log = mirrored(world)
    entries = list(log.entries)
    change(entries)
    anew(world, Log(log.header, entries, LOG))
    return len(entries)


def edit(entry, place, new):
    return entry[:place] + new + entry[place + len(new):]


def test_an_action_that_ended_otherwise_is_found(world):
    def change(entries):
        entries[-2] = edit(entries[-2], 16, b"\0\x50")
    count = false_batch(world, change)
    assert f"log entry {count - 2}: " in refuses_anyhow(world, "a status")


def test_a_seal_that_says_something_else_is_found(world):
    log = mirrored(world)
    seal = log.entries[-1]
    for what, place, new in (("height", 16, (99).to_bytes(8, "big")), ("time back", 24, (5).to_bytes(8, "big")),
                             ("rules", 32, (7).to_bytes(4, "big")), ("actions", 36, (2).to_bytes(8, "big")),
                             ("root", 44, b"\x55" * 32), ("no root", 44, bytes(32))):
        with tried(world):
            anew(world, Log(log.header, log.entries[:-1] + [edit(seal, place, new)], LOG))
            assert "log entry " in refuses_anyhow(world, what), what


def test_a_time_that_changes_what_follows_is_found(world):
    def change(entries):
        seal = entries[-1]
        entries[-1] = edit(seal, 24, (int.from_bytes(seal[24:32], "big") + 10**9).to_bytes(8, "big"))
    count = false_batch(world, change)
    assert f"log entry {count - 2}: " in refuses_anyhow(world, "a later time")


def test_a_log_that_ends_within_a_batch_is_refused(world):
    false_batch(world, lambda entries: entries.pop())
    refuses(world, "the log ends before its last batch is sealed")


def test_a_seal_that_is_none_is_refused(world):
    false_batch(world, lambda entries: entries.append(entries.pop() + b"\0"))
    refuses(world, "the log ends before its last batch is sealed")


def test_actions_of_another_ledger_do_not_fit(world):
    world.ok("--ledger other.dmesh init --id " + "22" * 32)
    world.ok("--ledger other.dmesh act party.create --as carol")
    theirs = Log.of_ledger(world, LOG, "other.dmesh")
    log = mirrored(world)
    anew(world, Log(log.header, log.entries + theirs.entries, LOG))
    assert f"log entry {len(log.entries)}: " in refuses_anyhow(world, "entries of another ledger")


def test_another_ledger_behind_the_same_name_is_refused(world):
    log = mirrored(world)
    anew(world, log)
    world.path("pub/ledger").write_text("daomesh-log 1 signed " + "22" * 32 + "\n")
    refuses_anyhow(world, "another ledger's id")


# --- Logs with two histories --------------------------------------------------------------------------------------------


@contextlib.contextmanager
def tried(world):
    """What a failed pass noted must not be in the way of the next one tried from the same beginning."""
    shutil.copytree(world.path("copy"), world.path("kept"))
    yield
    shutil.rmtree(world.path("copy"))
    world.path("kept").rename(world.path("copy"))


def forked(world, here, there):
    """The mirror saw one history; another of the same ledger goes so many batches from the same place."""
    world.dao()
    Log.of_ledger(world, LOG).publish(world.path("pub"))
    shutil.copy(world.path("ledger.dmesh"), world.path("other.dmesh"))
    common = len(Log.of_ledger(world, LOG).entries)
    for i in range(here):
        world.act(f"party.create --as alice --name here-{i}")
    for i in range(there):
        world.act(f"party.create --as alice --name there-{i} --ledger other.dmesh")
    anew(world, Log.of_ledger(world, LOG))
    world.ok(mirror())
    anew(world, Log.of_ledger(world, LOG, "other.dmesh"))
    return common


def cries_out(world, common, smaller, larger):
    proof = f"copy/conflict-{smaller}-{larger}.json"
    refuses(world, f"CONFLICT: the log {ORIGIN} signed two histories, alike for {common} entries; the proof is {proof}, "
            "and daomesh conflict checks it", code=CONFLICT)
    said = world.json(f"conflict {proof}")
    assert (said["conflict"], said["log"], said["smaller"], said["larger"]) == (True, LOG.vkey(), smaller, larger), said
    return world.path(proof)


def test_two_roots_for_one_size_are_a_conflict(world):
    common = forked(world, 2, 2)
    cries_out(world, common, common + 4, common + 4)


def test_a_larger_tree_that_begins_otherwise_is_a_conflict(world):
    common = forked(world, 1, 3)
    cries_out(world, common, common + 2, common + 6)


def test_a_smaller_tree_of_another_story_is_a_conflict(world):
    common = forked(world, 3, 1)
    cries_out(world, common, common + 2, common + 6)


def test_a_conflict_is_no_reason_to_forget(world):
    common = forked(world, 1, 3)
    cries_out(world, common, common + 2, common + 6)
    anew(world, Log.of_ledger(world, LOG))
    world.ok(mirror())


def test_a_log_that_shrank_is_refused_without_a_proof(world):
    log = published(world)
    anew(world, more(world))
    world.ok(mirror())
    now = json.loads(world.ok(mirror() + " --json"))["entries"]
    anew(world, log)
    refuses(world, f"pub/checkpoint: shrank from {now} entries to {len(log.entries)}: an old copy, or the log was "
            "rolled back")
    assert not list(world.path("copy").glob("conflict-*"))


def test_what_proves_no_conflict_is_refused(world):
    common = forked(world, 1, 3)
    proof = json.loads(cries_out(world, common, common + 2, common + 6).read_text())
    path = world.path("changed.json")

    def said(error, **changed):
        path.write_text(json.dumps({**proof, **changed}))
        world.fails("conflict changed.json", error)

    flipped = ("0" if proof["root"][0] != "0" else "1") + proof["root"][1:]
    said("proof: PROOF: the proof does not lead to the root", root=flipped)
    said("proof: TRUNCATED: the bytes end too early", proof=proof["proof"][:-1])
    said("proof: TRAILING: there are bytes after the end", proof=proof["proof"] + [flipped])
    said("proof: SHRINKS: the later tree is smaller than the earlier one", smaller=proof["larger"], larger=proof["smaller"])
    said("larger checkpoint: LOG_UNSIGNED: the log itself did not sign the checkpoint", larger=proof["larger"].replace("\n\n", "\n\n")
         .split("\n\n")[0] + "\n\n" + BOB.line(proof["larger"].split("\n\n")[0] + "\n", 5))
    said("no conflict: the larger checkpoint goes on from the smaller one", larger=proof["smaller"], proof=[],
         root=Log.of_ledger(world, LOG).root().hex())
    said("smaller: there is no such checkpoint in the file", smaller="")
    said("root: 64 hex digits would be right", root="")
    said("the file is not a daomesh-conflict 1", format="daomesh-conflict 2")
    path.write_text("[]")
    world.fails("conflict changed.json", "the file is not a daomesh-conflict 1")
    path.write_text("{")
    world.fails("conflict changed.json", "changed.json: not JSON")


# --- Servers --------------------------------------------------------------------------------------------------------------


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves pub/; `odd` maps a path to what is done instead."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        odd = self.server.odd.get(self.path)
        self.server.asked.append(self.path)
        if odd:
            return odd(self)
        return super().do_GET()

    def log_message(self, *words):
        pass


@contextlib.contextmanager
def served(world, **odd):
    handler = lambda *words: Server(*words, directory=str(world.path("pub")))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.odd, server.asked, server.daemon_threads = {}, [], True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server, f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def built_without_http(world):
    code, _, err = world.call(f"mirror http://127.0.0.1:9 --to none --log {LOG.vkey()}")
    return "HTTP is not built in" in err


def test_a_log_is_mirrored_over_http(world):
    if built_without_http(world):
        return
    log = published(world)
    with served(world) as (server, url):
        world.ok(mirror(url + "/"))
    copy = files(world.path("copy/log"))
    assert copy.pop("checkpoint").decode() == log.note(lines=BOB.line(log.text(), world.clock))
    assert copy == log.files()


def test_bad_servers_are_named(world):
    if built_without_http(world):
        return
    log = mirrored(world)
    anew(world, log)

    def answer(code, body=b"", **headers):
        def act(request):
            request.send_response(code)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            with contextlib.suppress(OSError):
                request.wfile.write(body)
            request.close_connection = True
        return act

    def slow(request):
        time.sleep(2)

    def endless(request):
        request.send_response(200)
        request.end_headers()
        request.close_connection = True
        with contextlib.suppress(OSError):
            while True:
                request.wfile.write(b"\0" * 65536)

    with served(world) as (server, url):
        def said(error, act, path="/checkpoint", more=""):
            server.odd = {path: act}
            server.asked.clear()
            refuses(world, f"{url}{path}: {error}" if error else None, mirror(url) + more)
            server.odd = {}

        said("there is no such file", answer(404))
        said("the server answers 403", answer(403))
        assert len(server.asked) == 1
        said("the server answers 503", answer(503))
        assert len(server.asked) == 3
        said("more than the 1048576 bytes that it may have", endless)
        said("more than the 256 bytes that it may have", endless, "/ledger")
        said("transfer closed with 4 bytes remaining to read", answer(200, b"abcd", Content_Length="8"))
        said("more than the 256 bytes that it may have", answer(200, b"x" * 300), "/ledger")
        for target in ("file:///etc/hostname", "ftp://127.0.0.1/checkpoint", "gopher://127.0.0.1/"):
            server.odd = {"/checkpoint": answer(302, Location=target)}
            before = files(world.path("copy/log"))
            code, _, err = world.call(mirror(url))
            assert code == 1 and "rotocol" in err and files(world.path("copy/log")) == before, err
        server.odd = {"/checkpoint": slow}
        assert "timed out" in world.call(mirror(url) + " --timeout 1s")[2].lower()
        server.odd = {"/checkpoint": answer(302, Location="/moved/checkpoint"),
                      "/moved/checkpoint": answer(200, world.path("pub/checkpoint").read_bytes())}
        world.ok(mirror(url))


def test_a_server_that_fails_once_is_asked_again(world):
    if built_without_http(world):
        return
    published(world)
    with served(world) as (server, url):
        def once(request):
            del server.odd["/checkpoint"]
            request.send_error(500)
        server.odd = {"/checkpoint": once}
        world.ok(mirror(url))


# --- Everybody together ---------------------------------------------------------------------------------------------------


def test_two_of_three_mirrors_are_enough_for_a_wallet(world):
    """The operator publishes, mirrors check and cosign, the operator adds what they signed, a wallet asks for two of three."""
    if built_without_http(world):
        return
    world.dao()
    world.write_key("operator", "11" * 32)
    mirrors = {name: Signer(name, bytes([byte]) * 32, 4) for byte, name in enumerate(("ann", "ben", "cid"), 0x51)}
    for name, signer in mirrors.items():
        world.write_key(name, signer.seed.hex())
    world.path("policy").write_text(f"log {LOG.vkey()}\n" + "".join(
        f"witness {name} {signer.vkey()}\n" for name, signer in mirrors.items()) +
        "group mirrors 2 ann ben cid\nquorum mirrors\n")
    dao = world.json("show dao phone-dao")["id"]
    publish = f"publish --log pub --origin {ORIGIN} --key operator"
    world.ok(publish)
    assert world.path("pub/checkpoint").read_text() == Log.of_ledger(world, LOG).note()

    def look(name):
        world.clock += 1
        world.ok(f"mirror {url} --to {name} --log {LOG.vkey()} --key {name}")

    def prove():
        world.ok("prove member phone-dao alice --ledger ann/ledger.dmesh --checkpoint pub/checkpoint --out alice.proof")
        return f"check alice.proof --policy policy member {dao} alice"

    with served(world) as (server, url):
        look("ann")
        world.ok("publish --log pub --cosignature ann/log/checkpoint")
        refused = world.call(prove())
        assert refused[0] == 1 and "COSIGNERS" in refused[2], refused
        look("ben")
        world.ok("publish --log pub --cosignature ben/log/checkpoint")
        world.ok(prove())

        world.act("party.create --as alice --name later")
        world.ok(publish)
        look("cid")
        look("ann")
        world.ok("publish --log pub --cosignature cid/log/checkpoint --cosignature ann/log/checkpoint")
        world.ok(prove())
    assert world.path("pub/checkpoint").read_text().count("\n— ") == 3


# --- The command line ------------------------------------------------------------------------------------------------------


def test_what_is_missing_is_said(world):
    world.misused("mirror", "the URL or folder of a published log is missing; "
                  "daomesh mirror URL|FOLDER --to FOLDER --policy FILE [--key KEY] would be right")
    world.misused("mirror pub", "--to FOLDER says where the copy is kept")
    world.misused("mirror pub --to copy", "--policy FILE or --log VKEY says whom to believe")
    world.misused(f"mirror pub --to copy --log {LOG.vkey()} --name bob", "--name goes with --key")
    world.misused(f"mirror pub --to copy --log {LOG.vkey()} --timeout 0s",
                  '--timeout: "0s" is not a duration from 1s to 365d')
    world.misused(f"mirror ssh://pub --to copy --log {LOG.vkey()}",
                  "ssh://pub: http://, https://, file:// or a folder would be right")
    world.fails(f"mirror pub --to copy --log {LOG.vkey()}", "pub/checkpoint: there is no such file")
    world.fails(f"mirror pub --to copy --log {BOB.vkey()}", "--log: no verifier key of a log, NAME+HASH+KEY: ALGORITHM: unknown signature algorithm")
