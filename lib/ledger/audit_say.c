/* What every part of the audit uses: saying what is broken, comparing, adding, and finding timers. */
#include "ledger/audit.h"

int32_t daomesh__broken(struct audit *audit, const char *text, const daomesh_amount *given,
                        const daomesh_amount *limit)
{
    char path[64];
    struct text_out out = { path, sizeof path, 0 };
    daomesh__text(&out, "row ");
    daomesh__text_u64(&out, audit->party);
    if (audit->object != 0) {
        daomesh__text(&out, " object ");
        daomesh__text_u64(&out, audit->object);
    }
    daomesh__say(audit->diag, DAOMESH_E_CORRUPT, path, given, limit);
    daomesh__diag_text(audit->diag, text);
    return DAOMESH_E_CORRUPT;
}

int32_t daomesh__same_number(struct audit *audit, uint64_t given, uint64_t expected, const char *text)
{
    if (given == expected) return DAOMESH_OK;
    const daomesh_amount have = amount_from_u64(given), want = amount_from_u64(expected);
    return daomesh__broken(audit, text, &have, &want);
}

int32_t daomesh__same_amount(struct audit *audit, const daomesh_amount *given, const daomesh_amount *expected,
                             const char *text)
{
    return memcmp(given, expected, sizeof *given) == 0 ? DAOMESH_OK
                                                       : daomesh__broken(audit, text, given, expected);
}

int32_t daomesh__audit_add(struct audit *audit, daomesh_amount *sum, const daomesh_amount *part)
{
    return daomesh_amount_add(sum, sum, part) == DAOMESH_OK
               ? DAOMESH_OK
               : daomesh__broken(audit, "a sum does not fit", sum, part);
}

int32_t daomesh__audit_timer(struct audit *audit, uint64_t timer, uint32_t what, uint64_t home,
                             uint64_t object)
{
    const struct daomesh_timer_record *record;
    if (timer == 0) return DAOMESH_OK;
    TRY(find_timer(audit->state, &record, timer));
    if (!record || record->what != what || record->dao != home || record->object != object)
        return daomesh__broken(audit, "something without its timer", NULL, NULL);
    audit->expected[DAOMESH_RECORD_TIMER]++;
    return DAOMESH_OK;
}
