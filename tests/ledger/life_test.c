/*
 * Random lives of a few DAOs against a slow model that remembers everything: every member's weights at every opening, every
 * vote, every timer. After each batch the ledger must agree with the model and pass its audit.
 */
#include "../support/turns.h"
#include "world.h"

Suite *life_suite(void);

enum { PEOPLE = 10, DAOS = 3, PROPOSALS = 400, TIMERS = 2 * DAOS * PROPOSALS };

struct model_proposal {
    uint64_t opened;
    uint64_t weights[PEOPLE]; /* at opening */
    uint64_t total;
    uint8_t voted[PEOPLE];
    uint8_t choice[PEOPLE];
    uint8_t decided, winner, by, ended; /* ended: executed or failed */
    uint64_t executes;
    uint32_t burns_from; /* its one inner action: burn `amount` of this person's reputation */
    uint64_t amount;
    uint32_t state; /* after it ended */
};

struct model_dao {
    daomesh_id id;
    struct daomesh_pathway pathway;
    uint8_t member[PEOPLE];
    uint64_t shares[PEOPLE];
    uint64_t reputation[PEOPLE];
    uint32_t proposals;
    struct model_proposal proposal[PROPOSALS + 1];
};

struct model_timer {
    uint64_t due;
    uint32_t dao, proposal;
    uint8_t live;
};

static struct world world;
static struct model_dao daos[DAOS];
static struct model_timer timers[TIMERS];
static uint32_t timer_count;
static uint64_t random_state;

static uint32_t pick(uint32_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)((random_state >> 20) % below);
}

/* --- The model ----------------------------------------------------------------------------------------------------------- */

static uint64_t weight_of(const struct model_dao *dao, uint32_t person)
{
    if (!dao->member[person]) return 0;
    switch (dao->pathway.rule.weight) {
    case 1:
        return 1;
    case 2:
        return dao->shares[person];
    default:
        return dao->reputation[person];
    }
}

static uint64_t tally(const struct model_proposal *proposal, uint8_t choice)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < PEOPLE; i++) {
        if (proposal->voted[i] && proposal->choice[i] == choice) sum += proposal->weights[i];
    }
    return sum;
}

static void set_timer(uint64_t due, uint32_t dao, uint32_t proposal)
{
    timers[timer_count++] = (struct model_timer){ due, dao, proposal, 1 };
}

static void cancel_timer(uint32_t dao, uint32_t proposal)
{
    for (uint32_t i = 0; i < timer_count; i++) {
        if (timers[i].dao == dao && timers[i].proposal == proposal) timers[i].live = 0;
    }
}

static void decide(uint32_t d, uint32_t number, uint8_t winner, uint8_t by, uint64_t now)
{
    struct model_proposal *proposal = &daos[d].proposal[number];
    proposal->decided = 1;
    proposal->winner = winner;
    proposal->by = by;
    /* the last second of voting, and of grace, belongs to nothing else */
    uint64_t closes = proposal->opened + daos[d].pathway.rule.voting_s,
             grace_s = daos[d].pathway.rule.grace_s;
    int early = now < closes;
    proposal->executes = (early ? now : closes) + grace_s + (!early || grace_s > 0);
    cancel_timer(d, number);
    if (winner == 1) set_timer(proposal->executes, d, number);
}

static int passes_bar(const struct model_dao *dao, const struct model_proposal *proposal, uint8_t choice)
{
    return tally(proposal, choice) * 1000000 > (uint64_t)dao->pathway.rule.early_bar_ppm * proposal->total;
}

static void decide_early(uint32_t d, uint32_t number, uint64_t now)
{
    const struct model_dao *dao = &daos[d];
    if (dao->pathway.rule.early != DAOMESH_EARLY_BAR) return;
    for (uint8_t choice = 0; choice <= 2; choice++) {
        if (!passes_bar(dao, &dao->proposal[number], choice)) continue;
        decide(d, number, choice, DAOMESH_BY_BAR, now);
        return;
    }
}

static void execute(uint32_t d, uint32_t number)
{
    struct model_dao *dao = &daos[d];
    struct model_proposal *proposal = &dao->proposal[number];
    int works =
        dao->member[proposal->burns_from] && dao->reputation[proposal->burns_from] >= proposal->amount;
    if (works) dao->reputation[proposal->burns_from] -= proposal->amount;
    proposal->ended = 1;
    proposal->state = works ? DAOMESH_STATE_EXECUTED : DAOMESH_STATE_FAILED;
}

static void run_timer(uint32_t i, uint64_t now)
{
    uint32_t d = timers[i].dao, number = timers[i].proposal;
    struct model_proposal *proposal = &daos[d].proposal[number];
    timers[i].live = 0;
    if (proposal->decided) {
        execute(d, number);
        return;
    }
    uint8_t winner = tally(proposal, 1) > tally(proposal, 2) ? 1 : 0;
    decide(d, number, winner, DAOMESH_BY_MAJORITY, now);
}

/* Due timers in order of (due, row): the array is in row order, so the first of the least due is right. */
static void run_timers(uint64_t now)
{
    for (;;) {
        uint32_t best = timer_count;
        for (uint32_t i = 0; i < timer_count; i++) {
            if (timers[i].live && timers[i].due <= now &&
                (best == timer_count || timers[i].due < timers[best].due))
                best = i;
        }
        if (best == timer_count) return;
        run_timer(best, now);
    }
}

/* --- One random step on both sides ---------------------------------------------------------------------------------------- */

/* Both say that someone has nothing to vote with; which of the two depends on whether the slot was reused meanwhile. */
static int32_t fold(int32_t status)
{
    return status == DAOMESH_E_NOT_A_MEMBER ? DAOMESH_E_NO_WEIGHT : status;
}

static int32_t model_vote(uint32_t d, uint32_t number, uint32_t person, uint8_t choice)
{
    struct model_dao *dao = &daos[d];
    if (number == 0 || number > dao->proposals) return DAOMESH_E_UNKNOWN_PROPOSAL;
    struct model_proposal *proposal = &dao->proposal[number];
    if (proposal->decided) return DAOMESH_E_PROPOSAL_CLOSED;
    if (world.time <= proposal->opened || world.time > proposal->opened + dao->pathway.rule.voting_s)
        return DAOMESH_E_VOTING_NOT_OPEN;
    if (choice > 2) return proposal->weights[person] ? DAOMESH_E_CHOICE : fold(DAOMESH_E_NOT_A_MEMBER);
    if (proposal->weights[person] == 0) return DAOMESH_E_NO_WEIGHT;
    if (proposal->voted[person] && !dao->pathway.rule.revote) return DAOMESH_E_ALREADY_VOTED;
    proposal->voted[person] = 1;
    proposal->choice[person] = choice;
    decide_early(d, number, world.time);
    return DAOMESH_OK;
}

static void step_vote(uint32_t d)
{
    uint32_t number = pick(4) == 0
                          ? pick(daos[d].proposals + 2)
                          : daos[d].proposals - pick(daos[d].proposals < 8 ? daos[d].proposals + 1 : 8);
    uint32_t person = pick(PEOPLE);
    uint8_t choice = (uint8_t)pick(3);
    int32_t expected = model_vote(d, number, person, choice);
    ck_assert_int_eq(fold(world_vote(&world, person, &daos[d].id, number, choice)), expected);
}

static void step_open(uint32_t d)
{
    struct model_dao *dao = &daos[d];
    uint32_t person = pick(PEOPLE);
    if (dao->proposals == PROPOSALS) return;
    struct inner_list list = { .count = 0 };
    struct daomesh_reputation_burn burn = { .dao = dao->id,
                                            .party = world.people[pick(PEOPLE)],
                                            .amount = amount_from_u64(pick(60)) };
    for (uint32_t i = 0; i < PEOPLE; i++) {
        if (id_equal(&world.people[i], &burn.party)) dao->proposal[dao->proposals + 1].burns_from = i;
    }
    dao->proposal[dao->proposals + 1].amount = burn.amount.limb[0];
    inner_add(&list, DAOMESH_ACTION_REPUTATION_BURN, &burn);
    uint64_t number = world_propose(&world, person, &dao->id, 1, inner_span(&list));
    if (world.result.status == DAOMESH_E_OPEN_PROPOSALS) return;
    if (!dao->member[person]) {
        ck_assert_int_eq(world.result.status, DAOMESH_E_NOT_A_MEMBER);
        return;
    }
    ck_assert_uint_eq(number, ++dao->proposals);
    struct model_proposal *proposal = &dao->proposal[number];
    proposal->opened = world.time;
    for (uint32_t i = 0; i < PEOPLE; i++) {
        proposal->weights[i] = weight_of(dao, i);
        proposal->total += proposal->weights[i];
    }
    set_timer(world.time + dao->pathway.rule.voting_s + 1, d, dao->proposals);
}

static void step_weights(uint32_t d)
{
    struct model_dao *dao = &daos[d];
    uint32_t person = pick(PEOPLE);
    uint64_t amount = pick(200);
    int32_t expected = dao->member[person] ? DAOMESH_OK : DAOMESH_E_NOT_A_MEMBER, status;
    if (pick(2)) {
        struct daomesh_reputation_mint act = { .dao = dao->id,
                                               .party = world.people[person],
                                               .amount = amount_from_u64(amount) };
        status = world_act_as(&world, &dao->id, DAOMESH_ACTION_REPUTATION_MINT, &act);
        if (expected == DAOMESH_OK) dao->reputation[person] += amount;
    } else {
        struct daomesh_member_reweight act = { .dao = dao->id,
                                               .party = world.people[person],
                                               .shares = amount_from_u64(amount) };
        status = world_act_as(&world, &dao->id, DAOMESH_ACTION_MEMBER_REWEIGHT, &act);
        if (expected == DAOMESH_OK) dao->shares[person] = amount;
    }
    ck_assert_int_eq(status, expected);
}

static void step_membership(uint32_t d)
{
    struct model_dao *dao = &daos[d];
    uint32_t person = pick(PEOPLE);
    if (dao->member[person]) {
        struct daomesh_member_remove act = { .dao = dao->id, .party = world.people[person] };
        ck_assert_int_eq(world_act_as(&world, &dao->id, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
        dao->member[person] = 0;
        dao->shares[person] = dao->reputation[person] = 0;
        return;
    }
    struct daomesh_member_add act = { .dao = dao->id,
                                      .party = world.people[person],
                                      .shares = amount_from_u64(pick(50)),
                                      .reputation = amount_from_u64(pick(50)) };
    ck_assert_int_eq(world_act_as(&world, &dao->id, DAOMESH_ACTION_MEMBER_ADD, &act), DAOMESH_OK);
    dao->member[person] = 1;
    dao->shares[person] = act.shares.limb[0];
    dao->reputation[person] = act.reputation.limb[0];
}

static void step(void)
{
    uint32_t d = pick(DAOS), dice = pick(20);
    if (dice < 11)
        step_vote(d);
    else if (dice < 13)
        step_open(d);
    else if (dice < 17)
        step_weights(d);
    else
        step_membership(d);
}

/* --- Comparing ---------------------------------------------------------------------------------------------------------------- */

static void compare_proposal(const struct model_proposal *model, const daomesh_proposal_info *info)
{
    for (uint8_t choice = 0; choice <= 2; choice++)
        ck_assert_uint_eq(info->tally[choice].limb[0], tally(model, choice));
    ck_assert_uint_eq(info->total.limb[0], model->total);
    ck_assert_uint_eq(info->winner, model->winner);
    ck_assert_uint_eq(info->decided_by, model->by);
    if (model->ended) ck_assert_uint_eq(info->state, model->state);
}

static void compare(void)
{
    for (uint32_t d = 0; d < DAOS; d++) {
        for (uint32_t person = 0; person < PEOPLE; person++) {
            daomesh_member_info info = world_member(&world, &daos[d].id, person);
            ck_assert_int_eq(info.state == MEMBER_ACTIVE, daos[d].member[person]);
            ck_assert_uint_eq(info.shares.limb[0], daos[d].shares[person]);
            ck_assert_uint_eq(info.reputation.limb[0], daos[d].reputation[person]);
        }
        uint32_t first = daos[d].proposals > 12 ? daos[d].proposals - 12 : 1;
        for (uint32_t number = first; number <= daos[d].proposals; number++) {
            daomesh_proposal_info info = world_proposal(&world, &daos[d].id, number);
            compare_proposal(&daos[d].proposal[number], &info);
        }
    }
}

static void found_daos(void)
{
    for (uint32_t d = 0; d < DAOS; d++) {
        struct daomesh_pathway *pathway = &daos[d].pathway;
        *pathway = world_pathway();
        pathway->rule.weight = (uint8_t)(d + 1);
        pathway->rule.voting_s = 60 + 40 * d;
        pathway->rule.grace_s = 15 * d;
        pathway->rule.revote = d == 1;
        if (d != 0) {
            pathway->rule.early = DAOMESH_EARLY_BAR;
            pathway->rule.early_bar_ppm = 500000;
        }
        daos[d].id = world_dao(&world, 5, pathway);
        for (uint32_t person = 0; person < 5; person++) {
            daos[d].member[person] = 1;
            daos[d].shares[person] = 10;
            daos[d].reputation[person] = 100;
        }
    }
}

static void live(uint64_t seed, const char *path)
{
    memset(daos, 0, sizeof daos);
    timer_count = 0;
    random_state = seed * 0x9e3779b97f4a7c15u + 1;
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    found_daos();
    for (int batch = 0; batch < 60; batch++) {
        world_pass(&world, pick(30));
        run_timers(world.time);
        for (uint32_t i = 0; i < 25; i++)
            step();
        world_commit(&world);
        compare();
    }
    world_close(&world);
}

START_TEST(random_lives_agree_with_the_model)
{
    live((uint64_t)_i + 1, NULL);
}
END_TEST

Suite *life_suite(void)
{
    Suite *suite = suite_create("life");
    TCase *tests = tcase_create("life");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, random_lives_agree_with_the_model, 0, turns(20));
    suite_add_tcase(suite, tests);
    return suite;
}
