/*
 * DAOstack's AbsoluteVote and QuorumVote, voted on a ledger: one DAO whose members hold the peer's reputation, one pathway
 * with the peer's rule, one proposal. Each step is a batch of its own, so that the reader sees what it did.
 */
#include <string.h>

#include "host.h"

#define VOTING_S 86400
#define PPM_PER_PERCENT (DAOMESH_PPM / 100)
#define WEIGHT_REPUTATION 3

struct world {
    struct host host;
    daomesh_id dao;
};

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

/* Members are listed in the order of their ids; vectors number them in the order of host.party, which is the same. */
static void put_members(struct world *world, struct body *body, uint64_t key, const json_t *reputation)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_array(&body->cbor, world->host.parties);
    for (size_t i = 0; i < world->host.parties; i++) {
        const char *text = json_string_value(json_array_get(reputation, i));
        daomesh_amount amount = { { 0 } };
        if (!text || daomesh_amount_from_text(&amount, text, strlen(text)) != DAOMESH_OK)
            differ(world->host.line, "reputation %zu is no amount", i);
        (void)daomesh_cbor_map(&body->cbor, is_zero(&amount) ? 1 : 2);
        put_id(body, 1, &world->host.party[i]);
        if (!is_zero(&amount)) put_amount(body, 4, &amount);
    }
}

static void found_dao(struct world *world, const json_t *reputation, uint32_t early, uint64_t percent)
{
    struct body body;
    const daomesh_id *founder = &world->host.party[0];
    begin_body(&body, 4);
    put_text(&body, 1, "peer");
    put_members(world, &body, 2, reputation);
    (void)daomesh_cbor_uint(&body.cbor, 3);
    (void)daomesh_cbor_array(&body.cbor, 1);
    (void)daomesh_cbor_map(&body.cbor, 2);
    put_text(&body, 1, "vote");
    put_rule(&body, 4, early, percent);
    put_uint(&body, 4, 1);
    must(&world->host, "dao id",
         daomesh_dao_id(&world->dao, &world->host.id, founder, body.bytes, body.cbor.len));
    must(&world->host, "dao.found", host_act(&world->host, DAOMESH_ACTION_DAO_FOUND, founder, &body));
}

static void open_proposal(struct world *world, uint64_t choices)
{
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &world->dao);
    put_uint(&body, 2, 1);
    put_uint(&body, 5, choices);
    must(&world->host, "proposal.open",
         host_act(&world->host, DAOMESH_ACTION_PROPOSAL_OPEN, &world->host.party[0], &body));
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
    return host_act(&world->host, DAOMESH_ACTION_PROPOSAL_VOTE, voter, &body);
}

static int32_t unvote(struct world *world, const daomesh_id *voter)
{
    struct body body;
    begin_body(&body, 2);
    put_id(&body, 1, &world->dao);
    put_uint(&body, 2, 1);
    return host_act(&world->host, DAOMESH_ACTION_PROPOSAL_UNVOTE, voter, &body);
}

static int32_t mint(struct world *world, const daomesh_id *member, const daomesh_amount *amount)
{
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &world->dao);
    put_id(&body, 2, member);
    put_amount(&body, 3, amount);
    return host_act(&world->host, DAOMESH_ACTION_REPUTATION_MINT, &world->dao, &body);
}

/* --- Steps and what they leave behind ------------------------------------------------------------------------ */

static int32_t take_step(struct world *world, const json_t *step)
{
    struct line *line = world->host.line;
    const char *op = text_in(line, step, "op");
    uint64_t member = number_in(line, step, "member");
    if (member >= world->host.parties) {
        differ(line, "there is no member %llu", (unsigned long long)member);
        return DAOMESH_E_ARG;
    }
    const daomesh_id *actor = &world->host.party[member];
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
    int32_t status = daomesh_reader_open(&reader, world->host.ledger);
    if (status == DAOMESH_OK) status = daomesh_reader_proposal(&info, reader, &world->dao, 1, 0);
    must(&world->host, "reading the proposal", status);
    daomesh_reader_close(reader);
    return info;
}

static void expect_totals(struct world *world, const json_t *totals, const daomesh_proposal_info *info)
{
    if (json_array_size(totals) != info->choices + 1u) differ(world->host.line, "another number of choices");
    for (size_t i = 0; i < json_array_size(totals) && i <= info->choices; i++)
        expect_amount(world->host.line, "total", json_array_get(totals, i), &info->tally[i]);
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
        differ(world->host.line, "step %zu ended with %s", at, daomesh_status_name(status));
    if (!worked) {
        if (!same_votes(&before, &after))
            differ(world->host.line, "step %zu was refused and left a trace", at);
        return;
    }
    int decided = json_is_true(json_object_get(result, "decided"));
    if ((after.decided_by != 0) != decided)
        differ(world->host.line, "step %zu: decided by %u", at, after.decided_by);
    if (!decided) expect_totals(world, json_object_get(result, "totals"), &after);
}

static void check_decision(struct world *world, const json_t *expected)
{
    const daomesh_proposal_info info = look(world);
    if (json_is_null(expected)) {
        if (info.decided_by != 0 || info.state != DAOMESH_STATE_ACTIVE)
            differ(world->host.line, "decided, expected open");
        return;
    }
    daomesh_amount winner = { { info.winner } };
    if (info.decided_by == 0) differ(world->host.line, "open, expected a decision");
    expect_amount(world->host.line, "decision", json_object_get(expected, "decision"), &winner);
    expect_amount(world->host.line, "totalReputation", json_object_get(expected, "totalReputation"),
                  &info.total);
}

static void play(struct world *world)
{
    struct line *line = world->host.line;
    const json_t *steps = json_object_get(line->in, "steps"),
                 *results = json_object_get(line->out, "results");
    int is_quorum = strcmp(line->mechanism, "reputation-quorum") == 0;
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
}

void run_reputation(struct line *line)
{
    struct world world;
    if (!host_open(&world.host, line, json_array_size(json_object_get(line->in, "reputation")))) return;
    play(&world);
    host_close(&world.host);
}
