/* The audit of programmes that fund each other: one record is forged, and it says what does not fit. */
#include "money.h"

#include <daomesh/programme.h>

Suite *programme_fund_audit_suite(void);

/* LAST is funded by FIRST, which SOURCE pays from the minter; ENDED was funded by SOURCE and is over, NEXT goes on from it; LONE by nobody. */
enum { LAST = 1, FIRST, ENDED, SOURCE, LONE, NEXT };
/* Their streams: one each in their order, SOURCE's two of them. */
enum { TO_PERSON = 1, TO_LAST, OF_ENDED, TO_FIRST, TO_ENDED };

static struct world world;
static daomesh_id dao, token;
static uint64_t row;

#define DAY 86400u

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

/* --- A sound ledger --------------------------------------------------------------------------------------------------- */

static void as_dao(uint32_t kind, const void *act)
{
    done(world_act_as(&world, &dao, kind, act));
}

static void open_programme(uint64_t duration, uint64_t total, uint32_t first, uint32_t second)
{
    struct daomesh_programme_open act = { .dao = dao };
    act.terms.duration = duration;
    act.terms.evaluation_s = 1000;
    act.terms.minter = total > 0;
    act.terms.total = amount_from_u64(total);
    if (total == 0) act.terms.token = token;
    act.terms.recipients_count = second ? 2 : 1;
    act.terms.recipients[0] = (struct daomesh_programme_share){ dao, 1, first };
    act.terms.recipients[1] = (struct daomesh_programme_share){ dao, 1, second };
    if (first == 0) act.terms.recipients[0].to = world.people[1];
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static void claim(uint64_t stream, const daomesh_id *party)
{
    const struct daomesh_stream_claim act = { .party = *party, .stream = stream };
    done(world_act_as(&world, party, DAOMESH_ACTION_STREAM_CLAIM, &act));
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 3; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    token = money_token(&world, 0, 0, 0);
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(100000), .admin = dao };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    as_dao(DAOMESH_ACTION_MINTER_GRANT, &grant);
    open_programme(20 * DAY, 0, 0, 0);
    open_programme(21 * DAY, 0, LAST, 0);
    open_programme(2 * DAY, 0, 0, 0);
    open_programme(10 * DAY, 1000, FIRST, ENDED);
    open_programme(19 * DAY, 0, 0, 0);
    const struct daomesh_programme_verdict verdict = { .dao = dao,
                                                       .programme = ENDED,
                                                       .verdict = DAOMESH_VERDICT_CONTINUE };
    world_pass(&world, 2 * DAY - 100);
    as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &verdict);
    world_pass(&world, DAY);
    claim(TO_PERSON, &world.people[1]);
    claim(OF_ENDED, &world.people[1]);
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

/* --- The records that are forged ---------------------------------------------------------------------------------- */

static struct daomesh_programme_record *programme(uint64_t number)
{
    struct daomesh_programme_record *record;
    done(edit_programme(world.ledger->state, &record, row, number));
    return record;
}

static struct daomesh_stream_record *stream(uint64_t number)
{
    struct daomesh_stream_record *record;
    done(edit_stream(world.ledger->state, &record, number));
    return record;
}

static void minter_of_its_own(void)
{
    programme(LAST)->minter = 1;
}

static void funded_by_no_stream(void)
{
    programme(LAST)->inflows[0].stream = 99;
}

static void funded_by_what_funds_nobody(void)
{
    programme(LAST)->inflows[0].stream = TO_PERSON;
}

static void funded_by_another_token(void)
{
    stream(TO_FIRST)->token++;
}

static void funded_by_no_programme(void)
{
    stream(TO_LAST)->programme = 77;
}

static void funded_by_another_part(void)
{
    stream(TO_FIRST)->part = 1;
}

static void funded_by_a_part_that_funds_nobody(void)
{
    programme(FIRST)->parts[0].programme = 0;
}

static void a_stream_lost(void)
{
    programme(LONE)->parts[0].stream = 0;
}

static void stream_of_another(void)
{
    programme(LONE)->parts[0].stream = TO_PERSON;
}

static void drew_less(void)
{
    programme(LAST)->inflows[0].drawn.limb[0]--;
}

static void drew_from_another(void)
{
    programme(ENDED)->inflows[0].drawn.limb[0]--;
    stream(OF_ENDED)->claimed.limb[0]--;
}

static void funds_none(void)
{
    programme(SOURCE)->parts[0].programme = 66;
    programme(SOURCE)->parts[0].taker = 66;
}

static void taken_by_what_is_over(void)
{
    programme(SOURCE)->parts[1].taker = ENDED;
}

static void took_more_than_there_is(void)
{
    programme(SOURCE)->parts[1].passed.limb[0] += 500;
}

static void in_a_circle(void)
{
    struct daomesh_programme_record *first = programme(FIRST), *last = programme(LAST);
    first->inflows[0].stream = TO_PERSON;
    stream(TO_PERSON)->flags |= STREAM_FUNDS;
    last->parts[0].programme = FIRST;
}

static void succeeded_by_an_earlier_one(void)
{
    programme(LAST)->successor = FIRST;
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { minter_of_its_own, "a programme of a minter, or a draft, that is funded" },
    { funded_by_no_stream, "a programme funded by no stream" },
    { funded_by_what_funds_nobody, "a programme funded by no stream" },
    { funded_by_another_token, "a programme funded by no stream" },
    { funded_by_no_programme, "a programme funded by no programme" },
    { funded_by_another_part, "a programme funded by no programme" },
    { funded_by_a_part_that_funds_nobody, "a programme funded by no programme" },
    { a_stream_lost, "a programme that others fund without its streams" },
    { stream_of_another, "a programme that others fund without its streams" },
    { drew_less, "what a funded programme paid is not what it drew" },
    { drew_from_another, "what was made for a programme is not what that drew" },
    { funds_none, "a programme that funds none" },
    { taken_by_what_is_over, "a programme that is over takes what funds it" },
    { took_more_than_there_is, "a programme took more than funds it" },
    { succeeded_by_an_earlier_one, "a programme's successor goes on from another" },
    { in_a_circle, "programmes that fund each other in a circle, or in too long a chain" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *programme_fund_audit_suite(void)
{
    Suite *suite = suite_create("programme_fund_audit");
    TCase *tests = tcase_create("programme_fund_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
