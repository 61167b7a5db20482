/* A bounty found, moved by rule `bounty`, and what follows from each move. */
#include "ledger/bounty.h"

/* --- Finding ----------------------------------------------------------------------------------------------------- */

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

static int32_t find_named(struct turn *turn, struct bounty *out, const daomesh_id *poster_id, uint32_t number)
{
    uint64_t poster, home;
    TRY(daomesh__known_party(turn, &poster, poster_id, "poster"));
    TRY(daomesh__bounty_home(turn, &home, poster));
    int32_t status = daomesh__bounty_at(turn, out, home, bounty_local(poster, number));
    return status == DAOMESH_E_UNKNOWN_BOUNTY ? daomesh__refuse(turn, status, "bounty") : status;
}

int32_t daomesh__bounty_open(struct turn *turn, struct bounty *out, const daomesh_id *poster, uint32_t number)
{
    TRY(find_named(turn, out, poster, number));
    if (out->record->state == DAOMESH_BOUNTY_SETTLING) return DAOMESH_E_SETTLING;
    return daomesh__bounty_check_above(turn, out);
}

/* --- What everybody is told --------------------------------------------------------------------------------------- */

static uint32_t earned_ppm(const struct bounty *bounty)
{
    return (uint32_t)(bounty->record->earned / (daomesh_bounty_whole(&bounty->rule) / DAOMESH_PPM));
}

int32_t daomesh__bounty_tell(struct turn *turn, const struct bounty *bounty, const daomesh_id *reason)
{
    const struct daomesh_bounty_record *record = bounty->record;
    struct daomesh_bounty_moved_event event = { .bounty = bounty_number(bounty),
                                                .state = record->state,
                                                .part = record->part,
                                                .earned = earned_ppm(bounty),
                                                .ends = record->timer != 0 ? record->ends : 0 };
    if (reason) event.reason = *reason;
    TRY(daomesh__id_of(turn->state, &event.poster, bounty_poster(bounty)));
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_MOVED, &event);
}

static int32_t tell_left(struct turn *turn, const struct bounty *bounty, uint64_t party, int forfeited)
{
    struct daomesh_bounty_left_event event = { .bounty = bounty_number(bounty),
                                               .forfeited = (uint8_t)forfeited };
    TRY(daomesh__id_of(turn->state, &event.poster, bounty_poster(bounty)));
    TRY(daomesh__id_of(turn->state, &event.party, party));
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_LEFT, &event);
}

/* --- Moving ------------------------------------------------------------------------------------------------------- */

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
    if (bounty->record->timer != 0) TRY(daomesh__state_cancel(turn->state, bounty->record->timer));
    bounty->record->timer = 0;
    if (due == 0) return DAOMESH_OK;
    return daomesh__timer_set(turn, &bounty->record->timer, due, bounty_timer(bounty->record), bounty->home,
                              bounty->local);
}

int32_t daomesh__bounty_free_place(struct turn *turn, struct bounty *bounty, uint32_t place, int forfeited)
{
    struct daomesh_bounty_place *taken = &bounty->record->team[place];
    if (taken->party == 0) return DAOMESH_OK;
    TRY(tell_left(turn, bounty, taken->party, forfeited));
    *taken = (struct daomesh_bounty_place){ 0 };
    return DAOMESH_OK;
}

/* Bonds that are lost. Who failed is no taker any more, but where nobody comes after them and what they earned is still to be paid. */
static int32_t lose_places(struct turn *turn, struct bounty *bounty, uint32_t place)
{
    for (uint32_t i = 0; i < bounty->record->team_count; i++) {
        if (place != PLACE_ALL && place != i) continue;
        TRY(daomesh__bounty_bond_out(turn, bounty, i, 1));
        if (bounty->record->state == DAOMESH_BOUNTY_OPEN) TRY(daomesh__bounty_free_place(turn, bounty, i, 1));
    }
    return DAOMESH_OK;
}

/*
 * A part is paid when it is accepted. What is passed on back to back is known only when the team's work is over, since it lost its
 * place or the bounty has ended: till then the parts of a bounty wait that has such children, and those of the children themselves.
 */
static int32_t pay_what_is_due(struct turn *turn, struct bounty *bounty, uint32_t effects)
{
    const struct daomesh_bounty_record *record = bounty->record;
    int passes_on;
    if (bounty->terms->back_to_back && record->earned > 0) return DAOMESH_OK;
    if (record->state == DAOMESH_BOUNTY_ENDED || (effects & DAOMESH_EFFECT_FORFEIT))
        return daomesh__bounty_pay_team(turn, bounty);
    if (!(effects & DAOMESH_EFFECT_NEW_PART)) return DAOMESH_OK;
    TRY(daomesh__bounty_passes_on(turn, &passes_on, bounty));
    return passes_on ? DAOMESH_OK : daomesh__bounty_pay_part(turn, bounty);
}

/* An ended bounty is settled, unless what it earned is to come from above. */
static int32_t finish(struct turn *turn, struct bounty *bounty)
{
    for (uint32_t i = 0; i < bounty->record->team_count; i++)
        TRY(daomesh__bounty_bond_out(turn, bounty, i, 0));
    TRY(daomesh__bounty_set_timer(turn, bounty, 0));
    if (bounty->terms->back_to_back && bounty->record->earned > 0) return DAOMESH_OK;
    if (bounty->terms->back_to_back)
        TRY(daomesh__bounty_leave_parent(turn, bounty));
    else
        TRY(daomesh__bounty_refund(turn, bounty));
    bounty->record->state = DAOMESH_BOUNTY_SETTLED;
    return DAOMESH_OK;
}

int32_t daomesh__bounty_play(struct turn *turn, struct bounty *bounty, uint32_t move, uint32_t pay_ppm,
                             uint32_t place, const daomesh_id *reason)
{
    uint32_t effects;
    TRY(daomesh__bounty_rule_move(&effects, bounty, move, pay_ppm, turn->now));
    if (move == DAOMESH_MOVE_CONSENT) return DAOMESH_OK;
    TRY(pay_what_is_due(turn, bounty, effects));
    if (effects & DAOMESH_EFFECT_FORFEIT) TRY(lose_places(turn, bounty, place));
    if (bounty->record->state == DAOMESH_BOUNTY_ENDED)
        TRY(finish(turn, bounty));
    else
        TRY(daomesh__bounty_set_timer(turn, bounty, bounty->record->ends));
    return daomesh__bounty_tell(turn, bounty, reason);
}

/* --- Time alone ----------------------------------------------------------------------------------------------------- */

int32_t daomesh__bounty_timer_gone(struct turn *turn, uint64_t home, uint64_t local)
{
    struct daomesh_bounty_record *record;
    TRY(edit_bounty(turn->state, &record, home, local));
    record->timer = 0;
    return DAOMESH_OK;
}

static int32_t step(struct turn *turn, struct bounty *bounty)
{
    if (bounty->record->state == DAOMESH_BOUNTY_SETTLING) return daomesh__bounty_slice(turn, bounty);
    TRY(daomesh__bounty_check_above(turn, bounty));
    return daomesh__bounty_play(turn, bounty, DAOMESH_MOVE_TIME, 0, PLACE_ALL, NULL);
}

/* A bounty under one that is being settled is soon cut off: its own time does not matter any more. */
int32_t daomesh__bounty_step(struct turn *turn, uint64_t home, uint64_t local)
{
    struct bounty bounty;
    TRY(daomesh__bounty_at(turn, &bounty, home, local));
    int32_t status = step(turn, &bounty);
    return status == DAOMESH_E_SETTLING ? DAOMESH_OK : status;
}

int32_t daomesh__bounty_process(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_process *act = body;
    struct bounty bounty;
    TRY(find_named(turn, &bounty, &act->poster, act->bounty));
    return step(turn, &bounty);
}
