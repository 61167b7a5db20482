/* What the files of voting share: where a vote goes, how it is weighed and counted. */
#ifndef DAOMESH_LIB_LEDGER_VOTE_H
#define DAOMESH_LIB_LEDGER_VOTE_H

#include "ledger/ledger.h"

/* Where a vote goes: the proposal while its vote is open, and the member's slot. */
struct poll {
    uint64_t dao;
    uint64_t number;
    uint32_t slot;
    daomesh_outcome_rule rule;
    daomesh_outcome_facts facts;
};

enum phase { PHASE_VOTING, PHASE_REVEAL };

/* A vote that may be counted, and whose it is. */
struct vote {
    const daomesh_id *dao;
    uint8_t choice;
    uint32_t count; /* of marks */
    daomesh_amount weight;
    const struct daomesh_ballot_mark *marks; /* on a proposal with options */
};

int32_t daomesh__poll_find(struct turn *turn, struct poll *out,
                           const struct daomesh_proposal_record **proposal, const daomesh_id *dao,
                           uint64_t number, enum phase phase);
/* The weight of this vote: all that the member had at the snapshot, or the part that was asked for. */
int32_t daomesh__poll_weight(struct turn *turn, daomesh_amount *out, const struct poll *poll,
                             const struct daomesh_proposal_record *proposal, const daomesh_amount *asked);
/* A choice there is, and the weight behind it. */
int32_t daomesh__poll_read(struct turn *turn, struct vote *out, const struct poll *poll,
                           const struct daomesh_proposal_record *proposal, uint8_t choice,
                           const daomesh_amount *asked);
/* The same of a weight that is held: the part asked for, or as many votes as are paid for. */
int32_t daomesh__asked_weight(struct turn *turn, daomesh_amount *out, uint32_t by, const daomesh_amount *held,
                              const daomesh_amount *asked);
int32_t daomesh__poll_count(struct turn *turn, struct poll *poll, const struct vote *vote);

/* vote_part.c: the weight of another part, and casting it behind an earlier one. */
int32_t daomesh__part_weight(struct turn *turn, daomesh_amount *out, const struct poll *poll,
                             const daomesh_amount *held, const daomesh_amount *asked);
int32_t daomesh__part_cast(struct turn *turn, const struct poll *poll,
                           struct daomesh_proposal_record *proposal, struct daomesh_ballot *ballot,
                           const struct vote *vote);

/* On whose shares a vote lies, and on what terms. */
struct lock_terms {
    uint64_t dao;
    uint64_t proposal;
    uint64_t period; /* 0: nothing is locked */
    const daomesh_amount *total;
    uint32_t slot;
    uint8_t house; /* further house that is voted in; 0 the pathway's own */
};

/* vote_lock.c: the vote weighs by its level, and its shares are locked. CONTRADICTION of a level where nothing is. */
int32_t daomesh__lock_vote(struct turn *turn, const struct lock_terms *terms, daomesh_amount *weight,
                           uint8_t choice, uint8_t level);
/* This lock, or with NULL none, instead of the one that the vote had. */
int32_t daomesh__lock_put(struct turn *turn, const struct lock_terms *terms,
                          const struct daomesh_vote_lock *lock);

/* ballot.c: marks that can be counted, and the weight behind them. */
int32_t daomesh__ballot_read(struct turn *turn, struct vote *vote, const struct poll *poll,
                             const struct daomesh_proposal_record *proposal);
/* What a member's ballot says of the options is kept, replaced or, with no marks, forgotten. */
int32_t daomesh__ballot_put(struct turn *turn, const struct poll *poll,
                            const struct daomesh_ballot_mark *marks, uint32_t count);
int32_t daomesh__ballot_announce(struct turn *turn, const struct poll *poll, const struct vote *vote);
/* Decided when all weight has voted. */
int32_t daomesh__ballot_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts);

#endif
