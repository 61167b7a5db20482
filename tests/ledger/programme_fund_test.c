/* Programmes that other programmes fund: what flows through them, who may fund whom, and what happens when one of them ends. */
#include "money.h"

#include <stdlib.h>

#include <daomesh/programme.h>

Suite *programme_fund_suite(void);

/* Person 0 issues the token; 1, 2 and 3 receive; the DAO has minter 1 with a cap of 100 000. */
static struct world world;
static daomesh_id token, other_token, dao;
static uint64_t row, opened; /* when the world was ready */

#define DAY 86400u
#define HOUR 3600u
#define MINTER 1

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void give_minter(void)
{
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(100000), .admin = dao };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = MINTER, .to = dao, .rights = { .mint = 1, .pause = 1 }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    other_token = money_token(&world, 0, 0, 0);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    give_minter();
    opened = world.time;
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms --------------------------------------------------------------------------------------------------------- */

static int by_id(const void *a, const void *b)
{
    const struct daomesh_programme_share *one = a, *other = b;
    const int order = memcmp(&one->to, &other->to, sizeof one->to);
    return order != 0 ? order : (one->programme > other->programme) - (one->programme < other->programme);
}

static struct daomesh_programme_share person(uint32_t number, uint32_t weight)
{
    return (struct daomesh_programme_share){ .to = world.people[number], .weight = weight };
}

static struct daomesh_programme_share funding(uint32_t programme, uint32_t weight)
{
    return (struct daomesh_programme_share){ .to = dao, .weight = weight, .programme = programme };
}

/* Evaluated in its last hour. */
static struct daomesh_programme_terms lasting(uint64_t duration, struct daomesh_programme_share one,
                                              struct daomesh_programme_share other)
{
    struct daomesh_programme_terms terms = { .duration = duration,
                                             .evaluation_s = HOUR,
                                             .recipients_count = other.weight ? 2 : 1,
                                             .recipients = { one, other } };
    qsort(terms.recipients, terms.recipients_count, sizeof terms.recipients[0], by_id);
    return terms;
}

static const struct daomesh_programme_share nobody;

/* What others fund. */
static struct daomesh_programme_terms funded(uint64_t duration, struct daomesh_programme_share one,
                                             struct daomesh_programme_share other)
{
    struct daomesh_programme_terms terms = lasting(duration, one, other);
    terms.token = token;
    return terms;
}

/* What the minter makes. */
static struct daomesh_programme_terms minted(uint64_t total, uint64_t duration,
                                             struct daomesh_programme_share one,
                                             struct daomesh_programme_share other)
{
    struct daomesh_programme_terms terms = lasting(duration, one, other);
    terms.minter = MINTER;
    terms.total = amount_from_u64(total);
    return terms;
}

static int32_t open_terms(struct daomesh_programme_terms terms)
{
    const struct daomesh_programme_open act = { .dao = dao, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static void refused(int32_t expected, const char *path, struct daomesh_programme_terms terms)
{
    const int32_t status = open_terms(terms);
    ck_assert_msg(status == expected, "%s", daomesh_status_name(status));
    ck_assert_str_eq(world.diag.path, path);
}

static int32_t judge(uint32_t programme, uint8_t verdict, uint64_t pause_s,
                     const struct daomesh_programme_terms *terms)
{
    struct daomesh_programme_verdict act = {
        .dao = dao, .programme = programme, .verdict = verdict, .pause_s = pause_s
    };
    if (terms) act.terms[act.terms_count++] = *terms;
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

static void kill_it(uint32_t programme)
{
    const struct daomesh_programme_settle act = { .dao = dao, .programme = programme, .side = 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_SETTLE, &act));
}

static const struct daomesh_programme_record *record_of(uint32_t programme)
{
    const struct daomesh_programme_record *record;
    done(find_programme(world.ledger->state, &record, row, programme));
    return record;
}

/* The stream of a programme that pays somebody, or funds a programme. */
static uint64_t stream_of(uint32_t programme, const daomesh_id *to, uint32_t funds)
{
    const struct daomesh_programme_record *record = record_of(programme);
    uint64_t party;
    done(daomesh__party_row(world.ledger->state, &party, to));
    for (uint32_t i = 0; i < record->parts_count; i++) {
        if (record->parts[i].to == party && record->parts[i].programme == funds)
            return record->parts[i].stream;
    }
    return 0;
}

static int32_t claim(uint64_t stream, const daomesh_id *party, uint64_t amount)
{
    const struct daomesh_stream_claim act = { .party = *party,
                                              .stream = stream,
                                              .amount = amount_from_u64(amount) };
    return world_act_as(&world, party, DAOMESH_ACTION_STREAM_CLAIM, &act);
}

/* What a person has got of a programme when it claimed all that was due. */
static uint64_t paid(uint32_t programme, uint32_t number)
{
    const struct daomesh_stream_record *stream;
    const uint64_t found = stream_of(programme, &world.people[number], 0);
    (void)claim(found, &world.people[number], 0);
    done(find_stream(world.ledger->state, &stream, found));
    return stream->claimed.limb[0];
}

/* What the DAO has got of a stream of programme `source` that funds another. */
static uint64_t idle(uint32_t source, uint32_t programme)
{
    const uint64_t before = money_free(&world, &dao, &token);
    (void)claim(stream_of(source, &dao, programme), &dao, 0);
    return money_free(&world, &dao, &token) - before;
}

static uint64_t reserved(void)
{
    const struct daomesh_minter_record *record;
    done(find_minter(world.ledger->state, &record, MINTER));
    return record->reserved.limb[0];
}

static void pass_to(uint64_t moment)
{
    world_pass(&world, opened + moment - world.time);
}

/* --- What flows through -------------------------------------------------------------------------------------------------- */

START_TEST(a_programme_divides_what_funds_it)
{
    done(open_terms(funded(10 * DAY, person(1, 1), person(2, 3))));
    done(open_terms(minted(1000, 8 * DAY, funding(1, 1), person(3, 1))));
    ck_assert_uint_eq(reserved(), 1000);
    pass_to(4 * DAY);
    ck_assert_uint_eq(paid(1, 1), 62); /* of 250 */
    ck_assert_uint_eq(paid(1, 2), 188);
    ck_assert_uint_eq(paid(2, 3), 250);
    ck_assert_uint_eq(idle(2, 1), 0);
    ck_assert_uint_eq(reserved(), 500);
    pass_to(20 * DAY);
    ck_assert_uint_eq(paid(1, 1), 125);
    ck_assert_uint_eq(paid(1, 2), 375);
    ck_assert_uint_eq(paid(2, 3), 500);
    ck_assert_uint_eq(idle(2, 1), 0);
    ck_assert_uint_eq(reserved(), 0);
    ck_assert_int_eq(claim(stream_of(1, &world.people[1], 0), &world.people[1], 0), DAOMESH_E_CLOSED);
}
END_TEST

/* Its stream has no total and no plan of its own; what can be claimed of it is told like any other's. */
START_TEST(a_part_of_what_flows_in_is_claimed_in_any_amounts)
{
    done(open_terms(funded(10 * DAY, person(1, 1), nobody)));
    done(open_terms(minted(800, 8 * DAY, funding(1, 1), nobody)));
    const uint64_t stream = stream_of(1, &world.people[1], 0);
    ck_assert_int_eq(claim(stream, &world.people[1], 0), DAOMESH_E_NOT_DUE);
    pass_to(DAY);
    ck_assert_int_eq(claim(stream, &world.people[1], 101), DAOMESH_E_BALANCE);
    done(claim(stream, &world.people[1], 30));
    done(claim(stream, &world.people[1], 70));
    ck_assert_int_eq(claim(stream, &world.people[1], 1), DAOMESH_E_BALANCE);
    ck_assert_int_eq(claim(stream, &world.people[2], 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_uint_eq(money_free(&world, &world.people[1], &token), 100);
    world_commit(&world);
    daomesh_reader *reader;
    daomesh_stream_info info = { .size = sizeof info };
    daomesh_programme_info programme = { .size = sizeof programme };
    done(daomesh_reader_open(&reader, world.ledger));
    done(daomesh_reader_stream(&info, reader, stream, opened + 3 * DAY));
    ck_assert_uint_eq(info.released.limb[0], 300);
    ck_assert_uint_eq(info.due.limb[0], 200);
    ck_assert_uint_eq(info.total.limb[0], 0);
    done(daomesh_reader_stream(&info, reader, stream, opened + 30 * DAY));
    ck_assert_uint_eq(info.due.limb[0], 700);
    ck_assert_uint_eq(info.cancelled, 1);
    done(daomesh_reader_programme(&programme, reader, &dao, 1, opened + 2 * DAY));
    ck_assert_uint_eq(programme.released.limb[0], 200);
    ck_assert_uint_eq(programme.claimed.limb[0], 100);
    ck_assert_uint_eq(programme.minter, 0);
    daomesh_reader_close(reader);
    world_begin(&world, 0);
}
END_TEST

/* Four in a chain: the minter's pays the third, that the second, that the first. One more is too many, from above and from below. */
START_TEST(programmes_fund_each_other_in_a_chain_of_four)
{
    done(open_terms(funded(10 * DAY, person(1, 1), nobody)));
    done(open_terms(funded(11 * DAY, funding(1, 2), person(2, 1))));
    done(open_terms(funded(12 * DAY, funding(2, 1), person(3, 1))));
    refused(DAOMESH_E_PROGRAMME_CYCLE, "terms.recipients", funded(DAY, funding(4, 1), nobody)); /* itself */
    done(open_terms(minted(600, 6 * DAY, funding(3, 1), nobody)));
    pass_to(2 * DAY);
    ck_assert_uint_eq(paid(3, 3), 100);
    ck_assert_uint_eq(paid(1, 1), 67); /* of 100: 66, 33, and the one that is left to the larger weight */
    ck_assert_uint_eq(paid(2, 2), 33);
    pass_to(7 * DAY);
    ck_assert_uint_eq(paid(1, 1), 200);
    ck_assert_uint_eq(paid(2, 2), 100);
    ck_assert_uint_eq(paid(3, 3), 300);
    ck_assert_uint_eq(reserved(), 0);
    done(open_terms(funded(6 * DAY, funding(3, 1), nobody)));
    refused(DAOMESH_E_LIMIT, "terms.recipients", minted(6, DAY, funding(5, 1), nobody));
}
END_TEST

START_TEST(several_fund_one_and_one_funds_several)
{
    done(open_terms(funded(10 * DAY, person(1, 1), nobody)));
    done(open_terms(funded(11 * DAY, person(2, 1), nobody)));
    done(open_terms(minted(100, 5 * DAY, funding(1, 1), funding(2, 3))));
    pass_to(DAY);
    done(open_terms(minted(100, 2 * DAY, funding(1, 1), nobody)));
    pass_to(2 * DAY);
    ck_assert_uint_eq(paid(1, 1), 10 + 50);
    ck_assert_uint_eq(paid(2, 2), 30);
    pass_to(6 * DAY);
    ck_assert_uint_eq(paid(1, 1), 25 + 100);
    ck_assert_uint_eq(paid(2, 2), 75);
    ck_assert_uint_eq(record_of(1)->inflows_count, 2);
    ck_assert_uint_eq(record_of(1)->inflows[0].drawn.limb[0], 25);
    ck_assert_uint_eq(record_of(1)->inflows[1].drawn.limb[0], 100);
}
END_TEST

/* Nine in its life are one too many; the one that goes on from it begins anew with those that still run. */
START_TEST(a_programme_is_funded_by_so_many_and_no_more)
{
    done(open_terms(funded(20 * DAY, person(1, 1), nobody)));
    for (uint64_t i = 0; i < DAOMESH_PROGRAMME_INFLOWS_MAX; i++)
        done(open_terms(minted(10, (1 + i) * DAY, funding(1, 1), nobody)));
    refused(DAOMESH_E_LIMIT, "terms.recipients", minted(10, 15 * DAY, funding(1, 1), nobody));
    pass_to(12 * DAY);
    refused(DAOMESH_E_LIMIT, "terms.recipients", minted(10, DAY, funding(1, 1), nobody));
    pass_to(20 * DAY - 1);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    ck_assert_uint_eq(record_of(record_of(1)->successor)->inflows_count, 0);
    ck_assert_uint_eq(paid(1, 1), 80);
}
END_TEST

/* Who receives may be a pool, which shares on. */
START_TEST(a_pool_is_paid_by_a_programme_that_others_fund)
{
    const struct daomesh_pool_open open = { .dao = dao, .token = token, .title = { 1, "p" } };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_OPEN, &open));
    const struct daomesh_party_record *party;
    const uint64_t pool_row = world.ledger->counters.parties;
    done(find_party(world.ledger->state, &party, pool_row));
    struct daomesh_pool_share share = { .dao = dao, .pool = party->id, .shares_count = 1 };
    share.shares[0] = (struct daomesh_pool_grant){ .party = world.people[2], .points = 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &share));
    struct daomesh_programme_share pool = { .to = share.pool, .weight = 1 };
    done(open_terms(funded(10 * DAY, pool, person(1, 1))));
    done(open_terms(minted(400, 4 * DAY, funding(1, 1), nobody)));
    pass_to(DAY);
    const struct daomesh_pool_claim act = { .party = world.people[2], .pool = share.pool };
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &act));
    ck_assert_uint_eq(money_free(&world, &world.people[2], &token), 50);
    share.shares[0] = (struct daomesh_pool_grant){ .party = world.people[3], .points = 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &share));
    pass_to(2 * DAY);
    kill_it(1);
    pass_to(5 * DAY);
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &act));
    ck_assert_uint_eq(money_free(&world, &world.people[2], &token), 75);
    ck_assert_uint_eq(paid(1, 1), 100);
    ck_assert_uint_eq(idle(2, 1), 200);
}
END_TEST

/* What was due of it is drawn first, though the stream has no total of its own. */
START_TEST(a_dao_takes_what_a_funded_programme_pays_from_the_pool)
{
    const struct daomesh_pool_open open = { .dao = dao, .token = token, .title = { 1, "p" } };
    const struct daomesh_party_record *party;
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_OPEN, &open));
    done(find_party(world.ledger->state, &party, world.ledger->counters.parties));
    struct daomesh_pool_share share = { .dao = dao, .pool = party->id, .shares_count = 1 };
    share.shares[0] = (struct daomesh_pool_grant){ .party = world.people[2], .points = 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &share));
    struct daomesh_programme_share pool = { .to = share.pool, .weight = 1 };
    done(open_terms(funded(10 * DAY, pool, person(1, 1))));
    done(open_terms(minted(400, 4 * DAY, funding(1, 1), nobody)));
    pass_to(DAY);
    struct daomesh_pool_divert divert = { .dao = dao, .pool = share.pool };
    for (uint32_t i = 0; i < 2; i++)
        if (record_of(1)->parts[i].to == world.ledger->counters.parties)
            divert.stream = record_of(1)->parts[i].stream;
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_DIVERT, &divert));
    pass_to(2 * DAY);
    const struct daomesh_pool_claim act = { .party = world.people[2], .pool = share.pool };
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &act));
    ck_assert_uint_eq(money_free(&world, &world.people[2], &token), 50);
    const struct daomesh_stream_claim rest = { .party = dao, .stream = divert.stream };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_CLAIM, &rest));
    ck_assert_uint_eq(money_free(&world, &dao, &token), 50);
}
END_TEST

/* A split: a DAO that divides what comes in keeps nothing of it, and divides in the same action. */
START_TEST(a_dao_that_divides_its_income_is_a_split)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id split = world_dao(&world, 2, &pathway); /* persons 0 and 1 */
    const struct daomesh_charter_distribution policy = { .dao = split, .by = 1 };
    done(world_act_as(&world, &split, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy));
    const struct daomesh_programme_share share = { .to = split, .weight = 1 };
    done(open_terms(minted(400, 4 * DAY, share, person(3, 1))));
    pass_to(2 * DAY);
    done(claim(stream_of(1, &split, 0), &split, 0));
    ck_assert_uint_eq(money_free(&world, &world.people[0], &token), 50);
    ck_assert_uint_eq(money_free(&world, &world.people[1], &token), 50);
    ck_assert_uint_eq(money_free(&world, &split, &token), 0);
}
END_TEST

/* A matching pool: a DAO whose budget divides by a quadratic round, each period, what it claimed. */
START_TEST(a_dao_with_a_quadratic_round_is_a_matching_pool)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id fund = world_dao(&world, 3, &pathway);
    const struct daomesh_programme_share share = { .to = fund, .weight = 1 };
    done(open_terms(minted(400, 4 * DAY, share, nobody)));
    struct daomesh_budget_open budget = { .dao = fund, .title = { 1, "m" }, .token = token };
    budget.terms = (struct daomesh_budget_terms){ .amount = amount_from_u64(100),
                                                  .period_s = DAY,
                                                  .starts = opened + DAY + HOUR };
    budget.decision.method = 3; /* round */
    budget.decision.weight = 1;
    budget.decision.points = 9;
    budget.lines_count = 2;
    budget.lines[0].payee = world.people[3];
    budget.lines[1].payee = world.people[4];
    done(world_act_as(&world, &fund, DAOMESH_ACTION_BUDGET_OPEN, &budget));
    static const uint64_t credits[3][2] = { { 9, 0 }, { 0, 4 }, { 0, 1 } };
    for (uint32_t i = 0; i < 3; i++) {
        struct daomesh_budget_vote vote = { .dao = fund, .budget = 1, .marks_count = 1 };
        vote.marks[0].line = credits[i][0] ? 1 : 2;
        vote.marks[0].value = (uint32_t)(credits[i][0] + credits[i][1]);
        done(world_act(&world, i, DAOMESH_ACTION_BUDGET_VOTE, &vote));
    }
    pass_to(DAY);
    done(claim(stream_of(1, &fund, 0), &fund, 0));
    ck_assert_uint_eq(money_free(&world, &fund, &token), 100);
    pass_to(DAY + HOUR);
    pass_to(2 * DAY + HOUR + 1);
    /* One gave 9, two gave 4 and 1: the squares of the sums of roots are 9 and 9. */
    ck_assert_uint_eq(money_free(&world, &world.people[3], &token), 50);
    ck_assert_uint_eq(money_free(&world, &world.people[4], &token), 50);
}
END_TEST

/* --- Lines --------------------------------------------------------------------------------------------------------------- */

/* What funds a programme funds the one that goes on from it, and each pays what flowed in its own time. */
START_TEST(what_funds_a_programme_funds_its_successor)
{
    done(open_terms(funded(4 * DAY, person(1, 1), nobody)));
    done(open_terms(minted(800, 8 * DAY, funding(1, 1), nobody)));
    pass_to(4 * DAY - 1);
    struct daomesh_programme_terms changed = funded(3 * DAY, person(2, 1), nobody);
    done(judge(1, DAOMESH_VERDICT_ITERATE, 0, &changed));
    pass_to(5 * DAY);
    ck_assert_uint_eq(paid(1, 1), 400);
    ck_assert_uint_eq(paid(3, 2), 100);
    pass_to(10 * DAY);
    ck_assert_uint_eq(paid(3, 2), 300);
    ck_assert_uint_eq(idle(2, 1), 100); /* nobody went on from that */
    ck_assert_uint_eq(reserved(), 0);
}
END_TEST

/* Who pays is asked to follow the line too: named is the first, funded the one that runs. */
START_TEST(who_funds_a_line_follows_it)
{
    done(open_terms(funded(2 * DAY, person(1, 1), nobody)));
    pass_to(2 * DAY - 1);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    const uint32_t next = record_of(1)->successor;
    /* Both: the one that runs for a second more, and the one that waits. */
    done(open_terms(minted(100, DAY, funding(1, 1), nobody)));
    ck_assert_uint_eq(record_of(1)->inflows_count, 1);
    ck_assert_uint_eq(record_of(next)->inflows_count, 1);
    pass_to(2 * DAY + 10);
    done(open_terms(minted(100, 5 * HOUR, funding(1, 1), nobody)));
    ck_assert_uint_eq(record_of(1)->inflows_count, 1);
    ck_assert_uint_eq(record_of(next)->inflows_count, 2);
    ck_assert_uint_eq(record_of(4)->parts[0].programme, next);
    pass_to(3 * DAY);
    ck_assert_uint_eq(paid(next, 1), 200);
}
END_TEST

START_TEST(what_comes_before_or_after_is_the_daos)
{
    struct daomesh_programme_terms later = funded(2 * DAY, person(1, 1), nobody);
    later.starts = opened + DAY;
    done(open_terms(later));
    done(open_terms(minted(400, 4 * DAY, funding(1, 1), nobody)));
    pass_to(DAY / 2);
    ck_assert_uint_eq(paid(1, 1), 0);
    ck_assert_uint_eq(idle(2, 1), 50);
    pass_to(2 * DAY);
    ck_assert_uint_eq(paid(1, 1), 101);
    ck_assert_uint_eq(idle(2, 1), 49); /* its first second is its own */
    pass_to(4 * DAY);
    ck_assert_uint_eq(paid(1, 1), 201);
    ck_assert_uint_eq(idle(2, 1), 100);
    ck_assert_uint_eq(reserved(), 0);
}
END_TEST

/* What comes at once when both start is the programme's; what a pause lets by is the DAO's. */
START_TEST(a_paused_programme_takes_nothing_and_then_goes_on)
{
    struct daomesh_programme_terms source = minted(1000, 8 * DAY, nobody, nobody);
    done(open_terms(funded(2 * DAY, person(1, 1), nobody)));
    source.recipients[0] = funding(1, 1);
    source.unlock_ppm = 200000;
    done(open_terms(source));
    ck_assert_uint_eq(paid(1, 1), 200);
    pass_to(2 * DAY - 1);
    done(judge(1, DAOMESH_VERDICT_PAUSE, 3 * DAY, NULL));
    pass_to(4 * DAY);
    ck_assert_uint_eq(paid(1, 1), 400);
    ck_assert_uint_eq(idle(2, 1), 200);
    const struct daomesh_programme_resume act = { .dao = dao, .programme = 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_RESUME, &act));
    pass_to(5 * DAY);
    ck_assert_uint_eq(paid(3, 1), 100);
    ck_assert_uint_eq(idle(2, 1), 0);
    pass_to(9 * DAY);
    ck_assert_uint_eq(paid(3, 1), 200);
    ck_assert_uint_eq(idle(2, 1), 200);
    ck_assert_uint_eq(reserved(), 0);
}
END_TEST

/* --- Killing ------------------------------------------------------------------------------------------------------------- */

START_TEST(a_killed_programme_keeps_what_flowed_in)
{
    done(open_terms(funded(10 * DAY, person(1, 1), nobody)));
    done(open_terms(minted(800, 8 * DAY, funding(1, 1), nobody)));
    pass_to(2 * DAY);
    kill_it(1);
    pass_to(6 * DAY);
    ck_assert_uint_eq(paid(1, 1), 200);
    ck_assert_uint_eq(idle(2, 1), 400);
    pass_to(9 * DAY);
    ck_assert_uint_eq(paid(1, 1), 200);
    ck_assert_uint_eq(idle(2, 1), 200);
}
END_TEST

/* The source is killed; what it had released stays where it was, further down too, also to who began after it. */
START_TEST(a_killed_source_leaves_what_it_released)
{
    struct daomesh_programme_terms last = funded(10 * DAY, person(1, 1), nobody);
    last.starts = opened + DAY;
    done(open_terms(last));
    done(open_terms(funded(12 * DAY, funding(1, 1), nobody)));
    done(open_terms(minted(800, 8 * DAY, funding(2, 1), nobody)));
    pass_to(3 * DAY);
    kill_it(3);
    ck_assert_uint_eq(reserved(), 300);
    pass_to(4 * DAY);
    ck_assert_uint_eq(idle(3, 2), 0);
    ck_assert_uint_eq(idle(2, 1), 99);
    ck_assert_uint_eq(paid(1, 1), 201);
    ck_assert_uint_eq(reserved(), 0);
    pass_to(14 * DAY);
    ck_assert_uint_eq(paid(1, 1), 201);
}
END_TEST

/* Whoever goes on from a killed one was decided before, and takes from its own beginning on. */
START_TEST(a_successor_decided_before_a_kill_takes_over)
{
    done(open_terms(funded(4 * DAY, person(1, 1), nobody)));
    done(open_terms(minted(900, 9 * DAY, funding(1, 1), nobody)));
    pass_to(4 * DAY - HOUR);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    kill_it(1);
    pass_to(8 * DAY);
    ck_assert_uint_eq(paid(1, 1), 395);
    ck_assert_uint_eq(paid(3, 1), 400);
    ck_assert_uint_eq(idle(2, 1), 5);
}
END_TEST

/* A successor killed while it waits never takes anything. */
START_TEST(a_successor_killed_in_the_queue_takes_nothing)
{
    done(open_terms(funded(4 * DAY, person(1, 1), nobody)));
    done(open_terms(minted(800, 8 * DAY, funding(1, 1), nobody)));
    pass_to(4 * DAY - HOUR);
    done(judge(1, DAOMESH_VERDICT_CONTINUE, 0, NULL));
    kill_it(3);
    pass_to(8 * DAY);
    ck_assert_uint_eq(paid(1, 1), 400);
    ck_assert_uint_eq(paid(3, 1), 0);
    ck_assert_uint_eq(idle(2, 1), 400);
}
END_TEST

/* --- The minter ---------------------------------------------------------------------------------------------------------- */

static void to_minter(uint32_t kind)
{
    /* Pausing, resuming and closing are told alike. */
    const struct daomesh_minter_pause act = { .party = dao, .minter = MINTER };
    done(world_act_as(&world, &dao, kind, &act));
}

START_TEST(the_minter_of_the_first_makes_what_the_last_claims)
{
    done(open_terms(funded(10 * DAY, person(1, 1), nobody)));
    done(open_terms(minted(800, 8 * DAY, funding(1, 1), nobody)));
    pass_to(DAY);
    to_minter(DAOMESH_ACTION_MINTER_PAUSE);
    ck_assert_int_eq(claim(stream_of(1, &world.people[1], 0), &world.people[1], 0), DAOMESH_E_PAUSED);
    to_minter(DAOMESH_ACTION_MINTER_RESUME);
    ck_assert_uint_eq(paid(1, 1), 100);
    pass_to(2 * DAY);
    to_minter(DAOMESH_ACTION_MINTER_CLOSE);
    pass_to(4 * DAY);
    ck_assert_uint_eq(paid(1, 1), 200);
    ck_assert_uint_eq(reserved(), 0); /* the rest is never made */
    pass_to(9 * DAY);
    ck_assert_uint_eq(paid(1, 1), 200);
}
END_TEST

/* Two minters promise all units that there can be, each: what is divided is what can be, and nobody's part falls. */
START_TEST(what_is_promised_beyond_all_units_is_all_of_them)
{
    const daomesh_amount all = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    const daomesh_amount half = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX >> 1 } };
    const daomesh_id third = money_token(&world, 0, 0, 0);
    struct daomesh_programme_terms terms = funded(10 * DAY, person(1, 1), nobody);
    const struct daomesh_stream_record *stream;
    terms.token = third;
    done(open_terms(terms));
    for (uint64_t i = 0; i < 2; i++) {
        struct daomesh_minter_create make = { .party = world.people[0], .token = third };
        make.terms = (struct daomesh_minter_terms){ .cap = all, .admin = dao };
        done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
        const struct daomesh_minter_grant grant = {
            .party = dao, .minter = MINTER + 1 + i, .to = dao, .rights = { .mint = 1 }
        };
        done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
        terms = minted(1, (4 + i) * DAY, funding(1, 1), nobody);
        terms.minter = MINTER + 1 + i;
        terms.total = all;
        done(open_terms(terms));
    }
    pass_to(DAY);
    const struct daomesh_stream_claim act = { .party = world.people[1],
                                              .stream = stream_of(1, &world.people[1], 0),
                                              .amount = half };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_CLAIM, &act), DAOMESH_E_BALANCE);
    pass_to(3 * DAY);
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_CLAIM, &act));
    pass_to(9 * DAY);
    done(claim(act.stream, &world.people[1], 0));
    done(find_stream(world.ledger->state, &stream, act.stream));
    ck_assert_mem_eq(&stream->claimed, &all, sizeof all);
}
END_TEST

/* --- Who may fund whom --------------------------------------------------------------------------------------------------- */

START_TEST(what_is_funded_has_nothing_of_its_own)
{
    const struct daomesh_programme_terms fine = funded(DAY, person(1, 1), nobody);
    struct daomesh_programme_terms terms = fine;
    terms.minter = MINTER;
    refused(DAOMESH_E_CONTRADICTION, "terms.minter", terms);
    terms = fine;
    terms.total = amount_from_u64(1);
    refused(DAOMESH_E_CONTRADICTION, "terms.total", terms);
    terms = fine;
    terms.cliff = 1;
    refused(DAOMESH_E_CONTRADICTION, "terms.cliff", terms);
    terms = fine;
    terms.cliff_form = 1;
    refused(DAOMESH_E_CONTRADICTION, "terms.cliff", terms);
    terms = fine;
    terms.unlock_ppm = 1;
    refused(DAOMESH_E_CONTRADICTION, "terms.unlock_ppm", terms);
    terms = fine;
    terms.token = dao;
    refused(DAOMESH_E_UNKNOWN_TOKEN, "terms.token", terms);
    terms = fine;
    terms.token = (daomesh_id){ { 0 } };
    refused(DAOMESH_E_UNKNOWN_MINTER, "terms.minter", terms);
    done(open_terms(fine));
    const struct daomesh_stream_add add = { .party = world.people[1],
                                            .stream = stream_of(1, &world.people[1], 0),
                                            .amount = amount_from_u64(1) };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_ADD, &add), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(only_what_is_funded_can_be_funded)
{
    struct daomesh_programme_terms terms = funded(2 * DAY, person(1, 1), nobody);
    const struct daomesh_programme_draft draft = { .dao = dao, .terms = terms };
    done(open_terms(terms));                                /* 1 */
    done(open_terms(minted(5, DAY, person(1, 1), nobody))); /* 2, of a minter */
    terms = funded(3 * DAY, person(1, 1), nobody);
    terms.token = other_token;
    done(open_terms(terms));                                                  /* 3, of another token */
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &draft)); /* 4 */
    refused(DAOMESH_E_UNKNOWN_PROGRAMME, "terms.recipients", minted(5, HOUR, funding(9, 1), nobody));
    struct daomesh_programme_share foreign = funding(1, 1);
    foreign.to = world.people[1];
    refused(DAOMESH_E_CONTRADICTION, "terms.recipients", minted(5, HOUR, foreign, nobody));
    refused(DAOMESH_E_CONTRADICTION, "terms.recipients", minted(5, HOUR, funding(2, 1), nobody));
    refused(DAOMESH_E_CONTRADICTION, "terms.recipients", minted(5, HOUR, funding(3, 1), nobody));
    refused(DAOMESH_E_PROGRAMME_STATE, "terms.recipients", minted(5, HOUR, funding(4, 1), nobody));
    terms = minted(5, HOUR, funding(1, 1), funding(1, 2));
    refused(DAOMESH_E_REPEATED, "terms.recipients", terms);
    terms.recipients[0].programme = 3;
    refused(DAOMESH_E_NOT_SORTED, "terms.recipients", terms);
    done(open_terms(
        minted(5, 5 * HOUR, funding(0, 1), funding(1, 1)))); /* the DAO itself, and its programme */
    pass_to(5 * DAY);
    refused(DAOMESH_E_PROGRAMME_STATE, "terms.recipients", minted(5, HOUR, funding(1, 1), nobody));
}
END_TEST

/* Its own number, in a draft; and one that would fund, by a successor, what funds it. */
START_TEST(no_programme_funds_itself)
{
    const struct daomesh_programme_draft draft = { .dao = dao,
                                                   .terms = funded(9 * DAY, funding(1, 1), nobody) };
    const struct daomesh_programme_start start = { .dao = dao, .programmes_count = 1, .programmes = { 1 } };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &draft));
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &start),
                     DAOMESH_E_PROGRAMME_CYCLE);
    ck_assert_str_eq(world.diag.path, "terms.recipients");
    done(open_terms(funded(4 * DAY, person(1, 1), nobody)));   /* 2 */
    done(open_terms(funded(10 * DAY, funding(2, 1), nobody))); /* 3 */
    done(open_terms(funded(11 * DAY, funding(3, 1), nobody))); /* 4 */
    pass_to(4 * DAY - 1);
    for (uint32_t target = 2; target <= 4; target++) {
        const struct daomesh_programme_terms terms = funded(DAY, funding(target, 1), nobody);
        ck_assert_int_eq(judge(2, DAOMESH_VERDICT_ITERATE, 0, &terms), DAOMESH_E_PROGRAMME_CYCLE);
        ck_assert_str_eq(world.diag.path, "terms.recipients");
        ck_assert_uint_eq(record_of(2)->verdict, 0);
    }
    /* What funds a programme is cut off from one that goes on with a minter of its own. */
    const struct daomesh_programme_terms own = minted(10, DAY, person(1, 1), nobody);
    done(judge(2, DAOMESH_VERDICT_ITERATE, 0, &own));
    ck_assert_uint_eq(record_of(record_of(2)->successor)->inflows_count, 0);
}
END_TEST

/* One that goes on with a minter of its own is funded by nobody, by who comes later neither, and may fund who funded it. */
START_TEST(a_successor_with_a_minter_is_no_part_of_the_chain)
{
    done(open_terms(funded(4 * DAY, person(1, 1), nobody)));   /* 1 */
    done(open_terms(funded(10 * DAY, funding(1, 1), nobody))); /* 2 */
    pass_to(4 * DAY - HOUR);
    const struct daomesh_programme_terms own = minted(100, 5 * DAY, funding(2, 1), nobody);
    done(judge(1, DAOMESH_VERDICT_ITERATE, 0, &own)); /* 3 */
    done(open_terms(minted(100, 2 * DAY, funding(1, 1), nobody)));
    ck_assert_uint_eq(record_of(3)->inflows_count, 0);
    ck_assert_uint_eq(record_of(1)->inflows_count, 2);
    world_commit(&world); /* audits */
    world_begin(&world, 0);
    pass_to(8 * DAY);
    refused(DAOMESH_E_CONTRADICTION, "terms.recipients", minted(5, HOUR, funding(1, 1), nobody));
    pass_to(9 * DAY);
    ck_assert_uint_eq(paid(1, 1), 2);
    ck_assert_uint_eq(idle(2, 1), 100);
}
END_TEST

/* A longer chain below one that is funded would be too long above. */
START_TEST(a_chain_grows_no_longer_by_a_successor)
{
    done(open_terms(funded(20 * DAY, person(1, 1), nobody)));       /* 1 */
    done(open_terms(funded(21 * DAY, funding(1, 1), nobody)));      /* 2 */
    done(open_terms(funded(4 * DAY, person(2, 1), nobody)));        /* 3 */
    done(open_terms(funded(22 * DAY, funding(3, 1), nobody)));      /* 4 */
    done(open_terms(minted(100, 23 * DAY, funding(4, 1), nobody))); /* 5 */
    pass_to(4 * DAY - 1);
    struct daomesh_programme_terms terms = funded(DAY, funding(2, 1), nobody);
    ck_assert_int_eq(judge(3, DAOMESH_VERDICT_ITERATE, 0, &terms), DAOMESH_E_LIMIT);
    terms = funded(DAY, funding(1, 1), nobody);
    done(judge(3, DAOMESH_VERDICT_ITERATE, 0, &terms));
    pass_to(5 * DAY);
    ck_assert_uint_eq(paid(3, 2), 17); /* of 100 in 23 days, 4 days */
    ck_assert_uint_eq(paid(1, 1), 4);
}
END_TEST

START_TEST(a_template_funds_and_is_funded)
{
    const struct daomesh_programme_draft draft = { .dao = dao,
                                                   .terms = funded(4 * DAY, person(1, 1), nobody) };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &draft)); /* 1 */
    struct daomesh_programme_instance act = { .dao = dao, .draft = 1, .total = amount_from_u64(5) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_INSTANCE, &act), DAOMESH_E_RANGE);
    act.total = amount_from_u64(0);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_INSTANCE, &act)); /* 2 */
    done(open_terms(minted(100, 2 * DAY, funding(2, 1), nobody)));
    ck_assert_uint_eq(record_of(1)->inflows_count, 0);
    pass_to(DAY);
    ck_assert_uint_eq(paid(2, 1), 50);
}
END_TEST

Suite *programme_fund_suite(void)
{
    Suite *suite = suite_create("programme_fund");
    TCase *tests = tcase_create("programme_fund");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_programme_divides_what_funds_it);
    tcase_add_test(tests, a_part_of_what_flows_in_is_claimed_in_any_amounts);
    tcase_add_test(tests, programmes_fund_each_other_in_a_chain_of_four);
    tcase_add_test(tests, several_fund_one_and_one_funds_several);
    tcase_add_test(tests, a_programme_is_funded_by_so_many_and_no_more);
    tcase_add_test(tests, a_pool_is_paid_by_a_programme_that_others_fund);
    tcase_add_test(tests, a_dao_takes_what_a_funded_programme_pays_from_the_pool);
    tcase_add_test(tests, a_dao_that_divides_its_income_is_a_split);
    tcase_add_test(tests, a_dao_with_a_quadratic_round_is_a_matching_pool);
    tcase_add_test(tests, what_funds_a_programme_funds_its_successor);
    tcase_add_test(tests, who_funds_a_line_follows_it);
    tcase_add_test(tests, what_comes_before_or_after_is_the_daos);
    tcase_add_test(tests, a_paused_programme_takes_nothing_and_then_goes_on);
    tcase_add_test(tests, a_killed_programme_keeps_what_flowed_in);
    tcase_add_test(tests, a_killed_source_leaves_what_it_released);
    tcase_add_test(tests, a_successor_decided_before_a_kill_takes_over);
    tcase_add_test(tests, a_successor_killed_in_the_queue_takes_nothing);
    tcase_add_test(tests, the_minter_of_the_first_makes_what_the_last_claims);
    tcase_add_test(tests, what_is_promised_beyond_all_units_is_all_of_them);
    tcase_add_test(tests, what_is_funded_has_nothing_of_its_own);
    tcase_add_test(tests, only_what_is_funded_can_be_funded);
    tcase_add_test(tests, no_programme_funds_itself);
    tcase_add_test(tests, a_successor_with_a_minter_is_no_part_of_the_chain);
    tcase_add_test(tests, a_chain_grows_no_longer_by_a_successor);
    tcase_add_test(tests, a_template_funds_and_is_funded);
    suite_add_tcase(suite, tests);
    return suite;
}
