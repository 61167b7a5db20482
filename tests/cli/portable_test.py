"""log export, rebuild, verify: the log alone gives the ledger back, and whatever does not fit is found."""


def rebuilt(w, source):
    return w.json(f"rebuild {source} rebuilt.dmesh")


def test_an_exported_log_gives_the_same_records(w):
    w.executed()
    w.ok("log export all.log")
    assert rebuilt(w, "all.log")["digest"] == w.json("verify")["digest"]


def test_a_ledger_rebuilds_into_its_equal(w):
    w.executed()
    told = rebuilt(w, "ledger.dmesh")
    assert told["digest"] == told["from_digest"] and told["batches"] == 8


def test_a_rebuilt_ledger_goes_on(w):
    w.executed()
    rebuilt(w, "ledger.dmesh")
    w.act("proposal.open --as alice --dao phone-dao --ledger rebuilt.dmesh")
    w.ok("verify --ledger rebuilt.dmesh")


def test_a_host_ledger_travels_too(w):
    w.ok("init --host")
    w.act("party.create --name zoe")
    w.ok("log export all.log")
    assert rebuilt(w, "all.log")["actions"] == 1


def test_an_export_goes_to_standard_output(w):
    w.persons()
    w.ok("log export all.log")
    assert w.ok("log export -").encode(errors="surrogateescape") == w.path("all.log").read_bytes()


def test_an_export_begins_with_its_kind_and_ledger(w):
    w.persons()
    w.ok("log export all.log")
    assert w.path("all.log").read_bytes().split(b"\n")[0] == b"daomesh-log 1 signed " + b"11" * 32


def test_an_export_does_not_overwrite(w):
    w.persons()
    w.path("all.log").write_text("mine")
    w.fails("log export all.log", "all.log: cannot be made: File exists")


def test_a_rebuild_does_not_overwrite(w):
    w.persons()
    w.fails("rebuild ledger.dmesh ledger.dmesh", "ledger.dmesh: there is a ledger already")


def test_a_cut_log_is_noticed(w):
    w.persons()
    w.ok("log export all.log")
    w.path("cut.log").write_bytes(w.path("all.log").read_bytes()[:-1])
    w.fails("rebuild cut.log new.dmesh", "cut.log: cut off in entry 5")
    assert not list(w.folder.glob("new.dmesh*")), "half a ledger is not left in the way of the next attempt"
    w.ok("rebuild all.log new.dmesh")


def test_a_log_without_its_last_seal_is_noticed(w):
    w.persons()
    w.ok("log export all.log")
    w.path("cut.log").write_bytes(w.path("all.log").read_bytes()[:-80])
    w.fails("rebuild cut.log new.dmesh", "the log ends before its last batch is sealed")


def test_every_changed_byte_of_an_exported_log_is_noticed(w):
    """Some bytes of each region: header, lengths, entries, signatures, seals."""
    w.ledger()
    w.act("party.create --as alice")
    w.ok("log export all.log")
    good = w.path("all.log").read_bytes()
    header = good.index(b"\n") + 1
    changed = 0
    for place in range(header, len(good), 7):
        bad = bytearray(good)
        bad[place] ^= 1
        w.path("bad.log").write_bytes(bad)
        code, _, err = w.call(f"rebuild bad.log new{place}.dmesh")
        assert code == 1 and err.startswith("daomesh: "), (place, code, err)
        changed += 1
    assert changed > 20


def test_a_log_of_another_ledger_is_noticed(w):
    w.persons()
    w.ok("log export all.log")
    w.path("other.log").write_bytes(w.path("all.log").read_bytes().replace(b"11" * 32, b"22" * 32, 1))
    w.fails("rebuild other.log new.dmesh",
            "log entry 0: SIGNATURE: a signature does not fit the action, the ledger and the key")


def test_a_file_that_is_no_log(w):
    w.path("some.log").write_text("daomesh-log 1 nonsense\n")
    w.fails("rebuild some.log new.dmesh", "some.log: not an exported log")


def test_a_source_that_is_not_there(w):
    w.fails("rebuild nowhere.log new.dmesh", "nowhere.log: NOT_FOUND: there is no such thing")


def test_verify_wants_a_ledger(w):
    w.persons()
    w.ok("log export all.log")
    w.fails("verify --ledger all.log", "all.log: an exported log; daomesh rebuild makes a ledger of it and checks it")


def test_verify_checks_everything(w):
    w.executed()
    told = w.ok("verify").splitlines()
    assert told[:3] == ["ok: the records keep every invariant", "ok: every signature of 7 actions",
                        "ok: the log of 8 batches gives these records"], told
