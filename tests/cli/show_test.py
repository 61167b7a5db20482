"""show for what a DAO runs by rule: dials and their controllers, feeds, pools, roles with their chain."""
import controller_test
import dial_test
import feed_test
import pool_test
import role_test

DIAL = """\
dial                1
title               fee
DAO                 guild
stands at           100
will stand at       110
from                2026-01-05T00:00:00Z
at least            10
at most             1000
a turn moves it by  20
rests               7d
turned by           role 1, proposals on any pathway
"""

CONTROLLED = """\
a controller turns it:
measures           members
target             2
above it the dial  rises
divided by         8
a step every       1d
next step          2026-01-02T00:00:10Z
"""

FEED = """\
feed             1
title            users, daily
DAO              phone-dao
state            holds
value            1300
until            2026-01-03T00:00:08Z
takes reports    2
of reporters     2
a report counts  1d
a value holds    2d
reporter  said  at                    counts
bob       1200  2026-01-01T00:00:06Z  yes
carol     1400  2026-01-01T00:00:08Z  yes
round  value  from                  until
    2   1300  2026-01-01T00:00:08Z  2026-01-03T00:00:08Z
    1   1250  2026-01-01T00:00:07Z  2026-01-01T00:00:08Z
"""

POOL = """\
pool                  miners
DAO                   phone-dao
shares                PTS
state                 open
settled up to         2026-01-01T00:06:50Z
on its account        0
idle, the DAO's       0
share  points  held since            due  attested  while
bob         3  2026-01-01T00:00:08Z    0         0  -
carol       1  2026-01-01T00:00:08Z  100         0  -
stream  from   total  released  shared  drawn
     1  alice   1000       401     401    301
"""

ROLE = """\
role         2
name         cashier
DAO          guild
holder       bob
named by     alice
named until  2026-12-31T00:00:00Z
allows       token.transfer
grant        2
may spend  left  as of                 refill  every  up to
EUR          50  2026-01-01T00:00:05Z      10  7d        50
chain  role  name     holder
above     1  steward  alice
this      2  cashier  bob
below     3  clerk    -
"""


def test_a_dial_shows_its_bounds_and_the_turn_that_waits(w):
    dial_test.guild(w).act("dial.turn --dao guild --dial 1 --value 110 --from 2026-01-05 --as bob")
    assert w.ok("show dial guild fee") == DIAL, w.ok("show dial guild fee")
    later = w.json("show dial guild 1 --time 2026-01-05")
    assert (later["value"], later["turned"], "next" in later, "controller" in later) == ("110", 1767571200, False, False), later


def test_a_role_that_is_gone_turns_no_dial(w):
    dial_test.guild(w)
    w.act("proposal.open --dao guild --title t --as alice --do 'role.revoke role=1'")
    w.act("proposal.vote --as alice --dao guild --proposal 2 --choice for")
    w.clock += 1
    w.ok("tick")
    assert w.json("show dial guild 1")["turned_by"] == "proposals on any pathway"


def test_a_controller_is_shown_with_its_dial(w):
    w.persons()
    w.act("dao.found --name guild --members 'alice shares=1' --as alice")
    controller_test.decide(w, 1, "dial.define number=1 terms.title=fee terms.most=1000 terms.value=800 terms.pathway=1")
    w.fails("show controller guild fee", "guild has no controller of dial 1")
    controller_test.decide(w, 2, "controller.set dial=1 terms.measure=members terms.target=2 terms.denominator=8 terms.period_s=1d")
    told = w.ok("show dial guild 1")
    assert told.endswith(CONTROLLED) and "turned by           proposals on pathway 1\n" in told, told
    assert w.ok("show controller guild fee").splitlines()[4:] == CONTROLLED.splitlines()[1:], w.ok("show controller guild fee")
    item = w.json("show controller guild 1")
    assert (item["value"], item["measure"], item["direction"], item["due"]) == ("800", "members", "rises", 1767312010), item
    assert w.json("show dial guild 1")["controller"]["target"] == "2"


def test_a_feed_shows_who_said_what_and_what_it_held(w):
    feed_test.feed(w).act("feed.report --dao phone-dao --feed 1 --value 1200 --as bob")
    silent = w.json("show feed phone-dao 1")
    assert [one.get("value") for one in silent["reporters"]] == ["1200", None] and silent["history"] == [], silent
    for value in (1300, 1400):
        w.act(f"feed.report --dao phone-dao --feed 1 --value {value} --as carol")
    assert w.ok("show feed phone-dao 'users, daily'") == FEED, w.ok("show feed phone-dao 'users, daily'")
    w.clock += 86400
    assert not any(one["counts"] for one in w.json("show feed phone-dao 1")["reporters"])
    for value in range(12):
        w.act(f"feed.report --dao phone-dao --feed 1 --value {value} --as bob")
        w.act(f"feed.report --dao phone-dao --feed 1 --value {value} --as carol")
    rounds = [one["round"] for one in w.json("show feed phone-dao 1")["history"]]
    assert rounds == list(range(rounds[0], rounds[0] - 10, -1)), rounds


def test_a_pool_shows_its_shares_and_streams(w):
    pool_test.pool(w)
    w.clock += 400
    w.act("pool.claim --party bob --pool miners --as bob")
    assert w.ok("show pool miners") == POOL, w.ok("show pool miners")
    pool = w.json("show pool miners")
    assert (pool["token"]["name"], pool["claimants"][1]["due"], pool["inflows"][0]["drawn"]) == ("PTS", "100", "301"), pool


def test_a_pool_shows_its_gates(w):
    feed_test.feed(w).act("token.issue --party alice --name points --symbol PTS --as alice")
    w.act("dao.found --name guild --members 'alice shares=1' --roles 'alice kinds=pool.open,pool.share,feed.open' --as alice")
    w.act("feed.open --dao guild --title t --terms.reporters bob --terms.needed 1 --terms.window_s 1h --terms.stale_s 1d --as alice")
    w.act("pool.open --dao guild --title gated --token PTS --terms.every_s 7d --terms.hold_s 1h --terms.role 1 --terms.attesters bob,carol "
          "--terms.needed 1 --terms.gate 'feed=1 at_least=5 at_most=9' --as alice")
    w.act("pool.share --dao guild --pool gated --shares 'bob points=3 condition.feed=1 condition.at_least=5' --as alice")
    told = w.ok("show pool gated")
    for line in ("checkpoints every     7d", "a share counts after  1h", "claims take a role    yes", "attestations needed   1",
                 "attesters             bob, carol", "claimed only while    feed 1 says 5 to 9", "bob         3  -             0         0  feed 1 says 5 or more"):
        assert line in told.splitlines(), told
    assert [party["name"] for party in w.json("show pool gated")["attesters"]] == ["bob", "carol"]


def test_a_role_shows_its_allowance_and_its_chain(w):
    w.persons()
    w.act("token.issue --symbol EUR --as alice")
    w.act("dao.found --name guild --members 'alice shares=1' --as alice --roles 'alice name=steward kinds=reputation.mint; name=cashier "
          "kinds=token.transfer admin=1 allowances.token=EUR allowances.most=50 allowances.refill=10 allowances.period_s=7d; name=clerk kinds=pool.open admin=2'")
    w.act("role.appoint --dao guild --role 2 --party bob --ends 2026-12-31 --as alice")
    assert w.ok("show role guild cashier") == ROLE, w.ok("show role guild cashier")
    chain = w.json("show role guild 1")["chain"]
    assert [(link["number"], link["place"]) for link in chain] == [(1, "this"), (2, "below"), (3, "below")], chain


def test_a_role_alone_has_no_chain(w):
    dial_test.guild(w)
    assert "chain" not in w.ok("show role guild clerk").split()


def test_what_is_not_there_is_said(w):
    role_test.guild(w)
    w.fails("show role guild 7", "guild has no role 7")
    w.fails("show role guild cashir", "no role is called cashir; did you mean cashier?")
    w.fails("show dial guild 1", "guild has no dial 1")
    w.fails("show feed guild price", "no feed is called price")
    w.fails("show pool alice", "alice is no pool")
    w.misused("show role guild", "the role's number or name is missing; daomesh show role DAO NAME|NUMBER would be right")
