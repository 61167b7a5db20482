/* The mesh as JSON, and that as tables. */
#include "mesh.h"

#include <stdlib.h>

#define PAYMENTS_SHOWN 40
#define NAMES_SHOWN 12

/* What went through the parties of one level, in one token. */
struct through {
    daomesh_amount earned;   /* from bounties and sales */
    daomesh_amount credited; /* as members of DAOs */
    daomesh_amount paid;
    daomesh_amount shared;
};

static json_t *party_at(struct tool *tool, const struct mesh *mesh, uint64_t place)
{
    const struct party *party = party_of_row(tool, mesh->rows[place]);
    return party_json(tool, &party->id);
}

static int sum_flows(struct tool *tool, struct through *at, const struct mesh *mesh, size_t token)
{
    for (size_t i = 0; i < mesh->flow_count; i++) {
        const struct flow *flow = &mesh->flows[i];
        const int share = flow->kind == FLOW_SHARE;
        struct through *from = &at[mesh->levels[flow->from]], *to = &at[mesh->levels[flow->to]];
        if (flow->token != token) continue;
        TRY(mesh_add(tool, share ? &from->shared : &from->paid, &flow->amount));
        TRY(mesh_add(tool, share ? &to->credited : &to->earned, &flow->amount));
    }
    return DONE;
}

/* What came in less what went out; with a minus sign where more went out, from what was there before. */
static int kept_json(struct tool *tool, json_t **out, const struct through *at)
{
    char text[VALUE_BYTES + 1] = "-";
    daomesh_amount in = at->earned, gone = at->paid, kept;
    TRY(mesh_add(tool, &in, &at->credited));
    TRY(mesh_add(tool, &gone, &at->shared));
    if (daomesh_amount_subtract(&kept, &in, &gone) == DAOMESH_OK) {
        *out = json_amount(&kept);
        return DONE;
    }
    (void)daomesh_amount_subtract(&kept, &gone, &in);
    write_amount(text + 1, &kept);
    *out = json_string(text);
    return DONE;
}

static json_t *parties_json(struct tool *tool, const struct mesh *mesh, uint32_t level)
{
    json_t *parties = json_array();
    for (size_t i = 0; i < mesh->party_count; i++)
        if (mesh->levels[i] == level) json_array_append_new(parties, party_at(tool, mesh, i));
    return parties;
}

/* From the top down. */
static int levels_json(struct tool *tool, json_t *levels, const struct mesh *mesh, const struct through *at)
{
    for (uint32_t level = mesh->top + 1; level-- > 0;) {
        json_t *kept = NULL;
        TRY(kept_json(tool, &kept, &at[level]));
        json_array_append_new(levels, json_pack("{s:i, s:o, s:o, s:o, s:o, s:o, s:o}", "level", (int)level,
                                                "parties", parties_json(tool, mesh, level), "earned",
                                                json_amount(&at[level].earned), "credited",
                                                json_amount(&at[level].credited), "paid",
                                                json_amount(&at[level].paid), "shared",
                                                json_amount(&at[level].shared), "kept", kept));
    }
    return DONE;
}

static const char *kind_word(enum flow_kind kind)
{
    return kind == FLOW_SALE     ? "sale"
           : kind == FLOW_BOUNTY ? "bounty"
           : kind == FLOW_SHARE  ? "part of income"
                                 : "grant";
}

static json_t *payments_json(struct tool *tool, const struct mesh *mesh, size_t token)
{
    json_t *payments = json_array();
    for (uint32_t level = mesh->top + 1; level-- > 0;) {
        for (size_t i = 0; i < mesh->flow_count; i++) {
            const struct flow *flow = &mesh->flows[i];
            if (flow->token != token || mesh->levels[flow->from] != level) continue;
            json_array_append_new(
                payments, json_pack("{s:o, s:o, s:s, s:I, s:o}", "from", party_at(tool, mesh, flow->from),
                                    "to", party_at(tool, mesh, flow->to), "for", kind_word(flow->kind),
                                    "times", (json_int_t)flow->count, "amount", json_amount(&flow->amount)));
        }
    }
    return payments;
}

int mesh_json(struct tool *tool, json_t **out, const struct mesh *mesh, size_t token)
{
    json_t *levels = json_array();
    *out = json_pack("{s:o, s:o, s:I}", "levels", levels, "payments", payments_json(tool, mesh, token),
                     "daos_without_payments", (json_int_t)mesh->quiet_daos);
    if (mesh->flow_count == 0) return DONE;
    json_object_set_new(*out, "token", token_json(token_at(tool, token)));
    struct through *at = must_allocate((mesh->top + 1) * sizeof *at);
    int code = sum_flows(tool, at, mesh, token);
    if (code == DONE) code = levels_json(tool, levels, mesh, at);
    free(at);
    return code;
}

/* --- Tables ------------------------------------------------------------------------------------------------------- */

/* The parties of a level, or the first of them and how many more. */
static json_t *named_json(const json_t *parties)
{
    json_t *named = json_array();
    const size_t count = json_array_size(parties);
    const size_t shown = count > NAMES_SHOWN + 1 ? NAMES_SHOWN : count;
    for (size_t i = 0; i < shown; i++)
        json_array_append(named, json_array_get(parties, i));
    if (shown < count) {
        scoped_text rest = text_join("and %zu more", count - shown);
        json_array_append_new(named, json_string(rest));
    }
    return named;
}

static void print_hierarchy(struct tool *tool, const json_t *levels)
{
    static const struct column columns[] = { { "level", "level", LOOK_NUMBER },
                                             { "who", "who", LOOK_PLAIN } };
    json_auto_t *rows = json_array();
    size_t i;
    json_t *level;
    json_array_foreach(levels, i, level)
    {
        json_array_append_new(rows, json_pack("{s:O, s:o}", "level", json_object_get(level, "level"), "who",
                                              named_json(json_object_get(level, "parties"))));
    }
    print_table(tool, rows, columns, COUNT_OF(columns));
}

static void print_flows(struct tool *tool, const json_t *levels, const char *symbol)
{
    static const struct column columns[] = {
        { "level", "level", LOOK_NUMBER },         { "earned", "earned", LOOK_NUMBER },
        { "credited", "as members", LOOK_NUMBER }, { "paid", "paid on", LOOK_NUMBER },
        { "shared", "to members", LOOK_NUMBER },   { "kept", "kept", LOOK_NUMBER },
    };
    printf("\n%sthe flow of %s%s\n", ink(tool, INK_BOLD), symbol, ink(tool, INK_PLAIN));
    print_table(tool, levels, columns, COUNT_OF(columns));
}

static void print_payments(struct tool *tool, const json_t *payments)
{
    static const struct column columns[] = {
        { "from", "from", LOOK_PLAIN },    { "to", "to", LOOK_PLAIN },          { "for", "for", LOOK_PLAIN },
        { "times", "times", LOOK_NUMBER }, { "amount", "amount", LOOK_NUMBER },
    };
    const size_t count = json_array_size(payments);
    json_auto_t *rows = json_array();
    for (size_t i = 0; i < count && i < PAYMENTS_SHOWN; i++)
        json_array_append(rows, json_array_get(payments, i));
    putchar('\n');
    print_table(tool, rows, columns, COUNT_OF(columns));
    if (count > PAYMENTS_SHOWN) printf("and %zu more; --json has them all\n", count - PAYMENTS_SHOWN);
}

void mesh_print(struct tool *tool, const json_t *shown)
{
    const json_t *levels = json_object_get(shown, "levels"), *payments = json_object_get(shown, "payments");
    const char *token = json_string_value(json_object_get(json_object_get(shown, "token"), "id"));
    const uint64_t quiet = json_number(json_object_get(shown, "daos_without_payments"));
    if (json_array_size(levels) == 0) {
        puts("no payments yet");
        return;
    }
    char symbol[LABEL_BYTES] = "?";
    daomesh_id id;
    if (token && id_read(&id, token)) label(tool, symbol, &id);
    print_hierarchy(tool, levels);
    if (quiet > 0) printf("%llu DAO%s without payments\n", (unsigned long long)quiet, quiet == 1 ? "" : "s");
    print_flows(tool, levels, symbol);
    print_payments(tool, payments);
}
