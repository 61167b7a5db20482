/*
 * OpenZeppelin's Governor, simple and fractional, once more, on a ledger: a DAO with one pathway of the peer's settings and a proposal; times, powers, votes and
 * the end are the ledger's. Kept here is only what it does not have:
 *
 * - Delegation that leaves who names nobody without power: members hold what rule delegation gives them while the proposal opens,
 *   and a member who never acts holds the rest; right after it everybody holds what is theirs.
 * - Votes without weight, which the simple peer counts as given, once.
 * - Execution on demand: a timer of the ledger carries out what has passed with the next batch.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "host.h"

#define PPM_PER_PERCENT (DAOMESH_PPM / 100)
#define MEMBERS_MOST 61
#define SPLIT 255
#define DAWN 1000 /* the peer's block 0: founding takes a while */

/* Party 0 founds, the last one holds what nobody is given; the peer's members are those between. */
struct assembly {
    struct host host;
    int is_fractional;
    size_t members;
    uint64_t row;
    daomesh_id dao;
    daomesh_amount balance[MEMBERS_MOST];
    uint32_t delegate[MEMBERS_MOST];
    int voted_without[MEMBERS_MOST]; /* any weight */
    int executed;                    /* as the peer sees it */
};

static const daomesh_id *member_id(const struct assembly *assembly, uint64_t member)
{
    return &assembly->host.party[member + 1];
}

/* --- The DAO ---------------------------------------------------------------------------------------------------------- */

static void read_members(struct assembly *assembly)
{
    struct line *line = assembly->host.line;
    const json_t *balances = json_object_get(line->in, "balances"),
                 *delegates = json_object_get(line->in, "delegates");
    for (size_t i = 0; i < assembly->members; i++) {
        const char *text = json_string_value(json_array_get(balances, i));
        const json_int_t delegate = json_integer_value(json_array_get(delegates, i));
        if (!text || daomesh_amount_from_text(&assembly->balance[i], text, strlen(text)) != DAOMESH_OK)
            differ(line, "balance %zu is no amount", i);
        assembly->delegate[i] = delegate < 0 ? NO_DELEGATE : (uint32_t)delegate;
    }
}

static struct daomesh_pathway pathway_of(struct assembly *assembly)
{
    struct line *line = assembly->host.line;
    const uint32_t percent = (uint32_t)number_in(line, line->in, "quorumPercent");
    struct daomesh_pathway pathway = { .charter = 1, .rule = { .weight = 2 } };
    DAOMESH_SET_TEXT(pathway.name, "governor");
    pathway.propose_min = amount_in(line, line->in, "proposalThreshold");
    pathway.rule.threshold = DAOMESH_THRESHOLD_MAJORITY;
    pathway.rule.rounding = DAOMESH_ROUND_FLOOR;
    pathway.rule.quorum_ppm = percent * PPM_PER_PERCENT;
    pathway.rule.quorum_counts = percent ? DAOMESH_COUNTS_FOR_ABSTAIN : 0;
    pathway.rule.in_parts = (uint8_t)assembly->is_fractional;
    pathway.rule.delay_s = number_in(line, line->in, "votingDelay");
    pathway.rule.voting_s = number_in(line, line->in, "votingPeriod");
    return pathway;
}

static void found(struct assembly *assembly)
{
    struct host *host = &assembly->host;
    const struct daomesh_pathway pathway = pathway_of(assembly);
    struct daomesh_dao_found act = { .charter_pathway = 1 };
    struct body members, pathways, body;
    DAOMESH_SET_TEXT(act.name, "assembly");
    new_body(&members);
    for (size_t i = 0; i <= assembly->members; i++) {
        struct daomesh_founding_member member = { .party = *member_id(assembly, i) };
        if (i < assembly->members) member.shares = assembly->balance[i];
        daomesh_encode_founding_member(&members.cbor, &member);
    }
    new_body(&pathways);
    daomesh_encode_pathway(&pathways.cbor, &pathway);
    act.members = daomesh_list_of(&members.cbor, (uint32_t)assembly->members + 1);
    act.pathways = daomesh_list_of(&pathways.cbor, 1);
    new_body(&body);
    daomesh_encode_dao_found(&body.cbor, &act);
    must(host, "dao id",
         daomesh_dao_id(&assembly->dao, &host->id, &host->party[0], body.bytes, body.cbor.len));
    must(host, "dao.found", host_act(host, DAOMESH_ACTION_DAO_FOUND, &host->party[0], &body));
    assembly->row = host_row(host, &assembly->dao);
}

/* --- What is on the ledger ------------------------------------------------------------------------------------------ */

/* The proposal at the peer's block; state 0 when there is none. */
static daomesh_proposal_info look(struct assembly *assembly, uint64_t block)
{
    daomesh_proposal_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(&assembly->host, "opening a reader", daomesh_reader_open(&reader, assembly->host.ledger));
    int32_t status = daomesh_reader_proposal(&info, reader, &assembly->dao, 1, DAWN + block);
    if (status != DAOMESH_E_UNKNOWN_PROPOSAL) must(&assembly->host, "reading the proposal", status);
    daomesh_reader_close(reader);
    return info;
}

static daomesh_amount cast_of(const daomesh_proposal_info *info)
{
    daomesh_amount sum = { { 0 } };
    for (size_t i = 0; i <= 2; i++)
        (void)daomesh_amount_add(&sum, &sum, &info->tally[i]);
    return sum;
}

/* --- Steps ------------------------------------------------------------------------------------------------------------ */

/* The next action is at the peer's block. */
static void set_block(struct assembly *assembly, uint64_t block)
{
    assembly->host.time = DAWN + block - 1;
}

static void reweight(struct assembly *assembly, uint64_t member, const daomesh_amount *shares, uint64_t block)
{
    const struct daomesh_member_reweight act = { .dao = assembly->dao,
                                                 .party = *member_id(assembly, member),
                                                 .shares = *shares };
    struct body body;
    new_body(&body);
    daomesh_encode_member_reweight(&body.cbor, &act);
    set_block(assembly, block);
    must(&assembly->host, "member.reweight",
         host_act(&assembly->host, DAOMESH_ACTION_MEMBER_REWEIGHT, &assembly->dao, &body));
}

/* What nobody has been given is the last member's: all weight together stays the supply. */
static void hand_out(struct assembly *assembly, const daomesh_amount *powers, uint64_t block)
{
    daomesh_amount rest = { { 0 } };
    for (size_t i = 0; i < assembly->members; i++)
        (void)daomesh_amount_add(&rest, &rest, &assembly->balance[i]);
    for (size_t i = 0; i < assembly->members; i++) {
        must(&assembly->host, "powers", daomesh_amount_subtract(&rest, &rest, &powers[i]));
        reweight(assembly, i, &powers[i], block);
    }
    reweight(assembly, assembly->members, &rest, block);
}

static int propose(struct assembly *assembly, uint64_t member, uint64_t block)
{
    const struct daomesh_proposal_open act = { .dao = assembly->dao, .pathway = 1 };
    daomesh_amount powers[MEMBERS_MOST];
    struct body body;
    delegated_powers(assembly->host.line, powers, assembly->balance, assembly->delegate, assembly->members);
    hand_out(assembly, powers, block);
    new_body(&body);
    daomesh_encode_proposal_open(&body.cbor, &act);
    set_block(assembly, block);
    int32_t status =
        host_act(&assembly->host, DAOMESH_ACTION_PROPOSAL_OPEN, member_id(assembly, member), &body);
    hand_out(assembly, assembly->balance, block);
    /* Who has nothing may propose there where the threshold is nothing. */
    if (status != DAOMESH_OK && status != DAOMESH_E_NO_WEIGHT)
        differ(assembly->host.line, "proposing ended with %s", daomesh_status_name(status));
    return status == DAOMESH_OK;
}

static int transfer(struct assembly *assembly, uint64_t member, const json_t *step, uint64_t block)
{
    const uint64_t to = number_in(assembly->host.line, step, "to");
    const daomesh_amount amount = amount_in(assembly->host.line, step, "amount");
    daomesh_amount left;
    if (to >= assembly->members ||
        daomesh_amount_subtract(&left, &assembly->balance[member], &amount) != DAOMESH_OK)
        return 0;
    assembly->balance[member] = left;
    (void)daomesh_amount_add(&assembly->balance[to], &assembly->balance[to], &amount);
    reweight(assembly, member, &assembly->balance[member], block);
    reweight(assembly, to, &assembly->balance[to], block);
    return 1;
}

/* support 0 against, 1 for, 2 abstain, and one that there is not */
static const uint8_t choice_of[] = { 2, 1, 0, 3 };

/* Within a batch. Weight 0: all that is left. */
static void add_vote(struct assembly *assembly, uint64_t member, uint8_t choice, const daomesh_amount *weight)
{
    const struct daomesh_proposal_vote act = {
        .dao = assembly->dao, .proposal = 1, .choice = choice, .weight = *weight
    };
    struct body body;
    new_body(&body);
    daomesh_encode_proposal_vote(&body.cbor, &act);
    host_add(&assembly->host, DAOMESH_ACTION_PROPOSAL_VOTE, member_id(assembly, member), &body);
}

/* A vote for each part, all in one batch. A split into nothing is asked for with one unit, in a batch that is dropped. */
static int32_t vote_in_parts(struct assembly *assembly, uint64_t member, const json_t *split)
{
    const daomesh_amount one = { { 1 } };
    int is_nothing = 1;
    host_begin(&assembly->host);
    for (size_t i = 0; i < 3; i++) {
        const char *text = json_string_value(json_array_get(split, i));
        daomesh_amount part = { { 0 } };
        if (!text || daomesh_amount_from_text(&part, text, strlen(text)) != DAOMESH_OK)
            differ(assembly->host.line, "split %zu is no amount", i);
        if (is_zero(&part)) continue;
        add_vote(assembly, member, choice_of[i], &part);
        is_nothing = 0;
    }
    if (!is_nothing) return host_end(&assembly->host);
    add_vote(assembly, member, 0, &one);
    return host_ask(&assembly->host);
}

static int32_t vote_at_once(struct assembly *assembly, uint64_t member, uint64_t support)
{
    const daomesh_amount all = { { 0 } };
    host_begin(&assembly->host);
    add_vote(assembly, member, choice_of[support < 3 ? support : 3], &all);
    return host_end(&assembly->host);
}

static int vote(struct assembly *assembly, uint64_t member, const json_t *step, uint64_t block,
                daomesh_amount *used)
{
    const uint64_t support = number_in(assembly->host.line, step, "support");
    const daomesh_proposal_info before = look(assembly, block);
    const daomesh_amount cast_before = cast_of(&before);
    set_block(assembly, block);
    const int32_t status = assembly->is_fractional && support == SPLIT
                               ? vote_in_parts(assembly, member, json_object_get(step, "split"))
                               : vote_at_once(assembly, member, support);
    if (status == DAOMESH_E_NO_WEIGHT && !assembly->is_fractional && !assembly->voted_without[member]) {
        assembly->voted_without[member] = 1;
        return 1;
    }
    const daomesh_proposal_info after = look(assembly, block);
    const daomesh_amount cast_after = cast_of(&after);
    must(&assembly->host, "votes only come", daomesh_amount_subtract(used, &cast_after, &cast_before));
    return status == DAOMESH_OK;
}

static int execute(struct assembly *assembly, uint64_t block)
{
    const struct daomesh_proposal_process act = { .dao = assembly->dao, .proposal = 1 };
    struct body body;
    new_body(&body);
    daomesh_encode_proposal_process(&body.cbor, &act);
    set_block(assembly, block);
    (void)host_act(&assembly->host, DAOMESH_ACTION_PROPOSAL_PROCESS, &assembly->host.party[0], &body);
    const int passed = look(assembly, block).state == DAOMESH_STATE_EXECUTED && !assembly->executed;
    if (passed) assembly->executed = 1;
    return passed;
}

static int take_step(struct assembly *assembly, const json_t *step, const json_t *result)
{
    struct line *line = assembly->host.line;
    const char *op = text_in(line, step, "op");
    const uint64_t block = number_in(line, step, "block");
    if (strcmp(op, "execute") == 0) return execute(assembly, block);
    const uint64_t member = number_in(line, step, "member");
    if (member >= assembly->members) {
        differ(line, "there is no member %llu", (unsigned long long)member);
        return 0;
    }
    if (strcmp(op, "propose") == 0) return propose(assembly, member, block);
    if (strcmp(op, "transfer") == 0) return transfer(assembly, member, step, block);
    daomesh_amount used = { { 0 } };
    const int worked = vote(assembly, member, step, block, &used);
    if (worked) expect_amount(line, "weight on the ledger", json_object_get(result, "weight"), &used);
    if (!worked && !is_zero(&used)) differ(line, "a refused vote was counted on the ledger");
    return worked;
}

/* --- What comes out --------------------------------------------------------------------------------------------------- */

static const char *state_name(const struct assembly *assembly, uint32_t state)
{
    switch (state) {
    case DAOMESH_STATE_PENDING:
        return "Pending";
    case DAOMESH_STATE_ACTIVE:
        return "Active";
    case DAOMESH_STATE_DEFEATED:
        return "Defeated";
    case DAOMESH_STATE_SUCCEEDED:
        return "Succeeded";
    case DAOMESH_STATE_EXECUTED:
        return assembly->executed ? "Executed" : "Succeeded";
    default:
        return "?";
    }
}

/* Compares the states from `*next` on that the peer saw up to a block; the last one only when all steps are done. */
static void expect_states(struct assembly *assembly, size_t *next, uint64_t block, int is_end)
{
    struct line *line = assembly->host.line;
    const json_t *states = json_object_get(line->out, "states");
    const size_t count = json_array_size(states);
    for (; *next + !is_end < count; (*next)++) {
        const json_t *state = json_array_get(states, *next);
        const uint64_t at = number_in(line, state, "block");
        if (at > block && !is_end) return;
        const char *got = state_name(assembly, look(assembly, at).state),
                   *expected = text_in(line, state, "state");
        if (strcmp(got, expected) != 0)
            differ(line, "at block %llu it is %s on the ledger, expected %s", (unsigned long long)at, got,
                   expected);
    }
}

static void expect_end(struct assembly *assembly, uint64_t block)
{
    struct line *line = assembly->host.line;
    const daomesh_proposal_info info = look(assembly, block);
    expect_amount(line, "totalSupplyAtSnapshot on the ledger",
                  json_object_get(line->out, "totalSupplyAtSnapshot"), &info.total);
    expect_amount(line, "against on the ledger", json_object_get(line->out, "against"), &info.tally[2]);
    expect_amount(line, "for on the ledger", json_object_get(line->out, "for"), &info.tally[1]);
    expect_amount(line, "abstain on the ledger", json_object_get(line->out, "abstain"), &info.tally[0]);
    if (number_in(line, line->out, "snapshot") + DAWN != info.opens ||
        number_in(line, line->out, "deadline") + DAWN != info.closes)
        differ(line, "on the ledger voting is from %llu to %llu", (unsigned long long)(info.opens - DAWN),
               (unsigned long long)(info.closes - DAWN));
}

static void play(struct assembly *assembly)
{
    struct line *line = assembly->host.line;
    const json_t *steps = json_object_get(line->in, "steps"),
                 *results = json_object_get(line->out, "results");
    size_t next_state = 0;
    uint64_t block = 0;
    for (size_t i = 0; i < json_array_size(steps) && line->differences == 0; i++) {
        const json_t *step = json_array_get(steps, i), *result = json_array_get(results, i);
        block = number_in(line, step, "block");
        if (i > 0) expect_states(assembly, &next_state, block, 0);
        const int worked = take_step(assembly, step, result);
        if (worked != json_is_true(json_object_get(result, "ok")))
            differ(line, "on the ledger step %zu %s", i, worked ? "worked" : "was refused");
    }
    if (!json_object_get(line->out, "states")) return; /* the peer refused to propose */
    expect_states(assembly, &next_state, 0, 1);
    expect_end(assembly, block);
}

void run_assembly(struct line *line)
{
    static struct assembly assembly;
    assembly = (struct assembly){ .is_fractional = strcmp(line->mechanism, "governor-fractional") == 0,
                                  .members = json_array_size(json_object_get(line->in, "balances")) };
    if (assembly.members < 1 || assembly.members > MEMBERS_MOST) {
        differ(line, "%zu members, expected 1 to %d", assembly.members, MEMBERS_MOST);
        return;
    }
    if (!host_open(&assembly.host, line, assembly.members + 2)) return;
    read_members(&assembly);
    found(&assembly);
    if (line->differences == 0) play(&assembly);
    host_close(&assembly.host);
}
