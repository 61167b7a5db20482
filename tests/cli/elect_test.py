"""Elections that never close, on the command line: the five published examples tick by tick, and files that cannot be."""
import pathlib
import xml.dom.minidom

OFFICE = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "programmes" / "office.csv"


def text(w, name, content):
    w.path(name).write_text(content)
    return name


def votes(w, rows):
    return text(w, "e.csv", "tick,candidacy,votes\n" + rows)


def buckets(told, name):
    return [entry["bucket"] for tick in told["ticks"] for entry in tick["candidacies"] if entry["candidacy"] == name]


def winners(told):
    return [tick["winner"] for tick in told["ticks"]]


def test_a_constant_lead_takes_the_seat(w):
    told = w.json(f"elect {votes(w, '1,A,300' + chr(10) + '1,B,340' + chr(10))} --fill 100 --winner A --ticks 3")
    assert buckets(told, "B") == ["40", "80", "0"] and winners(told) == ["A", "A", "B"]


def test_a_wavering_lead(w):
    rows = "1,A,300\n" + "".join(f"{tick},B,{count}\n" for tick, count in enumerate((340, 340, 270, 240, 350, 350), 1))
    told = w.json(f"elect {votes(w, rows)} --fill 100 --winner A")
    assert buckets(told, "B")[:5] == ["40", "80", "50", "0", "50"] and winners(told)[5] == "B"


def test_a_tie_waits(w):
    told = w.json(f"elect {votes(w, '1,B,60' + chr(10) + '1,C,60' + chr(10) + '4,B,61' + chr(10))} --fill 150")
    assert winners(told) == [None, None, None, "B"] and told["ticks"][2]["tied"] == 2
    assert buckets(told, "C")[3] == "240"


def test_ballots_of_weights_and_scores(w):
    rows = ((1, "A", 64, 0, 1), (1, "B", 64, 0, .4), (2, "A", 25, 4, -1), (2, "B", 25, 4, 1), (3, "B", 36, 0, .8),
            (4, "A", 9, 16, .5), (4, "B", 9, 16, -.25), (5, "A", 0, 49, -.6))
    name = text(w, "b.csv", "tick,voter,candidacy,approve,disapprove,score\n" + "".join(
        f"1,v{voter},{candidacy},{approve},{disapprove},{score}\n" for voter, candidacy, approve, disapprove, score in rows))
    told = w.json(f"elect {name} --fill 50 --ticks 6")
    assert buckets(told, "B")[:4] == ["12", "24", "36", "48"] and winners(told)[4] == "B"
    assert buckets(told, "A")[4:] == ["16.5", "7.8"]


def test_nomination_comes_first(w):
    rows = "1,A,40\n" + "".join(f"{tick},N,{count}\n" for tick, count in enumerate((12, 12, 12, 60, 80, 80), 1))
    told = w.json(f"elect {votes(w, rows)} --fill 100 --nomination 30 --winner A")
    assert buckets(told, "N") == ["12", "24", "0", "20", "60", "0"] and winners(told)[5] == "N"


def test_a_voter_who_moves_takes_the_vote_along(w):
    name = text(w, "b.csv", "tick,voter,candidacy,approve\n1,x,A,100\n2,x,A,0\n2,x,B,100\n")
    told = w.json(f"elect {name} --fill 15 --ticks 3")
    assert [(entry["candidacy"], entry["votes"]) for entry in told["ticks"][2]["candidacies"]] == [("A", "0"), ("B", "10")]
    assert w.json(f"elect {name} --fill 15 --ticks 3 --method linear")["ticks"][2]["candidacies"][1]["votes"] == "100"


def test_seats_change_at_the_slower_clock(w):
    name = votes(w, "1,A,300\n1,B,340\n")
    told = w.json(f"elect {name} --fill 100 --winner A --ticks 8 --change-every 4")
    assert winners(told) == ["A", "A", "A", "B", "B", "B", "B", "B"] and told["ticks"][2]["due"] == "B"


def test_what_it_tells(w):
    assert w.ok(f"elect {OFFICE} --fill 100 --winner Ana --ticks 16") == """\
tick 6: the seat goes from Ana to Bo
tick 12: the seat goes from Bo to Cem

candidacy  state     votes  bucket
Ana        standing    300       0
Bo         standing    350       0
Cem        winner      380       0

fill 100, 16 ticks, Cem holds the seat
"""
    xml.dom.minidom.parseString(w.ok(f"elect {OFFICE} --fill 100 --svg -"))


def test_elections_that_cannot_be(w):
    for rows, error in (
            ("0,A,1\n", "2:1: ticks are counted from 1 to 100000"),
            ("2,A,1\n1,A,1\n", "3:1: the row before is later; rows in order of ticks would be right"),
            ("1,A,x\n", '2:5: votes "x" are not a number with up to six decimals'),
            ("1,A,\n", "2:5: either votes, or a voter with approve, disapprove and score, would be right"),
            ("", " no votes")):
        w.fails(f"elect {votes(w, rows)} --fill 1", f"e.csv:{error}")
    name = text(w, "b.csv", "tick,voter,candidacy,approve,score\n1,x,A,1,2\n")
    w.fails(f"elect {name} --fill 1", "b.csv:2:9: a score from -1 to 1 would be right")
    name = votes(w, "1,A,1\n")
    w.misused(f"elect {name}", "--fill is missing: the bucket of votes times ticks that wins the seat")
    w.misused(f"elect {name} --fill 0", "--fill above 0, and --cap not below it, would be right")
    w.misused(f"elect {name} --fill 9 --cap 8", "--fill above 0, and --cap not below it, would be right")
    w.misused(f"elect {name} --fill 1.2345678", '--fill: "1.2345678" is not a number of votes with up to six decimals')
    w.misused(f"elect {name} --fill 1 --winner B", "--winner: no candidacy is called B")
    w.misused(f"elect {name} --fill 1 --ticks 0", '--ticks: "0" is not a number from 1 to 100000')
    w.misused(f"elect {name} --fill 1 --method square", '--method: "square" is none of linear, root')
    w.misused(f"elect {name} --fill 1 --change-every 0", '--change-every: "0" is not a number of ticks')
