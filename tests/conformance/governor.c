/*
 * OpenZeppelin's Governor, simple and fractional: balances and who voted are kept here, powers come from rule delegation, everything
 * about the proposal from rule outcome. What assembly.c then makes of it on a ledger must be the same.
 */
#include <string.h>

#include "conformance.h"

#define MEMBERS_MOST 64
#define PPM_PER_PERCENT (DAOMESH_PPM / 100)
#define SPLIT 255

struct governor {
    struct line *line;
    int is_fractional;
    size_t members;
    daomesh_amount balance[MEMBERS_MOST];
    daomesh_amount at_snapshot[MEMBERS_MOST];
    uint32_t delegate[MEMBERS_MOST];
    int voted[MEMBERS_MOST];
    daomesh_amount spent[MEMBERS_MOST];
    daomesh_outcome_rule rule;
    daomesh_outcome_facts facts;
    daomesh_outcome_times times;
};

/* support 0 against, 1 for, 2 abstain, in the order of the tallies here. */
static const uint32_t choice_of[] = { 2, 1, 0 };

static void read_members(struct governor *governor)
{
    struct line *line = governor->line;
    const json_t *balances = json_object_get(line->in, "balances"),
                 *delegates = json_object_get(line->in, "delegates");
    for (size_t i = 0; i < governor->members; i++) {
        const char *text = json_string_value(json_array_get(balances, i));
        const json_int_t delegate = json_integer_value(json_array_get(delegates, i));
        if (!text || daomesh_amount_from_text(&governor->balance[i], text, strlen(text)) != DAOMESH_OK)
            differ(line, "balance %zu is no amount", i);
        if (daomesh_amount_add(&governor->facts.total, &governor->facts.total, &governor->balance[i]) !=
            DAOMESH_OK)
            differ(line, "balance %zu is too much", i);
        if (delegate >= (json_int_t)governor->members)
            differ(line, "%lld is no delegate", (long long)delegate);
        governor->delegate[i] = delegate < 0 ? NO_DELEGATE : (uint32_t)delegate;
    }
    memcpy(governor->at_snapshot, governor->balance, sizeof governor->balance);
}

static void set_rule(struct governor *governor)
{
    struct line *line = governor->line;
    const uint32_t percent = (uint32_t)number_in(line, line->in, "quorumPercent");
    governor->rule = (daomesh_outcome_rule){ .size = sizeof governor->rule,
                                             .threshold = DAOMESH_THRESHOLD_MAJORITY,
                                             .rounding = DAOMESH_ROUND_FLOOR,
                                             .quorum_ppm = percent * PPM_PER_PERCENT,
                                             .quorum_counts = percent ? DAOMESH_COUNTS_FOR_ABSTAIN : 0,
                                             .delay_s = number_in(line, line->in, "votingDelay"),
                                             .voting_s = number_in(line, line->in, "votingPeriod") };
    governor->facts.size = sizeof governor->facts;
    governor->facts.choices = 2;
    int32_t status = daomesh_outcome_check(NULL, &governor->rule);
    if (status == DAOMESH_OK)
        status = daomesh_outcome_times_of(&governor->times, &governor->rule, &governor->facts);
    if (status != DAOMESH_OK) differ(line, "the rule is refused: %s", daomesh_status_name(status));
}

static uint32_t state_at(const struct governor *governor, uint64_t block)
{
    uint32_t state;
    int32_t status = daomesh_outcome_state(&state, &governor->rule, &governor->facts, block);
    if (status != DAOMESH_OK) differ(governor->line, "no state: %s", daomesh_status_name(status));
    return state;
}

static const char *state_name(uint32_t state)
{
    switch (state) {
    case DAOMESH_STATE_PENDING:
        return "Pending";
    case DAOMESH_STATE_ACTIVE:
        return "Active";
    case DAOMESH_STATE_DEFEATED:
        return "Defeated";
    case DAOMESH_STATE_SUCCEEDED:
        return "Succeeded";
    case DAOMESH_STATE_EXECUTED:
        return "Executed";
    default:
        return "?";
    }
}

/* --- Steps ---------------------------------------------------------------------------------------------------- */

static int propose(const struct governor *governor, uint64_t member)
{
    const daomesh_amount least = amount_in(governor->line, governor->line->in, "proposalThreshold");
    daomesh_amount powers[MEMBERS_MOST];
    int32_t order;
    delegated_powers(governor->line, powers, governor->balance, governor->delegate, governor->members);
    return daomesh_amount_compare(&order, &powers[member], &least) == DAOMESH_OK && order >= 0;
}

static int transfer(struct governor *governor, uint64_t member, const json_t *step, uint64_t block)
{
    const uint64_t to = number_in(governor->line, step, "to");
    const daomesh_amount amount = amount_in(governor->line, step, "amount");
    daomesh_amount left;
    if (to >= governor->members ||
        daomesh_amount_subtract(&left, &governor->balance[member], &amount) != DAOMESH_OK)
        return 0;
    governor->balance[member] = left;
    (void)daomesh_amount_add(&governor->balance[to], &governor->balance[to], &amount);
    if (block <= governor->times.opens)
        memcpy(governor->at_snapshot, governor->balance, sizeof governor->balance);
    return 1;
}

static daomesh_amount power_of(const struct governor *governor, uint64_t member)
{
    daomesh_amount powers[MEMBERS_MOST];
    delegated_powers(governor->line, powers, governor->at_snapshot, governor->delegate, governor->members);
    return powers[member];
}

static void read_split(const struct governor *governor, daomesh_amount *parts, const json_t *step)
{
    const json_t *split = json_object_get(step, "split");
    for (size_t i = 0; i < 3; i++) {
        const char *text = json_string_value(json_array_get(split, i));
        if (!text || daomesh_amount_from_text(&parts[choice_of[i]], text, strlen(text)) != DAOMESH_OK)
            differ(governor->line, "split %zu is no amount", i);
    }
}

/* A plain vote takes all that is left. The simple form counts a vote without power, once. */
static int vote(struct governor *governor, uint64_t member, const json_t *step, uint64_t block,
                daomesh_amount *used)
{
    const uint64_t support = number_in(governor->line, step, "support");
    const int is_split = governor->is_fractional && support == SPLIT;
    daomesh_amount parts[3] = { { { 0 } } }, *spent = &governor->spent[member];
    const daomesh_amount power = power_of(governor, member), before = *spent;
    if (state_at(governor, block) != DAOMESH_STATE_ACTIVE || (support > 2 && !is_split)) return 0;
    if (!governor->is_fractional && governor->voted[member]) return 0;
    if (is_split)
        read_split(governor, parts, step);
    else
        (void)daomesh_amount_subtract(&parts[choice_of[support]], &power, spent);
    int32_t status = daomesh_outcome_cast(&governor->facts, spent, &power, parts);
    if (status != DAOMESH_OK && (governor->is_fractional || status != DAOMESH_E_ALREADY_VOTED)) return 0;
    governor->voted[member] = 1;
    (void)daomesh_amount_subtract(used, spent, &before);
    return 1;
}

static int execute(struct governor *governor, uint64_t block)
{
    if (state_at(governor, block) != DAOMESH_STATE_SUCCEEDED) return 0;
    governor->facts.flags |= DAOMESH_FACT_EXECUTED;
    return 1;
}

static int take_step(struct governor *governor, const json_t *step, const json_t *result)
{
    const char *op = text_in(governor->line, step, "op");
    const uint64_t block = number_in(governor->line, step, "block");
    if (strcmp(op, "execute") == 0) return execute(governor, block);
    const uint64_t member = number_in(governor->line, step, "member");
    if (member >= governor->members) {
        differ(governor->line, "there is no member %llu", (unsigned long long)member);
        return 0;
    }
    if (strcmp(op, "propose") == 0) return propose(governor, member);
    if (strcmp(op, "transfer") == 0) return transfer(governor, member, step, block);
    daomesh_amount used = { { 0 } };
    int worked = vote(governor, member, step, block, &used);
    if (worked) expect_amount(governor->line, "weight", json_object_get(result, "weight"), &used);
    return worked;
}

/* --- What comes out ------------------------------------------------------------------------------------------- */

/* Compares the states from `*next` on that the peer saw up to a block; the last one only when all steps are done. */
static void expect_states(struct governor *governor, size_t *next, uint64_t block, int is_end)
{
    const json_t *states = json_object_get(governor->line->out, "states");
    const size_t count = json_array_size(states);
    for (; *next + !is_end < count; (*next)++) {
        const json_t *state = json_array_get(states, *next);
        const uint64_t at = number_in(governor->line, state, "block");
        if (at > block && !is_end) return;
        const char *got = state_name(state_at(governor, at)),
                   *expected = text_in(governor->line, state, "state");
        if (strcmp(got, expected) != 0)
            differ(governor->line, "at block %llu it is %s, expected %s", (unsigned long long)at, got,
                   expected);
    }
}

static void expect_end(struct governor *governor)
{
    struct line *line = governor->line;
    const daomesh_amount percent = { { governor->rule.quorum_ppm / PPM_PER_PERCENT } }, hundred = { { 100 } };
    daomesh_amount quorum;
    (void)daomesh_amount_muldiv_floor(&quorum, &governor->facts.total, &percent, &hundred);
    expect_amount(line, "totalSupplyAtSnapshot", json_object_get(line->out, "totalSupplyAtSnapshot"),
                  &governor->facts.total);
    expect_amount(line, "quorumVotes", json_object_get(line->out, "quorumVotes"), &quorum);
    expect_amount(line, "against", json_object_get(line->out, "against"), &governor->facts.tally[2]);
    expect_amount(line, "for", json_object_get(line->out, "for"), &governor->facts.tally[1]);
    expect_amount(line, "abstain", json_object_get(line->out, "abstain"), &governor->facts.tally[0]);
    if (number_in(line, line->out, "snapshot") != governor->times.opens ||
        number_in(line, line->out, "deadline") != governor->times.closes)
        differ(line, "voting is from %llu to %llu", (unsigned long long)governor->times.opens,
               (unsigned long long)governor->times.closes);
}

static void play(struct governor *governor)
{
    struct line *line = governor->line;
    const json_t *steps = json_object_get(line->in, "steps"),
                 *results = json_object_get(line->out, "results");
    size_t next_state = 0;
    for (size_t i = 0; i < json_array_size(steps); i++) {
        const json_t *step = json_array_get(steps, i), *result = json_array_get(results, i);
        if (i > 0) expect_states(governor, &next_state, number_in(line, step, "block"), 0);
        const daomesh_outcome_facts before = governor->facts;
        int worked = take_step(governor, step, result);
        if (worked != json_is_true(json_object_get(result, "ok")))
            differ(line, "step %zu %s", i, worked ? "worked" : "was refused");
        if (!worked && memcmp(&before, &governor->facts, sizeof before) != 0)
            differ(line, "step %zu was refused and left a trace", i);
    }
    if (!json_object_get(line->out, "states")) return; /* the peer refused to propose */
    expect_states(governor, &next_state, 0, 1);
    expect_end(governor);
}

void run_governor(struct line *line)
{
    static const struct governor nobody;
    static struct governor governor;
    governor = nobody;
    governor.line = line;
    governor.is_fractional = strcmp(line->mechanism, "governor-fractional") == 0;
    governor.members = json_array_size(json_object_get(line->in, "balances"));
    if (governor.members < 1 || governor.members > MEMBERS_MOST) {
        differ(line, "%zu members, expected 1 to %d", governor.members, MEMBERS_MOST);
        return;
    }
    read_members(&governor);
    set_rule(&governor);
    if (line->differences == 0) play(&governor);
    run_assembly(line);
}
