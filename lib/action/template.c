/* Charters in one call: what the pathways of known organisations are. */
#include "action/action.h"

#include <daomesh/outcome.h>
#include <daomesh/schema.h>
#include <daomesh/template.h>

_Static_assert(sizeof(daomesh_template) == 56, "a template is 56 bytes in every build of 0.x");

#define DAY 86400u
#define HOUR 3600u
#define PPM 1000000u
#define PPB 1000000000u
#define PATHWAYS_MOST 3
#define MEMBERS_MOST 65536u

enum weight { BY_MEMBERS = 1, BY_SHARES = 2 };

struct draft {
    struct daomesh_pathway pathway[PATHWAYS_MOST];
    uint32_t count;
    uint32_t charter;
};

static struct daomesh_pathway *add(struct draft *draft, const char *name, enum weight weight,
                                   uint32_t threshold)
{
    struct daomesh_pathway *pathway = &draft->pathway[draft->count++];
    pathway->name.len = (uint8_t)strlen(name);
    memcpy(pathway->name.bytes, name, strlen(name));
    pathway->rule.weight = (uint8_t)weight;
    pathway->rule.threshold = (uint8_t)threshold;
    return pathway;
}

/* The last pathway added is the charter's, too. */
static void end_charter(struct draft *draft)
{
    draft->charter = draft->count;
    draft->pathway[draft->count - 1].charter = 1;
}

/* --- The organisations ----------------------------------------------------------------------------------------------- */

static void moloch(struct draft *draft)
{
    struct daomesh_passing_rule *rule = &add(draft, "proposals", BY_SHARES, DAOMESH_THRESHOLD_MAJORITY)->rule;
    rule->voting_s = 7 * DAY;
    rule->grace_s = 7 * DAY;
    rule->high_water = DAOMESH_HIGH_WATER_YES_VOTE;
    rule->dilution_bound = 3;
    end_charter(draft);
}

static void governor(struct draft *draft)
{
    struct daomesh_passing_rule *rule = &add(draft, "proposals", BY_SHARES, DAOMESH_THRESHOLD_MAJORITY)->rule;
    rule->quorum_ppm = 40000;
    rule->quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN;
    rule->rounding = DAOMESH_ROUND_FLOOR;
    rule->delay_s = DAY;
    rule->voting_s = 7 * DAY;
    rule->execution_delay_s = 2 * DAY;
    end_charter(draft);
}

/* The bar rounds down, so that `required` reach it; one less does not while there are fewer than a million members. */
static void multisig(struct draft *draft, const daomesh_template *made_with)
{
    const uint32_t part = (uint32_t)((uint64_t)made_with->required * PPM / made_with->members);
    struct daomesh_passing_rule *rule = &add(draft, "signers", BY_MEMBERS, DAOMESH_THRESHOLD_ABSOLUTE)->rule;
    rule->bar_ppm = part;
    rule->bar_inclusive = 1;
    rule->early = DAOMESH_EARLY_CERTAIN;
    rule->voting_s = 30 * DAY;
    end_charter(draft);
}

static void cooperative(struct draft *draft)
{
    struct daomesh_passing_rule *rule = &add(draft, "assembly", BY_MEMBERS, DAOMESH_THRESHOLD_MAJORITY)->rule;
    rule->quorum_ppm = 200000;
    rule->quorum_counts = DAOMESH_COUNTS_ALL;
    rule->early = DAOMESH_EARLY_CERTAIN;
    rule->voting_s = 7 * DAY;
    rule = &add(draft, "bylaws", BY_MEMBERS, DAOMESH_THRESHOLD_CAST)->rule;
    rule->bar_ppm = 666667;
    rule->quorum_ppm = 500000;
    rule->quorum_counts = DAOMESH_COUNTS_ALL;
    rule->voting_s = 14 * DAY;
    end_charter(draft);
}

static struct daomesh_bar_curve line(uint32_t from_ppb, uint32_t to_ppb)
{
    return (struct daomesh_bar_curve){
        .shape = DAOMESH_CURVE_LINEAR, .from_ppb = from_ppb, .to_ppb = to_ppb, .length_ppb = PPB
    };
}

static void track(struct draft *draft, const char *name, uint64_t prepare_s, uint64_t voting_s,
                  uint64_t confirm_s)
{
    struct daomesh_passing_rule *rule = &add(draft, name, BY_SHARES, DAOMESH_THRESHOLD_CURVES)->rule;
    rule->quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN;
    rule->curves_count = 2;
    rule->curves[0] = line(PPB, PPB / 2);
    rule->curves[1] = line(PPB / 2, 0);
    rule->delay_s = prepare_s;
    rule->voting_s = voting_s;
    rule->confirm_s = confirm_s;
}

static void opengov(struct draft *draft)
{
    track(draft, "small", 0, 7 * DAY, 600);
    track(draft, "root", 2 * HOUR, 28 * DAY, DAY);
    end_charter(draft);
}

static void add_kinds(struct daomesh_pathway *pathway, int (*wanted)(const struct schema_struct *action))
{
    const struct schema_struct *action;
    for (size_t i = 0; (action = daomesh__schema_action_at(i)) != NULL; i++) {
        if (wanted(action) && pathway->kinds_count < COUNT_OF(pathway->kinds))
            pathway->kinds[pathway->kinds_count++] = (uint16_t)action->number;
    }
}

static int is_of(const struct schema_struct *action, uint32_t another)
{
    return action->number >> 8 == another >> 8;
}

/* What makes units: by hand, through minters and streams, by programmes; and the pools that these pay. */
static int is_token_programme(const struct schema_struct *action)
{
    if (action->may == MAY_PARTY)
        return action->number == DAOMESH_ACTION_TOKEN_MINT || is_of(action, DAOMESH_ACTION_MINTER_CREATE);
    return action->may == MAY_DAO &&
           (is_of(action, DAOMESH_ACTION_PROGRAMME_OPEN) || is_of(action, DAOMESH_ACTION_POOL_OPEN));
}

static int is_charter_change(const struct schema_struct *action)
{
    return action->may == MAY_CHARTER;
}

static struct daomesh_pathway *assembly(struct draft *draft, const char *name)
{
    struct daomesh_pathway *pathway = add(draft, name, BY_SHARES, DAOMESH_THRESHOLD_MAJORITY);
    pathway->rule.quorum_ppm = 30000;
    pathway->rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway->rule.rounding = DAOMESH_ROUND_FLOOR;
    pathway->rule.delay_s = 3 * DAY;
    pathway->rule.voting_s = 7 * DAY;
    pathway->rule.late_quorum_s = 2 * DAY;
    pathway->rule.execution_delay_s = DAY;
    return pathway;
}

static void guard(struct daomesh_pathway *pathway, const daomesh_id *guardian)
{
    pathway->veto = *guardian;
    if (!id_is_zero(guardian)) pathway->veto_until = 2;
}

static void zksync(struct draft *draft, const daomesh_template *made_with)
{
    (void)assembly(draft, "ZIP protocol");
    struct daomesh_pathway *pathway = assembly(draft, "TPP token programmes");
    add_kinds(pathway, is_token_programme);
    guard(pathway, &made_with->guardian);
    pathway = assembly(draft, "GAP metagovernance");
    add_kinds(pathway, is_charter_change);
    guard(pathway, &made_with->guardian);
    draft->charter = draft->count;
}

/* --- Checking and writing ----------------------------------------------------------------------------------------- */

static int32_t check(const daomesh_template *made_with)
{
    const int is_multisig = made_with->which == DAOMESH_TEMPLATE_MULTISIG;
    if (made_with->size != sizeof *made_with) return DAOMESH_E_ARG;
    if (made_with->which < DAOMESH_TEMPLATE_MOLOCH || made_with->which > DAOMESH_TEMPLATE_ZKSYNC)
        return DAOMESH_E_RANGE;
    if (!is_multisig && (made_with->required || made_with->members)) return DAOMESH_E_ARG;
    if (made_with->which != DAOMESH_TEMPLATE_ZKSYNC && !id_is_zero(&made_with->guardian))
        return DAOMESH_E_ARG;
    if (is_multisig && (made_with->required == 0 || made_with->required > made_with->members ||
                        made_with->members > MEMBERS_MOST))
        return DAOMESH_E_RANGE;
    return made_with->voting_s <= DAOMESH_PERIOD_MAX_S ? DAOMESH_OK : DAOMESH_E_RANGE;
}

static void draw_up(struct draft *draft, const daomesh_template *made_with)
{
    memset(draft, 0, sizeof *draft);
    switch (made_with->which) {
    case DAOMESH_TEMPLATE_MOLOCH:
        moloch(draft);
        break;
    case DAOMESH_TEMPLATE_GOVERNOR:
        governor(draft);
        break;
    case DAOMESH_TEMPLATE_MULTISIG:
        multisig(draft, made_with);
        break;
    case DAOMESH_TEMPLATE_COOPERATIVE:
        cooperative(draft);
        break;
    case DAOMESH_TEMPLATE_OPENGOV:
        opengov(draft);
        break;
    default:
        zksync(draft, made_with);
    }
    for (uint32_t i = 0; made_with->voting_s > 0 && i < draft->count; i++) {
        struct daomesh_passing_rule *rule = &draft->pathway[i].rule;
        rule->voting_s = made_with->voting_s;
        if (rule->late_quorum_s > rule->voting_s) rule->late_quorum_s = rule->voting_s;
    }
}

/* The schema has the struct as a field of the action that sets one. */
static const struct schema_struct *pathway_schema(void)
{
    const struct schema_struct *action = daomesh__schema_action(DAOMESH_ACTION_CHARTER_PATHWAY);
    for (uint16_t i = 0; ALWAYS(i < action->field_count); i++) {
        if (action->fields[i].type == FIELD_STRUCT) return schema_field_struct(&action->fields[i]);
    }
    return NULL;
}

int32_t daomesh_template_pathways(daomesh_list *pathways, uint32_t *charter_pathway, uint8_t *bytes,
                                  size_t cap, const daomesh_template *made_with)
{
    struct draft draft;
    size_t used = 0;
    if (pathways) memset(pathways, 0, sizeof *pathways);
    if (charter_pathway) *charter_pathway = 0;
    if (!pathways || !charter_pathway || !bytes || !made_with) return DAOMESH_E_ARG;
    TRY(check(made_with));
    draw_up(&draft, made_with);
    for (uint32_t i = 0; i < draft.count; i++) {
        size_t len;
        TRY(daomesh__encode(bytes + used, cap - used, &len, pathway_schema(), &draft.pathway[i]));
        used += len;
    }
    *pathways = (daomesh_list){ .at = bytes, .len = used, .count = draft.count };
    *charter_pathway = draft.charter;
    return DAOMESH_OK;
}

size_t daomesh_template_bytes_max(void)
{
    return DAOMESH_TEMPLATE_BYTES_MAX;
}
