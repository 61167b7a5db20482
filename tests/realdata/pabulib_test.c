/*
 * Participatory budgets of Polish cities: votes, points and selected projects as the cities published them.
 *
 * Data: pabulib/ (see its SOURCE.md), sections META, PROJECTS and VOTES of lines cut at ";". Ballots with points are counted by
 * points, others by approvals; "greedy-no-skip" ends at the first project that does not fit. Money is read in hundredths.
 */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/budget.h>

#include "data.h"

Suite *pabulib_suite(void);

#define FILES 256
#define PROJECTS 64
#define GROUPS 8192
#define MARKS (GROUPS * 32)
#define COLUMNS 32

struct city {
    daomesh_budget_rule rule;
    daomesh_amount money;
    daomesh_ballots ballots;
    char name[PROJECTS][32];
    daomesh_amount costs[PROJECTS];
    uint64_t votes[PROJECTS]; /* as published */
    uint64_t score[PROJECTS];
    uint8_t selected[PROJECTS];
    int has_score;
    daomesh_ballot_group group[GROUPS];
    daomesh_mark mark[MARKS];
    uint32_t chosen[PROJECTS];
    daomesh_budget_result result;
    uint8_t is_chosen[PROJECTS];
    daomesh_amount totals[PROJECTS];
    daomesh_amount support[PROJECTS];
};

/* --- Reading ------------------------------------------------------------------------------------------------- */

/* The columns of a section, named by its first line. */
struct columns {
    size_t count;
    char name[COLUMNS][32];
    char *field[COLUMNS];
};

static void read_names(struct columns *columns, char *line)
{
    columns->count = 0;
    for (char *name; (name = next_field(&line, ';')) != NULL && columns->count < COLUMNS;)
        (void)snprintf(columns->name[columns->count++], sizeof columns->name[0], "%s", name);
}

static void read_fields(struct columns *columns, char *line)
{
    for (size_t i = 0; i < columns->count; i++)
        columns->field[i] = next_field(&line, ';');
}

/* The field of a column; NULL when there is none. */
static char *field_of(const struct columns *columns, const char *name)
{
    for (size_t i = 0; i < columns->count; i++) {
        if (strcmp(columns->name[i], name) == 0) return columns->field[i];
    }
    return NULL;
}

/* "969245.38" in hundredths. */
static daomesh_amount hundredths(const char *text)
{
    char *point;
    uint64_t money = 100 * strtoull(text, &point, 10);
    if (*point == '.') {
        const size_t decimals = strlen(point + 1);
        ck_assert(decimals == 1 || decimals == 2);
        money += strtoull(point + 1, NULL, 10) * (decimals == 1 ? 10 : 1);
    }
    return (daomesh_amount){ { money, 0, 0, 0 } };
}

static void read_meta(struct city *city, const struct columns *columns)
{
    const char *key = columns->field[0], *value = columns->field[1];
    if (strcmp(key, "budget") == 0) city->money = hundredths(value);
    if (strcmp(key, "rule") == 0 && strcmp(value, "greedy-no-skip") == 0)
        city->rule.stop = DAOMESH_BUDGET_STOP;
}

static void read_project(struct city *city, const struct columns *columns)
{
    const uint32_t project = city->ballots.options++;
    const char *score = field_of(columns, "score");
    ck_assert_uint_lt(project, PROJECTS);
    (void)snprintf(city->name[project], sizeof city->name[0], "%s", field_of(columns, "project_id"));
    city->costs[project] = hundredths(field_of(columns, "cost"));
    city->votes[project] = strtoull(field_of(columns, "votes"), NULL, 10);
    city->score[project] = score ? strtoull(score, NULL, 10) : city->votes[project];
    city->selected[project] = strcmp(field_of(columns, "selected"), "1") == 0;
}

static uint32_t find_project(const struct city *city, const char *name)
{
    for (uint32_t i = 0; i < city->ballots.options; i++) {
        if (strcmp(city->name[i], name) == 0) return i;
    }
    ck_abort_msg("no project %s", name);
    return 0;
}

static daomesh_ballot_group *open_ballot(struct city *city)
{
    ck_assert_uint_lt(city->ballots.groups, GROUPS);
    daomesh_ballot_group *group = &city->group[city->ballots.groups++];
    *group = (daomesh_ballot_group){ .weight = { { 1, 0, 0, 0 } }, .first = city->ballots.marks };
    return group;
}

static int names_already(const struct city *city, const daomesh_ballot_group *group, uint32_t project)
{
    for (uint32_t i = 0; i < group->count; i++) {
        if (city->mark[group->first + i].option == project) return 1;
    }
    return 0;
}

/* "27,215,237" with points "4,3,3", or without. Where a ballot names a project twice the city counted both: two ballots here. */
static void read_vote(struct city *city, const struct columns *columns)
{
    char *names = field_of(columns, "vote"), *points = field_of(columns, "points");
    daomesh_ballot_group *group = open_ballot(city);
    if (points) city->rule.ballots = DAOMESH_BUDGET_CUMULATIVE;
    while (names && *names) {
        const uint32_t project = find_project(city, next_field(&names, ','));
        if (names_already(city, group, project)) group = open_ballot(city);
        ck_assert_uint_lt(city->ballots.marks, MARKS);
        city->mark[city->ballots.marks++] = (daomesh_mark){
            .option = project,
            .value = points ? (int32_t)strtol(next_field(&points, ','), NULL, 10) : 1,
        };
        group->count++;
    }
}

static void read_city(struct city *city, FILE *file)
{
    static const struct {
        const char *title;
        void (*read)(struct city *city, const struct columns *columns);
    } sections[] = { { "META", read_meta }, { "PROJECTS", read_project }, { "VOTES", read_vote } };
    struct columns columns = { .count = 0 };
    size_t section = 0, next = 0;
    int is_header = 0;
    for (char *line; (line = next_line(file)) != NULL;) {
        if (next < 3 && strcmp(line, sections[next].title) == 0) {
            section = next++;
            is_header = 1;
        } else if (is_header) {
            read_names(&columns, line);
            is_header = 0;
        } else {
            read_fields(&columns, line);
            sections[section].read(city, &columns);
        }
    }
}

/* --- Counting ------------------------------------------------------------------------------------------------ */

static void spend(struct city *city)
{
    const size_t len = daomesh_budget_scratch_size(&city->rule, &city->ballots);
    void *scratch = malloc(len);
    ck_assert_ptr_nonnull(scratch);
    city->result = (daomesh_budget_result){ .size = sizeof city->result,
                                            .chosen = city->chosen,
                                            .selected = city->is_chosen,
                                            .totals = city->totals,
                                            .support = city->support };
    ck_assert_int_eq(daomesh_budget(&city->result, &city->rule, &city->money, city->costs, &city->ballots,
                                    scratch, len, NULL, NULL),
                     DAOMESH_OK);
    free(scratch);
}

static void expect_published(const struct city *city, const char *name)
{
    for (uint32_t i = 0; i < city->ballots.options; i++) {
        ck_assert_msg(city->support[i].limb[0] == city->votes[i], "%s: votes of %s", name, city->name[i]);
        ck_assert_msg(city->totals[i].limb[0] == city->score[i], "%s: points of %s", name, city->name[i]);
        ck_assert_msg(city->is_chosen[i] == city->selected[i], "%s: %s", name, city->name[i]);
    }
}

/* Nothing published to compare with: that they end, and stay within the money. */
static void try_methods_of_purses(struct city *city)
{
    city->rule.stop = 0;
    city->rule.method = DAOMESH_BUDGET_EQUAL_SHARES;
    spend(city);
    ck_assert_uint_le(city->result.spent.limb[0], city->money.limb[0]);
    if (city->rule.ballots != DAOMESH_BUDGET_APPROVAL) return;
    city->rule.method = DAOMESH_BUDGET_PHRAGMEN;
    spend(city);
    ck_assert_uint_le(city->result.spent.limb[0], city->money.limb[0]);
}

/* Names of the files that the index lists. */
static unsigned read_index(char (*names)[256], FILE *index)
{
    unsigned files = 0;
    (void)next_line(index);
    for (char *line; (line = next_line(index)) != NULL && files < FILES; files++)
        (void)snprintf(names[files], sizeof names[0], "pabulib/%s", next_field(&line, ','));
    return files;
}

START_TEST(votes_and_selected_projects_are_those_published)
{
    static char names[FILES][256];
    FILE *index = open_data("pabulib/index.csv");
    if (!index) return;
    const unsigned files = read_index(names, index);
    (void)fclose(index);
    ck_assert_uint_ge(files, 41);
    for (unsigned i = 0; i < files; i++) {
        FILE *file = open_data(names[i]);
        struct city *city = calloc(1, sizeof *city);
        ck_assert_ptr_nonnull(file);
        ck_assert_ptr_nonnull(city);
        city->rule = (daomesh_budget_rule){ .size = sizeof city->rule,
                                            .method = DAOMESH_BUDGET_GREEDY,
                                            .ballots = DAOMESH_BUDGET_APPROVAL };
        city->ballots =
            (daomesh_ballots){ .size = sizeof city->ballots, .group = city->group, .mark = city->mark };
        read_city(city, file);
        (void)fclose(file);
        spend(city);
        expect_published(city, names[i]);
        try_methods_of_purses(city);
        free(city);
    }
    printf("Pabulib: %u of %u budgets, votes and selected projects as published\n", files, files);
}
END_TEST

Suite *pabulib_suite(void)
{
    Suite *suite = suite_create("pabulib");
    TCase *tests = tcase_create("pabulib");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, votes_and_selected_projects_are_those_published);
    suite_add_tcase(suite, tests);
    return suite;
}
