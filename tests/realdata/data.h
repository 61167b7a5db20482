/* Where recorded data lies, and how tests read its lines. Absent data is told, and passes. */
#ifndef DAOMESH_TESTS_REALDATA_DATA_H
#define DAOMESH_TESTS_REALDATA_DATA_H

#include <stdio.h>

/* A file of the data folder, "../shared/data" or $DAOMESH_DATA; NULL after saying "data absent" when there is none. */
FILE *open_data(const char *name);

/* The next line without its end, in a buffer that the next call writes over; NULL at the end of the file. */
char *next_line(FILE *file);

/* Cuts the text at *at up to the separator and moves on; NULL when nothing is left. */
char *next_field(char **at, char separator);

#endif
