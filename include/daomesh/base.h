/**
 * What every other header of libdaomesh stands on: visibility, plain value types, statuses, diagnostics.
 *
 * Rules for callers, true for the whole library:
 *
 * - A function returns an int32_t status; DAOMESH_OK is 0, every other value has a name and a sentence
 *   (daomesh_status_name, daomesh_status_text). Results come through out parameters, zeroed on error.
 * - Arguments stand in this order: handle, outputs, inputs; a length right after its array; the optional
 *   daomesh_diag last.
 * - Pointers must not be NULL unless their line says so; a NULL where none may be gives DAOMESH_E_ARG.
 * - The library borrows inputs for the length of the call, keeps no pointer to them, prints nothing, starts no
 *   threads, never aborts.
 */
#ifndef DAOMESH_BASE_H
#define DAOMESH_BASE_H

#include <stddef.h>
#include <stdint.h>

#include <daomesh/status.h>

#if defined(DAOMESH_NO_EXPORT) || !(defined(__GNUC__) || defined(__clang__))
#define DAOMESH_API
#else
#define DAOMESH_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define DAOMESH_VERSION_MAJOR 0
#define DAOMESH_VERSION_MINOR 1
#define DAOMESH_VERSION_PATCH 0
#define DAOMESH_VERSION "0.1.0"

/** Bytes in an id, a hash or a public key. */
#define DAOMESH_ID_BYTES 32

/** 32 bytes that name a party, a DAO, an action or a ledger. All zero names nothing. */
typedef struct daomesh_id {
    uint8_t bytes[DAOMESH_ID_BYTES];
} daomesh_id;

/** An unsigned 256-bit number, least significant limb first; limb values are native integers. */
typedef struct daomesh_amount {
    uint64_t limb[4];
} daomesh_amount;

/** Borrowed bytes. `at` may be NULL only when `len` is 0. */
typedef struct daomesh_span {
    const uint8_t *at;
    size_t len;
} daomesh_span;

/**
 * The one memory function of an object that allocates (Lua's shape).
 *
 * resize(ctx, NULL, 0, n) allocates n bytes; resize(ctx, p, old, n) moves them; resize(ctx, p, old, 0) frees them
 * and its result is ignored. It returns NULL when it cannot; the caller's object is then unchanged.
 */
typedef struct daomesh_allocator {
    void *(*resize)(void *ctx, void *old, size_t old_size, size_t new_size);
    void *ctx;
} daomesh_allocator;

/**
 * How far a long call has come: `done` of about `total` steps, whose size is the call's. Any result but 0 cancels the call,
 * which then returns DAOMESH_E_CANCELLED. It must not call back into the objects of that call.
 */
typedef int32_t daomesh_progress(void *ctx, uint64_t done, uint64_t total);

/**
 * Why a call said no: caller-owned, optional, filled on error only.
 *
 * size must hold sizeof(daomesh_diag) before the call. `path` names the field ("members[3].shares") and `text` says
 * what was wrong; both are always terminated. `given` and `limit` are the two numbers the sentence speaks of, 0 where
 * none do.
 */
typedef struct daomesh_diag {
    uint32_t size;
    int32_t status;
    uint32_t kind;     /* action kind, 0 when none */
    uint32_t field;    /* field key inside the action, 0 when none */
    uint64_t offset;   /* byte offset in the input, where the status speaks of bytes */
    daomesh_amount given;
    daomesh_amount limit;
    char path[96];
    char text[160];
} daomesh_diag;

/** "0.1.0". Since 0.1. */
DAOMESH_API const char *daomesh_version(void);

/** major * 1 000 000 + minor * 1 000 + patch of the linked library. Since 0.1. */
DAOMESH_API uint32_t daomesh_version_number(void);

/** Twin of DAOMESH_ID_BYTES. Since 0.1. */
DAOMESH_API size_t daomesh_id_bytes(void);

/** sizeof(daomesh_diag) of the linked library. Since 0.1. */
DAOMESH_API size_t daomesh_diag_bytes(void);

/**
 * The value of a public constant, for programs that cannot read macros: daomesh_constant(&value, "TALLY_SCHULZE").
 *
 * value  out; 0 on any error
 * name   without the leading DAOMESH_. Statuses and the numbers of actions, events and records have functions of their own
 *        (daomesh_status_name, daomesh_schema_at); DAOMESH_VERSION is daomesh_version()
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_NOT_FOUND.
 * Cost: logarithmic in their number; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_constant(uint64_t *value, const char *name);

/**
 * The index-th constant in the order of names, to list them all.
 *
 * name   out; static, without the leading DAOMESH_; NULL on any error
 * value  out; 0 on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_END (past the last). Since 0.1.
 */
DAOMESH_API int32_t daomesh_constant_at(const char **name, uint64_t *value, uint32_t index);

/** The name of a status, "NOT_A_MEMBER"; "UNKNOWN" for a number the library does not have. Never NULL. Since 0.1. */
DAOMESH_API const char *daomesh_status_name(int32_t status);

/** The English sentence of a status. Never NULL. Since 0.1. */
DAOMESH_API const char *daomesh_status_text(int32_t status);

#ifdef __cplusplus
}
#endif

#endif
