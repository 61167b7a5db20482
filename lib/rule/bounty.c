/* The life of a bounty: which move leads from which state to which, when, and what it earns. */
#include "number/number.h"

#include <daomesh/bounty.h>

#define HALF_PPM (DAOMESH_PPM / 2)

/* --- Terms ----------------------------------------------------------------------------------------------------- */

struct check {
    const daomesh_bounty_terms *terms;
    uint32_t *field;
};

static int32_t refuse(const struct check *check, const void *place, int32_t status)
{
    const uint8_t *base = (const uint8_t *)check->terms;
    if (check->field) *check->field = (uint32_t)((const uint8_t *)place - base);
    return status;
}

static int32_t check_window(const struct check *check, const uint64_t *window)
{
    return *window > 0 && *window <= DAOMESH_BOUNTY_WINDOW_MAX_S ? DAOMESH_OK
                                                                 : refuse(check, window, DAOMESH_E_RANGE);
}

static int32_t check_parts(const struct check *check)
{
    const daomesh_bounty_terms *terms = check->terms;
    if (terms->parts == 0) return refuse(check, &terms->parts, DAOMESH_E_RANGE);
    if (terms->parts > DAOMESH_BOUNTY_PARTS_MAX) return refuse(check, &terms->parts, DAOMESH_E_LIMIT);
    for (uint32_t i = 0; i < terms->parts; i++) {
        if (terms->weight[i] == 0) return refuse(check, &terms->weight[i], DAOMESH_E_RANGE);
        TRY(check_window(check, &terms->work_s[i]));
    }
    return DAOMESH_OK;
}

int32_t daomesh_bounty_check(uint32_t *field, const daomesh_bounty_terms *terms)
{
    const struct check check = { terms, field };
    if (field) *field = 0;
    if (!terms || terms->size != sizeof *terms) return DAOMESH_E_ARG;
    TRY(check_parts(&check));
    TRY(check_window(&check, &terms->open_s));
    TRY(check_window(&check, &terms->review_s));
    TRY(check_window(&check, &terms->dispute_s));
    TRY(check_window(&check, &terms->ruling_s));
    if (terms->min_pay_ppm > DAOMESH_PPM) return refuse(&check, &terms->min_pay_ppm, DAOMESH_E_RANGE);
    if (terms->paid_at_end > 1) return refuse(&check, &terms->paid_at_end, DAOMESH_E_ARG);
    return terms->reserved == 0 ? DAOMESH_OK : refuse(&check, &terms->reserved, DAOMESH_E_ARG);
}

/* --- Coming into a state ---------------------------------------------------------------------------------------- */

static uint64_t window_of(const daomesh_bounty_terms *terms, uint32_t state, uint32_t part)
{
    switch (state) {
    case DAOMESH_BOUNTY_OPEN:
        return terms->open_s;
    case DAOMESH_BOUNTY_WORKING:
        return terms->work_s[part];
    case DAOMESH_BOUNTY_SUBMITTED:
        return terms->review_s;
    case DAOMESH_BOUNTY_REJECTED:
        return terms->dispute_s;
    case DAOMESH_BOUNTY_DISPUTED:
        return terms->ruling_s;
    default:
        return UINT64_MAX;
    }
}

static int32_t enter(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t state,
                     uint64_t now)
{
    uint64_t window = window_of(terms, state, facts->part);
    facts->state = state;
    facts->ends = window > UINT64_MAX - now ? UINT64_MAX : now + window;
    return DAOMESH_OK;
}

int32_t daomesh_bounty_begin(daomesh_bounty_facts *out, const daomesh_bounty_terms *terms, uint64_t now)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(daomesh_bounty_check(NULL, terms));
    out->size = sizeof *out;
    return enter(out, terms, DAOMESH_BOUNTY_OPEN, now);
}

static void forget_part(daomesh_bounty_facts *facts)
{
    facts->revisions = 0;
    facts->fallback = 0;
    facts->effects |= DAOMESH_EFFECT_NEW_PART;
}

static void earn(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t pay_ppm)
{
    facts->earned += (uint64_t)terms->weight[facts->part] * pay_ppm;
}

static int32_t end(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t pay_ppm)
{
    earn(facts, terms, pay_ppm);
    return enter(facts, terms, DAOMESH_BOUNTY_ENDED, 0);
}

/* --- Moves -------------------------------------------------------------------------------------------------------- */

static int32_t accept(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint64_t now)
{
    if (facts->part + 1 == terms->parts) return end(facts, terms, DAOMESH_PPM);
    earn(facts, terms, DAOMESH_PPM);
    facts->part++;
    forget_part(facts);
    return enter(facts, terms, DAOMESH_BOUNTY_WORKING, now);
}

/* What a team has earned but not been paid would be mixed up with the next one's, so then there is no next one. */
static int32_t lose_team(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint64_t now)
{
    facts->effects |= DAOMESH_EFFECT_FORFEIT;
    if (terms->paid_at_end && facts->earned > 0) return end(facts, terms, 0);
    forget_part(facts);
    return enter(facts, terms, DAOMESH_BOUNTY_OPEN, now);
}

static int32_t end_dispute(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms)
{
    uint32_t half = terms->min_pay_ppm > HALF_PPM ? terms->min_pay_ppm : HALF_PPM;
    return end(facts, terms, facts->fallback > 0 ? facts->fallback - 1 : half);
}

static int32_t pass_time(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint64_t now)
{
    if (now < facts->ends) return DAOMESH_E_NOT_DUE;
    switch (facts->state) {
    case DAOMESH_BOUNTY_OPEN:
        return end(facts, terms, 0);
    case DAOMESH_BOUNTY_WORKING:
        return lose_team(facts, terms, now);
    case DAOMESH_BOUNTY_SUBMITTED:
        return accept(facts, terms, now);
    case DAOMESH_BOUNTY_REJECTED:
        return end(facts, terms, terms->min_pay_ppm);
    default:
        return end_dispute(facts, terms);
    }
}

static int32_t cut(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms)
{
    switch (facts->state) {
    case DAOMESH_BOUNTY_SUBMITTED:
        return end(facts, terms, DAOMESH_PPM);
    case DAOMESH_BOUNTY_REJECTED:
        return end(facts, terms, terms->min_pay_ppm);
    case DAOMESH_BOUNTY_DISPUTED:
        return end_dispute(facts, terms);
    default:
        return end(facts, terms, 0);
    }
}

static int32_t revise(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint64_t now)
{
    if (facts->revisions >= terms->revisions) return DAOMESH_E_REVISIONS;
    facts->revisions++;
    return enter(facts, terms, DAOMESH_BOUNTY_WORKING, now);
}

static int32_t consent(daomesh_bounty_facts *facts, uint32_t pay_ppm)
{
    facts->fallback = pay_ppm + 1;
    return DAOMESH_OK;
}

/* The states in which a move of a party may be made, as bits. */
#define IN(state) (1u << DAOMESH_BOUNTY_##state)

static uint32_t states_of(uint32_t move)
{
    switch (move) {
    case DAOMESH_MOVE_WITHDRAW:
    case DAOMESH_MOVE_FILL:
        return IN(OPEN);
    case DAOMESH_MOVE_LEAVE:
    case DAOMESH_MOVE_SUBMIT:
        return IN(WORKING);
    case DAOMESH_MOVE_REVISE:
    case DAOMESH_MOVE_REJECT:
        return IN(SUBMITTED);
    case DAOMESH_MOVE_ACCEPT:
        return IN(SUBMITTED) | IN(REJECTED) | IN(DISPUTED);
    case DAOMESH_MOVE_DISPUTE:
        return IN(REJECTED);
    case DAOMESH_MOVE_RULE:
        return IN(DISPUTED);
    case DAOMESH_MOVE_AGREE:
    case DAOMESH_MOVE_CONSENT:
        return IN(WORKING) | IN(SUBMITTED) | IN(REJECTED) | IN(DISPUTED);
    default:
        return IN(OPEN) | IN(WORKING) | IN(SUBMITTED) | IN(REJECTED) | IN(DISPUTED);
    }
}

static int32_t check_move(const daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t move,
                          uint32_t pay_ppm, uint64_t now)
{
    if (!facts || facts->size != sizeof *facts || !terms || terms->size != sizeof *terms ||
        terms->parts > DAOMESH_BOUNTY_PARTS_MAX || facts->part >= terms->parts)
        return DAOMESH_E_ARG;
    if (facts->state == 0 || facts->state > DAOMESH_BOUNTY_SETTLED) return DAOMESH_E_ARG;
    if (move == 0 || move > DAOMESH_MOVE_CONSENT) return DAOMESH_E_ARG;
    if (facts->state == DAOMESH_BOUNTY_SETTLING) return DAOMESH_E_SETTLING;
    if (!(states_of(move) & 1u << facts->state)) return DAOMESH_E_BOUNTY_STATE;
    if (move != DAOMESH_MOVE_TIME && move != DAOMESH_MOVE_CUT && now >= facts->ends) return DAOMESH_E_ENDED;
    if (pay_ppm > DAOMESH_PPM) return DAOMESH_E_RANGE;
    return move == DAOMESH_MOVE_RULE && pay_ppm < terms->min_pay_ppm ? DAOMESH_E_RANGE : DAOMESH_OK;
}

static int32_t make_move(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t move,
                         uint32_t pay_ppm, uint64_t now)
{
    switch (move) {
    case DAOMESH_MOVE_TIME:
        return pass_time(facts, terms, now);
    case DAOMESH_MOVE_CUT:
        return cut(facts, terms);
    case DAOMESH_MOVE_WITHDRAW:
        return end(facts, terms, 0);
    case DAOMESH_MOVE_FILL:
        return enter(facts, terms, DAOMESH_BOUNTY_WORKING, now);
    case DAOMESH_MOVE_LEAVE:
        return lose_team(facts, terms, now);
    case DAOMESH_MOVE_SUBMIT:
        return enter(facts, terms, DAOMESH_BOUNTY_SUBMITTED, now);
    case DAOMESH_MOVE_ACCEPT:
        return accept(facts, terms, now);
    case DAOMESH_MOVE_REVISE:
        return revise(facts, terms, now);
    case DAOMESH_MOVE_REJECT:
        return enter(facts, terms, DAOMESH_BOUNTY_REJECTED, now);
    case DAOMESH_MOVE_DISPUTE:
        return enter(facts, terms, DAOMESH_BOUNTY_DISPUTED, now);
    case DAOMESH_MOVE_CONSENT:
        return consent(facts, pay_ppm);
    default: /* RULE, AGREE */
        return end(facts, terms, pay_ppm);
    }
}

int32_t daomesh_bounty_move(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t move,
                            uint32_t pay_ppm, uint64_t now)
{
    TRY(check_move(facts, terms, move, pay_ppm, now));
    daomesh_bounty_facts moved = *facts;
    moved.effects = 0;
    TRY(make_move(&moved, terms, move, pay_ppm, now));
    *facts = moved;
    return DAOMESH_OK;
}

/* --- Earning --------------------------------------------------------------------------------------------------------- */

/* Weights have 32 bits and ppm 20: the sum of eight products fits. */
uint64_t daomesh_bounty_whole(const daomesh_bounty_terms *terms)
{
    uint64_t sum = 0;
    if (!terms || terms->parts > DAOMESH_BOUNTY_PARTS_MAX) return 0;
    for (uint32_t i = 0; i < terms->parts; i++)
        sum += terms->weight[i];
    return sum * DAOMESH_PPM;
}

uint32_t daomesh_bounty_earned_ppm(const daomesh_bounty_terms *terms, uint64_t earned)
{
    const uint64_t one_ppm = daomesh_bounty_whole(terms) / DAOMESH_PPM;
    if (one_ppm == 0) return 0;
    return earned / one_ppm < DAOMESH_PPM ? (uint32_t)(earned / one_ppm) : DAOMESH_PPM;
}

int32_t daomesh_bounty_due(daomesh_amount *due, const daomesh_amount *reward,
                           const daomesh_bounty_terms *terms, uint64_t from, uint64_t to)
{
    if (!due || !reward || !terms) return amount_refuse(due, DAOMESH_E_ARG);
    const uint64_t whole = daomesh_bounty_whole(terms);
    if (whole == 0) return amount_refuse(due, DAOMESH_E_ZERO_DIVISOR);
    if (from > to || to > whole) return amount_refuse(due, DAOMESH_E_RANGE);
    const daomesh_amount divisor = amount_from_u64(whole), low = amount_from_u64(from),
                         high = amount_from_u64(to);
    daomesh_amount before, upto;
    MUST(daomesh_amount_muldiv_floor(&before, reward, &low, &divisor) == DAOMESH_OK);
    MUST(daomesh_amount_muldiv_floor(&upto, reward, &high, &divisor) == DAOMESH_OK);
    return daomesh_amount_subtract(due, &upto, &before);
}

uint32_t daomesh_bounty_parts_max(void)
{
    return DAOMESH_BOUNTY_PARTS_MAX;
}

uint32_t daomesh_bounty_places_max(void)
{
    return DAOMESH_BOUNTY_PLACES_MAX;
}

uint32_t daomesh_bounty_payments_max(void)
{
    return DAOMESH_BOUNTY_PAYMENTS_MAX;
}

uint32_t daomesh_bounty_children_max(void)
{
    return DAOMESH_BOUNTY_CHILDREN_MAX;
}

uint32_t daomesh_bounty_depth_max(void)
{
    return DAOMESH_BOUNTY_DEPTH_MAX;
}

uint64_t daomesh_bounty_window_max_s(void)
{
    return DAOMESH_BOUNTY_WINDOW_MAX_S;
}
