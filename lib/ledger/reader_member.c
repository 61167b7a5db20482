/* What readers are asked about a member: what they hold, what they answer for, who speaks for whom, what credits and locks they have. */
#include "ledger/ledger.h"

/* The member that is asked about, or a former one who holds loot. */
static int32_t find_member(struct member_place *out, daomesh_reader *reader, const daomesh_id *dao,
                           const daomesh_id *party)
{
    uint64_t row;
    if (!reader || !dao || !party) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__dao_row(reader->state, &out->dao, dao));
    TRY(daomesh__party_row(reader->state, &row, party));
    if (row == 0) return DAOMESH_E_UNKNOWN_PARTY;
    TRY(daomesh__member_slot(reader->state, &out->number, out->dao, row));
    TRY(daomesh__member_find(reader->state, &out->slot, out->dao, out->number));
    return out->slot->state == MEMBER_LEFT ? DAOMESH_E_NOT_A_MEMBER : DAOMESH_OK;
}

/* `now` of a question: 0 is the reader's time, and none is before that. */
static int32_t settle_time(uint64_t *now, daomesh_reader *reader)
{
    const struct daomesh_tip_record *tip;
    TRY(find_tip(reader->state, &tip));
    MUST(tip != NULL);
    if (*now != 0 && *now < tip->time) return DAOMESH_E_TIME;
    if (*now == 0) *now = tip->time;
    return DAOMESH_OK;
}

int32_t daomesh_reader_member(daomesh_member_info *out, daomesh_reader *reader, const daomesh_id *dao,
                              const daomesh_id *party)
{
    struct member_place member;
    TRY(empty_out(out, sizeof *out));
    TRY(find_member(&member, reader, dao, party));
    out->slot = member.number;
    out->joined = member.slot->joined;
    out->shares = member.slot->shares;
    out->loot = member.slot->loot;
    out->reputation = member.slot->reputation;
    out->state = member.slot->state;
    return DAOMESH_OK;
}

int32_t daomesh_reader_standing(daomesh_standing_report *out, daomesh_reader *reader, const daomesh_id *dao,
                                const daomesh_id *party, uint64_t now)
{
    struct member_place member;
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(find_member(&member, reader, dao, party));
    TRY(settle_time(&now, reader));
    return daomesh__standing_read(reader->state, out, &member, now);
}
