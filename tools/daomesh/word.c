/* Words for numbers of the schema, in both directions: "shares" for weight 2 of a passing rule. */
#include "tool.h"

#include <string.h>

/* Other words that are understood. */
static const struct alias {
    const char *entry;
    const char *field;
    const char *word;
    uint64_t value;
} aliases[] = {
    { "proposal.vote", "choice", "yes", 1 },
    { "proposal.vote", "choice", "no", 2 },
};

/* The field of that name of an entry, whatever family it is of. */
static int find_field(daomesh_field_info *out, const char *entry_name, const char *field_name)
{
    static const uint32_t families[] = { DAOMESH_SCHEMA_STRUCT, DAOMESH_SCHEMA_ACTION, DAOMESH_SCHEMA_RECORD,
                                         DAOMESH_SCHEMA_EVENT };
    for (size_t i = 0; i < COUNT_OF(families); i++) {
        daomesh_schema_info entry = { .size = sizeof entry };
        if (daomesh_schema_find(&entry, families[i], entry_name) != DAOMESH_OK) continue;
        for (uint32_t index = 0;; index++) {
            out->size = sizeof *out;
            if (daomesh_schema_field(out, &entry, index) != DAOMESH_OK) break;
            if (strcmp(out->name, field_name) == 0) return 1;
        }
    }
    return 0;
}

int read_word(uint64_t *out, const char *entry, const char *field, const char *text)
{
    daomesh_field_info info;
    if (!find_field(&info, entry, field)) return 0;
    for (uint64_t value = 0; value < info.word_count; value++) {
        if (!info.words[value] || strcmp(info.words[value], text) != 0) continue;
        *out = value;
        return 1;
    }
    for (size_t i = 0; i < COUNT_OF(aliases); i++) {
        const struct alias *alias = &aliases[i];
        if (strcmp(alias->entry, entry) != 0 || strcmp(alias->field, field) != 0 ||
            strcmp(alias->word, text) != 0)
            continue;
        *out = alias->value;
        return 1;
    }
    return 0;
}

const char *word_of(const char *entry, const char *field, uint64_t value)
{
    daomesh_field_info info;
    return find_field(&info, entry, field) && value < info.word_count ? info.words[value] : NULL;
}

char *words_for(const char *entry, const char *field)
{
    daomesh_field_info info;
    char *list = NULL;
    if (!find_field(&info, entry, field)) return NULL;
    for (uint64_t value = 0; value < info.word_count; value++) {
        if (!info.words[value]) continue;
        scoped_text before = list;
        list = text_join("%s%s%s", before ? before : "", before ? ", " : "", info.words[value]);
    }
    return list;
}

const char *state_word(uint32_t state)
{
    const char *word = word_of("proposal.finished", "state", state);
    return word ? word : "unknown";
}

int state_is_open(uint32_t state)
{
    return state == DAOMESH_STATE_SUBMITTED || state == DAOMESH_STATE_PENDING ||
           state == DAOMESH_STATE_ACTIVE || state == DAOMESH_STATE_BOOSTED || state == DAOMESH_STATE_REVEAL ||
           state == DAOMESH_STATE_CONFIRMING || state == DAOMESH_STATE_GRACE ||
           state == DAOMESH_STATE_QUEUED || state == DAOMESH_STATE_SUCCEEDED;
}
