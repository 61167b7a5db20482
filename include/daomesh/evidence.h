/**
 * Evidence: what a member takes along to show others what a ledger says, and how a wallet checks it from the bytes alone. Part
 * of core: no heap, no I/O.
 *
 * Evidence is a signed checkpoint of the log, the seal entry that ends the log there, and records with the proofs that they, and
 * no others, are in the state which that seal names. docs/formats/evidence.md has the bytes. A ledger's reader writes it
 * (daomesh_reader_evidence in ledger.h), `daomesh prove` does for people.
 *
 *     daomesh_evidence_open(&evidence, bytes, len, &policy, &ledger)  ->  daomesh_evidence_member(&member, &evidence, &dao, &party)
 *
 * A question is answered with what was proven: DAOMESH_OK with the answer, a status that says no (NOT_A_MEMBER, UNKNOWN_PARTY,
 * NOT_VOTED, ...), or DAOMESH_E_NOT_PROVEN when this evidence does not hold what the question needs. Nobody who lacks the
 * signatures that the policy asks for can make it say anything else.
 */
#ifndef DAOMESH_EVIDENCE_H
#define DAOMESH_EVIDENCE_H

#include <daomesh/info.h>
#include <daomesh/proof.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of evidence. */
#define DAOMESH_EVIDENCE_BYTES_MAX 4194304
/** Records in evidence, present or absent; homes without records count as one each. */
#define DAOMESH_EVIDENCE_RECORDS_MAX 1024
/** Questions that evidence is written for at once. */
#define DAOMESH_EVIDENCE_QUESTIONS_MAX 64

/** Evidence that was checked. It borrows the bytes, which stay where and as they are. */
typedef struct daomesh_evidence {
    uint32_t size;               /* in: sizeof(daomesh_evidence) */
    uint32_t records;            /* proven present or absent */
    uint64_t height;             /* of the batch that the state was sealed with */
    uint64_t time;               /* of that batch, Unix seconds: what is proven was so then */
    uint32_t rules;              /* rules version */
    uint32_t mode;               /* DAOMESH_MODE_... of ledger.h */
    daomesh_id ledger;           /* the ledger's id, proven by its header */
    daomesh_id root;             /* of the state */
    daomesh_checkpoint checkpoint;
    daomesh_span note;           /* the signed checkpoint */
    daomesh_span homes;          /* the records with their proofs */
} daomesh_evidence;

/**
 * Checks evidence, all of it: signatures, the seal, each proof of a record.
 *
 * Freshness: policy->not_before is asked of the cosignatures, since a cosigner says that the log was this long then. Where the policy
 * requires no cosigner it is asked of the seal's time, the log's own word.
 *
 * out      borrows bytes; zeroed on any error: nothing of evidence that does not hold is given out
 * policy   whom to believe about the log
 * ledger   the ledger it must be about; NULL takes any and tells which
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_TOO_LARGE; DAOMESH_E_VERSION (no evidence, or of a form that is not known); DAOMESH_E_TRUNCATED;
 *         DAOMESH_E_TRAILING; what daomesh_checkpoint_check returns for its checkpoint (ORIGIN, LOG_UNSIGNED, NOTE_SIGNATURE, COSIGNERS, STALE, ...);
 *         DAOMESH_E_PROOF (the seal is not the log's last entry, or a record is not in the state as shown); DAOMESH_E_NOT_SORTED, DAOMESH_E_REPEATED
 *         (homes or records out of order, or twice); DAOMESH_E_LIMIT (too many records); DAOMESH_E_NOT_CANONICAL; what
 *         daomesh_smt_check_present and _absent return; DAOMESH_E_NOT_PROVEN (without the header nobody knows of which ledger it is);
 *         DAOMESH_E_CORRUPT (the header says nonsense); DAOMESH_E_RULES (rules that this library does not know); DAOMESH_E_OTHER_LEDGER; DAOMESH_E_CRYPTO.
 * Cost: one signature for each known key, about 40 hashes a record. Since 0.1.
 */
DAOMESH_API int32_t daomesh_evidence_open(daomesh_evidence *out, const uint8_t *bytes, size_t len,
                                          const daomesh_checkpoint_policy *policy, const daomesh_id *ledger);

/**
 * The same against a checkpoint that the caller believes already, for instance one that came by another way. No signature is
 * checked, and the note in the evidence is not read.
 *
 * Returns as daomesh_evidence_open, but for signatures, and DAOMESH_E_PROOF also when the log had another end then. Since 0.1.
 */
DAOMESH_API int32_t daomesh_evidence_open_at(daomesh_evidence *out, const uint8_t *bytes, size_t len,
                                             const daomesh_checkpoint *believed, const daomesh_id *ledger);

/* --- Questions: `out->size` goes in; `out` is zeroed unless the answer is DAOMESH_OK. Each may return DAOMESH_E_ARG,
 *     DAOMESH_E_NOT_PROVEN, and DAOMESH_E_CORRUPT where proven records contradict one another. ------------------------------- */

/** A person with its keys, or a DAO as a party. Returns DAOMESH_OK; DAOMESH_E_UNKNOWN_PARTY. Since 0.1. */
DAOMESH_API int32_t daomesh_evidence_party(daomesh_party_info *out, const daomesh_evidence *evidence,
                                           const daomesh_id *party);

/** A DAO's totals. Returns DAOMESH_OK; DAOMESH_E_UNKNOWN_DAO. Since 0.1. */
DAOMESH_API int32_t daomesh_evidence_dao(daomesh_dao_info *out, const daomesh_evidence *evidence, const daomesh_id *dao);

/** What a party is in a DAO and its weights. Returns DAOMESH_OK; DAOMESH_E_NOT_A_MEMBER; DAOMESH_E_UNKNOWN_DAO; DAOMESH_E_UNKNOWN_PARTY. Since 0.1. */
DAOMESH_API int32_t daomesh_evidence_member(daomesh_member_info *out, const daomesh_evidence *evidence,
                                            const daomesh_id *dao, const daomesh_id *party);

/** A role. Returns DAOMESH_OK; DAOMESH_E_UNKNOWN_ROLE; DAOMESH_E_UNKNOWN_DAO. Since 0.1. */
DAOMESH_API int32_t daomesh_evidence_role(daomesh_role_info *out, const daomesh_evidence *evidence,
                                          const daomesh_id *dao, uint64_t number);

/** A token. Returns DAOMESH_OK; DAOMESH_E_UNKNOWN_TOKEN. Since 0.1. */
DAOMESH_API int32_t daomesh_evidence_token(daomesh_token_info *out, const daomesh_evidence *evidence, const daomesh_id *token);

/**
 * What a party holds of a token; 0 when nothing.
 *
 * which  DAOMESH_BALANCE_...
 * Returns DAOMESH_OK; DAOMESH_E_UNKNOWN_PARTY; DAOMESH_E_UNKNOWN_TOKEN. Since 0.1.
 */
DAOMESH_API int32_t daomesh_evidence_balance(daomesh_amount *out, const daomesh_evidence *evidence,
                                             const daomesh_id *party, const daomesh_id *token, uint32_t which);

/** How a proposal was decided, or its count. Returns DAOMESH_OK; DAOMESH_E_UNKNOWN_PROPOSAL; DAOMESH_E_UNKNOWN_DAO. Since 0.1. */
DAOMESH_API int32_t daomesh_evidence_decision(daomesh_decision_info *out, const daomesh_evidence *evidence,
                                              const daomesh_id *dao, uint64_t proposal);

/**
 * What a party voted on a proposal; a sealed vote counts once it is opened. A ballot lies at the member's place, which another member may have had before: where the party
 * came to it after the proposal was opened, nothing is proven.
 *
 * Returns DAOMESH_OK; DAOMESH_E_NOT_VOTED; DAOMESH_E_NOT_A_MEMBER (it has no place now); DAOMESH_E_UNKNOWN_PROPOSAL; DAOMESH_E_UNKNOWN_DAO;
 *         DAOMESH_E_UNKNOWN_PARTY. Since 0.1.
 */
DAOMESH_API int32_t daomesh_evidence_vote(daomesh_vote_info *out, const daomesh_evidence *evidence,
                                          const daomesh_id *dao, uint64_t proposal, const daomesh_id *party);

/**
 * The stored bytes of a record: packed as docs/formats/records.md says, borrowed from the evidence.
 *
 * home   0, or the DAO's row; kind: DAOMESH_RECORD_... of schema.h; local: see the schema
 * Returns DAOMESH_OK; DAOMESH_E_NOT_FOUND (proven: there is none). Since 0.1.
 */
DAOMESH_API int32_t daomesh_evidence_record(daomesh_span *out, const daomesh_evidence *evidence, uint64_t home,
                                            uint32_t kind, uint64_t local);

/* --- What evidence is written for ----------------------------------------------------------------------------------- */

#define DAOMESH_QUESTION_PARTY 1
#define DAOMESH_QUESTION_DAO 2
#define DAOMESH_QUESTION_MEMBER 3
#define DAOMESH_QUESTION_ROLE 4
#define DAOMESH_QUESTION_TOKEN 5
#define DAOMESH_QUESTION_BALANCE 6
#define DAOMESH_QUESTION_DECISION 7
#define DAOMESH_QUESTION_VOTE 8
#define DAOMESH_QUESTION_RECORD 9

/** A question, as the function of its name above is asked. What it does not use is ignored. */
typedef struct daomesh_question {
    uint32_t size;               /* sizeof(daomesh_question) */
    uint32_t what;               /* DAOMESH_QUESTION_... */
    daomesh_id dao;
    daomesh_id party;
    daomesh_id token;
    uint64_t number;             /* of the role or the proposal; of a record its local number */
    uint64_t home;               /* of a record */
    uint32_t which;              /* DAOMESH_BALANCE_...; of a record its kind */
    uint32_t reserved;
} daomesh_question;

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_evidence_bytes_max(void);
DAOMESH_API size_t daomesh_evidence_records_max(void);
DAOMESH_API size_t daomesh_evidence_questions_max(void);

#ifdef __cplusplus
}
#endif

#endif
