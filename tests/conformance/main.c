/*
 * Runs outputs of systems in use (JSON lines, see tests/vectors/README.md) through the library and says where they
 * differ: `conformance FILE...`. The last line is `N passed, M failed`; it ends with 1 when M > 0 or nothing ran.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conformance.h"

static const struct {
    const char *mechanism;
    runner *run;
} runners[] = {
    { "math", run_math },
    { "capped-mint", run_capped_mint },
    { "reputation-absolute", run_reputation },
    { "reputation-quorum", run_reputation },
    { "ragequit", run_ragequit },
    { "quadratic-funding", run_funding },
    { "linear-funding", run_funding },
    { "votes-checkpoints", run_checkpoints },
    { "governor", run_governor },
    { "governor-fractional", run_governor },
    { "moloch-proposal", run_proposal },
    { "ranked", run_ranked },
    { "snapshot-single-choice", run_snapshot },
    { "snapshot-approval", run_snapshot },
    { "snapshot-ranked-choice", run_snapshot },
    { "snapshot-quadratic", run_snapshot },
    { "snapshot-weighted", run_snapshot },
    { "snapshot-copeland", run_snapshot },
    { "vesting-linear", run_vesting },
    { "stream-linear", run_stream },
    { "escrow", run_escrow },
    { "refund-escrow", run_refund_escrow },
};

/* Mechanisms that nothing here runs are named, so that a silent gap is seen. */
#define SKIPPED_MOST 64
#define NAME_BYTES 64

struct summary {
    unsigned passed;
    unsigned failed;
    size_t skipped_count;
    struct {
        char mechanism[NAME_BYTES];
        unsigned lines;
    } skipped[SKIPPED_MOST];
};

void differ(struct line *line, const char *format, ...)
{
    va_list arguments;
    line->differences++;
    printf("%s:%zu: %s: ", line->file, line->number, line->mechanism);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
}

static int read_amount(daomesh_amount *out, const json_t *value)
{
    const char *text = json_string_value(value);
    *out = (daomesh_amount){ { 0 } };
    return text && daomesh_amount_from_text(out, text, strlen(text)) == DAOMESH_OK;
}

daomesh_amount amount_in(struct line *line, const json_t *object, const char *key)
{
    daomesh_amount value;
    if (!read_amount(&value, json_object_get(object, key))) differ(line, "%s is no amount", key);
    return value;
}

uint64_t number_in(struct line *line, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (json_is_integer(value) && json_integer_value(value) >= 0) return (uint64_t)json_integer_value(value);
    differ(line, "%s is no number", key);
    return 0;
}

const char *text_in(struct line *line, const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    if (text) return text;
    differ(line, "%s is no text", key);
    return "";
}

void expect_amount(struct line *line, const char *what, const json_t *expected, const daomesh_amount *got)
{
    char text[DAOMESH_DECIMAL_BYTES];
    const char *wanted = json_string_value(expected);
    (void)daomesh_amount_to_text(text, sizeof text, NULL, got);
    if (!wanted || strcmp(wanted, text) != 0)
        differ(line, "%s is %s, expected %s", what, text, wanted ? wanted : "?");
}

static runner *find_runner(const char *mechanism)
{
    for (size_t i = 0; i < sizeof runners / sizeof runners[0]; i++) {
        if (strcmp(runners[i].mechanism, mechanism) == 0) return runners[i].run;
    }
    return NULL;
}

static void skip(struct summary *summary, const char *mechanism)
{
    size_t i = 0;
    while (i < summary->skipped_count &&
           strncmp(summary->skipped[i].mechanism, mechanism, NAME_BYTES - 1) != 0)
        i++;
    if (i == SKIPPED_MOST) i--; /* the last one stands for all the rest */
    if (i == summary->skipped_count) {
        (void)snprintf(summary->skipped[i].mechanism, NAME_BYTES, "%s", mechanism);
        summary->skipped_count++;
    }
    summary->skipped[i].lines++;
}

static void run_line(struct summary *summary, struct line *line, const json_t *vector)
{
    line->mechanism = json_string_value(json_object_get(vector, "mechanism"));
    line->in = json_object_get(vector, "in");
    line->out = json_object_get(vector, "out");
    if (!line->mechanism || !json_is_object(line->in) || !json_is_object(line->out)) {
        line->mechanism = "?";
        differ(line, "no vector: mechanism, in and out are needed");
        summary->failed++;
        return;
    }
    runner *run = find_runner(line->mechanism);
    if (!run) {
        skip(summary, line->mechanism);
        return;
    }
    run(line);
    if (line->differences == 0)
        summary->passed++;
    else
        summary->failed++;
}

static void run_text(struct summary *summary, const char *file, size_t number, const char *text, size_t len)
{
    struct line line = { .file = file, .number = number, .mechanism = "?" };
    json_error_t error;
    json_t *vector = json_loadb(text, len, JSON_REJECT_DUPLICATES, &error);
    if (!vector) {
        differ(&line, "no JSON: %s", error.text);
        summary->failed++;
        return;
    }
    run_line(summary, &line, vector);
    json_decref(vector);
}

static void run_file(struct summary *summary, const char *file)
{
    FILE *stream = fopen(file, "r");
    if (!stream) {
        printf("%s: cannot be read\n", file);
        summary->failed++;
        return;
    }
    char *text = NULL;
    size_t room = 0, number = 0;
    for (ssize_t len; (len = getline(&text, &room, stream)) > 0;)
        run_text(summary, file, ++number, text, (size_t)len);
    free(text);
    (void)fclose(stream);
}

int main(int argc, char **argv)
{
    static struct summary summary;
    for (int i = 1; i < argc; i++)
        run_file(&summary, argv[i]);
    for (size_t i = 0; i < summary.skipped_count; i++)
        printf("skipped: %s (%u lines)\n", summary.skipped[i].mechanism, summary.skipped[i].lines);
    printf("%u passed, %u failed\n", summary.passed, summary.failed);
    return summary.failed > 0 || summary.passed == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
