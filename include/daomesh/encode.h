/**
 * Bodies of actions from their structs: daomesh_encode_ACTION appends the CBOR map, fields that are 0 or empty left out
 * where they may be. Source, not ABI: what you compile is what you get. Bytes past the buffer are counted and not written;
 * nothing is checked here, applying does that.
 * Generated from schema/ by tools/generate; change the schema, not this file.
 */
#ifndef DAOMESH_ENCODE_H
#define DAOMESH_ENCODE_H

#include <daomesh/schema.h>

#ifdef __cplusplus
extern "C" {
#endif

/** 1 when an id is not all zero. */
static inline int daomesh_id_is_set(const daomesh_id *id)
{
    uint8_t any = 0;
    for (size_t i = 0; i < sizeof id->bytes; i++)
        any |= id->bytes[i];
    return any != 0;
}

/** Copies a string into a text of a struct, cut where it does not fit; gives its length. */
static inline uint8_t daomesh_text_copy(char *bytes, size_t cap, const char *text)
{
    size_t len = 0;
    for (; text[len] != '\0' && len + 1 < cap; len++)
        bytes[len] = text[len];
    bytes[len] = '\0';
    return (uint8_t)len;
}
#define DAOMESH_SET_TEXT(field, text) ((field).len = daomesh_text_copy((field).bytes, sizeof (field).bytes, (text)))

/** The elements of a list field, written one after the other. Borrowed: `elements` must outlive the encoding. */
static inline daomesh_list daomesh_list_of(const daomesh_cbor *elements, uint32_t count)
{
    daomesh_list list;
    list.at = elements->at;
    list.len = elements->len;
    list.count = count;
    list.reserved = 0;
    return list;
}

/** One inner action of a proposal, behind the head of an array of as many (daomesh_cbor_array). */
static inline void daomesh_encode_inner(daomesh_cbor *out, uint32_t kind, const daomesh_cbor *body)
{
    daomesh_cbor_array(out, 2);
    daomesh_cbor_uint(out, kind);
    daomesh_cbor_raw(out, body->at, body->len);
}

static inline void daomesh_encode_bounty_part(daomesh_cbor *out, const struct daomesh_bounty_part *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->weight);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->work_s);
}

static inline void daomesh_encode_budget_line(daomesh_cbor *out, const struct daomesh_budget_line *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->title.len > 0);
    fields += (uint64_t)((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->payee.bytes, sizeof in->payee.bytes);
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    if ((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->amount);
    }
}

static inline void daomesh_encode_budget_decision(daomesh_cbor *out, const struct daomesh_budget_decision *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->tally != 0);
    fields += (uint64_t)(in->choice != 0);
    fields += (uint64_t)(in->points != 0);
    fields += (uint64_t)(in->weight != 0);
    fields += (uint64_t)(in->carry_ppm != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->method);
    if (in->tally != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->tally);
    }
    if (in->choice != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->choice);
    }
    if (in->points != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->points);
    }
    if (in->weight != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->weight);
    }
    if (in->carry_ppm != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->carry_ppm);
    }
}

static inline void daomesh_encode_budget_terms(daomesh_cbor *out, const struct daomesh_budget_terms *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->periods != 0);
    fields += (uint64_t)(in->starts != 0);
    fields += (uint64_t)(in->minter != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_amount(out, &in->amount);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->period_s);
    if (in->periods != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->periods);
    }
    if (in->starts != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->starts);
    }
    if (in->minter != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->minter);
    }
}

static inline void daomesh_encode_budget_mark(daomesh_cbor *out, const struct daomesh_budget_mark *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->against != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->line);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->value);
    if (in->against != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->against);
    }
}

static inline void daomesh_encode_controller_terms(daomesh_cbor *out, const struct daomesh_controller_terms *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(in->feed != 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->token));
    fields += (uint64_t)(in->direction != 0);
    fields += (uint64_t)(in->starts != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->measure);
    if (in->feed != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->feed);
    }
    if (daomesh_id_is_set(&in->token)) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    }
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->target);
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_uint(out, in->denominator);
    if (in->direction != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->direction);
    }
    daomesh_cbor_uint(out, 7);
    daomesh_cbor_uint(out, in->period_s);
    if (in->starts != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->starts);
    }
}

static inline void daomesh_encode_conviction_dials(daomesh_cbor *out, const struct daomesh_conviction_dials *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->decay != 0);
    fields += (uint64_t)(in->min_stake_ppm != 0);
    daomesh_cbor_map(out, fields);
    if (in->decay != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->decay);
    }
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->max_ratio);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->factor);
    if (in->min_stake_ppm != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->min_stake_ppm);
    }
}

static inline void daomesh_encode_bar_curve(daomesh_cbor *out, const struct daomesh_bar_curve *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->from_ppb != 0);
    fields += (uint64_t)(in->to_ppb != 0);
    fields += (uint64_t)(in->length_ppb != 0);
    fields += (uint64_t)(in->step_ppb != 0);
    fields += (uint64_t)(in->factor_ppb != 0);
    fields += (uint64_t)(in->x_offset_ppb != 0);
    fields += (uint64_t)(in->y_offset_ppb != 0);
    fields += (uint64_t)(in->y_less_ppb != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->shape);
    if (in->from_ppb != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->from_ppb);
    }
    if (in->to_ppb != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->to_ppb);
    }
    if (in->length_ppb != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->length_ppb);
    }
    if (in->step_ppb != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->step_ppb);
    }
    if (in->factor_ppb != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->factor_ppb);
    }
    if (in->x_offset_ppb != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->x_offset_ppb);
    }
    if (in->y_offset_ppb != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->y_offset_ppb);
    }
    if (in->y_less_ppb != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->y_less_ppb);
    }
}

static inline void daomesh_encode_ballot_rule(daomesh_cbor *out, const struct daomesh_ballot_rule *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->none != 0);
    fields += (uint64_t)(in->strict != 0);
    fields += (uint64_t)(in->complete != 0);
    fields += (uint64_t)(in->strength != 0);
    fields += (uint64_t)(in->ties != 0);
    fields += (uint64_t)(in->value_max != 0);
    fields += (uint64_t)(in->value_below != 0);
    fields += (uint64_t)(in->budget != 0);
    fields += (uint64_t)(in->over != 0);
    fields += (uint64_t)(in->under != 0);
    fields += (uint64_t)((in->least.limb[0] | in->least.limb[1] | in->least.limb[2] | in->least.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->method);
    if (in->none != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->none);
    }
    if (in->strict != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->strict);
    }
    if (in->complete != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->complete);
    }
    if (in->strength != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->strength);
    }
    if (in->ties != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->ties);
    }
    if (in->value_max != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->value_max);
    }
    if (in->value_below != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->value_below);
    }
    if (in->budget != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->budget);
    }
    if (in->over != 0) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_uint(out, in->over);
    }
    if (in->under != 0) {
        daomesh_cbor_uint(out, 11);
        daomesh_cbor_uint(out, in->under);
    }
    if ((in->least.limb[0] | in->least.limb[1] | in->least.limb[2] | in->least.limb[3]) != 0) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_amount(out, &in->least);
    }
}

static inline void daomesh_encode_boost_rule(daomesh_cbor *out, const struct daomesh_boost_rule *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(in->preboost_s != 0);
    fields += (uint64_t)(in->quiet_s != 0);
    fields += (uint64_t)(in->mean_ppm != 0);
    fields += (uint64_t)(in->most != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->alpha_ppm);
    if (in->preboost_s != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->preboost_s);
    }
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->boosted_s);
    if (in->quiet_s != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->quiet_s);
    }
    daomesh_cbor_uint(out, 6);
    daomesh_cbor_amount(out, &in->least);
    if (in->mean_ppm != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->mean_ppm);
    }
    if (in->most != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->most);
    }
}

static inline void daomesh_encode_house_rule(daomesh_cbor *out, const struct daomesh_house_rule *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->weight != 0);
    fields += (uint64_t)(in->role.len > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->dao));
    fields += (uint64_t)(in->seats != 0);
    fields += (uint64_t)(in->bar_ppm != 0);
    fields += (uint64_t)(in->bar_inclusive != 0);
    fields += (uint64_t)(in->quorum_ppm != 0);
    fields += (uint64_t)(in->quorum_counts != 0);
    fields += (uint64_t)(in->min_voters != 0);
    fields += (uint64_t)(in->delegated != 0);
    fields += (uint64_t)(in->lock_s != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_text(out, in->title.bytes, in->title.len);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->electorate);
    if (in->weight != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->weight);
    }
    if (in->role.len > 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_text(out, in->role.bytes, in->role.len);
    }
    if (daomesh_id_is_set(&in->dao)) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    }
    if (in->seats != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->seats);
    }
    daomesh_cbor_uint(out, 7);
    daomesh_cbor_uint(out, in->threshold);
    if (in->bar_ppm != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->bar_ppm);
    }
    if (in->bar_inclusive != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->bar_inclusive);
    }
    if (in->quorum_ppm != 0) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_uint(out, in->quorum_ppm);
    }
    if (in->quorum_counts != 0) {
        daomesh_cbor_uint(out, 11);
        daomesh_cbor_uint(out, in->quorum_counts);
    }
    if (in->min_voters != 0) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_uint(out, in->min_voters);
    }
    if (in->delegated != 0) {
        daomesh_cbor_uint(out, 13);
        daomesh_cbor_uint(out, in->delegated);
    }
    if (in->lock_s != 0) {
        daomesh_cbor_uint(out, 14);
        daomesh_cbor_uint(out, in->lock_s);
    }
}

static inline void daomesh_encode_voting_duty(daomesh_cbor *out, const struct daomesh_voting_duty *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->jail != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->missed);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->of);
    if (in->jail != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->jail);
    }
}

static inline void daomesh_encode_voting_reward(daomesh_cbor *out, const struct daomesh_voting_reward *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_allowance(daomesh_cbor *out, const struct daomesh_allowance *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->refill.limb[0] | in->refill.limb[1] | in->refill.limb[2] | in->refill.limb[3]) != 0);
    fields += (uint64_t)(in->period_s != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_amount(out, &in->most);
    if ((in->refill.limb[0] | in->refill.limb[1] | in->refill.limb[2] | in->refill.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->refill);
    }
    if (in->period_s != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->period_s);
    }
}

static inline void daomesh_encode_founding_member(daomesh_cbor *out, const struct daomesh_founding_member *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0);
    fields += (uint64_t)((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0);
    fields += (uint64_t)((in->reputation.limb[0] | in->reputation.limb[1] | in->reputation.limb[2] | in->reputation.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    if ((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_amount(out, &in->shares);
    }
    if ((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->loot);
    }
    if ((in->reputation.limb[0] | in->reputation.limb[1] | in->reputation.limb[2] | in->reputation.limb[3]) != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_amount(out, &in->reputation);
    }
}

static inline void daomesh_encode_delegate(daomesh_cbor *out, const struct daomesh_delegate *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->parts != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    if (in->parts != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->parts);
    }
}

static inline void daomesh_encode_delegation_scope(daomesh_cbor *out, const struct daomesh_delegation_scope *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->pathway != 0);
    fields += (uint64_t)(in->tag.len > 0);
    daomesh_cbor_map(out, fields);
    if (in->pathway != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->pathway);
    }
    if (in->tag.len > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_text(out, in->tag.bytes, in->tag.len);
    }
}

static inline void daomesh_encode_dial_terms(daomesh_cbor *out, const struct daomesh_dial_terms *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->setting != 0);
    fields += (uint64_t)((in->least.limb[0] | in->least.limb[1] | in->least.limb[2] | in->least.limb[3]) != 0);
    fields += (uint64_t)((in->value.limb[0] | in->value.limb[1] | in->value.limb[2] | in->value.limb[3]) != 0);
    fields += (uint64_t)((in->step.limb[0] | in->step.limb[1] | in->step.limb[2] | in->step.limb[3]) != 0);
    fields += (uint64_t)(in->step_ppm != 0);
    fields += (uint64_t)(in->cooldown_s != 0);
    fields += (uint64_t)(in->pathway != 0);
    fields += (uint64_t)(in->role != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_text(out, in->title.bytes, in->title.len);
    if (in->setting != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->setting);
    }
    if ((in->least.limb[0] | in->least.limb[1] | in->least.limb[2] | in->least.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->least);
    }
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->most);
    if ((in->value.limb[0] | in->value.limb[1] | in->value.limb[2] | in->value.limb[3]) != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_amount(out, &in->value);
    }
    if ((in->step.limb[0] | in->step.limb[1] | in->step.limb[2] | in->step.limb[3]) != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_amount(out, &in->step);
    }
    if (in->step_ppm != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->step_ppm);
    }
    if (in->cooldown_s != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->cooldown_s);
    }
    if (in->pathway != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->pathway);
    }
    if (in->role != 0) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_uint(out, in->role);
    }
}

static inline void daomesh_encode_feed_terms(daomesh_cbor *out, const struct daomesh_feed_terms *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_array(out, in->reporters_count);
    for (uint32_t i = 0; i < in->reporters_count && i < 16u; i++) daomesh_cbor_bytes(out, in->reporters[i].bytes, sizeof in->reporters[i].bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->needed);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->window_s);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->stale_s);
}

static inline void daomesh_encode_party_weight(daomesh_cbor *out, const struct daomesh_party_weight *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_amount(out, &in->weight);
}

static inline void daomesh_encode_party_points(daomesh_cbor *out, const struct daomesh_party_points *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->points);
}

static inline void daomesh_encode_minter_terms(daomesh_cbor *out, const struct daomesh_minter_terms *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->parent != 0);
    fields += (uint64_t)(in->starts != 0);
    fields += (uint64_t)(in->expires != 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->admin));
    fields += (uint64_t)((in->rate.limb[0] | in->rate.limb[1] | in->rate.limb[2] | in->rate.limb[3]) != 0);
    fields += (uint64_t)(in->rate_s != 0);
    fields += (uint64_t)(in->delay_s != 0);
    fields += (uint64_t)(in->title.len > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->purpose));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_amount(out, &in->cap);
    if (in->parent != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->parent);
    }
    if (in->starts != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->starts);
    }
    if (in->expires != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->expires);
    }
    if (daomesh_id_is_set(&in->admin)) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_bytes(out, in->admin.bytes, sizeof in->admin.bytes);
    }
    if ((in->rate.limb[0] | in->rate.limb[1] | in->rate.limb[2] | in->rate.limb[3]) != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_amount(out, &in->rate);
    }
    if (in->rate_s != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->rate_s);
    }
    if (in->delay_s != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->delay_s);
    }
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    if (daomesh_id_is_set(&in->purpose)) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_bytes(out, in->purpose.bytes, sizeof in->purpose.bytes);
    }
}

static inline void daomesh_encode_minter_rights(daomesh_cbor *out, const struct daomesh_minter_rights *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->mint != 0);
    fields += (uint64_t)(in->pause != 0);
    fields += (uint64_t)(in->veto != 0);
    daomesh_cbor_map(out, fields);
    if (in->mint != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->mint);
    }
    if (in->pause != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->pause);
    }
    if (in->veto != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->veto);
    }
}

static inline void daomesh_encode_party_key(daomesh_cbor *out, const struct daomesh_party_key *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->key.bytes, sizeof in->key.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->weight);
}

static inline void daomesh_encode_condition(daomesh_cbor *out, const struct daomesh_condition *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)((in->at_least.limb[0] | in->at_least.limb[1] | in->at_least.limb[2] | in->at_least.limb[3]) != 0);
    fields += (uint64_t)((in->at_most.limb[0] | in->at_most.limb[1] | in->at_most.limb[2] | in->at_most.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->feed);
    if ((in->at_least.limb[0] | in->at_least.limb[1] | in->at_least.limb[2] | in->at_least.limb[3]) != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_amount(out, &in->at_least);
    }
    if ((in->at_most.limb[0] | in->at_most.limb[1] | in->at_most.limb[2] | in->at_most.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->at_most);
    }
}

static inline void daomesh_encode_programme_share(daomesh_cbor *out, const struct daomesh_programme_share *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->programme != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->weight);
    if (in->programme != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->programme);
    }
}

static inline void daomesh_encode_programme_question(daomesh_cbor *out, const struct daomesh_programme_question *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->feed != 0);
    fields += (uint64_t)((in->target.limb[0] | in->target.limb[1] | in->target.limb[2] | in->target.limb[3]) != 0);
    fields += (uint64_t)(in->under != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_text(out, in->asks.bytes, in->asks.len);
    if (in->feed != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->feed);
    }
    if ((in->target.limb[0] | in->target.limb[1] | in->target.limb[2] | in->target.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->target);
    }
    if (in->under != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->under);
    }
}

static inline void daomesh_encode_kill_terms(daomesh_cbor *out, const struct daomesh_kill_terms *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_amount(out, &in->bond);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->window_s);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->rounds);
}

static inline void daomesh_encode_boundaries(daomesh_cbor *out, const struct daomesh_boundaries *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->inflation_ppm != 0);
    fields += (uint64_t)(in->window_s != 0);
    fields += (uint64_t)((in->base.limb[0] | in->base.limb[1] | in->base.limb[2] | in->base.limb[3]) != 0);
    fields += (uint64_t)(in->cadence_s != 0);
    fields += (uint64_t)(in->evaluation_min_s != 0);
    fields += (uint64_t)(in->evaluation_max_s != 0);
    fields += (uint64_t)(in->share_ppm != 0);
    daomesh_cbor_map(out, fields);
    if (in->inflation_ppm != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->inflation_ppm);
    }
    if (in->window_s != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->window_s);
    }
    if ((in->base.limb[0] | in->base.limb[1] | in->base.limb[2] | in->base.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->base);
    }
    if (in->cadence_s != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->cadence_s);
    }
    if (in->evaluation_min_s != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->evaluation_min_s);
    }
    if (in->evaluation_max_s != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->evaluation_max_s);
    }
    if (in->share_ppm != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->share_ppm);
    }
}

static inline void daomesh_encode_ballot_option(daomesh_cbor *out, const struct daomesh_ballot_option *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->actions != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_text(out, in->title.bytes, in->title.len);
    if (in->actions != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->actions);
    }
}

static inline void daomesh_encode_ballot_mark(daomesh_cbor *out, const struct daomesh_ballot_mark *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->value != 0);
    fields += (uint64_t)(in->below != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->option);
    if (in->value != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->value);
    }
    if (in->below != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->below);
    }
}

static inline void daomesh_encode_stream_plan(daomesh_cbor *out, const struct daomesh_stream_plan *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->starts != 0);
    fields += (uint64_t)(in->duration != 0);
    fields += (uint64_t)(in->cliff != 0);
    fields += (uint64_t)(in->granularity != 0);
    fields += (uint64_t)((in->unlock_start.limb[0] | in->unlock_start.limb[1] | in->unlock_start.limb[2] | in->unlock_start.limb[3]) != 0);
    fields += (uint64_t)((in->unlock_cliff.limb[0] | in->unlock_cliff.limb[1] | in->unlock_cliff.limb[2] | in->unlock_cliff.limb[3]) != 0);
    fields += (uint64_t)(in->cliff_form != 0);
    fields += (uint64_t)(in->floors != 0);
    daomesh_cbor_map(out, fields);
    if (in->starts != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->starts);
    }
    if (in->duration != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->duration);
    }
    if (in->cliff != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->cliff);
    }
    if (in->granularity != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->granularity);
    }
    if ((in->unlock_start.limb[0] | in->unlock_start.limb[1] | in->unlock_start.limb[2] | in->unlock_start.limb[3]) != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_amount(out, &in->unlock_start);
    }
    if ((in->unlock_cliff.limb[0] | in->unlock_cliff.limb[1] | in->unlock_cliff.limb[2] | in->unlock_cliff.limb[3]) != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_amount(out, &in->unlock_cliff);
    }
    if (in->cliff_form != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->cliff_form);
    }
    if (in->floors != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->floors);
    }
}

static inline void daomesh_encode_token_amount(daomesh_cbor *out, const struct daomesh_token_amount *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_passing_rule(daomesh_cbor *out, const struct daomesh_passing_rule *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->bar_ppm != 0);
    fields += (uint64_t)(in->bar_inclusive != 0);
    fields += (uint64_t)(in->rounding != 0);
    fields += (uint64_t)(in->quorum_ppm != 0);
    fields += (uint64_t)(in->quorum_counts != 0);
    fields += (uint64_t)(in->early != 0);
    fields += (uint64_t)(in->early_bar_ppm != 0);
    fields += (uint64_t)(in->revote != 0);
    fields += (uint64_t)(in->min_voters != 0);
    fields += (uint64_t)(in->delay_s != 0);
    fields += (uint64_t)(in->grace_s != 0);
    fields += (uint64_t)(in->execution_delay_s != 0);
    fields += (uint64_t)(in->expiry_s != 0);
    fields += (uint64_t)(in->quorum_late != 0);
    fields += (uint64_t)(in->late_quorum_s != 0);
    fields += (uint64_t)(in->high_water != 0);
    fields += (uint64_t)(in->retention_ppm != 0);
    fields += (uint64_t)(in->dilution_bound != 0);
    fields += (uint64_t)(in->curves_count > 0);
    fields += (uint64_t)(in->confirm_s != 0);
    fields += (uint64_t)(in->reveal_s != 0);
    fields += (uint64_t)(in->ballot_count > 0);
    fields += (uint64_t)(in->quorum_base != 0);
    fields += (uint64_t)(in->boost_count > 0);
    fields += (uint64_t)(in->delegated != 0);
    fields += (uint64_t)(in->in_parts != 0);
    fields += (uint64_t)(in->lock_s != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->weight);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->threshold);
    if (in->bar_ppm != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->bar_ppm);
    }
    if (in->bar_inclusive != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->bar_inclusive);
    }
    if (in->rounding != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->rounding);
    }
    if (in->quorum_ppm != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->quorum_ppm);
    }
    if (in->quorum_counts != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->quorum_counts);
    }
    if (in->early != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->early);
    }
    if (in->early_bar_ppm != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->early_bar_ppm);
    }
    if (in->revote != 0) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_uint(out, in->revote);
    }
    if (in->min_voters != 0) {
        daomesh_cbor_uint(out, 11);
        daomesh_cbor_uint(out, in->min_voters);
    }
    if (in->delay_s != 0) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_uint(out, in->delay_s);
    }
    daomesh_cbor_uint(out, 13);
    daomesh_cbor_uint(out, in->voting_s);
    if (in->grace_s != 0) {
        daomesh_cbor_uint(out, 14);
        daomesh_cbor_uint(out, in->grace_s);
    }
    if (in->execution_delay_s != 0) {
        daomesh_cbor_uint(out, 15);
        daomesh_cbor_uint(out, in->execution_delay_s);
    }
    if (in->expiry_s != 0) {
        daomesh_cbor_uint(out, 16);
        daomesh_cbor_uint(out, in->expiry_s);
    }
    if (in->quorum_late != 0) {
        daomesh_cbor_uint(out, 17);
        daomesh_cbor_uint(out, in->quorum_late);
    }
    if (in->late_quorum_s != 0) {
        daomesh_cbor_uint(out, 18);
        daomesh_cbor_uint(out, in->late_quorum_s);
    }
    if (in->high_water != 0) {
        daomesh_cbor_uint(out, 19);
        daomesh_cbor_uint(out, in->high_water);
    }
    if (in->retention_ppm != 0) {
        daomesh_cbor_uint(out, 20);
        daomesh_cbor_uint(out, in->retention_ppm);
    }
    if (in->dilution_bound != 0) {
        daomesh_cbor_uint(out, 21);
        daomesh_cbor_uint(out, in->dilution_bound);
    }
    if (in->curves_count > 0) {
        daomesh_cbor_uint(out, 22);
        daomesh_cbor_array(out, in->curves_count);
        for (uint32_t i = 0; i < in->curves_count && i < 2u; i++) daomesh_encode_bar_curve(out, &in->curves[i]);
    }
    if (in->confirm_s != 0) {
        daomesh_cbor_uint(out, 23);
        daomesh_cbor_uint(out, in->confirm_s);
    }
    if (in->reveal_s != 0) {
        daomesh_cbor_uint(out, 24);
        daomesh_cbor_uint(out, in->reveal_s);
    }
    if (in->ballot_count > 0) {
        daomesh_cbor_uint(out, 30);
        daomesh_cbor_array(out, in->ballot_count);
        for (uint32_t i = 0; i < in->ballot_count && i < 1u; i++) daomesh_encode_ballot_rule(out, &in->ballot[i]);
    }
    if (in->quorum_base != 0) {
        daomesh_cbor_uint(out, 31);
        daomesh_cbor_uint(out, in->quorum_base);
    }
    if (in->boost_count > 0) {
        daomesh_cbor_uint(out, 32);
        daomesh_cbor_array(out, in->boost_count);
        for (uint32_t i = 0; i < in->boost_count && i < 1u; i++) daomesh_encode_boost_rule(out, &in->boost[i]);
    }
    if (in->delegated != 0) {
        daomesh_cbor_uint(out, 40);
        daomesh_cbor_uint(out, in->delegated);
    }
    if (in->in_parts != 0) {
        daomesh_cbor_uint(out, 41);
        daomesh_cbor_uint(out, in->in_parts);
    }
    if (in->lock_s != 0) {
        daomesh_cbor_uint(out, 42);
        daomesh_cbor_uint(out, in->lock_s);
    }
}

static inline void daomesh_encode_role_terms(daomesh_cbor *out, const struct daomesh_role_terms *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(daomesh_id_is_set(&in->party));
    fields += (uint64_t)(in->name.len > 0);
    fields += (uint64_t)(in->ends != 0);
    fields += (uint64_t)(in->allowances_count > 0);
    fields += (uint64_t)(in->admin != 0);
    daomesh_cbor_map(out, fields);
    if (daomesh_id_is_set(&in->party)) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    }
    if (in->name.len > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_text(out, in->name.bytes, in->name.len);
    }
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_array(out, in->kinds_count);
    for (uint32_t i = 0; i < in->kinds_count && i < 32u; i++) daomesh_cbor_uint(out, in->kinds[i]);
    if (in->ends != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->ends);
    }
    if (in->allowances_count > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_array(out, in->allowances_count);
        for (uint32_t i = 0; i < in->allowances_count && i < 8u; i++) daomesh_encode_allowance(out, &in->allowances[i]);
    }
    if (in->admin != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->admin);
    }
}

static inline void daomesh_encode_founding_deposit(daomesh_cbor *out, const struct daomesh_founding_deposit *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->tokens_count);
    for (uint32_t i = 0; i < in->tokens_count && i < 8u; i++) daomesh_encode_token_amount(out, &in->tokens[i]);
}

static inline void daomesh_encode_pool_terms(daomesh_cbor *out, const struct daomesh_pool_terms *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->every_s != 0);
    fields += (uint64_t)(in->first != 0);
    fields += (uint64_t)(in->hold_s != 0);
    fields += (uint64_t)(in->role != 0);
    fields += (uint64_t)(in->attesters_count > 0);
    fields += (uint64_t)(in->needed != 0);
    fields += (uint64_t)(in->gate_count > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->list));
    fields += (uint64_t)(in->list_size != 0);
    daomesh_cbor_map(out, fields);
    if (in->every_s != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->every_s);
    }
    if (in->first != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->first);
    }
    if (in->hold_s != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->hold_s);
    }
    if (in->role != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->role);
    }
    if (in->attesters_count > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_array(out, in->attesters_count);
        for (uint32_t i = 0; i < in->attesters_count && i < 8u; i++) daomesh_cbor_bytes(out, in->attesters[i].bytes, sizeof in->attesters[i].bytes);
    }
    if (in->needed != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->needed);
    }
    if (in->gate_count > 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_array(out, in->gate_count);
        for (uint32_t i = 0; i < in->gate_count && i < 1u; i++) daomesh_encode_condition(out, &in->gate[i]);
    }
    if (daomesh_id_is_set(&in->list)) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_bytes(out, in->list.bytes, sizeof in->list.bytes);
    }
    if (in->list_size != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->list_size);
    }
}

static inline void daomesh_encode_pool_grant(daomesh_cbor *out, const struct daomesh_pool_grant *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->points != 0);
    fields += (uint64_t)(in->condition_count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    if (in->points != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->points);
    }
    if (in->condition_count > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_array(out, in->condition_count);
        for (uint32_t i = 0; i < in->condition_count && i < 1u; i++) daomesh_encode_condition(out, &in->condition[i]);
    }
}

static inline void daomesh_encode_programme_terms(daomesh_cbor *out, const struct daomesh_programme_terms *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->minter != 0);
    fields += (uint64_t)((in->total.limb[0] | in->total.limb[1] | in->total.limb[2] | in->total.limb[3]) != 0);
    fields += (uint64_t)(in->starts != 0);
    fields += (uint64_t)(in->cliff != 0);
    fields += (uint64_t)(in->cliff_form != 0);
    fields += (uint64_t)(in->unlock_ppm != 0);
    fields += (uint64_t)(in->title.len > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->purpose));
    fields += (uint64_t)(in->kill_count > 0);
    fields += (uint64_t)(in->questions_count > 0);
    fields += (uint64_t)(in->contest_count > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->token));
    daomesh_cbor_map(out, fields);
    if (in->minter != 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_uint(out, in->minter);
    }
    if ((in->total.limb[0] | in->total.limb[1] | in->total.limb[2] | in->total.limb[3]) != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_amount(out, &in->total);
    }
    if (in->starts != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->starts);
    }
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->duration);
    if (in->cliff != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->cliff);
    }
    if (in->cliff_form != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->cliff_form);
    }
    if (in->unlock_ppm != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->unlock_ppm);
    }
    daomesh_cbor_uint(out, 8);
    daomesh_cbor_uint(out, in->evaluation_s);
    daomesh_cbor_uint(out, 9);
    daomesh_cbor_array(out, in->recipients_count);
    for (uint32_t i = 0; i < in->recipients_count && i < 32u; i++) daomesh_encode_programme_share(out, &in->recipients[i]);
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    if (daomesh_id_is_set(&in->purpose)) {
        daomesh_cbor_uint(out, 11);
        daomesh_cbor_bytes(out, in->purpose.bytes, sizeof in->purpose.bytes);
    }
    if (in->kill_count > 0) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_array(out, in->kill_count);
        for (uint32_t i = 0; i < in->kill_count && i < 1u; i++) daomesh_encode_kill_terms(out, &in->kill[i]);
    }
    if (in->questions_count > 0) {
        daomesh_cbor_uint(out, 13);
        daomesh_cbor_array(out, in->questions_count);
        for (uint32_t i = 0; i < in->questions_count && i < 4u; i++) daomesh_encode_programme_question(out, &in->questions[i]);
    }
    if (in->contest_count > 0) {
        daomesh_cbor_uint(out, 14);
        daomesh_cbor_array(out, in->contest_count);
        for (uint32_t i = 0; i < in->contest_count && i < 1u; i++) daomesh_encode_token_amount(out, &in->contest[i]);
    }
    if (daomesh_id_is_set(&in->token)) {
        daomesh_cbor_uint(out, 15);
        daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    }
}

static inline void daomesh_encode_stream_terms(daomesh_cbor *out, const struct daomesh_stream_terms *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->minter != 0);
    fields += (uint64_t)(in->cancelable != 0);
    fields += (uint64_t)(in->transferable != 0);
    fields += (uint64_t)(in->pausable != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_amount(out, &in->total);
    daomesh_cbor_uint(out, 2);
    daomesh_encode_stream_plan(out, &in->plan);
    if (in->minter != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->minter);
    }
    if (in->cancelable != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->cancelable);
    }
    if (in->transferable != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->transferable);
    }
    if (in->pausable != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->pausable);
    }
}

static inline void daomesh_encode_pathway(daomesh_cbor *out, const struct daomesh_pathway *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->kinds_count > 0);
    fields += (uint64_t)((in->propose_min.limb[0] | in->propose_min.limb[1] | in->propose_min.limb[2] | in->propose_min.limb[3]) != 0);
    fields += (uint64_t)(in->charter != 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->veto));
    fields += (uint64_t)(in->veto_until != 0);
    fields += (uint64_t)(in->limits_count > 0);
    fields += (uint64_t)(in->houses_count > 0);
    fields += (uint64_t)(in->houses_needed != 0);
    fields += (uint64_t)(in->duty_count > 0);
    fields += (uint64_t)(in->reward_count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_text(out, in->name.bytes, in->name.len);
    if (in->kinds_count > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_array(out, in->kinds_count);
        for (uint32_t i = 0; i < in->kinds_count && i < 32u; i++) daomesh_cbor_uint(out, in->kinds[i]);
    }
    if ((in->propose_min.limb[0] | in->propose_min.limb[1] | in->propose_min.limb[2] | in->propose_min.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->propose_min);
    }
    daomesh_cbor_uint(out, 4);
    daomesh_encode_passing_rule(out, &in->rule);
    if (in->charter != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->charter);
    }
    if (daomesh_id_is_set(&in->veto)) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_bytes(out, in->veto.bytes, sizeof in->veto.bytes);
    }
    if (in->veto_until != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->veto_until);
    }
    if (in->limits_count > 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_array(out, in->limits_count);
        for (uint32_t i = 0; i < in->limits_count && i < 8u; i++) daomesh_encode_allowance(out, &in->limits[i]);
    }
    if (in->houses_count > 0) {
        daomesh_cbor_uint(out, 20);
        daomesh_cbor_array(out, in->houses_count);
        for (uint32_t i = 0; i < in->houses_count && i < 7u; i++) daomesh_encode_house_rule(out, &in->houses[i]);
    }
    if (in->houses_needed != 0) {
        daomesh_cbor_uint(out, 21);
        daomesh_cbor_uint(out, in->houses_needed);
    }
    if (in->duty_count > 0) {
        daomesh_cbor_uint(out, 22);
        daomesh_cbor_array(out, in->duty_count);
        for (uint32_t i = 0; i < in->duty_count && i < 1u; i++) daomesh_encode_voting_duty(out, &in->duty[i]);
    }
    if (in->reward_count > 0) {
        daomesh_cbor_uint(out, 23);
        daomesh_cbor_array(out, in->reward_count);
        for (uint32_t i = 0; i < in->reward_count && i < 1u; i++) daomesh_encode_voting_reward(out, &in->reward[i]);
    }
}

static inline void daomesh_encode_party_create(daomesh_cbor *out, const struct daomesh_party_create *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->keys_count > 0);
    fields += (uint64_t)(in->threshold != 0);
    fields += (uint64_t)(in->name.len > 0);
    fields += (uint64_t)(in->salt != 0);
    daomesh_cbor_map(out, fields);
    if (in->keys_count > 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_array(out, in->keys_count);
        for (uint32_t i = 0; i < in->keys_count && i < 16u; i++) daomesh_encode_party_key(out, &in->keys[i]);
    }
    if (in->threshold != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->threshold);
    }
    if (in->name.len > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_text(out, in->name.bytes, in->name.len);
    }
    if (in->salt != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->salt);
    }
}

static inline void daomesh_encode_party_key_add(daomesh_cbor *out, const struct daomesh_party_key_add *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->threshold != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->key.bytes, sizeof in->key.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->weight);
    if (in->threshold != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->threshold);
    }
}

static inline void daomesh_encode_party_key_rotate(daomesh_cbor *out, const struct daomesh_party_key_rotate *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->old.bytes, sizeof in->old.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->new_.bytes, sizeof in->new_.bytes);
}

static inline void daomesh_encode_party_key_remove(daomesh_cbor *out, const struct daomesh_party_key_remove *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->threshold != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->key.bytes, sizeof in->key.bytes);
    if (in->threshold != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->threshold);
    }
}

static inline void daomesh_encode_party_guard(daomesh_cbor *out, const struct daomesh_party_guard *in)
{
    uint64_t fields = 0u;
    fields += (uint64_t)(in->guardians_count > 0);
    fields += (uint64_t)(in->threshold != 0);
    fields += (uint64_t)(in->delay != 0);
    daomesh_cbor_map(out, fields);
    if (in->guardians_count > 0) {
        daomesh_cbor_uint(out, 1);
        daomesh_cbor_array(out, in->guardians_count);
        for (uint32_t i = 0; i < in->guardians_count && i < 16u; i++) daomesh_cbor_bytes(out, in->guardians[i].bytes, sizeof in->guardians[i].bytes);
    }
    if (in->threshold != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->threshold);
    }
    if (in->delay != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->delay);
    }
}

static inline void daomesh_encode_party_recover(daomesh_cbor *out, const struct daomesh_party_recover *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->person.bytes, sizeof in->person.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->keys_count);
    for (uint32_t i = 0; i < in->keys_count && i < 16u; i++) daomesh_encode_party_key(out, &in->keys[i]);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->threshold);
}

static inline void daomesh_encode_party_recover_withdraw(daomesh_cbor *out, const struct daomesh_party_recover_withdraw *in)
{
    uint64_t fields = 1u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->person.bytes, sizeof in->person.bytes);
}

static inline void daomesh_encode_party_recover_veto(daomesh_cbor *out, const struct daomesh_party_recover_veto *in)
{
    uint64_t fields = 1u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->recovery);
}

static inline void daomesh_encode_dao_found(daomesh_cbor *out, const struct daomesh_dao_found *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(in->member_cap != 0);
    fields += (uint64_t)(in->open_cap != 0);
    fields += (uint64_t)(in->roles.count > 0);
    fields += (uint64_t)(in->salt != 0);
    fields += (uint64_t)(in->exit != 0);
    fields += (uint64_t)(in->joining_pathway != 0);
    fields += (uint64_t)(in->sponsors != 0);
    fields += (uint64_t)(in->joining_s != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_text(out, in->name.bytes, in->name.len);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->members.count);
    daomesh_cbor_raw(out, in->members.at, in->members.len);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_array(out, in->pathways.count);
    daomesh_cbor_raw(out, in->pathways.at, in->pathways.len);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->charter_pathway);
    if (in->member_cap != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->member_cap);
    }
    if (in->open_cap != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->open_cap);
    }
    if (in->roles.count > 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_array(out, in->roles.count);
        daomesh_cbor_raw(out, in->roles.at, in->roles.len);
    }
    if (in->salt != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->salt);
    }
    if (in->exit != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->exit);
    }
    if (in->joining_pathway != 0) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_uint(out, in->joining_pathway);
    }
    if (in->sponsors != 0) {
        daomesh_cbor_uint(out, 11);
        daomesh_cbor_uint(out, in->sponsors);
    }
    if (in->joining_s != 0) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_uint(out, in->joining_s);
    }
}

static inline void daomesh_encode_charter_amend(daomesh_cbor *out, const struct daomesh_charter_amend *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->name.len > 0);
    fields += (uint64_t)(in->member_cap != 0);
    fields += (uint64_t)(in->open_cap != 0);
    fields += (uint64_t)(in->charter_pathway != 0);
    fields += (uint64_t)(in->exit != 0);
    fields += (uint64_t)(in->joining_pathway != 0);
    fields += (uint64_t)(in->sponsors != 0);
    fields += (uint64_t)(in->joining_s != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if (in->name.len > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_text(out, in->name.bytes, in->name.len);
    }
    if (in->member_cap != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->member_cap);
    }
    if (in->open_cap != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->open_cap);
    }
    if (in->charter_pathway != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->charter_pathway);
    }
    if (in->exit != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->exit);
    }
    if (in->joining_pathway != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->joining_pathway);
    }
    if (in->sponsors != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->sponsors);
    }
    if (in->joining_s != 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_uint(out, in->joining_s);
    }
}

static inline void daomesh_encode_charter_pathway(daomesh_cbor *out, const struct daomesh_charter_pathway *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->number);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_pathway(out, &in->pathway);
}

static inline void daomesh_encode_role_grant(daomesh_cbor *out, const struct daomesh_role_grant *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_encode_role_terms(out, &in->role);
}

static inline void daomesh_encode_role_revoke(daomesh_cbor *out, const struct daomesh_role_revoke *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->serial != 0);
    fields += (uint64_t)(in->below != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->role);
    if (in->serial != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->serial);
    }
    if (in->below != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->below);
    }
}

static inline void daomesh_encode_founding_open(daomesh_cbor *out, const struct daomesh_founding_open *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->body.at, in->body.len);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->deposits.count);
    daomesh_cbor_raw(out, in->deposits.at, in->deposits.len);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->deadline);
}

static inline void daomesh_encode_founding_join(daomesh_cbor *out, const struct daomesh_founding_join *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->founding);
}

static inline void daomesh_encode_role_admin(daomesh_cbor *out, const struct daomesh_role_admin *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->admin != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->role);
    if (in->admin != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->admin);
    }
}

static inline void daomesh_encode_role_appoint(daomesh_cbor *out, const struct daomesh_role_appoint *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->ends != 0);
    fields += (uint64_t)(in->serial != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->role);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    if (in->ends != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->ends);
    }
    if (in->serial != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->serial);
    }
}

static inline void daomesh_encode_role_dismiss(daomesh_cbor *out, const struct daomesh_role_dismiss *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->serial != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->role);
    if (in->serial != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->serial);
    }
}

static inline void daomesh_encode_dial_define(daomesh_cbor *out, const struct daomesh_dial_define *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->number);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_dial_terms(out, &in->terms);
}

static inline void daomesh_encode_dial_turn(daomesh_cbor *out, const struct daomesh_dial_turn *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->value.limb[0] | in->value.limb[1] | in->value.limb[2] | in->value.limb[3]) != 0);
    fields += (uint64_t)(in->from != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->dial);
    if ((in->value.limb[0] | in->value.limb[1] | in->value.limb[2] | in->value.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->value);
    }
    if (in->from != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->from);
    }
}

static inline void daomesh_encode_dial_drop(daomesh_cbor *out, const struct daomesh_dial_drop *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->dial);
}

static inline void daomesh_encode_member_add(daomesh_cbor *out, const struct daomesh_member_add *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0);
    fields += (uint64_t)((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0);
    fields += (uint64_t)((in->reputation.limb[0] | in->reputation.limb[1] | in->reputation.limb[2] | in->reputation.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    if ((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->shares);
    }
    if ((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_amount(out, &in->loot);
    }
    if ((in->reputation.limb[0] | in->reputation.limb[1] | in->reputation.limb[2] | in->reputation.limb[3]) != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_amount(out, &in->reputation);
    }
}

static inline void daomesh_encode_member_remove(daomesh_cbor *out, const struct daomesh_member_remove *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
}

static inline void daomesh_encode_member_reweight(daomesh_cbor *out, const struct daomesh_member_reweight *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->shares);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->loot);
}

static inline void daomesh_encode_member_exit(daomesh_cbor *out, const struct daomesh_member_exit *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0);
    fields += (uint64_t)((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0);
    fields += (uint64_t)(in->tokens.count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if ((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_amount(out, &in->shares);
    }
    if ((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->loot);
    }
    if (in->tokens.count > 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_array(out, in->tokens.count);
        daomesh_cbor_raw(out, in->tokens.at, in->tokens.len);
    }
}

static inline void daomesh_encode_member_resign(daomesh_cbor *out, const struct daomesh_member_resign *in)
{
    uint64_t fields = 1u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
}

static inline void daomesh_encode_member_jail(daomesh_cbor *out, const struct daomesh_member_jail *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
}

static inline void daomesh_encode_member_release(daomesh_cbor *out, const struct daomesh_member_release *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
}

static inline void daomesh_encode_member_apply(daomesh_cbor *out, const struct daomesh_member_apply *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0);
    fields += (uint64_t)((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0);
    fields += (uint64_t)(in->tribute_count > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->content));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if ((in->shares.limb[0] | in->shares.limb[1] | in->shares.limb[2] | in->shares.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->shares);
    }
    if ((in->loot.limb[0] | in->loot.limb[1] | in->loot.limb[2] | in->loot.limb[3]) != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_amount(out, &in->loot);
    }
    if (in->tribute_count > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_array(out, in->tribute_count);
        for (uint32_t i = 0; i < in->tribute_count && i < 8u; i++) daomesh_encode_token_amount(out, &in->tribute[i]);
    }
    if (daomesh_id_is_set(&in->content)) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_bytes(out, in->content.bytes, sizeof in->content.bytes);
    }
}

static inline void daomesh_encode_member_withdraw(daomesh_cbor *out, const struct daomesh_member_withdraw *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->application);
}

static inline void daomesh_encode_member_sponsor(daomesh_cbor *out, const struct daomesh_member_sponsor *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->application);
}

static inline void daomesh_encode_member_admit(daomesh_cbor *out, const struct daomesh_member_admit *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->application);
}

static inline void daomesh_encode_reputation_mint(daomesh_cbor *out, const struct daomesh_reputation_mint *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_reputation_burn(daomesh_cbor *out, const struct daomesh_reputation_burn *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_proposal_open(daomesh_cbor *out, const struct daomesh_proposal_open *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->title.len > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->content));
    fields += (uint64_t)(in->choices != 0);
    fields += (uint64_t)(in->actions.len > 0);
    fields += (uint64_t)(in->options_count > 0);
    fields += (uint64_t)(in->tag.len > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->pathway);
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    if (daomesh_id_is_set(&in->content)) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_bytes(out, in->content.bytes, sizeof in->content.bytes);
    }
    if (in->choices != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->choices);
    }
    if (in->actions.len > 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_bytes(out, in->actions.at, in->actions.len);
    }
    if (in->options_count > 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_array(out, in->options_count);
        for (uint32_t i = 0; i < in->options_count && i < 16u; i++) daomesh_encode_ballot_option(out, &in->options[i]);
    }
    if (in->tag.len > 0) {
        daomesh_cbor_uint(out, 20);
        daomesh_cbor_text(out, in->tag.bytes, in->tag.len);
    }
}

static inline void daomesh_encode_proposal_vote(daomesh_cbor *out, const struct daomesh_proposal_vote *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)((in->weight.limb[0] | in->weight.limb[1] | in->weight.limb[2] | in->weight.limb[3]) != 0);
    fields += (uint64_t)(in->level != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->choice);
    if ((in->weight.limb[0] | in->weight.limb[1] | in->weight.limb[2] | in->weight.limb[3]) != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_amount(out, &in->weight);
    }
    if (in->level != 0) {
        daomesh_cbor_uint(out, 20);
        daomesh_cbor_uint(out, in->level);
    }
}

static inline void daomesh_encode_proposal_unvote(daomesh_cbor *out, const struct daomesh_proposal_unvote *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->house != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    if (in->house != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->house);
    }
}

static inline void daomesh_encode_proposal_cancel(daomesh_cbor *out, const struct daomesh_proposal_cancel *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
}

static inline void daomesh_encode_proposal_process(daomesh_cbor *out, const struct daomesh_proposal_process *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
}

static inline void daomesh_encode_proposal_veto(daomesh_cbor *out, const struct daomesh_proposal_veto *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->proposal);
}

static inline void daomesh_encode_proposal_seal(daomesh_cbor *out, const struct daomesh_proposal_seal *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->seal.bytes, sizeof in->seal.bytes);
}

static inline void daomesh_encode_proposal_reveal(daomesh_cbor *out, const struct daomesh_proposal_reveal *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)((in->weight.limb[0] | in->weight.limb[1] | in->weight.limb[2] | in->weight.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->choice);
    if ((in->weight.limb[0] | in->weight.limb[1] | in->weight.limb[2] | in->weight.limb[3]) != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_amount(out, &in->weight);
    }
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_bytes(out, in->salt.bytes, sizeof in->salt.bytes);
}

static inline void daomesh_encode_proposal_ballot(daomesh_cbor *out, const struct daomesh_proposal_ballot *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->marks_count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    if (in->marks_count > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_array(out, in->marks_count);
        for (uint32_t i = 0; i < in->marks_count && i < 17u; i++) daomesh_encode_ballot_mark(out, &in->marks[i]);
    }
}

static inline void daomesh_encode_proposal_house_vote(daomesh_cbor *out, const struct daomesh_proposal_house_vote *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)((in->weight.limb[0] | in->weight.limb[1] | in->weight.limb[2] | in->weight.limb[3]) != 0);
    fields += (uint64_t)(in->level != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->house);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->choice);
    if ((in->weight.limb[0] | in->weight.limb[1] | in->weight.limb[2] | in->weight.limb[3]) != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_amount(out, &in->weight);
    }
    if (in->level != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->level);
    }
}

static inline void daomesh_encode_proposal_stake(daomesh_cbor *out, const struct daomesh_proposal_stake *in)
{
    uint64_t fields = 5u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->proposal);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->choice);
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_proposal_collect(daomesh_cbor *out, const struct daomesh_proposal_collect *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
}

static inline void daomesh_encode_proposal_reveal_ballot(daomesh_cbor *out, const struct daomesh_proposal_reveal_ballot *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->marks_count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->proposal);
    if (in->marks_count > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_array(out, in->marks_count);
        for (uint32_t i = 0; i < in->marks_count && i < 17u; i++) daomesh_encode_ballot_mark(out, &in->marks[i]);
    }
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_bytes(out, in->salt.bytes, sizeof in->salt.bytes);
}

static inline void daomesh_encode_token_issue(daomesh_cbor *out, const struct daomesh_token_issue *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->name.len > 0);
    fields += (uint64_t)(in->decimals != 0);
    fields += (uint64_t)((in->cap.limb[0] | in->cap.limb[1] | in->cap.limb[2] | in->cap.limb[3]) != 0);
    fields += (uint64_t)(in->backed != 0);
    fields += (uint64_t)(in->salt != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_text(out, in->symbol.bytes, in->symbol.len);
    if (in->name.len > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_text(out, in->name.bytes, in->name.len);
    }
    if (in->decimals != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->decimals);
    }
    if ((in->cap.limb[0] | in->cap.limb[1] | in->cap.limb[2] | in->cap.limb[3]) != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_amount(out, &in->cap);
    }
    if (in->backed != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->backed);
    }
    if (in->salt != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->salt);
    }
}

static inline void daomesh_encode_token_mint(daomesh_cbor *out, const struct daomesh_token_mint *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_token_burn(daomesh_cbor *out, const struct daomesh_token_burn *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_token_deposit(daomesh_cbor *out, const struct daomesh_token_deposit *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reference));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->amount);
    if (daomesh_id_is_set(&in->reference)) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_bytes(out, in->reference.bytes, sizeof in->reference.bytes);
    }
}

static inline void daomesh_encode_token_withdraw(daomesh_cbor *out, const struct daomesh_token_withdraw *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reference));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
    if (daomesh_id_is_set(&in->reference)) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_bytes(out, in->reference.bytes, sizeof in->reference.bytes);
    }
}

static inline void daomesh_encode_token_transfer(daomesh_cbor *out, const struct daomesh_token_transfer *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_treasury_reserve(daomesh_cbor *out, const struct daomesh_treasury_reserve *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_treasury_release(daomesh_cbor *out, const struct daomesh_treasury_release *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_charter_distribution(daomesh_cbor *out, const struct daomesh_charter_distribution *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->table.count > 0);
    fields += (uint64_t)(in->points != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->treasury_ppm);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->by);
    if (in->table.count > 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_array(out, in->table.count);
        daomesh_cbor_raw(out, in->table.at, in->table.len);
    }
    if (in->points != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->points);
    }
}

static inline void daomesh_encode_income_period(daomesh_cbor *out, const struct daomesh_income_period *in)
{
    uint64_t fields = 1u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
}

static inline void daomesh_encode_patronage_record(daomesh_cbor *out, const struct daomesh_patronage_record *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->entries.count);
    daomesh_cbor_raw(out, in->entries.at, in->entries.len);
}

static inline void daomesh_encode_peer_allocate(daomesh_cbor *out, const struct daomesh_peer_allocate *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->entries.count);
    daomesh_cbor_raw(out, in->entries.at, in->entries.len);
}

static inline void daomesh_encode_sale_offer(daomesh_cbor *out, const struct daomesh_sale_offer *in)
{
    uint64_t fields = 8u;
    fields += (uint64_t)(in->title.len > 0);
    fields += (uint64_t)(in->exact != 0);
    fields += (uint64_t)(in->copies != 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->arbiter));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->goods.bytes, sizeof in->goods.bytes);
    if (in->exact != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->exact);
    }
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 6);
    daomesh_cbor_amount(out, &in->price);
    if (in->copies != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_uint(out, in->copies);
    }
    daomesh_cbor_uint(out, 8);
    daomesh_cbor_uint(out, in->delivery_s);
    daomesh_cbor_uint(out, 9);
    daomesh_cbor_uint(out, in->review_s);
    daomesh_cbor_uint(out, 10);
    daomesh_cbor_uint(out, in->dispute_s);
    daomesh_cbor_uint(out, 11);
    daomesh_cbor_uint(out, in->ruling_s);
    if (daomesh_id_is_set(&in->arbiter)) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_bytes(out, in->arbiter.bytes, sizeof in->arbiter.bytes);
    }
}

static inline void daomesh_encode_sale_close(daomesh_cbor *out, const struct daomesh_sale_close *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->offer);
}

static inline void daomesh_encode_sale_buy(daomesh_cbor *out, const struct daomesh_sale_buy *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->seller.bytes, sizeof in->seller.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->offer);
}

static inline void daomesh_encode_sale_deliver(daomesh_cbor *out, const struct daomesh_sale_deliver *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->sale);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->content.bytes, sizeof in->content.bytes);
}

static inline void daomesh_encode_sale_accept(daomesh_cbor *out, const struct daomesh_sale_accept *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->seller.bytes, sizeof in->seller.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->sale);
}

static inline void daomesh_encode_sale_refuse(daomesh_cbor *out, const struct daomesh_sale_refuse *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reason));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->seller.bytes, sizeof in->seller.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->sale);
    if (daomesh_id_is_set(&in->reason)) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_bytes(out, in->reason.bytes, sizeof in->reason.bytes);
    }
}

static inline void daomesh_encode_sale_dispute(daomesh_cbor *out, const struct daomesh_sale_dispute *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reason));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->sale);
    if (daomesh_id_is_set(&in->reason)) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_bytes(out, in->reason.bytes, sizeof in->reason.bytes);
    }
}

static inline void daomesh_encode_sale_rule(daomesh_cbor *out, const struct daomesh_sale_rule *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->seller.bytes, sizeof in->seller.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->sale);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->to_seller);
}

static inline void daomesh_encode_sale_settle(daomesh_cbor *out, const struct daomesh_sale_settle *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->seller.bytes, sizeof in->seller.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->sale);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->to_seller);
}

static inline void daomesh_encode_sale_process(daomesh_cbor *out, const struct daomesh_sale_process *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->seller.bytes, sizeof in->seller.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->sale);
}

static inline void daomesh_encode_bounty_post(daomesh_cbor *out, const struct daomesh_bounty_post *in)
{
    uint64_t fields = 8u;
    fields += (uint64_t)(in->places_count > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->arbiter));
    fields += (uint64_t)(in->min_pay != 0);
    fields += (uint64_t)(in->revisions != 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->bond_token));
    fields += (uint64_t)((in->bond.limb[0] | in->bond.limb[1] | in->bond.limb[2] | in->bond.limb[3]) != 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->parent_poster));
    fields += (uint64_t)(in->parent != 0);
    fields += (uint64_t)(in->back_to_back != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->content.bytes, sizeof in->content.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_array(out, in->reward_count);
    for (uint32_t i = 0; i < in->reward_count && i < 8u; i++) daomesh_encode_token_amount(out, &in->reward[i]);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_array(out, in->parts_count);
    for (uint32_t i = 0; i < in->parts_count && i < 8u; i++) daomesh_encode_bounty_part(out, &in->parts[i]);
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_uint(out, in->open_s);
    daomesh_cbor_uint(out, 6);
    daomesh_cbor_uint(out, in->review_s);
    daomesh_cbor_uint(out, 7);
    daomesh_cbor_uint(out, in->dispute_s);
    daomesh_cbor_uint(out, 8);
    daomesh_cbor_uint(out, in->ruling_s);
    if (in->places_count > 0) {
        daomesh_cbor_uint(out, 9);
        daomesh_cbor_array(out, in->places_count);
        for (uint32_t i = 0; i < in->places_count && i < 8u; i++) daomesh_cbor_uint(out, in->places[i]);
    }
    if (daomesh_id_is_set(&in->arbiter)) {
        daomesh_cbor_uint(out, 10);
        daomesh_cbor_bytes(out, in->arbiter.bytes, sizeof in->arbiter.bytes);
    }
    if (in->min_pay != 0) {
        daomesh_cbor_uint(out, 11);
        daomesh_cbor_uint(out, in->min_pay);
    }
    if (in->revisions != 0) {
        daomesh_cbor_uint(out, 12);
        daomesh_cbor_uint(out, in->revisions);
    }
    if (daomesh_id_is_set(&in->bond_token)) {
        daomesh_cbor_uint(out, 13);
        daomesh_cbor_bytes(out, in->bond_token.bytes, sizeof in->bond_token.bytes);
    }
    if ((in->bond.limb[0] | in->bond.limb[1] | in->bond.limb[2] | in->bond.limb[3]) != 0) {
        daomesh_cbor_uint(out, 14);
        daomesh_cbor_amount(out, &in->bond);
    }
    if (daomesh_id_is_set(&in->parent_poster)) {
        daomesh_cbor_uint(out, 15);
        daomesh_cbor_bytes(out, in->parent_poster.bytes, sizeof in->parent_poster.bytes);
    }
    if (in->parent != 0) {
        daomesh_cbor_uint(out, 16);
        daomesh_cbor_uint(out, in->parent);
    }
    if (in->back_to_back != 0) {
        daomesh_cbor_uint(out, 17);
        daomesh_cbor_uint(out, in->back_to_back);
    }
}

static inline void daomesh_encode_bounty_withdraw(daomesh_cbor *out, const struct daomesh_bounty_withdraw *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->bounty);
}

static inline void daomesh_encode_bounty_take(daomesh_cbor *out, const struct daomesh_bounty_take *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(in->place != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_bytes(out, in->terms.bytes, sizeof in->terms.bytes);
    if (in->place != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->place);
    }
}

static inline void daomesh_encode_bounty_leave(daomesh_cbor *out, const struct daomesh_bounty_leave *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->bounty);
}

static inline void daomesh_encode_bounty_submit(daomesh_cbor *out, const struct daomesh_bounty_submit *in)
{
    uint64_t fields = 5u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_bytes(out, in->terms.bytes, sizeof in->terms.bytes);
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_bytes(out, in->content.bytes, sizeof in->content.bytes);
}

static inline void daomesh_encode_bounty_accept(daomesh_cbor *out, const struct daomesh_bounty_accept *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->work.bytes, sizeof in->work.bytes);
}

static inline void daomesh_encode_bounty_revise(daomesh_cbor *out, const struct daomesh_bounty_revise *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reason));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->work.bytes, sizeof in->work.bytes);
    if (daomesh_id_is_set(&in->reason)) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_bytes(out, in->reason.bytes, sizeof in->reason.bytes);
    }
}

static inline void daomesh_encode_bounty_reject(daomesh_cbor *out, const struct daomesh_bounty_reject *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reason));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->work.bytes, sizeof in->work.bytes);
    if (daomesh_id_is_set(&in->reason)) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_bytes(out, in->reason.bytes, sizeof in->reason.bytes);
    }
}

static inline void daomesh_encode_bounty_dispute(daomesh_cbor *out, const struct daomesh_bounty_dispute *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reason));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->bounty);
    if (daomesh_id_is_set(&in->reason)) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_bytes(out, in->reason.bytes, sizeof in->reason.bytes);
    }
}

static inline void daomesh_encode_bounty_rule(daomesh_cbor *out, const struct daomesh_bounty_rule *in)
{
    uint64_t fields = 5u;
    fields += (uint64_t)(daomesh_id_is_set(&in->reason));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->arbiter.bytes, sizeof in->arbiter.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_bytes(out, in->work.bytes, sizeof in->work.bytes);
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_uint(out, in->pay);
    if (daomesh_id_is_set(&in->reason)) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_bytes(out, in->reason.bytes, sizeof in->reason.bytes);
    }
}

static inline void daomesh_encode_bounty_agree(daomesh_cbor *out, const struct daomesh_bounty_agree *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(in->binding != 0);
    fields += (uint64_t)(in->part != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->bounty);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->pay);
    if (in->binding != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->binding);
    }
    if (in->part != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->part);
    }
}

static inline void daomesh_encode_bounty_process(daomesh_cbor *out, const struct daomesh_bounty_process *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->poster.bytes, sizeof in->poster.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->bounty);
}

static inline void daomesh_encode_minter_create(daomesh_cbor *out, const struct daomesh_minter_create *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_minter_terms(out, &in->terms);
}

static inline void daomesh_encode_minter_grant(daomesh_cbor *out, const struct daomesh_minter_grant *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_encode_minter_rights(out, &in->rights);
}

static inline void daomesh_encode_minter_revoke(daomesh_cbor *out, const struct daomesh_minter_revoke *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->from.bytes, sizeof in->from.bytes);
}

static inline void daomesh_encode_minter_admin(daomesh_cbor *out, const struct daomesh_minter_admin *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
}

static inline void daomesh_encode_minter_mint(daomesh_cbor *out, const struct daomesh_minter_mint *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_minter_execute(daomesh_cbor *out, const struct daomesh_minter_execute *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->request);
}

static inline void daomesh_encode_minter_veto(daomesh_cbor *out, const struct daomesh_minter_veto *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->request);
}

static inline void daomesh_encode_minter_pause(daomesh_cbor *out, const struct daomesh_minter_pause *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
}

static inline void daomesh_encode_minter_resume(daomesh_cbor *out, const struct daomesh_minter_resume *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
}

static inline void daomesh_encode_minter_close(daomesh_cbor *out, const struct daomesh_minter_close *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
}

static inline void daomesh_encode_stream_open(daomesh_cbor *out, const struct daomesh_stream_open *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_encode_stream_terms(out, &in->terms);
}

static inline void daomesh_encode_stream_claim(daomesh_cbor *out, const struct daomesh_stream_claim *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
    if ((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->amount);
    }
}

static inline void daomesh_encode_stream_cancel(daomesh_cbor *out, const struct daomesh_stream_cancel *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
}

static inline void daomesh_encode_stream_renounce(daomesh_cbor *out, const struct daomesh_stream_renounce *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
}

static inline void daomesh_encode_stream_transfer(daomesh_cbor *out, const struct daomesh_stream_transfer *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
}

static inline void daomesh_encode_stream_pause(daomesh_cbor *out, const struct daomesh_stream_pause *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
}

static inline void daomesh_encode_stream_resume(daomesh_cbor *out, const struct daomesh_stream_resume *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
}

static inline void daomesh_encode_stream_add(daomesh_cbor *out, const struct daomesh_stream_add *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->stream);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_programme_draft(daomesh_cbor *out, const struct daomesh_programme_draft *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_encode_programme_terms(out, &in->terms);
}

static inline void daomesh_encode_programme_start(daomesh_cbor *out, const struct daomesh_programme_start *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_array(out, in->programmes_count);
    for (uint32_t i = 0; i < in->programmes_count && i < 16u; i++) daomesh_cbor_uint(out, in->programmes[i]);
}

static inline void daomesh_encode_programme_open(daomesh_cbor *out, const struct daomesh_programme_open *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_encode_programme_terms(out, &in->terms);
}

static inline void daomesh_encode_programme_verdict(daomesh_cbor *out, const struct daomesh_programme_verdict *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->pause_s != 0);
    fields += (uint64_t)(in->terms_count > 0);
    fields += (uint64_t)(in->feed != 0);
    fields += (uint64_t)((in->feed_bound.limb[0] | in->feed_bound.limb[1] | in->feed_bound.limb[2] | in->feed_bound.limb[3]) != 0);
    fields += (uint64_t)(in->feed_under != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->programme);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->verdict);
    if (in->pause_s != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->pause_s);
    }
    if (in->terms_count > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_array(out, in->terms_count);
        for (uint32_t i = 0; i < in->terms_count && i < 1u; i++) daomesh_encode_programme_terms(out, &in->terms[i]);
    }
    if (in->feed != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->feed);
    }
    if ((in->feed_bound.limb[0] | in->feed_bound.limb[1] | in->feed_bound.limb[2] | in->feed_bound.limb[3]) != 0) {
        daomesh_cbor_uint(out, 7);
        daomesh_cbor_amount(out, &in->feed_bound);
    }
    if (in->feed_under != 0) {
        daomesh_cbor_uint(out, 8);
        daomesh_cbor_uint(out, in->feed_under);
    }
}

static inline void daomesh_encode_programme_resume(daomesh_cbor *out, const struct daomesh_programme_resume *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->programme);
}

static inline void daomesh_encode_programme_wake(daomesh_cbor *out, const struct daomesh_programme_wake *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->programme);
}

static inline void daomesh_encode_programme_instance(daomesh_cbor *out, const struct daomesh_programme_instance *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->total.limb[0] | in->total.limb[1] | in->total.limb[2] | in->total.limb[3]) != 0);
    fields += (uint64_t)(in->starts != 0);
    fields += (uint64_t)(in->recipients_count > 0);
    fields += (uint64_t)(in->title.len > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->draft);
    if ((in->total.limb[0] | in->total.limb[1] | in->total.limb[2] | in->total.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->total);
    }
    if (in->starts != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->starts);
    }
    if (in->recipients_count > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_array(out, in->recipients_count);
        for (uint32_t i = 0; i < in->recipients_count && i < 32u; i++) daomesh_encode_programme_share(out, &in->recipients[i]);
    }
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
}

static inline void daomesh_encode_programme_bond(daomesh_cbor *out, const struct daomesh_programme_bond *in)
{
    uint64_t fields = 5u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->programme);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->side);
    daomesh_cbor_uint(out, 5);
    daomesh_cbor_amount(out, &in->amount);
}

static inline void daomesh_encode_programme_settle(daomesh_cbor *out, const struct daomesh_programme_settle *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->programme);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->side);
}

static inline void daomesh_encode_programme_report(daomesh_cbor *out, const struct daomesh_programme_report *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->programme);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_bytes(out, in->work.bytes, sizeof in->work.bytes);
}

static inline void daomesh_encode_programme_score(daomesh_cbor *out, const struct daomesh_programme_score *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->programme);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->report);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_uint(out, in->score_ppm);
}

static inline void daomesh_encode_programme_process(daomesh_cbor *out, const struct daomesh_programme_process *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->programme);
}

static inline void daomesh_encode_charter_boundaries(daomesh_cbor *out, const struct daomesh_charter_boundaries *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->minter);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_boundaries(out, &in->terms);
}

static inline void daomesh_encode_budget_open(daomesh_cbor *out, const struct daomesh_budget_open *in)
{
    uint64_t fields = 5u;
    fields += (uint64_t)(in->title.len > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_encode_budget_terms(out, &in->terms);
    daomesh_cbor_uint(out, 5);
    daomesh_encode_budget_decision(out, &in->decision);
    daomesh_cbor_uint(out, 6);
    daomesh_cbor_array(out, in->lines_count);
    for (uint32_t i = 0; i < in->lines_count && i < 16u; i++) daomesh_encode_budget_line(out, &in->lines[i]);
}

static inline void daomesh_encode_budget_vote(daomesh_cbor *out, const struct daomesh_budget_vote *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->marks_count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->budget);
    if (in->marks_count > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_array(out, in->marks_count);
        for (uint32_t i = 0; i < in->marks_count && i < 16u; i++) daomesh_encode_budget_mark(out, &in->marks[i]);
    }
}

static inline void daomesh_encode_budget_process(daomesh_cbor *out, const struct daomesh_budget_process *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->budget);
}

static inline void daomesh_encode_budget_close(daomesh_cbor *out, const struct daomesh_budget_close *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->budget);
}

static inline void daomesh_encode_feed_open(daomesh_cbor *out, const struct daomesh_feed_open *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_text(out, in->title.bytes, in->title.len);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_feed_terms(out, &in->terms);
}

static inline void daomesh_encode_feed_change(daomesh_cbor *out, const struct daomesh_feed_change *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->feed);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_feed_terms(out, &in->terms);
}

static inline void daomesh_encode_feed_report(daomesh_cbor *out, const struct daomesh_feed_report *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)((in->value.limb[0] | in->value.limb[1] | in->value.limb[2] | in->value.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->feed);
    if ((in->value.limb[0] | in->value.limb[1] | in->value.limb[2] | in->value.limb[3]) != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_amount(out, &in->value);
    }
}

static inline void daomesh_encode_feed_close(daomesh_cbor *out, const struct daomesh_feed_close *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->feed);
}

static inline void daomesh_encode_controller_set(daomesh_cbor *out, const struct daomesh_controller_set *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->dial);
    daomesh_cbor_uint(out, 3);
    daomesh_encode_controller_terms(out, &in->terms);
}

static inline void daomesh_encode_controller_drop(daomesh_cbor *out, const struct daomesh_controller_drop *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->dial);
}

static inline void daomesh_encode_delegation_set(daomesh_cbor *out, const struct daomesh_delegation_set *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->delegates_count > 0);
    fields += (uint64_t)(in->until != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_encode_delegation_scope(out, &in->scope);
    if (in->delegates_count > 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_array(out, in->delegates_count);
        for (uint32_t i = 0; i < in->delegates_count && i < 8u; i++) daomesh_encode_delegate(out, &in->delegates[i]);
    }
    if (in->until != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->until);
    }
}

static inline void daomesh_encode_delegation_clear(daomesh_cbor *out, const struct daomesh_delegation_clear *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_encode_delegation_scope(out, &in->scope);
}

static inline void daomesh_encode_charter_credits(daomesh_cbor *out, const struct daomesh_charter_credits *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->grant.limb[0] | in->grant.limb[1] | in->grant.limb[2] | in->grant.limb[3]) != 0);
    fields += (uint64_t)(in->carry != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if ((in->grant.limb[0] | in->grant.limb[1] | in->grant.limb[2] | in->grant.limb[3]) != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_amount(out, &in->grant);
    }
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->period_s);
    if (in->carry != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->carry);
    }
}

static inline void daomesh_encode_charter_conviction(daomesh_cbor *out, const struct daomesh_charter_conviction *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)(in->by != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if (in->by != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->by);
    }
    daomesh_cbor_uint(out, 3);
    daomesh_encode_conviction_dials(out, &in->dials);
}

static inline void daomesh_encode_conviction_request(daomesh_cbor *out, const struct daomesh_conviction_request *in)
{
    uint64_t fields = 4u;
    fields += (uint64_t)(in->title.len > 0);
    fields += (uint64_t)(daomesh_id_is_set(&in->content));
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_amount(out, &in->amount);
    daomesh_cbor_uint(out, 4);
    daomesh_cbor_bytes(out, in->to.bytes, sizeof in->to.bytes);
    if (in->title.len > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_text(out, in->title.bytes, in->title.len);
    }
    if (daomesh_id_is_set(&in->content)) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_bytes(out, in->content.bytes, sizeof in->content.bytes);
    }
}

static inline void daomesh_encode_conviction_stake(daomesh_cbor *out, const struct daomesh_conviction_stake *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->request);
    if ((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->amount);
    }
}

static inline void daomesh_encode_conviction_cancel(daomesh_cbor *out, const struct daomesh_conviction_cancel *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->request);
}

static inline void daomesh_encode_conviction_process(daomesh_cbor *out, const struct daomesh_conviction_process *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_uint(out, in->request);
}

static inline void daomesh_encode_charter_standing(daomesh_cbor *out, const struct daomesh_charter_standing *in)
{
    uint64_t fields = 1u;
    fields += (uint64_t)(in->demand != 0);
    fields += (uint64_t)(in->slack_throttle != 0);
    fields += (uint64_t)(in->slack_ban != 0);
    fields += (uint64_t)(in->period_s != 0);
    fields += (uint64_t)(in->counters != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    if (in->demand != 0) {
        daomesh_cbor_uint(out, 2);
        daomesh_cbor_uint(out, in->demand);
    }
    if (in->slack_throttle != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_uint(out, in->slack_throttle);
    }
    if (in->slack_ban != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->slack_ban);
    }
    if (in->period_s != 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_uint(out, in->period_s);
    }
    if (in->counters != 0) {
        daomesh_cbor_uint(out, 6);
        daomesh_cbor_uint(out, in->counters);
    }
}

static inline void daomesh_encode_pool_open(daomesh_cbor *out, const struct daomesh_pool_open *in)
{
    uint64_t fields = 4u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_text(out, in->title.bytes, in->title.len);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
    daomesh_cbor_uint(out, 4);
    daomesh_encode_pool_terms(out, &in->terms);
}

static inline void daomesh_encode_pool_share(daomesh_cbor *out, const struct daomesh_pool_share *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_array(out, in->shares_count);
    for (uint32_t i = 0; i < in->shares_count && i < 16u; i++) daomesh_encode_pool_grant(out, &in->shares[i]);
}

static inline void daomesh_encode_pool_join(daomesh_cbor *out, const struct daomesh_pool_join *in)
{
    uint64_t fields = 3u;
    fields += (uint64_t)(in->index != 0);
    fields += (uint64_t)(in->proof_count > 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->points);
    if (in->index != 0) {
        daomesh_cbor_uint(out, 4);
        daomesh_cbor_uint(out, in->index);
    }
    if (in->proof_count > 0) {
        daomesh_cbor_uint(out, 5);
        daomesh_cbor_array(out, in->proof_count);
        for (uint32_t i = 0; i < in->proof_count && i < 32u; i++) daomesh_cbor_bytes(out, in->proof[i].bytes, sizeof in->proof[i].bytes);
    }
}

static inline void daomesh_encode_pool_attest(daomesh_cbor *out, const struct daomesh_pool_attest *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->claimant.bytes, sizeof in->claimant.bytes);
}

static inline void daomesh_encode_pool_claim(daomesh_cbor *out, const struct daomesh_pool_claim *in)
{
    uint64_t fields = 2u;
    fields += (uint64_t)((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0);
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->party.bytes, sizeof in->party.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
    if ((in->amount.limb[0] | in->amount.limb[1] | in->amount.limb[2] | in->amount.limb[3]) != 0) {
        daomesh_cbor_uint(out, 3);
        daomesh_cbor_amount(out, &in->amount);
    }
}

static inline void daomesh_encode_pool_settle(daomesh_cbor *out, const struct daomesh_pool_settle *in)
{
    uint64_t fields = 1u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
}

static inline void daomesh_encode_pool_sweep(daomesh_cbor *out, const struct daomesh_pool_sweep *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_bytes(out, in->token.bytes, sizeof in->token.bytes);
}

static inline void daomesh_encode_pool_close(daomesh_cbor *out, const struct daomesh_pool_close *in)
{
    uint64_t fields = 2u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
}

static inline void daomesh_encode_pool_divert(daomesh_cbor *out, const struct daomesh_pool_divert *in)
{
    uint64_t fields = 3u;
    daomesh_cbor_map(out, fields);
    daomesh_cbor_uint(out, 1);
    daomesh_cbor_bytes(out, in->dao.bytes, sizeof in->dao.bytes);
    daomesh_cbor_uint(out, 2);
    daomesh_cbor_bytes(out, in->pool.bytes, sizeof in->pool.bytes);
    daomesh_cbor_uint(out, 3);
    daomesh_cbor_uint(out, in->stream);
}

/** X(name) for each action that can be encoded. */
#define DAOMESH_ENCODERS(X) \
    X(party_create) \
    X(party_key_add) \
    X(party_key_rotate) \
    X(party_key_remove) \
    X(party_guard) \
    X(party_recover) \
    X(party_recover_withdraw) \
    X(party_recover_veto) \
    X(dao_found) \
    X(charter_amend) \
    X(charter_pathway) \
    X(role_grant) \
    X(role_revoke) \
    X(founding_open) \
    X(founding_join) \
    X(role_admin) \
    X(role_appoint) \
    X(role_dismiss) \
    X(dial_define) \
    X(dial_turn) \
    X(dial_drop) \
    X(member_add) \
    X(member_remove) \
    X(member_reweight) \
    X(member_exit) \
    X(member_resign) \
    X(member_jail) \
    X(member_release) \
    X(member_apply) \
    X(member_withdraw) \
    X(member_sponsor) \
    X(member_admit) \
    X(reputation_mint) \
    X(reputation_burn) \
    X(proposal_open) \
    X(proposal_vote) \
    X(proposal_unvote) \
    X(proposal_cancel) \
    X(proposal_process) \
    X(proposal_veto) \
    X(proposal_seal) \
    X(proposal_reveal) \
    X(proposal_ballot) \
    X(proposal_house_vote) \
    X(proposal_stake) \
    X(proposal_collect) \
    X(proposal_reveal_ballot) \
    X(token_issue) \
    X(token_mint) \
    X(token_burn) \
    X(token_deposit) \
    X(token_withdraw) \
    X(token_transfer) \
    X(treasury_reserve) \
    X(treasury_release) \
    X(charter_distribution) \
    X(income_period) \
    X(patronage_record) \
    X(peer_allocate) \
    X(sale_offer) \
    X(sale_close) \
    X(sale_buy) \
    X(sale_deliver) \
    X(sale_accept) \
    X(sale_refuse) \
    X(sale_dispute) \
    X(sale_rule) \
    X(sale_settle) \
    X(sale_process) \
    X(bounty_post) \
    X(bounty_withdraw) \
    X(bounty_take) \
    X(bounty_leave) \
    X(bounty_submit) \
    X(bounty_accept) \
    X(bounty_revise) \
    X(bounty_reject) \
    X(bounty_dispute) \
    X(bounty_rule) \
    X(bounty_agree) \
    X(bounty_process) \
    X(minter_create) \
    X(minter_grant) \
    X(minter_revoke) \
    X(minter_admin) \
    X(minter_mint) \
    X(minter_execute) \
    X(minter_veto) \
    X(minter_pause) \
    X(minter_resume) \
    X(minter_close) \
    X(stream_open) \
    X(stream_claim) \
    X(stream_cancel) \
    X(stream_renounce) \
    X(stream_transfer) \
    X(stream_pause) \
    X(stream_resume) \
    X(stream_add) \
    X(programme_draft) \
    X(programme_start) \
    X(programme_open) \
    X(programme_verdict) \
    X(programme_resume) \
    X(programme_wake) \
    X(programme_instance) \
    X(programme_bond) \
    X(programme_settle) \
    X(programme_report) \
    X(programme_score) \
    X(programme_process) \
    X(charter_boundaries) \
    X(budget_open) \
    X(budget_vote) \
    X(budget_process) \
    X(budget_close) \
    X(feed_open) \
    X(feed_change) \
    X(feed_report) \
    X(feed_close) \
    X(controller_set) \
    X(controller_drop) \
    X(delegation_set) \
    X(delegation_clear) \
    X(charter_credits) \
    X(charter_conviction) \
    X(conviction_request) \
    X(conviction_stake) \
    X(conviction_cancel) \
    X(conviction_process) \
    X(charter_standing) \
    X(pool_open) \
    X(pool_share) \
    X(pool_join) \
    X(pool_attest) \
    X(pool_claim) \
    X(pool_settle) \
    X(pool_sweep) \
    X(pool_close) \
    X(pool_divert)

#ifdef __cplusplus
}
#endif

#endif
