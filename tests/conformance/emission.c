/*
 * Vesting wallets of OpenZeppelin and streams of Sablier: what is released at each time comes from rule emission, and a stream on a
 * ledger pays it.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "coin.h"

/* object[key] as a time: a decimal string; 0 where it is null. */
static uint64_t time_in(struct line *line, const json_t *object, const char *key)
{
    if (json_is_null(json_object_get(object, key))) return 0;
    const daomesh_amount value = amount_in(line, object, key);
    if ((value.limb[1] | value.limb[2] | value.limb[3]) != 0) differ(line, "%s is no time", key);
    return value.limb[0];
}

/*
 * A vesting wallet or a lockup as a stream on a ledger: party 0 issues and pays, party 1 claims. The peers count seconds from 0;
 * the ledger's time is behind by what its own setting up took.
 */
#define ORIGIN 1000000u

struct wallet {
    struct host host;
    struct coin coin;
    daomesh_emission plan;
    daomesh_amount balance;
    daomesh_amount claimed;
};

static void must_be_ok(struct line *line, const char *what, int32_t status)
{
    if (status != DAOMESH_OK) differ(line, "%s: %s", what, daomesh_status_name(status));
}

static void fund(struct wallet *wallet, const daomesh_amount *amount)
{
    host_begin(&wallet->host);
    coin_in(&wallet->host, &wallet->coin, &wallet->host.party[0], amount);
    must(&wallet->host, "funding", host_end(&wallet->host));
}

/* The next batch is at the peer's time. */
static void set_time(struct wallet *wallet, uint64_t time)
{
    wallet->host.time = ORIGIN + time - 1;
}

static int open_wallet(struct wallet *wallet, struct line *line)
{
    const daomesh_emission *plan = &wallet->plan;
    struct body body;
    if (!host_open(&wallet->host, line, 2)) return 0;
    coin_issue(&wallet->host, &wallet->coin, 1);
    fund(wallet, &wallet->balance);
    const struct daomesh_stream_open act = { .party = wallet->host.party[0],
                                             .to = wallet->host.party[1],
                                             .token = wallet->coin.id,
                                             .terms = {
                                                 .total = wallet->balance,
                                                 .plan = { .starts = ORIGIN + plan->starts,
                                                           .duration = plan->duration,
                                                           .cliff = plan->cliff,
                                                           .granularity = plan->granularity,
                                                           .unlock_start = plan->unlock_start,
                                                           .unlock_cliff = plan->unlock_cliff,
                                                           .cliff_form = (uint8_t)plan->cliff_form } } };
    new_body(&body);
    daomesh_encode_stream_open(&body.cbor, &act);
    must(&wallet->host, "opening the stream",
         host_act(&wallet->host, DAOMESH_ACTION_STREAM_OPEN, &act.party, &body));
    return 1;
}

/* What the ledger says has been released; the receiver has it when it is claimed. */
static daomesh_stream_info read_stream(struct wallet *wallet, uint64_t time)
{
    daomesh_stream_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(&wallet->host, "a reader", daomesh_reader_open(&reader, wallet->host.ledger));
    must(&wallet->host, "reading the stream", daomesh_reader_stream(&info, reader, 1, ORIGIN + time));
    daomesh_reader_close(reader);
    return info;
}

static void claim(struct wallet *wallet, uint64_t time, const daomesh_amount *due)
{
    const struct daomesh_stream_claim act = { .party = wallet->host.party[1], .stream = 1 };
    struct body body;
    set_time(wallet, time);
    new_body(&body);
    daomesh_encode_stream_claim(&body.cbor, &act);
    int32_t status = host_act(&wallet->host, DAOMESH_ACTION_STREAM_CLAIM, &act.party, &body);
    if (is_zero(due) ? status != DAOMESH_E_NOT_DUE && status != DAOMESH_E_CLOSED : status != DAOMESH_OK)
        differ(wallet->host.line, "a claim ended with %s", daomesh_status_name(status));
    must(&wallet->host, "claimed", daomesh_amount_add(&wallet->claimed, &wallet->claimed, due));
    const daomesh_amount held = coin_balance(&wallet->host, &wallet->coin, &wallet->host.party[1]);
    int32_t order;
    must(&wallet->host, "held", daomesh_amount_compare(&order, &held, &wallet->claimed));
    if (order != 0) differ(wallet->host.line, "the receiver holds something else than was paid");
}

static void release(struct line *line, struct wallet *wallet, const daomesh_amount *due, const json_t *op,
                    const json_t *result)
{
    expect_amount(line, "paid", json_object_get(result, "paid"), due);
    must_be_ok(line, "balance", daomesh_amount_subtract(&wallet->balance, &wallet->balance, due));
    claim(wallet, time_in(line, op, "t"), due);
}

static void query(struct line *line, struct wallet *wallet, const daomesh_amount *due, const json_t *op,
                  const json_t *result)
{
    daomesh_amount vested;
    must_be_ok(line, "vested", daomesh_amount_add(&vested, due, &wallet->claimed));
    expect_amount(line, "vested", json_object_get(result, "vested"), &vested);
    expect_amount(line, "releasable", json_object_get(result, "releasable"), due);
    expect_amount(line, "released", json_object_get(result, "released"), &wallet->claimed);
    const daomesh_stream_info info = read_stream(wallet, time_in(line, op, "t"));
    expect_amount(line, "vested, of the ledger", json_object_get(result, "vested"), &info.released);
    expect_amount(line, "releasable, of the ledger", json_object_get(result, "releasable"), &info.due);
}

static void top_up(struct line *line, struct wallet *wallet, const json_t *op)
{
    const daomesh_amount amount = amount_in(line, op, "amount");
    const struct daomesh_stream_add act = { .party = wallet->host.party[0], .stream = 1, .amount = amount };
    struct body body;
    if (is_zero(&amount)) return;
    must_be_ok(line, "topup", daomesh_amount_add(&wallet->balance, &wallet->balance, &amount));
    set_time(wallet, time_in(line, op, "t"));
    host_begin(&wallet->host);
    coin_in(&wallet->host, &wallet->coin, &wallet->host.party[0], &amount);
    new_body(&body);
    daomesh_encode_stream_add(&body.cbor, &act);
    host_add(&wallet->host, DAOMESH_ACTION_STREAM_ADD, &act.party, &body);
    must(&wallet->host, "topup", host_end(&wallet->host));
}

static void run_op(struct line *line, struct wallet *wallet, const json_t *op, const json_t *result)
{
    const char *name = text_in(line, op, "op");
    daomesh_amount due;
    if (!json_is_true(json_object_get(result, "ok"))) differ(line, "%s is refused", name);
    must_be_ok(line, "due",
               daomesh_emission_due_of_balance(&due, &wallet->plan, &wallet->balance, &wallet->claimed,
                                               time_in(line, op, "t")));
    if (strcmp(name, "release") == 0) {
        release(line, wallet, &due, op, result);
    } else if (strcmp(name, "query") == 0) {
        query(line, wallet, &due, op, result);
    } else if (strcmp(name, "topup") == 0) {
        top_up(line, wallet, op);
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
    if (!open_wallet(&wallet, line)) return;
    for (size_t i = 0; i < json_array_size(ops); i++)
        run_op(line, &wallet, json_array_get(ops, i), json_array_get(results, i));
    host_close(&wallet.host);
}

void run_stream(struct line *line)
{
    const json_t *times = json_object_get(line->in, "times"),
                 *streamed = json_object_get(line->out, "streamed");
    struct wallet wallet = { .plan = { .size = sizeof wallet.plan, .cliff_form = DAOMESH_CLIFF_DELAYS } };
    daomesh_emission *plan = &wallet.plan;
    plan->starts = time_in(line, line->in, "start");
    plan->duration = time_in(line, line->in, "end") - plan->starts;
    if (!json_is_null(json_object_get(line->in, "cliff")))
        plan->cliff = time_in(line, line->in, "cliff") - plan->starts;
    plan->granularity = time_in(line, line->in, "granularity");
    plan->total = wallet.balance = amount_in(line, line->in, "deposit");
    plan->unlock_start = amount_in(line, line->in, "unlockStart");
    plan->unlock_cliff = amount_in(line, line->in, "unlockCliff");
    if (json_array_size(times) != json_array_size(streamed))
        differ(line, "times and answers differ in number");
    if (!open_wallet(&wallet, line)) return;
    for (size_t i = 0; i < json_array_size(times); i++) {
        const char *text = json_string_value(json_array_get(times, i));
        daomesh_amount time, released, due;
        if (!text || daomesh_amount_from_text(&time, text, strlen(text)) != DAOMESH_OK) {
            differ(line, "times[%zu] is no time", i);
            continue;
        }
        must_be_ok(line, "released", daomesh_emission_released(&released, plan, time.limb[0]));
        expect_amount(line, "streamed", json_array_get(streamed, i), &released);
        must_be_ok(line, "due", daomesh_amount_subtract(&due, &released, &wallet.claimed));
        claim(&wallet, time.limb[0], &due);
    }
    host_close(&wallet.host);
}
