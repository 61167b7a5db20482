/* Keys of signed notes: making them, and the C2SP's text form, NAME+ID+BASE64. */
#include "proof/note.h"

#define VKEY_BYTES (1u + DAOMESH_KEY_BYTES) /* kind and key */
#define ID_DIGITS 8u

static uint32_t key_id(const daomesh_note_key *key)
{
    const uint8_t separator[2] = { '\n', (uint8_t)key->kind };
    const daomesh_span spans[3] = { key->name,
                                    { separator, sizeof separator },
                                    { key->key.bytes, sizeof key->key.bytes } };
    daomesh_id hash;
    daomesh__hash(&hash, spans, COUNT_OF(spans));
    return load_be32(hash.bytes);
}

/* Kind and name; whether the public key is a good one is asked when the key is made. */
static int32_t check_owner(const daomesh_note_key *key)
{
    if (key->kind != DAOMESH_NOTE_ED25519 && key->kind != DAOMESH_NOTE_COSIGNATURE)
        return DAOMESH_E_ALGORITHM;
    return key->name.at ? daomesh__name_check(key->name) : DAOMESH_E_ARG;
}

int32_t daomesh__note_key_check(const daomesh_note_key *key)
{
    TRY(check_owner(key));
    READY();
    return key_id(key) == key->id ? DAOMESH_OK : DAOMESH_E_KEY_ID;
}

static int32_t make_key(daomesh_note_key *key)
{
    TRY(check_owner(key));
    READY();
    key->id = key_id(key);
    return daomesh_key_check(&key->key);
}

int32_t daomesh_note_key_make(daomesh_note_key *out, const char *name, size_t name_len, uint32_t kind,
                              const daomesh_id *key)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!name || !key) return DAOMESH_E_ARG;
    daomesh_note_key made = { .name = { (const uint8_t *)name, name_len }, .key = *key, .kind = kind };
    TRY(make_key(&made));
    *out = made;
    return DAOMESH_OK;
}

static int32_t read_hex(uint32_t *out, const uint8_t *digits)
{
    *out = 0;
    for (size_t i = 0; i < ID_DIGITS; i++) {
        uint8_t digit = digits[i];
        if (digit >= '0' && digit <= '9')
            digit = (uint8_t)(digit - '0');
        else if (digit >= 'a' && digit <= 'f')
            digit = (uint8_t)(digit - 'a' + 10);
        else
            return DAOMESH_E_SYNTAX;
        *out = *out << 4 | digit;
    }
    return DAOMESH_OK;
}

static int32_t read_key(daomesh_note_key *key, const uint8_t *text, size_t len)
{
    uint8_t material[VKEY_BYTES];
    size_t material_len;
    uint32_t id;
    const uint8_t *plus = daomesh__find_byte(text, '+', len);
    if (!plus) return DAOMESH_E_SYNTAX;
    key->name = (daomesh_span){ text, (size_t)(plus - text) };
    size_t rest = len - key->name.len - 1;
    if (rest <= ID_DIGITS || plus[1 + ID_DIGITS] != '+') return DAOMESH_E_SYNTAX;
    TRY(read_hex(&id, plus + 1));
    TRY(daomesh__base64_read(material, sizeof material, &material_len, plus + 2 + ID_DIGITS,
                             rest - ID_DIGITS - 1));
    if (material_len < sizeof material) return DAOMESH_E_TRUNCATED;
    if (material_len > sizeof material) return DAOMESH_E_TRAILING;
    key->kind = material[0];
    memcpy(key->key.bytes, material + 1, sizeof key->key.bytes);
    TRY(make_key(key));
    return id == key->id ? DAOMESH_OK : DAOMESH_E_KEY_ID;
}

int32_t daomesh_note_key_read(daomesh_note_key *out, const char *text, size_t len)
{
    daomesh_note_key key = { 0 };
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!text) return DAOMESH_E_ARG;
    TRY(read_key(&key, (const uint8_t *)text, len));
    *out = key;
    return DAOMESH_OK;
}

int32_t daomesh_note_key_write(char *out, size_t cap, size_t *len, const daomesh_note_key *key)
{
    struct text_out text;
    uint8_t id[NOTE_KEY_ID_BYTES], material[VKEY_BYTES];
    TRY(daomesh__text_begin(&text, out, cap, len));
    if (!key) return DAOMESH_E_ARG;
    TRY(daomesh__note_key_check(key));
    store_be32(id, key->id);
    material[0] = (uint8_t)key->kind;
    memcpy(material + 1, key->key.bytes, sizeof key->key.bytes);

    daomesh__text_bytes(&text, (const char *)key->name.at, key->name.len);
    daomesh__text(&text, "+");
    daomesh__text_hex(&text, id, sizeof id);
    daomesh__text(&text, "+");
    daomesh__base64_write(&text, material, sizeof material);
    return daomesh__text_end(&text, len);
}
