/* The audit of credits: balances of members under terms that there are, and no more left than was granted. */
#include "ledger/audit.h"

struct visit {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
    const struct daomesh_credit_terms_record *terms; /* NULL: none */
};

static int32_t meet_balance(void *ctx, uint64_t local, const void *record)
{
    const struct visit *visit = ctx;
    const struct daomesh_credit_balance_record *balance = record;
    int32_t order;
    visit->audit->expected[DAOMESH_RECORD_CREDIT_BALANCE]++;
    if (local >= visit->dao->slots || !visit->terms || balance->serial > visit->terms->serial)
        return daomesh__broken(visit->audit, "credits of nobody", NULL, NULL);
    if (balance->serial < visit->terms->serial || visit->terms->carry) return DAOMESH_OK;
    SURE(daomesh_amount_compare(&order, &balance->left, &visit->terms->grant));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__broken(visit->audit, "more credits left than were granted", &balance->left,
                                        &visit->terms->grant);
}

int32_t daomesh__audit_credits(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct visit visit = { .audit = audit, .dao = dao };
    TRY(find_credit_terms(audit->state, &visit.terms, row));
    audit->expected[DAOMESH_RECORD_CREDIT_TERMS] += visit.terms != NULL;
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_CREDIT_BALANCE, 0, meet_balance, &visit);
}
