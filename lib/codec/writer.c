/* The public CBOR writer: the internal one behind argument checks. */
#include "codec/codec.h"

static int is_usable(const daomesh_cbor *out)
{
    return out && (out->at || out->cap == 0);
}

static struct cbor_out writer_of(const daomesh_cbor *out)
{
    return (struct cbor_out){ out->at, out->cap, out->len };
}

int32_t daomesh_cbor_uint(daomesh_cbor *out, uint64_t value)
{
    if (!is_usable(out)) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_uint(&writer, value);
    out->len = writer.len;
    return DAOMESH_OK;
}

int32_t daomesh_cbor_bytes(daomesh_cbor *out, const uint8_t *bytes, size_t len)
{
    if (!is_usable(out) || (!bytes && len > 0)) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_bytes(&writer, bytes, len);
    out->len = writer.len;
    return DAOMESH_OK;
}

int32_t daomesh_cbor_text(daomesh_cbor *out, const char *text, size_t len)
{
    if (!is_usable(out) || (!text && len > 0)) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_text(&writer, text, len);
    out->len = writer.len;
    return DAOMESH_OK;
}

int32_t daomesh_cbor_amount(daomesh_cbor *out, const daomesh_amount *amount)
{
    if (!is_usable(out) || !amount) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_amount(&writer, amount);
    out->len = writer.len;
    return DAOMESH_OK;
}

int32_t daomesh_cbor_array(daomesh_cbor *out, uint64_t count)
{
    if (!is_usable(out)) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_array(&writer, count);
    out->len = writer.len;
    return DAOMESH_OK;
}

int32_t daomesh_cbor_map(daomesh_cbor *out, uint64_t count)
{
    if (!is_usable(out)) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_map(&writer, count);
    out->len = writer.len;
    return DAOMESH_OK;
}

int32_t daomesh_cbor_raw(daomesh_cbor *out, const uint8_t *bytes, size_t len)
{
    if (!is_usable(out) || (!bytes && len > 0)) return DAOMESH_E_ARG;
    struct cbor_out writer = writer_of(out);
    daomesh__cbor_put_raw(&writer, bytes, len);
    out->len = writer.len;
    return DAOMESH_OK;
}
