/*
 * Ed25519 as one predicate, whatever library is linked, and RFC 8032 signing over spans.
 *
 * A signature (R, S) of key A is accepted when S < L, A is canonical, on the curve and not of small order, R is not of small
 * order, and the encoding of S*B - h*A is R byte for byte, with h = SHA-512(R, A, message) mod L. That is what libsodium
 * 1.0.18 accepts; libraries, and versions of libsodium, differ on signatures made for the purpose (docs/formats/crypto.md).
 */
#include <sodium.h>

#include "crypto/crypto.h"

#define POINT_BYTES 32u
#define SCALAR_BYTES 32u

static const uint8_t identity[POINT_BYTES] = { 1 };

/* L - 1, little-endian; L is the order of the prime-order group. */
static const uint8_t order_minus_1[SCALAR_BYTES] = {
    0xec, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x10,
};

/* The eight points whose order divides 8: the i-th is i times a point of order 8. */
static const uint8_t torsion[8][POINT_BYTES] = {
    { 0x01 },
    { 0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
      0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a },
    { [31] = 0x80 },
    { 0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
      0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05 },
    { 0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
      0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f },
    { 0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
      0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x85 },
    { 0x00 },
    { 0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
      0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0xfa },
};

/* What signing derives from a seed. */
struct secret {
    uint8_t scalar[SCALAR_BYTES];
    uint8_t prefix[32]; /* makes nonces that nobody else can compute */
    uint8_t key[POINT_BYTES];
};

/* Whether little-endian a < b. Public values only: it takes as long as they decide. */
static int less(const uint8_t *a, const uint8_t *b)
{
    for (size_t i = 32; i-- > 0;)
        if (a[i] != b[i]) return a[i] < b[i];
    return 0;
}

/* y < 2^255 - 19, the sign bit aside. */
static int is_canonical(const uint8_t *point)
{
    static const uint8_t prime[POINT_BYTES] = {
        0xed, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f,
    };
    uint8_t y[POINT_BYTES];
    memcpy(y, point, sizeof y);
    y[31] &= 0x7f;
    return less(y, prime);
}

/* Of order 1, 2, 4 or 8, whatever its sign bit says. Asked of canonical encodings; others never equal a result. */
static int has_small_order(const uint8_t *point)
{
    for (size_t i = 0; i < COUNT_OF(torsion); i++)
        if (memcmp(point, torsion[i], 31) == 0 && ((point[31] ^ torsion[i][31]) & 0x7f) == 0) return 1;
    return 0;
}

static void hash_spans(uint8_t *hash64, const daomesh_span *head, size_t head_count,
                       const daomesh_span *spans, size_t count)
{
    crypto_hash_sha512_state state;
    (void)crypto_hash_sha512_init(&state);
    for (size_t i = 0; i < head_count; i++)
        (void)crypto_hash_sha512_update(&state, head[i].at, head[i].len);
    for (size_t i = 0; i < count; i++)
        if (spans[i].len > 0) (void)crypto_hash_sha512_update(&state, spans[i].at, spans[i].len);
    (void)crypto_hash_sha512_final(&state, hash64);
    daomesh_wipe(&state, sizeof state);
}

/* h = SHA-512(R, A, message) mod L. */
static void challenge(uint8_t *h, const uint8_t *commitment, const uint8_t *key, const daomesh_span *spans,
                      size_t count)
{
    const daomesh_span head[2] = { { commitment, POINT_BYTES }, { key, POINT_BYTES } };
    uint8_t wide[64];
    hash_spans(wide, head, COUNT_OF(head), spans, count);
    crypto_core_ed25519_scalar_reduce(h, wide);
}

/* n*B for n < L. libsodium reports the identity as an error. */
static void times_base(uint8_t *out, const uint8_t *n)
{
    if (crypto_scalarmult_ed25519_base_noclamp(out, n) != 0) memcpy(out, identity, sizeof identity);
}

/*
 * n*A for a key that may have torsion, 0 < n < L; 0 when it is not on the curve.
 *
 * libsodium multiplies points of the prime-order group only (some versions: of order 2L too; the product is right then). One of
 * the eight A - i*T is in that group, and n*A = n*(A - i*T) + (n*i mod 8)*T. Honest keys succeed with i = 0.
 */
static int times_key(uint8_t *out, const uint8_t *n, const uint8_t *key)
{
    for (size_t i = 0; ALWAYS(i < COUNT_OF(torsion)); i++) {
        uint8_t without[POINT_BYTES], product[POINT_BYTES];
        if (crypto_core_ed25519_sub(without, key, torsion[i]) != 0) return 0;
        if (crypto_scalarmult_ed25519_noclamp(product, n, without) != 0) continue;
        return crypto_core_ed25519_add(out, product, torsion[(n[0] & 7u) * i % 8]) == 0;
    }
    return 0;
}

int32_t daomesh__ed25519_verify_own(const uint8_t *signature64, const daomesh_id *key,
                                    const daomesh_span *spans, size_t count)
{
    const uint8_t *commitment = signature64, *s = signature64 + POINT_BYTES;
    uint8_t h[SCALAR_BYTES], h_key[POINT_BYTES], s_base[POINT_BYTES], expected[POINT_BYTES];

    if (less(order_minus_1, s)) return DAOMESH_E_SIGNATURE;
    if (!is_canonical(key->bytes) || has_small_order(key->bytes)) return DAOMESH_E_SIGNATURE;
    if (has_small_order(commitment)) return DAOMESH_E_SIGNATURE;

    challenge(h, commitment, key->bytes, spans, count);
    if (!times_key(h_key, h, key->bytes)) return DAOMESH_E_SIGNATURE;
    times_base(s_base, s);
    if (crypto_core_ed25519_sub(expected, s_base, h_key) != 0) return DAOMESH_E_SIGNATURE;
    return memcmp(expected, commitment, POINT_BYTES) == 0 ? DAOMESH_OK : DAOMESH_E_SIGNATURE;
}

int32_t daomesh__ed25519_verify_library(const uint8_t *signature64, const daomesh_id *key,
                                        const daomesh_span *spans, size_t count)
{
    uint8_t joined[VERIFY_JOINED_MAX];
    const uint8_t *message = joined;
    size_t len = 0;
    if (count == 1) {
        message = spans[0].at ? spans[0].at : joined;
        len = spans[0].len;
    } else {
        for (size_t i = 0; i < count; i++) {
            if (spans[i].len > sizeof joined - len)
                return daomesh__ed25519_verify_own(signature64, key, spans, count);
            if (spans[i].len > 0) memcpy(joined + len, spans[i].at, spans[i].len);
            len += spans[i].len;
        }
    }
    int verdict = crypto_sign_verify_detached(signature64, message, len, key->bytes);
    return verdict == 0 ? DAOMESH_OK : DAOMESH_E_SIGNATURE;
}

static void derive_secret(struct secret *secret, const uint8_t *seed32)
{
    uint8_t hash[64], wide[64] = { 0 };
    (void)crypto_hash_sha512(hash, seed32, DAOMESH_SEED_BYTES);
    memcpy(secret->prefix, hash + 32, sizeof secret->prefix);
    memcpy(wide, hash, 32);
    wide[0] &= 0xf8;
    wide[31] = (uint8_t)((wide[31] & 0x7f) | 0x40);
    crypto_core_ed25519_scalar_reduce(secret->scalar, wide);
    times_base(secret->key, secret->scalar);
    daomesh_wipe(hash, sizeof hash);
    daomesh_wipe(wide, sizeof wide);
}

/* RFC 8032 5.1.6: r = SHA-512(prefix, message), R = r*B, S = r + h*a, all mod L. */
void daomesh__ed25519_sign(uint8_t *signature64, const uint8_t *seed32, const daomesh_span *spans,
                           size_t count)
{
    struct secret secret;
    uint8_t wide[64], nonce[SCALAR_BYTES], h[SCALAR_BYTES];

    derive_secret(&secret, seed32);
    const daomesh_span prefix = { secret.prefix, sizeof secret.prefix };
    hash_spans(wide, &prefix, 1, spans, count);
    crypto_core_ed25519_scalar_reduce(nonce, wide);
    times_base(signature64, nonce);
    challenge(h, signature64, secret.key, spans, count);
    crypto_core_ed25519_scalar_mul(h, h, secret.scalar);
    crypto_core_ed25519_scalar_add(signature64 + POINT_BYTES, nonce, h);

    daomesh_wipe(&secret, sizeof secret);
    daomesh_wipe(wide, sizeof wide);
    daomesh_wipe(nonce, sizeof nonce);
    daomesh_wipe(h, sizeof h); /* after the product: h*a gives the secret scalar away */
}

void daomesh__ed25519_public(daomesh_id *key, const uint8_t *seed32)
{
    struct secret secret;
    derive_secret(&secret, seed32);
    memcpy(key->bytes, secret.key, sizeof key->bytes);
    daomesh_wipe(&secret, sizeof secret);
}

/*
 * L*A is the identity exactly when (L-1)*A is -A. Asked that way, the answer does not hang on what versions of libsodium
 * take for the prime-order group (some count points of order 2L), nor on their refusing the identity as a result.
 */
int32_t daomesh__ed25519_key_check(const daomesh_id *key)
{
    if (!is_canonical(key->bytes) || has_small_order(key->bytes)) return DAOMESH_E_KEY;

    uint8_t product[POINT_BYTES], negative[POINT_BYTES];
    if (crypto_scalarmult_ed25519_noclamp(product, order_minus_1, key->bytes) != 0) return DAOMESH_E_KEY;
    memcpy(negative, key->bytes, sizeof negative);
    negative[31] ^= 0x80;
    return memcmp(product, negative, sizeof product) == 0 ? DAOMESH_OK : DAOMESH_E_KEY;
}
