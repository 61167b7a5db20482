/* The world of ledger tests. */
#include "world.h"

#include <stdlib.h>
#include <string.h>

#include "action/action.h"
#include "faulty_state.h"

#define START_TIME 1000000

void world_open(struct world *world, uint32_t mode, const char *path, const daomesh_allocator *allocator)
{
    memset(world, 0, sizeof *world);
    world->diag.size = sizeof world->diag;
    world->mode = mode;
    world->time = START_TIME;
    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.mode = mode;
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.path = path;
    options.no_sync = 1;
    options.allocator = allocator;
    memset(options.ledger.bytes, 0x5a, sizeof options.ledger.bytes);
    ck_assert_int_eq(daomesh_ledger_open(&world->ledger, &options, &world->diag), DAOMESH_OK);
}

/* What is done here is tried in vain first, wherever a call of the state may fail: nothing that follows may show it. */
enum { AUDIT = 1000, BEGIN, SEAL };

static void audit(struct world *world)
{
    int32_t status;
    do {
        faulty_state_arm(AUDIT);
        status = daomesh_ledger_audit(world->ledger, &world->diag);
    } while (faulty_state_failed(status));
    ck_assert_msg(status == DAOMESH_OK, "audit: %s: %s", world->diag.path, world->diag.text);
}

void world_close(struct world *world)
{
    if (world->open) world_commit(world);
    audit(world);
    daomesh_ledger_close(world->ledger);
    world->ledger = NULL;
}

void world_begin(struct world *world, uint64_t time)
{
    if (world->open) return;
    world->time = time ? time : world->time + 10;
    int32_t status;
    world->height++;
    do {
        faulty_state_arm(BEGIN);
        status = daomesh_ledger_begin(world->ledger, world->height, world->time);
    } while (faulty_state_failed(status));
    ck_assert_int_eq(status, DAOMESH_OK);
    world->open = 1;
}

void world_commit(struct world *world)
{
    int32_t status;
    do {
        faulty_state_arm(SEAL);
        status = daomesh_ledger_seal(world->ledger, NULL);
    } while (faulty_state_failed(status));
    ck_assert_int_eq(status, DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(world->ledger), DAOMESH_OK);
    world->open = 0;
    audit(world);
}

void world_pass(struct world *world, uint64_t seconds)
{
    if (world->open) world_commit(world);
    world_begin(world, world->time + seconds);
}

/* --- Actions ----------------------------------------------------------------------------------------------------- */

static size_t bare_action(struct world *world, uint8_t *out, size_t cap, const daomesh_id *actor,
                          uint32_t lane, uint64_t sequence, uint32_t kind, const void *fields)
{
    static uint8_t body[DAOMESH_ACTION_BYTES_MAX];
    size_t body_len = 0, len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &body_len, daomesh__schema_action(kind), fields),
                     DAOMESH_OK);
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    if (world->mode == DAOMESH_MODE_SIGNED) {
        head.lane = lane;
        head.sequence = sequence;
        head.expires = world->time + 1000;
    }
    int32_t status = daomesh_action_build(out, cap, &len, &head, body, body_len, &world->diag);
    ck_assert_msg(status == DAOMESH_OK, "build: %s %s", daomesh_status_name(status), world->diag.path);
    return len;
}

static daomesh_id ledger_id(struct world *world)
{
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world->ledger), DAOMESH_OK);
    return info.ledger;
}

static size_t sign(struct world *world, uint8_t *out, size_t cap, uint32_t person, const uint8_t *action,
                   size_t len)
{
    const daomesh_id ledger = ledger_id(world);
    size_t signed_len = 0;
    ck_assert_int_eq(
        daomesh_action_sign(out, cap, &signed_len, &ledger, action, len, world->seeds[person], NULL),
        DAOMESH_OK);
    return signed_len;
}

size_t world_bytes(struct world *world, uint8_t *out, size_t cap, uint32_t actor, uint32_t kind,
                   const void *fields)
{
    static uint8_t action[DAOMESH_ACTION_BYTES_MAX];
    if (world->mode == DAOMESH_MODE_HOST)
        return bare_action(world, out, cap, &world->people[actor], 0, 0, kind, fields);
    size_t len = bare_action(world, action, sizeof action, &world->people[actor], 1,
                             ++world->sequences[actor], kind, fields);
    return sign(world, out, cap, actor, action, len);
}

/* 0 for what is no action. */
static uint32_t kind_of(const uint8_t *bytes, size_t len)
{
    daomesh_action_view view = { .size = sizeof view };
    return daomesh__action_frame(&view, bytes, len, NULL) == DAOMESH_OK ? view.head.kind : 0;
}

int32_t world_apply(struct world *world, const uint8_t *bytes, size_t len)
{
    world_begin(world, 0);
    const struct counters before = world->ledger->counters;
    int32_t status, failed;
    do {
        world->result.size = sizeof world->result;
        faulty_state_arm(kind_of(bytes, len));
        status = daomesh_ledger_apply(world->ledger, &world->result, bytes, len, 0, &world->diag);
        failed = faulty_state_failed(status);
        if (failed) ck_assert_mem_eq(&before, &world->ledger->counters, sizeof before);
    } while (failed);
    ck_assert_int_eq(status, DAOMESH_OK);
    return world->result.status;
}

int32_t world_act(struct world *world, uint32_t actor, uint32_t kind, const void *fields)
{
    static uint8_t bytes[DAOMESH_ENVELOPE_BYTES_MAX];
    world_begin(world, 0);
    return world_apply(world, bytes, world_bytes(world, bytes, sizeof bytes, actor, kind, fields));
}

int32_t world_act_as(struct world *world, const daomesh_id *actor, uint32_t kind, const void *fields)
{
    static uint8_t bytes[DAOMESH_ACTION_BYTES_MAX];
    ck_assert_uint_eq(world->mode, DAOMESH_MODE_HOST);
    return world_apply(world, bytes, bare_action(world, bytes, sizeof bytes, actor, 0, 0, kind, fields));
}

uint32_t world_person(struct world *world)
{
    uint32_t person = world->people_count++;
    ck_assert_uint_lt(person, WORLD_PEOPLE);
    struct daomesh_party_create create;
    memset(&create, 0, sizeof create);
    create.salt = person + 1;
    create.name.len = 1;
    create.name.bytes[0] = (char)('a' + person % 26);
    if (world->mode == DAOMESH_MODE_SIGNED) {
        memset(world->seeds[person], (int)person + 1, 32);
        create.keys_count = 1;
        create.keys[0].weight = 1;
        create.threshold = 1;
        ck_assert_int_eq(daomesh_key_public(&create.keys[0].key, world->seeds[person]), DAOMESH_OK);
    }
    uint8_t body[1024];
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                     daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_party_id(&world->people[person], body, len), DAOMESH_OK);
    int32_t status = world_act(world, person, DAOMESH_ACTION_PARTY_CREATE, &create);
    ck_assert_msg(status == DAOMESH_OK, "party.create: %s", daomesh_status_name(status));
    return person;
}

/* --- Short forms ---------------------------------------------------------------------------------------------------- */

struct daomesh_pathway world_pathway(void)
{
    struct daomesh_pathway pathway;
    memset(&pathway, 0, sizeof pathway);
    pathway.name.len = 4;
    memcpy(pathway.name.bytes, "main", 4);
    pathway.rule.weight = 1;
    pathway.rule.threshold = DAOMESH_THRESHOLD_MAJORITY;
    pathway.rule.voting_s = 1000;
    return pathway;
}

static int by_id(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

static const struct schema_struct *struct_of(uint32_t action, const char *field)
{
    const struct schema_struct *schema = daomesh__schema_action(action);
    for (uint16_t i = 0; i < schema->field_count; i++) {
        if (strcmp(schema_field_name(&schema->fields[i]), field) == 0)
            return schema_field_struct(&schema->fields[i]);
    }
    ck_abort_msg("no field %s", field);
}

static void append(uint8_t *out, size_t cap, size_t *len, const struct schema_struct *schema,
                   const void *value)
{
    size_t more = 0;
    ck_assert_int_eq(daomesh__encode(out + *len, cap - *len, &more, schema, value), DAOMESH_OK);
    *len += more;
}

/* The bytes of a list field lie without their array head. */
daomesh_id world_dao(struct world *world, uint32_t members, const struct daomesh_pathway *pathway)
{
    static uint8_t members_bytes[DAOMESH_ACTION_BYTES_MAX], pathways_bytes[4096];
    size_t members_len = 0, pathways_len = 0;
    daomesh_id sorted[WORLD_PEOPLE];
    memcpy(sorted, world->people, sizeof sorted);
    qsort(sorted, members, sizeof sorted[0], by_id);
    for (uint32_t i = 0; i < members; i++) {
        struct daomesh_founding_member member = { .party = sorted[i],
                                                  .shares = amount_from_u64(10),
                                                  .reputation = amount_from_u64(100) };
        append(members_bytes, sizeof members_bytes, &members_len,
               struct_of(DAOMESH_ACTION_DAO_FOUND, "members"), &member);
    }
    struct daomesh_pathway charter = *pathway;
    charter.kinds_count = 4;
    charter.kinds[0] = DAOMESH_ACTION_CHARTER_AMEND;
    charter.kinds[1] = DAOMESH_ACTION_CHARTER_PATHWAY;
    charter.kinds[2] = DAOMESH_ACTION_ROLE_GRANT;
    charter.kinds[3] = DAOMESH_ACTION_ROLE_REVOKE;
    append(pathways_bytes, sizeof pathways_bytes, &pathways_len,
           struct_of(DAOMESH_ACTION_DAO_FOUND, "pathways"), pathway);
    append(pathways_bytes, sizeof pathways_bytes, &pathways_len,
           struct_of(DAOMESH_ACTION_DAO_FOUND, "pathways"), &charter);

    struct daomesh_dao_found found;
    memset(&found, 0, sizeof found);
    found.name.len = 3;
    memcpy(found.name.bytes, "dao", 3);
    found.members = (daomesh_list){ members_bytes, members_len, members, 0 };
    found.pathways = (daomesh_list){ pathways_bytes, pathways_len, 2, 0 };
    found.charter_pathway = 2;
    found.joining_pathway = world->joining;
    found.salt = ++world->sequences[WORLD_PEOPLE - 1]; /* any fresh number */

    uint8_t body[8192];
    size_t len = 0;
    daomesh_id id, ledger = ledger_id(world);
    ck_assert_int_eq(
        daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND), &found),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_dao_id(&id, &ledger, &world->people[0], body, len), DAOMESH_OK);
    int32_t status = world_act(world, 0, DAOMESH_ACTION_DAO_FOUND, &found);
    ck_assert_msg(status == DAOMESH_OK, "dao.found: %s %s", daomesh_status_name(status), world->diag.path);
    return id;
}

static uint64_t last_proposal(struct world *world, const daomesh_id *dao)
{
    const struct daomesh_dao_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world->ledger->state, &row, dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world->ledger->state, &record, row), DAOMESH_OK);
    return record->proposals;
}

uint64_t world_propose(struct world *world, uint32_t actor, const daomesh_id *dao, uint32_t pathway,
                       daomesh_span actions)
{
    struct daomesh_proposal_open open;
    memset(&open, 0, sizeof open);
    open.dao = *dao;
    open.pathway = pathway;
    open.actions = actions;
    return world_act(world, actor, DAOMESH_ACTION_PROPOSAL_OPEN, &open) == DAOMESH_OK
               ? last_proposal(world, dao)
               : 0;
}

int32_t world_vote(struct world *world, uint32_t actor, const daomesh_id *dao, uint64_t proposal,
                   uint8_t choice)
{
    struct daomesh_proposal_vote vote = { .dao = *dao, .proposal = proposal, .choice = choice };
    return world_act(world, actor, DAOMESH_ACTION_PROPOSAL_VOTE, &vote);
}

daomesh_proposal_info world_proposal(struct world *world, const daomesh_id *dao, uint64_t proposal)
{
    daomesh_proposal_info info = { .size = sizeof info };
    daomesh_reader *reader;
    if (world->open) world_commit(world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world->ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_proposal(&info, reader, dao, proposal, 0), DAOMESH_OK);
    daomesh_reader_close(reader);
    return info;
}

daomesh_member_info world_member(struct world *world, const daomesh_id *dao, uint32_t person)
{
    daomesh_member_info info = { .size = sizeof info };
    daomesh_reader *reader;
    if (world->open) world_commit(world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world->ledger), DAOMESH_OK);
    int32_t status = daomesh_reader_member(&info, reader, dao, &world->people[person]);
    if (status == DAOMESH_E_NOT_A_MEMBER)
        info.slot = UINT32_MAX;
    else
        ck_assert_int_eq(status, DAOMESH_OK);
    daomesh_reader_close(reader);
    return info;
}

void inner_add(struct inner_list *list, uint32_t kind, const void *fields)
{
    const size_t room_for_head = 3;
    if (list->count == 0) list->len = room_for_head;
    struct cbor_out out = { list->bytes + list->len, sizeof list->bytes - list->len, 0 };
    daomesh__cbor_put_array(&out, 2);
    daomesh__cbor_put_uint(&out, kind);
    list->len += out.len;
    append(list->bytes, sizeof list->bytes, &list->len, daomesh__schema_action(kind), fields);
    list->count++;
}

daomesh_span inner_span(struct inner_list *list)
{
    uint8_t head[9];
    struct cbor_out out = { head, sizeof head, 0 };
    daomesh__cbor_put_array(&out, list->count);
    if (list->count == 0) list->len = 3;
    uint8_t *at = list->bytes + 3 - out.len;
    memcpy(at, head, out.len);
    return (daomesh_span){ at, (size_t)(list->bytes + list->len - at) };
}

daomesh_id world_digest(struct world *world)
{
    daomesh_id digest;
    if (world->open) world_commit(world);
    ck_assert_int_eq(daomesh_ledger_digest(&digest, world->ledger), DAOMESH_OK);
    return digest;
}

void world_last_event(struct world *world, char *out, size_t cap)
{
    uint8_t bytes[1024];
    size_t len;
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world->ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_open(&reader, world->ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_event(bytes, sizeof bytes, &len, reader, info.events - 1), DAOMESH_OK);
    daomesh_reader_close(reader);
    ck_assert_int_eq(daomesh_describe_event(out, cap, &len, bytes, len, NULL, NULL), DAOMESH_OK);
}
