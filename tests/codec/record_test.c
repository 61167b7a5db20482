/* Packed records: golden bytes, one form for one value, CORRUPT on any doubt. */
#include "material.h"
#include "suites.h"

#include <stdio.h>

/* The worked examples of docs/formats/records.md. */
static const char old_weight_hex[] =
    "14 01 0500000000000000 0900000000000000 01 02 03e8 00 09 010000000000000000";
static const char role_hex[] =
    "12 01 0300000000000000 06 626172697374 005e0a6800000000 0200 0103 0203 00"
    " 0500000000000000 00000000 0000000000000000 0000000000000000 0000000000000000";

static struct daomesh_old_weight_record an_old_weight(void)
{
    struct daomesh_old_weight_record weight;
    memset(&weight, 0, sizeof weight);
    weight.since = 5;
    weight.until = 9;
    weight.member = 1;
    weight.shares = amount_from_u64(1000);
    weight.reputation.limb[1] = 1; /* 2^64 */
    return weight;
}

static struct daomesh_role_record a_role(void)
{
    struct daomesh_role_record role;
    memset(&role, 0, sizeof role);
    role.party = 3;
    role.name.len = 6;
    memcpy(role.name.bytes, "barist", 6);
    role.ends = 1745509888;
    role.kinds_count = 2;
    role.kinds[0] = DAOMESH_ACTION_MEMBER_ADD;
    role.kinds[1] = DAOMESH_ACTION_MEMBER_REMOVE;
    role.serial = 5;
    return role;
}

static size_t pack(uint8_t *out, size_t cap, uint32_t kind, const void *value)
{
    size_t len;
    ck_assert_int_eq(daomesh__pack(out, cap, &len, daomesh__schema_record(kind), value), DAOMESH_OK);
    return len;
}

START_TEST(old_weight_packs_into_its_golden_bytes)
{
    struct daomesh_old_weight_record weight = an_old_weight();
    uint8_t out[256];
    assert_bytes(out, pack(out, sizeof out, DAOMESH_RECORD_OLD_WEIGHT, &weight), old_weight_hex);
}
END_TEST

START_TEST(role_packs_into_its_golden_bytes)
{
    struct daomesh_role_record role = a_role();
    uint8_t out[256];
    assert_bytes(out, pack(out, sizeof out, DAOMESH_RECORD_ROLE, &role), role_hex);
}
END_TEST

START_TEST(timer_packs_into_its_golden_bytes)
{
    struct daomesh_timer_record timer = { .due = 1, .what = 1, .dao = 258, .object = UINT64_MAX };
    uint8_t out[64];
    assert_bytes(out, pack(out, sizeof out, DAOMESH_RECORD_TIMER, &timer),
                 "06 01 0100000000000000 01 0201000000000000 ffffffffffffffff");
}
END_TEST

START_TEST(array_of_structs_packs_only_its_elements)
{
    struct daomesh_ballot_page_record page = { .ballots_count = 2 };
    page.ballots[0] = (struct daomesh_ballot){ .cast = 1, .choice = 2, .weight = amount_from_u64(5) };
    uint8_t out[1024];
    assert_bytes(out, pack(out, sizeof out, DAOMESH_RECORD_BALLOT_PAGE, &page),
                 "17 01 0200 01 02 01 05 00 00 00");
}
END_TEST

/* The pages show what the tests check. */
static void assert_page_shows(const char *page, const char *text)
{
    static char content[65536];
    FILE *file = fopen(page, "r");
    ck_assert_msg(file, "%s: run the tests from the root of the repository", page);
    size_t len = fread(content, 1, sizeof content - 1, file);
    content[len] = '\0';
    fclose(file);
    ck_assert_msg(strstr(content, text), "%s does not show %s", page, text);
}

START_TEST(documented_examples_are_the_golden_bytes)
{
    assert_page_shows("docs/formats/records.md", old_weight_hex);
    assert_page_shows("docs/formats/records.md", role_hex);
}
END_TEST

/* --- unpacking */

static int32_t unpack(uint32_t kind, const char *text)
{
    uint64_t out[STRUCT_ROOM / 8];
    return daomesh__unpack(out, daomesh__schema_record(kind), hex(text));
}

START_TEST(golden_bytes_unpack_into_the_value)
{
    struct daomesh_old_weight_record weight, expected = an_old_weight();
    memset(&weight, 0xff, sizeof weight);
    ck_assert_int_eq(
        daomesh__unpack(&weight, daomesh__schema_record(DAOMESH_RECORD_OLD_WEIGHT), hex(old_weight_hex)),
        DAOMESH_OK);
    ck_assert_mem_eq(&weight, &expected, sizeof weight);
}
END_TEST

START_TEST(text_and_array_unpack_into_the_value)
{
    struct daomesh_role_record role, expected = a_role();
    memset(&role, 0xff, sizeof role);
    ck_assert_int_eq(daomesh__unpack(&role, daomesh__schema_record(DAOMESH_RECORD_ROLE), hex(role_hex)),
                     DAOMESH_OK);
    ck_assert_mem_eq(&role, &expected, sizeof role);
}
END_TEST

static const struct damage {
    const char *name;
    uint32_t kind;
    const char *hex;
} damages[] = {
    { "nothing", DAOMESH_RECORD_TIMER, "" },
    { "kind alone", DAOMESH_RECORD_TIMER, "06" },
    { "another kind", DAOMESH_RECORD_TIMER, "07 01 0100000000000000 01 0200000000000000 0300000000000000" },
    { "another version", DAOMESH_RECORD_TIMER,
      "06 02 0100000000000000 01 0200000000000000 0300000000000000" },
    { "cut off", DAOMESH_RECORD_TIMER, "06 01 0100000000000000 01 0200000000000000 03000000000000" },
    { "byte after the end", DAOMESH_RECORD_TIMER,
      "06 01 0100000000000000 01 0200000000000000 0300000000000000 00" },
    { "flag of 2", DAOMESH_RECORD_OLD_WEIGHT, "14 01 0500000000000000 0900000000000000 02 00 00 00" },
    { "amount with a leading zero", DAOMESH_RECORD_OLD_WEIGHT,
      "14 01 0500000000000000 0900000000000000 01 02 0001 00 00" },
    { "zero amount as a byte", DAOMESH_RECORD_OLD_WEIGHT,
      "14 01 0500000000000000 0900000000000000 01 01 00 00 00" },
    { "amount of 33 bytes", DAOMESH_RECORD_OLD_WEIGHT,
      "14 01 0500000000000000 0900000000000000 01 21 "
      "010000000000000000000000000000000000000000000000000000000000000000 00 00" },
    { "amount cut off", DAOMESH_RECORD_OLD_WEIGHT, "14 01 0500000000000000 0900000000000000 01 00 00 02 01" },
    { "text longer than allowed", DAOMESH_RECORD_ROLE,
      "12 01 0300000000000000 21 616161616161616161616161616161616161616161616161616161616161616161 "
      "0000000000000000 0000 00" },
    { "text not UTF-8", DAOMESH_RECORD_ROLE, "12 01 0300000000000000 01 ff 0000000000000000 0000 00" },
    { "text with a control character", DAOMESH_RECORD_ROLE,
      "12 01 0300000000000000 01 0a 0000000000000000 0000 00" },
    { "more elements than allowed", DAOMESH_RECORD_ROLE, "12 01 0300000000000000 00 0000000000000000 2100" },
    { "fewer elements than announced", DAOMESH_RECORD_ROLE,
      "12 01 0300000000000000 00 0000000000000000 0200 0103" },
    { "elements past the count", DAOMESH_RECORD_ROLE,
      "12 01 0300000000000000 00 0000000000000000 0100 0103 0203 00" },
};

START_TEST(damaged_record_is_corrupt)
{
    const struct damage *damage = &damages[_i];
    ck_assert_msg(unpack(damage->kind, damage->hex) == DAOMESH_E_CORRUPT, "%s", damage->name);
}
END_TEST

START_TEST(corrupt_record_leaves_zeros)
{
    struct daomesh_old_weight_record weight, zero;
    memset(&weight, 0xff, sizeof weight);
    memset(&zero, 0, sizeof zero);
    daomesh_span bytes = hex("14 01 0500000000000000 0900000000000000 01 02 0001 00 00");
    ck_assert_int_eq(daomesh__unpack(&weight, daomesh__schema_record(DAOMESH_RECORD_OLD_WEIGHT), bytes),
                     DAOMESH_E_CORRUPT);
    ck_assert_mem_eq(&weight, &zero, sizeof weight);
}
END_TEST

/* --- packing refuses what unpacking would */

START_TEST(buffer_below_packed_max_is_too_small)
{
    const struct schema_struct *schema = daomesh__schema_record(DAOMESH_RECORD_TIMER);
    struct daomesh_timer_record timer = { .due = 1 };
    uint8_t out[64];
    size_t len;
    ck_assert_int_eq(daomesh__pack(out, schema->packed_max - 1, &len, schema, &timer), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, schema->packed_max);
}
END_TEST

static int32_t pack_status(uint32_t kind, const void *value)
{
    uint8_t out[16384];
    size_t len = 99;
    int32_t status = daomesh__pack(out, sizeof out, &len, daomesh__schema_record(kind), value);
    if (status != DAOMESH_OK) ck_assert_uint_eq(len, 0);
    return status;
}

START_TEST(flag_of_2_is_out_of_range)
{
    struct daomesh_old_weight_record weight = an_old_weight();
    weight.member = 2;
    ck_assert_int_eq(pack_status(DAOMESH_RECORD_OLD_WEIGHT, &weight), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(count_above_its_maximum_is_over_the_limit)
{
    struct daomesh_role_record role = a_role();
    role.kinds_count = 33;
    ck_assert_int_eq(pack_status(DAOMESH_RECORD_ROLE, &role), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(text_length_above_its_maximum_is_too_large)
{
    struct daomesh_role_record role = a_role();
    role.name.len = 33;
    ck_assert_int_eq(pack_status(DAOMESH_RECORD_ROLE, &role), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(text_that_is_not_clean_is_refused)
{
    struct daomesh_role_record role = a_role();
    role.name.bytes[0] = '\t';
    ck_assert_int_eq(pack_status(DAOMESH_RECORD_ROLE, &role), DAOMESH_E_TEXT);
}
END_TEST

START_TEST(blob_has_no_packed_form)
{
    uint8_t value = 0;
    ck_assert_int_eq(pack_status(DAOMESH_RECORD_PAYLOAD, &value), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__unpack(&value, daomesh__schema_record(DAOMESH_RECORD_PAYLOAD), hex("1601")),
                     DAOMESH_E_ARG);
}
END_TEST

START_TEST(largest_value_fills_packed_max)
{
    struct daomesh_old_weight_record weight;
    uint8_t out[256];
    memset(&weight, 0xff, sizeof weight);
    weight.member = 1;
    ck_assert_uint_eq(pack(out, sizeof out, DAOMESH_RECORD_OLD_WEIGHT, &weight),
                      daomesh__schema_record(DAOMESH_RECORD_OLD_WEIGHT)->packed_max);
}
END_TEST

Suite *record_suite(void)
{
    Suite *suite = suite_create("record");
    TCase *golden = tcase_create("golden");
    tcase_add_test(golden, old_weight_packs_into_its_golden_bytes);
    tcase_add_test(golden, role_packs_into_its_golden_bytes);
    tcase_add_test(golden, timer_packs_into_its_golden_bytes);
    tcase_add_test(golden, array_of_structs_packs_only_its_elements);
    tcase_add_test(golden, documented_examples_are_the_golden_bytes);
    suite_add_tcase(suite, golden);

    TCase *unpacking = tcase_create("unpack");
    tcase_add_test(unpacking, golden_bytes_unpack_into_the_value);
    tcase_add_test(unpacking, text_and_array_unpack_into_the_value);
    tcase_add_loop_test(unpacking, damaged_record_is_corrupt, 0, COUNT_OF(damages));
    tcase_add_test(unpacking, corrupt_record_leaves_zeros);
    suite_add_tcase(suite, unpacking);

    TCase *packing = tcase_create("pack");
    tcase_add_test(packing, buffer_below_packed_max_is_too_small);
    tcase_add_test(packing, flag_of_2_is_out_of_range);
    tcase_add_test(packing, count_above_its_maximum_is_over_the_limit);
    tcase_add_test(packing, text_length_above_its_maximum_is_too_large);
    tcase_add_test(packing, text_that_is_not_clean_is_refused);
    tcase_add_test(packing, blob_has_no_packed_form);
    tcase_add_test(packing, largest_value_fills_packed_max);
    suite_add_tcase(suite, packing);
    return suite;
}
