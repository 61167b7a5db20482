/* tally: counts votes of a file by one method, or by every method that its ballots allow. */
#include "rule.h"

#include <string.h>

struct request {
    const char *path;
    const char *format_name;
    const char *method;
    const char *svg;
    const char *delegations;
    const char *at;
    struct dials dials;
    struct source source;
    const struct format *format;
    struct trust trust;
};

static int read_for(struct tool *tool, struct vote *vote, struct request *request,
                    const struct method *method)
{
    *vote = (struct vote){ .wanted = method->wanted, .value_unit = 1 };
    if (method->number == DAOMESH_TALLY_QUADRATIC_RANGE) vote->value_unit = 1000;
    vote->proportional = method->number == DAOMESH_TALLY_SNAPSHOT_QUADRATIC ||
                         method->number == DAOMESH_TALLY_SNAPSHOT_WEIGHTED ||
                         (method->number == DAOMESH_TALLY_WEIGHTED && !request->dials.budget);
    if (!request->delegations) return read_vote(vote, &request->source, request->format);
    vote->voters = must_allocate(sizeof *vote->voters);
    vote->decimals = request->trust.money.decimals;
    TRY(read_vote(vote, &request->source, request->format));
    return trust_apply(tool, &request->trust, vote, request->delegations);
}

static int count_by_one(struct tool *tool, struct request *request)
{
    const struct method *method;
    scoped_vote vote = { 0 };
    scoped_count count = { 0 };
    TRY(find_method(tool, &method, request->method));
    TRY(read_for(tool, &vote, request, method));
    TRY(count_votes(tool, &count, method, &request->dials, &vote, &request->source));
    if (request->svg) TRY(draw_count(tool, &count, request->svg));
    if (request->svg && strcmp(request->svg, "-") == 0) return DONE;
    json_auto_t *json = count_json(&count);
    if (tool->as_json)
        print_json(json);
    else
        print_count(tool, &count);
    if (request->svg && !tool->as_json) printf("\npicture in %s\n", request->svg);
    return DONE;
}

/* What the file says decides: methods for ranks where there is an order, and so on. Profiles and Debian's rule must be asked for. */
static int fits(const struct method *method, const struct vote *seen)
{
    int asks_more = method->number == DAOMESH_TALLY_DEBIAN || method->number >= DAOMESH_TALLY_SNAPSHOT_SINGLE;
    if (asks_more) return 0;
    if (method->wanted == WANT_RANKS) return seen->has_ranks;
    if (method->wanted == WANT_APPROVALS) return seen->has_approvals;
    return seen->has_values && !seen->lacks_values &&
           (method->number == DAOMESH_TALLY_SCORE || method->number == DAOMESH_TALLY_STAR);
}

static int count_by_all(struct tool *tool, struct request *request)
{
    static const struct column columns[] = { { "method", "method", LOOK_PLAIN },
                                             { "winners", "first", LOOK_PLAIN },
                                             { "second", "second", LOOK_PLAIN } };
    scoped_vote seen = { .wanted = WANT_RANKS, .value_unit = 1, .proportional = 1 };
    json_auto_t *rows = json_array();
    TRY(read_vote(&seen, &request->source, request->format));
    if (seen.method) {
        request->method = seen.method;
        return count_by_one(tool, request);
    }
    if (request->svg) return misuse(tool, "--svg draws one count; --method says which");
    scoped_vote vote = { 0 };
    const struct method *last = NULL;
    for (size_t i = 0; method_at(i); i++) {
        const struct method *method = method_at(i);
        scoped_count count = { 0 };
        if (!fits(method, &seen)) continue;
        if (!last || last->wanted != method->wanted) {
            vote_free(&vote);
            TRY(read_for(tool, &vote, request, method));
        }
        last = method;
        TRY(count_votes(tool, &count, method, &request->dials, &vote, &request->source));
        json_auto_t *json = count_json(&count);
        json_t *second = json_object_get(json_array_get(json_object_get(json, "options"), 1), "name");
        json_array_append_new(rows, json_pack("{s:s, s:O, s:o}", "method", method->name, "winners",
                                              json_object_get(json, "winners"), "second",
                                              second ? json_incref(second) : json_null()));
    }
    if (json_array_size(rows) == 0)
        return misuse(tool, "--method is missing: the file alone does not say how its numbers are meant; "
                            "--method score would be right");
    if (tool->as_json) {
        print_json(rows);
        return DONE;
    }
    print_table(tool, rows, columns, COUNT_OF(columns));
    scoped_text example = text_join("daomesh tally %s --method %s", request->path,
                                    json_string_value(json_object_get(json_array_get(rows, 0), "method")));
    printf("\nTotals, duels and rounds of one: %s\n", example);
    return DONE;
}

static void print_methods(void)
{
    printf("\nmethods:");
    for (size_t i = 0; method_at(i); i++)
        printf("%s%s", i % 6 == 0 ? "\n  " : ", ", method_at(i)->name);
    printf("\n");
}

static int tally(struct tool *tool, struct request *request)
{
    TRY(source_open(tool, &request->source, request->path));
    TRY(find_format(tool, &request->format, &request->source, request->format_name));
    if (request->delegations) TRY(trust_read(tool, &request->trust, request->delegations, request->at));
    if (request->method) return count_by_one(tool, request);
    return count_by_all(tool, request);
}

int run_tally(struct tool *tool, struct words *args)
{
    struct request request = { .method = NULL };
    struct option options[DIAL_COUNT + 5] = {
        { "--method", "NAME", "how to count; without it, every method that the ballots allow",
          &request.method, NULL },
        { "--format", "NAME", "abif, preflib, blt, pabulib, csv, json; else by name or content",
          &request.format_name, NULL },
        { "--delegations", "FILE", "from and to in each row: who speaks for those who cast no ballot",
          &request.delegations, NULL },
        { "--at", "TIME", "of the vote, for delegations that expire", &request.at, NULL },
        { "--svg", "FILE|-", "draws a picture: duels, rounds or totals", &request.svg, NULL },
    };
    dial_options(options + COUNT_OF(options) - DIAL_COUNT, &request.dials);
    int code = take_options(tool, args, options, COUNT_OF(options), NULL);
    if (code == SHOWN) print_methods();
    TRY(code);
    TRY(take_word(tool, args, &request.path, "the file of votes"));
    TRY(take_no_more(tool, args));
    code = tally(tool, &request);
    source_close(&request.source);
    trust_free(&request.trust);
    return code;
}
