/* Alice and Bob found a club and decide something, in memory. Host mode: this program answers for who acts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <daomesh/daomesh.h>
#include <daomesh/schema.h>

static uint8_t room[4096];
static daomesh_cbor body = { room, sizeof room, 0 };

static void must(int32_t status)
{
    if (status == DAOMESH_OK) return;
    fprintf(stderr, "%s\n", daomesh_status_text(status));
    exit(1);
}

/* Bodies are CBOR maps with the keys of docs/reference/actions.md. */
static void begin(uint64_t fields)
{
    body.len = 0;
    must(daomesh_cbor_map(&body, fields));
}

static void number(uint64_t key, uint64_t value)
{
    must(daomesh_cbor_uint(&body, key));
    must(daomesh_cbor_uint(&body, value));
}

static void text(uint64_t key, const char *value)
{
    must(daomesh_cbor_uint(&body, key));
    must(daomesh_cbor_text(&body, value, strlen(value)));
}

static void id(uint64_t key, const daomesh_id *value)
{
    must(daomesh_cbor_uint(&body, key));
    must(daomesh_cbor_bytes(&body, value->bytes, sizeof value->bytes));
}

static void act(daomesh_ledger *ledger, uint32_t kind, const daomesh_id *actor)
{
    uint8_t action[5000];
    size_t len;
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    daomesh_result result = { .size = sizeof result };

    must(daomesh_action_build(action, sizeof action, &len, &head, body.at, body.len, NULL));
    must(daomesh_ledger_apply(ledger, &result, action, len, 0, NULL));
    must(result.status);
}

static daomesh_id person(daomesh_ledger *ledger, const char *name)
{
    daomesh_id party;
    begin(1), text(3, name);
    must(daomesh_party_id(&party, body.at, body.len));
    act(ledger, DAOMESH_ACTION_PARTY_CREATE, &party);
    return party;
}

/* One member, one vote; more for than against; decided as soon as nothing can change it. */
static daomesh_id club(daomesh_ledger *ledger, const daomesh_id *of, const daomesh_id *first,
                       const daomesh_id *second)
{
    daomesh_id dao;
    begin(4), text(1, "club");
    must(daomesh_cbor_uint(&body, 2)), must(daomesh_cbor_array(&body, 2));
    must(daomesh_cbor_map(&body, 1)), id(1, memcmp(first, second, sizeof *first) < 0 ? first : second);
    must(daomesh_cbor_map(&body, 1)), id(1, memcmp(first, second, sizeof *first) < 0 ? second : first);
    must(daomesh_cbor_uint(&body, 3)), must(daomesh_cbor_array(&body, 1));
    must(daomesh_cbor_map(&body, 2)), text(1, "everything"), must(daomesh_cbor_uint(&body, 4));
    must(daomesh_cbor_map(&body, 4)), number(1, 1), number(2, 1), number(8, 2), number(13, 86400);
    number(4, 1);
    must(daomesh_dao_id(&dao, of, first, body.at, body.len));
    act(ledger, DAOMESH_ACTION_DAO_FOUND, first);
    return dao;
}

int main(void)
{
    daomesh_ledger *ledger;
    daomesh_reader *reader;
    daomesh_ledger_options options;
    daomesh_proposal_info proposal = { .size = sizeof proposal };

    must(daomesh_ledger_options_init(&options, sizeof options));
    options.mode = DAOMESH_MODE_HOST;
    options.ledger.bytes[0] = 1;
    must(daomesh_ledger_open(&ledger, &options, NULL));

    must(daomesh_ledger_begin(ledger, 1, 1000));
    daomesh_id alice = person(ledger, "alice"), bob = person(ledger, "bob");
    daomesh_id dao = club(ledger, &options.ledger, &alice, &bob);
    begin(3), id(1, &dao), number(2, 1), text(3, "paint the shed green");
    act(ledger, DAOMESH_ACTION_PROPOSAL_OPEN, &alice);
    must(daomesh_ledger_commit(ledger));

    must(daomesh_ledger_begin(ledger, 2, 1060));
    begin(3), id(1, &dao), number(2, 1), number(3, 1);
    act(ledger, DAOMESH_ACTION_PROPOSAL_VOTE, &alice);
    act(ledger, DAOMESH_ACTION_PROPOSAL_VOTE, &bob);
    must(daomesh_ledger_commit(ledger));

    must(daomesh_reader_open(&reader, ledger));
    must(daomesh_reader_proposal(&proposal, reader, &dao, 1, 0));
    printf("choice %u won with %u voters\n", proposal.winner, proposal.voters);
    daomesh_reader_close(reader);
    daomesh_ledger_close(ledger);
    return proposal.winner == 1 ? 0 : 1;
}
