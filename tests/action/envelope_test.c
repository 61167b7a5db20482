/* Reading and building: what fits the wire form comes back as it was, everything else is refused by its own status. */
#include "action_test.h"

#include "action/action.h"

static uint8_t bytes[BYTES_MAX], action[BYTES_MAX], body[BYTES_MAX];
static size_t len;
static daomesh_action_view view;
static daomesh_diag diag;

static int32_t read(void)
{
    view = (daomesh_action_view){ .size = sizeof view };
    diag = (daomesh_diag){ .size = sizeof diag };
    return daomesh_action_read(&view, bytes, len, &diag);
}

static struct cbor_out begin(void)
{
    return (struct cbor_out){ bytes, sizeof bytes, 0 };
}

static void put_id(struct cbor_out *out, uint64_t key, uint8_t byte)
{
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_bytes(out, id_of(byte).bytes, 32);
}

static void put_pair(struct cbor_out *out, uint64_t key, uint64_t value)
{
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_uint(out, value);
}

static void put_removal_body(struct cbor_out *out)
{
    daomesh__cbor_put_uint(out, 6);
    daomesh__cbor_put_map(out, 2);
    put_id(out, 1, 0x33);
    put_id(out, 2, 0x44);
}

/* --- What fits --- */

START_TEST(bare_action_comes_back)
{
    len = make_vote(bytes);
    const daomesh_action_head head = vote_head();
    ck_assert_int_eq(read(), DAOMESH_OK);
    ck_assert_mem_eq(&view.head, &head, sizeof head);
    ck_assert_uint_eq(view.signature_count, 0);
    ck_assert_ptr_eq(view.action.at, bytes);
    ck_assert_uint_eq(view.action.len, len);
    ck_assert_uint_eq(view.signatures.len, 0);
}
END_TEST

START_TEST(enveloped_action_comes_back)
{
    size_t action_len = make_vote(action);
    len = make_envelope(bytes, action, action_len, 3);
    const daomesh_action_head head = vote_head();
    ck_assert_int_eq(read(), DAOMESH_OK);
    ck_assert_mem_eq(&view.head, &head, sizeof head);
    ck_assert_uint_eq(view.signature_count, 3);
    ck_assert_uint_eq(view.action.len, action_len);
    ck_assert_mem_eq(view.action.at, action, action_len);
}
END_TEST

START_TEST(host_mode_head_has_no_lane_sequence_and_expiry)
{
    const daomesh_action_head head = { .size = sizeof head,
                                       .kind = DAOMESH_ACTION_MEMBER_REMOVE,
                                       .actor = id_of(9) };
    size_t body_len = make_body(body, daomesh__schema_action(head.kind), 1);
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, body, body_len, NULL),
                     DAOMESH_OK);
    ck_assert_uint_eq(bytes[0], 0xa3);
    ck_assert_int_eq(read(), DAOMESH_OK);
    ck_assert_mem_eq(&view.head, &head, sizeof head);
}
END_TEST

START_TEST(every_kind_comes_back)
{
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_action_at(i)); i++) {
        for (int full = 0; full <= 1; full++) {
            const daomesh_action_head head = { .size = sizeof head,
                                               .kind = schema->number,
                                               .lane = UINT32_MAX,
                                               .sequence = UINT64_MAX,
                                               .expires = 1,
                                               .actor = id_of(7) };
            size_t body_len = make_body(body, schema, full);
            ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, body, body_len, NULL),
                             DAOMESH_OK);
            ck_assert_msg(read() == DAOMESH_OK, "%s", schema_name(schema));
            ck_assert_mem_eq(&view.head, &head, sizeof head);
            ck_assert_uint_eq(view.body.len, body_len);
            ck_assert_mem_eq(view.body.at, body, body_len);
        }
    }
}
END_TEST

START_TEST(largest_action_is_read)
{
    daomesh_action_head head = vote_head();
    head.kind = DAOMESH_ACTION_DAO_FOUND;
    size_t head_len = make_vote(action) - 40; /* a vote's body has 40 bytes */
    size_t body_len = make_body_of_size(body, DAOMESH_ACTION_BYTES_MAX - head_len);
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, body, body_len, NULL),
                     DAOMESH_OK);
    ck_assert_uint_eq(len, DAOMESH_ACTION_BYTES_MAX);
    ck_assert_int_eq(read(), DAOMESH_OK);
}
END_TEST

START_TEST(larger_action_is_not_built)
{
    daomesh_action_head head = vote_head();
    head.kind = DAOMESH_ACTION_DAO_FOUND;
    size_t head_len = make_vote(action) - 40;
    size_t body_len = make_body_of_size(body, DAOMESH_ACTION_BYTES_MAX - head_len + 1);
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, body, body_len, NULL),
                     DAOMESH_E_TOO_LARGE);
    ck_assert_uint_eq(len, 0);
}
END_TEST

static void write_action_of_size(struct cbor_out *out, size_t size)
{
    size_t head_len = 41; /* map, kind, actor, key of the body */
    size_t body_len = make_body_of_size(body, size - head_len);
    daomesh__cbor_put_map(out, 3);
    put_pair(out, 1, DAOMESH_ACTION_DAO_FOUND);
    put_id(out, 2, 0x22);
    daomesh__cbor_put_uint(out, 6);
    daomesh__cbor_put_raw(out, body, body_len);
    ck_assert_uint_eq(out->len, size);
}

START_TEST(larger_action_is_not_read)
{
    struct cbor_out out = begin();
    write_action_of_size(&out, DAOMESH_ACTION_BYTES_MAX + 1);
    len = out.len;
    ck_assert_int_eq(read(), DAOMESH_E_TOO_LARGE);
    ck_assert_uint_eq(diag.given.limb[0], DAOMESH_ACTION_BYTES_MAX + 1);
    ck_assert_uint_eq(diag.limit.limb[0], DAOMESH_ACTION_BYTES_MAX);
}
END_TEST

START_TEST(larger_action_in_an_envelope_is_not_read)
{
    struct cbor_out inner = { action, sizeof action, 0 }, out = begin();
    write_action_of_size(&inner, DAOMESH_ACTION_BYTES_MAX + 1);
    daomesh__cbor_put_map(&out, 2);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_bytes(&out, action, inner.len);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_array(&out, 1);
    daomesh__cbor_put_map(&out, 3);
    put_pair(&out, 1, 1);
    put_id(&out, 2, 1);
    daomesh__cbor_put_uint(&out, 3);
    daomesh__cbor_put_bytes(&out, body, 64);
    len = out.len;
    ck_assert_int_eq(read(), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(larger_input_than_any_envelope_is_not_looked_at)
{
    len = DAOMESH_ENVELOPE_BYTES_MAX + 1;
    ck_assert_int_eq(read(), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(largest_envelope_fits_its_limit)
{
    struct cbor_out out = { action, sizeof action, 0 };
    write_action_of_size(&out, DAOMESH_ACTION_BYTES_MAX);
    len = make_envelope(bytes, action, out.len, DAOMESH_SIGNATURES_MAX);
    ck_assert_uint_le(len, DAOMESH_ENVELOPE_BYTES_MAX);
    ck_assert_int_eq(read(), DAOMESH_OK);
    ck_assert_uint_eq(view.signature_count, DAOMESH_SIGNATURES_MAX);
}
END_TEST

/* --- What does not --- */

START_TEST(truncated_anywhere_it_is_refused)
{
    for (uint8_t signatures = 0; signatures <= 2; signatures++) {
        size_t whole = make_vote(action);
        memcpy(bytes, action, whole);
        if (signatures > 0) whole = make_envelope(bytes, action, whole, signatures);
        for (len = 0; len < whole; len++) {
            ck_assert_int_ne(read(), DAOMESH_OK);
            ck_assert_uint_eq(view.action.len, 0);
        }
    }
}
END_TEST

START_TEST(bytes_after_the_end_are_refused)
{
    for (uint8_t signatures = 0; signatures <= 1; signatures++) {
        len = make_vote(action);
        memcpy(bytes, action, len);
        if (signatures > 0) len = make_envelope(bytes, action, len, signatures);
        bytes[len++] = 0;
        ck_assert_int_eq(read(), DAOMESH_E_TRAILING);
    }
}
END_TEST

START_TEST(bytes_after_the_inner_action_are_refused)
{
    len = make_vote(action);
    action[len++] = 0;
    struct cbor_out out = begin();
    daomesh__cbor_put_map(&out, 2);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_bytes(&out, action, len);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_array(&out, 1);
    daomesh__cbor_put_map(&out, 3);
    put_pair(&out, 1, 1);
    put_id(&out, 2, 1);
    daomesh__cbor_put_uint(&out, 3);
    daomesh__cbor_put_bytes(&out, body, 64);
    len = out.len;
    ck_assert_int_eq(read(), DAOMESH_E_TRAILING);
}
END_TEST

/* A member.remove with one thing wrong; `wrong` says what. */
enum wrong {
    RIGHT,
    NO_KIND,
    NO_ACTOR,
    NO_BODY,
    KIND_UNKNOWN,
    KIND_HUGE,
    ACTOR_SHORT,
    ACTOR_TEXT,
    LANE_ZERO,
    LANE_HUGE,
    SEQUENCE_ZERO,
    EXPIRES_ZERO,
    KEY_0,
    KEY_7,
    ORDER,
    TWICE
};

static const struct {
    enum wrong wrong;
    uint64_t pairs;
    int32_t status;
    const char *path;
} wrongs[] = {
    { RIGHT, 3, DAOMESH_OK, "" },
    { NO_KIND, 2, DAOMESH_E_MISSING_FIELD, "kind" },
    { NO_ACTOR, 2, DAOMESH_E_MISSING_FIELD, "actor" },
    { NO_BODY, 2, DAOMESH_E_MISSING_FIELD, "body" },
    { KIND_UNKNOWN, 3, DAOMESH_E_UNKNOWN_KIND, "kind" },
    { KIND_HUGE, 3, DAOMESH_E_UNKNOWN_KIND, "kind" },
    { ACTOR_SHORT, 3, DAOMESH_E_TYPE, "actor" },
    { ACTOR_TEXT, 3, DAOMESH_E_TYPE, "actor" },
    { LANE_ZERO, 4, DAOMESH_E_NOT_CANONICAL, "lane" },
    { LANE_HUGE, 4, DAOMESH_E_RANGE, "lane" },
    { SEQUENCE_ZERO, 4, DAOMESH_E_NOT_CANONICAL, "sequence" },
    { EXPIRES_ZERO, 4, DAOMESH_E_NOT_CANONICAL, "expires" },
    { KEY_0, 4, DAOMESH_E_UNKNOWN_KEY, "kind" },
    { KEY_7, 4, DAOMESH_E_UNKNOWN_KEY, "body" },
    { ORDER, 5, DAOMESH_E_NOT_CANONICAL, "expires" },
    { TWICE, 4, DAOMESH_E_NOT_CANONICAL, "lane" },
};

static void put_wrong_head(struct cbor_out *out, enum wrong wrong)
{
    if (wrong == KEY_0) put_pair(out, 0, 1);
    if (wrong == KIND_HUGE)
        put_pair(out, 1, ((uint64_t)1 << 32) + DAOMESH_ACTION_MEMBER_REMOVE);
    else if (wrong != NO_KIND)
        put_pair(out, 1, wrong == KIND_UNKNOWN ? 0x7777 : DAOMESH_ACTION_MEMBER_REMOVE);
    if (wrong == ACTOR_SHORT || wrong == ACTOR_TEXT) {
        daomesh__cbor_put_uint(out, 2);
        if (wrong == ACTOR_SHORT)
            daomesh__cbor_put_bytes(out, id_of(1).bytes, 31);
        else
            daomesh__cbor_put_text(out, "alice", 5);
    } else if (wrong != NO_ACTOR) {
        put_id(out, 2, 0x22);
    }
    if (wrong == TWICE) put_id(out, 2, 0x22);
    if (wrong == LANE_ZERO) put_pair(out, 3, 0);
    if (wrong == LANE_HUGE) put_pair(out, 3, (uint64_t)UINT32_MAX + 1);
    if (wrong == SEQUENCE_ZERO) put_pair(out, 4, 0);
    if (wrong == EXPIRES_ZERO) put_pair(out, 5, 0);
    if (wrong == ORDER) {
        put_pair(out, 4, 1);
        put_pair(out, 3, 1);
    }
}

START_TEST(wrong_head_is_refused)
{
    const enum wrong wrong = wrongs[_i].wrong;
    struct cbor_out out = begin();
    daomesh__cbor_put_map(&out, wrongs[_i].pairs);
    put_wrong_head(&out, wrong);
    if (wrong != NO_BODY) put_removal_body(&out);
    if (wrong == KEY_7) put_pair(&out, 7, 1);
    len = out.len;
    ck_assert_int_eq(read(), wrongs[_i].status);
    ck_assert_str_eq(diag.path, wrongs[_i].path);
    ck_assert_int_eq(diag.status, wrongs[_i].status);
}
END_TEST

START_TEST(longer_integer_than_needed_is_refused)
{
    len = make_vote(bytes);
    ck_assert_uint_eq(bytes[1], 1); /* the key 1, as 0x18 0x01 */
    memmove(bytes + 2, bytes + 1, len - 1);
    bytes[1] = 0x18;
    len++;
    ck_assert_int_eq(read(), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(indefinite_map_is_refused)
{
    len = make_vote(bytes);
    bytes[0] = 0xbf;
    bytes[len++] = 0xff;
    ck_assert_int_eq(read(), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(something_else_than_a_map_is_refused)
{
    bytes[0] = 0x01;
    len = 1;
    ck_assert_int_eq(read(), DAOMESH_E_TYPE);
}
END_TEST

START_TEST(wrong_body_is_refused_by_field_and_place)
{
    struct cbor_out out = begin();
    daomesh__cbor_put_map(&out, 3);
    put_pair(&out, 1, DAOMESH_ACTION_MEMBER_REMOVE);
    put_id(&out, 2, 0x22);
    daomesh__cbor_put_uint(&out, 6);
    daomesh__cbor_put_map(&out, 2);
    put_id(&out, 1, 0x33);
    daomesh__cbor_put_uint(&out, 2);
    const size_t place = out.len;
    daomesh__cbor_put_uint(&out, 5);
    len = out.len;
    ck_assert_int_eq(read(), DAOMESH_E_TYPE);
    ck_assert_str_eq(diag.path, "party");
    ck_assert_uint_eq(diag.offset, place);
    ck_assert_uint_eq(diag.kind, DAOMESH_ACTION_MEMBER_REMOVE);
}
END_TEST

/* --- Signatures --- */

struct signatures {
    uint64_t count;
    uint64_t algorithm;
    uint8_t first; /* key byte of the first; the next ones add step */
    uint8_t step;
    size_t key_len;
    size_t signature_len;
    int extra_key;
    int extra_pair;
};

static int32_t read_signatures(struct signatures s)
{
    size_t action_len = make_vote(action);
    struct cbor_out out = begin();
    daomesh__cbor_put_map(&out, s.extra_pair ? 3 : 2);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_bytes(&out, action, action_len);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_array(&out, s.count);
    for (uint64_t i = 0; i < s.count; i++) {
        uint8_t key[40];
        memset(key, (uint8_t)(s.first + i * s.step), sizeof key);
        daomesh__cbor_put_map(&out, s.extra_key ? 4 : 3);
        put_pair(&out, 1, s.algorithm);
        daomesh__cbor_put_uint(&out, 2);
        daomesh__cbor_put_bytes(&out, key, s.key_len);
        daomesh__cbor_put_uint(&out, 3);
        daomesh__cbor_put_bytes(&out, body, s.signature_len);
        if (s.extra_key) put_pair(&out, 4, 1);
    }
    if (s.extra_pair) put_pair(&out, 3, 1);
    len = out.len;
    return read();
}

static const struct {
    struct signatures signatures;
    int32_t status;
} signature_cases[] = {
    { { 1, 1, 9, 1, 32, 64, 0, 0 }, DAOMESH_OK },
    { { 16, 1, 9, 1, 32, 64, 0, 0 }, DAOMESH_OK },
    { { 17, 1, 9, 1, 32, 64, 0, 0 }, DAOMESH_E_LIMIT },
    { { 0, 1, 9, 1, 32, 64, 0, 0 }, DAOMESH_E_UNSIGNED },
    { { 2, 1, 9, 0, 32, 64, 0, 0 }, DAOMESH_E_NOT_SORTED },   /* the same key twice */
    { { 2, 1, 9, 255, 32, 64, 0, 0 }, DAOMESH_E_NOT_SORTED }, /* descending */
    { { 1, 0, 9, 1, 32, 64, 0, 0 }, DAOMESH_E_ALGORITHM },
    { { 1, 2, 9, 1, 32, 64, 0, 0 }, DAOMESH_E_ALGORITHM },
    { { 1, 1, 9, 1, 31, 64, 0, 0 }, DAOMESH_E_TYPE },
    { { 1, 1, 9, 1, 33, 64, 0, 0 }, DAOMESH_E_TYPE },
    { { 1, 1, 9, 1, 32, 63, 0, 0 }, DAOMESH_E_TYPE },
    { { 1, 1, 9, 1, 32, 65, 0, 0 }, DAOMESH_E_TYPE },
    { { 1, 1, 9, 1, 32, 64, 1, 0 }, DAOMESH_E_UNKNOWN_KEY },
    { { 1, 1, 9, 1, 32, 64, 0, 1 }, DAOMESH_E_UNKNOWN_KEY },
};

START_TEST(signatures_are_read_strictly)
{
    ck_assert_int_eq(read_signatures(signature_cases[_i].signatures), signature_cases[_i].status);
}
END_TEST

START_TEST(signatures_are_given_one_by_one)
{
    daomesh_action_signature signature;
    ck_assert_int_eq(read_signatures((struct signatures){ 3, 1, 5, 2, 32, 64, 0, 0 }), DAOMESH_OK);
    for (uint32_t i = 0; i < 3; i++) {
        ck_assert_int_eq(daomesh_action_signature_at(&signature, &view, i), DAOMESH_OK);
        ck_assert_uint_eq(signature.algorithm, DAOMESH_ALGORITHM_ED25519);
        ck_assert_mem_eq(signature.key.bytes, id_of((uint8_t)(5 + 2 * i)).bytes, 32);
    }
    ck_assert_int_eq(daomesh_action_signature_at(&signature, &view, 3), DAOMESH_E_END);
    ck_assert_uint_eq(signature.algorithm, 0);
}
END_TEST

START_TEST(bare_action_has_no_signature)
{
    daomesh_action_signature signature;
    len = make_vote(bytes);
    ck_assert_int_eq(read(), DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_signature_at(&signature, &view, 0), DAOMESH_E_END);
}
END_TEST

/* --- Arguments --- */

START_TEST(missing_arguments_are_refused)
{
    const daomesh_action_head head = vote_head();
    const daomesh_action_view unread = { .size = sizeof unread, .signature_count = 1 };
    daomesh_action_view small = { .size = 4 };
    daomesh_action_signature signature;
    len = make_vote(bytes);
    view = (daomesh_action_view){ .size = sizeof view };
    ck_assert_int_eq(daomesh_action_read(NULL, bytes, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_read(&small, bytes, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_read(&view, NULL, len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_signature_at(NULL, &view, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_signature_at(&signature, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_signature_at(&signature, &small, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_signature_at(&signature, &unread, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, NULL, &head, body, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_build(NULL, 1, &len, &head, body, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, NULL, body, 1, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, NULL, 1, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(build_tells_the_length_it_needs)
{
    const daomesh_action_head head = vote_head();
    size_t whole = make_vote(action);
    const uint8_t *vote_body = action + whole - 40;
    for (size_t cap = 0; cap < whole; cap++) {
        len = 0;
        ck_assert_int_eq(daomesh_action_build(bytes, cap, &len, &head, vote_body, 40, NULL),
                         DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, whole);
    }
    ck_assert_int_eq(daomesh_action_build(bytes, whole, &len, &head, vote_body, 40, NULL), DAOMESH_OK);
    ck_assert_mem_eq(bytes, action, whole);
}
END_TEST

START_TEST(build_refuses_an_unknown_kind_and_a_wrong_body)
{
    daomesh_action_head head = vote_head();
    size_t whole = make_vote(action);
    const uint8_t *vote_body = action + whole - 40;
    head.kind = 0x7777;
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, vote_body, 40, NULL),
                     DAOMESH_E_UNKNOWN_KIND);
    head.kind = DAOMESH_ACTION_PROPOSAL_VOTE;
    ck_assert_int_eq(daomesh_action_build(bytes, sizeof bytes, &len, &head, vote_body, 39, NULL),
                     DAOMESH_E_TRUNCATED);
    ck_assert_uint_eq(len, 0);
}
END_TEST

/* Any damage is read to some status, whatever it is; sanitizers watch. */
START_TEST(damaged_bytes_do_no_harm)
{
    uint64_t random = 1;
    size_t whole = make_envelope(body, action, make_vote(action), 2);
    for (int i = 0; i < 50000; i++) {
        len = whole;
        memcpy(bytes, body, len);
        for (int change = 0; change < 3; change++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            bytes[(random >> 33) % len] = (uint8_t)(random >> 20);
        }
        (void)read();
    }
}
END_TEST

/* A map may hold the greatest key that there is: nothing asks for it. */
START_TEST(the_greatest_key_is_unknown_too)
{
    static const uint8_t map[] = { 0xa1, 0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00 };
    struct cbor_in in = { map, map, map + sizeof map };
    struct pairs pairs;
    ck_assert_int_eq(daomesh__begin_pairs(&pairs, &in), DAOMESH_OK);
    ck_assert_int_eq(daomesh__end_pairs(&pairs), DAOMESH_E_UNKNOWN_KEY);
}
END_TEST

Suite *envelope_suite(void)
{
    Suite *suite = suite_create("envelope");
    TCase *fits = tcase_create("what fits");
    tcase_set_timeout(fits, 60);
    tcase_add_test(fits, bare_action_comes_back);
    tcase_add_test(fits, enveloped_action_comes_back);
    tcase_add_test(fits, host_mode_head_has_no_lane_sequence_and_expiry);
    tcase_add_test(fits, every_kind_comes_back);
    tcase_add_test(fits, largest_action_is_read);
    tcase_add_test(fits, larger_action_is_not_built);
    tcase_add_test(fits, larger_action_is_not_read);
    tcase_add_test(fits, larger_action_in_an_envelope_is_not_read);
    tcase_add_test(fits, larger_input_than_any_envelope_is_not_looked_at);
    tcase_add_test(fits, largest_envelope_fits_its_limit);
    suite_add_tcase(suite, fits);

    TCase *refused = tcase_create("what does not");
    tcase_add_test(refused, truncated_anywhere_it_is_refused);
    tcase_add_test(refused, bytes_after_the_end_are_refused);
    tcase_add_test(refused, bytes_after_the_inner_action_are_refused);
    tcase_add_loop_test(refused, wrong_head_is_refused, 0, COUNT_OF(wrongs));
    tcase_add_test(refused, longer_integer_than_needed_is_refused);
    tcase_add_test(refused, indefinite_map_is_refused);
    tcase_add_test(refused, something_else_than_a_map_is_refused);
    tcase_add_test(refused, wrong_body_is_refused_by_field_and_place);
    tcase_add_test(refused, damaged_bytes_do_no_harm);
    tcase_add_test(refused, the_greatest_key_is_unknown_too);
    suite_add_tcase(suite, refused);

    TCase *signatures = tcase_create("signatures");
    tcase_add_loop_test(signatures, signatures_are_read_strictly, 0, COUNT_OF(signature_cases));
    tcase_add_test(signatures, signatures_are_given_one_by_one);
    tcase_add_test(signatures, bare_action_has_no_signature);
    suite_add_tcase(suite, signatures);

    TCase *arguments = tcase_create("arguments");
    tcase_add_test(arguments, missing_arguments_are_refused);
    tcase_add_test(arguments, build_tells_the_length_it_needs);
    tcase_add_test(arguments, build_refuses_an_unknown_kind_and_a_wrong_body);
    suite_add_tcase(suite, arguments);
    return suite;
}
