"""Feeds on the command line: docs/domains/feed.md."""


def feed(w):
    """alice opens feeds of phone-dao by a role; bob and carol report to the first."""
    w.persons()
    w.act("dao.found --name phone-dao --members 'alice shares=1' --roles 'alice kinds=feed.open,feed.close' --as alice")
    w.act("feed.open --dao phone-dao --title 'users, daily' --terms.reporters bob,carol --terms.needed 2 "
          "--terms.window_s 1d --terms.stale_s 2d --as alice")
    return w


def listed(w):
    return w.json("list feeds phone-dao")["items"][0]


def test_two_of_two_make_a_value(w):
    feed(w).act("feed.report --dao phone-dao --feed 1 --value 1200 --as bob")
    assert listed(w)["state"] == "silent"
    said = w.act("feed.report --dao phone-dao --feed 1 --value 1300 --as carol")
    assert "feed 1 of phone-dao is 1250" in said, said
    item = listed(w)
    assert (item["value"], item["needed"], item["of"], item["state"]) == ("1250", 2, 2, "holds"), item


def test_a_stale_feed_shows_no_value(w):
    feed(w)
    for name in ("bob", "carol"):
        w.act(f"feed.report --dao phone-dao --feed 1 --value 7 --as {name}")
    w.clock += 2 * 86400
    item = listed(w)
    assert item["state"] == "silent" and "value" not in item, item
    w.act("feed.close --dao phone-dao --feed 1 --as alice")
    assert listed(w)["state"] == "closed"


def test_nobody_else_reports(w):
    feed(w).fails("act feed.report --dao phone-dao --feed 1 --value 7 --as alice",
                  "failed: NOT_A_REPORTER: party: the party does not report to this feed")


def test_terms_are_told(w):
    said = feed(w).act("feed.open --dao phone-dao --title t --terms.reporters bob --terms.needed 1 --terms.window_s 1h "
                       "--terms.stale_s 1d --as alice")
    assert "a report counts for 1 h" in said and "a value holds for 1 d" in said, said
