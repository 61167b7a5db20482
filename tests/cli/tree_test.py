"""The commitment to the state, on the command line."""
import hashlib

ID = "11" * 32


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf(key, value):
    return sha256(b"\0", sha256(key), sha256(value))


def test_a_new_ledger_commits_to_its_header(w):
    w.ok(f"init --ledger new.dmesh --host --id {ID}")
    header = bytes([1, 1]) + b"\1daomesh" + bytes([1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0]) + bytes.fromhex(ID)
    home = leaf(bytes([1]) + bytes(8), header)
    assert w.json("show ledger --ledger new.dmesh")["root"] == leaf(bytes(8), home).hex()


def test_a_ledger_without_commitment_has_no_root(w):
    w.ok(f"init --ledger new.dmesh --commitment none --id {ID}")
    assert "root" not in w.json("show ledger --ledger new.dmesh")


def test_another_commitment_is_refused(w):
    w.misused("init --ledger new.dmesh --commitment smt-v2", "--commitment: \"smt-v2\" is none; smt-v1 or none would be right")


def test_a_log_is_rebuilt_with_its_commitment(w):
    for commitment in ("smt-v1", "none"):
        name = f"{commitment}.dmesh"
        w.ok(f"init --ledger {name} --commitment {commitment} --id {ID}")
        w.ok(f"act party.create --as alice --ledger {name}")
        w.ok(f"log export {commitment}.log --ledger {name}")
        w.ok(f"rebuild {commitment}.log again-{name}")
        w.ok(f"verify --ledger again-{name}")
        old, new = (w.json(f"show ledger --ledger {prefix}{name}") for prefix in ("", "again-"))
        assert old.get("root") == new.get("root") and ("root" in old) == (commitment == "smt-v1")
