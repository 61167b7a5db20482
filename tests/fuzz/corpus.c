/*
 * Plays the corpus back: `corpus FOLDER` gives every file in FOLDER/TARGET to its target, in a process of its own, so that
 * one that breaks stops no other. Needs no fuzzer. `corpus FOLDER TARGET` takes one target alone.
 */
#include "base/base.h"
#include "fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define INPUT_MAX (1u << 20)

static unsigned passed, failed;

/* Files of a folder in order of their names; NULL when there is no such folder. */
static struct dirent **files_of(const char *folder, int *count)
{
    struct dirent **files = NULL;
    *count = scandir(folder, &files, NULL, alphasort);
    return *count < 0 ? NULL : files;
}

static void run_file(const struct fuzz_target *target, const char *path)
{
    uint8_t *bytes = malloc(INPUT_MAX);
    FILE *file = fopen(path, "rb");
    if (!bytes || !file) fuzz_broken(path, 0, "can be read");
    const size_t len = fread(bytes, 1, INPUT_MAX, file);
    fclose(file);
    uint8_t *exact = exact_copy(bytes, len);
    free(bytes);
    target->run(exact, len);
    free(exact);
}

/* In a child, which tells of each file that it has done; the parent gives how many those are. */
static size_t run_from(const struct fuzz_target *target, char **paths, size_t from, size_t count)
{
    int told[2];
    size_t done = from;
    char byte = 0;
    if (pipe(told) != 0) fuzz_broken(__FILE__, __LINE__, "there is a pipe");
    fflush(NULL);
    const pid_t child = fork();
    if (child == 0) {
        for (size_t i = from; i < count; i++) {
            run_file(target, paths[i]);
            if (write(told[1], &byte, 1) != 1) _exit(1);
        }
        exit(0); /* as a program ends, so that leaks are looked for */
    }
    close(told[1]);
    while (read(told[0], &byte, 1) == 1)
        done++;
    close(told[0]);
    int status = 1;
    if (child < 0 || waitpid(child, &status, 0) != child || (status != 0 && done == count)) {
        printf("%s: something is wrong at the end\n", target->name);
        failed++;
    }
    return done;
}

static void run_all(const struct fuzz_target *target, char **paths, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        const size_t done = run_from(target, paths, at, count);
        passed += (unsigned)(done - at);
        at = done;
        if (at == count) return;
        printf("%s broke on %s\n", target->name, paths[at]);
        failed++;
    }
}

static void run_target(const struct fuzz_target *target, const char *folder)
{
    char path[512];
    int found;
    size_t count = 0;
    snprintf(path, sizeof path, "%s/%s", folder, target->name);
    struct dirent **files = files_of(path, &found);
    char **paths = calloc(found > 0 ? (size_t)found : 1, sizeof *paths);
    if (!paths) fuzz_broken(__FILE__, __LINE__, "there is memory");
    for (int i = 0; i < found; i++) {
        if (files[i]->d_name[0] != '.') {
            snprintf(path, sizeof path, "%s/%s/%s", folder, target->name, files[i]->d_name);
            paths[count++] = strdup(path);
        }
        free(files[i]);
    }
    free(files);
    if (count == 0) {
        printf("%s: no file in %s/%s\n", target->name, folder, target->name);
        failed++;
    }
    run_all(target, paths, count);
    for (size_t i = 0; i < count; i++)
        free(paths[i]);
    free(paths);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s FOLDER [TARGET]\n", argv[0]);
        return 2;
    }
    for (size_t i = 0; fuzz_target_at(i); i++) {
        if (argc < 3 || strcmp(fuzz_target_at(i)->name, argv[2]) == 0) run_target(fuzz_target_at(i), argv[1]);
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
