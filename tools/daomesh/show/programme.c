/* A programme: where it stands, what it pays to whom, what funds it, what is asked of it, and the game about it. */
#include "show.h"

/* Each recipient with the stream that pays it; a draft has none yet. */
static int add_recipients(struct tool *tool, json_t *programme)
{
    json_t *part;
    size_t i;
    json_array_foreach(json_object_get(programme, "parts"), i, part)
    {
        json_auto_t *stream = NULL;
        name_party(tool, part, "to");
        if (number_of(part, "stream") == 0) continue;
        TRY(read_stream(tool, &stream, number_of(part, "stream")));
        json_object_set(part, "released", json_object_get(stream, "released"));
        json_object_set(part, "claimed", json_object_get(stream, "claimed"));
        json_object_set(part, "due", json_object_get(stream, "due"));
    }
    return DONE;
}

static int add_funders(struct tool *tool, json_t *programme)
{
    json_t *inflow;
    size_t i;
    json_array_foreach(json_object_get(programme, "inflows"), i, inflow)
    {
        json_auto_t *stream = NULL;
        TRY(read_stream(tool, &stream, number_of(inflow, "stream")));
        json_object_set(inflow, "programme", json_object_get(stream, "programme"));
        json_object_set(inflow, "released", json_object_get(stream, "released"));
    }
    return DONE;
}

/* The game by which it may be killed, and the bonds of one that is played. */
static int add_game(struct tool *tool, json_t *programme, const struct party *dao)
{
    json_auto_t *record = NULL;
    json_t *bond;
    size_t i;
    if (number_of(programme, "kill_rounds") == 0) return DONE;
    json_t *game = json_pack("{s:O, s:O, s:O, s:O}", "token", json_object_get(programme, "kill_token"),
                             "bond", json_object_get(programme, "kill_bond"), "window_s",
                             json_object_get(programme, "kill_window_s"), "rounds",
                             json_object_get(programme, "kill_rounds"));
    json_object_set_new(programme, "kill", game);
    name_token(tool, game);
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_KILL_GAME, number_of(programme, "number")));
    json_array_foreach(json_object_get(record, "bonds"), i, bond)
    {
        name_party(tool, bond, "party");
        json_object_set_new(bond, "side", json_string(i % 2 == 0 ? "kill" : "keep"));
    }
    if (!record) return DONE;
    json_object_set(game, "bonds", json_object_get(record, "bonds"));
    const uint64_t until = number_of(record, "since") + number_of(programme, "kill_window_s");
    json_object_set_new(game, "until", json_integer((json_int_t)until));
    return DONE;
}

/* The pot for whoever evaluates it, and how many reports there are. */
static int add_contest(struct tool *tool, json_t *programme, const struct party *dao)
{
    json_auto_t *record = NULL;
    if (number_of(programme, "contest_token") == 0) return DONE;
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_CONTEST, number_of(programme, "number")));
    json_t *contest = json_pack("{s:O, s:O, s:I}", "token", json_object_get(programme, "contest_token"),
                                "pot", json_object_get(programme, "contest_pot"), "reports",
                                (json_int_t)number_of(record, "reports"));
    name_token(tool, contest);
    json_object_set_new(programme, "contest", contest);
    return DONE;
}

static void print_game(struct tool *tool, const json_t *game)
{
    static const struct column lines[] = { { "token", "bonds of", LOOK_PLAIN },
                                           { "bond", "from", LOOK_PLAIN },
                                           { "window_s", "to answer", LOOK_DURATION },
                                           { "rounds", "rounds", LOOK_PLAIN },
                                           { "until", "answer until", LOOK_TIME } };
    static const struct column bonds[] = { { "side", "to", LOOK_PLAIN },
                                           { "party", "by", LOOK_PLAIN },
                                           { "amount", "bond", LOOK_NUMBER } };
    if (!game) return;
    puts("may be killed:");
    print_card(tool, game, lines, COUNT_OF(lines));
    print_rows(tool, json_object_get(game, "bonds"), bonds, COUNT_OF(bonds));
}

static void print_programme(struct tool *tool, const json_t *programme)
{
    static const struct column lines[] = { { "number", "programme", LOOK_PLAIN },
                                           { "title", "title", LOOK_PLAIN },
                                           { "dao", "DAO", LOOK_PLAIN },
                                           { "state", "state", LOOK_PLAIN },
                                           { "verdict", "verdict", LOOK_PLAIN },
                                           { "token", "pays", LOOK_PLAIN },
                                           { "total", "in all", LOOK_PLAIN },
                                           { "minter", "made by minter", LOOK_PLAIN },
                                           { "released", "released", LOOK_PLAIN },
                                           { "claimed", "claimed", LOOK_PLAIN },
                                           { "starts", "begins", LOOK_TIME },
                                           { "evaluates", "evaluated from", LOOK_TIME },
                                           { "ends", "ends", LOOK_TIME },
                                           { "last_day", "resumed until", LOOK_TIME },
                                           { "feed", "woken by feed", LOOK_PLAIN },
                                           { "over", "killed", LOOK_TIME },
                                           { "predecessor", "goes on from", LOOK_PLAIN },
                                           { "successor", "goes on as", LOOK_PLAIN },
                                           { "made_from", "after draft", LOOK_PLAIN } };
    static const char *const optional[] = { "evaluates", "ends",      "title",    "verdict",  "total",
                                            "minter",    "starts",    "last_day", "feed",     "over",
                                            "successor", "made_from", "claimed",  "released", "predecessor" };
    static const struct column parts[] = { { "to", "recipient", LOOK_PLAIN },
                                           { "programme", "programme", LOOK_LINK },
                                           { "weight", "weight", LOOK_NUMBER },
                                           { "stream", "stream", LOOK_LINK },
                                           { "released", "released", LOOK_NUMBER },
                                           { "claimed", "claimed", LOOK_NUMBER },
                                           { "due", "due", LOOK_NUMBER } };
    static const struct column inflows[] = { { "programme", "funded by", LOOK_NUMBER },
                                             { "stream", "stream", LOOK_NUMBER },
                                             { "released", "released", LOOK_NUMBER },
                                             { "drawn", "drawn", LOOK_NUMBER } };
    static const struct column questions[] = { { "asks", "asks", LOOK_PLAIN },
                                               { "feed", "feed", LOOK_LINK },
                                               { "target", "aim", LOOK_NUMBER } };
    static const struct column contest[] = { { "pot", "pot for evaluations", LOOK_PLAIN },
                                             { "token", "of", LOOK_PLAIN },
                                             { "reports", "reports", LOOK_PLAIN } };
    print_set(tool, programme, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
    print_rows(tool, json_object_get(programme, "parts"), parts, COUNT_OF(parts));
    print_rows(tool, json_object_get(programme, "inflows"), inflows, COUNT_OF(inflows));
    print_rows(tool, json_object_get(programme, "questions"), questions, COUNT_OF(questions));
    if (json_object_get(programme, "contest"))
        print_card(tool, json_object_get(programme, "contest"), contest, COUNT_OF(contest));
    print_game(tool, json_object_get(programme, "kill"));
}

int show_programme(struct tool *tool, struct words *args)
{
    const char *text;
    uint64_t number;
    const struct party *dao;
    json_auto_t *programme = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(take_word(tool, args, &text, "the programme's number"));
    TRY(take_no_more(tool, args));
    if (!read_u64(&number, text)) return misuse(tool, "\"%s\" is not the number of a programme", text);
    TRY(session_record(tool, &programme, dao->row, DAOMESH_RECORD_PROGRAMME, number));
    if (!programme) return fail_absent(tool, dao, "programme", number);
    json_object_set_new(programme, "number", json_integer((json_int_t)number));
    json_object_set_new(programme, "dao", party_json(tool, &dao->id));
    TRY(add_game(tool, programme, dao));
    TRY(add_contest(tool, programme, dao));
    TRY(word_programme(tool, programme, &dao->id, number));
    if (number_of(programme, "starts") == 0) { /* when it is started, nobody knows when that is */
        json_object_set_new(programme, "evaluates", json_null());
        json_object_set_new(programme, "ends", json_null());
    }
    TRY(add_recipients(tool, programme));
    TRY(add_funders(tool, programme));
    if (tool->as_json)
        print_json(programme);
    else
        print_programme(tool, programme);
    return DONE;
}
