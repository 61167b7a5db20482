/* dry-run: what a proposal would do if it were carried out now, told like events that happened. */
#include "tool.h"

#include <string.h>

#define LENGTH_BYTES 2

/* The events, one after the other, each behind its length. */
static int events_of(struct tool *tool, json_t **out, const struct bytes *told)
{
    *out = json_array();
    for (size_t at = 0; at + LENGTH_BYTES <= told->len;) {
        json_t *event = NULL;
        const size_t len = (size_t)told->at[at] << 8 | told->at[at + 1];
        at += LENGTH_BYTES;
        if (len > told->len - at) return fail(tool, "events cannot be read");
        TRY(event_of(tool, &event, told->at + at, len));
        json_array_append_new(*out, event);
        at += len;
    }
    return DONE;
}

static int try_it(struct tool *tool, daomesh_dry_run *trial, struct bytes *events, const struct party *dao,
                  uint64_t number, daomesh_diag *diag)
{
    size_t len = 0;
    int32_t status;
    do {
        bytes_room(events, len);
        *diag = (daomesh_diag){ .size = sizeof *diag };
        *trial = (daomesh_dry_run){ .size = sizeof *trial };
        status = daomesh_reader_dry_run(trial, events->at, events->cap, &len, tool->reader, &dao->id, number,
                                        session_now(tool), diag);
    } while (status == DAOMESH_E_BUFFER);
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "proposal %llu", (unsigned long long)number);
    events->len = len;
    return DONE;
}

static void print_trial(struct tool *tool, const daomesh_dry_run *trial, uint64_t number,
                        const json_t *events)
{
    char time[VALUE_BYTES];
    write_time(time, session_now(tool));
    if (trial->status != DAOMESH_OK) return;
    printf("%swould be done%s if proposal %llu were carried out at %s:\n", ink(tool, INK_GREEN),
           ink(tool, INK_PLAIN), (unsigned long long)number, time);
    print_events(events);
}

/* "action 2, token.transfer", or "the proposal" where none of them is to blame. */
static char *failed_place(const daomesh_dry_run *trial)
{
    daomesh_schema_info action = { .size = sizeof action };
    if (trial->failed_at == 0 ||
        daomesh_schema_number(&action, DAOMESH_SCHEMA_ACTION, trial->kind) != DAOMESH_OK)
        return text_join("the proposal");
    return text_join("action %u, %s", (unsigned)trial->failed_at, action.name);
}

static int tell_trial(struct tool *tool, const daomesh_dry_run *trial, uint64_t number, const json_t *events,
                      const daomesh_diag *diag)
{
    scoped_text reason = explain(tool, diag, trial->status, NULL, 0);
    if (tool->as_json) {
        json_auto_t *json = json_pack(
            "{s:s, s:s, s:I, s:I, s:I, s:O}", "outcome", trial->status == DAOMESH_OK ? "done" : "failed",
            "status", daomesh_status_name(trial->status), "failed_at", (json_int_t)trial->failed_at, "fuel",
            (json_int_t)trial->fuel, "time", (json_int_t)session_now(tool), "events", events);
        if (trial->status != DAOMESH_OK) json_object_set_new(json, "reason", json_string(reason));
        print_json(json);
        return trial->status == DAOMESH_OK ? DONE : FAILED;
    }
    print_trial(tool, trial, number, events);
    if (trial->status == DAOMESH_OK) return DONE;
    scoped_text place = failed_place(trial);
    return fail(tool, "would fail: %s: %s: %s", place, daomesh_status_name(trial->status), reason);
}

int run_dry_run(struct tool *tool, struct words *args)
{
    const char *dao_name, *text;
    const struct party *dao;
    uint64_t number;
    daomesh_dry_run trial;
    daomesh_diag diag;
    scoped_bytes told = { 0 };
    json_auto_t *events = NULL;
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_word(tool, args, &dao_name, "a DAO's name or id"));
    TRY(take_word(tool, args, &text, "the proposal's number"));
    TRY(take_no_more(tool, args));
    TRY(session_read(tool));
    TRY(resolve_party(tool, &dao, dao_name, SORT_DAO));
    if (!read_u64(&number, text)) return misuse(tool, "\"%s\" is not the number of a proposal", text);
    TRY(try_it(tool, &trial, &told, dao, number, &diag));
    TRY(events_of(tool, &events, &told));
    return tell_trial(tool, &trial, number, events, &diag);
}
