/*
 * SSH signatures (OpenSSH, PROTOCOL.sshsig): the bytes that an SSH key signs in place of ours, and the text in which ssh-keygen
 * hands a signature over. Ed25519 keys alone, SHA-512, and one namespace: an SSH key signs many things, and only what it
 * signed for this purpose counts. A security key (PROTOCOL.u2f) signs the hash of them with its application, flags and counter.
 */
#include "action/action.h"
#include "crypto/crypto.h"

#define MAGIC "SSHSIG"
#define HASH "sha512"
#define KEY_TYPE "ssh-ed25519"
#define SK_KEY_TYPE "sk-ssh-ed25519@openssh.com"
#define SK_APPLICATION "ssh:" /* what ssh-keygen makes such keys for unless it is told otherwise */
#define SK_TOUCHED 1u
#define BLOB_BYTES_MAX                                                                                       \
    2048 /* one of ours has 190, of a security key 233; RSA keys make some of 1100, to be told what they are */

static uint8_t *put_string(uint8_t *at, const void *bytes, size_t len)
{
    store_be32(at, (uint32_t)len);
    if (len > 0) memcpy(at + 4, bytes, len);
    return at + 4 + len;
}

void daomesh__sshsig_bytes(uint8_t out[SSHSIG_BYTES], const daomesh_span spans[SIGNED_SPANS])
{
    uint8_t hash[SHA512_BYTES];
    daomesh__sha512(hash, spans, SIGNED_SPANS);
    memcpy(out, MAGIC, strlen(MAGIC));
    uint8_t *at = put_string(out + strlen(MAGIC), DAOMESH_SSH_NAMESPACE, strlen(DAOMESH_SSH_NAMESPACE));
    at = put_string(at, NULL, 0); /* reserved */
    at = put_string(at, HASH, strlen(HASH));
    (void)put_string(at, hash, sizeof hash);
}

int32_t daomesh__sshsig_sk_verify(const daomesh_action_signature *signature,
                                  const uint8_t bytes[SSHSIG_BYTES])
{
    daomesh_id application, message;
    uint8_t tail[SK_TAIL_BYTES] = { signature->flags };
    if (!(signature->flags & SK_TOUCHED)) return DAOMESH_E_SIGNATURE;
    TRY(daomesh_sha256(&application, (const uint8_t *)SK_APPLICATION, strlen(SK_APPLICATION)));
    TRY(daomesh_sha256(&message, bytes, SSHSIG_BYTES));
    store_be32(tail + 1, signature->counter);
    const daomesh_span spans[] = { { application.bytes, sizeof application.bytes },
                                   { tail, sizeof tail },
                                   { message.bytes, sizeof message.bytes } };
    return daomesh__verify_spans(signature->signature, &signature->key, spans, COUNT_OF(spans));
}

/* --- Reading ----------------------------------------------------------------------------------------------------------- */

struct blob {
    const uint8_t *at;
    const uint8_t *end;
};

static int32_t take_string(daomesh_span *out, struct blob *in)
{
    if ((size_t)(in->end - in->at) < 4) return DAOMESH_E_TRUNCATED;
    const uint32_t len = load_be32(in->at);
    in->at += 4;
    if (len > (size_t)(in->end - in->at)) return DAOMESH_E_TRUNCATED;
    *out = (daomesh_span){ in->at, len };
    in->at += len;
    return DAOMESH_OK;
}

static int is_text(daomesh_span span, const char *text)
{
    return span.len == strlen(text) && memcmp(span.at, text, span.len) == 0;
}

/* A string that begins with the type of a key: that is how a key and a signature are written. `inner` is what follows. */
static int32_t take_typed(daomesh_span *type, struct blob *inner, struct blob *in)
{
    daomesh_span whole;
    TRY(take_string(&whole, in));
    *inner = (struct blob){ whole.at, whole.at + whole.len };
    return take_string(type, inner);
}

static int32_t take_bytes(uint8_t *out, size_t len, struct blob *in)
{
    daomesh_span value;
    TRY(take_string(&value, in));
    if (value.len != len) return DAOMESH_E_TYPE;
    memcpy(out, value.at, len);
    return DAOMESH_OK;
}

static int32_t take_end(const struct blob *in)
{
    return in->at == in->end ? DAOMESH_OK : DAOMESH_E_TRAILING;
}

/* A security key's names its application too. */
static int32_t take_key(daomesh_action_signature *out, struct blob *in)
{
    struct blob inner;
    daomesh_span type, application;
    TRY(take_typed(&type, &inner, in));
    const int is_sk = is_text(type, SK_KEY_TYPE);
    if (!is_sk && !is_text(type, KEY_TYPE)) return DAOMESH_E_ALGORITHM;
    out->algorithm = is_sk ? DAOMESH_ALGORITHM_SSHSIG_SK : DAOMESH_ALGORITHM_SSHSIG;
    TRY(take_bytes(out->key.bytes, sizeof out->key.bytes, &inner));
    if (!is_sk) return take_end(&inner);
    TRY(take_string(&application, &inner));
    return is_text(application, SK_APPLICATION) ? take_end(&inner) : DAOMESH_E_ALGORITHM;
}

/* By the same type of key. */
static int32_t take_signature(daomesh_action_signature *out, struct blob *in)
{
    struct blob inner;
    daomesh_span type;
    const int is_sk = out->algorithm == DAOMESH_ALGORITHM_SSHSIG_SK;
    TRY(take_typed(&type, &inner, in));
    if (!is_text(type, is_sk ? SK_KEY_TYPE : KEY_TYPE)) return DAOMESH_E_ALGORITHM;
    TRY(take_bytes(out->signature, sizeof out->signature, &inner));
    if (!is_sk) return take_end(&inner);
    if ((size_t)(inner.end - inner.at) < SK_TAIL_BYTES) return DAOMESH_E_TRUNCATED;
    out->flags = inner.at[0];
    out->counter = load_be32(inner.at + 1);
    inner.at += SK_TAIL_BYTES;
    return take_end(&inner);
}

static int32_t read_blob(daomesh_action_signature *out, struct blob in)
{
    daomesh_span space, reserved, hash;
    if ((size_t)(in.end - in.at) < strlen(MAGIC) + 4) return DAOMESH_E_TRUNCATED;
    if (memcmp(in.at, MAGIC, strlen(MAGIC)) != 0) return DAOMESH_E_SYNTAX;
    in.at += strlen(MAGIC);
    if (load_be32(in.at) != 1) return DAOMESH_E_VERSION;
    in.at += 4;
    TRY(take_key(out, &in));
    TRY(take_string(&space, &in));
    if (!is_text(space, DAOMESH_SSH_NAMESPACE)) return DAOMESH_E_NAMESPACE;
    TRY(take_string(&reserved, &in));
    TRY(take_string(&hash, &in));
    if (reserved.len != 0 || !is_text(hash, HASH)) return DAOMESH_E_ALGORITHM;
    TRY(take_signature(out, &in));
    return take_end(&in);
}

/* --- Armour: base64 in lines between two that say what it is ------------------------------------------------------------ */

static const char armour_begin[] = "-----BEGIN SSH SIGNATURE-----";
static const char armour_end[] = "-----END SSH SIGNATURE-----";

static int base64_digit(char c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    return c == '/' ? 63 : -1;
}

static int is_space(char c)
{
    return c == '\n' || c == '\r' || c == ' ' || c == '\t';
}

static daomesh_span trimmed(const char *text, size_t len)
{
    while (len > 0 && is_space(text[len - 1]))
        len--;
    size_t skipped = 0;
    while (skipped < len && is_space(text[skipped]))
        skipped++;
    return (daomesh_span){ (const uint8_t *)text + skipped, len - skipped };
}

static int32_t decode_base64(uint8_t *out, size_t *len, const char *at, const char *end)
{
    uint32_t bits = 0;
    unsigned held = 0, padding = 0;
    for (*len = 0; at < end; at++) {
        if (is_space(*at)) continue;
        padding += *at == '=';
        if (*at == '=') continue;
        const int digit = base64_digit(*at);
        if (digit < 0 || padding > 0) return DAOMESH_E_SYNTAX;
        bits = bits << 6 | (uint32_t)digit;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        if (*len == BLOB_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
        out[(*len)++] = (uint8_t)(bits >> held);
    }
    return held < 6 && padding < 3 && (bits & ((1u << held) - 1)) == 0 ? DAOMESH_OK : DAOMESH_E_SYNTAX;
}

int32_t daomesh_sshsig_read(daomesh_action_signature *out, const char *text, size_t len)
{
    if (out) memset(out, 0, sizeof *out);
    if (!out || !text) return DAOMESH_E_ARG;
    const size_t begin_len = strlen(armour_begin), end_len = strlen(armour_end);
    const daomesh_span armour = trimmed(text, len);
    const char *at = (const char *)armour.at;
    if (armour.len < begin_len + end_len || memcmp(at, armour_begin, begin_len) != 0 ||
        memcmp(at + armour.len - end_len, armour_end, end_len) != 0)
        return DAOMESH_E_SYNTAX;

    uint8_t blob[BLOB_BYTES_MAX];
    size_t blob_len;
    daomesh_action_signature signature = { .algorithm = 0 };
    TRY(decode_base64(blob, &blob_len, at + begin_len, at + armour.len - end_len));
    TRY(read_blob(&signature, (struct blob){ blob, blob + blob_len }));
    *out = signature;
    return DAOMESH_OK;
}
