/* Signing, verifying and ids: from the definition of the signed bytes, and that no change goes unnoticed. */
#include <stdio.h>

#include "action_test.h"

static uint8_t bytes[BYTES_MAX], action[BYTES_MAX], other[BYTES_MAX], plain[BYTES_MAX];
static daomesh_diag diag;

static const char domain[] = "daomesh/action/v1"; /* with its terminating zero */

/* The signed bytes as documented, in one piece. */
static size_t write_plain(const daomesh_id *ledger, size_t action_len)
{
    memcpy(plain, domain, 18);
    memcpy(plain + 18, ledger->bytes, 32);
    memcpy(plain + 50, action, action_len);
    return 50 + action_len;
}

static int32_t verify(const daomesh_id *ledger, size_t len)
{
    diag = (daomesh_diag){ .size = sizeof diag };
    return daomesh_action_verify(ledger, bytes, len, &diag);
}

START_TEST(signature_covers_domain_ledger_and_action)
{
    const daomesh_id ledger = id_of(0x11);
    uint8_t known[64];
    daomesh_action_view view = { .size = sizeof view };
    daomesh_action_signature signature;
    size_t action_len = make_vote(action);
    size_t len = make_envelope(bytes, action, action_len, 1);
    ck_assert_int_eq(daomesh_action_read(&view, bytes, len, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_signature_at(&signature, &view, 0), DAOMESH_OK);
    size_t plain_len = write_plain(&ledger, action_len);
    ck_assert_int_eq(daomesh_sign(known, id_of(1).bytes, plain, plain_len), DAOMESH_OK);
    ck_assert_mem_eq(signature.signature, known, sizeof known);
}
END_TEST

START_TEST(signed_action_verifies)
{
    const daomesh_id ledger = id_of(0x11);
    size_t action_len = make_vote(action);
    for (uint8_t count = 1; count <= DAOMESH_SIGNATURES_MAX; count++) {
        size_t len = make_envelope(bytes, action, action_len, count);
        ck_assert_int_eq(verify(&ledger, len), DAOMESH_OK);
    }
}
END_TEST

/* Around the size up to which the signed bytes are joined on the stack, both ways give the same. */
START_TEST(every_size_signs_and_verifies_alike)
{
    const daomesh_id ledger = id_of(0x11), seed = id_of(1);
    daomesh_action_head head = vote_head();
    head.kind = DAOMESH_ACTION_DAO_FOUND;
    size_t head_len = make_vote(action) - 40;
    for (size_t size = VERIFY_JOINED_MAX - 50 - 3; size <= VERIFY_JOINED_MAX - 50 + 3; size++) {
        size_t action_len, len;
        uint8_t known[64];
        size_t body_len = make_body_of_size(other, size - head_len);
        ck_assert_int_eq(
            daomesh_action_build(action, sizeof action, &action_len, &head, other, body_len, NULL),
            DAOMESH_OK);
        ck_assert_uint_eq(action_len, size);
        len = make_envelope(bytes, action, action_len, 1);
        size_t plain_len = write_plain(&ledger, action_len);
        ck_assert_int_eq(daomesh_sign(known, seed.bytes, plain, plain_len), DAOMESH_OK);
        ck_assert_mem_eq(bytes + len - 64, known, 64);
        ck_assert_int_eq(verify(&ledger, len), DAOMESH_OK);
        bytes[len - 1] ^= 0x01;
        ck_assert_int_eq(verify(&ledger, len), DAOMESH_E_SIGNATURE);
    }
}
END_TEST

START_TEST(largest_action_signs_and_verifies)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_action_head head = vote_head();
    size_t action_len;
    head.kind = DAOMESH_ACTION_DAO_FOUND;
    size_t body_len = make_body_of_size(other, DAOMESH_ACTION_BYTES_MAX - (make_vote(action) - 40));
    ck_assert_int_eq(daomesh_action_build(action, sizeof action, &action_len, &head, other, body_len, NULL),
                     DAOMESH_OK);
    size_t len = make_envelope(bytes, action, action_len, 2);
    ck_assert_int_eq(verify(&ledger, len), DAOMESH_OK);
    bytes[len / 2] ^= 0x01;
    ck_assert_int_ne(verify(&ledger, len), DAOMESH_OK);
}
END_TEST

START_TEST(another_ledger_does_not_verify)
{
    const daomesh_id ledger = id_of(0x12);
    size_t len = make_envelope(bytes, action, make_vote(action), 2);
    ck_assert_int_eq(verify(&ledger, len), DAOMESH_E_SIGNATURE);
    ck_assert_str_eq(diag.path, "signatures[0]");
}
END_TEST

START_TEST(flipping_any_bit_is_noticed)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len = make_envelope(bytes, action, make_vote(action), 2);
    for (size_t bit = 0; bit < 8 * len; bit++) {
        uint8_t mask = (uint8_t)(1u << (bit % 8));
        bytes[bit / 8] ^= mask;
        ck_assert_msg(verify(&ledger, len) != DAOMESH_OK, "bit %zu", bit);
        bytes[bit / 8] ^= mask;
    }
    ck_assert_int_eq(verify(&ledger, len), DAOMESH_OK);
}
END_TEST

START_TEST(one_wrong_signature_among_right_ones_is_named)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len = make_envelope(bytes, action, make_vote(action), 3);
    bytes[len - 1] ^= 0x01;
    ck_assert_int_eq(verify(&ledger, len), DAOMESH_E_SIGNATURE);
    ck_assert_str_eq(diag.path, "signatures[2]");
}
END_TEST

START_TEST(bare_action_is_unsigned)
{
    const daomesh_id ledger = id_of(0x11);
    ck_assert_int_eq(verify(&ledger, make_vote(bytes)), DAOMESH_E_UNSIGNED);
}
END_TEST

START_TEST(order_of_signing_does_not_matter)
{
    const daomesh_id ledger = id_of(0x11);
    uint8_t order[3][3] = { { 1, 2, 3 }, { 3, 1, 2 }, { 2, 3, 1 } };
    size_t action_len = make_vote(action);
    size_t known_len = make_envelope(other, action, action_len, 3);
    for (size_t i = 0; i < 3; i++) {
        size_t len = action_len;
        memcpy(plain, action, len);
        for (size_t signer = 0; signer < 3; signer++) {
            ck_assert_int_eq(daomesh_action_sign(bytes, sizeof bytes, &len, &ledger, plain, len,
                                                 id_of(order[i][signer]).bytes, NULL),
                             DAOMESH_OK);
            memcpy(plain, bytes, len);
        }
        ck_assert_uint_eq(len, known_len);
        ck_assert_mem_eq(bytes, other, known_len);
    }
}
END_TEST

START_TEST(nobody_signs_twice)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len = make_envelope(bytes, action, make_vote(action), 2), out_len = 1;
    diag = (daomesh_diag){ .size = sizeof diag };
    ck_assert_int_eq(
        daomesh_action_sign(other, sizeof other, &out_len, &ledger, bytes, len, id_of(1).bytes, &diag),
        DAOMESH_E_EXISTS);
    ck_assert_uint_eq(out_len, 0);
    ck_assert_int_eq(diag.status, DAOMESH_E_EXISTS);
}
END_TEST

START_TEST(seventeenth_signature_is_refused)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len = make_envelope(bytes, action, make_vote(action), DAOMESH_SIGNATURES_MAX), out_len;
    ck_assert_int_eq(
        daomesh_action_sign(other, sizeof other, &out_len, &ledger, bytes, len, id_of(99).bytes, NULL),
        DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(sign_tells_the_length_it_needs)
{
    const daomesh_id ledger = id_of(0x11), seed = id_of(1);
    size_t action_len = make_vote(action), len;
    size_t whole = make_envelope(other, action, action_len, 1);
    ck_assert_int_eq(daomesh_action_sign(NULL, 0, &len, &ledger, action, action_len, seed.bytes, NULL),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, whole);
    ck_assert_int_eq(
        daomesh_action_sign(bytes, whole - 1, &len, &ledger, action, action_len, seed.bytes, NULL),
        DAOMESH_E_BUFFER);
    ck_assert_int_eq(daomesh_action_sign(bytes, whole, &len, &ledger, action, action_len, seed.bytes, NULL),
                     DAOMESH_OK);
    ck_assert_mem_eq(bytes, other, whole);
}
END_TEST

START_TEST(what_cannot_be_read_is_not_signed)
{
    const daomesh_id ledger = id_of(0x11);
    size_t action_len = make_vote(action), len;
    ck_assert_int_eq(
        daomesh_action_sign(bytes, sizeof bytes, &len, &ledger, action, action_len - 1, id_of(1).bytes, NULL),
        DAOMESH_E_TRUNCATED);
    ck_assert_uint_eq(len, 0);
}
END_TEST

START_TEST(action_id_is_the_hash_of_the_signed_bytes)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_id id, known;
    size_t action_len = make_vote(action);
    size_t plain_len = write_plain(&ledger, action_len);
    ck_assert_int_eq(daomesh_sha256(&known, plain, plain_len), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_id(&id, &ledger, action, action_len), DAOMESH_OK);
    ck_assert_mem_eq(&id, &known, sizeof id);
}
END_TEST

START_TEST(party_id_is_the_hash_of_domain_and_body)
{
    daomesh_id id, known;
    memcpy(plain, "daomesh/party/v1", 17);
    memcpy(plain + 17, "body", 4);
    ck_assert_int_eq(daomesh_sha256(&known, plain, 21), DAOMESH_OK);
    ck_assert_int_eq(daomesh_party_id(&id, (const uint8_t *)"body", 4), DAOMESH_OK);
    ck_assert_mem_eq(&id, &known, sizeof id);
}
END_TEST

START_TEST(dao_id_is_the_hash_of_domain_ledger_founder_and_body)
{
    const daomesh_id ledger = id_of(0x11), founder = id_of(0x22);
    daomesh_id id, known;
    memcpy(plain, "daomesh/dao/v1", 15);
    memset(plain + 15, 0x11, 32);
    memset(plain + 47, 0x22, 32);
    memcpy(plain + 79, "body", 4);
    ck_assert_int_eq(daomesh_sha256(&known, plain, 83), DAOMESH_OK);
    ck_assert_int_eq(daomesh_dao_id(&id, &ledger, &founder, (const uint8_t *)"body", 4), DAOMESH_OK);
    ck_assert_mem_eq(&id, &known, sizeof id);
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    const daomesh_id ledger = id_of(0x11);
    const uint8_t *seed = ledger.bytes;
    daomesh_id id;
    size_t len = make_vote(action), out_len;
    ck_assert_int_eq(daomesh_action_sign(bytes, 9, NULL, &ledger, action, len, seed, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_sign(NULL, 9, &out_len, &ledger, action, len, seed, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_sign(bytes, 9, &out_len, NULL, action, len, seed, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_sign(bytes, 9, &out_len, &ledger, NULL, len, seed, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_sign(bytes, 9, &out_len, &ledger, action, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_verify(NULL, action, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_verify(&ledger, NULL, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_id(NULL, &ledger, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_id(&id, NULL, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_id(&id, &ledger, NULL, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_party_id(NULL, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_party_id(&id, NULL, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_dao_id(NULL, &ledger, &ledger, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_dao_id(&id, NULL, &ledger, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_dao_id(&id, &ledger, NULL, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_dao_id(&id, &ledger, &ledger, NULL, len), DAOMESH_E_ARG);
}
END_TEST

START_TEST(missing_arguments_of_attaching_are_refused)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_action_signature signature = { .algorithm = DAOMESH_ALGORITHM_ED25519 };
    size_t len = make_vote(action), out_len = 7;
    ck_assert_int_eq(daomesh_action_attach(bytes, 9, NULL, &ledger, action, len, &signature, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_attach(NULL, 9, &out_len, &ledger, action, len, &signature, NULL),
                     DAOMESH_E_ARG);
    ck_assert_uint_eq(out_len, 0);
    ck_assert_int_eq(daomesh_action_attach(bytes, 9, &out_len, NULL, action, len, &signature, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_attach(bytes, 9, &out_len, &ledger, action, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_attach(bytes, 9, &out_len, &ledger, NULL, len, &signature, NULL),
                     DAOMESH_E_ARG);
    signature.reserved[0] = 1;
    ck_assert_int_eq(daomesh_action_attach(bytes, 9, &out_len, &ledger, action, len, &signature, NULL),
                     DAOMESH_E_ARG);
    const uint32_t algorithm = DAOMESH_ALGORITHM_ED25519;
    ck_assert_int_eq(daomesh_action_to_sign(bytes, 9, NULL, algorithm, &ledger, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_to_sign(NULL, 9, &out_len, algorithm, &ledger, action, len),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_to_sign(bytes, 9, &out_len, algorithm, NULL, action, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_to_sign(bytes, 9, &out_len, algorithm, &ledger, NULL, len),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_to_sign(bytes, 9, &out_len, algorithm, &ledger, action, len - 1),
                     DAOMESH_E_TRUNCATED);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_guardians_max(), DAOMESH_GUARDIANS_MAX);
    ck_assert_uint_eq(daomesh_recovery_delay_min_s(), DAOMESH_RECOVERY_DELAY_MIN_S);
    ck_assert_uint_eq(daomesh_recovery_delay_max_s(), DAOMESH_RECOVERY_DELAY_MAX_S);
    ck_assert_uint_eq(daomesh_approval_max_s(), DAOMESH_APPROVAL_MAX_S);
    ck_assert_uint_eq(daomesh_signatures_max(), DAOMESH_SIGNATURES_MAX);
    ck_assert_uint_eq(daomesh_envelope_bytes_max(), DAOMESH_ENVELOPE_BYTES_MAX);
    ck_assert_uint_eq(daomesh_expiry_max_s(), DAOMESH_EXPIRY_MAX_S);
}
END_TEST

/* The bytes of the n-th fenced block marked hex of a page. */
static size_t read_example(uint8_t *out, size_t cap, const char *page, int block)
{
    char line[512];
    size_t len = 0;
    int inside = 0;
    FILE *file = fopen(page, "r");
    ck_assert_msg(file != NULL, "%s: run from the top of the tree", page);
    while (fgets(line, sizeof line, file)) {
        if (strncmp(line, "```", 3) == 0) {
            inside = strcmp(line, "```hex\n") == 0 && block-- == 0;
            continue;
        }
        /* two digits a byte, spaces between, a comment after # */
        for (const char *at = line; inside && *at != '\n' && *at != '#'; at++) {
            unsigned int byte;
            if (*at == ' ') continue;
            ck_assert_int_eq(sscanf(at++, "%2x", &byte), 1);
            ck_assert_uint_lt(len, cap);
            out[len++] = (uint8_t)byte;
        }
    }
    ck_assert_int_eq(fclose(file), 0);
    return len;
}

#define PAGE "docs/formats/action.md"

START_TEST(documented_action_is_right)
{
    size_t len = make_vote(action);
    ck_assert_uint_eq(read_example(bytes, sizeof bytes, PAGE, 0), len);
    ck_assert_mem_eq(bytes, action, len);
}
END_TEST

START_TEST(documented_envelope_is_right)
{
    size_t len = make_envelope(other, action, make_vote(action), 1);
    ck_assert_uint_eq(read_example(bytes, sizeof bytes, PAGE, 1), len);
    ck_assert_mem_eq(bytes, other, len);
}
END_TEST

START_TEST(documented_id_is_right)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_id id;
    ck_assert_int_eq(daomesh_action_id(&id, &ledger, action, make_vote(action)), DAOMESH_OK);
    ck_assert_uint_eq(read_example(bytes, sizeof bytes, PAGE, 2), sizeof id.bytes);
    ck_assert_mem_eq(bytes, id.bytes, sizeof id.bytes);
}
END_TEST

Suite *sign_suite(void)
{
    Suite *suite = suite_create("sign");
    TCase *verifying = tcase_create("verifying");
    tcase_set_timeout(verifying, 120);
    tcase_add_test(verifying, signature_covers_domain_ledger_and_action);
    tcase_add_test(verifying, signed_action_verifies);
    tcase_add_test(verifying, every_size_signs_and_verifies_alike);
    tcase_add_test(verifying, largest_action_signs_and_verifies);
    tcase_add_test(verifying, another_ledger_does_not_verify);
    tcase_add_test(verifying, flipping_any_bit_is_noticed);
    tcase_add_test(verifying, one_wrong_signature_among_right_ones_is_named);
    tcase_add_test(verifying, bare_action_is_unsigned);
    suite_add_tcase(suite, verifying);

    TCase *signing = tcase_create("signing");
    tcase_add_test(signing, order_of_signing_does_not_matter);
    tcase_add_test(signing, nobody_signs_twice);
    tcase_add_test(signing, seventeenth_signature_is_refused);
    tcase_add_test(signing, sign_tells_the_length_it_needs);
    tcase_add_test(signing, what_cannot_be_read_is_not_signed);
    suite_add_tcase(suite, signing);

    TCase *ids = tcase_create("ids");
    tcase_add_test(ids, action_id_is_the_hash_of_the_signed_bytes);
    tcase_add_test(ids, party_id_is_the_hash_of_domain_and_body);
    tcase_add_test(ids, dao_id_is_the_hash_of_domain_ledger_founder_and_body);
    suite_add_tcase(suite, ids);

    TCase *rest = tcase_create("arguments, constants, documentation");
    tcase_add_test(rest, missing_arguments_are_refused);
    tcase_add_test(rest, missing_arguments_of_attaching_are_refused);
    tcase_add_test(rest, constants_have_twins);
    tcase_add_test(rest, documented_action_is_right);
    tcase_add_test(rest, documented_envelope_is_right);
    tcase_add_test(rest, documented_id_is_right);
    suite_add_tcase(suite, rest);
    return suite;
}
