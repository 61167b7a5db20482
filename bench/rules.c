/*
 * What the pure rules do a second on one core; and beside them, where `make bench-peers` has put them, what others do with
 * the same ballots in the same run. `rules TEXT` measures only what has the text in its name.
 *
 * Times are those that the processor worked, the best of a few: others on the machine do not count. The peers say their best, too.
 */
#include "bench.h"

#define BALLOTS 100000u
#define OPTIONS 10u
#define RUNS 9u
#define GIFTS 10000000u
#define PROJECTS 300u
#define PAIRWISE_GIVERS 40000u
#define PAIRWISE_GIFTS 320000u
#define FILE_NAME "bench-ballots.json"

/* What the name of a measurement must contain. */
static const char *measured = "";

/* Seconds that this process has worked. */
static double worked_s(void)
{
    struct timespec worked;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &worked);
    return (double)worked.tv_sec + (double)worked.tv_nsec / 1e9;
}

/* --- Ballots ----------------------------------------------------------------------------------------------------- */

struct vote {
    daomesh_ballots ballots;
    daomesh_ballot_group *groups;
    daomesh_mark *marks;
};

/* What a ballot of a method looks like. */
enum shape { ONE, SOME, RANKS, POINTS };

static uint32_t fill_ballot(daomesh_mark *marks, enum shape shape)
{
    uint32_t order[OPTIONS], count = 0;
    for (uint32_t i = 0; i < OPTIONS; i++)
        order[i] = i;
    for (uint32_t i = OPTIONS; i-- > 1;) {
        const uint32_t other = draw(i + 1), kept = order[i];
        order[i] = order[other];
        order[other] = kept;
    }
    const uint32_t wanted = shape == ONE ? 1 : shape == RANKS ? OPTIONS : 1 + draw(4);
    for (; count < wanted; count++)
        marks[count] = (daomesh_mark){ order[count], shape == RANKS    ? (int32_t)count + 1
                                                     : shape == POINTS ? 1 + (int32_t)draw(5)
                                                                       : 1 };
    return count;
}

static void make_vote(struct vote *vote, enum shape shape)
{
    uint64_t used = 0;
    vote->groups = allocate(BALLOTS, sizeof *vote->groups);
    vote->marks = allocate((size_t)BALLOTS * OPTIONS, sizeof *vote->marks);
    for (uint32_t i = 0; i < BALLOTS; i++) {
        const uint32_t count = fill_ballot(vote->marks + used, shape);
        vote->groups[i] =
            (daomesh_ballot_group){ .weight = { { 1 + draw(100000) } }, .first = used, .count = count };
        used += count;
    }
    vote->ballots = (daomesh_ballots){ .size = sizeof vote->ballots,
                                       .options = OPTIONS,
                                       .groups = BALLOTS,
                                       .marks = used,
                                       .group = vote->groups,
                                       .mark = vote->marks };
}

static void free_vote(struct vote *vote)
{
    free(vote->groups);
    free(vote->marks);
}

/* --- Ours -------------------------------------------------------------------------------------------------------- */

static double count_once(const struct vote *vote, const daomesh_tally_rule *rule)
{
    uint32_t order[OPTIONS];
    daomesh_tally_total totals[OPTIONS];
    daomesh_tally_result result = { .size = sizeof result, .order = order, .totals = totals };
    const size_t room = daomesh_tally_scratch_size(rule, &vote->ballots);
    void *scratch = allocate(1, room);
    memset(scratch, 0xff, room); /* the memory is there before the clock runs */
    const double began = worked_s();
    must(daomesh_tally(&result, rule, &vote->ballots, scratch, room, NULL, NULL), "counting");
    const double took = worked_s() - began;
    free(scratch);
    return took;
}

static double measure(const struct vote *vote, const daomesh_tally_rule *rule)
{
    double best = count_once(vote, rule);
    for (size_t i = 1; i < RUNS; i++) {
        const double took = count_once(vote, rule);
        if (took < best) best = took;
    }
    return best;
}

/* --- The others -------------------------------------------------------------------------------------------------- */

/* One ballot a line: [weight, [option, value], ...]. */
static void write_vote(const struct vote *vote)
{
    FILE *file = fopen(FILE_NAME, "w");
    if (!file) return;
    for (uint64_t i = 0; i < vote->ballots.groups; i++) {
        const daomesh_ballot_group *group = &vote->groups[i];
        fprintf(file, "[%llu", (unsigned long long)group->weight.limb[0]);
        for (uint32_t k = 0; k < group->count; k++)
            fprintf(file, ",[%u,%d]", vote->marks[group->first + k].option,
                    vote->marks[group->first + k].value);
        fprintf(file, "]\n");
    }
    fclose(file);
}

/* Seconds that a peer says; 0 when it is not there. */
static double measure_peer(const char *peer, const char *method)
{
    char command[256];
    snprintf(command, sizeof command, "node $DAOMESH_PEERS/%s.mjs " FILE_NAME " %s %u", peer, method,
             OPTIONS);
    return peer_seconds(command);
}

static const struct method {
    const char *name;
    uint32_t number;
    enum shape shape;
    const char *peer;      /* a script of bench/peers */
    const char *peer_does; /* what it calls the method */
} methods[] = {
    { "Snapshot single choice", DAOMESH_TALLY_SNAPSHOT_SINGLE, ONE, "snapshot", "single-choice" },
    { "Snapshot approval", DAOMESH_TALLY_SNAPSHOT_APPROVAL, SOME, "snapshot", "approval" },
    { "Snapshot ranked choice", DAOMESH_TALLY_SNAPSHOT_RANKED, RANKS, "snapshot", "ranked-choice" },
    { "Snapshot quadratic", DAOMESH_TALLY_SNAPSHOT_QUADRATIC, POINTS, "snapshot", "quadratic" },
    { "Snapshot weighted", DAOMESH_TALLY_SNAPSHOT_WEIGHTED, POINTS, "snapshot", "weighted" },
    { "Snapshot Copeland", DAOMESH_TALLY_SNAPSHOT_COPELAND, RANKS, "snapshot", "copeland" },
    { "plurality", DAOMESH_TALLY_PLURALITY, RANKS, "votes", "FirstPastThePost" },
    { "approval", DAOMESH_TALLY_APPROVAL, SOME, NULL, NULL },
    { "score", DAOMESH_TALLY_SCORE, POINTS, NULL, NULL },
    { "STAR", DAOMESH_TALLY_STAR, POINTS, NULL, NULL },
    { "weighted", DAOMESH_TALLY_WEIGHTED, POINTS, NULL, NULL },
    { "quadratic", DAOMESH_TALLY_QUADRATIC, POINTS, NULL, NULL },
    { "IRV", DAOMESH_TALLY_IRV, RANKS, "votes", "InstantRunoff" },
    { "Borda", DAOMESH_TALLY_BORDA, RANKS, "votes", "Borda" },
    { "Copeland", DAOMESH_TALLY_COPELAND, RANKS, "votes", "Copeland" },
    { "minimax", DAOMESH_TALLY_MINIMAX, RANKS, "votes", "Minimax" },
    { "ranked pairs", DAOMESH_TALLY_RANKED_PAIRS, RANKS, "votes", "RankedPairs" },
    { "Schulze", DAOMESH_TALLY_SCHULZE, RANKS, "schulze", "schulze" },
};

static void bench_method(const struct method *method)
{
    struct vote vote;
    const int scores = method->number == DAOMESH_TALLY_SCORE || method->number == DAOMESH_TALLY_STAR;
    const daomesh_tally_rule rule = { .size = sizeof rule,
                                      .method = method->number,
                                      .value_max = scores ? 5 : 0 };
    make_vote(&vote, method->shape);
    const double own = measure(&vote, &rule);
    printf("  %-24s %12.0f ballots/s", method->name, BALLOTS / own);
    if (method->peer && getenv("DAOMESH_PEERS")) {
        write_vote(&vote);
        const double other = measure_peer(method->peer, method->peer_does);
        remove(FILE_NAME);
        if (other > 0) printf("   %-8s %10.0f   %6.0f x", method->peer, BALLOTS / other, other / own);
    }
    printf("\n");
    fflush(stdout);
    free_vote(&vote);
}

/* What the Schulze matrix is bounded by: a ballot of k ranks adds to k * (k - 1) / 2 sums of 32 bytes. */
static void bench_matrix(void)
{
    static uint64_t from[1u << 20], to[1u << 20];
    struct vote vote;
    const daomesh_tally_rule rule = { .size = sizeof rule, .method = DAOMESH_TALLY_SCHULZE };
    make_vote(&vote, RANKS);
    const double own = measure(&vote, &rule);
    const double duels = (double)BALLOTS * OPTIONS * (OPTIONS - 1) / 2;
    const double began = worked_s();
    for (size_t i = 0; i < 20; i++) {
        memcpy(to, from, sizeof to);
        from[i] = to[i] + i;
    }
    const double copied = 20.0 * sizeof to / (worked_s() - began);
    printf("  Schulze matrix: %.0f million duels/s, %.2f GB/s of marks and weights; memcpy %.1f GB/s\n",
           duels / own / 1e6,
           ((double)BALLOTS * (OPTIONS * sizeof(daomesh_mark) + sizeof(daomesh_ballot_group))) / own / 1e9,
           copied / 1e9);
    free_vote(&vote);
}

/* --- Funding ------------------------------------------------------------------------------------------------------ */

static double fund(uint32_t method, uint32_t roots, uint64_t gifts, uint32_t givers)
{
    daomesh_contribution *contributions = allocate(gifts, sizeof *contributions);
    daomesh_funding_line *lines = allocate(PROJECTS, sizeof *lines);
    daomesh_funding_totals totals;
    for (uint64_t i = 0; i < gifts; i++)
        contributions[i] = (daomesh_contribution){ draw(PROJECTS), draw(givers), { { 1 + draw(1000000) } } };
    daomesh_funding_rule rule = { .size = sizeof rule,
                                  .method = method,
                                  .roots = roots,
                                  .own = method == DAOMESH_FUNDING_QUADRATIC ? DAOMESH_OWN_SUBTRACT : 0,
                                  .pool_use = DAOMESH_POOL_ALL,
                                  .division = DAOMESH_DIVISION_EXACT };
    if (method == DAOMESH_FUNDING_PAIRWISE) rule.pair_bound.limb[0] = 100000;
    const daomesh_funding_round round = { .size = sizeof round,
                                          .projects = PROJECTS,
                                          .contributions = gifts,
                                          .contribution = contributions,
                                          .pool = { { 1000000000 } } };
    const size_t room = daomesh_funding_scratch_size(&rule, &round);
    void *scratch = allocate(1, room);
    memset(scratch, 0xff, room); /* the memory is there before the clock runs */
    const double began = worked_s();
    must(daomesh_funding_match(lines, &totals, &rule, &round, scratch, room, NULL, NULL), "matching");
    const double took = worked_s() - began;
    free(scratch);
    free(lines);
    free(contributions);
    return took;
}

static const struct {
    const char *name;
    uint32_t method;
    uint32_t roots;
    uint64_t gifts;
    uint32_t givers;
    const char *aim;
} rounds[] = {
    { "quadratic funding, whole roots", DAOMESH_FUNDING_QUADRATIC, DAOMESH_ROOTS_WHOLE, GIFTS, 1000000,
      "1 s" },
    { "quadratic funding, roots to 2^-32", DAOMESH_FUNDING_QUADRATIC, DAOMESH_ROOTS_FINE, GIFTS, 1000000,
      "1 s" },
    { "pairwise funding", DAOMESH_FUNDING_PAIRWISE, DAOMESH_ROOTS_FINE, PAIRWISE_GIFTS, PAIRWISE_GIVERS,
      "60 s" },
};

static void bench_funding(void)
{
    for (size_t i = 0; i < sizeof rounds / sizeof rounds[0]; i++) {
        if (!strstr(rounds[i].name, measured)) continue;
        const double took = fund(rounds[i].method, rounds[i].roots, rounds[i].gifts, rounds[i].givers);
        printf("  %s, %llu gifts of %u givers to %u projects: %.2f s (aim %s)\n", rounds[i].name,
               (unsigned long long)rounds[i].gifts, rounds[i].givers, PROJECTS, took, rounds[i].aim);
        fflush(stdout);
    }
}

int main(int argc, char **argv)
{
    if (argc > 1) measured = argv[1];
    heading("rules: one core, 100 000 ballots on 10 options, each with a weight of its own; best of 9");
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        if (strstr(methods[i].name, measured)) bench_method(&methods[i]);
    }
    if (strstr("Schulze matrix", measured)) bench_matrix();
    bench_funding();
    return 0;
}
