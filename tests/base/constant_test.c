/* The public constants can be asked for by name, and listed. */
#include "base_test.h"

#include <daomesh/outcome.h>

START_TEST(a_constant_is_found_by_its_name)
{
    uint64_t value = 0;
    ck_assert_int_eq(daomesh_constant(&value, "ID_BYTES"), DAOMESH_OK);
    ck_assert_uint_eq(value, DAOMESH_ID_BYTES);
    ck_assert_int_eq(daomesh_constant(&value, "STATE_SUCCEEDED"), DAOMESH_OK);
    ck_assert_uint_eq(value, DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(other_names_are_not_found)
{
    static const char *const names[] = { "",         "A", "ID_BYTE", "ID_BYTES_", "DAOMESH_ID_BYTES",
                                         "id_bytes", "~", "E_ARG" };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        uint64_t value = 7;
        ck_assert_int_eq(daomesh_constant(&value, names[i]), DAOMESH_E_NOT_FOUND);
        ck_assert_uint_eq(value, 0);
    }
}
END_TEST

START_TEST(the_list_ascends_and_every_name_in_it_is_found)
{
    const char *name, *last = "";
    uint64_t value, found;
    uint32_t index = 0;
    for (; daomesh_constant_at(&name, &value, index) == DAOMESH_OK; index++) {
        ck_assert_int_lt(strcmp(last, name), 0);
        ck_assert_int_eq(daomesh_constant(&found, name), DAOMESH_OK);
        ck_assert_uint_eq(found, value);
        last = name;
    }
    ck_assert_uint_gt(index, 100);
}
END_TEST

START_TEST(past_the_last_is_the_end)
{
    const char *name = "name";
    uint64_t value = 7;
    ck_assert_int_eq(daomesh_constant_at(&name, &value, UINT32_MAX), DAOMESH_E_END);
    ck_assert_ptr_null(name);
    ck_assert_uint_eq(value, 0);
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    const char *name = "name";
    uint64_t value = 7;
    ck_assert_int_eq(daomesh_constant(NULL, "ID_BYTES"), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_constant(&value, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(value, 0);
    ck_assert_int_eq(daomesh_constant_at(NULL, &value, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_constant_at(&name, NULL, 0), DAOMESH_E_ARG);
    ck_assert_ptr_null(name);
}
END_TEST

Suite *constant_suite(void)
{
    Suite *suite = suite_create("constant");
    TCase *tests = tcase_create("constant");
    tcase_add_test(tests, a_constant_is_found_by_its_name);
    tcase_add_test(tests, other_names_are_not_found);
    tcase_add_test(tests, the_list_ascends_and_every_name_in_it_is_found);
    tcase_add_test(tests, past_the_last_is_the_end);
    tcase_add_test(tests, missing_arguments_are_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
