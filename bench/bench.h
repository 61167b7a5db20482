/* What the benches share: a clock, the machine's name, and a ledger full of DAOs to vote in. */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <daomesh/daomesh.h>
#include <daomesh/schema.h>

/* --- Clock, machine, ends ---------------------------------------------------------------------------------------- */

static inline double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Of this process, all threads: other programs on the machine do not count. */
static inline double cpu_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline void must(int32_t status, const char *what)
{
    if (status == DAOMESH_OK) return;
    fprintf(stderr, "%s: %s: %s\n", what, daomesh_status_name(status), daomesh_status_text(status));
    exit(1);
}

static inline void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (!memory) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return memory;
}

static inline long cores(void)
{
    const long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? online : 1;
}

/* "bench: title (machine, cores)": figures mean nothing without the machine. */
static inline void heading(const char *title)
{
    char line[256], machine[128] = "unknown machine";
    FILE *file = fopen("/proc/cpuinfo", "r");
    while (file && fgets(line, sizeof line, file)) {
        if (sscanf(line, "model name : %127[^\n]", machine) == 1) break;
    }
    if (file) fclose(file);
    printf("\n%s (%s, %ld cores)\n", title, machine, cores());
}

/* Things done a second, by the clock and by processor time of all cores. */
struct rate {
    double wall;
    double cpu;
};

static inline struct rate rate_since(double done, double began, double cpu_began)
{
    return (struct rate){ done / (now_s() - began), done / (cpu_s() - cpu_began) * (double)cores() };
}

static inline int compare_doubles(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return a < b ? -1 : a > b;
}

static inline double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare_doubles);
    return values[count / 2];
}

/* Seconds that a peer's program prints. The shell finds the peers in $DAOMESH_PEERS; 0 where there are none. */
static inline double peer_seconds(const char *command)
{
    char line[1024];
    double seconds = 0;
    if (!getenv("DAOMESH_PEERS")) return 0;
    snprintf(line, sizeof line, "%s 2>/dev/null", command);
    FILE *pipe = popen(line, "r");
    if (!pipe) return 0;
    if (fscanf(pipe, "%lf", &seconds) != 1) seconds = 0;
    pclose(pipe);
    return seconds;
}

/* The same numbers below a bound in every run. */
static inline uint32_t draw(uint32_t below)
{
    static uint64_t luck = 0x9e3779b97f4a7c15u;
    luck ^= luck << 13;
    luck ^= luck >> 7;
    luck ^= luck << 17;
    return (uint32_t)((luck >> 32) * below >> 32);
}

/* --- A world of DAOs: twelve members each, some open proposals ------------------------------------------------- */

#define MEMBERS 12u
#define ACTION_BYTES 1024u
#define SETUP_BATCH 10000u
#define BIRTH 1700000000u /* time of the first batch */
#define VOTING_S 2592000u
#define VALID_S 86400u

struct resident {
    daomesh_id id;
    uint8_t seed[DAOMESH_SEED_BYTES];
    uint64_t sequence;
};

struct world {
    daomesh_ledger *ledger;
    daomesh_id id;
    uint32_t mode;
    size_t dao_count;
    size_t proposals; /* open in each DAO */
    daomesh_id *daos;
    struct resident *people; /* DAO i has people i * MEMBERS and the following */
    uint64_t height, time;
    size_t in_batch;
};

/* An action as it would come from outside: bare in host mode, signed otherwise. */
static inline size_t world_action(const struct world *world, uint8_t *out, struct resident *actor,
                                  uint32_t kind, const daomesh_cbor *body)
{
    uint8_t action[ACTION_BYTES];
    size_t len, envelope_len;
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = actor->id };
    if (world->mode == DAOMESH_MODE_SIGNED) {
        head.lane = 1;
        head.sequence = ++actor->sequence;
        head.expires = world->time + VALID_S;
    }
    must(daomesh_action_build(action, sizeof action, &len, &head, body->at, body->len, NULL), "building");
    if (world->mode == DAOMESH_MODE_HOST) {
        memcpy(out, action, len);
        return len;
    }
    must(daomesh_action_sign(out, ACTION_BYTES, &envelope_len, &world->id, action, len, actor->seed, NULL),
         "signing");
    return envelope_len;
}

static inline void world_apply(struct world *world, const uint8_t *bytes, size_t len)
{
    daomesh_result result = { .size = sizeof result };
    must(daomesh_ledger_apply(world->ledger, &result, bytes, len, DAOMESH_APPLY_VERIFIED, NULL), "applying");
    must(result.status, "the action");
}

static inline void world_begin(struct world *world, uint64_t time)
{
    world->time = time;
    must(daomesh_ledger_begin(world->ledger, ++world->height, time), "beginning");
}

/* Applies one action of the setting up, and commits now and then. */
static inline void world_set_up(struct world *world, struct resident *actor, uint32_t kind,
                                const daomesh_cbor *body)
{
    uint8_t action[ACTION_BYTES];
    world_apply(world, action, world_action(world, action, actor, kind, body));
    if (++world->in_batch % SETUP_BATCH != 0) return;
    must(daomesh_ledger_commit(world->ledger), "committing");
    world_begin(world, world->time);
}

static inline void put_uint(daomesh_cbor *out, uint64_t key, uint64_t value)
{
    daomesh_cbor_uint(out, key);
    daomesh_cbor_uint(out, value);
}

static inline void put_id(daomesh_cbor *out, uint64_t key, const daomesh_id *id)
{
    daomesh_cbor_uint(out, key);
    daomesh_cbor_bytes(out, id->bytes, sizeof id->bytes);
}

static inline void put_text(daomesh_cbor *out, uint64_t key, const char *text)
{
    daomesh_cbor_uint(out, key);
    daomesh_cbor_text(out, text, strlen(text));
}

static inline void world_person(struct world *world, struct resident *person, uint64_t number)
{
    uint8_t bytes[128];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    const int keyed = world->mode == DAOMESH_MODE_SIGNED;
    daomesh_cbor_map(&body, keyed ? 3 : 1);
    if (keyed) {
        daomesh_id seed, key;
        must(daomesh_sha256(&seed, (const uint8_t *)&number, sizeof number), "hashing");
        memcpy(person->seed, seed.bytes, sizeof person->seed);
        must(daomesh_key_public(&key, person->seed), "making a key");
        daomesh_cbor_uint(&body, 1); /* keys */
        daomesh_cbor_array(&body, 1);
        daomesh_cbor_map(&body, 2);
        put_id(&body, 1, &key);
        put_uint(&body, 2, 1);
        put_uint(&body, 2, 1); /* threshold */
    }
    put_uint(&body, 4, number + 1); /* salt */
    must(daomesh_party_id(&person->id, body.at, body.len), "naming a person");
    world_set_up(world, person, DAOMESH_ACTION_PARTY_CREATE, &body);
}

static inline int compare_people(const void *left, const void *right)
{
    return memcmp(((const struct resident *)left)->id.bytes, ((const struct resident *)right)->id.bytes,
                  DAOMESH_ID_BYTES);
}

static inline void world_dao(struct world *world, size_t number)
{
    uint8_t bytes[ACTION_BYTES];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    struct resident *members = &world->people[number * MEMBERS];
    qsort(members, MEMBERS, sizeof *members, compare_people);
    daomesh_cbor_map(&body, 6);
    put_text(&body, 1, "bench");
    daomesh_cbor_uint(&body, 2); /* members */
    daomesh_cbor_array(&body, MEMBERS);
    for (size_t i = 0; i < MEMBERS; i++) {
        const daomesh_amount shares = { { 100 + i, 0, 0, 0 } };
        daomesh_cbor_map(&body, 2);
        put_id(&body, 1, &members[i].id);
        daomesh_cbor_uint(&body, 2);
        daomesh_cbor_amount(&body, &shares);
    }
    daomesh_cbor_uint(&body, 3); /* pathways: more shares for than against, for thirty days */
    daomesh_cbor_array(&body, 1);
    daomesh_cbor_map(&body, 2);
    put_text(&body, 1, "decide");
    daomesh_cbor_uint(&body, 4);
    daomesh_cbor_map(&body, 3);
    put_uint(&body, 1, 2);
    put_uint(&body, 2, DAOMESH_THRESHOLD_MAJORITY);
    put_uint(&body, 13, VOTING_S);
    put_uint(&body, 4, 1); /* charter pathway */
    put_uint(&body, 6, DAOMESH_OPEN_CAP_MAX);
    put_uint(&body, 8, number + 1); /* salt */
    must(daomesh_dao_id(&world->daos[number], &world->id, &members[0].id, body.at, body.len), "naming a DAO");
    world_set_up(world, &members[0], DAOMESH_ACTION_DAO_FOUND, &body);
}

static inline void world_proposal(struct world *world, size_t dao)
{
    uint8_t bytes[64];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, 2);
    put_id(&body, 1, &world->daos[dao]);
    put_uint(&body, 2, 1); /* pathway */
    world_set_up(world, &world->people[dao * MEMBERS], DAOMESH_ACTION_PROPOSAL_OPEN, &body);
}

/* The vote of a DAO's member on its proposal 1, 2, ... Every member votes once on each. */
static inline size_t world_vote(struct world *world, uint8_t *out, size_t dao, size_t member,
                                uint64_t proposal)
{
    uint8_t bytes[64];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, 3);
    put_id(&body, 1, &world->daos[dao]);
    put_uint(&body, 2, proposal);
    put_uint(&body, 3, 1 + member % 2); /* for, against */
    return world_action(world, out, &world->people[dao * MEMBERS + member], DAOMESH_ACTION_PROPOSAL_VOTE,
                        &body);
}

static inline void world_remove_files(const char *path)
{
    static const char *const suffixes[] = { "", "-lock", "-owner" };
    char name[4096];
    for (size_t i = 0; path && i < sizeof suffixes / sizeof suffixes[0]; i++) {
        snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
        remove(name);
    }
}

/* path NULL: in memory. A file is made anew and synced at every commit, as it is by default. */
static inline void world_open_with(struct world *out, const char *path, uint32_t mode, uint32_t commitment,
                                   size_t daos, size_t proposals)
{
    daomesh_ledger_options options;
    memset(out, 0, sizeof *out);
    memset(out->id.bytes, 7, sizeof out->id.bytes);
    out->mode = mode;
    out->dao_count = daos;
    out->proposals = proposals;
    out->daos = allocate(daos, sizeof *out->daos);
    out->people = allocate(daos * MEMBERS, sizeof *out->people);
    world_remove_files(path);
    must(daomesh_ledger_options_init(&options, sizeof options), "options");
    options.path = path;
    options.mode = mode;
    options.create = 1;
    options.ledger = out->id;
    options.commitment = commitment;
    must(daomesh_ledger_open(&out->ledger, &options, NULL), "opening");

    world_begin(out, BIRTH);
    for (size_t i = 0; i < daos * MEMBERS; i++)
        world_person(out, &out->people[i], i);
    for (size_t i = 0; i < daos; i++)
        world_dao(out, i);
    for (size_t i = 0; i < daos * proposals; i++)
        world_proposal(out, i % daos);
    must(daomesh_ledger_commit(out->ledger), "committing");
}

static inline void world_open(struct world *out, const char *path, uint32_t mode, size_t daos,
                              size_t proposals)
{
    world_open_with(out, path, mode, DAOMESH_COMMITMENT_NONE, daos, proposals);
}

static inline void world_close(struct world *world, const char *path)
{
    daomesh_ledger_close(world->ledger);
    world_remove_files(path);
    free(world->daos);
    free(world->people);
}

/* --- Votes made beforehand ------------------------------------------------------------------------------------- */

struct ballots {
    uint8_t *bytes;
    size_t *ends; /* vote i is bytes[ends[i - 1] .. ends[i]] */
    size_t count;
};

static inline daomesh_span ballot_at(const struct ballots *ballots, size_t i)
{
    const size_t start = i > 0 ? ballots->ends[i - 1] : 0;
    return (daomesh_span){ ballots->bytes + start, ballots->ends[i] - start };
}

/* Vote after vote goes to another DAO, so that neighbours in a batch share as little as they can. */
static inline void ballots_make(struct ballots *out, struct world *world, size_t count)
{
    uint8_t action[ACTION_BYTES];
    size_t len = 0;
    out->bytes = allocate(count, 512);
    out->ends = allocate(count, sizeof *out->ends);
    out->count = count;
    for (size_t i = 0; i < count; i++) {
        const size_t round = i / world->dao_count;
        const size_t vote_len =
            world_vote(world, action, i % world->dao_count, round % MEMBERS, 1 + round / MEMBERS);
        memcpy(out->bytes + len, action, vote_len);
        len += vote_len;
        out->ends[i] = len;
    }
}

static inline void ballots_free(struct ballots *ballots)
{
    free(ballots->bytes);
    free(ballots->ends);
}

#endif
