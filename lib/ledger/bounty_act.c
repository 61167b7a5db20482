/* What posters, takers and arbiters do with a bounty. Each is one move of rule `bounty`, after a look at who asks for it. */
#include "ledger/bounty.h"

/* --- Takers --------------------------------------------------------------------------------------------------------- */

static uint32_t place_of(const struct bounty *bounty, uint64_t party)
{
    uint32_t place = 0;
    while (place < bounty->record->team_count && bounty->record->team[place].party != party)
        place++;
    return place;
}

/* The bounty, and the place in it of the party that acts. */
static int32_t open_as_taker(struct turn *turn, struct bounty *bounty, uint32_t *place,
                             const daomesh_id *poster, uint32_t number)
{
    TRY(daomesh__bounty_open(turn, bounty, poster, number));
    *place = place_of(bounty, turn->party);
    return *place < bounty->record->team_count ? DAOMESH_OK : DAOMESH_E_NOT_A_TAKER;
}

static int32_t check_terms(struct turn *turn, const struct bounty *bounty, const daomesh_id *terms)
{
    return id_equal(&bounty->terms->terms, terms) ? DAOMESH_OK
                                                  : daomesh__refuse(turn, DAOMESH_E_OTHER_TERMS, "terms");
}

static int32_t check_open(const struct turn *turn, const struct bounty *bounty)
{
    if (bounty->record->state != DAOMESH_BOUNTY_OPEN) return DAOMESH_E_BOUNTY_STATE;
    return turn->now < bounty->record->ends ? DAOMESH_OK : DAOMESH_E_ENDED;
}

static int32_t check_taker(struct turn *turn, const struct bounty *bounty, uint32_t place)
{
    if (turn->party == bounty_poster(bounty)) return DAOMESH_E_TAKER_IS_POSTER;
    if (turn->party == bounty->terms->arbiter) return DAOMESH_E_TAKER_IS_ARBITER;
    if (place_of(bounty, turn->party) < bounty->record->team_count) return DAOMESH_E_REPEATED;
    if (place >= bounty->record->team_count || bounty->record->team[place].party != 0)
        return daomesh__refuse(turn, DAOMESH_E_PLACE, "place");
    return DAOMESH_OK;
}

static int32_t put_up_bond(struct turn *turn, struct bounty *bounty, uint32_t place)
{
    const struct account to = bounty_escrow(bounty);
    struct account from;
    if (bounty->terms->bond_token == 0) return DAOMESH_OK;
    TRY(daomesh__account_of(turn, &from, turn->party));
    bounty->record->team[place].bonded = 1;
    return daomesh__move(turn, bounty->terms->bond_token, &from, &to, &bounty->terms->bond);
}

int32_t daomesh__bounty_take(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_take *act = body;
    struct bounty bounty;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    TRY(check_open(turn, &bounty));
    TRY(check_terms(turn, &bounty, &act->terms));
    TRY(check_taker(turn, &bounty, act->place));
    TRY(daomesh__standing_may_work(turn, bounty_poster(&bounty), turn->party));
    bounty.record->team[act->place].party = turn->party;
    TRY(put_up_bond(turn, &bounty, act->place));

    struct daomesh_bounty_taken_event event = {
        .poster = act->poster, .bounty = act->bounty, .party = act->party, .place = act->place
    };
    TRY(daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_TAKEN, &event));
    if (place_of(&bounty, 0) < bounty.record->team_count) return DAOMESH_OK;
    return daomesh__bounty_play(turn, &bounty, DAOMESH_MOVE_FILL, 0, PLACE_ALL, NULL);
}

/* Before the team is complete nobody waits for this taker. */
static int32_t step_back(struct turn *turn, struct bounty *bounty, uint32_t place)
{
    TRY(check_open(turn, bounty));
    TRY(daomesh__bounty_bond_out(turn, bounty, place, 0));
    return daomesh__bounty_free_place(turn, bounty, place, 0);
}

int32_t daomesh__bounty_leave(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_leave *act = body;
    struct bounty bounty;
    uint32_t place;
    TRY(open_as_taker(turn, &bounty, &place, &act->poster, act->bounty));
    if (bounty.record->state == DAOMESH_BOUNTY_OPEN) return step_back(turn, &bounty, place);
    return daomesh__bounty_play(turn, &bounty, DAOMESH_MOVE_LEAVE, 0, place, NULL);
}

/* What was accepted from those below, in the order of their numbers. */
static int32_t gather_work(struct turn *turn, daomesh_id *works, size_t *count, const struct bounty *bounty)
{
    const uint32_t *numbers;
    uint32_t children;
    *count = 0;
    TRY(daomesh__bounty_children(turn, &numbers, &children, bounty));
    for (uint32_t i = 0; i < children; i++) {
        struct bounty child;
        TRY(daomesh__bounty_child(turn, &child, bounty, numbers[i]));
        if (!id_is_zero(&child.record->accepted)) works[(*count)++] = child.record->accepted;
    }
    return DAOMESH_OK;
}

int32_t daomesh__bounty_submit(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_submit *act = body;
    struct bounty bounty;
    daomesh_id works[DAOMESH_BOUNTY_CHILDREN_MAX];
    size_t count;
    uint32_t place;
    TRY(open_as_taker(turn, &bounty, &place, &act->poster, act->bounty));
    TRY(check_terms(turn, &bounty, &act->terms));
    TRY(gather_work(turn, works, &count, &bounty));
    TRY(daomesh_bounty_work_id(&bounty.record->work, &bounty.record->accepted, &act->content, works, count));

    struct daomesh_bounty_submitted_event event = { .poster = act->poster,
                                                    .bounty = act->bounty,
                                                    .party = act->party,
                                                    .part = bounty.record->part,
                                                    .content = act->content,
                                                    .work = bounty.record->work };
    TRY(daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_SUBMITTED, &event));
    return daomesh__bounty_play(turn, &bounty, DAOMESH_MOVE_SUBMIT, 0, PLACE_ALL, NULL);
}

int32_t daomesh__bounty_dispute(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_dispute *act = body;
    struct bounty bounty;
    uint32_t place;
    TRY(open_as_taker(turn, &bounty, &place, &act->poster, act->bounty));
    return daomesh__bounty_play(turn, &bounty, DAOMESH_MOVE_DISPUTE, 0, PLACE_ALL, &act->reason);
}

/* --- Poster and arbiter ------------------------------------------------------------------------------------------- */

int32_t daomesh__bounty_withdraw(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_withdraw *act = body;
    struct bounty bounty;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    return daomesh__bounty_play(turn, &bounty, DAOMESH_MOVE_WITHDRAW, 0, PLACE_ALL, NULL);
}

/* A judgement of work: what is judged must be what was handed in last. */
static int32_t judge(struct turn *turn, struct bounty *bounty, uint32_t move, uint32_t pay_ppm,
                     const daomesh_id *work, const daomesh_id *reason)
{
    if (!id_equal(&bounty->record->work, work)) return daomesh__refuse(turn, DAOMESH_E_OTHER_WORK, "work");
    return daomesh__bounty_play(turn, bounty, move, pay_ppm, PLACE_ALL, reason);
}

int32_t daomesh__bounty_accept(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_accept *act = body;
    struct bounty bounty;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    return judge(turn, &bounty, DAOMESH_MOVE_ACCEPT, 0, &act->work, NULL);
}

int32_t daomesh__bounty_revise(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_revise *act = body;
    struct bounty bounty;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    return judge(turn, &bounty, DAOMESH_MOVE_REVISE, 0, &act->work, &act->reason);
}

int32_t daomesh__bounty_reject(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_reject *act = body;
    struct bounty bounty;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    return judge(turn, &bounty, DAOMESH_MOVE_REJECT, 0, &act->work, &act->reason);
}

int32_t daomesh__bounty_rule_on(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_rule *act = body;
    struct bounty bounty;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    if (turn->party != bounty.terms->arbiter) return DAOMESH_E_NOT_ALLOWED;
    return judge(turn, &bounty, DAOMESH_MOVE_RULE, act->pay, &act->work, &act->reason);
}

/* --- Both sides --------------------------------------------------------------------------------------------------- */

/* Whether everybody says the same as `offer`. */
static int is_common(const struct bounty *bounty, const struct daomesh_bounty_offer *offer, int *binding)
{
    const struct daomesh_bounty_record *record = bounty->record;
    int same = record->offer.made && record->offer.pay == offer->pay;
    *binding = record->offer.binding;
    for (uint32_t i = 0; i < record->team_count; i++) {
        const struct daomesh_bounty_offer *other = &record->team[i].offer;
        same = same && other->made && other->pay == offer->pay;
        *binding = *binding && other->binding;
    }
    return same;
}

static int32_t tell_offer(struct turn *turn, const struct daomesh_bounty_agree *act)
{
    struct daomesh_bounty_agreed_event event = { .poster = act->poster,
                                                 .bounty = act->bounty,
                                                 .party = act->party,
                                                 .pay = act->pay,
                                                 .binding = act->binding };
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_AGREED, &event);
}

/* Whose offer it is; nobody's when the party is neither poster nor taker. */
static struct daomesh_bounty_offer *offer_of(const struct bounty *bounty, uint64_t party)
{
    struct daomesh_bounty_record *record = bounty->record;
    if (party == bounty_poster(bounty)) return &record->offer;
    uint32_t place = place_of(bounty, party);
    return place < record->team_count ? &record->team[place].offer : NULL;
}

/* Whoever agrees names the part: what was meant for one that is over says nothing about the next. */
static int32_t check_part(struct turn *turn, const struct bounty *bounty, uint8_t part)
{
    return bounty->record->part == part ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_OTHER_WORK, "part");
}

int32_t daomesh__bounty_agree(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_agree *act = body;
    const struct daomesh_bounty_offer offer = { .made = 1, .binding = act->binding, .pay = act->pay };
    struct bounty bounty;
    int binding;
    TRY(daomesh__bounty_open(turn, &bounty, &act->poster, act->bounty));
    struct daomesh_bounty_offer *own = offer_of(&bounty, turn->party);
    if (!own) return DAOMESH_E_NOT_A_TAKER;
    TRY(daomesh__bounty_can(turn, &bounty, DAOMESH_MOVE_CONSENT));
    TRY(check_part(turn, &bounty, act->part));
    *own = offer;
    TRY(tell_offer(turn, act));
    if (!is_common(&bounty, &offer, &binding)) return DAOMESH_OK;
    return daomesh__bounty_play(turn, &bounty, binding ? DAOMESH_MOVE_AGREE : DAOMESH_MOVE_CONSENT, act->pay,
                                PLACE_ALL, NULL);
}
