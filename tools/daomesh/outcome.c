/* What became of an action: done, failed or refused, and why, in words and as JSON. */
#include "tool.h"

#include <string.h>

const char *outcome_word(const daomesh_result *result)
{
    if (result->status == DAOMESH_OK) return "done";
    return result->logged ? "failed" : "refused";
}

static int is_zero(const daomesh_amount *amount)
{
    static const daomesh_amount zero;
    return memcmp(amount, &zero, sizeof zero) == 0;
}

/* A field of the body as its reader knows it: ids by name. */
static void name_field(struct tool *tool, char out[LABEL_BYTES], const json_t *body, const char *field)
{
    daomesh_id id;
    const char *text = json_string_value(json_object_get(body, field));
    snprintf(out, LABEL_BYTES, "%s", text ? text : "");
    if (text && id_read(&id, text)) label(tool, out, &id);
}

static char *plain_numbers(const daomesh_diag *diag)
{
    char given[VALUE_BYTES], limit[VALUE_BYTES];
    write_amount(given, &diag->given);
    write_amount(limit, &diag->limit);
    return text_join("%s (given %s, limit %s)", diag->text, given, limit);
}

/* "1200 is more than the 700 that alice holds in phone-dao", where numbers and names for it are known. */
static char *explain_numbers(struct tool *tool, const daomesh_diag *diag, const daomesh_action_view *view)
{
    char given[VALUE_BYTES], limit[VALUE_BYTES], party[LABEL_BYTES], dao[LABEL_BYTES];
    json_auto_t *body = schema_value(DAOMESH_SCHEMA_ACTION, view->head.kind, view->body.at, view->body.len);
    write_amount(given, &diag->given);
    write_amount(limit, &diag->limit);
    name_field(tool, party, body, "party");
    name_field(tool, dao, body, "dao");
    if (diag->status == DAOMESH_E_RANGE && view->head.kind == DAOMESH_ACTION_REPUTATION_BURN)
        return text_join("%s is more than the %s that %s holds in %s", given, limit, party, dao);
    if (diag->status == DAOMESH_E_RANGE && view->head.kind == DAOMESH_ACTION_PROPOSAL_VOTE)
        return text_join("%s is more than the %s that the voter has", given, limit);
    if (diag->status == DAOMESH_E_NO_WEIGHT && diag->path[0])
        return text_join("opening takes %s, the proposer has %s", limit, given);
    if (diag->status == DAOMESH_E_MEMBER_CAP) return text_join("%s takes at most %s members", dao, limit);
    if (diag->status == DAOMESH_E_OPEN_PROPOSALS)
        return text_join("%s has %s open proposals; its charter allows %s", dao, given, limit);
    if (diag->status == DAOMESH_E_VOTE_LOCKED)
        return text_join("%s would be left, votes keep %s locked", given, limit);
    if (diag->status == DAOMESH_E_CREDITS)
        return text_join("n votes cost n * n credits; %s votes are asked for, %s credits are left", given,
                         limit);
    if (diag->status == DAOMESH_E_THRESHOLD)
        return text_join("threshold %s; the keys weigh %s together", given, limit);
    return plain_numbers(diag);
}

char *explain(struct tool *tool, const daomesh_diag *diag, int32_t status, const uint8_t *bytes, size_t len)
{
    daomesh_action_view view = { .size = sizeof view };
    const char *sentence = diag->text[0] ? diag->text : daomesh_status_text(status);
    const char *path = diag->path, *colon = *path ? ": " : "";
    if (is_zero(&diag->given) && is_zero(&diag->limit)) return text_join("%s%s%s", path, colon, sentence);
    int has_action = len > 0 && daomesh_action_read(&view, bytes, len, NULL) == DAOMESH_OK;
    scoped_text numbers = has_action ? explain_numbers(tool, diag, &view) : plain_numbers(diag);
    return text_join("%s%s%s", path, colon, numbers);
}

/* What became of an action, as JSON: the action, its outcome and, where it is not done, the reason. */
json_t *outcome_json(struct tool *tool, const daomesh_result *result, const char *reason,
                     const struct bytes *action)
{
    json_t *json = json_pack("{s:s, s:s}", "outcome", outcome_word(result), "status",
                             daomesh_status_name(result->status));
    if (result->status != DAOMESH_OK) json_object_set_new(json, "reason", json_string(reason));
    if (result->logged) json_object_set_new(json, "entry", json_integer((json_int_t)result->entry));
    json_auto_t *said = action_json(tool, action->at, action->len);
    json_object_update(json, said);
    return json;
}

/* Events of the batch, those of timers included. */
int events_since(struct tool *tool, json_t **out, uint64_t first)
{
    *out = json_array();
    for (uint64_t i = first; i < tool->info.events; i++) {
        json_t *event = NULL;
        TRY(event_json(tool, &event, i));
        json_array_append_new(*out, event);
    }
    return DONE;
}

void print_events(const json_t *events)
{
    for (size_t i = 0; i < json_array_size(events); i++)
        print_lines("  ", "  ", json_string_value(json_object_get(json_array_get(events, i), "sentence")));
}

static void print_outcome(struct tool *tool, const daomesh_result *result, const struct bytes *action,
                          const json_t *events)
{
    char time[VALUE_BYTES];
    scoped_text deed = deed_of(tool, action->at, action->len);
    write_time(time, tool->info.time);
    printf("%s%s%s: ", ink(tool, result->status == DAOMESH_OK ? INK_GREEN : INK_RED), outcome_word(result),
           ink(tool, INK_PLAIN));
    print_lines("", "  ", deed);
    print_events(events);
    if (result->logged)
        printf("%sentry %llu, batch %llu, %s%s\n", ink(tool, INK_DIM), (unsigned long long)result->entry,
               (unsigned long long)tool->info.height, time, ink(tool, INK_PLAIN));
}

int report_action(struct tool *tool, const daomesh_result *result, const char *reason,
                  const struct bytes *action, uint64_t first_event)
{
    json_auto_t *events = NULL;
    TRY(events_since(tool, &events, first_event));
    if (tool->as_json) {
        json_auto_t *json = outcome_json(tool, result, reason, action);
        json_object_set(json, "events", events);
        json_object_set_new(json, "height", json_integer((json_int_t)tool->info.height));
        json_object_set_new(json, "time", json_integer((json_int_t)tool->info.time));
        print_json(json);
        return result->status == DAOMESH_OK ? DONE : FAILED;
    }
    print_outcome(tool, result, action, events);
    if (result->status == DAOMESH_OK) return DONE;
    fflush(stdout);
    return fail(tool, "%s: %s: %s", outcome_word(result), daomesh_status_name(result->status), reason);
}
