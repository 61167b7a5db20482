"""submit: actions signed on other machines become one batch."""
import base64

from world import LEDGER_ID


def pile_of_votes(w):
    """Votes of alice and bob, signed apart from the ledger."""
    w.proposal()
    w.path("pile").mkdir()
    dao = w.json("list daos")["items"][0]["id"]
    for name, sequence in (("alice", 4), ("bob", 2)):
        w.ok(f"act proposal.vote --as {name} --dao {dao} --proposal 1 --choice for --offline --id {LEDGER_ID} --lane 1 "
             f"--sequence {sequence} --out pile/{name}.act")
    w.clock += 1


def test_a_folder_becomes_one_batch(w):
    pile_of_votes(w)
    before = w.json("show ledger")["height"]
    assert w.ok("submit pile") == (
        "file       action         actor  outcome  status  reason\n"
        "alice.act  proposal.vote  alice  done     OK      -\n"
        "bob.act    proposal.vote  bob    done     OK      -\n"
        f"2 of 2 done, batch {before + 1}\n")
    assert w.json("show proposal phone-dao 1")["voters"] == 2


def test_a_single_file_is_taken(w):
    pile_of_votes(w)
    assert w.ok("submit pile/bob.act").startswith("file          action         actor  outcome  status  reason\npile/bob.act  proposal.vote  bob    done     OK")
    assert w.json("show proposal phone-dao 1")["voters"] == 1


def test_lines_of_hex_and_base64_are_taken(w):
    pile_of_votes(w)
    lines = [w.path("pile/alice.act").read_bytes().hex(), base64.b64encode(w.path("pile/bob.act").read_bytes()).decode()]
    w.ok("submit -", stdin=("\n\n".join(lines) + "\n").encode())
    assert w.json("show proposal phone-dao 1")["voters"] == 2


def test_one_refused_action_does_not_hold_up_the_rest(w):
    pile_of_votes(w)
    forged = bytearray(w.path("pile/alice.act").read_bytes())
    forged[-1] ^= 1
    w.path("pile/alice.act").write_bytes(forged)
    w.path("pile/aaa.act").write_bytes(b"rubbish")
    code, out, _ = w.call("submit pile")
    assert code == 1
    assert "bob.act    proposal.vote  bob    done     OK" in out, out
    assert "alice.act  proposal.vote  alice  refused  SIGNATURE" in out, out
    assert out.endswith("1 of 3 done, batch 6\n"), out


def test_a_file_that_cannot_be_read_does_not_hold_up_the_rest(w):
    pile_of_votes(w)
    w.path("pile/aaa.act").mkdir()
    w.path("pile/zzz.act").symlink_to("nowhere")
    code, out, err = w.call("submit pile")
    assert code == 1 and out.endswith("2 of 2 done, batch 6\n"), (code, out)
    assert "pile/aaa.act: cannot be read: Is a directory" in err and "pile/zzz.act: cannot be read: No such file" in err, err


def test_a_failed_action_is_told_from_a_refused_one(w):
    pile_of_votes(w)
    w.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    dao = w.json("list daos")["items"][0]["id"]
    w.ok(f"act proposal.vote --as alice --dao {dao} --proposal 1 --choice against --out pile/again.act")
    code, out, _ = w.call("submit pile")
    assert code == 1
    assert "alice.act  proposal.vote  alice  refused  NONCE" in out, out
    assert "again.act  proposal.vote  alice  failed   ALREADY_VOTED" in out, out


def test_nothing_that_stands_makes_no_batch(w):
    w.persons()
    w.path("pile").mkdir()
    w.path("pile/a.act").write_bytes(b"rubbish")
    before = w.json("show ledger")
    code, _, _ = w.call("submit pile")
    assert code == 1 and w.json("show ledger") == before


def test_files_of_other_names_are_left_alone(w):
    pile_of_votes(w)
    w.path("pile/readme.txt").write_text("votes")
    assert "2 of 2 done" in w.ok("submit pile")


def test_an_empty_file_is_refused(w):
    w.persons()
    w.path("pile").mkdir()
    w.path("pile/a.act").write_bytes(b"")
    code, out, _ = w.call("submit pile")
    assert code == 1 and "refused" in out, out


def test_a_folder_that_is_not_there(w):
    w.persons()
    w.fails("submit nowhere", "nowhere: cannot be read: No such file or directory")


def test_a_line_that_is_neither_hex_nor_base64(w):
    w.persons()
    w.misused("submit -", "line 2 is neither hex nor base64", stdin=b"00\n?!\n")


def test_many_signatures_are_checked(w):
    """More than one thread's worth, every one of them right and in its place."""
    w.persons()
    lines = []
    for sequence in range(2, 42):
        w.ok(f"act dao.found --as alice --name d{sequence} --offline --id {LEDGER_ID} --lane 1 --sequence {sequence} --out a.act")
        lines.append(w.path("a.act").read_bytes().hex())
    out = w.ok("submit -", stdin="\n".join(lines).encode())
    assert "40 of 40 done" in out
    assert len(w.json("list daos")["items"]) == 40
    w.ok("verify")
