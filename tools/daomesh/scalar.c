/* Single values of a body: from the text people write to CBOR, by the field's type. */
#include "tool.h"

#include <string.h>

/* Where a value stands, for what is said when it is wrong. */
struct place {
    struct tool *tool;
    const char *path;
};

void put_head(struct bytes *out, enum head head, uint64_t value)
{
    uint8_t room[16];
    daomesh_cbor cbor = { room, sizeof room, 0 };
    if (head == HEAD_NUMBER) daomesh_cbor_uint(&cbor, value);
    if (head == HEAD_ARRAY) daomesh_cbor_array(&cbor, value);
    if (head == HEAD_MAP) daomesh_cbor_map(&cbor, value);
    bytes_append(out, room, cbor.len);
}

void put_string(struct bytes *out, int is_text, const void *bytes, size_t len)
{
    bytes_room(out, out->len + len + 9); /* the head takes at most nine bytes */
    daomesh_cbor cbor = { out->at + out->len, out->cap - out->len, 0 };
    if (is_text)
        daomesh_cbor_text(&cbor, bytes, len);
    else
        daomesh_cbor_bytes(&cbor, bytes, len);
    out->len += cbor.len;
}

void put_amount(struct bytes *out, const daomesh_amount *amount)
{
    uint8_t room[DAOMESH_ID_BYTES + 16];
    daomesh_cbor cbor = { room, sizeof room, 0 };
    daomesh_cbor_amount(&cbor, amount);
    bytes_append(out, room, cbor.len);
}

static int wrong(const struct place *place, const char *text, const char *right)
{
    char safe[LABEL_BYTES];
    text_escape(safe, sizeof safe, text);
    return misuse(place->tool, "%s: \"%s\" is not %s", place->path, safe, right);
}

static int encode_number(const struct place *place, struct bytes *out, uint64_t value, uint64_t max)
{
    if (max > 0 && value > max)
        return misuse(place->tool, "%s: %llu is more than %llu", place->path, (unsigned long long)value,
                      (unsigned long long)max);
    put_head(out, HEAD_NUMBER, value);
    return DONE;
}

static uint64_t largest(const daomesh_field_info *field)
{
    if (field->max > 0) return field->max;
    if (field->type == DAOMESH_TYPE_U8) return UINT8_MAX;
    if (field->type == DAOMESH_TYPE_U16) return UINT16_MAX;
    return field->type == DAOMESH_TYPE_U32 ? UINT32_MAX : UINT64_MAX;
}

static int encode_plain(const struct place *place, struct bytes *out, const char *entry,
                        const daomesh_field_info *field, const char *text)
{
    uint64_t value;
    if (read_word(&value, entry, field->name, text) || read_u64(&value, text))
        return encode_number(place, out, value, largest(field));
    scoped_text words = words_for(entry, field->name);
    scoped_text right = words ? text_join("one of %s", words) : text_join("a number");
    return wrong(place, text, right);
}

static int encode_amount(const struct place *place, struct bytes *out, const char *text)
{
    daomesh_amount amount;
    if (!read_amount(&amount, text))
        return wrong(place, text, "an amount: 1200, 1_200, 12e2 and at most 2^256 - 1");
    put_amount(out, &amount);
    return DONE;
}

static int encode_ppm(const struct place *place, struct bytes *out, const char *text)
{
    uint32_t ppm;
    if (!read_ppm(&ppm, text)) return wrong(place, text, "a part of the whole: 50%, or 500000 of a million");
    put_head(out, HEAD_NUMBER, ppm);
    return DONE;
}

/* Times, durations, flags and kinds: a number once it is read. */
static int encode_read(const struct place *place, struct bytes *out, int (*read)(uint64_t *, const char *),
                       const char *text, const char *right)
{
    uint64_t value;
    if (!read(&value, text)) return wrong(place, text, right);
    put_head(out, HEAD_NUMBER, value);
    return DONE;
}

static int encode_kind(const struct place *place, struct bytes *out, const char *text)
{
    daomesh_schema_info action = { .size = sizeof action };
    uint64_t number;
    if (!read_u64(&number, text)) {
        TRY(find_action(place->tool, &action, text));
        number = action.number;
    }
    return encode_number(place, out, number, UINT16_MAX);
}

/* Ids are of parties but for fields that are called token, tokens or ..._token. */
int names_token(const daomesh_field_info *field)
{
    static const char end[] = "_token";
    const size_t len = strlen(field->name), tail = sizeof end - 1;
    if (strcmp(field->name, "token") == 0 || strcmp(field->name, "tokens") == 0) return 1;
    return len > tail && strcmp(field->name + len - tail, end) == 0;
}

static int encode_id(const struct place *place, struct bytes *out, const daomesh_field_info *field,
                     const char *text)
{
    daomesh_id id;
    uint32_t sort = strcmp(field->name, "dao") == 0 ? SORT_DAO : 0;
    TRY(names_token(field) ? resolve_token(place->tool, &id, text, place->path)
                           : resolve(place->tool, &id, text, sort, place->path));
    put_string(out, 0, id.bytes, sizeof id.bytes);
    return DONE;
}

static int encode_key(const struct place *place, struct bytes *out, const char *text)
{
    scoped_key key = { 0 };
    if (!id_read(&key.key, text)) {
        if (!keyfile_exists(text))
            return wrong(place, text, "a public key: 64 hex digits, or the name of a key");
        TRY(keyfile_load(place->tool, &key, text));
    }
    put_string(out, 0, key.key.bytes, sizeof key.key.bytes);
    return DONE;
}

/* 64 hex digits, or @FILE: the SHA-256 of a file. */
static int encode_hash(const struct place *place, struct bytes *out, const char *text)
{
    daomesh_id hash;
    if (text[0] == '@') {
        scoped_bytes file = { 0 };
        TRY(file_read(place->tool, &file, text + 1));
        daomesh_sha256(&hash, file.len > 0 ? file.at : (const uint8_t *)"", file.len);
    } else if (!id_read(&hash, text)) {
        return wrong(place, text, "a hash: 64 hex digits, or @FILE for a file's SHA-256");
    }
    put_string(out, 0, hash.bytes, sizeof hash.bytes);
    return DONE;
}

static int encode_text(const struct place *place, struct bytes *out, const daomesh_field_info *field,
                       const char *text)
{
    size_t len = strlen(text);
    if (field->max > 0 && len > field->max)
        return misuse(place->tool, "%s: %zu bytes are more than %llu", place->path, len,
                      (unsigned long long)field->max);
    put_string(out, 1, text, len);
    return DONE;
}

static int encode_bytes(const struct place *place, struct bytes *out, const char *text)
{
    scoped_bytes bytes = { 0 };
    if (*text && !bytes_decode(&bytes, text, strlen(text))) return wrong(place, text, "hex or base64");
    put_string(out, 0, bytes.at, bytes.len);
    return DONE;
}

int encode_scalar(struct tool *tool, struct bytes *out, const char *path, const char *entry,
                  const daomesh_field_info *field, const char *text)
{
    const struct place place = { tool, path };
    switch (field->type) {
    case DAOMESH_TYPE_AMOUNT:
        return encode_amount(&place, out, text);
    case DAOMESH_TYPE_PPM:
        return encode_ppm(&place, out, text);
    case DAOMESH_TYPE_FLAG:
        return encode_read(&place, out, read_flag, text, "yes or no");
    case DAOMESH_TYPE_TIME:
        return encode_read(&place, out, read_time, text, "a time: seconds, or 2026-11-21T00:00:00Z");
    case DAOMESH_TYPE_DURATION:
        return encode_read(&place, out, read_duration, text, "a duration: 3d, 4h, 90m, 30s, 1d12h");
    case DAOMESH_TYPE_KIND:
        return encode_kind(&place, out, text);
    case DAOMESH_TYPE_ID:
        return encode_id(&place, out, field, text);
    case DAOMESH_TYPE_KEY:
        return encode_key(&place, out, text);
    case DAOMESH_TYPE_HASH:
        return encode_hash(&place, out, text);
    case DAOMESH_TYPE_TEXT:
        return encode_text(&place, out, field, text);
    case DAOMESH_TYPE_BYTES:
        return encode_bytes(&place, out, text);
    default:
        return encode_plain(&place, out, entry, field, text);
    }
}
