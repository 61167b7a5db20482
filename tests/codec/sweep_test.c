/* Every schema entry with random values: round trips, cuts at every byte, damage at every byte. */
#include "material.h"
#include "suites.h"

#define ROUNDS ((uint64_t)turns(60))

/* A random body of an entry as CBOR. */
static size_t random_body(uint8_t *out, const struct schema_struct *schema, uint64_t seed)
{
    static struct filler filler;
    uint64_t value[STRUCT_ROOM / 8];
    size_t len;
    filler_begin(&filler, seed);
    fill(&filler, value, schema);
    int32_t status = daomesh__encode(out, BODY_ROOM, &len, schema, value);
    ck_assert_msg(status == DAOMESH_OK, "%s: %s", schema_name(schema), daomesh_status_name(status));
    return len;
}

/* Whether the bytes are taken; if so, writing what was read must give the same bytes. */
static int taken_and_same(const struct schema_struct *schema, const uint8_t *bytes, size_t len)
{
    static uint8_t again[BODY_ROOM];
    uint64_t value[STRUCT_ROOM / 8];
    size_t again_len;
    if (daomesh__decode(value, schema, (daomesh_span){ bytes, len }, NULL) != DAOMESH_OK) return 0;
    ck_assert_int_eq(daomesh__encode(again, sizeof again, &again_len, schema, value), DAOMESH_OK);
    ck_assert_msg(again_len == len && memcmp(again, bytes, len) == 0, "%s has two forms",
                  schema_name(schema));
    return 1;
}

START_TEST(every_entry_comes_back_from_its_bytes)
{
    static uint8_t bytes[BODY_ROOM];
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        for (uint64_t seed = 0; seed < ROUNDS; seed++) {
            size_t len = random_body(bytes, schema, seed);
            ck_assert_msg(taken_and_same(schema, bytes, len), "%s, seed %u", schema_name(schema),
                          (unsigned)seed);
        }
    }
}
END_TEST

START_TEST(every_cut_of_every_entry_is_refused)
{
    static uint8_t bytes[BODY_ROOM];
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        for (uint64_t seed = 0; seed < 4; seed++) {
            size_t len = random_body(bytes, schema, seed);
            for (size_t cut = 0; cut < len; cut++) {
                uint64_t value[STRUCT_ROOM / 8];
                int32_t status = daomesh__decode(value, schema, (daomesh_span){ bytes, cut }, NULL);
                ck_assert_msg(status == DAOMESH_E_TRUNCATED, "%s cut at %zu: %s", schema_name(schema), cut,
                              daomesh_status_name(status));
            }
        }
    }
}
END_TEST

/* Flips, increments and edges, so that heads, lengths, keys and values are all hit. */
static uint8_t damaged(uint8_t byte, int way)
{
    static const uint8_t edges[] = { 0x00, 0x18, 0x1b, 0x40, 0x5f, 0x60, 0x80, 0xa0, 0xbf, 0xf6, 0xff };
    if (way < 8) return byte ^ (uint8_t)(1u << way);
    if (way == 8) return (uint8_t)(byte + 1);
    return edges[way - 9];
}
#define WAYS 20

START_TEST(damaged_body_is_refused_or_has_one_form)
{
    static uint8_t bytes[BODY_ROOM];
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        size_t len = random_body(bytes, schema, 5);
        for (size_t at = i % stride(); at < len; at += stride()) {
            uint8_t before = bytes[at];
            for (int way = 0; way < WAYS; way++) {
                bytes[at] = damaged(before, way);
                taken_and_same(schema, bytes, len);
            }
            bytes[at] = before;
        }
    }
}
END_TEST

START_TEST(random_bodies_pass_the_public_check)
{
    static uint8_t bytes[BODY_ROOM];
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        if (family == DAOMESH_SCHEMA_STRUCT) continue;
        for (uint64_t seed = 0; seed < ROUNDS; seed++) {
            size_t len = random_body(bytes, schema, seed);
            daomesh_diag diag = { .size = sizeof diag };
            int32_t status = daomesh_schema_check(family, schema->number, bytes, len, &diag);
            ck_assert_msg(status == DAOMESH_OK, "%s: %s at %s", schema_name(schema), diag.text, diag.path);
        }
    }
}
END_TEST

START_TEST(every_generic_item_of_a_body_can_be_skipped)
{
    static uint8_t bytes[BODY_ROOM];
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        size_t len = random_body(bytes, schema, 9);
        struct cbor_in in = { bytes, bytes, bytes + len };
        ck_assert_int_eq(daomesh__cbor_skip(&in), DAOMESH_OK);
        ck_assert_ptr_eq(in.at, in.end);
    }
}
END_TEST

/* --- packed */

#define PACKED_ROOM 16384

static size_t random_packed(uint8_t *out, void *value, const struct schema_struct *schema, uint64_t seed)
{
    static struct filler filler;
    size_t len;
    filler_begin(&filler, seed);
    fill(&filler, value, schema);
    int32_t status = daomesh__pack(out, PACKED_ROOM, &len, schema, value);
    ck_assert_msg(status == DAOMESH_OK, "%s: %s", schema_name(schema), daomesh_status_name(status));
    ck_assert_uint_le(len, schema->packed_max);
    return len;
}

START_TEST(every_record_comes_back_from_its_packed_bytes)
{
    uint8_t packed[PACKED_ROOM];
    uint64_t value[STRUCT_ROOM / 8], back[STRUCT_ROOM / 8];
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_record_at(i)); i++) {
        for (uint64_t seed = 0; seed < ROUNDS && !schema->blob; seed++) {
            size_t len = random_packed(packed, value, schema, seed);
            memset(back, 0xff, sizeof back);
            ck_assert_int_eq(daomesh__unpack(back, schema, (daomesh_span){ packed, len }), DAOMESH_OK);
            ck_assert_msg(memcmp(value, back, schema->size) == 0, "%s, seed %u", schema_name(schema),
                          (unsigned)seed);
        }
    }
}
END_TEST

START_TEST(every_cut_of_every_packed_record_is_corrupt)
{
    uint8_t packed[PACKED_ROOM];
    uint64_t value[STRUCT_ROOM / 8];
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_record_at(i)); i++) {
        if (schema->blob) continue;
        size_t len = random_packed(packed, value, schema, 3);
        for (size_t cut = 0; cut < len; cut++)
            ck_assert_int_eq(daomesh__unpack(value, schema, (daomesh_span){ packed, cut }),
                             DAOMESH_E_CORRUPT);
    }
}
END_TEST

static void unpack_damaged(const struct schema_struct *schema, const uint8_t *packed, size_t len)
{
    static uint8_t again[PACKED_ROOM];
    uint64_t value[STRUCT_ROOM / 8];
    size_t again_len;
    int32_t status = daomesh__unpack(value, schema, (daomesh_span){ packed, len });
    if (status == DAOMESH_E_CORRUPT) return;
    ck_assert_int_eq(status, DAOMESH_OK);
    ck_assert_int_eq(daomesh__pack(again, sizeof again, &again_len, schema, value), DAOMESH_OK);
    ck_assert_msg(again_len == len && memcmp(again, packed, len) == 0, "%s has two forms",
                  schema_name(schema));
}

START_TEST(damaged_record_is_corrupt_or_packs_into_the_same_bytes)
{
    uint8_t packed[PACKED_ROOM];
    uint64_t value[STRUCT_ROOM / 8];
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_record_at(i)); i++) {
        if (schema->blob) continue;
        size_t len = random_packed(packed, value, schema, 3);
        for (size_t at = i % stride(); at < len; at += stride()) {
            uint8_t before = packed[at];
            for (int way = 0; way < WAYS; way++) {
                packed[at] = damaged(before, way);
                unpack_damaged(schema, packed, len);
            }
            packed[at] = before;
        }
    }
}
END_TEST

/* --- types that no entry uses yet */

struct scalars {
    daomesh_span note;
    daomesh_list ids;
    daomesh_list numbers;
    uint32_t widths_count;
    uint64_t widths[3];
};

static const struct schema_field scalar_fields[] = {
    { .key = 1,
      .type = FIELD_BYTES,
      .optional = 1,
      .max = 8,
      .offset = offsetof(struct scalars, note),
      .element_size = sizeof(daomesh_span) },
    { .key = 2,
      .type = FIELD_ID,
      .shape = FIELD_LIST,
      .count_max = 2,
      .offset = offsetof(struct scalars, ids),
      .element_size = sizeof(daomesh_id) },
    { .key = 30,
      .type = FIELD_U16,
      .shape = FIELD_LIST,
      .count_max = 2,
      .max = UINT16_MAX,
      .offset = offsetof(struct scalars, numbers),
      .element_size = sizeof(uint16_t) },
    { .key = 300,
      .type = FIELD_U64,
      .shape = FIELD_ARRAY,
      .count_max = 3,
      .max = UINT64_MAX,
      .offset = offsetof(struct scalars, widths),
      .count_offset = offsetof(struct scalars, widths_count),
      .element_size = sizeof(uint64_t) },
};

static const struct schema_struct scalar_schema = {
    .fields = scalar_fields,
    .field_count = COUNT_OF(scalar_fields),
    .size = sizeof(struct scalars),
};

START_TEST(bytes_and_lists_of_scalars_come_back)
{
    daomesh_span body = hex("a4 01 42 beef"
                            " 02 81 5820 0101010101010101010101010101010101010101010101010101010101010101"
                            " 181e 82 05 19ffff"
                            " 19012c 82 00 1bffffffffffffffff");
    struct scalars scalars;
    daomesh_id id;
    uint16_t number;
    ck_assert(taken_and_same(&scalar_schema, body.at, body.len));
    ck_assert_int_eq(daomesh__decode(&scalars, &scalar_schema, body, NULL), DAOMESH_OK);
    assert_bytes(scalars.note.at, scalars.note.len, "beef");
    ck_assert_int_eq(daomesh__list_next(&id, &scalars.ids, &scalar_fields[1]), DAOMESH_OK);
    ck_assert_uint_eq(id.bytes[31], 1);
    ck_assert_int_eq(daomesh__list_next(&number, &scalars.numbers, &scalar_fields[2]), DAOMESH_OK);
    ck_assert_uint_eq(number, 5);
    ck_assert_int_eq(daomesh__list_next(&number, &scalars.numbers, &scalar_fields[2]), DAOMESH_OK);
    ck_assert_uint_eq(number, UINT16_MAX);
    ck_assert_uint_eq(scalars.widths[1], UINT64_MAX);
}
END_TEST

START_TEST(damaged_bytes_and_lists_of_scalars_have_one_form)
{
    daomesh_span body = hex("a4 01 42 beef 02 80 181e 82 05 19ffff 19012c 82 00 1bffffffffffffffff");
    uint8_t bytes[64];
    memcpy(bytes, body.at, body.len);
    for (size_t at = 0; at < body.len; at++) {
        for (int way = 0; way < WAYS; way++) {
            bytes[at] = damaged(body.at[at], way);
            taken_and_same(&scalar_schema, bytes, body.len);
        }
        bytes[at] = body.at[at];
    }
}
END_TEST

/* --- rubbish */

START_TEST(random_bytes_never_have_two_forms)
{
    struct random random = { 11 };
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        for (int round = 0; round < turns(5000); round++) {
            uint8_t bytes[48];
            size_t len = (size_t)random_below(&random, sizeof bytes);
            for (size_t at = 0; at < len; at++)
                bytes[at] = (uint8_t)random_u64(&random);
            if (len > 0) bytes[0] = (uint8_t)(0xa0 + random_below(&random, 5));
            taken_and_same(schema, bytes, len);
        }
    }
}
END_TEST

Suite *sweep_suite(void)
{
    Suite *suite = suite_create("sweep");
    TCase *sweeps = tcase_create("every entry");
    tcase_set_timeout(sweeps, 120);
    tcase_add_test(sweeps, every_entry_comes_back_from_its_bytes);
    tcase_add_test(sweeps, every_cut_of_every_entry_is_refused);
    tcase_add_test(sweeps, damaged_body_is_refused_or_has_one_form);
    tcase_add_test(sweeps, random_bodies_pass_the_public_check);
    tcase_add_test(sweeps, every_generic_item_of_a_body_can_be_skipped);
    tcase_add_test(sweeps, every_record_comes_back_from_its_packed_bytes);
    tcase_add_test(sweeps, every_cut_of_every_packed_record_is_corrupt);
    tcase_add_test(sweeps, damaged_record_is_corrupt_or_packs_into_the_same_bytes);
    tcase_add_test(sweeps, bytes_and_lists_of_scalars_come_back);
    tcase_add_test(sweeps, damaged_bytes_and_lists_of_scalars_have_one_form);
    tcase_add_test(sweeps, random_bytes_never_have_two_forms);
    suite_add_tcase(suite, sweeps);
    return suite;
}
