/* What the store tests share: an engine to test, keys and values from numbers, a folder to write in. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "engine.h"

char folder[64];
char file_path[96];

void folder_make(void)
{
    (void)snprintf(folder, sizeof folder, "/tmp/daomesh-store-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    (void)snprintf(file_path, sizeof file_path, "%s/ledger", folder);
}

void folder_remove(void)
{
    DIR *entries = opendir(folder);
    ck_assert_ptr_nonnull(entries);
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        char path[512];
        (void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        (void)unlink(path);
    }
    (void)closedir(entries);
    (void)rmdir(folder);
}

struct store *open_file(void)
{
    struct store *store;
    ck_assert_int_eq(daomesh__store_lmdb(&store, &(struct store_options){ .path = file_path, .create = 1 }),
                     DAOMESH_OK);
    return store;
}

struct store *open_engine(int engine)
{
    if (engine == ENGINE_LMDB) return open_file();
    struct store *store;
    ck_assert_int_eq(daomesh__store_memory(&store, &(struct store_options){ .path = NULL }), DAOMESH_OK);
    return store;
}

struct store_key key_of(uint64_t home, uint8_t kind, uint64_t local)
{
    struct store_key key;
    store_be64(key.bytes, home);
    key.bytes[8] = kind;
    store_be64(key.bytes + 9, local);
    return key;
}

daomesh_span text(const char *value)
{
    return (daomesh_span){ (const uint8_t *)value, strlen(value) };
}

void put_text(struct store *store, uint64_t local, const char *value)
{
    struct store_key key = key_of(0, 1, local);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, text(value)), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
}

void remove_key(struct store *store, uint64_t local)
{
    struct store_key key = key_of(0, 1, local);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
}

/* Copies what was found, terminated; several answers stay good at a time. */
static const char *shown(int32_t status, daomesh_span value)
{
    static char answers[4][64];
    static size_t next;
    char *answer = answers[next++ % 4];
    if (status == DAOMESH_E_NOT_FOUND) return "";
    ck_assert_int_eq(status, DAOMESH_OK);
    ck_assert_uint_lt(value.len, sizeof answers[0]);
    memcpy(answer, value.at, value.len);
    answer[value.len] = '\0';
    return answer;
}

const char *text_at(struct store *store, uint64_t local)
{
    struct store_key key = key_of(0, 1, local);
    daomesh_span value;
    int32_t status = store->ops->get(store, &value, &key);
    return shown(status, value);
}

const char *snapshot_text_at(struct store *store, struct store_snapshot *snapshot, uint64_t local)
{
    struct store_key key = key_of(0, 1, local);
    daomesh_span value;
    int32_t status = store->ops->snapshot_get(snapshot, &value, &key);
    return shown(status, value);
}
