/* rebuild: a new ledger from a log, whether that stands in a ledger or was exported. */
#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct rebuild {
    const char *from;
    const char *to;
};

static int report(struct tool *tool, const struct replay_count *total, const char *digest,
                  const char *old_digest)
{
    static const struct column lines[] = { { "batches", "batches", LOOK_PLAIN },
                                           { "actions", "actions", LOOK_PLAIN },
                                           { "digest", "digest", LOOK_PLAIN },
                                           { "from_digest", "of the old one", LOOK_PLAIN } };
    json_auto_t *object = json_pack("{s:I, s:I, s:s}", "batches", (json_int_t)total->batches, "actions",
                                    (json_int_t)total->actions, "digest", digest);
    if (old_digest) json_object_set_new(object, "from_digest", json_string(old_digest));
    if (tool->as_json)
        print_json(object);
    else
        print_card(tool, object, lines, COUNT_OF(lines));
    if (!old_digest || strcmp(digest, old_digest) == 0) return DONE;
    fflush(stdout);
    return fail(tool, "the digests differ: the log does not give the records that the old ledger holds");
}

/* Batches of a replay are not waited for one by one; the whole is, before it is called done. */
static int make_durable(struct tool *tool, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    int broken = file < 0 || fsync(file) != 0;
    if (file >= 0) close(file);
    return broken ? fail(tool, "%s: cannot be made durable: %s", path, strerror(errno)) : DONE;
}

/* What a log gave before it went wrong is no ledger to go on with, and would be in the way of the next attempt. */
static void discard(struct tool *tool, const char *path)
{
    static const char *const parts[] = { "", "-lock", "-owner" };
    session_close(tool);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        scoped_text file = text_join("%s%s", path, parts[i]);
        unlink(file);
    }
}

static int rebuild(struct tool *tool, struct log_source *source, const struct rebuild *paths)
{
    struct replay_count total;
    scoped_text digest = NULL;
    scoped_text old_digest = NULL;
    TRY(replay_target(tool, &tool->ledger, source, paths->to));
    int code = replay_log(tool, tool->ledger, source, &total);
    if (code == DONE) code = make_durable(tool, paths->to);
    if (code != DONE) discard(tool, paths->to);
    TRY(code);
    TRY(digest_of(tool, &digest, tool->ledger));
    if (log_source_ledger(source)) TRY(digest_of(tool, &old_digest, log_source_ledger(source)));
    return report(tool, &total, digest, old_digest);
}

static int rebuild_guarded(struct tool *tool, void *ctx)
{
    const struct rebuild *paths = ctx;
    scoped_source *source = NULL;
    TRY(log_source_open(tool, &source, paths->from));
    int code = rebuild(tool, source, paths);
    session_close(tool);
    return code;
}

int run_rebuild(struct tool *tool, struct words *args)
{
    struct rebuild paths = { NULL, NULL };
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_word(tool, args, &paths.from, "the ledger or exported log"));
    TRY(take_word(tool, args, &paths.to, "the file to make"));
    TRY(take_no_more(tool, args));
    return run_guarded(tool, rebuild_guarded, &paths);
}
