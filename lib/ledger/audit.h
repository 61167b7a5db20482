/* What the files of the audit share: where it is, what it has counted, how it says what is broken. */
#ifndef DAOMESH_LIB_LEDGER_AUDIT_H
#define DAOMESH_LIB_LEDGER_AUDIT_H

#include "ledger/house.h"

#define KINDS 256

struct audit {
    struct daomesh_ledger *ledger;
    struct state *state;
    daomesh_diag *diag;
    uint64_t party; /* where the audit is, for the message */
    uint64_t object;
    uint64_t ids; /* entries of id buckets that something points to */
    uint64_t daos;
    uint64_t pools;
    uint64_t expected[KINDS]; /* records that must exist */
    uint64_t found[KINDS];
    daomesh_amount *sums; /* by token row: all accounts, reserves and escrows that were met */
};

/* audit_say.c: all give CORRUPT when what they say does not hold. */
int32_t daomesh__broken(struct audit *audit, const char *text, const daomesh_amount *given,
                        const daomesh_amount *limit);
int32_t daomesh__same_number(struct audit *audit, uint64_t given, uint64_t expected, const char *text);
int32_t daomesh__same_amount(struct audit *audit, const daomesh_amount *given, const daomesh_amount *expected,
                             const char *text);
int32_t daomesh__audit_add(struct audit *audit, daomesh_amount *sum, const daomesh_amount *part);

/* A timer that an object names must be there, and name the object. 0: none. */
int32_t daomesh__audit_timer(struct audit *audit, uint64_t timer, uint32_t what, uint64_t home,
                             uint64_t object);

/* audit_dao.c, audit_proposal.c */
int32_t daomesh__audit_dao(struct audit *audit, const struct daomesh_party_record *party, uint64_t row);
int32_t daomesh__audit_proposals(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);

/* audit_money.c */
int32_t daomesh__audit_begin_sums(struct audit *audit);
void daomesh__audit_end_sums(struct audit *audit);
int32_t daomesh__audit_accounts(struct audit *audit, uint64_t party, uint32_t sort);
/* An object that holds an escrow: it must hold exactly these parts. */
int32_t daomesh__audit_escrow(struct audit *audit, uint64_t home, uint64_t escrow,
                              const struct daomesh_token_part *parts, uint32_t count);
int32_t daomesh__audit_applications(struct audit *audit, uint64_t dao, uint64_t numbers);
int32_t daomesh__audit_foundings(struct audit *audit);
/* audit_income.c */
int32_t daomesh__audit_income(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_dial.c */
int32_t daomesh__audit_dials(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_feed.c */
int32_t daomesh__audit_feeds(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_delegation.c; the second one replaces the tally where members had delegated */
int32_t daomesh__audit_delegations(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
int32_t daomesh__audit_electorate(struct audit *audit, daomesh_amount *tally,
                                  const struct daomesh_dao_record *dao, const struct chamber *chamber,
                                  uint32_t delegators, const daomesh_amount *total);
/* audit_lock.c */
int32_t daomesh__audit_locks(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_conviction.c */
int32_t daomesh__audit_conviction(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_credits.c */
int32_t daomesh__audit_credits(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_standing.c */
int32_t daomesh__audit_standing(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_minter.c: minters and streams */
int32_t daomesh__audit_minters(struct audit *audit);
/* audit_programme.c: programmes of a DAO, boundaries of a minter */
int32_t daomesh__audit_programmes(struct audit *audit, uint64_t dao);
int32_t daomesh__audit_bounds(struct audit *audit, const struct daomesh_minter_record *minter,
                              uint64_t number);
/* audit_budget.c */
int32_t daomesh__audit_budgets(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);
/* audit_sale.c */
int32_t daomesh__audit_sales(struct audit *audit, uint64_t row, uint32_t sort);
int32_t daomesh__audit_tokens(struct audit *audit); /* after everything that holds any of them */

/* audit_pool.c: after the minters, whose times end streams */
int32_t daomesh__audit_pools(struct audit *audit);

/* audit_recovery.c */
int32_t daomesh__audit_guardianship(struct audit *audit, uint64_t person, uint32_t sort);

/* audit_ballot.c: a proposal's options and ballots, in a DAO of so many slots */
int32_t daomesh__audit_ballot(struct audit *audit, uint64_t row, uint64_t number, uint32_t slots,
                              const struct daomesh_proposal_record *proposal);

/* audit_boost.c */
int32_t daomesh__audit_stakes(struct audit *audit, uint64_t row, uint64_t number,
                              const struct daomesh_proposal_record *proposal);
int32_t daomesh__audit_boosted(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);

/* audit_turnout.c */
int32_t daomesh__audit_reward(struct audit *audit, uint64_t row,
                              const struct daomesh_proposal_record *proposal);
int32_t daomesh__audit_duties(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row);

/* audit_house.c: a proposal's further houses */
int32_t daomesh__audit_houses(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                              uint64_t number, const struct daomesh_proposal_record *proposal);

/* audit_tree.c: after all records are counted */
int32_t daomesh__audit_tree(struct audit *audit);

/* audit_bounty.c */
int32_t daomesh__audit_bounties(struct audit *audit, uint64_t party, uint32_t sort);

#endif
