/* Passphrases: from a file, or typed at the terminal without being shown. */
#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define CONTROL_C 3

void passphrase_wipe(struct passphrase *passphrase)
{
    daomesh_wipe(passphrase, sizeof *passphrase);
}

/* A line without its end; read byte by byte, so that no buffer keeps a copy. 0 when it does not fit or is empty. */
static int read_line(struct passphrase *out, int file)
{
    char c = 0;
    ssize_t got;
    for (out->len = 0; (got = read(file, &c, 1)) == 1 && c != '\n';) {
        if (out->len == sizeof out->bytes) return 0;
        out->bytes[out->len++] = c;
    }
    if (out->len > 0 && out->bytes[out->len - 1] == '\r') out->len--;
    return got >= 0 && out->len > 0 && out->len <= DAOMESH_PASSPHRASE_MAX;
}

static int read_file(const struct tool *tool, struct passphrase *out, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    int good = read_line(out, file);
    close(file);
    return good ? DONE
                : fail(tool, "%s: its first line is no passphrase of 1 to %d bytes", path,
                       DAOMESH_PASSPHRASE_MAX);
}

/* Without signals while nothing is shown: a program that ended there would leave the terminal mute. Ctrl-C comes as a character. */
static int ask(const struct tool *tool, struct passphrase *out, int terminal, const char *question)
{
    struct termios shown, hidden;
    if (tcgetattr(terminal, &shown) != 0)
        return fail(tool, "the terminal does not answer: %s", strerror(errno));
    hidden = shown;
    hidden.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
    tcsetattr(terminal, TCSAFLUSH,
              &hidden); /* before the question: what is typed then is not shown, nor lost */
    dprintf(terminal, "%s: ", question);
    int good = read_line(out, terminal);
    tcsetattr(terminal, TCSAFLUSH, &shown);
    dprintf(terminal, "\n");
    if (!good || memchr(out->bytes, CONTROL_C, out->len))
        return fail(tool, "no passphrase was typed; 1 to %d bytes would be right", DAOMESH_PASSPHRASE_MAX);
    return DONE;
}

static int open_terminal(const struct tool *tool, int *out, const char *option)
{
    *out = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (*out >= 0) return DONE;
    return fail(tool, "a passphrase is needed and there is no terminal; %s FILE would be right", option);
}

int passphrase_of(const struct tool *tool, struct passphrase *out, const char *name)
{
    int terminal;
    if (tool->passphrase_file) return read_file(tool, out, tool->passphrase_file);
    TRY(open_terminal(tool, &terminal, "--passphrase-file"));
    scoped_text question = text_join("passphrase of %s", name);
    int code = ask(tool, out, terminal, question);
    close(terminal);
    return code;
}

static int ask_twice(const struct tool *tool, struct passphrase *out, int terminal, const char *question)
{
    scoped_passphrase again = { .len = 0 };
    TRY(ask(tool, out, terminal, question));
    TRY(ask(tool, &again, terminal, "once more"));
    if (out->len == again.len && memcmp(out->bytes, again.bytes, again.len) == 0) return DONE;
    return fail(tool, "the two passphrases differ");
}

int passphrase_new(const struct tool *tool, struct passphrase *out, const char *name, const char *file,
                   const char *option)
{
    int terminal;
    if (file) return read_file(tool, out, file);
    TRY(open_terminal(tool, &terminal, option));
    scoped_text question = text_join("new passphrase of %s", name);
    int code = ask_twice(tool, out, terminal, question);
    close(terminal);
    return code;
}
