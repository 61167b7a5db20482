"""Fields as people write them: every kind of value, and what is said when one is wrong."""
DAO = "22" * 32


def body(w, action, fields, key="alice"):
    """The body that an action's fields become, read back from the signed bytes."""
    w.ok(f"act {action} --as {key} --offline --id {'11' * 32} --lane 1 --sequence 1 --out made.act {fields}")
    return w.json("describe made.act")["body"]


def refuses(w, action, fields, error):
    w.misused(f"act {action} --as alice --offline --id {'11' * 32} --lane 1 --sequence 1 --out no.act {fields}", error)


def amount(w, text):
    return body(w, "reputation.mint", f"--dao {DAO} --party alice --amount {text}")["amount"]


def rule(w, dials):
    return body(w, "charter.pathway", f"--dao {DAO} --number 2 --pathway 'quick {dials}'")["pathway"]["rule"]


USUAL = "rule.weight=members rule.threshold=majority rule.voting_s=1h"


def test_amounts_in_every_form(w):
    wanted = {"1200": "1200", "1_200": "1200", "12e2": "1200", "1.2e3": "1200", "1e18": "1" + "0" * 18, "1.0": "1",
              str(2**256 - 1): str(2**256 - 1)}
    for text, value in wanted.items():
        assert amount(w, text) == value, text


def test_amounts_that_are_none(w):
    for text in ("1.25", "1.25e1", "-1", "1e", "e3", "0x10", "1__x", str(2**256), "1e78", "ten", "1e999999999999999999999"):
        refuses(w, "reputation.mint", f"--dao {DAO} --party alice --amount={text}",
                f"amount: \"{text}\" is not an amount: 1200, 1_200, 12e2 and at most 2^256 - 1")


def test_durations_in_every_form(w):
    wanted = {"30s": 30, "90m": 5400, "4h": 14400, "3d": 259200, "1w": 604800, "1d12h": 129600, "77": 77}
    for text, seconds in wanted.items():
        assert rule(w, f"rule.weight=members rule.threshold=majority rule.voting_s={text}")["voting_s"] == seconds, text


def test_durations_that_are_none(w):
    for text in ("3x", "d", "3d4", "-3d", "1.5h", "99999999999999999999d"):
        refuses(w, "charter.pathway", f"--dao {DAO} --number 2 --pathway 'q rule.weight=1 rule.threshold=1 rule.voting_s={text}'",
                f"pathway.rule.voting_s: \"{text}\" is not a duration: 3d, 4h, 90m, 30s, 1d12h")


def test_parts_of_the_whole(w):
    for text, ppm in {"50%": 500000, "33.34%": 333400, "0.0001%": 1, "100%": 1000000, "500000": 500000}.items():
        assert rule(w, f"{USUAL} rule.quorum_counts=all rule.quorum_ppm={text}")["quorum_ppm"] == ppm, text


def test_parts_that_are_none(w):
    for text in ("101%", "0.00001%", "half", "1000001", "%", "50%%"):
        refuses(w, "charter.pathway", f"--dao {DAO} --number 2 --pathway 'q {USUAL} rule.quorum_ppm={text}'",
                f"pathway.rule.quorum_ppm: \"{text}\" is not a part of the whole: 50%, or 500000 of a million")


def test_times_in_every_form(w):
    wanted = {"1767225600": 1767225600, "2026-01-01": 1767225600, "2026-01-01T00:00Z": 1767225600,
              "2026-11-21T08:30:15Z": 1795249815, "2024-02-29": 1709164800, "1970-01-01": 0, "9999-12-31T23:59:59Z": 253402300799}
    for text, seconds in wanted.items():
        role = body(w, "role.grant", f"--dao {DAO} --role 'alice kinds=member.add ends={text}'")["role"]
        assert role.get("ends", 0) == seconds, text


def test_times_that_are_none(w):
    for text in ("2025-02-29", "2026-13-01", "2026-01-01T24:00Z", "2026-01-01T00:00", "1969-12-31", "soon", "2026-1-1"):
        refuses(w, "role.grant", f"--dao {DAO} --role 'alice kinds=member.add ends={text}'",
                f"role.ends: \"{text}\" is not a time: seconds, or 2026-11-21T00:00:00Z")


def test_flags(w):
    for text, value in {"yes": 1, "true": 1, "1": 1, "no": 0, "false": 0, "0": 0}.items():
        assert rule(w, f"{USUAL} rule.revote={text}").get("revote", 0) == value, text


def test_a_flag_that_is_none(w):
    refuses(w, "charter.pathway", f"--dao {DAO} --number 2 --pathway 'q {USUAL} rule.revote=maybe'",
            "pathway.rule.revote: \"maybe\" is not yes or no")


def test_words_for_dials(w):
    dials = rule(w, "rule.weight=reputation rule.threshold=absolute rule.bar_ppm=50% rule.early=bar "
                    "rule.early_bar_ppm=50% rule.rounding=floor rule.voting_s=1h")
    assert (dials["weight"], dials["threshold"], dials["early"], dials["rounding"]) == (3, 3, 3, 2)


def test_a_word_that_is_none_names_those_that_are(w):
    refuses(w, "proposal.vote", f"--dao {DAO} --proposal 1 --choice fro",
            "choice: \"fro\" is not one of abstain, for, against")


def test_kinds_by_name_are_put_in_order(w):
    pathway = body(w, "charter.pathway", f"--dao {DAO} --number 2 --pathway 'q kinds=reputation.mint,member.add {USUAL}'")
    assert pathway["pathway"]["kinds"] == ["member.add", "reputation.mint"]


def test_a_kind_that_is_none(w):
    refuses(w, "charter.pathway", f"--dao {DAO} --number 2 --pathway 'q kinds=member.ad {USUAL}'",
            "no action member.ad; did you mean member.add?")


def test_members_are_put_in_order(w):
    members = body(w, "dao.found", "--name d --members 'carol; alice shares=3; bob'")["members"]
    parties = [member["party"] for member in members]
    assert parties == sorted(parties) and len(parties) == 3


def test_members_without_weights_need_only_commas(w):
    assert len(body(w, "dao.found", "--name d --members alice,bob,carol")["members"]) == 3


def test_a_repeated_field_makes_a_list(w):
    assert len(body(w, "dao.found", "--name d --members alice --members 'bob shares=2'")["members"]) == 2


def test_a_field_inside_a_struct(w):
    role = body(w, "role.grant", f"--dao {DAO} --role.party bob --role.kinds member.add --role.name clerk")["role"]
    assert role["name"] == "clerk" and role["kinds"] == ["member.add"]


def test_json_and_words_give_the_same_bytes(w):
    words = body(w, "dao.found", "--name d --members 'alice shares=3'")
    as_json = body(w, "dao.found", """--body '{"name": "d", "members": [{"party": "alice", "shares": 3}]}'""")
    assert words == as_json


def test_a_body_is_read_from_standard_input(w):
    w.ok(f"act party.create --as alice --offline --id {'11' * 32} --out a.act --body -", b'{"name": "Alice"}')
    assert w.json("describe a.act")["body"]["name"] == "Alice"


def test_a_field_beside_a_body_is_added_to_it(w):
    made = body(w, "dao.found", """--body '{"name": "d"}' --member-cap 7""")
    assert (made["name"], made["member_cap"]) == ("d", 7)


def test_json_that_is_none(w):
    refuses(w, "dao.found", "--body '{\"name\": }'", "--body: line 1: unexpected token near '}'")


def test_json_of_another_shape(w):
    refuses(w, "dao.found", "--body '[1]'", "--body: {\"field\": value, ...} would be right")


def test_inner_actions_take_the_dao_of_their_proposal(w):
    made = body(w, "proposal.open", f"--dao {DAO} --pathway 1 --do 'member.add party=bob shares=10'")
    assert made["actions"] == [{"action": "member.add", "dao": DAO, "party": w.json("key show bob")["party"], "shares": "10"}]


def test_inner_actions_as_json(w):
    made = body(w, "proposal.open", f"""--dao {DAO} --pathway 1 --actions '[{{"action": "member.remove", "party": "bob"}}]'""")
    assert made["actions"][0]["action"] == "member.remove"


def test_inner_actions_may_be_given_one_by_one(w):
    made = body(w, "proposal.open", f"--dao {DAO} --pathway 1 --do 'member.remove party=bob' --do 'member.add party=carol'")
    assert [inner["action"] for inner in made["actions"]] == ["member.remove", "member.add"]


def test_a_proposal_inside_a_proposal(w):
    inner = 'proposal.open dao=' + "33" * 32 + ' pathway=1 actions=["member.remove party=bob"]'
    made = body(w, "proposal.open", f"--dao {DAO} --pathway 1 --do '{inner}'")
    assert made["actions"][0]["actions"][0] == {"action": "member.remove", "dao": "33" * 32, "party": w.json("key show bob")["party"]}


def test_quotes_keep_separators_in_a_title(w):
    made = body(w, "proposal.open", f"""--dao {DAO} --pathway 1 --do 'proposal.open pathway=1 title="one; two, three=3"'""")
    assert made["actions"][0]["title"] == "one; two, three=3"


def test_an_inner_action_that_is_wrong_is_named_by_its_place(w):
    refuses(w, "proposal.open", f"--dao {DAO} --pathway 1 --do 'member.add party=bob; member.add party=bob shares=few'",
            "actions[1].shares: \"few\" is not an amount: 1200, 1_200, 12e2 and at most 2^256 - 1")


def test_inner_actions_nest_only_so_deep(w):
    inner = '{"action": "member.remove", "party": "alice"}'
    for _ in range(20):
        inner = '{"action": "proposal.open", "pathway": 1, "actions": [' + inner + "]}"
    code, _, err = w.call(["act", "proposal.open", "--as", "alice", "--offline", "--id", "11" * 32, "--lane", "1",
                           "--sequence", "1", "--dao", DAO, "--pathway", "1", "--actions", inner])
    assert code == 2 and "nested too deep" in err, err


def test_the_hash_of_a_file(w):
    w.path("charter.md").write_text("abc")
    made = body(w, "proposal.open", f"--dao {DAO} --pathway 1 --content @charter.md")
    assert made["content"] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_field_that_is_missing_says_what_it_is(w):
    refuses(w, "proposal.vote", f"--dao {DAO} --proposal 1", "choice is missing: 0 abstain, 1 for, 2 against, or one of the choices")


def test_a_field_that_there_is_not(w):
    refuses(w, "proposal.vote", f"--dao {DAO} --propsal 1 --choice for",
            "proposal.vote has no field propsal; did you mean proposal?")
    refuses(w, "stream.open", f"--to {DAO} --token {DAO} --minter 1", "stream.open has no field minter; did you mean terms.minter?")


def test_a_number_that_is_too_large(w):
    refuses(w, "proposal.vote", f"--dao {DAO} --proposal 1 --choice 17", "choice: 17 is more than 16")


def test_a_text_that_is_too_long(w):
    refuses(w, "dao.found", f"--name {'x' * 65}", "name: 65 bytes are more than 64")


def test_a_text_with_control_characters(w):
    code, _, err = w.call(["act", "dao.found", "--as", "alice", "--offline", "--id", "11" * 32, "--lane", "1",
                           "--sequence", "1", "--name", "a\x1bb"])
    assert (code, err) == (1, "daomesh: dao.found: TEXT: name: text is not UTF-8 or holds control characters\n"), err


def test_too_many_elements(w):
    refuses(w, "role.grant", f"--dao {DAO} --role 'alice kinds={','.join(['member.add'] * 33)}'", "role.kinds: 33 are more than 32")


def test_a_key_that_is_none(w):
    refuses(w, "party.key_add", "--key nobody", "key: \"nobody\" is not a public key: 64 hex digits, or the name of a key")


def test_help_names_every_field(w):
    told = w.ok("act member.add --help")
    for field in ("--dao", "--party", "--shares", "--loot", "--reputation"):
        assert field in told, told


def test_help_names_every_action(w):
    told = w.ok("act --help")
    for action in w.json("list actions")["items"]:
        assert action["action"] in told, told


def test_one_value_where_several_are_given(w):
    refuses(w, "party.create", "--name a --name b", "name: takes one value, not several")
