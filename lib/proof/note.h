/* Shared by the files of signed notes: the parts of a line, and what both reading and signing need. */
#ifndef DAOMESH_LIB_PROOF_NOTE_H
#define DAOMESH_LIB_PROOF_NOTE_H

#include "proof/proof.h"

#define NOTE_LINE_HEAD "\xe2\x80\x94 " /* an em dash and a space */
#define NOTE_LINE_HEAD_BYTES 4u
#define NOTE_KEY_ID_BYTES 4u
#define NOTE_TIME_BYTES 8u
#define NOTE_STATEMENT_BYTES 64u /* "cosignature/v1\ntime 18446744073709551615\n" and its terminator fit */

/* A key of a known kind, with a name, whose id follows from both. ALGORITHM, ARG, KEY_ID and what the name says. */
int32_t daomesh__note_key_check(const daomesh_note_key *key);
/* All lines well-formed, those of unknown keys too. */
int32_t daomesh__note_lines_check(uint32_t *count, daomesh_span lines);
/* What a cosigner signs before the text, "cosignature/v1\ntime 1679315147\n", in a buffer of NOTE_STATEMENT_BYTES. */
daomesh_span daomesh__note_statement(char *buffer, uint64_t time);

#endif
