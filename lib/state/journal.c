/*
 * The journal: how records were before they changed, newest last, so that an action can be taken back.
 *
 * Everything that undo will need is allocated before the change, so undo cannot fail.
 */
#include "state/inside.h"
#include "state/tree.h"

#define FOLLOWS_UNDO (ENTRY_PRESENT | ENTRY_DIRTY | ENTRY_APPENDED)

/* Whether undo to the last mark would bring the entry's present form back already. */
static int has_image(const struct state *state, const struct entry *entry)
{
    return entry->imaged > state->forgotten + state->mark;
}

static int32_t reserve_change(struct state *state, const struct entry *entry, size_t image_bytes)
{
    void *journal = state->journal;
    int32_t status =
        daomesh__reserve(state, &journal, &state->journal_cap, state->journal_len + image_bytes, 1);
    state->journal = journal;
    TRY(status);
    if (entry->flags & ENTRY_LISTED) return DAOMESH_OK;

    void *changes = state->changes;
    size_t cap = 2 * state->changes_cap; /* the second half is for sorting */
    status = daomesh__reserve(state, &changes, &cap, 2 * (state->changes_len + 1), sizeof *state->changes);
    state->changes = changes;
    state->changes_cap = cap / 2;
    return status;
}

static void list_change(struct state *state, struct entry *entry)
{
    if (!(entry->flags & ENTRY_DIRTY)) state->dirty++;
    if (!(entry->flags & ENTRY_LISTED))
        state->changes[state->changes_len++] =
            (struct change){ entry->home, entry->local, entry->kind, entry };
    entry->flags |= ENTRY_DIRTY | ENTRY_LISTED;
}

static void write_image(struct state *state, struct entry *entry, const void *old, size_t bytes,
                        int is_length)
{
    const struct image image = { .entry = entry,
                                 .imaged = entry->imaged,
                                 .previous = state->newest,
                                 .bytes = (uint32_t)bytes,
                                 .flags = entry->flags,
                                 .is_length = (uint8_t)is_length };
    uint8_t *at = state->journal + state->journal_len;
    memcpy(at, &image, sizeof image);
    if (bytes > 0) memcpy(at + sizeof image, old, bytes);
    state->newest = state->journal_len;
    entry->imaged = state->forgotten + state->journal_len + 1;
    state->journal_len += sizeof image + bytes;
}

/* Keeps `bytes` of `old` as the entry's image and lists the entry. */
static int32_t keep_image(struct state *state, struct entry *entry, const void *old, size_t bytes,
                          int is_length)
{
    if (state->fuel == 0) return DAOMESH_E_FUEL;
    TRY(reserve_change(state, entry, sizeof(struct image) + bytes));
    state->fuel--;
    write_image(state, entry, old, bytes, is_length);
    list_change(state, entry);
    return DAOMESH_OK;
}

static int32_t change_record(struct state *state, struct entry *entry)
{
    if (has_image(state, entry)) return DAOMESH_OK;
    size_t bytes = entry->flags & ENTRY_PRESENT ? state->pools[entry->kind].schema->size : 0;
    return keep_image(state, entry, record_of(entry), bytes, 0);
}

static int32_t change_blob(struct state *state, struct entry *entry)
{
    struct blob *blob = blob_of(entry);
    if (has_image(state, entry) && !(entry->flags & ENTRY_APPENDED)) {
        daomesh__blob_free(state, blob);
        return DAOMESH_OK;
    }
    TRY(keep_image(state, entry, blob, sizeof *blob, 0));
    entry->flags &= (uint8_t)~ENTRY_APPENDED;
    if (blob->at) state->owned_blobs++;
    *blob = (struct blob){ NULL, 0, 0 };
    return DAOMESH_OK;
}

int32_t daomesh__journal_change(struct state *state, struct entry *entry)
{
    return is_blob(state, entry) ? change_blob(state, entry) : change_record(state, entry);
}

int32_t daomesh__journal_append(struct state *state, struct entry *entry)
{
    if (has_image(state, entry)) return DAOMESH_OK;
    const uint64_t len = blob_of(entry)->len;
    TRY(keep_image(state, entry, &len, sizeof len, 1));
    entry->flags |= ENTRY_APPENDED;
    return DAOMESH_OK;
}

/* --- Back --------------------------------------------------------------------------------------------------- */

static struct image image_at(const struct state *state, size_t place)
{
    struct image image;
    memcpy(&image, state->journal + place, sizeof image);
    return image;
}

static void restore_blob(struct state *state, struct blob *blob, const struct image *image,
                         const uint8_t *old)
{
    if (image->is_length) {
        uint64_t len;
        memcpy(&len, old, sizeof len);
        blob->len = (size_t)len;
        return;
    }
    daomesh__blob_free(state, blob);
    memcpy(blob, old, sizeof *blob);
    if (blob->at) state->owned_blobs--;
}

static void restore(struct state *state, const struct image *image, const uint8_t *old)
{
    struct entry *entry = image->entry;
    if (is_blob(state, entry))
        restore_blob(state, blob_of(entry), image, old);
    else if (image->bytes > 0)
        memcpy(record_of(entry), old, image->bytes);

    if (!(image->flags & ENTRY_DIRTY)) state->dirty--;
    entry->flags = (uint8_t)((entry->flags & ~FOLLOWS_UNDO) | (image->flags & FOLLOWS_UNDO));
    entry->imaged = image->imaged;
    if (entry->kind == DAOMESH_RECORD_TIMER && (entry->flags & ENTRY_PRESENT))
        daomesh__timer_returned(state, entry);
}

size_t daomesh__state_mark(struct state *state)
{
    state->mark = state->journal_len;
    return state->mark;
}

void daomesh__state_undo(struct state *state, size_t mark)
{
    daomesh__tree_forget(state); /* its pages were those of the records before undo */
    while (state->newest != NO_IMAGE && state->newest >= mark) {
        size_t place = state->newest;
        const struct image image = image_at(state, place);
        restore(state, &image, state->journal + place + sizeof image);
        state->newest = image.previous;
        state->journal_len = place;
    }
    state->mark = mark;
}

/* Frees the buffers of replaced blobs. */
static void free_owned(struct state *state)
{
    for (size_t place = state->newest; state->owned_blobs > 0 && place != NO_IMAGE;) {
        const struct image image = image_at(state, place);
        struct blob blob;
        if (is_blob(state, image.entry) && !image.is_length) {
            memcpy(&blob, state->journal + place + sizeof image, sizeof blob);
            if (blob.at) state->owned_blobs--;
            daomesh__blob_free(state, &blob);
        }
        place = image.previous;
    }
}

void daomesh__state_clear(struct state *state)
{
    free_owned(state);
    state->forgotten += state->journal_len;
    state->journal_len = 0;
    state->newest = NO_IMAGE;
    state->mark = 0;
    state->timers_returning = 0;
}

void daomesh__state_fuel(struct state *state, uint64_t records)
{
    state->fuel = records;
}

uint64_t daomesh__state_fuel_left(const struct state *state)
{
    return state->fuel;
}
