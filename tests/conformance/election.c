/* See election.h. */
#include <stdlib.h>

#include "election.h"

static void *grow(void *old, size_t *room, size_t size)
{
    *room = *room == 0 ? 64 : 2 * *room;
    void *array = realloc(old, *room * size);
    if (!array) abort();
    return array;
}

static void *zeroed(size_t count, size_t size)
{
    void *array = calloc(count, size);
    if (!array) abort();
    return array;
}

struct election *new_election(uint32_t options)
{
    struct election *election = zeroed(1, sizeof *election);
    election->ballots.size = sizeof election->ballots;
    election->ballots.options = options;
    election->rounds = zeroed((size_t)ELECTION_ROUNDS * options, sizeof *election->rounds);
    election->matrix = zeroed((size_t)options * options, sizeof *election->matrix);
    return election;
}

void free_election(struct election *election)
{
    free(election->group);
    free(election->mark);
    free(election->rounds);
    free(election->matrix);
    free(election);
}

void add_ballot(struct election *election, const daomesh_amount *weight)
{
    daomesh_ballots *ballots = &election->ballots;
    if (ballots->groups == election->group_room)
        election->group = grow(election->group, &election->group_room, sizeof *election->group);
    election->group[ballots->groups++] = (daomesh_ballot_group){ .weight = *weight, .first = ballots->marks };
}

void add_mark(struct election *election, uint32_t option, int32_t value)
{
    daomesh_ballots *ballots = &election->ballots;
    if (ballots->marks == election->mark_room)
        election->mark = grow(election->mark, &election->mark_room, sizeof *election->mark);
    election->mark[ballots->marks++] = (daomesh_mark){ .option = option, .value = value };
    election->group[ballots->groups - 1].count++;
}

int count_election(struct line *line, struct election *election, const daomesh_tally_rule *rule)
{
    election->ballots.group = election->group;
    election->ballots.mark = election->mark;
    election->result = (daomesh_tally_result){ .size = sizeof election->result,
                                               .order = election->order,
                                               .places = election->places,
                                               .totals = election->totals,
                                               .matrix = election->matrix,
                                               .rounds = election->rounds,
                                               .rounds_cap = ELECTION_ROUNDS };
    const size_t size = daomesh_tally_scratch_size(rule, &election->ballots);
    void *scratch = zeroed(size, 1);
    int32_t status = daomesh_tally(&election->result, rule, &election->ballots, scratch, size, NULL, NULL);
    free(scratch);
    if (status != DAOMESH_OK)
        differ(line, "method %u ended with %s, ballot %llu", (unsigned)rule->method,
               daomesh_status_name(status), (unsigned long long)election->result.fault_group);
    return status == DAOMESH_OK;
}

void expect_total(struct line *line, const char *what, const json_t *expected,
                  const struct election *election, const daomesh_tally_total *total)
{
    /* Halves are exact in floating point; so are these sums, which are small. */
    const daomesh_amount *amount = &total->amount, *scale = &election->result.scale;
    double got = (double)amount->limb[0] / (double)scale->limb[0] * (total->sign < 0 ? -1 : 1);
    int fits = (amount->limb[1] | amount->limb[2] | amount->limb[3]) == 0 && amount->limb[0] < (uint64_t)1
                                                                                                   << 53;
    if (!json_is_number(expected) || !fits || got - json_number_value(expected) != 0)
        differ(line, "%s is %.1f, expected %.1f", what, got, json_number_value(expected));
}
