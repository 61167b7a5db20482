/* Templates: whatever they are made with, their pathways decode, fit the schema and fit into the room that is promised. */
#include <daomesh/template.h>

#include "fuzz.h"
#include "ledger/ledger.h"

void fuzz_template(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    static uint8_t room[DAOMESH_TEMPLATE_BYTES_MAX];
    daomesh_template with = { .size = sizeof with, .which = (uint32_t)feed_near(&feed, 6) };
    daomesh_list pathways;
    uint32_t charter;
    with.required = feed_u32(&feed);
    with.members = feed_u32(&feed);
    with.voting_s = feed_u64(&feed);
    with.guardian = feed_id(&feed);
    if (daomesh_template_pathways(&pathways, &charter, room, sizeof room, &with) != DAOMESH_OK) {
        HOLDS(all_zero(&pathways, sizeof pathways) && charter == 0);
        return;
    }
    HOLDS(charter >= 1 && charter <= pathways.count);
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_DAO_FOUND, 3);
    struct daomesh_pathway pathway;
    for (uint32_t i = 0, count = pathways.count; i < count; i++)
        HOLDS(daomesh__list_next(&pathway, &pathways, field) == DAOMESH_OK);
    HOLDS(daomesh__list_next(&pathway, &pathways, field) == DAOMESH_E_END);
}
