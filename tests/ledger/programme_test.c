/* Programmes: what they pay, their evaluation, what follows it, and the calendar. */
#include "money.h"

#include <stdlib.h>

#include <daomesh/programme.h>

Suite *programme_suite(void);

/* Person 0 issues the token, 1, 2 and 3 receive; the DAO has minter 1 with a cap of 100 000. */
static struct world world;
static daomesh_id token, dao;
static uint64_t row, minter, opened; /* when the world was ready */

#define DAY 86400u

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void give_minter(uint64_t cap)
{
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(cap), .admin = dao };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    minter = world.ledger->counters.minters;
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = minter, .to = dao, .rights = { .mint = 1, .pause = 1 }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    give_minter(100000);
    opened = world.time;
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms --------------------------------------------------------------------------------------------------------- */

static int by_id(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

/* Ten days, the last two of them evaluated, to persons 1..count with as many parts as their number. */
static struct daomesh_programme_terms terms_of(uint64_t total, uint32_t count)
{
    struct daomesh_programme_terms terms = { .minter = minter,
                                             .total = amount_from_u64(total),
                                             .duration = 10 * DAY,
                                             .evaluation_s = 2 * DAY,
                                             .recipients_count = count };
    for (uint32_t i = 0; i < count; i++)
        terms.recipients[i] = (struct daomesh_programme_share){ .to = world.people[i + 1], .weight = i + 1 };
    qsort(terms.recipients, count, sizeof terms.recipients[0], by_id);
    return terms;
}

static int32_t open_terms(struct daomesh_programme_terms terms)
{
    struct daomesh_programme_open act = { .dao = dao, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static int32_t draft_terms(struct daomesh_programme_terms terms)
{
    struct daomesh_programme_draft act = { .dao = dao, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &act);
}

static int32_t start_drafts(uint32_t first, uint32_t count)
{
    struct daomesh_programme_start act = { .dao = dao, .programmes_count = count };
    for (uint32_t i = 0; i < count; i++)
        act.programmes[i] = first + i;
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &act);
}

static int32_t judge(uint32_t programme, uint8_t verdict, uint64_t pause_s,
                     const struct daomesh_programme_terms *terms)
{
    struct daomesh_programme_verdict act = {
        .dao = dao, .programme = programme, .verdict = verdict, .pause_s = pause_s
    };
    if (terms) act.terms[act.terms_count++] = *terms;
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

static int32_t resume(uint32_t programme)
{
    struct daomesh_programme_resume act = { .dao = dao, .programme = programme };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_RESUME, &act);
}

static const struct daomesh_programme_record *record_of(uint32_t programme)
{
    const struct daomesh_programme_record *record;
    done(find_programme(world.ledger->state, &record, row, programme));
    return record;
}

static uint32_t state_of(uint32_t programme)
{
    uint32_t state;
    done(daomesh__programme_state(&state, record_of(programme), world.time));
    return state;
}

static const struct daomesh_programmes_record *book(void)
{
    const struct daomesh_programmes_record *record;
    done(find_programmes(world.ledger->state, &record, row));
    return record;
}

/* Everybody claims whatever is due of a programme; gives what it has paid in all. */
static uint64_t claim_all(uint32_t programme)
{
    uint64_t paid = 0;
    const struct daomesh_programme_record *record = record_of(programme);
    for (uint32_t i = 0; i < record->parts_count; i++) {
        const struct daomesh_stream_record *stream;
        struct daomesh_stream_claim act = { .stream = record->parts[i].stream };
        if (act.stream == 0) continue;
        done(daomesh__id_of(world.ledger->state, &act.party, record->parts[i].to));
        (void)world_act_as(&world, &act.party, DAOMESH_ACTION_STREAM_CLAIM, &act);
        done(find_stream(world.ledger->state, &stream, act.stream));
        paid += stream->claimed.limb[0];
    }
    return paid;
}

static uint64_t held(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static uint64_t reserved(void)
{
    const struct daomesh_minter_record *record;
    done(find_minter(world.ledger->state, &record, minter));
    return record->reserved.limb[0];
}

/* To a moment of the first programme's life, in seconds after the world was ready. */
static void pass_to(uint64_t moment)
{
    world_pass(&world, opened + moment - world.time);
}

/* --- What it pays ---------------------------------------------------------------------------------------------------------- */

START_TEST(a_programme_pays_its_recipients_in_proportion)
{
    done(open_terms(terms_of(100, 3)));
    ck_assert_uint_eq(reserved(), 100);
    pass_to(5 * DAY);
    (void)claim_all(1);
    ck_assert_uint_eq(held(1) + held(2) + held(3), 8 + 16 + 25);
    pass_to(10 * DAY);
    ck_assert_uint_eq(claim_all(1), 100);
    ck_assert_uint_eq(held(1), 17);
    ck_assert_uint_eq(held(2), 33);
    ck_assert_uint_eq(held(3), 50);
    ck_assert_uint_eq(reserved(), 0);
}
END_TEST

START_TEST(a_programme_may_begin_with_something_and_have_a_cliff)
{
    struct daomesh_programme_terms terms = terms_of(1000, 1);
    terms.unlock_ppm = 100000;
    terms.cliff = 4 * DAY;
    terms.cliff_form = DAOMESH_CLIFF_HIDES;
    terms.starts = opened + DAY;
    done(open_terms(terms));
    pass_to(DAY - 1);
    ck_assert_uint_eq(claim_all(1), 0);
    pass_to(DAY);
    ck_assert_uint_eq(claim_all(1), 100);
    pass_to(5 * DAY - 1);
    ck_assert_uint_eq(claim_all(1), 100);
    pass_to(5 * DAY);
    ck_assert_uint_eq(claim_all(1), 100 + 360);
    pass_to(11 * DAY);
    ck_assert_uint_eq(claim_all(1), 1000);
}
END_TEST

START_TEST(a_part_of_nothing_has_no_stream)
{
    done(open_terms(terms_of(1, 3)));
    pass_to(10 * DAY);
    ck_assert_uint_eq(claim_all(1), 1);
    ck_assert_uint_eq(held(3), 1);
}
END_TEST

START_TEST(a_draft_reserves_nothing_until_it_is_started)
{
    done(draft_terms(terms_of(100, 1)));
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_DRAFT);
    ck_assert_uint_eq(reserved(), 0);
    world_pass(&world, 5);
    done(start_drafts(1, 1));
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_ACTIVE);
    ck_assert_uint_eq(record_of(1)->starts, opened + 5);
    ck_assert_uint_eq(reserved(), 100);
    ck_assert_int_eq(start_drafts(1, 1), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

START_TEST(a_draft_whose_time_has_gone_by_cannot_be_started)
{
    struct daomesh_programme_terms terms = terms_of(100, 1);
    terms.starts = opened + 5;
    done(draft_terms(terms));
    pass_to(6);
    ck_assert_int_eq(start_drafts(1, 1), DAOMESH_E_PAST);
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_DRAFT);
}
END_TEST

/* --- The evaluation ----------------------------------------------------------------------------------------------------------- */

START_TEST(a_verdict_is_given_once_and_in_the_window_alone)
{
    done(open_terms(terms_of(100, 1)));
    pass_to(8 * DAY - 1);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_STOP, 0, NULL), DAOMESH_E_PROGRAMME_STATE);
    pass_to(8 * DAY);
    done(judge(1, DAOMESH_VERDICT_STOP, 0, NULL));
    ck_assert_uint_eq(record_of(1)->decided, world.time);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

START_TEST(the_last_moment_is_in_the_window)
{
    done(open_terms(terms_of(100, 1)));
    pass_to(10 * DAY);
    ck_assert_uint_eq(book()->slots_count, 1);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    ck_assert_uint_eq(state_of(2), DAOMESH_PROGRAMME_ACTIVE);
}
END_TEST

START_TEST(a_programme_that_nobody_judged_stops)
{
    char said[200];
    done(open_terms(terms_of(100, 1)));
    pass_to(10 * DAY + 1);
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_ENDED);
    ck_assert_uint_eq(record_of(1)->stage, PROGRAMME_OVER);
    ck_assert_uint_eq(book()->slots_count, 0);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL), DAOMESH_E_PROGRAMME_STATE);
    world_commit(&world);
    world_last_event(&world, said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, ": ended"));
    world_begin(&world, 0);
    ck_assert_uint_eq(claim_all(1), 100);
}
END_TEST

START_TEST(a_programme_continues_when_it_ends_and_its_line_is_told)
{
    done(open_terms(terms_of(100, 2)));
    pass_to(9 * DAY);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    ck_assert_uint_eq(record_of(1)->successor, 2);
    ck_assert_uint_eq(record_of(2)->predecessor, 1);
    ck_assert_uint_eq(record_of(2)->starts, opened + 10 * DAY);
    ck_assert_uint_eq(state_of(2), DAOMESH_PROGRAMME_QUEUED);
    ck_assert_uint_eq(claim_all(2), 0);
    pass_to(15 * DAY);
    ck_assert_uint_eq(claim_all(1), 100);
    ck_assert_uint_eq(claim_all(2), 16 + 33);
    pass_to(18 * DAY);
    done(judge(2, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    pass_to(30 * DAY);
    ck_assert_uint_eq(claim_all(2) + claim_all(3), 200);
}
END_TEST

START_TEST(what_the_cap_does_not_hold_cannot_be_continued)
{
    done(open_terms(terms_of(60000, 1)));
    pass_to(9 * DAY);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL), DAOMESH_E_CAP);
    ck_assert_uint_eq(record_of(1)->verdict, 0);
    ck_assert_uint_eq(book()->count, 1);
    done(judge(1, DAOMESH_VERDICT_STOP, 0, NULL));
}
END_TEST

START_TEST(a_programme_iterates_with_other_terms)
{
    struct daomesh_programme_terms other = terms_of(50, 3);
    other.duration = 5 * DAY;
    done(open_terms(terms_of(100, 1)));
    pass_to(9 * DAY);
    other.starts = opened + 10 * DAY - 1;
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_ITERATE, 0, &other), DAOMESH_E_CONTRADICTION);
    other.starts = 0;
    done(judge(1, DAOMESH_VERDICT_ITERATE, 0, &other));
    ck_assert_uint_eq(record_of(2)->starts, opened + 10 * DAY);
    ck_assert_uint_eq(record_of(2)->predecessor, 1);
    pass_to(15 * DAY);
    ck_assert_uint_eq(claim_all(2), 50);
}
END_TEST

START_TEST(a_paused_programme_waits_and_is_taken_up_again)
{
    done(open_terms(terms_of(100, 2)));
    pass_to(9 * DAY);
    ck_assert_int_eq(resume(1), DAOMESH_E_PROGRAMME_STATE);
    done(judge(1, DAOMESH_VERDICT_PAUSE, 30 * DAY, NULL));
    ck_assert_int_eq(resume(1), DAOMESH_E_PROGRAMME_STATE);
    pass_to(20 * DAY);
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_PAUSED);
    ck_assert_uint_eq(claim_all(1), 100);
    ck_assert_uint_eq(reserved(), 0);
    done(resume(1));
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_ENDED);
    ck_assert_uint_eq(record_of(2)->starts, opened + 20 * DAY);
    ck_assert_int_eq(resume(1), DAOMESH_E_PROGRAMME_STATE);
    pass_to(30 * DAY);
    ck_assert_uint_eq(claim_all(2), 100);
}
END_TEST

START_TEST(a_pause_ends_with_its_last_day)
{
    char said[200];
    done(open_terms(terms_of(100, 1)));
    pass_to(9 * DAY);
    done(judge(1, DAOMESH_VERDICT_PAUSE, 5 * DAY, NULL));
    pass_to(15 * DAY);
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_PAUSED);
    pass_to(15 * DAY + 1);
    ck_assert_uint_eq(record_of(1)->stage, PROGRAMME_OVER);
    ck_assert_int_eq(resume(1), DAOMESH_E_PROGRAMME_STATE);
    world_commit(&world);
    world_last_event(&world, said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, ": lapsed"));
    world_begin(&world, 0);
}
END_TEST

START_TEST(a_verdict_says_no_more_than_it_needs)
{
    const struct daomesh_programme_terms other = terms_of(50, 1);
    done(open_terms(terms_of(100, 1)));
    pass_to(9 * DAY);
    ck_assert_int_eq(judge(1, 0, 0, NULL), DAOMESH_E_RANGE);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_PAUSE, 0, NULL), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_PAUSE, DAOMESH_PERIOD_MAX_S + 1, NULL), DAOMESH_E_RANGE);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_STOP, 1, NULL), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_STOP, 0, &other), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_ITERATE, 0, NULL), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(judge(2, DAOMESH_VERDICT_STOP, 0, NULL), DAOMESH_E_UNKNOWN_PROGRAMME);
    ck_assert_int_eq(resume(2), DAOMESH_E_UNKNOWN_PROGRAMME);
}
END_TEST

/* --- The calendar -------------------------------------------------------------------------------------------------------------- */

static struct daomesh_programme_terms later(uint64_t total, uint64_t starts)
{
    struct daomesh_programme_terms terms = terms_of(total, 1);
    terms.starts = opened + starts;
    return terms;
}

START_TEST(evaluations_do_not_overlap)
{
    done(open_terms(later(1, 0)));
    ck_assert_int_eq(open_terms(later(1, 0)), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(open_terms(later(1, DAY)), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(open_terms(later(1, 2 * DAY)), DAOMESH_E_OVERLAP);
    done(open_terms(later(1, 2 * DAY + 1)));
}
END_TEST

START_TEST(drafts_that_are_started_together_share_a_window)
{
    for (int i = 0; i < 3; i++)
        done(draft_terms(later(1, 0)));
    done(draft_terms(later(1, DAY)));
    ck_assert_int_eq(start_drafts(1, 4), DAOMESH_E_OVERLAP);
    ck_assert_uint_eq(state_of(1), DAOMESH_PROGRAMME_DRAFT); /* all or none */
    done(start_drafts(1, 3));
    ck_assert_int_eq(start_drafts(4, 1), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(open_terms(later(1, 0)), DAOMESH_E_OVERLAP);
}
END_TEST

/* Two of a group and one in the place where they would go on: the first takes the next free window, the second the same. */
START_TEST(a_group_goes_on_in_one_window_and_in_the_next_free_one)
{
    done(draft_terms(later(1, 0)));
    done(draft_terms(later(1, 0)));
    done(start_drafts(1, 2));
    done(open_terms(later(1, 11 * DAY)));
    pass_to(9 * DAY);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    done(judge(2, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    ck_assert_uint_eq(record_of(4)->starts, opened + 13 * DAY + 1);
    ck_assert_uint_eq(record_of(5)->starts, opened + 13 * DAY + 1);
}
END_TEST

/* The group has windows at 48, 28 and 38 days, and at 19 days one that is too long: the successor shares the first that fits. */
START_TEST(a_group_goes_on_in_the_first_of_its_windows_that_fits)
{
    struct daomesh_programme_terms longer = later(1, 12 * DAY);
    longer.evaluation_s = 3 * DAY;
    done(draft_terms(later(1, 0)));
    done(draft_terms(later(1, 40 * DAY)));
    done(draft_terms(later(1, 20 * DAY)));
    done(draft_terms(later(1, 30 * DAY)));
    done(draft_terms(longer));
    done(start_drafts(1, 5));
    pass_to(9 * DAY);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    ck_assert_uint_eq(record_of(6)->starts, opened + 20 * DAY);
}
END_TEST

START_TEST(a_dao_has_so_many_programmes_at_once)
{
    for (uint64_t i = 0; i < DAOMESH_PROGRAMMES_LIVE_MAX; i++)
        done(open_terms(later(1, i * 3 * DAY)));
    ck_assert_int_eq(open_terms(later(1, 1000 * DAY)), DAOMESH_E_LIMIT);
    pass_to(10 * DAY + 1);
    done(open_terms(later(1, 1000 * DAY)));
}
END_TEST

/* --- One vote --------------------------------------------------------------------------------------------------------------------- */

static void propose(const struct daomesh_programme_terms *terms, uint32_t count)
{
    struct inner_list list = { .len = 0 };
    for (uint32_t i = 0; i < count; i++) {
        struct daomesh_programme_open act = { .dao = dao, .terms = terms[i] };
        inner_add(&list, DAOMESH_ACTION_PROGRAMME_OPEN, &act);
    }
    const uint64_t proposal = world_propose(&world, 0, &dao, 1, inner_span(&list));
    ck_assert_uint_ne(proposal, 0);
    world_pass(&world, 1);
    done(world_vote(&world, 0, &dao, proposal, 1));
    done(world_vote(&world, 1, &dao, proposal, 1));
    world_pass(&world, 2000);
}

START_TEST(one_vote_starts_many_in_one_window)
{
    struct daomesh_programme_terms terms[3];
    for (int i = 0; i < 3; i++)
        terms[i] = later(10, 3 * DAY);
    propose(terms, 3);
    ck_assert_uint_eq(book()->slots_count, 3);
    ck_assert_uint_eq(record_of(1)->group, record_of(3)->group);
    ck_assert_int_eq(open_terms(terms[0]), DAOMESH_E_OVERLAP);
}
END_TEST

START_TEST(one_vote_starts_all_or_none)
{
    struct daomesh_programme_terms terms[3];
    for (int i = 0; i < 3; i++)
        terms[i] = later(40000, 3 * DAY);
    propose(terms, 3);
    ck_assert_uint_eq(reserved(), 0);
    ck_assert_ptr_null(book());
}
END_TEST

/* --- Reading --------------------------------------------------------------------------------------------------------------------- */

static int32_t read_programme(daomesh_programme_info *info, uint64_t number, uint64_t now)
{
    daomesh_reader *reader;
    done(daomesh_reader_open(&reader, world.ledger));
    info->size = sizeof *info;
    const int32_t status = daomesh_reader_programme(info, reader, &dao, number, now);
    daomesh_reader_close(reader);
    return status;
}

START_TEST(a_reader_tells_where_a_programme_stands)
{
    daomesh_programme_info info;
    done(open_terms(terms_of(100, 2)));
    done(draft_terms(terms_of(7, 1)));
    pass_to(5 * DAY);
    (void)claim_all(1);
    world_commit(&world);
    done(read_programme(&info, 1, opened + 8 * DAY));
    ck_assert_uint_eq(info.state, DAOMESH_PROGRAMME_EVALUATING);
    ck_assert_uint_eq(info.released.limb[0], 26 + 53);
    ck_assert_uint_eq(info.claimed.limb[0], 16 + 33);
    ck_assert_uint_eq(info.evaluates, opened + 8 * DAY);
    ck_assert_uint_eq(info.ends, opened + 10 * DAY);
    ck_assert_uint_eq(info.recipients, 2);
    ck_assert_uint_eq(info.verdict, 0);
    ck_assert_mem_eq(&info.token, &token, sizeof token);
    done(read_programme(&info, 1, opened + 11 * DAY));
    ck_assert_uint_eq(info.verdict, DAOMESH_VERDICT_STOP);
    done(read_programme(&info, 2, 0));
    ck_assert_uint_eq(info.state, DAOMESH_PROGRAMME_DRAFT);
    ck_assert_int_eq(read_programme(&info, 3, 0), DAOMESH_E_UNKNOWN_PROGRAMME);
    ck_assert_int_eq(read_programme(&info, 1, opened), DAOMESH_E_TIME);
    ck_assert_uint_eq(info.minter, 0);
    world_begin(&world, 0);
}
END_TEST

START_TEST(a_reader_wants_to_know_what_to_read)
{
    daomesh_programme_info info = { .size = sizeof info };
    daomesh_reader *reader;
    done(open_terms(terms_of(100, 2)));
    world_commit(&world);
    done(daomesh_reader_open(&reader, world.ledger));
    ck_assert_int_eq(daomesh_reader_programme(NULL, reader, &dao, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_programme(&info, NULL, &dao, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_programme(&info, reader, NULL, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_programme(&info, reader, &token, 1, 0), DAOMESH_E_UNKNOWN_DAO);
    daomesh_reader_close(reader);
    world_begin(&world, 0);
}
END_TEST

/* --- Bad input -------------------------------------------------------------------------------------------------------------------- */

static void expect_refused(struct daomesh_programme_terms terms, int32_t status, const char *field)
{
    ck_assert_int_eq(open_terms(terms), status);
    ck_assert_str_eq(world.diag.path, field);
    ck_assert_int_eq(draft_terms(terms), status);
}

START_TEST(terms_that_cannot_be_say_where)
{
    struct daomesh_programme_terms terms = terms_of(100, 2);
    terms.minter = 9;
    expect_refused(terms, DAOMESH_E_UNKNOWN_MINTER, "terms.minter");
    expect_refused(terms_of(0, 2), DAOMESH_E_RANGE, "terms.total");
    expect_refused(terms_of(100, 0), DAOMESH_E_RANGE, "terms.recipients");
    terms = terms_of(100, 2);
    terms.duration = 0;
    expect_refused(terms, DAOMESH_E_RANGE, "terms.duration");
    terms.duration = DAOMESH_PERIOD_MAX_S + 1;
    expect_refused(terms, DAOMESH_E_RANGE, "terms.duration");
    terms = terms_of(100, 2);
    terms.evaluation_s = 0;
    expect_refused(terms, DAOMESH_E_RANGE, "terms.evaluation_s");
    terms.evaluation_s = terms.duration + 1;
    expect_refused(terms, DAOMESH_E_CONTRADICTION, "terms.evaluation_s");
    terms = terms_of(100, 2);
    terms.cliff = terms.duration + 1;
    expect_refused(terms, DAOMESH_E_CONTRADICTION, "terms.cliff");
    terms = terms_of(100, 2);
    terms.starts = world.time - 1;
    expect_refused(terms, DAOMESH_E_PAST, "terms.starts");
    terms.starts = UINT64_MAX - terms.duration;
    expect_refused(terms, DAOMESH_E_RANGE, "terms.starts");
    terms = terms_of(100, 2);
    terms.recipients[1].weight = 0;
    expect_refused(terms, DAOMESH_E_RANGE, "terms.recipients");
    terms.recipients[1] = terms.recipients[0];
    expect_refused(terms, DAOMESH_E_REPEATED, "terms.recipients");
    memset(&terms.recipients[1].to, 0, sizeof terms.recipients[1].to);
    expect_refused(terms, DAOMESH_E_NOT_SORTED, "terms.recipients");
    memset(&terms.recipients[1].to, 0xff, sizeof terms.recipients[1].to);
    terms.recipients[1].weight = 1;
    expect_refused(terms, DAOMESH_E_UNKNOWN_PARTY, "terms.recipients");
}
END_TEST

START_TEST(only_the_dao_starts_what_it_may_mint)
{
    const struct daomesh_programme_open act = { .dao = dao, .terms = terms_of(100, 1) };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROGRAMME_OPEN, &act), DAOMESH_E_NOT_ALLOWED);
    const struct daomesh_minter_revoke revoke = { dao, minter, dao };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_REVOKE, &revoke));
    ck_assert_int_eq(open_terms(terms_of(100, 1)), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(start_drafts(1, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(start_drafts(1, 1), DAOMESH_E_UNKNOWN_PROGRAMME);
}
END_TEST

START_TEST(numbers_of_programmes_end)
{
    struct daomesh_programmes_record *record;
    done(open_terms(later(1, 0)));
    world_pass(&world, 1);
    done(edit_programmes(world.ledger->state, &record, row));
    record->count = UINT32_MAX;
    ck_assert_int_eq(open_terms(later(1, 9 * DAY)), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

START_TEST(a_successor_past_the_end_of_time_is_refused)
{
    struct daomesh_programme_terms terms = terms_of(1, 1);
    terms.starts = UINT64_MAX - terms.duration - 1;
    done(open_terms(terms));
    terms.starts--;
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_OVERLAP);
}
END_TEST

START_TEST(nothing_goes_on_past_the_end_of_time)
{
    world_pass(&world, UINT64_MAX - 12 * DAY - world.time);
    done(open_terms(terms_of(1, 1)));
    world_pass(&world, 9 * DAY);
    ck_assert_int_eq(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL), DAOMESH_E_OVERFLOW);
    ck_assert_str_eq(world.diag.path, "programme");
}
END_TEST

Suite *programme_suite(void)
{
    Suite *suite = suite_create("programme");
    TCase *tests = tcase_create("programme");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_programme_pays_its_recipients_in_proportion);
    tcase_add_test(tests, a_programme_may_begin_with_something_and_have_a_cliff);
    tcase_add_test(tests, a_part_of_nothing_has_no_stream);
    tcase_add_test(tests, a_draft_reserves_nothing_until_it_is_started);
    tcase_add_test(tests, a_draft_whose_time_has_gone_by_cannot_be_started);
    tcase_add_test(tests, a_verdict_is_given_once_and_in_the_window_alone);
    tcase_add_test(tests, the_last_moment_is_in_the_window);
    tcase_add_test(tests, a_programme_that_nobody_judged_stops);
    tcase_add_test(tests, a_programme_continues_when_it_ends_and_its_line_is_told);
    tcase_add_test(tests, what_the_cap_does_not_hold_cannot_be_continued);
    tcase_add_test(tests, a_programme_iterates_with_other_terms);
    tcase_add_test(tests, a_paused_programme_waits_and_is_taken_up_again);
    tcase_add_test(tests, a_pause_ends_with_its_last_day);
    tcase_add_test(tests, a_verdict_says_no_more_than_it_needs);
    tcase_add_test(tests, evaluations_do_not_overlap);
    tcase_add_test(tests, drafts_that_are_started_together_share_a_window);
    tcase_add_test(tests, a_group_goes_on_in_one_window_and_in_the_next_free_one);
    tcase_add_test(tests, a_group_goes_on_in_the_first_of_its_windows_that_fits);
    tcase_add_test(tests, a_dao_has_so_many_programmes_at_once);
    tcase_add_test(tests, one_vote_starts_many_in_one_window);
    tcase_add_test(tests, one_vote_starts_all_or_none);
    tcase_add_test(tests, a_reader_tells_where_a_programme_stands);
    tcase_add_test(tests, a_reader_wants_to_know_what_to_read);
    tcase_add_test(tests, terms_that_cannot_be_say_where);
    tcase_add_test(tests, only_the_dao_starts_what_it_may_mint);
    tcase_add_test(tests, numbers_of_programmes_end);
    tcase_add_test(tests, a_successor_past_the_end_of_time_is_refused);
    tcase_add_test(tests, nothing_goes_on_past_the_end_of_time);
    suite_add_tcase(suite, tests);
    return suite;
}
