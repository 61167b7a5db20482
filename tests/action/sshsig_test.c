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

/*
 * As a security key makes them (sk-ssh-ed25519@openssh.com), by PROTOCOL.u2f with the same seed: flags 5 and counter 0x01020304; nobody
 * touched it; for the application ssh:work. ssh-keygen -Y verify (OpenSSH 9.2) takes all three. Then what is cut, longer, or of a plain key.
 */
static const char by_security_key[] =
    "-----BEGIN SSH SIGNATURE-----\n"
    "U1NIU0lHAAAAAQAAAEoAAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgiojj3X\n"
    "QJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1wAAAAEc3NoOgAAABRsaWJkYW9tZXNoLWFj\n"
    "dGlvbi12MQAAAAAAAAAGc2hhNTEyAAAAZwAAABpzay1zc2gtZWQyNTUxOUBvcGVuc3NoLm\n"
    "NvbQAAAEAcBtxbZ/SWp0C9/wPIHUxOLid3rAewlN3SYJV2bMdwLu1WvhxD8vzejL35zzQL\n"
    "WypeuJJyTusKVQFhAm+t5ccIBQECAwQ=\n"
    "-----END SSH SIGNATURE-----\n";
static const char untouched[] = "-----BEGIN SSH SIGNATURE-----\n"
                                "U1NIU0lHAAAAAQAAAEoAAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgiojj3X\n"
                                "QJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1wAAAAEc3NoOgAAABRsaWJkYW9tZXNoLWFj\n"
                                "dGlvbi12MQAAAAAAAAAGc2hhNTEyAAAAZwAAABpzay1zc2gtZWQyNTUxOUBvcGVuc3NoLm\n"
                                "NvbQAAAECo/sr2Uq5m1hSB6y7/VPydbBMpaiFvRcB6tdLdU9koaeDworqQpksmJdGCv72D\n"
                                "8L41xiq3jw7m8LF8HLf9tToKAAAAAAc=\n"
                                "-----END SSH SIGNATURE-----\n";
static const char for_work[] = "-----BEGIN SSH SIGNATURE-----\n"
                               "U1NIU0lHAAAAAQAAAE4AAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgiojj3X\n"
                               "QJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1wAAAAIc3NoOndvcmsAAAAUbGliZGFvbWVz\n"
                               "aC1hY3Rpb24tdjEAAAAAAAAABnNoYTUxMgAAAGcAAAAac2stc3NoLWVkMjU1MTlAb3Blbn\n"
                               "NzaC5jb20AAABAAuX6Y1QLPJQyyOyZ1o2wmbOEBQcmqwt0yL7k5Yq64FUw50vZaOJDQYri\n"
                               "bmC4w92SjlINghduof4o4iVd1CjdCwEAAAAH\n"
                               "-----END SSH SIGNATURE-----\n";
static const char cut_counter[] = "-----BEGIN SSH SIGNATURE-----\n"
                                  "U1NIU0lHAAAAAQAAAEoAAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgiojj3X\n"
                                  "QJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1wAAAAEc3NoOgAAABRsaWJkYW9tZXNoLWFj\n"
                                  "dGlvbi12MQAAAAAAAAAGc2hhNTEyAAAAZgAAABpzay1zc2gtZWQyNTUxOUBvcGVuc3NoLm\n"
                                  "NvbQAAAEAcBtxbZ/SWp0C9/wPIHUxOLid3rAewlN3SYJV2bMdwLu1WvhxD8vzejL35zzQL\n"
                                  "WypeuJJyTusKVQFhAm+t5ccIBQECAw==\n"
                                  "-----END SSH SIGNATURE-----\n";
static const char long_counter[] = "-----BEGIN SSH SIGNATURE-----\n"
                                   "U1NIU0lHAAAAAQAAAEoAAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgiojj3X\n"
                                   "QJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1wAAAAEc3NoOgAAABRsaWJkYW9tZXNoLWFj\n"
                                   "dGlvbi12MQAAAAAAAAAGc2hhNTEyAAAAaAAAABpzay1zc2gtZWQyNTUxOUBvcGVuc3NoLm\n"
                                   "NvbQAAAEAcBtxbZ/SWp0C9/wPIHUxOLid3rAewlN3SYJV2bMdwLu1WvhxD8vzejL35zzQL\n"
                                   "WypeuJJyTusKVQFhAm+t5ccIBQECAwQA\n"
                                   "-----END SSH SIGNATURE-----\n";
static const char plain_behind_security_key[] =
    "-----BEGIN SSH SIGNATURE-----\n"
    "U1NIU0lHAAAAAQAAAEoAAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgiojj3X\n"
    "QJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1wAAAAEc3NoOgAAABRsaWJkYW9tZXNoLWFj\n"
    "dGlvbi12MQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEAcBtxbZ/SWp0\n"
    "C9/wPIHUxOLid3rAewlN3SYJV2bMdwLu1WvhxD8vzejL35zzQLWypeuJJyTusKVQFhAm+t\n"
    "5ccI\n"
    "-----END SSH SIGNATURE-----\n";
/* By a plain key again: a byte of it is missing; something stands where nothing does yet. */
static const char short_key[] = "-----BEGIN SSH SIGNATURE-----\n"
                                "U1NIU0lHAAAAAQAAADIAAAALc3NoLWVkMjU1MTkAAAAfiojj3XQJ8ZX9UtstPLpdcspnCb\n"
                                "8dlBIb83SIAbQPbwAAABRsaWJkYW9tZXNoLWFjdGlvbi12MQAAAAAAAAAGc2hhNTEyAAAA\n"
                                "UwAAAAtzc2gtZWQyNTUxOQAAAED2ftnE6zHofetpNgSzopbABd3+m7BZPQM9W5wnLOKkhu\n"
                                "Vlu24GN2N+mvseg8S4H3JlVnXd7p1fwjx6Z4qTensJ\n"
                                "-----END SSH SIGNATURE-----\n";
static const char reserved_in_use[] =
    "-----BEGIN SSH SIGNATURE-----\n"
    "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiojj3XQJ8ZX9UtstPLpdcspnCb\n"
    "8dlBIb83SIAbQPb1wAAAAUbGliZGFvbWVzaC1hY3Rpb24tdjEAAAABeAAAAAZzaGE1MTIA\n"
    "AABTAAAAC3NzaC1lZDI1NTE5AAAAQBFkkYUhrtng/VQW9Dxa73d7PMPYI8z4rimhkoS9r4\n"
    "65DRGU1LK4X1PW+bDiaDL6orEvusdLPux2pQSkNnI1SQU=\n"
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

START_TEST(what_a_security_key_signs_is_believed)
{
    const daomesh_id ledger = id_of(0x11);
    daomesh_id key;
    daomesh_action_signature again;
    daomesh_action_view view = { .size = sizeof view };
    size_t len;
    ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
    ck_assert_uint_eq(signature.algorithm, DAOMESH_ALGORITHM_SSHSIG_SK);
    ck_assert_uint_eq(signature.flags, 5);
    ck_assert_uint_eq(signature.counter, 0x01020304);
    ck_assert_int_eq(daomesh_key_public(&key, id_of(1).bytes), DAOMESH_OK);
    ck_assert_mem_eq(signature.key.bytes, key.bytes, sizeof key.bytes);
    ck_assert_int_eq(attach(&len, 0x12), DAOMESH_E_SIGNATURE);
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_verify(&ledger, envelope, len, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_read(&view, envelope, len, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_signature_at(&again, &view, 0), DAOMESH_OK);
    ck_assert_mem_eq(&again, &signature, sizeof again);
}
END_TEST

START_TEST(a_security_key_that_nobody_touched_signs_nothing)
{
    size_t len;
    ck_assert_int_eq(read_text(untouched), DAOMESH_OK);
    ck_assert_uint_eq(signature.flags, 0);
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
}
END_TEST

START_TEST(what_a_security_key_says_is_signed_with_it)
{
    size_t len;
    ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
    signature.flags = 1;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
    ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
    signature.counter++;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
    ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
    signature.reserved[6] = 1;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_ARG);
}
END_TEST

START_TEST(other_keys_say_nothing_of_touch_and_counter)
{
    size_t len;
    ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
    signature.algorithm = DAOMESH_ALGORITHM_SSHSIG;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_ARG);
    signature.flags = 0;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_ARG);
    signature.counter = 0;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
    ck_assert_int_eq(read_text(by_ssh), DAOMESH_OK);
    signature.algorithm = DAOMESH_ALGORITHM_SSHSIG_SK;
    signature.flags = 1;
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_E_SIGNATURE);
}
END_TEST

START_TEST(a_security_keys_signature_has_its_length_on_the_wire)
{
    daomesh_action_view view = { .size = sizeof view };
    size_t len, action_len = make_vote(action);
    ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
    ck_assert_int_eq(attach(&len, 0x11), DAOMESH_OK);
    const size_t algorithm_at = len - (64 + 5) - 3 - (32 + 3) - 1;
    ck_assert_uint_eq(envelope[algorithm_at], DAOMESH_ALGORITHM_SSHSIG_SK);
    envelope[algorithm_at] = DAOMESH_ALGORITHM_SSHSIG;
    ck_assert_int_eq(daomesh_action_read(&view, envelope, len, NULL), DAOMESH_E_TYPE);
    len = make_envelope(envelope, action, action_len, 1);
    envelope[algorithm_at] = DAOMESH_ALGORITHM_SSHSIG_SK;
    ck_assert_int_eq(daomesh_action_read(&view, envelope, len, NULL), DAOMESH_E_TYPE);
}
END_TEST

/* The same touch under two counters is two signatures of one key. */
START_TEST(signatures_that_differ_in_what_the_key_says_are_not_one)
{
    static uint8_t other[BYTES_MAX];
    size_t len, other_len, out_len;
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(read_text(by_security_key), DAOMESH_OK);
        ck_assert_int_eq(attach(&len, 0x11), DAOMESH_OK);
        memcpy(other, envelope, len);
        other_len = len;
        ck_assert_int_eq(
            daomesh_action_merge(out, sizeof out, &out_len, envelope, len, other, other_len, NULL),
            DAOMESH_OK);
        other[len - 1 - i] ^= 1;
        ck_assert_int_eq(
            daomesh_action_merge(out, sizeof out, &out_len, envelope, len, other, other_len, NULL),
            DAOMESH_E_EXISTS);
    }
}
END_TEST

START_TEST(security_keys_for_other_applications_and_in_other_forms_are_refused)
{
    ck_assert_int_eq(read_text(for_work), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(read_text(plain_behind_security_key), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(read_text(cut_counter), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(read_text(long_counter), DAOMESH_E_TRAILING);
}
END_TEST

START_TEST(other_purposes_hashes_and_keys_are_refused)
{
    ck_assert_int_eq(read_text(for_files), DAOMESH_E_NAMESPACE);
    ck_assert_int_eq(read_text(with_sha256), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(read_text(by_ecdsa), DAOMESH_E_ALGORITHM);
    ck_assert_int_eq(read_text(short_key), DAOMESH_E_TYPE);
    ck_assert_int_eq(read_text(reserved_in_use), DAOMESH_E_ALGORITHM);
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
static void damage_everywhere(const char *whole)
{
    char text[600];
    size_t len;
    for (size_t i = 0; whole[i]; i++) {
        for (unsigned bit = 0; bit < 8; bit++) {
            snprintf(text, sizeof text, "%s", whole);
            text[i] = (char)(text[i] ^ (char)(1u << bit));
            if (daomesh_sshsig_read(&signature, text, strlen(whole)) != DAOMESH_OK) continue;
            if (whole[i] == '\n' && strchr(" \t\r\n", text[i])) continue;
            ck_assert_msg(attach(&len, 0x11) != DAOMESH_OK, "byte %zu bit %u", i, bit);
        }
    }
}

START_TEST(no_damaged_text_gives_a_signature_that_holds)
{
    damage_everywhere(by_ssh);
    damage_everywhere(by_security_key);
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
    tcase_add_test(tests, what_a_security_key_signs_is_believed);
    tcase_add_test(tests, a_security_key_that_nobody_touched_signs_nothing);
    tcase_add_test(tests, what_a_security_key_says_is_signed_with_it);
    tcase_add_test(tests, other_keys_say_nothing_of_touch_and_counter);
    tcase_add_test(tests, a_security_keys_signature_has_its_length_on_the_wire);
    tcase_add_test(tests, signatures_that_differ_in_what_the_key_says_are_not_one);
    tcase_add_test(tests, security_keys_for_other_applications_and_in_other_forms_are_refused);
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
