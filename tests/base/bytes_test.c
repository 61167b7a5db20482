/* Byte order: what is written is the same on every machine, and reading takes it back. */
#include "base_test.h"

static const uint8_t ascending[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };

START_TEST(little_endian_begins_with_the_lowest_byte)
{
    uint8_t bytes[8];
    store_le16(bytes, 0x0201);
    ck_assert_mem_eq(bytes, ascending, 2);
    store_le32(bytes, 0x04030201);
    ck_assert_mem_eq(bytes, ascending, 4);
    store_le64(bytes, 0x0807060504030201);
    ck_assert_mem_eq(bytes, ascending, 8);
}
END_TEST

START_TEST(big_endian_begins_with_the_highest_byte)
{
    uint8_t bytes[8];
    store_be16(bytes, 0x0102);
    ck_assert_mem_eq(bytes, ascending, 2);
    store_be32(bytes, 0x01020304);
    ck_assert_mem_eq(bytes, ascending, 4);
    store_be64(bytes, 0x0102030405060708);
    ck_assert_mem_eq(bytes, ascending, 8);
}
END_TEST

START_TEST(loading_takes_back_what_was_stored)
{
    ck_assert_uint_eq(load_le16(ascending), 0x0201);
    ck_assert_uint_eq(load_le32(ascending), 0x04030201);
    ck_assert_uint_eq(load_le64(ascending), 0x0807060504030201);
    ck_assert_uint_eq(load_be16(ascending), 0x0102);
    ck_assert_uint_eq(load_be32(ascending), 0x01020304);
    ck_assert_uint_eq(load_be64(ascending), 0x0102030405060708);
}
END_TEST

START_TEST(the_highest_bit_survives_each_width)
{
    static const uint8_t ones[8] = { 255, 255, 255, 255, 255, 255, 255, 255 };
    ck_assert_uint_eq(load_le16(ones), UINT16_MAX);
    ck_assert_uint_eq(load_be16(ones), UINT16_MAX);
    ck_assert_uint_eq(load_le32(ones), UINT32_MAX);
    ck_assert_uint_eq(load_be32(ones), UINT32_MAX);
    ck_assert_uint_eq(load_le64(ones), UINT64_MAX);
    ck_assert_uint_eq(load_be64(ones), UINT64_MAX);
}
END_TEST

START_TEST(ids_differ_in_any_single_byte)
{
    daomesh_id zero = { { 0 } };
    ck_assert(id_is_zero(&zero));
    for (size_t i = 0; i < DAOMESH_ID_BYTES; i++) {
        daomesh_id id = zero;
        id.bytes[i] = 1;
        ck_assert(!id_is_zero(&id));
        ck_assert(!id_equal(&id, &zero));
        ck_assert(id_equal(&id, &id));
    }
}
END_TEST

START_TEST(an_amount_is_zero_when_every_limb_is)
{
    daomesh_amount amount = amount_from_u64(0);
    ck_assert(amount_is_zero(&amount));
    for (size_t i = 0; i < COUNT_OF(amount.limb); i++) {
        amount = amount_from_u64(0);
        amount.limb[i] = 1;
        ck_assert(!amount_is_zero(&amount));
    }
}
END_TEST

Suite *bytes_suite(void)
{
    Suite *suite = suite_create("bytes");
    TCase *tests = tcase_create("bytes");
    tcase_add_test(tests, little_endian_begins_with_the_lowest_byte);
    tcase_add_test(tests, big_endian_begins_with_the_highest_byte);
    tcase_add_test(tests, loading_takes_back_what_was_stored);
    tcase_add_test(tests, the_highest_bit_survives_each_width);
    tcase_add_test(tests, ids_differ_in_any_single_byte);
    tcase_add_test(tests, an_amount_is_zero_when_every_limb_is);
    suite_add_tcase(suite, tests);
    return suite;
}
