/* Every status has one name and one sentence; every other number is answered too. */
#include "base_test.h"

#define STATUS_LAST 4096 /* far beyond the highest number */

static int is_known(int32_t status)
{
    return strcmp(daomesh_status_name(status), "UNKNOWN") != 0;
}

START_TEST(ok_is_zero_and_known)
{
    ck_assert_int_eq(DAOMESH_OK, 0);
    ck_assert_str_eq(daomesh_status_name(DAOMESH_OK), "OK");
}
END_TEST

START_TEST(names_are_those_of_the_constants)
{
    ck_assert_str_eq(daomesh_status_name(DAOMESH_E_ARG), "ARG");
    ck_assert_str_eq(daomesh_status_name(DAOMESH_E_NOT_A_MEMBER), "NOT_A_MEMBER");
}
END_TEST

START_TEST(no_two_statuses_share_a_name)
{
    for (int32_t a = 0; a < STATUS_LAST; a++) {
        if (!is_known(a)) continue;
        for (int32_t b = a + 1; b < STATUS_LAST; b++) {
            if (is_known(b)) ck_assert_str_ne(daomesh_status_name(a), daomesh_status_name(b));
        }
    }
}
END_TEST

START_TEST(every_status_has_a_sentence_that_fits_a_diag)
{
    daomesh_diag diag;
    for (int32_t status = 0; status < STATUS_LAST; status++) {
        ck_assert_uint_gt(strlen(daomesh_status_text(status)), 0);
        ck_assert_uint_lt(strlen(daomesh_status_text(status)), sizeof diag.text);
    }
}
END_TEST

START_TEST(numbers_the_library_does_not_have_are_unknown)
{
    static const int32_t others[] = { INT32_MIN, -1, STATUS_LAST, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        ck_assert_str_eq(daomesh_status_name(others[i]), "UNKNOWN");
        ck_assert_ptr_nonnull(daomesh_status_text(others[i]));
    }
}
END_TEST

Suite *status_suite(void)
{
    Suite *suite = suite_create("status");
    TCase *tests = tcase_create("status");
    tcase_add_test(tests, ok_is_zero_and_known);
    tcase_add_test(tests, names_are_those_of_the_constants);
    tcase_add_test(tests, no_two_statuses_share_a_name);
    tcase_add_test(tests, every_status_has_a_sentence_that_fits_a_diag);
    tcase_add_test(tests, numbers_the_library_does_not_have_are_unknown);
    suite_add_tcase(suite, tests);
    return suite;
}
