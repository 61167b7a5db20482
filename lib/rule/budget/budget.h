/*
 * What the budget methods share: the vote at hand, its projects, heaps, the purses of the voters and how ties break.
 *
 * Ballots are read once (ballots.c). Greedy takes projects off a heap. Equal Shares and Phragmen are markets: each tells what a
 * project costs its supporters now and makes them pay; market.c finds the cheapest and goes on until nothing can be bought. All
 * of them choose by choose.c; spend.c, which stands on all, looks at what comes in and calls the method.
 */
#ifndef DAOMESH_LIB_BUDGET_H
#define DAOMESH_LIB_BUDGET_H

#include "number/number.h"
#include "number/wide.h"

#include <daomesh/budget.h>

/* Words of a purse, and of the common denominator, between two purchases; and of one while a purchase is being paid. */
#define FRACTION_WORDS (DAOMESH_BUDGET_FRACTION_BITS_MAX / 64)
#define PURSE_WORDS (FRACTION_WORDS + 6)

struct project {
    daomesh_amount total;
    daomesh_amount support;
    uint64_t first; /* its supporters: supporter[first .. first + count) */
    uint64_t key;   /* what it costs at least, see market.c */
    uint32_t count;
    uint32_t rich;  /* EQUAL_SHARES: so many of them, the first ones, pay in full */
    uint32_t stamp; /* the ballot that named it last */
    uint32_t lot;   /* its position among the lots */
    uint32_t is_chosen;
};

/* A supporter is one word, so that heaps are heaps of words: the ballot group above, the value it gives below. */
static inline uint32_t supporter_group(uint64_t supporter)
{
    return (uint32_t)(supporter >> 32);
}

static inline uint32_t supporter_value(uint64_t supporter)
{
    return (uint32_t)supporter;
}

/* Purses, one for each unit of a group's weight: whole numbers over one denominator, in rows of `width` words. */
struct purses {
    uint64_t *word;
    size_t count;
    size_t width;
    struct wide under;
};

/* over / (the purses' denominator * under). */
struct price {
    struct wide over;
    struct wide under;
    struct wide share; /* who pays: their weight, times value */
};

struct market;

/* A vote while it is counted. Arrays are in the caller's scratch; NULL where the method needs none. */
struct budget {
    daomesh_budget_result *out;
    const daomesh_budget_rule *rule;
    const daomesh_ballots *ballots;
    const daomesh_amount *money;
    const daomesh_amount *costs;
    uint32_t projects;

    daomesh_progress *progress;
    void *progress_ctx;
    uint64_t done;

    struct project *project;
    uint64_t *heap;  /* projects that may still be chosen */
    uint32_t *aside; /* those that are off the heap for a moment */
    uint32_t *tied;  /* those that are cheapest */
    uint64_t *supporter;
    uint32_t heap_count;
    uint32_t aside_count;
    uint32_t tied_count;

    const struct market *market;
    struct purses purses;
    struct price least;  /* what the cheapest project costs */
    daomesh_amount left; /* of the money */
    int is_overspent;    /* what was to be chosen costs more than that */
};

/* How a method of purses works. */
struct market {
    /* What a project costs its supporters now; 0 when they can no longer pay it, whatever happens. It never falls. */
    int (*price)(struct budget *budget, uint32_t project, struct price *price);
    /* They pay what `least` says. */
    void (*pay)(struct budget *budget, uint32_t project);
    int ends_unfit; /* whether it ends when one of the cheapest does not fit what is left */
};

static inline int has_purses(const daomesh_budget_rule *rule)
{
    return rule->method != DAOMESH_BUDGET_GREEDY;
}

static inline const daomesh_amount *cost_of(const struct budget *budget, uint32_t project)
{
    static const daomesh_amount seat = { { 1, 0, 0, 0 } };
    return budget->costs ? &budget->costs[project] : &seat;
}

static inline int is_too_dear(const struct budget *budget, uint32_t project)
{
    return amount_order(cost_of(budget, project), &budget->left) > 0;
}

/* --- Heaps of words: the one that comes before all others stands first --------------------------------------- */

typedef int comes_before(const struct budget *budget, uint64_t a, uint64_t b);
void daomesh__budget_heap(const struct budget *budget, uint64_t *heap, size_t count, comes_before *before);
/* Takes the first off; it goes to the place behind the last of those that are left. */
uint64_t daomesh__budget_pop(const struct budget *budget, uint64_t *heap, size_t count, comes_before *before);
/* heap[count] joins the `count` before it. */
void daomesh__budget_push(const struct budget *budget, uint64_t *heap, size_t count, comes_before *before);

/* --- Shared steps -------------------------------------------------------------------------------------------- */

/* choose.c: so many further steps are done, of about as much work as adding two words; CANCELLED when the caller says so. */
int32_t daomesh__budget_step(struct budget *budget, uint64_t steps);
/* Steps of doing something with so many purses: what takes time apart from their words is worth some more of these. */
static inline uint64_t purse_steps(const struct budget *budget, uint64_t count)
{
    return count * (budget->purses.width + 8);
}
/* Steps of a common divisor: Euclid takes some 37 divisions a word, of numbers that grow shorter. */
static inline uint64_t divisor_steps(const struct wide *a, const struct wide *b)
{
    const uint64_t words = a->used < b->used ? a->used : b->used;
    return 20 * words * words + 1;
}
/* Whether a comes before b when both stand equal, and by what (DAOMESH_BUDGET_BY_...). */
int daomesh__budget_prefers(const struct budget *budget, uint32_t a, uint32_t b, uint32_t *by);
void daomesh__budget_tie(struct budget *budget, uint32_t round, uint32_t chosen, uint32_t other);
/* A project that fits is paid for, from what is left. */
void daomesh__budget_choose(struct budget *budget, uint32_t project);
/* Nothing is chosen, nothing spent. */
void daomesh__budget_restart(struct budget *budget);

/* ballots.c: weights, totals and support; then, if asked for, who supports what. */
int32_t daomesh__budget_read(struct budget *budget);
int32_t daomesh__budget_list(struct budget *budget);

/* purses.c: every purse holds over / under; both are at most twice an amount, under is not 0. */
void daomesh__purses_open(struct purses *purses, const struct wide *over, const struct wide *under);
void daomesh__purse_read(struct wide *out, const struct purses *purses, uint32_t group);
void daomesh__purse_write(struct purses *purses, uint32_t group, const struct wide *value);
/* sum += purse * by, `count` words of the caller's. */
void daomesh__purse_add(struct wide *sum, const struct purses *purses, uint32_t group, const uint64_t *by,
                        size_t count);
/* -1, 0 or 1 as a's purse holds less, as much or more than b's. */
int daomesh__purse_order(const struct purses *purses, uint32_t a, uint32_t b);
/* Makes the denominator so many times finer; rows have at least `words` words from then on, and room for the product. */
void daomesh__purses_refine(struct purses *purses, const struct wide *times, size_t words);
/* Between purchases: rows as narrow as they can be. LIMIT when the least common denominator or a purse has too many bits; CANCELLED. */
int32_t daomesh__purses_settle(struct budget *budget);

/* --- The methods --------------------------------------------------------------------------------------------- */

int32_t daomesh__budget_greedy(struct budget *budget);
int32_t daomesh__budget_equal_shares(struct budget *budget);
int32_t daomesh__budget_phragmen(struct budget *budget);

/* market.c: buys what is cheapest, again and again, from purses that are open. */
int32_t daomesh__budget_buy(struct budget *budget);

#endif
