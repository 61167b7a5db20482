"""programme forecast: what will be made day by day, and which evaluations come."""
import xml.etree.ElementTree

DAY = 86400


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
    assert "evaluation of 1" in texts and texts[0] == "Made day by day, EUR", texts


def test_bad_words_are_told(w):
    minted(w)
    w.misused("programme forecast phone-dao --days 0", '--days: "0" is not a number from 1 to 4096')
    w.misused("programme forecast phone-dao --minter x", '--minter: "x" is not the number of a minter')
    w.misused("programme plan phone-dao", "no programme plan; programme forecast DAO would be right")
    w.fails("programme forecast phone-dao --minter 7", "the ledger has no minter 7")
    w.act("dao.found --name poor --members 'alice shares=1' --as alice")
    assert "admin of no minter" in w.ok("programme forecast poor")
    w.fails("programme forecast poor --svg -", "there is no minter to draw")
