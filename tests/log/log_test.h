/* A log to test with, the slow model of its tree, and folders that go away again. */
#ifndef DAOMESH_TESTS_LOG_H
#define DAOMESH_TESTS_LOG_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log/log.h"
#include "../support/turns.h"

#define ENTRY_BYTES 10u /* an entry of the test log: its length, its number, which log */
#define FOLDER_PATH_BYTES 64

struct test_log {
    uint64_t size;
    uint64_t fork_at; /* from this entry on it is another log; UINT64_MAX: nowhere */
    uint64_t broken;  /* this bundle is given cut off; UINT64_MAX: none */
    uint64_t reads;   /* bundles read so far */
    uint64_t fail_at; /* the read that fails, from 1; 0: none */
    uint8_t bundle[DAOMESH_TILE_WIDTH * ENTRY_BYTES];
};

struct test_log test_log(uint64_t size);
daomesh_bundle_source bundles_of(struct test_log *log);
daomesh_id test_leaf(const struct test_log *log, uint64_t index);

/* RFC 6962 2.1, as it is written there. */
daomesh_id model_root(const daomesh_id *leaves, uint64_t count);
daomesh_id *model_leaves(const struct test_log *log);
daomesh_id test_root(const struct test_log *log, uint64_t size);

/* A new empty folder below the one for temporary files, and its end. */
void folder_make(char path[FOLDER_PATH_BYTES]);
void folder_remove(const char *path);
/* One hash over names and bytes of all files in a folder but the lock. */
daomesh_id folder_digest(const char *path);
/* The size of a file in it, -1 when it is not there; and its bytes with one bit changed, or cut to a length. */
long file_size(const char *folder, const char *name);
void file_flip(const char *folder, const char *name, size_t at);
void file_cut(const char *folder, const char *name, long len);

/* A signed checkpoint of the log; len gets how long. */
size_t make_note(char *out, size_t cap, const char *origin, uint64_t size, const daomesh_id *root);
int32_t publish(daomesh_log_folder *folder, struct test_log *log, const char *origin);
/* Something that is no note of a log, or far too much of one, as the checkpoint. */
void file_write(const char *folder, const char *name, size_t len);
void file_make_folder(const char *folder, const char *name);

Suite *tile_suite(void);
Suite *prove_suite(void);
Suite *folder_suite(void);
Suite *crash_suite(void);

#endif
