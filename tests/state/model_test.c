/* Long random lives of a state, compared with a model that copies everything at every mark. */
#include <stdio.h>
#include <stdlib.h>

#include "../support/turns.h"
#include "fixture.h"

#define STEPS 300000
#define RECORDS 120 /* of which any may be present */
#define BLOBS 60
#define TIMERS 80
#define MARKS 6

/* 0 everywhere means absent. */
struct world {
    uint64_t records[RECORDS];
    uint64_t blobs[BLOBS]; /* seeds of their bytes */
    uint64_t timers[TIMERS];
    uint64_t events;
};

struct model {
    struct world now;
    struct world committed;
    struct world marked[MARKS];
    size_t marks[MARKS];
    size_t depth;
    uint64_t seed;
    uint64_t batch_steps; /* on average */
};

static uint64_t next_random(struct model *model)
{
    model->seed ^= model->seed << 13;
    model->seed ^= model->seed >> 7;
    model->seed ^= model->seed << 17;
    return model->seed;
}

/* Homes and kinds differ too, so that the keys do. */
static uint64_t home_of(size_t i)
{
    return 1 + i % 5;
}

static daomesh_span blob_bytes(uint64_t seed)
{
    static uint8_t bytes[700];
    size_t len = seed % 7 == 0 ? 0 : seed % sizeof bytes;
    for (size_t i = 0; i < len; i++)
        bytes[i] = (uint8_t)(seed + i * 3);
    return (daomesh_span){ bytes, len };
}

static daomesh_span event_bytes(uint64_t index)
{
    static uint8_t bytes[64];
    memset(bytes, (int)(index & 0xFF), sizeof bytes);
    return (daomesh_span){ bytes, (size_t)(index * 31 % sizeof bytes) };
}

/* --- Checks ------------------------------------------------------------------------------------------------- */

static void check_record(const struct world *world, size_t i)
{
    const struct daomesh_old_weight_record *record;
    ck_assert_int_eq(find_old_weight(state, &record, home_of(i), i), DAOMESH_OK);
    ck_assert_int_eq(record != NULL, world->records[i] != 0);
    if (!record) return;
    ck_assert_uint_eq(record->since, world->records[i]);
    ck_assert_uint_eq(record->shares.limb[1], ~world->records[i]);
}

static void check_blob(const struct world *world, size_t i)
{
    daomesh_span value, right = blob_bytes(world->blobs[i]);
    ck_assert_int_eq(find_payload_blob(state, &value, home_of(i), i), DAOMESH_OK);
    ck_assert_int_eq(value.at != NULL, world->blobs[i] != 0);
    if (!value.at) return;
    ck_assert_uint_eq(value.len, right.len);
    ck_assert_int_eq(memcmp(value.at, right.at, right.len), 0);
}

static void check_event(const struct world *world, uint64_t index)
{
    daomesh_span value, right = event_bytes(index);
    int32_t status = daomesh__sequence_read(state, &value, DAOMESH_RECORD_EVENT_BUNDLE, index);
    ck_assert_int_eq(status, index < world->events ? DAOMESH_OK : DAOMESH_E_NOT_FOUND);
    if (status != DAOMESH_OK) return;
    ck_assert_uint_eq(value.len, right.len);
    ck_assert_int_eq(memcmp(value.at, right.at, right.len), 0);
}

static void check_due(const struct world *world, uint64_t now)
{
    const struct daomesh_timer_record *timer;
    uint64_t row, first = 0;
    for (uint64_t i = 1; i < TIMERS; i++) {
        if (world->timers[i] == 0 || world->timers[i] > now) continue;
        if (first == 0 || world->timers[i] < world->timers[first]) first = i;
    }
    int32_t status = daomesh__state_due(state, &timer, &row, now);
    ck_assert_int_eq(status, first ? DAOMESH_OK : DAOMESH_E_END);
    ck_assert_uint_eq(row, first);
}

static void check_world(const struct world *world)
{
    for (size_t i = 0; i < RECORDS; i++)
        check_record(world, i);
    for (size_t i = 0; i < BLOBS; i++)
        check_blob(world, i);
    for (uint64_t index = 0; index <= world->events; index += 1 + world->events / 300)
        check_event(world, index);
    check_event(world, world->events);
    check_due(world, UINT64_MAX);
}

/* --- Steps -------------------------------------------------------------------------------------------------- */

static void write_weight(struct daomesh_old_weight_record *record, uint64_t value)
{
    record->since = value;
    record->shares.limb[1] = ~value;
}

static void change_record(struct model *model, uint64_t luck)
{
    size_t i = luck % RECORDS;
    uint64_t *value = &model->now.records[i];
    struct daomesh_old_weight_record *record;
    switch (luck >> 20 & 3) {
    case 0:
        ck_assert_int_eq(create_old_weight(state, &record, home_of(i), i),
                         *value ? DAOMESH_E_EXISTS : DAOMESH_OK);
        if (!record) return;
        break;
    case 1:
        ck_assert_int_eq(delete_old_weight(state, home_of(i), i), *value ? DAOMESH_OK : DAOMESH_E_NOT_FOUND);
        *value = 0;
        return;
    default:
        ck_assert_int_eq(edit_old_weight(state, &record, home_of(i), i),
                         *value ? DAOMESH_OK : DAOMESH_E_NOT_FOUND);
        if (!record) return;
    }
    *value = 1 + (luck >> 30);
    write_weight(record, *value);
}

static void change_blob(struct model *model, uint64_t luck)
{
    size_t i = luck % BLOBS;
    uint64_t *seed = &model->now.blobs[i];
    if ((luck >> 20 & 3) == 0) {
        ck_assert_int_eq(delete_payload(state, home_of(i), i), *seed ? DAOMESH_OK : DAOMESH_E_NOT_FOUND);
        *seed = 0;
        return;
    }
    *seed = 1 + (luck >> 30);
    daomesh_span bytes = blob_bytes(*seed);
    ck_assert_int_eq(put_payload_blob(state, home_of(i), i, bytes.at, bytes.len), DAOMESH_OK);
}

static void change_timer(struct model *model, uint64_t luck)
{
    uint64_t row = 1 + luck % (TIMERS - 1), due = 1 + (luck >> 20) % 500;
    uint64_t *timer = &model->now.timers[row];
    if (luck >> 40 & 1) {
        ck_assert_int_eq(daomesh__state_schedule(state, row, due, 1, 2, 3),
                         *timer ? DAOMESH_E_EXISTS : DAOMESH_OK);
        if (*timer == 0) *timer = due;
    } else {
        ck_assert_int_eq(daomesh__state_cancel(state, row), *timer ? DAOMESH_OK : DAOMESH_E_NOT_FOUND);
        *timer = 0;
    }
}

static void add_event(struct model *model)
{
    daomesh_span bytes = event_bytes(model->now.events);
    ck_assert_int_eq(
        daomesh__sequence_append(state, DAOMESH_RECORD_EVENT_BUNDLE, model->now.events, bytes.at, bytes.len),
        DAOMESH_OK);
    model->now.events++;
}

static void mark_or_undo(struct model *model, uint64_t luck)
{
    if (luck % 2 == 0 && model->depth < MARKS) {
        model->marked[model->depth] = model->now;
        model->marks[model->depth++] = daomesh__state_mark(state);
    } else if (model->depth > 0 && luck % 3 != 0) {
        model->depth = luck / 7 % model->depth;
        daomesh__state_undo(state, model->marks[model->depth]);
        model->now = model->marked[model->depth];
    } else {
        daomesh__state_clear(state);
        model->depth = 0;
    }
}

static void end_batch(struct model *model, uint64_t luck)
{
    if (luck % 3 == 0) {
        ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
        model->now = model->committed;
    } else {
        commit_all();
        model->committed = model->now;
    }
    model->depth = 0;
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
    check_due(&model->now, UINT64_MAX);
    if (luck % 11 == 0) check_world(&model->now);
    if (luck % 301 == 0)
        reopen_state(luck % 2 ? 100 : 0);
    else
        ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
}

static void live_one_step(struct model *model)
{
    uint64_t luck = next_random(model) >> 8, choice = luck >> 40;
    if (luck % model->batch_steps == 0)
        end_batch(model, luck);
    else if (choice % 12 == 1)
        mark_or_undo(model, luck);
    else if (choice % 6 == 2)
        change_blob(model, luck);
    else if (choice % 6 == 3)
        change_timer(model, luck);
    else if (choice % 6 == 4)
        add_event(model);
    else if (choice % 6 == 5)
        check_due(&model->now, luck % 600);
    else
        change_record(model, luck);
    if (choice % 100 == 50) check_world(&model->now);
}

/* _i chooses the life; odd ones keep few records in memory; later ones have short batches. */
START_TEST(a_random_life_agrees_with_the_model)
{
    static struct model model;
    memset(&model, 0, sizeof model);
    model.seed = 0x9e3779b97f4a7c15u * (uint64_t)(_i + 1);
    model.batch_steps = _i < 2 ? 500 : 25;
    reopen_state(_i % 2 ? 100 : 0);
    for (int i = 0; i < turns(STEPS); i++)
        live_one_step(&model);
    end_batch(&model, 1);
}
END_TEST

Suite *model_suite(void)
{
    Suite *suite = suite_create("state model");
    TCase *tests = tcase_create("model");
    tcase_add_checked_fixture(tests, open_all, close_all);
    tcase_set_timeout(tests, 240);
    tcase_add_loop_test(tests, a_random_life_agrees_with_the_model, 0, 4);
    suite_add_tcase(suite, tests);
    return suite;
}
