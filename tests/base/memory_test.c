/* Memory goes through the caller's allocator, with the sizes that the caller is owed. */
#include "base_test.h"

struct call {
    void *old;
    size_t old_size;
    size_t new_size;
    int count;
};

static uint8_t block[16];

static void *record(void *ctx, void *old, size_t old_size, size_t new_size)
{
    struct call *call = ctx;
    call->old = old;
    call->old_size = old_size;
    call->new_size = new_size;
    call->count++;
    return new_size == 0 ? NULL : block;
}

START_TEST(allocate_asks_for_a_new_block)
{
    struct call call = { .count = 0 };
    daomesh_allocator allocator = { record, &call };
    ck_assert_ptr_eq(daomesh__allocate(&allocator, 16), block);
    ck_assert_ptr_null(call.old);
    ck_assert_uint_eq(call.old_size, 0);
    ck_assert_uint_eq(call.new_size, 16);
}
END_TEST

START_TEST(resize_tells_the_old_size)
{
    struct call call = { .count = 0 };
    daomesh_allocator allocator = { record, &call };
    ck_assert_ptr_eq(daomesh__resize(&allocator, block, 8, 16), block);
    ck_assert_ptr_eq(call.old, block);
    ck_assert_uint_eq(call.old_size, 8);
    ck_assert_uint_eq(call.new_size, 16);
}
END_TEST

START_TEST(free_gives_the_block_back_with_its_size)
{
    struct call call = { .count = 0 };
    daomesh_allocator allocator = { record, &call };
    daomesh__free(&allocator, block, 16);
    ck_assert_ptr_eq(call.old, block);
    ck_assert_uint_eq(call.old_size, 16);
    ck_assert_uint_eq(call.new_size, 0);
}
END_TEST

START_TEST(freeing_nothing_does_not_bother_the_allocator)
{
    struct call call = { .count = 0 };
    daomesh_allocator allocator = { record, &call };
    daomesh__free(&allocator, NULL, 0);
    ck_assert_int_eq(call.count, 0);
}
END_TEST

START_TEST(the_libc_allocator_keeps_bytes_when_a_block_grows)
{
    uint8_t *bytes = daomesh__allocate(&daomesh__libc_allocator, 4);
    ck_assert_ptr_nonnull(bytes);
    memcpy(bytes, "dao", 4);
    bytes = daomesh__resize(&daomesh__libc_allocator, bytes, 4, 4096);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_mem_eq(bytes, "dao", 4);
    daomesh__free(&daomesh__libc_allocator, bytes, 4096);
}
END_TEST

Suite *memory_suite(void)
{
    Suite *suite = suite_create("memory");
    TCase *tests = tcase_create("memory");
    tcase_add_test(tests, allocate_asks_for_a_new_block);
    tcase_add_test(tests, resize_tells_the_old_size);
    tcase_add_test(tests, free_gives_the_block_back_with_its_size);
    tcase_add_test(tests, freeing_nothing_does_not_bother_the_allocator);
    tcase_add_test(tests, the_libc_allocator_keeps_bytes_when_a_block_grows);
    suite_add_tcase(suite, tests);
    return suite;
}
