/*
 * A guild pays for liquidity, a month at a time: 300 GRAIN a month to two pools. After the first month it pauses, goes on when a vote
 * says so, and changes its terms for the third. What was not decided is never made.
 */
#include "host.h"

#define MONTH (30 * DAY)
#define WEEK (7 * DAY)

enum { PAUSE = 2, ITERATE = 4 }; /* verdicts */

static int by_party(const void *left, const void *right)
{
    const struct daomesh_programme_share *one = left, *other = right;
    return memcmp(one->to.bytes, other->to.bytes, DAOMESH_ID_BYTES);
}

/* 300 of minter 1 in a month, the last week of which is for looking at what it did. */
static struct daomesh_programme_terms a_month(const daomesh_id *first, uint32_t first_weight,
                                              const daomesh_id *second, uint32_t second_weight)
{
    struct daomesh_programme_terms terms = { .minter = 1, .total = units(300), .duration = MONTH };
    terms.evaluation_s = WEEK;
    terms.recipients_count = 2;
    terms.recipients[0].to = *first;
    terms.recipients[0].weight = first_weight;
    terms.recipients[1].to = *second;
    terms.recipients[1].weight = second_weight;
    qsort(terms.recipients, 2, sizeof terms.recipients[0], by_party);
    return terms;
}

/* Everybody takes what is theirs by now from the streams so far; a stream belongs to one of the two. */
static void claim_all(struct host *host, const daomesh_id *parties, uint64_t streams)
{
    for (uint64_t stream = 1; stream <= streams; stream++) {
        for (int i = 0; i < 3; i++) {
            ENCODE(host, stream_claim, .party = parties[i], .stream = stream);
            (void)host_try(host, &parties[i], DAOMESH_ACTION_STREAM_CLAIM);
        }
    }
    host_wait(host, 0);
}

int main(void)
{
    struct host host;
    int wrong = 0;
    host_open(&host);
    const daomesh_id ada = host_person(&host, "ada"), ben = host_person(&host, "ben");
    const daomesh_id pools[] = { host_person(&host, "pool of EUR"), host_person(&host, "pool of GOLD"),
                                 host_person(&host, "pool of SALT") };
    const struct share members[] = { { ada, 1 }, { ben, 1 } };
    const daomesh_id guild = host_dao(&host, "guild", members, 2, one_member_one_vote());

    /* Ada issues the token and gives the guild a minter: at most 1000, whatever it decides. */
    const daomesh_id grain = host_own_token(&host, &ada, "GRAIN");
    ACT(&host, &ada, MINTER_CREATE, minter_create, .party = ada, .token = grain,
        .terms = { .cap = units(1000), .admin = guild });
    ACT(&host, &guild, MINTER_GRANT, minter_grant, .party = guild, .minter = 1, .to = guild,
        .rights = { .mint = 1 });

    /* Here the host says that the guild decided; its members would by proposals that carry these actions. */
    struct daomesh_programme_terms terms = a_month(&pools[0], 2, &pools[1], 1);
    ACT(&host, &guild, PROGRAMME_OPEN, programme_open, .dao = guild, .terms = terms); /* programme 1 */

    host_wait(&host, MONTH / 2);
    claim_all(&host, pools, 2);
    wrong += expect("half a month: EUR has", host_balance(&host, &pools[0], &grain), 100);
    wrong += expect("half a month: GOLD has", host_balance(&host, &pools[1], &grain), 50);

    /* In the last week the guild looks at it, and wants to think for up to a month. */
    host_wait(&host, MONTH / 2 - WEEK);
    ACT(&host, &guild, PROGRAMME_VERDICT, programme_verdict, .dao = guild, .programme = 1, .verdict = PAUSE,
        .pause_s = MONTH);
    host_wait(&host, WEEK + 10 * DAY);
    claim_all(&host, pools, 2);
    wrong += expect("ten days into the pause: EUR has", host_balance(&host, &pools[0], &grain), 200);
    wrong += expect("ten days into the pause: GOLD has", host_balance(&host, &pools[1], &grain), 100);

    /* It goes on with the same terms, as programme 2; near its end the guild turns to another pool, from the next month on. */
    ACT(&host, &guild, PROGRAMME_RESUME, programme_resume, .dao = guild, .programme = 1);
    host_wait(&host, MONTH - WEEK);
    ENCODE(&host, programme_verdict, .dao = guild, .programme = 2, .verdict = ITERATE, .terms_count = 1,
           .terms = { a_month(&pools[0], 1, &pools[2], 3) });
    must(host_try(&host, &guild, DAOMESH_ACTION_PROGRAMME_VERDICT));
    host_wait(&host, WEEK + MONTH); /* programme 3; nobody says what follows, so nothing does */
    host_wait(&host, MONTH);
    claim_all(&host, pools, 6);

    wrong += expect("EUR has", host_balance(&host, &pools[0], &grain), 200 + 200 + 75);
    wrong += expect("GOLD has", host_balance(&host, &pools[1], &grain), 100 + 100);
    wrong += expect("SALT has", host_balance(&host, &pools[2], &grain), 225);
    wrong += expect("of 1000 there are", host_supply(&host, &grain), 900);
    host_close(&host);
    return wrong;
}
