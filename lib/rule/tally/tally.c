/*
 * Counting votes: checks the rule and the ballots' frame, lays out the scratch, calls the method, clears up on error.
 *
 * The table of methods says what each needs; the methods are in the files beside this one.
 */
#include "rule/rule.h"
#include "rule/tally/tally.h"

/* Scratch is aligned by ourselves; a caller may bring any bytes. */
#define SCRATCH_ALIGNMENT 16

#define DUELS_NEED (NEEDS_MATRIX | NEEDS_ORDER | NEEDS_BALLOTS)
#define PATHS_NEED (DUELS_NEED | NEEDS_PATHS)
#define SKIP DAOMESH_BALLOT_SKIP_INVALID
#define FULL (DAOMESH_BALLOT_STRICT | DAOMESH_BALLOT_COMPLETE | SKIP)

static const struct method methods[] = {
    { DAOMESH_TALLY_PLURALITY, MARKS_RANKS, NEEDS_BALLOTS, DIAL_RANKS, 0, daomesh__tally_plurality },
    { DAOMESH_TALLY_APPROVAL, MARKS_APPROVALS, NEEDS_BALLOTS, 0, 0, daomesh__tally_approval },
    { DAOMESH_TALLY_SCORE, MARKS_SCORES, NEEDS_BALLOTS, DIAL_VALUE_MIN | DIAL_VALUE_MAX, 0,
      daomesh__tally_score },
    { DAOMESH_TALLY_WEIGHTED, MARKS_POINTS, NEEDS_BALLOTS, DIAL_BUDGET, 0, daomesh__tally_weighted },
    { DAOMESH_TALLY_QUADRATIC, MARKS_VOTES, NEEDS_BALLOTS, DIAL_BUDGET | DIAL_VALUE_MIN | DIAL_VALUE_MAX, 0,
      daomesh__tally_score },
    { DAOMESH_TALLY_CREDITS, MARKS_CREDITS, NEEDS_BALLOTS, DIAL_BUDGET, 0, daomesh__tally_credits },
    { DAOMESH_TALLY_QUADRATIC_RANGE, MARKS_RANGE, NEEDS_BALLOTS, 0, 0, daomesh__tally_range },
    { DAOMESH_TALLY_STAR, MARKS_STARS, DUELS_NEED, DIAL_VALUE_MAX | DIAL_TIES, 0, daomesh__tally_star },
    { DAOMESH_TALLY_IRV, MARKS_RANKS, NEEDS_LISTS | NEEDS_ORDER | NEEDS_BALLOTS,
      DIAL_RANKS | DIAL_TIES | DIAL_STOP, 0, daomesh__tally_irv },
    { DAOMESH_TALLY_BORDA, MARKS_RANKS, NEEDS_ORDER | NEEDS_BALLOTS, DIAL_RANKS, 0, daomesh__tally_borda },
    { DAOMESH_TALLY_COPELAND, MARKS_RANKS, DUELS_NEED, DIAL_RANKS, 0, daomesh__tally_copeland },
    { DAOMESH_TALLY_MINIMAX, MARKS_RANKS, DUELS_NEED, DIAL_RANKS | DIAL_STRENGTH, 0, daomesh__tally_minimax },
    { DAOMESH_TALLY_SCHULZE, MARKS_RANKS, PATHS_NEED, DIAL_RANKS | DIAL_STRENGTH, 0,
      daomesh__tally_by_paths },
    { DAOMESH_TALLY_RANKED_PAIRS, MARKS_RANKS, PATHS_NEED, DIAL_RANKS | DIAL_STRENGTH, 0,
      daomesh__tally_ranked_pairs },
    { DAOMESH_TALLY_DEBIAN, MARKS_RANKS, PATHS_NEED, DIAL_RANKS | DIAL_DEBIAN, 0, daomesh__tally_debian },
    { DAOMESH_TALLY_SNAPSHOT_SINGLE, MARKS_ONE, 0, 0, SKIP, daomesh__tally_plurality },
    { DAOMESH_TALLY_SNAPSHOT_APPROVAL, MARKS_APPROVALS, 0, 0, SKIP, daomesh__tally_approval },
    { DAOMESH_TALLY_SNAPSHOT_RANKED, MARKS_RANKS, NEEDS_LISTS | NEEDS_ORDER, 0, FULL,
      daomesh__tally_snapshot_ranked },
    { DAOMESH_TALLY_SNAPSHOT_QUADRATIC, MARKS_SOME_POINTS, NEEDS_ROOTS, 0, SKIP,
      daomesh__tally_snapshot_quadratic },
    { DAOMESH_TALLY_SNAPSHOT_WEIGHTED, MARKS_SOME_POINTS, 0, 0, SKIP, daomesh__tally_snapshot_weighted },
    { DAOMESH_TALLY_SNAPSHOT_COPELAND, MARKS_RANKS, NEEDS_MATRIX | NEEDS_ORDER, 0, FULL,
      daomesh__tally_snapshot_copeland },
};

/* --- Do the dials fit together? ------------------------------------------------------------------------------ */

static const struct method *find_method(uint32_t number)
{
    for (size_t i = 0; i < COUNT_OF(methods); i++) {
        if (methods[i].number == number) return &methods[i];
    }
    return NULL;
}

/* The dials that are plain numbers: which method reads them, what they may be there. */
static const struct {
    size_t dial;
    uint32_t reader;
    uint32_t most;
} numbers[] = {
    { offsetof(daomesh_tally_rule, strength), DIAL_STRENGTH, DAOMESH_STRENGTH_OPPOSED },
    { offsetof(daomesh_tally_rule, ties), DIAL_TIES, DAOMESH_TIES_PROTOCOL },
    { offsetof(daomesh_tally_rule, stop), DIAL_STOP, DAOMESH_STOP_LAST },
    { offsetof(daomesh_tally_rule, default_option), DIAL_DEBIAN, OPTIONS_MAX - 1 },
    { offsetof(daomesh_tally_rule, reserved), 0, 0 },
};

static uint32_t dial_u32(const daomesh_tally_rule *rule, size_t dial)
{
    uint32_t value;
    memcpy(&value, (const uint8_t *)rule + dial, sizeof value);
    return value;
}

/* A value of a dial that its method does not know. */
static int is_foreign(const daomesh_tally_rule *rule, size_t dial)
{
    if (dial == offsetof(daomesh_tally_rule, strength))
        return rule->method == DAOMESH_TALLY_MINIMAX && rule->strength > DAOMESH_STRENGTH_MARGINS;
    if (dial != offsetof(daomesh_tally_rule, ties)) return 0;
    return (rule->method == DAOMESH_TALLY_IRV && rule->ties == DAOMESH_TIES_PROTOCOL) ||
           (rule->method == DAOMESH_TALLY_STAR && rule->ties == DAOMESH_TIES_TOGETHER);
}

/* The offset of the first dial outside its range; 0 (which is `size`, no dial) when there is none. */
static size_t dial_out_of_range(const daomesh_tally_rule *rule, const struct method *method)
{
    if (!method) return offsetof(daomesh_tally_rule, method);
    if (rule->flags > (DAOMESH_BALLOT_STRICT | DAOMESH_BALLOT_COMPLETE | DAOMESH_BALLOT_SKIP_INVALID))
        return offsetof(daomesh_tally_rule, flags);
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        if (dial_u32(rule, numbers[i].dial) > numbers[i].most || is_foreign(rule, numbers[i].dial))
            return numbers[i].dial;
    }
    if (rule->value_min > 0) return offsetof(daomesh_tally_rule, value_min);
    int needs_most = method->marks == MARKS_SCORES || method->marks == MARKS_STARS;
    if (rule->value_max < 0 || (needs_most && rule->value_max == 0))
        return offsetof(daomesh_tally_rule, value_max);
    return 0;
}

/* The offset of the first dial that is set and that the method does not read; 0 when there is none. */
static size_t stray_dial(const daomesh_tally_rule *rule, const struct method *method)
{
    uint32_t reads = method->dials;
    if (!(reads & DIAL_RANKS) && (rule->flags & ~SKIP)) return offsetof(daomesh_tally_rule, flags);
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        if (!(reads & numbers[i].reader) && dial_u32(rule, numbers[i].dial) != 0) return numbers[i].dial;
    }
    if (!(reads & DIAL_VALUE_MIN) && rule->value_min != 0) return offsetof(daomesh_tally_rule, value_min);
    if (!(reads & DIAL_VALUE_MAX) && rule->value_max != 0) return offsetof(daomesh_tally_rule, value_max);
    if (!(reads & DIAL_BUDGET) && rule->budget != 0) return offsetof(daomesh_tally_rule, budget);
    if (!(reads & DIAL_DEBIAN) && !amount_is_zero(&rule->quorum)) return offsetof(daomesh_tally_rule, quorum);
    if (!(reads & DIAL_DEBIAN) && rule->majorities) return offsetof(daomesh_tally_rule, majorities);
    return 0;
}

int32_t daomesh_tally_check(uint32_t *field, const daomesh_tally_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    const struct method *method = find_method(rule->method);
    int32_t status = DAOMESH_E_RANGE;
    size_t dial = dial_out_of_range(rule, method);
    if (dial == 0) {
        status = DAOMESH_E_CONTRADICTION;
        dial = stray_dial(rule, method);
    }
    if (dial == 0) return DAOMESH_OK;
    if (field) *field = (uint32_t)dial;
    return status;
}

/* --- Scratch ------------------------------------------------------------------------------------------------- */

/* A piece of scratch for `bytes`; with no scratch to cut from only the sum of the pieces is kept. */
static void *cut(uint8_t *scratch, size_t *used, size_t bytes)
{
    void *piece = scratch ? scratch + *used : NULL;
    *used += (bytes + SCRATCH_ALIGNMENT - 1) / SCRATCH_ALIGNMENT * SCRATCH_ALIGNMENT;
    return piece;
}

/* Cuts the scratch into what the method needs; the bytes of all of it. */
static size_t lay_out(struct tally *tally, uint32_t needs, uint8_t *scratch)
{
    const size_t options = tally->options, pairs = options * (options - 1) / 2;
    size_t used = 0;
    tally->plus = cut(scratch, &used, options * sizeof *tally->plus);
    tally->minus = cut(scratch, &used, options * sizeof *tally->minus);
    if (needs & NEEDS_MATRIX) tally->matrix = cut(scratch, &used, options * options * sizeof *tally->matrix);
    if (needs & NEEDS_PATHS) {
        tally->path = cut(scratch, &used, options * options * sizeof *tally->path);
        tally->duel = cut(scratch, &used, pairs * sizeof *tally->duel);
        tally->spare = cut(scratch, &used, pairs * sizeof *tally->spare);
    }
    if (needs & NEEDS_ROOTS) tally->roots = cut(scratch, &used, TALLY_ROOTS * sizeof *tally->roots);
    if (needs & NEEDS_LISTS)
        tally->next = cut(scratch, &used, (size_t)tally->ballots->groups * sizeof *tally->next);
    return used;
}

/* What is wrong with the frame of the ballots, before any of them is read. */
static int32_t check_frame(const daomesh_ballots *ballots)
{
    if (!ballots || !rule_size_fits(ballots, ballots->size, sizeof *ballots)) return DAOMESH_E_ARG;
    if (ballots->options == 0) return DAOMESH_E_ARG;
    if (ballots->options > OPTIONS_MAX || ballots->groups > DAOMESH_TALLY_GROUPS_MAX) return DAOMESH_E_LIMIT;
    if ((ballots->groups > 0 && !ballots->group) || (ballots->marks > 0 && !ballots->mark))
        return DAOMESH_E_ARG;
    return DAOMESH_OK;
}

size_t daomesh_tally_scratch_size(const daomesh_tally_rule *rule, const daomesh_ballots *ballots)
{
    if (daomesh_tally_check(NULL, rule) != DAOMESH_OK || check_frame(ballots) != DAOMESH_OK) return 0;
    struct tally tally;
    tally.ballots = ballots;
    tally.options = ballots->options;
    return lay_out(&tally, find_method(rule->method)->needs, NULL) + SCRATCH_ALIGNMENT;
}

/* Scratch from its first aligned byte on. */
static uint8_t *align(void *scratch)
{
    size_t past = (uintptr_t)scratch % SCRATCH_ALIGNMENT;
    return (uint8_t *)scratch + (past == 0 ? 0 : SCRATCH_ALIGNMENT - past);
}

/* --- A count ------------------------------------------------------------------------------------------------- */

static void clear_values(daomesh_tally_result *out)
{
    out->winner_count = 0;
    out->rounds_count = 0;
    out->ties_count = 0;
    out->scale = amount_from_u64(0);
    out->weight = amount_from_u64(0);
    out->weight_invalid = amount_from_u64(0);
    out->invalid = 0;
}

static void clear(void *array, size_t count, size_t size)
{
    if (array) memset(array, 0, count * size);
}

static void clear_arrays(daomesh_tally_result *out, size_t options)
{
    clear(out->order, options, sizeof *out->order);
    clear(out->winners, options, sizeof *out->winners);
    clear(out->places, options, sizeof *out->places);
    clear(out->totals, options, sizeof *out->totals);
    clear(out->matrix, options * options, sizeof *out->matrix);
    clear(out->rounds, (size_t)out->rounds_cap * options, sizeof *out->rounds);
    clear(out->ties, out->ties_cap, sizeof *out->ties);
}

/* The values that a mark may have. What else a ballot must be is in ballot.c. */
static void set_values(struct tally *tally)
{
    const daomesh_tally_rule *rule = tally->rule;
    int is_bounded;
    tally->least = 0;
    tally->most = INT32_MAX;
    switch (tally->method->marks) {
    case MARKS_RANKS:
        tally->least = 1;
        break;
    case MARKS_APPROVALS:
        tally->most = 1;
        break;
    case MARKS_ONE:
        tally->least = 1;
        tally->most = 1;
        break;
    case MARKS_SCORES:
    case MARKS_STARS:
        tally->least = rule->value_min;
        tally->most = rule->value_max;
        break;
    case MARKS_VOTES:
        is_bounded = rule->value_min != 0 || rule->value_max != 0;
        tally->least = is_bounded ? rule->value_min : -INT32_MAX;
        tally->most = is_bounded ? rule->value_max : INT32_MAX;
        break;
    case MARKS_CREDITS:
        tally->least = -INT32_MAX;
        break;
    case MARKS_RANGE:
        tally->least = -1000;
        tally->most = 1000;
        break;
    default:
        break;
    }
}

/* Copies the lots, or counts through where there are none. */
static int32_t read_lots(struct tally *tally)
{
    struct options seen = { { 0 } };
    for (uint32_t i = 0; i < tally->options; i++) {
        uint32_t option = tally->ballots->lots ? tally->ballots->lots[i] : i;
        if (option >= tally->options) return DAOMESH_E_CHOICE;
        if (set_has(&seen, option)) return DAOMESH_E_REPEATED;
        set_add(&seen, option);
        tally->lots[i] = option;
        tally->lot[option] = i;
    }
    return DAOMESH_OK;
}

static int32_t check_debian(const struct tally *tally)
{
    if (tally->rule->default_option >= tally->options) return DAOMESH_E_CHOICE;
    const daomesh_tally_majority *majority = tally->rule->majorities;
    for (uint32_t option = 0; majority && option < tally->options; option++) {
        if (option == tally->rule->default_option) continue;
        if (majority[option].over == 0 || majority[option].under == 0) return DAOMESH_E_RANGE;
    }
    return DAOMESH_OK;
}

static int32_t count(struct tally *tally, void *scratch)
{
    daomesh_tally_result *out = tally->out;
    tally->scale = amount_from_u64(1);
    tally->unit = amount_from_u64(1);
    tally->parts = 1;
    tally->flags = tally->rule->flags | tally->method->flags;
    tally->steps = tally->ballots->groups;
    set_values(tally);
    TRY(read_lots(tally));
    if (tally->method->dials & DIAL_DEBIAN) TRY(check_debian(tally));
    if ((tally->method->needs & NEEDS_BALLOTS) && tally->ballots->groups == 0) return DAOMESH_E_NO_WEIGHT;
    (void)lay_out(tally, tally->method->needs, align(scratch));
    clear(tally->plus, tally->options, sizeof *tally->plus);
    clear(tally->minus, tally->options, sizeof *tally->minus);
    clear(tally->roots, TALLY_ROOTS, sizeof *tally->roots);
    TRY(tally->method->count(tally));
    out->scale = tally->scale;
    daomesh__tally_settle(tally);
    if (out->matrix && tally->matrix)
        memcpy(out->matrix, tally->matrix, (size_t)tally->options * tally->options * sizeof *out->matrix);
    return DAOMESH_OK;
}

int32_t daomesh_tally(daomesh_tally_result *out, const daomesh_tally_rule *rule,
                      const daomesh_ballots *ballots, void *scratch, size_t scratch_len,
                      daomesh_progress *progress, void *ctx)
{
    if (!out || !rule_size_fits(out, out->size, sizeof *out)) return DAOMESH_E_ARG;
    clear_values(out);
    out->fault_group = 0;
    out->fault_mark = 0;
    TRY(check_frame(ballots));
    clear_arrays(out, ballots->options);
    if (!out->order || daomesh_tally_check(NULL, rule) != DAOMESH_OK) return DAOMESH_E_ARG;
    if (!scratch || scratch_len < daomesh_tally_scratch_size(rule, ballots)) return DAOMESH_E_BUFFER;

    struct tally tally;
    memset(&tally, 0, sizeof tally);
    tally.out = out;
    tally.rule = rule;
    tally.ballots = ballots;
    tally.method = find_method(rule->method);
    tally.options = ballots->options;
    tally.progress = progress;
    tally.progress_ctx = ctx;
    int32_t status = count(&tally, scratch);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    clear_values(out);
    clear_arrays(out, ballots->options);
    return status;
}

int32_t daomesh_quadratic_charge(int64_t *credits, int32_t before, int32_t after)
{
    if (!credits) return DAOMESH_E_ARG;
    *credits = (int64_t)after * after - (int64_t)before * before;
    return DAOMESH_OK;
}

size_t daomesh_tally_options_max(void)
{
    return DAOMESH_TALLY_OPTIONS_MAX;
}

size_t daomesh_tally_groups_max(void)
{
    return DAOMESH_TALLY_GROUPS_MAX;
}

uint64_t daomesh_tally_fraction(void)
{
    return DAOMESH_TALLY_FRACTION;
}
