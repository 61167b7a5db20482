/* Programmes when memory or the store fails: every act and every timer, told again at each call that fails. */
#include "money.h"
#include "retelling.h"

#include <daomesh/escalation.h>
#include <daomesh/programme.h>

Suite *programme_fault_suite(void);

static struct world world;
static daomesh_id token, dao;

#define DAY 86400u

/* Each act at the beginning of a batch, where nothing is in memory yet. */
static void act_as(const daomesh_id *actor, uint32_t kind, const void *fields)
{
    world_pass(&world, 1);
    const int32_t status = world_act_as(&world, actor, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void as_dao(uint32_t kind, const void *fields)
{
    act_as(&dao, kind, fields);
}

static void bound(struct daomesh_boundaries terms)
{
    const struct daomesh_charter_boundaries act = { dao, 1, terms };
    as_dao(DAOMESH_ACTION_CHARTER_BOUNDARIES, &act);
}

static void furnish(void)
{
    struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 3; i++)
        world_person(&world);
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    for (uint64_t parent = 0; parent < 2; parent++) {
        struct daomesh_minter_create make = { .party = parent ? dao : world.people[0], .token = token };
        make.terms =
            (struct daomesh_minter_terms){ .cap = amount_from_u64(100000), .parent = parent, .admin = dao };
        act_as(&make.party, DAOMESH_ACTION_MINTER_CREATE, &make);
        const struct daomesh_minter_grant grant = {
            .party = dao, .minter = parent + 1, .to = dao, .rights = { .mint = 1 }
        };
        as_dao(DAOMESH_ACTION_MINTER_GRANT, &grant);
    }
    bound((struct daomesh_boundaries){
        .inflation_ppm = 1000000, .window_s = DAY, .base = amount_from_u64(9000) });
    bound((struct daomesh_boundaries){
        .inflation_ppm = 1000000, .window_s = DAY, .base = amount_from_u64(8000), .share_ppm = 500000 });
}

static struct daomesh_programme_terms terms_of(void)
{
    return (struct daomesh_programme_terms){ .minter = 2,
                                             .total = amount_from_u64(100),
                                             .duration = 10 * DAY,
                                             .evaluation_s = 2 * DAY,
                                             .recipients_count = 1,
                                             .recipients = { { .to = world.people[1], .weight = 1 } } };
}

static void judge(uint32_t programme, uint8_t verdict, uint64_t pause_s)
{
    struct daomesh_programme_verdict act = {
        .dao = dao, .programme = programme, .verdict = verdict, .pause_s = pause_s
    };
    if (verdict == DAOMESH_VERDICT_ITERATE) act.terms[act.terms_count++] = terms_of();
    as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

static void claim(uint64_t stream)
{
    const struct daomesh_stream_claim act = { .party = world.people[1], .stream = stream };
    act_as(&act.party, DAOMESH_ACTION_STREAM_CLAIM, &act);
}

/* 1 started from a draft, continued by 2, iterated by 3, paused, resumed as 4, paused and lapsed. */
static void live(void)
{
    const struct daomesh_programme_draft draft = { dao, terms_of() };
    const struct daomesh_programme_start start = { dao, 1, { 1 } };
    const struct daomesh_programme_resume resume = { dao, 3 };
    as_dao(DAOMESH_ACTION_PROGRAMME_DRAFT, &draft);
    as_dao(DAOMESH_ACTION_PROGRAMME_START, &start);
    world_pass(&world, 9 * DAY);
    judge(1, DAOMESH_VERDICT_CONTINUE, 0);
    claim(1);
    world_pass(&world, 10 * DAY);
    judge(2, DAOMESH_VERDICT_ITERATE, 0);
    world_pass(&world, 10 * DAY);
    judge(3, DAOMESH_VERDICT_PAUSE, 9 * DAY);
    world_pass(&world, 2 * DAY);
    as_dao(DAOMESH_ACTION_PROGRAMME_RESUME, &resume);
    world_pass(&world, 9 * DAY);
    judge(4, DAOMESH_VERDICT_PAUSE, DAY);
    world_pass(&world, 2 * DAY);
    world_pass(&world, 2 * DAY);
    claim(4);
}

static void mint_and_stream(void)
{
    const struct daomesh_minter_mint mint = { dao, 2, world.people[2], amount_from_u64(7) };
    struct daomesh_stream_open stream = { .party = dao, .to = world.people[1], .token = token };
    stream.terms = (struct daomesh_stream_terms){
        .total = amount_from_u64(100), .plan.duration = DAY, .minter = 2, .cancelable = 1
    };
    as_dao(DAOMESH_ACTION_MINTER_MINT, &mint);
    as_dao(DAOMESH_ACTION_STREAM_OPEN, &stream);
    const struct daomesh_stream_cancel cancel = { dao, world.ledger->counters.streams };
    as_dao(DAOMESH_ACTION_STREAM_CANCEL, &cancel);
    const struct daomesh_programme_open open = { dao, terms_of() };
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &open);
    bound((struct daomesh_boundaries){ .cadence_s = 0 });
}

static void bond(uint32_t person, uint32_t programme, uint8_t side, uint64_t amount)
{
    const struct daomesh_programme_bond act = { world.people[person], dao, programme, side,
                                                amount_from_u64(amount) };
    act_as(&act.party, DAOMESH_ACTION_PROGRAMME_BOND, &act);
}

static void settle(uint32_t programme, uint8_t side)
{
    const struct daomesh_programme_settle act = { dao, programme, side };
    as_dao(DAOMESH_ACTION_PROGRAMME_SETTLE, &act);
}

static void play(void)
{
    struct daomesh_programme_draft draft = { dao, terms_of() };
    draft.terms.kill_count = 1;
    draft.terms.kill[0] = (struct daomesh_kill_terms){ token, amount_from_u64(1), 2 * DAY, 2 };
    as_dao(DAOMESH_ACTION_PROGRAMME_DRAFT, &draft);
    for (uint32_t i = 0; i < 2; i++) {
        const struct daomesh_programme_instance instance = { .dao = dao,
                                                             .draft = 6,
                                                             .starts = world.time + (20 + i * 20) * DAY };
        as_dao(DAOMESH_ACTION_PROGRAMME_INSTANCE, &instance);
    }
    bond(2, 7, DAOMESH_SIDE_CHANGE, 1);
    bond(2, 8, DAOMESH_SIDE_CHANGE, 1);
    bond(1, 8, DAOMESH_SIDE_KEEP, 2);
    settle(8, DAOMESH_SIDE_KEEP);
    world_pass(&world, 3 * DAY);
}

/* Programme 8 is paused until a feed says so; the game about it ends with it. */
static void wake(void)
{
    struct daomesh_feed_open feed = { .dao = dao, .title = { 1, "k" } };
    struct daomesh_programme_verdict pause = { .dao = dao, .programme = 8, .verdict = DAOMESH_VERDICT_PAUSE };
    const struct daomesh_feed_report report = { world.people[2], dao, 1, amount_from_u64(9) };
    const struct daomesh_programme_wake wake = { dao, 8 };
    feed.terms = (struct daomesh_feed_terms){
        .reporters_count = 1, .reporters = { world.people[2] }, .needed = 1, .window_s = DAY, .stale_s = DAY
    };
    as_dao(DAOMESH_ACTION_FEED_OPEN, &feed);
    world_pass(&world, 46 * DAY);
    pause.pause_s = 50 * DAY;
    pause.feed = 1;
    as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &pause);
    bond(2, 8, DAOMESH_SIDE_CHANGE, 1);
    world_pass(&world, 2 * DAY - 5);
    act_as(&world.people[2], DAOMESH_ACTION_FEED_REPORT, &report);
    act_as(&world.people[1], DAOMESH_ACTION_PROGRAMME_WAKE, &wake);
}

/* Programme 10 is asked, reported on, scored and paid for. */
static void evaluate(void)
{
    struct daomesh_programme_open open = { dao, terms_of() };
    open.terms.contest_count = 1;
    open.terms.contest[0] = (struct daomesh_token_amount){ token, amount_from_u64(10) };
    open.terms.questions_count = 1;
    open.terms.questions[0] = (struct daomesh_programme_question){ .asks = { 1, "?" }, .feed = 1 };
    open.terms.starts = world.time + 30 * DAY;
    money_mint(&world, &token, &dao, 10);
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &open);
    world_pass(&world, 38 * DAY);
    for (uint32_t person = 1; person < 3; person++) {
        const struct daomesh_programme_report report = { world.people[person], dao, 10, { { 7 } } };
        const struct daomesh_programme_score score = { dao, 10, (uint8_t)person, 300000 };
        act_as(&world.people[person], DAOMESH_ACTION_PROGRAMME_REPORT, &report);
        act_as(&world.people[0], DAOMESH_ACTION_PROGRAMME_SCORE, &score);
    }
    world_pass(&world, 3 * DAY);
}

START_TEST(a_story_told_with_failing_memory_and_store_ends_the_same)
{
    furnish();
    live();
    mint_and_stream();
    play();
    wake();
    evaluate();
    world_commit(&world);
    retell(&world);
    world_close(&world);
}
END_TEST

static struct daomesh_programme_terms funded(uint64_t duration)
{
    struct daomesh_programme_terms terms = terms_of();
    terms.minter = 0;
    terms.total = amount_from_u64(0);
    terms.token = token;
    terms.duration = duration;
    terms.evaluation_s = 1000;
    return terms;
}

static void fund(struct daomesh_programme_terms terms, uint32_t programme)
{
    const struct daomesh_programme_open act = { dao, terms };
    struct daomesh_programme_open paying = act;
    paying.terms.recipients[0] = (struct daomesh_programme_share){ dao, 1, programme };
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, programme ? &paying : &act);
}

static void claim_as_dao(uint64_t stream)
{
    const struct daomesh_stream_claim act = { .party = dao, .stream = stream };
    as_dao(DAOMESH_ACTION_STREAM_CLAIM, &act);
}

/* 3 pays 2, that pays 1; 1 goes on, is paused and resumed, and everybody claims; the last of its line is killed, then the source. */
START_TEST(programmes_that_fund_each_other_survive_failing_memory_and_store)
{
    struct daomesh_programme_terms source;
    furnish();
    fund(funded(4 * DAY), 0);
    fund(funded(19 * DAY), 1);
    source = terms_of();
    source.duration = 18 * DAY;
    source.evaluation_s = 1000;
    fund(source, 2);
    world_pass(&world, 3 * DAY);
    claim(1);
    world_pass(&world, DAY - 100);
    judge(1, DAOMESH_VERDICT_CONTINUE, 0); /* 4 */
    world_pass(&world, 4 * DAY);
    judge(4, DAOMESH_VERDICT_PAUSE, 9 * DAY);
    claim(1);
    world_pass(&world, 2 * DAY);
    claim_as_dao(2);
    const struct daomesh_programme_resume resume = { dao, 4 }; /* 5 */
    as_dao(DAOMESH_ACTION_PROGRAMME_RESUME, &resume);
    world_pass(&world, 2 * DAY);
    settle(5, DAOMESH_SIDE_CHANGE);
    settle(3, DAOMESH_SIDE_CHANGE);
    claim(5);
    world_commit(&world);
    retell(&world);
    world_close(&world);
}
END_TEST

Suite *programme_fault_suite(void)
{
    Suite *suite = suite_create("programme_fault");
    TCase *tests = tcase_create("programme_fault");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, programmes_that_fund_each_other_survive_failing_memory_and_store);
    tcase_add_test(tests, a_story_told_with_failing_memory_and_store_ends_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
