/*
 * Turns the history into steps in time order, each of which becomes one signed action.
 *
 * The record says what everyone's reputation was when a proposal was made, but not how it got there. So before a
 * proposal opens, the registrar mints and burns what is missing: each of its voters then holds what the vote's row
 * says, and the other members together hold the rest of the recorded total.
 */
#include "demo.h"

#include <stdlib.h>
#include <string.h>

static const daomesh_amount nothing;

struct member {
    size_t person;
    daomesh_amount reputation;
    size_t votes_on; /* proposal number + 1 of the last proposal set up in which it votes */
};

/* What a DAO's members hold, as the plan goes. */
struct book {
    struct member *members;
    size_t count, cap;
};

enum event_kind { EVENT_HOLDING, EVENT_PROPOSAL, EVENT_VOTE };

struct event {
    uint64_t time;
    enum event_kind kind;
    size_t index;
};

struct planner {
    const struct history *history;
    struct plan *plan;
    struct book *books;   /* one a DAO */
    unsigned char *known; /* people who have joined the ledger */
    uint64_t *opened;     /* batch time in which each proposal opened */
    uint64_t batch;       /* time of the open batch */
};

static int compare(const daomesh_amount *a, const daomesh_amount *b)
{
    int32_t order;
    must(daomesh_amount_compare(&order, a, b), "comparing");
    return order;
}

static daomesh_amount sum(const daomesh_amount *a, const daomesh_amount *b)
{
    daomesh_amount out;
    must(daomesh_amount_add(&out, a, b), "adding reputation");
    return out;
}

static daomesh_amount difference(const daomesh_amount *a, const daomesh_amount *b)
{
    daomesh_amount out;
    must(daomesh_amount_subtract(&out, a, b), "subtracting reputation");
    return out;
}

static struct step *add_step(struct planner *planner, enum step_kind kind, size_t dao, size_t person)
{
    struct plan *plan = planner->plan;
    if (plan->count == plan->cap) {
        plan->cap = plan->cap ? 2 * plan->cap : 4096;
        plan->steps = realloc(plan->steps, plan->cap * sizeof *plan->steps);
        if (!plan->steps) die("out of memory", "");
    }
    struct step *step = &plan->steps[plan->count++];
    memset(step, 0, sizeof *step);
    step->kind = kind;
    step->time = planner->batch;
    step->dao = dao;
    step->person = person;
    return step;
}

static struct member *find_member(struct book *book, size_t person)
{
    for (size_t i = 0; i < book->count; i++) {
        if (book->members[i].person == person) return &book->members[i];
    }
    return NULL;
}

/* A person's first membership of all makes it join the ledger; a DAO's first member founds it. */
static struct member *join(struct planner *planner, size_t dao, size_t person,
                           const daomesh_amount *reputation)
{
    if (!planner->known[person]) {
        planner->known[person] = 1;
        add_step(planner, STEP_PERSON, dao, person);
    }
    struct book *book = &planner->books[dao];
    add_step(planner, book->count == 0 ? STEP_FOUND : STEP_JOIN, dao, person)->amount = *reputation;

    if (book->count == book->cap) {
        book->cap = book->cap ? 2 * book->cap : 64;
        book->members = realloc(book->members, book->cap * sizeof *book->members);
        if (!book->members) die("out of memory", "");
    }
    struct member *member = &book->members[book->count++];
    memset(member, 0, sizeof *member);
    member->person = person;
    member->reputation = *reputation;
    return member;
}

/* Mints or burns so that a member holds `target`. */
static void set_reputation(struct planner *planner, size_t dao, struct member *member,
                           const daomesh_amount *target)
{
    const int order = compare(&member->reputation, target);
    if (order < 0)
        add_step(planner, STEP_MINT, dao, member->person)->amount = difference(target, &member->reputation);
    if (order > 0)
        add_step(planner, STEP_BURN, dao, member->person)->amount = difference(&member->reputation, target);
    member->reputation = *target;
}

/* Gives the voters of a proposal what their votes will weigh, and returns the sum. */
static daomesh_amount set_voters(struct planner *planner, size_t index)
{
    const struct proposal *proposal = &planner->history->proposals[index];
    daomesh_amount held = nothing;
    for (size_t i = 0; i < proposal->vote_count; i++) {
        const struct vote *vote = &planner->history->votes[proposal->first_vote + i];
        struct member *voter = find_member(&planner->books[proposal->dao], vote->person);
        if (!voter) voter = join(planner, proposal->dao, vote->person, &vote->reputation);
        set_reputation(planner, proposal->dao, voter, &vote->reputation);
        voter->votes_on = index + 1;
        held = sum(&held, &vote->reputation);
    }
    return held;
}

static struct member *largest_other(struct book *book, size_t index)
{
    struct member *largest = NULL;
    for (size_t i = 0; i < book->count; i++) {
        struct member *member = &book->members[i];
        if (member->votes_on == index + 1) continue;
        if (!largest || compare(&member->reputation, &largest->reputation) > 0) largest = member;
    }
    return largest;
}

static daomesh_amount held_by_others(const struct book *book, size_t index)
{
    daomesh_amount held = nothing;
    for (size_t i = 0; i < book->count; i++) {
        if (book->members[i].votes_on != index + 1) held = sum(&held, &book->members[i].reputation);
    }
    return held;
}

/* Brings the members who do not vote on a proposal to `target` in sum: the largest gain, or lose, first. */
static void set_others(struct planner *planner, size_t index, const daomesh_amount *target)
{
    const size_t dao = planner->history->proposals[index].dao;
    struct book *book = &planner->books[dao];
    daomesh_amount held = held_by_others(book, index);
    while (compare(&held, target) != 0) {
        struct member *member = largest_other(book, index);
        if (!member) die("nobody is left to hold the rest in", planner->history->daos[dao].name);
        const daomesh_amount rest = difference(&held, &member->reputation);
        const daomesh_amount aim = compare(&rest, target) < 0 ? difference(target, &rest) : nothing;
        set_reputation(planner, dao, member, &aim);
        held = sum(&rest, &aim);
    }
}

/* The record does not name proposers: the first voter stands in, or the largest holder where nobody voted. */
static size_t proposer_of(struct planner *planner, size_t index)
{
    const struct proposal *proposal = &planner->history->proposals[index];
    if (proposal->vote_count > 0) return planner->history->votes[proposal->first_vote].person;
    return largest_other(&planner->books[proposal->dao], index)->person;
}

static void plan_holding(struct planner *planner, size_t index)
{
    const struct holding *holding = &planner->history->holdings[index];
    if (find_member(&planner->books[holding->dao], holding->person))
        return; /* voted before, so is in already */
    join(planner, holding->dao, holding->person, &holding->reputation);
}

static void plan_proposal(struct planner *planner, size_t index)
{
    const struct proposal *proposal = &planner->history->proposals[index];
    const daomesh_amount voters = set_voters(planner, index);
    const daomesh_amount others = difference(&proposal->total, &voters);
    set_others(planner, index, &others);
    add_step(planner, STEP_OPEN, proposal->dao, proposer_of(planner, index))->proposal = index;
    planner->opened[index] = planner->batch;
}

static void plan_vote(struct planner *planner, size_t index)
{
    const struct vote *vote = &planner->history->votes[index];
    struct step *step =
        add_step(planner, STEP_VOTE, planner->history->proposals[vote->proposal].dao, vote->person);
    step->proposal = vote->proposal;
    step->for_it = vote->for_it;
}

/*
 * A batch carries the time of its first event. Voting opens after the moment a proposal was opened, so a vote on a
 * proposal of the same batch begins the next one. No vote has the second of its proposal, so time rises then.
 */
static void choose_batch(struct planner *planner, const struct event *event)
{
    const int too_long = event->time > planner->batch + BATCH_SPAN_S;
    const int too_soon = event->kind == EVENT_VOTE &&
                         planner->opened[planner->history->votes[event->index].proposal] == planner->batch;
    if (too_long || too_soon) planner->batch = event->time;
}

static void plan_event(struct planner *planner, const struct event *event)
{
    choose_batch(planner, event);
    switch (event->kind) {
    case EVENT_HOLDING:
        plan_holding(planner, event->index);
        return;
    case EVENT_PROPOSAL:
        plan_proposal(planner, event->index);
        return;
    case EVENT_VOTE:
        plan_vote(planner, event->index);
        return;
    }
}

static int compare_events(const void *left, const void *right)
{
    const struct event *a = left, *b = right;
    if (a->time != b->time) return a->time < b->time ? -1 : 1;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

static struct event *sorted_events(const struct history *history, size_t *count)
{
    *count = history->holding_count + history->proposal_count + history->vote_count;
    struct event *events = allocate(*count, sizeof *events), *at = events;
    for (size_t i = 0; i < history->holding_count; i++)
        *at++ = (struct event){ history->holdings[i].since, EVENT_HOLDING, i };
    for (size_t i = 0; i < history->proposal_count; i++)
        *at++ = (struct event){ history->proposals[i].created, EVENT_PROPOSAL, i };
    for (size_t i = 0; i < history->vote_count; i++)
        *at++ = (struct event){ history->votes[i].time, EVENT_VOTE, i };
    qsort(events, *count, sizeof *events, compare_events);
    return events;
}

void plan_make(struct plan *out, const struct history *history)
{
    memset(out, 0, sizeof *out);
    struct planner planner = {
        .history = history,
        .plan = out,
        .books = allocate(history->dao_count, sizeof *planner.books),
        .known = allocate(history->person_count, 1),
        .opened = allocate(history->proposal_count, sizeof *planner.opened),
    };
    size_t count;
    struct event *events = sorted_events(history, &count);
    for (size_t i = 0; i < count; i++)
        plan_event(&planner, &events[i]);

    free(events);
    for (size_t i = 0; i < history->dao_count; i++)
        free(planner.books[i].members);
    free(planner.books);
    free(planner.known);
    free(planner.opened);
}

void plan_free(struct plan *plan)
{
    free(plan->steps);
}
