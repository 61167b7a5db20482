/* Inner actions: the byte string of [kind, body] pairs that a proposal carries. */
#include "codec/decoder.h"

/* One pair: its body is checked in place, nested actions with it. */
static int32_t decode_pair(struct decoder *decoder)
{
    uint64_t items, kind;
    TRY(daomesh__cbor_array(&decoder->in, &items));
    if (items != 2) return DAOMESH_E_TYPE;
    TRY(daomesh__cbor_uint(&decoder->in, &kind));
    const struct schema_struct *schema = kind <= UINT32_MAX ? daomesh__schema_action((uint32_t)kind) : NULL;
    if (!schema) return daomesh__decode_refuse(decoder, DAOMESH_E_UNKNOWN_KIND, kind, 0);
    decoder->item = decoder->in.at;
    return daomesh__decode_map(decoder, NULL, schema);
}

/* Counts what an array announces before reading it, so that a huge count costs nothing. */
static int32_t count_inner(struct decoder *decoder, uint64_t count)
{
    uint64_t room = DAOMESH_INNER_ACTIONS_MAX - decoder->inner_count;
    if (count > room) {
        uint64_t all = count <= UINT64_MAX - decoder->inner_count ? count + decoder->inner_count : UINT64_MAX;
        return daomesh__decode_refuse(decoder, DAOMESH_E_LIMIT, all, DAOMESH_INNER_ACTIONS_MAX);
    }
    decoder->inner_count += (uint32_t)count;
    return DAOMESH_OK;
}

int32_t daomesh__decode_inner(struct decoder *decoder, daomesh_span actions)
{
    struct cbor_in outer = decoder->in;
    struct decode_step *step = &decoder->steps[decoder->depth - 1];
    uint64_t count;
    if (decoder->inner_depth == DAOMESH_INNER_DEPTH_MAX) return DAOMESH_E_DEPTH;
    decoder->inner_depth++;
    decoder->in = (struct cbor_in){ outer.begin, actions.at, actions.at + actions.len };
    decoder->item = actions.at;

    TRY(daomesh__cbor_array(&decoder->in, &count));
    if (count == 0) return DAOMESH_E_NOT_CANONICAL; /* no actions: the field is left out */
    TRY(count_inner(decoder, count));
    for (uint32_t i = 0; i < count; i++) {
        step->element = i + 1;
        decoder->item = decoder->in.at;
        TRY(decode_pair(decoder));
    }
    step->element = 0;
    decoder->item = decoder->in.at;
    if (decoder->in.at != decoder->in.end) return DAOMESH_E_TRAILING;

    decoder->in = outer;
    decoder->inner_depth--;
    return DAOMESH_OK;
}

int32_t daomesh__inner_check(uint32_t *count, daomesh_span actions, daomesh_diag *diag)
{
    static const struct schema_field root = { .type = FIELD_ACTIONS };
    struct decoder decoder;
    *count = 0;
    if (actions.len == 0) return DAOMESH_OK;

    daomesh__decoder_begin(&decoder, actions);
    decoder.steps[decoder.depth++] = (struct decode_step){ &root, 0 };
    int32_t status = daomesh__decode_inner(&decoder, actions);
    if (status != DAOMESH_OK) return daomesh__decode_report(&decoder, status, 0, diag);
    *count = decoder.inner_count;
    return DAOMESH_OK;
}

int32_t daomesh__inner_begin(struct inner_cursor *cursor, daomesh_span actions)
{
    memset(cursor, 0, sizeof *cursor);
    if (actions.len == 0) return DAOMESH_OK;
    struct cbor_in in = { actions.at, actions.at, actions.at + actions.len };
    uint64_t count;
    TRY(daomesh__cbor_array(&in, &count));
    cursor->in = in;
    cursor->left = count;
    return DAOMESH_OK;
}

static int32_t read_pair(struct cbor_in *in, uint32_t *kind, daomesh_span *body)
{
    uint64_t items, number;
    TRY(daomesh__cbor_array(in, &items));
    if (items != 2) return DAOMESH_E_TYPE;
    TRY(daomesh__cbor_uint(in, &number));
    if (number > UINT32_MAX) return DAOMESH_E_UNKNOWN_KIND;
    const uint8_t *first = in->at;
    TRY(daomesh__cbor_skip(in));
    *kind = (uint32_t)number;
    *body = (daomesh_span){ first, (size_t)(in->at - first) };
    return DAOMESH_OK;
}

int32_t daomesh__inner_next(struct inner_cursor *cursor, uint32_t *kind, daomesh_span *body)
{
    *kind = 0;
    *body = (daomesh_span){ NULL, 0 };
    if (cursor->left == 0) return cursor->in.at == cursor->in.end ? DAOMESH_E_END : DAOMESH_E_TRAILING;
    TRY(read_pair(&cursor->in, kind, body));
    cursor->left--;
    return DAOMESH_OK;
}
