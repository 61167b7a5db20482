/* Filling the caller's diagnostic, and the version functions. */
#include "base/base.h"

_Static_assert(sizeof(daomesh_amount) == 32, "an amount is 32 bytes");
_Static_assert(sizeof(daomesh_id) == 32, "an id is 32 bytes");
_Static_assert(sizeof(daomesh_diag) == 344, "a diag is 344 bytes in every build of 0.x");

void daomesh__diag_text(daomesh_diag *diag, const char *text)
{
    if (!diag) return;
    struct text_out out = { diag->text, sizeof diag->text, 0 };
    daomesh__text(&out, text);
}

int32_t daomesh__say(daomesh_diag *diag, int32_t status, const char *path, const daomesh_amount *given,
                     const daomesh_amount *limit)
{
    if (!diag || diag->size < sizeof *diag) return status;
    uint32_t size = diag->size;
    memset(diag, 0, sizeof *diag);
    diag->size = size;
    diag->status = status;
    if (given) diag->given = *given;
    if (limit) diag->limit = *limit;
    if (path) {
        struct text_out out = { diag->path, sizeof diag->path, 0 };
        daomesh__text(&out, path);
    }
    daomesh__diag_text(diag, daomesh_status_text(status));
    return status;
}

const char *daomesh_version(void)
{
    return DAOMESH_VERSION;
}

uint32_t daomesh_version_number(void)
{
    return DAOMESH_VERSION_MAJOR * 1000000u + DAOMESH_VERSION_MINOR * 1000u + DAOMESH_VERSION_PATCH;
}

size_t daomesh_id_bytes(void)
{
    return DAOMESH_ID_BYTES;
}

size_t daomesh_diag_bytes(void)
{
    return sizeof(daomesh_diag);
}
