/* audit: recomputes every invariant from the records alone. */
#include "tool.h"

int run_audit(struct tool *tool, struct words *args)
{
    daomesh_diag diag = { .size = sizeof diag };
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_no_more(tool, args));
    TRY(session_read(tool));
    int32_t status = daomesh_ledger_audit(tool->ledger, &diag);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "audit");

    const daomesh_ledger_info *info = &tool->info;
    json_auto_t *object =
        json_pack("{s:b, s:I, s:I, s:I}", "ok", 1, "height", (json_int_t)info->height, "parties",
                  (json_int_t)info->parties, "entries", (json_int_t)info->entries);
    if (tool->as_json)
        print_json(object);
    else
        printf("%sok%s: batch %llu, %llu parties, %llu log entries, every invariant holds\n",
               ink(tool, INK_GREEN), ink(tool, INK_PLAIN), (unsigned long long)info->height,
               (unsigned long long)info->parties, (unsigned long long)info->entries);
    return DONE;
}
