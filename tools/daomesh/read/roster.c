/* Names and their numbers: options, projects, contributors, in the order they were met. */
#include "read.h"

#include <stdlib.h>
#include <string.h>

int roster_find(const struct roster *roster, uint32_t *number, const char *name)
{
    const json_t *found = roster->index ? json_object_get(roster->index, name) : NULL;
    if (!found) return 0;
    *number = (uint32_t)json_integer_value(found);
    return 1;
}

uint32_t roster_add(struct roster *roster, const char *name)
{
    uint32_t number;
    if (roster_find(roster, &number, name)) return number;
    if (!roster->index) roster->index = json_object();
    if (roster->count == roster->cap) {
        roster->cap = roster->cap ? 2 * roster->cap : 16;
        roster->name = must_resize(roster->name, roster->cap * sizeof *roster->name);
    }
    number = (uint32_t)roster->count;
    roster->name[roster->count++] = must_copy(name, strlen(name));
    json_object_set_new(roster->index, name, json_integer(number));
    return number;
}

void roster_free(struct roster *roster)
{
    for (size_t i = 0; i < roster->count; i++)
        free(roster->name[i]);
    free(roster->name);
    json_decref(roster->index);
    *roster = (struct roster){ 0 };
}
