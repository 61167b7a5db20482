/* Tokens: issuing them, making and destroying units, giving them away, setting a DAO's aside. */
#include "ledger/ledger.h"

int32_t daomesh__amount_some(struct turn *turn, const daomesh_amount *amount)
{
    return amount_is_zero(amount) ? daomesh__say(turn->diag, DAOMESH_E_RANGE, "amount", amount, NULL)
                                  : DAOMESH_OK;
}

int32_t daomesh__token_id_of(struct state *state, daomesh_id *id, uint64_t row)
{
    const struct daomesh_token_record *token;
    TRY(find_token(state, &token, row));
    MUST(token != NULL);
    *id = token->id;
    return DAOMESH_OK;
}

int32_t daomesh__token_issue(struct turn *turn, const void *body)
{
    const struct daomesh_token_issue *act = body;
    struct daomesh_token_issued_event event = { .issuer = act->party };
    struct daomesh_token_record *token;
    uint64_t row = turn->counters->tokens + 1;
    TRY(daomesh_token_id(&event.token, turn->ledger, &turn->actor_id, turn->body.at, turn->body.len));
    TRY(daomesh__id_index(turn, &event.token, row, SORT_TOKEN));
    if (row > DAOMESH_TOKENS_MAX) return DAOMESH_E_LIMIT;
    turn->counters->tokens = row;
    TRY(create_token(turn->state, &token, row));
    token->id = event.token;
    token->issuer = turn->party;
    COPY_TEXT(token->symbol, act->symbol);
    COPY_TEXT(token->name, act->name);
    token->decimals = act->decimals;
    token->backed = act->backed;
    token->cap = act->cap;
    return daomesh__emit(turn, DAOMESH_EVENT_TOKEN_ISSUED, &event);
}

/* --- Making and destroying ----------------------------------------------------------------------------------------- */

/* One change of a token's supply, as the four actions that make or destroy units name it. */
struct change {
    const daomesh_id *token;
    const daomesh_id *holder; /* who gets the units, or whose they were */
    const daomesh_amount *amount;
    const daomesh_id *reference; /* NULL when there is none */
    uint8_t backed;              /* what the token must be for this action */
};

/* The token's row, and that it is of the sort that is made and destroyed this way. */
static int32_t find_kind(struct turn *turn, uint64_t *row, const struct daomesh_token_record **token,
                         const struct change *change)
{
    TRY(daomesh__token_row(turn->state, row, change->token));
    TRY(daomesh__amount_some(turn, change->amount));
    TRY(find_token(turn->state, token, *row));
    MUST(*token != NULL);
    return (*token)->backed == change->backed ? DAOMESH_OK
                                              : daomesh__refuse(turn, DAOMESH_E_BACKING, "token");
}

static int32_t make(struct turn *turn, const struct change *change)
{
    struct account to;
    const struct daomesh_token_record *token;
    uint64_t row, holder;
    TRY(find_kind(turn, &row, &token, change));
    if (token->issuer != turn->party) return DAOMESH_E_NOT_ALLOWED;
    TRY(daomesh__known_party(turn, &holder, change->holder, "to"));
    TRY(daomesh__account_of(turn, &to, holder));
    TRY(daomesh__purse_spend(turn, turn->party, row, change->amount));
    int32_t status = daomesh__make(turn, row, &to, change->amount);
    if (status == DAOMESH_E_OVERFLOW) return daomesh__say(turn->diag, status, "amount", change->amount, NULL);
    if (status == DAOMESH_E_CAP)
        return daomesh__say(turn->diag, status, "amount", change->amount, &token->cap);
    TRY(status);
    struct daomesh_token_minted_event event = { .token = *change->token,
                                                .to = *change->holder,
                                                .amount = *change->amount };
    if (change->reference) event.reference = *change->reference;
    return daomesh__emit(turn, DAOMESH_EVENT_TOKEN_MINTED, &event);
}

static int32_t destroy(struct turn *turn, const struct change *change)
{
    struct account from;
    const struct daomesh_token_record *token;
    uint64_t row;
    TRY(find_kind(turn, &row, &token, change));
    TRY(daomesh__account_of(turn, &from, turn->party));
    TRY(daomesh__burn(turn, row, &from, change->amount));
    struct daomesh_token_burned_event event = { .token = *change->token,
                                                .from = *change->holder,
                                                .amount = *change->amount };
    if (change->reference) event.reference = *change->reference;
    return daomesh__emit(turn, DAOMESH_EVENT_TOKEN_BURNED, &event);
}

int32_t daomesh__token_mint(struct turn *turn, const void *body)
{
    const struct daomesh_token_mint *act = body;
    return make(turn, &(struct change){ &act->token, &act->to, &act->amount, NULL, 0 });
}

int32_t daomesh__token_deposit(struct turn *turn, const void *body)
{
    const struct daomesh_token_deposit *act = body;
    return make(turn, &(struct change){ &act->token, &act->to, &act->amount, &act->reference, 1 });
}

int32_t daomesh__token_burn(struct turn *turn, const void *body)
{
    const struct daomesh_token_burn *act = body;
    return destroy(turn, &(struct change){ &act->token, &act->party, &act->amount, NULL, 0 });
}

int32_t daomesh__token_withdraw(struct turn *turn, const void *body)
{
    const struct daomesh_token_withdraw *act = body;
    return destroy(turn, &(struct change){ &act->token, &act->party, &act->amount, &act->reference, 1 });
}

/* --- Moving ---------------------------------------------------------------------------------------------------------- */

int32_t daomesh__token_transfer(struct turn *turn, const void *body)
{
    const struct daomesh_token_transfer *act = body;
    struct account from, to;
    uint64_t token, receiver;
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(daomesh__known_party(turn, &receiver, &act->to, "to"));
    TRY(daomesh__amount_some(turn, &act->amount));
    TRY(daomesh__account_of(turn, &from, turn->party));
    TRY(daomesh__account_of(turn, &to, receiver));
    TRY(daomesh__move(turn, token, &from, &to, &act->amount));
    struct daomesh_token_moved_event event = {
        .token = act->token, .from = act->party, .to = act->to, .amount = act->amount
    };
    return daomesh__emit(turn, DAOMESH_EVENT_TOKEN_MOVED, &event);
}

/* Between a DAO's free treasury and what it has set aside. */
static int32_t shift(struct turn *turn, const daomesh_id *dao_id, const daomesh_id *token_id,
                     const daomesh_amount *amount, int aside)
{
    struct account free, reserve;
    uint64_t dao, token;
    TRY(daomesh__dao_row(turn->state, &dao, dao_id));
    TRY(daomesh__token_row(turn->state, &token, token_id));
    TRY(daomesh__amount_some(turn, amount));
    TRY(daomesh__account_of(turn, &free, dao));
    TRY(daomesh__reserve_of(turn, &reserve, dao));
    TRY(daomesh__move(turn, token, aside ? &free : &reserve, aside ? &reserve : &free, amount));
    struct daomesh_treasury_reserved_event event = { .dao = *dao_id, .token = *token_id };
    TRY(daomesh__account_balance(turn->state, &event.reserve, &reserve, token));
    return daomesh__emit(turn, DAOMESH_EVENT_TREASURY_RESERVED, &event);
}

int32_t daomesh__treasury_reserve(struct turn *turn, const void *body)
{
    const struct daomesh_treasury_reserve *act = body;
    return shift(turn, &act->dao, &act->token, &act->amount, 1);
}

int32_t daomesh__treasury_release(struct turn *turn, const void *body)
{
    const struct daomesh_treasury_release *act = body;
    return shift(turn, &act->dao, &act->token, &act->amount, 0);
}
