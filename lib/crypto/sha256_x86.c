/* SHA-256 blocks by the SHA instructions of x86, where the processor has them. */
#include "crypto/crypto.h"

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))

#include <cpuid.h>
#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1")))

static int machine_has_sha(void)
{
    unsigned int a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    if (!(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    return (b & bit_SHA) != 0;
}

/* Four rounds on the halves (A,B,E,F) and (C,D,G,H) of the state, in the order the instructions want. */
WITH_SHA static inline void four_rounds(__m128i *abef, __m128i *cdgh, __m128i words,
                                        const uint32_t *constants)
{
    __m128i sum = _mm_add_epi32(words, _mm_loadu_si128((const void *)constants));
    *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, sum);
    *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(sum, 0x0e));
}

/* Words t+16..t+19 of the schedule from words t..t+15. */
WITH_SHA static inline __m128i next_words(__m128i w0, __m128i w4, __m128i w8, __m128i w12)
{
    __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w4), _mm_alignr_epi8(w12, w8, 4));
    return _mm_sha256msg2_epu32(sum, w12);
}

WITH_SHA static inline __m128i load_words(const uint8_t *bytes)
{
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    return _mm_shuffle_epi8(_mm_loadu_si128((const void *)bytes), big_endian);
}

WITH_SHA static void compress(uint32_t *state, const uint8_t *blocks, size_t count)
{
    __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const void *)state), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const void *)(state + 4)), 0x1b);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);

    for (; count > 0; count--, blocks += 64) {
        __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w0 = load_words(blocks), w4 = load_words(blocks + 16);
        __m128i w8 = load_words(blocks + 32), w12 = load_words(blocks + 48);

        for (const uint32_t *k = daomesh__sha256_constants;; k += 16) {
            four_rounds(&abef, &cdgh, w0, k);
            four_rounds(&abef, &cdgh, w4, k + 4);
            four_rounds(&abef, &cdgh, w8, k + 8);
            four_rounds(&abef, &cdgh, w12, k + 12);
            if (k == daomesh__sha256_constants + 48) break;
            w0 = next_words(w0, w4, w8, w12);
            w4 = next_words(w4, w8, w12, w0);
            w8 = next_words(w8, w12, w0, w4);
            w12 = next_words(w12, w0, w4, w8);
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((void *)state, _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((void *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

daomesh__sha256_compress *daomesh__sha256_x86(void)
{
    return machine_has_sha() ? compress : NULL;
}

#else

daomesh__sha256_compress *daomesh__sha256_x86(void)
{
    return NULL;
}

#endif
