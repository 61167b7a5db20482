/* The ballots of a budget, handed to rule `lines` with the weights of now. */
#include "ledger/budget.h"

/* A ballot is of a membership: of who has the slot now, since when they had it then, and not from jail. */
static int32_t is_valid(struct turn *turn, int *valid, uint64_t dao, uint32_t slot,
                        const struct daomesh_budget_ballot_record *ballot)
{
    const struct daomesh_member_slot *member;
    TRY(daomesh__member_find(turn->state, &member, dao, slot));
    *valid = member->state == MEMBER_ACTIVE && is_member_since(member, ballot->party, ballot->joined);
    return DAOMESH_OK;
}

void daomesh__budget_rule(daomesh_lines_rule *out, const struct daomesh_budget_decision *decision)
{
    *out = (daomesh_lines_rule){ .size = sizeof *out,
                                 .method = decision->method,
                                 .tally = decision->tally,
                                 .choice = decision->choice,
                                 .carry_ppm = decision->carry_ppm,
                                 .points = decision->points };
}

/* The ballots as rule `lines` takes them, in memory that end() gives back. */
struct counted {
    daomesh_ballots ballots;
    daomesh_ballot_group *groups;
    daomesh_mark *marks;
    size_t group_room;
    size_t mark_room;
};

/* --- Memory --------------------------------------------------------------------------------------------------------- */

static int32_t begin(struct turn *turn, struct counted *counted, uint32_t lines, size_t ballots)
{
    const daomesh_allocator *allocator = daomesh__state_allocator(turn->state);
    *counted =
        (struct counted){ .group_room = (ballots + 1) * sizeof *counted->groups,
                          .mark_room = (ballots * DAOMESH_BUDGET_LINES_MAX + 1) * sizeof *counted->marks };
    counted->groups = daomesh__allocate(allocator, counted->group_room);
    counted->marks = daomesh__allocate(allocator, counted->mark_room);
    counted->ballots = (daomesh_ballots){
        .size = sizeof counted->ballots, .options = lines, .group = counted->groups, .mark = counted->marks
    };
    return counted->groups && counted->marks ? DAOMESH_OK : DAOMESH_E_NO_MEMORY;
}

static void end(struct turn *turn, struct counted *counted)
{
    const daomesh_allocator *allocator = daomesh__state_allocator(turn->state);
    daomesh__free(allocator, counted->groups, counted->group_room);
    daomesh__free(allocator, counted->marks, counted->mark_room);
}

/* --- Reading -------------------------------------------------------------------------------------------------------- */

static void add_ballot(struct counted *counted, const daomesh_amount *weight,
                       const struct daomesh_budget_mark *marks, uint32_t count)
{
    daomesh_ballots *ballots = &counted->ballots;
    counted->groups[ballots->groups++] =
        (daomesh_ballot_group){ .weight = *weight, .first = ballots->marks, .count = count };
    for (uint32_t i = 0; i < count; i++) {
        const int32_t value = (int32_t)marks[i].value;
        counted->marks[ballots->marks++] =
            (daomesh_mark){ marks[i].line - 1u, marks[i].against ? -value : value };
    }
}

static int32_t read_one(struct turn *turn, struct counted *counted, const struct budget *budget,
                        uint32_t slot)
{
    const struct daomesh_budget_ballot_record *ballot;
    daomesh_amount weight;
    int valid;
    TRY(find_budget_ballot(turn->state, &ballot, budget->dao, budget_ballot_key(budget->number, slot)));
    MUST(ballot != NULL);
    TRY(is_valid(turn, &valid, budget->dao, slot, ballot));
    if (!valid) return DAOMESH_OK;
    TRY(daomesh__member_weight(turn->state, &weight, budget->dao, slot, budget->record->decision.weight,
                               UINT64_MAX));
    if (!amount_is_zero(&weight)) add_ballot(counted, &weight, ballot->marks, ballot->marks_count);
    return DAOMESH_OK;
}

static int32_t read_all(struct turn *turn, struct counted *counted, const struct budget *budget)
{
    for (uint32_t i = 0; i < budget->record->voters_count; i++)
        TRY(read_one(turn, counted, budget, budget->record->voters[i]));
    return DAOMESH_OK;
}

/* --- Asking the rule ------------------------------------------------------------------------------------------------- */

static int reads_amounts(const daomesh_lines_rule *rule)
{
    return rule->method != DAOMESH_LINES_TOTALS && rule->method != DAOMESH_LINES_ROUND;
}

static int32_t ask_rule(struct turn *turn, daomesh_amount *parts, daomesh_lines_totals *totals,
                        int32_t *status, const struct daomesh_budget_record *budget,
                        const daomesh_amount *money, const daomesh_ballots *ballots)
{
    const daomesh_allocator *allocator = daomesh__state_allocator(turn->state);
    daomesh_amount amounts[DAOMESH_BUDGET_LINES_MAX];
    daomesh_lines_rule rule;
    daomesh__budget_rule(&rule, &budget->decision);
    for (uint32_t i = 0; i < budget->lines_count; i++)
        amounts[i] = budget->lines[i].amount;
    const size_t bytes = daomesh_lines_scratch_size(&rule, ballots);
    void *scratch = daomesh__allocate(allocator, bytes);
    if (!scratch) return DAOMESH_E_NO_MEMORY;
    *status = daomesh_lines_divide(parts, totals, &rule, money, reads_amounts(&rule) ? amounts : NULL,
                                   ballots, scratch, bytes);
    daomesh__free(allocator, scratch, bytes);
    return DAOMESH_OK;
}

int32_t daomesh__budget_check_ballot(struct turn *turn, const struct daomesh_budget_record *budget,
                                     const struct daomesh_budget_mark *marks, uint32_t count)
{
    daomesh_amount parts[DAOMESH_BUDGET_LINES_MAX];
    const daomesh_amount nothing = amount_from_u64(0), one = amount_from_u64(1);
    daomesh_lines_totals totals;
    struct counted counted;
    int32_t answer = DAOMESH_OK, status = begin(turn, &counted, budget->lines_count, 1);
    if (status == DAOMESH_OK) {
        add_ballot(&counted, &one, marks, count);
        status = ask_rule(turn, parts, &totals, &answer, budget, &nothing, &counted.ballots);
    }
    end(turn, &counted);
    TRY(status);
    return answer == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, answer, "marks");
}

/* Each ballot is good by itself; together they may be more than the rule computes. Then it is as if nobody had voted. */
static int32_t divide(struct turn *turn, daomesh_amount *parts, daomesh_lines_totals *totals, int32_t *status,
                      struct counted *counted, const struct budget *budget)
{
    const struct daomesh_budget_record *record = budget->record;
    int32_t again;
    TRY(read_all(turn, counted, budget));
    TRY(ask_rule(turn, parts, totals, status, record, &record->held, &counted->ballots));
    if (*status == DAOMESH_OK) return DAOMESH_OK;
    counted->ballots.groups = counted->ballots.marks = 0;
    TRY(ask_rule(turn, parts, totals, &again, record, &record->held, &counted->ballots));
    MUST(again == DAOMESH_OK);
    return DAOMESH_OK;
}

int32_t daomesh__budget_divide(struct turn *turn, daomesh_amount *parts, daomesh_lines_totals *totals,
                               uint32_t *voters, int32_t *status, const struct budget *budget)
{
    struct counted counted;
    int32_t outcome = begin(turn, &counted, budget->record->lines_count, budget->record->voters_count);
    if (outcome == DAOMESH_OK) outcome = divide(turn, parts, totals, status, &counted, budget);
    *voters = (uint32_t)counted.ballots.groups;
    end(turn, &counted);
    return outcome;
}

int32_t daomesh__budget_sweep(struct turn *turn, const struct budget *budget, int all)
{
    struct daomesh_budget_record *record = budget->record;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < record->voters_count; i++) {
        const uint64_t key = budget_ballot_key(budget->number, record->voters[i]);
        const struct daomesh_budget_ballot_record *ballot;
        int valid = 0;
        TRY(find_budget_ballot(turn->state, &ballot, budget->dao, key));
        MUST(ballot != NULL);
        if (!all) TRY(is_valid(turn, &valid, budget->dao, record->voters[i], ballot));
        if (valid)
            record->voters[kept++] = record->voters[i];
        else
            TRY(delete_budget_ballot(turn->state, budget->dao, key));
    }
    memset(record->voters + kept, 0, (record->voters_count - kept) * sizeof record->voters[0]);
    record->voters_count = kept;
    return DAOMESH_OK;
}
