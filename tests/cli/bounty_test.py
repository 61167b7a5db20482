"""Bounties on the command line: what may be left out, one shown with all below it, lists."""
TERMS = "--content " + "a" * 64 + " --parts '1 work_s=10d' --open-s 10d --review-s 2d --dispute-s 2d --ruling-s 2d"
BELOW = " --parent-poster alice --parent 1 --back-to-back yes"


def posted(w):
    """alice posts 300 EUR, bob takes it."""
    w.persons()
    w.act("token.issue --symbol EUR --as alice")
    w.act("token.mint --token EUR --to alice --amount 500 --as alice")
    w.act(f"bounty.post --as alice --reward 'EUR amount=300' --arbiter carol {TERMS}")
    w.act("bounty.take --as bob --poster alice --bounty 1")
    return w


def split(w):
    """bob passes 200 of it on to carol, whose work he accepts."""
    posted(w)
    w.act(f"bounty.post --as bob --reward 'EUR amount=200' {TERMS}{BELOW}")
    w.act("bounty.take --as carol --poster bob --bounty 1")
    w.act("bounty.submit --as carol --poster bob --bounty 1 --content " + "b" * 64)
    w.act("bounty.accept --as bob --bounty 1")
    return w


def free(w, party):
    return {item["token"]["name"]: item["free"] for item in w.json(f"list balances {party}")["items"]}


def test_a_bounty_shows_its_money_and_who_has_it(w):
    bounty = posted(w).json("show bounty alice 1")
    assert (bounty["state"], bounty["reward"], bounty["earned"]) == ("working", ["300 EUR"], 0)
    assert [taker["name"] for taker in bounty["takers"]] == ["bob"] and bounty["arbiter"]["name"] == "carol"
    assert "work" not in bounty and "accepted" not in bounty


def test_a_bond_is_in_a_token_called_by_its_symbol(w):
    posted(w)
    w.act(f"bounty.post --as alice --reward 'EUR amount=20' --bond-token EUR --bond 7 {TERMS}")
    assert w.json("show bounty alice 2")["bond"] == "7 EUR"
    assert "\n--bond_token     token " in w.ok("act bounty.post --help")


def test_tokens_of_one_symbol_are_told_apart(w):
    posted(w)
    eur = w.json("list tokens")["items"][0]["token"]["id"]
    w.act("token.issue --symbol EUR --as bob")
    assert w.json("show bounty alice 1")["reward"] == [f"300 EUR({eur[:8]})"]
    w.act("bounty.submit --as bob --poster alice --bounty 1 --content " + "b" * 64)
    w.act("bounty.accept --as alice --bounty 1")
    assert f"Amounts in EUR({eur[:8]})." in w.ok("mesh --svg -"), "the picture"
    assert f"the flow of EUR({eur[:8]})" in w.ok("mesh"), "the tables"


def test_terms_and_work_are_taken_from_the_ledger(w):
    posted(w)
    w.act("bounty.submit --as bob --poster alice --bounty 1 --content " + "b" * 64)
    work = w.json("show bounty alice 1")["work"]
    assert f"accepts {work}" in w.act("bounty.accept --as alice --bounty 1")
    assert free(w, "bob") == {"EUR": "300"}


def test_other_terms_are_refused(w):
    posted(w).fails("act bounty.submit --as bob --poster alice --bounty 1 --terms " + "0" * 63 + "1 --content " + "b" * 64,
                    "failed: OTHER_TERMS: terms: the terms of the bounty have another hash")


def test_what_is_below_is_shown_before_and_after_it_is_settled(w):
    split(w)
    below = w.json("show bounty alice 1")["below"]
    assert [(b["poster"]["name"], b["number"], b["state"], b["depth"]) for b in below] == [("bob", 1, "ended", 1)]
    w.act("bounty.submit --as bob --poster alice --bounty 1 --content " + "b" * 64)
    w.act("bounty.accept --as alice --bounty 1")
    w.clock += 1
    w.ok("tick")
    assert [b["state"] for b in w.json("show bounty alice 1")["below"]] == ["settled"]
    assert (free(w, "bob"), free(w, "carol")) == ({"EUR": "100"}, {"EUR": "200"})


def test_the_tree_is_printed_below_the_bounty(w):
    said = split(w).ok("show bounty alice 1")
    assert "below it  taken by  reward   state  earned\nbob 1     carol     200 EUR  ended  100%\n" in said, said


def test_bounties_are_listed_by_their_poster(w):
    split(w)
    items = w.json("list bounties bob")["items"]
    assert [(b["number"], b["state"], b["parent"]["number"]) for b in items] == [(1, "ended", 1)]
    assert w.json("list bounties carol")["items"] == []


def test_a_bounty_that_is_none_is_told_so(w):
    posted(w).fails("show bounty alice 2", "alice has posted no bounty 2")
    w.fails("show bounty alice two", "\"two\" is not the number of a bounty", code=2)
