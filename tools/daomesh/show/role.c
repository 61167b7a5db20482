/* A role, what it may spend, and its chain: who names its holder, and whose holders its own names. */
#include "show.h"

/* By number; NULL where a number is free. */
static int read_roles(struct tool *tool, json_t **roles, const struct party *dao)
{
    json_auto_t *record = NULL;
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_DAO, 0));
    const uint64_t count = number_of(record, "roles");
    *roles = json_array();
    json_array_append_new(*roles, json_null());
    for (uint64_t number = 1; number <= count; number++) {
        json_t *role = NULL;
        TRY(role_view(tool, &role, dao, number));
        json_array_append_new(*roles, role ? role : json_null());
    }
    return DONE;
}

/* The role above; NULL where there is none, or what was is gone. */
static const json_t *above(const json_t *roles, const json_t *role)
{
    const json_t *admin = json_array_get(roles, (size_t)number_of(role, "admin"));
    return number_of(role, "admin") != 0 && number_of(admin, "serial") == number_of(role, "admin_serial")
               ? admin
               : NULL;
}

/* How far below another it stands; 0: not at all. A chain has no circle, and no more roles than there are. */
static uint64_t depth_below(const json_t *roles, const json_t *role, const json_t *top)
{
    uint64_t depth = 0;
    for (const json_t *at = role; at && depth < json_array_size(roles); at = above(roles, at), depth++)
        if (at == top) return depth;
    return 0;
}

static void add_link(json_t *chain, const json_t *role, const char *place)
{
    json_array_append_new(chain, json_pack("{s:O, s:O?, s:O, s:s}", "number", json_object_get(role, "number"),
                                           "name", json_object_get(role, "name"), "party",
                                           json_object_get(role, "party"), "place", place));
}

/* From the top down: those above, the role itself, those below, the nearest first. */
static json_t *chain_of(const json_t *roles, const json_t *role)
{
    const size_t count = json_array_size(roles);
    json_t *chain = json_array();
    for (uint64_t depth = count; depth > 0; depth--)
        for (size_t i = 1; i < count; i++)
            if (depth_below(roles, role, json_array_get(roles, i)) == depth)
                add_link(chain, json_array_get(roles, i), "above");
    add_link(chain, role, "this");
    for (uint64_t depth = 1; depth < count; depth++)
        for (size_t i = 1; i < count; i++)
            if (depth_below(roles, json_array_get(roles, i), role) == depth)
                add_link(chain, json_array_get(roles, i), "below");
    return chain;
}

/* What is left of its allowances; without any there is no bound. */
static int add_purse(struct tool *tool, json_t *role, const struct party *dao)
{
    json_auto_t *purse = NULL;
    json_t *entry;
    size_t i;
    if (number_of(role, "allowances") == 0) return DONE;
    TRY(session_record(tool, &purse, dao->row, DAOMESH_RECORD_PURSE, number_of(role, "number")));
    json_array_foreach(json_object_get(purse, "entries"), i, entry) name_token(tool, entry);
    json_object_set(role, "purse", json_object_get(purse, "entries"));
    return DONE;
}

static void print_role(struct tool *tool, const json_t *role)
{
    static const struct column lines[] = {
        { "number", "role", LOOK_PLAIN },       { "name", "name", LOOK_PLAIN },
        { "dao", "DAO", LOOK_PLAIN },           { "party", "holder", LOOK_PLAIN },
        { "named_by", "named by", LOOK_PLAIN }, { "named_until", "named until", LOOK_TIME },
        { "kinds", "allows", LOOK_PLAIN },      { "ends", "ends", LOOK_TIME },
        { "serial", "grant", LOOK_PLAIN }
    };
    static const struct column purse[] = {
        { "token", "may spend", LOOK_PLAIN },   { "left", "left", LOOK_NUMBER },
        { "since", "as of", LOOK_TIME },        { "refill", "refill", LOOK_NUMBER },
        { "period_s", "every", LOOK_DURATION }, { "most", "up to", LOOK_NUMBER }
    };
    static const struct column chain[] = { { "place", "chain", LOOK_PLAIN },
                                           { "number", "role", LOOK_NUMBER },
                                           { "name", "name", LOOK_PLAIN },
                                           { "party", "holder", LOOK_PLAIN } };
    static const char *const optional[] = { "named_by", "name" };
    const json_t *links = json_object_get(role, "chain");
    print_set(tool, role, lines, COUNT_OF(lines), optional, COUNT_OF(optional));
    print_table(tool, json_object_get(role, "purse"), purse, COUNT_OF(purse));
    if (json_array_size(links) > 1) print_table(tool, links, chain, COUNT_OF(chain));
}

int show_role(struct tool *tool, struct words *args)
{
    static const struct numbered numbered = { "role", "roles", "name", DAOMESH_RECORD_ROLE };
    const struct party *dao;
    json_auto_t *found = NULL, *roles = NULL;
    TRY(take_numbered(tool, args, &dao, &found, &numbered));
    TRY(read_roles(tool, &roles, dao));
    json_t *role = json_array_get(roles, (size_t)number_of(found, "number"));
    json_object_set_new(role, "chain", chain_of(roles, role));
    json_object_set_new(role, "dao", party_json(tool, &dao->id));
    TRY(add_purse(tool, role, dao));
    if (tool->as_json)
        print_json(role);
    else
        print_role(tool, role);
    return DONE;
}
