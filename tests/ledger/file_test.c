/*
 * Ledgers in files: what is there, whose it is, who holds it, and that nothing committed is ever lost, whatever happens to the
 * file, the disk or the process.
 */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

#include <dirent.h>
#include <lmdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/turns.h"
#include "world.h"

Suite *file_suite(void);

static char folder[64], path[96];
static struct world world;

static void make_folder(void)
{
    (void)snprintf(folder, sizeof folder, "/tmp/daomesh-ledger-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/ledger.dmesh", folder);
}

static int files_in_folder(void)
{
    int count = 0;
    DIR *entries = opendir(folder);
    ck_assert_ptr_nonnull(entries);
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;)
        count += entry->d_name[0] != '.';
    (void)closedir(entries);
    return count;
}

static void remove_folder(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        char name[128];
        (void)snprintf(name, sizeof name, "%s%s", path, beside[i]);
        (void)unlink(name);
    }
    ck_assert_int_eq(rmdir(folder), 0);
}

/* --- Opening ------------------------------------------------------------------------------------------------ */

static daomesh_ledger_options options_to(uint32_t create)
{
    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.path = path;
    options.create = create;
    options.no_sync = 1;
    if (create == 0) return options;
    options.mode = DAOMESH_MODE_HOST;
    memset(options.ledger.bytes, 0x5a, sizeof options.ledger.bytes);
    return options;
}

static int32_t open_ledger(daomesh_ledger **ledger, uint32_t create)
{
    const daomesh_ledger_options options = options_to(create);
    return daomesh_ledger_open(ledger, &options, NULL);
}

/* What an open says; closes again. On error there is no ledger and the diag names the status. */
static int32_t status_with(const daomesh_ledger_options *options)
{
    static const char not_null;
    union {
        const char *in;
        daomesh_ledger *ledger;
    } out = { &not_null };
    daomesh_diag diag = { .size = sizeof diag };
    int32_t status = daomesh_ledger_open(&out.ledger, options, &diag);
    ck_assert_int_eq(diag.status, status);
    ck_assert_int_eq(out.ledger == NULL, status != DAOMESH_OK);
    daomesh_ledger_close(out.ledger);
    return status;
}

static int32_t open_status(uint32_t create)
{
    const daomesh_ledger_options options = options_to(create);
    return status_with(&options);
}

static int32_t read_only_status(void)
{
    daomesh_ledger_options options = options_to(0);
    options.read_only = 1;
    return status_with(&options);
}

static daomesh_id digest_of(daomesh_ledger *ledger)
{
    daomesh_id digest;
    ck_assert_int_eq(daomesh_ledger_digest(&digest, ledger), DAOMESH_OK);
    return digest;
}

static daomesh_id digest_of_file(void)
{
    daomesh_ledger *ledger;
    ck_assert_int_eq(open_ledger(&ledger, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(ledger, NULL), DAOMESH_OK);
    daomesh_id digest = digest_of(ledger);
    daomesh_ledger_close(ledger);
    return digest;
}

static daomesh_ledger_info info_of(daomesh_ledger *ledger)
{
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, ledger), DAOMESH_OK);
    return info;
}

/* --- Files and processes ------------------------------------------------------------------------------------ */

static void write_file(const void *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

/* The caller frees. */
static uint8_t *read_file(size_t *len)
{
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    (void)fseek(file, 0, SEEK_END);
    *len = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(*len + 1);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(fread(bytes, 1, *len, file), *len);
    (void)fclose(file);
    return bytes;
}

/* However it is opened, the file gives `status` and stays as it is, byte for byte. */
static void check_refused_untouched(int32_t status)
{
    size_t before_len, after_len;
    uint8_t *before = read_file(&before_len);
    for (uint32_t create = 0; create <= 2; create++)
        ck_assert_int_eq(open_status(create), status);
    ck_assert_int_eq(read_only_status(), status);
    uint8_t *after = read_file(&after_len);
    ck_assert_uint_eq(after_len, before_len);
    ck_assert_int_eq(memcmp(after, before, before_len), 0);
    free(before);
    free(after);
}

static void *shared_page(void)
{
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert(page != MAP_FAILED);
    return page;
}

/* Runs `task` in a forked child and gives its answer; a signal fails the test. */
static int32_t in_child(int32_t (*task)(void *ctx), void *ctx)
{
    int32_t *answer = shared_page();
    *answer = DAOMESH_E_INTERNAL;
    pid_t child = fork();
    if (child == 0) {
        *answer = task(ctx);
        end_child(0);
    }
    int how;
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert_msg(WIFEXITED(how), "the child died of signal %d", WTERMSIG(how));
    int32_t status = *answer;
    (void)munmap(answer, 4096);
    return status;
}

/* --- Actions ------------------------------------------------------------------------------------------------ */

/* A new person as bytes for a host ledger: a different one for each salt. Gives 0 when it could not be built. */
static size_t newcomer(uint8_t *out, size_t cap, uint64_t salt)
{
    struct daomesh_party_create create;
    uint8_t body[128];
    size_t body_len = 0, len = 0;
    daomesh_action_head head = { .size = sizeof head, .kind = DAOMESH_ACTION_PARTY_CREATE };
    memset(&create, 0, sizeof create);
    create.salt = salt;
    const struct schema_struct *schema = daomesh__schema_action(head.kind);
    if (daomesh__encode(body, sizeof body, &body_len, schema, &create) != DAOMESH_OK ||
        daomesh_party_id(&head.actor, body, body_len) != DAOMESH_OK ||
        daomesh_action_build(out, cap, &len, &head, body, body_len, NULL) != DAOMESH_OK)
        return 0;
    return len;
}

static int32_t apply_newcomer(daomesh_ledger *ledger, uint64_t salt)
{
    uint8_t bytes[256];
    daomesh_result result = { .size = sizeof result };
    size_t len = newcomer(bytes, sizeof bytes, salt);
    TRY(daomesh_ledger_apply(ledger, &result, bytes, len, 0, NULL));
    return result.status;
}

enum { PEOPLE_A_BATCH = 3 };

/* One batch at `height` with a few people whom no other batch makes. */
static int32_t commit_batch(daomesh_ledger *ledger, uint64_t height)
{
    TRY(daomesh_ledger_begin(ledger, height, 1000 + height));
    for (uint64_t i = 1; i <= PEOPLE_A_BATCH; i++)
        TRY(apply_newcomer(ledger, height * PEOPLE_A_BATCH + i));
    return daomesh_ledger_commit(ledger);
}

static void make_ledger(uint64_t batches)
{
    daomesh_ledger *ledger;
    ck_assert_int_eq(open_ledger(&ledger, 2), DAOMESH_OK);
    for (uint64_t height = 1; height <= batches; height++)
        ck_assert_int_eq(commit_batch(ledger, height), DAOMESH_OK);
    daomesh_ledger_close(ledger);
}

/* Inner actions of nearly the 48 000 bytes that a proposal may carry; `mark` makes them differ. */
static daomesh_span large_payload(struct inner_list *list, const daomesh_id *dao, uint64_t mark)
{
    struct daomesh_member_add add = { .dao = *dao };
    memset(&add.party, 0xee, sizeof add.party);
    memset(&add.shares, 0xee, sizeof add.shares);
    memset(&add.loot, 0xee, sizeof add.loot);
    memset(&add.reputation, 0xee, sizeof add.reputation);
    add.shares.limb[0] = mark;
    list->count = 0;
    while (list->count < DAOMESH_INNER_ACTIONS_MAX)
        inner_add(list, DAOMESH_ACTION_MEMBER_ADD, &add);
    return inner_span(list);
}

/* A DAO with room for as many open proposals as there may be. */
static daomesh_id roomy_dao(void)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 1, &pathway);
    struct daomesh_charter_amend amend = { .dao = dao, .open_cap = DAOMESH_OPEN_CAP_MAX };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    return dao;
}

/* --- There, and not there ----------------------------------------------------------------------------------- */

START_TEST(an_absent_ledger_is_not_found_unless_it_may_be_made)
{
    ck_assert_int_eq(open_status(0), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(read_only_status(), DAOMESH_E_NOT_FOUND);
    daomesh_ledger_options options = options_to(1);
    options.read_only = 1;
    ck_assert_int_eq(status_with(&options), DAOMESH_E_NOT_FOUND);
    options.path = "/nowhere/at/all";
    ck_assert_int_eq(status_with(&options), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(files_in_folder(), 0);
    ck_assert_int_eq(open_status(1), DAOMESH_OK);
    ck_assert_int_eq(open_status(0), DAOMESH_OK);
    ck_assert_int_eq(read_only_status(), DAOMESH_OK);
}
END_TEST

START_TEST(a_ledger_that_is_there_is_not_made_again)
{
    make_ledger(2);
    daomesh_id before = digest_of_file();
    ck_assert_int_eq(open_status(2), DAOMESH_E_EXISTS);
    ck_assert_int_eq(open_status(1), DAOMESH_OK);
    daomesh_id after = digest_of_file();
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
}
END_TEST

START_TEST(an_empty_path_is_no_path_and_a_folder_is_no_ledger)
{
    daomesh_ledger_options options = options_to(1);
    options.path = "";
    ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
    options.path = folder;
    ck_assert_int_eq(status_with(&options), DAOMESH_E_FOREIGN);
}
END_TEST

START_TEST(an_empty_file_becomes_a_ledger_only_where_one_may_be_made)
{
    write_file("", 0);
    ck_assert_int_eq(open_status(0), DAOMESH_E_FOREIGN);
    ck_assert_int_eq(read_only_status(), DAOMESH_E_FOREIGN);
    ck_assert_int_eq(open_status(1), DAOMESH_OK);
    ck_assert_int_eq(open_status(0), DAOMESH_OK);
}
END_TEST

/* A program that died between making the file and its first commit leaves a store without a header. */
START_TEST(a_ledger_that_was_never_finished_is_not_found_and_can_be_made)
{
    struct store *store;
    ck_assert_int_eq(daomesh__store_lmdb(&store, &(struct store_options){ .path = path, .create = 1 }),
                     DAOMESH_OK);
    store->ops->close(store);
    ck_assert_int_eq(open_status(0), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(read_only_status(), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(open_status(2), DAOMESH_OK);
    ck_assert_int_eq(open_status(0), DAOMESH_OK);
}
END_TEST

/* --- Not a ledger ------------------------------------------------------------------------------------------- */

START_TEST(a_text_file_is_foreign_and_stays_alone)
{
    static const char letter[] =
        "Dear members, please come to the assembly. The board has nothing else to say, but\n"
        "the letter must be longer than the head of a database file, so it goes on a bit.\n"
        "There will be cake, and there will be a vote about next year's cake as well.\n";
    write_file(letter, sizeof letter - 1);
    check_refused_untouched(DAOMESH_E_FOREIGN);
    ck_assert_int_eq(files_in_folder(), 1);
}
END_TEST

START_TEST(random_bytes_are_foreign_and_stay_alone)
{
    static uint8_t bytes[20000];
    uint64_t random = 88172645463325252u;
    for (size_t i = 0; i < sizeof bytes; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        bytes[i] = (uint8_t)random;
    }
    for (size_t len = sizeof bytes; len > 0; len /= 3) {
        write_file(bytes, len);
        check_refused_untouched(DAOMESH_E_FOREIGN);
    }
    ck_assert_int_eq(files_in_folder(), 1);
}
END_TEST

/* A database that is none of ours: one pair, put by LMDB itself. */
static void write_database(const char *key, const char *value)
{
    MDB_env *env;
    MDB_txn *txn;
    MDB_dbi data;
    char key_bytes[64], value_bytes[64];
    (void)snprintf(key_bytes, sizeof key_bytes, "%s", key);
    (void)snprintf(value_bytes, sizeof value_bytes, "%s", value);
    MDB_val name = { strlen(key), key_bytes }, bytes = { strlen(value), value_bytes };
    ck_assert_int_eq(mdb_env_create(&env), 0);
    ck_assert_int_eq(mdb_env_open(env, path, MDB_NOSUBDIR, 0600), 0);
    ck_assert_int_eq(mdb_txn_begin(env, NULL, 0, &txn), 0);
    ck_assert_int_eq(mdb_dbi_open(txn, NULL, 0, &data), 0);
    ck_assert_int_eq(mdb_put(txn, data, &name, &bytes, 0), 0);
    ck_assert_int_eq(mdb_txn_commit(txn), 0);
    mdb_env_close(env);
}

START_TEST(someone_elses_database_is_foreign_and_untouched)
{
    static const char *const keys[] = { "k", "balance/alice", "seventeen bytes!!",
                                        "a key longer than any of ours" };
    ck_assert_uint_eq(strlen(keys[2]), STORE_KEY_BYTES);
    write_database(keys[_i], "their most valuable possession");
    check_refused_untouched(DAOMESH_E_FOREIGN);
}
END_TEST

/* --- Records that do not fit -------------------------------------------------------------------------------- */

static struct store *open_store(void)
{
    struct store *store;
    ck_assert_int_eq(daomesh__store_lmdb(&store, &(struct store_options){ .path = path, .create = 1 }),
                     DAOMESH_OK);
    return store;
}

static struct store_key record_key(uint8_t kind)
{
    struct store_key key = { { 0 } };
    key.bytes[8] = kind;
    return key;
}

/* Copies the stored bytes of the ledger's one record of that kind. */
static size_t read_record(uint8_t *out, size_t cap, uint8_t kind)
{
    struct store *store = open_store();
    const struct store_key key = record_key(kind);
    daomesh_span value;
    ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_OK);
    ck_assert_uint_le(value.len, cap);
    memcpy(out, value.at, value.len);
    size_t len = value.len;
    store->ops->close(store);
    return len;
}

static void write_record(uint8_t kind, const uint8_t *bytes, size_t len)
{
    struct store *store = open_store();
    const struct store_key key = record_key(kind);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(bytes ? store->ops->put(store, &key, (daomesh_span){ bytes, len })
                           : store->ops->remove(store, &key),
                     DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    store->ops->close(store);
}

static void write_header(const struct daomesh_header_record *header)
{
    uint8_t bytes[256];
    size_t len;
    const struct schema_struct *schema = daomesh__schema_record(DAOMESH_RECORD_HEADER);
    ck_assert_int_eq(daomesh__pack(bytes, sizeof bytes, &len, schema, header), DAOMESH_OK);
    write_record(DAOMESH_RECORD_HEADER, bytes, len);
}

static struct daomesh_header_record header_of_file(void)
{
    struct daomesh_header_record header;
    uint8_t bytes[256];
    size_t len = read_record(bytes, sizeof bytes, DAOMESH_RECORD_HEADER);
    const struct schema_struct *schema = daomesh__schema_record(DAOMESH_RECORD_HEADER);
    ck_assert_int_eq(daomesh__unpack(&header, schema, (daomesh_span){ bytes, len }), DAOMESH_OK);
    return header;
}

START_TEST(a_newer_format_is_a_version)
{
    make_ledger(1);
    struct daomesh_header_record header = header_of_file();
    header.format = DAOMESH_FORMAT_VERSION + 1;
    write_header(&header);
    check_refused_untouched(DAOMESH_E_VERSION);
}
END_TEST

START_TEST(a_newer_header_record_is_a_version)
{
    make_ledger(1);
    uint8_t bytes[256];
    size_t len = read_record(bytes, sizeof bytes, DAOMESH_RECORD_HEADER);
    bytes[1]++;
    write_record(DAOMESH_RECORD_HEADER, bytes, len);
    check_refused_untouched(DAOMESH_E_VERSION);
}
END_TEST

static void check_opens_with(int32_t status)
{
    ck_assert_int_eq(open_status(0), status);
    ck_assert_int_eq(open_status(1), status);
    ck_assert_int_eq(read_only_status(), status);
}

START_TEST(newer_rules_are_told)
{
    make_ledger(1);
    struct daomesh_tip_record tip;
    uint8_t bytes[256];
    size_t len = read_record(bytes, sizeof bytes, DAOMESH_RECORD_TIP);
    const struct schema_struct *schema = daomesh__schema_record(DAOMESH_RECORD_TIP);
    ck_assert_int_eq(daomesh__unpack(&tip, schema, (daomesh_span){ bytes, len }), DAOMESH_OK);
    tip.rules = DAOMESH_RULES_VERSION + 1;
    ck_assert_int_eq(daomesh__pack(bytes, sizeof bytes, &len, schema, &tip), DAOMESH_OK);
    write_record(DAOMESH_RECORD_TIP, bytes, len);
    check_opens_with(DAOMESH_E_RULES);
}
END_TEST

START_TEST(an_unknown_commitment_is_unsupported)
{
    daomesh_ledger_options options = options_to(1);
    options.commitment = 2;
    ck_assert_int_eq(status_with(&options), DAOMESH_E_UNSUPPORTED);
    ck_assert_int_eq(files_in_folder(), 0);
    make_ledger(1);
    struct daomesh_header_record header = header_of_file();
    header.commitment = 2;
    write_header(&header);
    check_opens_with(DAOMESH_E_UNSUPPORTED);
}
END_TEST

START_TEST(another_magic_is_foreign)
{
    make_ledger(1);
    struct daomesh_header_record header = header_of_file();
    header.magic++;
    write_header(&header);
    check_refused_untouched(DAOMESH_E_FOREIGN);
}
END_TEST

START_TEST(a_mode_that_does_not_exist_is_damage)
{
    make_ledger(1);
    struct daomesh_header_record header = header_of_file();
    header.mode = _i == 0 ? 0 : DAOMESH_MODE_HOST + 1;
    write_header(&header);
    ck_assert_int_eq(open_status(0), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(read_only_status(), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(a_header_of_another_length_is_refused)
{
    make_ledger(1);
    uint8_t bytes[256] = { 0 };
    size_t len = read_record(bytes, sizeof bytes, DAOMESH_RECORD_HEADER);
    for (size_t cut = 0; cut <= len + 3; cut++) {
        if (cut == len) continue;
        write_record(DAOMESH_RECORD_HEADER, bytes, cut);
        ck_assert_int_eq(open_status(0), cut < 14 ? DAOMESH_E_FOREIGN : DAOMESH_E_CORRUPT);
    }
    write_record(DAOMESH_RECORD_HEADER, bytes, len);
    ck_assert_int_eq(open_status(0), DAOMESH_OK);
}
END_TEST

START_TEST(a_tip_that_is_gone_or_cut_is_damage)
{
    make_ledger(1);
    uint8_t bytes[256] = { 0 };
    size_t len = read_record(bytes, sizeof bytes, DAOMESH_RECORD_TIP);
    write_record(DAOMESH_RECORD_TIP, NULL, 0);
    check_opens_with(DAOMESH_E_CORRUPT);
    for (size_t cut = 0; cut <= len + 3; cut++) {
        if (cut == len) continue;
        write_record(DAOMESH_RECORD_TIP, bytes, cut);
        ck_assert_int_eq(open_status(0), DAOMESH_E_CORRUPT);
    }
}
END_TEST

START_TEST(without_its_header_a_ledger_is_foreign)
{
    make_ledger(1);
    write_record(DAOMESH_RECORD_HEADER, NULL, 0);
    check_refused_untouched(DAOMESH_E_FOREIGN);
}
END_TEST

/* --- Truncation --------------------------------------------------------------------------------------------- */

/* Opens as it is told, reads everything. */
struct reading {
    uint32_t create;
    daomesh_id digest;
};

static int32_t read_everything(void *ctx)
{
    struct reading *reading = ctx;
    daomesh_ledger *ledger;
    TRY(open_ledger(&ledger, reading->create));
    int32_t status = daomesh_ledger_audit(ledger, NULL);
    if (status == DAOMESH_OK) status = daomesh_ledger_digest(&reading->digest, ledger);
    daomesh_ledger_close(ledger);
    return status;
}

/* A ledger of several levels of pages, with values that have pages of their own. */
static void make_large_ledger(void)
{
    static struct inner_list list;
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    for (int i = 0; i < 40; i++)
        world_person(&world);
    daomesh_id dao = roomy_dao();
    for (uint64_t i = 0; i < 4; i++) {
        ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, large_payload(&list, &dao, i)), 0);
        world_pass(&world, 1);
    }
    world_close(&world);
}

START_TEST(a_truncated_ledger_is_refused_and_never_a_signal)
{
    make_large_ledger();
    const daomesh_id whole_digest = digest_of_file();
    static uint8_t *whole; /* the children, too, know where it is: none of them leaks it */
    size_t len;
    whole = read_file(&len);
    const size_t step = shares_process() ? 10 : 1;
    for (size_t cut = 0; cut < len; cut += cut < 200 ? step : 2039 * step) {
        struct reading *reading = shared_page();
        reading->create = cut % 2;
        write_file(whole, cut);
        int32_t status = in_child(read_everything, reading);
        int is_whole = status == DAOMESH_OK && id_equal(&reading->digest, &whole_digest);
        ck_assert_msg(is_whole || status == DAOMESH_E_CORRUPT || (cut < 200 && status == DAOMESH_E_FOREIGN),
                      "cut at %zu of %zu: %s", cut, len, daomesh_status_name(status));
        (void)munmap(reading, 4096);
    }
    free(whole);
}
END_TEST

/* --- Options ------------------------------------------------------------------------------------------------ */

START_TEST(options_say_what_they_must_of_a_new_ledger)
{
    daomesh_ledger_options options = options_to(1);
    memset(&options.ledger, 0, sizeof options.ledger);
    ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
    options.path = NULL;
    ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
}
END_TEST

START_TEST(options_agree_with_an_old_ledger)
{
    make_ledger(1);
    daomesh_ledger_options options = options_to(0);
    ck_assert_int_eq(status_with(&options), DAOMESH_OK);
    options.mode = DAOMESH_MODE_HOST;
    memset(options.ledger.bytes, 0x5a, sizeof options.ledger.bytes);
    ck_assert_int_eq(status_with(&options), DAOMESH_OK);
    options.mode = DAOMESH_MODE_SIGNED;
    ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
    options.mode = 0;
    options.ledger.bytes[31] ^= 1;
    ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
}
END_TEST

START_TEST(switches_have_no_other_positions)
{
    static const size_t fields[] = { offsetof(daomesh_ledger_options, mode),
                                     offsetof(daomesh_ledger_options, create),
                                     offsetof(daomesh_ledger_options, read_only),
                                     offsetof(daomesh_ledger_options, no_sync) };
    static const uint32_t values[] = { DAOMESH_MODE_HOST + 1, 3, 2, 2 };
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        daomesh_ledger_options options = options_to(1);
        memcpy((uint8_t *)&options + fields[i], &values[i], sizeof values[i]);
        ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
        memset((uint8_t *)&options + fields[i], 0xff, sizeof values[i]);
        ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
    }
    ck_assert_int_eq(files_in_folder(), 0);
}
END_TEST

START_TEST(a_smaller_options_struct_is_refused)
{
    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options - 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_ledger_options_init(&options, 0), DAOMESH_E_ARG);
    options = options_to(1);
    for (uint32_t size = 0; size < sizeof options; size++) {
        options.size = size;
        ck_assert_int_eq(status_with(&options), DAOMESH_E_ARG);
    }
    ck_assert_int_eq(files_in_folder(), 0);
}
END_TEST

START_TEST(a_larger_options_struct_may_only_hold_zeros_more)
{
    struct {
        daomesh_ledger_options known;
        uint8_t unknown[24];
    } options;
    memset(&options, 0xff, sizeof options);
    ck_assert_int_eq(daomesh_ledger_options_init(&options.known, sizeof options), DAOMESH_OK);
    options.known.path = path;
    memset(options.known.ledger.bytes, 1, sizeof options.known.ledger.bytes);
    for (size_t i = 0; i < sizeof options.unknown; i++) {
        options.unknown[i] = 1;
        ck_assert_int_eq(status_with(&options.known), DAOMESH_E_VERSION);
        options.unknown[i] = 0;
    }
    ck_assert_int_eq(files_in_folder(), 0);
    ck_assert_int_eq(status_with(&options.known), DAOMESH_OK);
}
END_TEST

/* --- One writer --------------------------------------------------------------------------------------------- */

static int32_t writer_status(void *ctx)
{
    (void)ctx;
    return open_status(1);
}

START_TEST(a_second_writer_is_locked_out_and_disturbs_nothing)
{
    make_ledger(1);
    daomesh_ledger *ledger;
    ck_assert_int_eq(open_ledger(&ledger, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_begin(ledger, 2, 2000), DAOMESH_OK);
    ck_assert_int_eq(open_status(0), DAOMESH_E_LOCKED);
    ck_assert_int_eq(open_status(1), DAOMESH_E_LOCKED);
    ck_assert_int_eq(in_child(writer_status, NULL), DAOMESH_E_LOCKED);
    ck_assert_int_eq(read_only_status(),
                     DAOMESH_E_LOCKED); /* one process has one handle; readers are for that */
    ck_assert_int_eq(apply_newcomer(ledger, 77), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(ledger), DAOMESH_OK);
    daomesh_ledger_close(ledger);
    ck_assert_int_eq(in_child(writer_status, NULL), DAOMESH_OK);
    ck_assert_int_eq(open_status(0), DAOMESH_OK);
}
END_TEST

/* --- Reading beside the writer ------------------------------------------------------------------------------ */

static daomesh_ledger *open_read_only(void)
{
    daomesh_ledger *ledger = NULL;
    daomesh_ledger_options options = options_to(0);
    options.read_only = 1;
    (void)daomesh_ledger_open(&ledger, &options, NULL);
    return ledger;
}

START_TEST(a_read_only_ledger_refuses_to_write_and_answers_the_rest)
{
    make_ledger(2);
    uint8_t bytes[256];
    size_t len = newcomer(bytes, sizeof bytes, 1234);
    daomesh_result result = { .size = sizeof result };
    const daomesh_id before = digest_of_file();
    daomesh_ledger *ledger = open_read_only();
    ck_assert_ptr_nonnull(ledger);
    ck_assert_int_eq(daomesh_ledger_begin(ledger, 3, 5000), DAOMESH_E_READ_ONLY);
    ck_assert_int_eq(daomesh_ledger_apply(ledger, &result, bytes, len, 0, NULL), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_seal(ledger, NULL), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_commit(ledger), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_drop(ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_check(ledger, &result, bytes, len, 0, 0, NULL), DAOMESH_OK);
    ck_assert_int_eq(result.status, DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(ledger, NULL), DAOMESH_OK);
    ck_assert_uint_eq(info_of(ledger).height, 2);
    daomesh_id after = digest_of(ledger);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    daomesh_ledger_close(ledger);
}
END_TEST

/* The height that a new reader sees, 0 when there is an error. */
static uint64_t height_seen(daomesh_ledger *ledger)
{
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    if (daomesh_reader_open(&reader, ledger) != DAOMESH_OK) return 0;
    int32_t status = daomesh_reader_info(&info, reader);
    daomesh_reader_close(reader);
    return status == DAOMESH_OK && info.parties == PEOPLE_A_BATCH * info.height ? info.height : 0;
}

/* The two sides take turns through these. */
static void wait_for(const volatile int *flag)
{
    const struct timespec pause = { 0, 1000000 };
    for (int i = 0; i < 20000 && !*flag; i++)
        (void)nanosleep(&pause, NULL);
}

static int32_t read_beside_the_writer(volatile int *flags)
{
    daomesh_ledger *ledger = open_read_only();
    if (!ledger || height_seen(ledger) != 1) return 1;
    if (daomesh_ledger_begin(ledger, 2, 5000) != DAOMESH_E_READ_ONLY) return 2;
    flags[0] = 1;
    wait_for(&flags[1]);
    if (height_seen(ledger) != 30) return 3;
    if (daomesh_ledger_audit(ledger, NULL) != DAOMESH_OK) return 4;
    daomesh_ledger_close(ledger);
    return DAOMESH_OK;
}

START_TEST(a_read_only_ledger_in_another_process_follows_the_writer)
{
    make_ledger(1);
    volatile int *flags = shared_page();
    pid_t child = fork();
    if (child == 0) end_child(read_beside_the_writer(flags));
    wait_for(&flags[0]);
    daomesh_ledger *ledger;
    ck_assert_int_eq(open_ledger(&ledger, 0), DAOMESH_OK);
    for (uint64_t height = 2; height <= 30; height++)
        ck_assert_int_eq(commit_batch(ledger, height), DAOMESH_OK);
    flags[1] = 1;
    int how;
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert(WIFEXITED(how));
    ck_assert_int_eq(WEXITSTATUS(how), 0);
    daomesh_ledger_close(ledger);
}
END_TEST

/* --- Forks -------------------------------------------------------------------------------------------------- */

struct held {
    daomesh_ledger *ledger;
    daomesh_reader *reader;
};

/* FORKED when every call says so, else the number of the one that does not. */
static int32_t use_what_the_parent_opened(void *ctx)
{
    const struct held *held = ctx;
    daomesh_ledger *ledger = held->ledger;
    uint8_t bytes[256];
    size_t len = newcomer(bytes, sizeof bytes, 4321);
    daomesh_result result = { .size = sizeof result };
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_reader *reader;
    daomesh_id id;
    const int32_t answers[] = {
        daomesh_ledger_apply(ledger, &result, bytes, len, 0, NULL),
        daomesh_ledger_check(ledger, &result, bytes, len, 0, 0, NULL),
        daomesh_ledger_seal(ledger, &id),
        daomesh_ledger_commit(ledger),
        daomesh_ledger_begin(ledger, 2, 5000),
        daomesh_ledger_begin(ledger, 3, 5000),
        daomesh_ledger_info_get(&info, ledger),
        daomesh_ledger_audit(ledger, NULL),
        daomesh_ledger_digest(&id, ledger),
        daomesh_reader_open(&reader, ledger),
    };
    for (size_t i = 0; i < COUNT_OF(answers); i++) {
        if (answers[i] != DAOMESH_E_FORKED) return -(int32_t)i - 1;
    }
    daomesh_reader_close(held->reader);
    daomesh_ledger_close(ledger);
    return open_status(0) == DAOMESH_E_LOCKED ? DAOMESH_E_FORKED : DAOMESH_E_LOCKED;
}

START_TEST(a_forked_child_is_told_and_the_parent_goes_on)
{
    struct held held;
    make_ledger(1);
    ck_assert_int_eq(open_ledger(&held.ledger, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_open(&held.reader, held.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_begin(held.ledger, 2, 2000), DAOMESH_OK);
    ck_assert_int_eq(apply_newcomer(held.ledger, 77), DAOMESH_OK);
    ck_assert_int_eq(in_child(use_what_the_parent_opened, &held), DAOMESH_E_FORKED);
    ck_assert_int_eq(apply_newcomer(held.ledger, 78), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(held.ledger), DAOMESH_OK);
    ck_assert_int_eq(in_child(writer_status, NULL), DAOMESH_E_LOCKED);
    daomesh_reader_close(held.reader);
    ck_assert_int_eq(daomesh_ledger_audit(held.ledger, NULL), DAOMESH_OK);
    ck_assert_uint_eq(info_of(held.ledger).parties, PEOPLE_A_BATCH + 2);
    daomesh_ledger_close(held.ledger);
}
END_TEST

/* --- Full --------------------------------------------------------------------------------------------------- */

/* After a commit that failed: everything that writes or decides says POISONED, and nothing more is in the file. */
static void check_poisoned(daomesh_ledger *ledger)
{
    uint8_t bytes[256];
    size_t len = newcomer(bytes, sizeof bytes, 4321);
    daomesh_result result = { .size = sizeof result };
    ck_assert_int_eq(daomesh_ledger_apply(ledger, &result, bytes, len, 0, NULL), DAOMESH_E_POISONED);
    ck_assert_int_eq(daomesh_ledger_check(ledger, &result, bytes, len, 0, 0, NULL), DAOMESH_E_POISONED);
    ck_assert_int_eq(daomesh_ledger_commit(ledger), DAOMESH_E_POISONED);
    ck_assert_int_eq(daomesh_ledger_seal(ledger, NULL), DAOMESH_E_POISONED);
    ck_assert_int_eq(daomesh_ledger_drop(ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_begin(ledger, 2, 5000), DAOMESH_E_POISONED);
    ck_assert_int_eq(daomesh_ledger_begin(ledger, 3, 5000), DAOMESH_E_POISONED);
    ck_assert_uint_eq(info_of(ledger).height, 1);
    ck_assert_uint_eq(info_of(ledger).open_batch, 0);
}

/* A batch of more than 2 MB on top of a small first one: its commit must say STORE_FULL. */
static void overfill(const daomesh_id *before)
{
    static struct inner_list list;
    const daomesh_id dao = roomy_dao();
    for (uint64_t i = 0; i < 24; i++)
        ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, large_payload(&list, &dao, i)), 0);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_E_STORE_FULL);
    check_poisoned(world.ledger);
    daomesh_ledger_close(world.ledger);
    daomesh_id after = digest_of_file();
    ck_assert_mem_eq(before->bytes, after.bytes, 32);
}

/* The first batch of the world, before anything is full. */
static daomesh_id first_batch(void)
{
    world_person(&world);
    return world_digest(&world);
}

/* With room again, the same batch goes in. */
static void go_on(void)
{
    static struct inner_list list;
    ck_assert_int_eq(open_ledger(&world.ledger, 0), DAOMESH_OK);
    world.open = 0;
    world.height = 1;
    const daomesh_id dao = roomy_dao();
    for (uint64_t i = 0; i < 24; i++)
        ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, large_payload(&list, &dao, i)), 0);
    world_close(&world);
}

START_TEST(a_file_that_may_not_grow_is_full_and_poisons_and_nothing_is_lost)
{
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    const daomesh_id before = first_batch();
    daomesh_ledger_close(world.ledger);
    daomesh_ledger_options options = options_to(0);
    options.map_bytes = 1 << 20;
    ck_assert_int_eq(daomesh_ledger_open(&world.ledger, &options, NULL), DAOMESH_OK);
    overfill(&before);
    go_on();
}
END_TEST

START_TEST(a_full_disk_is_full_and_poisons_and_nothing_is_lost)
{
    struct rlimit unlimited, limit;
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    limit = unlimited;
    limit.rlim_cur = 1 << 20;
    (void)signal(SIGXFSZ, SIG_IGN);
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    const daomesh_id before = first_batch();
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    overfill(&before);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    go_on();
}
END_TEST

/* --- Ends --------------------------------------------------------------------------------------------------- */

START_TEST(closing_drops_the_open_batch)
{
    daomesh_ledger *ledger;
    make_ledger(1);
    const daomesh_id before = digest_of_file();
    ck_assert_int_eq(open_ledger(&ledger, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_begin(ledger, 2, 2000), DAOMESH_OK);
    ck_assert_int_eq(apply_newcomer(ledger, 77), DAOMESH_OK);
    if (_i == 1) ck_assert_int_eq(daomesh_ledger_seal(ledger, NULL), DAOMESH_OK);
    daomesh_ledger_close(ledger);
    daomesh_id after = digest_of_file();
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    ck_assert_int_eq(open_ledger(&ledger, 0), DAOMESH_OK);
    ck_assert_int_eq(commit_batch(ledger, 2), DAOMESH_OK);
    daomesh_ledger_close(ledger);
}
END_TEST

/* Commits batch after batch until it is killed, and says how far it is. */
static void commit_for_ever(volatile uint64_t *committed, uint32_t no_sync)
{
    daomesh_ledger *ledger;
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_ledger_options options = options_to(1);
    options.no_sync = no_sync;
    if (daomesh_ledger_open(&ledger, &options, NULL) != DAOMESH_OK) _exit(1);
    if (daomesh_ledger_info_get(&info, ledger) != DAOMESH_OK) _exit(2);
    for (uint64_t height = info.height + 1;; height++) {
        if (commit_batch(ledger, height) != DAOMESH_OK) _exit(3);
        *committed = height;
    }
}

/* Kills a committing child after about `delay_us`; gives the last height that it was sure of. */
static uint64_t kill_a_writer(long delay_us, uint32_t no_sync)
{
    const struct timespec delay = { 0, delay_us * 1000 };
    volatile uint64_t *committed = shared_page();
    pid_t child = fork();
    if (child == 0) commit_for_ever(committed, no_sync);
    (void)nanosleep(&delay, NULL);
    ck_assert_int_eq(kill(child, SIGKILL), 0);
    int how;
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert_msg(WIFSIGNALED(how), "the child ended with %d", WEXITSTATUS(how));
    uint64_t height = *committed;
    (void)munmap((void *)(uintptr_t)committed, 4096);
    return height;
}

START_TEST(a_killed_writer_loses_nothing_that_it_committed)
{
    uint64_t height = 0;
    uint32_t random = 1;
    /* On a slow machine the first rounds commit nothing. */
    for (uint32_t round = 0; round < 50 || height == 0; round++) {
        random = random * 1664525u + 1013904223u;
        long delay_us = (long)(random >> 16);
        uint64_t sure = kill_a_writer(round < 50 ? delay_us % 12000 : delay_us * 10, round % 2);
        daomesh_ledger *ledger;
        ck_assert_int_eq(open_ledger(&ledger, 1), DAOMESH_OK);
        ck_assert_int_eq(daomesh_ledger_audit(ledger, NULL), DAOMESH_OK);
        daomesh_ledger_info info = info_of(ledger);
        ck_assert_uint_ge(info.height, height);
        ck_assert_uint_ge(info.height, sure);
        ck_assert_uint_eq(info.parties, PEOPLE_A_BATCH * info.height);
        ck_assert_uint_eq(info.entries, (PEOPLE_A_BATCH + 1) * info.height);
        height = info.height;
        daomesh_ledger_close(ledger);
    }
}
END_TEST

/* --- Large batches ------------------------------------------------------------------------------------------ */

enum { LARGE_ACTIONS = 300, HALF = LARGE_ACTIONS / 2 };

/* Every large proposal's payload and log entry are what went in. */
static void check_large(daomesh_ledger *ledger, const daomesh_id *daos, uint64_t first_entry)
{
    static struct inner_list list;
    static uint8_t bytes[DAOMESH_ENVELOPE_BYTES_MAX];
    daomesh_reader *reader;
    ck_assert_int_eq(daomesh_reader_open(&reader, ledger), DAOMESH_OK);
    for (uint64_t i = 0; i < LARGE_ACTIONS; i++) {
        uint64_t home;
        size_t len;
        daomesh_entry_info entry = { .size = sizeof entry };
        const daomesh_span payload = large_payload(&list, &daos[i / HALF], i);
        ck_assert_int_eq(daomesh_reader_row(&home, reader, &daos[i / HALF]), DAOMESH_OK);
        ck_assert_int_eq(daomesh_reader_record(bytes, sizeof bytes, &len, reader, home,
                                               DAOMESH_RECORD_PAYLOAD, i % HALF + 1),
                         DAOMESH_OK);
        ck_assert_uint_eq(len, payload.len);
        ck_assert_int_eq(memcmp(bytes, payload.at, len), 0);
        ck_assert_int_eq(daomesh_reader_entry(bytes, sizeof bytes, &len, reader, first_entry + i),
                         DAOMESH_OK);
        ck_assert_int_eq(daomesh_entry_read(&entry, bytes, len), DAOMESH_OK);
        ck_assert_int_eq(entry.status, DAOMESH_OK);
        ck_assert_uint_gt(entry.bytes.len, payload.len);
        ck_assert_int_eq(memcmp(entry.bytes.at + entry.bytes.len - payload.len, payload.at, payload.len), 0);
    }
    daomesh_reader_close(reader);
}

START_TEST(a_batch_of_very_large_actions_is_stored_and_read_back)
{
    static struct inner_list list;
    world_open(&world, DAOMESH_MODE_HOST, path, NULL);
    world_person(&world);
    const daomesh_id daos[2] = { roomy_dao(), roomy_dao() };
    world_commit(&world);
    const uint64_t first_entry = info_of(world.ledger).entries;
    ck_assert_uint_gt(large_payload(&list, &daos[0], 0).len, 45000);
    for (uint64_t i = 0; i < LARGE_ACTIONS; i++) {
        const daomesh_id *dao = &daos[i / HALF];
        ck_assert_uint_eq(world_propose(&world, 0, dao, 1, large_payload(&list, dao, i)), i % HALF + 1);
    }
    world_commit(&world);
    check_large(world.ledger, daos, first_entry);
    const daomesh_id before = digest_of(world.ledger);
    world_close(&world);
    ck_assert_int_eq(open_ledger(&world.ledger, 0), DAOMESH_OK);
    const daomesh_id after = digest_of(world.ledger);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    check_large(world.ledger, daos, first_entry);
    world_person(&world);
    world_close(&world);
}
END_TEST

Suite *file_suite(void)
{
    Suite *suite = suite_create("file");
    TCase *tests = tcase_create("file");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_set_timeout(tests, 300);
    const TTest *const all[] = {
        an_absent_ledger_is_not_found_unless_it_may_be_made,
        a_ledger_that_is_there_is_not_made_again,
        an_empty_path_is_no_path_and_a_folder_is_no_ledger,
        an_empty_file_becomes_a_ledger_only_where_one_may_be_made,
        a_ledger_that_was_never_finished_is_not_found_and_can_be_made,
        a_text_file_is_foreign_and_stays_alone,
        random_bytes_are_foreign_and_stay_alone,
        a_newer_format_is_a_version,
        a_newer_header_record_is_a_version,
        newer_rules_are_told,
        an_unknown_commitment_is_unsupported,
        another_magic_is_foreign,
        a_header_of_another_length_is_refused,
        a_tip_that_is_gone_or_cut_is_damage,
        without_its_header_a_ledger_is_foreign,
        a_truncated_ledger_is_refused_and_never_a_signal,
        options_say_what_they_must_of_a_new_ledger,
        options_agree_with_an_old_ledger,
        switches_have_no_other_positions,
        a_smaller_options_struct_is_refused,
        a_larger_options_struct_may_only_hold_zeros_more,
        a_second_writer_is_locked_out_and_disturbs_nothing,
        a_read_only_ledger_refuses_to_write_and_answers_the_rest,
        a_read_only_ledger_in_another_process_follows_the_writer,
        a_forked_child_is_told_and_the_parent_goes_on,
        a_file_that_may_not_grow_is_full_and_poisons_and_nothing_is_lost,
        a_full_disk_is_full_and_poisons_and_nothing_is_lost,
        a_killed_writer_loses_nothing_that_it_committed,
        a_batch_of_very_large_actions_is_stored_and_read_back,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    tcase_add_loop_test(tests, someone_elses_database_is_foreign_and_untouched, 0, 4);
    tcase_add_loop_test(tests, a_mode_that_does_not_exist_is_damage, 0, 2);
    tcase_add_loop_test(tests, closing_drops_the_open_batch, 0, 2);
    suite_add_tcase(suite, tests);
    return suite;
}
