/* SHA-256 blocks by the cryptography extension of ARMv8, where the processor has it. */
#include "crypto/crypto.h"

/* clang offers these intrinsics only when the whole build targets them; gcc function by function. */
#if defined(__aarch64__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#if defined(__ARM_FEATURE_SHA2) || defined(__ARM_FEATURE_CRYPTO)
#define BUILD_HAS_SHA 1
#define WITH_SHA
#elif defined(__GNUC__) && !defined(__clang__) && defined(__linux__)
#define BUILD_HAS_SHA 1
#define WITH_SHA __attribute__((target("+crypto")))
#endif
#endif

#if defined(BUILD_HAS_SHA)

#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>

static int machine_has_sha(void)
{
    const unsigned long hwcap_sha2 = 1ul << 6; /* HWCAP_SHA2, part of the kernel's ABI */
    return (getauxval(AT_HWCAP) & hwcap_sha2) != 0;
}
#else
/* The whole build targets the extension, so it runs nowhere else. */
static int machine_has_sha(void)
{
    return 1;
}
#endif

WITH_SHA static inline void four_rounds(uint32x4_t *abcd, uint32x4_t *efgh, uint32x4_t words,
                                        const uint32_t *constants)
{
    uint32x4_t sum = vaddq_u32(words, vld1q_u32(constants));
    uint32x4_t abcd_before = *abcd;
    *abcd = vsha256hq_u32(*abcd, *efgh, sum);
    *efgh = vsha256h2q_u32(*efgh, abcd_before, sum);
}

/* Words t+16..t+19 of the schedule from words t..t+15. */
WITH_SHA static inline uint32x4_t next_words(uint32x4_t w0, uint32x4_t w4, uint32x4_t w8, uint32x4_t w12)
{
    return vsha256su1q_u32(vsha256su0q_u32(w0, w4), w8, w12);
}

WITH_SHA static inline uint32x4_t load_words(const uint8_t *bytes)
{
    return vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes)));
}

WITH_SHA static void compress(uint32_t *state, const uint8_t *blocks, size_t count)
{
    uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);

    for (; count > 0; count--, blocks += 64) {
        uint32x4_t abcd_before = abcd, efgh_before = efgh;
        uint32x4_t w0 = load_words(blocks), w4 = load_words(blocks + 16);
        uint32x4_t w8 = load_words(blocks + 32), w12 = load_words(blocks + 48);

        for (const uint32_t *k = daomesh__sha256_constants;; k += 16) {
            four_rounds(&abcd, &efgh, w0, k);
            four_rounds(&abcd, &efgh, w4, k + 4);
            four_rounds(&abcd, &efgh, w8, k + 8);
            four_rounds(&abcd, &efgh, w12, k + 12);
            if (k == daomesh__sha256_constants + 48) break;
            w0 = next_words(w0, w4, w8, w12);
            w4 = next_words(w4, w8, w12, w0);
            w8 = next_words(w8, w12, w0, w4);
            w12 = next_words(w12, w0, w4, w8);
        }
        abcd = vaddq_u32(abcd, abcd_before);
        efgh = vaddq_u32(efgh, efgh_before);
    }
    vst1q_u32(state, abcd);
    vst1q_u32(state + 4, efgh);
}

daomesh__sha256_compress *daomesh__sha256_arm(void)
{
    return machine_has_sha() ? compress : NULL;
}

#else

daomesh__sha256_compress *daomesh__sha256_arm(void)
{
    return NULL;
}

#endif
