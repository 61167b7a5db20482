/* Moves of bounties by rule `bounty`, what follows from each, and what time alone does. */
#include "ledger/bounty.h"

/* --- What everybody is told --------------------------------------------------------------------------------------- */

static int32_t tell_left(struct turn *turn, const struct bounty *bounty, uint64_t party, int forfeited)
{
    struct daomesh_bounty_left_event event = { .bounty = bounty_number(bounty),
                                               .forfeited = (uint8_t)forfeited };
    TRY(daomesh__id_of(turn->state, &event.poster, bounty_poster(bounty)));
    TRY(daomesh__id_of(turn->state, &event.party, party));
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_LEFT, &event);
}

/* --- Moving ------------------------------------------------------------------------------------------------------- */

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
    TRY(daomesh__bounty_named(turn, &bounty, &act->poster, act->bounty));
    return step(turn, &bounty);
}
