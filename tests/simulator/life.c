/* Batches of a seeded mesh: the schema says what an action may hold, the ledger what there is to act on. */
#include "author.h"

#include <stdlib.h>

#include <daomesh/minter.h>

#include "ledger/bounty.h"

enum { TOKENS_MOST = 4, SELLERS = 3, LOOKED_AT = 64, START_TIME = 1000000, TIME_LEFT = 4000 };

uint64_t life_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* --- What there is --------------------------------------------------------------------------------------------------- */

static daomesh_id noise(struct author *author)
{
    daomesh_id id;
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = (uint8_t)pick(author, 256);
    return id;
}

/* Keeps the first status that is not OK; whether this one is. */
static int is_read(struct author *author, int32_t status)
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

static daomesh_id id_at(struct author *author, uint64_t row)
{
    const struct daomesh_party_record *party = party_at(author, row);
    return party ? party->id : noise(author);
}

static daomesh_id token_at(struct author *author, uint64_t row)
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
static uint64_t recent(struct author *author, uint64_t count, uint64_t few)
{
    return count - pick(author, count < few ? count : few);
}

/* Mostly persons, who are the first rows; any DAO now and then. */
static uint64_t any_row(struct author *author)
{
    if (author->dao_count > 0 && pick(author, 5) == 0) return author->daos[pick(author, author->dao_count)];
    return 1 + pick(author, author->parties < LIFE_PEOPLE ? author->parties : LIFE_PEOPLE);
}

static void look_around(struct author *author, daomesh_ledger *ledger)
{
    author->parties = ledger->committed.parties;
    author->tokens = ledger->committed.tokens;
    author->foundings = ledger->committed.foundings;
    author->minters = ledger->committed.minters;
    author->streams = ledger->committed.streams;
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
    struct subject *subject = &author->subject;
    const struct daomesh_dial_record *dial = NULL;
    subject->dial = (uint32_t)recent(author, subject->dials, 3);
    if (is_read(author, find_dial(author->state, &dial, row, subject->dial)) && dial)
        subject->dial_at = dial->value.limb[0];
}

/* Mostly a proposal that is open. */
static void pick_dao(struct author *author)
{
    const struct daomesh_dao_record *dao = NULL;
    const struct daomesh_open_list_record *open = NULL;
    struct subject *subject = &author->subject;
    if (author->dao_count == 0) return;
    const uint64_t row = author->daos[pick(author, author->dao_count)];
    if (!is_read(author, find_dao(author->state, &dao, row)) || !dao) return;
    subject->dao = dao->id;
    subject->proposal = recent(author, dao->proposals, 4);
    subject->application = recent(author, dao->applications, 2);
    subject->role = (uint32_t)recent(author, dao->roles, 3);
    subject->dials = dao->dials;
    subject->budget = (uint32_t)recent(author, dao->budgets, 3);
    pick_dial(author, row);
    if (is_read(author, find_open_list(author->state, &open, row)) && open && open->entries_count > 0 &&
        pick(author, 5)) {
        subject->proposal = open->entries[pick(author, open->entries_count)].number;
        subject->is_open = 1;
    }
}

static void pick_pool(struct author *author)
{
    struct subject *subject = &author->subject;
    const struct daomesh_pool_record *pool = NULL;
    if (author->pool_count == 0) return;
    const uint64_t row = author->pools[pick(author, author->pool_count)];
    if (!is_read(author, find_pool(author->state, &pool, row)) || !pool) return;
    subject->pool = id_at(author, row);
    subject->keeper = id_at(author, pool->dao);
    subject->pooled = token_at(author, pool->token);
    if (pool->claimants_count > 0)
        subject->claimant = id_at(author, pool->claimants[pick(author, pool->claimants_count)].party);
}

static void pick_feed(struct author *author)
{
    struct subject *subject = &author->subject;
    const struct daomesh_dao_record *dao = NULL;
    const struct daomesh_feed_record *feed = NULL;
    uint64_t row = 0;
    if (!is_asked(author, daomesh__dao_row(author->state, &row, &subject->dao))) return;
    if (!is_read(author, find_dao(author->state, &dao, row)) || !dao) return;
    subject->feed = (uint32_t)recent(author, dao->feeds, 3);
    if (is_read(author, find_feed(author->state, &feed, row, subject->feed)) && feed)
        subject->reporter = id_at(author, feed->reporters[pick(author, feed->reporters_count)].party);
}

/* Mostly a member of the DAO. */
static void pick_voter(struct author *author)
{
    struct subject *subject = &author->subject;
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

static void pick_token(struct author *author)
{
    const struct daomesh_token_record *token = NULL;
    if (!is_read(author, find_token(author->state, &token, 1 + pick(author, author->tokens))) || !token)
        return;
    author->subject.token = token->id;
    author->subject.issuer = id_at(author, token->issuer);
}

static void read_bounty(struct author *author, uint64_t home, uint64_t row)
{
    const struct daomesh_bounty_terms_record *terms = NULL;
    const struct daomesh_bounty_record *bounty = NULL;
    struct subject *subject = &author->subject;
    const uint64_t local = bounty_local(row, subject->bounty);
    if (!is_read(author, find_bounty_terms(author->state, &terms, home, local)) || !terms) return;
    if (!is_read(author, find_bounty(author->state, &bounty, home, local)) || !bounty) return;
    subject->terms = terms->terms;
    subject->work = bounty->work;
    subject->part = bounty->part;
    subject->bounty_state = bounty->state;
    if (bounty->team[0].party != 0) subject->taker = id_at(author, bounty->team[0].party);
    if (terms->arbiter != 0) subject->arbiter = id_at(author, terms->arbiter);
}

static void pick_bounty(struct author *author)
{
    const struct daomesh_bounty_poster_record *posted = NULL;
    struct subject *subject = &author->subject;
    for (int tries = 0; tries < 4 && !posted; tries++) {
        const uint64_t row = any_row(author), home = home_of(author, row);
        subject->poster = id_at(author, row);
        if (!is_read(author, find_bounty_poster(author->state, &posted, home, row)) || !posted) continue;
        subject->bounty = (uint32_t)recent(author, posted->bounties, 3);
        read_bounty(author, home, row);
    }
}

static void pick_sale(struct author *author)
{
    const struct daomesh_shop_record *shop = NULL;
    const struct daomesh_sale_record *sale = NULL;
    const struct daomesh_offer_record *offer = NULL;
    struct subject *subject = &author->subject;
    const uint64_t row = 1 + pick(author, SELLERS);
    subject->seller = id_at(author, row);
    if (!is_read(author, find_shop(author->state, &shop, HOME_LEDGER, row)) || !shop) return;
    subject->offer = (uint32_t)recent(author, shop->offers, 4);
    subject->sale = (uint32_t)recent(author, shop->sales, 4);
    if (!is_read(author, find_sale(author->state, &sale, HOME_LEDGER, row << 32 | subject->sale)) || !sale)
        return;
    subject->sale_state = sale->state;
    subject->buyer = id_at(author, sale->buyer);
    if (is_read(author, find_offer(author->state, &offer, HOME_LEDGER, row << 32 | sale->offer)) && offer &&
        offer->arbiter)
        subject->arbiter = id_at(author, offer->arbiter);
}

/* Mostly one that can be judged or resumed. */
static void pick_programme(struct author *author)
{
    const struct daomesh_programmes_record *programmes = NULL;
    const struct daomesh_programme_record *programme = NULL;
    struct subject *subject = &author->subject;
    if (author->dao_count == 0) return;
    const uint64_t row = author->daos[pick(author, author->dao_count)];
    subject->house = id_at(author, row);
    if (!is_read(author, find_programmes(author->state, &programmes, row)) || !programmes) return;
    subject->programme = (uint32_t)recent(author, programmes->count, 3);
    for (uint32_t i = 0; i < programmes->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &programmes->slots[i];
        if (author->batch->time < slot->begins || author->batch->time > slot->ends) continue;
        subject->programme = slot->programme;
        subject->is_due = 1;
    }
    if (is_read(author, find_programme(author->state, &programme, row, subject->programme)) && programme)
        subject->is_waiting = programme->stage == 3;
}

static void pick_minting(struct author *author)
{
    const struct daomesh_minter_record *minter = NULL;
    const struct daomesh_stream_record *stream = NULL;
    struct subject *subject = &author->subject;
    subject->minter = recent(author, author->minters, 3);
    subject->stream = recent(author, author->streams, 6);
    if (is_read(author, find_minter(author->state, &minter, subject->minter)) && minter) {
        subject->admin = id_at(author, minter->admin);
        subject->minted = token_at(author, minter->token);
        subject->request = (uint32_t)recent(author, minter->requests, 2);
        subject->is_ruled = home_of(author, minter->admin) != HOME_LEDGER;
        subject->is_closed = (minter->flags & DAOMESH_MINTER_CLOSED) != 0;
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

static void pick_subject(struct author *author)
{
    author->subject = (struct subject){ .proposal = 0 };
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

/* --- Values ---------------------------------------------------------------------------------------------------------- */

static void fill(struct author *author, const struct schema_struct *schema, uint8_t *value, int depth);

static int is_named(const struct schema_field *field, const char *name)
{
    return strcmp(schema_field_name(field), name) == 0;
}

/* Who acts in kinds whose first field says so, where not anybody may. */
static const daomesh_id *rightful(const struct subject *subject, uint32_t kind)
{
    switch (kind) {
    case DAOMESH_ACTION_TOKEN_MINT:
    case DAOMESH_ACTION_TOKEN_DEPOSIT:
    case DAOMESH_ACTION_MINTER_CREATE:
        return &subject->issuer;
    case DAOMESH_ACTION_SALE_OFFER:
    case DAOMESH_ACTION_SALE_CLOSE:
    case DAOMESH_ACTION_SALE_DELIVER:
    case DAOMESH_ACTION_SALE_DISPUTE:
        return &subject->seller;
    case DAOMESH_ACTION_SALE_ACCEPT:
    case DAOMESH_ACTION_SALE_REFUSE:
    case DAOMESH_ACTION_SALE_SETTLE:
        return &subject->buyer;
    case DAOMESH_ACTION_SALE_RULE:
    case DAOMESH_ACTION_BOUNTY_RULE:
        return &subject->arbiter;
    case DAOMESH_ACTION_BOUNTY_LEAVE:
    case DAOMESH_ACTION_BOUNTY_SUBMIT:
    case DAOMESH_ACTION_BOUNTY_DISPUTE:
    case DAOMESH_ACTION_BOUNTY_AGREE:
        return &subject->taker;
    case DAOMESH_ACTION_FEED_REPORT:
        return &subject->reporter;
    case DAOMESH_ACTION_POOL_CLAIM:
        return &subject->claimant;
    case DAOMESH_ACTION_STREAM_CLAIM:
    case DAOMESH_ACTION_STREAM_TRANSFER:
        return &subject->payee;
    case DAOMESH_ACTION_STREAM_CANCEL:
    case DAOMESH_ACTION_STREAM_RENOUNCE:
    case DAOMESH_ACTION_STREAM_PAUSE:
    case DAOMESH_ACTION_STREAM_RESUME:
        return &subject->payer;
    default:
        return kind >> 8 == DAOMESH_ACTION_MINTER_MINT >> 8 && kind < DAOMESH_ACTION_STREAM_OPEN
                   ? &subject->admin
                   : NULL;
    }
}

static daomesh_id some_id(struct author *author, const struct schema_field *field,
                          const struct schema_struct *schema)
{
    const struct subject *subject = &author->subject;
    const daomesh_id *actor = field == schema->fields ? rightful(subject, schema->number) : NULL;
    if (pick(author, 50) == 0) return noise(author);
    if (actor && !id_is_zero(actor) && pick(author, 10)) return *actor;
    if (is_named(field, "dao")) return subject->dao;
    if (is_named(field, "token") || is_named(field, "bond_token")) return subject->token;
    if (is_named(field, "poster") && schema->number != DAOMESH_ACTION_BOUNTY_POST) return subject->poster;
    if (is_named(field, "seller")) return subject->seller;
    if (is_named(field, "pool")) return subject->pool;
    if (is_named(field, "claimant")) return subject->claimant;
    if (is_named(field, "person")) return subject->self;
    if (is_named(field, "tokens")) {
        pick_token(author);
        return author->subject.token;
    }
    return id_at(author, any_row(author));
}

static size_t kinds_count(void)
{
    static size_t count;
    while (daomesh__schema_action_at(count))
        count++;
    return count;
}

/* A key that is one; nobody here has its other half. */
static daomesh_id some_key(struct author *author, const struct schema_field *field,
                           const struct schema_struct *schema)
{
    daomesh_id key = noise(author), seed = key;
    if (is_named(field, "old") || schema->number == DAOMESH_ACTION_PARTY_KEY_REMOVE)
        return author->subject.key;
    (void)daomesh_key_public(&key, seed.bytes);
    return key;
}

/* A vote for, as it will be opened. */
static daomesh_id sealed_vote(struct author *author)
{
    const struct subject *subject = &author->subject;
    daomesh_id seal;
    const daomesh_sealed_vote ballot = { .size = sizeof ballot,
                                         .choice = 1,
                                         .ledger = author->life->ledger,
                                         .dao = subject->dao,
                                         .proposal = subject->proposal,
                                         .party = subject->voter };
    return daomesh_vote_seal(&seal, &ballot) == DAOMESH_OK ? seal : noise(author);
}

static daomesh_id some_hash(struct author *author, const struct schema_field *field)
{
    if (is_named(field, "seal")) return sealed_vote(author);
    if (is_named(field, "salt")) return (daomesh_id){ { 0 } };
    if (is_named(field, "terms")) return author->subject.terms;
    if (is_named(field, "work")) return author->subject.work;
    return noise(author);
}

static uint64_t some_integer(struct author *author, const struct schema_field *field)
{
    const struct subject *subject = &author->subject;
    if (is_named(field, "proposal")) return subject->proposal;
    if (is_named(field, "application")) return subject->application;
    if (is_named(field, "founding")) return recent(author, author->foundings, 2);
    if (is_named(field, "bounty")) return subject->bounty;
    if (is_named(field, "offer")) return subject->offer;
    if (is_named(field, "sale")) return subject->sale;
    if (is_named(field, "minter")) return subject->minter;
    if (is_named(field, "request")) return subject->request;
    if (is_named(field, "stream")) return subject->stream;
    if (is_named(field, "feed")) return subject->feed;
    if (is_named(field, "role")) return subject->role;
    if (is_named(field, "dial")) return subject->dial;
    if (is_named(field, "budget")) return subject->budget;
    if (is_named(field, "programme") || is_named(field, "programmes")) return subject->programme;
    if (is_named(field, "pathway")) return 1 + pick(author, 2);
    if (is_named(field, "threshold")) return 1;
    if (is_named(field, "delay")) return 86400 + pick(author, 1000);
    if (is_named(field, "part")) return subject->part;
    if (is_named(field, "salt")) return pick(author, UINT32_MAX);
    if (field->word_count > 0) return pick(author, field->word_count + 1u);
    if (field->type == FIELD_DURATION) return pick(author, 200);
    if (field->type == FIELD_TIME) return later(author->batch->time, pick(author, 300));
    if (field->type == FIELD_PPM) return pick(author, 11) * 100000;
    if (field->type == FIELD_FLAG) return pick(author, 2);
    if (field->type == FIELD_KIND)
        return daomesh__schema_action_at((size_t)pick(author, kinds_count()))->number;
    return 1 + pick(author, 3);
}

static daomesh_amount some_amount(struct author *author)
{
    daomesh_amount amount = { { 1 + pick(author, 40), 0, 0, 0 } };
    if (pick(author, 60) == 0) amount.limb[pick(author, 4)] = life_random(&author->random);
    return amount;
}

/* The body of dao.found: members in order, one pathway that carries everything and one that changes the charter. */
static void found(struct author *author, struct daomesh_dao_found *act);

static size_t encode_list(struct author *author, const struct schema_field *field,
                          const struct schema_struct *of, const uint8_t *element)
{
    size_t len = 0, room = sizeof author->lists - author->lists_used;
    uint8_t *at = author->lists + author->lists_used;
    if (of) return daomesh__encode(at, room, &len, of, element) == DAOMESH_OK ? len : 0;
    struct cbor_out out = { at, room, 0 };
    if (field->type == FIELD_ID) daomesh__cbor_put_bytes(&out, element, sizeof(daomesh_id));
    return out.len <= room ? out.len : 0;
}

static int by_id(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

/* Lists and arrays want ascending ids without doubles; what begins with one is brought into that form. */
static uint32_t ascending(uint8_t *elements, uint32_t count, const struct schema_field *field)
{
    const struct schema_struct *of = schema_field_struct(field);
    const int has_id =
        field->type == FIELD_ID || (of && of->fields[0].type == FIELD_ID && of->fields[0].offset == 0);
    uint32_t kept = 1;
    if (!has_id || count < 2) return count;
    qsort(elements, count, field->element_size, by_id);
    for (uint32_t i = 1; i < count; i++) {
        uint8_t *to = elements + (size_t)kept * field->element_size;
        if (by_id(to - field->element_size, elements + (size_t)i * field->element_size) == 0) continue;
        memmove(to, elements + (size_t)i * field->element_size, field->element_size);
        kept++;
    }
    return kept;
}

static void fill_one(struct author *author, const struct schema_struct *schema,
                     const struct schema_field *field, uint8_t *at, int depth);

static void fill_many(struct author *author, const struct schema_struct *schema,
                      const struct schema_field *field, uint8_t *value, int depth)
{
    uint8_t elements[3 * 1024];
    uint32_t count = 1 + (uint32_t)pick(author, field->count_max < 3 ? field->count_max : 3);
    if ((size_t)count * field->element_size > sizeof elements) return;
    memset(elements, 0, sizeof elements);
    for (uint32_t i = 0; i < count; i++)
        fill_one(author, schema, field, elements + (size_t)i * field->element_size, depth);
    count = ascending(elements, count, field);
    if (field->shape == FIELD_ARRAY) {
        memcpy(value + field->offset, elements, (size_t)count * field->element_size);
        store_integer(value + field->count_offset, sizeof count, count);
        return;
    }
    daomesh_list list = { author->lists + author->lists_used, 0, 0, 0 };
    for (uint32_t i = 0; i < count; i++) {
        size_t len = encode_list(author, field, schema_field_struct(field),
                                 elements + (size_t)i * field->element_size);
        if (len == 0) break;
        list.len += len;
        list.count++;
        author->lists_used += len;
    }
    memcpy(value + field->offset, &list, sizeof list);
}

/* A pathway on which things happen: short, mostly simple majority, some early. */
static struct daomesh_pathway some_pathway(struct author *author, uint8_t charter)
{
    struct daomesh_pathway pathway;
    memset(&pathway, 0, sizeof pathway);
    pathway.name.len = 4;
    memcpy(pathway.name.bytes, "main", 4);
    pathway.charter = charter;
    pathway.rule.weight = (uint8_t)(1 + pick(author, 3));
    pathway.rule.threshold = 1;
    pathway.rule.voting_s = 100 + pick(author, 200);
    pathway.rule.grace_s = pick(author, 2) * 20;
    pathway.rule.revote = (uint8_t)pick(author, 2);
    pathway.rule.reveal_s = !charter && pick(author, 6) == 0 ? 100 : 0;
    if (pick(author, 3) == 0) pathway.veto = author->life->people[pick(author, LIFE_PEOPLE)];
    pathway.rule.early = (uint8_t)(pick(author, 2) && pathway.rule.reveal_s == 0 ? 3 : 0);
    pathway.rule.early_bar_ppm = pathway.rule.early ? 500000 : 0;
    return pathway;
}

static void add_to_list(struct author *author, daomesh_list *list, const struct schema_struct *schema,
                        const void *element)
{
    size_t len = encode_list(author, NULL, schema, element);
    if (list->count == 0) list->at = author->lists + author->lists_used;
    list->len += len;
    list->count += len > 0;
    author->lists_used += len;
}

static const struct schema_struct *element_of(uint32_t action, const char *name)
{
    const struct schema_struct *schema = daomesh__schema_action(action);
    for (uint16_t i = 0; i < schema->field_count; i++) {
        if (is_named(&schema->fields[i], name)) return schema_field_struct(&schema->fields[i]);
    }
    return NULL;
}

static void found(struct author *author, struct daomesh_dao_found *act)
{
    daomesh_id members[LIFE_PEOPLE];
    size_t count = 2 + (size_t)pick(author, LIFE_PEOPLE - 2);
    memcpy(members, author->life->people, sizeof members);
    qsort(members, LIFE_PEOPLE, sizeof members[0], by_id);
    memset(act, 0, sizeof *act);
    act->name.len = 3;
    memcpy(act->name.bytes, "dao", 3);
    for (size_t i = 0; i < count; i++) {
        struct daomesh_founding_member member = { .party = members[i],
                                                  .shares = some_amount(author),
                                                  .reputation = { { 100, 0, 0, 0 } } };
        add_to_list(author, &act->members, element_of(DAOMESH_ACTION_DAO_FOUND, "members"), &member);
    }
    for (uint8_t charter = 0; charter < 2; charter++) {
        struct daomesh_pathway pathway = some_pathway(author, charter);
        add_to_list(author, &act->pathways, element_of(DAOMESH_ACTION_DAO_FOUND, "pathways"), &pathway);
    }
    act->charter_pathway = 2;
    act->joining_pathway = 1;
    act->joining_s = 200;
    act->salt = pick(author, UINT32_MAX);
}

/* --- Bodies ---------------------------------------------------------------------------------------------------------- */

static size_t body_of(struct author *author, uint8_t *out, size_t cap, union action_fields *fields,
                      const struct schema_struct *schema, int depth)
{
    size_t len = 0;
    memset(fields, 0, sizeof *fields);
    if (schema->number == DAOMESH_ACTION_DAO_FOUND)
        found(author, (void *)fields->bytes);
    else
        fill(author, schema, fields->bytes, depth);
    mend_action(author, schema, fields->bytes);
    return daomesh__encode(out, cap, &len, schema, fields) == DAOMESH_OK ? len : 0;
}

/* A kind that a DAO alone does: what proposals carry. */
static const struct schema_struct *kind_of_dao(struct author *author)
{
    for (;;) {
        const struct schema_struct *schema = daomesh__schema_action_at((size_t)pick(author, kinds_count()));
        if (schema->may == MAY_DAO || schema->may == MAY_CHARTER) return schema;
    }
}

/* [[kind, body], ...] into the place of lists. */
static daomesh_span inner_actions(struct author *author, const struct schema_struct *only, int depth)
{
    uint8_t bytes[4096], body[2048];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    union action_fields fields;
    uint64_t count = only ? 1 : 1 + pick(author, 2);
    daomesh__cbor_put_array(&out, count);
    for (uint64_t i = 0; i < count; i++) {
        const struct schema_struct *schema = only ? only : kind_of_dao(author);
        size_t len = body_of(author, body, sizeof body, &fields, schema, depth + 1);
        daomesh__cbor_put_array(&out, 2);
        daomesh__cbor_put_uint(&out, schema->number);
        if (len > 0) daomesh__cbor_put_raw(&out, body, len);
    }
    uint8_t *at = author->lists + author->lists_used;
    if (out.len > sizeof bytes || out.len > sizeof author->lists - author->lists_used)
        return (daomesh_span){ NULL, 0 };
    memcpy(at, bytes, out.len);
    author->lists_used += out.len;
    return (daomesh_span){ at, out.len };
}

/* Bytes: the body of dao.found where one is asked for (founding.open), noise elsewhere. */
static daomesh_span some_bytes(struct author *author, const struct schema_field *field)
{
    struct daomesh_dao_found act;
    uint8_t body[4096];
    size_t len = 1 + (size_t)pick(author, 20);
    if (is_named(field, "body")) {
        found(author, &act);
        if (daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND),
                            &act) != DAOMESH_OK)
            len = 1;
    } else {
        for (size_t i = 0; i < len; i++)
            body[i] = (uint8_t)pick(author, 256);
    }
    uint8_t *at = author->lists + author->lists_used;
    if (len > sizeof author->lists - author->lists_used) return (daomesh_span){ NULL, 0 };
    memcpy(at, body, len);
    author->lists_used += len;
    return (daomesh_span){ at, len };
}

static void fill_struct(struct author *author, const struct schema_field *field, uint8_t *at, int depth)
{
    if (strcmp(schema_name(schema_field_struct(field)), "pathway") == 0) {
        const struct daomesh_pathway pathway = some_pathway(author, 0);
        memcpy(at, &pathway, sizeof pathway);
        return;
    }
    fill(author, schema_field_struct(field), at, depth);
    mend_struct(author, schema_field_struct(field), at);
}

static void fill_one(struct author *author, const struct schema_struct *schema,
                     const struct schema_field *field, uint8_t *at, int depth)
{
    daomesh_id id;
    daomesh_amount amount;
    daomesh_span span;
    switch ((enum field_type)field->type) {
    case FIELD_AMOUNT:
        amount = some_amount(author);
        memcpy(at, &amount, sizeof amount);
        break;
    case FIELD_ID:
        id = some_id(author, field, schema);
        memcpy(at, &id, sizeof id);
        break;
    case FIELD_KEY:
        id = some_key(author, field, schema);
        memcpy(at, &id, sizeof id);
        break;
    case FIELD_HASH:
        id = some_hash(author, field);
        memcpy(at, &id, sizeof id);
        break;
    case FIELD_TEXT:
        at[0] = 1;
        at[1] = (uint8_t)('a' + pick(author, 26));
        break;
    case FIELD_BYTES:
    case FIELD_ACTIONS:
        if (depth > 1) break;
        span = field->type == FIELD_BYTES ? some_bytes(author, field) : inner_actions(author, NULL, depth);
        memcpy(at, &span, sizeof span);
        break;
    case FIELD_STRUCT:
        fill_struct(author, field, at, depth);
        break;
    case FIELD_U8:
    case FIELD_U16:
    case FIELD_U32:
    case FIELD_U64:
    case FIELD_FLAG:
    case FIELD_PPM:
    case FIELD_TIME:
    case FIELD_DURATION:
    case FIELD_ROW:
    case FIELD_KIND:
    case FIELD_STATUS:
        store_integer(at, field->element_size, some_integer(author, field));
        break;
    }
}

/* Every field by its type and name; of the optional ones a half, and fewer where there are many. */
static void fill(struct author *author, const struct schema_struct *schema, uint8_t *value, int depth)
{
    for (uint16_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (field->optional && pick(author, schema->field_count > 10 ? 8 : 2)) continue;
        if (field->shape == FIELD_ONE)
            fill_one(author, schema, field, value + field->offset, depth);
        else
            fill_many(author, schema, field, value, depth);
    }
}

/* --- Actions --------------------------------------------------------------------------------------------------------- */

static int person_of(const struct life *life, const daomesh_id *id)
{
    for (int i = 0; i < LIFE_PEOPLE; i++) {
        if (id_equal(&life->people[i], id)) return i;
    }
    return -1;
}

static void keep_action(struct life_batch *batch, size_t len)
{
    batch->actions[batch->count++] = (daomesh_span){ batch->bytes + batch->used, len };
    batch->used += len;
}

/* Envelopes it when the life is signed; the sequence follows from height and place, so a batch made again is the same. */
static void write_action(struct author *author, uint32_t kind, const daomesh_id *actor, const uint8_t *body,
                         size_t body_len)
{
    static uint8_t action[DAOMESH_ACTION_BYTES_MAX];
    const struct life *life = author->life;
    struct life_batch *batch = author->batch;
    uint8_t *out = batch->bytes + batch->used;
    const size_t cap = sizeof batch->bytes - batch->used;
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    size_t len = 0, action_len = 0;
    if (life->mode == DAOMESH_MODE_HOST) {
        if (daomesh_action_build(out, cap, &len, &head, body, body_len, NULL) == DAOMESH_OK)
            keep_action(batch, len);
        return;
    }
    const int person = person_of(life, actor);
    head.lane = 1;
    head.sequence = batch->height * LIFE_ACTIONS_MAX + batch->count;
    head.expires = later(batch->time, 1000);
    if (person < 0 ||
        daomesh_action_build(action, sizeof action, &action_len, &head, body, body_len, NULL) != DAOMESH_OK)
        return;
    if (daomesh_action_sign(out, cap, &len, &life->ledger, action, action_len, life->seeds[person], NULL) ==
        DAOMESH_OK)
        keep_action(batch, len);
}

/* Most of what happens in a mesh. */
static const uint16_t favourites[] = {
    DAOMESH_ACTION_PROPOSAL_VOTE, DAOMESH_ACTION_PROPOSAL_VOTE, DAOMESH_ACTION_PROPOSAL_VOTE,
    DAOMESH_ACTION_PROPOSAL_OPEN, DAOMESH_ACTION_TOKEN_MINT,    DAOMESH_ACTION_MEMBER_ADD,
    DAOMESH_ACTION_BOUNTY_POST,   DAOMESH_ACTION_SALE_BUY,      DAOMESH_ACTION_TOKEN_TRANSFER,
    DAOMESH_ACTION_MEMBER_APPLY,  DAOMESH_ACTION_MEMBER_EXIT,   DAOMESH_ACTION_STREAM_OPEN,
    DAOMESH_ACTION_DIAL_TURN,     DAOMESH_ACTION_BUDGET_OPEN,   DAOMESH_ACTION_BUDGET_VOTE,
};

/* What a bounty or a sale waits for, by its state. */
static uint32_t next_move(struct author *author)
{
    static const uint16_t reviews[] = { DAOMESH_ACTION_BOUNTY_ACCEPT, DAOMESH_ACTION_BOUNTY_REVISE,
                                        DAOMESH_ACTION_BOUNTY_REJECT };
    static const uint16_t bounty[] = { 0, DAOMESH_ACTION_BOUNTY_TAKE,    DAOMESH_ACTION_BOUNTY_SUBMIT,
                                       0, DAOMESH_ACTION_BOUNTY_DISPUTE, DAOMESH_ACTION_BOUNTY_RULE };
    static const uint16_t sale[] = { DAOMESH_ACTION_SALE_OFFER, DAOMESH_ACTION_SALE_DELIVER,
                                     DAOMESH_ACTION_SALE_ACCEPT, DAOMESH_ACTION_SALE_DISPUTE,
                                     DAOMESH_ACTION_SALE_RULE };
    const struct subject *subject = &author->subject;
    if (pick(author, 2)) {
        if (subject->sale_state == 2 && pick(author, 2)) return DAOMESH_ACTION_SALE_REFUSE;
        return subject->sale_state < COUNT_OF(sale) ? sale[subject->sale_state] : DAOMESH_ACTION_SALE_BUY;
    }
    if (subject->bounty_state == DAOMESH_BOUNTY_SUBMITTED) return reviews[pick(author, COUNT_OF(reviews))];
    return subject->bounty_state < COUNT_OF(bounty) && bounty[subject->bounty_state]
               ? bounty[subject->bounty_state]
               : DAOMESH_ACTION_BOUNTY_POST;
}

/* What a minter, a stream, a programme, a feed or a pool waits for. */
static uint32_t next_making(struct author *author)
{
    static const uint16_t of_minters[] = { DAOMESH_ACTION_MINTER_GRANT,  DAOMESH_ACTION_MINTER_GRANT,
                                           DAOMESH_ACTION_MINTER_MINT,   DAOMESH_ACTION_MINTER_MINT,
                                           DAOMESH_ACTION_MINTER_MINT,   DAOMESH_ACTION_MINTER_RESUME,
                                           DAOMESH_ACTION_MINTER_CREATE, DAOMESH_ACTION_STREAM_OPEN };
    static const uint16_t of_streams[] = { DAOMESH_ACTION_STREAM_CLAIM, DAOMESH_ACTION_STREAM_CLAIM,
                                           DAOMESH_ACTION_STREAM_PAUSE, DAOMESH_ACTION_STREAM_OPEN };
    static const uint16_t of_pools[] = { DAOMESH_ACTION_POOL_SHARE, DAOMESH_ACTION_POOL_SETTLE,
                                         DAOMESH_ACTION_POOL_CLAIM, DAOMESH_ACTION_STREAM_OPEN };
    const struct subject *subject = &author->subject;
    if (subject->feed && pick(author, 6) == 0) return DAOMESH_ACTION_FEED_REPORT;
    if (pick(author, 5) == 0)
        return author->pool_count == 0 ? DAOMESH_ACTION_POOL_OPEN
                                       : of_pools[pick(author, COUNT_OF(of_pools))];
    if (subject->is_due && pick(author, 2)) return DAOMESH_ACTION_PROGRAMME_VERDICT;
    if (subject->is_waiting && pick(author, 2)) return DAOMESH_ACTION_PROGRAMME_RESUME;
    if (subject->is_ruled && !subject->is_closed && pick(author, 3) == 0)
        return DAOMESH_ACTION_PROGRAMME_OPEN;
    if (pick(author, 2)) {
        if (subject->is_stopped && pick(author, 2)) return DAOMESH_ACTION_STREAM_RESUME;
        return of_streams[pick(author, COUNT_OF(of_streams))];
    }
    if (subject->minter == 0 || subject->is_closed) return DAOMESH_ACTION_MINTER_CREATE;
    return of_minters[pick(author, COUNT_OF(of_minters))];
}

static uint32_t favourite(struct author *author)
{
    const uint32_t kind = favourites[pick(author, COUNT_OF(favourites))];
    return kind == DAOMESH_ACTION_PROPOSAL_VOTE && !author->subject.is_open ? DAOMESH_ACTION_PROPOSAL_OPEN
                                                                            : kind;
}

static const struct schema_struct *some_kind(struct author *author)
{
    switch (pick(author, 4)) {
    case 0:
        return daomesh__schema_action(favourite(author));
    case 1:
        return daomesh__schema_action(next_move(author));
    case 2:
        return daomesh__schema_action(next_making(author));
    default:
        return daomesh__schema_action_at((size_t)pick(author, kinds_count()));
    }
}

/* No newcomers, whose keys nobody here has; few DAOs and tokens, so that what is done meets. */
static int is_unwelcome(struct author *author, const struct schema_struct *schema)
{
    if (schema->number == DAOMESH_ACTION_PARTY_CREATE) return 1;
    if (schema->number == DAOMESH_ACTION_TOKEN_ISSUE) return author->tokens >= TOKENS_MOST;
    if (schema->number == DAOMESH_ACTION_DAO_FOUND || schema->number == DAOMESH_ACTION_FOUNDING_OPEN)
        return author->dao_count >= DAOS_MOST || pick(author, 4) > 0;
    return 0;
}

static daomesh_id actor_for(struct author *author, const struct schema_struct *schema,
                            const union action_fields *fields)
{
    const struct life *life = author->life;
    daomesh_id first, person = author->subject.voter;
    const int names_actor = schema->may == MAY_PARTY || schema->may == MAY_DAO || schema->may == MAY_CHARTER;
    if (schema->may == MAY_SELF) return author->subject.self;
    if (!names_actor || schema->fields[0].type != FIELD_ID || pick(author, 30) == 0) return person;
    memcpy(&first, fields->bytes + schema->fields[0].offset, sizeof first);
    return life->mode == DAOMESH_MODE_HOST || person_of(life, &first) >= 0 ? first : person;
}

/* In a signed life nobody speaks for a DAO: what it does is proposed. */
static const struct schema_struct *propose(struct author *author, union action_fields *fields,
                                           const struct schema_struct *schema)
{
    struct daomesh_proposal_open open;
    memset(&open, 0, sizeof open);
    open.dao = author->subject.dao;
    open.pathway = schema->may == MAY_CHARTER ? 2 : 1;
    open.actions = inner_actions(author, schema, 0);
    memcpy(fields->bytes, &open, sizeof open);
    return daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_OPEN);
}

static void write_random(struct author *author)
{
    uint8_t body[8192];
    union action_fields fields;
    size_t len = 0;
    pick_subject(author);
    const struct schema_struct *schema = some_kind(author);
    if (is_unwelcome(author, schema)) return;
    const int of_dao = schema->may == MAY_DAO || schema->may == MAY_CHARTER;
    if (of_dao && author->life->mode == DAOMESH_MODE_SIGNED) {
        schema = propose(author, &fields, schema);
        if (daomesh__encode(body, sizeof body, &len, schema, &fields) != DAOMESH_OK) return;
    } else {
        len = body_of(author, body, sizeof body, &fields, schema, 0);
    }
    if (len == 0) return;
    const daomesh_id actor = actor_for(author, schema, &fields);
    write_action(author, schema->number, &actor, body, len);
}

/* A bit changed, the end cut off, or the same once more. */
static void spoil_last(struct author *author)
{
    struct life_batch *batch = author->batch;
    if (batch->count == 0) return;
    daomesh_span *last = &batch->actions[batch->count - 1];
    switch (pick(author, 40)) {
    case 0:
        batch->bytes[(size_t)(last->at - batch->bytes) + pick(author, last->len)] ^=
            (uint8_t)(1u << pick(author, 8));
        break;
    case 1:
        last->len -= (size_t)pick(author, last->len);
        break;
    case 2:
        if (batch->count < LIFE_ACTIONS_MAX) batch->actions[batch->count++] = *last;
        break;
    default:
        break;
    }
}

/* --- Batches --------------------------------------------------------------------------------------------------------- */

static size_t person_body(const struct life *life, uint8_t *body, size_t cap, int person)
{
    struct daomesh_party_create create;
    size_t len = 0;
    memset(&create, 0, sizeof create);
    create.salt = (uint64_t)person + 1;
    create.name.len = 1;
    create.name.bytes[0] = (char)('a' + person);
    if (life->mode == DAOMESH_MODE_SIGNED) {
        create.keys_count = 1;
        create.keys[0].weight = 1;
        create.threshold = 1;
        (void)daomesh_key_public(&create.keys[0].key, life->seeds[person]);
    }
    (void)daomesh__encode(body, cap, &len, daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create);
    return len;
}

void life_begin(struct life *life, uint64_t seed, uint32_t mode)
{
    uint8_t body[1024];
    memset(life, 0, sizeof *life);
    life->seed = seed;
    life->mode = mode;
    life->commitment = seed % 3 ? DAOMESH_COMMITMENT_SMT : DAOMESH_COMMITMENT_NONE;
    life->start = seed % 7 ? START_TIME : UINT64_MAX - TIME_LEFT;
    memset(life->ledger.bytes, 0x5a, sizeof life->ledger.bytes);
    for (int i = 0; i < LIFE_PEOPLE; i++) {
        memset(life->seeds[i], i + 1, sizeof life->seeds[i]);
        (void)daomesh_party_id(&life->people[i], body, person_body(life, body, sizeof body, i));
    }
}

daomesh_ledger_options life_options(const struct life *life, const char *path)
{
    daomesh_ledger_options options;
    (void)daomesh_ledger_options_init(&options, sizeof options);
    options.mode = life->mode;
    options.commitment = life->commitment;
    options.ledger = life->ledger;
    options.path = path;
    return options;
}

static void write_people(struct author *author)
{
    uint8_t body[1024];
    for (int i = 0; i < LIFE_PEOPLE; i++) {
        size_t len = person_body(author->life, body, sizeof body, i);
        write_action(author, DAOMESH_ACTION_PARTY_CREATE, &author->life->people[i], body, len);
    }
}

static void write_fields(struct author *author, uint32_t kind, uint32_t person, const void *fields)
{
    uint8_t body[8192];
    size_t len = 0;
    if (daomesh__encode(body, sizeof body, &len, daomesh__schema_action(kind), fields) == DAOMESH_OK)
        write_action(author, kind, &author->life->people[person], body, len);
}

/* A token of the person's, and a DAO. */
static void write_founding(struct author *author, uint32_t person)
{
    struct daomesh_dao_found act;
    struct daomesh_token_issue issue;
    memset(&issue, 0, sizeof issue);
    issue.party = author->life->people[person];
    issue.symbol.len = 3;
    memcpy(issue.symbol.bytes, "EUR", 3);
    issue.backed = (uint8_t)person;
    write_fields(author, DAOMESH_ACTION_TOKEN_ISSUE, person, &issue);
    author->lists_used = 0;
    found(author, &act);
    write_fields(author, DAOMESH_ACTION_DAO_FOUND, person, &act);
}

/* Some money of the first token for everybody. */
static void write_money(struct author *author)
{
    const struct daomesh_token_record *token = NULL;
    int32_t status = find_token(author->state, &token, 1);
    if (status != DAOMESH_OK) author->status = status;
    if (!token) return;
    for (uint32_t i = 0; i < LIFE_PEOPLE; i++) {
        const struct daomesh_token_mint mint = { .party = author->life->people[0],
                                                 .token = token->id,
                                                 .to = author->life->people[i],
                                                 .amount = { { 5000, 0, 0, 0 } } };
        write_fields(author, DAOMESH_ACTION_TOKEN_MINT, 0, &mint);
    }
}

/* Time goes on by 10 to 50 s a batch, and leaps now and then, seldom by a day, so that everything that waits comes to its end. */
static uint64_t time_of(const struct life *life, uint64_t height, uint64_t last)
{
    uint64_t random = height;
    if (last == 0) return life->start;
    return later(last, 10 + life_random(&random) % 40 + (height % 16 == 0 ? 2000 : 0) +
                           (height % 48 == 40 ? 100000 : 0));
}

int32_t life_next(struct life_batch *batch, const struct life *life, daomesh_ledger *ledger)
{
    static struct author author;
    memset(&author, 0, sizeof author);
    author.life = life;
    author.state = ledger->state;
    author.batch = batch;
    author.random = life->seed ^ (ledger->committed_height + 1) << 32;
    batch->height = ledger->committed_height + 1;
    batch->time = time_of(life, batch->height, ledger->committed_time);
    batch->count = 0;
    batch->used = 0;
    look_around(&author, ledger);
    if (batch->height == 1) {
        write_people(&author);
    } else if (batch->height == 2) {
        write_founding(&author, 0);
        write_founding(&author, 1);
    } else if (batch->height == 3) {
        write_money(&author);
    } else {
        const uint64_t tries = 1 + pick(&author, LIFE_ACTIONS_MAX - 1);
        for (uint64_t i = 0; i < tries && batch->count < LIFE_ACTIONS_MAX; i++) {
            write_random(&author);
            spoil_last(&author);
        }
    }
    return author.status;
}

int32_t life_live(daomesh_ledger *ledger, const struct life_batch *batch, uint64_t *done)
{
    TRY(daomesh_ledger_begin(ledger, batch->height, batch->time));
    for (size_t i = 0; i < batch->count; i++) {
        daomesh_result result = { .size = sizeof result };
        TRY(daomesh_ledger_apply(ledger, &result, batch->actions[i].at, batch->actions[i].len, 0, NULL));
        if (done && result.status == DAOMESH_OK) ++*done;
    }
    return daomesh_ledger_commit(ledger);
}

/* --- Replay ---------------------------------------------------------------------------------------------------------- */

/* The height and time of the batch that the entry belongs to. */
static int32_t seal_after(daomesh_entry_info *seal, daomesh_reader *reader, uint64_t index)
{
    static uint8_t entry[65536];
    do {
        size_t len;
        seal->size = sizeof *seal;
        TRY(daomesh_reader_entry(entry, sizeof entry, &len, reader, index++));
        TRY(daomesh_entry_read(seal, entry, len));
    } while (!seal->seal);
    return DAOMESH_OK;
}

static int32_t replay_entry(daomesh_ledger *to, daomesh_span entry, life_again *again, daomesh_diag *diag)
{
    int32_t status;
    do
        status = daomesh_ledger_replay(to, entry.at, entry.len, 0, diag);
    while (status != DAOMESH_OK && again && again(status));
    return status;
}

static int32_t begin_replay(daomesh_ledger *to, const daomesh_entry_info *seal, life_again *again)
{
    int32_t status;
    do
        status = daomesh_ledger_begin(to, seal->height, seal->time);
    while (status != DAOMESH_OK && again && again(status));
    return status;
}

static int32_t replay_entries(daomesh_ledger *to, daomesh_reader *from, life_again *again, daomesh_diag *diag)
{
    static uint8_t entry[65536];
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_entry_info seal = { .height = 0 };
    TRY(daomesh_reader_info(&info, from));
    for (uint64_t i = 0; i < info.entries; i++) {
        size_t len;
        daomesh_entry_info next;
        TRY(seal_after(&next, from, i));
        if (next.height != seal.height) TRY(begin_replay(to, &next, again));
        seal = next;
        TRY(daomesh_reader_entry(entry, sizeof entry, &len, from, i));
        TRY(replay_entry(to, (daomesh_span){ entry, len }, again, diag));
    }
    return DAOMESH_OK;
}

int32_t life_replay(daomesh_ledger *to, daomesh_ledger *from, life_again *again, daomesh_diag *diag)
{
    daomesh_reader *reader;
    TRY(daomesh_reader_open(&reader, from));
    const int32_t status = replay_entries(to, reader, again, diag);
    daomesh_reader_close(reader);
    return status;
}
