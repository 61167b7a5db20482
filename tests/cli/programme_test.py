"""Emissions, awards and standings on the command line: the worked examples of docs/rules, and mistakes with what would be right."""
import json
import pathlib
import xml.dom.minidom

PROGRAMMES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "programmes"


def text(w, name, content):
    w.path(name).write_text(content)
    return name


def released(told):
    return [row["released"] for row in told["rows"]]


def test_a_line_with_one_floor(w):
    told = w.json("emission --total 100 --duration 7 --starts 1000 --at 1001 --at 1006 --at 1007")
    assert released(told) == ["14", "85", "100"] and told["ends"] == 1007
    assert released(w.json("emission --total 100 --duration 7 --granularity 3 --at 2s --at 3s --at 6s")) == ["0", "42", "85"]


def test_a_pause_moves_the_end(w):
    told = w.json("emission --total 10 --duration 10 --starts 1000 --pause 1004..1050 --at 1004 --at 1049 --at 1055 --at 1056")
    assert released(told) == ["4", "4", "9", "10"] and told["ends"] == 1056


def test_profiles_of_other_systems(w):
    plan = "--total 10000.000000000000000000 --duration 10000 --cliff 2500 --unlock-cliff 2500.000000000000002534"
    assert released(w.json(f"emission {plan} --profile sablier-2 --at 2600s")) == ["2600"]
    assert released(w.json(f"emission {plan} --profile sablier-4 --at 2600s")) == ["2600.0000000000000025"]
    hidden = w.json("emission --total 100 --duration 100 --cliff 50 --profile openzeppelin --at 49s --at 50s")
    assert released(hidden) == ["0", "50"]


def test_a_stable_inflation(w):
    told = w.json("emission --total 1000 --inflation 5% --period 10 --duration 40 --at 5s --at 10s --at 15s")
    assert released(told) == ["25", "50", "76"]
    assert "5% of 1000 each 10 blocks, for 40 blocks" in w.ok("emission --total 1000 --inflation 5% --period 10 --duration 40 --heights")


def test_settings_from_a_file_and_over_it(w):
    told = w.json(f"emission {PROGRAMMES / 'vesting.json'} --rows 4")
    assert released(told) == ["0", "100000", "400000", "700000", "1000000"]
    told = w.json(f"emission {PROGRAMMES / 'vesting.json'} --total 2000000 --at 2028-01-01 --claimed 50000")
    assert told["total"] == "2000000" and (released(told), told["due"]) == (["733333"], "683333")
    assert w.ok("emission - --json", json.dumps({"total": 10, "duration": 10}).encode()) == w.ok("emission --total 10 --duration 10 --json")


def test_heights_are_plain_numbers(w):
    assert w.ok("emission --total 4 --duration 2 --starts 100 --heights") == """\
4 over 2 blocks

when  released   share  since the row before
100          0    0.0%                     0
101          2   50.0%                     2
102          4  100.0%                     2
"""


def test_emissions_that_cannot_be(w):
    for words, error in (
            ("--duration 7", "--total is missing: all that is released, or with --inflation the supply"),
            ("--total 7", "--duration is missing: 4w, 365d or seconds"),
            ("--total x --duration 7", '--total: "x" is not an amount; 1000 or 12.50 would be right'),
            ("--total 7 --duration x", '--duration: "x" is not a duration; 30d, 4h or seconds would be right'),
            ("--total 7 --duration 7 --cliff 8", "--cliff: it lies behind the end"),
            ("--total 7 --duration 7 --unlock-start 8",
             "--unlock-start and --unlock-cliff: together more than the total, or an end past 2^64"),
            ("--total 7 --duration 7 --profile sablier", '--profile: "sablier" is none of sablier-4, sablier-2, openzeppelin'),
            ("--total 7 --duration 7 --inflation 5%", "--inflation and --period go together"),
            ("--total 7 --duration 7 --inflation 5% --period 1 --cliff 1", "--inflation has no cliff, steps, unlocks or profile"),
            ("--total 7 --duration 7 --pause 3s", '--pause: "3s"; FROM..UNTIL would be right'),
            ("--total 7 --duration 7 --pause 3s..2s", '--pause: "3s..2s" does not lie behind the start and the pause before'),
            ("--total 7 --duration 7 --rows 0", '--rows: "0" is not a number from 1 to 1000'),
            ("--total 7 --duration 7 --at soon", '--at: "soon" is not a time; 2026-11-21, seconds or 30d would be right')):
        w.misused(f"emission {words}", error)
    w.fails("emission --total 7 --duration 7 --at 1s --claimed 3", "--claimed: 3 is more than is released")
    w.fails("emission --total 7 --inflation 5% --period 1 --duration 70000",
            "--period: more than 65536 periods; a longer one would be right")
    w.fails(f"emission {text(w, 's.json', '{' + chr(34) + 'totl' + chr(34) + ': 1}')}", "s.json: no setting totl; did you mean total?")
    w.fails(f"emission {text(w, 's.json', '[]')}", "s.json: not an object of settings")
    w.fails(f"emission {text(w, 's.json', '{' + chr(34) + 'total' + chr(34) + ': []}')}", "s.json: total: neither a text nor a number")


def test_the_curve(w):
    for words in ("--total 10 --duration 10", f"{PROGRAMMES / 'vesting.json'} --at 2027-09-01", "--total 10 --duration 0"):
        xml.dom.minidom.parseString(w.ok(f"emission {words} --svg -"))


def test_awards_by_finding_and_by_person(w):
    told = w.json(f"award {PROGRAMMES / 'findings.csv'} --pool 1000")
    assert [row["each"] for row in told["findings"]] == ["714", "53", "5"] and told["rest"] == "165"
    assert told["people"] == [{"who": "ana", "paid": "772"}, {"who": "bo", "paid": "58"}, {"who": "cem", "paid": "5"}]
    told = w.json(f"award {PROGRAMMES / 'findings.csv'} --pool 1000 --profile code4rena")
    assert [row["each"] for row in told["findings"]] == ["740", "99", "19"] and told["rest"] == "5"


def test_awards_of_counted_copies(w):
    name = text(w, "f.csv", "issue,risk,duplicates\nA,10,1\nB,3,2\nC,1,3\n")
    told = w.json(f"award {name} --pool 10.00")
    assert [row["each"] for row in told["findings"]] == ["7.14", "0.53", "0.05"] and "people" not in told
    xml.dom.minidom.parseString(w.ok(f"award {name} --pool 10 --svg -"))


def test_awards_that_cannot_be(w):
    name = text(w, "f.csv", "finding,weight,who\nA,10,x\nA,3,y\n")
    w.misused(f"award {name}", "--pool is missing: what is paid over the findings")
    w.fails(f"award {name} --pool 1", "f.csv:3:3: A has had another weight")
    w.misused(f"award {name} --pool 1 --decay 60%", "--decay: 60%; at most 50% would be right, or copies would pay")
    w.misused(f"award {name} --pool 1 --decay x", '--decay: "x" is not a part; 50% would be right')
    for content, error in (("finding,weight,who\nA,1,x\nA,1,x\n", "3:5: x has A already"),
                           ("finding,weight,who\nA,1,x\nB,1,\n", "3:5: some rows say who has a finding and some do not"),
                           ("finding,weight\nA,x\n", '2:3: weight "x" is not a whole number'),
                           ("finding,weight,copies\nA,1,0\n", "2:5: copies from 1 on would be right"),
                           ("finding,weight\nA,1\nA,1\n", "3:1: A stands there twice")):
        w.fails(f"award {text(w, 'f.csv', content)} --pool 1", f"f.csv:{error}")


def test_pay_by_the_median_along_a_curve(w):
    rows = "work,reviewer,score\n" + "".join(f"map,r{i},{score}\n" for i, score in enumerate((700000, 250000, 620000, 640001)))
    name = text(w, "q.csv", rows + "song,r1,100%\n")
    curve = "--curve '0=0, 30%=0, 50%=50%, 90%=100%, 100%=100%'"
    told = w.json(f"award {name} --reward 1000 {curve}")
    assert [(row["median_ppm"], row["paid"], row["returned"]) for row in told["works"]] == [(630000, "662", "338"), (1000000, "1000", "0")]
    assert w.json(f"award {name} --reward 1000 {curve} --minimum 700")["works"][0]["paid"] == "700"
    assert w.json(f"award {name} --reward 10.00")["works"][0]["paid"] == "6.3"
    xml.dom.minidom.parseString(w.ok(f"award {name} --reward 1000 --svg -"))


def test_pay_by_quality_that_cannot_be(w):
    name = text(w, "q.csv", "work,reviewer,score\nmap,r,50%\nmap,r,60%\n")
    w.fails(f"award {name} --reward 10", "q.csv:3:5: r has scored map already")
    name = text(w, "q.csv", "work,score\nmap,high\n")
    w.fails(f"award {name} --reward 10", 'q.csv:2:5: score "high" is not a part; 62% or 620000 would be right')
    text(w, "q.csv", "work,score\nmap,50%\n")
    for words, error in (("--reward 1 --curve 0=0,50%", '--curve: "50%" is not a point; 50%=40% would be right'),
                         ("--reward 1 --curve 0=0,50%=1", "--curve: scores that ascend from 0 to 100% would be right"),
                         ("--reward 1 --curve 0=0,1%=100%,100%=100%",
                          "--curve: at point 2 pay falls, or rises more than 20 times as fast as the score"),
                         ("--reward 1 --minimum 2", "--minimum: more than the reward"),
                         ("--reward 1 --pool 2", "--reward excludes --pool, --decay and --profile"),
                         ("--pool 1 --minimum 2", "--curve and --minimum go with --reward")):
        w.misused(f"award {name} {words}", error)


def test_standings_of_a_dozen(w):
    def standing(seen, done):
        name = text(w, "d.csv", f"member,time,seen,done\nx,100,{seen},{done}\n")
        return w.json(f"standing {name} --period 7d")["members"][0]
    assert [standing(*case)["standing"] for case in ((3, 0), (4, 0), (4, 1), (8, 0), (8, 1), (8, 3))] == \
        ["healthy", "throttled", "healthy", "banned", "throttled", "healthy"]
    assert standing(8, 0)["duties"] == 3


def test_standings_of_a_profile(w):
    name = text(w, "d.csv", "member,time,seen,done\na,100,110,0\nb,100,510,0\nc,100,1000,89\nd,100,10000,0\n")
    told = w.json(f"standing {name} --preset erc-4337")["members"]
    assert [row["standing"] for row in told] == ["throttled", "banned", "throttled", "banned"]
    assert w.json(f"standing {name} --preset erc-4337 --at {100 + 70 * 3600}")["members"][3]["standing"] == "throttled"


def test_an_explicit_ban(w):
    name = text(w, "d.csv", "member,time,seen,banned_until\na,100,1,200\n")
    assert [w.json(f"standing {name} --period 7d --at {at}")["members"][0]["standing"] for at in (199, 200)] == ["banned", "healthy"]


def test_the_table_of_standings(w):
    assert w.ok(f"standing {PROGRAMMES / 'duties.csv'} --period 7d --at 2026-01-12") == """\
member  standing       seen      done  to be healthy
ana     healthy       3.875         1              0
bo      healthy    3.833333  0.958333              0
cem     throttled  7.666666         0              2
dee     healthy    3.833333         0              0
"""


def test_standings_that_cannot_be(w):
    name = text(w, "d.csv", "member,time,seen\na,100,1\nb,50,1\n")
    w.fails(f"standing {name} --period 1d", "d.csv:3:3: the row before is later; rows in order of time would be right")
    text(w, "d.csv", "member,time,seen\na,100,x\n")
    w.fails(f"standing {name} --period 1d", 'd.csv:2:7: seen "x" is not a number of duties')
    text(w, "d.csv", "member,time,seen\na,100,4294967295\na,100,9\n")
    w.fails(f"standing {name} --period 1d", "d.csv:3:7: 2^32 duties of one member, or more")
    w.fails(f"standing {text(w, 'none.csv', 'member,time,seen' + chr(10))} --period 1d", "none.csv: no duties")
    w.misused(f"standing {name}", "--period is missing: the duty period, 7d or seconds")
    w.misused(f"standing {name} --period 1d --preset x", '--preset: "x" is none of dozen, erc-4337, seed')
    w.misused(f"standing {name} --period 1d --demand 0", "--demand from 1 on, and --slack-ban not below --slack-throttle, would be right")
    w.misused(f"standing {name} --period 1d --slack-ban 0",
              "--demand from 1 on, and --slack-ban not below --slack-throttle, would be right")
    text(w, "d.csv", "member,time,seen\na,100,1\n")
    w.misused(f"standing {name} --period 1d --at 50", "--at: 50 is before the last row of the file")
