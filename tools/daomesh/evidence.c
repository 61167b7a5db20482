/* prove, check: evidence of what a ledger says, to take along; and what it is worth to who gets it, without the ledger. */
#include "tool.h"

#include <string.h>

/* Exit codes of check beside those of all commands: the evidence holds, and the answer is not yes. */
#define ANSWERED_NO 4
#define NOT_PROVEN 5

#define QUESTIONS_MAX DAOMESH_EVIDENCE_QUESTIONS_MAX

/* A question as people write it; a letter for each word: d a DAO, p a party, t a token, n a number. */
struct form {
    const char *name;
    const char *words;
    const char *usage;
    uint32_t what;
    uint32_t which;
};

static const struct form forms[] = {
    { "party", "p", "party PARTY", DAOMESH_QUESTION_PARTY, 0 },
    { "dao", "d", "dao DAO", DAOMESH_QUESTION_DAO, 0 },
    { "member", "dp", "member DAO PARTY", DAOMESH_QUESTION_MEMBER, 0 },
    { "role", "dn", "role DAO NUMBER", DAOMESH_QUESTION_ROLE, 0 },
    { "token", "t", "token TOKEN", DAOMESH_QUESTION_TOKEN, 0 },
    { "balance", "pt", "balance PARTY TOKEN", DAOMESH_QUESTION_BALANCE, DAOMESH_BALANCE_FREE },
    { "reserve", "pt", "reserve DAO TOKEN", DAOMESH_QUESTION_BALANCE, DAOMESH_BALANCE_RESERVE },
    { "proposal", "dn", "proposal DAO NUMBER", DAOMESH_QUESTION_DECISION, 0 },
    { "vote", "dnp", "vote DAO NUMBER PARTY", DAOMESH_QUESTION_VOTE, 0 },
};

struct asked {
    size_t count;
    const struct form *forms[QUESTIONS_MAX];
    daomesh_question at[QUESTIONS_MAX];
};

/* --- Questions ------------------------------------------------------------------------------------------------------ */

static int find_form(struct tool *tool, const struct form **out, const char *name)
{
    struct suggestion near = { .wanted = name };
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        *out = &forms[i];
        suggest(&near, forms[i].name);
        if (strcmp(forms[i].name, name) == 0) return DONE;
    }
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "no question %s%s", name, near.best ? hint : "; daomesh prove --help lists them");
}

static int read_word_of(struct tool *tool, daomesh_question *question, char letter, const char *word)
{
    switch (letter) {
    case 'd':
        return resolve(tool, &question->dao, word, SORT_DAO, NULL);
    case 'p':
        return resolve(tool, &question->party, word, 0, NULL);
    case 't':
        return resolve_token(tool, &question->token, word, "token");
    default:
        return read_u64(&question->number, word) ? DONE : misuse(tool, "\"%s\" is not a number", word);
    }
}

static int read_question(struct tool *tool, struct asked *asked, const struct words *words)
{
    const struct form *form;
    if (asked->count == QUESTIONS_MAX) return misuse(tool, "more than %d questions", QUESTIONS_MAX);
    TRY(find_form(tool, &form, words->at[0]));
    if (words->count != 1 + strlen(form->words)) return misuse(tool, "%s would be right", form->usage);
    daomesh_question *question = &asked->at[asked->count];
    *question = (daomesh_question){ .size = sizeof *question, .what = form->what, .which = form->which };
    for (size_t i = 0; form->words[i]; i++)
        TRY(read_word_of(tool, question, form->words[i], words->at[i + 1]));
    asked->forms[asked->count++] = form;
    return DONE;
}

/* The words behind the options, and each --ask "member guild alice". */
static int read_questions(struct tool *tool, struct asked *asked, const struct words *args,
                          const struct words *more)
{
    if (args->count > 0) TRY(read_question(tool, asked, args));
    for (size_t i = 0; i < more->count; i++) {
        json_auto_t *pieces = phrase_list(more->at[i], " ");
        scoped_words words = { 0 };
        for (size_t k = 0; k < json_array_size(pieces); k++)
            words_push(&words, json_string_value(json_array_get(pieces, k)));
        if (words.count == 0) return misuse(tool, "--ask: no question");
        TRY(read_question(tool, asked, &words));
    }
    return DONE;
}

/* --- prove ----------------------------------------------------------------------------------------------------------- */

static int write_evidence(struct tool *tool, const struct asked *asked, const struct bytes *note,
                          const char *path)
{
    scoped_bytes evidence = { 0 };
    size_t len = 0;
    int32_t status =
        daomesh_reader_evidence(NULL, 0, &len, tool->reader, note->at, note->len, asked->at, asked->count);
    if (status == DAOMESH_E_BUFFER) {
        bytes_room(&evidence, len);
        status = daomesh_reader_evidence(evidence.at, len, &len, tool->reader, note->at, note->len, asked->at,
                                         asked->count);
    }
    if (status == DAOMESH_E_STATE)
        return fail(tool,
                    "the checkpoint is not of this ledger's last batch: prove from a mirror that cosigned "
                    "it, or publish again");
    if (status == DAOMESH_E_UNSUPPORTED)
        return fail(tool, "%s: made with --commitment none, so nothing it says can be proven", tool->path);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "evidence");
    TRY(file_write(tool, path, evidence.at, len));
    if (strcmp(path, "-") != 0) printf("%s: evidence, %zu bytes\n", path, len);
    return DONE;
}

/* Who signed it matters to who gets the evidence; here it must only be one. */
static int read_checkpoint(struct tool *tool, struct bytes *out, const char *path)
{
    daomesh_note note;
    daomesh_checkpoint checkpoint;
    TRY(file_read(tool, out, path));
    if (out->len == 0) return fail(tool, "%s: empty", path);
    int32_t status = daomesh_note_read(&note, out->at, out->len);
    if (status == DAOMESH_OK) status = daomesh_checkpoint_read(&checkpoint, note.text.at, note.text.len);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "%s: no signed checkpoint", path);
}

int run_prove(struct tool *tool, struct words *args)
{
    const char *checkpoint = NULL, *out = NULL;
    scoped_words more = { 0 };
    const struct option options[] = {
        { "--checkpoint", "FILE", "a signed checkpoint of the ledger's last batch", &checkpoint, NULL },
        { "--out", "FILE", "where the evidence goes, or -", &out, NULL },
        { "--ask", "QUESTION", "one more, in quotes; can be repeated", NULL, &more },
    };
    struct asked asked = { 0 };
    scoped_bytes note = { 0 };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    if (args->count + more.count == 0)
        return misuse(tool, "a question is missing; daomesh %s would be right", tool->command->usage);
    if (!checkpoint) return misuse(tool, "--checkpoint is missing: whose word is it?");
    if (!out) return misuse(tool, "--out is missing: where does the evidence go?");
    TRY(session_read(tool));
    TRY(read_questions(tool, &asked, args, &more));
    TRY(read_checkpoint(tool, &note, checkpoint));
    return write_evidence(tool, &asked, &note, out);
}

/* --- check ----------------------------------------------------------------------------------------------------------- */

static json_t *amount_json(const daomesh_amount *amount)
{
    char text[VALUE_BYTES];
    write_amount(text, amount);
    return json_string(text);
}

static json_t *id_json(const daomesh_id *id)
{
    scoped_text hex = hex_of(id->bytes, sizeof id->bytes);
    return json_string(hex);
}

static json_t *number_json(uint64_t number)
{
    return json_integer((json_int_t)number);
}

static json_t *party_answer(const daomesh_party_info *party)
{
    json_t *keys = json_array();
    for (uint32_t i = 0; i < party->key_count; i++)
        json_array_append_new(keys, json_pack("{s:o, s:o}", "key", id_json(&party->keys[i].key), "weight",
                                              number_json(party->keys[i].weight)));
    return json_pack("{s:s, s:o, s:o, s:o, s:o}", "name", party->name, "row", number_json(party->row), "sort",
                     number_json(party->sort), "threshold", number_json(party->threshold), "keys", keys);
}

static json_t *dao_answer(const daomesh_dao_info *dao)
{
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o}", "name", dao->name, "row", number_json(dao->row),
                     "members", number_json(dao->members), "jailed", number_json(dao->jailed), "shares",
                     amount_json(&dao->shares), "loot", amount_json(&dao->loot), "reputation",
                     amount_json(&dao->reputation));
}

static json_t *member_answer(const daomesh_member_info *member)
{
    return json_pack("{s:o, s:s?, s:o, s:o, s:o, s:o}", "slot", number_json(member->slot), "state",
                     word_of("member_slot", "state", member->state), "joined", number_json(member->joined),
                     "shares", amount_json(&member->shares), "loot", amount_json(&member->loot), "reputation",
                     amount_json(&member->reputation));
}

static json_t *role_answer(const daomesh_role_info *role)
{
    json_t *kinds = json_array();
    for (uint32_t i = 0; i < role->kind_count; i++)
        json_array_append_new(kinds, number_json(role->kinds[i]));
    return json_pack("{s:s, s:o, s:o, s:o}", "name", role->name, "holder", id_json(&role->holder), "ends",
                     number_json(role->ends), "kinds", kinds);
}

static json_t *token_answer(const daomesh_token_info *token)
{
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "symbol", token->symbol, "row",
                     number_json(token->row), "issuer", id_json(&token->issuer), "decimals",
                     number_json(token->decimals), "cap", amount_json(&token->cap), "supply",
                     amount_json(&token->supply));
}

static json_t *decision_answer(const daomesh_decision_info *decision)
{
    json_t *tally = json_array();
    for (uint32_t i = 0; i <= decision->choices && i < COUNT_OF(decision->tally); i++)
        json_array_append_new(tally, amount_json(&decision->tally[i]));
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "title", decision->title,
                     "flags", number_json(decision->flags), "winner", number_json(decision->winner),
                     "choices", number_json(decision->choices), "voters", number_json(decision->voters),
                     "electors", number_json(decision->electors), "opened", number_json(decision->opened),
                     "decided", number_json(decision->decided), "finished", number_json(decision->finished),
                     "total", amount_json(&decision->total), "tally", tally);
}

static json_t *vote_answer(const daomesh_vote_info *vote)
{
    return json_pack("{s:o, s:o}", "choice", number_json(vote->choice), "weight", amount_json(&vote->weight));
}

/* Asks, and gives what was answered; NULL unless it is yes. */
static int32_t answer(json_t **out, const daomesh_evidence *evidence, const daomesh_question *question)
{
    daomesh_party_info party = { .size = sizeof party };
    daomesh_dao_info dao = { .size = sizeof dao };
    daomesh_member_info member = { .size = sizeof member };
    daomesh_role_info role = { .size = sizeof role };
    daomesh_token_info token = { .size = sizeof token };
    daomesh_decision_info decision = { .size = sizeof decision };
    daomesh_vote_info vote = { .size = sizeof vote };
    daomesh_amount amount;
    int32_t status;
    *out = NULL;
#define ANSWER(call, made)                                                                                   \
    status = call;                                                                                           \
    if (status == DAOMESH_OK) *out = made;                                                                   \
    return status
    switch (question->what) {
    case DAOMESH_QUESTION_PARTY:
        ANSWER(daomesh_evidence_party(&party, evidence, &question->party), party_answer(&party));
    case DAOMESH_QUESTION_DAO:
        ANSWER(daomesh_evidence_dao(&dao, evidence, &question->dao), dao_answer(&dao));
    case DAOMESH_QUESTION_MEMBER:
        ANSWER(daomesh_evidence_member(&member, evidence, &question->dao, &question->party),
               member_answer(&member));
    case DAOMESH_QUESTION_ROLE:
        ANSWER(daomesh_evidence_role(&role, evidence, &question->dao, question->number), role_answer(&role));
    case DAOMESH_QUESTION_TOKEN:
        ANSWER(daomesh_evidence_token(&token, evidence, &question->token), token_answer(&token));
    case DAOMESH_QUESTION_BALANCE:
        ANSWER(
            daomesh_evidence_balance(&amount, evidence, &question->party, &question->token, question->which),
            json_pack("{s:o}", "amount", amount_json(&amount)));
    case DAOMESH_QUESTION_DECISION:
        ANSWER(daomesh_evidence_decision(&decision, evidence, &question->dao, question->number),
               decision_answer(&decision));
    default:
        ANSWER(daomesh_evidence_vote(&vote, evidence, &question->dao, question->number, &question->party),
               vote_answer(&vote));
    }
#undef ANSWER
}

/* What no is, and what is neither. */
static int is_no(int32_t status)
{
    return status != DAOMESH_OK && status != DAOMESH_E_NOT_PROVEN && status != DAOMESH_E_CORRUPT;
}

/* The words of a question as they were asked, with ids for names: what the answer is about. */
static json_t *question_json(const struct form *form, const daomesh_question *question)
{
    json_t *words = json_pack("[s]", form->name);
    for (const char *letter = form->words; *letter; letter++) {
        const daomesh_id *id = *letter == 'd'   ? &question->dao
                               : *letter == 'p' ? &question->party
                               : *letter == 't' ? &question->token
                                                : NULL;
        json_array_append_new(words, id ? id_json(id) : number_json(question->number));
    }
    return words;
}

static void print_answer(struct tool *tool, const json_t *entry, int32_t status)
{
    static const struct column lines[] = {
        { "name", "name", LOOK_PLAIN },
        { "symbol", "symbol", LOOK_PLAIN },
        { "title", "title", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },
        { "joined", "since", LOOK_TIME },
        { "members", "members", LOOK_PLAIN },
        { "shares", "shares", LOOK_PLAIN },
        { "loot", "loot", LOOK_PLAIN },
        { "reputation", "reputation", LOOK_PLAIN },
        { "amount", "amount", LOOK_PLAIN },
        { "choice", "choice", LOOK_PLAIN },
        { "weight", "weight", LOOK_PLAIN },
        { "holder", "holder", LOOK_PLAIN },
        { "ends", "ends", LOOK_TIME },
        { "winner", "winner", LOOK_PLAIN },
        { "decided", "decided", LOOK_TIME },
        { "voters", "voters", LOOK_PLAIN },
        { "supply", "supply", LOOK_PLAIN },
        { "threshold", "threshold", LOOK_PLAIN },
    };
    const json_t *word;
    size_t index;
    json_array_foreach(json_object_get(entry, "question"), index, word)
    {
        if (json_is_string(word))
            printf("%s%s", index > 0 ? " " : "", json_string_value(word));
        else
            printf(" %lld", (long long)json_integer_value(word));
    }
    printf("\n  %s\n", status == DAOMESH_OK ? "yes" : daomesh_status_text(status));
    print_card(tool, entry, lines, COUNT_OF(lines));
}

/* The worst of all: refused, not proven, no, yes. */
static int answer_all(struct tool *tool, json_t *answers, const daomesh_evidence *evidence,
                      const struct asked *asked)
{
    int code = DONE;
    for (size_t i = 0; i < asked->count; i++) {
        json_t *entry;
        const int32_t status = answer(&entry, evidence, &asked->at[i]);
        if (status == DAOMESH_E_CORRUPT)
            return fail_status(tool, status, NULL, "the ledger contradicts itself");
        if (!entry) entry = json_object();
        json_object_set_new(entry, "question", question_json(asked->forms[i], &asked->at[i]));
        json_object_set_new(entry, "status", json_string(daomesh_status_name(status)));
        json_array_append_new(answers, entry);
        if (!tool->as_json) print_answer(tool, entry, status);
        if (status == DAOMESH_E_NOT_PROVEN) code = NOT_PROVEN;
        if (is_no(status) && code == DONE) code = ANSWERED_NO;
    }
    return code;
}

static void print_evidence(struct tool *tool, const json_t *json)
{
    static const struct column lines[] = {
        { "ledger", "ledger", LOOK_PLAIN },       { "height", "batch", LOOK_PLAIN },
        { "time", "as of", LOOK_TIME },           { "log", "log", LOOK_PLAIN },
        { "entries", "log entries", LOOK_PLAIN }, { "records", "records", LOOK_PLAIN },
    };
    print_card(tool, json, lines, COUNT_OF(lines));
}

static json_t *evidence_json(const daomesh_evidence *evidence)
{
    const daomesh_span origin = evidence->checkpoint.origin;
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "ledger", id_json(&evidence->ledger), "height",
                     number_json(evidence->height), "time", number_json(evidence->time), "log",
                     json_stringn((const char *)origin.at, origin.len), "entries",
                     number_json(evidence->checkpoint.size), "records", number_json(evidence->records));
}

struct check_options {
    const char *policy;
    const char *ledger;
    const char *not_before;
    struct words more;
};

static int read_policy(struct tool *tool, daomesh_checkpoint_policy *policy, daomesh_note_key *cosigners,
                       struct bytes *text, const struct check_options *options)
{
    daomesh_span url;
    daomesh_diag diag = { .size = sizeof diag };
    if (!options->policy) return misuse(tool, "--policy is missing: whom do you believe?");
    TRY(file_read(tool, text, options->policy));
    bytes_append(text, "", 1);
    const int32_t status = daomesh_checkpoint_policy_read(policy, cosigners, DAOMESH_POLICY_WITNESSES_MAX,
                                                          &url, (const char *)text->at, text->len - 1, &diag);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "%s", options->policy);
    if (options->not_before && !read_time(&policy->not_before, options->not_before))
        return misuse(tool, "--not-before: \"%s\" is not a time", options->not_before);
    return DONE;
}

static int check_evidence(struct tool *tool, const char *path, const struct check_options *options,
                          const struct asked *asked)
{
    daomesh_checkpoint_policy policy;
    daomesh_note_key cosigners[DAOMESH_POLICY_WITNESSES_MAX];
    daomesh_evidence evidence = { .size = sizeof evidence };
    daomesh_id ledger;
    scoped_bytes text = { 0 }, bytes = { 0 };
    TRY(read_policy(tool, &policy, cosigners, &text, options));
    if (options->ledger && !id_read(&ledger, options->ledger))
        return misuse(tool, "--id: 64 hex digits would be right");
    TRY(file_read(tool, &bytes, path));
    bytes_room(&bytes, bytes.len + 1);
    const int32_t status =
        daomesh_evidence_open(&evidence, bytes.at, bytes.len, &policy, options->ledger ? &ledger : NULL);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s is not believed", path);
    json_auto_t *json = evidence_json(&evidence), *answers = json_array();
    if (!tool->as_json) print_evidence(tool, json);
    const int code = answer_all(tool, answers, &evidence, asked);
    json_object_set(json, "answers", answers);
    if (tool->as_json) print_json(json);
    return code;
}

int run_check(struct tool *tool, struct words *args)
{
    struct check_options given = { 0 };
    const struct option options[] = {
        { "--policy", "FILE", "whom to believe: the log's key and its witnesses", &given.policy, NULL },
        { "--id", "HEX", "the ledger it must be about", &given.ledger, NULL },
        { "--not-before", "TIME", "what witnesses saw earlier does not count", &given.not_before, NULL },
        { "--ask", "QUESTION", "one more, in quotes; can be repeated", NULL, &given.more },
    };
    struct asked asked = { 0 };
    const char *path;
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &path, "the evidence's file"));
    int code = read_questions(tool, &asked, args, &given.more);
    if (code == DONE) code = check_evidence(tool, path, &given, &asked);
    words_free(&given.more);
    return code;
}
