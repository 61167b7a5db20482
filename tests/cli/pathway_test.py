"""Pathways with sealed votes, vetoes and bars that fall with time."""


def guild(w, dials):
    w.persons()
    w.act(f"""dao.found --name guild --members 'alice shares=10; bob shares=10' --as alice
        --pathways 'votes rule.weight=shares rule.threshold=majority rule.voting_s=1d {dials}'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d' --charter-pathway 2""")
    if "ballot" not in dials:
        w.act("proposal.open --dao guild --pathway 1 --title ask --as alice")
    return w


def test_a_sealed_vote_opens_with_its_salt(w):
    guild(w, "rule.reveal_s=1d")
    vote = w.json("seal guild 1 for --party alice")
    w.act(f"proposal.seal --dao guild --proposal 1 --seal {vote['seal']} --as alice --time 2026-01-01T12:00:00Z")
    w.fails("act proposal.vote --dao guild --proposal 1 --choice for --as bob --time 2026-01-01T12:00:00Z",
            "failed: SEALED: votes on this proposal are sealed first")
    said = w.act(f"proposal.reveal --dao guild --proposal 1 --choice for --salt {vote['salt']} --as alice "
                 "--time 2026-01-02T12:00:00Z")
    assert "alice voted with 10 on proposal 1 of guild: for" in said, said
    again = w.json(f"seal guild 1 for --party alice --salt {vote['salt']}")
    assert again == vote, again


def test_a_sealed_ballot_opens_with_its_marks(w):
    guild(w, """rule.reveal_s=1d rule.ballot="schulze none=1" """)
    w.act("proposal.open --dao guild --pathway 1 --title prize --options 'bob; carol' --as alice")
    sealed = w.json("seal guild 1 --party alice --marks '1 value=2; 2 value=1'")
    w.act(f"proposal.seal --dao guild --proposal 1 --seal {sealed['seal']} --as alice --time 2026-01-01T12:00:00Z")
    w.fails("act proposal.ballot --dao guild --proposal 1 --marks '1 value=1' --as bob --time 2026-01-01T12:00:00Z",
            "failed: SEALED: votes on this proposal are sealed first")
    w.fails(f"act proposal.reveal_ballot --dao guild --proposal 1 --marks '1 value=1; 2 value=2' --salt {sealed['salt']} --as alice "
            "--time 2026-01-02T12:00:00Z", "failed: OTHER_VOTE: the vote is not the one that was sealed")
    said = w.act(f"proposal.reveal_ballot --dao guild --proposal 1 --marks '1 value=2; 2 value=1' --salt {sealed['salt']} --as alice "
                 "--time 2026-01-02T12:00:00Z")
    assert "alice" in said and "option 2: 1" in said, said
    assert w.json(f"seal guild 1 --party alice --marks '1 value=2; 2 value=1' --salt {sealed['salt']}") == sealed
    assert "until act proposal.reveal_ballot" in w.ok("seal guild 1 --party bob --marks ''")
    w.misused("seal guild 1 --party alice --marks '1 value=1' --weight 5", "--marks has all of the weight; --weight is for a choice")
    w.misused("seal guild 1 for --party alice --marks '1 value=1'", '"for" is one word too many; daomesh seal DAO PROPOSAL CHOICE|--marks MARKS --party PARTY would be right')


def test_a_seal_needs_a_voter_and_a_choice(w):
    guild(w, "rule.reveal_s=1d")
    w.misused("seal guild 1 for", "--party PARTY is missing")
    w.misused("seal guild 1 perhaps --party alice", '"perhaps" is no choice')
    w.misused("seal guild 1 for --party alice --salt 12", "--salt 12: 64 hex digits would be right")


def test_a_guardian_vetoes(w):
    guild(w, "veto=carol")
    w.fails("act proposal.veto --party bob --dao guild --proposal 1 --as bob",
            "failed: NOT_ALLOWED: the actor may not do this")
    said = w.act("proposal.veto --dao guild --proposal 1 --as carol")
    assert "proposal 1 of guild ended: vetoed" in said, said


def test_a_track_is_told_as_bylaws(w):
    w.persons()
    said = w.act("""dao.found --name guild --members 'alice shares=10' --as alice
        --pathways 'track rule.weight=shares rule.threshold=curves rule.quorum_counts=for rule.voting_s=28d rule.confirm_s=1d
        rule.curves="linear from_ppb=1000000000 to_ppb=500000000 length_ppb=1000000000"
        rule.curves="linear from_ppb=500000000 length_ppb=1000000000"'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d' --charter-pathway 2""")
    assert "bars that fall with time" in said and "without a break for 1 d" in said, said
    shown = w.ok("show pathway guild track")
    assert "it reads: \"track\"" in shown and "approval and support reach a line" in shown and "without a break for 1 d" in shown, shown


def test_a_pathway_is_shown_with_all_that_it_holds(w):
    w.persons()
    w.act("token.issue --symbol EUR --as alice")
    w.act("""dao.found --name guild --members 'alice shares=10' --as alice
        --pathways 'spend charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=7d rule.reveal_s=1d veto=carol limits="EUR most=50 period_s=1d refill=50"
        duty="missed=3 of=5"'""")
    shown = w.ok("show pathway guild spend")
    for part in ("carol may veto", "up to 50 of EUR; 50 more every 1 d and no other token", "opened within 1 d after voting", "misses 3 of the last 5"):
        assert part in shown, (part, shown)


def test_a_template_founds_a_dao(w):
    w.persons()
    body = w.ok("template multisig --signers 2/2 --voting 3d")
    w.path("body.json").write_text(body)
    said = w.ok("act dao.found --body - --name safe --members 'alice; bob' --as alice", stdin=body.encode())
    assert "alice founded safe" in said, said
    w.act("proposal.open --dao safe --pathway signers --title pay --as alice")
    w.act("proposal.vote --dao safe --proposal 1 --choice for --as alice")
    said = w.act("proposal.vote --dao safe --proposal 1 --choice for --as bob")
    assert "proposal 1 of safe is decided: for" in said, said


def test_a_template_that_is_not_there_is_told_with_the_nearest(w):
    w.misused("template mooch", "no template mooch; did you mean moloch?")
    w.misused("template multisig", "--signers K/N is missing")
    w.misused("template multisig --signers two", "--signers: 2/3 would be right")
    w.misused("template multisig --signers 3/2", "--signers: 3/2: at least 1, and no more than there are; 2/3 would be right")
    w.misused("template multisig --signers 0/2", "--signers: 0/2: at least 1, and no more than there are; 2/3 would be right")
    w.fails("template multisig --signers 1/99999999", "multisig: RANGE: a number is outside its range")
    w.misused("template governor --signers 2/3", "--signers goes with multisig alone")
    w.misused("template governor --guardian alice", "--guardian goes with zksync alone")
    w.misused("template nothing", "no template nothing; moloch, governor, multisig, cooperative, opengov or zksync would be right")
    w.misused("template", "a template (moloch, governor, multisig, cooperative, opengov or zksync) is missing; "
              "daomesh template NAME [--signers K/N] [--guardian PARTY] [--voting DURATION] would be right")


def test_a_decision_says_what_made_it(w):
    w.persons()
    w.act("""dao.found --name guild --members 'alice shares=3; bob shares=2' --as alice
          --pathways 'soon charter=yes rule.weight=shares rule.threshold=majority rule.early=super rule.early_bar_ppm=50% rule.voting_s=7d'""".replace("\n", " "))
    w.act("proposal.open --dao guild --title now --as alice")
    w.clock += 1
    w.act("proposal.vote --dao guild --proposal 1 --choice for --as alice")
    said = w.ok("show proposal guild 1")
    assert "choice 1 won by the early bar, decided" in said, said


def test_members_choose_between_options(w):
    w.persons()
    w.act("""dao.found --name guild --members 'alice shares=3; bob shares=2; carol shares=2' --as alice
        --pathways 'choose rule.weight=shares rule.threshold=majority rule.voting_s=1d rule.early=certain rule.ballot="schulze none=1"'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d' --charter-pathway 2""")
    said = w.act("""proposal.open --dao guild --pathway choose --title 'Who gets the prize' --as alice
        --options 'bob actions=1; carol actions=1' --do 'reputation.mint party=bob amount=5'
        --do 'reputation.mint party=carol amount=5'""")
    assert 'option: "carol"; does 1 of the actions' in said and "guild gives carol 5 reputation" in said, said
    w.fails("act proposal.vote --dao guild --proposal 1 --choice for --as alice --time 2026-01-01T00:00:06Z",
            "failed: BALLOT: the pathway's proposals are voted on in another way: options and ballots, or for and against")
    w.clock += 1
    w.act("proposal.ballot --dao guild --proposal 1 --marks '1 value=1; 2 value=2' --as alice")
    w.act("proposal.ballot --dao guild --proposal 1 --marks '2 value=1; 0 value=2' --as bob")
    said = w.act("proposal.ballot --dao guild --proposal 1 --marks '2 value=1' --as carol")
    assert "the ballots on proposal 1 of guild choose option 2" in said, said
    shown = w.ok("show proposal guild 1")
    assert "option 1: bob, 1 action\n" in shown and "option 2: carol, 1 action, won" in shown, shown
    assert ", option 2 won by certainty" in shown and "\n  marked " in shown, shown
    assert w.json("show proposal guild 1")["options"][1] == {"title": "carol", "actions": 1}


def test_a_panel_has_to_agree_too(w):
    w.persons()
    w.act("""dao.found --name guild --members 'alice shares=3; bob shares=2; carol shares=2' --as alice
        --pathways 'both rule.weight=shares rule.threshold=majority rule.voting_s=1d rule.early=certain houses="jury electorate=panel seats=2 threshold=majority"'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d' --charter-pathway 2""")
    w.act("proposal.open --dao guild --pathway both --title roof --as alice")
    w.clock += 1
    w.ok("tick")
    w.clock += 1
    drawn = w.ok("tick")
    assert drawn.count("was drawn for house 1 on proposal 1 of guild") == 2, drawn
    jury = [name for name in ("alice", "bob", "carol") if f"{name} was drawn" in drawn]
    other = next(name for name in ("alice", "bob", "carol") if name not in jury)
    w.clock += 1
    w.fails(f"act proposal.house_vote --dao guild --proposal 1 --house 1 --choice for --as {other}",
            "failed: NOT_AN_ELECTOR: the party has no vote in that house")
    w.act("proposal.vote --dao guild --proposal 1 --choice for --as alice")
    w.act("proposal.vote --dao guild --proposal 1 --choice for --as bob")
    w.act(f"proposal.house_vote --dao guild --proposal 1 --house 1 --choice for --as {jury[0]}")
    said = w.act(f"proposal.house_vote --dao guild --proposal 1 --house 1 --choice for --as {jury[1]}")
    assert "proposal 1 of guild is decided: for" in said, said
    shown = w.ok("show proposal guild 1")
    assert "house 1, jury: 2 for, 0 against, 0 abstain of 2" in shown, shown


def test_a_vote_is_cast_in_parts(w):
    guild(w, "rule.in_parts=1")
    w.clock += 1
    said = w.act("proposal.vote --dao guild --proposal 1 --choice for --weight 3 --as alice")
    assert "alice voted with 3 on proposal 1 of guild: for" in said, said
    said = w.act("proposal.vote --dao guild --proposal 1 --choice against --as alice")
    assert "alice voted with 7 on proposal 1 of guild: against" in said, said
    w.fails("act proposal.vote --dao guild --proposal 1 --choice for --weight 1 --as alice",
            "failed: ALREADY_VOTED: the member voted already and the pathway allows no change")
    shown = w.json("show proposal guild 1")
    assert shown["tally"] == ["0", "3", "7"] and shown["voters"] == 1, shown


def test_voters_share_a_reward_and_the_absent_are_named(w):
    w.persons()
    w.act("token.issue --party alice --symbol COIN --as alice")
    w.act("""dao.found --name guild --members 'alice shares=10; bob shares=5' --as alice
        --pathways 'votes rule.weight=shares rule.threshold=majority rule.voting_s=1d duty="missed=1 of=1" reward="COIN amount=30"'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d rule.early=certain' --charter-pathway 2""")
    w.act("token.mint --party alice --token COIN --to guild --amount 100 --as alice")
    w.act("proposal.open --dao guild --pathway charter --title aside --do 'treasury.reserve token=COIN amount=50' --as alice")
    w.act("proposal.vote --dao guild --proposal 1 --choice for --as alice")
    w.act("proposal.open --dao guild --pathway votes --title roof --as alice")
    w.act("proposal.vote --dao guild --proposal 2 --choice for --as alice")
    w.clock += 86401
    said = w.ok("tick")
    assert "alice has 30 of COIN for voting on proposal 2 of guild" in said, said
    assert "bob missed 1 of the last votes of guild, with that on proposal 2" in said, said


def test_a_boosted_proposal_needs_a_majority_of_the_votes(w):
    w.persons()
    w.act("token.issue --party alice --symbol COIN --as alice")
    w.act("""dao.found --name guild --members 'alice shares=10; bob shares=5; carol shares=5' --as alice
        --pathways 'ideas rule.weight=shares rule.threshold=majority rule.voting_s=30d rule.early=bar rule.early_bar_ppm=500000
        rule.boost="COIN alpha_ppm=2000000 boosted_s=1d least=10"'
        --pathways 'charter charter=1 rule.weight=shares rule.threshold=majority rule.voting_s=1d' --charter-pathway 2""")
    for party in ("guild", "bob"):
        w.act(f"token.mint --party alice --token COIN --to {party} --amount 100 --as alice")
    w.act("proposal.open --dao guild --pathway ideas --title roof --as alice")
    said = w.act("proposal.stake --party bob --dao guild --proposal 1 --choice for --amount 50 --as bob")
    assert "proposal 1 of guild is boosted" in said, said
    w.act("proposal.vote --dao guild --proposal 1 --choice for --as carol")
    w.clock += 86401
    said = w.ok("tick")
    assert "proposal 1 of guild is decided: for" in said, said
    said = w.act("proposal.collect --dao guild --proposal 1 --party bob --as carol")
    assert "bob has 60 for the stake on proposal 1 of guild" in said, said
