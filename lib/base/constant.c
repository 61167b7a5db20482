/* The public constants for programs that cannot read macros: by name, and one after the other. */
#include "base/constant.h"

int32_t daomesh_constant(uint64_t *value, const char *name)
{
    if (!value) return DAOMESH_E_ARG;
    *value = 0;
    if (!name) return DAOMESH_E_ARG;

    size_t low = 0, high = daomesh__constant_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct constant *constant = &daomesh__constants[middle];
        int order = strcmp(name, constant->name);
        if (order == 0) {
            *value = constant->value;
            return DAOMESH_OK;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return DAOMESH_E_NOT_FOUND;
}

int32_t daomesh_constant_at(const char **name, uint64_t *value, uint32_t index)
{
    if (name) *name = NULL;
    if (value) *value = 0;
    if (!name || !value) return DAOMESH_E_ARG;
    if (index >= daomesh__constant_count) return DAOMESH_E_END;
    *name = daomesh__constants[index].name;
    *value = daomesh__constants[index].value;
    return DAOMESH_OK;
}
