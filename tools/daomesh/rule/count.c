/* One count: memory for it, the call, and a refused ballot told with its place in the file. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

#define TIES_MAX 4096

static void make_arrays(struct count *count)
{
    daomesh_tally_result *result = &count->result;
    size_t options = count->vote->options.count;
    *result = (daomesh_tally_result){ .size = sizeof *result };
    result->order = must_allocate(options * sizeof *result->order);
    result->winners = must_allocate(options);
    result->places = must_allocate(options * sizeof *result->places);
    result->totals = must_allocate(options * sizeof *result->totals);
    result->ties = must_allocate(TIES_MAX * sizeof *result->ties);
    result->ties_cap = TIES_MAX;
    if (count->method->has_matrix) result->matrix = must_allocate(options * options * sizeof *result->matrix);
    if (!count->method->has_rounds) return;
    result->rounds_cap = (uint32_t)options + 1;
    result->rounds = must_allocate((options + 1) * options * sizeof *result->rounds);
}

void count_free(struct count *count)
{
    daomesh_tally_result *result = &count->result;
    free(result->order);
    free(result->winners);
    free(result->places);
    free(result->totals);
    free(result->matrix);
    free(result->rounds);
    free(result->ties);
    *count = (struct count){ 0 };
}

static char *reason_of(const struct count *count, int32_t status)
{
    const daomesh_tally_rule *rule = &count->rule;
    unsigned long long budget = (unsigned long long)rule->budget;
    switch (status) {
    case DAOMESH_E_NO_WEIGHT:
        return text_join("this ballot weighs nothing; 1 or more would be right");
    case DAOMESH_E_CHOICE:
        return text_join("this ballot names an option that there is not");
    case DAOMESH_E_REPEATED:
        return text_join(rule->flags & DAOMESH_BALLOT_STRICT ? "this ballot has an option or a rank twice"
                                                             : "this ballot names an option twice");
    case DAOMESH_E_MISSING_FIELD:
        return text_join("this ballot leaves an option unranked");
    case DAOMESH_E_UNDERFLOW:
        return text_join("this ballot spends more credits than the budget of %llu", budget);
    case DAOMESH_E_CONTRADICTION:
        return text_join(
            "scores of both signs on one ballot; two ballots, each with its weight, would be right");
    case DAOMESH_E_RANGE:
        if (rule->method == DAOMESH_TALLY_WEIGHTED && budget)
            return text_join("the points of this ballot do not add up to %llu", budget);
        return text_join("this ballot has a value that %s does not take; %s would be right",
                         count->method->name, count->method->takes);
    default:
        return text_join("%s: %s", daomesh_status_name(status), daomesh_status_text(status));
    }
}

static int tell_fault(struct tool *tool, const struct count *count, const struct source *source,
                      int32_t status)
{
    const struct vote *vote = count->vote;
    int of_ballot = status == DAOMESH_E_NO_WEIGHT || status == DAOMESH_E_CHOICE ||
                    status == DAOMESH_E_REPEATED || status == DAOMESH_E_MISSING_FIELD ||
                    status == DAOMESH_E_RANGE || status == DAOMESH_E_UNDERFLOW ||
                    status == DAOMESH_E_CONTRADICTION;
    if (!of_ballot) return fail_status(tool, status, NULL, "%s", source->name);
    if (vote->groups == 0) return source_fault(source, NULL, "no ballots");
    scoped_text reason = reason_of(count, status);
    size_t group = (size_t)count->result.fault_group;
    const daomesh_ballot_group *ballot = &vote->group[group];
    const char *place = vote->group_place[group];
    if (count->result.fault_mark < ballot->count)
        place = vote->mark_place[ballot->first + count->result.fault_mark];
    if (place) return source_fault(source, place, "%s", reason);
    return source_fault(source, NULL, "ballot %zu: %s", group, reason);
}

/* Totals are in units of 1/scale of the smallest unit of weight. */
static int set_unit(struct tool *tool, struct count *count)
{
    count->places = count->method->of_weight ? count->vote->decimals : 0;
    count->unit = count->result.scale;
    if (decimal_scale(&count->unit, count->places)) return DONE;
    return fail_status(tool, DAOMESH_E_OVERFLOW, NULL, "weights with %u decimals", count->places);
}

int count_votes(struct tool *tool, struct count *out, const struct method *method, const struct dials *dials,
                const struct vote *vote, const struct source *source)
{
    daomesh_tally_majority majorities[DAOMESH_TALLY_OPTIONS_MAX];
    uint32_t lots[DAOMESH_TALLY_OPTIONS_MAX];
    *out = (struct count){ .method = method, .vote = vote };
    if (method->number == DAOMESH_TALLY_QUADRATIC_RANGE && vote->decimals > 0)
        return fail(tool, "%s: %s takes roots of weights, so they must be whole", source->name, method->name);
    TRY(read_dials(tool, &out->rule, method, dials, vote, majorities));
    if (dials->lots) TRY(read_lots(tool, vote, dials->lots, lots));
    make_arrays(out);
    daomesh_ballots ballots = { .size = sizeof ballots,
                                .options = (uint32_t)vote->options.count,
                                .groups = vote->groups,
                                .marks = vote->marks,
                                .group = vote->group,
                                .mark = vote->mark,
                                .lots = dials->lots ? lots : NULL };
    size_t size = daomesh_tally_scratch_size(&out->rule, &ballots);
    void *scratch = must_allocate(size);
    struct bar bar;
    bar_begin(&bar, "counting");
    int32_t status = daomesh_tally(&out->result, &out->rule, &ballots, scratch, size, bar_step, &bar);
    bar_end(&bar);
    free(scratch);
    out->rule.majorities = NULL;
    if (status != DAOMESH_OK) return tell_fault(tool, out, source, status);
    return set_unit(tool, out);
}

const char *short_name(const struct vote *vote, uint32_t option)
{
    uint64_t number;
    const char *name = vote->options.name[option];
    return piece_u64(&number, piece_of(name)) ? vote_name(vote, option) : name;
}

/* With six places, the rest cut off; programs get the exact parts. */
void fraction_write(char out[VALUE_BYTES], const daomesh_amount *part, const daomesh_amount *unit)
{
    daomesh_amount whole, rest, ten, digit;
    daomesh_amount_from_u64(&ten, 10);
    if (daomesh_amount_divide(&whole, &rest, part, unit) != DAOMESH_OK) {
        memcpy(out, "?", 2);
        return;
    }
    size_t len = 0, keep;
    daomesh_amount_to_text(out, VALUE_BYTES, &len, &whole);
    keep = len;
    out[len++] = '.';
    for (int i = 0; i < 6; i++) {
        daomesh_amount_muldiv_floor(&digit, &rest, &ten, unit);
        daomesh_amount taken;
        daomesh_amount next = { { 0 } };
        if (daomesh_amount_multiply(&next, &rest, &ten) != DAOMESH_OK)
            break; /* a unit near 2^256: no more digits */
        daomesh_amount_multiply(&taken, &digit, unit);
        daomesh_amount_subtract(&rest, &next, &taken);
        out[len++] = (char)('0' + digit.limb[0]);
        if (digit.limb[0] != 0) keep = len;
    }
    out[keep] = '\0';
}

void count_total(char out[VALUE_BYTES], const struct count *count, const daomesh_tally_total *total)
{
    char amount[VALUE_BYTES];
    fraction_write(amount, &total->amount, &count->unit);
    snprintf(out, VALUE_BYTES, "%s%.90s", total->sign < 0 ? "-" : "", amount);
}
