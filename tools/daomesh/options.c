/* Words of the command line: options in any order, help, and suggestions for what was mistyped. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

void words_push(struct words *words, const char *word)
{
    words->at = must_resize(words->at, (words->count + 1) * sizeof *words->at);
    words->at[words->count++] = word;
}

void words_free(struct words *words)
{
    free(words->at);
    *words = (struct words){ 0 };
}

/* Edits that turn one text into the other, by Levenshtein; long texts count as far away. */
static size_t distance_of(const char *a, const char *b)
{
    enum { LONGEST = 64 };
    size_t a_len = strlen(a), b_len = strlen(b);
    if (a_len >= LONGEST || b_len >= LONGEST) return LONGEST;
    size_t row[LONGEST];
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t above = row[j];
            size_t best = diagonal + (a[i - 1] != b[j - 1]);
            if (above + 1 < best) best = above + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            diagonal = above;
            row[j] = best;
        }
    }
    return row[b_len];
}

void suggest(struct suggestion *suggestion, const char *candidate)
{
    size_t distance = distance_of(suggestion->wanted, candidate);
    size_t near_enough = strlen(suggestion->wanted) / 4 + 1;
    if (distance > near_enough || (suggestion->best && distance >= suggestion->distance)) return;
    suggestion->best = candidate;
    suggestion->distance = distance;
}

char *did_you_mean(const struct suggestion *suggestion)
{
    if (!suggestion->best) return must_copy("", 0);
    return text_join("; did you mean %s?", suggestion->best);
}

struct globals {
    struct option at[5];
};

static struct globals globals_of(struct tool *tool)
{
    return (struct globals){ {
        { "--ledger", "FILE", "the ledger; else $DAOMESH_LEDGER, else ./ledger.dmesh", &tool->path, NULL },
        { "--json", NULL, "machine output", &tool->as_json, NULL },
        { "--time", "TIME", "the batch's time, and now for states; else the clock", &tool->time_text, NULL },
        { "--passphrase-file", "FILE", "the passphrase of encrypted keys; else the terminal is asked",
          &tool->passphrase_file, NULL },
        { "--help", NULL, "this text", &tool->help, NULL },
    } };
}

/* The option a word names, also as --name=value; *value is then what stands behind the sign. */
static const struct option *match(const struct option *options, size_t count, const char *word,
                                  const char **value)
{
    *value = NULL;
    for (size_t i = 0; i < count; i++) {
        size_t len = strlen(options[i].name);
        if (strncmp(word, options[i].name, len) != 0) continue;
        if (word[len] == '=' && options[i].value) *value = word + len + 1;
        if (word[len] == '\0' || *value) return &options[i];
    }
    return NULL;
}

static int store(const struct tool *tool, const struct option *option, const char *value)
{
    if (option->list) {
        words_push(option->list, value);
        return DONE;
    }
    if (*option->text && option->value && strcmp(*option->text, value) != 0 && option->text != &tool->path &&
        option->text != &tool->time_text)
        return misuse(tool, "%s is given twice", option->name);
    *option->text = value;
    return DONE;
}

static int unknown_option(const struct tool *tool, const struct option *options, size_t count,
                          const struct globals *globals, const char *word)
{
    struct suggestion near = { .wanted = word };
    for (size_t i = 0; i < count; i++)
        suggest(&near, options[i].name);
    for (size_t i = 0; i < COUNT_OF(globals->at); i++)
        suggest(&near, globals->at[i].name);
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "no option %s%s", word, hint);
}

/* --field value and --field=value, for commands that take the schema's fields. */
static int take_field(const struct tool *tool, struct words *args, size_t *index, struct words *fields)
{
    const char *word = args->at[*index];
    const char *equals = strchr(word, '=');
    size_t len = equals ? (size_t)(equals - word) : strlen(word);
    if (!equals && *index + 1 >= args->count) return misuse(tool, "%s needs a value", word);
    words_push(fields, must_copy(word + 2, len - 2));
    words_push(fields, equals ? equals + 1 : args->at[++*index]);
    return DONE;
}

static int is_option(const char *word)
{
    return word[0] == '-' && word[1] == '-' && word[2] != '\0';
}

static int take_one(struct tool *tool, struct words *args, size_t *index, const struct option *options,
                    size_t count, struct words *fields)
{
    const struct globals globals = globals_of(tool);
    const char *word = args->at[*index], *value;
    const struct option *option = match(options, count, word, &value);
    if (!option) option = match(globals.at, COUNT_OF(globals.at), word, &value);
    if (!option && fields) return take_field(tool, args, index, fields);
    if (!option) return unknown_option(tool, options, count, &globals, word);
    if (!option->value) return store(tool, option, "");
    if (!value && *index + 1 >= args->count) return misuse(tool, "%s needs a value: %s", word, option->value);
    return store(tool, option, value ? value : args->at[++*index]);
}

int take_options(struct tool *tool, struct words *args, const struct option *options, size_t count,
                 struct words *fields)
{
    size_t kept = 0;
    for (size_t i = 0; i < args->count; i++) {
        if (is_option(args->at[i]))
            TRY(take_one(tool, args, &i, options, count, fields));
        else
            args->at[kept++] = args->at[i];
    }
    args->count = kept;
    if (tool->time_text && !read_time(&tool->time, tool->time_text))
        return misuse(tool, "--time: \"%s\" is not a time; seconds or 2026-11-21T00:00:00Z would be right",
                      tool->time_text);
    if (!tool->help || fields) return DONE;
    print_command_help(tool, options, count);
    return SHOWN;
}

int take_globals(struct tool *tool, struct words *args, const struct option *options, size_t count)
{
    size_t i = 0;
    for (; i < args->count && is_option(args->at[i]); i++)
        TRY(take_one(tool, args, &i, options, count, NULL));
    for (size_t left = 0; left < args->count - i; left++)
        args->at[left] = args->at[left + i];
    args->count -= i;
    return DONE;
}

int take_word(struct tool *tool, struct words *args, const char **word, const char *what)
{
    if (args->count == 0)
        return misuse(tool, "%s is missing; daomesh %s would be right", what, tool->command->usage);
    *word = args->at[0];
    args->count--;
    memmove(args->at, args->at + 1, args->count * sizeof *args->at);
    return DONE;
}

int take_no_more(struct tool *tool, const struct words *args)
{
    if (args->count == 0) return DONE;
    return misuse(tool, "\"%s\" is one word too many; daomesh %s would be right", args->at[0],
                  tool->command->usage);
}

static char *option_form(const struct option *option)
{
    return text_join("%s%s%s", option->name, option->value ? " " : "", option->value ? option->value : "");
}

static void widen(size_t *width, const struct option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        scoped_text form = option_form(&options[i]);
        if (strlen(form) > *width) *width = strlen(form);
    }
}

static void print_options(const struct option *options, size_t count, size_t width)
{
    for (size_t i = 0; i < count; i++) {
        scoped_text form = option_form(&options[i]);
        printf("  %-*s  %s\n", (int)width, form, options[i].doc);
    }
}

void print_command_help(const struct tool *tool, const struct option *options, size_t count)
{
    struct tool blank = *tool;
    const struct globals globals = globals_of(&blank);
    printf("daomesh %s\n\n%s\n\n", tool->command->usage, tool->command->doc);
    size_t width = 0;
    widen(&width, options, count);
    widen(&width, globals.at, COUNT_OF(globals.at));
    print_options(options, count, width);
    print_options(globals.at, COUNT_OF(globals.at), width);
}
