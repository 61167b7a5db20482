/* Bodies against the schema: what is missing, unknown, too much or in another form, and what the diagnostic says of it. */
#include "material.h"
#include "suites.h"

#define DAO "5820 0101010101010101010101010101010101010101010101010101010101010101"
#define PARTY "5820 0202020202020202020202020202020202020202020202020202020202020202"

static int32_t decode_action(uint32_t kind, const char *text, daomesh_diag *diag)
{
    uint64_t out[STRUCT_ROOM / 8];
    return daomesh__decode(out, daomesh__schema_action(kind), hex(text), diag);
}

static int32_t decode_vote(const char *text)
{
    return decode_action(DAOMESH_ACTION_PROPOSAL_VOTE, text, NULL);
}

START_TEST(every_field_arrives_in_its_place)
{
    struct daomesh_proposal_vote vote;
    daomesh_span bytes = hex("a4 01 " DAO " 02 19012c 03 02 04 42 03e8");
    ck_assert_int_eq(
        daomesh__decode(&vote, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_VOTE), bytes, NULL),
        DAOMESH_OK);
    ck_assert_uint_eq(vote.dao.bytes[31], 1);
    ck_assert_uint_eq(vote.proposal, 300);
    ck_assert_uint_eq(vote.choice, 2);
    ck_assert_uint_eq(vote.weight.limb[0], 1000);
}
END_TEST

START_TEST(text_arrives_with_its_length_and_terminated)
{
    struct daomesh_proposal_open open;
    daomesh_span bytes = hex("a3 01 " DAO " 02 01 03 63 61c3a9");
    ck_assert_int_eq(
        daomesh__decode(&open, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_OPEN), bytes, NULL),
        DAOMESH_OK);
    ck_assert_uint_eq(open.title.len, 3);
    ck_assert_str_eq(open.title.bytes, "a\xc3\xa9");
}
END_TEST

START_TEST(array_arrives_with_its_count)
{
    struct daomesh_party_create create;
    daomesh_span bytes = hex("a1 01 82 a2 01 " DAO " 02 01 a2 01 " PARTY " 02 02");
    ck_assert_int_eq(
        daomesh__decode(&create, daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), bytes, NULL),
        DAOMESH_OK);
    ck_assert_uint_eq(create.keys_count, 2);
    ck_assert_uint_eq(create.keys[1].key.bytes[0], 2);
    ck_assert_uint_eq(create.keys[1].weight, 2);
}
END_TEST

START_TEST(body_of_optional_fields_may_be_empty)
{
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_PARTY_CREATE, "a0", NULL), DAOMESH_OK);
}
END_TEST

START_TEST(absent_optional_field_is_zero)
{
    struct daomesh_proposal_vote vote;
    memset(&vote, 0xff, sizeof vote);
    daomesh_span bytes = hex("a3 01 " DAO " 02 01 03 01");
    ck_assert_int_eq(
        daomesh__decode(&vote, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_VOTE), bytes, NULL),
        DAOMESH_OK);
    ck_assert(amount_is_zero(&vote.weight));
}
END_TEST

START_TEST(refused_body_leaves_zeros)
{
    struct daomesh_proposal_vote vote, zero;
    memset(&vote, 0xff, sizeof vote);
    memset(&zero, 0, sizeof zero);
    daomesh_span bytes = hex("a3 01 " DAO " 02 01 03 18ff");
    ck_assert_int_eq(
        daomesh__decode(&vote, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_VOTE), bytes, NULL),
        DAOMESH_E_RANGE);
    ck_assert_mem_eq(&vote, &zero, sizeof vote);
}
END_TEST

static const struct refusal {
    const char *name;
    const char *hex;
    int32_t status;
} refusals[] = {
    { "nothing", "", DAOMESH_E_TRUNCATED },
    { "no map", "80", DAOMESH_E_TYPE },
    { "field missing in the middle", "a2 01 " DAO " 03 01", DAOMESH_E_MISSING_FIELD },
    { "last field missing", "a2 01 " DAO " 02 01", DAOMESH_E_MISSING_FIELD },
    { "key above all", "a4 01 " DAO " 02 01 03 01 05 00", DAOMESH_E_UNKNOWN_KEY },
    { "key below all", "a4 00 00 01 " DAO " 02 01 03 01", DAOMESH_E_UNKNOWN_KEY },
    { "key of 64 bits", "a4 01 " DAO " 02 01 03 01 1bffffffffffffffff 00", DAOMESH_E_UNKNOWN_KEY },
    { "byte after the end", "a3 01 " DAO " 02 01 03 01 00", DAOMESH_E_TRAILING },
    { "keys descend", "a3 02 01 01 " DAO " 03 01", DAOMESH_E_NOT_CANONICAL },
    { "key twice", "a4 01 " DAO " 02 01 02 01 03 01", DAOMESH_E_NOT_CANONICAL },
    { "text key", "a3 01 " DAO " 02 01 6133 01", DAOMESH_E_NOT_CANONICAL },
    { "number not shortest", "a3 01 " DAO " 02 1801 03 01", DAOMESH_E_NOT_CANONICAL },
    { "key not shortest", "a3 01 " DAO " 1802 01 03 01", DAOMESH_E_NOT_CANONICAL },
    { "indefinite map", "bf 01 " DAO " 02 01 03 01 ff", DAOMESH_E_NOT_CANONICAL },
    { "null in place of a value", "a3 01 " DAO " 02 f6 03 01", DAOMESH_E_NOT_CANONICAL },
    { "negative number", "a3 01 " DAO " 02 20 03 01", DAOMESH_E_NOT_CANONICAL },
    { "amount with a leading zero", "a4 01 " DAO " 02 01 03 01 04 42 0001", DAOMESH_E_NOT_CANONICAL },
    { "optional amount of 0", "a4 01 " DAO " 02 01 03 01 04 40", DAOMESH_E_NOT_CANONICAL },
    { "id of 31 bytes",
      "a3 01 581f 01010101010101010101010101010101010101010101010101010101010101 02 01 03 01",
      DAOMESH_E_TYPE },
    { "id as text", "a3 01 6161 02 01 03 01", DAOMESH_E_TYPE },
    { "number as bytes", "a3 01 " DAO " 02 4101 03 01", DAOMESH_E_TYPE },
    { "value above its maximum", "a3 01 " DAO " 02 01 03 11", DAOMESH_E_RANGE },
    { "value above 8 bits", "a3 01 " DAO " 02 01 03 190100", DAOMESH_E_RANGE },
};

START_TEST(body_that_does_not_fit_is_refused)
{
    const struct refusal *refusal = &refusals[_i];
    int32_t status = decode_vote(refusal->hex);
    ck_assert_msg(status == refusal->status, "%s: %s", refusal->name, daomesh_status_name(status));
}
END_TEST

START_TEST(largest_value_is_taken)
{
    ck_assert_int_eq(decode_vote("a3 01 " DAO " 02 1bffffffffffffffff 03 10"), DAOMESH_OK);
}
END_TEST

START_TEST(optional_forms_of_nothing_are_not_canonical)
{
    static const char *const forms[] = {
        "a1 01 80", /* an empty array of keys */
        "a1 02 00", /* threshold 0 */
        "a1 03 60", /* an empty name */
    };
    for (size_t i = 0; i < COUNT_OF(forms); i++)
        ck_assert_int_eq(decode_action(DAOMESH_ACTION_PARTY_CREATE, forms[i], NULL), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(optional_hash_of_zeros_is_not_canonical)
{
    static const char body[] = "a3 01 " DAO " 02 01"
                               " 04 5820 0000000000000000000000000000000000000000000000000000000000000000";
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_PROPOSAL_OPEN, body, NULL), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(empty_bytes_of_optional_actions_are_not_canonical)
{
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_PROPOSAL_OPEN, "a3 01 " DAO " 02 01 06 40", NULL),
                     DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(required_text_must_hold_something)
{
    static const char body[] = "a4 01 60 02 80 03 80 04 01";
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_DAO_FOUND, body, NULL), DAOMESH_E_MISSING_FIELD);
}
END_TEST

/* A text of `len` bytes as CBOR, for the name of party.create (at most 64). */
static int32_t decode_name(size_t len)
{
    struct daomesh_party_create create;
    uint8_t bytes[300], name[256];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    memset(name, 'n', sizeof name);
    daomesh__cbor_put_map(&out, 1);
    daomesh__cbor_put_uint(&out, 3);
    daomesh__cbor_put_text(&out, (const char *)name, len);
    daomesh_span span = { bytes, out.len };
    return daomesh__decode(&create, daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), span, NULL);
}

START_TEST(text_of_most_bytes_is_taken)
{
    ck_assert_int_eq(decode_name(64), DAOMESH_OK);
}
END_TEST

START_TEST(longer_text_is_too_large)
{
    ck_assert_int_eq(decode_name(65), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(text_of_256_bytes_does_not_wrap_its_length)
{
    ck_assert_int_eq(decode_name(256), DAOMESH_E_TOO_LARGE);
}
END_TEST

/* proposal.open with `len` bytes of actions (at most 48 000), which decoding does not look into. */
static int32_t decode_actions(size_t len)
{
    static uint8_t bytes[50000], actions[50000];
    static const uint8_t dao[DAOMESH_ID_BYTES] = { 1 };
    struct daomesh_proposal_open open;
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&out, 3);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_bytes(&out, dao, sizeof dao);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_uint(&out, 6);
    daomesh__cbor_put_bytes(&out, actions, len);
    daomesh_span span = { bytes, out.len };
    return daomesh__decode(&open, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_OPEN), span, NULL);
}

START_TEST(actions_of_most_bytes_are_taken)
{
    ck_assert_int_eq(decode_actions(48000), DAOMESH_E_TYPE); /* it is what they hold that is wrong */
}
END_TEST

START_TEST(more_bytes_of_actions_are_too_large)
{
    ck_assert_int_eq(decode_actions(48001), DAOMESH_E_TOO_LARGE);
}
END_TEST

/* party.create with `count` keys (at most 16). */
static int32_t decode_keys(uint32_t count, daomesh_diag *diag)
{
    struct daomesh_party_create create;
    uint8_t bytes[1024], key[DAOMESH_ID_BYTES] = { 1 };
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&out, 1);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_array(&out, count);
    for (uint32_t i = 0; i < count; i++) {
        daomesh__cbor_put_map(&out, 2);
        daomesh__cbor_put_uint(&out, 1);
        daomesh__cbor_put_bytes(&out, key, sizeof key);
        daomesh__cbor_put_uint(&out, 2);
        daomesh__cbor_put_uint(&out, 1);
    }
    daomesh_span span = { bytes, out.len };
    return daomesh__decode(&create, daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), span, diag);
}

START_TEST(array_of_most_elements_is_taken)
{
    ck_assert_int_eq(decode_keys(16, NULL), DAOMESH_OK);
}
END_TEST

START_TEST(longer_array_is_over_the_limit)
{
    ck_assert_int_eq(decode_keys(17, NULL), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(array_that_claims_2_to_the_64_elements_is_over_the_limit)
{
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_PARTY_CREATE, "a1 01 9bffffffffffffffff", NULL),
                     DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(list_that_claims_2_to_the_64_elements_is_over_the_limit)
{
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_DAO_FOUND, "a4 01 6161 02 9bffffffffffffffff", NULL),
                     DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(kind_above_16_bits_is_out_of_range)
{
    static const char body[] = "a2 01 " DAO " 02 a2 01 " PARTY " 03 81 1a00010000";
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_ROLE_GRANT, body, NULL), DAOMESH_E_RANGE);
}
END_TEST

/* --- what a diagnostic says */

static daomesh_diag explain(uint32_t kind, const char *text)
{
    daomesh_diag diag = { .size = sizeof diag };
    int32_t status = decode_action(kind, text, &diag);
    ck_assert_int_ne(status, DAOMESH_OK);
    ck_assert_int_eq(diag.status, status);
    ck_assert_uint_eq(diag.kind, kind);
    return diag;
}

START_TEST(diag_names_the_field_its_key_and_place)
{
    daomesh_diag diag = explain(DAOMESH_ACTION_PROPOSAL_VOTE, "a3 01 " DAO " 02 01 03 11");
    ck_assert_str_eq(diag.path, "choice");
    ck_assert_uint_eq(diag.field, 3);
    ck_assert_uint_eq(diag.offset, 1 + 1 + 34 + 2 + 1);
    ck_assert_uint_eq(diag.given.limb[0], 17);
    ck_assert_uint_eq(diag.limit.limb[0], 16);
    ck_assert_str_eq(diag.text, "17 is more than 16");
}
END_TEST

START_TEST(diag_names_the_element_and_the_field_in_it)
{
    daomesh_diag diag = explain(DAOMESH_ACTION_PARTY_CREATE,
                                "a1 01 82 a2 01 " DAO " 02 01 a2 01 " PARTY " 02 1b0000000100000000");
    ck_assert_str_eq(diag.path, "keys[1].weight");
    ck_assert_uint_eq(diag.field, 1);
}
END_TEST

START_TEST(diag_names_the_field_in_a_list)
{
    daomesh_diag diag =
        explain(DAOMESH_ACTION_DAO_FOUND, "a4 01 6161 02 81 a2 01 " DAO " 02 42 0001 03 80 04 01");
    ck_assert_str_eq(diag.path, "members[0].shares");
}
END_TEST

START_TEST(diag_names_the_missing_field)
{
    daomesh_diag diag = explain(DAOMESH_ACTION_PROPOSAL_VOTE, "a2 01 " DAO " 03 01");
    ck_assert_str_eq(diag.path, "proposal");
    ck_assert_uint_eq(diag.field, 2);
}
END_TEST

START_TEST(diag_gives_the_unknown_key)
{
    daomesh_diag diag = explain(DAOMESH_ACTION_PROPOSAL_VOTE, "a4 01 " DAO " 02 01 03 01 18c8 00");
    ck_assert_uint_eq(diag.given.limb[0], 200);
    ck_assert_str_eq(diag.path, "");
}
END_TEST

START_TEST(diag_of_trailing_bytes_gives_their_place)
{
    daomesh_diag diag = explain(DAOMESH_ACTION_PARTY_CREATE, "a0 00");
    ck_assert_int_eq(diag.status, DAOMESH_E_TRAILING);
    ck_assert_uint_eq(diag.offset, 1);
    ck_assert_uint_eq(diag.field, 0);
}
END_TEST

START_TEST(diag_of_an_unknown_size_is_left_alone)
{
    daomesh_diag diag = { .size = 8, .status = 77 };
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_PARTY_CREATE, "a0 00", &diag), DAOMESH_E_TRAILING);
    ck_assert_int_eq(diag.status, 77);
}
END_TEST

/* --- lists */

START_TEST(list_cursor_gives_every_element_and_then_the_end)
{
    struct daomesh_dao_found found;
    struct daomesh_founding_member member;
    const struct schema_struct *schema = daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND);
    const struct schema_field *members = &schema->fields[1];
    daomesh_span bytes = hex("a4 01 6161 02 82 a2 01 " DAO " 02 4105 a1 01 " PARTY " 03 80 04 01");
    ck_assert_int_eq(daomesh__decode(&found, schema, bytes, NULL), DAOMESH_OK);
    ck_assert_uint_eq(found.members.count, 2);

    ck_assert_int_eq(daomesh__list_next(&member, &found.members, members), DAOMESH_OK);
    ck_assert_uint_eq(member.party.bytes[0], 1);
    ck_assert_uint_eq(member.shares.limb[0], 5);
    ck_assert_int_eq(daomesh__list_next(&member, &found.members, members), DAOMESH_OK);
    ck_assert_uint_eq(member.party.bytes[0], 2);
    ck_assert(amount_is_zero(&member.shares));
    ck_assert_int_eq(daomesh__list_next(&member, &found.members, members), DAOMESH_E_END);
    ck_assert_uint_eq(member.party.bytes[0], 0);
    ck_assert_uint_eq(found.members.len, 0);
}
END_TEST

START_TEST(list_with_a_bad_element_is_refused_when_decoded)
{
    ck_assert_int_eq(decode_action(DAOMESH_ACTION_DAO_FOUND, "a4 01 6161 02 81 a1 02 4105 03 80 04 01", NULL),
                     DAOMESH_E_MISSING_FIELD);
}
END_TEST

START_TEST(cut_off_list_stops_the_cursor)
{
    struct daomesh_founding_member member;
    const struct schema_field *members = &daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND)->fields[1];
    daomesh_span bytes = hex("a1 01 5820 01");
    daomesh_list list = { bytes.at, bytes.len, 1, 0 };
    ck_assert_int_eq(daomesh__list_next(&member, &list, members), DAOMESH_E_TRUNCATED);
    ck_assert_uint_eq(list.count, 1);
}
END_TEST

Suite *decode_suite(void)
{
    Suite *suite = suite_create("decode");
    TCase *bodies = tcase_create("bodies");
    tcase_add_test(bodies, every_field_arrives_in_its_place);
    tcase_add_test(bodies, text_arrives_with_its_length_and_terminated);
    tcase_add_test(bodies, array_arrives_with_its_count);
    tcase_add_test(bodies, body_of_optional_fields_may_be_empty);
    tcase_add_test(bodies, absent_optional_field_is_zero);
    tcase_add_test(bodies, refused_body_leaves_zeros);
    tcase_add_loop_test(bodies, body_that_does_not_fit_is_refused, 0, COUNT_OF(refusals));
    tcase_add_test(bodies, largest_value_is_taken);
    tcase_add_test(bodies, optional_forms_of_nothing_are_not_canonical);
    tcase_add_test(bodies, optional_hash_of_zeros_is_not_canonical);
    tcase_add_test(bodies, empty_bytes_of_optional_actions_are_not_canonical);
    tcase_add_test(bodies, required_text_must_hold_something);
    suite_add_tcase(suite, bodies);

    TCase *limits = tcase_create("limits");
    tcase_add_test(limits, text_of_most_bytes_is_taken);
    tcase_add_test(limits, longer_text_is_too_large);
    tcase_add_test(limits, text_of_256_bytes_does_not_wrap_its_length);
    tcase_add_test(limits, actions_of_most_bytes_are_taken);
    tcase_add_test(limits, more_bytes_of_actions_are_too_large);
    tcase_add_test(limits, array_of_most_elements_is_taken);
    tcase_add_test(limits, longer_array_is_over_the_limit);
    tcase_add_test(limits, array_that_claims_2_to_the_64_elements_is_over_the_limit);
    tcase_add_test(limits, list_that_claims_2_to_the_64_elements_is_over_the_limit);
    tcase_add_test(limits, kind_above_16_bits_is_out_of_range);
    suite_add_tcase(suite, limits);

    TCase *diags = tcase_create("diagnostics");
    tcase_add_test(diags, diag_names_the_field_its_key_and_place);
    tcase_add_test(diags, diag_names_the_element_and_the_field_in_it);
    tcase_add_test(diags, diag_names_the_field_in_a_list);
    tcase_add_test(diags, diag_names_the_missing_field);
    tcase_add_test(diags, diag_gives_the_unknown_key);
    tcase_add_test(diags, diag_of_trailing_bytes_gives_their_place);
    tcase_add_test(diags, diag_of_an_unknown_size_is_left_alone);
    suite_add_tcase(suite, diags);

    TCase *lists = tcase_create("lists");
    tcase_add_test(lists, list_cursor_gives_every_element_and_then_the_end);
    tcase_add_test(lists, list_with_a_bad_element_is_refused_when_decoded);
    tcase_add_test(lists, cut_off_list_stops_the_cursor);
    suite_add_tcase(suite, lists);
    return suite;
}
