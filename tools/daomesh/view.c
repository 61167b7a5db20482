/* Records as JSON with names in place of rows: what show and list print. */
#include "tool.h"

#include <daomesh/controller.h>

#include <string.h>

#define SLOTS_PER_PAGE 16
#define MEMBER_EMPTY 0
#define MEMBER_LEFT 2

uint64_t number_of(const json_t *object, const char *key)
{
    return json_number(json_object_get(object, key));
}

json_t *named_party(struct tool *tool, uint64_t row)
{
    const struct party *party = party_of_row(tool, row);
    return party ? party_json(tool, &party->id) : json_null();
}

void name_party(struct tool *tool, json_t *record, const char *key)
{
    json_object_set_new(record, key, named_party(tool, number_of(record, key)));
}

void name_token(struct tool *tool, json_t *record)
{
    const struct token *token = token_of_row(tool, number_of(record, "token"));
    json_object_set_new(record, "token", token ? token_json(token) : json_null());
}

void count_entries(json_t *record, const char *key, const char *array)
{
    const size_t count = json_array_size(json_object_get(record, array));
    json_object_set_new(record, key, json_integer((json_int_t)count));
}

int fail_absent(struct tool *tool, const struct party *dao, const char *what, uint64_t number)
{
    char name[LABEL_BYTES];
    label(tool, name, &dao->id);
    return fail(tool, "%s has no %s %llu", name, what, (unsigned long long)number);
}

/* How a DAO divides its income, in a few words; nothing where the treasury keeps everything. */
static int income_view(struct tool *tool, json_t *view, const struct party *dao)
{
    char kept[VALUE_BYTES];
    json_auto_t *policy = NULL;
    TRY(session_record(tool, &policy, dao->row, DAOMESH_RECORD_DISTRIBUTION, 0));
    const uint64_t by = json_number(json_object_get(policy, "by"));
    const char *word = word_of("distribution", "by", by);
    if (by == 0 || !word) return DONE;
    write_ppm(kept, json_number(json_object_get(policy, "treasury_ppm")));
    scoped_text text = text_join("%s kept, the rest to members by: %s", kept, word);
    json_object_set_new(view, "income", json_string(text));
    return DONE;
}

int dao_view(struct tool *tool, json_t **out, const struct party *dao)
{
    TRY(session_record(tool, out, dao->row, DAOMESH_RECORD_DAO, 0));
    if (!*out) return fail(tool, "the record of DAO %llu is missing", (unsigned long long)dao->row);
    const char *exits = word_of("dao", "exit", json_number(json_object_get(*out, "exit")));
    name_party(tool, *out, "founder");
    if (exits) json_object_set_new(*out, "exit", json_string(exits));
    return income_view(tool, *out, dao);
}

/* Words beside the numbers of a passing rule. */
static void word_rule(json_t *rule)
{
    static const char *const dials[] = { "weight",        "threshold", "rounding",
                                         "quorum_counts", "early",     "high_water" };
    for (size_t i = 0; i < COUNT_OF(dials); i++) {
        const char *word = word_of("passing_rule", dials[i], json_number(json_object_get(rule, dials[i])));
        if (word) json_object_set_new(rule, dials[i], json_string(word));
    }
}

int pathway_view(struct tool *tool, json_t **out, const struct party *dao, uint64_t number)
{
    json_auto_t *record = NULL;
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_PATHWAY, number));
    if (!record) return fail_absent(tool, dao, "pathway", number);
    *out = json_deep_copy(json_object_get(record, "pathway"));
    json_object_set_new(*out, "number", json_integer((json_int_t)number));
    json_object_set(*out, "revision", json_object_get(record, "revision"));
    word_rule(json_object_get(*out, "rule"));
    return DONE;
}

/* NULL when the number is free: roles that were revoked leave gaps. */
int role_view(struct tool *tool, json_t **out, const struct party *dao, uint64_t number)
{
    TRY(session_record(tool, out, dao->row, DAOMESH_RECORD_ROLE, number));
    if (!*out) return DONE;
    name_party(tool, *out, "party");
    name_party(tool, *out, "named_by");
    json_object_set_new(*out, "number", json_integer((json_int_t)number));
    return DONE;
}

json_t *json_amount(const daomesh_amount *amount)
{
    char text[VALUE_BYTES];
    write_amount(text, amount);
    return json_string(text);
}

int proposal_view(struct tool *tool, json_t **out, daomesh_proposal_info *info, const struct party *dao,
                  uint64_t number)
{
    *info = (daomesh_proposal_info){ .size = sizeof *info };
    int32_t status = daomesh_reader_proposal(info, tool->reader, &dao->id, number, session_now(tool));
    if (status == DAOMESH_E_UNKNOWN_PROPOSAL) return fail_absent(tool, dao, "proposal", number);
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "proposal %llu", (unsigned long long)number);
    TRY(session_record(tool, out, dao->row, DAOMESH_RECORD_PROPOSAL, number));
    if (!*out) return fail_absent(tool, dao, "proposal", number);

    const char *by = word_of("proposal", "decided_by", info->decided_by);
    name_party(tool, *out, "proposer");
    word_rule(json_object_get(*out, "rule"));
    json_object_set_new(*out, "number", json_integer((json_int_t)number));
    json_object_set_new(*out, "state", json_string(state_word(info->state)));
    json_object_set_new(*out, "opens", json_integer((json_int_t)info->opens));
    json_object_set_new(*out, "closes", json_integer((json_int_t)info->closes));
    json_object_set_new(*out, "decided", json_integer((json_int_t)info->decided));
    json_object_set_new(*out, "winner", json_integer((json_int_t)info->winner));
    json_object_set_new(*out, "decided_by", by ? json_string(by) : json_null());
    json_object_set_new(*out, "for", json_amount(&info->tally[1]));
    if (info->choices >= 2) json_object_set_new(*out, "against", json_amount(&info->tally[2]));
    return DONE;
}

/* Members of one page as rows, with their slots, and former ones who hold loot; empty past the last page. */
int member_page_view(struct tool *tool, json_t **members, const struct party *dao, uint64_t page)
{
    json_auto_t *record = NULL;
    *members = json_array();
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_MEMBER_PAGE, page));
    size_t i;
    json_t *slot;
    json_array_foreach(json_object_get(record, "slots"), i, slot)
    {
        const uint64_t state = json_number(json_object_get(slot, "state"));
        if (state == MEMBER_EMPTY || state == MEMBER_LEFT) continue;
        json_object_set_new(slot, "state", json_string(word_of("member_slot", "state", state)));
        name_party(tool, slot, "party");
        json_object_set_new(slot, "slot", json_integer((json_int_t)(page * SLOTS_PER_PAGE + i)));
        json_array_append(*members, slot);
    }
    return DONE;
}

int take_pool(struct tool *tool, struct words *args, const struct party **pool, json_t **out)
{
    const char *name;
    daomesh_id id;
    TRY(names_load(tool));
    TRY(take_word(tool, args, &name, "a pool"));
    TRY(resolve(tool, &id, name, 0, NULL));
    *pool = party_of_id(tool, &id);
    TRY(session_record(tool, out, 0, DAOMESH_RECORD_POOL, *pool ? (*pool)->row : 0));
    return *out ? DONE : fail(tool, "%s is no pool", name);
}

void word_dial(struct tool *tool, json_t *record)
{
    const uint64_t from = number_of(record, "next_from");
    const char *setting = word_of("dial", "setting", number_of(record, "setting"));
    if (number_of(record, "setting") != 0 && setting)
        json_object_set_new(record, "setting", json_string(setting));
    else
        json_object_del(record, "setting");
    if (from > session_now(tool)) return;
    if (from != 0) json_object_set(record, "value", json_object_get(record, "next"));
    if (from != 0) json_object_set(record, "turned", json_object_get(record, "next_from"));
    json_object_del(record, "next");
    json_object_del(record, "next_from");
}

void word_controller(struct tool *tool, json_t *record)
{
    const char *measure = word_of("controller", "measure", number_of(record, "measure"));
    const uint64_t direction = number_of(record, "direction");
    const char *word = word_of("controller", "direction", direction ? direction : DAOMESH_CONTROLLER_RISES);
    name_token(tool, record);
    json_object_set_new(record, "measure", json_string(measure ? measure : ""));
    json_object_set_new(record, "direction", json_string(word ? word : ""));
}

static const char *stream_state(const json_t *record, const daomesh_stream_info *info)
{
    const int is_divided = number_of(record, "minter") == 0 && number_of(record, "programme") != 0;
    if (info->cancelled) return is_divided ? "over" : "cut off";
    return info->stopped ? "paused" : "open";
}

/* A stream's names, state, and what is released and due. */
int word_stream(struct tool *tool, json_t *record, uint64_t number)
{
    daomesh_stream_info info = { .size = sizeof info };
    int32_t status = daomesh_reader_stream(&info, tool->reader, number, session_now(tool));
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "stream");
    json_object_set_new(record, "state", json_string(stream_state(record, &info)));
    name_party(tool, record, "payer");
    name_party(tool, record, "payee");
    name_token(tool, record);
    json_object_set_new(record, "released", json_amount(&info.released));
    json_object_set_new(record, "due", json_amount(&info.due));
    return DONE;
}

/* A programme's token, state, times, and what it released and paid. */
int word_programme(struct tool *tool, json_t *record, const daomesh_id *dao, uint64_t number)
{
    static const char *const states[] = { "", "draft", "queued", "active", "evaluating", "paused", "ended" };
    daomesh_programme_info info = { .size = sizeof info };
    int32_t status = daomesh_reader_programme(&info, tool->reader, dao, number, session_now(tool));
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "programme");
    const char *verdict = word_of("programme", "verdict", info.verdict);
    name_token(tool, record);
    json_object_set_new(record, "state", json_string(states[info.state]));
    json_object_set_new(record, "released", json_amount(&info.released));
    json_object_set_new(record, "claimed", json_amount(&info.claimed));
    json_object_set_new(record, "evaluates", json_integer((json_int_t)info.evaluates));
    json_object_set_new(record, "ends", json_integer((json_int_t)info.ends));
    json_object_set_new(record, "verdict", info.verdict ? json_string(verdict) : json_null());
    return DONE;
}

int word_feed(struct tool *tool, json_t *record, uint64_t home, uint64_t number)
{
    const uint64_t rounds = number_of(record, "rounds");
    const char *state = number_of(record, "closed") ? "closed" : "silent";
    json_auto_t *round = NULL;
    if (rounds > 0) TRY(session_record(tool, &round, home, DAOMESH_RECORD_FEED_ROUND, number << 32 | rounds));
    if (rounds > 0 && session_now(tool) < number_of(round, "until")) {
        state = "holds";
        json_object_set(record, "value", json_object_get(round, "value"));
        json_object_set(record, "until", json_object_get(round, "until"));
    }
    count_entries(record, "of", "reporters");
    json_object_set_new(record, "state", json_string(state));
    return DONE;
}
