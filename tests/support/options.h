/* Options of test programs: names with a number behind them. Anything else ends the program, so that a slip runs nothing. */
#ifndef DAOMESH_TEST_OPTIONS_H
#define DAOMESH_TEST_OPTIONS_H

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct number_option {
    const char *name;
    uint64_t *value; /* holds what is usual */
};

static inline _Noreturn void options_refuse(const char *program, const struct number_option *options,
                                            size_t count)
{
    fprintf(stderr, "usage: %s", program);
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, " [%s N]", options[i].name);
    fputc('\n', stderr);
    exit(2);
}

static inline int option_set(const struct number_option *option, const char *name, const char *text)
{
    char *end;
    if (strcmp(option->name, name) != 0 || !text || *text < '0' || *text > '9') return 0;
    errno = 0;
    *option->value = strtoull(text, &end, 10);
    return errno == 0 && *end == '\0';
}

static inline void options_read(int words, char **word, const struct number_option *options, size_t count)
{
    for (int i = 1; i < words; i += 2) {
        int known = 0;
        for (size_t j = 0; j < count; j++)
            known |= option_set(&options[j], word[i], i + 1 < words ? word[i + 1] : NULL);
        if (!known) options_refuse(word[0], options, count);
    }
}

#endif
