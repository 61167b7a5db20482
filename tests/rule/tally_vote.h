/* A vote that tests build ballot by ballot and then count: owns the arrays that the library borrows. */
#ifndef DAOMESH_TESTS_TALLY_VOTE_H
#define DAOMESH_TESTS_TALLY_VOTE_H

#include <check.h>

#include <daomesh/number.h>
#include <daomesh/tally.h>

#define VOTE_GROUPS 4096
#define VOTE_MARKS 65536
#define VOTE_ROUNDS 300
#define VOTE_TIES 600
#define NO_MARK INT32_MIN

struct vote {
    daomesh_ballots ballots;
    daomesh_ballot_group group[VOTE_GROUPS];
    daomesh_mark mark[VOTE_MARKS];
    uint32_t lots[DAOMESH_TALLY_OPTIONS_MAX];
    daomesh_tally_result result;
    uint32_t order[DAOMESH_TALLY_OPTIONS_MAX];
    uint8_t winners[DAOMESH_TALLY_OPTIONS_MAX];
    uint32_t places[DAOMESH_TALLY_OPTIONS_MAX];
    daomesh_tally_total totals[DAOMESH_TALLY_OPTIONS_MAX];
    daomesh_amount matrix[DAOMESH_TALLY_OPTIONS_MAX * DAOMESH_TALLY_OPTIONS_MAX];
    daomesh_tally_total rounds[VOTE_ROUNDS * 16]; /* votes of at most 16 options keep their rounds */
    daomesh_tally_tie ties[VOTE_TIES];
    uint8_t *scratch;
    size_t scratch_len;
};

/* An empty vote on options 0 to options - 1; options are called A, B, C, ... below. One vote at a time. */
struct vote *new_vote(uint32_t options);
void free_vote(struct vote *vote);
/* Ballots that rank as "A>B=C>D" or, all different, "ABCD" says; weight voters. */
void rank(struct vote *vote, uint64_t weight, const char *ranking);
/* The same, for a list of "8 ACDB 2 BADC". */
void rank_all(struct vote *vote, const char *rankings);
/* A ballot with a value for each option; NO_MARK for none. */
void mark(struct vote *vote, uint64_t weight, const int32_t *values);
void mark_amount(struct vote *vote, const daomesh_amount *weight, const int32_t *values);
/* Lots as "CAB". */
void draw_lots(struct vote *vote, const char *lots);

daomesh_tally_rule rule_of(uint32_t method);
int32_t count_votes(struct vote *vote, const daomesh_tally_rule *rule);
/* Counts, which must succeed. */
void count(struct vote *vote, const daomesh_tally_rule *rule);

/* The order, tied places joined, as "D>A=C>B"; in a buffer that the next call writes over. */
const char *places_of(const struct vote *vote);
/* The order after lots as "DACB". */
const char *order_of(const struct vote *vote);
/* Total of an option with its sign; it must fit. */
int64_t total_of(const struct vote *vote, uint32_t option);
uint64_t matrix_of(const struct vote *vote, uint32_t a, uint32_t b);
uint64_t round_of(const struct vote *vote, uint32_t round, uint32_t option);
uint64_t small(const daomesh_amount *amount);

#endif
