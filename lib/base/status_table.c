/* Names and sentences of the statuses. Generated from schema/ by tools/generate; change the schema, not this file. */
#include "base/base.h"

/* Names. */
#define NAMES(X) \
    X(n_OK, "OK") \
    X(n_ARG, "ARG") \
    X(n_STATE, "STATE") \
    X(n_BUSY, "BUSY") \
    X(n_NO_MEMORY, "NO_MEMORY") \
    X(n_LIMIT, "LIMIT") \
    X(n_BUFFER, "BUFFER") \
    X(n_INTERNAL, "INTERNAL") \
    X(n_UNSUPPORTED, "UNSUPPORTED") \
    X(n_NOT_FOUND, "NOT_FOUND") \
    X(n_CANCELLED, "CANCELLED") \
    X(n_END, "END") \
    X(n_OVERFLOW, "OVERFLOW") \
    X(n_UNDERFLOW, "UNDERFLOW") \
    X(n_ZERO_DIVISOR, "ZERO_DIVISOR") \
    X(n_RANGE, "RANGE") \
    X(n_TRUNCATED, "TRUNCATED") \
    X(n_TRAILING, "TRAILING") \
    X(n_NOT_CANONICAL, "NOT_CANONICAL") \
    X(n_TYPE, "TYPE") \
    X(n_DEPTH, "DEPTH") \
    X(n_TOO_LARGE, "TOO_LARGE") \
    X(n_UNKNOWN_KEY, "UNKNOWN_KEY") \
    X(n_MISSING_FIELD, "MISSING_FIELD") \
    X(n_TEXT, "TEXT") \
    X(n_UNKNOWN_KIND, "UNKNOWN_KIND") \
    X(n_NOT_SORTED, "NOT_SORTED") \
    X(n_SYNTAX, "SYNTAX") \
    X(n_SIGNATURE, "SIGNATURE") \
    X(n_ALGORITHM, "ALGORITHM") \
    X(n_KEY, "KEY") \
    X(n_NOT_THE_KEY, "NOT_THE_KEY") \
    X(n_THRESHOLD, "THRESHOLD") \
    X(n_NONCE, "NONCE") \
    X(n_NONCE_WINDOW, "NONCE_WINDOW") \
    X(n_LANE, "LANE") \
    X(n_EXPIRED, "EXPIRED") \
    X(n_EXPIRY, "EXPIRY") \
    X(n_UNKNOWN_PARTY, "UNKNOWN_PARTY") \
    X(n_UNSIGNED, "UNSIGNED") \
    X(n_SIGNED, "SIGNED") \
    X(n_CRYPTO, "CRYPTO") \
    X(n_NOT_A_GUARDIAN, "NOT_A_GUARDIAN") \
    X(n_SELF_GUARDIAN, "SELF_GUARDIAN") \
    X(n_NO_RECOVERY, "NO_RECOVERY") \
    X(n_OTHER_ACTION, "OTHER_ACTION") \
    X(n_NAMESPACE, "NAMESPACE") \
    X(n_PASSPHRASE, "PASSPHRASE") \
    X(n_NOT_ALLOWED, "NOT_ALLOWED") \
    X(n_NOT_A_MEMBER, "NOT_A_MEMBER") \
    X(n_MEMBER_EXISTS, "MEMBER_EXISTS") \
    X(n_EXISTS, "EXISTS") \
    X(n_MEMBER_CAP, "MEMBER_CAP") \
    X(n_UNKNOWN_DAO, "UNKNOWN_DAO") \
    X(n_UNKNOWN_PROPOSAL, "UNKNOWN_PROPOSAL") \
    X(n_UNKNOWN_PATHWAY, "UNKNOWN_PATHWAY") \
    X(n_KIND_NOT_CARRIED, "KIND_NOT_CARRIED") \
    X(n_PROPOSAL_CLOSED, "PROPOSAL_CLOSED") \
    X(n_VOTING_NOT_OPEN, "VOTING_NOT_OPEN") \
    X(n_ALREADY_VOTED, "ALREADY_VOTED") \
    X(n_NO_WEIGHT, "NO_WEIGHT") \
    X(n_CHOICE, "CHOICE") \
    X(n_OPEN_PROPOSALS, "OPEN_PROPOSALS") \
    X(n_NOT_DUE, "NOT_DUE") \
    X(n_CONTRADICTION, "CONTRADICTION") \
    X(n_FUEL, "FUEL") \
    X(n_LAST_KEY, "LAST_KEY") \
    X(n_REPEATED, "REPEATED") \
    X(n_SELF_MEMBER, "SELF_MEMBER") \
    X(n_NOT_A_PERSON, "NOT_A_PERSON") \
    X(n_UNKNOWN_ROLE, "UNKNOWN_ROLE") \
    X(n_PAUSED, "PAUSED") \
    X(n_NOT_PAUSED, "NOT_PAUSED") \
    X(n_CLOSED, "CLOSED") \
    X(n_NOT_STARTED, "NOT_STARTED") \
    X(n_ENDED, "ENDED") \
    X(n_CAP, "CAP") \
    X(n_ALLOWANCE, "ALLOWANCE") \
    X(n_UNKNOWN_TOKEN, "UNKNOWN_TOKEN") \
    X(n_BALANCE, "BALANCE") \
    X(n_BACKING, "BACKING") \
    X(n_EXIT_LOCKED, "EXIT_LOCKED") \
    X(n_UNKNOWN_OFFER, "UNKNOWN_OFFER") \
    X(n_SOLD_OUT, "SOLD_OUT") \
    X(n_UNKNOWN_SALE, "UNKNOWN_SALE") \
    X(n_SALE_STATE, "SALE_STATE") \
    X(n_OWN_OFFER, "OWN_OFFER") \
    X(n_OTHER_GOODS, "OTHER_GOODS") \
    X(n_POINTS, "POINTS") \
    X(n_SELF_POINTS, "SELF_POINTS") \
    X(n_UNKNOWN_BOUNTY, "UNKNOWN_BOUNTY") \
    X(n_BOUNTY_STATE, "BOUNTY_STATE") \
    X(n_TAKER_IS_POSTER, "TAKER_IS_POSTER") \
    X(n_TAKER_IS_ARBITER, "TAKER_IS_ARBITER") \
    X(n_NOT_A_TAKER, "NOT_A_TAKER") \
    X(n_PLACE, "PLACE") \
    X(n_OTHER_TERMS, "OTHER_TERMS") \
    X(n_STORE_IO, "STORE_IO") \
    X(n_STORE_FULL, "STORE_FULL") \
    X(n_FOREIGN, "FOREIGN") \
    X(n_VERSION, "VERSION") \
    X(n_CORRUPT, "CORRUPT") \
    X(n_LOCKED, "LOCKED") \
    X(n_FORKED, "FORKED") \
    X(n_POISONED, "POISONED") \
    X(n_PLATFORM, "PLATFORM") \
    X(n_READ_ONLY, "READ_ONLY") \
    X(n_OTHER_WORK, "OTHER_WORK") \
    X(n_CHILD_DEARER, "CHILD_DEARER") \
    X(n_PARENT_SPENT, "PARENT_SPENT") \
    X(n_SETTLING, "SETTLING") \
    X(n_REVISIONS, "REVISIONS") \
    X(n_MEMBER_CYCLE, "MEMBER_CYCLE") \
    X(n_JAILED, "JAILED") \
    X(n_NOT_JAILED, "NOT_JAILED") \
    X(n_UNKNOWN_APPLICATION, "UNKNOWN_APPLICATION") \
    X(n_NO_JOINING, "NO_JOINING") \
    X(n_VOUCHED, "VOUCHED") \
    X(n_SPONSORED, "SPONSORED") \
    X(n_UNKNOWN_FOUNDING, "UNKNOWN_FOUNDING") \
    X(n_JOINED, "JOINED") \
    X(n_HEIGHT, "HEIGHT") \
    X(n_TIME, "TIME") \
    X(n_RULES, "RULES") \
    X(n_PROOF, "PROOF") \
    X(n_PROOF_KIND, "PROOF_KIND") \
    X(n_NEIGHBOURS, "NEIGHBOURS") \
    X(n_SHRINKS, "SHRINKS") \
    X(n_FORK, "FORK") \
    X(n_ORIGIN, "ORIGIN") \
    X(n_KEY_ID, "KEY_ID") \
    X(n_NOTE_SIGNATURE, "NOTE_SIGNATURE") \
    X(n_SIGNED_TWICE, "SIGNED_TWICE") \
    X(n_LOG_UNSIGNED, "LOG_UNSIGNED") \
    X(n_COSIGNERS, "COSIGNERS") \
    X(n_STALE, "STALE") \
    X(n_NOT_PROVEN, "NOT_PROVEN") \
    X(n_NOT_VOTED, "NOT_VOTED") \
    X(n_OTHER_LEDGER, "OTHER_LEDGER") \
    X(n_SEALED, "SEALED") \
    X(n_NOT_SEALED, "NOT_SEALED") \
    X(n_OTHER_VOTE, "OTHER_VOTE") \
    X(n_BALLOT, "BALLOT") \
    X(n_UNKNOWN_HOUSE, "UNKNOWN_HOUSE") \
    X(n_NOT_AN_ELECTOR, "NOT_AN_ELECTOR") \
    X(n_NO_STAKES, "NO_STAKES") \
    X(n_OTHER_SIDE, "OTHER_SIDE") \
    X(n_NO_DELEGATION, "NO_DELEGATION") \
    X(n_SELF_DELEGATION, "SELF_DELEGATION") \
    X(n_DELEGATION_CYCLE, "DELEGATION_CYCLE") \
    X(n_CREDITS, "CREDITS") \
    X(n_NO_CONVICTION, "NO_CONVICTION") \
    X(n_UNKNOWN_FUNDING, "UNKNOWN_FUNDING") \
    X(n_FUNDING_CLOSED, "FUNDING_CLOSED") \
    X(n_VOTE_LOCKED, "VOTE_LOCKED") \
    X(n_THROTTLED, "THROTTLED") \
    X(n_SUSPENDED, "SUSPENDED") \
    X(n_SELF_ROLE, "SELF_ROLE") \
    X(n_ROLE_CYCLE, "ROLE_CYCLE") \
    X(n_ROLE_DEPTH, "ROLE_DEPTH") \
    X(n_NO_HOLDER, "NO_HOLDER") \
    X(n_UNKNOWN_DIAL, "UNKNOWN_DIAL") \
    X(n_DIAL_BOUND, "DIAL_BOUND") \
    X(n_DIAL_STEP, "DIAL_STEP") \
    X(n_DIAL_COOLDOWN, "DIAL_COOLDOWN") \
    X(n_DIAL_SAME, "DIAL_SAME") \
    X(n_DIAL_WAITS, "DIAL_WAITS") \
    X(n_DIALLED, "DIALLED") \
    X(n_NO_CONTROLLER, "NO_CONTROLLER") \
    X(n_UNKNOWN_MINTER, "UNKNOWN_MINTER") \
    X(n_PAST, "PAST") \
    X(n_NO_GRANT, "NO_GRANT") \
    X(n_UNKNOWN_REQUEST, "UNKNOWN_REQUEST") \
    X(n_REQUEST_STATE, "REQUEST_STATE") \
    X(n_UNKNOWN_STREAM, "UNKNOWN_STREAM") \
    X(n_STREAM_TERMS, "STREAM_TERMS") \
    X(n_OVERLAP, "OVERLAP") \
    X(n_CADENCE, "CADENCE") \
    X(n_INFLATION, "INFLATION") \
    X(n_SHARE, "SHARE") \
    X(n_UNKNOWN_PROGRAMME, "UNKNOWN_PROGRAMME") \
    X(n_PROGRAMME_STATE, "PROGRAMME_STATE") \
    X(n_BOND, "BOND") \
    X(n_UNKNOWN_REPORT, "UNKNOWN_REPORT") \
    X(n_PROGRAMME_CYCLE, "PROGRAMME_CYCLE") \
    X(n_UNKNOWN_BUDGET, "UNKNOWN_BUDGET") \
    X(n_UNKNOWN_FEED, "UNKNOWN_FEED") \
    X(n_NO_REPORTERS, "NO_REPORTERS") \
    X(n_TOO_FEW_REPORTERS, "TOO_FEW_REPORTERS") \
    X(n_NOT_A_REPORTER, "NOT_A_REPORTER") \
    X(n_FEED_SILENT, "FEED_SILENT") \
    X(n_UNKNOWN_POOL, "UNKNOWN_POOL") \
    X(n_NOT_A_CLAIMANT, "NOT_A_CLAIMANT") \
    X(n_NOT_AN_ATTESTER, "NOT_AN_ATTESTER") \
    X(n_NOT_ATTESTED, "NOT_ATTESTED") \
    X(n_GATE, "GATE") \
    X(n_UNSETTLED, "UNSETTLED") \
    X(n_NO_LIST, "NO_LIST") \
    X(n_none, "UNKNOWN")

/* Sentences. */
#define SAYS(X) \
    X(s_OK, "it worked") \
    X(s_ARG, "an argument is NULL or outside what the function takes") \
    X(s_STATE, "the call does not fit the state of the object (for example apply before begin)") \
    X(s_BUSY, "the object is in the middle of another call") \
    X(s_NO_MEMORY, "the allocator gave no memory") \
    X(s_LIMIT, "a documented limit would be exceeded") \
    X(s_BUFFER, "the buffer is too small; the length that is needed was written") \
    X(s_INTERNAL, "an invariant of the library does not hold; please report it") \
    X(s_UNSUPPORTED, "this build or this object does not support that") \
    X(s_NOT_FOUND, "there is no such thing") \
    X(s_CANCELLED, "the caller cancelled the work") \
    X(s_END, "there is nothing more") \
    X(s_OVERFLOW, "the result does not fit in 256 bits") \
    X(s_UNDERFLOW, "the result would be below zero") \
    X(s_ZERO_DIVISOR, "the divisor is zero") \
    X(s_RANGE, "a number is outside its range") \
    X(s_TRUNCATED, "the bytes end too early") \
    X(s_TRAILING, "there are bytes after the end") \
    X(s_NOT_CANONICAL, "the bytes are not in canonical form") \
    X(s_TYPE, "a field holds another type than the schema says") \
    X(s_DEPTH, "nested deeper than allowed") \
    X(s_TOO_LARGE, "larger than allowed") \
    X(s_UNKNOWN_KEY, "a key that the schema does not have") \
    X(s_MISSING_FIELD, "a required field is missing") \
    X(s_TEXT, "text is not UTF-8 or holds control characters") \
    X(s_UNKNOWN_KIND, "there is no action of that kind") \
    X(s_NOT_SORTED, "a list is not strictly ascending") \
    X(s_SYNTAX, "the text cannot be read") \
    X(s_SIGNATURE, "a signature does not fit the action, the ledger and the key") \
    X(s_ALGORITHM, "unknown signature algorithm") \
    X(s_KEY, "not an acceptable public key") \
    X(s_NOT_THE_KEY, "a signing key does not belong to the actor") \
    X(s_THRESHOLD, "the signatures do not reach the actor's threshold") \
    X(s_NONCE, "this sequence number was used already") \
    X(s_NONCE_WINDOW, "this sequence number is too far behind, or too far ahead, of the lane's highest") \
    X(s_LANE, "the nonce lane belongs to no key that signed") \
    X(s_EXPIRED, "the action has expired") \
    X(s_EXPIRY, "the expiry is missing or too far ahead") \
    X(s_UNKNOWN_PARTY, "no party has this id") \
    X(s_UNSIGNED, "this ledger takes signed actions only") \
    X(s_SIGNED, "a ledger in host mode takes actions without an envelope") \
    X(s_CRYPTO, "the cryptographic library failed its self-test") \
    X(s_NOT_A_GUARDIAN, "the actor is no guardian of that person") \
    X(s_SELF_GUARDIAN, "nobody is their own guardian") \
    X(s_NO_RECOVERY, "there is no such recovery to stop") \
    X(s_OTHER_ACTION, "the signatures are for different actions") \
    X(s_NAMESPACE, "the signature was made for another purpose") \
    X(s_PASSPHRASE, "the passphrase does not open the key") \
    X(s_NOT_ALLOWED, "the actor may not do this") \
    X(s_NOT_A_MEMBER, "the party is not a member of the DAO") \
    X(s_MEMBER_EXISTS, "the party is a member already") \
    X(s_EXISTS, "it exists already") \
    X(s_MEMBER_CAP, "the DAO has as many members as its charter allows") \
    X(s_UNKNOWN_DAO, "no DAO has this id") \
    X(s_UNKNOWN_PROPOSAL, "the DAO has no proposal of this number") \
    X(s_UNKNOWN_PATHWAY, "the DAO has no pathway of this number") \
    X(s_KIND_NOT_CARRIED, "the pathway may not carry an action of this kind") \
    X(s_PROPOSAL_CLOSED, "the proposal is decided or closed") \
    X(s_VOTING_NOT_OPEN, "voting has not begun or is over") \
    X(s_ALREADY_VOTED, "the member voted already and the pathway allows no change") \
    X(s_NO_WEIGHT, "the member had no voting weight when the proposal opened") \
    X(s_CHOICE, "there is no such choice") \
    X(s_OPEN_PROPOSALS, "the DAO has as many open proposals as its charter allows") \
    X(s_NOT_DUE, "it is not yet time") \
    X(s_CONTRADICTION, "the settings contradict each other") \
    X(s_FUEL, "the action would write more records, or nest deeper, than one action may") \
    X(s_LAST_KEY, "the remaining keys could not reach the threshold") \
    X(s_REPEATED, "something is listed twice") \
    X(s_SELF_MEMBER, "a DAO cannot be a member of itself") \
    X(s_NOT_A_PERSON, "only a person has keys") \
    X(s_UNKNOWN_ROLE, "the DAO has no such role") \
    X(s_PAUSED, "it is paused") \
    X(s_NOT_PAUSED, "it is not paused") \
    X(s_CLOSED, "it was closed, which is final") \
    X(s_NOT_STARTED, "it has not started yet") \
    X(s_ENDED, "its time is over") \
    X(s_CAP, "more than the cap leaves") \
    X(s_ALLOWANCE, "more than the limit leaves for now") \
    X(s_UNKNOWN_TOKEN, "no token has this id") \
    X(s_BALANCE, "less is held than that takes") \
    X(s_BACKING, "a backed token is deposited and withdrawn, another one minted and burned") \
    X(s_EXIT_LOCKED, "the member voted for a proposal that is not processed yet") \
    X(s_UNKNOWN_OFFER, "the seller has no such offer") \
    X(s_SOLD_OUT, "the offer is closed, or every copy is sold") \
    X(s_UNKNOWN_SALE, "the seller has no such sale") \
    X(s_SALE_STATE, "the sale is in a state in which this cannot be done") \
    X(s_OWN_OFFER, "who offers something cannot buy it") \
    X(s_OTHER_GOODS, "the offer names something else than what is delivered") \
    X(s_POINTS, "more points than the charter lets a member give") \
    X(s_SELF_POINTS, "nobody gives points to themselves") \
    X(s_UNKNOWN_BOUNTY, "the poster has no such bounty") \
    X(s_BOUNTY_STATE, "the bounty is in a state in which this cannot be done") \
    X(s_TAKER_IS_POSTER, "who posts a bounty cannot take it") \
    X(s_TAKER_IS_ARBITER, "who rules on a bounty cannot take it") \
    X(s_NOT_A_TAKER, "the party is no taker of the bounty") \
    X(s_PLACE, "the bounty has no such place, or it is taken") \
    X(s_OTHER_TERMS, "the terms of the bounty have another hash") \
    X(s_STORE_IO, "reading or writing the file failed") \
    X(s_STORE_FULL, "the disk, or the size the file may grow to, is full") \
    X(s_FOREIGN, "not a libdaomesh ledger file") \
    X(s_VERSION, "made by a version of libdaomesh that this one does not know") \
    X(s_CORRUPT, "the file is damaged") \
    X(s_LOCKED, "another process has the ledger open for writing") \
    X(s_FORKED, "the ledger was opened by the parent process; open it again after a fork") \
    X(s_POISONED, "an earlier commit failed; close the ledger and open it again") \
    X(s_PLATFORM, "the file was written by another machine type; use the exported log") \
    X(s_READ_ONLY, "the ledger is open for reading only") \
    X(s_OTHER_WORK, "what was handed in has another hash") \
    X(s_CHILD_DEARER, "a back-to-back bounty cannot be dearer than its parent") \
    X(s_PARENT_SPENT, "more than the parent's other back-to-back bounties leave") \
    X(s_SETTLING, "the bounty, or one above it, is being settled") \
    X(s_REVISIONS, "the work was sent back as often as the terms allow") \
    X(s_MEMBER_CYCLE, "the DAO would be a member of itself through others") \
    X(s_JAILED, "the member is jailed") \
    X(s_NOT_JAILED, "the member is not jailed") \
    X(s_UNKNOWN_APPLICATION, "the DAO has no open application of this number") \
    X(s_NO_JOINING, "the DAO's charter names no pathway for applications") \
    X(s_VOUCHED, "the member vouches for this application already") \
    X(s_SPONSORED, "the application is being decided") \
    X(s_UNKNOWN_FOUNDING, "no founding of this number is open") \
    X(s_JOINED, "the founder has paid in already") \
    X(s_HEIGHT, "heights rise by one") \
    X(s_TIME, "time never falls") \
    X(s_RULES, "this library does not know that rules version") \
    X(s_PROOF, "the proof does not lead to the root") \
    X(s_PROOF_KIND, "the proof shows something else than was asked") \
    X(s_NEIGHBOURS, "the neighbours in the proof leave room for the key") \
    X(s_SHRINKS, "the later tree is smaller than the earlier one") \
    X(s_FORK, "the log has two roots for one size") \
    X(s_ORIGIN, "the checkpoint is of another log") \
    X(s_KEY_ID, "the key id is not that of the name and the key") \
    X(s_NOTE_SIGNATURE, "the signature of a known key does not fit the note") \
    X(s_SIGNED_TWICE, "a key signed the note twice") \
    X(s_LOG_UNSIGNED, "the log itself did not sign the checkpoint") \
    X(s_COSIGNERS, "fewer of the known keys signed than are required") \
    X(s_STALE, "the cosignatures are older than asked for") \
    X(s_NOT_PROVEN, "the evidence does not hold what the question needs") \
    X(s_NOT_VOTED, "there is no vote of the party on the proposal") \
    X(s_OTHER_LEDGER, "the evidence is about another ledger") \
    X(s_SEALED, "votes on this proposal are sealed first") \
    X(s_NOT_SEALED, "there is no sealed vote to open, or votes are not sealed here") \
    X(s_OTHER_VOTE, "the vote is not the one that was sealed") \
    X(s_BALLOT, "the pathway's proposals are voted on in another way: options and ballots, or for and against") \
    X(s_UNKNOWN_HOUSE, "the proposal has no such house") \
    X(s_NOT_AN_ELECTOR, "the party has no vote in that house") \
    X(s_NO_STAKES, "no stake is taken, or there is none to collect") \
    X(s_OTHER_SIDE, "the party staked on the other side") \
    X(s_NO_DELEGATION, "the member has no such delegation") \
    X(s_SELF_DELEGATION, "nobody delegates to themselves") \
    X(s_DELEGATION_CYCLE, "the delegation would come back to who gives it") \
    X(s_CREDITS, "the votes cost more credits than are left") \
    X(s_NO_CONVICTION, "the DAO takes no funding requests") \
    X(s_UNKNOWN_FUNDING, "the DAO has no funding request of this number") \
    X(s_FUNDING_CLOSED, "the funding request was paid or cancelled") \
    X(s_VOTE_LOCKED, "votes keep more of it locked") \
    X(s_THROTTLED, "the member missed too many duties to take new work") \
    X(s_SUSPENDED, "the member missed so many duties that only votes are left") \
    X(s_SELF_ROLE, "no role is its own admin") \
    X(s_ROLE_CYCLE, "the role would stand above itself through others") \
    X(s_ROLE_DEPTH, "more roles would stand above one another than may") \
    X(s_NO_HOLDER, "nobody holds the role") \
    X(s_UNKNOWN_DIAL, "the DAO has no dial of this number") \
    X(s_DIAL_BOUND, "the value is outside the dial's bounds") \
    X(s_DIAL_STEP, "the dial is turned farther than one turn may") \
    X(s_DIAL_COOLDOWN, "the dial was turned not long enough before") \
    X(s_DIAL_SAME, "the dial stands there already") \
    X(s_DIAL_WAITS, "a turn of the dial has not taken effect yet") \
    X(s_DIALLED, "a dial turns this setting") \
    X(s_NO_CONTROLLER, "no controller turns this dial") \
    X(s_UNKNOWN_MINTER, "the ledger has no minter of this number") \
    X(s_PAST, "the time is in the past") \
    X(s_NO_GRANT, "the party was given nothing that could be taken back") \
    X(s_UNKNOWN_REQUEST, "the minter has no mint of this number") \
    X(s_REQUEST_STATE, "the mint was carried out, or vetoed") \
    X(s_UNKNOWN_STREAM, "the ledger has no stream of this number") \
    X(s_STREAM_TERMS, "the terms of the stream do not allow it") \
    X(s_OVERLAP, "two evaluation windows would overlap") \
    X(s_CADENCE, "two evaluations would follow each other faster than the boundaries allow") \
    X(s_INFLATION, "more would be released in a window of time than the boundaries allow") \
    X(s_SHARE, "a larger part of the remaining allocation than the boundaries allow") \
    X(s_UNKNOWN_PROGRAMME, "the DAO has no programme of this number") \
    X(s_PROGRAMME_STATE, "the programme is in a state in which this cannot be done") \
    X(s_BOND, "less than the least bond, which is twice the last one") \
    X(s_UNKNOWN_REPORT, "the programme has no report of this number") \
    X(s_PROGRAMME_CYCLE, "programmes would fund each other in a circle") \
    X(s_UNKNOWN_BUDGET, "the DAO has no budget of this number") \
    X(s_UNKNOWN_FEED, "the DAO has no feed of this number") \
    X(s_NO_REPORTERS, "a feed needs somebody who reports") \
    X(s_TOO_FEW_REPORTERS, "more reports are needed than there are reporters") \
    X(s_NOT_A_REPORTER, "the party does not report to this feed") \
    X(s_FEED_SILENT, "fewer reporters than needed said something lately") \
    X(s_UNKNOWN_POOL, "there is no such pool, or it is another DAO's") \
    X(s_NOT_A_CLAIMANT, "the party never had a share in this pool") \
    X(s_NOT_AN_ATTESTER, "the party does not attest claimants of this pool") \
    X(s_NOT_ATTESTED, "fewer attesters than needed attested the claimant") \
    X(s_GATE, "claims are closed: the condition for them does not hold") \
    X(s_UNSETTLED, "too much changed since this was last settled: settle it first") \
    X(s_NO_LIST, "the pool has no list to join by") \
    X(s_none, "this library has no such status")

#define AT(text)            offsetof(struct status_texts, text)
#define ROOM(name, text)    char name[sizeof(text)];
#define LETTERS(name, text) text,

/* Every text once. Tables hold places in here: pointers would be larger, and the loader would mend each. */
struct status_texts {
    NAMES(ROOM)
    SAYS(ROOM)
};

static const struct status_texts texts = { NAMES(LETTERS) SAYS(LETTERS) };

static const char *text_at(uint32_t place)
{
    return (const char *)&texts + place;
}

_Static_assert(sizeof texts <= UINT16_MAX, "places of texts have 16 bits");

struct status {
    uint16_t number;
    uint16_t name; /* place in the texts */
    uint16_t text;
};

/* Ascending by number. */
static const struct status statuses[] = {
    { DAOMESH_OK, AT(n_OK), AT(s_OK) },
    { DAOMESH_E_ARG, AT(n_ARG), AT(s_ARG) },
    { DAOMESH_E_STATE, AT(n_STATE), AT(s_STATE) },
    { DAOMESH_E_BUSY, AT(n_BUSY), AT(s_BUSY) },
    { DAOMESH_E_NO_MEMORY, AT(n_NO_MEMORY), AT(s_NO_MEMORY) },
    { DAOMESH_E_LIMIT, AT(n_LIMIT), AT(s_LIMIT) },
    { DAOMESH_E_BUFFER, AT(n_BUFFER), AT(s_BUFFER) },
    { DAOMESH_E_INTERNAL, AT(n_INTERNAL), AT(s_INTERNAL) },
    { DAOMESH_E_UNSUPPORTED, AT(n_UNSUPPORTED), AT(s_UNSUPPORTED) },
    { DAOMESH_E_NOT_FOUND, AT(n_NOT_FOUND), AT(s_NOT_FOUND) },
    { DAOMESH_E_CANCELLED, AT(n_CANCELLED), AT(s_CANCELLED) },
    { DAOMESH_E_END, AT(n_END), AT(s_END) },
    { DAOMESH_E_OVERFLOW, AT(n_OVERFLOW), AT(s_OVERFLOW) },
    { DAOMESH_E_UNDERFLOW, AT(n_UNDERFLOW), AT(s_UNDERFLOW) },
    { DAOMESH_E_ZERO_DIVISOR, AT(n_ZERO_DIVISOR), AT(s_ZERO_DIVISOR) },
    { DAOMESH_E_RANGE, AT(n_RANGE), AT(s_RANGE) },
    { DAOMESH_E_TRUNCATED, AT(n_TRUNCATED), AT(s_TRUNCATED) },
    { DAOMESH_E_TRAILING, AT(n_TRAILING), AT(s_TRAILING) },
    { DAOMESH_E_NOT_CANONICAL, AT(n_NOT_CANONICAL), AT(s_NOT_CANONICAL) },
    { DAOMESH_E_TYPE, AT(n_TYPE), AT(s_TYPE) },
    { DAOMESH_E_DEPTH, AT(n_DEPTH), AT(s_DEPTH) },
    { DAOMESH_E_TOO_LARGE, AT(n_TOO_LARGE), AT(s_TOO_LARGE) },
    { DAOMESH_E_UNKNOWN_KEY, AT(n_UNKNOWN_KEY), AT(s_UNKNOWN_KEY) },
    { DAOMESH_E_MISSING_FIELD, AT(n_MISSING_FIELD), AT(s_MISSING_FIELD) },
    { DAOMESH_E_TEXT, AT(n_TEXT), AT(s_TEXT) },
    { DAOMESH_E_UNKNOWN_KIND, AT(n_UNKNOWN_KIND), AT(s_UNKNOWN_KIND) },
    { DAOMESH_E_NOT_SORTED, AT(n_NOT_SORTED), AT(s_NOT_SORTED) },
    { DAOMESH_E_SYNTAX, AT(n_SYNTAX), AT(s_SYNTAX) },
    { DAOMESH_E_SIGNATURE, AT(n_SIGNATURE), AT(s_SIGNATURE) },
    { DAOMESH_E_ALGORITHM, AT(n_ALGORITHM), AT(s_ALGORITHM) },
    { DAOMESH_E_KEY, AT(n_KEY), AT(s_KEY) },
    { DAOMESH_E_NOT_THE_KEY, AT(n_NOT_THE_KEY), AT(s_NOT_THE_KEY) },
    { DAOMESH_E_THRESHOLD, AT(n_THRESHOLD), AT(s_THRESHOLD) },
    { DAOMESH_E_NONCE, AT(n_NONCE), AT(s_NONCE) },
    { DAOMESH_E_NONCE_WINDOW, AT(n_NONCE_WINDOW), AT(s_NONCE_WINDOW) },
    { DAOMESH_E_LANE, AT(n_LANE), AT(s_LANE) },
    { DAOMESH_E_EXPIRED, AT(n_EXPIRED), AT(s_EXPIRED) },
    { DAOMESH_E_EXPIRY, AT(n_EXPIRY), AT(s_EXPIRY) },
    { DAOMESH_E_UNKNOWN_PARTY, AT(n_UNKNOWN_PARTY), AT(s_UNKNOWN_PARTY) },
    { DAOMESH_E_UNSIGNED, AT(n_UNSIGNED), AT(s_UNSIGNED) },
    { DAOMESH_E_SIGNED, AT(n_SIGNED), AT(s_SIGNED) },
    { DAOMESH_E_CRYPTO, AT(n_CRYPTO), AT(s_CRYPTO) },
    { DAOMESH_E_NOT_A_GUARDIAN, AT(n_NOT_A_GUARDIAN), AT(s_NOT_A_GUARDIAN) },
    { DAOMESH_E_SELF_GUARDIAN, AT(n_SELF_GUARDIAN), AT(s_SELF_GUARDIAN) },
    { DAOMESH_E_NO_RECOVERY, AT(n_NO_RECOVERY), AT(s_NO_RECOVERY) },
    { DAOMESH_E_OTHER_ACTION, AT(n_OTHER_ACTION), AT(s_OTHER_ACTION) },
    { DAOMESH_E_NAMESPACE, AT(n_NAMESPACE), AT(s_NAMESPACE) },
    { DAOMESH_E_PASSPHRASE, AT(n_PASSPHRASE), AT(s_PASSPHRASE) },
    { DAOMESH_E_NOT_ALLOWED, AT(n_NOT_ALLOWED), AT(s_NOT_ALLOWED) },
    { DAOMESH_E_NOT_A_MEMBER, AT(n_NOT_A_MEMBER), AT(s_NOT_A_MEMBER) },
    { DAOMESH_E_MEMBER_EXISTS, AT(n_MEMBER_EXISTS), AT(s_MEMBER_EXISTS) },
    { DAOMESH_E_EXISTS, AT(n_EXISTS), AT(s_EXISTS) },
    { DAOMESH_E_MEMBER_CAP, AT(n_MEMBER_CAP), AT(s_MEMBER_CAP) },
    { DAOMESH_E_UNKNOWN_DAO, AT(n_UNKNOWN_DAO), AT(s_UNKNOWN_DAO) },
    { DAOMESH_E_UNKNOWN_PROPOSAL, AT(n_UNKNOWN_PROPOSAL), AT(s_UNKNOWN_PROPOSAL) },
    { DAOMESH_E_UNKNOWN_PATHWAY, AT(n_UNKNOWN_PATHWAY), AT(s_UNKNOWN_PATHWAY) },
    { DAOMESH_E_KIND_NOT_CARRIED, AT(n_KIND_NOT_CARRIED), AT(s_KIND_NOT_CARRIED) },
    { DAOMESH_E_PROPOSAL_CLOSED, AT(n_PROPOSAL_CLOSED), AT(s_PROPOSAL_CLOSED) },
    { DAOMESH_E_VOTING_NOT_OPEN, AT(n_VOTING_NOT_OPEN), AT(s_VOTING_NOT_OPEN) },
    { DAOMESH_E_ALREADY_VOTED, AT(n_ALREADY_VOTED), AT(s_ALREADY_VOTED) },
    { DAOMESH_E_NO_WEIGHT, AT(n_NO_WEIGHT), AT(s_NO_WEIGHT) },
    { DAOMESH_E_CHOICE, AT(n_CHOICE), AT(s_CHOICE) },
    { DAOMESH_E_OPEN_PROPOSALS, AT(n_OPEN_PROPOSALS), AT(s_OPEN_PROPOSALS) },
    { DAOMESH_E_NOT_DUE, AT(n_NOT_DUE), AT(s_NOT_DUE) },
    { DAOMESH_E_CONTRADICTION, AT(n_CONTRADICTION), AT(s_CONTRADICTION) },
    { DAOMESH_E_FUEL, AT(n_FUEL), AT(s_FUEL) },
    { DAOMESH_E_LAST_KEY, AT(n_LAST_KEY), AT(s_LAST_KEY) },
    { DAOMESH_E_REPEATED, AT(n_REPEATED), AT(s_REPEATED) },
    { DAOMESH_E_SELF_MEMBER, AT(n_SELF_MEMBER), AT(s_SELF_MEMBER) },
    { DAOMESH_E_NOT_A_PERSON, AT(n_NOT_A_PERSON), AT(s_NOT_A_PERSON) },
    { DAOMESH_E_UNKNOWN_ROLE, AT(n_UNKNOWN_ROLE), AT(s_UNKNOWN_ROLE) },
    { DAOMESH_E_PAUSED, AT(n_PAUSED), AT(s_PAUSED) },
    { DAOMESH_E_NOT_PAUSED, AT(n_NOT_PAUSED), AT(s_NOT_PAUSED) },
    { DAOMESH_E_CLOSED, AT(n_CLOSED), AT(s_CLOSED) },
    { DAOMESH_E_NOT_STARTED, AT(n_NOT_STARTED), AT(s_NOT_STARTED) },
    { DAOMESH_E_ENDED, AT(n_ENDED), AT(s_ENDED) },
    { DAOMESH_E_CAP, AT(n_CAP), AT(s_CAP) },
    { DAOMESH_E_ALLOWANCE, AT(n_ALLOWANCE), AT(s_ALLOWANCE) },
    { DAOMESH_E_UNKNOWN_TOKEN, AT(n_UNKNOWN_TOKEN), AT(s_UNKNOWN_TOKEN) },
    { DAOMESH_E_BALANCE, AT(n_BALANCE), AT(s_BALANCE) },
    { DAOMESH_E_BACKING, AT(n_BACKING), AT(s_BACKING) },
    { DAOMESH_E_EXIT_LOCKED, AT(n_EXIT_LOCKED), AT(s_EXIT_LOCKED) },
    { DAOMESH_E_UNKNOWN_OFFER, AT(n_UNKNOWN_OFFER), AT(s_UNKNOWN_OFFER) },
    { DAOMESH_E_SOLD_OUT, AT(n_SOLD_OUT), AT(s_SOLD_OUT) },
    { DAOMESH_E_UNKNOWN_SALE, AT(n_UNKNOWN_SALE), AT(s_UNKNOWN_SALE) },
    { DAOMESH_E_SALE_STATE, AT(n_SALE_STATE), AT(s_SALE_STATE) },
    { DAOMESH_E_OWN_OFFER, AT(n_OWN_OFFER), AT(s_OWN_OFFER) },
    { DAOMESH_E_OTHER_GOODS, AT(n_OTHER_GOODS), AT(s_OTHER_GOODS) },
    { DAOMESH_E_POINTS, AT(n_POINTS), AT(s_POINTS) },
    { DAOMESH_E_SELF_POINTS, AT(n_SELF_POINTS), AT(s_SELF_POINTS) },
    { DAOMESH_E_UNKNOWN_BOUNTY, AT(n_UNKNOWN_BOUNTY), AT(s_UNKNOWN_BOUNTY) },
    { DAOMESH_E_BOUNTY_STATE, AT(n_BOUNTY_STATE), AT(s_BOUNTY_STATE) },
    { DAOMESH_E_TAKER_IS_POSTER, AT(n_TAKER_IS_POSTER), AT(s_TAKER_IS_POSTER) },
    { DAOMESH_E_TAKER_IS_ARBITER, AT(n_TAKER_IS_ARBITER), AT(s_TAKER_IS_ARBITER) },
    { DAOMESH_E_NOT_A_TAKER, AT(n_NOT_A_TAKER), AT(s_NOT_A_TAKER) },
    { DAOMESH_E_PLACE, AT(n_PLACE), AT(s_PLACE) },
    { DAOMESH_E_OTHER_TERMS, AT(n_OTHER_TERMS), AT(s_OTHER_TERMS) },
    { DAOMESH_E_STORE_IO, AT(n_STORE_IO), AT(s_STORE_IO) },
    { DAOMESH_E_STORE_FULL, AT(n_STORE_FULL), AT(s_STORE_FULL) },
    { DAOMESH_E_FOREIGN, AT(n_FOREIGN), AT(s_FOREIGN) },
    { DAOMESH_E_VERSION, AT(n_VERSION), AT(s_VERSION) },
    { DAOMESH_E_CORRUPT, AT(n_CORRUPT), AT(s_CORRUPT) },
    { DAOMESH_E_LOCKED, AT(n_LOCKED), AT(s_LOCKED) },
    { DAOMESH_E_FORKED, AT(n_FORKED), AT(s_FORKED) },
    { DAOMESH_E_POISONED, AT(n_POISONED), AT(s_POISONED) },
    { DAOMESH_E_PLATFORM, AT(n_PLATFORM), AT(s_PLATFORM) },
    { DAOMESH_E_READ_ONLY, AT(n_READ_ONLY), AT(s_READ_ONLY) },
    { DAOMESH_E_OTHER_WORK, AT(n_OTHER_WORK), AT(s_OTHER_WORK) },
    { DAOMESH_E_CHILD_DEARER, AT(n_CHILD_DEARER), AT(s_CHILD_DEARER) },
    { DAOMESH_E_PARENT_SPENT, AT(n_PARENT_SPENT), AT(s_PARENT_SPENT) },
    { DAOMESH_E_SETTLING, AT(n_SETTLING), AT(s_SETTLING) },
    { DAOMESH_E_REVISIONS, AT(n_REVISIONS), AT(s_REVISIONS) },
    { DAOMESH_E_MEMBER_CYCLE, AT(n_MEMBER_CYCLE), AT(s_MEMBER_CYCLE) },
    { DAOMESH_E_JAILED, AT(n_JAILED), AT(s_JAILED) },
    { DAOMESH_E_NOT_JAILED, AT(n_NOT_JAILED), AT(s_NOT_JAILED) },
    { DAOMESH_E_UNKNOWN_APPLICATION, AT(n_UNKNOWN_APPLICATION), AT(s_UNKNOWN_APPLICATION) },
    { DAOMESH_E_NO_JOINING, AT(n_NO_JOINING), AT(s_NO_JOINING) },
    { DAOMESH_E_VOUCHED, AT(n_VOUCHED), AT(s_VOUCHED) },
    { DAOMESH_E_SPONSORED, AT(n_SPONSORED), AT(s_SPONSORED) },
    { DAOMESH_E_UNKNOWN_FOUNDING, AT(n_UNKNOWN_FOUNDING), AT(s_UNKNOWN_FOUNDING) },
    { DAOMESH_E_JOINED, AT(n_JOINED), AT(s_JOINED) },
    { DAOMESH_E_HEIGHT, AT(n_HEIGHT), AT(s_HEIGHT) },
    { DAOMESH_E_TIME, AT(n_TIME), AT(s_TIME) },
    { DAOMESH_E_RULES, AT(n_RULES), AT(s_RULES) },
    { DAOMESH_E_PROOF, AT(n_PROOF), AT(s_PROOF) },
    { DAOMESH_E_PROOF_KIND, AT(n_PROOF_KIND), AT(s_PROOF_KIND) },
    { DAOMESH_E_NEIGHBOURS, AT(n_NEIGHBOURS), AT(s_NEIGHBOURS) },
    { DAOMESH_E_SHRINKS, AT(n_SHRINKS), AT(s_SHRINKS) },
    { DAOMESH_E_FORK, AT(n_FORK), AT(s_FORK) },
    { DAOMESH_E_ORIGIN, AT(n_ORIGIN), AT(s_ORIGIN) },
    { DAOMESH_E_KEY_ID, AT(n_KEY_ID), AT(s_KEY_ID) },
    { DAOMESH_E_NOTE_SIGNATURE, AT(n_NOTE_SIGNATURE), AT(s_NOTE_SIGNATURE) },
    { DAOMESH_E_SIGNED_TWICE, AT(n_SIGNED_TWICE), AT(s_SIGNED_TWICE) },
    { DAOMESH_E_LOG_UNSIGNED, AT(n_LOG_UNSIGNED), AT(s_LOG_UNSIGNED) },
    { DAOMESH_E_COSIGNERS, AT(n_COSIGNERS), AT(s_COSIGNERS) },
    { DAOMESH_E_STALE, AT(n_STALE), AT(s_STALE) },
    { DAOMESH_E_NOT_PROVEN, AT(n_NOT_PROVEN), AT(s_NOT_PROVEN) },
    { DAOMESH_E_NOT_VOTED, AT(n_NOT_VOTED), AT(s_NOT_VOTED) },
    { DAOMESH_E_OTHER_LEDGER, AT(n_OTHER_LEDGER), AT(s_OTHER_LEDGER) },
    { DAOMESH_E_SEALED, AT(n_SEALED), AT(s_SEALED) },
    { DAOMESH_E_NOT_SEALED, AT(n_NOT_SEALED), AT(s_NOT_SEALED) },
    { DAOMESH_E_OTHER_VOTE, AT(n_OTHER_VOTE), AT(s_OTHER_VOTE) },
    { DAOMESH_E_BALLOT, AT(n_BALLOT), AT(s_BALLOT) },
    { DAOMESH_E_UNKNOWN_HOUSE, AT(n_UNKNOWN_HOUSE), AT(s_UNKNOWN_HOUSE) },
    { DAOMESH_E_NOT_AN_ELECTOR, AT(n_NOT_AN_ELECTOR), AT(s_NOT_AN_ELECTOR) },
    { DAOMESH_E_NO_STAKES, AT(n_NO_STAKES), AT(s_NO_STAKES) },
    { DAOMESH_E_OTHER_SIDE, AT(n_OTHER_SIDE), AT(s_OTHER_SIDE) },
    { DAOMESH_E_NO_DELEGATION, AT(n_NO_DELEGATION), AT(s_NO_DELEGATION) },
    { DAOMESH_E_SELF_DELEGATION, AT(n_SELF_DELEGATION), AT(s_SELF_DELEGATION) },
    { DAOMESH_E_DELEGATION_CYCLE, AT(n_DELEGATION_CYCLE), AT(s_DELEGATION_CYCLE) },
    { DAOMESH_E_CREDITS, AT(n_CREDITS), AT(s_CREDITS) },
    { DAOMESH_E_NO_CONVICTION, AT(n_NO_CONVICTION), AT(s_NO_CONVICTION) },
    { DAOMESH_E_UNKNOWN_FUNDING, AT(n_UNKNOWN_FUNDING), AT(s_UNKNOWN_FUNDING) },
    { DAOMESH_E_FUNDING_CLOSED, AT(n_FUNDING_CLOSED), AT(s_FUNDING_CLOSED) },
    { DAOMESH_E_VOTE_LOCKED, AT(n_VOTE_LOCKED), AT(s_VOTE_LOCKED) },
    { DAOMESH_E_THROTTLED, AT(n_THROTTLED), AT(s_THROTTLED) },
    { DAOMESH_E_SUSPENDED, AT(n_SUSPENDED), AT(s_SUSPENDED) },
    { DAOMESH_E_SELF_ROLE, AT(n_SELF_ROLE), AT(s_SELF_ROLE) },
    { DAOMESH_E_ROLE_CYCLE, AT(n_ROLE_CYCLE), AT(s_ROLE_CYCLE) },
    { DAOMESH_E_ROLE_DEPTH, AT(n_ROLE_DEPTH), AT(s_ROLE_DEPTH) },
    { DAOMESH_E_NO_HOLDER, AT(n_NO_HOLDER), AT(s_NO_HOLDER) },
    { DAOMESH_E_UNKNOWN_DIAL, AT(n_UNKNOWN_DIAL), AT(s_UNKNOWN_DIAL) },
    { DAOMESH_E_DIAL_BOUND, AT(n_DIAL_BOUND), AT(s_DIAL_BOUND) },
    { DAOMESH_E_DIAL_STEP, AT(n_DIAL_STEP), AT(s_DIAL_STEP) },
    { DAOMESH_E_DIAL_COOLDOWN, AT(n_DIAL_COOLDOWN), AT(s_DIAL_COOLDOWN) },
    { DAOMESH_E_DIAL_SAME, AT(n_DIAL_SAME), AT(s_DIAL_SAME) },
    { DAOMESH_E_DIAL_WAITS, AT(n_DIAL_WAITS), AT(s_DIAL_WAITS) },
    { DAOMESH_E_DIALLED, AT(n_DIALLED), AT(s_DIALLED) },
    { DAOMESH_E_NO_CONTROLLER, AT(n_NO_CONTROLLER), AT(s_NO_CONTROLLER) },
    { DAOMESH_E_UNKNOWN_MINTER, AT(n_UNKNOWN_MINTER), AT(s_UNKNOWN_MINTER) },
    { DAOMESH_E_PAST, AT(n_PAST), AT(s_PAST) },
    { DAOMESH_E_NO_GRANT, AT(n_NO_GRANT), AT(s_NO_GRANT) },
    { DAOMESH_E_UNKNOWN_REQUEST, AT(n_UNKNOWN_REQUEST), AT(s_UNKNOWN_REQUEST) },
    { DAOMESH_E_REQUEST_STATE, AT(n_REQUEST_STATE), AT(s_REQUEST_STATE) },
    { DAOMESH_E_UNKNOWN_STREAM, AT(n_UNKNOWN_STREAM), AT(s_UNKNOWN_STREAM) },
    { DAOMESH_E_STREAM_TERMS, AT(n_STREAM_TERMS), AT(s_STREAM_TERMS) },
    { DAOMESH_E_OVERLAP, AT(n_OVERLAP), AT(s_OVERLAP) },
    { DAOMESH_E_CADENCE, AT(n_CADENCE), AT(s_CADENCE) },
    { DAOMESH_E_INFLATION, AT(n_INFLATION), AT(s_INFLATION) },
    { DAOMESH_E_SHARE, AT(n_SHARE), AT(s_SHARE) },
    { DAOMESH_E_UNKNOWN_PROGRAMME, AT(n_UNKNOWN_PROGRAMME), AT(s_UNKNOWN_PROGRAMME) },
    { DAOMESH_E_PROGRAMME_STATE, AT(n_PROGRAMME_STATE), AT(s_PROGRAMME_STATE) },
    { DAOMESH_E_BOND, AT(n_BOND), AT(s_BOND) },
    { DAOMESH_E_UNKNOWN_REPORT, AT(n_UNKNOWN_REPORT), AT(s_UNKNOWN_REPORT) },
    { DAOMESH_E_PROGRAMME_CYCLE, AT(n_PROGRAMME_CYCLE), AT(s_PROGRAMME_CYCLE) },
    { DAOMESH_E_UNKNOWN_BUDGET, AT(n_UNKNOWN_BUDGET), AT(s_UNKNOWN_BUDGET) },
    { DAOMESH_E_UNKNOWN_FEED, AT(n_UNKNOWN_FEED), AT(s_UNKNOWN_FEED) },
    { DAOMESH_E_NO_REPORTERS, AT(n_NO_REPORTERS), AT(s_NO_REPORTERS) },
    { DAOMESH_E_TOO_FEW_REPORTERS, AT(n_TOO_FEW_REPORTERS), AT(s_TOO_FEW_REPORTERS) },
    { DAOMESH_E_NOT_A_REPORTER, AT(n_NOT_A_REPORTER), AT(s_NOT_A_REPORTER) },
    { DAOMESH_E_FEED_SILENT, AT(n_FEED_SILENT), AT(s_FEED_SILENT) },
    { DAOMESH_E_UNKNOWN_POOL, AT(n_UNKNOWN_POOL), AT(s_UNKNOWN_POOL) },
    { DAOMESH_E_NOT_A_CLAIMANT, AT(n_NOT_A_CLAIMANT), AT(s_NOT_A_CLAIMANT) },
    { DAOMESH_E_NOT_AN_ATTESTER, AT(n_NOT_AN_ATTESTER), AT(s_NOT_AN_ATTESTER) },
    { DAOMESH_E_NOT_ATTESTED, AT(n_NOT_ATTESTED), AT(s_NOT_ATTESTED) },
    { DAOMESH_E_GATE, AT(n_GATE), AT(s_GATE) },
    { DAOMESH_E_UNSETTLED, AT(n_UNSETTLED), AT(s_UNSETTLED) },
    { DAOMESH_E_NO_LIST, AT(n_NO_LIST), AT(s_NO_LIST) },
};

static const struct status *find_status(int32_t number)
{
    static const struct status none = { 0, AT(n_none), AT(s_none) };
    size_t low = 0, high = COUNT_OF(statuses);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (statuses[middle].number == number) return &statuses[middle];
        if (statuses[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return &none;
}

const char *daomesh_status_name(int32_t status)
{
    return text_at(find_status(status)->name);
}

const char *daomesh_status_text(int32_t status)
{
    return text_at(find_status(status)->text);
}
