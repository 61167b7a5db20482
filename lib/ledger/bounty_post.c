/* Posting a bounty: its terms are checked and fixed, its reward goes into escrow or is spoken for in its parent. */
#include "ledger/bounty.h"

/* --- Terms --------------------------------------------------------------------------------------------------------- */

/* The dials of rule `bounty` by their offset, as an action names them. */
static const char *field_name(uint32_t offset)
{
    if (offset == offsetof(daomesh_bounty_terms, open_s)) return "open_s";
    if (offset == offsetof(daomesh_bounty_terms, review_s)) return "review_s";
    if (offset == offsetof(daomesh_bounty_terms, dispute_s)) return "dispute_s";
    if (offset == offsetof(daomesh_bounty_terms, ruling_s)) return "ruling_s";
    return "parts";
}

static int32_t check_rule(struct turn *turn, const struct daomesh_bounty_terms_record *terms)
{
    const daomesh_bounty_terms rule = daomesh__bounty_rule(terms);
    uint32_t field;
    int32_t status = daomesh_bounty_check(&field, &rule);
    return status == DAOMESH_OK ? DAOMESH_OK
                                : daomesh__say(turn->diag, status, field_name(field), NULL, NULL);
}

/* Each payment to a DAO is divided among its members at once: all of them must fit the fuel of one timer. */
static int32_t read_places(struct turn *turn, struct daomesh_bounty_terms_record *terms,
                           const struct daomesh_bounty_post *act)
{
    terms->places_count = act->places_count;
    memcpy(terms->places, act->places, act->places_count * sizeof act->places[0]);
    if (act->places_count == 0) terms->places[terms->places_count++] = 1;
    for (uint32_t i = 0; i < terms->places_count; i++) {
        if (terms->places[i] == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "places");
    }
    const daomesh_amount given = amount_from_u64((uint64_t)terms->places_count * terms->reward_count);
    const daomesh_amount limit = amount_from_u64(DAOMESH_BOUNTY_PAYMENTS_MAX);
    return given.limb[0] <= limit.limb[0]
               ? DAOMESH_OK
               : daomesh__say(turn->diag, DAOMESH_E_LIMIT, "places", &given, &limit);
}

static int32_t read_arbiter(struct turn *turn, struct daomesh_bounty_terms_record *terms,
                            const daomesh_id *arbiter)
{
    if (id_is_zero(arbiter)) return DAOMESH_OK;
    TRY(daomesh__known_party(turn, &terms->arbiter, arbiter, "arbiter"));
    return terms->arbiter != turn->party ? DAOMESH_OK
                                         : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "arbiter");
}

static int32_t read_bond(struct turn *turn, struct daomesh_bounty_terms_record *terms,
                         const struct daomesh_bounty_post *act)
{
    if (amount_is_zero(&act->bond) != id_is_zero(&act->bond_token))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "bond");
    if (amount_is_zero(&act->bond)) return DAOMESH_OK;
    int32_t status = daomesh__token_row(turn->state, &terms->bond_token, &act->bond_token);
    terms->bond = act->bond;
    return status == DAOMESH_E_UNKNOWN_TOKEN ? daomesh__refuse(turn, status, "bond_token") : status;
}

static int32_t read_terms(struct turn *turn, struct daomesh_bounty_terms_record *terms,
                          const struct daomesh_bounty_post *act)
{
    if (act->reward_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "reward");
    TRY(daomesh__bundle_read(turn, terms->reward, act->reward, act->reward_count, "reward"));
    terms->reward_count = act->reward_count;
    TRY(daomesh_bounty_terms_id(&terms->terms, turn->body.at, turn->body.len));
    terms->content = act->content;
    terms->posted = turn->now;
    terms->parts_count = act->parts_count;
    memcpy(terms->parts, act->parts, act->parts_count * sizeof act->parts[0]);
    terms->open_s = act->open_s;
    terms->review_s = act->review_s;
    terms->dispute_s = act->dispute_s;
    terms->ruling_s = act->ruling_s;
    terms->min_pay = act->min_pay;
    terms->revisions = act->revisions;
    terms->back_to_back = act->back_to_back;
    TRY(check_rule(turn, terms));
    TRY(read_places(turn, terms, act));
    TRY(read_arbiter(turn, terms, &act->arbiter));
    return read_bond(turn, terms, act);
}

/* --- Under a parent ------------------------------------------------------------------------------------------------ */

/* Not more of any token than the parent is worth, nor than its other back-to-back bounties leave. */
static int32_t check_affordable(struct turn *turn, const struct bounty *parent, const struct bounty *child)
{
    const uint64_t whole = daomesh_bounty_whole(&parent->rule);
    for (uint32_t i = 0; i < child->terms->reward_count; i++) {
        const struct daomesh_token_part *part = &child->terms->reward[i];
        const daomesh_amount reward = daomesh__bounty_reward(parent->terms, part->token);
        daomesh_amount unpaid, spoken_for, left;
        if (words_compare(part->amount.limb, reward.limb, AMOUNT_WORDS) > 0)
            return daomesh__say(turn->diag, DAOMESH_E_CHILD_DEARER, "reward", &part->amount, &reward);
        TRY(daomesh_bounty_due(&unpaid, &reward, &parent->rule, parent->record->paid, whole));
        TRY(daomesh__bounty_spoken_for(turn, &spoken_for, parent, part->token));
        if (daomesh_amount_subtract(&left, &unpaid, &spoken_for) != DAOMESH_OK ||
            words_compare(part->amount.limb, left.limb, AMOUNT_WORDS) > 0)
            return daomesh__say(turn->diag, DAOMESH_E_PARENT_SPENT, "reward", &part->amount, &left);
    }
    return DAOMESH_OK;
}

static int32_t join_parent(struct turn *turn, const struct bounty *parent, uint32_t number)
{
    const struct daomesh_bounty_children_record *present;
    struct daomesh_bounty_children_record *children;
    TRY(find_bounty_children(turn->state, &present, parent->home, parent->local));
    TRY(present ? edit_bounty_children(turn->state, &children, parent->home, parent->local)
                : create_bounty_children(turn->state, &children, parent->home, parent->local));
    if (children->numbers_count == DAOMESH_BOUNTY_CHILDREN_MAX)
        return daomesh__refuse(turn, DAOMESH_E_LIMIT, "parent");
    children->numbers[children->numbers_count++] = number;
    return DAOMESH_OK;
}

int32_t daomesh__bounty_leave_parent(struct turn *turn, const struct bounty *bounty)
{
    struct daomesh_bounty_children_record *children;
    const uint64_t home = bounty->terms->parent_home, local = bounty->terms->parent;
    TRY(edit_bounty_children(turn->state, &children, home, local));
    uint32_t place = 0;
    while (place < children->numbers_count && children->numbers[place] != bounty_number(bounty))
        place++;
    MUST(place < children->numbers_count);
    children->numbers_count--;
    memmove(&children->numbers[place], &children->numbers[place + 1],
            (children->numbers_count - place) * sizeof children->numbers[0]);
    children->numbers[children->numbers_count] = 0;
    return children->numbers_count > 0 ? DAOMESH_OK : delete_bounty_children(turn->state, home, local);
}

/* The parent must be under way, in the hands of this poster alone: of a team nobody could say whose part is split. */
static int32_t check_parent(struct turn *turn, const struct bounty *parent)
{
    const struct daomesh_bounty_record *record = parent->record;
    if (record->state != DAOMESH_BOUNTY_WORKING) return DAOMESH_E_BOUNTY_STATE;
    if (turn->now >= record->ends) return DAOMESH_E_ENDED;
    return record->team_count == 1 && record->team[0].party == turn->party
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_NOT_A_TAKER, "parent");
}

static int32_t put_under_parent(struct turn *turn, const struct bounty *child,
                                struct daomesh_bounty_terms_record *terms,
                                const struct daomesh_bounty_post *act)
{
    struct bounty parent;
    if ((act->parent == 0) != id_is_zero(&act->parent_poster) || (act->back_to_back && act->parent == 0))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "parent");
    if (act->parent == 0) return DAOMESH_OK;
    TRY(daomesh__bounty_open(turn, &parent, &act->parent_poster, act->parent));
    TRY(check_parent(turn, &parent));
    terms->parent_home = parent.home;
    terms->parent = parent.local;
    if (act->back_to_back) {
        if (parent.terms->depth == DAOMESH_BOUNTY_DEPTH_MAX)
            return daomesh__refuse(turn, DAOMESH_E_LIMIT, "parent");
        terms->depth = (uint8_t)(parent.terms->depth + 1);
        TRY(check_affordable(turn, &parent, child));
    }
    return join_parent(turn, &parent, bounty_number(child));
}

/* --- Posting -------------------------------------------------------------------------------------------------------- */

static int32_t next_number(struct turn *turn, uint32_t *number, uint64_t home)
{
    const struct daomesh_bounty_poster_record *present;
    struct daomesh_bounty_poster_record *poster;
    TRY(find_bounty_poster(turn->state, &present, home, turn->party));
    TRY(present ? edit_bounty_poster(turn->state, &poster, home, turn->party)
                : create_bounty_poster(turn->state, &poster, home, turn->party));
    if (NEVER(poster->bounties == UINT32_MAX)) return DAOMESH_E_LIMIT;
    *number = ++poster->bounties;
    return DAOMESH_OK;
}

static int32_t begin(struct turn *turn, struct bounty *bounty)
{
    daomesh_bounty_facts facts;
    struct account escrow;
    TRY(daomesh_bounty_begin(&facts, &bounty->rule, turn->now));
    TRY(create_bounty(turn->state, &bounty->record, bounty->home, bounty->local));
    TRY(daomesh__escrow_new(turn, &escrow, bounty->home));
    bounty->record->state = (uint8_t)facts.state;
    bounty->record->ends = facts.ends;
    bounty->record->escrow = escrow.holder;
    bounty->record->team_count = bounty->terms->places_count;
    return daomesh__bounty_set_timer(turn, bounty, facts.ends);
}

static int32_t fund(struct turn *turn, const struct bounty *bounty)
{
    const struct account escrow = bounty_escrow(bounty);
    struct account from;
    if (bounty->terms->back_to_back) return DAOMESH_OK;
    TRY(daomesh__account_of(turn, &from, turn->party));
    return daomesh__bundle_move(turn, bounty->terms->reward, bounty->terms->reward_count, &from, &escrow);
}

int32_t daomesh__bounty_post(struct turn *turn, const void *body)
{
    const struct daomesh_bounty_post *act = body;
    struct daomesh_bounty_terms_record *terms;
    struct bounty bounty = { 0 };
    uint32_t number;
    TRY(daomesh__bounty_home(turn, &bounty.home, turn->party));
    TRY(next_number(turn, &number, bounty.home));
    bounty.local = bounty_local(turn->party, number);
    TRY(create_bounty_terms(turn->state, &terms, bounty.home, bounty.local));
    bounty.terms = terms;
    TRY(read_terms(turn, terms, act));
    TRY(put_under_parent(turn, &bounty, terms, act));
    bounty.rule = daomesh__bounty_rule(terms);
    TRY(begin(turn, &bounty));
    TRY(fund(turn, &bounty));

    struct daomesh_bounty_posted_event event = { .poster = act->poster,
                                                 .bounty = number,
                                                 .terms = terms->terms,
                                                 .parent_poster = act->parent_poster,
                                                 .parent = act->parent };
    return daomesh__emit(turn, DAOMESH_EVENT_BOUNTY_POSTED, &event);
}
