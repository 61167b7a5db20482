/* Work in a child process: damage inside a file may make the store library give up, and that must not end the tool. */
#include "tool.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int run_guarded(struct tool *tool, int (*work)(struct tool *tool, void *ctx), void *ctx)
{
    int end;
    fflush(stdout);
    fflush(stderr);
    pid_t child = fork();
    if (child < 0) return fail(tool, "no child process: %s", strerror(errno));
    if (child == 0) {
        int code = work(tool, ctx);
        fflush(stdout);
        _exit(code);
    }
    while (waitpid(child, &end, 0) < 0)
        if (errno != EINTR) return fail(tool, "the child process was lost: %s", strerror(errno));
    if (WIFEXITED(end)) return WEXITSTATUS(end);
    return fail(tool,
                "the file is damaged inside its pages: reading it ended with \"%s\"; daomesh rebuild makes a "
                "new one from an exported log",
                strsignal(WTERMSIG(end)));
}
