/* seal: the hash under which a vote is handed in, and the salt that opens it again. */
#include "tool.h"

#include <string.h>

/* A new salt, or the one of a seal that was made before. */
static int take_salt(struct tool *tool, daomesh_id *salt, const char *text)
{
    if (!text) return fill_random(tool, salt->bytes, sizeof salt->bytes);
    return id_read(salt, text) ? DONE : misuse(tool, "--salt %s: 64 hex digits would be right", text);
}

static int take_vote(struct tool *tool, struct words *args, daomesh_sealed_vote *vote)
{
    const char *dao_name, *number, *choice;
    const struct party *dao;
    uint64_t value;
    TRY(take_word(tool, args, &dao_name, "a DAO's name or id"));
    TRY(take_word(tool, args, &number, "the proposal's number"));
    TRY(take_word(tool, args, &choice, "for, against, abstain or a choice's number"));
    TRY(take_no_more(tool, args));
    TRY(resolve_party(tool, &dao, dao_name, SORT_DAO));
    if (!read_u64(&vote->proposal, number))
        return misuse(tool, "\"%s\" is not the number of a proposal", number);
    if (!read_word(&value, "proposal.reveal", "choice", choice) && !read_u64(&value, choice))
        return misuse(tool, "\"%s\" is no choice", choice);
    vote->choice = value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
    vote->dao = dao->id;
    return DONE;
}

static int show_seal(struct tool *tool, const daomesh_sealed_vote *vote)
{
    daomesh_id seal;
    int32_t status = daomesh_vote_seal(&seal, vote);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "seal");
    scoped_text seal_hex = hex_of(seal.bytes, sizeof seal.bytes);
    scoped_text salt_hex = hex_of(vote->salt.bytes, sizeof vote->salt.bytes);
    if (tool->as_json) {
        json_auto_t *json = json_pack("{s:s, s:s}", "seal", seal_hex, "salt", salt_hex);
        print_json(json);
        return DONE;
    }
    printf("seal  %s\nsalt  %s\n"
           "Hand in the seal with act proposal.seal; keep the salt to yourself until act proposal.reveal.\n",
           seal_hex, salt_hex);
    return DONE;
}

int run_seal(struct tool *tool, struct words *args)
{
    const char *party = NULL, *weight = NULL, *salt = NULL;
    daomesh_sealed_vote vote = { .size = sizeof vote };
    const struct party *voter;
    const struct option options[] = {
        { "--party", "PARTY", "who votes", &party, NULL },
        { "--weight", "N", "part of the weight; else all of it", &weight, NULL },
        { "--salt", "HEX", "the salt of a seal made before; else random", &salt, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    if (!party) return misuse(tool, "--party PARTY is missing");
    TRY(session_read(tool));
    TRY(take_vote(tool, args, &vote));
    TRY(resolve_party(tool, &voter, party, 0));
    if (weight && !read_amount(&vote.weight, weight)) return misuse(tool, "--weight %s is no amount", weight);
    TRY(take_salt(tool, &vote.salt, salt));
    vote.ledger = tool->info.ledger;
    vote.party = voter->id;
    return show_seal(tool, &vote);
}
