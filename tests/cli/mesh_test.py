"""daomesh mesh: levels from bounties, the flow of money through them, and the picture."""
import json
import xml.etree.ElementTree

TERMS = dict(parts="1 work_s=10d", open_s="10d", review_s="2d", dispute_s="2d", ruling_s="2d")


class Mesh:
    """A board that pays a phone DAO, that one a chip DAO and a person, and a person who buys something."""

    def __init__(self, w):
        self.w = w
        w.ok("init --host")
        for name in ("ann", "bob", "eve"):
            self.do("", "party.create", name=name)
        for name, member in (("board", "ann"), ("phone", "bob"), ("chip", "eve")):
            self.do(member, "dao.found", name=name)
        self.do("chip", "charter.distribution", dao="chip", treasury_ppm="25%", by="equal")
        self.do("ann", "token.issue", party="ann", symbol="EUR")
        for party in ("board", "ann"):
            self.do("ann", "token.mint", party="ann", token="EUR", to=party, amount=1000)

    def do(self, actor, action, **fields):
        self.w.clock += 1
        words = ["act", action, *(["--actor", actor] if actor else []), "--json"]
        for name, value in fields.items():
            words += [f"--{name}", str(value)]
        return json.loads(self.w.ok(words).splitlines()[-1])

    def said(self, answer, field):
        return next(event["fields"][field] for event in answer["events"] if field in event["fields"])

    def post(self, poster, taker, number, amount, **more):
        posted = self.do(poster, "bounty.post", poster=poster, content="a" * 64, reward=f"EUR amount={amount}", **TERMS, **more)
        terms = self.said(posted, "terms")
        self.do(taker, "bounty.take", party=taker, poster=poster, bounty=number, terms=terms)
        return terms

    def finish(self, poster, taker, number, terms):
        work = self.do(taker, "bounty.submit", party=taker, poster=poster, bounty=number, terms=terms, content="b" * 64)
        self.do(poster, "bounty.accept", poster=poster, bounty=number, work=self.said(work, "work"))

    def tree(self):
        """900 from the board to the phone DAO; 400 of it go on to the chip DAO and 100 to ann."""
        top = self.post("board", "phone", 1, 900)
        below = dict(parent_poster="board", parent=1, back_to_back=1)
        chip = self.post("phone", "chip", 1, 400, **below)
        ann = self.post("phone", "ann", 2, 100, **below)
        self.finish("phone", "chip", 1, chip)
        self.finish("phone", "ann", 2, ann)
        self.finish("board", "phone", 1, top)
        self.w.clock += 1
        self.w.ok("tick")
        return self

    def sale(self):
        self.do("chip", "sale.offer", party="chip", goods="c" * 64, token="EUR", price=40, delivery_s="1d", review_s="1d",
                dispute_s="1d", ruling_s="1d")
        self.do("ann", "sale.buy", party="ann", seller="chip", offer=1)
        self.do("chip", "sale.deliver", party="chip", sale=1, content="c" * 64)
        self.do("ann", "sale.accept", party="ann", seller="chip", sale=1)
        return self


def names(level):
    return sorted(party["name"] for party in level["parties"])


def amounts(level):
    return [level[name] for name in ("earned", "credited", "paid", "shared", "kept")]


def test_without_payments_there_is_no_mesh(w):
    Mesh(w)
    assert w.ok("mesh") == "no payments yet\n"
    assert w.json("mesh") == {"levels": [], "payments": [], "daos_without_payments": 3}


def test_levels_follow_from_bounties_and_money_adds_up_on_each(w):
    Mesh(w).tree().sale()
    mesh = w.json("mesh")
    assert [(level["level"], names(level)) for level in mesh["levels"]] == [
        (3, ["board"]), (2, ["phone"]), (1, ["chip"]), (0, ["ann", "eve"])]
    assert [amounts(level) for level in mesh["levels"]] == [
        ["0", "0", "900", "0", "-900"],
        ["900", "0", "500", "0", "400"],
        ["440", "0", "0", "330", "110"],
        ["100", "330", "40", "0", "390"]]
    assert mesh["daos_without_payments"] == 0 and mesh["token"]["name"] == "EUR"


def test_payments_say_who_paid_whom_and_for_what(w):
    Mesh(w).tree().sale()
    told = {(p["from"]["name"], p["to"]["name"], p["for"]): (p["times"], p["amount"]) for p in w.json("mesh")["payments"]}
    assert told == {("board", "phone", "bounty"): (1, "900"), ("phone", "chip", "bounty"): (1, "400"),
                    ("phone", "ann", "bounty"): (1, "100"), ("chip", "eve", "part of income"): (2, "330"),
                    ("ann", "chip", "sale"): (1, "40")}


def test_people_read_tables(w):
    Mesh(w).tree()
    assert w.ok("mesh") == (
        "level  who\n    3  board\n    2  phone\n    1  chip\n    0  ann, eve\n\n"
        "the flow of EUR\n"
        "level  earned  as members  paid on  to members  kept\n"
        "    3       0           0      900           0  -900\n"
        "    2     900           0      500           0   400\n"
        "    1     400           0        0         300   100\n"
        "    0     100         300        0           0   400\n\n"
        "from   to     for             times  amount\n"
        "board  phone  bounty              1     900\n"
        "phone  ann    bounty              1     100\n"
        "phone  chip   bounty              1     400\n"
        "chip   eve    part of income      1     300\n")


def test_a_window_leaves_the_rest_out(w):
    mesh = Mesh(w).tree()
    w.clock += 100
    since = w.clock
    mesh.sale()
    assert [names(level) for level in w.json(f"mesh --since {since}")["levels"]] == [["chip"], ["ann", "eve"]]
    assert len(w.json(f"mesh --until {since - 1}")["payments"]) == 4
    w.misused("mesh --since soon", '--since: "soon" is no time; 2026-01-31T12:00:00Z would be right')


def test_a_token_is_asked_for_by_its_symbol(w):
    mesh = Mesh(w).tree()
    mesh.do("ann", "token.issue", party="ann", symbol="ORE")
    assert [amounts(level)[0] for level in w.json("mesh --token ORE")["levels"]] == ["0", "0", "0", "0"]
    w.fails("mesh --token GOLD", "--token: no token is called GOLD")


def test_the_picture_shows_every_party_and_every_band(w):
    Mesh(w).tree().sale()
    w.ok("mesh --svg mesh.svg")
    svg = xml.etree.ElementTree.parse(w.path("mesh.svg")).getroot()
    texts = [element.text for element in svg.iter("{http://www.w3.org/2000/svg}text")]
    for text in ("board", "phone", "chip", "ann", "eve", "level 3", "persons", "900", "400", "100", "330", "40"):
        assert text in texts, text
    width, height = (int(number) for number in svg.get("viewBox").split()[2:])
    legend = next(element for element in svg.iter("{http://www.w3.org/2000/svg}text") if element.text == "work")
    assert int(legend.get("x")) + 400 < width, "the legend's last word is not cut off"
    for element in svg.iter("{http://www.w3.org/2000/svg}rect"):
        assert 0 <= int(element.get("x")) and int(element.get("x")) + int(element.get("width")) <= width
        assert 0 <= int(element.get("y")) and int(element.get("y")) + int(element.get("height")) <= height


def test_a_picture_of_nothing_is_a_picture(w):
    Mesh(w)
    w.ok("mesh --svg mesh.svg")
    assert xml.etree.ElementTree.parse(w.path("mesh.svg")).getroot().tag.endswith("svg")
