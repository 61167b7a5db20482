/*
 * What a wallet's check costs: evidence about members of a ledger of twenty thousand DAOs and a quarter of a million persons, checked from
 * the bytes alone, without and with the signatures of the log and two cosigners.
 */
#include "bench.h"

#include <daomesh/publish.h>

#define DAOS 20000u
#define WALLETS 2000u
#define ROOM 16384u
#define ORIGIN "bench.example/log"
#define AIM_US 100

struct shown {
    daomesh_id dao, party;
    uint8_t bytes[ROOM];
    size_t len;
};

static const uint8_t seeds[3][DAOMESH_SEED_BYTES] = { { 1 }, { 2 }, { 3 } };
static const char *const names[3] = { ORIGIN, "bench.example/w1", "bench.example/w2" };

static daomesh_note_key key_of(size_t index)
{
    daomesh_note_key key;
    daomesh_id public_key;
    const uint32_t kind = index == 0 ? DAOMESH_NOTE_ED25519 : DAOMESH_NOTE_COSIGNATURE;
    must(daomesh_key_public(&public_key, seeds[index]), "a key");
    must(daomesh_note_key_make(&key, names[index], strlen(names[index]), kind, &public_key), "a key");
    return key;
}

/* The checkpoint of the reader's moment, signed by the log and both cosigners. */
static size_t sign(char *note, size_t cap, daomesh_checkpoint *checkpoint, daomesh_reader *reader)
{
    char text[512], lines[2048];
    size_t text_len, lines_len = 0, len;
    daomesh_log_head head = { .size = sizeof head };
    must(daomesh_reader_log_head(&head, reader), "the log's end");
    *checkpoint = (daomesh_checkpoint){ .origin = { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                        .size = head.entries,
                                        .root = head.root };
    must(daomesh_checkpoint_write(text, sizeof text, &text_len, checkpoint), "a checkpoint");
    for (size_t i = 0; i < 3; i++) {
        const daomesh_note_key key = key_of(i);
        must(daomesh_note_sign(lines + lines_len, sizeof lines - lines_len, &len, (const uint8_t *)text,
                               text_len, &key, seeds[i], i > 0 ? BIRTH : 0),
             "signing");
        lines_len += len;
    }
    must(daomesh_note_write(note, cap, &len, (const uint8_t *)text, text_len, (const uint8_t *)lines,
                            lines_len),
         "a note");
    return len;
}

static void write_all(struct shown *shown, const struct world *world, daomesh_reader *reader,
                      const char *note, size_t note_len)
{
    for (size_t i = 0; i < WALLETS; i++) {
        const size_t dao = draw(DAOS);
        shown[i].dao = world->daos[dao];
        shown[i].party = world->people[dao * MEMBERS + draw(MEMBERS)].id;
        const daomesh_question question = { .size = sizeof question,
                                            .what = DAOMESH_QUESTION_MEMBER,
                                            .dao = shown[i].dao,
                                            .party = shown[i].party };
        must(daomesh_reader_evidence(shown[i].bytes, ROOM, &shown[i].len, reader, (const uint8_t *)note,
                                     note_len, &question, 1),
             "evidence");
    }
}

static void ask(const daomesh_evidence *evidence, const struct shown *shown)
{
    daomesh_member_info member = { .size = sizeof member };
    must(daomesh_evidence_member(&member, evidence, &shown->dao, &shown->party), "the answer");
}

static void report(const char *what, double seconds)
{
    printf("  %-44s %8.1f us\n", what, seconds * 1e6 / WALLETS);
}

static void check_all(const struct shown *shown, const daomesh_checkpoint *believed)
{
    const daomesh_note_key cosigners[2] = { key_of(1), key_of(2) };
    const daomesh_checkpoint_policy policy = { .size = sizeof policy,
                                               .required = 2,
                                               .origin = believed->origin,
                                               .log = key_of(0),
                                               .cosigners = cosigners,
                                               .cosigner_count = 2 };
    daomesh_evidence evidence = { .size = sizeof evidence };
    double began = cpu_s();
    for (size_t i = 0; i < WALLETS; i++) {
        must(daomesh_evidence_open_at(&evidence, shown[i].bytes, shown[i].len, believed, NULL), "opening");
        ask(&evidence, &shown[i]);
    }
    report("check without signatures, and the answer", cpu_s() - began);
    printf("  %-44s %8d us\n", "  aim", AIM_US);
    began = cpu_s();
    for (size_t i = 0; i < WALLETS; i++)
        ask(&evidence, &shown[WALLETS - 1]);
    report("the answer alone", cpu_s() - began);
    began = cpu_s();
    for (size_t i = 0; i < WALLETS; i++) {
        must(daomesh_evidence_open(&evidence, shown[i].bytes, shown[i].len, &policy, NULL), "opening");
        ask(&evidence, &shown[i]);
    }
    report("with the log's signature and two cosigners'", cpu_s() - began);
}

int main(void)
{
    static struct shown shown[WALLETS];
    struct world world;
    daomesh_reader *reader;
    daomesh_checkpoint checkpoint;
    char note[4096];
    size_t bytes = 0;
    heading("bench: evidence that a party is a member");
    world_open_with(&world, NULL, DAOMESH_MODE_HOST, DAOMESH_COMMITMENT_SMT, DAOS, 0);
    must(daomesh_reader_open(&reader, world.ledger), "a reader");
    const size_t note_len = sign(note, sizeof note, &checkpoint, reader);
    const double began = cpu_s();
    write_all(shown, &world, reader, note, note_len);
    report("write", cpu_s() - began);
    for (size_t i = 0; i < WALLETS; i++)
        bytes += shown[i].len;
    printf("  %-44s %8zu bytes\n", "evidence", bytes / WALLETS);
    check_all(shown, &checkpoint);
    daomesh_reader_close(reader);
    world_close(&world, NULL);
    return 0;
}
