/* A DAO's charter: its settings and its pathways. Open proposals keep what they began with. */
#include "ledger/ledger.h"

int32_t daomesh__announce_charter(struct turn *turn, const daomesh_id *dao, uint32_t number)
{
    struct daomesh_charter_amended_event event = { .dao = *dao,
                                                   .kind = (uint16_t)turn->kind,
                                                   .number = number };
    return daomesh__emit(turn, DAOMESH_EVENT_CHARTER_AMENDED, &event);
}

static daomesh_curve curve_of(const struct daomesh_bar_curve *curve)
{
    return (daomesh_curve){
        .kind = curve->shape,
        .from_ppb = curve->from_ppb,
        .to_ppb = curve->to_ppb,
        .length_ppb = curve->length_ppb,
        .step_ppb = curve->step_ppb,
        .factor_ppb = (int64_t)curve->factor_ppb,
        .x_offset_ppb = (int64_t)curve->x_offset_ppb,
        .y_offset_ppb = curve->y_less_ppb ? -(int64_t)curve->y_less_ppb : (int64_t)curve->y_offset_ppb,
    };
}

void daomesh__outcome_rule(daomesh_outcome_rule *out, const struct daomesh_passing_rule *rule)
{
    *out = (daomesh_outcome_rule){
        .size = sizeof *out,
        .threshold = rule->threshold,
        .bar_ppm = rule->bar_ppm,
        .bar_inclusive = rule->bar_inclusive,
        .rounding = rule->rounding,
        .quorum_ppm = rule->quorum_ppm,
        .quorum_counts = rule->quorum_counts,
        .early = rule->early,
        .early_bar_ppm = rule->early_bar_ppm,
        .revote = rule->revote,
        .min_voters = rule->min_voters,
        .delay_s = rule->delay_s,
        .voting_s = rule->voting_s,
        .grace_s = rule->grace_s,
        .execution_delay_s = rule->execution_delay_s,
        .expiry_s = rule->expiry_s,
        .quorum_late = rule->quorum_late,
        .late_quorum_s = rule->late_quorum_s,
        .high_water = rule->high_water,
        .retention_ppm = rule->retention_ppm,
        .dilution_bound = rule->dilution_bound,
        .reveal_s = rule->reveal_s,
        .confirm_s = rule->confirm_s,
        .quorum_base = rule->quorum_base,
    };
    if (rule->boost_count > 0) {
        out->boost_alpha_ppm = rule->boost[0].alpha_ppm;
        out->preboost_s = rule->boost[0].preboost_s;
        out->boosted_s = rule->boost[0].boosted_s;
        out->quiet_s = rule->boost[0].quiet_s;
    }
    if (rule->curves_count == 0) return;
    out->approval = curve_of(&rule->curves[0]);
    out->support = curve_of(&rule->curves[rule->curves_count - 1]);
}

/* What the rule does not see: two curves or none, an offset that rises or falls, a veto with its end. */
static int32_t check_form(struct turn *turn, const struct daomesh_pathway *pathway)
{
    const struct daomesh_passing_rule *rule = &pathway->rule;
    if (rule->curves_count == 1) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "rule.curves");
    for (uint32_t i = 0; i < rule->curves_count; i++) {
        if (rule->curves[i].y_offset_ppb && rule->curves[i].y_less_ppb)
            return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "rule.curves");
    }
    if (pathway->veto_until && id_is_zero(&pathway->veto))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "veto_until");
    return DAOMESH_OK;
}

int daomesh__asks_for_all_weight(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_ABSOLUTE || rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC ||
           rule->threshold == DAOMESH_THRESHOLD_CURVES || rule->quorum_ppm > 0 ||
           rule->early > DAOMESH_EARLY_NEVER;
}

/* Votes that are paid for are no part of all weight, which nobody knows; so no dial may ask for one. */
static int32_t check_credits(struct turn *turn, const struct daomesh_passing_rule *rule)
{
    daomesh_outcome_rule outcome;
    if (rule->weight != WEIGHT_CREDITS) return DAOMESH_OK;
    daomesh__outcome_rule(&outcome, rule);
    return daomesh__asks_for_all_weight(&outcome) || rule->delegated || rule->in_parts ||
                   rule->ballot_count > 0
               ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "rule.weight")
               : DAOMESH_OK;
}

static int32_t check_veto(struct turn *turn, const struct daomesh_pathway *pathway)
{
    uint64_t party;
    return id_is_zero(&pathway->veto) ? DAOMESH_OK
                                      : daomesh__known_party(turn, &party, &pathway->veto, "veto");
}

#define DIAL(name) offsetof(daomesh_outcome_rule, name), "rule." #name

/* What a pathway calls the dial that rule outcome refuses, by its place there. */
static const char *dial_name(uint32_t place, int revote_is_delegated)
{
    static const struct {
        size_t place;
        const char *name;
    } dials[] = {
        { DIAL(threshold) },
        { DIAL(bar_ppm) },
        { DIAL(bar_inclusive) },
        { DIAL(rounding) },
        { DIAL(quorum_ppm) },
        { DIAL(quorum_counts) },
        { DIAL(quorum_base) },
        { DIAL(quorum_late) },
        { DIAL(early) },
        { DIAL(early_bar_ppm) },
        { DIAL(revote) },
        { DIAL(min_voters) },
        { DIAL(high_water) },
        { DIAL(retention_ppm) },
        { DIAL(dilution_bound) },
        { DIAL(delay_s) },
        { DIAL(voting_s) },
        { DIAL(grace_s) },
        { DIAL(execution_delay_s) },
        { DIAL(expiry_s) },
        { DIAL(late_quorum_s) },
        { DIAL(reveal_s) },
        { DIAL(confirm_s) },
        { offsetof(daomesh_outcome_rule, boost_alpha_ppm), "rule.boost.alpha_ppm" },
        { offsetof(daomesh_outcome_rule, preboost_s), "rule.boost.preboost_s" },
        { offsetof(daomesh_outcome_rule, boosted_s), "rule.boost.boosted_s" },
        { offsetof(daomesh_outcome_rule, quiet_s), "rule.boost.quiet_s" },
        { offsetof(daomesh_outcome_rule, approval), "rule.curves" },
        { offsetof(daomesh_outcome_rule, support), "rule.curves" },
    };
    if (place == offsetof(daomesh_outcome_rule, revote) && revote_is_delegated) return "rule.delegated";
    for (size_t i = 0; ALWAYS(i < COUNT_OF(dials)); i++)
        if (dials[i].place == place) return dials[i].name;
    return "rule";
}

int32_t daomesh__pathway_check(struct turn *turn, const struct daomesh_pathway *pathway)
{
    TRY(daomesh__check_kinds(turn, pathway->kinds, pathway->kinds_count, 1));
    if (pathway->charter && pathway->kinds_count > 0)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "charter");
    if (pathway->rule.weight == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "rule.weight");
    TRY(check_form(turn, pathway));
    TRY(check_credits(turn, &pathway->rule));
    TRY(daomesh__lock_check(turn, &pathway->rule));
    TRY(check_veto(turn, pathway));
    daomesh_outcome_rule rule;
    daomesh__outcome_rule(&rule, &pathway->rule);
    if (pathway->rule.delegated)
        rule.revote = 1; /* a vote of one's own takes weight out of another's, so no vote is final */
    uint32_t dial;
    int32_t status = daomesh_outcome_check(&dial, &rule);
    if (status != DAOMESH_OK)
        return daomesh__refuse(turn, status, dial_name(dial, rule.revote > pathway->rule.revote));
    TRY(daomesh__part_check(turn, &pathway->rule));
    TRY(daomesh__ballot_check(turn, &pathway->rule));
    TRY(daomesh__boost_check(turn, &pathway->rule));
    TRY(daomesh__houses_check(turn, pathway));
    return daomesh__turnout_check(turn, pathway);
}

int32_t daomesh__charter_amend(struct turn *turn, const void *body)
{
    const struct daomesh_charter_amend *act = body;
    uint64_t row;
    struct daomesh_dao_record *dao;
    TRY(daomesh__dao_row(turn->state, &row, &act->dao));
    TRY(edit_dao(turn->state, &dao, row));
    if (act->charter_pathway > dao->pathways)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "charter_pathway");
    if (act->joining_pathway > dao->pathways)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "joining_pathway");
    if (act->member_cap) TRY(daomesh__setting_free(turn, dao, SETTING_MEMBER_CAP, "member_cap"));
    if (act->open_cap) TRY(daomesh__setting_free(turn, dao, SETTING_OPEN_CAP, "open_cap"));
    if (act->sponsors) TRY(daomesh__setting_free(turn, dao, SETTING_SPONSORS, "sponsors"));
    if (act->joining_s) TRY(daomesh__setting_free(turn, dao, SETTING_JOINING, "joining_s"));
    if (act->charter_pathway) dao->charter_pathway = act->charter_pathway;
    if (act->member_cap) dao->member_cap = act->member_cap;
    if (act->open_cap) dao->open_cap = act->open_cap;
    if (act->exit) dao->exit = act->exit;
    if (act->joining_pathway) dao->joining_pathway = act->joining_pathway;
    if (act->sponsors) dao->sponsors = act->sponsors;
    if (act->joining_s) dao->joining_s = act->joining_s;
    if (act->name.len > 0) {
        struct daomesh_party_record *party;
        TRY(edit_party(turn->state, &party, row));
        COPY_TEXT(party->name, act->name);
        COPY_TEXT(dao->name, act->name);
    }
    return daomesh__announce_charter(turn, &act->dao, 0);
}

int32_t daomesh__charter_pathway(struct turn *turn, const void *body)
{
    const struct daomesh_charter_pathway *act = body;
    uint64_t row;
    struct daomesh_dao_record *dao;
    struct daomesh_pathway_record *record;
    TRY(daomesh__dao_row(turn->state, &row, &act->dao));
    TRY(daomesh__pathway_check(turn, &act->pathway));
    TRY(edit_dao(turn->state, &dao, row));
    if (act->number > DAOMESH_PATHWAYS_MAX) return daomesh__refuse(turn, DAOMESH_E_LIMIT, "number");
    if (act->number == 0 || act->number > dao->pathways + 1)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "number");
    if (act->number > dao->pathways) {
        TRY(create_pathway(turn->state, &record, row, act->number));
        dao->pathways = act->number;
    } else {
        TRY(edit_pathway(turn->state, &record, row, act->number));
    }
    record->revision++;
    record->pathway = act->pathway;
    TRY(daomesh__purse_open(turn, row, daomesh__purse_of_pathway(act->number), act->pathway.limits,
                            act->pathway.limits_count, "pathway.limits"));
    return daomesh__announce_charter(turn, &act->dao, act->number);
}
