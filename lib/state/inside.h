/* What the files of the state share: cached entries, the journal, changes, timers. Nobody else includes this. */
#ifndef DAOMESH_LIB_STATE_INSIDE_H
#define DAOMESH_LIB_STATE_INSIDE_H

#include "state/state.h"

#define KIND_COUNT 255u /* kind 255 is left free, so that every kind has a key behind it */

enum entry_flag {
    ENTRY_PRESENT = 1,  /* there is such a record */
    ENTRY_DIRTY = 2,    /* it differs from the source, or may */
    ENTRY_LISTED = 4,   /* it stands in the list of changes; undo leaves it there */
    ENTRY_UNKNOWN = 8,  /* to be read from the source; nothing else holds */
    ENTRY_APPENDED = 16 /* its newest image is a length alone */
};

/* A record in memory, or the knowledge that there is none. The decoded struct (or a struct blob) follows directly. */
struct entry {
    uint64_t home;
    uint64_t local;
    uint64_t imaged; /* 1 + place of its newest image, counted through all journals; 0: none ever */
    uint32_t batch;  /* the last that asked for it */
    uint8_t kind;
    uint8_t flags; /* enum entry_flag */
    uint8_t pad[2];
};

struct blob {
    uint8_t *at; /* NULL when cap is 0 */
    size_t len;
    size_t cap;
};

/* Where the entries of a kind come from. */
struct pool {
    const struct schema_struct *schema; /* NULL: there is no such kind */
    size_t cell_bytes;
    struct free_cell *free;
    struct chunk *chunks;
    size_t chunk_cells; /* in the next chunk */
};

/* Open addressing with linear probing; a power of two, at most two thirds full. */
struct slot {
    uint64_t hash;
    struct entry *entry; /* NULL: empty */
};

/* How an entry was before it changed, in the journal; its old struct follows. */
struct image {
    struct entry *entry;
    uint64_t imaged;   /* the entry's, before */
    size_t previous;   /* place of the image before, NO_IMAGE for the first */
    uint32_t bytes;    /* that follow */
    uint8_t flags;     /* the entry's, before */
    uint8_t is_length; /* a blob's length alone */
    uint8_t pad[2];
};

#define NO_IMAGE SIZE_MAX

struct change {
    uint64_t home;
    uint64_t local;
    uint64_t kind;
    struct entry *entry;
};

/* A page of the state tree as the batch leaves it. */
struct tree_write {
    uint64_t home;
    uint64_t local;
    size_t at;    /* in tree_bytes */
    uint32_t len; /* 0: there is no such page any more */
    uint32_t kind;
};

struct timer_due {
    uint64_t due;
    uint64_t row;
};

struct state {
    daomesh_allocator allocator;
    struct state_source source;
    size_t keep;
    uint64_t seed;
    uint32_t batch; /* counts begins; may go round */

    struct slot *slots;
    size_t slot_count;
    size_t entries;
    size_t blob_bytes; /* allocated for blobs, those in the journal too */
    struct pool pools[KIND_COUNT];

    uint8_t *journal;
    size_t journal_len;
    size_t journal_cap;
    size_t newest;      /* place of the newest image, NO_IMAGE when the journal is empty */
    size_t mark;        /* the last one given */
    uint64_t forgotten; /* bytes of all journals that were cleared */
    size_t owned_blobs; /* buffers that images own */
    uint64_t fuel;

    struct change *changes; /* changes_cap of them, and as many behind them for sorting */
    size_t changes_len;
    size_t changes_cap;
    size_t dirty;
    uint8_t *packed; /* packed_cap bytes: one record in stored form */
    size_t packed_cap;

    struct tree_write *tree_writes; /* in order: the last of a page counts */
    size_t tree_writes_len;
    size_t tree_writes_cap;
    uint8_t *tree_bytes;
    size_t tree_bytes_len;
    size_t tree_bytes_cap;

    struct timer_due *timers; /* a heap; entries whose record is gone or says otherwise are stale */
    size_t timers_len;
    size_t timers_cap;
    size_t timers_filled;    /* how many there were when it was filled */
    size_t timers_returning; /* cancelled in this journal: room that undo needs */
    int timers_ready;
};

static inline void *record_of(struct entry *entry)
{
    return entry + 1;
}

static inline struct blob *blob_of(struct entry *entry)
{
    return (struct blob *)record_of(entry);
}

static inline int is_blob(const struct state *state, const struct entry *entry)
{
    return state->pools[entry->kind].schema->blob;
}

struct store_key daomesh__state_key(uint64_t home, uint32_t kind, uint64_t local);

/* cache.c: the entry of a record, read from the source when it is not held. */
int32_t daomesh__cache_reach(struct state *state, struct entry **out, uint64_t home, uint32_t kind,
                             uint64_t local);
void daomesh__cache_sweep(
    struct state *state); /* between batches: lets go of entries when there are too many */
void daomesh__cache_close(struct state *state);
uint8_t *daomesh__blob_allocate(struct state *state, size_t cap); /* NULL when there is no memory */
void daomesh__blob_free(struct state *state, struct blob *blob);  /* and empties it */

/* An array with room for `needed` elements, at least doubled; NO_MEMORY leaves it as it was. */
int32_t daomesh__reserve(struct state *state, void **array, size_t *cap, size_t needed, size_t element_bytes);

/*
 * journal.c: before a change. Keeps how the entry is, once after each mark, and lists it as changed. After FUEL or
 * NO_MEMORY nothing has happened. A blob's buffer passes to the image: the entry's blob is then empty (appending keeps
 * it and notes its length alone).
 */
int32_t daomesh__journal_change(struct state *state, struct entry *entry);
int32_t daomesh__journal_append(struct state *state, struct entry *entry);

/* timer.c: at a batch's begin, after its changes were dropped, and when undo has brought a cancelled timer back. */
void daomesh__timers_sweep(struct state *state);
void daomesh__timers_dropped(struct state *state, const struct change *changes, size_t count);
void daomesh__timer_returned(struct state *state, const struct entry *entry);

#endif
