/* The mesh that the story's payments make: who stands at which level, what money went down, what work went up. */
#include "story.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <daomesh/schema.h>

/* --- Reading ---------------------------------------------------------------------------------------------------------- */

static void add_payment(struct mesh *mesh, enum who from, enum who to, uint64_t amount)
{
    if (mesh->payment_count == PAYMENTS_MAX) die("more payments than", "PAYMENTS_MAX");
    mesh->payments[mesh->payment_count] = (daomesh_level_payment){ (uint32_t)from, (uint32_t)to };
    mesh->amounts[mesh->payment_count++] = amount;
}

/*
 * A bounty's money takes two ways: money.paid tells what its taker kept, bounty.passed what went on at once to the bounties
 * into which the taker had split it. The poster paid both.
 */
static void add_event(struct mesh *mesh, const struct ledger_view *view, const struct fields *event)
{
    switch (event->number) {
    case DAOMESH_EVENT_MONEY_PAID:
        add_payment(mesh, field_who(view, event, "from"), field_who(view, event, "to"),
                    field_number(event, "amount"));
        return;
    case DAOMESH_EVENT_BOUNTY_PASSED:
        add_payment(mesh, field_who(view, event, "poster"), field_who(view, event, "party"),
                    field_number(event, "amount"));
        return;
    case DAOMESH_EVENT_BOUNTY_SUBMITTED:
        mesh->delivered[field_who(view, event, "party")]++;
        return;
    case DAOMESH_EVENT_BOUNTY_MOVED:
        mesh->slices += field_number(event, "state") == DAOMESH_BOUNTY_SETTLING;
        return;
    case DAOMESH_EVENT_INCOME_SPLIT:
        mesh->retained[field_who(view, event, "dao")] += field_number(event, "retained");
        return;
    case DAOMESH_EVENT_INCOME_CREDITED:
        mesh->credited[field_who(view, event, "party")] += field_number(event, "amount");
        return;
    default:
        return;
    }
}

static void find_levels(struct mesh *mesh)
{
    uint8_t is_dao[PARTIES], scratch[8192];
    for (enum who who = 0; who < PARTIES; who++)
        is_dao[who] = who >= PEOPLE;
    must(daomesh_levels(mesh->levels, is_dao, PARTIES, mesh->payments, mesh->payment_count, scratch,
                        sizeof scratch),
         "finding levels");
}

void mesh_read(struct mesh *out, const struct ledger_view *view)
{
    struct fields event;
    memset(out, 0, sizeof *out);
    for (uint64_t index = 0; view_event(view, &event, index); index++)
        add_event(out, view, &event);
    find_levels(out);
}

/* --- Adding up ------------------------------------------------------------------------------------------------------- */

uint64_t mesh_received(const struct mesh *mesh, enum who who)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < mesh->payment_count; i++)
        sum += mesh->payments[i].to == who ? mesh->amounts[i] : 0;
    return sum;
}

uint64_t mesh_paid_down(const struct mesh *mesh, enum who who)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < mesh->payment_count; i++)
        sum += mesh->payments[i].from == who ? mesh->amounts[i] : 0;
    return sum;
}

/* Those who paid or were paid: the others are at no level of this mesh. */
static int stands_at(const struct mesh *mesh, enum who who, uint32_t level)
{
    return mesh->levels[who] == level && mesh_received(mesh, who) + mesh_paid_down(mesh, who) > 0;
}

/* --- Printing --------------------------------------------------------------------------------------------------------- */

static void name_level(char *out, size_t cap, const struct mesh *mesh, uint32_t level)
{
    size_t count = 0, len = 0;
    for (enum who who = 0; who < PARTIES; who++) {
        if (!stands_at(mesh, who, level)) continue;
        count++;
        if (level > 0 && len < cap)
            len += (size_t)snprintf(out + len, cap - len, "%s%s", len > 0 ? ", " : "", name_of(who));
    }
    if (level == 0) snprintf(out, cap, "%zu people", count);
}

static void print_level(const struct mesh *mesh, uint32_t level)
{
    uint64_t received = 0, paid_down = 0, delivered = 0;
    char parties[64] = "";
    for (enum who who = 0; who < PARTIES; who++) {
        if (!stands_at(mesh, who, level)) continue;
        received += mesh_received(mesh, who);
        paid_down += mesh_paid_down(mesh, who);
        delivered += mesh->delivered[who];
    }
    name_level(parties, sizeof parties, mesh, level);
    printf("  level %" PRIu32 "  %-25s %12s %12s %9" PRIu64 "\n", level, parties, money(received).text,
           money(paid_down).text, delivered);
}

void mesh_print(const struct mesh *mesh)
{
    uint32_t top = 0;
    for (enum who who = 0; who < PARTIES; who++)
        top = mesh->levels[who] > top ? mesh->levels[who] : top;
    heading("Money goes down, work goes up           received    paid down  works up");
    for (uint32_t level = top + 1; level-- > 0;)
        print_level(mesh, level);
}
