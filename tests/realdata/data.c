/* See data.h. */
#include <stdlib.h>
#include <string.h>

#include "data.h"

FILE *open_data(const char *name)
{
    const char *folder = getenv("DAOMESH_DATA");
    char path[1024];
    (void)snprintf(path, sizeof path, "%s/%s", folder ? folder : "../shared/data", name);
    FILE *file = fopen(path, "r");
    if (!file) printf("data absent: %s\n", path);
    return file;
}

char *next_line(FILE *file)
{
    static char line[65536];
    if (!fgets(line, sizeof line, file)) return NULL;
    line[strcspn(line, "\r\n")] = 0;
    return line;
}

char *next_field(char **at, char separator)
{
    char *field = *at;
    if (!field) return NULL;
    char *end = strchr(field, separator);
    *at = end ? end + 1 : NULL;
    if (end) *end = 0;
    return field;
}
