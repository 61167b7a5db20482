/*
 * Credits that votes are paid with. What a member has left is written at their first vote under the terms, and names them and the
 * terms: so a grant costs nothing until somebody votes, and who comes back, or votes under new terms, begins anew.
 */
#include "ledger/ledger.h"

#include <daomesh/credits.h>

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

/* What is left now, by what is written or by the first grant. */
static int32_t read_balance(struct turn *turn, daomesh_credits_state *out, const daomesh_credits_rule *rule,
                            const struct member_place *member, uint64_t serial)
{
    const struct daomesh_credit_balance_record *balance;
    TRY(find_credit_balance(turn->state, &balance, member->dao, member->number));
    if (!balance || balance->party != member->slot->party || balance->joined != member->slot->joined ||
        balance->serial != serial) {
        SURE(daomesh_credits_begin(out, rule, turn->now)); /* terms are checked when they are set */
        return DAOMESH_OK;
    }
    *out = (daomesh_credits_state){ balance->period, balance->left };
    return daomesh_credits_settle(out, rule, turn->now);
}

static int32_t write_balance(struct turn *turn, const struct member_place *member, uint64_t serial,
                             const daomesh_credits_state *state)
{
    const struct daomesh_credit_balance_record *present;
    struct daomesh_credit_balance_record *balance;
    TRY(find_credit_balance(turn->state, &present, member->dao, member->number));
    TRY(present ? edit_credit_balance(turn->state, &balance, member->dao, member->number)
                : create_credit_balance(turn->state, &balance, member->dao, member->number));
    *balance = (struct daomesh_credit_balance_record){ .party = member->slot->party,
                                                       .joined = member->slot->joined,
                                                       .serial = serial,
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
    static const struct daomesh_credit_terms_record none = { .period_s = 1 };
    const struct daomesh_credit_terms_record *terms;
    struct member_place member = { .dao = dao, .number = slot };
    daomesh_credits_state state;
    TRY(find_credit_terms(turn->state, &terms, dao));
    if (!terms) terms = &none;
    const daomesh_credits_rule rule = { .size = sizeof rule,
                                        .carry = terms->carry,
                                        .starts = terms->starts,
                                        .period = terms->period_s,
                                        .grant = terms->grant };
    TRY(daomesh__member_find(turn->state, &member.slot, dao, slot));
    TRY(read_balance(turn, &state, &rule, &member, terms->serial));
    const daomesh_amount left = state.left;
    int32_t status = daomesh_credits_charge(&state, &rule, before, after);
    if (status != DAOMESH_OK) return daomesh__say(turn->diag, status, "weight", after, &left);
    TRY(write_balance(turn, &member, terms->serial, &state));
    return announce(turn, dao, &state.left);
}
