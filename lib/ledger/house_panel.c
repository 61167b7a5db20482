/* Panels: houses of members who are drawn by lot, by a seed that nobody knew when the proposal was opened. */
#include "crypto/crypto.h"
#include "ledger/house.h"

#include <daomesh/lot.h>

static int32_t seed_of(struct turn *turn, daomesh_id *out, uint64_t dao, uint64_t number, uint32_t house)
{
    static const char domain[] = "daomesh/lot/v1";
    const struct daomesh_tip_record *tip;
    daomesh_span bundle;
    daomesh_id id;
    uint8_t what[9];
    struct sha256 hash;
    TRY(find_tip(turn->state, &tip));
    MUST(tip != NULL);
    MUST(turn->counters->entries > 0);
    TRY(find_log_bundle_blob(turn->state, &bundle, daomesh__sequence_bundle(turn->counters->entries - 1)));
    TRY(daomesh__id_of(turn->state, &id, dao));
    store_be64(what, number);
    what[8] = (uint8_t)house;
    TRY(daomesh__sha256_init(&hash));
    daomesh__sha256_update(&hash, (const uint8_t *)domain, sizeof domain);
    daomesh__sha256_update(&hash, tip->root.bytes, sizeof tip->root.bytes);
    daomesh__sha256_update(&hash, bundle.at, bundle.len);
    daomesh__sha256_update(&hash, id.bytes, sizeof id.bytes);
    daomesh__sha256_update(&hash, what, sizeof what);
    daomesh__sha256_final(out, &hash);
    return DAOMESH_OK;
}

static int32_t seeds_of(daomesh_id *seeds, const daomesh_id *seed, uint32_t seats)
{
    for (uint32_t i = 0; i < seats; i++) {
        struct sha256 hash;
        const uint8_t place = (uint8_t)i;
        TRY(daomesh__sha256_init(&hash));
        daomesh__sha256_update(&hash, seed->bytes, sizeof seed->bytes);
        daomesh__sha256_update(&hash, &place, 1);
        daomesh__sha256_final(&seeds[i], &hash);
    }
    return DAOMESH_OK;
}

/* Members at the snapshot, counted in the order of their slots: those whose count was drawn take their seats. */
static int32_t seat_members(struct turn *turn, struct daomesh_house_record *house, uint64_t dao,
                            const struct daomesh_proposal_record *proposal, const uint32_t *drawn)
{
    const struct daomesh_dao_record *record;
    uint32_t place = 0;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    for (uint32_t slot = 0; slot < record->slots && place < proposal->electors; slot++) {
        const struct daomesh_member_slot *member;
        daomesh_amount weight;
        TRY(daomesh__member_weight(turn->state, &weight, dao, slot, BY_MEMBERS, proposal->snapshot));
        if (amount_is_zero(&weight)) continue;
        TRY(daomesh__member_find(turn->state, &member, dao, slot));
        for (uint32_t i = 0; i < house->electors_count; i++) {
            if (drawn[i] == place) house->electors[i] = member->party;
        }
        place++;
    }
    MUST(place == proposal->electors);
    return DAOMESH_OK;
}

static int32_t announce_seats(struct turn *turn, const struct daomesh_house_record *house, uint64_t dao,
                              uint64_t number, uint32_t place)
{
    struct daomesh_proposal_drawn_event event = { .proposal = number, .house = (uint8_t)place };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    for (uint32_t i = 0; i < house->electors_count; i++) {
        TRY(daomesh__id_of(turn->state, &event.party, house->electors[i]));
        TRY(daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_DRAWN, &event));
    }
    return DAOMESH_OK;
}

static int32_t draw_panel(struct turn *turn, uint64_t dao, uint64_t number, uint32_t place,
                          const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_house_record *seen;
    struct daomesh_house_record *house;
    daomesh_id seeds[DAOMESH_LOT_SEATS_MAX];
    uint32_t drawn[DAOMESH_LOT_SEATS_MAX];
    TRY(find_house(turn->state, &seen, dao, house_key(number, place)));
    MUST(seen != NULL);
    if (seen->rule.electorate != BY_PANEL || proposal->electors == 0) return DAOMESH_OK;
    TRY(edit_house(turn->state, &house, dao, house_key(number, place)));
    house->electors_count = house->rule.seats < proposal->electors ? house->rule.seats : proposal->electors;
    TRY(seed_of(turn, &house->seed, dao, number, place));
    SURE(seeds_of(seeds, &house->seed, house->electors_count));
    SURE(daomesh_lot_draw(drawn, seeds, house->electors_count, proposal->electors));
    TRY(seat_members(turn, house, dao, proposal, drawn));
    return announce_seats(turn, house, dao, number, place);
}

/* The seed must be one that nobody knew at the opening: a batch is sealed first, and drawn from the next one's digest. */
int32_t daomesh__panels_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    if (!proposal->lot_waited) {
        proposal->lot_waited = 1;
        return daomesh__timer_set(turn, &proposal->side_timer, daomesh__later(turn->now, 1), TIMER_VOTERS,
                                  dao, number);
    }
    for (uint32_t place = 1; place <= proposal->houses; place++)
        TRY(draw_panel(turn, dao, number, place, proposal));
    return DAOMESH_OK;
}
