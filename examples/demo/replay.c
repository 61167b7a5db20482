/* Carries the plan out: every step becomes an action that its actor signs, in batches, on a ledger file. */
#include "demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <daomesh/schema.h>

#define FIRST_LANE 1u /* a person's only key has the first nonce lane */
#define VALID_S 86400u

/* Demo keys: everyone can compute them. */
static void make_wallet(struct wallet *out, daomesh_id *key, const char *address)
{
    static const char domain[] = "daomesh demo";
    const daomesh_span spans[] = { { (const uint8_t *)domain, strlen(domain) },
                                   { (const uint8_t *)address, strlen(address) } };
    daomesh_id seed;
    must(daomesh_sha256_spans(&seed, spans, 2), "hashing");
    memcpy(out->seed, seed.bytes, sizeof out->seed);
    out->sequence = 0;
    must(daomesh_key_public(key, out->seed), "making a key");
}

static void begin_batch(struct replay *replay, uint64_t time)
{
    must(daomesh_ledger_begin(replay->ledger, ++replay->height, time), "beginning a batch");
    replay->time = time;
}

/* Builds, signs, applies. The history holds nothing that the rules refuse, so a refusal ends the demo. */
static void act(struct replay *replay, struct wallet *actor, uint32_t kind, const struct body *body)
{
    uint8_t action[BODY_BYTES + 256], envelope[BODY_BYTES + 512];
    size_t action_len, envelope_len;
    daomesh_diag diag = { .size = sizeof diag };
    const daomesh_action_head head = { .size = sizeof head,
                                       .kind = kind,
                                       .lane = FIRST_LANE,
                                       .sequence = ++actor->sequence,
                                       .expires = replay->time + VALID_S,
                                       .actor = actor->id };
    must(daomesh_action_build(action, sizeof action, &action_len, &head, body->bytes, body->cbor.len, &diag),
         "building an action");
    must(daomesh_action_sign(envelope, sizeof envelope, &envelope_len, &replay->ledger_id, action, action_len,
                             actor->seed, &diag),
         "signing an action");

    daomesh_result result = { .size = sizeof result };
    must(daomesh_ledger_apply(replay->ledger, &result, envelope, envelope_len, 0, &diag),
         "applying an action");
    if (result.status != DAOMESH_OK) {
        char sentence[512];
        daomesh_describe(sentence, sizeof sentence, &action_len, envelope, envelope_len, NULL, NULL);
        die(daomesh_status_text(result.status), sentence);
    }
    replay->actions++;
}

static void join_ledger(struct replay *replay, struct wallet *wallet, const char *address, const char *name)
{
    daomesh_id key;
    struct body body;
    make_wallet(wallet, &key, address);
    body_party(&body, &key, name);
    must(daomesh_party_id(&wallet->id, body.bytes, body.cbor.len), "naming a person");
    act(replay, wallet, DAOMESH_ACTION_PARTY_CREATE, &body);
}

static void add_person(struct replay *replay, const struct step *step)
{
    const char *address = replay->history->people[step->person].address;
    char name[SHORT_ADDRESS_DIGITS + 1];
    memcpy(name, address, SHORT_ADDRESS_DIGITS);
    name[SHORT_ADDRESS_DIGITS] = '\0';
    join_ledger(replay, &replay->wallets[step->person], address, name);
}

static struct wallet *registrar(struct replay *replay)
{
    return &replay->wallets[replay->history->person_count];
}

static void found(struct replay *replay, const struct step *step)
{
    struct wallet *founder = &replay->wallets[step->person];
    struct body body;
    body_dao(&body, &replay->history->daos[step->dao], &founder->id, &step->amount, &registrar(replay)->id);
    must(
        daomesh_dao_id(&replay->daos[step->dao], &replay->ledger_id, &founder->id, body.bytes, body.cbor.len),
        "naming a DAO");
    replay->members[step->dao]++;
    act(replay, founder, DAOMESH_ACTION_DAO_FOUND, &body);
}

static void add_member(struct replay *replay, const struct step *step)
{
    struct body body;
    body_join(&body, &replay->daos[step->dao], &replay->wallets[step->person].id, &step->amount);
    replay->members[step->dao]++;
    act(replay, registrar(replay), DAOMESH_ACTION_MEMBER_ADD, &body);
}

static void change_reputation(struct replay *replay, const struct step *step, uint32_t kind)
{
    struct body body;
    body_reputation(&body, &replay->daos[step->dao], &replay->wallets[step->person].id, &step->amount);
    act(replay, registrar(replay), kind, &body);
}

static void open_proposal(struct replay *replay, const struct step *step)
{
    const struct proposal *proposal = &replay->history->proposals[step->proposal];
    struct wallet *proposer = &replay->wallets[step->person];
    struct body body;
    body_open(&body, &replay->daos[step->dao], history_pathway(replay->history, proposal), proposal->id,
              &proposer->id);
    act(replay, proposer, DAOMESH_ACTION_PROPOSAL_OPEN, &body);
    replay->numbers[step->proposal] = ++replay->opened[step->dao];
}

static void cast_vote(struct replay *replay, const struct step *step)
{
    struct body body;
    body_vote(&body, &replay->daos[step->dao], replay->numbers[step->proposal], step->for_it);
    act(replay, &replay->wallets[step->person], DAOMESH_ACTION_PROPOSAL_VOTE, &body);
}

static void carry_out(struct replay *replay, const struct step *step)
{
    switch (step->kind) {
    case STEP_PERSON:
        add_person(replay, step);
        return;
    case STEP_FOUND:
        found(replay, step);
        return;
    case STEP_JOIN:
        add_member(replay, step);
        return;
    case STEP_MINT:
        change_reputation(replay, step, DAOMESH_ACTION_REPUTATION_MINT);
        return;
    case STEP_BURN:
        change_reputation(replay, step, DAOMESH_ACTION_REPUTATION_BURN);
        return;
    case STEP_OPEN:
        open_proposal(replay, step);
        return;
    case STEP_VOTE:
        cast_vote(replay, step);
        return;
    }
}

static void remove_old(const char *path)
{
    static const char *const suffixes[] = { "", "-lock", "-owner" };
    char name[4096];
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        int len = snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
        if (len < 0 || (size_t)len >= sizeof name) die("the path is too long:", path);
        remove(name);
    }
}

void replay_open(struct replay *out, const struct history *history, const char *path)
{
    static const char name[] = "daomesh demo ledger";
    memset(out, 0, sizeof *out);
    out->history = history;
    out->wallets = allocate(history->person_count + 1, sizeof *out->wallets);
    out->daos = allocate(history->dao_count, sizeof *out->daos);
    out->members = allocate(history->dao_count, sizeof *out->members);
    out->opened = allocate(history->dao_count, sizeof *out->opened);
    out->numbers = allocate(history->proposal_count, sizeof *out->numbers);
    must(daomesh_sha256(&out->ledger_id, (const uint8_t *)name, strlen(name)), "hashing");

    daomesh_ledger_options options;
    daomesh_diag diag = { .size = sizeof diag };
    remove_old(path);
    must(daomesh_ledger_options_init(&options, sizeof options), "preparing the ledger");
    options.path = path;
    options.mode = DAOMESH_MODE_SIGNED;
    options.create = 2;
    options.no_sync =
        1; /* years in seconds: a crash of the machine may cost the last batches, and they can be replayed */
    options.ledger = out->ledger_id;
    must(daomesh_ledger_open(&out->ledger, &options, &diag), "creating the ledger");
}

/* Lets the deadlines pass that lie after the last recorded event. What one batch decides, the next carries out. */
static void run_out(struct replay *replay)
{
    uint64_t longest = 0;
    for (size_t i = 0; i < replay->history->dao_count; i++) {
        const uint64_t voting = replay->history->daos[i].slowest_vote_s + VOTING_MARGIN_S;
        if (voting > longest) longest = voting;
    }
    const uint64_t end = replay->time + longest + 1;
    daomesh_ledger_info info = { .size = sizeof info };
    uint64_t events;
    do {
        must(daomesh_ledger_info_get(&info, replay->ledger), "reading the ledger");
        events = info.events;
        begin_batch(replay, end);
        must(daomesh_ledger_commit(replay->ledger), "committing");
        must(daomesh_ledger_info_get(&info, replay->ledger), "reading the ledger");
    } while (info.events > events);
}

void replay_run(struct replay *replay, const struct plan *plan)
{
    begin_batch(replay, plan->steps[0].time);
    join_ledger(replay, registrar(replay), "registrar", "registrar");
    for (size_t i = 0; i < plan->count; i++) {
        if (plan->steps[i].time != replay->time) {
            must(daomesh_ledger_commit(replay->ledger), "committing");
            begin_batch(replay, plan->steps[i].time);
        }
        carry_out(replay, &plan->steps[i]);
    }
    must(daomesh_ledger_commit(replay->ledger), "committing");
    run_out(replay);
}

void replay_close(struct replay *replay)
{
    daomesh_ledger_close(replay->ledger);
    free(replay->wallets);
    free(replay->daos);
    free(replay->members);
    free(replay->opened);
    free(replay->numbers);
}
