/*
 * Controllers: period by period a timer measures something, a feed or a figure of the ledger, and turns a dial towards where the
 * measure meets its target (rule `controller`), within what the dial allows (rule `dial`).
 */
#include "ledger/ledger.h"

#include <daomesh/controller.h>

#define MEASURE_FEED 1
#define MEASURE_SUPPLY 2
#define MEASURE_TREASURY 3
#define MEASURE_MEMBERS 4
#define MEASURE_TURNOUT 5

#define CHANGED_SET 1
#define CHANGED_DROPPED 2

/* Proposals that are looked at for one that was decided. */
#define TURNOUT_LOOKS 64

/* --- Measures -------------------------------------------------------------------------------------------------------- */

static int32_t measure_feed(struct turn *turn, daomesh_amount *out, uint64_t dao, uint32_t feed)
{
    int holds;
    TRY(daomesh__feed_read(turn->state, out, &holds, dao, feed, turn->now));
    return holds ? DAOMESH_OK : DAOMESH_E_FEED_SILENT;
}

static int32_t measure_supply(struct turn *turn, daomesh_amount *out, uint64_t token)
{
    const struct daomesh_token_record *record;
    TRY(find_token(turn->state, &record, token));
    MUST(record != NULL);
    *out = record->supply;
    return DAOMESH_OK;
}

static int32_t measure_treasury(struct turn *turn, daomesh_amount *out, uint64_t dao, uint64_t token)
{
    struct account treasury;
    TRY(daomesh__account_of(turn, &treasury, dao));
    return daomesh__account_balance(turn->state, out, &treasury, token);
}

static int32_t measure_turnout(struct turn *turn, daomesh_amount *out, uint64_t dao,
                               const struct daomesh_dao_record *record)
{
    uint64_t number = record->proposals;
    for (uint32_t looks = 0; looks < TURNOUT_LOOKS && number > 0; looks++, number--) {
        const struct daomesh_proposal_record *proposal;
        TRY(find_proposal(turn->state, &proposal, dao, number));
        MUST(proposal != NULL);
        if (!(proposal->flags & DAOMESH_FACT_DECIDED) || proposal->electors == 0) continue;
        SURE(daomesh_controller_share(out, proposal->voters, proposal->electors));
        return DAOMESH_OK;
    }
    return DAOMESH_E_NOT_FOUND;
}

/* FEED_SILENT, NOT_FOUND: there is nothing to measure. */
static int32_t measure(struct turn *turn, daomesh_amount *out, uint64_t dao,
                       const struct daomesh_controller_record *controller)
{
    const struct daomesh_dao_record *record;
    if (controller->measure == MEASURE_FEED) return measure_feed(turn, out, dao, controller->feed);
    if (controller->measure == MEASURE_SUPPLY) return measure_supply(turn, out, controller->token);
    if (controller->measure == MEASURE_TREASURY) return measure_treasury(turn, out, dao, controller->token);
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    *out = amount_from_u64(record->members);
    return controller->measure == MEASURE_MEMBERS ? DAOMESH_OK : measure_turnout(turn, out, dao, record);
}

/* --- Steps ----------------------------------------------------------------------------------------------------------- */

static daomesh_controller rule_of(const struct daomesh_controller_record *controller)
{
    return (daomesh_controller){ .size = sizeof(daomesh_controller),
                                 .direction = controller->direction,
                                 .denominator = controller->denominator,
                                 .target = controller->target };
}

/* Where the dial goes by that measure. */
static int32_t aim(daomesh_amount *to, const struct daomesh_controller_record *controller,
                   const struct daomesh_dial_record *dial, const daomesh_amount *measured)
{
    daomesh_controller rule = rule_of(controller);
    const daomesh_dial bounds = daomesh__dial_rule(dial);
    rule.least = dial->least;
    rule.most = dial->most;
    MUST(daomesh_dial_stride(&rule.stride, &bounds) == DAOMESH_OK);
    return daomesh_controller_next(to, &rule, &dial->value, measured);
}

static int32_t turn_by(struct turn *turn, const struct dial_place *place,
                       const struct daomesh_controller_record *controller)
{
    struct daomesh_dial_turned_event event = { .by = *place->id, .controlled = 1 };
    daomesh_amount to;
    TRY(measure(turn, &event.measure, place->dao, controller));
    TRY(aim(&to, controller, place->dial, &event.measure));
    if (memcmp(&to, &place->dial->value, sizeof to) == 0) return DAOMESH_OK;
    return daomesh__dial_move(turn, place, &to, turn->now, &event);
}

static int32_t skip(struct turn *turn, const struct dial_place *place, int32_t status)
{
    const struct daomesh_controller_skipped_event event = { .dao = *place->id,
                                                            .dial = place->number,
                                                            .status = (uint16_t)status };
    return daomesh__emit(turn, DAOMESH_EVENT_CONTROLLER_SKIPPED, &event);
}

int32_t daomesh__controller_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_controller_record *controller;
    TRY(edit_controller(turn->state, &controller, dao, number));
    controller->timer = 0;
    return DAOMESH_OK;
}

/* A ledger that slept wakes to one step, not to all that it missed: it knows nothing of what there was to measure then. */
int32_t daomesh__controller_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_controller_record *controller;
    daomesh_id id;
    struct dial_place place = { .id = &id, .dao = dao, .number = (uint32_t)number };
    TRY(daomesh__id_of(turn->state, &id, dao));
    TRY(edit_controller(turn->state, &controller, dao, number));
    TRY(daomesh__timer_set(turn, &controller->timer, daomesh__later(turn->now, controller->period_s),
                           TIMER_CONTROLLER, dao, number));
    TRY(daomesh__dial_edit(turn, &place));
    const int32_t status = turn_by(turn, &place, controller);
    if (status == DAOMESH_OK || daomesh__is_fault(status)) return status;
    return skip(turn, &place, status);
}

/* --- Handlers -------------------------------------------------------------------------------------------------------- */

static int32_t announce(struct turn *turn, const daomesh_id *dao, uint32_t dial, uint8_t what)
{
    const struct daomesh_controller_changed_event event = { .dao = *dao, .dial = dial, .what = what };
    return daomesh__emit(turn, DAOMESH_EVENT_CONTROLLER_CHANGED, &event);
}

/* What is measured is named, and nothing else is. */
static int32_t check_measure(struct turn *turn, uint64_t *token, uint64_t dao,
                             const struct daomesh_controller_terms *terms)
{
    const int of_feed = terms->measure == MEASURE_FEED,
              of_token = terms->measure == MEASURE_SUPPLY || terms->measure == MEASURE_TREASURY;
    const struct daomesh_feed_record *feed;
    *token = 0;
    if (terms->measure == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.measure");
    if ((terms->feed != 0) != of_feed) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.feed");
    if (id_is_zero(&terms->token) == of_token)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.token");
    if (of_token) return daomesh__token_row(turn->state, token, &terms->token);
    if (!of_feed) return DAOMESH_OK;
    TRY(find_feed(turn->state, &feed, dao, terms->feed));
    if (!feed) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FEED, "terms.feed");
    return feed->closed ? daomesh__refuse(turn, DAOMESH_E_CLOSED, "terms.feed") : DAOMESH_OK;
}

static int32_t check_times(struct turn *turn, const struct daomesh_controller_terms *terms)
{
    if (terms->period_s == 0 || terms->period_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.period_s");
    return terms->starts == 0 || terms->starts >= turn->now
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_PAST, "terms.starts");
}

static int32_t check_rule(struct turn *turn, const struct daomesh_controller_record *controller)
{
    const daomesh_controller rule = rule_of(controller);
    const int32_t status = daomesh_controller_check(NULL, &rule);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "terms.target");
}

/* *gone: there was one. */
static int32_t remove_controller(struct turn *turn, int *gone, uint64_t dao, uint32_t dial)
{
    const struct daomesh_controller_record *controller;
    TRY(find_controller(turn->state, &controller, dao, dial));
    *gone = controller != NULL;
    if (!controller) return DAOMESH_OK;
    if (controller->timer != 0) TRY(daomesh__state_cancel(turn->state, controller->timer));
    return delete_controller(turn->state, dao, dial);
}

int32_t daomesh__controller_end(struct turn *turn, const daomesh_id *id, uint64_t dao, uint32_t dial)
{
    int gone;
    TRY(remove_controller(turn, &gone, dao, dial));
    return gone ? announce(turn, id, dial, CHANGED_DROPPED) : DAOMESH_OK;
}

int32_t daomesh__controller_set(struct turn *turn, const void *body)
{
    const struct daomesh_controller_set *act = body;
    const struct daomesh_controller_terms *terms = &act->terms;
    struct daomesh_controller_record *controller;
    struct dial_place place = { .id = &act->dao, .number = act->dial };
    uint64_t token;
    int replaced;
    TRY(daomesh__dao_row(turn->state, &place.dao, &act->dao));
    TRY(daomesh__dial_edit(turn, &place));
    TRY(check_measure(turn, &token, place.dao, terms));
    TRY(check_times(turn, terms));
    TRY(remove_controller(turn, &replaced, place.dao, act->dial));
    TRY(create_controller(turn->state, &controller, place.dao, act->dial));
    controller->measure = terms->measure;
    controller->feed = terms->feed;
    controller->token = token;
    controller->target = terms->target;
    controller->denominator = terms->denominator;
    controller->direction = terms->direction;
    controller->period_s = terms->period_s;
    TRY(check_rule(turn, controller));
    const uint64_t first = terms->starts != 0 ? terms->starts : daomesh__later(turn->now, terms->period_s);
    TRY(daomesh__timer_set(turn, &controller->timer, first, TIMER_CONTROLLER, place.dao, act->dial));
    return announce(turn, &act->dao, act->dial, CHANGED_SET);
}

int32_t daomesh__controller_drop(struct turn *turn, const void *body)
{
    const struct daomesh_controller_drop *act = body;
    uint64_t dao;
    int gone;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(remove_controller(turn, &gone, dao, act->dial));
    if (!gone) return daomesh__refuse(turn, DAOMESH_E_NO_CONTROLLER, "dial");
    return announce(turn, &act->dao, act->dial, CHANGED_DROPPED);
}
