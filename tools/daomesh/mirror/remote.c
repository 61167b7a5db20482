/* Where a log is published: a folder of this machine or a static file server, read file by file. */
#include "mirror.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define FILE_SCHEME "file://"

static int begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static char *without_slash(const char *text)
{
    size_t len = strlen(text);
    while (len > 1 && text[len - 1] == '/')
        len--;
    return must_copy(text, len);
}

int remote_open(struct tool *tool, struct remote *out, const char *where, uint64_t timeout_s)
{
    int is_http = begins(where, "http://") || begins(where, "https://");
    *out = (struct remote){ .tool = tool };
    if (!is_http && !begins(where, FILE_SCHEME) && strstr(where, "://"))
        return misuse(tool, "%s: http://, https://, file:// or a folder would be right", where);
    out->base = without_slash(begins(where, FILE_SCHEME) ? where + strlen(FILE_SCHEME) : where);
    return is_http ? http_open(tool, &out->http, timeout_s) : DONE;
}

void remote_close(struct remote *remote)
{
    http_close(remote->http);
    text_free(&remote->base);
}

/* Nothing else than a file is opened: a pipe in a liar's folder would be waited for without end. */
static int file_get(struct tool *tool, struct bytes *out, int *found, const char *path, size_t cap)
{
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) return fail(tool, "%s: not a file", path);
    FILE *file = fopen(path, "rb");
    *found = file != NULL;
    if (!file && (errno == ENOENT || errno == ENOTDIR)) return DONE;
    if (!file) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    bytes_room(out, cap + 1);
    out->len = fread(out->at, 1, cap + 1, file);
    int broken = ferror(file);
    fclose(file);
    if (broken) return fail(tool, "%s: cannot be read", path);
    return out->len <= cap ? DONE : fail(tool, "%s: more than the %zu bytes that it may have", path, cap);
}

int remote_get(struct remote *remote, struct bytes *out, int *found, const char *path, size_t cap)
{
    scoped_text whole = text_join("%s/%s", remote->base, path);
    out->len = 0;
    if (remote->http) return http_get(remote->tool, remote->http, out, found, whole, cap);
    return file_get(remote->tool, out, found, whole, cap);
}

int remote_need(struct remote *remote, struct bytes *out, const char *path, size_t cap)
{
    int found;
    TRY(remote_get(remote, out, &found, path, cap));
    return found ? DONE : fail(remote->tool, "%s/%s: there is no such file", remote->base, path);
}
