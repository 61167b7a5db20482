/* Tiles and entry bundles: how wide they are, where they lie, what is in them (C2SP tlog-tiles). */
#include "log/log.h"

#define GROUP 1000u /* a tile's number is written in groups of three digits */
#define GROUPS_MAX 7
#define LENGTH_BYTES 2u

int32_t daomesh_tile_width(uint32_t *width, uint32_t level, uint64_t index, uint64_t size)
{
    if (!width) return DAOMESH_E_ARG;
    *width = 0;
    if (level >= TILE_LEVELS && level != DAOMESH_TILE_ENTRIES) return DAOMESH_E_ARG;
    uint64_t hashes = level == DAOMESH_TILE_ENTRIES ? size : size >> (TILE_WIDTH_BITS * level);
    if (index > hashes >> TILE_WIDTH_BITS) return DAOMESH_OK;
    uint64_t rest = hashes - (index << TILE_WIDTH_BITS);
    *width = rest < DAOMESH_TILE_WIDTH ? (uint32_t)rest : DAOMESH_TILE_WIDTH;
    return DAOMESH_OK;
}

static void write_group(struct text_out *out, uint32_t group)
{
    const char digits[3] = { (char)('0' + group / 100), (char)('0' + group / 10 % 10),
                             (char)('0' + group % 10) };
    daomesh__text_bytes(out, digits, sizeof digits);
}

/* 1234067 is x001/x234/067: all groups but the last have an x before them. */
static void write_index(struct text_out *out, uint64_t index)
{
    uint32_t groups[GROUPS_MAX];
    size_t count = 0;
    do {
        groups[count++] = (uint32_t)(index % GROUP);
        index /= GROUP;
    } while (index > 0);
    for (size_t i = count; i-- > 1;) {
        daomesh__text(out, "x");
        write_group(out, groups[i]);
        daomesh__text(out, "/");
    }
    write_group(out, groups[0]);
}

static void write_full_path(struct text_out *out, const daomesh_tile *tile)
{
    daomesh__text(out, "tile/");
    if (tile->level == DAOMESH_TILE_ENTRIES)
        daomesh__text(out, "entries");
    else
        daomesh__text_u64(out, tile->level);
    daomesh__text(out, "/");
    write_index(out, tile->index);
}

static int tile_is_possible(const daomesh_tile *tile)
{
    uint32_t width = 0;
    return daomesh_tile_width(&width, tile->level, tile->index, UINT64_MAX) == DAOMESH_OK &&
           tile->width > 0 && tile->width <= width;
}

int32_t daomesh_tile_path(char *out, size_t cap, size_t *len, const daomesh_tile *tile)
{
    struct text_out text;
    TRY(daomesh__text_begin(&text, out, cap, len));
    if (!tile) return DAOMESH_E_ARG;
    if (!tile_is_possible(tile)) return DAOMESH_E_RANGE;
    write_full_path(&text, tile);
    if (tile->width < DAOMESH_TILE_WIDTH) {
        daomesh__text(&text, ".p/");
        daomesh__text_u64(&text, tile->width);
    }
    return daomesh__text_end(&text, len);
}

void daomesh__tile_partials(char out[DAOMESH_TILE_PATH_BYTES], const daomesh_tile *tile)
{
    struct text_out text = { out, DAOMESH_TILE_PATH_BYTES, 0 };
    write_full_path(&text, tile);
    daomesh__text(&text, ".p");
}

int32_t daomesh_bundle_next(daomesh_span *entry, daomesh_span *bundle)
{
    if (!entry) return DAOMESH_E_ARG;
    *entry = (daomesh_span){ NULL, 0 };
    if (!bundle || (!bundle->at && bundle->len > 0)) return DAOMESH_E_ARG;
    if (bundle->len == 0) return DAOMESH_E_END;
    if (bundle->len < LENGTH_BYTES) return DAOMESH_E_TRUNCATED;
    size_t len = load_be16(bundle->at);
    if (len > bundle->len - LENGTH_BYTES) return DAOMESH_E_TRUNCATED;
    *entry = (daomesh_span){ bundle->at + LENGTH_BYTES, len };
    bundle->at += LENGTH_BYTES + len;
    bundle->len -= LENGTH_BYTES + len;
    return DAOMESH_OK;
}

int32_t daomesh__bundle_hashes(daomesh_id *hashes, daomesh_span *bundle, uint64_t count)
{
    for (uint64_t i = 0; i < count; i++) {
        daomesh_span entry;
        int32_t status = daomesh_bundle_next(&entry, bundle);
        if (status != DAOMESH_OK) return status == DAOMESH_E_END ? DAOMESH_E_TRUNCATED : status;
        MUST(daomesh_merkle_leaf(&hashes[i], entry.at, entry.len) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

int32_t daomesh_bundle_add(daomesh_merkle_tree *tree, const uint8_t *bundle, size_t len, uint64_t count)
{
    if (!tree || (!bundle && len > 0)) return DAOMESH_E_ARG;
    if (count > UINT64_MAX - tree->size) return DAOMESH_E_LIMIT;
    READY();
    daomesh_span rest = { bundle, len };
    daomesh_merkle_tree grown = *tree;
    for (uint64_t i = 0; i < count; i++) {
        daomesh_id leaf;
        TRY(daomesh__bundle_hashes(&leaf, &rest, 1));
        MUST(daomesh_merkle_add(&grown, &leaf) == DAOMESH_OK);
    }
    if (rest.len > 0) return DAOMESH_E_TRAILING;
    *tree = grown;
    return DAOMESH_OK;
}

void daomesh__tile_fold(daomesh_id *out, const daomesh_id *hashes, size_t count)
{
    daomesh_id row[DAOMESH_TILE_WIDTH];
    memcpy(row, hashes, count * sizeof *row);
    for (; count > 1; count /= 2) {
        for (size_t i = 0; i < count / 2; i++)
            daomesh__merkle_node(&row[i], &row[2 * i], &row[2 * i + 1]);
    }
    *out = row[0];
}

daomesh_id daomesh__log_root(const daomesh_merkle_tree *tree)
{
    daomesh_id root;
    (void)daomesh_merkle_root(&root, tree);
    return root;
}

size_t daomesh_tile_width_max(void)
{
    return DAOMESH_TILE_WIDTH;
}

size_t daomesh_tile_path_bytes(void)
{
    return DAOMESH_TILE_PATH_BYTES;
}

size_t daomesh_log_entry_max(void)
{
    return DAOMESH_LOG_ENTRY_MAX;
}
