/* Things of a DAO that have a number and a name: finding one by either; and cards without what is not set. */
#include "show.h"

#include <string.h>

/* NULL: the number is free. */
static int read_one(struct tool *tool, json_t **out, const struct party *dao, const struct numbered *things,
                    uint64_t number)
{
    TRY(session_record(tool, out, dao->row, things->kind, number));
    if (!*out) return DONE;
    json_object_set_new(*out, "number", json_integer((json_int_t)number));
    json_object_set_new(*out, "dao", party_json(tool, &dao->id));
    return DONE;
}

static int find_named(struct tool *tool, json_t **out, const struct party *dao, const struct numbered *things,
                      const char *text)
{
    struct suggestion near = { .wanted = text };
    json_auto_t *record = NULL, *names = json_array();
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_DAO, 0));
    const uint64_t count = number_of(record, things->count);
    for (uint64_t number = 1; number <= count; number++) {
        json_auto_t *thing = NULL;
        TRY(read_one(tool, &thing, dao, things, number));
        const char *name = json_string_value(json_object_get(thing, things->name));
        if (!name) continue;
        if (strcmp(name, text) == 0) {
            *out = json_incref(thing);
            return DONE;
        }
        json_array_append(names, json_object_get(thing, things->name));
        suggest(&near, json_string_value(json_array_get(names, json_array_size(names) - 1)));
    }
    scoped_text hint = did_you_mean(&near);
    return fail(tool, "no %s is called %s%s", things->what, text, hint);
}

int take_numbered(struct tool *tool, struct words *args, const struct party **dao, json_t **out,
                  const struct numbered *things)
{
    char what[64];
    const char *text;
    uint64_t number;
    snprintf(what, sizeof what, "the %s's number or name", things->what);
    TRY(take_dao(tool, args, dao));
    TRY(take_word(tool, args, &text, what));
    TRY(take_no_more(tool, args));
    if (!read_u64(&number, text)) return find_named(tool, out, *dao, things, text);
    TRY(read_one(tool, out, *dao, things, number));
    return *out ? DONE : fail_absent(tool, *dao, things->what, number);
}

static int is_nothing(const json_t *value)
{
    const char *text = json_string_value(value);
    return json_is_null(value) || json_is_false(value) ||
           (json_is_integer(value) && json_integer_value(value) == 0) || (text && strcmp(text, "0") == 0) ||
           (json_is_array(value) && json_array_size(value) == 0);
}

void print_set(struct tool *tool, const json_t *object, const struct column *lines, size_t count,
               const char *const *optional, size_t optional_count)
{
    json_auto_t *set = json_deep_copy(object);
    for (size_t i = 0; i < optional_count; i++)
        if (is_nothing(json_object_get(set, optional[i]))) json_object_del(set, optional[i]);
    print_card(tool, set, lines, count);
}

void print_rows(struct tool *tool, const json_t *rows, const struct column *columns, size_t count)
{
    if (json_array_size(rows) > 0) print_table(tool, rows, columns, count);
}
