/* Seeds under a passphrase: what another program wrote opens, what is damaged, wrong or greedy does not. */
#include <daomesh/keyfile.h>

#include "crypto_test.h"

#define KIB 8

/* RFC 8032 7.1 test 1, sealed in Python (argon2-cffi, pycryptodome) from docs/formats/key-file.md: 64 KiB, 2 passes, salt 00..0f, nonce 10..27. */
static const char sealed_elsewhere[] =
    "64616f6b657900010000004000000002d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2021222324252627"
    "d78341808582f7530ef901da930eca325c1970c948ef2aa64a1b85d336a26af4bcec56c709da1caff6102ca86f352faf";
static const char seed_hex[] = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
static const char words[] = "correct horse battery staple";

static uint8_t sealed[DAOMESH_KEYFILE_BYTES], seed[32], opened[32];
static const uint8_t zero[32];

static int32_t seal_with(const char *passphrase, size_t len, uint32_t memory_kib, uint32_t passes)
{
    static const uint8_t random[DAOMESH_KEYFILE_RANDOM_BYTES] = { 1, 2, 3 };
    return daomesh_keyfile_seal(sealed, seed, passphrase, len, memory_kib, passes, random);
}

static int32_t open_with(const char *passphrase)
{
    return daomesh_keyfile_open(opened, sealed, sizeof sealed, passphrase, strlen(passphrase));
}

static void make_sealed(void)
{
    ck_assert_uint_eq(unhex(seed, sizeof seed, seed_hex), sizeof seed);
    ck_assert_int_eq(seal_with(words, strlen(words), KIB, 1), DAOMESH_OK);
}

START_TEST(what_another_program_sealed_opens)
{
    daomesh_keyfile_info info = { .size = sizeof info };
    ck_assert_uint_eq(unhex(sealed, sizeof sealed, sealed_elsewhere), sizeof sealed);
    ck_assert_int_eq(open_with(words), DAOMESH_OK);
    expect_hex(opened, sizeof opened, seed_hex);
    ck_assert_int_eq(daomesh_keyfile_read(&info, sealed, sizeof sealed), DAOMESH_OK);
    ck_assert_uint_eq(info.memory_kib, 64);
    ck_assert_uint_eq(info.passes, 2);
    expect_hex(info.key.bytes, sizeof info.key.bytes,
               "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}
END_TEST

START_TEST(what_is_sealed_is_what_another_program_seals)
{
    uint8_t random[DAOMESH_KEYFILE_RANDOM_BYTES], expected[DAOMESH_KEYFILE_BYTES];
    for (uint8_t i = 0; i < sizeof random; i++)
        random[i] = i;
    unhex(expected, sizeof expected, sealed_elsewhere);
    ck_assert_int_eq(daomesh_keyfile_seal(sealed, seed, words, strlen(words), 64, 2, random), DAOMESH_OK);
    ck_assert_mem_eq(sealed, expected, sizeof expected);
}
END_TEST

START_TEST(another_passphrase_opens_nothing)
{
    static const char *const others[] = { "correct horse battery stapl", "correct horse battery staple ",
                                          "Correct horse battery staple", "x" };
    ck_assert_int_eq(open_with(words), DAOMESH_OK);
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        ck_assert_int_eq(open_with(others[i]), DAOMESH_E_PASSPHRASE);
        ck_assert_mem_eq(opened, zero, sizeof zero);
    }
}
END_TEST

/* Every bit is authenticated; the dials too, as far as a damaged one stays in bounds (and cheap enough to try). */
START_TEST(no_changed_byte_opens)
{
    for (size_t i = 0; i < sizeof sealed; i++) {
        if (i >= 8 && i < 16) continue; /* memory and passes */
        sealed[i] ^= 0x10;
        int32_t status = open_with(words);
        ck_assert_msg(status != DAOMESH_OK, "byte %zu", i);
        ck_assert_mem_eq(opened, zero, sizeof zero);
        sealed[i] ^= 0x10;
    }
    sealed[11] ^= 1; /* 9 KiB instead of 8 */
    ck_assert_int_eq(open_with(words), DAOMESH_E_PASSPHRASE);
    sealed[11] ^= 1;
    sealed[15] ^= 2; /* 3 passes instead of 1 */
    ck_assert_int_eq(open_with(words), DAOMESH_E_PASSPHRASE);
    sealed[15] ^= 2;
    ck_assert_int_eq(open_with(words), DAOMESH_OK);
}
END_TEST

/* 64 GB would be asked for: the file is refused before anything is taken. */
START_TEST(a_greedy_file_is_refused)
{
    static const struct {
        uint32_t memory_kib, passes;
    } greedy[] = { { 67108864, 1 },
                   { UINT32_MAX, 1 },
                   { DAOMESH_KEYFILE_MEMORY_KIB_MAX + 1, 1 },
                   { DAOMESH_KEYFILE_MEMORY_KIB_MIN - 1, 1 },
                   { 8, DAOMESH_KEYFILE_PASSES_MAX + 1 },
                   { 8, UINT32_MAX },
                   { 8, 0 } };
    for (size_t i = 0; i < COUNT_OF(greedy); i++) {
        store_be32(sealed + 8, greedy[i].memory_kib);
        store_be32(sealed + 12, greedy[i].passes);
        ck_assert_int_eq(open_with(words), DAOMESH_E_RANGE);
        ck_assert_int_eq(seal_with(words, 1, greedy[i].memory_kib, greedy[i].passes), DAOMESH_E_RANGE);
        make_sealed();
    }
}
END_TEST

START_TEST(a_seed_of_another_key_is_told)
{
    /* Sealed honestly over a head that names another key: nobody but who knows the passphrase can do that. */
    uint8_t other[DAOMESH_KEYFILE_BYTES], key[32];
    memcpy(other, sealed, sizeof other);
    other[16] ^= 1;
    ck_assert_int_eq(crypto_pwhash(key, sizeof key, words, strlen(words), other + 48, 1, KIB * 1024,
                                   crypto_pwhash_ALG_ARGON2ID13),
                     0);
    crypto_aead_xchacha20poly1305_ietf_encrypt(other + 88, NULL, seed, sizeof seed, other, 88, NULL,
                                               other + 64, key);
    ck_assert_int_eq(daomesh_keyfile_open(opened, other, sizeof other, words, strlen(words)), DAOMESH_E_KEY);
    ck_assert_mem_eq(opened, zero, sizeof zero);
}
END_TEST

START_TEST(form_is_told_before_anything_is_tried)
{
    uint8_t longer[DAOMESH_KEYFILE_BYTES + 1] = { 0 };
    memcpy(longer, sealed, sizeof sealed);
    ck_assert_int_eq(daomesh_keyfile_open(opened, longer, sizeof longer, words, 1), DAOMESH_E_TRAILING);
    for (size_t len = 0; len < sizeof sealed; len++)
        ck_assert_int_eq(daomesh_keyfile_open(opened, sealed, len, words, 1), DAOMESH_E_TRUNCATED);
    sealed[7] = 2;
    ck_assert_int_eq(open_with(words), DAOMESH_E_VERSION);
    sealed[0] ^= 1;
    ck_assert_int_eq(open_with(words), DAOMESH_E_SYNTAX);
}
END_TEST

START_TEST(passphrases_have_bounds)
{
    static char longest[DAOMESH_PASSPHRASE_MAX + 1];
    memset(longest, 'x', sizeof longest);
    ck_assert_int_eq(seal_with(longest, DAOMESH_PASSPHRASE_MAX, KIB, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_keyfile_open(opened, sealed, sizeof sealed, longest, DAOMESH_PASSPHRASE_MAX),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_keyfile_open(opened, sealed, sizeof sealed, longest, sizeof longest),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(seal_with(longest, sizeof longest, KIB, 1), DAOMESH_E_RANGE);
    ck_assert_mem_eq(sealed, zero, sizeof zero);
    ck_assert_int_eq(seal_with(longest, 0, KIB, 1), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(arguments_that_are_missing_are_told)
{
    daomesh_keyfile_info info = { .size = sizeof info - 1 };
    static const uint8_t random[DAOMESH_KEYFILE_RANDOM_BYTES];
    ck_assert_int_eq(daomesh_keyfile_read(&info, sealed, sizeof sealed), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_read(NULL, sealed, sizeof sealed), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_open(NULL, sealed, sizeof sealed, words, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_open(opened, NULL, sizeof sealed, words, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_open(opened, sealed, sizeof sealed, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_seal(NULL, seed, words, 1, 8, 1, random), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_seal(sealed, NULL, words, 1, 8, 1, random), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_seal(sealed, seed, NULL, 1, 8, 1, random), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_keyfile_seal(sealed, seed, words, 1, 8, 1, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_keyfile_bytes(), DAOMESH_KEYFILE_BYTES);
    ck_assert_uint_eq(daomesh_keyfile_random_bytes(), DAOMESH_KEYFILE_RANDOM_BYTES);
    ck_assert_uint_eq(daomesh_keyfile_memory_kib_min(), DAOMESH_KEYFILE_MEMORY_KIB_MIN);
    ck_assert_uint_eq(daomesh_keyfile_memory_kib_max(), DAOMESH_KEYFILE_MEMORY_KIB_MAX);
    ck_assert_uint_eq(daomesh_keyfile_memory_kib_default(), DAOMESH_KEYFILE_MEMORY_KIB_DEFAULT);
    ck_assert_uint_eq(daomesh_keyfile_passes_max(), DAOMESH_KEYFILE_PASSES_MAX);
    ck_assert_uint_eq(daomesh_keyfile_passes_default(), DAOMESH_KEYFILE_PASSES_DEFAULT);
    ck_assert_uint_eq(daomesh_passphrase_max(), DAOMESH_PASSPHRASE_MAX);
}
END_TEST

Suite *keyfile_suite(void)
{
    Suite *suite = suite_create("keyfile");
    TCase *tests = tcase_create("keyfile");
    tcase_add_checked_fixture(tests, make_sealed, NULL);
    tcase_add_test(tests, what_another_program_sealed_opens);
    tcase_add_test(tests, what_is_sealed_is_what_another_program_seals);
    tcase_add_test(tests, another_passphrase_opens_nothing);
    tcase_add_test(tests, no_changed_byte_opens);
    tcase_add_test(tests, a_greedy_file_is_refused);
    tcase_add_test(tests, a_seed_of_another_key_is_told);
    tcase_add_test(tests, form_is_told_before_anything_is_tried);
    tcase_add_test(tests, passphrases_have_bounds);
    tcase_add_test(tests, arguments_that_are_missing_are_told);
    tcase_add_test(tests, constants_have_twins);
    suite_add_tcase(suite, tests);
    return suite;
}
