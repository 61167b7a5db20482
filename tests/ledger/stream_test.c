/* Streams: released to the unit, claimed at any moment, cancelled, paused and passed on; from escrow and from minters. */
#include "money.h"

Suite *stream_suite(void);

/* Person 0 issues the token, person 1 pays, person 2 receives. */
static struct world world;
static daomesh_id token, dao;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[1], 100000);
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t held(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static uint64_t counted(void)
{
    return world.ledger->counters.streams;
}

static int32_t open_stream(uint32_t payer, const daomesh_id *to, struct daomesh_stream_terms terms)
{
    struct daomesh_stream_open act = {
        .party = world.people[payer], .to = *to, .token = token, .terms = terms
    };
    return world_act(&world, payer, DAOMESH_ACTION_STREAM_OPEN, &act);
}

/* From person 1 to person 2, all dials on; gives its number. */
static uint64_t stream_of(uint64_t total, struct daomesh_stream_plan plan)
{
    struct daomesh_stream_terms terms = {
        .total = amount_from_u64(total), .plan = plan, .cancelable = 1, .transferable = 1, .pausable = 1
    };
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_OK);
    return counted();
}

static uint64_t linear(uint64_t total, uint64_t duration)
{
    return stream_of(total, (struct daomesh_stream_plan){ .duration = duration });
}

static int32_t claim(uint32_t actor, uint64_t stream, uint64_t amount)
{
    struct daomesh_stream_claim act = { .party = world.people[actor],
                                        .stream = stream,
                                        .amount = amount_from_u64(amount) };
    return world_act(&world, actor, DAOMESH_ACTION_STREAM_CLAIM, &act);
}

/* cancel, renounce, pause and resume have the same fields */
static int32_t do_to(uint32_t actor, uint32_t kind, uint64_t stream)
{
    struct daomesh_stream_cancel act = { .party = world.people[actor], .stream = stream };
    return world_act(&world, actor, kind, &act);
}

static int32_t pass_on(uint32_t actor, uint64_t stream, uint32_t to)
{
    struct daomesh_stream_transfer act = { .party = world.people[actor],
                                           .stream = stream,
                                           .to = world.people[to] };
    return world_act(&world, actor, DAOMESH_ACTION_STREAM_TRANSFER, &act);
}

static int32_t add(uint32_t actor, uint64_t stream, uint64_t amount)
{
    struct daomesh_stream_add act = { .party = world.people[actor],
                                      .stream = stream,
                                      .amount = amount_from_u64(amount) };
    return world_act(&world, actor, DAOMESH_ACTION_STREAM_ADD, &act);
}

/* --- Released to the unit ------------------------------------------------------------------------------------------------ */

START_TEST(a_stream_pays_by_the_second_and_everything_at_the_end)
{
    uint64_t stream = linear(1000, 7);
    ck_assert_uint_eq(held(1), 99000);
    for (uint64_t second = 1; second <= 7; second++) {
        world_pass(&world, 1);
        ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
        ck_assert_uint_eq(held(2), 1000 * second / 7);
    }
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_E_CLOSED);
}
END_TEST

/* Sablier's numbers, in thousandths: cliff unlock 2500 at 2500 s of 10000 over 10000 s. */
START_TEST(a_cliff_hides_what_is_before_it)
{
    uint64_t stream = stream_of(10000, (struct daomesh_stream_plan){ .duration = 10000,
                                                                     .cliff = 2500,
                                                                     .unlock_cliff = amount_from_u64(2500),
                                                                     .unlock_start = amount_from_u64(1) });
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 1);
    world_pass(&world, 2499);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_E_NOT_DUE);
    world_pass(&world, 1);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 2501);
    world_pass(&world, 100);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 2501 + 100 * 7499 / 7500);
}
END_TEST

START_TEST(a_part_may_be_claimed_but_no_more_than_is_released)
{
    uint64_t stream = linear(1000, 10);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(2, stream, 501), DAOMESH_E_BALANCE);
    ck_assert_int_eq(claim(2, stream, 200), DAOMESH_OK);
    ck_assert_int_eq(claim(2, stream, 301), DAOMESH_E_BALANCE);
    ck_assert_int_eq(claim(2, stream, 300), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 500);
}
END_TEST

START_TEST(what_is_added_is_released_as_if_it_had_been_there)
{
    uint64_t stream = linear(1000, 10);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_int_eq(add(1, stream, 1000), DAOMESH_OK);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 1000);
    ck_assert_int_eq(add(1, stream, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(add(3, stream, 1), DAOMESH_E_BALANCE);
}
END_TEST

START_TEST(a_stream_that_paid_everything_can_be_filled_again)
{
    uint64_t stream = linear(100, 10);
    world_pass(&world, 10);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_E_CLOSED);
    ck_assert_int_eq(add(1, stream, 7), DAOMESH_OK);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 107);
}
END_TEST

/* The reader tells what a claim would pay, at any moment from now on. */
START_TEST(a_reader_looks_ahead)
{
    daomesh_stream_info info = { .size = sizeof info };
    daomesh_reader *reader;
    uint64_t stream = linear(100, 10);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(2, stream, 20), DAOMESH_OK);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_stream(&info, reader, stream, world.time + 2), DAOMESH_OK);
    ck_assert_uint_eq(info.released.limb[0], 70);
    ck_assert_uint_eq(info.due.limb[0], 50);
    ck_assert_uint_eq(info.claimed.limb[0], 20);
    ck_assert(id_equal(&info.payee, &world.people[2]));
    ck_assert_int_eq(daomesh_reader_stream(&info, reader, stream, 1), DAOMESH_E_TIME);
    ck_assert_int_eq(daomesh_reader_stream(&info, reader, stream + 1, 0), DAOMESH_E_UNKNOWN_STREAM);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_dao_divides_what_it_is_streamed)
{
    struct daomesh_charter_distribution act = { .dao = dao, .by = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &act), DAOMESH_OK);
    ck_assert_int_eq(open_stream(1, &dao, (struct daomesh_stream_terms){ .total = amount_from_u64(300) }),
                     DAOMESH_OK);
    struct daomesh_stream_claim all = { .party = dao, .stream = counted() };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_CLAIM, &all), DAOMESH_OK);
    ck_assert_uint_eq(held(0) + held(2), 200);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 0);
}
END_TEST

/* --- Who may, and what is refused ---------------------------------------------------------------------------------------- */

START_TEST(only_the_receiver_claims_and_only_the_payer_cancels)
{
    uint64_t stream = linear(1000, 10);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(1, stream, 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(2, DAOMESH_ACTION_STREAM_CANCEL, stream), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(2, DAOMESH_ACTION_STREAM_PAUSE, stream), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(pass_on(1, stream, 3), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(claim(2, stream + 1, 0), DAOMESH_E_UNKNOWN_STREAM);
}
END_TEST

START_TEST(terms_that_do_not_fit_open_nothing)
{
    struct daomesh_stream_terms terms = { .plan.duration = 10 };
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_E_RANGE);
    terms.total = amount_from_u64(100001);
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_E_BALANCE);
    terms.total = amount_from_u64(10);
    terms.plan.starts = world.time - 1;
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_E_PAST);
    terms.plan.starts = 0;
    terms.plan.cliff = 11; /* the end comes before the cliff */
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_E_RANGE);
    terms.plan.cliff = 0;
    terms.plan.unlock_start = amount_from_u64(11);
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_E_RANGE);
    ck_assert_uint_eq(counted(), 0);
    ck_assert_uint_eq(held(1), 100000);
}
END_TEST

START_TEST(without_the_terms_nothing_is_cancelled_paused_or_passed_on)
{
    struct daomesh_stream_terms terms = { .total = amount_from_u64(10), .plan.duration = 10 };
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_OK);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_CANCEL, 1), DAOMESH_E_STREAM_TERMS);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_PAUSE, 1), DAOMESH_E_STREAM_TERMS);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RENOUNCE, 1), DAOMESH_E_STREAM_TERMS);
    ck_assert_int_eq(pass_on(2, 1, 3), DAOMESH_E_STREAM_TERMS);
}
END_TEST

/* --- Cancelling, passing on ----------------------------------------------------------------------------------------------- */

START_TEST(cancelling_returns_what_is_not_released)
{
    uint64_t stream = linear(10000, 100);
    world_pass(&world, 26);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_CANCEL, stream), DAOMESH_OK);
    ck_assert_uint_eq(held(1), 97400);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_CANCEL, stream), DAOMESH_E_CLOSED);
    ck_assert_int_eq(add(1, stream, 5), DAOMESH_E_CLOSED);
    world_pass(&world, 1000);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 2600);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_E_CLOSED);
}
END_TEST

START_TEST(what_is_all_released_cannot_be_cancelled)
{
    uint64_t stream = linear(100, 10);
    world_pass(&world, 10);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_CANCEL, stream), DAOMESH_E_ENDED);
}
END_TEST

START_TEST(who_renounces_cancels_no_more)
{
    uint64_t stream = linear(100, 10);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RENOUNCE, stream), DAOMESH_OK);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_CANCEL, stream), DAOMESH_E_STREAM_TERMS);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_PAUSE, stream), DAOMESH_E_STREAM_TERMS);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RENOUNCE, stream), DAOMESH_E_STREAM_TERMS);
}
END_TEST

START_TEST(a_stream_passed_on_is_the_others)
{
    uint64_t stream = linear(100, 10);
    world_pass(&world, 5);
    ck_assert_int_eq(pass_on(2, stream, 3), DAOMESH_OK);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(claim(3, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(3), 50);
}
END_TEST

/* --- Pauses ------------------------------------------------------------------------------------------------------------- */

START_TEST(a_pause_moves_the_end_and_keeps_the_total)
{
    uint64_t stream = linear(100, 10);
    world_pass(&world, 4);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_PAUSE, stream), DAOMESH_OK);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_PAUSE, stream), DAOMESH_E_PAUSED);
    world_pass(&world, 1000);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 40);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RESUME, stream), DAOMESH_OK);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RESUME, stream), DAOMESH_E_NOT_PAUSED);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 90);
    world_pass(&world, 1);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 100);
}
END_TEST

START_TEST(what_paid_everything_is_closed)
{
    uint64_t stream = linear(100, 10);
    world_pass(&world, 10);
    ck_assert_int_eq(claim(2, stream, 0), DAOMESH_OK);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RENOUNCE, stream), DAOMESH_E_CLOSED);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_CANCEL, stream), DAOMESH_E_CLOSED);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_PAUSE, stream), DAOMESH_E_CLOSED);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RESUME, stream), DAOMESH_E_CLOSED);
    ck_assert_int_eq(pass_on(2, stream, 3), DAOMESH_E_CLOSED);
}
END_TEST

/* Every act on a stream that was never opened, by somebody else, or that names nobody. */
START_TEST(every_act_asks_for_the_stream_and_whose_it_is)
{
    uint64_t stream = linear(100, 10);
    const uint32_t payers[] = { DAOMESH_ACTION_STREAM_CANCEL, DAOMESH_ACTION_STREAM_RENOUNCE,
                                DAOMESH_ACTION_STREAM_PAUSE, DAOMESH_ACTION_STREAM_RESUME };
    for (size_t i = 0; i < COUNT_OF(payers); i++) {
        ck_assert_int_eq(do_to(1, payers[i], stream + 1), DAOMESH_E_UNKNOWN_STREAM);
        ck_assert_int_eq(do_to(2, payers[i], stream), DAOMESH_E_NOT_ALLOWED);
    }
    ck_assert_int_eq(claim(2, stream + 1, 0), DAOMESH_E_UNKNOWN_STREAM);
    ck_assert_int_eq(add(1, stream + 1, 1), DAOMESH_E_UNKNOWN_STREAM);
    ck_assert_int_eq(add(1, stream, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(add(1, stream, 100000), DAOMESH_E_BALANCE);
    ck_assert_int_eq(pass_on(2, stream + 1, 3), DAOMESH_E_UNKNOWN_STREAM);
    ck_assert_int_eq(pass_on(1, stream, 3), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(pass_on(2, stream, 50), DAOMESH_E_UNKNOWN_PARTY);
    const struct daomesh_stream_terms some = { .total = amount_from_u64(1) };
    ck_assert_int_eq(open_stream(1, &world.people[50], some), DAOMESH_E_UNKNOWN_PARTY);
    token = dao;
    ck_assert_int_eq(open_stream(1, &world.people[2], some), DAOMESH_E_UNKNOWN_TOKEN);
}
END_TEST

/* Counters are set in a batch that is dropped. */
START_TEST(numbers_of_streams_and_of_their_escrows_end)
{
    const struct daomesh_stream_terms some = { .total = amount_from_u64(1) };
    world_pass(&world, 1);
    world.ledger->counters.streams = DAOMESH_STREAMS_MAX;
    ck_assert_int_eq(open_stream(1, &world.people[2], some), DAOMESH_E_LIMIT);
    world.ledger->counters.streams--;
    world.ledger->counters.escrows = DAOMESH_ESCROWS_MAX;
    ck_assert_int_eq(open_stream(1, &world.people[2], some), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

START_TEST(who_paused_cannot_renounce_and_keep_it_paused)
{
    uint64_t stream = linear(100, 10);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_PAUSE, stream), DAOMESH_OK);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_STREAM_RENOUNCE, stream), DAOMESH_E_PAUSED);
}
END_TEST

/* --- From a minter ----------------------------------------------------------------------------------------------------------- */

static uint64_t minter_of(struct daomesh_minter_terms terms)
{
    struct daomesh_minter_create act = { .party = world.people[0], .token = token, .terms = terms };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &act), DAOMESH_OK);
    struct daomesh_minter_grant grant = { .party = world.people[0],
                                          .minter = world.ledger->counters.minters,
                                          .to = world.people[0],
                                          .rights = { .mint = 1, .pause = 1 } };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
    return grant.minter;
}

static uint64_t capped(uint64_t cap, uint64_t parent)
{
    return minter_of((struct daomesh_minter_terms){ .cap = amount_from_u64(cap), .parent = parent });
}

static int32_t mint(uint64_t minter, uint64_t amount)
{
    struct daomesh_minter_mint act = {
        .party = world.people[0], .minter = minter, .to = world.people[3], .amount = amount_from_u64(amount)
    };
    return world_act(&world, 0, DAOMESH_ACTION_MINTER_MINT, &act);
}

static int32_t emit_by(uint64_t minter, uint64_t total, uint64_t duration)
{
    struct daomesh_stream_terms terms = {
        .total = amount_from_u64(total), .plan.duration = duration, .minter = minter, .cancelable = 1
    };
    return open_stream(0, &world.people[2], terms);
}

static int32_t change_minter(uint32_t kind, uint64_t minter)
{
    struct daomesh_minter_close act = { .party = world.people[0], .minter = minter };
    return world_act(&world, 0, kind, &act);
}

static daomesh_amount supply(void)
{
    const struct daomesh_token_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__token_row(world.ledger->state, &row, &token), DAOMESH_OK);
    ck_assert_int_eq(find_token(world.ledger->state, &record, row), DAOMESH_OK);
    return record->supply;
}

START_TEST(what_will_be_streamed_is_kept_under_the_cap_and_made_when_claimed)
{
    uint64_t parent = capped(100, 0), child = capped(80, parent);
    ck_assert_int_eq(emit_by(child, 60, 10), DAOMESH_OK);
    ck_assert_uint_eq(supply().limb[0], 100000);
    ck_assert_int_eq(mint(child, 21), DAOMESH_E_CAP);
    ck_assert_int_eq(mint(parent, 41), DAOMESH_E_CAP);
    ck_assert_int_eq(emit_by(parent, 41, 10), DAOMESH_E_CAP);
    ck_assert_int_eq(mint(parent, 40), DAOMESH_OK);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 30);
    ck_assert_uint_eq(supply().limb[0], 100070);
}
END_TEST

START_TEST(a_cancelled_emission_gives_the_cap_back)
{
    uint64_t minter = capped(100, 0);
    ck_assert_int_eq(emit_by(minter, 100, 10), DAOMESH_OK);
    world_pass(&world, 5);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_STREAM_CANCEL, 1), DAOMESH_OK);
    ck_assert_int_eq(mint(minter, 51), DAOMESH_E_CAP);
    ck_assert_int_eq(mint(minter, 50), DAOMESH_OK);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 50);
}
END_TEST

START_TEST(a_closed_minter_still_makes_what_was_released_but_no_more)
{
    uint64_t parent = capped(100, 0), child = capped(100, parent);
    ck_assert_int_eq(emit_by(child, 100, 10), DAOMESH_OK);
    world_pass(&world, 3);
    ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_CLOSE, child), DAOMESH_OK);
    world_pass(&world, 50);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 30);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_E_CLOSED);
    ck_assert_int_eq(mint(parent, 70), DAOMESH_OK);
}
END_TEST

START_TEST(a_payer_clears_away_a_stream_whose_minter_is_over)
{
    uint64_t parent = capped(100, 0), child = capped(100, parent);
    struct daomesh_stream_terms terms = {
        .total = amount_from_u64(100), .plan.duration = 10, .minter = child, .pausable = 1
    };
    ck_assert_int_eq(open_stream(0, &world.people[2], terms), DAOMESH_OK);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_STREAM_CANCEL, 1), DAOMESH_E_STREAM_TERMS);
    ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_CLOSE, child), DAOMESH_OK);
    world_pass(&world, 50);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_STREAM_PAUSE, 1), DAOMESH_E_ENDED);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_STREAM_CANCEL, 1), DAOMESH_OK);
    ck_assert_int_eq(mint(parent, 100), DAOMESH_OK);
}
END_TEST

START_TEST(a_paused_minter_pays_later)
{
    uint64_t minter = capped(100, 0);
    ck_assert_int_eq(emit_by(minter, 100, 10), DAOMESH_OK);
    world_pass(&world, 5);
    ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_PAUSE, minter), DAOMESH_OK);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_E_PAUSED);
    ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_RESUME, minter), DAOMESH_OK);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 50);
}
END_TEST

START_TEST(an_emission_fits_into_its_minters_time)
{
    uint64_t minter = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(100), .starts = world.time + 10, .expires = world.time + 20 });
    struct daomesh_stream_terms terms = { .total = amount_from_u64(10), .minter = minter };
    terms.plan = (struct daomesh_stream_plan){ .starts = world.time + 9, .duration = 10 };
    ck_assert_int_eq(open_stream(0, &world.people[2], terms), DAOMESH_E_NOT_STARTED);
    terms.plan.starts++;
    terms.plan.duration = 11;
    ck_assert_int_eq(open_stream(0, &world.people[2], terms), DAOMESH_E_CONTRADICTION);
    terms.plan.duration = 10;
    ck_assert_int_eq(open_stream(0, &world.people[2], terms), DAOMESH_OK);
    ck_assert_int_eq(open_stream(1, &world.people[2], terms), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(a_minter_whose_mints_wait_streams_nothing)
{
    uint64_t minter = minter_of((struct daomesh_minter_terms){ .cap = amount_from_u64(100), .delay_s = 5 });
    ck_assert_int_eq(emit_by(minter, 10, 10), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(claims_count_in_the_minters_window)
{
    uint64_t minter = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(200), .rate = amount_from_u64(20), .rate_s = 100 });
    ck_assert_int_eq(emit_by(minter, 100, 10), DAOMESH_OK);
    world_pass(&world, 5);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(claim(2, 1, 20), DAOMESH_OK);
    ck_assert_int_eq(mint(minter, 1), DAOMESH_E_ALLOWANCE);
    world_pass(&world, 100);
    ck_assert_int_eq(claim(2, 1, 20), DAOMESH_OK);
}
END_TEST

START_TEST(an_emission_is_of_its_minters_token)
{
    uint64_t minter = capped(100, 0);
    token = money_token(&world, 0, 7, 0);
    ck_assert_int_eq(emit_by(minter, 10, 10), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(emit_by(minter + 1, 10, 10), DAOMESH_E_UNKNOWN_MINTER);
}
END_TEST

START_TEST(the_first_end_in_the_chain_ends_a_stream)
{
    uint64_t parent = capped(100, 0), child = capped(100, parent);
    ck_assert_int_eq(emit_by(child, 100, 10), DAOMESH_OK);
    world_pass(&world, 3);
    ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_CLOSE, child), DAOMESH_OK);
    world_pass(&world, 3);
    ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_CLOSE, parent), DAOMESH_OK);
    world_pass(&world, 50);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 30);
}
END_TEST

START_TEST(what_was_all_released_in_a_minters_time_is_paid_after_it)
{
    uint64_t minter =
        minter_of((struct daomesh_minter_terms){ .cap = amount_from_u64(100), .expires = world.time + 10 });
    ck_assert_int_eq(emit_by(minter, 100, 10), DAOMESH_OK);
    world_pass(&world, 50);
    ck_assert_int_eq(claim(2, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 100);
}
END_TEST

START_TEST(nothing_is_added_to_an_emission)
{
    ck_assert_int_eq(emit_by(capped(100, 0), 10, 10), DAOMESH_OK);
    ck_assert_int_eq(add(1, 1, 5), DAOMESH_E_CONTRADICTION);
}
END_TEST

/* --- All together ---------------------------------------------------------------------------------------------------- */

static uint32_t next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

static struct daomesh_stream_plan random_plan(uint64_t *seed)
{
    struct daomesh_stream_plan plan = { .starts = world.time + next_random(seed) % 20,
                                        .duration = next_random(seed) % 100 };
    plan.cliff = next_random(seed) % (plan.duration + 1);
    plan.granularity = next_random(seed) % 5;
    plan.cliff_form = (uint8_t)(next_random(seed) % 3);
    return plan;
}

/* The audit after each batch says that what is claimed is released, what is owed is held, and caps hold. */
START_TEST(random_lives_lose_nothing)
{
    uint64_t seed = 99;
    const uint64_t parent = capped(20000, 0), child = capped(9000, parent);
    for (int step = 0; step < 800; step++) {
        const uint64_t stream = 1 + next_random(&seed) % (counted() + 1);
        struct daomesh_stream_terms terms = { .total = amount_from_u64(1 + next_random(&seed) % 1000),
                                              .plan = random_plan(&seed),
                                              .cancelable = next_random(&seed) % 2,
                                              .pausable = next_random(&seed) % 2,
                                              .transferable = 1 };
        const uint32_t who = 2 + next_random(&seed) % 2;
        switch (next_random(&seed) % 10) {
        case 0:
            terms.minter = next_random(&seed) % 2 ? parent : child;
            (void)open_stream(0, &world.people[who], terms);
            break;
        case 1:
            (void)open_stream(1, &world.people[who], terms);
            break;
        case 2:
            (void)do_to(next_random(&seed) % 2, DAOMESH_ACTION_STREAM_CANCEL, stream);
            break;
        case 3:
            (void)do_to(next_random(&seed) % 2,
                        next_random(&seed) % 2 ? DAOMESH_ACTION_STREAM_PAUSE : DAOMESH_ACTION_STREAM_RESUME,
                        stream);
            break;
        case 4:
            (void)pass_on(who, stream, 5 - who);
            break;
        case 5:
            (void)add(1, stream, 1 + next_random(&seed) % 50);
            break;
        case 6:
            world_pass(&world, next_random(&seed) % 30);
            break;
        default:
            (void)claim(who, stream, next_random(&seed) % 3 ? 0 : 1 + next_random(&seed) % 100);
        }
        if (step == 600) ck_assert_int_eq(change_minter(DAOMESH_ACTION_MINTER_CLOSE, child), DAOMESH_OK);
    }
    ck_assert_uint_gt(held(2) + held(3), 1000);
}
END_TEST

Suite *stream_suite(void)
{
    Suite *suite = suite_create("stream");
    TCase *tests = tcase_create("stream");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_stream_pays_by_the_second_and_everything_at_the_end);
    tcase_add_test(tests, a_cliff_hides_what_is_before_it);
    tcase_add_test(tests, a_part_may_be_claimed_but_no_more_than_is_released);
    tcase_add_test(tests, what_is_added_is_released_as_if_it_had_been_there);
    tcase_add_test(tests, a_stream_that_paid_everything_can_be_filled_again);
    tcase_add_test(tests, a_reader_looks_ahead);
    tcase_add_test(tests, a_dao_divides_what_it_is_streamed);
    tcase_add_test(tests, only_the_receiver_claims_and_only_the_payer_cancels);
    tcase_add_test(tests, terms_that_do_not_fit_open_nothing);
    tcase_add_test(tests, without_the_terms_nothing_is_cancelled_paused_or_passed_on);
    tcase_add_test(tests, cancelling_returns_what_is_not_released);
    tcase_add_test(tests, what_is_all_released_cannot_be_cancelled);
    tcase_add_test(tests, who_renounces_cancels_no_more);
    tcase_add_test(tests, a_stream_passed_on_is_the_others);
    tcase_add_test(tests, a_pause_moves_the_end_and_keeps_the_total);
    tcase_add_test(tests, who_paused_cannot_renounce_and_keep_it_paused);
    tcase_add_test(tests, what_will_be_streamed_is_kept_under_the_cap_and_made_when_claimed);
    tcase_add_test(tests, a_cancelled_emission_gives_the_cap_back);
    tcase_add_test(tests, a_closed_minter_still_makes_what_was_released_but_no_more);
    tcase_add_test(tests, a_payer_clears_away_a_stream_whose_minter_is_over);
    tcase_add_test(tests, a_paused_minter_pays_later);
    tcase_add_test(tests, an_emission_fits_into_its_minters_time);
    tcase_add_test(tests, a_minter_whose_mints_wait_streams_nothing);
    tcase_add_test(tests, claims_count_in_the_minters_window);
    tcase_add_test(tests, nothing_is_added_to_an_emission);
    tcase_add_test(tests, an_emission_is_of_its_minters_token);
    tcase_add_test(tests, the_first_end_in_the_chain_ends_a_stream);
    tcase_add_test(tests, what_was_all_released_in_a_minters_time_is_paid_after_it);
    tcase_add_test(tests, what_paid_everything_is_closed);
    tcase_add_test(tests, every_act_asks_for_the_stream_and_whose_it_is);
    tcase_add_test(tests, numbers_of_streams_and_of_their_escrows_end);
    tcase_add_test(tests, random_lives_lose_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
