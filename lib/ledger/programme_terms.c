/* The terms of a programme, read and checked: times, recipients, the game that may kill it; and what an instance says itself. */
#include "ledger/programme.h"

#include <daomesh/escalation.h>

static int32_t check_times(struct turn *turn, const struct daomesh_programme_terms *terms)
{
    if (terms->duration == 0 || terms->duration > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.duration");
    if (terms->evaluation_s == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.evaluation_s");
    if (terms->evaluation_s > terms->duration)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.evaluation_s");
    if (terms->cliff > terms->duration) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.cliff");
    if (terms->starts != 0 && terms->starts < turn->now)
        return daomesh__refuse(turn, DAOMESH_E_PAST, "terms.starts");
    return terms->starts <= UINT64_MAX - terms->duration - 1
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.starts");
}

/* A recipient that is a programme is the DAO's own, and there. */
static int32_t read_funded(struct turn *turn, struct daomesh_programme_part *part, uint64_t dao,
                           uint32_t number, const char *field)
{
    const struct daomesh_programme_record *other;
    part->programme = number;
    if (number == 0) return DAOMESH_OK;
    if (part->to != dao) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, field);
    TRY(find_programme(turn->state, &other, dao, number));
    return other ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROGRAMME, field);
}

/* By party, and those that are programmes of the DAO by their number. */
static int32_t check_order(struct turn *turn, const struct daomesh_programme_share *before,
                           const struct daomesh_programme_share *share, const char *field)
{
    const int same = memcmp(&before->to, &share->to, sizeof share->to) == 0;
    if (same && before->programme < share->programme) return DAOMESH_OK;
    if (same && before->programme > share->programme)
        return daomesh__refuse(turn, DAOMESH_E_NOT_SORTED, field);
    return daomesh__check_ascends(turn, &before->to, &share->to, field);
}

static int32_t read_recipients(struct turn *turn, struct daomesh_programme_record *programme, uint64_t dao,
                               const struct daomesh_programme_share *shares, uint32_t count,
                               const char *field)
{
    if (count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) TRY(check_order(turn, &shares[i - 1], &shares[i], field));
        if (shares[i].weight == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
        programme->parts[i].weight = shares[i].weight;
        TRY(daomesh__known_party(turn, &programme->parts[i].to, &shares[i].to, field));
        TRY(read_funded(turn, &programme->parts[i], dao, shares[i].programme, field));
    }
    programme->parts_count = count;
    return DAOMESH_OK;
}

/* The game by which anybody may have it killed. */
static int32_t read_game(struct turn *turn, struct daomesh_programme_record *programme,
                         const struct daomesh_programme_terms *terms)
{
    const struct daomesh_kill_terms *kill = &terms->kill[0];
    if (terms->kill_count == 0) return DAOMESH_OK;
    if (amount_is_zero(&kill->bond)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.kill");
    if (kill->window_s == 0 || kill->window_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.kill");
    if (kill->rounds < 2 || kill->rounds > DAOMESH_ESCALATION_ROUNDS_MAX)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.kill");
    int32_t status = daomesh__token_row(turn->state, &programme->kill_token, &kill->token);
    if (status == DAOMESH_E_UNKNOWN_TOKEN) return daomesh__refuse(turn, status, "terms.kill");
    TRY(status);
    programme->kill_bond = kill->bond;
    programme->kill_window_s = kill->window_s;
    programme->kill_rounds = kill->rounds;
    return DAOMESH_OK;
}

/* Of a minter; or of what others pay it, which brings its own times and total. */
static int32_t read_token(struct turn *turn, struct daomesh_programme_record *programme,
                          const struct daomesh_programme_terms *terms)
{
    const struct daomesh_minter_record *minter;
    if (id_is_zero(&terms->token)) {
        TRY(find_minter(turn->state, &minter, terms->minter));
        if (!minter) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "terms.minter");
        if (amount_is_zero(&terms->total)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.total");
        programme->token = minter->token;
        return DAOMESH_OK;
    }
    if (terms->minter != 0) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.minter");
    if (!amount_is_zero(&terms->total)) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.total");
    if (terms->cliff != 0 || terms->cliff_form != 0)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.cliff");
    if (terms->unlock_ppm != 0) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.unlock_ppm");
    int32_t status = daomesh__token_row(turn->state, &programme->token, &terms->token);
    return status == DAOMESH_E_UNKNOWN_TOKEN ? daomesh__refuse(turn, status, "terms.token") : status;
}

int32_t daomesh__programme_read_terms(struct turn *turn, struct daomesh_programme_record *programme,
                                      uint64_t dao, const struct daomesh_programme_terms *terms)
{
    TRY(read_token(turn, programme, terms));
    TRY(check_times(turn, terms));
    TRY(read_recipients(turn, programme, dao, terms->recipients, terms->recipients_count,
                        "terms.recipients"));
    TRY(read_game(turn, programme, terms));
    TRY(daomesh__questions_read(turn, programme, terms, dao));
    TRY(daomesh__contest_read(turn, programme, terms));
    programme->stage = PROGRAMME_DRAFT;
    programme->minter = terms->minter;
    programme->total = terms->total;
    programme->starts = terms->starts;
    programme->duration = terms->duration;
    programme->cliff = terms->cliff;
    programme->cliff_form = terms->cliff_form;
    programme->unlock_ppm = terms->unlock_ppm;
    programme->evaluation_s = terms->evaluation_s;
    COPY_TEXT(programme->title, terms->title);
    programme->purpose = terms->purpose;
    return DAOMESH_OK;
}

/* What an instance says itself, and what it leaves to its draft. */
int32_t daomesh__programme_read_instance(struct turn *turn, struct daomesh_programme_record *programme,
                                         uint64_t dao, const struct daomesh_programme_instance *act)
{
    int32_t order;
    SURE(daomesh_amount_compare(&order, &act->total, &programme->total));
    if (order > 0) return daomesh__say(turn->diag, DAOMESH_E_RANGE, "total", &act->total, &programme->total);
    if (!amount_is_zero(&act->total)) programme->total = act->total;
    if (act->starts != 0) programme->starts = act->starts;
    if (programme->starts > UINT64_MAX - programme->duration - 1)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "starts");
    if (act->title.len > 0) COPY_TEXT(programme->title, act->title);
    if (act->recipients_count == 0) return DAOMESH_OK;
    memset(programme->parts, 0, sizeof programme->parts);
    return read_recipients(turn, programme, dao, act->recipients, act->recipients_count, "recipients");
}
