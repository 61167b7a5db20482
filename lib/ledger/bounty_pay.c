/*
 * Where a bounty's money goes.
 *
 * What a bounty pays goes first to the back-to-back bounties below it, then to its takers. When it pays less than those below
 * earned, the takers keep nothing and those below share what there is. Each bounty below gets its part into its own escrow and a
 * timer that passes it on: a tree is settled in slices of one bounty each, however large it is.
 */
#include "ledger/bounty.h"

#include <daomesh/split.h>

#define REWARD_MAX COUNT_OF(((struct daomesh_bounty_terms_record *)0)->reward)

/* --- Reading ------------------------------------------------------------------------------------------------------ */

/* The terms of a bounty below that is paid from its parent, and where it stands; NULL for one of own funds. */
static int32_t see_back_to_back(struct turn *turn, const struct daomesh_bounty_terms_record **terms,
                                const struct daomesh_bounty_record **record, const struct bounty *parent,
                                uint32_t number)
{
    uint64_t home, local;
    TRY(daomesh__bounty_place_below(turn, &home, &local, parent, number));
    TRY(find_bounty_terms(turn->state, terms, home, local));
    TRY(find_bounty(turn->state, record, home, local));
    MUST(*terms != NULL);
    MUST(*record != NULL);
    if (!(*terms)->back_to_back) *terms = NULL;
    return DAOMESH_OK;
}

int32_t daomesh__bounty_passes_on(struct turn *turn, int *passes_on, const struct bounty *bounty)
{
    const struct daomesh_bounty_terms_record *terms;
    const struct daomesh_bounty_record *record;
    const uint32_t *numbers;
    uint32_t count;
    *passes_on = 0;
    TRY(daomesh__bounty_children(turn, &numbers, &count, bounty));
    for (uint32_t i = 0; i < count && !*passes_on; i++) {
        TRY(see_back_to_back(turn, &terms, &record, bounty, numbers[i]));
        *passes_on = terms != NULL;
    }
    return DAOMESH_OK;
}

/* What a child is to get of a token: all of it until it has ended, then what it earned. */
static int32_t claim_of(daomesh_amount *out, const struct daomesh_bounty_terms_record *terms,
                        const struct daomesh_bounty_record *record, uint64_t token)
{
    const daomesh_amount reward = daomesh__bounty_reward(terms, token);
    const daomesh_bounty_terms rule = daomesh__bounty_rule(terms);
    *out = reward;
    if (record->state < DAOMESH_BOUNTY_ENDED) return DAOMESH_OK;
    return daomesh_bounty_due(out, &reward, &rule, 0, record->earned);
}

int32_t daomesh__bounty_spoken_for(struct turn *turn, daomesh_amount *sum, const struct bounty *parent,
                                   uint64_t token)
{
    const struct daomesh_bounty_terms_record *terms;
    const struct daomesh_bounty_record *record;
    const uint32_t *numbers;
    uint32_t count;
    *sum = amount_from_u64(0);
    TRY(daomesh__bounty_children(turn, &numbers, &count, parent));
    for (uint32_t i = 0; i < count; i++) {
        daomesh_amount claim;
        TRY(see_back_to_back(turn, &terms, &record, parent, numbers[i]));
        if (!terms) continue;
        TRY(claim_of(&claim, terms, record, token));
        TRY(daomesh_amount_add(sum, sum, &claim));
    }
    return DAOMESH_OK;
}

/* --- Bonds ---------------------------------------------------------------------------------------------------------- */

int32_t daomesh__bounty_bond_out(struct turn *turn, struct bounty *bounty, uint32_t place, int forfeited)
{
    struct daomesh_bounty_place *taken = &bounty->record->team[place];
    struct account to;
    if (!taken->bonded) return DAOMESH_OK;
    taken->bonded = 0;
    const struct account from = bounty_escrow(bounty);
    TRY(daomesh__account_of(turn, &to, forfeited ? bounty_poster(bounty) : taken->party));
    return daomesh__move(turn, bounty->terms->bond_token, &from, &to, &bounty->terms->bond);
}

/* --- Takers --------------------------------------------------------------------------------------------------------- */

/* Divides an amount over the team by its shares. */
static int32_t divide(daomesh_amount *parts, const struct bounty *bounty, const daomesh_amount *amount)
{
    daomesh_amount shares[DAOMESH_BOUNTY_PLACES_MAX];
    uint8_t scratch[1024];
    const uint32_t count = bounty->terms->places_count;
    for (uint32_t i = 0; i < count; i++)
        shares[i] = amount_from_u64(bounty->terms->places[i]);
    return daomesh_split_largest_remainder(parts, amount, shares, count, scratch, sizeof scratch);
}

static int32_t pay_takers(struct turn *turn, const struct bounty *bounty, uint64_t token,
                          const daomesh_amount *amount)
{
    daomesh_amount parts[DAOMESH_BOUNTY_PLACES_MAX];
    if (amount_is_zero(amount)) return DAOMESH_OK;
    TRY(divide(parts, bounty, amount));
    for (uint32_t i = 0; i < bounty->record->team_count; i++) {
        const struct payment payment = { .token = token,
                                         .from = bounty_escrow(bounty),
                                         .payer = bounty_poster(bounty),
                                         .payee = bounty->record->team[i].party,
                                         .amount = parts[i],
                                         .number = bounty_number(bounty),
                                         .why = PAY_BOUNTY };
        MUST(payment.payee != 0);
        TRY(daomesh__pay(turn, &payment));
    }
    return DAOMESH_OK;
}

/* --- The bounties below ------------------------------------------------------------------------------------------- */

/* The back-to-back bounties of a taker that are still to be paid, and what each claims of one token. */
struct below {
    uint32_t count;
    uint32_t numbers[DAOMESH_BOUNTY_CHILDREN_MAX];
    daomesh_amount claims[DAOMESH_BOUNTY_CHILDREN_MAX];
    daomesh_amount parts[DAOMESH_BOUNTY_CHILDREN_MAX];
};

/* From here on nothing about it changes but by its slice, which is due at once. */
static int32_t cut_off(struct turn *turn, struct bounty *child)
{
    uint32_t effects;
    if (child->record->state < DAOMESH_BOUNTY_ENDED)
        TRY(daomesh__bounty_rule_move(&effects, child, DAOMESH_MOVE_CUT, 0, turn->now));
    MUST(child->record->state == DAOMESH_BOUNTY_ENDED);
    child->record->state = DAOMESH_BOUNTY_SETTLING;
    TRY(daomesh__bounty_set_timer(turn, child, turn->now > 0 ? turn->now : 1));
    return daomesh__bounty_tell(turn, child, NULL);
}

static int32_t cut_off_all(struct turn *turn, struct below *below, const struct bounty *parent)
{
    const uint32_t *numbers;
    uint32_t count;
    below->count = 0;
    TRY(daomesh__bounty_children(turn, &numbers, &count, parent));
    for (uint32_t i = 0; i < count; i++) {
        struct bounty child;
        TRY(daomesh__bounty_child(turn, &child, parent, numbers[i]));
        if (!child.terms->back_to_back) continue;
        TRY(cut_off(turn, &child));
        below->numbers[below->count++] = numbers[i];
    }
    return count > 0 ? delete_bounty_children(turn->state, parent->home, parent->local) : DAOMESH_OK;
}

/* What those below get of an amount: what they earned, or all there is in proportion to that. kept: the takers' part. */
static int32_t share(struct turn *turn, struct below *below, daomesh_amount *kept,
                     const struct bounty *parent, uint64_t token, const daomesh_amount *amount)
{
    daomesh_amount sum = amount_from_u64(0);
    uint8_t scratch[4096];
    for (uint32_t i = 0; i < below->count; i++) {
        struct bounty child;
        TRY(daomesh__bounty_child(turn, &child, parent, below->numbers[i]));
        TRY(claim_of(&below->claims[i], child.terms, child.record, token));
        TRY(daomesh_amount_add(&sum, &sum, &below->claims[i]));
    }
    memcpy(below->parts, below->claims, sizeof below->parts);
    if (daomesh_amount_subtract(kept, amount, &sum) == DAOMESH_OK) return DAOMESH_OK;
    return daomesh_split_largest_remainder(below->parts, amount, below->claims, below->count, scratch,
                                           sizeof scratch);
}

static int32_t tell_passed(struct turn *turn, const struct bounty *parent, uint64_t token,
                           const daomesh_amount *amount)
{
    struct daomesh_bounty_passed_event event = { .bounty = bounty_number(parent), .amount = *amount };
    if (amount_is_zero(amount)) return DAOMESH_OK;
    TRY(daomesh__id_of(turn->state, &event.poster, bounty_poster(parent)));
    TRY(daomesh__id_of(turn->state, &event.party, parent->record->team[0].party));
    TRY(daomesh__token_id_of(turn->state, &event.token, token));
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_PASSED, &event);
}

static int32_t pass_on(struct turn *turn, struct below *below, const struct bounty *parent, uint64_t token,
                       const daomesh_amount *amount)
{
    daomesh_amount kept, passed;
    const struct account from = bounty_escrow(parent);
    TRY(share(turn, below, &kept, parent, token, amount));
    for (uint32_t i = 0; i < below->count; i++) {
        struct bounty child;
        TRY(daomesh__bounty_child(turn, &child, parent, below->numbers[i]));
        const struct account to = bounty_escrow(&child);
        TRY(daomesh__move(turn, token, &from, &to, &below->parts[i]));
    }
    MUST(daomesh_amount_subtract(&passed, amount, &kept) == DAOMESH_OK);
    TRY(tell_passed(turn, parent, token, &passed));
    return pay_takers(turn, parent, token, &kept);
}

/* --- Paying ----------------------------------------------------------------------------------------------------------- */

/* amounts: one for each token of the reward. */
static int32_t pay(struct turn *turn, struct bounty *bounty, const daomesh_amount *amounts)
{
    struct below below;
    TRY(cut_off_all(turn, &below, bounty));
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++)
        TRY(pass_on(turn, &below, bounty, bounty->terms->reward[i].token, &amounts[i]));
    bounty->record->paid = bounty->record->earned;
    return DAOMESH_OK;
}

static int32_t earned_amounts(daomesh_amount *amounts, const struct bounty *bounty)
{
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++)
        TRY(daomesh_bounty_due(&amounts[i], &bounty->terms->reward[i].amount, &bounty->rule,
                               bounty->record->paid, bounty->record->earned));
    return DAOMESH_OK;
}

int32_t daomesh__bounty_pay_part(struct turn *turn, struct bounty *bounty)
{
    daomesh_amount amounts[REWARD_MAX];
    TRY(earned_amounts(amounts, bounty));
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++)
        TRY(pay_takers(turn, bounty, bounty->terms->reward[i].token, &amounts[i]));
    bounty->record->paid = bounty->record->earned;
    return DAOMESH_OK;
}

int32_t daomesh__bounty_pay_team(struct turn *turn, struct bounty *bounty)
{
    daomesh_amount amounts[REWARD_MAX];
    TRY(earned_amounts(amounts, bounty));
    return pay(turn, bounty, amounts);
}

int32_t daomesh__bounty_refund(struct turn *turn, struct bounty *bounty)
{
    const struct account from = bounty_escrow(bounty);
    const uint64_t whole = daomesh_bounty_whole(&bounty->rule);
    struct account to;
    TRY(daomesh__account_of(turn, &to, bounty_poster(bounty)));
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++) {
        const struct daomesh_token_part *part = &bounty->terms->reward[i];
        daomesh_amount rest;
        TRY(daomesh_bounty_due(&rest, &part->amount, &bounty->rule, bounty->record->earned, whole));
        TRY(daomesh__move(turn, part->token, &from, &to, &rest));
    }
    return DAOMESH_OK;
}

int32_t daomesh__bounty_slice(struct turn *turn, struct bounty *bounty)
{
    daomesh_amount amounts[REWARD_MAX];
    const struct account escrow = bounty_escrow(bounty);
    for (uint32_t i = 0; i < bounty->record->team_count; i++)
        TRY(daomesh__bounty_bond_out(turn, bounty, i, 0));
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++)
        TRY(daomesh__account_balance(turn->state, &amounts[i], &escrow, bounty->terms->reward[i].token));
    TRY(pay(turn, bounty, amounts));
    TRY(daomesh__bounty_set_timer(turn, bounty, 0));
    bounty->record->state = DAOMESH_BOUNTY_SETTLED;
    return daomesh__bounty_tell(turn, bounty, NULL);
}
