/*
 * What the files of the command line share. Only the public headers of libdaomesh stand below it.
 *
 * Functions that can go wrong return an exit code and have told the user already; TRY passes it on. Memory that runs out
 * ends the program: a command line has nothing to save.
 */
#ifndef DAOMESH_TOOL_H
#define DAOMESH_TOOL_H

#include <stdio.h>

#include <jansson.h>

#include <daomesh/daomesh.h>
#include <daomesh/schema.h>

/* Exit codes. SHOWN ends a command early without an error: its help was printed. */
#define DONE 0
#define FAILED 1
#define MISUSED 2
#define SHOWN (-1)

#define TRY(call)                                                                                            \
    do {                                                                                                     \
        int try_code_ = (call);                                                                              \
        if (try_code_ != DONE) return try_code_;                                                             \
    } while (0)

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define FORMAT(at) __attribute__((format(printf, at, at + 1)))

#define SORT_PERSON 1
#define SORT_DAO 2
#define SORT_POOL 4
#define PATH_BYTES 4096
#define LABEL_BYTES 512 /* a name of 64 bytes, each escaped, with quotes and digits */

struct party;
struct token;

/* One run of the tool. */
struct tool {
    const struct command *command;
    const char *path;            /* the ledger file */
    const char *time_text;       /* --time as given */
    const char *as_json;         /* --json: not NULL */
    const char *help;            /* --help: not NULL */
    const char *passphrase_file; /* --passphrase-file, or NULL */
    uint64_t time;               /* --time, or 0: the clock */
    int colour;
    daomesh_ledger *ledger;
    daomesh_reader *reader;
    daomesh_ledger_info info; /* when opened, then after each commit */
    struct party *parties;    /* names.c; NULL until someone asks for a name */
    size_t party_count;
    struct token *tokens; /* tokens.c; likewise */
    size_t token_count;
};

/* --- memory.c: growing bytes and texts ----------------------------------------------------------------------- */

struct bytes {
    uint8_t *at;
    size_t len;
    size_t cap;
};
#define scoped_bytes __attribute__((cleanup(bytes_free))) struct bytes
#define scoped_text __attribute__((cleanup(text_free))) char *

void *must_allocate(size_t size); /* zeroed */
void *must_resize(void *old, size_t size);
char *must_copy(const char *text, size_t len);
char *text_join(const char *format, ...) FORMAT(1);
void text_free(char **text);
void bytes_free(struct bytes *bytes);
void bytes_room(struct bytes *bytes, size_t cap);
void bytes_append(struct bytes *bytes, const void *more, size_t len);

/* --- out.c: what the user sees -------------------------------------------------------------------------------- */

enum ink { INK_PLAIN, INK_BOLD, INK_DIM, INK_RED, INK_GREEN, INK_YELLOW };
const char *ink(const struct tool *tool, enum ink which); /* an escape sequence, or "" without colours */

int fail(const struct tool *tool, const char *format, ...) FORMAT(2);   /* FAILED */
int misuse(const struct tool *tool, const char *format, ...) FORMAT(2); /* MISUSED */
int fail_status(const struct tool *tool, int32_t status, const daomesh_diag *diag, const char *format, ...)
    FORMAT(4);
void print_json(const json_t *value); /* one line */

void text_escape(char *out, size_t cap,
                 const char *text);        /* what could fool a terminal or its reader becomes \u{...} */
char *text_shown(const char *text);        /* the same, with room of its own */
size_t text_columns(const char *text);     /* cells that UTF-8 text takes in a terminal */
void text_cut(char *text, size_t columns); /* at most so many, "…" at the end; 0: as it is */

/* --- options.c: words of the command line --------------------------------------------------------------------- */

struct words {
    const char **at;
    size_t count;
};

/* One of `text` and `list` is set; a repeated option goes to `list`. A switch (value NULL) sets *text to "". */
struct option {
    const char *name;
    const char *value;
    const char *doc;
    const char **text;
    struct words *list;
};

struct command {
    const char *name;
    const char *usage;
    const char *doc;
    int (*run)(struct tool *tool, struct words *args);
};

/*
 * Takes the options out of `args` and leaves the other words. Unknown options are misuse, or go to `fields` as pairs
 * (name without dashes, value) when it is not NULL. Prints the command's help when that was asked for and `fields` is NULL.
 */
int take_options(struct tool *tool, struct words *args, const struct option *options, size_t count,
                 struct words *fields);
int take_globals(struct tool *tool, struct words *args, const struct option *options,
                 size_t count); /* only those before the first other word */
int take_word(struct tool *tool, struct words *args, const char **word, const char *what);
int take_no_more(struct tool *tool, const struct words *args);
void print_command_help(const struct tool *tool, const struct option *options, size_t count);
void words_push(struct words *words, const char *word);
void words_free(struct words *words);
#define scoped_words __attribute__((cleanup(words_free))) struct words

/* The candidate nearest to what was typed, when one is near enough. */
struct suggestion {
    const char *wanted;
    const char *best;
    size_t distance;
};
void suggest(struct suggestion *suggestion, const char *candidate);
char *did_you_mean(const struct suggestion *suggestion); /* "; did you mean x?" or "" */

/* --- files.c: bytes from and to files ------------------------------------------------------------------------- */

#define FILE_BYTES_MAX (64u << 20)
int file_read(const struct tool *tool, struct bytes *out, const char *path); /* "-" is standard input */
int file_write(const struct tool *tool, const char *path, const uint8_t *bytes, size_t len);
/* The new file or the old one, whenever the machine stops; durable when it returns. */
int file_replace(const struct tool *tool, const char *path, const uint8_t *bytes, size_t len);
size_t hex_read(uint8_t *out, size_t cap, const char *text,
                size_t len); /* bytes read, 0 when it is not hex */
char *hex_of(const uint8_t *bytes, size_t len);
int id_read(daomesh_id *out, const char *text);                    /* 1 when text is 64 hex digits */
int bytes_decode(struct bytes *out, const char *text, size_t len); /* hex or base64; 1 when it is either */

/* --- value.c: single values as people write them --------------------------------------------------------------- */

int read_u64(uint64_t *out, const char *text);
int read_amount(daomesh_amount *out, const char *text);
int read_ppm(uint32_t *out, const char *text);
int read_duration(uint64_t *out, const char *text);
int read_time(uint64_t *out, const char *text);
int read_flag(uint64_t *out, const char *text);
#define VALUE_BYTES 96
void write_time(char out[VALUE_BYTES], uint64_t time);
void write_duration(char out[VALUE_BYTES], uint64_t seconds);
void write_ppm(char out[VALUE_BYTES], uint64_t ppm);
void write_amount(char out[VALUE_BYTES], const daomesh_amount *amount);

/* Words for numbers of the schema: "shares" for weight 2 of a passing_rule. */
int read_word(uint64_t *out, const char *entry, const char *field, const char *text);
const char *word_of(const char *entry, const char *field, uint64_t value); /* NULL when it has none */
char *words_for(const char *entry, const char *field); /* "members, shares, reputation", or NULL */
const char *state_word(uint32_t state);
int state_is_open(uint32_t state);

/* --- cbor.c: reading what the library gives as CBOR ------------------------------------------------------------- */

struct cbor {
    const uint8_t *at;
    const uint8_t *end;
    int bad; /* sticks: once set, everything read is 0 or empty */
};
uint8_t cbor_head(struct cbor *in, uint64_t *value); /* the major type */
uint64_t cbor_number(struct cbor *in);
uint64_t cbor_map(struct cbor *in);
uint64_t cbor_array(struct cbor *in);
daomesh_span cbor_string(struct cbor *in); /* bytes or text */
void cbor_skip(struct cbor *in);

/* --- keyfile.c: seeds under $DAOMESH_HOME/keys ------------------------------------------------------------------ */

#define KEY_NAME_BYTES 65
struct keyfile {
    char name[KEY_NAME_BYTES];
    uint8_t seed[DAOMESH_SEED_BYTES];
    daomesh_id key;   /* public */
    daomesh_id party; /* the person whose only key it is and who bears its name */
    int in_agent;     /* there is no seed: the ssh-agent signs */
    int is_sealed;    /* the seed is in `sealed` until it is unlocked */
    uint8_t sealed[DAOMESH_KEYFILE_BYTES];
};
int keyfile_exists(const char *name);
int keyfile_load(struct tool *tool, struct keyfile *out, const char *name);
int keyfile_unlock(struct tool *tool, struct keyfile *key); /* asks for the passphrase where there is one */
/* With its seed: for what an ssh-agent does not sign. */
int keyfile_load_seed(struct tool *tool, struct keyfile *out, const char *name);
/* Makes the file of a key whose name and seed are set. It is never overwritten. */
struct passphrase;
int keyfile_create(struct tool *tool, struct keyfile *key, const char *name,
                   const struct passphrase *sealed_with);
int keyfile_replace(struct tool *tool, struct keyfile *key, const struct passphrase *sealed_with);
int keyfile_names(const struct tool *tool, json_t *names); /* appends strings, sorted */
void keyfile_wipe(struct keyfile *key);
#define scoped_key __attribute__((cleanup(keyfile_wipe))) struct keyfile
int fill_random(const struct tool *tool, uint8_t *out, size_t len);

/* --- passphrase.c -------------------------------------------------------------------------------------------------- */

struct passphrase {
    size_t len;
    char bytes[DAOMESH_PASSPHRASE_MAX + 1];
};
#define scoped_passphrase __attribute__((cleanup(passphrase_wipe))) struct passphrase
void passphrase_wipe(struct passphrase *passphrase);
int passphrase_of(const struct tool *tool, struct passphrase *out, const char *name);
/* A new one: the first line of `file`, or typed twice. `option` is how the file could have been named. */
int passphrase_new(const struct tool *tool, struct passphrase *out, const char *name, const char *file,
                   const char *option);

/* --- agent.c: Ed25519 keys in the ssh-agent ---------------------------------------------------------------------- */

/* Finds a key by its comment or its hex, or the only one by "". Sets name and key. */
int agent_find(struct tool *tool, struct keyfile *out, const char *name);
int agent_sign(struct tool *tool, daomesh_action_signature *out, const daomesh_id *key, const uint8_t *bytes,
               size_t len);

/* --- sign.c ------------------------------------------------------------------------------------------------------- */

int add_signature(struct tool *tool, struct bytes *envelope, const daomesh_id *ledger,
                  const struct keyfile *key);
int signing_ledger(struct tool *tool, daomesh_id *out, const char *id);          /* NULL: of the open one */
int write_down(struct tool *tool, const struct bytes *action, const char *path); /* and says what it is */

/* --- session.c: the ledger of this run ---------------------------------------------------------------------------- */

int session_read(struct tool *tool);    /* opens for reading */
int session_write(struct tool *tool);   /* opens for writing; LOCKED is told as such */
int session_refresh(struct tool *tool); /* a new reader and info, after a commit */
void session_close(struct tool *tool);
uint64_t session_now(const struct tool *tool); /* --time, or the clock, never before the ledger's time */
int session_bytes(struct tool *tool, struct bytes *out, uint64_t home, uint32_t kind,
                  uint64_t local);         /* len 0: absent */
uint64_t json_number(const json_t *value); /* integers, and those that the library gives as text */
int session_record(struct tool *tool, json_t **out, uint64_t home, uint32_t kind,
                   uint64_t local); /* NULL: absent */

/* --- names.c: ids and the names people use for them --------------------------------------------------------------- */

struct party {
    daomesh_id id;
    uint64_t row;
    uint32_t sort;
    uint32_t shared; /* others bear the same name */
    char *name;      /* "" when it has none */
};

int names_load(struct tool *tool);
void names_free(struct tool *tool);
const struct party *party_of_row(struct tool *tool, uint64_t row);
const struct party *party_of_id(struct tool *tool, const daomesh_id *id);
void label(struct tool *tool, char out[LABEL_BYTES], const daomesh_id *id);
void label_row(struct tool *tool, char out[LABEL_BYTES], uint64_t row);
json_t *party_json(struct tool *tool, const daomesh_id *id); /* {"id": ..., "name": ...} */
size_t namer(void *tool, char *out, size_t cap, const daomesh_id *id);
/* sort 0: persons and DAOs. `path` names the field in errors. Without an open ledger only ids and key names are known. */
int resolve(struct tool *tool, daomesh_id *out, const char *text, uint32_t sort, const char *path);
const char *sort_word(uint32_t sort);
int resolve_party(struct tool *tool, const struct party **out, const char *text,
                  uint32_t sort); /* must be in the ledger */
int take_dao(struct tool *tool, struct words *args, const struct party **dao);
int pathway_names(struct tool *tool, json_t *names, uint64_t dao); /* of pathways 1, 2, ... */
char *pathway_choice(const json_t *names);                         /* "1 charter, 2 daily" */
int resolve_pathway(struct tool *tool, uint64_t *number, uint64_t dao, const char *text);

/* --- tokens.c ---------------------------------------------------------------------------------------------------- */

struct token {
    daomesh_id id;
    uint64_t row;
    uint32_t shared; /* others bear the same symbol */
    char *symbol;
};

void tokens_free(struct tool *tool);
const struct token *token_at(struct tool *tool, size_t index); /* in order of rows; NULL past the end */
const struct token *token_of_row(struct tool *tool, uint64_t row);
const struct token *token_of_id(struct tool *tool, const daomesh_id *id);
json_t *token_json(const struct token *token); /* {"id": ..., "name": symbol} */
int resolve_token(struct tool *tool, daomesh_id *out, const char *text, const char *path);

/* A key as the ledger knows it. */
struct key_place {
    daomesh_id party;
    uint32_t lane;
    uint64_t highest;
};
/* Finds the party that holds a key, or looks in `party` alone when that is not NULL. *found 0 when there is none. */
int place_of_key(struct tool *tool, struct key_place *out, int *found, const struct keyfile *key,
                 const daomesh_id *party);

/* --- scalar.c: single values to CBOR ---------------------------------------------------------------------------------- */

enum head { HEAD_NUMBER, HEAD_ARRAY, HEAD_MAP };
void put_head(struct bytes *out, enum head head, uint64_t value);
void put_string(struct bytes *out, int is_text, const void *bytes, size_t len);
void put_amount(struct bytes *out, const daomesh_amount *amount);
int names_token(const daomesh_field_info *field);
/* `entry` is what the field belongs to, `path` how errors name it. */
int encode_scalar(struct tool *tool, struct bytes *out, const char *path, const char *entry,
                  const daomesh_field_info *field, const char *text);

/* --- fields.c and phrase.c: JSON and words to a CBOR body by the schema ------------------------------------------- */

int encode_body(struct tool *tool, struct bytes *out, const daomesh_schema_info *action, json_t *body);
int find_action(struct tool *tool, daomesh_schema_info *out, const char *name);
void put_field(json_t *object, const char *path,
               const char *text); /* a.b goes into a; a second value makes a list */
/* "bob shares=10" becomes {first: "bob", "shares": "10"}; quotes and brackets keep spaces and separators. */
json_t *phrase_object(const char *text, const char *first);
json_t *phrase_list(const char *text, const char *separators); /* array of trimmed pieces */
json_t *phrase_actions(const char *text);                      /* "member.add party=bob; ..." */

/* --- defaults.c: what act fills in when it was not said ------------------------------------------------------------ */

json_t *usual_value(const char *entry, const char *field); /* NULL when there is none */
struct author {
    const char *name;        /* of the first signing key, or NULL */
    const daomesh_id *key;   /* or NULL */
    const daomesh_id *party; /* who acts; NULL when that is not known yet */
};
/* bounty.c */
int bounty_view(struct tool *tool, json_t **out, const struct party *poster,
                uint64_t number); /* NULL: none */
int show_bounty(struct tool *tool, struct words *args);
int bounty_defaults(struct tool *tool, json_t *body, const char *field); /* "terms" or "work" */

int fill_defaults(struct tool *tool, const daomesh_schema_info *action, json_t *body,
                  const struct author *author);

/* --- say.c: actions, events and entries as sentences and as JSON --------------------------------------------------- */

char *sentence_of(struct tool *tool, const uint8_t *bytes,
                  size_t len); /* for who signs; "" when it cannot be read */
char *deed_of(struct tool *tool, const uint8_t *bytes, size_t len); /* for who looks back */
json_t *action_json(struct tool *tool, const uint8_t *bytes, size_t len);
json_t *schema_value(uint32_t family, uint32_t number, const uint8_t *bytes,
                     size_t len); /* NULL when it does not fit */
int event_json(struct tool *tool, json_t **out, uint64_t index);
int event_of(struct tool *tool, json_t **out, const uint8_t *event, size_t len);
int entry_json(struct tool *tool, json_t **out, uint64_t index);
void print_lines(const char *first, const char *prefix,
                 const char *text); /* `first` before the first line, `prefix` before others */

/* --- help.c --------------------------------------------------------------------------------------------------------- */

json_t *actions_json(void);
int print_action_help(struct tool *tool, struct words *args); /* SHOWN */

/* --- batch.c: actions into the ledger -------------------------------------------------------------------------------- */

int batch_begin(struct tool *tool);
int batch_apply(struct tool *tool, daomesh_result *result, daomesh_diag *diag, const uint8_t *bytes,
                size_t len, uint32_t flags);
int batch_end(struct tool *tool, int keep);

/* --- outcome.c ------------------------------------------------------------------------------------------------------- */

const char *outcome_word(const daomesh_result *result); /* "done", "failed", "refused" */
json_t *outcome_json(struct tool *tool, const daomesh_result *result, const char *reason,
                     const struct bytes *action);
int events_since(struct tool *tool, json_t **out, uint64_t first); /* those of timers included */
void print_events(const json_t *events);
/* Prints what became of an action and the events since; FAILED when it is not done. */
int report_action(struct tool *tool, const daomesh_result *result, const char *reason,
                  const struct bytes *action, uint64_t first_event);
char *explain(struct tool *tool, const daomesh_diag *diag, int32_t status, const uint8_t *bytes, size_t len);

/* --- check.c: many signatures at once ----------------------------------------------------------------------------------- */

struct check {
    const uint8_t *at; /* NULL: nothing to check */
    size_t len;
    int32_t status;
};
void check_signatures(struct check *checks, size_t count, const daomesh_id *ledger);

/* The same while the caller does something else; `finish` helps, waits for the rest and sets the pointer to NULL. */
struct checking;
struct checking *check_start(struct check *checks, size_t count, const daomesh_id *ledger);
void check_finish(struct checking **checking);

/* --- table.c ---------------------------------------------------------------------------------------------------------- */

/* How a JSON value is shown; objects with an "id" are shown as their label. */
enum look {
    LOOK_PLAIN,
    LOOK_NUMBER,
    LOOK_LINK, /* another thing's number; 0 is none */
    LOOK_TIME,
    LOOK_DURATION,
    LOOK_SHORT,
    LOOK_PPM
};
struct column {
    const char *key;
    const char *title;
    enum look look;
};
void print_table(struct tool *tool, const json_t *rows, const struct column *columns, size_t count);
void print_card(struct tool *tool, const json_t *object, const struct column *lines, size_t count);
void print_object(struct tool *tool, const json_t *object, const struct column *lines,
                  size_t count); /* or as JSON */
void print_share(struct tool *tool, const char *title, const daomesh_amount *part,
                 const daomesh_amount *total);

/* --- progress.c: a bar for long work ---------------------------------------------------------------------------------- */

struct bar {
    const char *what;
    uint64_t began_ms;
    uint32_t percent;
    int wanted;
};
void bar_begin(struct bar *bar, const char *what);
int32_t bar_step(void *bar, uint64_t done, uint64_t total); /* a daomesh_progress */
void bar_end(struct bar *bar);
void bar_wipe(void); /* whatever bar there is, before an error takes its line */

/* --- view.c: records as JSON with names, for show and list ---------------------------------------------------------------- */

json_t *json_amount(const daomesh_amount *amount);
uint64_t number_of(const json_t *object, const char *key);
json_t *named_party(struct tool *tool, uint64_t row);                   /* null where there is none */
void name_party(struct tool *tool, json_t *record, const char *key);    /* in place of its row */
void name_token(struct tool *tool, json_t *record);                     /* likewise */
void count_entries(json_t *record, const char *key, const char *array); /* key: how many the array has */
int fail_absent(struct tool *tool, const struct party *dao, const char *what, uint64_t number);
int dao_view(struct tool *tool, json_t **out, const struct party *dao);
int pathway_view(struct tool *tool, json_t **out, const struct party *dao, uint64_t number);
int role_view(struct tool *tool, json_t **out, const struct party *dao, uint64_t number);
int proposal_view(struct tool *tool, json_t **out, daomesh_proposal_info *info, const struct party *dao,
                  uint64_t number);
/* The record of the pool that the next word names. */
int take_pool(struct tool *tool, struct words *args, const struct party **pool, json_t **out);
/* Records as they stand now: a turn that is due stands, whether a batch has shown it or not; what a feed holds, its last round says. */
void word_dial(struct tool *tool, json_t *record);
void word_controller(struct tool *tool, json_t *record);
int word_feed(struct tool *tool, json_t *record, uint64_t home, uint64_t number);
int word_stream(struct tool *tool, json_t *record, uint64_t number);
int word_programme(struct tool *tool, json_t *record, const daomesh_id *dao, uint64_t number);
int member_page_view(struct tool *tool, json_t **members, const struct party *dao, uint64_t page);

/* guardians.c: of a person; NULL: none */
int guardians_view(struct tool *tool, json_t **out, const struct party *person);
void print_guardians(struct tool *tool, const json_t *view);

/* --- export.c: the portable log -------------------------------------------------------------------------------------------- */

struct log_source;
int log_source_open(struct tool *tool, struct log_source **out,
                    const char *path); /* a ledger or an exported log */
/* Entries from elsewhere, in order from `from` on. */
struct log_feed {
    int (*next)(struct tool *tool, void *ctx, struct bytes *entry, int *more);
    void *ctx;
    daomesh_id id;
    uint32_t mode;
    uint64_t from;
};
struct log_source *log_source_feed(const char *name, const struct log_feed *feed);
int log_header_read(daomesh_id *id, uint32_t *mode,
                    const char *line); /* 1 when it is the first line of a log */
int log_source_next(struct tool *tool, struct log_source *source, struct bytes *entry, int *more);
const daomesh_id *log_source_id(const struct log_source *source);
uint32_t log_source_mode(const struct log_source *source);
uint32_t log_source_commitment(const struct log_source *source);    /* of a ledger or an exported log */
uint64_t log_source_read(const struct log_source *source);          /* entries so far */
daomesh_ledger *log_source_ledger(const struct log_source *source); /* NULL for an exported log */
void log_source_close(struct log_source **source);
#define scoped_source __attribute__((cleanup(log_source_close))) struct log_source
int export_log(struct tool *tool, const char *path);

/* --- replay.c -------------------------------------------------------------------------------------------------------------------- */

struct replay_count {
    uint64_t batches;
    uint64_t actions;
};
int replay_target(struct tool *tool, daomesh_ledger **out, const struct log_source *source, const char *path);
int replay_log(struct tool *tool, daomesh_ledger *target, struct log_source *source,
               struct replay_count *total);
int digest_of(struct tool *tool, char **out, daomesh_ledger *ledger);

/* --- guard.c ------------------------------------------------------------------------------------------------------------------ */

/* Runs work in a child process, so that damage that makes the store library give up ends the child alone. Its exit code. */
int run_guarded(struct tool *tool, int (*work)(struct tool *tool, void *ctx), void *ctx);

/* --- commands ------------------------------------------------------------------------------------------------------------------ */

int run_init(struct tool *tool, struct words *args);
int run_key(struct tool *tool, struct words *args);
int run_act(struct tool *tool, struct words *args);
int run_sign(struct tool *tool, struct words *args);
int run_merge(struct tool *tool, struct words *args);
int run_seal(struct tool *tool, struct words *args);
int run_submit(struct tool *tool, struct words *args);
int run_template(struct tool *tool, struct words *args);
int run_tick(struct tool *tool, struct words *args);
int run_show(struct tool *tool, struct words *args);
int run_list(struct tool *tool, struct words *args);
int run_log(struct tool *tool, struct words *args);
int run_events(struct tool *tool, struct words *args);
int run_audit(struct tool *tool, struct words *args);
int run_verify(struct tool *tool, struct words *args);
int run_rebuild(struct tool *tool, struct words *args);
int run_publish(struct tool *tool, struct words *args);
int run_prove(struct tool *tool, struct words *args);
int run_check(struct tool *tool, struct words *args);
int run_mirror(struct tool *tool, struct words *args);
int run_conflict(struct tool *tool, struct words *args);
int run_programme(struct tool *tool, struct words *args);
int run_dry_run(struct tool *tool, struct words *args);
int run_describe(struct tool *tool, struct words *args);
int run_mesh(struct tool *tool, struct words *args);
int run_tally(struct tool *tool, struct words *args);
int run_fund(struct tool *tool, struct words *args);
int run_split(struct tool *tool, struct words *args);
int run_exit(struct tool *tool, struct words *args);
int run_budget(struct tool *tool, struct words *args);
int run_emission(struct tool *tool, struct words *args);
int run_award(struct tool *tool, struct words *args);
int run_standing(struct tool *tool, struct words *args);
int run_elect(struct tool *tool, struct words *args);

#endif
