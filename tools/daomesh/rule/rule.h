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

/* --- money.c: amounts of one file and one command line in one unit ------------------------------------------------------------- */

/* Amounts with as many decimals as the finest of them has, or as --decimals says. */
struct money {
    unsigned decimals;
    int fixed; /* --decimals was given */
};
int money_begin(struct tool *tool, struct money *money, const char *decimals);
int money_see(struct tool *tool, struct money *money, const struct decimal *decimal, const char *what);
/* An amount of the command line, or a setting of the file; *given says whether there is one. */
int money_option(struct tool *tool, struct money *money, struct decimal *out, int *given, const char *name, const char *text);
int money_scale(struct tool *tool, const struct money *money, daomesh_amount *amount, unsigned places, const char *what);
json_t *money_json(const struct money *money, const daomesh_amount *amount);
/* The number of a word, from 1 on; 0 when nothing was said. `words` ends with NULL. */
int pick(struct tool *tool, uint32_t *out, const char *option, const char *text, const char *const *words);

/* --- trust.c: whom those who do not vote have named ------------------------------------------------------------------- */

struct trust {
    struct roster names; /* of all who name somebody or are named */
    daomesh_delegation *at;
    size_t count;
    daomesh_amount *weights; /* of each name, whether or not they vote */
    uint8_t *places;
    struct money money;
    uint64_t now;
};
int trust_read(struct tool *tool, struct trust *out, const char *path, const char *at);
/* Gives each ballot the weight of all whom its voter speaks for. The vote was read with voters, in the decimals of both. */
int trust_apply(struct tool *tool, const struct trust *trust, struct vote *vote, const char *path);
void trust_free(struct trust *trust);

/* --- tell.c and picture.c: a count as JSON, as tables, as a picture -------------------------------------------------------- */

json_t *count_json(const struct count *count);
void print_count(struct tool *tool, const struct count *count);
int draw_count(struct tool *tool, const struct count *count, const char *path);

/* --- parts.c: named amounts in rows, printed, drawn, as JSON ------------------------------------------------------------------------ */

/* A row of a result. `json` has what its table shows. */
struct part {
    const char *name;
    unsigned decimals;     /* when rows are of different things */
    daomesh_amount before; /* what bars show first, in grey */
    daomesh_amount paid;
    json_t *json;
};
struct parts {
    struct part *at;
    size_t count;
    const struct money *money; /* NULL: rows are of different things, each with its own decimals */
    const char *title;
    const char *note;      /* below it in the picture */
    const char *before_is; /* legends; before_is NULL when there is nothing before */
    const char *paid_is;
    const struct column *columns;
    size_t column_count;
    json_t *json; /* everything else; the rows go to `rows` of it */
    const char *rows;
};
void parts_make(struct parts *parts, size_t count);
void parts_sort(struct parts *parts); /* most paid first */
int parts_show(struct tool *tool, struct parts *parts, const char *svg, const char *summary);
void parts_free(struct parts *parts);
#define scoped_parts __attribute__((cleanup(parts_free))) struct parts

/* --- weights.c: "alice=10, bob=20", or a file of names and amounts ---------------------------------------------------------------------- */

struct weights {
    struct roster names;
    daomesh_amount *at;
    uint8_t *places;
};
/* `fields` are a name and an amount. */
int read_weights(struct tool *tool, struct weights *out, struct money *money, const char *words, const char *path,
                 const char *format, const char *list, const struct field fields[2], const char *renamed);
int scale_weights(struct tool *tool, struct weights *weights, const struct money *money);
void weights_free(struct weights *weights);
#define scoped_weights __attribute__((cleanup(weights_free))) struct weights

/* --- fund.c and what it calls: match.c, retro.c, tallied.c ------------------------------------------------------------------------------- */

struct fund {
    const char *path;
    const char *format;
    const char *method;
    const char *columns;
    const char *svg;
    const char *pool;
    const char *cap;
    const char *minimum;
    const char *pair_bound;
    const char *clusters;
    const char *use;
    const char *own;
    const char *roots;
    const char *division;
    const char *factor;
    const char *quorum;
    const char *base;
    const char *decimals;
};
int fund_match(struct tool *tool, const struct fund *fund);
int fund_retro(struct tool *tool, const struct fund *fund);
int fund_tallied(struct tool *tool, const struct fund *fund);
/* --pool, or "pool" of a JSON file. */
int fund_pool(struct tool *tool, struct money *money, struct decimal *out, const struct fund *fund,
              const struct records *records);

/* --- award.c and quality.c ----------------------------------------------------------------------------------------------------------------- */

struct contest {
    const char *path;
    const char *format;
    const char *columns;
    const char *pool;
    const char *decay;
    const char *profile;
    const char *reward;
    const char *curve;
    const char *minimum;
    const char *svg;
};
int award_quality(struct tool *tool, const struct contest *contest);

/* --- settings.c: options that may stand in a JSON file instead ------------------------------------------------------------------------- */

/* {"total": 1000, "duration": "30d"} for --total 1000 --duration 30d; options of the command line go before it. */
int take_settings(struct tool *tool, json_t **kept, const char *path, const struct option *options, size_t count);

#endif
