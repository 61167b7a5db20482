/* Actions into the ledger: one batch. */
#include "tool.h"

#define LEAP_S_MAX                                                                                           \
    (10 * 31556952ull) /* ten years: a clock that was set wrong rather than a ledger that slept */

/* Times never go back: a batch in a far future, once written, would end all that waits and hold every later one there. */
static int check_clock(const struct tool *tool, uint64_t now)
{
    if (tool->time_text || tool->info.height == 0 || now - tool->info.time <= LEAP_S_MAX) return DONE;
    char clock[VALUE_BYTES], last[VALUE_BYTES];
    write_time(clock, now);
    write_time(last, tool->info.time);
    return fail(tool,
                "the clock says %s, years after %s, the time of the last batch; --time %s would take it",
                clock, last, clock);
}

int batch_begin(struct tool *tool)
{
    uint64_t now = session_now(tool);
    TRY(check_clock(tool, now));
    int32_t status = daomesh_ledger_begin(tool->ledger, tool->info.height + 1, now);
    if (status == DAOMESH_OK) return DONE;
    if (status != DAOMESH_E_TIME) return fail_status(tool, status, NULL, "no batch");
    char given[VALUE_BYTES], last[VALUE_BYTES];
    write_time(given, now);
    write_time(last, tool->info.time);
    return fail(tool, "--time: %s is before %s, the time of the last batch", given, last);
}

int batch_apply(struct tool *tool, daomesh_result *result, daomesh_diag *diag, const uint8_t *bytes,
                size_t len, uint32_t flags)
{
    *result = (daomesh_result){ .size = sizeof *result };
    *diag = (daomesh_diag){ .size = sizeof *diag };
    int32_t status = daomesh_ledger_apply(tool->ledger, result, bytes, len, flags, diag);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, diag, "no answer from the ledger");
}

int batch_end(struct tool *tool, int keep)
{
    if (!keep) {
        daomesh_ledger_drop(tool->ledger);
        return DONE;
    }
    int32_t status = daomesh_ledger_commit(tool->ledger);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "the batch was not written");
    return session_refresh(tool);
}
