/* Events: what happened, as bytes for whoever follows the cursor. */
#include "ledger/ledger.h"

/* The largest event: its fields' encoding and the head around it. Texts and lists have no place in events. */
#define EVENT_BYTES_MAX 1024

int32_t daomesh__emit(struct turn *turn, uint32_t event, const void *fields)
{
    const struct schema_struct *schema = daomesh__schema_event(event);
    MUST(schema != NULL);
    uint8_t bytes[EVENT_BYTES_MAX];
    struct cbor_out head = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_map(&head, 5);
    daomesh__cbor_put_uint(&head, 1);
    daomesh__cbor_put_uint(&head, event);
    daomesh__cbor_put_uint(&head, 2);
    daomesh__cbor_put_uint(&head, turn->counters->events);
    daomesh__cbor_put_uint(&head, 3);
    daomesh__cbor_put_uint(&head, turn->now);
    daomesh__cbor_put_uint(&head, 4);
    daomesh__cbor_put_uint(&head, turn->entry);
    daomesh__cbor_put_uint(&head, 5);
    size_t len = 0;
    TRY(daomesh__encode(bytes + head.len, sizeof bytes - head.len, &len, schema, fields));
    TRY(daomesh__sequence_append(turn->state, DAOMESH_RECORD_EVENT_BUNDLE, turn->counters->events, bytes,
                                 head.len + len));
    turn->counters->events++;
    return DAOMESH_OK;
}
