/* Batches of a seeded mesh: the schema says what an action may hold, the ledger what there is to act on. */
#include "author.h"

#include <stdlib.h>

#include <daomesh/programme.h>

enum {
    TOKENS_MOST = 4,
    CHARTER_PATHWAY = 2,
    PATHWAYS = 5,
    START_TIME = 1000000,
    TIME_LEFT = 4000,
    TRIES_MOST = 24
};

uint64_t life_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* --- Values ---------------------------------------------------------------------------------------------------------- */

static void fill(struct author *author, const struct schema_struct *schema, uint8_t *value, int depth);

static int is_named(const struct schema_field *field, const char *name)
{
    return strcmp(schema_field_name(field), name) == 0;
}

/* Who acts in kinds whose first field says so, where not anybody may. */
static const daomesh_id *rightful(const struct picked *subject, uint32_t kind)
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
        return &subject->judge;
    case DAOMESH_ACTION_BOUNTY_RULE:
        return &subject->arbiter;
    case DAOMESH_ACTION_BOUNTY_LEAVE:
    case DAOMESH_ACTION_BOUNTY_SUBMIT:
    case DAOMESH_ACTION_BOUNTY_DISPUTE:
    case DAOMESH_ACTION_BOUNTY_AGREE:
        return &subject->taker;
    case DAOMESH_ACTION_PROPOSAL_VETO:
        return &subject->vetoer;
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
    const struct picked *subject = &author->subject;
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

/* The first option, as it will be opened. */
static daomesh_id sealed_ballot(struct author *author)
{
    const struct picked *subject = &author->subject;
    struct daomesh_proposal_reveal_ballot act;
    daomesh_id seal;
    uint8_t body[1024];
    size_t len = 0;
    memset(&act, 0, sizeof act);
    act.dao = subject->dao;
    act.proposal = subject->proposal;
    mark_first(&act);
    (void)daomesh__encode(body, sizeof body, &len,
                          daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT), &act);
    return daomesh_ballot_seal(&seal, &author->life->ledger, &subject->voter, body, len) == DAOMESH_OK
               ? seal
               : noise(author);
}

/* A vote for, as it will be opened. */
static daomesh_id sealed_vote(struct author *author)
{
    const struct picked *subject = &author->subject;
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
    if (is_named(field, "seal")) return author->subject.options ? sealed_ballot(author) : sealed_vote(author);
    if (is_named(field, "salt")) return (daomesh_id){ { 0 } };
    if (is_named(field, "terms")) return author->subject.terms;
    if (is_named(field, "work")) return author->subject.work;
    return noise(author);
}

static uint64_t some_integer(struct author *author, const struct schema_field *field,
                             const struct schema_struct *schema)
{
    const struct picked *subject = &author->subject;
    const int is_about_funding = schema->number >> 8 == DAOMESH_ACTION_CONVICTION_STAKE >> 8;
    if (schema->number == DAOMESH_ACTION_PROPOSAL_COLLECT) return subject->decided;
    if (is_named(field, "proposal")) return subject->proposal;
    if (is_named(field, "application")) return subject->application;
    if (is_named(field, "founding")) return recent(author, author->foundings, 2);
    if (is_named(field, "bounty")) return subject->bounty;
    if (is_named(field, "offer")) return subject->offer;
    if (is_named(field, "sale")) return subject->sale;
    if (is_named(field, "minter")) return subject->minter;
    if (is_named(field, "request")) return is_about_funding ? subject->funding : subject->request;
    if (is_named(field, "stream")) return subject->stream;
    if (is_named(field, "feed")) return subject->feed;
    if (is_named(field, "role")) return subject->role;
    if (is_named(field, "dial")) return subject->dial;
    if (is_named(field, "budget")) return subject->budget;
    if (is_named(field, "programme") || is_named(field, "programmes") || is_named(field, "draft"))
        return subject->programme;
    if (is_named(field, "house"))
        return schema->number == DAOMESH_ACTION_PROPOSAL_UNVOTE ? subject->houses > 0 && pick(author, 2) : 1;
    if (is_named(field, "serial")) return pick(author, 6) ? 0 : 1 + pick(author, 3);
    if (is_named(field, "pathway")) return 1 + pick(author, 5);
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

/* A pathway on which things happen: short, mostly simple majority, some early; those after the first two with more to them. */
static struct daomesh_pathway some_pathway(struct author *author, uint64_t number)
{
    const uint8_t charter = number == CHARTER_PATHWAY;
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
    if (number > CHARTER_PATHWAY) mend_pathway(author, &pathway, number - CHARTER_PATHWAY);
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
    for (uint8_t number = 1; number <= PATHWAYS; number++) {
        const struct daomesh_pathway pathway = some_pathway(author, number);
        add_to_list(author, &act->pathways, element_of(DAOMESH_ACTION_DAO_FOUND, "pathways"), &pathway);
    }
    act->charter_pathway = CHARTER_PATHWAY;
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
        const struct daomesh_pathway pathway = some_pathway(author, 1 + pick(author, PATHWAYS));
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
        store_integer(at, field->element_size, some_integer(author, field, schema));
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

static void keep_action(struct life_batch *batch, uint32_t kind, size_t len)
{
    batch->kinds[batch->count] = kind;
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
            keep_action(batch, kind, len);
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
        keep_action(batch, kind, len);
}

/* No newcomers, whose keys nobody here has; few DAOs and tokens, so that what is done meets. */
static int is_unwelcome(struct author *author, const struct schema_struct *schema)
{
    if (schema->number == DAOMESH_ACTION_PARTY_CREATE) return 1;
    if (schema->number == DAOMESH_ACTION_TOKEN_ISSUE) return author->tokens >= TOKENS_MOST;
    if (schema->number == DAOMESH_ACTION_DAO_FOUND)
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
    if (schema->number == DAOMESH_ACTION_ROLE_APPOINT || schema->number == DAOMESH_ACTION_ROLE_DISMISS)
        return pick(author, 2) && !id_is_zero(&author->subject.ruler) ? author->subject.ruler
                                                                      : author->subject.dao;
    if (!names_actor || schema->fields[0].type != FIELD_ID || pick(author, 30) == 0) return person;
    memcpy(&first, fields->bytes + schema->fields[0].offset, sizeof first);
    return life->mode == DAOMESH_MODE_HOST || person_of(life, &first) >= 0 ? first : person;
}

/* About what was picked. */
static void write_fit(struct author *author, const struct schema_struct *schema)
{
    uint8_t body[8192];
    union action_fields fields;
    const size_t len = body_of(author, body, sizeof body, &fields, schema, 0);
    if (len == 0) return;
    const daomesh_id actor = actor_for(author, schema, &fields);
    write_action(author, schema->number, &actor, body, len);
}

/* In a signed life nobody speaks for a DAO: what it does is proposed, and voted on more often than that. */
static void write_proposal(struct author *author, const struct schema_struct *schema)
{
    uint8_t body[8192];
    size_t len = 0;
    struct daomesh_proposal_open open;
    if (author->subject.is_open && pick(author, 6)) {
        write_fit(author, daomesh__schema_action(next_vote(author)));
        return;
    }
    memset(&open, 0, sizeof open);
    open.dao = author->subject.dao;
    open.pathway = schema->may == MAY_CHARTER ? CHARTER_PATHWAY
                   : pick(author, 3)          ? 1
                                              : 1 + (uint32_t)pick(author, PATHWAYS);
    open.actions = inner_actions(author, schema, 0);
    if (daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_PROPOSAL_OPEN),
                        &open) == DAOMESH_OK)
        write_action(author, DAOMESH_ACTION_PROPOSAL_OPEN, &author->subject.voter, body, len);
}

static void write_try(struct author *author, const struct schema_struct *schema)
{
    const int of_dao = schema->may == MAY_DAO || schema->may == MAY_CHARTER;
    if (of_dao && author->life->mode == DAOMESH_MODE_SIGNED)
        write_proposal(author, schema);
    else
        write_fit(author, schema);
}

/* Whether the ledger as it was committed would do what was written last. */
static int is_good(struct author *author)
{
    const daomesh_span action = author->batch->actions[author->batch->count - 1];
    daomesh_result result = { .size = sizeof result };
    if (!is_read(author, daomesh_ledger_check(author->ledger, &result, action.at, action.len,
                                              author->batch->time, DAOMESH_APPLY_VERIFIED, NULL)))
        return 1;
    return result.status == DAOMESH_OK;
}

/* Who asks for money that has just come, before a timer pays it. */
static void ask_for_it(struct author *author)
{
    if (author->subject.funding && author->batch->count < LIFE_ACTIONS_MAX && pick(author, 2))
        write_fit(author, daomesh__schema_action(DAOMESH_ACTION_CONVICTION_PROCESS));
}

/* One kind, about whatever is met first to which it can be done; what can be done to nothing, or one of six, is refused. */
static void write_random(struct author *author)
{
    struct life_batch *batch = author->batch;
    pick_subject(author);
    const struct schema_struct *schema = some_kind(author);
    const uint64_t tries = pick(author, 6) ? TRIES_MOST : 1;
    if (is_unwelcome(author, schema)) return;
    for (uint64_t i = 1;; i++) {
        const size_t used = batch->used, count = batch->count;
        write_try(author, schema);
        if (i == tries || (batch->count > count && is_good(author))) {
            if (schema->number == DAOMESH_ACTION_TOKEN_MINT) ask_for_it(author);
            return;
        }
        batch->used = used;
        batch->count = count;
        pick_subject(author);
    }
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
        if (batch->count == LIFE_ACTIONS_MAX) break;
        batch->kinds[batch->count] = batch->kinds[batch->count - 1];
        batch->actions[batch->count++] = *last;
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

static void write_as(struct author *author, uint32_t kind, const daomesh_id *actor, const void *fields)
{
    uint8_t body[8192];
    size_t len = 0;
    if (daomesh__encode(body, sizeof body, &len, daomesh__schema_action(kind), fields) == DAOMESH_OK)
        write_action(author, kind, actor, body, len);
}

static void write_fields(struct author *author, uint32_t kind, uint32_t person, const void *fields)
{
    write_as(author, kind, &author->life->people[person], fields);
}

static void write_token(struct author *author, uint32_t person)
{
    struct daomesh_token_issue issue;
    memset(&issue, 0, sizeof issue);
    issue.party = author->life->people[person];
    issue.symbol.len = 3;
    memcpy(issue.symbol.bytes, "EUR", 3);
    issue.backed = (uint8_t)person;
    write_fields(author, DAOMESH_ACTION_TOKEN_ISSUE, person, &issue);
}

static void write_founding(struct author *author, uint32_t person)
{
    struct daomesh_dao_found act;
    author->lists_used = 0;
    found(author, &act);
    write_fields(author, DAOMESH_ACTION_DAO_FOUND, person, &act);
}

/* Some money of the first token for everybody. */
static void write_money(struct author *author)
{
    for (uint64_t row = 1; row <= author->parties; row++) {
        const struct daomesh_token_mint mint = { .party = author->life->people[0],
                                                 .token = token_at(author, 1),
                                                 .to = id_at(author, row),
                                                 .amount = { { 5000, 0, 0, 0 } } };
        write_fields(author, DAOMESH_ACTION_TOKEN_MINT, 0, &mint);
    }
}

/* A minter without an end, from which the first DAO may mint: for programmes and budgets. */
static void write_minter(struct author *author)
{
    struct daomesh_minter_create create;
    struct daomesh_minter_grant grant;
    memset(&create, 0, sizeof create);
    create.party = author->life->people[0];
    create.token = token_at(author, 1);
    create.terms.cap = amount_from_u64(100000);
    write_fields(author, DAOMESH_ACTION_MINTER_CREATE, 0, &create);
    memset(&grant, 0, sizeof grant);
    grant.party = author->life->people[0];
    grant.minter = FIRST_MINTER;
    grant.to = id_at(author, author->daos[0]);
    grant.rights.mint = 1;
    write_fields(author, DAOMESH_ACTION_MINTER_GRANT, 0, &grant);
}

/* A request for more than there is, which is paid when the money comes. Who is no member is refused. */
static void write_funding(struct author *author)
{
    const daomesh_id *people = author->life->people, dao = id_at(author, author->daos[0]);
    const daomesh_id token = token_at(author, 1);
    const struct daomesh_charter_conviction terms = { .dao = dao,
                                                      .by = 1,
                                                      .dials = { .max_ratio = 9000000, .factor = 1 } };
    const struct daomesh_conviction_request request = {
        .dao = dao, .token = token, .amount = amount_from_u64(20000), .to = people[1]
    };
    const struct daomesh_conviction_stake stake = { .dao = dao, .request = 1, .amount = amount_from_u64(1) };
    const struct daomesh_conviction_process process = { .dao = dao, .request = 1 };
    const struct daomesh_token_mint mint = {
        .party = people[0], .token = token, .to = dao, .amount = amount_from_u64(100000)
    };
    if (author->batch->height == 5) {
        write_as(author, DAOMESH_ACTION_CHARTER_CONVICTION, &dao, &terms);
        for (uint32_t i = 0; i < LIFE_PEOPLE; i++) {
            write_fields(author, DAOMESH_ACTION_CONVICTION_REQUEST, i, &request);
            write_fields(author, DAOMESH_ACTION_CONVICTION_STAKE, i, &stake);
        }
    } else if (author->batch->height == 6) {
        write_fields(author, DAOMESH_ACTION_TOKEN_MINT, 0, &mint);
        write_fields(author, DAOMESH_ACTION_CONVICTION_PROCESS, 0, &process);
    }
}

/* What chance hardly ever brings together: a programme that is paused, waits for a feed and is woken by it. */
static void write_waking(struct author *author)
{
    const daomesh_id *people = author->life->people, dao = id_at(author, author->daos[0]);
    struct daomesh_feed_open feed = { .dao = dao, .title = { 1, "k" } };
    struct daomesh_programme_open programme = { .dao = dao };
    const struct daomesh_feed_report report = { people[3], dao, 1, amount_from_u64(5) };
    const struct daomesh_programme_verdict verdict = {
        .dao = dao, .programme = 1, .verdict = DAOMESH_VERDICT_PAUSE, .pause_s = 5000, .feed = 1
    };
    const struct daomesh_programme_wake wake = { dao, 1 };
    feed.terms = (struct daomesh_feed_terms){
        .reporters_count = 1, .reporters = { people[3] }, .needed = 1, .window_s = 10000, .stale_s = 10000
    };
    programme.terms = (struct daomesh_programme_terms){ .minter = FIRST_MINTER,
                                                        .total = amount_from_u64(10),
                                                        .duration = 200,
                                                        .evaluation_s = 199,
                                                        .recipients_count = 1,
                                                        .recipients = { { .to = people[2], .weight = 1 } } };
    if (author->batch->height == 5) {
        write_as(author, DAOMESH_ACTION_FEED_OPEN, &dao, &feed);
        write_as(author, DAOMESH_ACTION_PROGRAMME_OPEN, &dao, &programme);
    } else if (author->batch->height == 6) {
        write_fields(author, DAOMESH_ACTION_FEED_REPORT, 3, &report);
        write_as(author, DAOMESH_ACTION_PROGRAMME_VERDICT, &dao, &verdict);
    } else if (author->batch->height == 20) {
        write_fields(author, DAOMESH_ACTION_PROGRAMME_WAKE, 4, &wake);
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
    author.ledger = ledger;
    author.state = ledger->state;
    author.batch = batch;
    author.random = life->seed ^ (ledger->committed_height + 1) << 32;
    batch->height = ledger->committed_height + 1;
    batch->time = time_of(life, batch->height, ledger->committed_time);
    batch->count = 0;
    batch->used = 0;
    look_around(&author);
    if (batch->height == 1) {
        write_people(&author);
    } else if (batch->height == 2) {
        write_token(&author, 0);
        write_token(&author, 1);
    } else if (batch->height == 3) {
        write_founding(&author, 0);
        write_founding(&author, 1);
    } else if (batch->height == 4) {
        write_money(&author);
        write_minter(&author);
    } else {
        if (life->mode == DAOMESH_MODE_HOST && life->seed % 4 == 0) {
            write_waking(&author);
            write_funding(&author);
        }
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
