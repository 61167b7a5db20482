/* What every layer shares: early return, invariants, byte order, memory. Nothing here knows the domain. */
#ifndef DAOMESH_LIB_BASE_H
#define DAOMESH_LIB_BASE_H

#include <string.h>

#include <daomesh/base.h>

/* Returns the status of a call that did not succeed. */
#define TRY(call)                                                                                            \
    do {                                                                                                     \
        int32_t try_status_ = (call);                                                                        \
        if (try_status_ != DAOMESH_OK) return try_status_;                                                   \
    } while (0)

/*
 * Invariants. ALWAYS(x) and NEVER(x) stand in conditions whose other side cannot be reached while the code is right;
 * they let the release build keep the defence and the coverage build leave it out.
 */
#if defined(DAOMESH_COVERAGE)
#define ALWAYS(x) ((void)(x), 1)
#define NEVER(x) ((void)(x), 0)
#else
#define ALWAYS(x) (x)
#define NEVER(x) (x)
#endif

/* An invariant that, broken, ends the call with INTERNAL instead of going on with wrong state. */
#define MUST(x)                                                                                              \
    do {                                                                                                     \
        if (NEVER(!(x))) return DAOMESH_E_INTERNAL;                                                          \
    } while (0)

/* A call that cannot fail here, as what it asks for was checked before; if it does all the same, its status is handed on. */
#define SURE(call)                                                                                           \
    do {                                                                                                     \
        int32_t sure_status_ = (call);                                                                       \
        if (NEVER(sure_status_ != DAOMESH_OK)) return sure_status_;                                          \
    } while (0)

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Byte order is explicit everywhere: what is stored is the same on every machine. */
static inline void store_le16(uint8_t *out, uint16_t v)
{
    out[0] = (uint8_t)v;
    out[1] = (uint8_t)(v >> 8);
}

static inline void store_le32(uint8_t *out, uint32_t v)
{
    for (int i = 0; i < 4; i++)
        out[i] = (uint8_t)(v >> (8 * i));
}

static inline void store_le64(uint8_t *out, uint64_t v)
{
    for (int i = 0; i < 8; i++)
        out[i] = (uint8_t)(v >> (8 * i));
}

static inline uint16_t load_le16(const uint8_t *in)
{
    return (uint16_t)(in[0] | (in[1] << 8));
}

static inline uint32_t load_le32(const uint8_t *in)
{
    return (uint32_t)in[0] | ((uint32_t)in[1] << 8) | ((uint32_t)in[2] << 16) | ((uint32_t)in[3] << 24);
}

static inline uint64_t load_le64(const uint8_t *in)
{
    return (uint64_t)load_le32(in) | ((uint64_t)load_le32(in + 4) << 32);
}

static inline void store_be16(uint8_t *out, uint16_t v)
{
    out[0] = (uint8_t)(v >> 8);
    out[1] = (uint8_t)v;
}

static inline void store_be32(uint8_t *out, uint32_t v)
{
    for (int i = 0; i < 4; i++)
        out[3 - i] = (uint8_t)(v >> (8 * i));
}

static inline void store_be64(uint8_t *out, uint64_t v)
{
    for (int i = 0; i < 8; i++)
        out[7 - i] = (uint8_t)(v >> (8 * i));
}

static inline uint16_t load_be16(const uint8_t *in)
{
    return (uint16_t)((in[0] << 8) | in[1]);
}

static inline uint32_t load_be32(const uint8_t *in)
{
    return ((uint32_t)in[0] << 24) | ((uint32_t)in[1] << 16) | ((uint32_t)in[2] << 8) | (uint32_t)in[3];
}

static inline uint64_t load_be64(const uint8_t *in)
{
    return ((uint64_t)load_be32(in) << 32) | (uint64_t)load_be32(in + 4);
}

static inline int id_equal(const daomesh_id *a, const daomesh_id *b)
{
    return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static inline int id_is_zero(const daomesh_id *id)
{
    static const daomesh_id zero;
    return id_equal(id, &zero);
}

static inline daomesh_amount amount_from_u64(uint64_t v)
{
    daomesh_amount a = { { v, 0, 0, 0 } };
    return a;
}

static inline int amount_is_zero(const daomesh_amount *a)
{
    return (a->limb[0] | a->limb[1] | a->limb[2] | a->limb[3]) == 0;
}

/* Memory through the caller's allocator. Sizes are remembered by the owner. */
void *daomesh__allocate(const daomesh_allocator *allocator, size_t size);
void *daomesh__resize(const daomesh_allocator *allocator, void *old, size_t old_size, size_t new_size);
void daomesh__free(const daomesh_allocator *allocator, void *old, size_t old_size);

/* malloc and friends behind the allocator shape; used when an options struct names none. */
extern const daomesh_allocator daomesh__libc_allocator;

/*
 * Fills a diag (NULL is fine) and returns `status`, so that a refusal is one line:
 *     return daomesh__say(diag, DAOMESH_E_RANGE, "shares", &given, &limit);
 * path, given and limit may be NULL. The text is the status's sentence; daomesh__diag_text replaces it.
 */
int32_t daomesh__say(daomesh_diag *diag, int32_t status, const char *path, const daomesh_amount *given,
                     const daomesh_amount *limit);
void daomesh__diag_text(daomesh_diag *diag, const char *text);

/* Bounded text building for diagnostics and renderings: never overruns, always terminates, no locale. */
struct text_out {
    char *at;   /* may be NULL when cap is 0: then only `len` is counted */
    size_t cap; /* bytes at `at`, the terminator included */
    size_t len; /* bytes that the whole text needs, without the terminator */
};
void daomesh__text_bytes(struct text_out *out, const char *bytes, size_t len);
void daomesh__text(struct text_out *out, const char *text);
void daomesh__text_u64(struct text_out *out, uint64_t value);
void daomesh__text_hex(struct text_out *out, const uint8_t *bytes, size_t len);

#endif
