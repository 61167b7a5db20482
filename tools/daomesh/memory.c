/* Growing bytes and texts. Running out of memory ends the program with a message. */
#include "tool.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void out_of_memory(void)
{
    fputs("daomesh: out of memory\n", stderr);
    exit(FAILED);
}

void *must_allocate(size_t size)
{
    void *memory = calloc(1, size > 0 ? size : 1);
    if (!memory) out_of_memory();
    return memory;
}

void *must_resize(void *old, size_t size)
{
    void *memory = realloc(old, size > 0 ? size : 1);
    if (!memory) out_of_memory();
    return memory;
}

char *must_copy(const char *text, size_t len)
{
    char *copy = must_allocate(len + 1);
    if (len > 0) memcpy(copy, text, len);
    return copy;
}

char *text_join(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int len = vsnprintf(NULL, 0, format, list);
    va_end(list);
    if (len < 0) out_of_memory();

    char *text = must_allocate((size_t)len + 1);
    va_start(list, format);
    vsnprintf(text, (size_t)len + 1, format, list);
    va_end(list);
    return text;
}

void text_free(char **text)
{
    free(*text);
    *text = NULL;
}

void bytes_free(struct bytes *bytes)
{
    free(bytes->at);
    *bytes = (struct bytes){ 0 };
}

void bytes_room(struct bytes *bytes, size_t cap)
{
    if (cap <= bytes->cap) return;
    bytes->at = must_resize(bytes->at, cap);
    bytes->cap = cap;
}

void bytes_append(struct bytes *bytes, const void *more, size_t len)
{
    if (len > SIZE_MAX / 2 - bytes->len) out_of_memory();
    if (bytes->len + len > bytes->cap) bytes_room(bytes, (bytes->len + len) * 2);
    if (len > 0) memcpy(bytes->at + bytes->len, more, len);
    bytes->len += len;
}
