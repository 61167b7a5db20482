/* What the commands over rules share: counts, and numbers with their decimals. */
#ifndef DAOMESH_TOOL_RULE_H
#define DAOMESH_TOOL_RULE_H

#include "../draw/draw.h"
#include "../read/read.h"

/* --- method.c: the ways to count ------------------------------------------------------------------------------- */

struct method {
    const char *name;
    uint32_t number; /* DAOMESH_TALLY_... */
    enum wanted wanted;
    const char *totals;  /* what they count, as a column's name */
    const char *takes;   /* what a mark may say */
    int of_weight;       /* totals are in units of weight */
    int shares;          /* and parts of all of it */
    int has_matrix;
    int has_rounds;
};
const struct method *method_at(size_t index); /* NULL at the end */
int find_method(struct tool *tool, const struct method **out, const char *name);

/* --- dials.c: options of the command line to a rule -------------------------------------------------------------- */

struct dials {
    const char *min;
    const char *max;
    const char *budget;
    const char *strength;
    const char *ties;
    const char *stop;
    const char *strict;
    const char *complete;
    const char *skip;
    const char *lots;
    const char *standard; /* the default option of Debian's rule */
    const char *quorum;
    const char *majority;
};
#define DIAL_COUNT 13
void dial_options(struct option out[DIAL_COUNT], struct dials *dials);
/* `lots` and `majorities` have room for every option; *lots_given says whether any were drawn. */
int read_dials(struct tool *tool, daomesh_tally_rule *rule, const struct method *method, const struct dials *dials,
               const struct vote *vote, daomesh_tally_majority *majorities);
int read_lots(struct tool *tool, const struct vote *vote, const char *text, uint32_t *lots);

/* --- count.c: one count and what came out ----------------------------------------------------------------------------- */

struct count {
    const struct method *method;
    const struct vote *vote;
    daomesh_tally_rule rule;
    daomesh_tally_result result;
    daomesh_amount unit; /* what a total is divided by to give whole weights */
    unsigned places;     /* decimals of weights */
};
int count_votes(struct tool *tool, struct count *out, const struct method *method, const struct dials *dials,
                const struct vote *vote, const struct source *source);
void count_free(struct count *count);
#define scoped_count __attribute__((cleanup(count_free))) struct count
void count_total(char out[VALUE_BYTES], const struct count *count, const daomesh_tally_total *total);
const char *short_name(const struct vote *vote, uint32_t option); /* as ballots write it, unless that is a number */
void fraction_write(char out[VALUE_BYTES], const daomesh_amount *part, const daomesh_amount *unit);

/* --- tell.c and picture.c: a count as JSON, as tables, as a picture -------------------------------------------------------- */

json_t *count_json(const struct count *count);
void print_count(struct tool *tool, const struct count *count);
int draw_count(struct tool *tool, const struct count *count, const char *path);

#endif
