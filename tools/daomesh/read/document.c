/*
 * Ballots in JSON: our own form, and what Snapshot's hub and snapshot.js write.
 *
 *     {"title": "...", "options": ["A", "B"], "ballots": [{"weight": 3, "ranking": ["A", ["B", "C"]]}]}
 *     {"proposal": {"title": "...", "choices": ["A", "B"]}, "votes": [{"choice": [2, 1], "vp": 1.5}]}
 *
 * A ballot says one of ballot ("A>B=C"), ranking, approves (a list) or values (an object). Numbers are choices from 1 on.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

/* Reals as the shortest text that reads back as the same number: 0.1 stays 0.1. Longer ones belong in quotes. */
char *json_as_text(const json_t *value)
{
    char text[64];
    if (json_is_string(value)) return must_copy(json_string_value(value), json_string_length(value));
    if (json_is_integer(value)) return text_join("%lld", (long long)json_integer_value(value));
    if (!json_is_real(value)) return NULL;
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, json_real_value(value));
        if (strtod(text, NULL) == json_real_value(value)) break;
    }
    return must_copy(text, strlen(text));
}

int json_open(const struct source *source, json_t **out)
{
    json_error_t error;
    *out = json_loadb(source->at, (size_t)(source->end - source->at), JSON_REJECT_DUPLICATES, &error);
    if (*out) return DONE;
    const char *place = source->at + error.position;
    if (error.position < 0 || place > source->end) place = source->end;
    return source_fault(source, place, "not JSON: %s", error.text);
}

struct document {
    struct vote *vote;
    const struct source *source;
    size_t index; /* of the ballot at hand */
    int numbered; /* options are their numbers, from 1 on */
};

static int ballot_fault(const struct document *in, const char *text)
{
    return source_fault(in->source, NULL, "%s[%zu]: %s", in->numbered ? "votes" : "ballots", in->index, text);
}

/* An option by name, or by number, where one too large is left to the count to refuse or skip. */
static int option_of(const struct document *in, uint32_t *out, const char *name)
{
    uint64_t number;
    char shown[SHOWN_BYTES];
    if (in->numbered) {
        if (!piece_u64(&number, piece_of(name))) return ballot_fault(in, "choices are numbers from 1 on");
        *out = number >= 1 && number <= UINT32_MAX ? (uint32_t)(number - 1) : UINT32_MAX;
        return DONE;
    }
    if (in->vote->closed && !roster_find(&in->vote->options, out, name)) {
        scoped_text text = text_join("no option is called %s", piece_shown(shown, piece_of(name)));
        return ballot_fault(in, text);
    }
    return vote_option(in->vote, in->source, out, piece_of(name), NULL);
}

static int add_mark(const struct document *in, const json_t *name, int32_t value)
{
    uint32_t option;
    scoped_text text = json_as_text(name);
    if (!text) return ballot_fault(in, "an option is neither a text nor a number");
    TRY(option_of(in, &option, text));
    vote_mark(in->vote, option, value, NULL);
    return DONE;
}

/* ["A", ["B", "C"]]: B and C are tied. */
static int read_list(const struct document *in, const json_t *list)
{
    int ranks = in->vote->wanted == WANT_RANKS;
    if (in->vote->wanted == WANT_VALUES)
        return ballot_fault(in, "a list of options where an object of numbers belongs");
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *entry = json_array_get(list, i);
        int32_t value = ranks ? (int32_t)i + 1 : 1;
        if (!json_is_array(entry)) {
            TRY(add_mark(in, entry, value));
            continue;
        }
        for (size_t j = 0; j < json_array_size(entry); j++)
            TRY(add_mark(in, json_array_get(entry, j), value));
    }
    return DONE;
}

static int32_t unit_of(const struct vote *vote, json_t *object)
{
    const char *name;
    json_t *number;
    int32_t unit = vote->value_unit;
    json_object_foreach(object, name, number)
    {
        scoped_text text = json_as_text(number);
        if (text && vote->proportional) unit = decimal_unit(unit, piece_of(text));
    }
    return unit;
}

/* {"A": 5, "B": 3} */
static int read_values(const struct document *in, json_t *object)
{
    struct vote *vote = in->vote;
    const char *name;
    json_t *number;
    int32_t unit = unit_of(vote, object);
    json_object_foreach(object, name, number)
    {
        uint32_t option;
        int32_t value;
        scoped_text text = json_as_text(number);
        if (!text || !decimal_small(&value, piece_of(text), unit))
            return ballot_fault(in, unit == 1 ? "a value is not a whole number"
                                              : "a value is not a number, or has too many digits");
        TRY(option_of(in, &option, name));
        vote_mark(vote, option, vote->wanted == WANT_APPROVALS ? value > 0 : value, NULL);
    }
    if (vote->wanted == WANT_RANKS) vote_rank_by_values(vote);
    return DONE;
}

static int read_choice(const struct document *in, json_t *choice)
{
    if (json_is_array(choice)) return read_list(in, choice);
    if (json_is_object(choice)) return read_values(in, choice);
    if (!json_is_integer(choice)) return ballot_fault(in, "a choice is a number, a list or an object");
    return add_mark(in, choice, 1);
}

static int read_words(const struct document *in, json_t *ballot)
{
    json_t *text = json_object_get(ballot, "ballot"), *ranking = json_object_get(ballot, "ranking");
    json_t *approves = json_object_get(ballot, "approves"), *values = json_object_get(ballot, "values");
    struct vote *vote = in->vote;
    if (json_is_string(text))
        return read_preferences(vote, in->source, piece_of(json_string_value(text)), NULL);
    vote->has_ranks |= json_is_array(ranking);
    vote->has_approvals |= json_is_array(approves);
    vote->has_values |= json_is_object(values);
    vote->lacks_values |= !json_is_object(values);
    if (json_is_array(ranking)) return read_list(in, ranking);
    if (json_is_array(approves) && vote->wanted == WANT_APPROVALS) return read_list(in, approves);
    if (json_is_array(approves))
        return ballot_fault(in, "approvals hold neither ranks nor scores; --method approval would be right");
    if (json_is_object(values)) return read_values(in, values);
    return ballot_fault(in, "it says none of ballot, ranking, approves or values");
}

static int read_weight(const struct document *in, const json_t *ballot, struct decimal *out)
{
    static const char *const names[] = { "weight", "count", "vp", "balance" };
    *out = (struct decimal){ .units = { { 1, 0, 0, 0 } } };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const json_t *value = json_object_get(ballot, names[i]);
        scoped_text text = json_as_text(value);
        if (!value) continue;
        if (!text || !decimal_read(out, piece_of(text)) || out->negative)
            return ballot_fault(in, "its weight is not a number from 0 on");
        return DONE;
    }
    return DONE;
}

static int read_voter(const struct document *in, const json_t *ballot)
{
    scoped_text name = json_as_text(json_object_get(ballot, "voter"));
    return vote_voter(in->vote, in->source, piece_of(name ? name : ""));
}

static int read_ballots(struct document *in, json_t *list)
{
    for (in->index = 0; in->index < json_array_size(list); in->index++) {
        json_t *ballot = json_array_get(list, in->index), *choice = json_object_get(ballot, "choice");
        struct decimal weight;
        if (!json_is_object(ballot)) return ballot_fault(in, "not an object");
        TRY(read_weight(in, ballot, &weight));
        TRY(vote_begin(in->vote, in->source, NULL, &weight));
        TRY(read_voter(in, ballot));
        if (choice)
            TRY(read_choice(in, choice));
        else
            TRY(read_words(in, ballot));
    }
    return DONE;
}

static int read_options(struct document *in, const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        uint32_t option;
        size_t before = in->vote->options.count;
        scoped_text number = text_join("%zu", i + 1);
        scoped_text name = json_as_text(json_array_get(list, i));
        if (!name) return source_fault(in->source, NULL, "options[%zu]: not a text", i);
        TRY(vote_option(in->vote, in->source, &option, piece_of(in->numbered ? number : name), NULL));
        if (in->numbered) vote_label(in->vote, option, piece_of(name));
        if (option < before)
            return source_fault(in->source, NULL, "options[%zu]: %s stands here twice", i, name);
    }
    in->vote->closed = 1;
    return DONE;
}

/* Snapshot's types of voting are profiles of ours. */
static char *method_of(const json_t *type)
{
    static const char *const types[][2] = {
        { "single-choice", "snapshot-single" }, { "approval", "snapshot-approval" },
        { "ranked-choice", "snapshot-ranked" }, { "quadratic", "snapshot-quadratic" },
        { "weighted", "snapshot-weighted" },    { "copeland", "snapshot-copeland" }
    };
    for (size_t i = 0; json_is_string(type) && i < COUNT_OF(types); i++)
        if (strcmp(types[i][0], json_string_value(type)) == 0)
            return must_copy(types[i][1], strlen(types[i][1]));
    return NULL;
}

static int read_whole(struct document *in, json_t *document)
{
    json_t *inner = json_object_get(document, "data"), *root = inner ? inner : document;
    json_t *votes = json_object_get(root, "votes"), *ballots = json_object_get(root, "ballots");
    json_t *proposal = json_object_get(root, "proposal");
    if (!proposal && json_array_size(votes) > 0)
        proposal = json_object_get(json_array_get(votes, 0), "proposal");
    json_t *options = json_object_get(proposal ? proposal : root, proposal ? "choices" : "options");
    const json_t *title = json_object_get(proposal ? proposal : root, "title");
    if (json_is_string(title))
        in->vote->title = must_copy(json_string_value(title), json_string_length(title));
    in->vote->method = method_of(json_object_get(proposal, "type"));
    in->numbered = json_is_array(votes);
    if (in->numbered && !json_is_array(options))
        return source_fault(in->source, NULL, "proposal.choices is missing: the names of the choices");
    if (options) TRY(read_options(in, options));
    if (json_is_array(votes)) return read_ballots(in, votes);
    if (json_is_array(ballots)) return read_ballots(in, ballots);
    return source_fault(in->source, NULL,
                        "neither ballots nor votes; {\"options\": [...], \"ballots\": [...]} would be right");
}

int read_document(struct vote *vote, struct source *source)
{
    struct document in = { .vote = vote, .source = source };
    json_auto_t *document = NULL;
    TRY(json_open(source, &document));
    return read_whole(&in, document);
}
