/* OpenZeppelin's Math over 256 bits, and ERC20Capped's bookkeeping, against amounts. */
#include <string.h>

#include "conformance.h"

/* A result, or the peer's revert: any status of ours answers any reason of theirs. */
static void expect_result(struct line *line, const char *key, int32_t status, const daomesh_amount *got)
{
    const json_t *expected = json_object_get(line->out, key);
    int should_fail = json_object_get(expected, "err") != NULL;
    if (should_fail != (status != DAOMESH_OK))
        differ(line, "%s ended with %s", key, daomesh_status_name(status));
    else if (!should_fail)
        expect_amount(line, key, expected, got);
}

void run_math(struct line *line)
{
    const daomesh_amount a = amount_in(line, line->in, "a"), b = amount_in(line, line->in, "b");
    const daomesh_amount d = amount_in(line, line->in, "d");
    daomesh_amount got;
    uint32_t log2;
    expect_result(line, "sqrt", daomesh_amount_sqrt_floor(&got, &a), &got);
    expect_result(line, "sqrtUp", daomesh_amount_sqrt_ceil(&got, &a), &got);
    expect_result(line, "mulDiv", daomesh_amount_muldiv_floor(&got, &a, &b, &d), &got);
    expect_result(line, "mulDivUp", daomesh_amount_muldiv_ceil(&got, &a, &b, &d), &got);
    int32_t status = daomesh_amount_log2(&log2, &a);
    (void)daomesh_amount_from_u64(&got, log2);
    expect_result(line, "log2", status, &got);
}

/* supply + amount <= cap, or supply - amount; a status and the supply untouched when it cannot be. */
static int32_t mint_or_burn(daomesh_amount *supply, const char *op, const daomesh_amount *amount,
                            const daomesh_amount *cap)
{
    daomesh_amount next;
    int32_t order = 0;
    int32_t status = strcmp(op, "mint") == 0 ? daomesh_amount_add(&next, supply, amount)
                                             : daomesh_amount_subtract(&next, supply, amount);
    if (status == DAOMESH_OK) status = daomesh_amount_compare(&order, &next, cap);
    if (status == DAOMESH_OK && order > 0) status = DAOMESH_E_RANGE;
    if (status == DAOMESH_OK) *supply = next;
    return status;
}

void run_capped_mint(struct line *line)
{
    const daomesh_amount cap = amount_in(line, line->in, "cap");
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    daomesh_amount supply = { { 0 } };
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops); i++) {
        const json_t *op = json_array_get(ops, i), *result = json_array_get(results, i);
        const daomesh_amount amount = amount_in(line, op, "amount");
        int32_t status = mint_or_burn(&supply, text_in(line, op, "op"), &amount, &cap);
        if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")))
            differ(line, "op %zu ended with %s", i, daomesh_status_name(status));
        expect_amount(line, "totalSupply", json_object_get(result, "totalSupply"), &supply);
    }
}
