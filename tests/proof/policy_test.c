/* Policy files of C2SP tlog-policy: what the text says is what the note is checked against, or it is refused by line. */
#include <stdio.h>

#include "proof_test.h"

#define ORIGIN "daomesh.example/log"

static daomesh_note_key keys[DAOMESH_POLICY_WITNESSES_MAX];
static daomesh_checkpoint_policy policy;
static daomesh_span url;
static daomesh_diag diag;
static char text[65536 + 16];

static void add(const char *more)
{
    ck_assert_uint_lt(strlen(text) + strlen(more), sizeof text);
    strcat(text, more);
}

/* The verifier key of a seed of 32 such bytes. */
static const char *vkey(const char *name, uint8_t seed_byte, uint32_t kind)
{
    static char out[256];
    uint8_t seed[DAOMESH_SEED_BYTES];
    daomesh_id public_key;
    daomesh_note_key key;
    size_t len;
    memset(seed, seed_byte, sizeof seed);
    ck_assert_int_eq(daomesh_key_public(&public_key, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, name, strlen(name), kind, &public_key), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_write(out, sizeof out, &len, &key), DAOMESH_OK);
    return out;
}

static void add_log(const char *behind)
{
    add("log ");
    add(vkey(ORIGIN, 1, DAOMESH_NOTE_ED25519));
    add(behind);
}

/* Witness wN, whose key's name is witness.example/N. */
static void add_witness(unsigned number, const char *behind)
{
    char name[64];
    snprintf(name, sizeof name, "witness w%u ", number);
    add(name);
    snprintf(name, sizeof name, "witness.example/%u", number);
    add(vkey(name, (uint8_t)(number + 1), DAOMESH_NOTE_COSIGNATURE));
    add(behind);
}

static void begin(unsigned witnesses)
{
    text[0] = '\0';
    add_log("\n");
    for (unsigned i = 1; i <= witnesses; i++)
        add_witness(i, "\n");
}

static int32_t read_len(size_t len, size_t cap)
{
    static const daomesh_checkpoint_policy none;
    memset(&policy, 0xff, sizeof policy);
    memset(&url, 0xff, sizeof url);
    memset(&diag, 0, sizeof diag);
    diag.size = sizeof diag;
    int32_t status = daomesh_checkpoint_policy_read(&policy, keys, cap, &url, text, len, &diag);
    if (status == DAOMESH_OK) return status;
    ck_assert_mem_eq(&policy, &none, sizeof none);
    ck_assert_ptr_null(url.at);
    ck_assert_int_eq(diag.status, status);
    return status;
}

static int32_t read_text(void)
{
    return read_len(strlen(text), COUNT_OF(keys));
}

static int32_t read_with(unsigned witnesses, const char *rest)
{
    begin(witnesses);
    add(rest);
    return read_text();
}

static void ck_refused(int32_t status, int32_t wanted, const char *line)
{
    ck_assert_int_eq(status, wanted);
    ck_assert_str_eq(diag.path, line);
    ck_assert_str_ne(diag.text, "");
}

static int names_witness(size_t index, const char *name)
{
    return index < policy.cosigner_count && policy.cosigners[index].name.len == strlen(name) &&
           memcmp(policy.cosigners[index].name.at, name, strlen(name)) == 0;
}

START_TEST(two_of_three_are_the_policy_of_a_checkpoint)
{
    ck_assert_int_eq(read_with(3, "group all-of-us 2 w1 w2 w3\nquorum all-of-us\n"), DAOMESH_OK);
    ck_assert_uint_eq(policy.size, sizeof policy);
    ck_assert_uint_eq(policy.required, 2);
    ck_assert_uint_eq(policy.cosigner_count, 3);
    ck_assert_uint_eq(policy.not_before, 0);
    ck_assert(names_witness(0, "witness.example/1") && names_witness(2, "witness.example/3"));
    ck_assert_uint_eq(policy.origin.len, strlen(ORIGIN));
    ck_assert_mem_eq(policy.origin.at, ORIGIN, strlen(ORIGIN));
    ck_assert_uint_eq(policy.log.kind, DAOMESH_NOTE_ED25519);
    ck_assert_uint_eq(url.len, 0);
}
END_TEST

START_TEST(all_means_every_member_and_any_means_one)
{
    ck_assert_int_eq(read_with(3, "group g all w1 w2 w3\nquorum g\n"), DAOMESH_OK);
    ck_assert_uint_eq(policy.required, 3);
    ck_assert_int_eq(read_with(3, "group g any w1 w2 w3\nquorum g\n"), DAOMESH_OK);
    ck_assert_uint_eq(policy.required, 1);
}
END_TEST

START_TEST(a_quorum_of_one_witness_leaves_the_others_out)
{
    ck_assert_int_eq(read_with(3, "quorum w2\n"), DAOMESH_OK);
    ck_assert_uint_eq(policy.required, 1);
    ck_assert_uint_eq(policy.cosigner_count, 1);
    ck_assert(names_witness(0, "witness.example/2"));
}
END_TEST

START_TEST(only_members_of_the_quorums_group_count)
{
    ck_assert_int_eq(read_with(4, "group a 1 w1 w4\ngroup b 2 w2 w3\nquorum b\n"), DAOMESH_OK);
    ck_assert_uint_eq(policy.cosigner_count, 2);
    ck_assert(names_witness(0, "witness.example/2") && names_witness(1, "witness.example/3"));
}
END_TEST

START_TEST(quorum_none_takes_the_logs_word)
{
    ck_assert_int_eq(read_with(2, "quorum none\n"), DAOMESH_OK);
    ck_assert_uint_eq(policy.required, 0);
    ck_assert_uint_eq(policy.cosigner_count, 0);
    ck_assert_ptr_null(policy.cosigners);
}
END_TEST

START_TEST(comments_blanks_tabs_and_urls_are_taken)
{
    text[0] = '\0';
    add("\t # who watches \xc3\xbcs\n\n   \n");
    add_log("\thttps://daomesh.example/log/  \n");
    add_witness(1, " https://witness.example/\n");
    add(" \tquorum\t w1 \t\n");
    ck_assert_int_eq(read_text(), DAOMESH_OK);
    ck_assert_uint_eq(url.len, strlen("https://daomesh.example/log/"));
    ck_assert_mem_eq(url.at, "https://daomesh.example/log/", url.len);
}
END_TEST

START_TEST(the_log_may_stand_behind_its_witnesses)
{
    text[0] = '\0';
    add_witness(1, "\nquorum w1\n");
    add_log("\n");
    ck_assert_int_eq(read_text(), DAOMESH_OK);
}
END_TEST

START_TEST(names_are_bytes_and_none_is_taken)
{
    ck_assert_int_eq(read_with(1, "group \xe2\x84\xaa\xff 1 w1\nquorum \xe2\x84\xaa\xff\n"), DAOMESH_OK);
    ck_refused(read_with(1, "group none 1 w1\nquorum none\n"), DAOMESH_E_REPEATED, "line 3");
    ck_refused(read_with(1, "group g 1 none\nquorum g\n"), DAOMESH_E_NOT_FOUND, "line 3");
}
END_TEST

/* Lines behind a log and two witnesses, and what each ends in. */
START_TEST(what_a_line_cannot_say_is_refused_by_its_number)
{
    static const struct {
        const char *rest;
        int32_t status;
        const char *line;
    } cases[] = {
        { "quorum\n", DAOMESH_E_SYNTAX, "line 4" },
        { "quorum w1 w2\n", DAOMESH_E_SYNTAX, "line 4" },
        { "quorum w3\n", DAOMESH_E_NOT_FOUND, "line 4" },
        { "quorum g\ngroup g 1 w1\n", DAOMESH_E_NOT_FOUND, "line 4" },
        { "quorum w1\nquorum w1\n", DAOMESH_E_REPEATED, "line 5" },
        { "quorum none\nquorum w1\n", DAOMESH_E_REPEATED, "line 5" },
        { "group\n", DAOMESH_E_SYNTAX, "line 4" },
        { "group g\n", DAOMESH_E_SYNTAX, "line 4" },
        { "group g 1\n", DAOMESH_E_RANGE, "line 4" },
        { "group g all\n", DAOMESH_E_RANGE, "line 4" },
        { "group g any\n", DAOMESH_E_RANGE, "line 4" },
        { "group g 0 w1 w2\n", DAOMESH_E_RANGE, "line 4" },
        { "group g 3 w1 w2\n", DAOMESH_E_RANGE, "line 4" },
        { "group g 18446744073709551617 w1 w2\n", DAOMESH_E_RANGE, "line 4" },
        { "group g 4294967297 w1 w2\n", DAOMESH_E_RANGE, "line 4" },
        { "group g some w1 w2\n", DAOMESH_E_SYNTAX, "line 4" },
        { "group g 1x w1 w2\n", DAOMESH_E_SYNTAX, "line 4" },
        { "group g -1 w1 w2\n", DAOMESH_E_SYNTAX, "line 4" },
        { "group w1 1 w1 w2\n", DAOMESH_E_REPEATED, "line 4" },
        { "group g 1 w1 w1\n", DAOMESH_E_REPEATED, "line 4" },
        { "group g 1 w1\ngroup h 1 w1\n", DAOMESH_E_REPEATED, "line 5" },
        { "group g 1 w1\ngroup h 1 g w2\n", DAOMESH_E_UNSUPPORTED, "line 5" },
        { "group g 1 g\n", DAOMESH_E_NOT_FOUND, "line 4" },
        { "witness\n", DAOMESH_E_SYNTAX, "line 4" },
        { "witness w9\n", DAOMESH_E_SYNTAX, "line 4" },
        { "witness w9 key\n", DAOMESH_E_SYNTAX, "line 4" },
        { "wittness w9 key\n", DAOMESH_E_SYNTAX, "line 4" },
        { "Quorum w1\n", DAOMESH_E_SYNTAX, "line 4" },
        { "quorum w1\r\n", DAOMESH_E_TEXT, "line 4" },
        { "# \x7f\n", DAOMESH_E_TEXT, "line 4" },
        { "quorum w1", DAOMESH_E_TRUNCATED, "line 4" },
        { "", DAOMESH_E_TRUNCATED, "line 4" },
        { "quorum w1\n\n", DAOMESH_OK, "" },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int32_t status = read_with(2, cases[i].rest);
        ck_assert_msg(status == cases[i].status && strcmp(diag.path, cases[i].line) == 0, "case %zu: %d, %s",
                      i, status, diag.path);
    }
}
END_TEST

START_TEST(a_second_log_is_not_supported)
{
    begin(0);
    add("log ");
    add(vkey("other.example/log", 9, DAOMESH_NOTE_ED25519));
    add("\nquorum none\n");
    ck_refused(read_text(), DAOMESH_E_UNSUPPORTED, "line 2");
}
END_TEST

START_TEST(without_a_log_there_is_nothing_to_believe)
{
    text[0] = '\0';
    add_witness(1, "\nquorum w1\n");
    ck_refused(read_text(), DAOMESH_E_TRUNCATED, "line 3");
}
END_TEST

START_TEST(keys_of_logs_and_of_witnesses_are_not_exchanged)
{
    text[0] = '\0';
    add("log ");
    add(vkey(ORIGIN, 1, DAOMESH_NOTE_COSIGNATURE));
    add("\nquorum none\n");
    ck_refused(read_text(), DAOMESH_E_ALGORITHM, "line 1");
    begin(0);
    add("witness w1 ");
    add(vkey("witness.example/1", 2, DAOMESH_NOTE_ED25519));
    add("\nquorum w1\n");
    ck_refused(read_text(), DAOMESH_E_ALGORITHM, "line 2");
}
END_TEST

/* Under whatever names: who has the key cosigns for both. */
START_TEST(a_public_key_counts_once)
{
    begin(1);
    add("witness w2 ");
    add(vkey("other.example/name", 2, DAOMESH_NOTE_COSIGNATURE));
    add("\nquorum w1\n");
    ck_refused(read_text(), DAOMESH_E_REPEATED, "line 3");
    begin(0);
    add("witness w1 ");
    add(vkey("witness.example/1", 1, DAOMESH_NOTE_COSIGNATURE));
    add("\nquorum w1\n");
    ck_refused(read_text(), DAOMESH_E_REPEATED, "line 2");
}
END_TEST

START_TEST(a_name_is_defined_once)
{
    begin(1);
    add("witness w1 ");
    add(vkey("witness.example/9", 9, DAOMESH_NOTE_COSIGNATURE));
    add("\nquorum w1\n");
    ck_refused(read_text(), DAOMESH_E_REPEATED, "line 3");
}
END_TEST

START_TEST(a_key_with_another_id_is_refused)
{
    begin(1);
    add("quorum w1\n");
    char *id = strstr(text, "/1+") + 3;
    *id = *id == '0' ? '1' : '0';
    ck_refused(read_text(), DAOMESH_E_KEY_ID, "line 2");
}
END_TEST

START_TEST(witnesses_and_groups_have_their_limits)
{
    ck_assert_int_eq(read_with(DAOMESH_POLICY_WITNESSES_MAX, "quorum w63\n"), DAOMESH_OK);
    ck_refused(read_with(DAOMESH_POLICY_WITNESSES_MAX + 1, "quorum w1\n"), DAOMESH_E_LIMIT, "line 65");
    begin(DAOMESH_POLICY_GROUPS_MAX + 1);
    for (unsigned i = 1; i <= DAOMESH_POLICY_GROUPS_MAX; i++) {
        char line[64];
        snprintf(line, sizeof line, "group g%u all w%u\n", i, i);
        add(line);
    }
    size_t len = strlen(text);
    add("quorum g32\n");
    ck_assert_int_eq(read_text(), DAOMESH_OK);
    ck_assert(names_witness(0, "witness.example/32"));
    text[len] = '\0';
    add("group g33 1 w33\n");
    ck_refused(read_text(), DAOMESH_E_LIMIT, "line 67");
}
END_TEST

START_TEST(the_file_has_its_limit)
{
    begin(0);
    add("quorum none\n");
    size_t len = strlen(text);
    memset(text + len, '\n', sizeof text - len);
    ck_assert_int_eq(read_len(DAOMESH_POLICY_BYTES_MAX, COUNT_OF(keys)), DAOMESH_OK);
    ck_assert_int_eq(read_len(DAOMESH_POLICY_BYTES_MAX + 1, COUNT_OF(keys)), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(too_little_room_for_cosigners_is_told)
{
    begin(3);
    add("group g 2 w1 w2 w3\nquorum g\n");
    ck_assert_int_eq(read_len(strlen(text), 2), DAOMESH_E_BUFFER);
    ck_assert_int_eq(read_len(strlen(text), 3), DAOMESH_OK);
}
END_TEST

START_TEST(null_is_refused_and_the_rest_is_optional)
{
    begin(0);
    add("quorum none\n");
    size_t len = strlen(text);
    ck_assert_int_eq(daomesh_checkpoint_policy_read(NULL, keys, 1, NULL, text, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_policy_read(&policy, NULL, 1, NULL, text, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_policy_read(&policy, keys, 1, NULL, NULL, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_checkpoint_policy_read(&policy, NULL, 0, NULL, text, len, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_checkpoint_policy_read(&policy, NULL, 0, NULL, text, 3, NULL),
                     DAOMESH_E_TRUNCATED);
}
END_TEST

/* Cut anywhere but behind its end it is no policy, and no byte changed for another makes it say more than it does. */
START_TEST(a_cut_or_changed_file_never_asks_for_less)
{
    begin(3);
    add("group g 2 w1 w2 w3\nquorum g\n");
    size_t whole = strlen(text);
    for (size_t len = 0; len < whole; len++)
        ck_assert_int_ne(read_len(len, COUNT_OF(keys)), DAOMESH_OK);
    for (size_t i = 0; i < whole; i++) {
        char old = text[i];
        text[i] = '\x01';
        ck_assert_int_ne(read_text(), DAOMESH_OK);
        text[i] = old;
    }
}
END_TEST

Suite *policy_suite(void)
{
    Suite *suite = suite_create("policy");
    TCase *all = tcase_create("policy");
    tcase_set_timeout(all, 120);
    tcase_add_test(all, two_of_three_are_the_policy_of_a_checkpoint);
    tcase_add_test(all, all_means_every_member_and_any_means_one);
    tcase_add_test(all, a_quorum_of_one_witness_leaves_the_others_out);
    tcase_add_test(all, only_members_of_the_quorums_group_count);
    tcase_add_test(all, quorum_none_takes_the_logs_word);
    tcase_add_test(all, comments_blanks_tabs_and_urls_are_taken);
    tcase_add_test(all, the_log_may_stand_behind_its_witnesses);
    tcase_add_test(all, names_are_bytes_and_none_is_taken);
    tcase_add_test(all, what_a_line_cannot_say_is_refused_by_its_number);
    tcase_add_test(all, a_second_log_is_not_supported);
    tcase_add_test(all, without_a_log_there_is_nothing_to_believe);
    tcase_add_test(all, keys_of_logs_and_of_witnesses_are_not_exchanged);
    tcase_add_test(all, a_public_key_counts_once);
    tcase_add_test(all, a_name_is_defined_once);
    tcase_add_test(all, a_key_with_another_id_is_refused);
    tcase_add_test(all, witnesses_and_groups_have_their_limits);
    tcase_add_test(all, the_file_has_its_limit);
    tcase_add_test(all, too_little_room_for_cosigners_is_told);
    tcase_add_test(all, null_is_refused_and_the_rest_is_optional);
    tcase_add_test(all, a_cut_or_changed_file_never_asks_for_less);
    suite_add_tcase(suite, all);
    return suite;
}
