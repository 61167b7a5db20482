/*
 * Delegations for a count: rows of from, to, and if there is more to say weight, scope, share, expires. A weight is that of
 * `from`, for whom no ballot says it; 1 when nothing does.
 */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

enum { FROM, TO, WEIGHT, SCOPE, SHARE, EXPIRES };

static uint32_t member_named(struct trust *trust, struct piece name)
{
    scoped_text text = piece_copy(name);
    size_t before = trust->names.count;
    uint32_t number = roster_add(&trust->names, text);
    if (number < before) return number;
    trust->weights = must_resize(trust->weights, (before + 1) * sizeof *trust->weights);
    trust->places = must_resize(trust->places, before + 1);
    daomesh_amount_from_u64(&trust->weights[number], 1);
    trust->places[number] = 0;
    return number;
}

static int read_small(const struct records *records, uint32_t *out, size_t field)
{
    uint64_t value = 0;
    char shown[SHOWN_BYTES];
    struct piece text = records->cell[field].text;
    if (piece_len(text) > 0 && (!piece_u64(&value, text) || value > UINT32_MAX))
        return records_fault(records, field, "%s \"%s\" is not a number", records->fields[field].name,
                             piece_shown(shown, text));
    *out = (uint32_t)value;
    return DONE;
}

static int read_row(struct tool *tool, struct trust *trust, const struct records *records)
{
    daomesh_delegation row = { .from = member_named(trust, records->cell[FROM].text) };
    struct decimal weight;
    scoped_text expires = piece_copy(records->cell[EXPIRES].text);
    row.to = DAOMESH_DELEGATION_NOBODY;
    if (!piece_is(records->cell[TO].text, "nobody")) row.to = member_named(trust, records->cell[TO].text);
    if (row.to == row.from)
        return records_fault(records, TO, "%s names themselves", trust->names.name[row.from]);
    TRY(read_small(records, &row.scope, SCOPE));
    TRY(read_small(records, &row.share, SHARE));
    if (*expires && !read_time(&row.expires, expires))
        return records_fault(records, EXPIRES, "expires \"%s\" is not a time", expires);
    if (piece_len(records->cell[WEIGHT].text) > 0) {
        TRY(records_decimal(records, &weight, WEIGHT));
        TRY(money_see(tool, &trust->money, &weight, records->source.name));
        trust->weights[row.from] = weight.units;
        trust->places[row.from] = (uint8_t)weight.places;
    }
    if (trust->count == DAOMESH_DELEGATION_ENTRIES_MAX)
        return records_fault(records, FROM, "more than %d delegations", DAOMESH_DELEGATION_ENTRIES_MAX);
    if ((trust->count & (trust->count - 1)) == 0) /* a power of two: room for as many more */
        trust->at = must_resize(trust->at, (2 * trust->count + 2) * sizeof *trust->at);
    trust->at[trust->count++] = row;
    return DONE;
}

static int by_from(const void *left, const void *right)
{
    const daomesh_delegation *a = left, *b = right;
    if (a->from != b->from) return a->from < b->from ? -1 : 1;
    if (a->scope != b->scope) return a->scope < b->scope ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

int trust_read(struct tool *tool, struct trust *out, const char *path, const char *at)
{
    static const struct field fields[] = { { "from", "delegator voter member", 0 },
                                           { "to", "delegate trustee", 0 },
                                           { "weight", "balance vp shares", 1 },
                                           { "scope", NULL, 1 },
                                           { "share", "part", 1 },
                                           { "expires", NULL, 1 } };
    scoped_records records = { 0 };
    TRY(money_begin(tool, &out->money, NULL));
    if (at && !read_time(&out->now, at))
        return misuse(tool, "--at: \"%s\" is not a time; 2026-11-21 would be right", at);
    TRY(records_open(tool, &records, path, NULL, "delegations", fields, COUNT_OF(fields), NULL));
    for (int more;;) {
        TRY(records_next(&records, &more));
        if (!more) break;
        TRY(read_row(tool, out, &records));
    }
    if (out->count > 1) qsort(out->at, out->count, sizeof *out->at, by_from);
    return DONE;
}

/* The numbers of delegations are those of names; voters who are in no delegation come after them. */
struct house {
    daomesh_delegation_member *members;
    daomesh_delegation_line *lines;
    uint32_t *seat; /* the member of each ballot */
    size_t count;
};

static int seat_all(struct tool *tool, struct house *house, const struct trust *trust,
                    const struct vote *vote)
{
    size_t names = trust->names.count;
    house->members = must_allocate((names + vote->groups) * sizeof *house->members);
    house->seat = must_allocate(vote->groups * sizeof *house->seat);
    house->count = names;
    for (size_t i = 0; i < names; i++) {
        house->members[i].weight = trust->weights[i];
        if (!decimal_scale(&house->members[i].weight, vote->decimals - trust->places[i]))
            return fail(tool, "%s: a weight that is too large", trust->names.name[i]);
    }
    for (size_t i = 0; i < vote->groups; i++) {
        uint32_t seat;
        if (!roster_find(&trust->names, &seat, vote->voters->name[i])) seat = (uint32_t)house->count++;
        house->seat[i] = seat;
        house->members[seat] = (daomesh_delegation_member){ .weight = vote->group[i].weight, .voted = 1 };
    }
    return DONE;
}

static int tell_status(struct tool *tool, const struct trust *trust, const daomesh_delegation_totals *totals,
                       const char *path, int32_t status)
{
    size_t index = (size_t)totals->refused;
    const char *from = index < trust->count ? trust->names.name[trust->at[index].from] : "?";
    if (status == DAOMESH_E_NOT_SORTED)
        return fail(tool, "%s: %s names somebody twice in one scope", path, from);
    if (status == DAOMESH_E_CONTRADICTION)
        return fail(tool, "%s: %s names several in one scope; shares would be right", path, from);
    if (status == DAOMESH_E_LIMIT)
        return fail(tool, "%s: %s names more than %d", path, from, DAOMESH_DELEGATION_PARTS_MAX);
    return fail_status(tool, status, NULL, "%s: %s", path, from);
}

static int resolve_all(struct tool *tool, struct house *house, const struct trust *trust, struct vote *vote,
                       const char *path)
{
    daomesh_delegation_totals totals;
    uint32_t count = (uint32_t)house->count;
    size_t size = daomesh_delegation_scratch_size(count);
    void *scratch = must_allocate(size);
    house->lines = must_allocate(house->count * sizeof *house->lines);
    int32_t status =
        daomesh_delegation_resolve(house->lines, &totals, house->members, count, trust->at,
                                   (uint32_t)trust->count, trust->now, scratch, size, NULL, NULL);
    free(scratch);
    if (status != DAOMESH_OK) return tell_status(tool, trust, &totals, path, status);
    for (size_t i = 0; i < vote->groups; i++)
        vote->group[i].weight = house->lines[house->seat[i]].power;
    vote->represented = totals.represented;
    vote->lost = totals.lost;
    return DONE;
}

int trust_apply(struct tool *tool, const struct trust *trust, struct vote *vote, const char *path)
{
    struct house house = { .count = 0 };
    int code = seat_all(tool, &house, trust, vote);
    if (code == DONE && house.count > 0) code = resolve_all(tool, &house, trust, vote, path);
    free(house.members);
    free(house.lines);
    free(house.seat);
    return code;
}

void trust_free(struct trust *trust)
{
    roster_free(&trust->names);
    free(trust->at);
    free(trust->weights);
    free(trust->places);
}
