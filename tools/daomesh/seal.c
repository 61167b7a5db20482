/* seal: the hash under which a vote is handed in, and the salt that opens it again. */
#include "tool.h"

#include <string.h>

/* A new salt, or the one of a seal that was made before. */
static int take_salt(struct tool *tool, daomesh_id *salt, const char *text)
{
    if (!text) return fill_random(tool, salt->bytes, sizeof salt->bytes);
    return id_read(salt, text) ? DONE : misuse(tool, "--salt %s: 64 hex digits would be right", text);
}

static int take_proposal(struct tool *tool, struct words *args, daomesh_sealed_vote *vote)
{
    const char *dao_name, *number;
    const struct party *dao;
    TRY(take_word(tool, args, &dao_name, "a DAO's name or id"));
    TRY(take_word(tool, args, &number, "the proposal's number"));
    TRY(resolve_party(tool, &dao, dao_name, SORT_DAO));
    if (!read_u64(&vote->proposal, number))
        return misuse(tool, "\"%s\" is not the number of a proposal", number);
    vote->dao = dao->id;
    return DONE;
}

static int take_choice(struct tool *tool, struct words *args, daomesh_sealed_vote *vote)
{
    const char *choice;
    uint64_t value;
    TRY(take_word(tool, args, &choice, "for, against, abstain or a choice's number; on options --marks"));
    if (!read_word(&value, "proposal.reveal", "choice", choice) && !read_u64(&value, choice))
        return misuse(tool, "\"%s\" is no choice", choice);
    vote->choice = value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
    return DONE;
}

/* On a proposal with options: of the action that will open it. */
static int seal_marks(struct tool *tool, daomesh_id *seal, const daomesh_sealed_vote *vote, const char *marks)
{
    daomesh_schema_info action;
    scoped_bytes body = { 0 };
    json_auto_t *fields = json_object();
    scoped_text dao = hex_of(vote->dao.bytes, sizeof vote->dao.bytes);
    scoped_text salt = hex_of(vote->salt.bytes, sizeof vote->salt.bytes);
    json_object_set_new(fields, "dao", json_string(dao));
    json_object_set_new(fields, "proposal", json_integer((json_int_t)vote->proposal));
    json_object_set_new(fields, "salt", json_string(salt));
    if (marks[0] != '\0') put_field(fields, "marks", marks);
    TRY(find_action(tool, &action, "proposal.reveal_ballot"));
    TRY(encode_body(tool, &body, &action, fields));
    int32_t status = daomesh_ballot_seal(seal, &vote->ledger, &vote->party, body.at, body.len);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "seal");
}

static int seal_choice(struct tool *tool, daomesh_id *seal, const daomesh_sealed_vote *vote)
{
    int32_t status = daomesh_vote_seal(seal, vote);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "seal");
}

static int show_seal(struct tool *tool, const daomesh_id *seal, const daomesh_id *salt, const char *opener)
{
    scoped_text seal_hex = hex_of(seal->bytes, sizeof seal->bytes);
    scoped_text salt_hex = hex_of(salt->bytes, sizeof salt->bytes);
    if (tool->as_json) {
        json_auto_t *json = json_pack("{s:s, s:s}", "seal", seal_hex, "salt", salt_hex);
        print_json(json);
        return DONE;
    }
    printf("seal  %s\nsalt  %s\n"
           "Hand in the seal with act proposal.seal; keep the salt to yourself until act %s.\n",
           seal_hex, salt_hex, opener);
    return DONE;
}

int run_seal(struct tool *tool, struct words *args)
{
    const char *party = NULL, *weight = NULL, *salt = NULL, *marks = NULL;
    daomesh_sealed_vote vote = { .size = sizeof vote };
    const struct party *voter;
    daomesh_id seal;
    const struct option options[] = {
        { "--party", "PARTY", "who votes", &party, NULL },
        { "--weight", "N", "part of the weight; else all of it", &weight, NULL },
        { "--marks", "MARKS",
          "on a proposal with options: what the ballot says of them, as act proposal.reveal_ballot takes it",
          &marks, NULL },
        { "--salt", "HEX", "the salt of a seal made before; else random", &salt, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    if (!party) return misuse(tool, "--party PARTY is missing");
    TRY(session_read(tool));
    TRY(take_proposal(tool, args, &vote));
    if (!marks) TRY(take_choice(tool, args, &vote));
    if (marks && weight) return misuse(tool, "--marks has all of the weight; --weight is for a choice");
    TRY(take_no_more(tool, args));
    TRY(resolve_party(tool, &voter, party, 0));
    if (weight && !read_amount(&vote.weight, weight)) return misuse(tool, "--weight %s is no amount", weight);
    TRY(take_salt(tool, &vote.salt, salt));
    vote.ledger = tool->info.ledger;
    vote.party = voter->id;
    TRY(marks ? seal_marks(tool, &seal, &vote, marks) : seal_choice(tool, &seal, &vote));
    return show_seal(tool, &seal, &vote.salt, marks ? "proposal.reveal_ballot" : "proposal.reveal");
}
