/*
 * Code4rena's first contests: what every report counted, and what the high and medium pots paid.
 *
 * Data: code4rena/findings.csv (see SOURCE.md). pie = weight * 0.9^(split - 1), slice = pie / split, weights 10, 3 and 1 of high, medium
 * and low. Reports of one finding in one contest have one row each; a pot is known only as the sum of its awards.
 */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/award.h>
#include <daomesh/number.h>

#include "data.h"

Suite *real_award_suite(void);

#define ROWS_MOST 8192
#define TEXT_BYTES 16
/* What the sheet's decimals are read in. */
#define UNITS UINT64_C(1000000000)
#define DECIMALS 9
/* It holds doubles, and awards of about ten digits. */
#define SLICE_TOLERANCE 1
#define AWARD_TOLERANCE_PPM 2

struct row {
    char contest[TEXT_BYTES];
    char finding[TEXT_BYTES];
    char coin[TEXT_BYTES];
    uint64_t weight; /* 0: gas, quality, information */
    uint32_t split;
    uint64_t pie;
    uint64_t slice;
    uint64_t award;
};

static const daomesh_award_rule code4rena = { sizeof code4rena, DAOMESH_AWARD_SLICES, 900000, 0 };

/* A decimal in units, what lies below one cut off. */
static uint64_t decimal(const char *text)
{
    uint64_t value = strtoull(text, NULL, 10) * UNITS, unit = UNITS;
    const char *point = strchr(text, '.');
    for (int i = 1; point && i <= DECIMALS && point[i] != '\0'; i++)
        value += (uint64_t)(point[i] - '0') * (unit /= 10);
    return value;
}

static uint64_t weight_of(const char *risk)
{
    if (strcmp(risk, "3") == 0) return 10;
    if (strcmp(risk, "2") == 0) return 3;
    return strcmp(risk, "1") == 0 ? 1 : 0;
}

static size_t read_rows(struct row *rows, FILE *file)
{
    size_t count = 0;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL; count++) {
        struct row *row = &rows[count];
        char *at = line;
        ck_assert_uint_lt(count, ROWS_MOST);
        (void)snprintf(row->contest, TEXT_BYTES, "%s", next_field(&at, ','));
        (void)next_field(&at, ',');
        (void)snprintf(row->finding, TEXT_BYTES, "%s", next_field(&at, ','));
        row->weight = weight_of(next_field(&at, ','));
        (void)next_field(&at, ',');
        row->pie = decimal(next_field(&at, ','));
        row->split = (uint32_t)strtoul(next_field(&at, ','), NULL, 10);
        row->slice = decimal(next_field(&at, ','));
        row->award = decimal(next_field(&at, ','));
        (void)snprintf(row->coin, TEXT_BYTES, "%s", next_field(&at, ','));
    }
    fclose(file);
    return count;
}

static uint64_t distance(uint64_t a, uint64_t b)
{
    return a < b ? b - a : a - b;
}

START_TEST(code4rena_slices_are_reproduced)
{
    FILE *file = open_data("code4rena/findings.csv");
    if (!file) return;
    struct row *rows = calloc(ROWS_MOST, sizeof *rows);
    ck_assert_ptr_nonnull(rows);
    const size_t count = read_rows(rows, file);
    unsigned agree = 0, withheld = 0, differ = 0;
    for (size_t i = 0; i < count; i++) {
        const struct row *row = &rows[i];
        if (row->weight == 0) continue;
        if (row->split == 0) { /* a report that counts nothing */
            withheld += row->slice == 0 && row->pie == 0;
            continue;
        }
        const daomesh_award_finding finding = { row->weight, row->split, 0 };
        const daomesh_amount one = { { UNITS, 0, 0, 0 } }, all = { { UNITS * row->split, 0, 0, 0 } };
        daomesh_amount slice, pie;
        ck_assert_int_eq(daomesh_award_slice(&slice, &code4rena, &finding, &one), DAOMESH_OK);
        ck_assert_int_eq(daomesh_award_slice(&pie, &code4rena, &finding, &all), DAOMESH_OK);
        if (distance(slice.limb[0], row->slice) <= SLICE_TOLERANCE &&
            distance(pie.limb[0], row->pie) <= SLICE_TOLERANCE)
            agree++;
        else
            differ++;
    }
    printf("code4rena: %u slices agree, %u differ, %u rows withheld\n", agree, differ, withheld);
    ck_assert_uint_eq(differ, 0);
    ck_assert_uint_ge(agree, 2793);
    free(rows);
}
END_TEST

static int is_same_pot(const struct row *a, const struct row *b)
{
    return strcmp(a->contest, b->contest) == 0 && strcmp(a->coin, b->coin) == 0 && b->weight > 1;
}

/*
 * The distinct findings of the pot of rows[first], and where each row's is. 0 when a finding has not as many rows as it was
 * split into: then some are not in the sheet, or not in this pot.
 */
static size_t findings_of(daomesh_award_finding *findings, size_t *finding_at, const struct row *rows,
                          size_t count, size_t first)
{
    size_t distinct = 0;
    for (size_t i = first; i < count; i++) {
        if (!is_same_pot(&rows[first], &rows[i])) continue;
        uint32_t copies = 0;
        finding_at[i] = SIZE_MAX;
        for (size_t j = first; j < count; j++) {
            if (!is_same_pot(&rows[first], &rows[j]) || strcmp(rows[i].finding, rows[j].finding) != 0)
                continue;
            if (j < i) finding_at[i] = finding_at[j];
            copies++;
        }
        if (copies != rows[i].split) return 0;
        if (finding_at[i] != SIZE_MAX) continue;
        finding_at[i] = distinct;
        findings[distinct++] = (daomesh_award_finding){ rows[i].weight, copies, 0 };
    }
    return distinct;
}

/* Whether each award of the pot is its slice of their sum. */
static int pot_agrees(const struct row *rows, size_t count, size_t first,
                      const daomesh_award_finding *findings, const size_t *finding_at, size_t distinct)
{
    static daomesh_amount pays[ROWS_MOST];
    daomesh_award_totals totals;
    daomesh_amount pot = { { 0, 0, 0, 0 } };
    for (size_t i = first; i < count; i++) {
        const daomesh_amount award = { { rows[i].award, 0, 0, 0 } };
        if (is_same_pot(&rows[first], &rows[i])) (void)daomesh_amount_add(&pot, &pot, &award);
    }
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, &code4rena, &pot, findings, distinct, NULL, NULL),
                     DAOMESH_OK);
    for (size_t i = first; i < count; i++) {
        if (!is_same_pot(&rows[first], &rows[i])) continue;
        const uint64_t pay = pays[finding_at[i]].limb[0];
        if (distance(pay, rows[i].award) > pay / 1000000 * AWARD_TOLERANCE_PPM + 1) return 0;
    }
    return 1;
}

START_TEST(code4rena_pots_are_paid_by_slices)
{
    FILE *file = open_data("code4rena/findings.csv");
    if (!file) return;
    static daomesh_award_finding findings[ROWS_MOST];
    static size_t finding_at[ROWS_MOST];
    struct row *rows = calloc(ROWS_MOST, sizeof *rows);
    ck_assert_ptr_nonnull(rows);
    const size_t count = read_rows(rows, file);
    unsigned agree = 0, differ = 0, incomplete = 0;
    for (size_t first = 0; first < count; first++) {
        size_t earlier = 0;
        if (rows[first].weight <= 1) continue;
        while (earlier < first && !is_same_pot(&rows[first], &rows[earlier]))
            earlier++;
        if (earlier < first) continue;
        const size_t distinct = findings_of(findings, finding_at, rows, count, first);
        if (distinct == 0)
            incomplete++;
        else if (pot_agrees(rows, count, first, findings, finding_at, distinct))
            agree++;
        else
            differ++;
    }
    printf("code4rena: %u high and medium pots agree, %u differ, %u with rows missing\n", agree, differ,
           incomplete);
    ck_assert_uint_le(differ, 2); /* SOURCE.md: their rows are withheld as 0 */
    ck_assert_uint_ge(agree, 40);
    free(rows);
}
END_TEST

Suite *real_award_suite(void)
{
    Suite *suite = suite_create("award");
    TCase *tests = tcase_create("award");
    tcase_add_test(tests, code4rena_slices_are_reproduced);
    tcase_add_test(tests, code4rena_pots_are_paid_by_slices);
    suite_add_tcase(suite, tests);
    return suite;
}
