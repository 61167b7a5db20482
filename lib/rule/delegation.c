/*
 * Delegation: each member's most specific delegation, and the way from member to member until somebody voted.
 *
 * A member is come by twice at most: once on the way out, once when the voter at its end is written back.
 */
#include "number/number.h"
#include "rule/room.h"

#include <daomesh/delegation.h>
#include <daomesh/split.h>

#define NOBODY DAOMESH_DELEGATION_NOBODY
#define SPLIT DAOMESH_DELEGATION_SPLIT
/* Steps between two calls of progress. */
#define STEPS 65536

_Static_assert(sizeof(daomesh_delegation_member) == 40, "a member is 40 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_delegation) == 24, "a delegation is 24 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_delegation_line) == 40, "a line is 40 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_delegation_totals) == 80, "totals are 80 bytes in every build of 0.x");

struct resolving {
    daomesh_delegation_line *lines;
    daomesh_delegation_totals *totals;
    const daomesh_delegation_member *members;
    uint32_t member_count;
    const daomesh_delegation *delegations;
    uint32_t delegation_count;
    uint64_t now;
    struct room room;
    uint32_t
        *next; /* whom a member follows; NOBODY for voters, those who divided their weight, and all others */
    uint8_t *seen; /* 1: a way came by here */
    daomesh_progress *progress;
    void *ctx;
};

/* The delegations of one member and one scope. */
struct scope {
    const daomesh_delegation *first;
    uint32_t count;
    int holds; /* one of them has not expired */
};

static int32_t tell(const struct resolving *resolving, uint64_t done)
{
    if (!resolving->progress || done % STEPS != 0) return DAOMESH_OK;
    const uint64_t total = (uint64_t)resolving->delegation_count + resolving->member_count;
    return resolving->progress(resolving->ctx, done, total) == 0 ? DAOMESH_OK : DAOMESH_E_CANCELLED;
}

/* --- What is given ------------------------------------------------------------------------------------------- */

/* Everybody speaks for themselves or for nobody, so far. No sum of weights overflows after this. */
static int32_t read_members(struct resolving *resolving)
{
    daomesh_amount *all = &resolving->totals->lost;
    for (uint32_t i = 0; i < resolving->member_count; i++) {
        const daomesh_delegation_member *member = &resolving->members[i];
        resolving->totals->refused = i;
        if (member->voted > 1 || member->reserved != 0) return DAOMESH_E_RANGE;
        TRY(daomesh_amount_add(all, all, &member->weight));
        resolving->lines[i].voice = member->voted ? i : NOBODY;
        resolving->totals->voters += member->voted;
        resolving->next[i] = NOBODY;
        resolving->seen[i] = 0;
    }
    resolving->totals->refused = 0;
    return DAOMESH_OK;
}

static int is_ascending(const daomesh_delegation *a, const daomesh_delegation *b)
{
    if (a->from != b->from) return a->from < b->from;
    return a->scope != b->scope ? a->scope < b->scope : a->to < b->to;
}

static int is_same_scope(const daomesh_delegation *a, const daomesh_delegation *b)
{
    return a->from == b->from && a->scope == b->scope;
}

static int32_t check_delegation(const struct resolving *resolving, uint32_t i)
{
    const daomesh_delegation *entry = &resolving->delegations[i];
    if (entry->from >= resolving->member_count || entry->from == entry->to) return DAOMESH_E_RANGE;
    if (entry->to >= resolving->member_count && (entry->to != NOBODY || entry->share > 0))
        return DAOMESH_E_RANGE;
    if (i == 0) return DAOMESH_OK;
    const daomesh_delegation *before = entry - 1;
    if (!is_ascending(before, entry)) return DAOMESH_E_NOT_SORTED;
    if (!is_same_scope(before, entry)) return DAOMESH_OK;
    return entry->share > 0 && before->share > 0 ? DAOMESH_OK : DAOMESH_E_CONTRADICTION;
}

static int holds(const struct resolving *resolving, const daomesh_delegation *entry)
{
    return entry->expires == 0 || resolving->now <= entry->expires;
}

/* Reads the delegations of one member and one scope, from `first` on. */
static int32_t read_scope(struct scope *scope, const struct resolving *resolving, uint32_t first)
{
    *scope = (struct scope){ &resolving->delegations[first], 0, 0 };
    uint32_t i = first;
    do {
        resolving->totals->refused = i;
        TRY(check_delegation(resolving, i));
        if (i - first == DAOMESH_DELEGATION_PARTS_MAX) return DAOMESH_E_LIMIT;
        scope->holds |= holds(resolving, &resolving->delegations[i]);
        i++;
        TRY(tell(resolving, i));
    } while (i < resolving->delegation_count && is_same_scope(scope->first, &resolving->delegations[i]));
    scope->count = i - first;
    resolving->totals->refused = 0;
    return DAOMESH_OK;
}

/* --- What becomes of it -------------------------------------------------------------------------------------- */

static void credit(struct resolving *resolving, uint32_t voter, const daomesh_amount *weight)
{
    daomesh_delegation_totals *totals = resolving->totals;
    daomesh_amount *power = &resolving->lines[voter].power;
    (void)words_add(power->limb, power->limb, weight->limb);
    (void)words_add(totals->counted.limb, totals->counted.limb, weight->limb);
    (void)words_subtract(totals->lost.limb, totals->lost.limb, weight->limb);
}

/* Gives the parts of a member's weight to those of their delegates who voted. */
static int32_t divide(struct resolving *resolving, const struct scope *scope)
{
    daomesh_amount shares[DAOMESH_DELEGATION_PARTS_MAX], parts[DAOMESH_DELEGATION_PARTS_MAX];
    const daomesh_delegation *entry = scope->first;
    resolving->lines[entry->from].voice = SPLIT;
    for (uint32_t i = 0; i < scope->count; i++)
        shares[i] = amount_from_u64(holds(resolving, &entry[i]) ? entry[i].share : 0);
    MUST(daomesh_split_largest_remainder(parts, &resolving->members[entry->from].weight, shares, scope->count,
                                         resolving->room.at, resolving->room.left) == DAOMESH_OK);
    for (uint32_t i = 0; i < scope->count; i++) {
        if (resolving->members[entry[i].to].voted) credit(resolving, entry[i].to, &parts[i]);
    }
    return DAOMESH_OK;
}

/* What a member's most specific delegations say: a way to follow, or parts that are given at once. */
static int32_t obey(struct resolving *resolving, const struct scope *scope)
{
    const daomesh_delegation *entry = scope->first;
    if (resolving->members[entry->from].voted) return DAOMESH_OK;
    if (entry->share > 0) return divide(resolving, scope);
    resolving->next[entry->from] = entry->to;
    return DAOMESH_OK;
}

static int32_t take_delegations(struct resolving *resolving)
{
    const uint32_t count = resolving->delegation_count;
    struct scope best = { NULL, 0, 0 };
    for (uint32_t i = 0; i < count;) {
        struct scope scope;
        TRY(read_scope(&scope, resolving, i));
        i += scope.count;
        if (scope.holds) best = scope;
        if (i < count && resolving->delegations[i].from == scope.first->from) continue;
        if (best.holds) MUST(obey(resolving, &best) == DAOMESH_OK);
        best.holds = 0;
    }
    return DAOMESH_OK;
}

/*
 * Follows the way of one member to its end, or to where a way came by before: its voice is known there, and nobody on a circle,
 * where it is this way's own.
 */
static void follow(struct resolving *resolving, uint32_t member)
{
    daomesh_delegation_line *lines = resolving->lines;
    uint32_t end = member, hops = 0;
    for (; resolving->next[end] != NOBODY && !resolving->seen[end]; end = resolving->next[end]) {
        resolving->seen[end] = 1;
        hops++;
    }
    const uint32_t voice = lines[end].voice;
    if (voice == NOBODY || voice == SPLIT) return;
    for (hops += lines[end].hops; member != end; member = resolving->next[member]) {
        lines[member].voice = voice;
        lines[member].hops = hops--;
        credit(resolving, voice, &resolving->members[member].weight);
        resolving->totals->represented++;
    }
}

static int32_t run(struct resolving *resolving)
{
    TRY(read_members(resolving));
    TRY(take_delegations(resolving));
    for (uint32_t i = 0; i < resolving->member_count; i++) {
        TRY(tell(resolving, (uint64_t)resolving->delegation_count + i));
        if (resolving->members[i].voted)
            credit(resolving, i, &resolving->members[i].weight);
        else
            follow(resolving, i);
    }
    return DAOMESH_OK;
}

int32_t daomesh_delegation_resolve(daomesh_delegation_line *lines, daomesh_delegation_totals *totals,
                                   const daomesh_delegation_member *members, uint32_t member_count,
                                   const daomesh_delegation *delegations, uint32_t delegation_count,
                                   uint64_t now, void *scratch, size_t scratch_len,
                                   daomesh_progress *progress, void *ctx)
{
    if (totals) memset(totals, 0, sizeof *totals);
    if (lines && member_count <= DAOMESH_DELEGATION_MEMBERS_MAX)
        memset(lines, 0, member_count * sizeof *lines);
    if (!lines || !totals || !members || (!delegations && delegation_count > 0)) return DAOMESH_E_ARG;
    if (member_count == 0) return DAOMESH_E_RANGE;
    if (member_count > DAOMESH_DELEGATION_MEMBERS_MAX || delegation_count > DAOMESH_DELEGATION_ENTRIES_MAX)
        return DAOMESH_E_LIMIT;
    if (!scratch) return DAOMESH_E_ARG;
    if (scratch_len < daomesh_delegation_scratch_size(member_count)) return DAOMESH_E_BUFFER;

    struct resolving resolving = { .lines = lines,
                                   .totals = totals,
                                   .members = members,
                                   .member_count = member_count,
                                   .delegations = delegations,
                                   .delegation_count = delegation_count,
                                   .now = now,
                                   .room = room_of(scratch, scratch_len),
                                   .progress = progress,
                                   .ctx = ctx };
    resolving.next = room_take(&resolving.room, member_count * sizeof *resolving.next);
    resolving.seen = room_take(&resolving.room, member_count);
    int32_t status = run(&resolving);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    const uint64_t refused = status == DAOMESH_E_CANCELLED ? 0 : totals->refused;
    memset(lines, 0, member_count * sizeof *lines);
    memset(totals, 0, sizeof *totals);
    totals->refused = refused;
    return status;
}

size_t daomesh_delegation_scratch_size(uint32_t member_count)
{
    if (member_count == 0 || member_count > DAOMESH_DELEGATION_MEMBERS_MAX) return 0;
    return ROOM_SLACK + room_for(member_count, sizeof(uint32_t)) + room_for(member_count, 1) +
           room_for(daomesh_split_scratch_size(DAOMESH_DELEGATION_PARTS_MAX), 1);
}

uint32_t daomesh_delegation_members_max(void)
{
    return DAOMESH_DELEGATION_MEMBERS_MAX;
}

uint32_t daomesh_delegation_entries_max(void)
{
    return DAOMESH_DELEGATION_ENTRIES_MAX;
}

uint32_t daomesh_delegation_parts_max(void)
{
    return DAOMESH_DELEGATION_PARTS_MAX;
}
