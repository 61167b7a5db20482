/**
 * Every action, event and record as a C struct, and their numbers.
 *
 * Source, not ABI: a struct may gain fields with a new version of the schema; bytes are what crosses the library's border.
 * Generated from schema/ by tools/generate; change the schema, not this file.
 */
#ifndef DAOMESH_SCHEMA_H
#define DAOMESH_SCHEMA_H

#include <daomesh/codec.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Action kinds. */
#define DAOMESH_ACTION_PARTY_CREATE           0x0101u
#define DAOMESH_ACTION_PARTY_KEY_ADD          0x0102u
#define DAOMESH_ACTION_PARTY_KEY_ROTATE       0x0103u
#define DAOMESH_ACTION_PARTY_KEY_REMOVE       0x0104u
#define DAOMESH_ACTION_PARTY_GUARD            0x0105u
#define DAOMESH_ACTION_PARTY_RECOVER          0x0106u
#define DAOMESH_ACTION_PARTY_RECOVER_WITHDRAW 0x0107u
#define DAOMESH_ACTION_PARTY_RECOVER_VETO     0x0108u
#define DAOMESH_ACTION_DAO_FOUND              0x0201u
#define DAOMESH_ACTION_CHARTER_AMEND          0x0202u
#define DAOMESH_ACTION_CHARTER_PATHWAY        0x0203u
#define DAOMESH_ACTION_ROLE_GRANT             0x0204u
#define DAOMESH_ACTION_ROLE_REVOKE            0x0205u
#define DAOMESH_ACTION_FOUNDING_OPEN          0x0206u
#define DAOMESH_ACTION_FOUNDING_JOIN          0x0207u
#define DAOMESH_ACTION_ROLE_ADMIN             0x0210u
#define DAOMESH_ACTION_ROLE_APPOINT           0x0211u
#define DAOMESH_ACTION_ROLE_DISMISS           0x0212u
#define DAOMESH_ACTION_DIAL_DEFINE            0x0218u
#define DAOMESH_ACTION_DIAL_TURN              0x0219u
#define DAOMESH_ACTION_DIAL_DROP              0x021au
#define DAOMESH_ACTION_MEMBER_ADD             0x0301u
#define DAOMESH_ACTION_MEMBER_REMOVE          0x0302u
#define DAOMESH_ACTION_MEMBER_REWEIGHT        0x0303u
#define DAOMESH_ACTION_MEMBER_EXIT            0x0304u
#define DAOMESH_ACTION_MEMBER_RESIGN          0x0305u
#define DAOMESH_ACTION_MEMBER_JAIL            0x0306u
#define DAOMESH_ACTION_MEMBER_RELEASE         0x0307u
#define DAOMESH_ACTION_MEMBER_APPLY           0x0308u
#define DAOMESH_ACTION_MEMBER_WITHDRAW        0x0309u
#define DAOMESH_ACTION_MEMBER_SPONSOR         0x030au
#define DAOMESH_ACTION_MEMBER_ADMIT           0x030bu
#define DAOMESH_ACTION_REPUTATION_MINT        0x0401u
#define DAOMESH_ACTION_REPUTATION_BURN        0x0402u
#define DAOMESH_ACTION_PROPOSAL_OPEN          0x0501u
#define DAOMESH_ACTION_PROPOSAL_VOTE          0x0502u
#define DAOMESH_ACTION_PROPOSAL_UNVOTE        0x0503u
#define DAOMESH_ACTION_PROPOSAL_CANCEL        0x0504u
#define DAOMESH_ACTION_PROPOSAL_PROCESS       0x0505u
#define DAOMESH_ACTION_PROPOSAL_VETO          0x0510u
#define DAOMESH_ACTION_PROPOSAL_SEAL          0x0511u
#define DAOMESH_ACTION_PROPOSAL_REVEAL        0x0512u
#define DAOMESH_ACTION_PROPOSAL_BALLOT        0x0513u
#define DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE    0x0514u
#define DAOMESH_ACTION_PROPOSAL_STAKE         0x0515u
#define DAOMESH_ACTION_PROPOSAL_COLLECT       0x0516u
#define DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT 0x0517u
#define DAOMESH_ACTION_TOKEN_ISSUE            0x0601u
#define DAOMESH_ACTION_TOKEN_MINT             0x0602u
#define DAOMESH_ACTION_TOKEN_BURN             0x0603u
#define DAOMESH_ACTION_TOKEN_DEPOSIT          0x0604u
#define DAOMESH_ACTION_TOKEN_WITHDRAW         0x0605u
#define DAOMESH_ACTION_TOKEN_TRANSFER         0x0606u
#define DAOMESH_ACTION_TREASURY_RESERVE       0x0701u
#define DAOMESH_ACTION_TREASURY_RELEASE       0x0702u
#define DAOMESH_ACTION_CHARTER_DISTRIBUTION   0x0710u
#define DAOMESH_ACTION_INCOME_PERIOD          0x0711u
#define DAOMESH_ACTION_PATRONAGE_RECORD       0x0712u
#define DAOMESH_ACTION_PEER_ALLOCATE          0x0713u
#define DAOMESH_ACTION_SALE_OFFER             0x0720u
#define DAOMESH_ACTION_SALE_CLOSE             0x0721u
#define DAOMESH_ACTION_SALE_BUY               0x0722u
#define DAOMESH_ACTION_SALE_DELIVER           0x0723u
#define DAOMESH_ACTION_SALE_ACCEPT            0x0724u
#define DAOMESH_ACTION_SALE_REFUSE            0x0725u
#define DAOMESH_ACTION_SALE_DISPUTE           0x0726u
#define DAOMESH_ACTION_SALE_RULE              0x0727u
#define DAOMESH_ACTION_SALE_SETTLE            0x0728u
#define DAOMESH_ACTION_SALE_PROCESS           0x0729u
#define DAOMESH_ACTION_BOUNTY_POST            0x0801u
#define DAOMESH_ACTION_BOUNTY_WITHDRAW        0x0802u
#define DAOMESH_ACTION_BOUNTY_TAKE            0x0803u
#define DAOMESH_ACTION_BOUNTY_LEAVE           0x0804u
#define DAOMESH_ACTION_BOUNTY_SUBMIT          0x0805u
#define DAOMESH_ACTION_BOUNTY_ACCEPT          0x0806u
#define DAOMESH_ACTION_BOUNTY_REVISE          0x0807u
#define DAOMESH_ACTION_BOUNTY_REJECT          0x0808u
#define DAOMESH_ACTION_BOUNTY_DISPUTE         0x0809u
#define DAOMESH_ACTION_BOUNTY_RULE            0x080au
#define DAOMESH_ACTION_BOUNTY_AGREE           0x080bu
#define DAOMESH_ACTION_BOUNTY_PROCESS         0x080cu
#define DAOMESH_ACTION_MINTER_CREATE          0x0901u
#define DAOMESH_ACTION_MINTER_GRANT           0x0902u
#define DAOMESH_ACTION_MINTER_REVOKE          0x0903u
#define DAOMESH_ACTION_MINTER_ADMIN           0x0904u
#define DAOMESH_ACTION_MINTER_MINT            0x0905u
#define DAOMESH_ACTION_MINTER_EXECUTE         0x0906u
#define DAOMESH_ACTION_MINTER_VETO            0x0907u
#define DAOMESH_ACTION_MINTER_PAUSE           0x0908u
#define DAOMESH_ACTION_MINTER_RESUME          0x0909u
#define DAOMESH_ACTION_MINTER_CLOSE           0x090au
#define DAOMESH_ACTION_STREAM_OPEN            0x0910u
#define DAOMESH_ACTION_STREAM_CLAIM           0x0911u
#define DAOMESH_ACTION_STREAM_CANCEL          0x0912u
#define DAOMESH_ACTION_STREAM_RENOUNCE        0x0913u
#define DAOMESH_ACTION_STREAM_TRANSFER        0x0914u
#define DAOMESH_ACTION_STREAM_PAUSE           0x0915u
#define DAOMESH_ACTION_STREAM_RESUME          0x0916u
#define DAOMESH_ACTION_STREAM_ADD             0x0917u
#define DAOMESH_ACTION_PROGRAMME_DRAFT        0x0a01u
#define DAOMESH_ACTION_PROGRAMME_START        0x0a02u
#define DAOMESH_ACTION_PROGRAMME_OPEN         0x0a03u
#define DAOMESH_ACTION_PROGRAMME_VERDICT      0x0a04u
#define DAOMESH_ACTION_PROGRAMME_RESUME       0x0a05u
#define DAOMESH_ACTION_PROGRAMME_WAKE         0x0a06u
#define DAOMESH_ACTION_PROGRAMME_INSTANCE     0x0a07u
#define DAOMESH_ACTION_PROGRAMME_BOND         0x0a08u
#define DAOMESH_ACTION_PROGRAMME_SETTLE       0x0a09u
#define DAOMESH_ACTION_PROGRAMME_REPORT       0x0a0au
#define DAOMESH_ACTION_PROGRAMME_SCORE        0x0a0bu
#define DAOMESH_ACTION_PROGRAMME_PROCESS      0x0a0cu
#define DAOMESH_ACTION_CHARTER_BOUNDARIES     0x0a10u
#define DAOMESH_ACTION_BUDGET_OPEN            0x0b01u
#define DAOMESH_ACTION_BUDGET_VOTE            0x0b02u
#define DAOMESH_ACTION_BUDGET_PROCESS         0x0b03u
#define DAOMESH_ACTION_BUDGET_CLOSE           0x0b04u
#define DAOMESH_ACTION_FEED_OPEN              0x0c01u
#define DAOMESH_ACTION_FEED_CHANGE            0x0c02u
#define DAOMESH_ACTION_FEED_REPORT            0x0c03u
#define DAOMESH_ACTION_FEED_CLOSE             0x0c04u
#define DAOMESH_ACTION_CONTROLLER_SET         0x0c10u
#define DAOMESH_ACTION_CONTROLLER_DROP        0x0c11u
#define DAOMESH_ACTION_DELEGATION_SET         0x0d01u
#define DAOMESH_ACTION_DELEGATION_CLEAR       0x0d02u
#define DAOMESH_ACTION_CHARTER_CREDITS        0x0d10u
#define DAOMESH_ACTION_CHARTER_CONVICTION     0x0d20u
#define DAOMESH_ACTION_CONVICTION_REQUEST     0x0d21u
#define DAOMESH_ACTION_CONVICTION_STAKE       0x0d22u
#define DAOMESH_ACTION_CONVICTION_CANCEL      0x0d23u
#define DAOMESH_ACTION_CONVICTION_PROCESS     0x0d24u
#define DAOMESH_ACTION_CHARTER_STANDING       0x0d30u
#define DAOMESH_ACTION_POOL_OPEN              0x0e01u
#define DAOMESH_ACTION_POOL_SHARE             0x0e02u
#define DAOMESH_ACTION_POOL_JOIN              0x0e03u
#define DAOMESH_ACTION_POOL_ATTEST            0x0e04u
#define DAOMESH_ACTION_POOL_CLAIM             0x0e05u
#define DAOMESH_ACTION_POOL_SETTLE            0x0e06u
#define DAOMESH_ACTION_POOL_SWEEP             0x0e07u
#define DAOMESH_ACTION_POOL_CLOSE             0x0e08u
#define DAOMESH_ACTION_POOL_DIVERT            0x0e09u

/* Events. */
#define DAOMESH_EVENT_TIMER_FAILED            0x0001u
#define DAOMESH_EVENT_PARTY_CREATED           0x0101u
#define DAOMESH_EVENT_PARTY_KEYS_CHANGED      0x0102u
#define DAOMESH_EVENT_PARTY_GUARDED           0x0103u
#define DAOMESH_EVENT_PARTY_RECOVERY_APPROVED 0x0104u
#define DAOMESH_EVENT_PARTY_RECOVERY_BEGAN    0x0105u
#define DAOMESH_EVENT_PARTY_RECOVERY_STOPPED  0x0106u
#define DAOMESH_EVENT_PARTY_RECOVERED         0x0107u
#define DAOMESH_EVENT_DAO_FOUNDED             0x0201u
#define DAOMESH_EVENT_CHARTER_AMENDED         0x0202u
#define DAOMESH_EVENT_ROLE_USED               0x0203u
#define DAOMESH_EVENT_FOUNDING_OPENED         0x0204u
#define DAOMESH_EVENT_FOUNDING_JOINED         0x0205u
#define DAOMESH_EVENT_FOUNDING_ENDED          0x0206u
#define DAOMESH_EVENT_ROLE_HELD               0x0210u
#define DAOMESH_EVENT_DIAL_CHANGED            0x0218u
#define DAOMESH_EVENT_DIAL_TURNED             0x0219u
#define DAOMESH_EVENT_DIAL_EFFECTIVE          0x021au
#define DAOMESH_EVENT_MEMBER_CHANGED          0x0301u
#define DAOMESH_EVENT_MEMBER_EXITED           0x0302u
#define DAOMESH_EVENT_MEMBER_APPLIED          0x0303u
#define DAOMESH_EVENT_MEMBER_SPONSORED        0x0304u
#define DAOMESH_EVENT_MEMBER_ANSWERED         0x0305u
#define DAOMESH_EVENT_PROPOSAL_OPENED         0x0501u
#define DAOMESH_EVENT_PROPOSAL_VOTED          0x0502u
#define DAOMESH_EVENT_PROPOSAL_DECIDED        0x0503u
#define DAOMESH_EVENT_PROPOSAL_FINISHED       0x0504u
#define DAOMESH_EVENT_PROPOSAL_SEALED         0x0511u
#define DAOMESH_EVENT_PROPOSAL_MARKED         0x0513u
#define DAOMESH_EVENT_PROPOSAL_CHOSEN         0x0514u
#define DAOMESH_EVENT_PROPOSAL_HOUSE_VOTED    0x0515u
#define DAOMESH_EVENT_PROPOSAL_DRAWN          0x0516u
#define DAOMESH_EVENT_MEMBER_ABSENT           0x0517u
#define DAOMESH_EVENT_PROPOSAL_REWARDED       0x0518u
#define DAOMESH_EVENT_PROPOSAL_STAKED         0x0519u
#define DAOMESH_EVENT_PROPOSAL_BOOST          0x051au
#define DAOMESH_EVENT_PROPOSAL_COLLECTED      0x051bu
#define DAOMESH_EVENT_TOKEN_ISSUED            0x0601u
#define DAOMESH_EVENT_TOKEN_MINTED            0x0602u
#define DAOMESH_EVENT_TOKEN_BURNED            0x0603u
#define DAOMESH_EVENT_TOKEN_MOVED             0x0604u
#define DAOMESH_EVENT_TREASURY_RESERVED       0x0701u
#define DAOMESH_EVENT_MONEY_PAID              0x0702u
#define DAOMESH_EVENT_INCOME_SPLIT            0x0711u
#define DAOMESH_EVENT_INCOME_CREDITED         0x0712u
#define DAOMESH_EVENT_INCOME_PERIOD_BEGUN     0x0713u
#define DAOMESH_EVENT_PATRONAGE_RECORDED      0x0714u
#define DAOMESH_EVENT_PEER_ALLOCATED          0x0715u
#define DAOMESH_EVENT_SALE_OFFERED            0x0720u
#define DAOMESH_EVENT_SALE_CLOSED             0x0721u
#define DAOMESH_EVENT_SALE_BOUGHT             0x0722u
#define DAOMESH_EVENT_SALE_MOVED              0x0723u
#define DAOMESH_EVENT_SALE_PROPOSED           0x0724u
#define DAOMESH_EVENT_SALE_ENDED              0x0725u
#define DAOMESH_EVENT_BOUNTY_POSTED           0x0801u
#define DAOMESH_EVENT_BOUNTY_TAKEN            0x0802u
#define DAOMESH_EVENT_BOUNTY_LEFT             0x0803u
#define DAOMESH_EVENT_BOUNTY_SUBMITTED        0x0804u
#define DAOMESH_EVENT_BOUNTY_MOVED            0x0805u
#define DAOMESH_EVENT_BOUNTY_AGREED           0x0806u
#define DAOMESH_EVENT_BOUNTY_PASSED           0x0807u
#define DAOMESH_EVENT_MINTER_CREATED          0x0901u
#define DAOMESH_EVENT_MINTER_GRANTED          0x0902u
#define DAOMESH_EVENT_MINTER_CHANGED          0x0903u
#define DAOMESH_EVENT_MINTER_MINTED           0x0904u
#define DAOMESH_EVENT_MINTER_REQUESTED        0x0905u
#define DAOMESH_EVENT_MINTER_VETOED           0x0906u
#define DAOMESH_EVENT_STREAM_OPENED           0x0910u
#define DAOMESH_EVENT_STREAM_CLAIMED          0x0911u
#define DAOMESH_EVENT_STREAM_CHANGED          0x0912u
#define DAOMESH_EVENT_PROGRAMME_DRAFTED       0x0a01u
#define DAOMESH_EVENT_PROGRAMME_STARTED       0x0a02u
#define DAOMESH_EVENT_PROGRAMME_JUDGED        0x0a03u
#define DAOMESH_EVENT_PROGRAMME_OVER          0x0a04u
#define DAOMESH_EVENT_PROGRAMME_BONDED        0x0a05u
#define DAOMESH_EVENT_PROGRAMME_SETTLED       0x0a06u
#define DAOMESH_EVENT_PROGRAMME_MEASURED      0x0a07u
#define DAOMESH_EVENT_PROGRAMME_REPORTED      0x0a08u
#define DAOMESH_EVENT_PROGRAMME_SCORED        0x0a09u
#define DAOMESH_EVENT_PROGRAMME_PAID          0x0a0au
#define DAOMESH_EVENT_CHARTER_BOUNDED         0x0a10u
#define DAOMESH_EVENT_BUDGET_OPENED           0x0b01u
#define DAOMESH_EVENT_BUDGET_BEGUN            0x0b02u
#define DAOMESH_EVENT_BUDGET_VOTED            0x0b03u
#define DAOMESH_EVENT_BUDGET_SETTLED          0x0b04u
#define DAOMESH_EVENT_BUDGET_CLOSED           0x0b05u
#define DAOMESH_EVENT_FEED_CHANGED            0x0c01u
#define DAOMESH_EVENT_FEED_REPORTED           0x0c02u
#define DAOMESH_EVENT_FEED_SETTLED            0x0c03u
#define DAOMESH_EVENT_FEED_SILENCED           0x0c04u
#define DAOMESH_EVENT_CONTROLLER_CHANGED      0x0c10u
#define DAOMESH_EVENT_CONTROLLER_SKIPPED      0x0c11u
#define DAOMESH_EVENT_DELEGATION_CHANGED      0x0d01u
#define DAOMESH_EVENT_DELEGATION_CLEARED      0x0d02u
#define DAOMESH_EVENT_CREDITS_CHARGED         0x0d10u
#define DAOMESH_EVENT_CONVICTION_REQUESTED    0x0d20u
#define DAOMESH_EVENT_CONVICTION_STAKED       0x0d21u
#define DAOMESH_EVENT_CONVICTION_ENDED        0x0d22u
#define DAOMESH_EVENT_MEMBER_STANDING         0x0d30u
#define DAOMESH_EVENT_POOL_OPENED             0x0e01u
#define DAOMESH_EVENT_POOL_SHARED             0x0e02u
#define DAOMESH_EVENT_POOL_ATTESTED           0x0e03u
#define DAOMESH_EVENT_POOL_SETTLED            0x0e04u
#define DAOMESH_EVENT_POOL_CLAIMED            0x0e05u
#define DAOMESH_EVENT_POOL_SWEPT              0x0e06u
#define DAOMESH_EVENT_POOL_CLOSED             0x0e07u

/* Record kinds: the middle part of a store key. */
#define DAOMESH_RECORD_HEADER           1u
#define DAOMESH_RECORD_TIP              2u
#define DAOMESH_RECORD_ID_BUCKET        3u
#define DAOMESH_RECORD_PARTY            4u
#define DAOMESH_RECORD_MEMBERSHIP       5u
#define DAOMESH_RECORD_TIMER            6u
#define DAOMESH_RECORD_LOG_BUNDLE       7u
#define DAOMESH_RECORD_EVENT_BUNDLE     8u
#define DAOMESH_RECORD_TREE_PAGE        9u
#define DAOMESH_RECORD_HOMES_PAGE       10u
#define DAOMESH_RECORD_LOG_TREE         11u
#define DAOMESH_RECORD_GUARDIANSHIP     12u
#define DAOMESH_RECORD_DAO              16u
#define DAOMESH_RECORD_PATHWAY          17u
#define DAOMESH_RECORD_ROLE             18u
#define DAOMESH_RECORD_MEMBER_PAGE      19u
#define DAOMESH_RECORD_OLD_WEIGHT       20u
#define DAOMESH_RECORD_PROPOSAL         21u
#define DAOMESH_RECORD_PAYLOAD          22u
#define DAOMESH_RECORD_BALLOT_PAGE      23u
#define DAOMESH_RECORD_OPEN_LIST        24u
#define DAOMESH_RECORD_TOKEN            25u
#define DAOMESH_RECORD_ACCOUNT          26u
#define DAOMESH_RECORD_RESERVE          27u
#define DAOMESH_RECORD_ESCROW           28u
#define DAOMESH_RECORD_APPLICATION      29u
#define DAOMESH_RECORD_APPLICATION_LIST 30u
#define DAOMESH_RECORD_FOUNDING         31u
#define DAOMESH_RECORD_FOUNDING_BODY    32u
#define DAOMESH_RECORD_DEPOSIT          33u
#define DAOMESH_RECORD_YES_LIST         34u
#define DAOMESH_RECORD_DISTRIBUTION     35u
#define DAOMESH_RECORD_WEIGHT_PAGE      36u
#define DAOMESH_RECORD_ALLOCATION       37u
#define DAOMESH_RECORD_OFFER            38u
#define DAOMESH_RECORD_SALE             39u
#define DAOMESH_RECORD_SHOP             40u
#define DAOMESH_RECORD_PURCHASE         41u
#define DAOMESH_RECORD_BOUNTY_TERMS     45u
#define DAOMESH_RECORD_BOUNTY           46u
#define DAOMESH_RECORD_BOUNTY_POSTER    47u
#define DAOMESH_RECORD_BOUNTY_CHILDREN  48u
#define DAOMESH_RECORD_SEALED_BALLOT    90u
#define DAOMESH_RECORD_OPTIONS          91u
#define DAOMESH_RECORD_MARKED_BALLOT    92u
#define DAOMESH_RECORD_HOUSE            93u
#define DAOMESH_RECORD_HOUSE_VOTE       94u
#define DAOMESH_RECORD_DUTY_LIST        95u
#define DAOMESH_RECORD_STAKE            96u
#define DAOMESH_RECORD_BOOSTED          97u
#define DAOMESH_RECORD_VOTE_PARTS       99u
#define DAOMESH_RECORD_DELEGATIONS      100u
#define DAOMESH_RECORD_ELECTORATE       101u
#define DAOMESH_RECORD_CREDIT_TERMS     102u
#define DAOMESH_RECORD_CREDIT_BALANCE   103u
#define DAOMESH_RECORD_CONVICTION_TERMS 104u
#define DAOMESH_RECORD_FUNDING_REQUEST  105u
#define DAOMESH_RECORD_STAKES           106u
#define DAOMESH_RECORD_VOTE_LOCKS       107u
#define DAOMESH_RECORD_STANDING_TERMS   108u
#define DAOMESH_RECORD_STANDING         109u
#define DAOMESH_RECORD_PURSE            110u
#define DAOMESH_RECORD_DIAL             111u
#define DAOMESH_RECORD_MINTER           120u
#define DAOMESH_RECORD_MINTER_GRANT     121u
#define DAOMESH_RECORD_MINTER_WINDOW    122u
#define DAOMESH_RECORD_MINT_REQUEST     123u
#define DAOMESH_RECORD_STREAM           125u
#define DAOMESH_RECORD_PROGRAMME        130u
#define DAOMESH_RECORD_PROGRAMMES       131u
#define DAOMESH_RECORD_MINTER_BOUNDS    132u
#define DAOMESH_RECORD_KILL_GAME        133u
#define DAOMESH_RECORD_CONTEST          134u
#define DAOMESH_RECORD_EVALUATION       135u
#define DAOMESH_RECORD_BUDGET           150u
#define DAOMESH_RECORD_BUDGET_BALLOT    151u
#define DAOMESH_RECORD_FEED             160u
#define DAOMESH_RECORD_FEED_ROUND       161u
#define DAOMESH_RECORD_CONTROLLER       165u
#define DAOMESH_RECORD_POOL             170u

/** A part of a bounty that is handed in and accepted on its own (a milestone). */
struct daomesh_bounty_part {
    uint32_t weight; /* its part of the reward, in proportion to the other parts' weights; at least 1 */
    uint64_t work_s; /* time to hand it in, from when the part before was accepted; at least 1 */
};

/** What somebody says the part under way should be paid. */
struct daomesh_bounty_offer {
    uint8_t made;    /* 1: there is an offer */
    uint8_t binding; /* 1: the bounty shall end with it */
    uint32_t pay;    /* of the part */
};

/** One line of a budget: what is paid to whom. */
struct daomesh_budget_line {
    daomesh_id payee;      /* who is paid */
    struct {               /* what it is for */
        uint8_t len;
        char bytes[41];
    } title;
    /* by shares its share; by order and chosen what it asks, smallest units; with the others absent */
    daomesh_amount amount;
};

/** How the lines are decided on: the dials of rule `lines`, and who weighs what. */
struct daomesh_budget_decision {
    /* 1 fixed shares, 2 in proportion to a tally's totals, 3 a quadratic round, 4 what they ask in the order of a tally, 5 what they ask when chosen */
    uint8_t method;
    uint8_t tally;      /* with totals and order: the method's number in daomesh/tally.h */
    uint8_t choice;     /* with chosen: 1 greedy, 2 Method of Equal Shares, 3 Phragmen */
    uint32_t points;    /* of a ballot; see rule lines */
    uint8_t weight;     /* 1 one a member, 2 shares, 3 reputation; absent by shares; 1 with a round */
    uint32_t carry_ppm; /* of what a period leaves, how much is carried into the next; the rest goes back */
};

/** How much, how often, from where. */
struct daomesh_budget_terms {
    daomesh_amount amount; /* set aside for each period, smallest units, at least 1 */
    uint64_t period_s;     /* how long a period is: an hour to ten years */
    uint32_t periods;      /* how many; absent: until it is closed */
    uint64_t starts;       /* when the first begins, not in the past; absent: now */
    uint64_t minter;       /* the minter that makes the units; absent: they come from the treasury */
};

/** What a ballot says of a line. */
struct daomesh_budget_mark {
    uint8_t line;    /* its place, from 1 on */
    uint32_t value;  /* points, score, credits or votes; 1 approves; a rank, 1 first */
    uint8_t against; /* 1: votes or credits against it, by quadratic votes and credits */
};

/** A line of a budget, as it is kept. */
struct daomesh_budget_payee {
    uint64_t payee;        /* who is paid */
    struct {               /* what it is for */
        uint8_t len;
        char bytes[41];
    } title;
    daomesh_amount amount; /* its share, or what it asks */
};

/** What is measured, what it should be, and how a dial answers. */
struct daomesh_controller_terms {
    /* 1 a feed, 2 the supply of a token, 3 the free treasury in a token, 4 active members, 5 voters on the newest decided proposal in ppm of its electors */
    uint8_t measure;
    uint32_t feed;         /* with measure 1 alone: number of a feed of the DAO */
    daomesh_id token;      /* with measures 2 and 3 alone: the token */
    daomesh_amount target; /* what it should be, at least 1, in the unit of the measure */
    uint32_t denominator;  /* how slowly it moves, at least 1 (rule controller) */
    uint8_t direction;     /* what a measure above the target does: absent or 1 turns the dial up, 2 down */
    uint64_t period_s;     /* between two steps, at least 1 second */
    uint64_t starts;       /* the first step, not in the past; absent: a period from now */
};

/** How fast conviction grows and how much a request needs (rule `conviction`, a step is a second). */
struct daomesh_conviction_dials {
    /* parts of 10 000 000 of conviction that are left after a second; half is left after three days with 9 999 973 */
    uint32_t decay;
    uint32_t max_ratio;     /* parts of 10 000 000 of the free treasury that a request stays below; above 0 */
    uint32_t factor;        /* how high the threshold is, in parts of 10 000 000 */
    uint32_t min_stake_ppm; /* part of all weight that counts as staked at least */
};

/** What a member has on a request. */
struct daomesh_stake {
    uint64_t request;      /* the request's number */
    daomesh_amount amount; /* weight */
};

/** Shares that a vote locks. */
struct daomesh_vote_lock {
    uint64_t proposal;     /* the proposal's number */
    daomesh_amount amount; /* shares */
    uint8_t level;         /* 1..6: for 1, 2, 4, 8, 16, 32 periods after its side has won */
    uint8_t choice;        /* the choice voted for */
    uint8_t house;         /* further house voted in; 0 the pathway's own */
};

/** A bar that falls while a vote goes on; both axes in billionths: of the voting time that has passed, and of what is measured. */
struct daomesh_bar_curve {
    uint8_t shape;         /* 1 linear, 2 stepped, 3 reciprocal (rule outcome, curves) */
    uint32_t from_ppb;     /* linear, stepped: the bar at the beginning */
    uint32_t to_ppb;       /* linear, stepped: the lowest bar */
    uint32_t length_ppb;   /* linear: when it is reached; stepped: how long a step is */
    uint32_t step_ppb;     /* stepped: how much each step falls */
    uint64_t factor_ppb;   /* reciprocal: what is divided */
    uint64_t x_offset_ppb; /* reciprocal: added to the time that divides it */
    uint64_t y_offset_ppb; /* reciprocal: added to the bar */
    uint64_t y_less_ppb;   /* reciprocal: taken from the bar; instead of y_offset_ppb */
};

/** Members choose between options that a proposal lists: what their ballots say and how they are counted (rule tally). */
struct daomesh_ballot_rule {
    uint8_t method;       /* how ballots are counted (rule tally) */
    /* 1: option 0 is none of them; when it wins, nothing happens. debian: it is the default option */
    uint8_t none;
    uint8_t strict;       /* ranks: 1 no two equal */
    uint8_t complete;     /* ranks: 1 every option */
    uint8_t strength;     /* minimax, schulze, ranked-pairs: how strong a duel is */
    uint8_t ties;         /* irv, star: ties on the way; the order of the options breaks all others */
    uint32_t value_max;   /* score, star, quadratic: greatest value */
    uint32_t value_below; /* score, quadratic: how far below 0 a value may be */
    /* quadratic, credits: most credits of a ballot; weighted: points of each, which it needs */
    uint64_t budget;
    uint16_t over;        /* debian: majority over none, over : under; absent 1 */
    uint16_t under;       /* debian: absent 1 */
    daomesh_amount least; /* debian: votes over none that an option needs */
};

/** Stakes for and against a proposal; where those for it are so many times the others, more votes for than against are enough (rule outcome, boosting). */
struct daomesh_boost_rule {
    daomesh_id token;     /* what is staked */
    uint32_t alpha_ppm;   /* above 1 000 000: what each boosted proposal multiplies the bar with */
    uint64_t preboost_s;  /* how long stakes must hold before it is boosted */
    uint64_t boosted_s;   /* how long a boosted vote is open */
    uint64_t quiet_s;     /* how long before its end a flip makes it begin again */
    daomesh_amount least; /* what the DAO stakes against each proposal at least, out of its treasury; not 0 */
    uint32_t mean_ppm;    /* or so much of the mean of what it staked against those boosted now */
    uint32_t most;        /* proposals boosted at a time; 0 any number */
};

/** A further electorate that votes on each proposal of a pathway, and when it passes there. */
struct daomesh_house_rule {
    struct {               /* what it is called */
        uint8_t len;
        char bytes[33];
    } title;
    /* 1 the DAO's members, 2 holders of a role, 3 another DAO's members, 4 members drawn by lot */
    uint8_t electorate;
    /* members: 1 one each, 2 shares, 3 reputation, 4 as many as credits pay for; of all others absent: one each */
    uint8_t weight;
    struct {               /* role: its name; whoever has one of that name when the proposal opens */
        uint8_t len;
        char bytes[33];
    } role;
    /* dao: whose members; those who joined before the proposal opened, and are members still */
    daomesh_id dao;
    uint8_t seats;         /* panel: how many are drawn, or all where there are fewer */
    uint8_t threshold;     /* as in the pathway's own rule: 1 majority, 2 cast, 3 absolute, 5 consent */
    uint32_t bar_ppm;      /* the bar of threshold 2, 3 and 5 */
    uint8_t bar_inclusive; /* threshold 3: 1 when reaching the bar is enough */
    uint32_t quorum_ppm;   /* quorum in parts of all weight of the house; 0 none */
    uint8_t quorum_counts; /* what counts: 1 for, 2 for and abstain, 3 all */
    uint32_t min_voters;   /* voters needed; 0 none */
    uint8_t delegated;     /* members: 1 when they may let others speak for them */
    /* members by shares: votes weigh more when their shares are locked, as in the pathway's own rule */
    uint64_t lock_s;
};

/** What a pathway does about members who do not vote. */
struct daomesh_voting_duty {
    uint8_t missed; /* so many missed are too many; at least 1 */
    uint8_t of;     /* of the last so many proposals decided on the pathway */
    uint8_t jail;   /* 1: the member is jailed, too */
};

/** What is divided equally among those who voted. */
struct daomesh_voting_reward {
    daomesh_id token;      /* the token; it comes from what the DAO has set aside of it */
    daomesh_amount amount; /* for all voters together; where less is set aside, that */
};

/** How much of a token may be spent, in all or over and over. */
struct daomesh_allowance {
    daomesh_id token;      /* the token */
    daomesh_amount most;   /* what may be spent at first, and what no refill goes above; at least 1 */
    daomesh_amount refill; /* what comes back each period; absent: nothing ever */
    uint64_t period_s;     /* the period; with refill alone */
};

/** A member from the first moment. */
struct daomesh_founding_member {
    daomesh_id party;          /* person or DAO */
    daomesh_amount shares;     /* shares */
    daomesh_amount loot;       /* loot: a claim without a vote */
    daomesh_amount reputation; /* reputation */
};

/** What is left of an allowance. */
struct daomesh_purse_entry {
    uint64_t token;        /* the token */
    daomesh_amount left;   /* what may be spent */
    uint64_t since;        /* when it was last refilled */
    daomesh_amount most;   /* no refill goes above it */
    daomesh_amount refill; /* what comes back each period */
    uint64_t period_s;     /* the period; 0 never */
};

/** A member who speaks for another. */
struct daomesh_delegate {
    daomesh_id party; /* the member */
    /* parts of the weight, which go no further; absent: all of it, and all that others gave */
    uint32_t parts;
};

/** What a delegation is about: the whole DAO, a pathway or a tag. */
struct daomesh_delegation_scope {
    uint32_t pathway;   /* a pathway's number */
    struct {            /* or the tag of proposals; neither: everything */
        uint8_t len;
        char bytes[33];
    } tag;
};

/** A member who speaks for another. */
struct daomesh_slot_delegate {
    uint32_t slot;   /* its slot */
    uint64_t party;  /* the member in the slot then */
    uint64_t joined; /* when that one had joined */
    uint32_t parts;  /* parts of the weight; 0 all of it */
};

/** Who speaks for an elector. */
struct daomesh_elector_voice {
    uint32_t elector; /* place among the electors */
    uint32_t parts;   /* parts of the weight; 0 all of it */
};

/** What a dial turns, how far, how often, and who turns it. */
struct daomesh_dial_terms {
    struct {              /* its name, like no other dial's of the DAO */
        uint8_t len;
        char bytes[33];
    } title;
    /* the setting that it turns: 1 member_cap, 2 open_cap, 3 sponsors, 4 joining_s, 5 treasury_ppm of the distribution; absent: a number of its own */
    uint8_t setting;
    daomesh_amount least; /* its lowest value; absent: 0 */
    daomesh_amount most;  /* its highest */
    /* where it begins; absent: a new one at `least`, one that is defined anew where it stands. Never with a setting, which is where it is */
    daomesh_amount value;
    daomesh_amount step;  /* most that one turn moves it; absent: no such bound */
    /* the same in parts of its value, rounded down, at least 1; absent: no such bound */
    uint32_t step_ppm;
    uint64_t cooldown_s;  /* from one turn's effect to the next one's */
    uint32_t pathway;     /* the one pathway whose decisions turn it; absent: any that carries dial.turn */
    /* number of the role whose holder turns it, and which allows dial.turn; absent: none */
    uint32_t role;
};

/** Who reports to a feed, and when what they say holds. */
struct daomesh_feed_terms {
    uint32_t reporters_count; /* elements of reporters */
    daomesh_id reporters[16]; /* persons and DAOs, ascending */
    uint8_t needed;           /* how many must have reported lately; at least 1, at most all */
    uint64_t window_s;        /* how long a report counts, at least 1 second */
    /* how long a value holds after the last report that made or confirmed it, at least 1 second */
    uint64_t stale_s;
};

/** A reporter, and the last that they said. */
struct daomesh_feed_reporter {
    uint64_t party;       /* who */
    uint8_t spoke;        /* 1 when they have reported */
    uint64_t at;          /* when */
    daomesh_amount value; /* what */
};

/** A member and what it weighs. */
struct daomesh_party_weight {
    daomesh_id party;      /* the member */
    daomesh_amount weight; /* above 0 */
};

/** A member and the points it is given. */
struct daomesh_party_points {
    daomesh_id party; /* the member */
    uint32_t points;  /* above 0 */
};

/** What a member weighs, by a table or by patronage. */
struct daomesh_slot_weight {
    uint64_t party;        /* the member in the slot when it was written; 0 nobody */
    uint64_t joined;       /* when that one had joined */
    uint64_t stamp;        /* the table, or the period, that it belongs to */
    daomesh_amount weight; /* the weight */
};

/** Points that a member got. */
struct daomesh_slot_points {
    uint32_t slot;   /* its slot */
    uint64_t party;  /* the member in the slot then */
    uint64_t joined; /* when that one had joined */
    uint32_t points; /* the points */
};

/** A member's place in a page. */
struct daomesh_member_slot {
    uint64_t party;                   /* who */
    /* 0 empty, 1 member, 2 left, 3 jailed, 4 no member any more, but with loot */
    uint8_t state;
    uint64_t joined;                  /* when */
    uint64_t since;                   /* sequence number of the last change of weight */
    daomesh_amount shares;            /* shares */
    daomesh_amount loot;              /* loot */
    daomesh_amount reputation;        /* reputation */
    uint32_t old_first;               /* first old weight kept */
    uint32_t old_next;                /* number the next old weight gets */
    /* shares that became loot in jail, as many come back as are still held */
    daomesh_amount jailed_shares;
    daomesh_amount jailed_reputation; /* reputation that jail keeps */
};

/** An application that is not decided, and whose it is. */
struct daomesh_open_application {
    uint64_t number; /* its number */
    uint64_t party;  /* who applied */
};

/** What a minter may make, and when; fixed when it is made. */
struct daomesh_minter_terms {
    /* most that is ever minted by it and below it, smallest units, at least 1; may be more than the cap above */
    daomesh_amount cap;
    uint64_t parent;     /* the minter above, of the same token; absent: none */
    uint64_t starts;     /* first moment at which it mints, not in the past; absent: now */
    uint64_t expires;    /* last moment, inclusive; absent: never */
    daomesh_id admin;    /* who grants, closes and makes minters below; absent: the party */
    daomesh_amount rate; /* most in any window of rate_s; absent: no such bound */
    uint64_t rate_s;     /* length of the sliding window; with rate alone */
    /* how long a mint waits, and can be vetoed; the longest of a minter and those above holds */
    uint64_t delay_s;
    struct {             /* a name to show */
        uint8_t len;
        char bytes[65];
    } title;
    daomesh_id purpose;  /* hash of what it is for, kept elsewhere */
};

/** What a party may do with a minter. */
struct daomesh_minter_rights {
    uint8_t mint;  /* 1: may mint, and open streams from it */
    uint8_t pause; /* 1: may pause and resume it */
    uint8_t veto;  /* 1: may veto mints that wait */
};

/** What was minted at one time. */
struct daomesh_rate_entry {
    uint64_t at;           /* when */
    daomesh_amount amount; /* how much */
};

/** A public key and what its signature weighs. */
struct daomesh_party_key {
    daomesh_id key;  /* Ed25519 public key */
    uint32_t weight; /* weight of its signature, at least 1 */
};

/** A key as the ledger holds it, with the nonce lane that belongs to it alone. */
struct daomesh_key_slot {
    daomesh_id key;   /* Ed25519 public key */
    uint32_t weight;  /* weight of its signature */
    uint32_t lane;    /* nonce lane; never given to another key */
    uint64_t highest; /* highest sequence number seen in the lane */
    uint64_t window;  /* bit i is set when highest - i was used; bit 0 is highest itself */
};

/** Who may recover a person, how many of them it takes, and how long the person has to say no. */
struct daomesh_guard {
    uint32_t guardians_count; /* elements of guardians */
    uint64_t guardians[16];   /* the guardians' rows, ascending by id */
    uint32_t threshold;       /* guardians that must approve */
    uint64_t delay;           /* time from the last approval needed to the new keys */
};

/** A guardian's word for a set of keys. */
struct daomesh_approval {
    uint64_t guardian; /* the guardian */
    daomesh_id plan;   /* SHA-256 of the body of party.recover, so of person, keys and threshold */
    uint64_t made;     /* when it was given */
};

/** An id, the row it names, and what stands there. */
struct daomesh_id_entry {
    daomesh_id id; /* an id */
    uint64_t row;  /* its row among parties, or among tokens */
    uint8_t sort;  /* 1 person, 2 DAO, 3 token, 4 pool */
};

/** What a feed must say. */
struct daomesh_condition {
    uint32_t feed;           /* a feed of the DAO, by its number */
    daomesh_amount at_least; /* holds while the feed says this or more; absent: no lower bound */
    daomesh_amount at_most;  /* holds while the feed says this or less; absent: no upper bound */
};

/** A stream that feeds a pool. */
struct daomesh_pool_inflow {
    uint64_t stream;        /* its number */
    daomesh_amount counted; /* what of it was shared so far, drawn or not */
};

/** A recipient of a programme, and how large their part is. */
struct daomesh_programme_share {
    daomesh_id to;      /* who */
    uint32_t weight;    /* 1 or more; the total is divided in this proportion, largest remainder */
    /* where `to` is the DAO itself: its programme that this part funds, which has no minter */
    uint32_t programme;
};

/** A research question, and the indicator that answers it. */
struct daomesh_programme_question {
    struct {               /* the question */
        uint8_t len;
        char bytes[97];
    } asks;
    uint32_t feed;         /* the DAO's feed that measures it when the programme ends */
    daomesh_amount target; /* with a feed: the value that is hoped for, or more */
    uint8_t under;         /* with a feed: 1 that value or less */
};

/** What a member says that a report is worth. */
struct daomesh_report_score {
    uint64_t by;        /* the member */
    uint32_t score_ppm; /* 0 nothing, 1 000 000 all that was hoped for */
};

/** The escalation game by which anybody may have a programme killed. */
struct daomesh_kill_terms {
    daomesh_id token;    /* the token of the bonds */
    /* the least first bond, smallest units, at least 1; each is at least twice the last */
    daomesh_amount bond;
    uint64_t window_s;   /* how long the other side may answer */
    uint8_t rounds;      /* bonds until the DAO decides, 2 or more */
};

/** A bond in a game about a programme; the first, third, ... are for killing it. */
struct daomesh_kill_bond {
    uint64_t party;        /* who put it up */
    daomesh_amount amount; /* smallest units */
};

/** What the programmes and mints of a minter, and of all below it, keep to. */
struct daomesh_boundaries {
    uint32_t inflation_ppm;    /* most released in any window_s, as a part of base; absent: no such bound */
    uint64_t window_s;         /* length of the sliding window; with inflation_ppm alone */
    /* the supply that inflation is measured by, smallest units; absent: the token's when the boundaries are set */
    daomesh_amount base;
    /* least time between the end of one evaluation window and the beginning of the next */
    uint64_t cadence_s;
    uint64_t evaluation_min_s; /* least length of an evaluation window */
    uint64_t evaluation_max_s; /* most of it; absent: no bound */
    /* largest part of what the minter's cap leaves that one programme may take; absent: all */
    uint32_t share_ppm;
};

/** What a recipient of a programme gets. */
struct daomesh_programme_part {
    uint64_t to;           /* who */
    uint32_t weight;       /* how large the part is */
    uint64_t stream;       /* the stream that pays it; 0 none: a draft, or a part of 0 units */
    uint32_t programme;    /* the DAO's programme that it funds, as it was when this one started; 0 none */
    uint32_t taker;        /* the programme of that line which takes it now, or next; 0 none */
    daomesh_amount passed; /* what programmes of that line took that are over */
    daomesh_amount drawn;  /* what of the stream was made for that line so far */
};

/** A stream that funds a programme. */
struct daomesh_programme_inflow {
    uint64_t stream;      /* its number */
    daomesh_amount drawn; /* what of it this programme's recipients claimed */
};

/** The evaluation window of a programme that runs or will. */
struct daomesh_programme_slot {
    uint32_t programme; /* its number */
    uint64_t begins;    /* first moment of the window */
    uint64_t ends;      /* last moment, and the programme's */
    uint64_t group;     /* programmes of one group may share a window */
};

/** What is released by when under a minter's boundaries: of a programme, of a stream, or a mint. */
struct daomesh_release_plan {
    uint64_t stream;             /* the first stream that pays it; 0: a mint */
    uint32_t parts;              /* streams that it is divided among */
    uint8_t cliff_form;          /* as in the plan */
    uint64_t starts;             /* as in the plan */
    uint64_t duration;           /* as in the plan */
    uint64_t cliff;              /* as in the plan */
    uint64_t granularity;        /* as in the plan */
    daomesh_amount total;        /* all of it */
    daomesh_amount unlock_start; /* as in the plan */
    daomesh_amount unlock_cliff; /* as in the plan */
    uint64_t begins;             /* what was released up to then does not count here; 0 all counts */
    uint64_t until;              /* nothing is released later; 2^64-1 it runs its course */
};

/** An option of a proposal whose pathway has a ballot. */
struct daomesh_ballot_option {
    struct {            /* one line */
        uint8_t len;
        char bytes[65];
    } title;
    uint16_t actions;   /* how many of the proposal's actions are this option's, in their order */
};

/** What a ballot says of an option. */
struct daomesh_ballot_mark {
    uint8_t option; /* 1 the first option; 0 none of them, where the pathway has that */
    uint32_t value; /* rank (1 best), score, 1 approved, votes, credits or points, as the method reads it */
    uint32_t below; /* instead: how far below 0 */
};

/** What a member cast for one choice. */
struct daomesh_vote_part {
    uint8_t choice;        /* the choice */
    daomesh_amount weight; /* how much */
};

/** A member's vote. */
struct daomesh_ballot {
    uint8_t cast;          /* 1 when there is a vote */
    uint8_t choice;        /* the choice */
    daomesh_amount weight; /* weight it counts */
};

/** A proposal that is open. */
struct daomesh_open_proposal {
    uint64_t number;   /* its number */
    uint64_t snapshot; /* sequence number at which its weights are read */
};

/** When a stream releases what: the dials of rule `emission`. */
struct daomesh_stream_plan {
    uint64_t starts;             /* when it begins, not in the past; absent: now */
    uint64_t duration;           /* how long it takes; absent: all at the start */
    uint64_t cliff;              /* after the start; before it nothing but unlock_start */
    uint64_t granularity;        /* length of a step; absent: every second */
    daomesh_amount unlock_start; /* released at the start */
    daomesh_amount unlock_cliff; /* released at the cliff */
    uint8_t cliff_form;          /* where the line begins: absent or 1 at the cliff, 2 at the start */
    uint8_t floors;              /* absent or 1 one rounding, 2 two, as Sablier 2 does */
};

/** An amount of a token. Lists of them ascend by token, with amounts above 0. */
struct daomesh_token_amount {
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* in the token's smallest unit */
};

/** An amount of a token as records hold it. */
struct daomesh_token_part {
    uint64_t token;        /* the token's row */
    daomesh_amount amount; /* in the token's smallest unit */
};

/** A place of a bounty's team. */
struct daomesh_bounty_place {
    uint64_t party;                    /* who has it; 0 nobody */
    uint8_t bonded;                    /* 1: the bond is in escrow */
    struct daomesh_bounty_offer offer; /* what this taker says */
};

/** When a proposal passes: the dials of rule `outcome`, fixed for a proposal when it opens. */
struct daomesh_passing_rule {
    /* 1 one a member, 2 shares, 3 reputation, 4 as many as credits pay for */
    uint8_t weight;
    /* 1 more for than against, 2 bar_ppm of for + against, 3 bar_ppm of all weight, 4 most votes, 5 passes unless against reaches bar_ppm of all weight, 6 both curves for confirm_s without a break */
    uint8_t threshold;
    uint32_t bar_ppm;                     /* the bar of threshold 2, 3 and 5 */
    uint8_t bar_inclusive;                /* threshold 3: 1 when reaching the bar is enough */
    uint8_t rounding;                     /* 0 or 1 cross-multiply, 2 floor the requirement, 3 divide first */
    uint32_t quorum_ppm;                  /* quorum in parts of all weight, inclusive; 0 none */
    uint8_t quorum_counts;                /* what counts: 1 for, 2 for and abstain, 3 all */
    /* decided early: 0 or 1 never, 2 when nothing left can change it, 3 at the early bar, 4 when all votes cast pass the early bar, 5 when it passes and votes for it reach the early bar */
    uint8_t early;
    /* the bar of early 3, 4 and 5, in parts of all weight; strict, for 5 inclusive */
    uint32_t early_bar_ppm;
    uint8_t revote;                       /* 1 when a vote may be changed */
    uint32_t min_voters;                  /* voters needed; 0 none */
    uint64_t delay_s;                     /* from opening until voting begins */
    uint64_t voting_s;                    /* how long voting is open */
    uint64_t grace_s;                     /* after a passing vote, before it may be executed */
    uint64_t execution_delay_s;           /* after grace */
    uint64_t expiry_s;                    /* how long it stays executable; 0 for ever */
    uint8_t quorum_late;                  /* 1 when the quorum is asked only when it is processed */
    /* how long voting stays open at least, once, after the quorum was reached */
    uint64_t late_quorum_s;
    /* what raises the mark of shares and loot that the next two ask about: 1 the opening and any vote, 2 votes for it */
    uint8_t high_water;
    /* part of the mark that members must still hold when it is processed */
    uint32_t retention_ppm;
    /* instead: how many times what they still hold must reach the mark */
    uint64_t dilution_bound;
    uint32_t curves_count;                /* elements of curves */
    /* threshold 6: the bar of for in for + against, and the bar of what counts in all weight */
    struct daomesh_bar_curve curves[2];
    uint64_t confirm_s;                   /* threshold 6: how long it must pass without a break */
    /* votes are sealed first; how long after voting they may be opened */
    uint64_t reveal_s;
    uint32_t ballot_count;                /* elements of ballot */
    /* with threshold 1: proposals list options, and ballots choose between them */
    struct daomesh_ballot_rule ballot[1];
    /* all weight that the quorum is a part of: absent or 1 at the snapshot, 2 when a member sponsored it, which is when it was opened */
    uint8_t quorum_base;
    uint32_t boost_count;                 /* elements of boost */
    /* with threshold 1 and early 3: stakes can make a majority of the votes enough */
    struct daomesh_boost_rule boost[1];
    uint8_t delegated;                    /* 1 when members may let others speak for them */
    /* 1 when a member may cast the weight in parts, over several choices, until all of it is cast; not with revote, reveal_s, ballot or delegated */
    uint8_t in_parts;
    /* votes by shares weigh 0.1, 1, ... 6 times when the shares stay 0, 1, 2, 4, 8, 16, 32 times so long after their side has won */
    uint64_t lock_s;
};

/** What a role lets its holder do. */
struct daomesh_role_terms {
    daomesh_id party;                       /* the holder; absent, with an admin alone: nobody yet */
    struct {                                /* its name */
        uint8_t len;
        char bytes[33];
    } name;
    uint32_t kinds_count;                   /* elements of kinds */
    uint16_t kinds[32];                     /* action kinds, ascending; never a charter change */
    uint64_t ends;                          /* last moment it holds, inclusive; 0 never ends */
    uint32_t allowances_count;              /* elements of allowances */
    /* what it may spend or make, ascending by token; absent: no bound */
    struct daomesh_allowance allowances[8];
    /* number of the role whose holder, like those of the roles above it, names this one's holder; absent: the charter alone */
    uint32_t admin;
};

/** A member's delegation in one scope. */
struct daomesh_scoped_delegation {
    struct daomesh_delegation_scope scope; /* what it is about */
    uint64_t until;                        /* last second at which it holds; 0 it does not expire */
    uint32_t to_count;                     /* elements of to */
    struct daomesh_slot_delegate to[8];    /* ascending by slot; none: nobody */
};

/** A member who may vote on a proposal. */
struct daomesh_elector {
    uint32_t slot;                          /* the member's slot */
    daomesh_amount weight;                  /* the weight */
    uint32_t voices_count;                  /* elements of voices */
    struct daomesh_elector_voice voices[8]; /* ascending by elector; none: nobody */
};

/** What one founder pays in. */
struct daomesh_founding_deposit {
    daomesh_id party;                      /* the founder: person or DAO */
    uint32_t tokens_count;                 /* elements of tokens */
    struct daomesh_token_amount tokens[8]; /* what they pay, ascending by token; at least one */
};

/** How a pool is shared, and who may claim. */
struct daomesh_pool_terms {
    uint64_t every_s;                 /* time between checkpoints; absent: what flows in is shared at once */
    uint64_t first;                   /* the first checkpoint, not in the past; absent: every_s from now */
    uint64_t hold_s;                  /* how long a share must have been held unbroken before it counts */
    uint8_t role;                     /* 1: only whom the DAO gave a role for pool.claim may claim */
    uint32_t attesters_count;         /* elements of attesters */
    daomesh_id attesters[8];          /* who may attest a claimant, ascending */
    /* how many of them must have; with attesters alone, at least 1, at most all */
    uint8_t needed;
    uint32_t gate_count;              /* elements of gate */
    struct daomesh_condition gate[1]; /* claims are open only while this holds */
    /* Merkle root of those who may join by themselves, RFC 9162: a leaf is a party's id and its points, 8 bytes big-endian */
    daomesh_id list;
    uint64_t list_size;               /* leaves of the list; with list alone */
};

/** A share in a pool. */
struct daomesh_pool_grant {
    daomesh_id party;                      /* who */
    /* how large the share is; absent: none any more. What it got stays due */
    uint64_t points;
    uint32_t condition_count;              /* elements of condition */
    struct daomesh_condition condition[1]; /* it counts only while this holds */
};

/** Where a claimant of a pool stands, as of the time up to which the pool is settled. */
struct daomesh_pool_claimant {
    uint64_t party;                        /* who */
    uint64_t points;                       /* how large the share is */
    /* when it was first held without a break since; 2^64-1 it is not held */
    uint64_t since;
    uint32_t condition_count;              /* elements of condition */
    struct daomesh_condition condition[1]; /* it counts only while this holds */
    uint32_t round;                        /* round of the feed that was looked at last; 0 none */
    daomesh_amount due;                    /* shared out to it and not claimed yet */
    uint8_t attested;                      /* who attested: bit i for attester i */
};

/** What a programme pays, to whom, how long, and when it is looked at. */
struct daomesh_programme_terms {
    /* the minter that makes the units; absent with `token` alone */
    uint64_t minter;
    /* all that it pays, smallest units, at least 1; absent with `token` alone */
    daomesh_amount total;
    /* when it begins, not in the past; absent: when it is started */
    uint64_t starts;
    uint64_t duration;                              /* how long it pays */
    /* after the start; before it nothing but what is unlocked at once */
    uint64_t cliff;
    /* where the line begins: absent or 1 at the cliff, 2 at the start */
    uint8_t cliff_form;
    /* part of each recipient's total that is released at the start, rounded down */
    uint32_t unlock_ppm;
    /* length of the evaluation window, which ends with the programme; at most the duration */
    uint64_t evaluation_s;
    uint32_t recipients_count;                      /* elements of recipients */
    struct daomesh_programme_share recipients[32];  /* ascending by party; at least one */
    struct {                                        /* a name to show */
        uint8_t len;
        char bytes[65];
    } title;
    /* hash of what it is for, its research questions and indicators, kept elsewhere */
    daomesh_id purpose;
    uint32_t kill_count;                            /* elements of kill */
    /* the game by which anybody may have it killed; absent: the DAO alone kills it */
    struct daomesh_kill_terms kill[1];
    uint32_t questions_count;                       /* elements of questions */
    struct daomesh_programme_question questions[4]; /* what is to be found out */
    uint32_t contest_count;                         /* elements of contest */
    /* the pot, from the DAO's account, for whoever evaluates it */
    struct daomesh_token_amount contest[1];
    /* instead of minter and total: it pays what other programmes of the DAO pay it of this token */
    daomesh_id token;
};

/** What a stream pays, and what may become of it. */
struct daomesh_stream_terms {
    daomesh_amount total;            /* all that it will pay, smallest units, at least 1 */
    struct daomesh_stream_plan plan; /* when */
    /* the minter that makes the units; absent: they come from the party's account */
    uint64_t minter;
    /* 1: the payer may cancel it; what is released by then stays the receiver's */
    uint8_t cancelable;
    uint8_t transferable;            /* 1: the receiver may pass it on */
    uint8_t pausable;                /* 1: the payer may pause it; the end moves, the total does not change */
};

/** A named way to decide: what it may carry, who may open it, when it passes. */
struct daomesh_pathway {
    struct {                                /* its name */
        uint8_t len;
        char bytes[33];
    } name;
    uint32_t kinds_count;                   /* elements of kinds */
    /* action kinds it may carry, ascending; empty: every kind, charter changes only with `charter` */
    uint16_t kinds[32];
    daomesh_amount propose_min;             /* weight that opening a proposal takes */
    struct daomesh_passing_rule rule;       /* when it passes */
    uint8_t charter;                        /* 1, with no kinds given: every kind, charter changes too */
    daomesh_id veto;                        /* who may veto what is proposed on it; absent: nobody */
    /* with veto; absent or 1 until it is executed, 2 while the vote goes on */
    uint8_t veto_until;
    uint32_t limits_count;                  /* elements of limits */
    /* what it may spend or make, ascending by token; absent: no bound */
    struct daomesh_allowance limits[8];
    uint32_t houses_count;                  /* elements of houses */
    /* house 1, 2, ...: further electorates; house 0 is the pathway's own rule */
    struct daomesh_house_rule houses[7];
    /* with houses: how many of them must pass, house 0 counted; absent: all */
    uint8_t houses_needed;
    uint32_t duty_count;                    /* elements of duty */
    struct daomesh_voting_duty duty[1];     /* voting is a duty */
    uint32_t reward_count;                  /* elements of reward */
    struct daomesh_voting_reward reward[1]; /* voting is rewarded, whatever is voted */
};

/** party.create: Creates a person. Its id is the hash of this body; the actor must be that id, and its own keys sign. */
struct daomesh_party_create {
    uint32_t keys_count;               /* elements of keys */
    struct daomesh_party_key keys[16]; /* keys, ascending by key; empty in host mode only */
    uint32_t threshold;                /* weight that signatures must reach; 1..sum of weights */
    struct {                           /* a name to show; not unique, not checked */
        uint8_t len;
        char bytes[65];
    } name;
    uint64_t salt;                     /* any number, to tell two persons with the same keys apart */
};

/** party.key_add: Adds a key to the actor. */
struct daomesh_party_key_add {
    daomesh_id key;     /* the new key */
    uint32_t weight;    /* weight of its signature, at least 1 */
    uint32_t threshold; /* new threshold; absent keeps the old one */
};

/** party.key_rotate: Replaces one key of the actor by another of the same weight. The new key gets a lane of its own. */
struct daomesh_party_key_rotate {
    daomesh_id old;  /* the key that goes */
    daomesh_id new_; /* the key that comes */
};

/** party.key_remove: Removes a key of the actor. The rest must still reach the threshold. */
struct daomesh_party_key_remove {
    daomesh_id key;     /* the key that goes */
    uint32_t threshold; /* new threshold; absent keeps the old one */
};

/** party.guard: Names the guardians who may give the actor new keys, or none. Who has guardians already waits for their delay before this takes effect; naming those that are in force takes back a change that waits. */
struct daomesh_party_guard {
    uint32_t guardians_count; /* elements of guardians */
    daomesh_id guardians[16]; /* persons and DAOs, ascending; absent: nobody may any more */
    uint32_t threshold;       /* how many of them must approve */
    uint64_t delay;           /* time in which the actor can say no: 1 to 90 days */
};

/** party.recover: A guardian approves new keys for a person. A guardian has one word: a later one replaces it. When enough of them approved the same within 30 days, the delay runs; at its end the keys are in force and the old ones are not. */
struct daomesh_party_recover {
    daomesh_id person;                 /* who gets the keys */
    uint32_t keys_count;               /* elements of keys */
    struct daomesh_party_key keys[16]; /* keys, ascending by key */
    uint32_t threshold;                /* weight that signatures must reach; 1..sum of weights */
};

/** party.recover_withdraw: A guardian takes its approval back. A recovery that has too few of them then stops. */
struct daomesh_party_recover_withdraw {
    daomesh_id person; /* whose keys were to be replaced */
};

/** party.recover_veto: The person stops a recovery while its delay runs. Every approval is gone. */
struct daomesh_party_recover_veto {
    uint64_t recovery; /* its number */
};

/** dao.found: Founds a DAO. Its id is the hash of ledger, actor and this body. */
struct daomesh_dao_found {
    struct {                  /* a name to show */
        uint8_t len;
        char bytes[65];
    } name;
    /* list<struct:founding_member>, at most 1024: first members, ascending by party */
    daomesh_list members;
    /* list<struct:pathway>, at most 16: pathways 1, 2, ... in this order; at least one */
    daomesh_list pathways;
    uint32_t charter_pathway; /* number of the pathway that changes the charter */
    uint32_t member_cap;      /* most members; absent 150 */
    uint32_t open_cap;        /* most open proposals; absent 32 */
    daomesh_list roles;       /* list<struct:role_terms>, at most 16: first roles */
    uint64_t salt;            /* any number, to found the same twice */
    /* who may leave: absent or 1 everybody, 2 not while a proposal they voted for is unprocessed */
    uint8_t exit;
    uint32_t joining_pathway; /* number of the pathway that decides applications; absent: none are taken */
    uint8_t sponsors;         /* members who must vouch for an application; absent 1 */
    uint64_t joining_s;       /* how long an application waits for them; absent 14 days */
};

/** charter.amend: Changes a DAO's settings; only through its charter pathway. Absent fields stay. */
struct daomesh_charter_amend {
    daomesh_id dao;           /* the DAO */
    struct {                  /* new name */
        uint8_t len;
        char bytes[65];
    } name;
    uint32_t member_cap;      /* new cap; present members stay */
    uint32_t open_cap;        /* new cap of open proposals */
    uint32_t charter_pathway; /* pathway that changes the charter from now on */
    /* who may leave: 1 everybody, 2 not while a proposal they voted for is unprocessed */
    uint8_t exit;
    uint32_t joining_pathway; /* pathway that decides applications from now on */
    uint8_t sponsors;         /* members who must vouch for an application */
    uint64_t joining_s;       /* how long new applications wait for them */
};

/** charter.pathway: Adds a pathway, or replaces one; only through the charter pathway. Open proposals keep the rule they began with. */
struct daomesh_charter_pathway {
    daomesh_id dao;                 /* the DAO */
    uint32_t number;                /* 1..count replaces, count + 1 adds */
    struct daomesh_pathway pathway; /* the pathway */
};

/** role.grant: Gives a party the right to do some kinds of actions for the DAO, until it is revoked or ends. */
struct daomesh_role_grant {
    daomesh_id dao;                 /* the DAO */
    struct daomesh_role_terms role; /* the role */
};

/** role.revoke: Takes a role back. */
struct daomesh_role_revoke {
    daomesh_id dao;  /* the DAO */
    uint32_t role;   /* its number */
    uint64_t serial; /* its serial: then no other role that has got the number meanwhile is meant */
    uint8_t below;   /* 1: those below it too */
};

/** founding.open: Prepares a DAO that begins as soon as every founder has paid in; the deposits are then its treasury. Past the deadline each founder gets theirs back. */
struct daomesh_founding_open {
    daomesh_span body;     /* the body of dao.found; the DAO's id is what this actor would found with it */
    /* list<struct:founding_deposit>, at most 64: who pays what, ascending by party; at least one */
    daomesh_list deposits;
    uint64_t deadline;     /* last moment to pay in, inclusive */
};

/** founding.join: Pays one's deposit in. The last one founds the DAO. */
struct daomesh_founding_join {
    daomesh_id party;  /* the founder */
    uint64_t founding; /* its number */
};

/** role.admin: Says whose holder names a role's holder from now on. The present one stays. */
struct daomesh_role_admin {
    daomesh_id dao; /* the DAO */
    uint32_t role;  /* its number */
    uint32_t admin; /* number of the role above; absent: the charter alone */
};

/** role.appoint: Gives a role to a party, whoever held it. What its allowances have left stays what it is. */
struct daomesh_role_appoint {
    daomesh_id dao;   /* the DAO */
    uint32_t role;    /* its number */
    daomesh_id party; /* the new holder */
    /* last moment at which they hold it, inclusive, not in the past; absent: until the role ends */
    uint64_t ends;
    uint64_t serial;  /* its serial: then no other role that has got the number meanwhile is meant */
};

/** role.dismiss: Takes a role from its holder. The role stays, with nobody in it. */
struct daomesh_role_dismiss {
    daomesh_id dao;  /* the DAO */
    uint32_t role;   /* its number */
    uint64_t serial; /* its serial: then no other role that has got the number meanwhile is meant */
};

/** dial.define: Makes a dial, or gives one other terms: a turn that waits is forgotten then. */
struct daomesh_dial_define {
    daomesh_id dao;                  /* the DAO */
    uint32_t number;                 /* 1..count: its terms from now on; count + 1: a new dial */
    struct daomesh_dial_terms terms; /* what it turns, and how */
};

/** dial.turn: Turns a dial: by the DAO on the dial's pathway, or by the holder of the dial's role. */
struct daomesh_dial_turn {
    daomesh_id dao;       /* the DAO */
    uint32_t dial;        /* its number */
    daomesh_amount value; /* where to; absent: 0 */
    uint64_t from;        /* when it takes effect, not in the past; absent: now */
};

/** dial.drop: Takes a dial away, and its controller. A setting stays where it was turned to. */
struct daomesh_dial_drop {
    daomesh_id dao; /* the DAO */
    uint32_t dial;  /* its number, which is never given again */
};

/** member.add: Makes a party a member. */
struct daomesh_member_add {
    daomesh_id dao;            /* the DAO */
    daomesh_id party;          /* who joins */
    daomesh_amount shares;     /* shares */
    daomesh_amount loot;       /* loot */
    daomesh_amount reputation; /* reputation */
};

/** member.remove: Ends a membership against the member's will: shares become loot, so that their part of the treasury stays theirs, and reputation goes. Votes on proposals open now keep their weight. */
struct daomesh_member_remove {
    daomesh_id dao;   /* the DAO */
    daomesh_id party; /* who goes */
};

/** member.reweight: Sets a member's shares and loot. */
struct daomesh_member_reweight {
    daomesh_id dao;        /* the DAO */
    daomesh_id party;      /* the member */
    daomesh_amount shares; /* shares from now on */
    daomesh_amount loot;   /* loot from now on */
};

/** member.exit: Burns shares and loot for a part of the free treasury (rage-quit): of each listed token balance * burned / (all shares and loot), rounded down. Open to members, also in jail, and to those who were. What is not listed is forfeited. */
struct daomesh_member_exit {
    daomesh_id dao;        /* the DAO that is left */
    daomesh_amount shares; /* shares given up */
    daomesh_amount loot;   /* loot given up */
    daomesh_list tokens;   /* list<id>, at most 64: tokens to be paid in, strictly ascending */
};

/** member.resign: Ends one's own membership: shares become loot, which may still be burned by member.exit; reputation goes. */
struct daomesh_member_resign {
    daomesh_id dao; /* the DAO */
};

/** member.jail: Suspends a member: while it lasts shares are loot and reputation is put away, so nothing votes; the member may still exit. */
struct daomesh_member_jail {
    daomesh_id dao;   /* the DAO */
    daomesh_id party; /* the member */
};

/** member.release: Ends a suspension: loot becomes shares again, as many as there were and are still held; reputation comes back. */
struct daomesh_member_release {
    daomesh_id dao;   /* the DAO */
    daomesh_id party; /* the member */
};

/** member.apply: Asks to be taken in, or for more shares and loot. The tribute is held until the application is decided, and comes back unless it is accepted. */
struct daomesh_member_apply {
    daomesh_id party;                       /* who applies and pays */
    daomesh_id dao;                         /* the DAO */
    daomesh_amount shares;                  /* shares asked for */
    daomesh_amount loot;                    /* loot asked for */
    uint32_t tribute_count;                 /* elements of tribute */
    struct daomesh_token_amount tribute[8]; /* what is paid in, ascending by token */
    daomesh_id content;                     /* hash of the letter, kept elsewhere */
};

/** member.withdraw: Takes an application back that is not yet being decided; the tribute returns. */
struct daomesh_member_withdraw {
    daomesh_id party;     /* who applied */
    daomesh_id dao;       /* the DAO */
    uint64_t application; /* its number */
};

/** member.sponsor: Vouches for an application. The last sponsor that the charter asks for opens the proposal that decides it, on the joining pathway. */
struct daomesh_member_sponsor {
    daomesh_id dao;       /* the DAO */
    uint64_t application; /* its number */
};

/** member.admit: Accepts an application: the applicant gets what it asks for, the treasury gets the tribute. */
struct daomesh_member_admit {
    daomesh_id dao;       /* the DAO */
    uint64_t application; /* its number */
};

/** reputation.mint: Gives a member reputation. It never transfers. */
struct daomesh_reputation_mint {
    daomesh_id dao;        /* the DAO */
    daomesh_id party;      /* the member */
    daomesh_amount amount; /* reputation to add */
};

/** reputation.burn: Takes reputation from a member. */
struct daomesh_reputation_burn {
    daomesh_id dao;        /* the DAO */
    daomesh_id party;      /* the member */
    daomesh_amount amount; /* reputation to take; at most what is held */
};

/** proposal.open: Opens a proposal on a pathway. Weights, total and rule are fixed now. Its number is the DAO's next. */
struct daomesh_proposal_open {
    daomesh_id dao;                           /* the DAO */
    uint32_t pathway;                         /* pathway number */
    struct {                                  /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id content;                       /* hash of the text that is proposed, kept elsewhere */
    uint8_t choices;                          /* choices besides abstain; absent 2: 1 for, 2 against */
    daomesh_span actions;                     /* what happens when choice 1 wins, all or nothing */
    uint32_t options_count;                   /* elements of options */
    /* on a pathway with a ballot: what is chosen between; the actions of the one that wins happen, all or nothing */
    struct daomesh_ballot_option options[16];
    struct {                                  /* what it is about: delegations of this tag hold for it */
        uint8_t len;
        char bytes[33];
    } tag;
};

/** proposal.vote: Votes, with all of the member's weight or with a part of it. Where the pathway allows, a later vote replaces the earlier, or casts another part. */
struct daomesh_proposal_vote {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* proposal number */
    uint8_t choice;        /* 0 abstain, 1 for, 2 against, or one of the choices */
    /* part of the weight; absent or 0: all of it, or all that is left. Where votes are paid for: how many, absent 1 */
    daomesh_amount weight;
    /* where shares are locked: absent or 0 a tenth of a vote and no lock, 1 one vote for one period, ... 6 six votes for 32 periods */
    uint8_t level;
};

/** proposal.unvote: Takes a vote back, where the pathway allows changes. Without a vote it does nothing. */
struct daomesh_proposal_unvote {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* proposal number */
    uint8_t house;     /* one of the pathway's further houses; absent: the pathway's own */
};

/** proposal.cancel: Withdraws a proposal: by its proposer before anyone voted, or by the DAO at any time before it is executed. */
struct daomesh_proposal_cancel {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* proposal number */
};

/** proposal.process: Brings a proposal up to date: closes its vote when it is over, runs its actions when they are due. Timers do the same by themselves. */
struct daomesh_proposal_process {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* proposal number */
};

/** proposal.veto: Ends a proposal, as the pathway's veto party. */
struct daomesh_proposal_veto {
    daomesh_id party;  /* the veto party of the pathway when the proposal was opened */
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* proposal number */
};

/** proposal.seal: Votes under seal, on a pathway with reveal_s: shows only the hash of the vote. Where votes may be changed, a later seal replaces the earlier. */
struct daomesh_proposal_seal {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* proposal number */
    daomesh_id seal;   /* what daomesh_vote_seal gives; on a proposal with options daomesh_ballot_seal */
};

/** proposal.reveal: Opens the actor's sealed vote, after voting and within reveal_s. What nobody opens counts as absent. */
struct daomesh_proposal_reveal {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* proposal number */
    uint8_t choice;        /* 0 abstain, 1 for, 2 against, or one of the choices */
    /* part of the weight; absent or 0: all of it. Where votes are paid for: how many, absent 1 */
    daomesh_amount weight;
    daomesh_id salt;       /* what was mixed in, so that nobody finds the vote by trying */
};

/** proposal.ballot: Votes on a proposal with options, with all of the member's weight. Where the pathway allows, a later ballot replaces the earlier. */
struct daomesh_proposal_ballot {
    daomesh_id dao;                       /* the DAO */
    uint64_t proposal;                    /* proposal number */
    uint32_t marks_count;                 /* elements of marks */
    struct daomesh_ballot_mark marks[17]; /* an option once at most, in any order; absent: abstains */
};

/** proposal.house_vote: Votes on a proposal in one of its pathway's further houses, with all of the weight there or with a part of it. Where the pathway allows, a later vote replaces the earlier. */
struct daomesh_proposal_house_vote {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* proposal number */
    uint8_t house;         /* 1 the first of the pathway's houses */
    uint8_t choice;        /* 0 abstain, 1 for, 2 against */
    /* part of the weight; absent or 0: all of it. Where votes are paid for: how many, absent 1 */
    daomesh_amount weight;
    uint8_t level;         /* where shares are locked: as in proposal.vote */
};

/** proposal.stake: Stakes on a proposal, on a pathway with boosting, until it is boosted or decided. Who stakes on the side that wins shares the stakes of the other. */
struct daomesh_proposal_stake {
    daomesh_id party;      /* whose stake */
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* proposal number */
    uint8_t choice;        /* 1 for, 2 against */
    daomesh_amount amount; /* how much, on top of what the party staked before */
};

/** proposal.collect: Pays a party its stake and its part of what the other side staked, when it is on the side that won; or its stake alone, when stakes go back. */
struct daomesh_proposal_collect {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* proposal number */
    daomesh_id party;  /* whose stake */
};

/** proposal.reveal_ballot: Opens the actor's sealed ballot on a proposal with options, after voting and within reveal_s. What nobody opens counts as absent. */
struct daomesh_proposal_reveal_ballot {
    daomesh_id dao;                       /* the DAO */
    uint64_t proposal;                    /* proposal number */
    uint32_t marks_count;                 /* elements of marks */
    /* an option once at most, in the order in which they were sealed; absent: abstains */
    struct daomesh_ballot_mark marks[17];
    daomesh_id salt;                      /* what was mixed in, so that nobody finds the ballot by trying */
};

/** token.issue: Makes a token. Its id is the hash of ledger, actor and this body. Nothing of it exists yet. */
struct daomesh_token_issue {
    daomesh_id party;   /* the issuer: who may mint or deposit */
    struct {            /* short name; not unique, not checked */
        uint8_t len;
        char bytes[17];
    } symbol;
    struct {            /* a name to show */
        uint8_t len;
        char bytes[65];
    } name;
    uint8_t decimals;   /* digits behind the point when amounts are shown */
    daomesh_amount cap; /* most that may exist at once; absent: no bound but 2^256-1 */
    /* 1: the issuer keeps something outside for every unit; deposit and withdraw instead of mint and burn */
    uint8_t backed;
    uint64_t salt;      /* any number, to issue the same twice */
};

/** token.mint: Makes units of a token that is not backed. */
struct daomesh_token_mint {
    daomesh_id party;      /* the issuer */
    daomesh_id token;      /* the token */
    daomesh_id to;         /* who gets them */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** token.burn: Destroys units of a token that is not backed; the cap has room for them again. */
struct daomesh_token_burn {
    daomesh_id party;      /* the holder */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** token.deposit: The issuer of a backed token has got something outside, and makes as many units for it. */
struct daomesh_token_deposit {
    daomesh_id party;      /* the issuer */
    daomesh_id token;      /* the token */
    daomesh_id to;         /* who gets the units */
    daomesh_amount amount; /* smallest units, at least 1 */
    daomesh_id reference;  /* hash of what came in: a receipt, a transfer on a chain */
};

/** token.withdraw: Destroys units of a backed token; the event tells the issuer what to pay out, and where. */
struct daomesh_token_withdraw {
    daomesh_id party;      /* the holder */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* smallest units, at least 1 */
    daomesh_id reference;  /* hash of where it shall go */
};

/** token.transfer: Gives units away. A DAO keeps what it is given this way: only income is distributed. */
struct daomesh_token_transfer {
    daomesh_id party;      /* the holder */
    daomesh_id token;      /* the token */
    daomesh_id to;         /* who gets them */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** treasury.reserve: Sets part of the treasury aside: members who leave are not paid from it, and it is not spent until it is released. */
struct daomesh_treasury_reserve {
    daomesh_id dao;        /* the DAO */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** treasury.release: Takes what was set aside back into the free treasury. */
struct daomesh_treasury_release {
    daomesh_id dao;        /* the DAO */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** charter.distribution: Sets how the DAO divides its income; only through its charter pathway. Without it the treasury keeps everything. */
struct daomesh_charter_distribution {
    daomesh_id dao;        /* the DAO */
    uint32_t treasury_ppm; /* what the treasury keeps */
    /* the members' parts: 1 equal, 2 shares, 3 reputation, 4 the table, 5 patronage, 6 points from peers */
    uint8_t by;
    /* list<struct:party_weight>, at most 256: by 4 alone: ascending by party; members not in it get nothing */
    daomesh_list table;
    /* by 6 alone: what each member may give to others in all; another number begins a new period */
    uint32_t points;
};

/** income.period: Begins a new period: patronage and points start from nothing. */
struct daomesh_income_period {
    daomesh_id dao; /* the DAO */
};

/** patronage.record: Adds to what members did for the DAO, or bought from it, in this period: hours, sales, kilograms of milk. */
struct daomesh_patronage_record {
    daomesh_id dao;       /* the DAO */
    daomesh_list entries; /* list<struct:party_weight>, at most 256: ascending by party */
};

/** peer.allocate: Gives points to other members, instead of those given earlier in the period. They weigh what the others get of income. */
struct daomesh_peer_allocate {
    daomesh_id dao;       /* the DAO */
    /* list<struct:party_points>, at most 64: ascending by party; empty takes all points back */
    daomesh_list entries;
};

/** sale.offer: Offers something for sale. It is the seller's next offer by number; its terms never change. */
struct daomesh_sale_offer {
    daomesh_id party;     /* the seller */
    struct {              /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id goods;     /* hash of what is sold, or of its description */
    uint8_t exact;        /* 1: goods is the hash of the very thing; nothing else can be delivered */
    daomesh_id token;     /* what is paid in */
    daomesh_amount price; /* of one copy, smallest units, at least 1 */
    uint32_t copies;      /* how many are for sale; absent: as many as are bought */
    uint64_t delivery_s;  /* time to deliver; past it the buyer gets the money back */
    uint64_t review_s;    /* time to refuse what was delivered; silence accepts it */
    uint64_t dispute_s;   /* time to dispute a refusal; silence lets it stand */
    uint64_t ruling_s;    /* time for the arbiter to rule; silence leaves each one half */
    /* who rules on a dispute; without one a dispute ends as if the arbiter were silent */
    daomesh_id arbiter;
};

/** sale.close: Ends an offer: nobody can buy any more. What was bought goes its way. */
struct daomesh_sale_close {
    daomesh_id party; /* the seller */
    uint32_t offer;   /* its number */
};

/** sale.buy: Buys one copy: the price goes into escrow. It is the seller's next sale by number. */
struct daomesh_sale_buy {
    daomesh_id party;  /* the buyer */
    daomesh_id seller; /* the seller */
    uint32_t offer;    /* number of the offer */
};

/** sale.deliver: Says what was delivered. The buyer's time to refuse it begins. */
struct daomesh_sale_deliver {
    daomesh_id party;   /* the seller */
    uint32_t sale;      /* number of the sale */
    daomesh_id content; /* hash of what was delivered */
};

/** sale.accept: Accepts what was delivered, also after refusing it: the seller is paid. */
struct daomesh_sale_accept {
    daomesh_id party;  /* the buyer */
    daomesh_id seller; /* the seller */
    uint32_t sale;     /* number of the sale */
};

/** sale.refuse: Refuses what was delivered. Undisputed, the money goes back. */
struct daomesh_sale_refuse {
    daomesh_id party;  /* the buyer */
    daomesh_id seller; /* the seller */
    uint32_t sale;     /* number of the sale */
    daomesh_id reason; /* hash of why */
};

/** sale.dispute: Disputes a refusal: the arbiter rules. */
struct daomesh_sale_dispute {
    daomesh_id party;  /* the seller */
    uint32_t sale;     /* number of the sale */
    daomesh_id reason; /* hash of why */
};

/** sale.rule: The arbiter divides the price. */
struct daomesh_sale_rule {
    daomesh_id party;         /* the arbiter */
    daomesh_id seller;        /* the seller */
    uint32_t sale;            /* number of the sale */
    daomesh_amount to_seller; /* what the seller is paid, at most the price */
};

/** sale.settle: Proposes how to end a sale. When both sides name the same, or one gives the other everything, it ends so, whatever its state. */
struct daomesh_sale_settle {
    daomesh_id party;         /* the seller or the buyer */
    daomesh_id seller;        /* the seller */
    uint32_t sale;            /* number of the sale */
    /* what the seller is paid, at most the price; the party's earlier word is replaced */
    daomesh_amount to_seller;
};

/** sale.process: Brings a sale up to date when its time is over. A timer does the same by itself. */
struct daomesh_sale_process {
    daomesh_id seller; /* the seller */
    uint32_t sale;     /* number of the sale */
};

/** bounty.post: Posts a bounty, which is the poster's next by number. The reward goes into escrow now; a back-to-back child has it from its parent instead, when the parent is settled. The hash of this body names the terms. */
struct daomesh_bounty_post {
    daomesh_id poster;                     /* who pays */
    daomesh_id content;                    /* hash of what is asked for, kept elsewhere */
    uint32_t reward_count;                 /* elements of reward */
    struct daomesh_token_amount reward[8]; /* ascending by token */
    uint32_t parts_count;                  /* elements of parts */
    struct daomesh_bounty_part parts[8];   /* one for a bounty that is handed in at once */
    uint64_t open_s;                       /* how long it waits for takers, each time it is open */
    uint64_t review_s;                     /* time to review work; silence accepts it */
    uint64_t dispute_s;                    /* time to dispute a rejection; silence lets it stand */
    /* time for the arbiter to rule; silence leaves the last allocation that all agreed to, or else one half */
    uint64_t ruling_s;
    uint32_t places_count;                 /* elements of places */
    /* shares of each place of a team, each at least 1; absent: one taker */
    uint32_t places[8];
    /* who rules on a dispute; without one a dispute ends as if the arbiter were silent */
    daomesh_id arbiter;
    uint32_t min_pay;                      /* least that work which was handed in is paid, of its part */
    uint8_t revisions;                     /* how often each part may be sent back */
    daomesh_id bond_token;                 /* with bond */
    /* what each taker puts up, and loses by leaving or by handing in nothing */
    daomesh_amount bond;
    daomesh_id parent_poster;              /* with parent: its poster */
    /* the bounty that this is a part of; the poster must have taken it alone */
    uint32_t parent;
    uint8_t back_to_back;                  /* 1: paid when the parent is, from what the parent pays */
};

/** bounty.withdraw: Takes back a bounty that is open: the reward and all bonds go back. */
struct daomesh_bounty_withdraw {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
};

/** bounty.take: Takes a place of an open bounty, and puts up the bond. When the last place is taken the work begins. */
struct daomesh_bounty_take {
    daomesh_id party;  /* who takes it */
    daomesh_id poster; /* the bounty's poster */
    uint32_t bounty;   /* its number */
    daomesh_id terms;  /* hash of the terms that are agreed to */
    uint8_t place;     /* place in the team, from 0 */
};

/** bounty.leave: Gives up a place. While the team is not complete the bond comes back; once it works the bond is lost to the poster, and the place is open to others. */
struct daomesh_bounty_leave {
    daomesh_id party;  /* who leaves */
    daomesh_id poster; /* the bounty's poster */
    uint32_t bounty;   /* its number */
};

/** bounty.submit: Hands in the part under way. The ledger binds it to the part before and to what was accepted from the bounty's own children: the hash of all that is the work. */
struct daomesh_bounty_submit {
    daomesh_id party;   /* a taker */
    daomesh_id poster;  /* the bounty's poster */
    uint32_t bounty;    /* its number */
    daomesh_id terms;   /* hash of the terms it answers */
    daomesh_id content; /* hash of what is handed in */
};

/** bounty.accept: Accepts the work, also after a rejection. The part is paid in full; the next one begins, or the bounty ends. */
struct daomesh_bounty_accept {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    daomesh_id work;   /* the work that is accepted */
};

/** bounty.revise: Sends the work back; the time to hand it in begins anew. */
struct daomesh_bounty_revise {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    daomesh_id work;   /* the work that is sent back */
    daomesh_id reason; /* hash of what is missing */
};

/** bounty.reject: Rejects the work. Undisputed, the bounty ends: the part is paid its minimum, bonds go back, the rest too. */
struct daomesh_bounty_reject {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    daomesh_id work;   /* the work that is rejected */
    daomesh_id reason; /* hash of why */
};

/** bounty.dispute: Disputes a rejection: the arbiter rules. */
struct daomesh_bounty_dispute {
    daomesh_id party;  /* a taker */
    daomesh_id poster; /* the bounty's poster */
    uint32_t bounty;   /* its number */
    daomesh_id reason; /* hash of why */
};

/** bounty.rule: The arbiter says what the work is worth, between the minimum and all of its part. The bounty ends. */
struct daomesh_bounty_rule {
    daomesh_id arbiter; /* its arbiter */
    daomesh_id poster;  /* the bounty's poster */
    uint32_t bounty;    /* its number */
    daomesh_id work;    /* the work that is ruled on */
    uint32_t pay;       /* of the part under way */
    daomesh_id reason;  /* hash of why */
};

/** bounty.agree: Says what the part under way should be paid, in place of what the party said before. Once poster and all takers say the same, that is what a silent arbiter leaves; once they all call it binding, the bounty ends with it. */
struct daomesh_bounty_agree {
    daomesh_id party;  /* the poster or a taker */
    daomesh_id poster; /* the bounty's poster */
    uint32_t bounty;   /* its number */
    uint32_t pay;      /* of the part under way */
    uint8_t binding;   /* 1: end the bounty with it */
    uint8_t part;      /* the part under way, counted from 0; absent: the first */
};

/** bounty.process: Does what time alone brings, where a timer failed to. */
struct daomesh_bounty_process {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
};

/** minter.create: Makes a capped minter: of the token itself, by its issuer, or below another one, by that one's admin. It is the ledger's next minter by number. */
struct daomesh_minter_create {
    daomesh_id party;                  /* the token's issuer, or the admin of the minter above */
    daomesh_id token;                  /* the token; not a backed one */
    struct daomesh_minter_terms terms; /* what it may make */
};

/** minter.grant: Says what a party may do with a minter; what it might before is replaced. */
struct daomesh_minter_grant {
    daomesh_id party;                    /* the minter's admin */
    uint64_t minter;                     /* its number */
    daomesh_id to;                       /* who may */
    struct daomesh_minter_rights rights; /* what for; at least one */
};

/** minter.revoke: Takes back what a party may do with a minter. */
struct daomesh_minter_revoke {
    daomesh_id party; /* the minter's admin */
    uint64_t minter;  /* its number */
    daomesh_id from;  /* who had it */
};

/** minter.admin: Hands a minter over to another admin. */
struct daomesh_minter_admin {
    daomesh_id party; /* the admin so far */
    uint64_t minter;  /* its number */
    daomesh_id to;    /* the new admin */
};

/** minter.mint: Mints, or, where there is a delay, asks for it. Each minter from this one up must allow it; the first that does not gives the status. */
struct daomesh_minter_mint {
    daomesh_id party;      /* who has the right */
    uint64_t minter;       /* its number */
    daomesh_id to;         /* who gets the units */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** minter.execute: Carries out a mint that has waited. A timer does the same by itself; this is for one that failed then. */
struct daomesh_minter_execute {
    uint64_t minter;  /* the minter's number */
    uint32_t request; /* number of the mint */
};

/** minter.veto: Forbids a mint that waits, whatever state the minter is in. */
struct daomesh_minter_veto {
    daomesh_id party; /* who has the right */
    uint64_t minter;  /* the minter's number */
    uint32_t request; /* number of the mint */
};

/** minter.pause: Stops a minter, and so all below it, until it is resumed. Its time goes on. */
struct daomesh_minter_pause {
    daomesh_id party; /* who has the right */
    uint64_t minter;  /* its number */
};

/** minter.resume: Lets a paused minter mint again. */
struct daomesh_minter_resume {
    daomesh_id party; /* who has the right */
    uint64_t minter;  /* its number */
};

/** minter.close: Ends a minter for good: nobody, the admin neither, mints with it again, nor with those below it. */
struct daomesh_minter_close {
    daomesh_id party; /* the admin */
    uint64_t minter;  /* its number */
};

/** stream.open: Opens a stream. What it will pay goes into escrow now, or is reserved under the caps of a minter and made when it is claimed. It is the ledger's next stream by number. */
struct daomesh_stream_open {
    daomesh_id party;                  /* who pays, or may mint with the minter */
    daomesh_id to;                     /* who gets it */
    daomesh_id token;                  /* the token */
    struct daomesh_stream_terms terms; /* how much, and when */
};

/** stream.claim: Takes what a stream has released. A DAO divides it as income. */
struct daomesh_stream_claim {
    daomesh_id party;      /* the receiver */
    uint64_t stream;       /* its number */
    daomesh_amount amount; /* absent: all that is released and not yet claimed */
};

/** stream.cancel: Ends a stream now. What is released stays the receiver's to claim; the rest goes back, or is never made. */
struct daomesh_stream_cancel {
    daomesh_id party; /* the payer */
    uint64_t stream;  /* its number */
};

/** stream.renounce: Gives up the right to cancel and to pause, for good. */
struct daomesh_stream_renounce {
    daomesh_id party; /* the payer */
    uint64_t stream;  /* its number */
};

/** stream.transfer: Passes a stream on: what is not yet claimed is then the other's. */
struct daomesh_stream_transfer {
    daomesh_id party; /* the receiver so far */
    uint64_t stream;  /* its number */
    daomesh_id to;    /* the new receiver */
};

/** stream.pause: Stops a stream's clock. What is released can be claimed meanwhile. */
struct daomesh_stream_pause {
    daomesh_id party; /* the payer */
    uint64_t stream;  /* its number */
};

/** stream.resume: Lets a paused stream go on; it ends as much later. */
struct daomesh_stream_resume {
    daomesh_id party; /* the payer */
    uint64_t stream;  /* its number */
};

/** stream.add: Adds to a stream from an account, to one that has paid everything too. It is released as if it had been there from the start. */
struct daomesh_stream_add {
    daomesh_id party;      /* who pays */
    uint64_t stream;       /* its number; not one of a minter */
    daomesh_amount amount; /* smallest units, at least 1 */
};

/** programme.draft: Writes a programme down: nothing is reserved, nothing runs. It is the DAO's next programme by number. */
struct daomesh_programme_draft {
    daomesh_id dao;                       /* the DAO */
    struct daomesh_programme_terms terms; /* what it will pay */
};

/** programme.start: Starts drafts, all of them or none: what they pay is reserved under their minters' caps and boundaries. Drafts that are started together may share an evaluation window. */
struct daomesh_programme_start {
    daomesh_id dao;            /* the DAO, which may mint with the minters */
    uint32_t programmes_count; /* elements of programmes */
    uint32_t programmes[16];   /* numbers of drafts */
};

/** programme.open: Drafts a programme and starts it. Those that one proposal opens may share an evaluation window. */
struct daomesh_programme_open {
    daomesh_id dao;                       /* the DAO, which may mint with the minter */
    struct daomesh_programme_terms terms; /* what it pays */
};

/** programme.verdict: Says in the evaluation window what becomes of a programme when it ends; once. What goes on is reserved at once and queued until then. */
struct daomesh_programme_verdict {
    daomesh_id dao;                          /* the DAO */
    uint32_t programme;                      /* its number */
    /* 1 stop, 2 pause, 3 continue with the same terms, 4 iterate: continue with others */
    uint8_t verdict;
    /* with pause: how long after its end it can be resumed, 1 or more */
    uint64_t pause_s;
    uint32_t terms_count;                    /* elements of terms */
    /* with iterate: the terms of the successor; it begins when this one ends where they name no start */
    struct daomesh_programme_terms terms[1];
    uint32_t feed;                           /* with pause: a feed of the DAO that ends it (programme.wake) */
    daomesh_amount feed_bound;               /* with a feed: the value that ends the pause */
    /* with a feed: 1 that value or less; absent: that value or more */
    uint8_t feed_under;
};

/** programme.resume: Takes a programme up again that was paused: a successor with the same terms begins now, or as much later as its evaluation needs for a free window. */
struct daomesh_programme_resume {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
};

/** programme.wake: Takes a paused programme up again because the feed that its verdict named says so. Like programme.resume, by anybody. */
struct daomesh_programme_wake {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
};

/** programme.instance: Starts a programme after a draft, which stays a draft: a template from which many are made. What the instance does not say is the draft's. */
struct daomesh_programme_instance {
    daomesh_id dao;                                /* the DAO, which may mint with the minter */
    uint32_t draft;                                /* number of the draft */
    daomesh_amount total;                          /* at most the draft's */
    uint64_t starts;                               /* when it begins */
    uint32_t recipients_count;                     /* elements of recipients */
    struct daomesh_programme_share recipients[32]; /* ascending by party */
    struct {                                       /* a name to show */
        uint8_t len;
        char bytes[65];
    } title;
};

/** programme.bond: Puts up a bond for killing a programme, or for keeping it; each at least twice the last, in turns. Whose bond stands when the other side was silent for the window wins. */
struct daomesh_programme_bond {
    daomesh_id party;      /* whose bond it is */
    daomesh_id dao;        /* the DAO */
    uint32_t programme;    /* its number */
    uint8_t side;          /* 1 kill, 2 keep */
    daomesh_amount amount; /* smallest units of the game's token */
};

/** programme.settle: Decides a game about a programme that is at its top; of a programme without a game, kills it. */
struct daomesh_programme_settle {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t side;       /* 1 kill, 2 keep */
};

/** programme.report: Hands in an evaluation of a programme, in its evaluation window; one for each party. When the programme ends it is paid by its scores. */
struct daomesh_programme_report {
    daomesh_id party;   /* who evaluates */
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    daomesh_id work;    /* hash of the report */
};

/** programme.score: Says what a report is worth; what the member said before is replaced. The median of all is the report's score. */
struct daomesh_programme_score {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t report;     /* number of the report */
    uint32_t score_ppm; /* 0 nothing, 1 000 000 all that was hoped for */
};

/** programme.process: Carries out what a game about a programme came to. A timer does the same by itself; this is for one that failed then, because a pool that the programme pays had too much to settle. */
struct daomesh_programme_process {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
};

/** charter.boundaries: Sets what the programmes and mints of a minter and of all below it keep to; what was set before is replaced, and with nothing said it is dropped. What was planned before is not touched. */
struct daomesh_charter_boundaries {
    daomesh_id dao;                  /* the DAO, the minter's admin */
    uint64_t minter;                 /* its number */
    struct daomesh_boundaries terms; /* the boundaries */
};

/** budget.open: Opens a budget: so much is set aside at each period's beginning and divided among the lines at its end. It is the DAO's next budget by number. */
struct daomesh_budget_open {
    daomesh_id dao;                          /* the DAO */
    struct {                                 /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id token;                        /* what is paid in */
    struct daomesh_budget_terms terms;       /* how much, and when */
    struct daomesh_budget_decision decision; /* how it is divided */
    uint32_t lines_count;                    /* elements of lines */
    struct daomesh_budget_line lines[16];    /* 1 to 16; ballots name them by their places, from 1 on */
};

/** budget.vote: Hands in a member's ballot on a budget. It stands for every period until another one is handed in. */
struct daomesh_budget_vote {
    daomesh_id dao;                       /* the DAO */
    uint32_t budget;                      /* its number */
    uint32_t marks_count;                 /* elements of marks */
    struct daomesh_budget_mark marks[16]; /* ascending by line; absent: the ballot is taken back */
};

/** budget.process: Does what is due: ends a period that is over and begins the next. Timers do it by themselves. */
struct daomesh_budget_process {
    daomesh_id dao;  /* the DAO */
    uint32_t budget; /* its number */
};

/** budget.close: Ends a budget. The period that runs is not paid; what is set aside goes back. */
struct daomesh_budget_close {
    daomesh_id dao;  /* the DAO */
    uint32_t budget; /* its number */
};

/** feed.open: Opens a feed of a DAO. It is the DAO's next feed by number, and holds nothing until enough reporters spoke. */
struct daomesh_feed_open {
    daomesh_id dao;                  /* the DAO */
    struct {                         /* what is reported, and in which unit */
        uint8_t len;
        char bytes[65];
    } title;
    struct daomesh_feed_terms terms; /* who reports, and when it holds */
};

/** feed.change: Gives a feed other reporters, or other times. Reports of those who stay are kept; the value is made anew from them, or holds no longer. */
struct daomesh_feed_change {
    daomesh_id dao;                  /* the DAO */
    uint32_t feed;                   /* its number */
    struct daomesh_feed_terms terms; /* who reports, and when it holds, from now on */
};

/** feed.report: Says what a feed's value is now. It takes the place of what the reporter said before. */
struct daomesh_feed_report {
    daomesh_id party;     /* the reporter */
    daomesh_id dao;       /* whose feed */
    uint32_t feed;        /* its number */
    daomesh_amount value; /* the value; absent: 0 */
};

/** feed.close: Ends a feed for good: it holds nothing from now on. */
struct daomesh_feed_close {
    daomesh_id dao; /* the DAO */
    uint32_t feed;  /* its number */
};

/** controller.set: Gives a dial a controller, or another one. It turns within the dial's bounds, step and cooldown, like anybody. */
struct daomesh_controller_set {
    daomesh_id dao;                        /* the DAO */
    uint32_t dial;                         /* number of the dial */
    struct daomesh_controller_terms terms; /* what it does */
};

/** controller.drop: Takes a dial's controller away. The dial stays where it is. */
struct daomesh_controller_drop {
    daomesh_id dao; /* the DAO */
    uint32_t dial;  /* number of the dial */
};

/** delegation.set: Lets others speak for the actor in a DAO, where a pathway allows it and the actor does not vote. Of several delegations the most specific holds: tag, then pathway, then DAO. It counts for proposals that are opened from now on. */
struct daomesh_delegation_set {
    daomesh_id dao;                        /* the DAO */
    struct daomesh_delegation_scope scope; /* what it is about */
    uint32_t delegates_count;              /* elements of delegates */
    /* one without parts, or several with parts, ascending by party; absent: nobody, whoever does in a wider scope */
    struct daomesh_delegate delegates[8];
    uint64_t until;                        /* last second at which it holds; absent: it does not expire */
};

/** delegation.clear: Ends a delegation. It counts no more for proposals that are opened from now on. */
struct daomesh_delegation_clear {
    daomesh_id dao;                        /* the DAO */
    struct daomesh_delegation_scope scope; /* what it is about */
};

/** charter.credits: Sets what credits each member is granted a period; only through the charter pathway. All begin anew, with one grant. */
struct daomesh_charter_credits {
    daomesh_id dao;       /* the DAO */
    daomesh_amount grant; /* credits a period; absent: none from now on */
    uint64_t period_s;    /* length of a period; the first begins now */
    /* what becomes of unspent credits: absent or 0 they are gone with the period, 1 they are kept */
    uint8_t carry;
};

/** charter.conviction: Sets how members decide about funding requests by conviction; only through the charter pathway. Open requests keep what they began with. */
struct daomesh_charter_conviction {
    daomesh_id dao;                        /* the DAO */
    /* what members stake: 1 one unit a member, 2 shares, 3 reputation; absent: no more requests are taken */
    uint8_t by;
    struct daomesh_conviction_dials dials; /* growth and threshold */
};

/** conviction.request: Asks for a payment from the treasury. Its number is the DAO's next. */
struct daomesh_conviction_request {
    daomesh_id dao;        /* the DAO */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* how much; above 0 */
    daomesh_id to;         /* who is paid */
    struct {               /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id content;    /* hash of the text that is proposed, kept elsewhere */
};

/** conviction.stake: Stands behind a request with a part of one's weight, instead of what one staked on it before. Pays it when that is enough. */
struct daomesh_conviction_stake {
    daomesh_id dao;        /* the DAO */
    uint64_t request;      /* the request's number */
    daomesh_amount amount; /* weight on it from now on; absent: none */
};

/** conviction.cancel: Ends a request that is not paid: by who asked, or by the DAO. */
struct daomesh_conviction_cancel {
    daomesh_id dao;   /* the DAO */
    uint64_t request; /* the request's number */
};

/** conviction.process: Pays a request when its conviction is enough. Timers do so by themselves at the moment that is foreseen, and in the next batch when money came in or stakes on others went; this is for who does not wait for that. */
struct daomesh_conviction_process {
    daomesh_id dao;   /* the DAO */
    uint64_t request; /* the request's number */
};

/** charter.standing: Sets how members' standing follows from the duties they do; only through the charter pathway. All begin anew, in good standing. */
struct daomesh_charter_standing {
    daomesh_id dao;          /* the DAO */
    /* of so many duties seen one must be done; absent: no standing is kept from now on */
    uint32_t demand;
    uint32_t slack_throttle; /* whole duties that may be missing in good standing */
    /* whole duties that may be missing before a member is suspended; at least slack_throttle */
    uint32_t slack_ban;
    /* with demand: the duty period, after each of which a 24th part of what was seen and done is forgotten */
    uint64_t period_s;
    uint8_t counters;        /* absent or 1 to 32 fractional bits, 2 to whole duties */
};

/** pool.open: Opens a pool of a DAO: a party without keys. What streams and others pay to its id is shared by points. */
struct daomesh_pool_open {
    daomesh_id dao;                  /* the DAO */
    struct {                         /* a name to show */
        uint8_t len;
        char bytes[65];
    } title;
    daomesh_id token;                /* what it shares */
    struct daomesh_pool_terms terms; /* how, and who may claim */
};

/** pool.share: Gives parties a share in a pool, changes it or takes it back, from now on. What was shared before stays theirs. */
struct daomesh_pool_share {
    daomesh_id dao;                       /* the DAO */
    daomesh_id pool;                      /* the pool */
    uint32_t shares_count;                /* elements of shares */
    struct daomesh_pool_grant shares[16]; /* ascending by party, at least one */
};

/** pool.join: Takes the share that a list gives. Once joined, the share is the DAO's to change. */
struct daomesh_pool_join {
    daomesh_id party;     /* who joins */
    daomesh_id pool;      /* the pool */
    uint64_t points;      /* as the list says, at least 1 */
    uint64_t index;       /* place in the list, from 0 */
    uint32_t proof_count; /* elements of proof */
    daomesh_id proof[32]; /* hashes from the leaf's sibling up */
};

/** pool.attest: Attests that a claimant may claim. */
struct daomesh_pool_attest {
    daomesh_id party;    /* one of the pool's attesters */
    daomesh_id pool;     /* the pool */
    daomesh_id claimant; /* who has a share in it */
};

/** pool.claim: Takes what a pool shared out to a party. A DAO divides it as income. */
struct daomesh_pool_claim {
    daomesh_id party;      /* the claimant */
    daomesh_id pool;       /* the pool */
    daomesh_amount amount; /* absent: all that is due */
};

/** pool.settle: Shares out what flowed in up to now, or a part of it where conditions changed very often since the last time: then again. */
struct daomesh_pool_settle {
    daomesh_id pool; /* the pool */
};

/** pool.sweep: Gives the DAO what of the pool's token flowed in while nobody held a share, and all of another token that came by mistake. */
struct daomesh_pool_sweep {
    daomesh_id dao;   /* the DAO */
    daomesh_id pool;  /* the pool */
    daomesh_id token; /* which token */
};

/** pool.close: Ends all shares of a pool for good, from now on. What is due stays to be claimed; what flows in later is the DAO's. */
struct daomesh_pool_close {
    daomesh_id dao;  /* the DAO */
    daomesh_id pool; /* the pool */
};

/** pool.divert: Takes a stream from a pool and makes room for another: what it released is drawn and shared, what comes later is the DAO's to claim. */
struct daomesh_pool_divert {
    daomesh_id dao;  /* the DAO */
    daomesh_id pool; /* the pool */
    uint64_t stream; /* the stream's number */
};

/** timer.failed: A timer's effect failed and was undone; what it served stays claimable, a proposal by proposal.process. */
struct daomesh_timer_failed_event {
    daomesh_id dao;  /* the DAO; absent for what belongs to none */
    uint64_t object; /* the object's number, for example the proposal's */
    uint16_t status; /* why */
    /* 1 proposal, 2 application, 3 founding, 4 sale, 5 bounty, 6 settlement of a tree, 7 recovery of a person, 8 change of guardians, 9 mint, 10 funding request, 11 a proposal's panels, or its voters when it is decided, 12 programme, 13 game about one, 14 period of a budget, 15 turn of a dial, 16 controller */
    uint8_t what;
};

/** party.created: A person joined the ledger. */
struct daomesh_party_created_event {
    daomesh_id party; /* the person */
};

/** party.keys_changed: A person's keys or threshold changed. */
struct daomesh_party_keys_changed_event {
    daomesh_id party;   /* the person */
    uint32_t keys;      /* keys now */
    uint32_t threshold; /* threshold now */
};

/** party.guarded: A person named guardians, or a change of them took effect or was taken back. */
struct daomesh_party_guarded_event {
    daomesh_id party;   /* the person */
    uint32_t guardians; /* guardians in force */
    uint32_t threshold; /* approvals that it takes */
    uint64_t change;    /* when a change that waits takes effect; 0: none waits */
};

/** party.recovery_approved: A guardian approved new keys for a person, or took that back. */
struct daomesh_party_recovery_approved_event {
    daomesh_id party;    /* the person */
    daomesh_id guardian; /* who approved */
    daomesh_id plan;     /* SHA-256 of the body that names the keys; 0: taken back */
    uint32_t approvals;  /* guardians who approve of the same */
    uint32_t threshold;  /* how many it takes */
};

/** party.recovery_began: Enough guardians approved: unless the person says no, it has new keys at the end of the delay. */
struct daomesh_party_recovery_began_event {
    daomesh_id party;  /* the person */
    uint64_t recovery; /* number of the recovery */
    daomesh_id plan;   /* SHA-256 of the body that names the keys */
    uint64_t due;      /* when the keys are in force */
};

/** party.recovery_stopped: A recovery was vetoed by the person, or lost the approvals it takes. */
struct daomesh_party_recovery_stopped_event {
    daomesh_id party;  /* the person */
    uint64_t recovery; /* number of the recovery */
};

/** party.recovered: A person has new keys from its guardians; the old ones are dead. */
struct daomesh_party_recovered_event {
    daomesh_id party;  /* the person */
    uint64_t recovery; /* number of the recovery */
};

/** dao.founded: A DAO was founded. */
struct daomesh_dao_founded_event {
    daomesh_id dao;     /* the DAO */
    daomesh_id founder; /* who founded it */
    uint32_t members;   /* members it began with */
};

/** charter.amended: A DAO's charter, a pathway or a role changed. */
struct daomesh_charter_amended_event {
    daomesh_id dao;  /* the DAO */
    uint16_t kind;   /* the action that changed it */
    uint32_t number; /* pathway or role number */
};

/** role.used: A party acted for a DAO under a role. */
struct daomesh_role_used_event {
    daomesh_id dao;      /* the DAO */
    daomesh_id party;    /* the holder */
    uint32_t role;       /* the role's number */
    uint16_t kind;       /* what was done */
    uint64_t serial;     /* the role's serial: which grant it was */
    daomesh_id named_by; /* who made the party its holder; absent: the charter */
};

/** founding.opened: A founding waits for deposits. */
struct daomesh_founding_opened_event {
    uint64_t founding;  /* its number */
    daomesh_id founder; /* who opened it */
    daomesh_id dao;     /* the id the DAO will have */
    uint64_t deadline;  /* last moment to pay in */
};

/** founding.joined: A founder paid in. */
struct daomesh_founding_joined_event {
    uint64_t founding; /* its number */
    daomesh_id party;  /* who paid */
};

/** founding.ended: A founding ended: the DAO began, or all deposits went back. */
struct daomesh_founding_ended_event {
    uint64_t founding; /* its number */
    uint8_t founded;   /* 1 the DAO began */
};

/** role.held: A role has another holder, or none. */
struct daomesh_role_held_event {
    daomesh_id dao;   /* the DAO */
    uint32_t role;    /* its number */
    uint64_t serial;  /* its serial */
    daomesh_id party; /* the holder; absent: nobody */
    daomesh_id by;    /* who decided that */
    uint32_t under;   /* number of the role that let them; absent: the charter */
};

/** dial.changed: A dial was made, got other terms, or was taken away. */
struct daomesh_dial_changed_event {
    daomesh_id dao;       /* the DAO */
    uint32_t dial;        /* its number */
    uint8_t what;         /* 1 defined, 2 dropped */
    daomesh_amount value; /* where it stands, or stood */
};

/** dial.turned: A dial was turned. */
struct daomesh_dial_turned_event {
    daomesh_id dao;         /* the DAO */
    uint32_t dial;          /* its number */
    daomesh_amount before;  /* where it stood */
    daomesh_amount value;   /* where it is turned to */
    uint64_t from;          /* when that takes effect */
    daomesh_id by;          /* who turned it; of a controller, the DAO */
    uint32_t role;          /* under which role */
    uint32_t pathway;       /* on which pathway */
    daomesh_amount measure; /* what its controller measured */
    uint8_t controlled;     /* 1 when its controller turned it */
};

/** dial.effective: A turn that waited took effect. */
struct daomesh_dial_effective_event {
    daomesh_id dao;       /* the DAO */
    uint32_t dial;        /* its number */
    daomesh_amount value; /* where it stands */
};

/** member.changed: A party joined a DAO, left it, went to jail or came out, or its weights changed. The amounts are what it holds afterwards. */
struct daomesh_member_changed_event {
    daomesh_id dao;            /* the DAO */
    daomesh_id party;          /* the member */
    uint8_t state;             /* 1 member, 2 left, 3 jailed, 4 no member any more, but with loot */
    daomesh_amount shares;     /* shares now */
    daomesh_amount loot;       /* loot now */
    daomesh_amount reputation; /* reputation now */
};

/** member.exited: A party burned shares and loot of a DAO; what it was paid follows as token.moved, one event a token. */
struct daomesh_member_exited_event {
    daomesh_id dao;        /* the DAO */
    daomesh_id party;      /* who */
    daomesh_amount shares; /* shares burned */
    daomesh_amount loot;   /* loot burned */
};

/** member.applied: A party applied to a DAO. */
struct daomesh_member_applied_event {
    daomesh_id dao;       /* the DAO */
    uint64_t application; /* its number */
    daomesh_id party;     /* who applied */
};

/** member.sponsored: A member vouched for an application; with the last one needed it is put to the vote. */
struct daomesh_member_sponsored_event {
    daomesh_id dao;       /* the DAO */
    uint64_t application; /* its number */
    daomesh_id party;     /* who vouched */
    uint64_t proposal;    /* the proposal that was opened */
};

/** member.answered: An application ended: accepted, or its tribute went back. */
struct daomesh_member_answered_event {
    daomesh_id dao;       /* the DAO */
    uint64_t application; /* its number */
    daomesh_id party;     /* who applied */
    uint8_t admitted;     /* 1 accepted */
};

/** proposal.opened: A proposal was opened. */
struct daomesh_proposal_opened_event {
    daomesh_id dao;      /* the DAO */
    uint64_t proposal;   /* its number */
    daomesh_id proposer; /* who */
    uint32_t pathway;    /* its pathway */
    uint64_t ends;       /* last moment to vote, inclusive */
};

/** proposal.voted: A member voted, changed a vote or took it back. */
struct daomesh_proposal_voted_event {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* its number */
    daomesh_id party;      /* who */
    uint8_t choice;        /* the choice */
    daomesh_amount weight; /* its weight; 0 when it was taken back */
};

/** proposal.decided: The vote is over. */
struct daomesh_proposal_decided_event {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* its number */
    uint8_t winner;    /* the choice that won; 0 none */
    /* 1 bar, 2 majority at the deadline, 3 certain, 4 quorum, 5 super-quorum, 6 confirmed */
    uint8_t by;
};

/** proposal.finished: A proposal was executed, failed, expired or was cancelled. */
struct daomesh_proposal_finished_event {
    daomesh_id dao;     /* the DAO */
    uint64_t proposal;  /* its number */
    uint8_t state;      /* its state (rule outcome) */
    uint16_t status;    /* why an inner action failed */
    uint16_t failed_at; /* 1-based place of the inner action that failed */
};

/** proposal.sealed: A member handed in a sealed vote. */
struct daomesh_proposal_sealed_event {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* its number */
    daomesh_id party;  /* who */
};

/** proposal.marked: A member handed in a ballot on options. */
struct daomesh_proposal_marked_event {
    daomesh_id dao;                       /* the DAO */
    uint64_t proposal;                    /* its number */
    daomesh_id party;                     /* who */
    daomesh_amount weight;                /* its weight */
    uint32_t marks_count;                 /* elements of marks */
    struct daomesh_ballot_mark marks[17]; /* what it says; absent: abstains */
};

/** proposal.chosen: The ballots are counted. */
struct daomesh_proposal_chosen_event {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* its number */
    uint8_t option;    /* the option that won; 0 none of them */
};

/** proposal.house_voted: Somebody voted in a further house, changed the vote or took it back. */
struct daomesh_proposal_house_voted_event {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* its number */
    uint8_t house;         /* the house */
    daomesh_id party;      /* who */
    uint8_t choice;        /* the choice */
    daomesh_amount weight; /* its weight; 0 when it was taken back */
};

/** proposal.drawn: Somebody was drawn by lot for a panel. */
struct daomesh_proposal_drawn_event {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* its number */
    uint8_t house;     /* the house */
    daomesh_id party;  /* who */
};

/** member.absent: A member did not vote as often as the pathway's duty asks. */
struct daomesh_member_absent_event {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* the last proposal that was counted */
    daomesh_id party;  /* who */
    uint8_t missed;    /* votes missed of those that the duty looks back on */
};

/** proposal.rewarded: A voter had a part of what is shared for voting. */
struct daomesh_proposal_rewarded_event {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* its number */
    daomesh_id party;      /* who */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* how much */
};

/** proposal.staked: Somebody staked on a proposal. */
struct daomesh_proposal_staked_event {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* its number */
    daomesh_id party;      /* who */
    uint8_t choice;        /* 1 for, 2 against */
    daomesh_amount amount; /* how much */
};

/** proposal.boost: A proposal came to another phase of boosting. */
struct daomesh_proposal_boost_event {
    daomesh_id dao;    /* the DAO */
    uint64_t proposal; /* its number */
    uint8_t phase;     /* the phase */
};

/** proposal.collected: A stake was paid back, with what it won. */
struct daomesh_proposal_collected_event {
    daomesh_id dao;        /* the DAO */
    uint64_t proposal;     /* its number */
    daomesh_id party;      /* whose */
    daomesh_amount amount; /* how much */
};

/** token.issued: A token was made. */
struct daomesh_token_issued_event {
    daomesh_id token;  /* the token */
    daomesh_id issuer; /* its issuer */
};

/** token.minted: Units were made, or came in from outside. */
struct daomesh_token_minted_event {
    daomesh_id token;      /* the token */
    daomesh_id to;         /* who got them */
    daomesh_amount amount; /* how many */
    daomesh_id reference;  /* of a deposit */
};

/** token.burned: Units were destroyed. Of a backed token: the issuer owes the holder as much outside. */
struct daomesh_token_burned_event {
    daomesh_id token;      /* the token */
    daomesh_id from;       /* whose they were */
    daomesh_amount amount; /* how many */
    daomesh_id reference;  /* of a withdrawal */
};

/** token.moved: A party gave units to another. */
struct daomesh_token_moved_event {
    daomesh_id token;      /* the token */
    daomesh_id from;       /* who gave */
    daomesh_id to;         /* who got */
    daomesh_amount amount; /* how many */
};

/** treasury.reserved: What a DAO has set aside of a token changed. */
struct daomesh_treasury_reserved_event {
    daomesh_id dao;         /* the DAO */
    daomesh_id token;       /* the token */
    daomesh_amount reserve; /* set aside now */
};

/** money.paid: A party was paid: income, which a DAO divides by its distribution policy. */
struct daomesh_money_paid_event {
    daomesh_id token;      /* the token */
    daomesh_id from;       /* whose money it was: the buyer, the poster */
    daomesh_id to;         /* who was paid */
    daomesh_amount amount; /* how much */
    uint8_t why;           /* 1 a sale, 2 a bounty, 3 a stream, 4 a budget, 5 a pool, 6 a funding request */
    uint64_t number;       /* which: the sale of who was paid, the bounty or budget of who paid */
};

/** income.split: A DAO divided what it was just paid. */
struct daomesh_income_split_event {
    daomesh_id dao;             /* the DAO */
    daomesh_id token;           /* the token */
    daomesh_amount retained;    /* what its treasury keeps */
    daomesh_amount distributed; /* what its members get */
    uint32_t members;           /* how many of them get something */
};

/** income.credited: A member got its part of the DAO's income. */
struct daomesh_income_credited_event {
    daomesh_id dao;        /* the DAO */
    daomesh_id token;      /* the token */
    daomesh_id party;      /* the member */
    daomesh_amount amount; /* its part */
};

/** income.period_begun: Patronage and points start from nothing. */
struct daomesh_income_period_begun_event {
    daomesh_id dao;  /* the DAO */
    uint64_t period; /* its number */
};

/** patronage.recorded: What members did for the DAO was written down. */
struct daomesh_patronage_recorded_event {
    daomesh_id dao;   /* the DAO */
    uint32_t members; /* how many */
};

/** peer.allocated: A member gave points to others. */
struct daomesh_peer_allocated_event {
    daomesh_id dao;   /* the DAO */
    daomesh_id party; /* who gave */
    uint64_t points;  /* points in all */
    uint32_t members; /* to how many */
};

/** sale.offered: Something is for sale. */
struct daomesh_sale_offered_event {
    daomesh_id seller;    /* the seller */
    uint32_t offer;       /* number of the offer */
    daomesh_id goods;     /* hash of what is sold, or of its description */
    daomesh_id token;     /* what is paid in */
    daomesh_amount price; /* of one copy */
};

/** sale.closed: An offer ended. */
struct daomesh_sale_closed_event {
    daomesh_id seller; /* the seller */
    uint32_t offer;    /* number of the offer */
};

/** sale.bought: A copy was bought; its price is in escrow. */
struct daomesh_sale_bought_event {
    daomesh_id seller; /* the seller */
    uint32_t sale;     /* number of the sale */
    uint32_t offer;    /* number of the offer */
    daomesh_id buyer;  /* the buyer */
};

/** sale.moved: A sale came into another state. */
struct daomesh_sale_moved_event {
    daomesh_id seller;  /* the seller */
    uint32_t sale;      /* number of the sale */
    uint8_t state;      /* 2 delivered, 3 refused, 4 disputed */
    daomesh_id content; /* hash of what was delivered, or of the reason */
};

/** sale.proposed: One side of a sale said how it would end it. */
struct daomesh_sale_proposed_event {
    daomesh_id seller;        /* the seller */
    uint32_t sale;            /* number of the sale */
    daomesh_id party;         /* who said so */
    daomesh_amount to_seller; /* what the seller would be paid */
};

/** sale.ended: A sale is over; its escrow is empty. */
struct daomesh_sale_ended_event {
    daomesh_id seller;       /* the seller */
    uint32_t sale;           /* number of the sale */
    daomesh_id buyer;        /* the buyer */
    uint8_t state;           /* 5 paid, 6 refunded, 7 divided */
    daomesh_amount paid;     /* what the seller got */
    daomesh_amount refunded; /* what the buyer got back */
};

/** bounty.posted: A bounty was posted. */
struct daomesh_bounty_posted_event {
    daomesh_id poster;        /* who */
    uint32_t bounty;          /* its number */
    daomesh_id terms;         /* hash of its terms */
    daomesh_id parent_poster; /* with parent */
    uint32_t parent;          /* the bounty that it is a part of */
};

/** bounty.taken: A place of a bounty was taken. */
struct daomesh_bounty_taken_event {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    daomesh_id party;  /* who */
    uint8_t place;     /* place in the team */
};

/** bounty.left: A place of a bounty is free again. */
struct daomesh_bounty_left_event {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    daomesh_id party;  /* who had it */
    uint8_t forfeited; /* 1: and the bond is lost */
};

/** bounty.submitted: Work was handed in. */
struct daomesh_bounty_submitted_event {
    daomesh_id poster;  /* its poster */
    uint32_t bounty;    /* its number */
    daomesh_id party;   /* who */
    uint8_t part;       /* part, from 0 */
    daomesh_id content; /* hash of what was handed in */
    daomesh_id work;    /* hash over it, the part before and the children's work */
};

/** bounty.moved: A bounty came into another state. */
struct daomesh_bounty_moved_event {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    /* 1 open, 2 working, 3 submitted, 4 rejected, 5 disputed, 6 ended (waits for its parent), 7 settling, 8 settled */
    uint8_t state;
    uint8_t part;      /* part under way, from 0 */
    uint32_t earned;   /* of the whole reward */
    uint64_t ends;     /* from when time alone decides; 0 never */
    daomesh_id reason; /* hash of the reason that was given */
};

/** bounty.agreed: Somebody said what the part under way should be paid. */
struct daomesh_bounty_agreed_event {
    daomesh_id poster; /* its poster */
    uint32_t bounty;   /* its number */
    daomesh_id party;  /* who */
    uint32_t pay;      /* of the part under way */
    uint8_t binding;   /* 1: the bounty shall end with it */
};

/** bounty.passed: A part of what a bounty paid went to the bounties into which its taker had split it. */
struct daomesh_bounty_passed_event {
    daomesh_id poster;     /* its poster */
    uint32_t bounty;       /* its number */
    daomesh_id party;      /* its taker, poster of those below */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* what they got together */
};

/** minter.created: A capped minter was made. */
struct daomesh_minter_created_event {
    uint64_t minter;    /* its number */
    daomesh_id token;   /* the token */
    uint64_t parent;    /* the minter above */
    daomesh_id admin;   /* its admin */
    daomesh_amount cap; /* its cap */
};

/** minter.granted: What a party may do with a minter changed. */
struct daomesh_minter_granted_event {
    uint64_t minter;                     /* its number */
    daomesh_id party;                    /* who */
    struct daomesh_minter_rights rights; /* what for */
};

/** minter.changed: A minter was paused, resumed, closed, or got another admin. */
struct daomesh_minter_changed_event {
    uint64_t minter;  /* its number */
    uint8_t what;     /* 1 closed, 2 paused, 3 resumed, 4 another admin */
    daomesh_id party; /* who did it */
};

/** minter.minted: A minter made units of its token. */
struct daomesh_minter_minted_event {
    uint64_t minter;       /* its number */
    daomesh_id token;      /* the token */
    daomesh_id to;         /* who got them */
    daomesh_amount amount; /* how many */
    uint32_t request;      /* number of the mint, where it waited */
};

/** minter.requested: A mint waits. */
struct daomesh_minter_requested_event {
    uint64_t minter;       /* its number */
    uint32_t request;      /* number of the mint */
    daomesh_id to;         /* who gets them */
    daomesh_amount amount; /* how many */
    uint64_t due;          /* when */
};

/** minter.vetoed: A mint that waited was forbidden. */
struct daomesh_minter_vetoed_event {
    uint64_t minter;  /* its number */
    uint32_t request; /* number of the mint */
    daomesh_id by;    /* who */
};

/** stream.opened: A stream was opened. */
struct daomesh_stream_opened_event {
    uint64_t stream;      /* its number */
    daomesh_id from;      /* who pays */
    daomesh_id to;        /* who gets it */
    daomesh_id token;     /* the token */
    daomesh_amount total; /* all that it will pay; absent where a programme that others fund pays it */
    uint64_t minter;      /* the minter that makes it */
    uint32_t programme;   /* the payer's own programme that it funds */
};

/** stream.claimed: Something was claimed from a stream. */
struct daomesh_stream_claimed_event {
    uint64_t stream;       /* its number */
    daomesh_id to;         /* who got it */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* how much */
};

/** stream.changed: A stream was cancelled, renounced, passed on, paused, resumed or added to, or lost its minter. */
struct daomesh_stream_changed_event {
    uint64_t stream;       /* its number */
    /* 1 cancelled, 2 renounced, 3 passed on, 4 paused, 5 resumed, 6 added to, 7 its minter was closed */
    uint8_t what;
    daomesh_id party;      /* who did it, or who gets it now */
    daomesh_amount amount; /* what went back, or came */
};

/** programme.drafted: A programme was written down. */
struct daomesh_programme_drafted_event {
    daomesh_id dao;       /* the DAO */
    uint32_t programme;   /* its number */
    daomesh_amount total; /* what it will pay */
    uint64_t minter;      /* the minter that will make it; absent: other programmes will fund it */
};

/** programme.started: What a programme pays is reserved, and it begins at its time. */
struct daomesh_programme_started_event {
    daomesh_id dao;       /* the DAO */
    uint32_t programme;   /* its number */
    uint64_t minter;      /* the minter that makes it; absent: other programmes fund it */
    daomesh_amount total; /* what it pays */
    uint64_t starts;      /* when it begins */
    uint64_t ends;        /* when it ends */
    uint32_t predecessor; /* the programme that it goes on from */
};

/** programme.judged: A programme was evaluated. */
struct daomesh_programme_judged_event {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t verdict;    /* 1 stop, 2 pause, 3 continue, 4 iterate, 5 kill */
    uint32_t successor; /* the programme that goes on from it */
    uint64_t last_day;  /* last moment at which it can be resumed */
};

/** programme.over: A programme came to its end, or to a pause, or the pause to its last day. */
struct daomesh_programme_over_event {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t how;        /* 1 ended, 2 paused, 3 its pause was over, 4 killed */
};

/** programme.bonded: A bond was put up. */
struct daomesh_programme_bonded_event {
    daomesh_id dao;        /* the DAO */
    uint32_t programme;    /* its number */
    daomesh_id party;      /* whose bond it is */
    uint8_t side;          /* 1 kill, 2 keep */
    daomesh_amount amount; /* how much */
    uint64_t until;        /* last moment of an answer */
};

/** programme.settled: Whether a programme is killed was decided, or is no question any more; bonds were paid back. */
struct daomesh_programme_settled_event {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t side;       /* 1 kill, 2 keep */
    uint8_t by;         /* 1 nobody answered, 2 the DAO decided, 3 the programme ended: all bonds went back */
};

/** programme.measured: What a question's indicator said when the programme ended. */
struct daomesh_programme_measured_event {
    daomesh_id dao;       /* the DAO */
    uint32_t programme;   /* its number */
    uint8_t question;     /* which, from 1 */
    uint8_t answer;       /* 1 met, 2 missed, 3 the feed held nothing */
    daomesh_amount value; /* what the feed held */
};

/** programme.reported: An evaluation was handed in. */
struct daomesh_programme_reported_event {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t report;     /* its number */
    daomesh_id party;   /* who evaluates */
    daomesh_id work;    /* hash of the report */
};

/** programme.scored: A member said what a report is worth. */
struct daomesh_programme_scored_event {
    daomesh_id dao;     /* the DAO */
    uint32_t programme; /* its number */
    uint8_t report;     /* its number */
    daomesh_id member;  /* who says so */
    uint32_t score_ppm; /* how much */
};

/** programme.paid: A report on a programme was paid. */
struct daomesh_programme_paid_event {
    daomesh_id dao;        /* the DAO */
    uint32_t programme;    /* its number */
    uint8_t report;        /* its number */
    daomesh_id to;         /* who got it */
    uint32_t score_ppm;    /* the median of its scores */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* how much */
};

/** charter.bounded: What the programmes and mints of a minter keep to changed. */
struct daomesh_charter_bounded_event {
    daomesh_id dao;                  /* the DAO */
    uint64_t minter;                 /* its number */
    struct daomesh_boundaries terms; /* the boundaries */
};

/** budget.opened: A budget was opened. */
struct daomesh_budget_opened_event {
    daomesh_id dao;        /* the DAO */
    uint32_t budget;       /* its number */
    daomesh_id token;      /* what is paid in */
    daomesh_amount amount; /* for each period */
    uint64_t period_s;     /* how long a period is */
};

/** budget.begun: A period of a budget began. */
struct daomesh_budget_begun_event {
    daomesh_id dao;       /* the DAO */
    uint32_t budget;      /* its number */
    uint32_t period;      /* the period, from 1 on */
    daomesh_amount drawn; /* what was newly set aside */
    daomesh_amount held;  /* that and what was carried */
    uint64_t ends;        /* when it will be over */
    uint16_t status;      /* why less was set aside than it should be: BALANCE, or what the minter says */
};

/** budget.voted: A ballot on a budget was handed in or taken back. */
struct daomesh_budget_voted_event {
    daomesh_id dao;   /* the DAO */
    uint32_t budget;  /* its number */
    daomesh_id party; /* whose ballot */
    uint8_t lines;    /* that it names; 0: it was taken back */
};

/** budget.settled: A period of a budget ended and was divided. */
struct daomesh_budget_settled_event {
    daomesh_id dao;          /* the DAO */
    uint32_t budget;         /* its number */
    uint32_t period;         /* the period */
    daomesh_amount spent;    /* paid to lines */
    daomesh_amount carried;  /* kept for the next period */
    daomesh_amount returned; /* that went back */
    uint32_t voters;         /* ballots that counted */
    /* why the ballots could not be counted: LIMIT, OVERFLOW; then nothing is spent */
    uint16_t status;
};

/** budget.closed: A budget ended. */
struct daomesh_budget_closed_event {
    daomesh_id dao;          /* the DAO */
    uint32_t budget;         /* its number */
    daomesh_amount returned; /* that went back */
};

/** feed.changed: A feed was opened, changed or closed. */
struct daomesh_feed_changed_event {
    daomesh_id dao; /* the DAO */
    uint32_t feed;  /* its number */
    uint8_t what;   /* 1 opened, 2 changed, 3 closed */
};

/** feed.reported: A reporter said something. */
struct daomesh_feed_reported_event {
    daomesh_id dao;       /* the DAO */
    uint32_t feed;        /* its number */
    daomesh_id party;     /* the reporter */
    daomesh_amount value; /* what they said */
};

/** feed.settled: A feed holds another value, or holds one again. */
struct daomesh_feed_settled_event {
    daomesh_id dao;       /* the DAO */
    uint32_t feed;        /* its number */
    daomesh_amount value; /* the value */
    uint64_t until;       /* when it holds no longer, unless it is confirmed */
};

/** feed.silenced: A change left too few reports: a feed that held a value holds none. */
struct daomesh_feed_silenced_event {
    daomesh_id dao; /* the DAO */
    uint32_t feed;  /* its number */
};

/** controller.changed: A dial got a controller, or lost it. */
struct daomesh_controller_changed_event {
    daomesh_id dao; /* the DAO */
    uint32_t dial;  /* number of the dial */
    uint8_t what;   /* 1 set, 2 dropped */
};

/** controller.skipped: A controller's step did nothing: what it measures says nothing, or the dial may not be turned now. */
struct daomesh_controller_skipped_event {
    daomesh_id dao;  /* the DAO */
    uint32_t dial;   /* number of the dial */
    uint16_t status; /* why */
};

/** delegation.changed: A member let others speak for them, or nobody. */
struct daomesh_delegation_changed_event {
    daomesh_id dao;                        /* the DAO */
    daomesh_id party;                      /* who delegates */
    struct daomesh_delegation_scope scope; /* what it is about */
    uint32_t delegates_count;              /* elements of delegates */
    struct daomesh_delegate delegates[8];  /* who speaks; absent: nobody */
    uint64_t until;                        /* last second at which it holds */
};

/** delegation.cleared: A member ended a delegation. */
struct daomesh_delegation_cleared_event {
    daomesh_id dao;                        /* the DAO */
    daomesh_id party;                      /* who */
    struct daomesh_delegation_scope scope; /* what it is about */
};

/** credits.charged: A member's votes cost credits, or gave some back. */
struct daomesh_credits_charged_event {
    daomesh_id dao;      /* the DAO */
    daomesh_id party;    /* who voted */
    daomesh_amount left; /* what is left in this period */
};

/** conviction.requested: A member asked for a payment. */
struct daomesh_conviction_requested_event {
    daomesh_id dao;        /* the DAO */
    uint64_t request;      /* its number */
    daomesh_id party;      /* who asked */
    daomesh_id token;      /* the token */
    daomesh_amount amount; /* how much */
    daomesh_id to;         /* who would be paid */
};

/** conviction.staked: The weight behind a request changed. */
struct daomesh_conviction_staked_event {
    daomesh_id dao;            /* the DAO */
    uint64_t request;          /* its number */
    daomesh_id party;          /* whose */
    daomesh_amount amount;     /* that member's part from now on */
    daomesh_amount staked;     /* all of it from now on */
    daomesh_amount conviction; /* what it has come to so far */
};

/** conviction.ended: A request was paid or cancelled. */
struct daomesh_conviction_ended_event {
    daomesh_id dao;   /* the DAO */
    uint64_t request; /* its number */
    uint8_t state;    /* 2 paid, 3 cancelled */
};

/** member.standing: A duty, done or missed, changed a member's standing. */
struct daomesh_member_standing_event {
    daomesh_id dao;   /* the DAO */
    daomesh_id party; /* whose */
    uint8_t standing; /* 1 healthy, 2 throttled, 3 banned (rule standing) */
    uint64_t duties;  /* whole duties that make healthy, done now */
};

/** pool.opened: A pool was opened. */
struct daomesh_pool_opened_event {
    daomesh_id dao;   /* whose it is */
    daomesh_id pool;  /* the pool */
    daomesh_id token; /* what it shares */
};

/** pool.shared: A share was given, changed or taken back. */
struct daomesh_pool_shared_event {
    daomesh_id pool;  /* the pool */
    daomesh_id party; /* who */
    uint64_t points;  /* how large the share is now */
};

/** pool.attested: A claimant was attested. */
struct daomesh_pool_attested_event {
    daomesh_id pool;     /* the pool */
    daomesh_id party;    /* the attester */
    daomesh_id claimant; /* who may claim */
};

/** pool.settled: What flowed into a pool was shared out. */
struct daomesh_pool_settled_event {
    daomesh_id pool;       /* the pool */
    uint64_t until;        /* up to when */
    daomesh_amount amount; /* to claimants */
    daomesh_amount idle;   /* what falls to the DAO */
};

/** pool.claimed: A claimant took what was due. */
struct daomesh_pool_claimed_event {
    daomesh_id pool;       /* the pool */
    daomesh_id party;      /* who */
    daomesh_amount amount; /* how much */
};

/** pool.swept: What was nobody's share went to the DAO. */
struct daomesh_pool_swept_event {
    daomesh_id pool;       /* the pool */
    daomesh_id dao;        /* whose it is */
    daomesh_id token;      /* which token */
    daomesh_amount amount; /* how much */
};

/** pool.closed: A pool was closed for good. */
struct daomesh_pool_closed_event {
    daomesh_id pool; /* the pool */
};

/** Record header: Fixed when the ledger is made. The first record anyone reads. */
struct daomesh_header_record {
    uint64_t magic;      /* DAOMESH_LEDGER_MAGIC */
    uint32_t format;     /* version of the records and keys */
    uint32_t commitment; /* 0 none, 1 smt-v1 */
    uint32_t mode;       /* 1 signed, 2 host */
    daomesh_id ledger;   /* the ledger's id, part of every signature */
};

/** Record tip: Where the ledger stands after the last committed batch. */
struct daomesh_tip_record {
    uint64_t height;    /* height of the last batch; 0 before the first */
    uint64_t time;      /* time of the last batch */
    uint32_t rules;     /* rules version in force */
    uint64_t parties;   /* rows given to parties so far */
    uint64_t daos;      /* DAOs founded so far */
    uint64_t timers;    /* rows given to timers so far */
    uint64_t sequence;  /* state changes so far; snapshots are numbers of this sequence */
    uint64_t entries;   /* log entries */
    uint64_t events;    /* events */
    daomesh_id root;    /* state root of the last seal; zero with commitment 0 */
    uint64_t tokens;    /* rows given to tokens so far */
    uint64_t escrows;   /* rows given to escrows so far */
    uint64_t foundings; /* numbers given to foundings so far */
    uint64_t minters;   /* numbers given to minters so far */
    uint64_t streams;   /* numbers given to streams so far */
};

/** Record id_bucket: The one index of 32-byte ids. Ids that share 8 bytes share a bucket; a fifth one is refused. */
struct daomesh_id_bucket_record {
    uint32_t entries_count;             /* elements of entries */
    struct daomesh_id_entry entries[4]; /* in order of creation */
};

/** Record party: A person or a DAO. A DAO's row is also its home number. */
struct daomesh_party_record {
    daomesh_id id;                    /* hash of what created it */
    uint8_t sort;                     /* 1 person, 2 DAO, 4 pool */
    uint64_t created;                 /* time of creation */
    struct {                          /* a name to show */
        uint8_t len;
        char bytes[65];
    } name;
    uint32_t threshold;               /* weight that signatures must reach */
    uint32_t next_lane;               /* lane that the next key gets */
    uint32_t keys_count;              /* elements of keys */
    struct daomesh_key_slot keys[16]; /* keys in the order they came */
};

/** Record membership: The index member -> DAOs, which also finds a member's slot. It stays until the slot of a member who left is reused. */
struct daomesh_membership_record {
    uint32_t slot; /* the party's slot in the DAO */
};

/** Record timer: Something that becomes due. Timers run in order of (due, row). */
struct daomesh_timer_record {
    uint64_t due;    /* runs when now >= due */
    /* 1 proposal, 2 application, 3 founding, 4 sale, 5 bounty, 6 settlement of a tree, 7 recovery of a person, 8 change of guardians, 9 mint, 10 funding request, 11 a proposal's panels, or its voters when it is decided, 12 programme, 13 game about one, 14 period of a budget, 15 turn of a dial, 16 controller */
    uint8_t what;
    uint64_t dao;    /* home of the object: the DAO it belongs to, or 0 */
    uint64_t object; /* local number of the object, for example the proposal */
};

/** Record log_tree: The log's tree up to the last seal, by its full subtrees. With commitment 1 alone, from the first seal on. */
struct daomesh_log_tree_record {
    uint64_t before;         /* log entries before the last seal */
    uint32_t subtrees_count; /* elements of subtrees */
    /* their full subtrees, the largest first: one for each bit set in their number */
    daomesh_id subtrees[64];
    daomesh_id seal;         /* the leaf of the last seal, which follows them */
};

/** Record guardianship: The guardians of a person, the change of them that waits, and the recovery that runs. It is there for persons with guardians. */
struct daomesh_guardianship_record {
    struct daomesh_guard present;          /* in force */
    /* what waits; empty when nothing does, or when nobody shall be guardian */
    struct daomesh_guard next;
    uint64_t next_due;                     /* when it takes effect; 0 when nothing waits */
    uint64_t next_timer;                   /* row of its timer; 0 when it waits for a recovery to end */
    uint32_t approvals_count;              /* elements of approvals */
    struct daomesh_approval approvals[16]; /* one a guardian, in the order they came */
    uint64_t recovery;                     /* number of the recovery that began last */
    daomesh_id plan;                       /* what the running recovery is about; 0 when none runs */
    uint32_t keys_count;                   /* elements of keys */
    struct daomesh_party_key keys[16];     /* the keys it brings */
    uint32_t threshold;                    /* weight that their signatures must reach */
    uint64_t due;                          /* when they are in force; 0 when none runs */
    uint64_t timer;                        /* row of its timer; 0 when it failed */
};

/** Record dao: A DAO: its charter and its running totals. */
struct daomesh_dao_record {
    daomesh_id id;             /* the DAO's id */
    uint64_t founder;          /* who founded it */
    struct {                   /* a name to show */
        uint8_t len;
        char bytes[65];
    } name;
    uint32_t member_cap;       /* most members */
    uint32_t open_cap;         /* most open proposals */
    uint32_t charter_pathway;  /* pathway that changes the charter */
    uint32_t pathways;         /* number of pathways */
    uint32_t roles;            /* numbers given to roles so far */
    uint32_t members;          /* members now */
    uint32_t slots;            /* member slots used so far */
    uint32_t left;             /* slots of members who left and that are not yet reused */
    daomesh_amount shares;     /* all shares */
    daomesh_amount loot;       /* all loot */
    daomesh_amount reputation; /* all reputation */
    uint64_t proposals;        /* numbers given to proposals so far */
    uint32_t open;             /* open proposals now */
    uint32_t jailed;           /* members in jail now */
    uint32_t member_daos;      /* members, in jail or not, that are DAOs */
    /* 1 everybody may leave, 2 not while a proposal they voted for is unprocessed */
    uint8_t exit;
    uint32_t joining_pathway;  /* pathway that decides applications; 0 none are taken */
    uint8_t sponsors;          /* members who must vouch for an application */
    uint64_t joining_s;        /* how long an application waits for them */
    uint64_t applications;     /* numbers given to applications so far */
    uint64_t role_serials;     /* roles granted so far: serials of roles are never given again */
    uint32_t dials;            /* numbers given to dials so far */
    uint32_t dialled;          /* settings that a dial turns: bit n for setting n of a dial */
    uint32_t feeds;            /* numbers given to feeds so far */
    uint32_t budgets;          /* numbers given to budgets so far */
    uint32_t open_budgets;     /* of them, those that run */
};

/** Record pathway: A pathway of the charter. */
struct daomesh_pathway_record {
    uint32_t revision;              /* 1, then one more with each change */
    struct daomesh_pathway pathway; /* its settings */
};

/** Record role: A role that is in force. */
struct daomesh_role_record {
    uint64_t party;        /* the holder; 0 nobody */
    struct {               /* its name */
        uint8_t len;
        char bytes[33];
    } name;
    uint64_t ends;         /* last moment it holds; 0 never ends */
    uint32_t kinds_count;  /* elements of kinds */
    uint16_t kinds[32];    /* what it allows */
    uint8_t allowances;    /* tokens that it may spend; 0: no bound */
    uint64_t serial;       /* its own, never given again */
    uint32_t admin;        /* number of the role above it; 0 none */
    uint64_t admin_serial; /* that role's serial: with another one, or gone, there is none above */
    uint64_t named_by;     /* who named the holder; 0 the charter */
    uint64_t named_until;  /* last moment at which the holder holds it; 0 until it ends */
};

/** Record member_page: 16 members. */
struct daomesh_member_page_record {
    uint32_t slots_count;                 /* elements of slots */
    struct daomesh_member_slot slots[16]; /* slot % 16 */
};

/** Record old_weight: What a member weighed earlier; kept only while an open proposal counts it. */
struct daomesh_old_weight_record {
    uint64_t since;            /* first sequence number it held */
    uint64_t until;            /* sequence number of the change that ended it, exclusive */
    uint8_t member;            /* 1 when the party was a member then */
    daomesh_amount shares;     /* shares */
    daomesh_amount loot;       /* loot */
    daomesh_amount reputation; /* reputation */
};

/** Record proposal: A proposal: what was fixed at opening, and the tallies. */
struct daomesh_proposal_record {
    uint64_t proposer;                  /* who opened it */
    uint32_t pathway;                   /* pathway number */
    struct {                            /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id content;                 /* hash of the text; zero when none */
    uint8_t choices;                    /* choices besides abstain */
    /* 1 decided, 2 cancelled, 4 executed, 8 failed, 16 closed (its timer is gone), 32 vetoed, 64 fell short when processed, 256 quorum reached, 512 passing since */
    uint16_t flags;
    uint64_t opened;                    /* when it was opened */
    uint64_t snapshot;                  /* sequence number at which weights are read */
    daomesh_amount total;               /* all weight at the snapshot */
    uint32_t electors;                  /* members at the snapshot */
    uint32_t voters;                    /* members who have a vote in */
    struct daomesh_passing_rule rule;   /* the dials, as they were */
    uint64_t decided;                   /* when it was decided; 0 not yet */
    /* 1 bar, 2 majority at the deadline, 3 certain, 4 quorum, 5 super-quorum, 6 confirmed */
    uint8_t decided_by;
    uint8_t winner;                     /* choice that won; 0 none */
    uint64_t finished;                  /* when it was executed, failed or cancelled */
    uint16_t status;                    /* why an inner action failed */
    uint16_t actions;                   /* inner actions it carries */
    uint16_t failed_at;                 /* 1-based place of the inner action that failed */
    uint64_t timer;                     /* row of its timer; 0 none */
    uint32_t tally_count;               /* elements of tally */
    daomesh_amount tally[17];           /* weight for abstain, choice 1, 2, ... */
    /* most shares and loot at what counts for it, see high_water; 0 where the rule does not ask */
    daomesh_amount claims_most;
    uint64_t quorum_reached;            /* when the quorum was reached, where the rule asks; 0 not yet */
    uint64_t tallied;                   /* threshold 6: when the last vote came; 0 none yet */
    /* threshold 6: since when it passed before that vote, with flag 512 */
    uint64_t passing_since;
    uint64_t veto;                      /* who may veto it; 0 nobody */
    uint8_t veto_until;                 /* 1 until it is executed, 2 while the vote goes on */
    uint64_t application;               /* number of the application it decides; 0 none */
    uint8_t options;                    /* options there are; 0: it is decided for or against */
    uint8_t option;                     /* option that won; 0 none */
    uint8_t houses;                     /* further houses that vote */
    uint8_t houses_needed;              /* houses in which it must pass, this one counted; 0 all */
    /* row of the timer that draws its panels, or goes through its voters when it is decided; 0 none */
    uint64_t side_timer;
    uint8_t lot_waited;                 /* 1 when a batch was sealed since it was opened */
    struct {                            /* what it is about */
        uint8_t len;
        char bytes[33];
    } tag;
    uint32_t delegators;                /* electors who had delegated when it was opened */
    uint32_t duty_count;                /* elements of duty */
    struct daomesh_voting_duty duty[1]; /* voting was a duty */
    uint64_t reward_token;              /* what voters share; 0 nothing */
    daomesh_amount reward;              /* how much of it; once it is decided, what is left in escrow */
    uint64_t reward_escrow;             /* escrow that holds it; 0 none */
    uint32_t unpaid;                    /* voters who did not have their part yet */
    uint32_t swept;                     /* once it is decided: member slots that were gone through */
    uint8_t boost_phase;                /* 0 or 1 queued, 2 preboosted, 3 boosted, 4 quiet ending */
    uint64_t boost_since;               /* when the phase began */
    daomesh_amount boost_bar;           /* preboosted: the bar that it crossed */
    /* 1 not decided, 2 those for it won, 3 those against it won, 4 they go back; 0 none are taken */
    uint8_t stakes;
    uint64_t stake_token;               /* what is staked */
    uint64_t stake_escrow;              /* escrow that holds the stakes */
    daomesh_amount stake_pot;           /* what it holds */
    daomesh_amount stake_for;           /* stakes for it that nobody collected */
    daomesh_amount stake_against;       /* stakes against it that nobody collected, the DAO's among them */
    daomesh_amount downstake;           /* the DAO's own at the opening */
};

/** Record ballot_page: 16 members' votes on one proposal. */
struct daomesh_ballot_page_record {
    uint32_t ballots_count;            /* elements of ballots */
    struct daomesh_ballot ballots[16]; /* member slot % 16 */
};

/** Record open_list: A DAO's open proposals, oldest first. */
struct daomesh_open_list_record {
    uint32_t entries_count;                    /* elements of entries */
    struct daomesh_open_proposal entries[256]; /* ascending by number */
};

/** Record token: A token. Its supply is the sum of all accounts, reserves and escrows. */
struct daomesh_token_record {
    daomesh_id id;         /* the token's id */
    uint64_t issuer;       /* who may mint or deposit */
    struct {               /* short name */
        uint8_t len;
        char bytes[17];
    } symbol;
    struct {               /* a name to show */
        uint8_t len;
        char bytes[65];
    } name;
    uint8_t decimals;      /* digits behind the point when amounts are shown */
    uint8_t backed;        /* 1: deposits and withdrawals instead of minting and burning */
    daomesh_amount cap;    /* most that may exist at once; 0: no bound */
    daomesh_amount supply; /* what exists */
};

/** Record account: What a party holds and may spend. Home is the DAO itself, or 0 for persons. Nothing held: no record. */
struct daomesh_account_record {
    daomesh_amount amount; /* above 0 */
};

/** Record reserve: What a DAO has set aside: no part of what a member who leaves is paid from. */
struct daomesh_reserve_record {
    daomesh_amount amount; /* above 0 */
};

/** Record escrow: What is held for an object until it is decided: a tribute, a bounty, a sale. Home is that of the object. */
struct daomesh_escrow_record {
    daomesh_amount amount; /* above 0 */
};

/** Record application: An application that is not decided. */
struct daomesh_application_record {
    uint64_t party;                       /* who applied */
    daomesh_amount shares;                /* shares asked for */
    daomesh_amount loot;                  /* loot asked for */
    daomesh_id content;                   /* hash of the letter; zero when none */
    uint64_t made;                        /* when */
    uint64_t timer;                       /* row of its timer; 0 when it is being decided */
    uint64_t proposal;                    /* proposal that decides it; 0 not yet sponsored */
    uint64_t escrow;                      /* row of the escrow that holds the tribute */
    uint32_t tribute_count;               /* elements of tribute */
    struct daomesh_token_part tribute[8]; /* what is in it */
    uint32_t sponsors_count;              /* elements of sponsors */
    uint64_t sponsors[16];                /* members who vouch */
    /* from then on nobody vouches any more, and the tribute goes back */
    uint64_t ends;
};

/** Record application_list: A DAO's undecided applications, oldest first. */
struct daomesh_application_list_record {
    uint32_t entries_count;                      /* elements of entries */
    struct daomesh_open_application entries[64]; /* ascending by number */
};

/** Record founding: A founding that waits for deposits. It is gone when the DAO began or the deposits went back. */
struct daomesh_founding_record {
    uint64_t founder;  /* who opened it */
    uint64_t deadline; /* last moment to pay in, inclusive */
    uint64_t timer;    /* row of its timer; 0 when it failed */
    uint32_t deposits; /* how many are asked for */
    uint32_t paid;     /* how many are in */
};

/** Record deposit: What one founder pays in, and whether it is there. */
struct daomesh_deposit_record {
    uint64_t party;                      /* the founder */
    uint64_t escrow;                     /* row of the escrow that holds it; 0 not yet paid */
    uint32_t tokens_count;               /* elements of tokens */
    struct daomesh_token_part tokens[8]; /* what it is */
};

/** Record yes_list: Proposals that a member voted for and that may be unprocessed: kept where the charter lets nobody leave before they are. */
struct daomesh_yes_list_record {
    uint32_t proposals_count; /* elements of proposals */
    uint64_t proposals[64];   /* their numbers */
};

/** Record distribution: How a DAO divides its income. */
struct daomesh_distribution_record {
    uint32_t treasury_ppm; /* what the treasury keeps */
    /* 1 equal, 2 shares, 3 reputation, 4 the table, 5 patronage, 6 points from peers; 0 nothing was said, the treasury keeps all */
    uint8_t by;
    uint32_t points;       /* what each member may give */
    uint64_t table;        /* how often a table was set: weights of others are no longer in force */
    uint64_t period;       /* how often a period began: patronage and points of others no longer count */
};

/** Record weight_page: 16 members' weights. */
struct daomesh_weight_page_record {
    uint32_t weights_count;                 /* elements of weights */
    struct daomesh_slot_weight weights[16]; /* member slot % 16 */
};

/** Record allocation: The points that a member gives to others. */
struct daomesh_allocation_record {
    uint64_t party;                       /* who gives */
    uint64_t joined;                      /* when that one had joined */
    uint64_t period;                      /* the period they were given in */
    uint32_t given_count;                 /* elements of given */
    struct daomesh_slot_points given[64]; /* in the order of the parties' ids */
};

/** Record offer: Something that is, or was, for sale. Home is the seller itself when it is a DAO, or 0 for persons. */
struct daomesh_offer_record {
    struct {              /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id goods;     /* hash of what is sold, or of its description */
    uint8_t exact;        /* 1: nothing else can be delivered */
    uint8_t closed;       /* 1: nobody can buy any more */
    uint64_t token;       /* row of the token that is paid in */
    daomesh_amount price; /* of one copy */
    uint32_t copies;      /* how many are for sale; 0 as many as are bought */
    uint32_t sold;        /* how many were bought */
    uint64_t delivery_s;  /* time to deliver */
    uint64_t review_s;    /* time to refuse */
    uint64_t dispute_s;   /* time to dispute */
    uint64_t ruling_s;    /* time to rule */
    uint64_t arbiter;     /* who rules; 0 nobody */
};

/** Record sale: One copy that was bought. Home is that of the offer. */
struct daomesh_sale_record {
    uint32_t offer;      /* number of the offer */
    uint64_t buyer;      /* who bought it */
    uint8_t state;       /* 1 bought, 2 delivered, 3 refused, 4 disputed, 5 paid, 6 refunded, 7 divided */
    uint64_t ends;       /* last moment of this state, inclusive; when it ended in states 5 to 7 */
    daomesh_id content;  /* hash of what was delivered */
    uint64_t escrow;     /* row of the escrow that holds the price; 0 it is over */
    uint64_t timer;      /* row of its timer; 0 none */
    uint8_t asked;       /* 1: the seller would settle */
    daomesh_amount asks; /* for this much to the seller */
    uint8_t bid;         /* 1: the buyer would settle */
    daomesh_amount bids; /* for this much to the seller */
    daomesh_amount paid; /* what the seller got */
};

/** Record shop: How much a party has offered, sold and bought: the numbers given so far. */
struct daomesh_shop_record {
    uint32_t offers;    /* offers */
    uint32_t sales;     /* sales */
    uint32_t purchases; /* purchases */
};

/** Record purchase: The index buyer -> sales. Home is the buyer itself when it is a DAO, or 0 for persons. */
struct daomesh_purchase_record {
    uint64_t seller; /* who sold it */
    uint32_t sale;   /* number of the seller's sale */
};

/** Record bounty_terms: What was fixed when a bounty was posted. Home is the poster itself when it is a DAO, or 0. */
struct daomesh_bounty_terms_record {
    daomesh_id content;                  /* hash of what is asked for */
    daomesh_id terms;                    /* hash of the posting's body */
    uint64_t posted;                     /* when */
    uint32_t reward_count;               /* elements of reward */
    struct daomesh_token_part reward[8]; /* in the order of the token ids */
    uint32_t parts_count;                /* elements of parts */
    struct daomesh_bounty_part parts[8]; /* at least one */
    uint32_t places_count;               /* elements of places */
    uint32_t places[8];                  /* shares; at least one place */
    uint64_t open_s;                     /* how long it waits for takers */
    uint64_t review_s;                   /* time to review */
    uint64_t dispute_s;                  /* time to dispute */
    uint64_t ruling_s;                   /* time to rule */
    uint64_t arbiter;                    /* 0 none */
    uint32_t min_pay;                    /* least that work which was handed in is paid */
    uint8_t revisions;                   /* how often a part may be sent back */
    uint64_t bond_token;                 /* 0 no bond */
    daomesh_amount bond;                 /* of each taker */
    uint64_t parent_home;                /* with parent: its home */
    uint64_t parent;                     /* local key of the bounty that this is a part of; 0 none */
    uint8_t back_to_back;                /* 1: paid when the parent is */
    uint8_t depth;                       /* back-to-back bounties above it */
};

/** Record bounty: Where a bounty stands. */
struct daomesh_bounty_record {
    /* 1 open, 2 working, 3 submitted, 4 rejected, 5 disputed, 6 ended (waits for its parent), 7 settling, 8 settled */
    uint8_t state;
    uint8_t part;                        /* part under way, from 0 */
    uint8_t revisions;                   /* how often it was sent back */
    uint32_t fallback;                   /* pay that all agreed to, plus 1; 0 none */
    uint64_t ends;                       /* from when time alone decides */
    uint64_t earned;                     /* weight of parts * ppm of their pay */
    uint64_t paid;                       /* how much of that was paid out */
    daomesh_id work;                     /* hash of what was handed in last */
    daomesh_id accepted;                 /* work of the last part that was accepted */
    uint64_t escrow;                     /* escrow row */
    uint64_t timer;                      /* row of its timer; 0 none */
    struct daomesh_bounty_offer offer;   /* what the poster says */
    uint32_t team_count;                 /* elements of team */
    struct daomesh_bounty_place team[8]; /* as many as places */
};

/** Record bounty_poster: How many bounties a party has posted. */
struct daomesh_bounty_poster_record {
    uint32_t bounties; /* running number */
};

/** Record bounty_children: The bounties into which the taker of a bounty has split it. */
struct daomesh_bounty_children_record {
    uint32_t numbers_count; /* elements of numbers */
    uint32_t numbers[64];   /* ascending numbers of the taker's bounties */
};

/** Record sealed_ballot: A vote that is not opened yet. */
struct daomesh_sealed_ballot_record {
    daomesh_id seal; /* hash of the vote */
};

/** Record options: What a proposal lets members choose between. */
struct daomesh_options_record {
    uint32_t options_count;                   /* elements of options */
    struct daomesh_ballot_option options[16]; /* option 1, 2, ... */
};

/** Record marked_ballot: What a member's ballot says of the options. */
struct daomesh_marked_ballot_record {
    uint32_t marks_count;                 /* elements of marks */
    struct daomesh_ballot_mark marks[17]; /* as they were handed in; at least one */
};

/** Record house: A further house of a proposal: what was fixed at opening, and its votes. */
struct daomesh_house_record {
    struct daomesh_house_rule rule; /* the dials, as they were */
    uint64_t home;                  /* dao: whose members vote; else the DAO itself */
    daomesh_amount total;           /* all weight */
    uint32_t voters;                /* who have a vote in */
    uint32_t tally_count;           /* elements of tally */
    daomesh_amount tally[3];        /* weight for abstain, for, against */
    uint32_t electors_count;        /* elements of electors */
    uint64_t electors[64];          /* role: its holders; panel: who was drawn, in this order */
    daomesh_id seed;                /* panel: what they were drawn with; zero until then */
    /* members who had delegated when the proposal was opened, where that counts */
    uint32_t delegators;
};

/** Record house_vote: A vote in a further house. */
struct daomesh_house_vote_record {
    uint8_t choice;        /* the choice */
    daomesh_amount weight; /* weight it counts */
};

/** Record duty_list: The last proposals of a pathway on which voting was a duty, decided ones. */
struct daomesh_duty_list_record {
    uint32_t proposals_count; /* elements of proposals */
    uint64_t proposals[16];   /* proposal numbers, in the order of their decisions */
};

/** Record stake: What a party staked on a proposal and has not collected. */
struct daomesh_stake_record {
    uint8_t choice;        /* 1 for, 2 against */
    daomesh_amount amount; /* how much */
};

/** Record boosted: A pathway's boosted proposals. */
struct daomesh_boosted_record {
    uint32_t count;            /* boosted and not decided */
    daomesh_amount downstakes; /* what the DAO staked against them, together */
};

/** Record vote_parts: What a member who votes in parts cast for other choices than the first, which the ballot page keeps. */
struct daomesh_vote_parts_record {
    uint32_t parts_count;               /* elements of parts */
    struct daomesh_vote_part parts[16]; /* in the order in which the choices came */
};

/** Record delegations: A member's delegations. They hold while the member is the one who made them. */
struct daomesh_delegations_record {
    uint64_t party;                               /* who delegates */
    uint64_t joined;                              /* when that one had joined */
    uint32_t entries_count;                       /* elements of entries */
    struct daomesh_scoped_delegation entries[16]; /* one a scope, in the order they were first made */
};

/** Record electorate: 32 electors of a proposal, or of one of its further houses, and their delegations, as they were when it was opened. Kept where somebody had delegated. */
struct daomesh_electorate_record {
    uint32_t electors_count;             /* elements of electors */
    struct daomesh_elector electors[32]; /* elector % 32; ascending by slot */
};

/** Record credit_terms: What credits a DAO grants its members. */
struct daomesh_credit_terms_record {
    daomesh_amount grant; /* credits a period */
    uint64_t period_s;    /* length of a period */
    uint8_t carry;        /* 0 unspent ones are gone, 1 they are kept */
    uint64_t starts;      /* when the first period began */
    uint64_t serial;      /* how often terms were set: what was left under others no longer counts */
};

/** Record credit_balance: What a member has left of credits; none before the first vote. */
struct daomesh_credit_balance_record {
    uint64_t party;      /* the member in the slot when it was written */
    uint64_t joined;     /* when that one had joined */
    uint64_t serial;     /* the terms it belongs to */
    uint64_t period;     /* the last period that was granted, from 0 */
    daomesh_amount left; /* credits left then */
};

/** Record conviction_terms: How a DAO decides about funding requests, and what is staked. */
struct daomesh_conviction_terms_record {
    uint8_t by;                            /* what members stake */
    struct daomesh_conviction_dials dials; /* of new requests */
    uint64_t requests;                     /* requests so far */
    uint64_t open;                         /* of these, open ones */
    daomesh_amount staked;                 /* on all open ones */
    uint8_t takes;                         /* 1 when new requests are taken */
    /* row of the timer that looks at the requests again, after money came in or stakes went; 0 none */
    uint64_t timer;
    uint32_t next;                         /* member slot whose stakes it looks at next */
    uint32_t left;                         /* slots that it has still to look at */
};

/** Record funding_request: A payment that is asked for, and the conviction behind it as of the last change of its stake. */
struct daomesh_funding_request_record {
    uint64_t proposer;                     /* who asked */
    uint64_t token;                        /* token row */
    daomesh_amount amount;                 /* how much */
    uint64_t to;                           /* who is paid */
    uint8_t state;                         /* 1 open, 2 paid, 3 cancelled */
    uint64_t opened;                       /* when it was asked for */
    uint64_t closed;                       /* when it was paid or cancelled */
    struct {                               /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    daomesh_id content;                    /* hash of the text; zero when none */
    struct daomesh_conviction_dials dials; /* the dials, as they were */
    daomesh_amount conviction;             /* conviction then */
    daomesh_amount staked;                 /* weight on it since then */
    uint64_t since;                        /* when its stake last changed */
    uint64_t timer;                        /* row of its timer; 0 none */
};

/** Record stakes: What a member has staked. On requests that are closed it counts no more. */
struct daomesh_stakes_record {
    uint32_t entries_count;          /* elements of entries */
    struct daomesh_stake entries[8]; /* in the order they were first made */
};

/** Record vote_locks: What a member's votes lock. Those that are over count no more. */
struct daomesh_vote_locks_record {
    uint64_t party;                       /* the member in the slot when it was written */
    uint64_t joined;                      /* when that one had joined */
    uint32_t entries_count;               /* elements of entries */
    struct daomesh_vote_lock entries[16]; /* in the order of the votes */
};

/** Record standing_terms: How members' standing follows from duties. */
struct daomesh_standing_terms_record {
    uint32_t demand;         /* of so many duties seen one must be done; 0: no standing is kept */
    uint32_t slack_throttle; /* whole duties that may be missing in good standing */
    uint32_t slack_ban;      /* whole duties that may be missing before a member is suspended */
    uint64_t period_s;       /* the duty period */
    uint8_t counters;        /* 0 or 1 to 32 fractional bits, 2 to whole duties */
    uint64_t serial;         /* how often terms were set: what was counted under others no longer counts */
};

/** Record standing: What a member saw and did of duties; none before the first duty. */
struct daomesh_standing_record {
    uint64_t party;  /* the member in the slot when it was written */
    uint64_t joined; /* when that one had joined */
    uint64_t serial; /* the terms it belongs to */
    uint64_t seen;   /* duties that fell to the member, in 2^-32 duties, faded to `since` */
    uint64_t done;   /* those that were done, as that */
    uint64_t since;  /* when they last faded */
};

/** Record purse: What a role or a pathway may still spend of the DAO's. */
struct daomesh_purse_record {
    uint32_t entries_count;                /* elements of entries */
    struct daomesh_purse_entry entries[8]; /* in the order of the terms */
};

/** Record dial: A dial. From next_from on, unless that is 0, it stands at `next`. */
struct daomesh_dial_record {
    struct {              /* its name */
        uint8_t len;
        char bytes[33];
    } title;
    uint8_t setting;      /* the setting that it turns; 0 none */
    daomesh_amount value; /* where it stands */
    daomesh_amount least; /* its lowest value */
    daomesh_amount most;  /* its highest */
    daomesh_amount step;  /* most that one turn moves it; 0 no such bound */
    uint32_t step_ppm;    /* the same in parts of its value; 0 no such bound */
    uint64_t cooldown_s;  /* between the effects of two turns */
    uint64_t turned;      /* when the last turn took effect; 0 never */
    uint32_t pathway;     /* the one pathway that turns it; 0 any */
    uint32_t role;        /* number of the role that turns it; 0 none */
    uint64_t role_serial; /* that role's serial: with another one, or gone, there is none */
    daomesh_amount next;  /* where it will stand */
    uint64_t next_from;   /* from when on; 0 no turn waits */
    uint64_t timer;       /* row of the timer of a turn that waits; 0 none */
};

/** Record minter: A capped minter. minted is own and that of all minters below it; reserved likewise, for streams not yet claimed. */
struct daomesh_minter_record {
    uint64_t token;              /* the token */
    uint64_t parent;             /* the minter above; 0 none */
    uint64_t admin;              /* who grants, closes and makes minters below */
    uint8_t flags;               /* 1 closed, 2 paused */
    uint8_t depth;               /* minters from it to the topmost, itself among them */
    uint64_t starts;             /* first moment at which it mints */
    uint64_t expires;            /* last moment; 2^64-1 never ends */
    uint64_t closed;             /* when it was closed; 0 it was not */
    uint64_t delay_s;            /* how long a mint waits; the longest of it and those above */
    uint64_t rate_s;             /* length of its sliding window; 0 none */
    daomesh_amount rate;         /* most in that window */
    daomesh_amount cap;          /* most that is ever minted */
    daomesh_amount minted;       /* by it and below it */
    daomesh_amount reserved;     /* by it and below it: of streams, still to be claimed */
    daomesh_amount own_minted;   /* by it alone */
    daomesh_amount own_reserved; /* by it alone */
    uint32_t requests;           /* numbers given to mints that wait */
    struct {                     /* a name to show */
        uint8_t len;
        char bytes[65];
    } title;
    daomesh_id purpose;          /* hash of what it is for; zero when none */
    uint8_t bounded;             /* 1: it has boundaries */
};

/** Record minter_grant: What a party may do with a minter. */
struct daomesh_minter_grant_record {
    struct daomesh_minter_rights rights; /* what for */
};

/** Record minter_window: What a minter with a rate minted within its window. */
struct daomesh_minter_window_record {
    uint32_t entries_count;                /* elements of entries */
    struct daomesh_rate_entry entries[64]; /* ascending in time */
};

/** Record mint_request: A mint that waits, or waited. */
struct daomesh_mint_request_record {
    uint64_t by;           /* who asked for it */
    uint64_t to;           /* who gets the units */
    daomesh_amount amount; /* how many */
    uint64_t due;          /* first moment at which it may be carried out; fixed when it was asked for */
    uint8_t state;         /* 1 waiting, 2 minted, 3 vetoed */
    uint64_t timer;        /* row of its timer; 0 none */
};

/** Record stream: A stream. */
struct daomesh_stream_record {
    uint64_t payer;                  /* who opened it */
    uint64_t payee;                  /* who gets it */
    uint64_t token;                  /* the token */
    uint64_t minter;                 /* the minter that makes the units; 0: they are in escrow */
    uint64_t escrow;                 /* row of its escrow; 0 none */
    /* 1 cancelable, 2 transferable, 4 pausable, 8 cut off: cancelled, or past its minter's time; 16 it funds a programme */
    uint8_t flags;
    /* all that it pays; of one cut off what it paid and still owes; 0 where a programme that others fund pays it */
    daomesh_amount total;
    daomesh_amount claimed;          /* so far */
    struct daomesh_stream_plan plan; /* when */
    uint8_t stopped;                 /* 1 while its clock stands */
    uint64_t changed;                /* when the clock was last stopped or started; 0 never */
    uint64_t lost;                   /* what the stops that are over took */
    /* the payer's programme that it belongs to; 0 none. Without a minter it pays a part of what funds that programme */
    uint32_t programme;
    uint8_t part;                    /* which of the programme's recipients, from 0 */
    uint64_t cut;                    /* of one that funds a programme and was cut off: when */
    daomesh_amount planned;          /* and what its total was until then */
};

/** Record programme: A programme of a DAO. What it does at a moment follows from this and the time: rule `programme`. */
struct daomesh_programme_record {
    /* 1 draft, 2 started, 3 paused by its evaluation, 4 over */
    uint8_t stage;
    uint8_t verdict;                                /* of its evaluation; 0 none, which is stop */
    /* the minter that makes the units; 0: other programmes fund it */
    uint64_t minter;
    uint64_t token;                                 /* its token */
    /* all that it pays; of one that was killed too; 0 where other programmes fund it */
    daomesh_amount total;
    /* when it begins; of a draft 0 where it is when it is started */
    uint64_t starts;
    uint64_t duration;                              /* how long it pays */
    uint64_t cliff;                                 /* nothing before it */
    uint8_t cliff_form;                             /* where the line begins */
    uint32_t unlock_ppm;                            /* released at the start */
    uint64_t evaluation_s;                          /* length of the evaluation window */
    uint32_t parts_count;                           /* elements of parts */
    struct daomesh_programme_part parts[32];        /* ascending by the id of the party */
    /* who may share its window: the proposal that started the first of its line, or 2^32 + that one's number */
    uint64_t group;
    uint32_t predecessor;                           /* the programme that it goes on from; 0 none */
    uint32_t successor;                             /* the programme that goes on from it; 0 none */
    uint64_t decided;                               /* when the verdict was given; 0 none */
    uint64_t over;                                  /* when it was killed; 0 it was not */
    uint64_t last_day;                              /* last moment at which it can be resumed after a pause */
    uint64_t timer;                                 /* row of its timer; 0 none */
    struct {                                        /* a name to show */
        uint8_t len;
        char bytes[65];
    } title;
    daomesh_id purpose;                             /* hash of what it is for; zero when none */
    uint32_t made_from;                             /* the draft that it is an instance of; 0 none */
    /* of the game by which it may be killed: the token; 0 there is no game */
    uint64_t kill_token;
    daomesh_amount kill_bond;                       /* the least first bond */
    uint64_t kill_window_s;                         /* how long the other side may answer */
    uint8_t kill_rounds;                            /* bonds until the DAO decides; 0 there is no game */
    uint32_t feed;                                  /* the feed that ends its pause; 0 none */
    daomesh_amount feed_bound;                      /* the value that ends it */
    uint8_t feed_under;                             /* 1: that value or less; 0: that value or more */
    uint32_t questions_count;                       /* elements of questions */
    struct daomesh_programme_question questions[4]; /* what is to be found out */
    uint64_t contest_token;                         /* token of the pot for evaluations; 0 there is none */
    daomesh_amount contest_pot;                     /* how much is in it */
    uint32_t inflows_count;                         /* elements of inflows */
    struct daomesh_programme_inflow inflows[8];     /* the streams that fund it */
};

/** Record programmes: The programmes of a DAO: how many there were, and the calendar of those that run or will. */
struct daomesh_programmes_record {
    uint32_t count;                          /* numbers given */
    uint32_t slots_count;                    /* elements of slots */
    struct daomesh_programme_slot slots[64]; /* in the order in which they were started */
    /* last moment of the latest evaluation window that is over; 0 none */
    uint64_t latest;
};

/** Record minter_bounds: The boundaries of a minter, and what is released under them. */
struct daomesh_minter_bounds_record {
    uint64_t dao;                          /* whose charter set them */
    struct daomesh_boundaries terms;       /* as set; base is there where inflation_ppm is */
    /* most that a window may hold that ends from now on: the bound, or what was planned under an earlier one */
    daomesh_amount allowed;
    uint32_t plans_count;                  /* elements of plans */
    /* since they were set, until nothing of a plan is in a window any more */
    struct daomesh_release_plan plans[64];
};

/** Record kill_game: An escalation game about a programme that is not decided yet. */
struct daomesh_kill_game_record {
    uint64_t escrow;                    /* row of the escrow of all bonds */
    uint64_t since;                     /* when the last bond was put up */
    uint64_t timer;                     /* row of its timer */
    uint32_t bonds_count;               /* elements of bonds */
    struct daomesh_kill_bond bonds[16]; /* in their order */
};

/** Record contest: The contest of evaluations of a programme that is not over. */
struct daomesh_contest_record {
    uint64_t escrow; /* row of the pot's escrow */
    uint8_t reports; /* handed in */
};

/** Record evaluation: A report that evaluates a programme, until it is paid. */
struct daomesh_evaluation_record {
    uint64_t by;                             /* who handed it in */
    daomesh_id work;                         /* its hash */
    uint32_t scores_count;                   /* elements of scores */
    struct daomesh_report_score scores[256]; /* in the order in which members first spoke */
};

/** Record budget: A budget. */
struct daomesh_budget_record {
    struct {                                 /* one line */
        uint8_t len;
        char bytes[121];
    } title;
    uint64_t token;                          /* what is paid in */
    struct daomesh_budget_terms terms;       /* how much, and when; starts is set */
    struct daomesh_budget_decision decision; /* how it is divided */
    uint64_t escrow;                         /* row of its escrow */
    uint32_t period;                         /* the period that runs, from 1 on; 0: none has begun */
    /* when it is over; of the one before the first, when that begins */
    uint64_t ends;
    daomesh_amount held;                     /* set aside now */
    uint8_t closed;                          /* 1: it ended */
    uint64_t timer;                          /* row of its timer; 0 none */
    uint32_t lines_count;                    /* elements of lines */
    struct daomesh_budget_payee lines[16];   /* in their places */
    uint32_t voters_count;                   /* elements of voters */
    uint32_t voters[256];                    /* slots of the members whose ballots stand */
};

/** Record budget_ballot: A ballot on a budget. */
struct daomesh_budget_ballot_record {
    uint64_t party;                       /* whose it is */
    /* when that one had joined; a ballot of a membership that is over counts no more */
    uint64_t joined;
    uint32_t marks_count;                 /* elements of marks */
    struct daomesh_budget_mark marks[16]; /* ascending by line */
};

/** Record feed: A feed. Its value is that of its last round, while now is before the round's end. */
struct daomesh_feed_record {
    struct {                                    /* what is reported */
        uint8_t len;
        char bytes[65];
    } title;
    uint8_t closed;                             /* 1 when it was closed */
    uint8_t needed;                             /* how many reports must count */
    uint64_t window_s;                          /* how long a report counts */
    uint64_t stale_s;                           /* how long a value holds */
    uint32_t rounds;                            /* rounds so far */
    uint32_t reporters_count;                   /* elements of reporters */
    struct daomesh_feed_reporter reporters[16]; /* in the order of the terms */
};

/** Record feed_round: A time through which a feed held one value. Rounds follow each other; between them the feed held nothing. */
struct daomesh_feed_round_record {
    daomesh_amount value; /* the value */
    uint64_t from;        /* first moment */
    uint64_t until;       /* first moment at which it holds no longer; of the last round it may still move */
};

/** Record controller: What turns a dial. */
struct daomesh_controller_record {
    uint8_t measure;       /* what is measured */
    uint32_t feed;         /* the feed; 0 none */
    uint64_t token;        /* the token; 0 none */
    daomesh_amount target; /* what the measure should be */
    uint32_t denominator;  /* how slowly it moves */
    uint8_t direction;     /* what a measure above the target does; 0 and 1 turn it up */
    uint64_t period_s;     /* between two steps */
    uint64_t timer;        /* row of the timer of the next step; 0 when one failed */
};

/** Record pool: A pool. Its money is on its account, and in the streams that feed it until somebody claims. */
struct daomesh_pool_record {
    uint64_t dao;                               /* whose it is */
    uint64_t token;                             /* what it shares */
    uint64_t every_s;                           /* time between checkpoints; 0: shared at once */
    uint64_t next;                              /* the next checkpoint */
    uint64_t hold_s;                            /* how long a share must be held before it counts */
    uint8_t role;                               /* 1: claims take a role for pool.claim */
    uint8_t closed;                             /* 1: nobody shares any more */
    uint8_t needed;                             /* attestations that a claim takes */
    uint32_t attesters_count;                   /* elements of attesters */
    uint64_t attesters[8];                      /* who attests */
    uint32_t gate_count;                        /* elements of gate */
    struct daomesh_condition gate[1];           /* claims are open only while this holds */
    daomesh_id list;                            /* Merkle root of who may join; zero when none */
    uint64_t list_size;                         /* its leaves; 0 there is none */
    uint64_t settled;                           /* up to when everything that flowed in was shared */
    daomesh_amount tranche;                     /* what flowed in since the last checkpoint */
    daomesh_amount idle;                        /* what flowed in while nobody held a share: the DAO's */
    uint32_t inflows_count;                     /* elements of inflows */
    struct daomesh_pool_inflow inflows[4];      /* the streams that feed it */
    uint32_t claimants_count;                   /* elements of claimants */
    struct daomesh_pool_claimant claimants[64]; /* in the order in which they came */
};

#ifdef __cplusplus
}
#endif

#endif
