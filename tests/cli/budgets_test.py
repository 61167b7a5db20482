"""Budgets of a DAO on the command line: docs/domains/budget.md."""

DAY = 86400


def budget(w):
    """phone-dao divides 300 EUR a day between a workshop (bob) and a kitchen (carol) by its members' points."""
    w.persons()
    w.act("dao.found --name phone-dao --members 'alice shares=1; bob shares=1' --roles 'alice kinds=budget.open,budget.close' "
          "--as alice")
    w.act("token.issue --symbol EUR --decimals 0 --as alice")
    w.act("token.mint --token EUR --to phone-dao --amount 1000 --as alice")
    return w


def opened(w):
    budget(w)
    return w.act("budget.open --dao phone-dao --title daily --token EUR --terms.amount 300 --terms.period_s 1d "
                 "--decision.method totals --decision.tally weighted --decision.points 100 --decision.weight members "
                 "--lines 'bob title=workshop' --lines 'carol title=kitchen' --as alice")


def free(w, party):
    return {item["token"]["name"]: item["free"] for item in w.json(f"list balances {party}")["items"]}.get("EUR", "0")


def test_a_budget_is_told_and_pays_by_itself(w):
    said = opened(w)
    assert "300 every 1 d" in said and "weighted votes" in said and "workshop" in said, said
    assert "period 1 of budget 1 of phone-dao began with 300" in said, said
    said = w.act("budget.vote --dao phone-dao --budget 1 --marks 'line=1 value=40' --marks 'line=2 value=60' --as alice")
    assert "line 1: 40" in said and "line 2: 60" in said, said
    w.clock += DAY
    said = w.ok("tick")
    assert "period 1 of budget 1 of phone-dao ended: 300 spent, 0 carried on, 0 returned" in said, said
    assert (free(w, "bob"), free(w, "carol"), free(w, "phone-dao")) == ("120", "180", "400")


def test_budgets_are_listed(w):
    opened(w)
    item = w.json("list budgets phone-dao")["items"][0]
    assert (item["number"], item["title"], item["decided"], item["held"], item["state"]) == (1, "daily", "totals", "300", "runs")
    assert [line["payee"]["name"] for line in item["lines"]] == ["bob", "carol"]
    table = w.ok("list budgets phone-dao")
    assert "decided by" in table and "daily" in table, table
    w.act("budget.close --dao phone-dao --budget 1 --as alice")
    assert w.json("list budgets phone-dao")["items"][0]["state"] == "ended"
    assert free(w, "phone-dao") == "1000"


def test_a_bad_ballot_names_its_field(w):
    opened(w)
    w.fails("act budget.vote --dao phone-dao --budget 1 --marks 'line=1 value=40' --as alice",
            "failed: RANGE: marks: a number is outside its range")
    w.fails("act budget.vote --dao phone-dao --budget 1 --marks 'line=1 value=100' --as carol",
            "failed: NOT_A_MEMBER: party: the party is not a member of the DAO")


def test_the_mesh_knows_what_a_budget_pays(w):
    opened(w)
    w.act("budget.vote --dao phone-dao --budget 1 --marks 'line=2 value=100' --as alice")
    w.clock += DAY
    w.ok("tick")
    flows = w.json("mesh")["payments"]
    assert [(flow["to"]["name"], flow["for"], flow["amount"]) for flow in flows] == [("carol", "grant", "300")], flows
    w.ok("mesh --svg mesh.svg")
    assert "streams, budgets, pools" in w.path("mesh.svg").read_text()
