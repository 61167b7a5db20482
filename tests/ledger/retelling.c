/* A story that a ledger lived through, told again in one whose memory, and then whose store, fails at each call in turn. */
#include "retelling.h"

#include "../support/failing_allocator.h"
#include "../support/faulty_store.h"
#include "state/inside.h"

enum fault { NO_FAULT, FAULT_MEMORY, FAULT_STORE, FAULTS };

static struct failing_allocator failing;
static struct faulty_store faulty;

static void done(int32_t status)
{
    ck_assert_int_eq(status, DAOMESH_OK);
}

static daomesh_ledger *open_copy(const struct world *world)
{
    daomesh_ledger *copy;
    daomesh_ledger_options options;
    failing_allocator_init(&failing);
    done(daomesh_ledger_options_init(&options, sizeof options));
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.mode = world->mode;
    options.ledger = world->ledger->id;
    options.allocator = &failing.allocator;
    options.cache_records = 1; /* each batch begins with a cold cache */
    done(daomesh_ledger_open(&copy, &options, NULL));
    faulty_store_init(&faulty, copy->store);
    copy->store = copy->state->source.store = &faulty.base;
    return copy;
}

static void arm(enum fault fault, uint64_t at)
{
    failing_allocator_arm(&failing, fault == FAULT_MEMORY ? at : 0, 0);
    faulty_store_arm(&faulty, fault == FAULT_STORE ? at : 0, 0, DAOMESH_E_STORE_IO);
}

/* Whether the armed failure came; from now on nothing fails. */
static int failed(enum fault fault, int32_t status)
{
    const int32_t expected = fault == FAULT_MEMORY ? DAOMESH_E_NO_MEMORY : DAOMESH_E_STORE_IO;
    const int came =
        fault == FAULT_MEMORY ? failing.calls >= failing.fail_at : faulty.calls >= faulty.fail_at;
    arm(NO_FAULT, 0);
    ck_assert_msg(status == DAOMESH_OK || (came && status == expected), "%s", daomesh_status_name(status));
    return came;
}

static void forget_probe(daomesh_ledger *copy)
{
    daomesh__state_close(copy->probe);
    copy->probe = NULL;
}

/* As if it came now, against what is committed: everything is read anew each time. */
static void check_in_vain(daomesh_ledger *copy, enum fault fault, const daomesh_entry_info *info,
                          uint64_t time)
{
    for (uint64_t at = 1, go_on = 1; go_on; at++) {
        daomesh_result result = { .size = sizeof result };
        forget_probe(copy);
        arm(fault, at);
        go_on = (uint64_t)failed(
            fault, daomesh_ledger_check(copy, &result, info->bytes.at, info->bytes.len, time, 0, NULL));
    }
}

static void begin_in_vain(daomesh_ledger *copy, const daomesh_entry_info *seal)
{
    int32_t status = DAOMESH_E_NO_MEMORY;
    for (uint64_t at = 1; status != DAOMESH_OK; at++) {
        const enum fault fault = at % 2 ? FAULT_MEMORY : FAULT_STORE;
        arm(fault, (at + 1) / 2);
        status = daomesh_ledger_begin(copy, seal->height, seal->time);
        (void)failed(fault, status);
    }
}

static daomesh_entry_info read_entry(daomesh_reader *reader, uint8_t *entry, size_t *len, uint64_t index)
{
    daomesh_entry_info info = { .size = sizeof info };
    done(daomesh_reader_entry(entry, 65536, len, reader, index));
    done(daomesh_entry_read(&info, entry, *len));
    return info;
}

static daomesh_entry_info find_seal(daomesh_reader *reader, uint64_t index)
{
    static uint8_t entry[65536];
    size_t len;
    daomesh_entry_info info = read_entry(reader, entry, &len, index);
    while (!info.seal)
        info = read_entry(reader, entry, &len, ++index);
    return info;
}

static void tell_again(daomesh_ledger *copy, const struct world *world)
{
    static uint8_t entry[65536];
    daomesh_reader *reader;
    daomesh_ledger_info ledger = { .size = sizeof ledger };
    uint64_t open = 0;
    done(daomesh_reader_open(&reader, world->ledger));
    done(daomesh_reader_info(&ledger, reader));
    for (uint64_t i = 0; i < ledger.entries; i++) {
        size_t len;
        const daomesh_entry_info seal = find_seal(reader, i), info = read_entry(reader, entry, &len, i);
        if (open != seal.height) {
            for (enum fault fault = FAULT_MEMORY; !info.seal && fault < FAULTS; fault++)
                check_in_vain(copy, fault, &info, seal.time);
            begin_in_vain(copy, &seal);
        }
        open = seal.height;
        done(daomesh_ledger_replay(copy, entry, len, 0, NULL));
    }
    daomesh_reader_close(reader);
}

static void audit_in_vain(daomesh_ledger *copy, enum fault fault)
{
    for (uint64_t at = 1, go_on = 1; go_on; at++) {
        arm(fault, at);
        go_on = (uint64_t)failed(fault, daomesh_ledger_audit(copy, NULL));
    }
}

void retell(const struct world *world)
{
    daomesh_id original, again;
    daomesh_ledger *copy = open_copy(world);
    tell_again(copy, world);
    audit_in_vain(copy, FAULT_MEMORY);
    audit_in_vain(copy, FAULT_STORE);
    done(daomesh_ledger_digest(&original, world->ledger));
    done(daomesh_ledger_digest(&again, copy));
    ck_assert_mem_eq(&original, &again, sizeof original);
    daomesh_ledger_close(copy);
    ck_assert_uint_eq(failing.blocks, 0);
}
