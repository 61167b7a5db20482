/* Readying: the self-test lets the right verifiers through and stops the ones that are known to differ. */
#include <pthread.h>

#include "crypto_test.h"

START_TEST(paths_are_unknown_before_ready)
{
    ck_assert_uint_eq(daomesh_crypto_ed25519_path(), 0);
    ck_assert_uint_eq(daomesh_crypto_sha256_path(), 0);
}
END_TEST

START_TEST(ready_chooses_paths)
{
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK);
    ck_assert_uint_ge(daomesh_crypto_ed25519_path(), 1);
    ck_assert_uint_le(daomesh_crypto_ed25519_path(), 2);
    ck_assert_uint_ge(daomesh_crypto_sha256_path(), 1);
    ck_assert_uint_le(daomesh_crypto_sha256_path(), 3);
}
END_TEST

START_TEST(library_path_is_taken_exactly_when_the_library_agrees)
{
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK);
    int agrees = daomesh__ed25519_agrees(daomesh__ed25519_verify_library);
    ck_assert_uint_eq(daomesh_crypto_ed25519_path(), agrees ? 1 : 2);
}
END_TEST

static void *ready_in_a_thread(void *status)
{
    daomesh_id hash;
    *(int32_t *)status = daomesh_sha256(&hash, (const uint8_t *)"abc", 3);
    if (hash.bytes[0] != 0xba) *(int32_t *)status = -1;
    return NULL;
}

START_TEST(first_use_from_many_threads_at_once_works)
{
    pthread_t threads[8];
    int32_t statuses[8];
    for (size_t i = 0; i < 8; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, ready_in_a_thread, &statuses[i]), 0);
    for (size_t i = 0; i < 8; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_int_eq(statuses[i], DAOMESH_OK);
    }
}
END_TEST

/* Verifiers that differ from the predicate in one way each. */

static int32_t accepts_everything(const uint8_t *signature64, const daomesh_id *key,
                                  const daomesh_span *spans, size_t count)
{
    (void)signature64, (void)key, (void)spans, (void)count;
    return DAOMESH_OK;
}

static int32_t accepts_nothing(const uint8_t *signature64, const daomesh_id *key, const daomesh_span *spans,
                               size_t count)
{
    (void)signature64, (void)key, (void)spans, (void)count;
    return DAOMESH_E_SIGNATURE;
}

static int32_t takes_any_s(const uint8_t *signature64, const daomesh_id *key, const daomesh_span *spans,
                           size_t count)
{
    uint8_t wide[64] = { 0 }, reduced[64];
    memcpy(wide, signature64 + 32, 32);
    memcpy(reduced, signature64, 32);
    crypto_core_ed25519_scalar_reduce(reduced + 32, wide);
    return daomesh__ed25519_verify_own(reduced, key, spans, count);
}

static int32_t wants_keys_without_torsion(const uint8_t *signature64, const daomesh_id *key,
                                          const daomesh_span *spans, size_t count)
{
    if (daomesh_key_check(key) != DAOMESH_OK) return DAOMESH_E_SIGNATURE;
    return daomesh__ed25519_verify_own(signature64, key, spans, count);
}

static void times_8(uint8_t *out, const uint8_t *point)
{
    memcpy(out, point, 32);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(crypto_core_ed25519_add(out, out, out), 0);
}

/* 8 S B == 8 R + 8 h A, as newer verifiers check; small orders and canonical forms as in the predicate. */
static int32_t cofactored(const uint8_t *signature64, const daomesh_id *key, const daomesh_span *spans,
                          size_t count)
{
    if (daomesh__ed25519_verify_own(signature64, key, spans, count) == DAOMESH_OK) return DAOMESH_OK;
    uint8_t hash[64], h[32], left[32], right[32], key_8[32], r_8[32];
    crypto_hash_sha512_state state;
    crypto_hash_sha512_init(&state);
    crypto_hash_sha512_update(&state, signature64, 32);
    crypto_hash_sha512_update(&state, key->bytes, 32);
    crypto_hash_sha512_update(&state, spans[0].at, spans[0].len);
    crypto_hash_sha512_final(&state, hash);
    crypto_core_ed25519_scalar_reduce(h, hash);

    if (crypto_scalarmult_ed25519_base_noclamp(left, signature64 + 32) != 0) return DAOMESH_E_SIGNATURE;
    if (crypto_core_ed25519_add(key_8, key->bytes, key->bytes) != 0) return DAOMESH_E_SIGNATURE;
    if (crypto_core_ed25519_add(r_8, signature64, signature64) != 0) return DAOMESH_E_SIGNATURE;
    times_8(left, left);
    times_8(key_8, key->bytes);
    times_8(r_8, signature64);
    if (crypto_scalarmult_ed25519_noclamp(right, h, key_8) != 0) return DAOMESH_E_SIGNATURE;
    ck_assert_int_eq(crypto_core_ed25519_add(right, right, r_8), 0);
    return memcmp(left, right, 32) == 0 ? DAOMESH_OK : DAOMESH_E_SIGNATURE;
}

START_TEST(self_test_lets_the_own_verifier_through)
{
    ck_assert_int_eq(daomesh__ed25519_agrees(daomesh__ed25519_verify_own), 1);
}
END_TEST

START_TEST(self_test_stops_a_verifier_that_differs)
{
    daomesh__verifier *const liars[] = {
        accepts_everything, accepts_nothing, takes_any_s, wants_keys_without_torsion, cofactored,
    };
    ck_assert_int_eq(daomesh__ed25519_agrees(liars[_i]), 0);
}
END_TEST

START_TEST(self_test_knows_the_signature_of_rfc_8032)
{
    ck_assert_int_eq(daomesh__ed25519_signs_right(), 1);
}
END_TEST

START_TEST(wipe_overwrites_every_byte)
{
    uint8_t secret[33], zero[33] = { 0 };
    memset(secret, 0xa5, sizeof secret);
    daomesh_wipe(secret, sizeof secret);
    ck_assert_mem_eq(secret, zero, sizeof zero);
    daomesh_wipe(NULL, 0);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_hash_bytes(), DAOMESH_HASH_BYTES);
    ck_assert_uint_eq(daomesh_key_bytes(), DAOMESH_KEY_BYTES);
    ck_assert_uint_eq(daomesh_seed_bytes(), DAOMESH_SEED_BYTES);
    ck_assert_uint_eq(daomesh_signature_bytes(), DAOMESH_SIGNATURE_BYTES);
}
END_TEST

Suite *ready_suite(void)
{
    Suite *suite = suite_create("ready");
    TCase *paths = tcase_create("paths");
    /* Without a process of its own a test finds what an earlier one readied. */
    if (!shares_process()) tcase_add_test(paths, paths_are_unknown_before_ready);
    tcase_add_test(paths, first_use_from_many_threads_at_once_works);
    tcase_add_test(paths, ready_chooses_paths);
    tcase_add_test(paths, library_path_is_taken_exactly_when_the_library_agrees);
    suite_add_tcase(suite, paths);

    TCase *self_test = tcase_create("self-test");
    tcase_add_test(self_test, self_test_lets_the_own_verifier_through);
    tcase_add_loop_test(self_test, self_test_stops_a_verifier_that_differs, 0, 5);
    tcase_add_test(self_test, self_test_knows_the_signature_of_rfc_8032);
    suite_add_tcase(suite, self_test);

    TCase *rest = tcase_create("wipe and constants");
    tcase_add_test(rest, wipe_overwrites_every_byte);
    tcase_add_test(rest, constants_have_twins);
    suite_add_tcase(suite, rest);
    return suite;
}
