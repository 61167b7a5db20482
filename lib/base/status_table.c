/* Names and sentences of the statuses. Generated from schema/ by tools/generate; change the schema, not this file. */
#include "base/base.h"

struct status {
    int32_t number;
    const char *name;
    const char *text;
};

/* Ascending by number. */
static const struct status statuses[] = {
    { DAOMESH_OK, "OK", "it worked" },
    { DAOMESH_E_ARG, "ARG", "an argument is NULL or outside what the function takes" },
    { DAOMESH_E_STATE, "STATE", "the call does not fit the state of the object (for example apply before begin)" },
    { DAOMESH_E_BUSY, "BUSY", "the object is in the middle of another call" },
    { DAOMESH_E_NO_MEMORY, "NO_MEMORY", "the allocator gave no memory" },
    { DAOMESH_E_LIMIT, "LIMIT", "a documented limit would be exceeded" },
    { DAOMESH_E_BUFFER, "BUFFER", "the buffer is too small; the length that is needed was written" },
    { DAOMESH_E_INTERNAL, "INTERNAL", "an invariant of the library does not hold; please report it" },
    { DAOMESH_E_UNSUPPORTED, "UNSUPPORTED", "this build or this object does not support that" },
    { DAOMESH_E_NOT_FOUND, "NOT_FOUND", "there is no such thing" },
    { DAOMESH_E_CANCELLED, "CANCELLED", "the caller cancelled the work" },
    { DAOMESH_E_END, "END", "there is nothing more" },
    { DAOMESH_E_OVERFLOW, "OVERFLOW", "the result does not fit in 256 bits" },
    { DAOMESH_E_UNDERFLOW, "UNDERFLOW", "the result would be below zero" },
    { DAOMESH_E_ZERO_DIVISOR, "ZERO_DIVISOR", "the divisor is zero" },
    { DAOMESH_E_RANGE, "RANGE", "a number is outside its range" },
    { DAOMESH_E_TRUNCATED, "TRUNCATED", "the bytes end too early" },
    { DAOMESH_E_TRAILING, "TRAILING", "there are bytes after the end" },
    { DAOMESH_E_NOT_CANONICAL, "NOT_CANONICAL", "the bytes are not in canonical form" },
    { DAOMESH_E_TYPE, "TYPE", "a field holds another type than the schema says" },
    { DAOMESH_E_DEPTH, "DEPTH", "nested deeper than allowed" },
    { DAOMESH_E_TOO_LARGE, "TOO_LARGE", "larger than allowed" },
    { DAOMESH_E_UNKNOWN_KEY, "UNKNOWN_KEY", "a key that the schema does not have" },
    { DAOMESH_E_MISSING_FIELD, "MISSING_FIELD", "a required field is missing" },
    { DAOMESH_E_TEXT, "TEXT", "text is not UTF-8 or holds control characters" },
    { DAOMESH_E_UNKNOWN_KIND, "UNKNOWN_KIND", "there is no action of that kind" },
    { DAOMESH_E_NOT_SORTED, "NOT_SORTED", "a list is not strictly ascending" },
    { DAOMESH_E_SYNTAX, "SYNTAX", "the text cannot be read" },
    { DAOMESH_E_SIGNATURE, "SIGNATURE", "a signature does not fit the action, the ledger and the key" },
    { DAOMESH_E_ALGORITHM, "ALGORITHM", "unknown signature algorithm" },
    { DAOMESH_E_KEY, "KEY", "not an acceptable public key" },
    { DAOMESH_E_NOT_THE_KEY, "NOT_THE_KEY", "a signing key does not belong to the actor" },
    { DAOMESH_E_THRESHOLD, "THRESHOLD", "the signatures do not reach the actor's threshold" },
    { DAOMESH_E_NONCE, "NONCE", "this sequence number was used already" },
    { DAOMESH_E_NONCE_WINDOW, "NONCE_WINDOW", "this sequence number is too far behind, or too far ahead, of the lane's highest" },
    { DAOMESH_E_LANE, "LANE", "the nonce lane belongs to no key that signed" },
    { DAOMESH_E_EXPIRED, "EXPIRED", "the action has expired" },
    { DAOMESH_E_EXPIRY, "EXPIRY", "the expiry is missing or too far ahead" },
    { DAOMESH_E_UNKNOWN_PARTY, "UNKNOWN_PARTY", "no party has this id" },
    { DAOMESH_E_UNSIGNED, "UNSIGNED", "this ledger takes signed actions only" },
    { DAOMESH_E_SIGNED, "SIGNED", "a ledger in host mode takes actions without an envelope" },
    { DAOMESH_E_CRYPTO, "CRYPTO", "the cryptographic library failed its self-test" },
    { DAOMESH_E_NOT_A_GUARDIAN, "NOT_A_GUARDIAN", "the actor is no guardian of that person" },
    { DAOMESH_E_SELF_GUARDIAN, "SELF_GUARDIAN", "nobody is their own guardian" },
    { DAOMESH_E_NO_RECOVERY, "NO_RECOVERY", "there is no such recovery to stop" },
    { DAOMESH_E_OTHER_ACTION, "OTHER_ACTION", "the signatures are for different actions" },
    { DAOMESH_E_NAMESPACE, "NAMESPACE", "the signature was made for another purpose" },
    { DAOMESH_E_PASSPHRASE, "PASSPHRASE", "the passphrase does not open the key" },
    { DAOMESH_E_NOT_ALLOWED, "NOT_ALLOWED", "the actor may not do this" },
    { DAOMESH_E_NOT_A_MEMBER, "NOT_A_MEMBER", "the party is not a member of the DAO" },
    { DAOMESH_E_MEMBER_EXISTS, "MEMBER_EXISTS", "the party is a member already" },
    { DAOMESH_E_EXISTS, "EXISTS", "it exists already" },
    { DAOMESH_E_MEMBER_CAP, "MEMBER_CAP", "the DAO has as many members as its charter allows" },
    { DAOMESH_E_UNKNOWN_DAO, "UNKNOWN_DAO", "no DAO has this id" },
    { DAOMESH_E_UNKNOWN_PROPOSAL, "UNKNOWN_PROPOSAL", "the DAO has no proposal of this number" },
    { DAOMESH_E_UNKNOWN_PATHWAY, "UNKNOWN_PATHWAY", "the DAO has no pathway of this number" },
    { DAOMESH_E_KIND_NOT_CARRIED, "KIND_NOT_CARRIED", "the pathway may not carry an action of this kind" },
    { DAOMESH_E_PROPOSAL_CLOSED, "PROPOSAL_CLOSED", "the proposal is decided or closed" },
    { DAOMESH_E_VOTING_NOT_OPEN, "VOTING_NOT_OPEN", "voting has not begun or is over" },
    { DAOMESH_E_ALREADY_VOTED, "ALREADY_VOTED", "the member voted already and the pathway allows no change" },
    { DAOMESH_E_NO_WEIGHT, "NO_WEIGHT", "the member had no voting weight when the proposal opened" },
    { DAOMESH_E_CHOICE, "CHOICE", "the proposal has no such choice" },
    { DAOMESH_E_OPEN_PROPOSALS, "OPEN_PROPOSALS", "the DAO has as many open proposals as its charter allows" },
    { DAOMESH_E_NOT_DUE, "NOT_DUE", "it is not yet time" },
    { DAOMESH_E_CONTRADICTION, "CONTRADICTION", "the settings contradict each other" },
    { DAOMESH_E_FUEL, "FUEL", "the action would write more records, or nest deeper, than one action may" },
    { DAOMESH_E_LAST_KEY, "LAST_KEY", "the remaining keys could not reach the threshold" },
    { DAOMESH_E_REPEATED, "REPEATED", "something is listed twice" },
    { DAOMESH_E_SELF_MEMBER, "SELF_MEMBER", "a DAO cannot be a member of itself" },
    { DAOMESH_E_NOT_A_PERSON, "NOT_A_PERSON", "only a person has keys" },
    { DAOMESH_E_UNKNOWN_ROLE, "UNKNOWN_ROLE", "the DAO has no such role" },
    { DAOMESH_E_PAUSED, "PAUSED", "it is paused" },
    { DAOMESH_E_NOT_PAUSED, "NOT_PAUSED", "it is not paused" },
    { DAOMESH_E_CLOSED, "CLOSED", "it was closed, which is final" },
    { DAOMESH_E_NOT_STARTED, "NOT_STARTED", "it has not started yet" },
    { DAOMESH_E_ENDED, "ENDED", "its time is over" },
    { DAOMESH_E_CAP, "CAP", "more than the cap leaves" },
    { DAOMESH_E_ALLOWANCE, "ALLOWANCE", "more than the limit leaves for now" },
    { DAOMESH_E_UNKNOWN_TOKEN, "UNKNOWN_TOKEN", "no token has this id" },
    { DAOMESH_E_BALANCE, "BALANCE", "less is held than that takes" },
    { DAOMESH_E_BACKING, "BACKING", "a backed token is deposited and withdrawn, another one minted and burned" },
    { DAOMESH_E_EXIT_LOCKED, "EXIT_LOCKED", "the member voted for a proposal that is not processed yet" },
    { DAOMESH_E_UNKNOWN_OFFER, "UNKNOWN_OFFER", "the seller has no such offer" },
    { DAOMESH_E_SOLD_OUT, "SOLD_OUT", "the offer is closed, or every copy is sold" },
    { DAOMESH_E_UNKNOWN_SALE, "UNKNOWN_SALE", "the seller has no such sale" },
    { DAOMESH_E_SALE_STATE, "SALE_STATE", "the sale is in a state in which this cannot be done" },
    { DAOMESH_E_OWN_OFFER, "OWN_OFFER", "who offers something cannot buy it" },
    { DAOMESH_E_OTHER_GOODS, "OTHER_GOODS", "the offer names something else than what is delivered" },
    { DAOMESH_E_POINTS, "POINTS", "more points than the charter lets a member give" },
    { DAOMESH_E_SELF_POINTS, "SELF_POINTS", "nobody gives points to themselves" },
    { DAOMESH_E_UNKNOWN_BOUNTY, "UNKNOWN_BOUNTY", "the poster has no such bounty" },
    { DAOMESH_E_BOUNTY_STATE, "BOUNTY_STATE", "the bounty is in a state in which this cannot be done" },
    { DAOMESH_E_TAKER_IS_POSTER, "TAKER_IS_POSTER", "who posts a bounty cannot take it" },
    { DAOMESH_E_TAKER_IS_ARBITER, "TAKER_IS_ARBITER", "who rules on a bounty cannot take it" },
    { DAOMESH_E_NOT_A_TAKER, "NOT_A_TAKER", "the party is no taker of the bounty" },
    { DAOMESH_E_PLACE, "PLACE", "the bounty has no such place, or it is taken" },
    { DAOMESH_E_OTHER_TERMS, "OTHER_TERMS", "the terms of the bounty have another hash" },
    { DAOMESH_E_STORE_IO, "STORE_IO", "reading or writing the file failed" },
    { DAOMESH_E_STORE_FULL, "STORE_FULL", "the disk, or the size the file may grow to, is full" },
    { DAOMESH_E_FOREIGN, "FOREIGN", "not a libdaomesh ledger file" },
    { DAOMESH_E_VERSION, "VERSION", "made by a version of libdaomesh that this one does not know" },
    { DAOMESH_E_CORRUPT, "CORRUPT", "the file is damaged" },
    { DAOMESH_E_LOCKED, "LOCKED", "another process has the ledger open for writing" },
    { DAOMESH_E_FORKED, "FORKED", "the ledger was opened by the parent process; open it again after a fork" },
    { DAOMESH_E_POISONED, "POISONED", "an earlier commit failed; close the ledger and open it again" },
    { DAOMESH_E_PLATFORM, "PLATFORM", "the file was written by another machine type; use the exported log" },
    { DAOMESH_E_READ_ONLY, "READ_ONLY", "the ledger is open for reading only" },
    { DAOMESH_E_OTHER_WORK, "OTHER_WORK", "what was handed in has another hash" },
    { DAOMESH_E_CHILD_DEARER, "CHILD_DEARER", "a back-to-back bounty cannot be dearer than its parent" },
    { DAOMESH_E_PARENT_SPENT, "PARENT_SPENT", "more than the parent's other back-to-back bounties leave" },
    { DAOMESH_E_SETTLING, "SETTLING", "the bounty, or one above it, is being settled" },
    { DAOMESH_E_REVISIONS, "REVISIONS", "the work was sent back as often as the terms allow" },
    { DAOMESH_E_MEMBER_CYCLE, "MEMBER_CYCLE", "the DAO would be a member of itself through others" },
    { DAOMESH_E_JAILED, "JAILED", "the member is jailed" },
    { DAOMESH_E_NOT_JAILED, "NOT_JAILED", "the member is not jailed" },
    { DAOMESH_E_UNKNOWN_APPLICATION, "UNKNOWN_APPLICATION", "the DAO has no open application of this number" },
    { DAOMESH_E_NO_JOINING, "NO_JOINING", "the DAO's charter names no pathway for applications" },
    { DAOMESH_E_VOUCHED, "VOUCHED", "the member vouches for this application already" },
    { DAOMESH_E_SPONSORED, "SPONSORED", "the application is being decided" },
    { DAOMESH_E_UNKNOWN_FOUNDING, "UNKNOWN_FOUNDING", "no founding of this number is open" },
    { DAOMESH_E_JOINED, "JOINED", "the founder has paid in already" },
    { DAOMESH_E_HEIGHT, "HEIGHT", "heights rise by one" },
    { DAOMESH_E_TIME, "TIME", "time never falls" },
    { DAOMESH_E_RULES, "RULES", "this library does not know that rules version" },
    { DAOMESH_E_PROOF, "PROOF", "the proof does not lead to the root" },
    { DAOMESH_E_PROOF_KIND, "PROOF_KIND", "the proof shows something else than was asked" },
    { DAOMESH_E_NEIGHBOURS, "NEIGHBOURS", "the neighbours in the proof leave room for the key" },
    { DAOMESH_E_SHRINKS, "SHRINKS", "the later tree is smaller than the earlier one" },
    { DAOMESH_E_FORK, "FORK", "the log has two roots for one size" },
    { DAOMESH_E_ORIGIN, "ORIGIN", "the checkpoint is of another log" },
    { DAOMESH_E_KEY_ID, "KEY_ID", "the key id is not that of the name and the key" },
    { DAOMESH_E_NOTE_SIGNATURE, "NOTE_SIGNATURE", "the signature of a known key does not fit the note" },
    { DAOMESH_E_SIGNED_TWICE, "SIGNED_TWICE", "a key signed the note twice" },
    { DAOMESH_E_LOG_UNSIGNED, "LOG_UNSIGNED", "the log itself did not sign the checkpoint" },
    { DAOMESH_E_COSIGNERS, "COSIGNERS", "fewer of the known keys signed than are required" },
    { DAOMESH_E_STALE, "STALE", "the cosignatures are older than asked for" },
    { DAOMESH_E_NOT_PROVEN, "NOT_PROVEN", "the evidence does not hold what the question needs" },
    { DAOMESH_E_NOT_VOTED, "NOT_VOTED", "there is no vote of the party on the proposal" },
    { DAOMESH_E_OTHER_LEDGER, "OTHER_LEDGER", "the evidence is about another ledger" },
    { DAOMESH_E_SEALED, "SEALED", "votes on this proposal are sealed first" },
    { DAOMESH_E_NOT_SEALED, "NOT_SEALED", "there is no sealed vote to open, or votes are not sealed here" },
    { DAOMESH_E_OTHER_VOTE, "OTHER_VOTE", "the vote is not the one that was sealed" },
    { DAOMESH_E_BALLOT, "BALLOT", "the pathway's proposals are voted on in another way: options and ballots, or for and against" },
    { DAOMESH_E_UNKNOWN_MINTER, "UNKNOWN_MINTER", "the ledger has no minter of this number" },
    { DAOMESH_E_PAST, "PAST", "the time is in the past" },
    { DAOMESH_E_NO_GRANT, "NO_GRANT", "the party was given nothing that could be taken back" },
    { DAOMESH_E_UNKNOWN_REQUEST, "UNKNOWN_REQUEST", "the minter has no mint of this number" },
    { DAOMESH_E_REQUEST_STATE, "REQUEST_STATE", "the mint was carried out, or vetoed" },
    { DAOMESH_E_UNKNOWN_STREAM, "UNKNOWN_STREAM", "the ledger has no stream of this number" },
    { DAOMESH_E_STREAM_TERMS, "STREAM_TERMS", "the terms of the stream do not allow it" },
    { DAOMESH_E_UNKNOWN_FEED, "UNKNOWN_FEED", "the DAO has no feed of this number" },
    { DAOMESH_E_NO_REPORTERS, "NO_REPORTERS", "a feed needs somebody who reports" },
    { DAOMESH_E_TOO_FEW_REPORTERS, "TOO_FEW_REPORTERS", "more reports are needed than there are reporters" },
    { DAOMESH_E_NOT_A_REPORTER, "NOT_A_REPORTER", "the party does not report to this feed" },
    { DAOMESH_E_FEED_SILENT, "FEED_SILENT", "fewer reporters than needed said something lately" },
};

static const struct status *find_status(int32_t number)
{
    size_t low = 0, high = COUNT_OF(statuses);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (statuses[middle].number == number) return &statuses[middle];
        if (statuses[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const char *daomesh_status_name(int32_t status)
{
    const struct status *found = find_status(status);
    return found ? found->name : "UNKNOWN";
}

const char *daomesh_status_text(int32_t status)
{
    const struct status *found = find_status(status);
    return found ? found->text : "this library has no such status";
}
