/* Retroactive funding: scores from votes, a quorum and a minimum, and the pool by largest remainder. */
#include "number/number.h"
#include "rule/room.h"
#include "rule/rule.h"

#include <daomesh/retro.h>
#include <daomesh/split.h>

/* Votes between two calls of progress. */
#define STEPS 65536

_Static_assert(sizeof(daomesh_retro_rule) == 48, "a rule is 48 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_retro_vote) == 40, "a vote is 40 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_retro_line) == 72, "a line is 72 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_retro_totals) == 80, "totals are 80 bytes in every build of 0.x");

struct retro {
    const daomesh_retro_rule *rule;
    const daomesh_retro_vote *votes;
    uint64_t vote_count;
    uint32_t projects;
    daomesh_retro_line *lines;
    daomesh_retro_totals *totals;
    struct room room;
    uint32_t *order; /* votes by project */
    daomesh_progress *progress;
    void *ctx;
};

static int is_wide(const daomesh_amount *amount)
{
    return (amount->limb[2] | amount->limb[3]) != 0;
}

static int32_t check(const daomesh_retro_rule *rule, const daomesh_amount *pool, uint32_t projects,
                     const daomesh_retro_vote *votes, uint64_t vote_count)
{
    if (!rule || !pool || (!votes && vote_count > 0) || !rule_size_fits(rule, rule->size, sizeof *rule))
        return DAOMESH_E_ARG;
    if (rule->score > DAOMESH_SCORE_MEAN || rule->reserved != 0 || is_wide(&rule->minimum) || projects == 0)
        return DAOMESH_E_RANGE;
    return daomesh_retro_scratch_size(projects, vote_count) == 0 ? DAOMESH_E_LIMIT : DAOMESH_OK;
}

/* Counts the votes of each project; the first one that cannot be ends it. */
static int32_t count_votes(struct retro *retro)
{
    for (uint64_t i = 0; i < retro->vote_count; i++) {
        const daomesh_retro_vote *vote = &retro->votes[i];
        if (vote->project >= retro->projects || is_wide(&vote->amount) || vote->reserved != 0) {
            retro->totals->refused = i;
            return DAOMESH_E_RANGE;
        }
        retro->lines[vote->project].votes++;
    }
    return DAOMESH_OK;
}

/* Puts the votes in the order of their projects. next: where the next vote of a project goes. */
static void group_votes(struct retro *retro, uint32_t *next)
{
    uint32_t before = 0;
    for (uint32_t i = 0; i < retro->projects; i++) {
        next[i] = before;
        before += retro->lines[i].votes;
    }
    for (uint32_t i = 0; i < retro->vote_count; i++)
        retro->order[next[retro->votes[i].project]++] = i;
}

static int is_less(const struct retro *retro, uint32_t a, uint32_t b)
{
    return words_compare(retro->votes[a].amount.limb, retro->votes[b].amount.limb, AMOUNT_WORDS) < 0;
}

/* Lets the vote at `at` of a heap sink below those of more. */
static void sink(const struct retro *retro, uint32_t *heap, size_t count, size_t at)
{
    const uint32_t sinking = heap[at];
    for (size_t below; (below = 2 * at + 1) < count; at = below) {
        if (below + 1 < count && is_less(retro, heap[below], heap[below + 1])) below++;
        if (!is_less(retro, sinking, heap[below])) break;
        heap[at] = heap[below];
    }
    heap[at] = sinking;
}

/* score = 2^64 * median, from a heap that is emptied down to its middle. */
static void take_median(struct retro *retro, daomesh_amount *score, uint32_t *heap, size_t count)
{
    const size_t upper = count / 2, lower = (count - 1) / 2;
    daomesh_amount twice;
    for (size_t at = upper; at-- > 0;)
        sink(retro, heap, count, at);
    while (count > upper + 1) {
        heap[0] = heap[--count];
        sink(retro, heap, count, 0);
    }
    twice = retro->votes[heap[0]].amount;
    if (lower < upper) { /* an even number: the next one down, too */
        heap[0] = heap[--count];
        sink(retro, heap, count, 0);
    }
    (void)words_add(twice.limb, twice.limb, retro->votes[heap[0]].amount.limb); /* below 2^129 */
    *score = (daomesh_amount){ { twice.limb[0] << 63, twice.limb[0] >> 1 | twice.limb[1] << 63,
                                 twice.limb[1] >> 1 | twice.limb[2] << 63, twice.limb[2] >> 1 } };
}

/* score = floor(2^64 * sum / count) */
static int32_t take_mean(struct retro *retro, daomesh_amount *score, const uint32_t *votes, size_t count)
{
    const daomesh_amount whole = { { 0, 1, 0, 0 } }, by = amount_from_u64(count);
    daomesh_amount sum = amount_from_u64(0);
    for (size_t i = 0; i < count; i++)
        (void)words_add(sum.limb, sum.limb, retro->votes[votes[i]].amount.limb); /* below 2^(128 + 24) */
    return daomesh_amount_muldiv_floor(score, &sum, &whole, &by);
}

static int32_t score_project(struct retro *retro, daomesh_retro_line *line, uint32_t *votes)
{
    const daomesh_amount *minimum = &retro->rule->minimum;
    const daomesh_amount least = { { 0, minimum->limb[0], minimum->limb[1], 0 } };
    if (line->votes > 0 && retro->rule->score == DAOMESH_SCORE_MEAN)
        MUST(take_mean(retro, &line->score, votes, line->votes) == DAOMESH_OK);
    else if (line->votes > 0)
        take_median(retro, &line->score, votes, line->votes);
    line->passed = line->votes > 0 && line->votes >= retro->rule->quorum &&
                   words_compare(line->score.limb, least.limb, AMOUNT_WORDS) >= 0;
    retro->totals->passed += line->passed;
    return DAOMESH_OK;
}

static int32_t score_all(struct retro *retro)
{
    uint32_t *votes = retro->order;
    uint64_t done = 0, told = 0;
    for (uint32_t i = 0; i < retro->projects; i++) {
        MUST(score_project(retro, &retro->lines[i], votes) == DAOMESH_OK);
        votes += retro->lines[i].votes;
        done += retro->lines[i].votes;
        if (!retro->progress || done - told < STEPS) continue;
        told = done;
        if (retro->progress(retro->ctx, done, retro->vote_count) != 0) return DAOMESH_E_CANCELLED;
    }
    return DAOMESH_OK;
}

static int32_t share(struct retro *retro, const daomesh_amount *pool)
{
    daomesh_amount *weights = room_take(&retro->room, retro->projects * sizeof *weights);
    daomesh_amount *parts = room_take(&retro->room, retro->projects * sizeof *parts),
                   any = amount_from_u64(0);
    for (uint32_t i = 0; i < retro->projects; i++) {
        const daomesh_retro_line *line = &retro->lines[i];
        weights[i] = line->passed ? line->score : amount_from_u64(0);
        if (!amount_is_zero(&weights[i])) any = weights[i];
    }
    retro->totals->unspent = *pool;
    if (amount_is_zero(&any)) return DAOMESH_OK;
    MUST(daomesh_split_largest_remainder(parts, pool, weights, retro->projects, retro->room.at,
                                         retro->room.left) == DAOMESH_OK);
    for (uint32_t i = 0; i < retro->projects; i++)
        retro->lines[i].paid = parts[i];
    retro->totals->paid = *pool;
    retro->totals->unspent = amount_from_u64(0);
    return DAOMESH_OK;
}

static int32_t run(struct retro *retro, const daomesh_amount *pool)
{
    retro->order = room_take(&retro->room, retro->vote_count * sizeof *retro->order);
    uint32_t *next = room_take(&retro->room, retro->projects * sizeof *next);
    TRY(count_votes(retro));
    group_votes(retro, next);
    TRY(score_all(retro));
    return share(retro, pool);
}

int32_t daomesh_retro_share(daomesh_retro_line *lines, daomesh_retro_totals *totals,
                            const daomesh_retro_rule *rule, const daomesh_amount *pool, uint32_t projects,
                            const daomesh_retro_vote *votes, uint64_t vote_count, void *scratch,
                            size_t scratch_len, daomesh_progress *progress, void *ctx)
{
    if (totals) memset(totals, 0, sizeof *totals);
    if (lines && projects <= DAOMESH_RETRO_PROJECTS_MAX) memset(lines, 0, projects * sizeof *lines);
    TRY(check(rule, pool, projects, votes, vote_count));
    if (!lines || !totals || !scratch) return DAOMESH_E_ARG;
    if (scratch_len < daomesh_retro_scratch_size(projects, vote_count)) return DAOMESH_E_BUFFER;

    struct retro retro = { .rule = rule,
                           .votes = votes,
                           .vote_count = vote_count,
                           .projects = projects,
                           .lines = lines,
                           .totals = totals,
                           .room = room_of(scratch, scratch_len),
                           .progress = progress,
                           .ctx = ctx };
    int32_t status = run(&retro, pool);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    const uint64_t refused = totals->refused;
    memset(lines, 0, projects * sizeof *lines);
    memset(totals, 0, sizeof *totals);
    totals->refused = refused;
    return status;
}

size_t daomesh_retro_scratch_size(uint32_t projects, uint64_t vote_count)
{
    if (projects == 0 || projects > DAOMESH_RETRO_PROJECTS_MAX || vote_count > DAOMESH_RETRO_VOTES_MAX)
        return 0;
    return ROOM_SLACK + room_for(vote_count, sizeof(uint32_t)) + room_for(projects, sizeof(uint32_t)) +
           2 * room_for(projects, sizeof(daomesh_amount)) + room_for(daomesh_split_scratch_size(projects), 1);
}

uint32_t daomesh_retro_projects_max(void)
{
    return DAOMESH_RETRO_PROJECTS_MAX;
}

uint64_t daomesh_retro_votes_max(void)
{
    return DAOMESH_RETRO_VOTES_MAX;
}
