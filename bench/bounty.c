/*
 * Bounties in host mode on one core: posted, taken, handed in and accepted a second while a million are open; and a tree of eleven
 * thousand, five deep, settled from its root.
 */
#include "bench.h"

#define LEDGER_FILE "bench-bounty.dmesh"
#define DAOS 1000u
#define PEOPLE (DAOS * MEMBERS)
#define OPEN 1000000u
#define BATCH 10000u
#define BATCHES 10u
#define FANOUT 10u
#define TREE 11111u /* 1 + 10 + 100 + 1000 + 10000 */
#define REWARD 1000000000u
#define WINDOW_S 2592000u

static daomesh_id token;
static uint32_t posted[PEOPLE]; /* by each person */

/* A bounty as those know it who act on it. */
struct bounty {
    uint32_t poster, taker, number;
    daomesh_id terms, work;
};

/* Actions made beforehand. */
struct actions {
    uint8_t *bytes;
    size_t *ends;
    size_t count;
};

static void open_actions(struct actions *actions, size_t count)
{
    actions->bytes = allocate(count, 512);
    actions->ends = allocate(count + 1, sizeof *actions->ends);
    actions->count = 0;
}

static void close_actions(struct actions *actions)
{
    free(actions->bytes);
    free(actions->ends);
}

static void add_action(struct actions *actions, const struct world *world, uint32_t actor, uint32_t kind,
                       const daomesh_cbor *body)
{
    uint8_t action[ACTION_BYTES];
    const size_t start = actions->ends[actions->count];
    const size_t len = world_action(world, action, &world->people[actor], kind, body);
    memcpy(actions->bytes + start, action, len);
    actions->ends[++actions->count] = start + len;
}

/* A batch of its own; gives the seconds it took. */
static double apply_all(struct world *world, struct actions *actions)
{
    const double began = now_s();
    world_begin(world, world->time + 1);
    for (size_t i = 0; i < actions->count; i++)
        world_apply(world, actions->bytes + actions->ends[i], actions->ends[i + 1] - actions->ends[i]);
    must(daomesh_ledger_commit(world->ledger), "committing");
    actions->count = 0;
    return now_s() - began;
}

/* --- Bodies ---------------------------------------------------------------------------------------------------------- */

static void issue(struct world *world)
{
    uint8_t bytes[256];
    const daomesh_amount plenty = { { UINT64_C(1) << 40, 0, 0, 0 } };
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, 2);
    put_id(&body, 1, &world->people[0].id);
    put_text(&body, 2, "EUR");
    must(daomesh_token_id(&token, &world->id, &world->people[0].id, body.at, body.len), "naming a token");
    world_begin(world, world->time + 1);
    world_set_up(world, &world->people[0], DAOMESH_ACTION_TOKEN_ISSUE, &body);
    for (size_t i = 0; i < PEOPLE; i++) {
        body.len = 0;
        daomesh_cbor_map(&body, 4);
        put_id(&body, 1, &world->people[0].id);
        put_id(&body, 2, &token);
        put_id(&body, 3, &world->people[i].id);
        daomesh_cbor_uint(&body, 4);
        daomesh_cbor_amount(&body, &plenty);
        world_set_up(world, &world->people[0], DAOMESH_ACTION_TOKEN_MINT, &body);
    }
    must(daomesh_ledger_commit(world->ledger), "committing");
}

static void put_terms(daomesh_cbor *body, const struct world *world, const struct bounty *bounty,
                      uint64_t reward)
{
    const daomesh_id content = { { 1 } };
    const daomesh_amount amount = { { reward, 0, 0, 0 } };
    put_id(body, 1, &world->people[bounty->poster].id);
    put_id(body, 2, &content);
    daomesh_cbor_uint(body, 3); /* reward */
    daomesh_cbor_array(body, 1);
    daomesh_cbor_map(body, 2);
    put_id(body, 1, &token);
    daomesh_cbor_uint(body, 2);
    daomesh_cbor_amount(body, &amount);
    daomesh_cbor_uint(body, 4); /* parts */
    daomesh_cbor_array(body, 1);
    daomesh_cbor_map(body, 2);
    put_uint(body, 1, 1);
    put_uint(body, 2, WINDOW_S);
    for (uint64_t window = 5; window <= 8; window++)
        put_uint(body, window, WINDOW_S);
}

/* parent NULL: on its own. */
static void add_post(struct actions *actions, const struct world *world, struct bounty *bounty,
                     uint64_t reward, const struct bounty *parent)
{
    uint8_t bytes[512];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, parent ? 11 : 8);
    put_terms(&body, world, bounty, reward);
    if (parent) {
        put_id(&body, 15, &world->people[parent->poster].id);
        put_uint(&body, 16, parent->number);
        put_uint(&body, 17, 1); /* back to back */
    }
    bounty->number = ++posted[bounty->poster];
    must(daomesh_bounty_terms_id(&bounty->terms, body.at, body.len), "naming terms");
    add_action(actions, world, bounty->poster, DAOMESH_ACTION_BOUNTY_POST, &body);
}

static void add_take(struct actions *actions, const struct world *world, const struct bounty *bounty)
{
    uint8_t bytes[256];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, 4);
    put_id(&body, 1, &world->people[bounty->taker].id);
    put_id(&body, 2, &world->people[bounty->poster].id);
    put_uint(&body, 3, bounty->number);
    put_id(&body, 4, &bounty->terms);
    add_action(actions, world, bounty->taker, DAOMESH_ACTION_BOUNTY_TAKE, &body);
}

static void add_submit(struct actions *actions, const struct world *world, struct bounty *bounty,
                       const daomesh_id *works, size_t count)
{
    static const daomesh_id nothing_before;
    const daomesh_id content = { { 2 } };
    uint8_t bytes[256];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, 5);
    put_id(&body, 1, &world->people[bounty->taker].id);
    put_id(&body, 2, &world->people[bounty->poster].id);
    put_uint(&body, 3, bounty->number);
    put_id(&body, 4, &bounty->terms);
    put_id(&body, 5, &content);
    must(daomesh_bounty_work_id(&bounty->work, &nothing_before, &content, works, count), "naming work");
    add_action(actions, world, bounty->taker, DAOMESH_ACTION_BOUNTY_SUBMIT, &body);
}

static void add_accept(struct actions *actions, const struct world *world, const struct bounty *bounty)
{
    uint8_t bytes[256];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    daomesh_cbor_map(&body, 3);
    put_id(&body, 1, &world->people[bounty->poster].id);
    put_uint(&body, 2, bounty->number);
    put_id(&body, 3, &bounty->work);
    add_action(actions, world, bounty->poster, DAOMESH_ACTION_BOUNTY_ACCEPT, &body);
}

/* --- A million open -------------------------------------------------------------------------------------------------- */

static void report(const char *what, double *seconds, size_t count)
{
    const double typical = median(seconds, count);
    printf("    %-32s %9.0f a second  %6.0f ns\n", what, BATCH / typical, 1e9 * typical / BATCH);
    fflush(stdout);
}

static void fill(struct world *world, struct actions *actions, struct bounty *bounties)
{
    static double seconds[OPEN / BATCH];
    for (size_t i = 0; i < OPEN; i++) {
        bounties[i].poster = (uint32_t)(i * 7919 % PEOPLE);
        bounties[i].taker = (bounties[i].poster + 1 + (uint32_t)(i % 1000)) % PEOPLE;
        add_post(actions, world, &bounties[i], 1000, NULL);
        if (actions->count == BATCH) seconds[i / BATCH] = apply_all(world, actions);
    }
    report("post, the last 100 000", seconds + OPEN / BATCH - BATCHES, BATCHES);
}

/* The same bounties are taken, handed in and accepted, spread over all that are open. */
static void work_off(struct world *world, struct actions *actions, struct bounty *bounties)
{
    double taken[BATCHES], submitted[BATCHES], accepted[BATCHES];
    for (size_t batch = 0; batch < BATCHES; batch++) {
        struct bounty *first = bounties + batch;
        const size_t step = OPEN / BATCH;
        for (size_t i = 0; i < BATCH; i++)
            add_take(actions, world, &first[i * step]);
        taken[batch] = apply_all(world, actions);
        for (size_t i = 0; i < BATCH; i++)
            add_submit(actions, world, &first[i * step], NULL, 0);
        submitted[batch] = apply_all(world, actions);
        for (size_t i = 0; i < BATCH; i++)
            add_accept(actions, world, &first[i * step]);
        accepted[batch] = apply_all(world, actions);
    }
    report("take, 1 000 000 open", taken, BATCHES);
    report("submit", submitted, BATCHES);
    report("accept, which pays", accepted, BATCHES);
}

/* --- A tree ------------------------------------------------------------------------------------------------------------ */

static uint64_t balance_of(const struct world *world, uint32_t person)
{
    daomesh_reader *reader;
    daomesh_amount held;
    must(daomesh_reader_open(&reader, world->ledger), "reading");
    must(daomesh_reader_balance(&held, reader, &world->people[person].id, &token, DAOMESH_BALANCE_FREE),
         "a balance");
    daomesh_reader_close(reader);
    return held.limb[0];
}

/* Bounty i is split into 10 i + 1 .. 10 i + 10; each is taken by a person of its own. A taker keeps a tenth. */
static void plant(struct world *world, struct actions *actions, struct bounty *tree)
{
    uint64_t reward = REWARD;
    for (size_t first = 0, count = 1; first < TREE; first += count, count *= FANOUT) {
        for (size_t i = first; i < first + count; i++) {
            const struct bounty *parent = i > 0 ? &tree[(i - 1) / FANOUT] : NULL;
            tree[i].poster = parent ? parent->taker : 0;
            tree[i].taker = (uint32_t)i + 1;
            add_post(actions, world, &tree[i], reward, parent);
        }
        (void)apply_all(world, actions);
        for (size_t i = first; i < first + count; i++)
            add_take(actions, world, &tree[i]);
        (void)apply_all(world, actions);
        reward = reward * 9 / (10 * FANOUT);
    }
}

static void hand_in(struct world *world, struct actions *actions, struct bounty *tree)
{
    for (size_t i = TREE; i-- > 1;) {
        daomesh_id works[FANOUT];
        size_t count = 0;
        for (size_t child = FANOUT * i + 1; child <= FANOUT * i + FANOUT && child < TREE; child++)
            works[count++] = tree[child].work;
        add_submit(actions, world, &tree[i], works, count);
        add_accept(actions, world, &tree[i]);
        if (actions->count + 2 > BATCH) (void)apply_all(world, actions);
    }
    daomesh_id works[FANOUT];
    for (size_t child = 1; child <= FANOUT; child++)
        works[child - 1] = tree[child].work;
    add_submit(actions, world, &tree[0], works, FANOUT);
    (void)apply_all(world, actions);
}

/* The last bounty of the tree is the last to be paid. */
static void settle(struct world *world, struct actions *actions, struct bounty *tree)
{
    const uint32_t last = tree[TREE - 1].taker;
    const uint64_t before = balance_of(world, last);
    add_accept(actions, world, &tree[0]);
    double seconds = apply_all(world, actions);
    size_t batches = 1;
    for (; balance_of(world, last) == before; batches++)
        seconds += apply_all(world, actions);
    printf("    %-32s %9.0f a second  %6.0f ns, %.0f ms in %zu batches\n", "settle a tree of 11 111",
           TREE / seconds, 1e9 * seconds / TREE, 1e3 * seconds, batches);
    fflush(stdout);
}

static void measure(const char *title, const char *path)
{
    struct world world;
    struct actions actions;
    struct bounty *bounties = allocate(OPEN, sizeof *bounties), *tree = allocate(TREE, sizeof *tree);
    memset(posted, 0, sizeof posted);
    printf("  %s\n", title);
    open_actions(&actions, 2 * BATCH);
    world_open(&world, path, DAOMESH_MODE_HOST, DAOS, 0);
    issue(&world);
    plant(&world, &actions, tree);
    hand_in(&world, &actions, tree);
    settle(&world, &actions, tree);
    fill(&world, &actions, bounties);
    work_off(&world, &actions, bounties);
    world_close(&world, path);
    close_actions(&actions);
    free(bounties);
    free(tree);
}

int main(void)
{
    heading("bounties: host mode, one core, batches of 10 000, median batch");
    measure("memory", NULL);
    measure("LMDB", LEDGER_FILE);
    return 0;
}
