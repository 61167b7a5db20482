/*
 * Pabulib's .pb: sections META, PROJECTS and VOTES of cells between semicolons. Votes are of one vote_type: approval,
 * choose-1, ordinal, cumulative or scoring; the last two have points.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

enum vote_type { TYPE_APPROVAL, TYPE_ORDINAL, TYPE_POINTS };

struct pabulib {
    struct vote *vote;
    struct csv csv;
    enum vote_type type;
    uint64_t promised; /* votes, 0 when META does not say */
    const char *promised_at;
    struct cell *header;
    size_t columns;
};

static int cell_is(const struct pabulib *in, size_t index, const char *text)
{
    return index < in->csv.count && piece_is(in->csv.cells[index].text, text);
}

/* The column of the section at hand; SIZE_MAX when it has none. */
static size_t column_of(const struct pabulib *in, const char *name)
{
    for (size_t i = 0; i < in->columns; i++)
        if (piece_is(in->header[i].text, name)) return i;
    return SIZE_MAX;
}

static int take_header(struct pabulib *in)
{
    int more;
    TRY(csv_row(&in->csv, &more));
    if (!more)
        return source_fault(in->csv.source, in->csv.source->end, "the file ends where column names belong");
    in->columns = in->csv.count;
    in->header = must_resize(in->header, in->columns * sizeof *in->header);
    memcpy(in->header, in->csv.cells, in->columns * sizeof *in->header);
    return DONE;
}

static int need_column(const struct pabulib *in, const char *name, size_t *out)
{
    *out = column_of(in, name);
    if (*out != SIZE_MAX) return DONE;
    return source_fault(in->csv.source, in->header[0].place, "no column %s", name);
}

static int read_type(struct pabulib *in, const struct cell *value)
{
    static const struct {
        const char *name;
        enum vote_type type;
    } types[] = { { "approval", TYPE_APPROVAL },
                  { "choose-1", TYPE_APPROVAL },
                  { "ordinal", TYPE_ORDINAL },
                  { "cumulative", TYPE_POINTS },
                  { "scoring", TYPE_POINTS } };
    char shown[SHOWN_BYTES];
    for (size_t i = 0; i < COUNT_OF(types); i++)
        if (piece_is(value->text, types[i].name)) {
            in->type = types[i].type;
            return DONE;
        }
    return source_fault(in->csv.source, value->place,
                        "vote_type \"%s\"; approval, choose-1, ordinal, cumulative or scoring would be right",
                        piece_shown(shown, value->text));
}

static int read_key(struct pabulib *in)
{
    const struct cell *cells = in->csv.cells;
    struct vote *vote = in->vote;
    char shown[SHOWN_BYTES];
    if (in->csv.count < 2)
        return source_fault(in->csv.source, cells[0].place, "no value; key;value would be right");
    if (cell_is(in, 0, "vote_type")) return read_type(in, &cells[1]);
    if (cell_is(in, 0, "description") && !vote->title) vote->title = piece_copy(cells[1].text);
    if (cell_is(in, 0, "rule") && !vote->rule) vote->rule = piece_copy(cells[1].text);
    if (cell_is(in, 0, "num_votes") && piece_u64(&in->promised, cells[1].text))
        in->promised_at = cells[1].place;
    if (cell_is(in, 0, "default_score") && !piece_is(cells[1].text, "0") && piece_len(cells[1].text) > 0)
        return source_fault(in->csv.source, cells[1].place,
                            "default_score %s; projects that a vote does not list count for nothing here",
                            piece_shown(shown, cells[1].text));
    if (cell_is(in, 0, "budget") && (!decimal_read(&vote->budget, cells[1].text) || vote->budget.negative))
        return source_fault(in->csv.source, cells[1].place, "\"%s\" is not an amount",
                            piece_shown(shown, cells[1].text));
    return DONE;
}

static int read_project(struct pabulib *in, size_t id, size_t cost, size_t name)
{
    struct vote *vote = in->vote;
    const struct cell *cells = in->csv.cells;
    uint32_t option;
    size_t before = vote->options.count;
    char shown[SHOWN_BYTES];
    if (in->csv.count <= id || in->csv.count <= cost)
        return source_fault(in->csv.source, cells[0].place, "%zu cells where %zu belong", in->csv.count,
                            in->columns);
    TRY(vote_option(vote, in->csv.source, &option, cells[id].text, cells[id].place));
    if (option < before)
        return source_fault(in->csv.source, cells[id].place, "project %s stands here twice",
                            piece_shown(shown, cells[id].text));
    vote->cost = must_resize(vote->cost, vote->options.count * sizeof *vote->cost);
    if (!decimal_read(&vote->cost[option], cells[cost].text) || vote->cost[option].negative)
        return source_fault(in->csv.source, cells[cost].place, "cost \"%s\" is not an amount",
                            piece_shown(shown, cells[cost].text));
    if (name < in->csv.count) vote_label(vote, option, cells[name].text);
    return DONE;
}

static int read_points(struct pabulib *in, struct piece *points, int32_t *out, const char *place)
{
    char shown[SHOWN_BYTES];
    struct piece one = piece_until(*points, ',');
    if (!decimal_small(out, one, 1))
        return source_fault(in->csv.source, place, "points \"%s\" are not a whole number",
                            piece_shown(shown, one));
    points->at = one.end < points->end ? one.end + 1 : points->end;
    return DONE;
}

static int read_marks(struct pabulib *in, const struct cell *projects, const struct cell *points_cell)
{
    struct vote *vote = in->vote;
    struct piece points = points_cell ? points_cell->text : (struct piece){ NULL, NULL };
    int with_points = points_cell && (in->type == TYPE_POINTS || vote->wanted == WANT_VALUES);
    int32_t rank = 0;
    for (struct piece rest = projects->text; rest.at < rest.end;) {
        struct piece name = piece_until(rest, ',');
        const char *place = projects->place + (name.at - projects->text.at);
        uint32_t option;
        int32_t value = 1;
        TRY(vote_option(vote, in->csv.source, &option, name, place));
        if (with_points) TRY(read_points(in, &points, &value, points_cell->place));
        rank++;
        if (vote->wanted == WANT_RANKS && !with_points) value = in->type == TYPE_ORDINAL ? rank : 1;
        if (vote->wanted == WANT_APPROVALS) value = value > 0;
        vote_mark(vote, option, value, place);
        rest.at = name.end < rest.end ? name.end + 1 : rest.end;
    }
    if (points.at < points.end && with_points)
        return source_fault(in->csv.source, points_cell->place, "more points than projects");
    if (vote->wanted == WANT_RANKS && with_points) vote_rank_by_values(vote);
    return DONE;
}

static int read_votes(struct pabulib *in)
{
    size_t voter, ballot, points;
    struct decimal one = { .units = { { 1, 0, 0, 0 } } };
    TRY(take_header(in));
    TRY(need_column(in, "voter_id", &voter));
    TRY(need_column(in, "vote", &ballot));
    points = column_of(in, "points");
    if (in->type == TYPE_POINTS) TRY(need_column(in, "points", &points));
    if (in->vote->wanted == WANT_VALUES && points == SIZE_MAX)
        return source_fault(in->csv.source, in->header[0].place,
                            "no points in this file; a method for approvals%s would be right",
                            in->type == TYPE_ORDINAL ? " or ranks" : "");
    in->vote->closed = 1;
    for (int more; csv_row(&in->csv, &more) == DONE;) {
        if (!more) return DONE;
        const struct cell *cells = in->csv.cells;
        if (in->csv.count <= ballot || (points != SIZE_MAX && in->csv.count <= points))
            return source_fault(in->csv.source, cells[0].place, "%zu cells where %zu belong", in->csv.count,
                                in->columns);
        TRY(vote_begin(in->vote, in->csv.source, cells[0].place, &one));
        TRY(read_marks(in, &cells[ballot], points != SIZE_MAX ? &cells[points] : NULL));
    }
    return FAILED;
}

static int read_sections(struct pabulib *in)
{
    size_t id = 0, cost = 0, name = 0;
    enum { BEFORE, META, PROJECTS } section = BEFORE;
    for (int more; csv_row(&in->csv, &more) == DONE;) {
        const struct cell *cells = in->csv.cells;
        if (!more)
            return source_fault(in->csv.source, in->csv.source->end, "the file ends without %s",
                                section == PROJECTS ? "VOTES"
                                : section == META   ? "PROJECTS"
                                                    : "META");
        int alone = in->csv.count == 1 || piece_len(in->csv.cells[1].text) == 0;
        if (section == BEFORE && alone && cell_is(in, 0, "META")) {
            TRY(take_header(in));
            section = META;
        } else if (section == META && alone && cell_is(in, 0, "PROJECTS")) {
            TRY(take_header(in));
            TRY(need_column(in, "project_id", &id));
            TRY(need_column(in, "cost", &cost));
            name = column_of(in, "name");
            section = PROJECTS;
        } else if (section == PROJECTS && alone && cell_is(in, 0, "VOTES")) {
            return read_votes(in);
        } else if (section == META) {
            TRY(read_key(in));
        } else if (section == PROJECTS) {
            TRY(read_project(in, id, cost, name));
        } else {
            return source_fault(in->csv.source, cells[0].place, "META would be right here");
        }
    }
    return FAILED;
}

int read_pabulib(struct vote *vote, struct source *source)
{
    struct pabulib in = { .vote = vote };
    csv_begin(&in.csv, source, ';');
    int code = read_sections(&in);
    csv_free(&in.csv);
    free(in.header);
    if (code != DONE) return code;
    if (in.promised_at && in.promised != vote->groups)
        return source_fault(source, in.promised_at, "%llu votes are promised, %zu follow",
                            (unsigned long long)in.promised, vote->groups);
    vote->has_ranks = in.type == TYPE_ORDINAL;
    vote->has_approvals = in.type == TYPE_APPROVAL;
    vote->has_values = in.type == TYPE_POINTS;
    return DONE;
}
