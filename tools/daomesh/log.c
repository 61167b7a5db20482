/* log: what came in and how it ended, entry by entry; log export writes it down for other machines. */
#include "tool.h"

#include <string.h>

#define LIMIT_USUAL 50

static void print_seal(struct tool *tool, uint64_t number, const json_t *seal)
{
    char time[VALUE_BYTES];
    uint64_t actions = json_number(json_object_get(seal, "actions"));
    write_time(time, json_number(json_object_get(seal, "time")));
    printf("%s%6llu  batch %llu sealed, %s, %llu action%s%s\n", ink(tool, INK_DIM),
           (unsigned long long)number, (unsigned long long)json_number(json_object_get(seal, "height")), time,
           (unsigned long long)actions, actions == 1 ? "" : "s", ink(tool, INK_PLAIN));
}

/* What stands below is for `describe` and `show`. */
static void print_first_line(const char *text)
{
    printf("%.*s\n", (int)strcspn(text, "\n"), text);
}

static void print_entry(struct tool *tool, uint64_t number, const json_t *entry)
{
    const json_t *seal = json_object_get(entry, "seal");
    if (seal) {
        print_seal(tool, number, seal);
        return;
    }
    const char *status = json_string_value(json_object_get(entry, "status"));
    const char *sentence = json_string_value(json_object_get(entry, "sentence"));
    printf("%6llu  ", (unsigned long long)number);
    if (strcmp(status, "OK") != 0)
        printf("%sfailed: %s:%s ", ink(tool, INK_RED), status, ink(tool, INK_PLAIN));
    print_first_line(sentence ? sentence : "an action that cannot be read");
}

static int print_entry_range(struct tool *tool, uint64_t from, uint64_t limit)
{
    uint64_t left = tool->info.entries > from ? tool->info.entries - from : 0;
    uint64_t end = from + (left < limit ? left : limit);
    for (uint64_t i = from; i < end; i++) {
        json_auto_t *entry = NULL;
        TRY(entry_json(tool, &entry, i));
        if (tool->as_json)
            print_json(entry);
        else
            print_entry(tool, i, entry);
    }
    if (!tool->as_json && end < tool->info.entries) printf("more: --from %llu\n", (unsigned long long)end);
    return DONE;
}

static int print_event_range(struct tool *tool, uint64_t from, uint64_t limit)
{
    uint64_t left = tool->info.events > from ? tool->info.events - from : 0;
    uint64_t end = from + (left < limit ? left : limit);
    for (uint64_t i = from; i < end; i++) {
        char time[VALUE_BYTES];
        json_auto_t *event = NULL;
        TRY(event_json(tool, &event, i));
        write_time(time, json_number(json_object_get(event, "time")));
        if (tool->as_json)
            print_json(event);
        else
            printf("%6llu  %s%s%s  %s\n", (unsigned long long)i, ink(tool, INK_DIM), time,
                   ink(tool, INK_PLAIN), json_string_value(json_object_get(event, "sentence")));
    }
    if (!tool->as_json && end < tool->info.events) printf("more: --from %llu\n", (unsigned long long)end);
    return DONE;
}

static int take_range(struct tool *tool, struct words *args, uint64_t *from, uint64_t *limit)
{
    const char *from_text = NULL, *limit_text = NULL;
    const struct option options[] = {
        { "--from", "N", "begins with this number; else 0", &from_text, NULL },
        { "--limit", "N", "at most so many; else 50", &limit_text, NULL },
    };
    *from = 0;
    *limit = LIMIT_USUAL;
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    if (from_text && !read_u64(from, from_text))
        return misuse(tool, "--from: \"%s\" is not a number", from_text);
    if (limit_text && (!read_u64(limit, limit_text) || *limit == 0))
        return misuse(tool, "--limit: \"%s\" is not a number from 1", limit_text);
    return DONE;
}

int run_log(struct tool *tool, struct words *args)
{
    uint64_t from, limit;
    const char *verb, *path;
    TRY(take_range(tool, args, &from, &limit));
    if (args->count == 0) {
        TRY(session_read(tool));
        return print_entry_range(tool, from, limit);
    }
    TRY(take_word(tool, args, &verb, "export"));
    if (strcmp(verb, "export") != 0) return misuse(tool, "no log %s; log export FILE would be right", verb);
    TRY(take_word(tool, args, &path, "the file to write, or -"));
    TRY(take_no_more(tool, args));
    TRY(session_read(tool));
    return export_log(tool, path);
}

int run_events(struct tool *tool, struct words *args)
{
    uint64_t from, limit;
    TRY(take_range(tool, args, &from, &limit));
    TRY(take_no_more(tool, args));
    TRY(session_read(tool));
    return print_event_range(tool, from, limit);
}
