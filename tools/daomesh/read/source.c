/* A text that is read as a whole: lines, pieces of lines, and errors that say where in it something is wrong. */
#include "read.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static int read_all(struct tool *tool, struct bytes *out, const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!file) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    char piece[65536];
    size_t got;
    while (out->len <= SOURCE_BYTES_MAX && (got = fread(piece, 1, sizeof piece, file)) > 0)
        bytes_append(out, piece, got);
    int broken = ferror(file) ? errno : 0;
    if (file != stdin) fclose(file);
    if (broken) return fail(tool, "%s: cannot be read: %s", path, strerror(broken));
    if (out->len > SOURCE_BYTES_MAX) return fail(tool, "%s: larger than %u bytes", path, SOURCE_BYTES_MAX);
    return DONE;
}

/* How many bytes of UTF-8 the character at `at` takes; 0 when it is none. Long forms and surrogates are none. */
static size_t utf8_len(const unsigned char *at, const unsigned char *end)
{
    size_t len = *at < 0x80 ? 1 : *at >= 0xc2 && *at < 0xe0 ? 2 : *at >= 0xe0 && *at < 0xf0 ? 3 : 4;
    if (*at >= 0x80 && (*at < 0xc2 || *at > 0xf4)) return 0;
    if ((size_t)(end - at) < len) return 0;
    for (size_t i = 1; i < len; i++)
        if ((at[i] & 0xc0) != 0x80) return 0;
    if ((*at == 0xe0 && at[1] < 0xa0) || (*at == 0xed && at[1] > 0x9f)) return 0;
    if ((*at == 0xf0 && at[1] < 0x90) || (*at == 0xf4 && at[1] > 0x8f)) return 0;
    return len;
}

static int check_text(const struct source *source)
{
    const unsigned char *at = (const unsigned char *)source->at, *end = (const unsigned char *)source->end;
    while (at < end) {
        size_t len = utf8_len(at, end);
        if (len == 0)
            return source_fault(source, (const char *)at, "not UTF-8; a text file in UTF-8 would be right");
        if (*at == '\0')
            return source_fault(source, (const char *)at, "a zero byte; a text file would be right");
        at += len;
    }
    return DONE;
}

int source_open(struct tool *tool, struct source *out, const char *path)
{
    *out = (struct source){ .tool = tool, .name = strcmp(path, "-") == 0 ? "standard input" : path };
    TRY(read_all(tool, &out->bytes, path));
    bytes_append(&out->bytes, "", 1);
    out->bytes.len--;
    source_rewind(out);
    return check_text(out);
}

void source_close(struct source *source)
{
    bar_wipe();
    bytes_free(&source->bytes);
}

void source_rewind(struct source *source)
{
    static const char mark[] = "\xef\xbb\xbf"; /* of byte order, which some editors put first */
    source->at = (const char *)source->bytes.at;
    source->end = source->at + source->bytes.len;
    bar_begin(&source->bar, "reading");
    if (source->bytes.len >= 3 && memcmp(source->at, mark, 3) == 0) source->at += 3;
}

void source_step(struct source *source)
{
    const char *begin = (const char *)source->bytes.at;
    if (++source->steps % 16384 == 0)
        (void)bar_step(&source->bar, (uint64_t)(source->at - begin), source->bytes.len);
}

int source_line(struct source *source, struct piece *line)
{
    if (source->at >= source->end) return 0;
    source_step(source);
    const char *newline = memchr(source->at, '\n', (size_t)(source->end - source->at));
    *line = (struct piece){ source->at, newline ? newline : source->end };
    source->at = newline ? newline + 1 : source->end;
    if (line->end > line->at && line->end[-1] == '\r') line->end--;
    return 1;
}

/* Lines and columns are counted only when an error needs them; columns are characters. */
static void locate(const struct source *source, const char *place, size_t *line, size_t *column)
{
    const char *begin = (const char *)source->bytes.at;
    *line = 1;
    for (const char *at = begin; at < place; at++)
        if (*at == '\n') {
            (*line)++;
            begin = at + 1;
        }
    *column = 1;
    for (const char *at = begin; at < place; at++)
        *column += ((unsigned char)*at & 0xc0) != 0x80;
}

int source_fault(const struct source *source, const char *at, const char *format, ...)
{
    char text[1024];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    if (!at) return fail(source->tool, "%s: %s", source->name, text);
    size_t line, column;
    locate(source, at, &line, &column);
    return fail(source->tool, "%s:%zu:%zu: %s", source->name, line, column, text);
}

size_t piece_len(struct piece piece)
{
    return (size_t)(piece.end - piece.at);
}

static int is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct piece piece_trim(struct piece piece)
{
    while (piece.at < piece.end && is_space(*piece.at))
        piece.at++;
    while (piece.end > piece.at && is_space(piece.end[-1]))
        piece.end--;
    return piece;
}

struct piece piece_until(struct piece piece, char mark)
{
    const char *found = piece.at < piece.end ? memchr(piece.at, mark, piece_len(piece)) : NULL;
    return (struct piece){ piece.at, found ? found : piece.end };
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

int piece_begins(struct piece piece, const char *text)
{
    for (; *text; text++, piece.at++)
        if (piece.at >= piece.end || lower(*piece.at) != lower(*text)) return 0;
    return 1;
}

int piece_is(struct piece piece, const char *text)
{
    return piece_len(piece) == strlen(text) && piece_begins(piece, text);
}

int piece_u64(uint64_t *out, struct piece piece)
{
    *out = 0;
    for (const char *at = piece.at; at < piece.end; at++) {
        if (*at < '0' || *at > '9') return 0;
        uint64_t digit = (uint64_t)(*at - '0');
        if (*out > (UINT64_MAX - digit) / 10) return 0;
        *out = *out * 10 + digit;
    }
    return piece.at < piece.end;
}

char *piece_copy(struct piece piece)
{
    return must_copy(piece.at, piece_len(piece));
}

struct piece piece_of(const char *text)
{
    return (struct piece){ text, text + strlen(text) };
}

const char *piece_shown(char out[SHOWN_BYTES], struct piece piece)
{
    static const char more[] = "\u2026";
    size_t room = SHOWN_BYTES - sizeof more;
    scoped_text copy = piece_copy(piece);
    scoped_text whole = must_allocate(10 * piece_len(piece) + 1);
    text_escape(whole, 10 * piece_len(piece) + 1, copy);
    if (strlen(whole) < room) return strcpy(out, whole);
    while (room > 0 && ((unsigned char)whole[room] & 0xc0) == 0x80)
        room--;
    memcpy(out, whole, room);
    memcpy(out + room, more, sizeof more);
    return out;
}
