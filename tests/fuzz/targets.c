/* Every target by name. */
#include "base/base.h"
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
    { "split", fuzz_split },
    { "funding", fuzz_funding },
    { "tallied", fuzz_tallied },
    { "retro", fuzz_retro },
    { "award", fuzz_award },
    { "lines", fuzz_lines },
    { "quality", fuzz_quality },
    { "tally", fuzz_tally },
    { "budget", fuzz_budget },
    { "delegation", fuzz_delegation },
    { "election", fuzz_election },
    { "conviction", fuzz_conviction },
    { "credits", fuzz_credits },
    { "outcome", fuzz_outcome },
    { "lot", fuzz_lot },
    { "clock", fuzz_clock },
    { "emission", fuzz_emission },
    { "decay", fuzz_decay },
    { "minter", fuzz_minter },
    { "programme", fuzz_programme },
    { "escalation", fuzz_escalation },
    { "window", fuzz_window },
    { "controller", fuzz_controller },
    { "dial", fuzz_dial },
    { "feed", fuzz_feed },
    { "pool", fuzz_pool },
    { "forecast", fuzz_forecast },
    { "standing", fuzz_standing },
    { "level", fuzz_level },
    { "bounty", fuzz_bounty },
    { "ballots", fuzz_ballots },
    { "gifts", fuzz_gifts },
    { "words", fuzz_words },
    { "json", fuzz_json },
    { "exported", fuzz_exported },
    { "did", fuzz_did },
    { "template", fuzz_template },
    { "derive", fuzz_derive },
    { "keyfile", fuzz_keyfile },
    { "folder", fuzz_folder },
    { "life", fuzz_life },
    { "evidence", fuzz_evidence },
    { "tile", fuzz_tile },
    { "policy", fuzz_policy },
    { "sshsig", fuzz_sshsig },
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
