/* Ballots in the making: readers add options, ballots and marks, and remember where each stood in the file. */
#include "read.h"

#include <stdlib.h>
#include <string.h>

static int add_option(struct vote *vote, const struct source *source, uint32_t *out, const char *name,
                      const char *place)
{
    size_t most = vote->options_max ? vote->options_max : DAOMESH_TALLY_OPTIONS_MAX;
    if (vote->options.count == most) return source_fault(source, place, "more than %zu options", most);
    *out = roster_add(&vote->options, name);
    vote->label = must_resize(vote->label, vote->options.count * sizeof *vote->label);
    vote->label[*out] = NULL;
    return DONE;
}

static int unknown_option(const struct vote *vote, const struct source *source, const char *name,
                          const char *place)
{
    char shown[SHOWN_BYTES];
    struct suggestion near = { .wanted = name };
    for (size_t i = 0; i < vote->options.count && strlen(name) > 2; i++)
        suggest(&near, vote->options.name[i]);
    scoped_text hint = did_you_mean(&near);
    return source_fault(source, place, "no option is called %s%s", piece_shown(shown, piece_of(name)), hint);
}

int vote_option(struct vote *vote, const struct source *source, uint32_t *out, struct piece name,
                const char *place)
{
    name = piece_trim(name);
    if (name.at == name.end) return source_fault(source, place, "the name of an option is missing");
    scoped_text text = piece_copy(name);
    if (roster_find(&vote->options, out, text)) return DONE;
    if (vote->closed) return unknown_option(vote, source, text, place);
    return add_option(vote, source, out, text, place);
}

void vote_label(struct vote *vote, uint32_t option, struct piece label)
{
    label = piece_trim(label);
    if (label.at == label.end) return;
    free(vote->label[option]);
    vote->label[option] = piece_copy(label);
}

const char *vote_name(const struct vote *vote, uint32_t option)
{
    return vote->label[option] ? vote->label[option] : vote->options.name[option];
}

static void make_group_room(struct vote *vote)
{
    if (vote->groups < vote->group_cap) return;
    vote->group_cap = vote->group_cap ? 2 * vote->group_cap : 256;
    vote->group = must_resize(vote->group, vote->group_cap * sizeof *vote->group);
    vote->group_place = must_resize(vote->group_place, vote->group_cap * sizeof *vote->group_place);
    vote->places = must_resize(vote->places, vote->group_cap);
}

int vote_begin(struct vote *vote, const struct source *source, const char *place,
               const struct decimal *weight)
{
    if (vote->groups == DAOMESH_TALLY_GROUPS_MAX)
        return source_fault(source, place, "more than %d ballots", DAOMESH_TALLY_GROUPS_MAX);
    if (weight->negative) return source_fault(source, place, "a ballot weighs less than 0; 1 would be right");
    make_group_room(vote);
    vote->group[vote->groups] = (daomesh_ballot_group){ .weight = weight->units, .first = vote->marks };
    vote->group_place[vote->groups] = place;
    vote->places[vote->groups] = (uint8_t)weight->places;
    if (weight->places > vote->decimals) vote->decimals = weight->places;
    vote->groups++;
    return DONE;
}

/* Voters are numbered as their ballots are: each has one. */
int vote_voter(struct vote *vote, const struct source *source, struct piece name)
{
    char shown[SHOWN_BYTES];
    const char *place = vote->group_place[vote->groups - 1];
    if (!vote->voters) return DONE;
    scoped_text text = piece_copy(piece_trim(name));
    if (*text == '\0') return source_fault(source, place, "ballot %zu says no voter", vote->groups);
    if (roster_add(vote->voters, text) == vote->groups - 1) return DONE;
    return source_fault(source, place, "%s votes twice", piece_shown(shown, name));
}

void vote_mark(struct vote *vote, uint32_t option, int32_t value, const char *place)
{
    if (vote->marks == vote->mark_cap) {
        vote->mark_cap = vote->mark_cap ? 2 * vote->mark_cap : 1024;
        vote->mark = must_resize(vote->mark, vote->mark_cap * sizeof *vote->mark);
        vote->mark_place = must_resize(vote->mark_place, vote->mark_cap * sizeof *vote->mark_place);
    }
    vote->mark[vote->marks] = (daomesh_mark){ option, value };
    vote->mark_place[vote->marks++] = place;
    vote->group[vote->groups - 1].count++;
}

/* Looks at all pairs of a ballot. One with more marks than there are options names one twice, and will be refused. */
void vote_rank_by_values(struct vote *vote)
{
    daomesh_ballot_group *group = &vote->group[vote->groups - 1];
    daomesh_mark *marks = vote->mark + group->first;
    if (group->count > vote->options.count) return;
    int32_t *ranks = must_allocate(group->count * sizeof *ranks);
    for (uint32_t i = 0; i < group->count; i++)
        for (uint32_t j = 0; j < group->count; j++)
            ranks[i] += marks[j].value > marks[i].value;
    for (uint32_t i = 0; i < group->count; i++)
        marks[i].value = ranks[i] + 1;
    free(ranks);
}

int vote_finish(struct vote *vote, const struct source *source)
{
    if (vote->voters && vote->voters->count != vote->groups)
        return source_fault(source, NULL,
                            "no names of voters; a column voter would be right where others speak for some");
    if (vote->options.count == 0)
        return source_fault(source, NULL, "no options; a ballot that names one would be right");
    for (size_t i = 0; i < vote->groups && vote->decimals > 0; i++)
        if (!decimal_scale(&vote->group[i].weight, vote->decimals - vote->places[i]))
            return source_fault(source, vote->group_place[i], "a weight of more than 2^256 units of 1/10^%u",
                                vote->decimals);
    return DONE;
}

void vote_free(struct vote *vote)
{
    for (size_t i = 0; i < vote->options.count; i++)
        free(vote->label[i]);
    free(vote->label);
    free(vote->title);
    free(vote->method);
    free(vote->group);
    free(vote->mark);
    free(vote->group_place);
    free(vote->mark_place);
    free(vote->places);
    free(vote->cost);
    free(vote->rule);
    roster_free(&vote->options);
    if (vote->voters) roster_free(vote->voters);
    free(vote->voters);
    *vote = (struct vote){ 0 };
}
