/* What the user sees: errors in one shape, JSON, colours, and text that cannot fool a terminal. */
#include "tool.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const char *ink(const struct tool *tool, enum ink which)
{
    static const char *const sequences[] = { "\033[0m",  "\033[1m",  "\033[2m",
                                             "\033[31m", "\033[32m", "\033[33m" };
    return tool->colour ? sequences[which] : "";
}

void print_json(const json_t *value)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    puts(text ? text : "null");
    free(text);
}

/* With --json an error is one JSON line, so that a program need not guess. */
static void complain(const struct tool *tool, const char *text, const char *status, const daomesh_diag *diag)
{
    bar_wipe();
    if (!tool->as_json) {
        scoped_text shown = text_shown(text);
        fprintf(stderr, "daomesh: %s\n", shown);
        return;
    }
    json_auto_t *error = json_pack("{s:s}", "error", text);
    if (status) json_object_set_new(error, "status", json_string(status));
    if (diag && diag->path[0]) json_object_set_new(error, "field", json_string(diag->path));
    char *line = json_dumps(error, JSON_COMPACT);
    fprintf(stderr, "%s\n", line ? line : "{\"error\":\"\"}");
    free(line);
}

static char *format_list(const char *format, va_list list) __attribute__((format(printf, 1, 0)));
static char *format_list(const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = len < 0 ? 1 : (size_t)len + 1;
    char *text = must_allocate(size);
    vsnprintf(text, size, format, list);
    return text;
}

int fail(const struct tool *tool, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    scoped_text text = format_list(format, list);
    va_end(list);
    complain(tool, text, NULL, NULL);
    return FAILED;
}

int misuse(const struct tool *tool, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    scoped_text text = format_list(format, list);
    va_end(list);
    complain(tool, text, NULL, NULL);
    return MISUSED;
}

int fail_status(const struct tool *tool, int32_t status, const daomesh_diag *diag, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    scoped_text what = format_list(format, list);
    va_end(list);

    const char *name = daomesh_status_name(status);
    const char *sentence = diag && diag->text[0] ? diag->text : daomesh_status_text(status);
    int has_path = diag && diag->path[0];
    scoped_text text =
        text_join("%s: %s: %s%s%s", what, name, has_path ? diag->path : "", has_path ? ": " : "", sentence);
    complain(tool, text, name, diag);
    return FAILED;
}

/* One code point of UTF-8; broken bytes are taken one at a time and given as U+FFFD. */
static uint32_t next_point(const unsigned char **at)
{
    const unsigned char *p = *at;
    size_t more = *p < 0x80 ? 0 : *p >= 0xf0 && *p < 0xf8 ? 3 : *p >= 0xe0 ? 2 : *p >= 0xc0 ? 1 : 4;
    if (more == 0) {
        *at = p + 1;
        return *p;
    }
    uint32_t point = more == 4 || *p >= 0xf8 ? 0xfffd : *p & (0x3fu >> more);
    for (size_t i = 1; i <= more && point != 0xfffd; i++)
        point = (p[i] & 0xc0) == 0x80 ? point << 6 | (p[i] & 0x3fu) : 0xfffd;
    *at = p + (point == 0xfffd ? 1 : more + 1);
    return point;
}

struct range {
    uint32_t first;
    uint32_t last;
};

static int within(const struct range *ranges, size_t count, uint32_t point)
{
    for (size_t i = 0; i < count; i++)
        if (point >= ranges[i].first && point <= ranges[i].last) return 1;
    return 0;
}

/* Control characters, direction changes, invisible characters, private use: what makes text look like other text. */
static int misleads(uint32_t point)
{
    static const struct range ranges[] = {
        { 0x00, 0x1f },     { 0x7f, 0xa0 },     { 0xad, 0xad },        { 0x34f, 0x34f },   { 0x61c, 0x61c },
        { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },    { 0x2000, 0x200f }, { 0x2028, 0x202f },
        { 0x205f, 0x206f }, { 0x3000, 0x3000 }, { 0x3164, 0x3164 },    { 0xe000, 0xf8ff }, { 0xfe00, 0xfe0f },
        { 0xfeff, 0xfeff }, { 0xfff0, 0xfffd }, { 0xe0000, 0x10ffff },
    };
    return within(ranges, COUNT_OF(ranges), point);
}

void text_escape(char *out, size_t cap, const char *text)
{
    size_t len = 0;
    const unsigned char *at = (const unsigned char *)text;
    while (*at) {
        const unsigned char *begin = at;
        uint32_t point = next_point(&at);
        char piece[16];
        if (misleads(point))
            snprintf(piece, sizeof piece, "\\u{%x}", (unsigned)point);
        else
            snprintf(piece, sizeof piece, "%.*s", (int)(at - begin), (const char *)begin);
        size_t more = strlen(piece);
        if (len + more + 1 > cap) break;
        memcpy(out + len, piece, more);
        len += more;
    }
    if (cap > 0) out[len] = '\0';
}

char *text_shown(const char *text)
{
    size_t cap = strlen(text) * 10 + 1;   /* every byte escaped at worst */
    char *shown = must_allocate(cap + 3); /* text_cut may add dots */
    text_escape(shown, cap, text);
    return shown;
}

size_t text_columns(const char *text)
{
    static const struct range none[] = {
        { 0x300, 0x36f }, { 0x1ab0, 0x1aff }, { 0x20d0, 0x20ff }, { 0xfe20, 0xfe2f }
    };
    static const struct range two[] = { { 0x1100, 0x115f },  { 0x2e80, 0xa4cf },   { 0xac00, 0xd7a3 },
                                        { 0xf900, 0xfaff },  { 0xfe30, 0xfe6f },   { 0xff00, 0xff60 },
                                        { 0xffe0, 0xffe6 },  { 0x1f300, 0x1f64f }, { 0x1f900, 0x1f9ff },
                                        { 0x20000, 0x3fffd } };
    size_t columns = 0;
    const unsigned char *at = (const unsigned char *)text;
    while (*at) {
        uint32_t point = next_point(&at);
        if (within(none, COUNT_OF(none), point)) continue;
        columns += within(two, COUNT_OF(two), point) ? 2 : 1;
    }
    return columns;
}

/* Shortens in place, whole characters only; there is room for the dots. */
void text_cut(char *text, size_t columns)
{
    static const char more[] = "\u2026";
    size_t keep = 0, used = 0; /* bytes and columns that leave room for the dots */
    const unsigned char *at = (const unsigned char *)text;
    while (*at) {
        char one[8] = { 0 };
        const unsigned char *begin = at;
        (void)next_point(&at);
        memcpy(one, begin, (size_t)(at - begin));
        used += text_columns(one);
        if (columns > 0 && used > columns) {
            memcpy(text + keep, more, sizeof more);
            return;
        }
        if (used < columns) keep = (size_t)(at - (const unsigned char *)text);
    }
}
