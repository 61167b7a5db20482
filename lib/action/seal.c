/* The hashes under which votes are sealed. They bind ledger, proposal and voter, so that they are worth nothing anywhere else. */
#include "action/action.h"

#include <daomesh/crypto.h>

_Static_assert(sizeof(daomesh_sealed_vote) == 176, "a ballot is 176 bytes in every build of 0.x");

/* The terminating zeros are part of them. */
static const char ballot_domain[] = "daomesh/ballot/v1";
static const char marks_domain[] = "daomesh/marks/v1";

int32_t daomesh_vote_seal(daomesh_id *out, const daomesh_sealed_vote *ballot)
{
    uint8_t proposal[8], choice, weight[32];
    if (out) memset(out, 0, sizeof *out);
    if (!out || !ballot || ballot->size != sizeof *ballot) return DAOMESH_E_ARG;
    if (ballot->choice > UINT8_MAX) return DAOMESH_E_RANGE;
    choice = (uint8_t)ballot->choice;
    store_be64(proposal, ballot->proposal);
    for (size_t i = 0; i < 4; i++)
        store_be64(weight + 8 * i, ballot->weight.limb[3 - i]);
    const daomesh_span spans[] = {
        { (const uint8_t *)ballot_domain, sizeof ballot_domain },
        { ballot->ledger.bytes, sizeof ballot->ledger.bytes },
        { ballot->dao.bytes, sizeof ballot->dao.bytes },
        { proposal, sizeof proposal },
        { ballot->party.bytes, sizeof ballot->party.bytes },
        { &choice, sizeof choice },
        { weight, sizeof weight },
        { ballot->salt.bytes, sizeof ballot->salt.bytes },
    };
    return daomesh_sha256_spans(out, spans, COUNT_OF(spans));
}

int32_t daomesh_ballot_seal(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *party,
                            const uint8_t *body, size_t len)
{
    if (out) memset(out, 0, sizeof *out);
    if (!out || !ledger || !party || !body) return DAOMESH_E_ARG;
    const daomesh_span spans[] = {
        { (const uint8_t *)marks_domain, sizeof marks_domain },
        { ledger->bytes, sizeof ledger->bytes },
        { party->bytes, sizeof party->bytes },
        { body, len },
    };
    return daomesh_sha256_spans(out, spans, COUNT_OF(spans));
}
