/* What readers are asked about members: who speaks for whom by subject, credits left, and what votes lock until when. */
#include "world.h"

#include <stdlib.h>

Suite *reader_member_suite(void);

#define MEMBERS 6
#define STRANGER MEMBERS
#define PERIOD 5000

static struct world world;
static daomesh_id dao;
static daomesh_reader *reader;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.delegated = 1;
    reader = NULL;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    dao = world_dao(&world, MEMBERS, &pathway);
}

static void close_world(void)
{
    daomesh_reader_close(reader);
    world_close(&world);
}

/* What was done so far is what is read. */
static daomesh_reader *read_now(void)
{
    daomesh_reader_close(reader);
    if (world.open) world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    world_begin(&world, 0);
    return reader;
}

/* --- Who speaks for whom ----------------------------------------------------------------------------------------------- */

static daomesh_subject everything(void)
{
    return (daomesh_subject){ .size = sizeof(daomesh_subject) };
}

static daomesh_subject tagged(const char *tag, uint32_t pathway)
{
    daomesh_subject subject = everything();
    subject.tag = tag;
    subject.tag_len = strlen(tag);
    subject.pathway = pathway;
    return subject;
}

static int by_party(const void *a, const void *b)
{
    const struct daomesh_delegate *first = a, *second = b;
    return memcmp(first->party.bytes, second->party.bytes, sizeof first->party.bytes);
}

/* To one with all, or to two with `parts` and 1. */
static void give(uint32_t from, struct daomesh_delegation_set act, uint32_t a, uint32_t b, uint32_t parts)
{
    act.dao = dao;
    act.delegates_count = parts ? 2 : 1;
    act.delegates[0] = (struct daomesh_delegate){ world.people[a], parts };
    act.delegates[1] = (struct daomesh_delegate){ world.people[b], 1 };
    if (parts)
        qsort(act.delegates, 2, sizeof act.delegates[0], by_party);
    else
        memset(&act.delegates[1], 0, sizeof act.delegates[1]);
    ck_assert_int_eq(world_act(&world, from, DAOMESH_ACTION_DELEGATION_SET, &act), DAOMESH_OK);
}

static void give_all(uint32_t from, uint32_t to)
{
    give(from, (struct daomesh_delegation_set){ .until = 0 }, to, 0, 0);
}

static void expect_voice(uint32_t person, daomesh_subject subject, uint32_t speaker)
{
    daomesh_voice voices[8];
    size_t count;
    ck_assert_int_eq(daomesh_reader_voices(voices, COUNT_OF(voices), &count, reader, &dao,
                                           &world.people[person], &subject),
                     DAOMESH_OK);
    ck_assert_uint_eq(count, 1);
    ck_assert_uint_eq(voices[0].parts, 0);
    ck_assert_mem_eq(&voices[0].party, &world.people[speaker], sizeof voices[0].party);
}

static size_t voices_of(uint32_t person, daomesh_subject subject)
{
    daomesh_voice voices[8];
    size_t count;
    ck_assert_int_eq(daomesh_reader_voices(voices, COUNT_OF(voices), &count, reader, &dao,
                                           &world.people[person], &subject),
                     DAOMESH_OK);
    return count;
}

/* Bits of those for whom a member speaks, page by page. */
static uint32_t spoken_for(uint32_t person, daomesh_subject subject, size_t cap)
{
    daomesh_voice voices[MEMBERS];
    uint32_t givers = 0;
    uint64_t cursor = 0;
    do {
        size_t count;
        ck_assert_int_eq(daomesh_reader_spoken_for(voices, cap, &count, &cursor, reader, &dao,
                                                   &world.people[person], &subject),
                         DAOMESH_OK);
        ck_assert_uint_le(count, cap);
        if (cursor) ck_assert_uint_eq(count, cap);
        for (size_t i = 0; i < count; i++) {
            for (uint32_t k = 0; k < MEMBERS; k++) {
                if (memcmp(&voices[i].party, &world.people[k], sizeof(daomesh_id)) != 0) continue;
                ck_assert_uint_eq(givers >> k & 1, 0); /* nobody twice */
                givers |= 1u << k;
            }
        }
    } while (cursor != 0);
    return givers;
}

START_TEST(the_most_specific_delegation_speaks)
{
    give(0, (struct daomesh_delegation_set){ .scope.pathway = 1 }, 2, 0, 0);
    give(0, (struct daomesh_delegation_set){ .scope.tag = { 5, "money" } }, 3, 0, 0);
    give_all(0, 1);
    read_now();
    expect_voice(0, everything(), 1);
    expect_voice(0, tagged("", 1), 2);
    expect_voice(0, tagged("", 2), 1);
    expect_voice(0, tagged("money", 1), 3);
    expect_voice(0, tagged("monex", 1), 2);
    expect_voice(0, tagged("mone", 0), 1);
    ck_assert_uint_eq(voices_of(1, everything()), 0);
    ck_assert_uint_eq(spoken_for(1, everything(), MEMBERS), 1);
    ck_assert_uint_eq(spoken_for(1, tagged("money", 1), MEMBERS), 0);
    ck_assert_uint_eq(spoken_for(3, tagged("money", 1), MEMBERS), 1);
}
END_TEST

START_TEST(parts_are_told_of_both_sides)
{
    daomesh_voice voices[8];
    size_t count;
    uint64_t cursor = 0;
    const daomesh_subject subject = everything();
    give(0, (struct daomesh_delegation_set){ .until = 0 }, 1, 2, 3);
    read_now();
    ck_assert_int_eq(daomesh_reader_voices(voices, 2, &count, reader, &dao, &world.people[0], &subject),
                     DAOMESH_OK);
    ck_assert_uint_eq(count, 2);
    ck_assert_uint_eq(voices[0].parts + voices[1].parts, 4);
    for (size_t i = 0; i < 2; i++)
        ck_assert_mem_eq(&voices[i].party, &world.people[voices[i].parts == 3 ? 1 : 2], sizeof(daomesh_id));
    ck_assert_int_eq(
        daomesh_reader_spoken_for(voices, 8, &count, &cursor, reader, &dao, &world.people[1], &subject),
        DAOMESH_OK);
    ck_assert_uint_eq(count, 1);
    ck_assert_uint_eq(voices[0].parts, 3);
    ck_assert_mem_eq(&voices[0].party, &world.people[0], sizeof(daomesh_id));
    ck_assert_int_eq(daomesh_reader_voices(voices, 1, &count, reader, &dao, &world.people[0], &subject),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(daomesh_reader_voices(NULL, 0, &count, reader, &dao, &world.people[0], &subject),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(count, 2);
}
END_TEST

/* A whole list comes in pages of any size; circles and chains are told hop by hop. */
START_TEST(all_whom_a_member_speaks_for_are_listed)
{
    for (uint32_t i = 1; i < MEMBERS; i++)
        give_all(i, 0);
    give_all(5, 4);
    read_now();
    for (size_t cap = 1; cap <= MEMBERS; cap++)
        ck_assert_uint_eq(spoken_for(0, everything(), cap), 0x1e);
    ck_assert_uint_eq(spoken_for(4, everything(), 1), 0x20);
    ck_assert_uint_eq(spoken_for(5, everything(), 1), 0);
}
END_TEST

START_TEST(what_expired_and_who_left_speak_no_more)
{
    const uint64_t until = world.time + 1000;
    const struct daomesh_member_remove leave = { .dao = dao, .party = world.people[2] };
    const struct daomesh_member_jail jail = { .dao = dao, .party = world.people[3] };
    struct daomesh_delegation_set passing = { .scope.pathway = 1, .until = until };
    daomesh_subject later = tagged("", 1);
    give_all(0, 1);
    give(0, passing, 2, 0, 0);
    give_all(3, 1);
    give(4, (struct daomesh_delegation_set){ .until = 0 }, 2, 1, 5);
    read_now();
    later.now = until;
    expect_voice(0, later, 2);
    later.now++;
    expect_voice(0, later, 1);
    ck_assert_uint_eq(spoken_for(1, later, MEMBERS), 0x19);
    ck_assert_uint_eq(voices_of(4, everything()), 2);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    read_now();
    expect_voice(0, tagged("", 1), 1);
    ck_assert_uint_eq(voices_of(4, everything()), 1); /* the part of who is left */
    ck_assert_uint_eq(voices_of(3, everything()), 0); /* who is in jail has no vote */
    ck_assert_uint_eq(spoken_for(1, everything(), MEMBERS), 0x11);
}
END_TEST

/* The page says what a proposal that is opened now would copy. */
START_TEST(a_proposal_copies_what_was_told)
{
    uint64_t home;
    const struct daomesh_electorate_record *page;
    give_all(0, 1);
    give(2, (struct daomesh_delegation_set){ .until = 0 }, 3, 4, 2);
    give(1, (struct daomesh_delegation_set){ .scope.pathway = 1 }, 5, 0, 0);
    read_now();
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 1);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_electorate(world.ledger->state, &page, home, 1 << 16), DAOMESH_OK);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        const daomesh_member_info info = world_member(&world, &dao, i);
        world_begin(&world, 0);
        ck_assert_uint_eq(page->electors[info.slot].voices_count, voices_of(i, tagged("", 1)));
    }
}
END_TEST

/* --- Credits ----------------------------------------------------------------------------------------------------------- */

static daomesh_credits_info credits_at(uint32_t person, uint64_t now)
{
    daomesh_credits_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_reader_credits(&info, reader, &dao, &world.people[person], now), DAOMESH_OK);
    return info;
}

static void vote_with(uint32_t person, uint64_t number, uint64_t weight, uint8_t level)
{
    const struct daomesh_proposal_vote act = {
        .dao = dao, .proposal = number, .choice = 1, .weight = amount_from_u64(weight), .level = level
    };
    ck_assert_int_eq(world_act(&world, person, DAOMESH_ACTION_PROPOSAL_VOTE, &act), DAOMESH_OK);
}

static uint64_t open_on(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    if (!world.open) world_begin(&world, 0);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_uint_gt(number, 0);
    world_pass(&world, 1);
    return number;
}

START_TEST(credits_are_told_before_and_after_votes)
{
    struct daomesh_charter_credits terms = {
        .dao = dao, .grant = amount_from_u64(100), .period_s = PERIOD, .carry = 1
    };
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = WEIGHT_CREDITS;
    read_now();
    ck_assert_uint_eq(credits_at(0, 0).period_s, 0);
    ck_assert_uint_eq(credits_at(0, 0).left.limb[0], 0);
    const uint64_t starts = world.time;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CREDITS, &terms), DAOMESH_OK);
    vote_with(0, open_on(pathway), 7, 0);
    read_now();
    const daomesh_credits_info info = credits_at(0, 0);
    ck_assert_uint_eq(info.left.limb[0], 51);
    ck_assert_uint_eq(info.grant.limb[0], 100);
    ck_assert_uint_eq(info.carry, 1);
    ck_assert_uint_eq(info.starts, starts);
    ck_assert_uint_eq(info.period_s, PERIOD);
    ck_assert_uint_eq(info.period, 0);
    ck_assert_uint_eq(credits_at(1, 0).left.limb[0], 100); /* one grant, before the first vote */
    ck_assert_uint_eq(credits_at(0, starts + PERIOD - 1).left.limb[0], 51);
    ck_assert_uint_eq(credits_at(0, starts + PERIOD).left.limb[0], 151);
    ck_assert_uint_eq(credits_at(0, starts + 2 * PERIOD).period, 2);
    terms.carry = 0;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CREDITS, &terms), DAOMESH_OK);
    read_now();
    ck_assert_uint_eq(credits_at(0, 0).left.limb[0], 100); /* new terms begin anew */
}
END_TEST

START_TEST(credits_beyond_all_numbers_are_an_overflow)
{
    daomesh_credits_info info = { .size = sizeof info }, empty = { .size = sizeof info };
    struct daomesh_charter_credits terms = { .dao = dao, .period_s = 1, .carry = 1 };
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = WEIGHT_CREDITS;
    for (int i = 0; i < 4; i++)
        terms.grant.limb[i] = UINT64_MAX;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CREDITS, &terms), DAOMESH_OK);
    vote_with(0, open_on(pathway), 0, 0);
    read_now();
    ck_assert_int_eq(daomesh_reader_credits(&info, reader, &dao, &world.people[0], world.time + 5),
                     DAOMESH_E_OVERFLOW);
    ck_assert_mem_eq(&info, &empty, sizeof info);
}
END_TEST

/* --- Locks ------------------------------------------------------------------------------------------------------------- */

static size_t locks_at(daomesh_lock *locks, uint32_t person, uint64_t now)
{
    size_t count;
    ck_assert_int_eq(
        daomesh_reader_locks(locks, DAOMESH_VOTE_LOCKS_MAX, &count, reader, &dao, &world.people[person], now),
        DAOMESH_OK);
    return count;
}

START_TEST(locks_are_told_until_they_are_over)
{
    daomesh_lock locks[DAOMESH_VOTE_LOCKS_MAX];
    struct daomesh_pathway pathway = world_pathway();
    size_t count;
    pathway.rule.weight = WEIGHT_SHARES;
    pathway.rule.lock_s = PERIOD;
    pathway.houses_count = 1;
    pathway.houses[0] = (struct daomesh_house_rule){ .title = { 1, "h" },
                                                     .electorate = 1,
                                                     .weight = WEIGHT_SHARES,
                                                     .lock_s = 2 * PERIOD,
                                                     .threshold = DAOMESH_THRESHOLD_MAJORITY };
    const uint64_t number = open_on(pathway);
    const struct daomesh_proposal_house_vote house = {
        .dao = dao, .proposal = number, .house = 1, .choice = 1, .level = 2
    };
    vote_with(0, number, 4, 3);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &house), DAOMESH_OK);
    read_now();
    ck_assert_uint_eq(locks_at(locks, 1, 0), 0);
    ck_assert_uint_eq(locks_at(locks, 0, UINT64_MAX), 2); /* as long as the vote is open */
    ck_assert_uint_eq(locks_at(locks, 0, 0), 2);
    for (uint8_t i = 0; i < 2; i++) {
        ck_assert_uint_eq(locks[i].proposal, number);
        ck_assert_uint_eq(locks[i].ends, UINT64_MAX);
        ck_assert_uint_eq(locks[i].house, i);
        ck_assert_uint_eq(locks[i].choice, 1);
        ck_assert_uint_eq(locks[i].level, i ? 2 : 3);
        ck_assert_uint_eq(locks[i].amount.limb[0], i ? 10 : 4);
    }
    ck_assert_int_eq(daomesh_reader_locks(locks, 1, &count, reader, &dao, &world.people[0], 0),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(daomesh_reader_locks(NULL, 0, &count, reader, &dao, &world.people[0], 0),
                     DAOMESH_E_BUFFER);
    world_pass(&world, 2000);
    const uint64_t decided = world_proposal(&world, &dao, number).decided;
    read_now();
    ck_assert_uint_eq(locks_at(locks, 0, 0), 2);
    ck_assert_uint_eq(locks[0].ends, decided + 4 * PERIOD);
    ck_assert_uint_eq(locks[1].ends, decided + 2 * 2 * PERIOD);
    ck_assert_uint_eq(locks_at(locks, 0, decided + 4 * PERIOD), 2);
    ck_assert_uint_eq(locks_at(locks, 0, decided + 4 * PERIOD + 1), 0);
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

START_TEST(questions_that_do_not_fit_are_refused)
{
    daomesh_voice voices[8];
    daomesh_lock locks[1];
    daomesh_credits_info info = { .size = sizeof info };
    daomesh_subject subject = everything();
    const daomesh_id token = world.people[STRANGER], *person = &world.people[0];
    size_t count;
    uint64_t cursor = 0;
    give_all(0, 1);
    read_now();
    const struct {
        const daomesh_id *dao, *party;
        uint64_t now;
        int32_t status;
    } cases[] = {
        { NULL, person, 0, DAOMESH_E_ARG },
        { &dao, NULL, 0, DAOMESH_E_ARG },
        { &token, person, 0, DAOMESH_E_UNKNOWN_DAO },
        { &dao, &world.ledger->id, 0, DAOMESH_E_UNKNOWN_PARTY },
        { &dao, &world.people[STRANGER], 0, DAOMESH_E_NOT_A_MEMBER },
        { &dao, person, 1, DAOMESH_E_TIME },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const daomesh_id *of = cases[i].dao, *party = cases[i].party;
        subject.now = cases[i].now;
        count = 9;
        ck_assert_int_eq(daomesh_reader_voices(voices, 8, &count, reader, of, party, &subject),
                         cases[i].status);
        ck_assert_uint_eq(count, 0);
        count = 9;
        ck_assert_int_eq(daomesh_reader_spoken_for(voices, 8, &count, &cursor, reader, of, party, &subject),
                         cases[i].status);
        ck_assert_uint_eq(count, 0);
        count = 9;
        ck_assert_int_eq(daomesh_reader_locks(locks, 1, &count, reader, of, party, cases[i].now),
                         cases[i].status);
        ck_assert_uint_eq(count, 0);
        ck_assert_int_eq(daomesh_reader_credits(&info, reader, of, party, cases[i].now), cases[i].status);
    }
    subject.now = 0;
    ck_assert_int_eq(daomesh_reader_voices(NULL, 1, &count, reader, &dao, person, &subject), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_voices(voices, 8, NULL, reader, &dao, person, &subject), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_voices(voices, 8, &count, NULL, &dao, person, &subject), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_voices(voices, 8, &count, reader, &dao, person, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_spoken_for(NULL, 8, &count, &cursor, reader, &dao, person, &subject),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_spoken_for(voices, 0, &count, &cursor, reader, &dao, person, &subject),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_spoken_for(voices, 8, NULL, &cursor, reader, &dao, person, &subject),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_spoken_for(voices, 8, &count, NULL, reader, &dao, person, &subject),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_spoken_for(voices, 8, &count, &cursor, reader, &dao, person, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_locks(NULL, 1, &count, reader, &dao, person, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_locks(locks, 1, NULL, reader, &dao, person, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_credits(NULL, reader, &dao, person, 0), DAOMESH_E_ARG);
    info.size--;
    ck_assert_int_eq(daomesh_reader_credits(&info, reader, &dao, person, 0), DAOMESH_E_ARG);
    subject.tag_len = 1;
    ck_assert_int_eq(daomesh_reader_voices(voices, 8, &count, reader, &dao, person, &subject), DAOMESH_E_ARG);
    subject = everything();
    subject.size--;
    ck_assert_int_eq(daomesh_reader_voices(voices, 8, &count, reader, &dao, person, &subject), DAOMESH_E_ARG);
}
END_TEST

Suite *reader_member_suite(void)
{
    Suite *suite = suite_create("reader_member");
    TCase *tests = tcase_create("reader_member");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, the_most_specific_delegation_speaks);
    tcase_add_test(tests, parts_are_told_of_both_sides);
    tcase_add_test(tests, all_whom_a_member_speaks_for_are_listed);
    tcase_add_test(tests, what_expired_and_who_left_speak_no_more);
    tcase_add_test(tests, a_proposal_copies_what_was_told);
    tcase_add_test(tests, credits_are_told_before_and_after_votes);
    tcase_add_test(tests, credits_beyond_all_numbers_are_an_overflow);
    tcase_add_test(tests, locks_are_told_until_they_are_over);
    tcase_add_test(tests, questions_that_do_not_fit_are_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
