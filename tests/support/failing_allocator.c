/* An allocator for tests: counts, refuses the n-th call once or from then on, and notices misuse and leaks. */
#include <stdlib.h>
#include <string.h>

#include "failing_allocator.h"

#define MARK 0x6461e1b10c4b10c4u
#define FRESH 0xA5 /* memory comes dirty, so that nobody counts on zeros */

/* Stands before every block. */
struct header {
    uint64_t mark;
    uint64_t size;
};

static int refuses(struct failing_allocator *failing)
{
    failing->calls++;
    if (failing->fail_at == 0) return 0;
    return failing->forever ? failing->calls >= failing->fail_at : failing->calls == failing->fail_at;
}

static struct header *header_of(struct failing_allocator *failing, void *block, size_t size)
{
    struct header *header = (struct header *)block - 1;
    if (header->mark == MARK && header->size == size) return header;
    failing->misuses++;
    return NULL;
}

static void release(struct failing_allocator *failing, void *block, size_t size)
{
    struct header *header = block ? header_of(failing, block, size) : NULL;
    if (!header) return;
    failing->blocks--;
    failing->bytes -= size;
    memset(header, 0xDD, sizeof *header + size);
    free(header);
}

static void *provide(struct failing_allocator *failing, size_t size)
{
    struct header *header = malloc(sizeof *header + size);
    if (!header) return NULL;
    *header = (struct header){ MARK, size };
    memset(header + 1, FRESH, size);
    failing->blocks++;
    failing->bytes += size;
    return header + 1;
}

/* Always moves, so that a kept pointer to the old place shows. */
static void *resize(void *ctx, void *old, size_t old_size, size_t new_size)
{
    struct failing_allocator *failing = ctx;
    if (!pthread_equal(failing->thread, pthread_self())) failing->misuses++;
    if (new_size == 0) {
        release(failing, old, old_size);
        return NULL;
    }
    if (refuses(failing)) return NULL;
    if (old && !header_of(failing, old, old_size)) return NULL;
    void *block = provide(failing, new_size);
    if (!block || !old) return block;
    memcpy(block, old, old_size < new_size ? old_size : new_size);
    release(failing, old, old_size);
    return block;
}

void failing_allocator_init(struct failing_allocator *failing)
{
    *failing = (struct failing_allocator){ .allocator = { resize, failing }, .thread = pthread_self() };
}

void failing_allocator_arm(struct failing_allocator *failing, uint64_t fail_at, int forever)
{
    failing->fail_at = fail_at ? failing->calls + fail_at : 0;
    failing->forever = forever;
}
