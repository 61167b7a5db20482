/*
 * Ranked elections as four libraries of npm count them: pairwise matrix, Schulze, Copeland, Borda, minimax by margins, plurality,
 * and instant runoff in both forms.
 */
#include <stdio.h>

#include "election.h"

static void read_tier(struct line *line, struct election *election, const json_t *tier, int32_t rank)
{
    size_t i;
    const json_t *option;
    json_array_foreach(tier, i, option)
    {
        if (!json_is_integer(option)) differ(line, "an option is no number");
        add_mark(election, (uint32_t)json_integer_value(option), rank);
    }
}

static struct election *read_election(struct line *line)
{
    struct election *election = new_election((uint32_t)number_in(line, line->in, "candidates"));
    size_t i, rank;
    const json_t *ballot, *tier;
    json_array_foreach(json_object_get(line->in, "ballots"), i, ballot)
    {
        daomesh_amount weight;
        (void)daomesh_amount_from_u64(&weight, number_in(line, ballot, "weight"));
        add_ballot(election, &weight);
        json_array_foreach(json_object_get(ballot, "ranking"), rank, tier)
            read_tier(line, election, tier, (int32_t)rank + 1);
    }
    return election;
}

static int count_by(struct line *line, struct election *election, uint32_t method, uint32_t strength)
{
    const daomesh_tally_rule rule = { .size = sizeof rule, .method = method, .strength = strength };
    return count_election(line, election, &rule);
}

/* --- Totals and rankings ------------------------------------------------------------------------------------- */

static void expect_totals(struct line *line, const char *what, const json_t *scores,
                          const struct election *election)
{
    if (json_array_size(scores) != election->ballots.options)
        differ(line, "%s has no scores to compare with", what);
    size_t i;
    const json_t *score;
    json_array_foreach(scores, i, score)
    {
        char name[64];
        (void)snprintf(name, sizeof name, "%s[%zu]", what, i);
        expect_total(line, name, score, election, &election->totals[i]);
    }
}

/* Tiers, best first: who stands in one stands below as many as the tiers before hold. */
static void expect_ranking(struct line *line, const char *what, const json_t *ranking,
                           const struct election *election)
{
    size_t i, k, above = 0;
    const json_t *tier, *option;
    json_array_foreach(ranking, i, tier)
    {
        json_array_foreach(tier, k, option)
        {
            uint32_t number = (uint32_t)json_integer_value(option);
            if (number >= election->ballots.options || election->places[number] != above)
                differ(line, "%s: option %u is not in place %zu", what, number, above);
        }
        above += json_array_size(tier);
    }
    if (above != election->ballots.options) differ(line, "%s: %zu options ranked", what, above);
}

static void expect_method(struct line *line, const char *key, const char *scores, struct election *election,
                          uint32_t method, uint32_t strength)
{
    const json_t *expected = json_object_get(line->out, key);
    if (json_is_null(expected) || !count_by(line, election, method, strength)) return;
    expect_totals(line, key, json_object_get(expected, scores), election);
    /* The peers rank by how many an option beats; of those that nobody beats, one may beat fewer. */
    if (method != DAOMESH_TALLY_SCHULZE)
        expect_ranking(line, key, json_object_get(expected, "ranking"), election);
}

static void expect_matrix(struct line *line, const struct election *election)
{
    const uint32_t options = election->ballots.options;
    size_t a, b;
    const json_t *row, *cell;
    json_array_foreach(json_object_get(line->out, "pairwise"), a, row)
    {
        json_array_foreach(row, b, cell)
        {
            const daomesh_amount *got = &election->matrix[a * options + b];
            if (got->limb[0] != (uint64_t)json_integer_value(cell) ||
                (got->limb[1] | got->limb[2] | got->limb[3]) != 0)
                differ(line, "%zu over %zu is %llu", a, b, (unsigned long long)got->limb[0]);
        }
    }
}

/* --- Instant runoff ------------------------------------------------------------------------------------------ */

static int is_listed(const json_t *options, size_t option)
{
    size_t i;
    const json_t *item;
    json_array_foreach(options, i, item)
    {
        if ((size_t)json_integer_value(item) == option) return 1;
    }
    return 0;
}

static void expect_round(struct line *line, size_t number, const json_t *round,
                         const struct election *election)
{
    const json_t *scores = json_object_get(round, "scores"),
                 *eliminated = json_object_get(round, "eliminated");
    for (uint32_t option = 0; option < election->ballots.options; option++) {
        const daomesh_tally_total *total = &election->rounds[number * election->ballots.options + option];
        char key[16];
        (void)snprintf(key, sizeof key, "%u", option);
        const json_t *score = json_object_get(scores, key);
        if ((score == NULL) != (total->state == DAOMESH_OPTION_OUT))
            differ(line, "round %zu: whether option %u is in", number, option);
        if (score) expect_total(line, "votes of a round", score, election, total);
        int is_last = number + 1 == election->result.rounds_count;
        if (!is_last && score && is_listed(eliminated, option) != (total->state == DAOMESH_OPTION_LEAVES))
            differ(line, "round %zu: whether option %u goes out", number, option);
    }
}

/* `votes` takes out all that are tied last, to the end. */
static void expect_rounds(struct line *line, const json_t *expected, struct election *election)
{
    const daomesh_tally_rule rule = { .size = sizeof rule,
                                      .method = DAOMESH_TALLY_IRV,
                                      .ties = DAOMESH_TIES_TOGETHER,
                                      .stop = DAOMESH_STOP_LAST };
    if (!count_election(line, election, &rule)) return;
    const json_t *rounds = json_object_get(expected, "rounds");
    if (json_array_size(rounds) != election->result.rounds_count)
        differ(line, "%u rounds", election->result.rounds_count);
    for (size_t i = 0; i < json_array_size(rounds) && i < election->result.rounds_count; i++)
        expect_round(line, i, json_array_get(rounds, i), election);
    expect_ranking(line, "irvVotes", json_object_get(expected, "ranking"), election);
}

/* `caritat` takes out the lowest number of those tied last: the lots are drawn the other way round. */
static void expect_winner(struct line *line, struct election *election)
{
    if (!json_is_true(json_object_get(json_object_get(line->out, "agree"), "irv"))) return;
    const uint32_t options = election->ballots.options;
    for (uint32_t i = 0; i < options; i++)
        election->lots[i] = options - 1 - i;
    election->ballots.lots = election->lots;
    if (count_by(line, election, DAOMESH_TALLY_IRV, 0) &&
        election->order[0] != number_in(line, line->out, "irvCaritat"))
        differ(line, "instant runoff elects %u", election->order[0]);
    election->ballots.lots = NULL;
}

void run_ranked(struct line *line)
{
    struct election *election = read_election(line);
    if (count_by(line, election, DAOMESH_TALLY_COPELAND, 0)) expect_matrix(line, election);
    expect_method(line, "schulze", "wins", election, DAOMESH_TALLY_SCHULZE, DAOMESH_STRENGTH_WINNING);
    expect_method(line, "copeland", "scores", election, DAOMESH_TALLY_COPELAND, 0);
    expect_method(line, "borda", "scores", election, DAOMESH_TALLY_BORDA, 0);
    expect_method(line, "minimax", "scores", election, DAOMESH_TALLY_MINIMAX, DAOMESH_STRENGTH_MARGINS);
    expect_method(line, "plurality", "scores", election, DAOMESH_TALLY_PLURALITY, 0);
    const json_t *rounds = json_object_get(line->out, "irvVotes");
    if (rounds) expect_rounds(line, rounds, election);
    expect_winner(line, election);
    free_election(election);
}
