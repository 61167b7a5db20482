/* What a reader tells of its ledger's log: its tree, its end, and the files that it is published as. */
#include "ledger/ledger.h"
#include "ledger/log_tree.h"
#include "log/log.h"

#include <daomesh/publish.h>

_Static_assert(DAOMESH_SEAL_BYTES == SEAL_BYTES, "a seal entry as entry.c writes it");

static int32_t find_kept_header(struct daomesh_reader *reader, const struct daomesh_header_record **header)
{
    SURE(daomesh__state_begin(reader->state));
    TRY(find_header(reader->state, header));
    if (!*header) return DAOMESH_E_CORRUPT;
    return (*header)->commitment == DAOMESH_COMMITMENT_NONE ? DAOMESH_E_UNSUPPORTED : DAOMESH_OK;
}

static int32_t read_tree(struct daomesh_reader *reader, daomesh_merkle_tree *before, daomesh_id *seal)
{
    const struct daomesh_header_record *header;
    TRY(find_kept_header(reader, &header));
    return daomesh__log_tree_read(reader->state, before, seal);
}

int32_t daomesh_reader_log_tree(daomesh_merkle_tree *out, daomesh_reader *reader)
{
    daomesh_merkle_tree tree;
    daomesh_id seal;
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!reader) return DAOMESH_E_ARG;
    int32_t status = read_tree(reader, &tree, &seal);
    if (status == DAOMESH_E_NOT_FOUND) return DAOMESH_OK;
    TRY(status);
    SURE(daomesh_merkle_add(&tree, &seal)); /* no log has 2^64 entries */
    *out = tree;
    return DAOMESH_OK;
}

/* What stands beside the way of the last leaf is the full subtrees before it, from the smallest up. */
static int32_t fill_head(daomesh_log_head *out, struct daomesh_reader *reader)
{
    daomesh_log_head head = { .size = sizeof head };
    daomesh_merkle_tree tree;
    daomesh_id leaf;
    daomesh_span seal;
    TRY(read_tree(reader, &tree, &leaf));
    TRY(daomesh__sequence_read(reader->state, &seal, DAOMESH_RECORD_LOG_BUNDLE, tree.size));
    if (seal.len != sizeof head.seal) return DAOMESH_E_CORRUPT;
    memcpy(head.seal, seal.at, seal.len);
    for (size_t level = 0; level < COUNT_OF(tree.subtree); level++) {
        if (tree.size >> level & 1) head.proof[head.proof_count++] = tree.subtree[level];
    }
    head.entries = tree.size + 1;
    SURE(daomesh_merkle_add(&tree, &leaf));
    SURE(daomesh_merkle_root(&head.root, &tree));
    *out = head;
    return DAOMESH_OK;
}

int32_t daomesh_reader_log_head(daomesh_log_head *out, daomesh_reader *reader)
{
    TRY(empty_out(out, sizeof *out));
    return reader ? fill_head(out, reader) : DAOMESH_E_ARG;
}

/* --- Files ----------------------------------------------------------------------------------------------------------- */

static int32_t read_bundle(void *ctx, daomesh_span *bundle, uint64_t index, uint32_t width)
{
    struct daomesh_reader *reader = ctx;
    (void)width;
    SURE(daomesh__state_begin(reader->state));
    TRY(find_log_bundle_blob(reader->state, bundle, index));
    return bundle->at ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

/* As the first line of an exported log: who replays the files needs mode and id, and the state's root vouches for both. */
static int32_t name_folder(daomesh_log_folder *folder, struct daomesh_reader *reader)
{
    const struct daomesh_header_record *header;
    char line[128];
    struct text_out text = { line, sizeof line, 0 };
    TRY(find_kept_header(reader, &header));
    daomesh__text(&text, "daomesh-log 1 ");
    daomesh__text(&text, header->mode == DAOMESH_MODE_HOST ? "host " : "signed ");
    daomesh__text_hex(&text, header->ledger.bytes, sizeof header->ledger.bytes);
    daomesh__text(&text, "\n");
    const daomesh_span bytes = { (const uint8_t *)line, text.len };
    return daomesh__log_folder_name(folder, bytes);
}

/* What the checkpoint is to say can be said: an origin that no checkpoint can have is refused before anything is written. */
static int32_t check_text(const daomesh_checkpoint *checkpoint)
{
    size_t len;
    int32_t status = daomesh_checkpoint_write(NULL, 0, &len, checkpoint);
    return status == DAOMESH_E_BUFFER ? DAOMESH_OK : status;
}

int32_t daomesh_reader_publish(daomesh_checkpoint *out, daomesh_reader *reader, daomesh_log_folder *folder,
                               const char *origin, size_t origin_len)
{
    daomesh_log_head head = { .size = sizeof head };
    const daomesh_bundle_source bundles = { read_bundle, reader };
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!reader || !folder || !origin) return DAOMESH_E_ARG;
    TRY(fill_head(&head, reader));
    const daomesh_checkpoint checkpoint = { { (const uint8_t *)origin, origin_len },
                                            head.entries,
                                            head.root };
    TRY(check_text(&checkpoint));
    TRY(name_folder(folder, reader));
    TRY(daomesh_log_folder_extend(folder, head.entries, &head.root, &bundles));
    *out = checkpoint;
    return DAOMESH_OK;
}
