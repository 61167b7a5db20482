/*
 * Amounts of one file and one command line, all in the same unit: the finest decimals that any of them has. And words of the
 * command line that stand for the numbers of a dial.
 */
#include "rule.h"

#include <string.h>

int money_begin(struct tool *tool, struct money *money, const char *decimals)
{
    uint64_t value = 0;
    *money = (struct money){ .fixed = decimals != NULL };
    if (decimals && (!read_u64(&value, decimals) || value > PLACES_MAX))
        return misuse(tool, "--decimals: \"%s\" is not a number from 0 to %d", decimals, PLACES_MAX);
    money->decimals = (unsigned)value;
    return DONE;
}

int money_see(struct tool *tool, struct money *money, const struct decimal *decimal, const char *what)
{
    if (decimal->places <= money->decimals) return DONE;
    if (money->fixed)
        return fail(tool, "%s: an amount has %u decimals; --decimals %u would be right", what,
                    decimal->places, decimal->places);
    money->decimals = decimal->places;
    return DONE;
}

int money_option(struct tool *tool, struct money *money, struct decimal *out, int *given, const char *name,
                 const char *text)
{
    *out = (struct decimal){ 0 };
    *given = text != NULL;
    if (!text) return DONE;
    if (!decimal_read(out, piece_of(text)) || out->negative)
        return misuse(tool, "%s: \"%s\" is not an amount; 1000 or 12.50 would be right", name, text);
    return money_see(tool, money, out, name);
}

int money_scale(struct tool *tool, const struct money *money, daomesh_amount *amount, unsigned places,
                const char *what)
{
    if (decimal_scale(amount, money->decimals - places)) return DONE;
    return fail(tool, "%s: an amount of more than 2^256 units of 1/10^%u", what, money->decimals);
}

json_t *money_json(const struct money *money, const daomesh_amount *amount)
{
    char text[VALUE_BYTES];
    decimal_write(text, amount, money->decimals);
    return json_string(text);
}

int pick(struct tool *tool, uint32_t *out, const char *option, const char *text, const char *const *words)
{
    scoped_bytes all = { 0 };
    *out = 0;
    if (!text) return DONE;
    for (uint32_t i = 0; words[i]; i++) {
        if (strcmp(words[i], text) == 0) *out = i + 1;
        bytes_append(&all, ", ", i > 0 ? 2 : 0);
        bytes_append(&all, words[i], strlen(words[i]));
    }
    bytes_append(&all, "", 1);
    return *out ? DONE : misuse(tool, "%s: \"%s\" is none of %s", option, text, (const char *)all.at);
}
