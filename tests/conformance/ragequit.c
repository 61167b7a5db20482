/* Leaving a Moloch v3 (Baal) DAO: its members and treasury are kept here, what each leaver is paid comes from rule exit. */
#include <string.h>

#include "conformance.h"

#define MEMBERS_MOST 64
#define TOKENS_MOST 64

enum { SHARES, LOOT, KINDS };

struct dao {
    daomesh_amount held[MEMBERS_MOST][KINDS];
    daomesh_amount total[KINDS];
    daomesh_amount treasury[TOKENS_MOST];
    size_t members;
    size_t tokens;
};

static const char *const kinds[KINDS] = { "shares", "loot" };

static int32_t mint(struct dao *dao, size_t member, int kind, const daomesh_amount *amount)
{
    int32_t status = daomesh_amount_add(&dao->total[kind], &dao->total[kind], amount);
    return status == DAOMESH_OK
               ? daomesh_amount_add(&dao->held[member][kind], &dao->held[member][kind], amount)
               : status;
}

static int32_t burn(struct dao *dao, size_t member, int kind, const daomesh_amount *amount)
{
    daomesh_amount left;
    int32_t status = daomesh_amount_subtract(&left, &dao->held[member][kind], amount);
    if (status != DAOMESH_OK) return status;
    dao->held[member][kind] = left;
    return daomesh_amount_subtract(&dao->total[kind], &dao->total[kind], amount);
}

static void read_dao(struct line *line, struct dao *dao)
{
    const json_t *members = json_object_get(line->in, "members"),
                 *treasury = json_object_get(line->in, "treasury");
    dao->members = json_array_size(members);
    dao->tokens = json_array_size(treasury);
    if (dao->members > MEMBERS_MOST || dao->tokens > TOKENS_MOST) {
        differ(line, "more than %d members or %d tokens", MEMBERS_MOST, TOKENS_MOST);
        dao->members = dao->tokens = 0;
    }
    for (size_t i = 0; i < dao->members; i++) {
        for (int kind = 0; kind < KINDS; kind++) {
            const daomesh_amount amount = amount_in(line, json_array_get(members, i), kinds[kind]);
            if (mint(dao, i, kind, &amount) != DAOMESH_OK) differ(line, "member %zu holds too much", i);
        }
    }
    for (size_t i = 0; i < dao->tokens; i++) {
        const char *text = json_string_value(json_array_get(treasury, i));
        if (!text || daomesh_amount_from_text(&dao->treasury[i], text, strlen(text)) != DAOMESH_OK)
            differ(line, "treasury[%zu] is no amount", i);
    }
}

/* Pays first, on the totals before the burn; a refusal anywhere leaves `dao` as it was. */
static int32_t ragequit(struct line *line, struct dao *dao, daomesh_amount *paid, size_t member,
                        const json_t *op)
{
    struct dao next = *dao;
    const daomesh_amount amounts[KINDS] = { amount_in(line, op, "sharesToBurn"),
                                            amount_in(line, op, "lootToBurn") };
    const json_t *tokens = json_object_get(op, "tokens");
    uint32_t listed[TOKENS_MOST];
    daomesh_amount burned, total;
    size_t count = json_array_size(tokens);
    if (count > TOKENS_MOST) return DAOMESH_E_LIMIT;
    for (size_t i = 0; i < count; i++)
        listed[i] = (uint32_t)json_integer_value(json_array_get(tokens, i));

    int32_t status = burn(&next, member, SHARES, &amounts[SHARES]);
    if (status == DAOMESH_OK) status = burn(&next, member, LOOT, &amounts[LOOT]);
    if (status == DAOMESH_OK) status = daomesh_amount_add(&burned, &amounts[SHARES], &amounts[LOOT]);
    if (status == DAOMESH_OK) status = daomesh_amount_add(&total, &dao->total[SHARES], &dao->total[LOOT]);
    if (status == DAOMESH_OK)
        status = daomesh_exit_pay_listed(paid, dao->treasury, dao->tokens, listed, count, &burned, &total);
    for (size_t i = 0; status == DAOMESH_OK && i < dao->tokens; i++)
        status = daomesh_amount_subtract(&next.treasury[i], &next.treasury[i], &paid[i]);
    if (status == DAOMESH_OK) *dao = next;
    return status;
}

static int32_t run_op(struct line *line, struct dao *dao, daomesh_amount *paid, const json_t *op)
{
    const char *name = text_in(line, op, "op");
    if (strcmp(name, "deposit") == 0) {
        const daomesh_amount amount = amount_in(line, op, "amount");
        const uint64_t token = number_in(line, op, "token");
        if (token >= dao->tokens) return DAOMESH_E_RANGE;
        return daomesh_amount_add(&dao->treasury[token], &dao->treasury[token], &amount);
    }
    const uint64_t member = number_in(line, op, "member");
    if (member >= dao->members) return DAOMESH_E_RANGE;
    if (strcmp(name, "ragequit") == 0) return ragequit(line, dao, paid, member, op);
    const daomesh_amount amount = amount_in(line, op, "amount");
    return mint(dao, member, strcmp(text_in(line, op, "what"), "loot") == 0 ? LOOT : SHARES, &amount);
}

static void expect_end(struct line *line, const struct dao *dao)
{
    const json_t *end = json_object_get(line->out, "final");
    const json_t *treasury = json_object_get(end, "treasury"), *members = json_object_get(end, "members");
    for (size_t i = 0; i < dao->tokens; i++)
        expect_amount(line, "treasury at the end", json_array_get(treasury, i), &dao->treasury[i]);
    for (size_t i = 0; i < dao->members; i++) {
        for (int kind = 0; kind < KINDS; kind++)
            expect_amount(line, kinds[kind], json_object_get(json_array_get(members, i), kinds[kind]),
                          &dao->held[i][kind]);
    }
}

static void run_by_rule(struct line *line)
{
    static const struct dao nobody;
    struct dao dao = nobody;
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    read_dao(line, &dao);
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops); i++) {
        const json_t *result = json_array_get(results, i);
        daomesh_amount paid[TOKENS_MOST];
        int32_t status = run_op(line, &dao, paid, json_array_get(ops, i));
        if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")))
            differ(line, "op %zu ended with %s", i, daomesh_status_name(status));
        const json_t *expected = json_object_get(result, "paid");
        for (size_t token = 0;
             status == DAOMESH_OK && token < json_array_size(expected) && token < dao.tokens; token++)
            expect_amount(line, "paid", json_array_get(expected, token), &paid[token]);
        if (!json_object_get(result, "totalShares")) continue;
        expect_amount(line, "totalShares", json_object_get(result, "totalShares"), &dao.total[SHARES]);
        expect_amount(line, "totalLoot", json_object_get(result, "totalLoot"), &dao.total[LOOT]);
    }
    expect_end(line, &dao);
}

/* Once by the rule alone, once on a ledger. */
void run_ragequit(struct line *line)
{
    run_by_rule(line);
    run_guild(line);
}
