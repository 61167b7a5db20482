/* A pool as it was settled last: what it holds, who has a share, which streams feed it. */
#include "show.h"

#include <string.h>

#define NOT_HELD UINT64_MAX

static int is_some(const json_t *amount)
{
    const char *text = json_string_value(amount);
    return text && strcmp(text, "0") != 0;
}

/* "feed 1 says 5 or more", "... 9 or less", "... 5 to 9", "... anything". */
static json_t *condition_json(const json_t *condition)
{
    const json_t *least = json_object_get(condition, "at_least"),
                 *most = json_object_get(condition, "at_most");
    const unsigned long long feed = number_of(condition, "feed");
    scoped_text said = is_some(least) && is_some(most)
                           ? text_join("%s to %s", json_string_value(least), json_string_value(most))
                       : is_some(least) ? text_join("%s or more", json_string_value(least))
                       : is_some(most)  ? text_join("%s or less", json_string_value(most))
                                        : text_join("anything");
    scoped_text text = text_join("feed %llu says %s", feed, said);
    return json_string(text);
}

static void word_condition(json_t *object, const char *key)
{
    const json_t *condition = json_array_get(json_object_get(object, key), 0);
    if (condition)
        json_object_set_new(object, key, condition_json(condition));
    else
        json_object_del(object, key);
}

static uint64_t bits_of(uint64_t set)
{
    uint64_t count = 0;
    for (; set != 0; set &= set - 1)
        count++;
    return count;
}

static void word_shares(struct tool *tool, const json_t *pool)
{
    json_t *share;
    size_t i;
    json_array_foreach(json_object_get(pool, "claimants"), i, share)
    {
        name_party(tool, share, "party");
        word_condition(share, "condition");
        json_object_set_new(share, "attested",
                            json_integer((json_int_t)bits_of(number_of(share, "attested"))));
        if (number_of(share, "since") == NOT_HELD) json_object_set_new(share, "since", json_null());
    }
}

static int word_streams(struct tool *tool, const json_t *pool)
{
    json_t *inflow;
    size_t i;
    json_array_foreach(json_object_get(pool, "inflows"), i, inflow)
    {
        daomesh_stream_info info = { .size = sizeof info };
        int32_t status =
            daomesh_reader_stream(&info, tool->reader, number_of(inflow, "stream"), session_now(tool));
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "stream");
        json_object_set_new(inflow, "payer", party_json(tool, &info.payer));
        json_object_set_new(inflow, "total", json_amount(&info.total));
        json_object_set_new(inflow, "released", json_amount(&info.released));
        json_object_set_new(inflow, "drawn", json_amount(&info.claimed));
    }
    return DONE;
}

static int word_money(struct tool *tool, json_t *pool, const struct party *party)
{
    const struct token *token = token_of_row(tool, number_of(pool, "token"));
    daomesh_amount held;
    if (!token) return fail(tool, "the pool's token is missing");
    int32_t status =
        daomesh_reader_balance(&held, tool->reader, &party->id, &token->id, DAOMESH_BALANCE_FREE);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "balance");
    json_object_set_new(pool, "account", json_amount(&held));
    name_token(tool, pool);
    return DONE;
}

/* Who may claim; what is not asked for is left out. */
static void word_gates(struct tool *tool, json_t *pool)
{
    json_t *attesters = json_object_get(pool, "attesters");
    for (size_t i = 0; i < json_array_size(attesters); i++)
        json_array_set_new(attesters, i, named_party(tool, json_number(json_array_get(attesters, i))));
    word_condition(pool, "gate");
    json_object_set_new(pool, "role", json_boolean(number_of(pool, "role") != 0));
    if (number_of(pool, "list_size") > 0) return;
    json_object_del(pool, "list");
    json_object_del(pool, "list_size");
}

static void print_pool(struct tool *tool, const json_t *pool)
{
    static const struct column lines[] = { { "pool", "pool", LOOK_PLAIN },
                                           { "dao", "DAO", LOOK_PLAIN },
                                           { "token", "shares", LOOK_PLAIN },
                                           { "state", "state", LOOK_PLAIN },
                                           { "settled", "settled up to", LOOK_TIME },
                                           { "account", "on its account", LOOK_PLAIN },
                                           { "idle", "idle, the DAO's", LOOK_PLAIN },
                                           { "every_s", "checkpoints every", LOOK_DURATION },
                                           { "next", "the next", LOOK_TIME },
                                           { "tranche", "waits for it", LOOK_PLAIN },
                                           { "hold_s", "a share counts after", LOOK_DURATION },
                                           { "role", "claims take a role", LOOK_PLAIN },
                                           { "needed", "attestations needed", LOOK_PLAIN },
                                           { "attesters", "attesters", LOOK_PLAIN },
                                           { "gate", "claimed only while", LOOK_PLAIN },
                                           { "list", "who may join", LOOK_SHORT },
                                           { "list_size", "on that list", LOOK_PLAIN } };
    static const char *const optional[] = { "every_s", "tranche", "hold_s", "role", "needed", "attesters" };
    static const struct column shares[] = {
        { "party", "share", LOOK_PLAIN },        { "points", "points", LOOK_NUMBER },
        { "since", "held since", LOOK_TIME },    { "due", "due", LOOK_NUMBER },
        { "attested", "attested", LOOK_NUMBER }, { "condition", "while", LOOK_PLAIN }
    };
    static const struct column streams[] = {
        { "stream", "stream", LOOK_NUMBER },  { "payer", "from", LOOK_PLAIN },
        { "total", "total", LOOK_NUMBER },    { "released", "released", LOOK_NUMBER },
        { "counted", "shared", LOOK_NUMBER }, { "drawn", "drawn", LOOK_NUMBER }
    };
    print_set(tool, pool, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
    print_table(tool, json_object_get(pool, "claimants"), shares, COUNT_OF(shares));
    print_table(tool, json_object_get(pool, "inflows"), streams, COUNT_OF(streams));
}

int show_pool(struct tool *tool, struct words *args)
{
    const struct party *party;
    json_auto_t *pool = NULL;
    TRY(take_pool(tool, args, &party, &pool));
    TRY(take_no_more(tool, args));
    json_object_set_new(pool, "pool", party_json(tool, &party->id));
    json_object_set_new(pool, "state", json_string(number_of(pool, "closed") ? "closed" : "open"));
    name_party(tool, pool, "dao");
    TRY(word_money(tool, pool, party));
    word_gates(tool, pool);
    word_shares(tool, pool);
    TRY(word_streams(tool, pool));
    if (tool->as_json)
        print_json(pool);
    else
        print_pool(tool, pool);
    return DONE;
}
