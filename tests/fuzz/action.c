/* Actions, envelopes and events: what is read is built again into the same bytes, and can be told in any room. */
#include "fuzz.h"

#include <stdlib.h>

#include "action/action.h"
#include <daomesh/bounty.h>
#include <daomesh/crypto.h>

#define TEXT_ROOM 262144

static const daomesh_id some_ledger = { { 0x5a } };
static const uint8_t some_seed[DAOMESH_SEED_BYTES] = { 7 };

/* A name for every second id, as long as there is room for. */
static size_t name_it(void *ctx, char *out, size_t cap, const daomesh_id *id)
{
    (void)ctx;
    if (id->bytes[0] % 2 || cap < 6) return 0;
    memcpy(out, "alice", 6);
    return 5;
}

/* Text in full, and cut to a few bytes: the same beginning, the same length. */
typedef int32_t teller(char *out, size_t cap, size_t *len, const uint8_t *bytes, size_t bytes_len);

static int32_t tell_action(char *out, size_t cap, size_t *len, const uint8_t *bytes, size_t bytes_len)
{
    return daomesh_describe(out, cap, len, bytes, bytes_len, name_it, NULL);
}

static int32_t tell_event(char *out, size_t cap, size_t *len, const uint8_t *bytes, size_t bytes_len)
{
    return daomesh_describe_event(out, cap, len, bytes, bytes_len, NULL, NULL);
}

static int32_t tell(teller *how, const uint8_t *bytes, size_t len)
{
    static char whole[TEXT_ROOM], part[40];
    size_t whole_len = 0, part_len = 0;
    const int32_t status = how(whole, sizeof whole, &whole_len, bytes, len);
    const int32_t again = how(part, sizeof part, &part_len, bytes, len);
    if (status != DAOMESH_OK && status != DAOMESH_E_BUFFER) {
        HOLDS(again == status && whole_len == 0 && whole[0] == '\0');
        return status;
    }
    HOLDS(whole_len == part_len);
    HOLDS(again == (part_len < sizeof part ? DAOMESH_OK : DAOMESH_E_BUFFER));
    HOLDS(strncmp(whole, part, strlen(part)) == 0);
    return DAOMESH_OK;
}

static void tell_arguments(const uint8_t *bytes, size_t len)
{
    static char text[TEXT_ROOM];
    size_t text_len;
    daomesh_field_info field = { .size = sizeof field };
    int32_t status = DAOMESH_OK;
    for (uint32_t i = 0; status == DAOMESH_OK; i++) {
        status =
            daomesh_describe_argument(&field, text, sizeof text, &text_len, bytes, len, i, name_it, NULL);
        HOLDS(i < 100);
    }
    HOLDS(status == DAOMESH_E_END || status == DAOMESH_E_BUFFER);
}

static void build_again(const daomesh_action_view *view)
{
    static uint8_t again[DAOMESH_ACTION_BYTES_MAX];
    size_t len = 0;
    HOLDS(daomesh_action_build(again, sizeof again, &len, &view->head, view->body.at, view->body.len, NULL) ==
          DAOMESH_OK);
    HOLDS(same_bytes(again, len, view->action.at, view->action.len));
}

static void walk_signatures(const daomesh_action_view *view)
{
    daomesh_action_signature signature;
    for (uint32_t i = 0; i < view->signature_count; i++)
        HOLDS(daomesh_action_signature_at(&signature, view, i) == DAOMESH_OK);
    HOLDS(daomesh_action_signature_at(&signature, view, view->signature_count) == DAOMESH_E_END);
}

/* One more signature; when it was the first, the envelope is authentic. */
static void sign_it(const daomesh_action_view *view, const uint8_t *bytes, size_t len)
{
    static uint8_t envelope[DAOMESH_ENVELOPE_BYTES_MAX];
    daomesh_action_view again = { .size = sizeof again };
    size_t signed_len = 0;
    const int32_t status = daomesh_action_sign(envelope, sizeof envelope, &signed_len, &some_ledger, bytes,
                                               len, some_seed, NULL);
    if (status == DAOMESH_E_EXISTS || status == DAOMESH_E_LIMIT) return;
    HOLDS(status == DAOMESH_OK);
    HOLDS(daomesh_action_read(&again, envelope, signed_len, NULL) == DAOMESH_OK);
    HOLDS(again.signature_count == view->signature_count + 1);
    HOLDS(same_bytes(again.action.at, again.action.len, view->action.at, view->action.len));
    if (view->signature_count == 0)
        HOLDS(daomesh_action_verify(&some_ledger, envelope, signed_len, NULL) == DAOMESH_OK);
}

static void make_ids(const daomesh_action_view *view)
{
    daomesh_id id, other;
    HOLDS(daomesh_action_id(&id, &some_ledger, view->action.at, view->action.len) == DAOMESH_OK);
    HOLDS(daomesh_party_id(&other, view->body.at, view->body.len) == DAOMESH_OK);
    HOLDS(!id_equal(&id, &other));
    HOLDS(daomesh_dao_id(&id, &some_ledger, &view->head.actor, view->body.at, view->body.len) == DAOMESH_OK);
    HOLDS(!id_equal(&id, &other));
    HOLDS(daomesh_token_id(&other, &some_ledger, &view->head.actor, view->body.at, view->body.len) ==
          DAOMESH_OK);
    HOLDS(!id_equal(&id, &other));
    HOLDS(daomesh_pool_id(&id, &some_ledger, &view->head.actor, view->body.at, view->body.len) == DAOMESH_OK);
    HOLDS(!id_equal(&id, &other));
    (void)daomesh_bounty_terms_id(&id, view->body.at, view->body.len);
}

/* Signed elsewhere and attached, or signed apart and merged in either order: the same envelope. */
static void sign_apart(const uint8_t *bytes, size_t len)
{
    static uint8_t message[DAOMESH_ENVELOPE_BYTES_MAX], mine[DAOMESH_ENVELOPE_BYTES_MAX];
    static uint8_t attached[DAOMESH_ENVELOPE_BYTES_MAX], merged[2][DAOMESH_ENVELOPE_BYTES_MAX];
    daomesh_action_signature signature = { .algorithm = DAOMESH_ALGORITHM_ED25519 };
    size_t message_len, mine_len, attached_len, merged_len[2];
    if (daomesh_action_sign(mine, sizeof mine, &mine_len, &some_ledger, bytes, len, some_seed, NULL) !=
        DAOMESH_OK)
        return;
    HOLDS(daomesh_key_public(&signature.key, some_seed) == DAOMESH_OK);
    HOLDS(daomesh_action_to_sign(message, sizeof message, &message_len, signature.algorithm, &some_ledger,
                                 bytes, len) == DAOMESH_OK);
    HOLDS(daomesh_sign(signature.signature, some_seed, message, message_len) == DAOMESH_OK);
    HOLDS(daomesh_action_attach(attached, sizeof attached, &attached_len, &some_ledger, bytes, len,
                                &signature, NULL) == DAOMESH_OK);
    HOLDS(same_bytes(attached, attached_len, mine, mine_len));
    for (int i = 0; i < 2; i++)
        HOLDS(daomesh_action_merge(merged[i], sizeof merged[i], &merged_len[i], i ? mine : bytes,
                                   i ? mine_len : len, i ? bytes : mine, i ? len : mine_len,
                                   NULL) == DAOMESH_OK);
    HOLDS(same_bytes(merged[0], merged_len[0], mine, mine_len));
    HOLDS(same_bytes(merged[1], merged_len[1], mine, mine_len));
}

void fuzz_action(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = exact_copy(bytes, len);
    daomesh_action_view view = { .size = sizeof view };
    daomesh_diag diag = { .size = sizeof diag };
    const int32_t status = daomesh_action_read(&view, copy, len, &diag);
    if (status == DAOMESH_OK) {
        build_again(&view);
        walk_signatures(&view);
        make_ids(&view);
        HOLDS(tell(tell_action, copy, len) == DAOMESH_OK);
        tell_arguments(copy, len);
        sign_it(&view, copy, len);
        sign_apart(copy, len);
        if (view.signature_count > 0) (void)daomesh_action_verify(&some_ledger, copy, len, NULL);
    } else {
        HOLDS(diag.status == status || len == 0);
        HOLDS(tell(tell_action, copy, len) == status);
    }
    free(copy);
}

void fuzz_event(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = exact_copy(bytes, len);
    (void)tell(tell_event, copy, len);
    free(copy);
}

void fuzz_sshsig(const uint8_t *bytes, size_t len)
{
    char *copy = (char *)exact_copy(bytes, len);
    daomesh_action_signature signature;
    if (daomesh_sshsig_read(&signature, copy ? copy : "", len) == DAOMESH_OK)
        HOLDS(signature.algorithm != 0);
    else
        HOLDS(all_zero(&signature, sizeof signature));
    free(copy);
}
