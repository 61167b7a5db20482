/*
 * All elections of at most four voters on at most four options, strict ballots: what each method promises holds in every one.
 *
 * Voters have no order, so an election is a multiset of rankings: 20 474 of them with four options.
 */
#include <string.h>

#include "tally_vote.h"

Suite *tally_world_suite(void);

#define OPTIONS 4
#define VOTERS 4
#define RANKINGS 24
#define NO_OPTION UINT32_MAX

/* Check notes each of its assertions in a file; some millions of them are only noted when they fail. */
#define EXPECT(promise)                                                                                      \
    do {                                                                                                     \
        if (!(promise)) ck_abort_msg("broken: %s", #promise);                                                \
    } while (0)

/* Who votes what: each voter one of the rankings, in ascending order. */
struct world {
    uint32_t options;
    uint32_t voters;
    uint32_t rankings;
    uint32_t ranking[RANKINGS][OPTIONS]; /* best first */
    uint32_t vote[VOTERS];
};

static const struct {
    const char *name;
    daomesh_tally_rule rule;
    int is_condorcet;
    int is_monotone;
} methods[] = {
#define METHOD(number) .rule = { .size = sizeof(daomesh_tally_rule), .method = (number) }
#define STRENGTH(number, how)                                                                                \
    .rule = { .size = sizeof(daomesh_tally_rule), .method = (number), .strength = (how) }
    { "plurality", METHOD(DAOMESH_TALLY_PLURALITY), 0, 1 },
    { "borda", METHOD(DAOMESH_TALLY_BORDA), 0, 1 },
    { "irv", METHOD(DAOMESH_TALLY_IRV), 0, 0 },
    { "copeland", METHOD(DAOMESH_TALLY_COPELAND), 1, 1 },
    { "minimax", METHOD(DAOMESH_TALLY_MINIMAX), 1, 1 },
    { "minimax margins", STRENGTH(DAOMESH_TALLY_MINIMAX, DAOMESH_STRENGTH_MARGINS), 1, 1 },
    { "schulze", METHOD(DAOMESH_TALLY_SCHULZE), 1, 1 },
    { "schulze margins", STRENGTH(DAOMESH_TALLY_SCHULZE, DAOMESH_STRENGTH_MARGINS), 1, 1 },
    { "schulze ratio", STRENGTH(DAOMESH_TALLY_SCHULZE, DAOMESH_STRENGTH_RATIO), 1, 1 },
    { "schulze opposed", STRENGTH(DAOMESH_TALLY_SCHULZE, DAOMESH_STRENGTH_OPPOSED), 1, 1 },
    { "ranked pairs", METHOD(DAOMESH_TALLY_RANKED_PAIRS), 1, 1 },
    { "ranked pairs margins", STRENGTH(DAOMESH_TALLY_RANKED_PAIRS, DAOMESH_STRENGTH_MARGINS), 1, 1 },
};
#define METHODS ((int)(sizeof methods / sizeof methods[0]))

/* --- The worlds ---------------------------------------------------------------------------------------------- */

static void add_rankings(struct world *world, uint32_t *ranking, uint32_t length)
{
    if (length == world->options) {
        memcpy(world->ranking[world->rankings++], ranking, length * sizeof *ranking);
        return;
    }
    for (uint32_t option = 0; option < world->options; option++) {
        uint32_t i = 0;
        while (i < length && ranking[i] != option)
            i++;
        if (i < length) continue;
        ranking[length] = option;
        add_rankings(world, ranking, length + 1);
    }
}

static struct world first_world(uint32_t options, uint32_t voters)
{
    struct world world = { .options = options, .voters = voters };
    uint32_t ranking[OPTIONS];
    add_rankings(&world, ranking, 0);
    return world;
}

/* The next multiset; 0 after the last. */
static int next_world(struct world *world)
{
    uint32_t i = world->voters;
    while (i > 0 && world->vote[i - 1] + 1 == world->rankings)
        i--;
    if (i == 0) return 0;
    uint32_t ranking = world->vote[i - 1] + 1;
    for (uint32_t k = i - 1; k < world->voters; k++)
        world->vote[k] = ranking;
    return 1;
}

typedef void promise(const struct world *world, const daomesh_tally_rule *rule);

static void for_all_worlds(promise *check, const daomesh_tally_rule *rule)
{
    for (uint32_t options = 1; options <= OPTIONS; options++) {
        for (uint32_t voters = 1; voters <= VOTERS; voters++) {
            struct world world = first_world(options, voters);
            do
                check(&world, rule);
            while (next_world(&world));
        }
    }
}

/* --- Counting ------------------------------------------------------------------------------------------------ */

/* Without gaps, so that two of them can be compared as bytes. */
struct outcome {
    uint32_t order[OPTIONS];
    uint8_t winners[OPTIONS];
    uint32_t places[OPTIONS];
    uint32_t winner_count;
    daomesh_tally_total totals[OPTIONS];
    daomesh_amount matrix[OPTIONS * OPTIONS];
    uint64_t ties_count;
};

/* A ranking for each voter, best first. */
struct profile {
    uint32_t ranking[VOTERS][OPTIONS];
};

/* Lots may be NULL. */
static struct outcome count_profile(const struct profile *profile, const struct world *world,
                                    const daomesh_tally_rule *rule, const uint32_t *lots)
{
    static uint8_t scratch[8192];
    daomesh_ballot_group group[VOTERS];
    daomesh_mark marks[VOTERS * OPTIONS];
    struct outcome out = { .winner_count = 0 };
    for (uint32_t i = 0; i < world->voters; i++) {
        group[i] = (daomesh_ballot_group){ .weight = { { 1, 0, 0, 0 } },
                                           .first = i * world->options,
                                           .count = world->options };
        for (uint32_t k = 0; k < world->options; k++)
            marks[i * world->options + k] = (daomesh_mark){ profile->ranking[i][k], (int32_t)k + 1 };
    }
    const daomesh_ballots votes = { .size = sizeof votes,
                                    .options = world->options,
                                    .groups = world->voters,
                                    .marks = world->voters * world->options,
                                    .group = group,
                                    .mark = marks,
                                    .lots = lots };
    daomesh_tally_result result = { .size = sizeof result,
                                    .order = out.order,
                                    .winners = out.winners,
                                    .places = out.places,
                                    .totals = out.totals,
                                    .matrix = out.matrix };
    EXPECT(daomesh_tally(&result, rule, &votes, scratch, sizeof scratch, NULL, NULL) == DAOMESH_OK);
    out.winner_count = result.winner_count;
    out.ties_count = result.ties_count;
    return out;
}

static struct profile profile_of(const struct world *world)
{
    struct profile profile = { { { 0 } } };
    for (uint32_t i = 0; i < world->voters; i++)
        memcpy(profile.ranking[i], world->ranking[world->vote[i]], sizeof profile.ranking[i]);
    return profile;
}

static struct outcome count_world(const struct world *world, const daomesh_tally_rule *rule)
{
    const struct profile profile = profile_of(world);
    return count_profile(&profile, world, rule, NULL);
}

static uint32_t place_in(const uint32_t *ranking, uint32_t option)
{
    uint32_t place = 0;
    while (ranking[place] != option)
        place++;
    return place;
}

/* How many voters rank a above b, counted without the library. */
static uint32_t votes_over(const struct world *world, uint32_t a, uint32_t b)
{
    uint32_t votes = 0;
    for (uint32_t i = 0; i < world->voters; i++) {
        const uint32_t *ranking = world->ranking[world->vote[i]];
        votes += place_in(ranking, a) < place_in(ranking, b);
    }
    return votes;
}

static uint32_t condorcet_winner(const struct world *world)
{
    for (uint32_t a = 0; a < world->options; a++) {
        uint32_t beaten = 0;
        for (uint32_t b = 0; b < world->options; b++)
            beaten += a != b && votes_over(world, a, b) > votes_over(world, b, a);
        if (beaten + 1 == world->options) return a;
    }
    return NO_OPTION;
}

/* --- The promises -------------------------------------------------------------------------------------------- */

/* Every option once; places agree with the order; the winners are those in place 0. */
static void is_an_order(const struct world *world, const daomesh_tally_rule *rule)
{
    const struct outcome out = count_world(world, rule);
    uint32_t seen = 0, winners = 0;
    for (uint32_t i = 0; i < world->options; i++) {
        seen |= 1u << out.order[i];
        winners += out.winners[i];
        EXPECT(out.winners[i] == (out.places[i] == 0));
        EXPECT(out.places[out.order[i]] <= i);
        EXPECT(i == 0 || out.places[out.order[i - 1]] <= out.places[out.order[i]]);
    }
    EXPECT(seen == (1u << world->options) - 1);
    EXPECT(winners == out.winner_count && winners > 0);
}

static void elects_the_condorcet_winner(const struct world *world, const daomesh_tally_rule *rule)
{
    uint32_t expected = condorcet_winner(world);
    if (expected == NO_OPTION) return;
    const struct outcome out = count_world(world, rule);
    EXPECT(out.winner_count == 1 && out.order[0] == expected);
}

/* The order of ballots changes nothing at all. */
static void is_anonymous(const struct world *world, const daomesh_tally_rule *rule)
{
    const struct profile profile = profile_of(world);
    struct profile backwards = profile;
    for (uint32_t i = 0; i < world->voters; i++)
        memcpy(backwards.ranking[i], profile.ranking[world->voters - 1 - i], sizeof backwards.ranking[i]);
    const struct outcome one = count_world(world, rule), other = count_profile(&backwards, world, rule, NULL);
    EXPECT(memcmp(&one, &other, sizeof one) == 0);
}

/* Other names for the options, and for them in the lots, give the same under those names. */
static void is_neutral(const struct world *world, const daomesh_tally_rule *rule)
{
    uint32_t lots[OPTIONS];
    const struct outcome one = count_world(world, rule);
    for (uint32_t shift = 1; shift < world->options; shift++) {
        struct profile profile = profile_of(world);
        for (uint32_t i = 0; i < VOTERS * OPTIONS; i++) {
            uint32_t *option = &profile.ranking[i / OPTIONS][i % OPTIONS];
            *option = (*option + shift) % world->options;
        }
        for (uint32_t i = 0; i < world->options; i++)
            lots[i] = (i + shift) % world->options;
        const struct outcome other = count_profile(&profile, world, rule, lots);
        for (uint32_t i = 0; i < world->options; i++) {
            uint32_t renamed = (i + shift) % world->options;
            EXPECT(other.order[i] == (one.order[i] + shift) % world->options);
            EXPECT(other.places[renamed] == one.places[i]);
            EXPECT(memcmp(&other.totals[renamed], &one.totals[i], sizeof one.totals[i]) == 0);
        }
        EXPECT(other.ties_count == one.ties_count);
    }
}

/* A voter who moves the winner up a place does not make it lose. */
static void is_monotone(const struct world *world, const daomesh_tally_rule *rule)
{
    const struct outcome before = count_world(world, rule);
    const uint32_t winner = before.order[0];
    for (uint32_t voter = 0; voter < world->voters; voter++) {
        struct profile profile = profile_of(world);
        uint32_t *ranking = profile.ranking[voter], place = place_in(ranking, winner);
        if (place == 0) continue;
        ranking[place] = ranking[place - 1];
        ranking[place - 1] = winner;
        const struct outcome after = count_profile(&profile, world, rule, NULL);
        EXPECT(after.order[0] == winner);
    }
}

/* Schulze's winners are those whose strongest path to any other is no weaker than the path back: tried without the library. */
static void schulze_winners_have_the_stronger_paths(const struct world *world, const daomesh_tally_rule *rule)
{
    uint32_t path[OPTIONS][OPTIONS];
    for (uint32_t a = 0; a < world->options; a++)
        for (uint32_t b = 0; b < world->options; b++)
            path[a][b] = votes_over(world, a, b) > votes_over(world, b, a) ? votes_over(world, a, b) : 0;
    for (uint32_t round = 0; round < world->options; round++)
        for (uint32_t a = 0; a < world->options; a++)
            for (uint32_t via = 0; via < world->options; via++)
                for (uint32_t b = 0; b < world->options; b++) {
                    uint32_t through = path[a][via] < path[via][b] ? path[a][via] : path[via][b];
                    if (through > path[a][b]) path[a][b] = through;
                }
    const struct outcome out = count_world(world, rule);
    for (uint32_t a = 0; a < world->options; a++) {
        uint32_t beaten_by = 0;
        for (uint32_t b = 0; b < world->options; b++)
            beaten_by += path[b][a] > path[a][b];
        EXPECT(out.winners[a] == (beaten_by == 0));
    }
}

START_TEST(the_result_is_an_order)
{
    for_all_worlds(is_an_order, &methods[_i].rule);
}
END_TEST

START_TEST(a_condorcet_winner_is_elected)
{
    if (methods[_i].is_condorcet) for_all_worlds(elects_the_condorcet_winner, &methods[_i].rule);
}
END_TEST

START_TEST(ballots_have_no_order)
{
    for_all_worlds(is_anonymous, &methods[_i].rule);
}
END_TEST

START_TEST(options_have_no_names)
{
    for_all_worlds(is_neutral, &methods[_i].rule);
}
END_TEST

START_TEST(more_support_does_no_harm)
{
    if (methods[_i].is_monotone) for_all_worlds(is_monotone, &methods[_i].rule);
}
END_TEST

START_TEST(winners_have_the_stronger_paths)
{
    const daomesh_tally_rule rule = { .size = sizeof rule, .method = DAOMESH_TALLY_SCHULZE };
    for_all_worlds(schulze_winners_have_the_stronger_paths, &rule);
}
END_TEST

Suite *tally_world_suite(void)
{
    Suite *suite = suite_create("tally: small worlds");
    TCase *tests = tcase_create("worlds");
    tcase_add_loop_test(tests, the_result_is_an_order, 0, METHODS);
    tcase_add_loop_test(tests, a_condorcet_winner_is_elected, 0, METHODS);
    tcase_add_loop_test(tests, ballots_have_no_order, 0, METHODS);
    tcase_add_loop_test(tests, options_have_no_names, 0, METHODS);
    tcase_add_loop_test(tests, more_support_does_no_harm, 0, METHODS);
    tcase_add_test(tests, winners_have_the_stronger_paths);
    suite_add_tcase(suite, tests);
    return suite;
}
