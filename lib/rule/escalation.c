/* An escalation game: whose turn it is, what the next bond must be, and who gets what when it is over. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/escalation.h>
#include <daomesh/split.h>

#define SCRATCH_BYTES (64 * DAOMESH_ESCALATION_ROUNDS_MAX)

_Static_assert(sizeof(daomesh_escalation) == 96, "a game is 96 bytes in every build of 0.x");

static int32_t check_game(const daomesh_escalation *game)
{
    if (!game || !rule_size_fits(game, game->size, sizeof *game)) return DAOMESH_E_ARG;
    if (game->rounds == 0 || game->rounds > DAOMESH_ESCALATION_ROUNDS_MAX) return DAOMESH_E_RANGE;
    if (game->played > game->rounds || game->reserved != 0 || game->window == 0) return DAOMESH_E_RANGE;
    if (amount_is_zero(&game->first)) return DAOMESH_E_RANGE;
    return amount_is_zero(&game->last) == (game->played == 0) ? DAOMESH_OK : DAOMESH_E_RANGE;
}

static uint32_t side_of(uint32_t bond)
{
    return bond % 2 == 1 ? DAOMESH_SIDE_CHANGE : DAOMESH_SIDE_KEEP;
}

static uint32_t state_at(const daomesh_escalation *game, uint64_t now)
{
    if (game->played == 0) return DAOMESH_ESCALATION_IDLE;
    if (now - game->since > game->window) return DAOMESH_ESCALATION_WON;
    return game->played == game->rounds ? DAOMESH_ESCALATION_TOP : DAOMESH_ESCALATION_OPEN;
}

int32_t daomesh_escalation_state(uint32_t *state, uint32_t *side, const daomesh_escalation *game,
                                 uint64_t now)
{
    if (side) *side = 0;
    if (!state) return DAOMESH_E_ARG;
    *state = 0;
    TRY(check_game(game));
    if (now < game->since) return DAOMESH_E_RANGE;
    *state = state_at(game, now);
    if (side && game->played > 0) *side = side_of(game->played);
    return DAOMESH_OK;
}

static int32_t least_bond(daomesh_amount *least, const daomesh_escalation *game)
{
    TRY(check_game(game));
    if (game->played == game->rounds) return DAOMESH_E_LIMIT;
    if (game->played > 0) return daomesh_amount_add(least, &game->last, &game->last);
    *least = game->first;
    return DAOMESH_OK;
}

int32_t daomesh_escalation_least(daomesh_amount *least, const daomesh_escalation *game)
{
    if (!least) return DAOMESH_E_ARG;
    daomesh_amount found = amount_from_u64(0); /* least may be the game's */
    const int32_t status = least_bond(&found, game);
    *least = found;
    return status;
}

int32_t daomesh_escalation_bond(daomesh_escalation *game, uint32_t side, const daomesh_amount *amount,
                                uint64_t now)
{
    uint32_t state;
    daomesh_amount least;
    if (!amount) return DAOMESH_E_ARG;
    TRY(daomesh_escalation_state(&state, NULL, game, now));
    if (state == DAOMESH_ESCALATION_WON) return DAOMESH_E_ENDED;
    TRY(least_bond(&least, game));
    if (side != side_of(game->played + 1)) return DAOMESH_E_CHOICE;
    if (words_compare(amount->limb, least.limb, AMOUNT_WORDS) < 0) return DAOMESH_E_BOND;
    game->played++;
    game->last = *amount;
    game->since = now;
    return DAOMESH_OK;
}

/* pays: of each bond the winner's others, nothing of the losers'; own: the winner's bonds, 0 in the losers' places. */
static int32_t divide(daomesh_amount *pays, daomesh_amount *own, const daomesh_amount *bonds, size_t count,
                      uint32_t winner)
{
    uint8_t scratch[SCRATCH_BYTES];
    daomesh_amount lost = amount_from_u64(0), all = amount_from_u64(0);
    for (size_t i = 0; i < count; i++) {
        const int won = side_of((uint32_t)i + 1) == winner;
        own[i] = won ? bonds[i] : amount_from_u64(0);
        TRY(daomesh_amount_add(&all, &all, &bonds[i]));
        if (!won) SURE(daomesh_amount_add(&lost, &lost, &bonds[i]));
    }
    return daomesh_split_largest_remainder(pays, &lost, own, count, scratch, sizeof scratch);
}

static int32_t settle(daomesh_amount *pays, const daomesh_amount *bonds, size_t count, uint32_t winner)
{
    daomesh_amount own[DAOMESH_ESCALATION_ROUNDS_MAX];
    if (winner != DAOMESH_SIDE_CHANGE && winner != DAOMESH_SIDE_KEEP) return DAOMESH_E_CHOICE;
    if (winner == DAOMESH_SIDE_KEEP && count == 1) return DAOMESH_E_ZERO_DIVISOR;
    TRY(divide(pays, own, bonds, count, winner));
    for (size_t i = 0; i < count; i++)
        SURE(daomesh_amount_add(&pays[i], &pays[i], &own[i]));
    return DAOMESH_OK;
}

int32_t daomesh_escalation_settle(daomesh_amount *pays, const daomesh_amount *bonds, size_t count,
                                  uint32_t winner)
{
    if (!pays) return DAOMESH_E_ARG;
    if (count > DAOMESH_ESCALATION_ROUNDS_MAX) return DAOMESH_E_LIMIT;
    int32_t status = bonds && count > 0 ? settle(pays, bonds, count, winner) : DAOMESH_E_ARG;
    if (status != DAOMESH_OK) memset(pays, 0, count * sizeof *pays);
    return status;
}

uint32_t daomesh_escalation_rounds_max(void)
{
    return DAOMESH_ESCALATION_ROUNDS_MAX;
}
