/* A vote that runners build ballot by ballot and then count: owns the arrays that the library borrows. */
#ifndef DAOMESH_TESTS_CONFORMANCE_ELECTION_H
#define DAOMESH_TESTS_CONFORMANCE_ELECTION_H

#include "conformance.h"

#define ELECTION_OPTIONS DAOMESH_TALLY_OPTIONS_MAX
#define ELECTION_ROUNDS 64

struct election {
    daomesh_ballots ballots;
    daomesh_ballot_group *group;
    size_t group_room;
    daomesh_mark *mark;
    size_t mark_room;
    uint32_t lots[ELECTION_OPTIONS];
    daomesh_tally_result result;
    uint32_t order[ELECTION_OPTIONS];
    uint32_t places[ELECTION_OPTIONS];
    daomesh_tally_total totals[ELECTION_OPTIONS];
    daomesh_tally_total *rounds; /* ELECTION_ROUNDS * options */
    daomesh_amount *matrix;      /* options * options */
};

struct election *new_election(uint32_t options);
void free_election(struct election *election);

/* Begins a ballot; marks go to the one begun last. */
void add_ballot(struct election *election, const daomesh_amount *weight);
void add_mark(struct election *election, uint32_t option, int32_t value);

/* Counts; a difference when the library refuses. */
int count_election(struct line *line, struct election *election, const daomesh_tally_rule *rule);

/* A difference unless total / scale is `expected`, exactly; for whole and half numbers. */
void expect_total(struct line *line, const char *what, const json_t *expected, const struct election *election,
                  const daomesh_tally_total *total);

#endif
