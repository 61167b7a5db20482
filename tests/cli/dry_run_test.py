"""dry-run: what a proposal would do, before anyone votes."""
import json


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


def choosing(w):
    """guild has 100 units of EUR; bob gets 30 or carol 60 and 50, which is too much, or nobody anything."""
    w.persons()
    w.act("""dao.found --name guild --members 'alice shares=3; bob shares=2' --as alice
        --pathways 'choose rule.weight=shares rule.threshold=majority rule.voting_s=1d rule.early=certain rule.ballot="approval none=1"'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d' --charter-pathway 2""")
    w.act("token.issue --symbol EUR --decimals 0 --as alice")
    w.act("token.mint --token EUR --to guild --amount 100 --as alice")
    w.act("""proposal.open --dao guild --pathway choose --title Pay --as alice --options 'first actions=1; second actions=2'
        --do 'token.transfer party=guild to=bob token=EUR amount=30'
        --do 'token.transfer party=guild to=carol token=EUR amount=60'
        --do 'token.transfer party=guild to=carol token=EUR amount=50'""")


SECOND_FAILS = "option 2 would fail: action 3, token.transfer: BALANCE: amount: less is held than that takes (given 50, limit 40)"


def test_each_option_is_told(w):
    choosing(w)
    said = w.fails("dry-run guild 1", SECOND_FAILS)
    assert said.startswith("would be done if option 1 of proposal 1, first, were carried out at ") and "30 of EUR" in said, said
    code, out, _ = w.call("dry-run guild 1 --json")
    told = json.loads(out)
    assert code == 1 and told["outcome"] == "failed", out
    assert [(one["option"], one["title"], one["outcome"]) for one in told["options"]] == [
        (1, "first", "done"), (2, "second", "failed")], out
    assert "30 of EUR" in w.ok("dry-run guild 1 --option 1")
    assert w.json("dry-run guild 1 --option 1")["option"] == 1
    w.fails("dry-run guild 1 --option 2", SECOND_FAILS)
    w.fails("dry-run guild 1 --option 3", "proposal 1: CHOICE: there is no such choice")
    w.misused("dry-run guild 1 --option none", '--option: "none" is not the number of an option')


def test_what_is_chosen_is_told_alone(w):
    choosing(w)
    w.clock += 1
    w.act("proposal.ballot --dao guild --proposal 1 --marks '1 value=1' --as alice")
    w.act("proposal.ballot --dao guild --proposal 1 --marks '1 value=1' --as bob")
    assert w.ok("dry-run guild 1").startswith("would be done if option 1 of proposal 1, first, were carried out at ")
    w.fails("dry-run guild 1 --option 2", SECOND_FAILS)
    w.clock += 1
    w.ok("tick")
    w.fails("dry-run guild 1", "proposal 1: PROPOSAL_CLOSED: the proposal is decided or closed")


def test_a_proposal_without_options_has_none(w):
    funded(w)
    propose(w, 30, 12)
    w.fails("dry-run phone-dao 1 --option 1", "proposal 1: BALLOT: "
            "the pathway's proposals are voted on in another way: options and ballots, or for and against")


def test_a_draft_is_tried_before_it_is_proposed(w):
    funded(w)
    w.act("proposal.open --as alice --dao phone-dao --title Pay --out good.act "
          "--do 'token.transfer party=phone-dao to=bob token=EUR amount=30'")
    said = w.ok("dry-run --draft good.act")
    assert said.startswith("would be done if the draft were carried out at ") and "30 of EUR" in said, said
    assert w.json("dry-run --draft good.act")["outcome"] == "done"
    assert w.json("list proposals phone-dao")["items"] == []
    w.act("proposal.open --as alice --dao phone-dao --title Pay --out bad.act "
          "--do 'token.transfer party=phone-dao to=bob token=EUR amount=130'")
    w.fails("dry-run --draft bad.act", "would fail: action 1, token.transfer: BALANCE: amount: "
            "less is held than that takes (given 130, limit 100)")
    w.act("proposal.open --as carol --dao phone-dao --title Pay --out stranger.act")
    w.fails("dry-run --draft stranger.act", "stranger.act: NOT_A_MEMBER: the party is not a member of the DAO")
    w.act("token.issue --symbol CHF --decimals 0 --as alice --out other.act")
    w.fails("dry-run --draft other.act", "other.act is no proposal.open")
    w.misused("dry-run phone-dao 1 --draft good.act", "--draft stands instead of DAO and PROPOSAL")


def test_the_options_of_a_draft_are_told(w):
    choosing(w)
    w.act("""proposal.open --dao guild --pathway choose --title Pay --as alice --options 'first actions=1; nothing actions=0' --out two.act
        --do 'token.transfer party=guild to=bob token=EUR amount=30'""")
    said = w.ok("dry-run --draft two.act")
    assert "if option 1 of the draft, first, were" in said and "if option 2 of the draft, nothing, were" in said, said
    assert "option 1" not in w.ok("dry-run --draft two.act --option 2")


def test_what_is_asked_must_exist(w):
    funded(w)
    w.fails("dry-run phone-dao 7", "proposal 7: UNKNOWN_PROPOSAL: the DAO has no proposal of this number")
    w.misused("dry-run phone-dao one", '"one" is not the number of a proposal')
    w.misused("dry-run phone-dao", "the proposal's number is missing; daomesh dry-run DAO PROPOSAL | dry-run --draft FILE would be right")
