/* See failing_lmdb.h. */
#include <lmdb.h>
#include <string.h>

#include "failing_lmdb.h"

static const char *failing = "";
static int code, met;

void failing_lmdb(const char *name, int its_code)
{
    failing = name;
    code = its_code;
    met = 0;
}

int failing_lmdb_met(void)
{
    return met;
}

static int comes(const char *name)
{
    if (code == 0 || strcmp(name, failing) != 0) return 0;
    met++;
    return 1;
}

#define WRAP(name, parameters, arguments)                                                                    \
    int __real_##name parameters;                                                                            \
    int __wrap_##name parameters;                                                                            \
    int __wrap_##name parameters                                                                             \
    {                                                                                                        \
        return comes(#name) ? code : __real_##name arguments;                                                \
    }

WRAP(mdb_env_create, (MDB_env * *env), (env))
WRAP(mdb_env_set_mapsize, (MDB_env * env, size_t size), (env, size))
WRAP(mdb_env_set_maxreaders, (MDB_env * env, unsigned readers), (env, readers))
WRAP(mdb_env_open, (MDB_env * env, const char *path, unsigned flags, mdb_mode_t mode),
     (env, path, flags, mode))
WRAP(mdb_env_info, (MDB_env * env, MDB_envinfo *info), (env, info))
WRAP(mdb_env_stat, (MDB_env * env, MDB_stat *pages), (env, pages))
WRAP(mdb_env_get_fd, (MDB_env * env, mdb_filehandle_t *file), (env, file))
WRAP(mdb_env_sync, (MDB_env * env, int force), (env, force))
WRAP(mdb_txn_begin, (MDB_env * env, MDB_txn *parent, unsigned flags, MDB_txn **txn),
     (env, parent, flags, txn))
WRAP(mdb_txn_renew, (MDB_txn * txn), (txn))
WRAP(mdb_dbi_open, (MDB_txn * txn, const char *name, unsigned flags, MDB_dbi *data), (txn, name, flags, data))
WRAP(mdb_dbi_flags, (MDB_txn * txn, MDB_dbi data, unsigned *flags), (txn, data, flags))
WRAP(mdb_get, (MDB_txn * txn, MDB_dbi data, MDB_val *key, MDB_val *value), (txn, data, key, value))
WRAP(mdb_cursor_open, (MDB_txn * txn, MDB_dbi data, MDB_cursor **cursor), (txn, data, cursor))
WRAP(mdb_cursor_get, (MDB_cursor * cursor, MDB_val *key, MDB_val *value, MDB_cursor_op what),
     (cursor, key, value, what))
WRAP(madvise, (void *page, size_t len, int advice), (page, len, advice))
