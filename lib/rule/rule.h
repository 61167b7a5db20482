/* What the rules share. */
#ifndef DAOMESH_LIB_RULE_H
#define DAOMESH_LIB_RULE_H

#include "base/base.h"

/* A caller built against a later version may bring longer structs, but no arbitrary lengths. */
#define RULE_STRUCT_BYTES_MAX 4096

/* Whether a caller's struct has all that this version reads, and says nothing that this version does not know. */
static inline int rule_size_fits(const void *object, uint32_t size, size_t known)
{
    if (size < known || size > RULE_STRUCT_BYTES_MAX) return 0;
    const uint8_t *bytes = object;
    for (size_t i = known; i < size; i++) {
        if (bytes[i] != 0) return 0;
    }
    return 1;
}

#endif
