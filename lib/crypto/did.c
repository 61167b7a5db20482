/*
 * did:key names: a public key as text that other systems read. "did:key:z" and base58btc of 0xed 0x01 (multicodec for Ed25519) and the
 * key. As the first byte is never 0 and the length is fixed, every key has one text of 56 characters and every such text one key.
 */
#include "crypto/crypto.h"

#define CODEC_BYTES 2
#define BINARY_BYTES (CODEC_BYTES + DAOMESH_KEY_BYTES)
#define DIGITS 47

static const char prefix[] = "did:key:z";
static const char alphabet[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
static const uint8_t codec[CODEC_BYTES] = { 0xed, 0x01 };

int32_t daomesh_did_write(char *out, const daomesh_id *key)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, DAOMESH_DID_BYTES);
    if (!key) return DAOMESH_E_ARG;
    _Static_assert(sizeof prefix + DIGITS == DAOMESH_DID_BYTES, "the text with its terminator");

    uint8_t number[BINARY_BYTES];
    memcpy(number, codec, CODEC_BYTES);
    memcpy(number + CODEC_BYTES, key->bytes, DAOMESH_KEY_BYTES);
    memcpy(out, prefix, strlen(prefix));
    for (size_t digit = DIGITS; digit-- > 0;) {
        uint32_t rest = 0;
        for (size_t i = 0; i < BINARY_BYTES; i++) {
            rest = rest << 8 | number[i];
            number[i] = (uint8_t)(rest / 58);
            rest %= 58;
        }
        out[strlen(prefix) + digit] = alphabet[rest];
    }
    return DAOMESH_OK;
}

/* number = number * 58 + digit; 0 when it does not fit. */
static int push_digit(uint8_t number[BINARY_BYTES], uint32_t digit)
{
    for (size_t i = BINARY_BYTES; i-- > 0;) {
        digit += number[i] * 58u;
        number[i] = (uint8_t)digit;
        digit >>= 8;
    }
    return digit == 0;
}

int32_t daomesh_did_read(daomesh_id *key, const char *text, size_t len)
{
    if (!key) return DAOMESH_E_ARG;
    memset(key, 0, sizeof *key);
    if (!text) return DAOMESH_E_ARG;
    if (len != strlen(prefix) + DIGITS || memcmp(text, prefix, strlen(prefix)) != 0) return DAOMESH_E_SYNTAX;

    uint8_t number[BINARY_BYTES] = { 0 };
    for (size_t i = strlen(prefix); i < len; i++) {
        uint32_t digit = 0;
        while (digit < 58 && alphabet[digit] != text[i])
            digit++;
        if (digit == 58 || !push_digit(number, digit)) return DAOMESH_E_SYNTAX;
    }
    if (memcmp(number, codec, CODEC_BYTES) != 0) return DAOMESH_E_ALGORITHM;
    memcpy(key->bytes, number + CODEC_BYTES, DAOMESH_KEY_BYTES);
    return DAOMESH_OK;
}

size_t daomesh_did_bytes(void)
{
    return DAOMESH_DID_BYTES;
}
