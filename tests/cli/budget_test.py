"""Which projects a budget pays for: by the rule that the file names, by three methods, by seats; mistakes with their place."""
import pathlib
import xml.dom.minidom

VILLAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "ballots" / "village.pb"
HEAD = "META\nkey;value\nvote_type;approval\nbudget;{budget}\nrule;{rule}\nPROJECTS\nproject_id;cost\n"


def text(w, name, content):
    w.path(name).write_text(content)
    return name


def chosen(told):
    return [row["project"] for row in told["projects"] if row["chosen"]]


def book(w):
    """Ten voters, 100 to spend, every project 20: six want a1..a6, four want b1..b4."""
    projects = "".join(f"{name};20\n" for name in ("a1", "a2", "a3", "a4", "a5", "a6", "b1", "b2", "b3", "b4"))
    votes = "".join(f"{i};a1,a2,a3,a4,a5,a6\n" for i in range(6)) + "".join(f"{i};b1,b2,b3,b4\n" for i in range(6, 10))
    return text(w, "book.pb", HEAD.format(budget=100, rule="x") + projects + "VOTES\nvoter_id;vote\n" + votes)


def test_three_methods_on_one_vote(w):
    name = book(w)
    assert chosen(w.json(f"budget {name} --method greedy")) == ["a1", "a2", "a3", "a4", "a5"]
    assert chosen(w.json(f"budget {name} --method equal-shares")) == ["a1", "a2", "a3", "b1", "b2"]
    assert chosen(w.json(f"budget {name} --method phragmen")) == ["a1", "b1", "a2", "a3", "b2"]


def test_costs_with_decimals(w):
    name = text(w, "app.pb", HEAD.format(budget=4, rule="x") + "p0;1\np1;.9\np2;2\np3;1.09\nVOTES\nvoter_id;vote\n"
                "1;p0\n2;p1,p2,p3\n3;p1,p2,p3\n4;p2\n")
    told = w.json(f"budget {name} --method equal-shares --utility votes")
    assert sorted(chosen(told)) == ["p0", "p1", "p3"] and told["spent"] == "2.99"
    assert {row["project"]: row["price"] for row in told["projects"] if row["chosen"]} == {
        "p1": "45/1", "p3": "109/2", "p0": "100/1"}
    assert sorted(chosen(w.json(f"budget {name} --method equal-shares"))) == ["p0", "p2"]


def test_the_rule_that_the_file_names(w):
    projects = "1;60\n2;50\n3;30\nVOTES\nvoter_id;vote\na;1,2,3\nb;1,2\nc;1\n"
    for rule, expected in (("greedy", ["1", "3"]), ("greedy-no-skip", ["1"]), ("equalshares/add1", ["1"])):
        told = w.json(f"budget {text(w, 'r.pb', HEAD.format(budget=100, rule=rule) + projects)}")
        assert chosen(told) == expected, (rule, told)
    assert told["method"] == "equal-shares"


def test_points_are_counted_where_there_are_any(w):
    name = text(w, "c.pb", HEAD.format(budget=10, rule="greedy").replace("approval", "cumulative") +
                "1;10\n2;10\nVOTES\nvoter_id;vote;points\na;1;3\nb;2;1\nc;2;1\n")
    assert chosen(w.json(f"budget {name}")) == ["1"]
    assert chosen(w.json(f"budget {name} --ballots approvals")) == ["2"]


def test_a_committee(w):
    told = w.json(f"budget {text(w, 'v.abif', '5:A=B=C' + chr(10) + '3:D' + chr(10))} --seats 3 --method phragmen")
    assert chosen(told) == ["A", "D", "B"] and "cost" not in told["projects"][0]
    w.misused("budget v.abif", "v.abif: no costs in this file; --seats N chooses a committee")
    w.misused(f"budget {VILLAGE} --seats 2 --money 3", "--money and --seats exclude each other")


def test_more_projects_than_options_of_a_count(w):
    projects = "".join(f"p{i};1\n" for i in range(1000))
    name = text(w, "m.pb", HEAD.format(budget=600, rule="greedy") + projects + "VOTES\nvoter_id;vote\n" +
                "".join(f"v{i};p{i}\n" for i in range(1000)))
    assert w.json(f"budget {name}")["chosen"] == 600
    assert w.json(f"budget {name} --lots {','.join(f'p{i}' for i in reversed(range(1000)))}")["projects"][0]["project"] == "p999"


def test_the_table_reads_like_this(w):
    assert w.ok(f"budget {VILLAGE}") == """\
Budget of a small village
greedy: 2 of 5 chosen, 2400 of 2500 spent

chosen  project               votes  voters  cost
yes     Theatre                   6       6  1400
yes     School garden             5       5  1000
no      Library; new shelves      4       4   600
no      Football ground           4       4   800
no      "Blue" cycle path         3       3  1200

tie: Library; new shelves before Football ground by cost
"""


def test_the_picture(w):
    xml.dom.minidom.parseString(w.ok(f"budget {VILLAGE} --svg -"))


def test_mistakes(w):
    for words, error in (
            ("--method greedi", '--method: "greedi" is none of greedy, equal-shares, phragmen'),
            ("--method greedy --utility cost", "--utility: greedy does not read it"),
            ("--ballots ranks", '--ballots: "ranks" is none of approvals, points'),
            ("--money x", '--money: "x" is not an amount; 1000 or 12.50 would be right'),
            ("--threshold x", '--threshold: "x" is not a number of votes'),
            ("--lots 1,2", "--lots: 2 options where all 5 belong")):
        w.misused(f"budget {VILLAGE} {words}", error)
    name = text(w, "d.pb", HEAD.format(budget=10, rule="greedy") + "1;5\n2;6\nVOTES\nvoter_id;vote\na;1,1\n")
    w.fails(f"budget {name}", "d.pb:12:5: this ballot names a project twice; --skip-invalid leaves such ballots out")
    text(w, "d.pb", HEAD.format(budget=10, rule="greedy") + "1;5\n2;6\nVOTES\nvoter_id;vote\n")
    w.fails(f"budget {name}", "d.pb: no ballots")
