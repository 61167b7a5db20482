/* SHA-256: the examples of FIPS 180-4, and every way to compute it against libsodium's. */
#include "crypto_test.h"

static uint8_t bytes[70000];

static void fill_bytes(void)
{
    uint64_t seed = 1;
    fill_random(&seed, bytes, sizeof bytes);
}

static void expect_hash(const char *message, const char *hex)
{
    daomesh_id hash;
    ck_assert_int_eq(daomesh_sha256(&hash, (const uint8_t *)message, strlen(message)), DAOMESH_OK);
    expect_hex(hash.bytes, sizeof hash.bytes, hex);
}

START_TEST(empty_message_has_its_known_hash)
{
    expect_hash("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
END_TEST

START_TEST(fips_180_4_one_block)
{
    expect_hash("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
END_TEST

START_TEST(fips_180_4_two_blocks)
{
    expect_hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

START_TEST(fips_180_4_896_bits)
{
    expect_hash("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
                "lmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}
END_TEST

START_TEST(fips_180_4_a_million_letters)
{
    struct sha256 hash;
    daomesh_id out;
    ck_assert_int_eq(daomesh__sha256_init(&hash), DAOMESH_OK);
    for (int i = 0; i < 100000; i++)
        daomesh__sha256_update(&hash, (const uint8_t *)"aaaaaaaaaa", 10);
    daomesh__sha256_final(&out, &hash);
    expect_hex(out.bytes, sizeof out.bytes,
               "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

START_TEST(every_length_to_300_equals_the_library)
{
    fill_bytes();
    for (size_t len = 0; len <= 300; len++) {
        daomesh_id hash, known;
        crypto_hash_sha256(known.bytes, bytes, len);
        ck_assert_int_eq(daomesh_sha256(&hash, bytes, len), DAOMESH_OK);
        ck_assert_mem_eq(hash.bytes, known.bytes, sizeof known.bytes);
    }
}
END_TEST

START_TEST(long_messages_equal_the_library)
{
    fill_bytes();
    for (size_t len = 1000; len <= sizeof bytes; len += 6899) {
        daomesh_id hash, known;
        crypto_hash_sha256(known.bytes, bytes, len);
        ck_assert_int_eq(daomesh_sha256(&hash, bytes, len), DAOMESH_OK);
        ck_assert_mem_eq(hash.bytes, known.bytes, sizeof known.bytes);
    }
}
END_TEST

static void expect_compression_equal(daomesh__sha256_compress *compress)
{
    if (!compress) return; /* not on this machine */
    fill_bytes();
    for (size_t blocks = 0; blocks <= 40; blocks++) {
        uint32_t state[8], known[8];
        for (uint32_t i = 0; i < 8; i++)
            state[i] = known[i] = 0x01234567u * (i + 1) + (uint32_t)blocks;
        compress(state, bytes + blocks, blocks); /* at every alignment */
        daomesh__sha256_library(known, bytes + blocks, blocks);
        ck_assert_mem_eq(state, known, sizeof known);
    }
}

START_TEST(x86_instructions_equal_the_library)
{
    expect_compression_equal(daomesh__sha256_x86());
}
END_TEST

START_TEST(arm_instructions_equal_the_library)
{
    expect_compression_equal(daomesh__sha256_arm());
}
END_TEST

START_TEST(portable_path_hashes_every_length_to_300)
{
    fill_bytes();
    for (size_t len = 0; len <= 300; len++) {
        struct sha256 hash;
        daomesh_id out, known;
        crypto_hash_sha256(known.bytes, bytes, len);
        daomesh__sha256_init_with(&hash, daomesh__sha256_library);
        daomesh__sha256_update(&hash, bytes, len);
        daomesh__sha256_final(&out, &hash);
        ck_assert_mem_eq(out.bytes, known.bytes, sizeof known.bytes);
    }
}
END_TEST

START_TEST(spans_hash_like_their_bytes_in_a_row)
{
    fill_bytes();
    for (size_t first = 0; first <= 130; first++) {
        for (size_t second = 0; second <= 130; second += 13) {
            const daomesh_span spans[4] = {
                { bytes, first }, { NULL, 0 }, { bytes + first, second }, { bytes + first + second, 7 }
            };
            daomesh_id hash, known;
            ck_assert_int_eq(daomesh_sha256(&known, bytes, first + second + 7), DAOMESH_OK);
            ck_assert_int_eq(daomesh_sha256_spans(&hash, spans, 4), DAOMESH_OK);
            ck_assert_mem_eq(hash.bytes, known.bytes, sizeof known.bytes);
        }
    }
}
END_TEST

START_TEST(no_spans_hash_like_no_bytes)
{
    daomesh_id hash;
    ck_assert_int_eq(daomesh_sha256_spans(&hash, NULL, 0), DAOMESH_OK);
    expect_hex(hash.bytes, sizeof hash.bytes,
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
END_TEST

START_TEST(missing_bytes_are_refused_and_zero_the_result)
{
    static const daomesh_id zero;
    const daomesh_span spans[2] = { { (const uint8_t *)"abc", 3 }, { NULL, 1 } };
    daomesh_id hash;
    memset(&hash, 0xff, sizeof hash);
    ck_assert_int_eq(daomesh_sha256(NULL, (const uint8_t *)"", 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_sha256_spans(&hash, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_sha256_spans(&hash, spans, 2), DAOMESH_E_ARG);
    ck_assert_mem_eq(&hash, &zero, sizeof zero);
}
END_TEST

Suite *sha256_suite(void)
{
    Suite *suite = suite_create("sha256");
    TCase *known = tcase_create("known answers");
    tcase_add_test(known, empty_message_has_its_known_hash);
    tcase_add_test(known, fips_180_4_one_block);
    tcase_add_test(known, fips_180_4_two_blocks);
    tcase_add_test(known, fips_180_4_896_bits);
    tcase_add_test(known, fips_180_4_a_million_letters);
    suite_add_tcase(suite, known);

    TCase *equal = tcase_create("against the library");
    tcase_set_timeout(equal, 60);
    tcase_add_test(equal, every_length_to_300_equals_the_library);
    tcase_add_test(equal, long_messages_equal_the_library);
    tcase_add_test(equal, x86_instructions_equal_the_library);
    tcase_add_test(equal, arm_instructions_equal_the_library);
    tcase_add_test(equal, portable_path_hashes_every_length_to_300);
    suite_add_tcase(suite, equal);

    TCase *pieces = tcase_create("pieces");
    tcase_set_timeout(pieces, 60);
    tcase_add_test(pieces, spans_hash_like_their_bytes_in_a_row);
    tcase_add_test(pieces, no_spans_hash_like_no_bytes);
    tcase_add_test(pieces, missing_bytes_are_refused_and_zero_the_result);
    suite_add_tcase(suite, pieces);
    return suite;
}
