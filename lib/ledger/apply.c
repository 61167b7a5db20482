/*
 * One action from bytes to its end: read, refused or let in, run, kept or undone, logged.
 *
 * Refused (nothing changes, nothing is logged): form, kind, mode, unknown actor, expiry, keys and threshold, nonce, signatures,
 * in this order. Failed (signed mode): the action's effects are undone, its nonce is spent, it is logged with its status.
 */
#include "action/action.h"
#include "ledger/ledger.h"

/* An action as it came, read. */
struct arrival {
    daomesh_span bytes;
    uint32_t flags;
    daomesh_action_view view;
    union action_fields fields;
};

static int32_t check_mode(const struct daomesh_ledger *ledger, const daomesh_action_view *view)
{
    const daomesh_action_head *head = &view->head;
    if (ledger->mode == DAOMESH_MODE_SIGNED)
        return view->signature_count > 0 ? DAOMESH_OK : DAOMESH_E_UNSIGNED;
    if (view->signature_count > 0) return DAOMESH_E_SIGNED;
    return head->lane == 0 && head->sequence == 0 && head->expires == 0 ? DAOMESH_OK : DAOMESH_E_SIGNED;
}

/* The actor must exist, but for the person that a party.create makes. */
static int32_t find_actor(struct turn *turn, uint32_t kind)
{
    TRY(daomesh__actor_row(turn->state, &turn->actor, &turn->actor_id));
    return turn->actor != 0 || kind == DAOMESH_ACTION_PARTY_CREATE ? DAOMESH_OK : DAOMESH_E_UNKNOWN_PARTY;
}

static int32_t check_expiry(const daomesh_action_head *head, uint64_t now)
{
    if (head->expires == 0) return DAOMESH_E_EXPIRY;
    if (head->expires < now) return DAOMESH_E_EXPIRED;
    return head->expires - now <= DAOMESH_EXPIRY_MAX_S ? DAOMESH_OK : DAOMESH_E_EXPIRY;
}

/* --- Keys ------------------------------------------------------------------------------------------------------- */

static const struct daomesh_key_slot *slot_of(const struct daomesh_key_slot *slots, uint32_t count,
                                              const daomesh_id *key)
{
    for (uint32_t i = 0; i < count; i++) {
        if (id_equal(&slots[i].key, key)) return &slots[i];
    }
    return NULL;
}

/* Every signing key is the actor's, their weight reaches the threshold, and one of them owns the lane. */
static int32_t check_keys(uint32_t *lane_slot, const daomesh_action_view *view,
                          const struct daomesh_key_slot *slots, uint32_t count, uint32_t threshold)
{
    uint64_t weight = 0;
    const struct daomesh_key_slot *lane = NULL;
    for (uint32_t i = 0; i < view->signature_count; i++) {
        daomesh_action_signature signature;
        TRY(daomesh_action_signature_at(&signature, view, i));
        const struct daomesh_key_slot *slot = slot_of(slots, count, &signature.key);
        if (!slot) return DAOMESH_E_NOT_THE_KEY;
        weight += slot->weight;
        if (slot->lane == view->head.lane) lane = slot;
    }
    if (weight < threshold || threshold == 0) return DAOMESH_E_THRESHOLD;
    if (!lane) return DAOMESH_E_LANE;
    *lane_slot = (uint32_t)(lane - slots);
    return DAOMESH_OK;
}

/* The keys that a party.create brings along, as the ledger will number them. */
static void newcomer_keys(struct daomesh_key_slot *slots, const struct daomesh_party_create *act)
{
    for (uint32_t i = 0; i < act->keys_count; i++)
        slots[i] = (struct daomesh_key_slot){ .key = act->keys[i].key,
                                              .weight = act->keys[i].weight,
                                              .lane = i + 1 };
}

static int32_t check_newcomer(uint32_t *lane_slot, const daomesh_action_view *view,
                              const struct daomesh_party_create *act)
{
    struct daomesh_key_slot slots[DAOMESH_KEYS_MAX];
    newcomer_keys(slots, act);
    TRY(check_keys(lane_slot, view, slots, act->keys_count, act->threshold));
    return daomesh__nonce_check(&slots[*lane_slot], view->head.sequence);
}

static int32_t check_signers(struct turn *turn, uint32_t *lane_slot, const daomesh_action_view *view,
                             const union action_fields *fields)
{
    const struct daomesh_party_record *party;
    if (turn->actor == 0) return check_newcomer(lane_slot, view, (const void *)fields->bytes);
    TRY(find_party(turn->state, &party, turn->actor));
    MUST(party != NULL);
    TRY(check_keys(lane_slot, view, party->keys, party->keys_count, party->threshold));
    return daomesh__nonce_check(&party->keys[*lane_slot], view->head.sequence);
}

static int32_t spend_nonce(struct turn *turn, uint32_t lane_slot, uint64_t sequence)
{
    struct daomesh_party_record *party;
    TRY(edit_party(turn->state, &party, turn->actor));
    daomesh__nonce_spend(&party->keys[lane_slot], sequence);
    return DAOMESH_OK;
}

/* --- The way of an action ------------------------------------------------------------------------------------------ */

static int32_t let_in(struct daomesh_ledger *ledger, struct turn *turn, uint32_t *lane_slot,
                      const struct arrival *arrival)
{
    const daomesh_action_view *view = &arrival->view;
    TRY(check_mode(ledger, view));
    TRY(find_actor(turn, view->head.kind));
    if (ledger->mode == DAOMESH_MODE_HOST) return DAOMESH_OK;
    TRY(check_expiry(&view->head, turn->now));
    TRY(check_signers(turn, lane_slot, view, &arrival->fields));
    if (arrival->flags & DAOMESH_APPLY_VERIFIED) return DAOMESH_OK;
    return daomesh_action_verify(&ledger->id, arrival->bytes.at, arrival->bytes.len, turn->diag);
}

static int32_t run(struct turn *turn, const struct arrival *arrival)
{
    daomesh__state_fuel(turn->state, DAOMESH_FUEL_RECORDS);
    int32_t status = daomesh__turn_handle(turn, &arrival->fields);
    daomesh__state_fuel(turn->state, UINT64_MAX);
    return status;
}

/* Host mode, and persons who are just being made: what fails leaves no trace. */
static int32_t run_or_refuse(struct turn *turn, int *logged, const struct arrival *arrival)
{
    int32_t status = run(turn, arrival);
    *logged = status == DAOMESH_OK;
    return status;
}

/* Signed mode: the nonce is spent whatever the handler says. */
static int32_t run_or_fail(struct turn *turn, int *logged, const struct arrival *arrival, uint32_t lane_slot)
{
    TRY(spend_nonce(turn, lane_slot, arrival->view.head.sequence));
    struct turn_mark mark = daomesh__turn_mark(turn);
    int32_t status = run(turn, arrival);
    if (daomesh__is_fault(status)) return status;
    if (status != DAOMESH_OK) daomesh__turn_undo(turn, &mark);
    *logged = 1;
    return status;
}

/* Form first: everything about the bytes is known before anything is asked of the state. */
static int32_t read_arrival(struct turn *turn, struct arrival *arrival)
{
    arrival->view.size = sizeof arrival->view;
    TRY(daomesh__action_frame(&arrival->view, arrival->bytes.at, arrival->bytes.len, turn->diag));
    turn->actor_id = arrival->view.head.actor;
    int32_t status =
        daomesh__turn_decode(turn, &arrival->fields, arrival->view.head.kind, arrival->view.body);
    if (status != DAOMESH_OK && turn->diag && turn->diag->size >= sizeof *turn->diag)
        turn->diag->offset += (uint64_t)(arrival->view.body.at - arrival->bytes.at);
    return status;
}

static int32_t run_action(struct daomesh_ledger *ledger, struct turn *turn, int *logged, daomesh_span bytes,
                          uint32_t flags)
{
    struct arrival arrival;
    uint32_t lane_slot = 0;
    arrival.bytes = bytes;
    arrival.flags = flags;
    TRY(read_arrival(turn, &arrival));
    TRY(let_in(ledger, turn, &lane_slot, &arrival));

    int newcomer = turn->actor == 0;
    if (ledger->mode == DAOMESH_MODE_SIGNED && !newcomer)
        return run_or_fail(turn, logged, &arrival, lane_slot);
    TRY(run_or_refuse(turn, logged, &arrival));
    return ledger->mode == DAOMESH_MODE_SIGNED ? spend_nonce(turn, lane_slot, arrival.view.head.sequence)
                                               : DAOMESH_OK;
}

static void begin_diag(daomesh_diag *diag)
{
    if (diag && diag->size >= sizeof *diag)
        memset(&diag->status, 0, sizeof *diag - offsetof(daomesh_diag, status));
}

static void end_diag(daomesh_diag *diag, uint32_t kind, int32_t status)
{
    if (!diag || diag->size < sizeof *diag || status == DAOMESH_OK) return;
    if (diag->status != status) daomesh__say(diag, status, NULL, NULL, NULL);
    diag->kind = kind;
}

int32_t daomesh__apply(struct daomesh_ledger *ledger, struct state *state, struct counters *counters,
                       uint64_t now, daomesh_result *out, daomesh_span bytes, uint32_t flags,
                       daomesh_diag *diag)
{
    struct turn turn = { .state = state,
                         .counters = counters,
                         .ledger = &ledger->id,
                         .diag = diag,
                         .now = now,
                         .entry = counters->entries,
                         .mode = ledger->mode };
    const struct turn_mark start = daomesh__turn_mark(&turn);
    int logged = 0;
    begin_diag(diag);
    daomesh__state_fuel(state, UINT64_MAX);
    int32_t status = run_action(ledger, &turn, &logged, bytes, flags);
    int32_t fault = daomesh__is_fault(status) ? status : DAOMESH_OK;
    if (!logged) daomesh__turn_undo(&turn, &start);
    if (logged && fault == DAOMESH_OK) fault = daomesh__log_action(&turn, status, bytes.at, bytes.len);
    end_diag(diag, turn.kind, status);
    if (fault != DAOMESH_OK) {
        daomesh__turn_undo(&turn, &start);
        return fault;
    }
    out->status = status;
    out->logged = (uint32_t)logged;
    out->entry = start.counters.entries;
    out->first_event = start.counters.events;
    out->events = counters->events - start.counters.events;
    return DAOMESH_OK;
}
