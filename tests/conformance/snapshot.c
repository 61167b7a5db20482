/*
 * Snapshot's six ways of voting. Whole weights must come out exactly where the peer adds whole numbers; where it divides or takes
 * roots, it does so in floating point, and results agree to a billionth.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "election.h"

#define TOLERANCE 1e-9
/* Weights have up to six decimals and are counted in millionths. */
#define DECIMALS 6
#define MILLION 1e6

static const struct {
    const char *mechanism;
    uint32_t method;
    int is_exact; /* with whole weights */
} profiles[] = {
    { "snapshot-single-choice", DAOMESH_TALLY_SNAPSHOT_SINGLE, 1 },
    { "snapshot-approval", DAOMESH_TALLY_SNAPSHOT_APPROVAL, 1 },
    { "snapshot-ranked-choice", DAOMESH_TALLY_SNAPSHOT_RANKED, 1 },
    { "snapshot-quadratic", DAOMESH_TALLY_SNAPSHOT_QUADRATIC, 0 },
    { "snapshot-weighted", DAOMESH_TALLY_SNAPSHOT_WEIGHTED, 0 },
    { "snapshot-copeland", DAOMESH_TALLY_SNAPSHOT_COPELAND, 0 },
};

/* --- Reading ------------------------------------------------------------------------------------------------- */

/* "12.34" as 12340000 millionths. */
static daomesh_amount read_weight(struct line *line, const char *text)
{
    char digits[128] = "";
    size_t whole = strcspn(text, "."), places = text[whole] == '.' ? strlen(text + whole + 1) : 0;
    daomesh_amount weight = { { 0 } };
    if (whole + DECIMALS < sizeof digits && places <= DECIMALS) {
        memset(digits, '0', whole + DECIMALS);
        memcpy(digits, text, whole);
        if (places > 0) memcpy(digits + whole, text + whole + 1, places);
        const char *first = digits + strspn(digits, "0");
        if (*first == 0) return weight;
        if (daomesh_amount_from_text(&weight, first, strlen(first)) == DAOMESH_OK) return weight;
    }
    differ(line, "weight %s cannot be read", text);
    return weight;
}

/* Choices are numbered from 1; what is no choice becomes an option that there is not. */
static uint32_t option_of(json_int_t choice)
{
    return choice >= 1 && choice <= ELECTION_OPTIONS ? (uint32_t)choice - 1 : UINT32_MAX;
}

/* Points are a proportion: where some have decimals, all are counted in millionths. */
static int has_fractions(json_t *points)
{
    for (void *at = json_object_iter(points); at; at = json_object_iter_next(points, at)) {
        if (json_is_real(json_object_iter_value(at))) return 1;
    }
    return 0;
}

static void read_choice(struct line *line, struct election *election, const json_t *choice, uint32_t method)
{
    if (json_is_integer(choice)) add_mark(election, option_of(json_integer_value(choice)), 1);
    size_t i;
    const json_t *item;
    json_array_foreach(choice, i, item)
    {
        if (!json_is_integer(item)) differ(line, "a choice is no number");
        int32_t value = method == DAOMESH_TALLY_SNAPSHOT_APPROVAL ? 1 : (int32_t)i + 1;
        add_mark(election, option_of(json_integer_value(item)), value);
    }
    /* Jansson keeps the order in which keys were written, and its iterator takes no const. */
    json_t *points = (json_t *)(uintptr_t)choice;
    const double scale = has_fractions(points) ? MILLION : 1;
    for (void *at = json_object_iter(points); at; at = json_object_iter_next(points, at)) {
        const double value = scale * json_number_value(json_object_iter_value(at));
        if (!(fabs(value) < INT32_MAX)) differ(line, "points of %g are too many", value);
        add_mark(election, option_of(strtoll(json_object_iter_key(at), NULL, 10)),
                 (int32_t)(value + (value < 0 ? -0.5 : 0.5)));
    }
}

static struct election *read_election(struct line *line, uint32_t method)
{
    struct election *election = new_election((uint32_t)number_in(line, line->in, "choices"));
    size_t i;
    const json_t *vote;
    json_array_foreach(json_object_get(line->in, "votes"), i, vote)
    {
        const daomesh_amount weight = read_weight(line, text_in(line, vote, "weight"));
        add_ballot(election, &weight);
        read_choice(line, election, json_object_get(vote, "choice"), method);
    }
    return election;
}

/* --- Comparing ----------------------------------------------------------------------------------------------- */

static double real(const daomesh_amount *amount)
{
    double value = 0;
    for (size_t i = 4; i-- > 0;)
        value = value * 18446744073709551616.0 + (double)amount->limb[i];
    return value;
}

/* The peer's number is `dec`, the shortest decimal of its double. */
static void expect_near(struct line *line, const char *what, const json_t *expected,
                        const daomesh_amount *amount, const daomesh_amount *scale)
{
    double wanted = strtod(text_in(line, expected, "dec"), NULL);
    double got = real(amount) / real(scale) / MILLION;
    if (!(fabs(got - wanted) <= TOLERANCE * fabs(wanted)))
        differ(line, "%s is %.12g, expected %.12g", what, got, wanted);
}

static void expect_exactly(struct line *line, const char *what, const json_t *expected,
                           const daomesh_amount *amount)
{
    const daomesh_amount million = { { 1000000, 0, 0, 0 } };
    daomesh_amount whole, rest;
    (void)daomesh_amount_divide(&whole, &rest, amount, &million);
    expect_amount(line, what, json_object_get(expected, "dec"), &whole);
    if (rest.limb[0] != 0) differ(line, "%s is not whole", what);
}

static void expect_result(struct line *line, const struct election *election, size_t profile)
{
    const daomesh_tally_result *result = &election->result;
    const json_t *scores = json_object_get(line->out, "scores");
    int is_exact = profiles[profile].is_exact && strcmp(text_in(line, line->in, "class"), "int") == 0;
    if (json_array_size(scores) != election->ballots.options) differ(line, "no scores to compare with");
    for (uint32_t option = 0; option < election->ballots.options; option++) {
        const json_t *score = json_array_get(scores, option);
        if (is_exact)
            expect_exactly(line, "a score", score, &election->totals[option].amount);
        else
            expect_near(line, "a score", score, &election->totals[option].amount, &result->scale);
    }
    uint64_t valid = election->ballots.groups - result->invalid;
    if (valid != number_in(line, line->out, "validVotes"))
        differ(line, "%llu valid ballots", (unsigned long long)valid);

    const daomesh_amount one = { { 1, 0, 0, 0 } };
    daomesh_amount total = result->weight;
    if (profiles[profile].method != DAOMESH_TALLY_SNAPSHOT_COPELAND)
        (void)daomesh_amount_add(&total, &total, &result->weight_invalid);
    expect_near(line, "the total", json_object_get(line->out, "total"), &total, &one);
}

void run_snapshot(struct line *line)
{
    size_t profile = 0;
    while (profile + 1 < sizeof profiles / sizeof profiles[0] &&
           strcmp(profiles[profile].mechanism, line->mechanism) != 0)
        profile++;
    const daomesh_tally_rule rule = { .size = sizeof rule, .method = profiles[profile].method };
    struct election *election = read_election(line, rule.method);
    if (count_election(line, election, &rule)) expect_result(line, election, profile);
    free_election(election);
}
