/* exit: what a treasury pays a member who leaves. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

struct leaving {
    const char *burned;
    const char *of;
    const char *path;
    const char *treasury;
    const char *tokens;
    const char *format;
    const char *columns;
    const char *svg;
};

/* Indexes of the tokens asked for, ascending as the rule wants them; all without --tokens. */
static int find_tokens(struct tool *tool, const struct leaving *leaving, const struct roster *names,
                       uint32_t *listed, size_t *count)
{
    json_auto_t *words = phrase_list(leaving->tokens ? leaving->tokens : "", ",");
    uint8_t *wanted = must_allocate(names->count);
    int code = DONE;
    for (size_t i = 0; i < json_array_size(words) && code == DONE; i++) {
        const char *word = json_string_value(json_array_get(words, i));
        uint32_t token;
        if (!roster_find(names, &token, word))
            code = misuse(tool, "--tokens: the treasury has no %s", word);
        else if (wanted[token])
            code = misuse(tool, "--tokens: %s stands there twice", word);
        else
            wanted[token] = 1;
    }
    *count = 0;
    for (uint32_t i = 0; i < names->count; i++)
        if (wanted[i] || !leaving->tokens) listed[(*count)++] = i;
    free(wanted);
    return code;
}

static int show(struct tool *tool, const struct leaving *leaving, const struct weights *treasury,
                const daomesh_amount *paid)
{
    static const struct column columns[] = { { "token", "token", LOOK_PLAIN },
                                             { "balance", "treasury", LOOK_NUMBER },
                                             { "paid", "paid", LOOK_NUMBER },
                                             { "stays", "stays", LOOK_NUMBER } };
    scoped_parts rows = { .columns = columns, .column_count = COUNT_OF(columns), .rows = "tokens" };
    parts_make(&rows, treasury->names.count);
    for (size_t i = 0; i < rows.count; i++) {
        struct part *row = &rows.at[i];
        struct money unit = { .decimals = treasury->places[i] };
        row->name = treasury->names.name[i];
        row->decimals = unit.decimals;
        row->paid = paid[i];
        daomesh_amount_subtract(&row->before, &treasury->at[i], &paid[i]);
        row->json = json_pack("{s:s, s:o, s:o, s:o}", "token", row->name, "balance",
                              money_json(&unit, &treasury->at[i]), "paid", money_json(&unit, &paid[i]),
                              "stays", money_json(&unit, &row->before));
    }
    scoped_text note = text_join("%s of %s shares and loot leave", leaving->burned, leaving->of);
    rows.title = "Leaving with a part of the treasury";
    rows.note = note;
    rows.before_is = "stays";
    rows.paid_is = "is paid out";
    json_object_set_new(rows.json, "burned", json_string(leaving->burned));
    json_object_set_new(rows.json, "of", json_string(leaving->of));
    return parts_show(tool, &rows, leaving->svg, note);
}

/* Each token has its own smallest unit: its balance is written with as many decimals as it has. */
static int pay(struct tool *tool, const struct leaving *leaving)
{
    static const struct field fields[2] = { { "token", "name asset", 0 }, { "balance", "amount free", 0 } };
    struct money money;
    daomesh_amount burned, total;
    scoped_weights treasury = { 0 };
    if (!read_amount(&burned, leaving->burned))
        return misuse(tool, "--burned: \"%s\" is not a whole number from 0 on", leaving->burned);
    if (!read_amount(&total, leaving->of))
        return misuse(tool, "--of: \"%s\" is not a whole number from 0 on", leaving->of);
    TRY(money_begin(tool, &money, NULL));
    TRY(read_weights(tool, &treasury, &money, leaving->treasury, leaving->path, leaving->format, "treasury",
                     fields, leaving->columns));

    size_t count = treasury.names.count, listed_count;
    uint32_t *listed = must_allocate(count * sizeof *listed);
    daomesh_amount *paid = must_allocate(count * sizeof *paid);
    int code = find_tokens(tool, leaving, &treasury.names, listed, &listed_count);
    int32_t status = DAOMESH_OK;
    if (code == DONE)
        status = daomesh_exit_pay_listed(paid, treasury.at, count, listed, listed_count, &burned, &total);
    if (status == DAOMESH_E_RANGE)
        code = fail(tool, "--burned: %s is more than the %s that there are", leaving->burned, leaving->of);
    else if (status == DAOMESH_E_ZERO_DIVISOR)
        code = fail(tool, "--of: there are no shares, so a part of them cannot leave");
    else if (status != DAOMESH_OK)
        code = fail_status(tool, status, NULL, "exit");
    if (code == DONE) code = show(tool, leaving, &treasury, paid);
    free(paid);
    free(listed);
    return code;
}

int run_exit(struct tool *tool, struct words *args)
{
    struct leaving leaving = { 0 };
    const struct option options[] = {
        { "--burned", "N", "shares and loot given up", &leaving.burned, NULL },
        { "--of", "N", "all shares and loot before that", &leaving.of, NULL },
        { "--treasury", "A=1,B=2", "tokens and free balances, instead of a file", &leaving.treasury, NULL },
        { "--tokens", "A,B", "those that are asked for; others are forfeited. Else all", &leaving.tokens,
          NULL },
        { "--format", "NAME", "csv or json; else by content", &leaving.format, NULL },
        { "--columns", "token=X", "what the file calls its columns token and balance", &leaving.columns,
          NULL },
        { "--svg", "FILE|-", "draws what goes and what stays", &leaving.svg, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    if (!leaving.burned) return misuse(tool, "--burned is missing: shares and loot given up");
    if (!leaving.of) return misuse(tool, "--of is missing: all shares and loot before that");
    if (!leaving.treasury) TRY(take_word(tool, args, &leaving.path, "the file of balances, or --treasury,"));
    TRY(take_no_more(tool, args));
    return pay(tool, &leaving);
}
