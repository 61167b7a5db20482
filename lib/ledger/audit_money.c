/*
 * The audit of money: per token, what all accounts, reserves and escrows hold is the supply.
 *
 * Each account is met at its party and each escrow at the object it is held for; what nobody holds, or what two claim, shows in
 * the audit's count of records.
 */
#include "ledger/audit.h"

static size_t sums_bytes(const struct audit *audit)
{
    return (size_t)(audit->ledger->committed.tokens + 1) * sizeof(daomesh_amount);
}

int32_t daomesh__audit_begin_sums(struct audit *audit)
{
    audit->sums = daomesh__allocate(&audit->ledger->allocator, sums_bytes(audit));
    if (!audit->sums) return DAOMESH_E_NO_MEMORY;
    memset(audit->sums, 0, sums_bytes(audit));
    return DAOMESH_OK;
}

void daomesh__audit_end_sums(struct audit *audit)
{
    if (audit->sums) daomesh__free(&audit->ledger->allocator, audit->sums, sums_bytes(audit));
}

/* One balance of a token, wherever it lies. */
static int32_t meet(struct audit *audit, uint32_t kind, uint64_t token, const daomesh_amount *amount)
{
    if (token == 0 || token > audit->ledger->committed.tokens)
        return daomesh__broken(audit, "a balance of a token that does not exist", NULL, NULL);
    if (amount_is_zero(amount)) return daomesh__broken(audit, "a record of an empty balance", NULL, NULL);
    audit->expected[kind]++;
    return daomesh__audit_add(audit, &audit->sums[token], amount);
}

struct holdings {
    struct audit *audit;
    uint64_t party;
    uint32_t kind;
};

static int32_t meet_holding(void *ctx, uint64_t local, const void *record)
{
    const struct holdings *holdings = ctx;
    if (local >> 32 != holdings->party) return DAOMESH_E_END;
    return meet(holdings->audit, holdings->kind, local & UINT32_MAX, record);
}

static int32_t meet_holdings(struct audit *audit, uint64_t home, uint64_t party, uint32_t kind)
{
    struct holdings holdings = { audit, party, kind };
    int32_t status = daomesh__state_each(audit->state, home, kind, party << 32, meet_holding, &holdings);
    return status == DAOMESH_E_END ? DAOMESH_OK : status;
}

int32_t daomesh__audit_accounts(struct audit *audit, uint64_t party, uint32_t sort)
{
    if (sort != SORT_DAO) return meet_holdings(audit, HOME_LEDGER, party, DAOMESH_RECORD_ACCOUNT);
    TRY(meet_holdings(audit, party, party, DAOMESH_RECORD_ACCOUNT));
    return meet_holdings(audit, party, party, DAOMESH_RECORD_RESERVE);
}

int32_t daomesh__audit_escrow(struct audit *audit, uint64_t home, uint64_t escrow,
                              const struct daomesh_token_part *parts, uint32_t count)
{
    const struct account account = daomesh__escrow_at(home, escrow);
    if (escrow == 0 || escrow > audit->ledger->committed.escrows)
        return daomesh__broken(audit, "an escrow that was never made", NULL, NULL);
    for (uint32_t i = 0; i < count; i++) {
        daomesh_amount held;
        TRY(daomesh__account_balance(audit->state, &held, &account, parts[i].token));
        TRY(daomesh__same_amount(audit, &held, &parts[i].amount,
                                 "an escrow holds something else than it was made for"));
        TRY(meet(audit, DAOMESH_RECORD_ESCROW, parts[i].token, &held));
    }
    return DAOMESH_OK;
}

/* --- What escrows are held for -------------------------------------------------------------------------------------- */

/* An escrow that an object names, or names none of because there is nothing to hold. */
static int32_t audit_held(struct audit *audit, uint64_t home, uint64_t escrow,
                          const struct daomesh_token_part *parts, uint32_t count)
{
    if (escrow == 0 && count == 0) return DAOMESH_OK;
    return daomesh__audit_escrow(audit, home, escrow, parts, count);
}

static int32_t audit_application(struct audit *audit, uint64_t dao,
                                 const struct daomesh_open_application *open)
{
    const struct daomesh_application_record *application;
    const struct daomesh_proposal_record *proposal = NULL;
    TRY(find_application(audit->state, &application, dao, open->number));
    if (!application || application->party != open->party)
        return daomesh__broken(audit, "the list of applications names one that is not there", NULL, NULL);
    audit->expected[DAOMESH_RECORD_APPLICATION]++;
    if (application->proposal != 0) TRY(find_proposal(audit->state, &proposal, dao, application->proposal));
    if (application->proposal != 0 &&
        (!proposal || proposal->application != open->number || (proposal->flags & FLAG_CLOSED)))
        return daomesh__broken(audit, "an application without the proposal that decides it", NULL, NULL);
    TRY(daomesh__audit_timer(audit, application->timer, TIMER_APPLICATION, dao, open->number));
    return audit_held(audit, dao, application->escrow, application->tribute, application->tribute_count);
}

int32_t daomesh__audit_applications(struct audit *audit, uint64_t dao, uint64_t numbers)
{
    const struct daomesh_application_list_record *list;
    uint64_t before = 0;
    TRY(find_application_list(audit->state, &list, dao));
    if (!list) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_APPLICATION_LIST]++;
    for (uint32_t i = 0; i < list->entries_count; i++) {
        audit->object = list->entries[i].number;
        if (list->entries[i].number <= before || list->entries[i].number > numbers)
            return daomesh__broken(audit, "the list of applications is out of order", NULL, NULL);
        before = list->entries[i].number;
        TRY(audit_application(audit, dao, &list->entries[i]));
    }
    audit->object = 0;
    return DAOMESH_OK;
}

static int32_t audit_deposit(struct audit *audit, uint64_t local, uint32_t *paid)
{
    const struct daomesh_deposit_record *deposit;
    TRY(find_deposit(audit->state, &deposit, local));
    if (!deposit) return daomesh__broken(audit, "a founder's deposit is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_DEPOSIT]++;
    if (deposit->escrow == 0) return DAOMESH_OK;
    ++*paid;
    return daomesh__audit_escrow(audit, HOME_LEDGER, deposit->escrow, deposit->tokens, deposit->tokens_count);
}

static int32_t audit_founding(struct audit *audit, uint64_t number)
{
    const struct daomesh_founding_record *founding;
    uint32_t paid = 0;
    TRY(find_founding(audit->state, &founding, number));
    if (!founding) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_FOUNDING]++;
    audit->expected[DAOMESH_RECORD_FOUNDING_BODY]++;
    for (uint32_t place = 0; place < founding->deposits; place++)
        TRY(audit_deposit(audit, number * DAOMESH_FOUNDERS_MAX + place, &paid));
    TRY(daomesh__same_number(audit, founding->paid, paid, "deposits are miscounted"));
    return daomesh__audit_timer(audit, founding->timer, TIMER_FOUNDING, HOME_LEDGER, number);
}

int32_t daomesh__audit_foundings(struct audit *audit)
{
    audit->party = 0;
    for (uint64_t number = 1; number <= audit->ledger->committed.foundings; number++) {
        audit->object = number;
        TRY(audit_founding(audit, number));
    }
    audit->object = 0;
    return DAOMESH_OK;
}

/* --- Tokens ------------------------------------------------------------------------------------------------------------- */

static int32_t audit_token(struct audit *audit, uint64_t row)
{
    const struct daomesh_token_record *token;
    uint64_t indexed;
    int32_t order;
    TRY(find_token(audit->state, &token, row));
    if (!token) return daomesh__broken(audit, "a token is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_TOKEN]++;
    audit->ids++;
    int32_t status = daomesh__token_row(audit->state, &indexed, &token->id);
    if (status == DAOMESH_E_UNKNOWN_TOKEN || (status == DAOMESH_OK && indexed != row))
        return daomesh__broken(audit, "the index of ids does not know a token", NULL, NULL);
    TRY(status);
    if (token->issuer == 0 || token->issuer > audit->ledger->committed.parties)
        return daomesh__broken(audit, "a token whose issuer is no party", NULL, NULL);
    SURE(daomesh_amount_compare(&order, &token->supply, &token->cap));
    if (order > 0 && !amount_is_zero(&token->cap))
        return daomesh__broken(audit, "more of a token than its cap allows", &token->supply, &token->cap);
    return daomesh__same_amount(audit, &audit->sums[row], &token->supply,
                                "accounts and escrows do not add up to the token's supply");
}

int32_t daomesh__audit_tokens(struct audit *audit)
{
    audit->party = 0;
    for (uint64_t row = 1; row <= audit->ledger->committed.tokens; row++) {
        audit->object = row;
        TRY(audit_token(audit, row));
    }
    audit->object = 0;
    return DAOMESH_OK;
}
