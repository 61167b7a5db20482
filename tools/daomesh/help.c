/* Help for actions, from the schema: which there are, what fields they take. */
#include "tool.h"

#include <string.h>

static const char *type_word(const daomesh_field_info *field)
{
    switch (field->type) {
    case DAOMESH_TYPE_FLAG:
        return "yes or no";
    case DAOMESH_TYPE_PPM:
        return "part";
    case DAOMESH_TYPE_TIME:
        return "time";
    case DAOMESH_TYPE_DURATION:
        return "duration";
    case DAOMESH_TYPE_KIND:
        return "action";
    case DAOMESH_TYPE_AMOUNT:
        return "amount";
    case DAOMESH_TYPE_ID:
        if (names_token(field)) return "token";
        return strcmp(field->name, "dao") == 0 ? "DAO" : "party";
    case DAOMESH_TYPE_KEY:
        return "key";
    case DAOMESH_TYPE_HASH:
        return "hash";
    case DAOMESH_TYPE_TEXT:
        return "text";
    case DAOMESH_TYPE_BYTES:
        return "bytes";
    case DAOMESH_TYPE_ACTIONS:
        return "actions";
    case DAOMESH_TYPE_STRUCT:
        return field->of;
    default:
        return "number";
    }
}

static json_t *field_row(const daomesh_field_info *field, const char *entry, const char *before)
{
    scoped_text words = words_for(entry, field->name);
    scoped_text name = text_join("%s%s", before, field->name);
    scoped_text type = text_join("%s%s", field->many ? "list of " : "", type_word(field));
    scoped_text doc = text_join("%s%s%s%s", field->doc, field->optional ? " (optional)" : "",
                                words ? "; words: " : "", words ? words : "");
    return json_pack("{s:s, s:s, s:s}", "field", name, "type", type, "doc", doc);
}

/* The fields of a struct follow the field that has it, as a.b; structs nest no deeper than the schema does. */
static void add_fields(json_t *rows, const daomesh_schema_info *entry, const char *before, uint32_t depth)
{
    daomesh_field_info field = { .size = sizeof field };
    daomesh_schema_info of = { .size = sizeof of };
    for (uint32_t i = 0; daomesh_schema_field(&field, entry, i) == DAOMESH_OK; i++) {
        json_array_append_new(rows, field_row(&field, entry->name, before));
        if (field.type != DAOMESH_TYPE_STRUCT || depth >= DAOMESH_CBOR_DEPTH_MAX) continue;
        if (daomesh_schema_find(&of, DAOMESH_SCHEMA_STRUCT, field.of) != DAOMESH_OK) continue;
        scoped_text inner = text_join("%s%s.", before, field.name);
        add_fields(rows, &of, inner, depth + 1);
    }
}

json_t *actions_json(void)
{
    json_t *rows = json_array();
    daomesh_schema_info action = { .size = sizeof action };
    for (uint32_t i = 0; daomesh_schema_at(&action, DAOMESH_SCHEMA_ACTION, i) == DAOMESH_OK; i++)
        json_array_append_new(rows, json_pack("{s:s, s:i, s:s}", "action", action.name, "number",
                                              (int)action.number, "doc", action.doc));
    return rows;
}

static int print_actions(struct tool *tool)
{
    static const struct column columns[] = { { "action", "action", LOOK_PLAIN },
                                             { "doc", "what it does", LOOK_PLAIN } };
    json_auto_t *rows = actions_json();
    putchar('\n');
    print_table(tool, rows, columns, COUNT_OF(columns));
    printf("\nFields of one: daomesh act ACTION --help\n");
    return SHOWN;
}

int print_action_help(struct tool *tool, struct words *args)
{
    static const struct column columns[] = { { "field", "field", LOOK_PLAIN },
                                             { "type", "type", LOOK_PLAIN },
                                             { "doc", "what it is", LOOK_PLAIN } };
    const char *name;
    daomesh_schema_info action;
    if (args->count == 0) return print_actions(tool);
    TRY(take_word(tool, args, &name, "the action"));
    TRY(find_action(tool, &action, name));
    printf("daomesh act %s --FIELD VALUE ... --as KEY\n\n%s\n", action.name, action.doc);
    if (action.say) printf("It reads: %s\n", action.say);
    putchar('\n');
    json_auto_t *rows = json_array();
    add_fields(rows, &action, "--", 0);
    print_table(tool, rows, columns, COUNT_OF(columns));
    return SHOWN;
}
