/* An input as a stream of values, and what targets say when a promise is broken. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"

void fuzz_broken(const char *file, int line, const char *promise)
{
    fprintf(stderr, "%s:%d: broken: %s\n", file, line, promise);
    abort();
}

struct feed feed_of(const uint8_t *bytes, size_t len)
{
    return (struct feed){ bytes, len > 0 ? bytes + len : bytes };
}

size_t feed_left(const struct feed *feed)
{
    return (size_t)(feed->end - feed->at);
}

uint64_t feed_bytes(struct feed *feed, size_t count)
{
    uint64_t value = 0;
    for (size_t i = 0; i < count && feed->at < feed->end; i++)
        value |= (uint64_t)*feed->at++ << (8 * i);
    return value;
}

uint64_t feed_below(struct feed *feed, uint64_t bound)
{
    size_t count = 1;
    while (count < 8 && bound > (uint64_t)1 << (8 * count))
        count++;
    return feed_bytes(feed, count) % bound;
}

/* The first byte says how wide the number is, and whether it stands at an edge. */
uint64_t feed_u64(struct feed *feed)
{
    const uint64_t form = feed_bytes(feed, 1);
    const uint64_t edge = (uint64_t)1 << (form & 63);
    if (form < 128) return form;
    if (form < 192) return feed_bytes(feed, 1 + (form & 7));
    return form & 1 ? edge - 1 + edge : edge;
}

uint32_t feed_u32(struct feed *feed)
{
    return (uint32_t)feed_u64(feed);
}

uint64_t feed_near(struct feed *feed, uint64_t most)
{
    const uint64_t form = feed_bytes(feed, 1);
    if (form == 0) return 0;
    if (form == 1) return most;
    if (form == 2) return most == UINT64_MAX ? most : most + 1;
    if (form == 3) return feed_u64(feed);
    if (form < 128) return form % (most == UINT64_MAX ? most : most + 1);
    return most == UINT64_MAX ? feed_u64(feed) : feed_below(feed, most + 1);
}

daomesh_amount feed_amount(struct feed *feed)
{
    daomesh_amount amount = amount_from_u64(0);
    const uint64_t form = feed_bytes(feed, 1);
    if (form < 128) return amount_from_u64(form);
    if (form < 160) return amount_from_u64(feed_u64(feed));
    for (size_t i = 0; i < 4 && form < 250; i++) {
        if (form >> i & 1) amount.limb[i] = feed_u64(feed);
    }
    if (form >= 250) memset(&amount, 0xff, sizeof amount);
    if (form == 251) amount.limb[3] >>= 1;
    if (form == 252) amount.limb[2] = amount.limb[3] = 0;
    if (form == 253) amount = (daomesh_amount){ { 0, 0, 1, 0 } };
    if (form == 254) amount = (daomesh_amount){ { 0, 0, 0, (uint64_t)1 << 63 } };
    return amount;
}

daomesh_id feed_id(struct feed *feed)
{
    daomesh_id id;
    memset(&id, (int)feed_bytes(feed, 1), sizeof id);
    return id;
}

void feed_fill(struct feed *feed, void *out, size_t len)
{
    const size_t taken = len < feed_left(feed) ? len : feed_left(feed);
    memset(out, 0, len);
    if (taken > 0) memcpy(out, feed->at, taken);
    feed->at += taken;
}

daomesh_span feed_span(struct feed *feed, size_t most)
{
    size_t len = (size_t)feed_below(feed, (uint64_t)most + 1);
    if (len > feed_left(feed)) len = feed_left(feed);
    feed->at += len;
    return (daomesh_span){ feed->at - len, len };
}

daomesh_span feed_rest(struct feed *feed)
{
    const daomesh_span rest = { feed->at, feed_left(feed) };
    feed->at = feed->end;
    return rest;
}

int same_bytes(const void *a, size_t a_len, const void *b, size_t b_len)
{
    return a_len == b_len && (a_len == 0 || memcmp(a, b, a_len) == 0);
}

int all_zero(const void *bytes, size_t len)
{
    const uint8_t *at = bytes;
    for (size_t i = 0; i < len; i++) {
        if (at[i] != 0) return 0;
    }
    return 1;
}

uint8_t *exact_copy(const uint8_t *bytes, size_t len)
{
    if (len == 0) return NULL;
    uint8_t *copy = malloc(len);
    HOLDS(copy);
    memcpy(copy, bytes, len);
    return copy;
}

const char *scratch_path(char out[SCRATCH_PATH_BYTES], const char *ending)
{
    const char *folder = getenv("TMPDIR");
    snprintf(out, SCRATCH_PATH_BYTES, "%s/daomesh-fuzz-%ld%s", folder && *folder ? folder : "/tmp",
             (long)getpid(), ending);
    return out;
}

static const char *scratch_name(void)
{
    static char name[SCRATCH_PATH_BYTES];
    return scratch_path(name, ".in");
}

const char *scratch_file(const uint8_t *bytes, size_t len)
{
    FILE *file = fopen(scratch_name(), "wb");
    if (!file) return NULL;
    const int whole = fwrite(bytes ? bytes : (const uint8_t *)"", 1, len, file) == len;
    return fclose(file) == 0 && whole ? scratch_name() : NULL;
}

void scratch_remove(void)
{
    (void)unlink(scratch_name());
}
