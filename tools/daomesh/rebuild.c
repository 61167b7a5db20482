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

/* Beside the target, until all of it is there: whatever ends a rebuild, no part of a ledger is taken for one. */
static char *partial_path(const char *path)
{
    return text_join("%s-partial", path);
}

/* What a log gave before it went wrong is no ledger to go on with. */
static void discard_partial(const char *path)
{
    static const char *const parts[] = { "", "-lock", "-owner" };
    scoped_text partial = partial_path(path);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        scoped_text file = text_join("%s%s", partial, parts[i]);
        unlink(file);
    }
}

static int sync_path(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    int synced = file >= 0 && fsync(file) == 0;
    if (file >= 0) close(file);
    return synced;
}

/* Batches of a replay are not waited for one by one; the whole is, and then its name. */
static int move_into_place(struct tool *tool, const char *path)
{
    scoped_text partial = partial_path(path);
    scoped_text folder = text_join("%s", path);
    char *slash = strrchr(folder, '/');
    if (slash) slash[slash == folder] = '\0';
    if (sync_path(partial) && rename(partial, path) == 0 && sync_path(slash ? folder : ".")) return DONE;
    return fail(tool, "%s: cannot be made durable: %s", path, strerror(errno));
}

/* NULL for an exported log. That damage keeps an old ledger from being read is a reason to rebuild it, not one to fail before. */
static int digest_of_old(struct tool *tool, char **out, const struct log_source *source, const char *path)
{
    daomesh_id digest;
    daomesh_ledger *old = log_source_ledger(source);
    int32_t status = old ? daomesh_ledger_digest(&digest, old) : DAOMESH_OK;
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "%s is whole; the old ledger's records", path);
    if (old) *out = hex_of(digest.bytes, sizeof digest.bytes);
    return DONE;
}

static int rebuild(struct tool *tool, struct log_source *source, const char *path)
{
    struct replay_count total;
    scoped_text partial = partial_path(path);
    scoped_text digest = NULL;
    scoped_text old_digest = NULL;
    TRY(replay_target(tool, &tool->ledger, source, partial));
    TRY(replay_log(tool, tool->ledger, source, &total));
    TRY(digest_of(tool, &digest, tool->ledger));
    session_close(tool);
    TRY(move_into_place(tool, path));
    TRY(digest_of_old(tool, &old_digest, source, path));
    return report(tool, &total, digest, old_digest);
}

static int rebuild_guarded(struct tool *tool, void *ctx)
{
    const struct rebuild *paths = ctx;
    scoped_source *source = NULL;
    TRY(log_source_open(tool, &source, paths->from));
    int code = rebuild(tool, source, paths->to);
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
    if (access(paths.to, F_OK) == 0) return fail(tool, "%s: there is a ledger already", paths.to);
    discard_partial(paths.to); /* of a rebuild that was cut short */
    int code = run_guarded(tool, rebuild_guarded, &paths);
    discard_partial(paths.to);
    return code;
}
