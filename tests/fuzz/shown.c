/* What can be shown of a life: evidence that says what the ledger says, and a published log. None of it is believed when changed. */
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <daomesh/crypto.h>
#include <daomesh/publish.h>

#include "life.h"

/* --- evidence ---------------------------------------------------------------------------------------------------------------- */

static const uint8_t log_seed[DAOMESH_SEED_BYTES] = { 77 };

static size_t sign_the_end(uint8_t *note, size_t cap, daomesh_reader *reader,
                           daomesh_checkpoint_policy *policy)
{
    static const char origin[] = "example.org/log";
    static char text[512], line[512];
    daomesh_log_head head = { .size = sizeof head };
    daomesh_id key;
    size_t text_len, line_len, len;
    policy->origin = (daomesh_span){ (const uint8_t *)origin, sizeof origin - 1 };
    HOLDS(daomesh_key_public(&key, log_seed) == DAOMESH_OK);
    HOLDS(daomesh_note_key_make(&policy->log, origin, sizeof origin - 1, DAOMESH_NOTE_ED25519, &key) ==
          DAOMESH_OK);
    HOLDS(daomesh_reader_log_head(&head, reader) == DAOMESH_OK);
    const daomesh_checkpoint end = { policy->origin, head.entries, head.root };
    HOLDS(daomesh_checkpoint_write(text, sizeof text, &text_len, &end) == DAOMESH_OK);
    HOLDS(daomesh_note_sign(line, sizeof line, &line_len, (const uint8_t *)text, text_len, &policy->log,
                            log_seed, 0) == DAOMESH_OK);
    HOLDS(daomesh_note_write((char *)note, cap, &len, (const uint8_t *)text, text_len, (const uint8_t *)line,
                             line_len) == DAOMESH_OK);
    return len;
}

static daomesh_question feed_question(struct feed *feed)
{
    const struct cast *cast = &life.maker.cast;
    daomesh_question question = { .size = sizeof question };
    question.what = (uint32_t)feed_near(feed, DAOMESH_QUESTION_RECORD);
    question.dao = cast->daos[feed_below(feed, cast->dao_count)];
    question.party =
        feed_below(feed, 16) == 15 ? feed_id(feed) : cast->parties[feed_below(feed, cast->party_count)];
    question.token = cast->tokens[feed_below(feed, cast->token_count)];
    question.number = feed_below(feed, 5);
    question.home = feed_below(feed, 12);
    question.which = question.what == DAOMESH_QUESTION_RECORD ? (uint32_t)feed_below(feed, 80)
                                                              : 1 + (uint32_t)feed_below(feed, 2);
    return question;
}

/* The ledger and the evidence say the same. */
static void compare(daomesh_reader *reader, const daomesh_evidence *evidence,
                    const daomesh_question *question)
{
    daomesh_member_info member = { .size = sizeof member }, proven = { .size = sizeof proven };
    daomesh_amount held, shown;
    if (question->what == DAOMESH_QUESTION_MEMBER) {
        const int32_t status = daomesh_reader_member(&member, reader, &question->dao, &question->party);
        HOLDS(daomesh_evidence_member(&proven, evidence, &question->dao, &question->party) == status);
        HOLDS(memcmp(&member, &proven, sizeof member) == 0);
    }
    if (question->what == DAOMESH_QUESTION_BALANCE) {
        const int32_t status =
            daomesh_reader_balance(&held, reader, &question->party, &question->token, question->which);
        HOLDS(daomesh_evidence_balance(&shown, evidence, &question->party, &question->token,
                                       question->which) == status);
        HOLDS(memcmp(&held, &shown, sizeof held) == 0);
    }
}

/* Every question may be asked of any evidence; CORRUPT is only for what was never written by a ledger. */
static void ask_all(const daomesh_evidence *evidence, const daomesh_question *question, int honest)
{
    daomesh_party_info party = { .size = sizeof party };
    daomesh_dao_info dao = { .size = sizeof dao };
    daomesh_member_info member = { .size = sizeof member };
    daomesh_role_info role = { .size = sizeof role };
    daomesh_token_info token = { .size = sizeof token };
    daomesh_decision_info decision = { .size = sizeof decision };
    daomesh_vote_info vote = { .size = sizeof vote };
    daomesh_amount held;
    daomesh_span record;
    const int32_t answers[] = {
        daomesh_evidence_party(&party, evidence, &question->party),
        daomesh_evidence_dao(&dao, evidence, &question->dao),
        daomesh_evidence_member(&member, evidence, &question->dao, &question->party),
        daomesh_evidence_role(&role, evidence, &question->dao, question->number),
        daomesh_evidence_token(&token, evidence, &question->token),
        daomesh_evidence_balance(&held, evidence, &question->party, &question->token, question->which),
        daomesh_evidence_decision(&decision, evidence, &question->dao, question->number),
        daomesh_evidence_vote(&vote, evidence, &question->dao, question->number, &question->party),
        daomesh_evidence_record(&record, evidence, question->home, question->which, question->number),
    };
    for (size_t i = 0; i < COUNT_OF(answers); i++)
        HOLDS(!honest || answers[i] != DAOMESH_E_CORRUPT);
}

/* Without the signature nothing that was changed is believed unless it is true; whoever believes the end of the log is not fooled either. */
static void damage_evidence(uint8_t *bytes, size_t len, const daomesh_checkpoint_policy *policy,
                            const daomesh_question *question)
{
    struct feed *feed = &life.maker.feed;
    daomesh_evidence evidence = { .size = sizeof evidence };
    const size_t cut = (size_t)feed_below(feed, len), at = (size_t)feed_below(feed, len);
    uint8_t *copy = exact_copy(bytes, cut);
    HOLDS(!copy || daomesh_evidence_open(&evidence, copy, cut, policy, NULL) != DAOMESH_OK);
    free(copy);
    bytes[at] ^= (uint8_t)(1 + feed_below(feed, 255));
    copy = exact_copy(bytes, len);
    evidence.size = sizeof evidence;
    /* A proof that there is nothing under a home may be one for another home as well: that is true, and all the rest still. */
    if (daomesh_evidence_open(&evidence, copy, len, policy, NULL) == DAOMESH_OK)
        HOLDS(evidence.height == life.height && id_equal(&evidence.ledger, &life.options.ledger));
    else
        HOLDS(evidence.records == 0);
    ask_all(&evidence, question, 0);
    free(copy);
}

static void make_evidence(daomesh_reader *reader)
{
    static uint8_t note[2048], bytes[1u << 20];
    struct feed *feed = &life.maker.feed;
    daomesh_question questions[6];
    daomesh_checkpoint_policy policy = { .size = sizeof policy };
    daomesh_evidence evidence = { .size = sizeof evidence };
    const size_t note_len = sign_the_end(note, sizeof note, reader, &policy),
                 count = 1 + (size_t)feed_below(feed, COUNT_OF(questions));
    size_t len;
    for (size_t i = 0; i < count; i++)
        questions[i] = feed_question(feed);
    if (daomesh_reader_evidence(bytes, sizeof bytes, &len, reader, note, note_len, questions, count) !=
        DAOMESH_OK)
        return;
    HOLDS(daomesh_evidence_open(&evidence, bytes, len, &policy, &life.options.ledger) == DAOMESH_OK);
    for (size_t i = 0; i < count; i++) {
        compare(reader, &evidence, &questions[i]);
        ask_all(&evidence, &questions[i], 1);
    }
    daomesh_evidence at_end = { .size = sizeof at_end };
    HOLDS(daomesh_evidence_open_at(&at_end, bytes, len, &evidence.checkpoint, NULL) == DAOMESH_OK);
    damage_evidence(bytes, len, &policy, &questions[0]);
}

/* A short life, and what can be shown of it. */
void fuzz_evidence(const uint8_t *bytes, size_t len)
{
    uint8_t copy[1024];
    daomesh_reader *reader;
    if (len < 2 || len > sizeof copy) return;
    memcpy(copy, bytes, len);
    copy[0] = (copy[0] & 3) | 0x20; /* in memory, with proofs */
    live(copy, len, 1 + copy[1] % 16);
    HOLDS(daomesh_reader_open(&reader, life.ledger) == DAOMESH_OK);
    for (size_t i = 0; i < 4 && feed_left(&life.maker.feed) > 0; i++)
        make_evidence(reader);
    daomesh_reader_close(reader);
    life_end();
}

/* --- the published log --------------------------------------------------------------------------------------------------------- */

static int remove_one(const char *path, const struct stat *about, int what, struct FTW *where)
{
    (void)about, (void)what, (void)where;
    return remove(path);
}

/* Puts the log's present end up, if the folder lets it. */
static int32_t publish(daomesh_log_folder *folder)
{
    static uint8_t note[2048], standing[4096];
    daomesh_checkpoint_policy policy = { .size = sizeof policy };
    daomesh_checkpoint end;
    daomesh_reader *reader;
    size_t len;
    HOLDS(daomesh_reader_open(&reader, life.ledger) == DAOMESH_OK);
    const size_t note_len = sign_the_end(note, sizeof note, reader, &policy);
    int32_t status = daomesh_reader_publish(&end, reader, folder, "example.org/log", 15);
    daomesh_reader_close(reader);
    if (status == DAOMESH_OK) status = daomesh_log_folder_announce(folder, note, note_len);
    if (status != DAOMESH_OK) return status;
    HOLDS(daomesh_log_folder_checkpoint(standing, sizeof standing, &len, folder) == DAOMESH_OK);
    HOLDS(same_bytes(standing, len, note, note_len));
    return DAOMESH_OK;
}

/* From the folder's tiles any entry is proven to be in the tree that the checkpoint names. */
static void prove_an_entry(daomesh_log_folder *folder)
{
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX], leaf;
    daomesh_log_head head = { .size = sizeof head };
    daomesh_tile_source tiles;
    daomesh_reader *reader;
    size_t count, len;
    HOLDS(daomesh_log_folder_tiles(&tiles, folder) == DAOMESH_OK);
    HOLDS(daomesh_reader_open(&reader, life.ledger) == DAOMESH_OK);
    HOLDS(daomesh_reader_log_head(&head, reader) == DAOMESH_OK);
    const uint64_t index = feed_below(&life.maker.feed, head.entries);
    (void)life_read_entry(reader, index, &len);
    daomesh_reader_close(reader);
    HOLDS(daomesh_merkle_leaf(&leaf, life_entry, len) == DAOMESH_OK);
    HOLDS(daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, index, head.entries, head.entries,
                                      &tiles) == DAOMESH_OK);
    HOLDS(daomesh_merkle_check_inclusion(&head.root, head.entries, &leaf, index, proof, count) == DAOMESH_OK);
}

static int32_t give_rubbish(void *ctx, daomesh_span *bundle, uint64_t index, uint32_t width)
{
    (void)ctx, (void)index, (void)width;
    *bundle = feed_span(&life.maker.feed, 255);
    return DAOMESH_OK;
}

/* Another log than the one that was announced is not taken. */
static void extend_with_rubbish(daomesh_log_folder *folder)
{
    const daomesh_bundle_source rubbish = { give_rubbish, NULL };
    const daomesh_id root = feed_id(&life.maker.feed);
    HOLDS(daomesh_log_folder_extend(folder, feed_below(&life.maker.feed, 600), &root, &rubbish) !=
          DAOMESH_OK);
}

/* A byte of one of the folder's files becomes another, or the file is cut. */
static void damage_folder(const char *path)
{
    static const char *const files[] = { "checkpoint", "ledger", "tile/0/000.p/30", "tile/entries/000.p/30",
                                         ".lock" };
    char name[SCRATCH_PATH_BYTES + 32];
    uint8_t bytes[4096];
    struct feed *feed = &life.maker.feed;
    snprintf(name, sizeof name, "%s/%s", path, files[feed_below(feed, COUNT_OF(files))]);
    FILE *file = fopen(name, "rb");
    if (!file) return;
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (len > 0) bytes[feed_below(feed, len)] ^= (uint8_t)feed_bytes(feed, 1);
    if (feed_below(feed, 4) == 0) len = (size_t)feed_below(feed, len + 1);
    file = fopen(name, "wb");
    if (!file) return;
    (void)fwrite(bytes, 1, len, file);
    fclose(file);
}

void fuzz_folder(const uint8_t *bytes, size_t len)
{
    uint8_t copy[1024];
    char path[SCRATCH_PATH_BYTES];
    daomesh_log_folder *folder;
    if (len < 2 || len > sizeof copy) return;
    memcpy(copy, bytes, len);
    copy[0] = (copy[0] & 3) | 0x20;
    scratch_path(path, ".log");
    live(copy, len, copy[1] % 8);
    HOLDS(daomesh_log_folder_open(&folder, path, NULL) == DAOMESH_OK);
    HOLDS(publish(folder) == DAOMESH_OK);
    prove_an_entry(folder);
    extend_with_rubbish(folder);
    for (size_t i = 0; i < 12 && feed_left(&life.maker.feed) > 0; i++)
        life_step();
    life_commit();
    HOLDS(publish(folder) == DAOMESH_OK);
    prove_an_entry(folder);
    daomesh_log_folder_close(folder);
    damage_folder(path);
    if (daomesh_log_folder_open(&folder, path, NULL) == DAOMESH_OK) {
        life_batch(1);
        life_commit();
        (void)publish(folder);
        daomesh_log_folder_close(folder);
    }
    (void)nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    life_end();
}
