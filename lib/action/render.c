/* Values for a reader: dates, durations, percents, counts. Integers only, no locale, no time zone but UTC. */
#include "action/action.h"

#include <daomesh/number.h>

#define MINUTE_S 60u
#define HOUR_S 3600u
#define DAY_S 86400u

static void two_digits(struct text_out *out, uint64_t value)
{
    if (value < 10) daomesh__text(out, "0");
    daomesh__text_u64(out, value);
}

/* Days since 1970-01-01 as a date of the Gregorian calendar. Years are counted from March, so that a leap day ends one. */
static void render_date(struct text_out *out, uint64_t days)
{
    const uint64_t days_of_400_years = 146097;
    days += 719468; /* from 0000-03-01 */
    uint64_t cycle = days / days_of_400_years, day = days % days_of_400_years;
    uint64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    day -= 365 * year + year / 4 - year / 100;
    uint64_t month = (5 * day + 2) / 153; /* 0 is March */
    day -= (153 * month + 2) / 5;

    year += 400 * cycle + (month >= 10);
    daomesh__text_u64(out, year);
    daomesh__text(out, "-");
    two_digits(out, month < 10 ? month + 3 : month - 9);
    daomesh__text(out, "-");
    two_digits(out, day + 1);
}

void daomesh__render_time(struct text_out *out, uint64_t time)
{
    render_date(out, time / DAY_S);
    daomesh__text(out, "T");
    two_digits(out, time % DAY_S / HOUR_S);
    daomesh__text(out, ":");
    two_digits(out, time % HOUR_S / MINUTE_S);
    daomesh__text(out, ":");
    two_digits(out, time % MINUTE_S);
    daomesh__text(out, "Z");
}

void daomesh__render_duration(struct text_out *out, uint64_t duration)
{
    const struct {
        uint64_t count;
        const char *unit;
    } parts[] = {
        { duration / DAY_S, " d" },
        { duration % DAY_S / HOUR_S, " h" },
        { duration % HOUR_S / MINUTE_S, " min" },
        { duration % MINUTE_S, " s" },
    };
    int any = 0;
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (parts[i].count == 0) continue;
        if (any) daomesh__text(out, " ");
        daomesh__text_u64(out, parts[i].count);
        daomesh__text(out, parts[i].unit);
        any = 1;
    }
    if (!any) daomesh__text(out, "0 s");
}

/* Parts per million have four decimals as percent; zeros at their end are left out. */
void daomesh__render_ppm(struct text_out *out, uint32_t ppm)
{
    daomesh__text_u64(out, ppm / 10000);
    uint32_t rest = ppm % 10000;
    if (rest > 0) daomesh__text(out, ".");
    for (uint32_t place = 1000; rest > 0; place /= 10) {
        daomesh__text_u64(out, rest / place);
        rest %= place;
    }
    daomesh__text(out, " %");
}

void daomesh__render_amount(struct text_out *out, const daomesh_amount *amount)
{
    char digits[DAOMESH_DECIMAL_BYTES];
    (void)daomesh_amount_to_text(digits, sizeof digits, NULL, amount);
    daomesh__text(out, digits);
}

/* One of something drops the s, and one of the entries is an entry. */
void daomesh__render_singular(struct text_out *out, const char *plural)
{
    if (strcmp(plural, "entries") == 0) plural = "entry";
    size_t len = strlen(plural);
    if (len > 0 && plural[len - 1] == 's') len--;
    daomesh__text_bytes(out, plural, len);
}

void daomesh__render_count(struct text_out *out, uint64_t count, const char *plural)
{
    if (count == 0)
        daomesh__text(out, "no");
    else
        daomesh__text_u64(out, count);
    daomesh__text(out, " ");
    if (count == 1)
        daomesh__render_singular(out, plural);
    else
        daomesh__text(out, plural);
}

void daomesh__render_text(struct text_out *out, daomesh_span text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\') daomesh__text(out, "\\");
        daomesh__text_bytes(out, (const char *)text.at + i, 1);
    }
}
