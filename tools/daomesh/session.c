/* The ledger of this run: opened once, read through one reader, its records as JSON. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static int explain_open(const struct tool *tool, int32_t status, const daomesh_diag *diag)
{
    if (status == DAOMESH_E_NOT_FOUND)
        return fail(tool, "%s: there is no ledger; daomesh init makes one, --ledger FILE names another",
                    tool->path);
    return fail_status(tool, status, diag, "%s", tool->path);
}

static int session_open(struct tool *tool, uint32_t read_only)
{
    daomesh_ledger_options options;
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_ledger_options_init(&options, sizeof options);
    options.path = tool->path;
    options.create = 0;
    options.read_only = read_only;
    int32_t status = daomesh_ledger_open(&tool->ledger, &options, &diag);
    if (status != DAOMESH_OK) return explain_open(tool, status, &diag);
    return session_refresh(tool);
}

int session_read(struct tool *tool)
{
    return session_open(tool, 1);
}

int session_write(struct tool *tool)
{
    return session_open(tool, 0);
}

int session_refresh(struct tool *tool)
{
    names_free(tool);
    daomesh_reader_close(tool->reader);
    tool->reader = NULL;
    int32_t status = daomesh_reader_open(&tool->reader, tool->ledger);
    tool->info = (daomesh_ledger_info){ .size = sizeof tool->info };
    if (status == DAOMESH_OK) status = daomesh_reader_info(&tool->info, tool->reader);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "%s", tool->path);
}

void session_close(struct tool *tool)
{
    names_free(tool);
    daomesh_reader_close(tool->reader);
    daomesh_ledger_close(tool->ledger);
    tool->reader = NULL;
    tool->ledger = NULL;
}

uint64_t session_now(const struct tool *tool)
{
    if (tool->time_text) return tool->time;
    time_t clock = time(NULL);
    uint64_t now = clock > 0 ? (uint64_t)clock : 0;
    return now > tool->info.time ? now : tool->info.time;
}

int session_bytes(struct tool *tool, struct bytes *out, uint64_t home, uint32_t kind, uint64_t local)
{
    size_t len = 0;
    bytes_room(out, 4096);
    out->len = 0;
    int32_t status = daomesh_reader_record(out->at, out->cap, &len, tool->reader, home, kind, local);
    if (status == DAOMESH_E_BUFFER) {
        bytes_room(out, len);
        status = daomesh_reader_record(out->at, out->cap, &len, tool->reader, home, kind, local);
    }
    if (status == DAOMESH_E_NOT_FOUND) return DONE;
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "record %u of home %llu, local %llu", (unsigned)kind,
                           (unsigned long long)home, (unsigned long long)local);
    out->len = len;
    return DONE;
}

uint64_t json_number(const json_t *value)
{
    uint64_t number = 0;
    if (json_is_string(value) && read_u64(&number, json_string_value(value))) return number;
    return json_is_integer(value) ? (uint64_t)json_integer_value(value) : 0;
}

int session_record(struct tool *tool, json_t **out, uint64_t home, uint32_t kind, uint64_t local)
{
    scoped_bytes bytes = { 0 };
    *out = NULL;
    TRY(session_bytes(tool, &bytes, home, kind, local));
    if (bytes.len == 0) return DONE;
    *out = schema_value(DAOMESH_SCHEMA_RECORD, kind, bytes.at, bytes.len);
    return *out ? DONE : fail(tool, "a record of kind %u does not fit the schema", (unsigned)kind);
}
