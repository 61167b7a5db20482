/*
 * BLT, the format of Hill, Wichmann and Woodall: "4 2", withdrawn options as -2, ballots as "3 1 3=4 0", a 0, then names and
 * title in quotes. Line ends say nothing; # begins a comment, as in OpenSTV. The number of seats is read and not used.
 */
#include "read.h"

#include <string.h>

/* The next word, or what stands between quotes; at the end of the file an empty one at `end`. */
static int next_token(struct source *source, struct piece *token, int *quoted)
{
    *quoted = 0;
    for (; source->at < source->end; source->at++) {
        if (*source->at == '#') {
            struct piece comment;
            (void)source_line(source, &comment);
            source->at--;
        } else if (!strchr(" \t\r\n", *source->at)) {
            break;
        }
    }
    *token = (struct piece){ source->at, source->at };
    if (source->at >= source->end) return DONE;
    *quoted = *source->at == '"';
    if (*quoted) {
        *token = piece_until((struct piece){ source->at + 1, source->end }, '"');
        if (token->end == source->end)
            return source_fault(source, source->at, "a quote is opened and never closed");
        source->at = token->end + 1;
        return DONE;
    }
    while (source->at < source->end && !strchr(" \t\r\n", *source->at))
        source->at++;
    token->end = source->at;
    return DONE;
}

static int next_number(struct source *source, uint64_t *out, struct piece *token, const char *what)
{
    int quoted;
    char shown[SHOWN_BYTES];
    TRY(next_token(source, token, &quoted));
    if (token->at == token->end && !quoted)
        return source_fault(source, token->at, "the file ends where %s belongs", what);
    if (quoted || !piece_u64(out, *token))
        return source_fault(source, token->at, "\"%s\" where %s belongs", piece_shown(shown, *token), what);
    return DONE;
}

/* 3, or 3=4=5: options that are tied. */
static int read_rank(struct vote *vote, const struct source *source, struct piece token, int32_t rank)
{
    char shown[SHOWN_BYTES];
    for (struct piece rest = token;;) {
        struct piece number = piece_until(rest, '=');
        uint64_t value;
        uint32_t option;
        if (!piece_u64(&value, number) || value == 0)
            return source_fault(source, token.at,
                                "\"%s\" where an option's number belongs; 3 or 3=4 would be right",
                                piece_shown(shown, token));
        TRY(vote_option(vote, source, &option, number, number.at));
        vote_mark(vote, option, vote->wanted == WANT_RANKS ? rank : 1, number.at);
        if (number.end == rest.end) return DONE;
        rest.at = number.end + 1;
    }
}

/* "(A 17)" stands where the number of ballots would: it is one ballot, and nobody else's. */
static int read_id(struct roster *ids, struct source *source, const char *place)
{
    struct piece id = piece_until((struct piece){ place, source->end }, ')');
    scoped_text text = piece_copy(id);
    size_t before = ids->count;
    if (id.end == source->end) return source_fault(source, place, "a bracket is opened and never closed");
    source->at = id.end + 1;
    if (roster_add(ids, text) < before)
        return source_fault(source, place, "the ballot %s) stands here twice", text);
    return DONE;
}

/* "-" is a rank that was left out. */
static int read_ballot(struct vote *vote, struct source *source, const struct decimal *weight,
                       const char *place)
{
    struct piece token;
    int quoted;
    TRY(vote_begin(vote, source, place, weight));
    source_step(source);
    for (int32_t rank = 1;; rank++) {
        TRY(next_token(source, &token, &quoted));
        if (token.at == token.end || quoted)
            return source_fault(source, place, "a ballot without its end; 3 1 3=4 0 would be right");
        if (piece_is(token, "0")) return DONE;
        if (!piece_is(token, "-")) TRY(read_rank(vote, source, token, rank));
    }
}

/* Whatever follows the head up to the 0 that ends all ballots: -2 withdraws the second option. */
static int read_ballots(struct vote *vote, struct source *source, uint8_t *withdrawn, struct roster *ids)
{
    const struct decimal one = { .units = { { 1, 0, 0, 0 } } };
    for (;;) {
        struct piece token;
        struct decimal weight;
        int quoted;
        char shown[SHOWN_BYTES];
        uint64_t number;
        TRY(next_token(source, &token, &quoted));
        if (token.at == token.end)
            return source_fault(source, token.at, "the file ends without the 0 that ends the ballots");
        if (piece_is(token, "0") && !quoted) return DONE;
        if (*token.at == '(' && !quoted) {
            TRY(read_id(ids, source, token.at));
            TRY(read_ballot(vote, source, &one, token.at));
            continue;
        }
        if (*token.at == '-' && vote->groups == 0 &&
            piece_u64(&number, (struct piece){ token.at + 1, token.end }) && number >= 1 &&
            number <= vote->options.count) {
            withdrawn[number - 1] = 1;
            continue;
        }
        if (quoted || !decimal_read(&weight, token) || weight.negative)
            return source_fault(source, token.at,
                                "\"%s\" where a number of ballots belongs; 3 1 3=4 0 would be right",
                                piece_shown(shown, token));
        TRY(read_ballot(vote, source, &weight, token.at));
    }
}

static int read_names(struct vote *vote, struct source *source)
{
    struct piece token;
    int quoted;
    for (uint32_t i = 0; i < vote->options.count; i++) {
        TRY(next_token(source, &token, &quoted));
        if (token.at == token.end && !quoted)
            return i == 0 ? DONE
                          : source_fault(source, token.at, "%zu options, but only %u names",
                                         vote->options.count, i);
        vote_label(vote, i, token);
    }
    TRY(next_token(source, &token, &quoted));
    if (token.at < token.end) vote->title = piece_copy(token);
    return DONE;
}

/* Options that were withdrawn leave the ballots and the list. */
static void drop_withdrawn(struct vote *vote, const uint8_t *withdrawn)
{
    uint32_t number[DAOMESH_TALLY_OPTIONS_MAX];
    struct roster left = { 0 };
    for (uint32_t i = 0; i < vote->options.count; i++) {
        if (withdrawn[i]) {
            text_free(&vote->label[i]);
            continue;
        }
        number[i] = roster_add(&left, vote->options.name[i]);
        vote->label[number[i]] = vote->label[i];
    }
    size_t kept = 0;
    for (size_t i = 0; i < vote->groups; i++) {
        daomesh_ballot_group *group = &vote->group[i];
        size_t first = kept;
        for (uint64_t j = group->first; j < group->first + group->count; j++) {
            if (withdrawn[vote->mark[j].option]) continue;
            vote->mark_place[kept] = vote->mark_place[j];
            vote->mark[kept++] = (daomesh_mark){ number[vote->mark[j].option], vote->mark[j].value };
        }
        group->first = first;
        group->count = (uint32_t)(kept - first);
    }
    vote->marks = kept;
    roster_free(&vote->options);
    vote->options = left;
}

int read_blt(struct vote *vote, struct source *source)
{
    uint8_t withdrawn[DAOMESH_TALLY_OPTIONS_MAX] = { 0 };
    uint64_t options, seats;
    struct piece token;
    TRY(next_number(source, &options, &token, "the number of options"));
    if (options < 1 || options > DAOMESH_TALLY_OPTIONS_MAX)
        return source_fault(source, token.at, "%llu options; 1 to %d would be right",
                            (unsigned long long)options, DAOMESH_TALLY_OPTIONS_MAX);
    TRY(next_number(source, &seats, &token, "the number of seats"));
    if (vote->wanted == WANT_VALUES)
        return source_fault(source, token.at, "orders hold no scores; a method that ranks would be right");
    vote->has_ranks = 1;
    for (uint64_t i = 1; i <= options; i++) {
        uint32_t option;
        scoped_text name = text_join("%llu", (unsigned long long)i);
        TRY(vote_option(vote, source, &option, piece_of(name), token.at));
    }
    vote->closed = 1;
    struct roster ids = { 0 };
    int code = read_ballots(vote, source, withdrawn, &ids);
    roster_free(&ids);
    if (code != DONE) return code;
    TRY(read_names(vote, source));
    drop_withdrawn(vote, withdrawn);
    return DONE;
}
