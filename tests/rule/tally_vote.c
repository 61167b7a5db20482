/* See tally_vote.h. */
#include <stdlib.h>
#include <string.h>

#include "tally_vote.h"

struct vote *new_vote(uint32_t options)
{
    struct vote *vote = calloc(1, sizeof *vote);
    ck_assert_ptr_nonnull(vote);
    vote->ballots = (daomesh_ballots){
        .size = sizeof vote->ballots, .options = options, .group = vote->group, .mark = vote->mark
    };
    return vote;
}

void free_vote(struct vote *vote)
{
    free(vote->scratch);
    free(vote);
}

static daomesh_ballot_group *add_group(struct vote *vote, const daomesh_amount *weight)
{
    ck_assert_uint_lt(vote->ballots.groups, VOTE_GROUPS);
    daomesh_ballot_group *group = &vote->group[vote->ballots.groups++];
    *group = (daomesh_ballot_group){ .weight = *weight, .first = vote->ballots.marks };
    return group;
}

static void add_mark(struct vote *vote, daomesh_ballot_group *group, uint32_t option, int32_t value)
{
    ck_assert_uint_lt(vote->ballots.marks, VOTE_MARKS);
    vote->mark[vote->ballots.marks++] = (daomesh_mark){ .option = option, .value = value };
    group->count++;
}

void rank(struct vote *vote, uint64_t weight, const char *ranking)
{
    const daomesh_amount amount = { { weight, 0, 0, 0 } };
    daomesh_ballot_group *group = add_group(vote, &amount);
    int32_t place = 0;
    for (const char *c = ranking; *c; c++) {
        if (*c == '>' || *c == '=') continue;
        if (c == ranking || c[-1] != '=') place++;
        add_mark(vote, group, (uint32_t)(*c - 'A'), place);
    }
}

void rank_all(struct vote *vote, const char *rankings)
{
    char *text = strdup(rankings);
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        uint64_t weight = strtoull(word, NULL, 10);
        rank(vote, weight, strtok(NULL, " "));
    }
    free(text);
}

void mark_amount(struct vote *vote, const daomesh_amount *weight, const int32_t *values)
{
    daomesh_ballot_group *group = add_group(vote, weight);
    for (uint32_t option = 0; option < vote->ballots.options; option++) {
        if (values[option] != NO_MARK) add_mark(vote, group, option, values[option]);
    }
}

void mark(struct vote *vote, uint64_t weight, const int32_t *values)
{
    const daomesh_amount amount = { { weight, 0, 0, 0 } };
    mark_amount(vote, &amount, values);
}

void draw_lots(struct vote *vote, const char *lots)
{
    for (uint32_t i = 0; lots[i]; i++)
        vote->lots[i] = (uint32_t)(lots[i] - 'A');
    vote->ballots.lots = vote->lots;
}

daomesh_tally_rule rule_of(uint32_t method)
{
    return (daomesh_tally_rule){ .size = sizeof(daomesh_tally_rule), .method = method };
}

int32_t count_votes(struct vote *vote, const daomesh_tally_rule *rule)
{
    size_t need = daomesh_tally_scratch_size(rule, &vote->ballots);
    if (need > vote->scratch_len) {
        free(vote->scratch);
        vote->scratch = malloc(need);
        vote->scratch_len = need;
    }
    vote->result = (daomesh_tally_result){ .size = sizeof vote->result,
                                           .order = vote->order,
                                           .winners = vote->winners,
                                           .places = vote->places,
                                           .totals = vote->totals,
                                           .matrix = vote->matrix,
                                           .ties = vote->ties,
                                           .ties_cap = VOTE_TIES };
    if (vote->ballots.options <= 16) {
        vote->result.rounds = vote->rounds;
        vote->result.rounds_cap = VOTE_ROUNDS;
    }
    return daomesh_tally(&vote->result, rule, &vote->ballots, vote->scratch, need, NULL, NULL);
}

void count(struct vote *vote, const daomesh_tally_rule *rule)
{
    ck_assert_int_eq(count_votes(vote, rule), DAOMESH_OK);
}

const char *places_of(const struct vote *vote)
{
    static char text[2 * DAOMESH_TALLY_OPTIONS_MAX];
    size_t len = 0;
    for (uint32_t i = 0; i < vote->ballots.options; i++) {
        uint32_t option = vote->order[i];
        if (i > 0) text[len++] = vote->places[option] == vote->places[vote->order[i - 1]] ? '=' : '>';
        text[len++] = (char)('A' + option);
    }
    text[len] = 0;
    return text;
}

const char *order_of(const struct vote *vote)
{
    static char text[DAOMESH_TALLY_OPTIONS_MAX + 1];
    for (uint32_t i = 0; i < vote->ballots.options; i++)
        text[i] = (char)('A' + vote->order[i]);
    text[vote->ballots.options] = 0;
    return text;
}

uint64_t small(const daomesh_amount *amount)
{
    ck_assert_uint_eq(amount->limb[1] | amount->limb[2] | amount->limb[3], 0);
    return amount->limb[0];
}

int64_t total_of(const struct vote *vote, uint32_t option)
{
    const daomesh_tally_total *total = &vote->totals[option];
    int64_t value = (int64_t)small(&total->amount);
    ck_assert_int_eq(total->sign, value > 0 ? (total->sign < 0 ? -1 : 1) : 0);
    return total->sign < 0 ? -value : value;
}

uint64_t matrix_of(const struct vote *vote, uint32_t a, uint32_t b)
{
    return small(&vote->matrix[a * vote->ballots.options + b]);
}

uint64_t round_of(const struct vote *vote, uint32_t round, uint32_t option)
{
    ck_assert_uint_lt(round, vote->result.rounds_count);
    return small(&vote->rounds[round * vote->ballots.options + option].amount);
}
