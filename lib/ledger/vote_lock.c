/*
 * Votes that weigh more the longer the shares behind them stay: while the proposal is open, and when their side has won for some periods
 * more. A lock keeps shares, or the loot they become, from being burned; nothing else.
 */
#include "ledger/house.h"
#include "ledger/vote.h"

#include <daomesh/conviction.h>

int32_t daomesh__lock_check(struct turn *turn, const struct daomesh_passing_rule *rule)
{
    daomesh_outcome_rule outcome;
    if (rule->lock_s == 0) return DAOMESH_OK;
    if (rule->lock_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "rule.lock_s");
    const int mixed = rule->weight != WEIGHT_SHARES || rule->delegated || rule->in_parts ||
                      rule->ballot_count > 0 || rule->reveal_s > 0;
    daomesh__outcome_rule(&outcome, rule);
    return mixed || daomesh__asks_for_all_weight(&outcome)
               ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "rule.lock_s")
               : DAOMESH_OK;
}

/* --- What is locked -------------------------------------------------------------------------------------------------- */

/* Votes against have won where nothing did. */
static int has_won(const struct daomesh_proposal_record *proposal, uint8_t choice)
{
    return proposal->winner == 0 ? choice == 2 : choice == proposal->winner;
}

/* How long a period of a lock is, by the rule under which the vote was cast. */
static int32_t lock_period(struct state *state, uint64_t *period, uint64_t dao,
                           const struct daomesh_vote_lock *lock,
                           const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_house_record *house;
    *period = proposal->rule.lock_s;
    if (lock->house == 0) return DAOMESH_OK;
    TRY(find_house(state, &house, dao, house_key(lock->proposal, lock->house)));
    MUST(house != NULL);
    *period = house->rule.lock_s;
    return DAOMESH_OK;
}

/* 0: it is over. */
int32_t daomesh__lock_ends(struct state *state, uint64_t *ends, uint64_t dao,
                           const struct daomesh_vote_lock *lock)
{
    const struct daomesh_proposal_record *proposal;
    uint64_t period;
    TRY(find_proposal(state, &proposal, dao, lock->proposal));
    MUST(proposal != NULL);
    *ends = 0;
    if (proposal->flags & (DAOMESH_FACT_CANCELLED | DAOMESH_FACT_VETOED)) return DAOMESH_OK;
    if (!(proposal->flags & DAOMESH_FACT_DECIDED)) {
        *ends = UINT64_MAX;
        return DAOMESH_OK;
    }
    if (!has_won(proposal, lock->choice)) return DAOMESH_OK;
    TRY(lock_period(state, &period, dao, lock, proposal));
    SURE(daomesh_conviction_lock_ends(ends, proposal->decided, period, lock->level));
    return DAOMESH_OK;
}

int32_t daomesh__locks_of(struct state *state, struct daomesh_vote_locks_record *out,
                          const struct member_place *member, uint64_t now)
{
    const struct daomesh_vote_locks_record *record;
    TRY(find_vote_locks(state, &record, member->dao, member->number));
    *out = (struct daomesh_vote_locks_record){ .party = member->slot->party, .joined = member->slot->joined };
    if (!record || !is_member_since(member->slot, record->party, record->joined)) return DAOMESH_OK;
    for (uint32_t i = 0; i < record->entries_count; i++) {
        uint64_t ends;
        TRY(daomesh__lock_ends(state, &ends, member->dao, &record->entries[i]));
        if (ends >= now) out->entries[out->entries_count++] = record->entries[i];
    }
    return DAOMESH_OK;
}

int32_t daomesh__lock_held(struct turn *turn, daomesh_amount *most, const struct member_place *member)
{
    struct daomesh_vote_locks_record locks;
    *most = amount_from_u64(0);
    TRY(daomesh__locks_of(turn->state, &locks, member, turn->now));
    for (uint32_t i = 0; i < locks.entries_count; i++) {
        int32_t order;
        SURE(daomesh_amount_compare(&order, &locks.entries[i].amount, most));
        if (order > 0) *most = locks.entries[i].amount;
    }
    return DAOMESH_OK;
}

/* --- Voting ---------------------------------------------------------------------------------------------------------- */

static void forget(struct daomesh_vote_locks_record *locks, uint64_t proposal, uint8_t house)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < locks->entries_count; i++) {
        if (locks->entries[i].proposal != proposal || locks->entries[i].house != house)
            locks->entries[kept++] = locks->entries[i];
    }
    for (uint32_t i = kept; i < locks->entries_count; i++)
        memset(&locks->entries[i], 0, sizeof locks->entries[i]);
    locks->entries_count = kept;
}

static int32_t write_locks(struct turn *turn, const struct daomesh_vote_locks_record *locks,
                           const struct member_place *member)
{
    const struct daomesh_vote_locks_record *present;
    struct daomesh_vote_locks_record *record;
    TRY(find_vote_locks(turn->state, &present, member->dao, member->number));
    if (locks->entries_count == 0)
        return present ? delete_vote_locks(turn->state, member->dao, member->number) : DAOMESH_OK;
    TRY(present ? edit_vote_locks(turn->state, &record, member->dao, member->number)
                : create_vote_locks(turn->state, &record, member->dao, member->number));
    *record = *locks;
    return DAOMESH_OK;
}

int32_t daomesh__lock_put(struct turn *turn, const struct lock_terms *terms,
                          const struct daomesh_vote_lock *lock)
{
    struct member_place member = { .dao = terms->dao, .number = terms->slot };
    struct daomesh_vote_locks_record locks;
    TRY(daomesh__member_find(turn->state, &member.slot, terms->dao, terms->slot));
    TRY(daomesh__locks_of(turn->state, &locks, &member, turn->now));
    forget(&locks, terms->proposal, terms->house);
    if (lock && lock->level > 0) {
        if (locks.entries_count == DAOMESH_VOTE_LOCKS_MAX)
            return daomesh__refuse(turn, DAOMESH_E_LIMIT, "level");
        locks.entries[locks.entries_count++] = *lock;
    }
    return write_locks(turn, &locks, &member);
}

/* What is locked must still be there. */
static int32_t check_held(struct turn *turn, const struct lock_terms *terms, const daomesh_amount *amount,
                          uint8_t level)
{
    const struct daomesh_member_slot *slot;
    int32_t order;
    TRY(daomesh__member_find(turn->state, &slot, terms->dao, terms->slot));
    SURE(daomesh_amount_compare(&order, amount, &slot->shares));
    return level == 0 || order <= 0
               ? DAOMESH_OK
               : daomesh__say(turn->diag, DAOMESH_E_BALANCE, "weight", amount, &slot->shares);
}

int32_t daomesh__lock_vote(struct turn *turn, const struct lock_terms *terms, daomesh_amount *weight,
                           uint8_t choice, uint8_t level)
{
    if (terms->period == 0)
        return level ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "level") : DAOMESH_OK;
    /* Six times all weight fits. */
    if (terms->total->limb[3] >> 61) return daomesh__refuse(turn, DAOMESH_E_OVERFLOW, "dao");
    TRY(check_held(turn, terms, weight, level));
    const struct daomesh_vote_lock lock = { .proposal = terms->proposal,
                                            .house = terms->house,
                                            .amount = *weight,
                                            .level = level,
                                            .choice = choice };
    SURE(daomesh_conviction_votes(weight, &lock.amount, level));
    if (amount_is_zero(weight)) return DAOMESH_E_NO_WEIGHT;
    return daomesh__lock_put(turn, terms, &lock);
}
