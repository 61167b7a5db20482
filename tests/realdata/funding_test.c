/*
 * Rounds that were paid out: clr.fund to the wei, Gitcoin's first by its formula, Optimism's third to the cent, a quadratic vote.
 *
 * Data: clrfund, gitcoin, op_retropgf3, qv_beyond2025 (see each SOURCE.md). Amounts with decimals are read as 10^-6.
 */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/funding.h>
#include <daomesh/number.h>
#include <daomesh/retro.h>
#include <daomesh/split.h>

#include "data.h"

Suite *real_funding_suite(void);

#define PROJECTS_MOST 1024
#define GIFTS_MOST 4096
#define VOTES_MOST 65536

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static daomesh_amount whole(const char *digits)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_from_text(&out, digits, strlen(digits)), DAOMESH_OK);
    return out;
}

/* "12.5" is 12 500 000; digits after the sixth are cut off. */
static uint64_t millionths(const char *text)
{
    uint64_t value = 0;
    int places = -1;
    for (; *text && places < 6; text++) {
        if (*text == '.') {
            places = 0;
            continue;
        }
        value = 10 * value + (uint64_t)(*text - '0');
        if (places >= 0) places++;
    }
    for (places = places < 0 ? 0 : places; places < 6; places++)
        value *= 10;
    return value;
}

/* The next field of a line of CSV; quotes around it are taken off. */
static char *next_cell(char **at)
{
    if (!*at || **at != '"') return next_field(at, ',');
    char *cell = ++*at, *end = strchr(cell, '"');
    ck_assert_ptr_nonnull(end);
    *end = 0;
    *at = end[1] == ',' ? end + 2 : NULL;
    return cell;
}

/* The cell at `column`, counted from 0, of a line that stays whole. */
static const char *cell_at(const char *line, size_t column)
{
    static char copy[4096], *at;
    char *cell = NULL;
    (void)snprintf(copy, sizeof copy, "%s", line);
    at = copy;
    for (size_t i = 0; i <= column; i++)
        cell = next_cell(&at);
    ck_assert_ptr_nonnull(cell);
    return cell;
}

/* --- clr.fund --------------------------------------------------------------------------------------------------- */

/* One finished round: every allocation to the wei. Returns how many. */
static size_t check_clrfund(const char *round, const daomesh_amount *pool, const daomesh_amount *factor,
                            uint64_t votes)
{
    static daomesh_funding_tally tallies[PROJECTS_MOST];
    static daomesh_amount published[PROJECTS_MOST], paid[PROJECTS_MOST];
    char name[64];
    size_t count = 0;
    daomesh_amount unspent;
    (void)snprintf(name, sizeof name, "clrfund/round_%s.csv", round);
    FILE *file = open_data(name);
    if (!file) return 0;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL; count++) {
        ck_assert_uint_lt(count, PROJECTS_MOST - 1);
        tallies[count] = (daomesh_funding_tally){ whole(cell_at(line, 1)), whole(cell_at(line, 2)) };
        published[count] = whole(cell_at(line, 3));
        votes -= tallies[count].votes.limb[0];
    }
    (void)fclose(file);
    tallies[count] = (daomesh_funding_tally){ amount(votes), amount(0) }; /* votes for nobody who is paid */
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, &unspent, tallies, count + 1, pool, factor),
                     DAOMESH_OK);
    for (size_t i = 0; i < count; i++)
        ck_assert_mem_eq(&paid[i], &published[i], sizeof paid[i]);
    return count;
}

START_TEST(clrfund_rounds_are_paid_to_the_wei)
{
    FILE *file = open_data("clrfund/rounds.csv");
    if (!file) return;
    size_t checked = 0;
    static char rounds[16][1024];
    size_t count = 0;
    (void)next_line(file);
    for (char *line; count < 16 && (line = next_line(file)) != NULL; count++)
        (void)snprintf(rounds[count], sizeof rounds[0], "%s", line);
    (void)fclose(file);
    for (size_t i = 0; i < count; i++) {
        const daomesh_amount factor = whole(cell_at(rounds[i], 5)), pool = whole(cell_at(rounds[i], 10));
        const uint64_t votes = whole(cell_at(rounds[i], 6)).limb[0];
        char round[16];
        (void)snprintf(round, sizeof round, "%s", cell_at(rounds[i], 0));
        if (strcmp(cell_at(rounds[i], 7), "1") == 0) checked += check_clrfund(round, &pool, &factor, votes);
    }
    ck_assert_uint_ge(checked, 1);
    printf("clr.fund: %zu allocations to the wei\n", checked);
}
END_TEST

/* --- Gitcoin's first round -------------------------------------------------------------------------------------- */

struct gitcoin {
    char name[PROJECTS_MOST][128];
    uint64_t match[PROJECTS_MOST];
    uint32_t projects;
    daomesh_contribution gift[GIFTS_MOST];
    uint32_t gifts;
    daomesh_funding_line line[PROJECTS_MOST];
    uint8_t scratch[1u << 20];
};

static void read_gitcoin(struct gitcoin *round, FILE *published, FILE *contributions)
{
    (void)next_line(published);
    for (char *line; (line = next_line(published)) != NULL; round->projects++) {
        (void)snprintf(round->name[round->projects], sizeof round->name[0], "%s", cell_at(line, 2));
        round->match[round->projects] = millionths(cell_at(line, 4));
    }
    (void)next_line(contributions);
    for (char *line; (line = next_line(contributions)) != NULL;) {
        const uint64_t given = millionths(cell_at(line, 5));
        const char *grant = cell_at(line, 4);
        uint32_t project = 0;
        while (project < round->projects && strcmp(round->name[project], grant) != 0)
            project++;
        if (project == round->projects) continue;
        /* every contribution counted as a contributor of its own, and was not taken off */
        round->gift[round->gifts] = (daomesh_contribution){ project, round->gifts, amount(given) };
        round->gifts++;
        ck_assert_uint_lt(round->gifts, GIFTS_MOST);
    }
}

START_TEST(gitcoin_round_1_follows_its_formula)
{
    static struct gitcoin round;
    FILE *published = open_data("gitcoin/gr1_published.csv");
    FILE *contributions = open_data("gitcoin/gr1_contributions.csv");
    if (!published || !contributions) return;
    read_gitcoin(&round, published, contributions);
    (void)fclose(published);
    (void)fclose(contributions);
    const daomesh_funding_rule rule = { .size = sizeof rule, .own = DAOMESH_OWN_KEEP };
    const daomesh_funding_round given = { .size = sizeof given,
                                          .projects = round.projects,
                                          .contributions = round.gifts,
                                          .contribution = round.gift,
                                          .pool = amount(1) };
    daomesh_funding_totals totals;
    ck_assert_int_eq(daomesh_funding_match(round.line, &totals, &rule, &given, round.scratch,
                                           sizeof round.scratch, NULL, NULL),
                     DAOMESH_OK);
    unsigned close = 0;
    for (uint32_t i = 0; i < round.projects; i++) {
        /* 0.642201 of what is asked; the others were corrected by hand */
        const uint64_t match = round.line[i].asked.limb[0] / 1000000 * 642201;
        const uint64_t off = match > round.match[i] ? match - round.match[i] : round.match[i] - match;
        close += off <= round.match[i] / 1000 + 1000000;
    }
    printf("Gitcoin round 1: %u of %u matches within 0.1 %%\n", close, round.projects);
    ck_assert_uint_ge(close, 17);
}
END_TEST

/* --- Optimism's third round ------------------------------------------------------------------------------------- */

/* The voters' amounts were published with two digits, the medians exactly: each project votes its median as often as it was voted on. */
START_TEST(optimism_round_3_is_paid_to_the_cent)
{
    static daomesh_retro_vote votes[VOTES_MOST];
    static daomesh_retro_line lines[PROJECTS_MOST];
    static uint64_t received[PROJECTS_MOST];
    static uint32_t passed[PROJECTS_MOST];
    static uint8_t scratch[1u << 20];
    FILE *file = open_data("op_retropgf3/projects_published.csv");
    if (!file) return;
    uint32_t projects = 0;
    uint64_t count = 0;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL; projects++) {
        const uint64_t ballots = whole(cell_at(line, 2)).limb[0], median = millionths(cell_at(line, 3));
        const char *paid = cell_at(line, 5);
        received[projects] = *paid ? millionths(paid) : 0;
        passed[projects] = strcmp(cell_at(line, 4), "1") == 0;
        for (uint64_t i = 0; i < ballots; i++, count++) {
            ck_assert_uint_lt(count, VOTES_MOST);
            votes[count] = (daomesh_retro_vote){ projects, 0, amount(median) };
        }
    }
    (void)fclose(file);
    const daomesh_retro_rule rule = { .size = sizeof rule,
                                      .quorum = 17,
                                      .minimum = amount(UINT64_C(1500000000)) };
    const daomesh_amount pool = amount(UINT64_C(30000000000000));
    daomesh_retro_totals totals;
    unsigned exact = 0;
    ck_assert_int_eq(daomesh_retro_share(lines, &totals, &rule, &pool, projects, votes, count, scratch,
                                         sizeof scratch, NULL, NULL),
                     DAOMESH_OK);
    for (uint32_t i = 0; i < projects; i++) {
        ck_assert_uint_eq(lines[i].passed, passed[i]);
        if (!passed[i]) continue;
        const uint64_t paid = lines[i].paid.limb[0];
        const uint64_t off = paid > received[i] ? paid - received[i] : received[i] - paid;
        ck_assert_uint_le(off, 10000); /* a cent of an OP */
        exact++;
    }
    printf("Optimism round 3: %u of %u projects pass, each paid to the cent\n", exact, projects);
    ck_assert_uint_eq(exact, totals.passed);
}
END_TEST

/* Medians of the rounded ballots: as SOURCE.md says, nearly all within 5 %. */
START_TEST(optimism_round_3_medians_follow_from_the_ballots)
{
    static daomesh_retro_vote votes[VOTES_MOST];
    static daomesh_retro_line lines[PROJECTS_MOST];
    static uint8_t scratch[1u << 20];
    static uint64_t medians[PROJECTS_MOST], ballots[PROJECTS_MOST];
    FILE *file = open_data("op_retropgf3/votes.csv"),
         *published = open_data("op_retropgf3/projects_published.csv");
    if (!file || !published) return;
    uint32_t projects = 0;
    uint64_t count = 0;
    (void)next_line(published);
    for (char *line; (line = next_line(published)) != NULL; projects++) {
        ballots[projects] = whole(cell_at(line, 2)).limb[0];
        medians[projects] = millionths(cell_at(line, 3));
    }
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL; count++) {
        ck_assert_uint_lt(count, VOTES_MOST);
        const uint64_t given = millionths(cell_at(line, 1));
        votes[count] = (daomesh_retro_vote){ (uint32_t)whole(cell_at(line, 0)).limb[0], 0, amount(given) };
    }
    (void)fclose(file);
    (void)fclose(published);
    const daomesh_retro_rule rule = { .size = sizeof rule };
    const daomesh_amount pool = amount(1);
    daomesh_retro_totals totals;
    unsigned exact = 0, close = 0;
    ck_assert_int_eq(daomesh_retro_share(lines, &totals, &rule, &pool, projects, votes, count, scratch,
                                         sizeof scratch, NULL, NULL),
                     DAOMESH_OK);
    for (uint32_t i = 0; i < projects; i++) {
        ck_assert_uint_eq(lines[i].votes, ballots[i]);
        const uint64_t median = lines[i].score.limb[1];
        const uint64_t off = median > medians[i] ? median - medians[i] : medians[i] - median;
        exact += off == 0;
        close += off <= medians[i] / 20;
    }
    printf("Optimism round 3: %u of %u medians exact, %u within 5 %%\n", exact, projects, close);
    ck_assert_uint_ge(100 * close, 99 * projects);
}
END_TEST

/* --- A budget by quadratic vote --------------------------------------------------------------------------------- */

START_TEST(beyond_2025_divides_its_budget_by_votes)
{
    enum { TEAMS = 7 };
    daomesh_amount votes[TEAMS] = { { { 0 } } }, parts[TEAMS];
    uint8_t scratch[1024];
    const daomesh_amount budget = amount(250000);
    FILE *file = open_data("qv_beyond2025/ballots.csv"),
         *published = open_data("qv_beyond2025/published.csv");
    if (!file || !published) return;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL;) {
        uint64_t credits = 0;
        for (size_t i = 0; i < TEAMS; i++) {
            const long long given = strtoll(cell_at(line, 2 + i), NULL, 10); /* some are against */
            votes[i].limb[0] += (uint64_t)given;
            credits += (uint64_t)(given * given);
        }
        ck_assert_uint_le(credits, 99);
    }
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &budget, votes, TEAMS, scratch, sizeof scratch),
                     DAOMESH_OK);
    (void)next_line(published);
    for (size_t i = 0; i < TEAMS; i++) {
        const char *line = next_line(published);
        ck_assert_uint_eq(votes[i].limb[0], whole(cell_at(line, 2)).limb[0]);
        ck_assert_uint_le(parts[i].limb[0] + 1 - whole(cell_at(line, 3)).limb[0],
                          2); /* they rounded to the nearest */
    }
    (void)fclose(file);
    (void)fclose(published);
}
END_TEST

Suite *real_funding_suite(void)
{
    Suite *suite = suite_create("real funding");
    TCase *tests = tcase_create("real funding");
    tcase_add_test(tests, clrfund_rounds_are_paid_to_the_wei);
    tcase_add_test(tests, gitcoin_round_1_follows_its_formula);
    tcase_add_test(tests, optimism_round_3_is_paid_to_the_cent);
    tcase_add_test(tests, optimism_round_3_medians_follow_from_the_ballots);
    tcase_add_test(tests, beyond_2025_divides_its_budget_by_votes);
    suite_add_tcase(suite, tests);
    return suite;
}
