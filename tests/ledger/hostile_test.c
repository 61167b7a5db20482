/*
 * Hostile lives: random actions of every kind by everyone against everyone, nested, sensible or not, some stopped halfway and taken
 * back. Each batch passes its audit, and the log replayed into ledgers with other caches, dropped batches and checks between gives
 * the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../support/turns.h"
#include "bounties.h"
#include "ledger/bounty.h"

Suite *hostile_suite(void);

enum { PEOPLE = 8, DAOS = 5, TOKENS = 2, BATCHES = 80, ACTIONS = 30, LISTS = 3 };

static struct world world;
static daomesh_id daos[DAOS], tokens[TOKENS]; /* tokens ascend */
static uint64_t random_state;
static struct inner_list lists[LISTS]; /* one for each level of nesting */

static uint32_t pick(uint32_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)((random_state >> 20) % below);
}

static daomesh_id any_party(void)
{
    uint32_t which = pick(3) ? pick(PEOPLE) : pick(PEOPLE + DAOS + 1);
    daomesh_id nobody = { { (uint8_t)pick(4) } };
    if (which < PEOPLE) return world.people[which];
    return which < PEOPLE + DAOS ? daos[which - PEOPLE] : nobody;
}

/* Mostly small, sometimes as large as can be. */
static daomesh_amount any_amount(void)
{
    daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    return pick(20) == 0 ? most : amount_from_u64(pick(150));
}

static daomesh_id any_token(void)
{
    return pick(20) == 0 ? any_party() : tokens[pick(TOKENS)];
}

/* An application that may be open. */
static uint64_t any_application(const daomesh_id *id)
{
    const struct daomesh_application_list_record *list;
    uint64_t row;
    if (daomesh__dao_row(world.ledger->state, &row, id) != DAOMESH_OK) return pick(3);
    ck_assert_int_eq(find_application_list(world.ledger->state, &list, row), DAOMESH_OK);
    return list && pick(5) > 0 ? list->entries[pick(list->entries_count)].number : pick(5);
}

/* Mostly an open proposal of a DAO, sometimes an older one, or one that is none. */
static uint64_t any_proposal(const daomesh_id *id)
{
    const struct daomesh_dao_record *dao;
    const struct daomesh_open_list_record *list;
    uint64_t row;
    if (daomesh__dao_row(world.ledger->state, &row, id) != DAOMESH_OK) return pick(3);
    ck_assert_int_eq(find_dao(world.ledger->state, &dao, row), DAOMESH_OK);
    ck_assert_int_eq(find_open_list(world.ledger->state, &list, row), DAOMESH_OK);
    if (list && list->entries_count > 0 && pick(5) > 0)
        return list->entries[pick(list->entries_count)].number;
    uint64_t back = pick(6);
    return back < dao->proposals ? dao->proposals - back : dao->proposals + 1;
}

/* Mostly a person who is a member. */
static uint32_t any_actor(const daomesh_id *id)
{
    uint32_t actor = pick(PEOPLE);
    for (int tries = 0; tries < 6; tries++, actor = pick(PEOPLE)) {
        uint64_t dao, person;
        uint32_t slot;
        if (daomesh__dao_row(world.ledger->state, &dao, id) != DAOMESH_OK) return actor;
        ck_assert_int_eq(daomesh__party_row(world.ledger->state, &person, &world.people[actor]), DAOMESH_OK);
        if (daomesh__member_slot(world.ledger->state, &slot, dao, person) == DAOMESH_OK) return actor;
    }
    return actor;
}

static struct daomesh_pathway any_pathway(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = (uint8_t)(1 + pick(3));
    pathway.rule.voting_s = 20 + pick(200);
    pathway.rule.revote = (uint8_t)pick(2);
    if (pick(3) > 0) {
        pathway.rule.early = DAOMESH_EARLY_BAR;
        pathway.rule.early_bar_ppm = 100000 + pick(300000);
    } else if (!pathway.rule.revote) {
        pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    }
    if (pick(2)) pathway.rule.grace_s = pick(40);
    if (pick(4) == 0) pathway.rule.expiry_s = 1 + pick(30);
    if (pick(4) == 0) pathway.rule.delay_s = pick(20);
    if (pick(4) == 0) pathway.propose_min = amount_from_u64(1);
    if (pick(8) == 0) {
        pathway.rule.quorum_ppm = pick(300000);
        pathway.rule.quorum_counts = pathway.rule.quorum_ppm > 0 ? DAOMESH_COUNTS_ALL : 0;
    }
    return pathway;
}

static void any_kinds(uint16_t *kinds, uint32_t *count, int with_charter)
{
    static const uint16_t all[] = {
        DAOMESH_ACTION_CHARTER_AMEND,   DAOMESH_ACTION_CHARTER_PATHWAY,  DAOMESH_ACTION_ROLE_GRANT,
        DAOMESH_ACTION_ROLE_REVOKE,     DAOMESH_ACTION_MEMBER_ADD,       DAOMESH_ACTION_MEMBER_REMOVE,
        DAOMESH_ACTION_MEMBER_REWEIGHT, DAOMESH_ACTION_MEMBER_JAIL,      DAOMESH_ACTION_MEMBER_APPLY,
        DAOMESH_ACTION_MEMBER_ADMIT,    DAOMESH_ACTION_REPUTATION_MINT,  DAOMESH_ACTION_REPUTATION_BURN,
        DAOMESH_ACTION_TOKEN_TRANSFER,  DAOMESH_ACTION_TREASURY_RESERVE, DAOMESH_ACTION_SALE_DELIVER,
        DAOMESH_ACTION_BOUNTY_POST,     DAOMESH_ACTION_BOUNTY_TAKE,      DAOMESH_ACTION_BOUNTY_SUBMIT,
        DAOMESH_ACTION_BOUNTY_ACCEPT
    };
    *count = 0;
    for (size_t i = with_charter ? 0 : 4; i < COUNT_OF(all); i++) {
        if (pick(3) > 0) kinds[(*count)++] = all[i];
    }
}

/* --- Actions -------------------------------------------------------------------------------------------------------- */

union fields {
    struct daomesh_party_create create;
    struct daomesh_party_key_add key_add;
    struct daomesh_dao_found found;
    struct daomesh_charter_amend amend;
    struct daomesh_charter_pathway pathway;
    struct daomesh_role_grant grant;
    struct daomesh_role_revoke revoke;
    struct daomesh_member_add add;
    struct daomesh_member_remove remove;
    struct daomesh_member_reweight reweight;
    struct daomesh_member_exit leave;
    struct daomesh_member_resign resign;
    struct daomesh_member_jail jail;
    struct daomesh_member_apply apply;
    struct daomesh_member_withdraw withdraw;
    struct daomesh_member_sponsor sponsor;
    struct daomesh_member_admit admit;
    struct daomesh_token_mint coin;
    struct daomesh_token_burn melt;
    struct daomesh_token_transfer give;
    struct daomesh_treasury_reserve reserve;
    struct daomesh_reputation_mint mint;
    struct daomesh_reputation_burn burn;
    struct daomesh_charter_distribution policy;
    struct daomesh_sale_offer offer;
    struct daomesh_sale_buy buy;
    struct daomesh_sale_deliver deliver;
    struct daomesh_sale_refuse refuse;
    struct daomesh_sale_rule decide;
    struct daomesh_bounty_post post;
    struct daomesh_bounty_take take;
    struct daomesh_bounty_submit submit;
    struct daomesh_bounty_reject reject;
    struct daomesh_bounty_dispute dispute;
    struct daomesh_bounty_rule rule;
    struct daomesh_bounty_agree agree;
    struct daomesh_proposal_open open;
    struct daomesh_proposal_vote vote;
    struct daomesh_proposal_unvote unvote;
    struct daomesh_proposal_cancel cancel;
    struct daomesh_proposal_process process;
};

static uint32_t any_action(union fields *act, const daomesh_id *dao, uint32_t level);

static daomesh_span any_inner(const daomesh_id *dao, uint32_t level)
{
    struct inner_list *list = &lists[level];
    memset(list, 0, sizeof *list);
    for (uint32_t left = 1 + pick(5) / 2; left > 0 && level + 1 < LISTS; left--) {
        union fields act;
        const daomesh_id *target = pick(5) == 0 ? &daos[pick(DAOS)] : dao;
        uint32_t kind = any_action(&act, target, level + 1);
        if (daomesh__schema_action(kind)->may == MAY_PARTY && pick(4)) memcpy(&act, dao, sizeof *dao);
        inner_add(list, kind, &act);
    }
    return list->count > 0 ? inner_span(list) : (daomesh_span){ NULL, 0 };
}

static uint32_t on_members(union fields *act, const daomesh_id *dao)
{
    switch (pick(5)) {
    case 0:
        act->add = (struct daomesh_member_add){ *dao, any_party(), any_amount(), any_amount(), any_amount() };
        return DAOMESH_ACTION_MEMBER_ADD;
    case 1:
        act->remove = (struct daomesh_member_remove){ *dao, any_party() };
        return DAOMESH_ACTION_MEMBER_REMOVE;
    case 2:
        act->reweight = (struct daomesh_member_reweight){ *dao, any_party(), any_amount(), any_amount() };
        return DAOMESH_ACTION_MEMBER_REWEIGHT;
    case 3:
        act->mint = (struct daomesh_reputation_mint){ *dao, any_party(), any_amount() };
        return DAOMESH_ACTION_REPUTATION_MINT;
    default:
        act->burn = (struct daomesh_reputation_burn){ *dao, any_party(), any_amount() };
        return DAOMESH_ACTION_REPUTATION_BURN;
    }
}

static daomesh_list any_tokens(void)
{
    static uint8_t bytes[LISTS + 1][128];
    static uint32_t turn;
    uint8_t *at = bytes[turn++ % (LISTS + 1)];
    struct cbor_out out = { at, sizeof bytes[0], 0 };
    uint32_t count = pick(TOKENS + 1);
    for (uint32_t i = 0; i < count; i++) {
        const daomesh_id id = pick(12) ? tokens[i] : any_token();
        daomesh__cbor_put_bytes(&out, id.bytes, sizeof id.bytes);
    }
    return (daomesh_list){ at, out.len, count, 0 };
}

static uint32_t on_joining(union fields *act, const daomesh_id *dao)
{
    switch (pick(6)) {
    case 0:
        act->withdraw = (struct daomesh_member_withdraw){ any_party(), *dao, any_application(dao) };
        return DAOMESH_ACTION_MEMBER_WITHDRAW;
    case 1:
        act->admit = (struct daomesh_member_admit){ *dao, any_application(dao) };
        return DAOMESH_ACTION_MEMBER_ADMIT;
    case 2:
    case 3:
        act->sponsor = (struct daomesh_member_sponsor){ *dao, any_application(dao) };
        return DAOMESH_ACTION_MEMBER_SPONSOR;
    default:
        act->apply.party = any_party();
        act->apply.dao = *dao;
        act->apply.shares = any_amount();
        act->apply.tribute_count = pick(TOKENS + 1);
        for (uint32_t i = 0; i < act->apply.tribute_count; i++)
            act->apply.tribute[i] = (struct daomesh_token_amount){ tokens[i], any_amount() };
        return DAOMESH_ACTION_MEMBER_APPLY;
    }
}

static uint32_t on_leaving(union fields *act, const daomesh_id *dao)
{
    switch (pick(6)) {
    case 0:
        act->resign.dao = *dao;
        return DAOMESH_ACTION_MEMBER_RESIGN;
    case 1:
        act->jail = (struct daomesh_member_jail){ *dao, any_party() };
        return DAOMESH_ACTION_MEMBER_JAIL;
    case 2:
        act->jail = (struct daomesh_member_jail){ *dao, any_party() };
        return DAOMESH_ACTION_MEMBER_RELEASE;
    default:
        act->leave.dao = *dao;
        if (pick(2)) act->leave.shares = any_amount();
        if (pick(2)) act->leave.loot = any_amount();
        act->leave.tokens = any_tokens();
        return DAOMESH_ACTION_MEMBER_EXIT;
    }
}

static uint32_t on_money(union fields *act, const daomesh_id *dao)
{
    switch (pick(9)) {
    case 0:
        act->coin = (struct daomesh_token_mint){ world.people[0], any_token(), any_party(), any_amount() };
        return DAOMESH_ACTION_TOKEN_MINT;
    case 1:
        act->melt = (struct daomesh_token_burn){ any_party(), any_token(), any_amount() };
        return DAOMESH_ACTION_TOKEN_BURN;
    case 2:
        act->give = (struct daomesh_token_transfer){ any_party(), any_token(), any_party(), any_amount() };
        return DAOMESH_ACTION_TOKEN_TRANSFER;
    case 3:
        act->reserve = (struct daomesh_treasury_reserve){ *dao, any_token(), any_amount() };
        return pick(2) ? DAOMESH_ACTION_TREASURY_RESERVE : DAOMESH_ACTION_TREASURY_RELEASE;
    case 4:
    case 5:
        return on_leaving(act, dao);
    default:
        return on_joining(act, dao);
    }
}

/* --- Work ------------------------------------------------------------------------------------------------------------ */

/* A bounty; without records when there is none. */
struct work {
    daomesh_id poster;
    uint32_t number;
    const struct daomesh_bounty_terms_record *terms;
    const struct daomesh_bounty_record *record;
};

/* One of the last that some party posted. */
static struct work late_bounty(void)
{
    struct state *state = world.ledger->state;
    const struct daomesh_bounty_poster_record *posted;
    const struct daomesh_party_record *party;
    struct work work = { .poster = any_party(), .number = 1 };
    uint64_t row, home;
    ck_assert_int_eq(daomesh__party_row(state, &row, &work.poster), DAOMESH_OK);
    if (row == 0) return work;
    ck_assert_int_eq(find_party(state, &party, row), DAOMESH_OK);
    home = party->sort == SORT_DAO ? row : HOME_LEDGER;
    ck_assert_int_eq(find_bounty_poster(state, &posted, home, row), DAOMESH_OK);
    if (!posted) return work;
    work.number = posted->bounties - pick(posted->bounties < 6 ? posted->bounties : 6);
    const uint64_t local = bounty_local(row, work.number);
    ck_assert_int_eq(find_bounty_terms(state, &work.terms, home, local), DAOMESH_OK);
    ck_assert_int_eq(find_bounty(state, &work.record, home, local), DAOMESH_OK);
    return work;
}

/* Mostly one that is not over. */
static struct work any_bounty(void)
{
    struct work work = late_bounty();
    for (int tries = 0; tries < 12 && (!work.record || work.record->state > DAOMESH_BOUNTY_DISPUTED); tries++)
        work = late_bounty();
    return work;
}

static daomesh_id id_of_row(uint64_t row)
{
    daomesh_id id;
    if (row == 0 || daomesh__id_of(world.ledger->state, &id, row) != DAOMESH_OK) return any_party();
    return id;
}

static daomesh_id a_taker(const struct work *work)
{
    if (!work->record || pick(8) == 0) return any_party();
    return id_of_row(work->record->team[pick(work->record->team_count)].party);
}

static void any_terms(struct daomesh_bounty_post *post)
{
    post->reward_count = 1 + pick(TOKENS);
    for (uint32_t i = 0; i < post->reward_count; i++)
        post->reward[i] = (struct daomesh_token_amount){ tokens[i], any_amount() };
    post->parts_count = 1 + pick(3);
    for (uint32_t i = 0; i < post->parts_count; i++)
        post->parts[i] = (struct daomesh_bounty_part){ .weight = 1 + pick(3), .work_s = 50 + pick(200) };
    post->open_s = 50 + pick(200);
    post->review_s = post->dispute_s = post->ruling_s = 20 + pick(100);
    post->places_count = pick(3) ? 0 : 1 + pick(2);
    for (uint32_t i = 0; i < post->places_count; i++)
        post->places[i] = 1 + pick(3);
    if (pick(2)) post->arbiter = any_party();
    if (pick(3) == 0) post->min_pay = pick(1000001);
    post->revisions = (uint8_t)pick(2);
    if (pick(2) == 0) return;
    post->bond_token = tokens[pick(TOKENS)];
    post->bond = amount_from_u64(1 + pick(20));
}

/* Mostly a part of a bounty that the poster has taken. */
static void any_post(struct daomesh_bounty_post *post)
{
    const struct work above = any_bounty();
    any_terms(post);
    post->poster = any_party();
    if (!above.record || pick(3) == 0) return;
    post->poster = a_taker(&above);
    post->parent_poster = above.poster;
    post->parent = above.number;
    post->back_to_back = pick(4) > 0;
}

/* What the bounty's state lets somebody do, mostly; sometimes anything. */
static uint32_t any_move(const struct work *work)
{
    static const uint16_t moves[][4] = {
        [DAOMESH_BOUNTY_OPEN] = { DAOMESH_ACTION_BOUNTY_TAKE, DAOMESH_ACTION_BOUNTY_TAKE,
                                  DAOMESH_ACTION_BOUNTY_LEAVE, DAOMESH_ACTION_BOUNTY_WITHDRAW },
        [DAOMESH_BOUNTY_WORKING] = { DAOMESH_ACTION_BOUNTY_SUBMIT, DAOMESH_ACTION_BOUNTY_SUBMIT,
                                     DAOMESH_ACTION_BOUNTY_LEAVE, DAOMESH_ACTION_BOUNTY_AGREE },
        [DAOMESH_BOUNTY_SUBMITTED] = { DAOMESH_ACTION_BOUNTY_ACCEPT, DAOMESH_ACTION_BOUNTY_REVISE,
                                       DAOMESH_ACTION_BOUNTY_REJECT, DAOMESH_ACTION_BOUNTY_AGREE },
        [DAOMESH_BOUNTY_REJECTED] = { DAOMESH_ACTION_BOUNTY_DISPUTE, DAOMESH_ACTION_BOUNTY_DISPUTE,
                                      DAOMESH_ACTION_BOUNTY_ACCEPT, DAOMESH_ACTION_BOUNTY_AGREE },
        [DAOMESH_BOUNTY_DISPUTED] = { DAOMESH_ACTION_BOUNTY_RULE, DAOMESH_ACTION_BOUNTY_RULE,
                                      DAOMESH_ACTION_BOUNTY_ACCEPT, DAOMESH_ACTION_BOUNTY_AGREE },
    };
    const uint32_t state = work->record ? work->record->state : 0;
    if (state < COUNT_OF(moves) && moves[state][0] != 0 && pick(6) > 0) return moves[state][pick(4)];
    return DAOMESH_ACTION_BOUNTY_WITHDRAW +
           pick(DAOMESH_ACTION_BOUNTY_PROCESS - DAOMESH_ACTION_BOUNTY_WITHDRAW + 1);
}

static uint32_t on_work(union fields *act)
{
    if (pick(4) == 0) {
        any_post(&act->post);
        return DAOMESH_ACTION_BOUNTY_POST;
    }
    const struct work work = any_bounty();
    const daomesh_id terms = work.terms ? work.terms->terms : any_party();
    const daomesh_id handed_in = work.record ? work.record->work : any_party();
    const daomesh_id arbiter = id_of_row(work.terms ? work.terms->arbiter : 0);
    const daomesh_id poster = work.poster, taker = a_taker(&work);
    const uint8_t part = work.record ? work.record->part : 0;
    const uint32_t kind = any_move(&work);
    switch (kind) {
    case DAOMESH_ACTION_BOUNTY_TAKE:
        act->take = (struct daomesh_bounty_take){ any_party(), poster, work.number, terms, pick(4) == 0 };
        break;
    case DAOMESH_ACTION_BOUNTY_SUBMIT:
        act->submit = (struct daomesh_bounty_submit){ taker, poster, work.number, terms, any_party() };
        break;
    case DAOMESH_ACTION_BOUNTY_RULE:
        act->rule = (struct daomesh_bounty_rule){ arbiter,   poster,        work.number,
                                                  handed_in, pick(1000001), any_party() };
        break;
    case DAOMESH_ACTION_BOUNTY_AGREE:
        act->agree = (struct daomesh_bounty_agree){ pick(2) ? poster : taker, poster,      work.number,
                                                    pick(3) * 500000,         pick(2) > 0, part };
        break;
    case DAOMESH_ACTION_BOUNTY_LEAVE:
    case DAOMESH_ACTION_BOUNTY_DISPUTE:
        act->dispute = (struct daomesh_bounty_dispute){ taker, poster, work.number, any_party() };
        break;
    default: /* what names the poster, the number and maybe work and a reason */
        act->reject = (struct daomesh_bounty_reject){ poster, work.number, handed_in, any_party() };
    }
    return kind;
}

static void any_offer(struct daomesh_sale_offer *offer)
{
    offer->party = any_party();
    offer->token = any_token();
    offer->price = any_amount();
    offer->delivery_s = offer->review_s = offer->dispute_s = offer->ruling_s = 10 + pick(40);
    if (pick(2)) offer->arbiter = any_party();
}

/* The numbers are those that few sales have. */
static uint32_t on_sales(union fields *act)
{
    const uint32_t number = 1 + pick(3);
    switch (pick(8)) {
    case 0:
        any_offer(&act->offer);
        return DAOMESH_ACTION_SALE_OFFER;
    case 1:
    case 2:
        act->buy = (struct daomesh_sale_buy){ any_party(), any_party(), number };
        return pick(4) ? DAOMESH_ACTION_SALE_BUY : DAOMESH_ACTION_SALE_ACCEPT;
    case 3:
    case 4:
        act->deliver = (struct daomesh_sale_deliver){ any_party(), number, any_party() };
        return pick(3) ? DAOMESH_ACTION_SALE_DELIVER : DAOMESH_ACTION_SALE_DISPUTE;
    case 5:
        act->refuse = (struct daomesh_sale_refuse){ any_party(), any_party(), number, any_party() };
        return DAOMESH_ACTION_SALE_REFUSE;
    default:
        act->decide = (struct daomesh_sale_rule){ any_party(), any_party(), number, any_amount() };
        return pick(2) ? DAOMESH_ACTION_SALE_SETTLE : DAOMESH_ACTION_SALE_RULE;
    }
}

static uint32_t on_charter(union fields *act, const daomesh_id *dao)
{
    switch (pick(5)) {
    case 4:
        act->policy.dao = *dao;
        act->policy.treasury_ppm = pick(1000001);
        act->policy.by = (uint8_t)(1 + pick(3));
        return DAOMESH_ACTION_CHARTER_DISTRIBUTION;
    case 0:
        act->amend.dao = *dao;
        act->amend.member_cap = pick(2) ? 1 + pick(30) : 0;
        act->amend.open_cap = pick(2) ? 1 + pick(40) : 0;
        act->amend.charter_pathway = pick(8) == 0 ? 1 + pick(3) : 0;
        act->amend.joining_pathway = pick(2) ? 1 + pick(3) : 0;
        act->amend.exit = (uint8_t)pick(3);
        act->amend.sponsors = (uint8_t)pick(3);
        act->amend.joining_s = pick(2) ? 50 + pick(500) : 0;
        return DAOMESH_ACTION_CHARTER_AMEND;
    case 1:
        act->pathway.dao = *dao;
        act->pathway.number = 1 + pick(4);
        act->pathway.pathway = any_pathway();
        if (pick(2)) any_kinds(act->pathway.pathway.kinds, &act->pathway.pathway.kinds_count, 1);
        return DAOMESH_ACTION_CHARTER_PATHWAY;
    case 2:
        act->grant.dao = *dao;
        act->grant.role.party = any_party();
        act->grant.role.ends = pick(2) ? world.time + pick(500) : 0;
        any_kinds(act->grant.role.kinds, &act->grant.role.kinds_count, 0);
        return DAOMESH_ACTION_ROLE_GRANT;
    default:
        act->revoke = (struct daomesh_role_revoke){ .dao = *dao, .role = 1 + pick(5) };
        return DAOMESH_ACTION_ROLE_REVOKE;
    }
}

static uint32_t on_proposals(union fields *act, const daomesh_id *dao, uint32_t level)
{
    uint64_t number = any_proposal(dao);
    switch (pick(20)) {
    case 0:
        act->unvote = (struct daomesh_proposal_unvote){ .dao = *dao, .proposal = number };
        return DAOMESH_ACTION_PROPOSAL_UNVOTE;
    case 1:
        act->cancel = (struct daomesh_proposal_cancel){ *dao, number };
        return DAOMESH_ACTION_PROPOSAL_CANCEL;
    case 2:
        act->process = (struct daomesh_proposal_process){ *dao, number };
        return DAOMESH_ACTION_PROPOSAL_PROCESS;
    case 3:
    case 4:
    case 5:
        if (level >= LISTS) break;
        act->open.dao = *dao;
        act->open.pathway = pick(3) ? 1 : 2;
        act->open.choices = pick(6) == 0 ? (uint8_t)(1 + pick(5)) : 0;
        act->open.actions = any_inner(dao, level);
        return DAOMESH_ACTION_PROPOSAL_OPEN;
    default:
        break;
    }
    act->vote.dao = *dao;
    act->vote.proposal = number;
    act->vote.choice = (uint8_t)(pick(3) ? 1 : pick(4));
    if (pick(4) == 0) act->vote.weight = any_amount();
    return DAOMESH_ACTION_PROPOSAL_VOTE;
}

static uint32_t any_action(union fields *act, const daomesh_id *dao, uint32_t level)
{
    memset(act, 0, sizeof *act);
    uint32_t dice = pick(40);
    if (pick(3) == 0) return on_money(act, dao);
    if (pick(2) == 0) return pick(4) ? on_work(act) : on_sales(act);
    if (dice < (level == 0 ? 34 : 8)) return on_proposals(act, dao, level);
    if (dice < 37) return on_members(act, dao);
    if (dice < 39 || level > 0) return on_charter(act, dao);
    act->create.salt = pick(30);
    return DAOMESH_ACTION_PARTY_CREATE;
}

/* Stops an action at every record that it writes, and at last lets it end; takes all of it back each time. */
static void try_and_take_back(const daomesh_id *actor, uint32_t kind, const void *act)
{
    static uint8_t body[DAOMESH_ACTION_BYTES_MAX];
    size_t len = 0;
    struct daomesh_ledger *ledger = world.ledger;
    int32_t status = DAOMESH_E_FUEL;
    if (daomesh__encode(body, sizeof body, &len, daomesh__schema_action(kind), act) != DAOMESH_OK) return;
    for (uint64_t fuel = 0; status == DAOMESH_E_FUEL && fuel < 50; fuel++) {
        struct turn turn = { .state = ledger->state,
                             .counters = &ledger->counters,
                             .ledger = &ledger->id,
                             .now = world.time,
                             .entry = ledger->counters.entries,
                             .actor_id = *actor,
                             .mode = world.mode };
        const struct turn_mark mark = daomesh__turn_mark(&turn);
        ck_assert_int_eq(daomesh__party_row(turn.state, &turn.actor, actor), DAOMESH_OK);
        daomesh__state_fuel(turn.state, fuel);
        status = daomesh__turn_run(&turn, kind, (daomesh_span){ body, len });
        ck_assert_int_eq(daomesh__is_fault(status), 0);
        daomesh__turn_undo(&turn, &mark);
        daomesh__state_clear(turn.state);
    }
}

/* The person whom an action's first field names as who acts; the number of people when it names none. */
static uint32_t person_named(uint32_t kind, const union fields *act)
{
    daomesh_id id;
    uint32_t person = 0;
    memcpy(&id, act, sizeof id);
    if (daomesh__schema_action(kind)->may != MAY_PARTY) return PEOPLE;
    while (person < PEOPLE && memcmp(id.bytes, world.people[person].bytes, sizeof id.bytes) != 0)
        person++;
    return person;
}

static void one_action(void)
{
    union fields act;
    const daomesh_id *dao = &daos[pick(DAOS)];
    uint32_t kind = any_action(&act, dao, 0), named = person_named(kind, &act);
    if (pick(4) == 0) try_and_take_back(pick(2) ? dao : &world.people[pick(PEOPLE)], kind, &act);
    if (world.mode == DAOMESH_MODE_HOST && pick(6) == 0)
        (void)world_act_as(&world, pick(3) ? dao : &daos[pick(DAOS)], kind, &act);
    else
        (void)world_act(&world, named < PEOPLE && pick(5) ? named : any_actor(dao), kind, &act);
}

static void live(uint32_t mode, uint64_t seed)
{
    random_state = seed * 0x9e3779b97f4a7c15u + 1;
    world_open(&world, mode, NULL, NULL);
    world.joining = 1;
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    for (uint32_t i = 0; i < DAOS; i++) {
        struct daomesh_pathway pathway = any_pathway();
        daos[i] = world_dao(&world, 2 + pick(4), &pathway);
    }
    for (uint32_t i = 0; i < TOKENS; i++)
        tokens[i] = money_token(&world, 0, 0, 0);
    if (memcmp(tokens[0].bytes, tokens[1].bytes, sizeof tokens[0].bytes) > 0) {
        const daomesh_id first = tokens[1];
        tokens[1] = tokens[0];
        tokens[0] = first;
    }
    for (uint32_t i = 0; i < TOKENS * (PEOPLE + DAOS); i++) {
        const uint32_t party = i / TOKENS;
        money_mint(&world, &tokens[i % TOKENS], party < PEOPLE ? &world.people[party] : &daos[party - PEOPLE],
                   300);
    }
    for (int batch = 0; batch < BATCHES; batch++) {
        world_pass(&world, pick(5) ? 1 + pick(20) : pick(200));
        for (uint32_t i = 0; i < ACTIONS; i++)
            one_action();
    }
    world_commit(&world);
}

/* --- The same log elsewhere ------------------------------------------------------------------------------------------- */

static uint8_t entry[65536];

static daomesh_entry_info read_entry(daomesh_reader *reader, uint64_t index, size_t *len)
{
    daomesh_entry_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, len, reader, index), DAOMESH_OK);
    ck_assert_int_eq(daomesh_entry_read(&info, entry, *len), DAOMESH_OK);
    return info;
}

/* Applies the entries of a batch but its seal, with checks between; gives the seal's place. */
static uint64_t replay_batch(daomesh_ledger *copy, daomesh_reader *reader, uint64_t first, int checks)
{
    size_t len;
    uint64_t seal = first;
    daomesh_entry_info info;
    for (info = read_entry(reader, seal, &len); !info.seal; info = read_entry(reader, ++seal, &len))
        continue;
    ck_assert_int_eq(daomesh_ledger_begin(copy, info.height, info.time), DAOMESH_OK);
    for (uint64_t i = first; i < seal; i++) {
        daomesh_result result = { .size = sizeof result };
        info = read_entry(reader, i, &len);
        if (checks && pick(2))
            ck_assert_int_eq(daomesh_ledger_check(copy, &result, info.bytes.at, info.bytes.len, 0, 0, NULL),
                             DAOMESH_OK);
        ck_assert_int_eq(daomesh_ledger_replay(copy, entry, len, 0, NULL), DAOMESH_OK);
    }
    return seal;
}

static void replay_all(daomesh_ledger *copy, int drops)
{
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_info(&info, reader), DAOMESH_OK);
    for (uint64_t i = 0; i < info.entries; i++) {
        size_t len;
        if (drops && pick(3) == 0) {
            (void)replay_batch(copy, reader, i, 1);
            ck_assert_int_eq(daomesh_ledger_drop(copy), DAOMESH_OK);
        }
        i = replay_batch(copy, reader, i, drops);
        (void)read_entry(reader, i, &len);
        ck_assert_int_eq(daomesh_ledger_replay(copy, entry, len, 0, NULL), DAOMESH_OK);
    }
    daomesh_reader_close(reader);
}

static void same_bytes_elsewhere(const char *path, uint64_t cache, int drops)
{
    daomesh_ledger *copy;
    daomesh_ledger_options options;
    daomesh_id digest;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.mode = world.mode;
    options.ledger = world.ledger->id;
    options.path = path;
    options.no_sync = 1;
    options.cache_records = cache;
    ck_assert_int_eq(daomesh_ledger_open(&copy, &options, NULL), DAOMESH_OK);
    replay_all(copy, drops);
    ck_assert_int_eq(daomesh_ledger_digest(&digest, copy), DAOMESH_OK);
    const daomesh_id original = world_digest(&world);
    ck_assert_mem_eq(digest.bytes, original.bytes, sizeof digest.bytes);
    daomesh_ledger_close(copy);
}

START_TEST(hostile_lives_pass_their_audits_and_replay_to_the_same_bytes)
{
    char folder[] = "/tmp/daomesh-hostile-XXXXXX", path[64], name[80];
    static const char *const beside[] = { "", "-lock", "-owner" };
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/copy", folder);
    live(_i % 2 ? DAOMESH_MODE_SIGNED : DAOMESH_MODE_HOST, (uint64_t)_i + 1);
    same_bytes_elsewhere(NULL, 1, 0);
    same_bytes_elsewhere(NULL, 0, 1);
    same_bytes_elsewhere(path, 1, 1);
    world_close(&world);
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        snprintf(name, sizeof name, "%s%s", path, beside[i]);
        unlink(name);
    }
    rmdir(folder);
}
END_TEST

Suite *hostile_suite(void)
{
    Suite *suite = suite_create("hostile");
    TCase *tests = tcase_create("hostile");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, hostile_lives_pass_their_audits_and_replay_to_the_same_bytes, 0, turns(8));
    suite_add_tcase(suite, tests);
    return suite;
}
