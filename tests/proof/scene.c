/* The scene of scene.h: trees by sorting, proofs by looking, evidence by appending. */
#include "scene.h"

#include <daomesh/ledger.h>

#define LEAVES 64u
#define ORIGIN "daomesh.example/log"

daomesh_id scene_id(unsigned int who)
{
    daomesh_id id;
    memset(id.bytes, (int)who, sizeof id.bytes);
    return id;
}

/* --- Records ------------------------------------------------------------------------------------------------------ */

static int order(const struct fact *a, uint64_t home, uint32_t kind, uint64_t local)
{
    if (a->home != home) return a->home < home ? -1 : 1;
    if (a->kind != kind) return a->kind < kind ? -1 : 1;
    if (a->local != local) return a->local < local ? -1 : 1;
    return 0;
}

/* The place of a fact, made when it is not there: facts stay sorted. */
static struct fact *place_of(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local)
{
    size_t at = 0;
    while (at < scene->count && order(&scene->facts[at], home, kind, local) < 0)
        at++;
    struct fact *fact = &scene->facts[at];
    if (at < scene->count && order(fact, home, kind, local) == 0) return fact;
    ck_assert_uint_lt(scene->count, SCENE_FACTS);
    memmove(fact + 1, fact, (scene->count - at) * sizeof *fact);
    scene->count++;
    *fact = (struct fact){ .home = home, .kind = kind, .local = local, .shown = 1 };
    return fact;
}

struct fact *scene_find(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local)
{
    const size_t before = scene->count;
    struct fact *fact = place_of(scene, home, kind, local);
    ck_assert_uint_eq(scene->count, before);
    return fact;
}

void scene_put_bytes(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local, const uint8_t *bytes,
                     size_t len)
{
    struct fact *fact = place_of(scene, home, kind, local);
    ck_assert_uint_le(len, sizeof fact->value);
    memcpy(fact->value, bytes, len);
    fact->len = len;
}

void scene_put(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local, const void *record)
{
    uint8_t packed[4 * SCENE_VALUE];
    size_t len;
    ck_assert_int_eq(daomesh__pack(packed, sizeof packed, &len, daomesh__schema_record(kind), record),
                     DAOMESH_OK);
    scene_put_bytes(scene, home, kind, local, packed, len);
}

void scene_absent(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local)
{
    place_of(scene, home, kind, local)->len = 0;
}

static uint64_t bucket(unsigned int who)
{
    const daomesh_id id = scene_id(who);
    return load_be64(id.bytes);
}

static void put_id(struct scene *scene, unsigned int who, uint64_t row, uint8_t sort)
{
    struct daomesh_id_bucket_record record = {
        .entries_count = 1, .entries = { { .id = scene_id(who), .row = row, .sort = sort } }
    };
    scene_put(scene, 0, DAOMESH_RECORD_ID_BUCKET, bucket(who), &record);
}

static void put_party(struct scene *scene, unsigned int who, const char *name)
{
    const uint8_t sort = who == GUILD ? DAOMESH_PARTY_DAO : DAOMESH_PARTY_PERSON;
    struct daomesh_party_record record = { .id = scene_id(who), .sort = sort, .created = 1000 + who };
    record.name.len = (uint8_t)strlen(name);
    memcpy(record.name.bytes, name, record.name.len);
    if (who != GUILD) {
        record.threshold = 1;
        record.keys_count = 1;
        record.keys[0] = (struct daomesh_key_slot){ .key = scene_id(100 + who), .weight = 1 };
    }
    put_id(scene, who, who, sort);
    scene_put(scene, 0, DAOMESH_RECORD_PARTY, who, &record);
}

static void put_dao(struct scene *scene)
{
    struct daomesh_dao_record dao = { .id = scene_id(GUILD),
                                      .founder = ALICE,
                                      .member_cap = 150,
                                      .members = 3,
                                      .jailed = 0,
                                      .slots = 18,
                                      .left = 1,
                                      .proposals = 2,
                                      .open = 1,
                                      .exit = 1,
                                      .open_cap = 32,
                                      .pathways = 1 };
    dao.name.len = 5;
    memcpy(dao.name.bytes, "guild", 5);
    dao.shares = amount_from_u64(35);
    dao.loot = amount_from_u64(4);
    dao.reputation = amount_from_u64(9);
    scene_put(scene, GUILD, DAOMESH_RECORD_DAO, 0, &dao);
}

static void put_place(struct scene *scene, unsigned int who, uint32_t slot)
{
    const struct daomesh_membership_record membership = { .slot = slot };
    scene_put(scene, 0, DAOMESH_RECORD_MEMBERSHIP, (uint64_t)who << 32 | GUILD, &membership);
}

/* Alice has slot 0, bob slot 17, dave left slot 1, erin came to slot 16 after the proposal. */
static void put_members(struct scene *scene)
{
    struct daomesh_member_page_record page = { .slots_count = 2 };
    page.slots[0] = (struct daomesh_member_slot){ .party = ALICE, .state = 1, .joined = 2000, .since = 7 };
    page.slots[0].shares = amount_from_u64(10);
    page.slots[0].reputation = amount_from_u64(9);
    page.slots[1] = (struct daomesh_member_slot){ .party = DAVE, .state = 2, .joined = 2000, .since = 30 };
    scene_put(scene, GUILD, DAOMESH_RECORD_MEMBER_PAGE, 0, &page);
    page.slots[0] = (struct daomesh_member_slot){ .party = ERIN, .state = 1, .joined = 3000, .since = 21 };
    page.slots[0].shares = amount_from_u64(20);
    page.slots[1] = (struct daomesh_member_slot){ .party = BOB, .state = 3, .joined = 2500, .since = 25 };
    page.slots[1].shares = amount_from_u64(5);
    page.slots[1].loot = amount_from_u64(4);
    scene_put(scene, GUILD, DAOMESH_RECORD_MEMBER_PAGE, 1, &page);
    put_place(scene, ALICE, 0);
    put_place(scene, DAVE, 1);
    put_place(scene, ERIN, 16);
    put_place(scene, BOB, 17);
    scene_absent(scene, 0, DAOMESH_RECORD_MEMBERSHIP, (uint64_t)CAROL << 32 | GUILD);
}

/* Opened at 3000, in sequence 20: alice, bob and dave could vote; alice said 1, dave said 2. */
static void put_votes(struct scene *scene)
{
    struct daomesh_proposal_record proposal = { .proposer = ALICE,
                                                .pathway = 1,
                                                .choices = 2,
                                                .opened = 3000,
                                                .snapshot = 20,
                                                .flags = 1,
                                                .electors = 3,
                                                .voters = 2,
                                                .winner = 1,
                                                .decided = 3500,
                                                .decided_by = 2,
                                                .tally_count = 3 };
    proposal.title.len = 4;
    memcpy(proposal.title.bytes, "roof", 4);
    proposal.total = amount_from_u64(16);
    proposal.tally[1] = amount_from_u64(10);
    proposal.tally[2] = amount_from_u64(1);
    scene_put(scene, GUILD, DAOMESH_RECORD_PROPOSAL, 1, &proposal);
    scene_absent(scene, GUILD, DAOMESH_RECORD_PROPOSAL, 3);
    struct daomesh_ballot_page_record page = { .ballots_count = 2 };
    page.ballots[0] = (struct daomesh_ballot){ .cast = 1, .choice = 1, .weight = amount_from_u64(10) };
    page.ballots[1] = (struct daomesh_ballot){ .cast = 1, .choice = 2, .weight = amount_from_u64(1) };
    scene_put(scene, GUILD, DAOMESH_RECORD_BALLOT_PAGE, 1 << 16, &page);
    scene_absent(scene, GUILD, DAOMESH_RECORD_BALLOT_PAGE, 1 << 16 | 1);
}

static void put_money(struct scene *scene)
{
    struct daomesh_token_record token = { .id = scene_id(TOKEN_ID), .issuer = ALICE, .decimals = 2 };
    token.symbol.len = 3;
    memcpy(token.symbol.bytes, "EUR", 3);
    token.supply = amount_from_u64(500);
    put_id(scene, TOKEN_ID, 1, 3);
    scene_put(scene, 0, DAOMESH_RECORD_TOKEN, 1, &token);
    const struct daomesh_account_record of_alice = { .amount = amount_from_u64(300) };
    const struct daomesh_account_record of_guild = { .amount = amount_from_u64(120) };
    const struct daomesh_reserve_record reserve = { .amount = amount_from_u64(80) };
    scene_put(scene, 0, DAOMESH_RECORD_ACCOUNT, (uint64_t)ALICE << 32 | 1, &of_alice);
    scene_put(scene, GUILD, DAOMESH_RECORD_ACCOUNT, (uint64_t)GUILD << 32 | 1, &of_guild);
    scene_put(scene, GUILD, DAOMESH_RECORD_RESERVE, (uint64_t)GUILD << 32 | 1, &reserve);
    scene_absent(scene, 0, DAOMESH_RECORD_ACCOUNT, (uint64_t)BOB << 32 | 1);
}

static void put_role(struct scene *scene)
{
    struct daomesh_role_record role = { .party = CAROL, .ends = 9000, .kinds_count = 1, .kinds = { 0x0301 } };
    role.name.len = 6;
    memcpy(role.name.bytes, "barist", 6);
    scene_put(scene, GUILD, DAOMESH_RECORD_ROLE, 1, &role);
    scene_absent(scene, GUILD, DAOMESH_RECORD_ROLE, 2);
}

void scene_make(struct scene *scene)
{
    static const char *const names[] = { "", "alice", "bob", "guild", "carol", "dave", "erin" };
    const struct daomesh_header_record header = { .magic = DAOMESH_LEDGER_MAGIC,
                                                  .format = DAOMESH_FORMAT_VERSION,
                                                  .commitment = 1,
                                                  .mode = DAOMESH_MODE_SIGNED,
                                                  .ledger = scene_id(LEDGER_ID) };
    memset(scene, 0, sizeof *scene);
    scene->time = 5000;
    scene->rules = DAOMESH_RULES_VERSION;
    scene->entries = 11;
    scene->magic = "daomesh/sealed/1";
    scene->origin = ORIGIN;
    scene->cosigned[0] = 6000;
    scene->cosigned[1] = 7000;
    scene_put(scene, 0, DAOMESH_RECORD_HEADER, 0, &header);
    for (unsigned int who = ALICE; who <= ERIN; who++)
        put_party(scene, who, names[who]);
    scene_absent(scene, 0, DAOMESH_RECORD_ID_BUCKET, bucket(NOBODY));
    scene_absent(scene, 0, DAOMESH_RECORD_ID_BUCKET, bucket(OTHER_TOKEN_ID));
    scene_absent(scene, 77, DAOMESH_RECORD_DAO, 0);
    put_dao(scene);
    put_members(scene);
    put_votes(scene);
    put_money(scene);
    put_role(scene);
}

/* --- Trees -------------------------------------------------------------------------------------------------------- */

struct leaf {
    daomesh_id path;
    daomesh_id value; /* its hash */
};

struct tree {
    struct leaf leaves[LEAVES];
    size_t count;
};

static daomesh_id hash_of(const uint8_t *bytes, size_t len)
{
    daomesh_id hash;
    ck_assert_int_eq(daomesh_sha256(&hash, bytes, len), DAOMESH_OK);
    return hash;
}

static daomesh_id hash_two(uint8_t prefix, const daomesh_id *left, const daomesh_id *right)
{
    uint8_t bytes[65];
    bytes[0] = prefix;
    memcpy(bytes + 1, left, 32);
    memcpy(bytes + 33, right, 32);
    return hash_of(bytes, sizeof bytes);
}

static void tree_add(struct tree *tree, const uint8_t *key, size_t key_len, const uint8_t *value, size_t len)
{
    const struct leaf leaf = { hash_of(key, key_len), hash_of(value, len) };
    size_t at = tree->count++;
    ck_assert_uint_lt(at, LEAVES);
    for (; at > 0 && memcmp(&tree->leaves[at - 1].path, &leaf.path, 32) > 0; at--)
        tree->leaves[at] = tree->leaves[at - 1];
    tree->leaves[at] = leaf;
}

static int bit_of(const daomesh_id *path, size_t index)
{
    return path->bytes[index / 8] >> (7 - index % 8) & 1;
}

static size_t half_of(const struct tree *tree, size_t begin, size_t end, size_t depth)
{
    while (begin < end && !bit_of(&tree->leaves[begin].path, depth))
        begin++;
    return begin;
}

/* Nests as deep as paths are alike. */
static daomesh_id root_of(const struct tree *tree, size_t begin, size_t end, size_t depth)
{
    static const daomesh_id empty;
    if (begin == end) return empty;
    if (end - begin == 1) return hash_two(0, &tree->leaves[begin].path, &tree->leaves[begin].value);
    const size_t half = half_of(tree, begin, end, depth);
    const daomesh_id left = root_of(tree, begin, half, depth + 1);
    const daomesh_id right = root_of(tree, half, end, depth + 1);
    return hash_two(1, &left, &right);
}

/* A proof in the native form. */
static size_t prove(uint8_t *out, const struct tree *tree, const uint8_t *key, size_t key_len)
{
    daomesh_id siblings[64];
    const daomesh_id path = hash_of(key, key_len);
    size_t begin = 0, end = tree->count, depth = 0, len = 4;
    for (; end - begin > 1; depth++) {
        const size_t half = half_of(tree, begin, end, depth);
        const int right = bit_of(&path, depth);
        ck_assert_uint_lt(depth, COUNT_OF(siblings));
        siblings[depth] = right ? root_of(tree, begin, half, depth + 1) : root_of(tree, half, end, depth + 1);
        if (right)
            begin = half;
        else
            end = half;
    }
    const struct leaf *leaf = begin < end ? &tree->leaves[begin] : NULL;
    const int other = leaf && !id_equal(&leaf->path, &path);
    const uint8_t head[4] = { 1, leaf ? (other ? 2 : 1) : 0, 0, (uint8_t)depth };
    memcpy(out, head, sizeof head);
    memset(out + len, 0, (depth + 7) / 8);
    for (size_t i = 0; i < depth; i++)
        if (!id_is_zero(&siblings[i])) out[len + i / 8] |= (uint8_t)(0x80 >> i % 8);
    len += (depth + 7) / 8;
    if (other) {
        memcpy(out + len, leaf, 64);
        len += 64;
    }
    for (size_t i = depth; i-- > 0;) {
        if (id_is_zero(&siblings[i])) continue;
        memcpy(out + len, &siblings[i], 32);
        len += 32;
    }
    return len;
}

static void home_tree(struct tree *tree, const struct scene *scene, uint64_t home)
{
    tree->count = 0;
    for (size_t i = 0; i < scene->count; i++) {
        const struct fact *fact = &scene->facts[i];
        uint8_t key[RECORD_KEY_BYTES];
        if (fact->home != home || fact->len == 0) continue;
        daomesh__record_key(key, fact->kind, fact->local);
        tree_add(tree, key, sizeof key, fact->value, fact->len);
    }
}

static void outer_tree(struct tree *outer, const struct scene *scene)
{
    static struct tree inner;
    outer->count = 0;
    for (size_t i = 0; i < scene->count; i++) {
        const uint64_t home = scene->facts[i].home;
        uint8_t key[HOME_KEY_BYTES];
        if (i > 0 && scene->facts[i - 1].home == home) continue;
        home_tree(&inner, scene, home);
        if (inner.count == 0) continue;
        const daomesh_id root = root_of(&inner, 0, inner.count, 0);
        daomesh__home_key(key, home);
        tree_add(outer, key, sizeof key, root.bytes, sizeof root.bytes);
    }
}

/* --- The log ------------------------------------------------------------------------------------------------------ */

static const uint8_t seeds[3][32] = { { 1 }, { 2 }, { 3 } };
static const char *const key_names[3] = { ORIGIN, "witness.example/w1", "witness.example/w2" };

static daomesh_note_key note_key(size_t index)
{
    daomesh_note_key key;
    daomesh_id public_key;
    ck_assert_int_eq(daomesh_key_public(&public_key, seeds[index]), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, key_names[index], strlen(key_names[index]),
                                           index == 0 ? DAOMESH_NOTE_ED25519 : DAOMESH_NOTE_COSIGNATURE,
                                           &public_key),
                     DAOMESH_OK);
    return key;
}

const daomesh_checkpoint_policy *scene_policy(uint32_t required, uint64_t not_before)
{
    static daomesh_checkpoint_policy policy;
    static daomesh_note_key cosigners[2];
    cosigners[0] = note_key(1);
    cosigners[1] = note_key(2);
    policy = (daomesh_checkpoint_policy){ .size = sizeof policy,
                                          .required = required,
                                          .not_before = not_before,
                                          .origin = { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                          .log = note_key(0),
                                          .cosigners = cosigners,
                                          .cosigner_count = 2 };
    return &policy;
}

static size_t write_note(char *out, size_t cap, const struct scene *scene,
                         const daomesh_checkpoint *checkpoint)
{
    char text[512], lines[2048];
    size_t text_len, len, lines_len = 0;
    ck_assert_int_eq(daomesh_checkpoint_write(text, sizeof text, &text_len, checkpoint), DAOMESH_OK);
    for (size_t i = 0; i < 3; i++) {
        const daomesh_note_key key = note_key(i);
        const uint64_t time = i == 0 ? 0 : scene->cosigned[i - 1];
        if (i > 0 && time == 0) continue;
        ck_assert_int_eq(daomesh_note_sign(lines + lines_len, sizeof lines - lines_len, &len,
                                           (const uint8_t *)text, text_len, &key, seeds[i], time),
                         DAOMESH_OK);
        lines_len += len;
    }
    ck_assert_int_eq(
        daomesh_note_write(out, cap, &len, (const uint8_t *)text, text_len, (uint8_t *)lines, lines_len),
        DAOMESH_OK);
    return len;
}

/* --- Evidence ------------------------------------------------------------------------------------------------------- */

static void put(struct evidence_bytes *out, const void *bytes, size_t len)
{
    ck_assert_uint_le(out->len + len, sizeof out->at);
    memcpy(out->at + out->len, bytes, len);
    out->len += len;
}

static void put_number(struct evidence_bytes *out, uint64_t number, size_t bytes)
{
    uint8_t be[8];
    store_be64(be, number);
    put(out, be + 8 - bytes, bytes);
}

static void put_proof(struct evidence_bytes *out, const struct scene *scene, const struct tree *tree,
                      const uint8_t *key, size_t key_len)
{
    uint8_t proof[4096];
    const size_t len = prove(proof, tree, key, key_len);
    if (scene->ics23) proof[0] = 0x0a;
    put_number(out, len, 2);
    put(out, proof, len);
}

static int in_evidence(const struct fact *fact)
{
    return !fact->left_out && (fact->len > 0 || fact->shown);
}

static size_t count_records(const struct scene *scene, uint64_t home)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->count; i++)
        count += scene->facts[i].home == home && in_evidence(&scene->facts[i]);
    return count;
}

static void put_home(struct evidence_bytes *out, const struct scene *scene, const struct tree *outer,
                     uint64_t home)
{
    static struct tree inner;
    uint8_t key[RECORD_KEY_BYTES];
    home_tree(&inner, scene, home);
    const daomesh_id root = root_of(&inner, 0, inner.count, 0);
    put_number(out, home, 8);
    put_number(out, inner.count > 0, 1);
    if (inner.count > 0) put(out, &root, sizeof root);
    daomesh__home_key(key, home);
    put_proof(out, scene, outer, key, HOME_KEY_BYTES);
    if (inner.count == 0) return;
    put_number(out, count_records(scene, home), 2);
    for (size_t i = 0; i < scene->count; i++) {
        const struct fact *fact = &scene->facts[i];
        if (fact->home != home || !in_evidence(fact)) continue;
        daomesh__record_key(key, fact->kind, fact->local);
        put(out, key, RECORD_KEY_BYTES);
        put_number(out, fact->len, 2);
        put(out, fact->value, fact->len);
        put_proof(out, scene, &inner, key, RECORD_KEY_BYTES);
    }
}

static void put_homes(struct evidence_bytes *out, const struct scene *scene, const struct tree *outer)
{
    uint64_t homes[SCENE_FACTS];
    size_t count = 0;
    for (size_t i = 0; i < scene->count; i++) {
        const uint64_t home = scene->facts[i].home;
        if (count > 0 && homes[count - 1] == home) continue;
        if (count_records(scene, home) > 0) homes[count++] = home;
    }
    put_number(out, count, 2);
    for (size_t i = 0; i < count; i++)
        put_home(out, scene, outer, homes[i]);
}

static void seal_entry(uint8_t seal[EVIDENCE_SEAL_BYTES], const struct scene *scene, const daomesh_id *root)
{
    memcpy(seal, scene->magic, 16);
    store_be64(seal + 16, 42);
    store_be64(seal + 24, scene->time);
    store_be32(seal + 32, scene->rules);
    store_be64(seal + 36, 3);
    memcpy(seal + 44, root, sizeof *root);
}

static size_t half_log(size_t count)
{
    size_t half = 1;
    while (2 * half < count)
        half *= 2;
    return half;
}

/* Nests as deep as the log's tree is high. */
static daomesh_id log_root(const daomesh_id *leaves, size_t count)
{
    if (count == 1) return leaves[0];
    const size_t half = half_log(count);
    const daomesh_id left = log_root(leaves, half), right = log_root(leaves + half, count - half);
    return hash_two(1, &left, &right);
}

static size_t prove_entry(daomesh_id *proof, const daomesh_id *leaves, size_t count, size_t index)
{
    if (count == 1) return 0;
    const size_t half = half_log(count);
    size_t len;
    if (index < half) {
        len = prove_entry(proof, leaves, half, index);
        proof[len] = log_root(leaves + half, count - half);
    } else {
        len = prove_entry(proof, leaves + half, count - half, index - half);
        proof[len] = log_root(leaves, half);
    }
    return len + 1;
}

void scene_write(struct evidence_bytes *out, const struct scene *scene)
{
    static struct tree outer;
    static char note[4096];
    daomesh_id leaves[64], proof[64];
    uint8_t seal[EVIDENCE_SEAL_BYTES];
    const size_t size = (size_t)(scene->entries + scene->behind);
    outer_tree(&outer, scene);
    const daomesh_id root = root_of(&outer, 0, outer.count, 0);
    seal_entry(seal, scene, &root);
    for (size_t i = 0; i < size; i++)
        leaves[i] = scene_id((unsigned int)i);
    ck_assert_int_eq(daomesh_merkle_leaf(&leaves[scene->entries - 1], seal, sizeof seal), DAOMESH_OK);

    memset(out, 0, sizeof *out);
    out->checkpoint.origin = (daomesh_span){ (const uint8_t *)scene->origin, strlen(scene->origin) };
    out->checkpoint.size = size;
    out->checkpoint.root = log_root(leaves, size);
    const size_t note_len = write_note(note, sizeof note, scene, &out->checkpoint);
    put(out, "daomesh/proven/1", 16);
    put_number(out, note_len, 4);
    put(out, note, note_len);
    out->note_end = out->len;
    put(out, seal, sizeof seal);
    const size_t count = prove_entry(proof, leaves, size, (size_t)scene->entries - 1);
    put_number(out, count, 1);
    put(out, proof, count * sizeof *proof);
    out->homes = out->len;
    put_homes(out, scene, &outer);
}
