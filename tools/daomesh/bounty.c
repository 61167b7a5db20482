/* Bounties as people see them: one with its money and hashes, the tree below it, and what an action may leave out. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

#define TREE_DEPTH 40 /* back-to-back bounties nest less deep; what is paid from own funds is cut off here */

static uint64_t home_of(const struct party *party)
{
    return party->sort == SORT_DAO ? party->row : 0;
}

/* --- One bounty -------------------------------------------------------------------------------------------------------- */

/* An amount with its token: "300 EUR". */
static json_t *money_json(struct tool *tool, const json_t *amount, uint64_t row)
{
    const struct token *token = token_of_row(tool, row);
    char symbol[LABEL_BYTES] = "?";
    if (token) label(tool, symbol, &token->id);
    scoped_text text = text_join("%s %s", json_string_value(amount), symbol);
    return json_string(text);
}

static json_t *reward_json(struct tool *tool, const json_t *terms)
{
    json_t *list = json_array(), *part;
    size_t i;
    json_array_foreach(json_object_get(terms, "reward"), i, part)
    {
        json_array_append_new(list,
                              money_json(tool, json_object_get(part, "amount"), number_of(part, "token")));
    }
    return list;
}

static json_t *team_json(struct tool *tool, const json_t *record)
{
    json_t *list = json_array(), *place;
    size_t i;
    json_array_foreach(json_object_get(record, "team"), i, place)
    {
        if (number_of(place, "party") != 0)
            json_array_append_new(list, named_party(tool, number_of(place, "party")));
    }
    return list;
}

static uint64_t earned_ppm(const json_t *terms, const json_t *record)
{
    uint64_t weights = 0;
    json_t *part;
    size_t i;
    json_array_foreach(json_object_get(terms, "parts"), i, part) weights += number_of(part, "weight");
    return weights > 0 ? number_of(record, "earned") / weights : 0;
}

/* A hash of zeros stands for none. */
static int is_none(const json_t *value)
{
    const char *text = json_string_value(value);
    return text && strspn(text, "0") == 2 * DAOMESH_ID_BYTES;
}

static void copy_fields(json_t *to, const json_t *from, const char *const *keys, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        json_t *value = json_object_get(from, keys[i]);
        if (!is_none(value)) json_object_set(to, keys[i], value);
    }
}

int bounty_view(struct tool *tool, json_t **out, const struct party *poster, uint64_t number)
{
    static const char *const fixed[] = { "content", "terms", "posted", "back_to_back", "min_pay" };
    static const char *const moving[] = { "part", "work", "accepted" };
    const uint64_t local = poster->row << 32 | number;
    json_auto_t *terms = NULL, *record = NULL;
    *out = NULL;
    TRY(session_record(tool, &terms, home_of(poster), DAOMESH_RECORD_BOUNTY_TERMS, local));
    TRY(session_record(tool, &record, home_of(poster), DAOMESH_RECORD_BOUNTY, local));
    if (!terms || !record) return DONE;
    const uint64_t parent = number_of(terms, "parent");
    const char *state = word_of("bounty", "state", number_of(record, "state"));
    *out =
        json_pack("{s:o, s:I, s:s?, s:o, s:o, s:o, s:I, s:I, s:I}", "poster", party_json(tool, &poster->id),
                  "number", (json_int_t)number, "state", state, "reward", reward_json(tool, terms), "takers",
                  team_json(tool, record), "arbiter", named_party(tool, number_of(terms, "arbiter")),
                  "earned", (json_int_t)earned_ppm(terms, record), "parts",
                  (json_int_t)json_array_size(json_object_get(terms, "parts")), "ends",
                  (json_int_t)(number_of(record, "timer") ? number_of(record, "ends") : 0));
    copy_fields(*out, terms, fixed, COUNT_OF(fixed));
    if (number_of(terms, "bond_token") != 0)
        json_object_set_new(*out, "bond",
                            money_json(tool, json_object_get(terms, "bond"), number_of(terms, "bond_token")));
    copy_fields(*out, record, moving, COUNT_OF(moving));
    if (parent == 0) return DONE;
    json_object_set_new(*out, "parent",
                        json_pack("{s:o, s:I}", "poster", named_party(tool, parent >> 32), "number",
                                  (json_int_t)(parent & UINT32_MAX)));
    return DONE;
}

/* --- The tree below ------------------------------------------------------------------------------------------------- */

static int add_below(struct tool *tool, json_t *rows, const json_t *bounty, size_t depth);

static int is_below(const json_t *child, const json_t *parent)
{
    const json_t *above = json_object_get(child, "parent");
    return above && number_of(above, "number") == number_of(parent, "number") &&
           json_equal(json_object_get(above, "poster"), json_object_get(parent, "poster"));
}

/* Rows carry their depth; the poster's name is indented by it when it is printed. */
static int add_row(struct tool *tool, json_t *rows, json_t *bounty, size_t depth)
{
    json_object_set_new(bounty, "depth", json_integer((json_int_t)depth));
    json_array_append_new(rows, bounty);
    return add_below(tool, rows, bounty, depth + 1);
}

/* Those below were posted by a taker, and say themselves what they are a part of. Bounded by TREE_DEPTH. */
static int add_of_taker(struct tool *tool, json_t *rows, const json_t *bounty, const struct party *taker,
                        size_t depth)
{
    json_auto_t *poster = NULL;
    TRY(session_record(tool, &poster, home_of(taker), DAOMESH_RECORD_BOUNTY_POSTER, taker->row));
    for (uint64_t number = 1; number <= number_of(poster, "bounties"); number++) {
        json_t *child = NULL;
        TRY(bounty_view(tool, &child, taker, number));
        if (child && is_below(child, bounty))
            TRY(add_row(tool, rows, child, depth));
        else
            json_decref(child);
    }
    return DONE;
}

static int add_below(struct tool *tool, json_t *rows, const json_t *bounty, size_t depth)
{
    json_t *taker;
    size_t i;
    if (depth > TREE_DEPTH) return DONE;
    json_array_foreach(json_object_get(bounty, "takers"), i, taker)
    {
        daomesh_id id;
        const struct party *party =
            id_read(&id, json_string_value(json_object_get(taker, "id"))) ? party_of_id(tool, &id) : NULL;
        if (party) TRY(add_of_taker(tool, rows, bounty, party, depth));
    }
    return DONE;
}

/* "  phone 2" */
static void indent(struct tool *tool, json_t *row)
{
    char name[LABEL_BYTES], margin[2 * TREE_DEPTH + 1];
    daomesh_id id;
    size_t depth = (size_t)number_of(row, "depth");
    memset(margin, ' ', sizeof margin);
    margin[2 * (depth > 0 ? depth - 1 : 0)] = '\0';
    if (!id_read(&id, json_string_value(json_object_get(json_object_get(row, "poster"), "id")))) return;
    label(tool, name, &id);
    scoped_text text = text_join("%s%s %llu", margin, name, (unsigned long long)number_of(row, "number"));
    json_object_set_new(row, "bounty", json_string(text));
}

static void print_bounty(struct tool *tool, const json_t *object, json_t *below)
{
    static const struct column lines[] = {
        { "poster", "poster", LOOK_PLAIN },    { "number", "number", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },      { "ends", "until", LOOK_TIME },
        { "reward", "reward", LOOK_PLAIN },    { "bond", "bond", LOOK_PLAIN },
        { "earned", "earned", LOOK_PPM },      { "takers", "taken by", LOOK_PLAIN },
        { "arbiter", "arbiter", LOOK_PLAIN },  { "posted", "posted", LOOK_TIME },
        { "content", "asks for", LOOK_PLAIN }, { "terms", "terms", LOOK_PLAIN },
        { "work", "handed in", LOOK_PLAIN },   { "accepted", "accepted", LOOK_PLAIN },
    };
    static const struct column columns[] = { { "bounty", "below it", LOOK_PLAIN },
                                             { "takers", "taken by", LOOK_PLAIN },
                                             { "reward", "reward", LOOK_PLAIN },
                                             { "state", "state", LOOK_PLAIN },
                                             { "earned", "earned", LOOK_PPM } };
    json_t *row;
    size_t i;
    json_array_foreach(below, i, row) indent(tool, row);
    print_card(tool, object, lines, COUNT_OF(lines));
    print_table(tool, below, columns, COUNT_OF(columns));
}

int show_bounty(struct tool *tool, struct words *args)
{
    const struct party *poster;
    const char *name, *text;
    uint64_t number;
    json_auto_t *object = NULL;
    TRY(take_word(tool, args, &name, "the poster's name or id"));
    TRY(take_word(tool, args, &text, "the bounty's number"));
    TRY(take_no_more(tool, args));
    if (!read_u64(&number, text) || number > UINT32_MAX)
        return misuse(tool, "\"%s\" is not the number of a bounty", text);
    TRY(resolve_party(tool, &poster, name, 0));
    TRY(bounty_view(tool, &object, poster, number));
    if (!object) return fail(tool, "%s has posted no bounty %s", name, text);
    json_t *below = json_array();
    json_object_set_new(object, "below", below);
    TRY(add_below(tool, below, object, 1));
    if (tool->as_json)
        print_json(object);
    else
        print_bounty(tool, object, below);
    return DONE;
}

/* --- What an action may leave out ----------------------------------------------------------------------------------- */

static int number_given(uint64_t *out, const json_t *value)
{
    if (json_is_string(value)) return read_u64(out, json_string_value(value));
    *out = json_number(value);
    return json_is_integer(value);
}

/* The terms, the work handed in last, the part under way, as the ledger has them now: shown and signed like what was typed. */
int bounty_defaults(struct tool *tool, json_t *body, const char *field)
{
    const char *name = json_string_value(json_object_get(body, "poster"));
    const struct party *poster;
    uint64_t number;
    json_auto_t *bounty = NULL;
    if (!tool->reader || !name || json_object_get(body, field)) return DONE;
    if (!number_given(&number, json_object_get(body, "bounty")) || number > UINT32_MAX) return DONE;
    TRY(resolve_party(tool, &poster, name, 0));
    TRY(bounty_view(tool, &bounty, poster, number));
    if (!bounty) return fail(tool, "%s has posted no bounty %u", name, (unsigned)number);
    json_object_set(body, field, json_object_get(bounty, field));
    return DONE;
}
