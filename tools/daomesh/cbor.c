/* Reading what the library gives as canonical CBOR. The first error sticks; everything read after it is 0 or empty. */
#include "tool.h"

uint8_t cbor_head(struct cbor *in, uint64_t *value)
{
    *value = 0;
    if (in->bad || in->at >= in->end) {
        in->bad = 1;
        return 0;
    }
    uint8_t first = *in->at++;
    uint8_t small = first & 31;
    size_t more = small < 24 ? 0 : small < 28 ? (size_t)1 << (small - 24) : SIZE_MAX;
    if (more > (size_t)(in->end - in->at)) {
        in->bad = 1;
        return 0;
    }
    if (more == 0) *value = small;
    for (; more > 0; more--)
        *value = *value << 8 | *in->at++;
    return first >> 5;
}

static uint64_t expect(struct cbor *in, uint8_t major)
{
    uint64_t value;
    if (cbor_head(in, &value) != major) in->bad = 1;
    return in->bad ? 0 : value;
}

uint64_t cbor_number(struct cbor *in)
{
    return expect(in, 0);
}

uint64_t cbor_array(struct cbor *in)
{
    return expect(in, 4);
}

uint64_t cbor_map(struct cbor *in)
{
    return expect(in, 5);
}

static void pass(struct cbor *in, uint64_t len)
{
    if (len > (uint64_t)(in->end - in->at))
        in->bad = 1;
    else
        in->at += len;
}

daomesh_span cbor_string(struct cbor *in)
{
    uint64_t len;
    uint8_t major = cbor_head(in, &len);
    const uint8_t *at = in->at;
    if (major != 2 && major != 3) in->bad = 1;
    pass(in, len);
    return in->bad ? (daomesh_span){ NULL, 0 } : (daomesh_span){ at, (size_t)len };
}

void cbor_skip(struct cbor *in)
{
    for (uint64_t items = 1; items > 0 && !in->bad; items--) {
        uint64_t value;
        uint8_t major = cbor_head(in, &value);
        if (major == 2 || major == 3) pass(in, value);
        if (major != 4 && major != 5) continue;
        /* An item takes at least a byte, which bounds the count. */
        if (value > (uint64_t)(in->end - in->at)) in->bad = 1;
        items += major == 5 ? 2 * value : value;
    }
}
