/*
 * DAOstack's AbsoluteVote and QuorumVote, voted on a ledger: one DAO whose members hold the peer's reputation, one pathway
 * with the peer's rule, one proposal. Each step is a batch of its own, so that the reader sees what it did.
 */
#include <stdlib.h>
#include <string.h>

#include <daomesh/schema.h>

#include "conformance.h"

#define MEMBERS_MOST 32
#define BODY_BYTES 8192
#define VOTING_S 86400
#define PPM_PER_PERCENT (DAOMESH_PPM / 100)
#define WEIGHT_REPUTATION 3

struct world {
    struct line *line;
    daomesh_ledger *ledger;
    uint64_t height;
    size_t members;
    daomesh_id party[MEMBERS_MOST];
    daomesh_id dao;
};

/* An action's body while it is written. Its form is canonical: an optional field that is 0 is left out. */
struct body {
    uint8_t bytes[BODY_BYTES];
    daomesh_cbor cbor;
};

static void begin_body(struct body *body, uint64_t fields)
{
    body->cbor = (daomesh_cbor){ .at = body->bytes, .cap = sizeof body->bytes };
    (void)daomesh_cbor_map(&body->cbor, fields);
}

static void put_uint(struct body *body, uint64_t key, uint64_t value)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_uint(&body->cbor, value);
}

static void put_id(struct body *body, uint64_t key, const daomesh_id *id)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_bytes(&body->cbor, id->bytes, sizeof id->bytes);
}

static void put_text(struct body *body, uint64_t key, const char *text)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_text(&body->cbor, text, strlen(text));
}

static int is_zero(const daomesh_amount *amount)
{
    return (amount->limb[0] | amount->limb[1] | amount->limb[2] | amount->limb[3]) == 0;
}

static void put_amount(struct body *body, uint64_t key, const daomesh_amount *amount)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_amount(&body->cbor, amount);
}

/* --- Actions, one batch each --------------------------------------------------------------------------------- */

/* The status of one action in a batch of its own, one second after the last. */
static int32_t act(struct world *world, uint32_t kind, const daomesh_id *actor, const struct body *body)
{
    uint8_t bytes[BODY_BYTES + 128];
    size_t len;
    daomesh_result result = { .size = sizeof result };
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    int32_t status =
        daomesh_action_build(bytes, sizeof bytes, &len, &head, body->bytes, body->cbor.len, NULL);
    if (status != DAOMESH_OK) return status;
    world->height++;
    status = daomesh_ledger_begin(world->ledger, world->height, world->height);
    if (status == DAOMESH_OK) status = daomesh_ledger_apply(world->ledger, &result, bytes, len, 0, NULL);
    if (status == DAOMESH_OK) status = daomesh_ledger_commit(world->ledger);
    if (status == DAOMESH_OK) return result.status;
    differ(world->line, "the ledger says %s", daomesh_status_name(status));
    return status;
}

static void must(struct world *world, const char *what, int32_t status)
{
    if (status != DAOMESH_OK) differ(world->line, "%s: %s", what, daomesh_status_name(status));
}

static void create_party(struct world *world, size_t member)
{
    struct body body;
    begin_body(&body, 1);
    put_uint(&body, 4, member + 1);
    must(world, "party id", daomesh_party_id(&world->party[member], body.bytes, body.cbor.len));
    must(world, "party.create", act(world, DAOMESH_ACTION_PARTY_CREATE, &world->party[member], &body));
}

static int compare_ids(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

/* The peer's rule as dials. With changeable votes and no end in reach, the threshold at the deadline plays no part. */
static void put_rule(struct body *body, uint64_t key, uint32_t early, uint64_t percent)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_map(&body->cbor, 7);
    put_uint(body, 1, WEIGHT_REPUTATION);
    put_uint(body, 2, DAOMESH_THRESHOLD_PLURALITY);
    put_uint(body, 5, DAOMESH_ROUND_DIVIDE_FIRST);
    put_uint(body, 8, early);
    put_uint(body, 9, percent * PPM_PER_PERCENT);
    put_uint(body, 10, 1);
    put_uint(body, 13, VOTING_S);
}

/* Members are listed in the order of their ids; vectors number them in the order of world->party, which is the same. */
static void put_members(struct world *world, struct body *body, uint64_t key, const json_t *reputation)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_array(&body->cbor, world->members);
    for (size_t i = 0; i < world->members; i++) {
        const char *text = json_string_value(json_array_get(reputation, i));
        daomesh_amount amount = { { 0 } };
        if (!text || daomesh_amount_from_text(&amount, text, strlen(text)) != DAOMESH_OK)
            differ(world->line, "reputation %zu is no amount", i);
        (void)daomesh_cbor_map(&body->cbor, is_zero(&amount) ? 1 : 2);
        put_id(body, 1, &world->party[i]);
        if (!is_zero(&amount)) put_amount(body, 4, &amount);
    }
}

static void found_dao(struct world *world, const json_t *reputation, uint32_t early, uint64_t percent)
{
    struct body body;
    const daomesh_id ledger = { { 1 } }, *founder = &world->party[0];
    begin_body(&body, 4);
    put_text(&body, 1, "peer");
    put_members(world, &body, 2, reputation);
    (void)daomesh_cbor_uint(&body.cbor, 3);
    (void)daomesh_cbor_array(&body.cbor, 1);
    (void)daomesh_cbor_map(&body.cbor, 2);
    put_text(&body, 1, "vote");
    put_rule(&body, 4, early, percent);
    put_uint(&body, 4, 1);
    must(world, "dao id", daomesh_dao_id(&world->dao, &ledger, founder, body.bytes, body.cbor.len));
    must(world, "dao.found", act(world, DAOMESH_ACTION_DAO_FOUND, founder, &body));
}

static void open_proposal(struct world *world, uint64_t choices)
{
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &world->dao);
    put_uint(&body, 2, 1);
    put_uint(&body, 5, choices);
    must(world, "proposal.open", act(world, DAOMESH_ACTION_PROPOSAL_OPEN, &world->party[0], &body));
}

static int32_t vote(struct world *world, const daomesh_id *voter, uint64_t choice,
                    const daomesh_amount *weight)
{
    struct body body;
    begin_body(&body, is_zero(weight) ? 3 : 4);
    put_id(&body, 1, &world->dao);
    put_uint(&body, 2, 1);
    put_uint(&body, 3, choice);
    if (!is_zero(weight)) put_amount(&body, 4, weight);
    return act(world, DAOMESH_ACTION_PROPOSAL_VOTE, voter, &body);
}

static int32_t unvote(struct world *world, const daomesh_id *voter)
{
    struct body body;
    begin_body(&body, 2);
    put_id(&body, 1, &world->dao);
    put_uint(&body, 2, 1);
    return act(world, DAOMESH_ACTION_PROPOSAL_UNVOTE, voter, &body);
}

static int32_t mint(struct world *world, const daomesh_id *member, const daomesh_amount *amount)
{
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &world->dao);
    put_id(&body, 2, member);
    put_amount(&body, 3, amount);
    return act(world, DAOMESH_ACTION_REPUTATION_MINT, &world->dao, &body);
}

/* --- Steps and what they leave behind ------------------------------------------------------------------------ */

static int32_t take_step(struct world *world, const json_t *step)
{
    struct line *line = world->line;
    const char *op = text_in(line, step, "op");
    uint64_t member = number_in(line, step, "member");
    if (member >= world->members) {
        differ(line, "there is no member %llu", (unsigned long long)member);
        return DAOMESH_E_ARG;
    }
    const daomesh_id *actor = &world->party[member];
    if (strcmp(op, "cancelVote") == 0) return unvote(world, actor);
    const daomesh_amount amount = amount_in(line, step, "amount");
    if (strcmp(op, "vote") == 0) return vote(world, actor, number_in(line, step, "choice"), &amount);
    if (strcmp(op, "mintReputation") == 0) return mint(world, actor, &amount);
    differ(line, "unknown step %s", op);
    return DAOMESH_E_ARG;
}

static daomesh_proposal_info look(struct world *world)
{
    daomesh_proposal_info info = { .size = sizeof info };
    daomesh_reader *reader;
    int32_t status = daomesh_reader_open(&reader, world->ledger);
    if (status == DAOMESH_OK) status = daomesh_reader_proposal(&info, reader, &world->dao, 1, 0);
    must(world, "reading the proposal", status);
    daomesh_reader_close(reader);
    return info;
}

static void expect_totals(struct world *world, const json_t *totals, const daomesh_proposal_info *info)
{
    if (json_array_size(totals) != info->choices + 1u) differ(world->line, "another number of choices");
    for (size_t i = 0; i < json_array_size(totals) && i <= info->choices; i++)
        expect_amount(world->line, "total", json_array_get(totals, i), &info->tally[i]);
}

/* Between two steps a decided proposal may be executed by its timer; its votes and its decision stay. */
static int same_votes(const daomesh_proposal_info *a, const daomesh_proposal_info *b)
{
    return a->voters == b->voters && a->decided == b->decided && a->winner == b->winner &&
           memcmp(a->tally, b->tally, sizeof a->tally) == 0;
}

static void check_step(struct world *world, size_t at, const json_t *step, const json_t *result)
{
    const daomesh_proposal_info before = look(world);
    int32_t status = take_step(world, step);
    const daomesh_proposal_info after = look(world);
    int worked = json_is_true(json_object_get(result, "ok"));
    if ((status == DAOMESH_OK) != worked)
        differ(world->line, "step %zu ended with %s", at, daomesh_status_name(status));
    if (!worked) {
        if (!same_votes(&before, &after)) differ(world->line, "step %zu was refused and left a trace", at);
        return;
    }
    int decided = json_is_true(json_object_get(result, "decided"));
    if ((after.decided_by != 0) != decided)
        differ(world->line, "step %zu: decided by %u", at, after.decided_by);
    if (!decided) expect_totals(world, json_object_get(result, "totals"), &after);
}

static void check_decision(struct world *world, const json_t *expected)
{
    const daomesh_proposal_info info = look(world);
    if (json_is_null(expected)) {
        if (info.decided_by != 0 || info.state != DAOMESH_STATE_ACTIVE)
            differ(world->line, "decided, expected open");
        return;
    }
    daomesh_amount winner = { { info.winner } };
    if (info.decided_by == 0) differ(world->line, "open, expected a decision");
    expect_amount(world->line, "decision", json_object_get(expected, "decision"), &winner);
    expect_amount(world->line, "totalReputation", json_object_get(expected, "totalReputation"), &info.total);
}

static void play(struct world *world)
{
    struct line *line = world->line;
    const json_t *steps = json_object_get(line->in, "steps"),
                 *results = json_object_get(line->out, "results");
    int is_quorum = strcmp(line->mechanism, "reputation-quorum") == 0;
    for (size_t i = 0; i < world->members; i++)
        create_party(world, i);
    qsort(world->party, world->members, sizeof world->party[0], compare_ids);
    found_dao(world, json_object_get(line->in, "reputation"),
              is_quorum ? DAOMESH_EARLY_QUORUM : DAOMESH_EARLY_BAR,
              number_in(line, line->in, "precReqPercent"));
    open_proposal(world, number_in(line, line->in, "choices"));
    if (line->differences > 0) return;

    if (json_array_size(steps) != json_array_size(results))
        differ(line, "steps and results differ in number");
    for (size_t i = 0; i < json_array_size(steps); i++)
        check_step(world, i, json_array_get(steps, i), json_array_get(results, i));
    check_decision(world, json_object_get(line->out, "decided"));
    must(world, "audit", daomesh_ledger_audit(world->ledger, NULL));
}

void run_reputation(struct line *line)
{
    struct world world = { .line = line,
                           .members = json_array_size(json_object_get(line->in, "reputation")) };
    daomesh_ledger_options options;
    if (world.members < 1 || world.members > MEMBERS_MOST) {
        differ(line, "%zu members, expected 1 to %d", world.members, MEMBERS_MOST);
        return;
    }
    must(&world, "options", daomesh_ledger_options_init(&options, sizeof options));
    options.mode = DAOMESH_MODE_HOST;
    options.ledger = (daomesh_id){ { 1 } };
    int32_t status = daomesh_ledger_open(&world.ledger, &options, NULL);
    must(&world, "opening a ledger", status);
    if (status == DAOMESH_OK) play(&world);
    daomesh_ledger_close(world.ledger);
}
