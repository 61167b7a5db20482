/* Words for numbers of the schema, in both directions: "shares" for weight 2 of a passing rule. */
#include "tool.h"

#include <string.h>

struct word {
    const char *entry;
    const char *field;
    const char *word;
    uint64_t value;
};

/* The first word of a value is the one shown. */
static const struct word words[] = {
    { "passing_rule", "weight", "members", 1 },
    { "passing_rule", "weight", "shares", 2 },
    { "passing_rule", "weight", "reputation", 3 },
    { "passing_rule", "threshold", "majority", DAOMESH_THRESHOLD_MAJORITY },
    { "passing_rule", "threshold", "cast", DAOMESH_THRESHOLD_CAST },
    { "passing_rule", "threshold", "absolute", DAOMESH_THRESHOLD_ABSOLUTE },
    { "passing_rule", "threshold", "most", DAOMESH_THRESHOLD_PLURALITY },
    { "passing_rule", "rounding", "exact", DAOMESH_ROUND_CROSS },
    { "passing_rule", "rounding", "floor", DAOMESH_ROUND_FLOOR },
    { "passing_rule", "rounding", "divide-first", DAOMESH_ROUND_DIVIDE_FIRST },
    { "passing_rule", "quorum_counts", "for", DAOMESH_COUNTS_FOR },
    { "passing_rule", "quorum_counts", "for-abstain", DAOMESH_COUNTS_FOR_ABSTAIN },
    { "passing_rule", "quorum_counts", "all", DAOMESH_COUNTS_ALL },
    { "passing_rule", "early", "never", DAOMESH_EARLY_NEVER },
    { "passing_rule", "early", "certain", DAOMESH_EARLY_CERTAIN },
    { "passing_rule", "early", "bar", DAOMESH_EARLY_BAR },
    { "passing_rule", "early", "quorum", DAOMESH_EARLY_QUORUM },
    { "proposal.vote", "choice", "for", 1 },
    { "proposal.vote", "choice", "yes", 1 },
    { "proposal.vote", "choice", "against", 2 },
    { "proposal.vote", "choice", "no", 2 },
    { "proposal.vote", "choice", "abstain", 0 },
    { "proposal", "decided_by", "bar", DAOMESH_BY_BAR },
    { "proposal", "decided_by", "majority", DAOMESH_BY_MAJORITY },
    { "proposal", "decided_by", "certain", DAOMESH_BY_CERTAIN },
    { "proposal", "decided_by", "quorum", DAOMESH_BY_QUORUM },
};

static int about(const struct word *word, const char *entry, const char *field)
{
    return strcmp(word->entry, entry) == 0 && strcmp(word->field, field) == 0;
}

int read_word(uint64_t *out, const char *entry, const char *field, const char *text)
{
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (!about(&words[i], entry, field) || strcmp(words[i].word, text) != 0) continue;
        *out = words[i].value;
        return 1;
    }
    return 0;
}

const char *word_of(const char *entry, const char *field, uint64_t value)
{
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (about(&words[i], entry, field) && words[i].value == value) return words[i].word;
    return NULL;
}

char *words_for(const char *entry, const char *field)
{
    char *list = NULL;
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (!about(&words[i], entry, field)) continue;
        scoped_text before = list;
        list = text_join("%s%s%s", before ? before : "", before ? ", " : "", words[i].word);
    }
    return list;
}

const char *state_word(uint32_t state)
{
    static const char *const names[] = {
        [DAOMESH_STATE_CANCELLED] = "cancelled",   [DAOMESH_STATE_VETOED] = "vetoed",
        [DAOMESH_STATE_EXECUTED] = "executed",     [DAOMESH_STATE_FAILED] = "failed",
        [DAOMESH_STATE_SUBMITTED] = "submitted",   [DAOMESH_STATE_PENDING] = "pending",
        [DAOMESH_STATE_ACTIVE] = "active",         [DAOMESH_STATE_BOOSTED] = "boosted",
        [DAOMESH_STATE_REVEAL] = "reveal",         [DAOMESH_STATE_DEFEATED] = "defeated",
        [DAOMESH_STATE_CONFIRMING] = "confirming", [DAOMESH_STATE_GRACE] = "grace",
        [DAOMESH_STATE_QUEUED] = "queued",         [DAOMESH_STATE_EXPIRED] = "expired",
        [DAOMESH_STATE_SUCCEEDED] = "succeeded"
    };
    return state < COUNT_OF(names) && names[state] ? names[state] : "unknown";
}

int state_is_open(uint32_t state)
{
    return state == DAOMESH_STATE_SUBMITTED || state == DAOMESH_STATE_PENDING ||
           state == DAOMESH_STATE_ACTIVE || state == DAOMESH_STATE_BOOSTED || state == DAOMESH_STATE_REVEAL ||
           state == DAOMESH_STATE_CONFIRMING || state == DAOMESH_STATE_GRACE ||
           state == DAOMESH_STATE_QUEUED || state == DAOMESH_STATE_SUCCEEDED;
}
