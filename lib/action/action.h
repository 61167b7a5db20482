/* What the files of this layer share: the keys of the wire form, the signed bytes, and rendering. */
#ifndef DAOMESH_LIB_ACTION_H
#define DAOMESH_LIB_ACTION_H

#include "codec/codec.h"
#include <daomesh/action.h>
#include <daomesh/crypto.h>

/* Keys of the maps, as on the wire. */
enum action_key { ACTION_KIND = 1, ACTION_ACTOR, ACTION_LANE, ACTION_SEQUENCE, ACTION_EXPIRES, ACTION_BODY };
enum envelope_key { ENVELOPE_ACTION = 1, ENVELOPE_SIGNATURES };
enum signature_key { SIGNATURE_ALGORITHM = 1, SIGNATURE_KEY, SIGNATURE_SIGNATURE };
enum event_key { EVENT_NUMBER = 1, EVENT_SEQUENCE, EVENT_TIME, EVENT_ENTRY, EVENT_FIELDS };

static inline int daomesh__is_algorithm(uint64_t algorithm)
{
    return algorithm == DAOMESH_ALGORITHM_ED25519 || algorithm == DAOMESH_ALGORITHM_SSHSIG ||
           algorithm == DAOMESH_ALGORITHM_SSHSIG_SK;
}

/* The bytes that are signed, without a copy: domain, ledger id, action. */
#define SIGNED_SPANS 3
void daomesh__signed_spans(daomesh_span spans[SIGNED_SPANS], const daomesh_id *ledger, daomesh_span action);

/* What an SSH key signs instead of them: SSHSIG, namespace, nothing, "sha512", their SHA-512. */
#define SSHSIG_BYTES 112
void daomesh__sshsig_bytes(uint8_t out[SSHSIG_BYTES], const daomesh_span spans[SIGNED_SPANS]);
/* OK or SIGNATURE of what a security key made over those bytes. Only when crypto is ready. */
int32_t daomesh__sshsig_sk_verify(const daomesh_action_signature *signature, const uint8_t bytes[SSHSIG_BYTES]);

/* On the wire a security key's flags and counter stand behind its signature. */
#define SK_TAIL_BYTES 5

/* daomesh_action_read for those who decode the body themselves: its place is known, its form is not yet. */
int32_t daomesh__action_frame(daomesh_action_view *out, const uint8_t *bytes, size_t len, daomesh_diag *diag);

/* A map whose keys are taken one by one in ascending order. */
struct pairs {
    struct cbor_in *in;
    uint64_t left;
    uint64_t last;
    int begun;
};
int32_t daomesh__begin_pairs(struct pairs *pairs, struct cbor_in *in);
/* Takes the wanted key when it is the next one; `found` 0 leaves the reader where it was. */
int32_t daomesh__take_key(int *found, struct pairs *pairs, uint64_t wanted);
int32_t daomesh__require_key(struct pairs *pairs, uint64_t wanted); /* MISSING_FIELD */
int32_t daomesh__end_pairs(struct pairs *pairs);                    /* UNKNOWN_KEY, NOT_CANONICAL */

/* One value for a reader: a time as 2026-01-31T12:00:00Z, a duration as 3 d 4 h, parts per million as 33.3333 %. */
void daomesh__render_time(struct text_out *out, uint64_t time);
void daomesh__render_duration(struct text_out *out, uint64_t duration);
void daomesh__render_ppm(struct text_out *out, uint32_t ppm);
void daomesh__render_amount(struct text_out *out, const daomesh_amount *amount);
/* 2 members, 1 member, no members */
void daomesh__render_singular(struct text_out *out, const char *plural); /* names of lists are plural */
void daomesh__render_count(struct text_out *out, uint64_t count, const char *plural);
/* Quotes and backslashes escaped; the quotes around it are the caller's. */
void daomesh__render_text(struct text_out *out, daomesh_span text);

/* Text that is being made of fields, and who names ids in it. */
struct teller {
    struct text_out out;
    daomesh_namer *namer;
    void *ctx;
};

/* Sets `in` on the value of a field in a checked map; `found` 0 when it is absent. */
int32_t daomesh__find_value(int *found, struct cbor_in *in, daomesh_span fields, uint32_t key);
void daomesh__tell_id(struct teller *teller, const uint8_t *id);
int32_t daomesh__tell_value(struct teller *teller, struct cbor_in *in, const struct schema_field *field);
int32_t daomesh__tell_field(struct teller *teller, daomesh_span fields, const struct schema_field *field);
/* What a party wrote stands in quotes, so that it cannot pass for a part of the sentence. */
int daomesh__is_written(const struct schema_field *field);
/* The field that a struct is called by; NULL when it has none. */
const struct schema_field *daomesh__name_field(const struct schema_struct *schema);

/* "{name}" in a template; "{?name}" and "{!name}" only ask whether the field is there. */
struct placeholder {
    const char *open;
    const char *name;
    size_t name_len;
    const char *after;
    int quoted; /* the template brings quotes of its own */
    char asks;  /* '?', '!', or 0: its value stands here */
};
int daomesh__next_placeholder(struct placeholder *out, const char *text); /* 0 when there is none */
int daomesh__is_named(const struct placeholder *place, const char *name);
int32_t daomesh__named_field(uint32_t *index, const struct schema_struct *schema,
                             const struct placeholder *place);

/* phrase.c: the phrases of a struct, and on lines of their own those of an entry's structs, so that a charter reads as bylaws. */
int32_t daomesh__tell_phrases(struct teller *teller, const struct schema_struct *schema, daomesh_span fields);
void daomesh__tell_line(struct teller *teller, uint32_t depth); /* begins one */
int32_t daomesh__tell_details(struct teller *teller, const struct schema_struct *schema, daomesh_span fields,
                              uint32_t depth);

#endif
