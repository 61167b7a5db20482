/*
 * Votes of the Debian project, 2004 to 2017: the matrix of duels and the winner that its own counting program published.
 *
 * Data: debian_votes/ (see its SOURCE.md). A ballot is a string, character i the rank of option i, "-" for unranked; the last
 * option is the default. quorum and majorities come from index.csv.
 */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/tally.h>

#include "data.h"

Suite *debian_suite(void);

#define OPTIONS 16
#define BALLOTS 1024

/* A line of index.csv. */
struct debian_vote {
    char name[64];
    uint32_t ballots;
    uint32_t options;
    daomesh_tally_majority majorities[OPTIONS];
    uint64_t quorum; /* rounded up */
    uint32_t winner;
};

struct debian_count {
    daomesh_ballot_group group[BALLOTS];
    daomesh_mark mark[BALLOTS * OPTIONS];
    uint32_t order[OPTIONS];
    uint8_t winners[OPTIONS];
    daomesh_amount matrix[OPTIONS * OPTIONS];
    uint8_t scratch[65536];
    daomesh_tally_result result;
};

/* vote,ballots,options,majority_required,quorum,schwartz_set,published_winner */
static void read_vote(struct debian_vote *vote, char *line)
{
    char *at = line;
    memset(vote, 0, sizeof *vote);
    (void)snprintf(vote->name, sizeof vote->name, "%s", next_field(&at, ','));
    vote->ballots = (uint32_t)strtoul(next_field(&at, ','), NULL, 10);
    vote->options = (uint32_t)strtoul(next_field(&at, ','), NULL, 10);
    char *majorities = next_field(&at, ',');
    for (uint32_t i = 0; majorities; i++)
        vote->majorities[i] =
            (daomesh_tally_majority){ (uint32_t)strtoul(next_field(&majorities, '|'), NULL, 10), 1 };
    char *fraction;
    vote->quorum = strtoull(next_field(&at, ','), &fraction, 10) + (*fraction == '.');
    (void)next_field(&at, ',');
    vote->winner = (uint32_t)strtoul(at, NULL, 10) - 1;
    ck_assert_uint_le(vote->options, OPTIONS);
    ck_assert_uint_le(vote->ballots, BALLOTS);
}

/* A digit of base 36. */
static int32_t rank_of(char digit)
{
    const char *digits = "0123456789abcdefghijklmnopqrstuvwxyz",
               *at = strchr(digits, digit | (digit >= 'A' ? 0x20 : 0));
    ck_assert_ptr_nonnull(at);
    return (int32_t)(at - digits);
}

static void read_ballots(daomesh_ballots *ballots, struct debian_count *count, FILE *file, uint32_t options)
{
    *ballots = (daomesh_ballots){
        .size = sizeof *ballots, .options = options, .group = count->group, .mark = count->mark
    };
    (void)next_line(file);
    for (char *line; (line = next_line(file));) {
        ck_assert_uint_eq(strlen(line), options);
        ck_assert_uint_lt(ballots->groups, BALLOTS);
        daomesh_ballot_group *group = &count->group[ballots->groups++];
        *group = (daomesh_ballot_group){ .weight = { { 1, 0, 0, 0 } }, .first = ballots->marks };
        for (uint32_t i = 0; i < options; i++) {
            if (line[i] == '-') continue;
            count->mark[ballots->marks++] = (daomesh_mark){ .option = i, .value = rank_of(line[i]) };
            group->count++;
        }
    }
}

static struct debian_count *count_vote(const struct debian_vote *vote)
{
    struct debian_count *count = calloc(1, sizeof *count);
    ck_assert_ptr_nonnull(count);
    char name[128];
    (void)snprintf(name, sizeof name, "debian_votes/%s_ballots.csv", vote->name);
    FILE *file = open_data(name);
    ck_assert_ptr_nonnull(file);
    daomesh_ballots ballots;
    read_ballots(&ballots, count, file, vote->options);
    (void)fclose(file);
    ck_assert_uint_eq(ballots.groups, vote->ballots);
    const daomesh_tally_rule rule = { .size = sizeof rule,
                                      .method = DAOMESH_TALLY_DEBIAN,
                                      .default_option = vote->options - 1,
                                      .quorum = { { vote->quorum, 0, 0, 0 } },
                                      .majorities = vote->majorities };
    count->result = (daomesh_tally_result){ .size = sizeof count->result,
                                            .order = count->order,
                                            .winners = count->winners,
                                            .matrix = count->matrix };
    ck_assert_int_eq(
        daomesh_tally(&count->result, &rule, &ballots, count->scratch, sizeof count->scratch, NULL, NULL), 0);
    return count;
}

/* "Option 2    301         271   257": the row of option 2, its own cell left blank; ends after the last option. */
static void expect_row(const char *line, uint32_t row, uint32_t options, const daomesh_amount *matrix,
                       const char *name)
{
    char *at;
    ck_assert_uint_eq(strtoul(line + strlen("Option "), &at, 10), row + 1);
    for (uint32_t column = 0; column < options; column++) {
        if (column == row) continue;
        uint64_t published = strtoull(at, &at, 10);
        const daomesh_amount *counted = &matrix[row * options + column];
        ck_assert_msg(counted->limb[0] == published, "%s: %u over %u", name, row + 1, column + 1);
    }
}

/* Returns how many rows were compared. */
static uint32_t expect_matrix(const struct debian_vote *vote, const daomesh_amount *matrix)
{
    char name[128];
    (void)snprintf(name, sizeof name, "debian_votes/%s_results.txt", vote->name);
    FILE *file = open_data(name);
    ck_assert_ptr_nonnull(file);
    uint32_t rows = 0;
    int is_table = 0;
    for (char *line; (line = next_line(file)) && rows < vote->options;) {
        if (strstr(line, "===   ===")) is_table = 1;
        if (is_table && strncmp(line, "Option ", strlen("Option ")) == 0)
            expect_row(line, rows++, vote->options, matrix, vote->name);
    }
    (void)fclose(file);
    return rows;
}

START_TEST(matrices_and_winners_are_those_published)
{
    FILE *index = open_data("debian_votes/index.csv");
    if (!index) return;
    unsigned votes = 0;
    static char lines[64][512];
    (void)next_line(index);
    for (char *line; (line = next_line(index)) && votes < 64; votes++)
        (void)snprintf(lines[votes], sizeof lines[votes], "%s", line);
    (void)fclose(index);
    ck_assert_uint_ge(votes, 20);
    for (unsigned i = 0; i < votes; i++) {
        struct debian_vote vote;
        read_vote(&vote, lines[i]);
        struct debian_count *count = count_vote(&vote);
        ck_assert_uint_eq(expect_matrix(&vote, count->matrix), vote.options);
        ck_assert_msg(count->result.winner_count == 1 && count->winners[vote.winner], "%s: winner",
                      vote.name);
        ck_assert_uint_eq(count->order[0], vote.winner);
        free(count);
    }
    printf("debian: %u votes, matrices and winners as published\n", votes);
}
END_TEST

Suite *debian_suite(void)
{
    Suite *suite = suite_create("debian");
    TCase *tests = tcase_create("votes");
    tcase_add_test(tests, matrices_and_winners_are_those_published);
    suite_add_tcase(suite, tests);
    return suite;
}
