"""Delegations on the command line."""


def coop(w):
    w.persons()
    w.act("""dao.found --name coop --members 'alice; bob; carol' --as alice --charter-pathway 1
        --pathways 'all charter=1 rule.weight=members rule.threshold=majority rule.voting_s=7d rule.delegated=1'""")
    return w


def test_a_delegate_speaks_for_two(w):
    said = coop(w).act("delegation.set --dao coop --delegates bob --as alice")
    assert "alice names 1 delegate in coop for everything" in said, said
    w.act("proposal.open --dao coop --pathway 1 --title x --as carol")
    w.clock += 1
    w.act("proposal.vote --dao coop --proposal 1 --choice for --as bob")
    shown = w.json("show proposal coop 1")
    assert shown["tally"][1] == "2" and shown["voters"] == 1, shown


def test_parts_and_tags_are_told(w):
    said = coop(w).act("delegation.set --dao coop --scope.tag money --delegates 'bob parts=2; carol parts=1' --until 2026-12-31 --as alice")
    assert "bob" in said and 'what is tagged "money"' in said and "with 2 parts of the weight" in said, said


def test_a_delegation_ends(w):
    coop(w).act("delegation.set --dao coop --scope.pathway 1 --as alice")
    said = w.act("delegation.clear --dao coop --scope.pathway 1 --as alice")
    assert "alice ended the delegation in coop for pathway 1" in said, said
    w.fails("act delegation.clear --dao coop --as alice", "failed: NO_DELEGATION: scope: the member has no such delegation")


def test_a_delegate_who_is_no_member_is_named_as_such(w):
    coop(w).act("dao.found --name club --members alice --as alice")
    w.fails("act delegation.set --dao club --delegates bob --as alice",
            "failed: NOT_A_MEMBER: delegates: the party is not a member of the DAO")
