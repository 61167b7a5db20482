/* Dry runs: they tell what would happen, and nothing has happened. */
#include "../support/failing_allocator.h"
#include "money.h"

#include <daomesh/tally.h>

Suite *dry_run_suite(void);

enum { MEMBERS = 3, SENTENCES = 4096 };

static struct world world;
static daomesh_id dao, token;
static daomesh_reader *reader;
static uint8_t events[65536];
static size_t len;
static daomesh_dry_run trial;
static daomesh_diag diag;

/* Person 0 issues the token; the DAO has 100 of it. */
static void furnish(const daomesh_allocator *allocator)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, allocator);
    for (int i = 0; i <= MEMBERS; i++)
        world_person(&world);
    const struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 100);
}

static void open_world(void)
{
    furnish(NULL);
}

static void close_world(void)
{
    world_close(&world);
}

static void open_reader(void)
{
    if (world.open) world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
}

static struct inner_list list;

static void begin_list(void)
{
    list.len = list.count = 0;
}

static void add_payment(uint32_t to, uint64_t amount)
{
    const struct daomesh_token_transfer pay = {
        .party = dao, .to = world.people[to], .token = token, .amount = amount_from_u64(amount)
    };
    inner_add(&list, DAOMESH_ACTION_TOKEN_TRANSFER, &pay);
}

static void add_on_proposal(uint32_t kind, uint64_t number)
{
    const struct daomesh_proposal_process act = { .dao = dao, .proposal = number };
    inner_add(&list, kind, &act);
}

static uint64_t propose(void)
{
    return world_propose(&world, 0, &dao, 1, inner_span(&list));
}

static uint64_t propose_payments(uint64_t first, uint64_t second)
{
    begin_list();
    add_payment(1, first);
    add_payment(2, second);
    return propose();
}

static int32_t try_option(uint64_t proposal, uint32_t option, uint64_t now)
{
    trial = (daomesh_dry_run){ .size = sizeof trial };
    diag = (daomesh_diag){ .size = sizeof diag };
    return daomesh_reader_dry_run(&trial, events, sizeof events, &len, reader, &dao, proposal, option, now,
                                  &diag);
}

static int32_t try_at(uint64_t proposal, uint64_t now)
{
    return try_option(proposal, 0, now);
}

/* One trial with a reader of its own. */
static int32_t try_once(uint64_t proposal)
{
    open_reader();
    const int32_t status = try_at(proposal, 0);
    daomesh_reader_close(reader);
    return status;
}

/* Everybody votes for it, from the second after it was opened. */
static void pass_proposal(uint64_t number)
{
    world_pass(&world, 1);
    for (uint32_t i = 0; i < MEMBERS; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, 1), DAOMESH_OK);
}

static uint64_t free_of(const daomesh_id *party)
{
    daomesh_amount held;
    ck_assert_int_eq(daomesh_reader_balance(&held, reader, party, &token, DAOMESH_BALANCE_FREE), DAOMESH_OK);
    return held.limb[0];
}

/* --- Sentences of events, one a line ---------------------------------------------------------------------------------- */

static void tell(char *out, const uint8_t *event, size_t event_len)
{
    size_t need, used = strlen(out);
    ck_assert_int_eq(
        daomesh_describe_event(out + used, SENTENCES - used, &need, event, event_len, NULL, NULL),
        DAOMESH_OK);
    strcat(out, "\n");
}

static uint64_t tell_trial(char *out)
{
    uint64_t count = 0;
    out[0] = '\0';
    for (size_t at = 0; at < len; count++) {
        const size_t event_len = load_be16(events + at);
        tell(out, events + at + 2, event_len);
        at += 2 + event_len;
    }
    return count;
}

static void tell_last(char *out, uint64_t count)
{
    daomesh_ledger_info info = { .size = sizeof info };
    uint8_t event[1024];
    size_t event_len;
    out[0] = '\0';
    ck_assert_int_eq(daomesh_reader_info(&info, reader), DAOMESH_OK);
    for (uint64_t i = info.events - count; i < info.events; i++) {
        ck_assert_int_eq(daomesh_reader_event(event, sizeof event, &event_len, reader, i), DAOMESH_OK);
        tell(out, event, event_len);
    }
}

/* --- What is told ----------------------------------------------------------------------------------------------------- */

START_TEST(what_is_told_beforehand_is_what_happens)
{
    static char told[SENTENCES], happened[SENTENCES];
    const uint64_t number = propose_payments(30, 12);
    ck_assert_int_eq(try_once(number), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_OK);
    ck_assert_uint_eq(trial.failed_at, 0);
    ck_assert_uint_gt(trial.fuel, 0);
    ck_assert_uint_eq(trial.events, tell_trial(told));
    pass_proposal(number);
    world_pass(&world, 2000);
    open_reader();
    tell_last(happened, trial.events);
    ck_assert_str_eq(told, happened);
    ck_assert_uint_eq(free_of(&dao), 58);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(why_it_would_fail_is_told_with_action_and_numbers)
{
    const uint64_t number = propose_payments(60, 50);
    ck_assert_int_eq(try_once(number), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_BALANCE);
    ck_assert_uint_eq(trial.failed_at, 2);
    ck_assert_uint_eq(trial.kind, DAOMESH_ACTION_TOKEN_TRANSFER);
    ck_assert_uint_eq(trial.events, 0);
    ck_assert_uint_eq(len, 0);
    ck_assert_int_eq(diag.status, DAOMESH_E_BALANCE);
    ck_assert_str_eq(diag.path, "amount");
    ck_assert_uint_eq(diag.given.limb[0], 50);
    ck_assert_uint_eq(diag.limit.limb[0], 40);
    ck_assert_uint_eq(diag.kind, DAOMESH_ACTION_TOKEN_TRANSFER);
}
END_TEST

START_TEST(a_proposal_without_actions_only_ends)
{
    static char told[SENTENCES];
    const uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(try_once(number), DAOMESH_OK);
    ck_assert_uint_eq(trial.events, 1);
    ck_assert_uint_eq(tell_trial(told), 1);
    ck_assert(strstr(told, "executed") != NULL);
}
END_TEST

START_TEST(its_own_actions_find_it_carried_out)
{
    begin_list();
    add_payment(1, 1);
    add_on_proposal(DAOMESH_ACTION_PROPOSAL_CANCEL, 1);
    ck_assert_uint_eq(propose(), 1);
    ck_assert_int_eq(try_once(1), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_PROPOSAL_CLOSED);
    ck_assert_uint_eq(trial.failed_at, 2);
    ck_assert_str_eq(diag.path, ""); /* the payment before it said nothing */
}
END_TEST

START_TEST(a_proposal_that_carries_out_another_tells_both)
{
    const uint64_t inner = propose_payments(30, 12);
    pass_proposal(inner);
    begin_list();
    add_on_proposal(DAOMESH_ACTION_PROPOSAL_PROCESS, inner);
    const uint64_t outer = propose();
    world_commit(&world);
    open_reader();
    ck_assert_int_eq(try_at(outer, world.time), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_NOT_DUE);
    ck_assert_int_eq(try_at(outer, world.time + 2000), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_OK);
    ck_assert_uint_gt(trial.events, 4); /* two transfers, one decision, two ends */
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(what_it_costs_is_told_where_it_fails_too)
{
    begin_list();
    for (uint64_t i = 0; i < 102; i++)
        add_payment(1, 1);
    ck_assert_int_eq(try_once(propose()), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_BALANCE); /* the DAO has a hundred */
    ck_assert_uint_eq(trial.failed_at, 101);
    ck_assert_uint_gt(trial.fuel, 100);
    ck_assert_uint_lt(trial.fuel, DAOMESH_FUEL_RECORDS);
}
END_TEST

static void is_refused(int32_t got, int32_t wanted)
{
    static const daomesh_dry_run nothing = { .size = sizeof nothing };
    ck_assert_int_eq(got, wanted);
    ck_assert_mem_eq(&trial, &nothing, sizeof nothing);
    ck_assert_uint_eq(len, 0);
    ck_assert_int_eq(diag.status, wanted);
}

/* --- Options ----------------------------------------------------------------------------------------------------------- */

/* Three of them: 30 to person 1, 60 and 50 to person 2, which is too much together, and nothing. */
static uint64_t propose_options(void)
{
    struct daomesh_charter_pathway charter = { .dao = dao, .number = 2, .pathway = world_pathway() };
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 2, .options_count = 3 };
    charter.pathway.rule.ballot_count = 1;
    charter.pathway.rule.ballot[0].method = DAOMESH_TALLY_APPROVAL;
    charter.pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &charter), DAOMESH_OK);
    begin_list();
    add_payment(1, 30);
    add_payment(2, 60);
    add_payment(2, 50);
    open.options[0].actions = 1;
    open.options[1].actions = 2;
    for (int i = 0; i < 3; i++) {
        open.options[i].title.len = 1;
        open.options[i].title.bytes[0] = (char)('a' + i);
    }
    open.actions = inner_span(&list);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open), DAOMESH_OK);
    return 1;
}

START_TEST(each_option_is_told_as_if_it_had_won)
{
    static char told[SENTENCES];
    const uint64_t number = propose_options();
    open_reader();
    ck_assert_int_eq(try_option(number, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_OK);
    ck_assert_uint_eq(tell_trial(told), 2);
    ck_assert(strstr(told, "executed") != NULL && strstr(told, "30") != NULL);
    ck_assert_int_eq(try_option(number, 2, 0), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_BALANCE);
    ck_assert_uint_eq(trial.failed_at, 3); /* counted from the first option's first */
    ck_assert_uint_eq(trial.kind, DAOMESH_ACTION_TOKEN_TRANSFER);
    ck_assert_uint_eq(diag.given.limb[0], 50);
    for (uint32_t option = 0; option <= 3; option += 3) { /* none is chosen yet; the one without actions */
        ck_assert_int_eq(try_option(number, option, 0), DAOMESH_OK);
        ck_assert_uint_eq(tell_trial(told), 1);
        ck_assert(strstr(told, "executed") != NULL);
    }
    is_refused(try_option(number, 4, 0), DAOMESH_E_CHOICE);
    ck_assert_str_eq(diag.path, "option");
    is_refused(try_option(number, 257, 0), DAOMESH_E_CHOICE);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(what_is_chosen_is_told_when_no_option_is_named)
{
    const uint64_t number = propose_options();
    const struct daomesh_proposal_ballot vote = {
        .dao = dao, .proposal = number, .marks = { { .option = 1, .value = 1 } }, .marks_count = 1
    };
    world_pass(&world, 1);
    for (uint32_t i = 0; i < MEMBERS; i++)
        ck_assert_int_eq(world_act(&world, i, DAOMESH_ACTION_PROPOSAL_BALLOT, &vote), DAOMESH_OK);
    open_reader();
    ck_assert_int_eq(try_at(number, 0), DAOMESH_OK);
    ck_assert_uint_eq(trial.events, 2);
    ck_assert_int_eq(try_option(number, 2, 0), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_BALANCE); /* another one than won */
    daomesh_reader_close(reader);
}
END_TEST

/* --- Drafts ------------------------------------------------------------------------------------------------------------ */

static uint8_t draft[DAOMESH_ENVELOPE_BYTES_MAX];
static size_t draft_len;

static void write_draft(uint32_t person, uint32_t kind, const void *fields)
{
    static uint8_t body[DAOMESH_ACTION_BYTES_MAX];
    size_t body_len;
    const daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = world.people[person] };
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &body_len, daomesh__schema_action(kind), fields),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_build(draft, sizeof draft, &draft_len, &head, body, body_len, NULL),
                     DAOMESH_OK);
}

static void draft_payments(uint32_t person, uint64_t first, uint64_t second)
{
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 1 };
    begin_list();
    add_payment(1, first);
    add_payment(2, second);
    open.actions = inner_span(&list);
    write_draft(person, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
}

static int32_t try_draft(uint32_t option)
{
    trial = (daomesh_dry_run){ .size = sizeof trial };
    diag = (daomesh_diag){ .size = sizeof diag };
    return daomesh_reader_dry_run_draft(&trial, events, sizeof events, &len, reader, draft, draft_len, option,
                                        0, &diag);
}

START_TEST(a_draft_is_told_as_what_it_becomes)
{
    static char before[SENTENCES], after[SENTENCES];
    draft_payments(0, 30, 12);
    open_reader();
    ck_assert_int_eq(try_draft(0), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_OK);
    ck_assert_uint_eq(trial.events, 3); /* two transfers and the end; that it is opened is not told */
    ck_assert_uint_eq(free_of(&dao), 100);
    ck_assert_int_eq(try_at(1, 0), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(try_draft(0), DAOMESH_OK);
    const daomesh_dry_run told = trial;
    const size_t told_len = len;
    ck_assert_uint_eq(tell_trial(before), 3);
    daomesh_reader_close(reader);
    ck_assert_uint_eq(propose_payments(30, 12), 1);
    ck_assert_int_eq(try_once(1), DAOMESH_OK);
    ck_assert_uint_eq(trial.events, told.events);
    ck_assert_uint_eq(trial.fuel, told.fuel);
    ck_assert_uint_eq(len, told_len);
    ck_assert_uint_eq(tell_trial(after), 3);
    ck_assert_str_eq(before, after);
    draft_payments(0, 60, 50);
    open_reader();
    ck_assert_int_eq(try_draft(0), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_E_BALANCE);
    ck_assert_uint_eq(trial.failed_at, 2);
    ck_assert_str_eq(diag.path, "amount");
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_draft_that_nobody_could_open_is_refused)
{
    const struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = 1 };
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 9 };
    open_reader();
    draft_payments(MEMBERS, 1, 2); /* no member */
    is_refused(try_draft(0), DAOMESH_E_NOT_A_MEMBER);
    draft_payments(0, 1, 2);
    is_refused(try_draft(1), DAOMESH_E_BALLOT);
    draft_len--;
    ck_assert_int_ne(try_draft(0), DAOMESH_OK);
    write_draft(0, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
    is_refused(try_draft(0), DAOMESH_E_UNKNOWN_PATHWAY);
    ck_assert_str_eq(diag.path, "pathway");
    write_draft(0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel);
    is_refused(try_draft(0), DAOMESH_E_UNKNOWN_KIND);
    ck_assert_str_eq(diag.path, "kind");
    const daomesh_id known = world.people[0];
    world.people[0].bytes[0] ^= 1;
    draft_payments(0, 1, 2);
    is_refused(try_draft(0), DAOMESH_E_UNKNOWN_PARTY);
    world.people[0] = known;
    ck_assert_int_eq(
        daomesh_reader_dry_run_draft(NULL, events, sizeof events, &len, reader, draft, draft_len, 0, 0, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_dry_run_draft(&trial, NULL, 1, &len, reader, draft, draft_len, 0, 0, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_dry_run_draft(&trial, events, sizeof events, NULL, reader, draft,
                                                  draft_len, 0, 0, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_dry_run_draft(&trial, events, sizeof events, &len, NULL, draft, draft_len, 0, 0, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_dry_run_draft(&trial, events, sizeof events, &len, reader, NULL, 1, 0, 0, NULL),
        DAOMESH_E_ARG);
    daomesh_reader_close(reader);
}
END_TEST

/* --- Nothing has happened --------------------------------------------------------------------------------------------- */

START_TEST(the_ledger_does_not_notice)
{
    const uint64_t good = propose_payments(30, 12), bad = propose_payments(60, 50);
    world_commit(&world);
    const daomesh_id before = world_digest(&world);
    open_reader();
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(try_at(good, 0), DAOMESH_OK);
        ck_assert_int_eq(trial.status, DAOMESH_OK);
        ck_assert_int_eq(try_at(bad, 0), DAOMESH_OK);
        ck_assert_int_eq(trial.status, DAOMESH_E_BALANCE);
        ck_assert_uint_eq(free_of(&dao), 100); /* nor does the reader */
        ck_assert_uint_eq(free_of(&world.people[1]), 0);
    }
    daomesh_reader_close(reader);
    const daomesh_id after = world_digest(&world);
    ck_assert_mem_eq(&before, &after, sizeof before);
}
END_TEST

/* Timers of votes that end: tried before, between and after they are due; then they run as if nothing had been tried. */
START_TEST(waiting_timers_are_neither_run_nor_lost)
{
    static daomesh_id ends[2];
    for (int tried = 0; tried < 2; tried++) {
        if (tried) furnish(NULL);
        const uint64_t first = propose_payments(30, 12), second = propose_payments(1, 2);
        pass_proposal(first);
        world_commit(&world);
        open_reader();
        const uint64_t times[] = { world.time, world.time + 1000, world.time + 5000, UINT64_MAX };
        for (size_t i = 0; tried && i < COUNT_OF(times); i++) {
            ck_assert_int_eq(try_at(first, times[i]), DAOMESH_OK);
            ck_assert_int_eq(trial.status, DAOMESH_OK);
            ck_assert_int_eq(try_at(second, times[i]), DAOMESH_OK);
            ck_assert_int_eq(trial.status, DAOMESH_OK);
        }
        daomesh_reader_close(reader);
        world_begin(&world, world.time + 2000);
        world_commit(&world);
        ends[tried] = world_digest(&world);
        if (!tried) world_close(&world);
    }
    ck_assert_mem_eq(&ends[0], &ends[1], sizeof ends[0]);
}
END_TEST

START_TEST(an_open_batch_is_neither_seen_nor_disturbed)
{
    const uint64_t number = propose_payments(60, 40);
    open_reader();
    world_begin(&world, 0);
    ck_assert_int_eq(money_give(&world, &world.people[0], &dao, &token, 0), DAOMESH_E_RANGE);
    money_mint(&world, &token, &dao, 5);
    ck_assert_int_eq(try_at(number, 0), DAOMESH_OK);
    ck_assert_int_eq(trial.status, DAOMESH_OK);
    daomesh_reader_close(reader);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 105);
}
END_TEST

/* --- Bad input -------------------------------------------------------------------------------------------------------- */

START_TEST(what_cannot_be_tried_has_a_status_each)
{
    const uint64_t number = propose_payments(1, 2), cancelled = propose_payments(1, 2);
    const struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = cancelled };
    const daomesh_id own = dao;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    open_reader();
    is_refused(try_at(0, 0), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_str_eq(diag.path, "proposal");
    is_refused(try_at(cancelled + 1, 0), DAOMESH_E_UNKNOWN_PROPOSAL);
    is_refused(try_at(cancelled, 0), DAOMESH_E_PROPOSAL_CLOSED);
    is_refused(try_at(number, world.time - 1), DAOMESH_E_TIME);
    is_refused(try_option(number, 1, 0), DAOMESH_E_BALLOT);
    ck_assert_str_eq(diag.path, "option");
    dao = world.people[0];
    is_refused(try_at(number, 0), DAOMESH_E_UNKNOWN_DAO);
    dao = own;
    ck_assert_int_eq(
        daomesh_reader_dry_run(NULL, events, sizeof events, &len, reader, &dao, number, 0, 0, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_dry_run(&trial, NULL, 1, &len, reader, &dao, number, 0, 0, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_dry_run(&trial, events, sizeof events, NULL, reader, &dao, number, 0, 0, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_dry_run(&trial, events, sizeof events, &len, NULL, &dao, number, 0, 0, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_reader_dry_run(&trial, events, sizeof events, &len, reader, NULL, number, 0, 0, NULL),
        DAOMESH_E_ARG);
    trial.size--;
    ck_assert_int_eq(
        daomesh_reader_dry_run(&trial, events, sizeof events, &len, reader, &dao, number, 0, 0, NULL),
        DAOMESH_E_ARG);
    trial.size++;
    diag.size--; /* too small a diag is left alone */
    diag.status = 77;
    ck_assert_int_eq(
        daomesh_reader_dry_run(&trial, events, sizeof events, &len, reader, &dao, number, 0, 0, &diag),
        DAOMESH_OK);
    ck_assert_int_eq(diag.status, 77);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_buffer_too_small_is_told_how_large_it_must_be)
{
    static uint8_t part[4096];
    const uint64_t number = propose_payments(30, 12);
    size_t needed;
    trial.size = sizeof trial;
    open_reader();
    ck_assert_int_eq(daomesh_reader_dry_run(&trial, NULL, 0, &needed, reader, &dao, number, 0, 0, NULL),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(trial.events, 0);
    ck_assert_uint_lt(needed, sizeof part);
    for (size_t cap = 0; cap < needed; cap++) {
        memset(part, 0x77, sizeof part);
        ck_assert_int_eq(daomesh_reader_dry_run(&trial, part, cap, &len, reader, &dao, number, 0, 0, NULL),
                         DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, needed);
        for (size_t i = cap; i < needed; i++)
            ck_assert_uint_eq(part[i], 0x77);
    }
    ck_assert_int_eq(daomesh_reader_dry_run(&trial, part, needed, &len, reader, &dao, number, 0, 0, NULL),
                     DAOMESH_OK);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(without_memory_it_says_so_and_can_be_tried_again)
{
    static struct failing_allocator failing; /* the ledger is closed after this function */
    int32_t status;
    world_close(&world);
    failing_allocator_init(&failing);
    furnish(&failing.allocator);
    const uint64_t number = propose_payments(30, 12);
    world_commit(&world);
    for (uint64_t at = 1;; at++) {
        open_reader();
        failing_allocator_arm(&failing, at, 0);
        status = try_at(number, 0);
        failing_allocator_arm(&failing, 0, 0);
        if (status == DAOMESH_OK) break;
        is_refused(status, DAOMESH_E_NO_MEMORY);
        ck_assert_int_eq(try_at(number, 0), DAOMESH_OK);
        ck_assert_int_eq(trial.status, DAOMESH_OK);
        ck_assert_uint_eq(free_of(&dao), 100);
        daomesh_reader_close(reader);
    }
    daomesh_reader_close(reader);
    ck_assert_uint_eq(failing.misuses, 0);
}
END_TEST

Suite *dry_run_suite(void)
{
    Suite *suite = suite_create("dry_run");
    TCase *tests = tcase_create("dry_run");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, what_is_told_beforehand_is_what_happens);
    tcase_add_test(tests, why_it_would_fail_is_told_with_action_and_numbers);
    tcase_add_test(tests, a_proposal_without_actions_only_ends);
    tcase_add_test(tests, its_own_actions_find_it_carried_out);
    tcase_add_test(tests, a_proposal_that_carries_out_another_tells_both);
    tcase_add_test(tests, what_it_costs_is_told_where_it_fails_too);
    tcase_add_test(tests, each_option_is_told_as_if_it_had_won);
    tcase_add_test(tests, what_is_chosen_is_told_when_no_option_is_named);
    tcase_add_test(tests, a_draft_is_told_as_what_it_becomes);
    tcase_add_test(tests, a_draft_that_nobody_could_open_is_refused);
    tcase_add_test(tests, the_ledger_does_not_notice);
    tcase_add_test(tests, waiting_timers_are_neither_run_nor_lost);
    tcase_add_test(tests, an_open_batch_is_neither_seen_nor_disturbed);
    tcase_add_test(tests, what_cannot_be_tried_has_a_status_each);
    tcase_add_test(tests, a_buffer_too_small_is_told_how_large_it_must_be);
    tcase_add_test(tests, without_memory_it_says_so_and_can_be_tried_again);
    suite_add_tcase(suite, tests);
    return suite;
}
