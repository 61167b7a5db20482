/* Parties: persons and their keys, the index from ids to rows. DAOs get their row here too. */
#include "ledger/ledger.h"

#define ID_BUCKET_ENTRIES 4

static uint64_t bucket_of(const daomesh_id *id)
{
    return load_be64(id->bytes);
}

/* NULL when the id names nothing. */
static int32_t find_id(struct state *state, const struct daomesh_id_entry **out, const daomesh_id *id)
{
    const struct daomesh_id_bucket_record *bucket;
    *out = NULL;
    TRY(find_id_bucket(state, &bucket, bucket_of(id)));
    for (uint32_t i = 0; bucket && i < bucket->entries_count; i++) {
        if (id_equal(&bucket->entries[i].id, id)) *out = &bucket->entries[i];
    }
    return DAOMESH_OK;
}

int32_t daomesh__party_row(struct state *state, uint64_t *row, const daomesh_id *id)
{
    const struct daomesh_id_entry *entry;
    TRY(find_id(state, &entry, id));
    *row = entry && entry->sort != SORT_TOKEN ? entry->row : 0;
    return DAOMESH_OK;
}

int32_t daomesh__actor_row(struct state *state, uint64_t *row, const daomesh_id *id)
{
    const struct daomesh_id_entry *entry;
    TRY(find_id(state, &entry, id));
    *row = entry && (entry->sort == SORT_PERSON || entry->sort == SORT_DAO) ? entry->row : 0;
    return DAOMESH_OK;
}

int32_t daomesh__dao_row(struct state *state, uint64_t *row, const daomesh_id *id)
{
    const struct daomesh_id_entry *entry;
    *row = 0;
    TRY(find_id(state, &entry, id));
    if (!entry || entry->sort != SORT_DAO) return DAOMESH_E_UNKNOWN_DAO;
    *row = entry->row;
    return DAOMESH_OK;
}

int32_t daomesh__token_row(struct state *state, uint64_t *row, const daomesh_id *id)
{
    const struct daomesh_id_entry *entry;
    *row = 0;
    TRY(find_id(state, &entry, id));
    if (!entry || entry->sort != SORT_TOKEN) return DAOMESH_E_UNKNOWN_TOKEN;
    *row = entry->row;
    return DAOMESH_OK;
}

int32_t daomesh__known_party(struct turn *turn, uint64_t *row, const daomesh_id *id, const char *field)
{
    TRY(daomesh__party_row(turn->state, row, id));
    return *row != 0 ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PARTY, field);
}

int32_t daomesh__id_of(struct state *state, daomesh_id *id, uint64_t row)
{
    const struct daomesh_party_record *party;
    TRY(find_party(state, &party, row));
    MUST(party != NULL);
    *id = party->id;
    return DAOMESH_OK;
}

int32_t daomesh__id_index(struct turn *turn, const daomesh_id *id, uint64_t row, uint8_t sort)
{
    const struct daomesh_id_bucket_record *present;
    struct daomesh_id_bucket_record *bucket;
    const struct daomesh_id_entry *entry;
    uint64_t local = bucket_of(id);
    TRY(find_id(turn->state, &entry, id));
    if (entry) return DAOMESH_E_EXISTS;
    TRY(find_id_bucket(turn->state, &present, local));
    if (present && present->entries_count == ID_BUCKET_ENTRIES) return DAOMESH_E_LIMIT;
    TRY(present ? edit_id_bucket(turn->state, &bucket, local)
                : create_id_bucket(turn->state, &bucket, local));
    bucket->entries[bucket->entries_count++] =
        (struct daomesh_id_entry){ .id = *id, .row = row, .sort = sort };
    return DAOMESH_OK;
}

int32_t daomesh__party_new(struct turn *turn, struct daomesh_party_record **out, uint64_t *row,
                           const daomesh_id *id, uint8_t sort)
{
    uint64_t next = turn->counters->parties + 1;
    TRY(daomesh__id_index(turn, id, next, sort));
    if (next > DAOMESH_PARTIES_MAX) return DAOMESH_E_LIMIT;
    TRY(create_party(turn->state, out, next));
    (*out)->id = *id;
    (*out)->sort = sort;
    (*out)->created = turn->now;
    turn->counters->parties = next;
    *row = next;
    return DAOMESH_OK;
}

/* Weights are 32-bit and at most 16, so their sum fits 64 bits. */
static uint64_t weight_of_keys(const struct daomesh_party_record *party)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < party->keys_count; i++)
        sum += party->keys[i].weight;
    return sum;
}

static struct daomesh_key_slot *key_slot(struct daomesh_party_record *party, const daomesh_id *key)
{
    for (uint32_t i = 0; i < party->keys_count; i++) {
        if (id_equal(&party->keys[i].key, key)) return &party->keys[i];
    }
    return NULL;
}

static void give_key(struct daomesh_party_record *party, struct daomesh_key_slot *slot, const daomesh_id *key,
                     uint32_t weight)
{
    memset(slot, 0, sizeof *slot);
    slot->key = *key;
    slot->weight = weight;
    slot->lane = party->next_lane++;
}

static int32_t announce_keys(struct turn *turn, const struct daomesh_party_record *party)
{
    struct daomesh_party_keys_changed_event event = { .party = party->id,
                                                      .keys = party->keys_count,
                                                      .threshold = party->threshold };
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_KEYS_CHANGED, &event);
}

int32_t daomesh__keys_check(struct turn *turn, const struct daomesh_party_key *keys, uint32_t count,
                            uint32_t threshold)
{
    uint64_t sum = 0;
    if (count == 0) return daomesh__refuse(turn, DAOMESH_E_THRESHOLD, "keys");
    for (uint32_t i = 0; i < count; i++) {
        const struct daomesh_party_key *key = &keys[i];
        if (key->weight == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "keys.weight");
        if (i > 0 && memcmp(keys[i - 1].key.bytes, key->key.bytes, DAOMESH_KEY_BYTES) >= 0)
            return daomesh__refuse(turn, DAOMESH_E_NOT_SORTED, "keys");
        int32_t status = daomesh_key_check(&key->key);
        if (status != DAOMESH_OK) return daomesh__refuse(turn, status, "keys.key");
        sum += key->weight;
    }
    if (threshold == 0 || threshold > sum) {
        const daomesh_amount given = amount_from_u64(threshold), limit = amount_from_u64(sum);
        return daomesh__say(turn->diag, DAOMESH_E_THRESHOLD, "threshold", &given, &limit);
    }
    return DAOMESH_OK;
}

/* In signed mode a person begins with keys and a threshold they reach; in host mode both may be left out. */
static int32_t check_new_keys(struct turn *turn, const struct daomesh_party_create *act)
{
    if (turn->mode == DAOMESH_MODE_HOST && act->keys_count == 0 && act->threshold == 0) return DAOMESH_OK;
    return daomesh__keys_check(turn, act->keys, act->keys_count, act->threshold);
}

int32_t daomesh__party_create(struct turn *turn, const void *body)
{
    const struct daomesh_party_create *act = body;
    daomesh_id id;
    TRY(daomesh_party_id(&id, turn->body.at, turn->body.len));
    if (!id_equal(&id, &turn->actor_id)) return DAOMESH_E_NOT_ALLOWED;
    TRY(check_new_keys(turn, act));

    struct daomesh_party_record *party;
    uint64_t row;
    TRY(daomesh__party_new(turn, &party, &row, &id, SORT_PERSON));
    COPY_TEXT(party->name, act->name);
    party->threshold = act->threshold;
    party->next_lane = 1;
    for (uint32_t i = 0; i < act->keys_count; i++)
        give_key(party, &party->keys[party->keys_count++], &act->keys[i].key, act->keys[i].weight);
    turn->actor = row;

    struct daomesh_party_created_event event = { .party = id };
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_CREATED, &event);
}

static int32_t edit_person(struct turn *turn, struct daomesh_party_record **party)
{
    TRY(edit_party(turn->state, party, turn->actor));
    return (*party)->sort == SORT_PERSON ? DAOMESH_OK : DAOMESH_E_NOT_A_PERSON;
}

/* A threshold of 0 in an action keeps the old one; either way the keys must reach it. */
static int32_t set_threshold(struct turn *turn, struct daomesh_party_record *party, uint32_t threshold,
                             int32_t unreachable)
{
    if (threshold != 0) party->threshold = threshold;
    uint64_t sum = weight_of_keys(party);
    if (party->threshold <= sum && (party->threshold > 0 || party->keys_count == 0)) return DAOMESH_OK;
    const daomesh_amount given = amount_from_u64(party->threshold), limit = amount_from_u64(sum);
    return daomesh__say(turn->diag, unreachable, "threshold", &given, &limit);
}

static int32_t check_fresh_key(struct turn *turn, struct daomesh_party_record *party, const daomesh_id *key,
                               const char *field)
{
    if (key_slot(party, key)) return daomesh__refuse(turn, DAOMESH_E_EXISTS, field);
    int32_t status = daomesh_key_check(key);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, field);
}

int32_t daomesh__party_key_add(struct turn *turn, const void *body)
{
    const struct daomesh_party_key_add *act = body;
    struct daomesh_party_record *party;
    TRY(edit_person(turn, &party));
    if (act->weight == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "weight");
    TRY(check_fresh_key(turn, party, &act->key, "key"));
    if (party->keys_count == DAOMESH_KEYS_MAX || party->next_lane == UINT32_MAX) return DAOMESH_E_LIMIT;
    if (party->next_lane == 0) party->next_lane = 1;
    give_key(party, &party->keys[party->keys_count++], &act->key, act->weight);
    TRY(set_threshold(turn, party, act->threshold, DAOMESH_E_THRESHOLD));
    return announce_keys(turn, party);
}

int32_t daomesh__party_key_rotate(struct turn *turn, const void *body)
{
    const struct daomesh_party_key_rotate *act = body;
    struct daomesh_party_record *party;
    TRY(edit_person(turn, &party));
    struct daomesh_key_slot *slot = key_slot(party, &act->old);
    if (!slot) return daomesh__refuse(turn, DAOMESH_E_NOT_THE_KEY, "old");
    TRY(check_fresh_key(turn, party, &act->new_, "new"));
    if (party->next_lane == UINT32_MAX) return DAOMESH_E_LIMIT;
    give_key(party, slot, &act->new_, slot->weight);
    return announce_keys(turn, party);
}

int32_t daomesh__party_key_remove(struct turn *turn, const void *body)
{
    const struct daomesh_party_key_remove *act = body;
    struct daomesh_party_record *party;
    TRY(edit_person(turn, &party));
    struct daomesh_key_slot *slot = key_slot(party, &act->key);
    if (!slot) return daomesh__refuse(turn, DAOMESH_E_NOT_THE_KEY, "key");
    size_t place = (size_t)(slot - party->keys);
    if (party->keys_count == 1) return DAOMESH_E_LAST_KEY;
    party->keys_count--;
    memmove(slot, slot + 1, (party->keys_count - place) * sizeof *slot);
    memset(&party->keys[party->keys_count], 0, sizeof *slot);
    TRY(set_threshold(turn, party, act->threshold, DAOMESH_E_LAST_KEY));
    return announce_keys(turn, party);
}

int32_t daomesh__keys_replace(struct turn *turn, uint64_t person, const struct daomesh_party_key *keys,
                              uint32_t count, uint32_t threshold)
{
    struct daomesh_party_record *party;
    TRY(edit_party(turn->state, &party, person));
    MUST(party->sort == SORT_PERSON);
    MUST(count > 0);
    MUST(count <= DAOMESH_KEYS_MAX);
    if (party->next_lane > UINT32_MAX - count) return DAOMESH_E_LIMIT;
    memset(party->keys, 0, sizeof party->keys);
    for (uint32_t i = 0; i < count; i++)
        give_key(party, &party->keys[i], &keys[i].key, keys[i].weight);
    party->keys_count = count;
    party->threshold = threshold;
    return announce_keys(turn, party);
}
