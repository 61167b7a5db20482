/* Every target by name. */
#include "fuzz.h"

static const struct fuzz_target targets[] = {
    { "action", fuzz_action },
    { "base64", fuzz_base64 },
    { "body", fuzz_body },
    { "cbor", fuzz_cbor },
    { "checkpoint", fuzz_checkpoint },
    { "crypto", fuzz_crypto },
    { "decimal", fuzz_decimal },
    { "entry", fuzz_entry },
    { "event", fuzz_event },
    { "fields", fuzz_fields },
    { "inner", fuzz_inner },
    { "life", fuzz_life },
    { "made", fuzz_made },
    { "merkle", fuzz_merkle },
    { "note", fuzz_note },
    { "note_key", fuzz_note_key },
    { "number", fuzz_number },
    { "record", fuzz_record },
    { "smt", fuzz_smt },
    { "wide", fuzz_wide },
};

const struct fuzz_target *fuzz_target_at(size_t index)
{
    return index < COUNT_OF(targets) ? &targets[index] : NULL;
}

const struct fuzz_target *fuzz_target_named(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(targets); i++) {
        if (strcmp(targets[i].name, name) == 0) return &targets[i];
    }
    return NULL;
}
