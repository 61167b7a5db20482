/* Checkpoints: one that Go signed and two of its witnesses cosigned, made again byte for byte, and all that is not it. */
#include "proof_test.h"

#define ORIGIN "daomesh.example/log"
#define ROOT "SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I="
#define BODY ORIGIN "\n1234\n" ROOT "\n"
#define TIME 1795253247u
/* By golang.org/x/mod/sumdb/note and transparency-dev/formats/note, with seeds of 32 bytes 1, 2 and 3. */
#define LOG_LINE                                                                                             \
    "— daomesh.example/log "                                                                               \
    "jIh/JUT6fkYNFDzpJEKzbw5MvAAsbf4Hmqu20Rc+XIR0ZxqXwv95kqbu7IBlB2HNwQDY6/AZn9mQz850WVzmpNEqkAg=\n"
#define FIRST_LINE                                                                                           \
    "— witness.example/w1 "                                                                                \
    "3xwKNQAAAABrAWP/RdX62B+t18DBq7fcg9ildJHdUnt0HsRjigDO0G5fNDAO7eUQOJ4KEP5qQQ3RcvkwqK"                     \
    "nSxZSZapMFNJ1+ulfVBg==\n"
#define SECOND_LINE                                                                                          \
    "— witness.example/w2 "                                                                                \
    "v/8odAAAAABrAWP/jQbkB9kJ5vqiyjrGyXQJJEFgn8BJkczNhrWfe302ODj3gIkVOrSJuv3ICtjOMxjLaF"                     \
    "vTDKwtv+qRZQnFQiFzBQ==\n"
#define LOG_KEY "daomesh.example/log+8c887f25+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c"
#define FIRST_KEY "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU"
#define SECOND_KEY "witness.example/w2+bfff2874+BO1JKMYo0cLG6ukDOJBZlWEpWSc6XGP5NjbBRhSshzfR"
#define NOTE BODY "\n" LOG_LINE FIRST_LINE SECOND_LINE

static daomesh_note_key cosigners[2];
static daomesh_checkpoint_policy policy;

static daomesh_span span_of(const char *text)
{
    return (daomesh_span){ (const uint8_t *)text, strlen(text) };
}

static void read_key(daomesh_note_key *key, const char *text)
{
    ck_assert_int_eq(daomesh_note_key_read(key, text, strlen(text)), DAOMESH_OK);
}

static void ready_policy(void)
{
    memset(&policy, 0, sizeof policy);
    policy.size = sizeof policy;
    policy.required = 2;
    policy.origin = span_of(ORIGIN);
    policy.cosigners = cosigners;
    policy.cosigner_count = 2;
    read_key(&policy.log, LOG_KEY);
    read_key(&cosigners[0], FIRST_KEY);
    read_key(&cosigners[1], SECOND_KEY);
}

static int32_t check(const char *note)
{
    static const daomesh_checkpoint none;
    daomesh_checkpoint checkpoint;
    memset(&checkpoint, 0xff, sizeof checkpoint);
    int32_t status = daomesh_checkpoint_check(&checkpoint, (const uint8_t *)note, strlen(note), &policy);
    if (status != DAOMESH_OK) ck_assert_mem_eq(&checkpoint, &none, sizeof none);
    return status;
}

static int32_t read_status(const char *text)
{
    daomesh_checkpoint checkpoint;
    return daomesh_checkpoint_read(&checkpoint, (const uint8_t *)text, strlen(text));
}

/* A note of this text, signed by the log and, where asked, by the witnesses at their times. */
static void write_note(char *out, size_t cap, const char *text, uint64_t first, uint64_t second)
{
    char lines[1024], line[512];
    size_t len;
    const uint64_t times[3] = { 0, first, second };
    lines[0] = '\0';
    for (size_t i = 0; i < 3; i++) {
        uint8_t seed[32];
        memset(seed, (int)i + 1, sizeof seed);
        if (i > 0 && times[i] == 0) continue;
        ck_assert_int_eq(daomesh_note_sign(line, sizeof line, &len, (const uint8_t *)text, strlen(text),
                                           i == 0 ? &policy.log : &cosigners[i - 1], seed, times[i]),
                         DAOMESH_OK);
        strcat(lines, line);
    }
    ck_assert_int_eq(daomesh_note_write(out, cap, &len, (const uint8_t *)text, strlen(text),
                                        (const uint8_t *)lines, strlen(lines)),
                     DAOMESH_OK);
}

START_TEST(a_checkpoint_of_others_is_believed)
{
    daomesh_checkpoint checkpoint;
    ck_assert_int_eq(daomesh_checkpoint_check(&checkpoint, (const uint8_t *)NOTE, strlen(NOTE), &policy),
                     DAOMESH_OK);
    ck_assert_uint_eq(checkpoint.size, 1234);
    ck_assert_uint_eq(checkpoint.origin.len, strlen(ORIGIN));
    const daomesh_id root = id_of_hex("4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2");
    ck_assert_mem_eq(&checkpoint.root, &root, sizeof root);
}
END_TEST

START_TEST(writing_it_gives_the_same_bytes)
{
    daomesh_checkpoint checkpoint = { .origin = span_of(ORIGIN), .size = 1234 };
    char body[256], note[2048];
    size_t len;
    checkpoint.root = id_of_hex("4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2");
    ck_assert_int_eq(daomesh_checkpoint_write(body, sizeof body, &len, &checkpoint), DAOMESH_OK);
    ck_assert_str_eq(body, BODY);
    ck_assert_uint_eq(len, strlen(BODY));
    ck_assert_int_eq(daomesh_checkpoint_write(body, len, &len, &checkpoint), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, strlen(BODY));
    write_note(note, sizeof note, BODY, TIME, TIME);
    ck_assert_str_eq(note, NOTE);
}
END_TEST

START_TEST(texts_that_are_no_checkpoint_are_named)
{
    ck_assert_int_eq(read_status(""), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("log"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("log\n"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("log\n1\n"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("log\n1\n" ROOT), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("\n1\n" ROOT "\n"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("log\n1\n" ROOT "\n\n"), DAOMESH_E_TRAILING);
    ck_assert_int_eq(read_status("log\n1\n" ROOT "\nmore\n"), DAOMESH_E_TRAILING);
    ck_assert_int_eq(read_status("l\xffog\n1\n" ROOT "\n"), DAOMESH_E_TEXT);
    ck_assert_int_eq(read_status("l\tog\n1\n" ROOT "\n"), DAOMESH_E_TEXT);
    ck_assert_int_eq(read_status("log\n\n" ROOT "\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("log\n-1\n" ROOT "\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("log\n1x\n" ROOT "\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("log\n01\n" ROOT "\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("log\n00\n" ROOT "\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("log\n18446744073709551616\n" ROOT "\n"), DAOMESH_E_RANGE);
    ck_assert_int_eq(read_status("log\n184467440737095516150\n" ROOT "\n"), DAOMESH_E_RANGE);
    ck_assert_int_eq(read_status("log\n1\n" ROOT "=\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("log\n1\nAAAA\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("log\n1\n" ROOT " \n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("log\n0\n" ROOT "\n"), DAOMESH_OK);
    ck_assert_int_eq(read_status("log\n18446744073709551615\n" ROOT "\n"), DAOMESH_OK);
}
END_TEST

START_TEST(every_bit_of_a_believed_checkpoint_counts)
{
    char note[] = NOTE;
    size_t step = shares_process() ? 97 : 1;
    for (size_t bit = 0; bit < 8 * (sizeof note - 1); bit += step) {
        note[bit / 8] ^= (char)(1 << bit % 8);
        daomesh_checkpoint checkpoint;
        ck_assert_int_ne(
            daomesh_checkpoint_check(&checkpoint, (const uint8_t *)note, sizeof note - 1, &policy),
            DAOMESH_OK);
        note[bit / 8] ^= (char)(1 << bit % 8);
    }
    ck_assert_int_eq(check(note), DAOMESH_OK);
}
END_TEST

START_TEST(signature_lines_may_stand_in_any_order)
{
    ck_assert_int_eq(check(BODY "\n" SECOND_LINE FIRST_LINE LOG_LINE), DAOMESH_OK);
}
END_TEST

START_TEST(who_is_missing_is_named)
{
    ck_assert_int_eq(check(BODY "\n" LOG_LINE FIRST_LINE), DAOMESH_E_COSIGNERS);
    ck_assert_int_eq(check(BODY "\n" LOG_LINE FIRST_LINE FIRST_LINE), DAOMESH_E_SIGNED_TWICE);
    ck_assert_int_eq(check(BODY "\n" FIRST_LINE SECOND_LINE), DAOMESH_E_LOG_UNSIGNED);
    policy.required = 1;
    ck_assert_int_eq(check(BODY "\n" LOG_LINE SECOND_LINE), DAOMESH_OK);
    policy.required = 0;
    policy.cosigners = NULL;
    policy.cosigner_count = 0;
    ck_assert_int_eq(check(BODY "\n" LOG_LINE), DAOMESH_OK);
    ck_assert_int_eq(check(NOTE), DAOMESH_OK);
}
END_TEST

START_TEST(old_cosignatures_are_stale)
{
    policy.not_before = TIME;
    ck_assert_int_eq(check(NOTE), DAOMESH_OK);
    policy.not_before = TIME + 1;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_STALE);
    ck_assert_int_eq(check(BODY "\n" LOG_LINE FIRST_LINE), DAOMESH_E_COSIGNERS);
    ck_assert_int_eq(check(BODY "\n" LOG_LINE FIRST_LINE FIRST_LINE), DAOMESH_E_SIGNED_TWICE);
    char note[2048];
    write_note(note, sizeof note, BODY, TIME, TIME + 1);
    ck_assert_int_eq(check(note), DAOMESH_E_STALE);
    policy.required = 1;
    ck_assert_int_eq(check(note), DAOMESH_OK);
}
END_TEST

START_TEST(the_oldest_time_that_counts_is_given)
{
    char note[2048];
    daomesh_note_verdict verdict;
    const uint64_t times[][3] = { { 50, 40, 40 }, { 40, 50, 40 }, { INT64_MAX, 41, 41 } };
    for (size_t i = 0; i < COUNT_OF(times); i++) {
        write_note(note, sizeof note, BODY, times[i][0], times[i][1]);
        ck_assert_int_eq(
            daomesh_note_check(&verdict, (const uint8_t *)note, strlen(note), cosigners, 2, 2, 40),
            DAOMESH_OK);
        ck_assert_uint_eq(verdict.oldest, times[i][2]);
        ck_assert_uint_eq(verdict.unknown, 1);
    }
    ck_assert_int_eq(daomesh_note_check(&verdict, (const uint8_t *)note, strlen(note), cosigners, 2, 1, 42),
                     DAOMESH_OK);
    ck_assert_uint_eq(verdict.signers, 1);
    ck_assert_uint_eq(verdict.stale, 2);
    ck_assert_uint_eq(verdict.oldest, INT64_MAX);
}
END_TEST

START_TEST(cosigners_say_a_time_of_63_bits_about_a_checkpoint)
{
    uint8_t seed[32];
    char line[256];
    size_t len;
    memset(seed, 2, sizeof seed);
    ck_assert_int_eq(daomesh_note_sign(line, sizeof line, &len, (const uint8_t *)BODY, strlen(BODY),
                                       &cosigners[0], seed, (uint64_t)INT64_MAX + 1),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(
        daomesh_note_sign(line, sizeof line, &len, (const uint8_t *)"text\n", 5, &cosigners[0], seed, 1),
        DAOMESH_E_TRUNCATED);
}
END_TEST

/* The signature is good, but no cosigner may say such a time. */
START_TEST(a_time_beyond_63_bits_is_refused)
{
    static const char statement[] = "cosignature/v1\ntime 9223372036854775808\n" BODY;
    uint8_t blob[76], seed[32];
    char note[1024] = BODY "\n" LOG_LINE SECOND_LINE "— witness.example/w1 ";
    struct text_out out = { note, sizeof note, strlen(note) };
    memset(seed, 2, sizeof seed);
    store_be32(blob, cosigners[0].id);
    store_be64(blob + 4, (uint64_t)INT64_MAX + 1);
    ck_assert_int_eq(daomesh_sign(blob + 12, seed, (const uint8_t *)statement, sizeof statement - 1),
                     DAOMESH_OK);
    daomesh__base64_write(&out, blob, sizeof blob);
    daomesh__text(&out, "\n");
    ck_assert_int_eq(check(note), DAOMESH_E_NOTE_SIGNATURE);
}
END_TEST

START_TEST(a_checkpoint_of_another_log_is_named)
{
    char note[2048];
    write_note(note, sizeof note, "daomesh.example/other\n1234\n" ROOT "\n", TIME, TIME);
    ck_assert_int_eq(check(note), DAOMESH_E_ORIGIN);
    write_note(note, sizeof note, ORIGIN "g\n1234\n" ROOT "\n", TIME, TIME);
    ck_assert_int_eq(check(note), DAOMESH_E_ORIGIN);
}
END_TEST

START_TEST(what_is_signed_must_be_a_checkpoint)
{
    char note[2048];
    policy.required = 0;
    write_note(note, sizeof note, ORIGIN "\n1234\n", 0, 0);
    ck_assert_int_eq(check(note), DAOMESH_E_TRUNCATED);
    write_note(note, sizeof note, BODY "extension\n", 0, 0);
    ck_assert_int_eq(check(note), DAOMESH_E_TRAILING);
    ck_assert_int_eq(check("text\n\n"), DAOMESH_E_TRUNCATED);
}
END_TEST

/* A log's signature does not serve as a witness's, nor the other way round, though both are of one key. */
START_TEST(kinds_of_signatures_are_not_exchanged)
{
    daomesh_note_key swapped;
    ck_assert_int_eq(
        daomesh_note_key_make(&swapped, ORIGIN, strlen(ORIGIN), DAOMESH_NOTE_COSIGNATURE, &policy.log.key),
        DAOMESH_OK);
    ck_assert_uint_ne(swapped.id, policy.log.id);
    daomesh_note_verdict verdict;
    ck_assert_int_eq(daomesh_note_check(&verdict, (const uint8_t *)NOTE, strlen(NOTE), &swapped, 1, 1, 0),
                     DAOMESH_E_COSIGNERS);
}
END_TEST

START_TEST(policies_that_do_not_fit_are_refused)
{
    static daomesh_note_key many[DAOMESH_NOTE_KEYS_MAX];
    policy.size--;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_ARG);
    ready_policy();
    policy.origin.at = NULL;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_ARG);
    ready_policy();
    policy.cosigners = NULL;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_ARG);
    ready_policy();
    policy.required = 3;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_RANGE);
    ready_policy();
    policy.cosigners = many;
    policy.cosigner_count = DAOMESH_NOTE_KEYS_MAX;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_LIMIT);
    ready_policy();
    policy.log = cosigners[0];
    ck_assert_int_eq(check(NOTE), DAOMESH_E_ARG);
    ready_policy();
    cosigners[1] = policy.log;
    ck_assert_int_eq(check(NOTE), DAOMESH_E_ARG);
    ready_policy();
    cosigners[1] = cosigners[0];
    ck_assert_int_eq(check(NOTE), DAOMESH_E_REPEATED);
}
END_TEST

START_TEST(a_log_goes_on_shrinks_or_forks)
{
    daomesh_checkpoint older = { .origin = span_of(ORIGIN), .size = 1 }, newer = older;
    daomesh_id second;
    ck_assert_int_eq(daomesh_merkle_leaf(&older.root, (const uint8_t *)"a", 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_leaf(&second, (const uint8_t *)"b", 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_node(&newer.root, &older.root, &second), DAOMESH_OK);
    newer.size = 2;
    ck_assert_int_eq(daomesh_checkpoint_extends(&newer, &older, &second, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_checkpoint_extends(&newer, &older, &older.root, 1), DAOMESH_E_PROOF);
    ck_assert_int_eq(daomesh_checkpoint_extends(&older, &newer, &second, 1), DAOMESH_E_SHRINKS);
    ck_assert_int_eq(daomesh_checkpoint_extends(&newer, &newer, NULL, 0), DAOMESH_OK);
    older.size = 2;
    ck_assert_int_eq(daomesh_checkpoint_extends(&newer, &older, NULL, 0), DAOMESH_E_FORK);
    older.origin = span_of("daomesh.example/lag");
    ck_assert_int_eq(daomesh_checkpoint_extends(&newer, &older, NULL, 0), DAOMESH_E_ORIGIN);
}
END_TEST

START_TEST(origins_that_cannot_be_read_are_not_written)
{
    static char long_origin[DAOMESH_NOTE_BYTES_MAX + 1];
    daomesh_checkpoint checkpoint = { .origin = span_of("") };
    char out[64];
    size_t len;
    ck_assert_int_eq(daomesh_checkpoint_write(out, sizeof out, &len, &checkpoint), DAOMESH_E_TRUNCATED);
    checkpoint.origin = span_of("a\nb");
    ck_assert_int_eq(daomesh_checkpoint_write(out, sizeof out, &len, &checkpoint), DAOMESH_E_TEXT);
    checkpoint.origin = (daomesh_span){ (const uint8_t *)long_origin, sizeof long_origin };
    ck_assert_int_eq(daomesh_checkpoint_write(out, sizeof out, &len, &checkpoint), DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(daomesh_checkpoint_read(&checkpoint, (const uint8_t *)long_origin, sizeof long_origin),
                     DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    const uint8_t *note = (const uint8_t *)NOTE;
    daomesh_checkpoint checkpoint = { .origin = span_of("log") }, nameless = { 0 };
    char out[64];
    size_t len;
    ck_assert_int_eq(daomesh_checkpoint_read(NULL, note, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_write(NULL, 1, &len, &checkpoint), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_write(out, sizeof out, NULL, &checkpoint), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_write(out, sizeof out, &len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_write(out, sizeof out, &len, &nameless), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_extends(NULL, &checkpoint, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_extends(&checkpoint, NULL, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_extends(&checkpoint, &nameless, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_extends(&nameless, &checkpoint, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_check(NULL, note, 1, &policy), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_check(&checkpoint, NULL, 1, &policy), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_check(&checkpoint, note, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_read(&checkpoint, NULL, 1), DAOMESH_E_ARG);
}
END_TEST

Suite *checkpoint_suite(void)
{
    Suite *suite = suite_create("checkpoint");
    TCase *all = tcase_create("checkpoint");
    tcase_set_timeout(all, 120);
    tcase_add_checked_fixture(all, ready_policy, NULL);
    tcase_add_test(all, a_checkpoint_of_others_is_believed);
    tcase_add_test(all, writing_it_gives_the_same_bytes);
    tcase_add_test(all, texts_that_are_no_checkpoint_are_named);
    tcase_add_test(all, every_bit_of_a_believed_checkpoint_counts);
    tcase_add_test(all, signature_lines_may_stand_in_any_order);
    tcase_add_test(all, who_is_missing_is_named);
    tcase_add_test(all, old_cosignatures_are_stale);
    tcase_add_test(all, the_oldest_time_that_counts_is_given);
    tcase_add_test(all, cosigners_say_a_time_of_63_bits_about_a_checkpoint);
    tcase_add_test(all, a_time_beyond_63_bits_is_refused);
    tcase_add_test(all, a_checkpoint_of_another_log_is_named);
    tcase_add_test(all, what_is_signed_must_be_a_checkpoint);
    tcase_add_test(all, kinds_of_signatures_are_not_exchanged);
    tcase_add_test(all, policies_that_do_not_fit_are_refused);
    tcase_add_test(all, a_log_goes_on_shrinks_or_forks);
    tcase_add_test(all, origins_that_cannot_be_read_are_not_written);
    tcase_add_test(all, missing_arguments_are_refused);
    suite_add_tcase(suite, all);
    return suite;
}
