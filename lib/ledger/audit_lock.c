/* The audit of locked votes: each is of a slot and a proposal that there are, on a pathway that locks. */
#include "ledger/audit.h"

struct visit {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
    uint64_t home;
};

/* How long a period of a lock is; 0 where its proposal, or its house, locks nothing. */
static int32_t find_period(const struct visit *visit, uint64_t *period, const struct daomesh_vote_lock *lock)
{
    const struct daomesh_proposal_record *proposal;
    const struct daomesh_house_record *house = NULL;
    *period = 0;
    TRY(find_proposal(visit->audit->state, &proposal, visit->home, lock->proposal));
    if (!proposal) return DAOMESH_OK;
    if (lock->house > 0)
        TRY(find_house(visit->audit->state, &house, visit->home, house_key(lock->proposal, lock->house)));
    *period = lock->house == 0 ? proposal->rule.lock_s : house ? house->rule.lock_s : 0;
    return DAOMESH_OK;
}

static int32_t meet_locks(void *ctx, uint64_t local, const void *record)
{
    const struct visit *visit = ctx;
    const struct daomesh_vote_locks_record *locks = record;
    int fits = local < visit->dao->slots && locks->entries_count > 0;
    visit->audit->expected[DAOMESH_RECORD_VOTE_LOCKS]++;
    for (uint32_t i = 0; i < locks->entries_count; i++) {
        const struct daomesh_vote_lock *lock = &locks->entries[i];
        uint64_t period;
        TRY(find_period(visit, &period, lock));
        fits = fits && period > 0 && lock->level > 0 && !amount_is_zero(&lock->amount);
    }
    return fits ? DAOMESH_OK : daomesh__broken(visit->audit, "a lock on nothing", NULL, NULL);
}

int32_t daomesh__audit_locks(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct visit visit = { audit, dao, row };
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_VOTE_LOCKS, 0, meet_locks, &visit);
}
