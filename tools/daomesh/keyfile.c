/* Seeds of Ed25519 keys under $DAOMESH_HOME/keys, one file each: a line of hex that only the owner may read. */
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
    int32_t status = key->in_agent ? DAOMESH_OK : daomesh_key_public(&key->key, key->seed);
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

static int seed_read(const struct tool *tool, struct keyfile *key, const char *path)
{
    char text[2 * DAOMESH_SEED_BYTES + 2] = "";
    FILE *file = fopen(path, "r");
    if (!file) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    setvbuf(file, NULL, _IONBF, 0); /* no copy of the seed in a buffer that nobody wipes */
    size_t got = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    int good = got >= 2 * DAOMESH_SEED_BYTES &&
               (text[2 * DAOMESH_SEED_BYTES] == '\n' || text[2 * DAOMESH_SEED_BYTES] == '\0') &&
               hex_read(key->seed, sizeof key->seed, text, 2 * DAOMESH_SEED_BYTES) == DAOMESH_SEED_BYTES;
    daomesh_wipe(text, sizeof text);
    return good ? DONE : fail(tool, "%s: not a key file; its first line would be 64 hex digits", path);
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
    TRY(seed_read(tool, out, path));
    return derive(tool, out);
}

static int make_folders(const struct tool *tool)
{
    scoped_text home = home_path();
    scoped_text keys = text_join("%s/keys", home);
    if ((mkdir(home, 0700) != 0 && errno != EEXIST) || (mkdir(keys, 0700) != 0 && errno != EEXIST))
        return fail(tool, "%s: cannot be made: %s", keys, strerror(errno));
    return DONE;
}

static int seed_write(const struct tool *tool, const struct keyfile *key, const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return fail(tool, "key %s exists already; it is never overwritten", key->name);
    if (file < 0) return fail(tool, "%s: cannot be made: %s", path, strerror(errno));
    char *seed = hex_of(key->seed, sizeof key->seed);
    char *text = text_join("%s\n# Secret Ed25519 seed of %s. Whoever has it can sign as %s.\n", seed,
                           key->name, key->name);
    size_t len = strlen(text);
    int broken = write(file, text, len) != (ssize_t)len;
    broken |= fsync(file) != 0;
    broken |= close(file) != 0;
    daomesh_wipe(seed, strlen(seed));
    daomesh_wipe(text, len);
    free(seed);
    free(text);
    return broken ? fail(tool, "%s: cannot be written: %s", path, strerror(errno)) : DONE;
}

int keyfile_create(struct tool *tool, struct keyfile *out, const char *name)
{
    *out = (struct keyfile){ 0 };
    if (!name_is_good(name))
        return misuse(tool, "\"%s\" cannot name a key; 1 to 64 letters, digits, . _ - would be right", name);
    snprintf(out->name, sizeof out->name, "%s", name);
    TRY(make_folders(tool));
    TRY(fill_random(tool, out->seed, sizeof out->seed));
    scoped_text path = key_path(name);
    TRY(seed_write(tool, out, path));
    return derive(tool, out);
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
