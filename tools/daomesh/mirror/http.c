/*
 * Files over HTTP with libcurl: bounded in size and time, a few attempts, and no way from https to anything less. Without
 * libcurl at build time there is no HTTP, and a folder still works.
 */
#include "mirror.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef DAOMESH_HTTP

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

#define ATTEMPTS 3
#define WAIT_MS 100 /* before the second attempt; twice that before the third */
#define REDIRECTS_MAX 3L
#define STATUS_OK 200
#define STATUS_NOT_FOUND 404
#define STATUS_GONE 410
#define STATUS_BUSY 429

struct http {
    CURL *curl;
    char error[CURL_ERROR_SIZE];
};

struct sink {
    struct bytes *out;
    size_t cap;
    int full;
};

static size_t take(char *bytes, size_t size, size_t count, void *ctx)
{
    struct sink *sink = ctx;
    const size_t len = size * count; /* size is 1 */
    sink->full = len > sink->cap - sink->out->len;
    if (sink->full) return 0;
    bytes_append(sink->out, bytes, len);
    return len;
}

/* From https only to https. Older libraries name schemes by bits. */
static void set_schemes(CURL *curl, int secure)
{
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
#else
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS,
                     (long)(secure ? CURLPROTO_HTTPS : CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

int http_open(struct tool *tool, struct http **out, uint64_t timeout_s)
{
    struct http *http = must_allocate(sizeof *http);
    *out = http;
    if (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK) http->curl = curl_easy_init();
    if (!http->curl) return fail(tool, "HTTP cannot be used: libcurl does not start");
    curl_easy_setopt(http->curl, CURLOPT_ERRORBUFFER, http->error);
    curl_easy_setopt(http->curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(http->curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(http->curl, CURLOPT_MAXREDIRS, REDIRECTS_MAX);
    curl_easy_setopt(http->curl, CURLOPT_CONNECTTIMEOUT, (long)timeout_s);
    curl_easy_setopt(http->curl, CURLOPT_TIMEOUT, (long)timeout_s);
    curl_easy_setopt(http->curl, CURLOPT_USERAGENT, "daomesh/" DAOMESH_VERSION);
    curl_easy_setopt(http->curl, CURLOPT_WRITEFUNCTION, take);
    return DONE;
}

void http_close(struct http *http)
{
    if (!http) return;
    curl_easy_cleanup(http->curl);
    curl_global_cleanup();
    free(http);
}

/* One attempt; *status 0 where there was no whole answer. */
static CURLcode attempt(struct http *http, struct sink *sink, long *status, const char *url)
{
    *status = 0;
    sink->full = 0;
    sink->out->len = 0;
    http->error[0] = '\0';
    set_schemes(http->curl, strncmp(url, "https:", 6) == 0);
    curl_easy_setopt(http->curl, CURLOPT_URL, url);
    curl_easy_setopt(http->curl, CURLOPT_WRITEDATA, sink);
    CURLcode code = curl_easy_perform(http->curl);
    if (code == CURLE_OK) curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, status);
    return code;
}

/* What a second attempt may change; who took all the time there was is asked in the next pass. */
static int worth_another(CURLcode code, long status, const struct sink *sink)
{
    if (code == CURLE_OK) return status == STATUS_BUSY || status >= 500;
    return !sink->full && code != CURLE_OPERATION_TIMEDOUT && code != CURLE_UNSUPPORTED_PROTOCOL &&
           code != CURLE_URL_MALFORMAT && code != CURLE_TOO_MANY_REDIRECTS &&
           code != CURLE_PEER_FAILED_VERIFICATION;
}

static void wait_before(unsigned number)
{
    const struct timespec pause = { .tv_nsec = (long)WAIT_MS * 1000000L * (long)number };
    nanosleep(&pause, NULL);
}

int http_get(struct tool *tool, struct http *http, struct bytes *out, int *found, const char *url, size_t cap)
{
    struct sink sink = { .out = out, .cap = cap };
    long status = 0;
    CURLcode code = attempt(http, &sink, &status, url);
    for (unsigned number = 1; number < ATTEMPTS && worth_another(code, status, &sink); number++) {
        wait_before(number);
        code = attempt(http, &sink, &status, url);
    }
    *found = code == CURLE_OK && status == STATUS_OK;
    if (*found || status == STATUS_NOT_FOUND || status == STATUS_GONE) return DONE;
    if (sink.full) return fail(tool, "%s: more than the %zu bytes that it may have", url, cap);
    if (code == CURLE_OK) return fail(tool, "%s: the server answers %ld", url, status);
    return fail(tool, "%s: %s", url, http->error[0] ? http->error : curl_easy_strerror(code));
}

#else

int http_open(struct tool *tool, struct http **out, uint64_t timeout_s)
{
    (void)timeout_s;
    *out = NULL;
    return fail(tool, "HTTP is not built in: libcurl was not found when daomesh was built; a folder works");
}

void http_close(struct http *http)
{
    (void)http;
}

int http_get(struct tool *tool, struct http *http, struct bytes *out, int *found, const char *url, size_t cap)
{
    (void)http, (void)out, (void)cap;
    *found = 0;
    return fail(tool, "%s: HTTP is not built in", url);
}

#endif
