/* SHA-512, HMAC, SLIP-0010 and did:key: published vectors, bounds, and that both directions agree. */
#include "crypto_test.h"

/* FIPS 180-4's example "abc", in pieces. */
START_TEST(sha512_of_pieces_is_that_of_the_whole)
{
    const daomesh_span pieces[] = { { (const uint8_t *)"a", 1 }, { NULL, 0 }, { (const uint8_t *)"bc", 2 } };
    uint8_t hash[SHA512_BYTES];
    daomesh__sha512(hash, pieces, COUNT_OF(pieces));
    expect_hex(hash, sizeof hash,
               "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
               "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}
END_TEST

/* RFC 4231, cases 1 and 2. */
START_TEST(hmac_is_that_of_rfc_4231)
{
    uint8_t key[20], out[SHA512_BYTES];
    const daomesh_span hi = { (const uint8_t *)"Hi There", 8 };
    const daomesh_span want[] = { { (const uint8_t *)"what do ya want ", 16 },
                                  { (const uint8_t *)"for nothing?", 12 } };
    memset(key, 0x0b, sizeof key);
    daomesh__hmac_sha512(out, key, sizeof key, &hi, 1);
    expect_hex(out, sizeof out,
               "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
               "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854");
    daomesh__hmac_sha512(out, (const uint8_t *)"Jefe", 4, want, 2);
    expect_hex(out, sizeof out,
               "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
               "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
}
END_TEST

/* The two test vectors of SLIP-0010 for Ed25519: each row is one step deeper than the one before. */
struct step {
    uint32_t index;
    const char *chain, *seed;
};

static void follow(const char *master_hex, const struct step *steps, size_t count)
{
    uint8_t master[DAOMESH_MASTER_BYTES_MAX], seed[32], chain[32];
    uint32_t path[8];
    size_t len = unhex(master, sizeof master, master_hex);
    for (size_t depth = 0; depth < count; depth++) {
        if (depth > 0) path[depth - 1] = steps[depth].index;
        ck_assert_int_eq(daomesh_key_derive(seed, chain, master, len, path, depth), DAOMESH_OK);
        expect_hex(seed, sizeof seed, steps[depth].seed);
        expect_hex(chain, sizeof chain, steps[depth].chain);
    }
}

START_TEST(derived_keys_are_those_of_slip_0010)
{
    static const struct step first[] = {
        { 0, "90046a93de5380a72b5e45010748567d5ea02bbf6522f979e05c0d8d8ca9fffb",
          "2b4be7f19ee27bbf30c667b642d5f4aa69fd169872f8fc3059c08ebae2eb19e7" },
        { 0, "8b59aa11380b624e81507a27fedda59fea6d0b779a778918a2fd3590e16e9c69",
          "68e0fe46dfb67e368c75379acec591dad19df3cde26e63b93a8e704f1dade7a3" },
        { 1, "a320425f77d1b5c2505a6b1b27382b37368ee640e3557c315416801243552f14",
          "b1d0bad404bf35da785a64ca1ac54b2617211d2777696fbffaf208f746ae84f2" },
        { 2, "2e69929e00b5ab250f49c3fb1c12f252de4fed2c1db88387094a0f8c4c9ccd6c",
          "92a5b23c0b8a99e37d07df3fb9966917f5d06e02ddbd909c7e184371463e9fc9" },
        { 2, "8f6d87f93d750e0efccda017d662a1b31a266e4a6f5993b15f5c1f07f74dd5cc",
          "30d1dc7e5fc04c31219ab25a27ae00b50f6fd66622f6e9c913253d6511d1e662" },
        { 1000000000, "68789923a0cac2cd5a29172a475fe9e0fb14cd6adb5ad98a3fa70333e7afa230",
          "8f94d394a8e8fd6b1bc2f3f49f5c47e385281d5c17e65324b0f62483e37e8793" },
    };
    static const struct step second[] = {
        { 0, "ef70a74db9c3a5af931b5fe73ed8e1a53464133654fd55e7a66f8570b8e33c3b",
          "171cb88b1b3c1db25add599712e36245d75bc65a1a5c9e18d76f9f2b1eab4012" },
        { 0, "0b78a3226f915c082bf118f83618a618ab6dec793752624cbeb622acb562862d",
          "1559eb2bbec5790b0c65d8693e4d0875b1747f4970ae8b650486ed7470845635" },
        { 2147483647, "138f0b2551bcafeca6ff2aa88ba8ed0ed8de070841f0c4ef0165df8181eaad7f",
          "ea4f5bfe8694d8bb74b7b59404632fd5968b774ed545e810de9c32a4fb4192f4" },
        { 1, "73bd9fff1cfbde33a1b846c27085f711c0fe2d66fd32e139d3ebc28e5a4a6b90",
          "3757c7577170179c7868353ada796c839135b3d30554bbb74a4b1e4a5a58505c" },
        { 2147483646, "0902fe8a29f9140480a00ef244bd183e8a13288e4412d8389d140aac1794825a",
          "5837736c89570de861ebc173b1086da4f505d4adb387c6a1b1342d5e4ac9ec72" },
        { 2, "5d70af781f3a37b829f0d060924d5e960bdc02e85423494afc0b1a41bbe196d4",
          "551d333177df541ad876a60ea71f00447931c0a9da16f227c11ea080d7391b8d" },
    };
    follow("000102030405060708090a0b0c0d0e0f", first, COUNT_OF(first));
    follow("fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a29f9c999693908d8a8784817e7b7875726"
           "f6c696663605d"
           "5a5754514e4b484542",
           second, COUNT_OF(second));
}
END_TEST

START_TEST(paths_and_master_seeds_have_bounds)
{
    static const uint8_t master[DAOMESH_MASTER_BYTES_MAX + 1];
    static uint32_t path[DAOMESH_DERIVE_DEPTH_MAX + 1];
    static const uint8_t zero[32];
    uint8_t seed[32], chain[32];
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, master, DAOMESH_MASTER_BYTES_MIN, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_key_derive(seed, NULL, master, DAOMESH_MASTER_BYTES_MAX, path, DAOMESH_DERIVE_DEPTH_MAX),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_key_derive(seed, chain, master, DAOMESH_MASTER_BYTES_MIN - 1, NULL, 0),
                     DAOMESH_E_RANGE);
    ck_assert_mem_eq(seed, zero, sizeof zero);
    ck_assert_mem_eq(chain, zero, sizeof zero);
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, master, DAOMESH_MASTER_BYTES_MAX + 1, NULL, 0),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, master, 32, path, DAOMESH_DERIVE_DEPTH_MAX + 1),
                     DAOMESH_E_LIMIT);
    path[3] = 0x80000000u;
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, master, 32, path, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, master, 32, path, 3), DAOMESH_OK);
    ck_assert_int_eq(daomesh_key_derive(NULL, NULL, master, 32, path, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, NULL, 32, path, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_key_derive(seed, NULL, master, 32, NULL, 3), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_master_bytes_min(), DAOMESH_MASTER_BYTES_MIN);
    ck_assert_uint_eq(daomesh_master_bytes_max(), DAOMESH_MASTER_BYTES_MAX);
    ck_assert_uint_eq(daomesh_derive_depth_max(), DAOMESH_DERIVE_DEPTH_MAX);
}
END_TEST

/* --- did:key ------------------------------------------------------------------------------------------------------------- */

/* Vectors of the did:key method: seeds of 31 zero bytes and one more. */
static const char *const published[] = {
    "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
    "did:key:z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG",
    "did:key:z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf",
};

START_TEST(names_are_those_of_the_did_key_method)
{
    for (uint8_t last = 0; last < COUNT_OF(published); last++) {
        uint8_t seed[32] = { [31] = last };
        char name[DAOMESH_DID_BYTES];
        daomesh_id key, read;
        ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
        ck_assert_int_eq(daomesh_did_write(name, &key), DAOMESH_OK);
        ck_assert_str_eq(name, published[last]);
        ck_assert_int_eq(daomesh_did_read(&read, name, strlen(name)), DAOMESH_OK);
        ck_assert_mem_eq(read.bytes, key.bytes, sizeof key.bytes);
    }
    ck_assert_uint_eq(daomesh_did_bytes(), DAOMESH_DID_BYTES);
}
END_TEST

START_TEST(every_key_has_one_name_and_every_name_one_key)
{
    uint64_t random = 5;
    for (int i = 0; i < 2000; i++) {
        daomesh_id key, read;
        char name[DAOMESH_DID_BYTES];
        fill_random(&random, key.bytes, sizeof key.bytes);
        if (i < 2) memset(key.bytes, i == 0 ? 0 : 0xff, sizeof key.bytes);
        ck_assert_int_eq(daomesh_did_write(name, &key), DAOMESH_OK);
        ck_assert_uint_eq(strlen(name), DAOMESH_DID_BYTES - 1);
        ck_assert_int_eq(daomesh_did_read(&read, name, strlen(name)), DAOMESH_OK);
        ck_assert_mem_eq(read.bytes, key.bytes, sizeof key.bytes);
    }
}
END_TEST

/* Whatever is read is written the same: no text stands beside another for one key. */
START_TEST(no_changed_name_reads_as_another_text_of_a_key)
{
    char name[DAOMESH_DID_BYTES], again[DAOMESH_DID_BYTES];
    daomesh_id key;
    for (size_t i = 0; i < DAOMESH_DID_BYTES - 1; i++) {
        for (int c = 0; c < 256; c++) {
            memcpy(name, published[0], sizeof name);
            name[i] = (char)c;
            if (daomesh_did_read(&key, name, sizeof name - 1) != DAOMESH_OK) continue;
            ck_assert_int_eq(daomesh_did_write(again, &key), DAOMESH_OK);
            ck_assert_str_eq(again, name);
        }
    }
}
END_TEST

START_TEST(other_names_are_refused)
{
    daomesh_id key;
    static const struct {
        const char *text;
        int32_t status;
    } cases[] = {
        { "", DAOMESH_E_SYNTAX },
        { "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooW", DAOMESH_E_SYNTAX },
        { "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWpp", DAOMESH_E_SYNTAX },
        { "did:web:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", DAOMESH_E_SYNTAX },
        { "did:key:f6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", DAOMESH_E_SYNTAX },
        { "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDoo0p", DAOMESH_E_SYNTAX },
        { "did:key:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", DAOMESH_E_SYNTAX },
        { "did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F", DAOMESH_E_ALGORITHM }, /* X25519 */
        { "did:key:z11111111111111111111111111111111111111111111111", DAOMESH_E_ALGORITHM },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        ck_assert_msg(daomesh_did_read(&key, cases[i].text, strlen(cases[i].text)) == cases[i].status, "%s",
                      cases[i].text);
    ck_assert_int_eq(daomesh_did_read(NULL, "", 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_did_read(&key, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_did_write(NULL, &key), DAOMESH_E_ARG);
    char name[DAOMESH_DID_BYTES];
    ck_assert_int_eq(daomesh_did_write(name, NULL), DAOMESH_E_ARG);
}
END_TEST

Suite *derive_suite(void)
{
    Suite *suite = suite_create("derive");
    TCase *tests = tcase_create("derive");
    tcase_add_test(tests, sha512_of_pieces_is_that_of_the_whole);
    tcase_add_test(tests, hmac_is_that_of_rfc_4231);
    tcase_add_test(tests, derived_keys_are_those_of_slip_0010);
    tcase_add_test(tests, paths_and_master_seeds_have_bounds);
    tcase_add_test(tests, names_are_those_of_the_did_key_method);
    tcase_add_test(tests, every_key_has_one_name_and_every_name_one_key);
    tcase_add_test(tests, no_changed_name_reads_as_another_text_of_a_key);
    tcase_add_test(tests, other_names_are_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
