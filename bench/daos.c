/*
 * A mesh of small DAOs on disk: 1 000 000 of 12 members each, drawn from 1 000 000 persons (or as many as the first argument
 * says). How long it takes to build, how much room a DAO takes, how long opening the file again takes.
 */
#include "bench.h"

#include <daomesh/encode.h>
#include <sys/stat.h>

#define LEDGER_FILE "bench-daos.dmesh"
#define FOUNDED_A_BATCH 2000u

struct mesh {
    daomesh_ledger *ledger;
    daomesh_id id;
    daomesh_id *people;
    uint64_t count, height;
};

static void open_mesh(struct mesh *mesh)
{
    daomesh_ledger_options options;
    must(daomesh_ledger_options_init(&options, sizeof options), "options");
    options.path = LEDGER_FILE;
    options.mode = DAOMESH_MODE_HOST;
    options.create = 1;
    options.ledger = mesh->id;
    must(daomesh_ledger_open(&mesh->ledger, &options, NULL), "opening");
}

static void act(struct mesh *mesh, uint32_t kind, const daomesh_id *actor, const daomesh_cbor *body)
{
    uint8_t action[2048];
    size_t len;
    const daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    daomesh_result result = { .size = sizeof result };
    must(daomesh_action_build(action, sizeof action, &len, &head, body->at, body->len, NULL), "building");
    must(daomesh_ledger_apply(mesh->ledger, &result, action, len, 0, NULL), "applying");
    must(result.status, "the action");
}

static void next_batch(struct mesh *mesh)
{
    if (mesh->height > 0) must(daomesh_ledger_commit(mesh->ledger), "committing");
    mesh->height++;
    must(daomesh_ledger_begin(mesh->ledger, mesh->height, BIRTH + mesh->height), "beginning");
}

static void make_person(struct mesh *mesh, uint64_t number)
{
    uint8_t room[64];
    daomesh_cbor body = { room, sizeof room, 0 };
    const struct daomesh_party_create fields = { .salt = number + 1 };
    daomesh_encode_party_create(&body, &fields);
    must(daomesh_party_id(&mesh->people[number], body.at, body.len), "naming a person");
    act(mesh, DAOMESH_ACTION_PARTY_CREATE, &mesh->people[number], &body);
}

static int compare_ids(const void *left, const void *right)
{
    return memcmp(left, right, DAOMESH_ID_BYTES);
}

/* Twelve different persons in ascending order; the first founds. */
static void draw_members(const struct mesh *mesh, daomesh_id *members)
{
    for (uint32_t i = 0; i < MEMBERS; i++) {
        uint32_t seen = 0;
        members[i] = mesh->people[draw((uint32_t)mesh->count)];
        while (seen < i && memcmp(&members[seen], &members[i], sizeof *members) != 0)
            seen++;
        if (seen < i) i--; /* drawn before: again */
    }
    qsort(members, MEMBERS, sizeof *members, compare_ids);
}

static void found_dao(struct mesh *mesh, uint64_t number)
{
    uint8_t members_room[1024], pathway_room[64], room[1536];
    daomesh_cbor members = { members_room, sizeof members_room, 0 },
                 pathways = { pathway_room, sizeof pathway_room, 0 }, body = { room, sizeof room, 0 };
    daomesh_id chosen[MEMBERS];
    struct daomesh_pathway pathway = { .rule = { .weight = 1, .threshold = 1, .voting_s = VOTING_S } };
    struct daomesh_dao_found fields = { .charter_pathway = 1, .salt = number + 1 };
    draw_members(mesh, chosen);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        const struct daomesh_founding_member member = { .party = chosen[i], .shares = { { 100 } } };
        daomesh_encode_founding_member(&members, &member);
    }
    DAOMESH_SET_TEXT(pathway.name, "decide");
    DAOMESH_SET_TEXT(fields.name, "small dao");
    daomesh_encode_pathway(&pathways, &pathway);
    fields.members = daomesh_list_of(&members, MEMBERS);
    fields.pathways = daomesh_list_of(&pathways, 1);
    daomesh_encode_dao_found(&body, &fields);
    act(mesh, DAOMESH_ACTION_DAO_FOUND, &chosen[0], &body);
}

static double bytes_on_disk(void)
{
    struct stat status;
    return stat(LEDGER_FILE, &status) == 0 ? (double)status.st_blocks * 512.0 : 0.0;
}

/* Bytes that the last entries of the log and the last events take, as many as one DAO left. */
static double bytes_of_history(struct mesh *mesh)
{
    uint8_t bytes[65536];
    size_t len, sum = 0;
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    must(daomesh_reader_open(&reader, mesh->ledger), "reading");
    must(daomesh_reader_info(&info, reader), "reading");
    must(daomesh_reader_entry(bytes, sizeof bytes, &len, reader, info.entries - 2), "reading an entry");
    sum = len + 2;
    for (uint64_t i = info.events - MEMBERS - 1; i < info.events; i++) {
        must(daomesh_reader_event(bytes, sizeof bytes, &len, reader, i), "reading an event");
        sum += len + 2;
    }
    daomesh_reader_close(reader);
    return (double)sum;
}

/* Everything in batches of what one commit takes well. */
static double build(struct mesh *mesh, void (*make)(struct mesh *, uint64_t), uint64_t a_batch)
{
    const double began = now_s();
    for (uint64_t i = 0; i < mesh->count; i++) {
        if (i % a_batch == 0) next_batch(mesh);
        make(mesh, i);
    }
    next_batch(mesh);
    return now_s() - began;
}

int main(int argc, char **argv)
{
    struct mesh mesh = { .count = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000 };
    memset(mesh.id.bytes, 7, sizeof mesh.id.bytes);
    mesh.people = allocate(mesh.count, sizeof *mesh.people);
    world_remove_files(LEDGER_FILE);
    open_mesh(&mesh);
    heading("daos: a mesh on LMDB, host mode, every commit synced");

    const double persons = build(&mesh, make_person, 20000), small = bytes_on_disk();
    printf("  %llu persons    %8.1f s  %8.0f /s  %6.0f bytes each\n", (unsigned long long)mesh.count, persons,
           (double)mesh.count / persons, small / (double)mesh.count);
    const double daos = build(&mesh, found_dao, FOUNDED_A_BATCH), large = bytes_on_disk();
    const double each = (large - small) / (double)mesh.count, history = bytes_of_history(&mesh);
    printf("  %llu DAOs of %u  %7.1f s  %8.0f /s  %6.0f bytes each: %.0f of log and events, %.0f of state "
           "(aim 2048)\n",
           (unsigned long long)mesh.count, MEMBERS, daos, (double)mesh.count / daos, each, history,
           each - history);

    must(daomesh_ledger_drop(mesh.ledger), "dropping");
    daomesh_ledger_close(mesh.ledger);
    const double began = now_s();
    open_mesh(&mesh);
    printf("  opening it again %.3f s (aim 1 s)\n", now_s() - began);
    daomesh_ledger_close(mesh.ledger);
    world_remove_files(LEDGER_FILE);
    free(mesh.people);
    return 0;
}
