/* elect: runs an election that never closes, tick by tick, from who voted how and when. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

#define TICKS_MOST 100000
#define CELLS_MOST 2000000 /* candidacies times ticks that are kept */
#define DRAWN_MOST 10

struct ask {
    const char *path;
    const char *format;
    const char *columns;
    const char *method;
    const char *fill;
    const char *nomination;
    const char *cap;
    const char *winner;
    const char *ticks;
    const char *change_every;
    const char *vacate;
    const char *reset;
    const char *positive;
    const char *remove;
    const char *svg;
};

/* One row of the file: from this tick on, so many votes are of this candidacy, or more or less than before. */
struct event {
    uint64_t tick;
    uint32_t candidacy;
    int is_change; /* add `votes`, taking `before` away; otherwise they are what `votes` says */
    daomesh_tally_total votes;
    daomesh_tally_total before;
};

/* What a candidacy had at a tick. */
struct moment {
    daomesh_tally_total votes;
    daomesh_amount bucket;
    uint32_t state;
};

struct race {
    const struct ask *ask;
    uint32_t method;
    daomesh_election_rule rule;
    uint64_t change_every;
    uint64_t ticks;
    struct roster names;
    struct roster pairs;        /* of voter and candidacy */
    daomesh_tally_total *given; /* what each pair gives now */
    struct event *events;
    size_t event_count;
    size_t event_cap;
    daomesh_election_candidacy *candidacies;
    daomesh_tally_total *votes;
    struct moment *moments; /* ticks * candidacies */
    daomesh_election_result *results;
};

static void race_free(struct race *race)
{
    roster_free(&race->names);
    roster_free(&race->pairs);
    free(race->given);
    free(race->events);
    free(race->candidacies);
    free(race->votes);
    free(race->moments);
    free(race->results);
}

/* --- reading -------------------------------------------------------------------------------------------------------- */

enum { TICK, CANDIDACY, VOTES, VOTER, APPROVE, DISAPPROVE, SCORE };

static int read_number(const struct records *records, uint64_t *out, size_t field)
{
    char shown[SHOWN_BYTES];
    *out = 0;
    if (piece_len(records->cell[field].text) == 0 || piece_u64(out, records->cell[field].text)) return DONE;
    return records_fault(records, field, "%s \"%s\" is not a whole number", records->fields[field].name,
                         piece_shown(shown, records->cell[field].text));
}

/* Votes with up to six decimals, either sign. */
static int read_votes(const struct records *records, daomesh_tally_total *out)
{
    struct decimal votes;
    char shown[SHOWN_BYTES];
    struct piece text = records->cell[VOTES].text;
    if (!decimal_read(&votes, text) || votes.places > 6 || !decimal_scale(&votes.units, 6 - votes.places))
        return records_fault(records, VOTES, "votes \"%s\" are not a number with up to six decimals",
                             piece_shown(shown, text));
    int none = !(votes.units.limb[0] | votes.units.limb[1] | votes.units.limb[2] | votes.units.limb[3]);
    *out = (daomesh_tally_total){ .amount = votes.units, .sign = none ? 0 : votes.negative ? -1 : 1 };
    return DONE;
}

/* A voter's weight and score; what they gave that candidacy before is taken away. */
static int read_ballot(struct race *race, const struct records *records, struct event *event)
{
    uint64_t approve, disapprove;
    int32_t score = DAOMESH_ELECTION_SCORE_MAX;
    TRY(read_number(records, &approve, APPROVE));
    TRY(read_number(records, &disapprove, DISAPPROVE));
    if (piece_len(records->cell[SCORE].text) > 0 &&
        !decimal_small(&score, records->cell[SCORE].text, DAOMESH_ELECTION_SCORE_MAX))
        return records_fault(records, SCORE, "a score is a number from -1 to 1 with at most three decimals");
    int32_t status = daomesh_election_vote(&event->votes, race->method, approve, disapprove, score);
    if (status != DAOMESH_OK) return records_fault(records, SCORE, "a score from -1 to 1 would be right");

    scoped_text voter = piece_copy(records->cell[VOTER].text);
    scoped_text pair = text_join("%u %s", event->candidacy, voter);
    size_t before = race->pairs.count;
    uint32_t number = roster_add(&race->pairs, pair);
    if (number == before) {
        race->given = must_resize(race->given, (before + 1) * sizeof *race->given);
        race->given[number] = (daomesh_tally_total){ .sign = 0 };
    }
    event->is_change = 1;
    event->before = race->given[number];
    race->given[number] = event->votes;
    return DONE;
}

static int read_event(struct race *race, const struct records *records)
{
    struct event event = { .tick = 0 };
    scoped_text name = piece_copy(records->cell[CANDIDACY].text);
    TRY(read_number(records, &event.tick, TICK));
    if (event.tick < 1 || event.tick > TICKS_MOST)
        return records_fault(records, TICK, "ticks are counted from 1 to %d", TICKS_MOST);
    if (race->event_count > 0 && event.tick < race->events[race->event_count - 1].tick)
        return records_fault(records, TICK, "the row before is later; rows in order of ticks would be right");
    event.candidacy = roster_add(&race->names, name);
    int has_votes = piece_len(records->cell[VOTES].text) > 0,
        has_voter = piece_len(records->cell[VOTER].text) > 0;
    if (has_votes == has_voter)
        return records_fault(records, VOTES,
                             "either votes, or a voter with approve, disapprove and score, would be right");
    if (has_votes) TRY(read_votes(records, &event.votes));
    if (has_voter) TRY(read_ballot(race, records, &event));
    if (race->event_count == race->event_cap) {
        race->event_cap = race->event_cap ? 2 * race->event_cap : 256;
        race->events = must_resize(race->events, race->event_cap * sizeof *race->events);
    }
    race->events[race->event_count++] = event;
    return DONE;
}

static int read_events(struct tool *tool, struct race *race)
{
    static const struct field fields[] = {
        { "tick", "time step", 0 }, { "candidacy", "candidate option name", 0 },
        { "votes", NULL, 1 },       { "voter", "member", 1 },
        { "approve", "weight", 1 }, { "disapprove", NULL, 1 },
        { "score", NULL, 1 }
    };
    scoped_records records = { 0 };
    TRY(records_open(tool, &records, race->ask->path, race->ask->format, "votes", fields, COUNT_OF(fields),
                     race->ask->columns));
    for (int more;;) {
        TRY(records_next(&records, &more));
        if (!more) break;
        TRY(read_event(race, &records));
    }
    if (race->event_count == 0) return fail(tool, "%s: no votes", records.source.name);
    return DONE;
}

/* --- the rule ------------------------------------------------------------------------------------------------------------ */

/* Votes of the command line as micro-votes. */
static int read_bucket(struct tool *tool, daomesh_amount *out, const char *option, const char *text)
{
    struct decimal votes;
    if (!text) return DONE;
    if (!decimal_read(&votes, piece_of(text)) || votes.negative || votes.places > 6 ||
        !decimal_scale(&votes.units, 6 - votes.places))
        return misuse(tool, "%s: \"%s\" is not a number of votes with up to six decimals", option, text);
    *out = votes.units;
    return DONE;
}

static int read_rule(struct tool *tool, struct race *race)
{
    static const char *const methods[] = { "linear", "root", NULL };
    const struct ask *ask = race->ask;
    race->rule.size = sizeof race->rule;
    TRY(pick(tool, &race->method, "--method", ask->method ? ask->method : "root", methods));
    if (!ask->fill)
        return misuse(tool, "--fill is missing: the bucket of votes times ticks that wins the seat");
    TRY(read_bucket(tool, &race->rule.fill, "--fill", ask->fill));
    TRY(read_bucket(tool, &race->rule.nomination, "--nomination", ask->nomination));
    TRY(read_bucket(tool, &race->rule.cap, "--cap", ask->cap));
    if (ask->change_every && (!read_u64(&race->change_every, ask->change_every) || race->change_every == 0))
        return misuse(tool, "--change-every: \"%s\" is not a number of ticks", ask->change_every);
    race->rule.flags = (ask->vacate ? DAOMESH_ELECTION_VACATE_ON_TIE : 0) |
                       (ask->reset ? DAOMESH_ELECTION_RESET_ON_SWITCH : 0) |
                       (ask->positive ? DAOMESH_ELECTION_POSITIVE_WINNER : 0) |
                       (ask->remove ? DAOMESH_ELECTION_REMOVE_LOSER : 0) |
                       (ask->change_every ? DAOMESH_ELECTION_DEFER : 0);
    return DONE;
}

static int read_length(struct tool *tool, struct race *race)
{
    race->ticks = race->events[race->event_count - 1].tick;
    if (race->ask->ticks &&
        (!read_u64(&race->ticks, race->ask->ticks) || race->ticks < 1 || race->ticks > TICKS_MOST))
        return misuse(tool, "--ticks: \"%s\" is not a number from 1 to %d", race->ask->ticks, TICKS_MOST);
    if (race->names.count > CELLS_MOST / race->ticks)
        return fail(tool, "%zu candidacies over %llu ticks are more than fit; fewer ticks would be right",
                    race->names.count, (unsigned long long)race->ticks);
    return DONE;
}

static int seat_first(struct tool *tool, struct race *race)
{
    uint32_t winner;
    if (!race->ask->winner) return DONE;
    if (!roster_find(&race->names, &winner, race->ask->winner))
        return misuse(tool, "--winner: no candidacy is called %s", race->ask->winner);
    race->candidacies[winner].state = DAOMESH_CANDIDACY_WINNER;
    return DONE;
}

/* --- running --------------------------------------------------------------------------------------------------------------- */

static int apply(struct tool *tool, struct race *race, const struct event *event)
{
    daomesh_tally_total *votes = &race->votes[event->candidacy];
    if (!event->is_change) {
        *votes = event->votes;
        return DONE;
    }
    int32_t status = daomesh_election_move(votes, &event->before, &event->votes);
    return status == DAOMESH_OK ? DONE
                                : fail_status(tool, status, NULL, "%s", race->names.name[event->candidacy]);
}

static int tick(struct tool *tool, struct race *race, uint64_t number)
{
    size_t count = race->names.count;
    daomesh_election_result *result = &race->results[number - 1], installed;
    int32_t status =
        daomesh_election_tick(result, race->candidacies, &race->rule, race->votes, count, number);
    if (status == DAOMESH_E_RANGE)
        return misuse(tool, "--fill above 0, and --cap not below it, would be right");
    if (status == DAOMESH_OK && race->change_every && number % race->change_every == 0) {
        status =
            daomesh_election_install(&installed, race->candidacies, &race->rule, count, result->due, number);
        result->winner = installed.winner;
    }
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "tick %llu", (unsigned long long)number);
    for (size_t i = 0; i < count; i++)
        race->moments[(number - 1) * count + i] =
            (struct moment){ race->votes[i], race->candidacies[i].bucket, race->candidacies[i].state };
    return DONE;
}

static int run(struct tool *tool, struct race *race)
{
    size_t count = race->names.count, next = 0;
    int nominated = race->rule.nomination.limb[0] || race->rule.nomination.limb[1] ||
                    race->rule.nomination.limb[2] || race->rule.nomination.limb[3];
    race->candidacies = must_allocate(count * sizeof *race->candidacies);
    race->votes = must_allocate(count * sizeof *race->votes);
    race->moments = must_allocate(count * race->ticks * sizeof *race->moments);
    race->results = must_allocate(race->ticks * sizeof *race->results);
    for (size_t i = 0; i < count; i++)
        race->candidacies[i].state = nominated ? DAOMESH_CANDIDACY_NOMINATED : DAOMESH_CANDIDACY_STANDING;
    TRY(seat_first(tool, race));
    struct bar bar;
    bar_begin(&bar, "running");
    for (uint64_t number = 1; number <= race->ticks; number++) {
        for (; next < race->event_count && race->events[next].tick <= number; next++)
            TRY(apply(tool, race, &race->events[next]));
        TRY(tick(tool, race, number));
        (void)bar_step(&bar, number, race->ticks);
    }
    bar_end(&bar);
    return DONE;
}

/* --- telling ------------------------------------------------------------------------------------------------------------------ */

static json_t *votes_json(const daomesh_amount *amount, int32_t sign)
{
    char text[VALUE_BYTES];
    decimal_write(text, amount, 6);
    scoped_text whole = text_join("%s%s", sign < 0 ? "-" : "", text);
    return json_string(whole);
}

static json_t *seat_json(const struct race *race, uint32_t candidacy)
{
    return candidacy < race->names.count ? json_string(race->names.name[candidacy]) : json_null();
}

static json_t *moment_json(const struct race *race, uint64_t number, size_t candidacy)
{
    static const char *const states[] = { "nominated", "standing", "winner", "removed" };
    const struct moment *moment = &race->moments[(number - 1) * race->names.count + candidacy];
    return json_pack("{s:s, s:s, s:o, s:o}", "candidacy", race->names.name[candidacy], "state",
                     states[moment->state - 1], "votes",
                     votes_json(&moment->votes.amount, moment->votes.sign), "bucket",
                     votes_json(&moment->bucket, 1));
}

static json_t *candidacies_json(const struct race *race, uint64_t number)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < race->names.count; i++)
        json_array_append_new(rows, moment_json(race, number, i));
    return rows;
}

static void print_changes(const struct race *race)
{
    for (uint64_t number = 1; number <= race->ticks; number++) {
        const daomesh_election_result *result = &race->results[number - 1];
        char before[LABEL_BYTES] = "nobody", winner[LABEL_BYTES] = "nobody";
        if (result->before == result->winner) continue;
        if (result->before < race->names.count)
            text_escape(before, sizeof before, race->names.name[result->before]);
        if (result->winner < race->names.count)
            text_escape(winner, sizeof winner, race->names.name[result->winner]);
        printf("tick %llu: the seat goes from %s to %s\n", (unsigned long long)number, before, winner);
    }
    putchar('\n');
}

/* Ends of all buckets and the bar they must reach; the seat of each tick as the number of a line. */
static int draw(struct tool *tool, const struct race *race, const char *note)
{
    size_t count = race->names.count < DRAWN_MOST ? race->names.count : DRAWN_MOST, steps = race->ticks;
    daomesh_amount *at = must_allocate(steps * count * sizeof *at), most = race->rule.fill;
    int *seat = must_allocate(steps * sizeof *seat);
    for (size_t step = 0; step < steps; step++) {
        uint32_t winner = race->results[step].winner, before = race->results[step].before;
        seat[step] = before < count ? (int)before : -1;
        for (size_t i = 0; i < count; i++) {
            int32_t order = 0;
            at[step * count + i] = race->moments[step * race->names.count + i].bucket;
            int won = winner == i && race->results[step].before != i;
            if (won) at[step * count + i] = race->rule.fill; /* it was full, and is empty again */
            daomesh_amount_compare(&order, &at[step * count + i], &most);
            if (order > 0) most = at[step * count + i];
        }
    }
    struct lines_chart chart = {
        .title = "Buckets of an election that never closes", .note = note, .count = count, .steps = steps
    };
    chart.names = (const char *const *)race->names.name;
    chart.at = at;
    chart.most = &most;
    chart.bar = &race->rule.fill;
    chart.bar_text = "full";
    chart.left = "tick";
    chart.seat = seat;
    int code = draw_lines(tool, race->ask->svg, &chart);
    free(seat);
    free(at);
    return code;
}

static int tell(struct tool *tool, const struct race *race)
{
    static const struct column columns[] = { { "candidacy", "candidacy", LOOK_PLAIN },
                                             { "state", "state", LOOK_PLAIN },
                                             { "votes", "votes", LOOK_NUMBER },
                                             { "bucket", "bucket", LOOK_NUMBER } };
    const daomesh_election_result *last = &race->results[race->ticks - 1];
    scoped_text note =
        text_join("fill %s, %llu ticks, %s holds the seat", race->ask->fill, (unsigned long long)race->ticks,
                  last->winner < race->names.count ? race->names.name[last->winner] : "nobody");
    json_auto_t *end = candidacies_json(race, race->ticks), *ticks = json_array();
    if (race->ask->svg) TRY(draw(tool, race, note));
    if (race->ask->svg && strcmp(race->ask->svg, "-") == 0) return DONE;
    if (!tool->as_json) {
        print_changes(race);
        print_table(tool, end, columns, COUNT_OF(columns));
        scoped_text shown = text_shown(note);
        printf("\n%s\n", shown);
        if (race->ask->svg) printf("picture in %s\n", race->ask->svg);
        return DONE;
    }
    for (uint64_t number = 1; number <= race->ticks; number++) {
        const daomesh_election_result *result = &race->results[number - 1];
        json_array_append_new(ticks, json_pack("{s:I, s:o, s:o, s:I, s:o}", "tick", (json_int_t)number,
                                               "winner", seat_json(race, result->winner), "due",
                                               seat_json(race, result->due), "tied", (json_int_t)result->tied,
                                               "candidacies", candidacies_json(race, number)));
    }
    json_auto_t *json = json_pack("{s:o, s:O}", "winner", seat_json(race, last->winner), "ticks", ticks);
    print_json(json);
    return DONE;
}

int run_elect(struct tool *tool, struct words *args)
{
    struct ask ask = { .path = NULL };
    struct race race = { .ask = &ask };
    const struct option options[] = {
        { "--fill", "VOTES", "votes times ticks that a bucket holds: full, it wins the seat", &ask.fill,
          NULL },
        { "--nomination", "VOTES", "bucket that makes a nominated candidacy stand; else they stand at once",
          &ask.nomination, NULL },
        { "--cap", "VOTES", "most that a bucket remembers", &ask.cap, NULL },
        { "--method", "NAME", "what a voter's weight is worth: root, linear; else root", &ask.method, NULL },
        { "--winner", "NAME", "who has the seat at first", &ask.winner, NULL },
        { "--ticks", "N", "how long it runs; else to the last row", &ask.ticks, NULL },
        { "--change-every", "N", "seats change at every N-th tick alone", &ask.change_every, NULL },
        { "--vacate-on-tie", NULL, "equal votes of full buckets empty the seat", &ask.vacate, NULL },
        { "--reset-on-switch", NULL, "a new winner empties the buckets of all others", &ask.reset, NULL },
        { "--positive-winner", NULL, "a winner with no more than 0 votes leaves", &ask.positive, NULL },
        { "--remove-loser", NULL, "a winner that loses is removed, as with documents", &ask.remove, NULL },
        { "--format", "NAME", "csv or json; else by content", &ask.format, NULL },
        { "--columns", "tick=X",
          "what the file calls tick, candidacy, votes, voter, approve, disapprove, score", &ask.columns,
          NULL },
        { "--svg", "FILE|-", "draws the buckets and who holds the seat", &ask.svg, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &ask.path, "the file of votes"));
    TRY(take_no_more(tool, args));
    int code = read_rule(tool, &race);
    if (code == DONE) code = read_events(tool, &race);
    if (code == DONE) code = read_length(tool, &race);
    if (code == DONE) code = run(tool, &race);
    if (code == DONE) code = tell(tool, &race);
    race_free(&race);
    return code;
}
