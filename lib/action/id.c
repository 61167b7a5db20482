/* Ids, and the bytes that are signed: each hash begins with a domain, so that none can stand for another. */
#include "action/action.h"

#include <daomesh/crypto.h>

/* The terminating zero of each domain is part of it. */
static const char action_domain[] = "daomesh/action/v1";
static const char party_domain[] = "daomesh/party/v1";
static const char dao_domain[] = "daomesh/dao/v1";
static const char token_domain[] = "daomesh/token/v1";
static const char pool_domain[] = "daomesh/pool/v1";

static daomesh_span domain_span(const char *domain)
{
    return (daomesh_span){ (const uint8_t *)domain, strlen(domain) + 1 };
}

void daomesh__signed_spans(daomesh_span spans[SIGNED_SPANS], const daomesh_id *ledger, daomesh_span action)
{
    spans[0] = domain_span(action_domain);
    spans[1] = (daomesh_span){ ledger->bytes, sizeof ledger->bytes };
    spans[2] = action;
}

int32_t daomesh_action_id(daomesh_id *out, const daomesh_id *ledger, const uint8_t *action, size_t len)
{
    if (out) memset(out, 0, sizeof *out);
    if (!out || !ledger) return DAOMESH_E_ARG;
    daomesh_span spans[SIGNED_SPANS];
    daomesh__signed_spans(spans, ledger, (daomesh_span){ action, len });
    return daomesh_sha256_spans(out, spans, SIGNED_SPANS);
}

int32_t daomesh_party_id(daomesh_id *out, const uint8_t *body, size_t len)
{
    const daomesh_span spans[] = { domain_span(party_domain), { body, len } };
    return daomesh_sha256_spans(out, spans, COUNT_OF(spans));
}

/* The id of what an actor makes in a ledger with a body. */
static int32_t made_id(daomesh_id *out, const char *domain, const daomesh_id *ledger, const daomesh_id *actor,
                       daomesh_span body)
{
    if (out) memset(out, 0, sizeof *out);
    if (!out || !ledger || !actor) return DAOMESH_E_ARG;
    const daomesh_span spans[] = {
        domain_span(domain),
        { ledger->bytes, sizeof ledger->bytes },
        { actor->bytes, sizeof actor->bytes },
        body,
    };
    return daomesh_sha256_spans(out, spans, COUNT_OF(spans));
}

int32_t daomesh_dao_id(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *founder,
                       const uint8_t *body, size_t len)
{
    return made_id(out, dao_domain, ledger, founder, (daomesh_span){ body, len });
}

int32_t daomesh_token_id(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *actor,
                         const uint8_t *body, size_t len)
{
    return made_id(out, token_domain, ledger, actor, (daomesh_span){ body, len });
}

int32_t daomesh_pool_id(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *actor,
                        const uint8_t *body, size_t len)
{
    return made_id(out, pool_domain, ledger, actor, (daomesh_span){ body, len });
}
