/* The end of a forked child: at once, with nothing of the parent's flushed; what it has reached is kept where coverage is counted. */
#ifndef DAOMESH_TESTS_CHILD_H
#define DAOMESH_TESTS_CHILD_H

#include <unistd.h>

#if defined(DAOMESH_COVERAGE)
void __gcov_dump(void);
#endif

static inline void end_child(int code)
{
#if defined(DAOMESH_COVERAGE)
    __gcov_dump();
#endif
    _exit(code);
}

#endif
