/* The audit of standing: duties of slots and terms that there are, none done that was not seen, none of times to come. */
#include "ledger/audit.h"

struct visit {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
    const struct daomesh_standing_terms_record *terms; /* NULL: none */
};

static int32_t meet_standing(void *ctx, uint64_t local, const void *found)
{
    const struct visit *visit = ctx;
    const struct daomesh_standing_record *record = found;
    visit->audit->expected[DAOMESH_RECORD_STANDING]++;
    if (local >= visit->dao->slots || !visit->terms || record->serial > visit->terms->serial)
        return daomesh__broken(visit->audit, "duties of nobody", NULL, NULL);
    return record->done <= record->seen && record->since <= visit->audit->ledger->committed_time
               ? DAOMESH_OK
               : daomesh__broken(visit->audit, "duties done that nobody saw", NULL, NULL);
}

int32_t daomesh__audit_standing(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct visit visit = { .audit = audit, .dao = dao };
    TRY(find_standing_terms(audit->state, &visit.terms, row));
    audit->expected[DAOMESH_RECORD_STANDING_TERMS] += visit.terms != NULL;
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_STANDING, 0, meet_standing, &visit);
}
