/* The schema at run time: entries in order, by name and by number; fields; the public check. */
#include "material.h"
#include "suites.h"

START_TEST(entries_ascend_by_number_and_end)
{
    for (uint32_t family = DAOMESH_SCHEMA_ACTION; family <= DAOMESH_SCHEMA_EVENT; family++) {
        daomesh_schema_info info = { .size = sizeof info };
        uint32_t last = 0, index = 0;
        int32_t status;
        while ((status = daomesh_schema_at(&info, family, index++)) == DAOMESH_OK) {
            ck_assert_uint_gt(info.number, last);
            last = info.number;
        }
        ck_assert_int_eq(status, DAOMESH_E_END);
        ck_assert_ptr_null(info.name);
        ck_assert_uint_gt(index, 5);
    }
}
END_TEST

START_TEST(every_entry_is_found_by_its_name)
{
    for (uint32_t family = DAOMESH_SCHEMA_ACTION; family <= DAOMESH_SCHEMA_STRUCT; family++) {
        daomesh_schema_info info = { .size = sizeof info }, found = { .size = sizeof found };
        for (uint32_t index = 0; daomesh_schema_at(&info, family, index) == DAOMESH_OK; index++) {
            ck_assert_int_eq(daomesh_schema_find(&found, family, info.name), DAOMESH_OK);
            ck_assert_str_eq(found.name, info.name);
            ck_assert_uint_eq(found.fields, info.fields);
        }
    }
}
END_TEST

START_TEST(every_number_finds_its_entry_and_no_other_does)
{
    static const struct schema_struct *(*const by_number[])(uint32_t) = {
        daomesh__schema_action,
        daomesh__schema_record,
        daomesh__schema_event,
    };
    static const struct schema_struct *(*const at[])(size_t) = {
        daomesh__schema_action_at,
        daomesh__schema_record_at,
        daomesh__schema_event_at,
    };
    for (size_t family = 0; family < COUNT_OF(at); family++) {
        size_t found = 0, index = 0;
        for (uint32_t number = 0; number <= UINT16_MAX + 1; number++) {
            const struct schema_struct *entry = by_number[family](number);
            if (!entry) continue;
            ck_assert_uint_eq(entry->number, number);
            found++;
        }
        while (at[family](index))
            index++;
        ck_assert_uint_eq(found, index);
    }
}
END_TEST

START_TEST(entry_tells_about_itself)
{
    daomesh_schema_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_schema_number(&info, DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_MEMBER_ADD),
                     DAOMESH_OK);
    ck_assert_str_eq(info.name, "member.add");
    ck_assert_uint_eq(info.family, DAOMESH_SCHEMA_ACTION);
    ck_assert_uint_eq(info.fields, 5);
    ck_assert_ptr_nonnull(strstr(info.say, "{party}"));
}
END_TEST

START_TEST(record_tells_its_home_and_blob)
{
    daomesh_schema_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_schema_number(&info, DAOMESH_SCHEMA_RECORD, DAOMESH_RECORD_PAYLOAD), DAOMESH_OK);
    ck_assert_uint_eq(info.home, 1);
    ck_assert_uint_eq(info.blob, 1);
    ck_assert_uint_eq(info.fields, 0);
    ck_assert_ptr_null(info.say);
}
END_TEST

START_TEST(unknown_name_or_number_is_not_found)
{
    daomesh_schema_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_schema_find(&info, DAOMESH_SCHEMA_ACTION, "member.ad"), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(daomesh_schema_number(&info, DAOMESH_SCHEMA_EVENT, 0xffff), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(daomesh_schema_number(&info, DAOMESH_SCHEMA_STRUCT, 0), DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(wrong_arguments_are_refused)
{
    daomesh_schema_info info = { .size = sizeof info }, small = { .size = 4 };
    ck_assert_int_eq(daomesh_schema_at(NULL, DAOMESH_SCHEMA_ACTION, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_at(&small, DAOMESH_SCHEMA_ACTION, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_at(&info, 0, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_at(&info, 5, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_find(&info, DAOMESH_SCHEMA_ACTION, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_find(&info, 5, "dao"), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_find(&small, DAOMESH_SCHEMA_ACTION, "dao.found"), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_number(&small, DAOMESH_SCHEMA_ACTION, 0x0201), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_number(&info, 9, 1), DAOMESH_E_ARG);
}
END_TEST

/* --- fields */

static daomesh_field_info field_of(uint32_t family, const char *entry, uint32_t index)
{
    daomesh_schema_info info = { .size = sizeof info };
    daomesh_field_info field = { .size = sizeof field };
    ck_assert_int_eq(daomesh_schema_find(&info, family, entry), DAOMESH_OK);
    ck_assert_int_eq(daomesh_schema_field(&field, &info, index), DAOMESH_OK);
    return field;
}

START_TEST(field_tells_about_itself)
{
    daomesh_field_info field = field_of(DAOMESH_SCHEMA_ACTION, "proposal.vote", 2);
    ck_assert_str_eq(field.name, "choice");
    ck_assert_uint_eq(field.key, 3);
    ck_assert_uint_eq(field.type, DAOMESH_TYPE_U8);
    ck_assert_uint_eq(field.max, 16);
    ck_assert_uint_eq(field.optional, 0);
    ck_assert_uint_eq(field.many, 0);
    ck_assert_ptr_null(field.of);
}
END_TEST

START_TEST(list_tells_its_elements)
{
    daomesh_field_info field = field_of(DAOMESH_SCHEMA_ACTION, "dao.found", 1);
    ck_assert_uint_eq(field.type, DAOMESH_TYPE_STRUCT);
    ck_assert_uint_eq(field.many, 1);
    ck_assert_uint_eq(field.count_max, 1024);
    ck_assert_str_eq(field.of, "founding_member");
}
END_TEST

START_TEST(field_past_the_last_is_the_end)
{
    daomesh_schema_info info = { .size = sizeof info };
    daomesh_field_info field = { .size = sizeof field };
    ck_assert_int_eq(daomesh_schema_find(&info, DAOMESH_SCHEMA_STRUCT, "party_key"), DAOMESH_OK);
    ck_assert_int_eq(daomesh_schema_field(&field, &info, info.fields), DAOMESH_E_END);
    ck_assert_ptr_null(field.name);
}
END_TEST

START_TEST(field_of_a_foreign_entry_is_not_found)
{
    daomesh_schema_info info = { .size = sizeof info, .family = DAOMESH_SCHEMA_ACTION, .name = "no.such" };
    daomesh_field_info field = { .size = sizeof field };
    ck_assert_int_eq(daomesh_schema_field(&field, &info, 0), DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(wrong_arguments_for_a_field_are_refused)
{
    daomesh_schema_info info = { .size = sizeof info }, nameless = { .size = sizeof nameless, .family = 1 };
    daomesh_schema_info short_one = { .size = 4, .family = 1, .name = "dao.found" };
    daomesh_schema_info strange = { .size = sizeof strange, .family = 5, .name = "dao.found" };
    daomesh_field_info field = { .size = sizeof field }, small = { .size = 4 };
    ck_assert_int_eq(daomesh_schema_at(&info, DAOMESH_SCHEMA_ACTION, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_schema_field(NULL, &info, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_field(&small, &info, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_field(&field, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_field(&field, &nameless, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_field(&field, &short_one, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_field(&field, &strange, 0), DAOMESH_E_ARG);
}
END_TEST

/* --- the public check */

START_TEST(check_takes_a_body_that_fits)
{
    ck_assert_int_eq(
        daomesh_schema_check(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, hex("a0").at, 1, NULL),
        DAOMESH_OK);
}
END_TEST

START_TEST(check_looks_into_inner_actions)
{
    daomesh_span body =
        hex("a3 01 5820 0101010101010101010101010101010101010101010101010101010101010101 02 01"
            " 06 46 81 82 190999 a0");
    daomesh_diag diag = { .size = sizeof diag };
    ck_assert_int_eq(
        daomesh_schema_check(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PROPOSAL_OPEN, body.at, body.len, &diag),
        DAOMESH_E_UNKNOWN_KIND);
    ck_assert_str_eq(diag.path, "actions[0]");
    ck_assert_uint_eq(diag.kind, DAOMESH_ACTION_PROPOSAL_OPEN);
}
END_TEST

START_TEST(check_of_no_entry_is_not_found)
{
    ck_assert_int_eq(daomesh_schema_check(DAOMESH_SCHEMA_ACTION, 0x0999, hex("a0").at, 1, NULL),
                     DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(check_of_a_blob_is_not_found)
{
    ck_assert_int_eq(
        daomesh_schema_check(DAOMESH_SCHEMA_RECORD, DAOMESH_RECORD_PAYLOAD, hex("a0").at, 1, NULL),
        DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(check_of_too_many_bytes_is_too_large)
{
    static const uint8_t bytes[DAOMESH_ACTION_BYTES_MAX + 1] = { 0xa0 };
    ck_assert_int_eq(
        daomesh_schema_check(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, bytes, sizeof bytes, NULL),
        DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(daomesh_schema_check(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, bytes,
                                          sizeof bytes - 1, NULL),
                     DAOMESH_E_TRAILING);
}
END_TEST

START_TEST(check_with_wrong_arguments_is_refused)
{
    ck_assert_int_eq(daomesh_schema_check(0, 1, hex("a0").at, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_check(DAOMESH_SCHEMA_ACTION, 0x0101, NULL, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_check(DAOMESH_SCHEMA_ACTION, 0x0101, NULL, 0, NULL), DAOMESH_E_TRUNCATED);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_action_bytes_max(), DAOMESH_ACTION_BYTES_MAX);
    ck_assert_uint_eq(daomesh_cbor_depth_max(), DAOMESH_CBOR_DEPTH_MAX);
    ck_assert_uint_eq(daomesh_inner_depth_max(), DAOMESH_INNER_DEPTH_MAX);
    ck_assert_uint_eq(daomesh_inner_actions_max(), DAOMESH_INNER_ACTIONS_MAX);
}
END_TEST

START_TEST(public_type_numbers_are_those_of_the_tables)
{
    ck_assert_uint_eq(DAOMESH_TYPE_U8, FIELD_U8);
    ck_assert_uint_eq(DAOMESH_TYPE_ROW, FIELD_ROW);
    ck_assert_uint_eq(DAOMESH_TYPE_AMOUNT, FIELD_AMOUNT);
    ck_assert_uint_eq(DAOMESH_TYPE_TEXT, FIELD_TEXT);
    ck_assert_uint_eq(DAOMESH_TYPE_STRUCT, FIELD_STRUCT);
}
END_TEST

Suite *schema_suite(void)
{
    Suite *suite = suite_create("schema");
    TCase *entries = tcase_create("entries");
    tcase_add_test(entries, entries_ascend_by_number_and_end);
    tcase_add_test(entries, every_entry_is_found_by_its_name);
    tcase_add_test(entries, every_number_finds_its_entry_and_no_other_does);
    tcase_add_test(entries, entry_tells_about_itself);
    tcase_add_test(entries, record_tells_its_home_and_blob);
    tcase_add_test(entries, unknown_name_or_number_is_not_found);
    tcase_add_test(entries, wrong_arguments_are_refused);
    suite_add_tcase(suite, entries);

    TCase *fields = tcase_create("fields");
    tcase_add_test(fields, field_tells_about_itself);
    tcase_add_test(fields, list_tells_its_elements);
    tcase_add_test(fields, field_past_the_last_is_the_end);
    tcase_add_test(fields, field_of_a_foreign_entry_is_not_found);
    tcase_add_test(fields, wrong_arguments_for_a_field_are_refused);
    suite_add_tcase(suite, fields);

    TCase *checks = tcase_create("check");
    tcase_add_test(checks, check_takes_a_body_that_fits);
    tcase_add_test(checks, check_looks_into_inner_actions);
    tcase_add_test(checks, check_of_no_entry_is_not_found);
    tcase_add_test(checks, check_of_a_blob_is_not_found);
    tcase_add_test(checks, check_of_too_many_bytes_is_too_large);
    tcase_add_test(checks, check_with_wrong_arguments_is_refused);
    tcase_add_test(checks, constants_have_twins);
    tcase_add_test(checks, public_type_numbers_are_those_of_the_tables);
    suite_add_tcase(suite, checks);
    return suite;
}
