"""Controllers on the command line: docs/domains/controller.md."""


def decide(w, number, inner):
    w.act(f"proposal.open --dao guild --title t --as alice --do '{inner}'")
    w.act(f"proposal.vote --as alice --dao guild --proposal {number} --choice for")
    w.clock += 1
    w.ok("tick")


def test_a_fee_follows_the_members(w):
    w.persons()
    w.act("dao.found --name guild --members 'alice shares=1' --as alice")
    decide(w, 1, "dial.define number=1 terms.title=fee terms.most=1000 terms.value=800")
    decide(w, 2, "controller.set dial=1 terms.measure=members terms.target=2 terms.denominator=8 terms.period_s=1d")
    item = w.json("list controllers guild")["items"][0]
    assert (item["number"], item["measure"], item["target"]) == (1, "members", "2"), item
    w.clock += 86400
    w.ok("tick")
    assert w.json("list dials guild")["items"][0]["value"] == "750"
    said = w.lines("events")[-1]
    assert "750" in str(said) and "controlled" in str(said), said
