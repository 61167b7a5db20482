/* Reads what the ledger holds at the end of the story: balances, proposals, bounties and events. */
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <daomesh/schema.h>

#define EVENT_BYTES 4096

void view_open(struct ledger_view *out, const struct story *story)
{
    out->story = story;
    must(daomesh_reader_open(&out->reader, story->session->ledger), "opening a reader");
}

void view_close(struct ledger_view *view)
{
    daomesh_reader_close(view->reader);
}

uint64_t view_balance(const struct ledger_view *view, enum who who)
{
    daomesh_amount amount;
    must(daomesh_reader_balance(&amount, view->reader, &view->story->ids[who], &view->story->token,
                                DAOMESH_BALANCE_FREE),
         "reading a balance");
    return amount.limb[0];
}

uint64_t view_supply(const struct ledger_view *view)
{
    daomesh_token_info info = { .size = sizeof info };
    must(daomesh_reader_token(&info, view->reader, &view->story->token), "reading the token");
    return info.supply.limb[0];
}

void view_proposal(const struct ledger_view *view, daomesh_proposal_info *out, enum who dao, uint64_t number)
{
    *out = (daomesh_proposal_info){ .size = sizeof *out };
    must(daomesh_reader_proposal(out, view->reader, &view->story->ids[dao], number, 0), "reading a proposal");
}

/* --- Records and events, field by field -------------------------------------------------------------------------------- */

/* Everything in the story is posted by a DAO, so its row is also the record's home. */
void view_bounty(const struct ledger_view *view, struct fields *out, const struct job *job)
{
    uint8_t bytes[EVENT_BYTES];
    uint64_t row;
    size_t len;
    must(daomesh_reader_row(&row, view->reader, &view->story->ids[job->poster]), "finding a DAO");
    must(daomesh_reader_record(bytes, sizeof bytes, &len, view->reader, row, DAOMESH_RECORD_BOUNTY,
                               row << 32 | job->number),
         "reading a bounty");
    out->number = DAOMESH_RECORD_BOUNTY;
    must(daomesh_schema_json(out->json, sizeof out->json, &len, DAOMESH_SCHEMA_RECORD, out->number, bytes,
                             len),
         "writing a bounty as JSON");
}

/* A number of canonical CBOR: in the low five bits of its first byte, or in the 1, 2, 4 or 8 bytes after it. */
static uint64_t next_number(const uint8_t **at)
{
    const unsigned small = *(*at)++ & 31u;
    uint64_t value = 0;
    if (small < 24) return small;
    for (unsigned more = 1u << (small - 24); more > 0; more--)
        value = value << 8 | *(*at)++;
    return value;
}

/* An event is { 1: number, 2: sequence, 3: time, 4: log entry, 5: fields }. */
int view_event(const struct ledger_view *view, struct fields *out, uint64_t index)
{
    uint8_t bytes[EVENT_BYTES];
    const uint8_t *at = bytes;
    size_t len;
    const int32_t status =
        daomesh_reader_event(bytes, sizeof bytes, &len, view->reader, view->story->first_event + index);
    if (status == DAOMESH_E_NOT_FOUND) return 0;
    must(status, "reading an event");
    next_number(&at); /* the head of the map */
    for (uint64_t key = next_number(&at); key < 5; key = next_number(&at)) {
        const uint64_t value = next_number(&at);
        if (key == 1) out->number = (uint32_t)value;
    }
    must(daomesh_schema_json(out->json, sizeof out->json, &len, DAOMESH_SCHEMA_EVENT, out->number, at,
                             len - (size_t)(at - bytes)),
         "writing an event as JSON");
    return 1;
}

/* Where a field's value begins, behind the quote of a text. */
static const char *find_field(const struct fields *fields, const char *name)
{
    char key[64];
    snprintf(key, sizeof key, "\"%s\":", name);
    const char *at = strstr(fields->json, key);
    if (!at) die("no such field:", name);
    at += strlen(key);
    return at + strspn(at, " \"");
}

uint64_t field_number(const struct fields *fields, const char *name)
{
    return strtoull(find_field(fields, name), NULL, 10);
}

void field_id(daomesh_id *out, const struct fields *fields, const char *name)
{
    const char *digits = find_field(fields, name);
    for (size_t i = 0; i < DAOMESH_ID_BYTES; i++) {
        const char pair[3] = { digits[2 * i], digits[2 * i + 1], '\0' };
        out->bytes[i] = (uint8_t)strtoul(pair, NULL, 16);
    }
}

enum who field_who(const struct ledger_view *view, const struct fields *fields, const char *name)
{
    daomesh_id id;
    field_id(&id, fields, name);
    for (enum who who = 0; who < PARTIES; who++) {
        if (memcmp(&id, &view->story->ids[who], sizeof id) == 0) return who;
    }
    die("a party that is not in the story:", name);
}
