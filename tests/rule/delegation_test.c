/* The contract of rule `delegation`: published examples, every small world, scopes, expiry, parts, refusals. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/delegation.h>

#define MEMBERS 9
#define NOBODY DAOMESH_DELEGATION_NOBODY
#define SPLIT DAOMESH_DELEGATION_SPLIT

enum { A, B, C, D, E, F, G, H, I };

static daomesh_delegation_line lines[MEMBERS];
static daomesh_delegation_totals totals;
static daomesh_delegation_member members[MEMBERS];

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

/* Members of that weight, nobody of whom voted. */
static void found(uint64_t weight)
{
    for (size_t i = 0; i < MEMBERS; i++)
        members[i] = (daomesh_delegation_member){ amount(weight), 0, 0 };
}

static int32_t run(uint32_t count, const daomesh_delegation *delegations, uint32_t delegation_count,
                   uint64_t now)
{
    uint8_t scratch[8192];
    const size_t len = daomesh_delegation_scratch_size(count);
    ck_assert_uint_lt(len, sizeof scratch);
    int32_t status = daomesh_delegation_resolve(lines, &totals, members, count, delegations, delegation_count,
                                                now, scratch + 1, len, NULL, NULL);
    if (status != DAOMESH_OK) return status;
    uint64_t power = 0, weight = 0;
    for (size_t i = 0; i < count; i++) {
        power += lines[i].power.limb[0];
        weight += members[i].weight.limb[0];
    }
    ck_assert_uint_eq(power, totals.counted.limb[0]);
    ck_assert_uint_eq(weight, totals.counted.limb[0] + totals.lost.limb[0]);
    return DAOMESH_OK;
}

/* A line of the books: who spoke for a member, how far away. */
static void expect(uint32_t member, uint64_t power, uint32_t voice, uint32_t hops)
{
    ck_assert_uint_eq(lines[member].power.limb[0], power);
    ck_assert_uint_eq(lines[member].voice, voice);
    ck_assert_uint_eq(lines[member].hops, hops);
}

/* The nine voters of V 3.5: A->B->C, D<->E, F->D, G->C, H->I. */
START_TEST(delegation_weight_reaches_the_one_who_voted)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 0, 0 }, { B, 0, C, 0, 0 }, { D, 0, E, 0, 0 },
                                               { E, 0, D, 0, 0 }, { F, 0, D, 0, 0 }, { G, 0, C, 0, 0 },
                                               { H, 0, I, 0, 0 } };
    found(1);
    members[C].voted = 1;
    ck_assert_int_eq(run(9, delegations, 7, 0), DAOMESH_OK);
    expect(C, 4, C, 0);
    expect(A, 0, C, 2);
    expect(B, 0, C, 1);
    expect(G, 0, C, 1);
    for (uint32_t i = D; i <= F; i++)
        expect(i, 0, NOBODY, 0);
    ck_assert_uint_eq(totals.counted.limb[0], 4);
    ck_assert_uint_eq(totals.lost.limb[0], 5);
    ck_assert_uint_eq(totals.voters, 1);
    ck_assert_uint_eq(totals.represented, 3);
}
END_TEST

/* The same with C->A: a circle that B's vote opens. */
START_TEST(delegation_circle_is_opened_by_a_vote_in_it)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 0, 0 }, { B, 0, C, 0, 0 }, { C, 0, A, 0, 0 },
                                               { D, 0, E, 0, 0 }, { E, 0, D, 0, 0 }, { F, 0, D, 0, 0 },
                                               { G, 0, C, 0, 0 }, { H, 0, I, 0, 0 } };
    found(1);
    members[B].voted = 1;
    ck_assert_int_eq(run(9, delegations, 8, 0), DAOMESH_OK);
    expect(B, 4, B, 0);
    expect(A, 0, B, 1);
    expect(C, 0, B, 2);
    expect(G, 0, B, 3);
    ck_assert_uint_eq(totals.lost.limb[0], 5);
}
END_TEST

/* Who voted first on the way, by following it; NOBODY when it ends or has gone round. */
static uint32_t slow_voice(const uint32_t *to, uint32_t voted, uint32_t member, uint32_t *hops)
{
    for (*hops = 0; *hops <= 4; (*hops)++) {
        if (voted >> member & 1) return member;
        if (to[member] == NOBODY) break;
        member = to[member];
    }
    *hops = 0;
    return NOBODY;
}

START_TEST(delegation_agrees_with_a_slow_walk_in_every_world_of_four)
{
    for (uint32_t world = 0; world < 256 * 16; world++) {
        daomesh_delegation delegations[4];
        uint32_t to[4], count = 0, rest = world / 16;
        uint64_t power[4] = { 0 };
        found(0);
        for (uint32_t i = 0; i < 4; i++, rest /= 4) {
            to[i] = rest % 4 == i ? NOBODY : rest % 4;
            if (to[i] != NOBODY) delegations[count++] = (daomesh_delegation){ i, 0, to[i], 0, 0 };
            members[i] = (daomesh_delegation_member){ amount(UINT64_C(1) << 8 * i), world >> i & 1, 0 };
        }
        ck_assert_int_eq(run(4, delegations, count, 0), DAOMESH_OK);
        for (uint32_t i = 0; i < 4; i++) {
            uint32_t hops, voice = slow_voice(to, world % 16, i, &hops);
            ck_assert_uint_eq(lines[i].voice, voice);
            ck_assert_uint_eq(lines[i].hops, hops);
            if (voice != NOBODY) power[voice] += UINT64_C(1) << 8 * i;
        }
        for (uint32_t i = 0; i < 4; i++)
            ck_assert_uint_eq(lines[i].power.limb[0], power[i]);
    }
}
END_TEST

START_TEST(delegation_of_the_most_specific_scope_holds)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 0, 0 }, { A, 1, C, 0, 0 }, { A, 7, D, 0, 0 } };
    found(10);
    members[B].voted = members[C].voted = members[D].voted = 1;
    ck_assert_int_eq(run(4, delegations, 3, 0), DAOMESH_OK);
    expect(A, 0, D, 1);
    ck_assert_int_eq(run(4, delegations, 2, 0), DAOMESH_OK);
    expect(A, 0, C, 1);
    members[C].voted = 0; /* not back to the wider one */
    ck_assert_int_eq(run(4, delegations, 2, 0), DAOMESH_OK);
    expect(A, 0, NOBODY, 0);
}
END_TEST

START_TEST(delegation_to_nobody_ends_wider_ones)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 0, 0 }, { A, 1, NOBODY, 0, 0 } };
    found(10);
    members[B].voted = 1;
    ck_assert_int_eq(run(2, delegations, 2, 0), DAOMESH_OK);
    expect(A, 0, NOBODY, 0);
    expect(B, 10, B, 0);
}
END_TEST

START_TEST(delegation_holds_to_its_last_second)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 0, 0 }, { A, 1, C, 0, 100 } };
    found(10);
    members[B].voted = members[C].voted = 1;
    ck_assert_int_eq(run(3, delegations, 2, 100), DAOMESH_OK);
    expect(A, 0, C, 1);
    ck_assert_int_eq(run(3, delegations, 2, 101), DAOMESH_OK);
    expect(A, 0, B, 1);
    ck_assert_int_eq(run(3, delegations + 1, 1, 101), DAOMESH_OK);
    expect(A, 0, NOBODY, 0);
}
END_TEST

START_TEST(delegation_own_vote_overrides_all)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 0, 0 }, { C, 0, A, 1, 0 }, { C, 0, B, 1, 0 } };
    found(10);
    members[A].voted = members[B].voted = members[C].voted = 1;
    ck_assert_int_eq(run(3, delegations, 3, 0), DAOMESH_OK);
    for (uint32_t i = A; i <= C; i++)
        expect(i, 10, i, 0);
}
END_TEST

/* OpenZeppelin's own test of overriding: 10, 7 and 2 follow D, who votes for; the one with 10 votes against. */
START_TEST(delegation_is_overridden_as_at_openzeppelin)
{
    const daomesh_delegation delegations[] = { { A, 0, D, 0, 0 }, { B, 0, D, 0, 0 }, { C, 0, D, 0, 0 } };
    found(0);
    members[A].weight = amount(10);
    members[B].weight = amount(7);
    members[C].weight = amount(2);
    members[D].voted = 1;
    ck_assert_int_eq(run(4, delegations, 3, 0), DAOMESH_OK);
    expect(D, 19, D, 0);
    members[A].voted = 1;
    ck_assert_int_eq(run(4, delegations, 3, 0), DAOMESH_OK);
    expect(A, 10, A, 0);
    expect(D, 9, D, 0);
}
END_TEST

/* docs/rules/delegation.md */
START_TEST(delegation_parts_are_divided_to_the_last_unit)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 1, 0 }, { A, 0, C, 1, 0 }, { A, 0, D, 1, 0 } };
    found(0);
    members[A].weight = amount(100);
    members[B].voted = members[C].voted = 1;
    ck_assert_int_eq(run(4, delegations, 3, 0), DAOMESH_OK);
    expect(A, 0, SPLIT, 0);
    expect(B, 34, B, 0);
    expect(C, 33, C, 0);
    expect(D, 0, NOBODY, 0);
    ck_assert_uint_eq(totals.lost.limb[0], 33);
    ck_assert_uint_eq(totals.represented, 0);
}
END_TEST

START_TEST(delegation_parts_go_one_hop_and_take_nothing_along)
{
    /* A divides between B, who follows C, and C; D follows A. */
    const daomesh_delegation delegations[] = {
        { A, 0, B, 1, 0 }, { A, 0, C, 3, 0 }, { B, 0, C, 0, 0 }, { D, 0, A, 0, 0 }
    };
    found(8);
    members[C].voted = 1;
    ck_assert_int_eq(run(4, delegations, 4, 0), DAOMESH_OK);
    expect(C, 8 + 8 + 6, C, 0);
    expect(D, 0, NOBODY, 0);
    ck_assert_uint_eq(totals.lost.limb[0], 8 + 2);
}
END_TEST

START_TEST(delegation_parts_that_expired_leave_the_rest)
{
    const daomesh_delegation delegations[] = { { A, 0, B, 1, 5 }, { A, 0, C, 1, 0 }, { A, 0, D, 3, 0 } };
    found(0);
    members[A].weight = amount(100);
    members[B].voted = members[C].voted = members[D].voted = 1;
    ck_assert_int_eq(run(4, delegations, 3, 5), DAOMESH_OK);
    expect(B, 20, B, 0);
    ck_assert_int_eq(run(4, delegations, 3, 6), DAOMESH_OK);
    expect(B, 0, B, 0);
    expect(C, 25, C, 0);
    expect(D, 75, D, 0);
}
END_TEST

START_TEST(delegation_takes_as_many_parts_as_it_says)
{
    enum { MOST = DAOMESH_DELEGATION_PARTS_MAX };
    daomesh_delegation delegations[MOST + 1];
    daomesh_delegation_member many[MOST + 2] = { { { { 0 } }, 0, 0 } };
    daomesh_delegation_line out[MOST + 2];
    uint8_t scratch[8192];
    for (uint32_t i = 0; i <= MOST; i++) {
        delegations[i] = (daomesh_delegation){ 0, 0, i + 1, 1, 0 };
        many[i + 1].voted = 1;
    }
    many[0].weight = amount(MOST);
    ck_assert_uint_eq(daomesh_delegation_parts_max(), MOST);
    ck_assert_int_eq(daomesh_delegation_resolve(out, &totals, many, MOST + 2, delegations, MOST, 0, scratch,
                                                sizeof scratch, NULL, NULL),
                     DAOMESH_OK);
    ck_assert_uint_eq(out[MOST].power.limb[0], 1);
    ck_assert_int_eq(daomesh_delegation_resolve(out, &totals, many, MOST + 2, delegations, MOST + 1, 0,
                                                scratch, sizeof scratch, NULL, NULL),
                     DAOMESH_E_LIMIT);
    ck_assert_uint_eq(totals.refused, MOST);
    ck_assert_uint_eq(out[MOST].voice, 0);
}
END_TEST

START_TEST(delegation_refuses_what_is_out_of_range_by_index)
{
    static const struct {
        daomesh_delegation delegations[2];
        int32_t status;
        uint64_t refused;
    } cases[] = {
        { { { A, 0, B, 0, 0 }, { 3, 0, B, 0, 0 } }, DAOMESH_E_RANGE, 1 },
        { { { A, 0, 3, 0, 0 }, { B, 0, C, 0, 0 } }, DAOMESH_E_RANGE, 0 },
        { { { A, 0, B, 0, 0 }, { B, 0, B, 0, 0 } }, DAOMESH_E_RANGE, 1 },
        { { { A, 0, B, 0, 0 }, { B, 0, NOBODY, 1, 0 } }, DAOMESH_E_RANGE, 1 },
        { { { B, 0, A, 0, 0 }, { A, 0, B, 0, 0 } }, DAOMESH_E_NOT_SORTED, 1 },
        { { { A, 1, B, 0, 0 }, { A, 0, C, 0, 0 } }, DAOMESH_E_NOT_SORTED, 1 },
        { { { A, 0, C, 1, 0 }, { A, 0, B, 1, 0 } }, DAOMESH_E_NOT_SORTED, 1 },
        { { { A, 0, C, 1, 0 }, { A, 0, C, 1, 0 } }, DAOMESH_E_NOT_SORTED, 1 },
        { { { A, 0, B, 0, 0 }, { A, 0, C, 0, 0 } }, DAOMESH_E_CONTRADICTION, 1 },
        { { { A, 0, B, 0, 0 }, { A, 0, C, 1, 0 } }, DAOMESH_E_CONTRADICTION, 1 },
        { { { A, 0, B, 1, 0 }, { A, 0, C, 0, 0 } }, DAOMESH_E_CONTRADICTION, 1 },
    };
    found(10);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(run(3, cases[i].delegations, 2, 0), cases[i].status);
        ck_assert_uint_eq(totals.refused, cases[i].refused);
        ck_assert_uint_eq(totals.lost.limb[0] | lines[0].voice, 0);
    }
}
END_TEST

START_TEST(delegation_refuses_members_that_cannot_be)
{
    found(1);
    members[B].voted = 2;
    ck_assert_int_eq(run(3, NULL, 0, 0), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 1);
    members[B].voted = 0;
    members[C].reserved = 1;
    ck_assert_int_eq(run(3, NULL, 0, 0), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 2);
    members[C].reserved = 0;
    memset(&members[A].weight, 0xff, sizeof members[A].weight);
    ck_assert_int_eq(run(3, NULL, 0, 0), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(totals.refused, 1);
}
END_TEST

START_TEST(delegation_refuses_null_and_what_is_too_many)
{
    uint8_t scratch[4096];
    const daomesh_delegation one = { A, 0, B, 0, 0 };
    const uint32_t people = daomesh_delegation_members_max(), entries = daomesh_delegation_entries_max();
    found(1);
#define RESOLVE(lines, totals, members, count, delegations, entries, scratch, len)                           \
    daomesh_delegation_resolve(lines, totals, members, count, delegations, entries, 0, scratch, len, NULL,   \
                               NULL)
    ck_assert_int_eq(RESOLVE(NULL, &totals, members, 2, &one, 1, scratch, 4096), DAOMESH_E_ARG);
    ck_assert_int_eq(RESOLVE(lines, NULL, members, 2, &one, 1, scratch, 4096), DAOMESH_E_ARG);
    ck_assert_int_eq(RESOLVE(lines, &totals, NULL, 2, &one, 1, scratch, 4096), DAOMESH_E_ARG);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, 2, NULL, 1, scratch, 4096), DAOMESH_E_ARG);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, 2, &one, 1, NULL, 4096), DAOMESH_E_ARG);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, 0, NULL, 0, scratch, 4096), DAOMESH_E_RANGE);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, people + 1, &one, 1, scratch, 4096), DAOMESH_E_LIMIT);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, 2, &one, entries + 1, scratch, 4096), DAOMESH_E_LIMIT);
    const size_t len = daomesh_delegation_scratch_size(2);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, 2, &one, 1, scratch, len - 1), DAOMESH_E_BUFFER);
    ck_assert_int_eq(RESOLVE(lines, &totals, members, 2, &one, 1, scratch, len), DAOMESH_OK);
#undef RESOLVE
    ck_assert_uint_eq(daomesh_delegation_scratch_size(0), 0);
    ck_assert_uint_eq(daomesh_delegation_scratch_size(people + 1), 0);
    ck_assert_uint_gt(daomesh_delegation_scratch_size(people), people);
}
END_TEST

struct canceller {
    uint64_t at;
};

static int32_t cancel_from(void *ctx, uint64_t done, uint64_t total)
{
    ck_assert_uint_le(done, total);
    return done >= ((struct canceller *)ctx)->at;
}

/* A way of 200 000 members, in the worst order: the first walk has all of it. */
START_TEST(delegation_is_linear_and_can_be_cancelled)
{
    enum { COUNT = 200000 };
    daomesh_delegation *way = calloc(COUNT, sizeof *way);
    daomesh_delegation_member *people = calloc(COUNT, sizeof *people);
    daomesh_delegation_line *out = calloc(COUNT, sizeof *out);
    const size_t len = daomesh_delegation_scratch_size(COUNT);
    void *scratch = malloc(len);
    ck_assert(way && people && out && scratch);
    for (uint32_t i = 0; i < COUNT; i++) {
        way[i] = (daomesh_delegation){ i, 0, i + 1, 0, 0 };
        people[i].weight = amount(1);
    }
    people[COUNT - 1].voted = 1;
    struct canceller never = { UINT64_MAX }, early = { 1 }, late = { COUNT };
#define RESOLVE(canceller)                                                                                   \
    daomesh_delegation_resolve(out, &totals, people, COUNT, way, COUNT - 1, 0, scratch, len, cancel_from,    \
                               canceller)
    ck_assert_int_eq(RESOLVE(&never), DAOMESH_OK);
    ck_assert_uint_eq(out[COUNT - 1].power.limb[0], COUNT);
    ck_assert_uint_eq(out[0].hops, COUNT - 1);
    ck_assert_int_eq(RESOLVE(&early), DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(totals.refused, 0);
    ck_assert_int_eq(RESOLVE(&late), DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(totals.lost.limb[0] | out[COUNT - 1].power.limb[0], 0);
#undef RESOLVE
    free(way);
    free(people);
    free(out);
    free(scratch);
}
END_TEST

Suite *delegation_suite(void);
Suite *delegation_suite(void)
{
    Suite *suite = suite_create("delegation");
    TCase *tests = tcase_create("delegation");
    tcase_add_test(tests, delegation_weight_reaches_the_one_who_voted);
    tcase_add_test(tests, delegation_circle_is_opened_by_a_vote_in_it);
    tcase_add_test(tests, delegation_agrees_with_a_slow_walk_in_every_world_of_four);
    tcase_add_test(tests, delegation_of_the_most_specific_scope_holds);
    tcase_add_test(tests, delegation_to_nobody_ends_wider_ones);
    tcase_add_test(tests, delegation_holds_to_its_last_second);
    tcase_add_test(tests, delegation_own_vote_overrides_all);
    tcase_add_test(tests, delegation_is_overridden_as_at_openzeppelin);
    tcase_add_test(tests, delegation_parts_are_divided_to_the_last_unit);
    tcase_add_test(tests, delegation_parts_go_one_hop_and_take_nothing_along);
    tcase_add_test(tests, delegation_parts_that_expired_leave_the_rest);
    tcase_add_test(tests, delegation_takes_as_many_parts_as_it_says);
    tcase_add_test(tests, delegation_refuses_what_is_out_of_range_by_index);
    tcase_add_test(tests, delegation_refuses_members_that_cannot_be);
    tcase_add_test(tests, delegation_refuses_null_and_what_is_too_many);
    tcase_add_test(tests, delegation_is_linear_and_can_be_cancelled);
    suite_add_tcase(suite, tests);
    return suite;
}
