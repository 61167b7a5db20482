/*
 * Whole lives of a ledger. An input chooses who does what, when batches end, how much time goes by, what is dropped, sent twice,
 * read, or closed and opened again. Every batch passes its audit, and the log, replayed elsewhere, gives the same digest.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <daomesh/crypto.h>
#include <daomesh/encode.h>
#include <daomesh/publish.h>

#include "ledger/bounty.h"
#include "life.h"

#define STEPS_MAX 160
#define START_TIME 1000000

struct life life;

/* --- the ledger ----------------------------------------------------------------------------------------------------- */

static const char *file_name(void)
{
    static char name[SCRATCH_PATH_BYTES];
    return scratch_path(name, ".dmesh");
}

static void remove_file(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    char name[SCRATCH_PATH_BYTES + 8];
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        snprintf(name, sizeof name, "%s%s", file_name(), beside[i]);
        (void)unlink(name);
    }
}

static void life_open(uint8_t form)
{
    HOLDS(daomesh_ledger_options_init(&life.options, sizeof life.options) == DAOMESH_OK);
    life.options.mode = form & 1 ? DAOMESH_MODE_SIGNED : DAOMESH_MODE_HOST;
    life.options.cache_records = form & 2 ? 1 : 0;
    life.options.path = (form & 0x1c) == 0x1c ? file_name() : NULL;
    life.options.no_sync = 1;
    life.options.commitment = form & 0x20 ? DAOMESH_COMMITMENT_SMT : DAOMESH_COMMITMENT_NONE;
    life.options.map_bytes = 1u << 26;
    memset(&life.options.ledger, 0x5a, sizeof life.options.ledger);
    if (life.options.path) remove_file();
    HOLDS(daomesh_ledger_open(&life.ledger, &life.options, NULL) == DAOMESH_OK);
}

void life_batch(uint64_t seconds)
{
    if (life.open) return;
    life.time += seconds;
    HOLDS(daomesh_ledger_begin(life.ledger, ++life.height, life.time) == DAOMESH_OK);
    life.open = 1;
    life.maker.cast.now = life.time;
}

void life_commit(void)
{
    daomesh_diag diag = { .size = sizeof diag };
    if (!life.open) return;
    HOLDS(daomesh_ledger_commit(life.ledger) == DAOMESH_OK);
    life.open = 0;
    if (daomesh_ledger_audit(life.ledger, &diag) == DAOMESH_OK) return;
    fprintf(stderr, "%s: %s\n", diag.path, diag.text);
    fuzz_broken(__FILE__, __LINE__, "the audit passes");
}

static void batch_drop(void)
{
    HOLDS(daomesh_ledger_drop(life.ledger) == DAOMESH_OK);
    if (life.open) life.height--;
    life.open = 0;
    life.last_counts = 0;
}

/* --- actions ----------------------------------------------------------------------------------------------------------- */

static struct person *person_of(const daomesh_id *id)
{
    for (size_t i = 0; i < PERSONS; i++) {
        if (id_equal(&life.people[i].id, id)) return &life.people[i];
    }
    return NULL;
}

/* An envelope with a signature that nobody checks. */
static size_t put_in_envelope(uint8_t *out, size_t cap, const uint8_t *action, size_t len,
                              const daomesh_id *key)
{
    static const uint8_t signature[DAOMESH_SIGNATURE_BYTES];
    struct cbor_out cbor = { out, cap, 0 };
    daomesh__cbor_put_map(&cbor, 2);
    daomesh__cbor_put_uint(&cbor, 1);
    daomesh__cbor_put_bytes(&cbor, action, len);
    daomesh__cbor_put_uint(&cbor, 2);
    daomesh__cbor_put_array(&cbor, 1);
    daomesh__cbor_put_map(&cbor, 3);
    daomesh__cbor_put_uint(&cbor, 1);
    daomesh__cbor_put_uint(&cbor, DAOMESH_ALGORITHM_ED25519);
    daomesh__cbor_put_uint(&cbor, 2);
    daomesh__cbor_put_bytes(&cbor, key->bytes, sizeof key->bytes);
    daomesh__cbor_put_uint(&cbor, 3);
    daomesh__cbor_put_bytes(&cbor, signature, sizeof signature);
    return cbor.len <= cap ? cbor.len : 0;
}

/* Applies bytes: whatever they are, the ledger itself stays in order. */
static int32_t send(const uint8_t *bytes, size_t len)
{
    daomesh_result result = { .size = sizeof result };
    daomesh_diag diag = { .size = sizeof diag };
    life_batch(1);
    const int32_t status =
        daomesh_ledger_apply(life.ledger, &result, bytes, len, DAOMESH_APPLY_VERIFIED, &diag);
    HOLDS(status == DAOMESH_OK);
    HOLDS(result.status != DAOMESH_E_INTERNAL && result.status != DAOMESH_E_CORRUPT);
    HOLDS(result.status == DAOMESH_OK ? result.logged == 1 : diag.status == result.status);
    HOLDS(life.options.mode == DAOMESH_MODE_SIGNED || (result.status == DAOMESH_OK) == result.logged);
    life.last_counts = (int)result.logged;
    return result.status;
}

static int32_t act(const daomesh_id *actor, uint32_t kind, const void *fields)
{
    static uint8_t body[DAOMESH_ACTION_BYTES_MAX], action[DAOMESH_ACTION_BYTES_MAX];
    size_t body_len = 0, len = 0;
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    struct person *person = person_of(actor);
    if (daomesh__encode(body, sizeof body, &body_len, daomesh__schema_action(kind), fields) != DAOMESH_OK)
        return DAOMESH_E_TOO_LARGE;
    if (life.options.mode == DAOMESH_MODE_SIGNED && person) {
        head.lane = 1;
        head.sequence = ++person->sequence;
        head.expires = life.time + 1000;
    }
    if (daomesh_action_build(action, sizeof action, &len, &head, body, body_len, NULL) != DAOMESH_OK)
        return DAOMESH_E_TOO_LARGE;
    if (life.options.mode == DAOMESH_MODE_SIGNED) {
        life.last_len = put_in_envelope(life.last, sizeof life.last, action, len, &life.people[0].key);
        if (person) life.last_len = put_in_envelope(life.last, sizeof life.last, action, len, &person->key);
    } else {
        memcpy(life.last, action, len);
        life.last_len = len;
    }
    return send(life.last, life.last_len);
}

static size_t body_of(uint8_t *out, size_t cap, uint32_t kind, const void *fields)
{
    size_t len = 0;
    return daomesh__encode(out, cap, &len, daomesh__schema_action(kind), fields) == DAOMESH_OK ? len : 0;
}

/* Whoever comes into being can be named from then on. */
static void remember(const daomesh_id *actor, uint32_t kind, const void *fields)
{
    static uint8_t body[DAOMESH_ACTION_BYTES_MAX];
    struct cast *cast = &life.maker.cast;
    const size_t len = body_of(body, sizeof body, kind, fields);
    daomesh_id id;
    if (kind == DAOMESH_ACTION_PARTY_CREATE && daomesh_party_id(&id, body, len) == DAOMESH_OK)
        cast_add(cast->parties, &cast->party_count, MAKE_PARTIES_MAX, &id);
    if (kind == DAOMESH_ACTION_TOKEN_ISSUE &&
        daomesh_token_id(&id, &life.options.ledger, actor, body, len) == DAOMESH_OK)
        cast_add(cast->tokens, &cast->token_count, MAKE_TOKENS_MAX, &id);
    if (kind == DAOMESH_ACTION_POOL_OPEN &&
        daomesh_pool_id(&id, &life.options.ledger, actor, body, len) == DAOMESH_OK)
        cast_add(cast->parties, &cast->party_count, MAKE_PARTIES_MAX, &id);
    if (kind != DAOMESH_ACTION_DAO_FOUND ||
        daomesh_dao_id(&id, &life.options.ledger, actor, body, len) != DAOMESH_OK)
        return;
    cast_add(cast->parties, &cast->party_count, MAKE_PARTIES_MAX, &id);
    cast_add(cast->daos, &cast->dao_count, MAKE_PARTIES_MAX, &id);
}

static int32_t act_and_remember(const daomesh_id *actor, uint32_t kind, const void *fields)
{
    const int32_t status = act(actor, kind, fields);
    if (status == DAOMESH_OK) remember(actor, kind, fields);
    return status;
}

/* --- how it begins ------------------------------------------------------------------------------------------------------- */

static void name_text(uint8_t *len, char *bytes, const char *name)
{
    *len = (uint8_t)strlen(name);
    memcpy(bytes, name, *len);
}

static void begin_people(void)
{
    static daomesh_id keys[PERSONS];
    for (size_t i = 0; i < PERSONS; i++) {
        const uint8_t seed[DAOMESH_SEED_BYTES] = { (uint8_t)(i + 1) };
        struct daomesh_party_create create = { .salt = i + 1 };
        uint8_t body[1024];
        if (id_is_zero(&keys[i])) HOLDS(daomesh_key_public(&keys[i], seed) == DAOMESH_OK);
        name_text(&create.name.len, create.name.bytes, "someone");
        if (life.options.mode == DAOMESH_MODE_SIGNED) {
            create.keys_count = create.threshold = create.keys[0].weight = 1;
            create.keys[0].key = keys[i];
        }
        const size_t len = body_of(body, sizeof body, DAOMESH_ACTION_PARTY_CREATE, &create);
        HOLDS(daomesh_party_id(&life.people[i].id, body, len) == DAOMESH_OK);
        life.people[i].key = keys[i];
        cast_add(life.maker.cast.keys, &life.maker.cast.key_count, MAKE_PARTIES_MAX, &keys[i]);
        HOLDS(act_and_remember(&life.people[i].id, DAOMESH_ACTION_PARTY_CREATE, &create) == DAOMESH_OK);
    }
}

static void begin_tokens(void)
{
    struct cast *cast = &life.maker.cast;
    for (uint64_t i = 0; i < 2; i++) {
        struct daomesh_token_issue issue = { .party = life.people[0].id, .salt = i };
        name_text(&issue.symbol.len, issue.symbol.bytes, i == 0 ? "BREAD" : "SALT");
        HOLDS(act_and_remember(&life.people[0].id, DAOMESH_ACTION_TOKEN_ISSUE, &issue) == DAOMESH_OK);
    }
    for (size_t i = 0; i < cast->token_count * cast->party_count; i++) {
        const struct daomesh_token_mint mint = { .party = life.people[0].id,
                                                 .token = cast->tokens[i % cast->token_count],
                                                 .to = cast->parties[i / cast->token_count],
                                                 .amount = amount_from_u64(300) };
        HOLDS(act(&life.people[0].id, DAOMESH_ACTION_TOKEN_MINT, &mint) == DAOMESH_OK);
    }
}

static const struct schema_struct *struct_of(const struct schema_struct *schema, const char *field)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        if (strcmp(schema_field_name(&schema->fields[i]), field) == 0)
            return schema_field_struct(&schema->fields[i]);
    }
    return NULL;
}

/* A DAO of the first few parties, whose votes are open for 100 s and pass as soon as a quarter of all is for it. */
static void begin_dao(uint32_t members)
{
    static uint8_t member_bytes[4096], pathway_bytes[4096];
    const struct schema_struct *schema = daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND);
    struct daomesh_dao_found found = { .charter_pathway = 2, .joining_pathway = 1, .salt = members };
    size_t used = 0, len;
    name_text(&found.name.len, found.name.bytes, "dao");
    for (uint32_t i = 0; i < members; i++, used += len) {
        const struct daomesh_founding_member member = { .party = life.maker.cast.parties[i],
                                                        .shares = amount_from_u64(10),
                                                        .loot = amount_from_u64(i),
                                                        .reputation = amount_from_u64(100) };
        HOLDS(daomesh__encode(member_bytes + used, sizeof member_bytes - used, &len,
                              struct_of(schema, "members"), &member) == DAOMESH_OK);
    }
    found.members = (daomesh_list){ member_bytes, used, members, 0 };
    used = 0;
    for (uint32_t i = 0; i < 3; i++, used += len) {
        struct daomesh_pathway pathway = { .rule = { .weight = 1,
                                                     .threshold = DAOMESH_THRESHOLD_MAJORITY,
                                                     .early = DAOMESH_EARLY_BAR,
                                                     .early_bar_ppm = 250000,
                                                     .voting_s = 100 } };
        name_text(&pathway.name.len, pathway.name.bytes, "main");
        if (i == 1) {
            pathway.kinds_count = 2;
            pathway.kinds[0] = DAOMESH_ACTION_CHARTER_AMEND;
            pathway.kinds[1] = DAOMESH_ACTION_CHARTER_PATHWAY;
        }
        if (i == 2) { /* under seal */
            pathway.rule.early = 0;
            pathway.rule.early_bar_ppm = 0;
            pathway.rule.reveal_s = 50;
        }
        HOLDS(daomesh__encode(pathway_bytes + used, sizeof pathway_bytes - used, &len,
                              struct_of(schema, "pathways"), &pathway) == DAOMESH_OK);
    }
    found.pathways = (daomesh_list){ pathway_bytes, used, 3, 0 };
    HOLDS(act_and_remember(&life.people[0].id, DAOMESH_ACTION_DAO_FOUND, &found) == DAOMESH_OK);
}

static void life_begin(uint8_t form)
{
    const size_t room = offsetof(struct life, maker) + offsetof(struct maker, room);
    memset(&life, 0, room);
    life.time = START_TIME;
    life_open(form);
    begin_people();
    begin_dao(4);
    begin_dao(6); /* with the first one among its members, or not: as ids fall */
    begin_tokens();
    life_commit();
}

/* --- how it goes on --------------------------------------------------------------------------------------------------------- */

/* A bounty's terms and work are hashes that nobody guesses: mostly the right ones are put in. */
static void name_the_work(void *fields, const struct schema_struct *schema)
{
    struct state *state = life.ledger->state;
    uint8_t *poster = make_field(fields, schema, "poster"), *number = make_field(fields, schema, "bounty");
    uint8_t *terms_at = make_field(fields, schema, "terms"), *work_at = make_field(fields, schema, "work");
    const struct daomesh_bounty_terms_record *terms = NULL;
    const struct daomesh_bounty_record *bounty = NULL;
    const struct daomesh_party_record *party;
    daomesh_id id;
    uint32_t count;
    uint64_t row;
    if (!poster || !number || feed_below(&life.maker.feed, 8) == 7) return;
    memcpy(&id, poster, sizeof id);
    memcpy(&count, number, sizeof count);
    if (daomesh__party_row(state, &row, &id) != DAOMESH_OK || row == 0) return;
    HOLDS(find_party(state, &party, row) == DAOMESH_OK);
    const uint64_t home = party->sort == SORT_DAO ? row : HOME_LEDGER;
    HOLDS(find_bounty_terms(state, &terms, home, bounty_local(row, count)) == DAOMESH_OK);
    HOLDS(find_bounty(state, &bounty, home, bounty_local(row, count)) == DAOMESH_OK);
    if (terms_at && terms) memcpy(terms_at, &terms->terms, sizeof terms->terms);
    if (work_at && bounty) memcpy(work_at, &bounty->work, sizeof bounty->work);
}

/* Whom the action itself names as who acts, mostly. */
static daomesh_id actor_for(const void *fields, const struct schema_struct *schema)
{
    const struct cast *cast = &life.maker.cast;
    daomesh_id id = cast->parties[feed_below(&life.maker.feed, cast->party_count)];
    const int mine = schema->may == MAY_PARTY || schema->may == MAY_DAO || schema->may == MAY_CHARTER;
    if (mine && feed_below(&life.maker.feed, 8) > 0) memcpy(&id, fields, sizeof id);
    return id;
}

/* The seal of a ballot for the first option, as it will be opened. */
static daomesh_id sealed_ballot(struct daomesh_proposal_reveal_ballot *ballot, const daomesh_id *actor)
{
    uint8_t bytes[256];
    daomesh_cbor body = { bytes, sizeof bytes, 0 };
    daomesh_id seal;
    ballot->marks_count = 1;
    ballot->marks[0] = (struct daomesh_ballot_mark){ .option = 1, .value = 1 };
    ballot->salt = (daomesh_id){ { 7 } };
    daomesh_encode_proposal_reveal_ballot(&body, ballot);
    HOLDS(body.len <= sizeof bytes);
    HOLDS(daomesh_ballot_seal(&seal, &life.options.ledger, actor, bytes, body.len) == DAOMESH_OK);
    return seal;
}

/* What is handed in under seal is mostly a yes with a salt that is known, and so is what is revealed. */
static void seal_the_vote(void *fields, const struct schema_struct *schema, const daomesh_id *actor)
{
    daomesh_sealed_vote ballot = {
        .size = sizeof ballot, .choice = 1, .ledger = life.options.ledger, .party = *actor, .salt = { { 7 } }
    };
    struct daomesh_proposal_reveal *reveal = fields;
    struct daomesh_proposal_seal *sealed = fields;
    if (schema->number == DAOMESH_ACTION_PROPOSAL_SEAL && feed_below(&life.maker.feed, 8) > 0) {
        ballot.dao = sealed->dao;
        ballot.proposal = sealed->proposal;
        HOLDS(daomesh_vote_seal(&sealed->seal, &ballot) == DAOMESH_OK);
        struct daomesh_proposal_reveal_ballot marked = { .dao = sealed->dao, .proposal = sealed->proposal };
        if (feed_below(&life.maker.feed, 2) > 0) sealed->seal = sealed_ballot(&marked, actor);
    }
    if (schema->number == DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT && feed_below(&life.maker.feed, 8) > 0)
        (void)sealed_ballot(fields, actor);
    if (schema->number != DAOMESH_ACTION_PROPOSAL_REVEAL || feed_below(&life.maker.feed, 8) == 0) return;
    reveal->choice = (uint8_t)ballot.choice;
    reveal->weight = ballot.weight;
    reveal->salt = ballot.salt;
}

static void any_action(void)
{
    static uint64_t fields[MAKE_STRUCT_BYTES / 8];
    const struct cast *cast = &life.maker.cast;
    const struct schema_struct *schema = make_kind(&life.maker);
    life.maker.used = 0;
    life.maker.inner_level = 0;
    life.maker.dao = cast->daos[feed_below(&life.maker.feed, cast->dao_count)];
    life_batch(1);
    make_struct(&life.maker, fields, schema);
    name_the_work(fields, schema);
    const daomesh_id actor = actor_for(fields, schema);
    seal_the_vote(fields, schema, &actor);
    (void)act_and_remember(&actor, schema->number, fields);
}

/* What was done cannot be done a second time by sending it again. */
static void send_again(void)
{
    const int counted = life.last_counts;
    if (life.last_len == 0) return;
    (void)send(life.last, life.last_len);
    if (counted && life.options.mode == DAOMESH_MODE_SIGNED) HOLDS(!life.last_counts);
    life.last_counts = counted || life.last_counts;
}

static void send_rubbish(void)
{
    const daomesh_span bytes = feed_span(&life.maker.feed, 255);
    uint8_t *copy = exact_copy(bytes.at, bytes.len);
    if (copy) (void)send(copy, bytes.len);
    free(copy);
}

/* Last action with a byte changed. */
static void send_damaged(void)
{
    if (life.last_len == 0) return;
    uint8_t *copy = exact_copy(life.last, life.last_len);
    copy[feed_below(&life.maker.feed, life.last_len)] ^= (uint8_t)feed_bytes(&life.maker.feed, 1);
    (void)send(copy, life.last_len);
    free(copy);
}

static void check_changes_nothing(void)
{
    daomesh_result result = { .size = sizeof result };
    daomesh_id before, after;
    if (life.open || life.last_len == 0) return;
    HOLDS(daomesh_ledger_digest(&before, life.ledger) == DAOMESH_OK);
    HOLDS(daomesh_ledger_check(life.ledger, &result, life.last, life.last_len, 0, DAOMESH_APPLY_VERIFIED,
                               NULL) == DAOMESH_OK);
    HOLDS(daomesh_ledger_digest(&after, life.ledger) == DAOMESH_OK && id_equal(&before, &after));
}

/* --- proofs ---------------------------------------------------------------------------------------------------------------- */

/* A proof of which a byte is another. */
static void prove_nothing(const daomesh_record_proof *proof, const uint8_t *key)
{
    const size_t len = proof->record_proof.len;
    uint8_t *copy = exact_copy(proof->record_proof.at, len);
    if (!copy) return;
    copy[feed_below(&life.maker.feed, len)] ^= (uint8_t)(1 + feed_below(&life.maker.feed, 255));
    if (proof->present)
        HOLDS(daomesh_smt_check_present(&proof->home_root, key, 9, proof->value.at, proof->value.len, copy,
                                        len) != DAOMESH_OK);
    HOLDS(daomesh_smt_check_absent(&proof->home_root, key, 9, copy, len) != DAOMESH_OK);
    free(copy);
}

/* A record, or that there is none, in either form: in two steps from the root that the ledger names. */
static void prove(daomesh_reader *reader, uint64_t home, uint32_t kind, uint64_t local)
{
    static uint8_t room[131072];
    uint8_t home_key[8], key[9] = { (uint8_t)kind };
    daomesh_record_proof proof = { .size = sizeof proof };
    daomesh_ledger_info info = { .size = sizeof info };
    const uint32_t form = 1 + (uint32_t)feed_below(&life.maker.feed, 2);
    size_t len;
    if (daomesh_reader_prove(&proof, room, sizeof room, &len, reader, home, kind, local, form) != DAOMESH_OK)
        return;
    store_be64(home_key, home);
    store_be64(key + 1, local);
    HOLDS(daomesh_reader_info(&info, reader) == DAOMESH_OK && id_equal(&info.root, &proof.root));
    if (id_is_zero(&proof.home_root)) {
        HOLDS(!proof.present &&
              daomesh_smt_check_absent(&proof.root, home_key, sizeof home_key, proof.home_proof.at,
                                       proof.home_proof.len) == DAOMESH_OK);
        return;
    }
    HOLDS(daomesh_smt_check_present(&proof.root, home_key, sizeof home_key, proof.home_root.bytes,
                                    sizeof proof.home_root, proof.home_proof.at,
                                    proof.home_proof.len) == DAOMESH_OK);
    HOLDS((proof.present
               ? daomesh_smt_check_present(&proof.home_root, key, sizeof key, proof.value.at, proof.value.len,
                                           proof.record_proof.at, proof.record_proof.len)
               : daomesh_smt_check_absent(&proof.home_root, key, sizeof key, proof.record_proof.at,
                                          proof.record_proof.len)) == DAOMESH_OK);
    prove_nothing(&proof, key);
}

/* The last seal stands at the end of the log's tree, which has every entry. */
static void prove_the_end(daomesh_reader *reader)
{
    daomesh_log_head head = { .size = sizeof head };
    daomesh_entry_info seal = { .size = sizeof seal };
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_merkle_tree tree;
    daomesh_id leaf, root;
    HOLDS(daomesh_reader_info(&info, reader) == DAOMESH_OK);
    HOLDS(daomesh_reader_log_head(&head, reader) == DAOMESH_OK && head.entries == info.entries);
    HOLDS(daomesh_reader_log_tree(&tree, reader) == DAOMESH_OK && tree.size == info.entries);
    HOLDS(daomesh_merkle_root(&root, &tree) == DAOMESH_OK && id_equal(&root, &head.root));
    HOLDS(daomesh_merkle_leaf(&leaf, head.seal, sizeof head.seal) == DAOMESH_OK);
    HOLDS(daomesh_merkle_check_inclusion(&head.root, head.entries, &leaf, head.entries - 1, head.proof,
                                         head.proof_count) == DAOMESH_OK);
    HOLDS(daomesh_entry_read(&seal, head.seal, sizeof head.seal) == DAOMESH_OK);
    HOLDS(seal.seal && seal.height == info.height && id_equal(&seal.root, &info.root));
}

/* --- what is read ------------------------------------------------------------------------------------------------------------ */

/* What is tried leaves nothing behind: the second time it ends as the first. */
static void dry_run(daomesh_reader *reader, const daomesh_id *dao)
{
    static uint8_t events[4096], again[4096];
    daomesh_dry_run first = { .size = sizeof first }, second = { .size = sizeof second };
    daomesh_diag diag = { .size = sizeof diag };
    size_t len, len_again;
    const uint64_t number = feed_below(&life.maker.feed, 6);
    const int32_t status =
        daomesh_reader_dry_run(&first, events, sizeof events, &len, reader, dao, number, 0, 0, &diag);
    HOLDS(daomesh_reader_dry_run(&second, again, sizeof again, &len_again, reader, dao, number, 0, 0, NULL) ==
          status);
    HOLDS(memcmp(&first, &second, sizeof first) == 0 && len == len_again);
    HOLDS(diag.status == (status == DAOMESH_OK ? first.status : status));
    if (status == DAOMESH_OK) HOLDS(memcmp(events, again, len) == 0);
    const uint32_t option = 1 + (uint32_t)(number % 3);
    if (daomesh_reader_dry_run(&second, again, sizeof again, &len_again, reader, dao, number, option, 0,
                               NULL) != DAOMESH_OK)
        HOLDS(second.events == 0);
    if (daomesh_reader_dry_run_draft(&second, again, sizeof again, &len_again, reader, life.last,
                                     life.last_len, 0, 0, NULL) != DAOMESH_OK)
        HOLDS(second.events == 0);
}

static void ask_about_votes(daomesh_reader *reader, const daomesh_id *dao, const daomesh_id *party)
{
    struct feed *feed = &life.maker.feed;
    const daomesh_subject subject = { .size = sizeof subject, .pathway = (uint32_t)feed_below(feed, 3) };
    daomesh_voice voices[8], givers[2];
    daomesh_credits_info credits = { .size = sizeof credits };
    daomesh_lock locks[DAOMESH_VOTE_LOCKS_MAX];
    size_t count, length = 0;
    uint64_t cursor = feed_below(feed, 2);
    if (daomesh_reader_voices(voices, COUNT_OF(voices), &count, reader, dao, party, &subject) == DAOMESH_OK)
        HOLDS(count <= COUNT_OF(voices));
    (void)daomesh_reader_spoken_for(givers, COUNT_OF(givers), &count, &cursor, reader, dao, party, &subject);
    HOLDS(count <= COUNT_OF(givers));
    if (daomesh_reader_credits(&credits, reader, dao, party, 0) != DAOMESH_OK)
        HOLDS(amount_is_zero(&credits.left));
    if (daomesh_reader_locks(locks, COUNT_OF(locks), &length, reader, dao, party, 0) != DAOMESH_OK)
        HOLDS(length == 0);
}

/* Questions about anybody and anything: what is answered is whole, what is not is empty. */
static void ask_around(daomesh_reader *reader)
{
    const struct cast *cast = &life.maker.cast;
    struct feed *feed = &life.maker.feed;
    const daomesh_id *party = &cast->parties[feed_below(feed, cast->party_count)];
    const daomesh_id *dao = &cast->daos[feed_below(feed, cast->dao_count)];
    const daomesh_id *token = &cast->tokens[feed_below(feed, cast->token_count)];
    daomesh_member_info member = { .size = sizeof member };
    daomesh_proposal_info proposal = { .size = sizeof proposal };
    daomesh_token_info token_info = { .size = sizeof token_info };
    daomesh_stream_info stream = { .size = sizeof stream };
    daomesh_programme_info programme = { .size = sizeof programme };
    daomesh_forecast forecast = { .size = sizeof forecast };
    daomesh_payments payments = { .size = sizeof payments };
    daomesh_standing_report standing;
    daomesh_amount held, steps[4];
    uint64_t row;
    if (daomesh_reader_row(&row, reader, party) != DAOMESH_OK) return; /* made in a batch that was dropped */
    if (daomesh_reader_member(&member, reader, dao, party) != DAOMESH_OK)
        HOLDS(amount_is_zero(&member.shares));
    if (daomesh_reader_standing(&standing, reader, dao, party, 0) != DAOMESH_OK)
        HOLDS(standing.standing == 0);
    ask_about_votes(reader, dao, party);
    (void)daomesh_reader_proposal(&proposal, reader, dao, feed_below(feed, 6), 0);
    dry_run(reader, dao);
    (void)daomesh_reader_forecast(&forecast, steps, COUNT_OF(steps), reader, feed_below(feed, 6), 0,
                                  1 + feed_below(feed, 100000));
    (void)daomesh_reader_payments(&payments, steps, COUNT_OF(steps), reader, dao, token, 0,
                                  1 + feed_below(feed, 100000));
    (void)daomesh_reader_stream(&stream, reader, feed_below(feed, 6), 0);
    (void)daomesh_reader_programme(&programme, reader, dao, 1, 0);
    if (daomesh_reader_token(&token_info, reader, token) != DAOMESH_OK) return;
    HOLDS(daomesh_reader_balance(&held, reader, party, token, DAOMESH_BALANCE_FREE) == DAOMESH_OK);
    int32_t order;
    HOLDS(daomesh_amount_compare(&order, &held, &token_info.supply) == DAOMESH_OK && order <= 0);
}

/* Whatever is asked for, what comes out fits the schema. */
static void read_something(void)
{
    static uint8_t record[65536];
    struct feed *feed = &life.maker.feed;
    daomesh_reader *reader;
    daomesh_item items[8];
    size_t count = 0, len;
    uint64_t cursor = feed_below(feed, 4) == 0 ? feed_u64(feed) : 0;
    const uint64_t home = feed_below(feed, 16), kind = feed_below(feed, 80);
    if (life.open) return;
    HOLDS(daomesh_reader_open(&reader, life.ledger) == DAOMESH_OK);
    const struct schema_struct *schema = daomesh__schema_record((uint32_t)kind);
    const int32_t status =
        daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, reader, home, (uint32_t)kind);
    HOLDS(status == DAOMESH_OK || (status == DAOMESH_E_ARG && !schema) || count == 0);
    for (size_t i = 0; i < count; i++) {
        HOLDS(daomesh_reader_record(record, sizeof record, &len, reader, items[i].home, (uint32_t)kind,
                                    items[i].local) == DAOMESH_OK);
        if (!schema->blob)
            HOLDS(daomesh_schema_check(DAOMESH_SCHEMA_RECORD, (uint32_t)kind, record, len, NULL) ==
                  DAOMESH_OK);
        prove(reader, items[i].home, (uint32_t)kind, items[i].local);
    }
    prove(reader, home, (uint32_t)kind, feed_below(feed, 8));
    ask_around(reader);
    (void)daomesh_reader_record(record, sizeof record, &len, reader, home, (uint32_t)kind, feed_u64(feed));
    daomesh_reader_close(reader);
}

static void open_again(void)
{
    daomesh_id before, after;
    if (!life.options.path) return;
    life_commit();
    HOLDS(daomesh_ledger_digest(&before, life.ledger) == DAOMESH_OK);
    daomesh_ledger_close(life.ledger);
    HOLDS(daomesh_ledger_open(&life.ledger, &life.options, NULL) == DAOMESH_OK);
    HOLDS(daomesh_ledger_digest(&after, life.ledger) == DAOMESH_OK && id_equal(&before, &after));
}

void life_step(void)
{
    struct feed *feed = &life.maker.feed;
    switch (feed_bytes(feed, 1)) {
    case 0:
    case 1:
    case 2:
    case 3:
        life_commit();
        life_batch(feed_below(feed, 8) == 0 ? feed_u64(feed) % 100000 : feed_below(feed, 120));
        return;
    case 4:
        batch_drop();
        return;
    case 5:
        send_again();
        return;
    case 6:
        send_rubbish();
        return;
    case 7:
        send_damaged();
        return;
    case 8:
        life_commit();
        check_changes_nothing();
        return;
    case 9:
        life_commit();
        read_something();
        return;
    case 10:
        open_again();
        return;
    default:
        any_action();
    }
}

/* --- the same elsewhere ---------------------------------------------------------------------------------------------------- */

uint8_t life_entry[DAOMESH_ENVELOPE_BYTES_MAX + 1024];

daomesh_entry_info life_read_entry(daomesh_reader *reader, uint64_t index, size_t *len)
{
    daomesh_entry_info info = { .size = sizeof info };
    HOLDS(daomesh_reader_entry(life_entry, sizeof life_entry, len, reader, index) == DAOMESH_OK);
    HOLDS(daomesh_entry_read(&info, life_entry, *len) == DAOMESH_OK);
    return info;
}

static void replay_batch(daomesh_ledger *copy, daomesh_reader *reader, uint64_t *index)
{
    uint64_t seal = *index;
    size_t len;
    daomesh_entry_info info;
    while (!(info = life_read_entry(reader, seal, &len)).seal)
        seal++;
    HOLDS(daomesh_ledger_begin(copy, info.height, info.time) == DAOMESH_OK);
    for (; *index <= seal; ++*index) {
        (void)life_read_entry(reader, *index, &len);
        HOLDS(daomesh_ledger_replay(copy, life_entry, len, DAOMESH_APPLY_VERIFIED, NULL) == DAOMESH_OK);
    }
}

static void walk_events(daomesh_reader *reader, uint64_t events)
{
    static uint8_t event[65536];
    char text[64];
    size_t len, text_len;
    for (uint64_t i = events > 40 ? events - 40 : 0; i < events; i++) {
        HOLDS(daomesh_reader_event(event, sizeof event, &len, reader, i) == DAOMESH_OK);
        const int32_t status = daomesh_describe_event(text, sizeof text, &text_len, event, len, NULL, NULL);
        HOLDS(status == DAOMESH_OK || status == DAOMESH_E_BUFFER);
    }
    HOLDS(daomesh_reader_event(event, sizeof event, &len, reader, events) == DAOMESH_E_NOT_FOUND);
}

static void live_it_again(void)
{
    daomesh_ledger *copy;
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_ledger_options options = life.options;
    daomesh_id original, digest;
    options.path = NULL;
    options.cache_records = life.options.cache_records ? 0 : 1;
    HOLDS(daomesh_ledger_open(&copy, &options, NULL) == DAOMESH_OK);
    HOLDS(daomesh_reader_open(&reader, life.ledger) == DAOMESH_OK);
    HOLDS(daomesh_reader_info(&info, reader) == DAOMESH_OK);
    for (uint64_t i = 0; i < info.entries;)
        replay_batch(copy, reader, &i);
    walk_events(reader, info.events);
    if (life.options.commitment != DAOMESH_COMMITMENT_NONE) prove_the_end(reader);
    daomesh_reader_close(reader);
    HOLDS(daomesh_ledger_digest(&original, life.ledger) == DAOMESH_OK);
    HOLDS(daomesh_ledger_digest(&digest, copy) == DAOMESH_OK);
    HOLDS(id_equal(&original, &digest));
    daomesh_ledger_close(copy);
}

/* --- a life ---------------------------------------------------------------------------------------------------------------- */

void live(const uint8_t *bytes, size_t len, size_t steps)
{
    life_begin(bytes[0]);
    maker_begin(&life.maker, bytes + 1, len - 1);
    for (size_t i = 0; i < steps && feed_left(&life.maker.feed) > 0; i++)
        life_step();
    life_commit();
}

void life_end(void)
{
    daomesh_ledger_close(life.ledger);
    if (life.options.path) remove_file();
}

void fuzz_life(const uint8_t *bytes, size_t len)
{
    if (len < 2) return;
    live(bytes, len, STEPS_MAX);
    live_it_again();
    life_end();
}
