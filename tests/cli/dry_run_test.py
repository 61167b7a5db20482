"""dry-run: what a proposal would do, before anyone votes."""


def funded(w):
    """phone-dao has 100 units of EUR and a proposal of two payments."""
    w.dao()
    w.act("token.issue --symbol EUR --decimals 0 --as alice")
    w.act("token.mint --token EUR --to phone-dao --amount 100 --as alice")


def propose(w, first, second):
    w.act("proposal.open --as alice --dao phone-dao --title Pay "
          f"--do 'token.transfer party=phone-dao to=bob token=EUR amount={first}' "
          f"--do 'token.transfer party=phone-dao to=carol token=EUR amount={second}'")


def test_it_tells_what_would_happen_and_leaves_the_file_alone(w):
    funded(w)
    propose(w, 30, 12)
    before = w.path("ledger.dmesh").read_bytes()
    said = w.ok("dry-run phone-dao 1")
    assert said.startswith("would be done if proposal 1 were carried out at 2026-01-01T"), said
    assert "12 of EUR" in said and "carol" in said and "executed" in said, said
    told = w.json("dry-run phone-dao 1")
    assert told["outcome"] == "done" and told["failed_at"] == 0 and told["fuel"] > 0, told
    assert w.path("ledger.dmesh").read_bytes() == before
    w.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    w.act("proposal.vote --as bob --dao phone-dao --proposal 1 --choice for")
    w.clock += 1
    first = w.json("show ledger")["events"]
    w.ok("tick")
    happened = [event["sentence"] for event in w.lines(f"events --from {first}")]
    assert happened[-len(told["events"]):] == [event["sentence"] for event in told["events"]], happened
    w.fails("dry-run phone-dao 1", "proposal 1: PROPOSAL_CLOSED: the proposal is decided or closed")


def test_it_tells_why_it_would_fail(w):
    funded(w)
    propose(w, 60, 50)
    w.fails("dry-run phone-dao 1", "would fail: action 2, token.transfer: BALANCE: amount: "
            "less is held than that takes (given 50, limit 40)")
    code, out, _ = w.call("dry-run phone-dao 1 --json")
    assert code == 1 and '"status":"BALANCE"' in out and '"events":[]' in out, out


def test_what_is_asked_must_exist(w):
    funded(w)
    w.fails("dry-run phone-dao 7", "proposal 7: UNKNOWN_PROPOSAL: the DAO has no proposal of this number")
    w.misused("dry-run phone-dao one", '"one" is not the number of a proposal')
    w.misused("dry-run phone-dao", "the proposal's number is missing; daomesh dry-run DAO PROPOSAL would be right")
