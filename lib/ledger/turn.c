/* A turn: undoing it, telling a refusal from a fault of the machine, and refusing lists that are out of order. */
#include "ledger/ledger.h"

struct turn_mark daomesh__turn_mark(const struct turn *turn)
{
    struct turn_mark mark = { daomesh__state_mark(turn->state), *turn->counters };
    return mark;
}

void daomesh__turn_undo(struct turn *turn, const struct turn_mark *mark)
{
    daomesh__state_undo(turn->state, mark->journal);
    *turn->counters = mark->counters;
}

int daomesh__is_fault(int32_t status)
{
    switch (status) {
    case DAOMESH_E_NO_MEMORY:
    case DAOMESH_E_INTERNAL:
    case DAOMESH_E_CRYPTO:
    case DAOMESH_E_STORE_IO:
    case DAOMESH_E_STORE_FULL:
    case DAOMESH_E_CORRUPT:
    case DAOMESH_E_FORKED:
    case DAOMESH_E_POISONED:
        return 1;
    default:
        return 0;
    }
}

int32_t daomesh__check_ascends(struct turn *turn, const daomesh_id *before, const daomesh_id *id,
                               const char *field)
{
    int order = memcmp(before->bytes, id->bytes, sizeof id->bytes);
    if (order < 0) return DAOMESH_OK;
    return daomesh__refuse(turn, order == 0 ? DAOMESH_E_REPEATED : DAOMESH_E_NOT_SORTED, field);
}
