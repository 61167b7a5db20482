"""Dials on the command line: docs/domains/dial.md."""


def guild(w):
    """alice's guild has a fee of 100 that bob turns by 20."""
    w.persons()
    w.act("dao.found --name guild --members 'alice shares=1' --roles 'bob name=clerk kinds=dial.turn' --as alice")
    w.act("proposal.open --dao guild --title 'A fee that bob turns' --as alice --do 'dial.define number=1 terms.title=fee "
          "terms.least=10 terms.most=1000 terms.value=100 terms.step=20 terms.cooldown_s=7d terms.role=1'")
    w.act("proposal.vote --as alice --dao guild --proposal 1 --choice for")
    w.clock += 1
    w.ok("tick")
    return w


def listed(w):
    return w.json("list dials guild")["items"][0]


def test_a_clerk_turns_the_fee(w):
    said = guild(w).act("dial.turn --dao guild --dial 1 --value 120 --as bob")
    assert "bob used role 1 of guild" in said and "bob turned dial 1 of guild from 100 to 120" in said, said
    assert (listed(w)["title"], listed(w)["value"]) == ("fee", "120"), listed(w)
    w.fails("act dial.turn --dao guild --dial 1 --value 130 --as bob",
            "failed: DIAL_COOLDOWN: from: the dial was turned not long enough before")
    w.fails("act dial.turn --dao guild --dial 1 --value 120 --as bob", "failed: DIAL_SAME: value: the dial stands there already")
    w.fails("act dial.turn --dao guild --dial 1 --value 130 --from 2020-01-01 --as bob", "failed: PAST: from: the time is in the past")
    w.fails("act dial.turn --dao guild --dial 1 --value 130 --as carol", "failed: NOT_ALLOWED: the actor may not do this")


def test_a_turn_that_waits_is_listed(w):
    guild(w).act("dial.turn --dao guild --dial 1 --value 110 --from 2026-01-05 --as bob")
    item = listed(w)
    assert (item["value"], item["next"]) == ("100", "110"), item
    later = w.json("list dials guild --time 2026-01-05")["items"][0]
    assert later["value"] == "110" and "next" not in later, later
