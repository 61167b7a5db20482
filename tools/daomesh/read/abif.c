/*
 * ABIF, the Aggregated Ballot Information Format: {title: "..."}, =Token:[Long name], 27:A>B=C, 12:A/5,B/3, # comments.
 *
 * Numbers behind a slash are scores. Where a ballot has commas only, its order follows from its scores.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

/* One option of a ballot: its name, its score if it has one, and what separates it from the one before. */
struct choice {
    struct piece name;
    struct piece score; /* at NULL: none */
    char before;        /* '>', '=', ',' or '\0' for the first */
    const char *place;
};

static int is_separator(char c)
{
    return c == '>' || c == '=' || c == ',';
}

/* A name in brackets or quotes, which may hold separators, or a bare one. */
static const char *name_end(struct piece text, struct piece *name)
{
    char close = *text.at == '[' ? ']' : *text.at == '"' ? '"' : '\0';
    const char *at = text.at;
    if (close) {
        *name = piece_until((struct piece){ at + 1, text.end }, close);
        return name->end < text.end ? name->end + 1 : NULL;
    }
    while (at < text.end && !is_separator(*at) && *at != '/')
        at++;
    *name = piece_trim((struct piece){ text.at, at });
    return at;
}

/* Where in the source a part of a text is that stands at `place`; in JSON nobody knows. */
static const char *place_of(const char *place, const char *begin, const char *at)
{
    return place ? place + (at - begin) : NULL;
}

static int choice_read(const struct source *source, struct choice *out, struct piece *rest, const char *place,
                       const char *begin)
{
    *rest = piece_trim(*rest);
    out->place = place_of(place, begin, rest->at);
    if (rest->at == rest->end) return source_fault(source, out->place, "the name of an option is missing");
    const char *at = name_end(*rest, &out->name);
    if (!at)
        return source_fault(source, out->place, "%s is opened and never closed",
                            *rest->at == '[' ? "a bracket" : "a quote");
    rest->at = at;
    *rest = piece_trim(*rest);
    out->score = (struct piece){ NULL, NULL };
    if (rest->at < rest->end && *rest->at == '/') {
        const char *end = rest->at + 1;
        while (end < rest->end && !is_separator(*end))
            end++;
        out->score = piece_trim((struct piece){ rest->at + 1, end });
        rest->at = end;
    }
    if (rest->at == rest->end || is_separator(*rest->at)) return DONE;
    char shown[SHOWN_BYTES];
    return source_fault(source, place_of(place, begin, rest->at),
                        "\"%s\" behind an option; >, =, a comma or / would be right",
                        piece_shown(shown, *rest));
}

/* What the choice says of its option, as it was asked for; *rank is the rank that the separators give. */
static int choice_mark(struct vote *vote, const struct source *source, const struct choice *choice,
                       int32_t rank)
{
    uint32_t option;
    int32_t score = 0;
    char shown[SHOWN_BYTES];
    TRY(vote_option(vote, source, &option, choice->name, choice->place));
    if (choice->score.at && !decimal_small(&score, choice->score, vote->value_unit))
        return source_fault(source, choice->place, "\"%s\" is not a score%s; A/5 would be right",
                            piece_shown(shown, choice->score),
                            vote->value_unit == 1 ? " in whole numbers" : "");
    if (choice->score.at)
        vote->has_values = 1;
    else
        vote->lacks_values = 1;
    if (vote->wanted == WANT_VALUES && !choice->score.at)
        return source_fault(source, choice->place, "no score; %s/5 would be right, or a method that ranks",
                            piece_shown(shown, choice->name));
    if (vote->wanted == WANT_VALUES)
        vote_mark(vote, option, score, choice->place);
    else if (vote->wanted == WANT_APPROVALS)
        vote_mark(vote, option, choice->score.at ? score > 0 : 1, choice->place);
    else
        vote_mark(vote, option, rank, choice->place);
    return DONE;
}

int read_preferences(struct vote *vote, const struct source *source, struct piece text, const char *place)
{
    int32_t scores[DAOMESH_TALLY_OPTIONS_MAX] = { 0 };
    struct choice choice = { .before = '\0' };
    const char *begin = text.at;
    int32_t rank = 1;
    int commas = 0, orders = 0;
    size_t first = vote->marks;
    text = piece_trim(text);
    while (text.at < text.end || choice.before) {
        TRY(choice_read(source, &choice, &text, place, begin));
        if (vote->marks - first == DAOMESH_TALLY_OPTIONS_MAX)
            return source_fault(source, choice.place, "more than %d options", DAOMESH_TALLY_OPTIONS_MAX);
        if (choice.score.at)
            (void)decimal_small(&scores[vote->marks - first], choice.score, vote->value_unit);
        rank += choice.before == '>';
        commas |= choice.before == ',';
        orders |= choice.before == '>' || choice.before == '=';
        TRY(choice_mark(vote, source, &choice, rank));
        choice.before = text.at < text.end ? *text.at++ : '\0';
    }
    if (commas && orders)
        return source_fault(source, place,
                            "commas and an order in one ballot; A>B=C or A/5,B/3 would be right");
    if (orders) vote->has_ranks = 1;
    if (!commas || vote->wanted != WANT_RANKS) return DONE;
    for (size_t i = first; i < vote->marks; i++)
        vote->mark[i].value = scores[i - first];
    vote_rank_by_values(vote);
    return DONE;
}

/* Without what follows a #, unless that stands in brackets or quotes. */
static struct piece without_comment(struct piece line)
{
    char close = '\0';
    for (const char *at = line.at; at < line.end; at++) {
        if (close)
            close = *at == close ? '\0' : close;
        else if (*at == '[' || *at == '"')
            close = *at == '[' ? ']' : '"';
        else if (*at == '#')
            return piece_trim((struct piece){ line.at, at });
    }
    return piece_trim(line);
}

static struct piece unquoted(struct piece piece)
{
    piece = piece_trim(piece);
    if (piece_len(piece) >= 2 && (*piece.at == '"' || *piece.at == '\'') && piece.end[-1] == *piece.at)
        return (struct piece){ piece.at + 1, piece.end - 1 };
    return piece;
}

/* {title: "..."}: the title is kept, other keys are not. */
static int read_setting(struct vote *vote, const struct source *source, struct piece line)
{
    if (line.end[-1] != '}') return source_fault(source, line.end, "a line that begins with { ends with }");
    struct piece inside = { line.at + 1, line.end - 1 }, key = piece_until(inside, ':');
    if (key.end == inside.end)
        return source_fault(source, line.at, "no key; {title: \"...\"} would be right");
    if (!piece_is(unquoted(key), "title")) return DONE;
    free(vote->title);
    vote->title = piece_copy(unquoted((struct piece){ key.end + 1, inside.end }));
    return DONE;
}

/* =Token:[Long name] */
static int read_candidate(struct vote *vote, const struct source *source, struct piece line)
{
    struct piece name, rest = piece_trim((struct piece){ line.at + 1, line.end });
    uint32_t option;
    const char *place = rest.at;
    if (rest.at < rest.end && (*rest.at == '[' || *rest.at == '"'))
        rest.at = name_end(rest, &name);
    else {
        name = piece_until(rest, ':');
        rest.at = name.end;
    }
    if (!rest.at || rest.at == rest.end || *rest.at != ':')
        return source_fault(source, line.at, "not an option; =Token:[Long name] would be right");
    TRY(vote_option(vote, source, &option, name, place));
    if (vote->label[option]) return source_fault(source, place, "this option is described twice");
    struct piece label = piece_trim((struct piece){ rest.at + 1, rest.end });
    if (piece_len(label) >= 2 && *label.at == '[' && label.end[-1] == ']')
        label = (struct piece){ label.at + 1, label.end - 1 };
    vote_label(vote, option, label);
    return DONE;
}

/* 27:A>B=C */
static int read_ballot(struct vote *vote, const struct source *source, struct piece line)
{
    struct piece count = piece_until(line, ':');
    struct decimal weight;
    char shown[SHOWN_BYTES];
    if (count.end == line.end || !decimal_read(&weight, count))
        return source_fault(source, line.at,
                            "\"%s\" does not begin with a number of ballots; 27:A>B=C would be right",
                            piece_shown(shown, line));
    TRY(vote_begin(vote, source, line.at, &weight));
    return read_preferences(vote, source, (struct piece){ count.end + 1, line.end }, count.end + 1);
}

int read_abif(struct vote *vote, struct source *source)
{
    struct piece line;
    while (source_line(source, &line)) {
        line = without_comment(line);
        if (line.at == line.end) continue;
        if (*line.at == '{')
            TRY(read_setting(vote, source, line));
        else if (*line.at == '=')
            TRY(read_candidate(vote, source, line));
        else
            TRY(read_ballot(vote, source, line));
    }
    vote->has_approvals = !vote->has_ranks;
    return DONE;
}
