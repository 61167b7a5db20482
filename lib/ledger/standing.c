/*
 * Standing: what members saw and did of the duties that fell to them, and what follows from it. Voting is such a duty where a pathway
 * says so; what counters come to, rule `standing` says.
 *
 * Counters are written at a member's first duty under the terms, and name them and the terms: who comes back begins anew, and so do all
 * under new terms.
 */
#include "ledger/ledger.h"

static daomesh_standing_rule rule_of(const struct daomesh_standing_terms_record *terms)
{
    return (daomesh_standing_rule){ .size = sizeof(daomesh_standing_rule),
                                    .counters = terms->counters,
                                    .demand = terms->demand,
                                    .slack_throttle = terms->slack_throttle,
                                    .slack_ban = terms->slack_ban,
                                    .period = terms->period_s };
}

/* --- Terms ----------------------------------------------------------------------------------------------------------- */

static int32_t check_terms(struct turn *turn, const struct daomesh_standing_terms_record *terms)
{
    const daomesh_standing_rule rule = rule_of(terms);
    if (terms->demand == 0) {
        const int given = terms->slack_throttle || terms->slack_ban || terms->period_s || terms->counters;
        return given ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "demand") : DAOMESH_OK;
    }
    if (terms->period_s == 0 || terms->period_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "period_s");
    const int32_t status = daomesh_standing_check(NULL, &rule);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "slack_ban");
}

int32_t daomesh__charter_standing(struct turn *turn, const void *body)
{
    const struct daomesh_charter_standing *act = body;
    const struct daomesh_standing_terms_record *present;
    struct daomesh_standing_terms_record *terms;
    struct daomesh_standing_terms_record given = { .demand = act->demand,
                                                   .slack_throttle = act->slack_throttle,
                                                   .slack_ban = act->slack_ban,
                                                   .period_s = act->period_s,
                                                   .counters = act->counters };
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(check_terms(turn, &given));
    TRY(find_standing_terms(turn->state, &present, dao));
    given.serial = present ? present->serial + 1 : 1;
    TRY(present ? edit_standing_terms(turn->state, &terms, dao)
                : create_standing_terms(turn->state, &terms, dao));
    *terms = given;
    return daomesh__announce_charter(turn, &act->dao, 0);
}

/* --- Counters -------------------------------------------------------------------------------------------------------- */

/* A member's counters under the terms that there are. */
struct conduct {
    const struct daomesh_standing_terms_record *terms; /* NULL: no standing is kept */
    daomesh_standing_rule rule;
    daomesh_standing counters;
};

static int32_t read_conduct(struct state *state, struct conduct *out, const struct member_place *member,
                            uint64_t now)
{
    const struct daomesh_standing_record *record;
    *out = (struct conduct){ .counters = { .size = sizeof out->counters, .since = now } };
    TRY(find_standing_terms(state, &out->terms, member->dao));
    if (out->terms && out->terms->demand == 0) out->terms = NULL;
    if (!out->terms) return DAOMESH_OK;
    out->rule = rule_of(out->terms);
    TRY(find_standing(state, &record, member->dao, member->number));
    if (!record || !is_member_since(member->slot, record->party, record->joined) ||
        record->serial != out->terms->serial)
        return DAOMESH_OK;
    out->counters.seen = record->seen;
    out->counters.done = record->done;
    out->counters.since = record->since;
    return DAOMESH_OK;
}

static int32_t write_conduct(struct turn *turn, const struct conduct *conduct,
                             const struct member_place *member)
{
    const struct daomesh_standing_record *present;
    struct daomesh_standing_record *record;
    TRY(find_standing(turn->state, &present, member->dao, member->number));
    TRY(present ? edit_standing(turn->state, &record, member->dao, member->number)
                : create_standing(turn->state, &record, member->dao, member->number));
    *record = (struct daomesh_standing_record){ .party = member->slot->party,
                                                .joined = member->slot->joined,
                                                .serial = conduct->terms->serial,
                                                .seen = conduct->counters.seen,
                                                .done = conduct->counters.done,
                                                .since = conduct->counters.since };
    return DAOMESH_OK;
}

static int32_t announce(struct turn *turn, const struct member_place *member,
                        const daomesh_standing_report *report)
{
    struct daomesh_member_standing_event event = { .standing = (uint8_t)report->standing,
                                                   .duties = report->duties };
    TRY(daomesh__id_of(turn->state, &event.dao, member->dao));
    TRY(daomesh__id_of(turn->state, &event.party, member->slot->party));
    return daomesh__emit(turn, DAOMESH_EVENT_MEMBER_STANDING, &event);
}

int32_t daomesh__standing_count(struct turn *turn, const struct member_place *member, int done)
{
    struct conduct conduct;
    daomesh_standing_report before, after;
    TRY(read_conduct(turn->state, &conduct, member, turn->now));
    if (!conduct.terms) return DAOMESH_OK;
    /* Terms are checked when they are set, and nobody sees 2^32 duties. */
    SURE(daomesh_standing_report_of(&before, &conduct.rule, &conduct.counters, turn->now));
    SURE(daomesh_standing_seen(&conduct.counters, &conduct.rule, 1, turn->now));
    if (done) SURE(daomesh_standing_done(&conduct.counters, &conduct.rule, 1, turn->now));
    SURE(daomesh_standing_report_of(&after, &conduct.rule, &conduct.counters, turn->now));
    TRY(write_conduct(turn, &conduct, member));
    return before.standing == after.standing ? DAOMESH_OK : announce(turn, member, &after);
}

int32_t daomesh__standing_read(struct state *state, daomesh_standing_report *out,
                               const struct member_place *member, uint64_t now)
{
    struct conduct conduct;
    TRY(read_conduct(state, &conduct, member, now));
    *out = (daomesh_standing_report){ .standing = DAOMESH_STANDING_HEALTHY };
    if (conduct.terms) SURE(daomesh_standing_report_of(out, &conduct.rule, &conduct.counters, now));
    return DAOMESH_OK;
}

/* --- What follows ---------------------------------------------------------------------------------------------------- */

int32_t daomesh__standing_may_act(struct turn *turn, const struct member_place *member)
{
    daomesh_standing_report report;
    TRY(daomesh__standing_read(turn->state, &report, member, turn->now));
    return report.standing < DAOMESH_STANDING_BANNED ? DAOMESH_OK : DAOMESH_E_SUSPENDED;
}

int32_t daomesh__standing_may_work(struct turn *turn, uint64_t dao, uint64_t party)
{
    struct member_place member = { .dao = dao };
    daomesh_standing_report report;
    int32_t status = daomesh__member_slot(turn->state, &member.number, dao, party);
    if (status == DAOMESH_E_NOT_A_MEMBER) return DAOMESH_OK; /* no duties of theirs */
    TRY(status);
    TRY(daomesh__member_find(turn->state, &member.slot, dao, member.number));
    if (member.slot->state != MEMBER_ACTIVE && member.slot->state != MEMBER_JAILED) return DAOMESH_OK;
    TRY(daomesh__standing_read(turn->state, &report, &member, turn->now));
    return report.standing == DAOMESH_STANDING_HEALTHY ? DAOMESH_OK : DAOMESH_E_THROTTLED;
}
