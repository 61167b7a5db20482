/*
 * Checkpoints of OpenZeppelin's Votes: balances are kept here, whose voting power they make comes from rule delegation.
 *
 * There an account has the power of all accounts that name it, and of nobody who named those: each account is a member who does
 * not vote, and stands once more as a delegate who does.
 */
#include <string.h>

#include "conformance.h"

#define MEMBERS_MOST 64

struct token {
    size_t members;
    daomesh_amount balance[MEMBERS_MOST];
    daomesh_amount supply;
    uint32_t delegate[MEMBERS_MOST];
};

static int32_t move(daomesh_amount *from, daomesh_amount *to, const daomesh_amount *amount)
{
    daomesh_amount left, more;
    int32_t status = daomesh_amount_subtract(&left, from, amount);
    if (status != DAOMESH_OK) return status;
    *from = left;
    status = daomesh_amount_add(&more, to, amount); /* never over the supply */
    *to = more;
    return status;
}

static int32_t mint(daomesh_amount *to, daomesh_amount *supply, const daomesh_amount *amount)
{
    daomesh_amount more;
    int32_t status = daomesh_amount_add(&more, supply, amount);
    if (status != DAOMESH_OK) return status;
    *supply = more;
    return daomesh_amount_add(to, to, amount);
}

static size_t member_in(struct line *line, const struct token *token, const json_t *op, const char *key)
{
    const uint64_t member = number_in(line, op, key);
    if (member < token->members) return (size_t)member;
    differ(line, "%s is no member", key);
    return 0;
}

static int32_t run_op(struct line *line, struct token *token, const json_t *op)
{
    const char *name = text_in(line, op, "op");
    if (strcmp(name, "delegate") == 0) {
        const size_t member = member_in(line, token, op, "member");
        token->delegate[member] = (uint32_t)member_in(line, token, op, "to");
        return DAOMESH_OK;
    }
    const daomesh_amount amount = amount_in(line, op, "amount");
    if (strcmp(name, "mint") == 0)
        return mint(&token->balance[member_in(line, token, op, "to")], &token->supply, &amount);
    daomesh_amount *from = &token->balance[member_in(line, token, op, "from")];
    if (strcmp(name, "transfer") == 0)
        return move(from, &token->balance[member_in(line, token, op, "to")], &amount);
    int32_t status = daomesh_amount_subtract(from, from, &amount);
    return status == DAOMESH_OK ? daomesh_amount_subtract(&token->supply, &token->supply, &amount) : status;
}

/* Refused operations leave the token as it was. */
static int apply_op(struct line *line, struct token *token, const json_t *op)
{
    struct token next = *token;
    if (run_op(line, &next, op) != DAOMESH_OK) return 0;
    *token = next;
    return 1;
}

void delegated_powers(struct line *line, daomesh_amount *powers, const daomesh_amount *balance,
                      const uint32_t *delegate, size_t accounts)
{
    daomesh_delegation_member members[2 * MEMBERS_MOST] = { { { { 0 } }, 0, 0 } };
    daomesh_delegation delegations[MEMBERS_MOST];
    daomesh_delegation_line lines[2 * MEMBERS_MOST];
    daomesh_delegation_totals totals;
    uint8_t scratch[8192];
    uint32_t count = 0;
    const uint32_t all = (uint32_t)accounts;
    for (uint32_t i = 0; i < all; i++) {
        members[i].weight = balance[i];
        members[all + i].voted = 1;
        if (delegate[i] != NO_DELEGATE)
            delegations[count++] = (daomesh_delegation){ i, 0, all + delegate[i], 0, 0 };
    }
    int32_t status = daomesh_delegation_resolve(lines, &totals, members, 2 * all, delegations, count, 0,
                                                scratch, sizeof scratch, NULL, NULL);
    if (status != DAOMESH_OK) differ(line, "delegations: %s", daomesh_status_name(status));
    for (size_t i = 0; i < all; i++)
        powers[i] = lines[all + i].power;
}

static void expect_votes(struct line *line, const struct token *token, const json_t *past)
{
    daomesh_amount powers[MEMBERS_MOST];
    delegated_powers(line, powers, token->balance, token->delegate, token->members);
    for (size_t i = 0; i < token->members; i++)
        expect_amount(line, "votes", json_array_get(json_object_get(past, "votes"), i), &powers[i]);
    expect_amount(line, "totalSupply", json_object_get(past, "totalSupply"), &token->supply);
}

void run_checkpoints(struct line *line)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results"),
                 *past = json_object_get(line->out, "past"),
                 *balances = json_object_get(line->out, "balances");
    struct token token = { .members = number_in(line, line->in, "members") };
    if (token.members == 0 || token.members > MEMBERS_MOST) {
        differ(line, "not 1 to %d members", MEMBERS_MOST);
        return;
    }
    memset(token.delegate, 0xff, sizeof token.delegate);
    size_t done = 0;
    for (size_t i = 0; i < json_array_size(past); i++) {
        const json_t *block = json_array_get(past, i);
        const uint64_t height = number_in(line, block, "block");
        for (; done < json_array_size(ops) && number_in(line, json_array_get(ops, done), "block") <= height;
             done++) {
            const int ok = json_is_true(json_object_get(json_array_get(results, done), "ok"));
            if (apply_op(line, &token, json_array_get(ops, done)) != ok) differ(line, "op %zu", done);
        }
        expect_votes(line, &token, block);
    }
    if (done == 0) differ(line, "no operation was compared");
    for (; done < json_array_size(ops); done++)
        (void)apply_op(line, &token, json_array_get(ops, done));
    for (size_t i = 0; i < token.members; i++)
        expect_amount(line, "balance", json_array_get(balances, i), &token.balance[i]);
    run_votes(line);
}
