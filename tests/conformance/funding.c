/* VeBetterDAO's allocation rounds: votes and roots through rule funding, the pot through its profile vebetter. */
#include <stdlib.h>
#include <string.h>

#include "conformance.h"

/* What was allocated: one contribution each. */
struct ballots {
    daomesh_contribution *given;
    size_t count;
};

/* One ballot; all of it or, when it spends more than the voter has, nothing. */
static int32_t take_ballot(struct line *line, struct ballots *ballots, const json_t *ballot)
{
    const json_t *allocations = json_object_get(ballot, "allocations");
    const uint64_t voter = number_in(line, ballot, "voter");
    daomesh_amount power, spent = { { 0 } };
    const char *text = json_string_value(json_array_get(json_object_get(line->in, "votingPower"), voter));
    size_t count = ballots->count;
    if (!text || daomesh_amount_from_text(&power, text, strlen(text)) != DAOMESH_OK) return DAOMESH_E_SYNTAX;
    for (size_t i = 0; i < json_array_size(allocations); i++, count++) {
        const json_t *allocation = json_array_get(allocations, i);
        daomesh_contribution *given = &ballots->given[count];
        const char *amount = json_string_value(json_array_get(allocation, 1));
        given->project = (uint32_t)json_integer_value(json_array_get(allocation, 0));
        given->contributor = (uint32_t)voter;
        if (!amount || daomesh_amount_from_text(&given->amount, amount, strlen(amount)) != DAOMESH_OK)
            return DAOMESH_E_SYNTAX;
        int32_t status = daomesh_amount_add(&spent, &spent, &given->amount);
        if (status != DAOMESH_OK) return status;
    }
    int32_t order;
    int32_t status = daomesh_amount_compare(&order, &spent, &power);
    if (status != DAOMESH_OK || order > 0) return DAOMESH_E_RANGE;
    ballots->count = count;
    return DAOMESH_OK;
}

static void take_ballots(struct line *line, struct ballots *ballots)
{
    const json_t *all = json_object_get(line->in, "ballots"),
                 *results = json_object_get(line->out, "results");
    size_t room = 0;
    for (size_t i = 0; i < json_array_size(all); i++)
        room += json_array_size(json_object_get(json_array_get(all, i), "allocations"));
    ballots->given = calloc(room + 1, sizeof *ballots->given);
    for (size_t i = 0; ballots->given && i < json_array_size(all); i++) {
        int32_t status = take_ballot(line, ballots, json_array_get(all, i));
        if ((status == DAOMESH_OK) != json_is_true(json_object_get(json_array_get(results, i), "ok")))
            differ(line, "ballot %zu ended with %s", i, daomesh_status_name(status));
    }
}

/* Lines and totals of the round, with whole roots and nothing taken off: asked is (sum of roots)^2. */
static int32_t count(daomesh_funding_line *lines, daomesh_funding_totals *totals,
                     const struct ballots *ballots, uint32_t apps)
{
    const daomesh_funding_rule rule = { .size = sizeof rule,
                                        .roots = DAOMESH_ROOTS_WHOLE,
                                        .own = DAOMESH_OWN_KEEP };
    const daomesh_funding_round round = { .size = sizeof round,
                                          .projects = apps,
                                          .contributions = ballots->count,
                                          .contribution = ballots->given };
    const size_t len = daomesh_funding_scratch_size(&rule, &round);
    void *scratch = malloc(len + 1);
    int32_t status = daomesh_funding_match(lines, totals, &rule, &round, scratch, len, NULL, NULL);
    free(scratch);
    return status;
}

/*
 * What the pot is divided by: votes, or squared sums of roots. Amounts below 10^18 count otherwise with the peer (it divides by
 * 10^9 instead of taking a root); where a case has any, its own sums of roots are taken.
 */
static daomesh_amount weight_of(struct line *line, const daomesh_funding_line *app, const json_t *expected)
{
    if (strcmp(line->mechanism, "linear-funding") == 0) return app->contributed;
    if (json_is_true(json_object_get(line->in, "pureSqrt"))) return app->asked;
    daomesh_amount square;
    const daomesh_amount roots = amount_in(line, expected, "sumSqrt");
    if (daomesh_amount_multiply(&square, &roots, &roots) != DAOMESH_OK) differ(line, "sumSqrt is too large");
    return square;
}

static void compare(struct line *line, const struct ballots *ballots, size_t apps)
{
    const json_t *expected = json_object_get(line->out, "apps");
    const daomesh_amount pot = amount_in(line, line->in, "pot");
    const uint32_t cap = (uint32_t)number_in(line, line->in, "capPercent") * 100;
    const uint32_t base = (uint32_t)number_in(line, line->in, "basePercent");
    daomesh_funding_line *lines = calloc(apps, sizeof *lines);
    daomesh_amount *weights = calloc(apps, sizeof *weights), *paid = calloc(apps, sizeof *paid);
    daomesh_amount *lost = calloc(apps, sizeof *lost);
    daomesh_funding_totals totals;
    int is_pure = json_is_true(json_object_get(line->in, "pureSqrt"));
    int32_t status = count(lines, &totals, ballots, (uint32_t)apps);
    if (status != DAOMESH_OK) differ(line, "the round ended with %s", daomesh_status_name(status));

    expect_amount(line, "totalVotes", json_object_get(line->out, "totalVotes"), &totals.contributed);
    if (is_pure)
        expect_amount(line, "totalVotesQF", json_object_get(line->out, "totalVotesQF"), &totals.asked);
    for (size_t i = 0; i < apps; i++) {
        const json_t *app = json_array_get(expected, i);
        expect_amount(line, "votes", json_object_get(app, "votes"), &lines[i].contributed);
        if (is_pure) expect_amount(line, "sumSqrt", json_object_get(app, "sumSqrt"), &lines[i].roots);
        weights[i] = weight_of(line, &lines[i], app);
    }
    status = daomesh_funding_points(paid, lost, weights, apps, &pot, cap, base);
    if (status != DAOMESH_OK) differ(line, "the pot ended with %s", daomesh_status_name(status));
    for (size_t i = 0; i < apps; i++) {
        const json_t *app = json_array_get(expected, i);
        expect_amount(line, "amount", json_object_get(app, "amount"), &paid[i]);
        expect_amount(line, "unallocated", json_object_get(app, "unallocated"), &lost[i]);
    }
    free(lines);
    free(weights);
    free(paid);
    free(lost);
}

void run_funding(struct line *line)
{
    struct ballots ballots = { NULL, 0 };
    const uint64_t apps = number_in(line, line->in, "apps");
    take_ballots(line, &ballots);
    if (ballots.given && apps > 0 && apps <= daomesh_funding_projects_max())
        compare(line, &ballots, apps);
    else
        differ(line, "no round: no apps, or no memory");
    free(ballots.given);
}
