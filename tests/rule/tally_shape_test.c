/* What every count promises, whatever the method: the frame, refusals by place and reason, limits, lots, cancelling. */
#include <stdlib.h>
#include <string.h>

#include "../support/turns.h"
#include "tally_vote.h"

Suite *tally_shape_suite(void);

static const uint32_t methods[] = {
    DAOMESH_TALLY_PLURALITY,
    DAOMESH_TALLY_APPROVAL,
    DAOMESH_TALLY_SCORE,
    DAOMESH_TALLY_WEIGHTED,
    DAOMESH_TALLY_QUADRATIC,
    DAOMESH_TALLY_CREDITS,
    DAOMESH_TALLY_QUADRATIC_RANGE,
    DAOMESH_TALLY_STAR,
    DAOMESH_TALLY_IRV,
    DAOMESH_TALLY_BORDA,
    DAOMESH_TALLY_COPELAND,
    DAOMESH_TALLY_MINIMAX,
    DAOMESH_TALLY_SCHULZE,
    DAOMESH_TALLY_RANKED_PAIRS,
    DAOMESH_TALLY_DEBIAN,
    DAOMESH_TALLY_SNAPSHOT_SINGLE,
    DAOMESH_TALLY_SNAPSHOT_APPROVAL,
    DAOMESH_TALLY_SNAPSHOT_RANKED,
    DAOMESH_TALLY_SNAPSHOT_QUADRATIC,
    DAOMESH_TALLY_SNAPSHOT_WEIGHTED,
    DAOMESH_TALLY_SNAPSHOT_COPELAND,
};
#define METHODS ((int)(sizeof methods / sizeof methods[0]))

static struct vote *vote;
static daomesh_tally_rule rule;

static int is_snapshot(void)
{
    return rule.method >= DAOMESH_TALLY_SNAPSHOT_SINGLE;
}

static void open_vote(uint32_t options, uint32_t method)
{
    vote = new_vote(options);
    rule = rule_of(method);
    if (method == DAOMESH_TALLY_SCORE || method == DAOMESH_TALLY_STAR) rule.value_max = 5;
}

static void close_vote(void)
{
    if (vote) free_vote(vote);
    vote = NULL;
}

static int is_zero(const void *bytes, size_t len)
{
    const uint8_t *at = bytes;
    for (size_t i = 0; i < len; i++) {
        if (at[i] != 0) return 0;
    }
    return 1;
}

/* Refused, and every result zero but for where the fault is. */
static void expect_refusal(int32_t status)
{
    memset(vote->order, 0xaa, sizeof vote->order);
    memset(vote->totals, 0xaa, sizeof vote->totals);
    ck_assert_int_eq(count_votes(vote, &rule), status);
    const size_t options = vote->ballots.options;
    ck_assert_uint_eq(vote->result.winner_count | vote->result.rounds_count | vote->result.ties_count, 0);
    ck_assert(is_zero(vote->order, options * sizeof vote->order[0]));
    ck_assert(is_zero(vote->winners, options));
    ck_assert(is_zero(vote->places, options * sizeof vote->places[0]));
    ck_assert(is_zero(vote->totals, options * sizeof vote->totals[0]));
    ck_assert(is_zero(vote->matrix, options * options * sizeof vote->matrix[0]));
    ck_assert(is_zero(vote->ties, sizeof vote->ties));
    ck_assert(is_zero(&vote->result.scale, sizeof vote->result.scale));
    ck_assert(is_zero(&vote->result.weight, sizeof vote->result.weight));
}

static void expect_fault(int32_t status, uint64_t group, uint64_t at)
{
    expect_refusal(status);
    ck_assert_uint_eq(vote->result.fault_group, group);
    ck_assert_uint_eq(vote->result.fault_mark, at);
}

/* --- Every method -------------------------------------------------------------------------------------------- */

/* One option, one ballot: value 1 is valid everywhere. */
START_TEST(the_only_option_wins)
{
    open_vote(1, methods[_i]);
    mark(vote, 5, (int32_t[]){ 1 });
    count(vote, &rule);
    ck_assert_uint_eq(vote->order[0], 0);
    ck_assert_uint_eq(vote->places[0], 0);
    ck_assert_uint_eq(vote->winners[0], 1);
    ck_assert_uint_eq(vote->result.winner_count, 1);
    ck_assert_uint_eq(small(&vote->result.weight), 5);
    ck_assert_uint_eq(vote->result.ties_count, 0);
}
END_TEST

/* Two ballots that undo each other; the lots decide, and it is told. */
START_TEST(lots_decide_what_is_tied)
{
    open_vote(2, methods[_i]);
    if (rule.method == DAOMESH_TALLY_SNAPSHOT_SINGLE) {
        mark(vote, 1, (int32_t[]){ 1, NO_MARK });
        mark(vote, 1, (int32_t[]){ NO_MARK, 1 });
    } else {
        int32_t other =
            rule.method == DAOMESH_TALLY_APPROVAL || rule.method == DAOMESH_TALLY_SNAPSHOT_APPROVAL ? 0 : 2;
        mark(vote, 1, (int32_t[]){ 1, other });
        mark(vote, 1, (int32_t[]){ other, 1 });
    }
    if (rule.method == DAOMESH_TALLY_DEBIAN) rule.default_option = 1; /* which A does not beat */
    draw_lots(vote, "AB");
    count(vote, &rule);
    uint32_t first = vote->order[0], ties = vote->result.ties_count;
    ck_assert_uint_ge(ties, rule.method == DAOMESH_TALLY_DEBIAN ? 0 : 1);
    ck_assert_uint_eq(first, rule.method == DAOMESH_TALLY_DEBIAN ? 1 : 0);
    draw_lots(vote, "BA");
    count(vote, &rule);
    ck_assert_uint_eq(vote->order[0], 1);
    ck_assert_uint_eq(vote->result.ties_count, ties);
    for (uint32_t i = 0; i < ties; i++)
        ck_assert_uint_eq(vote->ties[i].tied[0], 3);
}
END_TEST

START_TEST(without_ballots_nothing_is_decided)
{
    open_vote(3, methods[_i]);
    if (!is_snapshot()) {
        expect_refusal(DAOMESH_E_NO_WEIGHT);
        return;
    }
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.winner_count, 3);
    for (uint32_t option = 0; option < 3; option++)
        ck_assert_int_eq(total_of(vote, option), 0);
}
END_TEST

START_TEST(a_weightless_ballot_is_refused)
{
    open_vote(2, methods[_i]);
    mark(vote, 1, (int32_t[]){ 1, NO_MARK });
    mark(vote, 0, (int32_t[]){ 1, NO_MARK });
    if (is_snapshot())
        count(vote, &rule);
    else
        expect_fault(DAOMESH_E_NO_WEIGHT, 1, 1);
}
END_TEST

START_TEST(an_unknown_option_is_refused_or_skipped)
{
    open_vote(2, methods[_i]);
    mark(vote, 1, (int32_t[]){ 1, NO_MARK });
    mark(vote, 7, (int32_t[]){ NO_MARK, 1 });
    vote->mark[1].option = 2;
    if (!is_snapshot()) {
        expect_fault(DAOMESH_E_CHOICE, 1, 0);
        rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    }
    count(vote, &rule);
    ck_assert_uint_ge(vote->result.invalid, 1);
    ck_assert_uint_ge(small(&vote->result.weight_invalid), 7);
}
END_TEST

START_TEST(an_option_twice_is_refused_or_skipped)
{
    open_vote(2, methods[_i]);
    mark(vote, 1, (int32_t[]){ 1, NO_MARK });
    mark(vote, 7, (int32_t[]){ 1, 1 });
    vote->mark[2].option = 0;
    if (!is_snapshot()) {
        expect_fault(DAOMESH_E_REPEATED, 1, 1);
        rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    }
    count(vote, &rule);
    ck_assert_uint_ge(small(&vote->result.weight_invalid), 7);
}
END_TEST

START_TEST(marks_that_do_not_exist_are_refused_by_all)
{
    open_vote(2, methods[_i]);
    mark(vote, 1, (int32_t[]){ 1, NO_MARK });
    mark(vote, 1, (int32_t[]){ 1, NO_MARK });
    vote->group[1].count = 2;
    expect_fault(DAOMESH_E_RANGE, 1, 2);
    vote->group[1].count = 1;
    vote->group[1].first = UINT64_MAX;
    expect_fault(DAOMESH_E_RANGE, 1, 1);
    vote->group[1].first = 1;
    vote->group[1].reserved = 1;
    expect_fault(DAOMESH_E_ARG, 1, 1);
}
END_TEST

START_TEST(weights_beyond_256_bits_are_an_overflow)
{
    const daomesh_amount half = { { 0, 0, 0, (uint64_t)1 << 63 } };
    open_vote(2, methods[_i]);
    mark_amount(vote, &half, (int32_t[]){ 1, NO_MARK });
    mark_amount(vote, &half, (int32_t[]){ 1, NO_MARK });
    expect_refusal(DAOMESH_E_OVERFLOW);
}
END_TEST

static int32_t cancel(void *ctx, uint64_t done, uint64_t total)
{
    uint64_t *calls = ctx;
    ck_assert_uint_le(done, total);
    return ++*calls == 2;
}

START_TEST(a_long_count_can_be_cancelled)
{
    open_vote(2, methods[_i]);
    int32_t second = rule.method == DAOMESH_TALLY_SNAPSHOT_SINGLE ? NO_MARK : 1;
    mark(vote, 1, (int32_t[]){ 1, second });
    const uint64_t groups = 10000;
    daomesh_ballot_group *group = malloc(groups * sizeof *group);
    for (uint64_t i = 0; i < groups; i++)
        group[i] = vote->group[0];
    vote->ballots.group = group;
    vote->ballots.groups = groups;
    count(vote, &rule);
    size_t size = daomesh_tally_scratch_size(&rule, &vote->ballots);
    uint64_t calls = 0;
    ck_assert_int_eq(daomesh_tally(&vote->result, &rule, &vote->ballots, vote->scratch, size, cancel, &calls),
                     DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(calls, 2);
    ck_assert_uint_eq(vote->result.winner_count, 0);
    ck_assert(is_zero(&vote->result.weight, sizeof vote->result.weight));
    free(group);
}
END_TEST

/* --- Arguments ----------------------------------------------------------------------------------------------- */

static void open_small_vote(void)
{
    open_vote(3, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, "2 ABC 1 BCA");
    count(vote, &rule);
}

static int32_t tally(daomesh_tally_result *result, const daomesh_tally_rule *dials,
                     const daomesh_ballots *ballots)
{
    return daomesh_tally(result, dials, ballots, vote->scratch, vote->scratch_len, NULL, NULL);
}

START_TEST(null_is_refused)
{
    open_small_vote();
    ck_assert_int_eq(tally(NULL, &rule, &vote->ballots), DAOMESH_E_ARG);
    ck_assert_int_eq(tally(&vote->result, NULL, &vote->ballots), DAOMESH_E_ARG);
    ck_assert_int_eq(tally(&vote->result, &rule, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_tally(&vote->result, &rule, &vote->ballots, NULL, vote->scratch_len, NULL, NULL),
                     DAOMESH_E_BUFFER);
    daomesh_ballots ballots = vote->ballots;
    ballots.group = NULL;
    ck_assert_int_eq(tally(&vote->result, &rule, &ballots), DAOMESH_E_ARG);
    ballots = vote->ballots;
    ballots.mark = NULL;
    ck_assert_int_eq(tally(&vote->result, &rule, &ballots), DAOMESH_E_ARG);
    vote->result.order = NULL;
    ck_assert_int_eq(tally(&vote->result, &rule, &vote->ballots), DAOMESH_E_ARG);
}
END_TEST

START_TEST(only_the_order_must_be_asked_for)
{
    open_small_vote();
    uint32_t order[3];
    daomesh_tally_result result = { .size = sizeof result, .order = order, .ties_cap = 9, .rounds_cap = 9 };
    ck_assert_int_eq(tally(&result, &rule, &vote->ballots), DAOMESH_OK);
    ck_assert_uint_eq(order[0], 0);
    rule = rule_of(DAOMESH_TALLY_IRV);
    ck_assert_int_eq(tally(&result, &rule, &vote->ballots), DAOMESH_OK);
    ck_assert_uint_eq(result.rounds_count, 1);
}
END_TEST

START_TEST(scratch_of_any_alignment_will_do_and_none_less)
{
    open_small_vote();
    size_t size = daomesh_tally_scratch_size(&rule, &vote->ballots);
    uint8_t *bytes = malloc(size + 16);
    for (size_t shift = 0; shift < 16; shift++) {
        memset(bytes, 0xaa, size + 16);
        vote->result.order = vote->order;
        ck_assert_int_eq(daomesh_tally(&vote->result, &rule, &vote->ballots, bytes + shift, size, NULL, NULL),
                         DAOMESH_OK);
        ck_assert_uint_eq(bytes[shift + size], shift + size < size + 16 ? 0xaa : 0);
        ck_assert_str_eq(places_of(vote), "A>B>C");
    }
    ck_assert_int_eq(daomesh_tally(&vote->result, &rule, &vote->ballots, bytes, size - 1, NULL, NULL),
                     DAOMESH_E_BUFFER);
    free(bytes);
}
END_TEST

START_TEST(sizes_must_be_known)
{
    open_small_vote();
    struct {
        daomesh_tally_rule rule;
        uint8_t later[8];
    } longer = { .rule = rule };
    longer.rule.size = sizeof longer;
    ck_assert_int_eq(tally(&vote->result, &longer.rule, &vote->ballots), DAOMESH_OK);
    longer.later[7] = 1;
    ck_assert_int_eq(tally(&vote->result, &longer.rule, &vote->ballots), DAOMESH_E_ARG);
    rule.size--;
    ck_assert_int_eq(tally(&vote->result, &rule, &vote->ballots), DAOMESH_E_ARG);
    rule.size++;
    ck_assert_uint_eq(daomesh_tally_scratch_size(NULL, &vote->ballots), 0);
    vote->ballots.size--;
    ck_assert_int_eq(tally(&vote->result, &rule, &vote->ballots), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_tally_scratch_size(&rule, &vote->ballots), 0);
    vote->ballots.size++;
    vote->result.size--;
    ck_assert_int_eq(tally(&vote->result, &rule, &vote->ballots), DAOMESH_E_ARG);
}
END_TEST

START_TEST(lots_name_every_option_once)
{
    open_small_vote();
    draw_lots(vote, "ABA");
    expect_refusal(DAOMESH_E_REPEATED);
    draw_lots(vote, "ABD");
    expect_refusal(DAOMESH_E_CHOICE);
}
END_TEST

/* --- Dials --------------------------------------------------------------------------------------------------- */

static void expect_dial(int32_t status, size_t offset)
{
    uint32_t field = 99;
    ck_assert_int_eq(daomesh_tally_check(&field, &rule), status);
    ck_assert_uint_eq(field, offset);
    ck_assert_int_eq(daomesh_tally_check(NULL, &rule), status);
}

#define DIAL(name) offsetof(daomesh_tally_rule, name)

START_TEST(dials_have_ranges)
{
    static const uint32_t unknown[] = { 0, 16, 31, 38, UINT32_MAX };
    for (size_t i = 0; i < 5; i++) {
        rule = rule_of(unknown[i]);
        expect_dial(DAOMESH_E_RANGE, DIAL(method));
    }
    rule = rule_of(DAOMESH_TALLY_SCHULZE);
    expect_dial(DAOMESH_OK, 0);
    rule.strength = 5;
    expect_dial(DAOMESH_E_RANGE, DIAL(strength));
    rule.strength = 4;
    rule.flags = 8;
    expect_dial(DAOMESH_E_RANGE, DIAL(flags));
    rule.flags = 7;
    expect_dial(DAOMESH_OK, 0);
    rule.reserved = 1;
    expect_dial(DAOMESH_E_RANGE, DIAL(reserved));
    rule = rule_of(DAOMESH_TALLY_MINIMAX);
    rule.strength = DAOMESH_STRENGTH_RATIO;
    expect_dial(DAOMESH_E_RANGE, DIAL(strength));
    rule = rule_of(DAOMESH_TALLY_IRV);
    rule.ties = DAOMESH_TIES_PROTOCOL;
    expect_dial(DAOMESH_E_RANGE, DIAL(ties));
    rule.ties = DAOMESH_TIES_TOGETHER;
    rule.stop = 3;
    expect_dial(DAOMESH_E_RANGE, DIAL(stop));
    rule = rule_of(DAOMESH_TALLY_STAR);
    expect_dial(DAOMESH_E_RANGE, DIAL(value_max));
    rule.value_max = 1;
    rule.ties = DAOMESH_TIES_TOGETHER;
    expect_dial(DAOMESH_E_RANGE, DIAL(ties));
    rule = rule_of(DAOMESH_TALLY_SCORE);
    rule.value_max = -1;
    expect_dial(DAOMESH_E_RANGE, DIAL(value_max));
    rule.value_max = 1;
    rule.value_min = 1;
    expect_dial(DAOMESH_E_RANGE, DIAL(value_min));
    rule = rule_of(DAOMESH_TALLY_DEBIAN);
    rule.default_option = 256;
    expect_dial(DAOMESH_E_RANGE, DIAL(default_option));
    ck_assert_int_eq(daomesh_tally_check(NULL, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(dials_that_nothing_reads_are_a_contradiction)
{
    static const daomesh_tally_majority majority = { 1, 1 };
    rule = rule_of(DAOMESH_TALLY_APPROVAL);
    rule.strength = 1;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(strength));
    rule = rule_of(DAOMESH_TALLY_APPROVAL);
    rule.flags = DAOMESH_BALLOT_STRICT;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(flags));
    rule = rule_of(DAOMESH_TALLY_SCHULZE);
    rule.ties = 1;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(ties));
    rule = rule_of(DAOMESH_TALLY_STAR);
    rule.value_max = 5;
    rule.stop = 1;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(stop));
    rule.stop = 0;
    rule.value_min = -1;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(value_min));
    rule = rule_of(DAOMESH_TALLY_IRV);
    rule.value_max = 5;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(value_max));
    rule = rule_of(DAOMESH_TALLY_IRV);
    rule.budget = 5;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(budget));
    rule = rule_of(DAOMESH_TALLY_SCHULZE);
    rule.default_option = 1;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(default_option));
    rule = rule_of(DAOMESH_TALLY_SCHULZE);
    rule.quorum.limb[3] = 1;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(quorum));
    rule = rule_of(DAOMESH_TALLY_SCHULZE);
    rule.majorities = &majority;
    expect_dial(DAOMESH_E_CONTRADICTION, DIAL(majorities));
}
END_TEST

/* --- Values -------------------------------------------------------------------------------------------------- */

static const struct {
    uint32_t method;
    int32_t least, most; /* INT32_MAX: no bound to test */
} ranges[] = {
    { DAOMESH_TALLY_PLURALITY, 1, INT32_MAX },
    { DAOMESH_TALLY_IRV, 1, INT32_MAX },
    { DAOMESH_TALLY_SCHULZE, 1, INT32_MAX },
    { DAOMESH_TALLY_APPROVAL, 0, 1 },
    { DAOMESH_TALLY_SCORE, 0, 5 },
    { DAOMESH_TALLY_STAR, 0, 5 },
    { DAOMESH_TALLY_WEIGHTED, 0, INT32_MAX },
    { DAOMESH_TALLY_QUADRATIC, -INT32_MAX, INT32_MAX },
    { DAOMESH_TALLY_CREDITS, -INT32_MAX, INT32_MAX },
    { DAOMESH_TALLY_QUADRATIC_RANGE, -1000, 1000 },
};

START_TEST(values_have_ranges)
{
    open_vote(1, ranges[_i].method);
    mark(vote, 1, &ranges[_i].least);
    mark(vote, 1, &ranges[_i].most);
    count(vote, &rule);
    vote->mark[0].value--;
    expect_fault(DAOMESH_E_RANGE, 0, 0);
    vote->mark[0].value++;
    if (ranges[_i].most == INT32_MAX) return;
    vote->mark[1].value++;
    expect_fault(DAOMESH_E_RANGE, 1, 0);
}
END_TEST

START_TEST(sums_of_weight_times_value_overflow_with_a_status)
{
    static const uint32_t multiplying[] = { DAOMESH_TALLY_SCORE,   DAOMESH_TALLY_QUADRATIC,
                                            DAOMESH_TALLY_CREDITS, DAOMESH_TALLY_STAR,
                                            DAOMESH_TALLY_BORDA,   DAOMESH_TALLY_QUADRATIC_RANGE };
    const daomesh_amount huge = { { 0, 0, 0, (uint64_t)1 << 62 } };
    open_vote(2, multiplying[_i]);
    mark_amount(vote, &huge, (int32_t[]){ 5, 4 });
    expect_refusal(DAOMESH_E_OVERFLOW);
}
END_TEST

/* 3 * 10^6 micro-votes of 2^234 voters are 2^255.5. */
START_TEST(sums_of_bought_votes_overflow_with_a_status)
{
    const daomesh_amount large = { { 0, 0, 0, (uint64_t)1 << 42 } };
    open_vote(1, DAOMESH_TALLY_CREDITS);
    mark_amount(vote, &large, (int32_t[]){ 9 });
    count(vote, &rule);
    mark_amount(vote, &large, (int32_t[]){ 9 });
    expect_refusal(DAOMESH_E_OVERFLOW);
}
END_TEST

/* 2^230 voters' root is taken of 10^12 times as many. */
START_TEST(a_weight_too_large_for_its_root_has_a_status)
{
    const daomesh_amount large = { { 0, 0, 0, (uint64_t)1 << 38 } },
                         fitting = { { 0, 0, 0, (uint64_t)1 << 22 } };
    open_vote(1, DAOMESH_TALLY_QUADRATIC_RANGE);
    mark_amount(vote, &large, (int32_t[]){ 1000 });
    expect_refusal(DAOMESH_E_OVERFLOW);
    vote->group[0].weight = fitting; /* 2^214 */
    count(vote, &rule);
    const daomesh_amount root = { { 0, (uint64_t)1000000 << 43, 0, 0 } };
    ck_assert_mem_eq(&vote->totals[0].amount, &root, sizeof root);
}
END_TEST

START_TEST(sums_of_ballots_overflow_with_a_status)
{
    static const uint32_t multiplying[] = { DAOMESH_TALLY_SCORE, DAOMESH_TALLY_QUADRATIC, DAOMESH_TALLY_STAR,
                                            DAOMESH_TALLY_BORDA };
    const daomesh_amount large = { { 0, 0, 0, (uint64_t)1 << 62 } };
    open_vote(1, multiplying[_i]);
    mark_amount(vote, &large, (int32_t[]){ 3 });
    count(vote, &rule);
    mark_amount(vote, &large, (int32_t[]){ 1 });
    expect_refusal(DAOMESH_E_OVERFLOW);
    if (rule.method != DAOMESH_TALLY_QUADRATIC) return;
    vote->mark[1].value = -1; /* what counts against is a sum of its own */
    count(vote, &rule);
}
END_TEST

/* Each method that makes fractions, at the largest weight it takes and beyond. */
START_TEST(fractions_beyond_256_bits_have_a_status)
{
    static const struct {
        uint32_t method;
        int32_t status;
    } fractional[] = { { DAOMESH_TALLY_WEIGHTED, DAOMESH_E_LIMIT },
                       { DAOMESH_TALLY_PLURALITY, DAOMESH_E_LIMIT },
                       { DAOMESH_TALLY_IRV, DAOMESH_E_LIMIT },
                       { DAOMESH_TALLY_SNAPSHOT_QUADRATIC, DAOMESH_E_OVERFLOW },
                       { DAOMESH_TALLY_SNAPSHOT_COPELAND, DAOMESH_E_OVERFLOW } };
    const daomesh_amount huge = { { 0, 0, 0, (uint64_t)1 << 63 } };
    open_vote(3, fractional[_i].method);
    int is_strict = rule.method == DAOMESH_TALLY_SNAPSHOT_COPELAND;
    mark_amount(vote, &huge, is_strict ? (int32_t[]){ 1, 2, 3 } : (int32_t[]){ 1, 1, 1 });
    vote->group[0].weight.limb[3] >>= 1;
    mark_amount(vote, &huge, is_strict ? (int32_t[]){ 1, 2, 3 } : (int32_t[]){ 1, NO_MARK, NO_MARK });
    expect_refusal(fractional[_i].status);
    const daomesh_ballot_group first = vote->group[0];
    vote->group[0] = vote->group[1];
    vote->group[1] = first;
    expect_refusal(fractional[_i].status);
    vote->group[0].weight = (daomesh_amount){ { 0, (uint64_t)1 << 62, 0, 0 } };
    vote->group[1].weight = vote->group[0].weight;
    count(vote, &rule);
}
END_TEST

/* 3/4 of 2^255 fits, all of 2^255 as quarters does not; nor do 3/4 of 2^253 and all of 3 * 2^252. */
START_TEST(parts_of_weights_have_a_limit)
{
    static const daomesh_amount weights[] = { { { 0, 0, 0, (uint64_t)1 << 63 } },
                                              { { 0, 0, 0, (uint64_t)1 << 61 } },
                                              { { 0, 0, 0, (uint64_t)3 << 60 } } };
    open_vote(3, DAOMESH_TALLY_WEIGHTED);
    mark_amount(vote, &weights[0], (int32_t[]){ 3, 1, NO_MARK });
    expect_refusal(DAOMESH_E_LIMIT);
    vote->group[0].weight = weights[1];
    count(vote, &rule);
    mark_amount(vote, &weights[2], (int32_t[]){ 1, NO_MARK, NO_MARK });
    expect_refusal(DAOMESH_E_LIMIT);
    close_vote();
    /* halves, thirds: 3/6 of 2^254 and 2/6 of the like, and all of it */
    open_vote(3, DAOMESH_TALLY_PLURALITY);
    mark_amount(vote, &weights[1], (int32_t[]){ 1, 1, NO_MARK });
    mark_amount(vote, &weights[1], (int32_t[]){ 1, 1, 1 });
    mark_amount(vote, &weights[1], (int32_t[]){ 1, 1, NO_MARK });
    expect_refusal(DAOMESH_E_LIMIT);
    mark_amount(vote, &weights[1], (int32_t[]){ NO_MARK, NO_MARK, 1 });
    vote->group[0].weight = vote->group[2].weight = (daomesh_amount){ { 1, 0, 0, 0 } };
    expect_refusal(DAOMESH_E_LIMIT);
    close_vote();
    open_vote(2, DAOMESH_TALLY_IRV); /* each has a half, but no round could count both for one */
    mark_amount(vote, &weights[0], (int32_t[]){ 1, 1 });
    expect_refusal(DAOMESH_E_LIMIT);
}
END_TEST

/* Forty divisors of 31 bits without much in common: four of them fit beside the weight, forty do not. */
START_TEST(snapshots_weighted_votes_round_where_fractions_do_not_fit)
{
    const daomesh_amount weight = { { 0, (uint64_t)1 << 56, 0, 0 } };
    open_vote(2, DAOMESH_TALLY_SNAPSHOT_WEIGHTED);
    for (int32_t i = 0; i < 4; i++)
        mark_amount(vote, &weight, (int32_t[]){ 1, 2147483600 + i });
    count(vote, &rule);
    ck_assert_uint_ne(vote->result.scale.limb[1], 0);
    for (int32_t i = 4; i < 40; i++)
        mark_amount(vote, &weight, (int32_t[]){ 1, 2147483600 + i });
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), DAOMESH_TALLY_FRACTION);
    ck_assert_str_eq(places_of(vote), "B>A");
    daomesh_amount sum, whole;
    ck_assert_int_eq(daomesh_amount_add(&sum, &vote->totals[0].amount, &vote->totals[1].amount), DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_multiply(&whole, &vote->result.weight, &vote->result.scale), DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_subtract(&whole, &whole, &sum), DAOMESH_OK);
    ck_assert_uint_le(small(&whole), 80);
    const daomesh_amount most = { { 0, (uint64_t)1 << 63, 0, 0 } };
    vote->group[0].weight = vote->group[1].weight = most; /* with the rest, more than the profile takes */
    expect_refusal(DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(ballots_need_what_their_method_asks)
{
    open_vote(2, DAOMESH_TALLY_SNAPSHOT_SINGLE);
    mark(vote, 1, (int32_t[]){ NO_MARK, NO_MARK });
    mark(vote, 1, (int32_t[]){ 1, 1 });
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.invalid, 2);
    rule = rule_of(DAOMESH_TALLY_SNAPSHOT_QUADRATIC);
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.invalid, 1);
    vote->mark[0].value = vote->mark[1].value = 0;
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.invalid, 2);
    rule = rule_of(DAOMESH_TALLY_WEIGHTED);
    rule.budget = 10;
    vote->ballots.groups = 1; /* abstains */
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 0);
    vote->ballots.groups = 2;
    expect_fault(DAOMESH_E_RANGE, 1, 2);
    rule.budget = 0; /* points of 0 divide nothing */
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 0);
    vote->mark[0].value = vote->mark[1].value = 1;
    rule = rule_of(DAOMESH_TALLY_PLURALITY);
    rule.flags = DAOMESH_BALLOT_STRICT;
    expect_fault(DAOMESH_E_REPEATED, 1, 2);
    rule.flags = DAOMESH_BALLOT_COMPLETE;
    expect_fault(DAOMESH_E_MISSING_FIELD, 0, 0);
    rule = rule_of(DAOMESH_TALLY_QUADRATIC);
    rule.value_min = -1;
    expect_fault(DAOMESH_E_RANGE, 1, 0);
    rule = rule_of(DAOMESH_TALLY_CREDITS);
    rule.budget = 1;
    expect_fault(DAOMESH_E_UNDERFLOW, 1, 2);
}
END_TEST

START_TEST(arrays_may_be_null_when_they_are_empty)
{
    open_vote(2, DAOMESH_TALLY_SNAPSHOT_SINGLE);
    vote->ballots.group = NULL;
    vote->ballots.mark = NULL;
    count(vote, &rule);
    mark(vote, 1, (int32_t[]){ NO_MARK, NO_MARK });
    vote->ballots.group = vote->group;
    rule = rule_of(DAOMESH_TALLY_APPROVAL);
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.winner_count, 2);
}
END_TEST

static int32_t cancel_at(void *ctx, uint64_t done, uint64_t total)
{
    ck_assert_uint_le(done, total);
    return done == *(const uint64_t *)ctx;
}

/* Each of these takes a step a ballot, then one for each option or round. */
START_TEST(a_long_count_can_be_cancelled_between_steps)
{
    static const uint32_t stepping[] = { DAOMESH_TALLY_SCHULZE, DAOMESH_TALLY_DEBIAN, DAOMESH_TALLY_IRV,
                                         DAOMESH_TALLY_SNAPSHOT_RANKED };
    for (size_t i = 0; i < 4; i++) {
        open_vote(4, stepping[i]);
        rank_all(vote, "3 ABCD 2 BCDA 2 CDAB 1 DBAC");
        count(vote, &rule);
        for (uint64_t at = 4; at <= 5; at++)
            ck_assert_int_eq(daomesh_tally(&vote->result, &rule, &vote->ballots, vote->scratch,
                                           vote->scratch_len, cancel_at, &at),
                             DAOMESH_E_CANCELLED);
        close_vote();
    }
}
END_TEST

/* --- Rubbish ------------------------------------------------------------------------------------------------- */

static uint64_t noise = 1;

static uint64_t random_below(uint64_t bound)
{
    noise ^= noise << 13;
    noise ^= noise >> 7;
    noise ^= noise << 17;
    return noise % bound;
}

/* Groups that point anywhere, marks that mostly mean something, weights of any size. */
static void scribble(void)
{
    vote->ballots.groups = random_below(8);
    vote->ballots.marks = random_below(32);
    for (uint64_t i = 0; i < vote->ballots.groups; i++) {
        daomesh_ballot_group *group = &vote->group[i];
        *group = (daomesh_ballot_group){ .first = random_below(34), .count = (uint32_t)random_below(7) };
        group->weight.limb[random_below(2) * random_below(4)] = random_below(UINT64_MAX) >> random_below(64);
        if (random_below(100) == 0) group->count = (uint32_t)random_below(UINT64_MAX);
    }
    for (uint64_t i = 0; i < vote->ballots.marks; i++) {
        vote->mark[i].option = (uint32_t)random_below(vote->ballots.options + 1 - (random_below(20) != 0));
        vote->mark[i].value = (int32_t)random_below(6) - (random_below(8) == 0);
        if (random_below(30) == 0) vote->mark[i].value = (int32_t)random_below(UINT64_MAX);
    }
}

START_TEST(rubbish_gives_an_order_or_a_status)
{
    const uint32_t rounds = (uint32_t)turns(3000);
    uint32_t counted = 0;
    for (uint32_t i = 0; i < rounds; i++) {
        open_vote(1 + (uint32_t)random_below(6), methods[_i]);
        if (!is_snapshot()) rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
        scribble();
        int32_t status = count_votes(vote, &rule);
        ck_assert_int_ne(status, DAOMESH_E_INTERNAL);
        uint32_t seen = 0;
        for (uint32_t k = 0; k < vote->ballots.options; k++)
            seen |= 1u << vote->order[k];
        ck_assert_uint_eq(seen, status == DAOMESH_OK ? (1u << vote->ballots.options) - 1 : 1);
        counted += status == DAOMESH_OK;
        close_vote();
    }
    ck_assert_uint_gt(counted, rounds / 10);
}
END_TEST

/* --- Limits -------------------------------------------------------------------------------------------------- */

START_TEST(options_have_a_limit)
{
    open_vote(256, methods[_i]);
    /* Where ranks tell, they are all different: instant runoff would need the common denominator of 1 to 256. */
    int is_ranked = rule.method == DAOMESH_TALLY_IRV || rule.method == DAOMESH_TALLY_SNAPSHOT_RANKED ||
                    rule.method == DAOMESH_TALLY_SNAPSHOT_COPELAND;
    int32_t values[256];
    for (int32_t option = 0; option < 256; option++)
        values[option] = is_ranked ? option + 1 : 1;
    for (int32_t option = 1; rule.method == DAOMESH_TALLY_SNAPSHOT_SINGLE && option < 256; option++)
        values[option] = NO_MARK;
    mark(vote, 3, values);
    count(vote, &rule);
    ck_assert_uint_eq(vote->order[0], 0);
    vote->ballots.options = 257;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(daomesh_tally_scratch_size(&rule, &vote->ballots), 0);
    vote->ballots.options = 0;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_tally_options_max(), 256);
}
END_TEST

/* So many groups take no memory while nothing but zeros is read of them. */
START_TEST(groups_have_a_limit)
{
    open_vote(2, DAOMESH_TALLY_SNAPSHOT_SINGLE);
    const size_t most = daomesh_tally_groups_max();
    daomesh_ballot_group *group = calloc(most, sizeof *group);
    ck_assert_ptr_nonnull(group);
    vote->ballots.group = group;
    vote->ballots.groups = most;
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.invalid, most);
    vote->ballots.groups = most + 1;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_LIMIT);
    free(group);
    ck_assert_uint_eq(daomesh_tally_fraction(), 1000000000000000000u);
}
END_TEST

/* They share one list of marks. Instruments count fewer. */
START_TEST(a_million_groups_are_counted)
{
    open_vote(6, methods[_i]);
    const uint64_t groups = (uint64_t)turns(1000000);
    daomesh_ballot_group *group = calloc(groups, sizeof *group);
    for (uint32_t i = 0; i < 6; i++)
        vote->mark[i] =
            (daomesh_mark){ i, rule.method == DAOMESH_TALLY_SNAPSHOT_SINGLE ? 1 : (int32_t)i + 1 };
    if (rule.method == DAOMESH_TALLY_APPROVAL || rule.method == DAOMESH_TALLY_SNAPSHOT_APPROVAL)
        vote->mark[1].value = vote->mark[2].value = 0;
    int is_one = rule.method == DAOMESH_TALLY_SNAPSHOT_SINGLE;
    uint32_t marks =
        rule.method == DAOMESH_TALLY_APPROVAL || rule.method == DAOMESH_TALLY_SNAPSHOT_APPROVAL ? 3 : 5;
    if (rule.method == DAOMESH_TALLY_SNAPSHOT_RANKED || rule.method == DAOMESH_TALLY_SNAPSHOT_COPELAND)
        marks = 6;
    for (uint64_t i = 0; i < groups; i++)
        group[i] = (daomesh_ballot_group){ .weight = { { i + 1, 0, 0, 0 } }, .count = is_one ? 1 : marks };
    vote->ballots.group = group;
    vote->ballots.groups = groups;
    vote->ballots.marks = 6;
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.weight), groups * (groups + 1) / 2);
    free(group);
}
END_TEST

Suite *tally_shape_suite(void)
{
    Suite *suite = suite_create("tally: shape");
    TCase *all = tcase_create("every method");
    tcase_set_timeout(all, 120);
    tcase_add_checked_fixture(all, NULL, close_vote);
    tcase_add_loop_test(all, the_only_option_wins, 0, METHODS);
    tcase_add_loop_test(all, lots_decide_what_is_tied, 0, METHODS);
    tcase_add_loop_test(all, without_ballots_nothing_is_decided, 0, METHODS);
    tcase_add_loop_test(all, a_weightless_ballot_is_refused, 0, METHODS);
    tcase_add_loop_test(all, an_unknown_option_is_refused_or_skipped, 0, METHODS);
    tcase_add_loop_test(all, an_option_twice_is_refused_or_skipped, 0, METHODS);
    tcase_add_loop_test(all, marks_that_do_not_exist_are_refused_by_all, 0, METHODS);
    tcase_add_loop_test(all, weights_beyond_256_bits_are_an_overflow, 0, METHODS);
    tcase_add_loop_test(all, a_long_count_can_be_cancelled, 0, METHODS);
    tcase_add_loop_test(all, options_have_a_limit, 0, METHODS);
    tcase_add_loop_test(all, rubbish_gives_an_order_or_a_status, 0, METHODS);
    tcase_add_loop_test(all, a_million_groups_are_counted, 0, METHODS);
    suite_add_tcase(suite, all);
    TCase *tests = tcase_create("frame");
    tcase_add_checked_fixture(tests, NULL, close_vote);
    tcase_add_test(tests, null_is_refused);
    tcase_add_test(tests, only_the_order_must_be_asked_for);
    tcase_add_test(tests, scratch_of_any_alignment_will_do_and_none_less);
    tcase_add_test(tests, sizes_must_be_known);
    tcase_add_test(tests, lots_name_every_option_once);
    tcase_add_test(tests, dials_have_ranges);
    tcase_add_test(tests, dials_that_nothing_reads_are_a_contradiction);
    tcase_add_loop_test(tests, values_have_ranges, 0, sizeof ranges / sizeof ranges[0]);
    tcase_add_loop_test(tests, sums_of_weight_times_value_overflow_with_a_status, 0, 6);
    tcase_add_test(tests, sums_of_bought_votes_overflow_with_a_status);
    tcase_add_test(tests, a_weight_too_large_for_its_root_has_a_status);
    tcase_add_loop_test(tests, sums_of_ballots_overflow_with_a_status, 0, 4);
    tcase_add_loop_test(tests, fractions_beyond_256_bits_have_a_status, 0, 5);
    tcase_add_test(tests, parts_of_weights_have_a_limit);
    tcase_add_test(tests, ballots_need_what_their_method_asks);
    tcase_add_test(tests, arrays_may_be_null_when_they_are_empty);
    tcase_add_test(tests, a_long_count_can_be_cancelled_between_steps);
    tcase_add_test(tests, snapshots_weighted_votes_round_where_fractions_do_not_fit);
    tcase_add_test(tests, groups_have_a_limit);
    suite_add_tcase(suite, tests);
    return suite;
}
