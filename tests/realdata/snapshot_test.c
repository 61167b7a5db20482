/*
 * Votes of Snapshot's own fixtures, counted by the six profiles and compared with the scores that Snapshot published.
 *
 * Data: snapshot_votes/TYPE_votes.csv: vote, balance, choice ("2", "2 3 1" or "1:2 3:4"); TYPE_published.csv: choice, label,
 * score. Scores are doubles: they agree to one in 10^9.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/tally.h>

#include "data.h"

Suite *snapshot_suite(void);

#define OPTIONS_MOST 32
#define VOTES_MOST 4096

struct poll {
    daomesh_ballots ballots;
    daomesh_ballot_group group[VOTES_MOST];
    daomesh_mark mark[VOTES_MOST * OPTIONS_MOST];
    double published[OPTIONS_MOST];
    daomesh_tally_total totals[OPTIONS_MOST];
    uint32_t order[OPTIONS_MOST];
    uint8_t scratch[1 << 20];
};

static const struct kind {
    const char *name;
    uint32_t method;
    int ranked; /* the place in the list is the rank */
} kinds[] = {
    { "singleChoice", DAOMESH_TALLY_SNAPSHOT_SINGLE, 0 },
    { "approval", DAOMESH_TALLY_SNAPSHOT_APPROVAL, 0 },
    { "rankedChoice", DAOMESH_TALLY_SNAPSHOT_RANKED, 1 },
    { "quadratic", DAOMESH_TALLY_SNAPSHOT_QUADRATIC, 0 },
    { "weighted", DAOMESH_TALLY_SNAPSHOT_WEIGHTED, 0 },
};

static FILE *open_part(const struct kind *kind, const char *part)
{
    char name[96];
    (void)snprintf(name, sizeof name, "snapshot_votes/%s_%s.csv", kind->name, part);
    return open_data(name);
}

static int read_published(struct poll *poll, const struct kind *kind)
{
    FILE *file = open_part(kind, "published");
    if (!file) return 0;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL;) {
        ck_assert_uint_lt(poll->ballots.options, OPTIONS_MOST);
        poll->published[poll->ballots.options++] = strtod(strrchr(line, ',') + 1, NULL);
    }
    (void)fclose(file);
    return 1;
}

/* "option", "option option ..." or "option:points ...", options from 1 on. Points may have decimals; only their proportion counts. */
static void read_choice(struct poll *poll, daomesh_ballot_group *group, char *choice, int ranked)
{
    for (char *at = choice; at && *at;) {
        char *entry = next_field(&at, ' ');
        const uint32_t option = (uint32_t)strtoul(entry, &entry, 10) - 1;
        const int32_t points = *entry == ':' ? (int32_t)lround(1000 * strtod(entry + 1, NULL)) : 1;
        group->count++;
        poll->mark[poll->ballots.marks++] = (daomesh_mark){ option, ranked ? (int32_t)group->count : points };
    }
}

static int read_votes(struct poll *poll, const struct kind *kind)
{
    FILE *file = open_part(kind, "votes");
    if (!file) return 0;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL;) {
        ck_assert_uint_lt(poll->ballots.groups, VOTES_MOST);
        daomesh_ballot_group *group = &poll->group[poll->ballots.groups++];
        *group = (daomesh_ballot_group){ .first = poll->ballots.marks };
        (void)next_field(&line, ',');
        group->weight.limb[0] = strtoull(next_field(&line, ','), NULL, 10);
        read_choice(poll, group, line, kind->ranked);
    }
    (void)fclose(file);
    return 1;
}

static double as_double(const daomesh_amount *amount)
{
    double value = 0;
    for (size_t i = 4; i-- > 0;)
        value = value * 18446744073709551616.0 + (double)amount->limb[i];
    return value;
}

START_TEST(scores_are_those_published)
{
    const struct kind *kind = &kinds[_i];
    static struct poll poll;
    memset(&poll, 0, sizeof poll);
    poll.ballots = (daomesh_ballots){ .size = sizeof poll.ballots, .group = poll.group, .mark = poll.mark };
    if (!read_published(&poll, kind) || !read_votes(&poll, kind)) return;

    const daomesh_tally_rule rule = { .size = sizeof rule, .method = kind->method };
    daomesh_tally_result result = { .size = sizeof result, .order = poll.order, .totals = poll.totals };
    ck_assert_int_eq(
        daomesh_tally(&result, &rule, &poll.ballots, poll.scratch, sizeof poll.scratch, NULL, NULL),
        DAOMESH_OK);
    for (uint32_t i = 0; i < poll.ballots.options; i++) {
        const double score = as_double(&poll.totals[i].amount) / as_double(&result.scale);
        ck_assert_msg(fabs(score - poll.published[i]) <= 1e-9 * fabs(poll.published[i]),
                      "%s: option %u: %.15g, not %.15g", kind->name, i + 1, score, poll.published[i]);
    }
    printf("Snapshot %s: %u scores of %llu votes\n", kind->name, poll.ballots.options,
           (unsigned long long)poll.ballots.groups);
}
END_TEST

Suite *snapshot_suite(void)
{
    Suite *suite = suite_create("Snapshot's votes");
    TCase *tests = tcase_create("fixtures");
    tcase_add_loop_test(tests, scores_are_those_published, 0, sizeof kinds / sizeof kinds[0]);
    suite_add_tcase(suite, tests);
    return suite;
}
