/*
 * Policy files (C2SP tlog-policy): whom to believe about a log, as people write it down. One log and one group of witnesses
 * at most; what goes beyond that is refused, never read as something weaker.
 */
#include "proof/proof.h"

#define NO_GROUP UINT32_MAX
#define ALL_MEMBERS UINT32_MAX

struct witness {
    daomesh_span name;
    daomesh_note_key key;
    uint32_t group; /* the one it is a member of */
    uint32_t reserved;
};

struct group {
    daomesh_span name;
    uint32_t required;
    uint32_t members;
};

/* What the lines so far have said. */
struct policy {
    struct witness witnesses[DAOMESH_POLICY_WITNESSES_MAX];
    struct group groups[DAOMESH_POLICY_GROUPS_MAX];
    size_t witness_count;
    size_t group_count;
    daomesh_note_key log;
    daomesh_span url;
    daomesh_span quorum; /* empty before its line */
    const char *why;     /* more than the status says, or NULL */
};

static int32_t refuse(struct policy *policy, int32_t status, const char *why)
{
    policy->why = why;
    return status;
}

/* --- Words ------------------------------------------------------------------------------------------------------ */

static int is_blank(uint8_t byte)
{
    return byte == ' ' || byte == '\t';
}

/* The next word of the line, taken off; empty at its end. */
static daomesh_span take_word(daomesh_span *line)
{
    while (line->len > 0 && is_blank(line->at[0])) {
        line->at++;
        line->len--;
    }
    daomesh_span word = { line->at, 0 };
    while (word.len < line->len && !is_blank(line->at[word.len]))
        word.len++;
    line->at += word.len;
    line->len -= word.len;
    return word;
}

static int word_is(daomesh_span word, const char *text)
{
    return daomesh__same_bytes(word, (daomesh_span){ (const uint8_t *)text, strlen(text) });
}

static int32_t take_end(struct policy *policy, daomesh_span *line)
{
    if (take_word(line).len == 0) return DAOMESH_OK;
    return refuse(policy, DAOMESH_E_SYNTAX, "there are words after the end of the line's meaning");
}

/* --- Names ------------------------------------------------------------------------------------------------------ */

static struct witness *find_witness(struct policy *policy, daomesh_span name)
{
    for (size_t i = 0; i < policy->witness_count; i++)
        if (daomesh__same_bytes(policy->witnesses[i].name, name)) return &policy->witnesses[i];
    return NULL;
}

static struct group *find_group(struct policy *policy, daomesh_span name)
{
    for (size_t i = 0; i < policy->group_count; i++)
        if (daomesh__same_bytes(policy->groups[i].name, name)) return &policy->groups[i];
    return NULL;
}

static int32_t take_new_name(struct policy *policy, daomesh_span *name, daomesh_span *line)
{
    *name = take_word(line);
    if (name->len == 0) return refuse(policy, DAOMESH_E_SYNTAX, "a name is missing");
    if (word_is(*name, "none") || find_witness(policy, *name) || find_group(policy, *name))
        return refuse(policy, DAOMESH_E_REPEATED, "the name is defined already");
    return DAOMESH_OK;
}

static int32_t take_key(struct policy *policy, daomesh_note_key *key, daomesh_span *line, uint32_t kind)
{
    daomesh_span word = take_word(line);
    if (word.len == 0) return refuse(policy, DAOMESH_E_SYNTAX, "a verifier key is missing");
    TRY(daomesh_note_key_read(key, (const char *)word.at, word.len));
    if (key->kind != kind)
        return refuse(policy, DAOMESH_E_ALGORITHM, "the key is not of the kind for this line");
    if (policy->log.kind != 0 && id_equal(&policy->log.key, &key->key)) return DAOMESH_E_REPEATED;
    for (size_t i = 0; i < policy->witness_count; i++)
        if (id_equal(&policy->witnesses[i].key.key, &key->key)) return DAOMESH_E_REPEATED;
    return DAOMESH_OK;
}

/* --- Lines ------------------------------------------------------------------------------------------------------ */

static int32_t read_log(struct policy *policy, daomesh_span *line)
{
    daomesh_note_key key;
    if (policy->log.kind != 0) return refuse(policy, DAOMESH_E_UNSUPPORTED, "more than one log");
    TRY(take_key(policy, &key, line, DAOMESH_NOTE_ED25519));
    policy->log = key;
    policy->url = take_word(line);
    return take_end(policy, line);
}

static int32_t read_witness(struct policy *policy, daomesh_span *line)
{
    struct witness witness = { .group = NO_GROUP };
    if (policy->witness_count == DAOMESH_POLICY_WITNESSES_MAX) return DAOMESH_E_LIMIT;
    TRY(take_new_name(policy, &witness.name, line));
    TRY(take_key(policy, &witness.key, line, DAOMESH_NOTE_COSIGNATURE));
    (void)take_word(line); /* its URL, which is for those who ask it to cosign */
    TRY(take_end(policy, line));
    policy->witnesses[policy->witness_count++] = witness;
    return DAOMESH_OK;
}

/* A name is a member once in the whole file, so that a witness counts in one way only. */
static int32_t add_member(struct policy *policy, struct group *group, daomesh_span name)
{
    struct witness *witness = find_witness(policy, name);
    if (find_group(policy, name))
        return refuse(policy, DAOMESH_E_UNSUPPORTED, "a group as a member of a group");
    if (!witness) return refuse(policy, DAOMESH_E_NOT_FOUND, "no witness of that name is defined above");
    if (witness->group != NO_GROUP)
        return refuse(policy, DAOMESH_E_REPEATED, "a witness is a member already");
    witness->group = (uint32_t)policy->group_count;
    group->members++;
    return DAOMESH_OK;
}

/* What a threshold says; ALL_MEMBERS is not a number yet. */
static int32_t take_threshold(struct policy *policy, uint32_t *out, daomesh_span *line)
{
    daomesh_span word = take_word(line);
    *out = word_is(word, "any") ? 1 : ALL_MEMBERS;
    if (word_is(word, "any") || word_is(word, "all")) return DAOMESH_OK;
    *out = word.len > 0 ? 0 : ALL_MEMBERS;
    for (size_t i = 0; i < word.len && *out <= DAOMESH_POLICY_WITNESSES_MAX; i++) {
        uint8_t digit = (uint8_t)(word.at[i] - '0');
        *out = digit > 9 ? ALL_MEMBERS : *out * 10 + digit;
    }
    if (*out != ALL_MEMBERS) return DAOMESH_OK;
    return refuse(policy, DAOMESH_E_SYNTAX, "how many members are enough: a number, any or all");
}

static int32_t read_group(struct policy *policy, daomesh_span *line)
{
    struct group group = { .members = 0 };
    if (policy->group_count == DAOMESH_POLICY_GROUPS_MAX) return DAOMESH_E_LIMIT;
    TRY(take_new_name(policy, &group.name, line));
    TRY(take_threshold(policy, &group.required, line));
    for (daomesh_span name; (name = take_word(line)).len > 0;)
        TRY(add_member(policy, &group, name));
    if (group.required == ALL_MEMBERS) group.required = group.members;
    if (group.required < 1 || group.required > group.members)
        return refuse(policy, DAOMESH_E_RANGE, "as many members as are enough, or more, must be listed");
    policy->groups[policy->group_count++] = group;
    return DAOMESH_OK;
}

static int32_t read_quorum(struct policy *policy, daomesh_span *line)
{
    daomesh_span name = take_word(line);
    if (name.len == 0) return refuse(policy, DAOMESH_E_SYNTAX, "a name is missing");
    if (policy->quorum.len > 0) return refuse(policy, DAOMESH_E_REPEATED, "a second quorum");
    if (!word_is(name, "none") && !find_witness(policy, name) && !find_group(policy, name))
        return refuse(policy, DAOMESH_E_NOT_FOUND, "no witness or group of that name is defined above");
    policy->quorum = name;
    return take_end(policy, line);
}

static int32_t check_bytes(struct policy *policy, daomesh_span line)
{
    for (size_t i = 0; i < line.len; i++)
        if ((line.at[i] < ' ' && line.at[i] != '\t') || line.at[i] == 0x7f)
            return refuse(policy, DAOMESH_E_TEXT, "a control character");
    return DAOMESH_OK;
}

static int32_t read_line(struct policy *policy, daomesh_span line)
{
    TRY(check_bytes(policy, line));
    daomesh_span word = take_word(&line);
    if (word.len == 0 || word.at[0] == '#') return DAOMESH_OK;
    if (word_is(word, "log")) return read_log(policy, &line);
    if (word_is(word, "witness")) return read_witness(policy, &line);
    if (word_is(word, "group")) return read_group(policy, &line);
    if (word_is(word, "quorum")) return read_quorum(policy, &line);
    return refuse(policy, DAOMESH_E_SYNTAX, "a line begins with log, witness, group, quorum or #");
}

/* --- The whole -------------------------------------------------------------------------------------------------- */

static int32_t read_lines(struct policy *policy, daomesh_span text, uint64_t *number)
{
    for (*number = 1; text.len > 0; ++*number) {
        const uint8_t *end = daomesh__find_byte(text.at, '\n', text.len);
        if (!end) return refuse(policy, DAOMESH_E_TRUNCATED, "the last line does not end: was the file cut?");
        daomesh_span line = { text.at, (size_t)(end - text.at) };
        TRY(read_line(policy, line));
        text.at += line.len + 1;
        text.len -= line.len + 1;
    }
    if (policy->log.kind == 0) return refuse(policy, DAOMESH_E_TRUNCATED, "no line names the log");
    if (policy->quorum.len == 0) return refuse(policy, DAOMESH_E_TRUNCATED, "no line names the quorum");
    return DAOMESH_OK;
}

/* The witnesses that the quorum counts, and how many of them are enough. */
static int32_t fill(daomesh_checkpoint_policy *out, daomesh_note_key *cosigners, size_t cap,
                    struct policy *policy)
{
    const struct group *group = find_group(policy, policy->quorum);
    *out = (daomesh_checkpoint_policy){ .size = sizeof *out, .origin = policy->log.name, .log = policy->log };
    for (size_t i = 0; i < policy->witness_count; i++) {
        const struct witness *witness = &policy->witnesses[i];
        int counts = group ? witness->group == (uint32_t)(group - policy->groups)
                           : daomesh__same_bytes(witness->name, policy->quorum);
        if (!counts) continue;
        if (out->cosigner_count == cap) return DAOMESH_E_BUFFER;
        cosigners[out->cosigner_count++] = witness->key;
    }
    out->cosigners = out->cosigner_count > 0 ? cosigners : NULL;
    out->required = group ? group->required : (uint32_t)out->cosigner_count;
    return DAOMESH_OK;
}

static int32_t say_line(daomesh_diag *diag, int32_t status, uint64_t number, const char *why)
{
    char path[32];
    struct text_out text = { path, sizeof path, 0 };
    daomesh__text(&text, "line ");
    daomesh__text_u64(&text, number);
    daomesh__say(diag, status, path, NULL, NULL);
    if (why && diag && diag->size >= sizeof *diag) daomesh__diag_text(diag, why);
    return status;
}

int32_t daomesh_checkpoint_policy_read(daomesh_checkpoint_policy *out, daomesh_note_key *cosigners,
                                       size_t cap, daomesh_span *url, const char *text, size_t len,
                                       daomesh_diag *diag)
{
    struct policy policy;
    uint64_t number = 0;
    if (url) memset(url, 0, sizeof *url);
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!text || (!cosigners && cap > 0)) return DAOMESH_E_ARG;
    if (len > DAOMESH_POLICY_BYTES_MAX) return daomesh__say(diag, DAOMESH_E_TOO_LARGE, NULL, NULL, NULL);

    memset(&policy, 0, sizeof policy);
    int32_t status = read_lines(&policy, (daomesh_span){ (const uint8_t *)text, len }, &number);
    if (status != DAOMESH_OK) return say_line(diag, status, number, policy.why);
    status = fill(out, cosigners, cap, &policy);
    if (status != DAOMESH_OK) {
        memset(out, 0, sizeof *out);
        return daomesh__say(diag, status, NULL, NULL, NULL);
    }
    if (url) *url = policy.url;
    return DAOMESH_OK;
}
