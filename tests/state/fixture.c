/* What the state tests share: a state over a memory store that can fail, and an allocator that can. */
#include "fixture.h"

struct failing_allocator failing;
struct faulty_store faulty;
struct state *state;

void open_state(size_t keep)
{
    const struct state_source source = { &faulty.base, NULL };
    ck_assert_int_eq(daomesh__state_open(&state, &source, keep, &failing.allocator), DAOMESH_OK);
}

void open_all(void)
{
    struct store *store;
    ck_assert_int_eq(daomesh__store_memory(&store, &(struct store_options){ .path = NULL }), DAOMESH_OK);
    faulty_store_init(&faulty, store);
    failing_allocator_init(&failing);
    open_state(0);
}

void close_all(void)
{
    daomesh__state_close(state);
    state = NULL;
    faulty.base.ops->close(&faulty.base);
    ck_assert_uint_eq(failing.blocks, 0);
    ck_assert_uint_eq(failing.misuses, 0);
}

void reopen_state(size_t keep)
{
    daomesh__state_close(state);
    open_state(keep);
}

int32_t commit_changes(void)
{
    const struct store_ops *ops = faulty.base.ops;
    TRY(ops->begin(&faulty.base));
    int32_t status = daomesh__state_write(state);
    if (status != DAOMESH_OK) {
        ops->abort(&faulty.base);
        return status;
    }
    TRY(ops->commit(&faulty.base));
    daomesh__state_keep(state);
    return DAOMESH_OK;
}

void commit_all(void)
{
    ck_assert_int_eq(commit_changes(), DAOMESH_OK);
}

void create_weight(uint64_t local, uint64_t since)
{
    struct daomesh_old_weight_record *record;
    ck_assert_int_eq(create_old_weight(state, &record, HOME, local), DAOMESH_OK);
    record->since = since;
}

void edit_weight(uint64_t local, uint64_t since)
{
    struct daomesh_old_weight_record *record;
    ck_assert_int_eq(edit_old_weight(state, &record, HOME, local), DAOMESH_OK);
    record->since = since;
}

int64_t weight(uint64_t local)
{
    const struct daomesh_old_weight_record *record;
    ck_assert_int_eq(find_old_weight(state, &record, HOME, local), DAOMESH_OK);
    return record ? (int64_t)record->since : -1;
}

void put_blob(uint64_t local, const char *bytes)
{
    ck_assert_int_eq(put_payload_blob(state, HOME, local, (const uint8_t *)bytes, strlen(bytes)), DAOMESH_OK);
}

const char *blob(uint64_t local)
{
    static char answer[64];
    daomesh_span value;
    ck_assert_int_eq(find_payload_blob(state, &value, HOME, local), DAOMESH_OK);
    if (!value.at) return NULL;
    ck_assert_uint_lt(value.len, sizeof answer);
    memcpy(answer, value.at, value.len);
    answer[value.len] = '\0';
    return answer;
}
