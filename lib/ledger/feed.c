/*
 * Feeds: what named reporters say of the world outside. A value is made when a report comes in (rule `feed`) and holds until it is stale;
 * rounds keep what it was when, so that what depends on a feed can be settled later, to the second.
 */
#include "ledger/ledger.h"

#include <daomesh/feed.h>

#define CHANGED_OPENED 1
#define CHANGED_CHANGED 2
#define CHANGED_CLOSED 3

/* A feed that is being worked on. */
struct place {
    const daomesh_id *id;
    uint64_t dao;
    uint32_t number;
    struct daomesh_feed_record *feed;
};

static uint64_t round_key(uint32_t feed, uint32_t round)
{
    return (uint64_t)feed << 32 | round;
}

/* --- Reading --------------------------------------------------------------------------------------------------------- */

int32_t daomesh__feed_round(struct state *state, const struct daomesh_feed_round_record **out, uint64_t dao,
                            uint32_t feed, uint32_t round)
{
    TRY(find_feed_round(state, out, dao, round_key(feed, round)));
    MUST(*out != NULL);
    return DAOMESH_OK;
}

int32_t daomesh__feed_read(struct state *state, daomesh_amount *value, int *holds, uint64_t dao,
                           uint32_t feed, uint64_t now)
{
    const struct daomesh_feed_record *record;
    const struct daomesh_feed_round_record *last;
    *value = amount_from_u64(0);
    *holds = 0;
    TRY(find_feed(state, &record, dao, feed));
    if (!record) return DAOMESH_E_UNKNOWN_FEED;
    if (record->rounds == 0) return DAOMESH_OK;
    TRY(daomesh__feed_round(state, &last, dao, feed, record->rounds));
    *holds = now < last->until;
    if (*holds) *value = last->value;
    return DAOMESH_OK;
}

/* --- Rounds ---------------------------------------------------------------------------------------------------------- */

static int32_t announce(struct turn *turn, const struct place *place, uint8_t what)
{
    const struct daomesh_feed_changed_event event = { .dao = *place->id,
                                                      .feed = place->number,
                                                      .what = what };
    return daomesh__emit(turn, DAOMESH_EVENT_FEED_CHANGED, &event);
}

/* The last round if it still holds; NULL otherwise. */
static int32_t edit_holding(struct turn *turn, struct daomesh_feed_round_record **out,
                            const struct place *place)
{
    daomesh_amount value;
    int holds;
    *out = NULL;
    TRY(daomesh__feed_read(turn->state, &value, &holds, place->dao, place->number, turn->now));
    if (!holds) return DAOMESH_OK;
    return edit_feed_round(turn->state, out, place->dao, round_key(place->number, place->feed->rounds));
}

static int32_t end_round(struct turn *turn, int *ended, const struct place *place)
{
    struct daomesh_feed_round_record *round;
    TRY(edit_holding(turn, &round, place));
    if (round) round->until = turn->now;
    *ended = round != NULL;
    return DAOMESH_OK;
}

static int32_t silence(struct turn *turn, const struct place *place)
{
    int ended;
    TRY(end_round(turn, &ended, place));
    if (!ended) return DAOMESH_OK;
    const struct daomesh_feed_silenced_event event = { .dao = *place->id, .feed = place->number };
    return daomesh__emit(turn, DAOMESH_EVENT_FEED_SILENCED, &event);
}

static int32_t begin_round(struct turn *turn, const struct place *place, const daomesh_amount *value,
                           uint64_t until)
{
    struct daomesh_feed_round_record *round;
    int ended;
    TRY(end_round(turn, &ended, place));
    if (place->feed->rounds == DAOMESH_FEED_ROUNDS_MAX) return DAOMESH_E_LIMIT;
    place->feed->rounds++;
    TRY(create_feed_round(turn->state, &round, place->dao, round_key(place->number, place->feed->rounds)));
    *round = (struct daomesh_feed_round_record){ .value = *value, .from = turn->now, .until = until };
    const struct daomesh_feed_settled_event event = {
        .dao = *place->id, .feed = place->number, .value = *value, .until = until
    };
    return daomesh__emit(turn, DAOMESH_EVENT_FEED_SETTLED, &event);
}

/* The value goes on while it is the same; another one begins a round. */
static int32_t hold(struct turn *turn, const struct place *place, const daomesh_amount *value, uint64_t until)
{
    struct daomesh_feed_round_record *round;
    TRY(edit_holding(turn, &round, place));
    if (!round || memcmp(&round->value, value, sizeof *value) != 0)
        return begin_round(turn, place, value, until);
    round->until = until;
    return DAOMESH_OK;
}

/* --- Values ---------------------------------------------------------------------------------------------------------- */

/* The median of what counts now; *last is when the last report came. FEED_SILENT when too few count. */
static int32_t median(daomesh_amount *value, uint64_t *last, const struct daomesh_feed_record *feed,
                      uint64_t now)
{
    daomesh_feed_reading readings[DAOMESH_FEED_REPORTERS_MAX];
    size_t count = 0;
    *last = 0;
    for (uint32_t i = 0; i < feed->reporters_count; i++) {
        const struct daomesh_feed_reporter *reporter = &feed->reporters[i];
        if (!reporter->spoke) continue;
        readings[count++] = (daomesh_feed_reading){ .at = reporter->at, .value = reporter->value };
        if (reporter->at > *last) *last = reporter->at;
    }
    return daomesh_feed_median(value, readings, count, feed->needed, feed->window_s, now);
}

/* After a report a value that was agreed stands even where too few have spoken since. */
static int32_t settle_report(struct turn *turn, const struct place *place)
{
    daomesh_amount value;
    uint64_t last;
    const int32_t status = median(&value, &last, place->feed, turn->now);
    if (status == DAOMESH_E_FEED_SILENT) return DAOMESH_OK;
    TRY(status);
    return hold(turn, place, &value, daomesh__later(last, place->feed->stale_s));
}

/* After a change only what those who now report said counts, and no longer than it would have. */
static int32_t settle_change(struct turn *turn, const struct place *place)
{
    daomesh_amount value;
    uint64_t last;
    const int32_t status = median(&value, &last, place->feed, turn->now);
    const uint64_t until = daomesh__later(last, place->feed->stale_s);
    if (status == DAOMESH_E_FEED_SILENT || until <= turn->now) return silence(turn, place);
    TRY(status);
    return hold(turn, place, &value, until);
}

/* --- Terms ----------------------------------------------------------------------------------------------------------- */

static int32_t check_period(struct turn *turn, uint64_t period_s, const char *field)
{
    return period_s > 0 && period_s <= DAOMESH_PERIOD_MAX_S ? DAOMESH_OK
                                                            : daomesh__refuse(turn, DAOMESH_E_RANGE, field);
}

static int32_t check_terms(struct turn *turn, const struct daomesh_feed_terms *terms)
{
    if (terms->reporters_count == 0) return daomesh__refuse(turn, DAOMESH_E_NO_REPORTERS, "terms.reporters");
    if (terms->needed == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.needed");
    if (terms->needed > terms->reporters_count)
        return daomesh__refuse(turn, DAOMESH_E_TOO_FEW_REPORTERS, "terms.needed");
    TRY(check_period(turn, terms->window_s, "terms.window_s"));
    return check_period(turn, terms->stale_s, "terms.stale_s");
}

static struct daomesh_feed_reporter *reporter_of(struct daomesh_feed_record *feed, uint64_t party)
{
    for (uint32_t i = 0; i < feed->reporters_count; i++) {
        if (feed->reporters[i].party == party) return &feed->reporters[i];
    }
    return NULL;
}

/* Who reported before keeps what they said. */
static int32_t set_terms(struct turn *turn, struct daomesh_feed_record *feed,
                         const struct daomesh_feed_terms *terms)
{
    struct daomesh_feed_record before = *feed;
    TRY(check_terms(turn, terms));
    feed->needed = terms->needed;
    feed->window_s = terms->window_s;
    feed->stale_s = terms->stale_s;
    feed->reporters_count = terms->reporters_count;
    for (uint32_t i = 0; i < terms->reporters_count; i++) {
        uint64_t party;
        const daomesh_id *id = &terms->reporters[i];
        if (i > 0) TRY(daomesh__check_ascends(turn, id - 1, id, "terms.reporters"));
        TRY(daomesh__known_party(turn, &party, id, "terms.reporters"));
        const struct daomesh_feed_reporter *known = reporter_of(&before, party);
        feed->reporters[i] = known ? *known : (struct daomesh_feed_reporter){ .party = party };
    }
    return DAOMESH_OK;
}

/* --- Handlers -------------------------------------------------------------------------------------------------------- */

static int32_t edit_open(struct turn *turn, struct place *place, const daomesh_id *dao, uint32_t number)
{
    const struct daomesh_feed_record *present;
    place->id = dao;
    place->number = number;
    TRY(daomesh__dao_row(turn->state, &place->dao, dao));
    TRY(find_feed(turn->state, &present, place->dao, number));
    if (!present) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FEED, "feed");
    if (present->closed) return daomesh__refuse(turn, DAOMESH_E_CLOSED, "feed");
    return edit_feed(turn->state, &place->feed, place->dao, number);
}

int32_t daomesh__feed_open(struct turn *turn, const void *body)
{
    const struct daomesh_feed_open *act = body;
    struct place place = { .id = &act->dao };
    struct daomesh_dao_record *dao;
    TRY(daomesh__dao_row(turn->state, &place.dao, &act->dao));
    TRY(edit_dao(turn->state, &dao, place.dao));
    if (dao->feeds == DAOMESH_FEEDS_MAX) return DAOMESH_E_LIMIT;
    place.number = ++dao->feeds;
    TRY(create_feed(turn->state, &place.feed, place.dao, place.number));
    COPY_TEXT(place.feed->title, act->title);
    TRY(set_terms(turn, place.feed, &act->terms));
    return announce(turn, &place, CHANGED_OPENED);
}

int32_t daomesh__feed_change(struct turn *turn, const void *body)
{
    const struct daomesh_feed_change *act = body;
    struct place place;
    TRY(edit_open(turn, &place, &act->dao, act->feed));
    TRY(set_terms(turn, place.feed, &act->terms));
    TRY(announce(turn, &place, CHANGED_CHANGED));
    return settle_change(turn, &place);
}

int32_t daomesh__feed_report(struct turn *turn, const void *body)
{
    const struct daomesh_feed_report *act = body;
    struct place place;
    TRY(edit_open(turn, &place, &act->dao, act->feed));
    struct daomesh_feed_reporter *reporter = reporter_of(place.feed, turn->party);
    if (!reporter) return daomesh__refuse(turn, DAOMESH_E_NOT_A_REPORTER, "party");
    reporter->spoke = 1;
    reporter->at = turn->now;
    reporter->value = act->value;
    const struct daomesh_feed_reported_event event = {
        .dao = act->dao, .feed = act->feed, .party = act->party, .value = act->value
    };
    TRY(daomesh__emit(turn, DAOMESH_EVENT_FEED_REPORTED, &event));
    return settle_report(turn, &place);
}

int32_t daomesh__feed_close(struct turn *turn, const void *body)
{
    const struct daomesh_feed_close *act = body;
    struct place place;
    int ended;
    TRY(edit_open(turn, &place, &act->dao, act->feed));
    TRY(end_round(turn, &ended, &place));
    place.feed->closed = 1;
    return announce(turn, &place, CHANGED_CLOSED);
}
