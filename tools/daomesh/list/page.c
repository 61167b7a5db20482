/* Filling a page: up to where, and with which records. */
#include "list.h"

int is_full(struct page *page, uint64_t number)
{
    if (json_array_size(page->items) < page->limit) return 0;
    page->next = number;
    return 1;
}

uint64_t first_number(const struct page *page)
{
    return page->cursor ? page->cursor : 1;
}

int list_at(struct tool *tool, struct page *page, uint64_t home, uint32_t kind, item_adder *add)
{
    daomesh_item items[DAOMESH_PAGE_MAX];
    size_t count = 0;
    size_t cap = page->limit < COUNT_OF(items) ? (size_t)page->limit : COUNT_OF(items);
    page->next = page->cursor;
    TRY(names_load(tool));
    int32_t status = daomesh_reader_list(items, cap, &count, &page->next, tool->reader, home, kind);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "records");
    page->home = home;
    for (size_t i = 0; i < count; i++) {
        json_t *record = NULL;
        TRY(session_record(tool, &record, home, kind, items[i].local));
        json_object_set_new(record, "number", json_integer((json_int_t)items[i].local));
        TRY(add(tool, page, record, items[i].local));
    }
    return DONE;
}

int list_of_dao(struct tool *tool, struct words *args, struct page *page, uint32_t kind, item_adder *add)
{
    const struct party *dao;
    TRY(take_dao(tool, args, &dao));
    page->dao = dao->id;
    return list_at(tool, page, dao->row, kind, add);
}
