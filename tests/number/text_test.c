/* Amounts as decimal text: one spelling for each, nothing else is read. */
#include "help.h"

static int32_t read(daomesh_amount *out, const char *text)
{
    return daomesh_amount_from_text(out, text, strlen(text));
}

START_TEST(every_number_comes_back_as_it_was_written)
{
    static const char *const texts[] = {
        "0",
        "1",
        "9",
        "10",
        "9999999999999999999",
        "10000000000000000000",
        "10000000000000000001",
        "18446744073709551615",
        "18446744073709551616",
        "100000000000000000000000000000000000000",
        "100000000000000000000000000000000000000000000000000000000000000000000000000001",
        MAX_TEXT,
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        daomesh_amount value = amount(texts[i]);
        expect_amount(&value, texts[i]);
    }
}
END_TEST

START_TEST(random_numbers_come_back_as_they_were_written)
{
    uint64_t state = 21;
    for (int i = 0; i < 20000; i++) {
        char text[DAOMESH_DECIMAL_BYTES];
        size_t len;
        daomesh_amount value = random_amount(&state), back;
        ck_assert_int_eq(daomesh_amount_to_text(text, sizeof text, &len, &value), DAOMESH_OK);
        ck_assert_uint_eq(len, strlen(text));
        ck_assert_int_eq(daomesh_amount_from_text(&back, text, len), DAOMESH_OK);
        ck_assert(same(&back, &value));
    }
}
END_TEST

START_TEST(digits_are_weighted_by_ten)
{
    daomesh_amount value = amount("36893488147419103233");
    const daomesh_amount expected = { { 1, 2, 0, 0 } };
    ck_assert(same(&value, &expected));
}
END_TEST

START_TEST(only_digits_are_read)
{
    static const char *const texts[] = { "",     "+1",  "-1",  " 1", "1 ", "1,000",
                                         "0x10", "1e3", "1.0", "/",  ":",  "12345678901234567890a" };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        daomesh_amount value = small(9);
        ck_assert_msg(read(&value, texts[i]) == DAOMESH_E_SYNTAX, "read \"%s\"", texts[i]);
        expect_amount(&value, "0");
    }
}
END_TEST

START_TEST(leading_zeros_are_refused)
{
    daomesh_amount value;
    ck_assert_int_eq(read(&value, "00"), DAOMESH_E_SYNTAX);
    ck_assert_int_eq(read(&value, "01"), DAOMESH_E_SYNTAX);
}
END_TEST

START_TEST(one_more_than_the_largest_overflows)
{
    daomesh_amount value = small(9);
    ck_assert_int_eq(
        read(&value, "115792089237316195423570985008687907853269984665640564039457584007913129639936"),
        DAOMESH_E_OVERFLOW);
    expect_amount(&value, "0");
}
END_TEST

START_TEST(seventy_nine_digits_overflow)
{
    daomesh_amount value;
    ck_assert_int_eq(
        read(&value, "1000000000000000000000000000000000000000000000000000000000000000000000000000000"),
        DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(length_bounds_the_text)
{
    daomesh_amount value;
    ck_assert_int_eq(daomesh_amount_from_text(&value, "123x", 3), DAOMESH_OK);
    expect_amount(&value, "123");
}
END_TEST

START_TEST(the_longest_number_fits_the_promised_buffer)
{
    char text[DAOMESH_DECIMAL_BYTES];
    const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    size_t len;
    ck_assert_int_eq(daomesh_amount_to_text(text, sizeof text, &len, &most), DAOMESH_OK);
    ck_assert_uint_eq(len, DAOMESH_DECIMAL_BYTES - 1);
}
END_TEST

START_TEST(a_buffer_without_room_for_the_terminator_is_refused)
{
    char text[4] = "abc";
    daomesh_amount value = small(1234);
    size_t len = 9;
    ck_assert_int_eq(daomesh_amount_to_text(text, 4, &len, &value), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, 4);
    ck_assert_str_eq(text, "");
}
END_TEST

START_TEST(a_buffer_that_just_fits_is_enough)
{
    char text[5];
    daomesh_amount value = small(1234);
    ck_assert_int_eq(daomesh_amount_to_text(text, 5, NULL, &value), DAOMESH_OK);
    ck_assert_str_eq(text, "1234");
}
END_TEST

START_TEST(a_buffer_of_one_byte_gets_the_terminator)
{
    char text[1] = { 'x' };
    daomesh_amount value = small(1);
    ck_assert_int_eq(daomesh_amount_to_text(text, 1, NULL, &value), DAOMESH_E_BUFFER);
    ck_assert_int_eq(text[0], '\0');
}
END_TEST

START_TEST(an_empty_buffer_is_not_touched)
{
    char text[1] = { 'x' };
    daomesh_amount value = small(1);
    ck_assert_int_eq(daomesh_amount_to_text(text, 0, NULL, &value), DAOMESH_E_BUFFER);
    ck_assert_int_eq(text[0], 'x');
}
END_TEST

START_TEST(a_null_is_an_argument_error)
{
    char text[4] = "abc";
    daomesh_amount value = small(1);
    size_t len = 9;
    ck_assert_int_eq(daomesh_amount_from_text(NULL, "1", 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_from_text(&value, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_to_text(NULL, 4, &len, &value), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_to_text(text, 4, &len, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(len, 0);
    ck_assert_str_eq(text, "");
}
END_TEST

Suite *text_suite(void);
Suite *text_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *group = tcase_create("text");
    tcase_set_timeout(group, 60);
    tcase_add_test(group, every_number_comes_back_as_it_was_written);
    tcase_add_test(group, random_numbers_come_back_as_they_were_written);
    tcase_add_test(group, digits_are_weighted_by_ten);
    tcase_add_test(group, only_digits_are_read);
    tcase_add_test(group, leading_zeros_are_refused);
    tcase_add_test(group, one_more_than_the_largest_overflows);
    tcase_add_test(group, seventy_nine_digits_overflow);
    tcase_add_test(group, length_bounds_the_text);
    tcase_add_test(group, the_longest_number_fits_the_promised_buffer);
    tcase_add_test(group, a_buffer_without_room_for_the_terminator_is_refused);
    tcase_add_test(group, a_buffer_that_just_fits_is_enough);
    tcase_add_test(group, a_buffer_of_one_byte_gets_the_terminator);
    tcase_add_test(group, an_empty_buffer_is_not_touched);
    tcase_add_test(group, a_null_is_an_argument_error);
    suite_add_tcase(suite, group);
    return suite;
}
