/* Records out of wherever questions find them, as C structs; and the one of a ledger that says which it is. */
#include "proof/evidence.h"
#include <daomesh/ledger.h>

int32_t daomesh__source_find(const struct record_source *source, void *out, int *found, uint64_t home,
                             uint32_t kind, uint64_t local)
{
    const struct schema_struct *schema = daomesh__schema_record(kind);
    daomesh_span packed;
    memset(out, 0, schema->size);
    TRY(source->find(source->ctx, &packed, home, kind, local));
    *found = packed.at != NULL;
    return *found ? daomesh__unpack(out, schema, packed) : DAOMESH_OK;
}

int32_t daomesh__source_get(const struct record_source *source, void *out, uint64_t home, uint32_t kind,
                            uint64_t local)
{
    int found;
    TRY(daomesh__source_find(source, out, &found, home, kind, local));
    return found ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

int32_t daomesh__source_header(struct daomesh_header_record *out, const struct record_source *source)
{
    TRY(daomesh__source_get(source, out, 0, DAOMESH_RECORD_HEADER, 0));
    if (out->magic != DAOMESH_LEDGER_MAGIC || out->commitment != DAOMESH_COMMITMENT_SMT)
        return DAOMESH_E_CORRUPT;
    return out->format == DAOMESH_FORMAT_VERSION ? DAOMESH_OK : DAOMESH_E_VERSION;
}
