"""Tokens, balances, leaving and joining on the command line."""


def money(w):
    """alice issues EUR and gives bob 100; the guild of alice and bob, which takes applications, holds 30."""
    w.persons()
    w.act('dao.found --name guild --members "alice shares=10; bob shares=20" --joining-pathway 1 --as alice')
    w.act("token.issue --symbol EUR --decimals 2 --as alice")
    w.act("token.mint --token EUR --to bob --amount 100 --as alice")
    w.act("token.mint --token EUR --to guild --amount 30 --as alice")
    return w


def balance(w, party):
    return {item["token"]["name"]: item["free"] for item in w.json(f"list balances {party}")["items"]}


def test_tokens_are_listed_with_supply_and_issuer(w):
    item = money(w).json("list tokens")["items"][0]
    assert (item["symbol"], item["supply"], item["decimals"], item["issuer"]["name"]) == ("EUR", "130", 2, "alice")


def test_tokens_are_named_by_their_symbol_and_for_oneself(w):
    said = money(w).act("token.transfer --token EUR --to carol --amount 40 --as bob")
    assert said.startswith("done: bob gives 40 of EUR to carol\n"), said
    assert (balance(w, "bob"), balance(w, "carol")) == ({"EUR": "60"}, {"EUR": "40"})


def test_founders_pay_in_and_have_a_dao(w):
    money(w).act("token.mint --token EUR --to alice --amount 40 --as alice")
    said = w.act("""founding.open --do 'dao.found name=pool members="alice shares=40" members="bob shares=60"'
        --deposits 'alice tokens.token=EUR tokens.amount=40; bob tokens.token=EUR tokens.amount=60'
        --deadline 2026-02-01 --as alice""")
    assert said.startswith("done: alice prepares a DAO with 2 deposits until"), said
    w.act("founding.join --founding 1 --as alice")
    w.act("founding.join --founding 1 --as bob")
    assert balance(w, "pool") == {"EUR": "100"}
    w.misused("act founding.open --do 'member.add party=bob' --deadline 2026-02-01 --as alice",
              "--do: one dao.found would be right")


def test_lists_of_tokens_are_put_in_order(w):
    """Nobody knows by a symbol which id comes first."""
    money(w).act("token.issue --symbol USD --as alice")
    w.act("token.mint --token USD --to guild --amount 60 --as alice")
    for tokens in ("EUR,USD", "USD,EUR"):
        w.act(f"member.exit --dao guild --shares 5 --tokens {tokens} --as bob")
    assert balance(w, "bob") == {"EUR": "110", "USD": "20"}


def test_an_unknown_symbol_is_told_with_the_nearest(w):
    money(w).fails("act token.transfer --token EUE --to carol --amount 40 --as bob",
                   "token: no token is called EUE; did you mean EUR?")


def test_a_symbol_of_two_tokens_is_no_argument(w):
    money(w).act("token.issue --symbol EUR --as bob")
    w.fails("act token.transfer --token EUR --to carol --amount 40 --as bob",
            'token: "EUR" could be several; the digits of an id would be right')


def test_who_leaves_takes_a_part_of_each_listed_token(w):
    money(w).act("member.exit --dao guild --shares 10 --tokens EUR --as bob")
    assert (balance(w, "bob"), balance(w, "guild")) == ({"EUR": "110"}, {"EUR": "20"})


def test_an_application_waits_with_its_tribute(w):
    money(w).act('member.apply --dao guild --shares 5 --tribute "EUR amount=25" --as bob')
    item = w.json("list applications guild")["items"][0]
    assert (item["party"]["name"], item["shares"], item["vouched"]) == ("bob", "5", 0)
    assert balance(w, "bob") == {"EUR": "75"}
    w.act("member.sponsor --dao guild --application 1 --as alice")
    assert "member.admit" in w.ok("show proposal guild 1") or "accepts application 1" in w.ok("show proposal guild 1")


def test_a_guild_is_founded_by_the_name_of_its_profile(w):
    w.persons()
    w.act("dao.found --name guild --pathways moloch-v2 --members 'alice shares=10; bob shares=20' --as alice")
    dao, pathway = w.json("show dao guild"), w.json("show pathway guild moloch-v2")
    assert (dao["exit"], dao["joining_pathway"], dao["sponsors"]) == ("wait", 1, 1)
    assert (pathway["rule"]["dilution_bound"], pathway["rule"]["grace_s"], pathway["propose_min"]) == (3, 604800, "1")
    w.act("dao.found --name other --pathways baal --exit wait --as alice")
    assert w.json("show dao other")["exit"] == "wait"
    assert w.json("show pathway other baal")["rule"]["retention_ppm"] == 660000
