/* The caller's diagnostic: filled on demand, never past its end, optional everywhere. */
#include "base_test.h"

START_TEST(say_returns_the_status_without_a_diag)
{
    ck_assert_int_eq(daomesh__say(NULL, DAOMESH_E_RANGE, "shares", NULL, NULL), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(say_fills_path_numbers_and_sentence)
{
    daomesh_diag diag = { .size = sizeof diag, .kind = 7, .offset = 9 };
    daomesh_amount given = amount_from_u64(1200), limit = amount_from_u64(700);

    ck_assert_int_eq(daomesh__say(&diag, DAOMESH_E_RANGE, "shares", &given, &limit), DAOMESH_E_RANGE);
    ck_assert_int_eq(diag.status, DAOMESH_E_RANGE);
    ck_assert_str_eq(diag.path, "shares");
    ck_assert_str_eq(diag.text, daomesh_status_text(DAOMESH_E_RANGE));
    ck_assert_uint_eq(diag.given.limb[0], 1200);
    ck_assert_uint_eq(diag.limit.limb[0], 700);
    ck_assert_uint_eq(diag.size, sizeof diag);
}
END_TEST

START_TEST(say_forgets_what_an_earlier_call_said)
{
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_amount given = amount_from_u64(1);

    daomesh__say(&diag, DAOMESH_E_RANGE, "shares", &given, &given);
    daomesh__say(&diag, DAOMESH_E_TYPE, NULL, NULL, NULL);
    ck_assert_str_eq(diag.path, "");
    ck_assert(amount_is_zero(&diag.given));
    ck_assert(amount_is_zero(&diag.limit));
}
END_TEST

START_TEST(a_diag_without_its_size_is_left_alone)
{
    daomesh_diag diag = { .size = sizeof diag - 1, .status = -1 };
    ck_assert_int_eq(daomesh__say(&diag, DAOMESH_E_RANGE, NULL, NULL, NULL), DAOMESH_E_RANGE);
    ck_assert_int_eq(diag.status, -1);
}
END_TEST

START_TEST(a_long_path_is_cut_and_terminated)
{
    daomesh_diag diag = { .size = sizeof diag };
    char path[2 * sizeof diag.path];
    memset(path, 'x', sizeof path);
    path[sizeof path - 1] = '\0';

    daomesh__say(&diag, DAOMESH_E_RANGE, path, NULL, NULL);
    ck_assert_uint_eq(strlen(diag.path), sizeof diag.path - 1);
    ck_assert_str_eq(diag.text, daomesh_status_text(DAOMESH_E_RANGE));
}
END_TEST

START_TEST(text_replaces_the_sentence)
{
    daomesh_diag diag = { .size = sizeof diag };
    daomesh__say(&diag, DAOMESH_E_RANGE, NULL, NULL, NULL);
    daomesh__diag_text(&diag, "twelve is too many");
    ck_assert_str_eq(diag.text, "twelve is too many");
    daomesh__diag_text(NULL, "nobody listens");
}
END_TEST

START_TEST(the_library_tells_its_version_and_sizes)
{
    ck_assert_str_eq(daomesh_version(), DAOMESH_VERSION);
    ck_assert_uint_eq(daomesh_version_number(), 1000);
    ck_assert_uint_eq(daomesh_id_bytes(), sizeof(daomesh_id));
    ck_assert_uint_eq(daomesh_diag_bytes(), sizeof(daomesh_diag));
}
END_TEST

Suite *diag_suite(void)
{
    Suite *suite = suite_create("diag");
    TCase *tests = tcase_create("diag");
    tcase_add_test(tests, say_returns_the_status_without_a_diag);
    tcase_add_test(tests, say_fills_path_numbers_and_sentence);
    tcase_add_test(tests, say_forgets_what_an_earlier_call_said);
    tcase_add_test(tests, a_diag_without_its_size_is_left_alone);
    tcase_add_test(tests, a_long_path_is_cut_and_terminated);
    tcase_add_test(tests, text_replaces_the_sentence);
    tcase_add_test(tests, the_library_tells_its_version_and_sizes);
    suite_add_tcase(suite, tests);
    return suite;
}
