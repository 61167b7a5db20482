/*
 * The audit of minters and streams: what a minter minted and reserved is its own and that of those below it, within its cap; a
 * stream has in escrow, or reserved, what it still owes, and nobody claimed what was not released.
 */
#include "ledger/audit.h"

/* By minter: what the streams on it still owe, and what the minters right below it report. */
struct sums {
    daomesh_amount streams;
    daomesh_amount minted;
    daomesh_amount reserved;
};

struct books {
    struct audit *audit;
    struct sums *sums;
    uint64_t minter;
};

/* --- Streams -------------------------------------------------------------------------------------------------------- */

/* Never more is released than there is: rule `emission` says so. */
static int32_t audit_released(struct audit *audit, const struct daomesh_stream_record *stream)
{
    daomesh_amount released;
    int32_t order;
    int over;
    int32_t status =
        daomesh__stream_released(audit->state, &released, &over, stream, audit->ledger->committed_time);
    if (status == DAOMESH_E_CORRUPT)
        return daomesh__broken(audit, "a stream without a plan or clock that can be read", NULL, NULL);
    TRY(status);
    SURE(daomesh_amount_compare(&order, &stream->claimed, &released));
    return order > 0 ? daomesh__broken(audit, "more was claimed than released", &stream->claimed, &released)
                     : DAOMESH_OK;
}

/* What a programme divides among its recipients is one of its parts. */
static int32_t audit_part(struct audit *audit, const struct daomesh_stream_record *stream, uint64_t number)
{
    const struct daomesh_programme_record *programme;
    if (!is_divided(stream)) return DAOMESH_OK;
    TRY(find_programme(audit->state, &programme, stream->payer, stream->programme));
    return programme && stream->part < programme->parts_count &&
                   programme->parts[stream->part].stream == number
               ? DAOMESH_OK
               : daomesh__broken(audit, "a stream of no programme", NULL, NULL);
}

static int32_t audit_stream(struct books *books, uint64_t number)
{
    struct audit *audit = books->audit;
    const struct daomesh_stream_record *stream;
    daomesh_amount owed;
    TRY(find_stream(audit->state, &stream, number));
    if (!stream) return daomesh__broken(audit, "a stream is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_STREAM]++;
    if (stream->minter > audit->ledger->committed.minters)
        return daomesh__broken(audit, "a stream of no minter", NULL, NULL);
    TRY(audit_part(audit, stream, number));
    TRY(audit_released(audit, stream));
    if (is_divided(stream)) /* what it owes is reserved by the streams that fund its programme */
        return daomesh__audit_escrow(audit, HOME_LEDGER, stream->escrow, NULL, 0);
    MUST(daomesh_amount_subtract(&owed, &stream->total, &stream->claimed) == DAOMESH_OK);
    const struct daomesh_token_part part = { stream->token, owed };
    const uint32_t held = stream->minter == 0 && !amount_is_zero(&owed);
    TRY(daomesh__audit_escrow(audit, HOME_LEDGER, stream->escrow, &part, held));
    return stream->minter == 0 ? DAOMESH_OK
                               : daomesh__audit_add(audit, &books->sums[stream->minter].streams, &owed);
}

/* --- What hangs on a minter ---------------------------------------------------------------------------------------- */

static int32_t audit_grant(void *ctx, uint64_t local, const void *record)
{
    const struct books *books = ctx;
    const struct daomesh_minter_grant_record *grant = record;
    struct audit *audit = books->audit;
    if (local >> 32 != books->minter) return DAOMESH_E_END;
    audit->expected[DAOMESH_RECORD_MINTER_GRANT]++;
    if ((local & UINT32_MAX) > audit->ledger->committed.parties ||
        !(grant->rights.mint || grant->rights.pause || grant->rights.veto))
        return daomesh__broken(audit, "a grant to nobody, or of nothing", NULL, NULL);
    return DAOMESH_OK;
}

static int32_t audit_request(struct audit *audit, uint64_t local)
{
    const struct daomesh_mint_request_record *request;
    TRY(find_mint_request(audit->state, &request, local));
    if (!request || request->state < REQUEST_WAITING || request->state > REQUEST_VETOED)
        return daomesh__broken(audit, "a mint is missing, or without a state", NULL, NULL);
    audit->expected[DAOMESH_RECORD_MINT_REQUEST]++;
    if (request->state != REQUEST_WAITING && request->timer != 0)
        return daomesh__broken(audit, "a mint that is over with a timer", NULL, NULL);
    return daomesh__audit_timer(audit, request->timer, TIMER_MINT, HOME_LEDGER, local);
}

static int32_t audit_window(struct audit *audit, const struct daomesh_minter_record *minter, uint64_t number)
{
    const struct daomesh_minter_window_record *window;
    TRY(find_minter_window(audit->state, &window, number));
    if (!window) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_MINTER_WINDOW]++;
    for (uint32_t i = 0; i < window->entries_count; i++) {
        int32_t order;
        SURE(daomesh_amount_compare(&order, &window->entries[i].amount, &minter->rate));
        if (order > 0 || (i > 0 && window->entries[i].at <= window->entries[i - 1].at))
            return daomesh__broken(audit, "a minter's window holds what it never could", NULL, NULL);
    }
    return DAOMESH_OK;
}

static int32_t audit_belongings(struct books *books, const struct daomesh_minter_record *minter)
{
    struct audit *audit = books->audit;
    int32_t status = daomesh__state_each(audit->state, HOME_LEDGER, DAOMESH_RECORD_MINTER_GRANT,
                                         books->minter << 32, audit_grant, books);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    TRY(audit_window(audit, minter, books->minter));
    TRY(daomesh__audit_bounds(audit, minter, books->minter));
    for (uint64_t number = 1; number <= minter->requests; number++)
        TRY(audit_request(audit, books->minter << 32 | number));
    return DAOMESH_OK;
}

/* --- Minters --------------------------------------------------------------------------------------------------------- */

/* From the first on, and before anything that goes up from a minter: each is there, below one that came before it. */
static int32_t audit_place(struct audit *audit, uint64_t number)
{
    const struct daomesh_minter_record *minter, *parent = NULL;
    TRY(find_minter(audit->state, &minter, number));
    if (!minter) return daomesh__broken(audit, "a minter is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_MINTER]++;
    if (minter->parent >= number) return daomesh__broken(audit, "a minter below a later one", NULL, NULL);
    if (minter->parent != 0) {
        TRY(find_minter(audit->state, &parent, minter->parent));
        MUST(parent != NULL);
        if (parent->token != minter->token || parent->delay_s > minter->delay_s)
            return daomesh__broken(audit, "a minter does not fit the one above", NULL, NULL);
    }
    return daomesh__same_number(audit, minter->depth, parent ? parent->depth + 1u : 1u,
                                "a minter's depth is miscounted");
}

static int32_t audit_sums(struct books *books, const struct daomesh_minter_record *minter)
{
    struct audit *audit = books->audit;
    const struct sums *below = &books->sums[books->minter];
    daomesh_amount minted = minter->own_minted, reserved = minter->own_reserved, given;
    int32_t order;
    TRY(daomesh__same_amount(audit, &minter->own_reserved, &below->streams,
                             "a minter reserved something else than its streams owe"));
    TRY(daomesh__audit_add(audit, &minted, &below->minted));
    TRY(daomesh__audit_add(audit, &reserved, &below->reserved));
    TRY(daomesh__same_amount(audit, &minter->minted, &minted, "what a minter minted does not add up"));
    TRY(daomesh__same_amount(audit, &minter->reserved, &reserved, "what a minter reserved does not add up"));
    given = minted;
    TRY(daomesh__audit_add(audit, &given, &reserved));
    SURE(daomesh_amount_compare(&order, &given, &minter->cap));
    return order > 0 ? daomesh__broken(audit, "a minter gave more than its cap", &given, &minter->cap)
                     : DAOMESH_OK;
}

/* From the last to the first, so that those below a minter come before it. */
static int32_t audit_minter(struct books *books, uint64_t number)
{
    struct audit *audit = books->audit;
    const struct daomesh_minter_record *minter;
    TRY(find_minter(audit->state, &minter, number));
    MUST(minter != NULL);
    books->minter = number;
    TRY(audit_sums(books, minter));
    if (minter->parent != 0) {
        TRY(daomesh__audit_add(audit, &books->sums[minter->parent].minted, &minter->minted));
        TRY(daomesh__audit_add(audit, &books->sums[minter->parent].reserved, &minter->reserved));
    }
    return audit_belongings(books, minter);
}

static int32_t audit_all(struct books *books)
{
    struct audit *audit = books->audit;
    audit->party = 0;
    for (uint64_t number = 1; number <= audit->ledger->committed.minters; number++) {
        audit->object = number;
        SURE(daomesh__state_begin(audit->state));
        TRY(audit_place(audit, number));
    }
    for (uint64_t number = 1; number <= audit->ledger->committed.streams; number++) {
        audit->object = number;
        SURE(daomesh__state_begin(audit->state));
        TRY(audit_stream(books, number));
    }
    for (uint64_t number = audit->ledger->committed.minters; number > 0; number--) {
        audit->object = number;
        SURE(daomesh__state_begin(audit->state));
        TRY(audit_minter(books, number));
    }
    audit->object = 0;
    return DAOMESH_OK;
}

int32_t daomesh__audit_minters(struct audit *audit)
{
    const size_t bytes = (size_t)(audit->ledger->committed.minters + 1) * sizeof(struct sums);
    struct books books = { .audit = audit, .sums = daomesh__allocate(&audit->ledger->allocator, bytes) };
    if (!books.sums) return DAOMESH_E_NO_MEMORY;
    memset(books.sums, 0, bytes);
    int32_t status = audit_all(&books);
    daomesh__free(&audit->ledger->allocator, books.sums, bytes);
    return status;
}
