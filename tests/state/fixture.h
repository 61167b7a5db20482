/* What the state tests share: a state over a memory store that can fail, and an allocator that can. */
#ifndef DAOMESH_TESTS_STATE_FIXTURE_H
#define DAOMESH_TESTS_STATE_FIXTURE_H

#include <check.h>

#include "../support/failing_allocator.h"
#include "../support/faulty_store.h"
#include "state/records.h"
#include "state/state.h"

#define HOME 7u

extern struct failing_allocator failing;
extern struct faulty_store faulty; /* over a memory store */
extern struct state *state;

void open_all(void);  /* store and state; `failing` serves the state alone */
void close_all(void); /* and checks that nothing leaked */
void open_state(size_t keep);
void reopen_state(size_t keep); /* closes the state, so that everything is read again */

int32_t commit_changes(void); /* write, commit, keep; on an error nothing is committed */
void commit_all(void);

/* Old weights of DAO HOME stand for any record; `since` is their value. -1: absent. */
void create_weight(uint64_t local, uint64_t since);
void edit_weight(uint64_t local, uint64_t since);
int64_t weight(uint64_t local);

/* Payloads of DAO HOME stand for any blob. NULL: absent. */
void put_blob(uint64_t local, const char *bytes);
const char *blob(uint64_t local);

Suite *record_suite(void);
Suite *journal_suite(void);
Suite *batch_suite(void);
Suite *timer_suite(void);
Suite *sequence_suite(void);
Suite *fault_suite(void);
Suite *model_suite(void);
Suite *account_suite(void);
Suite *tree_suite(void);
Suite *tree_page_suite(void);
Suite *tree_forged_suite(void);

#endif
