/*
 * Proposals that list options, and ballots that choose between them. Rule `outcome` still says whether enough took part and when;
 * which option wins is rule `tally`'s business.
 */
#include "ledger/electorate.h"
#include "ledger/vote.h"

#include <daomesh/tally.h>

#define OPTIONS_MAX (DAOMESH_CHOICES_MAX + 1) /* none of them is one, too */

_Static_assert(DAOMESH_BALLOTS_MAX <= DAOMESH_FUEL_RECORDS, "an action's fuel counts all ballots");
_Static_assert(DAOMESH_ELECTORATE_MAX *ELECTORATE_VOICES_MAX <= DAOMESH_FUEL_RECORDS,
               "and all parts of them that others speak for");
_Static_assert(DAOMESH_BALLOT_WEIGHT_BITS_MAX == 2 * 64, "all weight is in the two lower limbs");

/* --- The dials ------------------------------------------------------------------------------------------------------- */

struct method {
    daomesh_tally_rule rule;
    daomesh_tally_majority majorities[OPTIONS_MAX];
};

static void read_method(struct method *out, const struct daomesh_ballot_rule *dials)
{
    memset(out, 0, sizeof *out);
    out->rule = (daomesh_tally_rule){
        .size = sizeof out->rule,
        .method = dials->method,
        .flags =
            (dials->strict ? DAOMESH_BALLOT_STRICT : 0) | (dials->complete ? DAOMESH_BALLOT_COMPLETE : 0),
        .strength = dials->strength,
        .ties = dials->ties,
        .value_min = -(int32_t)dials->value_below,
        .value_max = (int32_t)dials->value_max,
        .budget = dials->budget,
        .quorum = dials->least,
    };
    for (uint32_t i = 0; i < OPTIONS_MAX; i++)
        out->majorities[i] =
            (daomesh_tally_majority){ dials->over ? dials->over : 1, dials->under ? dials->under : 1 };
    if (dials->over || dials->under) out->rule.majorities = out->majorities;
}

/* Beyond what the tally reads: debian has its default, and points add up to something that all ballots share. */
static int fits_together(const struct daomesh_ballot_rule *dials)
{
    if (dials->method == DAOMESH_TALLY_DEBIAN) return dials->none;
    if (dials->method == DAOMESH_TALLY_WEIGHTED && dials->budget == 0) return 0;
    return !dials->over && !dials->under;
}

int32_t daomesh__ballot_check(struct turn *turn, const struct daomesh_passing_rule *rule)
{
    struct method method;
    if (rule->ballot_count == 0) return DAOMESH_OK;
    if (rule->threshold != DAOMESH_THRESHOLD_MAJORITY || rule->early > DAOMESH_EARLY_CERTAIN ||
        !fits_together(&rule->ballot[0]))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "rule.ballot");
    read_method(&method, &rule->ballot[0]);
    int32_t status = daomesh_tally_check(NULL, &method.rule);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "rule.ballot");
}

/* --- Opening --------------------------------------------------------------------------------------------------------- */

static int32_t check_options(struct turn *turn, const struct daomesh_proposal_record *proposal,
                             const struct daomesh_proposal_open *act)
{
    const uint32_t none = proposal->rule.ballot[0].none;
    uint32_t actions = 0;
    if (act->options_count + none < 2) return daomesh__refuse(turn, DAOMESH_E_RANGE, "options");
    if (act->choices) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "choices");
    for (uint32_t i = 0; i < act->options_count; i++)
        actions += act->options[i].actions;
    if (actions != proposal->actions) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "options");
    return DAOMESH_OK;
}

/* Bounds under which every tally can be made at once, and fits. */
static int32_t check_electorate(struct turn *turn, const struct daomesh_proposal_record *proposal)
{
    if (proposal->electors > DAOMESH_BALLOTS_MAX || proposal->total.limb[2] || proposal->total.limb[3])
        return daomesh__refuse(turn, DAOMESH_E_LIMIT, "dao");
    return DAOMESH_OK;
}

int32_t daomesh__ballot_open(struct turn *turn, uint64_t dao, struct daomesh_proposal_record *proposal,
                             const struct daomesh_proposal_open *act)
{
    struct daomesh_options_record *record;
    struct daomesh_dao_record *home;
    if ((proposal->rule.ballot_count > 0) != (act->options_count > 0))
        return daomesh__refuse(turn, DAOMESH_E_BALLOT, "options");
    if (act->options_count == 0) return DAOMESH_OK;
    TRY(check_options(turn, proposal, act));
    TRY(check_electorate(turn, proposal));
    TRY(edit_dao(turn->state, &home, dao));
    TRY(create_options(turn->state, &record, dao, home->proposals));
    record->options_count = act->options_count;
    memcpy(record->options, act->options, act->options_count * sizeof act->options[0]);
    proposal->options = (uint8_t)act->options_count;
    proposal->choices = 1;
    proposal->tally_count = 2; /* abstains, chooses */
    return DAOMESH_OK;
}

/* --- Voting ---------------------------------------------------------------------------------------------------------- */

static uint32_t options_of(const struct daomesh_proposal_record *proposal)
{
    return proposal->options + proposal->rule.ballot[0].none;
}

/* Options of the tally count from 0: none of them, where there is that, then the first. */
static daomesh_mark mark_of(const struct daomesh_proposal_record *proposal,
                            const struct daomesh_ballot_mark *mark)
{
    return (daomesh_mark){ .option = mark->option - (proposal->rule.ballot[0].none ? 0u : 1u),
                           .value = mark->below ? -(int32_t)mark->below : (int32_t)mark->value };
}

static int32_t count(daomesh_tally_result *out, const struct method *method, const daomesh_ballots *ballots,
                     const daomesh_allocator *allocator)
{
    const size_t bytes = daomesh_tally_scratch_size(&method->rule, ballots);
    void *scratch = daomesh__allocate(allocator, bytes);
    if (!scratch) return DAOMESH_E_NO_MEMORY;
    int32_t status = daomesh_tally(out, &method->rule, ballots, scratch, bytes, NULL, NULL);
    daomesh__free(allocator, scratch, bytes);
    return status;
}

/* A ballot is good when it can be counted alone. How much it weighs makes no difference: the electorate's bounds see to that. */
static int32_t check_ballot(struct turn *turn, const struct daomesh_proposal_record *proposal,
                            const struct vote *vote)
{
    struct method method;
    uint32_t order[OPTIONS_MAX];
    daomesh_mark marks[OPTIONS_MAX];
    const daomesh_ballot_group group = { .weight = amount_from_u64(1), .count = vote->count };
    const daomesh_ballots ballots = { .size = sizeof ballots,
                                      .options = options_of(proposal),
                                      .groups = 1,
                                      .marks = vote->count,
                                      .group = &group,
                                      .mark = marks };
    daomesh_tally_result result = { .size = sizeof result, .order = order };
    for (uint32_t i = 0; i < vote->count; i++) {
        if (vote->marks[i].value && vote->marks[i].below)
            return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "marks");
        marks[i] = mark_of(proposal, &vote->marks[i]);
    }
    read_method(&method, &proposal->rule.ballot[0]);
    int32_t status = count(&result, &method, &ballots, daomesh__state_allocator(turn->state));
    return status == DAOMESH_OK || daomesh__is_fault(status) ? status
                                                             : daomesh__refuse(turn, status, "marks");
}

int32_t daomesh__ballot_read(struct turn *turn, struct vote *vote, const struct poll *poll,
                             const struct daomesh_proposal_record *proposal)
{
    const daomesh_amount all = amount_from_u64(0);
    vote->choice = vote->count > 0;
    TRY(daomesh__poll_weight(turn, &vote->weight, poll, proposal, &all));
    return vote->count > 0 ? check_ballot(turn, proposal, vote) : DAOMESH_OK;
}

int32_t daomesh__ballot_put(struct turn *turn, const struct poll *poll,
                            const struct daomesh_ballot_mark *marks, uint32_t count)
{
    const uint64_t local = voter_key(poll->number, poll->slot);
    const struct daomesh_marked_ballot_record *present;
    struct daomesh_marked_ballot_record *record;
    TRY(find_marked_ballot(turn->state, &present, poll->dao, local));
    if (count == 0) return present ? delete_marked_ballot(turn->state, poll->dao, local) : DAOMESH_OK;
    TRY(present ? edit_marked_ballot(turn->state, &record, poll->dao, local)
                : create_marked_ballot(turn->state, &record, poll->dao, local));
    memset(record, 0, sizeof *record);
    record->marks_count = count;
    memcpy(record->marks, marks, count * sizeof marks[0]);
    return DAOMESH_OK;
}

int32_t daomesh__ballot_announce(struct turn *turn, const struct poll *poll, const struct vote *vote)
{
    struct daomesh_proposal_marked_event event = { .dao = *vote->dao,
                                                   .proposal = poll->number,
                                                   .party = turn->actor_id,
                                                   .weight = vote->weight,
                                                   .marks_count = vote->count };
    memcpy(event.marks, vote->marks, vote->count * sizeof event.marks[0]);
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_MARKED, &event);
}

int32_t daomesh__proposal_ballot(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_ballot *act = body;
    const struct daomesh_proposal_record *seen;
    struct poll poll;
    struct vote vote = { .dao = &act->dao, .marks = act->marks, .count = act->marks_count };
    TRY(daomesh__poll_find(turn, &poll, &seen, &act->dao, act->proposal, PHASE_VOTING));
    if (seen->options == 0) return DAOMESH_E_BALLOT;
    if (poll.rule.reveal_s > 0) return DAOMESH_E_SEALED;
    TRY(daomesh__ballot_read(turn, &vote, &poll, seen));
    TRY(daomesh__ballot_put(turn, &poll, act->marks, act->marks_count));
    return daomesh__poll_count(turn, &poll, &vote);
}

int32_t daomesh__ballot_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts)
{
    daomesh_amount cast;
    memset(out, 0, sizeof *out);
    SURE(daomesh_amount_add(&cast, &facts->tally[0], &facts->tally[1]));
    if (memcmp(&cast, &facts->total, sizeof cast) != 0) return DAOMESH_OK;
    SURE(daomesh_outcome_final(out, rule, facts));
    out->by = DAOMESH_BY_CERTAIN;
    return DAOMESH_OK;
}

/* --- Counting -------------------------------------------------------------------------------------------------------- */

/* All ballots that say something: each elector's own, or that of whoever speaks for them, with a weight of its own. */
struct urn {
    struct state *state;
    uint64_t dao;
    uint64_t number;
    const struct daomesh_proposal_record *proposal;
    uint64_t room; /* for groups */
    daomesh_ballot_group *groups;
    daomesh_mark *marks;
    uint64_t group_count;
    uint64_t mark_count;
    daomesh_amount sum; /* of all weights */
};

static int32_t add_ballot(void *ctx, uint32_t slot, uint8_t choice, const daomesh_amount *weight)
{
    struct urn *urn = ctx;
    const struct daomesh_marked_ballot_record *record;
    if (choice == 0) return DAOMESH_OK;
    TRY(find_marked_ballot(urn->state, &record, urn->dao, voter_key(urn->number, slot)));
    MUST(record != NULL);
    MUST(urn->group_count < urn->room);
    MUST(daomesh_amount_add(&urn->sum, &urn->sum, weight) == DAOMESH_OK);
    urn->groups[urn->group_count++] =
        (daomesh_ballot_group){ .weight = *weight, .first = urn->mark_count, .count = record->marks_count };
    for (uint32_t i = 0; i < record->marks_count; i++)
        urn->marks[urn->mark_count++] = mark_of(urn->proposal, &record->marks[i]);
    return DAOMESH_OK;
}

static int32_t gather_spoken(struct urn *urn)
{
    const struct chamber own = own_chamber(urn->dao, urn->number, urn->proposal);
    return daomesh__electorate_each(urn->state, &own, add_ballot, urn);
}

static int32_t gather(struct urn *urn)
{
    const struct daomesh_dao_record *record;
    if (urn->proposal->delegators > 0) return gather_spoken(urn);
    TRY(find_dao(urn->state, &record, urn->dao));
    MUST(record != NULL);
    for (uint32_t page = 0; page * SLOTS_PER_PAGE < record->slots; page++) {
        const struct daomesh_ballot_page_record *ballots;
        TRY(find_ballot_page(urn->state, &ballots, urn->dao, ballots_key(urn->number, page)));
        for (uint32_t i = 0; ballots && i < ballots->ballots_count; i++) {
            if (!ballots->ballots[i].cast) continue;
            TRY(add_ballot(urn, page * SLOTS_PER_PAGE + i, ballots->ballots[i].choice,
                           &ballots->ballots[i].weight));
        }
    }
    return DAOMESH_OK;
}

static int32_t tally(const struct urn *urn, uint8_t *option, const daomesh_allocator *allocator)
{
    const struct daomesh_ballot_rule *dials = &urn->proposal->rule.ballot[0];
    struct method method;
    uint32_t order[OPTIONS_MAX];
    const daomesh_ballots ballots = { .size = sizeof ballots,
                                      .options = options_of(urn->proposal),
                                      .groups = urn->group_count,
                                      .marks = urn->mark_count,
                                      .group = urn->groups,
                                      .mark = urn->marks };
    daomesh_tally_result result = { .size = sizeof result, .order = order };
    read_method(&method, dials);
    TRY(count(&result, &method, &ballots, allocator));
    *option = (uint8_t)(order[0] + !dials->none);
    return DAOMESH_OK;
}

static int32_t fill_and_tally(struct urn *urn, uint8_t *option)
{
    if (!urn->groups || !urn->marks) return DAOMESH_E_NO_MEMORY;
    TRY(gather(urn));
    MUST(memcmp(&urn->sum, &urn->proposal->tally[1], sizeof urn->sum) ==
         0); /* each weight once, and no other */
    return tally(urn, option, daomesh__state_allocator(urn->state));
}

uint64_t daomesh__ballot_most(const struct daomesh_proposal_record *proposal)
{
    return proposal->delegators > 0 ? (uint64_t)proposal->electors * ELECTORATE_VOICES_MAX : proposal->voters;
}

int32_t daomesh__ballot_winner(struct state *state, uint8_t *option, uint64_t dao, uint64_t number,
                               const struct daomesh_proposal_record *proposal)
{
    const daomesh_allocator *allocator = daomesh__state_allocator(state);
    const uint64_t room = daomesh__ballot_most(proposal);
    const size_t groups = room * sizeof(daomesh_ballot_group);
    const size_t marks = room * OPTIONS_MAX * sizeof(daomesh_mark);
    struct urn urn = { .state = state,
                       .dao = dao,
                       .number = number,
                       .proposal = proposal,
                       .room = room,
                       .groups = daomesh__allocate(allocator, groups),
                       .marks = daomesh__allocate(allocator, marks) };
    *option = 0;
    int32_t status = fill_and_tally(&urn, option);
    if (urn.groups) daomesh__free(allocator, urn.groups, groups);
    if (urn.marks) daomesh__free(allocator, urn.marks, marks);
    return status;
}

int32_t daomesh__ballot_actions(struct state *state, uint32_t *first, uint32_t *count, uint64_t dao,
                                uint64_t number, const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_options_record *record;
    *first = *count = 0;
    if (proposal->option == 0) return DAOMESH_OK; /* tried before anything is chosen */
    TRY(find_options(state, &record, dao, number));
    MUST(record != NULL);
    MUST(proposal->option <= record->options_count);
    for (uint32_t i = 0; i + 1 < proposal->option; i++)
        *first += record->options[i].actions;
    *count = record->options[proposal->option - 1].actions;
    return DAOMESH_OK;
}
