/* The hashes of bounties: of their terms, and of work that stands on other work. */
#include "action/action.h"

#include <daomesh/bounty.h>
#include <daomesh/crypto.h>

/* The terminating zero of each domain is part of it. */
static const char terms_domain[] = "daomesh/bounty-terms/v1";
static const char work_domain[] = "daomesh/bounty-work/v1";

#define SPAN_OF_DOMAIN(domain)                                                                               \
    {                                                                                                        \
        (const uint8_t *)(domain), sizeof(domain)                                                            \
    }
#define SPAN_OF_ID(id)                                                                                       \
    {                                                                                                        \
        (id)->bytes, sizeof(id)->bytes                                                                       \
    }

int32_t daomesh_bounty_terms_id(daomesh_id *out, const uint8_t *body, size_t len)
{
    const daomesh_span spans[] = { SPAN_OF_DOMAIN(terms_domain), { body, len } };
    return daomesh_sha256_spans(out, spans, COUNT_OF(spans));
}

int32_t daomesh_bounty_work_id(daomesh_id *out, const daomesh_id *before, const daomesh_id *content,
                               const daomesh_id *children, size_t count)
{
    if (out) memset(out, 0, sizeof *out);
    if (!out || !before || !content || (count > 0 && !children)) return DAOMESH_E_ARG;
    if (count > DAOMESH_BOUNTY_CHILDREN_MAX) return DAOMESH_E_LIMIT;
    daomesh_span all = { NULL, 0 };
    if (count > 0) all = (daomesh_span){ children[0].bytes, count * sizeof *children };
    const daomesh_span spans[] = { SPAN_OF_DOMAIN(work_domain), SPAN_OF_ID(before), SPAN_OF_ID(content),
                                   all };
    return daomesh_sha256_spans(out, spans, COUNT_OF(spans));
}
