/*
 * Random lives of bounties: persons and DAOs post, split, take, hand in, judge, settle and let time pass, in trees of any shape. A
 * plain model in small numbers, which settles a tree at once by going down it, says what each step answers and what everybody
 * holds; each batch passes the audit.
 */
#include <stdlib.h>

#include "../support/turns.h"
#include "bounties.h"

Suite *bounty_life_suite(void);

enum { PEOPLE = 7, DAOS = 3, PARTIES = PEOPLE + DAOS, TOKENS = 2, LIVES = 8, BATCHES = 60, STEPS = 25 };
enum { BOUNTIES = 400, TEAM = 3, PARTS = 3, CHILDREN = 64, NOBODY = -1, EACH = 5000 };

struct model_place {
    int party;
    uint64_t shares;
    int bonded;
    int said; /* 0 nothing, else pay + 1 */
    int binding;
};

struct model_bounty {
    int poster, arbiter, parent, back_to_back, depth;
    struct named name;
    uint64_t reward[TOKENS];
    uint32_t parts, weight[PARTS], work_s, open_s, review_s, dispute_s, ruling_s, min_pay, revisions;
    uint64_t bond; /* of token 0 */
    uint32_t state, part, revised;
    int fallback; /* 0 none, else pay + 1 */
    int poster_said, poster_binding;
    uint64_t ends, earned, paid;
    struct model_place team[TEAM];
    uint32_t places;
    int children[CHILDREN];
    uint32_t child_count;
    int frozen;     /* under something that is being settled; nothing may be done to it */
    uint64_t order; /* of its timer; 0 none */
};

static struct world world;
static daomesh_id parties[PARTIES], tokens[TOKENS];
static uint64_t held[PARTIES][TOKENS], coming[PARTIES][TOKENS]; /* coming: from slices of the next batch */
static struct model_bounty bounties[BOUNTIES];
static uint32_t bounty_count, posted_by[PARTIES];
static uint64_t timers, random_state;

static uint32_t pick(uint32_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33) % below;
}

/* --- The model: money ---------------------------------------------------------------------------------------------------- */

/* One unit more to the largest remainders, ties to the first. */
static void split(uint64_t *parts, uint64_t total, const uint64_t *weights, uint32_t count)
{
    uint64_t sum = 0, given = 0, rest[CHILDREN];
    for (uint32_t i = 0; i < count; i++)
        sum += weights[i];
    for (uint32_t i = 0; i < count; i++) {
        parts[i] = sum ? total * weights[i] / sum : 0;
        rest[i] = sum ? total * weights[i] % sum : 0;
        given += parts[i];
    }
    for (; sum && given < total; given++) {
        uint32_t best = 0;
        for (uint32_t i = 1; i < count; i++) {
            if (rest[i] > rest[best]) best = i;
        }
        parts[best]++;
        rest[best] = 0;
    }
}

static uint64_t whole(const struct model_bounty *bounty)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < bounty->parts; i++)
        sum += bounty->weight[i];
    return sum * 1000000;
}

static uint64_t due(const struct model_bounty *bounty, uint32_t token, uint64_t from, uint64_t to)
{
    uint64_t reward = bounty->reward[token];
    return reward * to / whole(bounty) - reward * from / whole(bounty);
}

static uint64_t claim(const struct model_bounty *bounty, uint32_t token)
{
    return bounty->state < DAOMESH_BOUNTY_ENDED ? bounty->reward[token]
                                                : due(bounty, token, 0, bounty->earned);
}

static void return_bonds(struct model_bounty *bounty, uint64_t (*to)[TOKENS])
{
    for (uint32_t i = 0; i < bounty->places; i++) {
        if (bounty->team[i].bonded) to[bounty->team[i].party][0] += bounty->bond;
        bounty->team[i].bonded = 0;
    }
}

static void end(struct model_bounty *bounty, uint32_t pay)
{
    bounty->earned += (uint64_t)bounty->weight[bounty->part] * pay;
    bounty->state = DAOMESH_BOUNTY_ENDED;
    bounty->order = 0;
}

static uint32_t half(const struct model_bounty *bounty)
{
    if (bounty->fallback) return (uint32_t)bounty->fallback - 1;
    return bounty->min_pay > 500000 ? bounty->min_pay : 500000;
}

static void cut(struct model_bounty *bounty)
{
    switch (bounty->state) {
    case DAOMESH_BOUNTY_SUBMITTED:
        end(bounty, 1000000);
        return;
    case DAOMESH_BOUNTY_REJECTED:
        end(bounty, bounty->min_pay);
        return;
    case DAOMESH_BOUNTY_DISPUTED:
        end(bounty, half(bounty));
        return;
    case DAOMESH_BOUNTY_ENDED:
        return;
    default:
        end(bounty, 0);
    }
}

static void pay_team(struct model_bounty *bounty, uint32_t token, uint64_t amount, uint64_t (*to)[TOKENS])
{
    uint64_t shares[TEAM] = { 0 }, parts[TEAM];
    for (uint32_t i = 0; i < bounty->places; i++)
        shares[i] = bounty->team[i].shares;
    split(parts, amount, shares, bounty->places);
    for (uint32_t i = 0; i < bounty->places && amount > 0; i++)
        to[bounty->team[i].party][token] += parts[i];
}

/* What a bounty pays: first those below it, who in turn pay those below them. */
static void pay(struct model_bounty *bounty, const uint64_t *amounts, uint64_t (*to)[TOKENS])
{
    uint64_t claims[TOKENS][CHILDREN], parts[TOKENS][CHILDREN];
    struct model_bounty *below[CHILDREN];
    uint32_t count = 0;
    for (uint32_t i = 0; i < bounty->child_count; i++) {
        struct model_bounty *child = &bounties[bounty->children[i]];
        if (!child->back_to_back) continue;
        cut(child);
        below[count++] = child;
    }
    bounty->child_count = 0;
    for (uint32_t token = 0; token < TOKENS; token++) {
        uint64_t sum = 0;
        for (uint32_t i = 0; i < count; i++)
            sum += claims[token][i] = parts[token][i] = claim(below[i], token);
        if (sum > amounts[token]) split(parts[token], amounts[token], claims[token], count);
        pay_team(bounty, token, sum > amounts[token] ? 0 : amounts[token] - sum, to);
    }
    for (uint32_t i = 0; i < count; i++) {
        const uint64_t passed[TOKENS] = { parts[0][i], parts[1][i] };
        below[i]->frozen = 1;
        return_bonds(below[i], coming);
        pay(below[i], passed, coming);
    }
}

static void pay_earned(struct model_bounty *bounty)
{
    uint64_t amounts[TOKENS];
    for (uint32_t token = 0; token < TOKENS; token++)
        amounts[token] = due(bounty, token, bounty->paid, bounty->earned);
    pay(bounty, amounts, held);
    bounty->paid = bounty->earned;
}

/* --- The model: moves ---------------------------------------------------------------------------------------------------- */

static void enter(struct model_bounty *bounty, uint32_t state)
{
    const uint32_t windows[] = {
        0, bounty->open_s, bounty->work_s, bounty->review_s, bounty->dispute_s, bounty->ruling_s
    };
    bounty->state = state;
    bounty->ends = world.time + windows[state];
    bounty->order = ++timers;
}

static void forget(struct model_bounty *bounty)
{
    bounty->revised = 0;
    bounty->fallback = bounty->poster_said = bounty->poster_binding = 0;
    for (uint32_t i = 0; i < bounty->places; i++)
        bounty->team[i].said = bounty->team[i].binding = 0;
}

static void leave_parent(struct model_bounty *bounty)
{
    struct model_bounty *parent = &bounties[bounty->parent];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < parent->child_count; i++) {
        if (&bounties[parent->children[i]] != bounty) parent->children[kept++] = parent->children[i];
    }
    parent->child_count = kept;
}

/* After end(): what was earned is paid, now or when the parent is. */
static void finish(struct model_bounty *bounty)
{
    if (bounty->back_to_back && bounty->earned > 0) {
        return_bonds(bounty, held);
        return;
    }
    pay_earned(bounty);
    return_bonds(bounty, held);
    if (bounty->back_to_back) leave_parent(bounty);
    for (uint32_t token = 0; token < TOKENS && !bounty->back_to_back; token++)
        held[bounty->poster][token] += due(bounty, token, bounty->earned, whole(bounty));
    bounty->state = DAOMESH_BOUNTY_SETTLED;
}

static void forfeit(struct model_bounty *bounty, uint32_t place)
{
    if (bounty->team[place].bonded) held[bounty->poster][0] += bounty->bond;
    bounty->team[place].bonded = 0;
}

static void lose_team(struct model_bounty *bounty, uint32_t first, uint32_t last)
{
    if (bounty->back_to_back && bounty->earned > 0) {
        for (uint32_t i = first; i <= last; i++)
            forfeit(bounty, i);
        end(bounty, 0);
        finish(bounty);
        return;
    }
    pay_earned(bounty);
    for (uint32_t i = first; i <= last; i++) {
        forfeit(bounty, i);
        bounty->team[i].party = NOBODY;
    }
    forget(bounty);
    enter(bounty, DAOMESH_BOUNTY_OPEN);
}

static int passes_on(const struct model_bounty *bounty)
{
    int passes = 0;
    for (uint32_t i = 0; i < bounty->child_count; i++)
        passes |= bounties[bounty->children[i]].back_to_back;
    return passes;
}

static void pay_part(struct model_bounty *bounty)
{
    for (uint32_t token = 0; token < TOKENS; token++)
        pay_team(bounty, token, due(bounty, token, bounty->paid, bounty->earned), held);
    bounty->paid = bounty->earned;
}

static void accept(struct model_bounty *bounty)
{
    if (bounty->part + 1 == bounty->parts) {
        end(bounty, 1000000);
        finish(bounty);
        return;
    }
    bounty->earned += (uint64_t)bounty->weight[bounty->part++] * 1000000;
    forget(bounty);
    if (!bounty->back_to_back && !passes_on(bounty)) pay_part(bounty);
    enter(bounty, DAOMESH_BOUNTY_WORKING);
}

static void end_with(struct model_bounty *bounty, uint32_t pay_ppm)
{
    end(bounty, pay_ppm);
    finish(bounty);
}

static void pass_time(struct model_bounty *bounty)
{
    switch (bounty->state) {
    case DAOMESH_BOUNTY_OPEN:
        end_with(bounty, 0);
        return;
    case DAOMESH_BOUNTY_WORKING:
        lose_team(bounty, 0, bounty->places - 1);
        return;
    case DAOMESH_BOUNTY_SUBMITTED:
        accept(bounty);
        return;
    case DAOMESH_BOUNTY_REJECTED:
        end_with(bounty, bounty->min_pay);
        return;
    default:
        end_with(bounty, half(bounty));
    }
}

/* Slices of the batch before come first of all, then timers in order, then the slices that those made. */
static void deliver(void)
{
    for (uint32_t party = 0; party < PARTIES; party++) {
        for (uint32_t token = 0; token < TOKENS; token++) {
            held[party][token] += coming[party][token];
            coming[party][token] = 0;
        }
    }
    for (uint32_t i = 0; i < bounty_count; i++) {
        if (bounties[i].frozen) bounties[i].state = DAOMESH_BOUNTY_SETTLED;
        bounties[i].frozen = 0;
    }
}

static void run_timers(void)
{
    deliver();
    for (;;) {
        struct model_bounty *first = NULL;
        for (uint32_t i = 0; i < bounty_count; i++) {
            struct model_bounty *bounty = &bounties[i];
            if (bounty->order == 0 || bounty->frozen || bounty->ends > world.time) continue;
            if (!first || bounty->ends < first->ends ||
                (bounty->ends == first->ends && bounty->order < first->order))
                first = bounty;
        }
        if (!first) break;
        pass_time(first);
    }
    deliver();
}

/* --- Steps: what the model expects, and what the ledger says ------------------------------------------------------- */

static int place_of(const struct model_bounty *bounty, int party)
{
    for (uint32_t i = 0; i < bounty->places; i++) {
        if (bounty->team[i].party == party) return (int)i;
    }
    return NOBODY;
}

/* A move of a party in one of some states. */
static int32_t may_move(const struct model_bounty *bounty, uint32_t first, uint32_t last)
{
    if (bounty->state < first || bounty->state > last) return DAOMESH_E_BOUNTY_STATE;
    return world.time < bounty->ends ? DAOMESH_OK : DAOMESH_E_ENDED;
}

static int32_t try_take(struct model_bounty *bounty, int party, uint32_t place)
{
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_OPEN, DAOMESH_BOUNTY_OPEN);
    if (status != DAOMESH_OK) return status;
    if (party == bounty->poster) return DAOMESH_E_TAKER_IS_POSTER;
    if (party == bounty->arbiter) return DAOMESH_E_TAKER_IS_ARBITER;
    if (place_of(bounty, party) != NOBODY) return DAOMESH_E_REPEATED;
    if (place >= bounty->places || bounty->team[place].party != NOBODY) return DAOMESH_E_PLACE;
    if (held[party][0] < bounty->bond) return DAOMESH_E_BALANCE;
    held[party][0] -= bounty->bond;
    bounty->team[place].party = party;
    bounty->team[place].bonded = bounty->bond > 0;
    if (place_of(bounty, NOBODY) == NOBODY) enter(bounty, DAOMESH_BOUNTY_WORKING);
    return DAOMESH_OK;
}

static int32_t try_leave(struct model_bounty *bounty, int party)
{
    int place = place_of(bounty, party);
    if (place == NOBODY) return DAOMESH_E_NOT_A_TAKER;
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_OPEN, DAOMESH_BOUNTY_WORKING);
    if (status != DAOMESH_OK) return status;
    if (bounty->state == DAOMESH_BOUNTY_WORKING) {
        lose_team(bounty, (uint32_t)place, (uint32_t)place);
        return DAOMESH_OK;
    }
    if (bounty->team[place].bonded) held[party][0] += bounty->bond;
    bounty->team[place] = (struct model_place){ NOBODY, bounty->team[place].shares, 0, 0, 0 };
    return DAOMESH_OK;
}

static int32_t try_submit(struct model_bounty *bounty, int party)
{
    if (place_of(bounty, party) == NOBODY) return DAOMESH_E_NOT_A_TAKER;
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_WORKING, DAOMESH_BOUNTY_WORKING);
    if (status == DAOMESH_OK) enter(bounty, DAOMESH_BOUNTY_SUBMITTED);
    return status;
}

static int32_t try_withdraw(struct model_bounty *bounty)
{
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_OPEN, DAOMESH_BOUNTY_OPEN);
    if (status == DAOMESH_OK) end_with(bounty, 0);
    return status;
}

static int32_t try_accept(struct model_bounty *bounty)
{
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_SUBMITTED, DAOMESH_BOUNTY_DISPUTED);
    if (status == DAOMESH_OK) accept(bounty);
    return status;
}

static int32_t try_revise(struct model_bounty *bounty)
{
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_SUBMITTED, DAOMESH_BOUNTY_SUBMITTED);
    if (status != DAOMESH_OK) return status;
    if (bounty->revised == bounty->revisions) return DAOMESH_E_REVISIONS;
    bounty->revised++;
    enter(bounty, DAOMESH_BOUNTY_WORKING);
    return DAOMESH_OK;
}

static int32_t try_reject(struct model_bounty *bounty)
{
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_SUBMITTED, DAOMESH_BOUNTY_SUBMITTED);
    if (status == DAOMESH_OK) enter(bounty, DAOMESH_BOUNTY_REJECTED);
    return status;
}

static int32_t try_dispute(struct model_bounty *bounty, int party)
{
    if (place_of(bounty, party) == NOBODY) return DAOMESH_E_NOT_A_TAKER;
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_REJECTED, DAOMESH_BOUNTY_REJECTED);
    if (status == DAOMESH_OK) enter(bounty, DAOMESH_BOUNTY_DISPUTED);
    return status;
}

static int32_t try_rule(struct model_bounty *bounty, int party, uint32_t pay_ppm)
{
    if (party != bounty->arbiter) return DAOMESH_E_NOT_ALLOWED;
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_DISPUTED, DAOMESH_BOUNTY_DISPUTED);
    if (status != DAOMESH_OK) return status;
    if (pay_ppm < bounty->min_pay) return DAOMESH_E_RANGE;
    end_with(bounty, pay_ppm);
    return DAOMESH_OK;
}

static int32_t try_agree(struct model_bounty *bounty, int party, uint32_t pay_ppm, int binding)
{
    int place = place_of(bounty, party);
    if (party != bounty->poster && place == NOBODY) return DAOMESH_E_NOT_A_TAKER;
    int32_t status = may_move(bounty, DAOMESH_BOUNTY_WORKING, DAOMESH_BOUNTY_DISPUTED);
    if (status != DAOMESH_OK) return status;
    *(place == NOBODY ? &bounty->poster_said : &bounty->team[place].said) = (int)pay_ppm + 1;
    *(place == NOBODY ? &bounty->poster_binding : &bounty->team[place].binding) = binding;
    int same = bounty->poster_said == (int)pay_ppm + 1, all = bounty->poster_binding;
    for (uint32_t i = 0; i < bounty->places; i++) {
        same = same && bounty->team[i].said == (int)pay_ppm + 1;
        all = all && bounty->team[i].binding;
    }
    if (same) bounty->fallback = (int)pay_ppm + 1;
    if (same && all) end_with(bounty, pay_ppm);
    return DAOMESH_OK;
}

/* --- Posting ---------------------------------------------------------------------------------------------------------------- */

static void any_terms(struct model_bounty *bounty, int poster)
{
    memset(bounty, 0, sizeof *bounty);
    bounty->poster = poster;
    bounty->parent = NOBODY;
    bounty->arbiter = pick(4) ? (int)pick(PARTIES) : NOBODY;
    if (bounty->arbiter == poster) bounty->arbiter = NOBODY;
    for (uint32_t token = 0; token < TOKENS; token++)
        bounty->reward[token] = pick(3) ? 1 + pick(300) : 0;
    if (bounty->reward[0] + bounty->reward[1] == 0) bounty->reward[pick(TOKENS)] = 1 + pick(5);
    bounty->parts = pick(2) ? 1 : 1 + pick(PARTS);
    for (uint32_t i = 0; i < bounty->parts; i++)
        bounty->weight[i] = 1 + pick(7);
    bounty->work_s = 5 + pick(120);
    bounty->open_s = 5 + pick(200);
    bounty->review_s = 5 + pick(60);
    bounty->dispute_s = 5 + pick(60);
    bounty->ruling_s = 5 + pick(60);
    bounty->min_pay = pick(2) ? pick(1000001) : 0;
    bounty->revisions = pick(3);
    bounty->bond = pick(2) ? pick(40) : 0;
    bounty->places = pick(3) ? 1 : 1 + pick(TEAM);
    for (uint32_t i = 0; i < bounty->places; i++)
        bounty->team[i] = (struct model_place){ .party = NOBODY, .shares = 1 + pick(9) };
}

static struct daomesh_bounty_post posting(const struct model_bounty *bounty)
{
    struct daomesh_bounty_post post = bounty_terms(&parties[bounty->poster], &tokens[0], 1);
    post.reward_count = 0;
    for (uint32_t token = 0; token < TOKENS; token++) {
        if (bounty->reward[token] == 0) continue;
        post.reward[post.reward_count++] =
            (struct daomesh_token_amount){ tokens[token], amount_from_u64(bounty->reward[token]) };
    }
    post.parts_count = bounty->parts;
    for (uint32_t i = 0; i < bounty->parts; i++)
        post.parts[i] = (struct daomesh_bounty_part){ .weight = bounty->weight[i], .work_s = bounty->work_s };
    post.open_s = bounty->open_s;
    post.review_s = bounty->review_s;
    post.dispute_s = bounty->dispute_s;
    post.ruling_s = bounty->ruling_s;
    if (bounty->arbiter != NOBODY) post.arbiter = parties[bounty->arbiter];
    post.min_pay = bounty->min_pay;
    post.revisions = (uint8_t)bounty->revisions;
    if (bounty->bond > 0) post.bond_token = tokens[0];
    post.bond = amount_from_u64(bounty->bond);
    post.places_count = bounty->places;
    for (uint32_t i = 0; i < bounty->places; i++)
        post.places[i] = (uint32_t)bounty->team[i].shares;
    if (bounty->parent == NOBODY) return post;
    post.parent_poster = bounties[bounty->parent].name.poster;
    post.parent = bounties[bounty->parent].name.number;
    post.back_to_back = (uint8_t)bounty->back_to_back;
    return post;
}

static int32_t check_below(const struct model_bounty *bounty, const struct model_bounty *parent)
{
    for (uint32_t token = 0; token < TOKENS; token++) {
        uint64_t left = due(parent, token, parent->paid, whole(parent)), reward = bounty->reward[token];
        if (reward == 0) continue;
        if (reward > parent->reward[token]) return DAOMESH_E_CHILD_DEARER;
        for (uint32_t i = 0; i < parent->child_count; i++) {
            const struct model_bounty *child = &bounties[parent->children[i]];
            if (child->back_to_back) left -= claim(child, token);
        }
        if (reward > left) return DAOMESH_E_PARENT_SPENT;
    }
    return DAOMESH_OK;
}

static int32_t expect_post(const struct model_bounty *bounty)
{
    if (bounty->parent != NOBODY) {
        const struct model_bounty *parent = &bounties[bounty->parent];
        if (parent->frozen) return DAOMESH_E_SETTLING;
        if (parent->state != DAOMESH_BOUNTY_WORKING) return DAOMESH_E_BOUNTY_STATE;
        if (world.time >= parent->ends) return DAOMESH_E_ENDED;
        if (parent->places != 1 || parent->team[0].party != bounty->poster) return DAOMESH_E_NOT_A_TAKER;
        if (bounty->back_to_back) {
            if (parent->depth == DAOMESH_BOUNTY_DEPTH_MAX) return DAOMESH_E_LIMIT;
            int32_t status = check_below(bounty, parent);
            if (status != DAOMESH_OK) return status;
        }
        if (parent->child_count == CHILDREN) return DAOMESH_E_LIMIT;
    }
    for (uint32_t token = 0; token < TOKENS && !bounty->back_to_back; token++) {
        if (held[bounty->poster][token] < bounty->reward[token]) return DAOMESH_E_BALANCE;
    }
    return DAOMESH_OK;
}

/* Mostly work that its taker has under way, sometimes any bounty. */
static int any_parent(int *poster)
{
    for (int tries = 0; tries < 20; tries++) {
        uint32_t at = bounty_count - 1 - pick(bounty_count < 30 ? bounty_count : 30);
        const struct model_bounty *bounty = &bounties[at];
        if (bounty->state != DAOMESH_BOUNTY_WORKING || bounty->places > 1) continue;
        *poster = bounty->team[0].party;
        return (int)at;
    }
    return (int)pick(bounty_count);
}

static void step_post(void)
{
    struct model_bounty *bounty = &bounties[bounty_count];
    int poster = (int)pick(PARTIES), parent = NOBODY;
    if (bounty_count == BOUNTIES) return;
    if (bounty_count > 0 && pick(4)) parent = any_parent(&poster);
    any_terms(bounty, poster);
    bounty->parent = parent;
    bounty->back_to_back = parent != NOBODY && pick(5) > 0;
    if (bounty->back_to_back) {
        bounty->depth = bounties[parent].depth + 1;
        for (uint32_t token = 0; token < TOKENS; token++) {
            uint64_t most = bounties[parent].reward[token];
            if (pick(6)) bounty->reward[token] = most > 1 ? 1 + pick((uint32_t)(most / 2)) : 0;
        }
        if (bounty->reward[0] + bounty->reward[1] == 0) bounty->reward[pick(TOKENS)] = 1;
    }
    const struct daomesh_bounty_post post = posting(bounty);
    int32_t expected = expect_post(bounty);
    uint32_t number = bounty_post(&world, &post);
    ck_assert_int_eq(world.result.status, expected);
    if (expected != DAOMESH_OK) return;
    ck_assert_uint_eq(number, ++posted_by[poster]);
    bounty->name = (struct named){ parties[poster], number };
    for (uint32_t token = 0; token < TOKENS && !bounty->back_to_back; token++)
        held[poster][token] -= bounty->reward[token];
    enter(bounty, DAOMESH_BOUNTY_OPEN);
    if (parent != NOBODY) bounties[parent].children[bounties[parent].child_count++] = (int)bounty_count;
    bounty_count++;
}

/* --- Living ------------------------------------------------------------------------------------------------------------------ */

static int any_party_of(const struct model_bounty *bounty)
{
    int party = bounty->team[pick(bounty->places)].party;
    return pick(8) && party != NOBODY ? party : (int)pick(PARTIES);
}

static void step_move(void)
{
    uint32_t at = bounty_count - 1 - pick(bounty_count < 40 ? bounty_count : 40);
    struct model_bounty *bounty = &bounties[at];
    const struct named name = bounty->name;
    int taker = any_party_of(bounty), anyone = (int)pick(PARTIES);
    uint32_t pay_ppm = pick(3) * 400000, place = pick(bounty->places + (pick(9) == 0));
    const int frozen = bounty->frozen, binding = (int)pick(2);
    int32_t expected = DAOMESH_E_SETTLING, got;
    const uint32_t likely[] = { 0, 0, 2, 4 + pick(5) / 2, 7, 8 };
    uint32_t what = bounty->state <= 5 && pick(3) ? likely[bounty->state] : pick(10);
    switch (what) {
    case 0:
        if (!frozen) expected = try_take(bounty, anyone, place);
        got = bounty_take(&world, &parties[anyone], name, (uint8_t)place);
        break;
    case 1:
        if (!frozen) expected = try_leave(bounty, taker);
        got = bounty_leave(&world, &parties[taker], name);
        break;
    case 2:
        if (!frozen) expected = try_submit(bounty, taker);
        got = bounty_submit(&world, &parties[taker], name, (uint8_t)pick(200));
        break;
    case 3:
        if (pick(3)) return;
        if (!frozen) expected = try_withdraw(bounty);
        got = bounty_withdraw(&world, name);
        break;
    case 4:
        if (!frozen) expected = try_accept(bounty);
        got = bounty_accept(&world, name);
        break;
    case 5:
        if (!frozen) expected = try_revise(bounty);
        got = bounty_revise(&world, name);
        break;
    case 6:
        if (!frozen) expected = try_reject(bounty);
        got = bounty_reject(&world, name);
        break;
    case 7:
        if (!frozen) expected = try_dispute(bounty, taker);
        got = bounty_dispute(&world, &parties[taker], name);
        break;
    case 8:
        if (bounty->arbiter != NOBODY && pick(4)) anyone = bounty->arbiter;
        if (!frozen) expected = try_rule(bounty, anyone, pay_ppm);
        got = bounty_rule(&world, &parties[anyone], name, pay_ppm);
        break;
    default:
        if (pick(2)) taker = bounty->poster;
        if (!frozen) expected = try_agree(bounty, taker, pay_ppm, binding);
        got = bounty_agree(&world, &parties[taker], name, pay_ppm, (uint8_t)binding);
    }
    ck_assert_msg(got == expected, "move %u in state %u: %s instead of %s", what, bounty->state,
                  daomesh_status_name(got), daomesh_status_name(expected));
}

/* All below what was just settled stands still until the next batch. */
static void freeze(void)
{
    for (int changed = 1; changed;) {
        changed = 0;
        for (uint32_t i = 0; i < bounty_count; i++) {
            struct model_bounty *bounty = &bounties[i];
            if (bounty->frozen || !bounty->back_to_back || bounty->state >= DAOMESH_BOUNTY_ENDED) continue;
            if (bounties[bounty->parent].frozen) changed = bounty->frozen = 1;
        }
    }
}

static void compare(void)
{
    for (uint32_t party = 0; party < PARTIES; party++) {
        for (uint32_t token = 0; token < TOKENS; token++)
            ck_assert_uint_eq(money_free(&world, &parties[party], &tokens[token]), held[party][token]);
    }
    for (uint32_t i = 0; i < bounty_count; i++) {
        const struct daomesh_bounty_record *record = bounty_record(&world, bounties[i].name);
        ck_assert_uint_eq(record->state, bounties[i].state);
        ck_assert_uint_eq(record->earned, bounties[i].earned);
    }
}

static void open_life(uint64_t seed)
{
    bounty_count = 0;
    timers = 0;
    memset(posted_by, 0, sizeof posted_by);
    memset(coming, 0, sizeof coming);
    random_state = seed;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (uint32_t i = 0; i < PEOPLE; i++)
        parties[i] = world.people[world_person(&world)];
    const struct daomesh_pathway pathway = world_pathway();
    for (uint32_t i = PEOPLE; i < PARTIES; i++)
        parties[i] = world_dao(&world, 3, &pathway);
    for (uint32_t token = 0; token < TOKENS; token++)
        tokens[token] = money_token(&world, 0, 0, 0);
    if (memcmp(&tokens[0], &tokens[1], sizeof tokens[0]) > 0) {
        const daomesh_id first = tokens[1];
        tokens[1] = tokens[0];
        tokens[0] = first;
    }
    for (uint32_t party = 0; party < PARTIES; party++) {
        for (uint32_t token = 0; token < TOKENS; token++) {
            money_mint(&world, &tokens[token], &parties[party], EACH);
            held[party][token] = EACH;
        }
    }
}

/* At the end nobody does anything any more: time alone brings everything back. */
static void end_life(void)
{
    uint64_t sum = 0;
    for (int i = 0; i < 40; i++) {
        world_pass(&world, 250);
        run_timers();
        compare();
    }
    for (uint32_t party = 0; party < PARTIES; party++)
        sum += held[party][0] + held[party][1];
    ck_assert_uint_eq(sum, PARTIES * TOKENS * EACH);
    world_close(&world);
}

START_TEST(random_lives_agree_with_the_model)
{
    open_life((uint64_t)_i + 1);
    for (int batch = 0; batch < BATCHES; batch++) {
        world_pass(&world, 1 + pick(25));
        run_timers();
        compare();
        for (int i = 0; i < STEPS; i++) {
            if (bounty_count == 0 || pick(6) == 0)
                step_post();
            else
                step_move();
            freeze();
        }
    }
    end_life();
}
END_TEST

Suite *bounty_life_suite(void)
{
    Suite *suite = suite_create("bounty_life");
    TCase *tests = tcase_create("bounty_life");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, random_lives_agree_with_the_model, 0, turns(LIVES));
    suite_add_tcase(suite, tests);
    return suite;
}
