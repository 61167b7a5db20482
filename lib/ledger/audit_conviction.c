/* The audit of conviction: what members staked is what their requests count, within what they weigh. */
#include "ledger/audit.h"

#define OPEN 1
#define CANCELLED 3

/* One pass over the stakes of a DAO's members. */
struct pass {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
    const struct daomesh_conviction_terms_record *terms;
    uint64_t home;
    uint64_t request; /* whose stakes are added; 0: of all open ones */
    daomesh_amount sum;
};

static int32_t add_stake(struct pass *pass, daomesh_amount *own, const struct daomesh_stake *stake)
{
    const struct daomesh_funding_request_record *request;
    TRY(find_funding_request(pass->audit->state, &request, pass->home, stake->request));
    if (!request || amount_is_zero(&stake->amount))
        return daomesh__broken(pass->audit, "a stake on nothing", NULL, NULL);
    if (request->state != OPEN) return DAOMESH_OK;
    TRY(daomesh__audit_add(pass->audit, own, &stake->amount));
    if (pass->request != 0 && pass->request != stake->request) return DAOMESH_OK;
    return daomesh__audit_add(pass->audit, &pass->sum, &stake->amount);
}

static int32_t meet_stakes(void *ctx, uint64_t local, const void *record)
{
    struct pass *pass = ctx;
    const struct daomesh_stakes_record *stakes = record;
    daomesh_amount own = amount_from_u64(0), held;
    int32_t order;
    if (pass->request == 0) pass->audit->expected[DAOMESH_RECORD_STAKES]++;
    if (local >= pass->dao->slots || stakes->entries_count == 0)
        return daomesh__broken(pass->audit, "stakes of nobody", NULL, NULL);
    for (uint32_t i = 0; i < stakes->entries_count; i++)
        TRY(add_stake(pass, &own, &stakes->entries[i]));
    TRY(daomesh__member_weight(pass->audit->state, &held, pass->home, (uint32_t)local, pass->terms->by,
                               pass->audit->ledger->committed.sequence));
    SURE(daomesh_amount_compare(&order, &own, &held));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__broken(pass->audit, "a member staked more than they hold", &own, &held);
}

static int32_t sum_stakes(struct pass *pass, uint64_t request)
{
    pass->request = request;
    pass->sum = amount_from_u64(0);
    return daomesh__state_each(pass->audit->state, pass->home, DAOMESH_RECORD_STAKES, 0, meet_stakes, pass);
}

static int32_t audit_request(struct pass *pass, uint64_t number, uint64_t *open)
{
    const struct daomesh_funding_request_record *request;
    pass->audit->object = number;
    TRY(find_funding_request(pass->audit->state, &request, pass->home, number));
    if (!request) return daomesh__broken(pass->audit, "a funding request is missing", NULL, NULL);
    pass->audit->expected[DAOMESH_RECORD_FUNDING_REQUEST]++;
    if (request->state < OPEN || request->state > CANCELLED ||
        (request->state != OPEN && request->timer != 0))
        return daomesh__broken(pass->audit, "a funding request in no such state", NULL, NULL);
    TRY(daomesh__audit_timer(pass->audit, request->timer, TIMER_CONVICTION, pass->home, number));
    if (request->state != OPEN) return DAOMESH_OK;
    (*open)++;
    TRY(sum_stakes(pass, number));
    return daomesh__same_amount(pass->audit, &request->staked, &pass->sum,
                                "stakes do not add up to the request's");
}

int32_t daomesh__audit_conviction(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct pass pass = { .audit = audit, .dao = dao, .home = row };
    uint64_t open = 0;
    TRY(find_conviction_terms(audit->state, &pass.terms, row));
    if (!pass.terms) return DAOMESH_OK; /* then the count of records finds whatever there is */
    audit->expected[DAOMESH_RECORD_CONVICTION_TERMS]++;
    /* who began by taking none has not said by what */
    const int took_some = pass.terms->takes || pass.terms->requests > 0;
    if ((pass.terms->by == 0 && took_some) || pass.terms->by > WEIGHT_REPUTATION)
        return daomesh__broken(audit, "conviction by nothing that is known", NULL, NULL);
    if (pass.terms->left > dao->slots || pass.terms->next >= dao->slots ||
        (pass.terms->timer && !pass.terms->left))
        return daomesh__broken(audit, "funding requests looked at out of turn", NULL, NULL);
    TRY(daomesh__audit_timer(audit, pass.terms->timer, TIMER_CONVICTION, row, 0));
    TRY(sum_stakes(&pass, 0));
    TRY(daomesh__same_amount(audit, &pass.terms->staked, &pass.sum,
                             "stakes do not add up to all that is staked"));
    for (uint64_t number = 1; number <= pass.terms->requests; number++)
        TRY(audit_request(&pass, number, &open));
    audit->object = 0;
    return daomesh__same_number(audit, pass.terms->open, open, "open funding requests are miscounted");
}
