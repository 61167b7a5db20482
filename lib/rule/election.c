/*
 * Elections that never close: votes as signed micro-votes, and the buckets that decide when a lead has lasted long enough.
 *
 * A tick first works out every bucket without writing one, so that a refusal changes nothing.
 */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/election.h>

#define NONE DAOMESH_ELECTION_NONE
#define VACANT DAOMESH_ELECTION_VACANT
#define FLAGS                                                                                                \
    (DAOMESH_ELECTION_VACATE_ON_TIE | DAOMESH_ELECTION_RESET_ON_SWITCH | DAOMESH_ELECTION_POSITIVE_WINNER |  \
     DAOMESH_ELECTION_REMOVE_LOSER | DAOMESH_ELECTION_DEFER)
/* Weights under a root count in units of 10^-12, which makes the root one of micro-votes. */
#define ROOT_UNITS UINT64_C(1000000000000)

_Static_assert(sizeof(daomesh_election_rule) == 104, "a rule is 104 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_election_candidacy) == 48, "a candidacy is 48 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_election_result) == 16, "a result is 16 bytes in every build of 0.x");

struct election {
    daomesh_election_candidacy *candidacies;
    const daomesh_election_rule *rule;
    const daomesh_tally_total *votes;
    size_t count;
    uint32_t winner; /* or NONE */
};

/* --- Signed votes -------------------------------------------------------------------------------------------- */

static int is_signed(const daomesh_tally_total *votes)
{
    if (votes->sign < -1 || votes->sign > 1) return 0;
    return (votes->sign == 0) == amount_is_zero(&votes->amount);
}

static daomesh_tally_total total_of(const daomesh_amount *amount, int is_negative)
{
    daomesh_tally_total total = { *amount, 0, 0 };
    if (!amount_is_zero(amount)) total.sign = is_negative ? -1 : 1;
    return total;
}

/* Adds votes to `up` when they have that sign, otherwise to `down`. */
static int32_t put(daomesh_amount *up, daomesh_amount *down, const daomesh_tally_total *votes, int32_t sign)
{
    daomesh_amount *side = votes->sign == sign ? up : down;
    return daomesh_amount_add(side, side, &votes->amount);
}

int32_t daomesh_election_move(daomesh_tally_total *votes, const daomesh_tally_total *before,
                              const daomesh_tally_total *after)
{
    if (!votes || !before || !after) return DAOMESH_E_ARG;
    if (!is_signed(votes) || !is_signed(before) || !is_signed(after)) return DAOMESH_E_RANGE;
    daomesh_amount up = amount_from_u64(0), down = up, moved;
    (void)put(&up, &down, votes, 1);
    TRY(put(&up, &down, after, 1));
    TRY(put(&up, &down, before, -1));
    const int is_negative = words_subtract(moved.limb, up.limb, down.limb) != 0;
    if (is_negative) (void)words_subtract(moved.limb, down.limb, up.limb);
    *votes = total_of(&moved, is_negative);
    return DAOMESH_OK;
}

/* --- What weights are worth ---------------------------------------------------------------------------------- */

static int is_method(uint32_t method)
{
    return method == DAOMESH_ELECTION_LINEAR || method == DAOMESH_ELECTION_ROOT;
}

/* floor(sqrt(weight / parts)) in micro-votes */
static daomesh_amount root_of(uint64_t weight, uint32_t parts)
{
    const daomesh_amount whole = amount_from_u64(weight), units = amount_from_u64(ROOT_UNITS),
                         divisor = amount_from_u64(parts);
    daomesh_amount root;
    (void)daomesh_amount_muldiv_floor(&root, &whole, &units, &divisor);
    (void)daomesh_amount_sqrt_floor(&root, &root);
    return root;
}

/* A weight in micro-votes. */
static daomesh_amount worth_of(uint32_t method, uint64_t weight)
{
    if (method == DAOMESH_ELECTION_ROOT) return root_of(weight, 1);
    const daomesh_amount whole = amount_from_u64(weight), scale = amount_from_u64(DAOMESH_ELECTION_SCALE);
    daomesh_amount worth;
    (void)daomesh_amount_multiply(&worth, &whole, &scale);
    return worth;
}

int32_t daomesh_election_vote(daomesh_tally_total *out, uint32_t method, uint64_t approve,
                              uint64_t disapprove, int32_t score)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!is_method(method) || score < -DAOMESH_ELECTION_SCORE_MAX || score > DAOMESH_ELECTION_SCORE_MAX)
        return DAOMESH_E_RANGE;
    const int is_negative = score < 0;
    const daomesh_amount worth = worth_of(method, is_negative ? disapprove : approve);
    const daomesh_amount part = amount_from_u64((uint64_t)(is_negative ? -score : score));
    const daomesh_amount whole = amount_from_u64(DAOMESH_ELECTION_SCORE_MAX);
    daomesh_amount vote;
    (void)daomesh_amount_muldiv_floor(&vote, &worth, &part, &whole); /* at most what the weight is worth */
    *out = total_of(&vote, is_negative);
    return DAOMESH_OK;
}

int32_t daomesh_election_fill(daomesh_amount *fill, uint32_t method, uint32_t fill_split, uint32_t voters,
                              uint64_t weight, uint32_t elections, uint32_t ticks)
{
    if (!fill) return DAOMESH_E_ARG;
    *fill = amount_from_u64(0);
    if (!is_method(method) || fill_split < DAOMESH_FILL_BUCKET || fill_split > DAOMESH_FILL_WEIGHT ||
        elections == 0)
        return DAOMESH_E_RANGE;
    const int is_root_divided = method == DAOMESH_ELECTION_ROOT && fill_split == DAOMESH_FILL_WEIGHT;
    const daomesh_amount worth = is_root_divided ? root_of(weight, elections) : worth_of(method, weight);
    const daomesh_amount times = amount_from_u64((uint64_t)voters * ticks);
    const daomesh_amount parts = amount_from_u64(is_root_divided ? 1 : elections);
    return daomesh_amount_muldiv_ceil(fill, &worth, &times, &parts); /* below 2^(84 + 64) */
}

/* --- What is given ------------------------------------------------------------------------------------------- */

static int32_t check_rule(const daomesh_election_rule *rule)
{
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    if ((rule->flags & ~FLAGS) != 0 || amount_is_zero(&rule->fill)) return DAOMESH_E_RANGE;
    const int is_capped = !amount_is_zero(&rule->cap);
    return is_capped && words_compare(rule->cap.limb, rule->fill.limb, AMOUNT_WORDS) < 0 ? DAOMESH_E_RANGE
                                                                                         : DAOMESH_OK;
}

static int is_candidacy(const daomesh_election_candidacy *candidacy)
{
    return candidacy->state >= DAOMESH_CANDIDACY_NOMINATED && candidacy->state <= DAOMESH_CANDIDACY_REMOVED &&
           candidacy->reserved == 0;
}

static int32_t find_winner(struct election *election)
{
    election->winner = NONE;
    for (size_t i = 0; i < election->count; i++) {
        if (!is_candidacy(&election->candidacies[i])) return DAOMESH_E_RANGE;
        if (election->candidacies[i].state != DAOMESH_CANDIDACY_WINNER) continue;
        if (election->winner != NONE) return DAOMESH_E_CONTRADICTION;
        election->winner = (uint32_t)i;
    }
    return DAOMESH_OK;
}

static int32_t open_election(struct election *election)
{
    TRY(check_rule(election->rule));
    if (election->count > 0 && !election->candidacies) return DAOMESH_E_ARG;
    if (election->count > DAOMESH_ELECTION_CANDIDACIES_MAX) return DAOMESH_E_LIMIT;
    return find_winner(election);
}

/* --- Buckets ------------------------------------------------------------------------------------------------- */

/* bucket = max(0, bucket + votes), for standing ones less the winner's, within the cap. */
static int32_t fill_bucket(daomesh_amount *bucket, const struct election *election, size_t i)
{
    const daomesh_election_candidacy *candidacy = &election->candidacies[i];
    const daomesh_amount *cap = &election->rule->cap;
    const int is_standing = candidacy->state == DAOMESH_CANDIDACY_STANDING;
    daomesh_amount up = candidacy->bucket, down = amount_from_u64(0);
    TRY(put(&up, &down, &election->votes[i], 1));
    if (is_standing && election->winner != NONE) TRY(put(&up, &down, &election->votes[election->winner], -1));
    *bucket = amount_from_u64(0);
    if (words_compare(up.limb, down.limb, AMOUNT_WORDS) <= 0) return DAOMESH_OK;
    (void)words_subtract(bucket->limb, up.limb, down.limb);
    if (is_standing && !amount_is_zero(cap) && words_compare(bucket->limb, cap->limb, AMOUNT_WORDS) > 0)
        *bucket = *cap;
    return DAOMESH_OK;
}

static int has_bucket(const daomesh_election_candidacy *candidacy)
{
    return candidacy->state == DAOMESH_CANDIDACY_NOMINATED || candidacy->state == DAOMESH_CANDIDACY_STANDING;
}

/* Whether every bucket can be filled. */
static int32_t check_buckets(const struct election *election)
{
    for (size_t i = 0; i < election->count; i++) {
        daomesh_amount bucket;
        if (election->candidacies[i].state == DAOMESH_CANDIDACY_REMOVED) continue;
        if (!is_signed(&election->votes[i])) return DAOMESH_E_RANGE;
        if (has_bucket(&election->candidacies[i])) TRY(fill_bucket(&bucket, election, i));
    }
    return DAOMESH_OK;
}

static int is_full(const struct election *election, size_t i)
{
    const daomesh_election_candidacy *candidacy = &election->candidacies[i];
    return candidacy->state == DAOMESH_CANDIDACY_STANDING && election->votes[i].sign > 0 &&
           words_compare(candidacy->bucket.limb, election->rule->fill.limb, AMOUNT_WORDS) >= 0;
}

/* A nomination bucket that is full is emptied, and stands from the next tick on. */
static void promote(const struct election *election, daomesh_election_candidacy *candidacy)
{
    if (candidacy->state != DAOMESH_CANDIDACY_NOMINATED) return;
    if (words_compare(candidacy->bucket.limb, election->rule->nomination.limb, AMOUNT_WORDS) < 0) return;
    *candidacy = (daomesh_election_candidacy){ .state = DAOMESH_CANDIDACY_STANDING };
}

/* Fills all buckets; of the full ones counts those with most votes and returns the first, or NONE. */
static uint32_t fill_buckets(const struct election *election, uint32_t *leaders)
{
    const daomesh_tally_total *votes = election->votes;
    uint32_t leader = NONE;
    *leaders = 0;
    for (size_t i = 0; i < election->count; i++) {
        daomesh_election_candidacy *candidacy = &election->candidacies[i];
        if (!has_bucket(candidacy)) continue;
        (void)fill_bucket(&candidacy->bucket, election, i);
        if (is_full(election, i)) {
            const int order =
                leader == NONE ? 1
                               : words_compare(votes[i].amount.limb, votes[leader].amount.limb, AMOUNT_WORDS);
            if (order > 0) {
                leader = (uint32_t)i;
                *leaders = 0;
            }
            *leaders += order >= 0;
        }
        promote(election, candidacy);
    }
    return leader;
}

/* --- The seat ------------------------------------------------------------------------------------------------ */

/* What is due: a candidacy, VACANT or NONE. */
static uint32_t decide(const struct election *election, uint32_t leader, uint32_t leaders)
{
    const uint32_t flags = election->rule->flags;
    if (leaders == 1) return leader;
    if (election->winner == NONE) return NONE;
    if (leaders > 1 && (flags & DAOMESH_ELECTION_VACATE_ON_TIE)) return VACANT;
    const int is_wanted = election->votes[election->winner].sign > 0;
    return !is_wanted && (flags & DAOMESH_ELECTION_POSITIVE_WINNER) ? VACANT : NONE;
}

static void empty_buckets(const struct election *election)
{
    for (size_t i = 0; i < election->count; i++) {
        daomesh_election_candidacy *candidacy = &election->candidacies[i];
        if (candidacy->state == DAOMESH_CANDIDACY_STANDING) candidacy->bucket = amount_from_u64(0);
    }
}

static void install(daomesh_election_result *result, const struct election *election, uint32_t due,
                    uint64_t now)
{
    const uint32_t flags = election->rule->flags;
    if (due == NONE) return;
    if (election->winner != NONE) {
        const uint32_t state =
            flags & DAOMESH_ELECTION_REMOVE_LOSER ? DAOMESH_CANDIDACY_REMOVED : DAOMESH_CANDIDACY_STANDING;
        election->candidacies[election->winner] = (daomesh_election_candidacy){ .state = state };
    }
    result->winner = NONE;
    if (due == VACANT) return;
    election->candidacies[due] =
        (daomesh_election_candidacy){ .state = DAOMESH_CANDIDACY_WINNER, .since = now };
    result->winner = due;
    if (flags & DAOMESH_ELECTION_RESET_ON_SWITCH) empty_buckets(election);
}

int32_t daomesh_election_tick(daomesh_election_result *result, daomesh_election_candidacy *candidacies,
                              const daomesh_election_rule *rule, const daomesh_tally_total *votes,
                              size_t count, uint64_t now)
{
    struct election election = {
        .candidacies = candidacies, .rule = rule, .votes = votes, .count = count, .winner = NONE
    };
    if (!result) return DAOMESH_E_ARG;
    memset(result, 0, sizeof *result);
    if (count > 0 && !votes) return DAOMESH_E_ARG;
    TRY(open_election(&election));
    TRY(check_buckets(&election));

    uint32_t leaders;
    const uint32_t leader = fill_buckets(&election, &leaders);
    const uint32_t due = decide(&election, leader, leaders);
    *result = (daomesh_election_result){ election.winner, election.winner, NONE, leaders > 1 ? leaders : 0 };
    if (rule->flags & DAOMESH_ELECTION_DEFER)
        result->due = due;
    else
        install(result, &election, due, now);
    return DAOMESH_OK;
}

int32_t daomesh_election_install(daomesh_election_result *result, daomesh_election_candidacy *candidacies,
                                 const daomesh_election_rule *rule, size_t count, uint32_t due, uint64_t now)
{
    struct election election = { .candidacies = candidacies, .rule = rule, .count = count, .winner = NONE };
    if (!result) return DAOMESH_E_ARG;
    memset(result, 0, sizeof *result);
    TRY(open_election(&election));
    const int is_index = due < VACANT;
    if (is_index && (due >= count || candidacies[due].state != DAOMESH_CANDIDACY_STANDING))
        return DAOMESH_E_RANGE;
    *result = (daomesh_election_result){ election.winner, election.winner, NONE, 0 };
    install(result, &election, due, now);
    return DAOMESH_OK;
}

size_t daomesh_election_candidacies_max(void)
{
    return DAOMESH_ELECTION_CANDIDACIES_MAX;
}

uint32_t daomesh_election_scale(void)
{
    return DAOMESH_ELECTION_SCALE;
}

int32_t daomesh_election_score_max(void)
{
    return DAOMESH_ELECTION_SCORE_MAX;
}
