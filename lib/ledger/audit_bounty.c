/* The audit of bounties: each has its terms and its timer, its escrow holds what its state says, its children know it. */
#include "ledger/audit.h"
#include "ledger/bounty.h"

/* What an escrow must hold; each token stands in it once. */
struct content {
    uint32_t count;
    struct daomesh_token_part parts[DAOMESH_BUNDLE_MAX + 1];
};

static int32_t add(struct audit *audit, struct content *content, uint64_t token, const daomesh_amount *amount)
{
    if (amount_is_zero(amount)) return DAOMESH_OK;
    for (uint32_t i = 0; i < content->count; i++) {
        if (content->parts[i].token == token)
            return daomesh__audit_add(audit, &content->parts[i].amount, amount);
    }
    MUST(content->count < COUNT_OF(content->parts));
    content->parts[content->count++] = (struct daomesh_token_part){ token, *amount };
    return DAOMESH_OK;
}

static int32_t add_bonds(struct audit *audit, struct content *content, const struct bounty *bounty)
{
    for (uint32_t i = 0; i < bounty->record->team_count; i++) {
        const struct daomesh_bounty_place *place = &bounty->record->team[i];
        if (!place->bonded) continue;
        if (place->party == 0) return daomesh__broken(audit, "a bond of nobody", NULL, NULL);
        TRY(add(audit, content, bounty->terms->bond_token, &bounty->terms->bond));
    }
    return DAOMESH_OK;
}

/* On the way down a tree: whatever came from above, but not more than was earned. */
static int32_t add_passed(struct audit *audit, struct content *content, const struct bounty *bounty)
{
    const struct account escrow = bounty_escrow(bounty);
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++) {
        const struct daomesh_token_part *part = &bounty->terms->reward[i];
        daomesh_amount held, claim, bonds = amount_from_u64(0);
        TRY(daomesh__account_balance(audit->state, &held, &escrow, part->token));
        for (uint32_t j = 0; j < content->count; j++) {
            if (content->parts[j].token == part->token) bonds = content->parts[j].amount;
        }
        TRY(daomesh_bounty_due(&claim, &part->amount, &bounty->rule, 0, bounty->record->earned));
        if (daomesh_amount_subtract(&held, &held, &bonds) != DAOMESH_OK ||
            words_compare(held.limb, claim.limb, AMOUNT_WORDS) > 0)
            return daomesh__broken(audit, "a bounty got more from its parent than it earned", &held, &claim);
        TRY(add(audit, content, part->token, &held));
    }
    return DAOMESH_OK;
}

static int32_t add_reward(struct audit *audit, struct content *content, const struct bounty *bounty)
{
    const uint64_t whole = daomesh_bounty_whole(&bounty->rule);
    if (bounty->record->state == DAOMESH_BOUNTY_SETTLING) return add_passed(audit, content, bounty);
    if (bounty->terms->back_to_back || bounty->record->state == DAOMESH_BOUNTY_SETTLED) return DAOMESH_OK;
    for (uint32_t i = 0; i < bounty->terms->reward_count; i++) {
        const struct daomesh_token_part *part = &bounty->terms->reward[i];
        daomesh_amount unpaid;
        TRY(daomesh_bounty_due(&unpaid, &part->amount, &bounty->rule, bounty->record->paid, whole));
        TRY(add(audit, content, part->token, &unpaid));
    }
    return DAOMESH_OK;
}

static int32_t audit_money(struct audit *audit, const struct bounty *bounty)
{
    struct content content = { .count = 0 };
    TRY(add_bonds(audit, &content, bounty));
    TRY(add_reward(audit, &content, bounty));
    return daomesh__audit_escrow(audit, bounty->home, bounty->record->escrow, content.parts, content.count);
}

/* --- Where it stands ------------------------------------------------------------------------------------------------ */

/* A timer that failed, or came while the tree was being settled, is gone; time alone then needs bounty.process, or the parent. */
static int32_t audit_clock(struct audit *audit, const struct bounty *bounty)
{
    const struct daomesh_bounty_record *record = bounty->record;
    const struct daomesh_timer_record *timer;
    if (record->timer == 0) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_TIMER]++;
    TRY(find_timer(audit->state, &timer, record->timer));
    if (!timer || timer->what != bounty_timer(record) || timer->dao != bounty->home ||
        timer->object != bounty->local)
        return daomesh__broken(audit, "a bounty without its timer", NULL, NULL);
    if (record->state == DAOMESH_BOUNTY_ENDED || record->state == DAOMESH_BOUNTY_SETTLED)
        return daomesh__broken(audit, "a bounty that is over with a timer", NULL, NULL);
    return DAOMESH_OK;
}

static int32_t audit_state(struct audit *audit, const struct bounty *bounty)
{
    const struct daomesh_bounty_record *record = bounty->record;
    const uint64_t whole = daomesh_bounty_whole(&bounty->rule);
    uint32_t takers = 0;
    if (daomesh_bounty_check(NULL, &bounty->rule) != DAOMESH_OK)
        return daomesh__broken(audit, "a bounty with impossible terms", NULL, NULL);
    if (record->state == 0 || record->state > DAOMESH_BOUNTY_SETTLED || record->part >= bounty->rule.parts ||
        record->paid > record->earned || record->earned > whole)
        return daomesh__broken(audit, "a bounty without a possible state", NULL, NULL);
    if (record->state == DAOMESH_BOUNTY_ENDED && (!bounty->terms->back_to_back || record->earned == 0))
        return daomesh__broken(audit, "an ended bounty that waits for nothing", NULL, NULL);
    TRY(daomesh__same_number(audit, record->team_count, bounty->terms->places_count,
                             "a team of another size than its places"));
    for (uint32_t i = 0; i < record->team_count; i++)
        takers += record->team[i].party != 0;
    const int working = record->state >= DAOMESH_BOUNTY_WORKING && record->state <= DAOMESH_BOUNTY_DISPUTED;
    if (working && takers < record->team_count)
        return daomesh__broken(audit, "work without a complete team", NULL, NULL);
    return DAOMESH_OK;
}

/* --- Up and down ------------------------------------------------------------------------------------------------------ */

static int32_t audit_child(struct audit *audit, const struct bounty *parent, uint64_t home, uint64_t local)
{
    const struct daomesh_bounty_terms_record *terms;
    TRY(find_bounty_terms(audit->state, &terms, home, local));
    if (!terms || terms->parent_home != parent->home || terms->parent != parent->local)
        return daomesh__broken(audit, "a bounty that does not know its parent", NULL, NULL);
    return DAOMESH_OK;
}

static int32_t audit_children(struct audit *audit, const struct bounty *bounty)
{
    const struct daomesh_bounty_children_record *children;
    const struct daomesh_party_record *taker;
    TRY(find_bounty_children(audit->state, &children, bounty->home, bounty->local));
    if (!children) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_BOUNTY_CHILDREN]++;
    const uint64_t poster = bounty->record->team[0].party;
    TRY(find_party(audit->state, &taker, poster));
    if (!taker || children->numbers_count == 0)
        return daomesh__broken(audit, "a bounty split by nobody", NULL, NULL);
    const uint64_t home = taker->sort == SORT_DAO ? poster : HOME_LEDGER;
    for (uint32_t i = 0; i < children->numbers_count; i++) {
        if (i > 0 && children->numbers[i] <= children->numbers[i - 1])
            return daomesh__broken(audit, "bounties of a parent out of order", NULL, NULL);
        TRY(audit_child(audit, bounty, home, bounty_local(poster, children->numbers[i])));
    }
    return DAOMESH_OK;
}

/* A back-to-back bounty that is not over stands in the list of a parent that is not over either. */
static int32_t audit_parent(struct audit *audit, const struct bounty *bounty)
{
    const struct daomesh_bounty_children_record *list;
    const struct daomesh_bounty_terms_record *terms = bounty->terms;
    if (!terms->back_to_back || bounty->record->state >= DAOMESH_BOUNTY_SETTLING) return DAOMESH_OK;
    TRY(find_bounty_children(audit->state, &list, terms->parent_home, terms->parent));
    for (uint32_t i = 0; list && i < list->numbers_count; i++) {
        if (list->numbers[i] == bounty_number(bounty)) return DAOMESH_OK;
    }
    return daomesh__broken(audit, "a bounty that its parent does not know", NULL, NULL);
}

static int32_t audit_bounty(struct audit *audit, uint64_t home, uint64_t local)
{
    struct bounty bounty = { .home = home, .local = local };
    const struct daomesh_bounty_record *seen;
    struct daomesh_bounty_record record;
    TRY(find_bounty_terms(audit->state, &bounty.terms, home, local));
    TRY(find_bounty(audit->state, &seen, home, local));
    if (!bounty.terms || !seen) return daomesh__broken(audit, "a bounty is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_BOUNTY_TERMS]++;
    audit->expected[DAOMESH_RECORD_BOUNTY]++;
    record = *seen;
    bounty.record = &record;
    bounty.rule = daomesh__bounty_rule(bounty.terms);
    TRY(audit_state(audit, &bounty));
    TRY(audit_clock(audit, &bounty));
    TRY(audit_children(audit, &bounty));
    TRY(audit_parent(audit, &bounty));
    return audit_money(audit, &bounty);
}

int32_t daomesh__audit_bounties(struct audit *audit, uint64_t party, uint32_t sort)
{
    const struct daomesh_bounty_poster_record *poster;
    const uint64_t home = sort == SORT_DAO ? party : HOME_LEDGER;
    TRY(find_bounty_poster(audit->state, &poster, home, party));
    if (!poster) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_BOUNTY_POSTER]++;
    const uint32_t count = poster->bounties;
    for (uint32_t number = 1; number <= count; number++) {
        audit->object = number;
        TRY(audit_bounty(audit, home, bounty_local(party, number)));
    }
    audit->object = 0;
    return DAOMESH_OK;
}
