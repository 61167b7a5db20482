/*
 * The ledger's inside: one open batch, one action at a time (a turn), one file per domain.
 *
 * Handlers read records, call a rule, write records. They never encode, hash, log or undo: apply.c, event.c and the state do.
 */
#ifndef DAOMESH_LIB_LEDGER_H
#define DAOMESH_LIB_LEDGER_H

#include <stdatomic.h>

#include <daomesh/action.h>
#include <daomesh/credits.h>
#include <daomesh/crypto.h>
#include <daomesh/dial.h>
#include <daomesh/ledger.h>
#include <daomesh/number.h>
#include <daomesh/outcome.h>
#include <daomesh/standing.h>

#include "state/account.h"
#include "state/records.h"
#include "state/state.h"
#include "state/tree.h"

#define HOME_LEDGER 0
#define SORT_PERSON 1
#define SORT_DAO 2
#define SORT_TOKEN 3
#define SORT_POOL 4
#define TIMER_PROPOSAL 1
#define TIMER_APPLICATION 2
#define TIMER_FOUNDING 3
#define FLAG_CLOSED 16 /* the proposal has no timer and never changes again */
#define TIMER_SALE 4
#define TIMER_BOUNTY 5
#define TIMER_SETTLEMENT 6 /* of a bounty that was cut off: a slice of its tree */
#define TIMER_RECOVERY 7
#define TIMER_GUARDIANS 8 /* a change of guardians that waited */
#define TIMER_MINT 9      /* a mint that waits */
#define TIMER_CONVICTION 10
#define TIMER_VOTERS 11 /* panels are drawn; when a proposal is decided, its voters are gone through */
#define TIMER_PROGRAMME 12
#define TIMER_KILL 13   /* a game about a programme */
#define TIMER_BUDGET 14 /* a period of a budget ends */
#define TIMER_DIAL 15   /* a turn of a dial that waits */
#define TIMER_CONTROLLER 16

/* A decoded action: the generated struct of its kind. */
union action_fields {
    uint8_t bytes[4096];
    uint64_t aligned;
    const void *pointer;
};

/* Texts of actions and records have the same shape and their own sizes; the destination's is never the smaller. */
#define COPY_TEXT(to, from)                                                                                  \
    do {                                                                                                     \
        _Static_assert(sizeof((to).bytes) >= sizeof((from).bytes), "the text fits");                         \
        (to).len = (from).len;                                                                               \
        memcpy((to).bytes, (from).bytes, sizeof((from).bytes));                                              \
    } while (0)

/* Running numbers. They live here while a batch is open and go to the tip record when it is sealed. */
struct counters {
    uint64_t parties;
    uint64_t daos;
    uint64_t timers;
    uint64_t sequence;
    uint64_t entries;
    uint64_t events;
    uint64_t tokens;
    uint64_t escrows;
    uint64_t foundings;
    uint64_t minters;
    uint64_t streams;
};

struct counters daomesh__counters_of(const struct daomesh_tip_record *tip);

struct daomesh_ledger {
    daomesh_allocator allocator;
    struct store *store;
    struct state *state;
    struct state *probe;      /* committed state for check; NULL until asked for, gone with each commit */
    struct counters counters; /* of the open batch; of the last committed one when none is open */
    struct counters committed;
    daomesh_id id;
    daomesh_id root; /* of the sealed batch, or of the last committed */
    daomesh_id committed_root;
    uint64_t height; /* of the open batch, or of the last committed */
    uint64_t time;
    uint64_t committed_height;
    uint64_t committed_time;
    uint64_t batch_entries; /* entries in the log when the open batch began */
    uint32_t mode;
    uint32_t rules;
    uint32_t commitment;
    uint32_t read_only;
    uint32_t open; /* a batch is open */
    uint32_t sealed;
    int32_t poisoned; /* status of the commit that failed, 0 when none did */
    atomic_flag busy;
};

/* One action, or one timer, on its way. */
struct turn {
    struct state *state;
    struct counters *counters;
    const daomesh_id *ledger;
    daomesh_diag *diag;
    uint64_t now;
    uint64_t entry; /* log entry that events name */
    uint64_t actor; /* row of the party that acts; 0 before party.create made it */
    uint64_t party; /* row of the party it acts for, where the schema says `party` */
    daomesh_id actor_id;
    const struct schema_struct *action; /* what is being done */
    daomesh_span body;                  /* the action's body as it came: what ids are made of */
    uint32_t mode;
    uint32_t kind;
    uint32_t depth;    /* 0 for an action of its own, 1 for inner actions, ... */
    uint32_t pathway;  /* inner actions: number of the pathway that decided them; 0 otherwise */
    uint64_t proposal; /* inner actions: number of the proposal that carries them; 0 otherwise */
    uint32_t role;     /* number of the role under which the actor acts; 0 none */
    uint64_t role_dao; /* whose role it is */
};

/* What undoing a turn takes. */
struct turn_mark {
    size_t journal;
    struct counters counters;
};
struct turn_mark daomesh__turn_mark(const struct turn *turn);
void daomesh__turn_undo(struct turn *turn, const struct turn_mark *mark);

/* Whether a status means the machine failed, not the action: nothing may be concluded from it. */
int daomesh__is_fault(int32_t status);

/* Whether an id follows the one before it in an ascending list. NOT_SORTED; REPEATED when both are the same. */
int32_t daomesh__check_ascends(struct turn *turn, const daomesh_id *before, const daomesh_id *id,
                               const char *field);

/* dispatch.c: decode a body, then ask who may and run the handler; run does both, for inner actions. */
typedef int32_t turn_handler(struct turn *turn, const void *body);
int32_t daomesh__turn_decode(struct turn *turn, union action_fields *fields, uint32_t kind,
                             daomesh_span body);
int32_t daomesh__turn_handle(struct turn *turn, const union action_fields *fields);
int32_t daomesh__turn_run(struct turn *turn, uint32_t kind, daomesh_span body);
/* A field of an action by its key: what the cursor of a list needs. */
const struct schema_field *daomesh__action_field(uint32_t kind, uint16_t key);

/* authority.c */
int32_t daomesh__may(struct turn *turn, const void *body);
/* The row of a party that the actor may act for: the actor itself, or a DAO that gave it a role for this kind. */
int32_t daomesh__party_may(struct turn *turn, uint64_t *row, const daomesh_id *party);
/* Whether this turn is the DAO's own, by its charter pathway. NOT_ALLOWED. */
int32_t daomesh__may_change_charter(struct turn *turn, const daomesh_id *dao_id);
int32_t daomesh__check_kinds(struct turn *turn, const uint16_t *kinds, size_t count, int charter_allowed);

/* nonce.c: whether the sequence number is fresh in its lane, and that it now is spent. */
int32_t daomesh__nonce_check(const struct daomesh_key_slot *slot, uint64_t sequence);
void daomesh__nonce_spend(struct daomesh_key_slot *slot, uint64_t sequence);

/* event.c */
int32_t daomesh__emit(struct turn *turn, uint32_t event, const void *fields);

/* entry.c: log entries */
#define ENTRY_HEAD_BYTES 18
#define SEAL_BYTES 76
int32_t daomesh__log_action(struct turn *turn, int32_t status, const uint8_t *bytes, size_t len);
int32_t daomesh__log_seal(struct daomesh_ledger *ledger);

/* party.c */
int32_t daomesh__party_row(struct state *state, uint64_t *row, const daomesh_id *id); /* 0 when unknown */
int32_t daomesh__actor_row(struct state *state, uint64_t *row, const daomesh_id *id); /* 0: nobody who acts */
int32_t daomesh__dao_row(struct state *state, uint64_t *row, const daomesh_id *id);   /* UNKNOWN_DAO */
int32_t daomesh__token_row(struct state *state, uint64_t *row, const daomesh_id *id); /* UNKNOWN_TOKEN */
int32_t daomesh__id_index(struct turn *turn, const daomesh_id *id, uint64_t row, uint8_t sort); /* EXISTS */
int32_t daomesh__known_party(struct turn *turn, uint64_t *row, const daomesh_id *id, const char *field);
int32_t daomesh__party_new(struct turn *turn, struct daomesh_party_record **out, uint64_t *row,
                           const daomesh_id *id, uint8_t sort);
int32_t daomesh__party_create(struct turn *turn, const void *body);
int32_t daomesh__party_key_add(struct turn *turn, const void *body);
int32_t daomesh__party_key_rotate(struct turn *turn, const void *body);
int32_t daomesh__party_key_remove(struct turn *turn, const void *body);
/* Keys for a person: ascending, good, with weights that reach the threshold. */
int32_t daomesh__keys_check(struct turn *turn, const struct daomesh_party_key *keys, uint32_t count,
                            uint32_t threshold);
/* All keys of a person go, these come, each with a lane that no key had before. */
int32_t daomesh__keys_replace(struct turn *turn, uint64_t person, const struct daomesh_party_key *keys,
                              uint32_t count, uint32_t threshold);

/* recovery.c */
int32_t daomesh__party_guard(struct turn *turn, const void *body);
int32_t daomesh__party_recover(struct turn *turn, const void *body);
int32_t daomesh__party_recover_withdraw(struct turn *turn, const void *body);
int32_t daomesh__party_recover_veto(struct turn *turn, const void *body);
int32_t daomesh__recovery_timer_gone(struct turn *turn, uint64_t home, uint64_t person);
int32_t daomesh__recovery_step(struct turn *turn, uint64_t home, uint64_t person);
int32_t daomesh__guardians_timer_gone(struct turn *turn, uint64_t home, uint64_t person);
int32_t daomesh__guardians_step(struct turn *turn, uint64_t home, uint64_t person);

/* dao.c, charter.c, role.c */
int32_t daomesh__dao_found(struct turn *turn, const void *body);
int32_t daomesh__charter_amend(struct turn *turn, const void *body);
int32_t daomesh__charter_pathway(struct turn *turn, const void *body);
int32_t daomesh__announce_charter(struct turn *turn, const daomesh_id *dao, uint32_t number);
int32_t daomesh__pathway_check(struct turn *turn, const struct daomesh_pathway *pathway);
void daomesh__outcome_rule(daomesh_outcome_rule *out, const struct daomesh_passing_rule *rule);
int32_t daomesh__role_grant(struct turn *turn, const void *body);
int32_t daomesh__role_revoke(struct turn *turn, const void *body);
int32_t daomesh__role_add(struct turn *turn, uint64_t dao, const struct daomesh_role_terms *terms,
                          uint32_t *number);
int32_t daomesh__role_find(struct turn *turn, uint32_t *number, uint64_t dao, uint64_t party, uint32_t kind);
/* A role by its number, and by its serial unless that is 0. UNKNOWN_ROLE. */
int32_t daomesh__role_known(struct turn *turn, const struct daomesh_role_record **out, uint64_t dao,
                            uint32_t number, uint64_t serial);
/* Whether a party holds a role now, and neither the role nor its time in it is over. */
int daomesh__role_held(const struct daomesh_role_record *role, uint64_t party, uint64_t now);
int daomesh__role_allows(const struct daomesh_role_record *role, uint32_t kind);
/* The event that the actor acts under a role, and under whose grant. */
int32_t daomesh__role_announce(struct turn *turn, const daomesh_id *dao_id, uint64_t dao, uint32_t number);

/* role_chain.c: roles above roles */
int32_t daomesh__role_admin(struct turn *turn, const void *body);
int32_t daomesh__role_appoint(struct turn *turn, const void *body);
int32_t daomesh__role_dismiss(struct turn *turn, const void *body);
/* Puts one role below another. UNKNOWN_ROLE, SELF_ROLE, ROLE_CYCLE, ROLE_DEPTH. */
int32_t daomesh__role_link(struct turn *turn, uint64_t dao, uint32_t number, uint32_t admin);
int32_t daomesh__role_below(struct state *state, int *is_below, uint64_t dao, uint32_t number,
                            uint32_t above);
int32_t daomesh__role_depth_fits(struct state *state, int *fits, uint64_t dao, uint32_t number);

/* purse.c: what roles and pathways may spend */
uint64_t daomesh__purse_of_pathway(uint32_t pathway);
/* Makes or replaces the purse of a role (its number) or of a pathway; none without allowances. */
int32_t daomesh__purse_open(struct turn *turn, uint64_t dao, uint64_t purse,
                            const struct daomesh_allowance *terms, uint32_t count, const char *field);
int32_t daomesh__purse_close(struct turn *turn, uint64_t dao, uint64_t purse);
/* Something of a party's is spent, or made in its name: ALLOWANCE when the role or pathway of this turn may not. */
int32_t daomesh__purse_spend(struct turn *turn, uint64_t party, uint64_t token, const daomesh_amount *amount);

/* member.c */
#define SLOTS_PER_PAGE 16
#define SLOT_BITS 20 /* of the number of a slot */
#define PAGE_BITS 16 /* of the number of a page of slots */
#define MEMBER_EMPTY 0
#define MEMBER_ACTIVE 1
#define MEMBER_LEFT 2
#define MEMBER_JAILED 3
#define MEMBER_FORMER 4 /* no member any more, but with loot to burn */
#define WEIGHT_MEMBERS 1
#define WEIGHT_SHARES 2
#define WEIGHT_REPUTATION 3
#define WEIGHT_CREDITS 4 /* of a snapshot, who may vote; what a vote weighs is what it is paid for */
#define EXIT_OPEN 1
#define EXIT_WAIT 2
struct weights {
    daomesh_amount shares;
    daomesh_amount loot;
    daomesh_amount reputation;
};
int32_t daomesh__member_slot(struct state *state, uint32_t *slot, uint64_t dao,
                             uint64_t party); /* NOT_A_MEMBER */
int32_t daomesh__member_find(struct state *state, const struct daomesh_member_slot **out, uint64_t dao,
                             uint32_t slot);
int32_t daomesh__member_join(struct turn *turn, uint64_t dao, uint64_t party, const struct weights *weights);
/* The place of a slot among ascending ones; their count when it is not there. */
uint32_t daomesh__slot_among(const uint32_t *slots, uint32_t count, uint32_t slot);
/* Where a party stands in a DAO: a member, in jail or not, or a former one who holds loot. */
struct member_place {
    uint64_t dao;
    uint32_t number;
    const struct daomesh_member_slot *slot;
};
int32_t daomesh__member_place(struct turn *turn, struct member_place *out, const daomesh_id *dao,
                              const daomesh_id *party); /* NOT_A_MEMBER */
/* As that, but a member who is not in jail. */
int32_t daomesh__member_active(struct turn *turn, struct member_place *out, const daomesh_id *dao,
                               const daomesh_id *party); /* NOT_A_MEMBER, JAILED */
int32_t daomesh__member_edit(struct state *state, struct daomesh_member_slot **out, uint64_t dao,
                             uint32_t slot);
/* Gives a slot a state and weights; the DAO's totals and counts follow. */
int32_t daomesh__member_set(struct turn *turn, uint64_t dao, uint32_t number, uint8_t state,
                            const struct weights *weights);
/* A member's voting weight at a snapshot, by a rule's `weight` dial; 0 when the party was none then. */
int32_t daomesh__member_weight(struct state *state, daomesh_amount *out, uint64_t dao, uint32_t slot,
                               uint32_t by, uint64_t snapshot);
int32_t daomesh__member_add(struct turn *turn, const void *body);
int32_t daomesh__member_reweight(struct turn *turn, const void *body);
int32_t daomesh__reputation_mint(struct turn *turn, const void *body);
int32_t daomesh__reputation_burn(struct turn *turn, const void *body);

/* federation.c: MEMBER_CYCLE when a DAO that joined would be a member of itself through others. */
int32_t daomesh__check_cycle(struct turn *turn, uint64_t dao, uint64_t party);

/* leave.c */
int32_t daomesh__member_note_vote(struct turn *turn, uint64_t dao, uint32_t slot, uint64_t proposal,
                                  int in_favour);
int32_t daomesh__member_exit(struct turn *turn, const void *body);
int32_t daomesh__member_remove(struct turn *turn, const void *body);
int32_t daomesh__member_resign(struct turn *turn, const void *body);
int32_t daomesh__member_jail(struct turn *turn, const void *body);
int32_t daomesh__member_release(struct turn *turn, const void *body);
/* Shares become loot and reputation does not count, until the member is released. */
int32_t daomesh__jail(struct turn *turn, const struct member_place *place);

/* application.c: `closed` when the proposal that decides an application ends without executing it. */
int32_t daomesh__application_closed(struct turn *turn, uint64_t dao, uint64_t application);
int32_t daomesh__application_timer_gone(struct turn *turn, uint64_t dao, uint64_t application);
int32_t daomesh__application_timeout(struct turn *turn, uint64_t dao, uint64_t application);
int32_t daomesh__member_apply(struct turn *turn, const void *body);
int32_t daomesh__member_withdraw(struct turn *turn, const void *body);
int32_t daomesh__member_sponsor(struct turn *turn, const void *body);
int32_t daomesh__member_admit(struct turn *turn, const void *body);

/* founding.c */
int32_t daomesh__founding_timer_gone(struct turn *turn, uint64_t home, uint64_t founding);
int32_t daomesh__founding_timeout(struct turn *turn, uint64_t home, uint64_t founding);
int32_t daomesh__founding_open(struct turn *turn, const void *body);
int32_t daomesh__founding_join(struct turn *turn, const void *body);

/* proposal.c, vote.c, execute.c */
int32_t daomesh__proposal_facts(struct state *state, daomesh_outcome_facts *facts, daomesh_outcome_rule *rule,
                                uint64_t dao, const struct daomesh_proposal_record *proposal);
/* All shares and loot of a DAO: what members could still leave with. */
int32_t daomesh__proposal_claims(struct state *state, daomesh_amount *out, uint64_t dao);
/* Voting closes later than it did: the timer moves. */
int32_t daomesh__proposal_wind(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__proposal_decide(struct turn *turn, uint64_t dao, uint64_t number,
                                 const daomesh_outcome_decision *decision);
int32_t daomesh__proposal_finish(struct turn *turn, uint64_t dao, uint64_t number, uint32_t flag,
                                 uint32_t state);
int32_t daomesh__proposal_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__proposal_step(struct turn *turn, uint64_t dao,
                               uint64_t number); /* NOT_DUE when nothing is */
int32_t daomesh__proposal_execute(struct turn *turn, uint64_t dao, uint64_t number);
/* The same without a second thought: *at is the inner action that fails, from 1; 0 none. What was done is the caller's to undo. */
int32_t daomesh__proposal_run(struct turn *turn, uint16_t *at, uint64_t dao, uint64_t number);
int32_t daomesh__proposal_open(struct turn *turn, const void *body);
int32_t daomesh__proposal_vote(struct turn *turn, const void *body);
int32_t daomesh__proposal_unvote(struct turn *turn, const void *body);
int32_t daomesh__proposal_cancel(struct turn *turn, const void *body);
int32_t daomesh__proposal_process(struct turn *turn, const void *body);
#define VETO_EXECUTED 1
#define VETO_VOTED 2
int32_t daomesh__proposal_veto(struct turn *turn, const void *body);
int32_t daomesh__proposal_seal(struct turn *turn, const void *body);
int32_t daomesh__proposal_reveal(struct turn *turn, const void *body);
int32_t daomesh__proposal_reveal_ballot(struct turn *turn, const void *body);

/* house.c, house_vote.c, house_panel.c: further electorates that vote on a proposal */
int32_t daomesh__houses_check(struct turn *turn, const struct daomesh_pathway *pathway);
int32_t daomesh__houses_open(struct turn *turn, uint64_t dao, uint64_t number,
                             struct daomesh_proposal_record *proposal, const struct daomesh_pathway *pathway);
int32_t daomesh__houses_final(struct turn *turn, daomesh_outcome_decision *out, uint64_t dao, uint64_t number,
                              const struct daomesh_proposal_record *proposal);
int32_t daomesh__houses_early(struct turn *turn, daomesh_outcome_decision *out, uint64_t dao, uint64_t number,
                              const struct daomesh_proposal_record *proposal);
int32_t daomesh__proposal_house_vote(struct turn *turn, const void *body);
int32_t daomesh__house_unvote(struct turn *turn, const struct daomesh_proposal_unvote *act);
int32_t daomesh__panels_step(struct turn *turn, uint64_t dao, uint64_t number);
/* All weight of a DAO's members, by a rule's `weight` dial. */
daomesh_amount daomesh__total_weight(const struct daomesh_dao_record *dao, uint32_t by);

/* boost.c: stakes that make a majority of the votes enough */
#define STAKES_OPEN 1
#define STAKES_FOR 2
#define STAKES_AGAINST 3
#define STAKES_BACK 4
int32_t daomesh__boost_check(struct turn *turn, const struct daomesh_passing_rule *rule);
int32_t daomesh__boost_open(struct turn *turn, uint64_t dao, uint64_t number,
                            struct daomesh_proposal_record *proposal);
/* What time has made of the phase of an open proposal. Before anything is asked about it. */
int32_t daomesh__boost_settle(struct turn *turn, uint64_t dao, uint64_t number);
/* What a vote has made of it; `before` are the facts without that vote. */
int32_t daomesh__boost_voted(struct turn *turn, uint64_t dao, uint64_t number,
                             const daomesh_outcome_facts *before);
/* It is decided, or ended without that: stakes are won, or go back. */
int32_t daomesh__boost_end(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__proposal_stake(struct turn *turn, const void *body);
int32_t daomesh__proposal_collect(struct turn *turn, const void *body);

/* turnout.c: voting as a duty, and what is shared among those who vote */
int32_t daomesh__turnout_check(struct turn *turn, const struct daomesh_pathway *pathway);
int32_t daomesh__turnout_open(struct turn *turn, struct daomesh_proposal_record *proposal,
                              const struct daomesh_pathway *pathway);
int32_t daomesh__turnout_decided(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__voters_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__voters_step(struct turn *turn, uint64_t dao, uint64_t number);

/* ballot.c: proposals that list options, and ballots that choose between them */
int32_t daomesh__part_check(struct turn *turn, const struct daomesh_passing_rule *rule);
int32_t daomesh__ballot_check(struct turn *turn, const struct daomesh_passing_rule *rule);
/* What opening keeps of the options: there are some exactly where the pathway has a ballot, and they fit the actions. */
int32_t daomesh__ballot_open(struct turn *turn, uint64_t dao, struct daomesh_proposal_record *proposal,
                             const struct daomesh_proposal_open *act);
int32_t daomesh__proposal_ballot(struct turn *turn, const void *body);
/* So many ballots are read for that, at most. */
uint64_t daomesh__ballot_most(const struct daomesh_proposal_record *proposal);
/* Counts the ballots: the option that wins, 0 none. */
int32_t daomesh__ballot_winner(struct state *state, uint8_t *option, uint64_t dao, uint64_t number,
                               const struct daomesh_proposal_record *proposal);
/* Where the winning option's actions begin among the proposal's, and how many they are. */
int32_t daomesh__ballot_actions(struct state *state, uint32_t *first, uint32_t *count, uint64_t dao,
                                uint64_t number, const struct daomesh_proposal_record *proposal);
/* vote.c: a member's ballot, NULL where there is no page of it yet. */
int32_t daomesh__ballot_find(struct state *state, const struct daomesh_ballot **out, uint64_t dao,
                             uint64_t number, uint32_t slot);

/* delegation.c: who speaks for a member, by scope */
int32_t daomesh__delegation_set(struct turn *turn, const void *body);
int32_t daomesh__delegation_clear(struct turn *turn, const void *body);
/* The delegations of who is in a slot; NULL when there are none. */
int32_t daomesh__delegations_of(struct state *state, const struct daomesh_delegations_record **out,
                                uint64_t dao, uint32_t slot);
/* What a proposal is about, and when it is opened. */
struct matter {
    uint32_t pathway;
    daomesh_span tag;
    uint64_t now;
};
/* The most specific delegation of who is in a slot that is about it and holds, with those delegates who still speak; empty: none. */
int32_t daomesh__delegation_choose(struct state *state, struct daomesh_scoped_delegation *out, uint64_t dao,
                                   uint32_t slot, const struct matter *subject);

/* credits.c: what is left to a member, by which terms; rule->period is 0 where there are none */
int32_t daomesh__credits_left(struct state *state, daomesh_credits_state *out, daomesh_credits_rule *rule,
                              const struct member_place *member, uint64_t now);
/* What votes cost where a pathway weighs by credits. CREDITS when a member has too few for `after` votes instead of `before`. */
int32_t daomesh__charter_credits(struct turn *turn, const void *body);
int32_t daomesh__credits_charge(struct turn *turn, uint64_t dao, uint32_t slot, const daomesh_amount *before,
                                const daomesh_amount *after);

/* standing.c: duties that members see and do. `read` says HEALTHY where a DAO keeps no standing. */
int32_t daomesh__charter_standing(struct turn *turn, const void *body);
/* A duty fell to a member, and was done or not. */
int32_t daomesh__standing_count(struct turn *turn, const struct member_place *member, int done);
int32_t daomesh__standing_read(struct state *state, daomesh_standing_report *out,
                               const struct member_place *member, uint64_t now);
/* SUSPENDED: only votes are left to a member, which is how duties are worked off. */
int32_t daomesh__standing_may_act(struct turn *turn, const struct member_place *member);
/* THROTTLED: a party that is a member of the DAO takes no new work of it. */
int32_t daomesh__standing_may_work(struct turn *turn, uint64_t dao, uint64_t party);

/* vote_lock.c: votes that lock shares; what of a member's holdings may not be burned now */
/* charter.c: whether a rule asks for a part of all weight, which nobody knows where votes are paid for or multiplied */
int daomesh__asks_for_all_weight(const daomesh_outcome_rule *rule);
int32_t daomesh__lock_check(struct turn *turn, const struct daomesh_passing_rule *rule);
/* The locks of who is in a place that are not over, and until when one holds: inclusive, UINT64_MAX while its proposal is open. */
int32_t daomesh__locks_of(struct state *state, struct daomesh_vote_locks_record *out,
                          const struct member_place *member, uint64_t now);
int32_t daomesh__lock_ends(struct state *state, uint64_t *ends, uint64_t dao,
                           const struct daomesh_vote_lock *lock);
int32_t daomesh__lock_held(struct turn *turn, daomesh_amount *most, const struct member_place *member);

/* conviction.c: requests for money that stakes decide about */
int32_t daomesh__charter_conviction(struct turn *turn, const void *body);
int32_t daomesh__conviction_request(struct turn *turn, const void *body);
int32_t daomesh__conviction_stake(struct turn *turn, const void *body);
int32_t daomesh__conviction_cancel(struct turn *turn, const void *body);
int32_t daomesh__conviction_process(struct turn *turn, const void *body);
int32_t daomesh__conviction_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__conviction_step(struct turn *turn, uint64_t dao, uint64_t number);
/* The treasury of a DAO is fuller, or less is staked: its requests are looked at again in the next batch. */
int32_t daomesh__conviction_notice(struct turn *turn, uint64_t dao);
/* A member's weight changed: where it is less than what they staked, all their stakes go. */
int32_t daomesh__conviction_follow(struct turn *turn, uint64_t dao, uint32_t slot);

/* Scratch for dividing by largest remainder, for each of two parts or more. */
#define SPLIT_BYTES_A_PART 64

/*
 * account.c: where amounts lie. daomesh__move and daomesh__burn are those of the state with a diag that says what is held.
 */
int32_t daomesh__account_of(struct turn *turn, struct account *out, uint64_t party);
int32_t daomesh__reserve_of(struct turn *turn, struct account *out, uint64_t dao);
int32_t daomesh__escrow_new(struct turn *turn, struct account *out, uint64_t home);
struct account daomesh__escrow_at(uint64_t home, uint64_t escrow);
/* The same where nobody spends: what a charter, a budget or a vote hands out of escrow. */
int32_t daomesh__hand_out(struct turn *turn, uint64_t token, const struct account *from, const struct account *to,
                          const daomesh_amount *amount);
int32_t daomesh__make(struct turn *turn, uint64_t token, const struct account *to, const daomesh_amount *amount);
int32_t daomesh__move(struct turn *turn, uint64_t token, const struct account *from, const struct account *to,
                      const daomesh_amount *amount);
int32_t daomesh__burn(struct turn *turn, uint64_t token, const struct account *from,
                      const daomesh_amount *amount);

/* Bundles: ascending by token id, amounts above 0. NOT_SORTED, REPEATED, RANGE, UNKNOWN_TOKEN. */
int32_t daomesh__bundle_read(struct turn *turn, struct daomesh_token_part *parts,
                             const struct daomesh_token_amount *amounts, uint32_t count, const char *field);
int32_t daomesh__bundle_move(struct turn *turn, const struct daomesh_token_part *parts, uint32_t count,
                             const struct account *from, const struct account *to);

/* token.c */
int32_t daomesh__amount_some(struct turn *turn, const daomesh_amount *amount); /* RANGE when it is 0 */
int32_t daomesh__token_id_of(struct state *state, daomesh_id *id, uint64_t row);
int32_t daomesh__token_issue(struct turn *turn, const void *body);
int32_t daomesh__token_mint(struct turn *turn, const void *body);
int32_t daomesh__token_burn(struct turn *turn, const void *body);
int32_t daomesh__token_deposit(struct turn *turn, const void *body);
int32_t daomesh__token_withdraw(struct turn *turn, const void *body);
int32_t daomesh__token_transfer(struct turn *turn, const void *body);
int32_t daomesh__treasury_reserve(struct turn *turn, const void *body);
int32_t daomesh__treasury_release(struct turn *turn, const void *body);

/* distribution.c: how a DAO divides its income. */
#define BY_EQUAL 1
#define BY_SHARES 2
#define BY_REPUTATION 3
#define BY_TABLE 4
#define BY_PATRONAGE 5
#define BY_POINTS 6
/* Who gets a part of an income: active members in order of their slots, with their weights. */
struct sharers {
    uint32_t count;
    uint32_t slot[DAOMESH_DISTRIBUTION_MEMBERS_MAX];
    uint64_t party[DAOMESH_DISTRIBUTION_MEMBERS_MAX];
    uint64_t joined[DAOMESH_DISTRIBUTION_MEMBERS_MAX];
    daomesh_amount weight[DAOMESH_DISTRIBUTION_MEMBERS_MAX];
};
/* None where the treasury keeps everything: without a policy, or with too many members for one. */
int32_t daomesh__sharers(struct turn *turn, struct sharers *out, uint32_t *treasury_ppm, uint64_t dao);
int32_t daomesh__charter_distribution(struct turn *turn, const void *body);
int32_t daomesh__income_period(struct turn *turn, const void *body);
int32_t daomesh__patronage_record(struct turn *turn, const void *body);
int32_t daomesh__peer_allocate(struct turn *turn, const void *body);

/* income.c: the way money reaches a party as income; a DAO divides it at once. */
#define PAY_SALE 1
#define PAY_BOUNTY 2
#define PAY_STREAM 3
#define PAY_BUDGET 4
#define PAY_POOL 5
#define PAY_REQUEST 6
struct payment {
    uint64_t token;
    struct account from; /* where the money lies, an escrow mostly */
    uint64_t payer;      /* whose money it is */
    uint64_t payee;
    daomesh_amount amount; /* 0: nothing happens */
    uint64_t number;       /* the sale of the payee, the bounty of the payer */
    uint8_t why;           /* PAY_... */
};
#define PAY_FUEL_MAX (DAOMESH_DISTRIBUTION_MEMBERS_MAX + 16) /* what no payment takes more fuel than */
int32_t daomesh__pay(struct turn *turn, const struct payment *payment);

/* bounty.c, bounty_post.c, bounty_act.c */
int32_t daomesh__bounty_timer_gone(struct turn *turn, uint64_t home, uint64_t local);
int32_t daomesh__bounty_step(struct turn *turn, uint64_t home, uint64_t local); /* NOT_DUE when nothing is */
int32_t daomesh__bounty_post(struct turn *turn, const void *body);
int32_t daomesh__bounty_withdraw(struct turn *turn, const void *body);
int32_t daomesh__bounty_take(struct turn *turn, const void *body);
int32_t daomesh__bounty_leave(struct turn *turn, const void *body);
int32_t daomesh__bounty_submit(struct turn *turn, const void *body);
int32_t daomesh__bounty_accept(struct turn *turn, const void *body);
int32_t daomesh__bounty_revise(struct turn *turn, const void *body);
int32_t daomesh__bounty_reject(struct turn *turn, const void *body);
int32_t daomesh__bounty_dispute(struct turn *turn, const void *body);
int32_t daomesh__bounty_rule_on(struct turn *turn, const void *body);
int32_t daomesh__bounty_agree(struct turn *turn, const void *body);
int32_t daomesh__bounty_process(struct turn *turn, const void *body);

/* sale.c */
int32_t daomesh__sale_offer(struct turn *turn, const void *body);
int32_t daomesh__sale_close(struct turn *turn, const void *body);
int32_t daomesh__sale_buy(struct turn *turn, const void *body);
int32_t daomesh__sale_deliver(struct turn *turn, const void *body);
int32_t daomesh__sale_accept(struct turn *turn, const void *body);
int32_t daomesh__sale_refuse(struct turn *turn, const void *body);
int32_t daomesh__sale_dispute(struct turn *turn, const void *body);
int32_t daomesh__sale_rule(struct turn *turn, const void *body);
int32_t daomesh__sale_settle(struct turn *turn, const void *body);
int32_t daomesh__sale_process(struct turn *turn, const void *body);
int32_t daomesh__sale_timer_gone(struct turn *turn, uint64_t seller, uint64_t number);
int32_t daomesh__sale_step(struct turn *turn, uint64_t seller, uint64_t number);

/* minter.c */
#define REQUEST_WAITING 1
#define REQUEST_MINTED 2
#define REQUEST_VETOED 3
int32_t daomesh__minter_create(struct turn *turn, const void *body);
int32_t daomesh__minter_grant(struct turn *turn, const void *body);
int32_t daomesh__minter_revoke(struct turn *turn, const void *body);
int32_t daomesh__minter_admin(struct turn *turn, const void *body);
int32_t daomesh__minter_mint(struct turn *turn, const void *body);
int32_t daomesh__minter_execute(struct turn *turn, const void *body);
int32_t daomesh__minter_veto(struct turn *turn, const void *body);
int32_t daomesh__minter_pause(struct turn *turn, const void *body);
int32_t daomesh__minter_resume(struct turn *turn, const void *body);
int32_t daomesh__minter_close(struct turn *turn, const void *body);
int32_t daomesh__mint_timer_gone(struct turn *turn, uint64_t home, uint64_t local);
int32_t daomesh__mint_step(struct turn *turn, uint64_t home, uint64_t local);
/* What a minter and all above it leave. */
int32_t daomesh__minter_room(struct state *state, daomesh_amount *room, uint64_t number);
/* The last moment at which a minter and all above it make anything, inclusive. */
int32_t daomesh__minter_end(struct state *state, uint64_t *end, uint64_t number);
/* Keeps what a plan will release under the caps and boundaries of a minter and all above it; the turn's party must have the right. */
int32_t daomesh__minter_reserve(struct turn *turn, uint64_t number, uint64_t token,
                                const struct daomesh_release_plan *plan);
int32_t daomesh__minter_unreserve(struct turn *turn, uint64_t number, const daomesh_amount *amount);
/* Makes what was reserved. PAUSED, ALLOWANCE when it cannot be now; CAP, OVERFLOW of the token. */
int32_t daomesh__minter_make(struct turn *turn, uint64_t number, const struct account *to,
                             const daomesh_amount *amount);

/* stream.c */
#define STREAM_CANCELABLE 1
#define STREAM_TRANSFERABLE 2
#define STREAM_PAUSABLE 4
#define STREAM_CANCELLED 8
#define STREAM_FUNDS 16 /* a programme, of the payer's own */
int32_t daomesh__stream_open(struct turn *turn, const void *body);
int32_t daomesh__stream_claim(struct turn *turn, const void *body);
int32_t daomesh__stream_cancel(struct turn *turn, const void *body);
int32_t daomesh__stream_renounce(struct turn *turn, const void *body);
int32_t daomesh__stream_transfer(struct turn *turn, const void *body);
int32_t daomesh__stream_pause(struct turn *turn, const void *body);
int32_t daomesh__stream_resume(struct turn *turn, const void *body);
int32_t daomesh__stream_add(struct turn *turn, const void *body);
/* Opens a stream of this content, whose units are reserved or in escrow; its escrow is the caller's, or made when it is 0. */
int32_t daomesh__stream_make(struct turn *turn, uint64_t *number,
                             const struct daomesh_stream_record *content);
/* Ends a stream whatever its terms say: what is not released is never made, or goes back. */
int32_t daomesh__stream_cut(struct turn *turn, uint64_t number);
/* From now on it pays somebody else; as daomesh__pool_feed where that is a pool. */
int32_t daomesh__stream_pass_on(struct turn *turn, uint64_t number, uint64_t payee);
/* Adds what a stream will release in each step. */
int32_t daomesh__stream_forecast(struct state *state, daomesh_amount *steps, size_t count,
                                 const struct daomesh_stream_record *stream, uint64_t from, uint64_t length);
/* What a stream has released in all; *over: its minter's time is past. */
int32_t daomesh__stream_released(struct state *state, daomesh_amount *released, int *over,
                                 const struct daomesh_stream_record *stream, uint64_t now);

/* What its receiver can claim of what it released. */
int32_t daomesh__stream_due(struct state *state, daomesh_amount *due,
                            const struct daomesh_stream_record *stream, const daomesh_amount *released,
                            uint64_t now);
/* Whether an amount is all that it will ever pay. */
int32_t daomesh__stream_is_all(struct state *state, int *all, const struct daomesh_stream_record *stream,
                               const daomesh_amount *amount, uint64_t now);
/* Makes units of a stream that funds a programme, for somebody whom that pays. */
int32_t daomesh__stream_tap(struct turn *turn, uint64_t number, const struct account *to,
                            const daomesh_amount *amount);

/* programme_fund.c: streams into and out of programmes that others fund */
/* What such a programme has divided to the receiver of a stream; *over: it runs no more. */
static inline int is_divided(const struct daomesh_stream_record *stream)
{
    return stream->minter == 0 && stream->programme != 0; /* a programme that others fund pays it */
}
int32_t daomesh__fund_released(struct state *state, daomesh_amount *released, int *over,
                               const struct daomesh_stream_record *stream, uint64_t at);
/* What the programmes of the line that a part funds took of its stream by a moment. */
int32_t daomesh__fund_taken(struct state *state, daomesh_amount *out, uint64_t dao,
                            const struct daomesh_programme_part *part, uint64_t at);
/* Of a stream that funds a programme: what no programme took, and its DAO did not claim. */
int32_t daomesh__fund_idle(struct state *state, daomesh_amount *idle,
                           const struct daomesh_stream_record *stream, const daomesh_amount *released,
                           uint64_t at);
/* Which programme it funds. */
int32_t daomesh__fund_whom(struct state *state, uint32_t *programme,
                           const struct daomesh_stream_record *stream);
/* Makes what the receiver of a stream claims, out of the streams that fund the programme. */
int32_t daomesh__fund_draw(struct turn *turn, const struct daomesh_stream_record *stream,
                           const struct account *to, const daomesh_amount *amount);
/* Notes that units of a stream that funds a programme were made. */
int32_t daomesh__fund_tapped(struct turn *turn, const struct daomesh_stream_record *stream,
                             const daomesh_amount *amount);

/* Takes what of a stream is released and was shared out by the pool that it feeds. */
int32_t daomesh__stream_draw(struct turn *turn, uint64_t number, const daomesh_amount *amount);

/* pool.c */
int32_t daomesh__pool_open(struct turn *turn, const void *body);
int32_t daomesh__pool_share(struct turn *turn, const void *body);
int32_t daomesh__pool_join(struct turn *turn, const void *body);
int32_t daomesh__pool_attest(struct turn *turn, const void *body);
int32_t daomesh__pool_claim(struct turn *turn, const void *body);
int32_t daomesh__pool_settle(struct turn *turn, const void *body);
int32_t daomesh__pool_sweep(struct turn *turn, const void *body);
int32_t daomesh__pool_close(struct turn *turn, const void *body);
int32_t daomesh__pool_divert(struct turn *turn, const void *body);
/* Before what a stream releases changes: a pool that it feeds shares out what it released so far. UNSETTLED; nothing for other payees. */
int32_t daomesh__pool_before_change(struct turn *turn, uint64_t payee);
/* A stream to a pool feeds it from now on, if it did not: CONTRADICTION (another token), LIMIT, UNSETTLED. Nothing for other payees. */
int32_t daomesh__pool_feed(struct turn *turn, uint64_t number, const struct daomesh_stream_record *stream);

/* setting.c: settings that dials turn, by the numbers of schema/dial.toml */
#define SETTING_MEMBER_CAP 1
#define SETTING_OPEN_CAP 2
#define SETTING_SPONSORS 3
#define SETTING_JOINING 4
#define SETTING_TREASURY 5
int daomesh__setting_fits(uint8_t setting, const daomesh_amount *least, const daomesh_amount *most);
/* CONTRADICTION where the DAO has no such setting: what the treasury keeps, without a distribution. */
int32_t daomesh__setting_read(struct state *state, daomesh_amount *value, uint64_t dao, uint8_t setting);
int32_t daomesh__setting_write(struct turn *turn, uint64_t dao, uint8_t setting, const daomesh_amount *value);
/* DIALLED when a dial turns it, and so nothing else does. */
int32_t daomesh__setting_free(struct turn *turn, const struct daomesh_dao_record *dao, uint8_t setting,
                              const char *field);

/* dial.c */
/* A dial that is being worked on: all but `dial` are given, dial_edit finds that and settles it. */
struct dial_place {
    const daomesh_id *id;
    uint64_t dao;
    uint32_t number;
    struct daomesh_dial_record *dial;
};
int32_t daomesh__dial_define(struct turn *turn, const void *body);
int32_t daomesh__dial_turn(struct turn *turn, const void *body);
int32_t daomesh__dial_drop(struct turn *turn, const void *body);
int32_t daomesh__dial_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__dial_step(struct turn *turn, uint64_t dao, uint64_t number);
/* Where a dial stands now. UNKNOWN_DIAL. */
int32_t daomesh__dial_read(struct state *state, daomesh_amount *value, uint64_t dao, uint32_t number,
                           uint64_t now);
/* The dial of that name; 0 when there is none. */
int32_t daomesh__dial_named(struct state *state, uint32_t *number, uint64_t dao, const char *title,
                            size_t len);
daomesh_dial daomesh__dial_rule(const struct daomesh_dial_record *dial);
int32_t daomesh__dial_edit(struct turn *turn, struct dial_place *place); /* UNKNOWN_DIAL */
/* Turns a dial, and says so by an event in which who and why are told already. As rule `dial`; DIAL_WAITS. */
int32_t daomesh__dial_move(struct turn *turn, const struct dial_place *place, const daomesh_amount *value,
                           uint64_t from, struct daomesh_dial_turned_event *event);
/* The role under which the actor may do a dial.turn; 0 when none. */
int32_t daomesh__dial_role(struct turn *turn, uint32_t *number, uint64_t dao, const void *body);

/* controller.c */
int32_t daomesh__controller_set(struct turn *turn, const void *body);
int32_t daomesh__controller_drop(struct turn *turn, const void *body);
int32_t daomesh__controller_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__controller_step(struct turn *turn, uint64_t dao, uint64_t number);
/* With its dial, a controller goes too, if there is one. */
int32_t daomesh__controller_end(struct turn *turn, const daomesh_id *id, uint64_t dao, uint32_t dial);

/* feed.c */
int32_t daomesh__feed_open(struct turn *turn, const void *body);
int32_t daomesh__feed_change(struct turn *turn, const void *body);
int32_t daomesh__feed_report(struct turn *turn, const void *body);
int32_t daomesh__feed_close(struct turn *turn, const void *body);
/* A feed's value now; *holds is 0, and the value too, while it holds none. UNKNOWN_FEED. */
int32_t daomesh__feed_read(struct state *state, daomesh_amount *value, int *holds, uint64_t dao,
                           uint32_t feed, uint64_t now);
/* Round 1..rounds of a feed: [from, until), which may be empty, each after the one before; in between nothing held. */
int32_t daomesh__feed_round(struct state *state, const struct daomesh_feed_round_record **out, uint64_t dao,
                            uint32_t feed, uint32_t round);

/* programme.c */
#define PROGRAMME_DRAFT 1
#define PROGRAMME_STARTED 2
#define PROGRAMME_WAITING 3
#define PROGRAMME_OVER 4
int32_t daomesh__programme_draft(struct turn *turn, const void *body);
int32_t daomesh__programme_start(struct turn *turn, const void *body);
int32_t daomesh__programme_open(struct turn *turn, const void *body);
int32_t daomesh__programme_verdict(struct turn *turn, const void *body);
int32_t daomesh__programme_resume(struct turn *turn, const void *body);
int32_t daomesh__programme_wake(struct turn *turn, const void *body);
int32_t daomesh__programme_instance(struct turn *turn, const void *body);
int32_t daomesh__programme_bond(struct turn *turn, const void *body);
int32_t daomesh__programme_process(struct turn *turn, const void *body);
int32_t daomesh__programme_report(struct turn *turn, const void *body);
int32_t daomesh__programme_score(struct turn *turn, const void *body);
int32_t daomesh__programme_settle(struct turn *turn, const void *body);
int32_t daomesh__kill_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__kill_step(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__programme_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__programme_step(struct turn *turn, uint64_t dao, uint64_t number);
/* Its state by rule `programme`; CORRUPT when it cannot be. */
int32_t daomesh__programme_state(uint32_t *state, const struct daomesh_programme_record *programme,
                                 uint64_t now);

/* boundary.c */
int32_t daomesh__charter_boundaries(struct turn *turn, const void *body);
/* A plan, or a mint of now, comes under the boundaries of a minter and of all above it. INFLATION; LIMIT */
int32_t daomesh__bounds_take(struct turn *turn, uint64_t minter, const struct daomesh_release_plan *plan);
int32_t daomesh__bounds_mint(struct turn *turn, uint64_t minter, const daomesh_amount *amount);
/* A stream releases nothing after now. */
int32_t daomesh__bounds_cut(struct turn *turn, uint64_t minter, uint64_t stream);
/* What a programme keeps to besides, and how far its evaluation must be from others. RANGE; SHARE */
int32_t daomesh__bounds_programme(struct turn *turn, uint64_t *gap,
                                  const struct daomesh_programme_record *programme);
/* Whether a minter, or one above it, bounds what is released in a window. */
int32_t daomesh__bounded(struct turn *turn, int *bounded, uint64_t minter);
/* The most that a window holds which ends between two times. */
int32_t daomesh__bounds_peak(daomesh_amount *most, const struct daomesh_minter_bounds_record *bounds,
                             uint64_t first, uint64_t last);

/* budget.c */
int32_t daomesh__budget_open(struct turn *turn, const void *body);
int32_t daomesh__budget_vote(struct turn *turn, const void *body);
int32_t daomesh__budget_process(struct turn *turn, const void *body);
int32_t daomesh__budget_close(struct turn *turn, const void *body);
int32_t daomesh__budget_timer_gone(struct turn *turn, uint64_t dao, uint64_t number);
int32_t daomesh__budget_turn(struct turn *turn, uint64_t dao, uint64_t number); /* NOT_DUE when nothing is */

/* timer.c */
int32_t daomesh__timer_set(struct turn *turn, uint64_t *row, uint64_t due, uint8_t what, uint64_t dao,
                           uint64_t object);
/* Where there is one, it is cancelled. */
int32_t daomesh__timer_drop(struct turn *turn, uint64_t *row);
int32_t daomesh__timers_run(struct daomesh_ledger *ledger);
uint64_t daomesh__later(uint64_t time, uint64_t duration); /* their sum, or the end of time */

/* apply.c */
int32_t daomesh__apply(struct daomesh_ledger *ledger, struct state *state, struct counters *counters,
                       uint64_t now, daomesh_result *out, daomesh_span bytes, uint32_t flags,
                       daomesh_diag *diag);

/* The last committed state, held still: reader.c, evidence.c, publish.c. */
struct daomesh_reader {
    daomesh_allocator allocator;
    struct store *store;
    struct store_snapshot *snapshot;
    struct state *state;
};

/* Empties a caller's struct that begins with its size; ARG when it is not there or smaller than `bytes`. */
static inline int32_t empty_out(void *out, size_t bytes)
{
    uint32_t size = 0;
    if (out) memcpy(&size, out, sizeof size);
    if (size < bytes) return DAOMESH_E_ARG;
    memset(out, 0, bytes);
    size = (uint32_t)bytes;
    memcpy(out, &size, sizeof size);
    return DAOMESH_OK;
}

/* Where a voter's own record lies: those of one vote, a proposal's or one of its houses', lie together. */
static inline uint64_t voter_key(uint64_t vote, uint32_t slot)
{
    return vote << SLOT_BITS | slot;
}

/* Where the ballots of a page of slots lie: there are fewer pages than slots. */
static inline uint64_t ballots_key(uint64_t proposal, uint32_t page)
{
    return proposal << PAGE_BITS | page;
}

/* Whether the one in a slot is whom a record was written for: who comes back, or takes the place, is somebody else. */
static inline int is_member_since(const struct daomesh_member_slot *slot, uint64_t party, uint64_t joined)
{
    return slot->party == party && slot->joined == joined;
}

/* A status, and the field that it is about. */
static inline int32_t daomesh__refuse(struct turn *turn, int32_t status, const char *field)
{
    return daomesh__say(turn->diag, status, field, NULL, NULL);
}

/* Guards of public calls. */
int32_t daomesh__enter(struct daomesh_ledger *ledger);
void daomesh__leave(struct daomesh_ledger *ledger);

/* Records as they come from `committed` sources, for readers and audit. */
int32_t daomesh__id_of(struct state *state, daomesh_id *id, uint64_t row);

#endif
