/*
 * PrefLib's orders: .soc, .soi, .toc, .toi. A head of "# KEY: value" lines, then "count: 1,{2,3},4"; and the form before
 * 2022, whose head is the number of options, their names, and the numbers of voters and orders.
 */
#include "read.h"

#include <string.h>

/* Numbers are names here: PrefLib counts from 1, some programs from 0. */
static int add_numbered(struct vote *vote, const struct source *source, struct piece number,
                        struct piece label)
{
    uint64_t value;
    uint32_t option;
    size_t before = vote->options.count;
    char shown[SHOWN_BYTES];
    if (!piece_u64(&value, number))
        return source_fault(source, number.at, "\"%s\" is not an option's number",
                            piece_shown(shown, number));
    TRY(vote_option(vote, source, &option, number, number.at));
    if (option < before)
        return source_fault(source, number.at, "option %s is named twice", piece_shown(shown, number));
    vote_label(vote, option, label);
    return DONE;
}

/* Options without names are the numbers from 1 on. */
static int add_unnamed(struct vote *vote, const struct source *source, struct piece number)
{
    uint64_t count;
    if (vote->options.count > 0 || !piece_u64(&count, number)) return DONE;
    for (uint64_t i = 1; i <= count; i++) {
        uint32_t option;
        scoped_text name = text_join("%llu", (unsigned long long)i);
        TRY(vote_option(vote, source, &option, piece_of(name), number.at));
    }
    return DONE;
}

static int expect_options(const struct vote *vote, const struct source *source, struct piece number)
{
    uint64_t said;
    if (piece_u64(&said, number) && said == vote->options.count) return DONE;
    char shown[SHOWN_BYTES];
    return source_fault(source, number.at, "\"%s\" options are promised, %zu are named",
                        piece_shown(shown, number), vote->options.count);
}

/* Options within braces are tied. An option's number is checked here, whether it is repeated when votes are counted. */
static int read_order(struct vote *vote, const struct source *source, struct piece order)
{
    int32_t rank = 0;
    int in_braces = 0, expect = 1;
    for (const char *at = order.at; at < order.end; at++) {
        if (*at == ' ' || *at == '\t') continue;
        if (*at == ',' && !expect) {
            expect = 1;
        } else if (*at == '{' && expect && !in_braces) {
            in_braces = 1;
            rank++;
        } else if (*at == '}' && in_braces && (!expect || at[-1] == '{')) {
            in_braces = 0;
            expect = 0;
        } else if (*at >= '0' && *at <= '9' && expect) {
            struct piece number = { at, at };
            while (number.end < order.end && *number.end >= '0' && *number.end <= '9')
                number.end++;
            uint32_t option;
            TRY(vote_option(vote, source, &option, number, at));
            rank += !in_braces;
            vote_mark(vote, option, vote->wanted == WANT_RANKS ? rank : 1, at);
            at = number.end - 1;
            expect = 0;
        } else {
            return source_fault(source, at, "'%c' where %s belongs; 1,{2,3},4 would be right", *at,
                                expect ? "an option's number" : "a comma");
        }
    }
    if (in_braces) return source_fault(source, order.end, "a brace is opened and never closed");
    if (expect && order.at < order.end) return source_fault(source, order.end, "the order ends with a comma");
    return DONE;
}

static int read_orders(struct vote *vote, const struct source *source, struct piece line, char mark)
{
    struct piece count = piece_until(line, mark);
    struct decimal weight;
    char shown[SHOWN_BYTES];
    if (count.end == line.end || !decimal_read(&weight, count))
        return source_fault(source, line.at, "\"%s\" is no order; 27%c 1,{2,3},4 would be right",
                            piece_shown(shown, line), mark);
    if (vote->wanted == WANT_VALUES)
        return source_fault(source, line.at, "orders hold no scores; a method that ranks would be right");
    vote->closed = 1;
    TRY(vote_begin(vote, source, line.at, &weight));
    return read_order(vote, source, piece_trim((struct piece){ count.end + 1, line.end }));
}

/* What the head promises; a file that was cut off does not keep it. */
struct promise {
    struct piece options;
    struct piece orders;
};

static int check_orders(const struct vote *vote, const struct source *source, struct piece orders)
{
    uint64_t said;
    if (!orders.at || !piece_u64(&said, orders) || said == vote->groups) return DONE;
    return source_fault(source, orders.at, "%llu orders are promised, %zu follow", (unsigned long long)said,
                        vote->groups);
}

/* # KEY: value */
static int read_head(struct vote *vote, const struct source *source, struct piece line,
                     struct promise *promise)
{
    line = piece_trim((struct piece){ line.at + 1, line.end });
    struct piece key = piece_until(line, ':');
    struct piece value = piece_trim((struct piece){ key.end < line.end ? key.end + 1 : key.end, line.end });
    static const char name[] = "ALTERNATIVE NAME ";
    if (piece_is(key, "TITLE")) {
        text_free(&vote->title);
        vote->title = piece_copy(value);
    }
    if (piece_is(key, "NUMBER ALTERNATIVES")) promise->options = value;
    if (piece_is(key, "NUMBER UNIQUE ORDERS")) promise->orders = value;
    if (piece_is(key, "DATA TYPE") && (piece_is(value, "cat") || piece_is(value, "wmd")))
        return source_fault(source, value.at, "data of type %s; soc, soi, toc or toi would be right",
                            piece_is(value, "cat") ? "cat" : "wmd");
    if (piece_begins(key, name))
        return add_numbered(vote, source, piece_trim((struct piece){ key.at + strlen(name), key.end }),
                            value);
    return DONE;
}

static int read_new(struct vote *vote, struct source *source)
{
    struct piece line;
    struct promise promise = { { NULL, NULL }, { NULL, NULL } };
    while (source_line(source, &line)) {
        line = piece_trim(line);
        if (line.at == line.end) continue;
        if (*line.at == '#') {
            TRY(read_head(vote, source, line, &promise));
            continue;
        }
        if (!vote->closed && promise.options.at) TRY(add_unnamed(vote, source, promise.options));
        if (!vote->closed && promise.options.at) TRY(expect_options(vote, source, promise.options));
        TRY(read_orders(vote, source, line, ':'));
    }
    return check_orders(vote, source, promise.orders);
}

static int read_old(struct vote *vote, struct source *source)
{
    struct piece line, orders = { NULL, NULL };
    uint64_t count = 0, line_number = 0;
    for (; source_line(source, &line); line_number++) {
        line = piece_trim(line);
        if (line_number == 0) {
            if (!piece_u64(&count, line) || count > DAOMESH_TALLY_OPTIONS_MAX)
                return source_fault(source, line.at, "not a number of options up to %d",
                                    DAOMESH_TALLY_OPTIONS_MAX);
        } else if (line_number <= count) {
            struct piece number = piece_until(line, ',');
            TRY(add_numbered(vote, source, number,
                             (struct piece){ number.end < line.end ? number.end + 1 : line.end, line.end }));
        } else if (line_number == count + 1) {
            while (piece_until(line, ',').end < line.end)
                line.at = piece_until(line, ',').end + 1;
            orders = piece_trim(line);
        } else if (line.at < line.end) {
            TRY(read_orders(vote, source, line, ','));
        }
    }
    if (vote->options.count != count)
        return source_fault(source, source->end, "%llu options are promised, %zu are named",
                            (unsigned long long)count, vote->options.count);
    return check_orders(vote, source, orders);
}

int read_preflib(struct vote *vote, struct source *source)
{
    struct source ahead = *source;
    struct piece first = { NULL, NULL };
    uint64_t number;
    vote->has_ranks = 1;
    while (source_line(&ahead, &first) && piece_trim(first).at == piece_trim(first).end)
        ;
    return first.at && piece_u64(&number, piece_trim(first)) ? read_old(vote, source)
                                                             : read_new(vote, source);
}
