/* The public CBOR writer: shortest forms, counting past the end, arguments. */
#include "material.h"
#include "suites.h"

static const struct number {
    uint64_t value;
    const char *hex;
} numbers[] = {
    { 0, "00" },
    { 23, "17" },
    { 24, "1818" },
    { 255, "18ff" },
    { 256, "190100" },
    { 65535, "19ffff" },
    { 65536, "1a00010000" },
    { 4294967295u, "1affffffff" },
    { 4294967296u, "1b0000000100000000" },
    { UINT64_MAX, "1bffffffffffffffff" },
};

START_TEST(integers_take_their_shortest_form)
{
    uint8_t bytes[16];
    daomesh_cbor out = { bytes, sizeof bytes, 0 };
    ck_assert_int_eq(daomesh_cbor_uint(&out, numbers[_i].value), DAOMESH_OK);
    assert_bytes(bytes, out.len, numbers[_i].hex);
}
END_TEST

START_TEST(items_follow_one_another)
{
    uint8_t bytes[64];
    daomesh_amount amount = amount_from_u64(1000);
    daomesh_cbor out = { bytes, sizeof bytes, 0 };
    ck_assert_int_eq(daomesh_cbor_map(&out, 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_uint(&out, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_array(&out, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_bytes(&out, hex("beef").at, 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_uint(&out, 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_text(&out, "hi", 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_amount(&out, &amount), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_raw(&out, hex("f6").at, 1), DAOMESH_OK);
    assert_bytes(bytes, out.len, "a2 01 81 42 beef 02 62 6869 42 03e8 f6");
}
END_TEST

START_TEST(zero_amount_is_an_empty_string)
{
    uint8_t bytes[4];
    daomesh_amount amount = amount_from_u64(0);
    daomesh_cbor out = { bytes, sizeof bytes, 0 };
    ck_assert_int_eq(daomesh_cbor_amount(&out, &amount), DAOMESH_OK);
    assert_bytes(bytes, out.len, "40");
}
END_TEST

START_TEST(nothing_is_written_past_the_buffer_but_all_is_counted)
{
    uint8_t bytes[8] = { 0 };
    daomesh_cbor out = { bytes, 3, 0 };
    ck_assert_int_eq(daomesh_cbor_uint(&out, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_bytes(&out, hex("aaaaaaaa").at, 4), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_uint(&out, 2), DAOMESH_OK);
    ck_assert_uint_eq(out.len, 1 + 5 + 1);
    assert_bytes(bytes, 8, "01 44 00 0000000000");
}
END_TEST

START_TEST(length_can_be_asked_without_a_buffer)
{
    daomesh_cbor out = { NULL, 0, 0 };
    ck_assert_int_eq(daomesh_cbor_bytes(&out, hex("aabb").at, 2), DAOMESH_OK);
    ck_assert_uint_eq(out.len, 3);
}
END_TEST

START_TEST(null_where_none_may_be_is_refused)
{
    uint8_t bytes[4];
    daomesh_amount amount = amount_from_u64(0);
    daomesh_cbor out = { bytes, sizeof bytes, 0 }, bufferless = { NULL, 4, 0 };
    ck_assert_int_eq(daomesh_cbor_uint(NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_uint(&bufferless, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_array(&bufferless, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_map(&bufferless, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_bytes(&bufferless, bytes, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_text(&bufferless, "a", 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_raw(&bufferless, bytes, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_bytes(&out, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_text(&out, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_raw(&out, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_amount(&out, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_cbor_amount(NULL, &amount), DAOMESH_E_ARG);
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(empty_strings_need_no_pointer)
{
    uint8_t bytes[4];
    daomesh_cbor out = { bytes, sizeof bytes, 0 };
    ck_assert_int_eq(daomesh_cbor_bytes(&out, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_text(&out, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_cbor_raw(&out, NULL, 0), DAOMESH_OK);
    assert_bytes(bytes, out.len, "4060");
}
END_TEST

Suite *writer_suite(void)
{
    Suite *suite = suite_create("writer");
    TCase *items = tcase_create("items");
    tcase_add_loop_test(items, integers_take_their_shortest_form, 0, COUNT_OF(numbers));
    tcase_add_test(items, items_follow_one_another);
    tcase_add_test(items, zero_amount_is_an_empty_string);
    tcase_add_test(items, nothing_is_written_past_the_buffer_but_all_is_counted);
    tcase_add_test(items, length_can_be_asked_without_a_buffer);
    tcase_add_test(items, null_where_none_may_be_is_refused);
    tcase_add_test(items, empty_strings_need_no_pointer);
    suite_add_tcase(suite, items);
    return suite;
}
