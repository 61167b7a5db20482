/*
 * Conviction: requests for money from the treasury that are paid when enough weight has stood behind them for long enough.
 *
 * Rule `conviction` says how support grows and what it must exceed. What it has come to is written when a stake changes, and only
 * then; everything between is read from there.
 */
#include "ledger/ledger.h"

#include <daomesh/conviction.h>

/* Members whose stakes one timer looks at; each is on DAOMESH_STAKES_MAX requests at most, and each of those takes some records of fuel. */
#define SLOTS_AT_ONCE 32

#define OPEN 1
#define PAID 2
#define CANCELLED 3

/* One request on its way, and the DAO's terms. */
struct claim {
    uint64_t dao;
    uint64_t number;
    struct daomesh_conviction_terms_record *terms;
    struct daomesh_funding_request_record *request;
    daomesh_conviction_rule rule;
};

static daomesh_conviction_rule rule_of(const struct daomesh_conviction_dials *dials)
{
    return (daomesh_conviction_rule){ .size = sizeof(daomesh_conviction_rule),
                                      .decay = dials->decay,
                                      .max_ratio = dials->max_ratio,
                                      .weight = dials->factor,
                                      .min_stake_ppm = dials->min_stake_ppm };
}

/* --- Finding --------------------------------------------------------------------------------------------------- */

static int32_t edit_claim(struct turn *turn, struct claim *out, uint64_t dao, uint64_t number)
{
    out->dao = dao;
    out->number = number;
    TRY(edit_conviction_terms(turn->state, &out->terms, dao));
    TRY(edit_funding_request(turn->state, &out->request, dao, number));
    out->rule = rule_of(&out->request->dials);
    return DAOMESH_OK;
}

static int32_t find_open(struct turn *turn, struct claim *out, const daomesh_id *dao, uint64_t number)
{
    const struct daomesh_funding_request_record *request;
    uint64_t row;
    TRY(daomesh__dao_row(turn->state, &row, dao));
    TRY(find_funding_request(turn->state, &request, row, number));
    if (!request) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FUNDING, "request");
    if (request->state != OPEN) return daomesh__refuse(turn, DAOMESH_E_FUNDING_CLOSED, "request");
    return edit_claim(turn, out, row, number);
}

static int32_t is_open(struct turn *turn, int *open, uint64_t dao, uint64_t number)
{
    const struct daomesh_funding_request_record *request;
    TRY(find_funding_request(turn->state, &request, dao, number));
    MUST(request != NULL);
    *open = request->state == OPEN;
    return DAOMESH_OK;
}

static daomesh_conviction_state state_of(const struct daomesh_funding_request_record *request)
{
    return (daomesh_conviction_state){ request->conviction, request->staked, request->since };
}

/* --- Ending ---------------------------------------------------------------------------------------------------- */

/* What was staked on it is free again: lists of members forget it when they are next changed. */
static int32_t end(struct turn *turn, struct claim *claim, uint8_t state)
{
    struct daomesh_conviction_ended_event event = { .request = claim->number, .state = state };
    TRY(daomesh__timer_drop(turn, &claim->request->timer));
    claim->request->state = state;
    claim->request->closed = turn->now;
    MUST(daomesh_amount_subtract(&claim->terms->staked, &claim->terms->staked, &claim->request->staked) ==
         DAOMESH_OK);
    MUST(claim->terms->open > 0);
    claim->terms->open--;
    TRY(daomesh__conviction_notice(turn, claim->dao));
    TRY(daomesh__id_of(turn->state, &event.dao, claim->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_CONVICTION_ENDED, &event);
}

static int32_t pay(struct turn *turn, struct claim *claim)
{
    struct payment payment = { .token = claim->request->token,
                               .payer = claim->dao,
                               .payee = claim->request->to,
                               .amount = claim->request->amount,
                               .number = claim->number,
                               .why = PAY_REQUEST };
    TRY(daomesh__account_of(turn, &payment.from, claim->dao));
    TRY(end(turn, claim, PAID));
    return daomesh__pay(turn, &payment);
}

/* --- Deciding -------------------------------------------------------------------------------------------------- */

/* What the request must exceed by the treasury and the stakes of this moment; *possible is 0 where nothing would suffice. */
static int32_t read_threshold(struct turn *turn, daomesh_amount *threshold, int *possible, uint64_t dao,
                              const struct daomesh_conviction_terms_record *terms,
                              const struct daomesh_funding_request_record *request)
{
    const daomesh_conviction_rule rule = rule_of(&request->dials);
    const struct daomesh_dao_record *record;
    struct account treasury;
    daomesh_amount funds;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    TRY(daomesh__account_of(turn, &treasury, dao));
    TRY(daomesh__account_balance(turn->state, &funds, &treasury, request->token));
    const daomesh_amount supply = daomesh__total_weight(record, terms->by);
    int32_t status =
        daomesh_conviction_threshold(threshold, &rule, &request->amount, &funds, &terms->staked, &supply);
    *possible = status == DAOMESH_OK;
    MUST(status == DAOMESH_OK || status == DAOMESH_E_RANGE || status == DAOMESH_E_OVERFLOW);
    return DAOMESH_OK;
}

/* When conviction will be enough if nothing else changes, at the earliest now; UINT64_MAX never. */
static int32_t foresee(struct turn *turn, uint64_t *due, uint64_t dao,
                       const struct daomesh_conviction_terms_record *terms,
                       const struct daomesh_funding_request_record *request)
{
    const daomesh_conviction_rule rule = rule_of(&request->dials);
    const daomesh_conviction_state state = state_of(request);
    daomesh_amount threshold;
    uint64_t steps;
    int possible;
    *due = UINT64_MAX;
    TRY(read_threshold(turn, &threshold, &possible, dao, terms, request));
    if (!possible) return DAOMESH_OK;
    SURE(daomesh_conviction_when(&steps, &rule, &state, &threshold, turn->now));
    *due = daomesh__later(request->since, steps);
    return DAOMESH_OK;
}

static int32_t set_timer(struct turn *turn, struct daomesh_funding_request_record *request, uint64_t due,
                         uint64_t dao, uint64_t number)
{
    TRY(daomesh__timer_drop(turn, &request->timer));
    return due == UINT64_MAX ? DAOMESH_OK
                             : daomesh__timer_set(turn, &request->timer, due, TIMER_CONVICTION, dao, number);
}

/* Pays what has enough; otherwise the timer stands where it will have, if nothing else changes. *paid tells which. */
static int32_t decide(struct turn *turn, struct claim *claim, int *paid)
{
    uint64_t due;
    TRY(foresee(turn, &due, claim->dao, claim->terms, claim->request));
    *paid = due <= turn->now;
    return *paid ? pay(turn, claim) : set_timer(turn, claim->request, due, claim->dao, claim->number);
}

/* --- Looking again --------------------------------------------------------------------------------------------- */

/*
 * Money that comes in and stakes that go lower the bars of other requests: a timer goes through all stakes, some members at a time, and
 * sets the timers of their requests to earlier moments. It pays nothing itself, so that no request keeps another one waiting.
 */
int32_t daomesh__conviction_notice(struct turn *turn, uint64_t dao)
{
    const struct daomesh_conviction_terms_record *present;
    const struct daomesh_dao_record *record;
    struct daomesh_conviction_terms_record *terms;
    TRY(find_conviction_terms(turn->state, &present, dao));
    if (!present || amount_is_zero(&present->staked)) return DAOMESH_OK;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    if (present->timer != 0 && present->left == record->slots) return DAOMESH_OK;
    TRY(edit_conviction_terms(turn->state, &terms, dao));
    terms->left = record->slots;
    return terms->timer ? DAOMESH_OK
                        : daomesh__timer_set(turn, &terms->timer, turn->now, TIMER_CONVICTION, dao, 0);
}

static int32_t look_at(struct turn *turn, uint64_t dao, uint64_t number,
                       const struct daomesh_conviction_terms_record *terms)
{
    const struct daomesh_funding_request_record *present;
    const struct daomesh_timer_record *timer = NULL;
    struct daomesh_funding_request_record *request;
    uint64_t due;
    TRY(find_funding_request(turn->state, &present, dao, number));
    MUST(present != NULL);
    if (present->state != OPEN) return DAOMESH_OK;
    TRY(foresee(turn, &due, dao, terms, present));
    if (present->timer) TRY(find_timer(turn->state, &timer, present->timer));
    if (due == UINT64_MAX || (timer && timer->due <= due)) return DAOMESH_OK;
    TRY(edit_funding_request(turn->state, &request, dao, number));
    return set_timer(turn, request, due, dao, number);
}

static int32_t look_again(struct turn *turn, uint64_t dao)
{
    struct daomesh_conviction_terms_record *terms;
    const struct daomesh_dao_record *record;
    TRY(edit_conviction_terms(turn->state, &terms, dao));
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    for (uint32_t i = 0; i < SLOTS_AT_ONCE && terms->left > 0; i++) {
        const struct daomesh_stakes_record *stakes;
        TRY(find_stakes(turn->state, &stakes, dao, terms->next));
        for (uint32_t k = 0; stakes && k < stakes->entries_count; k++)
            TRY(look_at(turn, dao, stakes->entries[k].request, terms));
        terms->next = terms->next + 1 < record->slots ? terms->next + 1 : 0;
        terms->left--;
    }
    return terms->left == 0 ? DAOMESH_OK
                            : daomesh__timer_set(turn, &terms->timer, turn->now, TIMER_CONVICTION, dao, 0);
}

int32_t daomesh__conviction_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_funding_request_record *request;
    struct daomesh_conviction_terms_record *terms;
    if (number == 0) {
        TRY(edit_conviction_terms(turn->state, &terms, dao));
        terms->timer = 0;
        return DAOMESH_OK;
    }
    TRY(edit_funding_request(turn->state, &request, dao, number));
    request->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__conviction_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct claim claim;
    int paid;
    if (number == 0) return look_again(turn, dao);
    TRY(edit_claim(turn, &claim, dao, number));
    return decide(turn, &claim, &paid);
}

/* --- Stakes ---------------------------------------------------------------------------------------------------- */

static int32_t announce_stake(struct turn *turn, const struct claim *claim, uint64_t party,
                              const daomesh_amount *amount)
{
    struct daomesh_conviction_staked_event event = { .request = claim->number,
                                                     .amount = *amount,
                                                     .staked = claim->request->staked,
                                                     .conviction = claim->request->conviction };
    TRY(daomesh__id_of(turn->state, &event.dao, claim->dao));
    TRY(daomesh__id_of(turn->state, &event.party, party));
    return daomesh__emit(turn, DAOMESH_EVENT_CONVICTION_STAKED, &event);
}

/* One member's part of a request changes: what it has come to is written down now. */
static int32_t restake(struct turn *turn, struct claim *claim, uint64_t party, const daomesh_amount *before,
                       const daomesh_amount *after)
{
    daomesh_conviction_state state = state_of(claim->request);
    daomesh_amount staked, all;
    int32_t order;
    MUST(daomesh_amount_subtract(&staked, &claim->request->staked, before) == DAOMESH_OK);
    MUST(daomesh_amount_add(&staked, &staked, after) == DAOMESH_OK); /* all stakes are within all weight */
    MUST(daomesh_amount_subtract(&all, &claim->terms->staked, before) == DAOMESH_OK);
    MUST(daomesh_amount_add(&all, &all, after) == DAOMESH_OK);
    SURE(daomesh_conviction_settle(&state, &claim->rule, &staked, turn->now));
    SURE(daomesh_amount_compare(&order, &all, &claim->terms->staked));
    claim->request->conviction = state.conviction;
    claim->request->staked = state.staked;
    claim->request->since = state.since;
    claim->terms->staked = all;
    if (order < 0) TRY(daomesh__conviction_notice(turn, claim->dao));
    return announce_stake(turn, claim, party, after);
}

/* Whatever it grows to must fit, so that whatever is asked about it later has an answer. */
static int32_t check_growth(struct turn *turn, const struct claim *claim)
{
    const daomesh_conviction_state state = state_of(claim->request);
    daomesh_amount most;
    int32_t status = daomesh_conviction_grow(&most, &claim->rule, &state.conviction, &state.staked,
                                             DAOMESH_CONVICTION_STEPS_MAX);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "amount");
}

/* What a member has on open requests, and how much that is in all; what is closed is left out. */
static int32_t read_stakes(struct turn *turn, struct daomesh_stakes_record *out, daomesh_amount *sum,
                           uint64_t dao, uint32_t slot)
{
    const struct daomesh_stakes_record *record;
    out->entries_count = 0;
    *sum = amount_from_u64(0);
    TRY(find_stakes(turn->state, &record, dao, slot));
    for (uint32_t i = 0; record && i < record->entries_count; i++) {
        int open;
        TRY(is_open(turn, &open, dao, record->entries[i].request));
        if (!open) continue;
        out->entries[out->entries_count++] = record->entries[i];
        MUST(daomesh_amount_add(sum, sum, &record->entries[i].amount) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

/* A list without entries has no record. */
static int32_t write_stakes(struct turn *turn, const struct daomesh_stakes_record *list, uint64_t dao,
                            uint32_t slot)
{
    const struct daomesh_stakes_record *present;
    struct daomesh_stakes_record *record;
    TRY(find_stakes(turn->state, &present, dao, slot));
    if (list->entries_count == 0) return present ? delete_stakes(turn->state, dao, slot) : DAOMESH_OK;
    TRY(present ? edit_stakes(turn->state, &record, dao, slot)
                : create_stakes(turn->state, &record, dao, slot));
    *record = *list;
    return DAOMESH_OK;
}

/* Puts an amount where the member had another on this request, which is told. LIMIT when there is no place for it. */
static int32_t put_stake(struct turn *turn, struct daomesh_stakes_record *list, daomesh_amount *before,
                         uint64_t request, const daomesh_amount *amount)
{
    uint32_t place = 0;
    while (place < list->entries_count && list->entries[place].request != request)
        place++;
    *before = amount_from_u64(0);
    if (place < list->entries_count) {
        *before = list->entries[place].amount;
        list->entries[place].amount = *amount;
        if (amount_is_zero(amount)) list->entries[place] = list->entries[--list->entries_count];
        return DAOMESH_OK;
    }
    if (amount_is_zero(amount)) return DAOMESH_OK;
    if (place == DAOMESH_STAKES_MAX) return daomesh__refuse(turn, DAOMESH_E_LIMIT, "request");
    list->entries[list->entries_count++] = (struct daomesh_stake){ request, *amount };
    return DAOMESH_OK;
}

/* What the member holds, less what is staked elsewhere, must be enough. */
static int32_t check_weight(struct turn *turn, const struct claim *claim, uint32_t slot,
                            const daomesh_amount *staked, const daomesh_amount *before,
                            const daomesh_amount *amount)
{
    daomesh_amount held, elsewhere, left;
    int32_t order;
    TRY(daomesh__member_weight(turn->state, &held, claim->dao, slot, claim->terms->by,
                               turn->counters->sequence));
    MUST(daomesh_amount_subtract(&elsewhere, staked, before) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(&left, &held, &elsewhere) == DAOMESH_OK);
    SURE(daomesh_amount_compare(&order, amount, &left));
    return order <= 0 ? DAOMESH_OK : daomesh__say(turn->diag, DAOMESH_E_BALANCE, "amount", amount, &left);
}

int32_t daomesh__conviction_follow(struct turn *turn, uint64_t dao, uint32_t slot)
{
    const struct daomesh_stakes_record *present;
    const struct daomesh_member_slot *member;
    struct daomesh_stakes_record list = { .entries_count = 0 };
    const daomesh_amount none = amount_from_u64(0);
    daomesh_amount held, staked;
    struct claim claim;
    int32_t order;
    TRY(find_stakes(turn->state, &present, dao, slot));
    if (!present) return DAOMESH_OK;
    TRY(read_stakes(turn, &list, &staked, dao, slot));
    const struct daomesh_conviction_terms_record *terms;
    TRY(find_conviction_terms(turn->state, &terms, dao));
    MUST(terms != NULL);
    TRY(daomesh__member_weight(turn->state, &held, dao, slot, terms->by ? terms->by : WEIGHT_SHARES,
                               turn->counters->sequence));
    SURE(daomesh_amount_compare(&order, &staked, &held));
    if (order <= 0) return DAOMESH_OK;
    TRY(daomesh__member_find(turn->state, &member, dao, slot));
    for (uint32_t i = 0; i < list.entries_count; i++) {
        TRY(edit_claim(turn, &claim, dao, list.entries[i].request));
        TRY(restake(turn, &claim, member->party, &list.entries[i].amount, &none));
    }
    return delete_stakes(turn->state, dao, slot);
}

/* --- Handlers -------------------------------------------------------------------------------------------------- */

int32_t daomesh__charter_conviction(struct turn *turn, const void *body)
{
    const struct daomesh_charter_conviction *act = body;
    const struct daomesh_conviction_terms_record *present;
    struct daomesh_conviction_terms_record *terms;
    const daomesh_conviction_rule rule = rule_of(&act->dials);
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    if (daomesh_conviction_check(NULL, &rule) != DAOMESH_OK)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "dials");
    TRY(find_conviction_terms(turn->state, &present, dao));
    if (present && present->open > 0 && act->by != 0 && act->by != present->by)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "by");
    TRY(present ? edit_conviction_terms(turn->state, &terms, dao)
                : create_conviction_terms(turn->state, &terms, dao));
    terms->takes = act->by != 0;
    if (act->by) terms->by = act->by;
    terms->dials = act->dials;
    return daomesh__announce_charter(turn, &act->dao, 0);
}

static int32_t new_request(struct turn *turn, struct claim *out, uint64_t dao,
                           const struct daomesh_conviction_request *act)
{
    const struct daomesh_conviction_terms_record *terms;
    uint64_t token, to;
    TRY(find_conviction_terms(turn->state, &terms, dao));
    if (!terms || !terms->takes) return DAOMESH_E_NO_CONVICTION;
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(daomesh__amount_some(turn, &act->amount));
    TRY(daomesh__known_party(turn, &to, &act->to, "to"));
    out->dao = dao;
    TRY(edit_conviction_terms(turn->state, &out->terms, dao));
    out->number = ++out->terms->requests;
    out->terms->open++;
    TRY(create_funding_request(turn->state, &out->request, dao, out->number));
    *out->request = (struct daomesh_funding_request_record){ .proposer = turn->actor,
                                                             .token = token,
                                                             .amount = act->amount,
                                                             .to = to,
                                                             .state = OPEN,
                                                             .opened = turn->now,
                                                             .content = act->content,
                                                             .dials = out->terms->dials,
                                                             .since = turn->now };
    COPY_TEXT(out->request->title, act->title);
    return DAOMESH_OK;
}

int32_t daomesh__conviction_request(struct turn *turn, const void *body)
{
    const struct daomesh_conviction_request *act = body;
    struct member_place member;
    struct claim claim;
    TRY(daomesh__member_active(turn, &member, &act->dao, &turn->actor_id));
    TRY(daomesh__standing_may_act(turn, &member));
    TRY(new_request(turn, &claim, member.dao, act));
    const struct daomesh_conviction_requested_event event = { .dao = act->dao,
                                                              .request = claim.number,
                                                              .party = turn->actor_id,
                                                              .token = act->token,
                                                              .amount = act->amount,
                                                              .to = act->to };
    return daomesh__emit(turn, DAOMESH_EVENT_CONVICTION_REQUESTED, &event);
}

int32_t daomesh__conviction_stake(struct turn *turn, const void *body)
{
    const struct daomesh_conviction_stake *act = body;
    struct daomesh_stakes_record list = { .entries_count = 0 };
    struct member_place member;
    struct claim claim;
    daomesh_amount staked, before;
    int paid;
    TRY(daomesh__member_active(turn, &member, &act->dao, &turn->actor_id));
    TRY(find_open(turn, &claim, &act->dao, act->request));
    TRY(read_stakes(turn, &list, &staked, member.dao, member.number));
    TRY(put_stake(turn, &list, &before, act->request, &act->amount));
    TRY(check_weight(turn, &claim, member.number, &staked, &before, &act->amount));
    TRY(write_stakes(turn, &list, member.dao, member.number));
    TRY(restake(turn, &claim, turn->actor, &before, &act->amount));
    TRY(check_growth(turn, &claim));
    return decide(turn, &claim, &paid);
}

int32_t daomesh__conviction_cancel(struct turn *turn, const void *body)
{
    const struct daomesh_conviction_cancel *act = body;
    struct claim claim;
    TRY(find_open(turn, &claim, &act->dao, act->request));
    if (turn->actor != claim.request->proposer && turn->actor != claim.dao) return DAOMESH_E_NOT_ALLOWED;
    return end(turn, &claim, CANCELLED);
}

int32_t daomesh__conviction_process(struct turn *turn, const void *body)
{
    const struct daomesh_conviction_process *act = body;
    struct claim claim;
    int paid;
    TRY(find_open(turn, &claim, &act->dao, act->request));
    TRY(decide(turn, &claim, &paid));
    return paid ? DAOMESH_OK : DAOMESH_E_NOT_DUE;
}
