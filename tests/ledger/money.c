/* Short forms for tests about money. */
#include "money.h"

static daomesh_id token_id(struct world *world, const daomesh_id *actor,
                           const struct daomesh_token_issue *issue)
{
    uint8_t body[512];
    size_t len = 0;
    daomesh_id id;
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world->ledger), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_TOKEN_ISSUE), issue),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_token_id(&id, &info.ledger, actor, body, len), DAOMESH_OK);
    return id;
}

daomesh_id money_token(struct world *world, uint32_t issuer, uint64_t cap, uint8_t backed)
{
    struct daomesh_token_issue issue;
    memset(&issue, 0, sizeof issue);
    issue.party = world->people[issuer];
    issue.symbol.len = 3;
    memcpy(issue.symbol.bytes, "EUR", 3);
    issue.decimals = 2;
    issue.cap = amount_from_u64(cap);
    issue.backed = backed;
    issue.salt = world->ledger->counters.tokens + 1;
    int32_t status = world_act(world, issuer, DAOMESH_ACTION_TOKEN_ISSUE, &issue);
    ck_assert_msg(status == DAOMESH_OK, "token.issue: %s", daomesh_status_name(status));
    return token_id(world, &world->people[issuer], &issue);
}

void money_mint(struct world *world, const daomesh_id *token, const daomesh_id *to, uint64_t amount)
{
    struct daomesh_token_mint mint = {
        .party = world->people[0], .token = *token, .to = *to, .amount = amount_from_u64(amount)
    };
    int32_t status = world_act(world, 0, DAOMESH_ACTION_TOKEN_MINT, &mint);
    ck_assert_msg(status == DAOMESH_OK, "token.mint: %s", daomesh_status_name(status));
}

uint64_t money_held(struct world *world, uint32_t kind, const daomesh_id *party, const daomesh_id *token)
{
    struct state *state = world->ledger->state;
    const struct daomesh_party_record *record;
    struct account account = { .kind = kind };
    uint64_t row;
    daomesh_amount held;
    ck_assert_int_eq(daomesh__party_row(state, &account.holder, party), DAOMESH_OK);
    ck_assert_int_eq(daomesh__token_row(state, &row, token), DAOMESH_OK);
    ck_assert_int_eq(find_party(state, &record, account.holder), DAOMESH_OK);
    ck_assert_ptr_nonnull(record);
    account.home = record->sort == SORT_DAO ? account.holder : HOME_LEDGER;
    ck_assert_int_eq(daomesh__account_balance(state, &held, &account, row), DAOMESH_OK);
    ck_assert_uint_eq(held.limb[1] | held.limb[2] | held.limb[3], 0);
    return held.limb[0];
}

uint64_t money_free(struct world *world, const daomesh_id *party, const daomesh_id *token)
{
    return money_held(world, DAOMESH_RECORD_ACCOUNT, party, token);
}

int32_t money_give(struct world *world, const daomesh_id *from, const daomesh_id *to, const daomesh_id *token,
                   uint64_t amount)
{
    struct daomesh_token_transfer act = {
        .party = *from, .token = *token, .to = *to, .amount = amount_from_u64(amount)
    };
    return world_act_as(world, from, DAOMESH_ACTION_TOKEN_TRANSFER, &act);
}

uint32_t money_programme(struct world *world, uint64_t dao, uint32_t state)
{
    const struct daomesh_programmes_record *book;
    ck_assert_int_eq(find_programmes(world->ledger->state, &book, dao), DAOMESH_OK);
    for (uint32_t number = book ? book->count : 0; number > 0; number--) {
        const struct daomesh_programme_record *record;
        uint32_t now;
        ck_assert_int_eq(find_programme(world->ledger->state, &record, dao, number), DAOMESH_OK);
        ck_assert_int_eq(daomesh__programme_state(&now, record, world->time), DAOMESH_OK);
        if (now == state) return number;
    }
    return 0;
}
