/*
 * Bounties when memory fails. A story in which every action and every timer of a bounty occurs is told again in a ledger whose
 * memory fails at each request in turn: each time a status and nothing changed, and at the end the same bytes.
 */
#include "../support/failing_allocator.h"
#include "bounties.h"

Suite *bounty_fault_suite(void);

enum { POSTER, LEAD, WORKER, JUDGE, PEOPLE };

static struct world world;
static struct failing_allocator failing;
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

/* --- Told again ------------------------------------------------------------------------------------------------------ */

static daomesh_ledger *open_copy(void)
{
    daomesh_ledger *copy;
    daomesh_ledger_options options;
    failing_allocator_init(&failing);
    done(daomesh_ledger_options_init(&options, sizeof options));
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.mode = DAOMESH_MODE_HOST;
    options.ledger = world.ledger->id;
    options.allocator = &failing.allocator;
    options.cache_records = 1; /* each batch begins with a cold cache */
    done(daomesh_ledger_open(&copy, &options, NULL));
    return copy;
}

/* Whether the armed failure came; if so, memory is good again. */
static int failed(int32_t status)
{
    const int came = failing.calls >= failing.fail_at;
    failing_allocator_arm(&failing, 0, 0);
    ck_assert_msg(status == DAOMESH_OK || (came && status == DAOMESH_E_NO_MEMORY), "%s",
                  daomesh_status_name(status));
    return came;
}

/* As if it came now, against what is committed: everything is read anew each time. */
static void check_in_vain(daomesh_ledger *copy, const daomesh_entry_info *info, uint64_t time)
{
    for (uint64_t at = 1, go_on = 1; go_on; at++) {
        daomesh_result result = { .size = sizeof result };
        failing_allocator_arm(&failing, at, 0);
        go_on = (uint64_t)failed(
            daomesh_ledger_check(copy, &result, info->bytes.at, info->bytes.len, time, 0, NULL));
    }
}

static void begin_in_vain(daomesh_ledger *copy, const daomesh_entry_info *seal)
{
    int32_t status = DAOMESH_E_NO_MEMORY;
    for (uint64_t at = 1; status != DAOMESH_OK; at++) {
        failing_allocator_arm(&failing, at, 0);
        status = daomesh_ledger_begin(copy, seal->height, seal->time);
        (void)failed(status);
    }
}

static daomesh_entry_info read_entry(daomesh_reader *reader, uint8_t *entry, size_t *len, uint64_t index)
{
    daomesh_entry_info info = { .size = sizeof info };
    done(daomesh_reader_entry(entry, 65536, len, reader, index));
    done(daomesh_entry_read(&info, entry, *len));
    return info;
}

static daomesh_entry_info find_seal(daomesh_reader *reader, uint64_t index)
{
    static uint8_t entry[65536];
    size_t len;
    daomesh_entry_info info = read_entry(reader, entry, &len, index);
    while (!info.seal)
        info = read_entry(reader, entry, &len, ++index);
    return info;
}

static void tell_again(daomesh_ledger *copy)
{
    static uint8_t entry[65536];
    daomesh_reader *reader;
    daomesh_ledger_info ledger = { .size = sizeof ledger };
    uint64_t open = 0;
    done(daomesh_reader_open(&reader, world.ledger));
    done(daomesh_reader_info(&ledger, reader));
    for (uint64_t i = 0; i < ledger.entries; i++) {
        size_t len;
        const daomesh_entry_info seal = find_seal(reader, i), info = read_entry(reader, entry, &len, i);
        if (open != seal.height) {
            if (!info.seal) check_in_vain(copy, &info, seal.time);
            begin_in_vain(copy, &seal);
        }
        open = seal.height;
        done(daomesh_ledger_replay(copy, entry, len, 0, NULL));
    }
    daomesh_reader_close(reader);
}

static void audit_in_vain(daomesh_ledger *copy)
{
    for (uint64_t at = 1, go_on = 1; go_on; at++) {
        failing_allocator_arm(&failing, at, 0);
        go_on = (uint64_t)failed(daomesh_ledger_audit(copy, NULL));
    }
}

START_TEST(a_story_told_with_failing_memory_ends_the_same)
{
    daomesh_id original, again;
    tell();
    daomesh_ledger *copy = open_copy();
    tell_again(copy);
    audit_in_vain(copy);
    done(daomesh_ledger_digest(&original, world.ledger));
    done(daomesh_ledger_digest(&again, copy));
    ck_assert_mem_eq(&original, &again, sizeof original);
    daomesh_ledger_close(copy);
    ck_assert_uint_eq(failing.blocks, 0);
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
