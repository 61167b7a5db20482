/* Who does the duties they answer for: two counters that fade, and the standing that they give. */
#include "rule/rule.h"

#include <daomesh/standing.h>

/* Counters have so many fractional bits. */
#define FRACTION 32
/* A period leaves 23 of 24. */
#define FADE 24

_Static_assert(sizeof(daomesh_standing_rule) == 32, "a rule is 32 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_standing) == 40, "a standing is 40 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_standing_report) == 40, "a report is 40 bytes in every build of 0.x");

static const struct {
    uint32_t counters;
    uint32_t demand;
    uint32_t slack_throttle;
    uint32_t slack_ban;
} presets[] = {
    [DAOMESH_STANDING_DOZEN] = { DAOMESH_COUNTERS_FINE, 2, 1, 3 },
    [DAOMESH_STANDING_ERC4337] = { DAOMESH_COUNTERS_WHOLE, 10, 10, 50 },
    [DAOMESH_STANDING_SEED] = { DAOMESH_COUNTERS_FINE, 48, 10, 50 },
};

int32_t daomesh_standing_preset(daomesh_standing_rule *rule, size_t size, uint32_t preset, uint64_t period)
{
    if (!rule || size < sizeof *rule || size > RULE_STRUCT_BYTES_MAX) return DAOMESH_E_ARG;
    memset(rule, 0, size);
    if (preset < DAOMESH_STANDING_DOZEN || preset > DAOMESH_STANDING_SEED || period == 0)
        return DAOMESH_E_RANGE;
    rule->size = (uint32_t)size;
    rule->counters = presets[preset].counters;
    rule->demand = presets[preset].demand;
    rule->slack_throttle = presets[preset].slack_throttle;
    rule->slack_ban = presets[preset].slack_ban;
    rule->period = period;
    return DAOMESH_OK;
}

/* The offset of the first dial outside its range; 0 (which is `size`) when there is none. */
static uint32_t field_out_of_range(const daomesh_standing_rule *rule)
{
    if (rule->counters > DAOMESH_COUNTERS_WHOLE) return offsetof(daomesh_standing_rule, counters);
    if (rule->demand == 0) return offsetof(daomesh_standing_rule, demand);
    if (rule->slack_ban < rule->slack_throttle) return offsetof(daomesh_standing_rule, slack_ban);
    if (rule->reserved != 0) return offsetof(daomesh_standing_rule, reserved);
    return rule->period == 0 ? offsetof(daomesh_standing_rule, period) : 0;
}

int32_t daomesh_standing_check(uint32_t *field, const daomesh_standing_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    const uint32_t offending = field_out_of_range(rule);
    if (field) *field = offending;
    return offending == 0 ? DAOMESH_OK : DAOMESH_E_RANGE;
}

static int32_t check_record(const daomesh_standing *standing)
{
    if (!standing || !rule_size_fits(standing, standing->size, sizeof *standing)) return DAOMESH_E_ARG;
    return standing->banned > 1 ? DAOMESH_E_RANGE : DAOMESH_OK;
}

/* floor(counter * 23 / 24), which is the counter less its 24th part rounded up. */
static uint64_t less_a_part(uint64_t counter)
{
    return counter - counter / FADE - (counter % FADE != 0);
}

static uint64_t faded(uint64_t counter, uint32_t counters, uint64_t periods)
{
    const unsigned fraction = counters == DAOMESH_COUNTERS_WHOLE && periods > 0 ? FRACTION : 0;
    counter >>= fraction;
    for (; periods > 0 && counter > 0; periods--) /* any counter is 0 after 982 periods */
        counter = less_a_part(counter);
    return counter << fraction;
}

int32_t daomesh_standing_settle(daomesh_standing *standing, const daomesh_standing_rule *rule, uint64_t now)
{
    TRY(daomesh_standing_check(NULL, rule));
    TRY(check_record(standing));
    if (now < standing->since) return DAOMESH_E_RANGE;
    const uint64_t periods = (now - standing->since) / rule->period;
    standing->seen = faded(standing->seen, rule->counters, periods);
    standing->done = faded(standing->done, rule->counters, periods);
    standing->since += periods * rule->period;
    if (standing->banned && now < standing->ban_ends) return DAOMESH_OK;
    standing->banned = 0;
    standing->ban_ends = 0;
    return DAOMESH_OK;
}

/* By how much `required` whole duties less the slack pass what is done, 2^-32 duties. */
static uint64_t shortfall(uint64_t required, uint64_t done, uint32_t slack)
{
    if (required <= slack) return 0;
    const uint64_t wanted = (required - slack) << FRACTION; /* required is below 2^32 */
    return wanted > done ? wanted - done : 0;
}

int32_t daomesh_standing_report_of(daomesh_standing_report *report, const daomesh_standing_rule *rule,
                                   const daomesh_standing *standing, uint64_t now)
{
    if (!report) return DAOMESH_E_ARG;
    memset(report, 0, sizeof *report);
    TRY(check_record(standing));
    daomesh_standing settled = *standing;
    settled.size = sizeof settled;
    TRY(daomesh_standing_settle(&settled, rule, now));

    const uint64_t required = (settled.seen >> FRACTION) / rule->demand;
    report->banned = settled.banned;
    report->seen = settled.seen;
    report->done = settled.done;
    report->deficit = shortfall(required, settled.done, rule->slack_throttle);
    report->duties = (report->deficit >> FRACTION) + ((uint32_t)report->deficit != 0);
    report->standing = report->deficit == 0 ? DAOMESH_STANDING_HEALTHY : DAOMESH_STANDING_THROTTLED;
    if (settled.banned || shortfall(required, settled.done, rule->slack_ban) > 0)
        report->standing = DAOMESH_STANDING_BANNED;
    return DAOMESH_OK;
}

/* Settles and adds duties to both counters; one of them is 0. */
static int32_t count(daomesh_standing *standing, const daomesh_standing_rule *rule, uint32_t seen,
                     uint32_t done, uint64_t now)
{
    TRY(check_record(standing));
    daomesh_standing next = *standing;
    next.size = sizeof next;
    TRY(daomesh_standing_settle(&next, rule, now));
    const uint64_t more_seen = (uint64_t)seen << FRACTION, more_done = (uint64_t)done << FRACTION;
    if (more_seen > UINT64_MAX - next.seen || more_done > UINT64_MAX - next.done) return DAOMESH_E_OVERFLOW;
    next.seen += more_seen;
    next.done += more_done;
    next.size = standing->size;
    *standing = next;
    return DAOMESH_OK;
}

int32_t daomesh_standing_seen(daomesh_standing *standing, const daomesh_standing_rule *rule, uint32_t duties,
                              uint64_t now)
{
    return count(standing, rule, duties, 0, now);
}

int32_t daomesh_standing_done(daomesh_standing *standing, const daomesh_standing_rule *rule, uint32_t duties,
                              uint64_t now)
{
    return count(standing, rule, 0, duties, now);
}

int32_t daomesh_standing_ban(daomesh_standing *standing, uint64_t ends)
{
    TRY(check_record(standing));
    if (!standing->banned || ends > standing->ban_ends) standing->ban_ends = ends;
    standing->banned = 1;
    return DAOMESH_OK;
}
