/* Terms made by chance, mended so that their parts fit each other: an end after its beginning, a rate with its window. */
#include "author.h"

#include <stdlib.h>

#include <daomesh/outcome.h>
#include <daomesh/programme.h>
#include <daomesh/proof.h>
#include <daomesh/tally.h>

/* Whom the lists of pools name. */
enum { LISTED = 2, LISTED_POINTS = 7 };

/* One of eight stays as it is. */
static int is_left_alone(struct author *author)
{
    return pick(author, 8) == 0;
}

static void small(daomesh_amount *amount, struct author *author, uint64_t most)
{
    *amount = amount_from_u64(1 + pick(author, most));
}

/* --- Minters and streams ------------------------------------------------------------------------------------------------- */

static void mend_minter_terms(struct author *author, void *value)
{
    struct daomesh_minter_terms *terms = value;
    const uint64_t now = author->batch->time;
    small(&terms->cap, author, 4000);
    if (pick(author, 2)) terms->starts = 0;
    if (terms->expires)
        terms->expires = later(terms->starts ? terms->starts : now, 500 + pick(author, 30000));
    terms->rate = amount_from_u64(0);
    terms->rate_s = 0;
    if (pick(author, 4) == 0) {
        small(&terms->rate, author, 100);
        terms->rate_s = 1 + pick(author, 300);
    }
    terms->delay_s = pick(author, 2) ? 0 : 1 + pick(author, 500);
    if (pick(author, 2)) terms->parent = 0;
    if (pick(author, 4)) terms->admin = pick(author, 2) ? author->subject.dao : (daomesh_id){ { 0 } };
}

static void mend_minter_rights(struct author *author, void *value)
{
    struct daomesh_minter_rights *rights = value;
    rights->mint = 1;
    rights->pause = rights->veto = (uint8_t)(pick(author, 3) > 0);
}

static void mend_stream_terms(struct author *author, void *value)
{
    struct daomesh_stream_terms *terms = value;
    struct daomesh_stream_plan *plan = &terms->plan;
    small(&terms->total, author, 300);
    const uint64_t total = terms->total.limb[0];
    if (pick(author, 2)) plan->starts = 0;
    if (pick(author, 4)) plan->duration = 1 + pick(author, 3000);
    if (plan->cliff) plan->cliff = pick(author, plan->duration + 1);
    if (!amount_is_zero(&plan->unlock_start)) plan->unlock_start = amount_from_u64(pick(author, total / 2));
    if (!amount_is_zero(&plan->unlock_cliff)) plan->unlock_cliff = amount_from_u64(pick(author, total / 2));
    terms->cancelable = terms->pausable = terms->transferable = (uint8_t)(pick(author, 4) > 0);
}

/* Half of them are made by a minter, in the name of who may. */
static void mend_stream_open(struct author *author, void *fields)
{
    struct daomesh_stream_open *act = fields;
    const struct picked *subject = &author->subject;
    act->terms.minter = 0;
    if (author->pool_count > 0 && pick(author, 3) == 0) {
        act->to = subject->pool;
        act->token = subject->pooled;
        return;
    }
    if (subject->minter == 0 || subject->is_closed || pick(author, 2)) return;
    act->terms.minter = subject->minter;
    act->party = subject->admin;
    act->token = subject->minted;
}

/* Above each other only those of one token stand. */
static void mend_minter_create(struct author *author, void *fields)
{
    struct daomesh_minter_create *act = fields;
    if (act->terms.parent == 0) return;
    act->terms.parent = author->subject.minter;
    act->party = author->subject.admin;
    act->token = author->subject.minted;
}

static void mend_minter_grant(struct author *author, void *fields)
{
    struct daomesh_minter_grant *act = fields;
    if (pick(author, 6)) act->to = author->subject.admin;
}

/* The first DAO's minter mostly stays. */
static void mend_minter_close(struct author *author, void *fields)
{
    struct daomesh_minter_close *act = fields;
    if (act->minter == FIRST_MINTER && pick(author, 20)) act->minter = author->minters;
}

/* --- Programmes ---------------------------------------------------------------------------------------------------------- */

static void mend_programme_terms(struct author *author, void *value)
{
    struct daomesh_programme_terms *terms = value;
    small(&terms->total, author, 600);
    terms->minter = pick(author, 3) ? FIRST_MINTER : author->subject.minter;
    if (pick(author, 2)) terms->starts = 0;
    terms->duration = pick(author, 4) ? 100 + pick(author, 400) : 200 + pick(author, 3000);
    terms->evaluation_s = 50 + pick(author, terms->duration / 2 - 50);
    if (terms->cliff) terms->cliff = pick(author, terms->duration);
    for (uint32_t i = 0; i < terms->recipients_count; i++)
        terms->recipients[i].weight = 1 + (uint32_t)pick(author, 9);
    for (uint32_t i = 0; i < terms->questions_count; i++) {
        terms->questions[i].feed = (uint32_t)pick(author, 2);
        if (terms->questions[i].feed) continue;
        terms->questions[i].target = amount_from_u64(0);
        terms->questions[i].under = 0;
    }
}

static void mend_kill_terms(struct author *author, void *value)
{
    struct daomesh_kill_terms *terms = value;
    small(&terms->bond, author, 5);
    terms->window_s = 100 + pick(author, 1000);
    terms->rounds = 2 + (uint8_t)pick(author, 4);
}

/* A game, a pot for evaluations: more of them than chance would give so long a list of terms. */
static void add_to_terms(struct author *author, struct daomesh_programme_terms *terms)
{
    if (pick(author, 2)) {
        terms->kill_count = 1;
        terms->kill[0].token = token_at(author, 1);
        mend_kill_terms(author, &terms->kill[0]);
    }
    if (pick(author, 2)) {
        terms->contest_count = 1;
        terms->contest[0].token = token_at(author, 1);
        small(&terms->contest[0].amount, author, 20);
    }
}

/* Programmes are of the DAO that has the minter. */
static void mend_programme_open(struct author *author, void *fields)
{
    struct daomesh_programme_open *act = fields;
    if (act->terms.minter == FIRST_MINTER)
        act->dao = id_at(author, author->daos[0]);
    else if (author->subject.is_ruled)
        act->dao = author->subject.admin;
    add_to_terms(author, &act->terms);
}

static void mend_programme_start(struct author *author, void *fields)
{
    struct daomesh_programme_start *act = fields;
    act->dao = author->subject.house;
    act->programmes_count = 1;
}

static void mend_programme_resume(struct author *author, void *fields)
{
    struct daomesh_programme_resume *act = fields;
    act->dao = author->subject.house;
}

static void mend_programme_verdict(struct author *author, void *fields)
{
    struct daomesh_programme_verdict *act = fields;
    const int has_terms = act->terms_count > 0;
    act->dao = author->subject.house;
    act->verdict = (uint8_t)(has_terms ? DAOMESH_VERDICT_ITERATE : 1 + pick(author, 3));
    if (!has_terms && pick(author, 4)) act->verdict = DAOMESH_VERDICT_PAUSE;
    act->pause_s = act->verdict == DAOMESH_VERDICT_PAUSE ? 1000 + pick(author, 200000) : 0;
    act->feed = act->pause_s && pick(author, 8) ? author->subject.feed : 0;
    act->feed_bound = amount_from_u64(0); /* any value is enough */
    act->feed_under = 0;
}

static void mend_programme_wake(struct author *author, void *fields)
{
    struct daomesh_programme_wake *act = fields;
    act->dao = author->subject.house;
}

static void mend_programme_bond(struct author *author, void *fields)
{
    struct daomesh_programme_bond *act = fields;
    act->dao = author->subject.house;
    act->side = author->subject.side;
    act->amount = author->subject.least_bond;
}

static void mend_programme_settle(struct author *author, void *fields)
{
    struct daomesh_programme_settle *act = fields;
    act->dao = author->subject.house;
    act->side = 1 + (uint8_t)pick(author, 2);
}

static void mend_programme_instance(struct author *author, void *fields)
{
    struct daomesh_programme_instance *act = fields;
    act->dao = author->subject.house;
    act->total = amount_from_u64(pick(author, 50));
    act->starts = 0;
    for (uint32_t i = 0; i < act->recipients_count; i++)
        act->recipients[i].weight = 1 + (uint32_t)pick(author, 9);
}

static void mend_programme_report(struct author *author, void *fields)
{
    struct daomesh_programme_report *act = fields;
    act->dao = author->subject.house;
}

static void mend_programme_score(struct author *author, void *fields)
{
    struct daomesh_programme_score *act = fields;
    act->dao = author->subject.house;
    act->report = pick(author, 4) ? 1 : 2;
}

static void mend_boundaries(struct author *author, void *fields)
{
    struct daomesh_charter_boundaries *act = fields;
    struct daomesh_boundaries *terms = &act->terms;
    if (author->subject.is_ruled) act->dao = author->subject.admin;
    terms->inflation_ppm = (uint32_t)pick(author, 2) * 500000;
    terms->window_s = terms->inflation_ppm ? 1000 : 0;
    terms->base = amount_from_u64(terms->inflation_ppm ? 200 + pick(author, 4000) : 0);
    terms->evaluation_max_s = 0;
    if (terms->share_ppm) terms->share_ppm = 200000 + (uint32_t)pick(author, 800000);
}

/* --- Pools --------------------------------------------------------------------------------------------------------------- */

static void mend_pool_terms(struct author *author, void *value)
{
    struct daomesh_pool_terms *terms = value;
    if (pick(author, 3)) terms->every_s = 0;
    if (terms->every_s == 0) terms->first = 0;
    terms->needed = (uint8_t)(terms->attesters_count ? 1 : 0);
    if (pick(author, 2)) terms->gate_count = 0;
    if (pick(author, 4)) terms->role = 0;
    terms->list = (daomesh_id){ { 0 } };
    terms->list_size = 0;
    if (pick(author, 2)) {
        uint8_t leaf[DAOMESH_ID_BYTES + 8];
        memcpy(leaf, author->life->people[LISTED].bytes, DAOMESH_ID_BYTES);
        store_be64(leaf + DAOMESH_ID_BYTES, LISTED_POINTS);
        terms->list_size = daomesh_merkle_leaf(&terms->list, leaf, sizeof leaf) == DAOMESH_OK;
    }
}

static void mend_condition(struct author *author, void *value)
{
    struct daomesh_condition *condition = value;
    condition->feed = author->subject.feed;
    condition->at_most = amount_from_u64(0);
}

static void mend_pool_share(struct author *author, void *fields)
{
    struct daomesh_pool_share *act = fields;
    act->dao = author->subject.keeper;
    for (uint32_t i = 0; i < act->shares_count; i++)
        act->shares[i].points = pick(author, 6);
    for (uint32_t i = 0; i < act->shares_count && author->subject.feed == 0; i++)
        act->shares[i].condition_count = 0;
}

/* The list of a pool names one person. */
static void mend_pool_join(struct author *author, void *fields)
{
    struct daomesh_pool_join *act = fields;
    act->party = author->life->people[LISTED];
    act->points = LISTED_POINTS;
    act->index = 0;
    act->proof_count = 0;
}

static void mend_pool_sweep(struct author *author, void *fields)
{
    struct daomesh_pool_sweep *act = fields;
    act->dao = author->subject.keeper;
    act->token = author->subject.pooled;
}

static void mend_pool_divert(struct author *author, void *fields)
{
    struct daomesh_pool_divert *act = fields;
    act->dao = author->subject.keeper;
    act->stream = author->subject.fed;
}

/* --- DAOs ---------------------------------------------------------------------------------------------------------------- */

static int by_number(const void *a, const void *b)
{
    const uint16_t left = *(const uint16_t *)a, right = *(const uint16_t *)b;
    return (left > right) - (left < right);
}

/* Kinds ascend, and are what a DAO or a party does. */
static void mend_kinds(uint16_t *kinds, uint32_t *count)
{
    uint32_t kept = 0;
    qsort(kinds, *count, sizeof *kinds, by_number);
    for (uint32_t i = 0; i < *count; i++) {
        const struct schema_struct *schema = daomesh__schema_action(kinds[i]);
        if (!schema || (schema->may != MAY_DAO && schema->may != MAY_PARTY)) continue;
        if (kept > 0 && kinds[kept - 1] == kinds[i]) continue;
        kinds[kept++] = kinds[i];
    }
    memset(kinds + kept, 0, (*count - kept) * sizeof *kinds);
    *count = kept;
}

static void mend_role_terms(struct author *author, void *value)
{
    struct daomesh_role_terms *terms = value;
    terms->admin = pick(author, 2) ? author->subject.role : 0;
    mend_kinds(terms->kinds, &terms->kinds_count);
    if (terms->kinds_count == 0) terms->kinds[terms->kinds_count++] = DAOMESH_ACTION_TOKEN_TRANSFER;
    if (terms->ends) terms->ends = later(author->batch->time, 1000 + pick(author, 3000));
}

static void mend_allowance(struct author *author, void *value)
{
    struct daomesh_allowance *allowance = value;
    if (amount_is_zero(&allowance->refill) != (allowance->period_s == 0)) {
        small(&allowance->refill, author, 50);
        allowance->period_s = 1 + pick(author, 500);
    }
}

static void mend_delegation(struct author *author, void *fields)
{
    struct daomesh_delegation_set *act = fields;
    if (pick(author, 3)) act->scope.tag.len = 0;
    if (act->scope.tag.len > 0) act->scope.pathway = 0;
    if (act->until) act->until = later(author->batch->time, 100 + pick(author, 3000));
    for (uint32_t i = 0; i < act->delegates_count; i++)
        act->delegates[i].parts = act->delegates_count > 1 ? 1 + (uint32_t)pick(author, 5) : 0;
}

static void mend_feed_terms(struct author *author, void *value)
{
    struct daomesh_feed_terms *terms = value;
    terms->needed = (uint8_t)(pick(author, 3) ? 1 : 1 + pick(author, terms->reporters_count));
    terms->window_s = 1 + pick(author, 400);
    terms->stale_s = 1 + pick(author, pick(author, 2) ? 400 : 4000);
}

/* Around where a dial may stand; few turn a setting. */
static void mend_dial_terms(struct author *author, void *value)
{
    struct daomesh_dial_terms *terms = value;
    terms->setting = pick(author, 6) ? 0 : terms->setting;
    terms->least = amount_from_u64(pick(author, 50));
    terms->most = amount_from_u64(100 + pick(author, 400));
    terms->value = amount_from_u64(terms->setting ? 0 : 50 + pick(author, 50));
    if (pick(author, 2)) terms->step = amount_from_u64(0);
    terms->pathway = terms->role = 0;
}

static void mend_dial_define(struct author *author, void *fields)
{
    struct daomesh_dial_define *act = fields;
    act->number = author->subject.dials + 1;
    act->terms.title.bytes[0] = (char)('a' + act->number % 26);
}

static void mend_dial_turn(struct author *author, void *fields)
{
    struct daomesh_dial_turn *act = fields;
    const uint64_t at = author->subject.dial_at + pick(author, 20);
    act->value = amount_from_u64(at > 10 ? at - 10 : 0);
    if (pick(author, 3)) act->from = 0;
}

/* The measure that names nothing, or what is named already. */
static void mend_controller_terms(struct author *author, void *value)
{
    struct daomesh_controller_terms *terms = value;
    terms->measure = (uint8_t)(terms->feed ? 1 : 4 + pick(author, 2));
    if (terms->feed || pick(author, 2)) terms->token = (daomesh_id){ { 0 } };
    if (!id_is_zero(&terms->token)) terms->measure = (uint8_t)(2 + pick(author, 2));
    small(&terms->target, author, 1000);
    terms->denominator = 1 + (uint32_t)pick(author, 8);
    terms->period_s = 1 + pick(author, 300);
    terms->starts = 0;
}

/* --- Budgets ------------------------------------------------------------------------------------------------------------- */

static void mend_budget_terms(struct author *author, void *value)
{
    struct daomesh_budget_terms *terms = value;
    small(&terms->amount, author, 200);
    terms->period_s = 3600 + pick(author, 3600);
    if (pick(author, 2)) terms->starts = 0;
    if (pick(author, 4)) terms->minter = 0;
}

/* Fixed shares, or points of members. */
static void mend_budget_open(struct author *author, void *fields)
{
    struct daomesh_budget_open *act = fields;
    const int by_points = pick(author, 2) == 0;
    act->decision = (struct daomesh_budget_decision){ .method = by_points ? 2 : 1,
                                                      .tally = by_points ? DAOMESH_TALLY_APPROVAL : 0,
                                                      .weight = by_points ? 1 : 0,
                                                      .carry_ppm = (uint32_t)pick(author, 2) * 500000 };
    for (uint32_t i = 0; i < act->lines_count; i++)
        act->lines[i].amount = amount_from_u64(by_points ? 0 : 1 + pick(author, 9));
}

static void mend_budget_vote(struct author *author, void *fields)
{
    struct daomesh_budget_vote *act = fields;
    (void)author;
    for (uint32_t i = 0; i < act->marks_count; i++)
        act->marks[i] = (struct daomesh_budget_mark){ .line = (uint8_t)(i + 1), .value = 1 };
}

/* --- Bounties ------------------------------------------------------------------------------------------------------------ */

static void mend_bounty_post(struct author *author, void *fields)
{
    struct daomesh_bounty_post *act = fields;
    if (pick(author, 4)) act->parent = 0;
    act->open_s = 100 + pick(author, 2000);
    act->review_s = 100 + pick(author, 500);
    act->dispute_s = 100 + pick(author, 1000);
    act->ruling_s = 500 + pick(author, 2000);
    act->revisions = (uint8_t)pick(author, 3);
    if (pick(author, 4)) act->arbiter = author->life->people[pick(author, LIFE_PEOPLE)];
    if (id_is_zero(&act->bond_token)) act->bond = amount_from_u64(0);
    if (amount_is_zero(&act->bond)) act->bond_token = (daomesh_id){ { 0 } };
    if (act->parent == 0 || id_is_zero(&act->parent_poster)) {
        act->parent = 0;
        act->back_to_back = 0;
        act->parent_poster = (daomesh_id){ { 0 } };
    }
}

static void mend_bounty_part(struct author *author, void *value)
{
    struct daomesh_bounty_part *part = value;
    part->work_s = 200 + pick(author, 2000);
}

static void mend_bounty_agree(struct author *author, void *fields)
{
    struct daomesh_bounty_agree *act = fields;
    act->part = (uint8_t)author->subject.part;
    if (pick(author, 2)) act->party = author->subject.poster;
}

/* --- Sales and foundings ------------------------------------------------------------------------------------------------- */

static void mend_sale_offer(struct author *author, void *fields)
{
    struct daomesh_sale_offer *act = fields;
    act->delivery_s = 100 + pick(author, 500);
    act->review_s = 100 + pick(author, 500);
    act->dispute_s = 100 + pick(author, 500);
    act->ruling_s = 100 + pick(author, 500);
    if (pick(author, 4)) act->arbiter = author->life->people[pick(author, LIFE_PEOPLE)];
}

static void mend_founding_open(struct author *author, void *fields)
{
    struct daomesh_founding_open *act = fields;
    act->deadline = later(author->batch->time, 500 + pick(author, 3000));
}

/* --- Votes --------------------------------------------------------------------------------------------------------------- */

static void mend_ballot(struct author *author, struct daomesh_passing_rule *rule)
{
    static const uint8_t methods[] = { DAOMESH_TALLY_PLURALITY, DAOMESH_TALLY_APPROVAL };
    rule->ballot_count = 1;
    rule->ballot[0].method = methods[pick(author, COUNT_OF(methods))];
    rule->ballot[0].none = (uint8_t)pick(author, 2);
    rule->delegated = (uint8_t)pick(author, 2);
    rule->reveal_s = pick(author, 3) ? 400 : 0; /* long enough that somebody opens one */
    rule->early = 0;
    rule->early_bar_ppm = 0;
}

static void mend_boost(struct author *author, struct daomesh_passing_rule *rule)
{
    struct daomesh_boost_rule *boost = &rule->boost[0];
    rule->boost_count = 1;
    boost->token = token_at(author, 1);
    boost->alpha_ppm = 1100000;
    boost->preboost_s = pick(author, 50);
    boost->boosted_s = 60;
    boost->least = amount_from_u64(1 + pick(author, 5));
    rule->reveal_s = 0;
    rule->early = DAOMESH_EARLY_BAR;
    rule->early_bar_ppm = 500000;
}

/* All members, who vote for others, pay or lock shares for it or do not, or a few of them. */
static void mend_houses(struct author *author, struct daomesh_pathway *pathway)
{
    struct daomesh_house_rule *house = &pathway->houses[0];
    const int is_panel = pick(author, 2) == 0;
    pathway->houses_count = 1;
    house->title.len = 1;
    house->title.bytes[0] = 'h';
    house->electorate = is_panel ? 4 : 1;
    house->seats = is_panel ? 2 : 0;
    house->threshold = 1;
    if (is_panel) return;
    house->weight = (uint8_t)(1 + pick(author, 4));
    if (house->weight < WEIGHT_CREDITS) house->delegated = (uint8_t)pick(author, 2);
    if (house->weight == WEIGHT_SHARES && !house->delegated) house->lock_s = 100;
}

void mend_pathway(struct author *author, struct daomesh_pathway *pathway, uint64_t form)
{
    struct daomesh_passing_rule *rule = &pathway->rule;
    if (form == 1) {
        mend_ballot(author, rule);
        return;
    }
    if (form == 2 && author->tokens > 0) {
        mend_boost(author, rule);
        return;
    }
    rule->reveal_s = rule->early = 0;
    rule->early_bar_ppm = 0;
    switch (pick(author, 4)) {
    case 0:
        mend_houses(author, pathway);
        break;
    case 1:
        rule->reveal_s = 100;
        break;
    case 2:
        rule->weight = 2;
        rule->lock_s = 100;
        break;
    default:
        rule->delegated = 1;
        return;
    }
    pathway->duty_count = (uint32_t)pick(author, 2);
    if (pathway->duty_count) pathway->duty[0] = (struct daomesh_voting_duty){ .missed = 2, .of = 3 };
}

static void mend_house_vote(struct author *author, void *fields)
{
    struct daomesh_proposal_house_vote *act = fields;
    if (pick(author, 4)) act->weight = amount_from_u64(0);
    act->level = (uint8_t)(pick(author, 2) * pick(author, 4));
}

static void mend_standing(struct author *author, void *fields)
{
    struct daomesh_charter_standing *act = fields;
    act->demand = 1 + (uint32_t)pick(author, 2);
    act->slack_throttle = 1;
    act->slack_ban = 1 + (uint32_t)pick(author, 3);
    act->period_s = 50 + pick(author, 500);
}

/* Two options where the pathway wants them, which do nothing. */
static void mend_proposal_open(struct author *author, void *fields)
{
    struct daomesh_proposal_open *act = fields;
    const struct daomesh_pathway_record *pathway = NULL;
    act->options_count = 0;
    if (!is_read(author, find_pathway(author->state, &pathway, author->subject.dao_row, act->pathway)) ||
        !pathway)
        return;
    if (pathway->pathway.rule.ballot_count == 0) return;
    memset(act->options, 0, sizeof act->options);
    act->actions = (daomesh_span){ NULL, 0 };
    act->choices = 0;
    act->options_count = 2;
    for (uint32_t i = 0; i < act->options_count; i++) {
        act->options[i].title.len = 1;
        act->options[i].title.bytes[0] = (char)('a' + i);
    }
}

static void mend_proposal_ballot(struct author *author, void *fields)
{
    struct daomesh_proposal_ballot *act = fields;
    act->marks_count = 1;
    act->marks[0] = (struct daomesh_ballot_mark){ .option = (uint8_t)(1 + pick(author, 2)), .value = 1 };
}

void mark_first(struct daomesh_proposal_reveal_ballot *act)
{
    memset(act->marks, 0, sizeof act->marks);
    act->marks_count = 1;
    act->marks[0] = (struct daomesh_ballot_mark){ .option = 1, .value = 1 };
}

static void mend_reveal_ballot(struct author *author, void *fields)
{
    (void)author;
    mark_first(fields);
}

static void mend_proposal_reveal(struct author *author, void *fields)
{
    struct daomesh_proposal_reveal *act = fields;
    (void)author;
    act->choice = 1;
    act->weight = amount_from_u64(0);
}

static void mend_proposal_stake(struct author *author, void *fields)
{
    struct daomesh_proposal_stake *act = fields;
    act->choice = 1 + (uint8_t)pick(author, 2);
}

/* Fast, and with a low bar. */
static void mend_conviction_dials(struct author *author, void *value)
{
    struct daomesh_conviction_dials *dials = value;
    dials->decay = 9900000 + (uint32_t)pick(author, 90000);
    dials->max_ratio = 9000000;
    dials->factor = 1 + (uint32_t)pick(author, 1000000);
    dials->min_stake_ppm = 0;
}

/* Now and then a DAO gets much, for which it may have been asked. */
static void mend_token_mint(struct author *author, void *fields)
{
    struct daomesh_token_mint *act = fields;
    if (pick(author, author->subject.funding ? 2 : 4)) return;
    act->party = author->life->people[0];
    act->token = token_at(author, 1);
    act->to = author->subject.dao;
    act->amount = amount_from_u64(6000);
}

/* The money is not always there yet. */
static void mend_conviction_request(struct author *author, void *fields)
{
    struct daomesh_conviction_request *act = fields;
    if (pick(author, 2)) act->amount = amount_from_u64(4000 + pick(author, 4000));
}

static void mend_conviction(struct author *author, void *fields)
{
    struct daomesh_charter_conviction *act = fields;
    act->by = (uint8_t)(1 + pick(author, 3));
}

static void mend_distribution(struct author *author, void *fields)
{
    struct daomesh_charter_distribution *act = fields;
    if (pick(author, 2) || (act->by == 4 && act->table.count == 0)) act->by = 6;
    if (act->by != 4) act->table = (daomesh_list){ .count = 0 };
    act->points = act->by == 6 ? 6 + (uint32_t)pick(author, 12) : 0;
}

/* --- All ----------------------------------------------------------------------------------------------------------------- */

typedef void mender(struct author *author, void *value);

static const struct {
    const char *name;
    mender *mend;
} structs[] = {
    { "minter_terms", mend_minter_terms },
    { "minter_rights", mend_minter_rights },
    { "stream_terms", mend_stream_terms },
    { "role_terms", mend_role_terms },
    { "allowance", mend_allowance },
    { "feed_terms", mend_feed_terms },
    { "controller_terms", mend_controller_terms },
    { "programme_terms", mend_programme_terms },
    { "kill_terms", mend_kill_terms },
    { "dial_terms", mend_dial_terms },
    { "budget_terms", mend_budget_terms },
    { "pool_terms", mend_pool_terms },
    { "condition", mend_condition },
    { "bounty_part", mend_bounty_part },
    { "conviction_dials", mend_conviction_dials },
};

static const struct {
    uint32_t kind;
    mender *mend;
} actions[] = {
    { DAOMESH_ACTION_STREAM_OPEN, mend_stream_open },
    { DAOMESH_ACTION_MINTER_CREATE, mend_minter_create },
    { DAOMESH_ACTION_MINTER_GRANT, mend_minter_grant },
    { DAOMESH_ACTION_MINTER_CLOSE, mend_minter_close },
    { DAOMESH_ACTION_BOUNTY_POST, mend_bounty_post },
    { DAOMESH_ACTION_BOUNTY_AGREE, mend_bounty_agree },
    { DAOMESH_ACTION_SALE_OFFER, mend_sale_offer },
    { DAOMESH_ACTION_FOUNDING_OPEN, mend_founding_open },
    { DAOMESH_ACTION_POOL_JOIN, mend_pool_join },
    { DAOMESH_ACTION_CHARTER_CONVICTION, mend_conviction },
    { DAOMESH_ACTION_TOKEN_MINT, mend_token_mint },
    { DAOMESH_ACTION_CONVICTION_REQUEST, mend_conviction_request },
    { DAOMESH_ACTION_PROPOSAL_OPEN, mend_proposal_open },
    { DAOMESH_ACTION_PROPOSAL_BALLOT, mend_proposal_ballot },
    { DAOMESH_ACTION_PROPOSAL_REVEAL, mend_proposal_reveal },
    { DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT, mend_reveal_ballot },
    { DAOMESH_ACTION_PROPOSAL_STAKE, mend_proposal_stake },
    { DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, mend_house_vote },
    { DAOMESH_ACTION_CHARTER_STANDING, mend_standing },
    { DAOMESH_ACTION_CHARTER_DISTRIBUTION, mend_distribution },
    { DAOMESH_ACTION_DELEGATION_SET, mend_delegation },
    { DAOMESH_ACTION_BUDGET_OPEN, mend_budget_open },
    { DAOMESH_ACTION_BUDGET_VOTE, mend_budget_vote },
    { DAOMESH_ACTION_POOL_SHARE, mend_pool_share },
    { DAOMESH_ACTION_POOL_SWEEP, mend_pool_sweep },
    { DAOMESH_ACTION_POOL_DIVERT, mend_pool_divert },
    { DAOMESH_ACTION_DIAL_DEFINE, mend_dial_define },
    { DAOMESH_ACTION_DIAL_TURN, mend_dial_turn },
    { DAOMESH_ACTION_PROGRAMME_OPEN, mend_programme_open },
    { DAOMESH_ACTION_PROGRAMME_DRAFT, mend_programme_open },
    { DAOMESH_ACTION_PROGRAMME_START, mend_programme_start },
    { DAOMESH_ACTION_PROGRAMME_RESUME, mend_programme_resume },
    { DAOMESH_ACTION_PROGRAMME_VERDICT, mend_programme_verdict },
    { DAOMESH_ACTION_PROGRAMME_WAKE, mend_programme_wake },
    { DAOMESH_ACTION_PROGRAMME_PROCESS, mend_programme_wake },
    { DAOMESH_ACTION_PROGRAMME_BOND, mend_programme_bond },
    { DAOMESH_ACTION_PROGRAMME_SETTLE, mend_programme_settle },
    { DAOMESH_ACTION_PROGRAMME_INSTANCE, mend_programme_instance },
    { DAOMESH_ACTION_PROGRAMME_REPORT, mend_programme_report },
    { DAOMESH_ACTION_PROGRAMME_SCORE, mend_programme_score },
    { DAOMESH_ACTION_CHARTER_BOUNDARIES, mend_boundaries },
};

void mend_struct(struct author *author, const struct schema_struct *schema, void *value)
{
    for (size_t i = 0; i < COUNT_OF(structs); i++) {
        if (strcmp(schema_name(schema), structs[i].name) == 0 && !is_left_alone(author))
            structs[i].mend(author, value);
    }
}

void mend_action(struct author *author, const struct schema_struct *schema, void *fields)
{
    for (size_t i = 0; i < COUNT_OF(actions); i++) {
        if (schema->number == actions[i].kind && !is_left_alone(author)) actions[i].mend(author, fields);
    }
}
