/*
 * Between the engine and LMDB: one call of a name can be made to say anything; and madvise, one of the system's. The suite is linked so
 * (LMDB_CALLS in the Makefile).
 */
#ifndef DAOMESH_TESTS_STORE_FAILING_LMDB_H
#define DAOMESH_TESTS_STORE_FAILING_LMDB_H

/* Such calls of "mdb_get" and the like end with a code from now on, undone; 0: none does. */
void failing_lmdb(const char *name, int code);

/* How often one did. */
int failing_lmdb_met(void);

#endif
