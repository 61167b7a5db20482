/*
 * A look at an LMDB file before LMDB maps it.
 *
 * LMDB trusts its file: of a truncated one it reads pages that are not there, and the system answers with SIGBUS. So
 * the two heads are checked here, and that every page in use lies inside the file. Damage inside pages is not looked for.
 * The structs repeat LMDB 0.9's native layout (format 1).
 */
#include <sys/stat.h>
#include <unistd.h>

#include "store/inspect.h"

#define LMDB_MAGIC 0xBEEFC0DEu
#define LMDB_FORMAT 1u
#define LMDB_NO_PAGE SIZE_MAX
#define LMDB_DEPTH_MAX 32
#define PAGE_BRANCH 1u
#define PAGE_LEAF 2u
#define PAGE_META 8u
#define NODE_BIG 1u /* the value lies in pages of its own */
#define PAGE_BYTES_MIN 512u
#define SECTOR_BYTES 512u /* a crash leaves whole ones */
#define PAGE_BYTES_MAX 65536u

struct page_head {
    size_t number;
    uint16_t pad;
    uint16_t flags;
    uint16_t lower; /* end of the node offsets; of a big value: low half of its page count */
    uint16_t upper; /* start of the nodes; high half */
};

struct tree {
    uint32_t page_bytes; /* in the first tree: of the whole file */
    uint16_t flags;
    uint16_t depth;
    size_t branch_pages, leaf_pages, big_pages, entries;
    size_t root;
};

struct meta {
    uint32_t magic;
    uint32_t format;
    size_t address;
    size_t map_bytes;
    struct tree trees[2]; /* free pages; the data */
    size_t last_page;
    size_t transaction;
};

struct meta_page {
    struct page_head head;
    struct meta meta;
};

struct file {
    int descriptor;
    size_t page_bytes;
    uint64_t pages;  /* whole pages that the file holds */
    uint64_t budget; /* pages still to be met; each is in one place, so more would be a loop */
    uint8_t page[PAGE_BYTES_MAX];
};

static int32_t read_at(int descriptor, void *out, size_t len, uint64_t offset)
{
    ssize_t got = pread(descriptor, out, len, (off_t)offset);
    if (got < 0) return DAOMESH_E_STORE_IO;
    return (size_t)got == len ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

/* --- The heads ---------------------------------------------------------------------------------------------- */

/* LMDB's magic where another machine type would have put it: 12 bytes in on 32-bit machines, 16 on 64-bit ones. */
static int is_of_other_machine(const struct meta_page *page)
{
    const uint8_t *bytes = (const uint8_t *)page;
    for (size_t at = 12; at <= 16; at += 4) {
        if (load_le32(bytes + at) == LMDB_MAGIC || load_be32(bytes + at) == LMDB_MAGIC) return 1;
    }
    return 0;
}

static int is_sound_tree(const struct tree *tree, size_t last_page)
{
    return tree->depth <= LMDB_DEPTH_MAX && (tree->root == LMDB_NO_PAGE || tree->root <= last_page);
}

static int32_t check_meta(const struct meta_page *page)
{
    const struct meta *meta = &page->meta;
    size_t page_bytes = meta->trees[0].page_bytes;
    if (meta->magic != LMDB_MAGIC) return DAOMESH_E_CORRUPT;
    if (meta->format != LMDB_FORMAT) return DAOMESH_E_VERSION;
    if (!(page->head.flags & PAGE_META)) return DAOMESH_E_CORRUPT;
    if (page_bytes < PAGE_BYTES_MIN || page_bytes > PAGE_BYTES_MAX) return DAOMESH_E_CORRUPT;
    if ((page_bytes & (page_bytes - 1)) != 0) return DAOMESH_E_CORRUPT;
    return DAOMESH_OK;
}

static int32_t check_trees(const struct meta *meta)
{
    if (meta->last_page < 1 || meta->last_page >= SIZE_MAX / meta->trees[0].page_bytes)
        return DAOMESH_E_CORRUPT;
    for (size_t i = 0; i < COUNT_OF(meta->trees); i++) {
        if (!is_sound_tree(&meta->trees[i], meta->last_page)) return DAOMESH_E_CORRUPT;
    }
    return DAOMESH_OK;
}

/*
 * The newer of the two heads. What the older one says of trees nobody reads: after a head that could not be written, LMDB leaves
 * one there in which old and new are mixed.
 */
static int32_t read_metas(struct meta *newest, int descriptor, uint64_t file_bytes)
{
    struct meta_page first, second;
    if (file_bytes < sizeof first) return DAOMESH_E_FOREIGN;
    TRY(read_at(descriptor, &first, sizeof first, 0));
    if (first.meta.magic != LMDB_MAGIC)
        return is_of_other_machine(&first) ? DAOMESH_E_PLATFORM : DAOMESH_E_FOREIGN;
    TRY(check_meta(&first));
    size_t page_bytes = first.meta.trees[0].page_bytes;
    TRY(read_at(descriptor, &second, sizeof second, page_bytes));
    TRY(check_meta(&second));
    if (second.meta.trees[0].page_bytes != page_bytes) return DAOMESH_E_CORRUPT;
    *newest = second.meta.transaction > first.meta.transaction ? second.meta : first.meta;
    return check_trees(newest);
}

/* --- A file that ends before its last page ---------------------------------------------------------------------
 * That may be well: a page that was taken and given back within one transaction is never written. What counts is
 * whether the pages that the trees use are there, so these are walked. It is rare and may take its time.
 */

static int32_t read_page(struct file *file, size_t number)
{
    if (number >= file->pages || file->budget == 0) return DAOMESH_E_CORRUPT;
    return read_at(file->descriptor, file->page, file->page_bytes, (uint64_t)number * file->page_bytes);
}

static struct page_head head_of(const struct file *file)
{
    struct page_head head;
    memcpy(&head, file->page, sizeof head);
    return head;
}

static size_t node_count(const struct page_head *head)
{
    return head->lower < sizeof *head ? 0 : (head->lower - sizeof *head) / sizeof(uint16_t);
}

/* A node: u32 size of the value or low part of the child's number, u16 flags or its high part, u16 key size, the key. */
struct node {
    uint32_t low;
    uint16_t flags;
    uint16_t key_bytes;
};

static int32_t read_node(const struct file *file, struct node *node, size_t *key_at, size_t index)
{
    uint16_t at;
    size_t slot = sizeof(struct page_head) + index * sizeof at;
    if (slot + sizeof at > file->page_bytes) return DAOMESH_E_CORRUPT;
    memcpy(&at, file->page + slot, sizeof at);
    if (at + sizeof *node > file->page_bytes) return DAOMESH_E_CORRUPT;
    memcpy(node, file->page + at, sizeof *node);
    *key_at = at + sizeof *node;
    return DAOMESH_OK;
}

/* The pages of a big value: their count stands in the head of the first. */
static int32_t check_big(const struct file *file, size_t number)
{
    struct page_head head;
    if (number >= file->pages) return DAOMESH_E_CORRUPT;
    TRY(read_at(file->descriptor, &head, sizeof head, (uint64_t)number * file->page_bytes));
    uint32_t count;
    memcpy(&count, &head.lower, sizeof count);
    return count <= file->pages - number ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

static int32_t check_leaf(const struct file *file, const struct page_head *head)
{
    for (size_t i = 0; i < node_count(head); i++) {
        struct node node;
        size_t key_at, number;
        TRY(read_node(file, &node, &key_at, i));
        if (!(node.flags & NODE_BIG)) continue;
        if (key_at + node.key_bytes + sizeof number > file->page_bytes) return DAOMESH_E_CORRUPT;
        memcpy(&number, file->page + key_at + node.key_bytes, sizeof number);
        TRY(check_big(file, number));
    }
    return DAOMESH_OK;
}

static int32_t read_child(const struct file *file, size_t *number, size_t index)
{
    struct node node;
    size_t key_at;
    TRY(read_node(file, &node, &key_at, index));
    *number = (size_t)(node.low | (uint64_t)node.flags << 32);
    return DAOMESH_OK;
}

static int32_t check_tree(struct file *file, size_t root)
{
    struct {
        size_t page, next; /* next: the child to go to */
    } path[LMDB_DEPTH_MAX] = { { root, 0 } };
    size_t depth = 1;
    if (root == LMDB_NO_PAGE) return DAOMESH_OK;

    while (depth > 0) {
        size_t *next = &path[depth - 1].next;
        TRY(read_page(file, path[depth - 1].page));
        if (*next == 0) file->budget--;
        struct page_head head = head_of(file);
        if (head.flags & PAGE_LEAF) {
            TRY(check_leaf(file, &head));
            depth--;
        } else if (!(head.flags & PAGE_BRANCH) || depth == LMDB_DEPTH_MAX) {
            return DAOMESH_E_CORRUPT;
        } else if (*next == node_count(&head)) {
            depth--;
        } else {
            TRY(read_child(file, &path[depth].page, (*next)++));
            path[depth++].next = 0;
        }
    }
    return DAOMESH_OK;
}

/* --- A file that was never finished ---------------------------------------------------------------------------------
 * LMDB begins a file with two equal heads of transaction 0, and nothing follows before these are on the disk. A process that
 * dies here, or the machine, leaves each part of them as it shall be or full of zeros.
 */

static int is_first_head(const struct meta_page *page)
{
    const struct meta *meta = &page->meta;
    return check_meta(page) == DAOMESH_OK && meta->transaction == 0 && meta->trees[0].root == LMDB_NO_PAGE &&
           meta->trees[1].root == LMDB_NO_PAGE;
}

static int is_zero(const uint8_t *bytes, size_t len)
{
    uint8_t any = 0;
    for (size_t i = 0; i < len; i++)
        any |= bytes[i];
    return any == 0;
}

/* A head, and zeros behind it up to the end of its page. */
static int is_begun_page(const uint8_t *bytes, size_t len)
{
    struct meta_page page;
    if (len < sizeof page) return 0;
    memcpy(&page, bytes, sizeof page);
    return is_first_head(&page) && is_zero(bytes + sizeof page, len - sizeof page);
}

/* Whole sectors of nothing but zeros and at most one of the two heads. A head stands where a page of the system begins. */
static int32_t is_unfinished(int *unfinished, int descriptor, uint64_t file_bytes)
{
    uint8_t page[PAGE_BYTES_MAX];
    int heads = 0;
    const long system_page = sysconf(_SC_PAGESIZE);
    const size_t page_bytes =
        system_page > 0 && (size_t)system_page <= sizeof page ? (size_t)system_page : sizeof page;
    *unfinished = 0;
    if (file_bytes > 2 * page_bytes || file_bytes % SECTOR_BYTES != 0) return DAOMESH_OK;
    for (uint64_t at = 0; at < file_bytes; at += page_bytes) {
        size_t len = file_bytes - at < page_bytes ? (size_t)(file_bytes - at) : page_bytes;
        TRY(read_at(descriptor, page, len, at));
        int begun = is_begun_page(page, len);
        if (!begun && !is_zero(page, len)) return DAOMESH_OK;
        heads += begun;
    }
    *unfinished = heads < 2;
    return DAOMESH_OK;
}

int32_t daomesh__store_inspect(int *empty, int descriptor)
{
    struct stat about;
    struct meta meta;
    *empty = 0;
    if (fstat(descriptor, &about) != 0) return DAOMESH_E_STORE_IO;
    if (!S_ISREG(about.st_mode)) return DAOMESH_E_FOREIGN;
    TRY(is_unfinished(empty, descriptor, (uint64_t)about.st_size));
    if (*empty) return DAOMESH_OK;
    TRY(read_metas(&meta, descriptor, (uint64_t)about.st_size));

    struct file file = { .descriptor = descriptor, .page_bytes = meta.trees[0].page_bytes };
    file.pages = (uint64_t)about.st_size / file.page_bytes;
    file.budget = file.pages;
    if (file.pages > meta.last_page) return DAOMESH_OK;
    TRY(check_tree(&file, meta.trees[0].root));
    return check_tree(&file, meta.trees[1].root);
}
