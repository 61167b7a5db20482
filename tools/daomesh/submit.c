/* submit: actions that others signed become one batch. Signatures are checked first, on all cores. */
#include "tool.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct item {
    char *name; /* file, or line of standard input */
    struct bytes bytes;
    daomesh_result result;
    char *reason;
};

struct pile {
    struct item *at;
    size_t count;
    size_t unread; /* files that cannot be read: told at once, and the others go on */
};
#define scoped_pile __attribute__((cleanup(pile_free))) struct pile

static void pile_free(struct pile *pile)
{
    for (size_t i = 0; i < pile->count; i++) {
        free(pile->at[i].name);
        free(pile->at[i].reason);
        bytes_free(&pile->at[i].bytes);
    }
    free(pile->at);
}

static struct item *pile_add(struct pile *pile, char *name)
{
    pile->at = must_resize(pile->at, (pile->count + 1) * sizeof *pile->at);
    struct item *item = &pile->at[pile->count++];
    *item = (struct item){ .name = name };
    return item;
}

static int by_name(const void *a, const void *b)
{
    const struct item *left = a, *right = b;
    return strcmp(left->name, right->name);
}

static void read_files(struct tool *tool, struct pile *pile, const char *folder)
{
    const size_t count = pile->count;
    pile->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct item item = pile->at[i];
        scoped_text path = text_join("%s/%s", folder, item.name);
        if (file_read(tool, &item.bytes, path) == DONE) {
            pile->at[pile->count++] = item;
            continue;
        }
        free(item.name);
        bytes_free(&item.bytes);
        pile->unread++;
    }
}

static int read_folder(struct tool *tool, struct pile *pile, const char *folder)
{
    DIR *dir = opendir(folder);
    if (!dir && errno == ENOTDIR)
        return file_read(tool, &pile_add(pile, must_copy(folder, strlen(folder)))->bytes, folder);
    if (!dir) return fail(tool, "%s: cannot be read: %s", folder, strerror(errno));
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        size_t len = strlen(entry->d_name);
        if (len > 4 && strcmp(entry->d_name + len - 4, ".act") == 0)
            pile_add(pile, must_copy(entry->d_name, len));
    }
    closedir(dir);
    if (pile->count > 0) qsort(pile->at, pile->count, sizeof *pile->at, by_name);
    read_files(tool, pile, folder);
    return DONE;
}

/* One action a line, hex or base64; empty lines are passed over. */
static int read_lines(struct tool *tool, struct pile *pile)
{
    scoped_bytes input = { 0 };
    TRY(file_read(tool, &input, "-"));
    size_t number = 1;
    for (size_t at = 0; at < input.len; number++) {
        const char *line = (const char *)input.at + at;
        const char *end = memchr(line, '\n', input.len - at);
        size_t len = end ? (size_t)(end - line) : input.len - at;
        at += len + 1;
        while (len > 0 && (line[len - 1] == '\r' || line[len - 1] == ' '))
            len--;
        if (len == 0) continue;
        struct item *item = pile_add(pile, text_join("line %zu", number));
        if (!bytes_decode(&item->bytes, line, len))
            return misuse(tool, "line %zu is neither hex nor base64", number);
    }
    return DONE;
}

static struct check *check_pile(const struct tool *tool, const struct pile *pile)
{
    struct check *checks = must_allocate(pile->count * sizeof *checks);
    for (size_t i = 0; i < pile->count; i++)
        checks[i] = (struct check){ .at = pile->at[i].bytes.at, .len = pile->at[i].bytes.len };
    if (tool->info.mode == DAOMESH_MODE_SIGNED) check_signatures(checks, pile->count, &tool->info.ledger);
    return checks;
}

/* A wrong signature is left to the ledger too: it names the first of its reasons, in its own order. */
static int apply_item(struct tool *tool, struct item *item, int32_t verified)
{
    daomesh_diag diag;
    static const uint8_t nothing;
    const uint8_t *at = item->bytes.len > 0 ? item->bytes.at : &nothing;
    uint32_t flags = verified == DAOMESH_OK ? DAOMESH_APPLY_VERIFIED : 0;
    TRY(batch_apply(tool, &item->result, &diag, at, item->bytes.len, flags));
    item->reason = explain(tool, &diag, item->result.status, at, item->bytes.len);
    return DONE;
}

static int apply_pile(struct tool *tool, struct pile *pile)
{
    struct check *checks = check_pile(tool, pile);
    size_t logged = 0;
    int code = batch_begin(tool);
    for (size_t i = 0; code == DONE && i < pile->count; i++) {
        code = apply_item(tool, &pile->at[i], checks[i].status);
        logged += pile->at[i].result.logged;
    }
    free(checks);
    return code == DONE ? batch_end(tool, logged > 0) : code;
}

static json_t *pile_json(struct tool *tool, const struct pile *pile)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < pile->count; i++) {
        struct item *item = &pile->at[i];
        json_t *row = outcome_json(tool, &item->result, item->reason, &item->bytes);
        json_object_set_new(row, "file", json_string(item->name));
        json_array_append_new(rows, row);
    }
    return rows;
}

static int report_pile(struct tool *tool, const struct pile *pile)
{
    static const struct column columns[] = {
        { "file", "file", LOOK_PLAIN },     { "action", "action", LOOK_PLAIN },
        { "actor", "actor", LOOK_PLAIN },   { "outcome", "outcome", LOOK_PLAIN },
        { "status", "status", LOOK_PLAIN }, { "reason", "reason", LOOK_PLAIN }
    };
    json_auto_t *rows = pile_json(tool, pile);
    size_t done = 0;
    for (size_t i = 0; i < pile->count; i++)
        done += pile->at[i].result.status == DAOMESH_OK;
    if (tool->as_json) {
        json_auto_t *json = json_pack("{s:O, s:I, s:I}", "actions", rows, "height",
                                      (json_int_t)tool->info.height, "time", (json_int_t)tool->info.time);
        print_json(json);
    } else {
        print_table(tool, rows, columns, COUNT_OF(columns));
        printf("%zu of %zu done, batch %llu\n", done, pile->count, (unsigned long long)tool->info.height);
    }
    return done == pile->count && pile->unread == 0 ? DONE : FAILED;
}

int run_submit(struct tool *tool, struct words *args)
{
    const char *from;
    scoped_pile pile = { 0 };
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_word(tool, args, &from, "a folder of *.act files, one file, or -"));
    TRY(take_no_more(tool, args));
    TRY(strcmp(from, "-") == 0 ? read_lines(tool, &pile) : read_folder(tool, &pile, from));
    TRY(session_write(tool));
    TRY(apply_pile(tool, &pile));
    return report_pile(tool, &pile);
}
