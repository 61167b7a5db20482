/* The ways to count, by the names people call them. */
#include "rule.h"

#include <string.h>

#define RANKS "ranks from 1 on"
#define APPROVALS "1 for an option that is approved, else 0 or nothing"

static const struct method methods[] = {
    { "plurality", DAOMESH_TALLY_PLURALITY, WANT_RANKS, "first places", RANKS, 1, 1, 0, 0 },
    { "approval", DAOMESH_TALLY_APPROVAL, WANT_APPROVALS, "approvals", APPROVALS, 1, 1, 0, 0 },
    { "score", DAOMESH_TALLY_SCORE, WANT_VALUES, "score", "scores from --min to --max", 1, 0, 0, 0 },
    { "star", DAOMESH_TALLY_STAR, WANT_VALUES, "score", "scores from 0 to --max", 1, 0, 1, 1 },
    { "weighted", DAOMESH_TALLY_WEIGHTED, WANT_VALUES, "votes", "points from 0 on, --budget of them", 1, 1, 0,
      0 },
    { "quadratic", DAOMESH_TALLY_QUADRATIC, WANT_VALUES, "votes", "votes from --min to --max", 1, 0, 0, 0 },
    { "credits", DAOMESH_TALLY_CREDITS, WANT_VALUES, "votes", "credits", 1, 0, 0, 0 },
    { "quadratic-range", DAOMESH_TALLY_QUADRATIC_RANGE, WANT_VALUES, "votes", "scores from -1 to 1", 0, 0, 0,
      0 },
    { "irv", DAOMESH_TALLY_IRV, WANT_RANKS, "votes", RANKS, 1, 1, 0, 1 },
    { "borda", DAOMESH_TALLY_BORDA, WANT_RANKS, "points", RANKS, 1, 0, 0, 0 },
    { "copeland", DAOMESH_TALLY_COPELAND, WANT_RANKS, "duels won", RANKS, 0, 0, 1, 0 },
    { "minimax", DAOMESH_TALLY_MINIMAX, WANT_RANKS, "worst duel", RANKS, 1, 0, 1, 0 },
    { "schulze", DAOMESH_TALLY_SCHULZE, WANT_RANKS, "above", RANKS, 0, 0, 1, 0 },
    { "ranked-pairs", DAOMESH_TALLY_RANKED_PAIRS, WANT_RANKS, "above", RANKS, 0, 0, 1, 0 },
    { "debian", DAOMESH_TALLY_DEBIAN, WANT_RANKS, "above", RANKS, 0, 0, 1, 0 },
    { "snapshot-single", DAOMESH_TALLY_SNAPSHOT_SINGLE, WANT_APPROVALS, "votes", APPROVALS, 1, 1, 0, 0 },
    { "snapshot-approval", DAOMESH_TALLY_SNAPSHOT_APPROVAL, WANT_APPROVALS, "votes", APPROVALS, 1, 1, 0, 0 },
    { "snapshot-ranked", DAOMESH_TALLY_SNAPSHOT_RANKED, WANT_RANKS, "votes", RANKS, 1, 1, 0, 0 },
    { "snapshot-quadratic", DAOMESH_TALLY_SNAPSHOT_QUADRATIC, WANT_VALUES, "votes", "points", 1, 1, 0, 0 },
    { "snapshot-weighted", DAOMESH_TALLY_SNAPSHOT_WEIGHTED, WANT_VALUES, "votes", "points", 1, 1, 0, 0 },
    { "snapshot-copeland", DAOMESH_TALLY_SNAPSHOT_COPELAND, WANT_RANKS, "votes", RANKS, 1, 1, 1, 0 },
};

const struct method *method_at(size_t index)
{
    return index < COUNT_OF(methods) ? &methods[index] : NULL;
}

int find_method(struct tool *tool, const struct method **out, const char *name)
{
    struct suggestion near = { .wanted = name };
    for (size_t i = 0; i < COUNT_OF(methods); i++) {
        suggest(&near, methods[i].name);
        if (strcmp(methods[i].name, name) != 0) continue;
        *out = &methods[i];
        return DONE;
    }
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "--method: no method %s%s", name,
                  near.best
                      ? hint
                      : "; plurality, approval, score, star, irv, schulze, ... would be right: tally --help");
}
