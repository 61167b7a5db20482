/*
 * What spending a budget takes: approvals of 40 projects by 2 000 voters; and beside it, where `make bench-peers` has put it, what
 * pabutools takes for the same ballots in the same run.
 */
#include "bench.h"

#define VOTERS 2000u
#define PROJECTS 40u
#define RUNS 5u
#define FILE_NAME "bench-approvals.json"

static daomesh_ballot_group groups[VOTERS];
static daomesh_mark marks[VOTERS * PROJECTS];
static daomesh_amount costs[PROJECTS];

/* Each voter approves each project with a chance of one in five. */
static daomesh_ballots make_ballots(void)
{
    uint64_t used = 0;
    for (uint32_t i = 0; i < PROJECTS; i++)
        costs[i].limb[0] = 1000u * (1 + draw(20));
    for (uint32_t i = 0; i < VOTERS; i++) {
        groups[i] = (daomesh_ballot_group){ .weight = { { 1 } }, .first = used };
        for (uint32_t k = 0; k < PROJECTS; k++) {
            if (draw(5) > 0) continue;
            marks[used++] = (daomesh_mark){ k, 1 };
            groups[i].count++;
        }
    }
    return (daomesh_ballots){ .size = sizeof(daomesh_ballots),
                              .options = PROJECTS,
                              .groups = VOTERS,
                              .marks = used,
                              .group = groups,
                              .mark = marks };
}

/* Costs on the first line, then the approvals of one voter a line. */
static void write_ballots(const daomesh_ballots *ballots)
{
    FILE *file = fopen(FILE_NAME, "w");
    if (!file) return;
    for (uint32_t i = 0; i < PROJECTS; i++)
        fprintf(file, "%c%llu", i ? ',' : '[', (unsigned long long)costs[i].limb[0]);
    fprintf(file, "]\n");
    for (uint64_t i = 0; i < ballots->groups; i++) {
        fputc('[', file);
        for (uint32_t k = 0; k < groups[i].count; k++)
            fprintf(file, "%s%u", k ? "," : "", marks[groups[i].first + k].option);
        fprintf(file, "]\n");
    }
    fclose(file);
}

static double spend(const daomesh_ballots *ballots, const daomesh_budget_rule *rule, uint32_t *count)
{
    const daomesh_amount money = { { 100000 } };
    uint32_t chosen[PROJECTS];
    double best = 1e9;
    const size_t room = daomesh_budget_scratch_size(rule, ballots);
    void *scratch = allocate(1, room);
    for (size_t i = 0; i < RUNS; i++) {
        daomesh_budget_result result = { .size = sizeof result, .chosen = chosen };
        const double began = now_s();
        must(daomesh_budget(&result, rule, &money, costs, ballots, scratch, room, NULL, NULL), "spending");
        const double took = now_s() - began;
        best = took < best ? took : best;
        *count = result.chosen_count;
    }
    free(scratch);
    return best;
}

int main(void)
{
    static const struct {
        const char *name;
        uint32_t method;
        const char *peer_does;
    } methods[] = { { "greedy", DAOMESH_BUDGET_GREEDY, "greedy" },
                    { "Equal Shares", DAOMESH_BUDGET_EQUAL_SHARES, "equal-shares" },
                    { "Phragmen", DAOMESH_BUDGET_PHRAGMEN, "phragmen" } };
    const daomesh_ballots ballots = make_ballots();
    heading("budget: approvals of 40 projects by 2 000 voters, exact fractions; best of 5");
    write_ballots(&ballots);
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        char command[128];
        uint32_t count;
        const daomesh_budget_rule rule = { .size = sizeof rule,
                                           .method = methods[i].method,
                                           .ballots = DAOMESH_BUDGET_APPROVAL };
        const double own = spend(&ballots, &rule, &count);
        printf("  %-14s %8.2f ms, %u projects", methods[i].name, own * 1e3, count);
        snprintf(command, sizeof command,
                 "$DAOMESH_PEERS/python/bin/python $DAOMESH_PEERS/spend.py " FILE_NAME " %s",
                 methods[i].peer_does);
        const double other = peer_seconds(command);
        if (other > 0) printf("   pabutools %8.0f ms   %6.0f x", other * 1e3, other / own);
        printf("\n");
        fflush(stdout);
    }
    remove(FILE_NAME);
    return 0;
}
