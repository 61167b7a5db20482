/* Strict CBOR items: each form that is not canonical is refused, and a slow model agrees on small inputs. */
#include "material.h"
#include "suites.h"

static struct cbor_in reader(daomesh_span bytes)
{
    return (struct cbor_in){ bytes.at, bytes.at, bytes.at + bytes.len };
}

static int32_t skip_all(daomesh_span bytes)
{
    struct cbor_in in = reader(bytes);
    int32_t status = daomesh__cbor_skip(&in);
    if (status != DAOMESH_OK) return status;
    return in.at == in.end ? DAOMESH_OK : DAOMESH_E_TRAILING;
}

struct form {
    const char *name;
    const char *hex;
};

static const struct form canonical[] = {
    { "0", "00" },
    { "23 in the head", "17" },
    { "24 in one byte", "1818" },
    { "255 in one byte", "18ff" },
    { "256 in two bytes", "190100" },
    { "65535 in two bytes", "19ffff" },
    { "65536 in four bytes", "1a00010000" },
    { "2^32-1 in four bytes", "1affffffff" },
    { "2^32 in eight bytes", "1b0000000100000000" },
    { "2^64-1 in eight bytes", "1bffffffffffffffff" },
    { "empty byte string", "40" },
    { "byte string", "4301ff00" },
    { "empty text", "60" },
    { "text", "6161" },
    { "two-byte character", "62c3a9" },
    { "first character after C1", "62c2a0" },
    { "three-byte character", "63e282ac" },
    { "last before the surrogates", "63ed9fbf" },
    { "first after the surrogates", "63ee8080" },
    { "U+10FFFF", "64f48fbfbf" },
    { "empty array", "80" },
    { "nested arrays", "82018102" },
    { "empty map", "a0" },
    { "map of ascending keys", "a3 01 02 18 18 03 19 0100 04" },
    { "key 0 first", "a2 00 01 01 01" },
    { "eight levels", "8181818181818180" },
};

START_TEST(canonical_form_is_taken)
{
    const struct form *form = &canonical[_i];
    ck_assert_msg(skip_all(hex(form->hex)) == DAOMESH_OK, "%s", form->name);
}
END_TEST

static const struct form not_canonical[] = {
    { "23 in one byte", "1817" },
    { "0 in one byte", "1800" },
    { "255 in two bytes", "1900ff" },
    { "65535 in four bytes", "1a0000ffff" },
    { "2^32-1 in eight bytes", "1b00000000ffffffff" },
    { "byte string with a long length", "580101" },
    { "text with a long length", "780161" },
    { "array with a long count", "980101" },
    { "map with a long count", "b8010101" },
    { "indefinite byte string", "5f4101ff" },
    { "indefinite text", "7f6161ff" },
    { "indefinite array", "9f01ff" },
    { "indefinite map", "bf0101ff" },
    { "reserved length 28", "1c" },
    { "reserved length 29", "1d" },
    { "reserved length 30", "1e" },
    { "indefinite integer", "1f" },
    { "negative integer", "20" },
    { "long negative integer", "3903e7" },
    { "tag", "c000" },
    { "bignum tag", "c24101" },
    { "self-described CBOR", "d9d9f700" },
    { "false", "f4" },
    { "true", "f5" },
    { "null", "f6" },
    { "undefined", "f7" },
    { "simple value", "e0" },
    { "simple value in a byte", "f8ff" },
    { "half float", "f93c00" },
    { "single float", "fa3f800000" },
    { "double float", "fb3ff0000000000000" },
    { "break", "ff" },
    { "descending keys", "a202010101" },
    { "the same key twice", "a201010101" },
    { "text key", "a1616101" },
    { "byte string key", "a1410101" },
    { "negative key", "a12001" },
    { "descending keys deeper", "81a202010101" },
    { "null in an array", "8201f6" },
};

START_TEST(other_form_is_not_canonical)
{
    const struct form *form = &not_canonical[_i];
    int32_t status = skip_all(hex(form->hex));
    ck_assert_msg(status == DAOMESH_E_NOT_CANONICAL, "%s: %s", form->name, daomesh_status_name(status));
}
END_TEST

static const struct form bad_text[] = {
    { "overlong slash", "62c0af" },
    { "overlong in two bytes", "62c1bf" },
    { "overlong in three bytes", "63e09fbf" },
    { "overlong in four bytes", "64f08fbfbf" },
    { "low surrogate", "63eda080" },
    { "high surrogate", "63edbfbf" },
    { "above U+10FFFF", "64f4908080" },
    { "lead byte f5", "64f5808080" },
    { "five-byte form", "65f888808080" },
    { "lone continuation byte", "6180" },
    { "character cut off", "61c3" },
    { "three-byte character cut off", "62e282" },
    { "four-byte character cut off", "63f09f8c" },
    { "second byte no continuation", "62c341" },
    { "third byte no continuation", "63e28241" },
    { "fourth byte no continuation", "64f09f8c41" },
    { "NUL", "6100" },
    { "newline", "610a" },
    { "unit separator", "611f" },
    { "DEL", "617f" },
    { "first C1 control", "62c280" },
    { "last C1 control", "62c29f" },
};

START_TEST(bad_text_is_refused)
{
    const struct form *form = &bad_text[_i];
    ck_assert_msg(skip_all(hex(form->hex)) == DAOMESH_E_TEXT, "%s", form->name);
}
END_TEST

static const struct form cut_off[] = {
    { "nothing", "" },
    { "head of one byte", "18" },
    { "head of two bytes", "1901" },
    { "head of four bytes", "1a000100" },
    { "head of eight bytes", "1b00000001000000" },
    { "byte string", "4201" },
    { "byte string of 2^64-1", "5bffffffffffffffff00" },
    { "text", "6261" },
    { "array", "8201" },
    { "array of 2^64-1", "9bffffffffffffffff00" },
    { "map without its value", "a101" },
    { "map without its second pair", "a20101" },
    { "map of 2^64-1", "bbffffffffffffffff0000" },
};

START_TEST(cut_off_item_is_truncated)
{
    const struct form *form = &cut_off[_i];
    ck_assert_msg(skip_all(hex(form->hex)) == DAOMESH_E_TRUNCATED, "%s", form->name);
}
END_TEST

START_TEST(nine_levels_are_too_deep)
{
    ck_assert_int_eq(skip_all(hex("818181818181818180")), DAOMESH_E_DEPTH);
}
END_TEST

START_TEST(nine_levels_of_maps_are_too_deep)
{
    ck_assert_int_eq(skip_all(hex("a101a101a101a101a101a101a101a101a0")), DAOMESH_E_DEPTH);
}
END_TEST

START_TEST(wrong_kind_is_a_type_error_and_moves_nothing)
{
    struct cbor_in in = reader(hex("01"));
    daomesh_span span;
    ck_assert_int_eq(daomesh__cbor_bytes(&in, &span), DAOMESH_E_TYPE);
    ck_assert_ptr_eq(in.at, in.begin);
    ck_assert_ptr_null(span.at);
}
END_TEST

/* --- amounts */

static int32_t read_amount(daomesh_amount *amount, const char *text)
{
    struct cbor_in in = reader(hex(text));
    return daomesh__cbor_amount(&in, amount);
}

START_TEST(zero_amount_is_the_empty_string)
{
    daomesh_amount amount;
    ck_assert_int_eq(read_amount(&amount, "40"), DAOMESH_OK);
    ck_assert(amount_is_zero(&amount));
}
END_TEST

START_TEST(amount_is_big_endian)
{
    daomesh_amount amount;
    ck_assert_int_eq(read_amount(&amount, "49 01 0203040506070809"), DAOMESH_OK);
    ck_assert_uint_eq(amount.limb[0], 0x0203040506070809u);
    ck_assert_uint_eq(amount.limb[1], 1);
}
END_TEST

START_TEST(largest_amount_is_read)
{
    daomesh_amount amount;
    ck_assert_int_eq(
        read_amount(&amount, "5820 ffffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffff"),
        DAOMESH_OK);
    for (int i = 0; i < 4; i++)
        ck_assert_uint_eq(amount.limb[i], UINT64_MAX);
}
END_TEST

START_TEST(amount_with_leading_zero_is_not_canonical)
{
    daomesh_amount amount;
    ck_assert_int_eq(read_amount(&amount, "42 0001"), DAOMESH_E_NOT_CANONICAL);
    ck_assert(amount_is_zero(&amount));
}
END_TEST

START_TEST(zero_amount_as_a_byte_is_not_canonical)
{
    daomesh_amount amount;
    ck_assert_int_eq(read_amount(&amount, "41 00"), DAOMESH_E_NOT_CANONICAL);
}
END_TEST

START_TEST(amount_of_33_bytes_is_too_large)
{
    daomesh_amount amount;
    ck_assert_int_eq(
        read_amount(&amount, "5821 01 0000000000000000 0000000000000000 0000000000000000 0000000000000000"),
        DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(amount_as_integer_is_a_type_error)
{
    daomesh_amount amount;
    ck_assert_int_eq(read_amount(&amount, "05"), DAOMESH_E_TYPE);
}
END_TEST

START_TEST(amounts_of_every_width_come_back)
{
    for (int bits = 0; bits < 256; bits++) {
        daomesh_amount one = { { 0, 0, 0, 0 } }, back;
        uint8_t bytes[40];
        struct cbor_out out = { bytes, sizeof bytes, 0 };
        one.limb[bits / 64] = (uint64_t)1 << (bits % 64);
        daomesh__cbor_put_amount(&out, &one);
        struct cbor_in in = { bytes, bytes, bytes + out.len };
        ck_assert_int_eq(daomesh__cbor_amount(&in, &back), DAOMESH_OK);
        ck_assert_mem_eq(&one, &back, sizeof one);
        ck_assert_uint_eq(out.len, (bits < 184 ? 1u : 2u) + (size_t)bits / 8 + 1);
    }
}
END_TEST

/* --- a slow model, written the other way round: a value is canonical when writing what was read gives the same bytes */

struct model {
    const uint8_t *at;
    const uint8_t *end;
};

static size_t model_character(uint8_t out[4], uint32_t point)
{
    if (point < 0x80) {
        out[0] = (uint8_t)point;
        return 1;
    }
    static const uint8_t leads[] = { 0, 0xc0, 0xe0, 0xf0 };
    size_t extra = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    for (size_t i = extra; i > 0; i--, point >>= 6)
        out[i] = (uint8_t)(0x80 | (point & 0x3f));
    out[0] = (uint8_t)(leads[extra] | point);
    return extra + 1;
}

static int model_point_is_allowed(uint32_t point)
{
    return point >= 0x20 && !(point >= 0x7f && point <= 0x9f) && !(point >= 0xd800 && point <= 0xdfff) &&
           point <= 0x10ffff;
}

static int model_text(const uint8_t *at, size_t len)
{
    while (len > 0) {
        size_t bytes = at[0] < 0x80 ? 1 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
        if (bytes > len) return 0;
        uint32_t point = bytes == 1 ? at[0] : at[0] & (0x7fu >> bytes);
        for (size_t i = 1; i < bytes; i++)
            point = point << 6 | (at[i] & 0x3f);
        uint8_t again[4];
        if (!model_point_is_allowed(point) || model_character(again, point) != bytes ||
            memcmp(again, at, bytes) != 0)
            return 0;
        at += bytes;
        len -= bytes;
    }
    return 1;
}

static int model_head(struct model *model, uint8_t *major, uint64_t *value)
{
    uint8_t again[9];
    struct cbor_out out = { again, sizeof again, 0 };
    static const size_t extras[] = { 1, 2, 4, 8 };
    if (model->at == model->end) return 0;
    *major = model->at[0] / 32;
    uint8_t info = model->at[0] % 32;
    if (info >= 28) return 0;
    size_t extra = info < 24 ? 0 : extras[info - 24];
    if ((size_t)(model->end - model->at) < 1 + extra) return 0;
    *value = extra == 0 ? info : 0;
    for (size_t i = 0; i < extra; i++)
        *value = *value * 256 + model->at[1 + i];
    daomesh__cbor_put_uint(&out, *value);
    if (out.len != 1 + extra) return 0;
    model->at += 1 + extra;
    return 1;
}

/* Recursion: small inputs only. */
static int model_item(struct model *model, int depth)
{
    uint8_t major;
    uint64_t value, key = 0;
    if (!model_head(model, &major, &value)) return 0;
    if (major == 0) return 1;
    if (major == 2 || major == 3) {
        if (value > (uint64_t)(model->end - model->at)) return 0;
        model->at += value;
        return major == 2 || model_text(model->at - value, (size_t)value);
    }
    if ((major != 4 && major != 5) || depth == DAOMESH_CBOR_DEPTH_MAX) return 0;
    for (uint64_t i = 0; i < value; i++) {
        uint64_t last = key;
        uint8_t key_major;
        if (major == 5 && (!model_head(model, &key_major, &key) || key_major != 0 || (i > 0 && key <= last)))
            return 0;
        if (!model_item(model, depth + 1)) return 0;
    }
    return 1;
}

START_TEST(every_input_of_three_bytes_agrees_with_the_model)
{
    for (uint32_t i = 0; i < 1u << 24; i++) {
        uint8_t bytes[3] = { (uint8_t)(i >> 16), (uint8_t)(i >> 8), (uint8_t)i };
        struct model model = { bytes, bytes + 3 };
        int expected = model_item(&model, 0) && model.at == model.end;
        int taken = skip_all((daomesh_span){ bytes, 3 }) == DAOMESH_OK;
        if (expected != taken) ck_abort_msg("%06x: model %d, reader %d", i, expected, taken);
    }
}
END_TEST

START_TEST(every_code_point_is_taken_or_refused_as_it_should)
{
    for (uint32_t point = 0; point <= 0x1fffff; point++) {
        uint8_t bytes[5];
        size_t len = model_character(bytes + 1, point);
        bytes[0] = (uint8_t)(0x60 + len);
        int taken = skip_all((daomesh_span){ bytes, 1 + len }) == DAOMESH_OK;
        if (taken != model_point_is_allowed(point)) ck_abort_msg("U+%04x: %d", point, taken);
    }
}
END_TEST

/* Random bytes with a taste for small heads, so that structures come about. */
START_TEST(random_items_agree_with_the_model)
{
    struct random random = { 7 };
    for (int round = 0; round < turns(2000000); round++) {
        uint8_t bytes[12];
        size_t len = 1 + (size_t)random_below(&random, sizeof bytes);
        for (size_t i = 0; i < len; i++)
            bytes[i] = (uint8_t)(random_below(&random, 3)
                                     ? (random_below(&random, 8) << 5 | random_below(&random, 4))
                                     : random_u64(&random));
        struct model model = { bytes, bytes + len };
        int expected = model_item(&model, 0) && model.at == model.end;
        ck_assert_int_eq(expected, skip_all((daomesh_span){ bytes, len }) == DAOMESH_OK);
    }
}
END_TEST

Suite *cbor_suite(void)
{
    Suite *suite = suite_create("cbor");
    TCase *forms = tcase_create("forms");
    tcase_add_loop_test(forms, canonical_form_is_taken, 0, COUNT_OF(canonical));
    tcase_add_loop_test(forms, other_form_is_not_canonical, 0, COUNT_OF(not_canonical));
    tcase_add_loop_test(forms, bad_text_is_refused, 0, COUNT_OF(bad_text));
    tcase_add_loop_test(forms, cut_off_item_is_truncated, 0, COUNT_OF(cut_off));
    tcase_add_test(forms, nine_levels_are_too_deep);
    tcase_add_test(forms, nine_levels_of_maps_are_too_deep);
    tcase_add_test(forms, wrong_kind_is_a_type_error_and_moves_nothing);
    suite_add_tcase(suite, forms);

    TCase *amounts = tcase_create("amounts");
    tcase_add_test(amounts, zero_amount_is_the_empty_string);
    tcase_add_test(amounts, amount_is_big_endian);
    tcase_add_test(amounts, largest_amount_is_read);
    tcase_add_test(amounts, amount_with_leading_zero_is_not_canonical);
    tcase_add_test(amounts, zero_amount_as_a_byte_is_not_canonical);
    tcase_add_test(amounts, amount_of_33_bytes_is_too_large);
    tcase_add_test(amounts, amount_as_integer_is_a_type_error);
    tcase_add_test(amounts, amounts_of_every_width_come_back);
    suite_add_tcase(suite, amounts);

    TCase *model = tcase_create("model");
    tcase_set_timeout(model, 120);
    tcase_add_test(model, every_input_of_three_bytes_agrees_with_the_model);
    tcase_add_test(model, every_code_point_is_taken_or_refused_as_it_should);
    tcase_add_test(model, random_items_agree_with_the_model);
    suite_add_tcase(suite, model);
    return suite;
}
