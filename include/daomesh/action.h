/**
 * Actions: what a party does, as bytes that are signed once and checked anywhere. Part of core: a wallet needs no more.
 *
 * Wire (strict CBOR, see docs/formats/action.md):
 *
 *     action   = { 1: kind, 2: actor (32 bytes), 3: lane, 4: sequence, 5: expires, 6: body map }
 *     envelope = { 1: action bytes as byte string, 2: [ { 1: algorithm, 2: key, 3: signature }, ... ] }
 *
 * Keys 3, 4 and 5 are absent in host mode. Signed bytes are "daomesh/action/v1\0" || ledger id || action bytes; the action's
 * id is their SHA-256, so it does not depend on the signatures. Signatures stand in ascending order of key.
 */
#ifndef DAOMESH_ACTION_H
#define DAOMESH_ACTION_H

#include <daomesh/base.h>
#include <daomesh/codec.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most signatures in one envelope. */
#define DAOMESH_SIGNATURES_MAX 16
/** Most bytes of an envelope: the largest action with the most signatures. */
#define DAOMESH_ENVELOPE_BYTES_MAX 62000
/** Longest an action may be valid, seconds (30 days). */
#define DAOMESH_EXPIRY_MAX_S 2592000u
/** Most guardians of a person. */
#define DAOMESH_GUARDIANS_MAX 16
/** Bounds of the delay in which a person can say no to its guardians, seconds (1 and 90 days). */
#define DAOMESH_RECOVERY_DELAY_MIN_S 86400u
#define DAOMESH_RECOVERY_DELAY_MAX_S 7776000u
/** How long a guardian's approval counts towards a recovery that has not begun, seconds (30 days). */
#define DAOMESH_APPROVAL_MAX_S 2592000u

/** The head of an action. */
typedef struct daomesh_action_head {
    uint32_t size;      /* sizeof(daomesh_action_head) */
    uint32_t kind;      /* DAOMESH_ACTION_... */
    uint32_t lane;      /* nonce lane of one of the signing keys; 0 in host mode */
    uint32_t reserved;  /* 0 */
    uint64_t sequence;  /* number in the lane, from 1; 0 in host mode */
    uint64_t expires;   /* last moment it may be applied, inclusive; 0 in host mode */
    daomesh_id actor;   /* who acts */
} daomesh_action_head;

/** An action, read but not judged; spans borrow the input. */
typedef struct daomesh_action_view {
    uint32_t size;             /* sizeof(daomesh_action_view) */
    uint32_t signature_count;  /* 0: bare action bytes, no envelope */
    daomesh_action_head head;
    daomesh_span action;       /* the action bytes */
    daomesh_span body;         /* the body map, checked against its schema */
    daomesh_span signatures;   /* the CBOR array of signatures */
} daomesh_action_view;

/** The namespace of SSH signatures over actions: ssh-keygen -Y sign -n libdaomesh-action-v1. */
#define DAOMESH_SSH_NAMESPACE "libdaomesh-action-v1"

/** One signature of an envelope. */
typedef struct daomesh_action_signature {
    uint32_t algorithm;        /* DAOMESH_ALGORITHM_... */
    uint32_t counter;          /* SSHSIG_SK: how often the security key signed, as it says; else 0 */
    daomesh_id key;
    uint8_t signature[64];
    uint8_t flags;             /* SSHSIG_SK: bit 0 it was touched, bit 2 it knew by whom; else 0 */
    uint8_t reserved[7];       /* 0 */
} daomesh_action_signature;

/**
 * Builds action bytes from a head and a body that fits the schema of head->kind.
 *
 * out   cap bytes, not overlapping `body`; len gets what is needed, also when it did not fit
 * Returns DAOMESH_OK; _E_ARG; _E_BUFFER; _E_UNKNOWN_KIND; _E_TOO_LARGE; and what daomesh_schema_check returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_build(uint8_t *out, size_t cap, size_t *len, const daomesh_action_head *head,
                                         const uint8_t *body, size_t body_len, daomesh_diag *diag);

/**
 * Signs action bytes and adds the signature to an envelope in its place (ascending keys). With `action` being bare action
 * bytes it makes an envelope of one signature; with an envelope it adds to it, so that several people can sign one after the other.
 *
 * out   cap bytes, not overlapping `action`; len gets what is needed, also when it did not fit
 * Returns DAOMESH_OK; _E_ARG; _E_BUFFER; _E_EXISTS (this key signed already); _E_LIMIT (too many signatures); _E_CRYPTO; and what
 * daomesh_action_read returns. Cost: one signature. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_sign(uint8_t *out, size_t cap, size_t *len, const daomesh_id *ledger,
                                        const uint8_t *action, size_t action_len, const uint8_t *seed32,
                                        daomesh_diag *diag);

/**
 * As daomesh_action_sign, with a signature that was made elsewhere: by an SSH agent, a hardware key, another program. It is checked
 * against the ledger id and the action before it is added.
 *
 * out   cap bytes, not overlapping `action`; len gets what is needed, also when it did not fit
 * Returns DAOMESH_OK; _E_ARG; _E_BUFFER; _E_EXISTS (this key signed already); _E_LIMIT; _E_ALGORITHM; _E_SIGNATURE; _E_CRYPTO; and what
 * daomesh_action_read returns. Cost: one verification. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_attach(uint8_t *out, size_t cap, size_t *len, const daomesh_id *ledger,
                                          const uint8_t *action, size_t action_len,
                                          const daomesh_action_signature *signature, daomesh_diag *diag);

/**
 * Joins signatures that people made apart over the same action. A signature that both have is taken once; two different ones of one
 * key are refused, and so are two different actions. One of the two may be bare action bytes. Checks no signature.
 *
 * out   cap bytes, not overlapping the inputs; len gets what is needed, also when it did not fit. The same bytes in either order.
 * Returns DAOMESH_OK; _E_ARG; _E_BUFFER; _E_OTHER_ACTION; _E_EXISTS (one key, two signatures); _E_LIMIT (more than 16 signatures);
 *         _E_UNSIGNED (neither has one); and what daomesh_action_read returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_merge(uint8_t *out, size_t cap, size_t *len, const uint8_t *first, size_t first_len,
                                         const uint8_t *second, size_t second_len, daomesh_diag *diag);

/**
 * The bytes that a key signs, for signers outside this library. For DAOMESH_ALGORITHM_ED25519 the signed bytes above, which are also
 * what `ssh-keygen -Y sign` takes as its message; for DAOMESH_ALGORITHM_SSHSIG and _SSHSIG_SK the 112 bytes that an SSH agent signs.
 *
 * action   bare action bytes or an envelope. out: cap bytes; len gets what is needed, also when it did not fit
 * Returns DAOMESH_OK; _E_ARG; _E_BUFFER; _E_ALGORITHM; _E_CRYPTO; and what daomesh_action_read returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_to_sign(uint8_t *out, size_t cap, size_t *len, uint32_t algorithm,
                                           const daomesh_id *ledger, const uint8_t *action, size_t action_len);

/**
 * Reads a signature as ssh-keygen writes it (the lines from BEGIN to END SSH SIGNATURE, space around them is passed over), strictly:
 * an Ed25519 key, in a file or in a security key for the application "ssh:", hash sha512, namespace DAOMESH_SSH_NAMESPACE. What it signs,
 * and whether the security key was touched, is daomesh_action_attach's question.
 *
 * Returns DAOMESH_OK; _E_ARG; _E_SYNTAX; _E_VERSION; _E_ALGORITHM (another kind of key, hash or application); _E_NAMESPACE; _E_TYPE; _E_TOO_LARGE;
 *         _E_TRUNCATED; _E_TRAILING. Since 0.1.
 */
DAOMESH_API int32_t daomesh_sshsig_read(daomesh_action_signature *out, const char *text, size_t len);

/**
 * Reads an envelope, or bare action bytes, strictly: canonical form, schema, sizes. Checks no signature.
 *
 * Returns DAOMESH_OK; _E_ARG; _E_TOO_LARGE; _E_UNKNOWN_KIND; _E_ALGORITHM; _E_LIMIT (too many signatures); _E_NOT_SORTED (signatures);
 *         _E_UNSIGNED (an envelope without signatures); and what daomesh_schema_check returns. Cost: linear, no copying. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_read(daomesh_action_view *out, const uint8_t *bytes, size_t len, daomesh_diag *diag);

/** The index-th signature of a read envelope. Returns DAOMESH_OK; _E_ARG; _E_END. Since 0.1. */
DAOMESH_API int32_t daomesh_action_signature_at(daomesh_action_signature *out, const daomesh_action_view *view,
                                                uint32_t index);

/** The action's id for a ledger. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_action_id(daomesh_id *out, const daomesh_id *ledger, const uint8_t *action, size_t len);

/**
 * Checks every signature of an envelope against the ledger id and the keys it carries. Needs no state, so it can run in parallel,
 * before the ledger orders and applies. Whether the keys belong to the actor is the ledger's question.
 *
 * Returns DAOMESH_OK; _E_UNSIGNED (no envelope or no signature); _E_SIGNATURE; _E_CRYPTO; and what daomesh_action_read returns.
 * Cost: one verification a signature. Reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_action_verify(const daomesh_id *ledger, const uint8_t *envelope, size_t len,
                                          daomesh_diag *diag);

/** A vote that is handed in under seal. */
typedef struct daomesh_sealed_vote {
    uint32_t size;         /* sizeof(daomesh_sealed_vote) */
    uint32_t choice;       /* 0 abstain, 1 for, ... at most 255 */
    daomesh_id ledger;
    daomesh_id dao;
    uint64_t proposal;
    daomesh_id party;      /* who votes */
    daomesh_amount weight; /* as it will be revealed; 0: all of it */
    daomesh_id salt;       /* 32 random bytes: without them everybody finds the vote by trying */
} daomesh_sealed_vote;

/**
 * The hash that proposal.seal hands in and proposal.reveal opens.
 *
 *     SHA-256("daomesh/ballot/v1\0" || ledger || dao || proposal u64 || party || choice u8 || weight, 32 bytes || salt), big-endian
 *
 * Returns DAOMESH_OK; _E_ARG; _E_RANGE (choice); _E_CRYPTO. Reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_vote_seal(daomesh_id *out, const daomesh_sealed_vote *ballot);

/**
 * The hash that proposal.seal hands in where a proposal has options: of the proposal.reveal_ballot that will open it.
 *
 *     SHA-256("daomesh/marks/v1\0" || ledger || party || body)
 *
 * body  CBOR of the proposal.reveal_ballot, with a salt of 32 random bytes; it names the DAO and the proposal
 *
 * Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ballot_seal(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *party,
                                        const uint8_t *body, size_t len);

/** The id of the person that a party.create body makes. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_party_id(daomesh_id *out, const uint8_t *body, size_t len);

/** The id of the DAO that a dao.found body makes when `founder` applies it. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_dao_id(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *founder,
                                   const uint8_t *body, size_t len);

/** The id of the token that a token.issue body makes when `actor` applies it. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_token_id(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *actor,
                                     const uint8_t *body, size_t len);

/** The id of the pool that a pool.open body makes when `actor` applies it. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_pool_id(daomesh_id *out, const daomesh_id *ledger, const daomesh_id *actor,
                                    const uint8_t *body, size_t len);

/**
 * Names an id for a reader: writes text into out (cap bytes, terminated) and returns the length, or 0 when it has no name
 * for it (the id is then shown as its first 8 hex digits).
 */
typedef size_t daomesh_namer(void *ctx, char *out, size_t cap, const daomesh_id *id);

/**
 * Says in English what an action does: what a wallet shows before signing. One line per action, inner actions indented below.
 *
 * namer  optional. out terminated when cap > 0; len gets the whole length.
 * Ids are named or cut to 8 hex digits, keys and hashes are shown in full, what a party wrote stands in quotes
 * (docs/formats/action.md).
 *
 * Returns DAOMESH_OK; _E_BUFFER (out holds the beginning); and what daomesh_action_read returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_describe(char *out, size_t cap, size_t *len, const uint8_t *bytes, size_t bytes_len,
                                     daomesh_namer *namer, void *ctx);

/**
 * As daomesh_describe, for an event's CBOR: { 1: number, 2: sequence, 3: time, 4: log entry, 5: fields }.
 *
 * Returns DAOMESH_OK; _E_BUFFER; and what daomesh_schema_check returns (_E_NOT_FOUND: no such event). Since 0.1.
 */
DAOMESH_API int32_t daomesh_describe_event(char *out, size_t cap, size_t *len, const uint8_t *event, size_t event_len,
                                           daomesh_namer *namer, void *ctx);

/**
 * The sentence as data, for wallets in other languages: its id is the action's kind, its arguments are the fields that the template
 * names, in the template's order. index counts arguments from 0. text is the argument rendered as in English. Those of a stretch in
 * brackets, which is said when they are there, come too when they are not.
 *
 * Returns DAOMESH_OK; _E_END past the last; _E_BUFFER; and what daomesh_action_read returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_describe_argument(daomesh_field_info *field, char *text, size_t cap, size_t *len,
                                              const uint8_t *bytes, size_t bytes_len, uint32_t index,
                                              daomesh_namer *namer, void *ctx);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_signatures_max(void);
DAOMESH_API size_t daomesh_envelope_bytes_max(void);
DAOMESH_API uint64_t daomesh_expiry_max_s(void);
DAOMESH_API size_t daomesh_guardians_max(void);
DAOMESH_API uint64_t daomesh_recovery_delay_min_s(void);
DAOMESH_API uint64_t daomesh_recovery_delay_max_s(void);
DAOMESH_API uint64_t daomesh_approval_max_s(void);

#ifdef __cplusplus
}
#endif

#endif
