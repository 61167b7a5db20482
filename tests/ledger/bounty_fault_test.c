/*
 * Bounties when memory fails. A story in which every action and every timer of a bounty occurs is told again in a ledger whose
 * memory fails at each request in turn: each time a status and nothing changed, and at the end the same bytes.
 */
#include "bounties.h"
#include "retelling.h"

Suite *bounty_fault_suite(void);

enum { POSTER, LEAD, WORKER, JUDGE, PEOPLE };

static struct world world;
static daomesh_id token;

static const daomesh_id *person(uint32_t i)
{
    return &world.people[i];
}

/* --- The story ------------------------------------------------------------------------------------------------------- */

static struct named post(uint32_t poster, const struct named *parent)
{
    struct daomesh_bounty_post terms = bounty_terms(person(poster), &token, parent ? 40 : 100);
    terms.arbiter = *person(JUDGE);
    terms.bond_token = token;
    terms.bond = amount_from_u64(5);
    terms.revisions = 1;
    terms.min_pay = 100000;
    terms.parts_count = 2;
    terms.parts[0] = terms.parts[1] = (struct daomesh_bounty_part){ .weight = 1, .work_s = 1000 };
    if (parent) bounty_under(&terms, *parent);
    return bounty_posted(&world, &terms);
}

static void done(int32_t status)
{
    ck_assert_int_eq(status, DAOMESH_OK);
}

/* A tree of three, of which one is taken back and one paid short. */
static void split_and_settle(void)
{
    struct named root = post(POSTER, NULL);
    done(bounty_take(&world, person(LEAD), root, 0));
    struct named child = post(LEAD, &root), spare = post(LEAD, &root);
    done(bounty_withdraw(&world, spare));
    bounty_done(&world, person(WORKER), child);
    done(bounty_revise(&world, child));
    done(bounty_submit(&world, person(WORKER), child, 2));
    done(bounty_accept(&world, child));
    done(bounty_submit(&world, person(LEAD), root, 3));
    done(bounty_accept(&world, root));
    done(bounty_agree(&world, person(LEAD), root, 0, 0));
    done(bounty_agree(&world, person(POSTER), root, 0, 0));
    done(bounty_agree(&world, person(LEAD), root, 0, 1));
    done(bounty_agree(&world, person(POSTER), root, 0, 1));
    world_pass(&world, 1);
}

static void dispute(void)
{
    struct named bounty = post(POSTER, NULL);
    bounty_done(&world, person(LEAD), bounty);
    done(bounty_reject(&world, bounty));
    done(bounty_dispute(&world, person(LEAD), bounty));
    done(bounty_rule(&world, person(JUDGE), bounty, 500000));
}

/* Everything by time: lost, taken again and left, nobody comes. */
static void wait(void)
{
    struct named root = post(POSTER, NULL);
    done(bounty_take(&world, person(LEAD), root, 0));
    struct named child = post(LEAD, &root);
    bounty_done(&world, person(WORKER), child);
    world_pass(&world, 1000);
    done(bounty_take(&world, person(WORKER), root, 0));
    done(bounty_leave(&world, person(WORKER), root));
    world_pass(&world, 3000);
    world_pass(&world, 3000);
}

static void tell(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    for (uint32_t i = 0; i < PEOPLE; i++)
        money_mint(&world, &token, person(i), 1000);
    split_and_settle();
    dispute();
    wait();
    world_commit(&world);
}

START_TEST(a_story_told_with_failing_memory_ends_the_same)
{
    tell();
    retell(&world);
    world_close(&world);
}
END_TEST

Suite *bounty_fault_suite(void)
{
    Suite *suite = suite_create("bounty_fault");
    TCase *tests = tcase_create("bounty_fault");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_story_told_with_failing_memory_ends_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
