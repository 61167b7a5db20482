/* dry-run: what a proposal would do if it were carried out now, told like events that happened. */
#include "tool.h"

#define LENGTH_BYTES 2

/* What is tried: a proposal or a draft of one, or one of its options as if it had won. */
struct trial {
    const struct party *dao;
    uint64_t number;
    const char *path; /* of the draft, else NULL */
    struct bytes draft;
    uint32_t option;   /* 0 none */
    const char *title; /* of the option */
    daomesh_dry_run found;
    daomesh_diag diag;
};

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

static int try_it(struct tool *tool, struct trial *trial, json_t **events)
{
    scoped_bytes told = { 0 };
    size_t len = 0;
    int32_t status;
    do {
        bytes_room(&told, len);
        trial->diag = (daomesh_diag){ .size = sizeof trial->diag };
        trial->found = (daomesh_dry_run){ .size = sizeof trial->found };
        status = trial->path ? daomesh_reader_dry_run_draft(&trial->found, told.at, told.cap, &len,
                                                            tool->reader, trial->draft.at, trial->draft.len,
                                                            trial->option, session_now(tool), &trial->diag)
                             : daomesh_reader_dry_run(&trial->found, told.at, told.cap, &len, tool->reader,
                                                      &trial->dao->id, trial->number, trial->option,
                                                      session_now(tool), &trial->diag);
    } while (status == DAOMESH_E_BUFFER);
    if (status != DAOMESH_OK && trial->path)
        return fail_status(tool, status, &trial->diag, "%s", trial->path);
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "proposal %llu", (unsigned long long)trial->number);
    told.len = len;
    return events_of(tool, events, &told);
}

/* --- Telling ---------------------------------------------------------------------------------------------------------- */

/* "proposal 1", "the draft", or "option 2 of proposal 1, Take carol in,". */
static char *subject(const struct trial *trial)
{
    scoped_text whole =
        trial->path ? text_join("the draft") : text_join("proposal %llu", (unsigned long long)trial->number);
    if (trial->option == 0) return text_join("%s", whole);
    return text_join("option %u of %s, %s,", (unsigned)trial->option, whole, trial->title);
}

static void print_done(struct tool *tool, const struct trial *trial, const json_t *events)
{
    char time[VALUE_BYTES];
    scoped_text what = subject(trial);
    write_time(time, session_now(tool));
    printf("%swould be done%s if %s were carried out at %s:\n", ink(tool, INK_GREEN), ink(tool, INK_PLAIN),
           what, time);
    print_events(events);
}

/* "action 2, token.transfer", or "the proposal" where none of them is to blame. */
static char *failed_place(const daomesh_dry_run *found)
{
    daomesh_schema_info action = { .size = sizeof action };
    if (found->failed_at == 0 ||
        daomesh_schema_number(&action, DAOMESH_SCHEMA_ACTION, found->kind) != DAOMESH_OK)
        return text_join("the proposal");
    return text_join("action %u, %s", (unsigned)found->failed_at, action.name);
}

static int tell_failure(struct tool *tool, const struct trial *trial, const char *reason)
{
    const char *status = daomesh_status_name(trial->found.status);
    scoped_text place = failed_place(&trial->found);
    if (trial->option == 0) return fail(tool, "would fail: %s: %s: %s", place, status, reason);
    return fail(tool, "option %u would fail: %s: %s: %s", (unsigned)trial->option, place, status, reason);
}

static json_t *trial_json(const struct tool *tool, const struct trial *trial, json_t *events,
                          const char *reason)
{
    const daomesh_dry_run *found = &trial->found;
    json_t *json = json_pack(
        "{s:s, s:s, s:I, s:I, s:I, s:O}", "outcome", found->status == DAOMESH_OK ? "done" : "failed",
        "status", daomesh_status_name(found->status), "failed_at", (json_int_t)found->failed_at, "fuel",
        (json_int_t)found->fuel, "time", (json_int_t)session_now(tool), "events", events);
    if (trial->option != 0) {
        json_object_set_new(json, "option", json_integer((json_int_t)trial->option));
        json_object_set_new(json, "title", json_string(trial->title));
    }
    if (found->status != DAOMESH_OK) json_object_set_new(json, "reason", json_string(reason));
    return json;
}

/* FAILED when it would fail. With `list` the JSON goes there instead of out. */
static int tell(struct tool *tool, const struct trial *trial, json_t *events, json_t *list)
{
    const int done = trial->found.status == DAOMESH_OK;
    scoped_text reason = explain(tool, &trial->diag, trial->found.status, NULL, 0);
    if (tool->as_json) {
        json_auto_t *json = trial_json(tool, trial, events, reason);
        if (list)
            json_array_append(list, json);
        else
            print_json(json);
        return done ? DONE : FAILED;
    }
    if (!done) return tell_failure(tool, trial, reason);
    print_done(tool, trial, events);
    return DONE;
}

static int try_one(struct tool *tool, struct trial *trial, json_t *list)
{
    json_auto_t *events = NULL;
    TRY(try_it(tool, trial, &events));
    return tell(tool, trial, events, list);
}

/* --- Options ---------------------------------------------------------------------------------------------------------- */

static int try_option(struct tool *tool, struct trial *trial, const json_t *options, uint64_t option,
                      json_t *list)
{
    const char *title =
        json_string_value(json_object_get(json_array_get(options, (size_t)option - 1), "title"));
    scoped_text shown = text_shown(title ? title : "");
    trial->option = (uint32_t)option;
    trial->title = shown;
    return try_one(tool, trial, list);
}

/* One after the other, each as if it had won; FAILED when one of them would fail. */
static int try_each(struct tool *tool, struct trial *trial, const json_t *options)
{
    json_auto_t *list = json_array();
    int code = DONE;
    for (size_t i = 0; i < json_array_size(options); i++) {
        const int told = try_option(tool, trial, options, i + 1, list);
        if (told != DONE && trial->found.status == DAOMESH_OK) return told; /* it could not be tried */
        if (told != DONE) code = told;
    }
    if (!tool->as_json) return code;
    json_auto_t *json = json_pack("{s:s, s:I, s:O}", "outcome", code == DONE ? "done" : "failed", "time",
                                  (json_int_t)session_now(tool), "options", list);
    print_json(json);
    return code;
}

/* The option that is named, else the one that is chosen, else all of them; a proposal without any as it is. */
static int try_proposal(struct tool *tool, struct trial *trial, uint64_t option)
{
    json_auto_t *proposal = NULL;
    json_auto_t *record = NULL;
    TRY(session_record(tool, &proposal, trial->dao->row, DAOMESH_RECORD_PROPOSAL, trial->number));
    TRY(session_record(tool, &record, trial->dao->row, DAOMESH_RECORD_OPTIONS, trial->number));
    const json_t *options = json_object_get(record, "options");
    if (option == 0) option = json_number(json_object_get(proposal, "option"));
    if (option > 0) return try_option(tool, trial, options, option, NULL);
    return options ? try_each(tool, trial, options) : try_one(tool, trial, NULL);
}

/* The same of an action that was written down and not yet applied; nothing is chosen in it. */
static int try_draft(struct tool *tool, struct trial *trial, uint64_t option)
{
    daomesh_action_view view = { .size = sizeof view };
    daomesh_diag diag = { .size = sizeof diag };
    TRY(file_read(tool, &trial->draft, trial->path));
    const int32_t status = daomesh_action_read(&view, trial->draft.at, trial->draft.len, &diag);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "%s", trial->path);
    if (view.head.kind != DAOMESH_ACTION_PROPOSAL_OPEN)
        return fail(tool, "%s is no proposal.open", trial->path);
    json_auto_t *body = schema_value(DAOMESH_SCHEMA_ACTION, view.head.kind, view.body.at, view.body.len);
    const json_t *options = json_object_get(body, "options");
    if (option > 0) return try_option(tool, trial, options, option, NULL);
    return json_array_size(options) > 0 ? try_each(tool, trial, options) : try_one(tool, trial, NULL);
}

static int take_proposal(struct tool *tool, struct words *args, struct trial *trial)
{
    const char *dao, *number;
    TRY(take_word(tool, args, &dao, "a DAO's name or id"));
    TRY(take_word(tool, args, &number, "the proposal's number"));
    TRY(take_no_more(tool, args));
    TRY(session_read(tool));
    TRY(resolve_party(tool, &trial->dao, dao, SORT_DAO));
    if (!read_u64(&trial->number, number))
        return misuse(tool, "\"%s\" is not the number of a proposal", number);
    return DONE;
}

static void trial_free(struct trial *trial)
{
    bytes_free(&trial->draft);
}
#define scoped_trial __attribute__((cleanup(trial_free))) struct trial

int run_dry_run(struct tool *tool, struct words *args)
{
    const char *option_text = NULL;
    scoped_trial trial = { .number = 0 };
    uint64_t option = 0;
    const struct option options[] = {
        { "--option", "N", "as if this option had won; else each, or the one that is chosen", &option_text,
          NULL },
        { "--draft", "FILE|-", "a proposal.open written with act --out, instead of DAO and PROPOSAL",
          &trial.path, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    if (!trial.path) TRY(take_proposal(tool, args, &trial));
    if (option_text && (!read_u64(&option, option_text) || option == 0 || option > UINT32_MAX))
        return misuse(tool, "--option: \"%s\" is not the number of an option", option_text);
    if (!trial.path) return try_proposal(tool, &trial, option);
    if (args->count > 0) return misuse(tool, "--draft stands instead of DAO and PROPOSAL");
    TRY(session_read(tool));
    return try_draft(tool, &trial, option);
}
