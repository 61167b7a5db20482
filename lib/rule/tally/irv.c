/*
 * Instant runoff: the option with the fewest votes goes out and its ballots move on to the next they rank, round after round.
 *
 * Each ballot lies on the list of the one option that it counts for; when that goes out, the list is walked and each of its ballots
 * finds its next option. So a round costs what moves, not what was cast. Ballots whose best options left are tied lie on a list
 * of their own, which is counted anew each round: such a ballot gives each of them an equal part, without rounding.
 */
#include "rule/tally/tally.h"

#define NOBODY UINT32_MAX

/* The lists hold ballots by index + 1; 0 ends one. The last list is that of the ballots with tied options. */
struct irv {
    struct tally *tally;
    struct options in;
    uint32_t left; /* how many are in */
    uint32_t round;
    uint32_t ties_most; /* options of the largest tie on any ballot */
    uint32_t list[OPTIONS_MAX];
    uint32_t shared;
    daomesh_amount sum; /* of the round: all that still counts */
};

/* Among the options that are in, those that a ballot ranks best: how many, which rank, one of them. */
static uint32_t best_left(const struct irv *irv, const struct ballot *ballot, int32_t *rank, uint32_t *option)
{
    const daomesh_mark *const end = ballot->mark + ballot->count;
    daomesh_mark best = { .option = NOBODY, .value = INT32_MAX };
    uint32_t count = 0;
    for (const daomesh_mark *mark = ballot->mark; mark < end; mark++) {
        if (mark->value > best.value || !set_has(&irv->in, mark->option)) continue;
        if (mark->value < best.value) count = 0;
        best = *mark;
        count++;
    }
    *rank = best.value;
    *option = best.option;
    return count;
}

static void push(struct irv *irv, uint32_t *list, uint64_t index)
{
    irv->tally->next[index] = *list;
    *list = (uint32_t)index + 1;
}

/* Puts a ballot whose best options left are `count`, one of them `option`, where it counts. `minus` keeps the whole votes. */
static void seat(struct irv *irv, const struct ballot *ballot, uint32_t count, uint32_t option)
{
    if (count > 1) {
        push(irv, &irv->shared, ballot->index);
        return;
    }
    push(irv, &irv->list[option], ballot->index);
    (void)amount_add_to(&irv->tally->minus[option], ballot->weight);
}

/* Moves a ballot to where it counts now; one without options left is exhausted and lies nowhere. */
static void move(struct irv *irv, uint64_t index)
{
    const struct ballot ballot = daomesh__tally_ballot(irv->tally, index);
    int32_t rank;
    uint32_t option, count = best_left(irv, &ballot, &rank, &option);
    if (count > 0) seat(irv, &ballot, count, option);
}

/* Gives parts to the tied options of each ballot on the shared list; those with one left move to its list. Nothing can fail. */
static void count_shared(struct irv *irv)
{
    struct tally *tally = irv->tally;
    uint32_t at = irv->shared;
    irv->shared = 0;
    while (at != 0) {
        const uint64_t index = at - 1;
        at = tally->next[index];
        const struct ballot ballot = daomesh__tally_ballot(tally, index);
        int32_t rank;
        uint32_t option, count = best_left(irv, &ballot, &rank, &option);
        if (count > 0) seat(irv, &ballot, count, option);
        if (count < 2) continue;
        daomesh_amount part;
        (void)daomesh__tally_divide(&part, tally, ballot.weight, count);
        for (uint32_t i = 0; i < ballot.count; i++) {
            if (ballot.mark[i].value == rank && set_has(&irv->in, ballot.mark[i].option))
                (void)daomesh__tally_give(tally, ballot.mark[i].option, &part, 1);
        }
    }
}

/* plus = the votes of this round, in units of 1/scale. All weight at this scale fits: open_irv has looked. */
static void count_round(struct irv *irv)
{
    struct tally *tally = irv->tally;
    for (uint32_t option = 0; option < tally->options; option++)
        tally->plus[option] = amount_from_u64(0);
    count_shared(irv);
    irv->sum = amount_from_u64(0);
    for (uint32_t option = 0; option < tally->options; option++) {
        daomesh_amount whole;
        (void)daomesh_amount_multiply(&whole, &tally->minus[option], &tally->scale);
        (void)amount_add_to(&tally->plus[option], &whole);
        (void)amount_add_to(&irv->sum, &tally->plus[option]);
    }
}

/* The options of a set with the most votes, or with the fewest. */
static struct options extremes(const struct irv *irv, const struct options *set, int wants_most)
{
    struct options found = { { 0 } };
    const daomesh_amount *best = NULL;
    for (uint32_t option = 0; option < irv->tally->options; option++) {
        if (!set_has(set, option)) continue;
        const daomesh_amount *votes = &irv->tally->plus[option];
        int order = best ? amount_order(votes, best) : 1;
        if (best && !wants_most) order = -order;
        if (order < 0) continue;
        if (order > 0) found = (struct options){ { 0 } };
        best = votes;
        set_add(&found, option);
    }
    return found;
}

/* More than half of what still counts. */
static int has_majority(const struct irv *irv, uint32_t option)
{
    daomesh_amount rest;
    const daomesh_amount *votes = &irv->tally->plus[option];
    (void)words_subtract(rest.limb, irv->sum.limb, votes->limb);
    return amount_order(votes, &rest) > 0;
}

static void tell_round(struct irv *irv, const struct options *leaving)
{
    struct tally *tally = irv->tally;
    daomesh_tally_total *round = daomesh__tally_round(tally);
    for (uint32_t option = 0; round && option < tally->options; option++) {
        const daomesh_amount none = { { 0 } };
        round[option] = daomesh__tally_difference(&tally->plus[option], &none);
        if (!set_has(&irv->in, option)) round[option].state = DAOMESH_OPTION_OUT;
        if (set_has(leaving, option)) round[option].state = DAOMESH_OPTION_LEAVES;
    }
}

/* Those who leave share a place below all that stay; their ballots move on. */
static void remove_options(struct irv *irv, const struct options *leaving)
{
    struct tally *tally = irv->tally;
    for (size_t i = 0; i < SET_WORDS; i++)
        irv->in.word[i] &= ~leaving->word[i];
    irv->left -= set_count(leaving, tally->options);
    for (uint32_t option = 0; option < tally->options; option++) {
        if (!set_has(leaving, option)) continue;
        uint32_t at = irv->list[option];
        irv->list[option] = 0;
        tally->minus[option] = amount_from_u64(0);
        tally->place[option] = irv->left;
        while (at != 0) {
            const uint64_t index = at - 1;
            at = tally->next[index];
            move(irv, index);
        }
    }
    irv->round++;
}

/* --- The rule ------------------------------------------------------------------------------------------------ */

/* Whether the count is over after this round. */
static int is_over(const struct irv *irv)
{
    const struct daomesh_tally_rule *rule = irv->tally->rule;
    if (irv->left == 1) return 1;
    const struct options top = extremes(irv, &irv->in, 1);
    if (rule->ties == DAOMESH_TIES_TOGETHER && set_count(&top, irv->tally->options) == irv->left) return 1;
    return rule->stop != DAOMESH_STOP_LAST && has_majority(irv, daomesh__tally_first_lot(irv->tally, &top));
}

/* The option that goes out, or all that are tied last. */
static struct options last_of(const struct irv *irv)
{
    struct tally *tally = irv->tally;
    const struct options tied = extremes(irv, &irv->in, 0);
    if (set_count(&tied, tally->options) == 1) return tied;
    if (tally->rule->ties == DAOMESH_TIES_TOGETHER) {
        daomesh__tally_tie(tally, irv->round, DAOMESH_TIE_ELIMINATION, DAOMESH_TIE_TOGETHER,
                           daomesh__tally_last_lot(tally, &tied), &tied);
        return tied;
    }
    struct options last = { { 0 } };
    set_add(&last, daomesh__tally_last_lot(tally, &tied));
    daomesh__tally_tie(tally, irv->round, DAOMESH_TIE_ELIMINATION, DAOMESH_TIE_BY_LOT,
                       daomesh__tally_last_lot(tally, &tied), &tied);
    return last;
}

/* Places of those that are left, by their votes in the last round. */
static void place_rest(const struct irv *irv)
{
    struct tally *tally = irv->tally;
    for (uint32_t a = 0; a < tally->options; a++) {
        if (!set_has(&irv->in, a)) continue;
        tally->place[a] = 0;
        for (uint32_t b = 0; b < tally->options; b++)
            tally->place[a] += set_has(&irv->in, b) && amount_order(&tally->plus[b], &tally->plus[a]) > 0;
    }
}

/* The options of the largest tie in a ranking. */
static uint32_t largest_tie(const struct ranking *ranking)
{
    uint32_t most = 1;
    for (uint32_t i = 0; i < ranking->count; i = ranking->until[i]) {
        if (ranking->until[i] - i > most) most = ranking->until[i] - i;
    }
    return most;
}

static int32_t visit_first(struct tally *tally, const struct ballot *ballot)
{
    struct irv *irv = tally->counting;
    const struct ranking *ranking = &tally->ranking;
    if (ranking->tiers < ranking->count) {
        const uint32_t tied = largest_tie(ranking);
        if (tied > irv->ties_most) irv->ties_most = tied;
    }
    if (ranking->count > 0) seat(irv, ballot, ranking->until[0], ranking->option[0]);
    return DAOMESH_OK;
}

static int32_t open_irv(struct irv *irv, struct tally *tally)
{
    memset(irv, 0, sizeof *irv);
    irv->tally = tally;
    irv->in = set_of_all(tally->options);
    irv->left = tally->options;
    tally->counting = irv;
    TRY(daomesh__tally_each(tally, visit_first));

    /* One scale for all rounds: any tie may shrink to any smaller one. */
    daomesh_amount all;
    for (uint32_t parts = 2; parts <= irv->ties_most; parts++)
        TRY(daomesh__tally_divide(&all, tally, &tally->out->weight, parts));
    int32_t status = daomesh_amount_multiply(&all, &tally->out->weight, &tally->scale);
    return status == DAOMESH_OK ? DAOMESH_OK : DAOMESH_E_LIMIT;
}

/* What the last round counted is the total. */
static void tell_totals(struct tally *tally)
{
    for (uint32_t option = 0; option < tally->options; option++)
        tally->minus[option] = amount_from_u64(0);
    daomesh__tally_totals(tally);
}

int32_t daomesh__tally_irv(struct tally *tally)
{
    const struct options nobody = { { 0 } };
    struct irv irv;
    TRY(open_irv(&irv, tally));
    for (;;) {
        count_round(&irv);
        if (is_over(&irv)) break;
        const struct options leaving = last_of(&irv);
        tell_round(&irv, &leaving);
        remove_options(&irv, &leaving);
        TRY(daomesh__tally_step(tally, 1));
    }
    tell_round(&irv, &nobody);
    place_rest(&irv);
    tell_totals(tally);
    return DAOMESH_OK;
}

/* --- Snapshot's -------------------------------------------------------------------------------------------------- */

/* Of a set that is not empty. */
static uint32_t lowest(const struct options *set)
{
    uint32_t option = 0;
    while (!set_has(set, option))
        option++;
    return option;
}

/* A majority, or fewer than three left. */
static int is_over_for_snapshot(const struct irv *irv)
{
    const struct options top = extremes(irv, &irv->in, 1);
    return irv->left < 3 || has_majority(irv, lowest(&top));
}

/* Of those tied last the lowest number goes out; who is first on no ballot goes before anybody who is. */
int32_t daomesh__tally_snapshot_ranked(struct tally *tally)
{
    const struct options nobody = { { 0 } };
    struct irv irv;
    TRY(open_irv(&irv, tally));
    for (;;) {
        count_round(&irv);
        if (is_over_for_snapshot(&irv)) break;
        const struct options last = extremes(&irv, &irv.in, 0);
        struct options leaving = { { 0 } };
        set_add(&leaving, lowest(&last));
        if (set_count(&last, tally->options) > 1)
            daomesh__tally_tie(tally, irv.round, DAOMESH_TIE_ELIMINATION, DAOMESH_TIE_BY_NUMBER,
                               lowest(&last), &last);
        tell_round(&irv, &leaving);
        remove_options(&irv, &leaving);
        TRY(daomesh__tally_step(tally, 1));
    }
    tell_round(&irv, &nobody);
    tell_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}
