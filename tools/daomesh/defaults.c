/* What `act` fills in when it was not said: own keys, the founder as first member, one usual way to decide, a week for each step of a sale. */
#include "tool.h"

#include <string.h>

json_t *usual_value(const char *entry, const char *field)
{
    int is_key_weight = strcmp(field, "weight") == 0 &&
                        (strcmp(entry, "party_key") == 0 || strcmp(entry, "party.key_add") == 0);
    int is_sale_period = strcmp(entry, "sale.offer") == 0 && strcmp(field + strlen(field) - 2, "_s") == 0;
    if (is_sale_period) return json_string("7d");
    return is_key_weight ? json_integer(1) : NULL;
}

/* A person with the signing key alone, under that key's name. */
static int person_defaults(json_t *body, const struct author *author)
{
    if (author->name && !json_object_get(body, "name"))
        json_object_set_new(body, "name", json_string(author->name));
    if (author->key && !json_object_get(body, "keys")) {
        scoped_text hex = hex_of(author->key->bytes, sizeof author->key->bytes);
        json_object_set_new(body, "keys", json_pack("[{s:s}]", "key", hex));
    }
    if (json_object_get(body, "keys") && !json_object_get(body, "threshold"))
        json_object_set_new(body, "threshold", json_integer(1));
    return DONE;
}

/* Decides everything, the charter too: one vote a member, more for than against, three days, over as soon as nothing left can change it. */
static json_t *usual_pathway(void)
{
    return json_pack("{s:s, s:b, s:{s:s, s:s, s:s, s:s}}", "name", "decide", "charter", 1, "rule", "weight",
                     "members", "threshold", "majority", "voting_s", "3d", "early", "certain");
}

/*
 * Moloch v2 and Baal by name, as docs/domains/exit.md lists them: a week of voting and a week of grace each, with the charter's
 * dials that belong to them.
 */
static void found_guild(json_t *body, const char *profile)
{
    int is_moloch = strcmp(profile, "moloch-v2") == 0;
    json_t *rule = json_pack("{s:s, s:s, s:s, s:s}", "weight", "shares", "threshold", "majority", "voting_s",
                             "7d", "grace_s", "7d");
    json_t *more = is_moloch ? json_pack("{s:s, s:i}", "high_water", "yes-vote", "dilution_bound", 3)
                             : json_pack("{s:s, s:s}", "high_water", "any-vote", "retention_ppm", "66%");
    json_object_update_new(rule, more);
    json_object_set_new(
        body, "pathways",
        json_pack("[{s:s, s:b, s:i, s:o}]", "name", profile, "charter", 1, "propose_min", 1, "rule", rule));
    if (!json_object_get(body, "exit")) json_object_set_new(body, "exit", json_integer(is_moloch ? 2 : 1));
    if (!json_object_get(body, "joining_pathway"))
        json_object_set_new(body, "joining_pathway", json_integer(1));
}

static int dao_defaults(json_t *body, const struct author *author)
{
    const char *profile = json_string_value(json_object_get(body, "pathways"));
    if (profile && (strcmp(profile, "moloch-v2") == 0 || strcmp(profile, "baal") == 0))
        found_guild(body, profile);
    if (author->party && !json_object_get(body, "members")) {
        scoped_text hex = hex_of(author->party->bytes, sizeof author->party->bytes);
        json_object_set_new(body, "members", json_pack("[{s:s}]", "party", hex));
    }
    if (!json_object_get(body, "pathways"))
        json_object_set_new(body, "pathways", json_pack("[o]", usual_pathway()));
    if (!json_object_get(body, "charter_pathway"))
        json_object_set_new(body, "charter_pathway", json_integer(1));
    return DONE;
}

/* The body of the DAO that founders pay in for: said as one inner action, with the same usual values as when it is founded at once. */
static int founding_defaults(struct tool *tool, json_t *body, const struct author *author)
{
    daomesh_schema_info action = { .size = sizeof action };
    scoped_bytes bytes = { 0 };
    json_t *inner = json_object_get(body, "actions"), *found = json_array_get(inner, 0);
    if (!inner) return DONE;
    const char *name = json_string_value(json_object_get(found, "action"));
    if (json_array_size(inner) != 1 || !name || strcmp(name, "dao.found") != 0)
        return misuse(tool, "--do: one dao.found would be right");
    TRY(find_action(tool, &action, name));
    json_object_del(found, "action");
    TRY(dao_defaults(found, author));
    TRY(encode_body(tool, &bytes, &action, found));
    scoped_text hex = hex_of(bytes.at, bytes.len);
    json_object_set_new(body, "body", json_string(hex));
    json_object_del(body, "actions");
    return DONE;
}

static int which_pathway(struct tool *tool, const struct party *dao, const char *field)
{
    json_auto_t *names = json_array();
    TRY(pathway_names(tool, names, dao->row));
    scoped_text all = pathway_choice(names);
    return misuse(tool, "%s is missing: one of %s", field, all);
}

/* The pathway by name, and the only one when none is named. */
static int pathway_default(struct tool *tool, json_t *body, const char *field)
{
    uint64_t number;
    json_t *given = json_object_get(body, field);
    const char *text = json_string_value(given), *dao_name = json_string_value(json_object_get(body, "dao"));
    if (!tool->reader || !dao_name || (given && (!text || read_u64(&number, text)))) return DONE;

    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(resolve_party(tool, &dao, dao_name, SORT_DAO));
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_DAO, 0));
    number = 1;
    if (text)
        TRY(resolve_pathway(tool, &number, dao->row, text));
    else if (json_number(json_object_get(record, "pathways")) != 1)
        return which_pathway(tool, dao, field);
    json_object_set_new(body, field, json_integer((json_int_t)number));
    return DONE;
}

/* Who acts, where an action's first field says for whom: as a party, a bounty's poster or its arbiter. */
static int party_default(const daomesh_schema_info *action, json_t *body, const struct author *author)
{
    static const char *const names[] = { "party", "poster", "arbiter" };
    daomesh_field_info field = { .size = sizeof field };
    if (!author->party || daomesh_schema_field(&field, action, 0) != DAOMESH_OK) return DONE;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (strcmp(field.name, names[i]) != 0 || json_object_get(body, field.name)) continue;
        scoped_text hex = hex_of(author->party->bytes, sizeof author->party->bytes);
        json_object_set_new(body, field.name, json_string(hex));
    }
    return DONE;
}

int fill_defaults(struct tool *tool, const daomesh_schema_info *action, json_t *body,
                  const struct author *author)
{
    switch (action->number) {
    case DAOMESH_ACTION_PARTY_CREATE:
        return person_defaults(body, author);
    case DAOMESH_ACTION_PARTY_RECOVER:
        if (!json_object_get(body, "threshold")) json_object_set_new(body, "threshold", json_integer(1));
        return DONE;
    case DAOMESH_ACTION_DAO_FOUND:
        return dao_defaults(body, author);
    case DAOMESH_ACTION_FOUNDING_OPEN:
        return founding_defaults(tool, body, author);
    case DAOMESH_ACTION_PROPOSAL_OPEN:
        return pathway_default(tool, body, "pathway");
    case DAOMESH_ACTION_CHARTER_AMEND:
        return json_object_get(body, "charter_pathway") ? pathway_default(tool, body, "charter_pathway")
                                                        : DONE;
    case DAOMESH_ACTION_BOUNTY_TAKE:
    case DAOMESH_ACTION_BOUNTY_SUBMIT:
        TRY(party_default(action, body, author));
        return bounty_defaults(tool, body, "terms");
    case DAOMESH_ACTION_BOUNTY_ACCEPT:
    case DAOMESH_ACTION_BOUNTY_REVISE:
    case DAOMESH_ACTION_BOUNTY_REJECT:
    case DAOMESH_ACTION_BOUNTY_RULE:
        TRY(party_default(action, body, author));
        return bounty_defaults(tool, body, "work");
    case DAOMESH_ACTION_BOUNTY_AGREE:
        TRY(party_default(action, body, author));
        return bounty_defaults(tool, body, "part");
    default:
        return party_default(action, body, author);
    }
}
