/* Loads the recorded history: 62 DAOs, their holders, proposals and votes. Nothing is changed or left out here. */
#include "demo.h"

#include <stdlib.h>
#include <string.h>

/* Columns of the files; docs in examples/data/daostack/README.md. */
enum { DAO_ADDRESS, DAO_NAME, DAO_NETWORK, DAO_PROPOSALS, DAO_COLUMNS };
enum { HOLDER_DAO, HOLDER_ADDRESS, HOLDER_BALANCE, HOLDER_CREATED, HOLDER_COLUMNS };
enum { VOTE_PROPOSAL, VOTE_DAO, VOTE_CREATED, VOTE_VOTER, VOTE_OUTCOME, VOTE_REPUTATION, VOTE_COLUMNS };
enum {
    PROPOSAL_ID,
    PROPOSAL_DAO,
    PROPOSAL_CREATED,
    PROPOSAL_STAGE,
    PROPOSAL_STATE,
    PROPOSAL_PERCENT,
    PROPOSAL_TOTAL,
    PROPOSAL_TOTAL_EXECUTED,
    PROPOSAL_FOR,
    PROPOSAL_AGAINST,
    PROPOSAL_WINNER,
    PROPOSAL_COMPLETE,
    PROPOSAL_COLUMNS
};

/* The address, or a proposal's id, is the first member of its struct: one comparison serves all. */
static int compare_names(const void *a, const void *b)
{
    return strcmp(a, b);
}

static size_t find(const char *name, const void *rows, size_t count, size_t size)
{
    const char *row = bsearch(name, rows, count, size, compare_names);
    if (!row) die("the record speaks of something it does not have:", name);
    return (size_t)(row - (const char *)rows) / size;
}

static void copy_name(char *out, size_t cap, const char *name)
{
    size_t len = strlen(name);
    if (len >= cap) die("a name is too long:", name);
    memcpy(out, name, len + 1);
}

static void load_daos(struct history *history, const char *folder)
{
    struct csv csv;
    csv_read(&csv, folder, "daos.csv", DAO_COLUMNS);
    history->dao_count = csv.rows;
    history->daos = allocate(csv.rows, sizeof *history->daos);
    for (size_t i = 0; i < csv.rows; i++) {
        struct dao *dao = &history->daos[i];
        copy_name(dao->address, sizeof dao->address, csv_text(&csv, i, DAO_ADDRESS));
        copy_name(dao->name, sizeof dao->name, csv_text(&csv, i, DAO_NAME));
        if (dao->name[0] == '\0') memcpy(dao->name, dao->address, SHORT_ADDRESS_DIGITS);
    }
    qsort(history->daos, history->dao_count, sizeof *history->daos, compare_names);
    csv_free(&csv);
}

/* Everyone who holds reputation or votes anywhere, once. */
static void load_people(struct history *history, const struct csv *holders, const struct csv *votes)
{
    const size_t mentions = holders->rows + votes->rows;
    struct person *people = allocate(mentions, sizeof *people);
    for (size_t i = 0; i < holders->rows; i++)
        copy_name(people[i].address, ADDRESS_BYTES, csv_text(holders, i, HOLDER_ADDRESS));
    for (size_t i = 0; i < votes->rows; i++)
        copy_name(people[holders->rows + i].address, ADDRESS_BYTES, csv_text(votes, i, VOTE_VOTER));
    qsort(people, mentions, sizeof *people, compare_names);

    size_t count = 0;
    for (size_t i = 0; i < mentions; i++) {
        if (count == 0 || strcmp(people[count - 1].address, people[i].address) != 0)
            people[count++] = people[i];
    }
    history->people = people;
    history->person_count = count;
}

static void load_holdings(struct history *history, const struct csv *csv)
{
    history->holding_count = csv->rows;
    history->holdings = allocate(csv->rows, sizeof *history->holdings);
    for (size_t i = 0; i < csv->rows; i++) {
        struct holding *holding = &history->holdings[i];
        holding->dao =
            find(csv_text(csv, i, HOLDER_DAO), history->daos, history->dao_count, sizeof *history->daos);
        holding->person = find(csv_text(csv, i, HOLDER_ADDRESS), history->people, history->person_count,
                               sizeof *history->people);
        holding->since = csv_number(csv, i, HOLDER_CREATED);
        holding->reputation = csv_amount(csv, i, HOLDER_BALANCE);
    }
}

static enum way read_way(const char *stage, const char *state)
{
    if (strcmp(stage, "ExpiredInQueue") == 0) return WAY_EXPIRED;
    if (strcmp(stage, "Executed") != 0) return WAY_OPEN;
    return strcmp(state, "BoostedTimeOut") == 0 ? WAY_TIME : WAY_BAR;
}

/* While a proposal is open, its stage tells the family; afterwards, how it ended. */
static int read_boosted(const char *stage, const char *state)
{
    const char *told_by = strcmp(state, "None") == 0 ? stage : state;
    return strncmp(told_by, "Queue", strlen("Queue")) != 0;
}

static void load_proposals(struct history *history, const char *folder)
{
    struct csv csv;
    csv_read(&csv, folder, "proposals.csv", PROPOSAL_COLUMNS);
    history->proposal_count = csv.rows;
    history->proposals = allocate(csv.rows, sizeof *history->proposals);
    for (size_t i = 0; i < csv.rows; i++) {
        struct proposal *proposal = &history->proposals[i];
        const char *stage = csv_text(&csv, i, PROPOSAL_STAGE), *state = csv_text(&csv, i, PROPOSAL_STATE);
        copy_name(proposal->id, sizeof proposal->id, csv_text(&csv, i, PROPOSAL_ID));
        proposal->dao =
            find(csv_text(&csv, i, PROPOSAL_DAO), history->daos, history->dao_count, sizeof *history->daos);
        proposal->created = csv_number(&csv, i, PROPOSAL_CREATED);
        proposal->family.boosted = read_boosted(stage, state);
        proposal->family.bar_percent = (uint32_t)csv_number(&csv, i, PROPOSAL_PERCENT);
        proposal->total = csv_amount(&csv, i, PROPOSAL_TOTAL);
        proposal->votes_for = csv_amount(&csv, i, PROPOSAL_FOR);
        proposal->votes_against = csv_amount(&csv, i, PROPOSAL_AGAINST);
        proposal->way = read_way(stage, state);
        proposal->passed = strcmp(csv_text(&csv, i, PROPOSAL_WINNER), "Pass") == 0;
        proposal->complete = csv_number(&csv, i, PROPOSAL_COMPLETE) == 1;
    }
    qsort(history->proposals, history->proposal_count, sizeof *history->proposals, compare_names);
    csv_free(&csv);
}

static int compare_votes(const void *left, const void *right)
{
    const struct vote *a = left, *b = right;
    if (a->proposal != b->proposal) return a->proposal < b->proposal ? -1 : 1;
    if (a->time != b->time) return a->time < b->time ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static void load_votes(struct history *history, const struct csv *csv)
{
    history->vote_count = csv->rows;
    history->votes = allocate(csv->rows, sizeof *history->votes);
    for (size_t i = 0; i < csv->rows; i++) {
        struct vote *vote = &history->votes[i];
        vote->row = i;
        vote->proposal = find(csv_text(csv, i, VOTE_PROPOSAL), history->proposals, history->proposal_count,
                              sizeof *history->proposals);
        vote->person = find(csv_text(csv, i, VOTE_VOTER), history->people, history->person_count,
                            sizeof *history->people);
        vote->time = csv_number(csv, i, VOTE_CREATED);
        vote->for_it = strcmp(csv_text(csv, i, VOTE_OUTCOME), "Pass") == 0;
        vote->reputation = csv_amount(csv, i, VOTE_REPUTATION);
    }
    qsort(history->votes, history->vote_count, sizeof *history->votes, compare_votes);
}

/* Which votes belong to each proposal, and how long the slowest of each DAO took. */
static void join_votes(struct history *history)
{
    for (size_t i = 0; i < history->vote_count; i++) {
        const struct vote *vote = &history->votes[i];
        struct proposal *proposal = &history->proposals[vote->proposal];
        struct dao *dao = &history->daos[proposal->dao];
        if (proposal->vote_count++ == 0) proposal->first_vote = i;
        const uint64_t took = vote->time - proposal->created;
        if (took > dao->slowest_vote_s) dao->slowest_vote_s = took;
    }
}

static int same_family(const struct family *a, const struct family *b)
{
    return a->boosted == b->boosted && a->bar_percent == b->bar_percent;
}

static size_t find_family(const struct dao *dao, const struct family *family)
{
    size_t i = 0;
    while (i < dao->family_count && !same_family(&dao->families[i], family))
        i++;
    return i;
}

/* Each DAO gets the pathways that its proposals need. */
static void collect_families(struct history *history)
{
    for (size_t i = 0; i < history->proposal_count; i++) {
        const struct proposal *proposal = &history->proposals[i];
        struct dao *dao = &history->daos[proposal->dao];
        if (find_family(dao, &proposal->family) < dao->family_count) continue;
        if (dao->family_count == DAO_PATHWAYS_MAX) die("too many ways to decide in", dao->name);
        dao->families[dao->family_count++] = proposal->family;
    }
}

void history_load(struct history *out, const char *folder)
{
    struct csv holders, votes;
    memset(out, 0, sizeof *out);
    csv_read(&holders, folder, "reputation_holders.csv", HOLDER_COLUMNS);
    csv_read(&votes, folder, "votes.csv", VOTE_COLUMNS);
    load_daos(out, folder);
    load_people(out, &holders, &votes);
    load_holdings(out, &holders);
    load_proposals(out, folder);
    load_votes(out, &votes);
    join_votes(out);
    collect_families(out);
    csv_free(&holders);
    csv_free(&votes);
}

void history_free(struct history *history)
{
    free(history->daos);
    free(history->people);
    free(history->holdings);
    free(history->proposals);
    free(history->votes);
}

uint32_t history_pathway(const struct history *history, const struct proposal *proposal)
{
    return FIRST_PATHWAY + (uint32_t)find_family(&history->daos[proposal->dao], &proposal->family);
}
