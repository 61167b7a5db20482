/* Values for a reader. Dates are compared with the C library's calendar. */
#include <stdio.h>
#include <time.h>

#include "action_test.h"

static char text[200];

static struct text_out begin(void)
{
    memset(text, 'x', sizeof text);
    return (struct text_out){ text, sizeof text, 0 };
}

static const struct {
    uint64_t time;
    const char *text;
} times[] = {
    { 0, "1970-01-01T00:00:00Z" },
    { 951782399, "2000-02-28T23:59:59Z" },
    { 951782400, "2000-02-29T00:00:00Z" },
    { 951868800, "2000-03-01T00:00:00Z" },
    { 1767225600, "2026-01-01T00:00:00Z" },
    { 4107542399, "2100-02-28T23:59:59Z" },
    { 4107542400, "2100-03-01T00:00:00Z" },
    { 253402300799, "9999-12-31T23:59:59Z" },
    { 253402300800, "10000-01-01T00:00:00Z" },
    { UINT64_MAX, "584554051223-11-09T07:00:15Z" },
};

START_TEST(time_is_a_date_in_utc)
{
    struct text_out out = begin();
    daomesh__render_time(&out, times[_i].time);
    ck_assert_str_eq(text, times[_i].text);
}
END_TEST

START_TEST(every_day_to_2400_equals_the_librarys_calendar)
{
    for (time_t day = 0; day < 157055; day++) {
        const time_t time = day * 86400 + 45296;
        char known[64];
        struct tm parts;
        ck_assert_ptr_nonnull(gmtime_r(&time, &parts));
        ck_assert_uint_gt(strftime(known, sizeof known, "%Y-%m-%dT%H:%M:%SZ", &parts), 0);
        struct text_out out = begin();
        daomesh__render_time(&out, (uint64_t)time);
        ck_assert_str_eq(text, known);
    }
}
END_TEST

static const struct {
    uint64_t duration;
    const char *text;
} durations[] = {
    { 0, "0 s" },
    { 59, "59 s" },
    { 60, "1 min" },
    { 3600, "1 h" },
    { 86400, "1 d" },
    { 3 * 86400 + 4 * 3600, "3 d 4 h" },
    { 90061, "1 d 1 h 1 min 1 s" },
    { UINT64_MAX, "213503982334601 d 7 h 15 s" },
};

START_TEST(duration_names_its_units)
{
    struct text_out out = begin();
    daomesh__render_duration(&out, durations[_i].duration);
    ck_assert_str_eq(text, durations[_i].text);
}
END_TEST

static const struct {
    uint32_t ppm;
    const char *text;
} percents[] = {
    { 0, "0 %" },        { 1, "0.0001 %" },       { 100, "0.01 %" },  { 10000, "1 %" },
    { 12500, "1.25 %" }, { 333333, "33.3333 %" }, { 500000, "50 %" }, { 1000000, "100 %" },
};

START_TEST(ppm_is_a_percent)
{
    struct text_out out = begin();
    daomesh__render_ppm(&out, percents[_i].ppm);
    ck_assert_str_eq(text, percents[_i].text);
}
END_TEST

START_TEST(amount_is_plain_digits)
{
    const daomesh_amount largest = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    struct text_out out = begin();
    daomesh__render_amount(&out, &largest);
    ck_assert_str_eq(text, "115792089237316195423570985008687907853269984665640564039457584007913129639935");
}
END_TEST

static const struct {
    uint64_t count;
    const char *plural;
    const char *text;
} counts[] = { { 0, "members", "no members" },
               { 1, "members", "1 member" },
               { 2, "members", "2 members" },
               { 1, "entries", "1 entry" },
               { 2, "entries", "2 entries" } };

START_TEST(count_names_what_is_counted)
{
    struct text_out out = begin();
    daomesh__render_count(&out, counts[_i].count, counts[_i].plural);
    ck_assert_str_eq(text, counts[_i].text);
}
END_TEST

START_TEST(quotes_inside_text_are_escaped)
{
    const char *written = "say \"hi\" \\ bye";
    struct text_out out = begin();
    daomesh__render_text(&out, (daomesh_span){ (const uint8_t *)written, strlen(written) });
    ck_assert_str_eq(text, "say \\\"hi\\\" \\\\ bye");
}
END_TEST

Suite *render_suite(void)
{
    Suite *suite = suite_create("render");
    TCase *values = tcase_create("values");
    tcase_set_timeout(values, 60);
    tcase_add_loop_test(values, time_is_a_date_in_utc, 0, COUNT_OF(times));
    tcase_add_test(values, every_day_to_2400_equals_the_librarys_calendar);
    tcase_add_loop_test(values, duration_names_its_units, 0, COUNT_OF(durations));
    tcase_add_loop_test(values, ppm_is_a_percent, 0, COUNT_OF(percents));
    tcase_add_test(values, amount_is_plain_digits);
    tcase_add_loop_test(values, count_names_what_is_counted, 0, COUNT_OF(counts));
    tcase_add_test(values, quotes_inside_text_are_escaped);
    suite_add_tcase(suite, values);
    return suite;
}
