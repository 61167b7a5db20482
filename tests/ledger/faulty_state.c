/* Calls of the state that fail, each place once for each way that leads there. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include <check.h>
#include <sys/mman.h>

#include "faulty_state.h"
#include "state/account.h"
#include "state/tree.h"

#define WAYS (1u << 18)
#define STEPS 3 /* a way is the last calls before a place, so many */

static _Atomic uint64_t own_ways[WAYS];
static _Atomic uint64_t *ways = own_ways;   /* a hash table of those met; 0: free */
static _Thread_local uint64_t steps[STEPS]; /* each thread fails for itself */
static _Thread_local int armed, came;

void faulty_state_share(void)
{
    void *shared = mmap(NULL, sizeof own_ways, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared != MAP_FAILED) ways = shared;
}

void faulty_state_arm(uint32_t what)
{
    memset(steps, 0, sizeof steps);
    steps[0] = what;
    armed = 1;
    came = 0;
}

int faulty_state_is_armed(void)
{
    return armed;
}

int faulty_state_failed(int32_t status)
{
    armed = 0;
    if (came) ck_assert_msg(status == DAOMESH_E_STORE_IO, "%s", daomesh_status_name(status));
    return came;
}

static uint64_t mix(uint64_t x)
{
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static uint64_t way_to(uint64_t step)
{
    uint64_t way = 1;
    for (int i = 0; i < STEPS; i++)
        way = mix(way ^ steps[i]);
    memmove(steps + 1, steps, sizeof steps - sizeof steps[0]);
    steps[0] = step;
    return mix(way ^ step) | 1;
}

/* Once the table is three quarters full nothing is new any more. */
static int is_new(uint64_t way)
{
    static const uint32_t probes_most = 16;
    for (uint32_t i = 0; i < probes_most; i++) {
        _Atomic uint64_t *slot = &ways[(way + i) % WAYS];
        if (*slot == way) return 0;
        if (*slot != 0) continue;
        *slot = way;
        return 1;
    }
    return 0;
}

/* `from` is where the call returns to. */
static int32_t pass(const void *from, uint32_t kind)
{
    if (!armed || came || !is_new(way_to((uint64_t)(uintptr_t)from << 8 | kind))) return DAOMESH_OK;
    came = 1;
    return DAOMESH_E_STORE_IO;
}

/* A call that fails before the true one is reached. */
#define WRAP(name, kind, parameters, arguments)                                                              \
    int32_t __real_##name parameters;                                                                        \
    int32_t __wrap_##name parameters;                                                                        \
    int32_t __wrap_##name parameters                                                                         \
    {                                                                                                        \
        TRY(pass(__builtin_return_address(0), kind));                                                        \
        return __real_##name arguments;                                                                      \
    }

WRAP(daomesh__state_find, kind,
     (struct state * state, const void **out, uint64_t home, uint32_t kind, uint64_t local),
     (state, out, home, kind, local))
WRAP(daomesh__state_edit, kind,
     (struct state * state, void **out, uint64_t home, uint32_t kind, uint64_t local),
     (state, out, home, kind, local))
WRAP(daomesh__state_create, kind,
     (struct state * state, void **out, uint64_t home, uint32_t kind, uint64_t local),
     (state, out, home, kind, local))
WRAP(daomesh__state_delete, kind, (struct state * state, uint64_t home, uint32_t kind, uint64_t local),
     (state, home, kind, local))
WRAP(daomesh__state_blob, kind,
     (struct state * state, daomesh_span *value, uint64_t home, uint32_t kind, uint64_t local),
     (state, value, home, kind, local))
WRAP(daomesh__state_blob_put, kind,
     (struct state * state, uint64_t home, uint32_t kind, uint64_t local, const uint8_t *bytes, size_t len),
     (state, home, kind, local, bytes, len))
WRAP(daomesh__state_each, kind,
     (struct state * state, uint64_t home, uint32_t kind, uint64_t first_local, state_visit *visit,
      void *ctx),
     (state, home, kind, first_local, visit, ctx))
WRAP(daomesh__state_schedule, what,
     (struct state * state, uint64_t row, uint64_t due, uint8_t what, uint64_t dao, uint64_t object),
     (state, row, due, what, dao, object))
WRAP(daomesh__state_cancel, 0, (struct state * state, uint64_t row), (state, row))
WRAP(daomesh__state_due, 0,
     (struct state * state, const struct daomesh_timer_record **out, uint64_t *row, uint64_t now),
     (state, out, row, now))
WRAP(daomesh__sequence_append, kind,
     (struct state * state, uint32_t kind, uint64_t count, const uint8_t *bytes, size_t len),
     (state, kind, count, bytes, len))
WRAP(daomesh__sequence_append_spans, kind,
     (struct state * state, uint32_t kind, uint64_t count, const daomesh_span *spans, size_t span_count),
     (state, kind, count, spans, span_count))
WRAP(daomesh__sequence_read, kind, (struct state * state, daomesh_span *entry, uint32_t kind, uint64_t index),
     (state, entry, kind, index))
WRAP(daomesh__tree_update, 0, (struct state * state, daomesh_id *root), (state, root))
WRAP(daomesh__tree_check, 0, (struct state * state, struct tree_tally *tally, const daomesh_id *root),
     (state, tally, root))
WRAP(daomesh__tree_root, 0, (struct state * state, daomesh_id *root), (state, root))
