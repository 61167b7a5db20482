/* A store around another one that fails the n-th call, once or from then on. */
#include <stdlib.h>

#include "faulty_store.h"

struct store_snapshot {
    struct faulty_store *faulty;
    struct store_snapshot *inner;
};

static struct faulty_store *faulty_of(struct store *store)
{
    return (struct faulty_store *)store;
}

static int32_t pass(struct faulty_store *faulty)
{
    faulty->calls++;
    if (faulty->fail_at == 0) return DAOMESH_OK;
    int fails = faulty->forever ? faulty->calls >= faulty->fail_at : faulty->calls == faulty->fail_at;
    return fails ? faulty->status : DAOMESH_OK;
}

static void faulty_close(struct store *store)
{
    struct store *inner = faulty_of(store)->inner;
    inner->ops->close(inner);
}

static int32_t faulty_begin(struct store *store)
{
    struct faulty_store *faulty = faulty_of(store);
    TRY(pass(faulty));
    return faulty->inner->ops->begin(faulty->inner);
}

static int32_t faulty_put(struct store *store, const struct store_key *key, daomesh_span value)
{
    struct faulty_store *faulty = faulty_of(store);
    TRY(pass(faulty));
    return faulty->inner->ops->put(faulty->inner, key, value);
}

static int32_t faulty_remove(struct store *store, const struct store_key *key)
{
    struct faulty_store *faulty = faulty_of(store);
    TRY(pass(faulty));
    return faulty->inner->ops->remove(faulty->inner, key);
}

static int32_t faulty_commit(struct store *store)
{
    struct faulty_store *faulty = faulty_of(store);
    int32_t status = pass(faulty);
    if (status == DAOMESH_OK) return faulty->inner->ops->commit(faulty->inner);
    faulty->inner->ops->abort(faulty->inner);
    return status;
}

static void faulty_abort(struct store *store)
{
    struct store *inner = faulty_of(store)->inner;
    inner->ops->abort(inner);
}

static int32_t faulty_get(struct store *store, daomesh_span *value, const struct store_key *key)
{
    struct faulty_store *faulty = faulty_of(store);
    *value = (daomesh_span){ NULL, 0 };
    TRY(pass(faulty));
    return faulty->inner->ops->get(faulty->inner, value, key);
}

static int32_t faulty_scan(struct store *store, const struct store_key *first, const struct store_key *last,
                           store_visit *visit, void *ctx)
{
    struct faulty_store *faulty = faulty_of(store);
    TRY(pass(faulty));
    faulty->scans++;
    return faulty->inner->ops->scan(faulty->inner, first, last, visit, ctx);
}

static int32_t faulty_snapshot(struct store *store, struct store_snapshot **out)
{
    struct faulty_store *faulty = faulty_of(store);
    *out = NULL;
    TRY(pass(faulty));
    struct store_snapshot *snapshot = malloc(sizeof *snapshot);
    if (!snapshot) return DAOMESH_E_NO_MEMORY;
    snapshot->faulty = faulty;
    int32_t status = faulty->inner->ops->snapshot(faulty->inner, &snapshot->inner);
    if (status == DAOMESH_OK)
        *out = snapshot;
    else
        free(snapshot);
    return status;
}

static int32_t faulty_snapshot_get(struct store_snapshot *snapshot, daomesh_span *value,
                                   const struct store_key *key)
{
    *value = (daomesh_span){ NULL, 0 };
    TRY(pass(snapshot->faulty));
    return snapshot->faulty->inner->ops->snapshot_get(snapshot->inner, value, key);
}

static int32_t faulty_snapshot_scan(struct store_snapshot *snapshot, const struct store_key *first,
                                    const struct store_key *last, store_visit *visit, void *ctx)
{
    TRY(pass(snapshot->faulty));
    return snapshot->faulty->inner->ops->snapshot_scan(snapshot->inner, first, last, visit, ctx);
}

static void faulty_snapshot_close(struct store_snapshot *snapshot)
{
    if (!snapshot) return;
    snapshot->faulty->inner->ops->snapshot_close(snapshot->inner);
    free(snapshot);
}

static int32_t faulty_usable(struct store *store)
{
    struct store *inner = ((struct faulty_store *)store)->inner;
    return inner->ops->usable(inner);
}

static const struct store_ops faulty_ops = {
    .close = faulty_close,
    .begin = faulty_begin,
    .put = faulty_put,
    .remove = faulty_remove,
    .commit = faulty_commit,
    .abort = faulty_abort,
    .usable = faulty_usable,
    .get = faulty_get,
    .scan = faulty_scan,
    .snapshot = faulty_snapshot,
    .snapshot_get = faulty_snapshot_get,
    .snapshot_scan = faulty_snapshot_scan,
    .snapshot_close = faulty_snapshot_close,
};

void faulty_store_init(struct faulty_store *faulty, struct store *inner)
{
    *faulty = (struct faulty_store){ .base = { &faulty_ops }, .inner = inner };
}

void faulty_store_arm(struct faulty_store *faulty, uint64_t fail_at, int forever, int32_t status)
{
    faulty->fail_at = fail_at ? faulty->calls + fail_at : 0;
    faulty->forever = forever;
    faulty->status = status;
}
