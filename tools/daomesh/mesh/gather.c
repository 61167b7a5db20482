/* Reads the events of payments, adds up who gave whom, and ranks the parties. */
#include "mesh.h"

#include <stdlib.h>
#include <string.h>

void mesh_free(struct mesh *mesh)
{
    free(mesh->flows);
    free(mesh->rows);
    free(mesh->levels);
    free(mesh->is_dao);
    *mesh = (struct mesh){ 0 };
}

int mesh_add(struct tool *tool, daomesh_amount *sum, const daomesh_amount *more)
{
    return daomesh_amount_add(sum, sum, more) == DAOMESH_OK
               ? DONE
               : fail(tool, "what was paid adds up to more than 2^256; --since and --until take less of it");
}

/* --- Flows -------------------------------------------------------------------------------------------------------- */

/* Tokens are few, and mostly the one that was paid in last. */
static int find_token(struct tool *tool, size_t *place, const daomesh_id *id)
{
    const struct token *token = token_at(tool, *place);
    if (token && memcmp(&token->id, id, sizeof *id) == 0) return 1;
    for (*place = 0; (token = token_at(tool, *place)) != NULL; (*place)++)
        if (memcmp(&token->id, id, sizeof *id) == 0) return 1;
    return 0;
}

static int id_in(daomesh_id *out, const json_t *fields, const char *name)
{
    const char *text = json_string_value(json_object_get(fields, name));
    return text && id_read(out, text);
}

static int row_in(struct tool *tool, uint64_t *row, const json_t *fields, const char *name)
{
    daomesh_id id;
    return id_in(&id, fields, name) && daomesh_reader_row(row, tool->reader, &id) == DAOMESH_OK;
}

/*
 * What an event says of a flow. What a bounty pays in all is what its taker was paid and what went on to the bounties below, which
 * the ledger pays from the same escrow: a payment of the poster's all the same.
 */
struct telling {
    uint32_t event;
    enum flow_kind kind; /* 0: the event says it */
    const char *from;
    const char *to;
    uint64_t count;
};

static const struct telling *telling_of(uint32_t event)
{
    static const struct telling tellings[] = {
        { DAOMESH_EVENT_MONEY_PAID, 0, "from", "to", 1 },
        { DAOMESH_EVENT_BOUNTY_PASSED, FLOW_BOUNTY, "poster", "party", 0 },
        { DAOMESH_EVENT_INCOME_CREDITED, FLOW_SHARE, "dao", "party", 1 },
    };
    for (size_t i = 0; i < COUNT_OF(tellings); i++)
        if (tellings[i].event == event) return &tellings[i];
    return NULL;
}

static int take_flow(struct tool *tool, struct mesh *mesh, const struct telling *telling,
                     const json_t *fields)
{
    const char *amount = json_string_value(json_object_get(fields, "amount"));
    struct flow flow = { .count = telling->count, .kind = telling->kind };
    daomesh_id token;
    if (mesh->flow_count > 0) flow.token = mesh->flows[mesh->flow_count - 1].token;
    if (flow.kind == 0) flow.kind = (enum flow_kind)json_number(json_object_get(fields, "why"));
    if (telling->kind == 0 && flow.kind > FLOW_BOUNTY) flow.kind = FLOW_GRANT;
    if (flow.kind < FLOW_SALE || flow.kind >= FLOW_KINDS || !amount || !read_amount(&flow.amount, amount) ||
        !id_in(&token, fields, "token") || !find_token(tool, &flow.token, &token) ||
        !row_in(tool, &flow.from, fields, telling->from) || !row_in(tool, &flow.to, fields, telling->to))
        return fail(tool, "an event of a payment cannot be read");
    if (mesh->flow_count == mesh->flow_cap) {
        mesh->flow_cap = mesh->flow_cap * 2 + 64;
        mesh->flows = must_resize(mesh->flows, mesh->flow_cap * sizeof flow);
    }
    mesh->flows[mesh->flow_count++] = flow;
    return DONE;
}

/* The number and time of an event are the first and third of its head; its fields come fifth. */
static int take_event(struct tool *tool, struct mesh *mesh, const uint8_t *bytes, size_t len)
{
    uint64_t heads[5] = { 0 };
    struct cbor in = { bytes, bytes + len, 0 };
    (void)cbor_map(&in);
    for (size_t i = 1; i < COUNT_OF(heads); i++) {
        (void)cbor_number(&in);
        heads[i] = cbor_number(&in);
    }
    (void)cbor_number(&in);
    const uint32_t number = (uint32_t)heads[1];
    const struct telling *telling = telling_of(number);
    if (!telling || heads[3] < mesh->since || heads[3] > mesh->until) return DONE;
    json_auto_t *fields = schema_value(DAOMESH_SCHEMA_EVENT, number, in.at, (size_t)(in.end - in.at));
    return take_flow(tool, mesh, telling, fields);
}

static int read_flows(struct tool *tool, struct mesh *mesh)
{
    uint8_t bytes[4096]; /* more than any event has */
    struct bar bar;
    bar_begin(&bar, "reading events");
    for (uint64_t i = 0; i < tool->info.events; i++) {
        size_t len = 0;
        int32_t status = daomesh_reader_event(bytes, sizeof bytes, &len, tool->reader, i);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "event %llu", (unsigned long long)i);
        TRY(take_event(tool, mesh, bytes, len));
        (void)bar_step(&bar, i + 1, tool->info.events);
    }
    bar_end(&bar);
    return DONE;
}

static int by_number(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int by_place(const void *a, const void *b)
{
    const struct flow *left = a, *right = b;
    int order = by_number(left->token, right->token);
    if (order == 0) order = by_number(left->from, right->from);
    if (order == 0) order = by_number(left->to, right->to);
    return order != 0 ? order : by_number((uint64_t)left->kind, (uint64_t)right->kind);
}

/* Flows of the same token, kind and ends become one. */
static int merge_flows(struct tool *tool, struct mesh *mesh)
{
    size_t kept = 0;
    if (mesh->flow_count == 0) return DONE;
    qsort(mesh->flows, mesh->flow_count, sizeof *mesh->flows, by_place);
    for (size_t i = 1; i < mesh->flow_count; i++) {
        if (by_place(&mesh->flows[kept], &mesh->flows[i]) != 0) {
            mesh->flows[++kept] = mesh->flows[i];
            continue;
        }
        TRY(mesh_add(tool, &mesh->flows[kept].amount, &mesh->flows[i].amount));
        mesh->flows[kept].count += mesh->flows[i].count;
    }
    mesh->flow_count = kept + 1;
    return DONE;
}

/* --- Parties and levels ------------------------------------------------------------------------------------------- */

static int by_row(const void *a, const void *b)
{
    return by_number(*(const uint64_t *)a, *(const uint64_t *)b);
}

static size_t place_of(const struct mesh *mesh, uint64_t row)
{
    const uint64_t *at = bsearch(&row, mesh->rows, mesh->party_count, sizeof row, by_row);
    return (size_t)(at - mesh->rows);
}

static int number_parties(struct tool *tool, struct mesh *mesh)
{
    size_t count = 0;
    mesh->rows = must_allocate((2 * mesh->flow_count + 1) * sizeof *mesh->rows);
    for (size_t i = 0; i < mesh->flow_count; i++) {
        mesh->rows[2 * i] = mesh->flows[i].from;
        mesh->rows[2 * i + 1] = mesh->flows[i].to;
    }
    qsort(mesh->rows, 2 * mesh->flow_count, sizeof *mesh->rows, by_row);
    for (size_t i = 0; i < 2 * mesh->flow_count; i++)
        if (count == 0 || mesh->rows[count - 1] != mesh->rows[i]) mesh->rows[count++] = mesh->rows[i];
    mesh->party_count = count;
    for (size_t i = 0; i < mesh->flow_count; i++) {
        mesh->flows[i].from = place_of(mesh, mesh->flows[i].from);
        mesh->flows[i].to = place_of(mesh, mesh->flows[i].to);
    }
    mesh->is_dao = must_allocate(count + 1);
    mesh->quiet_daos = tool->info.daos;
    for (size_t i = 0; i < count; i++) {
        const struct party *party = party_of_row(tool, mesh->rows[i]);
        if (!party) return fail(tool, "a payment of or to nobody");
        mesh->is_dao[i] = party->sort == SORT_DAO;
        mesh->quiet_daos -= mesh->is_dao[i];
    }
    return DONE;
}

/* Levels follow from bounties alone, in whatever token they were paid. */
static int rank(struct tool *tool, struct mesh *mesh)
{
    size_t count = 0;
    const size_t len = daomesh_level_scratch_size(mesh->party_count, mesh->flow_count);
    daomesh_level_payment *payments = must_allocate((mesh->flow_count + 1) * sizeof *payments);
    void *scratch = must_allocate(len + 1);
    mesh->levels = must_allocate((mesh->party_count + 1) * sizeof *mesh->levels);
    for (size_t i = 0; i < mesh->flow_count; i++) {
        if (mesh->flows[i].kind != FLOW_BOUNTY) continue;
        payments[count++] =
            (daomesh_level_payment){ (uint32_t)mesh->flows[i].from, (uint32_t)mesh->flows[i].to };
    }
    int32_t status =
        daomesh_levels(mesh->levels, mesh->is_dao, mesh->party_count, payments, count, scratch, len);
    free(payments);
    free(scratch);
    for (size_t i = 0; status == DAOMESH_OK && i < mesh->party_count; i++)
        if (mesh->levels[i] > mesh->top) mesh->top = mesh->levels[i];
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "the levels of the mesh");
}

int mesh_gather(struct tool *tool, struct mesh *mesh)
{
    TRY(read_flows(tool, mesh));
    TRY(merge_flows(tool, mesh));
    TRY(number_parties(tool, mesh));
    return rank(tool, mesh);
}
