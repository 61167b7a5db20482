/* Short forms for tests about bounties. */
#include "bounties.h"

#include "ledger/bounty.h"

struct daomesh_bounty_post bounty_terms(const daomesh_id *poster, const daomesh_id *token, uint64_t reward)
{
    struct daomesh_bounty_post post;
    memset(&post, 0, sizeof post);
    post.poster = *poster;
    post.content = (daomesh_id){ { 7 } };
    post.reward_count = 1;
    post.reward[0] = (struct daomesh_token_amount){ .token = *token, .amount = amount_from_u64(reward) };
    post.parts_count = 1;
    post.parts[0] = (struct daomesh_bounty_part){ .weight = 1, .work_s = 100 };
    post.open_s = 1000;
    post.review_s = 200;
    post.dispute_s = 300;
    post.ruling_s = 400;
    return post;
}

void bounty_under(struct daomesh_bounty_post *terms, struct named parent)
{
    terms->parent_poster = parent.poster;
    terms->parent = parent.number;
    terms->back_to_back = 1;
}

static uint64_t poster_row(struct world *world, uint64_t *home, const daomesh_id *poster)
{
    const struct daomesh_party_record *party;
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world->ledger->state, &row, poster), DAOMESH_OK);
    ck_assert_int_eq(find_party(world->ledger->state, &party, row), DAOMESH_OK);
    ck_assert_ptr_nonnull(party);
    *home = party->sort == SORT_DAO ? row : HOME_LEDGER;
    return row;
}

uint32_t bounty_post(struct world *world, const struct daomesh_bounty_post *terms)
{
    const struct daomesh_bounty_poster_record *poster;
    uint64_t home;
    if (world_act_as(world, &terms->poster, DAOMESH_ACTION_BOUNTY_POST, terms) != DAOMESH_OK) return 0;
    uint64_t row = poster_row(world, &home, &terms->poster);
    ck_assert_int_eq(find_bounty_poster(world->ledger->state, &poster, home, row), DAOMESH_OK);
    ck_assert_ptr_nonnull(poster);
    return poster->bounties;
}

struct named bounty_posted(struct world *world, const struct daomesh_bounty_post *terms)
{
    uint32_t number = bounty_post(world, terms);
    ck_assert_msg(number != 0, "bounty.post: %s %s", daomesh_status_name(world->result.status),
                  world->diag.path);
    return (struct named){ terms->poster, number };
}

static uint64_t reach(struct world *world, uint64_t *home, struct named bounty)
{
    return bounty_local(poster_row(world, home, &bounty.poster), bounty.number);
}

const struct daomesh_bounty_record *bounty_record(struct world *world, struct named bounty)
{
    const struct daomesh_bounty_record *record;
    uint64_t home, local = reach(world, &home, bounty);
    ck_assert_int_eq(find_bounty(world->ledger->state, &record, home, local), DAOMESH_OK);
    ck_assert_ptr_nonnull(record);
    return record;
}

const struct daomesh_bounty_terms_record *bounty_fixed(struct world *world, struct named bounty)
{
    const struct daomesh_bounty_terms_record *terms;
    uint64_t home, local = reach(world, &home, bounty);
    ck_assert_int_eq(find_bounty_terms(world->ledger->state, &terms, home, local), DAOMESH_OK);
    ck_assert_ptr_nonnull(terms);
    return terms;
}

uint32_t bounty_state(struct world *world, struct named bounty)
{
    return bounty_record(world, bounty)->state;
}

uint64_t bounty_held(struct world *world, struct named bounty, const daomesh_id *token)
{
    uint64_t home, row;
    daomesh_amount held;
    (void)reach(world, &home, bounty);
    const struct account escrow = daomesh__escrow_at(home, bounty_record(world, bounty)->escrow);
    ck_assert_int_eq(daomesh__token_row(world->ledger->state, &row, token), DAOMESH_OK);
    ck_assert_int_eq(daomesh__account_balance(world->ledger->state, &held, &escrow, row), DAOMESH_OK);
    return held.limb[0];
}

/* --- Actions ------------------------------------------------------------------------------------------------------- */

int32_t bounty_take(struct world *world, const daomesh_id *party, struct named bounty, uint8_t place)
{
    struct daomesh_bounty_take act = { .party = *party,
                                       .poster = bounty.poster,
                                       .bounty = bounty.number,
                                       .terms = bounty_fixed(world, bounty)->terms,
                                       .place = place };
    return world_act_as(world, party, DAOMESH_ACTION_BOUNTY_TAKE, &act);
}

int32_t bounty_leave(struct world *world, const daomesh_id *party, struct named bounty)
{
    struct daomesh_bounty_leave act = { .party = *party, .poster = bounty.poster, .bounty = bounty.number };
    return world_act_as(world, party, DAOMESH_ACTION_BOUNTY_LEAVE, &act);
}

int32_t bounty_submit(struct world *world, const daomesh_id *party, struct named bounty, uint8_t content)
{
    struct daomesh_bounty_submit act = { .party = *party,
                                         .poster = bounty.poster,
                                         .bounty = bounty.number,
                                         .terms = bounty_fixed(world, bounty)->terms,
                                         .content = { { content } } };
    return world_act_as(world, party, DAOMESH_ACTION_BOUNTY_SUBMIT, &act);
}

int32_t bounty_withdraw(struct world *world, struct named bounty)
{
    struct daomesh_bounty_withdraw act = { .poster = bounty.poster, .bounty = bounty.number };
    return world_act_as(world, &bounty.poster, DAOMESH_ACTION_BOUNTY_WITHDRAW, &act);
}

int32_t bounty_accept(struct world *world, struct named bounty)
{
    struct daomesh_bounty_accept act = { .poster = bounty.poster,
                                         .bounty = bounty.number,
                                         .work = bounty_record(world, bounty)->work };
    return world_act_as(world, &bounty.poster, DAOMESH_ACTION_BOUNTY_ACCEPT, &act);
}

int32_t bounty_revise(struct world *world, struct named bounty)
{
    struct daomesh_bounty_revise act = { .poster = bounty.poster,
                                         .bounty = bounty.number,
                                         .work = bounty_record(world, bounty)->work,
                                         .reason = { { 1 } } };
    return world_act_as(world, &bounty.poster, DAOMESH_ACTION_BOUNTY_REVISE, &act);
}

int32_t bounty_reject(struct world *world, struct named bounty)
{
    struct daomesh_bounty_reject act = { .poster = bounty.poster,
                                         .bounty = bounty.number,
                                         .work = bounty_record(world, bounty)->work,
                                         .reason = { { 2 } } };
    return world_act_as(world, &bounty.poster, DAOMESH_ACTION_BOUNTY_REJECT, &act);
}

int32_t bounty_dispute(struct world *world, const daomesh_id *party, struct named bounty)
{
    struct daomesh_bounty_dispute act = {
        .party = *party, .poster = bounty.poster, .bounty = bounty.number, .reason = { { 3 } }
    };
    return world_act_as(world, party, DAOMESH_ACTION_BOUNTY_DISPUTE, &act);
}

int32_t bounty_rule(struct world *world, const daomesh_id *arbiter, struct named bounty, uint32_t pay)
{
    struct daomesh_bounty_rule act = { .arbiter = *arbiter,
                                       .poster = bounty.poster,
                                       .bounty = bounty.number,
                                       .work = bounty_record(world, bounty)->work,
                                       .pay = pay };
    return world_act_as(world, arbiter, DAOMESH_ACTION_BOUNTY_RULE, &act);
}

int32_t bounty_agree(struct world *world, const daomesh_id *party, struct named bounty, uint32_t pay,
                     uint8_t binding)
{
    struct daomesh_bounty_agree act = { .party = *party,
                                        .poster = bounty.poster,
                                        .bounty = bounty.number,
                                        .pay = pay,
                                        .binding = binding,
                                        .part = bounty_record(world, bounty)->part };
    return world_act_as(world, party, DAOMESH_ACTION_BOUNTY_AGREE, &act);
}

int32_t bounty_process(struct world *world, struct named bounty)
{
    struct daomesh_bounty_process act = { .poster = bounty.poster, .bounty = bounty.number };
    return world_act_as(world, &bounty.poster, DAOMESH_ACTION_BOUNTY_PROCESS, &act);
}

void bounty_done(struct world *world, const daomesh_id *party, struct named bounty)
{
    ck_assert_int_eq(bounty_take(world, party, bounty, 0), DAOMESH_OK);
    ck_assert_int_eq(bounty_submit(world, party, bounty, 1), DAOMESH_OK);
}
