/* The guardians of a person, what they approve of, and what waits for its time. */
#include "tool.h"

static void name_rows(struct tool *tool, json_t *rows)
{
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const struct party *party = party_of_row(tool, json_number(json_array_get(rows, i)));
        if (party) json_array_set_new(rows, i, party_json(tool, &party->id));
    }
}

static json_t *approvals_of(struct tool *tool, const json_t *record)
{
    json_t *list = json_array(), *approval;
    size_t i;
    json_array_foreach(json_object_get(record, "approvals"), i, approval)
    {
        const struct party *guardian = party_of_row(tool, json_number(json_object_get(approval, "guardian")));
        if (guardian) json_object_set_new(approval, "guardian", party_json(tool, &guardian->id));
        json_array_append(list, approval);
    }
    return list;
}

/* A part of the record under a name of its own, when its time is set. */
static void add_waiting(json_t *out, const char *name, json_t *part, json_t *due)
{
    if (json_number(due) == 0) {
        json_decref(part);
        return;
    }
    json_object_set(part, "due", due);
    json_object_set_new(out, name, part);
}

int guardians_view(struct tool *tool, json_t **out, const struct party *person)
{
    json_auto_t *record = NULL;
    *out = NULL;
    TRY(session_record(tool, &record, 0, DAOMESH_RECORD_GUARDIANSHIP, person->row));
    if (!record) return DONE;
    json_t *next = json_deep_copy(json_object_get(record, "next"));
    *out = json_deep_copy(json_object_get(record, "present"));
    name_rows(tool, json_object_get(*out, "guardians"));
    name_rows(tool, json_object_get(next, "guardians"));
    json_object_set_new(*out, "approvals", approvals_of(tool, record));
    json_t *recovery =
        json_pack("{s:O, s:O, s:O, s:O}", "recovery", json_object_get(record, "recovery"), "plan",
                  json_object_get(record, "plan"), "keys", json_object_get(record, "keys"), "threshold",
                  json_object_get(record, "threshold"));
    add_waiting(*out, "change", next, json_object_get(record, "next_due"));
    add_waiting(*out, "recovery", recovery, json_object_get(record, "due"));
    return DONE;
}

void print_guardians(struct tool *tool, const json_t *view)
{
    static const struct column present[] = { { "guardians", "guardians", LOOK_PLAIN },
                                             { "threshold", "it takes", LOOK_PLAIN },
                                             { "delay", "delay", LOOK_DURATION } };
    static const struct column change[] = { { "guardians", "guardians", LOOK_PLAIN },
                                            { "threshold", "it takes", LOOK_PLAIN },
                                            { "delay", "delay", LOOK_DURATION },
                                            { "due", "take effect", LOOK_TIME } };
    static const struct column approvals[] = { { "guardian", "approved by", LOOK_PLAIN },
                                               { "plan", "plan", LOOK_SHORT },
                                               { "made", "at", LOOK_TIME } };
    static const struct column recovery[] = { { "recovery", "recovery", LOOK_PLAIN },
                                              { "plan", "plan", LOOK_SHORT },
                                              { "due", "new keys", LOOK_TIME } };
    if (!view) return;
    print_card(tool, view, present, COUNT_OF(present));
    if (json_array_size(json_object_get(view, "approvals")) > 0)
        print_table(tool, json_object_get(view, "approvals"), approvals, COUNT_OF(approvals));
    if (json_object_get(view, "recovery"))
        print_card(tool, json_object_get(view, "recovery"), recovery, COUNT_OF(recovery));
    if (!json_object_get(view, "change")) return;
    puts("a change waits:");
    print_card(tool, json_object_get(view, "change"), change, COUNT_OF(change));
}
