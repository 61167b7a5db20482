/* Reads every outcome back from the ledger, compares it with the record, and says what came out. */
#include "demo.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define BUSIEST 8
/* Proposals that the record calls executed and whose votes it has in full: every one of them must come out the same. */
#define COMPARED 931

/* How the proposals of one DAO ended here. */
struct standing {
    size_t dao, proposals, votes, passed, by_bar, at_deadline;
};

/* Proposals about which the record says equally much. */
struct group {
    size_t count, same;
};

enum { GROUP_COMPLETE, GROUP_INCOMPLETE, GROUP_EXPIRED, GROUP_OPEN, GROUPS };

struct findings {
    struct group groups[GROUPS];
    struct standing *standings; /* one a DAO */
    size_t passed;
    size_t executed; /* of the passed: those whose inner action was carried out */
};

static int equal(const daomesh_amount *a, const daomesh_amount *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static int group_of(const struct proposal *recorded)
{
    if (recorded->way == WAY_OPEN) return GROUP_OPEN;
    if (recorded->way == WAY_EXPIRED) return GROUP_EXPIRED;
    return recorded->complete ? GROUP_COMPLETE : GROUP_INCOMPLETE;
}

/* The same winner in the same way. What expired on the queue has not passed, whoever was ahead. */
static int ended_as_recorded(const struct proposal *recorded, const daomesh_proposal_info *info)
{
    const int passed = info->winner == 1;
    const uint32_t by = recorded->way == WAY_BAR ? DAOMESH_BY_BAR : DAOMESH_BY_MAJORITY;
    if (info->decided_by != by) return 0;
    return recorded->way == WAY_EXPIRED ? !passed : passed == recorded->passed;
}

static int counted_as_recorded(const struct proposal *recorded, const daomesh_proposal_info *info)
{
    return equal(&info->total, &recorded->total) && equal(&info->tally[1], &recorded->votes_for) &&
           equal(&info->tally[2], &recorded->votes_against);
}

static void judge(struct findings *findings, const struct proposal *recorded,
                  const daomesh_proposal_info *info)
{
    struct group *group = &findings->groups[group_of(recorded)];
    const int counted = !recorded->complete || counted_as_recorded(recorded, info);
    group->count++;
    group->same += counted && ended_as_recorded(recorded, info);
}

static void add_up(struct findings *findings, const struct proposal *recorded,
                   const daomesh_proposal_info *info)
{
    struct standing *standing = &findings->standings[recorded->dao];
    const size_t passed = info->winner == 1;
    standing->proposals++;
    standing->votes += info->voters;
    standing->passed += passed;
    standing->by_bar += info->decided_by == DAOMESH_BY_BAR;
    standing->at_deadline += info->decided_by == DAOMESH_BY_MAJORITY;
    findings->passed += passed;
    findings->executed += info->state == DAOMESH_STATE_EXECUTED;
}

static void look(struct findings *out, const struct replay *replay)
{
    const struct history *history = replay->history;
    memset(out, 0, sizeof *out);
    out->standings = allocate(history->dao_count, sizeof *out->standings);
    for (size_t i = 0; i < history->dao_count; i++)
        out->standings[i].dao = i;

    daomesh_reader *reader;
    must(daomesh_reader_open(&reader, replay->session.ledger), "opening a reader");
    for (size_t i = 0; i < history->proposal_count; i++) {
        const struct proposal *recorded = &history->proposals[i];
        daomesh_proposal_info info = { .size = sizeof info };
        must(daomesh_reader_proposal(&info, reader, &replay->daos[recorded->dao], replay->numbers[i], 0),
             "reading a proposal");
        judge(out, recorded, &info);
        add_up(out, recorded, &info);
    }
    daomesh_reader_close(reader);
}

static double mebibytes(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (double)status.st_blocks * 512.0 / (1024.0 * 1024.0) : 0.0;
}

static int print_ledger(const struct replay *replay, const char *path, double seconds)
{
    const struct history *history = replay->history;
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_id digest;
    must(daomesh_ledger_info_get(&info, replay->session.ledger), "reading the ledger");
    must(daomesh_ledger_digest(&digest, replay->session.ledger), "hashing the ledger");

    heading("DAOstack 2019-2021, replayed as signed actions");
    printf("  %zu DAOs, %zu people, %zu proposals, %zu votes\n", history->dao_count, history->person_count,
           history->proposal_count, history->vote_count);
    printf("  %" PRIu64 " actions signed, verified and applied in %" PRIu64 " batches: %.1f s\n",
           replay->session.actions, info.height, seconds);
    printf("  %s: %.1f MiB, %" PRIu64 " log entries, %" PRIu64 " events\n", path, mebibytes(path),
           info.entries, info.events);
    const int sound = print_audit(&replay->session);
    printf("  digest: ");
    for (size_t i = 0; i < sizeof digest.bytes; i++)
        printf("%02x", digest.bytes[i]);
    printf("\n");
    return sound;
}

/* Most proposals first, then most votes. */
static int compare_standings(const void *left, const void *right)
{
    const struct standing *a = left, *b = right;
    if (a->proposals != b->proposals) return a->proposals > b->proposals ? -1 : 1;
    if (a->votes != b->votes) return a->votes > b->votes ? -1 : 1;
    return a->dao < b->dao ? -1 : a->dao > b->dao;
}

static void print_busiest(const struct replay *replay, struct findings *findings)
{
    qsort(findings->standings, replay->history->dao_count, sizeof *findings->standings, compare_standings);
    heading("The busiest DAOs        members  proposals  votes  passed  by bar  at deadline");
    for (size_t i = 0; i < BUSIEST && i < replay->history->dao_count; i++) {
        const struct standing *standing = &findings->standings[i];
        printf("  %-22s %7zu  %9zu  %5zu  %6zu  %6zu  %11zu\n", replay->history->daos[standing->dao].name,
               replay->members[standing->dao], standing->proposals, standing->votes, standing->passed,
               standing->by_bar, standing->at_deadline);
    }
}

static void print_groups(const struct findings *findings)
{
    const struct group *groups = findings->groups;
    heading("As recorded?                                        proposals   same");
    printf("  executed, every vote in the record                   %6zu %6zu   winner, way, tallies, total\n",
           groups[GROUP_COMPLETE].count, groups[GROUP_COMPLETE].same);
    printf("  expired on the queue: not passed                     %6zu %6zu\n", groups[GROUP_EXPIRED].count,
           groups[GROUP_EXPIRED].same);
    printf("  executed, votes missing in the record                %6zu %6zu   not compared\n",
           groups[GROUP_INCOMPLETE].count, groups[GROUP_INCOMPLETE].same);
    printf("  still open in the record                             %6zu      -   not compared\n",
           groups[GROUP_OPEN].count);
    printf("  %zu proposals passed; the action that each carries, a share for its proposer, was executed in "
           "%zu.\n",
           findings->passed, findings->executed);
}

static void print_limits(void)
{
    heading("What the record does not tell");
    printf("  Proposers: the first voter stands in. How reputation changed between proposals: a registrar, a "
           "role that\n"
           "  every DAO grants, mints and burns it to what was recorded. Staking, which moved proposals from "
           "the queue\n"
           "  to boosted: a proposal begins on the pathway on which it ended.\n");
}

void report(struct outcomes *outcomes, const struct replay *replay, const char *path, double seconds)
{
    struct findings findings;
    look(&findings, replay);
    const int sound = print_ledger(replay, path, seconds);
    print_busiest(replay, &findings);
    print_groups(&findings);
    print_limits();
    free(findings.standings);

    const struct group *compared = &findings.groups[GROUP_COMPLETE],
                       *expired = &findings.groups[GROUP_EXPIRED];
    const int whole = compared->count == COMPARED && findings.executed == findings.passed;
    outcomes->compared += compared->count;
    outcomes->differ += compared->count - compared->same;
    outcomes->sound &= sound && whole && expired->same == expired->count;
}
