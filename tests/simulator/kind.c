/* What is done next in a life: what there is waits for something, by its state; or any kind of action at all. */
#include "author.h"

#include "ledger/bounty.h"

enum { DOMAINS = 14 /* from 1 on */ };

size_t kinds_count(void)
{
    static size_t count;
    while (daomesh__schema_action_at(count))
        count++;
    return count;
}

/* Most of what happens in a mesh. */
static const uint16_t favourites[] = {
    DAOMESH_ACTION_PROPOSAL_VOTE, DAOMESH_ACTION_PROPOSAL_VOTE,    DAOMESH_ACTION_PROPOSAL_VOTE,
    DAOMESH_ACTION_PROPOSAL_OPEN, DAOMESH_ACTION_TOKEN_MINT,       DAOMESH_ACTION_MEMBER_ADD,
    DAOMESH_ACTION_BOUNTY_POST,   DAOMESH_ACTION_SALE_BUY,         DAOMESH_ACTION_TOKEN_TRANSFER,
    DAOMESH_ACTION_MEMBER_APPLY,  DAOMESH_ACTION_MEMBER_EXIT,      DAOMESH_ACTION_STREAM_OPEN,
    DAOMESH_ACTION_DIAL_TURN,     DAOMESH_ACTION_BUDGET_OPEN,      DAOMESH_ACTION_BUDGET_VOTE,
    DAOMESH_ACTION_PARTY_GUARD,   DAOMESH_ACTION_PARTY_RECOVER,    DAOMESH_ACTION_TOKEN_DEPOSIT,
    DAOMESH_ACTION_FEED_OPEN,     DAOMESH_ACTION_CONVICTION_STAKE, DAOMESH_ACTION_CONVICTION_STAKE,
};

/* What a bounty waits for, by its state. */
static uint32_t next_of_bounty(struct author *author)
{
    static const uint16_t reviews[] = { DAOMESH_ACTION_BOUNTY_ACCEPT, DAOMESH_ACTION_BOUNTY_REVISE,
                                        DAOMESH_ACTION_BOUNTY_REJECT, DAOMESH_ACTION_BOUNTY_REJECT };
    static const uint16_t moves[] = { 0, DAOMESH_ACTION_BOUNTY_TAKE,    DAOMESH_ACTION_BOUNTY_SUBMIT,
                                      0, DAOMESH_ACTION_BOUNTY_DISPUTE, DAOMESH_ACTION_BOUNTY_RULE };
    const uint8_t state = author->subject.bounty_state;
    if (state == DAOMESH_BOUNTY_SUBMITTED) return reviews[pick(author, COUNT_OF(reviews))];
    return state < COUNT_OF(moves) && moves[state] ? moves[state] : DAOMESH_ACTION_BOUNTY_POST;
}

/* The same of a sale. */
static uint32_t next_of_sale(struct author *author)
{
    static const uint16_t moves[] = { DAOMESH_ACTION_SALE_OFFER, DAOMESH_ACTION_SALE_DELIVER,
                                      DAOMESH_ACTION_SALE_ACCEPT, DAOMESH_ACTION_SALE_DISPUTE,
                                      DAOMESH_ACTION_SALE_RULE };
    const uint8_t state = author->subject.sale_state;
    if (state == 2 && pick(author, 2)) return DAOMESH_ACTION_SALE_REFUSE;
    return state < COUNT_OF(moves) ? moves[state] : DAOMESH_ACTION_SALE_BUY;
}

/* What the programme waits for; seldom that there is another one. */
static uint32_t next_of_programme(struct author *author)
{
    static const uint16_t of_drafts[] = { DAOMESH_ACTION_PROGRAMME_START, DAOMESH_ACTION_PROGRAMME_INSTANCE };
    static const uint16_t when_due[] = { DAOMESH_ACTION_PROGRAMME_VERDICT, DAOMESH_ACTION_PROGRAMME_VERDICT,
                                         DAOMESH_ACTION_FEED_REPORT };
    static const uint16_t when_paused[] = { DAOMESH_ACTION_FEED_REPORT, DAOMESH_ACTION_PROGRAMME_WAKE };
    const struct picked *subject = &author->subject;
    if (subject->stage == 0 || pick(author, 5) == 0)
        return pick(author, 4) ? DAOMESH_ACTION_PROGRAMME_OPEN : DAOMESH_ACTION_PROGRAMME_DRAFT;
    if (subject->stage == 1) return of_drafts[pick(author, COUNT_OF(of_drafts))];
    if (subject->stage == 3)
        return subject->has_feed ? when_paused[pick(author, COUNT_OF(when_paused))]
                                 : DAOMESH_ACTION_PROGRAMME_RESUME;
    if (subject->is_due && subject->has_contest && pick(author, 2))
        return pick(author, 2) ? DAOMESH_ACTION_PROGRAMME_REPORT : DAOMESH_ACTION_PROGRAMME_SCORE;
    if (subject->is_due && pick(author, 6)) return when_due[pick(author, COUNT_OF(when_due))];
    if (subject->has_game)
        return pick(author, 6) ? DAOMESH_ACTION_PROGRAMME_BOND : DAOMESH_ACTION_PROGRAMME_SETTLE;
    return DAOMESH_ACTION_STREAM_CLAIM;
}

static uint32_t next_of_minter(struct author *author)
{
    static const uint16_t kinds[] = { DAOMESH_ACTION_MINTER_GRANT, DAOMESH_ACTION_MINTER_GRANT,
                                      DAOMESH_ACTION_MINTER_MINT,  DAOMESH_ACTION_MINTER_MINT,
                                      DAOMESH_ACTION_MINTER_MINT,  DAOMESH_ACTION_MINTER_CREATE,
                                      DAOMESH_ACTION_STREAM_OPEN,  DAOMESH_ACTION_MINTER_PAUSE };
    const struct picked *subject = &author->subject;
    if (subject->minter == 0 || subject->is_closed) return DAOMESH_ACTION_MINTER_CREATE;
    if (subject->is_asked && subject->is_overdue && !subject->is_paused) return DAOMESH_ACTION_MINTER_EXECUTE;
    if (subject->is_paused && (!subject->is_asked || subject->is_overdue))
        return DAOMESH_ACTION_MINTER_RESUME;
    if (subject->is_asked && pick(author, 3))
        return pick(author, 3) ? DAOMESH_ACTION_MINTER_PAUSE : DAOMESH_ACTION_MINTER_VETO;
    return kinds[pick(author, COUNT_OF(kinds))];
}

static uint32_t next_of_stream(struct author *author)
{
    static const uint16_t kinds[] = { DAOMESH_ACTION_STREAM_CLAIM, DAOMESH_ACTION_STREAM_CLAIM,
                                      DAOMESH_ACTION_STREAM_PAUSE, DAOMESH_ACTION_STREAM_OPEN };
    if (author->subject.is_stopped && pick(author, 2)) return DAOMESH_ACTION_STREAM_RESUME;
    return kinds[pick(author, COUNT_OF(kinds))];
}

static uint32_t next_of_pool(struct author *author)
{
    static const uint16_t kinds[] = { DAOMESH_ACTION_POOL_SHARE, DAOMESH_ACTION_POOL_SETTLE,
                                      DAOMESH_ACTION_POOL_CLAIM, DAOMESH_ACTION_STREAM_OPEN };
    if (author->pool_count == 0) return DAOMESH_ACTION_POOL_OPEN;
    if (author->subject.fed && pick(author, 6) == 0) return DAOMESH_ACTION_POOL_DIVERT;
    return kinds[pick(author, COUNT_OF(kinds))];
}

static uint32_t next_making(struct author *author)
{
    if (author->subject.feed && pick(author, 6) == 0) return DAOMESH_ACTION_FEED_REPORT;
    switch (pick(author, 6)) {
    case 0:
        return next_of_pool(author);
    case 1:
        return next_of_stream(author);
    case 2:
    case 3:
        return next_of_minter(author);
    default:
        return next_of_programme(author);
    }
}

/* How the proposal is voted on. */
uint32_t next_vote(struct author *author)
{
    const struct picked *subject = &author->subject;
    if (subject->houses && pick(author, 2)) return DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE;
    if (subject->has_stakes == 1 && pick(author, 2)) return DAOMESH_ACTION_PROPOSAL_STAKE;
    if (subject->is_sealed)
        return !subject->is_revealed ? DAOMESH_ACTION_PROPOSAL_SEAL
               : subject->options    ? DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT
                                     : DAOMESH_ACTION_PROPOSAL_REVEAL;
    return subject->options ? DAOMESH_ACTION_PROPOSAL_BALLOT : DAOMESH_ACTION_PROPOSAL_VOTE;
}

static uint32_t next_of_funding(struct author *author)
{
    static const uint16_t fresh[] = { DAOMESH_ACTION_CONVICTION_STAKE, DAOMESH_ACTION_CONVICTION_STAKE,
                                      DAOMESH_ACTION_CONVICTION_REQUEST, DAOMESH_ACTION_CONVICTION_CANCEL };
    static const uint16_t staked[] = { DAOMESH_ACTION_CONVICTION_STAKE, DAOMESH_ACTION_CONVICTION_PROCESS,
                                       DAOMESH_ACTION_CONVICTION_PROCESS, DAOMESH_ACTION_TOKEN_MINT };
    if (!author->subject.has_conviction) return DAOMESH_ACTION_CHARTER_CONVICTION;
    if (author->subject.funding == 0) return DAOMESH_ACTION_CONVICTION_REQUEST;
    return author->subject.is_staked ? staked[pick(author, COUNT_OF(staked))]
                                     : fresh[pick(author, COUNT_OF(fresh))];
}

static uint32_t favourite(struct author *author)
{
    const uint32_t kind = favourites[pick(author, COUNT_OF(favourites))];
    if (kind == DAOMESH_ACTION_CONVICTION_STAKE) return next_of_funding(author);
    if (kind != DAOMESH_ACTION_PROPOSAL_VOTE) return kind;
    return author->subject.is_open ? next_vote(author) : DAOMESH_ACTION_PROPOSAL_OPEN;
}

/* What what was picked waits for, in a domain: the upper half of an action's number. */
static uint32_t next_of_domain(struct author *author, uint32_t domain)
{
    if (domain == DAOMESH_ACTION_PROPOSAL_VOTE >> 8)
        return author->subject.is_open ? next_vote(author) : DAOMESH_ACTION_PROPOSAL_OPEN;
    if (domain == DAOMESH_ACTION_CONVICTION_STAKE >> 8) return next_of_funding(author);
    if (domain == DAOMESH_ACTION_PROGRAMME_BOND >> 8) return next_of_programme(author);
    if (domain == DAOMESH_ACTION_BOUNTY_TAKE >> 8) return next_of_bounty(author);
    if (domain == DAOMESH_ACTION_SALE_BUY >> 8) return next_of_sale(author);
    if (domain == DAOMESH_ACTION_MINTER_MINT >> 8)
        return pick(author, 3) ? next_of_minter(author) : next_of_stream(author);
    if (domain == DAOMESH_ACTION_POOL_CLAIM >> 8) return next_of_pool(author);
    return next_making(author);
}

static const struct schema_struct *of_domain(struct author *author, uint32_t domain)
{
    const struct schema_struct *schema;
    if (pick(author, 2)) return daomesh__schema_action(next_of_domain(author, domain));
    do
        schema = daomesh__schema_action_at((size_t)pick(author, kinds_count()));
    while (schema->number >> 8 != domain);
    return schema;
}

/* Each life is about one domain more than about others, so that there all comes together that seldom meets by chance. */
const struct schema_struct *some_kind(struct author *author)
{
    switch (pick(author, 8)) {
    case 0:
        return daomesh__schema_action(favourite(author));
    case 1:
        return daomesh__schema_action(pick(author, 2) ? next_of_bounty(author) : next_of_sale(author));
    case 2:
    case 3:
        return daomesh__schema_action(next_making(author));
    case 4:
    case 5:
        return of_domain(author, 1 + (uint32_t)(author->life->seed / 2 % DOMAINS));
    default:
        return daomesh__schema_action_at((size_t)pick(author, kinds_count()));
    }
}
