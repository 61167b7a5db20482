/*
 * The state: decoded records over a store, changed in memory, undone action by action, committed as one.
 *
 * A record is found by (home, kind, local). Its C struct is the generated one of its kind. Pointers stay valid until the
 * entry is deleted, the state is dropped or the next daomesh__state_begin; reading never moves anything.
 * Nothing here knows what a record means.
 */
#ifndef DAOMESH_LIB_STATE_H
#define DAOMESH_LIB_STATE_H

#include "codec/codec.h"
#include "store/store.h"

struct state;

/* A reader's source: the store itself, or one of its snapshots (snapshot NULL: the store). */
struct state_source {
    struct store *store;
    struct store_snapshot *snapshot;
};

/* Records kept in memory across batches before begin lets go of clean ones; 0: the default (1 << 18). */
int32_t daomesh__state_open(struct state **out, const struct state_source *source, size_t keep,
                            const daomesh_allocator *allocator);
void daomesh__state_close(struct state *state);

/* For what is needed for a moment and does not fit on the stack. */
const daomesh_allocator *daomesh__state_allocator(const struct state *state);

/* A new batch: lets go of clean entries when more than `keep` are held. STATE when changes are pending. */
int32_t daomesh__state_begin(struct state *state);

/* NULL in *out when there is no such record; that is OK. CORRUPT, NO_MEMORY, what the store says, or ARG (no such kind). */
int32_t daomesh__state_find(struct state *state, const void **out, uint64_t home, uint32_t kind, uint64_t local);

/* The record to change; NOT_FOUND when absent. Journals it the first time after each mark. FUEL when the limit is hit. */
int32_t daomesh__state_edit(struct state *state, void **out, uint64_t home, uint32_t kind, uint64_t local);

/* A new record, zeroed; EXISTS when present. */
int32_t daomesh__state_create(struct state *state, void **out, uint64_t home, uint32_t kind, uint64_t local);

/* NOT_FOUND when absent. */
int32_t daomesh__state_delete(struct state *state, uint64_t home, uint32_t kind, uint64_t local);

/*
 * Records that are plain bytes. A found span is valid like a record, and until the blob is put, appended to or deleted;
 * *value is empty with at NULL when absent. Their deleting is daomesh__state_delete.
 */
int32_t daomesh__state_blob(struct state *state, daomesh_span *value, uint64_t home, uint32_t kind, uint64_t local);
int32_t daomesh__state_blob_put(struct state *state, uint64_t home, uint32_t kind, uint64_t local,
                                const uint8_t *bytes, size_t len); /* creates or replaces */

/* A record as it is stored, without a look at pending changes. Valid as long as the source says. NOT_FOUND. */
int32_t daomesh__state_stored(const struct state *state, daomesh_span *value, uint64_t home, uint32_t kind,
                              uint64_t local);

/*
 * Marks and undo. A mark is a place in the journal; undo takes everything after it back, records and timers alike. Marks nest;
 * clear forgets the journal (the action is kept). Undo allocates nothing and cannot fail. Fuel counts records journaled or
 * created since the last fuel call; there is no limit before the first.
 */
size_t daomesh__state_mark(struct state *state);
void daomesh__state_undo(struct state *state, size_t mark);
void daomesh__state_clear(struct state *state);
void daomesh__state_fuel(struct state *state, uint64_t records);
uint64_t daomesh__state_fuel_left(const struct state *state);

/*
 * Timers in memory: a heap over the timer records, filled when due is first asked. schedule and cancel write the record
 * as well (undone like any other). due gives the first timer with due <= now in order (due, row), leaving it in place;
 * END when there is none. The caller cancels it when it ran. Timer records change through these functions alone.
 */
int32_t daomesh__state_schedule(struct state *state, uint64_t row, uint64_t due, uint8_t what, uint64_t dao,
                                uint64_t object);
int32_t daomesh__state_cancel(struct state *state, uint64_t row);
int32_t daomesh__state_due(struct state *state, const struct daomesh_timer_record **out, uint64_t *row, uint64_t now);

/*
 * Writes every changed record to the store, in key order, and the state tree's pages, inside the store transaction that the caller has open. The
 * entries stay dirty until kept. keep: they are clean now. drop: every change since the last keep is forgotten.
 */
int32_t daomesh__state_write(struct state *state);
void daomesh__state_keep(struct state *state);
int32_t daomesh__state_drop(struct state *state);

/* Number of changed records, for reports. */
size_t daomesh__state_dirty(const struct state *state);

/*
 * Visits the records of a kind under a home from first_local on, as committed in the source (pending changes are not
 * seen). The record is good during the visit; of blobs it is a daomesh_span. Another status than OK ends it.
 */
typedef int32_t state_visit(void *ctx, uint64_t local, const void *record);
int32_t daomesh__state_each(struct state *state, uint64_t home, uint32_t kind, uint64_t first_local,
                            state_visit *visit, void *ctx);

/*
 * Append-only sequences of byte strings (log entries, events), 256 a bundle, framed with big-endian u16 lengths. They
 * are blobs of the state, undone and committed with it. `count` is kept by the caller (in the tip record). TOO_LARGE
 * above 65 535 bytes; CORRUPT when the bundles do not fit `count`. Reading past the end is NOT_FOUND.
 */
int32_t daomesh__sequence_append(struct state *state, uint32_t kind, uint64_t count, const uint8_t *bytes, size_t len);
/* The same for an entry that lies in several places. */
int32_t daomesh__sequence_append_spans(struct state *state, uint32_t kind, uint64_t count, const daomesh_span *spans,
                                       size_t span_count);
int32_t daomesh__sequence_read(struct state *state, daomesh_span *entry, uint32_t kind, uint64_t index);
/* The bundle in which an entry lies. */
uint64_t daomesh__sequence_bundle(uint64_t index);

#endif
