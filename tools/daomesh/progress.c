/* A bar on standard error for work that takes long, when that is a terminal; nothing otherwise. */
#include "tool.h"

#include <time.h>
#include <unistd.h>

#define CELLS 30u
#define WAIT_MS 400u /* short work shows nothing */

static int on_screen; /* one line, one bar */

static uint64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

void bar_begin(struct bar *bar, const char *what)
{
    *bar = (struct bar){ .what = what, .began_ms = now_ms(), .wanted = isatty(STDERR_FILENO) };
}

int32_t bar_step(void *ctx, uint64_t done, uint64_t total)
{
    struct bar *bar = ctx;
    if (!bar->wanted || total == 0) return 0;
    if (done > total) done = total;
    uint32_t percent = (uint32_t)(done / (total / 100 + 1));
    if (on_screen && percent == bar->percent) return 0;
    if (!on_screen && now_ms() - bar->began_ms < WAIT_MS) return 0;
    on_screen = 1;
    bar->percent = percent;
    fprintf(stderr, "\r%s ", bar->what);
    for (uint32_t i = 0; i < CELLS; i++)
        fputs(i * 100 < percent * CELLS ? "\u2588" : "\u2591", stderr);
    fprintf(stderr, " %3u%%", (unsigned)percent);
    fflush(stderr);
    return 0;
}

void bar_end(struct bar *bar)
{
    bar->wanted = 0;
    bar_wipe();
}

void bar_wipe(void)
{
    if (on_screen) fputs("\r\033[K", stderr);
    on_screen = 0;
}
