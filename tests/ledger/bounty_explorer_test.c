/*
 * All lives of a bounty and of one child below it: from every state that can be reached every action of everybody is tried, and a
 * second passes. In each state the audit must hold, and time alone must lead to the end.
 *
 * A state is found anew by going its way again in a fresh ledger; what is tried in it is taken back.
 */

#include "../support/turns.h"
#include "bounties.h"
#include "ledger/bounty.h"

Suite *bounty_explorer_suite(void);

/* The poster of the root, its taker who posts the child, the child's taker, the arbiter of both. */
enum { POSTER, LEAD, WORKER, JUDGE, PEOPLE };

enum { ROOT, CHILD };

enum { STATES_MAX = 20000, PATH_MAX = 64, SECOND = 255, STARVED = 32 };

#define MONEY 1000000u

/* --- What can be done ------------------------------------------------------------------------------------------------ */

struct move {
    uint32_t kind;
    uint32_t actor;
    uint32_t bounty;
    uint32_t pay;
    uint8_t binding;
};

static const struct move moves[] = {
    { DAOMESH_ACTION_BOUNTY_WITHDRAW, POSTER, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_TAKE, LEAD, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_LEAVE, LEAD, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_SUBMIT, LEAD, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_ACCEPT, POSTER, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_REVISE, POSTER, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_REJECT, POSTER, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_DISPUTE, LEAD, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_RULE, JUDGE, ROOT, 300000, 0 },
    { DAOMESH_ACTION_BOUNTY_PROCESS, JUDGE, ROOT, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_POST, LEAD, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_WITHDRAW, LEAD, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_TAKE, WORKER, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_LEAVE, WORKER, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_SUBMIT, WORKER, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_ACCEPT, LEAD, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_REVISE, LEAD, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_REJECT, LEAD, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_DISPUTE, WORKER, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_RULE, JUDGE, CHILD, 300000, 0 },
    { DAOMESH_ACTION_BOUNTY_PROCESS, JUDGE, CHILD, 0, 0 },
    { DAOMESH_ACTION_BOUNTY_AGREE, POSTER, ROOT, 700000, 0 },
    { DAOMESH_ACTION_BOUNTY_AGREE, LEAD, ROOT, 700000, 1 },
    { DAOMESH_ACTION_BOUNTY_AGREE, POSTER, ROOT, 700000, 1 },
};

enum { OFFERS = 3 };

/* --- The world ------------------------------------------------------------------------------------------------------- */

static struct world world;
static daomesh_id token;
static uint64_t token_row, rows[PEOPLE];
static uint32_t root_parts, child_parts, child_back_to_back, move_count;

static struct named bounty_of(uint32_t which)
{
    return (struct named){ world.people[which == ROOT ? POSTER : LEAD], 1 };
}

static const struct daomesh_bounty_record *record_of(uint32_t which)
{
    const struct daomesh_bounty_record *record;
    uint64_t local = bounty_local(rows[which == ROOT ? POSTER : LEAD], 1);
    ck_assert_int_eq(find_bounty(world.ledger->state, &record, HOME_LEDGER, local), DAOMESH_OK);
    return record;
}

static daomesh_id terms_of(uint32_t which)
{
    return bounty_fixed(&world, bounty_of(which))->terms;
}

/* Windows of one and two seconds: what ends first depends on who waited. */
static struct daomesh_bounty_post posting(uint32_t which)
{
    struct daomesh_bounty_post post =
        bounty_terms(&world.people[which == ROOT ? POSTER : LEAD], &token, which == ROOT ? 101 : 67);
    post.parts_count = which == ROOT ? root_parts : child_parts;
    for (uint32_t i = 0; i < post.parts_count; i++)
        post.parts[i] = (struct daomesh_bounty_part){ .weight = i + 1, .work_s = which == ROOT ? 2 : 1 };
    post.open_s = which == ROOT ? 2 : 1;
    post.review_s = which == ROOT ? 1 : 2;
    post.dispute_s = 1;
    post.ruling_s = 1;
    post.arbiter = world.people[JUDGE];
    post.min_pay = 100000;
    post.revisions = 1;
    post.bond_token = token;
    post.bond = amount_from_u64(which == ROOT ? 7 : 3);
    if (which == CHILD) bounty_under(&post, bounty_of(ROOT));
    if (which == CHILD) post.back_to_back = (uint8_t)child_back_to_back;
    return post;
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (uint32_t i = 0; i < PEOPLE; i++) {
        world_person(&world);
        ck_assert_int_eq(daomesh__party_row(world.ledger->state, &rows[i], &world.people[i]), DAOMESH_OK);
    }
    token = money_token(&world, 0, 0, 0);
    ck_assert_int_eq(daomesh__token_row(world.ledger->state, &token_row, &token), DAOMESH_OK);
    for (uint32_t i = 0; i < PEOPLE; i++)
        money_mint(&world, &token, &world.people[i], MONEY);
    const struct daomesh_bounty_post root = posting(ROOT);
    ck_assert_uint_eq(bounty_post(&world, &root), 1);
}

/* An action in the open batch that may be taken back afterwards. */
static int32_t act(uint32_t kind, uint32_t actor, const void *fields)
{
    uint8_t body[2048];
    size_t len = 0;
    struct turn turn = { .state = world.ledger->state,
                         .counters = &world.ledger->counters,
                         .ledger = &world.ledger->id,
                         .now = world.ledger->time,
                         .mode = DAOMESH_MODE_HOST,
                         .actor = rows[actor],
                         .actor_id = world.people[actor] };
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len, daomesh__schema_action(kind), fields),
                     DAOMESH_OK);
    return daomesh__turn_run(&turn, kind, (daomesh_span){ body, len });
}

static int32_t judge(const struct move *move)
{
    const struct named bounty = bounty_of(move->bounty);
    struct daomesh_bounty_reject fields = { .poster = bounty.poster,
                                            .bounty = bounty.number,
                                            .work = record_of(move->bounty)->work };
    struct daomesh_bounty_accept accept = { .poster = fields.poster, .bounty = 1, .work = fields.work };
    struct daomesh_bounty_revise revise = { .poster = fields.poster, .bounty = 1, .work = fields.work };
    if (move->kind == DAOMESH_ACTION_BOUNTY_ACCEPT) return act(move->kind, move->actor, &accept);
    if (move->kind == DAOMESH_ACTION_BOUNTY_REVISE) return act(move->kind, move->actor, &revise);
    return act(move->kind, move->actor, &fields);
}

static int32_t rule(const struct move *move)
{
    const struct named bounty = bounty_of(move->bounty);
    struct daomesh_bounty_rule fields = { .arbiter = world.people[JUDGE],
                                          .poster = bounty.poster,
                                          .bounty = bounty.number,
                                          .work = record_of(move->bounty)->work,
                                          .pay = move->pay };
    return act(move->kind, move->actor, &fields);
}

static int32_t agree(const struct move *move)
{
    const struct named bounty = bounty_of(move->bounty);
    struct daomesh_bounty_agree fields = { .party = world.people[move->actor],
                                           .poster = bounty.poster,
                                           .bounty = bounty.number,
                                           .pay = move->pay,
                                           .binding = move->binding };
    return act(move->kind, move->actor, &fields);
}

static int32_t take(const struct move *move)
{
    struct daomesh_bounty_take fields = { .party = world.people[move->actor],
                                          .poster = bounty_of(move->bounty).poster,
                                          .bounty = 1,
                                          .terms = terms_of(move->bounty) };
    return act(move->kind, move->actor, &fields);
}

static int32_t submit(const struct move *move)
{
    struct daomesh_bounty_submit fields = { .party = world.people[move->actor],
                                            .poster = bounty_of(move->bounty).poster,
                                            .bounty = 1,
                                            .terms = terms_of(move->bounty),
                                            .content = { { 1 } } };
    return act(move->kind, move->actor, &fields);
}

/* The actions that name a party, a poster and a number and nothing else that matters. */
static int32_t simple(const struct move *move)
{
    const struct named bounty = bounty_of(move->bounty);
    const daomesh_id party = world.people[move->actor];
    struct daomesh_bounty_leave leave = { .party = party, .poster = bounty.poster, .bounty = 1 };
    struct daomesh_bounty_dispute dispute = { .party = party, .poster = bounty.poster, .bounty = 1 };
    struct daomesh_bounty_process process = { .poster = bounty.poster, .bounty = 1 };
    struct daomesh_bounty_withdraw withdraw = { .poster = bounty.poster, .bounty = 1 };
    switch (move->kind) {
    case DAOMESH_ACTION_BOUNTY_LEAVE:
        return act(move->kind, move->actor, &leave);
    case DAOMESH_ACTION_BOUNTY_DISPUTE:
        return act(move->kind, move->actor, &dispute);
    case DAOMESH_ACTION_BOUNTY_PROCESS:
        return act(move->kind, move->actor, &process);
    default:
        return act(move->kind, move->actor, &withdraw);
    }
}

static int32_t try_move(const struct move *move)
{
    const int exists = record_of(move->bounty) != NULL;
    if (move->kind == DAOMESH_ACTION_BOUNTY_POST) {
        const struct daomesh_bounty_post post = posting(CHILD);
        return exists ? DAOMESH_E_EXISTS : act(move->kind, move->actor, &post);
    }
    if (!exists) return DAOMESH_E_UNKNOWN_BOUNTY;
    switch (move->kind) {
    case DAOMESH_ACTION_BOUNTY_TAKE:
        return take(move);
    case DAOMESH_ACTION_BOUNTY_SUBMIT:
        return submit(move);
    case DAOMESH_ACTION_BOUNTY_ACCEPT:
    case DAOMESH_ACTION_BOUNTY_REVISE:
    case DAOMESH_ACTION_BOUNTY_REJECT:
        return judge(move);
    case DAOMESH_ACTION_BOUNTY_RULE:
        return rule(move);
    case DAOMESH_ACTION_BOUNTY_AGREE:
        return agree(move);
    default:
        return simple(move);
    }
}

static void pass_second(void)
{
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, ++world.height, ++world.time), DAOMESH_OK);
}

/* --- States ------------------------------------------------------------------------------------------------------------ */

/* Everything that what happens next depends on. Amounts do not: bonds may be lost any number of times. */
struct key {
    uint8_t exists, state, part, revisions, taken, bonded, timer, fallback, poster_said, taker_said;
    uint8_t work_known, listed;
    uint16_t left;
    uint64_t earned, paid;
};

static uint8_t said(const struct daomesh_bounty_offer *offer)
{
    return (uint8_t)(offer->made + offer->binding);
}

static void key_of(struct key *key, uint32_t which)
{
    const struct daomesh_bounty_record *record = record_of(which);
    const struct daomesh_bounty_children_record *children;
    memset(key, 0, sizeof *key);
    if (!record) return;
    ck_assert_int_eq(find_bounty_children(world.ledger->state, &children, HOME_LEDGER,
                                          bounty_local(rows[which == ROOT ? POSTER : LEAD], 1)),
                     DAOMESH_OK);
    key->exists = 1;
    key->state = record->state;
    key->part = record->part;
    key->revisions = record->revisions;
    key->taken = record->team[0].party != 0;
    key->bonded = record->team[0].bonded;
    key->timer = record->timer != 0;
    key->fallback = record->fallback != 0;
    key->poster_said = said(&record->offer);
    key->taker_said = said(&record->team[0].offer);
    key->work_known = !id_is_zero(&record->accepted);
    key->listed = children != NULL;
    key->left = record->ends == UINT64_MAX ? UINT16_MAX : (uint16_t)(record->ends - world.ledger->time);
    key->earned = record->earned;
    key->paid = record->paid;
}

struct point {
    struct key key[2];
    uint8_t path[PATH_MAX]; /* moves, or SECOND */
    uint8_t steps;
    uint32_t later; /* the state a second later */
};

static struct point points[STATES_MAX];
static uint32_t point_count;
static uint32_t table[1 << 16];

static uint32_t hash_of(const struct key *keys)
{
    const uint8_t *bytes = (const uint8_t *)keys;
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < 2 * sizeof *keys; i++)
        hash = (hash ^ bytes[i]) * 16777619u;
    return hash;
}

/* The number of the state the world is in; new ones are remembered with the way to them. */
static uint32_t remember(const struct point *from, uint8_t step)
{
    struct key keys[2];
    key_of(&keys[0], ROOT);
    key_of(&keys[1], CHILD);
    uint32_t slot = hash_of(keys) % COUNT_OF(table);
    for (; table[slot] != 0; slot = (slot + 1) % COUNT_OF(table)) {
        if (memcmp(points[table[slot] - 1].key, keys, sizeof keys) == 0) return table[slot] - 1;
    }
    ck_assert_uint_lt(point_count, STATES_MAX);
    struct point *point = &points[point_count];
    memset(point, 0, sizeof *point);
    memcpy(point->key, keys, sizeof keys);
    if (from) {
        ck_assert_uint_lt(from->steps, PATH_MAX);
        memcpy(point->path, from->path, from->steps);
        point->path[from->steps] = step;
        point->steps = (uint8_t)(from->steps + 1);
    }
    table[slot] = ++point_count;
    return point_count - 1;
}

static int is_over(const struct point *point)
{
    return point->key[ROOT].state == DAOMESH_BOUNTY_SETTLED &&
           (!point->key[CHILD].exists || point->key[CHILD].state == DAOMESH_BOUNTY_SETTLED);
}

/* --- Exploring ----------------------------------------------------------------------------------------------------------- */

static void go_to(const struct point *point)
{
    open_world();
    for (uint32_t i = 0; i < point->steps; i++) {
        if (point->path[i] == SECOND)
            pass_second();
        else
            ck_assert_int_eq(try_move(&moves[point->path[i]]), DAOMESH_OK);
    }
}

static uint64_t escrowed(uint32_t which)
{
    return record_of(which) ? bounty_held(&world, bounty_of(which), &token) : 0;
}

static void check_nothing_is_lost(void)
{
    uint64_t sum = escrowed(ROOT) + escrowed(CHILD);
    for (uint32_t i = 0; i < PEOPLE; i++)
        sum += money_free(&world, &world.people[i], &token);
    if (sum != PEOPLE * MONEY) ck_abort_msg("%llu of the money is there", (unsigned long long)sum);
}

/* Stops a move at every record it writes: each time it says so, and leaves nothing behind when it is taken back. */
static void starve(const struct move *move, const struct turn_mark *mark)
{
    struct turn turn = { .state = world.ledger->state, .counters = &world.ledger->counters };
    int32_t status = DAOMESH_E_FUEL;
    for (uint64_t fuel = 0; status == DAOMESH_E_FUEL; fuel++) {
        daomesh__state_fuel(turn.state, fuel);
        status = try_move(move);
        daomesh__turn_undo(&turn, mark);
    }
    ck_assert_int_eq(status, DAOMESH_OK);
    daomesh__state_fuel(turn.state, UINT64_MAX);
    check_nothing_is_lost();
}

static void try_all_moves(uint32_t at)
{
    for (uint32_t i = 0; i < move_count; i++) {
        struct turn turn = { .state = world.ledger->state, .counters = &world.ledger->counters };
        struct turn_mark mark = daomesh__turn_mark(&turn);
        int32_t status = try_move(&moves[i]);
        ck_assert_msg(!daomesh__is_fault(status), "move %u: %s", i, daomesh_status_name(status));
        if (status == DAOMESH_OK) {
            check_nothing_is_lost();
            (void)remember(&points[at], (uint8_t)i);
        }
        daomesh__turn_undo(&turn, &mark);
        if (status == DAOMESH_OK && at % STARVED == 0) starve(&moves[i], &mark);
    }
}

/* The audit reads what is committed: passing the second commits first. */
static void visit(uint32_t at)
{
    go_to(&points[at]);
    try_all_moves(at);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_msg(daomesh_ledger_audit(world.ledger, &world.diag) == DAOMESH_OK, "audit: %s: %s",
                  world.diag.path, world.diag.text);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, ++world.height, ++world.time), DAOMESH_OK);
    check_nothing_is_lost();
    points[at].later = remember(&points[at], SECOND);
    if (is_over(&points[at])) ck_assert_uint_eq(escrowed(ROOT) + escrowed(CHILD), 0);
    daomesh_ledger_close(world.ledger);
}

static void check_that_time_ends_all(void)
{
    for (uint32_t at = 0; at < point_count; at++) {
        uint32_t now = at;
        for (uint32_t seconds = 0; !is_over(&points[now]); seconds++, now = points[now].later)
            ck_assert_uint_lt(seconds, 40);
    }
}

/* Instruments see in a few hundred states what they see in all. */
static uint32_t points_most(void)
{
    if (shares_process()) return 200;
    return is_instrumented() ? 400 : UINT32_MAX;
}

static void explore(uint32_t expected)
{
    point_count = 0;
    memset(table, 0, sizeof table);
    open_world();
    (void)remember(NULL, 0);
    daomesh_ledger_close(world.ledger);
    for (uint32_t at = 0; at < point_count; at++) {
        if (at == points_most()) return;
        visit(at);
    }
    check_that_time_ends_all();
    ck_assert_uint_ge(point_count, expected);
}

static const struct {
    uint32_t root_parts, child_parts, back_to_back, offers;
    uint32_t states; /* at least so many are reached: the explorer has not gone blind */
} worlds[] = { { 1, 1, 1, 1, 3200 }, { 2, 1, 1, 0, 1400 }, { 1, 2, 1, 0, 1200 }, { 1, 1, 0, 0, 600 } };

START_TEST(every_life_ends_and_nothing_is_lost)
{
    root_parts = worlds[_i].root_parts;
    child_parts = worlds[_i].child_parts;
    child_back_to_back = worlds[_i].back_to_back;
    move_count = worlds[_i].offers ? COUNT_OF(moves) : COUNT_OF(moves) - OFFERS;
    explore(worlds[_i].states);
}
END_TEST

Suite *bounty_explorer_suite(void)
{
    Suite *suite = suite_create("bounty_explorer");
    TCase *tests = tcase_create("bounty_explorer");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, every_life_ends_and_nothing_is_lost, 0, (int)COUNT_OF(worlds));
    suite_add_tcase(suite, tests);
    return suite;
}
