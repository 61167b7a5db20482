/* Files that are whole or not there: written beside their place, made durable, then moved into it. */
#include "log/log.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_FILE ".new" /* one writer, one file at a time: what a crash left there is written over */
#define PIECE_BYTES 16384

static int call_rename(int folder, const char *from, const char *to)
{
    return renameat(folder, from, folder, to);
}

static int call_open(int folder, const char *path, int flags, mode_t mode)
{
    return openat(folder, path, flags, mode);
}

const struct file_calls daomesh__file_calls = {
    call_open, read, write, fsync, call_rename, mkdirat, unlinkat
};

static int32_t trouble(void)
{
    return errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? DAOMESH_E_STORE_FULL : DAOMESH_E_STORE_IO;
}

int32_t daomesh__file_open(int *out, const struct files *files, const char *path)
{
    *out = files->calls->open(files->folder, path, O_RDONLY | O_CLOEXEC, 0);
    if (*out >= 0) return DAOMESH_OK;
    return errno == ENOENT ? DAOMESH_E_NOT_FOUND : trouble();
}

void daomesh__file_close(int file)
{
    (void)close(file);
}

int32_t daomesh__file_read(const struct files *files, size_t *len, int file, uint8_t *out, size_t cap)
{
    *len = 0;
    while (*len < cap) {
        ssize_t got = files->calls->read(file, out + *len, cap - *len);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return DAOMESH_E_STORE_IO;
        if (got == 0) return DAOMESH_OK;
        *len += (size_t)got;
    }
    return DAOMESH_OK;
}

static int32_t compare(int *equal, const struct files *files, int file, daomesh_span bytes)
{
    uint8_t piece[PIECE_BYTES];
    size_t at = 0, len;
    do {
        TRY(daomesh__file_read(files, &len, file, piece, sizeof piece));
        if (len > bytes.len - at || (len > 0 && memcmp(piece, bytes.at + at, len) != 0)) return DAOMESH_OK;
        at += len;
    } while (len > 0);
    *equal = at == bytes.len;
    return DAOMESH_OK;
}

int32_t daomesh__file_equals(int *equal, const struct files *files, const char *path, daomesh_span bytes)
{
    int file;
    *equal = 0;
    TRY(daomesh__file_open(&file, files, path));
    int32_t status = compare(equal, files, file, bytes);
    daomesh__file_close(file);
    return status;
}

static int32_t write_all(const struct files *files, int file, daomesh_span bytes)
{
    size_t at = 0;
    while (at < bytes.len) {
        ssize_t done = files->calls->write(file, bytes.at + at, bytes.len - at);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return trouble();
        at += (size_t)done;
    }
    return files->calls->sync(file) == 0 ? DAOMESH_OK : trouble();
}

int32_t daomesh__file_put(const struct files *files, const char *path, daomesh_span bytes)
{
    int file = files->calls->open(files->folder, NEW_FILE,
                                  O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0) return trouble();
    int32_t status = write_all(files, file, bytes);
    /* What close would say was said by fsync. */
    daomesh__file_close(file);
    TRY(status);
    return files->calls->rename(files->folder, NEW_FILE, path) == 0 ? DAOMESH_OK : trouble();
}

int32_t daomesh__file_sync_folder(const struct files *files, const char *path)
{
    int folder = files->calls->open(files->folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (folder < 0) return trouble();
    int32_t status = files->calls->sync(folder) == 0 ? DAOMESH_OK : trouble();
    daomesh__file_close(folder);
    return status;
}

/* The one above is synced also where the folder was there: whoever made it may have been killed before that. */
static int32_t make_folder(const struct files *files, const char *path, const char *above)
{
    if (files->calls->make_folder(files->folder, path, 0777) != 0 && errno != EEXIST) return trouble();
    return daomesh__file_sync_folder(files, above);
}

int32_t daomesh__file_make_way(const struct files *files, const char *path)
{
    char above[DAOMESH_TILE_PATH_BYTES] = ".", folder[DAOMESH_TILE_PATH_BYTES] = "";
    for (size_t i = 0; path[i] != '\0'; i++) {
        if (path[i] != '/') continue;
        MUST(i < sizeof folder);
        memcpy(folder, path, i);
        folder[i] = '\0';
        TRY(make_folder(files, folder, above));
        memcpy(above, folder, i + 1);
    }
    return DAOMESH_OK;
}

static int is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static int32_t remove_files(const struct files *files, DIR *list)
{
    struct dirent *entry;
    while ((entry = readdir(list)) != NULL) {
        if (is_dots(entry->d_name)) continue;
        if (files->calls->remove(dirfd(list), entry->d_name, 0) != 0) return trouble();
    }
    return DAOMESH_OK;
}

int32_t daomesh__file_remove_folder(const struct files *files, const char *path)
{
    int folder = files->calls->open(files->folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (folder < 0) return errno == ENOENT ? DAOMESH_OK : trouble();
    DIR *list = fdopendir(folder);
    if (!list) {
        daomesh__file_close(folder);
        return DAOMESH_E_NO_MEMORY;
    }
    int32_t status = remove_files(files, list);
    closedir(list);
    TRY(status);
    return files->calls->remove(files->folder, path, AT_REMOVEDIR) == 0 ? DAOMESH_OK : trouble();
}
