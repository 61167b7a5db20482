"""Words drawn at random, always the same ones: whatever they are, the program answers and ends."""
import random

ACTIONS = ("party.create", "party.key_add", "dao.found", "charter.amend", "charter.pathway", "role.grant", "member.add",
           "reputation.burn", "proposal.open", "proposal.vote")
FIELDS = ("keys", "name", "key", "old", "dao", "members", "pathways", "roles", "number", "pathway", "role", "party", "shares",
          "amount", "title", "content", "actions", "proposal", "choice", "pathway.rule.voting_s", "a.b.c", "name.x", "members.party")
VALUES = ("alice", "phone-dao", "1", "-1", "", "{}", "[]", "[1]", '{"a":1}', "alice shares=1", "alice;bob", "=", ";", ",", '"',
          "[{", "x=[", "q rule.voting_s=3d rule.weight=1 rule.threshold=1", "1e30", "50%", "9" * 90, "11" * 32, "\u202e", "null",
          "[[[[[[]]]]]]", '{"action":"member.add"}', "member.add party=bob", "[null]", "[true,1.5]", '{"party":{"party":1}}', "\\")
COMMANDS = ("key", "act", "submit", "tick", "show", "list", "log", "events", "audit", "describe")
WORDS = ("party", "dao", "member", "pathway", "proposal", "parties", "daos", "members", "proposals", "ballots", "timers",
         "phone-dao", "alice", "1", "list", "ffffff", "--limit", "--cursor", "--from", "--json", "--state", "--help", "--as")


def answers(w, words):
    code, _, err = w.call(words)
    assert code in (0, 1, 2), (words, code, err)
    assert code == 0 or "--json" in words or err.startswith("daomesh: ") or words == [], (words, code, err)


def test_actions_of_rubbish(w):
    w.executed()
    draw = random.Random(1)
    for _ in range(200):
        words = ["act", draw.choice(ACTIONS), "--as", "alice"]
        for _ in range(draw.randrange(4)):
            words += ["--" + draw.choice(FIELDS), draw.choice(VALUES)]
        w.clock += 1
        answers(w, words)
    w.ok("verify")


def test_commands_of_rubbish(w):
    w.executed()
    draw = random.Random(2)
    for _ in range(150):
        answers(w, [draw.choice(COMMANDS)] + [draw.choice(WORDS + VALUES) for _ in range(draw.randrange(5))])
    w.ok("verify")
