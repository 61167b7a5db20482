/* Prints the story: the tree of work, what each DAO earned, who left, and what the DAO of DAOs did. */
#include "story.h"

#include <inttypes.h>
#include <stdio.h>

#include <daomesh/schema.h>

#define WHAT_WIDTH 25

/* --- Decisions --------------------------------------------------------------------------------------------------------- */

static void print_votes(const struct ledger_view *view, const char *what, enum who dao, uint64_t number)
{
    daomesh_proposal_info info;
    view_proposal(view, &info, dao, number);
    printf("  %-9s %-22s %" PRIu64 " for, %" PRIu64 " against: %s\n", name_of(dao), what,
           info.tally[1].limb[0], info.tally[2].limb[0],
           info.state == DAOMESH_STATE_EXECUTED ? "done" : "not done");
}

/* --- The tree ---------------------------------------------------------------------------------------------------------- */

static size_t depth_of(const struct story *story, size_t index)
{
    size_t depth = 0;
    for (; story->jobs[index].parent != ROOT; index = story->jobs[index].parent)
        depth++;
    return depth;
}

static const char *state_word(uint64_t state)
{
    daomesh_schema_info record = { .size = sizeof record };
    daomesh_field_info field = { .size = sizeof field };
    must(daomesh_schema_number(&record, DAOMESH_SCHEMA_RECORD, DAOMESH_RECORD_BOUNTY), "reading the schema");
    must(daomesh_schema_field(&field, &record, 0), "reading the schema");
    return state < field.word_count ? field.words[state] : "?";
}

static void print_job(const struct ledger_view *view, size_t index)
{
    const struct job *job = &view->story->jobs[index];
    const int indent = 2 * (int)depth_of(view->story, index);
    struct fields bounty;
    daomesh_id work;
    view_bounty(view, &bounty, job);
    field_id(&work, &bounty, "work");
    printf("  %*s%-*s %-9s %12s  %s  %02x%02x%02x%02x%s\n", indent, "", WHAT_WIDTH - indent, job->what,
           name_of(job->taker), money(job->reward).text, state_word(field_number(&bounty, "state")),
           work.bytes[0], work.bytes[1], work.bytes[2], work.bytes[3],
           job->own_funds && job->parent != ROOT ? "  from its own treasury" : "");
}

static void print_tree(const struct ledger_view *view, const struct mesh *mesh)
{
    heading("The board wants             taken by           EUR  state    deliverable");
    for (size_t i = 0; i < JOBS; i++)
        print_job(view, i);
    print_votes(view, "orders a phone", BOARD, ORDER_PROPOSAL);
    print_votes(view, "accepts it", BOARD, ACCEPT_PROPOSAL);
    printf("  Nobody answered for the drivers: silence accepted them. With the phone accepted, the tree "
           "below it was\n"
           "  paid by itself, in %" PRIu64 " slices.\n",
           mesh->slices);
}

/* --- Income ------------------------------------------------------------------------------------------------------------ */

static void print_income(const struct mesh *mesh, enum who dao)
{
    printf("  %-9s %-15s %11s", name_of(dao), policy_of(dao), money(mesh->retained[dao]).text);
    for (size_t i = 0; i < MEMBERS; i++) {
        const enum who member = member_of(dao, i);
        printf("   %-4s %9s", name_of(member), money(mesh->credited[member]).text);
    }
    printf("\n");
}

static void print_incomes(const struct mesh *mesh)
{
    heading("Income divided              treasury   members");
    for (enum who dao = BOARD; dao < PARTIES; dao++) {
        if (policy_of(dao)) print_income(mesh, dao);
    }
}

/* --- The commons ------------------------------------------------------------------------------------------------------- */

static void print_commons(const struct ledger_view *view, const struct mesh *mesh)
{
    heading("Three of them found a DAO of DAOs");
    for (size_t i = 0; i < MEMBERS; i++)
        print_votes(view, "pays into the commons", member_of(COMMONS, i), DEPOSIT_PROPOSAL);
    printf("  ole was against and left in the time of grace: for 1 of 7 shares, %s of %s EUR\n",
           money(view_balance(view, OLE) - mesh->credited[OLE]).text, money(mesh->retained[CHASSIS]).text);
    print_votes(view, "funds a repair school", COMMONS, GRANT_PROPOSAL);
    printf("  The three voted there as DAOs, each by a vote of its own. The school has %s EUR, the commons "
           "%s.\n",
           money(view_balance(view, SCHOOL)).text, money(view_balance(view, COMMONS)).text);
}

/* --- All of it ---------------------------------------------------------------------------------------------------------- */

static void print_ledger(const struct ledger_view *view)
{
    const struct story *story = view->story;
    heading("A phone, made by a mesh of DAOs: the project's story on the same ledger");
    printf("  %d people, %d DAOs, %s EUR that the bank keeps outside\n", PEOPLE, PARTIES - PEOPLE,
           money(view_supply(view)).text);
    printf("  %" PRIu64 " actions signed, verified and applied in %" PRIu64 " batches\n",
           story->session->actions - story->first_action, story->session->height - story->first_height);
}

void tale_print(const struct ledger_view *view, const struct mesh *mesh)
{
    print_ledger(view);
    print_tree(view, mesh);
    mesh_print(mesh);
    print_incomes(mesh);
    print_commons(view, mesh);
}
