/* Single values as people write them: amounts, times, durations, shares of a whole, words for numbers. */
#include "tool.h"

#include <string.h>

#define DAY_S 86400u

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits into a number; underscores may stand between them. Returns where it stopped, NULL on none or overflow. */
static const char *digits_read(uint64_t *out, const char *text)
{
    uint64_t value = 0;
    const char *at = text;
    for (; is_digit(*at) || (*at == '_' && at > text && is_digit(at[1])); at++) {
        if (*at == '_') continue;
        uint64_t digit = (uint64_t)(*at - '0');
        if (value > (UINT64_MAX - digit) / 10) return NULL;
        value = value * 10 + digit;
    }
    *out = value;
    return at > text ? at : NULL;
}

int read_u64(uint64_t *out, const char *text)
{
    const char *end = digits_read(out, text);
    return end && *end == '\0';
}

/* 1200, 1_200, 1.2e3: any of them as long as it is a whole number. */
int read_amount(daomesh_amount *out, const char *text)
{
    char digits[2 * DAOMESH_DECIMAL_BYTES];
    size_t len = 0, fraction = 0;
    int point = 0, any = 0;
    const char *at = text;
    for (; is_digit(*at) || (*at == '_' && any) || (*at == '.' && any && !point); at++) {
        if (*at == '.') point = 1;
        if (!is_digit(*at)) continue;
        any = 1;
        fraction += (size_t)point;
        if (len == 0 && *at == '0') continue;
        if (len + 1 >= sizeof digits) return 0;
        digits[len++] = *at;
    }
    uint64_t exponent = 0;
    if (*at == 'e' || *at == 'E') at = digits_read(&exponent, at + 1);
    if (!any || !at || *at != '\0' || exponent > sizeof digits) return 0;

    for (; fraction > exponent && len > 0 && digits[len - 1] == '0'; fraction--)
        len--;
    if (len == 0) return daomesh_amount_from_u64(out, 0) == DAOMESH_OK;
    if (fraction > exponent) return 0;
    for (uint64_t zeros = exponent - fraction; zeros > 0; zeros--) {
        if (len + 1 >= sizeof digits) return 0;
        digits[len++] = '0';
    }
    return daomesh_amount_from_text(out, digits, len) == DAOMESH_OK;
}

/* 500000, or 50%, with at most four decimals. */
int read_ppm(uint32_t *out, const char *text)
{
    uint64_t value;
    const char *at = digits_read(&value, text);
    if (!at || value > DAOMESH_PPM) return 0;
    if (*at != '\0') {
        uint32_t unit = 1000;
        value *= 10000;
        if (*at == '.')
            for (at++; is_digit(*at) && unit > 0; at++, unit /= 10)
                value += (uint64_t)(*at - '0') * unit;
        if (strcmp(at, "%") != 0) return 0;
    }
    *out = (uint32_t)value;
    return value <= DAOMESH_PPM;
}

static uint64_t unit_seconds(char unit)
{
    switch (unit) {
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 3600;
    case 'd':
        return DAY_S;
    case 'w':
        return 7 * DAY_S;
    default:
        return 0;
    }
}

/* 3d, 4h, 1d12h, or plain seconds. */
int read_duration(uint64_t *out, const char *text)
{
    uint64_t total = 0;
    if (read_u64(out, text)) return 1;
    for (const char *at = text; *at; at++) {
        uint64_t number;
        at = digits_read(&number, at);
        uint64_t unit = at ? unit_seconds(*at) : 0;
        if (unit == 0 || number > (UINT64_MAX - total) / unit) return 0;
        total += number * unit;
    }
    *out = total;
    return *text != '\0';
}

/* Days from 1970-01-01 to a date of the Gregorian calendar, counting years from March. */
static uint64_t days_of(uint64_t year, uint64_t month, uint64_t day)
{
    year -= month <= 2;
    uint64_t era = year / 400, of_era = year % 400;
    uint64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void date_of(uint64_t days, unsigned *year, unsigned *month, unsigned *day)
{
    days += 719468;
    uint64_t era = days / 146097, of_era = days % 146097;
    uint64_t years = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    uint64_t of_year = of_era - (365 * years + years / 4 - years / 100);
    uint64_t from_march = (5 * of_year + 2) / 153;
    *day = (unsigned)(of_year - (153 * from_march + 2) / 5 + 1);
    *month = (unsigned)(from_march < 10 ? from_march + 3 : from_march - 9);
    *year = (unsigned)(years + era * 400 + (*month <= 2));
}

/* `count` digits and what must follow them ('\0': the end, ' ': anything); NULL when they are not there. */
static const char *part_read(uint64_t *out, const char *at, unsigned count, char after)
{
    if (!at) return NULL;
    *out = 0;
    for (; count > 0; count--, at++) {
        if (!is_digit(*at)) return NULL;
        *out = *out * 10 + (uint64_t)(*at - '0');
    }
    if (after == ' ') return at;
    return *at == after ? at + 1 : NULL;
}

/* Seconds since 1970, or 2026-11-21, 2026-11-21T08:30Z, 2026-11-21T08:30:00Z. */
int read_time(uint64_t *out, const char *text)
{
    if (read_u64(out, text)) return 1;
    uint64_t year, month, day, hour = 0, minute = 0, second = 0;
    const char *at = part_read(&year, text, 4, '-');
    at = part_read(&month, at, 2, '-');
    at = part_read(&day, at, 2, ' ');
    if (!at || year < 1970) return 0;
    if (*at == 'T') {
        at = part_read(&hour, at + 1, 2, ':');
        at = part_read(&minute, at, 2, ' ');
        if (at && *at == ':') at = part_read(&second, at + 1, 2, ' ');
        if (!at || *at++ != 'Z') return 0;
    }
    if (*at != '\0' || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59)
        return 0;

    uint64_t days = days_of(year, month, day);
    unsigned same_year, same_month, same_day;
    date_of(days, &same_year, &same_month, &same_day);
    if (same_month != month || same_day != day) return 0; /* February 30 */
    *out = days * DAY_S + hour * 3600 + minute * 60 + second;
    return 1;
}

int read_flag(uint64_t *out, const char *text)
{
    *out = strcmp(text, "1") == 0 || strcmp(text, "yes") == 0 || strcmp(text, "true") == 0;
    return *out || strcmp(text, "0") == 0 || strcmp(text, "no") == 0 || strcmp(text, "false") == 0;
}

void write_time(char out[VALUE_BYTES], uint64_t time)
{
    unsigned year, month, day, of_day = (unsigned)(time % DAY_S);
    if (time >= 253402300800u) { /* the year 10000 */
        snprintf(out, VALUE_BYTES, "%llu", (unsigned long long)time);
        return;
    }
    date_of(time / DAY_S, &year, &month, &day);
    snprintf(out, VALUE_BYTES, "%04u-%02u-%02uT%02u:%02u:%02uZ", year, month, day, of_day / 3600,
             of_day / 60 % 60, of_day % 60);
}

void write_duration(char out[VALUE_BYTES], uint64_t seconds)
{
    static const char units[] = "dhms";
    size_t len = 0;
    uint64_t left = seconds;
    for (const char *unit = units; *unit && left > 0; unit++) {
        uint64_t size = unit_seconds(*unit);
        if (left < size) continue;
        len += (size_t)snprintf(out + len, VALUE_BYTES - len, "%llu%c", (unsigned long long)(left / size),
                                *unit);
        left %= size;
    }
    if (seconds == 0) snprintf(out, VALUE_BYTES, "0s");
}

void write_ppm(char out[VALUE_BYTES], uint64_t ppm)
{
    unsigned long long whole = ppm / 10000, rest = ppm % 10000;
    if (rest == 0) {
        snprintf(out, VALUE_BYTES, "%llu%%", whole);
        return;
    }
    int len = snprintf(out, VALUE_BYTES, "%llu.%04llu", whole, rest);
    while (out[len - 1] == '0')
        len--;
    snprintf(out + len, VALUE_BYTES - (size_t)len, "%%");
}

void write_amount(char out[VALUE_BYTES], const daomesh_amount *amount)
{
    if (daomesh_amount_to_text(out, VALUE_BYTES, NULL, amount) != DAOMESH_OK) snprintf(out, VALUE_BYTES, "?");
}
