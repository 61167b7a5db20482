/*
 * Random lives of money: minted, burned, given, set aside, paid in as tribute, taken out by those who leave. A plain model in
 * small numbers says what each step answers and what everybody holds; each batch passes the audit.
 */
#include <stdlib.h>

#include "../support/turns.h"
#include "money.h"

Suite *money_life_suite(void);

enum { PEOPLE = 7, DAOS = 3, PARTIES = PEOPLE + DAOS, TOKENS = 3, LIVES = 12, BATCHES = 60, STEPS = 25 };
enum { JOINING_S = 300, VOTING_S = 200, MOST = 1000 };

struct model_member {
    uint8_t state;
    uint64_t shares, loot, jailed_shares;
};

struct model_application {
    uint64_t number; /* 0: none open */
    uint64_t proposal;
    uint64_t due; /* when it ends by itself */
    uint64_t shares, tribute[TOKENS];
};

struct model_dao {
    struct model_member members[PARTIES];
    struct model_application applications[PARTIES];
    uint64_t applied, proposals, reserve[TOKENS];
};

static struct world world;
static daomesh_id parties[PARTIES], tokens[TOKENS]; /* people, then DAOs; tokens ascend */
static uint64_t held[PARTIES][TOKENS];
static struct model_dao daos[DAOS];
static uint64_t random_state;

static uint32_t pick(uint32_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33) % below;
}

static const daomesh_id *dao_id(uint32_t dao)
{
    return &parties[PEOPLE + dao];
}

static int by_id(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

/* --- The world -------------------------------------------------------------------------------------------------------- */

static void open_dao(uint32_t dao)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING_S;
    parties[PEOPLE + dao] = world_dao(&world, 3, &pathway);
    struct daomesh_charter_amend act = { .dao = parties[PEOPLE + dao],
                                         .joining_pathway = 1,
                                         .joining_s = JOINING_S };
    ck_assert_int_eq(world_act_as(&world, &act.dao, DAOMESH_ACTION_CHARTER_AMEND, &act), DAOMESH_OK);
    for (int i = 0; i < 3; i++)
        daos[dao].members[i] = (struct model_member){ .state = MEMBER_ACTIVE, .shares = 10 };
}

static void open_life(int seed)
{
    memset(held, 0, sizeof held);
    memset(daos, 0, sizeof daos);
    random_state = (uint64_t)seed;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (uint32_t i = 0; i < PEOPLE; i++)
        parties[i] = world.people[world_person(&world)];
    for (uint32_t dao = 0; dao < DAOS; dao++)
        open_dao(dao);
    for (uint32_t token = 0; token < TOKENS; token++)
        tokens[token] = money_token(&world, 0, 0, 0);
    qsort(tokens, TOKENS, sizeof tokens[0], by_id);
}

/* --- Plain money -------------------------------------------------------------------------------------------------------- */

static void step_mint(void)
{
    uint32_t to = pick(PARTIES), token = pick(TOKENS);
    uint64_t amount = 1 + pick(MOST);
    money_mint(&world, &tokens[token], &parties[to], amount);
    held[to][token] += amount;
}

static void step_give(void)
{
    uint32_t from = pick(PARTIES), to = pick(PARTIES), token = pick(TOKENS);
    uint64_t amount = 1 + pick(MOST);
    int enough = held[from][token] >= amount;
    ck_assert_int_eq(money_give(&world, &parties[from], &parties[to], &tokens[token], amount),
                     enough ? DAOMESH_OK : DAOMESH_E_BALANCE);
    if (!enough) return;
    held[from][token] -= amount;
    held[to][token] += amount;
}

static void step_burn(void)
{
    uint32_t from = pick(PARTIES), token = pick(TOKENS);
    struct daomesh_token_burn act = { .party = parties[from],
                                      .token = tokens[token],
                                      .amount = amount_from_u64(1 + pick(MOST)) };
    int enough = held[from][token] >= act.amount.limb[0];
    ck_assert_int_eq(world_act_as(&world, &parties[from], DAOMESH_ACTION_TOKEN_BURN, &act),
                     enough ? DAOMESH_OK : DAOMESH_E_BALANCE);
    if (enough) held[from][token] -= act.amount.limb[0];
}

static void step_reserve(void)
{
    uint32_t dao = pick(DAOS), token = pick(TOKENS);
    int aside = pick(2) == 0;
    struct daomesh_treasury_reserve act = { .dao = *dao_id(dao),
                                            .token = tokens[token],
                                            .amount = amount_from_u64(1 + pick(MOST)) };
    const uint64_t amount = act.amount.limb[0];
    uint64_t *free_part = &held[PEOPLE + dao][token], *reserve = &daos[dao].reserve[token];
    int enough = *(aside ? free_part : reserve) >= amount;
    uint32_t kind = aside ? DAOMESH_ACTION_TREASURY_RESERVE : DAOMESH_ACTION_TREASURY_RELEASE;
    ck_assert_int_eq(world_act_as(&world, dao_id(dao), kind, &act), enough ? DAOMESH_OK : DAOMESH_E_BALANCE);
    if (!enough) return;
    *free_part += aside ? -amount : amount;
    *reserve += aside ? amount : -amount;
}

/* --- Members --------------------------------------------------------------------------------------------------------------- */

static uint64_t total_of(const struct model_dao *dao)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < PARTIES; i++)
        sum += dao->members[i].shares + dao->members[i].loot;
    return sum;
}

static void end_former(struct model_member *member)
{
    if (member->state == MEMBER_FORMER && member->loot == 0) member->state = MEMBER_LEFT;
}

/* Some of the tokens, in their order. */
static daomesh_list some_tokens(int *listed)
{
    static uint8_t bytes[256];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    uint32_t count = 0;
    for (uint32_t i = 0; i < TOKENS; i++) {
        listed[i] = pick(3) > 0;
        if (!listed[i]) continue;
        daomesh__cbor_put_bytes(&out, tokens[i].bytes, sizeof tokens[i].bytes);
        count++;
    }
    return (daomesh_list){ bytes, out.len, count, 0 };
}

static void step_exit(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE);
    struct model_member *member = &daos[d].members[person];
    int listed[TOKENS];
    const uint64_t shares = pick((uint32_t)member->shares + 2), loot = pick((uint32_t)member->loot + 2),
                   total = total_of(&daos[d]);
    struct daomesh_member_exit act = { .dao = *dao_id(d),
                                       .shares = amount_from_u64(shares),
                                       .loot = amount_from_u64(loot) };
    act.tokens = some_tokens(listed);
    int32_t expected = DAOMESH_OK;
    if (act.tokens.count > 0 && total == 0) expected = DAOMESH_E_ZERO_DIVISOR;
    if (shares > member->shares || loot > member->loot) expected = DAOMESH_E_BALANCE;
    if (member->state == MEMBER_EMPTY || member->state == MEMBER_LEFT) expected = DAOMESH_E_NOT_A_MEMBER;
    ck_assert_int_eq(world_act(&world, person, DAOMESH_ACTION_MEMBER_EXIT, &act), expected);
    if (expected != DAOMESH_OK) return;
    for (uint32_t token = 0; token < TOKENS; token++) {
        uint64_t paid = listed[token] ? held[PEOPLE + d][token] * (shares + loot) / total : 0;
        held[PEOPLE + d][token] -= paid;
        held[person][token] += paid;
    }
    member->shares -= shares;
    member->loot -= loot;
    end_former(member);
}

static void leave(struct model_member *member)
{
    *member = (struct model_member){ .state = MEMBER_FORMER, .loot = member->shares + member->loot };
    end_former(member);
}

static int is_member(const struct model_member *member)
{
    return member->state == MEMBER_ACTIVE || member->state == MEMBER_JAILED;
}

static void step_leave(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE);
    struct model_member *member = &daos[d].members[person];
    struct daomesh_member_remove remove = { .dao = *dao_id(d), .party = parties[person] };
    struct daomesh_member_resign resign = { .dao = *dao_id(d) };
    int32_t status = pick(2) ? world_act_as(&world, dao_id(d), DAOMESH_ACTION_MEMBER_REMOVE, &remove)
                             : world_act(&world, person, DAOMESH_ACTION_MEMBER_RESIGN, &resign);
    ck_assert_int_eq(status, is_member(member) ? DAOMESH_OK : DAOMESH_E_NOT_A_MEMBER);
    if (status == DAOMESH_OK) leave(member);
}

static void step_jail(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE);
    struct model_member *member = &daos[d].members[person];
    struct daomesh_member_jail act = { .dao = *dao_id(d), .party = parties[person] };
    if (member->state == MEMBER_JAILED) {
        uint64_t back = member->jailed_shares < member->loot ? member->jailed_shares : member->loot;
        ck_assert_int_eq(world_act_as(&world, dao_id(d), DAOMESH_ACTION_MEMBER_RELEASE, &act), DAOMESH_OK);
        *member =
            (struct model_member){ .state = MEMBER_ACTIVE, .shares = back, .loot = member->loot - back };
        return;
    }
    int active = member->state == MEMBER_ACTIVE;
    ck_assert_int_eq(world_act_as(&world, dao_id(d), DAOMESH_ACTION_MEMBER_JAIL, &act),
                     active ? DAOMESH_OK : DAOMESH_E_NOT_A_MEMBER);
    if (!active) return;
    *member = (struct model_member){ .state = MEMBER_JAILED,
                                     .loot = member->shares + member->loot,
                                     .jailed_shares = member->shares };
}

/* --- Applications ----------------------------------------------------------------------------------------------------------- */

static void give_back(struct model_application *application, uint32_t to)
{
    for (uint32_t token = 0; token < TOKENS; token++)
        held[to][token] += application->tribute[token];
    *application = (struct model_application){ 0 };
}

static void step_apply(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE);
    struct model_application *application = &daos[d].applications[person];
    struct model_application next = { .shares = 1 + pick(20) };
    struct daomesh_member_apply act;
    int enough = 1;
    memset(&act, 0, sizeof act);
    act.party = parties[person];
    act.dao = *dao_id(d);
    act.shares = amount_from_u64(next.shares);
    for (uint32_t token = 0; token < TOKENS; token++) {
        if (pick(2)) continue;
        next.tribute[token] = 1 + pick(MOST / 4);
        enough = enough && held[person][token] >= next.tribute[token];
        act.tribute[act.tribute_count++] =
            (struct daomesh_token_amount){ tokens[token], amount_from_u64(next.tribute[token]) };
    }
    int32_t expected = application->number ? DAOMESH_E_EXISTS : enough ? DAOMESH_OK : DAOMESH_E_BALANCE;
    ck_assert_int_eq(world_act(&world, person, DAOMESH_ACTION_MEMBER_APPLY, &act), expected);
    if (expected != DAOMESH_OK) return;
    next.number = ++daos[d].applied;
    next.due = world.time + JOINING_S;
    *application = next;
    for (uint32_t token = 0; token < TOKENS; token++)
        held[person][token] -= next.tribute[token];
}

static void step_withdraw(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE);
    struct model_application *application = &daos[d].applications[person];
    struct daomesh_member_withdraw act = { .party = parties[person],
                                           .dao = *dao_id(d),
                                           .application = application->number };
    int32_t expected = !application->number    ? DAOMESH_E_UNKNOWN_APPLICATION
                       : application->proposal ? DAOMESH_E_SPONSORED
                                               : DAOMESH_OK;
    ck_assert_int_eq(world_act(&world, person, DAOMESH_ACTION_MEMBER_WITHDRAW, &act), expected);
    if (expected == DAOMESH_OK) give_back(application, person);
}

static void step_sponsor(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE), sponsor = pick(PEOPLE);
    struct model_application *application = &daos[d].applications[person];
    const struct model_member *member = &daos[d].members[sponsor];
    struct daomesh_member_sponsor act = { .dao = *dao_id(d), .application = application->number };
    int32_t status = world_act(&world, sponsor, DAOMESH_ACTION_MEMBER_SPONSOR, &act);
    if (status == DAOMESH_E_OPEN_PROPOSALS) return;
    int32_t expected = member->state == MEMBER_JAILED   ? DAOMESH_E_JAILED
                       : member->state != MEMBER_ACTIVE ? DAOMESH_E_NOT_A_MEMBER
                       : !application->number           ? DAOMESH_E_UNKNOWN_APPLICATION
                       : application->proposal          ? DAOMESH_E_SPONSORED
                                                        : DAOMESH_OK;
    ck_assert_int_eq(status, expected);
    if (status != DAOMESH_OK) return;
    application->proposal = ++daos[d].proposals;
    application->due = world.time + VOTING_S + 1;
}

/* The DAO answers by itself: the embedding program speaks for it. */
static void step_answer(void)
{
    uint32_t d = pick(DAOS), person = pick(PEOPLE);
    struct model_application *application = &daos[d].applications[person];
    struct model_member *member = &daos[d].members[person];
    if (!application->number) return;
    if (application->proposal && pick(2)) {
        struct daomesh_proposal_cancel cancel = { .dao = *dao_id(d), .proposal = application->proposal };
        ck_assert_int_eq(world_act_as(&world, dao_id(d), DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel),
                         DAOMESH_OK);
        give_back(application, person);
        return;
    }
    struct daomesh_member_admit act = { .dao = *dao_id(d), .application = application->number };
    int jailed = member->state == MEMBER_JAILED;
    ck_assert_int_eq(world_act_as(&world, dao_id(d), DAOMESH_ACTION_MEMBER_ADMIT, &act),
                     jailed ? DAOMESH_E_JAILED : DAOMESH_OK);
    if (jailed) return;
    member->shares += application->shares;
    member->state = MEMBER_ACTIVE;
    give_back(application, PEOPLE + d);
}

/* --- Lives -------------------------------------------------------------------------------------------------------------------- */

static void time_passes(void)
{
    world_pass(&world, 1 + pick(60));
    for (uint32_t d = 0; d < DAOS; d++) {
        for (uint32_t person = 0; person < PEOPLE; person++) {
            struct model_application *application = &daos[d].applications[person];
            if (application->number && application->due <= world.time) give_back(application, person);
        }
    }
}

static void compare_member(uint32_t d, uint32_t person)
{
    const struct daomesh_member_slot *slot;
    const struct model_member *member = &daos[d].members[person];
    uint64_t dao, party;
    uint32_t number;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &dao, dao_id(d)), DAOMESH_OK);
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &party, &parties[person]), DAOMESH_OK);
    int32_t status = daomesh__member_slot(world.ledger->state, &number, dao, party);
    if (status == DAOMESH_E_NOT_A_MEMBER) {
        ck_assert(member->state == MEMBER_EMPTY || member->state == MEMBER_LEFT);
        return;
    }
    ck_assert_int_eq(daomesh__member_find(world.ledger->state, &slot, dao, number), DAOMESH_OK);
    ck_assert_uint_eq(slot->state, member->state);
    ck_assert_uint_eq(slot->shares.limb[0], member->shares);
    ck_assert_uint_eq(slot->loot.limb[0], member->loot);
}

static void compare(void)
{
    for (uint32_t token = 0; token < TOKENS; token++) {
        for (uint32_t party = 0; party < PARTIES; party++)
            ck_assert_uint_eq(money_free(&world, &parties[party], &tokens[token]), held[party][token]);
        for (uint32_t d = 0; d < DAOS; d++)
            ck_assert_uint_eq(money_held(&world, DAOMESH_RECORD_RESERVE, dao_id(d), &tokens[token]),
                              daos[d].reserve[token]);
    }
    for (uint32_t d = 0; d < DAOS; d++) {
        for (uint32_t person = 0; person < PEOPLE; person++)
            compare_member(d, person);
    }
}

START_TEST(random_lives_agree_with_the_model)
{
    static void (*const steps[])(void) = { step_mint,  step_mint,  step_give,     step_give,    step_burn,
                                           step_exit,  step_exit,  step_reserve,  step_leave,   step_jail,
                                           step_apply, step_apply, step_withdraw, step_sponsor, step_answer };
    open_life(_i);
    for (int batch = 0; batch < BATCHES; batch++) {
        time_passes();
        for (int step = 0; step < STEPS; step++)
            steps[pick(COUNT_OF(steps))]();
        compare();
    }
    world_close(&world);
}
END_TEST

Suite *money_life_suite(void)
{
    Suite *suite = suite_create("money life");
    TCase *tcase = tcase_create("money life");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, random_lives_agree_with_the_model, 0, turns(LIVES));
    suite_add_tcase(suite, tcase);
    return suite;
}
