"""programme forecast: what will be made day by day, and which evaluations come."""
import re
import xml.etree.ElementTree

DAY = 86400
SVG = "{http://www.w3.org/2000/svg}"
ACCENT, BAND, PAPER = "#2f6fb0", "#fbeed5", "#ffffff"  # of the light picture


def minted(w):
    """phone-dao is admin of a minter of 1000 EUR, and streams 300 over three days to bob; 90 more wait."""
    w.persons()
    w.act("dao.found --name phone-dao --members 'alice shares=1; bob shares=1' --as alice "
          "--roles 'alice kinds=minter.grant,stream.open,programme.open'")
    w.act("token.issue --symbol EUR --decimals 0 --as alice")
    w.act("minter.create --token EUR --terms.cap 1000 --terms.admin phone-dao --as alice")
    w.act("minter.grant --party phone-dao --minter 1 --to phone-dao --rights.mint 1 --as alice")
    w.act(f"stream.open --party phone-dao --to carol --token EUR --terms.total 90 --terms.plan.starts {w.clock + 2 + 2 * DAY} "
          "--terms.minter 1 --as alice")
    w.act("stream.open --party phone-dao --to bob --token EUR --terms.total 300 --terms.plan.duration 3d --terms.minter 1 --as alice")
    return w


def test_each_day_is_told(w):
    minted(w)
    told = w.json("programme forecast phone-dao --days 4")
    minter = told["minters"][0]
    assert [day["made"] for day in minter["days"]] == ["100", "190", "100", "0"], minter
    assert [day["left"] for day in minter["days"]] == ["900", "710", "610", "610"], minter
    assert (minter["cap"], minter["reserved"], minter["room"], minter["running"], minter["queued"]) == ("1000", "390", "610", 1, 1)
    assert minter["bound"] is None and minter["token"]["name"] == "EUR" and told["evaluations"] == []
    table = w.ok("programme forecast phone-dao --days 2")
    assert "minter 1: 0 of 1000 made, 390 reserved, 610 left" in table and "left of the cap" in table, table


def test_evaluations_and_the_picture(w):
    minted(w)
    w.act("programme.open --dao phone-dao --terms.minter 1 --terms.total 100 --terms.duration 10d --terms.evaluation_s 2d "
          "--terms.recipients 'bob weight=1' --as alice")
    told = w.json("programme forecast phone-dao")
    (slot,) = told["evaluations"]
    assert slot["programme"] == 1 and slot["ends"] - slot["begins"] == 2 * DAY, slot
    assert "evaluation of" in w.ok("programme forecast phone-dao --svg f.svg")
    root = xml.etree.ElementTree.parse(w.path("f.svg")).getroot()
    texts = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "evaluation of 1" in texts and texts[0] == "Made day by day, phone-dao", texts
    assert "EUR, minter 1: 510 of 1000 left" in texts, texts


def drawn(w, command):
    w.ok(f"{command} --svg f.svg")
    root = xml.etree.ElementTree.parse(w.path("f.svg")).getroot()
    return root, [node.text for node in root.iter(f"{SVG}text")]


def test_each_minter_is_drawn_or_the_one_that_is_named(w):
    minted(w)
    w.act("token.issue --symbol CHF --decimals 0 --as alice")
    w.act("minter.create --token CHF --terms.cap 50 --terms.admin phone-dao --terms.title 'for later' --as alice")
    root, texts = drawn(w, "programme forecast phone-dao --days 4")
    assert "EUR, minter 1: 610 of 1000 left" in texts and "CHF, minter 2, for later: 50 of 50 left" in texts, texts
    bars = [node for node in root.iter(f"{SVG}rect") if node.get("fill") == ACCENT]
    assert [int(bar.get("height")) for bar in bars] == [1157, 2200, 1157], "100, 190 and 100 of 190"
    height = int(root.get("viewBox").split()[3])
    one, texts = drawn(w, "programme forecast phone-dao --minter 2")
    assert [text for text in texts if "minter " in text and "left" in text] == ["CHF, minter 2, for later: 50 of 50 left"], texts
    assert int(one.get("viewBox").split()[3]) < height
    assert all(int(node.get("y")) < height for node in root.iter(f"{SVG}text"))


def contrast(one, other):
    """As WCAG 2 has it: 1 for the same, 21 for black on white."""
    def light(colour):
        parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    lights = sorted((light(one), light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_the_picture_can_be_read_on_light_and_on_dark_pages(w):
    minted(w)
    w.act("programme.open --dao phone-dao --terms.minter 1 --terms.total 100 --terms.duration 10d --terms.evaluation_s 2d "
          "--terms.recipients 'bob weight=1' --as alice")
    root, _ = drawn(w, "programme forecast phone-dao")
    style = root.find(f"{SVG}style").text
    assert style.startswith("@media (prefers-color-scheme: dark)"), style
    dark = dict(re.findall(r'\[fill="(#[0-9a-f]{6})"\] \{ fill: (#[0-9a-f]{6}) \}', style))
    assert dark == dict(re.findall(r'\[stroke="(#[0-9a-f]{6})"\] \{ stroke: (#[0-9a-f]{6}) \}', style))
    used = {node.get(name) for node in root.iter() for name in ("fill", "stroke")} - {None, "none"}
    assert used <= set(dark), "every colour has its counterpart"
    for page in (lambda colour: colour, dark.get):
        for text in {node.get("fill") for node in root.iter(f"{SVG}text")}:
            assert contrast(page(text), page(PAPER)) >= 4.5, text
        assert contrast(page(ACCENT), page(PAPER)) >= 3 and contrast(page(ACCENT), page(BAND)) >= 3


def test_what_is_released_and_not_claimed_is_no_longer_left(w):
    minted(w)
    w.clock += 2 * DAY
    w.act("token.issue --symbol LATER --as alice")
    minter = w.json("programme forecast phone-dao --days 2")["minters"][0]
    made, so_far = int(minter["released"]), int(minter["days"][0]["so_far"])
    assert 200 <= made <= 290 and minter["minted"] == "0", minter
    assert int(minter["days"][0]["left"]) == 1000 - made - so_far, minter


def test_what_is_paid_is_told_apart(w):
    minted(w)
    assert w.json("programme forecast phone-dao")["payments"] == []
    w.act("dao.found --name payers --members 'alice shares=1' --as alice --roles 'alice kinds=stream.open,budget.open'")
    w.act("token.mint --token EUR --to payers --amount 900 --as alice")
    w.act("stream.open --party payers --to bob --token EUR --terms.total 400 --terms.plan.duration 4d --as alice")
    w.act("budget.open --dao payers --title b --token EUR --terms.amount 60 --terms.period_s 2d --decision.method shares "
          "--lines 'bob title=b amount=1' --as alice")
    told = w.json("programme forecast payers --days 5")
    (paid,) = told["payments"]
    assert (paid["token"]["name"], paid["streams"], paid["budgets"], told["minters"]) == ("EUR", 1, 1, []), told
    assert sum(int(day["paid"]) for day in paid["days"]) + int(paid["released"]) == 400 + 2 * 60, paid
    assert paid["days"][4]["so_far"] == str(sum(int(day["paid"]) for day in paid["days"])), paid
    table = w.ok("programme forecast payers --days 2")
    assert "EUR paid from 1 stream and 1 budget" in table and "released and not yet claimed" in table, table
    root, texts = drawn(w, "programme forecast payers --days 4")
    assert texts[0] == "Paid day by day, payers" and "EUR paid from 1 stream and 1 budget" in texts, texts
    assert len([node for node in root.iter(f"{SVG}rect") if node.get("fill") == ACCENT]) == 4
    w.act("minter.create --token EUR --terms.cap 50 --terms.admin payers --as alice")
    root, texts = drawn(w, "programme forecast payers --days 4")
    assert texts[0] == "Made and paid day by day, payers" and "EUR, minter 2: 50 of 50 left" in texts, texts
    assert w.json("programme forecast payers --minter 2")["payments"] == []


def test_bad_words_are_told(w):
    minted(w)
    w.misused("programme forecast phone-dao --days 0", '--days: "0" is not a number from 1 to 4096')
    w.misused("programme forecast phone-dao --minter x", '--minter: "x" is not the number of a minter')
    w.misused("programme plan phone-dao", "no programme plan; programme forecast DAO would be right")
    w.fails("programme forecast phone-dao --minter 7", "the ledger has no minter 7")
    w.act("dao.found --name poor --members 'alice shares=1' --as alice")
    assert "admin of no minter" in w.ok("programme forecast poor")
    w.fails("programme forecast poor --svg -", "there is no minter to draw, and nothing that is paid")
