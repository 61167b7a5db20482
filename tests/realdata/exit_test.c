/*
 * The DAO, 2016: who bought above par may have the excess back. Refunds of every owner from every purchase.
 *
 * Data: thedao2016/purchases.csv and extra_balance_published.csv (see SOURCE.md). A share of what was paid, 20 of `divisor`, became
 * tokens at par; the rest is the owner's extra balance. The divisor rises by one a day from 14 to 4 days before the close.
 */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/exit.h>
#include <daomesh/number.h>

#include "data.h"

Suite *real_exit_suite(void);

#define CLOSING UINT64_C(1464426000)
#define DAY UINT64_C(86400)
#define OWNER_BYTES 44
#define PURCHASES_MOST 65536
/* The sheet holds 15 digits of the ether paid. */
#define TOLERANCE_WEI 1000000

struct purchase {
    char owner[OWNER_BYTES];
    uint64_t extra;
};

static uint64_t divisor_at(uint64_t time)
{
    const uint64_t rises = CLOSING - 14 * DAY, ends = CLOSING - 4 * DAY;
    if (time < rises) return 20;
    return time < ends ? 20 + (time - rises) / DAY : 30;
}

/* Ether as the sheet writes it ("0.25", "1E-007"), in wei; what is less than one is cut off. */
static daomesh_amount wei(const char *text)
{
    char digits[120] = "0";
    size_t len = 1;
    long shift = 18;
    const char *point = strchr(text, '.'), *exponent = strchr(text, 'E');
    const char *end = exponent ? exponent : text + strlen(text);
    ck_assert_int_lt(end - text, 40);
    if (point) shift -= end - point - 1;
    if (exponent) shift += strtol(exponent + 1, NULL, 10);
    for (; text < end; text++) {
        if (text != point) digits[len++] = *text;
    }
    for (; shift > 0; shift--)
        digits[len++] = '0';
    len = shift < 0 && (size_t)-shift < len ? len - (size_t)-shift : len;
    size_t zeros = 0;
    while (zeros + 1 < len && digits[zeros] == '0')
        zeros++;
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_from_text(&out, digits + zeros, len - zeros), DAOMESH_OK);
    return out;
}

static int by_owner(const void *a, const void *b)
{
    return strcmp(((const struct purchase *)a)->owner, ((const struct purchase *)b)->owner);
}

static size_t read_purchases(struct purchase *purchases, FILE *file)
{
    const daomesh_amount par = { { 20, 0, 0, 0 } };
    size_t count = 0;
    (void)next_line(file);
    for (char *line; (line = next_line(file)) != NULL; count++) {
        ck_assert_uint_lt(count, PURCHASES_MOST);
        char *at = line;
        (void)next_field(&at, ',');
        daomesh_amount divisor = { { divisor_at(strtoull(next_field(&at, ','), NULL, 10)), 0, 0, 0 } };
        (void)next_field(&at, ',');
        (void)snprintf(purchases[count].owner, OWNER_BYTES, "%s", next_field(&at, ','));
        const daomesh_amount paid = wei(next_field(&at, ','));
        daomesh_amount shares, extra;
        ck_assert_int_eq(daomesh_exit_pay(&shares, &paid, &par, &divisor), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_subtract(&extra, &paid, &shares), DAOMESH_OK);
        purchases[count].extra = extra.limb[0]; /* modulo 2^64 */
    }
    qsort(purchases, count, sizeof *purchases, by_owner);
    return count;
}

/* The sum of an owner's extra balances, modulo 2^64: differences are what is looked at. */
static uint64_t extra_of(const struct purchase *purchases, size_t count, const char *owner)
{
    size_t low = 0, high = count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (strcmp(purchases[middle].owner, owner) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    uint64_t sum = 0;
    for (; low < count && strcmp(purchases[low].owner, owner) == 0; low++)
        sum += purchases[low].extra;
    return sum;
}

START_TEST(the_dao_refunds_agree_with_the_independent_figures)
{
    FILE *file = open_data("thedao2016/purchases.csv"),
         *published = open_data("thedao2016/extra_balance_published.csv");
    if (!file || !published) return;
    struct purchase *purchases = malloc(PURCHASES_MOST * sizeof *purchases);
    ck_assert_ptr_nonnull(purchases);
    const size_t count = read_purchases(purchases, file);
    unsigned owners = 0, agree = 0;
    (void)next_line(published);
    for (char *line; (line = next_line(published)) != NULL; owners++) {
        char *at = line;
        const char *owner = next_field(&at, ',');
        daomesh_amount expected;
        ck_assert_int_eq(daomesh_amount_from_text(&expected, at, strlen(at)), DAOMESH_OK);
        const uint64_t off = extra_of(purchases, count, owner) - expected.limb[0];
        agree += off <= TOLERANCE_WEI || 0 - off <= TOLERANCE_WEI;
    }
    (void)fclose(file);
    (void)fclose(published);
    free(purchases);
    printf("The DAO: %u of %u refunds\n", agree, owners);
    ck_assert_uint_ge(1000 * agree, 998 * owners);
}
END_TEST

Suite *real_exit_suite(void)
{
    Suite *suite = suite_create("real exit");
    TCase *tests = tcase_create("real exit");
    tcase_add_test(tests, the_dao_refunds_agree_with_the_independent_figures);
    suite_add_tcase(suite, tests);
    return suite;
}
