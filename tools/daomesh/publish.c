/* publish: writes a ledger's log as files that any static file server can serve, and signs its checkpoint. */
#include "mirror/mirror.h"

#include <string.h>

struct publish {
    struct tool *tool;
    const char *path;
    const char *origin;
    const char *key_name;
    const char *rotate;        /* set: another key than before may sign for this origin */
    struct words cosignatures; /* files */
    const char *policy_path;   /* whose cosignatures are taken, once they are checked; NULL: all, unchecked */
    daomesh_log_folder *folder;
    struct bytes note;       /* the checkpoint to be announced */
    daomesh_checkpoint head; /* its origin points into the note */
};

static int open_folder(struct publish *publish)
{
    int32_t status = daomesh_log_folder_open(&publish->folder, publish->path, NULL);
    return status == DAOMESH_OK ? DONE : fail_status(publish->tool, status, NULL, "%s", publish->path);
}

/* The checkpoint that stands in the folder; no bytes when there is none. */
static int read_standing(const struct publish *publish, struct bytes *out)
{
    int32_t status = note_standing(out, publish->folder);
    return status == DAOMESH_OK || status == DAOMESH_E_NOT_FOUND
               ? DONE
               : fail_status(publish->tool, status, NULL, "%s/checkpoint", publish->path);
}

/* --- Notes ----------------------------------------------------------------------------------------------------------- */

static int write_note(struct publish *publish, daomesh_span text, const struct bytes *lines)
{
    struct bytes made = { 0 };
    bytes_room(&made, text.len + lines->len + 2);
    int32_t status =
        daomesh_note_write((char *)made.at, made.cap, &made.len, text.at, text.len, lines->at, lines->len);
    bytes_free(&publish->note);
    publish->note = made;
    return status == DAOMESH_OK ? DONE : fail_status(publish->tool, status, NULL, "the checkpoint");
}

/* Adds the signatures of a note of the same text; *is_other says that the text is another. */
static int add_signatures(struct publish *publish, const struct bytes *from, const char *path, int *is_other)
{
    struct bytes made = { 0 };
    int32_t status = note_merge(&made, is_other, &publish->note, from);
    if (status != DAOMESH_OK || *is_other) bytes_free(&made);
    if (status != DAOMESH_OK) return fail_status(publish->tool, status, NULL, "%s", path);
    if (*is_other) return DONE;
    bytes_free(&publish->note);
    publish->note = made;
    return DONE;
}

static int read_head(struct publish *publish)
{
    daomesh_note note;
    int32_t status = daomesh_note_read(&note, publish->note.at, publish->note.len);
    if (status == DAOMESH_OK) status = daomesh_checkpoint_read(&publish->head, note.text.at, note.text.len);
    return status == DAOMESH_OK ? DONE : fail_status(publish->tool, status, NULL, "the checkpoint");
}

/* --- The log ----------------------------------------------------------------------------------------------------------- */

static int say_why(struct publish *publish, int32_t status)
{
    const struct tool *tool = publish->tool;
    if (status == DAOMESH_E_UNSUPPORTED)
        return fail(tool, "%s: made with --commitment none, so there is no log to be published", tool->path);
    if (status == DAOMESH_E_NOT_FOUND) return fail(tool, "%s: the log is empty so far", tool->path);
    if (status == DAOMESH_E_SHRINKS)
        return fail(tool, "%s: holds more of the log than the ledger; nothing was written", publish->path);
    if (status == DAOMESH_E_FORK)
        return fail(tool, "%s: holds another history than the ledger; nothing was written", publish->path);
    if (status == DAOMESH_E_ORIGIN)
        return fail(tool, "%s: holds the log of another ledger, or under another name", publish->path);
    return fail_status(tool, status, NULL, "%s", publish->path);
}

static int load_signer(const struct publish *publish, struct keyfile *key, daomesh_note_key *signer)
{
    TRY(keyfile_load_seed(publish->tool, key, publish->key_name));
    int32_t status = daomesh_note_key_make(signer, publish->origin, strlen(publish->origin),
                                           DAOMESH_NOTE_ED25519, &key->key);
    return status == DAOMESH_OK ? DONE : fail_status(publish->tool, status, NULL, "--origin");
}

/* Who follows a log knows its key: another one must be meant. */
static int check_signer(const struct publish *publish, const struct bytes *standing,
                        const daomesh_note_key *signer)
{
    daomesh_note note;
    if (standing->len == 0 || publish->rotate) return DONE;
    int32_t status = daomesh_note_read(&note, standing->at, standing->len);
    if (status != DAOMESH_OK) return fail_status(publish->tool, status, NULL, "%s/checkpoint", publish->path);
    if (!note_has_other_key(&note, signer)) return DONE;
    return fail(publish->tool,
                "%s: was signed by another key than %s so far; --rotate signs with this one from now on",
                publish->path, publish->key_name);
}

static int sign(struct publish *publish, const daomesh_checkpoint *checkpoint, const struct keyfile *key,
                const daomesh_note_key *signer)
{
    scoped_bytes text = { 0 };
    scoped_bytes line = { 0 };
    int32_t status = DAOMESH_OK;
    bytes_room(&text, checkpoint->origin.len + 128);
    bytes_room(&line, checkpoint->origin.len + 256);
    if (status == DAOMESH_OK)
        status = daomesh_checkpoint_write((char *)text.at, text.cap, &text.len, checkpoint);
    if (status == DAOMESH_OK)
        status =
            daomesh_note_sign((char *)line.at, line.cap, &line.len, text.at, text.len, signer, key->seed, 0);
    if (status != DAOMESH_OK) return fail_status(publish->tool, status, NULL, "--origin");
    return write_note(publish, (daomesh_span){ text.at, text.len }, &line);
}

/* Writes what is new and signs it. Cosignatures of the same checkpoint stay. */
static int publish_ledger(struct publish *publish)
{
    daomesh_checkpoint checkpoint;
    daomesh_note_key signer;
    scoped_key key = { 0 };
    scoped_bytes standing = { 0 };
    int is_other;
    TRY(session_read(publish->tool));
    TRY(read_standing(publish, &standing));
    TRY(load_signer(publish, &key, &signer));
    TRY(check_signer(publish, &standing, &signer));
    int32_t status = daomesh_reader_publish(&checkpoint, publish->tool->reader, publish->folder,
                                            publish->origin, strlen(publish->origin));
    if (status != DAOMESH_OK) return say_why(publish, status);
    TRY(sign(publish, &checkpoint, &key, &signer));
    return standing.len > 0 ? add_signatures(publish, &standing, publish->path, &is_other) : DONE;
}

/*
 * Leaves of a note what a policy's log and witnesses signed. Others would refuse a checkpoint with a false line in a witness's
 * name, so whose files are not one's own should be looked at first.
 */
static int keep_true_lines(const struct publish *publish, struct bytes *file, const char *path)
{
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_checkpoint_policy policy;
    daomesh_note_key cosigners[DAOMESH_POLICY_WITNESSES_MAX];
    scoped_bytes text = { 0 };
    scoped_bytes kept = { 0 };
    struct claim claim = { .note = *file };
    TRY(file_read(publish->tool, &text, publish->policy_path));
    int32_t status = daomesh_checkpoint_policy_read(&policy, cosigners, COUNT_OF(cosigners), NULL,
                                                    (const char *)text.at, text.len, &diag);
    if (status != DAOMESH_OK) return fail_status(publish->tool, status, &diag, "%s", publish->policy_path);
    policy.required = 0;
    status = claim_read(&claim, &policy);
    if (status == DAOMESH_OK) status = note_keep(&kept, &claim, &policy, NULL, NULL);
    if (status != DAOMESH_OK)
        return fail_status(publish->tool, status, NULL, "%s%s", path,
                           status == DAOMESH_E_SYNTAX ? ": no checkpoint" : "");
    claim.note = kept; /* an exchange: both are freed by their owners */
    kept = *file;
    *file = claim.note;
    return DONE;
}

static int add_cosignatures(struct publish *publish)
{
    for (size_t i = 0; i < publish->cosignatures.count; i++) {
        const char *path = publish->cosignatures.at[i];
        scoped_bytes file = { 0 };
        int is_other;
        TRY(file_read(publish->tool, &file, path));
        if (file.len == 0) return fail(publish->tool, "%s: empty", path);
        if (publish->policy_path) TRY(keep_true_lines(publish, &file, path));
        TRY(add_signatures(publish, &file, path, &is_other));
        if (is_other)
            return fail(publish->tool, "%s: signs another checkpoint than the one to be published", path);
    }
    return DONE;
}

static int report(const struct publish *publish)
{
    daomesh_note note;
    (void)daomesh_note_read(&note, publish->note.at, publish->note.len);
    scoped_text root = hex_of(publish->head.root.bytes, sizeof publish->head.root.bytes);
    scoped_text origin = must_copy((const char *)publish->head.origin.at, publish->head.origin.len);
    json_auto_t *object =
        json_pack("{s:s, s:I, s:s, s:I}", "origin", origin, "size", (json_int_t)publish->head.size, "root",
                  root, "signatures", (json_int_t)note.signatures);
    if (publish->tool->as_json)
        print_json(object);
    else
        printf("%s: %llu entries, root %s, signed by %u\n", publish->path,
               (unsigned long long)publish->head.size, root, note.signatures);
    return DONE;
}

static int run_open(struct publish *publish)
{
    TRY(open_folder(publish));
    if (publish->key_name)
        TRY(publish_ledger(publish));
    else
        TRY(read_standing(publish, &publish->note));
    if (publish->note.len == 0)
        return fail(publish->tool, "%s: no checkpoint yet; --origin and --key publish one", publish->path);
    TRY(add_cosignatures(publish));
    TRY(read_head(publish));
    int32_t status = daomesh_log_folder_announce(publish->folder, publish->note.at, publish->note.len);
    return status == DAOMESH_OK ? report(publish) : say_why(publish, status);
}

int run_publish(struct tool *tool, struct words *args)
{
    struct publish publish = { .tool = tool };
    const struct option options[] = {
        { "--log", "FOLDER", "where the log is published; a file server is to serve it", &publish.path,
          NULL },
        { "--origin", "NAME", "the log's name: its URL without https://", &publish.origin, NULL },
        { "--key", "KEY", "signs the checkpoint with this key", &publish.key_name, NULL },
        { "--rotate", NULL, "another key than so far signs from now on; who follows the log must be told it",
          &publish.rotate, NULL },
        { "--cosignature", "FILE", "adds the signatures of a note of the same checkpoint; can be repeated",
          NULL, &publish.cosignatures },
        { "--policy", "FILE", "of --cosignature: takes what this policy's witnesses signed, and checks it",
          &publish.policy_path, NULL },
    };
    int code = take_options(tool, args, options, COUNT_OF(options), NULL);
    if (code == DONE) code = take_no_more(tool, args);
    if (code == DONE && !publish.path) code = misuse(tool, "--log FOLDER says where");
    if (code == DONE && publish.origin && publish.origin[0] == '\0')
        code = misuse(tool, "--origin: a name is asked for, the log's URL without https://");
    if (code == DONE && !publish.origin != !publish.key_name)
        code = misuse(tool, "--origin and --key go together");
    if (code == DONE && !publish.key_name && publish.cosignatures.count == 0)
        code =
            misuse(tool, "--origin NAME and --key KEY publish, --cosignature FILE adds to what is published");
    if (code == DONE && publish.policy_path && publish.cosignatures.count == 0)
        code = misuse(tool, "--policy goes with --cosignature");
    if (code == DONE) code = run_open(&publish);
    daomesh_log_folder_close(publish.folder);
    bytes_free(&publish.note);
    words_free(&publish.cosignatures);
    return code;
}
