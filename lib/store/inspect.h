/* A look at an LMDB file before LMDB maps it, so that a damaged one gives a status and not a signal. */
#ifndef DAOMESH_LIB_STORE_INSPECT_H
#define DAOMESH_LIB_STORE_INSPECT_H

#include "base/base.h"

/*
 * OK: LMDB can map and open the file; an empty file is OK too, with *empty = 1, and so is one that was begun and never
 * finished, which may be cut to nothing. FOREIGN: not LMDB's. PLATFORM: made on a machine of other byte order or word
 * size. VERSION: a format of LMDB that this code does not know. CORRUPT: damaged head, or pages in use are missing at the
 * end. STORE_IO: it cannot be read.
 */
int32_t daomesh__store_inspect(int *empty, int file);

#endif
