/** Every status of the library. Generated from schema/ by tools/generate; change the schema, not this file. */
#ifndef DAOMESH_STATUS_H
#define DAOMESH_STATUS_H

#define DAOMESH_OK 0                      /* it worked */
#define DAOMESH_E_ARG 1                   /* an argument is NULL or outside what the function takes */
/* the call does not fit the state of the object (for example apply before begin) */
#define DAOMESH_E_STATE 2
#define DAOMESH_E_BUSY 3                  /* the object is in the middle of another call */
#define DAOMESH_E_NO_MEMORY 4             /* the allocator gave no memory */
#define DAOMESH_E_LIMIT 5                 /* a documented limit would be exceeded */
#define DAOMESH_E_BUFFER 6                /* the buffer is too small; the length that is needed was written */
#define DAOMESH_E_INTERNAL 7              /* an invariant of the library does not hold; please report it */
#define DAOMESH_E_UNSUPPORTED 8           /* this build or this object does not support that */
#define DAOMESH_E_NOT_FOUND 9             /* there is no such thing */
#define DAOMESH_E_CANCELLED 10            /* the caller cancelled the work */
#define DAOMESH_E_END 11                  /* there is nothing more */
#define DAOMESH_E_OVERFLOW 50             /* the result does not fit in 256 bits */
#define DAOMESH_E_UNDERFLOW 51            /* the result would be below zero */
#define DAOMESH_E_ZERO_DIVISOR 52         /* the divisor is zero */
#define DAOMESH_E_RANGE 53                /* a number is outside its range */
#define DAOMESH_E_TRUNCATED 80            /* the bytes end too early */
#define DAOMESH_E_TRAILING 81             /* there are bytes after the end */
#define DAOMESH_E_NOT_CANONICAL 82        /* the bytes are not in canonical form */
#define DAOMESH_E_TYPE 83                 /* a field holds another type than the schema says */
#define DAOMESH_E_DEPTH 84                /* nested deeper than allowed */
#define DAOMESH_E_TOO_LARGE 85            /* larger than allowed */
#define DAOMESH_E_UNKNOWN_KEY 86          /* a key that the schema does not have */
#define DAOMESH_E_MISSING_FIELD 87        /* a required field is missing */
#define DAOMESH_E_TEXT 88                 /* text is not UTF-8 or holds control characters */
#define DAOMESH_E_UNKNOWN_KIND 89         /* there is no action of that kind */
#define DAOMESH_E_NOT_SORTED 90           /* a list is not strictly ascending */
#define DAOMESH_E_SYNTAX 91               /* the text cannot be read */
#define DAOMESH_E_SIGNATURE 120           /* a signature does not fit the action, the ledger and the key */
#define DAOMESH_E_ALGORITHM 121           /* unknown signature algorithm */
#define DAOMESH_E_KEY 122                 /* not an acceptable public key */
#define DAOMESH_E_NOT_THE_KEY 123         /* a signing key does not belong to the actor */
#define DAOMESH_E_THRESHOLD 124           /* the signatures do not reach the actor's threshold */
#define DAOMESH_E_NONCE 125               /* this sequence number was used already */
/* this sequence number is too far behind, or too far ahead, of the lane's highest */
#define DAOMESH_E_NONCE_WINDOW 126
#define DAOMESH_E_LANE 127                /* the nonce lane belongs to no key that signed */
#define DAOMESH_E_EXPIRED 128             /* the action has expired */
#define DAOMESH_E_EXPIRY 129              /* the expiry is missing or too far ahead */
#define DAOMESH_E_UNKNOWN_PARTY 130       /* no party has this id */
#define DAOMESH_E_UNSIGNED 131            /* this ledger takes signed actions only */
#define DAOMESH_E_SIGNED 132              /* a ledger in host mode takes actions without an envelope */
#define DAOMESH_E_CRYPTO 133              /* the cryptographic library failed its self-test */
#define DAOMESH_E_NOT_A_GUARDIAN 134      /* the actor is no guardian of that person */
#define DAOMESH_E_SELF_GUARDIAN 135       /* nobody is their own guardian */
#define DAOMESH_E_NO_RECOVERY 136         /* there is no such recovery to stop */
#define DAOMESH_E_OTHER_ACTION 137        /* the signatures are for different actions */
#define DAOMESH_E_NAMESPACE 138           /* the signature was made for another purpose */
#define DAOMESH_E_PASSPHRASE 139          /* the passphrase does not open the key */
#define DAOMESH_E_NOT_ALLOWED 150         /* the actor may not do this */
#define DAOMESH_E_NOT_A_MEMBER 151        /* the party is not a member of the DAO */
#define DAOMESH_E_MEMBER_EXISTS 152       /* the party is a member already */
#define DAOMESH_E_EXISTS 153              /* it exists already */
#define DAOMESH_E_MEMBER_CAP 154          /* the DAO has as many members as its charter allows */
#define DAOMESH_E_UNKNOWN_DAO 155         /* no DAO has this id */
#define DAOMESH_E_UNKNOWN_PROPOSAL 156    /* the DAO has no proposal of this number */
#define DAOMESH_E_UNKNOWN_PATHWAY 157     /* the DAO has no pathway of this number */
#define DAOMESH_E_KIND_NOT_CARRIED 158    /* the pathway may not carry an action of this kind */
#define DAOMESH_E_PROPOSAL_CLOSED 159     /* the proposal is decided or closed */
#define DAOMESH_E_VOTING_NOT_OPEN 160     /* voting has not begun or is over */
#define DAOMESH_E_ALREADY_VOTED 161       /* the member voted already and the pathway allows no change */
#define DAOMESH_E_NO_WEIGHT 162           /* the member had no voting weight when the proposal opened */
#define DAOMESH_E_CHOICE 163              /* there is no such choice */
#define DAOMESH_E_OPEN_PROPOSALS 164      /* the DAO has as many open proposals as its charter allows */
#define DAOMESH_E_NOT_DUE 165             /* it is not yet time */
#define DAOMESH_E_CONTRADICTION 166       /* the settings contradict each other */
/* the action would write more records, or nest deeper, than one action may */
#define DAOMESH_E_FUEL 168
#define DAOMESH_E_LAST_KEY 169            /* the remaining keys could not reach the threshold */
#define DAOMESH_E_REPEATED 170            /* something is listed twice */
#define DAOMESH_E_SELF_MEMBER 171         /* a DAO cannot be a member of itself */
#define DAOMESH_E_NOT_A_PERSON 172        /* only a person has keys */
#define DAOMESH_E_UNKNOWN_ROLE 173        /* the DAO has no such role */
#define DAOMESH_E_PAUSED 174              /* it is paused */
#define DAOMESH_E_NOT_PAUSED 175          /* it is not paused */
#define DAOMESH_E_CLOSED 176              /* it was closed, which is final */
#define DAOMESH_E_NOT_STARTED 177         /* it has not started yet */
#define DAOMESH_E_ENDED 178               /* its time is over */
#define DAOMESH_E_CAP 179                 /* more than the cap leaves */
#define DAOMESH_E_ALLOWANCE 180           /* more than the limit leaves for now */
#define DAOMESH_E_UNKNOWN_TOKEN 181       /* no token has this id */
#define DAOMESH_E_BALANCE 182             /* less is held than that takes */
/* a backed token is deposited and withdrawn, another one minted and burned */
#define DAOMESH_E_BACKING 183
#define DAOMESH_E_EXIT_LOCKED 184         /* the member voted for a proposal that is not processed yet */
#define DAOMESH_E_UNKNOWN_OFFER 185       /* the seller has no such offer */
#define DAOMESH_E_SOLD_OUT 186            /* the offer is closed, or every copy is sold */
#define DAOMESH_E_UNKNOWN_SALE 187        /* the seller has no such sale */
#define DAOMESH_E_SALE_STATE 188          /* the sale is in a state in which this cannot be done */
#define DAOMESH_E_OWN_OFFER 189           /* who offers something cannot buy it */
#define DAOMESH_E_OTHER_GOODS 190         /* the offer names something else than what is delivered */
#define DAOMESH_E_POINTS 191              /* more points than the charter lets a member give */
#define DAOMESH_E_SELF_POINTS 192         /* nobody gives points to themselves */
#define DAOMESH_E_UNKNOWN_BOUNTY 193      /* the poster has no such bounty */
#define DAOMESH_E_BOUNTY_STATE 194        /* the bounty is in a state in which this cannot be done */
#define DAOMESH_E_TAKER_IS_POSTER 195     /* who posts a bounty cannot take it */
#define DAOMESH_E_TAKER_IS_ARBITER 196    /* who rules on a bounty cannot take it */
#define DAOMESH_E_NOT_A_TAKER 197         /* the party is no taker of the bounty */
#define DAOMESH_E_PLACE 198               /* the bounty has no such place, or it is taken */
#define DAOMESH_E_OTHER_TERMS 199         /* the terms of the bounty have another hash */
#define DAOMESH_E_STORE_IO 200            /* reading or writing the file failed */
#define DAOMESH_E_STORE_FULL 201          /* the disk, or the size the file may grow to, is full */
#define DAOMESH_E_FOREIGN 202             /* not a libdaomesh ledger file */
#define DAOMESH_E_VERSION 203             /* made by a version of libdaomesh that this one does not know */
#define DAOMESH_E_CORRUPT 204             /* the file is damaged */
#define DAOMESH_E_LOCKED 205              /* another process has the ledger open for writing */
/* the ledger was opened by the parent process; open it again after a fork */
#define DAOMESH_E_FORKED 206
#define DAOMESH_E_POISONED 207            /* an earlier commit failed; close the ledger and open it again */
/* the file was written by another machine type; use the exported log */
#define DAOMESH_E_PLATFORM 208
#define DAOMESH_E_READ_ONLY 209           /* the ledger is open for reading only */
#define DAOMESH_E_OTHER_WORK 210          /* what was handed in has another hash */
#define DAOMESH_E_CHILD_DEARER 211        /* a back-to-back bounty cannot be dearer than its parent */
#define DAOMESH_E_PARENT_SPENT 212        /* more than the parent's other back-to-back bounties leave */
#define DAOMESH_E_SETTLING 213            /* the bounty, or one above it, is being settled */
#define DAOMESH_E_REVISIONS 214           /* the work was sent back as often as the terms allow */
#define DAOMESH_E_MEMBER_CYCLE 230        /* the DAO would be a member of itself through others */
#define DAOMESH_E_JAILED 231              /* the member is jailed */
#define DAOMESH_E_NOT_JAILED 232          /* the member is not jailed */
#define DAOMESH_E_UNKNOWN_APPLICATION 233 /* the DAO has no open application of this number */
#define DAOMESH_E_NO_JOINING 234          /* the DAO's charter names no pathway for applications */
#define DAOMESH_E_VOUCHED 235             /* the member vouches for this application already */
#define DAOMESH_E_SPONSORED 236           /* the application is being decided */
#define DAOMESH_E_UNKNOWN_FOUNDING 237    /* no founding of this number is open */
#define DAOMESH_E_JOINED 238              /* the founder has paid in already */
#define DAOMESH_E_HEIGHT 240              /* heights rise by one */
#define DAOMESH_E_TIME 241                /* time never falls */
#define DAOMESH_E_RULES 242               /* this library does not know that rules version */
#define DAOMESH_E_PROOF 250               /* the proof does not lead to the root */
#define DAOMESH_E_PROOF_KIND 251          /* the proof shows something else than was asked */
#define DAOMESH_E_NEIGHBOURS 252          /* the neighbours in the proof leave room for the key */
#define DAOMESH_E_SHRINKS 253             /* the later tree is smaller than the earlier one */
#define DAOMESH_E_FORK 254                /* the log has two roots for one size */
#define DAOMESH_E_ORIGIN 255              /* the checkpoint is of another log */
#define DAOMESH_E_KEY_ID 256              /* the key id is not that of the name and the key */
#define DAOMESH_E_NOTE_SIGNATURE 257      /* the signature of a known key does not fit the note */
#define DAOMESH_E_SIGNED_TWICE 258        /* a key signed the note twice */
#define DAOMESH_E_LOG_UNSIGNED 259        /* the log itself did not sign the checkpoint */
#define DAOMESH_E_COSIGNERS 260           /* fewer of the known keys signed than are required */
#define DAOMESH_E_STALE 261               /* the cosignatures are older than asked for */
#define DAOMESH_E_NOT_PROVEN 262          /* the evidence does not hold what the question needs */
#define DAOMESH_E_NOT_VOTED 263           /* there is no vote of the party on the proposal */
#define DAOMESH_E_OTHER_LEDGER 264        /* the evidence is about another ledger */
#define DAOMESH_E_SEALED 300              /* votes on this proposal are sealed first */
#define DAOMESH_E_NOT_SEALED 301          /* there is no sealed vote to open, or votes are not sealed here */
#define DAOMESH_E_OTHER_VOTE 302          /* the vote is not the one that was sealed */
/* the pathway's proposals are voted on in another way: options and ballots, or for and against */
#define DAOMESH_E_BALLOT 303
#define DAOMESH_E_UNKNOWN_HOUSE 304       /* the proposal has no such house */
#define DAOMESH_E_NOT_AN_ELECTOR 305      /* the party has no vote in that house */
#define DAOMESH_E_NO_STAKES 306           /* no stake is taken, or there is none to collect */
#define DAOMESH_E_OTHER_SIDE 307          /* the party staked on the other side */
#define DAOMESH_E_NO_DELEGATION 320       /* the member has no such delegation */
#define DAOMESH_E_SELF_DELEGATION 321     /* nobody delegates to themselves */
#define DAOMESH_E_DELEGATION_CYCLE 322    /* the delegation would come back to who gives it */
#define DAOMESH_E_CREDITS 323             /* the votes cost more credits than are left */
#define DAOMESH_E_NO_CONVICTION 324       /* the DAO takes no funding requests */
#define DAOMESH_E_UNKNOWN_FUNDING 325     /* the DAO has no funding request of this number */
#define DAOMESH_E_FUNDING_CLOSED 326      /* the funding request was paid or cancelled */
#define DAOMESH_E_VOTE_LOCKED 327         /* votes keep more of it locked */
#define DAOMESH_E_THROTTLED 328           /* the member missed too many duties to take new work */
#define DAOMESH_E_SUSPENDED 329           /* the member missed so many duties that only votes are left */
#define DAOMESH_E_SELF_ROLE 335           /* no role is its own admin */
#define DAOMESH_E_ROLE_CYCLE 336          /* the role would stand above itself through others */
#define DAOMESH_E_ROLE_DEPTH 337          /* more roles would stand above one another than may */
#define DAOMESH_E_NO_HOLDER 338           /* nobody holds the role */
#define DAOMESH_E_UNKNOWN_DIAL 339        /* the DAO has no dial of this number */
#define DAOMESH_E_DIAL_BOUND 340          /* the value is outside the dial's bounds */
#define DAOMESH_E_DIAL_STEP 341           /* the dial is turned farther than one turn may */
#define DAOMESH_E_DIAL_COOLDOWN 342       /* the dial was turned not long enough before */
#define DAOMESH_E_DIAL_SAME 343           /* the dial stands there already */
#define DAOMESH_E_DIAL_WAITS 344          /* a turn of the dial has not taken effect yet */
#define DAOMESH_E_DIALLED 345             /* a dial turns this setting */
#define DAOMESH_E_NO_CONTROLLER 346       /* no controller turns this dial */
#define DAOMESH_E_UNKNOWN_MINTER 350      /* the ledger has no minter of this number */
#define DAOMESH_E_PAST 351                /* the time is in the past */
#define DAOMESH_E_NO_GRANT 352            /* the party was given nothing that could be taken back */
#define DAOMESH_E_UNKNOWN_REQUEST 353     /* the minter has no mint of this number */
#define DAOMESH_E_REQUEST_STATE 354       /* the mint was carried out, or vetoed */
#define DAOMESH_E_UNKNOWN_STREAM 355      /* the ledger has no stream of this number */
#define DAOMESH_E_STREAM_TERMS 356        /* the terms of the stream do not allow it */
#define DAOMESH_E_OVERLAP 370             /* two evaluation windows would overlap */
/* two evaluations would follow each other faster than the boundaries allow */
#define DAOMESH_E_CADENCE 371
/* more would be released in a window of time than the boundaries allow */
#define DAOMESH_E_INFLATION 372
/* a larger part of the remaining allocation than the boundaries allow */
#define DAOMESH_E_SHARE 373
#define DAOMESH_E_UNKNOWN_PROGRAMME 374   /* the DAO has no programme of this number */
#define DAOMESH_E_PROGRAMME_STATE 375     /* the programme is in a state in which this cannot be done */
#define DAOMESH_E_BOND 376                /* less than the least bond, which is twice the last one */
#define DAOMESH_E_UNKNOWN_REPORT 377      /* the programme has no report of this number */
#define DAOMESH_E_PROGRAMME_CYCLE 378     /* programmes would fund each other in a circle */
#define DAOMESH_E_UNKNOWN_BUDGET 385      /* the DAO has no budget of this number */
#define DAOMESH_E_UNKNOWN_FEED 400        /* the DAO has no feed of this number */
#define DAOMESH_E_NO_REPORTERS 401        /* a feed needs somebody who reports */
#define DAOMESH_E_TOO_FEW_REPORTERS 402   /* more reports are needed than there are reporters */
#define DAOMESH_E_NOT_A_REPORTER 403      /* the party does not report to this feed */
#define DAOMESH_E_FEED_SILENT 404         /* fewer reporters than needed said something lately */
#define DAOMESH_E_UNKNOWN_POOL 420        /* there is no such pool, or it is another DAO's */
#define DAOMESH_E_NOT_A_CLAIMANT 421      /* the party never had a share in this pool */
#define DAOMESH_E_NOT_AN_ATTESTER 422     /* the party does not attest claimants of this pool */
#define DAOMESH_E_NOT_ATTESTED 423        /* fewer attesters than needed attested the claimant */
#define DAOMESH_E_GATE 424                /* claims are closed: the condition for them does not hold */
#define DAOMESH_E_UNSETTLED 425           /* too much changed since this was last settled: settle it first */
#define DAOMESH_E_NO_LIST 426             /* the pool has no list to join by */

#endif
