/*
 * Seeds of Ed25519 keys under $DAOMESH_HOME/keys, one file each: a line of hex that only the owner may read,
 * in the clear or under a passphrase (docs/formats/key-file.md).
 */
#include "tool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

static int name_is_good(const char *name)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    size_t len = strlen(name);
    return len > 0 && len < KEY_NAME_BYTES && name[0] != '.' && name[0] != '-' &&
           strspn(name, letters) == len;
}

static char *home_path(void)
{
    const char *home = getenv("DAOMESH_HOME"), *user = getenv("HOME");
    if (home && *home) return text_join("%s", home);
    return text_join("%s/.daomesh", user ? user : ".");
}

static char *key_path(const char *name)
{
    scoped_text home = home_path();
    return text_join("%s/keys/%s.key", home, name);
}

/* "ssh:NAME" is a key in the ssh-agent. */
static const char *agent_name(const char *name)
{
    return strncmp(name, "ssh:", 4) == 0 ? name + 4 : NULL;
}

int keyfile_exists(const char *name)
{
    if (agent_name(name)) return 1;
    if (!name_is_good(name)) return 0;
    scoped_text path = key_path(name);
    return access(path, F_OK) == 0;
}

void keyfile_wipe(struct keyfile *key)
{
    daomesh_wipe(key, sizeof *key);
}

int fill_random(const struct tool *tool, uint8_t *out, size_t len)
{
    if (getrandom(out, len, 0) == (ssize_t)len) return DONE;
    return fail(tool, "the system gives no random numbers: %s", strerror(errno));
}

/* Public key, and the person that `act party.create --as NAME` makes of it. */
static int derive(struct tool *tool, struct keyfile *key)
{
    const int has_seed = !key->in_agent && !key->is_sealed;
    int32_t status = has_seed ? daomesh_key_public(&key->key, key->seed) : DAOMESH_OK;
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "key %s", key->name);

    daomesh_schema_info create = { .size = sizeof create };
    const struct author author = { .name = key->name, .key = &key->key };
    json_auto_t *body = json_object();
    scoped_bytes cbor = { 0 };
    TRY(find_action(tool, &create, "party.create"));
    TRY(fill_defaults(tool, &create, body, &author));
    TRY(encode_body(tool, &cbor, &create, body));
    status = daomesh_party_id(&key->party, cbor.at, cbor.len);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "key %s", key->name);
}

#define LINE_BYTES (2 * DAOMESH_KEYFILE_BYTES)

/* The first line: the seed in hex, or the sealed seed. */
static int understand(struct keyfile *key, const char *line, size_t len)
{
    daomesh_keyfile_info info = { .size = sizeof info };
    if (len == 2 * sizeof key->seed) return hex_read(key->seed, sizeof key->seed, line, len) > 0;
    if (hex_read(key->sealed, sizeof key->sealed, line, len) != sizeof key->sealed) return 0;
    if (daomesh_keyfile_read(&info, key->sealed, sizeof key->sealed) != DAOMESH_OK) return 0;
    key->is_sealed = 1;
    key->key = info.key;
    return 1;
}

static int file_load(const struct tool *tool, struct keyfile *key, const char *path)
{
    char text[LINE_BYTES + 2] = "";
    FILE *file = fopen(path, "r");
    if (!file) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    setvbuf(file, NULL, _IONBF, 0); /* no copy of the seed in a buffer that nobody wipes */
    (void)fread(text, 1, sizeof text - 1, file);
    fclose(file);
    int good = understand(key, text, strcspn(text, "\n"));
    daomesh_wipe(text, sizeof text);
    return good ? DONE : fail(tool, "%s: not a key file; its first line would be 64 or 272 hex digits", path);
}

static int no_such_key(const struct tool *tool, const char *name)
{
    json_auto_t *names = json_array();
    TRY(keyfile_names(tool, names));
    struct suggestion near = { .wanted = name };
    for (size_t i = 0; i < json_array_size(names); i++)
        suggest(&near, json_string_value(json_array_get(names, i)));
    scoped_text hint = did_you_mean(&near);
    return fail(tool, "no key %s%s", name, near.best ? hint : "; daomesh key new makes one");
}

int keyfile_load(struct tool *tool, struct keyfile *out, const char *name)
{
    *out = (struct keyfile){ 0 };
    if (agent_name(name)) {
        TRY(agent_find(tool, out, agent_name(name)));
        return derive(tool, out);
    }
    if (!keyfile_exists(name)) return no_such_key(tool, name);
    snprintf(out->name, sizeof out->name, "%s", name);
    scoped_text path = key_path(name);
    struct stat about;
    if (stat(path, &about) == 0 && (about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(tool, "%s: others may read this secret; chmod 600 would be right", path);
    TRY(file_load(tool, out, path));
    return derive(tool, out);
}

int keyfile_unlock(struct tool *tool, struct keyfile *key)
{
    scoped_passphrase passphrase = { .len = 0 };
    if (!key->is_sealed) return DONE;
    TRY(passphrase_of(tool, &passphrase, key->name));
    int32_t status =
        daomesh_keyfile_open(key->seed, key->sealed, sizeof key->sealed, passphrase.bytes, passphrase.len);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "key %s", key->name);
    key->is_sealed = 0;
    return DONE;
}

int keyfile_load_seed(struct tool *tool, struct keyfile *out, const char *name)
{
    TRY(keyfile_load(tool, out, name));
    if (out->in_agent) return fail(tool, "key %s: an ssh-agent signs actions alone", name);
    return keyfile_unlock(tool, out);
}

static int make_folders(const struct tool *tool)
{
    scoped_text home = home_path();
    scoped_text keys = text_join("%s/keys", home);
    if ((mkdir(home, 0700) != 0 && errno != EEXIST) || (mkdir(keys, 0700) != 0 && errno != EEXIST))
        return fail(tool, "%s: cannot be made: %s", keys, strerror(errno));
    return DONE;
}

/* The hex of a first line, and a comment for who finds the file. The caller wipes it. */
static int compose(struct tool *tool, char **out, const struct keyfile *key,
                   const struct passphrase *sealed_with)
{
    uint8_t random[DAOMESH_KEYFILE_RANDOM_BYTES], sealed[DAOMESH_KEYFILE_BYTES];
    if (!sealed_with) {
        char *seed = hex_of(key->seed, sizeof key->seed);
        *out = text_join("%s\n# Secret Ed25519 seed of %s. Whoever has it can sign as %s.\n", seed, key->name,
                         key->name);
        daomesh_wipe(seed, strlen(seed));
        free(seed);
        return DONE;
    }
    TRY(fill_random(tool, random, sizeof random));
    int32_t status =
        daomesh_keyfile_seal(sealed, key->seed, sealed_with->bytes, sealed_with->len,
                             DAOMESH_KEYFILE_MEMORY_KIB_DEFAULT, DAOMESH_KEYFILE_PASSES_DEFAULT, random);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "key %s", key->name);
    scoped_text hex = hex_of(sealed, sizeof sealed);
    *out = text_join("%s\n# Ed25519 seed of %s, encrypted. Without its passphrase it is lost.\n", hex,
                     key->name);
    return DONE;
}

static int write_all(const struct tool *tool, int file, const char *path, const char *text)
{
    const size_t len = strlen(text);
    int broken = write(file, text, len) != (ssize_t)len;
    broken |= fsync(file) != 0;
    broken |= close(file) != 0;
    return broken ? fail(tool, "%s: cannot be written: %s", path, strerror(errno)) : DONE;
}

static int file_create(struct tool *tool, const struct keyfile *key, const char *path,
                       const struct passphrase *sealed_with)
{
    char *text = NULL;
    TRY(compose(tool, &text, key, sealed_with));
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    int code;
    if (file >= 0)
        code = write_all(tool, file, path, text);
    else if (errno == EEXIST)
        code = fail(tool, "key %s exists already; it is never overwritten", key->name);
    else
        code = fail(tool, "%s: cannot be made: %s", path, strerror(errno));
    daomesh_wipe(text, strlen(text));
    free(text);
    return code;
}

int keyfile_create(struct tool *tool, struct keyfile *key, const char *name,
                   const struct passphrase *sealed_with)
{
    if (!name_is_good(name))
        return misuse(tool, "\"%s\" cannot name a key; 1 to 64 letters, digits, . _ - would be right", name);
    snprintf(key->name, sizeof key->name, "%s", name);
    TRY(make_folders(tool));
    scoped_text path = key_path(name);
    TRY(file_create(tool, key, path, sealed_with));
    return derive(tool, key);
}

/* The new file is whole before it takes the old one's name. */
int keyfile_replace(struct tool *tool, struct keyfile *key, const struct passphrase *sealed_with)
{
    scoped_text path = key_path(key->name);
    scoped_text next = text_join("%s.new", path);
    unlink(next);
    TRY(file_create(tool, key, next, sealed_with));
    if (rename(next, path) == 0) return DONE;
    return fail(tool, "%s: cannot be replaced: %s", path, strerror(errno));
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int keyfile_names(const struct tool *tool, json_t *names)
{
    scoped_text home = home_path();
    scoped_text folder = text_join("%s/keys", home);
    DIR *dir = opendir(folder);
    if (!dir) return errno == ENOENT ? DONE : fail(tool, "%s: cannot be read: %s", folder, strerror(errno));
    char **list = NULL;
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        size_t len = strlen(entry->d_name);
        if (len <= 4 || strcmp(entry->d_name + len - 4, ".key") != 0) continue;
        list = must_resize(list, (count + 1) * sizeof *list);
        list[count] = must_copy(entry->d_name, len - 4);
        if (name_is_good(list[count]))
            count++;
        else
            text_free(&list[count]);
    }
    closedir(dir);
    if (count > 0) qsort(list, count, sizeof *list, by_text);
    for (size_t i = 0; i < count; i++) {
        json_array_append_new(names, json_string(list[i]));
        free(list[i]);
    }
    free(list);
    return DONE;
}
