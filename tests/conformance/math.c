/* OpenZeppelin's Math over 256 bits, against amounts. */
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
