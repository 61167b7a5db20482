"""The way from an empty folder to an executed proposal, with the exact words the user reads."""

import re

ALICE_JOINS = """\
done: alice joins the ledger with 1 key, 1 of weight to sign
    key: KEY; weight 1
  alice joined the ledger
entry 0, batch 1, 2026-01-01T00:00:01Z
"""

FOUNDING = """\
done: alice founds "phone-dao" with 2 members and 1 pathway
    member: alice
    member: bob
    pathway: "decide"; carries everything, charter changes too; one vote a member; passes with more votes for than against; decided early when no vote left could \
change it; voting is open for 3 d
  alice founded phone-dao
"""

OPEN = """\
done: alice proposes "Take carol in" to phone-dao on pathway 1: 2 actions
    phone-dao takes carol in with 10 shares, 0 loot and 0 reputation
    phone-dao gives carol 1000 reputation
  alice opened proposal 1 of phone-dao
entry 8, batch 5, 2026-01-01T00:00:05Z
"""

EXECUTED = """\
proposal     1
title        Take carol in
DAO          phone-dao
proposer     alice
pathway      1
opened       2026-01-01T00:00:05Z
voting ends  2026-01-04T00:00:05Z
electors     2
voters       2
finished     2026-01-01T00:00:08Z
executed, choice 1 won by certainty: no vote left could change it, decided 2026-01-01T00:00:07Z
  for        ████████████████████████ 100.0%  2
  against    ░░░░░░░░░░░░░░░░░░░░░░░░   0.0%  0
  abstain    ░░░░░░░░░░░░░░░░░░░░░░░░   0.0%  0
  not voted  ░░░░░░░░░░░░░░░░░░░░░░░░   0.0%  0
when choice 1 wins:
  phone-dao takes carol in with 10 shares, 0 loot and 0 reputation
"""


def test_init_prints_the_id(w):
    assert w.ok(f"init --id {'11' * 32}") == f"ledger.dmesh: a new ledger, signed mode\nid {'11' * 32}\n"


def test_init_draws_an_id_of_its_own(w):
    assert w.json("init")["ledger"] != w.json("--ledger other.dmesh init")["ledger"]


def test_init_makes_host_mode_when_asked(w):
    assert w.json("init --host")["mode"] == "host"


def test_a_person_joins(w):
    w.ledger()
    assert re.sub("[0-9a-f]{64}", "KEY", w.act("party.create --as alice")) == ALICE_JOINS


def test_a_dao_is_founded(w):
    w.persons()
    out = w.act("dao.found --as alice --name phone-dao --members alice,bob")
    assert out.startswith(FOUNDING), out


def test_the_founder_is_the_first_member_when_none_is_named(w):
    w.persons()
    w.act("dao.found --as carol --name solo")
    assert [m["party"]["name"] for m in w.json("list members solo")["items"]] == ["carol"]


def test_the_usual_pathway_lets_members_decide_everything(w):
    w.dao()
    pathway = w.json("show pathway phone-dao decide")
    assert pathway["rule"] == {"weight": "members", "threshold": "majority", "early": "certain", "voting_s": 259200}
    assert pathway["charter"] == 1 and "kinds" not in pathway


def test_a_proposal_is_opened(w):
    w.dao()
    out = w.act("proposal.open --as alice --dao phone-dao --title 'Take carol in' "
                "--do 'member.add party=carol shares=10; reputation.mint party=carol amount=1_000'")
    assert out == OPEN, out


def test_what_is_due_happens_at_a_tick(w):
    w.proposal()
    w.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    w.act("proposal.vote --as bob --dao phone-dao --proposal 1 --choice for")
    w.clock += 1
    out = w.ok("tick")
    assert "  carol in phone-dao: 10 shares, 0 loot, 0 reputation\n" in out, out
    assert out.endswith("batch 8, 2 events\n"), out


def test_an_executed_proposal_shows_how_it_came_about(w):
    w.executed()
    assert w.ok("show proposal phone-dao 1") == EXECUTED


def test_a_vote_that_ends_by_time_is_decided_at_a_tick(w):
    w.proposal()
    w.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    w.clock += 3 * 86400 + 60
    assert w.json("show proposal phone-dao 1")["state"] == "succeeded"
    w.ok("tick")
    assert w.json("show proposal phone-dao 1")["state"] == "executed"


def test_a_charter_changes_through_its_pathway(w):
    w.dao()
    w.act("proposal.open --as alice --dao phone-dao --do 'charter.amend name=fone-dao member_cap=5'")
    for name in ("alice", "bob"):
        w.act(f"proposal.vote --as {name} --dao phone-dao --proposal 1 --choice yes")
    w.clock += 1
    w.ok("tick")
    dao = w.json("list daos")["items"][0]
    assert (dao["name"], dao["member_cap"]) == ("fone-dao", 5)


def test_a_role_lets_its_holder_act_for_the_dao(w):
    w.persons()
    w.act("dao.found --as alice --name guild --roles 'bob name=clerk kinds=member.add,reputation.mint'")
    out = w.act("member.add --as bob --dao guild --party carol --shares 3")
    assert "  bob used role 1 of guild, grant 1\n" in out, out
    assert w.json("list roles guild")["items"][0]["kinds"] == ["member.add", "reputation.mint"]


def test_two_keys_sign_one_after_the_other(w):
    w.ledger()
    w.act("party.create --as alice --as bob --name pair --keys alice,bob --threshold 2")
    w.ok("act party.key_add --as alice --key carol --out add.act")
    w.ok("sign add.act --as bob")
    w.path("pile").mkdir()
    w.path("add.act").rename(w.path("pile/add.act"))
    w.ok("submit pile")
    assert len(w.json("show party pair")["keys"]) == 3


def test_host_mode_needs_no_keys(w):
    w.ok(f"init --host --id {'11' * 32}")
    w.act("party.create --name alice")
    w.act("party.create --name bob")
    w.act("dao.found --actor alice --name phone-dao --members alice,bob")
    w.act("proposal.open --actor bob --dao phone-dao --title hello")
    assert w.json("show proposal phone-dao 1")["proposer"]["name"] == "bob"
    w.ok("verify")


def test_every_entry_of_the_log_is_told(w):
    w.executed()
    told = w.ok("log").splitlines()
    assert told[0] == "     0  alice joins the ledger with 1 key, 1 of weight to sign"
    assert told[1] == "     1  batch 1 sealed, 2026-01-01T00:00:01Z, 1 action"
    assert len([line for line in told if " sealed, " in line]) == 8


def test_log_pages_follow_one_another(w):
    w.executed()
    first = w.ok("log --limit 3").splitlines()
    assert first[-1] == "more: --from 3"
    assert w.ok("log --from 3 --limit 1").splitlines()[0].startswith("     3  ")


def test_events_are_told_in_order(w):
    w.executed()
    events = w.lines("events")
    assert [event["number"] for event in events] == list(range(len(events)))
    assert events[0]["event"] == "party.created" and events[-1]["event"] == "member.changed"


def test_audit_holds(w):
    w.executed()
    assert w.ok("audit") == "ok: batch 8, 4 parties, 15 log entries, every invariant holds\n"
