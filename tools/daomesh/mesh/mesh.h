/* The mesh as events tell it: who paid whom, how high each stands by that, and what flows through each level. */
#ifndef DAOMESH_TOOL_MESH_H
#define DAOMESH_TOOL_MESH_H

#include "../draw/draw.h"

/* Why money moved. The first two are `why` of the event money.paid; then a member's part of income, and every other payment. */
enum flow_kind { FLOW_SALE = 1, FLOW_BOUNTY = 2, FLOW_SHARE = 3, FLOW_GRANT = 4, FLOW_KINDS = 5 };

/* Everything that one party gave another in one token for one reason. */
struct flow {
    size_t token; /* its place among the ledger's */
    enum flow_kind kind;
    uint64_t from; /* rows while they are gathered, places among the parties afterwards */
    uint64_t to;
    uint64_t count;
    daomesh_amount amount;
};

struct mesh {
    struct flow *flows;
    size_t flow_count;
    size_t flow_cap;
    uint64_t *rows; /* of the parties that money moved between, ascending */
    uint32_t *levels;
    uint8_t *is_dao;
    size_t party_count;
    uint32_t top;        /* highest level */
    uint64_t quiet_daos; /* without any payment; they stand at level 1 */
    uint64_t since;
    uint64_t until;
};
#define scoped_mesh __attribute__((cleanup(mesh_free))) struct mesh
void mesh_free(struct mesh *mesh);

/* gather.c: what moved from `since` to `until`, both included, and the levels that follow from the bounties among it. */
int mesh_gather(struct tool *tool, struct mesh *mesh);
int mesh_add(struct tool *tool, daomesh_amount *sum, const daomesh_amount *more);

/* tell.c */
int mesh_json(struct tool *tool, json_t **out, const struct mesh *mesh, size_t token);
void mesh_print(struct tool *tool, const json_t *shown);

/* picture.c: the flows of one token */
int mesh_draw(struct tool *tool, const struct mesh *mesh, size_t token, const char *path);

#endif
