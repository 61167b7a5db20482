/*
 * Timers: a heap of (due, row) over the timer records.
 *
 * The records decide: what the heap holds beyond them is stale and passed over. So cancelling leaves the heap alone, and
 * undo has only to put back what came to the top in between.
 */
#include "state/inside.h"

#define STALE_ALLOWED 1024u /* beyond as many as there were; then the heap is filled anew */

static int is_earlier(const struct timer_due *a, const struct timer_due *b)
{
    return a->due != b->due ? a->due < b->due : a->row < b->row;
}

static struct timer_due due_of(const struct entry *entry)
{
    const struct daomesh_timer_record *timer = (const struct daomesh_timer_record *)(entry + 1);
    return (struct timer_due){ timer->due, entry->local };
}

static void push(struct state *state, struct timer_due timer)
{
    size_t at = state->timers_len++;
    while (at > 0 && is_earlier(&timer, &state->timers[(at - 1) / 2])) {
        state->timers[at] = state->timers[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    state->timers[at] = timer;
}

static void pop(struct state *state)
{
    const struct timer_due last = state->timers[--state->timers_len];
    size_t at = 0;
    for (size_t child = 1; child < state->timers_len; child = 2 * at + 1) {
        if (child + 1 < state->timers_len && is_earlier(&state->timers[child + 1], &state->timers[child]))
            child++;
        if (!is_earlier(&state->timers[child], &last)) break;
        state->timers[at] = state->timers[child];
        at = child;
    }
    state->timers[at] = last;
}

/* Room for one more, beyond those that undo may bring back. Without a heap there is nothing to keep in step. */
static int32_t reserve_timer(struct state *state)
{
    if (!state->timers_ready) return DAOMESH_OK;
    void *timers = state->timers;
    int32_t status = daomesh__reserve(state, &timers, &state->timers_cap,
                                      state->timers_len + state->timers_returning + 1, sizeof *state->timers);
    state->timers = timers;
    return status;
}

static int32_t add_stored(void *ctx, uint64_t local, const void *record)
{
    struct state *state = ctx;
    const struct daomesh_timer_record *timer = record;
    TRY(reserve_timer(state));
    push(state, (struct timer_due){ timer->due, local });
    return DAOMESH_OK;
}

/* Those that the source does not know yet. */
static int32_t add_changed(struct state *state)
{
    for (size_t i = 0; i < state->changes_len; i++) {
        const struct entry *entry = state->changes[i].entry;
        if (entry->kind != DAOMESH_RECORD_TIMER || !(entry->flags & ENTRY_PRESENT)) continue;
        TRY(reserve_timer(state));
        push(state, due_of(entry));
    }
    return DAOMESH_OK;
}

static int32_t fill(struct state *state)
{
    state->timers_len = 0;
    TRY(reserve_timer(state));
    TRY(daomesh__state_each(state, 0, DAOMESH_RECORD_TIMER, 0, add_stored, state));
    TRY(add_changed(state));
    state->timers_filled = state->timers_len;
    return DAOMESH_OK;
}

/* Fills the heap when someone asks what is due: who only schedules and cancels does not pay for all the others' timers. */
static int32_t get_ready(struct state *state)
{
    if (state->timers_ready) return DAOMESH_OK;
    state->timers_ready = 1;
    int32_t status = fill(state);
    state->timers_ready = status == DAOMESH_OK;
    return status;
}

void daomesh__timers_sweep(struct state *state)
{
    if (state->timers_len > 2 * state->timers_filled + STALE_ALLOWED) state->timers_ready = 0;
}

/* Pushes a timer as the source has it. */
static int32_t add_again(struct state *state, uint64_t row)
{
    const void *record;
    TRY(daomesh__state_find(state, &record, 0, DAOMESH_RECORD_TIMER, row));
    if (!record) return DAOMESH_OK;
    TRY(reserve_timer(state));
    push(state, (struct timer_due){ ((const struct daomesh_timer_record *)record)->due, row });
    return DAOMESH_OK;
}

/* What was cancelled is to come again; where it cannot be read now, the heap is filled anew when it is asked for. */
void daomesh__timers_dropped(struct state *state, const struct change *changes, size_t count)
{
    for (size_t i = 0; i < count && state->timers_ready; i++) {
        if (changes[i].kind != DAOMESH_RECORD_TIMER) continue;
        if (add_again(state, changes[i].local) != DAOMESH_OK) state->timers_ready = 0;
    }
}

int32_t daomesh__state_schedule(struct state *state, uint64_t row, uint64_t due, uint8_t what, uint64_t dao,
                                uint64_t object)
{
    void *record;
    TRY(reserve_timer(state));
    TRY(daomesh__state_create(state, &record, 0, DAOMESH_RECORD_TIMER, row));
    *(struct daomesh_timer_record *)record =
        (struct daomesh_timer_record){ .due = due, .what = what, .dao = dao, .object = object };
    if (state->timers_ready) push(state, (struct timer_due){ due, row });
    return DAOMESH_OK;
}

int32_t daomesh__state_cancel(struct state *state, uint64_t row)
{
    TRY(reserve_timer(state));
    TRY(daomesh__state_delete(state, 0, DAOMESH_RECORD_TIMER, row));
    state->timers_returning++;
    return DAOMESH_OK;
}

/* Its old place in the heap may be gone or not; twice does no harm. */
void daomesh__timer_returned(struct state *state, const struct entry *entry)
{
    if (!state->timers_ready || NEVER(state->timers_returning == 0)) return;
    state->timers_returning--;
    push(state, due_of(entry));
}

int32_t daomesh__state_due(struct state *state, const struct daomesh_timer_record **out, uint64_t *row,
                           uint64_t now)
{
    *out = NULL;
    *row = 0;
    TRY(get_ready(state));
    for (; state->timers_len > 0 && state->timers[0].due <= now; pop(state)) {
        const struct timer_due first = state->timers[0];
        const void *record;
        TRY(daomesh__state_find(state, &record, 0, DAOMESH_RECORD_TIMER, first.row));
        const struct daomesh_timer_record *timer = record;
        if (!timer || timer->due != first.due) continue;
        *out = timer;
        *row = first.row;
        return DAOMESH_OK;
    }
    return DAOMESH_E_END;
}
