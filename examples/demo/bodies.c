/* The bodies of the actions, as CBOR: maps with the keys of schema/, ascending, optional ones left out. */
#include "demo.h"

#include <string.h>

#include <daomesh/schema.h>

#define WEIGHT_REPUTATION 3u
#define PERCENT 10000u /* in parts per million */
#define CHARTER_BAR_PPM 666666u
#define CHARTER_VOTING_S 604800u
#define VOTE_FOR 1u
#define VOTE_AGAINST 2u

/* The room is made for the largest body: what does not fit is a mistake of this file. */
static void fits(const daomesh_cbor *cbor)
{
    if (cbor->len > cbor->cap) die("an action's body is larger than", "BODY_BYTES");
}

static daomesh_cbor *begin(struct body *out, uint64_t fields)
{
    out->cbor = (daomesh_cbor){ .at = out->bytes, .cap = sizeof out->bytes, .len = 0 };
    daomesh_cbor_map(&out->cbor, fields);
    return &out->cbor;
}

static void put_uint(daomesh_cbor *cbor, uint64_t key, uint64_t value)
{
    daomesh_cbor_uint(cbor, key);
    daomesh_cbor_uint(cbor, value);
}

static void put_id(daomesh_cbor *cbor, uint64_t key, const daomesh_id *id)
{
    daomesh_cbor_uint(cbor, key);
    daomesh_cbor_bytes(cbor, id->bytes, sizeof id->bytes);
}

static void put_amount(daomesh_cbor *cbor, uint64_t key, const daomesh_amount *amount)
{
    daomesh_cbor_uint(cbor, key);
    daomesh_cbor_amount(cbor, amount);
}

static void put_text(daomesh_cbor *cbor, uint64_t key, const char *text)
{
    daomesh_cbor_uint(cbor, key);
    daomesh_cbor_text(cbor, text, strlen(text));
}

static void put_kinds(daomesh_cbor *cbor, uint64_t key, const uint32_t *kinds, size_t count)
{
    daomesh_cbor_uint(cbor, key);
    daomesh_cbor_array(cbor, count);
    for (size_t i = 0; i < count; i++)
        daomesh_cbor_uint(cbor, kinds[i]);
}

/* party.create: one key that signs alone. */
void body_party(struct body *out, const daomesh_id *key, const char *name)
{
    daomesh_cbor *cbor = begin(out, 3);
    daomesh_cbor_uint(cbor, 1); /* keys */
    daomesh_cbor_array(cbor, 1);
    daomesh_cbor_map(cbor, 2);
    put_id(cbor, 1, key);
    put_uint(cbor, 2, 1); /* weight */
    put_uint(cbor, 2, 1); /* threshold */
    put_text(cbor, 3, name);
    fits(cbor);
}

static void put_charter_pathway(daomesh_cbor *cbor)
{
    static const uint32_t kinds[] = { DAOMESH_ACTION_CHARTER_AMEND, DAOMESH_ACTION_CHARTER_PATHWAY,
                                      DAOMESH_ACTION_ROLE_GRANT, DAOMESH_ACTION_ROLE_REVOKE };
    daomesh_cbor_map(cbor, 3);
    put_text(cbor, 1, "charter");
    put_kinds(cbor, 2, kinds, sizeof kinds / sizeof kinds[0]);
    daomesh_cbor_uint(cbor, 4); /* rule */
    daomesh_cbor_map(cbor, 4);
    put_uint(cbor, 1, WEIGHT_REPUTATION);
    put_uint(cbor, 2, DAOMESH_THRESHOLD_ABSOLUTE);
    put_uint(cbor, 3, CHARTER_BAR_PPM);
    put_uint(cbor, 13, CHARTER_VOTING_S);
}

/*
 * Both families end at once when one side has more than the bar of all reputation. When the time is over instead, a
 * proposal on the queue has not reached the bar and fails; a boosted one passes with more for than against.
 */
static void put_family_pathway(daomesh_cbor *cbor, const struct dao *dao, const struct family *family)
{
    static const uint32_t kinds[] = { DAOMESH_ACTION_MEMBER_REWEIGHT };
    const uint64_t bar = (uint64_t)family->bar_percent * PERCENT;
    daomesh_cbor_map(cbor, 3);
    put_text(cbor, 1, family->boosted ? "boosted" : "queue");
    put_kinds(cbor, 2, kinds, sizeof kinds / sizeof kinds[0]);
    daomesh_cbor_uint(cbor, 4); /* rule */
    daomesh_cbor_map(cbor, family->boosted ? 6 : 7);
    put_uint(cbor, 1, WEIGHT_REPUTATION);
    put_uint(cbor, 2, family->boosted ? DAOMESH_THRESHOLD_MAJORITY : DAOMESH_THRESHOLD_ABSOLUTE);
    if (!family->boosted) put_uint(cbor, 3, bar);
    put_uint(cbor, 5, DAOMESH_ROUND_CROSS);
    put_uint(cbor, 8, DAOMESH_EARLY_BAR);
    put_uint(cbor, 9, bar);
    put_uint(cbor, 13, dao->slowest_vote_s + VOTING_MARGIN_S);
}

/* dao.found: one member; the registrar may take in the others and keep their reputation. */
void body_dao(struct body *out, const struct dao *dao, const daomesh_id *founder,
              const daomesh_amount *reputation, const daomesh_id *registrar)
{
    static const uint32_t kinds[] = { DAOMESH_ACTION_MEMBER_ADD, DAOMESH_ACTION_REPUTATION_MINT,
                                      DAOMESH_ACTION_REPUTATION_BURN };
    daomesh_cbor *cbor = begin(out, 7);
    put_text(cbor, 1, dao->name);
    daomesh_cbor_uint(cbor, 2); /* members */
    daomesh_cbor_array(cbor, 1);
    daomesh_cbor_map(cbor, 2);
    put_id(cbor, 1, founder);
    put_amount(cbor, 4, reputation);
    daomesh_cbor_uint(cbor, 3); /* pathways */
    daomesh_cbor_array(cbor, 1 + dao->family_count);
    put_charter_pathway(cbor);
    for (size_t i = 0; i < dao->family_count; i++)
        put_family_pathway(cbor, dao, &dao->families[i]);
    put_uint(cbor, 4, CHARTER_PATHWAY);
    put_uint(cbor, 5, DAOMESH_MEMBER_CAP_MAX);
    put_uint(cbor, 6, DAOMESH_OPEN_CAP_MAX);
    daomesh_cbor_uint(cbor, 7); /* roles */
    daomesh_cbor_array(cbor, 1);
    daomesh_cbor_map(cbor, 3);
    put_id(cbor, 1, registrar);
    put_text(cbor, 2, "registrar");
    put_kinds(cbor, 3, kinds, sizeof kinds / sizeof kinds[0]);
    fits(cbor);
}

/* member.add */
void body_join(struct body *out, const daomesh_id *dao, const daomesh_id *party,
               const daomesh_amount *reputation)
{
    daomesh_cbor *cbor = begin(out, 3);
    put_id(cbor, 1, dao);
    put_id(cbor, 2, party);
    put_amount(cbor, 5, reputation);
    fits(cbor);
}

/* reputation.mint and reputation.burn look alike. */
void body_reputation(struct body *out, const daomesh_id *dao, const daomesh_id *party,
                     const daomesh_amount *amount)
{
    daomesh_cbor *cbor = begin(out, 3);
    put_id(cbor, 1, dao);
    put_id(cbor, 2, party);
    put_amount(cbor, 3, amount);
    fits(cbor);
}

/* The inner action of every proposal: the DAO gives the proposer one share, which has no vote here. */
static void put_reward(daomesh_cbor *cbor, const daomesh_id *dao, const daomesh_id *proposer)
{
    static const daomesh_amount none = { { 0 } }, one_share = { { 1 } };
    daomesh_cbor_array(cbor, 1);
    daomesh_cbor_array(cbor, 2);
    daomesh_cbor_uint(cbor, DAOMESH_ACTION_MEMBER_REWEIGHT);
    daomesh_cbor_map(cbor, 4);
    put_id(cbor, 1, dao);
    put_id(cbor, 2, proposer);
    put_amount(cbor, 3, &one_share);
    put_amount(cbor, 4, &none);
}

/* proposal.open */
void body_open(struct body *out, const daomesh_id *dao, uint32_t pathway, const char *title,
               const daomesh_id *proposer)
{
    uint8_t bytes[128];
    daomesh_cbor inner = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    put_reward(&inner, dao, proposer);
    fits(&inner);

    daomesh_cbor *cbor = begin(out, 4);
    put_id(cbor, 1, dao);
    put_uint(cbor, 2, pathway);
    put_text(cbor, 3, title);
    daomesh_cbor_uint(cbor, 6);
    daomesh_cbor_bytes(cbor, bytes, inner.len);
    fits(cbor);
}

/* proposal.vote */
void body_vote(struct body *out, const daomesh_id *dao, uint64_t number, int for_it)
{
    daomesh_cbor *cbor = begin(out, 3);
    put_id(cbor, 1, dao);
    put_uint(cbor, 2, number);
    put_uint(cbor, 3, for_it ? VOTE_FOR : VOTE_AGAINST);
    fits(cbor);
}
