/*
 * What the counting methods share: the vote at hand, how ballots are read, how totals become places and places an order.
 *
 * A method visits every valid ballot, fills `place` (how many options stand above) or lets daomesh__tally_rank or
 * daomesh__tally_layer do that, and leaves the order, the winners and the ties of equal places to daomesh__tally_settle.
 */
#ifndef DAOMESH_LIB_TALLY_H
#define DAOMESH_LIB_TALLY_H

#include "number/number.h"

#include <daomesh/tally.h>

#define OPTIONS_MAX DAOMESH_TALLY_OPTIONS_MAX
#define SET_WORDS (OPTIONS_MAX / 64)

/* Numbers of points whose roots are kept. */
#define TALLY_ROOTS 256

/* A set of options. */
struct options {
    uint64_t word[SET_WORDS];
};

/* One ballot whose marks exist. */
struct ballot {
    uint64_t index;
    const daomesh_amount *weight;
    const daomesh_mark *mark;
    uint32_t count;
};

/* The options of a ballot, best first. Those from `first of a tier` to `until` are tied: until[p] ends the tier of position p. */
struct ranking {
    uint32_t count;
    uint32_t tiers;
    uint16_t option[OPTIONS_MAX];
    uint16_t until[OPTIONS_MAX];
};

/* A duel that `winner` wins against `loser`. */
struct duel {
    uint16_t winner;
    uint16_t loser;
};

struct method;

/* A vote while it is counted. Arrays are in the caller's scratch; NULL where the method needs none. */
struct tally {
    daomesh_tally_result *out;
    const daomesh_tally_rule *rule;
    const daomesh_ballots *ballots;
    const struct method *method;
    uint32_t options;
    uint32_t flags;
    int32_t least; /* values that a mark may have */
    int32_t most;

    daomesh_progress *progress;
    void *progress_ctx;
    uint64_t done;
    uint64_t steps;

    daomesh_amount *plus;   /* options: what counts for each */
    daomesh_amount *minus;  /* options: and against */
    daomesh_amount *matrix; /* options * options: weight that ranks row above column */
    uint32_t *path;         /* options * options */
    struct duel *duel;      /* options * (options - 1) / 2 */
    struct duel *spare;     /* as many: room to sort in */
    uint32_t *next;         /* groups: lists of ballots, see irv.c */
    uint64_t *roots;        /* TALLY_ROOTS: see snapshot.c */

    daomesh_amount scale; /* totals are in units of 1/scale */
    daomesh_amount unit;  /* scale / parts, see share.c; what every option gets, see borda.c */
    uint64_t parts;
    size_t cell_words; /* of the matrix while ballots are read */
    void *counting;    /* what the method keeps between ballots */
    struct ranking ranking;       /* of the ballot at hand, where the method asks for it */
    uint32_t lots[OPTIONS_MAX];   /* the lots, filled in */
    uint32_t lot[OPTIONS_MAX];    /* position of each option among the lots */
    uint32_t place[OPTIONS_MAX];  /* how many options stand above this one */
    struct options above[OPTIONS_MAX]; /* which: pairwise methods */
};

/* What a method needs: marks of a kind, scratch, dials. */
struct method {
    uint32_t number;
    uint32_t marks; /* MARKS_... */
    uint32_t needs; /* NEEDS_... */
    uint32_t dials; /* DIAL_... that it reads */
    uint32_t flags; /* DAOMESH_BALLOT_... that it sets itself */
    int32_t (*count)(struct tally *tally);
};

#define MARKS_RANKS 1u
#define MARKS_APPROVALS 2u
#define MARKS_SCORES 3u  /* value_min..value_max */
#define MARKS_STARS 4u   /* 0..value_max */
#define MARKS_POINTS 5u  /* from 0 on */
#define MARKS_VOTES 6u   /* either sign, squared against the budget */
#define MARKS_CREDITS 7u /* either sign, against the budget */
#define MARKS_RANGE 8u   /* thousandths, one sign a ballot */
#define MARKS_ONE 9u     /* exactly one, approved */
#define MARKS_SOME_POINTS 10u /* from 0 on, not all 0 */

#define NEEDS_MATRIX 1u
#define NEEDS_PATHS 2u   /* path, duel, spare */
#define NEEDS_LISTS 4u   /* next */
#define NEEDS_ORDER 8u   /* the ranking of each ballot */
#define NEEDS_BALLOTS 16u /* at least one */
#define NEEDS_ROOTS 32u  /* roots */

#define DIAL_STRENGTH 1u
#define DIAL_TIES 2u
#define DIAL_STOP 4u
#define DIAL_VALUE_MIN 8u
#define DIAL_VALUE_MAX 16u
#define DIAL_BUDGET 32u
#define DIAL_DEBIAN 64u /* default_option, quorum, majorities */
#define DIAL_RANKS 128u /* STRICT, COMPLETE */

/* --- Sets ---------------------------------------------------------------------------------------------------- */

static inline void set_add(struct options *set, uint32_t option)
{
    set->word[option / 64] |= (uint64_t)1 << (option % 64);
}

static inline void set_remove(struct options *set, uint32_t option)
{
    set->word[option / 64] &= ~((uint64_t)1 << (option % 64));
}

static inline int set_has(const struct options *set, uint32_t option)
{
    return (int)(set->word[option / 64] >> (option % 64) & 1);
}

static inline int set_meets(const struct options *a, const struct options *b)
{
    uint64_t both = 0;
    for (size_t i = 0; i < SET_WORDS; i++)
        both |= a->word[i] & b->word[i];
    return both != 0;
}

static inline void set_join(struct options *set, const struct options *more)
{
    for (size_t i = 0; i < SET_WORDS; i++)
        set->word[i] |= more->word[i];
}

/* The options 0 to count - 1. */
static inline struct options set_of_all(uint32_t count)
{
    struct options set = { { 0 } };
    for (uint32_t option = 0; option < count; option++)
        set_add(&set, option);
    return set;
}

static inline uint32_t set_count(const struct options *set, uint32_t options)
{
    uint32_t count = 0;
    for (uint32_t option = 0; option < options; option++)
        count += (uint32_t)set_has(set, option);
    return count;
}

/* --- Amounts, where a public call for each would cost more than the sum -------------------------------------- */

/* sum += a; 1 when it does not fit. Most weights are one word, and most sums need no carry. */
static inline int amount_add_to(daomesh_amount *sum, const daomesh_amount *a)
{
    if ((a->limb[1] | a->limb[2] | a->limb[3]) == 0 && sum->limb[0] <= UINT64_MAX - a->limb[0]) {
        sum->limb[0] += a->limb[0];
        return 0;
    }
    return words_add(sum->limb, sum->limb, a->limb) != 0;
}

/* Words up to the highest that is not 0. */
static inline size_t amount_words(const daomesh_amount *a)
{
    size_t words = AMOUNT_WORDS;
    while (words > 0 && a->limb[words - 1] == 0)
        words--;
    return words;
}

/* product = a * factor; 1 when it does not fit. In halves of a word, so that no type wider than one is needed. */
static inline int amount_scale(daomesh_amount *product, const daomesh_amount *a, uint32_t factor)
{
    const size_t words = amount_words(a);
    uint64_t carry = 0;
    for (size_t i = words; i < AMOUNT_WORDS; i++)
        product->limb[i] = 0;
    for (size_t i = 0; i < words; i++) {
        uint64_t low = (a->limb[i] & UINT32_MAX) * factor + carry;
        uint64_t high = (a->limb[i] >> 32) * factor + (low >> 32);
        product->limb[i] = high << 32 | (low & UINT32_MAX);
        carry = high >> 32;
    }
    if (words == AMOUNT_WORDS) return carry != 0;
    product->limb[words] = carry;
    return 0;
}

/* --- Shared steps -------------------------------------------------------------------------------------------- */

typedef int32_t visit_ballot(struct tally *tally, const struct ballot *ballot);

/* ballot.c: visits every valid ballot, in order; counts the weight of valid and invalid ones anew. */
int32_t daomesh__tally_each(struct tally *tally, visit_ballot *visit);
/* The ballot of a group that was visited before. */
struct ballot daomesh__tally_ballot(const struct tally *tally, uint64_t index);

/* `steps` further steps are done; CANCELLED when the caller says so. */
int32_t daomesh__tally_step(struct tally *tally, uint64_t steps);

/* order.c: places by plus - minus, more is better. */
void daomesh__tally_rank(struct tally *tally);
/* Places of the options in `set`, from `first` on: those that none of the others has above it, then those of the rest, ... */
void daomesh__tally_layer(struct tally *tally, const struct options *set, uint32_t first);
/* From places to order, winners and the ties that lots break. */
void daomesh__tally_settle(struct tally *tally);
/* Writes plus - minus as totals. */
void daomesh__tally_totals(struct tally *tally);
daomesh_tally_total daomesh__tally_difference(const daomesh_amount *plus, const daomesh_amount *minus);
int daomesh__tally_order_of(const daomesh_tally_total *a, const daomesh_tally_total *b);
/* Tells of a tie. */
void daomesh__tally_tie(struct tally *tally, uint32_t round, uint32_t rule, uint32_t by, uint32_t chosen,
                        const struct options *tied);
/* The option of a set, which is not empty, that the lots put first, or last. */
uint32_t daomesh__tally_first_lot(const struct tally *tally, const struct options *set);
uint32_t daomesh__tally_last_lot(const struct tally *tally, const struct options *set);
/* The totals of the next round, or NULL when nobody asked for them. */
daomesh_tally_total *daomesh__tally_round(struct tally *tally);

/*
 * share.c: parts of a weight without rounding. `divide` gives the weight of one part, in units of 1/scale, and makes scale (and
 * plus with it) a multiple of parts first; `give` adds so many parts to an option. Both LIMIT beyond 256 bits.
 */
int32_t daomesh__tally_divide(daomesh_amount *part, struct tally *tally, const daomesh_amount *weight, uint64_t parts);
int32_t daomesh__tally_give(struct tally *tally, uint32_t option, const daomesh_amount *part, uint32_t parts);

/*
 * pairwise.c: the matrix of a vote by ranks. What makes one of other marks opens it, adds the ranking of each ballot, and
 * closes it.
 */
int32_t daomesh__tally_pairwise(struct tally *tally);
int32_t daomesh__tally_open_matrix(struct tally *tally);
void daomesh__tally_add_duels(struct tally *tally, const daomesh_amount *weight);
void daomesh__tally_close_matrix(struct tally *tally);
static inline const daomesh_amount *votes_over(const struct tally *tally, uint32_t a, uint32_t b)
{
    return &tally->matrix[(size_t)a * tally->options + b];
}

/* duels.c: the duels within `set` that somebody wins, strongest first; `order` is how strengths compare. Returns how many. */
typedef int compare_duels(const struct tally *tally, const struct duel *a, const struct duel *b);
size_t daomesh__tally_duels(struct tally *tally, const struct options *set, compare_duels *order);
/* The order of strengths that a dial names: more than 0 when a is stronger. */
compare_duels *daomesh__tally_strength(uint32_t strength);

/* schulze.c: places of the options of `set` by strongest paths, from place 0 on; totals count the options below. */
int32_t daomesh__tally_schulze(struct tally *tally, const struct options *set, compare_duels *order);

/* --- The methods --------------------------------------------------------------------------------------------- */

int32_t daomesh__tally_plurality(struct tally *tally);
int32_t daomesh__tally_approval(struct tally *tally);
int32_t daomesh__tally_score(struct tally *tally);
int32_t daomesh__tally_weighted(struct tally *tally);
int32_t daomesh__tally_credits(struct tally *tally);
int32_t daomesh__tally_range(struct tally *tally);
int32_t daomesh__tally_star(struct tally *tally);
int32_t daomesh__tally_irv(struct tally *tally);
int32_t daomesh__tally_borda(struct tally *tally);
int32_t daomesh__tally_copeland(struct tally *tally);
int32_t daomesh__tally_minimax(struct tally *tally);
int32_t daomesh__tally_by_paths(struct tally *tally);
int32_t daomesh__tally_ranked_pairs(struct tally *tally);
int32_t daomesh__tally_debian(struct tally *tally);
int32_t daomesh__tally_snapshot_ranked(struct tally *tally);
int32_t daomesh__tally_snapshot_quadratic(struct tally *tally);
int32_t daomesh__tally_snapshot_weighted(struct tally *tally);
int32_t daomesh__tally_snapshot_copeland(struct tally *tally);

#endif
