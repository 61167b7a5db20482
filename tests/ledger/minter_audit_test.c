/* The audit of minters, streams, purses and sealed votes finds what does not fit: one record is forged, and it says what. */
#include "money.h"

Suite *minter_audit_suite(void);

/* Person 0 issues and is admin, 1 mints and vetoes, 2 receives, 3 pays. */
enum { ISSUER, MAKER, PAYEE, PAYER, PEOPLE };

/* One above all; below it one with a rate, one whose mints wait, and one more. */
enum { TOP = 1, RATED, SLOW, OTHER };

/* From escrow; two of RATED, one each of TOP and OTHER; one from escrow that paid everything. */
enum { HELD = 1, FIRST, SECOND, TOPS, OTHERS, PAID };

enum { WAITING = 1, VETOED };

static struct world world;
static daomesh_id dao, token;
static uint64_t row, sealed_proposal;

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

/* --- A sound ledger --------------------------------------------------------------------------------------------------- */

static void make_minter(struct daomesh_minter_terms terms)
{
    terms.cap = amount_from_u64(1000);
    const struct daomesh_minter_create make = { .party = world.people[ISSUER],
                                                .token = token,
                                                .terms = terms };
    done(world_act(&world, ISSUER, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = { .party = world.people[ISSUER],
                                                .minter = world.ledger->counters.minters,
                                                .to = world.people[MAKER],
                                                .rights = { .mint = 1, .veto = 1 } };
    done(world_act(&world, ISSUER, DAOMESH_ACTION_MINTER_GRANT, &grant));
}

static void mint(uint64_t minter, uint64_t amount)
{
    const struct daomesh_minter_mint act = { .party = world.people[MAKER],
                                             .minter = minter,
                                             .to = world.people[PAYEE],
                                             .amount = amount_from_u64(amount) };
    done(world_act(&world, MAKER, DAOMESH_ACTION_MINTER_MINT, &act));
}

static void open_stream(uint32_t payer, uint64_t minter, uint64_t duration)
{
    struct daomesh_stream_open act = { .party = world.people[payer],
                                       .to = world.people[PAYEE],
                                       .token = token,
                                       .terms = { .total = amount_from_u64(100), .minter = minter } };
    act.terms.plan.duration = duration;
    done(world_act(&world, payer, DAOMESH_ACTION_STREAM_OPEN, &act));
}

static void claim(uint64_t stream)
{
    const struct daomesh_stream_claim act = { .party = world.people[PAYEE], .stream = stream };
    done(world_act(&world, PAYEE, DAOMESH_ACTION_STREAM_CLAIM, &act));
}

static void make_and_stream(void)
{
    make_minter((struct daomesh_minter_terms){ .parent = 0 });
    make_minter(
        (struct daomesh_minter_terms){ .parent = TOP, .rate = amount_from_u64(50), .rate_s = 1000000 });
    make_minter((struct daomesh_minter_terms){ .parent = TOP, .delay_s = 1000000 });
    make_minter((struct daomesh_minter_terms){ .parent = TOP });
    open_stream(PAYER, 0, 1000);
    open_stream(MAKER, RATED, 1000000);
    open_stream(MAKER, RATED, 1000000);
    open_stream(MAKER, TOP, 1000000);
    open_stream(MAKER, OTHER, 1000000);
    open_stream(PAYER, 0, 1);
    mint(SLOW, 9);
    mint(SLOW, 8);
    const struct daomesh_minter_veto veto = { world.people[MAKER], SLOW, VETOED };
    done(world_act(&world, MAKER, DAOMESH_ACTION_MINTER_VETO, &veto));
    mint(RATED, 7);
    world_pass(&world, 10);
    mint(RATED, 6);
    mint(TOP, 5);
    claim(HELD);
    claim(PAID);
}

static struct daomesh_allowance allowance(void)
{
    return (struct daomesh_allowance){ .token = token, .most = amount_from_u64(10) };
}

/* One purse of a role, one of a pathway, on which a sealed vote goes on. */
static void govern(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = 1000000;
    pathway.rule.reveal_s = 1000;
    pathway.limits_count = 1;
    pathway.limits[0] = allowance();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__party_row(world.ledger->state, &row, &dao));
    struct daomesh_role_grant grant = { .dao = dao };
    grant.role = (struct daomesh_role_terms){ .party = world.people[PAYER],
                                              .kinds_count = 1,
                                              .kinds = { DAOMESH_ACTION_TOKEN_TRANSFER },
                                              .allowances_count = 1,
                                              .allowances = { allowance() } };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant));
    sealed_proposal = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 10);
    const struct daomesh_proposal_seal seal = { dao, sealed_proposal, { { 1 } } };
    done(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_SEAL, &seal));
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    token = money_token(&world, ISSUER, 0, 0);
    (void)money_token(&world, ISSUER, 1000, 0);
    money_mint(&world, &token, &world.people[PAYER], 1000);
    make_and_stream();
    govern();
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

/* --- The records that are forged ---------------------------------------------------------------------------------- */

static const daomesh_amount everything = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

static struct state *state(void)
{
    return world.ledger->state;
}

static struct daomesh_minter_record *minter(uint64_t number)
{
    struct daomesh_minter_record *record;
    done(edit_minter(state(), &record, number));
    return record;
}

static struct daomesh_stream_record *stream(uint64_t number)
{
    struct daomesh_stream_record *record;
    done(edit_stream(state(), &record, number));
    return record;
}

static struct daomesh_mint_request_record *request(uint64_t number)
{
    struct daomesh_mint_request_record *record;
    done(edit_mint_request(state(), &record, (uint64_t)SLOW << 32 | number));
    return record;
}

static struct daomesh_minter_window_record *window(void)
{
    struct daomesh_minter_window_record *record;
    done(edit_minter_window(state(), &record, RATED));
    return record;
}

static struct daomesh_minter_grant_record *new_grant(uint64_t local)
{
    struct daomesh_minter_grant_record *record;
    done(create_minter_grant(state(), &record, local));
    return record;
}

static struct daomesh_purse_record *purse(uint64_t number)
{
    struct daomesh_purse_record *record;
    done(edit_purse(state(), &record, row, number));
    return record;
}

/* --- Forgeries: streams --------------------------------------------------------------------------------------------------- */

static void stream_lost(void)
{
    done(delete_stream(state(), SECOND));
}

static void stream_of_no_minter(void)
{
    stream(SECOND)->minter = 5;
}

static void stream_of_no_programme(void)
{
    stream(SECOND)->minter = 0;
    stream(SECOND)->programme = 7;
}

static void stream_whose_clock_is_ahead(void)
{
    stream(SECOND)->changed = world.time + 1;
}

static void stream_whose_plan_is_none(void)
{
    stream(SECOND)->plan.unlock_start = amount_from_u64(101);
}

static void claimed_too_early(void)
{
    stream(HELD)->claimed = amount_from_u64(90);
}

static void claimed_more_than_all(void)
{
    stream(HELD)->flags |= STREAM_CANCELLED;
    stream(HELD)->claimed = amount_from_u64(101);
}

static void escrow_too_small(void)
{
    stream(HELD)->total = amount_from_u64(101);
}

static void streams_that_do_not_fit(void)
{
    stream(FIRST)->total = stream(SECOND)->total = everything;
}

/* --- Forgeries: what hangs on a minter ------------------------------------------------------------------------------------- */

static void grant_to_nobody(void)
{
    new_grant((uint64_t)RATED << 32 | 999)->rights.veto = 1;
}

static void grant_of_nothing(void)
{
    new_grant((uint64_t)RATED << 32 | 1)->rights.veto = 0;
}

static void request_lost(void)
{
    done(delete_mint_request(state(), (uint64_t)SLOW << 32 | VETOED));
}

static void request_without_a_state(void)
{
    request(VETOED)->state = 0;
}

static void request_in_no_such_state(void)
{
    request(VETOED)->state = 4;
}

static void vetoed_with_a_timer(void)
{
    request(VETOED)->timer = request(WAITING)->timer;
}

static void request_with_another_timer(void)
{
    request(WAITING)->timer = 999;
}

static void minted_more_than_the_rate(void)
{
    window()->entries[0].amount = amount_from_u64(51);
}

static void window_out_of_order(void)
{
    window()->entries[1].at = window()->entries[0].at;
}

/* --- Forgeries: minters ----------------------------------------------------------------------------------------------------- */

static void minter_lost(void)
{
    done(delete_minter(state(), SLOW));
}

static void minter_above_lost(void)
{
    done(delete_minter(state(), TOP));
}

static void minter_below_itself(void)
{
    minter(RATED)->parent = RATED;
}

static void minter_below_one_of_another_token(void)
{
    minter(TOP)->token = 2;
}

static void minter_faster_than_the_one_above(void)
{
    minter(TOP)->delay_s = 5;
}

static void minter_too_deep(void)
{
    minter(OTHER)->depth = 3;
}

static void reserved_for_no_stream(void)
{
    minter(SLOW)->own_reserved = amount_from_u64(1);
}

static void own_mints_that_do_not_fit(void)
{
    minter(TOP)->own_minted = everything;
}

static void own_streams_that_do_not_fit(void)
{
    stream(TOPS)->total = minter(TOP)->own_reserved = everything;
}

static void minted_miscounted(void)
{
    minter(TOP)->minted = amount_from_u64(1);
}

static void reserved_miscounted(void)
{
    minter(TOP)->reserved = amount_from_u64(1);
}

static void gifts_that_do_not_fit(void)
{
    minter(RATED)->minted = minter(RATED)->own_minted = everything;
}

static void over_the_cap(void)
{
    minter(RATED)->cap = amount_from_u64(212); /* 200 reserved, 13 minted */
}

static void mints_below_that_do_not_fit(void)
{
    minter(SLOW)->minted = minter(SLOW)->own_minted = minter(SLOW)->cap = everything;
}

static void streams_below_that_do_not_fit(void)
{
    struct daomesh_minter_record *other = minter(OTHER);
    stream(OTHERS)->total = other->own_reserved = other->reserved = other->cap = everything;
}

/* --- Forgeries: purses and sealed votes ------------------------------------------------------------------------------------ */

static void purse_lost(void)
{
    done(delete_purse(state(), row, 1));
}

static void purse_of_another_size(void)
{
    purse(daomesh__purse_of_pathway(1))->entries_count = 0;
}

static void purse_too_full(void)
{
    purse(1)->entries[0].left = amount_from_u64(11);
}

static void purse_of_no_token(void)
{
    purse(1)->entries[0].token = 0;
}

static void purse_of_a_token_to_come(void)
{
    purse(1)->entries[0].token = 3;
}

static void more_sealed_votes_than_voters(void)
{
    for (uint32_t slot = 10; slot < 13; slot++) {
        struct daomesh_sealed_ballot_record *vote;
        done(create_sealed_ballot(state(), &vote, row, voter_key(sealed_proposal, slot)));
    }
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { stream_lost, "a stream is missing" },
    { stream_of_no_minter, "a stream of no minter" },
    { stream_of_no_programme, "a stream of no programme" },
    { stream_whose_clock_is_ahead, "a stream without a plan or clock that can be read" },
    { stream_whose_plan_is_none, "a stream without a plan or clock that can be read" },
    { claimed_too_early, "more was claimed than released" },
    { claimed_more_than_all, "more was claimed than released" },
    { escrow_too_small, "an escrow holds something else than it was made for" },
    { streams_that_do_not_fit, "a sum does not fit" },
    { grant_to_nobody, "a grant to nobody, or of nothing" },
    { grant_of_nothing, "a grant to nobody, or of nothing" },
    { request_lost, "a mint is missing, or without a state" },
    { request_without_a_state, "a mint is missing, or without a state" },
    { request_in_no_such_state, "a mint is missing, or without a state" },
    { vetoed_with_a_timer, "a mint that is over with a timer" },
    { request_with_another_timer, "something without its timer" },
    { minted_more_than_the_rate, "a minter's window holds what it never could" },
    { window_out_of_order, "a minter's window holds what it never could" },
    { minter_lost, "a minter is missing" },
    { minter_above_lost, "a minter is missing" },
    { minter_below_itself, "a minter below a later one" },
    { minter_below_one_of_another_token, "a minter does not fit the one above" },
    { minter_faster_than_the_one_above, "a minter does not fit the one above" },
    { minter_too_deep, "a minter's depth is miscounted" },
    { reserved_for_no_stream, "a minter reserved something else than its streams owe" },
    { own_mints_that_do_not_fit, "a sum does not fit" },
    { own_streams_that_do_not_fit, "a sum does not fit" },
    { minted_miscounted, "what a minter minted does not add up" },
    { reserved_miscounted, "what a minter reserved does not add up" },
    { gifts_that_do_not_fit, "a sum does not fit" },
    { over_the_cap, "a minter gave more than its cap" },
    { mints_below_that_do_not_fit, "a sum does not fit" },
    { streams_below_that_do_not_fit, "a sum does not fit" },
    { purse_lost, "a purse has other allowances than its terms" },
    { purse_of_another_size, "a purse has other allowances than its terms" },
    { purse_too_full, "a purse with too much in it, or of no token" },
    { purse_of_no_token, "a purse with too much in it, or of no token" },
    { purse_of_a_token_to_come, "a purse with too much in it, or of no token" },
    { more_sealed_votes_than_voters, "more sealed votes than there were members" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *minter_audit_suite(void)
{
    Suite *suite = suite_create("minter_audit");
    TCase *tests = tcase_create("minter_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
