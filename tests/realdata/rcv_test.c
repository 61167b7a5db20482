/*
 * Burlington's mayor, 2009: plurality, instant runoff and duels elect three different candidates.
 *
 * Data: rcv/burl2009.abif (see SOURCE.md): "=Name:[...]" names a candidate, "12:A>B=C" are twelve ballots.
 */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/tally.h>

#include "data.h"

Suite *rcv_suite(void);

#define CANDIDATES 8
#define GROUPS 1024

struct burlington {
    daomesh_ballots ballots;
    daomesh_ballot_group group[GROUPS];
    daomesh_mark mark[GROUPS * CANDIDATES];
    char name[CANDIDATES][32];
    daomesh_tally_result result;
    uint32_t order[CANDIDATES];
    daomesh_tally_total totals[CANDIDATES];
    daomesh_tally_total rounds[CANDIDATES * CANDIDATES];
    uint8_t scratch[65536];
};

static struct burlington *town;

static uint32_t candidate(const char *name)
{
    uint32_t i = 0;
    while (i < town->ballots.options && strcmp(town->name[i], name) != 0)
        i++;
    ck_assert_uint_lt(i, town->ballots.options);
    return i;
}

static void read_line(char *line)
{
    char *at = line;
    if (*line == '=') {
        at++;
        (void)snprintf(town->name[town->ballots.options++], sizeof town->name[0], "%s", next_field(&at, ':'));
        return;
    }
    if (*line < '0' || *line > '9') return;
    daomesh_ballot_group *group = &town->group[town->ballots.groups++];
    *group = (daomesh_ballot_group){ .first = town->ballots.marks };
    group->weight.limb[0] = strtoull(next_field(&at, ':'), NULL, 10);
    for (int32_t rank = 1; at && *at; rank++) {
        char *tied = next_field(&at, '>');
        for (; tied; group->count++)
            town->mark[town->ballots.marks++] = (daomesh_mark){ candidate(next_field(&tied, '=')), rank };
    }
}

static int open_town(void)
{
    FILE *file = open_data("rcv/burl2009.abif");
    if (!file) return 0;
    town = calloc(1, sizeof *town);
    ck_assert_ptr_nonnull(town);
    town->ballots =
        (daomesh_ballots){ .size = sizeof town->ballots, .group = town->group, .mark = town->mark };
    for (char *line; (line = next_line(file));)
        read_line(line);
    (void)fclose(file);
    return 1;
}

static const char *elect(uint32_t method)
{
    const daomesh_tally_rule rule = { .size = sizeof rule, .method = method };
    town->result = (daomesh_tally_result){ .size = sizeof town->result,
                                           .order = town->order,
                                           .totals = town->totals,
                                           .rounds = town->rounds,
                                           .rounds_cap = CANDIDATES };
    ck_assert_int_eq(
        daomesh_tally(&town->result, &rule, &town->ballots, town->scratch, sizeof town->scratch, NULL, NULL),
        0);
    return town->name[town->order[0]];
}

static uint64_t votes_for(const char *name)
{
    return town->totals[candidate(name)].amount.limb[0];
}

START_TEST(burlington_elects_three_mayors)
{
    if (!open_town()) return;
    ck_assert_str_eq(elect(DAOMESH_TALLY_PLURALITY), "Wright");
    ck_assert_uint_eq(town->result.weight.limb[0], 8980);
    /* Four ballots put Write-in first beside Wright (3) or Kiss (1): half a vote each, where the city counted none. */
    ck_assert_uint_eq(town->result.scale.limb[0], 2);
    ck_assert_uint_eq(votes_for("Wright"), 2 * 2951 + 3);
    ck_assert_uint_eq(votes_for("Kiss"), 2 * 2585 + 1);
    ck_assert_uint_eq(votes_for("Montroll"), 2 * 2063);
    ck_assert_uint_eq(votes_for("Smith"), 2 * 1306);
    ck_assert_str_eq(elect(DAOMESH_TALLY_IRV), "Kiss");
    ck_assert_uint_eq(votes_for("Kiss"), 2 * 4314);
    ck_assert_uint_eq(votes_for("Wright"), 2 * 4064);
    ck_assert_str_eq(elect(DAOMESH_TALLY_SCHULZE), "Montroll");
    ck_assert_str_eq(elect(DAOMESH_TALLY_RANKED_PAIRS), "Montroll");
    ck_assert_str_eq(elect(DAOMESH_TALLY_COPELAND), "Montroll");
    ck_assert_str_eq(elect(DAOMESH_TALLY_MINIMAX), "Montroll");
    printf("burlington: Wright, Kiss and Montroll elected, 4314 : 4064 in the last round\n");
    free(town);
}
END_TEST

Suite *rcv_suite(void)
{
    Suite *suite = suite_create("ranked-choice elections");
    TCase *tests = tcase_create("burlington");
    tcase_add_test(tests, burlington_elects_three_mayors);
    suite_add_tcase(suite, tests);
    return suite;
}
