"""Token programmes and boundaries on the command line."""
from world import START

DAY = 86400


def guild(w):
    """alice acts for guild, which may mint 1000 GRAIN with minter 1; bob and carol receive."""
    w.persons()
    kinds = "minter.grant,programme.draft,programme.start,programme.open,programme.verdict,programme.resume,programme.instance"
    w.act(f"dao.found --name guild --members 'alice shares=10' --roles 'alice kinds={kinds}' --as alice")
    w.act("token.issue --symbol GRAIN --as alice")
    w.act("minter.create --party alice --token GRAIN --terms.cap 1000 --terms.admin guild --as alice")
    w.act("minter.grant --party guild --minter 1 --to guild --rights.mint 1 --as alice")
    return w


def opened(w, more=""):
    return w.act(f"""programme.open --dao guild --terms.minter 1 --terms.total 300 --terms.duration 90d --terms.evaluation_s 14d
        --terms.recipients 'bob weight=2; carol weight=1' --terms.title harvest --as alice {more}""")


def at(days):
    return f"--time {START + int(days * DAY)}"


def test_a_programme_is_told_as_its_terms(w):
    said = opened(guild(w))
    assert "guild starts a programme: called \"harvest\"; 300 in all; made by minter 1; over 90 d; " \
        "evaluated in the last 14 d; for bob with weight 2, carol with weight 1" in said, said
    assert "programme 1 of guild pays 300 of minter 1 from 2026-01-01" in said, said


def test_its_parts_are_claimed_as_streams(w):
    opened(guild(w))
    said = w.act(f"stream.claim --stream 1 --as bob {at(45)}") + w.act(f"stream.claim --stream 2 --as carol {at(45)}")
    assert "bob claimed 99 of GRAIN" in said and "carol claimed 49 of GRAIN" in said, said


def test_a_verdict_outside_its_window(w):
    opened(guild(w))
    w.fails("act programme.verdict --dao guild --programme 1 --verdict continue --as alice",
            "failed: PROGRAMME_STATE: programme: the programme is in a state in which this cannot be done")


def test_what_goes_on_is_queued(w):
    opened(guild(w))
    said = w.act(f"programme.verdict --dao guild --programme 1 --verdict continue --as alice {at(80)}")
    assert "guild lets programme 1 continue" in said, said
    assert "programme 1 of guild was evaluated: continue" in said, said
    assert "programme 2 of guild pays 300 of minter 1 from 2026-04-01" in said, said


def test_evaluations_that_would_overlap(w):
    opened(guild(w))
    w.fails("""act programme.open --dao guild --terms.minter 1 --terms.total 1 --terms.duration 80d --terms.evaluation_s 7d
            --terms.recipients 'bob weight=1' --as alice""",
            "failed: OVERLAP: terms.starts: two evaluation windows would overlap")


def test_a_bond_that_nobody_answers_kills(w):
    opened(guild(w), "--terms.kill 'token=GRAIN bond=5 window_s=1d rounds=4'")
    w.act(f"stream.claim --stream 1 --as bob {at(45)}")
    said = w.act(f"programme.bond --dao guild --programme 1 --side kill --amount 5 --as bob {at(46)}")
    assert "bob puts up 5 to kill programme 1 of guild" in said, said
    w.fails(f"act programme.bond --dao guild --programme 1 --side keep --amount 9 --as carol {at(46.5)}",
            "failed: BOND: amount: less than the least bond, which is twice the last one (given 9, limit 10)")
    w.fails(f"act programme.bond --dao guild --programme 1 --side keep --amount 10 --as carol {at(48)}",
            "failed: PROGRAMME_STATE: programme: the programme is in a state in which this cannot be done")


def test_a_draft_is_a_template(w):
    guild(w).act("""programme.draft --dao guild --terms.minter 1 --terms.total 300 --terms.duration 90d --terms.evaluation_s 14d
        --terms.recipients 'bob weight=2' --as alice""")
    w.fails("act programme.instance --dao guild --draft 1 --total 301 --as alice",
            "failed: RANGE: total: a number is outside its range (given 301, limit 300)")
    said = w.act("programme.instance --dao guild --draft 1 --total 30 --recipients 'carol weight=1' --as alice")
    assert "guild starts a programme like draft 1: 30 in all, for 1 recipient" in said and "carol with weight 1" in said, said


def test_programmes_are_listed(w):
    opened(guild(w))
    w.act(f"programme.verdict --dao guild --programme 1 --verdict continue --as alice {at(80)}")
    items = w.json(f"list programmes guild {at(100)}")["items"]
    told = [(item["number"], item["state"], item["released"], item.get("verdict")) for item in items]
    assert told == [(1, "ended", "300", "continue"), (2, "active", "33", None)], told
    w.fails("list programmes nobody", "no DAO is called nobody")


def test_boundaries_are_no_matter_of_roles(w):
    guild(w).fails("act charter.boundaries --dao guild --minter 1 --terms.share_ppm 10% --as alice",
                   "failed: NOT_ALLOWED: the actor may not do this")
