/* SSH signatures: what OpenSSH wrote is read and believed, what differs in anything is not. */
#include <stdio.h>

#include "action_test.h"

/* By `ssh-keygen -Y sign -n libdaomesh-action-v1` (OpenSSH 9.2) with the key of seed 01.. over the vote in ledger 11... */
static const char by_ssh[] = "-----BEGIN SSH SIGNATURE-----\n"
                             "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiojj3XQJ8ZX9UtstPLpdcspnCb\n"
                             "8dlBIb83SIAbQPb1wAAAAUbGliZGFvbWVzaC1hY3Rpb24tdjEAAAAAAAAABnNoYTUxMgAA\n"
                             "AFMAAAALc3NoLWVkMjU1MTkAAABA9n7ZxOsx6H3raTYEs6KWwAXd/puwWT0DPVucJyzipI\n"
                             "blZbtuBjdjfpr7HoPEuB9yZVZ13e6dX8I8emeKk3p7CQ==\n"
                             "-----END SSH SIGNATURE-----\n";
/* The same for another purpose, with another hash, and with a key of another kind. */
static const char for_files[] = "-----BEGIN SSH SIGNATURE-----\n"
                                "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiojj3XQJ8ZX9UtstPLpdcspnCb\n"
                                "8dlBIb83SIAbQPb1wAAAAEZmlsZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUx\n"
                                "OQAAAEAdi7KIFDHd7x//iMnZxSPpQePjYTLT1ca3IiZVYoGTJPW/WUb8NjMAhTJpOypWBb\n"
                                "ny/DBO8TjWg+H+hRIQSYEI\n"
                                "-----END SSH SIGNATURE-----\n";
static const char with_sha256[] = "-----BEGIN SSH SIGNATURE-----\n"
                                  "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiojj3XQJ8ZX9UtstPLpdcspnCb\n"
                                  "8dlBIb83SIAbQPb1wAAAAUbGliZGFvbWVzaC1hY3Rpb24tdjEAAAAAAAAABnNoYTI1NgAA\n"
                                  "AFMAAAALc3NoLWVkMjU1MTkAAABAVdDVSb7eXB4IvNA216O/xqEBWvAaUjA5PI2n7637hj\n"
                                  "1bWCGJlUcYlr97+x2tYsq37lgdbd68cLcqOtHqz5KUBw==\n"
                                  "-----END SSH SIGNATURE-----\n";
static const char by_ecdsa[] = "-----BEGIN SSH SIGNATURE-----\n"
                               "U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAE\n"
                               "EE2iWj+FFqquBxAfleEI4LWIC5v0ahiOauOcVcU/CRcrtpxJL7TLFjzRPFywG0NGvVg062\n"
                               "aC46lWe8wLVL7A3GJwAAABRsaWJkYW9tZXNoLWFjdGlvbi12MQAAAAAAAAAGc2hhNTEyAA\n"
                               "AAZAAAABNlY2RzYS1zaGEyLW5pc3RwMjU2AAAASQAAACARmpgSl2qVXRTtz/CjArIIxFQq\n"
                               "fOEBdMCtYYHA1zk7nQAAACEAxeWUOZTcQDiPDC1gvIb2PGEoxD0RdSukNLmwccfidh0=\n"
                               "-----END SSH SIGNATURE-----\n";

static uint8_t action[BYTES_MAX], envelope[BYTES_MAX], out[BYTES_MAX];
static daomesh_action_signature signature;

static int32_t read_text(const char *text)
{
    return daomesh_sshsig_read(&signature, text, strlen(text));
}

static int32_t attach(size_t *len, uint8_t ledger_fill)
{
    const daomesh_id ledger = id_of(ledger_fill);
    return daomesh_action_attach(envelope, sizeof envelope, len, &ledger, action, make_vote(action),
                                 &signature, NULL);
}

START_TEST(what_ssh_keygen_signs_is_believed)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_id key;
    daomesh_action_view view = { .size = sizeof view };
    size_t len;
    ck_assert_int_eq(read_text(by_ssh), DAOMESH_OK);
    ck_assert_uint_eq(signature.algorithm, DAOMESH_ALGORITHM_SSHSIG);
    ck_assert_int_eq(daomesh_key_public(&key, id_of(1).bytes), DAOMESH_OK);
    ck_assert_mem_eq(signature.key.bytes, key.bytes, sizeof key.bytes);
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_verify(&ledger, envelope, len, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_read(&view, envelope, len, NULL), DAOMESH_OK);
    ck_assert_uint_eq(view.signature_count, 1);
}
END_TEST

START_TEST(it_holds_for_one_ledger_and_one_action)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len;
    ck_assert_int_eq(read_text(by_ssh), DAOMESH_OK);
    ck_assert_int_eq(attach(&len, 0x12), DAOMESH_E_SIGNATURE);
    ck_assert_uint_eq(len, 0);
    size_t action_len = make_vote(action);
    action[action_len - 1] ^= 2;
    ck_assert_int_eq(
        daomesh_action_attach(envelope, sizeof envelope, &len, &ledger, action, action_len, &signature, NULL),
        DAOMESH_E_SIGNATURE);
}
END_TEST

/* The two algorithms sign different bytes: neither signature passes for the other. */
START_TEST(an_ssh_signature_is_no_plain_one_and_the_other_way_round)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_action_view view = { .size = sizeof view };
    size_t len;
    ck_assert_int_eq(read_text(by_ssh), DAOMESH_OK);
    signature.algorithm = DAOMESH_ALGORITHM_ED25519;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
    len = make_envelope(envelope, action, make_vote(action), 1);
    ck_assert_int_eq(daomesh_action_read(&view, envelope, len, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_signature_at(&signature, &view, 0), DAOMESH_OK);
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_OK);
    signature.algorithm = DAOMESH_ALGORITHM_SSHSIG;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
    signature.algorithm = 2;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(daomesh_action_verify(&ledger, envelope, 0, NULL), DAOMESH_E_TRUNCATED);
}
END_TEST

/* One key is one key: what it signed with one algorithm it does not sign again with the other. */
START_TEST(a_key_signs_once_whatever_the_algorithm)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len = make_envelope(envelope, action, make_vote(action), 2), out_len;
    ck_assert_int_eq(read_text(by_ssh), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_action_attach(out, sizeof out, &out_len, &ledger, envelope, len, &signature, NULL),
        DAOMESH_E_EXISTS);
}
END_TEST

START_TEST(the_bytes_an_agent_signs_are_those_that_ssh_keygen_signs)
{
    const daomesh_id ledger = id_of(0x11);
    uint8_t blob[128], made[64];
    size_t len, action_len = make_vote(action);
    ck_assert_int_eq(daomesh_action_to_sign(blob, sizeof blob, &len, DAOMESH_ALGORITHM_SSHSIG, &ledger,
                                            action, action_len),
                     DAOMESH_OK);
    ck_assert_uint_eq(len, 112);
    ck_assert_int_eq(daomesh_sign(made, id_of(1).bytes, blob, len), DAOMESH_OK);
    ck_assert_int_eq(read_text(by_ssh), DAOMESH_OK);
    ck_assert_mem_eq(made, signature.signature, sizeof made);
}
END_TEST

START_TEST(the_bytes_a_plain_key_signs_are_domain_ledger_and_action)
{
    const daomesh_id ledger = id_of(0x11);
    size_t len, action_len = make_vote(action);
    ck_assert_int_eq(
        daomesh_action_to_sign(out, sizeof out, &len, DAOMESH_ALGORITHM_ED25519, &ledger, action, action_len),
        DAOMESH_OK);
    ck_assert_uint_eq(len, 18 + 32 + action_len);
    ck_assert_mem_eq(out, "daomesh/action/v1", 18);
    ck_assert_mem_eq(out + 18, ledger.bytes, 32);
    ck_assert_mem_eq(out + 50, action, action_len);
    ck_assert_int_eq(
        daomesh_action_to_sign(out, len - 1, &len, DAOMESH_ALGORITHM_ED25519, &ledger, action, action_len),
        DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, 50 + action_len);
    ck_assert_int_eq(daomesh_action_to_sign(out, sizeof out, &len, 2, &ledger, action, action_len),
                     DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(daomesh_action_to_sign(out, sizeof out, &len, 1, NULL, action, action_len),
                     DAOMESH_E_ARG);
}
END_TEST

START_TEST(other_purposes_hashes_and_keys_are_refused)
{
    ck_assert_int_eq(read_text(for_files), DAOMESH_E_NAMESPACE);
    ck_assert_int_eq(read_text(with_sha256), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(read_text(by_ecdsa), DAOMESH_E_ALGORITHM);
    ck_assert_uint_eq(signature.algorithm, 0);
}
END_TEST

/* As long as one that ssh-keygen makes with an RSA key of 4096 bits, which says its kind first. */
START_TEST(a_long_signature_of_another_kind_of_key_is_told_as_such)
{
    static char text[2000];
    size_t len = (size_t)snprintf(text, sizeof text, "-----BEGIN SSH SIGNATURE-----\n%s",
                                  "U1NIU0lHAAAAAQAAAhcAAAAHc3NoLXJzYQAA");
    memset(text + len, 'A', 1400);
    snprintf(text + len + 1400, sizeof text - len - 1400, "\n-----END SSH SIGNATURE-----");
    ck_assert_int_eq(read_text(text), DAOMESH_E_ALGORITHM);
}
END_TEST

START_TEST(space_around_is_passed_over)
{
    char text[600];
    snprintf(text, sizeof text, "\n \t%s\r\n\n", by_ssh);
    ck_assert_int_eq(read_text(text), DAOMESH_OK);
}
END_TEST

/* Every bit of the text matters, but for those of letters that stand for space. */
START_TEST(no_damaged_text_gives_a_signature_that_holds)
{
    char text[sizeof by_ssh];
    size_t len;
    for (size_t i = 0; i + 1 < sizeof by_ssh; i++) {
        for (unsigned bit = 0; bit < 8; bit++) {
            memcpy(text, by_ssh, sizeof text);
            text[i] = (char)(text[i] ^ (char)(1u << bit));
            if (daomesh_sshsig_read(&signature, text, sizeof text - 1) != DAOMESH_OK) continue;
            if (by_ssh[i] == '\n' && strchr(" \t\r\n", text[i])) continue;
            ck_assert_msg(attach(&len, 0x11) != DAOMESH_OK, "byte %zu bit %u", i, bit);
        }
    }
}
END_TEST

START_TEST(no_cut_text_is_a_signature)
{
    for (size_t len = 0; len + 2 < sizeof by_ssh; len++) {
        ck_assert_int_ne(daomesh_sshsig_read(&signature, by_ssh, len), DAOMESH_OK);
        ck_assert_int_ne(daomesh_sshsig_read(&signature, by_ssh + len + 1, sizeof by_ssh - 2 - len),
                         DAOMESH_OK);
    }
}
END_TEST

START_TEST(what_is_too_long_is_refused)
{
    static char text[4000];
    size_t len = (size_t)snprintf(text, sizeof text, "-----BEGIN SSH SIGNATURE-----\n");
    memset(text + len, 'A', 3000);
    snprintf(text + len + 3000, sizeof text - len - 3000, "\n-----END SSH SIGNATURE-----");
    ck_assert_int_eq(read_text(text), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(arguments_that_are_missing_are_told)
{
    ck_assert_int_eq(daomesh_sshsig_read(NULL, by_ssh, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_sshsig_read(&signature, NULL, 1), DAOMESH_E_ARG);
}
END_TEST

Suite *sshsig_suite(void)
{
    Suite *suite = suite_create("sshsig");
    TCase *tests = tcase_create("sshsig");
    tcase_add_test(tests, what_ssh_keygen_signs_is_believed);
    tcase_add_test(tests, it_holds_for_one_ledger_and_one_action);
    tcase_add_test(tests, an_ssh_signature_is_no_plain_one_and_the_other_way_round);
    tcase_add_test(tests, a_key_signs_once_whatever_the_algorithm);
    tcase_add_test(tests, the_bytes_an_agent_signs_are_those_that_ssh_keygen_signs);
    tcase_add_test(tests, the_bytes_a_plain_key_signs_are_domain_ledger_and_action);
    tcase_add_test(tests, other_purposes_hashes_and_keys_are_refused);
    tcase_add_test(tests, a_long_signature_of_another_kind_of_key_is_told_as_such);
    tcase_add_test(tests, space_around_is_passed_over);
    tcase_add_test(tests, no_damaged_text_gives_a_signature_that_holds);
    tcase_add_test(tests, no_cut_text_is_a_signature);
    tcase_add_test(tests, what_is_too_long_is_refused);
    tcase_add_test(tests, arguments_that_are_missing_are_told);
    suite_add_tcase(suite, tests);
    return suite;
}
