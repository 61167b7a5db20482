/* Names with amounts: as words, "alice=10, bob=20", or from a file. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

static int add_weight(struct tool *tool, struct weights *weights, struct money *money, const char *name,
                      const struct decimal *weight, const char *what)
{
    size_t before = weights->names.count;
    roster_add(&weights->names, name);
    if ((before & (before - 1)) == 0) { /* a power of two: room for as many more */
        weights->at = must_resize(weights->at, (2 * before + 2) * sizeof *weights->at);
        weights->places = must_resize(weights->places, 2 * before + 2);
    }
    weights->at[before] = weight->units;
    weights->places[before] = (uint8_t)weight->places;
    return money_see(tool, money, weight, what);
}

static int read_words(struct tool *tool, struct weights *out, struct money *money, const char *words)
{
    json_auto_t *pieces = phrase_list(words, ",");
    for (size_t i = 0; i < json_array_size(pieces); i++) {
        const char *piece = json_string_value(json_array_get(pieces, i)), *equals = strrchr(piece, '=');
        struct decimal weight;
        char shown[SHOWN_BYTES];
        uint32_t number;
        if (!equals || equals == piece || !decimal_read(&weight, piece_of(equals + 1)) || weight.negative)
            return misuse(tool, "\"%s\" is not a name with an amount; alice=10 would be right",
                          piece_shown(shown, piece_of(piece)));
        scoped_text name = piece_copy(piece_trim((struct piece){ piece, equals }));
        if (roster_find(&out->names, &number, name))
            return misuse(tool, "%s stands there twice", piece_shown(shown, piece_of(name)));
        TRY(add_weight(tool, out, money, name, &weight, name));
    }
    return DONE;
}

int read_weights(struct tool *tool, struct weights *out, struct money *money, const char *words,
                 const char *path, const char *format, const char *list, const struct field fields[2],
                 const char *renamed)
{
    scoped_records records = { 0 };
    int more;
    if (words) return read_words(tool, out, money, words);
    TRY(records_open(tool, &records, path, format, list, fields, 2, renamed));
    for (;;) {
        struct decimal weight;
        TRY(records_next(&records, &more));
        if (!more) return DONE;
        TRY(records_decimal(&records, &weight, 1));
        scoped_text name = piece_copy(records.cell[0].text);
        uint32_t number;
        if (roster_find(&out->names, &number, name))
            return records_fault(&records, 0, "%s stands there twice", name);
        TRY(add_weight(tool, out, money, name, &weight, records.source.name));
    }
}

int scale_weights(struct tool *tool, struct weights *weights, const struct money *money)
{
    for (size_t i = 0; i < weights->names.count; i++)
        TRY(money_scale(tool, money, &weights->at[i], weights->places[i], weights->names.name[i]));
    return DONE;
}

void weights_free(struct weights *weights)
{
    roster_free(&weights->names);
    free(weights->at);
    free(weights->places);
    *weights = (struct weights){ 0 };
}
