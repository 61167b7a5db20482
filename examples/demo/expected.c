/* What the story must have come to, computed by hand, and compared with what the ledger says. Amounts are cents. */
#include "story.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Everything that was ever deposited: 1 000 000.00 for the board, 25 000.00 for the chip makers. Nothing was taken out. */
#define SUPPLY 102500000u

/* Bounties that are paid when the phone is: all but the phone itself and the wafer. */
#define BELOW_THE_ROOT 8

/*
 * What each has in the end.
 *
 *   phone     earned 900 000 - 400 000 - 200 000 - 150 000 = 150 000; keeps 40 %, divides 90 000 by shares 4 : 2 : 1,
 *             51 428.571, 25 714.285, 12 857.142: the cent that is left goes to the largest remainder, dan's
 *   chip      earned 400 000 - 140 000 - 90 000 = 170 000; keeps half, divides 85 000 by reputation 50 : 30 : 20;
 *             its treasury had 25 000, paid 12 000 for the wafer and 60 000 into the commons
 *   software  earned 200 000 - 80 000 - 45 000 = 75 000; keeps half, divides 37 500 equally; paid 30 000 in
 *   chassis   earned 150 000 - 60 000 = 90 000; keeps 60 %, divides 36 000 by hours 10 : 30 : 20; of the 54 000 ole took a seventh,
 *             7 714.285 rounded down; paid 30 000 in
 *   commons   60 000 + 30 000 + 30 000 - 80 000
 */
static const uint64_t balances[PARTIES] = {
    [BOARD] = 100000000 - 90000000,
    [PHONE] = 6000000,
    [EVA] = 5142857,
    [DAN] = 2571429,
    [FINN] = 1285714,
    [CHIP] = 2500000 - 1200000 + 8500000 - 6000000,
    [GIL] = 4250000,
    [HANA] = 14000000 + 2550000,
    [IVO] = 9000000 + 1700000,
    [ZOE] = 1200000,
    [SOFTWARE] = 3750000 - 3000000,
    [JANA] = 1250000,
    [KOFI] = 8000000 + 1250000,
    [LENA] = 4500000 + 1250000,
    [CHASSIS] = 5400000 - 771428 - 3000000,
    [MIA] = 600000,
    [NOOR] = 6000000 + 1800000,
    [OLE] = 1200000 + 771428,
    [COMMONS] = 12000000 - 8000000,
    [SCHOOL] = 8000000,
};

/*
 * Who pays people alone stands at level 1, and so on up to the board. What each DAO got for its bounties, what it paid for those
 * that it posted, and what it handed in.
 */
static const struct standing {
    enum who dao;
    uint64_t level, received, paid_down, delivered;
} standings[] = {
    { BOARD, 3, 0, 90000000, 0 },         { PHONE, 2, 90000000, 75000000, 1 },
    { CHIP, 1, 40000000, 24200000, 1 },   { SOFTWARE, 1, 20000000, 12500000, 1 },
    { CHASSIS, 1, 15000000, 6000000, 1 },
};

static void expect(struct outcomes *outcomes, const char *who, const char *what, uint64_t found,
                   uint64_t wanted)
{
    outcomes->compared++;
    if (found == wanted) return;
    outcomes->differ++;
    printf("  %s, %s: %" PRIu64 " was expected, found %" PRIu64 "\n", who, what, wanted, found);
}

static void expect_money(struct outcomes *outcomes, const struct ledger_view *view)
{
    uint64_t sum = 0;
    for (enum who who = 0; who < PARTIES; who++) {
        const uint64_t balance = view_balance(view, who);
        expect(outcomes, name_of(who), "balance", balance, balances[who]);
        sum += balance;
    }
    expect(outcomes, "EUR", "supply", view_supply(view), SUPPLY);
    expect(outcomes, "EUR", "held by all", sum, SUPPLY);
    outcomes->tokens = sum;
}

static void expect_mesh(struct outcomes *outcomes, const struct mesh *mesh)
{
    for (size_t i = 0; i < sizeof standings / sizeof standings[0]; i++) {
        const struct standing *standing = &standings[i];
        const enum who dao = standing->dao;
        expect(outcomes, name_of(dao), "level", mesh->levels[dao], standing->level);
        expect(outcomes, name_of(dao), "received", mesh_received(mesh, dao), standing->received);
        expect(outcomes, name_of(dao), "paid down", mesh_paid_down(mesh, dao), standing->paid_down);
        expect(outcomes, name_of(dao), "works handed in", mesh->delivered[dao], standing->delivered);
    }
    expect(outcomes, "the tree", "slices", mesh->slices, BELOW_THE_ROOT);
}

/* Every bounty is settled for the work that was meant, so the root's hash stands for all deliverables. */
static void expect_work(struct outcomes *outcomes, const struct ledger_view *view)
{
    for (const struct job *job = view->story->jobs; job < view->story->jobs + JOBS; job++) {
        struct fields bounty;
        daomesh_id accepted;
        view_bounty(view, &bounty, job);
        field_id(&accepted, &bounty, "accepted");
        expect(outcomes, job->what, "state", field_number(&bounty, "state"), DAOMESH_BOUNTY_SETTLED);
        expect(outcomes, job->what, "work", memcmp(&accepted, &job->work, sizeof accepted) == 0, 1);
    }
}

static void expect_votes(struct outcomes *outcomes, const struct ledger_view *view, enum who dao,
                         uint64_t number, uint64_t votes_for, uint64_t votes_against)
{
    daomesh_proposal_info info;
    view_proposal(view, &info, dao, number);
    expect(outcomes, name_of(dao), "votes for", info.tally[1].limb[0], votes_for);
    expect(outcomes, name_of(dao), "votes against", info.tally[2].limb[0], votes_against);
    expect(outcomes, name_of(dao), "proposal", info.state, DAOMESH_STATE_EXECUTED);
}

/* The chassis makers have 4 + 2 + 1 shares, of which ole's was against; then a DAO has one share and one voice in the commons. */
static void expect_decisions(struct outcomes *outcomes, const struct ledger_view *view)
{
    daomesh_member_info member = { .size = sizeof member };
    expect_votes(outcomes, view, BOARD, ORDER_PROPOSAL, 3, 0);
    expect_votes(outcomes, view, BOARD, ACCEPT_PROPOSAL, 3, 0);
    expect_votes(outcomes, view, CHIP, DEPOSIT_PROPOSAL, 3, 0);
    expect_votes(outcomes, view, SOFTWARE, DEPOSIT_PROPOSAL, 3, 0);
    expect_votes(outcomes, view, CHASSIS, DEPOSIT_PROPOSAL, 6, 1);
    expect_votes(outcomes, view, COMMONS, GRANT_PROPOSAL, 2, 1);
    const int32_t status =
        daomesh_reader_member(&member, view->reader, &view->story->ids[CHASSIS], &view->story->ids[OLE]);
    expect(outcomes, "ole", "left the chassis makers", status == DAOMESH_E_NOT_A_MEMBER, 1);
}

void expect_all(struct outcomes *outcomes, const struct ledger_view *view, const struct mesh *mesh)
{
    const size_t compared = outcomes->compared, differ = outcomes->differ;
    expect_work(outcomes, view);
    expect_mesh(outcomes, mesh);
    expect_money(outcomes, view);
    expect_decisions(outcomes, view);
    printf("  money, levels, work, votes: %zu numbers computed by hand, %zu differ\n",
           outcomes->compared - compared, outcomes->differ - differ);
}
