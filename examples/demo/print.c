/* What both parts of the report print alike. */
#include "demo.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *style(const char *code)
{
    return isatty(STDOUT_FILENO) && !getenv("NO_COLOR") ? code : "";
}

void heading(const char *text)
{
    printf("\n%s%s%s\n", style("\033[1m"), text, style("\033[0m"));
}

int print_audit(const struct session *session)
{
    daomesh_diag diag = { .size = sizeof diag };
    const int32_t audit = daomesh_ledger_audit(session->ledger, &diag);
    const int ok = audit == DAOMESH_OK;
    printf("  audit: %s%s%s\n", ok ? "every invariant holds" : daomesh_status_text(audit), ok ? "" : ": ",
           ok ? "" : diag.text);
    return ok;
}

/* Thousands apart, two digits behind the point; nothing is a dash. */
struct money money(uint64_t amount)
{
    struct money out = { "-" };
    if (amount == 0) return out;
    char whole[24];
    const int digits = snprintf(whole, sizeof whole, "%" PRIu64, amount / 100);
    size_t len = 0;
    for (int i = 0; i < digits; i++) {
        if (i > 0 && (digits - i) % 3 == 0) out.text[len++] = ' ';
        out.text[len++] = whole[i];
    }
    snprintf(out.text + len, sizeof out.text - len, ".%02" PRIu64, amount % 100);
    return out;
}
