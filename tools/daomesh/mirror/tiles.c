/*
 * A log's tiles as its server gives them, and its entries. A tile is believed as far as it leads to a root; an entry is given
 * out only when its bundle, hashed, is what the tiles say and leads to the checkpoint's root.
 */
#include "mirror.h"

#include <stdlib.h>
#include <string.h>

#define TILE_BYTES (DAOMESH_TILE_WIDTH * sizeof(daomesh_id))
#define BUNDLE_BYTES_MAX (DAOMESH_TILE_WIDTH * (DAOMESH_LOG_ENTRY_MAX + 2u))

struct tile_slot {
    daomesh_tile tile; /* width 0: empty */
    uint64_t used;     /* the clock at its last use */
    daomesh_id hashes[DAOMESH_TILE_WIDTH];
};

void tiles_open(struct tiles *tiles, struct remote *remote)
{
    *tiles = (struct tiles){ .remote = remote, .slots = must_allocate(TILE_SLOTS * sizeof *tiles->slots) };
}

void tiles_close(struct tiles *tiles)
{
    free(tiles->slots);
}

int tiles_failed(const struct tiles *tiles, int32_t status)
{
    return tiles->told ? FAILED
                       : fail_status(tiles->remote->tool, status, NULL, "%s: tiles", tiles->remote->base);
}

static const char *path_of(char out[DAOMESH_TILE_PATH_BYTES], const daomesh_tile *tile)
{
    size_t len;
    (void)daomesh_tile_path(out, DAOMESH_TILE_PATH_BYTES, &len, tile);
    return out;
}

/* A partial tile may be gone once the full one is there, which begins with it; *got is the one that was found. */
static int get_tile(struct tiles *tiles, struct bytes *out, daomesh_tile *got, const daomesh_tile *tile,
                    size_t cap)
{
    char path[DAOMESH_TILE_PATH_BYTES];
    int found;
    *got = *tile;
    TRY(remote_get(tiles->remote, out, &found, path_of(path, got), cap));
    got->width = found ? got->width : DAOMESH_TILE_WIDTH;
    if (!found && tile->width < got->width)
        TRY(remote_get(tiles->remote, out, &found, path_of(path, got), cap));
    if (found) return DONE;
    return fail(tiles->remote->tool, "%s/%s: there is no such file", tiles->remote->base,
                path_of(path, tile));
}

static struct tile_slot *slot_of(struct tiles *tiles, const daomesh_tile *tile)
{
    struct tile_slot *oldest = &tiles->slots[0];
    for (size_t i = 0; i < TILE_SLOTS; i++) {
        struct tile_slot *slot = &tiles->slots[i];
        if (slot->tile.width == tile->width && slot->tile.level == tile->level &&
            slot->tile.index == tile->index)
            return slot;
        if (slot->used < oldest->used) oldest = slot;
    }
    oldest->tile.width = 0;
    return oldest;
}

static int fill_slot(struct tiles *tiles, struct tile_slot *slot, const daomesh_tile *tile)
{
    scoped_bytes bytes = { 0 };
    daomesh_tile got;
    char path[DAOMESH_TILE_PATH_BYTES];
    TRY(get_tile(tiles, &bytes, &got, tile, TILE_BYTES));
    const size_t len = got.width * sizeof(daomesh_id);
    if (bytes.len != len)
        return fail(tiles->remote->tool, "%s/%s: %zu bytes, not the %zu of its hashes", tiles->remote->base,
                    path_of(path, &got), bytes.len, len);
    memcpy(slot->hashes, bytes.at, tile->width * sizeof(daomesh_id));
    slot->tile = *tile;
    return DONE;
}

static int32_t read_tile(void *ctx, daomesh_id *hashes, const daomesh_tile *tile)
{
    struct tiles *tiles = ctx;
    struct tile_slot *slot = slot_of(tiles, tile);
    tiles->told = slot->tile.width == 0 && fill_slot(tiles, slot, tile) != DONE;
    if (tiles->told) return DAOMESH_E_STORE_IO;
    slot->used = ++tiles->clock;
    memcpy(hashes, slot->hashes, tile->width * sizeof *hashes);
    return DAOMESH_OK;
}

daomesh_tile_source tiles_source(struct tiles *tiles)
{
    return (daomesh_tile_source){ .read = read_tile, .ctx = tiles };
}

/* --- Entries ---------------------------------------------------------------------------------------------------------- */

/* Takes as many entries off the bundle as there are hashes, and compares each with its hash. */
static int check_entries(const struct feed *feed, const daomesh_tile *tile, const daomesh_tile *got,
                         const daomesh_id *hashes)
{
    struct tool *tool = feed->tiles->remote->tool;
    char path[DAOMESH_TILE_PATH_BYTES];
    daomesh_span rest = feed->rest;
    int32_t status = DAOMESH_OK;
    for (uint32_t i = 0; i < tile->width && status == DAOMESH_OK; i++) {
        daomesh_span entry = { NULL, 0 };
        daomesh_id leaf;
        status = daomesh_bundle_next(&entry, &rest);
        if (status == DAOMESH_OK) status = daomesh_merkle_leaf(&leaf, entry.at, entry.len);
        if (status == DAOMESH_OK && memcmp(&leaf, &hashes[i], sizeof leaf) != 0)
            return fail(tool, "log entry %llu: not the one whose hash the log's tiles hold",
                        (unsigned long long)(tile->index * DAOMESH_TILE_WIDTH + i));
    }
    if (status == DAOMESH_E_END) status = DAOMESH_E_TRUNCATED;
    if (status == DAOMESH_OK && rest.len > 0 && got->width == tile->width) status = DAOMESH_E_TRAILING;
    if (status == DAOMESH_OK) return DONE;
    return fail_status(tool, status, NULL, "%s/%s", feed->tiles->remote->base, path_of(path, got));
}

/* All hashes of a tile lead to the root when its first one does: the proof of the first is made from all others. */
static int check_tile(const struct feed *feed, uint64_t index, const daomesh_id *first)
{
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
    const daomesh_checkpoint *head = &feed->head;
    const daomesh_tile_source source = tiles_source(feed->tiles);
    int32_t status = daomesh_log_prove_inclusion(proof, DAOMESH_MERKLE_HASHES_MAX, &count, index, head->size,
                                                 head->size, &source);
    if (status != DAOMESH_OK) return tiles_failed(feed->tiles, status);
    status = daomesh_merkle_check_inclusion(&head->root, head->size, first, index, proof, count);
    if (status == DAOMESH_OK) return DONE;
    return fail(
        feed->tiles->remote->tool,
        "log entries %llu and on: the tiles of them, or those above, do not lead to the checkpoint's root",
        (unsigned long long)index);
}

static int load_bundle(struct feed *feed)
{
    daomesh_id hashes[DAOMESH_TILE_WIDTH];
    daomesh_tile got, tile = { .index = feed->next / DAOMESH_TILE_WIDTH };
    int32_t status = daomesh_tile_width(&tile.width, 0, tile.index, feed->head.size);
    if (status == DAOMESH_OK) status = read_tile(feed->tiles, hashes, &tile);
    if (status != DAOMESH_OK) return tiles_failed(feed->tiles, status);
    TRY(check_tile(feed, tile.index * DAOMESH_TILE_WIDTH, &hashes[0]));
    tile.level = DAOMESH_TILE_ENTRIES;
    TRY(get_tile(feed->tiles, &feed->bundle, &got, &tile, BUNDLE_BYTES_MAX));
    feed->rest = (daomesh_span){ feed->bundle.at, feed->bundle.len };
    return check_entries(feed, &tile, &got, hashes);
}

int feed_next(struct tool *tool, void *ctx, struct bytes *entry, int *more)
{
    struct feed *feed = ctx;
    daomesh_span next = { NULL, 0 };
    const uint64_t place = feed->next % DAOMESH_TILE_WIDTH;
    (void)tool;
    *more = feed->next < feed->head.size;
    if (!*more) return DONE;
    if (!feed->rest.at || place == 0) {
        TRY(load_bundle(feed));
        for (uint64_t i = 0; i < place; i++)
            (void)daomesh_bundle_next(&next, &feed->rest); /* ours already; the whole bundle was checked */
    }
    (void)daomesh_bundle_next(&next, &feed->rest);
    entry->len = 0;
    bytes_append(entry, next.at, next.len);
    feed->next++;
    return DONE;
}

void feed_close(struct feed *feed)
{
    bytes_free(&feed->bundle);
}
