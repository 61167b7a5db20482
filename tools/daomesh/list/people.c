/* Lists of who there is: parties, DAOs, members, roles, applications. */
#include "list.h"

int list_parties(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    TRY(names_load(tool));
    for (uint64_t row = first_number(page); row <= tool->party_count; row++) {
        if (is_full(page, row)) break;
        const struct party *party = party_of_row(tool, row);
        json_array_append_new(page->items,
                              json_pack("{s:I, s:o, s:s}", "row", (json_int_t)row, "party",
                                        party_json(tool, &party->id), "sort", sort_word(party->sort)));
    }
    return DONE;
}

int list_daos(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    TRY(names_load(tool));
    for (uint64_t row = first_number(page); row <= tool->party_count; row++) {
        const struct party *party = party_of_row(tool, row);
        if (party->sort != SORT_DAO) continue;
        if (is_full(page, row)) break;
        json_t *dao = NULL;
        TRY(dao_view(tool, &dao, party));
        json_object_set_new(dao, "dao", party_json(tool, &party->id));
        json_object_set_new(dao, "row", json_integer((json_int_t)row));
        json_array_append_new(page->items, dao);
    }
    return DONE;
}

int list_members(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t slots = number_of(record, "slots");
    for (uint64_t slot = page->cursor; slot < slots; slot += SLOTS_PER_PAGE - slot % SLOTS_PER_PAGE) {
        json_auto_t *members = NULL;
        TRY(member_page_view(tool, &members, dao, slot / SLOTS_PER_PAGE));
        size_t i;
        json_t *member;
        json_array_foreach(members, i, member)
        {
            if (number_of(member, "slot") < page->cursor) continue;
            if (is_full(page, number_of(member, "slot"))) return DONE;
            json_array_append(page->items, member);
        }
    }
    return DONE;
}

int list_roles(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t last = number_of(record, "roles");
    for (uint64_t number = first_number(page); number <= last && !is_full(page, number); number++) {
        json_t *role = NULL;
        TRY(role_view(tool, &role, dao, number));
        if (role) json_array_append_new(page->items, role);
    }
    return DONE;
}

int list_applications(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *open = NULL;
    json_t *entry;
    size_t i;
    TRY(take_dao(tool, args, &dao));
    TRY(session_record(tool, &open, dao->row, DAOMESH_RECORD_APPLICATION_LIST, 0));
    json_array_foreach(json_object_get(open, "entries"), i, entry)
    {
        const uint64_t number = number_of(entry, "number");
        json_t *record = NULL;
        if (number < page->cursor) continue;
        if (is_full(page, number)) break;
        TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_APPLICATION, number));
        json_object_set_new(record, "number", json_integer((json_int_t)number));
        name_party(tool, record, "party");
        count_entries(record, "vouched", "sponsors");
        json_array_append_new(page->items, record);
    }
    return DONE;
}
