/* verify: everything that can be checked about a ledger file, in a child process that may be lost to damage. */
#include "tool.h"

#include <string.h>

static int audit_source(struct tool *tool, const struct log_source *source)
{
    daomesh_diag diag = { .size = sizeof diag };
    int32_t status = daomesh_ledger_audit(log_source_ledger(source), &diag);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, &diag, "audit");
}

static int report(struct tool *tool, const struct log_source *source, const struct replay_count *total,
                  const char *digest)
{
    int is_signed = log_source_mode(source) == DAOMESH_MODE_SIGNED;
    json_auto_t *object =
        json_pack("{s:b, s:I, s:I, s:b, s:s}", "ok", 1, "batches", (json_int_t)total->batches, "actions",
                  (json_int_t)total->actions, "signatures", is_signed, "digest", digest);
    if (tool->as_json) {
        print_json(object);
        return DONE;
    }
    printf("%sok%s: the records keep every invariant\n", ink(tool, INK_GREEN), ink(tool, INK_PLAIN));
    if (is_signed)
        printf("%sok%s: every signature of %llu actions\n", ink(tool, INK_GREEN), ink(tool, INK_PLAIN),
               (unsigned long long)total->actions);
    printf("%sok%s: the log of %llu batches gives these records\n", ink(tool, INK_GREEN),
           ink(tool, INK_PLAIN), (unsigned long long)total->batches);
    printf("digest %s\n", digest);
    return DONE;
}

static int verify(struct tool *tool, struct log_source *source)
{
    struct replay_count total;
    scoped_text digest = NULL;
    scoped_text replayed = NULL;
    TRY(audit_source(tool, source));
    TRY(replay_target(tool, &tool->ledger, source, NULL));
    TRY(replay_log(tool, tool->ledger, source, &total));
    TRY(digest_of(tool, &digest, log_source_ledger(source)));
    TRY(digest_of(tool, &replayed, tool->ledger));
    if (strcmp(digest, replayed) != 0)
        return fail(tool, "the log gives other records than the ledger holds: digest %s, from the log %s",
                    digest, replayed);
    return report(tool, source, &total, digest);
}

static int verify_guarded(struct tool *tool, void *ctx)
{
    (void)ctx;
    scoped_source *source = NULL;
    TRY(log_source_open(tool, &source, tool->path));
    if (!log_source_ledger(source))
        return fail(tool, "%s: an exported log; daomesh rebuild makes a ledger of it and checks it",
                    tool->path);
    int code = verify(tool, source);
    session_close(tool);
    return code;
}

int run_verify(struct tool *tool, struct words *args)
{
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_no_more(tool, args));
    return run_guarded(tool, verify_guarded, NULL);
}
