/*
 * The electors of a proposal, or of one of its houses, and who speaks for them, copied when it is opened: what members delegate later does not reach back. Each
 * vote counts all of them again by rule `delegation`; so nothing is kept that could be out of step.
 */
#include "ledger/electorate.h"

#include <daomesh/split.h>

#define ELECTORS_PER_PAGE 32
/* More slots than this are not looked through for an opening, whoever is in them. */
#define SLOTS_LOOKED_THROUGH (16u * DAOMESH_ELECTORATE_MAX)
#define VOICES_MAX ELECTORATE_VOICES_MAX
/* What the rule asks for so many members, and no test lets it ask for more. */
#define RESOLVE_BYTES 8192

_Static_assert(DAOMESH_ELECTORATE_MAX / ELECTORS_PER_PAGE <= 1u << 8, "a key tells all pages apart");

static uint64_t page_key(const struct chamber *chamber, uint32_t elector)
{
    return house_key(chamber->number, chamber->house) << 8 | elector / ELECTORS_PER_PAGE;
}

/* --- Opening --------------------------------------------------------------------------------------------------- */

/* Who may vote: active members, in the order of their slots. */
struct roll {
    uint64_t dao;
    uint32_t count;
    uint32_t slot[DAOMESH_ELECTORATE_MAX];
};

static int32_t call_roll(struct turn *turn, struct roll *out, uint64_t dao)
{
    const struct daomesh_dao_record *record;
    out->dao = dao;
    out->count = 0;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    const daomesh_amount given = amount_from_u64(record->members),
                         limit = amount_from_u64(DAOMESH_ELECTORATE_MAX);
    if (record->members > DAOMESH_ELECTORATE_MAX || record->slots > SLOTS_LOOKED_THROUGH)
        return daomesh__say(turn->diag, DAOMESH_E_LIMIT, "dao", &given, &limit);
    for (uint32_t number = 0; number < record->slots; number++) {
        const struct daomesh_member_slot *slot;
        TRY(daomesh__member_find(turn->state, &slot, dao, number));
        if (slot->state == MEMBER_ACTIVE) out->slot[out->count++] = number;
    }
    return DAOMESH_OK;
}

static int32_t choose_voices(struct turn *turn, struct daomesh_elector *elector, const struct roll *roll,
                             const struct daomesh_proposal_record *proposal)
{
    const struct matter subject = { .pathway = proposal->pathway,
                                    .tag = { (const uint8_t *)proposal->tag.bytes, proposal->tag.len },
                                    .now = turn->now };
    struct daomesh_scoped_delegation chosen;
    TRY(daomesh__delegation_choose(turn->state, &chosen, roll->dao, elector->slot, &subject));
    for (uint32_t i = 0; i < chosen.to_count; i++) {
        const uint32_t place = daomesh__slot_among(roll->slot, roll->count, chosen.to[i].slot);
        MUST(place < roll->count); /* who speaks is a member, and all members are on the roll */
        elector->voices[elector->voices_count++] =
            (struct daomesh_elector_voice){ .elector = place, .parts = chosen.to[i].parts };
    }
    return DAOMESH_OK;
}

static int32_t write_elector(struct turn *turn, const struct chamber *chamber, uint32_t place,
                             const struct daomesh_elector *elector)
{
    struct daomesh_electorate_record *page;
    TRY(place % ELECTORS_PER_PAGE == 0
            ? create_electorate(turn->state, &page, chamber->dao, page_key(chamber, place))
            : edit_electorate(turn->state, &page, chamber->dao, page_key(chamber, place)));
    page->electors[page->electors_count++] = *elector;
    return DAOMESH_OK;
}

int32_t daomesh__electorate_open(struct turn *turn, uint32_t *delegators, const struct chamber *chamber,
                                 uint32_t by, const struct daomesh_proposal_record *proposal)
{
    struct roll roll;
    *delegators = 0;
    TRY(call_roll(turn, &roll, chamber->dao));
    for (uint32_t i = 0; i < roll.count; i++) {
        struct daomesh_elector elector = { .slot = roll.slot[i] };
        TRY(daomesh__member_weight(turn->state, &elector.weight, roll.dao, elector.slot, by,
                                   proposal->snapshot));
        TRY(choose_voices(turn, &elector, &roll, proposal));
        *delegators += elector.voices_count > 0;
        TRY(write_elector(turn, chamber, i, &elector));
    }
    for (uint32_t i = 0; *delegators == 0 && i < roll.count; i += ELECTORS_PER_PAGE)
        TRY(delete_electorate(turn->state, chamber->dao, page_key(chamber, i)));
    return DAOMESH_OK;
}

/* --- Counting -------------------------------------------------------------------------------------------------- */

struct voices {
    uint32_t count;
    daomesh_delegation entries[DAOMESH_ELECTORATE_MAX * VOICES_MAX];
};

static int32_t read_house_vote(struct state *state, struct electorate *electorate,
                               const struct chamber *chamber, uint32_t i)
{
    const struct daomesh_house_vote_record *vote;
    const uint64_t key = house_key(chamber->number, chamber->house);
    TRY(find_house_vote(state, &vote, chamber->dao, voter_key(key, electorate->slot[i])));
    electorate->members[i].voted = vote != NULL;
    electorate->choice[i] = vote ? vote->choice : 0;
    return DAOMESH_OK;
}

static int32_t read_ballot(struct state *state, struct electorate *electorate, const struct chamber *chamber,
                           uint32_t i)
{
    const struct daomesh_ballot *ballot;
    if (chamber->house > 0) return read_house_vote(state, electorate, chamber, i);
    TRY(daomesh__ballot_find(state, &ballot, chamber->dao, chamber->number, electorate->slot[i]));
    electorate->members[i].voted = ballot && ballot->cast;
    electorate->choice[i] = ballot ? ballot->choice : 0;
    return DAOMESH_OK;
}

static int32_t read_page(struct state *state, struct electorate *out, struct voices *voices,
                         const struct chamber *chamber)
{
    const struct daomesh_electorate_record *page;
    TRY(find_electorate(state, &page, chamber->dao, page_key(chamber, out->count)));
    MUST(page != NULL);
    MUST(page->electors_count > 0);
    MUST(out->count + page->electors_count <= DAOMESH_ELECTORATE_MAX);
    for (uint32_t i = 0; i < page->electors_count; i++) {
        const struct daomesh_elector *elector = &page->electors[i];
        const uint32_t place = out->count++;
        out->slot[place] = elector->slot;
        out->members[place] = (daomesh_delegation_member){ .weight = elector->weight };
        TRY(read_ballot(state, out, chamber, place));
        for (uint32_t j = 0; j < elector->voices_count; j++)
            voices->entries[voices->count++] = (daomesh_delegation){ .from = place,
                                                                     .to = elector->voices[j].elector,
                                                                     .share = elector->voices[j].parts };
    }
    return DAOMESH_OK;
}

int32_t daomesh__electorate_lists(struct state *state, int *listed, const struct chamber *chamber,
                                  uint32_t slot)
{
    *listed = 0;
    for (uint32_t first = 0; first < chamber->electors; first += ELECTORS_PER_PAGE) {
        const struct daomesh_electorate_record *page;
        TRY(find_electorate(state, &page, chamber->dao, page_key(chamber, first)));
        MUST(page != NULL);
        for (uint32_t i = 0; i < page->electors_count; i++)
            *listed |= page->electors[i].slot == slot;
    }
    return DAOMESH_OK;
}

static int32_t resolve(struct state *state, struct electorate *out, struct voices *voices,
                       const struct chamber *chamber)
{
    uint8_t scratch[RESOLVE_BYTES];
    daomesh_delegation_totals totals;
    voices->count = out->count = 0;
    while (out->count < chamber->electors)
        TRY(read_page(state, out, voices, chamber));
    /* what was copied fits together */
    SURE(daomesh_delegation_resolve(out->lines, &totals, out->members, out->count, voices->entries,
                                    voices->count, 0, scratch, sizeof scratch, NULL, NULL));
    return DAOMESH_OK;
}

int32_t daomesh__electorate_count(struct state *state, struct electorate *out, const struct chamber *chamber)
{
    struct voices voices;
    return resolve(state, out, &voices, chamber);
}

int32_t daomesh__electorate_tally(struct state *state, daomesh_amount *tally, daomesh_amount *power,
                                  const struct chamber *chamber, uint32_t slot)
{
    struct electorate electorate;
    *power = amount_from_u64(0);
    for (uint32_t choice = 0; choice < chamber->tallies; choice++)
        tally[choice] = amount_from_u64(0);
    TRY(daomesh__electorate_count(state, &electorate, chamber));
    for (uint32_t i = 0; i < electorate.count; i++) {
        if (!electorate.members[i].voted) continue;
        daomesh_amount *sum = &tally[electorate.choice[i]];
        MUST(daomesh_amount_add(sum, sum, &electorate.lines[i].power) == DAOMESH_OK);
        if (electorate.slot[i] == slot) *power = electorate.lines[i].power;
    }
    return DAOMESH_OK;
}

/* --- Whose vote each weight follows ---------------------------------------------------------------------------- */

struct meeting {
    const struct electorate *electorate;
    electorate_meet *meet;
    void *ctx;
};

static int32_t meet_weight(const struct meeting *meeting, uint32_t voice, const daomesh_amount *weight)
{
    const struct electorate *electorate = meeting->electorate;
    if (!electorate->members[voice].voted || amount_is_zero(weight)) return DAOMESH_OK;
    return meeting->meet(meeting->ctx, electorate->slot[voice], electorate->choice[voice], weight);
}

/* Parts as the rule divides them: by largest remainder, in the order of the electors they go to. */
static int32_t meet_parts(const struct meeting *meeting, const daomesh_amount *weight,
                          const daomesh_delegation *entries, uint32_t count)
{
    uint8_t scratch[VOICES_MAX * SPLIT_BYTES_A_PART];
    daomesh_amount shares[VOICES_MAX], parts[VOICES_MAX];
    for (uint32_t i = 0; i < count; i++)
        shares[i] = amount_from_u64(entries[i].share);
    SURE(daomesh_split_largest_remainder(parts, weight, shares, count, scratch, sizeof scratch));
    for (uint32_t i = 0; i < count; i++)
        TRY(meet_weight(meeting, entries[i].to, &parts[i]));
    return DAOMESH_OK;
}

int32_t daomesh__electorate_each(struct state *state, const struct chamber *chamber, electorate_meet *meet,
                                 void *ctx)
{
    struct electorate electorate;
    struct voices voices;
    const struct meeting meeting = { &electorate, meet, ctx };
    TRY(resolve(state, &electorate, &voices, chamber));
    for (uint32_t i = 0, next = 0; i < electorate.count; i++) {
        const uint32_t first = next, voice = electorate.lines[i].voice;
        while (next < voices.count && voices.entries[next].from == i)
            next++;
        if (voice == DAOMESH_DELEGATION_SPLIT)
            TRY(meet_parts(&meeting, &electorate.members[i].weight, &voices.entries[first], next - first));
        else if (voice != DAOMESH_DELEGATION_NOBODY)
            TRY(meet_weight(&meeting, voice, &electorate.members[i].weight));
    }
    return DAOMESH_OK;
}
