/*
 * What `show` can show beside what show.c does itself: one thing a function, which takes its own words and prints. thing.c finds
 * things of a DAO by number or name.
 */
#ifndef DAOMESH_TOOL_SHOW_H
#define DAOMESH_TOOL_SHOW_H

#include "../tool.h"

/* --- thing.c: dials, feeds and roles of a DAO ----------------------------------------------------------------------------- */

struct numbered {
    const char *what;  /* how errors call it */
    const char *count; /* field of the DAO's record: the highest number */
    const char *name;  /* field of the thing's record */
    uint32_t kind;
};
/* A DAO and a thing of it, by number or name, from the next words. *out is its record, with its number and "dao". */
int take_numbered(struct tool *tool, struct words *args, const struct party **dao, json_t **out,
                  const struct numbered *things);

/* A card that leaves out which of the optional fields are nothing: null, 0, no, or an empty list. */
void print_set(struct tool *tool, const json_t *object, const struct column *lines, size_t count,
               const char *const *optional, size_t optional_count);

/* A table, where there is a row. */
void print_rows(struct tool *tool, const json_t *rows, const struct column *columns, size_t count);

/* --- stream.c -------------------------------------------------------------------------------------------------------------- */

/* A stream's record, with its number, names, state and what is released and due. */
int read_stream(struct tool *tool, json_t **out, uint64_t number);

/* --- dial.c, feed.c, pool.c, role.c, member.c, programme.c, minter.c, stream.c --------------------------------------------- */

int show_dial(struct tool *tool, struct words *args);
int show_controller(struct tool *tool, struct words *args);
int show_feed(struct tool *tool, struct words *args);
int show_pool(struct tool *tool, struct words *args);
int show_role(struct tool *tool, struct words *args);
int show_member(struct tool *tool, struct words *args);
int show_programme(struct tool *tool, struct words *args);
int show_minter(struct tool *tool, struct words *args);
int show_stream(struct tool *tool, struct words *args);

#endif
