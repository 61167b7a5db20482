"""Words that the command line cannot take: each is named, with what would be right, and the exit code is 2."""


def test_no_words_at_all_give_help_and_2(w):
    code, out, _ = w.call("")
    assert code == 2 and out.startswith("daomesh 0."), out


def test_help_is_no_error(w):
    assert w.ok("--help").startswith("daomesh 0.")


def test_the_version(w):
    assert w.ok("--version").startswith("daomesh 0."), "before any command"
    w.misused("tick --version", "no option --version")


def test_help_tells_all_that_can_be_shown_and_listed(w):
    shown, listed = w.ok("show --help"), w.ok("list --help")
    assert "show member DAO PARTY" in shown and "show bounty POSTER NUMBER" in shown, shown
    assert "list ballots DAO PROPOSAL" in listed and "list sales PARTY" in listed, listed
    for what in listed.split("list ")[1].split(" ")[0].split("|"):
        assert f"\n  list {what}" in listed, what


def test_every_command_has_help(w):
    for command in ("init", "key", "act", "submit", "tick", "show", "list", "log", "events", "mesh", "audit", "verify", "rebuild", "describe",
                    "prove", "check",
                    "tally", "fund", "split", "exit", "budget", "emission",
                    "award", "standing", "elect"):
        told = w.ok(f"{command} --help")
        assert told.startswith(f"daomesh {command}") and "--ledger FILE" in told, told


def test_a_wrong_command_names_the_near_one(w):
    w.misused("shwo party x", "no command shwo; did you mean show?")


def test_a_command_far_from_any_points_to_the_list(w):
    w.misused("frobnicate", "no command frobnicate; daomesh --help lists them")


def test_a_wrong_option_names_the_near_one(w):
    w.misused("list parties --limt 3", "no option --limt; did you mean --limit?")


def test_an_option_without_its_value(w):
    w.misused("list parties --limit", "--limit needs a value: N")


def test_a_field_without_its_value(w):
    w.misused("act dao.found --name", "--name needs a value")


def test_an_option_given_twice(w):
    w.misused("list parties --limit 3 --limit 4", "--limit is given twice")


def test_a_word_that_is_missing(w):
    w.misused("show", "what to show is missing; daomesh show ledger|party|dao|member|pathway|proposal|bounty|role|dial|controller|feed|pool|programme|minter|stream ... would be right")


def test_a_word_too_many(w):
    w.misused("audit now", "\"now\" is one word too many; daomesh audit would be right")


def test_a_thing_that_show_does_not_have(w):
    w.misused("show parti x", "no show parti; did you mean party?")
    w.misused("show everything x", "no show everything; daomesh show --help tells what there is")


def test_a_thing_that_list_does_not_have(w):
    w.misused("list prties", "no list prties; did you mean parties?")
    w.misused("list everything", "no list everything; daomesh list --help tells what there is")


def test_numbers_that_are_none(w):
    w.misused("list parties --limit none", "--limit: \"none\" is not a number from 1")
    w.misused("list parties --cursor none", "--cursor: \"none\" is not a number")
    w.misused("log --from none", "--from: \"none\" is not a number")
    w.misused("events --limit 0", "--limit: \"0\" is not a number from 1")


def test_a_time_that_is_none(w):
    w.misused("list parties --time soon", "--time: \"soon\" is not a time; seconds or 2026-11-21T00:00:00Z would be right")


def test_an_id_that_is_none(w):
    w.misused("init --id abc", "--id: \"abc\" is not an id; 64 hex digits would be right")


def test_a_state_that_is_none(w):
    w.dao()
    w.misused("list proposals phone-dao --state excuted", "--state: no state excuted; did you mean executed?")


def test_words_that_are_no_text(w):
    w.fails([b"act", b"party.create", b"--as", b"alice", b"--name", b"\xff"], "word 8 is not UTF-8", 2)
