/* Bounties at hand: where they and those below them lie, how the rule sees them, their timers, and what everybody is told. */
#include "ledger/bounty.h"

int32_t daomesh__bounty_home(struct turn *turn, uint64_t *home, uint64_t poster)
{
    struct account account;
    TRY(daomesh__account_of(turn, &account, poster));
    *home = account.home;
    return DAOMESH_OK;
}

daomesh_bounty_terms daomesh__bounty_rule(const struct daomesh_bounty_terms_record *terms)
{
    daomesh_bounty_terms rule = { .size = sizeof rule,
                                  .parts = terms->parts_count,
                                  .open_s = terms->open_s,
                                  .review_s = terms->review_s,
                                  .dispute_s = terms->dispute_s,
                                  .ruling_s = terms->ruling_s,
                                  .min_pay_ppm = terms->min_pay,
                                  .revisions = terms->revisions,
                                  .paid_at_end = terms->back_to_back };
    for (uint32_t i = 0; i < terms->parts_count; i++) {
        rule.weight[i] = terms->parts[i].weight;
        rule.work_s[i] = terms->parts[i].work_s;
    }
    return rule;
}

int32_t daomesh__bounty_at(struct turn *turn, struct bounty *out, uint64_t home, uint64_t local)
{
    *out = (struct bounty){ .home = home, .local = local };
    TRY(find_bounty_terms(turn->state, &out->terms, home, local));
    if (!out->terms) return DAOMESH_E_UNKNOWN_BOUNTY;
    out->rule = daomesh__bounty_rule(out->terms);
    return edit_bounty(turn->state, &out->record, home, local);
}

/* While the money goes down a tree nothing below may change. What is settled itself says so by its own state. */
int32_t daomesh__bounty_check_above(struct turn *turn, const struct bounty *bounty)
{
    const struct daomesh_bounty_terms_record *terms = bounty->terms;
    if (bounty->record->state == DAOMESH_BOUNTY_SETTLED) return DAOMESH_OK;
    while (terms->back_to_back) {
        const struct daomesh_bounty_record *above;
        TRY(find_bounty(turn->state, &above, terms->parent_home, terms->parent));
        MUST(above != NULL);
        if (above->state >= DAOMESH_BOUNTY_SETTLING) return DAOMESH_E_SETTLING;
        TRY(find_bounty_terms(turn->state, &terms, terms->parent_home, terms->parent));
        MUST(terms != NULL);
    }
    return DAOMESH_OK;
}

int32_t daomesh__bounty_named(struct turn *turn, struct bounty *out, const daomesh_id *poster_id,
                              uint32_t number)
{
    uint64_t poster, home;
    TRY(daomesh__known_party(turn, &poster, poster_id, "poster"));
    TRY(daomesh__bounty_home(turn, &home, poster));
    int32_t status = daomesh__bounty_at(turn, out, home, bounty_local(poster, number));
    return status == DAOMESH_E_UNKNOWN_BOUNTY ? daomesh__refuse(turn, status, "bounty") : status;
}

int32_t daomesh__bounty_open(struct turn *turn, struct bounty *out, const daomesh_id *poster, uint32_t number)
{
    TRY(daomesh__bounty_named(turn, out, poster, number));
    if (out->record->state == DAOMESH_BOUNTY_SETTLING) return DAOMESH_E_SETTLING;
    return daomesh__bounty_check_above(turn, out);
}

daomesh_amount daomesh__bounty_reward(const struct daomesh_bounty_terms_record *terms, uint64_t token)
{
    for (uint32_t i = 0; i < terms->reward_count; i++) {
        if (terms->reward[i].token == token) return terms->reward[i].amount;
    }
    return amount_from_u64(0);
}

int32_t daomesh__bounty_children(struct turn *turn, const uint32_t **numbers, uint32_t *count,
                                 const struct bounty *bounty)
{
    const struct daomesh_bounty_children_record *children;
    TRY(find_bounty_children(turn->state, &children, bounty->home, bounty->local));
    *numbers = children ? children->numbers : NULL;
    *count = children ? children->numbers_count : 0;
    return DAOMESH_OK;
}

int32_t daomesh__bounty_place_below(struct turn *turn, uint64_t *home, uint64_t *local,
                                    const struct bounty *parent, uint32_t number)
{
    const uint64_t poster = parent->record->team[0].party;
    MUST(poster != 0);
    *local = bounty_local(poster, number);
    return daomesh__bounty_home(turn, home, poster);
}

int32_t daomesh__bounty_child(struct turn *turn, struct bounty *out, const struct bounty *parent,
                              uint32_t number)
{
    uint64_t home, local;
    TRY(daomesh__bounty_place_below(turn, &home, &local, parent, number));
    int32_t status = daomesh__bounty_at(turn, out, home, local);
    return NEVER(status == DAOMESH_E_UNKNOWN_BOUNTY) ? DAOMESH_E_INTERNAL : status;
}

/* --- As the rule sees it ------------------------------------------------------------------------------------------ */

static void forget_offers(struct daomesh_bounty_record *record)
{
    record->offer = (struct daomesh_bounty_offer){ 0 };
    for (uint32_t i = 0; i < record->team_count; i++)
        record->team[i].offer = (struct daomesh_bounty_offer){ 0 };
}

static daomesh_bounty_facts facts_of(const struct daomesh_bounty_record *record)
{
    return (daomesh_bounty_facts){ .size = sizeof(daomesh_bounty_facts),
                                   .state = record->state,
                                   .part = record->part,
                                   .revisions = record->revisions,
                                   .fallback = record->fallback,
                                   .ends = record->ends,
                                   .earned = record->earned };
}

int32_t daomesh__bounty_can(const struct turn *turn, const struct bounty *bounty, uint32_t move)
{
    daomesh_bounty_facts facts = facts_of(bounty->record);
    return daomesh_bounty_move(&facts, &bounty->rule, move, 0, turn->now);
}

int32_t daomesh__bounty_rule_move(uint32_t *effects, struct bounty *bounty, uint32_t move, uint32_t pay_ppm,
                                  uint64_t now)
{
    struct daomesh_bounty_record *record = bounty->record;
    daomesh_bounty_facts facts = facts_of(record);
    TRY(daomesh_bounty_move(&facts, &bounty->rule, move, pay_ppm, now));
    if (facts.earned > record->earned) record->accepted = record->work;
    if (facts.effects & DAOMESH_EFFECT_NEW_PART) forget_offers(record);
    record->state = (uint8_t)facts.state;
    record->part = (uint8_t)facts.part;
    record->revisions = (uint8_t)facts.revisions;
    record->fallback = facts.fallback;
    record->ends = facts.ends;
    record->earned = facts.earned;
    *effects = facts.effects;
    return DAOMESH_OK;
}

int32_t daomesh__bounty_set_timer(struct turn *turn, struct bounty *bounty, uint64_t due)
{
    TRY(daomesh__timer_drop(turn, &bounty->record->timer));
    if (due == 0) return DAOMESH_OK;
    return daomesh__timer_set(turn, &bounty->record->timer, due, bounty_timer(bounty->record), bounty->home,
                              bounty->local);
}

/* --- What everybody is told --------------------------------------------------------------------------------------- */

int32_t daomesh__bounty_tell(struct turn *turn, const struct bounty *bounty, const daomesh_id *reason)
{
    const struct daomesh_bounty_record *record = bounty->record;
    struct daomesh_bounty_moved_event event = { .bounty = bounty_number(bounty),
                                                .state = record->state,
                                                .part = record->part,
                                                .earned =
                                                    daomesh_bounty_earned_ppm(&bounty->rule, record->earned),
                                                .ends = record->timer != 0 ? record->ends : 0 };
    if (reason) event.reason = *reason;
    TRY(daomesh__id_of(turn->state, &event.poster, bounty_poster(bounty)));
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_MOVED, &event);
}
