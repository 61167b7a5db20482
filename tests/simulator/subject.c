/* What a life's next action may be about: parties, proposals, bounties, programmes ... that there are, picked by chance. */
#include "author.h"

#include <daomesh/escalation.h>
#include <daomesh/minter.h>

#include "ledger/bounty.h"

enum { SELLERS = 3, LOOKED_AT = 64, DISPUTED = 4 /* a sale's state */ };

daomesh_id noise(struct author *author)
{
    daomesh_id id;
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = (uint8_t)pick(author, 256);
    return id;
}

/* Keeps the first status that is not OK; whether this one is. */
int is_read(struct author *author, int32_t status)
{
    if (author->status == DAOMESH_OK) author->status = status;
    return status == DAOMESH_OK;
}

/* The same of a question that may be answered with no. */
static int is_asked(struct author *author, int32_t status)
{
    if (daomesh__is_fault(status)) return is_read(author, status);
    return status == DAOMESH_OK;
}

static const struct daomesh_party_record *party_at(struct author *author, uint64_t row)
{
    const struct daomesh_party_record *party;
    return is_read(author, find_party(author->state, &party, row)) ? party : NULL;
}

daomesh_id id_at(struct author *author, uint64_t row)
{
    const struct daomesh_party_record *party = party_at(author, row);
    return party ? party->id : noise(author);
}

daomesh_id token_at(struct author *author, uint64_t row)
{
    const struct daomesh_token_record *token = NULL;
    return is_read(author, find_token(author->state, &token, row)) && token ? token->id : noise(author);
}

static uint64_t home_of(struct author *author, uint64_t row)
{
    const struct daomesh_party_record *party = party_at(author, row);
    return party && party->sort == SORT_DAO ? row : HOME_LEDGER;
}

/* One of the last few of `count` numbers; 0 when there are none. */
uint64_t recent(struct author *author, uint64_t count, uint64_t few)
{
    return count - pick(author, count < few ? count : few);
}

/* Mostly persons, who are the first rows; any DAO now and then. */
uint64_t any_row(struct author *author)
{
    if (author->dao_count > 0 && pick(author, 5) == 0) return author->daos[pick(author, author->dao_count)];
    return 1 + pick(author, author->parties < LIFE_PEOPLE ? author->parties : LIFE_PEOPLE);
}

void look_around(struct author *author)
{
    author->parties = author->ledger->committed.parties;
    author->tokens = author->ledger->committed.tokens;
    author->foundings = author->ledger->committed.foundings;
    author->minters = author->ledger->committed.minters;
    author->streams = author->ledger->committed.streams;
    for (uint64_t row = 1; row <= author->parties && row <= LOOKED_AT; row++) {
        const struct daomesh_party_record *party = party_at(author, row);
        if (party && party->sort == SORT_DAO && author->dao_count < DAOS_MOST)
            author->daos[author->dao_count++] = row;
        if (party && party->sort == SORT_POOL && author->pool_count < POOLS_MOST)
            author->pools[author->pool_count++] = row;
    }
}

static void pick_dial(struct author *author, uint64_t row)
{
    struct picked *subject = &author->subject;
    const struct daomesh_dial_record *dial = NULL;
    subject->dial = (uint32_t)recent(author, subject->dials, 3);
    if (is_read(author, find_dial(author->state, &dial, row, subject->dial)) && dial)
        subject->dial_at = dial->value.limb[0];
}

/* Its number, and who may name its holder. */
static void pick_role(struct author *author, uint64_t dao, uint32_t number)
{
    const struct daomesh_role_record *role = NULL, *above = NULL;
    author->subject.role = number;
    if (!is_read(author, find_role(author->state, &role, dao, number)) || !role || role->admin == 0) return;
    if (is_read(author, find_role(author->state, &above, dao, role->admin)) && above && above->party)
        author->subject.ruler = id_at(author, above->party);
}

/* What the proposal waits for. */
static void pick_proposal(struct author *author, uint64_t dao)
{
    const struct daomesh_proposal_record *proposal = NULL;
    struct picked *subject = &author->subject;
    if (!is_read(author, find_proposal(author->state, &proposal, dao, subject->proposal)) || !proposal)
        return;
    const uint64_t voted = later(later(proposal->opened, proposal->rule.delay_s), proposal->rule.voting_s);
    subject->houses = proposal->houses;
    subject->options = proposal->options;
    subject->has_stakes = proposal->stakes;
    subject->is_sealed = proposal->rule.reveal_s > 0;
    subject->is_revealed = subject->is_sealed && author->batch->time > voted;
    if (proposal->veto) subject->vetoer = id_at(author, proposal->veto);
}

/* One whose stakes are there to be collected. */
static void pick_decided(struct author *author, uint64_t dao, uint64_t proposals)
{
    const struct daomesh_proposal_record *proposal = NULL;
    uint64_t number = recent(author, proposals, 8);
    for (int tries = 0; tries < 24 && number > 0; tries++, number--) {
        if (!is_read(author, find_proposal(author->state, &proposal, dao, number)) || !proposal) return;
        if (proposal->stakes > 1) author->subject.decided = number;
    }
}

/* Mostly one that is open. */
static void pick_funding(struct author *author, uint64_t dao)
{
    struct picked *subject = &author->subject;
    const struct daomesh_conviction_terms_record *terms = NULL;
    const struct daomesh_funding_request_record *request = NULL;
    if (!is_read(author, find_conviction_terms(author->state, &terms, dao)) || !terms) return;
    subject->has_conviction = terms->takes;
    for (int tries = 0; tries < 6 && (!request || request->state != 1); tries++) {
        subject->funding = recent(author, terms->requests, 6);
        if (!is_read(author, find_funding_request(author->state, &request, dao, subject->funding))) return;
    }
    subject->is_staked = request && request->state == 1 && !amount_is_zero(&request->staked);
}

/* The older ones more often, so that there is much in them. */
static uint64_t some_dao(struct author *author)
{
    return author->daos[pick(author, 1 + pick(author, author->dao_count))];
}

/* Mostly a proposal that is open. */
static void pick_dao(struct author *author)
{
    const struct daomesh_dao_record *dao = NULL;
    const struct daomesh_open_list_record *open = NULL;
    struct picked *subject = &author->subject;
    if (author->dao_count == 0) return;
    const uint64_t row = some_dao(author);
    subject->dao_row = row;
    if (!is_read(author, find_dao(author->state, &dao, row)) || !dao) return;
    subject->dao = dao->id;
    subject->proposal = recent(author, dao->proposals, 4);
    pick_decided(author, row, dao->proposals);
    subject->application = recent(author, dao->applications, 2);
    pick_role(author, row, (uint32_t)recent(author, dao->roles, 3));
    subject->dials = dao->dials;
    subject->budget = (uint32_t)recent(author, dao->budgets, 3);
    pick_dial(author, row);
    if (is_read(author, find_open_list(author->state, &open, row)) && open && open->entries_count > 0 &&
        pick(author, 5)) {
        subject->proposal = open->entries[pick(author, open->entries_count)].number;
        subject->is_open = 1;
    }
    pick_proposal(author, row);
    pick_funding(author, row);
}

static void pick_pool(struct author *author)
{
    struct picked *subject = &author->subject;
    const struct daomesh_pool_record *pool = NULL;
    if (author->pool_count == 0) return;
    const uint64_t row = author->pools[pick(author, author->pool_count)];
    if (!is_read(author, find_pool(author->state, &pool, row)) || !pool) return;
    subject->pool = id_at(author, row);
    subject->keeper = id_at(author, pool->dao);
    subject->pooled = token_at(author, pool->token);
    if (pool->inflows_count > 0) subject->fed = pool->inflows[pick(author, pool->inflows_count)].stream;
    if (pool->claimants_count > 0)
        subject->claimant = id_at(author, pool->claimants[pick(author, pool->claimants_count)].party);
}

static void read_feed(struct author *author, uint64_t dao, uint32_t number)
{
    const struct daomesh_feed_record *feed = NULL;
    author->subject.feed = number;
    if (is_read(author, find_feed(author->state, &feed, dao, number)) && feed)
        author->subject.reporter = id_at(author, feed->reporters[pick(author, feed->reporters_count)].party);
}

static void pick_feed(struct author *author)
{
    struct picked *subject = &author->subject;
    const struct daomesh_dao_record *dao = NULL;
    uint64_t row = 0;
    if (!is_asked(author, daomesh__dao_row(author->state, &row, &subject->dao))) return;
    if (!is_read(author, find_dao(author->state, &dao, row)) || !dao) return;
    read_feed(author, row, (uint32_t)recent(author, dao->feeds, 3));
}

/* Mostly a member of the DAO. */
static void pick_voter(struct author *author)
{
    struct picked *subject = &author->subject;
    for (int tries = 0; tries < 4; tries++) {
        const uint64_t row = 1 + pick(author, LIFE_PEOPLE);
        uint64_t dao;
        uint32_t slot;
        subject->voter = id_at(author, row);
        if (!is_asked(author, daomesh__dao_row(author->state, &dao, &subject->dao)) ||
            is_asked(author, daomesh__member_slot(author->state, &slot, dao, row)))
            return;
    }
}

void pick_token(struct author *author)
{
    const struct daomesh_token_record *token = NULL;
    const uint64_t row = pick(author, 2) ? 1 : 1 + pick(author, author->tokens);
    if (!is_read(author, find_token(author->state, &token, row)) || !token) return;
    author->subject.token = token->id;
    author->subject.issuer = id_at(author, token->issuer);
}

static void read_bounty(struct author *author, uint64_t home, uint64_t row)
{
    const struct daomesh_bounty_terms_record *terms = NULL;
    const struct daomesh_bounty_record *bounty = NULL;
    struct picked *subject = &author->subject;
    const uint64_t local = bounty_local(row, subject->bounty);
    if (!is_read(author, find_bounty_terms(author->state, &terms, home, local)) || !terms) return;
    if (!is_read(author, find_bounty(author->state, &bounty, home, local)) || !bounty) return;
    subject->terms = terms->terms;
    subject->work = bounty->work;
    subject->part = bounty->part;
    subject->bounty_state = bounty->state;
    const daomesh_id nobody = { { 0 } };
    subject->taker = bounty->team[0].party != 0 ? id_at(author, bounty->team[0].party) : nobody;
    subject->arbiter = terms->arbiter != 0 ? id_at(author, terms->arbiter) : nobody;
}

static void pick_bounty(struct author *author)
{
    const struct daomesh_bounty_poster_record *posted = NULL;
    struct picked *subject = &author->subject;
    const uint64_t wanted = DAOMESH_BOUNTY_DISPUTED - pick(author, 1 + pick(author, DAOMESH_BOUNTY_DISPUTED));
    for (int tries = 0; tries < 8 && subject->bounty_state != wanted; tries++) {
        const uint64_t row = any_row(author), home = home_of(author, row);
        subject->poster = id_at(author, row);
        if (!is_read(author, find_bounty_poster(author->state, &posted, home, row)) || !posted) continue;
        subject->bounty = (uint32_t)recent(author, posted->bounties, 6);
        read_bounty(author, home, row);
    }
}

static void pick_sale(struct author *author)
{
    const struct daomesh_shop_record *shop = NULL;
    const struct daomesh_sale_record *sale = NULL;
    const struct daomesh_offer_record *offer = NULL;
    struct picked *subject = &author->subject;
    const uint64_t row = 1 + pick(author, SELLERS);
    subject->seller = id_at(author, row);
    if (!is_read(author, find_shop(author->state, &shop, HOME_LEDGER, row)) || !shop) return;
    subject->offer = (uint32_t)recent(author, shop->offers, 4);
    const uint64_t wanted = DISPUTED - pick(author, 1 + pick(author, DISPUTED));
    for (int tries = 0; tries < 8 && subject->sale_state != wanted; tries++) {
        subject->sale = (uint32_t)recent(author, shop->sales, 6);
        if (!is_read(author, find_sale(author->state, &sale, HOME_LEDGER, row << 32 | subject->sale)) ||
            !sale)
            return;
        subject->sale_state = sale->state;
    }
    subject->buyer = id_at(author, sale->buyer);
    if (is_read(author, find_offer(author->state, &offer, HOME_LEDGER, row << 32 | sale->offer)) && offer &&
        offer->arbiter)
        subject->judge = id_at(author, offer->arbiter);
}

static void pick_game(struct author *author, uint64_t dao, const struct daomesh_programme_record *programme)
{
    struct picked *subject = &author->subject;
    const struct daomesh_kill_game_record *game = NULL;
    subject->has_game = programme->kill_rounds > 0;
    subject->side = DAOMESH_SIDE_CHANGE;
    subject->least_bond = programme->kill_bond;
    if (!is_read(author, find_kill_game(author->state, &game, dao, subject->programme)) || !game) return;
    const struct daomesh_kill_bond *last = &game->bonds[game->bonds_count - 1];
    if (game->bonds_count % 2 == 1) subject->side = DAOMESH_SIDE_KEEP;
    (void)daomesh_amount_add(&subject->least_bond, &last->amount, &last->amount);
}

/* Mostly one that can be judged. */
static void pick_programme(struct author *author)
{
    const struct daomesh_programmes_record *programmes = NULL;
    const struct daomesh_programme_record *programme = NULL;
    struct picked *subject = &author->subject;
    if (author->dao_count == 0) return;
    const uint64_t row = pick(author, 4) ? subject->dao_row : some_dao(author),
                   wanted = 3 - pick(author, 1 + pick(author, 3));
    subject->house = id_at(author, row);
    if (!is_read(author, find_programmes(author->state, &programmes, row)) || !programmes) return;
    for (int tries = 0; tries < 8 && subject->stage != wanted; tries++) {
        subject->programme = (uint32_t)recent(author, programmes->count, 12);
        if (is_read(author, find_programme(author->state, &programme, row, subject->programme)) && programme)
            subject->stage = programme->stage;
    }
    for (uint32_t i = 0; i < programmes->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &programmes->slots[i];
        if (author->batch->time < slot->begins || author->batch->time > slot->ends || pick(author, 3) == 0)
            continue;
        subject->programme = slot->programme;
        subject->is_due = 1;
    }
    if (!is_read(author, find_programme(author->state, &programme, row, subject->programme)) || !programme)
        return;
    subject->stage = programme->stage;
    subject->has_contest = programme->contest_token != 0;
    if (programme->feed != 0) { /* which may wake it */
        subject->has_feed = 1;
        subject->dao = subject->house;
        read_feed(author, row, programme->feed);
    }
    pick_game(author, row, programme);
}

/* A mint that waits, or the last one. */
static void pick_request(struct author *author)
{
    struct picked *subject = &author->subject;
    const struct daomesh_mint_request_record *request = NULL;
    const uint64_t key = subject->minter << 32 | subject->request;
    if (!is_read(author, find_mint_request(author->state, &request, key)) || !request) return;
    subject->is_asked = request->state == 1;
    subject->is_overdue = request->due <= author->batch->time;
}

static void pick_minting(struct author *author)
{
    const struct daomesh_minter_record *minter = NULL;
    const struct daomesh_stream_record *stream = NULL;
    struct picked *subject = &author->subject;
    subject->stream = recent(author, author->streams, 6);
    for (int tries = 0; tries < 4 && !subject->is_asked; tries++) {
        subject->minter = recent(author, author->minters, 4);
        if (!is_read(author, find_minter(author->state, &minter, subject->minter)) || !minter) continue;
        subject->admin = id_at(author, minter->admin);
        subject->minted = token_at(author, minter->token);
        subject->request = (uint32_t)recent(author, minter->requests, 2);
        pick_request(author);
        subject->is_ruled = home_of(author, minter->admin) != HOME_LEDGER;
        subject->is_closed = (minter->flags & DAOMESH_MINTER_CLOSED) != 0;
        subject->is_paused = (minter->flags & DAOMESH_MINTER_PAUSED) != 0;
    }
    if (is_read(author, find_stream(author->state, &stream, subject->stream)) && stream) {
        subject->payer = id_at(author, stream->payer);
        subject->payee = id_at(author, stream->payee);
        subject->is_stopped = stream->stopped;
    }
}

/* Who does something for themselves: one of the last persons, whom nobody misses when their keys are gone. */
static void pick_self(struct author *author)
{
    const uint64_t row = LIFE_PEOPLE - pick(author, 2);
    const struct daomesh_party_record *party = party_at(author, row);
    if (!party) return;
    author->subject.self = party->id;
    if (party->keys_count > 0) author->subject.key = party->keys[pick(author, party->keys_count)].key;
}

void pick_subject(struct author *author)
{
    author->subject = (struct picked){ .proposal = 0 };
    author->lists_used = 0;
    pick_dao(author);
    pick_voter(author);
    pick_feed(author);
    pick_token(author);
    pick_sale(author);
    pick_bounty(author);
    pick_minting(author);
    pick_programme(author);
    pick_pool(author);
    pick_self(author);
}
