"""Keys: made once, kept from others, named by plain names, encrypted, derived."""
import os
import pty
import re
import select
import stat


def test_a_new_key_is_readable_by_its_owner_alone(w):
    w.ok("key new dave")
    mode = w.path("home/keys/dave.key").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_two_new_keys_differ(w):
    assert w.json("key new dave")["key"] != w.json("key new erin")["key"]


def test_a_key_file_is_a_line_of_hex_and_a_comment(w):
    w.ok("key new dave")
    first, second = w.path("home/keys/dave.key").read_text().splitlines()
    assert re.fullmatch("[0-9a-f]{64}", first) and second.startswith("# ")


def test_a_key_is_never_overwritten(w):
    w.fails("key new alice", "key alice exists already; it is never overwritten")


def test_list_names_every_key_in_order(w):
    assert [key["name"] for key in w.json("key list")] == ["alice", "bob", "carol"]


def test_show_gives_the_public_key_of_rfc_8032(w):
    """Seed and key of the first test vector in RFC 8032, section 7.1."""
    w.write_key("rfc", "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert w.json("key show rfc")["key"] == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


def test_show_gives_the_id_that_party_create_makes(w):
    w.ledger()
    w.act("party.create --as alice")
    assert w.json("key show alice")["party"] == w.json("show party alice")["id"]


def test_an_unknown_key_brings_a_near_one_to_mind(w):
    w.fails("key show alise", "no key alise; did you mean alice?")


def test_a_key_that_others_may_read_is_refused(w):
    w.path("home/keys/alice.key").chmod(0o644)
    w.fails("key show alice", f"{w.path('home/keys/alice.key')}: others may read this secret; chmod 600 would be right")


def test_a_file_that_is_no_key_is_refused(w):
    w.write_key("odd", "hello")
    w.fails("key show odd", f"{w.path('home/keys/odd.key')}: not a key file; its first line would be 64 or 272 hex digits")


def test_a_name_cannot_lead_out_of_the_folder(w):
    w.misused("key new ../dave", "\"../dave\" cannot name a key; 1 to 64 letters, digits, . _ - would be right")


def test_without_keys_the_list_is_empty(w):
    w.environment["DAOMESH_HOME"] = str(w.path("elsewhere"))
    assert w.json("key list") == []


def test_a_file_that_is_no_key_does_not_hide_the_others(w):
    w.write_key("odd", "hello")
    code, out, err = w.call("key list")
    assert code == 1 and all(name in out for name in ("alice", "bob", "carol")) and "odd.key: not a key file" in err, (code, out, err)


def test_a_verb_that_key_does_not_have(w):
    w.misused("key forget alice", "no key forget; new, derive, list, show, encrypt, decrypt or passphrase would be right")


# Under a passphrase.

def passphrase(w, name, text):
    w.path(name).write_text(text + "\n")
    return name


def encrypted(w):
    passphrase(w, "words", "correct horse")
    w.ok("key encrypt alice --passphrase-file words")
    return w


def test_an_encrypted_key_is_listed_without_its_passphrase(w):
    before = w.json("key show alice")
    encrypted(w)
    assert w.json("key show alice") == before
    assert len(w.json("key list")) == 3


def test_an_encrypted_file_does_not_hold_the_seed(w):
    encrypted(w)
    path = w.path("home/keys/alice.key")
    first, second = path.read_text().splitlines()
    assert re.fullmatch("[0-9a-f]{272}", first) and second.startswith("# ") and "01" * 32 not in first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_encrypted_key_signs_with_its_passphrase(w):
    encrypted(w).ledger()
    w.act("party.create --as alice --passphrase-file words")
    passphrase(w, "wrong", "correct horsf")
    w.fails("act dao.found --as alice --name d --passphrase-file wrong", "key alice: PASSPHRASE: the passphrase does not open the key")
    w.fails("act dao.found --as alice --name d --passphrase-file nothing", "nothing: cannot be read: No such file or directory")
    w.act("dao.found --as alice --name d --passphrase-file=words")


def test_decrypting_brings_the_old_file_back(w):
    before = w.path("home/keys/alice.key").read_text().splitlines()[0]
    encrypted(w)
    w.ok("key decrypt alice --passphrase-file words")
    assert w.path("home/keys/alice.key").read_text().splitlines()[0] == before
    w.fails("key decrypt alice --passphrase-file words", "key alice is not encrypted")


def test_a_passphrase_changes(w):
    encrypted(w)
    passphrase(w, "others", "staple")
    w.ok("key passphrase alice --passphrase-file words --new-passphrase-file others")
    w.fails("key decrypt alice --passphrase-file words", "key alice: PASSPHRASE: the passphrase does not open the key")
    w.ok("key decrypt alice --passphrase-file others")


def test_a_key_is_encrypted_once(w):
    encrypted(w)
    w.fails("key encrypt alice --passphrase-file words", "key alice is not in the clear")


def test_a_new_key_can_begin_encrypted(w):
    passphrase(w, "words", "x")
    w.ok("key new dave --encrypt --passphrase-file words")
    assert len(w.path("home/keys/dave.key").read_text().splitlines()[0]) == 272


def test_an_empty_or_endless_passphrase_is_refused(w):
    for text in ("", "x" * 1025):
        passphrase(w, "words", text)
        w.fails("key encrypt alice --passphrase-file words", "words: its first line is no passphrase of 1 to 1024 bytes")
    passphrase(w, "words", "x" * 1024)
    w.ok("key encrypt alice --passphrase-file words")


def test_a_file_that_asks_for_too_much_is_no_key_file(w):
    encrypted(w)
    path = w.path("home/keys/alice.key")
    text = path.read_text()
    path.write_text(text[:16] + "ffffffff" + text[24:])
    w.fails("key show alice", f"{path}: not a key file; its first line would be 64 or 272 hex digits")


def typed(w, words, *lines):
    """What a call prints on a terminal at which these lines are typed, each when it is asked for, and its exit code."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(w.folder)
        os.execve(w.program, [w.program, *words.split()], w.environment)
    seen = b""

    def more():
        assert select.select([terminal], [], [], 20)[0], f"nothing more is said after: {seen}"
        try:
            return os.read(terminal, 1024)
        except OSError:  # the other end is closed
            return b""

    for line in lines:
        while not seen.endswith(b": "):
            seen += more()
        os.write(terminal, line.encode() + b"\n")
        seen += more()
    while piece := more():
        seen += piece
    os.close(terminal)
    return seen.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_passphrase_is_typed_twice_and_never_shown(w):
    seen, code = typed(w, "key encrypt alice", "secret words", "secret words")
    assert code == 0 and "new passphrase of alice: " in seen and "secret" not in seen, seen
    seen, code = typed(w, "key decrypt alice", "secret words")
    assert code == 0 and "passphrase of alice: " in seen and "secret" not in seen, seen


def test_two_passphrases_that_differ_encrypt_nothing(w):
    seen, code = typed(w, "key encrypt alice", "one", "other")
    assert code == 1 and "the two passphrases differ" in seen, seen
    assert len(w.path("home/keys/alice.key").read_text().splitlines()[0]) == 64


def test_control_c_at_the_question_ends_it(w):
    seen, code = typed(w, "key encrypt alice", "\x03")
    assert code == 1 and "no passphrase was typed" in seen, seen


# Names and derived keys.

def test_show_gives_the_did_of_the_did_key_method(w):
    """Seed of 32 zero bytes, from the method's own vectors."""
    w.write_key("zero", "00" * 32)
    assert w.json("key show zero --did")["did"] == "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
    assert "did" not in w.json("key show zero")


def test_derive_gives_the_keys_of_slip_0010(w):
    w.path("master").write_text("000102030405060708090a0b0c0d0e0f\n")
    w.ok(["key", "derive", "deep", "--seed-file", "master", "--path", "m/0'/1'/2'/2'/1000000000'"])
    assert w.path("home/keys/deep.key").read_text().startswith("8f94d394a8e8fd6b1bc2f3f49f5c47e385281d5c17e65324b0f62483e37e8793\n")
    w.ok("key derive root --seed-file master --path m")
    assert w.path("home/keys/root.key").read_text().startswith("2b4be7f19ee27bbf30c667b642d5f4aa69fd169872f8fc3059c08ebae2eb19e7\n")


def test_a_key_derives_others_and_always_the_same(w):
    w.ok("key derive one --from alice --path m/7h")
    w.ok(["key", "derive", "two", "--from", "alice", "--path", "m/7'"])
    w.ok(["key", "derive", "three", "--from", "alice", "--path", "m/8'"])
    keys = [w.json(f"key show {name}")["key"] for name in ("one", "two", "three")]
    assert keys[0] == keys[1] != keys[2]


def test_paths_that_are_none_are_refused(w):
    for path in ("", "44", "m/", "m/44", "m/44'/", "m//1'", "m44'", "m/2147483648'", "m/x'", "m/1''", "M/1'", "m" + "/1'" * 256):
        w.misused(["key", "derive", "d", "--from", "alice", "--path", path],
                  f"--path: \"{path}\" is not a path of hardened steps; m/44'/1'/0' would be right")
    w.misused("key derive d --from alice", "--path and one of --from and --seed-file would be right")


def test_master_seeds_have_bounds(w):
    for size in (15, 65):
        w.path("master").write_text("ab" * size)
        w.fails("key derive d --seed-file master --path m", "master: not a master seed; 16 to 64 bytes in hex would be right")
