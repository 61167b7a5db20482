/* What the command line reads: ballots, records, values, JSON bodies, exported logs. It says what is wrong and goes on. */
#include <stdlib.h>

#include "../../tools/daomesh/read/read.h"
#include "fuzz.h"

static const struct command command = { .name = "fuzz", .usage = "", .doc = "" };

static struct tool tool_of_nobody(void)
{
    return (struct tool){ .command = &command, .path = "/nowhere" };
}

/* Bytes as a text that ends. */
static char *text_of(const uint8_t *bytes, size_t len)
{
    return must_copy(len > 0 ? (const char *)bytes : "", len);
}

/* --- files of voters and donors -------------------------------------------------------------------------------------------- */

/* Marks and groups hang together as daomesh_tally wants them. */
static void holds_vote(const struct vote *vote)
{
    size_t marks = 0;
    for (size_t i = 0; i < vote->groups; i++) {
        const daomesh_ballot_group *group = &vote->group[i];
        HOLDS(group->first <= vote->marks && group->count <= vote->marks - group->first);
        marks += group->count;
    }
    HOLDS(marks <= vote->marks);
    for (uint32_t i = 0; i < vote->options.count; i++)
        HOLDS(vote_name(vote, i));
}

void fuzz_ballots(const uint8_t *bytes, size_t len)
{
    static const char *const formats[] = { NULL, "abif", "preflib", "blt", "pabulib", "csv", "json" };
    struct tool tool = tool_of_nobody();
    if (len == 0) return;
    const char *path = scratch_file(bytes + 1, len - 1);
    const struct format *format = NULL;
    scoped_source_text source = { 0 };
    scoped_vote vote = { .wanted = (enum wanted)(bytes[0] >> 4 & 3) % 3,
                         .value_unit = bytes[0] & 0x40 ? 1000 : 1,
                         .options_max = bytes[0] & 0x80 ? 8 : 0 };
    HOLDS(path);
    if (source_open(&tool, &source, path) == DONE &&
        find_format(&tool, &format, &source, formats[(bytes[0] & 15) % COUNT_OF(formats)]) == DONE &&
        read_vote(&vote, &source, format) == DONE)
        holds_vote(&vote);
    scratch_remove();
}

void fuzz_gifts(const uint8_t *bytes, size_t len)
{
    static const struct field fields[] = { { "project", "to", 0 },
                                           { "voter", "from contributor", 1 },
                                           { "amount", "value", 0 } };
    struct tool tool = tool_of_nobody();
    if (len == 0) return;
    const char *path = scratch_file(bytes + 1, len - 1);
    const char *format = bytes[0] % 3 == 0 ? NULL : bytes[0] % 3 == 1 ? "csv" : "json";
    scoped_records records = { 0 };
    struct decimal amount;
    int more = 1, code;
    HOLDS(path);
    code = records_open(&tool, &records, path, format, "gifts", fields, COUNT_OF(fields), NULL);
    while (code == DONE && more) {
        code = records_next(&records, &more);
        if (code == DONE && more) (void)records_decimal(&records, &amount, 2);
    }
    scratch_remove();
}

/* --- values as people write them ------------------------------------------------------------------------------------------------ */

static void read_numbers(const char *text)
{
    char again[VALUE_BYTES];
    uint64_t number, other;
    daomesh_amount amount, same;
    uint32_t ppm;
    (void)read_u64(&number, text);
    (void)read_flag(&number, text);
    if (read_ppm(&ppm, text)) HOLDS(ppm <= DAOMESH_PPM);
    if (read_amount(&amount, text)) {
        size_t len;
        HOLDS(daomesh_amount_to_text(again, sizeof again, &len, &amount) == DAOMESH_OK);
        HOLDS(read_amount(&same, again) && memcmp(&amount, &same, sizeof amount) == 0);
        write_amount(again, &amount);
    }
    if (read_time(&number, text)) {
        write_time(again, number);
        HOLDS(read_time(&other, again) && other == number);
    }
    if (read_duration(&number, text)) write_duration(again, number);
}

static void read_words(const char *text)
{
    char room[LABEL_BYTES];
    uint64_t number;
    daomesh_id id;
    struct decimal decimal;
    scoped_bytes bytes = { 0 };
    (void)read_word(&number, "passing_rule", "weight", text);
    (void)id_read(&id, text);
    (void)bytes_decode(&bytes, text, strlen(text));
    (void)decimal_read(&decimal, piece_of(text));
    text_escape(room, sizeof room, text);
    HOLDS(strlen(room) < sizeof room);
    json_decref(phrase_object(text, "first"));
    json_decref(phrase_list(text, ";,"));
    json_decref(phrase_actions(text));
}

void fuzz_words(const uint8_t *bytes, size_t len)
{
    char *text = text_of(bytes, len);
    read_numbers(text);
    read_words(text);
    free(text);
}

/* --- bodies as JSON ------------------------------------------------------------------------------------------------------------------ */

/* What became CBOR becomes JSON, and that the same CBOR again. */
static void there_and_back(struct tool *tool, const daomesh_schema_info *action, const struct bytes *body)
{
    static char text[1u << 18];
    size_t len;
    scoped_bytes again = { 0 };
    if (daomesh_schema_json(text, sizeof text, &len, DAOMESH_SCHEMA_ACTION, action->number, body->at,
                            body->len) != DAOMESH_OK)
        return;
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    HOLDS(json && encode_body(tool, &again, action, json) == DONE);
    HOLDS(same_bytes(again.at, again.len, body->at, body->len));
    json_decref(json);
}

void fuzz_json(const uint8_t *bytes, size_t len)
{
    struct tool tool = tool_of_nobody();
    daomesh_schema_info action = { .size = sizeof action };
    scoped_bytes body = { 0 };
    uint32_t actions = 0;
    if (len < 2 || len > 4096) return;
    while (daomesh_schema_at(&action, DAOMESH_SCHEMA_ACTION, actions) == DAOMESH_OK)
        actions++;
    HOLDS(daomesh_schema_at(&action, DAOMESH_SCHEMA_ACTION, bytes[0] % actions) == DAOMESH_OK);
    json_t *json = json_loadb((const char *)bytes + 1, len - 1, 0, NULL);
    if (json && encode_body(&tool, &body, &action, json) == DONE) there_and_back(&tool, &action, &body);
    json_decref(json);
}

/* --- logs that were exported ----------------------------------------------------------------------------------------------------------- */

void fuzz_exported(const uint8_t *bytes, size_t len)
{
    static const char begin[] = "daomesh-log ";
    struct tool tool = tool_of_nobody();
    scoped_bytes file = { 0 }, entry = { 0 };
    scoped_source *source = NULL;
    int more = 1, code;
    bytes_append(&file, begin, sizeof begin - 1);
    bytes_append(&file, len > 0 ? (const char *)bytes : "", len);
    const char *path = scratch_file(file.at, file.len);
    HOLDS(path);
    code = log_source_open(&tool, &source, path);
    while (code == DONE && more) {
        code = log_source_next(&tool, source, &entry, &more);
        if (code != DONE || !more) continue;
        daomesh_entry_info info = { .size = sizeof info };
        (void)daomesh_entry_read(&info, entry.at, entry.len);
    }
    scratch_remove();
}
