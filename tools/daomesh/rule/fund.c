/* fund: divides a pool among projects, by gifts, by votes on what they were worth, or by tallies of other systems. */
#include "rule.h"

#include <string.h>

struct way {
    const char *name;
    int (*run)(struct tool *tool, const struct fund *fund);
    const char *doc;
};

static const struct way ways[] = {
    { "quadratic", fund_match, "(sum of roots)^2 of gifts, less what was given" },
    { "pairwise", fund_match, "quadratic, where two people together move no more than --pair-bound" },
    { "cocm", fund_match, "quadratic, where gifts of one cluster (--clusters) count for less" },
    { "pluralistic", fund_match, "as Gitcoin's pluralistic.js" },
    { "median", fund_retro, "by the median of votes on what each was worth (Optimism round 3)" },
    { "mean", fund_retro, "by their mean (Filecoin)" },
    { "clrfund-linear", fund_tallied, "from votes and spent credits of clr.fund until 2022" },
    { "clrfund-alpha", fund_tallied, "since 2022" },
    { "vebetter", fund_tallied, "shares in basis points, with an equal base (VeBetterDAO)" },
};

int fund_pool(struct tool *tool, struct money *money, struct decimal *out, const struct fund *fund,
              const struct records *records)
{
    int given;
    scoped_text setting = fund->pool ? NULL : records_setting(records, "pool");
    TRY(money_option(tool, money, out, &given, "--pool", fund->pool ? fund->pool : setting));
    if (given) return DONE;
    return misuse(tool, "--pool is missing: what there is to divide");
}

static void print_ways(void)
{
    printf("\nmethods:\n");
    for (size_t i = 0; i < COUNT_OF(ways); i++)
        printf("  %-15s %s\n", ways[i].name, ways[i].doc);
}

static int find_way(struct tool *tool, const struct way **out, const char *name)
{
    struct suggestion near = { .wanted = name };
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        suggest(&near, ways[i].name);
        *out = &ways[i];
        if (strcmp(ways[i].name, name) == 0) return DONE;
    }
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "--method: no method %s%s", name,
                  near.best ? hint : "; quadratic, pairwise, cocm, median, ... would be right: fund --help");
}

/* A dial that the method does not read is a mistake, not a wish to ignore. */
static int check_unread(struct tool *tool, const struct fund *fund, const struct way *way)
{
    int is_match = way->run == fund_match, is_tallied = way->run == fund_tallied,
        is_retro = way->run == fund_retro;
    int is_plural = strcmp(way->name, "pluralistic") == 0, is_vebetter = strcmp(way->name, "vebetter") == 0;
    const struct {
        const char *option;
        const char *value;
        int read;
    } dials[] = {
        { "--cap", fund->cap, is_match || is_vebetter },
        { "--minimum", fund->minimum, is_match || is_retro },
        { "--pair-bound", fund->pair_bound, strcmp(way->name, "pairwise") == 0 },
        { "--clusters", fund->clusters, strcmp(way->name, "cocm") == 0 },
        { "--use", fund->use, is_match },
        { "--own", fund->own, strcmp(way->name, "quadratic") == 0 },
        { "--roots", fund->roots, is_match && !is_plural },
        { "--division", fund->division, is_match && !is_plural },
        { "--factor", fund->factor, is_tallied && !is_vebetter },
        { "--quorum", fund->quorum, is_retro },
        { "--base", fund->base, is_vebetter },
    };
    for (size_t i = 0; i < COUNT_OF(dials); i++)
        if (dials[i].value && !dials[i].read)
            return misuse(tool, "%s: %s does not read it", dials[i].option, way->name);
    return DONE;
}

int run_fund(struct tool *tool, struct words *args)
{
    struct fund fund = { .method = NULL };
    const struct way *way;
    const struct option options[] = {
        { "--method", "NAME", "how to divide; quadratic when it is not said", &fund.method, NULL },
        { "--pool", "AMOUNT", "what there is to divide", &fund.pool, NULL },
        { "--cap", "AMOUNT", "most that one project gets; vebetter: a part, 20%", &fund.cap, NULL },
        { "--minimum", "AMOUNT", "smaller gifts do not count; median, mean: score that a project needs",
          &fund.minimum, NULL },
        { "--pair-bound", "AMOUNT", "pairwise: K", &fund.pair_bound, NULL },
        { "--clusters", "FILE", "cocm: contributor and cluster in each row", &fund.clusters, NULL },
        { "--use", "WORD", "of the pool: all, or as much as is asked", &fund.use, NULL },
        { "--own", "WORD", "own gifts: subtract, keep, squares", &fund.own, NULL },
        { "--roots", "WORD", "fine, whole", &fund.roots, NULL },
        { "--division", "WORD", "exact, floor", &fund.division, NULL },
        { "--quorum", "N", "median, mean: votes that a project needs", &fund.quorum, NULL },
        { "--factor", "N", "clrfund: smallest units a credit", &fund.factor, NULL },
        { "--base", "PART", "vebetter: of the pool, equally to all; whole percent", &fund.base, NULL },
        { "--decimals", "N", "of amounts; else as many as the finest has", &fund.decimals, NULL },
        { "--format", "NAME", "csv or json; else by content", &fund.format, NULL },
        { "--columns", "project=X", "what the file calls its columns", &fund.columns, NULL },
        { "--svg", "FILE|-", "draws what each project gets", &fund.svg, NULL },
    };
    int code = take_options(tool, args, options, COUNT_OF(options), NULL);
    if (code == SHOWN) print_ways();
    TRY(code);
    TRY(take_word(tool, args, &fund.path, "the file of gifts or votes"));
    TRY(take_no_more(tool, args));
    if (!fund.method) fund.method = "quadratic";
    TRY(find_way(tool, &way, fund.method));
    TRY(check_unread(tool, &fund, way));
    return way->run(tool, &fund);
}
