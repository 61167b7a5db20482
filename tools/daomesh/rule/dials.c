/* Options of the command line to the dials of a count. */
#include "rule.h"

#include <stddef.h>
#include <string.h>

void dial_options(struct option out[DIAL_COUNT], struct dials *dials)
{
    const struct option options[DIAL_COUNT] = {
        { "--lots", "A,B,...", "who wins a tie: all options, in the order drawn before the vote",
          &dials->lots, NULL },
        { "--min", "N", "least score or votes", &dials->min, NULL },
        { "--max", "N", "greatest score or votes; scores: else the greatest there is", &dials->max, NULL },
        { "--budget", "N", "quadratic, credits: most credits of a ballot; weighted: points of each",
          &dials->budget, NULL },
        { "--strength", "WORD", "of a duel: winning, margins, ratio, opposed", &dials->strength, NULL },
        { "--ties", "WORD", "irv: lot, together; star: lot, protocol", &dials->ties, NULL },
        { "--stop", "WORD", "irv: majority, last", &dials->stop, NULL },
        { "--strict", NULL, "refuse ballots that rank two options equally", &dials->strict, NULL },
        { "--complete", NULL, "refuse ballots that leave an option unranked", &dials->complete, NULL },
        { "--skip-invalid", NULL, "leave invalid ballots out, and count them", &dials->skip, NULL },
        { "--default", "OPTION", "debian: the option that stands for none of these", &dials->standard, NULL },
        { "--quorum", "N", "debian: votes over the default option that any other needs", &dials->quorum,
          NULL },
        { "--majority", "A=3:1,...", "debian: majorities other than 1:1", &dials->majority, NULL },
    };
    memcpy(out, options, sizeof options);
}

static int read_bound(struct tool *tool, int32_t *out, const char *option, const char *text)
{
    if (!text || decimal_small(out, piece_of(text), 1)) return DONE;
    return misuse(tool, "%s: \"%s\" is not a whole number", option, text);
}

/* An option by its short or its long name. */
static int option_named(struct tool *tool, const struct vote *vote, const char *option, const char *name,
                        uint32_t *out)
{
    struct suggestion near = { .wanted = name };
    if (roster_find(&vote->options, out, name)) return DONE;
    for (uint32_t i = 0; i < vote->options.count; i++) {
        if (strlen(name) > 2) suggest(&near, vote->options.name[i]);
        if (strlen(name) > 2) suggest(&near, vote_name(vote, i));
        if (strcmp(vote_name(vote, i), name) != 0) continue;
        *out = i;
        return DONE;
    }
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "%s: no option is called %s%s", option, name, hint);
}

/* Pieces lose the quotes that kept their commas. */
static const char *unquote(char *text)
{
    size_t len = strlen(text);
    if (len < 2 || text[0] != '"' || text[len - 1] != '"') return text;
    text[len - 1] = '\0';
    return text + 1;
}

int read_lots(struct tool *tool, const struct vote *vote, const char *text, uint32_t *lots)
{
    json_auto_t *names = phrase_list(text, ",");
    size_t count = json_array_size(names);
    scoped_bytes seen = { 0 };
    bytes_room(&seen, vote->options.count);
    memset(seen.at, 0, vote->options.count);
    for (size_t i = 0; i < count && i < vote->options.count; i++) {
        const char *written = json_string_value(json_array_get(names, i));
        scoped_text name = must_copy(written, strlen(written));
        TRY(option_named(tool, vote, "--lots", unquote(name), &lots[i]));
        if (seen.at[lots[i]]) return misuse(tool, "--lots: %s stands there twice", vote_name(vote, lots[i]));
        seen.at[lots[i]] = 1;
    }
    if (count == vote->options.count) return DONE;
    return misuse(tool, "--lots: %zu options where all %zu belong", count, vote->options.count);
}

static int read_ratio(struct tool *tool, daomesh_tally_majority *out, const char *text)
{
    struct piece over = piece_until(piece_of(text), ':');
    uint64_t a, b = 0;
    if (*over.end == ':' && piece_u64(&a, over) && piece_u64(&b, piece_of(over.end + 1)) && a >= 1 &&
        a <= UINT32_MAX && b >= 1 && b <= UINT32_MAX) {
        *out = (daomesh_tally_majority){ (uint32_t)a, (uint32_t)b };
        return DONE;
    }
    return misuse(tool, "--majority: \"%s\" is no majority; 3:1 would be right", text);
}

static int read_majorities(struct tool *tool, daomesh_tally_majority *out, const struct vote *vote,
                           const char *text)
{
    for (size_t i = 0; i < vote->options.count; i++)
        out[i] = (daomesh_tally_majority){ 1, 1 };
    json_auto_t *pieces = phrase_list(text ? text : "", ",");
    for (size_t i = 0; i < json_array_size(pieces); i++) {
        const char *written = json_string_value(json_array_get(pieces, i));
        const char *equals = strrchr(written, '=');
        uint32_t option;
        if (!equals) return misuse(tool, "--majority: \"%s\"; OPTION=3:1 would be right", written);
        scoped_text name = must_copy(written, (size_t)(equals - written));
        TRY(option_named(tool, vote, "--majority", unquote(name), &option));
        TRY(read_ratio(tool, &out[option], equals + 1));
    }
    return DONE;
}

/* The quorum is in the unit of weights; a fraction of a vote is rounded up. */
static int read_quorum(struct tool *tool, daomesh_amount *out, const struct vote *vote, const char *text)
{
    struct decimal quorum;
    daomesh_amount ten, one;
    if (!decimal_read(&quorum, piece_of(text)) || quorum.negative)
        return misuse(tool, "--quorum: \"%s\" is not a number from 0 on", text);
    daomesh_amount_from_u64(&ten, 10);
    daomesh_amount_from_u64(&one, 1);
    for (; quorum.places > vote->decimals; quorum.places--)
        daomesh_amount_muldiv_ceil(&quorum.units, &quorum.units, &one, &ten);
    *out = quorum.units;
    if (decimal_scale(out, vote->decimals - quorum.places)) return DONE;
    return misuse(tool, "--quorum: %s is too large", text);
}

/* Which option of the command line sets a dial. */
static const char *option_of(uint32_t field)
{
    static const struct {
        size_t offset;
        const char *option;
    } fields[] = { { offsetof(daomesh_tally_rule, flags), "--strict and --complete" },
                   { offsetof(daomesh_tally_rule, strength), "--strength" },
                   { offsetof(daomesh_tally_rule, ties), "--ties" },
                   { offsetof(daomesh_tally_rule, stop), "--stop" },
                   { offsetof(daomesh_tally_rule, value_min), "--min" },
                   { offsetof(daomesh_tally_rule, value_max), "--max" },
                   { offsetof(daomesh_tally_rule, budget), "--budget" },
                   { offsetof(daomesh_tally_rule, quorum), "--quorum" },
                   { offsetof(daomesh_tally_rule, majorities), "--majority" } };
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (fields[i].offset == field) return fields[i].option;
    return "a dial";
}

static int check_rule(struct tool *tool, const daomesh_tally_rule *rule, const struct method *method)
{
    uint32_t field = 0;
    int32_t status = daomesh_tally_check(&field, rule);
    if (status == DAOMESH_OK) return DONE;
    if (status == DAOMESH_E_CONTRADICTION)
        return misuse(tool, "%s: %s does not read it", option_of(field), method->name);
    return misuse(tool, "%s: not in the range that %s takes", option_of(field), method->name);
}

/* Scores whose bounds nobody said: the least and the greatest there are. */
static void fill_bounds(daomesh_tally_rule *rule, const struct vote *vote)
{
    for (size_t i = 0; i < vote->marks; i++) {
        int32_t value = vote->mark[i].value;
        if (value > rule->value_max) rule->value_max = value;
        if (value < rule->value_min && rule->method == DAOMESH_TALLY_SCORE) rule->value_min = value;
    }
    if (rule->value_max == 0) rule->value_max = 1;
}

static int read_debian(struct tool *tool, daomesh_tally_rule *rule, const struct dials *dials,
                       const struct vote *vote, daomesh_tally_majority *majorities)
{
    int is_debian = rule->method == DAOMESH_TALLY_DEBIAN;
    const char *unread = dials->standard   ? "--default"
                         : dials->quorum   ? "--quorum"
                         : dials->majority ? "--majority"
                                           : NULL;
    if (!is_debian && unread) return misuse(tool, "%s: only --method debian reads it", unread);
    if (!is_debian) return DONE;
    if (!dials->standard)
        return misuse(tool, "--default is missing: the option that stands for none of these");
    TRY(option_named(tool, vote, "--default", dials->standard, &rule->default_option));
    if (dials->quorum) TRY(read_quorum(tool, &rule->quorum, vote, dials->quorum));
    TRY(read_majorities(tool, majorities, vote, dials->majority));
    rule->majorities = majorities;
    return DONE;
}

int read_dials(struct tool *tool, daomesh_tally_rule *rule, const struct method *method,
               const struct dials *dials, const struct vote *vote, daomesh_tally_majority *majorities)
{
    static const char *const strengths[] = { "winning", "margins", "ratio", "opposed", NULL };
    static const char *const ties[] = { "lot", "together", "protocol", NULL };
    static const char *const stops[] = { "majority", "last", NULL };
    *rule = (daomesh_tally_rule){ .size = sizeof *rule, .method = method->number };
    rule->flags = (dials->strict ? DAOMESH_BALLOT_STRICT : 0) |
                  (dials->complete ? DAOMESH_BALLOT_COMPLETE : 0) |
                  (dials->skip ? DAOMESH_BALLOT_SKIP_INVALID : 0);
    TRY(pick(tool, &rule->strength, "--strength", dials->strength, strengths));
    TRY(pick(tool, &rule->ties, "--ties", dials->ties, ties));
    TRY(pick(tool, &rule->stop, "--stop", dials->stop, stops));
    TRY(read_bound(tool, &rule->value_min, "--min", dials->min));
    TRY(read_bound(tool, &rule->value_max, "--max", dials->max));
    if (dials->budget && !read_u64(&rule->budget, dials->budget))
        return misuse(tool, "--budget: \"%s\" is not a number from 0 on", dials->budget);
    TRY(read_debian(tool, rule, dials, vote, majorities));
    int has_scores = method->number == DAOMESH_TALLY_SCORE || method->number == DAOMESH_TALLY_STAR;
    if (has_scores && !dials->max) fill_bounds(rule, vote);
    return check_rule(tool, rule, method);
}
