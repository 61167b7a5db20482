/* The ledger object: opening, batches, closing. */
#include "ledger/ledger.h"

#define OPTIONS_V1_BYTES sizeof(daomesh_ledger_options)

/* --- Guards ------------------------------------------------------------------------------------------------------- */

int32_t daomesh__enter(struct daomesh_ledger *ledger)
{
    if (!ledger) return DAOMESH_E_ARG;
    return atomic_flag_test_and_set(&ledger->busy) ? DAOMESH_E_BUSY : DAOMESH_OK;
}

void daomesh__leave(struct daomesh_ledger *ledger)
{
    atomic_flag_clear(&ledger->busy);
}

static int32_t leave_with(struct daomesh_ledger *ledger, int32_t status)
{
    daomesh__leave(ledger);
    return status;
}

/* --- Opening -------------------------------------------------------------------------------------------------------- */

int32_t daomesh_ledger_options_init(daomesh_ledger_options *options, size_t size)
{
    if (!options || size < OPTIONS_V1_BYTES) return DAOMESH_E_ARG;
    memset(options, 0, size);
    options->size = (uint32_t)size;
    options->create = 1;
    return DAOMESH_OK;
}

/* Structs of later versions are taken as long as what this one does not know is zero. */
static int32_t read_options(daomesh_ledger_options *out, const daomesh_ledger_options *options)
{
    if (!options || options->size < OPTIONS_V1_BYTES) return DAOMESH_E_ARG;
    const uint8_t *tail = (const uint8_t *)options + OPTIONS_V1_BYTES;
    for (size_t i = 0; i < options->size - OPTIONS_V1_BYTES; i++) {
        if (tail[i] != 0) return DAOMESH_E_VERSION;
    }
    *out = *options;
    if (out->mode > DAOMESH_MODE_HOST || out->create > 2 || out->read_only > 1 || out->no_sync > 1)
        return DAOMESH_E_ARG;
    return out->commitment <= DAOMESH_COMMITMENT_SMT ? DAOMESH_OK : DAOMESH_E_UNSUPPORTED;
}

static int32_t open_store(struct daomesh_ledger *ledger, const daomesh_ledger_options *options)
{
    const struct store_options store = { .path = options->path,
                                         .map_bytes = options->map_bytes,
                                         .create = options->create != 0 && !options->read_only,
                                         .read_only = options->read_only,
                                         .no_sync = options->no_sync,
                                         .allocator = &ledger->allocator };
    return options->path ? daomesh__store_lmdb(&ledger->store, &store)
                         : daomesh__store_memory(&ledger->store, &store);
}

static int32_t stop_at_first(void *ctx, const uint8_t *key, daomesh_span value)
{
    (void)ctx;
    (void)key;
    (void)value;
    return DAOMESH_E_END;
}

static struct store_key header_key(void)
{
    struct store_key key = { { 0 } };
    key.bytes[8] = DAOMESH_RECORD_HEADER;
    return key;
}

/*
 * The header is looked at before any decoder is trusted with it. Bytes 0 and 1 are the record's kind and version, then
 * magic and format: 0 absent and the store empty, 1 ours.
 */
static int32_t probe_header(struct daomesh_ledger *ledger, int *present)
{
    const struct store_key key = header_key(), first = { { 0 } };
    daomesh_span value;
    *present = 0;
    int32_t status = ledger->store->ops->get(ledger->store, &value, &key);
    if (status == DAOMESH_E_NOT_FOUND) {
        status = ledger->store->ops->scan(ledger->store, &first, NULL, stop_at_first, NULL);
        /* END: there is a record. CORRUPT: there is one whose key has another form. */
        return status == DAOMESH_E_END || status == DAOMESH_E_CORRUPT ? DAOMESH_E_FOREIGN : status;
    }
    TRY(status);
    if (value.len < 14 || value.at[0] != DAOMESH_RECORD_HEADER ||
        load_le64(value.at + 2) != DAOMESH_LEDGER_MAGIC)
        return DAOMESH_E_FOREIGN;
    if (value.at[1] != 1 || load_le32(value.at + 10) != DAOMESH_FORMAT_VERSION) return DAOMESH_E_VERSION;
    *present = 1;
    return DAOMESH_OK;
}

static int32_t load_header(struct daomesh_ledger *ledger, const daomesh_ledger_options *options)
{
    const struct daomesh_header_record *header;
    TRY(find_header(ledger->state, &header));
    MUST(header != NULL);
    if (header->mode != DAOMESH_MODE_SIGNED && header->mode != DAOMESH_MODE_HOST) return DAOMESH_E_CORRUPT;
    if (options->mode != 0 && options->mode != header->mode) return DAOMESH_E_ARG;
    if (!id_is_zero(&options->ledger) && !id_equal(&options->ledger, &header->ledger)) return DAOMESH_E_ARG;
    if (header->commitment > DAOMESH_COMMITMENT_SMT) return DAOMESH_E_UNSUPPORTED;
    ledger->id = header->ledger;
    ledger->mode = header->mode;
    ledger->commitment = header->commitment;
    return DAOMESH_OK;
}

struct counters daomesh__counters_of(const struct daomesh_tip_record *tip)
{
    return (struct counters){ .parties = tip->parties,
                              .daos = tip->daos,
                              .timers = tip->timers,
                              .sequence = tip->sequence,
                              .entries = tip->entries,
                              .events = tip->events,
                              .tokens = tip->tokens,
                              .escrows = tip->escrows,
                              .foundings = tip->foundings,
                              .minters = tip->minters,
                              .streams = tip->streams };
}

static int32_t load_tip(struct daomesh_ledger *ledger)
{
    const struct daomesh_tip_record *tip;
    TRY(find_tip(ledger->state, &tip));
    if (!tip) return DAOMESH_E_CORRUPT;
    if (tip->rules != DAOMESH_RULES_VERSION) return DAOMESH_E_RULES;
    ledger->rules = tip->rules;
    ledger->root = ledger->committed_root = tip->root;
    ledger->height = ledger->committed_height = tip->height;
    ledger->time = ledger->committed_time = tip->time;
    ledger->counters = ledger->committed = daomesh__counters_of(tip);
    return DAOMESH_OK;
}

/* Writes everything that changed in one store transaction. */
static int32_t write_batch(struct daomesh_ledger *ledger)
{
    const struct store_ops *ops = ledger->store->ops;
    TRY(ops->begin(ledger->store));
    int32_t status = daomesh__state_write(ledger->state);
    if (status != DAOMESH_OK) {
        ops->abort(ledger->store);
        return status;
    }
    TRY(ops->commit(ledger->store));
    daomesh__state_keep(ledger->state);
    return DAOMESH_OK;
}

static int32_t create_records(struct daomesh_ledger *ledger, const daomesh_ledger_options *options)
{
    struct daomesh_header_record *header;
    struct daomesh_tip_record *tip;
    if (options->read_only || options->create == 0) return DAOMESH_E_NOT_FOUND;
    if (id_is_zero(&options->ledger)) return DAOMESH_E_ARG;
    daomesh__state_fuel(ledger->state, UINT64_MAX);
    TRY(create_header(ledger->state, &header));
    header->magic = DAOMESH_LEDGER_MAGIC;
    header->format = DAOMESH_FORMAT_VERSION;
    header->commitment = options->commitment;
    header->mode = options->mode ? options->mode : DAOMESH_MODE_SIGNED;
    header->ledger = options->ledger;
    TRY(create_tip(ledger->state, &tip));
    tip->rules = DAOMESH_RULES_VERSION;
    if (header->commitment == DAOMESH_COMMITMENT_SMT) TRY(daomesh__tree_update(ledger->state, &tip->root));
    daomesh__state_clear(ledger->state);
    return write_batch(ledger);
}

static int32_t open_state(struct daomesh_ledger *ledger, const daomesh_ledger_options *options)
{
    const struct state_source source = { ledger->store, NULL };
    int present;
    TRY(probe_header(ledger, &present));
    if (present && options->create == 2) return DAOMESH_E_EXISTS;
    TRY(daomesh__state_open(&ledger->state, &source, (size_t)options->cache_records, &ledger->allocator));
    if (!present) TRY(create_records(ledger, options));
    TRY(load_header(ledger, options));
    return load_tip(ledger);
}

static void free_ledger(struct daomesh_ledger *ledger)
{
    if (ledger->probe) daomesh__state_close(ledger->probe);
    if (ledger->state) daomesh__state_close(ledger->state);
    if (ledger->store) ledger->store->ops->close(ledger->store);
    daomesh_allocator allocator = ledger->allocator;
    daomesh__free(&allocator, ledger, sizeof *ledger);
}

int32_t daomesh_ledger_open(daomesh_ledger **out, const daomesh_ledger_options *options, daomesh_diag *diag)
{
    daomesh_ledger_options own;
    if (!out) return DAOMESH_E_ARG;
    *out = NULL;
    int32_t status = read_options(&own, options);
    if (status == DAOMESH_OK) status = daomesh_crypto_ready();
    if (status != DAOMESH_OK) return daomesh__say(diag, status, NULL, NULL, NULL);

    const daomesh_allocator *allocator = own.allocator ? own.allocator : &daomesh__libc_allocator;
    struct daomesh_ledger *ledger = daomesh__allocate(allocator, sizeof *ledger);
    if (!ledger) return daomesh__say(diag, DAOMESH_E_NO_MEMORY, NULL, NULL, NULL);
    memset(ledger, 0, sizeof *ledger);
    atomic_flag_clear(&ledger->busy);
    ledger->allocator = *allocator;
    ledger->read_only = own.read_only;
    status = open_store(ledger, &own);
    if (status == DAOMESH_OK) status = open_state(ledger, &own);
    if (status != DAOMESH_OK) {
        free_ledger(ledger);
        return daomesh__say(diag, status, NULL, NULL, NULL);
    }
    *out = ledger;
    return DAOMESH_OK;
}

void daomesh_ledger_close(daomesh_ledger *ledger)
{
    if (ledger) free_ledger(ledger);
}

/* The store knows of forks and of its own failed commits; of a batch that did not come so far the ledger alone knows. */
static int32_t check_usable(struct daomesh_ledger *ledger)
{
    TRY(ledger->store->ops->usable(ledger->store));
    return ledger->poisoned != DAOMESH_OK ? DAOMESH_E_POISONED : DAOMESH_OK;
}

/* A poisoned ledger still says where it stands. */
static int32_t fill_info(struct daomesh_ledger *ledger, daomesh_ledger_info *out)
{
    if (check_usable(ledger) == DAOMESH_E_FORKED) return DAOMESH_E_FORKED;
    *out = (daomesh_ledger_info){ .size = sizeof *out,
                                  .format = DAOMESH_FORMAT_VERSION,
                                  .rules = ledger->rules,
                                  .commitment = ledger->commitment,
                                  .mode = ledger->mode,
                                  .open_batch = ledger->open,
                                  .ledger = ledger->id,
                                  .height = ledger->committed_height,
                                  .time = ledger->committed_time,
                                  .parties = ledger->committed.parties,
                                  .daos = ledger->committed.daos,
                                  .entries = ledger->committed.entries,
                                  .events = ledger->committed.events,
                                  .root = ledger->committed_root };
    return DAOMESH_OK;
}

int32_t daomesh_ledger_info_get(daomesh_ledger_info *out, daomesh_ledger *ledger)
{
    TRY(empty_out(out, sizeof *out));
    TRY(daomesh__enter(ledger));
    return leave_with(ledger, fill_info(ledger, out));
}

/* --- Batches ---------------------------------------------------------------------------------------------------------- */

static int32_t forget_batch(struct daomesh_ledger *ledger)
{
    ledger->open = 0;
    ledger->sealed = 0;
    ledger->height = ledger->committed_height;
    ledger->time = ledger->committed_time;
    ledger->root = ledger->committed_root;
    ledger->counters = ledger->committed;
    return daomesh__state_drop(ledger->state);
}

static int32_t begin(struct daomesh_ledger *ledger, uint64_t height, uint64_t time)
{
    if (ledger->read_only) return DAOMESH_E_READ_ONLY;
    TRY(check_usable(ledger));
    if (ledger->open) return DAOMESH_E_STATE;
    if (ledger->height == UINT64_MAX || height != ledger->height + 1) return DAOMESH_E_HEIGHT;
    if (time < ledger->time) return DAOMESH_E_TIME;
    TRY(daomesh__state_begin(ledger->state));
    ledger->open = 1;
    ledger->sealed = 0;
    ledger->height = height;
    ledger->time = time;
    ledger->batch_entries = ledger->counters.entries;
    int32_t status = daomesh__timers_run(ledger);
    if (status != DAOMESH_OK) (void)forget_batch(ledger);
    return status;
}

int32_t daomesh_ledger_begin(daomesh_ledger *ledger, uint64_t height, uint64_t time)
{
    TRY(daomesh__enter(ledger));
    return leave_with(ledger, begin(ledger, height, time));
}

static int32_t apply(struct daomesh_ledger *ledger, daomesh_result *out, daomesh_span bytes, uint32_t flags,
                     daomesh_diag *diag)
{
    TRY(check_usable(ledger));
    if (!ledger->open || ledger->sealed) return DAOMESH_E_STATE;
    TRY(daomesh__apply(ledger, ledger->state, &ledger->counters, ledger->time, out, bytes, flags, diag));
    daomesh__state_clear(ledger->state);
    return DAOMESH_OK;
}

static int32_t check_apply_arguments(daomesh_result *out, const uint8_t *bytes, uint32_t flags)
{
    TRY(empty_out(out, sizeof *out));
    return !bytes || (flags & ~DAOMESH_APPLY_VERIFIED) != 0 ? DAOMESH_E_ARG : DAOMESH_OK;
}

int32_t daomesh_ledger_apply(daomesh_ledger *ledger, daomesh_result *out, const uint8_t *bytes, size_t len,
                             uint32_t flags, daomesh_diag *diag)
{
    TRY(check_apply_arguments(out, bytes, flags));
    TRY(daomesh__enter(ledger));
    const daomesh_span action = { bytes, len };
    return leave_with(ledger, apply(ledger, out, action, flags, diag));
}

/* The committed state in a cache of its own, so that an open batch is neither seen nor disturbed. */
static int32_t open_probe(struct daomesh_ledger *ledger)
{
    const struct state_source source = { ledger->store, NULL };
    if (ledger->probe) return daomesh__state_begin(ledger->probe);
    return daomesh__state_open(&ledger->probe, &source, 0, &ledger->allocator);
}

static void close_probe(struct daomesh_ledger *ledger)
{
    if (ledger->probe) daomesh__state_close(ledger->probe);
    ledger->probe = NULL;
}

static int32_t check(struct daomesh_ledger *ledger, daomesh_result *out, daomesh_span bytes, uint64_t now,
                     uint32_t flags, daomesh_diag *diag)
{
    TRY(check_usable(ledger));
    TRY(open_probe(ledger));
    struct counters counters = ledger->committed;
    size_t mark = daomesh__state_mark(ledger->probe);
    int32_t status = daomesh__apply(ledger, ledger->probe, &counters, now ? now : ledger->committed_time, out,
                                    bytes, flags, diag);
    daomesh__state_undo(ledger->probe, mark);
    daomesh__state_clear(ledger->probe);
    return status;
}

int32_t daomesh_ledger_check(daomesh_ledger *ledger, daomesh_result *out, const uint8_t *bytes, size_t len,
                             uint64_t now, uint32_t flags, daomesh_diag *diag)
{
    TRY(check_apply_arguments(out, bytes, flags));
    TRY(daomesh__enter(ledger));
    const daomesh_span action = { bytes, len };
    return leave_with(ledger, check(ledger, out, action, now, flags, diag));
}

static int32_t write_tip(struct daomesh_ledger *ledger)
{
    struct daomesh_tip_record *tip;
    TRY(edit_tip(ledger->state, &tip));
    tip->height = ledger->height;
    tip->time = ledger->time;
    tip->parties = ledger->counters.parties;
    tip->daos = ledger->counters.daos;
    tip->timers = ledger->counters.timers;
    tip->sequence = ledger->counters.sequence;
    tip->entries = ledger->counters.entries;
    tip->events = ledger->counters.events;
    tip->tokens = ledger->counters.tokens;
    tip->escrows = ledger->counters.escrows;
    tip->foundings = ledger->counters.foundings;
    tip->minters = ledger->counters.minters;
    tip->streams = ledger->counters.streams;
    tip->root = ledger->root;
    return DAOMESH_OK;
}

static int32_t write_seal(struct daomesh_ledger *ledger)
{
    if (ledger->commitment == DAOMESH_COMMITMENT_SMT) TRY(daomesh__tree_update(ledger->state, &ledger->root));
    TRY(daomesh__log_seal(ledger));
    return write_tip(ledger);
}

/* All or nothing: a seal that could not be written leaves the batch open. */
static int32_t seal(struct daomesh_ledger *ledger, daomesh_id *root)
{
    if (ledger->poisoned != DAOMESH_OK) return DAOMESH_E_POISONED;
    if (!ledger->open) return DAOMESH_E_STATE;
    if (!ledger->sealed) {
        TRY(check_usable(ledger));
        const struct counters before = ledger->counters;
        const size_t mark = daomesh__state_mark(ledger->state);
        daomesh__state_fuel(ledger->state, UINT64_MAX);
        int32_t status = write_seal(ledger);
        if (status != DAOMESH_OK) {
            daomesh__state_undo(ledger->state, mark);
            ledger->counters = before;
            ledger->root = ledger->committed_root;
            return status;
        }
        daomesh__state_clear(ledger->state);
        ledger->sealed = 1;
    }
    if (root) *root = ledger->root;
    return DAOMESH_OK;
}

int32_t daomesh_ledger_seal(daomesh_ledger *ledger, daomesh_id *root)
{
    if (root) memset(root, 0, sizeof *root);
    TRY(daomesh__enter(ledger));
    return leave_with(ledger, seal(ledger, root));
}

static int32_t commit(struct daomesh_ledger *ledger)
{
    TRY(seal(ledger, NULL));
    int32_t status = write_batch(ledger);
    if (status != DAOMESH_OK) {
        ledger->poisoned = status;
        return status;
    }
    ledger->open = 0;
    ledger->sealed = 0;
    ledger->committed = ledger->counters;
    ledger->committed_height = ledger->height;
    ledger->committed_time = ledger->time;
    ledger->committed_root = ledger->root;
    close_probe(ledger);
    return DAOMESH_OK;
}

int32_t daomesh_ledger_commit(daomesh_ledger *ledger)
{
    TRY(daomesh__enter(ledger));
    return leave_with(ledger, commit(ledger));
}

int32_t daomesh_ledger_drop(daomesh_ledger *ledger)
{
    TRY(daomesh__enter(ledger));
    return leave_with(ledger, ledger->open ? forget_batch(ledger) : DAOMESH_OK);
}

/* --- Replay ------------------------------------------------------------------------------------------------------------- */

static int32_t differs(daomesh_diag *diag, const char *text)
{
    daomesh__say(diag, DAOMESH_E_CORRUPT, "entry", NULL, NULL);
    daomesh__diag_text(diag, text);
    return DAOMESH_E_CORRUPT;
}

static int32_t replay_seal(struct daomesh_ledger *ledger, const daomesh_entry_info *entry, daomesh_diag *diag)
{
    TRY(check_usable(ledger));
    if (!ledger->open) return DAOMESH_E_STATE;
    if (entry->rules != ledger->rules) return DAOMESH_E_RULES;
    if (entry->height != ledger->height || entry->time != ledger->time)
        return differs(diag, "the seal names another height or time than the batch was begun with");
    if (entry->actions != ledger->counters.entries - ledger->batch_entries)
        return differs(diag, "the seal counts another number of actions than the batch has");
    daomesh_id root;
    TRY(seal(ledger, &root));
    if (!id_equal(&root, &entry->root)) return differs(diag, "the state root differs");
    return commit(ledger);
}

static int32_t replay(struct daomesh_ledger *ledger, daomesh_span bytes, uint32_t flags, daomesh_diag *diag)
{
    daomesh_entry_info entry = { .size = sizeof entry };
    TRY(daomesh_entry_read(&entry, bytes.at, bytes.len));
    if (entry.seal) return replay_seal(ledger, &entry, diag);
    daomesh_result result = { .size = sizeof result };
    TRY(apply(ledger, &result, entry.bytes, flags, diag));
    if (!result.logged) return differs(diag, "the action is in the log but is refused");
    return result.status == entry.status ? DAOMESH_OK : differs(diag, "the action ends with another status");
}

int32_t daomesh_ledger_replay(daomesh_ledger *ledger, const uint8_t *entry, size_t len, uint32_t flags,
                              daomesh_diag *diag)
{
    if (!entry || (flags & ~DAOMESH_APPLY_VERIFIED) != 0) return DAOMESH_E_ARG;
    TRY(daomesh__enter(ledger));
    const daomesh_span bytes = { entry, len };
    return leave_with(ledger, replay(ledger, bytes, flags, diag));
}
