/*
 * Protocols compete for a stream of 10 a day: it is shared by those whose locked value has been 50 or more for five days, as two reporters
 * say. Whoever falls below, or is not reported any more, gets nothing meanwhile; what nobody earned is the DAO's.
 */
#include "host.h"

enum { ALFA, BETA, PROTOCOLS };

static int by_id(const void *left, const void *right)
{
    return memcmp(left, right, DAOMESH_ID_BYTES);
}

/* A feed of the DAO for each protocol: both reporters are needed, and what they say holds for 40 days. */
static void open_feed(struct host *host, const daomesh_id *dao, const daomesh_id *reporters,
                      const char *title)
{
    struct daomesh_feed_open act = { .dao = *dao };
    DAOMESH_SET_TEXT(act.title, title);
    act.terms.reporters_count = act.terms.needed = 2;
    memcpy(act.terms.reporters, reporters, 2 * sizeof *reporters);
    qsort(act.terms.reporters, 2, sizeof *reporters, by_id);
    act.terms.window_s = act.terms.stale_s = 40 * DAY;
    host->body.len = 0;
    daomesh_encode_feed_open(&host->body, &act);
    must(host_try(host, dao, DAOMESH_ACTION_FEED_OPEN));
}

static void report(struct host *host, const daomesh_id *dao, const daomesh_id *reporters, int protocol,
                   uint64_t value)
{
    for (int i = 0; i < 2; i++)
        ACT(host, &reporters[i], FEED_REPORT, feed_report, .party = reporters[i], .dao = *dao,
            .feed = 1 + (uint32_t)protocol, .value = units(value));
}

/* A pool whose shares count after five days without a break; both protocols have one point while their feed says 50 or more. */
static daomesh_id open_pool(struct host *host, const daomesh_id *dao, const daomesh_id *token,
                            const daomesh_id *protocols)
{
    daomesh_id pool;
    struct daomesh_pool_open open = { .dao = *dao, .token = *token, .terms = { .hold_s = 5 * DAY } };
    struct daomesh_pool_share share = { .dao = *dao, .shares_count = PROTOCOLS };
    DAOMESH_SET_TEXT(open.title, "locked value");
    host->body.len = 0;
    daomesh_encode_pool_open(&host->body, &open);
    must(daomesh_pool_id(&pool, &host->id, dao, host->body.at, host->body.len));
    must(host_try(host, dao, DAOMESH_ACTION_POOL_OPEN));
    share.pool = pool;
    for (uint32_t i = 0; i < PROTOCOLS; i++) {
        share.shares[i].party = protocols[i];
        share.shares[i].points = 1;
        share.shares[i].condition_count = 1;
        share.shares[i].condition[0].feed = 1 + i;
        share.shares[i].condition[0].at_least = units(50);
    }
    qsort(share.shares, PROTOCOLS, sizeof share.shares[0], by_id); /* an id is what a share begins with */
    host->body.len = 0;
    daomesh_encode_pool_share(&host->body, &share);
    must(host_try(host, dao, DAOMESH_ACTION_POOL_SHARE));
    return pool;
}

int main(void)
{
    struct host host;
    int wrong = 0;
    host_open(&host);
    const daomesh_id ada = host_person(&host, "ada"), ben = host_person(&host, "ben");
    const daomesh_id reporters[] = { host_person(&host, "oracle one"), host_person(&host, "oracle two") };
    const daomesh_id protocols[] = { host_person(&host, "alfa"), host_person(&host, "beta") };
    const struct share members[] = { { ada, 1 }, { ben, 1 } };
    const daomesh_id grid = host_dao(&host, "grid", members, 2, one_member_one_vote());
    const daomesh_id volt = host_token(&host, &ada, "VOLT");
    ACT(&host, &ada, TOKEN_DEPOSIT, token_deposit, .party = ada, .token = volt, .to = grid,
        .amount = units(900));

    open_feed(&host, &grid, reporters, "locked in alfa");
    open_feed(&host, &grid, reporters, "locked in beta");
    report(&host, &grid, reporters, ALFA, 60);
    report(&host, &grid, reporters, BETA, 40);
    const daomesh_id pool = open_pool(&host, &grid, &volt, protocols);
    ACT(&host, &grid, STREAM_OPEN, stream_open, .party = grid, .to = pool, .token = volt,
        .terms = { .total = units(900), .plan = { .duration = 90 * DAY } });

    host_wait(
        &host,
        30 *
            DAY); /* from day 5 on alfa has it alone; today beta comes up to 55, which counts from day 35 on */
    report(&host, &grid, reporters, ALFA, 60);
    report(&host, &grid, reporters, BETA, 55);
    host_wait(
        &host,
        30 *
            DAY); /* day 60: alfa falls below, and nobody speaks of beta any more, whose value ends with day 70 */
    report(&host, &grid, reporters, ALFA, 45);
    host_wait(&host, 30 * DAY);

    for (int i = 0; i < PROTOCOLS; i++)
        ACT(&host, &protocols[i], POOL_CLAIM, pool_claim, .party = protocols[i], .pool = pool);
    ACT(&host, &grid, POOL_SWEEP, pool_sweep, .dao = grid, .pool = pool, .token = volt);
    host_wait(&host, 0);

    /* Days 5 to 35 alone, 35 to 60 by halves; days 35 to 60 by halves, 60 to 70 alone; the rest was nobody's. */
    wrong += expect("alfa has", host_balance(&host, &protocols[ALFA], &volt), 300 + 125);
    wrong += expect("beta has", host_balance(&host, &protocols[BETA], &volt), 125 + 100);
    wrong += expect("the grid has back", host_balance(&host, &grid, &volt), 50 + 200);
    host_close(&host);
    return wrong;
}
