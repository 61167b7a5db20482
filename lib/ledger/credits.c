/*
 * Credits that votes are paid with. What a member has left is written at their first vote under the terms, and names them and the
 * terms: so a grant costs nothing until somebody votes, and who comes back, or votes under new terms, begins anew.
 */
#include "ledger/ledger.h"

int32_t daomesh__charter_credits(struct turn *turn, const void *body)
{
    const struct daomesh_charter_credits *act = body;
    const struct daomesh_credit_terms_record *present;
    struct daomesh_credit_terms_record *terms;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    if (act->period_s == 0 || act->period_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "period_s");
    TRY(find_credit_terms(turn->state, &present, dao));
    TRY(present ? edit_credit_terms(turn->state, &terms, dao)
                : create_credit_terms(turn->state, &terms, dao));
    terms->grant = act->grant;
    terms->period_s = act->period_s;
    terms->carry = act->carry;
    terms->starts = turn->now;
    terms->serial++;
    return daomesh__announce_charter(turn, &act->dao, 0);
}

/* What is left now, by what is written or by the first grant; 0 without terms. */
int32_t daomesh__credits_left(struct state *state, daomesh_credits_state *out, daomesh_credits_rule *rule,
                              const struct member_place *member, uint64_t now)
{
    const struct daomesh_credit_terms_record *terms;
    const struct daomesh_credit_balance_record *balance;
    *out = (daomesh_credits_state){ 0 };
    *rule = (daomesh_credits_rule){ .size = sizeof *rule };
    TRY(find_credit_terms(state, &terms, member->dao));
    if (!terms) return DAOMESH_OK;
    rule->carry = terms->carry;
    rule->starts = terms->starts;
    rule->period = terms->period_s;
    rule->grant = terms->grant;
    TRY(find_credit_balance(state, &balance, member->dao, member->number));
    if (!balance || !is_member_since(member->slot, balance->party, balance->joined) ||
        balance->serial != terms->serial) {
        SURE(daomesh_credits_begin(out, rule, now)); /* terms are checked when they are set */
        return DAOMESH_OK;
    }
    *out = (daomesh_credits_state){ balance->period, balance->left };
    return daomesh_credits_settle(out, rule, now);
}

static int32_t write_balance(struct turn *turn, const struct member_place *member,
                             const daomesh_credits_state *state)
{
    const struct daomesh_credit_terms_record *terms;
    const struct daomesh_credit_balance_record *present;
    struct daomesh_credit_balance_record *balance;
    TRY(find_credit_terms(turn->state, &terms, member->dao));
    MUST(terms != NULL); /* nobody pays without any */
    TRY(find_credit_balance(turn->state, &present, member->dao, member->number));
    TRY(present ? edit_credit_balance(turn->state, &balance, member->dao, member->number)
                : create_credit_balance(turn->state, &balance, member->dao, member->number));
    *balance = (struct daomesh_credit_balance_record){ .party = member->slot->party,
                                                       .joined = member->slot->joined,
                                                       .serial = terms->serial,
                                                       .period = state->period,
                                                       .left = state->left };
    return DAOMESH_OK;
}

static int32_t announce(struct turn *turn, uint64_t dao, const daomesh_amount *left)
{
    struct daomesh_credits_charged_event event = { .party = turn->actor_id, .left = *left };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    return daomesh__emit(turn, DAOMESH_EVENT_CREDITS_CHARGED, &event);
}

int32_t daomesh__credits_charge(struct turn *turn, uint64_t dao, uint32_t slot, const daomesh_amount *before,
                                const daomesh_amount *after)
{
    struct member_place member = { .dao = dao, .number = slot };
    daomesh_credits_rule rule;
    daomesh_credits_state state;
    TRY(daomesh__member_find(turn->state, &member.slot, dao, slot));
    TRY(daomesh__credits_left(turn->state, &state, &rule, &member, turn->now));
    const daomesh_amount left = state.left;
    int32_t status = daomesh_credits_charge(&state, &rule, before, after);
    if (status != DAOMESH_OK) return daomesh__say(turn->diag, status, "weight", after, &left);
    TRY(write_balance(turn, &member, &state));
    return announce(turn, dao, &state.left);
}
