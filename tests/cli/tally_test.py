"""Counting votes of files: every format gives the same votes, every method its winner, every mistake its place in the file."""
import json
import os
import pathlib
import pty
import random
import subprocess
import xml.dom.minidom

BALLOTS = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "ballots"
FORMATS = {"abif": "capital.abif", "preflib": "lunch.toi", "blt": "board.blt", "pabulib": "village.pb", "csv": "chair.csv",
           "json": "rooms.json"}


def order(told):
    return [row["name"] for row in told["options"]]


def totals(told):
    return {row["name"]: row["total"] for row in told["options"]}


def count(w, name, method, more=""):
    return w.json(f"tally {BALLOTS / name} --method {method} {more}")


def text(w, name, content):
    w.path(name).write_text(content)
    return name


def refused(w, name, content, error, method="schulze", more=""):
    w.fails(f"tally {text(w, name, content)} --method {method} {more}", f"{name}:{error}")


def test_the_capital_by_every_method(w):
    firsts = {row["method"]: row["winners"] for row in w.json(f"tally {BALLOTS / 'capital.abif'}")}
    nashville = {"score", "star", "borda", "copeland", "minimax", "schulze", "ranked-pairs"}
    assert firsts == {**{name: ["Nashville"] for name in nashville}, "plurality": ["Memphis"], "irv": ["Knoxville"]}


def test_preflib_and_abif_say_the_same(w):
    for method in ("plurality", "irv", "borda", "schulze", "minimax"):
        one, other = count(w, "capital.abif", method), count(w, "capital.soc", method)
        assert totals(one) == totals(other) and order(one) == order(other), method


def test_rounds_of_the_capital(w):
    told = count(w, "capital.abif", "irv")
    assert order(told) == ["Knoxville", "Memphis", "Nashville", "Chattanooga"]
    assert [each["totals"] for each in told["rounds"]] == [
        ["17", "42", "26", "15"], ["32", "42", "26", None], ["58", "42", None, None]]
    assert [each["leaves"] for each in told["rounds"]] == [["Chattanooga"], ["Nashville"], []]


def test_duels_of_the_capital(w):
    told = count(w, "capital.abif", "schulze")
    assert order(told) == ["Nashville", "Chattanooga", "Knoxville", "Memphis"]
    assert told["matrix"][0] == ["0", "68", "68", "58"]


def test_a_withdrawn_option_of_blt_is_gone(w):
    told = count(w, "board.blt", "plurality")
    assert totals(told) == {"Ada": "13", "Ben": "8", "Cleo": "4", "Dan": "4"}
    assert told["title"] == "Board of the bakery"


def test_approvals_and_names_of_pabulib(w):
    assert totals(count(w, "village.pb", "approval")) == {
        "Theatre": "6", "School garden": "5", "Library; new shelves": "4", "Football ground": "4", '"Blue" cycle path': "3"}


def test_weights_with_decimals(w):
    told = count(w, "logo.csv", "score")
    assert totals(told) == {"Owl": "18.5", "Bear, brown": "14.5", "Fox": "12"} and told["weight"] == "5.5"


def test_ranks_in_columns(w):
    assert totals(count(w, "chair.csv", "borda")) == {"Ada": "23", "Cleo": "19", "Ben": "18"}


def test_rankings_in_a_column(w):
    assert totals(count(w, "colour.csv", "plurality")) == {"green": "4", "red": "3", "pale blue": "2", "blue": "0"}


def test_rankings_of_json_with_ties_within(w):
    told = count(w, "rooms.json", "schulze")
    assert told["first"] == "Library" and told["weight"] == "7"


def test_methods_that_some_ballots_do_not_allow_are_left_out(w):
    for name, content in (("v.abif", "3:A/5>B/2\n2:B/1>A\n"),
                          ("v.json", '{"ballots": [{"values": {"A": 5, "B": 2}, "weight": 3}, {"ranking": ["B", "A"], "weight": 2}]}')):
        methods = [row["method"] for row in w.json(f"tally {text(w, name, content)}")]
        assert "irv" in methods and "score" not in methods and "star" not in methods, methods


def test_snapshot_says_its_own_method(w):
    told = w.json(f"tally {BALLOTS / 'treasury.json'}")
    assert told["method"] == "snapshot-quadratic"
    assert totals(told) == {"Audit": "94.156484", "Grants": "46.843515", "Meetup": "0"}
    assert w.ok(f"tally {BALLOTS / 'treasury.json'} --svg -").startswith("<svg"), "and is drawn without --method"


def test_snapshot_points_that_are_fractions(w):
    votes = {"proposal": {"choices": ["A", "B"]}, "votes": [{"choice": {"1": 0.2, "2": 0.8}, "vp": 1.5}]}
    told = w.json(f"tally {text(w, 'v.json', json.dumps(votes))} --method snapshot-weighted")
    assert totals(told) == {"B": "1.2", "A": "0.3"}


def test_points_of_a_table_may_be_fractions_where_proportions_count(w):
    name = text(w, "p.csv", "weight,A,B\n10,33.5,66.5\n10,1,3\n")
    assert totals(w.json(f"tally {name} --method weighted")) == {"B": "14.15", "A": "5.85"}
    refused(w, "q.csv", "A,B\n1.5,2\n", '2:1: "1.5" is not a whole number', "quadratic")


def test_parts_of_votes_are_exact_for_programs(w):
    told = w.json(f"tally {text(w, 'p.csv', 'A,B,C' + chr(10) + '1,1,1' + chr(10))} --method weighted")
    assert totals(told)["A"] == "0.333333" and told["options"][0]["units"] == "1" and told["scale"] == "3"


def test_quadratic_range_takes_thousandths(w):
    told = w.json(f"tally {text(w, 'r.csv', 'weight,A,B' + chr(10) + '64,1,.4' + chr(10) + '4,-1,' + chr(10))} --method quadratic-range")
    assert totals(told) == {"A": "6", "B": "3.2"}


def test_ties_are_told_and_lots_break_them(w):
    name = text(w, "t.abif", "1:A\n1:B\n")
    told = w.json(f"tally {name} --method plurality --lots B,A")
    assert told["winners"] == ["B", "A"] and told["first"] == "B"
    assert told["ties"] == [{"of": "order", "round": 1, "by": "lot", "chosen": "B", "tied": ["A", "B"]}]
    assert "tie for place 1: A, B; lot puts B first\n" in w.ok(f"tally {name} --method plurality --lots B,A")


def test_debian_with_quorum(w):
    name = text(w, "d.abif", "4:B>A>C=D\n3:A>C>B=D\n1:B>C>A=D\n1:C>A>B=D\n")
    assert w.json(f"tally {name} --method debian --default D")["first"] == "B"
    assert w.json(f"tally {name} --method debian --default D --quorum 6")["first"] == "A"
    text(w, "d.abif", "4:A>D\n3:D>A\n")
    assert w.json(f"tally {name} --method debian --default D")["first"] == "A"
    assert w.json(f"tally {name} --method debian --default D --majority A=3:1")["first"] == "D"


def test_the_table_reads_like_this(w):
    assert w.ok(f"tally {BALLOTS / 'capital.soc'} --method irv") == """\
Capital of Tennessee
irv: 100 votes on 4 options
first: Knoxville

place  option       votes  share
    1  Knoxville       58  58.0%
    2  Memphis         42  42.0%
    3  Nashville        0   0.0%
    4  Chattanooga      0   0.0%

round         1   2   3
Knoxville    17  32  58
Memphis      42  42  42
Nashville    26  26    \n\
Chattanooga  15        \n"""


def test_every_format_is_seen_from_its_content(w):
    for name in FORMATS.values():
        content = (BALLOTS / name).read_bytes()
        method = "approval" if name == "village.pb" else "borda"
        by_name = w.ok(f"tally {BALLOTS / name} --method {method} --json")
        assert w.ok(f"tally - --method {method} --json", content) == by_name, name


def test_a_format_that_is_said_goes_before_the_name(w):
    name = text(w, "votes.txt", (BALLOTS / "board.blt").read_text())
    assert w.json(f"tally {name} --method borda --format blt")["title"] == "Board of the bakery"
    w.misused(f"tally {name} --format prefib", "--format: no format prefib; did you mean preflib?")
    w.misused(f"tally {name} --format x", "--format: no format x; abif, preflib, blt, pabulib, csv or json would be right")


def test_text_that_is_no_ballots(w):
    w.fails(f"tally {text(w, 'a.txt', 'hello')}",
            "a.txt: not in a format that is known; --format abif, preflib, blt, pabulib, csv or json would be right")
    w.fails(f"tally {text(w, 'e.txt', '')}", "e.txt: empty; --format abif, preflib, blt, pabulib, csv or json would be right")
    w.fails("tally missing.abif", "missing.abif: cannot be read: No such file or directory")
    w.path("b.abif").write_bytes(b"3:A>\xff\n")
    w.fails("tally b.abif", "b.abif:1:5: not UTF-8; a text file in UTF-8 would be right")
    w.path("z.abif").write_bytes(b"3:A\n3:\0\n")
    w.fails("tally z.abif", "z.abif:2:3: a zero byte; a text file would be right")


def test_mistakes_in_abif(w):
    for content, error in (
            ("3:A>B\nB>A\n", '2:1: "B>A" does not begin with a number of ballots; 27:A>B=C would be right'),
            ("3:A>B>A\n", "1:7: this ballot names an option twice"),
            ("3:A>\n", "1:5: the name of an option is missing"),
            ("3:[A>B\n", "1:3: a bracket is opened and never closed"),
            ('3:"A>B\n', "1:3: a quote is opened and never closed"),
            ("3:[A]B\n", '1:6: "B" behind an option; >, =, a comma or / would be right'),
            ("0:A>B\n", "1:1: this ballot weighs nothing; 1 or more would be right"),
            ("-3:A>B\n", "1:1: a ballot weighs less than 0; 1 would be right"),
            ("3:A/x>B\n", '1:3: "x" is not a score in whole numbers; A/5 would be right'),
            ("3:A/99999999999>B\n", '1:3: "99999999999" is not a score in whole numbers; A/5 would be right'),
            ("3:A,B>C\n", "1:3: commas and an order in one ballot; A>B=C or A/5,B/3 would be right"),
            ("=A\n", "1:1: not an option; =Token:[Long name] would be right"),
            ("=A:[x]\n=A:[y]\n", "2:2: this option is described twice"),
            ("{title: x\n3:A\n", "1:10: a line that begins with { ends with }"),
            ("{title}\n3:A\n", '1:1: no key; {title: "..."} would be right'),
            ("# nothing\n", " no options; a ballot that names one would be right"),
            ("=A:[x]\n", " no ballots"),
            ("1" * 90 + ":A\n", '1:1: "' + "1" * 76 + '…" does not begin with a number of ballots; 27:A>B=C would be right')):
        refused(w, "v.abif", content, error)
    refused(w, "v.abif", "3:A>B\n", "1:3: no score; A/5 would be right, or a method that ranks", "score")


def test_columns_count_characters(w):
    refused(w, "v.abif", "3:Äpfel>Öl>Äpfel\n", "1:12: this ballot names an option twice")


def test_mistakes_in_preflib(w):
    head = "# NUMBER ALTERNATIVES: 2\n# NUMBER UNIQUE ORDERS: 1\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n"
    for content, error in (
            (head, "2:25: 1 orders are promised, 0 follow"),
            (head + "1: 1,2\n1: 2\n", "2:25: 1 orders are promised, 2 follow"),
            (head + "1: 1,3\n", "5:6: no option is called 3"),
            (head + "1: 1,\n", "5:6: the order ends with a comma"),
            (head + "1: {1,2\n", "5:8: a brace is opened and never closed"),
            (head + "1: 1;2\n", "5:5: ';' where a comma belongs; 1,{2,3},4 would be right"),
            (head + "x\n", '5:1: "x" is no order; 27: 1,{2,3},4 would be right'),
            ("# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n1: 1\n", '1:24: "3" options are promised, 1 are named'),
            ("# ALTERNATIVE NAME 2: A\n# ALTERNATIVE NAME 2: B\n", "2:20: option 2 is named twice"),
            ("# ALTERNATIVE NAME x: A\n", '1:20: "x" is not an option\'s number'),
            ("# DATA TYPE: cat\n", "1:14: data of type cat; soc, soi, toc or toi would be right"),
            ("2\n1,A\n2,B\n3,3,2\n3,1,2\n", "4:5: 2 orders are promised, 1 follow")):
        refused(w, "v.soi", content, error)
    refused(w, "v.soi", head + "1: 1,2\n", "5:1: orders hold no scores; a method that ranks would be right", "score")


def test_preflib_numbers_from_anywhere_and_without_names(w):
    name = text(w, "zero.soc", "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 0: Ada\n# ALTERNATIVE NAME 1: Ben\n3: 1,0\n")
    assert totals(w.json(f"tally {name} --method plurality")) == {"Ben": "3", "Ada": "0"}
    name = text(w, "bare.soi", "# NUMBER ALTERNATIVES: 3\n3: 2\n")
    assert totals(w.json(f"tally {name} --method plurality")) == {"2": "3", "1": "0", "3": "0"}


def test_the_older_preflib(w):
    name = text(w, "old.soi", "2\n1,Ada\n2,Ben\n5,5,2\n3,1,2\n2,2\n")
    assert totals(w.json(f"tally {name} --method plurality")) == {"Ada": "3", "Ben": "2"}


def test_mistakes_in_blt(w):
    for content, error in (
            ("", " empty; --format abif, preflib, blt, pabulib, csv or json would be right"),
            ("x 2\n", '1:1: "x" where the number of options belongs'),
            ("300 2\n", "1:1: 300 options; 1 to 256 would be right"),
            ("2\n", "2:1: the file ends where the number of seats belongs"),
            ("2 1\n3 1 2\n", "2:1: a ballot without its end; 3 1 3=4 0 would be right"),
            ("2 1\n3 1 2 0\n", "3:1: the file ends without the 0 that ends the ballots"),
            ("2 1\n3 1 x 0\n0\n", '2:5: "x" where an option\'s number belongs; 3 or 3=4 would be right'),
            ("2 1\n3 1 5 0\n0\n", "2:5: no option is called 5"),
            ("2 1\nx 1 0\n0\n", '2:1: "x" where a number of ballots belongs; 3 1 3=4 0 would be right'),
            ('2 1\n3 1 0\n0\n"A"\n', "5:1: 2 options, but only 1 names"),
            ('2 1\n3 1 0\n0\n"A\n', "4:1: a quote is opened and never closed")):
        if content:
            refused(w, "v.blt", content, error)


def test_named_ballots_of_blt_count_once(w):
    name = text(w, "v.blt", '2 1\n(A 1) 1 2 0\n(A2) 2 0\n3 1 0\n0\n"Ada"\n"Ben"\n')
    assert totals(w.json(f"tally {name} --method plurality")) == {"Ada": "4", "Ben": "1"}
    refused(w, "v.blt", "2 1\n(A) 1 0\n(A) 2 0\n0\n", "3:1: the ballot (A) stands here twice")
    refused(w, "v.blt", "2 1\n(A 1 0\n0\n", "2:1: a bracket is opened and never closed")


def test_mistakes_in_pabulib(w):
    head = "META\nkey;value\nnum_votes;1\nvote_type;approval\nbudget;10\nPROJECTS\nproject_id;cost\n1;5\n2;6\n"
    for content, error in (
            ("PROJECTS\n", "1:1: META would be right here"),
            ("META\nkey;value\n", "3:1: the file ends without PROJECTS"),
            (head, "10:1: the file ends without VOTES"),
            (head + "VOTES\nvoter_id;vote\n", "3:11: 1 votes are promised, 0 follow"),
            (head + "VOTES\nvoter_id;vote\nx;1,3\n", "12:5: no option is called 3"),
            (head + "VOTES\nvoter_id;vote\nx\n", "12:1: 1 cells where 2 belong"),
            (head + "VOTES\nvoter_id;what\n", "11:1: no column vote"),
            (head.replace("num_votes;1", "default_score;2"),
             "3:15: default_score 2; projects that a vote does not list count for nothing here"),
            (head + "2;7\n", "10:1: project 2 stands here twice"),
            (head + "3;much\n", '10:3: cost "much" is not an amount'),
            (head.replace("approval", "aproval"),
             '4:11: vote_type "aproval"; approval, choose-1, ordinal, cumulative or scoring would be right'),
            (head.replace("approval", "scoring") + "VOTES\nvoter_id;vote\n", "11:1: no column points"),
            (head.replace("approval", "scoring") + "VOTES\nvoter_id;vote;points\nx;1,2;3\n", '12:7: points "" are not a whole number'),
            (head.replace("approval", "scoring") + "VOTES\nvoter_id;vote;points\nx;1;3,4\n", "12:5: more points than projects")):
        refused(w, "v.pb", content, error, "approval")


def test_mistakes_in_tables(w):
    for content, error, method in (
            ("A,B\n1\n", "2:1: 1 cells where 2 belong", "schulze"),
            ("A,B\n1,x\n", '2:3: "x" is not a whole number', "schulze"),
            ("A,B\n1,0\n", "2:3: this ballot has a value that schulze does not take; ranks from 1 on would be right", "schulze"),
            ("A,B\n1,2\n", '2:3: "2" is no approval; 1, 0 or nothing would be right', "approval"),
            ("A,A\n1,2\n", "1:3: column A stands here twice", "schulze"),
            ("A,rank1\n1,2\n", "1:1: columns of several kinds; a column for each option, columns rank1, rank2, ... or one column "
             "ranking would be right", "schulze"),
            ("voter,weight\n1,2\n", "1:1: no column says what was voted; a column for each option, columns rank1, rank2, ... or one "
             "column ranking would be right", "schulze"),
            ("A,weight\n1,x\n", '2:3: weight "x" is not a number', "schulze"),
            ('A,"B\n1,2\n', "1:3: quotes are opened and never closed", "schulze"),
            ('A,"B"x\n1,2\n', '1:6: text behind closed quotes; quotes inside a cell are doubled: ""', "schulze"),
            ('count,ranking\n3,"A>B>"\n', "2:8: the name of an option is missing", "schulze")):
        refused(w, "v.csv", content, error, method)


def test_mistakes_in_json(w):
    for content, error in (
            ('{"ballots": [', "1:14: not JSON: ']' expected near end of file"),
            ('{"a": 1, "a": 2}', '1:13: not JSON: duplicate object key near \'"a"\''),
            ("{}", ' neither ballots nor votes; {"options": [...], "ballots": [...]} would be right'),
            ('{"ballots": [1]}', " ballots[0]: not an object"),
            ('{"ballots": [{}]}', " ballots[0]: it says none of ballot, ranking, approves or values"),
            ('{"options": ["A"], "ballots": [{"ranking": ["B"]}]}', " ballots[0]: no option is called B"),
            ('{"options": ["A", "A"], "ballots": []}', " options[1]: A stands here twice"),
            ('{"ballots": [{"ranking": ["A"], "weight": -1}]}', " ballots[0]: its weight is not a number from 0 on"),
            ('{"ballots": [{"ranking": [["A"], "A"]}]}', " ballot 0: this ballot names an option twice"),
            ('{"ballots": [{"approves": ["A"]}]}',
             " ballots[0]: approvals hold neither ranks nor scores; --method approval would be right"),
            ('{"votes": []}', " proposal.choices is missing: the names of the choices")):
        refused(w, "v.json", content, error)


def test_votes_that_a_method_does_not_take(w):
    name = text(w, "v.csv", "A,B\n9,-1\n")
    w.fails(f"tally {name} --method quadratic --budget 80", "v.csv:2:1: this ballot spends more credits than the budget of 80")
    w.fails(f"tally {name} --method weighted", "v.csv:2:3: this ballot has a value that weighted does not take; points from 0 on, "
            "--budget of them would be right")
    w.fails(f"tally {name} --method quadratic-range", "v.csv:2:1: this ballot has a value that quadratic-range does not take; scores "
            "from -1 to 1 would be right")
    name = text(w, "v.abif", "3:A=B>C\n")
    w.fails(f"tally {name} --method borda --strict", "v.abif:1:1: this ballot has an option or a rank twice")
    text(w, "v.abif", "3:A>B>C\n1:A\n")
    w.fails(f"tally {name} --method borda --complete", "v.abif:2:1: this ballot leaves an option unranked")
    assert w.json(f"tally {name} --method borda --complete --skip-invalid")["invalid"] == 1


def test_dials_that_cannot_be(w):
    name = text(w, "v.abif", "3:A>B\n")
    for words, error in (
            ("--method shulze", "--method: no method shulze; did you mean schulze?"),
            ("--method irv --strength ratio", "--strength: irv does not read it"),
            ("--method schulze --strength strong", '--strength: "strong" is none of winning, margins, ratio, opposed'),
            ("--method minimax --strength ratio", "--strength: not in the range that minimax takes"),
            ("--method irv --lots A", "--lots: 1 options where all 2 belong"),
            ("--method irv --lots A,A", "--lots: A stands there twice"),
            ("--method irv --lots A,C", "--lots: no option is called C"),
            ("--method irv --default A", "--default: only --method debian reads it"),
            ("--method debian", "--default is missing: the option that stands for none of these"),
            ("--method debian --default A --quorum x", '--quorum: "x" is not a number from 0 on'),
            ("--method debian --default A --majority B=3", '--majority: "3" is no majority; 3:1 would be right'),
            ("--method debian --default A --majority 3:1", '--majority: "3:1"; OPTION=3:1 would be right'),
            ("--method borda --budget x", '--budget: "x" is not a number from 0 on'),
            ("--method borda --budget 3", "--budget: borda does not read it"),
            ("--method borda --max x", '--max: "x" is not a whole number'),
            ("--svg x.svg", "--svg draws one count; --method says which")):
        w.misused(f"tally {name} {words}", error)
    w.misused("tally", "the file of votes is missing; daomesh tally FILE|- [--method NAME] would be right")


def test_a_table_of_numbers_needs_a_method(w):
    w.misused(f"tally {BALLOTS / 'logo.csv'}", "--method is missing: the file alone does not say how its numbers are meant; "
              "--method score would be right")


def test_more_options_than_can_be(w):
    many = ">".join(f"o{i}" for i in range(257))
    refused(w, "v.abif", f"1:{many}\n", "1:1173: more than 256 options")


def test_pictures_are_well_formed_and_safe(w):
    name = text(w, "v.abif", '{title: "<script>&"}\n=A:[<b>"A"]\n5:A>B>C\n4:B>C\n3:C>A\n')
    for method, holds in (("plurality", "&lt;b&gt;"), ("irv", "Round 1"), ("schulze", "&lt;script&gt;"), ("borda", "borda")):
        w.ok(f"tally {name} --method {method} --svg out.svg")
        drawn = w.path("out.svg").read_text()
        xml.dom.minidom.parseString(drawn)
        assert holds in drawn and "<script" not in drawn, method
    assert w.ok(f"tally {name} --method irv --svg -").startswith("<svg")
    assert w.ok(f"tally {name} --method irv --svg out.svg").endswith("\npicture in out.svg\n")


def test_names_cannot_fool_the_terminal(w):
    name = text(w, "v.abif", "3:[A\x1b[31m\u202e]>B\n")
    assert "\x1b" not in w.ok(f"tally {name} --method borda")
    refused(w, "v.abif", "3:A\x1b[2J\n3:B>\n", "2:5: the name of an option is missing")


TRUST = BALLOTS / "trust.csv"


def test_messages_cannot_fool_the_terminal(w):
    odd = "\x1b[31m\u202e"
    name = text(w, "v.csv", f"voter,ranking\n{odd},A\n{odd},B\n")
    code, _, err = w.call(f"tally {name} --method irv --delegations {TRUST}")
    assert code == 1 and "\x1b" not in err and "\\u{1b}[31m\\u{202e} votes twice" in err, err
    name = text(w, "e.csv", f"tick,candidacy,votes\n1,{odd},5\n1,{odd}2,5\n")
    assert "\x1b" not in w.ok(f"elect {name} --fill 1") + w.ok(f"elect {name} --fill 9 --ticks 4")
    name = text(w, "t.abif", f"1:[{odd}]\n1:B\n")
    assert "\x1b" not in w.ok(f"tally {name} --method plurality") + w.ok(f"tally {name} --method irv --ties together")


def test_weight_flows_outward_from_those_who_voted(w):
    told = w.json(f"tally {text(w, 'v.csv', 'voter,ranking' + chr(10) + 'cem,A>B' + chr(10))} --method plurality --delegations {TRUST}")
    assert (totals(told)["A"], told["represented"], told["lost"]) == ("4", 3, "5")
    told = w.json(f"tally {text(w, 'v.csv', 'voter,ranking' + chr(10) + 'bo,A>B' + chr(10) + 'zoe,B' + chr(10))} --method plurality "
                  f"--delegations {TRUST}")
    assert totals(told) == {"A": "2", "B": "1"}


def test_delegated_weights_scopes_parts_and_ends(w):
    votes = '{"ballots": [{"voter": "b", "weight": 2, "ballot": "B"}, {"voter": "c", "ballot": "C"}]}'
    name = text(w, "v.json", votes)
    trust = text(w, "t.csv", "from,to,weight,share\na,b,100.5,1\na,c,100.5,1\na,d,100.5,1\n")
    told = w.json(f"tally {name} --method plurality --delegations {trust}")
    assert totals(told) == {"B": "35.5", "C": "34.5"} and told["lost"] == "34.5"
    trust = text(w, "t.csv", "from,to,weight,scope\na,b,5,0\na,nobody,5,1\nd,c,7,0\n")
    assert totals(w.json(f"tally {name} --method plurality --delegations {trust}")) == {"B": "2", "C": "8"}
    trust = text(w, "t.csv", "from,to,expires\na,b,2026-01-01\n")
    for at, expected in (("2025-12-31", "3"), ("2026-01-02", "2")):
        assert totals(w.json(f"tally {name} --method plurality --delegations {trust} --at {at}"))["B"] == expected


def test_delegations_that_cannot_be(w):
    votes = text(w, "v.csv", "voter,ranking\nb,A\n")
    for content, error in (
            ("a,a,\n", " a names themselves"), ("a,b,\na,c,\n", " a names several in one scope; shares would be right"),
            ("a,b,\na,b,\n", " a names somebody twice in one scope"), ("a,b,x\n", ' share "x" is not a number')):
        code, _, err = w.call(f"tally {votes} --method plurality --delegations {text(w, 't.csv', 'from,to,share' + chr(10) + content)}")
        assert code == 1 and err.startswith("daomesh: t.csv:") and err.endswith(error + "\n"), err
    w.fails(f"tally {BALLOTS / 'capital.abif'} --method irv --delegations {TRUST}",
            f"{BALLOTS / 'capital.abif'}: no names of voters; a column voter would be right where others speak for some")
    w.fails(f"tally {text(w, 'v.csv', 'voter,ranking' + chr(10) + 'b,A' + chr(10) + 'b,A' + chr(10))} --method irv --delegations {TRUST}",
            "v.csv:3:1: b votes twice")


def test_a_bar_on_a_terminal_only(w):
    """Work of a second: ten million pairs of people who share a project."""
    gifts = "project,contributor,amount\n" + "".join(f"A,c{i},{i % 7 + 1}\n" for i in range(4500))
    words = ["fund", text(w, "gifts.csv", gifts), "--pool", "100", "--method", "pairwise", "--pair-bound", "25", "--json"]
    master, slave = pty.openpty()
    done = subprocess.Popen([w.program, *words], cwd=w.folder, env=w.environment, stdout=subprocess.DEVNULL, stderr=slave)
    os.close(slave)
    drawn = b""
    while True:
        try:
            piece = os.read(master, 4096)
        except OSError:
            break
        if not piece:
            break
        drawn += piece
    os.close(master)
    assert done.wait(timeout=120) == 0
    assert b"\rmatching " in drawn and drawn.endswith(b"\r\x1b[K"), drawn
    assert w.call(words)[2] == ""


def test_every_ending_of_preflib(w):
    head = "# NUMBER ALTERNATIVES: 3\n" + "".join(f"# ALTERNATIVE NAME {i}: {name}\n" for i, name in enumerate("ABC", 1))
    for ending, order in (("soc", "1,2,3"), ("soi", "2"), ("toc", "{1,2},3"), ("toi", "{1,3}")):
        told = w.json(f"tally {text(w, 'v.' + ending, head + '4: ' + order + chr(10))} --method borda")
        assert told["weight"] == "4", ending


def test_long_names_are_cut(w):
    name = text(w, "v.abif", "=A:[" + "ä" * 100000 + "]\n3:A>B\n")
    assert "ä" * 59 + "…" in w.ok(f"tally {name} --method plurality")
    assert "ä" * 37 + "…" in w.ok(f"tally {name} --method plurality --svg -")


def spoil(draw, content):
    """Cut off, a byte changed, a piece repeated, a number made huge."""
    kind = draw.randrange(4)
    at = draw.randrange(len(content))
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[:at] + bytes([draw.choice(b"0919,;:=>{}[]\"#-/.\n \x00\xff")]) + content[at + 1:]
    if kind == 2:
        return content[:at] + content[draw.randrange(len(content)):][:20] + content[at:]
    return content[:at] + b"9" * draw.choice((12, 40, 100)) + content[at:]


def test_spoiled_files_are_refused_or_counted(w):
    draw = random.Random(4)
    for name in list(FORMATS.values()) + ["logo.csv", "colour.csv", "treasury.json"]:
        content = (BALLOTS / name).read_bytes()
        method = "approval" if name == "village.pb" else "score" if name == "logo.csv" else "borda"
        for _ in range(40):
            w.path(name).write_bytes(spoil(draw, content))
            words = f"tally {name} --method {method}" if name != "treasury.json" else f"tally {name}"
            code, _, err = w.call(words)
            assert code in (0, 1, 2) and (code == 0 or err.startswith("daomesh: ")), (name, code, err, w.path(name).read_bytes())
