/* Ed25519: RFC 8032's examples, the edge cases, and both ways of verifying against each other. */
#include "crypto_test.h"

/* RFC 8032 7.1. The message of the last is SHA-512("abc"). */
static const struct {
    const char *seed, *key, *message, *signature;
} examples[] = {
    { "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5"
      "f0"
      "595bbe24655141438e7a100b" },
    { "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2e"
      "ae"
      "b4302aeeb00d291612bb0c00" },
    { "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15"
      "e9"
      "716ed28dc027beceea1ec40a" },
    { "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d44"
      "23"
      "643ce80e2a9ac94fa54ca49f",
      "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca17"
      "9c"
      "138ac17ad9bef1177331a704" },
};

static uint8_t message[5000];

START_TEST(rfc_8032_key_of_a_seed)
{
    uint8_t seed[32];
    daomesh_id key;
    unhex(seed, sizeof seed, examples[_i].seed);
    ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
    expect_hex(key.bytes, sizeof key.bytes, examples[_i].key);
}
END_TEST

START_TEST(rfc_8032_signature)
{
    uint8_t seed[32], signature[64];
    unhex(seed, sizeof seed, examples[_i].seed);
    size_t len = unhex(message, sizeof message, examples[_i].message);
    ck_assert_int_eq(daomesh_sign(signature, seed, message, len), DAOMESH_OK);
    expect_hex(signature, sizeof signature, examples[_i].signature);
}
END_TEST

START_TEST(rfc_8032_signature_is_accepted)
{
    daomesh_id key;
    uint8_t signature[64];
    unhex(key.bytes, sizeof key.bytes, examples[_i].key);
    unhex(signature, sizeof signature, examples[_i].signature);
    size_t len = unhex(message, sizeof message, examples[_i].message);
    ck_assert_int_eq(daomesh_verify(signature, &key, message, len), DAOMESH_OK);
}
END_TEST

START_TEST(edge_case_has_its_verdict_both_ways)
{
    const struct ed25519_case *edge = daomesh__ed25519_case_at((size_t)_i);
    daomesh_id key;
    uint8_t signature[64];
    unhex(key.bytes, sizeof key.bytes, edge->key);
    unhex(signature, sizeof signature, edge->signature);
    daomesh_span span = { message, unhex(message, sizeof message, edge->message) };

    int32_t verdict = edge->accepted ? DAOMESH_OK : DAOMESH_E_SIGNATURE;
    ck_assert_msg(daomesh_verify(signature, &key, span.at, span.len) == verdict, "verify: %s", edge->name);
    ck_assert_msg(daomesh__ed25519_verify_own(signature, &key, &span, 1) == verdict, "own: %s", edge->name);
}
END_TEST

/* One bit anywhere, or one of the tricks that leave an equation true. */
static void mutate(uint64_t *random, uint8_t *signature, daomesh_id *key, size_t len)
{
    static const uint8_t order[32] = { 0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,       0xd6,
                                       0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, [31] = 0x10 };
    static const uint8_t order_8[32] = { 0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4,
                                         0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6,
                                         0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05 };
    uint8_t bit = (uint8_t)(1u << (next_random(random) % 8));
    switch (next_random(random) % 6) {
    case 0:
        signature[next_random(random) % 64] ^= bit;
        break;
    case 1:
        key->bytes[next_random(random) % 32] ^= bit;
        break;
    case 2:
        if (len > 0)
            message[next_random(random) % len] ^= bit;
        else
            signature[0] ^= 1;
        break;
    case 3:
        sodium_add(signature + 32, order, 32);
        break;
    case 4:
        ck_assert_int_eq(crypto_core_ed25519_add(key->bytes, key->bytes, order_8), 0);
        break;
    default:
        ck_assert_int_eq(crypto_core_ed25519_add(signature, signature, order_8), 0);
        break;
    }
}

START_TEST(both_ways_agree_on_random_and_mutated_signatures)
{
    uint64_t random = 8032;
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK);
    for (int i = 0; i < turns(2500); i++) {
        uint8_t seed[32], signature[64];
        daomesh_id key;
        fill_random(&random, seed, sizeof seed);
        size_t len = (size_t)(next_random(&random) % 200);
        fill_random(&random, message, len);
        daomesh_span span = { message, len };
        ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
        ck_assert_int_eq(daomesh_sign(signature, seed, message, len), DAOMESH_OK);
        ck_assert_int_eq(daomesh__ed25519_verify_own(signature, &key, &span, 1), DAOMESH_OK);

        mutate(&random, signature, &key, len);
        int32_t own = daomesh__ed25519_verify_own(signature, &key, &span, 1);
        ck_assert_int_eq(own, daomesh_verify(signature, &key, message, len));
        ck_assert_int_eq(own, DAOMESH_E_SIGNATURE);
    }
}
END_TEST

START_TEST(both_ways_agree_on_rubbish)
{
    uint64_t random = 25519;
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK);
    for (int i = 0; i < turns(2000); i++) {
        uint8_t signature[64];
        daomesh_id key;
        fill_random(&random, signature, sizeof signature);
        fill_random(&random, key.bytes, sizeof key.bytes);
        signature[63] &= 0x0f; /* else most fall at S < L */
        daomesh_span span = { message, 1 };
        ck_assert_int_eq(daomesh__ed25519_verify_own(signature, &key, &span, 1),
                         daomesh_verify(signature, &key, message, 1));
    }
}
END_TEST

/* Keys a*B + T with the scalar known: the equation is true whenever the torsion falls away, in about 1 of 8. */
START_TEST(both_ways_agree_on_keys_with_torsion)
{
    uint64_t random = 8;
    int accepted = 0;
    static const char *const torsion[] = {
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
    };
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK);
    for (size_t i = 0; i < 300; i++) {
        uint8_t wide[128], a[32], r[32], h[32], t[32], signature[64];
        daomesh_id key;
        fill_random(&random, wide, sizeof wide);
        crypto_core_ed25519_scalar_reduce(a, wide);
        crypto_core_ed25519_scalar_reduce(r, wide + 64);
        unhex(t, sizeof t, torsion[i % 3]);
        ck_assert_int_eq(crypto_scalarmult_ed25519_base_noclamp(key.bytes, a), 0);
        ck_assert_int_eq(crypto_core_ed25519_add(key.bytes, key.bytes, t), 0);
        ck_assert_int_eq(crypto_scalarmult_ed25519_base_noclamp(signature, r), 0);

        crypto_hash_sha512_state state;
        uint8_t hash[64];
        crypto_hash_sha512_init(&state);
        crypto_hash_sha512_update(&state, signature, 32);
        crypto_hash_sha512_update(&state, key.bytes, 32);
        crypto_hash_sha512_final(&state, hash);
        crypto_core_ed25519_scalar_reduce(h, hash);
        crypto_core_ed25519_scalar_mul(h, h, a);
        crypto_core_ed25519_scalar_add(signature + 32, h, r);

        daomesh_span span = { NULL, 0 };
        int32_t own = daomesh__ed25519_verify_own(signature, &key, &span, 1);
        ck_assert_int_eq(own, daomesh_verify(signature, &key, NULL, 0));
        if (own == DAOMESH_OK) accepted++;
    }
    ck_assert_int_gt(accepted, 50);
    ck_assert_int_lt(accepted, 150);
}
END_TEST

START_TEST(signatures_equal_the_librarys)
{
    uint64_t random = 64;
    for (int i = 0; i < turns(500); i++) {
        uint8_t seed[32], signature[64], known[64], key[32], secret[64];
        fill_random(&random, seed, sizeof seed);
        size_t len = (size_t)(next_random(&random) % sizeof message);
        fill_random(&random, message, len);
        crypto_sign_seed_keypair(key, secret, seed);
        crypto_sign_detached(known, NULL, message, len, secret);
        ck_assert_int_eq(daomesh_sign(signature, seed, message, len), DAOMESH_OK);
        ck_assert_mem_eq(signature, known, sizeof known);
    }
}
END_TEST

/* Sizes around the one to which spans are joined for the library. */
START_TEST(spans_sign_and_verify_like_their_bytes_in_a_row)
{
    uint64_t random = 2048;
    uint8_t seed[32], signature[64], known[64];
    daomesh_id key;
    fill_random(&random, seed, sizeof seed);
    fill_random(&random, message, sizeof message);
    ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
    for (size_t len = VERIFY_JOINED_MAX - 3; len <= VERIFY_JOINED_MAX + 3; len++) {
        const daomesh_span spans[3] = { { message, 18 }, { message + 18, 32 }, { message + 50, len - 50 } };
        ck_assert_int_eq(daomesh_sign(known, seed, message, len), DAOMESH_OK);
        ck_assert_int_eq(daomesh__sign_spans(signature, seed, spans, 3), DAOMESH_OK);
        ck_assert_mem_eq(signature, known, sizeof known);
        ck_assert_int_eq(daomesh__verify_spans(signature, &key, spans, 3), DAOMESH_OK);
        message[len - 1] ^= 1;
        ck_assert_int_eq(daomesh__verify_spans(signature, &key, spans, 3), DAOMESH_E_SIGNATURE);
        message[len - 1] ^= 1;
    }
}
END_TEST

START_TEST(flipping_any_bit_is_noticed)
{
    uint8_t seed[32], signature[64];
    daomesh_id key;
    unhex(seed, sizeof seed, examples[2].seed);
    size_t len = unhex(message, sizeof message, examples[2].message);
    ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_sign(signature, seed, message, len), DAOMESH_OK);
    const struct {
        uint8_t *at;
        size_t len;
    } parts[] = { { signature, sizeof signature }, { key.bytes, sizeof key.bytes }, { message, len } };
    for (size_t part = 0; part < COUNT_OF(parts); part++) {
        for (size_t bit = 0; bit < 8 * parts[part].len; bit++) {
            uint8_t mask = (uint8_t)(1u << (bit % 8));
            parts[part].at[bit / 8] ^= mask;
            ck_assert_int_eq(daomesh_verify(signature, &key, message, len), DAOMESH_E_SIGNATURE);
            parts[part].at[bit / 8] ^= mask;
        }
    }
}
END_TEST

START_TEST(honest_keys_may_be_registered)
{
    uint64_t random = 3;
    for (int i = 0; i < 100; i++) {
        uint8_t seed[32];
        daomesh_id key;
        fill_random(&random, seed, sizeof seed);
        ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
        ck_assert_int_eq(daomesh_key_check(&key), DAOMESH_OK);
    }
}
END_TEST

static const struct {
    const char *what, *key;
} bad_keys[] = {
    { "order 1", "0100000000000000000000000000000000000000000000000000000000000000" },
    { "order 1, sign bit", "0100000000000000000000000000000000000000000000000000000000000080" },
    { "order 2", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" },
    { "order 4", "0000000000000000000000000000000000000000000000000000000000000080" },
    { "order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a" },
    { "order 2 L", "1ff7ca2a110ca2c28e6b6fbbd754e611cf4895031aa677c4c4cabd66b1bd50ba" },
    { "order 8 L", "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92" },
    { "p", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" },
    { "p + 3", "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" },
    { "not on the curve", "0200000000000000000000000000000000000000000000000000000000000000" },
};

START_TEST(other_keys_may_not_be_registered)
{
    daomesh_id key;
    unhex(key.bytes, sizeof key.bytes, bad_keys[_i].key);
    ck_assert_msg(daomesh_key_check(&key) == DAOMESH_E_KEY, "%s", bad_keys[_i].what);
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    uint8_t seed[32] = { 1 }, signature[64];
    daomesh_id key = { { 1 } };
    ck_assert_int_eq(daomesh_key_public(NULL, seed), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_key_public(&key, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_key_check(NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_sign(NULL, seed, message, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_sign(signature, NULL, message, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_sign(signature, seed, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_verify(NULL, &key, message, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_verify(signature, NULL, message, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_verify(signature, &key, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__verify_spans(signature, &key, NULL, 1), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_refused_signing_leaves_zeros)
{
    uint8_t signature[64], zero[64] = { 0 };
    memset(signature, 0xff, sizeof signature);
    ck_assert_int_eq(daomesh_sign(signature, NULL, message, 1), DAOMESH_E_ARG);
    ck_assert_mem_eq(signature, zero, sizeof zero);
}
END_TEST

static int edge_cases(void)
{
    int count = 0;
    while (daomesh__ed25519_case_at((size_t)count))
        count++;
    return count;
}

Suite *ed25519_suite(void)
{
    Suite *suite = suite_create("ed25519");
    TCase *known = tcase_create("known answers");
    tcase_add_loop_test(known, rfc_8032_key_of_a_seed, 0, COUNT_OF(examples));
    tcase_add_loop_test(known, rfc_8032_signature, 0, COUNT_OF(examples));
    tcase_add_loop_test(known, rfc_8032_signature_is_accepted, 0, COUNT_OF(examples));
    tcase_add_loop_test(known, edge_case_has_its_verdict_both_ways, 0, edge_cases());
    suite_add_tcase(suite, known);

    TCase *agreement = tcase_create("agreement");
    tcase_set_timeout(agreement, 600);
    tcase_add_test(agreement, both_ways_agree_on_random_and_mutated_signatures);
    tcase_add_test(agreement, both_ways_agree_on_rubbish);
    tcase_add_test(agreement, both_ways_agree_on_keys_with_torsion);
    tcase_add_test(agreement, signatures_equal_the_librarys);
    tcase_add_test(agreement, spans_sign_and_verify_like_their_bytes_in_a_row);
    tcase_add_test(agreement, flipping_any_bit_is_noticed);
    suite_add_tcase(suite, agreement);

    TCase *keys = tcase_create("keys");
    tcase_add_test(keys, honest_keys_may_be_registered);
    tcase_add_loop_test(keys, other_keys_may_not_be_registered, 0, COUNT_OF(bad_keys));
    suite_add_tcase(suite, keys);

    TCase *arguments = tcase_create("arguments");
    tcase_add_test(arguments, missing_arguments_are_refused);
    tcase_add_test(arguments, a_refused_signing_leaves_zeros);
    suite_add_tcase(suite, arguments);
    return suite;
}
