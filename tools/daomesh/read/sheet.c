/*
 * Ballots in a table, one a row. A column weight, count or balance says how much a row weighs. The rest is one of
 *
 *     A,B,C         a column for each option: ranks, scores or votes, empty where there is none
 *     rank1,rank2   options in the order of preference
 *     ranking       "A>B=C" or "A/5,B/3", as in ABIF
 *
 * Columns that only say who voted (voter, voter_id, ballot, id, address, time) are not read.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

enum use { USE_NOTHING, USE_WEIGHT, USE_VOTER, USE_OPTION, USE_RANK, USE_RANKING };

struct sheet {
    struct vote *vote;
    struct csv csv;
    enum use use[CELLS_MAX];
    uint32_t option[CELLS_MAX]; /* of an option's column */
    size_t columns;
    int32_t unit; /* of the values of the row at hand */
};

static int is_one_of(struct piece text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (piece_is(text, words[i])) return 1;
    return 0;
}

/* rank1, rank 2, rank_3 */
static int is_rank(struct piece text)
{
    uint64_t number;
    if (!piece_begins(text, "rank")) return 0;
    text.at += strlen("rank");
    if (text.at < text.end && (*text.at == ' ' || *text.at == '_')) text.at++;
    return piece_u64(&number, text);
}

static enum use use_of(struct piece title)
{
    static const char *const weights[] = { "weight", "count", "balance", "vp", "voters" };
    static const char *const rankings[] = { "ranking", "preferences", "choices" };
    static const char *const voters[] = { "voter", "voter_id", "address" };
    static const char *const others[] = { "ballot", "ballot_id", "id", "time", "timestamp" };
    if (is_one_of(title, weights, COUNT_OF(weights))) return USE_WEIGHT;
    if (is_one_of(title, rankings, COUNT_OF(rankings))) return USE_RANKING;
    if (is_one_of(title, voters, COUNT_OF(voters))) return USE_VOTER;
    if (is_one_of(title, others, COUNT_OF(others)) || piece_len(title) == 0) return USE_NOTHING;
    return is_rank(title) ? USE_RANK : USE_OPTION;
}

static int read_titles(struct sheet *sheet)
{
    int more, kinds = 0;
    TRY(csv_row(&sheet->csv, &more));
    if (!more)
        return source_fault(sheet->csv.source, NULL, "empty; column names in the first line would be right");
    sheet->columns = sheet->csv.count;
    for (size_t i = 0; i < sheet->columns; i++) {
        const struct cell *cell = &sheet->csv.cells[i];
        size_t before = sheet->vote->options.count;
        char shown[SHOWN_BYTES];
        sheet->use[i] = use_of(cell->text);
        if (sheet->use[i] >= USE_OPTION) kinds |= 1 << sheet->use[i];
        if (sheet->use[i] != USE_OPTION) continue;
        TRY(vote_option(sheet->vote, sheet->csv.source, &sheet->option[i], cell->text, cell->place));
        if (sheet->option[i] < before)
            return source_fault(sheet->csv.source, cell->place, "column %s stands here twice",
                                piece_shown(shown, cell->text));
    }
    if (kinds == 1 << USE_OPTION) sheet->vote->closed = 1;
    if (kinds == 1 << USE_RANK) sheet->vote->has_ranks = 1;
    if (kinds == 1 << USE_OPTION || kinds == 1 << USE_RANK || kinds == 1 << USE_RANKING) return DONE;
    return source_fault(
        sheet->csv.source, sheet->csv.cells[0].place,
        "%s; a column for each option, columns rank1, rank2, ... or one column ranking would be right",
        kinds ? "columns of several kinds" : "no column says what was voted");
}

static int read_approval(const struct sheet *sheet, const struct cell *cell, int32_t *out)
{
    static const char *const yes[] = { "1", "x", "yes", "true" };
    static const char *const no[] = { "0", "no", "false" };
    char shown[SHOWN_BYTES];
    *out = is_one_of(cell->text, yes, COUNT_OF(yes));
    if (*out || is_one_of(cell->text, no, COUNT_OF(no))) return DONE;
    return source_fault(sheet->csv.source, cell->place,
                        "\"%s\" is no approval; 1, 0 or nothing would be right",
                        piece_shown(shown, cell->text));
}

static int read_option(struct sheet *sheet, const struct cell *cell, uint32_t option)
{
    struct vote *vote = sheet->vote;
    int32_t value, unit = vote->wanted == WANT_VALUES ? sheet->unit : 1;
    char shown[SHOWN_BYTES];
    if (vote->wanted == WANT_APPROVALS)
        TRY(read_approval(sheet, cell, &value));
    else if (!decimal_small(&value, cell->text, unit))
        return source_fault(sheet->csv.source, cell->place, "\"%s\" is not a %snumber%s",
                            piece_shown(shown, cell->text), unit == 1 ? "whole " : "",
                            unit == 1 ? "" : ", or has too many decimals");
    vote_mark(vote, option, value, cell->place);
    return DONE;
}

static int read_rank(struct sheet *sheet, const struct cell *cell, int32_t rank)
{
    uint32_t option;
    if (sheet->vote->wanted == WANT_VALUES)
        return source_fault(sheet->csv.source, cell->place,
                            "ranks hold no scores; a method that ranks would be right");
    TRY(vote_option(sheet->vote, sheet->csv.source, &option, cell->text, cell->place));
    vote_mark(sheet->vote, option, sheet->vote->wanted == WANT_RANKS ? rank : 1, cell->place);
    return DONE;
}

static int read_weight(struct sheet *sheet, struct decimal *weight)
{
    char shown[SHOWN_BYTES];
    *weight = (struct decimal){ .units = { { 1, 0, 0, 0 } } };
    for (size_t i = 0; i < sheet->csv.count; i++) {
        const struct cell *cell = &sheet->csv.cells[i];
        if (sheet->use[i] == USE_WEIGHT && !decimal_read(weight, cell->text))
            return source_fault(sheet->csv.source, cell->place, "weight \"%s\" is not a number",
                                piece_shown(shown, cell->text));
    }
    return DONE;
}

static int read_row(struct sheet *sheet)
{
    const struct cell *cells = sheet->csv.cells;
    struct decimal weight;
    int32_t rank = 0;
    if (sheet->csv.count != sheet->columns)
        return source_fault(sheet->csv.source, cells[0].place, "%zu cells where %zu belong", sheet->csv.count,
                            sheet->columns);
    sheet->unit = sheet->vote->value_unit;
    for (size_t i = 0; i < sheet->columns && sheet->vote->proportional; i++)
        if (sheet->use[i] == USE_OPTION) sheet->unit = decimal_unit(sheet->unit, cells[i].text);
    TRY(read_weight(sheet, &weight));
    TRY(vote_begin(sheet->vote, sheet->csv.source, cells[0].place, &weight));
    for (size_t i = 0; i < sheet->columns; i++) {
        if (sheet->use[i] == USE_RANK) rank++;
        if (sheet->use[i] == USE_VOTER) TRY(vote_voter(sheet->vote, sheet->csv.source, cells[i].text));
        if (piece_len(cells[i].text) == 0) continue;
        if (sheet->use[i] == USE_OPTION) TRY(read_option(sheet, &cells[i], sheet->option[i]));
        if (sheet->use[i] == USE_RANK) TRY(read_rank(sheet, &cells[i], rank));
        if (sheet->use[i] == USE_RANKING)
            TRY(read_preferences(sheet->vote, sheet->csv.source, cells[i].text, cells[i].place));
    }
    return DONE;
}

static int read_rows(struct sheet *sheet)
{
    int more;
    TRY(read_titles(sheet));
    for (;;) {
        TRY(csv_row(&sheet->csv, &more));
        if (!more) return DONE;
        TRY(read_row(sheet));
    }
}

int read_sheet(struct vote *vote, struct source *source)
{
    struct sheet *sheet = must_allocate(sizeof *sheet);
    sheet->vote = vote;
    csv_begin(&sheet->csv, source, '\0');
    int code = read_rows(sheet);
    csv_free(&sheet->csv);
    free(sheet);
    return code;
}
