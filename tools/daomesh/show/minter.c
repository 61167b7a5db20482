/* A minter: what it made and may still make, within which bounds, who may use it, and what hangs on it. */
#include "show.h"

/* Records of a kind whose local number begins with the minter's, or all: `keep` takes what it wants. */
typedef int keep(struct tool *tool, json_t *minter, json_t *record, uint64_t local);

static int each_of(struct tool *tool, json_t *minter, uint32_t kind, keep *take)
{
    uint64_t cursor = 0;
    do {
        daomesh_item items[DAOMESH_PAGE_MAX];
        size_t count = 0;
        int32_t status = daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, tool->reader, 0, kind);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "minter");
        for (size_t i = 0; i < count; i++) {
            json_auto_t *record = NULL;
            TRY(session_record(tool, &record, 0, kind, items[i].local));
            TRY(take(tool, minter, record, items[i].local));
        }
    } while (cursor != 0);
    return DONE;
}

static int keep_grant(struct tool *tool, json_t *minter, json_t *record, uint64_t local)
{
    json_t *rights = json_object_get(record, "rights"), *grant;
    if (local >> 32 != number_of(minter, "number")) return DONE;
    grant = json_pack("{s:o}", "party", named_party(tool, local & UINT32_MAX));
    json_object_set_new(grant, "mint", json_boolean(number_of(rights, "mint") != 0));
    json_object_set_new(grant, "pause", json_boolean(number_of(rights, "pause") != 0));
    json_object_set_new(grant, "veto", json_boolean(number_of(rights, "veto") != 0));
    json_array_append_new(json_object_get(minter, "grants"), grant);
    return DONE;
}

static int keep_request(struct tool *tool, json_t *minter, json_t *record, uint64_t local)
{
    const int waits = number_of(record, "state") == 1;
    if (local >> 32 != number_of(minter, "number") || !waits) return DONE;
    json_object_set_new(record, "request", json_integer((json_int_t)(local & UINT32_MAX)));
    name_party(tool, record, "by");
    name_party(tool, record, "to");
    json_array_append(json_object_get(minter, "waiting"), record);
    return DONE;
}

static int keep_child(struct tool *tool, json_t *minter, json_t *record, uint64_t local)
{
    if (number_of(record, "parent") != number_of(minter, "number")) return DONE;
    json_object_set_new(record, "number", json_integer((json_int_t)local));
    name_party(tool, record, "admin");
    json_array_append(json_object_get(minter, "below"), record);
    return DONE;
}

static void word_state(json_t *minter)
{
    static const char *const words[] = { "open", "closed", "paused", "closed" };
    json_object_set_new(minter, "state", json_string(words[number_of(minter, "flags") & 3]));
    if (number_of(minter, "expires") == UINT64_MAX) json_object_set_new(minter, "expires", json_null());
}

/* What it and all above it leave, and what its streams released that is not made yet. */
static int add_room(struct tool *tool, json_t *minter)
{
    daomesh_forecast found = { .size = sizeof found };
    daomesh_amount step;
    int32_t status = daomesh_reader_forecast(&found, &step, 1, tool->reader, number_of(minter, "number"),
                                             session_now(tool), 1);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "minter");
    json_object_set_new(minter, "room", json_amount(&found.room));
    json_object_set_new(minter, "released", json_amount(&found.released));
    return DONE;
}

static int add_bounds(struct tool *tool, json_t *minter)
{
    json_auto_t *record = NULL;
    if (number_of(minter, "bounded") == 0) return DONE;
    TRY(session_record(tool, &record, 0, DAOMESH_RECORD_MINTER_BOUNDS, number_of(minter, "number")));
    json_object_set(minter, "boundaries", json_object_get(record, "terms"));
    json_object_set_new(json_object_get(minter, "boundaries"), "dao",
                        named_party(tool, number_of(record, "dao")));
    return DONE;
}

static void print_bounds(struct tool *tool, const json_t *bounds)
{
    static const struct column lines[] = { { "inflation_ppm", "released at most", LOOK_PPM },
                                           { "base", "of", LOOK_PLAIN },
                                           { "window_s", "in any", LOOK_DURATION },
                                           { "cadence_s", "between evaluations", LOOK_DURATION },
                                           { "evaluation_min_s", "an evaluation at least", LOOK_DURATION },
                                           { "evaluation_max_s", "at most", LOOK_DURATION },
                                           { "share_ppm", "a programme at most", LOOK_PPM },
                                           { "dao", "set by the charter of", LOOK_PLAIN } };
    static const char *const optional[] = {
        "inflation_ppm", "base", "window_s", "cadence_s", "evaluation_min_s", "evaluation_max_s", "share_ppm"
    };
    if (!bounds) return;
    puts("boundaries:");
    print_set(tool, bounds, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
}

static void print_minter(struct tool *tool, const json_t *minter)
{
    static const struct column lines[] = { { "number", "minter", LOOK_PLAIN },
                                           { "title", "title", LOOK_PLAIN },
                                           { "token", "makes", LOOK_PLAIN },
                                           { "admin", "admin", LOOK_PLAIN },
                                           { "parent", "below minter", LOOK_PLAIN },
                                           { "state", "state", LOOK_PLAIN },
                                           { "starts", "from", LOOK_TIME },
                                           { "expires", "until", LOOK_TIME },
                                           { "cap", "cap", LOOK_PLAIN },
                                           { "minted", "made", LOOK_PLAIN },
                                           { "reserved", "reserved for streams", LOOK_PLAIN },
                                           { "released", "of that released", LOOK_PLAIN },
                                           { "room", "left", LOOK_PLAIN },
                                           { "rate", "at most", LOOK_PLAIN },
                                           { "rate_s", "in any", LOOK_DURATION },
                                           { "delay_s", "a mint waits", LOOK_DURATION } };
    static const char *const optional[] = { "title", "parent", "expires", "rate", "rate_s", "delay_s" };
    static const struct column grants[] = { { "party", "who may", LOOK_PLAIN },
                                            { "mint", "mint", LOOK_PLAIN },
                                            { "pause", "pause", LOOK_PLAIN },
                                            { "veto", "veto", LOOK_PLAIN } };
    static const struct column waiting[] = { { "request", "waits", LOOK_NUMBER },
                                             { "amount", "amount", LOOK_NUMBER },
                                             { "by", "by", LOOK_PLAIN },
                                             { "to", "to", LOOK_PLAIN },
                                             { "due", "due", LOOK_TIME } };
    static const struct column below[] = {
        { "number", "below", LOOK_NUMBER }, { "title", "title", LOOK_PLAIN },
        { "admin", "admin", LOOK_PLAIN },   { "cap", "cap", LOOK_NUMBER },
        { "minted", "made", LOOK_NUMBER },  { "reserved", "reserved", LOOK_NUMBER }
    };
    print_set(tool, minter, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
    print_bounds(tool, json_object_get(minter, "boundaries"));
    print_rows(tool, json_object_get(minter, "grants"), grants, COUNT_OF(grants));
    print_rows(tool, json_object_get(minter, "waiting"), waiting, COUNT_OF(waiting));
    print_rows(tool, json_object_get(minter, "below"), below, COUNT_OF(below));
}

int show_minter(struct tool *tool, struct words *args)
{
    const char *text;
    uint64_t number;
    json_auto_t *minter = NULL;
    TRY(take_word(tool, args, &text, "the minter's number"));
    TRY(take_no_more(tool, args));
    if (!read_u64(&number, text)) return misuse(tool, "\"%s\" is not the number of a minter", text);
    TRY(session_record(tool, &minter, 0, DAOMESH_RECORD_MINTER, number));
    if (!minter) return fail(tool, "the ledger has no minter %llu", (unsigned long long)number);
    json_object_set_new(minter, "number", json_integer((json_int_t)number));
    name_party(tool, minter, "admin");
    name_token(tool, minter);
    word_state(minter);
    json_object_set_new(minter, "grants", json_array());
    json_object_set_new(minter, "waiting", json_array());
    json_object_set_new(minter, "below", json_array());
    TRY(add_room(tool, minter));
    TRY(add_bounds(tool, minter));
    TRY(each_of(tool, minter, DAOMESH_RECORD_MINTER_GRANT, keep_grant));
    TRY(each_of(tool, minter, DAOMESH_RECORD_MINT_REQUEST, keep_request));
    TRY(each_of(tool, minter, DAOMESH_RECORD_MINTER, keep_child));
    if (tool->as_json)
        print_json(minter);
    else
        print_minter(tool, minter);
    return DONE;
}
