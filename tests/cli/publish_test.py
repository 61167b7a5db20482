"""daomesh publish: the folder is byte for byte what the standard library makes of the same log; it never shrinks, forks or changes its name."""
import pathlib
import shutil

from publisher import Log, Signer

ORIGIN = "daomesh.example/log"
# Keys of the world: alice's seed is 32 bytes 1, bob's 32 bytes 2.
LOG = Signer(ORIGIN, b"\x01" * 32)
WITNESS = Signer("bob", b"\x02" * 32, 4)
PUBLISH = f"publish --log pub --origin {ORIGIN} --key alice"


def files(folder):
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != ".lock"}


def expected(world, note=None):
    log = Log.of_ledger(world, LOG)
    return {**log.files(), "checkpoint": (note or log.note()).encode()}


def ticks(world, count):
    for _ in range(count):
        world.clock += 1
        world.ok("tick")


def test_a_published_log_is_what_others_make_of_it(world):
    world.dao()
    world.ok(PUBLISH)
    assert files(world.path("pub")) == expected(world)


def test_a_log_that_grows_past_a_tile_has_no_partial_ones_left(world):
    world.persons()
    world.ok(PUBLISH)
    ticks(world, 260)
    world.ok(PUBLISH)
    assert files(world.path("pub")) == expected(world)


def test_publishing_says_what_it_signed(world):
    world.persons()
    log = Log.of_ledger(world, LOG)
    assert world.json(PUBLISH) == {"origin": ORIGIN, "size": len(log.entries), "root": log.root().hex(), "signatures": 1}
    assert world.ok(PUBLISH) == f"pub: {len(log.entries)} entries, root {log.root().hex()}, signed by 1\n"


def test_publishing_twice_changes_nothing(world):
    world.persons()
    world.ok(PUBLISH)
    before = files(world.path("pub"))
    world.ok(PUBLISH)
    assert files(world.path("pub")) == before


def test_cosignatures_are_added_and_stay(world):
    world.persons()
    world.ok(PUBLISH)
    log = Log.of_ledger(world, LOG)
    theirs = WITNESS.line(log.text(), 1767225700)
    world.path("theirs").write_text(log.text() + "\n" + theirs)
    for _ in range(2):
        world.ok("publish --log pub --cosignature theirs")
        assert files(world.path("pub")) == expected(world, log.note(lines=theirs))
    world.ok(PUBLISH)
    assert files(world.path("pub")) == expected(world, log.note(lines=theirs))
    ticks(world, 1)
    world.ok(PUBLISH)
    assert files(world.path("pub"))["checkpoint"] == expected(world)["checkpoint"]


def test_a_later_cosignature_takes_the_place_of_an_earlier_one(world):
    world.persons()
    world.ok(PUBLISH)
    log = Log.of_ledger(world, LOG)
    for time in (1767225700, 1767225800):
        line = WITNESS.line(log.text(), time)
        world.path("theirs").write_text(log.text() + "\n" + line)
        world.ok("publish --log pub --cosignature theirs")
        assert files(world.path("pub")) == expected(world, log.note(lines=line))


def test_what_the_log_signed_is_not_replaced_by_what_a_file_says_it_signed(world):
    world.persons()
    world.ok(PUBLISH)
    log = Log.of_ledger(world, LOG)
    false = LOG.line(log.text() + "more\n")
    world.path("theirs").write_text(log.text() + "\n" + false)
    world.ok("publish --log pub --cosignature theirs")
    assert files(world.path("pub")) == expected(world, log.note())


def test_with_a_policy_only_true_cosignatures_of_its_witnesses_are_taken(world):
    world.persons()
    world.ok(PUBLISH)
    log = Log.of_ledger(world, LOG)
    text, own = log.text(), LOG.line(log.text())
    line, stranger = WITNESS.line(text, 1767225700), Signer("eve", b"\x03" * 32, 4).line(text, 1767225700)
    add = "publish --log pub --cosignature theirs --policy policy"
    world.path("policy").write_text(f"log {LOG.vkey()}\nwitness bob {WITNESS.vkey()}\nquorum bob\n")
    world.path("theirs").write_text(text + "\n" + own + stranger + line)
    world.ok(add)
    after = expected(world, log.note(lines=line))
    assert files(world.path("pub")) == after
    world.path("theirs").write_text(text + "\n" + own + WITNESS.line(text.replace(ORIGIN, "other"), 1767225900))
    world.fails(add, "theirs: NOTE_SIGNATURE: the signature of a known key does not fit the note")
    world.path("policy").write_text("quorum\n")
    assert world.call(add)[0] == 1
    world.misused(PUBLISH + " --policy policy", "--policy goes with --cosignature")
    assert files(world.path("pub")) == after


def test_a_cosignature_of_another_checkpoint_is_refused(world):
    world.persons()
    log = Log.of_ledger(world, LOG)
    world.path("old").write_text(log.note())
    ticks(world, 1)
    world.ok(PUBLISH)
    before = files(world.path("pub"))
    world.fails("publish --log pub --cosignature old", "old: signs another checkpoint than the one to be published")
    world.path("empty").write_text("")
    world.fails("publish --log pub --cosignature empty", "empty: empty")
    world.path("rubbish").write_text("no note")
    code, _, err = world.call("publish --log pub --cosignature rubbish")
    assert code == 1 and err.startswith("daomesh: rubbish: "), err
    assert files(world.path("pub")) == before


def test_a_log_does_not_shrink(world):
    world.persons()
    shutil.copy(world.path("ledger.dmesh"), world.path("old.dmesh"))
    ticks(world, 1)
    world.ok(PUBLISH)
    before = files(world.path("pub"))
    world.fails(f"--ledger old.dmesh {PUBLISH}", "pub: holds more of the log than the ledger; nothing was written")
    assert files(world.path("pub")) == before


def test_a_log_does_not_fork(world):
    world.persons()
    shutil.copy(world.path("ledger.dmesh"), world.path("other.dmesh"))
    ticks(world, 1)
    world.ok(PUBLISH)
    before = files(world.path("pub"))
    world.clock += 5
    world.ok("--ledger other.dmesh tick")
    world.ok("--ledger other.dmesh tick")
    world.fails(f"--ledger other.dmesh {PUBLISH}", "pub: holds another history than the ledger; nothing was written")
    assert files(world.path("pub")) == before


def test_a_log_keeps_its_name_and_its_ledger(world):
    world.persons()
    world.ok(PUBLISH)
    before = files(world.path("pub"))
    error = "pub: holds the log of another ledger, or under another name"
    world.fails("publish --log pub --origin other.example --key alice", error)
    world.ok("--ledger new.dmesh init --id " + "22" * 32)
    world.ok("--ledger new.dmesh tick")
    world.fails(f"--ledger new.dmesh {PUBLISH}", error)
    assert files(world.path("pub")) == before


def test_a_log_that_is_empty_or_has_no_tree_is_not_published(world):
    world.ledger()
    world.fails(PUBLISH, "ledger.dmesh: the log is empty so far")
    world.ok("--ledger none.dmesh init --commitment none --id " + "22" * 32)
    world.ok("--ledger none.dmesh tick")
    world.fails(f"--ledger none.dmesh {PUBLISH}",
                "none.dmesh: made with --commitment none, so there is no log to be published")


def test_another_key_signs_only_when_that_is_meant(world):
    world.persons()
    world.ok(PUBLISH)
    before = files(world.path("pub"))
    world.ok("tick")
    world.fails(f"publish --log pub --origin {ORIGIN} --key bob",
                "pub: was signed by another key than bob so far; --rotate signs with this one from now on")
    assert files(world.path("pub")) == before
    assert world.json(f"publish --log pub --origin {ORIGIN} --key bob --rotate")["signatures"] == 1
    assert world.json(f"publish --log pub --origin {ORIGIN} --key bob")["signatures"] == 1


def test_words_that_do_not_fit_are_named(world):
    world.persons()
    world.misused("publish --log pub --origin= --key alice", "--origin: a name is asked for, the log's URL without https://")
    world.misused("publish", "--log FOLDER says where")
    world.misused("publish --log pub --key alice", "--origin and --key go together")
    world.misused("publish --log pub", "--origin NAME and --key KEY publish, --cosignature FILE adds to what is published")
    world.fails("publish --log pub --cosignature nothing", "pub: no checkpoint yet; --origin and --key publish one")
    code, _, err = world.call(["publish", "--log", "pub", "--origin", "two\nlines", "--key", "alice"])
    assert code == 1 and files(world.path("pub")) == {}, err


def test_keys_are_shown_as_verifiers_write_them(world):
    shown = world.json(f"key show alice --log {ORIGIN} --witness alice.example")
    assert shown["log"] == LOG.vkey()
    assert shown["witness"] == Signer("alice.example", b"\x01" * 32, 4).vkey()
    code, _, err = world.call("key show alice --log 'two words'")
    assert code == 1 and err.startswith("daomesh: --log two words: "), err
