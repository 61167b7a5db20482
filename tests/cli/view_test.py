"""show and list: tables for people, pages, names that cannot mislead."""
import os
import pty
import subprocess


MEMBERS = """\
member  state   shares  loot  reputation  since
bob     member       5     0           0  2026-01-01T00:00:04Z
alice   member      10     0         700  2026-01-01T00:00:04Z
"""

BALLOTS = """\
member  choice  meaning  weight
bob          2  against       1
alice        1  for           1
"""


def test_members_stand_in_a_table(w):
    w.dao()
    assert sorted(w.ok("list members phone-dao").splitlines()) == sorted(MEMBERS.splitlines())


def test_who_resigned_is_listed_until_the_loot_is_burned(w):
    w.dao()
    w.act("member.resign --dao phone-dao --as bob")
    assert [m["state"] for m in w.json("list members phone-dao")["items"] if m["party"]["name"] == "bob"] == ["former"]
    w.act("member.exit --dao phone-dao --loot 5 --as bob")
    assert "bob" not in w.ok("list members phone-dao")


def test_ballots_say_who_voted_what(w):
    w.proposal()
    w.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    w.act("proposal.vote --as bob --dao phone-dao --proposal 1 --choice against")
    assert sorted(w.ok("list ballots phone-dao 1").splitlines()) == sorted(BALLOTS.splitlines())


def test_a_member_shows_what_they_hold(w):
    w.dao()
    member = w.json("show member phone-dao alice")
    assert (member["shares"], member["loot"], member["reputation"]) == ("10", "0", "700")


def test_who_is_no_member_is_told_so(w):
    w.dao()
    w.fails("show member phone-dao carol", "carol: NOT_A_MEMBER: the party is not a member of the DAO")


def test_a_person_shows_keys_and_daos(w):
    w.dao()
    alice = w.json("show party alice")
    assert [dao["name"] for dao in alice["member_of"]] == ["phone-dao"]
    assert alice["keys"][0]["lane"] == 1 and alice["keys"][0]["highest"] == 2


def test_who_left_a_dao_is_shown_without_it(w):
    w.proposal("member.remove party=bob")
    for person in ("alice", "bob"):
        w.act(f"proposal.vote --as {person} --dao phone-dao --proposal 1 --choice for")
    w.clock += 1
    w.ok("tick")
    assert w.json("show party bob")["member_of"] == []


def test_a_person_is_not_a_dao(w):
    w.dao()
    w.fails("show dao alice", "no DAO is called alice")


def test_a_party_is_found_by_its_id_and_by_six_digits_of_it(w):
    w.dao()
    identity = w.json("show party alice")["id"]
    for word in (identity, identity[:6], identity[:40]):
        assert w.json(f"show party {word}")["name"] == "alice", word
    w.fails(f"show party {identity[:5]}", f"no party is called {identity[:5]}")


def test_an_id_that_nobody_has(w):
    w.dao()
    w.fails(f"show party {'ab' * 32}", f"{'ab' * 32} is no party of this ledger")


def test_a_name_that_several_bear_is_refused_and_shown_with_digits(w):
    w.dao()
    w.environment["DAOMESH_HOME"] = str(w.path("other"))
    w.ok("key new alice")
    w.act("party.create --as alice")
    parties = [row["party"] for row in w.json("list parties")["items"]]
    alices = [party["id"] for party in parties if party.get("name") == "alice"]
    assert len(alices) == 2
    told = w.ok("list parties")
    for identity in alices:
        assert f"alice({identity[:8]})" in told, told
    w.environment["DAOMESH_HOME"] = str(w.path("nobody"))
    w.fails("show party alice", f"\"alice\" could be several: {alices[0][:16]}, {alices[1][:16]}; one of these would be right")


def test_ones_own_key_goes_before_a_strangers_name(w):
    """Somebody else calls himself alice first; whoever holds alice's key still means herself."""
    w.ledger()
    w.environment["DAOMESH_HOME"] = str(w.path("other"))
    w.ok("key new alice")
    w.act("party.create --as alice")
    w.environment["DAOMESH_HOME"] = str(w.path("home"))
    w.act("party.create --as alice")
    w.act("dao.found --as alice --name d --members alice")
    assert w.json("list members d")["items"][0]["party"]["id"] == w.json("key show alice")["party"]


def test_names_that_could_mislead_are_quoted_and_escaped(w):
    w.ledger()
    w.act("party.create --as alice --name 'bob gives all'")
    w.act("party.create --as bob --name 'a\u202eb'")
    w.act("party.create --as carol --name deadbeef")
    told = w.ok("list parties")
    for name in ('"bob gives all"', '"a\\u{202e}b"', '"deadbeef"'):
        assert name in told, told


def test_a_name_cannot_end_its_own_quotes(w):
    w.ledger()
    w.act("party.create --as alice --name 'bob\" and \"carol'")
    w.act("party.create --as bob --name 'a\\u{202e}b'")
    told = w.ok("list parties")
    assert r'"bob\" and \"carol"' in told and r'"a\\u{202e}b"' in told, told


def test_nothing_is_meant_by_somebody_without_a_name(w):
    w.ledger()
    w.act("party.create --as alice --name ''")
    w.fails("show party x", "no party is called x")


def test_columns_count_characters_not_bytes(w):
    w.ledger()
    w.act("party.create --as alice --name 'Zoë'")
    w.act("party.create --as bob --name '猫'")
    lines = w.ok("list parties").splitlines()
    assert lines == ['row  name   sort', '  1  "Zoë"  person', '  2  "猫"   person'], lines


def test_nothing_is_coloured_for_a_file(w):
    w.executed()
    for command in ("list parties", "show proposal phone-dao 1", "log", "events", "audit"):
        assert "\033" not in w.ok(command), command


def test_pages_follow_one_another(w):
    w.dao()
    rows, cursor = [], 0
    for _ in range(10):
        page = w.json(f"list parties --limit 1 --cursor {cursor}")
        rows += [item["row"] for item in page["items"]]
        cursor = page["next"]
        if cursor == 0:
            break
    assert rows == [1, 2, 3, 4]


def test_members_have_pages_too(w):
    w.dao()
    first = w.json("list members phone-dao --limit 1")
    second = w.json(f"list members phone-dao --limit 1 --cursor {first['next']}")
    names = {item["party"]["name"] for item in first["items"] + second["items"]}
    assert names == {"alice", "bob"} and second["next"] == 0


def test_a_page_that_is_cut_says_how_to_go_on(w):
    w.dao()
    assert w.ok("list parties --limit 2").splitlines()[-1] == "more: --cursor 3"


def test_proposals_by_state(w):
    w.executed()
    w.act("proposal.open --as alice --dao phone-dao --title 'Next'")
    w.clock += 1
    for state, numbers in (("open", [2]), ("active", [2]), ("executed", [1]), ("failed", [])):
        items = w.json(f"list proposals phone-dao --state {state}")["items"]
        assert [item["number"] for item in items] == numbers, state


def test_timers_name_their_proposal(w):
    w.proposal()
    timer = w.json("list timers")["items"][0]
    assert timer["dao"]["name"] == "phone-dao" and timer["object"] == 1


def test_an_unknown_proposal(w):
    w.dao()
    w.fails("show proposal phone-dao 7", "phone-dao has no proposal 7")
    w.fails("list ballots phone-dao 7", "there is no proposal 7")
    w.misused("show proposal phone-dao seven", "\"seven\" is not the number of a proposal")


def test_an_unknown_pathway(w):
    w.dao()
    w.fails("show pathway phone-dao 7", "phone-dao has no pathway 7")


def test_every_view_is_json_for_machines(w):
    w.executed()
    for command in ("show ledger", "show party alice", "show dao phone-dao", "show member phone-dao alice",
                    "show pathway phone-dao 1", "show proposal phone-dao 1", "list parties", "list daos",
                    "list members phone-dao", "list proposals phone-dao", "list pathways phone-dao", "list roles phone-dao",
                    "list ballots phone-dao 1", "list timers", "list actions", "audit", "verify", "key list"):
        w.json(command)
    for command in ("log", "events"):
        assert w.lines(command)


def test_where_the_ledger_is_can_be_said_in_the_environment(w):
    w.ledger()
    w.path("ledger.dmesh").rename(w.path("moved.dmesh"))
    w.fails("show ledger", "ledger.dmesh: there is no ledger; daomesh init makes one, --ledger FILE names another")
    w.environment["DAOMESH_LEDGER"] = "moved.dmesh"
    assert w.json("show ledger")["path"] == "moved.dmesh"


def test_a_tie_is_won_by_no_choice(w):
    w.proposal()
    w.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
    w.act("proposal.vote --as bob --dao phone-dao --proposal 1 --choice against")
    w.clock += 4 * 86400
    w.ok("tick")
    told = w.ok("show proposal phone-dao 1")
    assert "\ndefeated, no choice won by " in told, told


def test_an_action_that_failed_inside_a_proposal_is_named(w):
    w.proposal(inner="member.add party=carol; member.add party=bob")
    for name in ("alice", "bob"):
        w.act(f"proposal.vote --as {name} --dao phone-dao --proposal 1 --choice for")
    w.clock += 1
    w.ok("tick")
    told = w.ok("show proposal phone-dao 1")
    assert ", action 2 failed: MEMBER_EXISTS\n" in told, told


def test_programs_read_one_word_for_how_it_was_decided(w):
    w.executed()
    assert w.json("show proposal phone-dao 1")["decided_by"] == "certain"


def on_a_terminal(w, command, **environment):
    """What a call prints when its output is a terminal."""
    main, other = pty.openpty()
    with subprocess.Popen([w.program, *command.split()], cwd=w.folder, env={**w.environment, **environment}, stdout=other):
        os.close(other)
        out = b""
        try:
            while piece := os.read(main, 4096):
                out += piece
        except OSError:  # how a terminal says that nobody writes to it any more
            pass
    os.close(main)
    return out.decode()


def test_a_terminal_gets_colours_unless_it_wants_none(w):
    w.persons()
    assert "\033[2m" in on_a_terminal(w, "list parties")
    assert "\033" not in on_a_terminal(w, "list parties", NO_COLOR="1")


def test_a_member_shows_who_speaks_for_whom(w):
    w.executed()
    w.act("delegation.set --dao phone-dao --delegates bob --as carol")
    w.act("delegation.set --dao phone-dao --delegates bob --as alice")
    first, second = sorted(("bob", "carol"), key=lambda name: w.json(f"key show {name}")["party"])
    w.act(f"delegation.set --dao phone-dao --scope.tag money --delegates '{first} parts=2; {second} parts=1' --as alice")
    carol = w.json("show member phone-dao carol")
    assert [(v["party"]["name"], v["parts"]) for v in carol["spoken_for_by"]] == [("bob", 0)]
    assert (carol["speaks_for"], carol["speaks_for_more"], carol["locks"]) == ([], False, [])
    assert sorted(v["party"]["name"] for v in w.json("show member phone-dao bob")["speaks_for"]) == ["alice", "carol"]
    tagged = w.json("show member phone-dao alice 1 money")["spoken_for_by"]
    assert {v["party"]["name"]: v["parts"] for v in tagged} == {first: 2, second: 1}
    assert "spoken for by  parts\nbob                -\n" in w.ok("show member phone-dao carol")
    assert "speaks for  parts" in w.ok("show member phone-dao bob")
    w.fails("show member phone-dao carol decade", "no pathway is called decade; did you mean decide?")


def test_a_member_shows_credits_and_locks(w):
    w.persons()
    w.act("dao.found --as alice --name coop --members 'alice shares=7' --pathways 'charter charter=yes rule.weight=members "
          "rule.threshold=majority rule.early=certain rule.voting_s=1d duty=\"missed=16 of=16\"' "
          "--pathways 'wishes rule.weight=credits rule.threshold=majority rule.voting_s=1d' "
          "--pathways 'long rule.weight=shares rule.threshold=majority rule.lock_s=10d rule.voting_s=1d'")
    assert "credits" not in w.ok("show member coop alice")
    for do in ("charter.credits grant=10 period_s=30d", "charter.standing demand=1 period_s=1d"):
        w.act(f"proposal.open --dao coop --pathway charter --do '{do}' --as alice")
        number = w.json("show dao coop")["proposals"]
        w.act(f"proposal.vote --dao coop --proposal {number} --choice for --as alice")
        w.clock += 1
        w.ok("tick")
    w.act("proposal.open --dao coop --pathway wishes --as alice")
    w.act("proposal.open --dao coop --pathway long --as alice")
    w.clock += 1
    w.act("proposal.vote --dao coop --proposal 3 --choice for --weight 2 --as alice")
    w.act("proposal.vote --dao coop --proposal 4 --choice for --weight 5 --level 2 --as alice")
    shown = w.ok("show member coop alice")
    assert "credits     6\n" in shown and "locked by proposal  house  level  shares  until" in shown, shown
    lock, = w.json("show member coop alice")["locks"]
    assert lock == {"proposal": 4, "house": 0, "level": 2, "amount": "5", "ends": None}
    w.clock += 2 * 86400
    w.ok("tick")
    decided = w.json("show proposal coop 4")["decided"]
    lock, = w.json("show member coop alice")["locks"]
    assert lock["ends"] == decided + 2 * 10 * 86400
