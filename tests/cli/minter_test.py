"""Capped minters and streams on the command line."""


def minters(w):
    """alice issues GRAIN; bob mints at most 300, 100 a week, below her 1000."""
    w.persons()
    w.act("token.issue --symbol GRAIN --as alice")
    w.act("minter.create --token GRAIN --terms.cap 1000 --terms.title season --as alice")
    w.act("minter.create --token GRAIN --terms.cap 300 --terms.parent 1 --terms.rate 100 --terms.rate_s 7d --as alice")
    w.act("minter.grant --minter 2 --to bob --rights.mint 1 --as alice")
    return w


def test_a_mint_shows_in_every_minter_above(w):
    said = minters(w).act("minter.mint --minter 2 --to carol --amount 100 --as bob")
    assert "minter 2 made 100 of GRAIN for carol" in said, said
    assert [item["minted"] for item in w.json("list minters")["items"]] == ["100", "100"]


def test_a_rate_is_told_with_what_it_allows(w):
    minters(w).fails("act minter.mint --minter 2 --to carol --amount 101 --as bob",
                     "failed: ALLOWANCE: amount: more than the limit leaves for now (given 101, limit 100)")


def test_a_minter_is_told_as_its_terms(w):
    said = minters(w).act("minter.create --token GRAIN --terms.cap 5 --terms.parent 1 --terms.delay_s 2d --as alice")
    assert "alice makes a minter of GRAIN: at most 5; below minter 1; a mint waits 2 d" in said, said


def test_a_stream_is_listed_with_what_is_due(w):
    minters(w).act("minter.mint --minter 2 --to carol --amount 90 --as bob")
    w.act("stream.open --to bob --token GRAIN --terms.total 90 --terms.plan.duration 30d --as carol")
    item = w.json("list streams --time 2026-01-12")["items"][0]
    assert (item["total"], item["released"], item["due"], item["payee"]["name"]) == ("90", "32", "32", "bob"), item
    said = w.act("stream.claim --stream 1 --as bob --time 2026-01-12")
    assert "bob claimed 32 of GRAIN from stream 1" in said, said


def test_an_emission_is_reserved_under_the_cap(w):
    minters(w).act("minter.grant --minter 1 --to alice --rights.mint 1 --as alice")
    w.act("stream.open --to bob --token GRAIN --terms.total 900 --terms.plan.duration 30d --terms.minter 1 --as alice")
    assert [item["reserved"] for item in w.json("list minters")["items"]] == ["900", "0"]
    w.fails("act minter.mint --minter 1 --to carol --amount 101 --as alice",
            "failed: CAP: amount: more than the cap leaves (given 101, limit 100)")
