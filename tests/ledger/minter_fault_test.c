/* Minters and streams when memory or the store fails: every act of both and the timer of a mint, told again at each call that fails. */
#include "money.h"
#include "retelling.h"

Suite *minter_fault_suite(void);

enum { ISSUER, MAKER, PAYEE, PAYER, OTHER, PEOPLE };

static struct world world;
static daomesh_id token;

/* Each act at the beginning of a batch, where nothing is in memory yet. */
static void act(uint32_t person, uint32_t kind, const void *fields)
{
    world_pass(&world, 1);
    const int32_t status = world_act(&world, person, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

/* --- Minters --------------------------------------------------------------------------------------------------------- */

static void grant(uint64_t minter, uint32_t to)
{
    const struct daomesh_minter_grant fields = { .party = world.people[ISSUER],
                                                 .minter = minter,
                                                 .to = world.people[to],
                                                 .rights = { .mint = 1, .pause = 1, .veto = 1 } };
    act(ISSUER, DAOMESH_ACTION_MINTER_GRANT, &fields);
}

static uint64_t make_minter(struct daomesh_minter_terms terms)
{
    terms.cap = amount_from_u64(1000);
    const struct daomesh_minter_create fields = { .party = world.people[ISSUER],
                                                  .token = token,
                                                  .terms = terms };
    act(ISSUER, DAOMESH_ACTION_MINTER_CREATE, &fields);
    grant(world.ledger->counters.minters, MAKER);
    return world.ledger->counters.minters;
}

static void mint(uint64_t minter, uint64_t amount)
{
    const struct daomesh_minter_mint fields = { .party = world.people[MAKER],
                                                .minter = minter,
                                                .to = world.people[PAYEE],
                                                .amount = amount_from_u64(amount) };
    act(MAKER, DAOMESH_ACTION_MINTER_MINT, &fields);
}

/* pause, resume and close have the same fields */
static void change_minter(uint32_t person, uint32_t kind, uint64_t minter)
{
    const struct daomesh_minter_close fields = { .party = world.people[person], .minter = minter };
    act(person, kind, &fields);
}

/* One is minted by its timer, one after its timer in vain, one vetoed. */
static void mint_slowly(uint64_t top)
{
    const uint64_t slow = make_minter((struct daomesh_minter_terms){ .parent = top, .delay_s = 50 });
    const struct daomesh_minter_veto veto = { world.people[MAKER], slow, 3 };
    const struct daomesh_minter_execute execute = { slow, 2 };
    mint(slow, 1);
    world_pass(&world, 60);
    mint(slow, 2);
    change_minter(MAKER, DAOMESH_ACTION_MINTER_PAUSE, slow);
    world_pass(&world, 60);
    change_minter(MAKER, DAOMESH_ACTION_MINTER_RESUME, slow);
    act(OTHER, DAOMESH_ACTION_MINTER_EXECUTE, &execute);
    mint(slow, 3);
    act(MAKER, DAOMESH_ACTION_MINTER_VETO, &veto);
}

static void mint_in_all_ways(void)
{
    const uint64_t top = make_minter((struct daomesh_minter_terms){ .parent = 0 });
    const uint64_t rated = make_minter(
        (struct daomesh_minter_terms){ .parent = top, .rate = amount_from_u64(9), .rate_s = 1000 });
    mint(rated, 4);
    mint(rated, 5);
    mint_slowly(top);
    grant(rated, OTHER);
    grant(rated, OTHER);
    const struct daomesh_minter_revoke revoke = { world.people[ISSUER], rated, world.people[OTHER] };
    act(ISSUER, DAOMESH_ACTION_MINTER_REVOKE, &revoke);
    const struct daomesh_minter_admin admin = { world.people[ISSUER], rated, world.people[OTHER] };
    act(ISSUER, DAOMESH_ACTION_MINTER_ADMIN, &admin);
    change_minter(OTHER, DAOMESH_ACTION_MINTER_CLOSE, rated);
    (void)make_minter((struct daomesh_minter_terms){ .parent = top, .expires = world.time + 10000 });
    struct daomesh_minter_create foreign = { .party = world.people[ISSUER], .token = token };
    foreign.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .admin = world.people[OTHER] };
    act(ISSUER, DAOMESH_ACTION_MINTER_CREATE, &foreign);
}

/* --- Streams --------------------------------------------------------------------------------------------------------- */

static uint64_t open_stream(uint32_t payer, uint64_t minter)
{
    struct daomesh_stream_open fields = { .party = world.people[payer],
                                          .to = world.people[PAYEE],
                                          .token = token };
    fields.terms = (struct daomesh_stream_terms){ .total = amount_from_u64(100),
                                                  .minter = minter,
                                                  .plan = { .duration = 100 },
                                                  .cancelable = 1,
                                                  .transferable = 1,
                                                  .pausable = 1 };
    act(payer, DAOMESH_ACTION_STREAM_OPEN, &fields);
    return world.ledger->counters.streams;
}

static void claim(uint32_t payee, uint64_t stream)
{
    const struct daomesh_stream_claim fields = { .party = world.people[payee], .stream = stream };
    act(payee, DAOMESH_ACTION_STREAM_CLAIM, &fields);
}

/* cancel, renounce, pause and resume have the same fields */
static void change_stream(uint32_t payer, uint32_t kind, uint64_t stream)
{
    const struct daomesh_stream_cancel fields = { world.people[payer], stream };
    act(payer, kind, &fields);
}

static void stream_from_escrow(void)
{
    const uint64_t kept = open_stream(PAYER, 0), cut = open_stream(PAYER, 0);
    const struct daomesh_stream_transfer pass_on = { world.people[PAYEE], kept, world.people[OTHER] };
    const struct daomesh_stream_add add = { world.people[PAYER], kept, amount_from_u64(7) };
    claim(PAYEE, kept);
    change_stream(PAYER, DAOMESH_ACTION_STREAM_PAUSE, kept);
    change_stream(PAYER, DAOMESH_ACTION_STREAM_RESUME, kept);
    change_stream(PAYER, DAOMESH_ACTION_STREAM_RENOUNCE, kept);
    act(PAYER, DAOMESH_ACTION_STREAM_ADD, &add);
    act(PAYEE, DAOMESH_ACTION_STREAM_TRANSFER, &pass_on);
    claim(OTHER, kept);
    change_stream(PAYER, DAOMESH_ACTION_STREAM_CANCEL, cut);
    claim(PAYEE, cut);
}

static void stream_from_minters(void)
{
    const uint64_t above = make_minter((struct daomesh_minter_terms){ .parent = 0 });
    const uint64_t below = make_minter((struct daomesh_minter_terms){ .parent = above });
    const uint64_t paid = open_stream(MAKER, below), cut = open_stream(MAKER, below);
    const uint64_t ended = open_stream(MAKER, below);
    claim(PAYEE, paid);
    change_stream(MAKER, DAOMESH_ACTION_STREAM_CANCEL, cut);
    change_minter(ISSUER, DAOMESH_ACTION_MINTER_CLOSE, above);
    claim(PAYEE, cut);
    claim(PAYEE, paid); /* and no more */
    change_stream(MAKER, DAOMESH_ACTION_STREAM_CANCEL, ended);
}

START_TEST(a_story_told_with_failing_memory_and_store_ends_the_same)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    token = money_token(&world, ISSUER, 0, 0);
    money_mint(&world, &token, &world.people[PAYER], 1000);
    mint_in_all_ways();
    stream_from_escrow();
    stream_from_minters();
    world_commit(&world);
    retell(&world);
    world_close(&world);
}
END_TEST

Suite *minter_fault_suite(void)
{
    Suite *suite = suite_create("minter_fault");
    TCase *tests = tcase_create("minter_fault");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_story_told_with_failing_memory_and_store_ends_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
