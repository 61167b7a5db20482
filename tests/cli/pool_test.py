"""Pools on the command line: docs/domains/pool.md."""


def pool(w):
    """alice's DAO shares 1000 points in a thousand seconds between bob and carol, three to one."""
    w.persons()
    w.act("dao.found --name phone-dao --members 'alice shares=1' --roles 'alice kinds=pool.open,pool.share,pool.sweep,pool.close' --as alice")
    w.act("token.issue --party alice --name points --symbol PTS --as alice")
    w.act("token.mint --party alice --token PTS --to alice --amount 5000 --as alice")
    w.act("pool.open --dao phone-dao --title miners --token PTS --as alice")
    w.act("pool.share --dao phone-dao --pool miners --shares 'bob points=3' --shares 'carol points=1' --as alice")
    w.act("stream.open --party alice --to miners --token PTS --terms.total 1000 --terms.plan.duration 1000s --as alice")
    return w


def test_a_pool_is_shared_and_claimed(w):
    pool(w)
    w.clock += 400
    said = w.act("pool.claim --party bob --pool miners --as bob")
    assert "bob claimed" in said, said
    shares = {item["party"]["name"]: item for item in w.json("list shares miners")["items"]}
    assert shares["bob"]["due"] == "0" and int(shares["carol"]["due"]) >= 100, shares
    item = w.json("list pools")["items"][0]
    assert w.json("list parties")["items"][-1]["sort"] == "pool"
    assert (item["pool"]["name"], item["shares"], item["state"]) == ("miners", 2, "open"), item
    w.ok("audit")


def test_what_is_no_pool_has_no_shares(w):
    pool(w).fails("list shares bob", "bob is no pool")


def test_who_has_no_share_claims_nothing(w):
    pool(w).fails("act pool.claim --party alice --pool miners --as alice",
                  "failed: NOT_A_CLAIMANT: party: the party never had a share in this pool")
