/*
 * Reading ballots: which are valid, what they weigh, in which order they rank their options; and telling how far the count is.
 *
 * An invalid ballot ends the count with its status and place, or is skipped and counted where the rule says so.
 */
#include "rule/tally/tally.h"

/* The caller hears of progress each time so many ballots were read. */
#define BALLOTS_A_STEP 4096

int32_t daomesh__tally_step(struct tally *tally, uint64_t steps)
{
    if (!tally->progress) return DAOMESH_OK;
    tally->done += steps;
    if (tally->steps < tally->done) tally->steps = tally->done;
    return tally->progress(tally->progress_ctx, tally->done, tally->steps) == 0 ? DAOMESH_OK
                                                                                : DAOMESH_E_CANCELLED;
}

struct ballot daomesh__tally_ballot(const struct tally *tally, uint64_t index)
{
    const daomesh_ballot_group *group = &tally->ballots->group[index];
    struct ballot ballot = { .index = index, .weight = &group->weight, .count = group->count };
    if (group->count > 0) ballot.mark = &tally->ballots->mark[group->first];
    return ballot;
}

/* --- What a ballot must be ----------------------------------------------------------------------------------- */

/* What is wrong with a ballot's marks, each on its own, and which it is (`at`): an option that there is, once, with a value that fits. */
static int32_t find_fault(const struct tally *tally, const struct ballot *ballot, uint32_t *at)
{
    struct options seen = { { 0 } };
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_mark mark = ballot->mark[i];
        *at = i;
        if (mark.option >= tally->options) return DAOMESH_E_CHOICE;
        if (set_has(&seen, mark.option)) return DAOMESH_E_REPEATED;
        if (mark.value < tally->least || mark.value > tally->most) return DAOMESH_E_RANGE;
        set_add(&seen, mark.option);
    }
    *at = ballot->count;
    return DAOMESH_OK;
}

/* The same question where the answer is mostly yes, and the options fit into a word. */
static int32_t check_marks(const struct tally *tally, const struct ballot *ballot, uint32_t *at)
{
    const uint32_t options = tally->options, span = (uint32_t)tally->most - (uint32_t)tally->least;
    if (options > 64 || ballot->count > options) return find_fault(tally, ballot, at);
    uint64_t seen = 0;
    int is_wrong = 0;
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_mark mark = ballot->mark[i];
        const uint64_t bit = (uint64_t)1 << (mark.option % 64);
        is_wrong |= mark.option >= options;
        is_wrong |= (seen & bit) != 0;
        is_wrong |= (uint32_t)mark.value - (uint32_t)tally->least > span;
        seen |= bit;
    }
    *at = ballot->count;
    return is_wrong ? find_fault(tally, ballot, at) : DAOMESH_OK;
}

static uint64_t magnitude(int32_t value)
{
    return value < 0 ? (uint64_t)(-(int64_t)value) : (uint64_t)value;
}

/* The sum of the values of a ballot whose marks are not negative. */
static uint64_t points_of(const struct ballot *ballot)
{
    uint64_t points = 0;
    for (uint32_t i = 0; i < ballot->count; i++)
        points += magnitude(ballot->mark[i].value);
    return points;
}

/* Votes cost their square, credits themselves; a budget of 0 is none. */
static int32_t check_budget(const struct tally *tally, const struct ballot *ballot)
{
    uint64_t left = tally->rule->budget;
    if (left == 0) return DAOMESH_OK;
    for (uint32_t i = 0; i < ballot->count; i++) {
        uint64_t cost = magnitude(ballot->mark[i].value);
        if (tally->method->marks == MARKS_VOTES) cost *= cost;
        if (cost > left) return DAOMESH_E_UNDERFLOW;
        left -= cost;
    }
    return DAOMESH_OK;
}

/* One weight stands behind scores of one sign: who is for some and against others brings two ballots, each with its weight. */
static int32_t check_one_sign(const struct ballot *ballot)
{
    int is_for = 0, is_against = 0;
    for (uint32_t i = 0; i < ballot->count; i++) {
        is_for |= ballot->mark[i].value > 0;
        is_against |= ballot->mark[i].value < 0;
    }
    return is_for && is_against ? DAOMESH_E_CONTRADICTION : DAOMESH_OK;
}

/* The ballot as a whole, beyond its marks and ranks. */
static int32_t check_whole(const struct tally *tally, const struct ballot *ballot)
{
    switch (tally->method->marks) {
    case MARKS_ONE:
        if (ballot->count == 0) return DAOMESH_E_MISSING_FIELD;
        return ballot->count == 1 ? DAOMESH_OK : DAOMESH_E_REPEATED;
    case MARKS_SOME_POINTS:
        return points_of(ballot) > 0 ? DAOMESH_OK : DAOMESH_E_MISSING_FIELD;
    case MARKS_POINTS:
        if (tally->rule->budget == 0 || ballot->count == 0) return DAOMESH_OK;
        return points_of(ballot) == tally->rule->budget ? DAOMESH_OK : DAOMESH_E_RANGE;
    case MARKS_VOTES:
    case MARKS_CREDITS:
        return check_budget(tally, ballot);
    case MARKS_RANGE:
        return check_one_sign(ballot);
    default:
        return DAOMESH_OK;
    }
}

/* --- Best first ---------------------------------------------------------------------------------------------- */

/* Rank or, where more is better, how far a value is from the best there is; above the option, so that keys sort as wanted. */
static uint64_t sort_key(const struct tally *tally, const daomesh_mark *mark)
{
    uint32_t rank = (uint32_t)mark->value;
    if (tally->method->marks == MARKS_STARS) rank = (uint32_t)(tally->most - mark->value);
    return (uint64_t)rank << 32 | mark->option;
}

/* Keys in ascending order. Most ballots come sorted, and then nothing moves. */
static uint32_t sorted_keys(uint64_t *key, const struct tally *tally, const struct ballot *ballot)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < ballot->count; i++) {
        /* A score of 0 says as much as none: such options are tied last. */
        if (ballot->mark[i].value == 0) continue;
        uint64_t moving = sort_key(tally, &ballot->mark[i]);
        uint32_t at = count++;
        for (; at > 0 && key[at - 1] > moving; at--)
            key[at] = key[at - 1];
        key[at] = moving;
    }
    return count;
}

/*
 * Checks and ranks in one pass a ballot whose marks are in order and not tied, as most are, on options that fit into a word. 0 for any
 * other, and for one with a fault: both are looked at again.
 */
static int rank_in_order(struct tally *tally, const struct ballot *ballot)
{
    struct ranking *ranking = &tally->ranking;
    const uint32_t options = tally->options;
    uint64_t seen = 0;
    int32_t before = 0;
    if (options > 64) return 0;
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_mark mark = ballot->mark[i];
        const uint64_t bit = (uint64_t)1 << (mark.option % 64);
        if (mark.option >= options || (seen & bit) != 0 || mark.value <= before) return 0;
        seen |= bit;
        before = mark.value;
        ranking->option[i] = (uint16_t)mark.option;
        ranking->until[i] = (uint16_t)(i + 1);
    }
    ranking->count = ranking->tiers = ballot->count;
    return 1;
}

static void rank_options(struct tally *tally, const struct ballot *ballot)
{
    uint64_t key[OPTIONS_MAX];
    struct ranking *ranking = &tally->ranking;
    ranking->count = sorted_keys(key, tally, ballot);
    ranking->tiers = 0;
    uint32_t until = 0;
    for (uint32_t i = ranking->count; i-- > 0;) {
        if (until == 0 || key[i] >> 32 != key[i + 1] >> 32) {
            until = i + 1;
            ranking->tiers++;
        }
        ranking->option[i] = (uint16_t)key[i];
        ranking->until[i] = (uint16_t)until;
    }
}

static int32_t check_ranks(const struct tally *tally)
{
    const struct ranking *ranking = &tally->ranking;
    if ((tally->flags & DAOMESH_BALLOT_COMPLETE) && ranking->count < tally->options)
        return DAOMESH_E_MISSING_FIELD;
    if ((tally->flags & DAOMESH_BALLOT_STRICT) && ranking->tiers < ranking->count) return DAOMESH_E_REPEATED;
    return DAOMESH_OK;
}

/* --- Ballot by ballot ---------------------------------------------------------------------------------------- */

static int32_t check_ballot(struct tally *tally, const struct ballot *ballot, uint32_t *at)
{
    const int needs_ranking = (tally->method->needs & NEEDS_ORDER) ||
                              (tally->flags & (DAOMESH_BALLOT_STRICT | DAOMESH_BALLOT_COMPLETE));
    *at = ballot->count;
    if (needs_ranking && tally->method->marks == MARKS_RANKS && rank_in_order(tally, ballot))
        return check_ranks(tally);
    TRY(check_marks(tally, ballot, at));
    TRY(check_whole(tally, ballot));
    if (!needs_ranking) return DAOMESH_OK;
    rank_options(tally, ballot);
    return check_ranks(tally);
}

static int32_t fault(struct tally *tally, uint64_t group, uint64_t mark, int32_t status)
{
    tally->out->fault_group = group;
    tally->out->fault_mark = mark;
    return status;
}

/* What no profile lets pass: marks that do not exist, fields that mean nothing yet. */
static int32_t check_group(const struct tally *tally, const daomesh_ballot_group *group)
{
    const uint64_t marks = tally->ballots->marks;
    if (group->reserved != 0) return DAOMESH_E_ARG;
    return group->first > marks || group->count > marks - group->first ? DAOMESH_E_RANGE : DAOMESH_OK;
}

static int32_t read_ballot(struct tally *tally, uint64_t index, visit_ballot *visit)
{
    const daomesh_ballot_group *group = &tally->ballots->group[index];
    daomesh_tally_result *out = tally->out;
    int32_t status = check_group(tally, group);
    if (status != DAOMESH_OK) return fault(tally, index, group->count, status);

    /* Where invalid ballots are skipped, one that weighs nothing is valid and adds nothing. */
    int skips = (tally->flags & DAOMESH_BALLOT_SKIP_INVALID) != 0;
    if (!skips && amount_is_zero(&group->weight))
        return fault(tally, index, group->count, DAOMESH_E_NO_WEIGHT);
    const struct ballot ballot = daomesh__tally_ballot(tally, index);
    uint32_t at;
    status = check_ballot(tally, &ballot, &at);
    if (status == DAOMESH_OK) {
        if (amount_add_to(&out->weight, &group->weight)) return DAOMESH_E_OVERFLOW;
        return visit(tally, &ballot);
    }
    if (!skips) return fault(tally, index, at, status);
    out->invalid++;
    return amount_add_to(&out->weight_invalid, &group->weight) ? DAOMESH_E_OVERFLOW : DAOMESH_OK;
}

int32_t daomesh__tally_each(struct tally *tally, visit_ballot *visit)
{
    tally->out->weight = amount_from_u64(0);
    tally->out->weight_invalid = amount_from_u64(0);
    tally->out->invalid = 0;
    const uint64_t groups = tally->ballots->groups;
    for (uint64_t index = 0; index < groups; index++) {
        if (index % BALLOTS_A_STEP == BALLOTS_A_STEP - 1) TRY(daomesh__tally_step(tally, BALLOTS_A_STEP));
        TRY(read_ballot(tally, index, visit));
    }
    return daomesh__tally_step(tally, groups % BALLOTS_A_STEP);
}
