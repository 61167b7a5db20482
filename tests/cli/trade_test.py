"""Offers, sales and purchases on the command line, and how a DAO divides its income."""
from mesh_test import Mesh


def trade(w):
    mesh = Mesh(w)
    mesh.sale()
    mesh.do("chip", "sale.offer", party="chip", title="A chip", goods="d" * 64, token="EUR", price=7, copies=2, delivery_s="1d",
            review_s="1d", dispute_s="1d", ruling_s="1d", arbiter="bob")
    mesh.do("ann", "sale.buy", party="ann", seller="chip", offer=2)
    return mesh


def test_offers_are_listed_with_what_is_left_of_them(w):
    trade(w)
    first, second = w.json("list offers chip")["items"]
    assert (first["price"], first["sold"], first["copies"], first["state"], first["arbiter"]) == ("40", 1, None, "open", None)
    assert (second["title"], second["sold"], second["copies"], second["arbiter"]["name"]) == ("A chip", 1, 2, "bob")


def test_a_sold_out_or_closed_offer_has_ended(w):
    mesh = trade(w)
    mesh.do("ann", "sale.buy", party="ann", seller="chip", offer=2)
    mesh.do("chip", "sale.close", party="chip", offer=1)
    assert [offer["state"] for offer in w.json("list offers chip")["items"]] == ["ended", "ended"]


def test_sales_and_purchases_tell_the_same_from_both_sides(w):
    trade(w)
    sales = w.json("list sales chip")["items"]
    assert [(s["state"], s["paid"], s["buyer"]["name"]) for s in sales] == [("paid", "40", "ann"), ("bought", "0", "ann")]
    bought = w.json("list purchases ann")["items"]
    assert [(p["seller"]["name"], p["sale"], p["state"], p.get("title")) for p in bought] == [
        ("chip", 1, "paid", None), ("chip", 2, "bought", "A chip")]
    assert w.json("list sales ann")["items"] == [] and w.json("list purchases chip")["items"] == []


def test_pages_of_sales_go_on_from_their_cursor(w):
    trade(w)
    page = w.json("list sales chip --limit 1")
    assert page["next"] == 2
    assert [s["number"] for s in w.json("list sales chip --cursor 2")["items"]] == [2]


def test_a_dao_shows_how_it_divides_its_income(w):
    Mesh(w)
    assert w.json("show dao chip")["income"] == "25% kept, the rest to members by: equal"
    assert "income" not in w.json("show dao phone")


def test_a_sale_reads_as_sentences(w):
    mesh = trade(w)
    mesh.w.clock += 1
    said = w.ok(f"act sale.deliver --actor chip --party chip --sale 2 --content {'e' * 64}")
    assert said.startswith("done: chip delivers ") and "sale 2 of chip is now delivered" in said, said


def test_each_step_of_a_sale_has_a_week_when_nothing_else_is_said(w):
    w.persons()
    w.act("token.issue --symbol EUR --as alice")
    w.act(f"sale.offer --token EUR --price 5 --goods {'a' * 64} --review_s 2d --as bob")
    offer = w.json("list offers bob")["items"][0]
    assert [offer[name] for name in ("delivery_s", "review_s", "dispute_s", "ruling_s")] == [604800, 172800, 604800, 604800]
