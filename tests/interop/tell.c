/*
 * Gives programs that others wrote something to check: `tell make FOLDER` publishes a ledger's log in FOLDER/log and writes proofs as
 * lines of JSON to FOLDER/facts; `tell check FOLDER` checks what they wrote in turn, a checkpoint with a witness' cosignature.
 */
#include "../../examples/host.h"

#define ORIGIN "daomesh.example/log"
#define WITNESS "daomesh.example/witness"
#define COSIGNED_AT 1795253247u
#define STEPS 3
#define BATCHES 230 /* of each step: three bundles of entries in all, the last of them partial */

static const uint8_t log_seed[32] = { 1 }, witness_seed[32] = { 2 };

static FILE *open_file(const char *folder, const char *name, const char *mode)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, mode);
    if (file) return file;
    fprintf(stderr, "%s: cannot be opened\n", path);
    exit(1);
}

static size_t read_file(uint8_t *out, size_t cap, const char *folder, const char *name)
{
    FILE *file = open_file(folder, name, "rb");
    size_t len = fread(out, 1, cap, file);
    fclose(file);
    return len;
}

/* --- Facts ----------------------------------------------------------------------------------------------------------- */

static void say_hex(FILE *facts, const char *name, const uint8_t *bytes, size_t len)
{
    fprintf(facts, ",\"%s\":\"", name);
    for (size_t i = 0; i < len; i++)
        fprintf(facts, "%02x", bytes[i]);
    fputc('"', facts);
}

static void say_hashes(FILE *facts, const daomesh_id *hashes, size_t count)
{
    fputs(",\"proof\":[", facts);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ",\"" : "\"", facts);
        for (size_t byte = 0; byte < sizeof hashes->bytes; byte++)
            fprintf(facts, "%02x", hashes[i].bytes[byte]);
        fputc('"', facts);
    }
    fputs("]}\n", facts);
}

struct told {
    FILE *facts;
    daomesh_reader *reader;
    daomesh_tile_source tiles;
    uint64_t size;
};

static daomesh_id root_at(const struct told *told, uint64_t size)
{
    daomesh_merkle_tree tree;
    daomesh_id root;
    must(daomesh_log_tree_at(&tree, size, told->size, &told->tiles));
    must(daomesh_merkle_root(&root, &tree));
    return root;
}

static void say_inclusion(const struct told *told, uint64_t index, uint64_t size)
{
    uint8_t entry[DAOMESH_LOG_ENTRY_MAX];
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX], leaf;
    const daomesh_id root = root_at(told, size);
    size_t len, count;
    must(daomesh_reader_entry(entry, sizeof entry, &len, told->reader, index));
    must(daomesh_merkle_leaf(&leaf, entry, len));
    must(daomesh_log_prove_inclusion(proof, DAOMESH_MERKLE_HASHES_MAX, &count, index, size, told->size,
                                     &told->tiles));
    fprintf(told->facts, "{\"fact\":\"inclusion\",\"index\":%llu,\"size\":%llu", (unsigned long long)index,
            (unsigned long long)size);
    say_hex(told->facts, "leaf", leaf.bytes, sizeof leaf.bytes);
    say_hex(told->facts, "root", root.bytes, sizeof root.bytes);
    say_hashes(told->facts, proof, count);
}

static void say_consistency(const struct told *told, uint64_t older, uint64_t newer)
{
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    const daomesh_id older_root = root_at(told, older), newer_root = root_at(told, newer);
    size_t count;
    must(daomesh_log_prove_consistency(proof, DAOMESH_MERKLE_HASHES_MAX, &count, older, newer, told->size,
                                       &told->tiles));
    fprintf(told->facts, "{\"fact\":\"consistency\",\"older\":%llu,\"newer\":%llu", (unsigned long long)older,
            (unsigned long long)newer);
    say_hex(told->facts, "older_root", older_root.bytes, sizeof older_root.bytes);
    say_hex(told->facts, "newer_root", newer_root.bytes, sizeof newer_root.bytes);
    say_hashes(told->facts, proof, count);
}

static void say_log(const struct told *told)
{
    static const uint64_t sizes[] = { 1, 2, 3, 255, 256, 257, 300, 511, 512, 513, 700 };
    const size_t all = sizeof sizes / sizeof *sizes;
    for (size_t newer = 0; newer < all; newer++) {
        for (uint64_t index = 0; index < sizes[newer]; index += 41)
            say_inclusion(told, index, sizes[newer]);
        say_inclusion(told, sizes[newer] - 1, sizes[newer]);
        for (size_t older = 0; older <= newer; older++)
            say_consistency(told, sizes[older], sizes[newer]);
    }
}

/* --- The state --------------------------------------------------------------------------------------------------------- */

static void say_state(FILE *facts, const daomesh_id *root, const uint8_t *key, size_t key_len,
                      daomesh_span value, daomesh_span proof)
{
    fprintf(facts, "{\"fact\":\"state\"");
    say_hex(facts, "root", root->bytes, sizeof root->bytes);
    say_hex(facts, "key", key, key_len);
    say_hex(facts, "value", value.at, value.len);
    say_hex(facts, "state", proof.at, proof.len);
    fputs("}\n", facts);
}

static void big_endian(uint8_t *out, uint64_t number)
{
    for (int i = 0; i < 8; i++)
        out[i] = (uint8_t)(number >> (56 - 8 * i));
}

/* A record, there or not, is proven in its home's tree, and that tree's root in the tree of homes. */
static void say_record(const struct told *told, uint64_t home, uint32_t kind, uint64_t local)
{
    static uint8_t room[1 << 20];
    daomesh_record_proof proof = { .size = sizeof proof };
    uint8_t home_key[8], record_key[9] = { (uint8_t)kind };
    size_t len;
    must(daomesh_reader_prove(&proof, room, sizeof room, &len, told->reader, home, kind, local,
                              DAOMESH_PROOF_ICS23));
    big_endian(home_key, home);
    big_endian(record_key + 1, local);
    const daomesh_span home_root = { proof.home_root.bytes,
                                     proof.record_proof.len > 0 ? sizeof proof.home_root : 0 };
    say_state(told->facts, &proof.root, home_key, sizeof home_key, home_root, proof.home_proof);
    if (proof.record_proof.len > 0)
        say_state(told->facts, &proof.home_root, record_key, sizeof record_key, proof.value,
                  proof.record_proof);
}

static void say_records(const struct told *told)
{
    for (uint64_t row = 1; row <= 12; row++) /* persons, the DAO, and rows that nobody has */
        say_record(told, 0, DAOMESH_RECORD_PARTY, row);
    for (uint64_t home = 1; home <= 12; home++) {
        say_record(told, home, DAOMESH_RECORD_DAO, 0);
        say_record(told, home, DAOMESH_RECORD_MEMBER_PAGE, 0);
        say_record(told, home, DAOMESH_RECORD_PROPOSAL, 1);
    }
}

/* --- Checkpoints ------------------------------------------------------------------------------------------------------- */

static daomesh_note_key make_key(const char *name, const uint8_t *seed, uint32_t kind)
{
    daomesh_note_key key;
    daomesh_id public;
    must(daomesh_key_public(&public, seed));
    must(daomesh_note_key_make(&key, name, strlen(name), kind, &public));
    return key;
}

static void write_key(const char *folder, const char *name, const daomesh_note_key *key)
{
    char text[256];
    size_t len;
    FILE *file = open_file(folder, name, "wb");
    must(daomesh_note_key_write(text, sizeof text, &len, key));
    fputs(text, file);
    fclose(file);
}

/* The checkpoint signed by the log, and with a witness as well. */
struct signed_checkpoint {
    char note[1024], cosigned[1024];
    size_t note_len, cosigned_len;
};

static struct signed_checkpoint sign(const daomesh_checkpoint *checkpoint)
{
    struct signed_checkpoint out;
    const daomesh_note_key log = make_key(ORIGIN, log_seed, DAOMESH_NOTE_ED25519),
                           witness = make_key(WITNESS, witness_seed, DAOMESH_NOTE_COSIGNATURE);
    char text[256], lines[512];
    size_t text_len, log_len, witness_len;
    must(daomesh_checkpoint_write(text, sizeof text, &text_len, checkpoint));
    const uint8_t *bytes = (const uint8_t *)text;
    must(daomesh_note_sign(lines, sizeof lines, &log_len, bytes, text_len, &log, log_seed, 0));
    must(daomesh_note_sign(lines + log_len, sizeof lines - log_len, &witness_len, bytes, text_len, &witness,
                           witness_seed, COSIGNED_AT));
    must(daomesh_note_write(out.note, sizeof out.note, &out.note_len, bytes, text_len, (const uint8_t *)lines,
                            log_len));
    must(daomesh_note_write(out.cosigned, sizeof out.cosigned, &out.cosigned_len, bytes, text_len,
                            (const uint8_t *)lines, log_len + witness_len));
    return out;
}

static void publish(struct told *told, const char *folder, daomesh_log_folder *log)
{
    daomesh_checkpoint checkpoint;
    must(daomesh_reader_publish(&checkpoint, told->reader, log, ORIGIN, strlen(ORIGIN)));
    const struct signed_checkpoint note = sign(&checkpoint);
    must(daomesh_log_folder_announce(log, (const uint8_t *)note.note, note.note_len));
    FILE *file = open_file(folder, "cosigned", "wb");
    fwrite(note.cosigned, 1, note.cosigned_len, file);
    fclose(file);
    told->size = checkpoint.size;
}

/* --- A ledger --------------------------------------------------------------------------------------------------------------- */

static void open_ledger(struct host *host)
{
    daomesh_ledger_options options;
    memset(host, 0, sizeof *host);
    must(daomesh_ledger_options_init(&options, sizeof options));
    options.mode = DAOMESH_MODE_HOST;
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.ledger.bytes[0] = 1;
    must(daomesh_ledger_open(&host->ledger, &options, NULL));
    host->id = options.ledger;
    host->body = (daomesh_cbor){ host->room, sizeof host->room, 0 };
    host->time = 1767225600;
    must(daomesh_ledger_begin(host->ledger, ++host->height, host->time));
}

static void fill_ledger(struct host *host)
{
    static const char *const names[] = { "ann", "ben", "cleo", "dan", "eva", "finn", "gus", "hana" };
    struct share members[8];
    for (size_t i = 0; i < 8; i++)
        members[i] = (struct share){ host_person(host, names[i]), 10 + i };
    (void)host_dao(host, "commons", members, 8, one_member_one_vote());
    (void)host_dao(host, "bakery", members, 3, one_member_one_vote());
}

static void make(const char *folder)
{
    struct host host;
    daomesh_log_folder *log;
    char path[512];
    struct told told = { .facts = open_file(folder, "facts", "wb") };
    snprintf(path, sizeof path, "%s/log", folder);
    open_ledger(&host);
    must(daomesh_log_folder_open(&log, path, NULL));
    fill_ledger(&host);
    for (int step = 0; step < STEPS; step++) {
        for (int batch = 0; batch < BATCHES; batch++)
            host_next_batch(&host, 60);
        if (told.reader) daomesh_reader_close(told.reader);
        must(daomesh_reader_open(&told.reader, host.ledger));
        publish(&told, folder, log);
    }
    must(daomesh_log_folder_tiles(&told.tiles, log));
    say_log(&told);
    say_records(&told);
    const daomesh_note_key log_key = make_key(ORIGIN, log_seed, DAOMESH_NOTE_ED25519),
                           witness = make_key(WITNESS, witness_seed, DAOMESH_NOTE_COSIGNATURE);
    write_key(folder, "log.vkey", &log_key);
    write_key(folder, "witness.vkey", &witness);
    fclose(told.facts);
    daomesh_reader_close(told.reader);
    daomesh_log_folder_close(log);
    host_close(&host);
}

/* --- What others wrote ---------------------------------------------------------------------------------------------------- */

static int check(const char *folder)
{
    uint8_t note[4096], vkey[512];
    size_t note_len = read_file(note, sizeof note, folder, "theirs"),
           vkey_len = read_file(vkey, sizeof vkey, folder, "theirs.vkey");
    daomesh_note_key witness;
    daomesh_checkpoint checkpoint;
    int failed = 0;
    must(daomesh_note_key_read(&witness, (const char *)vkey, vkey_len));
    const daomesh_checkpoint_policy policy = { .size = sizeof policy,
                                               .required = 1,
                                               .origin = { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                               .log = make_key(ORIGIN, log_seed, DAOMESH_NOTE_ED25519),
                                               .cosigners = &witness,
                                               .cosigner_count = 1 };
    failed += daomesh_checkpoint_check(&checkpoint, note, note_len, &policy) != DAOMESH_OK;
    note[strlen(ORIGIN) + 1] ^= 1; /* another size */
    failed += daomesh_checkpoint_check(&checkpoint, note, note_len, &policy) == DAOMESH_OK;
    printf("%d passed, %d failed\n", 2 - failed, failed);
    return failed != 0;
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "check") == 0) return check(argv[2]);
    if (argc != 3 || strcmp(argv[1], "make") != 0) {
        fprintf(stderr, "usage: tell make|check FOLDER\n");
        return 2;
    }
    make(argv[2]);
    return 0;
}
