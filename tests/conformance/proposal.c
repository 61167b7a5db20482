/*
 * A proposal's life in a Moloch v3 (Baal) DAO, on a ledger: its members, one pathway with the peer's settings, one proposal that mints
 * seven shares for an outsider. Times, votes, marks, exits and the end are the ledger's; kept here is only what it does not have:
 *
 * - Delegation: when the proposal opens, members hold what rule delegation gives them, and right after it what is theirs.
 * - A submission that nobody sponsors is not on the ledger: opening is what sponsoring is there.
 * - Who may cancel: the sponsor, or anybody while the sponsor has too little; the DAO then does it.
 */
#include <string.h>

#include "host.h"

#define PPM_PER_PERCENT (DAOMESH_PPM / 100)
#define MEMBERS_MOST 62
#define DAWN 1000 /* the peer's time 0: founding takes a while */
#define NOBODY UINT64_MAX

/* Party 0 founds, the last one is the outsider; the peer's members are those between. */
struct guild {
    struct host host;
    size_t members;
    uint64_t row;
    daomesh_id dao;
    uint32_t delegate[MEMBERS_MOST];
    uint64_t sponsor;
};

static const daomesh_id *member_id(const struct guild *guild, uint64_t member)
{
    return &guild->host.party[member + 1];
}

/* --- The peer's settings ---------------------------------------------------------------------------------------- */

static uint64_t setting(struct guild *guild, const char *name)
{
    const daomesh_amount amount =
        amount_in(guild->host.line, json_object_get(guild->host.line->in, "config"), name);
    return amount.limb[0];
}

static void put_rule(struct guild *guild, struct body *body)
{
    const uint64_t quorum = setting(guild, "quorum"), kept = setting(guild, "minRetention");
    const uint64_t grace = setting(guild, "gracePeriod");
    (void)daomesh_cbor_uint(&body->cbor, 4);
    (void)daomesh_cbor_map(&body->cbor, 3u + (grace ? 1 : 0) + (quorum ? 3 : 0) + (kept ? 2 : 0));
    put_uint(body, 1, 2);
    put_uint(body, 2, DAOMESH_THRESHOLD_MAJORITY);
    if (quorum) put_uint(body, 6, quorum * PPM_PER_PERCENT);
    if (quorum) put_uint(body, 7, DAOMESH_COUNTS_FOR);
    put_uint(body, 13, setting(guild, "votingPeriod"));
    if (grace) put_uint(body, 14, grace);
    if (quorum) put_uint(body, 17, 1);
    if (kept) put_uint(body, 19, DAOMESH_HIGH_WATER_ANY_VOTE);
    if (kept) put_uint(body, 20, kept * PPM_PER_PERCENT);
}

static daomesh_amount sponsor_threshold(struct guild *guild)
{
    return amount_in(guild->host.line, json_object_get(guild->host.line->in, "config"), "sponsor");
}

static void put_pathway(struct guild *guild, struct body *body)
{
    const daomesh_amount least = sponsor_threshold(guild);
    (void)daomesh_cbor_map(&body->cbor, is_zero(&least) ? 2 : 3);
    put_text(body, 1, "baal");
    if (!is_zero(&least)) put_amount(body, 3, &least);
    put_rule(guild, body);
}

static void put_members(struct guild *guild, struct body *body)
{
    struct line *line = guild->host.line;
    (void)daomesh_cbor_uint(&body->cbor, 2);
    (void)daomesh_cbor_array(&body->cbor, guild->members);
    for (size_t i = 0; i < guild->members; i++) {
        const json_t *member = json_array_get(json_object_get(line->in, "members"), i);
        const daomesh_amount shares = amount_in(line, member, "shares"),
                             loot = amount_in(line, member, "loot");
        (void)daomesh_cbor_map(&body->cbor, 1u + !is_zero(&shares) + !is_zero(&loot));
        put_id(body, 1, member_id(guild, i));
        if (!is_zero(&shares)) put_amount(body, 2, &shares);
        if (!is_zero(&loot)) put_amount(body, 3, &loot);
    }
}

static void found_guild(struct guild *guild)
{
    struct host *host = &guild->host;
    struct body body;
    begin_body(&body, 4);
    put_text(&body, 1, "guild");
    put_members(guild, &body);
    (void)daomesh_cbor_uint(&body.cbor, 3);
    (void)daomesh_cbor_array(&body.cbor, 1);
    put_pathway(guild, &body);
    put_uint(&body, 4, 1);
    must(host, "dao id", daomesh_dao_id(&guild->dao, &host->id, &host->party[0], body.bytes, body.cbor.len));
    must(host, "dao.found", host_act(host, DAOMESH_ACTION_DAO_FOUND, &host->party[0], &body));
    guild->row = host_row(host, &guild->dao);
}

/* --- What is on the ledger --------------------------------------------------------------------------------------- */

/* The proposal at the peer's time `t`; state 0 when there is none. */
static daomesh_proposal_info look(struct guild *guild, uint64_t t)
{
    daomesh_proposal_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(&guild->host, "opening a reader", daomesh_reader_open(&reader, guild->host.ledger));
    int32_t status = daomesh_reader_proposal(&info, reader, &guild->dao, 1, DAWN + t);
    if (status != DAOMESH_E_UNKNOWN_PROPOSAL) must(&guild->host, "reading the proposal", status);
    daomesh_reader_close(reader);
    return info;
}

/* What a member holds; nothing when they are none. */
static daomesh_member_info holding(struct guild *guild, uint64_t member)
{
    daomesh_member_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(&guild->host, "opening a reader", daomesh_reader_open(&reader, guild->host.ledger));
    (void)daomesh_reader_member(&info, reader, &guild->dao, member_id(guild, member));
    daomesh_reader_close(reader);
    return info;
}

static void read_powers(struct guild *guild, daomesh_amount *powers)
{
    daomesh_amount shares[MEMBERS_MOST];
    for (size_t i = 0; i < guild->members; i++)
        shares[i] = holding(guild, i).shares;
    delegated_powers(guild->host.line, powers, shares, guild->delegate, guild->members);
}

/* --- Steps ---------------------------------------------------------------------------------------------------------- */

static int32_t reweight(struct guild *guild, uint64_t member, const daomesh_amount *shares,
                        const daomesh_amount *loot)
{
    struct body body;
    begin_body(&body, 4);
    put_id(&body, 1, &guild->dao);
    put_id(&body, 2, member_id(guild, member));
    put_amount(&body, 3, shares);
    put_amount(&body, 4, loot);
    guild->host.time--; /* in the same second as what is before */
    return host_act(&guild->host, DAOMESH_ACTION_MEMBER_REWEIGHT, &guild->dao, &body);
}

static int is_same(const daomesh_amount *a, const daomesh_amount *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

/* One member.add as an inner action: seven shares for the outsider. */
static void put_payload(struct guild *guild, struct body *body)
{
    const daomesh_amount seven = { { 7 } };
    struct body inner, list;
    begin_body(&inner, 3);
    put_id(&inner, 1, &guild->dao);
    put_id(&inner, 2, &guild->host.party[guild->members + 1]);
    put_amount(&inner, 3, &seven);
    list.cbor = (daomesh_cbor){ .at = list.bytes, .cap = sizeof list.bytes };
    (void)daomesh_cbor_array(&list.cbor, 1);
    (void)daomesh_cbor_array(&list.cbor, 2);
    (void)daomesh_cbor_uint(&list.cbor, DAOMESH_ACTION_MEMBER_ADD);
    (void)daomesh_cbor_raw(&list.cbor, inner.bytes, inner.cbor.len);
    (void)daomesh_cbor_uint(&body->cbor, 6);
    (void)daomesh_cbor_bytes(&body->cbor, list.bytes, list.cbor.len);
}

static int32_t open_proposal(struct guild *guild, uint64_t member)
{
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &guild->dao);
    put_uint(&body, 2, 1);
    put_payload(guild, &body);
    return host_act(&guild->host, DAOMESH_ACTION_PROPOSAL_OPEN, member_id(guild, member), &body);
}

/* Opens with the powers of the moment as weights. */
static int sponsor(struct guild *guild, uint64_t member)
{
    daomesh_amount powers[MEMBERS_MOST];
    daomesh_member_info own[MEMBERS_MOST];
    const uint64_t now = guild->host.time;
    read_powers(guild, powers);
    for (size_t i = 0; i < guild->members; i++) {
        own[i] = holding(guild, i);
        if (is_same(&own[i].shares, &powers[i])) continue;
        guild->host.time = now + 1;
        must(&guild->host, "delegating", reweight(guild, i, &powers[i], &own[i].loot));
    }
    guild->host.time = now;
    int32_t status = open_proposal(guild, member);
    for (size_t i = 0; i < guild->members; i++) {
        if (!is_same(&own[i].shares, &powers[i]))
            must(&guild->host, "taking back", reweight(guild, i, &own[i].shares, &own[i].loot));
    }
    if (status == DAOMESH_OK) guild->sponsor = member;
    return status == DAOMESH_OK;
}

/* Who has enough sponsors what they submit. */
static int submit(struct guild *guild, uint64_t member)
{
    (void)sponsor(guild, member);
    return 1;
}

static int vote(struct guild *guild, uint64_t member, const json_t *step)
{
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &guild->dao);
    put_uint(&body, 2, 1);
    put_uint(&body, 3, json_is_true(json_object_get(step, "support")) ? 1 : 2);
    return host_act(&guild->host, DAOMESH_ACTION_PROPOSAL_VOTE, member_id(guild, member), &body) ==
           DAOMESH_OK;
}

static int cancel(struct guild *guild, uint64_t member)
{
    const daomesh_amount least = sponsor_threshold(guild);
    daomesh_amount powers[MEMBERS_MOST];
    struct body body;
    int32_t order = 0;
    if (guild->sponsor == NOBODY) return 0;
    read_powers(guild, powers);
    (void)daomesh_amount_compare(&order, &powers[guild->sponsor], &least);
    if (member != guild->sponsor && order >= 0) return 0;
    if (look(guild, guild->host.time + 1 - DAWN).state != DAOMESH_STATE_ACTIVE) return 0;
    begin_body(&body, 2);
    put_id(&body, 1, &guild->dao);
    put_uint(&body, 2, 1);
    return host_act(&guild->host, DAOMESH_ACTION_PROPOSAL_CANCEL, &guild->dao, &body) == DAOMESH_OK;
}

/* Here a timer does it; asking for it again is refused and changes nothing. */
static int process(struct guild *guild, uint64_t t)
{
    struct body body;
    const daomesh_proposal_info before = look(guild, t);
    begin_body(&body, 2);
    put_id(&body, 1, &guild->dao);
    put_uint(&body, 2, 1);
    (void)host_act(&guild->host, DAOMESH_ACTION_PROPOSAL_PROCESS, member_id(guild, 0), &body);
    return before.finished == 0 && look(guild, t).finished != 0;
}

static int mint_shares(struct guild *guild, uint64_t member, const json_t *step)
{
    const daomesh_amount amount = amount_in(guild->host.line, step, "amount");
    daomesh_member_info held = holding(guild, member);
    struct body body;
    (void)daomesh_amount_add(&held.shares, &held.shares, &amount);
    guild->host.time++;
    int32_t status = reweight(guild, member, &held.shares, &held.loot);
    if (status != DAOMESH_E_NOT_A_MEMBER) return status == DAOMESH_OK;
    begin_body(&body, 3);
    put_id(&body, 1, &guild->dao);
    put_id(&body, 2, member_id(guild, member));
    put_amount(&body, 3, &amount);
    guild->host.time--;
    return host_act(&guild->host, DAOMESH_ACTION_MEMBER_ADD, &guild->dao, &body) == DAOMESH_OK;
}

static int ragequit(struct guild *guild, uint64_t member, const json_t *step)
{
    struct line *line = guild->host.line;
    const daomesh_amount shares = amount_in(line, step, "sharesToBurn"),
                         loot = amount_in(line, step, "lootToBurn");
    struct body body;
    begin_body(&body, 1u + !is_zero(&shares) + !is_zero(&loot));
    put_id(&body, 1, &guild->dao);
    if (!is_zero(&shares)) put_amount(&body, 2, &shares);
    if (!is_zero(&loot)) put_amount(&body, 3, &loot);
    return host_act(&guild->host, DAOMESH_ACTION_MEMBER_EXIT, member_id(guild, member), &body) == DAOMESH_OK;
}

static int delegate(struct guild *guild, uint64_t member, const json_t *step)
{
    const daomesh_member_info held = holding(guild, member);
    const uint64_t to = number_in(guild->host.line, step, "to");
    if (is_zero(&held.shares) || to >= guild->members) return 0;
    guild->delegate[member] = (uint32_t)to;
    return 1;
}

static int take_step(struct guild *guild, const json_t *step)
{
    struct line *line = guild->host.line;
    const char *op = text_in(line, step, "op");
    const uint64_t t = number_in(line, step, "t");
    guild->host.time = DAWN + t - 1;
    if (strcmp(op, "process") == 0) return process(guild, t);
    const uint64_t member = number_in(line, step, "member");
    if (member >= guild->members) {
        differ(line, "there is no member %llu", (unsigned long long)member);
        return 0;
    }
    if (strcmp(op, "submit") == 0) return submit(guild, member);
    if (strcmp(op, "sponsor") == 0) return guild->sponsor == NOBODY && sponsor(guild, member);
    if (strcmp(op, "vote") == 0) return vote(guild, member, step);
    if (strcmp(op, "cancel") == 0) return cancel(guild, member);
    if (strcmp(op, "mintShares") == 0) return mint_shares(guild, member, step);
    if (strcmp(op, "ragequit") == 0) return ragequit(guild, member, step);
    if (strcmp(op, "delegate") == 0) return delegate(guild, member, step);
    differ(line, "unknown step %s", op);
    return 0;
}

/* --- What comes out --------------------------------------------------------------------------------------------- */

static int has_majority(const daomesh_proposal_info *info)
{
    int32_t order;
    return daomesh_amount_compare(&order, &info->tally[1], &info->tally[2]) == DAOMESH_OK && order > 0;
}

/*
 * The peer's word for a state. What loses the vote is defeated here at once, there after grace; what lacks quorum or retention is
 * ready there until somebody processes it, and here defeated as soon as it is due.
 */
static const char *state_name(struct guild *guild, const daomesh_proposal_info *info, uint64_t t)
{
    const int was_in_grace = DAWN + t <= info->closes + setting(guild, "gracePeriod");
    switch (info->state) {
    case 0:
        return "Submitted";
    case DAOMESH_STATE_PENDING:
    case DAOMESH_STATE_ACTIVE:
        return "Voting";
    case DAOMESH_STATE_CANCELLED:
        return "Cancelled";
    case DAOMESH_STATE_GRACE:
        return "Grace";
    case DAOMESH_STATE_SUCCEEDED:
        return "Ready";
    case DAOMESH_STATE_EXECUTED:
        return "Processed";
    case DAOMESH_STATE_DEFEATED:
        if (was_in_grace) return "Grace";
        if (info->finished != 0) return "Processed";
        return has_majority(info) ? "Ready" : "Defeated";
    default:
        return "?";
    }
}

static void expect_state(struct guild *guild, uint64_t t, const char *expected)
{
    const daomesh_proposal_info info = look(guild, t);
    const char *got = state_name(guild, &info, t);
    if (strcmp(got, expected) != 0)
        differ(guild->host.line, "at %llu it is %s, expected %s", (unsigned long long)t, got, expected);
}

/* Compares the states from `*next` on that the peer saw up to `t`. */
static void expect_states(struct guild *guild, size_t *next, uint64_t t)
{
    const json_t *states = json_object_get(guild->host.line->out, "states");
    for (; *next < json_array_size(states); (*next)++) {
        const json_t *state = json_array_get(states, *next);
        const uint64_t at = number_in(guild->host.line, state, "t");
        if (at > t) return;
        expect_state(guild, at, text_in(guild->host.line, state, "state"));
    }
}

static void expect_flag(struct guild *guild, const char *name, int got)
{
    const json_t *status = json_object_get(guild->host.line->out, "status");
    if (json_is_true(json_object_get(status, name)) != got) differ(guild->host.line, "%s is %d", name, got);
}

static void expect_proposal(struct guild *guild, const daomesh_proposal_info *info)
{
    struct line *line = guild->host.line;
    expect_amount(line, "yesVotes", json_object_get(line->out, "yesVotes"), &info->tally[1]);
    expect_amount(line, "noVotes", json_object_get(line->out, "noVotes"), &info->tally[2]);
    expect_amount(line, "maxTotalSharesAtSponsor", json_object_get(line->out, "maxTotalSharesAtSponsor"),
                  &info->total);
    expect_flag(guild, "cancelled", info->state == DAOMESH_STATE_CANCELLED);
    expect_flag(guild, "processed", info->finished != 0 && info->state != DAOMESH_STATE_CANCELLED);
    expect_flag(guild, "passed", info->state == DAOMESH_STATE_EXECUTED);
    expect_flag(guild, "actionFailed", info->state == DAOMESH_STATE_FAILED);
    if (info->state == 0) {
        if (!json_is_null(json_object_get(line->out, "votingStarts"))) differ(line, "it is not sponsored");
        return;
    }
    const daomesh_amount opened = { { info->opened - DAWN } };
    expect_amount(line, "votingStarts", json_object_get(line->out, "votingStarts"), &opened);
    if (setting(guild, "minRetention") == 0) return; /* no mark is kept */
    json_t *record = host_record(&guild->host, guild->row, DAOMESH_RECORD_PROPOSAL, 1);
    const daomesh_amount mark = amount_in(line, record, "claims_most");
    expect_amount(line, "maxTotalSharesAndLootAtVote",
                  json_object_get(line->out, "maxTotalSharesAndLootAtVote"), &mark);
    json_decref(record);
}

static void expect_end(struct guild *guild, uint64_t t)
{
    struct line *line = guild->host.line;
    const daomesh_proposal_info info = look(guild, t);
    json_t *dao = host_record(&guild->host, guild->row, DAOMESH_RECORD_DAO, 0);
    const daomesh_amount shares = amount_in(line, dao, "shares"), loot = amount_in(line, dao, "loot");
    expect_amount(line, "totalShares", json_object_get(line->out, "totalShares"), &shares);
    expect_amount(line, "totalLoot", json_object_get(line->out, "totalLoot"), &loot);
    expect_state(guild, t, text_in(line, line->out, "finalState"));
    expect_proposal(guild, &info);
    json_decref(dao);
}

static void play(struct guild *guild)
{
    struct line *line = guild->host.line;
    const json_t *steps = json_object_get(line->in, "steps"),
                 *results = json_object_get(line->out, "results");
    size_t next_state = 0;
    uint64_t t = 0;
    for (size_t i = 0; i < json_array_size(steps) && line->differences == 0; i++) {
        const json_t *step = json_array_get(steps, i);
        t = number_in(line, step, "t");
        /* Nothing has been seen of the proposal before the first step is done. */
        if (i > 0) expect_states(guild, &next_state, t);
        const daomesh_proposal_info before = look(guild, t);
        int worked = take_step(guild, step);
        const daomesh_proposal_info after = look(guild, t);
        if (!worked && memcmp(before.tally, after.tally, sizeof before.tally) != 0)
            differ(line, "step %zu was refused and left a trace", i);
        if (worked != json_is_true(json_object_get(json_array_get(results, i), "ok")))
            differ(line, "step %zu %s", i, worked ? "worked" : "was refused");
    }
    expect_states(guild, &next_state, UINT64_MAX);
    expect_end(guild, t);
}

void run_proposal(struct line *line)
{
    static struct guild guild;
    guild =
        (struct guild){ .members = json_array_size(json_object_get(line->in, "members")), .sponsor = NOBODY };
    if (guild.members < 1 || guild.members > MEMBERS_MOST) {
        differ(line, "%zu members, expected 1 to %d", guild.members, MEMBERS_MOST);
        return;
    }
    for (uint32_t i = 0; i < guild.members; i++)
        guild.delegate[i] = i;
    if (!host_open(&guild.host, line, guild.members + 2)) return;
    found_guild(&guild);
    if (line->differences == 0) play(&guild);
    host_close(&guild.host);
}
