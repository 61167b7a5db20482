/* From an action's kind to its handler. Adding an action is a schema entry, a line here and the handler. */
#include "ledger/ledger.h"

static turn_handler *handler_of(uint32_t kind)
{
    switch (kind) {
    case DAOMESH_ACTION_PARTY_CREATE:
        return daomesh__party_create;
    case DAOMESH_ACTION_PARTY_KEY_ADD:
        return daomesh__party_key_add;
    case DAOMESH_ACTION_PARTY_KEY_ROTATE:
        return daomesh__party_key_rotate;
    case DAOMESH_ACTION_PARTY_KEY_REMOVE:
        return daomesh__party_key_remove;
    case DAOMESH_ACTION_PARTY_GUARD:
        return daomesh__party_guard;
    case DAOMESH_ACTION_PARTY_RECOVER:
        return daomesh__party_recover;
    case DAOMESH_ACTION_PARTY_RECOVER_WITHDRAW:
        return daomesh__party_recover_withdraw;
    case DAOMESH_ACTION_PARTY_RECOVER_VETO:
        return daomesh__party_recover_veto;
    case DAOMESH_ACTION_DAO_FOUND:
        return daomesh__dao_found;
    case DAOMESH_ACTION_CHARTER_AMEND:
        return daomesh__charter_amend;
    case DAOMESH_ACTION_CHARTER_PATHWAY:
        return daomesh__charter_pathway;
    case DAOMESH_ACTION_ROLE_GRANT:
        return daomesh__role_grant;
    case DAOMESH_ACTION_ROLE_REVOKE:
        return daomesh__role_revoke;
    case DAOMESH_ACTION_ROLE_ADMIN:
        return daomesh__role_admin;
    case DAOMESH_ACTION_ROLE_APPOINT:
        return daomesh__role_appoint;
    case DAOMESH_ACTION_ROLE_DISMISS:
        return daomesh__role_dismiss;
    case DAOMESH_ACTION_MEMBER_ADD:
        return daomesh__member_add;
    case DAOMESH_ACTION_MEMBER_REMOVE:
        return daomesh__member_remove;
    case DAOMESH_ACTION_MEMBER_EXIT:
        return daomesh__member_exit;
    case DAOMESH_ACTION_MEMBER_RESIGN:
        return daomesh__member_resign;
    case DAOMESH_ACTION_MEMBER_JAIL:
        return daomesh__member_jail;
    case DAOMESH_ACTION_MEMBER_RELEASE:
        return daomesh__member_release;
    case DAOMESH_ACTION_MEMBER_APPLY:
        return daomesh__member_apply;
    case DAOMESH_ACTION_MEMBER_WITHDRAW:
        return daomesh__member_withdraw;
    case DAOMESH_ACTION_MEMBER_SPONSOR:
        return daomesh__member_sponsor;
    case DAOMESH_ACTION_MEMBER_ADMIT:
        return daomesh__member_admit;
    case DAOMESH_ACTION_FOUNDING_OPEN:
        return daomesh__founding_open;
    case DAOMESH_ACTION_FOUNDING_JOIN:
        return daomesh__founding_join;
    case DAOMESH_ACTION_MEMBER_REWEIGHT:
        return daomesh__member_reweight;
    case DAOMESH_ACTION_REPUTATION_MINT:
        return daomesh__reputation_mint;
    case DAOMESH_ACTION_REPUTATION_BURN:
        return daomesh__reputation_burn;
    case DAOMESH_ACTION_PROPOSAL_OPEN:
        return daomesh__proposal_open;
    case DAOMESH_ACTION_PROPOSAL_VOTE:
        return daomesh__proposal_vote;
    case DAOMESH_ACTION_PROPOSAL_UNVOTE:
        return daomesh__proposal_unvote;
    case DAOMESH_ACTION_PROPOSAL_CANCEL:
        return daomesh__proposal_cancel;
    case DAOMESH_ACTION_PROPOSAL_PROCESS:
        return daomesh__proposal_process;
    case DAOMESH_ACTION_PROPOSAL_VETO:
        return daomesh__proposal_veto;
    case DAOMESH_ACTION_PROPOSAL_SEAL:
        return daomesh__proposal_seal;
    case DAOMESH_ACTION_PROPOSAL_REVEAL:
        return daomesh__proposal_reveal;
    case DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT:
        return daomesh__proposal_reveal_ballot;
    case DAOMESH_ACTION_PROPOSAL_BALLOT:
        return daomesh__proposal_ballot;
    case DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE:
        return daomesh__proposal_house_vote;
    case DAOMESH_ACTION_PROPOSAL_STAKE:
        return daomesh__proposal_stake;
    case DAOMESH_ACTION_PROPOSAL_COLLECT:
        return daomesh__proposal_collect;
    case DAOMESH_ACTION_DELEGATION_SET:
        return daomesh__delegation_set;
    case DAOMESH_ACTION_DELEGATION_CLEAR:
        return daomesh__delegation_clear;
    case DAOMESH_ACTION_CHARTER_STANDING:
        return daomesh__charter_standing;
    case DAOMESH_ACTION_CHARTER_CREDITS:
        return daomesh__charter_credits;
    case DAOMESH_ACTION_CHARTER_CONVICTION:
        return daomesh__charter_conviction;
    case DAOMESH_ACTION_CONVICTION_REQUEST:
        return daomesh__conviction_request;
    case DAOMESH_ACTION_CONVICTION_STAKE:
        return daomesh__conviction_stake;
    case DAOMESH_ACTION_CONVICTION_CANCEL:
        return daomesh__conviction_cancel;
    case DAOMESH_ACTION_CONVICTION_PROCESS:
        return daomesh__conviction_process;
    case DAOMESH_ACTION_TOKEN_ISSUE:
        return daomesh__token_issue;
    case DAOMESH_ACTION_TOKEN_MINT:
        return daomesh__token_mint;
    case DAOMESH_ACTION_TOKEN_BURN:
        return daomesh__token_burn;
    case DAOMESH_ACTION_TOKEN_DEPOSIT:
        return daomesh__token_deposit;
    case DAOMESH_ACTION_TOKEN_WITHDRAW:
        return daomesh__token_withdraw;
    case DAOMESH_ACTION_TOKEN_TRANSFER:
        return daomesh__token_transfer;
    case DAOMESH_ACTION_TREASURY_RESERVE:
        return daomesh__treasury_reserve;
    case DAOMESH_ACTION_TREASURY_RELEASE:
        return daomesh__treasury_release;
    case DAOMESH_ACTION_CHARTER_DISTRIBUTION:
        return daomesh__charter_distribution;
    case DAOMESH_ACTION_INCOME_PERIOD:
        return daomesh__income_period;
    case DAOMESH_ACTION_PATRONAGE_RECORD:
        return daomesh__patronage_record;
    case DAOMESH_ACTION_PEER_ALLOCATE:
        return daomesh__peer_allocate;
    case DAOMESH_ACTION_BOUNTY_POST:
        return daomesh__bounty_post;
    case DAOMESH_ACTION_BOUNTY_WITHDRAW:
        return daomesh__bounty_withdraw;
    case DAOMESH_ACTION_BOUNTY_TAKE:
        return daomesh__bounty_take;
    case DAOMESH_ACTION_BOUNTY_LEAVE:
        return daomesh__bounty_leave;
    case DAOMESH_ACTION_BOUNTY_SUBMIT:
        return daomesh__bounty_submit;
    case DAOMESH_ACTION_BOUNTY_ACCEPT:
        return daomesh__bounty_accept;
    case DAOMESH_ACTION_BOUNTY_REVISE:
        return daomesh__bounty_revise;
    case DAOMESH_ACTION_BOUNTY_REJECT:
        return daomesh__bounty_reject;
    case DAOMESH_ACTION_BOUNTY_DISPUTE:
        return daomesh__bounty_dispute;
    case DAOMESH_ACTION_BOUNTY_RULE:
        return daomesh__bounty_rule_on;
    case DAOMESH_ACTION_BOUNTY_AGREE:
        return daomesh__bounty_agree;
    case DAOMESH_ACTION_BOUNTY_PROCESS:
        return daomesh__bounty_process;
    case DAOMESH_ACTION_SALE_OFFER:
        return daomesh__sale_offer;
    case DAOMESH_ACTION_SALE_CLOSE:
        return daomesh__sale_close;
    case DAOMESH_ACTION_SALE_BUY:
        return daomesh__sale_buy;
    case DAOMESH_ACTION_SALE_DELIVER:
        return daomesh__sale_deliver;
    case DAOMESH_ACTION_SALE_ACCEPT:
        return daomesh__sale_accept;
    case DAOMESH_ACTION_SALE_REFUSE:
        return daomesh__sale_refuse;
    case DAOMESH_ACTION_SALE_DISPUTE:
        return daomesh__sale_dispute;
    case DAOMESH_ACTION_SALE_RULE:
        return daomesh__sale_rule;
    case DAOMESH_ACTION_SALE_SETTLE:
        return daomesh__sale_settle;
    case DAOMESH_ACTION_SALE_PROCESS:
        return daomesh__sale_process;
    case DAOMESH_ACTION_MINTER_CREATE:
        return daomesh__minter_create;
    case DAOMESH_ACTION_MINTER_GRANT:
        return daomesh__minter_grant;
    case DAOMESH_ACTION_MINTER_REVOKE:
        return daomesh__minter_revoke;
    case DAOMESH_ACTION_MINTER_ADMIN:
        return daomesh__minter_admin;
    case DAOMESH_ACTION_MINTER_MINT:
        return daomesh__minter_mint;
    case DAOMESH_ACTION_MINTER_EXECUTE:
        return daomesh__minter_execute;
    case DAOMESH_ACTION_MINTER_VETO:
        return daomesh__minter_veto;
    case DAOMESH_ACTION_MINTER_PAUSE:
        return daomesh__minter_pause;
    case DAOMESH_ACTION_MINTER_RESUME:
        return daomesh__minter_resume;
    case DAOMESH_ACTION_MINTER_CLOSE:
        return daomesh__minter_close;
    case DAOMESH_ACTION_STREAM_OPEN:
        return daomesh__stream_open;
    case DAOMESH_ACTION_STREAM_CLAIM:
        return daomesh__stream_claim;
    case DAOMESH_ACTION_STREAM_CANCEL:
        return daomesh__stream_cancel;
    case DAOMESH_ACTION_STREAM_RENOUNCE:
        return daomesh__stream_renounce;
    case DAOMESH_ACTION_STREAM_TRANSFER:
        return daomesh__stream_transfer;
    case DAOMESH_ACTION_STREAM_PAUSE:
        return daomesh__stream_pause;
    case DAOMESH_ACTION_STREAM_RESUME:
        return daomesh__stream_resume;
    case DAOMESH_ACTION_STREAM_ADD:
        return daomesh__stream_add;
    case DAOMESH_ACTION_DIAL_DEFINE:
        return daomesh__dial_define;
    case DAOMESH_ACTION_DIAL_TURN:
        return daomesh__dial_turn;
    case DAOMESH_ACTION_DIAL_DROP:
        return daomesh__dial_drop;
    case DAOMESH_ACTION_CONTROLLER_SET:
        return daomesh__controller_set;
    case DAOMESH_ACTION_CONTROLLER_DROP:
        return daomesh__controller_drop;
    case DAOMESH_ACTION_FEED_OPEN:
        return daomesh__feed_open;
    case DAOMESH_ACTION_FEED_CHANGE:
        return daomesh__feed_change;
    case DAOMESH_ACTION_FEED_REPORT:
        return daomesh__feed_report;
    case DAOMESH_ACTION_FEED_CLOSE:
        return daomesh__feed_close;
    case DAOMESH_ACTION_PROGRAMME_DRAFT:
        return daomesh__programme_draft;
    case DAOMESH_ACTION_PROGRAMME_START:
        return daomesh__programme_start;
    case DAOMESH_ACTION_PROGRAMME_OPEN:
        return daomesh__programme_open;
    case DAOMESH_ACTION_PROGRAMME_VERDICT:
        return daomesh__programme_verdict;
    case DAOMESH_ACTION_PROGRAMME_RESUME:
        return daomesh__programme_resume;
    case DAOMESH_ACTION_PROGRAMME_WAKE:
        return daomesh__programme_wake;
    case DAOMESH_ACTION_PROGRAMME_INSTANCE:
        return daomesh__programme_instance;
    case DAOMESH_ACTION_PROGRAMME_BOND:
        return daomesh__programme_bond;
    case DAOMESH_ACTION_PROGRAMME_SETTLE:
        return daomesh__programme_settle;
    case DAOMESH_ACTION_PROGRAMME_REPORT:
        return daomesh__programme_report;
    case DAOMESH_ACTION_PROGRAMME_SCORE:
        return daomesh__programme_score;
    case DAOMESH_ACTION_PROGRAMME_PROCESS:
        return daomesh__programme_process;
    case DAOMESH_ACTION_CHARTER_BOUNDARIES:
        return daomesh__charter_boundaries;
    case DAOMESH_ACTION_POOL_OPEN:
        return daomesh__pool_open;
    case DAOMESH_ACTION_POOL_SHARE:
        return daomesh__pool_share;
    case DAOMESH_ACTION_POOL_JOIN:
        return daomesh__pool_join;
    case DAOMESH_ACTION_POOL_ATTEST:
        return daomesh__pool_attest;
    case DAOMESH_ACTION_POOL_CLAIM:
        return daomesh__pool_claim;
    case DAOMESH_ACTION_POOL_SETTLE:
        return daomesh__pool_settle;
    case DAOMESH_ACTION_POOL_SWEEP:
        return daomesh__pool_sweep;
    case DAOMESH_ACTION_POOL_CLOSE:
        return daomesh__pool_close;
    case DAOMESH_ACTION_POOL_DIVERT:
        return daomesh__pool_divert;
    case DAOMESH_ACTION_BUDGET_OPEN:
        return daomesh__budget_open;
    case DAOMESH_ACTION_BUDGET_VOTE:
        return daomesh__budget_vote;
    case DAOMESH_ACTION_BUDGET_PROCESS:
        return daomesh__budget_process;
    case DAOMESH_ACTION_BUDGET_CLOSE:
        return daomesh__budget_close;
    default:
        return NULL;
    }
}

const struct schema_field *daomesh__action_field(uint32_t kind, uint16_t key)
{
    const struct schema_struct *action = daomesh__schema_action(kind);
    for (uint16_t i = 0; ALWAYS(i < action->field_count); i++) {
        if (action->fields[i].key == key) return &action->fields[i];
    }
    return NULL;
}

int32_t daomesh__turn_decode(struct turn *turn, union action_fields *fields, uint32_t kind, daomesh_span body)
{
    const struct schema_struct *action = daomesh__schema_action(kind);
    if (!action) return DAOMESH_E_UNKNOWN_KIND;
    MUST(action->size <= sizeof fields->bytes);
    turn->kind = kind;
    turn->action = action;
    turn->body = body;
    return daomesh__decode(fields->bytes, action, body, turn->diag);
}

int32_t daomesh__turn_handle(struct turn *turn, const union action_fields *fields)
{
    turn_handler *handler = handler_of(turn->kind);
    if (!handler) return DAOMESH_E_UNKNOWN_KIND;
    turn->role = 0; /* until it is seen to be needed */
    TRY(daomesh__may(turn, fields->bytes));
    return handler(turn, fields->bytes);
}

int32_t daomesh__turn_run(struct turn *turn, uint32_t kind, daomesh_span body)
{
    union action_fields fields;
    TRY(daomesh__turn_decode(turn, &fields, kind, body));
    return daomesh__turn_handle(turn, &fields);
}
