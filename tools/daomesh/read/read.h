/*
 * What the readers of voters' and donors' files share: a text with places in it, names and the numbers they get, decimals,
 * rows of cells. Every error names the file, the line and the column, and what would be right.
 */
#ifndef DAOMESH_TOOL_READ_H
#define DAOMESH_TOOL_READ_H

#include "../tool.h"

/* --- source.c: a text that is read, and where in it one is ------------------------------------------------------ */

#define SOURCE_BYTES_MAX (1u << 30)

struct source {
    struct tool *tool;
    const char *name; /* as errors call it */
    struct bytes bytes;
    const char *at; /* what comes next */
    const char *end;
    uint32_t steps; /* lines and ballots since the bar was last looked at */
    struct bar bar;
};

/* A part of a text; not terminated. */
struct piece {
    const char *at;
    const char *end;
};

int source_open(struct tool *tool, struct source *out, const char *path); /* "-" is standard input */
void source_close(struct source *source);
#define scoped_source_text __attribute__((cleanup(source_close))) struct source
void source_rewind(struct source *source);
int source_line(struct source *source, struct piece *line); /* 0 at the end; without its line end */
void source_step(struct source *source); /* moves the bar; lines do so by themselves */
/* Says what is wrong at a place of the text; FAILED. Nothing is said of places outside of it but the file's name. */
int source_fault(const struct source *source, const char *at, const char *format, ...) FORMAT(3);

size_t piece_len(struct piece piece);
struct piece piece_trim(struct piece piece);
struct piece piece_until(struct piece piece, char mark); /* up to the mark, or all of it */
int piece_is(struct piece piece, const char *text);      /* upper and lower case alike */
int piece_begins(struct piece piece, const char *text);
int piece_u64(uint64_t *out, struct piece piece); /* decimal digits alone */
char *piece_copy(struct piece piece);
#define SHOWN_BYTES 80
const char *piece_shown(char out[SHOWN_BYTES], struct piece piece); /* escaped, cut where it is long */
struct piece piece_of(const char *text);

/* --- decimal.c: numbers as people write them ----------------------------------------------------------------------- */

#define PLACES_MAX 36

/* 12.50 is 1250 with 2 places: zeros at the end count, they say how fine the unit is. */
struct decimal {
    daomesh_amount units;
    unsigned places;
    int negative;
};

int decimal_read(struct decimal *out, struct piece piece);      /* 1 when it is one; e12 and _ are allowed */
int decimal_scale(daomesh_amount *amount, unsigned places);     /* times 10^places; 0 when that is too large */
int decimal_small(int32_t *out, struct piece piece, int32_t of); /* a whole number of 1/of */
/* The power of ten that makes this number and those before whole, where only proportions count: 10 for 0.2 and 0.8. */
int32_t decimal_unit(int32_t unit, struct piece piece);
void decimal_write(char out[VALUE_BYTES], const daomesh_amount *units, unsigned places); /* exact, no ending zeros */

/* --- roster.c: names in the order they were met ----------------------------------------------------------------------- */

struct roster {
    char **name;
    size_t count;
    size_t cap;
    json_t *index;
};

int roster_find(const struct roster *roster, uint32_t *number, const char *name);
uint32_t roster_add(struct roster *roster, const char *name); /* the number it has or gets */
void roster_free(struct roster *roster);

/* --- csv.c: rows of cells ------------------------------------------------------------------------------------------------ */

#define CELLS_MAX 4096

struct cell {
    struct piece text; /* without quotes */
    const char *place; /* in the source */
};

struct csv {
    struct source *source;
    char delimiter;
    struct cell *cells;
    size_t count;
    size_t cap;
    struct bytes unquoted; /* cells in quotes that hold quotes */
};

void csv_begin(struct csv *csv, struct source *source, char delimiter); /* '\0': sees it from the first line */
int csv_row(struct csv *csv, int *more); /* blank lines are left out */
void csv_free(struct csv *csv);

/* --- records.c: rows with named fields, from CSV or JSON -------------------------------------------------------------------- */

struct field {
    const char *name;
    const char *also; /* other names it goes by, with spaces between */
    int optional;
};

/* One file of records. In JSON they stand in an array, alone or under the key `list`, with settings beside it. */
struct records {
    struct source source;
    const struct field *fields;
    size_t field_count;
    struct csv csv;
    size_t *column; /* of each field, SIZE_MAX when the file has none */
    json_t *document;
    json_t *list;
    size_t next;
    struct cell *cell;   /* one for each field of the record at hand; empty when it has none */
    char **text;         /* numbers of JSON as text */
    const char *renamed; /* --columns */
};

int records_open(struct tool *tool, struct records *out, const char *path, const char *format, const char *list,
                 const struct field *fields, size_t count, const char *renamed);
int records_next(struct records *records, int *more);
int records_fault(const struct records *records, size_t field, const char *format, ...) FORMAT(3);
int records_decimal(const struct records *records, struct decimal *out, size_t field); /* not negative */
char *records_setting(const struct records *records, const char *key); /* of JSON; NULL when there is none */
void records_close(struct records *records);
#define scoped_records __attribute__((cleanup(records_close))) struct records
char *json_as_text(const json_t *value); /* a text or a number; NULL for anything else */
int json_open(const struct source *source, json_t **out);
int is_json(const struct source *source, const char *format);

/* --- vote.c: ballots in the making ---------------------------------------------------------------------------------------------- */

/* What marks say. A reader makes those that are wanted, as far as the file can tell them. */
enum wanted { WANT_RANKS, WANT_APPROVALS, WANT_VALUES };

struct vote {
    enum wanted wanted;
    int32_t value_unit;    /* 1000 when values are thousandths */
    int proportional;      /* only the proportions within a ballot count: each may have decimals of its own */
    char *title;           /* or NULL */
    char *method;          /* that the file itself asks for, or NULL */
    size_t options_max;    /* 0: what daomesh_tally takes */
    struct roster options; /* as ballots write them */
    char **label;          /* long names, NULL where there is none; options.count of them */
    int closed;            /* no option may be added any more */
    daomesh_ballot_group *group;
    size_t groups;
    size_t group_cap;
    daomesh_mark *mark;
    size_t marks;
    size_t mark_cap;
    const char **group_place; /* where each stands; NULL in JSON */
    const char **mark_place;
    uint8_t *places; /* decimals of each weight, until vote_finish */
    unsigned decimals;
    struct roster *voters; /* where names of voters are wanted: who cast each ballot, in order; else NULL */
    uint32_t represented;  /* by delegation: voters who cast no ballot */
    daomesh_amount lost;   /* and weight that found nobody who did */
    struct decimal *cost;  /* Pabulib: of each option */
    struct decimal budget;
    char *rule; /* that the city used, or NULL */
    int has_ranks;     /* the file knows an order, */
    int has_approvals; /* who is approved, */
    int has_values;    /* numbers, */
    int lacks_values;  /* but not for everything that is named */
};

int vote_option(struct vote *vote, const struct source *source, uint32_t *out, struct piece name, const char *place);
void vote_label(struct vote *vote, uint32_t option, struct piece label);
int vote_begin(struct vote *vote, const struct source *source, const char *place, const struct decimal *weight);
int vote_voter(struct vote *vote, const struct source *source, struct piece name); /* of the ballot that was begun */
void vote_mark(struct vote *vote, uint32_t option, int32_t value, const char *place);
void vote_rank_by_values(struct vote *vote);                     /* the last ballot's: highest first */
int vote_finish(struct vote *vote, const struct source *source); /* gives all weights the same decimals */
const char *vote_name(const struct vote *vote, uint32_t option); /* its long name, or the short one */
void vote_free(struct vote *vote);
#define scoped_vote __attribute__((cleanup(vote_free))) struct vote

/* --- one file for each format ------------------------------------------------------------------------------------------------------ */

int read_abif(struct vote *vote, struct source *source);
int read_preflib(struct vote *vote, struct source *source);
int read_blt(struct vote *vote, struct source *source);
int read_pabulib(struct vote *vote, struct source *source);
int read_sheet(struct vote *vote, struct source *source);
int read_document(struct vote *vote, struct source *source);

/* "A>B=C" or "A/5,B/3" as marks of the ballot that was begun; `place` is where it stands in the source. */
int read_preferences(struct vote *vote, const struct source *source, struct piece text, const char *place);

struct format {
    const char *name;
    const char *endings; /* with spaces around */
    int (*read)(struct vote *vote, struct source *source);
};
int find_format(struct tool *tool, const struct format **out, const struct source *source, const char *name);
int read_vote(struct vote *vote, struct source *source, const struct format *format);

#endif
