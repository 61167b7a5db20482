/* Bodies and envelopes for the suites of the action layer. */
#include "action_test.h"

daomesh_id id_of(uint8_t byte)
{
    daomesh_id id;
    memset(id.bytes, byte, sizeof id.bytes);
    return id;
}

static void put_map_of(struct cbor_out *out, const struct schema_struct *schema, int full);

/* One harmless inner action: DAO 0x33 removes member 0x44. */
static void put_inner(struct cbor_out *out)
{
    uint8_t bytes[200];
    struct cbor_out inner = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_array(&inner, 1);
    daomesh__cbor_put_array(&inner, 2);
    daomesh__cbor_put_uint(&inner, DAOMESH_ACTION_MEMBER_REMOVE);
    daomesh__cbor_put_map(&inner, 2);
    for (uint8_t key = 1; key <= 2; key++) {
        daomesh__cbor_put_uint(&inner, key);
        daomesh__cbor_put_bytes(&inner, id_of((uint8_t)(0x22 + 0x11 * key)).bytes, 32);
    }
    daomesh__cbor_put_bytes(out, bytes, inner.len);
}

static void put_value(struct cbor_out *out, const struct schema_field *field, int full)
{
    const daomesh_amount amount = amount_from_u64(1000);
    switch (field->type) {
    case FIELD_AMOUNT:
        daomesh__cbor_put_amount(out, &amount);
        return;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        daomesh__cbor_put_bytes(out, id_of((uint8_t)(0x30 + field->key)).bytes, 32);
        return;
    case FIELD_TEXT:
        daomesh__cbor_put_text(out, "some text", 9);
        return;
    case FIELD_BYTES:
        daomesh__cbor_put_bytes(out, (const uint8_t *)"\1\2\3", 3);
        return;
    case FIELD_ACTIONS:
        put_inner(out);
        return;
    case FIELD_STRUCT:
        put_map_of(out, schema_field_struct(field), full);
        return;
    case FIELD_KIND:
        daomesh__cbor_put_uint(out, DAOMESH_ACTION_MEMBER_ADD);
        return;
    default:
        daomesh__cbor_put_uint(out, 1);
        return;
    }
}

static void put_map_of(struct cbor_out *out, const struct schema_struct *schema, int full)
{
    uint64_t pairs = 0;
    for (size_t i = 0; i < schema->field_count; i++)
        pairs += full || !schema->fields[i].optional;
    daomesh__cbor_put_map(out, pairs);
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (!full && field->optional) continue;
        daomesh__cbor_put_uint(out, field->key);
        const uint64_t elements = field->shape != FIELD_ONE && field->count_max > 1 ? 2 : 1;
        if (field->shape != FIELD_ONE) daomesh__cbor_put_array(out, elements);
        for (uint64_t k = 0; k < elements; k++)
            put_value(out, field, full);
    }
}

size_t make_body(uint8_t *out, const struct schema_struct *schema, int full)
{
    struct cbor_out body = { out, BYTES_MAX, 0 };
    put_map_of(&body, schema, full);
    return body.len;
}

static void put_amounts(struct cbor_out *out, uint64_t key, size_t len)
{
    uint8_t bytes[32];
    memset(bytes, 0xff, sizeof bytes);
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_bytes(out, bytes, len);
}

static size_t make_founding(uint8_t *out, uint64_t members, size_t name_len, size_t amount_len)
{
    static const char letters[65] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const struct schema_struct *pathway =
        schema_field_struct(&daomesh__schema_action(DAOMESH_ACTION_CHARTER_PATHWAY)->fields[2]);
    struct cbor_out body = { out, BYTES_MAX, 0 };
    daomesh__cbor_put_map(&body, 4);
    daomesh__cbor_put_uint(&body, 1);
    daomesh__cbor_put_text(&body, letters, name_len);
    daomesh__cbor_put_uint(&body, 2);
    daomesh__cbor_put_array(&body, members);
    for (uint64_t i = 0; i < members; i++) {
        daomesh__cbor_put_map(&body, 3);
        daomesh__cbor_put_uint(&body, 1);
        daomesh__cbor_put_bytes(&body, id_of((uint8_t)i).bytes, 32);
        put_amounts(&body, 2, i == 0 ? amount_len : 32);
        put_amounts(&body, 3, i == 0 ? amount_len : 32);
    }
    daomesh__cbor_put_uint(&body, 3);
    daomesh__cbor_put_array(&body, 1);
    put_map_of(&body, pathway, 0);
    daomesh__cbor_put_uint(&body, 4);
    daomesh__cbor_put_uint(&body, 1);
    return body.len;
}

/* Member by member up to the size, then the name and the amounts of the first make up the rest. */
size_t make_body_of_size(uint8_t *out, size_t size)
{
    uint64_t members = 1;
    while (make_founding(out, members + 1, 1, 1) <= size)
        members++;
    for (size_t name_len = 1; name_len <= 64; name_len++)
        for (size_t amount_len = 1; amount_len <= 32; amount_len++)
            if (make_founding(out, members, name_len, amount_len) == size) return size;
    ck_abort_msg("no body of %zu bytes", size);
    return 0;
}

daomesh_action_head vote_head(void)
{
    return (daomesh_action_head){ .size = sizeof(daomesh_action_head),
                                  .kind = DAOMESH_ACTION_PROPOSAL_VOTE,
                                  .lane = 1,
                                  .sequence = 7,
                                  .expires = 1767225600,
                                  .actor = id_of(0x22) };
}

size_t make_vote(uint8_t *out)
{
    uint8_t bytes[100];
    size_t len;
    const daomesh_action_head head = vote_head();
    struct cbor_out body = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&body, 3);
    daomesh__cbor_put_uint(&body, 1);
    daomesh__cbor_put_bytes(&body, id_of(0x33).bytes, 32);
    daomesh__cbor_put_uint(&body, 2);
    daomesh__cbor_put_uint(&body, 3);
    daomesh__cbor_put_uint(&body, 3);
    daomesh__cbor_put_uint(&body, 1);
    ck_assert_int_eq(daomesh_action_build(out, BYTES_MAX, &len, &head, bytes, body.len, NULL), DAOMESH_OK);
    return len;
}

size_t make_envelope(uint8_t *out, const uint8_t *action, size_t len, uint8_t count)
{
    static uint8_t before[BYTES_MAX];
    const daomesh_id ledger = id_of(0x11);
    memcpy(before, action, len);
    for (uint8_t seed = 1; seed <= count; seed++) {
        ck_assert_int_eq(
            daomesh_action_sign(out, BYTES_MAX, &len, &ledger, before, len, id_of(seed).bytes, NULL),
            DAOMESH_OK);
        memcpy(before, out, len);
    }
    return len;
}
