"""show for programmes, the minters that make their units, and the streams that pay them."""
import controller_test

DAY = 86400

TOOLS = """\
programme       1
title           tools
DAO             guild
state           active
pays            GRAIN
released        90
begins          2026-01-01T00:00:10Z
evaluated from  2026-02-23T00:00:10Z
ends            2026-03-02T00:00:10Z
recipient  programme  weight  stream  released  claimed  due
bob                -       2       1        60        0   60
carol              -       1       2        30        0   30
funded by  stream  released  drawn
        2       4        90      0
"""

ALL = """\
programme       2
DAO             guild
state           active
pays            GRAIN
in all          360
made by minter  1
released        135
begins          2026-01-01T00:00:11Z
evaluated from  2026-03-07T00:00:11Z
ends            2026-03-14T00:00:11Z
recipient  programme  weight  stream  released  claimed  due
carol              -       1       3        45        0   45
guild              1       2       4        90        0    0
asks           feed  aim
does it help?     -    -
pot for evaluations  7
of                   EUR
reports              0
may be killed:
bonds of      EUR
from          10
to answer     7d
rounds        3
answer until  2026-02-04T00:00:11Z
to    by     bond
kill  alice    10
keep  bob      20
"""

STREAM = """\
stream          3
from            guild
to              carol
state           open
token           GRAIN
made by minter  1
of programme    2
total           120
released        45
claimed         0
due now         45
begins          2026-01-01T00:00:11Z
ends            2026-03-14T00:00:11Z
"""

MINTER = """\
minter                1
title                 grain
makes                 GRAIN
admin                 guild
state                 open
from                  2026-01-01T00:00:07Z
cap                   1000
made                  0
reserved for streams  360
of that released      135
left                  640
who may  mint  pause  veto
guild    yes   no     no
below  title  admin  cap  made  reserved
    2  slow   guild   10     0         0
"""

SLOW = """\
minter                2
title                 slow
makes                 GRAIN
admin                 guild
below minter          1
state                 paused
from                  2026-01-01T00:00:12Z
until                 2027-01-01T00:00:00Z
cap                   10
made                  0
reserved for streams  0
of that released      0
left                  10
at most               5
in any                7d
a mint waits          1d
boundaries:
released at most        5%
of                      1000
in any                  30d
set by the charter of   guild
who may  mint  pause  veto
alice    yes   yes    yes
waits  amount  by     to   due
    1       4  alice  bob  2026-01-02T00:00:17Z
"""


def guild(w):
    """Programme 1 of guild, tools, is funded by programme 2, which minter 1 makes; 27 days are over."""
    w.persons()
    for token in ("GRAIN", "EUR"):
        w.act(f"token.issue --symbol {token} --as alice")
    w.act("dao.found --name guild --members alice --roles 'alice kinds=minter.create,minter.grant,programme.open' --as alice")
    w.act("minter.create --party alice --token GRAIN --terms.cap 1000 --terms.admin guild --terms.title grain --as alice")
    w.act("minter.grant --party guild --minter 1 --to guild --rights.mint 1 --as alice")
    w.act("token.mint --token EUR --to guild --amount 7 --as alice")
    w.act("programme.open --dao guild --terms.token GRAIN --terms.title tools --terms.duration 60d --terms.evaluation_s 7d "
          "--terms.recipients 'bob weight=2; carol weight=1' --as alice")
    w.act("programme.open --dao guild --terms.minter 1 --terms.total 360 --terms.duration 72d --terms.evaluation_s 7d "
          "--terms.recipients 'guild weight=2 programme=1; carol weight=1' --terms.kill 'token=EUR bond=10 window_s=7d rounds=3' "
          "--terms.questions 'asks=\"does it help?\"' --terms.contest 'token=EUR amount=7' --as alice")
    return w


def later(w):
    w.act("token.mint --token EUR --to alice --amount 10 --as alice")
    w.act("token.mint --token EUR --to bob --amount 20 --as alice")
    w.clock += 27 * DAY - 4
    w.act("programme.bond --dao guild --programme 2 --side kill --amount 10 --as alice")
    w.act("programme.bond --dao guild --programme 2 --side keep --amount 20 --as bob")
    return w


def test_a_programme_shows_whom_it_pays_and_what_funds_it(w):
    later(guild(w))
    assert w.ok("show programme guild 1") == TOOLS, w.ok("show programme guild 1")
    assert w.ok("show programme guild 2") == ALL, w.ok("show programme guild 2")
    told = w.json("show programme guild 2")
    assert told["kill"]["bonds"][1]["side"] == "keep" and told["parts"][1]["due"] == "0", told
    assert [item["state"] for item in w.json("list programmes guild")["items"]] == ["active", "active"]


def test_a_programme_that_is_over_says_how(w):
    guild(w).clock += 60 * DAY
    w.act("token.issue --symbol LATER --as alice")
    told = w.ok("show programme guild 1")
    assert "state           ended\n" in told and "verdict         stop\n" in told, told
    assert w.json("show stream 1")["state"] == "over"
    assert [item["state"] for item in w.json("list streams")["items"]] == ["over", "over", "open", "open"]


def test_a_draft_shows_its_terms(w):
    guild(w).act("dao.found --name poor --members alice --roles 'alice kinds=programme.draft' --as alice")
    w.act("programme.draft --dao poor --terms.minter 1 --terms.total 5 --terms.duration 5d --terms.evaluation_s 1d "
          "--terms.recipients 'bob weight=1' --as alice")
    told = w.ok("show programme poor 1")
    assert "state           draft\n" in told and "begins" not in told and "ends" not in told, told
    assert "killed" not in told and "funded by" not in told and told.endswith("bob                -       1       -         -        -    -\n"), told


def test_a_stream_shows_its_plan(w):
    later(guild(w))
    assert w.ok("show stream 3") == STREAM, w.ok("show stream 3")
    w.act("token.mint --token EUR --to alice --amount 90 --as alice")
    w.act("stream.open --party alice --to bob --token EUR --terms.total 90 --terms.plan.duration 9d --terms.plan.cliff 2d "
          "--terms.plan.unlock_start 9 --terms.cancelable 1 --terms.pausable 1 --as alice")
    told = w.ok("show stream 5")
    for line in ("terms", "cancelable, pausable", "nothing before", "2d", "the cliff", "delays the line", "at once", "9"):
        assert line in told, told
    assert "made by minter" not in told and "of programme" not in told, told
    w.act("stream.cancel --party alice --stream 5 --as alice")
    assert w.json("show stream 5")["state"] == "cut off"


def test_a_minter_shows_its_bounds_and_who_may_use_it(w):
    guild(w).act("minter.create --party guild --token GRAIN --terms.parent 1 --terms.cap 10 --terms.delay_s 1d --terms.rate 5 "
                 "--terms.rate_s 7d --terms.expires 2027-01-01 --terms.title slow --as alice")
    w.act("minter.grant --party guild --minter 2 --to alice --rights.mint 1 --rights.pause 1 --rights.veto 1 --as alice")
    controller_test.decide(w, 1, "charter.boundaries minter=2 terms.inflation_ppm=50000 terms.window_s=30d terms.base=1000")
    w.act("minter.mint --party alice --minter 2 --to bob --amount 4 --as alice")
    w.act("minter.pause --party alice --minter 2 --as alice")
    assert w.ok("show minter 2") == SLOW, w.ok("show minter 2")
    later = w.json("show minter 1")
    assert later["below"][0]["number"] == 2 and later["grants"][0]["mint"] is True, later


def test_the_minter_above_shows_those_below(w):
    guild(w).act("minter.create --party guild --token GRAIN --terms.parent 1 --terms.cap 10 --terms.title slow --as alice")
    w.clock += 27 * DAY
    w.act("token.mint --token EUR --to alice --amount 10 --as alice")
    assert w.ok("show minter 1") == MINTER, w.ok("show minter 1")


def test_what_there_is_not(w):
    guild(w)
    w.fails("show programme guild 3", "guild has no programme 3")
    w.misused("show programme guild x", '"x" is not the number of a programme')
    w.fails("show stream 9", "the ledger has no stream 9")
    w.misused("show stream x", '"x" is not the number of a stream')
    w.fails("show minter 9", "the ledger has no minter 9")
    w.misused("show minter x", '"x" is not the number of a minter')
