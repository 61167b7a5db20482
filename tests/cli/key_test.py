"""Keys: made once, kept from others, named by plain names."""
import re
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
    w.fails("key show odd", f"{w.path('home/keys/odd.key')}: not a key file; its first line would be 64 hex digits")


def test_a_name_cannot_lead_out_of_the_folder(w):
    w.misused("key new ../dave", "\"../dave\" cannot name a key; 1 to 64 letters, digits, . _ - would be right")


def test_without_keys_the_list_is_empty(w):
    w.environment["DAOMESH_HOME"] = str(w.path("elsewhere"))
    assert w.json("key list") == []


def test_a_verb_that_key_does_not_have(w):
    w.misused("key forget alice", "no key forget; new, list or show would be right")
