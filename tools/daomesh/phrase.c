/*
 * Fields written as words: "bob shares=10; carol", "member.add party=bob shares=10". Quotes and brackets keep what is in
 * them together, so that titles and JSON may hold spaces and separators.
 */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

static int is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

/* Where the piece that begins at `at` ends: at a separator outside quotes and brackets, or at the end. */
static const char *piece_end(const char *at, const char *separators)
{
    int depth = 0, quoted = 0;
    for (; *at; at++) {
        if (quoted && *at == '\\' && at[1])
            at++;
        else if (*at == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (is_one_of(*at, "[{"))
            depth++;
        else if (is_one_of(*at, "]}"))
            depth--;
        else if (depth <= 0 && is_one_of(*at, separators))
            break;
    }
    return at;
}

static void trim(const char **begin, const char **end)
{
    while (*begin < *end && is_one_of(**begin, " \t\n"))
        (*begin)++;
    while (*end > *begin && is_one_of((*end)[-1], " \t\n"))
        (*end)--;
}

json_t *phrase_list(const char *text, const char *separators)
{
    json_t *list = json_array();
    for (const char *at = text;; at++) {
        const char *stop = piece_end(at, separators), *begin = at, *end = stop;
        trim(&begin, &end);
        if (end > begin) json_array_append_new(list, json_stringn(begin, (size_t)(end - begin)));
        if (*stop == '\0') return list;
        at = stop;
    }
}

/* JSON where the text is JSON, else the text itself; a text wholly in quotes loses them. */
static json_t *value_of(const char *text)
{
    json_t *value = is_one_of(text[0], "[{\"") ? json_loads(text, JSON_DECODE_ANY, NULL) : NULL;
    return value ? value : json_string(text);
}

/* A value for a field that may have one already: then the field becomes a list. */
static void add_value(json_t *object, const char *name, json_t *value)
{
    json_t *before = json_object_get(object, name);
    if (!before) {
        json_object_set_new(object, name, value);
        return;
    }
    if (!json_is_array(before)) {
        json_t *list = json_array();
        json_array_append(list, before);
        json_object_set_new(object, name, list);
        before = list;
    }
    if (json_is_array(value))
        json_array_extend(before, value);
    else
        json_array_append(before, value);
    json_decref(value);
}

void put_field(json_t *object, const char *path, const char *text)
{
    scoped_text name = must_copy(path, strlen(path));
    char *rest = name;
    for (char *dot; (dot = strchr(rest, '.')) != NULL; rest = dot + 1) {
        *dot = '\0';
        json_t *inner = json_object_get(object, rest);
        if (!json_is_object(inner)) {
            inner = json_object();
            json_object_set_new(object, rest, inner);
        }
        object = inner;
    }
    add_value(object, rest, value_of(text));
}

json_t *phrase_object(const char *text, const char *first)
{
    json_t *object = json_object();
    json_auto_t *words = phrase_list(text, " \t\n");
    size_t i;
    json_t *word;
    json_array_foreach(words, i, word)
    {
        const char *whole = json_string_value(word);
        const char *equals = piece_end(whole, "=");
        if (*equals == '\0') {
            add_value(object, i == 0 ? first : whole, value_of(i == 0 ? whole : "1"));
            continue;
        }
        scoped_text name = must_copy(whole, (size_t)(equals - whole));
        put_field(object, name, equals + 1);
    }
    return object;
}

json_t *phrase_actions(const char *text)
{
    json_t *actions = json_array();
    json_auto_t *pieces = phrase_list(text, ";\n");
    size_t i;
    json_t *piece;
    json_array_foreach(pieces, i, piece)
        json_array_append_new(actions, phrase_object(json_string_value(piece), "action"));
    return actions;
}
