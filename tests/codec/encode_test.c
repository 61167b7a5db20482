/* Structs into CBOR: the bytes, the length that is needed, and values that the schema does not allow. */
#include "material.h"
#include "suites.h"

static struct daomesh_proposal_vote a_vote(void)
{
    struct daomesh_proposal_vote vote;
    memset(&vote, 0, sizeof vote);
    memset(vote.dao.bytes, 0xaa, sizeof vote.dao.bytes);
    vote.proposal = 7;
    vote.choice = 1;
    vote.weight = amount_from_u64(1000);
    return vote;
}

static int32_t encode_vote(uint8_t *out, size_t cap, size_t *len, const struct daomesh_proposal_vote *vote)
{
    return daomesh__encode(out, cap, len, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_VOTE), vote);
}

/* docs/formats/cbor.md shows these bytes. */
START_TEST(vote_has_the_bytes_of_the_worked_example)
{
    struct daomesh_proposal_vote vote = a_vote();
    uint8_t out[64];
    size_t len;
    ck_assert_int_eq(encode_vote(out, sizeof out, &len, &vote), DAOMESH_OK);
    assert_bytes(
        out, len,
        "a4 01 5820 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 02 07 03 01 04 42 03e8");
}
END_TEST

START_TEST(optional_zero_is_left_out)
{
    struct daomesh_proposal_vote vote = a_vote();
    vote.weight = amount_from_u64(0);
    uint8_t out[64];
    size_t len;
    ck_assert_int_eq(encode_vote(out, sizeof out, &len, &vote), DAOMESH_OK);
    ck_assert_uint_eq(out[0], 0xa3);
}
END_TEST

START_TEST(required_zero_is_written)
{
    struct daomesh_proposal_vote vote = a_vote();
    vote.choice = 0;
    uint8_t out[64];
    size_t len;
    ck_assert_int_eq(encode_vote(out, sizeof out, &len, &vote), DAOMESH_OK);
    ck_assert_uint_eq(out[0], 0xa4);
}
END_TEST

START_TEST(every_buffer_that_is_too_small_tells_the_need)
{
    struct daomesh_proposal_vote vote = a_vote();
    uint8_t out[64];
    size_t need, len;
    ck_assert_int_eq(encode_vote(NULL, 0, &need, &vote), DAOMESH_E_BUFFER);
    for (size_t cap = 0; cap < need; cap++) {
        memset(out, 0x5a, sizeof out);
        ck_assert_int_eq(encode_vote(out, cap, &len, &vote), DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, need);
        ck_assert_uint_eq(out[cap], 0x5a);
    }
    ck_assert_int_eq(encode_vote(out, need, &len, &vote), DAOMESH_OK);
}
END_TEST

START_TEST(value_above_its_maximum_is_out_of_range)
{
    struct daomesh_proposal_vote vote = a_vote();
    uint8_t out[64];
    size_t len = 99;
    vote.choice = 17;
    ck_assert_int_eq(encode_vote(out, sizeof out, &len, &vote), DAOMESH_E_RANGE);
    ck_assert_uint_eq(len, 0);
}
END_TEST

static int32_t encode_create(const struct daomesh_party_create *create)
{
    uint8_t out[1024];
    size_t len;
    return daomesh__encode(out, sizeof out, &len, daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE),
                           create);
}

START_TEST(array_count_above_its_maximum_is_over_the_limit)
{
    struct daomesh_party_create create = { .keys_count = 17 };
    ck_assert_int_eq(encode_create(&create), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(element_with_a_value_above_its_maximum_is_out_of_range)
{
    struct daomesh_ballot_page_record page = { .ballots_count = 1, .ballots = { { .cast = 2 } } };
    uint8_t out[64];
    size_t len;
    ck_assert_int_eq(
        daomesh__encode(out, sizeof out, &len, daomesh__schema_record(DAOMESH_RECORD_BALLOT_PAGE), &page),
        DAOMESH_E_RANGE);
}
END_TEST

START_TEST(text_length_above_its_maximum_is_too_large)
{
    struct daomesh_party_create create = { .name = { .len = 65, .bytes = "n" } };
    ck_assert_int_eq(encode_create(&create), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(text_with_a_control_character_is_refused)
{
    struct daomesh_party_create create = { .name = { .len = 2, .bytes = "a\n" } };
    ck_assert_int_eq(encode_create(&create), DAOMESH_E_TEXT);
}
END_TEST

static int32_t encode_found(const struct daomesh_dao_found *found)
{
    uint8_t out[1024];
    size_t len;
    return daomesh__encode(out, sizeof out, &len, daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND), found);
}

START_TEST(required_text_must_hold_something)
{
    struct daomesh_dao_found found = { .charter_pathway = 1 };
    ck_assert_int_eq(encode_found(&found), DAOMESH_E_MISSING_FIELD);
}
END_TEST

START_TEST(list_whose_bytes_do_not_fit_the_schema_is_refused)
{
    daomesh_span bytes = hex("a0");
    struct daomesh_dao_found found = { .charter_pathway = 1, .name = { .len = 1, .bytes = "d" } };
    found.members = (daomesh_list){ bytes.at, bytes.len, 1, 0 };
    ck_assert_int_eq(encode_found(&found), DAOMESH_E_MISSING_FIELD);
}
END_TEST

START_TEST(list_with_more_bytes_than_elements_is_refused)
{
    daomesh_span bytes = hex("a0");
    struct daomesh_dao_found found = { .charter_pathway = 1, .name = { .len = 1, .bytes = "d" } };
    found.members = (daomesh_list){ bytes.at, bytes.len, 0, 0 };
    ck_assert_int_eq(encode_found(&found), DAOMESH_E_TRAILING);
}
END_TEST

START_TEST(list_count_above_its_maximum_is_over_the_limit)
{
    struct daomesh_dao_found found = { .charter_pathway = 1, .name = { .len = 1, .bytes = "d" } };
    found.members.count = 1025;
    ck_assert_int_eq(encode_found(&found), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(bytes_above_their_maximum_are_too_large)
{
    static const uint8_t payload[48001];
    struct daomesh_proposal_open open = { .pathway = 1, .actions = { payload, sizeof payload } };
    size_t len;
    ck_assert_int_eq(
        daomesh__encode(NULL, 0, &len, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_OPEN), &open),
        DAOMESH_E_TOO_LARGE);
}
END_TEST

Suite *encode_suite(void)
{
    Suite *suite = suite_create("encode");
    TCase *bytes = tcase_create("bytes");
    tcase_add_test(bytes, vote_has_the_bytes_of_the_worked_example);
    tcase_add_test(bytes, optional_zero_is_left_out);
    tcase_add_test(bytes, required_zero_is_written);
    tcase_add_test(bytes, every_buffer_that_is_too_small_tells_the_need);
    suite_add_tcase(suite, bytes);

    TCase *refusals = tcase_create("refusals");
    tcase_add_test(refusals, value_above_its_maximum_is_out_of_range);
    tcase_add_test(refusals, array_count_above_its_maximum_is_over_the_limit);
    tcase_add_test(refusals, element_with_a_value_above_its_maximum_is_out_of_range);
    tcase_add_test(refusals, text_length_above_its_maximum_is_too_large);
    tcase_add_test(refusals, text_with_a_control_character_is_refused);
    tcase_add_test(refusals, required_text_must_hold_something);
    tcase_add_test(refusals, list_whose_bytes_do_not_fit_the_schema_is_refused);
    tcase_add_test(refusals, list_with_more_bytes_than_elements_is_refused);
    tcase_add_test(refusals, list_count_above_its_maximum_is_over_the_limit);
    tcase_add_test(refusals, bytes_above_their_maximum_are_too_large);
    suite_add_tcase(suite, refusals);
    return suite;
}
