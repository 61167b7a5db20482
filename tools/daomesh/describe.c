/* describe: what an action says, before anyone signs it. */
#include "tool.h"

#include <string.h>
#include <unistd.h>

/* An action begins with the head of a map, which is no letter of hex or base64. */
static int is_map(uint8_t byte)
{
    return byte >> 5 == 5;
}

/* A file, standard input, or the bytes themselves in hex or base64. */
static int load(struct tool *tool, struct bytes *out, const char *what)
{
    scoped_bytes file = { 0 };
    int is_file = strcmp(what, "-") == 0 || access(what, F_OK) == 0;
    if (!is_file) {
        /* Many a file's name could be base64, but not of a map. */
        if (bytes_decode(out, what, strlen(what)) && out->len > 0 && is_map(out->at[0])) return DONE;
        return fail(tool, "%s: no such file, and no action in hex or base64", what);
    }
    TRY(file_read(tool, &file, what));
    size_t len = file.len;
    while (len > 0 && (file.at[len - 1] == '\n' || file.at[len - 1] == '\r'))
        len--;
    if (len == 0 || is_map(file.at[0]) || !bytes_decode(out, (const char *)file.at, len))
        bytes_append(out, file.at, file.len);
    return DONE;
}

/* Arguments of the sentence, as a wallet in another language takes them. */
static json_t *arguments_of(struct tool *tool, const struct bytes *action)
{
    json_t *list = json_array();
    for (uint32_t i = 0;; i++) {
        daomesh_field_info field = { .size = sizeof field };
        char text[LABEL_BYTES];
        size_t len;
        int32_t status = daomesh_describe_argument(&field, text, sizeof text, &len, action->at, action->len,
                                                   i, namer, tool);
        if (status != DAOMESH_OK && status != DAOMESH_E_BUFFER) return list;
        json_array_append_new(list, json_pack("{s:s?, s:s}", "field", field.name, "text", text));
    }
}

/* Signatures are for one ledger: without it they can be counted, not checked. */
static const char *signatures_word(const struct tool *tool, const struct bytes *envelope)
{
    if (!tool->reader) return "not checked, there is no ledger here";
    int32_t status = daomesh_action_verify(&tool->info.ledger, envelope->at, envelope->len, NULL);
    return status == DAOMESH_OK ? "valid" : "NOT valid in this ledger";
}

int run_describe(struct tool *tool, struct words *args)
{
    const char *what;
    scoped_bytes action = { 0 };
    daomesh_action_view view = { .size = sizeof view };
    daomesh_diag diag = { .size = sizeof diag };
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_word(tool, args, &what, "a file, - or hex"));
    TRY(take_no_more(tool, args));
    TRY(load(tool, &action, what));
    static const uint8_t nothing;
    int32_t status = daomesh_action_read(&view, action.len > 0 ? action.at : &nothing, action.len, &diag);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "not an action");
    if (access(tool->path, F_OK) == 0) TRY(session_read(tool)); /* for names; ids do without */

    json_auto_t *json = action_json(tool, action.at, action.len);
    json_object_set_new(json, "arguments", arguments_of(tool, &action));
    if (view.signature_count > 0)
        json_object_set_new(json, "signatures", json_string(signatures_word(tool, &action)));
    if (tool->as_json) {
        print_json(json);
        return DONE;
    }
    static const struct column lines[] = { { "actor", "actor", LOOK_PLAIN },
                                           { "lane", "lane", LOOK_PLAIN },
                                           { "sequence", "sequence", LOOK_PLAIN },
                                           { "signed_by", "signed by", LOOK_PLAIN },
                                           { "signatures", "signatures", LOOK_PLAIN } };
    scoped_text sentence = sentence_of(tool, action.at, action.len);
    print_lines("", "", sentence);
    print_card(tool, json, lines, COUNT_OF(lines));
    return DONE;
}
