"""Conviction, credits and locked votes on the command line, as docs/domains shows them."""


def coop(w, rule=""):
    w.persons()
    w.act(f"""dao.found --name coop --members 'alice shares=100; bob shares=100' --as alice --charter-pathway 2
        --pathways 'votes rule.weight=shares rule.threshold=majority rule.voting_s=1d {rule}'
        --pathways 'charter charter=1 rule.weight=members rule.threshold=majority rule.voting_s=1h'""")
    return w


def decided(w, inner):
    """Both members carry an action through the charter pathway."""
    w.act(f"proposal.open --dao coop --pathway 2 --title do --do '{inner}' --as alice")
    w.clock += 1
    w.act("proposal.vote --dao coop --proposal 1 --choice for --as alice")
    w.act("proposal.vote --dao coop --proposal 1 --choice for --as bob")
    w.clock += 7200
    w.ok("tick")
    w.ok("tick")
    assert w.json("show proposal coop 1")["state"] == "executed", w.ok("show proposal coop 1")


def test_a_request_is_paid_by_itself(w):
    coop(w).act("token.issue --symbol EUR --as alice")
    w.act("token.mint --token EUR --to coop --amount 10000 --as alice")
    decided(w, "charter.conviction dao=coop by=shares dials.decay=9000000 dials.max_ratio=2000000 dials.factor=20000")
    said = w.act("conviction.request --dao coop --token EUR --amount 500 --to carol --title 'Paint the hall' --as alice")
    assert "alice asks coop to pay 500 of EUR to carol" in said, said
    said = w.act("conviction.stake --dao coop --request 1 --amount 40 --as bob")
    assert "bob has 40 on request 1 of coop, which has 40 in all" in said, said
    request = w.json("list requests coop")["items"][0]
    assert (request["state"], request["amount"], request["staked"], request["to"]["name"]) == ("open", "500", "40", "carol"), request
    w.clock += 100
    w.ok("tick")
    assert w.json("list requests coop")["items"][0]["state"] == "paid"
    w.fails("act conviction.process --dao coop --request 1 --as carol",
            "failed: FUNDING_CLOSED: request: the funding request was paid or cancelled")


def test_votes_cost_their_square(w):
    coop(w)
    w.fails("act charter.credits --dao coop --grant 100 --period_s 30d --as alice", "failed: NOT_ALLOWED: the actor may not do this")
    decided(w, "charter.credits dao=coop grant=100 period_s=30d carry=reset")
    w.act("dao.found --name votes --members alice --as alice"
          " --pathways 'charter charter=yes rule.weight=members rule.threshold=majority rule.early=certain rule.voting_s=7d'"
          " --pathways 'wishes rule.weight=credits rule.threshold=majority rule.voting_s=7d'")
    w.act("proposal.open --dao votes --pathway charter --do 'charter.credits grant=100 period_s=30d' --as alice")
    w.act("proposal.open --dao votes --pathway wishes --as alice")
    w.clock += 1
    w.act("proposal.vote --dao votes --proposal 1 --choice for --as alice")
    w.fails("act proposal.vote --dao votes --proposal 2 --choice for --weight 11 --as alice",
            "failed: CREDITS: weight: n votes cost n * n credits; 11 votes are asked for, 100 credits are left")


def test_a_locked_vote_keeps_its_shares(w):
    coop(w, "rule.lock_s=7d")
    w.act("proposal.open --dao coop --pathway 1 --title ask --as alice")
    w.clock += 1
    said = w.act("proposal.vote --dao coop --proposal 1 --choice for --weight 30 --level 2 --as bob")
    assert "bob voted with 60 on proposal 1 of coop: for" in said, said
    w.fails("act member.exit --dao coop --shares 71 --as bob",
            "failed: VOTE_LOCKED: shares: 29 would be left, votes keep 30 locked")
