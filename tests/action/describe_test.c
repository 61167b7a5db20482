/* Sentences: exact ones for what people see most, and properties that hold for every action and event of the schema. */
#include <daomesh/outcome.h>

#include "action_test.h"

static uint8_t bytes[BYTES_MAX], body[BYTES_MAX];
static char text[16000];
static size_t text_len;

/* Names ids by their byte: 0x22 alice, 0x33 phone-dao, 0x44 bob. */
static size_t names(void *ctx, char *out, size_t cap, const daomesh_id *id)
{
    const char *name = id->bytes[0] == 0x22 ? "alice" : id->bytes[0] == 0x33 ? "phone-dao" : "bob";
    (void)ctx;
    if (id->bytes[0] != 0x22 && id->bytes[0] != 0x33 && id->bytes[0] != 0x44) return 0;
    ck_assert_uint_gt(cap, strlen(name));
    memcpy(out, name, strlen(name) + 1);
    return strlen(name);
}

static size_t build(uint32_t kind, const uint8_t *of, size_t of_len)
{
    size_t len;
    daomesh_diag diag = { .size = sizeof diag };
    const daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = id_of(0x22) };
    ck_assert_msg(daomesh_action_build(bytes, sizeof bytes, &len, &head, of, of_len, &diag) == DAOMESH_OK,
                  "%s: %s", diag.path, diag.text);
    return len;
}

static void expect_sentence(size_t len, const char *sentence)
{
    ck_assert_int_eq(daomesh_describe(text, sizeof text, &text_len, bytes, len, names, NULL), DAOMESH_OK);
    ck_assert_str_eq(text, sentence);
    ck_assert_uint_eq(text_len, strlen(sentence));
}

static struct cbor_out begin_body(uint64_t pairs)
{
    struct cbor_out out = { body, sizeof body, 0 };
    daomesh__cbor_put_map(&out, pairs);
    return out;
}

static void put_id(struct cbor_out *out, uint64_t key, uint8_t byte)
{
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_bytes(out, id_of(byte).bytes, 32);
}

static void put_amount(struct cbor_out *out, uint64_t key, uint64_t value)
{
    const daomesh_amount amount = amount_from_u64(value);
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_amount(out, &amount);
}

static void put_text(struct cbor_out *out, uint64_t key, const char *value)
{
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_text(out, value, strlen(value));
}

static void put_number(struct cbor_out *out, uint64_t key, uint64_t value)
{
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_uint(out, value);
}

START_TEST(vote_says_who_what_and_until_when)
{
    expect_sentence(make_vote(bytes),
                    "alice votes on proposal 3 of phone-dao: for\nvalid until 2026-01-01T00:00:00Z");
}
END_TEST

static size_t put_revocation(uint64_t serial, uint64_t below)
{
    struct cbor_out out = begin_body(serial > 0 && below > 0 ? 4 : serial > 0 || below > 0 ? 3 : 2);
    put_id(&out, 1, 0x33);
    put_number(&out, 2, 5);
    if (serial > 0) put_number(&out, 3, serial);
    if (below > 0) put_number(&out, 4, below);
    return build(DAOMESH_ACTION_ROLE_REVOKE, body, out.len);
}

START_TEST(stretches_in_brackets_are_said_when_their_fields_are_there)
{
    expect_sentence(put_revocation(0, 0), "phone-dao revokes role 5");
    expect_sentence(put_revocation(9, 0), "phone-dao revokes role 5, grant 9");
    expect_sentence(put_revocation(0, 1), "phone-dao revokes role 5, and all roles below it");
    expect_sentence(put_revocation(9, 1), "phone-dao revokes role 5, grant 9, and all roles below it");
}
END_TEST

static size_t put_application(uint64_t shares, uint64_t loot)
{
    struct cbor_out out = begin_body(2 + (uint64_t)(shares > 0) + (loot > 0));
    put_id(&out, 1, 0x44);
    put_id(&out, 2, 0x33);
    if (shares > 0) put_amount(&out, 3, shares);
    if (loot > 0) put_amount(&out, 4, loot);
    return build(DAOMESH_ACTION_MEMBER_APPLY, body, out.len);
}

START_TEST(stretches_may_ask_that_a_field_is_absent)
{
    expect_sentence(put_application(0, 0), "bob applies to phone-dao, with no tribute");
    expect_sentence(put_application(5, 0), "bob applies to phone-dao for 5 shares, with no tribute");
    expect_sentence(put_application(0, 7), "bob applies to phone-dao for 7 loot, with no tribute");
    expect_sentence(put_application(5, 7),
                    "bob applies to phone-dao for 5 shares and 7 loot, with no tribute");
}
END_TEST

/* Lists of plain values are counted in the sentence and told below it. */
START_TEST(plain_values_of_a_list_stand_on_one_line)
{
    struct cbor_out out = begin_body(3);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_array(&out, 2);
    for (uint8_t i = 0; i < 2; i++) {
        uint8_t guardian[32];
        memset(guardian, i == 0 ? 0x33 : 0x44, sizeof guardian);
        daomesh__cbor_put_bytes(&out, guardian, sizeof guardian);
    }
    put_number(&out, 2, 2);
    put_number(&out, 3, 60);
    expect_sentence(
        build(DAOMESH_ACTION_PARTY_GUARD, body, out.len),
        "alice lets 2 guardians recover its keys, 2 of them, after 1 min\n  guardians: phone-dao, bob");

    out = begin_body(0);
    expect_sentence(build(DAOMESH_ACTION_PARTY_GUARD, body, out.len), "alice lets nobody recover its keys");
}
END_TEST

START_TEST(envelope_reads_like_its_action)
{
    size_t len = make_envelope(bytes, body, make_vote(body), 2);
    expect_sentence(len, "alice votes on proposal 3 of phone-dao: for\nvalid until 2026-01-01T00:00:00Z");
}
END_TEST

START_TEST(id_without_a_name_is_its_first_digits)
{
    size_t len = make_vote(bytes);
    ck_assert_int_eq(daomesh_describe(text, sizeof text, &text_len, bytes, len, NULL, NULL), DAOMESH_OK);
    ck_assert_str_eq(text, "22222222 votes on proposal 3 of 33333333: for\nvalid until 2026-01-01T00:00:00Z");
}
END_TEST

START_TEST(absent_amounts_are_0)
{
    struct cbor_out out = begin_body(3);
    put_id(&out, 1, 0x33);
    put_id(&out, 2, 0x44);
    put_amount(&out, 3, 1000000);
    expect_sentence(build(DAOMESH_ACTION_MEMBER_ADD, body, out.len),
                    "phone-dao takes bob in with 1000000 shares, 0 loot and 0 reputation");
}
END_TEST

START_TEST(key_is_shown_in_full)
{
    struct cbor_out out = begin_body(2);
    put_id(&out, 1, 0x44);
    put_id(&out, 2, 0x99);
    expect_sentence(build(DAOMESH_ACTION_PARTY_KEY_ROTATE, body, out.len),
                    "alice replaces key 4444444444444444444444444444444444444444444444444444444444444444 by "
                    "9999999999999999999999999999999999999999999999999999999999999999");
}
END_TEST

START_TEST(list_is_counted_and_its_elements_stand_below)
{
    struct cbor_out out = begin_body(2);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_array(&out, 1);
    daomesh__cbor_put_map(&out, 2);
    put_id(&out, 1, 0x99);
    put_number(&out, 2, 1);
    put_number(&out, 2, 1);
    expect_sentence(build(DAOMESH_ACTION_PARTY_CREATE, body, out.len),
                    "alice joins the ledger with 1 key, 1 of weight to sign\n"
                    "  key: 9999999999999999999999999999999999999999999999999999999999999999; weight 1");
}
END_TEST

START_TEST(absent_list_is_none)
{
    struct cbor_out out = begin_body(0);
    expect_sentence(build(DAOMESH_ACTION_PARTY_CREATE, body, out.len),
                    "alice joins the ledger with no keys, 0 of weight to sign");
}
END_TEST

/* A role whose name tries to be more than a name. */
START_TEST(written_text_stays_inside_its_quotes)
{
    struct cbor_out out = begin_body(2);
    put_id(&out, 1, 0x33);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_map(&out, 3);
    put_id(&out, 1, 0x44);
    put_text(&out, 2, "clerk\" and \"all");
    daomesh__cbor_put_uint(&out, 3);
    daomesh__cbor_put_array(&out, 1);
    daomesh__cbor_put_uint(&out, DAOMESH_ACTION_MEMBER_ADD);
    expect_sentence(build(DAOMESH_ACTION_ROLE_GRANT, body, out.len),
                    "phone-dao grants role \"clerk\\\" and \\\"all\"\n"
                    "  role: bob; called \"clerk\\\" and \\\"all\"; may do member.add");
}
END_TEST

/* What a charter holds is told in full, absent dials not at all. */
START_TEST(pathway_reads_as_a_bylaw)
{
    struct daomesh_charter_pathway act = { .number = 2 };
    memset(act.dao.bytes, 0x33, sizeof act.dao.bytes);
    act.pathway.name.len = 6;
    memcpy(act.pathway.name.bytes, "grants", 6);
    act.pathway.kinds_count = 2;
    act.pathway.kinds[0] = DAOMESH_ACTION_MEMBER_ADD;
    act.pathway.kinds[1] = DAOMESH_ACTION_REPUTATION_MINT;
    act.pathway.propose_min = amount_from_u64(10);
    act.pathway.rule.weight = 2;
    act.pathway.rule.threshold = DAOMESH_THRESHOLD_CAST;
    act.pathway.rule.bar_ppm = 666667;
    act.pathway.rule.quorum_ppm = 250000;
    act.pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN;
    act.pathway.rule.revote = 1;
    act.pathway.rule.voting_s = 259200;
    act.pathway.rule.grace_s = 86400;
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                     daomesh__schema_action(DAOMESH_ACTION_CHARTER_PATHWAY), &act),
                     DAOMESH_OK);
    expect_sentence(
        build(DAOMESH_ACTION_CHARTER_PATHWAY, body, len),
        "phone-dao sets pathway 2: \"grants\"\n"
        "  pathway: \"grants\"; carries member.add, reputation.mint; opening takes a weight of 10; "
        "votes by shares; passes with a part of the votes for and against; the part is 66.6667 %; "
        "a quorum of 25 % of all weight; the quorum counts votes for and abstentions; "
        "votes may be changed; voting is open for 3 d; 1 d of grace");
}
END_TEST

START_TEST(pathway_that_carries_everything_says_so)
{
    struct daomesh_charter_pathway act = { .number = 1 };
    memset(act.dao.bytes, 0x33, sizeof act.dao.bytes);
    act.pathway.name.len = 3;
    memcpy(act.pathway.name.bytes, "all", 3);
    act.pathway.rule.weight = 1;
    act.pathway.rule.threshold = DAOMESH_THRESHOLD_MAJORITY;
    act.pathway.rule.voting_s = 60;
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                     daomesh__schema_action(DAOMESH_ACTION_CHARTER_PATHWAY), &act),
                     DAOMESH_OK);
    expect_sentence(build(DAOMESH_ACTION_CHARTER_PATHWAY, body, len),
                    "phone-dao sets pathway 1: \"all\"\n"
                    "  pathway: \"all\"; carries everything but charter changes; one vote a member; "
                    "passes with more votes for than against; voting is open for 1 min");
}
END_TEST

static size_t put_open(struct cbor_out *out, const char *title, const uint8_t *actions, size_t actions_len)
{
    daomesh__cbor_put_map(out, 2 + (uint64_t)(title != NULL) + (actions_len > 0));
    put_id(out, 1, 0x33);
    put_number(out, 2, 1);
    if (title) put_text(out, 3, title);
    if (actions_len > 0) {
        daomesh__cbor_put_uint(out, 6);
        daomesh__cbor_put_bytes(out, actions, actions_len);
    }
    return out->len;
}

START_TEST(proposal_without_actions)
{
    struct cbor_out out = { body, sizeof body, 0 };
    size_t len = put_open(&out, "A new roof", NULL, 0);
    expect_sentence(build(DAOMESH_ACTION_PROPOSAL_OPEN, body, len),
                    "alice proposes \"A new roof\" to phone-dao on pathway 1: no actions");
}
END_TEST

START_TEST(proposal_without_a_title)
{
    struct cbor_out out = { body, sizeof body, 0 };
    size_t len = put_open(&out, NULL, NULL, 0);
    expect_sentence(build(DAOMESH_ACTION_PROPOSAL_OPEN, body, len),
                    "alice proposes \"\" to phone-dao on pathway 1: no actions");
}
END_TEST

static void put_removal(struct cbor_out *out)
{
    daomesh__cbor_put_array(out, 2);
    daomesh__cbor_put_uint(out, DAOMESH_ACTION_MEMBER_REMOVE);
    daomesh__cbor_put_map(out, 2);
    put_id(out, 1, 0x33);
    put_id(out, 2, 0x44);
}

/* A proposal of two removals, the second inside a proposal of its own. */
START_TEST(inner_actions_follow_indented)
{
    uint8_t deep_bytes[500], flat_bytes[500], deep_body[500];
    struct cbor_out deep = { deep_bytes, sizeof deep_bytes, 0 };
    daomesh__cbor_put_array(&deep, 1);
    put_removal(&deep);
    struct cbor_out inner = { deep_body, sizeof deep_body, 0 };
    put_open(&inner, "inner", deep_bytes, deep.len);

    struct cbor_out flat = { flat_bytes, sizeof flat_bytes, 0 };
    daomesh__cbor_put_array(&flat, 2);
    put_removal(&flat);
    daomesh__cbor_put_array(&flat, 2);
    daomesh__cbor_put_uint(&flat, DAOMESH_ACTION_PROPOSAL_OPEN);
    daomesh__cbor_put_raw(&flat, deep_body, inner.len);

    struct cbor_out out = { body, sizeof body, 0 };
    size_t len = put_open(&out, "outer", flat_bytes, flat.len);
    expect_sentence(build(DAOMESH_ACTION_PROPOSAL_OPEN, body, len),
                    "alice proposes \"outer\" to phone-dao on pathway 1: 2 actions\n"
                    "  phone-dao removes bob\n"
                    "  phone-dao proposes \"inner\" to phone-dao on pathway 1: 1 action\n"
                    "    phone-dao removes bob");
}
END_TEST

START_TEST(every_action_has_a_sentence)
{
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_action_at(i)); i++) {
        for (int full = 0; full <= 1; full++) {
            size_t len = build(schema->number, body, make_body(body, schema, full));
            ck_assert_msg(daomesh_describe(text, sizeof text, &text_len, bytes, len, names, NULL) ==
                              DAOMESH_OK,
                          "%s", schema_name(schema));
            ck_assert_ptr_null(memchr(text, '{', text_len));
            ck_assert_ptr_null(memchr(text, '}', text_len));
            ck_assert_uint_gt(text_len, 10);
        }
    }
}
END_TEST

/* One field of every type, present and absent. The map's bytes are CBOR after its head and key. */
static const struct {
    struct schema_field field;
    const char *value;
    size_t value_len;
    const char *present;
    const char *absent;
} field_cases[] = {
    { { .type = FIELD_U32 }, "\x18\x2a", 2, "42", "0" },
    { { .type = FIELD_U64 }, "\x1b\xff\xff\xff\xff\xff\xff\xff\xff", 9, "18446744073709551615", "0" },
    { { .type = FIELD_FLAG }, "\x01", 1, "yes", "no" },
    { { .type = FIELD_PPM }, "\x1a\x00\x05\x16\x15", 5, "33.3333 %", "0 %" },
    { { .type = FIELD_TIME }, "\x1a\x69\x55\xb9\x00", 5, "2026-01-01T00:00:00Z", "none" },
    { { .type = FIELD_DURATION }, "\x19\x0e\x10", 3, "1 h", "0 s" },
    { { .type = FIELD_KIND }, "\x19\x03\x01", 3, "member.add", "0" },
    { { .type = FIELD_KIND }, "\x19\x77\x77", 3, "30583", "0" },
    { { .type = FIELD_STATUS },
      "\x18\xa2",
      2,
      "the member had no voting weight when the proposal opened",
      "it worked" },
    { { .type = FIELD_AMOUNT }, "\x42\x01\x00", 3, "256", "0" },
    { { .type = FIELD_ID },
      "\x58\x20"
      "33333333333333333333333333333333",
      34,
      "phone-dao",
      "none" },
    { { .type = FIELD_HASH },
      "\x58\x20"
      "33333333333333333333333333333333",
      34,
      "3333333333333333333333333333333333333333333333333333333333333333",
      "none" },
    { { .type = FIELD_TEXT },
      "\x62"
      "hi",
      3,
      "hi",
      "" },
    { { .type = FIELD_BYTES }, "\x42\x01\x02", 3, "2 bytes", "no bytes" },
    { { .type = FIELD_ACTIONS }, "\x41\x82", 2, "2 actions", "no actions" },
    { { .type = FIELD_U8, .shape = FIELD_ARRAY }, "\x82\x01\x02", 3, "2 tokens", "no tokens" },
    { { .type = FIELD_U8, .shape = FIELD_LIST }, "\x81\x01", 2, "1 token", "no tokens" },
};

static struct teller begin_telling(void)
{
    return (struct teller){ { text, sizeof text, 0 }, names, NULL };
}

/* "tokens": names are places in the schema's texts. */
static uint16_t name_of_the_list(void)
{
    return daomesh__schema_action(DAOMESH_ACTION_MEMBER_EXIT)->fields[3].name;
}

START_TEST(field_reads_by_its_type)
{
    struct schema_field field = field_cases[_i].field;
    struct teller teller = begin_telling();
    struct cbor_out out = begin_body(1);
    field.name = name_of_the_list();
    field.key = 1;
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_raw(&out, (const uint8_t *)field_cases[_i].value, field_cases[_i].value_len);
    ck_assert_int_eq(daomesh__tell_field(&teller, (daomesh_span){ body, out.len }, &field), DAOMESH_OK);
    ck_assert_str_eq(text, field_cases[_i].present);
}
END_TEST

START_TEST(absent_field_reads_by_its_type)
{
    struct schema_field field = field_cases[_i].field;
    struct teller teller = begin_telling();
    struct cbor_out out = begin_body(0);
    text[0] = '\0';
    field.name = name_of_the_list();
    field.key = 1;
    ck_assert_int_eq(daomesh__tell_field(&teller, (daomesh_span){ body, out.len }, &field), DAOMESH_OK);
    ck_assert_str_eq(text, field_cases[_i].absent);
}
END_TEST

static void expect_something(const struct schema_field *list)
{
    const struct schema_struct *schema = schema_field_struct(list);
    struct teller teller = begin_telling();
    const size_t len = make_body(bytes, schema, 0);
    if (schema->say == 0) return;
    ck_assert_int_eq(daomesh__tell_phrases(&teller, schema, (daomesh_span){ bytes, len }), DAOMESH_OK);
    ck_assert_msg(teller.out.len > 0, "an element of %s says nothing", schema_name(schema));
}

/* Whoever signs sees what each element does, also one that leaves out all it may. */
START_TEST(every_element_of_a_list_says_something)
{
    int lists = 0;
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_action_at(i)); i++)
        for (size_t k = 0; k < schema->field_count; k++) {
            const struct schema_field *field = &schema->fields[k];
            if (field->shape == FIELD_ONE || field->type != FIELD_STRUCT) continue;
            expect_something(field);
            lists++;
        }
    ck_assert_int_gt(lists, 10);
}
END_TEST

static size_t put_claim(uint64_t amount)
{
    struct cbor_out out = begin_body(amount > 0 ? 3 : 2);
    put_id(&out, 1, 0x44);
    put_number(&out, 2, 7);
    if (amount > 0) put_amount(&out, 3, amount);
    return build(DAOMESH_ACTION_STREAM_CLAIM, body, out.len);
}

static size_t put_admin(uint64_t admin)
{
    struct cbor_out out = begin_body(admin > 0 ? 3 : 2);
    put_id(&out, 1, 0x33);
    put_number(&out, 2, 5);
    if (admin > 0) put_number(&out, 3, admin);
    return build(DAOMESH_ACTION_ROLE_ADMIN, body, out.len);
}

START_TEST(what_is_left_out_is_not_told_as_0)
{
    expect_sentence(put_claim(0), "bob claims what is due from stream 7");
    expect_sentence(put_claim(5), "bob claims 5 of what is due from stream 7");
    expect_sentence(put_admin(0), "phone-dao lets the charter name who holds role 5");
    expect_sentence(put_admin(2), "phone-dao lets the charter and role 2 name who holds role 5");
}
END_TEST

START_TEST(struct_without_a_name_says_its_phrases)
{
    const struct schema_struct *party_create = daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE);
    const struct schema_field field = { .key = 1, .type = FIELD_STRUCT, .of = party_create->fields[0].of };
    struct teller teller = begin_telling();
    struct cbor_out out = begin_body(1);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_raw(&out, bytes, make_body(bytes, schema_field_struct(&field), 1));
    ck_assert_int_eq(daomesh__tell_field(&teller, (daomesh_span){ body, out.len }, &field), DAOMESH_OK);
    ck_assert_str_eq(text, "3131313131313131313131313131313131313131313131313131313131313131; weight 1");
    ck_assert_int_eq(daomesh__is_written(&field), 0);
}
END_TEST

static size_t make_event(const struct schema_struct *schema, int full)
{
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&out, 5);
    put_number(&out, 1, schema->number);
    put_number(&out, 2, 12);
    put_number(&out, 3, 1767225600);
    put_number(&out, 4, 8);
    daomesh__cbor_put_uint(&out, 5);
    daomesh__cbor_put_raw(&out, body, make_body(body, schema, full));
    return out.len;
}

START_TEST(every_event_has_a_sentence)
{
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_event_at(i)); i++) {
        for (int full = 0; full <= 1; full++) {
            size_t len = make_event(schema, full);
            ck_assert_msg(daomesh_describe_event(text, sizeof text, &text_len, bytes, len, names, NULL) ==
                              DAOMESH_OK,
                          "%s", schema_name(schema));
            ck_assert_ptr_null(memchr(text, '{', text_len));
            ck_assert_uint_gt(text_len, 10);
        }
    }
}
END_TEST

START_TEST(event_says_what_happened)
{
    size_t len = make_event(daomesh__schema_event(DAOMESH_EVENT_DAO_FOUNDED), 1);
    ck_assert_int_eq(daomesh_describe_event(text, sizeof text, &text_len, bytes, len, NULL, NULL),
                     DAOMESH_OK);
    ck_assert_str_eq(text, "32323232 founded 31313131");
}
END_TEST

START_TEST(event_truncated_anywhere_is_refused)
{
    size_t whole = make_event(daomesh__schema_event(DAOMESH_EVENT_MEMBER_CHANGED), 1);
    for (size_t len = 0; len < whole; len++)
        ck_assert_int_ne(daomesh_describe_event(text, sizeof text, &text_len, bytes, len, NULL, NULL),
                         DAOMESH_OK);
}
END_TEST

START_TEST(unknown_event_is_refused)
{
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&out, 5);
    put_number(&out, 1, 0x7777);
    for (uint64_t key = 2; key <= 5; key++)
        put_number(&out, key, 1);
    ck_assert_int_eq(daomesh_describe_event(text, sizeof text, &text_len, bytes, out.len, NULL, NULL),
                     DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(event_with_another_field_is_refused)
{
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&out, 6);
    for (uint64_t key = 1; key <= 6; key++)
        put_number(&out, key, 1);
    ck_assert_int_eq(daomesh_describe_event(text, sizeof text, &text_len, bytes, out.len, NULL, NULL),
                     DAOMESH_E_UNKNOWN_KEY);
}
END_TEST

START_TEST(event_of_a_number_beyond_all_is_unknown)
{
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&out, 5);
    put_number(&out, 1, (uint64_t)UINT32_MAX + 1 + DAOMESH_EVENT_DAO_FOUNDED);
    for (uint64_t key = 2; key <= 5; key++)
        put_number(&out, key, 1);
    ck_assert_int_eq(daomesh_describe_event(text, sizeof text, &text_len, bytes, out.len, NULL, NULL),
                     DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(text_without_room_is_refused)
{
    const size_t len = make_vote(bytes);
    ck_assert_int_eq(daomesh_describe(NULL, 1, &text_len, bytes, len, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe_event(NULL, 1, &text_len, bytes, len, NULL, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(small_buffer_holds_the_beginning)
{
    char whole[sizeof text];
    size_t len = make_vote(bytes);
    ck_assert_int_eq(daomesh_describe(whole, sizeof whole, &text_len, bytes, len, names, NULL), DAOMESH_OK);
    const size_t whole_len = text_len;
    for (size_t cap = 0; cap <= whole_len; cap++) {
        memset(text, 'x', sizeof text);
        ck_assert_int_eq(daomesh_describe(text, cap, &text_len, bytes, len, names, NULL), DAOMESH_E_BUFFER);
        ck_assert_uint_eq(text_len, whole_len);
        ck_assert_int_eq(text[cap], 'x');
        if (cap == 0) continue;
        ck_assert_int_eq(text[cap - 1], '\0');
        ck_assert_mem_eq(text, whole, cap - 1);
    }
    ck_assert_int_eq(daomesh_describe(text, whole_len + 1, &text_len, bytes, len, names, NULL), DAOMESH_OK);
}
END_TEST

START_TEST(refused_action_has_no_sentence)
{
    size_t len = make_vote(bytes);
    memset(text, 'x', sizeof text);
    ck_assert_int_eq(daomesh_describe(text, sizeof text, &text_len, bytes, len - 1, names, NULL),
                     DAOMESH_E_TRUNCATED);
    ck_assert_uint_eq(text_len, 0);
    ck_assert_str_eq(text, "");
}
END_TEST

/* Any damage ends in a status; sanitizers watch. */
START_TEST(damaged_proposals_do_no_harm)
{
    uint64_t random = 1;
    size_t len = build(DAOMESH_ACTION_PROPOSAL_OPEN, body,
                       make_body(body, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_OPEN), 1));
    memcpy(body, bytes, len);
    for (int i = 0; i < 50000; i++) {
        memcpy(bytes, body, len);
        for (int change = 0; change < 2; change++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            bytes[(random >> 33) % len] = (uint8_t)(random >> 20);
        }
        (void)daomesh_describe(text, sizeof text, &text_len, bytes, len, names, NULL);
    }
}
END_TEST

static size_t names_too_long(void *ctx, char *out, size_t cap, const daomesh_id *id)
{
    (void)ctx, (void)id;
    memset(out, 'n', cap - 1);
    out[cap - 1] = '\0';
    return 1000;
}

START_TEST(name_longer_than_its_buffer_is_cut)
{
    size_t len = make_vote(bytes);
    ck_assert_int_eq(daomesh_describe(text, sizeof text, &text_len, bytes, len, names_too_long, NULL),
                     DAOMESH_OK);
    ck_assert_uint_lt(text_len, 300);
    ck_assert_ptr_nonnull(strstr(text, "n votes on proposal 3 of nnn"));
}
END_TEST

/* Whether the stretch that begins here asks that something is absent. */
static int asks_for_absence(const char *stretch)
{
    const char *absent = strstr(stretch, "{!");
    return absent && absent < strchr(stretch, ']');
}

/* The arguments put into the template's places, quoted where the sentence quotes, make the sentence. */
START_TEST(arguments_and_template_make_the_sentence)
{
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_action_at(i)); i++) {
        char made[16000], argument[8000];
        struct text_out out = { made, sizeof made, 0 };
        size_t len = build(schema->number, body, make_body(body, schema, 1)), argument_len;
        daomesh_field_info field = { .size = sizeof field };
        uint32_t index = 0;
        int silent = 0; /* everything is there, so every other stretch is said */
        for (const char *at = daomesh__schema_text(schema->say); *at != '\0'; at++) {
            if (*at == '[') silent = asks_for_absence(at);
            if (*at != '{') {
                daomesh__text_bytes(&out, at, !silent && *at != '[' && *at != ']');
                if (*at == ']') silent = 0;
                continue;
            }
            const int asks = at[1] == '?' || at[1] == '!';
            ck_assert_int_eq(daomesh_describe_argument(&field, argument, sizeof argument, &argument_len,
                                                       bytes, len, index++, names, NULL),
                             DAOMESH_OK);
            ck_assert_int_eq(memcmp(at + 1 + asks, field.name, strlen(field.name)), 0);
            int quoted = !silent && strcmp(argument, "some text") == 0 && made[out.len - 1] != '"';
            if (quoted) daomesh__text(&out, "\"");
            if (!asks && !silent) daomesh__text(&out, argument);
            if (quoted) daomesh__text(&out, "\"");
            while (*at != '}')
                at++;
        }
        ck_assert_int_eq(daomesh_describe_argument(&field, argument, sizeof argument, &argument_len, bytes,
                                                   len, index, names, NULL),
                         DAOMESH_E_END);
        ck_assert_int_eq(daomesh_describe(text, sizeof text, &text_len, bytes, len, names, NULL), DAOMESH_OK);
        text[strcspn(text, "\n")] = '\0';
        ck_assert_str_eq(text, made);
    }
}
END_TEST

START_TEST(argument_tells_its_field)
{
    daomesh_field_info field = { .size = sizeof field };
    size_t len = make_vote(bytes);
    ck_assert_int_eq(
        daomesh_describe_argument(&field, text, sizeof text, &text_len, bytes, len, 0, names, NULL),
        DAOMESH_OK);
    ck_assert_str_eq(field.name, "actor");
    ck_assert_uint_eq(field.type, DAOMESH_TYPE_ID);
    ck_assert_str_eq(text, "alice");
    ck_assert_int_eq(
        daomesh_describe_argument(&field, text, sizeof text, &text_len, bytes, len, 1, names, NULL),
        DAOMESH_OK);
    ck_assert_str_eq(field.name, "proposal");
    ck_assert_uint_eq(field.key, 2);
    ck_assert_str_eq(text, "3");
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    daomesh_field_info field = { .size = sizeof field }, small = { .size = 4 };
    size_t len = make_vote(bytes);
    ck_assert_int_eq(daomesh_describe(text, 9, NULL, bytes, len, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe(NULL, 9, &text_len, bytes, len, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe(text, 9, &text_len, NULL, len, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe_event(text, 9, NULL, bytes, len, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe_event(text, 9, &text_len, NULL, len, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe_argument(NULL, text, 9, &text_len, bytes, len, 0, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe_argument(&small, text, 9, &text_len, bytes, len, 0, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_describe_argument(&field, text, 9, NULL, bytes, len, 0, NULL, NULL),
                     DAOMESH_E_ARG);
}
END_TEST

Suite *describe_suite(void)
{
    Suite *suite = suite_create("describe");
    TCase *sentences = tcase_create("sentences");
    tcase_add_test(sentences, vote_says_who_what_and_until_when);
    tcase_add_test(sentences, stretches_in_brackets_are_said_when_their_fields_are_there);
    tcase_add_test(sentences, stretches_may_ask_that_a_field_is_absent);
    tcase_add_test(sentences, plain_values_of_a_list_stand_on_one_line);
    tcase_add_test(sentences, every_element_of_a_list_says_something);
    tcase_add_test(sentences, what_is_left_out_is_not_told_as_0);
    tcase_add_test(sentences, envelope_reads_like_its_action);
    tcase_add_test(sentences, id_without_a_name_is_its_first_digits);
    tcase_add_test(sentences, absent_amounts_are_0);
    tcase_add_test(sentences, key_is_shown_in_full);
    tcase_add_test(sentences, list_is_counted_and_its_elements_stand_below);
    tcase_add_test(sentences, absent_list_is_none);
    tcase_add_test(sentences, written_text_stays_inside_its_quotes);
    tcase_add_test(sentences, pathway_reads_as_a_bylaw);
    tcase_add_test(sentences, pathway_that_carries_everything_says_so);
    tcase_add_test(sentences, proposal_without_actions);
    tcase_add_test(sentences, proposal_without_a_title);
    tcase_add_test(sentences, inner_actions_follow_indented);
    tcase_add_test(sentences, every_action_has_a_sentence);
    suite_add_tcase(suite, sentences);

    TCase *fields = tcase_create("fields");
    tcase_add_loop_test(fields, field_reads_by_its_type, 0, COUNT_OF(field_cases));
    tcase_add_loop_test(fields, absent_field_reads_by_its_type, 0, COUNT_OF(field_cases));
    tcase_add_test(fields, struct_without_a_name_says_its_phrases);
    suite_add_tcase(suite, fields);

    TCase *events = tcase_create("events");
    tcase_add_test(events, every_event_has_a_sentence);
    tcase_add_test(events, event_says_what_happened);
    tcase_add_test(events, event_truncated_anywhere_is_refused);
    tcase_add_test(events, unknown_event_is_refused);
    tcase_add_test(events, event_with_another_field_is_refused);
    tcase_add_test(events, event_of_a_number_beyond_all_is_unknown);
    tcase_add_test(events, text_without_room_is_refused);
    suite_add_tcase(suite, events);

    TCase *bounds = tcase_create("bounds and arguments");
    tcase_add_test(bounds, small_buffer_holds_the_beginning);
    tcase_add_test(bounds, refused_action_has_no_sentence);
    tcase_add_test(bounds, damaged_proposals_do_no_harm);
    tcase_add_test(bounds, name_longer_than_its_buffer_is_cut);
    tcase_add_test(bounds, arguments_and_template_make_the_sentence);
    tcase_add_test(bounds, argument_tells_its_field);
    tcase_add_test(bounds, missing_arguments_are_refused);
    suite_add_tcase(suite, bounds);
    return suite;
}
