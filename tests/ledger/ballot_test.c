/* Proposals with options: ballots of every method, none of them, early ends, what is refused, and random lives. */
#include <daomesh/tally.h>

#include "world.h"

Suite *ballot_suite(void);

#define MEMBERS 4
#define VOTING 1000

static struct world world;
static daomesh_id dao;
static const char *const cities[] = { "Memphis", "Nashville", "Chattanooga", "Knoxville" };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static struct daomesh_pathway counted_by(uint8_t method, uint8_t none)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.voting_s = VOTING;
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0] = (struct daomesh_ballot_rule){ .method = method, .none = none };
    return pathway;
}

static void give_shares(const uint64_t shares[MEMBERS])
{
    for (uint32_t i = 0; i < MEMBERS; i++) {
        struct daomesh_member_reweight act = { .dao = dao,
                                               .party = world.people[i],
                                               .shares = amount_from_u64(shares[i]) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    }
}

/* A DAO on whose first pathway members with so many shares choose. */
static void found(struct daomesh_pathway pathway, const uint64_t shares[MEMBERS])
{
    dao = world_dao(&world, MEMBERS, &pathway);
    give_shares(shares);
}

static struct daomesh_reputation_mint mint_of(uint64_t amount)
{
    return (struct daomesh_reputation_mint){ .dao = dao,
                                             .party = world.people[0],
                                             .amount = amount_from_u64(amount) };
}

/* Each option but the last gives person 0 reputation: its number, by as many actions of 1; the last does nothing. */
static struct daomesh_proposal_open question(uint32_t options)
{
    static struct inner_list list;
    memset(&list, 0, sizeof list);
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 1, .options_count = options };
    const struct daomesh_reputation_mint mint = mint_of(1);
    for (uint32_t i = 0; i < options; i++) {
        const char *title = cities[i % 4];
        open.options[i].title.len = (uint8_t)strlen(title);
        memcpy(open.options[i].title.bytes, title, strlen(title));
        if (i + 1 == options) break;
        open.options[i].actions = (uint16_t)(i + 1);
        for (uint32_t k = 0; k <= i; k++)
            inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &mint);
    }
    if (list.count > 0) open.actions = inner_span(&list);
    return open;
}

static uint64_t ask(uint32_t options)
{
    const struct daomesh_proposal_open open = question(options);
    const int32_t status = world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
    world_pass(&world, 1);
    const struct daomesh_dao_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row), DAOMESH_OK);
    return record->proposals;
}

/* Values of options 1, 2, ... (0: of none, first, where it is an option); 0 leaves one out, less is below 0. */
static int32_t ballot(uint32_t person, uint64_t number, uint8_t first, uint32_t count, const int32_t *values)
{
    struct daomesh_proposal_ballot act = { .dao = dao, .proposal = number };
    for (uint32_t i = 0; i < count; i++) {
        if (values[i] == 0) continue;
        act.marks[act.marks_count++] = (struct daomesh_ballot_mark){
            .option = (uint8_t)(first + i),
            .value = values[i] > 0 ? (uint32_t)values[i] : 0,
            .below = values[i] < 0 ? (uint32_t)-values[i] : 0,
        };
    }
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_BALLOT, &act);
}

#define BALLOT(person, number, first, ...)                                                                   \
    ballot(person, number, first, sizeof((int32_t[]){ __VA_ARGS__ }) / sizeof(int32_t),                      \
           (int32_t[]){ __VA_ARGS__ })

static struct daomesh_proposal_record record_of(uint64_t number)
{
    const struct daomesh_proposal_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_proposal(world.ledger->state, &record, row, number), DAOMESH_OK);
    return *record;
}

static void end_vote(void)
{
    world_pass(&world, VOTING + 1);
    world_pass(&world, 1);
    world_commit(&world);
}

static uint64_t reputation_made(void)
{
    return world_member(&world, &dao, 0).reputation.limb[0] - 100;
}

/* --- Who wins ---------------------------------------------------------------------------------------------------------- */

/* Tennessee chooses its capital: 42 % live near Memphis, 26 near Nashville, 15 near Chattanooga, 17 near Knoxville. */
static uint8_t capital_by(uint8_t method)
{
    static const uint64_t shares[] = { 42, 26, 15, 17 };
    found(counted_by(method, 0), shares);
    const uint64_t number = ask(4);
    ck_assert_int_eq(BALLOT(0, number, 1, 1, 2, 3, 4), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 1, 4, 1, 2, 3), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(2, number, 1, 4, 3, 1, 2), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(3, number, 1, 4, 3, 2, 1), DAOMESH_OK);
    end_vote();
    const uint8_t option = record_of(number).option;
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(reputation_made(), option == 4 ? 0 : option); /* no other option's actions */
    return option;
}

START_TEST(the_method_decides_which_option_wins)
{
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_PLURALITY), 1);
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_IRV), 4);
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_SCHULZE), 2);
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_COPELAND), 2);
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_MINIMAX), 2);
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_RANKED_PAIRS), 2);
    ck_assert_uint_eq(capital_by(DAOMESH_TALLY_BORDA), 2);
}
END_TEST

static const uint64_t alike[MEMBERS] = { 10, 10, 10, 10 };

START_TEST(what_most_approve_of_is_done)
{
    found(counted_by(DAOMESH_TALLY_APPROVAL, 0), alike);
    const uint64_t number = ask(3);
    ck_assert_int_eq(BALLOT(0, number, 1, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 1, 0, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(2, number, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(3, number, 1, 0, 1), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(record_of(number).option, 2);
    ck_assert_uint_eq(reputation_made(), 2);
}
END_TEST

START_TEST(points_and_votes_below_zero_count)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_QUADRATIC, 0);
    pathway.rule.ballot[0].budget = 25;
    found(pathway, alike);
    const uint64_t number = ask(3);
    ck_assert_int_eq(BALLOT(0, number, 1, 5), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 1, 0, 4, 3), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(2, number, 1, -3, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(3, number, 1, 5, 1), DAOMESH_E_UNDERFLOW);
    end_vote();
    ck_assert_uint_eq(record_of(number).option, 2); /* 2, 4, 4: the earlier of two that are alike */
}
END_TEST

START_TEST(none_of_them_is_a_choice)
{
    found(counted_by(DAOMESH_TALLY_SCHULZE, 1), alike);
    const uint64_t number = ask(2);
    ck_assert_int_eq(BALLOT(0, number, 0, 1, 2, 3), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(2, number, 0, 2, 1, 3), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(3, number, 0, 2, 3, 1), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(record_of(number).option, 0);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(reputation_made(), 0);
}
END_TEST

/* Debian: an option needs three times as many votes over none as against it. */
START_TEST(debian_asks_for_a_majority_over_none)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_DEBIAN, 1);
    pathway.rule.ballot[0].over = 3;
    for (uint64_t against = 10; against <= 11; against++) {
        if (!world.open) world_begin(&world, 0);
        found(pathway, (const uint64_t[]){ 11, 11, 11, against });
        const uint64_t number = ask(1);
        for (uint32_t i = 0; i < 3; i++)
            ck_assert_int_eq(BALLOT(i, number, 0, 2, 1), DAOMESH_OK);
        ck_assert_int_eq(BALLOT(3, number, 0, 1, 2), DAOMESH_OK);
        end_vote();
        ck_assert_uint_eq(record_of(number).option, against == 10); /* 33 is no more than 3 * 11 */
    }
}
END_TEST

/* Half as many over none as against it meet the bar; none still beats what most put below it. */
START_TEST(a_low_bar_lets_nothing_win_that_most_are_against)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_DEBIAN, 1);
    pathway.rule.ballot[0].under = 2;
    for (uint64_t against = 9; against <= 11; against += 2) {
        if (!world.open) world_begin(&world, 0);
        found(pathway, (const uint64_t[]){ 10, against, 1, 1 });
        const uint64_t number = ask(1);
        ck_assert_int_eq(BALLOT(0, number, 0, 2, 1), DAOMESH_OK);
        ck_assert_int_eq(BALLOT(1, number, 0, 1, 2), DAOMESH_OK);
        end_vote();
        ck_assert_uint_eq(record_of(number).option, against == 9);
    }
}
END_TEST

START_TEST(options_that_are_tied_win_in_their_order)
{
    found(counted_by(DAOMESH_TALLY_APPROVAL, 1), alike);
    uint64_t number = ask(2);
    ck_assert_int_eq(BALLOT(0, number, 1, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 1, 1), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(record_of(number).option, 1);
    number = ask(2);
    ck_assert_int_eq(BALLOT(0, number, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 1, 1), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(record_of(number).option, 0); /* none comes before all */
}
END_TEST

/* --- When it is over --------------------------------------------------------------------------------------------------- */

START_TEST(it_is_counted_when_all_have_voted)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_IRV, 0);
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    found(pathway, alike);
    const uint64_t number = ask(2);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(BALLOT(i, number, 1, 1, 2), DAOMESH_OK);
    ck_assert_uint_eq(record_of(number).flags & DAOMESH_FACT_DECIDED, 0);
    ck_assert_int_eq(ballot(3, number, 1, 0, NULL), DAOMESH_OK); /* abstains */
    ck_assert_uint_eq(record_of(number).decided_by, DAOMESH_BY_CERTAIN);
    ck_assert_uint_eq(record_of(number).option, 1);
    ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_E_PROPOSAL_CLOSED);
    world_pass(&world, 1);
    ck_assert_uint_eq(reputation_made(), 1);
}
END_TEST

START_TEST(who_abstains_counts_towards_the_quorum_where_all_do)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_PLURALITY, 0);
    pathway.rule.quorum_ppm = 500000;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    found(pathway, alike);
    for (int counts = DAOMESH_COUNTS_FOR; counts <= DAOMESH_COUNTS_ALL; counts++) {
        pathway.rule.quorum_counts = (uint8_t)counts;
        const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
        if (!world.open) world_begin(&world, 0);
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
        const uint64_t number = ask(2);
        ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_OK);
        ck_assert_int_eq(ballot(1, number, 1, 0, NULL), DAOMESH_OK);
        end_vote();
        ck_assert_uint_eq(record_of(number).option, counts != DAOMESH_COUNTS_FOR);
    }
}
END_TEST

START_TEST(nobody_marking_anything_chooses_nothing)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_SCORE, 0);
    pathway.rule.ballot[0].value_max = 5;
    found(pathway, alike);
    const uint64_t number = ask(2);
    ck_assert_int_eq(ballot(1, number, 1, 0, NULL), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(record_of(number).option, 0);
}
END_TEST

START_TEST(ballots_are_replaced_and_taken_back_where_the_pathway_allows)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_PLURALITY, 0);
    found(pathway, alike);
    uint64_t number = ask(2);
    ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(0, number, 1, 0, 1), DAOMESH_E_ALREADY_VOTED);
    end_vote();

    pathway.rule.revote = 1;
    world_begin(&world, 0);
    found(pathway, alike);
    number = ask(2);
    ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(0, number, 1, 2, 1), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(1, number, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(ballot(1, number, 1, 0, NULL), DAOMESH_OK); /* abstains instead */
    ck_assert_int_eq(BALLOT(2, number, 1, 1), DAOMESH_OK);
    const struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(record_of(number).voters, 2);
    ck_assert_uint_eq(record_of(number).option, 2);
}
END_TEST

/* The second option's third action is one too many: it fails at its place among all actions, and the first two are undone. */
START_TEST(an_option_happens_whole_or_not_at_all)
{
    static struct inner_list list;
    memset(&list, 0, sizeof list);
    found(counted_by(DAOMESH_TALLY_PLURALITY, 0), alike);
    struct daomesh_proposal_open open = question(2);
    const struct daomesh_reputation_mint good = mint_of(1);
    struct daomesh_reputation_mint bad = mint_of(1);
    bad.party = world.people[MEMBERS];
    inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &good);
    inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &good);
    inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &bad);
    open.actions = inner_span(&list);
    open.options[0].actions = 1;
    open.options[1].actions = 2;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(BALLOT(0, 1, 1, 2, 1), DAOMESH_OK);
    end_vote();
    ck_assert_uint_eq(world_proposal(&world, &dao, 1).state, DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(record_of(1).failed_at, 3);
    ck_assert_uint_eq(reputation_made(), 0);
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

START_TEST(dials_that_do_not_fit_are_refused)
{
    found(world_pathway(), alike);
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_SCORE, 0);
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_RANGE);
    pathway.rule.ballot[0].value_max = 5;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    pathway.rule.ballot[0].strict = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_pathway(counted_by(0, 0)), DAOMESH_E_RANGE);
    ck_assert_int_eq(set_pathway(counted_by(DAOMESH_TALLY_WEIGHTED, 0)), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_pathway(counted_by(DAOMESH_TALLY_DEBIAN, 0)), DAOMESH_E_CONTRADICTION);
    pathway = counted_by(DAOMESH_TALLY_IRV, 0);
    pathway.rule.ballot[0].over = 2;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = counted_by(DAOMESH_TALLY_IRV, 0);
    pathway.rule.ballot[0].under = 2;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = counted_by(DAOMESH_TALLY_WEIGHTED, 0);
    pathway.rule.ballot[0].budget = 100;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    pathway = counted_by(DAOMESH_TALLY_IRV, 0);
    pathway.rule.threshold = DAOMESH_THRESHOLD_PLURALITY;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = counted_by(DAOMESH_TALLY_IRV, 0);
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
}
END_TEST

static int32_t open_with(struct daomesh_proposal_open open)
{
    return world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
}

START_TEST(options_that_do_not_fit_are_refused)
{
    found(counted_by(DAOMESH_TALLY_IRV, 0), alike);
    struct daomesh_proposal_open open = question(3);
    open.options_count = 0;
    ck_assert_int_eq(open_with(open), DAOMESH_E_BALLOT);
    ck_assert_int_eq(open_with(question(1)), DAOMESH_E_RANGE);
    open = question(3);
    open.options[2].actions = 1;
    ck_assert_int_eq(open_with(open), DAOMESH_E_CONTRADICTION);
    open = question(3);
    open.choices = 3;
    ck_assert_int_eq(open_with(open), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(open_with(question(16)), DAOMESH_OK);
    ck_assert_int_eq(set_pathway(world_pathway()), DAOMESH_OK);
    ck_assert_int_eq(open_with(question(3)), DAOMESH_E_BALLOT);
    ck_assert_int_eq(set_pathway(counted_by(DAOMESH_TALLY_IRV, 1)), DAOMESH_OK);
    ck_assert_int_eq(open_with(question(1)), DAOMESH_OK);
}
END_TEST

START_TEST(weights_and_members_have_bounds)
{
    found(counted_by(DAOMESH_TALLY_IRV, 0), alike);
    struct daomesh_member_reweight act = { .dao = dao, .party = world.people[0] };
    act.shares.limb[0] = act.shares.limb[1] = UINT64_MAX;
    act.shares.limb[0] -= 30; /* 2^128 - 1 with the others' */
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ck_assert_int_eq(open_with(question(2)), DAOMESH_OK);
    act.shares.limb[0]++;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ck_assert_int_eq(open_with(question(2)), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BALLOTS), DAOMESH_BALLOTS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BALLOT_WEIGHT_BITS), DAOMESH_BALLOT_WEIGHT_BITS_MAX);
}
END_TEST

START_TEST(ballots_that_cannot_be_counted_are_refused)
{
    found(counted_by(DAOMESH_TALLY_IRV, 0), alike);
    const uint64_t number = ask(3);
    ck_assert_int_eq(BALLOT(0, number, 1, -1), DAOMESH_E_RANGE);
    ck_assert_int_eq(BALLOT(0, number, 0, 1), DAOMESH_E_CHOICE); /* none is no option here */
    ck_assert_int_eq(BALLOT(0, number, 4, 1), DAOMESH_E_CHOICE);
    struct daomesh_proposal_ballot act = { .dao = dao, .proposal = number, .marks_count = 2 };
    act.marks[0] = act.marks[1] = (struct daomesh_ballot_mark){ .option = 1, .value = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_BALLOT, &act), DAOMESH_E_REPEATED);
    act.marks_count = 1;
    act.marks[0].below = 1;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_BALLOT, &act), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(BALLOT(MEMBERS, number, 1, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(BALLOT(0, number + 1, 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(world_vote(&world, 0, &dao, number, 1), DAOMESH_E_BALLOT);
    ck_assert_uint_eq(record_of(number).voters, 0);
    world_pass(&world, VOTING);
    ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(ballots_follow_the_pathway)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_SCHULZE, 0);
    pathway.rule.ballot[0].strict = pathway.rule.ballot[0].complete = 1;
    found(pathway, (const uint64_t[]){ 10, 10, 10, 0 });
    uint64_t number = ask(2);
    ck_assert_int_eq(BALLOT(0, number, 1, 1, 1), DAOMESH_E_REPEATED);
    ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_E_MISSING_FIELD);
    ck_assert_int_eq(BALLOT(0, number, 1, 1, 2), DAOMESH_OK);
    ck_assert_int_eq(BALLOT(3, number, 1, 1, 2), DAOMESH_E_NO_WEIGHT);
    ck_assert_int_eq(set_pathway(world_pathway()), DAOMESH_OK);
    number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_uint_gt(number, 0);
    world_pass(&world, 1);
    ck_assert_int_eq(BALLOT(0, number, 1, 1), DAOMESH_E_BALLOT);
}
END_TEST

/* --- Random lives ------------------------------------------------------------------------------------------------------ */

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

/* Approvals added up by hand; the first of those that have most. */
static uint8_t most_approved(uint32_t options, const uint32_t said[MEMBERS], const uint64_t shares[MEMBERS])
{
    uint64_t best = 0;
    uint8_t winner = 0;
    for (uint8_t option = 1; option <= options; option++) {
        uint64_t sum = 0;
        for (uint32_t i = 0; i < MEMBERS; i++)
            sum += said[i] >> option & 1 ? shares[i] : 0;
        if (sum > best) {
            best = sum;
            winner = option;
        }
    }
    return winner;
}

START_TEST(approvals_agree_with_a_count_by_hand)
{
    uint64_t seed = (uint64_t)_i + 1;
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_APPROVAL, 0);
    pathway.rule.revote = 1;
    uint64_t shares[MEMBERS];
    for (uint32_t i = 0; i < MEMBERS; i++)
        shares[i] = 1 + next(&seed) % 5;
    found(pathway, shares);
    for (int round = 0; round < 5; round++) {
        uint32_t said[MEMBERS] = { 0 };
        const uint32_t options = 2 + (uint32_t)(next(&seed) % 15);
        if (!world.open) world_begin(&world, 0);
        const uint64_t number = ask(options);
        for (int i = 0; i < 8; i++) {
            const uint32_t person = (uint32_t)(next(&seed) % MEMBERS);
            int32_t values[16];
            said[person] = 0;
            for (uint32_t o = 0; o < options; o++) {
                values[o] = next(&seed) % 3 == 0;
                said[person] |= (uint32_t)values[o] << (o + 1);
            }
            ck_assert_int_eq(ballot(person, number, 1, options, values), DAOMESH_OK);
            if (next(&seed) % 4 == 0) world_pass(&world, 1);
        }
        end_vote();
        ck_assert_uint_eq(record_of(number).option, most_approved(options, said, shares));
    }
}
END_TEST

Suite *ballot_suite(void)
{
    Suite *suite = suite_create("ballot");
    TCase *tests = tcase_create("ballot");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, the_method_decides_which_option_wins);
    tcase_add_test(tests, what_most_approve_of_is_done);
    tcase_add_test(tests, points_and_votes_below_zero_count);
    tcase_add_test(tests, none_of_them_is_a_choice);
    tcase_add_test(tests, debian_asks_for_a_majority_over_none);
    tcase_add_test(tests, a_low_bar_lets_nothing_win_that_most_are_against);
    tcase_add_test(tests, options_that_are_tied_win_in_their_order);
    tcase_add_test(tests, it_is_counted_when_all_have_voted);
    tcase_add_test(tests, who_abstains_counts_towards_the_quorum_where_all_do);
    tcase_add_test(tests, nobody_marking_anything_chooses_nothing);
    tcase_add_test(tests, ballots_are_replaced_and_taken_back_where_the_pathway_allows);
    tcase_add_test(tests, an_option_happens_whole_or_not_at_all);
    tcase_add_test(tests, dials_that_do_not_fit_are_refused);
    tcase_add_test(tests, options_that_do_not_fit_are_refused);
    tcase_add_test(tests, weights_and_members_have_bounds);
    tcase_add_test(tests, ballots_that_cannot_be_counted_are_refused);
    tcase_add_test(tests, ballots_follow_the_pathway);
    tcase_add_loop_test(tests, approvals_agree_with_a_count_by_hand, 0, 5);
    suite_add_tcase(suite, tests);
    return suite;
}
