/* Bytes from and to files, hex and base64. */
#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int file_read(const struct tool *tool, struct bytes *out, const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!file) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    char piece[16384];
    size_t got;
    while (out->len <= FILE_BYTES_MAX && (got = fread(piece, 1, sizeof piece, file)) > 0)
        bytes_append(out, piece, got);
    int broken = ferror(file);
    if (file != stdin) fclose(file);
    if (broken) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    if (out->len > FILE_BYTES_MAX) return fail(tool, "%s: larger than %u bytes", path, FILE_BYTES_MAX);
    return DONE;
}

int file_write(const struct tool *tool, const char *path, const uint8_t *bytes, size_t len)
{
    int to_stdout = strcmp(path, "-") == 0;
    FILE *file = to_stdout ? stdout : fopen(path, "wb");
    if (!file) return fail(tool, "%s: cannot be written: %s", path, strerror(errno));
    int broken = fwrite(bytes, 1, len, file) != len;
    broken |= to_stdout ? fflush(file) != 0 : fclose(file) != 0;
    if (broken) return fail(tool, "%s: cannot be written: %s", path, strerror(errno));
    return DONE;
}

/* The folder that a file is in, made durable: a new name is not before that. */
static int sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    scoped_text folder = slash ? must_copy(path, (size_t)(slash - path) + 1) : must_copy(".", 1);
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int good = file >= 0 && fsync(file) == 0;
    if (file >= 0) close(file);
    return good;
}

int file_replace(const struct tool *tool, const char *path, const uint8_t *bytes, size_t len)
{
    scoped_text fresh = text_join("%s.new", path);
    FILE *file = fopen(fresh, "wb");
    if (!file) return fail(tool, "%s: cannot be written: %s", fresh, strerror(errno));
    int good = fwrite(bytes, 1, len, file) == len && fflush(file) == 0 && fsync(fileno(file)) == 0;
    good &= fclose(file) == 0;
    good = good && rename(fresh, path) == 0 && sync_folder(path);
    return good ? DONE : fail(tool, "%s: cannot be written: %s", path, strerror(errno));
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

size_t hex_read(uint8_t *out, size_t cap, const char *text, size_t len)
{
    if (len % 2 != 0 || len / 2 > cap) return 0;
    for (size_t i = 0; i < len / 2; i++) {
        int high = hex_digit(text[2 * i]), low = hex_digit(text[2 * i + 1]);
        if (high < 0 || low < 0) return 0;
        out[i] = (uint8_t)(high << 4 | low);
    }
    return len / 2;
}

char *hex_of(const uint8_t *bytes, size_t len)
{
    static const char digits[] = "0123456789abcdef";
    char *text = must_allocate(2 * len + 1);
    for (size_t i = 0; i < len; i++) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    return text;
}

int id_read(daomesh_id *out, const char *text)
{
    size_t len = strlen(text);
    return len == 2 * sizeof out->bytes &&
           hex_read(out->bytes, sizeof out->bytes, text, len) == sizeof out->bytes;
}

static int base64_digit(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at = c ? strchr(digits, c == '-' ? '+' : c == '_' ? '/' : c) : NULL;
    return at ? (int)(at - digits) : -1;
}

static int base64_decode(struct bytes *out, const char *text, size_t len)
{
    while (len > 0 && text[len - 1] == '=')
        len--;
    uint32_t bits = 0;
    unsigned held = 0;
    for (size_t i = 0; i < len; i++) {
        int digit = base64_digit(text[i]);
        if (digit < 0) return 0;
        bits = bits << 6 | (uint32_t)digit;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        uint8_t byte = (uint8_t)(bits >> held);
        bytes_append(out, &byte, 1);
    }
    return held < 6 && out->len > 0;
}

int bytes_decode(struct bytes *out, const char *text, size_t len)
{
    out->len = 0;
    bytes_room(out, len / 2 + 1);
    out->len = hex_read(out->at, out->cap, text, len);
    return out->len > 0 || base64_decode(out, text, len);
}
