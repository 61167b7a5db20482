/*
 * mirror: a copy of a published log that believes nothing. Each pass takes the newest checkpoint, makes sure that it goes on
 * from all it saw before, writes that down, applies every new entry to a ledger of its own, and only then publishes the same
 * log and puts its name below the checkpoint. Killed at any point, the next pass goes on from there.
 *
 *     FOLDER/seen           the largest checkpoint that was not refused, durable before anything is signed
 *     FOLDER/ledger.dmesh   the ledger, applied anew
 *     FOLDER/log            the log, to be served
 *     FOLDER/conflict-...   proofs that the log signed two histories
 */
#include "mirror.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define TIMEOUT_S_USUAL 60
#define DURATION_S_MAX 31536000
#define HEADER_BYTES_MAX 256

struct mirror {
    const char *from;
    const char *to;
    const char *policy_path;
    const char *log_key;  /* instead of a policy */
    const char *key_name; /* NULL: no cosignature */
    const char *name;     /* that cosigns */
    uint64_t timeout_s;
    uint64_t every_s; /* 0: once */
    uint64_t fresh_s; /* 0: cosignatures of any age */

    struct tool *tool;
    struct bytes policy_text;
    daomesh_checkpoint_policy policy;
    daomesh_note_key cosigners[DAOMESH_POLICY_WITNESSES_MAX];
    daomesh_note_key cosigner;
    struct keyfile key;
    struct remote remote;
    struct tiles tiles;
    daomesh_log_folder *folder;
    struct claim seen;
    struct claim found;
    uint64_t old_entries; /* of the copy, before this pass */
};

/* --- What it believes ----------------------------------------------------------------------------------------------- */

static int read_policy(struct mirror *mirror)
{
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_checkpoint_policy *policy = &mirror->policy;
    if (mirror->log_key) {
        *policy = (daomesh_checkpoint_policy){ .size = sizeof *policy };
        int32_t status = daomesh_note_key_read(&policy->log, mirror->log_key, strlen(mirror->log_key));
        policy->origin = policy->log.name;
        if (status == DAOMESH_OK && policy->log.kind != DAOMESH_NOTE_ED25519) status = DAOMESH_E_ALGORITHM;
        if (status == DAOMESH_OK) return DONE;
        return fail_status(mirror->tool, status, NULL, "--log: no verifier key of a log, NAME+HASH+KEY");
    }
    TRY(file_read(mirror->tool, &mirror->policy_text, mirror->policy_path));
    int32_t status =
        daomesh_checkpoint_policy_read(policy, mirror->cosigners, COUNT_OF(mirror->cosigners), NULL,
                                       (const char *)mirror->policy_text.at, mirror->policy_text.len, &diag);
    return status == DAOMESH_OK ? DONE : fail_status(mirror->tool, status, &diag, "%s", mirror->policy_path);
}

static uint64_t now(const struct mirror *mirror)
{
    return mirror->tool->time > 0 ? mirror->tool->time : (uint64_t)time(NULL);
}

static int read_key(struct mirror *mirror)
{
    const char *name = mirror->name ? mirror->name : mirror->key_name;
    if (!name) return DONE;
    TRY(keyfile_load_seed(mirror->tool, &mirror->key, mirror->key_name));
    int32_t status = daomesh_note_key_make(&mirror->cosigner, name, strlen(name), DAOMESH_NOTE_COSIGNATURE,
                                           &mirror->key.key);
    return status == DAOMESH_OK ? DONE : fail_status(mirror->tool, status, NULL, "--name");
}

/* --- What it saw ------------------------------------------------------------------------------------------------------ */

/* The log's own signature is what makes the two of them a proof; who cosigned does not matter here. */
static int read_seen(struct mirror *mirror)
{
    scoped_text path = text_join("%s/seen", mirror->to);
    daomesh_checkpoint_policy policy = mirror->policy;
    if (access(path, F_OK) != 0 && errno == ENOENT) return DONE;
    policy.required = 0;
    TRY(file_read(mirror->tool, &mirror->seen.note, path));
    int32_t status = claim_read(&mirror->seen, &policy);
    return status == DAOMESH_OK ? DONE : fail_status(mirror->tool, status, NULL, "%s", path);
}

static int read_found(struct mirror *mirror)
{
    TRY(remote_need(&mirror->remote, &mirror->found.note, "checkpoint", DAOMESH_NOTE_BYTES_MAX));
    int32_t status = claim_read(&mirror->found, &mirror->policy);
    return status == DAOMESH_OK ? DONE
                                : fail_status(mirror->tool, status, NULL, "%s/checkpoint", mirror->from);
}

/* From here on no other history of this log is cosigned, whatever happens to this pass. */
static int keep_seen(struct mirror *mirror)
{
    scoped_bytes note = { 0 };
    scoped_text path = text_join("%s/seen", mirror->to);
    int32_t status = note_keep(&note, &mirror->found, &mirror->policy, NULL, NULL);
    if (status != DAOMESH_OK) return fail_status(mirror->tool, status, NULL, "%s/checkpoint", mirror->from);
    return file_replace(mirror->tool, path, note.at, note.len);
}

/* --- Conflicts ---------------------------------------------------------------------------------------------------------- */

/* Entries of the log that this folder has tiles for; 0 where that cannot be said. */
static uint64_t folder_size(const struct mirror *mirror)
{
    scoped_bytes bytes = { 0 };
    daomesh_note note;
    daomesh_checkpoint head;
    int32_t status = note_standing(&bytes, mirror->folder);
    if (status == DAOMESH_OK) status = daomesh_note_read(&note, bytes.at, bytes.len);
    if (status == DAOMESH_OK) status = daomesh_checkpoint_read(&head, note.text.at, note.text.len);
    return status == DAOMESH_OK ? head.size : 0;
}

static int32_t root_at(daomesh_id *root, uint64_t size, uint64_t log_size, const daomesh_tile_source *tiles)
{
    daomesh_merkle_tree tree;
    int32_t status = daomesh_log_tree_at(&tree, size, log_size, tiles);
    return status == DAOMESH_OK ? daomesh_merkle_root(root, &tree) : status;
}

/* How many entries both logs begin with, by halving; fewer are told where tiles cannot be had. */
static uint64_t common_entries(struct mirror *mirror)
{
    const uint64_t ours = folder_size(mirror), theirs = mirror->found.head.size;
    const daomesh_tile_source their_tiles = tiles_source(&mirror->tiles);
    daomesh_tile_source our_tiles;
    uint64_t same = 0, other = (ours < theirs ? ours : theirs) + 1;
    if (daomesh_log_folder_tiles(&our_tiles, mirror->folder) != DAOMESH_OK) return 0;
    while (other - same > 1) {
        const uint64_t middle = same + (other - same) / 2;
        daomesh_id our_root, their_root;
        if (root_at(&our_root, middle, ours, &our_tiles) != DAOMESH_OK ||
            root_at(&their_root, middle, theirs, &their_tiles) != DAOMESH_OK)
            break;
        if (memcmp(&our_root, &their_root, sizeof our_root) == 0)
            same = middle;
        else
            other = middle;
    }
    return same;
}

static int cry_out(struct mirror *mirror, const struct claim *smaller, const struct claim *larger,
                   const struct verdict *verdict)
{
    scoped_text path =
        text_join("%s/conflict-%llu-%llu.json", mirror->to, (unsigned long long)smaller->head.size,
                  (unsigned long long)larger->head.size);
    json_auto_t *object = conflict_json(smaller, larger, verdict, &mirror->policy.log);
    scoped_text text = json_dumps(object, JSON_INDENT(2));
    TRY(file_replace(mirror->tool, path, (const uint8_t *)text, strlen(text)));
    fail(mirror->tool,
         "CONFLICT: the log %.*s signed two histories, alike for %llu entries; the proof is %s, and daomesh "
         "conflict "
         "checks it",
         (int)mirror->policy.origin.len, (const char *)mirror->policy.origin.at,
         (unsigned long long)common_entries(mirror), path);
    return CONFLICT;
}

/* A smaller checkpoint than before: nothing is taken from it, and where it tells another story that is proven. */
static int refuse_smaller(struct mirror *mirror)
{
    struct verdict verdict;
    daomesh_tile_source tiles;
    const daomesh_checkpoint *found = &mirror->found.head, *seen = &mirror->seen.head;
    int32_t status = daomesh_log_folder_tiles(&tiles, mirror->folder);
    if (status == DAOMESH_OK && folder_size(mirror) == seen->size) {
        status = verdict_make(&verdict, found, seen, &tiles);
        if (status != DAOMESH_OK) return fail_status(mirror->tool, status, NULL, "%s/log", mirror->to);
        if (memcmp(&verdict.root, &found->root, sizeof verdict.root) != 0)
            return cry_out(mirror, &mirror->found, &mirror->seen, &verdict);
    }
    return fail(mirror->tool,
                "%s/checkpoint: shrank from %llu entries to %llu: an old copy, or the log was rolled back",
                mirror->from, (unsigned long long)seen->size, (unsigned long long)found->size);
}

static int check_goes_on(struct mirror *mirror)
{
    struct verdict verdict;
    const daomesh_tile_source tiles = tiles_source(&mirror->tiles);
    if (mirror->seen.note.len == 0) return DONE;
    if (mirror->found.head.size < mirror->seen.head.size) return refuse_smaller(mirror);
    int32_t status = verdict_make(&verdict, &mirror->seen.head, &mirror->found.head, &tiles);
    if (status == DAOMESH_E_PROOF)
        return fail(mirror->tool, "%s: the tiles do not lead to the checkpoint's root", mirror->from);
    if (status != DAOMESH_OK) return tiles_failed(&mirror->tiles, status);
    if (memcmp(&verdict.root, &mirror->seen.head.root, sizeof verdict.root) == 0) return DONE;
    return cry_out(mirror, &mirror->seen, &mirror->found, &verdict);
}

/* --- The copy ------------------------------------------------------------------------------------------------------------- */

/* Which ledger the log says it is of. If that is not true, no signature of it fits. */
static int read_header(struct mirror *mirror, daomesh_id *id, uint32_t *mode)
{
    scoped_bytes bytes = { 0 };
    TRY(remote_need(&mirror->remote, &bytes, "ledger", HEADER_BYTES_MAX));
    bytes_append(&bytes, "", 1);
    const char *end = memchr(bytes.at, '\n', bytes.len);
    if (end == (const char *)bytes.at + bytes.len - 2 && log_header_read(id, mode, (const char *)bytes.at))
        return DONE;
    return fail(mirror->tool, "%s/ledger: does not say which ledger the log is of", mirror->from);
}

static int open_copy(struct mirror *mirror, const char *path, const daomesh_id *id, uint32_t mode)
{
    daomesh_ledger_options options;
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_ledger_options_init(&options, sizeof options);
    options.path = path;
    options.mode = mode;
    options.ledger = *id;
    options.commitment = DAOMESH_COMMITMENT_SMT;
    int32_t status = daomesh_ledger_open(&mirror->tool->ledger, &options, &diag);
    if (status != DAOMESH_OK) return fail_status(mirror->tool, status, &diag, "%s", path);
    return session_refresh(mirror->tool);
}

static int replay_new(struct mirror *mirror, const daomesh_id *id, uint32_t mode, uint64_t from)
{
    struct replay_count total;
    scoped_source *source = NULL;
    struct feed feed = { .tiles = &mirror->tiles, .head = mirror->found.head, .next = from };
    const struct log_feed entries = {
        .next = feed_next, .ctx = &feed, .id = *id, .mode = mode, .from = from
    };
    source = log_source_feed(mirror->from, &entries);
    int code = replay_log(mirror->tool, mirror->tool->ledger, source, &total);
    feed_close(&feed);
    return code == DONE ? session_refresh(mirror->tool) : code;
}

static int extend_copy(struct mirror *mirror)
{
    daomesh_id id;
    uint32_t mode;
    struct tool *tool = mirror->tool;
    const uint64_t size = mirror->found.head.size;
    scoped_text path = text_join("%s/ledger.dmesh", mirror->to);
    TRY(read_header(mirror, &id, &mode));
    TRY(open_copy(mirror, path, &id, mode));
    mirror->old_entries = tool->info.entries;
    if (mirror->old_entries > size)
        return fail(tool, "%s: holds %llu entries, the checkpoint %llu", path,
                    (unsigned long long)tool->info.entries, (unsigned long long)size);
    return mirror->old_entries < size ? replay_new(mirror, &id, mode, mirror->old_entries) : DONE;
}

/* The same log from the copy's own records: its root is the checkpoint's, or nothing is published. */
static int publish_copy(struct mirror *mirror)
{
    daomesh_checkpoint head;
    const daomesh_checkpoint *found = &mirror->found.head;
    int32_t status =
        daomesh_reader_publish(&head, mirror->tool->reader, mirror->folder,
                               (const char *)mirror->policy.origin.at, mirror->policy.origin.len);
    if (status != DAOMESH_OK) return fail_status(mirror->tool, status, NULL, "%s/log", mirror->to);
    if (head.size == found->size && memcmp(&head.root, &found->root, sizeof head.root) == 0) return DONE;
    return fail(mirror->tool, "the entries applied anew do not have the checkpoint's root");
}

/* --- The cosignature ---------------------------------------------------------------------------------------------------- */

static int sign(struct mirror *mirror, struct bytes *line)
{
    daomesh_note note;
    if (!mirror->key_name) return DONE;
    int32_t status = daomesh_note_read(&note, mirror->found.note.at, mirror->found.note.len);
    bytes_room(line, 2 * DAOMESH_NOTE_NAME_MAX);
    if (status == DAOMESH_OK)
        status = daomesh_note_sign((char *)line->at, line->cap, &line->len, note.text.at, note.text.len,
                                   &mirror->cosigner, mirror->key.seed, now(mirror));
    return status == DAOMESH_OK ? DONE : fail_status(mirror->tool, status, NULL, "the cosignature");
}

/* A pass without a key keeps what one with a key signed, as long as the checkpoint is the same. */
static int32_t add_standing(const struct mirror *mirror, struct bytes *note)
{
    int is_other;
    struct bytes both = { 0 };
    scoped_bytes standing = { 0 };
    int32_t status = note_standing(&standing, mirror->folder);
    if (status == DAOMESH_E_NOT_FOUND) return DAOMESH_OK;
    if (status == DAOMESH_OK) status = note_merge(&both, &is_other, &standing, note);
    if (status == DAOMESH_OK && !is_other) {
        bytes_free(note);
        *note = both;
    }
    return status;
}

static int announce(struct mirror *mirror)
{
    scoped_bytes line = { 0 };
    scoped_bytes note = { 0 };
    TRY(sign(mirror, &line));
    int32_t status =
        note_keep(&note, &mirror->found, &mirror->policy, mirror->key_name ? &mirror->cosigner : NULL, &line);
    if (status == DAOMESH_OK && !mirror->key_name) status = add_standing(mirror, &note);
    if (status == DAOMESH_OK) status = daomesh_log_folder_announce(mirror->folder, note.at, note.len);
    return status == DAOMESH_OK ? DONE : fail_status(mirror->tool, status, NULL, "%s/log", mirror->to);
}

static int report(struct mirror *mirror)
{
    struct tool *tool = mirror->tool;
    const daomesh_checkpoint *found = &mirror->found.head;
    char key[2 * DAOMESH_NOTE_NAME_MAX] = "";
    size_t len;
    scoped_text root = hex_of(found->root.bytes, sizeof found->root.bytes);
    const uint64_t new_entries = found->size - mirror->old_entries;
    if (mirror->key_name) (void)daomesh_note_key_write(key, sizeof key, &len, &mirror->cosigner);
    if (tool->as_json) {
        json_auto_t *object =
            json_pack("{s:s%, s:I, s:I, s:s, s:I}", "log", (const char *)found->origin.at, found->origin.len,
                      "entries", (json_int_t)found->size, "new", (json_int_t)new_entries, "root", root,
                      "height", (json_int_t)tool->info.height);
        if (mirror->key_name) json_object_set_new(object, "cosigner", json_string(key));
        print_json(object);
        return DONE;
    }
    printf("%sok%s: %.*s, %llu entries, %llu of them new\nroot %s\n", ink(tool, INK_GREEN),
           ink(tool, INK_PLAIN), (int)found->origin.len, (const char *)found->origin.at,
           (unsigned long long)found->size, (unsigned long long)new_entries, root);
    if (mirror->key_name) printf("cosigned as %s\n", key);
    return DONE;
}

/* --- A pass ----------------------------------------------------------------------------------------------------------------- */

static int pass(struct mirror *mirror)
{
    TRY(read_policy(mirror));
    if (mirror->fresh_s > 0 && mirror->fresh_s < now(mirror))
        mirror->policy.not_before = now(mirror) - mirror->fresh_s;
    TRY(read_seen(mirror));
    TRY(remote_open(mirror->tool, &mirror->remote, mirror->from, mirror->timeout_s));
    tiles_open(&mirror->tiles, &mirror->remote);
    TRY(read_found(mirror));
    TRY(check_goes_on(mirror));
    TRY(keep_seen(mirror));
    TRY(extend_copy(mirror));
    TRY(publish_copy(mirror));
    TRY(announce(mirror));
    return report(mirror);
}

/* A copy lies in a folder of its own, not among the files of a log that is served. */
static int check_place(const struct mirror *mirror)
{
    scoped_text checkpoint = text_join("%s/checkpoint", mirror->to);
    if (access(checkpoint, F_OK) != 0) return DONE;
    return fail(mirror->tool, "%s: is a published log itself; --to names the folder that a copy lies in",
                mirror->to);
}

static int open_folder(struct mirror *mirror)
{
    scoped_text path = text_join("%s/log", mirror->to);
    TRY(check_place(mirror));
    if (mkdir(mirror->to, 0777) != 0 && errno != EEXIST)
        return fail(mirror->tool, "%s: cannot be made: %s", mirror->to, strerror(errno));
    int32_t status = daomesh_log_folder_open(&mirror->folder, path, NULL);
    return status == DAOMESH_OK ? DONE : fail_status(mirror->tool, status, NULL, "%s", path);
}

static int guarded_pass(struct tool *tool, void *ctx)
{
    struct mirror *mirror = ctx;
    int code = open_folder(mirror);
    if (code == DONE) code = pass(mirror);
    session_close(tool);
    daomesh_log_folder_close(mirror->folder);
    tiles_close(&mirror->tiles);
    remote_close(&mirror->remote);
    claim_free(&mirror->seen);
    claim_free(&mirror->found);
    bytes_free(&mirror->policy_text);
    return code;
}

/* Each pass in a process of its own; only a conflict ends the watch. */
static int watch(struct tool *tool, struct mirror *mirror)
{
    for (;;) {
        int code = run_guarded(tool, guarded_pass, mirror);
        if (mirror->every_s == 0 || (code != DONE && code != FAILED)) return code;
        sleep((unsigned)mirror->every_s);
    }
}

/* The key is read once, not in each pass: who stays may have been asked for what opens it. */
static int watch_with_key(struct tool *tool, struct mirror *mirror)
{
    int code = read_key(mirror);
    if (code == DONE) code = watch(tool, mirror);
    keyfile_wipe(&mirror->key);
    return code;
}

static int take_duration(struct tool *tool, uint64_t *out, const char *option, const char *text)
{
    if (!text || (read_duration(out, text) && *out > 0 && *out <= DURATION_S_MAX)) return DONE;
    return misuse(tool, "%s: \"%s\" is not a duration from 1s to 365d", option, text);
}

int run_mirror(struct tool *tool, struct words *args)
{
    struct mirror mirror = { .tool = tool, .timeout_s = TIMEOUT_S_USUAL };
    const char *timeout = NULL, *every = NULL, *fresh = NULL;
    const struct option options[] = {
        { "--to", "FOLDER", "where the copy is kept; FOLDER/log is to be served", &mirror.to, NULL },
        { "--policy", "FILE", "whom to believe: the log's key, and who must have cosigned",
          &mirror.policy_path, NULL },
        { "--log", "VKEY", "the log's verifier key, instead of a policy", &mirror.log_key, NULL },
        { "--key", "KEY", "cosigns what was checked with this key", &mirror.key_name, NULL },
        { "--name", "NAME", "the name to cosign by; else the key's", &mirror.name, NULL },
        { "--every", "DURATION", "goes on and looks again each time; else once", &every, NULL },
        { "--fresh", "DURATION", "only cosignatures of that time count; else all", &fresh, NULL },
        { "--timeout", "DURATION", "how long a file may take over HTTP; else 60s", &timeout, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &mirror.from, "the URL or folder of a published log"));
    TRY(take_no_more(tool, args));
    TRY(take_duration(tool, &mirror.timeout_s, "--timeout", timeout));
    TRY(take_duration(tool, &mirror.every_s, "--every", every));
    TRY(take_duration(tool, &mirror.fresh_s, "--fresh", fresh));
    if (!mirror.to) return misuse(tool, "--to FOLDER says where the copy is kept");
    if (!mirror.policy_path == !mirror.log_key)
        return misuse(tool, "--policy FILE or --log VKEY says whom to believe");
    if (mirror.name && !mirror.key_name) return misuse(tool, "--name goes with --key");
    return watch_with_key(tool, &mirror);
}
