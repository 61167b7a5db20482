/* What the store tests share: an engine to test, keys and values from numbers, a folder to write in. */
#ifndef DAOMESH_TESTS_STORE_ENGINE_H
#define DAOMESH_TESTS_STORE_ENGINE_H

#include <check.h>

#include "store/store.h"

enum engine { ENGINE_MEMORY, ENGINE_LMDB, ENGINE_COUNT };

/* A fresh folder, removed with what is in it at the end of the test. Set up by folder_make, in each suite's fixture. */
extern char folder[64];
extern char file_path[96]; /* folder "/ledger" */
void folder_make(void);
void folder_remove(void);

struct store *open_engine(int engine);
struct store *open_file(void);

struct store_key key_of(uint64_t home, uint8_t kind, uint64_t local);
daomesh_span text(const char *value); /* a string as a value */

/* One transaction with one put or remove. */
void put_text(struct store *store, uint64_t local, const char *value);
void remove_key(struct store *store, uint64_t local);

/* What get and snapshot_get say; "" when absent. */
const char *text_at(struct store *store, uint64_t local);
const char *snapshot_text_at(struct store *store, struct store_snapshot *snapshot, uint64_t local);

Suite *contract_suite(void);
Suite *memory_suite(void);
Suite *file_suite(void);
Suite *lmdb_suite(void);

#endif
