/* Tokens and the symbols people use for them. Symbols are no more unique than names: what several tokens share is no argument. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

#define PREFIX_MIN 6

static int add_token(struct tool *tool, uint64_t row)
{
    json_auto_t *record = NULL;
    struct token token = { .row = row };
    TRY(session_record(tool, &record, 0, DAOMESH_RECORD_TOKEN, row));
    const char *id = json_string_value(json_object_get(record, "id")),
               *symbol = json_string_value(json_object_get(record, "symbol"));
    if (!id || !symbol || !id_read(&token.id, id))
        return fail(tool, "token %llu cannot be read", (unsigned long long)row);
    for (size_t i = 0; i < tool->token_count; i++) {
        if (strcmp(tool->tokens[i].symbol, symbol) == 0) tool->tokens[i].shared = token.shared = 1;
    }
    token.symbol = must_copy(symbol, strlen(symbol));
    tool->tokens = must_resize(tool->tokens, (tool->token_count + 1) * sizeof token);
    tool->tokens[tool->token_count++] = token;
    return DONE;
}

static int tokens_load(struct tool *tool)
{
    uint64_t cursor = 0;
    if (tool->tokens || !tool->reader) return DONE;
    do {
        daomesh_item items[DAOMESH_PAGE_MAX];
        size_t count = 0;
        int32_t status = daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, tool->reader, 0,
                                             DAOMESH_RECORD_TOKEN);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "tokens");
        for (size_t i = 0; i < count; i++)
            TRY(add_token(tool, items[i].local));
    } while (cursor > 0);
    return DONE;
}

void tokens_free(struct tool *tool)
{
    for (size_t i = 0; i < tool->token_count; i++)
        free(tool->tokens[i].symbol);
    free(tool->tokens);
    tool->tokens = NULL;
    tool->token_count = 0;
}

const struct token *token_at(struct tool *tool, size_t index)
{
    return tokens_load(tool) == DONE && index < tool->token_count ? &tool->tokens[index] : NULL;
}

const struct token *token_of_row(struct tool *tool, uint64_t row)
{
    const struct token *token;
    for (size_t i = 0; (token = token_at(tool, i)) != NULL; i++) {
        if (token->row == row) return token;
    }
    return NULL;
}

const struct token *token_of_id(struct tool *tool, const daomesh_id *id)
{
    const struct token *token;
    for (size_t i = 0; (token = token_at(tool, i)) != NULL; i++) {
        if (memcmp(&token->id, id, sizeof *id) == 0) return token;
    }
    return NULL;
}

json_t *token_json(const struct token *token)
{
    scoped_text hex = hex_of(token->id.bytes, sizeof token->id.bytes);
    return json_pack("{s:s, s:s}", "id", hex, "name", token->symbol);
}

static int is_meant(const struct token *token, const char *text)
{
    scoped_text hex = hex_of(token->id.bytes, sizeof token->id.bytes);
    size_t len = strlen(text);
    return strcmp(token->symbol, text) == 0 || (len >= PREFIX_MIN && strncmp(hex, text, len) == 0);
}

int resolve_token(struct tool *tool, daomesh_id *out, const char *text, const char *path)
{
    const struct token *token, *meant = NULL;
    struct suggestion near = { .wanted = text };
    size_t count = 0;
    if (id_read(out, text)) return DONE;
    for (size_t i = 0; (token = token_at(tool, i)) != NULL; i++) {
        suggest(&near, token->symbol);
        if (!is_meant(token, text)) continue;
        meant = token;
        count++;
    }
    char safe[LABEL_BYTES];
    text_escape(safe, sizeof safe, text);
    scoped_text hint = did_you_mean(&near);
    if (count == 0) return fail(tool, "%s: no token is called %s%s", path, safe, hint);
    if (count > 1)
        return fail(tool, "%s: \"%s\" could be several; the digits of an id would be right", path, safe);
    *out = meant->id;
    return DONE;
}
