/* Everything that only looks at a ledger. */
#include "look.h"

#include <daomesh/evidence.h>
#include <daomesh/proof.h>

#define ORIGIN "life"

static uint8_t bytes[1 << 20];

static int32_t sign_note(uint8_t *out, size_t cap, size_t *len, const char *text, size_t text_len)
{
    static const uint8_t seed[32] = { 1 };
    daomesh_id public_key;
    daomesh_note_key key;
    char line[512], note[2048];
    size_t line_len = 0;
    TRY(daomesh_key_public(&public_key, seed));
    TRY(daomesh_note_key_make(&key, ORIGIN, strlen(ORIGIN), DAOMESH_NOTE_ED25519, &public_key));
    TRY(daomesh_note_sign(line, sizeof line, &line_len, (const uint8_t *)text, text_len, &key, seed, 0));
    TRY(daomesh_note_write(note, sizeof note, len, (const uint8_t *)text, text_len, (const uint8_t *)line,
                           line_len));
    if (*len > cap) return DAOMESH_E_BUFFER;
    memcpy(out, note, *len);
    return DAOMESH_OK;
}

int32_t look_note(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader)
{
    daomesh_log_head head = { .size = sizeof head };
    char text[512];
    size_t text_len = 0;
    TRY(daomesh_reader_log_head(&head, reader));
    const daomesh_checkpoint checkpoint = { { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                            head.entries,
                                            head.root };
    TRY(daomesh_checkpoint_write(text, sizeof text, &text_len, &checkpoint));
    return sign_note(out, cap, len, text, text_len);
}

int32_t look_publish(daomesh_reader *reader, daomesh_log_folder *folder)
{
    uint8_t note[2048];
    size_t len;
    daomesh_checkpoint checkpoint;
    TRY(daomesh_reader_publish(&checkpoint, reader, folder, ORIGIN, strlen(ORIGIN)));
    TRY(look_note(note, sizeof note, &len, reader));
    return daomesh_log_folder_announce(folder, note, len);
}

static void look(struct looks *looks, const char *name, int32_t status)
{
    looks->names[looks->count] = name;
    looks->statuses[looks->count++] = status;
}

static void look_at_records(struct looks *looks, daomesh_reader *reader, const struct look_for *what)
{
    size_t len, count;
    uint64_t row, cursor = 0;
    daomesh_item items[8];
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_member_info member = { .size = sizeof member };
    daomesh_token_info token = { .size = sizeof token };
    daomesh_proposal_info proposal = { .size = sizeof proposal };
    daomesh_amount balance;
    look(looks, "info", daomesh_reader_info(&info, reader));
    look(looks, "row", daomesh_reader_row(&row, reader, &what->dao));
    look(looks, "record",
         daomesh_reader_record(bytes, sizeof bytes, &len, reader, HOME_LEDGER, DAOMESH_RECORD_TIP, 0));
    look(looks, "list",
         daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, reader, 0, DAOMESH_RECORD_PARTY));
    look(looks, "member", daomesh_reader_member(&member, reader, &what->dao, &what->person));
    look(looks, "token", daomesh_reader_token(&token, reader, &what->token));
    look(looks, "balance",
         daomesh_reader_balance(&balance, reader, &what->person, &what->token, DAOMESH_BALANCE_FREE));
    look(looks, "proposal", daomesh_reader_proposal(&proposal, reader, &what->dao, 1, 0));
    look(looks, "entry", daomesh_reader_entry(bytes, sizeof bytes, &len, reader, 0));
    look(looks, "event", daomesh_reader_event(bytes, sizeof bytes, &len, reader, 0));
}

static int32_t look_at_evidence(daomesh_reader *reader, const struct look_for *what)
{
    uint8_t note[2048];
    size_t note_len, len;
    const daomesh_question question = {
        .size = sizeof question, .what = DAOMESH_QUESTION_MEMBER, .dao = what->dao, .party = what->person
    };
    TRY(look_note(note, sizeof note, &note_len, reader));
    return daomesh_reader_evidence(bytes, sizeof bytes, &len, reader, note, note_len, &question, 1);
}

static void look_at_proofs(struct looks *looks, daomesh_reader *reader, const struct look_for *what)
{
    size_t len;
    daomesh_merkle_tree tree;
    daomesh_log_head head = { .size = sizeof head };
    daomesh_record_proof proof = { .size = sizeof proof };
    look(looks, "log tree", daomesh_reader_log_tree(&tree, reader));
    look(looks, "log head", daomesh_reader_log_head(&head, reader));
    look(looks, "prove",
         daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, HOME_LEDGER, DAOMESH_RECORD_PARTY, 1,
                              DAOMESH_PROOF_NATIVE));
    look(looks, "prove none",
         daomesh_reader_prove(&proof, bytes, sizeof bytes, &len, reader, 3, DAOMESH_RECORD_DAO, 999,
                              DAOMESH_PROOF_ICS23));
    look(looks, "evidence", look_at_evidence(reader, what));
}

void look_at_all(struct looks *looks, daomesh_ledger *ledger, const struct look_for *what)
{
    daomesh_id digest;
    daomesh_reader *reader;
    daomesh_result result = { .size = sizeof result };
    looks->count = 0;
    look(looks, "audit", daomesh_ledger_audit(ledger, NULL));
    look(looks, "digest", daomesh_ledger_digest(&digest, ledger));
    look(looks, "check",
         daomesh_ledger_check(ledger, &result, what->action.at, what->action.len, 0, 0, NULL));
    look(looks, "open", daomesh_reader_open(&reader, ledger));
    if (!reader) return;
    look_at_records(looks, reader, what);
    look_at_proofs(looks, reader, what);
    daomesh_reader_close(reader);
}
