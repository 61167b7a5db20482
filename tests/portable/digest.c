/*
 * One number that must be the same on every machine: numbers, records, wire forms and decisions over a fixed stream of
 * input, hashed. Built natively (GMP) and for s390x (portable numbers, big-endian) and compared by
 * scripts/check-bigendian. `digest NAME` prints the digest of one part, so that a difference can be found.
 */
#include "digest.h"

#include <stdio.h>
#include <stdlib.h>

#include "codec/codec.h"
#include <daomesh/number.h>
#include <daomesh/outcome.h>

#define NUMBER_ROUNDS 20000
#define RECORD_ROUNDS 50
#define OUTCOME_ROUNDS 20000
#define RECORD_BYTES_MAX (1u << 16) /* larger than any record in C, packed, as CBOR and as JSON */

/* SplitMix64: the fixed input. */
static uint64_t stream;
uint64_t next_random(void)
{
    uint64_t z = (stream += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

uint64_t random_to(uint64_t last)
{
    return last == UINT64_MAX ? next_random() : next_random() % (last + 1);
}

uint32_t random_u32(uint32_t last)
{
    return (uint32_t)random_to(last);
}

daomesh_amount random_amount_of(uint64_t bits_most)
{
    daomesh_amount amount = { { 0, 0, 0, 0 } };
    uint64_t bits = random_to(bits_most);
    for (size_t i = 0; i < COUNT_OF(amount.limb) && bits > 0; i++) {
        uint64_t here = bits > 64 ? 64 : bits;
        amount.limb[i] = next_random() >> (64 - here);
        bits -= here;
    }
    return amount;
}

/* FNV-1a, 64 bits: it has to notice differences, nobody attacks it. */
static uint64_t digest;
void take(const void *bytes, size_t len)
{
    const uint8_t *at = bytes;
    for (size_t i = 0; i < len; i++)
        digest = (digest ^ at[i]) * 0x100000001b3u;
}

void take_u64(uint64_t value)
{
    uint8_t bytes[8];
    store_le64(bytes, value);
    take(bytes, sizeof bytes);
}

void take_status(int32_t status)
{
    take_u64((uint64_t)(uint32_t)status);
}

void take_amount(const daomesh_amount *amount)
{
    for (size_t i = 0; i < COUNT_OF(amount->limb); i++)
        take_u64(amount->limb[i]);
}

/* Every width alike, so that carries, zeros and overflows all occur. */
static daomesh_amount random_amount(void)
{
    return random_amount_of(256);
}

static void take_text(const daomesh_amount *amount)
{
    char text[DAOMESH_DECIMAL_BYTES];
    size_t len = 0;
    take_status(daomesh_amount_to_text(text, sizeof text, &len, amount));
    take(text, len);
}

static void numbers(void)
{
    for (int i = 0; i < NUMBER_ROUNDS; i++) {
        daomesh_amount a = random_amount(), b = random_amount(), c = random_amount(), d = random_amount();
        daomesh_amount out, remainder;
        int32_t order;
        uint32_t log;

        take_text(&a);
        take_status(daomesh_amount_add(&out, &a, &b)), take_amount(&out);
        take_status(daomesh_amount_subtract(&out, &a, &b)), take_amount(&out);
        take_status(daomesh_amount_multiply(&out, &a, &b)), take_amount(&out);
        take_status(daomesh_amount_divide(&out, &remainder, &a, &b)), take_amount(&out),
            take_amount(&remainder);
        take_status(daomesh_amount_muldiv_floor(&out, &a, &b, &c)), take_amount(&out);
        take_status(daomesh_amount_muldiv_ceil(&out, &a, &b, &c)), take_amount(&out);
        take_status(daomesh_amount_sqrt_floor(&out, &a)), take_amount(&out);
        take_status(daomesh_amount_sqrt_ceil(&out, &a)), take_amount(&out);
        take_status(daomesh_amount_log2(&log, &a)), take_u64(log);
        take_status(daomesh_amount_compare(&order, &a, &b)), take_status(order);
        take_status(daomesh_amount_compare_products(&order, &a, &b, &c, &d)), take_status(order);
    }
}

static void fill_struct(uint8_t *out, const struct schema_struct *schema);

static void fill_uint(uint8_t *out, uint64_t value, size_t size)
{
    uint8_t u8 = (uint8_t)value;
    uint16_t u16 = (uint16_t)value;
    uint32_t u32 = (uint32_t)value;
    const void *from = size == 1   ? (const void *)&u8
                       : size == 2 ? (const void *)&u16
                       : size == 4 ? (const void *)&u32
                                   : (const void *)&value;
    memcpy(out, from, size);
}

/* Text is { uint8_t len; char bytes[]; }. */
static void fill_text(uint8_t *out, uint64_t max)
{
    out[0] = (uint8_t)(1 + random_to(max - 1));
    for (size_t i = 0; i < out[0]; i++)
        out[1 + i] = (uint8_t)('a' + random_to(25));
}

static void fill_value(uint8_t *out, const struct schema_field *field)
{
    daomesh_amount amount;

    switch (field->type) {
    case FIELD_AMOUNT:
        amount = random_amount();
        memcpy(out, &amount, sizeof amount);
        return;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        for (size_t i = 0; i < DAOMESH_ID_BYTES; i++)
            out[i] = (uint8_t)next_random();
        return;
    case FIELD_TEXT:
        fill_text(out, field->max);
        return;
    case FIELD_STRUCT:
        fill_struct(out, schema_field_struct(field));
        return;
    case FIELD_BYTES:
    case FIELD_ACTIONS:
        return; /* borrowed bytes: records have none */
    default:
        fill_uint(out, random_to(field->max), field->element_size);
    }
}

static void fill_struct(uint8_t *out, const struct schema_struct *schema)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (field->shape == FIELD_ONE) {
            fill_value(out + field->offset, field);
            continue;
        }
        uint32_t count = (uint32_t)random_to(field->count_max);
        memcpy(out + field->count_offset, &count, sizeof count);
        for (uint32_t k = 0; k < count; k++)
            fill_value(out + field->offset + (size_t)k * field->element_size, field);
    }
}

/* The value as it is stored, as it is shown, and both read back. */
static void take_record(const struct schema_struct *schema)
{
    static _Alignas(16) uint8_t value[RECORD_BYTES_MAX], back[RECORD_BYTES_MAX];
    static uint8_t bytes[RECORD_BYTES_MAX];
    static char text[4 * RECORD_BYTES_MAX];
    size_t len = 0;

    memset(value, 0, schema->size);
    fill_struct(value, schema);

    if (schema->packed_max > 0) {
        take_status(daomesh__pack(bytes, sizeof bytes, &len, schema, value));
        take(bytes, len);
        take_status(daomesh__unpack(back, schema, (daomesh_span){ bytes, len }));
        take_status(daomesh__pack(bytes, sizeof bytes, &len, schema, back));
        take(bytes, len);
    }
    take_status(daomesh__encode(bytes, sizeof bytes, &len, schema, value));
    take(bytes, len);
    take_status(daomesh__decode(back, schema, (daomesh_span){ bytes, len }, NULL));

    uint32_t family = schema->packed_max > 0 ? DAOMESH_SCHEMA_RECORD : DAOMESH_SCHEMA_EVENT;
    size_t text_len = 0;
    take_status(daomesh_schema_json(text, sizeof text, &text_len, family, schema->number, bytes, len));
    take(text, text_len < sizeof text ? text_len : 0);
}

static void records(void)
{
    const struct schema_struct *schema;

    for (int round = 0; round < RECORD_ROUNDS; round++) {
        for (size_t i = 0; (schema = daomesh__schema_record_at(i)) != NULL; i++) {
            if (!schema->blob) take_record(schema);
        }
        for (size_t i = 0; (schema = daomesh__schema_event_at(i)) != NULL; i++)
            take_record(schema);
    }
}

static daomesh_outcome_rule random_rule(void)
{
    static const uint32_t ppm[] = { 0, 1, 333333, 500000, 510000, 666667, 1000000 };
    daomesh_outcome_rule rule = { .size = sizeof rule };
    rule.threshold = (uint32_t)(1 + random_to(5));
    rule.bar_ppm = ppm[random_to(COUNT_OF(ppm) - 1)];
    rule.bar_inclusive = (uint32_t)random_to(1);
    rule.rounding = (uint32_t)random_to(3);
    rule.quorum_ppm = ppm[random_to(COUNT_OF(ppm) - 1)];
    rule.quorum_counts = (uint32_t)(1 + random_to(2));
    rule.early = (uint32_t)(1 + random_to(4));
    rule.early_bar_ppm = ppm[random_to(COUNT_OF(ppm) - 1)];
    rule.revote = (uint32_t)random_to(1);
    rule.min_voters = (uint32_t)random_to(4);
    rule.delay_s = random_to(100);
    rule.voting_s = 1 + random_to(1000);
    rule.grace_s = random_to(100);
    rule.execution_delay_s = random_to(100);
    rule.expiry_s = random_to(100);
    rule.high_water = (uint32_t)random_to(1);
    if (rule.high_water) rule.retention_ppm = ppm[1 + random_to(COUNT_OF(ppm) - 2)];
    if (rule.threshold != DAOMESH_THRESHOLD_CURVES) return rule;
    rule.bar_ppm = rule.bar_inclusive = rule.quorum_ppm = rule.early_bar_ppm = 0;
    rule.early = DAOMESH_EARLY_NEVER;
    rule.confirm_s = random_to(100);
    rule.approval =
        (daomesh_curve){ DAOMESH_CURVE_LINEAR, DAOMESH_PPB, DAOMESH_PPB / 2, 357142857, 0, 0, 0, 0, 0 };
    rule.support =
        (daomesh_curve){ DAOMESH_CURVE_RECIPROCAL, 0, 0, 0, 0, 0, 222222224, 333333335, -333333332 };
    return rule;
}

/* Tallies that add up to at most the total, the total a product: large numbers and close races. */
static daomesh_outcome_facts random_facts(void)
{
    daomesh_outcome_facts facts = { .size = sizeof facts };
    daomesh_amount unit = random_amount();
    uint64_t votes = 0;

    unit.limb[3] = 0;
    facts.choices = (uint32_t)(1 + random_to(3));
    for (uint32_t choice = 0; choice <= facts.choices; choice++) {
        uint64_t here = random_to(6);
        daomesh_amount count = amount_from_u64(here);
        take_status(daomesh_amount_multiply(&facts.tally[choice], &unit, &count));
        votes += here;
    }
    daomesh_amount all = amount_from_u64(votes + random_to(6));
    take_status(daomesh_amount_multiply(&facts.total, &unit, &all));
    facts.voters = (uint32_t)votes;
    facts.opened = random_to(1000);
    facts.tallied = facts.opened + random_to(1000);
    facts.claims = facts.tally[0];
    facts.claims_most = facts.total;
    return facts;
}

static void take_decision(const daomesh_outcome_decision *decision)
{
    take_u64(decision->decided);
    take_u64(decision->winner);
    take_u64(decision->by);
}

static void outcomes(void)
{
    for (int i = 0; i < OUTCOME_ROUNDS; i++) {
        daomesh_outcome_rule rule = random_rule();
        daomesh_outcome_facts facts = random_facts();
        daomesh_outcome_decision early, final;
        daomesh_outcome_times times;
        uint32_t field = 0, state = 0;
        uint64_t since = 0;

        take_status(daomesh_outcome_check(&field, &rule)), take_u64(field);
        take_status(daomesh_outcome_early(&early, &rule, &facts)), take_decision(&early);
        take_status(daomesh_outcome_final(&final, &rule, &facts)), take_decision(&final);
        take_status(daomesh_outcome_times_of(&times, &rule, &facts));
        take_u64(times.opens), take_u64(times.closes), take_u64(times.executes), take_u64(times.expires);
        take_status(daomesh_outcome_passing(&since, &rule, &facts)), take_u64(since);
        take_status(daomesh_outcome_state(&state, &rule, &facts, random_to(3000))), take_u64(state);
    }
}

int main(int count, char **words)
{
    static const struct {
        const char *name;
        void (*run)(void);
    } parts[] = { { "numbers", numbers },
                  { "records", records },
                  { "outcomes", outcomes },
                  { "emissions", emissions },
                  { "minters", minters },
                  { "windows", windows },
                  { "decays", decays },
                  { "standings", standings },
                  { "controllers", controllers },
                  { "awards", awards },
                  { "qualities", qualities },
                  { "delegations", delegations },
                  { "convictions", convictions },
                  { "tallies", tallies },
                  { "committees", committees },
                  { "fundings", fundings },
                  { "feeds", feeds },
                  { "dials", dials },
                  { "credits", credit_lives },
                  { "lots", lots },
                  { "splits", splits },
                  { "pools", pools },
                  { "lines", line_divisions },
                  { "programmes", programmes },
                  { "escalations", escalations },
                  { "forecasts", forecasts } };

    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (count > 1 && strcmp(words[1], parts[i].name) != 0) continue;
        stream = i;
        digest = 0xcbf29ce484222325u;
        parts[i].run();
        printf("%s %016llx\n", parts[i].name, (unsigned long long)digest);
    }
    return EXIT_SUCCESS;
}
