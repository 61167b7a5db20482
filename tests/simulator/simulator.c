/*
 * Whole lives of a mesh with everything that can go wrong: batches dropped, ledgers closed and killed at any point, memory and
 * store refusing any call, clocks that jump. Beside the subject lives a twin in memory to which nothing happens. After each batch
 * both must stand at the same place with the same bytes, the subject must pass its audit, and now and then its log must give
 * these bytes again.
 *
 *     simulator [--seed N] [--lives N] [--steps N] [--reach N]
 *
 * With --reach it tells what was done of each kind of action, and fails for those that were done fewer times.
 *
 * Everything follows from the seed. What fails is told with its seed and step, and comes again with the same options.
 */
#define _DEFAULT_SOURCE

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/failing_allocator.h"
#include "../support/faulty_store.h"
#include "look.h"
#include "state/inside.h"
#include "../support/options.h"

enum { KINDS_MOST = 512 };

struct simulation {
    struct life life;
    struct life_batch batch;
    daomesh_result results[LIFE_ACTIONS_MAX]; /* what the twin said */
    daomesh_ledger *twin;
    daomesh_ledger *subject;
    struct failing_allocator allocator; /* of the subject */
    struct faulty_store store;          /* around the subject's */
    int32_t fault;                      /* status of the fault that is armed; OK: none */
    char folder[64];
    char path[80]; /* of the subject; empty: it lives in memory */
    uint64_t random;
    uint64_t step;
};

/* What was met, for the last line. */
static struct {
    uint64_t lives, batches, done, faults, kills, reopened, replays;
    struct {
        uint64_t tried, done;
    } kinds[KINDS_MOST]; /* as the schema's table has them */
} met;

static struct simulation sim;

static uint64_t pick(uint64_t below)
{
    return life_random(&sim.random) % below;
}

/* --- Failing --------------------------------------------------------------------------------------------------------- */

static void remove_files(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        char name[128];
        (void)snprintf(name, sizeof name, "%s/ledger%s", sim.folder, beside[i]);
        (void)unlink(name);
    }
    (void)rmdir(sim.folder);
}

static void print_commit(void)
{
    char commit[64] = "unknown";
    FILE *git = popen("git rev-parse --short HEAD 2>/dev/null", "r");
    if (git && fgets(commit, sizeof commit, git)) commit[strcspn(commit, "\n")] = 0;
    if (git) (void)pclose(git);
    printf("commit %s\n", commit);
}

__attribute__((format(printf, 1, 2))) static _Noreturn void fail(const char *format, ...)
{
    va_list arguments;
    printf("seed %llu, step %llu: ", (unsigned long long)sim.life.seed, (unsigned long long)sim.step);
    va_start(arguments, format);
    (void)vprintf(format, arguments);
    va_end(arguments);
    printf("\nagain: simulator --seed %llu --lives 1 --steps %llu\n", (unsigned long long)sim.life.seed,
           (unsigned long long)sim.step + 1);
    print_commit();
    printf("0 passed, 1 failed\n");
    remove_files();
    exit(1);
}

static void must(int32_t status, const char *what)
{
    if (status != DAOMESH_OK) fail("%s: %s", what, daomesh_status_name(status));
}

static void expect(int32_t status, int32_t expected, const char *what)
{
    if (status != expected)
        fail("%s: %s instead of %s", what, daomesh_status_name(status), daomesh_status_name(expected));
}

/* --- Faults ---------------------------------------------------------------------------------------------------------- */

static void disarm(void)
{
    failing_allocator_arm(&sim.allocator, 0, 0);
    faulty_store_arm(&sim.store, 0, 0, DAOMESH_OK);
    sim.fault = DAOMESH_OK;
}

/* One of the next calls, near ones more often, once or from then on. */
static void arm(void)
{
    const uint64_t at = 1 + pick((uint64_t)1 << (1 + pick(10)));
    const int forever = (int)pick(2);
    disarm();
    if (pick(2)) {
        sim.fault = DAOMESH_E_NO_MEMORY;
        failing_allocator_arm(&sim.allocator, at, forever);
    } else {
        sim.fault = pick(2) ? DAOMESH_E_STORE_IO : DAOMESH_E_STORE_FULL;
        faulty_store_arm(&sim.store, at, forever, sim.fault);
    }
}

/* Whether a call went through; if not, the armed fault was the reason and it can be tried again. */
static int went_through(int32_t status, const char *what)
{
    if (status == DAOMESH_OK) return 1;
    if (sim.fault == DAOMESH_OK) fail("%s: %s and there was no fault", what, daomesh_status_name(status));
    expect(status, sim.fault, what);
    met.faults++;
    disarm();
    return 0;
}

/* --- The subject ----------------------------------------------------------------------------------------------------- */

static int32_t try_open(void)
{
    daomesh_ledger_options options = life_options(&sim.life, sim.path[0] ? sim.path : NULL);
    options.allocator = &sim.allocator.allocator;
    options.no_sync = 1;
    options.map_bytes = 1 << 28;
    options.cache_records = 1 + pick(2) * 1000;
    TRY(daomesh_ledger_open(&sim.subject, &options, NULL));
    faulty_store_init(&sim.store, sim.subject->store);
    sim.subject->store = &sim.store.base;
    sim.subject->state->source.store = &sim.store.base;
    return DAOMESH_OK;
}

static void open_subject(void)
{
    if (pick(4) == 0) {
        sim.fault = DAOMESH_E_NO_MEMORY;
        failing_allocator_arm(&sim.allocator, 1 + pick(40), (int)pick(2));
    }
    while (!went_through(try_open(), "open")) {
        if (sim.subject) fail("an open that failed gave a ledger");
        if (sim.allocator.blocks != 0) fail("an open that failed kept memory");
    }
    disarm();
}

static void close_subject(void)
{
    daomesh_ledger_close(sim.subject);
    sim.subject = NULL;
    if (sim.allocator.blocks != 0)
        fail("%llu blocks are not given back", (unsigned long long)sim.allocator.blocks);
    if (sim.allocator.misuses != 0) fail("the allocator was misused");
}

static daomesh_ledger_info info_of(daomesh_ledger *ledger)
{
    daomesh_ledger_info info = { .size = sizeof info };
    must(daomesh_ledger_info_get(&info, ledger), "info");
    return info;
}

static daomesh_id digest_of(daomesh_ledger *ledger)
{
    daomesh_id digest;
    must(daomesh_ledger_digest(&digest, ledger), "digest");
    return digest;
}

static void replay_into(daomesh_ledger *ledger)
{
    daomesh_diag diag = { .size = sizeof diag };
    const int32_t status = life_replay(ledger, sim.twin, NULL, &diag);
    if (status != DAOMESH_OK) fail("replay: %s: %s", daomesh_status_name(status), diag.text);
    met.replays++;
}

/* A subject in memory that is lost comes back from the log. */
static void reopen(void)
{
    close_subject();
    open_subject();
    if (!sim.path[0]) replay_into(sim.subject);
    met.reopened++;
}

static void compare(void)
{
    daomesh_diag diag = { .size = sizeof diag };
    const daomesh_ledger_info twin = info_of(sim.twin), subject = info_of(sim.subject);
    if (subject.height != twin.height)
        fail("the subject stands at height %llu, its twin at %llu", (unsigned long long)subject.height,
             (unsigned long long)twin.height);
    if (memcmp(&twin, &subject, sizeof twin) != 0) fail("the subject says another place than its twin");
    const daomesh_id expected = digest_of(sim.twin), found = digest_of(sim.subject);
    if (!id_equal(&expected, &found)) fail("the subject holds other bytes than its twin");
    const int32_t status = daomesh_ledger_audit(sim.subject, &diag);
    if (status != DAOMESH_OK) fail("audit: %s: %s %s", daomesh_status_name(status), diag.path, diag.text);
}

/* --- Batches --------------------------------------------------------------------------------------------------------- */

static void count_action(uint32_t kind, int32_t status)
{
    const struct schema_struct *schema;
    size_t at = 0;
    while ((schema = daomesh__schema_action_at(at)) && schema->number != kind)
        at++;
    if (at >= KINDS_MOST) fail("more kinds of action than are counted");
    met.kinds[at].tried++;
    met.kinds[at].done += status == DAOMESH_OK;
    met.done += status == DAOMESH_OK;
}

static void live_twin(void)
{
    must(life_next(&sim.batch, &sim.life, sim.twin), "the next batch");
    must(daomesh_ledger_begin(sim.twin, sim.batch.height, sim.batch.time), "begin of the twin");
    for (size_t i = 0; i < sim.batch.count; i++) {
        daomesh_result *result = &sim.results[i];
        result->size = sizeof *result;
        must(daomesh_ledger_apply(sim.twin, result, sim.batch.actions[i].at, sim.batch.actions[i].len, 0,
                                  NULL),
             "apply to the twin");
        count_action(sim.batch.kinds[i], result->status);
    }
    must(daomesh_ledger_commit(sim.twin), "commit of the twin");
    met.batches++;
}

static void begin(void)
{
    while (!went_through(daomesh_ledger_begin(sim.subject, sim.batch.height, sim.batch.time), "begin")) {
        if (info_of(sim.subject).open_batch) fail("a begin that failed left a batch open");
    }
}

static void apply(size_t index)
{
    const daomesh_span action = sim.batch.actions[index];
    daomesh_result result = { .size = sizeof result };
    while (!went_through(daomesh_ledger_apply(sim.subject, &result, action.at, action.len, 0, NULL), "apply"))
        result.size = sizeof result;
    if (memcmp(&result, &sim.results[index], sizeof result) != 0)
        fail("action %zu: %s, but %s with the twin", index, daomesh_status_name(result.status),
             daomesh_status_name(sim.results[index].status));
}

static void apply_some(size_t count)
{
    begin();
    for (size_t i = 0; i < count; i++)
        apply(i);
}

static void check_poisoned(void)
{
    daomesh_result result = { .size = sizeof result };
    const uint8_t byte = 0;
    expect(daomesh_ledger_apply(sim.subject, &result, &byte, 1, 0, NULL), DAOMESH_E_POISONED,
           "apply when poisoned");
    expect(daomesh_ledger_commit(sim.subject), DAOMESH_E_POISONED, "commit when poisoned");
    expect(daomesh_ledger_seal(sim.subject, NULL), DAOMESH_E_POISONED, "seal when poisoned");
    must(daomesh_ledger_drop(sim.subject), "drop when poisoned");
    expect(daomesh_ledger_begin(sim.subject, sim.batch.height, sim.batch.time), DAOMESH_E_POISONED,
           "begin when poisoned");
    if (info_of(sim.subject).height != sim.batch.height - 1) fail("a poisoned ledger names another height");
}

/* A seal that fails leaves the batch open; a commit that fails poisons, and the batch is lived again after opening anew. */
static void live_subject(void)
{
    apply_some(sim.batch.count);
    if (pick(2)) {
        while (!went_through(daomesh_ledger_seal(sim.subject, NULL), "seal"))
            continue;
    }
    const int32_t status = daomesh_ledger_commit(sim.subject);
    if (status == DAOMESH_OK) return;
    if (went_through(status, "commit")) return;
    if (!sim.subject->poisoned) { /* its seal failed: nothing was handed to the store yet */
        must(daomesh_ledger_commit(sim.subject), "commit again");
        return;
    }
    check_poisoned();
    close_subject();
    open_subject();
    if (!sim.path[0]) { /* the log ends with this batch already */
        replay_into(sim.subject);
        return;
    }
    if (info_of(sim.subject).height != sim.batch.height - 1) fail("a commit that failed is there after all");
    apply_some(sim.batch.count);
    must(daomesh_ledger_commit(sim.subject), "commit after opening anew");
}

/* --- What can happen -------------------------------------------------------------------------------------------------- */

static void drop_first(void)
{
    apply_some((size_t)pick(sim.batch.count + 1));
    if (pick(2)) must(daomesh_ledger_seal(sim.subject, NULL), "seal");
    must(daomesh_ledger_drop(sim.subject), "drop");
    live_subject();
}

/* Closing in the middle of a batch drops it. */
static void close_first(void)
{
    if (!sim.path[0]) {
        drop_first();
        return;
    }
    if (pick(2)) apply_some((size_t)pick(sim.batch.count + 1));
    reopen();
    live_subject();
}

static void with_faults(void)
{
    arm();
    live_subject();
    disarm();
}

/* Wrong heights and times are refused and leave nothing. */
static void with_wrong_clocks(void)
{
    const uint64_t heights[] = { 0, sim.batch.height - 1, sim.batch.height + 1, UINT64_MAX };
    const uint64_t before = info_of(sim.subject).time;
    for (size_t i = 0; i < COUNT_OF(heights); i++)
        expect(daomesh_ledger_begin(sim.subject, heights[i], sim.batch.time), DAOMESH_E_HEIGHT,
               "begin at a wrong height");
    if (before > 0) {
        expect(daomesh_ledger_begin(sim.subject, sim.batch.height, before - 1), DAOMESH_E_TIME,
               "begin in the past");
        expect(daomesh_ledger_begin(sim.subject, sim.batch.height, 0), DAOMESH_E_TIME, "begin at 0");
    }
    /* a leap to the end of time runs every timer there is; dropped, it never was */
    must(daomesh_ledger_begin(sim.subject, sim.batch.height, pick(2) ? UINT64_MAX : sim.batch.time | 0xffff),
         "begin far ahead");
    must(daomesh_ledger_drop(sim.subject), "drop");
    live_subject();
}

/* A child lives the batch and is gone at some point of it; what it committed is there, and nothing else. */
static void with_a_kill(void)
{
    if (!sim.path[0]) {
        live_subject();
        return;
    }
    const size_t point = (size_t)pick(sim.batch.count + 3);
    const int committed = point == sim.batch.count + 2;
    close_subject();
    (void)fflush(stdout);
    pid_t child = fork();
    if (child < 0) fail("no child process");
    if (child == 0) {
        if (try_open() != DAOMESH_OK) _exit(1);
        if (daomesh_ledger_begin(sim.subject, sim.batch.height, sim.batch.time) != DAOMESH_OK) _exit(2);
        for (size_t i = 0; i < sim.batch.count && i < point; i++) {
            daomesh_result result = { .size = sizeof result };
            (void)daomesh_ledger_apply(sim.subject, &result, sim.batch.actions[i].at,
                                       sim.batch.actions[i].len, 0, NULL);
        }
        if (point > sim.batch.count) (void)daomesh_ledger_seal(sim.subject, NULL);
        if (committed && daomesh_ledger_commit(sim.subject) != DAOMESH_OK) _exit(3);
        (void)kill(getpid(), SIGKILL);
    }
    int how;
    if (waitpid(child, &how, 0) != child || !WIFSIGNALED(how))
        fail("the child ended by itself: %d", WEXITSTATUS(how));
    met.kills++;
    open_subject();
    if (info_of(sim.subject).height != sim.batch.height - !committed)
        fail("killed at point %zu, at a wrong height", point);
    if (!committed) live_subject();
}

/* A view from before the batch stays as it is while the batch comes. */
static void beside_a_reader(void)
{
    daomesh_reader *reader;
    daomesh_ledger_info seen = { .size = sizeof seen };
    must(daomesh_reader_open(&reader, sim.subject), "reader");
    live_subject();
    must(daomesh_reader_info(&seen, reader), "info of a reader");
    if (seen.height != sim.batch.height - 1) fail("a reader sees a batch that came after it");
    daomesh_reader_close(reader);
}

/* --- Every call in turn ------------------------------------------------------------------------------------------------- */

enum { REFUSALS = 4, CALLS_MOST = 5000 };

/* The n-th call from now: of memory or of the store, once or from then on. */
static void arm_exactly(int refusal, uint64_t at)
{
    disarm();
    sim.fault = refusal < 2 ? DAOMESH_E_NO_MEMORY : DAOMESH_E_STORE_IO;
    if (refusal < 2)
        failing_allocator_arm(&sim.allocator, at, refusal % 2);
    else
        faulty_store_arm(&sim.store, at, refusal % 2, sim.fault);
}

/* Whether the armed call was made. */
static int has_come(void)
{
    const int came = (sim.allocator.fail_at != 0 && sim.allocator.calls >= sim.allocator.fail_at) ||
                     (sim.store.fail_at != 0 && sim.store.calls >= sim.store.fail_at);
    met.faults += (uint64_t)came;
    disarm();
    return came;
}

static struct look_for something(void)
{
    const struct daomesh_token_record *token = NULL;
    struct look_for what = { .person = sim.life.people[0], .action = sim.batch.actions[0] };
    daomesh_ledger *twin = sim.twin;
    for (uint64_t row = LIFE_PEOPLE + 1; row <= twin->committed.parties; row++) {
        const struct daomesh_party_record *party = NULL;
        must(find_party(twin->state, &party, row), "a party of the twin");
        if (party && party->sort == SORT_DAO) what.dao = party->id;
    }
    must(find_token(twin->state, &token, 1), "a token of the twin");
    if (token) what.token = token->id;
    return what;
}

/* Each look says what it said before, or the fault. */
static void check_looks(const struct looks *before, const struct looks *now, int32_t fault)
{
    for (size_t i = 0; i < now->count; i++) {
        if (now->statuses[i] != before->statuses[i] && now->statuses[i] != fault)
            fail("%s: %s, not %s or %s", now->names[i], daomesh_status_name(now->statuses[i]),
                 daomesh_status_name(before->statuses[i]), daomesh_status_name(fault));
    }
}

/* A near call refused, or, seldom, each in turn. */
static void look_in_vain(void)
{
    static struct looks before, now;
    const struct look_for what = something();
    const int every = pick(50) == 0;
    look_at_all(&before, sim.subject, &what);
    for (int refusal = 0; refusal < REFUSALS; refusal++) {
        uint64_t at = every ? 1 : 1 + pick((uint64_t)1 << (1 + pick(9)));
        int came = 1;
        for (; came && at < CALLS_MOST; at += every ? 1 : CALLS_MOST) {
            arm_exactly(refusal, at);
            const int32_t fault = sim.fault;
            look_at_all(&now, sim.subject, &what);
            check_looks(&before, &now, fault);
            came = has_come();
        }
    }
}

/* The batch lived and dropped again and again, each call refused in turn, and then for good. */
static void with_every_fault(void)
{
    for (int refusal = 0; refusal < REFUSALS; refusal++) {
        int came = 1;
        for (uint64_t at = 1; came && at < CALLS_MOST; at++) {
            const uint64_t faults = met.faults;
            arm_exactly(refusal, at);
            apply_some(sim.batch.count);
            while (!went_through(daomesh_ledger_seal(sim.subject, NULL), "seal"))
                continue;
            came = has_come() || met.faults > faults;
            must(daomesh_ledger_drop(sim.subject), "drop");
        }
    }
    live_subject();
}

/* Each call of a commit refused in turn: poisoned every time, and opened again at the batch before. */
static void with_every_failed_commit(void)
{
    int32_t status = DAOMESH_E_STORE_IO;
    if (!sim.path[0]) {
        with_every_fault();
        return;
    }
    for (uint64_t at = 1; status != DAOMESH_OK; at++) {
        apply_some(sim.batch.count);
        must(daomesh_ledger_seal(sim.subject, NULL), "seal");
        arm_exactly(2 + (int)(at % 2), at);
        status = daomesh_ledger_commit(sim.subject);
        if (went_through(status, "commit")) break;
        check_poisoned();
        close_subject();
        open_subject();
        if (info_of(sim.subject).height != sim.batch.height - 1)
            fail("a commit that failed is there after all");
    }
    disarm();
}

/* --- Replays ---------------------------------------------------------------------------------------------------------- */

static struct failing_allocator replay_memory;

static void arm_replay(void)
{
    failing_allocator_arm(&replay_memory, 1 + pick(200), 0);
}

/* A commit without memory poisons, and the replay is begun anew; anything else can be tried again at once. */
static int replay_again(int32_t status)
{
    if (status == DAOMESH_E_POISONED) return 0;
    expect(status, DAOMESH_E_NO_MEMORY, "replay");
    met.faults++;
    arm_replay();
    return 1;
}

/* The log gives the same bytes again, whether memory fails at times or not. */
static void replay_all(void)
{
    daomesh_ledger *again;
    daomesh_ledger_options options = life_options(&sim.life, NULL);
    int32_t status;
    options.cache_records = 1;
    options.allocator = &replay_memory.allocator;
    failing_allocator_init(&replay_memory);
    must(daomesh_ledger_open(&again, &options, NULL), "open for a replay");
    if (pick(2)) arm_replay();
    status = life_replay(again, sim.twin, replay_again, NULL);
    failing_allocator_arm(&replay_memory, 0, 0);
    if (status == DAOMESH_E_POISONED) {
        daomesh_ledger_close(again);
        must(daomesh_ledger_open(&again, &options, NULL), "open for a replay");
        status = life_replay(again, sim.twin, NULL, NULL);
    }
    must(status, "replay");
    const daomesh_id expected = digest_of(sim.subject), found = digest_of(again);
    if (!id_equal(&expected, &found)) fail("the log gives other bytes than the subject holds");
    daomesh_ledger_close(again);
    if (replay_memory.blocks != 0) fail("a replay kept memory");
    met.replays++;
}

static void take_step(void)
{
    static void (*const events[])(void) = { live_subject,      drop_first,  close_first,
                                            with_faults,       with_faults, with_faults,
                                            with_wrong_clocks, with_a_kill, beside_a_reader };
    static void (*const seldom[])(void) = { with_every_fault, with_every_failed_commit };
    live_twin();
    if (pick(100) == 0)
        seldom[pick(COUNT_OF(seldom))]();
    else
        events[pick(COUNT_OF(events))]();
    compare();
    if (pick(4) == 0) look_in_vain();
    if (pick(8) == 0) compare();
    if (pick(40) == 0) replay_all();
}

/* Odd seeds are signed; of four one lives in memory. */
static void live(uint64_t seed, uint64_t steps)
{
    memset(&sim, 0, sizeof sim);
    life_begin(&sim.life, seed, seed % 2 ? DAOMESH_MODE_SIGNED : DAOMESH_MODE_HOST);
    sim.random = ~seed;
    failing_allocator_init(&sim.allocator);
    const char *fast = "/dev/shm"; /* nothing here outlives the machine, so nothing waits for a disk */
    (void)snprintf(sim.folder, sizeof sim.folder, "%s/daomesh-sim-XXXXXX",
                   access(fast, W_OK) == 0 ? fast : "/tmp");
    if (!mkdtemp(sim.folder)) fail("no folder %s", sim.folder);
    if (seed % 4 < 3) (void)snprintf(sim.path, sizeof sim.path, "%s/ledger", sim.folder);
    const daomesh_ledger_options options = life_options(&sim.life, NULL);
    must(daomesh_ledger_open(&sim.twin, &options, NULL), "open the twin");
    open_subject();
    for (sim.step = 0; sim.step < steps; sim.step++)
        take_step();
    close_subject();
    daomesh_ledger_close(sim.twin);
    remove_files();
    met.lives++;
}

/* What timers do by themselves: something is left for these only where one failed, and nothing here makes one fail. */
static int is_for_timers(uint32_t kind)
{
    static const uint16_t kinds[] = { DAOMESH_ACTION_PROPOSAL_PROCESS, DAOMESH_ACTION_BOUNTY_PROCESS,
                                      DAOMESH_ACTION_SALE_PROCESS, DAOMESH_ACTION_PROGRAMME_PROCESS,
                                      DAOMESH_ACTION_BUDGET_PROCESS };
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (kinds[i] == kind) return 1;
    }
    return 0;
}

/* What was done of each kind; how many kinds were done fewer than `reach` times. */
static uint64_t count_missed(uint64_t reach)
{
    uint64_t missed = 0;
    const struct schema_struct *schema;
    for (size_t at = 0; (schema = daomesh__schema_action_at(at)); at++) {
        const int is_missed = met.kinds[at].done < reach && !is_for_timers(schema->number);
        printf("%s %llu of %llu%s\n", schema_name(schema), (unsigned long long)met.kinds[at].done,
               (unsigned long long)met.kinds[at].tried, is_missed ? ": too few" : "");
        missed += (uint64_t)is_missed;
    }
    return missed;
}

int main(int count, char **words)
{
    uint64_t seed = 1, lives = 56, steps = 60, reach = 0;
    const struct number_option options[] = {
        { "--seed", &seed }, { "--lives", &lives }, { "--steps", &steps }, { "--reach", &reach }
    };
    options_read(count, words, options, COUNT_OF(options));
    for (uint64_t i = 0; i < lives; i++)
        live(seed + i, steps);
    printf(
        "%llu lives, %llu batches, %llu actions done, %llu faults, %llu kills, %llu reopened, %llu replays\n",
        (unsigned long long)met.lives, (unsigned long long)met.batches, (unsigned long long)met.done,
        (unsigned long long)met.faults, (unsigned long long)met.kills, (unsigned long long)met.reopened,
        (unsigned long long)met.replays);
    const uint64_t missed = reach > 0 ? count_missed(reach) : 0;
    printf("%llu passed, %llu failed\n", (unsigned long long)met.lives, (unsigned long long)missed);
    return missed > 0;
}
