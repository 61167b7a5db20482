/*
 * Dials: numbers that a DAO lets others turn, within bounds, by steps, not too often (rule `dial`). One stands for a setting of the
 * charter, or for itself: then rules read it by its number or name. A turn may take effect later; a deadline is compared with now, a
 * timer makes it visible.
 */
#include "ledger/ledger.h"

#include <daomesh/dial.h>

#define CHANGED_DEFINED 1
#define CHANGED_DROPPED 2

/* --- Reading --------------------------------------------------------------------------------------------------------- */

static int is_due(const struct daomesh_dial_record *dial, uint64_t now)
{
    return dial->next_from != 0 && dial->next_from <= now;
}

int32_t daomesh__dial_read(struct state *state, daomesh_amount *value, uint64_t dao, uint32_t number,
                           uint64_t now)
{
    const struct daomesh_dial_record *dial;
    *value = amount_from_u64(0);
    TRY(find_dial(state, &dial, dao, number));
    if (!dial) return DAOMESH_E_UNKNOWN_DIAL;
    *value = is_due(dial, now) ? dial->next : dial->value;
    return DAOMESH_OK;
}

int32_t daomesh__dial_named(struct state *state, uint32_t *number, uint64_t dao, const char *title,
                            size_t len)
{
    const struct daomesh_dao_record *record;
    *number = 0;
    TRY(find_dao(state, &record, dao));
    MUST(record != NULL);
    for (uint32_t i = 1; i <= record->dials && *number == 0; i++) {
        const struct daomesh_dial_record *dial;
        TRY(find_dial(state, &dial, dao, i));
        if (dial && dial->title.len == len && memcmp(dial->title.bytes, title, len) == 0) *number = i;
    }
    return DAOMESH_OK;
}

daomesh_dial daomesh__dial_rule(const struct daomesh_dial_record *dial)
{
    return (daomesh_dial){ .size = sizeof(daomesh_dial),
                           .step_ppm = dial->step_ppm,
                           .cooldown_s = dial->cooldown_s,
                           .turned = dial->turned,
                           .value = dial->value,
                           .least = dial->least,
                           .most = dial->most,
                           .step = dial->step };
}

/* --- Effect ---------------------------------------------------------------------------------------------------------- */

static int32_t stand(struct turn *turn, const struct dial_place *place, const daomesh_amount *value,
                     uint64_t since)
{
    place->dial->value = *value;
    place->dial->turned = since;
    return place->dial->setting != 0 ? daomesh__setting_write(turn, place->dao, place->dial->setting, value)
                                     : DAOMESH_OK;
}

static int32_t forget_turn(struct turn *turn, struct daomesh_dial_record *dial)
{
    dial->next = amount_from_u64(0);
    dial->next_from = 0;
    return daomesh__timer_drop(turn, &dial->timer);
}

/* A turn that waited and is due takes effect. */
static int32_t settle(struct turn *turn, const struct dial_place *place)
{
    if (!is_due(place->dial, turn->now)) return DAOMESH_OK;
    const struct daomesh_dial_effective_event event = { .dao = *place->id,
                                                        .dial = place->number,
                                                        .value = place->dial->next };
    TRY(stand(turn, place, &event.value, place->dial->next_from));
    TRY(forget_turn(turn, place->dial));
    return daomesh__emit(turn, DAOMESH_EVENT_DIAL_EFFECTIVE, &event);
}

int32_t daomesh__dial_edit(struct turn *turn, struct dial_place *place)
{
    const struct daomesh_dial_record *present;
    TRY(find_dial(turn->state, &present, place->dao, place->number));
    if (!present) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_DIAL, "dial");
    TRY(edit_dial(turn->state, &place->dial, place->dao, place->number));
    return settle(turn, place);
}

int32_t daomesh__dial_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_dial_record *dial;
    TRY(edit_dial(turn->state, &dial, dao, number));
    dial->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__dial_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    daomesh_id id;
    struct dial_place place = { .id = &id, .dao = dao, .number = (uint32_t)number };
    TRY(daomesh__id_of(turn->state, &id, dao));
    return daomesh__dial_edit(turn, &place);
}

/* --- Turning --------------------------------------------------------------------------------------------------------- */

int32_t daomesh__dial_move(struct turn *turn, const struct dial_place *place, const daomesh_amount *value,
                           uint64_t from, struct daomesh_dial_turned_event *event)
{
    struct daomesh_dial_record *dial = place->dial;
    const daomesh_dial rule = daomesh__dial_rule(dial);
    if (dial->next_from != 0) return DAOMESH_E_DIAL_WAITS;
    TRY(daomesh_dial_turn(&rule, value, from, turn->now));
    event->dao = *place->id;
    event->dial = place->number;
    event->before = dial->value;
    event->value = *value;
    event->from = from;
    if (from == turn->now) {
        TRY(stand(turn, place, value, from));
    } else {
        dial->next = *value;
        dial->next_from = from;
        TRY(daomesh__timer_set(turn, &dial->timer, from, TIMER_DIAL, place->dao, place->number));
    }
    return daomesh__emit(turn, DAOMESH_EVENT_DIAL_TURNED, event);
}

int32_t daomesh__dial_role(struct turn *turn, uint32_t *number, uint64_t dao, const void *body)
{
    const struct daomesh_dial_turn *act = body;
    const struct daomesh_dial_record *dial;
    const struct daomesh_role_record *role;
    *number = 0;
    TRY(find_dial(turn->state, &dial, dao, act->dial));
    if (!dial || dial->role == 0) return DAOMESH_OK;
    TRY(find_role(turn->state, &role, dao, dial->role));
    if (!role || role->serial != dial->role_serial) return DAOMESH_OK;
    if (daomesh__role_held(role, turn->actor, turn->now) && daomesh__role_allows(role, turn->kind))
        *number = dial->role;
    return DAOMESH_OK;
}

/* A role was asked for already; the DAO itself decides on the dial's pathway, or in host mode on none. */
static int may_turn(const struct turn *turn, const struct daomesh_dial_record *dial)
{
    return turn->role != 0 || dial->pathway == 0 || turn->depth == 0 || turn->pathway == dial->pathway;
}

/* The field that a refused turn is about; NULL where the refusal is of none, or no refusal at all. */
static const char *field_of(int32_t status)
{
    switch (status) {
    case DAOMESH_E_DIAL_SAME:
    case DAOMESH_E_DIAL_BOUND:
    case DAOMESH_E_DIAL_STEP:
        return "value";
    case DAOMESH_E_PAST:
    case DAOMESH_E_DIAL_COOLDOWN:
        return "from";
    case DAOMESH_E_DIAL_WAITS:
        return "dial";
    default:
        return NULL;
    }
}

int32_t daomesh__dial_turn(struct turn *turn, const void *body)
{
    const struct daomesh_dial_turn *act = body;
    struct dial_place place = { .id = &act->dao, .number = act->dial };
    TRY(daomesh__dao_row(turn->state, &place.dao, &act->dao));
    TRY(daomesh__dial_edit(turn, &place));
    if (!may_turn(turn, place.dial)) return DAOMESH_E_NOT_ALLOWED;
    struct daomesh_dial_turned_event event = { .by = turn->actor_id,
                                               .role = turn->role,
                                               .pathway = turn->pathway };
    const int32_t status =
        daomesh__dial_move(turn, &place, &act->value, act->from != 0 ? act->from : turn->now, &event);
    const char *field = field_of(status);
    return field ? daomesh__refuse(turn, status, field) : status;
}

/* --- Defining -------------------------------------------------------------------------------------------------------- */

static int32_t announce(struct turn *turn, const struct dial_place *place, uint8_t what)
{
    const struct daomesh_dial_changed_event event = {
        .dao = *place->id, .dial = place->number, .what = what, .value = place->dial->value
    };
    return daomesh__emit(turn, DAOMESH_EVENT_DIAL_CHANGED, &event);
}

static int32_t check_links(struct turn *turn, uint64_t *role_serial, uint64_t dao,
                           const struct daomesh_dao_record *record, const struct daomesh_dial_terms *terms)
{
    const struct daomesh_role_record *role;
    if (terms->pathway > record->pathways)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "terms.pathway");
    *role_serial = 0;
    if (terms->role == 0) return DAOMESH_OK;
    TRY(daomesh__role_known(turn, &role, dao, terms->role, 0));
    *role_serial = role->serial;
    return DAOMESH_OK;
}

static int32_t check_title(struct turn *turn, const struct dial_place *place,
                           const struct daomesh_dial_terms *terms)
{
    uint32_t other;
    TRY(daomesh__dial_named(turn->state, &other, place->dao, terms->title.bytes, terms->title.len));
    return other == 0 || other == place->number ? DAOMESH_OK
                                                : daomesh__refuse(turn, DAOMESH_E_EXISTS, "terms.title");
}

/* A dial of a setting turns it for good, alone, and no farther than the setting goes. */
static int32_t check_setting(struct turn *turn, const struct daomesh_dial_terms *terms)
{
    if (terms->setting == 0) return DAOMESH_OK;
    if (!amount_is_zero(&terms->value)) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.value");
    return daomesh__setting_fits(terms->setting, &terms->least, &terms->most)
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.most");
}

/* The record of a new number, which stands nowhere yet, or that of a dial there is. */
static int32_t edit_numbered(struct turn *turn, struct dial_place *place, struct daomesh_dao_record *record,
                             const struct daomesh_dial_terms *terms)
{
    if (place->number > DAOMESH_DIALS_MAX) return daomesh__refuse(turn, DAOMESH_E_LIMIT, "number");
    if (place->number != record->dials + 1) {
        TRY(daomesh__dial_edit(turn, place));
        return place->dial->setting == terms->setting
                   ? DAOMESH_OK
                   : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.setting");
    }
    if (terms->setting != 0) TRY(daomesh__setting_free(turn, record, terms->setting, "terms.setting"));
    record->dials = place->number;
    record->dialled |= terms->setting != 0 ? 1u << terms->setting : 0;
    TRY(create_dial(turn->state, &place->dial, place->dao, place->number));
    place->dial->setting = terms->setting;
    place->dial->value = terms->least;
    return DAOMESH_OK;
}

static int32_t set_value(struct turn *turn, const struct dial_place *place,
                         const struct daomesh_dial_terms *terms)
{
    if (!amount_is_zero(&terms->value)) place->dial->value = terms->value;
    if (terms->setting == 0) return DAOMESH_OK;
    const int32_t status =
        daomesh__setting_read(turn->state, &place->dial->value, place->dao, terms->setting);
    return status == DAOMESH_E_CONTRADICTION ? daomesh__refuse(turn, status, "terms.setting") : status;
}

static int32_t check_rule(struct turn *turn, const struct daomesh_dial_record *dial)
{
    const daomesh_dial rule = daomesh__dial_rule(dial);
    const int32_t status = daomesh_dial_check(NULL, &rule);
    if (dial->cooldown_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.cooldown_s");
    return status == DAOMESH_OK
               ? DAOMESH_OK
               : daomesh__refuse(turn, status, status == DAOMESH_E_RANGE ? "terms.most" : "terms.value");
}

int32_t daomesh__dial_define(struct turn *turn, const void *body)
{
    const struct daomesh_dial_define *act = body;
    const struct daomesh_dial_terms *terms = &act->terms;
    struct dial_place place = { .id = &act->dao, .number = act->number };
    struct daomesh_dao_record *record;
    uint64_t role_serial = 0;
    TRY(daomesh__dao_row(turn->state, &place.dao, &act->dao));
    TRY(edit_dao(turn->state, &record, place.dao));
    TRY(check_links(turn, &role_serial, place.dao, record, terms));
    TRY(check_title(turn, &place, terms));
    TRY(check_setting(turn, terms));
    TRY(edit_numbered(turn, &place, record, terms));
    TRY(forget_turn(turn, place.dial));
    COPY_TEXT(place.dial->title, terms->title);
    place.dial->least = terms->least;
    place.dial->most = terms->most;
    place.dial->step = terms->step;
    place.dial->step_ppm = terms->step_ppm;
    place.dial->cooldown_s = terms->cooldown_s;
    place.dial->pathway = terms->pathway;
    place.dial->role = terms->role;
    place.dial->role_serial = role_serial;
    TRY(set_value(turn, &place, terms));
    TRY(check_rule(turn, place.dial));
    return announce(turn, &place, CHANGED_DEFINED);
}

int32_t daomesh__dial_drop(struct turn *turn, const void *body)
{
    const struct daomesh_dial_drop *act = body;
    struct dial_place place = { .id = &act->dao, .number = act->dial };
    struct daomesh_dao_record *record;
    TRY(daomesh__dao_row(turn->state, &place.dao, &act->dao));
    TRY(daomesh__dial_edit(turn, &place));
    TRY(forget_turn(turn, place.dial));
    TRY(daomesh__controller_end(turn, place.id, place.dao, place.number));
    TRY(announce(turn, &place, CHANGED_DROPPED));
    TRY(edit_dao(turn->state, &record, place.dao));
    record->dialled &= ~(1u << place.dial->setting);
    return delete_dial(turn->state, place.dao, place.number);
}
