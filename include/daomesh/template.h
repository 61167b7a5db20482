/**
 * Charters in one call: the pathways of organisations that are known, to found a DAO with. Part of core.
 *
 * A template is a beginning: its pathways are those of dao.found, and change like any others.
 */
#ifndef DAOMESH_TEMPLATE_H
#define DAOMESH_TEMPLATE_H

#include <daomesh/base.h>
#include <daomesh/codec.h>

#ifdef __cplusplus
extern "C" {
#endif

/** which. Periods are those of the originals; `voting_s` changes the vote's. */
#define DAOMESH_TEMPLATE_MOLOCH 1      /* one pathway by shares, grace for dissenters to leave, dilution bound 3 (Moloch v2) */
#define DAOMESH_TEMPLATE_GOVERNOR 2    /* one pathway by shares: delay, quorum of 4 %, timelock (OpenZeppelin Governor) */
#define DAOMESH_TEMPLATE_MULTISIG 3    /* required of members: done as soon as so many are for it */
#define DAOMESH_TEMPLATE_COOPERATIVE 4 /* one member one vote; two thirds change the charter */
#define DAOMESH_TEMPLATE_OPENGOV 5     /* tracks whose bars fall with time; a quick one for small things, without charter changes */
#define DAOMESH_TEMPLATE_ZKSYNC 6      /* 1 protocol, 2 token programmes, 3 metagovernance; the guardian may veto votes on 2 and 3 */

/** Bytes that every template fits into. */
#define DAOMESH_TEMPLATE_BYTES_MAX 2048

/** What a template is made with. */
typedef struct daomesh_template {
    uint32_t size;       /* sizeof(daomesh_template) */
    uint32_t which;      /* DAOMESH_TEMPLATE_... */
    uint32_t required;   /* MULTISIG: 1..members; 0 otherwise */
    uint32_t members;    /* MULTISIG: 1..65536; 0 otherwise. Where members change, required stays the same part of them */
    uint64_t voting_s;   /* how long a vote is open, at most ten years; 0: as the original has it */
    daomesh_id guardian; /* ZKSYNC: who may veto; zero: nobody. Zero otherwise */
} daomesh_template;

/**
 * The pathways of a template: what field 3 of dao.found takes.
 *
 * pathways         out; borrowed from bytes; empty on any error
 * charter_pathway  out; field 4 of dao.found
 * bytes            cap bytes; DAOMESH_TEMPLATE_BYTES_MAX are always enough
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know, a field that the template does not read);
 *         DAOMESH_E_RANGE (which, required, members, voting_s); DAOMESH_E_BUFFER. Reentrant, allocates nothing. Since 0.1.
 */
DAOMESH_API int32_t daomesh_template_pathways(daomesh_list *pathways, uint32_t *charter_pathway, uint8_t *bytes, size_t cap,
                                              const daomesh_template *made_with);

/** Twin of DAOMESH_TEMPLATE_BYTES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_template_bytes_max(void);

#ifdef __cplusplus
}
#endif

#endif
