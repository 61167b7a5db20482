/* Signed notes: those of C2SP and Go's sumdb/note, our own compared with Go's byte for byte, and every change to one. */
#include "proof_test.h"

#define NEUMANN "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
#define ENOCH "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
#define CRYPTO                                                                                               \
    "If you think cryptography is the answer to your problem,\n"                                             \
    "then you don't know what your problem is.\n"
#define NEUMANN_LINE                                                                                         \
    "— PeterNeumann "                                                                                      \
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
#define ENOCH_LINE                                                                                           \
    "— EnochRoot "                                                                                         \
    "rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

static daomesh_note_key key_of(const char *text)
{
    daomesh_note_key key;
    ck_assert_int_eq(daomesh_note_key_read(&key, text, strlen(text)), DAOMESH_OK);
    return key;
}

static int32_t read_status(const char *bytes)
{
    daomesh_note note;
    return daomesh_note_read(&note, (const uint8_t *)bytes, strlen(bytes));
}

static int32_t key_status(const char *text)
{
    daomesh_note_key key;
    int32_t status = daomesh_note_key_read(&key, text, strlen(text));
    ck_assert_int_eq(key.kind == 0, status != DAOMESH_OK);
    return status;
}

static int32_t check(daomesh_note_verdict *verdict, const char *note, const daomesh_note_key *keys,
                     size_t count, uint32_t required)
{
    return daomesh_note_check(verdict, (const uint8_t *)note, strlen(note), keys, count, required, 0);
}

static int32_t check_status(const char *note, const daomesh_note_key *keys, size_t count, uint32_t required)
{
    daomesh_note_verdict verdict;
    return check(&verdict, note, keys, count, required);
}

/* --- Published -------------------------------------------------------------------------------------------------- */

START_TEST(c2sp_example_verifies)
{
    const daomesh_note_key key =
        key_of("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    const char *note =
        "This is an example message.\n\n— example.com/foo "
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72Iney"
        "aQM=\n";
    ck_assert_uint_eq(key.id, 0x530d903a);
    ck_assert_int_eq(check_status(note, &key, 1, 1), DAOMESH_OK);
}
END_TEST

START_TEST(c2sp_example_with_an_empty_line_in_its_text_is_read)
{
    static const char text[] = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
                               "ed è subito sera.\n";
    char bytes[512] = "";
    daomesh_note note;
    daomesh_note_signature line;
    strcat(bytes, text);
    strcat(bytes,
           "\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMou"
           "FSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n");
    ck_assert_int_eq(daomesh_note_read(&note, (const uint8_t *)bytes, strlen(bytes)), DAOMESH_OK);
    ck_assert_uint_eq(note.text.len, strlen(text));
    ck_assert_uint_eq(note.signatures, 1);
    ck_assert_int_eq(daomesh_note_signature_at(&line, &note, 0), DAOMESH_OK);
    ck_assert_uint_eq(line.name.len, strlen("quasimodo.example/salvatore"));
    ck_assert_uint_eq(line.key_id, 0x367ba04b);
    ck_assert_uint_eq(line.len, 64);
    ck_assert_int_eq(daomesh_note_signature_at(&line, &note, 1), DAOMESH_E_END);
}
END_TEST

START_TEST(go_examples_verify)
{
    const daomesh_note_key keys[2] = { key_of(NEUMANN), key_of(ENOCH) };
    const char *both = CRYPTO "\n" NEUMANN_LINE ENOCH_LINE;
    daomesh_note_verdict verdict;
    ck_assert_int_eq(check(&verdict, both, keys, 2, 2), DAOMESH_OK);
    ck_assert_uint_eq(verdict.signers, 3);
    ck_assert_uint_eq(verdict.count, 2);
    ck_assert_uint_eq(verdict.unknown, 0);
    ck_assert_uint_eq(verdict.oldest, 0);
    ck_assert_int_eq(check(&verdict, both, keys, 1, 1), DAOMESH_OK);
    ck_assert_uint_eq(verdict.signers, 1);
    ck_assert_uint_eq(verdict.unknown, 1);
    ck_assert_int_eq(check(&verdict, CRYPTO "\n" ENOCH_LINE, keys, 2, 1), DAOMESH_OK);
    ck_assert_uint_eq(verdict.signers, 2);
}
END_TEST

/* The seed of Go's private key PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz. */
START_TEST(signing_gives_the_bytes_that_go_gives)
{
    static const char private_key[] = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const daomesh_note_key key = key_of(NEUMANN);
    uint8_t seed[33];
    char line[256], note[512];
    size_t len;
    ck_assert_int_eq(daomesh__base64_read(seed, sizeof seed, &len, (const uint8_t *)private_key, 44),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_sign(line, sizeof line, &len, (const uint8_t *)CRYPTO, strlen(CRYPTO), &key,
                                       seed + 1, 0),
                     DAOMESH_OK);
    ck_assert_str_eq(line, NEUMANN_LINE);
    ck_assert_uint_eq(len, strlen(line));
    ck_assert_int_eq(daomesh_note_write(note, sizeof note, &len, (const uint8_t *)CRYPTO, strlen(CRYPTO),
                                        (const uint8_t *)line, len),
                     DAOMESH_OK);
    ck_assert_str_eq(note, CRYPTO "\n" NEUMANN_LINE);
}
END_TEST

/* --- Verifier keys ---------------------------------------------------------------------------------------------- */

START_TEST(keys_are_written_as_they_were_read)
{
    static const char *const keys[] = {
        NEUMANN, ENOCH, "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU"
    };
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        const daomesh_note_key key = key_of(keys[i]);
        char text[128];
        size_t len;
        ck_assert_int_eq(daomesh_note_key_write(text, sizeof text, &len, &key), DAOMESH_OK);
        ck_assert_str_eq(text, keys[i]);
        ck_assert_uint_eq(len, strlen(keys[i]));
        ck_assert_int_eq(daomesh_note_key_write(text, len, &len, &key), DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, strlen(keys[i]));
        ck_assert_int_eq(daomesh_note_key_write(NULL, 0, &len, &key), DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, strlen(keys[i]));
    }
}
END_TEST

START_TEST(keys_that_are_none_are_named)
{
    ck_assert_int_eq(key_status(""), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20a3"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20a3x"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann+C74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20g3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20/3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     DAOMESH_E_SYNTAX);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20a3+"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy"),
                     DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(key_status("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="),
                     DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(key_status("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAAAA"),
                     DAOMESH_E_TRAILING);
    ck_assert_int_eq(key_status("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     DAOMESH_E_KEY_ID);
    ck_assert_int_eq(key_status("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), DAOMESH_E_TEXT);
    ck_assert_int_eq(key_status("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     DAOMESH_E_TEXT);
    ck_assert_int_eq(key_status("PeterNeumann+c74f20a3+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
                     DAOMESH_E_KEY);
}
END_TEST

static int32_t name_status(const char *name)
{
    const daomesh_note_key known = key_of(NEUMANN);
    daomesh_note_key key;
    return daomesh_note_key_make(&key, name, strlen(name), DAOMESH_NOTE_ED25519, &known.key);
}

START_TEST(names_are_text_without_spaces_and_plus)
{
    static const char *const good[] = { "a",
                                        "example.com/log",
                                        "\x7f",
                                        "été",
                                        "名前",
                                        "\xf0\x9f\x90\x8b",
                                        "\xf4\x8f\xbf\xbf",
                                        "\xed\x9f\xbf",
                                        "\xee\x80\x80",
                                        "\xe1\x9a\x81" };
    static const char *const bad[] = {
        "",
        "a b",
        "a+b",
        "\x01",
        "a\nb",
        "a\tb", /* spaces of ASCII, controls */
        "\xc2\x85",
        "\xc2\xa0",
        "\xe1\x9a\x80",
        "\xe2\x80\x80",
        "\xe2\x80\x8a",
        "\xe2\x80\xa8",
        "\xe2\x80\xa9",
        "\xe2\x80\xaf",
        "\xe2\x81\x9f",
        "\xe3\x80\x80", /* spaces of Unicode */
        "\x80",
        "\xc1\xbf",
        "\xc3",
        "\xc3(",
        "\xe2\x82",
        "\xe2\x82(",
        "\xe0\x9f\xbf",
        "\xed\xa0\x80",
        "\xed\xbf\xbf",
        "\xf0\x8f\xbf\xbf",
        "\xf4\x90\x80\x80",
        "\xf5\x80\x80\x80",
        "\xff" /* not UTF-8 */
    };
    char name[DAOMESH_NOTE_NAME_MAX + 2] = "";
    for (size_t i = 0; i < COUNT_OF(good); i++)
        ck_assert_int_eq(name_status(good[i]), DAOMESH_OK);
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(name_status(bad[i]) == DAOMESH_E_TEXT, "bad name %zu", i);
    memset(name, 'n', DAOMESH_NOTE_NAME_MAX);
    ck_assert_int_eq(name_status(name), DAOMESH_OK);
    name[DAOMESH_NOTE_NAME_MAX] = 'n';
    ck_assert_int_eq(name_status(name), DAOMESH_E_TOO_LARGE);
}
END_TEST

/* --- Reading ---------------------------------------------------------------------------------------------------- */

START_TEST(notes_that_are_none_are_named)
{
    ck_assert_int_eq(read_status(""), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("text\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("text\n" NEUMANN_LINE), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("text\n\n"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAAE="), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAA==\n"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("text\n\n— a \n"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_status("text\n\n— a\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("text\n\n- a AAAAAAE=\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("text\n\n—\n"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read_status("text\n\n—  AAAAAAE=\n"), DAOMESH_E_TEXT);
    ck_assert_int_eq(read_status("text\n\n— a+b AAAAAAE=\n"), DAOMESH_E_TEXT);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAAE\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAAF=\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAAAA AAA\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("text\n\n— a AAAA=AAA\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAQ==AAAA\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("text\n\n— a AAA-AAE=\n"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(read_status("te\txt\n\n— a AAAAAAE=\n"), DAOMESH_E_TEXT);
    ck_assert_int_eq(read_status("te\xffxt\n\n— a AAAAAAE=\n"), DAOMESH_E_TEXT);
    ck_assert_int_eq(read_status("\n\n— a AAAAAAE=\n"), DAOMESH_OK);
    ck_assert_int_eq(read_status("text\n\n— a AAAAAAE=\n"), DAOMESH_OK);
}
END_TEST

START_TEST(as_many_signatures_and_bytes_as_the_limits_say)
{
    static uint8_t bytes[DAOMESH_NOTE_BYTES_MAX + 1];
    static const char line[] = "— a AAAAAAE=\n";
    const size_t line_len = sizeof line - 1, most = DAOMESH_NOTE_SIGNATURES_MAX;
    daomesh_note note;
    memset(bytes, 'x', sizeof bytes);
    bytes[sizeof bytes - 2 - line_len * (most + 1)] = '\n';
    bytes[sizeof bytes - 1 - line_len * (most + 1)] = '\n';
    for (size_t i = 1; i <= most + 1; i++)
        memcpy(bytes + sizeof bytes - i * line_len, line, line_len);
    ck_assert_int_eq(daomesh_note_read(&note, bytes, sizeof bytes), DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(daomesh_note_read(&note, bytes + 1, sizeof bytes - 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_note_read(&note, bytes, sizeof bytes - line_len), DAOMESH_OK);
    ck_assert_uint_eq(note.signatures, most);
    ck_assert_uint_eq(daomesh_note_bytes_max(), DAOMESH_NOTE_BYTES_MAX);
    ck_assert_uint_eq(daomesh_note_signatures_max(), most);
    ck_assert_uint_eq(daomesh_note_name_max(), DAOMESH_NOTE_NAME_MAX);
    ck_assert_uint_eq(daomesh_note_keys_max(), DAOMESH_NOTE_KEYS_MAX);
}
END_TEST

START_TEST(long_signatures_of_other_kinds_are_passed_over)
{
    char bytes[4096] = "text\n\n— a ";
    daomesh_note note;
    daomesh_note_signature line;
    for (int i = 0; i < 800; i++)
        strcat(bytes, "AAAB");
    strcat(bytes, "\n");
    ck_assert_int_eq(daomesh_note_read(&note, (const uint8_t *)bytes, strlen(bytes)), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_signature_at(&line, &note, 0), DAOMESH_OK);
    ck_assert_uint_eq(line.len, 2396);
    ck_assert_uint_eq(line.key_id, 0x100);
    ck_assert_uint_eq(line.bytes[70], 1);
    ck_assert_uint_eq(line.bytes[71], 0);
}
END_TEST

/* --- Checking --------------------------------------------------------------------------------------------------- */

START_TEST(a_known_key_that_signed_something_else_refuses_the_note)
{
    const daomesh_note_key keys[2] = { key_of(NEUMANN), key_of(ENOCH) };
    ck_assert_int_eq(check_status("another text\n\n" NEUMANN_LINE ENOCH_LINE, keys, 2, 1),
                     DAOMESH_E_NOTE_SIGNATURE);
    ck_assert_int_eq(check_status(CRYPTO "\n" NEUMANN_LINE "— EnochRoot rwz+eAA=\n", keys, 2, 1),
                     DAOMESH_E_NOTE_SIGNATURE);
    ck_assert_int_eq(check_status(CRYPTO "\n" NEUMANN_LINE "— EnochRoot rwz+eAA=\n", keys, 1, 1), DAOMESH_OK);
}
END_TEST

START_TEST(a_known_key_signs_once_and_unknown_ones_as_they_like)
{
    const daomesh_note_key keys[2] = { key_of(NEUMANN), key_of(ENOCH) };
    daomesh_note_verdict verdict;
    ck_assert_int_eq(check_status(CRYPTO "\n" NEUMANN_LINE NEUMANN_LINE, keys, 2, 2), DAOMESH_E_SIGNED_TWICE);
    ck_assert_int_eq(check_status(CRYPTO "\n" NEUMANN_LINE NEUMANN_LINE, keys, 2, 1), DAOMESH_E_SIGNED_TWICE);
    ck_assert_int_eq(check(&verdict, CRYPTO "\n" NEUMANN_LINE ENOCH_LINE ENOCH_LINE, keys, 1, 1), DAOMESH_OK);
    ck_assert_uint_eq(verdict.unknown, 2);
}
END_TEST

/* A name or an id alone is not the key; C2SP asks to pass such lines over. */
START_TEST(lines_that_share_a_name_or_an_id_alone_are_unknown)
{
    const daomesh_note_key keys[1] = { key_of(NEUMANN) };
    daomesh_note_verdict verdict;
    ck_assert_int_eq(
        check(&verdict, CRYPTO "\n— PeterNeumann AAAAAAE=\n— other x08goAE=\n" NEUMANN_LINE, keys, 1, 1),
        DAOMESH_OK);
    ck_assert_uint_eq(verdict.unknown, 2);
}
END_TEST

START_TEST(too_few_signers_are_named)
{
    static const daomesh_note_verdict none;
    const daomesh_note_key keys[2] = { key_of(NEUMANN), key_of(ENOCH) };
    daomesh_note_verdict verdict;
    ck_assert_int_eq(check(&verdict, CRYPTO "\n" NEUMANN_LINE, keys, 2, 2), DAOMESH_E_COSIGNERS);
    ck_assert_mem_eq(&verdict, &none, sizeof none);
    ck_assert_int_eq(check(&verdict, CRYPTO "\n— other x08goAE=\n", keys, 2, 1), DAOMESH_E_COSIGNERS);
}
END_TEST

START_TEST(keys_that_could_count_twice_are_refused)
{
    daomesh_note_key keys[2] = { key_of(NEUMANN), key_of(NEUMANN) };
    const char *note = CRYPTO "\n" NEUMANN_LINE;
    ck_assert_int_eq(check_status(note, keys, 2, 1), DAOMESH_E_REPEATED);
    ck_assert_int_eq(daomesh_note_key_make(&keys[1], "alias", 5, DAOMESH_NOTE_ED25519, &keys[0].key),
                     DAOMESH_OK);
    ck_assert_int_eq(check_status(note, keys, 2, 1), DAOMESH_E_REPEATED);
    ck_assert_int_eq(
        daomesh_note_key_make(&keys[1], "PeterNeumann", 12, DAOMESH_NOTE_COSIGNATURE, &keys[0].key),
        DAOMESH_OK);
    ck_assert_int_eq(check_status(note, keys, 2, 1), DAOMESH_E_REPEATED);
}
END_TEST

static daomesh_note_key cosigner(const char *name, uint32_t seed_number)
{
    uint8_t seed[32] = { 0 };
    daomesh_id public;
    daomesh_note_key key;
    store_le32(seed, seed_number);
    ck_assert_int_eq(daomesh_key_public(&public, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, name, strlen(name), DAOMESH_NOTE_COSIGNATURE, &public),
                     DAOMESH_OK);
    return key;
}

/* Ids are short: 77 000 keys of one name held a pair of one id. A note could not tell whose a line is. */
START_TEST(keys_that_a_note_cannot_tell_apart_are_refused)
{
    const daomesh_note_key alike[2] = { cosigner("twin", 63996), cosigner("twin", 76859) };
    const daomesh_note_key named[2] = { cosigner("twin", 509), cosigner("other", 22454) };
    ck_assert_uint_eq(alike[0].id, alike[1].id);
    ck_assert_uint_eq(named[0].id, named[1].id);
    ck_assert_int_eq(check_status(CRYPTO "\n" NEUMANN_LINE, alike, 2, 1), DAOMESH_E_REPEATED);
    ck_assert_int_eq(check_status(CRYPTO "\n" NEUMANN_LINE, named, 2, 1), DAOMESH_E_COSIGNERS);
}
END_TEST

START_TEST(keys_that_do_not_hold_together_are_refused)
{
    const char *note = CRYPTO "\n" NEUMANN_LINE;
    daomesh_note_key key = key_of(NEUMANN);
    key.id++;
    ck_assert_int_eq(check_status(note, &key, 1, 1), DAOMESH_E_KEY_ID);
    key = key_of(NEUMANN);
    key.kind = 2;
    ck_assert_int_eq(check_status(note, &key, 1, 1), DAOMESH_E_ALGORITHM);
    key = key_of(NEUMANN);
    key.name.at = NULL;
    ck_assert_int_eq(check_status(note, &key, 1, 1), DAOMESH_E_ARG);
    key = key_of(NEUMANN);
    key.name.len = 0;
    ck_assert_int_eq(check_status(note, &key, 1, 1), DAOMESH_E_TEXT);
}
END_TEST

START_TEST(how_many_are_required_must_fit_the_keys)
{
    static daomesh_note_key keys[DAOMESH_NOTE_KEYS_MAX + 1];
    static char names[DAOMESH_NOTE_KEYS_MAX + 1][4];
    const char *note = CRYPTO "\n" NEUMANN_LINE;
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        uint8_t seed[32] = { (uint8_t)i, 7 };
        daomesh_id public;
        names[i][0] = (char)('A' + i / 10);
        names[i][1] = (char)('0' + i % 10);
        ck_assert_int_eq(daomesh_key_public(&public, seed), DAOMESH_OK);
        ck_assert_int_eq(daomesh_note_key_make(&keys[i], names[i], 2, DAOMESH_NOTE_ED25519, &public),
                         DAOMESH_OK);
    }
    keys[63] = key_of(NEUMANN);
    ck_assert_int_eq(check_status(note, keys, 65, 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(check_status(note, keys, 64, 1), DAOMESH_OK);
    ck_assert_int_eq(check_status(note, keys, 64, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(check_status(note, keys, 64, 65), DAOMESH_E_RANGE);
}
END_TEST

/* Any bit of text and signature; a changed name or key id makes the line unknown. */
START_TEST(every_bit_of_a_note_counts)
{
    const daomesh_note_key key = key_of(NEUMANN);
    char note[] = CRYPTO "\n" NEUMANN_LINE;
    for (size_t i = 0; i < sizeof note - 1; i++) {
        for (int bit = 0; bit < 8; bit++) {
            note[i] ^= (char)(1 << bit);
            daomesh_note_verdict verdict;
            int32_t status =
                daomesh_note_check(&verdict, (const uint8_t *)note, sizeof note - 1, &key, 1, 1, 0);
            ck_assert_int_ne(status, DAOMESH_OK);
            note[i] ^= (char)(1 << bit);
        }
    }
    ck_assert_int_eq(check_status(note, &key, 1, 1), DAOMESH_OK);
}
END_TEST

START_TEST(a_note_cut_anywhere_is_refused)
{
    const daomesh_note_key key = key_of(NEUMANN);
    static const char note[] = CRYPTO "\n" NEUMANN_LINE;
    for (size_t len = 0; len < sizeof note - 1; len++) {
        daomesh_note_verdict verdict;
        ck_assert_int_ne(daomesh_note_check(&verdict, (const uint8_t *)note, len, &key, 1, 1, 0), DAOMESH_OK);
    }
}
END_TEST

/* Pieces of notes in any order: believed only where the text is the one that was signed. */
START_TEST(pieces_put_together_at_random_are_no_note)
{
    static const char *const pieces[] = { CRYPTO, "\n",   NEUMANN_LINE, ENOCH_LINE, "— ",     "PeterNeumann",
                                          " ",    "AAAA", "=",          "\xff",     "text\n", "+" };
    const daomesh_note_key keys[2] = { key_of(NEUMANN), key_of(ENOCH) };
    uint64_t seed = 12;
    int believed = 0;
    for (int i = 0; i < turns(20000); i++) {
        char note[2048] = CRYPTO;
        const size_t count = 1 + next_random(&seed) % 4;
        for (size_t j = 0; j < count; j++)
            strcat(note, pieces[next_random(&seed) % (1 + next_random(&seed) % COUNT_OF(pieces))]);
        daomesh_note_verdict verdict;
        if (check(&verdict, note, keys, 2, 1) != DAOMESH_OK) continue;
        daomesh_note parts;
        ck_assert_int_eq(daomesh_note_read(&parts, (const uint8_t *)note, strlen(note)), DAOMESH_OK);
        ck_assert_uint_eq(parts.text.len, strlen(CRYPTO));
        ck_assert_mem_eq(parts.text.at, CRYPTO, strlen(CRYPTO));
        believed++;
    }
    ck_assert_int_gt(believed, 0);
}
END_TEST

/* --- Writing ---------------------------------------------------------------------------------------------------- */

static int32_t sign(const char *text, const daomesh_note_key *key, const uint8_t *seed, uint64_t time)
{
    char line[512] = "x";
    size_t len = 1;
    int32_t status =
        daomesh_note_sign(line, sizeof line, &len, (const uint8_t *)text, strlen(text), key, seed, time);
    if (status != DAOMESH_OK) {
        ck_assert_str_eq(line, "");
        ck_assert_uint_eq(len, 0);
    }
    return status;
}

START_TEST(signing_refuses_what_would_not_verify)
{
    static const uint8_t seed[32] = { 1 }, other[32] = { 2 };
    daomesh_note_key key, wrong;
    daomesh_id public;
    char line[8];
    size_t len;
    ck_assert_int_eq(daomesh_key_public(&public, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, "name", 4, DAOMESH_NOTE_ED25519, &public), DAOMESH_OK);
    ck_assert_int_eq(sign("text\n", &key, seed, 0), DAOMESH_OK);
    ck_assert_int_eq(sign("text\n", &key, other, 0), DAOMESH_E_NOT_THE_KEY);
    ck_assert_int_eq(sign("text\n", &key, seed, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(sign("text", &key, seed, 0), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(sign("", &key, seed, 0), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(sign("te\rxt\n", &key, seed, 0), DAOMESH_E_TEXT);
    wrong = key;
    wrong.id++;
    ck_assert_int_eq(sign("text\n", &wrong, seed, 0), DAOMESH_E_KEY_ID);
    ck_assert_int_eq(daomesh_note_sign(line, sizeof line, &len, (const uint8_t *)"text\n", 5, &key, seed, 0),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_gt(len, sizeof line);
}
END_TEST

START_TEST(writing_refuses_what_would_not_be_read)
{
    static uint8_t long_text[DAOMESH_NOTE_BYTES_MAX + 1];
    static char out[DAOMESH_NOTE_BYTES_MAX + 1];
    const uint8_t *text = (const uint8_t *)"text\n", *line = (const uint8_t *)"— a AAAAAAE=\n";
    const size_t line_len = strlen((const char *)line);
    daomesh_note note;
    size_t len;
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, text, 5, line, line_len), DAOMESH_OK);
    ck_assert_str_eq(out, "text\n\n— a AAAAAAE=\n");
    ck_assert_int_eq(daomesh_note_write(out, 5, &len, text, 5, line, line_len), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, 6 + line_len);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, text, 4, line, line_len), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, text, 5, line, 0), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, text, 5, line, line_len - 1),
                     DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, text, 5, text, 5), DAOMESH_E_SYNTAX);

    memset(long_text, '\n', sizeof long_text);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, long_text, sizeof long_text, line, line_len),
                     DAOMESH_E_TOO_LARGE);
    size_t text_len = DAOMESH_NOTE_BYTES_MAX - 1 - line_len;
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, long_text, text_len + 1, line, line_len),
                     DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, long_text, text_len, line, line_len),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_read(&note, (const uint8_t *)out, len), DAOMESH_OK);
    ck_assert_uint_eq(note.text.len, text_len);
}
END_TEST

START_TEST(base64_has_one_form)
{
    static const char *const known[] = { "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy" };
    for (size_t i = 0; i < COUNT_OF(known); i++) { /* RFC 4648 10 */
        char text[16];
        uint8_t bytes[8];
        size_t len;
        struct text_out out = { text, sizeof text, 0 };
        text[0] = '\0';
        daomesh__base64_write(&out, (const uint8_t *)"foobar", i);
        ck_assert_str_eq(text, known[i]);
        ck_assert_int_eq(daomesh__base64_read(bytes, sizeof bytes, &len, (const uint8_t *)text, strlen(text)),
                         DAOMESH_OK);
        ck_assert_uint_eq(len, i);
        ck_assert_mem_eq(bytes, "foobar", i);
    }
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    const uint8_t *text = (const uint8_t *)"text\n", seed[32] = { 1 };
    daomesh_note_key key = key_of(NEUMANN), made;
    daomesh_note note = { 0 };
    daomesh_note_signature line;
    daomesh_note_verdict verdict;
    char out[8];
    size_t len;
    ck_assert_int_eq(daomesh_note_key_make(NULL, "a", 1, 1, &key.key), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_make(&made, NULL, 1, 1, &key.key), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_make(&made, "a", 1, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_make(&made, "a", 1, 3, &key.key), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(daomesh_note_key_read(NULL, "a", 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_read(&made, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_write(NULL, 1, &len, &key), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_write(out, sizeof out, NULL, &key), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_key_write(out, sizeof out, &len, NULL), DAOMESH_E_ARG);
    made = key;
    made.id++;
    ck_assert_int_eq(daomesh_note_key_write(out, sizeof out, &len, &made), DAOMESH_E_KEY_ID);
    ck_assert_int_eq(daomesh_note_read(NULL, text, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_read(&note, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_signature_at(NULL, &note, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_signature_at(&line, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_signature_at(&line, &note, 0), DAOMESH_E_ARG);
    note.lines = (daomesh_span){ text, 5 };
    ck_assert_int_eq(daomesh_note_signature_at(&line, &note, 0), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(daomesh_note_check(NULL, text, 5, &key, 1, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_check(&verdict, NULL, 5, &key, 1, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_check(&verdict, text, 5, NULL, 1, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_sign(NULL, 1, &len, text, 5, &key, seed, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_sign(out, sizeof out, &len, NULL, 5, &key, seed, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_sign(out, sizeof out, &len, text, 5, NULL, seed, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_sign(out, sizeof out, &len, text, 5, &key, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_write(NULL, 1, &len, text, 5, text, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, NULL, 5, text, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_note_write(out, sizeof out, &len, text, 5, NULL, 5), DAOMESH_E_ARG);
}
END_TEST

Suite *note_suite(void)
{
    Suite *suite = suite_create("note");
    TCase *published = tcase_create("published");
    tcase_add_test(published, c2sp_example_verifies);
    tcase_add_test(published, c2sp_example_with_an_empty_line_in_its_text_is_read);
    tcase_add_test(published, go_examples_verify);
    tcase_add_test(published, signing_gives_the_bytes_that_go_gives);
    suite_add_tcase(suite, published);

    TCase *keys = tcase_create("verifier keys");
    tcase_add_test(keys, keys_are_written_as_they_were_read);
    tcase_add_test(keys, keys_that_are_none_are_named);
    tcase_add_test(keys, names_are_text_without_spaces_and_plus);
    suite_add_tcase(suite, keys);

    TCase *reading = tcase_create("reading");
    tcase_set_timeout(reading, 60);
    tcase_add_test(reading, notes_that_are_none_are_named);
    tcase_add_test(reading, as_many_signatures_and_bytes_as_the_limits_say);
    tcase_add_test(reading, long_signatures_of_other_kinds_are_passed_over);
    suite_add_tcase(suite, reading);

    TCase *checking = tcase_create("checking");
    tcase_set_timeout(checking, 120);
    tcase_add_test(checking, a_known_key_that_signed_something_else_refuses_the_note);
    tcase_add_test(checking, a_known_key_signs_once_and_unknown_ones_as_they_like);
    tcase_add_test(checking, lines_that_share_a_name_or_an_id_alone_are_unknown);
    tcase_add_test(checking, too_few_signers_are_named);
    tcase_add_test(checking, keys_that_could_count_twice_are_refused);
    tcase_add_test(checking, keys_that_a_note_cannot_tell_apart_are_refused);
    tcase_add_test(checking, keys_that_do_not_hold_together_are_refused);
    tcase_add_test(checking, how_many_are_required_must_fit_the_keys);
    tcase_add_test(checking, every_bit_of_a_note_counts);
    tcase_add_test(checking, pieces_put_together_at_random_are_no_note);
    tcase_add_test(checking, a_note_cut_anywhere_is_refused);
    suite_add_tcase(suite, checking);

    TCase *writing = tcase_create("writing");
    tcase_set_timeout(writing, 60);
    tcase_add_test(writing, signing_refuses_what_would_not_verify);
    tcase_add_test(writing, writing_refuses_what_would_not_be_read);
    tcase_add_test(writing, base64_has_one_form);
    tcase_add_test(writing, missing_arguments_are_refused);
    suite_add_tcase(suite, writing);
    return suite;
}
