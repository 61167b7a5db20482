/**
 * Retroactive funding: voters say what finished work was worth, a pool is divided by what the middle of them said
 * (MECHANISMS 5). Part of core.
 */
#ifndef DAOMESH_RETRO_H
#define DAOMESH_RETRO_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most projects of a round. */
#define DAOMESH_RETRO_PROJECTS_MAX 1048576
/** Most votes of a round. */
#define DAOMESH_RETRO_VOTES_MAX 16777216

/** score: what is made of the votes on a project. */
#define DAOMESH_SCORE_MEDIAN                                                                                 \
    1 /* the middle one, or the mean of the middle two (0 means this too; Optimism round 3) */
#define DAOMESH_SCORE_MEAN 2 /* their sum by their number (Filecoin) */

/** The dials. Optimism round 3: MEDIAN, quorum 17, minimum 1500 OP, pool 30 000 000 OP. */
typedef struct daomesh_retro_rule {
    uint32_t size;          /* sizeof(daomesh_retro_rule) */
    uint32_t score;         /* DAOMESH_SCORE_... */
    uint32_t quorum;        /* votes that a project needs, inclusive */
    uint32_t reserved;      /* 0 */
    daomesh_amount minimum; /* score that it needs, inclusive, smallest units; below 2^128 */
} daomesh_retro_rule;

/** What one voter gives one project. Who has voted twice is the caller's to know; a vote of 0 is a vote. */
typedef struct daomesh_retro_vote {
    uint32_t project;      /* 0..projects-1 */
    uint32_t reserved;     /* 0 */
    daomesh_amount amount; /* below 2^128 */
} daomesh_retro_vote;

/** One project. */
typedef struct daomesh_retro_line {
    daomesh_amount score; /* times 2^64: exact for a median, rounded down for a mean */
    daomesh_amount paid;
    uint32_t votes;
    uint32_t passed; /* 1: it has the quorum and the minimum */
} daomesh_retro_line;

/** The round. paid + unspent = pool, always. */
typedef struct daomesh_retro_totals {
    daomesh_amount paid;
    daomesh_amount unspent; /* all of the pool when nothing passes or every score is 0; otherwise 0 */
    uint32_t passed;        /* projects */
    uint32_t reserved;
    uint64_t refused; /* on RANGE of a vote: its index; otherwise 0 */
} daomesh_retro_totals;

/**
 * Divides a pool among the projects that pass, in proportion to their scores, by largest remainder: to the last unit.
 *
 * lines        out; projects of them; zeroed on error
 * totals       out; zeroed on error, but for `refused`
 * votes        vote_count of them, in any order
 * scratch      scratch_len bytes, at least daomesh_retro_scratch_size(projects, vote_count); any alignment
 * progress     optional (NULL), with ctx; a step is a vote
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range, no
 *         projects; a vote for none, of 2^128 and more or with reserved set, at totals->refused); DAOMESH_E_LIMIT (too many
 *         projects or votes); DAOMESH_E_BUFFER (too little scratch); DAOMESH_E_CANCELLED.
 * Cost: a sort of the votes of each project, a 512-bit division a project; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_retro_share(daomesh_retro_line *lines, daomesh_retro_totals *totals,
                                        const daomesh_retro_rule *rule, const daomesh_amount *pool,
                                        uint32_t projects, const daomesh_retro_vote *votes,
                                        uint64_t vote_count, void *scratch, size_t scratch_len,
                                        daomesh_progress *progress, void *ctx);

/** Bytes of scratch for a round; 0 when there are no projects or more of anything than the limits say. Since 0.1. */
DAOMESH_API size_t daomesh_retro_scratch_size(uint32_t projects, uint64_t vote_count);

/** Twin of DAOMESH_RETRO_PROJECTS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_retro_projects_max(void);
/** Twin of DAOMESH_RETRO_VOTES_MAX. Since 0.1. */
DAOMESH_API uint64_t daomesh_retro_votes_max(void);

#ifdef __cplusplus
}
#endif

#endif
