/* The pairs of a CBOR map in the order that a fixed form has them: what schemas do for bodies, for the maps around them. */
#include "action/action.h"

int32_t daomesh__begin_pairs(struct pairs *pairs, struct cbor_in *in)
{
    *pairs = (struct pairs){ .in = in };
    return daomesh__cbor_map(in, &pairs->left);
}

int32_t daomesh__take_key(int *found, struct pairs *pairs, uint64_t wanted)
{
    *found = 0;
    if (pairs->left == 0) return DAOMESH_OK;
    struct cbor_in ahead = *pairs->in;
    uint64_t key;
    TRY(daomesh__cbor_key(&ahead, &key, pairs->begun ? &pairs->last : NULL));
    if (key > wanted) return DAOMESH_OK;
    if (key < wanted) return DAOMESH_E_UNKNOWN_KEY;

    *pairs->in = ahead;
    pairs->left--;
    pairs->last = key;
    pairs->begun = 1;
    *found = 1;
    return DAOMESH_OK;
}

int32_t daomesh__require_key(struct pairs *pairs, uint64_t wanted)
{
    int found;
    TRY(daomesh__take_key(&found, pairs, wanted));
    return found ? DAOMESH_OK : DAOMESH_E_MISSING_FIELD;
}

int32_t daomesh__end_pairs(struct pairs *pairs)
{
    int found;
    if (pairs->left == 0) return DAOMESH_OK;
    TRY(daomesh__take_key(&found, pairs, UINT64_MAX)); /* out of order, perhaps */
    return DAOMESH_E_UNKNOWN_KEY;
}
