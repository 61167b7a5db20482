/* Vesting wallets of OpenZeppelin and streams of Sablier: what is released at each time comes from rule emission. */
#include <string.h>

#include "conformance.h"

/* object[key] as a time: a decimal string; 0 where it is null. */
static uint64_t time_in(struct line *line, const json_t *object, const char *key)
{
    if (json_is_null(json_object_get(object, key))) return 0;
    const daomesh_amount value = amount_in(line, object, key);
    if ((value.limb[1] | value.limb[2] | value.limb[3]) != 0) differ(line, "%s is no time", key);
    return value.limb[0];
}

/* A wallet as its owner's chain keeps it. */
struct wallet {
    daomesh_emission plan;
    daomesh_amount balance;
    daomesh_amount claimed;
};

static void must(struct line *line, const char *what, int32_t status)
{
    if (status != DAOMESH_OK) differ(line, "%s: %s", what, daomesh_status_name(status));
}

static void release(struct line *line, struct wallet *wallet, const daomesh_amount *due, const json_t *result)
{
    expect_amount(line, "paid", json_object_get(result, "paid"), due);
    must(line, "balance", daomesh_amount_subtract(&wallet->balance, &wallet->balance, due));
    must(line, "claimed", daomesh_amount_add(&wallet->claimed, &wallet->claimed, due));
}

static void query(struct line *line, const struct wallet *wallet, const daomesh_amount *due,
                  const json_t *result)
{
    daomesh_amount vested;
    must(line, "vested", daomesh_amount_add(&vested, due, &wallet->claimed));
    expect_amount(line, "vested", json_object_get(result, "vested"), &vested);
    expect_amount(line, "releasable", json_object_get(result, "releasable"), due);
    expect_amount(line, "released", json_object_get(result, "released"), &wallet->claimed);
}

static void run_op(struct line *line, struct wallet *wallet, const json_t *op, const json_t *result)
{
    const char *name = text_in(line, op, "op");
    daomesh_amount due;
    if (!json_is_true(json_object_get(result, "ok"))) differ(line, "%s is refused", name);
    must(line, "due",
         daomesh_emission_due_of_balance(&due, &wallet->plan, &wallet->balance, &wallet->claimed,
                                         time_in(line, op, "t")));
    if (strcmp(name, "release") == 0) {
        release(line, wallet, &due, result);
    } else if (strcmp(name, "query") == 0) {
        query(line, wallet, &due, result);
    } else if (strcmp(name, "topup") == 0) {
        const daomesh_amount amount = amount_in(line, op, "amount");
        must(line, "topup", daomesh_amount_add(&wallet->balance, &wallet->balance, &amount));
    } else {
        differ(line, "unknown op %s", name);
    }
}

void run_vesting(struct line *line)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    struct wallet wallet = { .plan = { .size = sizeof wallet.plan, .cliff_form = DAOMESH_CLIFF_HIDES } };
    wallet.plan.starts = time_in(line, line->in, "start");
    wallet.plan.duration = time_in(line, line->in, "duration");
    wallet.plan.cliff = time_in(line, line->in, "cliff");
    wallet.balance = amount_in(line, line->in, "amount");
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops); i++)
        run_op(line, &wallet, json_array_get(ops, i), json_array_get(results, i));
}

void run_stream(struct line *line)
{
    const json_t *times = json_object_get(line->in, "times"),
                 *streamed = json_object_get(line->out, "streamed");
    daomesh_emission plan = { .size = sizeof plan, .cliff_form = DAOMESH_CLIFF_DELAYS };
    plan.starts = time_in(line, line->in, "start");
    plan.duration = time_in(line, line->in, "end") - plan.starts;
    if (!json_is_null(json_object_get(line->in, "cliff")))
        plan.cliff = time_in(line, line->in, "cliff") - plan.starts;
    plan.granularity = time_in(line, line->in, "granularity");
    plan.total = amount_in(line, line->in, "deposit");
    plan.unlock_start = amount_in(line, line->in, "unlockStart");
    plan.unlock_cliff = amount_in(line, line->in, "unlockCliff");
    if (json_array_size(times) != json_array_size(streamed))
        differ(line, "times and answers differ in number");
    for (size_t i = 0; i < json_array_size(times); i++) {
        const char *text = json_string_value(json_array_get(times, i));
        daomesh_amount time, released;
        if (!text || daomesh_amount_from_text(&time, text, strlen(text)) != DAOMESH_OK) {
            differ(line, "times[%zu] is no time", i);
            continue;
        }
        must(line, "released", daomesh_emission_released(&released, &plan, time.limb[0]));
        expect_amount(line, "streamed", json_array_get(streamed, i), &released);
    }
}
