/* The audit of bounties finds what does not fit: one record is forged in a sound ledger, and the audit says what is wrong. */
#include "bounties.h"
#include "ledger/bounty.h"

Suite *bounty_audit_suite(void);

enum { POSTER, LEAD, WORKER, PEOPLE };

static struct world world;
static daomesh_id token;
static struct named root, child;

/* A bounty under way with a bond, and below it one that was handed in. */
static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    for (int i = 0; i < PEOPLE; i++)
        money_mint(&world, &token, &world.people[i], 100);
    struct daomesh_bounty_post terms = bounty_terms(&world.people[POSTER], &token, 60);
    terms.bond_token = token;
    terms.bond = amount_from_u64(10);
    root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, &world.people[LEAD], root, 0), DAOMESH_OK);
    terms = bounty_terms(&world.people[LEAD], &token, 40);
    bounty_under(&terms, root);
    child = bounty_posted(&world, &terms);
    bounty_done(&world, &world.people[WORKER], child);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static uint64_t local_of(struct named bounty)
{
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &bounty.poster), DAOMESH_OK);
    return bounty_local(row, bounty.number);
}

static struct daomesh_bounty_record *edit(struct named bounty)
{
    struct daomesh_bounty_record *record;
    ck_assert_int_eq(edit_bounty(world.ledger->state, &record, HOME_LEDGER, local_of(bounty)), DAOMESH_OK);
    return record;
}

static struct daomesh_bounty_terms_record *edit_terms(struct named bounty)
{
    struct daomesh_bounty_terms_record *terms;
    ck_assert_int_eq(edit_bounty_terms(world.ledger->state, &terms, HOME_LEDGER, local_of(bounty)),
                     DAOMESH_OK);
    return terms;
}

static struct daomesh_bounty_children_record *edit_list(void)
{
    struct daomesh_bounty_children_record *list;
    ck_assert_int_eq(edit_bounty_children(world.ledger->state, &list, HOME_LEDGER, local_of(root)),
                     DAOMESH_OK);
    return list;
}

/* --- Forgeries ----------------------------------------------------------------------------------------------------- */

static void no_state(void)
{
    edit(root)->state = 0;
}

static void no_such_state(void)
{
    edit(root)->state = DAOMESH_BOUNTY_SETTLED + 1;
}

static void no_such_part(void)
{
    edit(root)->part = 1;
}

static void paid_more_than_earned(void)
{
    edit(root)->paid = 1;
}

static void earned_more_than_there_is(void)
{
    edit(root)->earned = 1000001;
}

static void windowless(void)
{
    edit_terms(root)->open_s = 0;
}

static void waits_for_nothing(void)
{
    edit(root)->state = DAOMESH_BOUNTY_ENDED;
}

static void earned_nothing_but_waits(void)
{
    edit(child)->state = DAOMESH_BOUNTY_ENDED;
}

static void another_team(void)
{
    edit(root)->team_count = 2;
}

static void works_without_a_team(void)
{
    edit(child)->team[0].party = 0;
}

static void bond_of_nobody(void)
{
    struct daomesh_bounty_record *record = edit(child);
    record->state = DAOMESH_BOUNTY_OPEN;
    record->team[0] = (struct daomesh_bounty_place){ .bonded = 1 };
}

static void split_by_nobody(void)
{
    struct daomesh_bounty_record *record = edit(root);
    record->state = DAOMESH_BOUNTY_OPEN;
    record->team[0].party = 0;
}

static void bond_not_there(void)
{
    edit(root)->team[0].bonded = 0;
}

static void reward_not_there(void)
{
    edit_terms(root)->reward[0].amount = amount_from_u64(61);
}

static void wrong_timer(void)
{
    edit(root)->timer = bounty_record(&world, child)->timer;
}

static void timer_after_the_end(void)
{
    struct daomesh_bounty_record *record = edit(child);
    record->state = DAOMESH_BOUNTY_ENDED;
    record->earned = 1;
}

static void got_more_than_it_earned(void)
{
    edit(child)->state = DAOMESH_BOUNTY_SETTLING;
    edit(child)->timer = 0;
    const struct account from = { HOME_LEDGER, DAOMESH_RECORD_ACCOUNT, local_of(root) >> 32 };
    const struct account to = daomesh__escrow_at(HOME_LEDGER, bounty_record(&world, child)->escrow);
    const daomesh_amount one = amount_from_u64(1);
    uint64_t row;
    ck_assert_int_eq(daomesh__token_row(world.ledger->state, &row, &token), DAOMESH_OK);
    ck_assert_int_eq(daomesh__account_move(world.ledger->state, row, &from, &to, &one), DAOMESH_OK);
}

static void another_parent(void)
{
    edit_terms(child)->parent = local_of(child);
}

static void no_terms(void)
{
    ck_assert_int_eq(delete_bounty_terms(world.ledger->state, HOME_LEDGER, local_of(root)), DAOMESH_OK);
}

static void child_of_its_own_accord(void)
{
    ck_assert_int_eq(delete_bounty_children(world.ledger->state, HOME_LEDGER, local_of(root)), DAOMESH_OK);
}

static void not_in_its_list(void)
{
    edit_list()->numbers[0] = 2;
}

static void listed_twice(void)
{
    struct daomesh_bounty_children_record *list = edit_list();
    list->numbers[list->numbers_count++] = 1;
}

static void empty_list(void)
{
    edit_list()->numbers_count = 0;
}

static void escrow_never_made(void)
{
    edit(root)->escrow = 99;
}

static void not_counted(void)
{
    struct daomesh_bounty_poster_record *poster;
    ck_assert_int_eq(edit_bounty_poster(world.ledger->state, &poster, HOME_LEDGER, local_of(child) >> 32),
                     DAOMESH_OK);
    poster->bounties = 0;
}

static const struct {
    void (*forge)(void);
    const char *text;
} forgeries[] = {
    { no_state, "a bounty without a possible state" },
    { no_such_state, "a bounty without a possible state" },
    { no_such_part, "a bounty without a possible state" },
    { paid_more_than_earned, "a bounty without a possible state" },
    { earned_more_than_there_is, "a bounty without a possible state" },
    { windowless, "a bounty with impossible terms" },
    { waits_for_nothing, "an ended bounty that waits for nothing" },
    { earned_nothing_but_waits, "an ended bounty that waits for nothing" },
    { another_team, "a team of another size than its places" },
    { works_without_a_team, "work without a complete team" },
    { bond_of_nobody, "a bond of nobody" },
    { split_by_nobody, "a bounty split by nobody" },
    { bond_not_there, "an escrow holds something else than it was made for" },
    { reward_not_there, "an escrow holds something else than it was made for" },
    { wrong_timer, "a bounty without its timer" },
    { timer_after_the_end, "a bounty that is over with a timer" },
    { got_more_than_it_earned, "a bounty got more from its parent than it earned" },
    { another_parent, "a bounty that does not know its parent" },
    { no_terms, "a bounty is missing" },
    { child_of_its_own_accord, "a bounty that its parent does not know" },
    { not_in_its_list, "a bounty that does not know its parent" },
    { listed_twice, "bounties of a parent out of order" },
    { empty_list, "a bounty split by nobody" },
    { escrow_never_made, "an escrow that was never made" },
    { not_counted, "records that nothing points to, or lost ones" },
};

START_TEST(a_forged_record_is_found)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    int32_t status = daomesh_ledger_audit(world.ledger, &world.diag);
    ck_assert_int_eq(status, DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].text);
}
END_TEST

Suite *bounty_audit_suite(void)
{
    Suite *suite = suite_create("bounty_audit");
    TCase *tests = tcase_create("bounty_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, a_forged_record_is_found, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
