/* The people of the story, their five DAOs with members and roles, the money they begin with, and how each DAO divides income. */
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BY_EQUAL 1u
#define BY_SHARES 2u
#define BY_REPUTATION 3u
#define BY_PATRONAGE 5u

#define WEIGHT_MEMBERS 1u
#define WEIGHT_SHARES 2u

static const char *const names[PARTIES] = {
    [BANK] = "bank",         [ADA] = "ada",         [BEN] = "ben",
    [CLEO] = "cleo",         [EVA] = "eva",         [DAN] = "dan",
    [FINN] = "finn",         [GIL] = "gil",         [HANA] = "hana",
    [IVO] = "ivo",           [JANA] = "jana",       [KOFI] = "kofi",
    [LENA] = "lena",         [MIA] = "mia",         [NOOR] = "noor",
    [OLE] = "ole",           [ZOE] = "zoe",         [SCHOOL] = "repair school",
    [BOARD] = "board",       [PHONE] = "phone",     [CHIP] = "chip",
    [SOFTWARE] = "software", [CHASSIS] = "chassis", [COMMONS] = "commons",
};

struct membership {
    enum who who;
    uint64_t shares, reputation, hours;
};

struct charter {
    struct membership members[MEMBERS];
    uint8_t income_by; /* 0: the treasury keeps everything */
    uint32_t treasury_ppm;
    const char *policy;
};

static const struct charter charters[PARTIES] = {
    [BOARD] = { { { ADA, 1, 0, 0 }, { BEN, 1, 0, 0 }, { CLEO, 1, 0, 0 } }, 0, 0, NULL },
    [PHONE] = { { { EVA, 4, 0, 0 }, { DAN, 2, 0, 0 }, { FINN, 1, 0, 0 } }, BY_SHARES, 400000, "by shares" },
    [CHIP] = { { { GIL, 1, 50, 0 }, { HANA, 1, 30, 0 }, { IVO, 1, 20, 0 } },
               BY_REPUTATION,
               500000,
               "by reputation" },
    [SOFTWARE] = { { { JANA, 1, 0, 0 }, { KOFI, 1, 0, 0 }, { LENA, 1, 0, 0 } }, BY_EQUAL, 500000, "equally" },
    [CHASSIS] = { { { MIA, 4, 0, 10 }, { NOOR, 2, 0, 30 }, { OLE, 1, 0, 20 } },
                  BY_PATRONAGE,
                  600000,
                  "by hours worked" },
};

static const enum who founded[] = { BOARD, PHONE, CHIP, SOFTWARE, CHASSIS };
#define FOUNDED (sizeof founded / sizeof founded[0])

const char *name_of(enum who who)
{
    return names[who];
}

enum who member_of(enum who dao, size_t index)
{
    static const enum who federation[MEMBERS] = { CHIP, SOFTWARE, CHASSIS };
    return dao == COMMONS ? federation[index] : charters[dao].members[index].who;
}

const char *policy_of(enum who dao)
{
    return charters[dao].policy;
}

/* --- People and money ---------------------------------------------------------------------------------------------- */

/* A euro on the ledger for each that the bank keeps outside. */
static void issue_token(struct story *story)
{
    struct daomesh_token_issue issue = { .party = story->ids[BANK], .decimals = 2, .backed = 1 };
    DAOMESH_SET_TEXT(issue.symbol, "EUR");
    story->body.len = 0;
    daomesh_encode_token_issue(&story->body, &issue);
    must(daomesh_token_id(&story->token, &story->session->ledger_id, &story->ids[BANK], story->body.at,
                          story->body.len),
         "naming the token");
    story_act(story, BANK, DAOMESH_ACTION_TOKEN_ISSUE);
}

void cast_join(struct story *story)
{
    for (enum who who = 0; who < PEOPLE; who++) {
        session_join(story->session, &story->wallets[who], names[who], names[who]);
        story->ids[who] = story->wallets[who].id;
    }
    issue_token(story);
}

static void deposit(struct story *story, enum who to, uint64_t amount)
{
    ACT(story, BANK, TOKEN_DEPOSIT, token_deposit, .party = story->ids[BANK], .token = story->token,
        .to = story->ids[to], .amount = cents(amount));
}

/* --- Founding --------------------------------------------------------------------------------------------------------- */

static int compare_members(const void *left, const void *right)
{
    const struct daomesh_founding_member *a = left, *b = right;
    return memcmp(a->party.bytes, b->party.bytes, DAOMESH_ID_BYTES);
}

static uint32_t encode_pathways(daomesh_cbor *out)
{
    struct daomesh_pathway assembly = {
        .charter = 1,
        .rule = { .weight = WEIGHT_MEMBERS, .threshold = DAOMESH_THRESHOLD_MAJORITY, .voting_s = ASSEMBLY_S }
    };
    struct daomesh_pathway treasury = { .rule = { .weight = WEIGHT_SHARES,
                                                  .threshold = DAOMESH_THRESHOLD_MAJORITY,
                                                  .voting_s = TREASURY_S,
                                                  .grace_s = GRACE_S } };
    DAOMESH_SET_TEXT(assembly.name, "assembly");
    DAOMESH_SET_TEXT(treasury.name, "treasury");
    daomesh_encode_pathway(out, &assembly);
    daomesh_encode_pathway(out, &treasury);
    return TREASURY;
}

void encode_dao(struct story *story, enum who dao, const struct daomesh_founding_member *members,
                uint32_t count, const struct daomesh_role_terms *role)
{
    uint8_t rooms[3][1024];
    daomesh_cbor people = { rooms[0], sizeof rooms[0], 0 }, pathways = { rooms[1], sizeof rooms[1], 0 },
                 roles = { rooms[2], sizeof rooms[2], 0 };
    struct daomesh_founding_member sorted[MEMBERS];
    struct daomesh_dao_found act = { .charter_pathway = ASSEMBLY };
    memcpy(sorted, members, count * sizeof *members);
    qsort(sorted, count, sizeof *sorted, compare_members);
    for (uint32_t i = 0; i < count; i++)
        daomesh_encode_founding_member(&people, &sorted[i]);
    if (role) daomesh_encode_role_terms(&roles, role);
    DAOMESH_SET_TEXT(act.name, names[dao]);
    act.pathways = daomesh_list_of(&pathways, encode_pathways(&pathways));
    act.members = daomesh_list_of(&people, count);
    act.roles = daomesh_list_of(&roles, role != NULL);
    story->body.len = 0;
    daomesh_encode_dao_found(&story->body, &act);
}

/* Who does the daily work: bounties are posted, taken, handed in and accepted, and hours written down, without a vote. */
static struct daomesh_role_terms role_of(const struct story *story, enum who holder)
{
    static const uint16_t kinds[] = { DAOMESH_ACTION_PATRONAGE_RECORD, DAOMESH_ACTION_BOUNTY_POST,
                                      DAOMESH_ACTION_BOUNTY_TAKE, DAOMESH_ACTION_BOUNTY_SUBMIT,
                                      DAOMESH_ACTION_BOUNTY_ACCEPT };
    struct daomesh_role_terms role = { .party = story->ids[holder],
                                       .kinds_count = sizeof kinds / sizeof kinds[0] };
    memcpy(role.kinds, kinds, sizeof kinds);
    DAOMESH_SET_TEXT(role.name, "manager");
    return role;
}

static void found(struct story *story, enum who dao)
{
    const enum who founder = member_of(dao, 0);
    const struct daomesh_role_terms role = role_of(story, founder);
    struct daomesh_founding_member members[MEMBERS];
    for (size_t i = 0; i < MEMBERS; i++) {
        const struct membership *member = &charters[dao].members[i];
        members[i] = (struct daomesh_founding_member){ .party = story->ids[member->who],
                                                       .shares = cents(member->shares),
                                                       .reputation = cents(member->reputation) };
    }
    encode_dao(story, dao, members, MEMBERS, &role);
    must(daomesh_dao_id(&story->ids[dao], &story->session->ledger_id, &story->ids[founder], story->body.at,
                        story->body.len),
         "naming a DAO");
    story_act(story, founder, DAOMESH_ACTION_DAO_FOUND);
}

void cast_found(struct story *story)
{
    for (size_t i = 0; i < FOUNDED; i++)
        found(story, founded[i]);
    deposit(story, BOARD, 100000000);
    deposit(story, CHIP, 2500000);
}

/* --- Income ------------------------------------------------------------------------------------------------------------- */

static int compare_weights(const void *left, const void *right)
{
    const struct daomesh_party_weight *a = left, *b = right;
    return memcmp(a->party.bytes, b->party.bytes, DAOMESH_ID_BYTES);
}

/* What each member worked, as the holder of the role wrote it down. */
static void record_hours(struct story *story, enum who dao)
{
    struct daomesh_party_weight hours[MEMBERS];
    uint8_t room[256];
    daomesh_cbor entries = { room, sizeof room, 0 };
    for (size_t i = 0; i < MEMBERS; i++) {
        const struct membership *member = &charters[dao].members[i];
        hours[i] = (struct daomesh_party_weight){ story->ids[member->who], cents(member->hours) };
    }
    qsort(hours, MEMBERS, sizeof *hours, compare_weights);
    for (size_t i = 0; i < MEMBERS; i++)
        daomesh_encode_party_weight(&entries, &hours[i]);
    ACT(story, dao, PATRONAGE_RECORD, patronage_record, .dao = story->ids[dao],
        .entries = daomesh_list_of(&entries, MEMBERS));
}

static int divides(enum who dao)
{
    return charters[dao].income_by != 0;
}

void cast_agree_on_income(struct story *story)
{
    for (size_t i = 0; i < FOUNDED; i++) {
        const enum who dao = founded[i];
        if (!divides(dao)) continue;
        ENCODE(story, charter_distribution, .dao = story->ids[dao], .by = charters[dao].income_by,
               .treasury_ppm = charters[dao].treasury_ppm);
        propose(story, dao, ASSEMBLY, "how we divide income", DAOMESH_ACTION_CHARTER_DISTRIBUTION);
    }
    story_wait(story, 1);
    for (size_t i = 0; i < FOUNDED; i++) {
        if (divides(founded[i])) vote(story, founded[i], 1, NOBODY);
    }
    story_wait(story, ASSEMBLY_S);
    record_hours(story, CHASSIS);
}
