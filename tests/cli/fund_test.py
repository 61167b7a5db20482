"""Dividing money on the command line: funding rounds, splits and exits, to the last unit; mistakes by row and reason."""
import pathlib
import xml.dom.minidom

FUNDING = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "funding"
GIFTS = FUNDING / "gifts.csv"


def text(w, name, content):
    w.path(name).write_text(content)
    return name


def matched(told):
    return {row["project"]: row["matched"] for row in told["projects"]}


def by_three(garden, lane, kitchen):
    return {"Community garden": garden, "Bike lane": lane, "Soup kitchen": kitchen}


def test_the_worked_example_of_quadratic_funding(w):
    told = w.json(f"fund {GIFTS} --pool 100 --decimals 6")
    assert matched(told) == by_three("64.8", "21.6", "13.6")
    assert [row["asked"] for row in told["projects"]] == ["162", "54", "34"] and told["unspent"] == "0"


def test_no_more_than_is_asked(w):
    told = w.json(f"fund {GIFTS} --pool 1000 --use asked")
    assert matched(told) == by_three("162", "54", "34") and told["unspent"] == "750"


def test_a_cap_and_its_excess(w):
    told = w.json(f"fund {GIFTS} --pool 100.000000 --cap 50")
    assert matched(told) == by_three("50", "30.681818", "19.318182")
    told = w.json(f"fund {GIFTS} --pool 100.000000 --cap 50 --method pluralistic")
    assert matched(told) == by_three("50", "30.681818", "19.318181") and told["unspent"] == "0.000001"


def test_pairs_are_bounded(w):
    told = w.json(f"fund {GIFTS} --pool 100.000000 --method pairwise --pair-bound 25")
    assert [row["asked"] for row in told["projects"]] == ["124.711356", "43.973305", "24.9294"]


def test_clusters_count_for_less(w):
    told = w.json(f"fund {GIFTS} --pool 100.00 --method cocm --clusters {FUNDING / 'clusters.csv'}")
    assert sum(float(row["matched"]) for row in told["projects"]) == 100.0
    w.misused(f"fund {GIFTS} --pool 1 --method cocm", "--clusters is missing: a file of contributors and their clusters")
    w.fails(f"fund {GIFTS} --pool 1 --method cocm --clusters {text(w, 'c.csv', 'contributor,cluster' + chr(10) + 'zoe,1')}",
            "c.csv: nobody of these clusters gave anything")


def test_small_gifts_do_not_count(w):
    told = w.json(f"fund {GIFTS} --pool 100 --minimum 2")
    assert {row["project"]: row["contributors"] for row in told["projects"]} == by_three(4, 1, 2)


def test_gifts_of_json_with_their_pool(w):
    name = text(w, "g.json", '{"pool": "10", "contributions": [{"project": "A", "contributor": 1, "amount": 4},'
                             '{"project": "A", "contributor": 2, "amount": "4"}, {"project": "B", "contributor": 1, "amount": 0.5}]}')
    told = w.json(f"fund {name}")
    assert matched(told) == {"A": "10", "B": "0"} and told["pool"] == "10"
    assert w.ok(f"fund - --json", w.path(name).read_bytes()) == w.ok(f"fund {name} --json")


def test_columns_by_other_names(w):
    name = text(w, "g.csv", "Wallet;Cause;Sum\n0x1;A;1\n0x2;A;1\n")
    told = w.json(f"fund {name} --pool 5 --columns contributor=Wallet,project=Cause,amount=Sum")
    assert matched(told) == {"A": "5"}
    w.fails(f"fund {name} --pool 5", "g.csv:1:1: no column project/grant/recipient/application/project_id/recipient_index/option; "
            "--columns project=NAME says which it is")


def test_what_work_was_worth(w):
    told = w.json(f"fund {FUNDING / 'worth.csv'} --method median --pool 1000")
    assert {row["project"]: (row["score"], row["paid"]) for row in told["projects"]} == {
        "Map of wells": ("3", "222"), "Seed library": ("5.5", "408"), "Repair table": ("5", "370")}
    told = w.json(f"fund {FUNDING / 'worth.csv'} --method mean --pool 1000 --quorum 2 --minimum 4")
    assert {row["project"]: row["passed"] for row in told["projects"]} == {
        "Seed library": True, "Map of wells": True, "Repair table": False}


def test_nobody_judges_twice(w):
    name = text(w, "v.csv", "project,voter,amount\nA,x,1\nA,y,1\nA,x,2\n")
    w.fails(f"fund {name} --method median --pool 9", "v.csv:4:3: x has voted on A already")


def test_tallies_of_clrfund(w):
    name = text(w, "t.csv", "recipient_index,tally_votes,spent_voice_credits\n1,3,9\n2,4,16\n")
    told = w.json(f"fund {name} --method clrfund-linear --pool 100 --factor 2")
    assert [row["paid"] for row in told["projects"]] == ["89", "60"] and told["unspent"] == "1"
    w.misused(f"fund {name} --method clrfund-linear --pool 100", "--factor is missing: smallest units a credit")
    w.fails(f"fund {name} --method clrfund-alpha --pool 100 --factor 2",
            "t.csv: squares of votes add up to the credits spent, so no match is asked for")
    text(w, "t.csv", "recipient_index,tally_votes,spent_voice_credits\n1,5,9\n2,4,16\n")
    told = w.json(f"fund {name} --method clrfund-alpha --pool 100 --factor 2")
    assert told["alpha"] == "1562500000000000000"
    w.fails(f"fund {name} --method clrfund-alpha --pool 10 --factor 2", "t.csv: the pool does not cover the credits that were spent")


def test_points_of_vebetter(w):
    name = text(w, "t.csv", "app,weight\nA,60\nB,30\nC,10\n")
    told = w.json(f"fund {name} --method vebetter --pool 1000 --cap 50% --base 30%")
    assert {row["project"]: (row["paid"], row["lost"]) for row in told["projects"]} == {
        "A": ("450", "70"), "B": ("310", "0"), "C": ("170", "0")}
    w.misused(f"fund {name} --method vebetter --pool 1 --base 1.5%", '--base: "1.5%" is not a whole percent; 30% would be right')
    w.misused(f"fund {name} --method vebetter --pool 1 --cap 500%", '--cap: "500%" is not a part; 20% or 12.34% would be right')


def test_mistakes_in_gifts(w):
    head = "project,contributor,amount\n"
    for content, error in (
            (head + "A,x,-1\n", '2:5: amount "-1" is not a number from 0 on'),
            (head + "A,x,1.2.3\n", '2:5: amount "1.2.3" is not a number from 0 on'),
            (head + "A,x\n", "2:1: the row ends before column amount"),
            (head + ",x,1\n", "2:1: project is missing"),
            (head + 'A,"x,1\n', "2:3: quotes are opened and never closed"),
            (head, " no gifts"),
            ("", " empty; column names in the first line would be right"),
            ("[1]", " [0]: not an object"),
            ('[{"project": "A"}]', " [0]: contributor is missing"),
            ('{"a": 1}', ' no array of contributions; {"contributions": [...]} would be right')):
        w.fails(f"fund {text(w, 'g.csv' if content[:1] not in '[{' else 'g.json', content)} --pool 1",
                f"{'g.csv' if content[:1] not in '[{' else 'g.json'}:{error}")
    w.fails(f"fund {text(w, 'g.csv', head + 'A,x,' + '9' * 39 + chr(10))} --pool 1", "g.csv: gift 1: RANGE: a number is outside its range")
    w.fails(f"fund {text(w, 'g.csv', head + 'A,x,1.005' + chr(10))} --pool 1 --decimals 2",
            "g.csv: an amount has 3 decimals; --decimals 3 would be right")


def test_dials_that_cannot_be(w):
    for words, error in (
            ("", "--pool is missing: what there is to divide"),
            ("--pool x", '--pool: "x" is not an amount; 1000 or 12.50 would be right'),
            ("--pool 1 --method quadratc", "--method: no method quadratc; did you mean quadratic?"),
            ("--pool 1 --pair-bound 3", "--pair-bound: quadratic does not read it"),
            ("--pool 1 --method pairwise", "--pair-bound is missing: K, about what two people together may move"),
            ("--pool 1 --own all", '--own: "all" is none of subtract, keep, squares'),
            ("--pool 1 --use some", '--use: "some" is none of all, asked'),
            ("--pool 1 --decimals 99", '--decimals: "99" is not a number from 0 to 36'),
            ("--pool 1 --format abif", "--format: no format abif here; csv or json would be right"),
            ("--pool 1 --method median --quorum x", '--quorum: "x" is not a number of votes')):
        w.misused(f"fund {GIFTS} {words}", error)


def test_a_split_to_the_last_unit(w):
    told = w.json("split 500000000 --weights 'alice=10, bob=20, carol=30'")
    assert [row["part"] for row in told["parts"]] == ["83333333", "166666667", "250000000"]
    told = w.json("split 1.00 --weights a=1,b=1,c=1")
    assert [row["part"] for row in told["parts"]] == ["0.34", "0.33", "0.33"]
    told = w.json("split 10 --weights a=6,b=6,c=2 --growing")
    assert [part["part"] for part in told["parts"]] == ["5", "4", "1"]
    w.misused("split 10 --weights a=1 --growing --cumulative", "--growing and --cumulative are two roundings")
    told = w.json("split 100 --weights a=1,b=1,c=1 --cumulative")
    assert [row["part"] for row in told["parts"]] == ["33", "33", "34"]
    told = w.json(f"split 100 {text(w, 'm.csv', 'member,shares' + chr(10) + 'x,1.5' + chr(10) + 'y,.5' + chr(10))}")
    assert [row["part"] for row in told["parts"]] == ["75", "25"]


def test_the_table_of_a_split(w):
    assert w.ok("split 10 --weights a=1,b=2") == """\
name  weight  part
a          1     3
b          2     7

10 in 2 parts, by largest remainder
"""


def test_splits_that_cannot_be(w):
    w.fails("split 10 --weights a=0,b=0", "all weights are 0; nobody could get the total")
    w.misused("split 10 --weights a", '"a" is not a name with an amount; alice=10 would be right')
    w.misused("split 10 --weights a=1,a=2", "a stands there twice")
    w.misused("split x --weights a=1", 'the total: "x" is not an amount; 1000 or 12.50 would be right')
    w.fails("split 10 --weights ''", "nobody to divide among")
    w.fails(f"split 10 {text(w, 'm.csv', 'name,weight' + chr(10) + 'a,1' + chr(10) + 'a,2' + chr(10))}", "m.csv:3:1: a stands there twice")
    w.fails(f"split 10 --weights a={2**255},b={2**255}", "split: OVERFLOW: the result does not fit in 256 bits")
    w.misused("split 10", "the file of weights, or --weights, is missing; daomesh split TOTAL FILE|- | split TOTAL --weights A=1,B=2 "
              "would be right")


def test_leaving_with_a_part(w):
    told = w.json(f"exit {FUNDING / 'treasury.csv'} --burned 700 --of 1300")
    assert {row["token"]: row["paid"] for row in told["tokens"]} == {
        "DAI": "807.69", "ETH": "1.346153846153846153", "POINTS": "418"}
    told = w.json("exit --treasury DAI=100,ETH=200 --tokens ETH --burned 700 --of 1300")
    assert {row["token"]: row["paid"] for row in told["tokens"]} == {"DAI": "0", "ETH": "107"}


def test_leaving_that_cannot_be(w):
    for words, error in (("--burned 9 --of 8", "--burned: 9 is more than the 8 that there are"),
                         ("--burned 0 --of 0", "--of: there are no shares, so a part of them cannot leave")):
        w.fails(f"exit --treasury A=1 {words}", error)
    w.misused("exit --treasury A=1 --burned 1 --of 2 --tokens B", "--tokens: the treasury has no B")
    w.misused("exit --treasury A=1 --burned 1 --of 2 --tokens A,A", "--tokens: A stands there twice")
    w.misused("exit --treasury A=1 --of 2", "--burned is missing: shares and loot given up")
    w.misused("exit --treasury A=1 --burned 1.5 --of 2", '--burned: "1.5" is not a whole number from 0 on')


def test_pictures_of_money(w):
    for command in (f"fund {GIFTS} --pool 100", f"fund {FUNDING / 'worth.csv'} --method median --pool 1000",
                    "split 10 --weights '<a>=1,b=2'", "exit --treasury A=10 --burned 1 --of 2"):
        drawn = w.ok(f"{command} --svg -")
        xml.dom.minidom.parseString(drawn)
        assert w.ok(f"{command} --svg out.svg").endswith("\npicture in out.svg\n")
        assert w.path("out.svg").read_text() == drawn
