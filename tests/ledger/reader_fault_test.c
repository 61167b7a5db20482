/* Readers whose store fails at each call in turn, and whose ledger has lost its head: a status each time, and no half answer. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <daomesh/publish.h>

#include "../support/faulty_store.h"
#include "faulty_state.h"
#include "money.h"
#include "state/inside.h"

Suite *reader_fault_suite(void);

#define ORIGIN "example.org/log"

static struct world world;
static struct faulty_store faulty;
static daomesh_id dao, token;
static uint64_t row;
static char note[512];
static size_t note_len;

/* --- A ledger ----------------------------------------------------------------------------------------------------------- */

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

/* A checkpoint of the end of the log; who signed it is nothing to a reader. */
static void write_note(const daomesh_log_head *end)
{
    char text[256];
    size_t len;
    const daomesh_checkpoint checkpoint = { { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                            end->entries,
                                            end->root };
    const char line[] = "\xe2\x80\x94 " ORIGIN " AAAAAAAA\n";
    done(daomesh_checkpoint_write(text, sizeof text, &len, &checkpoint));
    done(daomesh_note_write(note, sizeof note, &note_len, (const uint8_t *)text, len, (const uint8_t *)line,
                            sizeof line - 1));
}

static daomesh_log_head end_of_log(void)
{
    daomesh_reader *reader;
    daomesh_log_head head = { .size = sizeof head };
    done(daomesh_reader_open(&reader, world.ledger));
    done(daomesh_reader_log_head(&head, reader));
    daomesh_reader_close(reader);
    return head;
}

/* Of a minter whose time ends with it. */
static void stream_from_minter(void)
{
    const struct daomesh_minter_create make = { .party = world.people[0],
                                                .token = token,
                                                .terms = { .cap = amount_from_u64(100),
                                                           .expires = world.time + 10 } };
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = 1, .to = world.people[0], .rights = { .mint = 1 }
    };
    struct daomesh_stream_open flow = { .party = world.people[0], .to = world.people[1], .token = token };
    flow.terms = (struct daomesh_stream_terms){
        .total = amount_from_u64(100), .plan.duration = 10, .minter = 1, .cancelable = 1
    };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant));
    done(world_act(&world, 0, DAOMESH_ACTION_STREAM_OPEN, &flow));
}

static void open_world(void)
{
    const struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_SIGNED, NULL, NULL);
    for (int i = 0; i < 4; i++)
        world_person(&world);
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__party_row(world.ledger->state, &row, &dao));
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[0], 1000);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 }), 1);
    stream_from_minter();
    world_commit(&world);
    const daomesh_log_head end = end_of_log();
    write_note(&end);
    faulty_store_init(&faulty, world.ledger->store);
    world.ledger->store = world.ledger->state->source.store = &faulty.base;
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

/* --- Questions ------------------------------------------------------------------------------------------------------------ */

static uint8_t room[1 << 16];
static size_t len;

static int32_t ask_info(daomesh_reader *reader)
{
    daomesh_ledger_info info = { .size = sizeof info };
    return daomesh_reader_info(&info, reader);
}

static int32_t ask_row(daomesh_reader *reader)
{
    uint64_t found;
    return daomesh_reader_row(&found, reader, &dao);
}

static int32_t ask_record(daomesh_reader *reader)
{
    return daomesh_reader_record(room, sizeof room, &len, reader, row, DAOMESH_RECORD_DAO, 0);
}

static int32_t ask_blob(daomesh_reader *reader)
{
    return daomesh_reader_record(room, sizeof room, &len, reader, HOME_LEDGER, DAOMESH_RECORD_LOG_BUNDLE, 0);
}

static int32_t ask_proof(daomesh_reader *reader)
{
    daomesh_record_proof proof = { .size = sizeof proof };
    return daomesh_reader_prove(&proof, room, sizeof room, &len, reader, row, DAOMESH_RECORD_DAO, 0,
                                DAOMESH_PROOF_NATIVE);
}

static int32_t ask_list(daomesh_reader *reader)
{
    daomesh_item items[4];
    uint64_t cursor = 0;
    return daomesh_reader_list(items, COUNT_OF(items), &len, &cursor, reader, HOME_LEDGER,
                               DAOMESH_RECORD_PARTY);
}

static int32_t ask_member(daomesh_reader *reader)
{
    daomesh_member_info info = { .size = sizeof info };
    return daomesh_reader_member(&info, reader, &dao, &world.people[1]);
}

static int32_t ask_token(daomesh_reader *reader)
{
    daomesh_token_info info = { .size = sizeof info };
    return daomesh_reader_token(&info, reader, &token);
}

static int32_t ask_balance(daomesh_reader *reader)
{
    daomesh_amount amount;
    return daomesh_reader_balance(&amount, reader, &world.people[0], &token, DAOMESH_BALANCE_FREE);
}

static int32_t ask_proposal(daomesh_reader *reader)
{
    daomesh_proposal_info info = { .size = sizeof info };
    return daomesh_reader_proposal(&info, reader, &dao, 1, 0);
}

static int32_t ask_standing(daomesh_reader *reader)
{
    daomesh_standing_report report;
    return daomesh_reader_standing(&report, reader, &dao, &world.people[1], 0);
}

static int32_t ask_voices(daomesh_reader *reader)
{
    const daomesh_subject subject = { .size = sizeof subject };
    daomesh_voice voices[8];
    return daomesh_reader_voices(voices, COUNT_OF(voices), &len, reader, &dao, &world.people[1], &subject);
}

static int32_t ask_spoken_for(daomesh_reader *reader)
{
    const daomesh_subject subject = { .size = sizeof subject };
    daomesh_voice voices[8];
    uint64_t cursor = 0;
    return daomesh_reader_spoken_for(voices, COUNT_OF(voices), &len, &cursor, reader, &dao, &world.people[1],
                                     &subject);
}

static int32_t ask_credits(daomesh_reader *reader)
{
    daomesh_credits_info info = { .size = sizeof info };
    return daomesh_reader_credits(&info, reader, &dao, &world.people[1], 0);
}

static int32_t ask_locks(daomesh_reader *reader)
{
    daomesh_lock locks[DAOMESH_VOTE_LOCKS_MAX];
    return daomesh_reader_locks(locks, COUNT_OF(locks), &len, reader, &dao, &world.people[1], 0);
}

static int32_t ask_stream(daomesh_reader *reader)
{
    daomesh_stream_info info = { .size = sizeof info }, nothing = { .size = sizeof info };
    const int32_t status = daomesh_reader_stream(&info, reader, 1, 0);
    if (status != DAOMESH_OK) ck_assert_mem_eq(&info, &nothing, sizeof info);
    return status;
}

static int32_t ask_entry(daomesh_reader *reader)
{
    return daomesh_reader_entry(room, sizeof room, &len, reader, 0);
}

static int32_t ask_tree(daomesh_reader *reader)
{
    daomesh_merkle_tree tree;
    return daomesh_reader_log_tree(&tree, reader);
}

static int32_t ask_head(daomesh_reader *reader)
{
    daomesh_log_head head = { .size = sizeof head };
    return daomesh_reader_log_head(&head, reader);
}

static int32_t ask_evidence(daomesh_reader *reader)
{
    const daomesh_question question = {
        .size = sizeof question, .what = DAOMESH_QUESTION_MEMBER, .dao = dao, .party = world.people[1]
    };
    return daomesh_reader_evidence(room, sizeof room, &len, reader, (const uint8_t *)note, note_len,
                                   &question, 1);
}

static daomesh_log_folder *open_folder(char *path)
{
    daomesh_log_folder *folder;
    ck_assert_ptr_nonnull(mkdtemp(path));
    done(daomesh_log_folder_open(&folder, path, NULL));
    return folder;
}

static void remove_folder(daomesh_log_folder *folder, const char *path)
{
    char command[96];
    daomesh_log_folder_close(folder);
    snprintf(command, sizeof command, "rm -r %s", path);
    ck_assert_int_eq(system(command), 0);
}

/* Into a folder that is new each time. */
static int32_t ask_files(daomesh_reader *reader)
{
    char path[] = "/tmp/daomesh-reader-XXXXXX";
    daomesh_log_folder *folder = open_folder(path);
    daomesh_checkpoint checkpoint;
    const int32_t status = daomesh_reader_publish(&checkpoint, reader, folder, ORIGIN, strlen(ORIGIN));
    remove_folder(folder, path);
    return status;
}

typedef int32_t ask(daomesh_reader *reader);
static ask *const questions[] = { ask_info,  ask_row,      ask_record, ask_blob,       ask_proof,
                                  ask_list,  ask_member,   ask_token,  ask_balance,    ask_stream,
                                  ask_entry, ask_proposal, ask_tree,   ask_head,       ask_evidence,
                                  ask_files, ask_standing, ask_voices, ask_spoken_for, ask_credits,
                                  ask_locks };

START_TEST(a_question_whose_store_fails_says_so)
{
    int32_t status = DAOMESH_E_STORE_IO;
    for (uint64_t at = 1; status != DAOMESH_OK; at++) {
        daomesh_reader *reader;
        done(daomesh_reader_open(&reader, world.ledger));
        faulty_store_arm(&faulty, at, 0, DAOMESH_E_STORE_IO);
        status = questions[_i](reader);
        faulty_store_arm(&faulty, 0, 0, DAOMESH_OK);
        ck_assert(status == DAOMESH_OK || status == DAOMESH_E_STORE_IO);
        if (at == 1) ck_assert_int_eq(status, DAOMESH_E_STORE_IO);
        daomesh_reader_close(reader);
    }
}
END_TEST

/* The same for what was read before, which the store is not asked for again. */
START_TEST(a_question_whose_state_fails_says_so)
{
    const uint32_t readers = 2000; /* no kind of an action */
    int32_t status;
    do {
        daomesh_reader *reader;
        done(daomesh_reader_open(&reader, world.ledger));
        faulty_state_arm(readers + (uint32_t)_i);
        status = questions[_i](reader);
        daomesh_reader_close(reader);
    } while (faulty_state_failed(status));
    ck_assert_int_eq(status, DAOMESH_OK);
}
END_TEST

/* --- Lost records --------------------------------------------------------------------------------------------------------- */

static void lose(uint32_t kind)
{
    const struct store_key key = daomesh__state_key(HOME_LEDGER, kind, 0);
    struct store *store = world.ledger->store;
    done(store->ops->begin(store));
    done(store->ops->remove(store, &key));
    done(store->ops->commit(store));
}

static int32_t answer(ask *question)
{
    daomesh_reader *reader;
    done(daomesh_reader_open(&reader, world.ledger));
    const int32_t status = question(reader);
    daomesh_reader_close(reader);
    return status;
}

START_TEST(a_ledger_without_its_header_is_corrupt)
{
    lose(DAOMESH_RECORD_HEADER);
    ck_assert_int_eq(answer(ask_info), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(answer(ask_proof), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(answer(ask_head), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(answer(ask_evidence), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(answer(ask_files), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(a_ledger_without_its_tip_is_corrupt)
{
    lose(DAOMESH_RECORD_TIP);
    ck_assert_int_eq(answer(ask_info), DAOMESH_E_CORRUPT);
}
END_TEST

/* --- Moments and arguments ------------------------------------------------------------------------------------------------- */

START_TEST(evidence_is_of_the_checkpoint_that_it_is_given)
{
    daomesh_log_head other = end_of_log();
    ck_assert_int_eq(answer(ask_evidence), DAOMESH_OK);
    other.root.bytes[0] ^= 1;
    write_note(&other);
    ck_assert_int_eq(answer(ask_evidence), DAOMESH_E_STATE);
    other = end_of_log();
    other.entries++;
    write_note(&other);
    ck_assert_int_eq(answer(ask_evidence), DAOMESH_E_STATE);
    const char no_checkpoint[] = "x\n\n\xe2\x80\x94 x AAAAAAAA\n";
    memcpy(note, no_checkpoint, sizeof no_checkpoint);
    note_len = sizeof no_checkpoint - 1;
    ck_assert_int_ne(answer(ask_evidence), DAOMESH_OK);
}
END_TEST

START_TEST(publishing_asks_for_all_its_arguments)
{
    daomesh_reader *reader;
    daomesh_checkpoint checkpoint;
    char path[] = "/tmp/daomesh-reader-XXXXXX";
    daomesh_log_folder *folder = open_folder(path);
    done(daomesh_reader_open(&reader, world.ledger));
    ck_assert_int_eq(daomesh_reader_publish(NULL, reader, folder, ORIGIN, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_publish(&checkpoint, NULL, folder, ORIGIN, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_publish(&checkpoint, reader, NULL, ORIGIN, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_publish(&checkpoint, reader, folder, NULL, 3), DAOMESH_E_ARG);
    daomesh_reader_close(reader);
    remove_folder(folder, path);
}
END_TEST

/* --- Streams -------------------------------------------------------------------------------------------------------------- */

START_TEST(a_stream_is_asked_about_now_and_later)
{
    daomesh_reader *reader;
    daomesh_stream_info info = { .size = sizeof info };
    const struct daomesh_stream_cancel cancel = { world.people[0], 1 };
    const uint64_t opened = world.time;
    done(daomesh_reader_open(&reader, world.ledger));
    done(daomesh_reader_stream(&info, reader, 1, opened + 10));
    ck_assert_uint_eq(info.cancelled, 0);
    done(daomesh_reader_stream(&info, reader, 1, opened + 11)); /* the minter's time is past */
    ck_assert_uint_eq(info.cancelled, 1);
    daomesh_reader_close(reader);
    world_pass(&world, 5);
    done(world_act(&world, 0, DAOMESH_ACTION_STREAM_CANCEL, &cancel));
    world_commit(&world);
    done(daomesh_reader_open(&reader, world.ledger));
    ck_assert_int_eq(daomesh_reader_stream(&info, NULL, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_stream(NULL, reader, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_stream(&info, reader, 2, 0), DAOMESH_E_UNKNOWN_STREAM);
    ck_assert_int_eq(daomesh_reader_stream(&info, reader, 1, opened), DAOMESH_E_TIME);
    ck_assert_int_eq(daomesh_reader_stream(&info, reader, 1, world.time + 1), DAOMESH_OK);
    ck_assert_uint_eq(info.cancelled, 1);
    ck_assert_uint_eq(info.due.limb[0], 50);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(lengths_are_told_without_room)
{
    daomesh_reader *reader;
    daomesh_record_proof proof = { .size = sizeof proof };
    done(daomesh_reader_open(&reader, world.ledger));
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, NULL, 0, &len, reader, row, DAOMESH_RECORD_DAO, 0, DAOMESH_PROOF_NATIVE),
        DAOMESH_E_BUFFER);
    ck_assert_uint_gt(len, 32);
    ck_assert_int_eq(
        daomesh_reader_prove(&proof, NULL, 1, &len, reader, row, DAOMESH_RECORD_DAO, 0, DAOMESH_PROOF_NATIVE),
        DAOMESH_E_ARG);
    daomesh_reader_close(reader);
}
END_TEST

Suite *reader_fault_suite(void)
{
    Suite *suite = suite_create("reader_fault");
    TCase *tests = tcase_create("reader_fault");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, a_question_whose_store_fails_says_so, 0, (int)COUNT_OF(questions));
    tcase_add_loop_test(tests, a_question_whose_state_fails_says_so, 0, (int)COUNT_OF(questions));
    tcase_add_test(tests, a_ledger_without_its_header_is_corrupt);
    tcase_add_test(tests, a_ledger_without_its_tip_is_corrupt);
    tcase_add_test(tests, evidence_is_of_the_checkpoint_that_it_is_given);
    tcase_add_test(tests, publishing_asks_for_all_its_arguments);
    tcase_add_test(tests, a_stream_is_asked_about_now_and_later);
    tcase_add_test(tests, lengths_are_told_without_room);
    suite_add_tcase(suite, tests);
    return suite;
}
