/* The allocator every ledger object goes through, and malloc behind it for those who bring none. */
#include <stdlib.h>

#include "base/base.h"

void *daomesh__allocate(const daomesh_allocator *allocator, size_t size)
{
    return allocator->resize(allocator->ctx, NULL, 0, size);
}

void *daomesh__resize(const daomesh_allocator *allocator, void *old, size_t old_size, size_t new_size)
{
    return allocator->resize(allocator->ctx, old, old_size, new_size);
}

void daomesh__free(const daomesh_allocator *allocator, void *old, size_t old_size)
{
    if (old) (void)allocator->resize(allocator->ctx, old, old_size, 0);
}

static void *libc_resize(void *ctx, void *old, size_t old_size, size_t new_size)
{
    (void)ctx;
    (void)old_size;
    if (new_size == 0) {
        free(old);
        return NULL;
    }
    return realloc(old, new_size);
}

const daomesh_allocator daomesh__libc_allocator = { libc_resize, NULL };
