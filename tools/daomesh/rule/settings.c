/* Options from a JSON file: an object whose keys are their names without dashes. */
#include "rule.h"

#include <string.h>

static const struct option *option_named(const struct option *options, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(options[i].name + 2, key) == 0) return &options[i];
    return NULL;
}

static int unknown_key(const struct source *source, const struct option *options, size_t count,
                       const char *key)
{
    struct suggestion near = { .wanted = key };
    char shown[SHOWN_BYTES];
    for (size_t i = 0; i < count; i++)
        suggest(&near, options[i].name + 2);
    scoped_text hint = did_you_mean(&near);
    return source_fault(source, NULL, "no setting %s%s", piece_shown(shown, piece_of(key)), hint);
}

int take_settings(struct tool *tool, json_t **kept, const char *path, const struct option *options,
                  size_t count)
{
    scoped_source_text source = { 0 };
    json_auto_t *document = NULL;
    const char *key;
    json_t *value;
    TRY(source_open(tool, &source, path));
    TRY(json_open(&source, &document));
    if (!json_is_object(document)) return source_fault(&source, NULL, "not an object of settings");
    *kept = json_object();
    json_object_foreach(document, key, value)
    {
        const struct option *option = option_named(options, count, key);
        scoped_text text = json_as_text(value);
        if (!option || !option->text) return unknown_key(&source, options, count, key);
        if (!text) return source_fault(&source, NULL, "%s: neither a text nor a number", key);
        json_object_set_new(*kept, key, json_string(text));
        if (!*option->text) *option->text = json_string_value(json_object_get(*kept, key));
    }
    return DONE;
}
