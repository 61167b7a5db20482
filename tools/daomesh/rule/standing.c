/* standing: replays who had which duties and did them, and says how each stands. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

struct duties {
    const char *path;
    const char *format;
    const char *columns;
    const char *preset;
    const char *period;
    const char *demand;
    const char *slack_throttle;
    const char *slack_ban;
    const char *at;
};

struct members {
    struct roster names;
    daomesh_standing *at;
    uint64_t last; /* the latest time of the file */
};

enum { MEMBER, TIME, SEEN, DUTIES_DONE, BANNED_UNTIL };

static int read_dial(struct tool *tool, uint32_t *out, const char *option, const char *text)
{
    uint64_t value;
    if (!text) return DONE;
    if (!read_u64(&value, text) || value > UINT32_MAX)
        return misuse(tool, "%s: \"%s\" is not a number of duties", option, text);
    *out = (uint32_t)value;
    return DONE;
}

static int read_rule(struct tool *tool, daomesh_standing_rule *rule, const struct duties *duties)
{
    static const char *const presets[] = { "dozen", "erc-4337", "seed", NULL };
    uint32_t preset = DAOMESH_STANDING_DOZEN;
    uint64_t period = 0;
    if (duties->preset) TRY(pick(tool, &preset, "--preset", duties->preset, presets));
    if (!duties->period && preset == DAOMESH_STANDING_ERC4337) period = 3600;
    if (!duties->period && period == 0)
        return misuse(tool, "--period is missing: the duty period, 7d or seconds");
    if (duties->period && (!read_duration(&period, duties->period) || period == 0))
        return misuse(tool, "--period: \"%s\" is not a duration; 7d or seconds would be right",
                      duties->period);
    (void)daomesh_standing_preset(rule, sizeof *rule, preset, period);
    TRY(read_dial(tool, &rule->demand, "--demand", duties->demand));
    TRY(read_dial(tool, &rule->slack_throttle, "--slack-throttle", duties->slack_throttle));
    TRY(read_dial(tool, &rule->slack_ban, "--slack-ban", duties->slack_ban));
    if (daomesh_standing_check(NULL, rule) == DAOMESH_OK) return DONE;
    return misuse(tool, "--demand from 1 on, and --slack-ban not below --slack-throttle, would be right");
}

static int read_count(const struct records *records, uint32_t *out, size_t field)
{
    uint64_t value = 0;
    char shown[SHOWN_BYTES];
    struct piece text = records->cell[field].text;
    if (piece_len(text) > 0 && (!piece_u64(&value, text) || value > UINT32_MAX))
        return records_fault(records, field, "%s \"%s\" is not a number of duties",
                             records->fields[field].name, piece_shown(shown, text));
    *out = (uint32_t)value;
    return DONE;
}

static int read_when(const struct records *records, uint64_t *out, size_t field)
{
    char shown[SHOWN_BYTES];
    scoped_text text = piece_copy(records->cell[field].text);
    if (read_time(out, text) || read_duration(out, text)) return DONE;
    return records_fault(records, field, "%s \"%s\" is not a time", records->fields[field].name,
                         piece_shown(shown, piece_of(text)));
}

static daomesh_standing *member_named(struct members *members, struct piece name)
{
    size_t before = members->names.count;
    scoped_text text = piece_copy(name);
    uint32_t number = roster_add(&members->names, text);
    if (number == before) {
        members->at = must_resize(members->at, (before + 1) * sizeof *members->at);
        members->at[number] = (daomesh_standing){ .size = sizeof *members->at };
    }
    return &members->at[number];
}

/* One row: duties that fell to somebody at that time, and those they did. */
static int replay_row(struct members *members, const struct records *records,
                      const daomesh_standing_rule *rule)
{
    daomesh_standing *member = member_named(members, records->cell[MEMBER].text);
    uint64_t time, until = 0;
    uint32_t seen, done;
    TRY(read_when(records, &time, TIME));
    TRY(read_count(records, &seen, SEEN));
    TRY(read_count(records, &done, DUTIES_DONE));
    if (time < members->last)
        return records_fault(records, TIME, "the row before is later; rows in order of time would be right");
    if (member->seen == 0 && member->done == 0 && member->since == 0) member->since = time;
    members->last = time;
    int32_t status = daomesh_standing_seen(member, rule, seen, time);
    if (status == DAOMESH_OK) status = daomesh_standing_done(member, rule, done, time);
    if (status == DAOMESH_E_OVERFLOW)
        return records_fault(records, SEEN, "2^32 duties of one member, or more");
    if (status != DAOMESH_OK) return records_fault(records, SEEN, "%s", daomesh_status_text(status));
    if (piece_len(records->cell[BANNED_UNTIL].text) == 0) return DONE;
    TRY(read_when(records, &until, BANNED_UNTIL));
    (void)daomesh_standing_ban(member, until);
    return DONE;
}

static json_t *counter_json(uint64_t counter)
{
    daomesh_amount amount, unit;
    char text[VALUE_BYTES];
    daomesh_amount_from_u64(&amount, counter);
    daomesh_amount_from_u64(&unit, UINT64_C(1) << 32);
    fraction_write(text, &amount, &unit);
    return json_string(text);
}

static int show(struct tool *tool, const struct members *members, const daomesh_standing_rule *rule,
                uint64_t now)
{
    static const struct column columns[] = { { "member", "member", LOOK_PLAIN },
                                             { "standing", "standing", LOOK_PLAIN },
                                             { "seen", "seen", LOOK_NUMBER },
                                             { "done", "done", LOOK_NUMBER },
                                             { "duties", "to be healthy", LOOK_NUMBER } };
    static const char *const words[] = { "healthy", "throttled", "banned" };
    json_auto_t *rows = json_array(), *json = json_object();
    for (size_t i = 0; i < members->names.count; i++) {
        daomesh_standing_report report;
        int32_t status = daomesh_standing_report_of(&report, rule, &members->at[i], now);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", members->names.name[i]);
        json_array_append_new(rows,
                              json_pack("{s:s, s:s, s:b, s:o, s:o, s:I}", "member", members->names.name[i],
                                        "standing", words[report.standing - 1], "banned", (int)report.banned,
                                        "seen", counter_json(report.seen), "done", counter_json(report.done),
                                        "duties", (json_int_t)report.duties));
    }
    json_object_set_new(json, "time", json_integer((json_int_t)now));
    json_object_set(json, "members", rows);
    if (tool->as_json)
        print_json(json);
    else
        print_table(tool, rows, columns, COUNT_OF(columns));
    return DONE;
}

static int replay(struct tool *tool, const struct duties *duties, struct members *members)
{
    static const struct field fields[] = { { "member", "party who name", 0 },
                                           { "time", "when date", 0 },
                                           { "seen", "duties", 1 },
                                           { "done", NULL, 1 },
                                           { "banned_until", NULL, 1 } };
    scoped_records records = { 0 };
    daomesh_standing_rule rule;
    uint64_t now = 0;
    int more;
    TRY(read_rule(tool, &rule, duties));
    TRY(records_open(tool, &records, duties->path, duties->format, "duties", fields, COUNT_OF(fields),
                     duties->columns));
    for (;;) {
        TRY(records_next(&records, &more));
        if (!more) break;
        TRY(replay_row(members, &records, &rule));
    }
    if (members->names.count == 0) return fail(tool, "%s: no duties", records.source.name);
    now = members->last;
    if (duties->at && !read_time(&now, duties->at) && !read_duration(&now, duties->at))
        return misuse(tool, "--at: \"%s\" is not a time; 2026-11-21 or seconds would be right", duties->at);
    if (now < members->last) return misuse(tool, "--at: %s is before the last row of the file", duties->at);
    return show(tool, members, &rule, now);
}

int run_standing(struct tool *tool, struct words *args)
{
    struct duties duties = { 0 };
    struct members members = { .last = 0 };
    const struct option options[] = {
        { "--period", "D", "the duty period: counters fade once in each", &duties.period, NULL },
        { "--preset", "NAME", "dozen, erc-4337, seed; else dozen", &duties.preset, NULL },
        { "--demand", "N", "of so many duties seen one must be done", &duties.demand, NULL },
        { "--slack-throttle", "N", "duties that may be missing", &duties.slack_throttle, NULL },
        { "--slack-ban", "N", "and so many before a ban", &duties.slack_ban, NULL },
        { "--at", "TIME", "when; else at the last row", &duties.at, NULL },
        { "--format", "NAME", "csv or json; else by content", &duties.format, NULL },
        { "--columns", "member=X", "what the file calls member, time, seen, done, banned_until",
          &duties.columns, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &duties.path, "the file of duties"));
    TRY(take_no_more(tool, args));
    int code = replay(tool, &duties, &members);
    roster_free(&members.names);
    free(members.at);
    return code;
}
