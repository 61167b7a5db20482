"""Roles above roles on the command line: docs/domains/role.md."""


def guild(w):
    """alice is steward of guild and names its cashier."""
    w.persons()
    w.act("token.issue --symbol EUR --as alice")
    w.act("dao.found --name guild --members 'alice shares=1' --as alice "
          "--roles 'alice name=steward kinds=reputation.mint; name=cashier kinds=token.transfer admin=1'")
    w.act("token.mint --token EUR --to guild --amount 100 --as alice")
    return w


def test_a_steward_names_a_cashier(w):
    said = guild(w).act("role.appoint --dao guild --role 2 --party bob --ends 2026-12-31 --as alice")
    assert "role 2 of guild is held by bob" in said, said
    said = w.act("token.transfer --party guild --token EUR --to carol --amount 20 --as bob")
    assert "bob used role 2 of guild, grant 2" in said, said
    seat = w.json("list roles guild")["items"][1]
    top = w.ok("list roles guild").splitlines()[1].split()
    assert "-" in top and "0" not in top, top  # nobody above
    assert (seat["party"]["name"], seat["named_by"]["name"], seat["admin"]) == ("bob", "alice", 1), seat
    w.act("role.dismiss --dao guild --role 2 --as alice")
    assert w.json("list roles guild")["items"][1]["party"] is None


def test_a_cashier_names_nobody(w):
    guild(w).act("role.appoint --dao guild --role 2 --party bob --as alice")
    w.fails("act role.appoint --dao guild --role 2 --party carol --as bob",
            "failed: NOT_ALLOWED: the actor may not do this")
