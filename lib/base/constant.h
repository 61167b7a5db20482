/* The table of the public constants, ascending by name. */
#ifndef DAOMESH_LIB_BASE_CONSTANT_H
#define DAOMESH_LIB_BASE_CONSTANT_H

#include "base/base.h"

struct constant {
    char name[32]; /* without DAOMESH_. Held in place: pointers would have to be put right whenever a program starts */
    uint64_t value;
};

extern const struct constant daomesh__constants[];
extern const size_t daomesh__constant_count;

#endif
