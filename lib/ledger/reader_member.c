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

/* --- Who speaks for whom --------------------------------------------------------------------------------------------- */

static int32_t read_subject(struct matter *out, daomesh_reader *reader, const daomesh_subject *subject)
{
    if (!subject || subject->size < sizeof *subject || (!subject->tag && subject->tag_len > 0))
        return DAOMESH_E_ARG;
    out->pathway = subject->pathway;
    out->tag = (daomesh_span){ (const uint8_t *)subject->tag, subject->tag_len };
    out->now = subject->now;
    return settle_time(&out->now, reader);
}

static int32_t write_voice(daomesh_voice *out, struct state *state, uint64_t party, uint32_t parts)
{
    *out = (daomesh_voice){ .parts = parts };
    return daomesh__id_of(state, &out->party, party);
}

/* Nobody speaks for whoever is no active member, and so has no vote. */
static int32_t choose(struct state *state, struct daomesh_scoped_delegation *out, uint64_t dao, uint32_t slot,
                      const struct matter *subject)
{
    const struct daomesh_member_slot *member;
    out->to_count = 0;
    TRY(daomesh__member_find(state, &member, dao, slot));
    return member->state == MEMBER_ACTIVE ? daomesh__delegation_choose(state, out, dao, slot, subject)
                                          : DAOMESH_OK;
}

int32_t daomesh_reader_voices(daomesh_voice *voices, size_t cap, size_t *count, daomesh_reader *reader,
                              const daomesh_id *dao, const daomesh_id *party, const daomesh_subject *subject)
{
    struct member_place member;
    struct daomesh_scoped_delegation chosen;
    struct matter about;
    if (count) *count = 0;
    if (!count || (!voices && cap > 0)) return DAOMESH_E_ARG;
    TRY(find_member(&member, reader, dao, party));
    TRY(read_subject(&about, reader, subject));
    TRY(choose(reader->state, &chosen, member.dao, member.number, &about));
    if (chosen.to_count <= cap) {
        for (uint32_t i = 0; i < chosen.to_count; i++)
            TRY(write_voice(&voices[i], reader->state, chosen.to[i].party, chosen.to[i].parts));
    }
    *count = chosen.to_count;
    return chosen.to_count <= cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}

/* A page of those for whom a member speaks. */
struct following {
    struct state *state;
    const struct member_place *member;
    const struct matter *subject;
    daomesh_voice *voices;
    size_t cap;
    size_t count;
    uint64_t next; /* slot where the next page begins */
};

static int32_t meet_giver(void *ctx, uint64_t slot, const void *record)
{
    struct following *following = ctx;
    const struct daomesh_delegations_record *giver = record;
    const uint64_t party = giver->party;
    struct daomesh_scoped_delegation chosen;
    TRY(choose(following->state, &chosen, following->member->dao, (uint32_t)slot, following->subject));
    for (uint32_t i = 0; i < chosen.to_count; i++) {
        if (chosen.to[i].slot != following->member->number) continue;
        if (following->count == following->cap) {
            following->next = slot;
            return DAOMESH_E_END;
        }
        TRY(write_voice(&following->voices[following->count], following->state, party, chosen.to[i].parts));
        following->count++;
    }
    return DAOMESH_OK;
}

int32_t daomesh_reader_spoken_for(daomesh_voice *voices, size_t cap, size_t *count, uint64_t *cursor,
                                  daomesh_reader *reader, const daomesh_id *dao, const daomesh_id *party,
                                  const daomesh_subject *subject)
{
    struct member_place member;
    struct matter about;
    if (count) *count = 0;
    if (!voices || cap == 0 || !count || !cursor) return DAOMESH_E_ARG;
    TRY(find_member(&member, reader, dao, party));
    TRY(read_subject(&about, reader, subject));
    struct following following = {
        reader->state, &member, &about, voices, cap < DAOMESH_PAGE_MAX ? cap : DAOMESH_PAGE_MAX, 0, 0
    };
    const int32_t status = daomesh__state_each(reader->state, member.dao, DAOMESH_RECORD_DELEGATIONS, *cursor,
                                               meet_giver, &following);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    *count = following.count;
    *cursor = following.next;
    return DAOMESH_OK;
}

/* --- Credits and locks ----------------------------------------------------------------------------------------------- */

int32_t daomesh_reader_credits(daomesh_credits_info *out, daomesh_reader *reader, const daomesh_id *dao,
                               const daomesh_id *party, uint64_t now)
{
    struct member_place member;
    daomesh_credits_state state;
    daomesh_credits_rule rule;
    TRY(empty_out(out, sizeof *out));
    TRY(find_member(&member, reader, dao, party));
    TRY(settle_time(&now, reader));
    TRY(daomesh__credits_left(reader->state, &state, &rule, &member, now));
    out->carry = rule.carry;
    out->starts = rule.starts;
    out->period_s = rule.period;
    out->period = state.period;
    out->grant = rule.grant;
    out->left = state.left;
    return DAOMESH_OK;
}

int32_t daomesh_reader_locks(daomesh_lock *locks, size_t cap, size_t *count, daomesh_reader *reader,
                             const daomesh_id *dao, const daomesh_id *party, uint64_t now)
{
    struct member_place member;
    struct daomesh_vote_locks_record found;
    if (count) *count = 0;
    if (!count || (!locks && cap > 0)) return DAOMESH_E_ARG;
    TRY(find_member(&member, reader, dao, party));
    TRY(settle_time(&now, reader));
    TRY(daomesh__locks_of(reader->state, &found, &member, now));
    for (uint32_t i = 0; i < found.entries_count && found.entries_count <= cap; i++) {
        const struct daomesh_vote_lock *lock = &found.entries[i];
        locks[i] = (daomesh_lock){ .proposal = lock->proposal,
                                   .house = lock->house,
                                   .choice = lock->choice,
                                   .level = lock->level,
                                   .amount = lock->amount };
        TRY(daomesh__lock_ends(reader->state, &locks[i].ends, member.dao, lock));
    }
    *count = found.entries_count;
    return found.entries_count <= cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}
