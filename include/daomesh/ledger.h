/**
 * The ledger: a file, or memory, that takes actions in batches and keeps members, votes and decisions.
 *
 *     begin(height, time) -> apply(action)* -> seal() -> commit()        or drop() at any point before commit
 *
 * A ledger serves one call at a time, from any thread; a call that re-enters from a callback gets BUSY. Readers are
 * objects of their own and work beside the writer, each one call at a time.
 *
 * Modes. Signed: actions come in envelopes, authentic ones that a rule refuses are logged as failed and their nonce is
 * spent. Host: bare actions, the embedding program answers for who acts, a refused action leaves no trace.
 */
#ifndef DAOMESH_LEDGER_H
#define DAOMESH_LEDGER_H

#include <daomesh/evidence.h>
#include <daomesh/standing.h>

#ifdef __cplusplus
extern "C" {
#endif

#define DAOMESH_LEDGER_MAGIC 0x6873656d6f616401u /* "\1daomesh" in little-endian bytes */
#define DAOMESH_FORMAT_VERSION 1
#define DAOMESH_RULES_VERSION 1

#define DAOMESH_MODE_SIGNED 1
#define DAOMESH_MODE_HOST 2

#define DAOMESH_COMMITMENT_NONE 0
#define DAOMESH_COMMITMENT_SMT 1 /* smt-v1: a seal's root is that of a tree over all records, and records can be proven */

/* Limits. Each is checked, has a twin function below, and a test at it and over it. */
#define DAOMESH_KEYS_MAX 16                /* keys of a person */
#define DAOMESH_MEMBER_CAP_DEFAULT 150
#define DAOMESH_MEMBER_CAP_MAX 65536
#define DAOMESH_OPEN_CAP_DEFAULT 32        /* open proposals of a DAO */
#define DAOMESH_OPEN_CAP_MAX 256
/** Most members of a DAO when a proposal with options opens: so many ballots are counted at once. */
#define DAOMESH_BALLOTS_MAX 1024
/** Proposals with options: all weight has at most so many bits when one opens, so that every tally of it fits. */
#define DAOMESH_BALLOT_WEIGHT_BITS_MAX 128
#define DAOMESH_PATHWAYS_MAX 16            /* of a DAO */
#define DAOMESH_ROLES_MAX 64               /* in force in a DAO */
#define DAOMESH_ROLE_DEPTH_MAX 8           /* roles above one another */
#define DAOMESH_PARTIES_MAX 4294967295     /* persons and DAOs */
#define DAOMESH_TOKENS_MAX 4294967295
#define DAOMESH_ESCROWS_MAX 4294967295     /* ever made */
#define DAOMESH_MINTERS_MAX 4294967295     /* ever made */
#define DAOMESH_STREAMS_MAX 4294967295     /* ever opened */
#define DAOMESH_PROGRAMMES_LIVE_MAX 64 /* programmes of a DAO that run or will */
#define DAOMESH_PROGRAMME_RECIPIENTS_MAX 32 /* recipients of a programme */
#define DAOMESH_PROGRAMME_INFLOWS_MAX 8 /* streams of other programmes that fund one */
#define DAOMESH_PROGRAMME_LEVELS_MAX 4 /* programmes in a chain, each funding the next */
#define DAOMESH_REPORT_SCORES_MAX 256 /* members who score one report */
#define DAOMESH_BOUNDED_PLANS_MAX 64 /* plans that release under the boundaries of one minter; mints are counted together when there are more */
#define DAOMESH_DIALS_MAX 256              /* ever defined by a DAO */
#define DAOMESH_FEEDS_MAX 4096             /* ever opened by a DAO */
#define DAOMESH_FEED_ROUNDS_MAX 4294967295 /* values that a feed ever held */
#define DAOMESH_BUDGETS_MAX 64             /* that run in a DAO */
#define DAOMESH_BUDGET_LINES_MAX 16        /* of a budget */
#define DAOMESH_BUDGET_VOTERS_MAX 256      /* whose ballots on a budget stand */
#define DAOMESH_BUDGET_PERIOD_MIN_S 3600   /* seconds of a budget's period: an hour */
#define DAOMESH_BUNDLE_MAX 8               /* tokens paid or held together */
#define DAOMESH_DISTRIBUTION_MEMBERS_MAX 256 /* members that a DAO divides its income among; with more its treasury keeps all */
#define DAOMESH_ELECTORATE_MAX 256         /* members of a DAO whose pathway lets them delegate; with more nothing is opened on it */
#define DAOMESH_DELEGATIONS_MAX 16         /* scopes that a member delegates in, in one DAO */
#define DAOMESH_VOTE_LOCKS_MAX 16          /* votes that lock shares of a member in a DAO at once */
#define DAOMESH_STAKES_MAX 8               /* open funding requests that a member stakes on */
#define DAOMESH_EXIT_TOKENS_MAX 64         /* tokens that one exit is paid in */
#define DAOMESH_YES_VOTES_MAX 64           /* unprocessed proposals a member voted for, where leaving waits for them */
#define DAOMESH_SPONSORS_MAX 16            /* members that an application may need */
#define DAOMESH_APPLICATIONS_MAX 64        /* undecided in a DAO */
#define DAOMESH_JOINING_S_DEFAULT 1209600  /* seconds that an application waits for sponsors: 14 days */
#define DAOMESH_FOUNDERS_MAX 64            /* who pay in for a founding */
#define DAOMESH_FEDERATION_DAOS_MAX 256    /* DAOs below one that joins another ... */
#define DAOMESH_FEDERATION_SLOTS_MAX 16384 /* ... and members of them, that are looked through for a cycle */
#define DAOMESH_FUEL_RECORDS 8192          /* one action's or timer's: for records written, inner actions run and each 64 bytes of them */
#define DAOMESH_FUEL_DEPTH 4               /* proposals that execute proposals ... */
#define DAOMESH_TIMERS_PER_BEGIN 1000      /* due timers that begin runs ... */
#define DAOMESH_FUEL_PER_BEGIN 262144      /* ... until they have used this much; the one that uses it up is the last */
#define DAOMESH_NONCE_WINDOW 64            /* sequence numbers of a lane that may arrive out of order */
#define DAOMESH_NONCE_AHEAD_MAX 1048576    /* farthest a sequence number may be ahead of the highest seen */
#define DAOMESH_PAGE_MAX 256               /* items that one list or event page gives */

typedef struct daomesh_ledger daomesh_ledger;
typedef struct daomesh_reader daomesh_reader;

/** How to open a ledger. size first; a larger struct whose unknown tail is zero is accepted. */
typedef struct daomesh_ledger_options {
    uint32_t size;               /* sizeof(daomesh_ledger_options) */
    uint32_t mode;               /* for a new ledger: DAOMESH_MODE_...; 0 signed. For an old one 0 or the same */
    uint32_t create;             /* 0 must exist, 1 create when absent, 2 must not exist */
    uint32_t read_only;          /* 1: readers only, no lock; beside a writer in another process */
    uint32_t no_sync;            /* 1: a commit survives the program, not the machine */
    uint32_t commitment;         /* for a new ledger: DAOMESH_COMMITMENT_... */
    const char *path;            /* NULL: in memory */
    uint64_t map_bytes;          /* most the file may grow to; 0: 1 TiB (64-bit), 1 GiB (32-bit) */
    uint64_t cache_records;      /* records kept in memory between batches; 0: 262144 */
    daomesh_id ledger;           /* for a new ledger: its id, not zero. For an old one zero or the same */
    const daomesh_allocator *allocator; /* NULL: malloc. Copied */
} daomesh_ledger_options;

/** What became of an action. */
typedef struct daomesh_result {
    uint32_t size;               /* in: sizeof(daomesh_result) */
    int32_t status;              /* DAOMESH_OK, or why it failed or was refused */
    uint32_t logged;             /* 1: it is an entry of the log (done or failed); 0: refused, nothing changed */
    uint32_t reserved;
    uint64_t entry;              /* its log entry */
    uint64_t first_event;        /* its events are first_event .. first_event + events - 1 */
    uint64_t events;
} daomesh_result;

/** Where a ledger stands. */
typedef struct daomesh_ledger_info {
    uint32_t size;               /* in: sizeof(daomesh_ledger_info) */
    uint32_t format;
    uint32_t rules;
    uint32_t commitment;
    uint32_t mode;
    uint32_t open_batch;         /* 1 between begin and commit or drop */
    daomesh_id ledger;
    uint64_t height;             /* of the last committed batch; 0 before the first */
    uint64_t time;
    uint64_t parties;
    uint64_t daos;
    uint64_t entries;
    uint64_t events;
    daomesh_id root;             /* zero with commitment none */
} daomesh_ledger_info;

/** Sets size and defaults (in memory, host mode 0, create 1). Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_ledger_options_init(daomesh_ledger_options *options, size_t size);

/**
 * Opens or creates a ledger.
 *
 * Returns DAOMESH_OK; _E_ARG; _E_NO_MEMORY; _E_NOT_FOUND; _E_EXISTS; _E_FOREIGN; _E_VERSION; _E_RULES; _E_CORRUPT; _E_PLATFORM;
 *         _E_LOCKED (a writer has it open; in its own process that holds for read_only too); _E_STORE_IO; _E_STORE_FULL; _E_CRYPTO; _E_UNSUPPORTED (commitment).
 * out   out; the caller closes it; NULL on error
 * diag  optional. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_open(daomesh_ledger **out, const daomesh_ledger_options *options,
                                        daomesh_diag *diag);

/** Closes; an open batch is dropped. NULL is fine. Readers must be closed before. Since 0.1. */
DAOMESH_API void daomesh_ledger_close(daomesh_ledger *ledger);

/** Where the ledger stands, last committed. Returns DAOMESH_OK; _E_ARG; _E_BUSY; _E_FORKED. Since 0.1. */
DAOMESH_API int32_t daomesh_ledger_info_get(daomesh_ledger_info *out, daomesh_ledger *ledger);

/**
 * Begins a batch and runs at most DAOMESH_TIMERS_PER_BEGIN due timers in order of (due, row), fewer when these have used up
 * DAOMESH_FUEL_PER_BEGIN. The rest wait for the next batch.
 *
 * height  one more than the last
 * time    Unix seconds, not before the last
 * Returns DAOMESH_OK; _E_ARG; _E_STATE (a batch is open); _E_HEIGHT; _E_TIME; _E_READ_ONLY; _E_BUSY; _E_POISONED; _E_FORKED; _E_NO_MEMORY;
 *         _E_STORE_IO; _E_CORRUPT. On error no batch is open. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_begin(daomesh_ledger *ledger, uint64_t height, uint64_t time);

/** Signatures were checked by daomesh_action_verify already, for instance on another thread: apply does not repeat it. */
#define DAOMESH_APPLY_VERIFIED 1u

/**
 * Applies one action to the open batch.
 *
 * The return value speaks of the ledger, out->status of the action. Checks, in this order: form, kind, mode, actor known, expiry, keys and
 * threshold, nonce, signatures (all refused); then may, then the rule (failed).
 *
 * Returns DAOMESH_OK (look at out->status); _E_ARG; _E_STATE; _E_BUSY; _E_POISONED; _E_FORKED; _E_NO_MEMORY, _E_STORE_IO, _E_CORRUPT (the action
 *         left no trace and may be tried again after the cause is gone; the batch stays as it was). Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_apply(daomesh_ledger *ledger, daomesh_result *out, const uint8_t *bytes, size_t len,
                                         uint32_t flags, daomesh_diag *diag);

/** Tells what apply would answer against the last committed state at time `now` (0: the last batch's). Changes nothing. As apply; works beside an open batch. Since 0.1. */
DAOMESH_API int32_t daomesh_ledger_check(daomesh_ledger *ledger, daomesh_result *out, const uint8_t *bytes, size_t len,
                                         uint64_t now, uint32_t flags, daomesh_diag *diag);

/**
 * Ends the batch's actions: brings the state tree up to the records and appends the seal entry. On an error the batch is as it was
 * before, and sealing may be tried again.
 *
 * root  optional; of the state behind the batch; zero with commitment none
 * Returns DAOMESH_OK; _E_ARG; _E_STATE; _E_BUSY; _E_POISONED; _E_FORKED; _E_NO_MEMORY; _E_STORE_IO; _E_CORRUPT; _E_LIMIT (the tree's: see
 *         docs/limits.md). Cost: with commitment some 3 us a changed record, and 250 bytes of memory while it works. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_seal(daomesh_ledger *ledger, daomesh_id *root);

/**
 * Makes the sealed batch durable in one store transaction (seals it first if it is not).
 *
 * Returns DAOMESH_OK; _E_ARG; _E_STATE; _E_BUSY; _E_POISONED; _E_FORKED; _E_STORE_IO, _E_STORE_FULL, _E_NO_MEMORY (the ledger is poisoned: close it, open it again, and
 *         it stands at the batch before). Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_commit(daomesh_ledger *ledger);

/** Forgets the open batch. Without one it does nothing. Returns DAOMESH_OK; _E_ARG; _E_BUSY; _E_NO_MEMORY. Since 0.1. */
DAOMESH_API int32_t daomesh_ledger_drop(daomesh_ledger *ledger);

/**
 * Recomputes every invariant from the committed records alone: members against pages and indexes, totals against members, ballots
 * against tallies, open lists, timers, log and events; that accounts, reserves and escrows add up to each token's supply; and that
 * every page of the state tree, and its root, follow from the records.
 *
 * Returns DAOMESH_OK; _E_CORRUPT (diag says what and where); _E_ARG; _E_BUSY; _E_POISONED; _E_FORKED; _E_NO_MEMORY; _E_STORE_IO. Cost: one pass over everything. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_audit(daomesh_ledger *ledger, daomesh_diag *diag);

/**
 * SHA-256 over every committed record in key order: two ledgers with the same log have the same digest, on every machine.
 * Returns DAOMESH_OK; _E_ARG; _E_BUSY; _E_POISONED; _E_FORKED; _E_STORE_IO; _E_NO_MEMORY; _E_CRYPTO. Cost: one pass. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_digest(daomesh_id *out, daomesh_ledger *ledger);

/**
 * Applies one log entry of another ledger, as daomesh_reader_entry gives it, and compares what comes out with what the entry says.
 *
 * `ledger` was created empty, with the same id and mode. Entries come in order from the first. The caller begins each batch with
 * the height and time that its seal entry (the next one ahead) holds; the seal entry itself seals and commits.
 *
 * flags  DAOMESH_APPLY_VERIFIED trusts the signatures
 * Returns DAOMESH_OK; _E_CORRUPT (the entry and the replay differ; diag says how); _E_ARG; _E_STATE (no batch is open); _E_RULES; and what
 *         daomesh_entry_read, apply, seal and commit return. Since 0.1.
 */
DAOMESH_API int32_t daomesh_ledger_replay(daomesh_ledger *ledger, const uint8_t *entry, size_t len, uint32_t flags,
                                          daomesh_diag *diag);

/* --- Readers ------------------------------------------------------------------------------------------------ */

/**
 * A view of the last committed state that does not move while the writer goes on. It takes memory from the ledger's allocator, on
 * the thread that uses it.
 *
 * Returns DAOMESH_OK; _E_ARG; _E_LIMIT (120 are open); _E_NO_MEMORY; _E_STORE_IO; _E_POISONED; _E_FORKED. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_open(daomesh_reader **out, daomesh_ledger *ledger);
/** NULL is fine. Since 0.1. */
DAOMESH_API void daomesh_reader_close(daomesh_reader *reader);

/** As daomesh_ledger_info_get, at the reader's moment. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_info(daomesh_ledger_info *out, daomesh_reader *reader);

/** The row of a party or DAO. Returns DAOMESH_OK; _E_ARG; _E_NOT_FOUND; _E_FORKED; _E_STORE_IO; _E_CORRUPT; _E_NO_MEMORY. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_row(uint64_t *row, daomesh_reader *reader, const daomesh_id *id);

/**
 * One record as a CBOR map of its schema entry (blobs: the bytes).
 *
 * home   0, or the DAO's row; kind: DAOMESH_RECORD_...; local: see the schema
 * out    cap bytes; len gets what is needed
 * Returns DAOMESH_OK; _E_BUFFER; _E_NOT_FOUND; _E_ARG; _E_FORKED; _E_STORE_IO; _E_CORRUPT; _E_NO_MEMORY. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_record(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t home,
                                          uint32_t kind, uint64_t local);

/** Forms of proofs in the state's tree (daomesh/proof.h): our own; that of ICS-23, which shows neighbours' values in proofs of absence. */
#define DAOMESH_PROOF_NATIVE 1
#define DAOMESH_PROOF_ICS23 2

/** What the state holds of one record, or that it holds none, provable to whoever believes `root`. Spans lie in the buffer. */
typedef struct daomesh_record_proof {
    uint32_t size;               /* in: sizeof(daomesh_record_proof) */
    uint32_t present;            /* 1: there is such a record; 0: there is none */
    daomesh_id root;             /* of the state: that of the last seal */
    daomesh_id home_root;        /* of the home's own tree; zero when nothing is under that home */
    daomesh_span value;          /* the record as it is stored and hashed; empty when there is none */
    daomesh_span record_proof;   /* of the record in the home's tree, or of its absence; empty when home_root is zero */
    daomesh_span home_proof;     /* of home_root in the tree of homes, or of the home's absence */
} daomesh_record_proof;

/**
 * Proves a record of the last committed state, or that there is none. Whoever believes the root checks it in two steps:
 *
 *     daomesh_smt_check_present(root, home as 8 bytes big-endian, home_root, home_proof)      or _absent: then nothing is under it
 *     daomesh_smt_check_present(home_root, kind and local as 9 bytes big-endian, value, record_proof)     or _absent
 *
 * out   room for value and proofs, cap bytes; len gets what is needed
 * form  DAOMESH_PROOF_...
 * home, kind, local  as in daomesh_reader_record
 * Returns DAOMESH_OK; _E_BUFFER; _E_ARG (also a kind that is not in the tree: tip, log, events); _E_UNSUPPORTED (commitment none);
 *         _E_FORKED; _E_STORE_IO; _E_CORRUPT; _E_NO_MEMORY; _E_CRYPTO.
 * Cost: a few pages of the tree, no hashing but of neighbours. About 720 bytes a tree among a million keys. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_prove(daomesh_record_proof *proof, uint8_t *out, size_t cap, size_t *len,
                                         daomesh_reader *reader, uint64_t home, uint32_t kind, uint64_t local,
                                         uint32_t form);

/**
 * Writes evidence (daomesh/evidence.h) for questions: the records that each looks at, proven, under a signed checkpoint.
 *
 * out        cap bytes; len gets what is needed
 * note       the signed checkpoint; it must be of the reader's moment, its signatures are not looked at
 * questions  count of them, 1..DAOMESH_EVIDENCE_QUESTIONS_MAX. A question that is answered with no is evidence too
 * Returns DAOMESH_OK; _E_BUFFER; _E_ARG (also a question that is none, or asks for records that are not proven); _E_LIMIT (questions, records);
 *         _E_NOT_PROVEN (a vote that cannot be told from a former member's); _E_STATE (the checkpoint is of another moment); _E_UNSUPPORTED (commitment
 *         none); _E_NOT_FOUND (nothing is sealed yet); _E_TOO_LARGE; what daomesh_note_read and daomesh_checkpoint_read return; and as daomesh_reader_record.
 * Cost: as daomesh_reader_prove for each record; 24 KiB while it runs. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_evidence(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader,
                                            const uint8_t *note, size_t note_len,
                                            const daomesh_question *questions, size_t count);

/** One item of a page. */
typedef struct daomesh_item {
    uint64_t home;
    uint64_t local;
} daomesh_item;

/**
 * The records of a kind under a home, in order of their local numbers.
 *
 * items   out; room for cap items (at most DAOMESH_PAGE_MAX are given); count gets how many
 * cursor  in: 0 to begin; out: where to go on, 0 at the end
 * Returns DAOMESH_OK; _E_ARG; _E_FORKED; _E_STORE_IO; _E_CORRUPT; _E_NO_MEMORY. Cost: of the page. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_list(daomesh_item *items, size_t cap, size_t *count, uint64_t *cursor,
                                        daomesh_reader *reader, uint64_t home, uint32_t kind);

/** A member of a DAO, or a former one who holds loot: its state and weights now. Returns DAOMESH_OK; _E_NOT_A_MEMBER; _E_UNKNOWN_DAO; _E_UNKNOWN_PARTY; _E_ARG; ... as reader_record. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_member(daomesh_member_info *out, daomesh_reader *reader, const daomesh_id *dao,
                                          const daomesh_id *party);

/**
 * How a member stands by the duties that fell to them (rule `standing`), as `member.standing` events tell it; healthy where the DAO keeps no standing.
 *
 * out  zeroed on any error
 * now  0: the reader's time; duties fade as time passes
 * Returns DAOMESH_OK; _E_NOT_A_MEMBER; _E_UNKNOWN_DAO; _E_UNKNOWN_PARTY; _E_TIME (before the reader's time); _E_ARG; ... as reader_record. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_standing(daomesh_standing_report *out, daomesh_reader *reader, const daomesh_id *dao,
                                            const daomesh_id *party, uint64_t now);

/** What a proposal would be about, as delegations see it, and when it would be opened. */
typedef struct daomesh_subject {
    uint32_t size;               /* sizeof(daomesh_subject) */
    uint32_t pathway;            /* its pathway's number; 0: none in particular */
    const char *tag;             /* its tag, tag_len bytes of UTF-8; NULL with 0: none */
    size_t tag_len;
    uint64_t now;                /* 0: the reader's time */
} daomesh_subject;

/** Somebody who speaks for a member, or is spoken for. */
typedef struct daomesh_voice {
    daomesh_id party;
    uint32_t parts;              /* parts of the weight, which go no further; 0: all of it, and all that others gave */
    uint32_t reserved;           /* 0 */
} daomesh_voice;

/**
 * Who speaks for a member who does not vote: the most specific of their delegations that is about `subject` and holds, with those delegates who may
 * still speak. Nobody for a member in jail.
 *
 * voices  out; room for cap of them, 8 are enough; in the order of the DAO's member slots
 * count   out; how many there are, whatever the room; 0: nobody, or any error but BUFFER
 * Returns DAOMESH_OK; _E_BUFFER (cap is too small; nothing is written but the count); _E_NOT_A_MEMBER; _E_UNKNOWN_DAO; _E_UNKNOWN_PARTY; _E_TIME
 *         (before the reader's time); _E_ARG; ... as reader_record. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_voices(daomesh_voice *voices, size_t cap, size_t *count, daomesh_reader *reader,
                                          const daomesh_id *dao, const daomesh_id *party, const daomesh_subject *subject);

/**
 * For whom a member speaks: those whose voices (above) they are one of. Through these others may speak by them, too: ask on.
 *
 * voices  out; room for cap (at most DAOMESH_PAGE_MAX are given), in the order of the DAO's member slots; count gets how many
 * cursor  in: 0 to begin; out: where to go on, 0 at the end
 * Returns as daomesh_reader_voices, but BUFFER. Cost: of all delegations in the DAO, from the cursor to the end of the page. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_spoken_for(daomesh_voice *voices, size_t cap, size_t *count, uint64_t *cursor,
                                              daomesh_reader *reader, const daomesh_id *dao, const daomesh_id *party,
                                              const daomesh_subject *subject);

/** What a member has left of the credits that votes are paid with. */
typedef struct daomesh_credits_info {
    uint32_t size;               /* in: sizeof(daomesh_credits_info) */
    uint32_t carry;              /* 1: unspent ones are kept */
    uint64_t starts;             /* when the first period began */
    uint64_t period_s;           /* 0: the DAO grants none */
    uint64_t period;             /* the one of `now`, from 0 */
    daomesh_amount grant;        /* a period */
    daomesh_amount left;         /* that a vote at `now` could be paid with */
} daomesh_credits_info;
/** Returns DAOMESH_OK; _E_NOT_A_MEMBER; _E_UNKNOWN_DAO; _E_UNKNOWN_PARTY; _E_TIME (before the reader's time); _E_OVERFLOW (kept for too long); _E_ARG; ... as reader_record. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_credits(daomesh_credits_info *out, daomesh_reader *reader, const daomesh_id *dao,
                                           const daomesh_id *party, uint64_t now);

/** Shares that a vote locks. Locks lie over one another: the largest counts. */
typedef struct daomesh_lock {
    uint64_t proposal;
    uint64_t ends;               /* last second at which it holds; UINT64_MAX while the vote is open */
    uint8_t house;               /* further house that was voted in; 0 the pathway's own */
    uint8_t choice;
    uint8_t level;               /* 1..6 */
    uint8_t reserved[5];         /* 0 */
    daomesh_amount amount;       /* shares, or the loot that they became */
} daomesh_lock;

/**
 * What votes lock of a member's shares at `now` (0: the reader's time), and until when.
 *
 * locks  out; room for cap of them, DAOMESH_VOTE_LOCKS_MAX are enough; in the order of the votes
 * count  out; how many there are, whatever the room; 0 on any error but BUFFER
 * Returns DAOMESH_OK; _E_BUFFER (cap is too small; nothing is written but the count); _E_NOT_A_MEMBER; _E_UNKNOWN_DAO; _E_UNKNOWN_PARTY; _E_TIME
 *         (before the reader's time); _E_ARG; ... as reader_record. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_locks(daomesh_lock *locks, size_t cap, size_t *count, daomesh_reader *reader,
                                         const daomesh_id *dao, const daomesh_id *party, uint64_t now);

/** A token. Returns DAOMESH_OK; _E_UNKNOWN_TOKEN; _E_ARG; ... as reader_record. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_token(daomesh_token_info *out, daomesh_reader *reader, const daomesh_id *token);

/**
 * What a party holds of a token; 0 when nothing.
 *
 * which  DAOMESH_BALANCE_...
 * Returns DAOMESH_OK; _E_UNKNOWN_PARTY; _E_UNKNOWN_TOKEN; _E_ARG; ... as reader_record. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_balance(daomesh_amount *out, daomesh_reader *reader, const daomesh_id *party,
                                           const daomesh_id *token, uint32_t which);

/** A programme: its state and what it has released and paid at `now` (0: the reader's time), later verdicts and kills unforeseen. */
typedef struct daomesh_programme_info {
    uint32_t size;               /* in: sizeof(daomesh_programme_info) */
    uint32_t state;              /* DAOMESH_PROGRAMME_... */
    uint32_t verdict;            /* DAOMESH_VERDICT_...; 0 none yet */
    uint32_t recipients;
    uint32_t predecessor;        /* the programme that it goes on from; 0 none */
    uint32_t successor;          /* the one that goes on from it; 0 none */
    uint64_t minter;
    uint64_t starts;             /* 0: a draft that begins when it is started */
    uint64_t evaluates;          /* first moment of its evaluation window */
    uint64_t ends;               /* last moment of that, and of the programme */
    daomesh_amount total;
    daomesh_amount released;
    daomesh_amount claimed;
    daomesh_id token;
} daomesh_programme_info;
/** Returns DAOMESH_OK; _E_UNKNOWN_DAO; _E_UNKNOWN_PROGRAMME; _E_TIME (before the reader's time); _E_ARG; ... as reader_record. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_programme(daomesh_programme_info *out, daomesh_reader *reader, const daomesh_id *dao,
                                             uint64_t programme, uint64_t now);

/** A proposal: its state at `now` (0: the reader's time) and its decision. */
typedef struct daomesh_proposal_info {
    uint32_t size;               /* in: sizeof(daomesh_proposal_info) */
    uint32_t state;              /* DAOMESH_STATE_... */
    uint32_t winner;
    uint32_t decided_by;         /* DAOMESH_BY_... */
    uint32_t choices;
    uint32_t voters;
    uint64_t opened;
    uint64_t opens;              /* voting is open for opens < now <= closes */
    uint64_t closes;
    uint64_t decided;
    uint64_t finished;
    daomesh_amount total;
    daomesh_amount tally[17];
} daomesh_proposal_info;
/** Returns DAOMESH_OK; _E_UNKNOWN_DAO; _E_UNKNOWN_PROPOSAL; _E_ARG; ... as reader_record. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_proposal(daomesh_proposal_info *out, daomesh_reader *reader, const daomesh_id *dao,
                                            uint64_t proposal, uint64_t now);

/** What a proposal would do. */
typedef struct daomesh_dry_run {
    uint32_t size;               /* in: sizeof(daomesh_dry_run) */
    int32_t status;              /* DAOMESH_OK, or why an inner action would fail: then nothing would change */
    uint32_t failed_at;          /* which of its inner actions, from 1; 0 none */
    uint32_t kind;               /* of that action */
    uint64_t events;             /* how many there would be; 0 when it would fail */
    uint64_t fuel;               /* of DAOMESH_FUEL_RECORDS that it would take */
} daomesh_dry_run;
/**
 * Carries a proposal out in the reader's own memory, tells what came of it and takes it back: what it would change if it were carried
 * out at `now`, whatever the votes say. Nothing else happens before it: timers that are due by then have not run. The ledger does not notice.
 *
 * events    out; cap bytes; len gets what is needed: each event as daomesh_reader_event gives it, its length before it as 2 bytes, big-endian
 * proposal  one that is not yet carried out, cancelled, vetoed or defeated
 * option    1..: as if this option had won, of a proposal that lists options; 0: the one that is chosen, none of them before that
 * now       0: the reader's time
 * diag      optional; why an inner action would fail, and which field it is about
 * Returns DAOMESH_OK (look at out->status); _E_BUFFER (len says how much; out is empty); _E_UNKNOWN_DAO; _E_UNKNOWN_PROPOSAL; _E_PROPOSAL_CLOSED; _E_BALLOT
 *         (an option of a proposal without any); _E_CHOICE (it has fewer); _E_TIME (before the reader's time); _E_ARG; ... as reader_record. Cost: that of carrying it out. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_dry_run(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len,
                                           daomesh_reader *reader, const daomesh_id *dao, uint64_t proposal,
                                           uint32_t option, uint64_t now, daomesh_diag *diag);
/**
 * The same for a proposal that nobody has opened: a proposal.open action is opened by its actor in the reader's own memory, then carried out.
 *
 * action   action_len bytes, an action or an envelope; its signatures, lane and expiry are not looked at
 * events   those of carrying it out, not of opening it; otherwise all as above
 * Returns as daomesh_reader_dry_run, and why it could not be opened: what proposal.open and daomesh_action_read return; _E_UNKNOWN_KIND (another action).
 *         Cost: that of opening it and carrying it out. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_dry_run_draft(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len,
                                                 daomesh_reader *reader, const uint8_t *action, size_t action_len,
                                                 uint32_t option, uint64_t now, daomesh_diag *diag);

/** A stream: what it has released and paid at `now` (0: the reader's time). */
typedef struct daomesh_stream_info {
    uint32_t size;               /* in: sizeof(daomesh_stream_info) */
    uint32_t stopped;            /* 1 while it is paused */
    uint32_t cancelled;          /* 1: cut off; it releases no more */
    uint32_t reserved;
    uint64_t minter;             /* the minter that makes the units; 0: they are in escrow */
    daomesh_id payer;
    daomesh_id payee;
    daomesh_id token;
    daomesh_amount total;
    daomesh_amount released;
    daomesh_amount claimed;
    daomesh_amount due;          /* released and not yet claimed */
} daomesh_stream_info;
/** Returns DAOMESH_OK; _E_UNKNOWN_STREAM; _E_TIME (before the reader's time); _E_ARG; ... as reader_record. Since 0.1. */
DAOMESH_API int32_t daomesh_reader_stream(daomesh_stream_info *out, daomesh_reader *reader, uint64_t stream,
                                          uint64_t now);

/** What will be made under a minter. */
typedef struct daomesh_forecast {
    uint32_t size;               /* in: sizeof(daomesh_forecast) */
    uint32_t bounded;            /* 1: its boundaries bound what is released in a window */
    uint32_t inflation_ppm;      /* of them; else 0, like the next and `bound` and `peak` */
    uint32_t unused;             /* 0 */
    uint64_t window_s;
    uint64_t from;               /* where the first step begins */
    uint64_t running;            /* streams on it and below it that release, or stand, at `from` */
    uint64_t queued;             /* and those that begin later */
    daomesh_id token;
    daomesh_amount cap;
    daomesh_amount minted;       /* so far */
    daomesh_amount reserved;     /* for streams: released or not, not yet made */
    daomesh_amount room;         /* what it and all above it still leave */
    daomesh_amount released;     /* of that: released by `from`, not yet made */
    daomesh_amount bound;        /* most that any window may hold */
    daomesh_amount peak;         /* and the most that one holds which ends within the steps, of what was planned since they bind; never too little */
} daomesh_forecast;
/**
 * What streams will release under a minter and all below it, step by step: those that run, and those that wait for their beginning, as programmes
 * leave them. What is asked for later is not in it; a stream that is paused is taken to stay so.
 *
 * steps   out; count amounts, 1..DAOMESH_FORECAST_STEPS_MAX: what is released after each step's first moment, up to and with its last; 0 on any error
 * from    0: the reader's time
 * length  of a step in seconds, 1 or more
 * Returns DAOMESH_OK; _E_UNKNOWN_MINTER; _E_TIME (before the reader's time); _E_LIMIT (count); _E_RANGE (length, or the last step passes 2^64-1); _E_ARG; ...
 *         as reader_record. Cost: one pass over all streams, four evaluations of a plan for each step of those that count. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_forecast(daomesh_forecast *out, daomesh_amount *steps, size_t count,
                                            daomesh_reader *reader, uint64_t minter, uint64_t from, uint64_t length);

/** What a party will pay of a token out of what it has. */
typedef struct daomesh_payments {
    uint32_t size;               /* in: sizeof(daomesh_payments) */
    uint32_t budgets;            /* of it that run */
    uint64_t streams;            /* from its account that release, or stand, at `from`, or begin later */
    uint64_t from;               /* where the first step begins */
    daomesh_amount released;     /* by these streams by `from`, not yet claimed */
} daomesh_payments;
/**
 * What a party's streams from its account will release of a token, and what its budgets will pay, step by step: what is paid, not what is minted. A budget's
 * period pays what is set aside for it, at its end; periods to come are taken to have their whole amount, and to spend it. What is asked for later is not in it; a
 * stream that is paused is taken to stay so.
 *
 * steps   out; count amounts, 1..DAOMESH_FORECAST_STEPS_MAX: what is due after each step's first moment, up to and with its last; 0 on any error
 * from    0: the reader's time
 * length  of a step in seconds, 1 or more
 * Returns DAOMESH_OK; _E_UNKNOWN_PARTY; _E_UNKNOWN_TOKEN; _E_TIME (before the reader's time); _E_LIMIT (count); _E_RANGE (length, or the last step passes 2^64-1);
 *         _E_OVERFLOW (a step: budgets may be of more than there is); _E_ARG; ... as reader_record. Cost: one pass over all streams and the DAO's budgets. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_payments(daomesh_payments *out, daomesh_amount *steps, size_t count,
                                            daomesh_reader *reader, const daomesh_id *party,
                                            const daomesh_id *token, uint64_t from, uint64_t length);

/**
 * A log entry: "daomesh/entry" framing, see docs/formats/log.md. index counts from 0.
 * Returns DAOMESH_OK; _E_BUFFER; _E_NOT_FOUND; ... Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_entry(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t index);

/** What an entry says. */
typedef struct daomesh_entry_info {
    uint32_t size;               /* in: sizeof(daomesh_entry_info) */
    uint32_t seal;               /* 1 seal, 0 action */
    int32_t status;              /* action: how it ended */
    uint32_t rules;              /* seal */
    uint64_t height;             /* seal */
    uint64_t time;               /* seal */
    uint64_t actions;            /* seal: entries of the batch before it */
    daomesh_id root;             /* seal */
    daomesh_span bytes;          /* action: envelope or bare action, borrowed from the entry */
} daomesh_entry_info;
/** Reads an entry. Returns DAOMESH_OK; _E_ARG; _E_TRUNCATED; _E_TRAILING; _E_VERSION. Since 0.1. */
DAOMESH_API int32_t daomesh_entry_read(daomesh_entry_info *out, const uint8_t *entry, size_t len);

/**
 * An event, as CBOR { 1: number, 2: sequence of the event, 3: time, 4: log entry, 5: fields map }. index counts from 0.
 * Returns DAOMESH_OK; _E_BUFFER; _E_NOT_FOUND; ... Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_event(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t index);

/** Twins of the limits above. Since 0.1. */
DAOMESH_API uint64_t daomesh_limit(uint32_t which);
#define DAOMESH_LIMIT_KEYS 1
#define DAOMESH_LIMIT_MEMBER_CAP_DEFAULT 2
#define DAOMESH_LIMIT_MEMBER_CAP 3
#define DAOMESH_LIMIT_OPEN_CAP_DEFAULT 4
#define DAOMESH_LIMIT_OPEN_CAP 5
#define DAOMESH_LIMIT_PATHWAYS 6
#define DAOMESH_LIMIT_ROLES 7
#define DAOMESH_LIMIT_PARTIES 8
#define DAOMESH_LIMIT_FUEL_RECORDS 9
#define DAOMESH_LIMIT_FUEL_DEPTH 10
#define DAOMESH_LIMIT_TIMERS_PER_BEGIN 11
#define DAOMESH_LIMIT_NONCE_WINDOW 12
#define DAOMESH_LIMIT_NONCE_AHEAD 13
#define DAOMESH_LIMIT_PAGE 14
#define DAOMESH_LIMIT_FUEL_PER_BEGIN 15
#define DAOMESH_LIMIT_TOKENS 16
#define DAOMESH_LIMIT_ESCROWS 17
#define DAOMESH_LIMIT_BUNDLE 18
#define DAOMESH_LIMIT_EXIT_TOKENS 19
#define DAOMESH_LIMIT_SPONSORS 20
#define DAOMESH_LIMIT_APPLICATIONS 21
#define DAOMESH_LIMIT_JOINING_S_DEFAULT 22
#define DAOMESH_LIMIT_FOUNDERS 23
#define DAOMESH_LIMIT_FEDERATION_DAOS 24
#define DAOMESH_LIMIT_FEDERATION_SLOTS 25
#define DAOMESH_LIMIT_YES_VOTES 26
#define DAOMESH_LIMIT_DISTRIBUTION_MEMBERS 40
#define DAOMESH_LIMIT_MINTERS 41
#define DAOMESH_LIMIT_STREAMS 42
#define DAOMESH_LIMIT_ROLE_DEPTH 59
#define DAOMESH_LIMIT_DIALS 58
#define DAOMESH_LIMIT_BUDGETS 50
#define DAOMESH_LIMIT_BUDGET_LINES 51
#define DAOMESH_LIMIT_BUDGET_VOTERS 52
#define DAOMESH_LIMIT_BUDGET_PERIOD_MIN_S 53
#define DAOMESH_LIMIT_FEEDS 60
#define DAOMESH_LIMIT_FEED_ROUNDS 61
#define DAOMESH_LIMIT_BALLOTS 70
#define DAOMESH_LIMIT_BALLOT_WEIGHT_BITS 71
#define DAOMESH_LIMIT_ELECTORATE 80
#define DAOMESH_LIMIT_DELEGATIONS 81
#define DAOMESH_LIMIT_STAKES 82
#define DAOMESH_LIMIT_VOTE_LOCKS 83
#define DAOMESH_LIMIT_PROGRAMMES_LIVE 90
#define DAOMESH_LIMIT_PROGRAMME_RECIPIENTS 91
#define DAOMESH_LIMIT_BOUNDED_PLANS 92
#define DAOMESH_LIMIT_REPORT_SCORES 93
#define DAOMESH_LIMIT_PROGRAMME_INFLOWS 94
#define DAOMESH_LIMIT_PROGRAMME_LEVELS 95

#ifdef __cplusplus
}
#endif

#endif
