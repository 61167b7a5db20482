/* The audit of programmes and boundaries finds what does not fit: one record is forged, and it says what. */
#include "money.h"

#include <daomesh/programme.h>

Suite *programme_audit_suite(void);

/* Drafted; ended and continued by a queued one; one that waits after its pause; one that runs. */
enum { DRAFT = 1, ENDED, NEXT, WAITING, RUNNING, LAST = RUNNING };

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

static void make_minter(void)
{
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(100000), .admin = dao };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    as_dao(DAOMESH_ACTION_MINTER_GRANT, &grant);
    const struct daomesh_charter_boundaries bound = {
        dao, 1, { .inflation_ppm = 1000000, .window_s = DAY, .base = amount_from_u64(5000) }
    };
    as_dao(DAOMESH_ACTION_CHARTER_BOUNDARIES, &bound);
}

static struct daomesh_programme_terms terms_of(uint64_t starts)
{
    return (struct daomesh_programme_terms){ .minter = 1,
                                             .total = amount_from_u64(100),
                                             .starts = starts ? world.time + starts : 0,
                                             .duration = 10 * DAY,
                                             .evaluation_s = 2 * DAY,
                                             .recipients_count = 1,
                                             .recipients = { { .to = world.people[1], .weight = 1 } } };
}

static void open_terms(uint64_t starts)
{
    const struct daomesh_programme_open act = { dao, terms_of(starts) };
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static void judge(uint32_t programme, uint8_t verdict, uint64_t pause_s)
{
    const struct daomesh_programme_verdict act = {
        .dao = dao, .programme = programme, .verdict = verdict, .pause_s = pause_s
    };
    as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

/* Programmes 1 to 5 as named above, at a moment at which 2 is over, 3 runs, 4 waits and 5 runs. */
static void run_programmes(void)
{
    const struct daomesh_programme_draft draft = { dao, terms_of(0) };
    as_dao(DAOMESH_ACTION_PROGRAMME_DRAFT, &draft);
    open_terms(0);
    world_pass(&world, 9 * DAY);
    judge(ENDED, DAOMESH_VERDICT_CONTINUE, 0); /* 3: days 10 to 20 */
    struct daomesh_programme_open act = { dao, terms_of(0) };
    act.terms.duration = 5 * DAY; /* 4: days 9 to 14 */
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &act);
    world_pass(&world, 4 * DAY);
    judge(WAITING, DAOMESH_VERDICT_PAUSE, 100 * DAY);
    world_pass(&world, 2 * DAY);
    struct daomesh_programme_open killed = { dao, terms_of(0) };
    killed.terms.contest_count = 1;
    killed.terms.contest[0] = (struct daomesh_token_amount){ token, amount_from_u64(5) };
    money_mint(&world, &token, &dao, 5);
    killed.terms.kill_count = 1;
    killed.terms.kill[0] = (struct daomesh_kill_terms){ token, amount_from_u64(1), DAY, 2 };
    as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &killed); /* 5: days 15 to 25 */
    money_mint(&world, &token, &world.people[2], 10);
    const struct daomesh_programme_bond bond = { world.people[2], dao, RUNNING, 1, amount_from_u64(3) };
    done(world_act(&world, 2, DAOMESH_ACTION_PROGRAMME_BOND, &bond));
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
    make_minter();
    run_programmes();
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

/* --- The records that are forged ---------------------------------------------------------------------------------- */

static struct state *state(void)
{
    return world.ledger->state;
}

static struct daomesh_programme_record *programme(uint64_t number)
{
    struct daomesh_programme_record *record;
    done(edit_programme(state(), &record, row, number));
    return record;
}

static struct daomesh_programmes_record *book(void)
{
    struct daomesh_programmes_record *record;
    done(edit_programmes(state(), &record, row));
    return record;
}

static struct daomesh_minter_bounds_record *bounds(void)
{
    struct daomesh_minter_bounds_record *record;
    done(edit_minter_bounds(state(), &record, 1));
    return record;
}

static struct daomesh_stream_record *stream(uint64_t number)
{
    struct daomesh_stream_record *record;
    done(edit_stream(state(), &record, number));
    return record;
}

static void programme_lost(void)
{
    done(delete_programme(state(), row, DRAFT));
}

static void stage_of_none(void)
{
    programme(DRAFT)->stage = 0;
}

static void stage_past_the_last(void)
{
    programme(DRAFT)->stage = PROGRAMME_OVER + 1;
}

static void verdict_of_none(void)
{
    programme(ENDED)->verdict = 9;
}

static void draft_with_a_timer(void)
{
    programme(DRAFT)->timer = programme(RUNNING)->timer;
}

static void waiting_without_a_timer(void)
{
    programme(WAITING)->timer = 0;
}

static void timer_of_another(void)
{
    programme(WAITING)->timer = programme(RUNNING)->timer;
}

static void no_place(void)
{
    book()->slots[0].programme = DRAFT;
}

static void other_end(void)
{
    book()->slots[0].ends++;
}

static void other_beginning(void)
{
    book()->slots[0].begins--;
}

static void other_group(void)
{
    book()->slots[0].group--;
}

static void one_place_more(void)
{
    struct daomesh_programmes_record *record = book();
    record->slots[record->slots_count] =
        (struct daomesh_programme_slot){ ENDED, 1, 2, programme(ENDED)->group };
    record->slots_count++;
}

/* Programme 5 is moved into the evaluation of 3, with all that names its time. */
static void windows_that_overlap(void)
{
    programme(RUNNING)->starts -= 4 * DAY;
    stream(programme(RUNNING)->parts[0].stream)->plan.starts -= 4 * DAY;
    book()->slots[1].begins -= 4 * DAY;
    book()->slots[1].ends -= 4 * DAY;
}

static void stream_to_come(void)
{
    programme(RUNNING)->parts[0].stream = 99;
}

static void stream_that_starts_otherwise(void)
{
    stream(programme(RUNNING)->parts[0].stream)->plan.starts--;
}

static void stream_that_lasts_otherwise(void)
{
    stream(programme(RUNNING)->parts[0].stream)->plan.duration--;
}

static void stream_of_another_payer(void)
{
    stream(programme(RUNNING)->parts[0].stream)->payer = 1;
}

static void stream_that_nobody_makes(void)
{
    programme(RUNNING)->minter = 0;
}

static void stream_of_another_time(void)
{
    programme(RUNNING)->parts[0].stream = programme(ENDED)->parts[0].stream;
}

static void draft_that_pays(void)
{
    programme(DRAFT)->starts = programme(RUNNING)->starts;
    programme(DRAFT)->parts[0].stream = programme(RUNNING)->parts[0].stream;
}

static void total_of_another_size(void)
{
    programme(RUNNING)->total = amount_from_u64(101);
}

static void total_too_small(void)
{
    programme(RUNNING)->total = amount_from_u64(99);
}

static void total_too_small_for_what_was_cut(void)
{
    programme(RUNNING)->total = amount_from_u64(99);
    stream(programme(RUNNING)->parts[0].stream)->flags |= STREAM_CANCELLED;
}

static void after_a_later_one(void)
{
    programme(DRAFT)->predecessor = RUNNING;
}

static void after_one_that_goes_on_elsewhere(void)
{
    programme(RUNNING)->predecessor = ENDED;
}

static void succeeded_by_a_stranger(void)
{
    programme(DRAFT)->successor = RUNNING;
}

static void succeeded_by_nobody(void)
{
    programme(RUNNING)->successor = LAST + 1;
}

static struct daomesh_kill_game_record *game(void)
{
    struct daomesh_kill_game_record *record;
    done(edit_kill_game(state(), &record, row, RUNNING));
    return record;
}

static void game_about_what_is_over(void)
{
    struct daomesh_kill_game_record *record;
    done(create_kill_game(state(), &record, row, ENDED));
    *record = *game();
}

static void game_without_bonds(void)
{
    game()->bonds_count = 0;
}

static void game_without_a_timer(void)
{
    game()->timer = 0;
}

static void game_of_too_many_rounds(void)
{
    programme(RUNNING)->kill_rounds = 0;
}

static void game_with_the_timer_of_another(void)
{
    game()->timer = programme(RUNNING)->timer;
}

static void bond_of_another_size(void)
{
    game()->bonds[0].amount = amount_from_u64(4);
}

static void bonds_beyond_all_numbers(void)
{
    struct daomesh_kill_game_record *record = game();
    memset(record->bonds[0].amount.limb, 0xff, sizeof record->bonds[0].amount.limb);
    record->bonds[1] = record->bonds[0];
    record->bonds_count = 2;
}

static void contest_lost(void)
{
    done(delete_contest(state(), row, RUNNING));
}

static void report_lost(void)
{
    struct daomesh_contest_record *contest;
    done(edit_contest(state(), &contest, row, RUNNING));
    contest->reports = 1;
}

static void pot_of_another_size(void)
{
    programme(RUNNING)->contest_pot = amount_from_u64(6);
}

static void bounds_lost(void)
{
    done(delete_minter_bounds(state(), 1));
}

static void plans_under_no_bound(void)
{
    bounds()->terms.inflation_ppm = 0;
}

static void plan_that_cannot_be(void)
{
    bounds()->plans[0].parts = 0;
}

static void more_than_allowed(void)
{
    bounds()->allowed = amount_from_u64(1);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { programme_lost, "a programme is missing" },
    { stage_of_none, "a programme without a state" },
    { stage_past_the_last, "a programme without a state" },
    { verdict_of_none, "a programme without a state" },
    { draft_with_a_timer, "a programme's stage and its timer do not fit" },
    { waiting_without_a_timer, "a programme's stage and its timer do not fit" },
    { timer_of_another, "something without its timer" },
    { no_place, "a programme that was started has no place in the calendar" },
    { other_end, "a programme has another place in the calendar" },
    { other_beginning, "a programme has another place in the calendar" },
    { other_group, "a programme has another place in the calendar" },
    { one_place_more, "the calendar holds programmes that do not run" },
    { windows_that_overlap, "two evaluation windows overlap" },
    { stream_to_come, "a programme's stream is missing" },
    { stream_that_starts_otherwise, "a programme's stream pays something else" },
    { stream_that_lasts_otherwise, "a programme's stream pays something else" },
    { stream_of_another_payer, "a programme's stream pays something else" },
    { stream_that_nobody_makes, "a programme's stream pays something else" },
    { stream_of_another_time, "a programme's stream pays something else" },
    { draft_that_pays, "a draft that pays already" },
    { total_of_another_size, "a programme's streams are not its total" },
    { total_too_small, "a programme's streams are not its total" },
    { total_too_small_for_what_was_cut, "a programme's streams are not its total" },
    { after_a_later_one, "a programme goes on from a later one" },
    { after_one_that_goes_on_elsewhere, "a programme goes on from none" },
    { succeeded_by_a_stranger, "a programme's successor goes on from another" },
    { succeeded_by_nobody, "a programme's successor goes on from another" },
    { game_about_what_is_over, "a game about a programme that cannot be" },
    { game_without_bonds, "a game about a programme that cannot be" },
    { game_without_a_timer, "a game about a programme that cannot be" },
    { game_of_too_many_rounds, "a game about a programme that cannot be" },
    { game_with_the_timer_of_another, "something without its timer" },
    { bond_of_another_size, "an escrow holds something else than it was made for" },
    { bonds_beyond_all_numbers, "a sum does not fit" },
    { contest_lost, "a contest is missing" },
    { report_lost, "a report is missing" },
    { pot_of_another_size, "an escrow holds something else than it was made for" },
    { bounds_lost, "a minter's boundaries are missing" },
    { plans_under_no_bound, "plans under no bound" },
    { plan_that_cannot_be, "plans under a bound that cannot be read" },
    { more_than_allowed, "more is released in a window than was allowed" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *programme_audit_suite(void)
{
    Suite *suite = suite_create("programme_audit");
    TCase *tests = tcase_create("programme_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
