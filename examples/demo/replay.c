/* Carries the plan out: every step becomes an action that its actor signs, in batches, on a ledger file. */
#include "demo.h"

#include <stdlib.h>
#include <string.h>

#include <daomesh/schema.h>

static void add_person(struct replay *replay, const struct step *step)
{
    const char *address = replay->history->people[step->person].address;
    char name[SHORT_ADDRESS_DIGITS + 1];
    memcpy(name, address, SHORT_ADDRESS_DIGITS);
    name[SHORT_ADDRESS_DIGITS] = '\0';
    session_join(&replay->session, &replay->wallets[step->person], address, name);
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
    must(daomesh_dao_id(&replay->daos[step->dao], &replay->session.ledger_id, &founder->id, body.bytes,
                        body.cbor.len),
         "naming a DAO");
    replay->members[step->dao]++;
    session_act(&replay->session, founder, DAOMESH_ACTION_DAO_FOUND, &body.cbor);
}

static void add_member(struct replay *replay, const struct step *step)
{
    struct body body;
    body_join(&body, &replay->daos[step->dao], &replay->wallets[step->person].id, &step->amount);
    replay->members[step->dao]++;
    session_act(&replay->session, registrar(replay), DAOMESH_ACTION_MEMBER_ADD, &body.cbor);
}

static void change_reputation(struct replay *replay, const struct step *step, uint32_t kind)
{
    struct body body;
    body_reputation(&body, &replay->daos[step->dao], &replay->wallets[step->person].id, &step->amount);
    session_act(&replay->session, registrar(replay), kind, &body.cbor);
}

static void open_proposal(struct replay *replay, const struct step *step)
{
    const struct proposal *proposal = &replay->history->proposals[step->proposal];
    struct wallet *proposer = &replay->wallets[step->person];
    struct body body;
    body_open(&body, &replay->daos[step->dao], history_pathway(replay->history, proposal), proposal->id,
              &proposer->id);
    session_act(&replay->session, proposer, DAOMESH_ACTION_PROPOSAL_OPEN, &body.cbor);
    replay->numbers[step->proposal] = ++replay->opened[step->dao];
}

static void cast_vote(struct replay *replay, const struct step *step)
{
    struct body body;
    body_vote(&body, &replay->daos[step->dao], replay->numbers[step->proposal], step->for_it);
    session_act(&replay->session, &replay->wallets[step->person], DAOMESH_ACTION_PROPOSAL_VOTE, &body.cbor);
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

void replay_open(struct replay *out, const struct history *history, const char *path)
{
    memset(out, 0, sizeof *out);
    out->history = history;
    out->wallets = allocate(history->person_count + 1, sizeof *out->wallets);
    out->daos = allocate(history->dao_count, sizeof *out->daos);
    out->members = allocate(history->dao_count, sizeof *out->members);
    out->opened = allocate(history->dao_count, sizeof *out->opened);
    out->numbers = allocate(history->proposal_count, sizeof *out->numbers);
    session_open(&out->session, path);
}

/* Lets the deadlines pass that lie after the last recorded event. */
static void run_out(struct replay *replay)
{
    uint64_t longest = 0;
    for (size_t i = 0; i < replay->history->dao_count; i++) {
        const uint64_t voting = replay->history->daos[i].slowest_vote_s + VOTING_MARGIN_S;
        if (voting > longest) longest = voting;
    }
    session_run_out(&replay->session, replay->session.time + longest + 1);
}

void replay_run(struct replay *replay, const struct plan *plan)
{
    struct session *session = &replay->session;
    session_begin(session, plan->steps[0].time);
    session_join(session, registrar(replay), "registrar", "registrar");
    for (size_t i = 0; i < plan->count; i++) {
        if (plan->steps[i].time != session->time) {
            session_commit(session);
            session_begin(session, plan->steps[i].time);
        }
        carry_out(replay, &plan->steps[i]);
    }
    session_commit(session);
    run_out(replay);
}

void replay_close(struct replay *replay)
{
    session_close(&replay->session);
    free(replay->wallets);
    free(replay->daos);
    free(replay->members);
    free(replay->opened);
    free(replay->numbers);
}
