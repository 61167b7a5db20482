/* sign and merge: signatures for an action that was written down, one after the other or made apart. */
#include "tool.h"

#include <string.h>
#include <unistd.h>

static void bytes_swap(struct bytes *a, struct bytes *b)
{
    const struct bytes kept = *a;
    *a = *b;
    *b = kept;
}

static int keep(struct tool *tool, struct bytes *envelope, struct bytes *more, int32_t status,
                const daomesh_diag *diag, const char *name)
{
    if (status == DAOMESH_OK) {
        bytes_swap(envelope, more);
        return DONE;
    }
    if (status == DAOMESH_E_EXISTS) return fail(tool, "key %s has signed this already", name);
    return fail_status(tool, status, diag, "key %s cannot sign", name);
}

static int attach(struct tool *tool, struct bytes *envelope, const daomesh_id *ledger,
                  const daomesh_action_signature *signature, const char *name)
{
    daomesh_diag diag = { .size = sizeof diag };
    scoped_bytes more = { 0 };
    bytes_room(&more, DAOMESH_ENVELOPE_BYTES_MAX);
    int32_t status = daomesh_action_attach(more.at, more.cap, &more.len, ledger, envelope->at, envelope->len,
                                           signature, &diag);
    return keep(tool, envelope, &more, status, &diag, name);
}

static int sign_by_agent(struct tool *tool, struct bytes *envelope, const daomesh_id *ledger,
                         const struct keyfile *key)
{
    uint8_t bytes[256];
    size_t len;
    daomesh_action_signature signature;
    int32_t status = daomesh_action_to_sign(bytes, sizeof bytes, &len, DAOMESH_ALGORITHM_SSHSIG, ledger,
                                            envelope->at, envelope->len);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "not an action");
    TRY(agent_sign(tool, &signature, &key->key, bytes, len));
    return attach(tool, envelope, ledger, &signature, key->name);
}

int add_signature(struct tool *tool, struct bytes *envelope, const daomesh_id *ledger,
                  const struct keyfile *key)
{
    daomesh_diag diag = { .size = sizeof diag };
    scoped_bytes more = { 0 };
    if (key->in_agent) return sign_by_agent(tool, envelope, ledger, key);
    bytes_room(&more, DAOMESH_ENVELOPE_BYTES_MAX);
    int32_t status = daomesh_action_sign(more.at, more.cap, &more.len, ledger, envelope->at, envelope->len,
                                         key->seed, &diag);
    return keep(tool, envelope, &more, status, &diag, key->name);
}

int signing_ledger(struct tool *tool, daomesh_id *out, const char *id)
{
    *out = tool->info.ledger;
    if (!id) return tool->reader ? DONE : misuse(tool, "--id is missing: the ledger's id, 64 hex digits");
    if (id_read(out, id)) return DONE;
    return misuse(tool, "--id: \"%s\" is not an id; 64 hex digits would be right", id);
}

int write_down(struct tool *tool, const struct bytes *action, const char *path)
{
    TRY(file_write(tool, path, action->at, action->len));
    if (strcmp(path, "-") == 0) return DONE;
    if (tool->as_json) {
        json_auto_t *json = action_json(tool, action->at, action->len);
        json_object_set_new(json, "file", json_string(path));
        print_json(json);
        return DONE;
    }
    scoped_text sentence = sentence_of(tool, action->at, action->len);
    print_lines("", "", sentence);
    printf("written to %s, %zu bytes\n", path, action->len);
    return DONE;
}

/* --- sign ---------------------------------------------------------------------------------------------------------------------- */

struct signing {
    struct words keys;
    const char *file, *id, *out, *bytes, *ssh;
};

/* What somebody else signs: ssh-keygen, or a program that holds the key. */
static int write_bytes(struct tool *tool, const struct signing *signing, const struct bytes *envelope,
                       const daomesh_id *ledger)
{
    scoped_bytes bytes = { 0 };
    bytes_room(&bytes, DAOMESH_ENVELOPE_BYTES_MAX);
    int32_t status = daomesh_action_to_sign(bytes.at, bytes.cap, &bytes.len, DAOMESH_ALGORITHM_ED25519,
                                            ledger, envelope->at, envelope->len);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s: not an action", signing->file);
    return file_write(tool, signing->bytes, bytes.at, bytes.len);
}

static int take_ssh_signature(struct tool *tool, const struct signing *signing, struct bytes *envelope,
                              const daomesh_id *ledger)
{
    scoped_bytes text = { 0 };
    daomesh_action_signature signature;
    TRY(file_read(tool, &text, signing->ssh));
    int32_t status = daomesh_sshsig_read(&signature, text.at ? (const char *)text.at : "", text.len);
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "%s%s", signing->ssh,
                           status == DAOMESH_E_SYNTAX ? ": no signature of ssh-keygen" : "");
    return attach(tool, envelope, ledger, &signature, signing->ssh);
}

static int sign_file(struct tool *tool, const struct signing *signing)
{
    scoped_bytes envelope = { 0 };
    daomesh_id ledger;
    if (!signing->id) TRY(session_read(tool));
    TRY(signing_ledger(tool, &ledger, signing->id));
    TRY(file_read(tool, &envelope, signing->file));
    if (signing->bytes) return write_bytes(tool, signing, &envelope, &ledger);
    if (signing->ssh) TRY(take_ssh_signature(tool, signing, &envelope, &ledger));
    for (size_t i = 0; i < signing->keys.count; i++) {
        scoped_key key = { 0 };
        TRY(keyfile_load(tool, &key, signing->keys.at[i]));
        TRY(keyfile_unlock(tool, &key));
        TRY(add_signature(tool, &envelope, &ledger, &key));
    }
    return write_down(tool, &envelope, signing->out ? signing->out : signing->file);
}

static int sign_words(struct tool *tool, struct words *args, struct signing *signing)
{
    TRY(take_word(tool, args, &signing->file, "the file of an action"));
    TRY(take_no_more(tool, args));
    const int ways = (signing->keys.count > 0) + (signing->ssh != NULL) + (signing->bytes != NULL);
    if (ways != 1) return misuse(tool, "one of --as, --ssh-signature and --bytes would be right");
    return sign_file(tool, signing);
}

int run_sign(struct tool *tool, struct words *args)
{
    struct signing signing = { .file = NULL };
    const struct option options[] = {
        { "--as", "KEY", "a key that signs, ssh:NAME for one in the ssh-agent; again for more", NULL,
          &signing.keys },
        { "--ssh-signature", "FILE", "adds what ssh-keygen -Y sign -n " DAOMESH_SSH_NAMESPACE " wrote",
          &signing.ssh, NULL },
        { "--bytes", "FILE", "writes the bytes to sign, for ssh-keygen or another program", &signing.bytes,
          NULL },
        { "--out", "FILE", "where the signed action goes; else back into its file", &signing.out, NULL },
        { "--id", "HEX", "the ledger's id, where there is no ledger", &signing.id, NULL },
    };
    int code = take_options(tool, args, options, COUNT_OF(options), NULL);
    if (code == DONE) code = sign_words(tool, args, &signing);
    words_free(&signing.keys);
    return code;
}

/* --- merge ----------------------------------------------------------------------------------------------------------------------- */

static int merge_file(struct tool *tool, struct bytes *all, const char *path)
{
    scoped_bytes file = { 0 }, merged = { 0 };
    daomesh_diag diag = { .size = sizeof diag };
    static const uint8_t nothing;
    TRY(file_read(tool, &file, path));
    bytes_room(&merged, DAOMESH_ENVELOPE_BYTES_MAX);
    int32_t status = daomesh_action_merge(merged.at, merged.cap, &merged.len, all->at, all->len,
                                          file.at ? file.at : &nothing, file.len, &diag);
    if (status == DAOMESH_E_EXISTS)
        return fail(tool, "%s: a key signed differently here than in the files before", path);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "%s", path);
    bytes_swap(all, &merged);
    return DONE;
}

static int merge(struct tool *tool, struct words *args, const char *out)
{
    scoped_bytes all = { 0 };
    if (args->count < 2 || !out)
        return misuse(tool, "two files or more and --out FILE; daomesh %s would be right",
                      tool->command->usage);
    if (access(tool->path, F_OK) == 0) TRY(session_read(tool)); /* for names; ids do without */
    TRY(file_read(tool, &all, args->at[0]));
    for (size_t i = 1; i < args->count; i++)
        TRY(merge_file(tool, &all, args->at[i]));
    return write_down(tool, &all, out);
}

int run_merge(struct tool *tool, struct words *args)
{
    const char *out = NULL;
    const struct option option = { "--out", "FILE", "where the action with all signatures goes", &out, NULL };
    TRY(take_options(tool, args, &option, 1, NULL));
    return merge(tool, args, out);
}
