"""act: refused, failed, written down, signed again; what the user is told each time."""
import json

from world import LEDGER_ID


def test_a_wrong_action_names_the_near_one(w):
    w.misused("act member.ad --as alice", "no action member.ad; did you mean member.add?")


def test_an_action_far_from_any_points_to_the_list(w):
    w.misused("act frobnicate --as alice", "no action frobnicate; daomesh act --help lists them")


def test_a_signed_ledger_wants_a_key(w):
    w.persons()
    w.misused("act dao.found --name d", "this ledger takes signed actions; --as KEY says who signs")


def test_a_host_ledger_wants_no_key(w):
    w.ok("init --host")
    w.misused("act party.create --as alice", "this ledger is in host mode and takes no signatures; --actor would be right")


def test_a_host_ledger_wants_an_actor(w):
    w.ok("init --host")
    w.misused("act dao.found --name d", "who acts? --as KEY signs, in host mode --actor says it")


def test_a_key_without_a_person(w):
    w.ledger()
    w.fails("act dao.found --as alice --name d",
            "key alice belongs to no person of this ledger; daomesh act party.create --as alice makes one")


def test_a_key_of_somebody_else(w):
    w.persons()
    w.fails("act dao.found --as bob --actor alice --name d", "key bob is not among the keys of alice")


def test_a_person_joins_once(w):
    w.persons()
    w.fails("act party.create --as alice",
            "alice is in the ledger already; --salt N makes another person of the same keys")


def test_a_key_of_several_persons_acts_for_the_one_of_its_name(w):
    w.persons()
    w.act("party.create --as alice --name second")
    assert w.act("dao.found --as alice --name d").startswith("done: alice founds")
    assert w.act("dao.found --as alice --actor second --name e").startswith("done: second founds")


def test_a_key_of_several_strangers_needs_an_actor(w):
    w.ledger()
    w.act("party.create --as alice --name first")
    w.act("party.create --as alice --name second")
    w.fails("act dao.found --as alice --name d", "several persons hold key alice; --actor says who acts")


def test_an_unknown_dao_brings_a_near_one_to_mind(w):
    w.dao()
    w.fails("act member.add --as alice --dao phone-doa --party carol",
            "dao: no DAO is called phone-doa; did you mean phone-dao?")


def test_an_unknown_party_brings_a_near_one_to_mind(w):
    w.dao()
    w.fails("show party carrol", "no party is called carrol; did you mean carol?")


def test_what_a_rule_says_no_to_fails_and_is_logged(w):
    w.dao()
    before = w.json("show ledger")["entries"]
    out = w.fails("act member.add --as alice --dao phone-dao --party carol",
                  "failed: NOT_ALLOWED: the actor may not do this")
    assert out.startswith("failed: phone-dao takes carol in"), out
    assert w.json("show ledger")["entries"] == before + 2


def test_what_is_refused_leaves_no_trace(w):
    w.dao()
    before = w.json("show ledger")
    w.fails("act dao.found --as alice --name d --sequence 1", "refused: NONCE: this sequence number was used already")
    assert w.json("show ledger") == before


def test_a_failure_with_json_is_a_document_and_an_exit_code(w):
    w.dao()
    code, out, err = w.call("act member.add --as alice --dao phone-dao --party carol --json")
    assert code == 1 and err == ""
    said = json.loads(out)
    assert (said["outcome"], said["status"], said["reason"]) == ("failed", "NOT_ALLOWED", "the actor may not do this")


def test_an_error_with_json_is_one_line_of_json(w):
    code, out, err = w.call("show party nobody --json")
    assert (code, out) == (1, "")
    assert json.loads(err)["error"] == "ledger.dmesh: there is no ledger; daomesh init makes one, --ledger FILE names another"


def test_numbers_and_names_explain_a_refusal(w):
    w.persons()
    w.act("dao.found --as alice --name guild --members 'alice reputation=700' --roles 'alice kinds=reputation.burn'")
    w.fails("act reputation.burn --as alice --dao guild --party alice --amount 1200",
            "failed: RANGE: amount: 1200 is more than the 700 that alice holds in guild")


def test_a_full_dao_is_explained(w):
    w.persons()
    w.act("dao.found --as alice --name guild --member-cap 1 --roles 'alice kinds=member.add'")
    w.fails("act member.add --as alice --dao guild --party bob", "failed: MEMBER_CAP: party: guild takes at most 1 members")


def test_too_little_weight_to_propose_is_explained(w):
    w.persons()
    w.act("dao.found --as alice --name guild --pathways 'decide propose_min=5 rule.weight=shares rule.threshold=majority rule.voting_s=1h'"
          " --members 'alice shares=3'")
    w.fails("act proposal.open --as alice --dao guild", "failed: NO_WEIGHT: pathway: opening takes 5, the proposer has 3")


def test_time_does_not_fall(w):
    w.persons()
    w.clock -= 1
    w.fails("act dao.found --as alice --name d",
            "--time: 2026-01-01T00:00:02Z is before 2026-01-01T00:00:03Z, the time of the last batch")


def test_the_only_pathway_is_taken_when_none_is_named(w):
    w.dao()
    w.act("proposal.open --as alice --dao phone-dao")
    assert w.json("show proposal phone-dao 1")["pathway"] == 1


def test_a_pathway_is_found_by_its_name(w):
    w.persons()
    w.act("dao.found --as alice --name guild --pathways 'slow rule.weight=1 rule.threshold=1 rule.voting_s=3d;"
          " quick rule.weight=1 rule.threshold=1 rule.voting_s=1h'")
    w.act("proposal.open --as alice --dao guild --pathway quick")
    assert w.json("show proposal guild 1")["pathway"] == 2
    w.fails("act proposal.open --as alice --dao guild --pathway quack", "no pathway is called quack; did you mean quick?")
    w.fails("act proposal.open --as alice --dao guild --pathway brisk", "no pathway is called brisk; there are 1 slow, 2 quick")
    w.misused("act proposal.open --as alice --dao guild", "pathway is missing: one of 1 slow, 2 quick")


def test_written_actions_can_be_described_before_signing(w):
    w.dao()
    w.ok("act member.remove --as alice --dao phone-dao --party bob --out remove.act")
    told = w.ok("describe remove.act")
    assert told.startswith("phone-dao removes bob\nvalid until 2026-01-02T00:00:04Z\nactor       alice\n"), told
    assert told.endswith("\nsignatures  valid\n"), told


def test_a_forged_signature_is_told_when_it_is_described(w):
    w.dao()
    w.ok("act member.remove --as alice --dao phone-dao --party bob --out remove.act")
    forged = bytearray(w.path("remove.act").read_bytes())
    forged[-1] ^= 1
    w.path("forged.act").write_bytes(forged)
    assert w.json("describe forged.act")["signatures"] == "NOT valid in this ledger"
    assert w.json("--ledger elsewhere.dmesh describe forged.act")["signatures"] == "not checked, there is no ledger here"


def test_a_signature_is_added_once(w):
    w.dao()
    w.ok("act member.remove --as alice --dao phone-dao --party bob --out remove.act")
    w.ok("sign remove.act --as bob")
    assert len(w.json("describe remove.act")["signed_by"]) == 2
    w.fails("sign remove.act --as bob", "key bob has signed this already")


def test_signing_needs_a_key(w):
    w.misused("sign some.act", "one of --as, --ssh-signature and --bytes would be right")


def test_offline_needs_what_the_ledger_would_say(w):
    w.misused("act dao.found --as alice --name d --offline", "--offline needs --lane and --sequence: no ledger is there to ask")
    w.misused("act dao.found --as alice --name d --offline --lane 1 --sequence 2", "--id is missing: the ledger's id, 64 hex digits")
    w.misused("act dao.found --name d --offline", "--offline needs --as KEY")


def test_an_action_signed_offline_is_applied(w):
    w.persons()
    w.path("pile").mkdir()
    w.ok(f"act dao.found --as alice --name d --offline --id {LEDGER_ID} --lane 1 --sequence 2 --out pile/found.act")
    w.ok("submit pile")
    assert w.json("list daos")["items"][0]["name"] == "d"


def test_another_ledgers_signature_is_refused(w):
    w.persons()
    w.path("pile").mkdir()
    w.ok(f"act dao.found --as alice --name d --offline --id {'22' * 32} --lane 1 --sequence 2 --out pile/found.act")
    code, out, _ = w.call("submit pile")
    assert code == 1 and "SIGNATURE" in out, out


def test_an_action_expires(w):
    w.persons()
    w.path("pile").mkdir()
    w.ok("act dao.found --as alice --name d --expires 1h --out pile/found.act")
    w.clock += 3601
    code, out, _ = w.call("submit pile")
    assert code == 1 and "EXPIRED" in out, out


def test_expiry_has_a_limit(w):
    w.persons()
    w.fails("act dao.found --as alice --name d --expires 31d", "refused: EXPIRY: the expiry is missing or too far ahead")


def test_wrong_numbers_of_the_head(w):
    w.persons()
    w.misused("act dao.found --as alice --name d --lane x", "--lane: \"x\" is not the number of a lane")
    w.misused("act dao.found --as alice --name d --sequence x", "--sequence: \"x\" is not a number")
    w.misused("act dao.found --as alice --name d --expires x",
              "--expires: \"x\" is neither a time (2026-11-21T00:00:00Z) nor a duration (3d)")


def test_a_rotated_key_takes_over(w):
    w.persons()
    w.ok("key new spare")
    w.act("party.key_rotate --as alice --old alice --new spare")
    w.fails("act dao.found --as alice --name d",
            "key alice belongs to no person of this ledger; daomesh act party.create --as alice makes one")
    w.act("dao.found --as spare --name d")


def test_options_are_taken_anywhere(w):
    w.ledger()
    w.ok("show --ledger ledger.dmesh ledger --json")
    w.ok("--json show ledger --ledger=ledger.dmesh")
