/* Readers: what they answer to odd questions, and that each stays at its moment while others read and the writer goes on. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "world.h"

Suite *reader_suite(void);

enum { MEMBERS = 4, READERS_MAX = 120 };

static struct world world;
static daomesh_reader *reader;
static daomesh_id dao;
static daomesh_ledger_info info;

/* A DAO of four with a proposal that carries something: records, blobs, entries and events to ask for. */
static void furnish(const char *path)
{
    struct inner_list list = { .count = 0 };
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    for (int i = 0; i <= MEMBERS; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    struct daomesh_reputation_mint mint = { .dao = dao,
                                            .party = world.people[0],
                                            .amount = amount_from_u64(1) };
    inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &mint);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, inner_span(&list)), 1);
    world_commit(&world);
}

static void open_reader(void)
{
    furnish(NULL);
    info.size = sizeof info;
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_info(&info, reader), DAOMESH_OK);
}

static void close_reader(void)
{
    daomesh_reader_close(reader);
    world_close(&world);
}

/* --- Buffers ------------------------------------------------------------------------------------------------ */

typedef int32_t question(uint8_t *out, size_t cap, size_t *len);

static uint64_t home_of_dao(void)
{
    uint64_t row;
    ck_assert_int_eq(daomesh_reader_row(&row, reader, &dao), DAOMESH_OK);
    return row;
}

static int32_t ask_record(uint8_t *out, size_t cap, size_t *len)
{
    return daomesh_reader_record(out, cap, len, reader, home_of_dao(), DAOMESH_RECORD_DAO, 0);
}

static int32_t ask_blob(uint8_t *out, size_t cap, size_t *len)
{
    return daomesh_reader_record(out, cap, len, reader, home_of_dao(), DAOMESH_RECORD_PAYLOAD, 1);
}

static int32_t ask_entry(uint8_t *out, size_t cap, size_t *len)
{
    return daomesh_reader_entry(out, cap, len, reader, info.entries - 1);
}

static int32_t ask_event(uint8_t *out, size_t cap, size_t *len)
{
    return daomesh_reader_event(out, cap, len, reader, 0);
}

START_TEST(a_buffer_too_small_is_told_how_large_it_must_be_and_not_overrun)
{
    static question *const questions[] = { ask_record, ask_blob, ask_entry, ask_event };
    uint8_t whole[4096], part[4096 + 1];
    size_t needed, len;
    ck_assert_int_eq(questions[_i](NULL, 0, &needed), DAOMESH_E_BUFFER);
    ck_assert_uint_gt(needed, 0);
    ck_assert_uint_lt(needed, sizeof whole);
    ck_assert_int_eq(questions[_i](whole, needed, &len), DAOMESH_OK);
    ck_assert_uint_eq(len, needed);
    for (size_t cap = 0; cap < needed; cap++) {
        memset(part, 0x77, sizeof part);
        ck_assert_int_eq(questions[_i](part, cap, &len), DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, needed);
        for (size_t i = cap; i <= needed; i++)
            ck_assert_uint_eq(part[i], 0x77);
    }
}
END_TEST

/* --- Beyond ------------------------------------------------------------------------------------------------- */

START_TEST(there_is_nothing_past_the_end)
{
    uint8_t bytes[1024];
    const uint64_t beyond[] = { 0, 1, 255, 256, 65535, UINT64_MAX / 2 };
    for (size_t i = 0; i < COUNT_OF(beyond); i++) {
        size_t len = 1;
        ck_assert_int_eq(daomesh_reader_entry(bytes, sizeof bytes, &len, reader, info.entries + beyond[i]),
                         DAOMESH_E_NOT_FOUND);
        ck_assert_uint_eq(len, 0);
        len = 1;
        ck_assert_int_eq(daomesh_reader_event(bytes, sizeof bytes, &len, reader, info.events + beyond[i]),
                         DAOMESH_E_NOT_FOUND);
        ck_assert_uint_eq(len, 0);
        ck_assert_int_eq(daomesh_reader_entry(bytes, sizeof bytes, &len, reader, UINT64_MAX - beyond[i]),
                         DAOMESH_E_NOT_FOUND);
        ck_assert_int_eq(daomesh_reader_event(bytes, sizeof bytes, &len, reader, UINT64_MAX - beyond[i]),
                         DAOMESH_E_NOT_FOUND);
    }
}
END_TEST

START_TEST(what_is_unknown_is_named)
{
    daomesh_member_info member = { .size = sizeof member };
    daomesh_proposal_info proposal = { .size = sizeof proposal };
    const daomesh_id nobody = { { 9 } }, *person = &world.people[0], *outsider = &world.people[MEMBERS];
    const uint64_t numbers[] = { 0, 2, UINT32_MAX, UINT64_MAX };
    uint64_t row = 1;
    ck_assert_int_eq(daomesh_reader_row(&row, reader, &nobody), DAOMESH_E_NOT_FOUND);
    ck_assert_uint_eq(row, 0);
    ck_assert_int_eq(daomesh_reader_member(&member, reader, &nobody, person), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(daomesh_reader_member(&member, reader, person, person), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(daomesh_reader_member(&member, reader, &dao, &nobody), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(daomesh_reader_member(&member, reader, &dao, outsider), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(daomesh_reader_member(&member, reader, &dao, &dao), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(daomesh_reader_member(&member, reader, &dao, person), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_proposal(&proposal, reader, &nobody, 1, 0), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(daomesh_reader_proposal(&proposal, reader, person, 1, 0), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(daomesh_reader_proposal(&proposal, reader, &dao, 1, UINT64_MAX), DAOMESH_OK);
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        ck_assert_int_eq(daomesh_reader_proposal(&proposal, reader, &dao, numbers[i], 0),
                         DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_uint_eq(proposal.state, 0);
}
END_TEST

/* Any place that may be asked for: a record, or a clear no. */
START_TEST(every_place_is_a_record_or_not_found)
{
    static const uint64_t places[] = {
        0, 1, 2, 255, 256, 1u << 16, UINT32_MAX, 1ull << 32, UINT64_MAX - 1, UINT64_MAX
    };
    static uint8_t bytes[1 << 16];
    daomesh_item items[DAOMESH_PAGE_MAX + 1];
    for (uint32_t kind = 0; kind < 300; kind++) {
        const int known = daomesh__schema_record(kind) != NULL;
        for (size_t home = 0; home < COUNT_OF(places); home++) {
            for (size_t local = 0; local < COUNT_OF(places); local++) {
                size_t len, count;
                uint64_t cursor = places[local];
                int32_t status = daomesh_reader_record(bytes, sizeof bytes, &len, reader, places[home], kind,
                                                       places[local]);
                ck_assert(known ? status == DAOMESH_OK || status == DAOMESH_E_NOT_FOUND
                                : status == DAOMESH_E_ARG);
                status =
                    daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, reader, places[home], kind);
                ck_assert_int_eq(status, known ? DAOMESH_OK : DAOMESH_E_ARG);
                ck_assert_uint_le(count, DAOMESH_PAGE_MAX);
            }
        }
    }
}
END_TEST

START_TEST(one_reader_too_many_is_a_limit)
{
    static daomesh_reader *readers[READERS_MAX + 1];
    readers[0] = reader; /* the fixture's */
    for (int i = 1; i < READERS_MAX; i++)
        ck_assert_int_eq(daomesh_reader_open(&readers[i], world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_open(&readers[READERS_MAX], world.ledger), DAOMESH_E_LIMIT);
    ck_assert_ptr_null(readers[READERS_MAX]);
    daomesh_reader_close(readers[7]);
    ck_assert_int_eq(daomesh_reader_open(&readers[7], world.ledger), DAOMESH_OK);
    for (int i = 1; i < READERS_MAX; i++)
        daomesh_reader_close(readers[i]);
}
END_TEST

/* --- Beside the writer -------------------------------------------------------------------------------------- */

static char path[64];

/*
 * Each batch: one reputation to a member, and a share from one to the next. So at any height all members together hold as much
 * reputation more than at `base` as batches were committed since, and always the same shares.
 */
struct base {
    uint64_t height;
    uint64_t reputation;
    uint64_t shares;
};
static struct base base;
static uint64_t shares[MEMBERS];
static atomic_int writer_ended;

static void commit_batch(void)
{
    const uint32_t from = (uint32_t)world.height % MEMBERS, to = (from + 1) % MEMBERS;
    struct daomesh_reputation_mint mint = { .dao = dao,
                                            .party = world.people[from],
                                            .amount = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_REPUTATION_MINT, &mint), DAOMESH_OK);
    const uint64_t moved = shares[from] > 0;
    shares[from] -= moved;
    shares[to] += moved;
    const uint32_t people[] = { from, to };
    for (int i = 0; i < 2; i++) {
        struct daomesh_member_reweight reweight = { .dao = dao,
                                                    .party = world.people[people[i]],
                                                    .shares = amount_from_u64(shares[people[i]]) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &reweight), DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    world.open = 0;
}

/* One look of one reader. Threads do not assert: they give the status, INTERNAL for what does not fit together. */
struct look {
    uint64_t height, reputation, shares;
    uint8_t last_entry[128];
    size_t last_entry_len;
};

static int32_t look_at_members(struct look *look, daomesh_reader *at)
{
    for (int i = 0; i < MEMBERS; i++) {
        daomesh_member_info member = { .size = sizeof member };
        TRY(daomesh_reader_member(&member, at, &dao, &world.people[i]));
        look->reputation += member.reputation.limb[0];
        look->shares += member.shares.limb[0];
    }
    return DAOMESH_OK;
}

static int32_t take_look(struct look *look, daomesh_reader *at)
{
    daomesh_ledger_info now = { .size = sizeof now };
    daomesh_entry_info entry = { .size = sizeof entry };
    uint8_t bytes[256];
    size_t len;
    memset(look, 0, sizeof *look);
    TRY(daomesh_reader_info(&now, at));
    look->height = now.height;
    TRY(look_at_members(look, at));
    TRY(daomesh_reader_entry(look->last_entry, sizeof look->last_entry, &look->last_entry_len, at,
                             now.entries - 1));
    TRY(daomesh_entry_read(&entry, look->last_entry, look->last_entry_len));
    TRY(daomesh_reader_event(bytes, sizeof bytes, &len, at, now.events - 1));
    if (!entry.seal || entry.height != now.height || entry.time != now.time) return DAOMESH_E_INTERNAL;
    if (daomesh_reader_entry(bytes, sizeof bytes, &len, at, now.entries) != DAOMESH_E_NOT_FOUND)
        return DAOMESH_E_INTERNAL;
    if (daomesh_reader_event(bytes, sizeof bytes, &len, at, now.events) != DAOMESH_E_NOT_FOUND)
        return DAOMESH_E_INTERNAL;
    return DAOMESH_OK;
}

static int fits(const struct look *look)
{
    return look->height >= base.height && look->shares == base.shares &&
           look->reputation == base.reputation + look->height - base.height;
}

struct reading {
    uint64_t last_height; /* moments follow each other */
    long hold_ns;
    int32_t status;
    int looks;
};

/* Opens a reader, looks, holds it while the writer goes on, looks again: the same. */
static int32_t read_once(struct reading *reading)
{
    const struct timespec hold = { 0, reading->hold_ns };
    daomesh_reader *own;
    struct look first, second;
    TRY(daomesh_reader_open(&own, world.ledger));
    int32_t status = take_look(&first, own);
    (void)nanosleep(&hold, NULL);
    if (status == DAOMESH_OK) status = take_look(&second, own);
    daomesh_reader_close(own);
    TRY(status);
    if (!fits(&first) || memcmp(&first, &second, sizeof first) != 0) return DAOMESH_E_INTERNAL;
    if (first.height < reading->last_height) return DAOMESH_E_INTERNAL;
    reading->last_height = first.height;
    reading->looks++;
    return DAOMESH_OK;
}

static void *read_until_the_end(void *ctx)
{
    struct reading *reading = ctx;
    while (!atomic_load(&writer_ended) && reading->status == DAOMESH_OK)
        reading->status = read_once(reading);
    return NULL;
}

static void write_for(long milliseconds)
{
    struct timespec now, end;
    (void)clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_nsec += milliseconds * 1000000;
    end.tv_sec += end.tv_nsec / 1000000000;
    end.tv_nsec %= 1000000000;
    do {
        commit_batch();
        (void)clock_gettime(CLOCK_MONOTONIC, &now);
    } while (now.tv_sec < end.tv_sec || (now.tv_sec == end.tv_sec && now.tv_nsec < end.tv_nsec));
    atomic_store(&writer_ended, 1);
}

static void set_base(void)
{
    struct look look;
    for (int i = 0; i < MEMBERS; i++)
        shares[i] = 10; /* as founded */
    commit_batch();
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(take_look(&look, reader), DAOMESH_OK);
    base = (struct base){ look.height, look.reputation, look.shares };
}

static void remove_files(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        char name[96];
        (void)snprintf(name, sizeof name, "%s%s", path, beside[i]);
        (void)unlink(name);
    }
}

START_TEST(readers_in_other_threads_see_whole_batches_and_stay_at_their_moments)
{
    struct reading readings[] = { { .hold_ns = 100000 }, { .hold_ns = 5000000 } };
    pthread_t threads[COUNT_OF(readings)];
    (void)snprintf(path, sizeof path, "/tmp/daomesh-reader-%ld.dmesh", (long)getpid());
    furnish(_i == 0 ? NULL : path);
    set_base();
    atomic_init(&writer_ended, 0);
    for (size_t i = 0; i < COUNT_OF(readings); i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, read_until_the_end, &readings[i]), 0);
    write_for(1000);
    for (size_t i = 0; i < COUNT_OF(readings); i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_int_eq(readings[i].status, DAOMESH_OK);
        ck_assert_int_gt(readings[i].looks, 0);
    }
    struct look first;
    ck_assert_int_eq(take_look(&first, reader), DAOMESH_OK); /* the one from before */
    ck_assert_uint_eq(first.height, base.height);
    ck_assert(fits(&first));
    daomesh_reader_close(reader);
    world_close(&world);
    remove_files();
}
END_TEST

Suite *reader_suite(void)
{
    Suite *suite = suite_create("reader");
    TCase *questions = tcase_create("questions");
    tcase_add_checked_fixture(questions, open_reader, close_reader);
    tcase_set_timeout(questions, 60);
    tcase_add_loop_test(questions, a_buffer_too_small_is_told_how_large_it_must_be_and_not_overrun, 0, 4);
    tcase_add_test(questions, there_is_nothing_past_the_end);
    tcase_add_test(questions, what_is_unknown_is_named);
    tcase_add_test(questions, every_place_is_a_record_or_not_found);
    tcase_add_test(questions, one_reader_too_many_is_a_limit);
    suite_add_tcase(suite, questions);
    TCase *threads = tcase_create("threads");
    tcase_set_timeout(threads, 120);
    tcase_add_loop_test(threads, readers_in_other_threads_see_whole_batches_and_stay_at_their_moments, 0, 2);
    suite_add_tcase(suite, threads);
    return suite;
}
