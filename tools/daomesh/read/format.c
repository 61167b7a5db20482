/* Which format a file is in: said with --format, or by its name, or seen from its first lines. */
#include "read.h"

#include <string.h>

static const struct format formats[] = {
    { "abif", " abif ", read_abif },    { "preflib", " soc soi toc toi ", read_preflib },
    { "blt", " blt ", read_blt },       { "pabulib", " pb ", read_pabulib },
    { "csv", " csv tsv ", read_sheet }, { "json", " json ", read_document },
};

enum { ABIF, PREFLIB, BLT, PABULIB, CSV, JSON };

static const struct format *format_of_ending(const char *path)
{
    const char *dot = strrchr(path, '.');
    if (!dot || strchr(dot, '/') || strchr(dot, ' ')) return NULL;
    scoped_text ending = text_join(" %s ", dot + 1);
    for (size_t i = 0; i < COUNT_OF(formats); i++)
        if (strstr(formats[i].endings, ending)) return &formats[i];
    return NULL;
}

/* "4 2" of a BLT file. */
static int is_two_numbers(struct piece line)
{
    uint64_t number;
    struct piece first = piece_until(line, ' ');
    return first.end < line.end && piece_u64(&number, first) &&
           piece_u64(&number, piece_until(piece_trim((struct piece){ first.end, line.end }), ' '));
}

static int is_candidate_or_ballot(struct piece line)
{
    struct decimal count;
    struct piece before = piece_until(line, ':');
    return before.end < line.end && (*line.at == '=' || decimal_read(&count, before));
}

/* Comments say PrefLib by their keys; a lone { ... } line that others follow says ABIF. */
static const struct format *format_of_text(const struct source *source)
{
    struct source ahead = *source;
    struct piece line;
    uint64_t number;
    while (source_line(&ahead, &line)) {
        line = piece_trim(line);
        if (line.at == line.end) continue;
        if (*line.at == '#') {
            struct piece key = piece_trim((struct piece){ line.at + 1, line.end });
            if (piece_begins(key, "FILE NAME:") || piece_begins(key, "TITLE:") ||
                piece_begins(key, "DATA TYPE:") || piece_begins(key, "NUMBER ALTERNATIVES:"))
                return &formats[PREFLIB];
            continue;
        }
        if (*line.at == '[') return &formats[JSON];
        if (*line.at == '{') {
            int alone =
                line.end[-1] == '}' && piece_trim((struct piece){ ahead.at, ahead.end }).at < ahead.end;
            return &formats[alone ? ABIF : JSON];
        }
        if (piece_is(piece_until(line, ';'), "META")) return &formats[PABULIB];
        if (is_two_numbers(line)) return &formats[BLT];
        if (piece_u64(&number, line)) return &formats[PREFLIB];
        if (is_candidate_or_ballot(line)) return &formats[ABIF];
        return memchr(line.at, ',', piece_len(line)) || memchr(line.at, ';', piece_len(line)) ||
                       memchr(line.at, '\t', piece_len(line))
                   ? &formats[CSV]
                   : NULL;
    }
    return NULL;
}

int find_format(struct tool *tool, const struct format **out, const struct source *source, const char *name)
{
    static const char all[] = "abif, preflib, blt, pabulib, csv or json would be right";
    struct suggestion near = { .wanted = name };
    *out = NULL;
    for (size_t i = 0; name && i < COUNT_OF(formats); i++) {
        suggest(&near, formats[i].name);
        if (strcmp(formats[i].name, name) == 0) *out = &formats[i];
    }
    if (*out) return DONE;
    if (name) {
        scoped_text hint = did_you_mean(&near);
        return misuse(tool, "--format: no format %s%s%s", name, near.best ? hint : "; ",
                      near.best ? "" : all);
    }
    *out = format_of_ending(source->name);
    if (!*out) *out = format_of_text(source);
    if (*out) return DONE;
    return source_fault(source, NULL, "%s; --format %s",
                        source->at == source->end ? "empty" : "not in a format that is known", all);
}

int read_vote(struct vote *vote, struct source *source, const struct format *format)
{
    source_rewind(source);
    TRY(format->read(vote, source));
    bar_end(&source->bar);
    return vote_finish(vote, source);
}

int is_json(const struct source *source, const char *format)
{
    const char *dot = strrchr(source->name, '.');
    if (format) return strcmp(format, "json") == 0;
    if (dot && (strcmp(dot, ".csv") == 0 || strcmp(dot, ".tsv") == 0)) return 0;
    const char *at = source->at;
    while (at < source->end && strchr(" \t\r\n", *at))
        at++;
    return at < source->end && (*at == '{' || *at == '[');
}
