/*
 * The last part of the story: the software makers decide once that three people keep things running, and for three months a programme pays
 * them by the second. In its last two weeks they look at it and let it go on.
 */
#include "story.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TOTAL 9000000u /* cents, over QUARTER */
#define QUARTER (90 * DAY)
#define EVALUATION (14 * DAY)
#define CAP 20000000u
#define KEEPERS 3
#define MINTER 1u
#define CONTINUE 3u /* a verdict */

static const enum who keepers[KEEPERS] = { HANA, KOFI, NOOR };
static const uint32_t weights[KEEPERS] = { 4, 3, 2 };
/* 9 000 000 in nine parts, and half of that after half of the time. */
static const uint64_t wages[KEEPERS] = { 4000000, 3000000, 2000000 };

struct upkeep {
    struct story *story;
    struct outcomes *outcomes;
    daomesh_id token;
    uint64_t starts;
};

/* --- Deciding -------------------------------------------------------------------------------------------------------- */

/* All software makers vote for what lies in the story, and it happens. */
static void decide(struct story *story, const char *title, uint32_t kind)
{
    const uint64_t proposal = propose(story, SOFTWARE, ASSEMBLY, title, kind);
    story_wait(story, 1);
    vote(story, SOFTWARE, proposal, NOBODY);
    story_wait(story, ASSEMBLY_S);
}

/* Jana issues a token and hands the right to make some of it to the DAO. */
static void give_minter(struct upkeep *upkeep)
{
    struct story *story = upkeep->story;
    struct daomesh_token_issue issue = { .party = story->ids[JANA], .decimals = 2 };
    DAOMESH_SET_TEXT(issue.symbol, "CARE");
    story->body.len = 0;
    daomesh_encode_token_issue(&story->body, &issue);
    must(daomesh_token_id(&upkeep->token, &story->session->ledger_id, &story->ids[JANA], story->body.at,
                          story->body.len),
         "naming a token");
    story_act(story, JANA, DAOMESH_ACTION_TOKEN_ISSUE);
    ACT(story, JANA, MINTER_CREATE, minter_create, .party = story->ids[JANA], .token = upkeep->token,
        .terms = { .cap = cents(CAP), .admin = story->ids[SOFTWARE] });
    ENCODE(story, minter_grant, .party = story->ids[SOFTWARE], .minter = MINTER, .to = story->ids[SOFTWARE],
           .rights = { .mint = 1 });
    decide(story, "we make what our programmes pay", DAOMESH_ACTION_MINTER_GRANT);
}

static int compare_shares(const void *left, const void *right)
{
    const struct daomesh_programme_share *a = left, *b = right;
    return memcmp(a->to.bytes, b->to.bytes, DAOMESH_ID_BYTES);
}

static void start(struct upkeep *upkeep)
{
    struct story *story = upkeep->story;
    upkeep->starts = story->session->time + 10 * DAY;
    struct daomesh_programme_open open = { .dao = story->ids[SOFTWARE],
                                           .terms = { .minter = MINTER,
                                                      .total = cents(TOTAL),
                                                      .starts = upkeep->starts,
                                                      .duration = QUARTER,
                                                      .evaluation_s = EVALUATION,
                                                      .recipients_count = KEEPERS } };
    DAOMESH_SET_TEXT(open.terms.title, "upkeep");
    struct daomesh_programme_share *shares = open.terms.recipients;
    for (size_t i = 0; i < KEEPERS; i++)
        shares[i] = (struct daomesh_programme_share){ .to = story->ids[keepers[i]], .weight = weights[i] };
    qsort(shares, KEEPERS, sizeof *shares, compare_shares);
    story->body.len = 0;
    daomesh_encode_programme_open(&story->body, &open);
    decide(story, "three months of upkeep", DAOMESH_ACTION_PROGRAMME_OPEN);
}

/* --- Claiming -------------------------------------------------------------------------------------------------------- */

static void wait_until(struct story *story, uint64_t time)
{
    story_wait(story, time - story->session->time);
}

/* Whose stream it is, the ledger says. */
static enum who receiver_of(const struct upkeep *upkeep, uint64_t stream)
{
    const struct story *story = upkeep->story;
    daomesh_stream_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(daomesh_reader_open(&reader, story->session->ledger), "opening a reader");
    must(daomesh_reader_stream(&info, reader, stream, 0), "reading a stream");
    daomesh_reader_close(reader);
    for (size_t i = 0; i < KEEPERS; i++) {
        if (memcmp(&info.payee, &story->ids[keepers[i]], sizeof info.payee) == 0) return keepers[i];
    }
    die("a stream to somebody else", "");
}

static void claim_all(struct upkeep *upkeep, uint64_t first_stream)
{
    struct story *story = upkeep->story;
    for (uint64_t stream = first_stream; stream < first_stream + KEEPERS; stream++) {
        const enum who who = receiver_of(upkeep, stream);
        ACT(story, who, STREAM_CLAIM, stream_claim, .party = story->ids[who], .stream = stream);
    }
    session_commit(story->session);
}

static uint64_t balance_of(const struct upkeep *upkeep, enum who who)
{
    daomesh_reader *reader;
    daomesh_amount amount;
    must(daomesh_reader_open(&reader, upkeep->story->session->ledger), "opening a reader");
    must(daomesh_reader_balance(&amount, reader, &upkeep->story->ids[who], &upkeep->token,
                                DAOMESH_BALANCE_FREE),
         "reading a balance");
    daomesh_reader_close(reader);
    return amount.limb[0];
}

/* What everybody has must be `part` of `of` of their wages. */
static void expect_wages(struct upkeep *upkeep, const char *when, uint64_t part, uint64_t of)
{
    printf("  %-30s", when);
    for (size_t i = 0; i < KEEPERS; i++) {
        const uint64_t found = balance_of(upkeep, keepers[i]), wanted = wages[i] * part / of;
        printf("  %s %s", name_of(keepers[i]), money(found).text);
        upkeep->outcomes->compared++;
        if (found == wanted) continue;
        upkeep->outcomes->differ++;
        printf(" (%" PRIu64 " was expected)", wanted);
    }
    printf("\n");
}

static void expect_one(struct upkeep *upkeep, const char *what, uint64_t found, uint64_t wanted)
{
    upkeep->outcomes->compared++;
    if (found == wanted) return;
    upkeep->outcomes->differ++;
    printf("  %s: %" PRIu64 " was expected, found %" PRIu64 "\n", what, wanted, found);
}

/* What is left of the second quarter, a tenth of it at a time; a third one would not fit under the cap. */
static void look_ahead(struct upkeep *upkeep)
{
    daomesh_amount steps[9];
    daomesh_forecast forecast = { .size = sizeof forecast };
    daomesh_reader *reader;
    must(daomesh_reader_open(&reader, upkeep->story->session->ledger), "opening a reader");
    must(daomesh_reader_forecast(&forecast, steps, 9, reader, MINTER, 0, QUARTER / 10), "looking ahead");
    daomesh_reader_close(reader);
    for (size_t i = 0; i < 9; i++)
        expect_one(upkeep, "made in nine days", steps[i].limb[0], TOTAL / 10);
    expect_one(upkeep, "streams that run", forecast.running, KEEPERS);
    expect_one(upkeep, "left under the cap", forecast.room.limb[0], CAP - 2 * TOTAL);
    printf("  forecast: %s in each of the next nine times nine days, then %s are left under the cap\n",
           money(steps[0].limb[0]).text, money(forecast.room.limb[0]).text);
}

/* A batch is open before, none after. */
static void pay_and_look(struct upkeep *upkeep)
{
    struct story *story = upkeep->story;
    struct session *session = story->session;
    wait_until(story, upkeep->starts + QUARTER / 2);
    claim_all(upkeep, 1);
    expect_wages(upkeep, "after half of the time", 1, 2);
    session_begin(session, session->time);

    wait_until(story, upkeep->starts + QUARTER - EVALUATION + DAY);
    ENCODE(story, programme_verdict, .dao = story->ids[SOFTWARE], .programme = 1, .verdict = CONTINUE);
    decide(story, "upkeep goes on", DAOMESH_ACTION_PROGRAMME_VERDICT);

    wait_until(story, upkeep->starts + QUARTER);
    claim_all(upkeep, 1);
    expect_wages(upkeep, "after three months", 1, 1);
    session_begin(session, session->time);

    wait_until(story, upkeep->starts + QUARTER + QUARTER / 10);
    claim_all(upkeep, 1 + KEEPERS);
    expect_wages(upkeep, "nine days into the next three", 11, 10);
    look_ahead(upkeep);
}

void tell_upkeep(struct outcomes *outcomes, struct story *story)
{
    struct upkeep upkeep = { .story = story, .outcomes = outcomes };
    heading("A programme: three people are paid by the second, for as long as it is wanted");
    session_begin(story->session, story->session->time + DAY);
    give_minter(&upkeep);
    start(&upkeep);
    pay_and_look(&upkeep);
    outcomes->sound &= print_audit(story->session);
}
