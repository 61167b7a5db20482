/* How often long random tests go round. Instruments slow everything down and see in one turn what they see in all. */
#ifndef DAOMESH_TEST_TURNS_H
#define DAOMESH_TEST_TURNS_H

#include <stdlib.h>
#include <string.h>

/* Whether all tests run in one process, as under Valgrind. */
static inline int shares_process(void)
{
    const char *fork_mode = getenv("CK_FORK");
    return fork_mode && strcmp(fork_mode, "no") == 0;
}

/* Whether the build itself is slow: the Makefile says so of sanitizers and of counted coverage. */
static inline int is_instrumented(void)
{
#if defined(DAOMESH_INSTRUMENTED)
    return 1;
#else
    return 0;
#endif
}

static inline int turns(int all)
{
    if (shares_process()) return all / 50 + 1;
    return is_instrumented() ? all / 8 + 1 : all;
}

/* Steps through bytes that are all tried where nothing is slow; odd, so that no field is stepped over each time. */
static inline size_t stride(void)
{
    if (shares_process()) return 61;
    return is_instrumented() ? 7 : 1;
}

#endif
