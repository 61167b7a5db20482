/* Text building: never past the end, always terminated, and the whole length is counted. */
#include "base_test.h"

START_TEST(pieces_follow_each_other)
{
    char bytes[32];
    struct text_out out = { bytes, sizeof bytes, 0 };
    daomesh__text(&out, "vote ");
    daomesh__text_u64(&out, 12);
    daomesh__text(&out, " ");
    daomesh__text_hex(&out, (const uint8_t[]){ 0x0f, 0xa0 }, 2);
    ck_assert_str_eq(bytes, "vote 12 0fa0");
    ck_assert_uint_eq(out.len, strlen(bytes));
}
END_TEST

START_TEST(every_capacity_cuts_terminates_and_counts)
{
    static const char text[] = "daomesh";
    for (size_t cap = 1; cap <= sizeof text; cap++) {
        char bytes[sizeof text + 1];
        memset(bytes, '#', sizeof bytes);
        struct text_out out = { bytes, cap, 0 };
        daomesh__text(&out, text);
        ck_assert_uint_eq(out.len, strlen(text));
        ck_assert_uint_eq(strlen(bytes), cap - 1);
        ck_assert_mem_eq(bytes, text, cap - 1);
        ck_assert_int_eq(bytes[cap], '#');
    }
}
END_TEST

START_TEST(without_room_the_length_is_counted_alone)
{
    struct text_out out = { NULL, 0, 0 };
    daomesh__text(&out, "daomesh");
    daomesh__text_u64(&out, UINT64_MAX);
    ck_assert_uint_eq(out.len, 7 + 20);
}
END_TEST

START_TEST(an_empty_piece_terminates_too)
{
    char bytes[1] = { '#' };
    struct text_out out = { bytes, sizeof bytes, 0 };
    daomesh__text(&out, "");
    ck_assert_int_eq(bytes[0], '\0');
}
END_TEST

START_TEST(numbers_are_plain_digits)
{
    static const struct {
        uint64_t value;
        const char *digits;
    } cases[] = { { 0, "0" }, { 9, "9" }, { 10, "10" }, { UINT64_MAX, "18446744073709551615" } };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char bytes[32];
        struct text_out out = { bytes, sizeof bytes, 0 };
        daomesh__text_u64(&out, cases[i].value);
        ck_assert_str_eq(bytes, cases[i].digits);
    }
}
END_TEST

Suite *text_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *tests = tcase_create("text");
    tcase_add_test(tests, pieces_follow_each_other);
    tcase_add_test(tests, every_capacity_cuts_terminates_and_counts);
    tcase_add_test(tests, without_room_the_length_is_counted_alone);
    tcase_add_test(tests, an_empty_piece_terminates_too);
    tcase_add_test(tests, numbers_are_plain_digits);
    suite_add_tcase(suite, tests);
    return suite;
}
