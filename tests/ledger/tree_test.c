/* The commitment to the state: roots in seals, the tip and the info, proofs for strangers, and what the audit sees. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <daomesh/proof.h>

#include "../support/failing_allocator.h"
#include "money.h"

#define PROOF_BYTES_MAX 65536

Suite *tree_suite(void);

static struct world world;
static daomesh_id dao;

static void open_world(const daomesh_allocator *allocator, const char *path)
{
    world_open(&world, DAOMESH_MODE_HOST, path, allocator);
    for (int i = 0; i < 20; i++)
        world_person(&world);
    const struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 4, &pathway);
    (void)world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_commit(&world);
}

static void set_up(void)
{
    open_world(NULL, NULL);
}

static void tear_down(void)
{
    world_close(&world);
}

static daomesh_ledger_info info_of(daomesh_ledger *ledger)
{
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, ledger), DAOMESH_OK);
    return info;
}

static void expect_same(const daomesh_id *given, const daomesh_id *expected)
{
    ck_assert_mem_eq(given->bytes, expected->bytes, sizeof given->bytes);
}

static void expect_other(const daomesh_id *given, const daomesh_id *other)
{
    ck_assert_mem_ne(given->bytes, other->bytes, sizeof given->bytes);
}

static daomesh_ledger *open_other(uint32_t commitment)
{
    daomesh_ledger *other;
    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.mode = DAOMESH_MODE_HOST;
    options.commitment = commitment;
    options.ledger = info_of(world.ledger).ledger;
    ck_assert_int_eq(daomesh_ledger_open(&other, &options, NULL), DAOMESH_OK);
    return other;
}

/* --- Roots -------------------------------------------------------------------------------------------------------- */

START_TEST(a_new_ledger_commits_to_its_header)
{
    static const daomesh_id zero;
    daomesh_ledger *other = open_other(DAOMESH_COMMITMENT_SMT);
    const daomesh_ledger_info info = info_of(other);
    ck_assert_uint_eq(info.commitment, DAOMESH_COMMITMENT_SMT);
    expect_other(&info.root, &zero);
    daomesh_ledger_close(other);
}
END_TEST

START_TEST(without_a_commitment_roots_are_zero)
{
    static const daomesh_id zero;
    daomesh_id root = { { 1 } };
    daomesh_ledger *other = open_other(DAOMESH_COMMITMENT_NONE);
    ck_assert_int_eq(daomesh_ledger_begin(other, 1, 1000), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_seal(other, &root), DAOMESH_OK);
    expect_same(&root, &zero);
    ck_assert_int_eq(daomesh_ledger_commit(other), DAOMESH_OK);
    const daomesh_ledger_info info = info_of(other);
    expect_same(&info.root, &zero);
    daomesh_ledger_close(other);
}
END_TEST

START_TEST(the_root_of_a_seal_is_told_once_it_is_committed)
{
    daomesh_id root, again;
    const daomesh_ledger_info before = info_of(world.ledger);
    world_person(&world);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &again), DAOMESH_OK);
    expect_same(&again, &root);
    expect_other(&root, &before.root);
    const daomesh_ledger_info sealed = info_of(world.ledger);
    expect_same(&sealed.root, &before.root);
    world_commit(&world);
    const daomesh_ledger_info after = info_of(world.ledger);
    expect_same(&after.root, &root);
}
END_TEST

START_TEST(a_batch_without_changes_keeps_the_root)
{
    daomesh_id root;
    const daomesh_ledger_info before = info_of(world.ledger);
    world_begin(&world, 0);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_OK);
    expect_same(&root, &before.root);
}
END_TEST

START_TEST(a_sealed_batch_that_is_dropped_leaves_nothing)
{
    daomesh_id root;
    const daomesh_ledger_info before = info_of(world.ledger);
    const daomesh_id digest = world_digest(&world);
    world_person(&world);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    const daomesh_ledger_info after = info_of(world.ledger);
    expect_same(&after.root, &before.root);
    world_begin(&world, 0);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_OK);
    expect_same(&root, &before.root);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    const daomesh_id same = world_digest(&world);
    expect_same(&same, &digest);
}
END_TEST

/* --- Replay ------------------------------------------------------------------------------------------------------- */

static size_t read_entry(uint8_t *bytes, size_t cap, uint64_t index)
{
    size_t len;
    daomesh_reader *reader;
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_entry(bytes, cap, &len, reader, index), DAOMESH_OK);
    daomesh_reader_close(reader);
    return len;
}

/* The first batch of the log, with one bit of its seal's root changed or not; the status of the seal. */
static int32_t replay_first_batch(daomesh_ledger *copy, int changed, daomesh_diag *diag)
{
    uint8_t bytes[4096];
    daomesh_entry_info seal = { .size = sizeof seal };
    uint64_t last = 0;
    size_t len;
    for (;; last++) {
        len = read_entry(bytes, sizeof bytes, last);
        ck_assert_int_eq(daomesh_entry_read(&seal, bytes, len), DAOMESH_OK);
        if (seal.seal) break;
    }
    ck_assert_int_eq(daomesh_ledger_begin(copy, seal.height, seal.time), DAOMESH_OK);
    for (uint64_t i = 0; i < last; i++) {
        len = read_entry(bytes, sizeof bytes, i);
        ck_assert_int_eq(daomesh_ledger_replay(copy, bytes, len, 0, NULL), DAOMESH_OK);
    }
    len = read_entry(bytes, sizeof bytes, last);
    bytes[len - 1] ^= (uint8_t)changed;
    return daomesh_ledger_replay(copy, bytes, len, 0, diag);
}

START_TEST(a_replay_compares_the_roots)
{
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_ledger *copy = open_other(DAOMESH_COMMITMENT_SMT);
    ck_assert_int_eq(replay_first_batch(copy, _i, &diag), _i ? DAOMESH_E_CORRUPT : DAOMESH_OK);
    if (_i) ck_assert_str_eq(diag.text, "the state root differs");
    daomesh_ledger_close(copy);
}
END_TEST

START_TEST(a_replay_without_commitment_differs)
{
    daomesh_ledger *copy = open_other(DAOMESH_COMMITMENT_NONE);
    ck_assert_int_eq(replay_first_batch(copy, 0, NULL), DAOMESH_E_CORRUPT);
    daomesh_ledger_close(copy);
}
END_TEST

START_TEST(a_ledger_that_is_opened_again_goes_on)
{
    char path[] = "/tmp/daomesh-tree-XXXXXX", lock[64], owner[64];
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
    unlink(path);
    tear_down();
    open_world(NULL, path);
    const uint64_t height = world.height, time = world.time;
    const daomesh_ledger_info before = info_of(world.ledger);
    world_close(&world);
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    world.height = height;
    world.time = time;
    const daomesh_ledger_info after = info_of(world.ledger);
    expect_same(&after.root, &before.root);
    world.people_count = 22; /* names that are not taken */
    for (int i = 0; i < 40; i++)
        world_person(&world);
    world_close(&world); /* with its audit */

    snprintf(lock, sizeof lock, "%s-lock", path);
    snprintf(owner, sizeof owner, "%s-owner", path);
    unlink(path);
    unlink(lock);
    unlink(owner);
    set_up();
}
END_TEST

/* --- Proofs ------------------------------------------------------------------------------------------------------- */

struct proving {
    daomesh_reader *reader;
    uint32_t form;
    size_t records;
};

static void check_home(const daomesh_record_proof *proof, uint64_t home)
{
    static const daomesh_id zero;
    uint8_t key[8];
    store_be64(key, home);
    if (id_equal(&proof->home_root, &zero))
        ck_assert_int_eq(
            daomesh_smt_check_absent(&proof->root, key, 8, proof->home_proof.at, proof->home_proof.len),
            DAOMESH_OK);
    else
        ck_assert_int_eq(daomesh_smt_check_present(&proof->root, key, 8, proof->home_root.bytes, 32,
                                                   proof->home_proof.at, proof->home_proof.len),
                         DAOMESH_OK);
}

/* A record as a stranger checks it, who knows nothing but the root. */
static uint32_t check_record(const struct proving *proving, uint64_t home, uint32_t kind, uint64_t local)
{
    static uint8_t bytes[PROOF_BYTES_MAX];
    uint8_t key[9];
    size_t len;
    daomesh_record_proof proof = { .size = sizeof proof };
    ck_assert_int_eq(daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, proving->reader, home, kind,
                                          local, proving->form),
                     DAOMESH_OK);
    const daomesh_ledger_info info = info_of(world.ledger);
    expect_same(&proof.root, &info.root);
    check_home(&proof, home);
    key[0] = (uint8_t)kind;
    store_be64(key + 1, local);
    if (id_is_zero(&proof.home_root))
        ck_assert_uint_eq(proof.record_proof.len, 0);
    else if (proof.present)
        ck_assert_int_eq(daomesh_smt_check_present(&proof.home_root, key, 9, proof.value.at, proof.value.len,
                                                   proof.record_proof.at, proof.record_proof.len),
                         DAOMESH_OK);
    else
        ck_assert_int_eq(
            daomesh_smt_check_absent(&proof.home_root, key, 9, proof.record_proof.at, proof.record_proof.len),
            DAOMESH_OK);
    return proof.present;
}

static int32_t prove_stored(void *ctx, const uint8_t *key, daomesh_span value)
{
    struct proving *proving = ctx;
    (void)value;
    if (!daomesh__schema_record(key[8])->proven) return DAOMESH_OK;
    ck_assert(check_record(proving, load_be64(key), key[8], load_be64(key + 9)));
    ck_assert(!check_record(proving, load_be64(key), key[8], load_be64(key + 9) + 1000000));
    ck_assert(!check_record(proving, load_be64(key) + 1000000, key[8], load_be64(key + 9)));
    proving->records++;
    return DAOMESH_OK;
}

START_TEST(every_record_is_proven_to_be_there_and_others_not)
{
    const struct store_key first = { { 0 } };
    struct proving proving = { .form = _i ? DAOMESH_PROOF_ICS23 : DAOMESH_PROOF_NATIVE };
    ck_assert_int_eq(daomesh_reader_open(&proving.reader, world.ledger), DAOMESH_OK);
    struct store *store = world.ledger->store;
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, prove_stored, &proving), DAOMESH_OK);
    ck_assert_uint_gt(proving.records, 20);
    daomesh_reader_close(proving.reader);
}
END_TEST

START_TEST(a_reader_proves_what_it_sees)
{
    uint8_t bytes[4096];
    size_t len;
    daomesh_reader *reader;
    daomesh_record_proof proof = { .size = sizeof proof };
    const daomesh_ledger_info before = info_of(world.ledger);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    world_person(&world);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, 0, DAOMESH_RECORD_PARTY,
                                          22, DAOMESH_PROOF_NATIVE),
                     DAOMESH_OK);
    ck_assert_uint_eq(proof.present, 0);
    expect_same(&proof.root, &before.root);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(proofs_refuse_what_they_cannot_prove)
{
    uint8_t bytes[4096];
    size_t len, needed;
    daomesh_reader *reader;
    daomesh_record_proof proof = { .size = sizeof proof };
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, bytes, sizeof bytes, &needed, reader, 0, DAOMESH_RECORD_PARTY, 1, 1),
        DAOMESH_OK);
    for (size_t cap = 0; cap < needed; cap++) {
        ck_assert_int_eq(daomesh_reader_prove(&proof, cap ? bytes : NULL, cap, &len, reader, 0,
                                              DAOMESH_RECORD_PARTY, 1, 1),
                         DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, needed);
        ck_assert_ptr_null(proof.value.at);
    }
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, 0, DAOMESH_RECORD_TIP, 0, 1),
        DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, 0, 250, 0, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, 0, DAOMESH_RECORD_PARTY, 1, 3),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, NULL, 0, DAOMESH_RECORD_PARTY, 1, 1),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_prove(NULL, bytes, sizeof bytes, &len, reader, 0, DAOMESH_RECORD_PARTY, 1, 1),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, bytes, sizeof bytes, NULL, reader, 0, DAOMESH_RECORD_PARTY, 1, 1),
        DAOMESH_E_ARG);
    daomesh_reader_close(reader);

    daomesh_ledger *other = open_other(DAOMESH_COMMITMENT_NONE);
    ck_assert_int_eq(daomesh_reader_open(&reader, other), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, 0, DAOMESH_RECORD_PARTY, 1, 1),
        DAOMESH_E_UNSUPPORTED);
    daomesh_reader_close(reader);
    daomesh_ledger_close(other);
}
END_TEST

/* --- The audit ---------------------------------------------------------------------------------------------------- */

struct picked {
    struct store_key key;
    uint8_t bytes[4096];
    size_t len;
    uint8_t kind;
    size_t skip;
};

static int32_t pick(void *ctx, const uint8_t *key, daomesh_span value)
{
    struct picked *picked = ctx;
    if (key[8] != picked->kind || picked->skip-- > 0) return DAOMESH_OK;
    memcpy(picked->key.bytes, key, STORE_KEY_BYTES);
    memcpy(picked->bytes, value.at, value.len);
    picked->len = value.len;
    return DAOMESH_E_END;
}

static struct picked pick_record(uint8_t kind, size_t skip)
{
    const struct store_key first = { { 0 } };
    struct picked picked = { .kind = kind, .skip = skip };
    struct store *store = world.ledger->store;
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, pick, &picked), DAOMESH_E_END);
    return picked;
}

/* len 0 takes the record away. */
static void put_stored(const struct store_key *key, const uint8_t *bytes, size_t len)
{
    struct store *store = world.ledger->store;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    const int32_t status =
        len ? store->ops->put(store, key, (daomesh_span){ bytes, len }) : store->ops->remove(store, key);
    ck_assert_int_eq(status, DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
}

static void expect_audit(const char *text, uint64_t home)
{
    char path[64];
    daomesh_diag diag = { .size = sizeof diag };
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &diag), DAOMESH_E_CORRUPT);
    if (text) ck_assert_str_eq(diag.text, text);
    snprintf(path, sizeof path, "row %llu", (unsigned long long)home);
    ck_assert_msg(strncmp(diag.path, path, strlen(path)) == 0, "%s", diag.path);
}

static const uint8_t page_kinds[] = { DAOMESH_RECORD_TREE_PAGE, DAOMESH_RECORD_HOMES_PAGE };

/* Every bit matters that a page has. */
START_TEST(the_audit_sees_every_changed_byte_of_a_page)
{
    for (size_t skip = 0; skip < (_i ? 1u : 3u); skip++) {
        struct picked page = pick_record(page_kinds[_i], skip);
        for (size_t i = 0; i < page.len; i += i < 60 ? 1 : 11) {
            page.bytes[i] ^= 1;
            put_stored(&page.key, page.bytes, page.len);
            daomesh_diag diag = { .size = sizeof diag };
            ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &diag), DAOMESH_E_CORRUPT);
            page.bytes[i] ^= 1;
        }
        put_stored(&page.key, page.bytes, page.len);
    }
}
END_TEST

START_TEST(the_audit_sees_pages_that_are_missing_cut_or_too_many)
{
    static const uint8_t rubbish[] = { 1, 0, 0, 1 };
    struct picked page = pick_record(page_kinds[_i], 1 - (size_t)_i);
    const uint64_t home = load_be64(page.key.bytes);
    put_stored(&page.key, page.bytes, 0);
    expect_audit("a page of the state tree is missing", home);
    put_stored(&page.key, page.bytes, page.len - 1);
    expect_audit("a page of the state tree has another form", home);
    put_stored(&page.key, rubbish, sizeof rubbish);
    expect_audit("a page of the state tree has another form", home);
    put_stored(&page.key, page.bytes, page.len);

    struct store_key extra = page.key;
    extra.bytes[16] ^= 0x10; /* a page of another place */
    put_stored(&extra, page.bytes, page.len);
    expect_audit(_i ? "pages of the tree of homes that nothing points to"
                    : "pages of the state tree that nothing points to",
                 0);
    put_stored(&extra, page.bytes, 0);
}
END_TEST

START_TEST(the_audit_sees_a_record_that_is_not_what_was_hashed)
{
    struct picked record = pick_record(DAOMESH_RECORD_TIMER, 0);
    record.bytes[2] ^= 1; /* when it is due, which nothing else tells */
    put_stored(&record.key, record.bytes, record.len);
    expect_audit("a page of the state tree does not fit the records", 0);
    record.bytes[2] ^= 1;
    put_stored(&record.key, record.bytes, record.len);
}
END_TEST

/* --- Failing memory ----------------------------------------------------------------------------------------------- */

START_TEST(a_seal_that_fails_for_memory_can_be_tried_again)
{
    static struct failing_allocator failing;
    tear_down();
    failing_allocator_init(&failing);
    open_world(&failing.allocator, NULL);
    const daomesh_id root_before = info_of(world.ledger).root;
    int failures = 0;
    for (uint64_t at = 1;; at++) {
        daomesh_id root;
        for (int i = 0; i < 3; i++)
            world_person(&world);
        failing_allocator_arm(&failing, at, 0);
        const int32_t status = daomesh_ledger_seal(world.ledger, &root);
        failing.fail_at = 0;
        if (status == DAOMESH_OK) break;
        ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
        const daomesh_ledger_info info = info_of(world.ledger);
        expect_same(&info.root, &root_before);
        ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_OK);
        expect_other(&root, &root_before);
        ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
        world.open = 0;
        world.height--;
        world.people_count -= 3;
        failures++;
    }
    ck_assert_int_gt(failures, 0);
    world_commit(&world);
    tear_down();
    ck_assert_uint_eq(failing.blocks, 0);
    set_up();
}
END_TEST

Suite *tree_suite(void)
{
    Suite *suite = suite_create("tree");
    TCase *tests = tcase_create("tree");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_new_ledger_commits_to_its_header);
    tcase_add_test(tests, without_a_commitment_roots_are_zero);
    tcase_add_test(tests, the_root_of_a_seal_is_told_once_it_is_committed);
    tcase_add_test(tests, a_batch_without_changes_keeps_the_root);
    tcase_add_test(tests, a_sealed_batch_that_is_dropped_leaves_nothing);
    tcase_add_loop_test(tests, a_replay_compares_the_roots, 0, 2);
    tcase_add_test(tests, a_replay_without_commitment_differs);
    tcase_add_test(tests, a_ledger_that_is_opened_again_goes_on);
    tcase_add_loop_test(tests, every_record_is_proven_to_be_there_and_others_not, 0, 2);
    tcase_add_test(tests, a_reader_proves_what_it_sees);
    tcase_add_test(tests, proofs_refuse_what_they_cannot_prove);
    tcase_add_loop_test(tests, the_audit_sees_every_changed_byte_of_a_page, 0, 2);
    tcase_add_loop_test(tests, the_audit_sees_pages_that_are_missing_cut_or_too_many, 0, 2);
    tcase_add_test(tests, the_audit_sees_a_record_that_is_not_what_was_hashed);
    tcase_add_test(tests, a_seal_that_fails_for_memory_can_be_tried_again);
    suite_add_tcase(suite, tests);
    return suite;
}
