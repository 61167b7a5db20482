/* Shared by the files of `daomesh mirror`: a published log elsewhere, its tiles and entries as proven, and what a conflict is. */
#ifndef DAOMESH_TOOL_MIRROR_H
#define DAOMESH_TOOL_MIRROR_H

#include "../tool.h"

#define CONFLICT 3 /* exit code: a log signed two histories */

/* --- http.c: files over HTTP; there is nothing in it where libcurl was not found ---------------------------------- */

struct http;
int http_open(struct tool *tool, struct http **out, uint64_t timeout_s);
void http_close(struct http *http);
int http_get(struct tool *tool, struct http *http, struct bytes *out, int *found, const char *url,
             size_t cap);

/* --- remote.c: where a log is published --------------------------------------------------------------------------- */

struct remote {
    struct tool *tool;
    char *base;        /* URL or folder, without a slash at its end */
    struct http *http; /* NULL for a folder */
};
int remote_open(struct tool *tool, struct remote *out, const char *where, uint64_t timeout_s);
void remote_close(struct remote *remote);
/* A file of at most cap bytes; *found 0 when there is none. */
int remote_get(struct remote *remote, struct bytes *out, int *found, const char *path, size_t cap);
/* The same for a file that must be there. */
int remote_need(struct remote *remote, struct bytes *out, const char *path, size_t cap);

/* --- tiles.c: its tiles, and its entries once they are proven ------------------------------------------------------ */

#define TILE_SLOTS 48 /* tiles kept: those of the right edge and of the way to it */

struct tiles {
    struct remote *remote;
    struct tile_slot *slots;
    uint64_t clock;
    int told; /* why a tile cannot be had was said already */
};
void tiles_open(struct tiles *tiles, struct remote *remote);
void tiles_close(struct tiles *tiles);
daomesh_tile_source tiles_source(struct tiles *tiles);
int tiles_failed(const struct tiles *tiles, int32_t status); /* says so, once */

/* Entries of a log from `next` on; none is given that the checkpoint's root does not hold. */
struct feed {
    struct tiles *tiles;
    daomesh_checkpoint head;
    uint64_t next;
    struct bytes bundle;
    daomesh_span rest; /* of the bundle */
};
int feed_next(struct tool *tool, void *feed, struct bytes *entry, int *more);
void feed_close(struct feed *feed);

/* --- conflict.c: two checkpoints of a log that cannot both be true ------------------------------------------------- */

/* A checkpoint and the note that says it. */
struct claim {
    struct bytes note;
    daomesh_checkpoint head; /* its origin points into the note; size 0 and no note when there is none */
};

/*
 * What the larger of two trees says of the smaller: its root at that size, proven. Another root than the smaller claims is a
 * conflict, and this is its proof.
 */
struct verdict {
    daomesh_id root;
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
};
/* PROOF: the tiles do not lead to the larger one's root, so they say nothing. */
int32_t verdict_make(struct verdict *out, const daomesh_checkpoint *smaller, const daomesh_checkpoint *larger,
                     const daomesh_tile_source *tiles_of_larger);
json_t *conflict_json(const struct claim *smaller, const struct claim *larger, const struct verdict *verdict,
                      const daomesh_note_key *log);

/* --- note.c: lines of notes ----------------------------------------------------------------------------------------- */

/* Reads a checkpoint and checks it by a policy. */
int32_t claim_read(struct claim *claim, const daomesh_checkpoint_policy *policy);
void claim_free(struct claim *claim);
#define scoped_claim __attribute__((cleanup(claim_free))) struct claim
/* The checkpoint that stands in a folder; NOT_FOUND when there is none. */
int32_t note_standing(struct bytes *out, daomesh_log_folder *folder);
/* The same text with the lines of the policy's keys alone, but for `without` (NULL is fine), then `line` where given. */
int32_t note_keep(struct bytes *out, const struct claim *claim, const daomesh_checkpoint_policy *policy,
                  const daomesh_note_key *without, const struct bytes *line);
/* Whether it bears the name of this key below it, by another key alone. */
int note_has_other_key(const daomesh_note *note, const daomesh_note_key *key);
/* Both notes' lines below their text, the newer's cosignatures before the older's; *is_other: the texts differ, nothing is written. */
int32_t note_merge(struct bytes *out, int *is_other, const struct bytes *older, const struct bytes *newer);

#endif
