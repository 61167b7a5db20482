/*
 * Leaving a Moloch v3 (Baal) DAO once more, on a ledger: the peer's members are members of a DAO, its treasury is theirs, and
 * each ragequit is a member.exit.
 */
#include <stdlib.h>
#include <string.h>

#include "host.h"

#define TOKENS_MOST 64

/* Party 0 issues the tokens and founds; the peer's members are those behind it. */
struct guild {
    struct host host;
    size_t members;
    size_t tokens;
    daomesh_id dao;
    daomesh_id token[TOKENS_MOST]; /* ascending, as the peer's addresses */
};

static const daomesh_id *member_id(const struct guild *guild, uint64_t member)
{
    return &guild->host.party[member + 1];
}

static void put_holding(struct body *body, const daomesh_id *party, const daomesh_amount *shares,
                        const daomesh_amount *loot)
{
    (void)daomesh_cbor_map(&body->cbor, 1u + !is_zero(shares) + !is_zero(loot));
    put_id(body, 1, party);
    if (!is_zero(shares)) put_amount(body, 2, shares);
    if (!is_zero(loot)) put_amount(body, 3, loot);
}

static void put_pathway(struct body *body)
{
    (void)daomesh_cbor_map(&body->cbor, 2);
    put_text(body, 1, "baal");
    (void)daomesh_cbor_uint(&body->cbor, 4);
    (void)daomesh_cbor_map(&body->cbor, 3);
    put_uint(body, 1, 2);
    put_uint(body, 2, DAOMESH_THRESHOLD_MAJORITY);
    put_uint(body, 13, 86400);
}

static void found_guild(struct guild *guild)
{
    struct host *host = &guild->host;
    const json_t *members = json_object_get(host->line->in, "members");
    struct body body;
    begin_body(&body, 4);
    put_text(&body, 1, "guild");
    (void)daomesh_cbor_uint(&body.cbor, 2);
    (void)daomesh_cbor_array(&body.cbor, guild->members);
    for (size_t i = 0; i < guild->members; i++) {
        const json_t *member = json_array_get(members, i);
        const daomesh_amount shares = amount_in(host->line, member, "shares"),
                             loot = amount_in(host->line, member, "loot");
        put_holding(&body, member_id(guild, i), &shares, &loot);
    }
    (void)daomesh_cbor_uint(&body.cbor, 3);
    (void)daomesh_cbor_array(&body.cbor, 1);
    put_pathway(&body);
    put_uint(&body, 4, 1);
    must(host, "dao id", daomesh_dao_id(&guild->dao, &host->id, &host->party[0], body.bytes, body.cbor.len));
    must(host, "dao.found", host_act(host, DAOMESH_ACTION_DAO_FOUND, &host->party[0], &body));
}

static void issue_token(struct guild *guild, size_t token)
{
    struct host *host = &guild->host;
    struct body body;
    begin_body(&body, 3);
    put_id(&body, 1, &host->party[0]);
    put_text(&body, 2, "T");
    put_uint(&body, 7, token + 1);
    must(host, "token id",
         daomesh_token_id(&guild->token[token], &host->id, &host->party[0], body.bytes, body.cbor.len));
    must(host, "token.issue", host_act(host, DAOMESH_ACTION_TOKEN_ISSUE, &host->party[0], &body));
}

static int32_t mint_token(struct guild *guild, size_t token, const daomesh_amount *amount)
{
    struct host *host = &guild->host;
    struct body body;
    if (is_zero(amount)) return DAOMESH_OK;
    begin_body(&body, 4);
    put_id(&body, 1, &host->party[0]);
    put_id(&body, 2, &guild->token[token]);
    put_id(&body, 3, &guild->dao);
    put_amount(&body, 4, amount);
    return host_act(host, DAOMESH_ACTION_TOKEN_MINT, &host->party[0], &body);
}

static int compare_ids(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

static void fill_treasury(struct guild *guild)
{
    const json_t *treasury = json_object_get(guild->host.line->in, "treasury");
    for (size_t i = 0; i < guild->tokens; i++)
        issue_token(guild, i);
    qsort(guild->token, guild->tokens, sizeof guild->token[0], compare_ids);
    for (size_t i = 0; i < guild->tokens; i++) {
        const char *text = json_string_value(json_array_get(treasury, i));
        daomesh_amount amount = { { 0 } };
        if (!text || daomesh_amount_from_text(&amount, text, strlen(text)) != DAOMESH_OK)
            differ(guild->host.line, "treasury[%zu] is no amount", i);
        must(&guild->host, "token.mint", mint_token(guild, i, &amount));
    }
}

/* --- What is where -------------------------------------------------------------------------------------------- */

struct books {
    daomesh_amount treasury[TOKENS_MOST];
    daomesh_amount paid[TOKENS_MOST]; /* held by the member asked about */
    daomesh_member_info member;
};

static void read_books(struct guild *guild, struct books *out, uint64_t member)
{
    daomesh_reader *reader;
    struct host *host = &guild->host;
    *out = (struct books){ .member.size = sizeof out->member };
    must(host, "opening a reader", daomesh_reader_open(&reader, host->ledger));
    must(host, "reading a member",
         daomesh_reader_member(&out->member, reader, &guild->dao, member_id(guild, member)));
    for (size_t i = 0; i < guild->tokens; i++) {
        must(host, "reading a treasury",
             daomesh_reader_balance(&out->treasury[i], reader, &guild->dao, &guild->token[i],
                                    DAOMESH_BALANCE_FREE));
        must(host, "reading a purse",
             daomesh_reader_balance(&out->paid[i], reader, member_id(guild, member), &guild->token[i],
                                    DAOMESH_BALANCE_FREE));
    }
    daomesh_reader_close(reader);
}

/* --- Operations ----------------------------------------------------------------------------------------------- */

static int32_t ragequit(struct guild *guild, uint64_t member, const json_t *op)
{
    struct line *line = guild->host.line;
    const daomesh_amount shares = amount_in(line, op, "sharesToBurn"),
                         loot = amount_in(line, op, "lootToBurn");
    const json_t *tokens = json_object_get(op, "tokens");
    struct body body;
    begin_body(&body, 1u + !is_zero(&shares) + !is_zero(&loot) + (json_array_size(tokens) > 0));
    put_id(&body, 1, &guild->dao);
    if (!is_zero(&shares)) put_amount(&body, 2, &shares);
    if (!is_zero(&loot)) put_amount(&body, 3, &loot);
    if (json_array_size(tokens) > 0) {
        (void)daomesh_cbor_uint(&body.cbor, 4);
        (void)daomesh_cbor_array(&body.cbor, json_array_size(tokens));
    }
    for (size_t i = 0; i < json_array_size(tokens); i++) {
        const json_int_t token = json_integer_value(json_array_get(tokens, i));
        const daomesh_id *id = &guild->token[token >= 0 && token < (json_int_t)guild->tokens ? token : 0];
        (void)daomesh_cbor_bytes(&body.cbor, id->bytes, sizeof id->bytes);
    }
    return host_act(&guild->host, DAOMESH_ACTION_MEMBER_EXIT, member_id(guild, member), &body);
}

static int32_t mint_weight(struct guild *guild, uint64_t member, const json_t *op)
{
    struct line *line = guild->host.line;
    const daomesh_amount amount = amount_in(line, op, "amount");
    struct books books;
    struct body body;
    read_books(guild, &books, member);
    daomesh_amount *held =
        strcmp(text_in(line, op, "what"), "loot") == 0 ? &books.member.loot : &books.member.shares;
    int32_t status = daomesh_amount_add(held, held, &amount);
    if (status != DAOMESH_OK) return status;
    begin_body(&body, 4);
    put_id(&body, 1, &guild->dao);
    put_id(&body, 2, member_id(guild, member));
    put_amount(&body, 3, &books.member.shares);
    put_amount(&body, 4, &books.member.loot);
    return host_act(&guild->host, DAOMESH_ACTION_MEMBER_REWEIGHT, &guild->dao, &body);
}

static int32_t run_op(struct guild *guild, const json_t *op)
{
    struct line *line = guild->host.line;
    const char *name = text_in(line, op, "op");
    if (strcmp(name, "deposit") == 0) {
        const daomesh_amount amount = amount_in(line, op, "amount");
        const uint64_t token = number_in(line, op, "token");
        return token < guild->tokens ? mint_token(guild, token, &amount) : DAOMESH_E_RANGE;
    }
    const uint64_t member = number_in(line, op, "member");
    if (member >= guild->members) return DAOMESH_E_RANGE;
    return strcmp(name, "ragequit") == 0 ? ragequit(guild, member, op) : mint_weight(guild, member, op);
}

static void check_op(struct guild *guild, size_t at, const json_t *op, const json_t *result)
{
    struct line *line = guild->host.line;
    const uint64_t member = (uint64_t)json_integer_value(json_object_get(op, "member"));
    const json_t *paid = json_object_get(result, "paid");
    struct books before, after;
    read_books(guild, &before, member);
    int32_t status = run_op(guild, op);
    read_books(guild, &after, member);
    if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")))
        differ(line, "op %zu ended with %s", at, daomesh_status_name(status));
    for (size_t i = 0; i < guild->tokens && i < json_array_size(paid); i++) {
        daomesh_amount got;
        (void)daomesh_amount_subtract(&got, &after.paid[i], &before.paid[i]);
        expect_amount(line, "paid", json_array_get(paid, i), &got);
    }
    if (status != DAOMESH_OK && memcmp(&before, &after, sizeof before) != 0)
        differ(line, "op %zu was refused and left a trace", at);
}

static void check_end(struct guild *guild)
{
    struct line *line = guild->host.line;
    const json_t *end = json_object_get(line->out, "final"), *members = json_object_get(end, "members");
    for (size_t i = 0; i < guild->members; i++) {
        const json_t *expected = json_array_get(members, i);
        struct books books;
        read_books(guild, &books, i);
        expect_amount(line, "shares", json_object_get(expected, "shares"), &books.member.shares);
        expect_amount(line, "loot", json_object_get(expected, "loot"), &books.member.loot);
        for (size_t token = 0; i == 0 && token < guild->tokens; token++)
            expect_amount(line, "treasury at the end",
                          json_array_get(json_object_get(end, "treasury"), token), &books.treasury[token]);
    }
}

static void play(struct guild *guild)
{
    const json_t *ops = json_object_get(guild->host.line->in, "ops"),
                 *results = json_object_get(guild->host.line->out, "results");
    found_guild(guild);
    fill_treasury(guild);
    for (size_t i = 0; i < json_array_size(ops) && guild->host.line->differences == 0; i++)
        check_op(guild, i, json_array_get(ops, i), json_array_get(results, i));
    check_end(guild);
}

void run_guild(struct line *line)
{
    static struct guild guild;
    guild.members = json_array_size(json_object_get(line->in, "members"));
    guild.tokens = json_array_size(json_object_get(line->in, "treasury"));
    if (guild.tokens > TOKENS_MOST) {
        differ(line, "more than %d tokens", TOKENS_MOST);
        return;
    }
    if (!host_open(&guild.host, line, guild.members + 1)) return;
    play(&guild);
    host_close(&guild.host);
}
