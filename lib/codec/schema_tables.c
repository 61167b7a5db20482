/* The schema as tables: what the one decoder, encoder, packer and renderer go by. Generated from schema/ by tools/generate; change the schema, not this file. */
#include "codec/codec.h"

/* Names of entries and fields. */
#define NAMES(X) \
    X(nothing, "") \
    X(n_bounty_part, "bounty_part") \
    X(n_weight, "weight") \
    X(n_work_s, "work_s") \
    X(n_bounty_offer, "bounty_offer") \
    X(n_made, "made") \
    X(n_binding, "binding") \
    X(n_pay, "pay") \
    X(n_budget_line, "budget_line") \
    X(n_payee, "payee") \
    X(n_title, "title") \
    X(n_amount, "amount") \
    X(n_budget_decision, "budget_decision") \
    X(n_method, "method") \
    X(n_tally, "tally") \
    X(n_choice, "choice") \
    X(n_points, "points") \
    X(n_carry_ppm, "carry_ppm") \
    X(n_budget_terms, "budget_terms") \
    X(n_period_s, "period_s") \
    X(n_periods, "periods") \
    X(n_starts, "starts") \
    X(n_minter, "minter") \
    X(n_budget_mark, "budget_mark") \
    X(n_line, "line") \
    X(n_value, "value") \
    X(n_against, "against") \
    X(n_budget_payee, "budget_payee") \
    X(n_controller_terms, "controller_terms") \
    X(n_measure, "measure") \
    X(n_feed, "feed") \
    X(n_token, "token") \
    X(n_target, "target") \
    X(n_denominator, "denominator") \
    X(n_direction, "direction") \
    X(n_conviction_dials, "conviction_dials") \
    X(n_decay, "decay") \
    X(n_max_ratio, "max_ratio") \
    X(n_factor, "factor") \
    X(n_min_stake_ppm, "min_stake_ppm") \
    X(n_stake, "stake") \
    X(n_request, "request") \
    X(n_vote_lock, "vote_lock") \
    X(n_proposal, "proposal") \
    X(n_level, "level") \
    X(n_house, "house") \
    X(n_bar_curve, "bar_curve") \
    X(n_shape, "shape") \
    X(n_from_ppb, "from_ppb") \
    X(n_to_ppb, "to_ppb") \
    X(n_length_ppb, "length_ppb") \
    X(n_step_ppb, "step_ppb") \
    X(n_factor_ppb, "factor_ppb") \
    X(n_x_offset_ppb, "x_offset_ppb") \
    X(n_y_offset_ppb, "y_offset_ppb") \
    X(n_y_less_ppb, "y_less_ppb") \
    X(n_ballot_rule, "ballot_rule") \
    X(n_none, "none") \
    X(n_strict, "strict") \
    X(n_complete, "complete") \
    X(n_strength, "strength") \
    X(n_ties, "ties") \
    X(n_value_max, "value_max") \
    X(n_value_below, "value_below") \
    X(n_budget, "budget") \
    X(n_over, "over") \
    X(n_under, "under") \
    X(n_least, "least") \
    X(n_boost_rule, "boost_rule") \
    X(n_alpha_ppm, "alpha_ppm") \
    X(n_preboost_s, "preboost_s") \
    X(n_boosted_s, "boosted_s") \
    X(n_quiet_s, "quiet_s") \
    X(n_mean_ppm, "mean_ppm") \
    X(n_most, "most") \
    X(n_house_rule, "house_rule") \
    X(n_electorate, "electorate") \
    X(n_role, "role") \
    X(n_dao, "dao") \
    X(n_seats, "seats") \
    X(n_threshold, "threshold") \
    X(n_bar_ppm, "bar_ppm") \
    X(n_bar_inclusive, "bar_inclusive") \
    X(n_quorum_ppm, "quorum_ppm") \
    X(n_quorum_counts, "quorum_counts") \
    X(n_min_voters, "min_voters") \
    X(n_delegated, "delegated") \
    X(n_lock_s, "lock_s") \
    X(n_voting_duty, "voting_duty") \
    X(n_missed, "missed") \
    X(n_of, "of") \
    X(n_jail, "jail") \
    X(n_voting_reward, "voting_reward") \
    X(n_allowance, "allowance") \
    X(n_refill, "refill") \
    X(n_founding_member, "founding_member") \
    X(n_party, "party") \
    X(n_shares, "shares") \
    X(n_loot, "loot") \
    X(n_reputation, "reputation") \
    X(n_purse_entry, "purse_entry") \
    X(n_left, "left") \
    X(n_since, "since") \
    X(n_delegate, "delegate") \
    X(n_parts, "parts") \
    X(n_delegation_scope, "delegation_scope") \
    X(n_pathway, "pathway") \
    X(n_tag, "tag") \
    X(n_slot_delegate, "slot_delegate") \
    X(n_slot, "slot") \
    X(n_joined, "joined") \
    X(n_elector_voice, "elector_voice") \
    X(n_elector, "elector") \
    X(n_dial_terms, "dial_terms") \
    X(n_setting, "setting") \
    X(n_step, "step") \
    X(n_step_ppm, "step_ppm") \
    X(n_cooldown_s, "cooldown_s") \
    X(n_feed_terms, "feed_terms") \
    X(n_reporters, "reporters") \
    X(n_needed, "needed") \
    X(n_window_s, "window_s") \
    X(n_stale_s, "stale_s") \
    X(n_feed_reporter, "feed_reporter") \
    X(n_spoke, "spoke") \
    X(n_at, "at") \
    X(n_party_weight, "party_weight") \
    X(n_party_points, "party_points") \
    X(n_slot_weight, "slot_weight") \
    X(n_stamp, "stamp") \
    X(n_slot_points, "slot_points") \
    X(n_member_slot, "member_slot") \
    X(n_state, "state") \
    X(n_old_first, "old_first") \
    X(n_old_next, "old_next") \
    X(n_jailed_shares, "jailed_shares") \
    X(n_jailed_reputation, "jailed_reputation") \
    X(n_open_application, "open_application") \
    X(n_number, "number") \
    X(n_minter_terms, "minter_terms") \
    X(n_cap, "cap") \
    X(n_parent, "parent") \
    X(n_expires, "expires") \
    X(n_admin, "admin") \
    X(n_rate, "rate") \
    X(n_rate_s, "rate_s") \
    X(n_delay_s, "delay_s") \
    X(n_purpose, "purpose") \
    X(n_minter_rights, "minter_rights") \
    X(n_mint, "mint") \
    X(n_pause, "pause") \
    X(n_veto, "veto") \
    X(n_rate_entry, "rate_entry") \
    X(n_party_key, "party_key") \
    X(n_key, "key") \
    X(n_key_slot, "key_slot") \
    X(n_lane, "lane") \
    X(n_highest, "highest") \
    X(n_window, "window") \
    X(n_guard, "guard") \
    X(n_guardians, "guardians") \
    X(n_delay, "delay") \
    X(n_approval, "approval") \
    X(n_guardian, "guardian") \
    X(n_plan, "plan") \
    X(n_id_entry, "id_entry") \
    X(n_id, "id") \
    X(n_row, "row") \
    X(n_sort, "sort") \
    X(n_condition, "condition") \
    X(n_at_least, "at_least") \
    X(n_at_most, "at_most") \
    X(n_pool_inflow, "pool_inflow") \
    X(n_stream, "stream") \
    X(n_counted, "counted") \
    X(n_programme_share, "programme_share") \
    X(n_to, "to") \
    X(n_programme, "programme") \
    X(n_programme_question, "programme_question") \
    X(n_asks, "asks") \
    X(n_report_score, "report_score") \
    X(n_by, "by") \
    X(n_score_ppm, "score_ppm") \
    X(n_kill_terms, "kill_terms") \
    X(n_bond, "bond") \
    X(n_rounds, "rounds") \
    X(n_kill_bond, "kill_bond") \
    X(n_boundaries, "boundaries") \
    X(n_inflation_ppm, "inflation_ppm") \
    X(n_base, "base") \
    X(n_cadence_s, "cadence_s") \
    X(n_evaluation_min_s, "evaluation_min_s") \
    X(n_evaluation_max_s, "evaluation_max_s") \
    X(n_share_ppm, "share_ppm") \
    X(n_programme_part, "programme_part") \
    X(n_taker, "taker") \
    X(n_passed, "passed") \
    X(n_drawn, "drawn") \
    X(n_programme_inflow, "programme_inflow") \
    X(n_programme_slot, "programme_slot") \
    X(n_begins, "begins") \
    X(n_ends, "ends") \
    X(n_group, "group") \
    X(n_release_plan, "release_plan") \
    X(n_cliff_form, "cliff_form") \
    X(n_duration, "duration") \
    X(n_cliff, "cliff") \
    X(n_granularity, "granularity") \
    X(n_total, "total") \
    X(n_unlock_start, "unlock_start") \
    X(n_unlock_cliff, "unlock_cliff") \
    X(n_until, "until") \
    X(n_ballot_option, "ballot_option") \
    X(n_actions, "actions") \
    X(n_ballot_mark, "ballot_mark") \
    X(n_option, "option") \
    X(n_below, "below") \
    X(n_vote_part, "vote_part") \
    X(n_ballot, "ballot") \
    X(n_cast, "cast") \
    X(n_open_proposal, "open_proposal") \
    X(n_snapshot, "snapshot") \
    X(n_stream_plan, "stream_plan") \
    X(n_floors, "floors") \
    X(n_token_amount, "token_amount") \
    X(n_token_part, "token_part") \
    X(n_bounty_place, "bounty_place") \
    X(n_bonded, "bonded") \
    X(n_offer, "offer") \
    X(n_passing_rule, "passing_rule") \
    X(n_rounding, "rounding") \
    X(n_early, "early") \
    X(n_early_bar_ppm, "early_bar_ppm") \
    X(n_revote, "revote") \
    X(n_voting_s, "voting_s") \
    X(n_grace_s, "grace_s") \
    X(n_execution_delay_s, "execution_delay_s") \
    X(n_expiry_s, "expiry_s") \
    X(n_quorum_late, "quorum_late") \
    X(n_late_quorum_s, "late_quorum_s") \
    X(n_high_water, "high_water") \
    X(n_retention_ppm, "retention_ppm") \
    X(n_dilution_bound, "dilution_bound") \
    X(n_curves, "curves") \
    X(n_confirm_s, "confirm_s") \
    X(n_reveal_s, "reveal_s") \
    X(n_quorum_base, "quorum_base") \
    X(n_boost, "boost") \
    X(n_in_parts, "in_parts") \
    X(n_role_terms, "role_terms") \
    X(n_name, "name") \
    X(n_kinds, "kinds") \
    X(n_allowances, "allowances") \
    X(n_scoped_delegation, "scoped_delegation") \
    X(n_scope, "scope") \
    X(n_voices, "voices") \
    X(n_founding_deposit, "founding_deposit") \
    X(n_tokens, "tokens") \
    X(n_pool_terms, "pool_terms") \
    X(n_every_s, "every_s") \
    X(n_first, "first") \
    X(n_hold_s, "hold_s") \
    X(n_attesters, "attesters") \
    X(n_gate, "gate") \
    X(n_list, "list") \
    X(n_list_size, "list_size") \
    X(n_pool_grant, "pool_grant") \
    X(n_pool_claimant, "pool_claimant") \
    X(n_round, "round") \
    X(n_due, "due") \
    X(n_attested, "attested") \
    X(n_programme_terms, "programme_terms") \
    X(n_unlock_ppm, "unlock_ppm") \
    X(n_evaluation_s, "evaluation_s") \
    X(n_recipients, "recipients") \
    X(n_kill, "kill") \
    X(n_questions, "questions") \
    X(n_contest, "contest") \
    X(n_stream_terms, "stream_terms") \
    X(n_cancelable, "cancelable") \
    X(n_transferable, "transferable") \
    X(n_pausable, "pausable") \
    X(n_propose_min, "propose_min") \
    X(n_rule, "rule") \
    X(n_charter, "charter") \
    X(n_veto_until, "veto_until") \
    X(n_limits, "limits") \
    X(n_houses, "houses") \
    X(n_houses_needed, "houses_needed") \
    X(n_duty, "duty") \
    X(n_reward, "reward") \
    X(n_party_create, "party.create") \
    X(n_keys, "keys") \
    X(n_salt, "salt") \
    X(n_party_key_add, "party.key_add") \
    X(n_party_key_rotate, "party.key_rotate") \
    X(n_old, "old") \
    X(n_new, "new") \
    X(n_party_key_remove, "party.key_remove") \
    X(n_party_guard, "party.guard") \
    X(n_party_recover, "party.recover") \
    X(n_person, "person") \
    X(n_party_recover_withdraw, "party.recover_withdraw") \
    X(n_party_recover_veto, "party.recover_veto") \
    X(n_recovery, "recovery") \
    X(n_dao_found, "dao.found") \
    X(n_members, "members") \
    X(n_pathways, "pathways") \
    X(n_charter_pathway, "charter_pathway") \
    X(n_member_cap, "member_cap") \
    X(n_open_cap, "open_cap") \
    X(n_roles, "roles") \
    X(n_exit, "exit") \
    X(n_joining_pathway, "joining_pathway") \
    X(n_sponsors, "sponsors") \
    X(n_joining_s, "joining_s") \
    X(n_charter_amend, "charter.amend") \
    X(n_charter_pathway_, "charter.pathway") \
    X(n_role_grant, "role.grant") \
    X(n_role_revoke, "role.revoke") \
    X(n_serial, "serial") \
    X(n_founding_open, "founding.open") \
    X(n_body, "body") \
    X(n_deposits, "deposits") \
    X(n_deadline, "deadline") \
    X(n_founding_join, "founding.join") \
    X(n_founding, "founding") \
    X(n_role_admin, "role.admin") \
    X(n_role_appoint, "role.appoint") \
    X(n_role_dismiss, "role.dismiss") \
    X(n_dial_define, "dial.define") \
    X(n_terms, "terms") \
    X(n_dial_turn, "dial.turn") \
    X(n_dial, "dial") \
    X(n_from, "from") \
    X(n_dial_drop, "dial.drop") \
    X(n_member_add, "member.add") \
    X(n_member_remove, "member.remove") \
    X(n_member_reweight, "member.reweight") \
    X(n_member_exit, "member.exit") \
    X(n_member_resign, "member.resign") \
    X(n_member_jail, "member.jail") \
    X(n_member_release, "member.release") \
    X(n_member_apply, "member.apply") \
    X(n_tribute, "tribute") \
    X(n_content, "content") \
    X(n_member_withdraw, "member.withdraw") \
    X(n_application, "application") \
    X(n_member_sponsor, "member.sponsor") \
    X(n_member_admit, "member.admit") \
    X(n_reputation_mint, "reputation.mint") \
    X(n_reputation_burn, "reputation.burn") \
    X(n_proposal_open, "proposal.open") \
    X(n_choices, "choices") \
    X(n_options, "options") \
    X(n_proposal_vote, "proposal.vote") \
    X(n_proposal_unvote, "proposal.unvote") \
    X(n_proposal_cancel, "proposal.cancel") \
    X(n_proposal_process, "proposal.process") \
    X(n_proposal_veto, "proposal.veto") \
    X(n_proposal_seal, "proposal.seal") \
    X(n_seal, "seal") \
    X(n_proposal_reveal, "proposal.reveal") \
    X(n_proposal_ballot, "proposal.ballot") \
    X(n_marks, "marks") \
    X(n_proposal_house_vote, "proposal.house_vote") \
    X(n_proposal_stake, "proposal.stake") \
    X(n_proposal_collect, "proposal.collect") \
    X(n_proposal_reveal_ballot, "proposal.reveal_ballot") \
    X(n_token_issue, "token.issue") \
    X(n_symbol, "symbol") \
    X(n_decimals, "decimals") \
    X(n_backed, "backed") \
    X(n_token_mint, "token.mint") \
    X(n_token_burn, "token.burn") \
    X(n_token_deposit, "token.deposit") \
    X(n_reference, "reference") \
    X(n_token_withdraw, "token.withdraw") \
    X(n_token_transfer, "token.transfer") \
    X(n_treasury_reserve, "treasury.reserve") \
    X(n_treasury_release, "treasury.release") \
    X(n_charter_distribution, "charter.distribution") \
    X(n_treasury_ppm, "treasury_ppm") \
    X(n_table, "table") \
    X(n_income_period, "income.period") \
    X(n_patronage_record, "patronage.record") \
    X(n_entries, "entries") \
    X(n_peer_allocate, "peer.allocate") \
    X(n_sale_offer, "sale.offer") \
    X(n_goods, "goods") \
    X(n_exact, "exact") \
    X(n_price, "price") \
    X(n_copies, "copies") \
    X(n_delivery_s, "delivery_s") \
    X(n_review_s, "review_s") \
    X(n_dispute_s, "dispute_s") \
    X(n_ruling_s, "ruling_s") \
    X(n_arbiter, "arbiter") \
    X(n_sale_close, "sale.close") \
    X(n_sale_buy, "sale.buy") \
    X(n_seller, "seller") \
    X(n_sale_deliver, "sale.deliver") \
    X(n_sale, "sale") \
    X(n_sale_accept, "sale.accept") \
    X(n_sale_refuse, "sale.refuse") \
    X(n_reason, "reason") \
    X(n_sale_dispute, "sale.dispute") \
    X(n_sale_rule, "sale.rule") \
    X(n_to_seller, "to_seller") \
    X(n_sale_settle, "sale.settle") \
    X(n_sale_process, "sale.process") \
    X(n_bounty_post, "bounty.post") \
    X(n_poster, "poster") \
    X(n_open_s, "open_s") \
    X(n_places, "places") \
    X(n_min_pay, "min_pay") \
    X(n_revisions, "revisions") \
    X(n_bond_token, "bond_token") \
    X(n_parent_poster, "parent_poster") \
    X(n_back_to_back, "back_to_back") \
    X(n_bounty_withdraw, "bounty.withdraw") \
    X(n_bounty, "bounty") \
    X(n_bounty_take, "bounty.take") \
    X(n_place, "place") \
    X(n_bounty_leave, "bounty.leave") \
    X(n_bounty_submit, "bounty.submit") \
    X(n_bounty_accept, "bounty.accept") \
    X(n_work, "work") \
    X(n_bounty_revise, "bounty.revise") \
    X(n_bounty_reject, "bounty.reject") \
    X(n_bounty_dispute, "bounty.dispute") \
    X(n_bounty_rule, "bounty.rule") \
    X(n_bounty_agree, "bounty.agree") \
    X(n_part, "part") \
    X(n_bounty_process, "bounty.process") \
    X(n_minter_create, "minter.create") \
    X(n_minter_grant, "minter.grant") \
    X(n_rights, "rights") \
    X(n_minter_revoke, "minter.revoke") \
    X(n_minter_admin, "minter.admin") \
    X(n_minter_mint, "minter.mint") \
    X(n_minter_execute, "minter.execute") \
    X(n_minter_veto, "minter.veto") \
    X(n_minter_pause, "minter.pause") \
    X(n_minter_resume, "minter.resume") \
    X(n_minter_close, "minter.close") \
    X(n_stream_open, "stream.open") \
    X(n_stream_claim, "stream.claim") \
    X(n_stream_cancel, "stream.cancel") \
    X(n_stream_renounce, "stream.renounce") \
    X(n_stream_transfer, "stream.transfer") \
    X(n_stream_pause, "stream.pause") \
    X(n_stream_resume, "stream.resume") \
    X(n_stream_add, "stream.add") \
    X(n_programme_draft, "programme.draft") \
    X(n_programme_start, "programme.start") \
    X(n_programmes, "programmes") \
    X(n_programme_open, "programme.open") \
    X(n_programme_verdict, "programme.verdict") \
    X(n_verdict, "verdict") \
    X(n_pause_s, "pause_s") \
    X(n_feed_bound, "feed_bound") \
    X(n_feed_under, "feed_under") \
    X(n_programme_resume, "programme.resume") \
    X(n_programme_wake, "programme.wake") \
    X(n_programme_instance, "programme.instance") \
    X(n_draft, "draft") \
    X(n_programme_bond, "programme.bond") \
    X(n_side, "side") \
    X(n_programme_settle, "programme.settle") \
    X(n_programme_report, "programme.report") \
    X(n_programme_score, "programme.score") \
    X(n_report, "report") \
    X(n_programme_process, "programme.process") \
    X(n_charter_boundaries, "charter.boundaries") \
    X(n_budget_open, "budget.open") \
    X(n_decision, "decision") \
    X(n_lines, "lines") \
    X(n_budget_vote, "budget.vote") \
    X(n_budget_process, "budget.process") \
    X(n_budget_close, "budget.close") \
    X(n_feed_open, "feed.open") \
    X(n_feed_change, "feed.change") \
    X(n_feed_report, "feed.report") \
    X(n_feed_close, "feed.close") \
    X(n_controller_set, "controller.set") \
    X(n_controller_drop, "controller.drop") \
    X(n_delegation_set, "delegation.set") \
    X(n_delegates, "delegates") \
    X(n_delegation_clear, "delegation.clear") \
    X(n_charter_credits, "charter.credits") \
    X(n_grant, "grant") \
    X(n_carry, "carry") \
    X(n_charter_conviction, "charter.conviction") \
    X(n_dials, "dials") \
    X(n_conviction_request, "conviction.request") \
    X(n_conviction_stake, "conviction.stake") \
    X(n_conviction_cancel, "conviction.cancel") \
    X(n_conviction_process, "conviction.process") \
    X(n_charter_standing, "charter.standing") \
    X(n_demand, "demand") \
    X(n_slack_throttle, "slack_throttle") \
    X(n_slack_ban, "slack_ban") \
    X(n_counters, "counters") \
    X(n_pool_open, "pool.open") \
    X(n_pool_share, "pool.share") \
    X(n_pool, "pool") \
    X(n_pool_join, "pool.join") \
    X(n_index, "index") \
    X(n_proof, "proof") \
    X(n_pool_attest, "pool.attest") \
    X(n_claimant, "claimant") \
    X(n_pool_claim, "pool.claim") \
    X(n_pool_settle, "pool.settle") \
    X(n_pool_sweep, "pool.sweep") \
    X(n_pool_close, "pool.close") \
    X(n_pool_divert, "pool.divert") \
    X(n_timer_failed, "timer.failed") \
    X(n_object, "object") \
    X(n_status, "status") \
    X(n_what, "what") \
    X(n_party_created, "party.created") \
    X(n_party_keys_changed, "party.keys_changed") \
    X(n_party_guarded, "party.guarded") \
    X(n_change, "change") \
    X(n_party_recovery_approved, "party.recovery_approved") \
    X(n_approvals, "approvals") \
    X(n_party_recovery_began, "party.recovery_began") \
    X(n_party_recovery_stopped, "party.recovery_stopped") \
    X(n_party_recovered, "party.recovered") \
    X(n_dao_founded, "dao.founded") \
    X(n_founder, "founder") \
    X(n_charter_amended, "charter.amended") \
    X(n_kind, "kind") \
    X(n_role_used, "role.used") \
    X(n_named_by, "named_by") \
    X(n_founding_opened, "founding.opened") \
    X(n_founding_joined, "founding.joined") \
    X(n_founding_ended, "founding.ended") \
    X(n_founded, "founded") \
    X(n_role_held, "role.held") \
    X(n_dial_changed, "dial.changed") \
    X(n_dial_turned, "dial.turned") \
    X(n_before, "before") \
    X(n_controlled, "controlled") \
    X(n_dial_effective, "dial.effective") \
    X(n_member_changed, "member.changed") \
    X(n_member_exited, "member.exited") \
    X(n_member_applied, "member.applied") \
    X(n_member_sponsored, "member.sponsored") \
    X(n_member_answered, "member.answered") \
    X(n_admitted, "admitted") \
    X(n_proposal_opened, "proposal.opened") \
    X(n_proposer, "proposer") \
    X(n_proposal_voted, "proposal.voted") \
    X(n_proposal_decided, "proposal.decided") \
    X(n_winner, "winner") \
    X(n_proposal_finished, "proposal.finished") \
    X(n_failed_at, "failed_at") \
    X(n_proposal_sealed, "proposal.sealed") \
    X(n_proposal_marked, "proposal.marked") \
    X(n_proposal_chosen, "proposal.chosen") \
    X(n_proposal_house_voted, "proposal.house_voted") \
    X(n_proposal_drawn, "proposal.drawn") \
    X(n_member_absent, "member.absent") \
    X(n_proposal_rewarded, "proposal.rewarded") \
    X(n_proposal_staked, "proposal.staked") \
    X(n_proposal_boost, "proposal.boost") \
    X(n_phase, "phase") \
    X(n_proposal_collected, "proposal.collected") \
    X(n_token_issued, "token.issued") \
    X(n_issuer, "issuer") \
    X(n_token_minted, "token.minted") \
    X(n_token_burned, "token.burned") \
    X(n_token_moved, "token.moved") \
    X(n_treasury_reserved, "treasury.reserved") \
    X(n_reserve, "reserve") \
    X(n_money_paid, "money.paid") \
    X(n_why, "why") \
    X(n_income_split, "income.split") \
    X(n_retained, "retained") \
    X(n_distributed, "distributed") \
    X(n_income_credited, "income.credited") \
    X(n_income_period_begun, "income.period_begun") \
    X(n_period, "period") \
    X(n_patronage_recorded, "patronage.recorded") \
    X(n_peer_allocated, "peer.allocated") \
    X(n_sale_offered, "sale.offered") \
    X(n_sale_closed, "sale.closed") \
    X(n_sale_bought, "sale.bought") \
    X(n_buyer, "buyer") \
    X(n_sale_moved, "sale.moved") \
    X(n_sale_proposed, "sale.proposed") \
    X(n_sale_ended, "sale.ended") \
    X(n_paid, "paid") \
    X(n_refunded, "refunded") \
    X(n_bounty_posted, "bounty.posted") \
    X(n_bounty_taken, "bounty.taken") \
    X(n_bounty_left, "bounty.left") \
    X(n_forfeited, "forfeited") \
    X(n_bounty_submitted, "bounty.submitted") \
    X(n_bounty_moved, "bounty.moved") \
    X(n_earned, "earned") \
    X(n_bounty_agreed, "bounty.agreed") \
    X(n_bounty_passed, "bounty.passed") \
    X(n_minter_created, "minter.created") \
    X(n_minter_granted, "minter.granted") \
    X(n_minter_changed, "minter.changed") \
    X(n_minter_minted, "minter.minted") \
    X(n_minter_requested, "minter.requested") \
    X(n_minter_vetoed, "minter.vetoed") \
    X(n_stream_opened, "stream.opened") \
    X(n_stream_claimed, "stream.claimed") \
    X(n_stream_changed, "stream.changed") \
    X(n_programme_drafted, "programme.drafted") \
    X(n_programme_started, "programme.started") \
    X(n_predecessor, "predecessor") \
    X(n_programme_judged, "programme.judged") \
    X(n_successor, "successor") \
    X(n_last_day, "last_day") \
    X(n_programme_over, "programme.over") \
    X(n_how, "how") \
    X(n_programme_bonded, "programme.bonded") \
    X(n_programme_settled, "programme.settled") \
    X(n_programme_measured, "programme.measured") \
    X(n_question, "question") \
    X(n_answer, "answer") \
    X(n_programme_reported, "programme.reported") \
    X(n_programme_scored, "programme.scored") \
    X(n_member, "member") \
    X(n_programme_paid, "programme.paid") \
    X(n_charter_bounded, "charter.bounded") \
    X(n_budget_opened, "budget.opened") \
    X(n_budget_begun, "budget.begun") \
    X(n_held, "held") \
    X(n_budget_voted, "budget.voted") \
    X(n_budget_settled, "budget.settled") \
    X(n_spent, "spent") \
    X(n_carried, "carried") \
    X(n_returned, "returned") \
    X(n_voters, "voters") \
    X(n_budget_closed, "budget.closed") \
    X(n_feed_changed, "feed.changed") \
    X(n_feed_reported, "feed.reported") \
    X(n_feed_settled, "feed.settled") \
    X(n_feed_silenced, "feed.silenced") \
    X(n_controller_changed, "controller.changed") \
    X(n_controller_skipped, "controller.skipped") \
    X(n_delegation_changed, "delegation.changed") \
    X(n_delegation_cleared, "delegation.cleared") \
    X(n_credits_charged, "credits.charged") \
    X(n_conviction_requested, "conviction.requested") \
    X(n_conviction_staked, "conviction.staked") \
    X(n_staked, "staked") \
    X(n_conviction, "conviction") \
    X(n_conviction_ended, "conviction.ended") \
    X(n_member_standing, "member.standing") \
    X(n_standing, "standing") \
    X(n_duties, "duties") \
    X(n_pool_opened, "pool.opened") \
    X(n_pool_shared, "pool.shared") \
    X(n_pool_attested, "pool.attested") \
    X(n_pool_settled, "pool.settled") \
    X(n_idle, "idle") \
    X(n_pool_claimed, "pool.claimed") \
    X(n_pool_swept, "pool.swept") \
    X(n_pool_closed, "pool.closed") \
    X(n_header, "header") \
    X(n_magic, "magic") \
    X(n_format, "format") \
    X(n_commitment, "commitment") \
    X(n_mode, "mode") \
    X(n_ledger, "ledger") \
    X(n_tip, "tip") \
    X(n_height, "height") \
    X(n_time, "time") \
    X(n_rules, "rules") \
    X(n_parties, "parties") \
    X(n_daos, "daos") \
    X(n_timers, "timers") \
    X(n_sequence, "sequence") \
    X(n_events, "events") \
    X(n_root, "root") \
    X(n_escrows, "escrows") \
    X(n_foundings, "foundings") \
    X(n_minters, "minters") \
    X(n_streams, "streams") \
    X(n_id_bucket, "id_bucket") \
    X(n_created, "created") \
    X(n_next_lane, "next_lane") \
    X(n_membership, "membership") \
    X(n_timer, "timer") \
    X(n_log_bundle, "log_bundle") \
    X(n_event_bundle, "event_bundle") \
    X(n_tree_page, "tree_page") \
    X(n_homes_page, "homes_page") \
    X(n_log_tree, "log_tree") \
    X(n_subtrees, "subtrees") \
    X(n_guardianship, "guardianship") \
    X(n_present, "present") \
    X(n_next, "next") \
    X(n_next_due, "next_due") \
    X(n_next_timer, "next_timer") \
    X(n_slots, "slots") \
    X(n_proposals, "proposals") \
    X(n_open, "open") \
    X(n_jailed, "jailed") \
    X(n_member_daos, "member_daos") \
    X(n_applications, "applications") \
    X(n_role_serials, "role_serials") \
    X(n_dialled, "dialled") \
    X(n_feeds, "feeds") \
    X(n_budgets, "budgets") \
    X(n_open_budgets, "open_budgets") \
    X(n_revision, "revision") \
    X(n_admin_serial, "admin_serial") \
    X(n_named_until, "named_until") \
    X(n_member_page, "member_page") \
    X(n_old_weight, "old_weight") \
    X(n_flags, "flags") \
    X(n_opened, "opened") \
    X(n_electors, "electors") \
    X(n_decided, "decided") \
    X(n_decided_by, "decided_by") \
    X(n_finished, "finished") \
    X(n_claims_most, "claims_most") \
    X(n_quorum_reached, "quorum_reached") \
    X(n_tallied, "tallied") \
    X(n_passing_since, "passing_since") \
    X(n_side_timer, "side_timer") \
    X(n_lot_waited, "lot_waited") \
    X(n_delegators, "delegators") \
    X(n_reward_token, "reward_token") \
    X(n_reward_escrow, "reward_escrow") \
    X(n_unpaid, "unpaid") \
    X(n_swept, "swept") \
    X(n_boost_phase, "boost_phase") \
    X(n_boost_since, "boost_since") \
    X(n_boost_bar, "boost_bar") \
    X(n_stakes, "stakes") \
    X(n_stake_token, "stake_token") \
    X(n_stake_escrow, "stake_escrow") \
    X(n_stake_pot, "stake_pot") \
    X(n_stake_for, "stake_for") \
    X(n_stake_against, "stake_against") \
    X(n_downstake, "downstake") \
    X(n_payload, "payload") \
    X(n_ballot_page, "ballot_page") \
    X(n_ballots, "ballots") \
    X(n_open_list, "open_list") \
    X(n_supply, "supply") \
    X(n_account, "account") \
    X(n_escrow, "escrow") \
    X(n_application_list, "application_list") \
    X(n_founding_body, "founding_body") \
    X(n_deposit, "deposit") \
    X(n_yes_list, "yes_list") \
    X(n_distribution, "distribution") \
    X(n_weight_page, "weight_page") \
    X(n_weights, "weights") \
    X(n_allocation, "allocation") \
    X(n_given, "given") \
    X(n_closed, "closed") \
    X(n_sold, "sold") \
    X(n_asked, "asked") \
    X(n_bid, "bid") \
    X(n_bids, "bids") \
    X(n_shop, "shop") \
    X(n_offers, "offers") \
    X(n_sales, "sales") \
    X(n_purchases, "purchases") \
    X(n_purchase, "purchase") \
    X(n_bounty_terms, "bounty_terms") \
    X(n_posted, "posted") \
    X(n_parent_home, "parent_home") \
    X(n_depth, "depth") \
    X(n_fallback, "fallback") \
    X(n_accepted, "accepted") \
    X(n_team, "team") \
    X(n_bounty_poster, "bounty_poster") \
    X(n_bounties, "bounties") \
    X(n_bounty_children, "bounty_children") \
    X(n_numbers, "numbers") \
    X(n_sealed_ballot, "sealed_ballot") \
    X(n_marked_ballot, "marked_ballot") \
    X(n_home, "home") \
    X(n_seed, "seed") \
    X(n_house_vote, "house_vote") \
    X(n_duty_list, "duty_list") \
    X(n_boosted, "boosted") \
    X(n_count, "count") \
    X(n_downstakes, "downstakes") \
    X(n_vote_parts, "vote_parts") \
    X(n_delegations, "delegations") \
    X(n_credit_terms, "credit_terms") \
    X(n_credit_balance, "credit_balance") \
    X(n_conviction_terms, "conviction_terms") \
    X(n_requests, "requests") \
    X(n_takes, "takes") \
    X(n_funding_request, "funding_request") \
    X(n_vote_locks, "vote_locks") \
    X(n_standing_terms, "standing_terms") \
    X(n_seen, "seen") \
    X(n_done, "done") \
    X(n_purse, "purse") \
    X(n_turned, "turned") \
    X(n_role_serial, "role_serial") \
    X(n_next_from, "next_from") \
    X(n_minted, "minted") \
    X(n_reserved, "reserved") \
    X(n_own_minted, "own_minted") \
    X(n_own_reserved, "own_reserved") \
    X(n_bounded, "bounded") \
    X(n_minter_grant_, "minter_grant") \
    X(n_minter_window, "minter_window") \
    X(n_mint_request, "mint_request") \
    X(n_payer, "payer") \
    X(n_claimed, "claimed") \
    X(n_stopped, "stopped") \
    X(n_changed, "changed") \
    X(n_lost, "lost") \
    X(n_cut, "cut") \
    X(n_planned, "planned") \
    X(n_stage, "stage") \
    X(n_made_from, "made_from") \
    X(n_kill_token, "kill_token") \
    X(n_kill_window_s, "kill_window_s") \
    X(n_kill_rounds, "kill_rounds") \
    X(n_contest_token, "contest_token") \
    X(n_contest_pot, "contest_pot") \
    X(n_inflows, "inflows") \
    X(n_latest, "latest") \
    X(n_minter_bounds, "minter_bounds") \
    X(n_allowed, "allowed") \
    X(n_plans, "plans") \
    X(n_kill_game, "kill_game") \
    X(n_bonds, "bonds") \
    X(n_reports, "reports") \
    X(n_evaluation, "evaluation") \
    X(n_scores, "scores") \
    X(n_budget_ballot, "budget_ballot") \
    X(n_feed_round, "feed_round") \
    X(n_controller, "controller") \
    X(n_settled, "settled") \
    X(n_tranche, "tranche") \
    X(n_claimants, "claimants") \
    X(names_end, "")

/* Sentences; of several in one text each but the last ends with a zero. */
#define SAYS(X) \
    X(s_struct_bounty_part, "weighs {weight}" "\0" "{work_s} to hand it in" "\0" "") \
    X(s_struct_budget_line, "{title}" "\0" "to {payee}" "\0" "{amount}" "\0" "") \
    X(s_struct_budget_decision, "{method}" "\0" "counted by {tally}" "\0" "by {choice}" "\0" "{points} points a ballot" "\0" "{weight}" "\0" "{carry_ppm} of what is left is carried on" "\0" "") \
    X(s_struct_budget_decision_method, "" "\0" "divided by fixed shares" "\0" "divided by what the lines get in a vote" "\0" "divided by a quadratic round" "\0" "paid in the order of a vote, as far as it goes" "\0" "the lines that the members choose are paid" "\0" "") \
    X(s_struct_budget_decision_tally, "" "\0" "plurality" "\0" "approval" "\0" "scores" "\0" "weighted votes" "\0" "quadratic votes" "\0" "credits" "\0" "" "\0" "STAR" "\0" "instant runoff" "\0" "Borda" "\0" "Copeland" "\0" "minimax" "\0" "Schulze" "\0" "ranked pairs" "\0" "") \
    X(s_struct_budget_decision_choice, "" "\0" "most votes first" "\0" "equal shares" "\0" "Phragmen" "\0" "") \
    X(s_struct_budget_decision_weight, "" "\0" "one ballot a member" "\0" "ballots by shares" "\0" "ballots by reputation" "\0" "") \
    X(s_struct_budget_terms, "{amount} every {period_s}" "\0" "made by minter {minter}" "\0" "{periods} times" "\0" "from {starts} on" "\0" "") \
    X(s_struct_budget_mark, "line {line}: {?against}-{value}" "\0" "line {line}: {!against}{value}" "\0" "") \
    X(s_struct_controller_terms, "measures {measure}" "\0" "feed {feed}" "\0" "of {token}" "\0" "aims at {target}" "\0" "a measure of twice that moves the dial by a part in {denominator}" "\0" "{direction}" "\0" "every {period_s}" "\0" "from {starts} on" "\0" "") \
    X(s_struct_controller_terms_measure, "" "\0" "a feed" "\0" "what exists of a token" "\0" "what the treasury may spend of a token" "\0" "how many members there are" "\0" "how many millionths of the members voted on the newest proposal that is decided" "\0" "") \
    X(s_struct_controller_terms_direction, "" "\0" "more than that turns it up" "\0" "more than that turns it down" "\0" "") \
    X(s_struct_conviction_dials, "in parts of 10 000 000, {decay} are left after a second" "\0" "a request is below {max_ratio} of the treasury" "\0" "the threshold has the factor {factor}" "\0" "at least {min_stake_ppm} of all weight counts as staked" "\0" "") \
    X(s_struct_bar_curve, "{shape}" "\0" "from {from_ppb} billionths" "\0" "to {to_ppb}" "\0" "{length_ppb} of the time long" "\0" "{step_ppb} each step" "\0" "{factor_ppb} over the time" "\0" "plus {x_offset_ppb}" "\0" "{y_less_ppb} less" "\0" "") \
    X(s_struct_bar_curve_shape, "" "\0" "a line" "\0" "steps" "\0" "a reciprocal" "\0" "") \
    X(s_struct_ballot_rule, "counted by {method}" "\0" "{?none}none of the options is one, too" "\0" "{?strict}no two equal ranks" "\0" "{?complete}every option ranked" "\0" "{strength}" "\0" "{ties}" "\0" "values up to {value_max}" "\0" "values down to {value_below} below 0" "\0" "{budget} to spend on each ballot" "\0" "{over} times the votes against an option are needed for it" "\0" "to be divided by {under}" "\0" "at least {least} votes over none" "\0" "") \
    X(s_struct_ballot_rule_strength, "" "\0" "duels by votes won" "\0" "duels by margins" "\0" "duels by ratio" "\0" "duels by votes won, then by fewest against" "\0" "") \
    X(s_struct_ballot_rule_ties, "" "\0" "ties by the order of the options" "\0" "all that are tied last go out" "\0" "ties by the official protocol" "\0" "") \
    X(s_struct_boost_rule, "stakes in {token}" "\0" "a proposal is boosted above {alpha_ppm} millionths to the power of those boosted" "\0" "for {preboost_s}" "\0" "a boosted vote is open for {boosted_s}" "\0" "{quiet_s} more when the winner flips at the end" "\0" "the DAO stakes {least} against each" "\0" "or {mean_ppm} of what it staked against those boosted" "\0" "at most {most} at a time" "\0" "") \
    X(s_struct_house_rule, "{title}" "\0" "{electorate}" "\0" "{weight}" "\0" "with the role {role}" "\0" "of {dao}" "\0" "{seats} seats" "\0" "passes with {threshold}" "\0" "the part is {bar_ppm}" "\0" "{?bar_inclusive}reaching it is enough" "\0" "a quorum of {quorum_ppm}" "\0" "the quorum counts {quorum_counts}" "\0" "at least {min_voters} voters" "\0" "{?delegated}members may let others speak for them" "\0" "votes weigh more when their shares are locked, for periods of {lock_s}" "\0" "") \
    X(s_struct_house_rule_electorate, "" "\0" "the members" "\0" "whoever has a role" "\0" "the members of another DAO" "\0" "members drawn by lot" "\0" "") \
    X(s_struct_house_rule_weight, "" "\0" "one vote a member" "\0" "votes by shares" "\0" "votes by reputation" "\0" "votes paid for with credits, n votes for n * n" "\0" "") \
    X(s_struct_house_rule_threshold, "" "\0" "more votes for than against" "\0" "a part of the votes for and against" "\0" "a part of all weight" "\0" "" "\0" "fewer votes against than a part of all weight" "\0" "") \
    X(s_struct_house_rule_quorum_counts, "" "\0" "votes for" "\0" "votes for and abstentions" "\0" "all votes" "\0" "") \
    X(s_struct_voting_duty, "whoever misses {missed} of the last {of} votes is named as absent" "\0" "{?jail}and jailed" "\0" "") \
    X(s_struct_voting_reward, "{amount} of {token}" "\0" "") \
    X(s_struct_allowance, "up to {most} of {token}" "\0" "{refill} more every {period_s}" "\0" "") \
    X(s_struct_founding_member, "{party}" "\0" "{shares} shares" "\0" "{loot} loot" "\0" "{reputation} reputation" "\0" "") \
    X(s_struct_delegate, "{party}" "\0" "with {parts} parts of the weight" "\0" "") \
    X(s_struct_delegation_scope, "{!pathway}{!tag}everything" "\0" "pathway {pathway}" "\0" "what is tagged {tag}" "\0" "") \
    X(s_struct_dial_terms, "called {title}" "\0" "turns {setting}" "\0" "from {least}" "\0" "to {most}" "\0" "stands at {value}" "\0" "by at most {step} at once" "\0" "by at most {step_ppm} of its value at once" "\0" "rests {cooldown_s} after each turn" "\0" "turned on pathway {pathway} alone" "\0" "turned by role {role} too" "\0" "") \
    X(s_struct_dial_terms_setting, "" "\0" "the most members" "\0" "the most open proposals" "\0" "how many vouch for an application" "\0" "how many seconds an application waits for them" "\0" "how many millionths of an income the treasury keeps" "\0" "") \
    X(s_struct_feed_terms, "reported by {reporters}" "\0" "{needed} of them needed" "\0" "a report counts for {window_s}" "\0" "a value holds for {stale_s}" "\0" "") \
    X(s_struct_party_weight, "{party}" "\0" "{weight}" "\0" "") \
    X(s_struct_party_points, "{party}" "\0" "{points} points" "\0" "") \
    X(s_struct_minter_terms, "called {title}" "\0" "at most {cap}" "\0" "below minter {parent}" "\0" "from {starts} on" "\0" "until {expires}" "\0" "at most {rate} in any {rate_s}" "\0" "a mint waits {delay_s}" "\0" "its admin is {admin}" "\0" "for what {purpose} says" "\0" "") \
    X(s_struct_minter_rights, "{?mint}mint" "\0" "{?pause}pause and resume it" "\0" "{?veto}veto mints that wait" "\0" "{!mint}{!pause}{!veto}nothing" "\0" "") \
    X(s_struct_party_key, "{key}" "\0" "weight {weight}" "\0" "") \
    X(s_struct_condition, "{?at_least}feed {feed} says {at_least} or more" "\0" "{?at_most}feed {feed} says {at_most} or less" "\0" "{!at_most}{!at_least}feed {feed} says anything" "\0" "") \
    X(s_struct_programme_share, "{to} with weight {weight}" "\0" "for its programme {programme}" "\0" "") \
    X(s_struct_programme_question, "{asks}" "\0" "measured by feed {feed}" "\0" "the aim is {target}{!under}" "\0" "the aim is {target} or less{?under}" "\0" "the aim is 0{!target} or less{?under}" "\0" "") \
    X(s_struct_kill_terms, "bonds from {bond} of {token} on" "\0" "{window_s} to answer" "\0" "{rounds} rounds" "\0" "") \
    X(s_struct_boundaries, "at most {inflation_ppm} of {base} released in any {window_s}" "\0" "{!base}at most {inflation_ppm} of the supply released in any {window_s}" "\0" "{cadence_s} between two evaluations" "\0" "an evaluation of {evaluation_min_s} or more" "\0" "an evaluation of {evaluation_max_s} or less" "\0" "no programme of more than {share_ppm} of what is left under the cap" "\0" "{!inflation_ppm}{!cadence_s}{!evaluation_min_s}{!evaluation_max_s}{!share_ppm}by nothing any more" "\0" "") \
    X(s_struct_ballot_option, "{title}" "\0" "does {actions} of the actions" "\0" "{!actions}does nothing" "\0" "") \
    X(s_struct_ballot_mark, "option {option}: {value}" "\0" "option {option}: {below} below 0" "\0" "option {option}: 0{!value}{!below}" "\0" "") \
    X(s_struct_stream_plan, "beginning at {starts}" "\0" "over {duration}" "\0" "{!duration}all at once" "\0" "nothing before {cliff} have passed" "\0" "in steps of {granularity}" "\0" "{unlock_start} at once" "\0" "{unlock_cliff} at the cliff" "\0" "{cliff_form}" "\0" "{floors}" "\0" "") \
    X(s_struct_stream_plan_cliff_form, "" "\0" "the line begins at the cliff" "\0" "the cliff brings what the line gave before it" "\0" "") \
    X(s_struct_stream_plan_floors, "" "\0" "rounded down once" "\0" "rounded down twice, at 18 decimals" "\0" "") \
    X(s_struct_passing_rule, "{weight}" "\0" "passes with {threshold}" "\0" "the part is {bar_ppm}" "\0" "{?bar_inclusive}reaching it is enough" "\0" "{rounding}" "\0" "a quorum of {quorum_ppm} of all weight" "\0" "the quorum counts {quorum_counts}" "\0" "{early}" "\0" "the early bar is {early_bar_ppm} of all weight" "\0" "{?revote}votes may be changed" "\0" "at least {min_voters} voters" "\0" "voting begins {delay_s} after opening" "\0" "voting is open for {voting_s}" "\0" "{grace_s} of grace" "\0" "executed {execution_delay_s} later" "\0" "expires after {expiry_s}" "\0" "{?quorum_late}the quorum is asked when it is processed" "\0" "voting stays open {late_quorum_s} after the quorum is reached" "\0" "{high_water}" "\0" "{retention_ppm} of that must be left when it is processed" "\0" "{dilution_bound} times what is left when it is processed must reach that" "\0" "approval and support reach {curves}" "\0" "without a break for {confirm_s}" "\0" "votes are sealed, and opened within {reveal_s} after voting" "\0" "{quorum_base}" "\0" "members choose between options {ballot}" "\0" "{boost}" "\0" "{?delegated}members may let others speak for them" "\0" "votes weigh more when their shares are locked, for periods of {lock_s}" "\0" "{?in_parts}a vote may be cast in parts" "\0" "") \
    X(s_struct_passing_rule_threshold, "" "\0" "more votes for than against" "\0" "a part of the votes for and against" "\0" "a part of all weight" "\0" "more votes than any other choice" "\0" "fewer votes against than a part of all weight" "\0" "bars that fall with time" "\0" "") \
    X(s_struct_passing_rule_rounding, "" "\0" "parts of all weight compared exactly" "\0" "parts of all weight rounded down" "\0" "parts of all weight divided before they are multiplied" "\0" "") \
    X(s_struct_passing_rule_early, "" "\0" "never decided early" "\0" "decided early when no vote left could change it" "\0" "decided early by the first choice past the early bar" "\0" "decided early when all votes cast are past the early bar" "\0" "decided early when it passes and the votes for it reach the early bar" "\0" "") \
    X(s_struct_passing_rule_high_water, "" "\0" "opening and votes note the most shares and loot there were" "\0" "votes for it note the most shares and loot there were" "\0" "") \
    X(s_struct_passing_rule_quorum_base, "" "\0" "the quorum is a part of the weight at the snapshot" "\0" "the quorum is a part of the weight when it was sponsored" "\0" "") \
    X(s_struct_role_terms, "{party}" "\0" "{!party}nobody yet" "\0" "called {name}" "\0" "may do {kinds}" "\0" "until {ends}" "\0" "spends {allowances} and no other token" "\0" "the holder is named by role {admin}" "\0" "") \
    X(s_struct_founding_deposit, "{party} pays in" "\0" "{tokens}" "\0" "") \
    X(s_struct_pool_terms, "{!every_s}shared at once" "\0" "shared at checkpoints every {every_s}" "\0" "the first at {first}" "\0" "a share counts after {hold_s} unbroken" "\0" "{?role}only who holds a role for pool.claim claims" "\0" "attested by {needed} of {attesters}" "\0" "claimed only while {gate}" "\0" "open to those on list {list}, {list_size} in all" "\0" "") \
    X(s_struct_pool_grant, "{party} has {points} points" "\0" "{party} has no points any more{!points}" "\0" "while {condition}" "\0" "") \
    X(s_struct_programme_terms, "called {title}" "\0" "{total} in all" "\0" "made by minter {minter}" "\0" "all that other programmes pay it of {token}" "\0" "beginning at {starts}" "\0" "over {duration}" "\0" "nothing before {cliff} have passed" "\0" "{cliff_form}" "\0" "{unlock_ppm} of it at once" "\0" "evaluated in the last {evaluation_s}" "\0" "for {recipients}" "\0" "for what {purpose} says" "\0" "killed by {kill}" "\0" "asking {questions}" "\0" "a pot of {contest} for evaluations" "\0" "") \
    X(s_struct_stream_terms, "{total} in all" "\0" "{plan}" "\0" "made by minter {minter} when it is claimed" "\0" "{?cancelable}the payer may cancel it" "\0" "{?transferable}the receiver may pass it on" "\0" "{?pausable}the payer may pause it" "\0" "") \
    X(s_struct_pathway, "{name}" "\0" "carries {kinds}" "\0" "{!kinds}{!charter}carries everything but charter changes" "\0" "{?charter}carries everything, charter changes too" "\0" "opening takes a weight of {propose_min}" "\0" "{rule}" "\0" "{veto} may veto" "\0" "{veto_until}" "\0" "spends {limits} and no other token" "\0" "these houses vote, too: {houses}" "\0" "{houses_needed} of all houses must pass it" "\0" "{duty}" "\0" "those who vote share {reward}" "\0" "") \
    X(s_struct_pathway_veto_until, "" "\0" "until it is executed" "\0" "while the vote goes on" "\0" "") \
    X(s_action_party_create, "{actor} joins the ledger with {keys}, {threshold} of weight to sign") \
    X(s_action_party_key_add, "{actor} adds key {key} of weight {weight}") \
    X(s_action_party_key_rotate, "{actor} replaces key {old} by {new}") \
    X(s_action_party_key_remove, "{actor} removes key {key}") \
    X(s_action_party_guard, "{actor}[ lets {guardians} recover its keys, {threshold} of them, after {delay}][ lets nobody recover its keys{!guardians}]") \
    X(s_action_party_recover, "{actor} approves new keys for {person}: {keys}, {threshold} of weight to sign") \
    X(s_action_party_recover_withdraw, "{actor} no longer approves new keys for {person}") \
    X(s_action_party_recover_veto, "{actor} stops the recovery {recovery} of its keys") \
    X(s_action_dao_found, "{actor} founds {name} with {members} and {pathways}") \
    X(s_action_dao_found_exit, "" "\0" "everybody may leave at any time" "\0" "nobody leaves before what they voted for is processed" "\0" "") \
    X(s_action_charter_amend, "{dao} changes its charter[; its name is {name}][; at most {member_cap} members][; at most {open_cap} open proposals][; the charter changes by pathway {charter_pathway}][; leaving: {exit}][; pathway {joining_pathway} takes in who applies][; {sponsors} sponsors][; an application waits for {joining_s}]") \
    X(s_action_charter_pathway, "{dao} sets pathway {number}: {pathway}") \
    X(s_action_role_grant, "{dao} grants role {role}") \
    X(s_action_role_revoke, "{dao} revokes role {role}[, grant {serial}][, and all roles below it{?below}]") \
    X(s_action_founding_open, "{actor} prepares a DAO with {deposits} until {deadline}") \
    X(s_action_founding_join, "{party} pays in for founding {founding}") \
    X(s_action_role_admin, "{dao} lets the charter[ and role {admin}] name who holds role {role}") \
    X(s_action_role_appoint, "{actor} gives role {role} of {dao} to {party}[, until {ends}]") \
    X(s_action_role_dismiss, "{actor} takes role {role} of {dao} from its holder") \
    X(s_action_dial_define, "{dao} makes dial {number}: {terms}") \
    X(s_action_dial_turn, "{actor} turns dial {dial} of {dao} to {value}[, from {from} on]") \
    X(s_action_dial_drop, "{dao} takes dial {dial} away") \
    X(s_action_member_add, "{dao} takes {party} in with {shares} shares, {loot} loot and {reputation} reputation") \
    X(s_action_member_remove, "{dao} removes {party}") \
    X(s_action_member_reweight, "{dao} sets {party} to {shares} shares and {loot} loot") \
    X(s_action_member_exit, "{actor} gives up {shares} shares and {loot} loot of {dao} for a part of {tokens}") \
    X(s_action_member_resign, "{actor} resigns from {dao}") \
    X(s_action_member_jail, "{dao} jails {party}") \
    X(s_action_member_release, "{dao} releases {party}") \
    X(s_action_member_apply, "{party} applies to {dao}[ for {shares} shares][ and{?shares} {loot} loot][ for {loot} loot{!shares}], with {tribute}[; letter {content}]") \
    X(s_action_member_withdraw, "{party} withdraws application {application} to {dao}") \
    X(s_action_member_sponsor, "{actor} vouches for application {application} to {dao}") \
    X(s_action_member_admit, "{dao} accepts application {application}") \
    X(s_action_reputation_mint, "{dao} gives {party} {amount} reputation") \
    X(s_action_reputation_burn, "{dao} takes {amount} reputation from {party}") \
    X(s_action_proposal_open, "{actor} proposes \"{title}\" to {dao} on pathway {pathway}[, text {content}][, {choices} choices][, tagged \"{tag}\"]: {actions}") \
    X(s_action_proposal_vote, "{actor} votes on proposal {proposal} of {dao}: {choice}[ with {weight}][, locked at level {level}]") \
    X(s_action_proposal_unvote, "{actor} takes back the vote on proposal {proposal} of {dao}[, in house {house}]") \
    X(s_action_proposal_cancel, "{actor} cancels proposal {proposal} of {dao}") \
    X(s_action_proposal_process, "{actor} processes proposal {proposal} of {dao}") \
    X(s_action_proposal_veto, "{party} vetoes proposal {proposal} of {dao}") \
    X(s_action_proposal_seal, "{actor} hands in a sealed vote on proposal {proposal} of {dao}") \
    X(s_action_proposal_reveal, "{actor} opens the vote on proposal {proposal} of {dao}: {choice}[ with {weight}]") \
    X(s_action_proposal_ballot, "{actor}[ votes on proposal {proposal} of {dao}: {marks}][ abstains on proposal {proposal} of {dao}{!marks}]") \
    X(s_action_proposal_house_vote, "{actor} votes in house {house} on proposal {proposal} of {dao}: {choice}[ with {weight}][, locked at level {level}]") \
    X(s_action_proposal_stake, "{party} stakes {amount} on proposal {proposal} of {dao}: {choice}") \
    X(s_action_proposal_collect, "{actor} collects the stake of {party} on proposal {proposal} of {dao}") \
    X(s_action_proposal_reveal_ballot, "{actor} opens the ballot on proposal {proposal} of {dao}: [{marks}][an abstention{!marks}]") \
    X(s_action_token_issue, "{actor} issues the token {symbol} for {party}[, with {decimals} decimals][; at most {cap}][, backed by what the issuer holds{?backed}]") \
    X(s_action_token_mint, "{party} mints {amount} of {token} for {to}") \
    X(s_action_token_burn, "{party} burns {amount} of {token}") \
    X(s_action_token_deposit, "{party} has received {amount} of {token} for {to}[ ({reference})]") \
    X(s_action_token_withdraw, "{party} takes {amount} of {token} out[ ({reference})]") \
    X(s_action_token_transfer, "{party} gives {amount} of {token} to {to}") \
    X(s_action_treasury_reserve, "{dao} sets {amount} of {token} aside") \
    X(s_action_treasury_release, "{dao} releases {amount} of {token}") \
    X(s_action_charter_distribution, "{dao} keeps {treasury_ppm} of its income and divides the rest {by}[, {points} points each]") \
    X(s_action_charter_distribution_by, "" "\0" "equally" "\0" "by shares" "\0" "by reputation" "\0" "by the table" "\0" "by patronage" "\0" "by points from each other" "\0" "") \
    X(s_action_income_period, "{dao} begins a new period of income") \
    X(s_action_patronage_record, "{dao} records patronage: {entries}") \
    X(s_action_peer_allocate, "{actor} gives points in {dao}: {entries}") \
    X(s_action_sale_offer, "{party} offers[ {title},] {goods}[ and nothing else{?exact}] for {price} of {token}[, {copies} copies]; {delivery_s} to deliver, {review_s} to refuse, {dispute_s} to dispute[, {ruling_s} for {arbiter} to rule][, {ruling_s} to agree as nobody rules{!arbiter}]") \
    X(s_action_sale_close, "{party} closes offer {offer}") \
    X(s_action_sale_buy, "{party} buys offer {offer} of {seller}") \
    X(s_action_sale_deliver, "{party} delivers {content} for sale {sale}") \
    X(s_action_sale_accept, "{party} accepts sale {sale} of {seller}") \
    X(s_action_sale_refuse, "{party} refuses sale {sale} of {seller}[: {reason}]") \
    X(s_action_sale_dispute, "{party} disputes the refusal of sale {sale}[: {reason}]") \
    X(s_action_sale_rule, "{party} rules on sale {sale} of {seller}: {to_seller} to the seller, the rest back") \
    X(s_action_sale_settle, "{party} would end sale {sale} of {seller} with {to_seller} to the seller, the rest back") \
    X(s_action_sale_process, "{actor} processes sale {sale} of {seller}") \
    X(s_action_bounty_post, "{poster} posts a bounty: {reward} for {content}, in {parts}[, for {places}][; {min_pay} of a part at least for what is handed in][; up to {revisions} revisions of a part][; each taker puts up {bond} of {bond_token}]; {open_s} to take it, {review_s} to review, {dispute_s} to dispute[, {ruling_s} for {arbiter} to rule][, {ruling_s} to agree as nobody rules{!arbiter}][; it is a part of bounty {parent} of {parent_poster}][, and paid from what that pays{?back_to_back}]") \
    X(s_action_bounty_withdraw, "{poster} withdraws bounty {bounty}") \
    X(s_action_bounty_take, "{party} takes bounty {bounty} of {poster}") \
    X(s_action_bounty_leave, "{party} leaves bounty {bounty} of {poster}") \
    X(s_action_bounty_submit, "{party} hands in {content} for bounty {bounty} of {poster}") \
    X(s_action_bounty_accept, "{poster} accepts {work} for bounty {bounty}") \
    X(s_action_bounty_revise, "{poster} sends {work} for bounty {bounty} back[: {reason}]") \
    X(s_action_bounty_reject, "{poster} rejects {work} for bounty {bounty}[: {reason}]") \
    X(s_action_bounty_dispute, "{party} disputes the rejection of bounty {bounty} of {poster}[: {reason}]") \
    X(s_action_bounty_rule, "{arbiter} rules that {work} for bounty {bounty} of {poster} is paid {pay}") \
    X(s_action_bounty_agree, "{party} agrees that bounty {bounty} of {poster} is paid {pay} of part {part} (counted from 0)[, and that this ends it{?binding}]") \
    X(s_action_bounty_process, "{actor} processes bounty {bounty} of {poster}") \
    X(s_action_minter_create, "{party} makes a minter of {token}: {terms}") \
    X(s_action_minter_grant, "{party} lets {to} use minter {minter}: {rights}") \
    X(s_action_minter_revoke, "{party} takes the use of minter {minter} back from {from}") \
    X(s_action_minter_admin, "{party} makes {to} the admin of minter {minter}") \
    X(s_action_minter_mint, "{party} mints {amount} for {to} with minter {minter}") \
    X(s_action_minter_execute, "{actor} carries out mint {request} of minter {minter}") \
    X(s_action_minter_veto, "{party} vetoes mint {request} of minter {minter}") \
    X(s_action_minter_pause, "{party} pauses minter {minter}") \
    X(s_action_minter_resume, "{party} resumes minter {minter}") \
    X(s_action_minter_close, "{party} closes minter {minter} for good") \
    X(s_action_stream_open, "{party} streams {token} to {to}: {terms}") \
    X(s_action_stream_claim, "{party} claims[ {amount} of] what is due from stream {stream}") \
    X(s_action_stream_cancel, "{party} cancels stream {stream}") \
    X(s_action_stream_renounce, "{party} will never cancel or pause stream {stream}") \
    X(s_action_stream_transfer, "{party} passes stream {stream} on to {to}") \
    X(s_action_stream_pause, "{party} pauses stream {stream}") \
    X(s_action_stream_resume, "{party} resumes stream {stream}") \
    X(s_action_stream_add, "{party} adds {amount} to stream {stream}") \
    X(s_action_programme_draft, "{dao} drafts a programme: {terms}") \
    X(s_action_programme_start, "{dao} starts {programmes}") \
    X(s_action_programme_open, "{dao} starts a programme: {terms}") \
    X(s_action_programme_verdict, "{dao} lets programme {programme} {verdict}[, for at most {pause_s}][, until feed {feed} says so][: {feed_bound}][ or less{?feed_under}]") \
    X(s_action_programme_resume, "{dao} resumes programme {programme}") \
    X(s_action_programme_wake, "{actor} wakes programme {programme} of {dao}") \
    X(s_action_programme_instance, "{dao} starts a programme like draft {draft}[: {total} in all][, for {recipients}][, called {title}][, from {starts} on]") \
    X(s_action_programme_bond, "{party} puts up {amount} to {side} programme {programme} of {dao}") \
    X(s_action_programme_settle, "{dao} decides to {side} programme {programme}") \
    X(s_action_programme_report, "{party} evaluates programme {programme} of {dao}: {work}") \
    X(s_action_programme_score, "{actor} scores report {report} on programme {programme} of {dao} with {score_ppm}") \
    X(s_action_programme_process, "{actor} carries out the game about programme {programme} of {dao}") \
    X(s_action_charter_boundaries, "{dao} bounds minter {minter}: {terms}") \
    X(s_action_budget_open, "{dao} opens a budget in {token}[, {title}]: {terms}; {decision}; {lines}") \
    X(s_action_budget_vote, "{actor}[ votes on budget {budget} of {dao}: {marks}][ takes back the ballot on budget {budget} of {dao}{!marks}]") \
    X(s_action_budget_process, "{actor} moves budget {budget} of {dao} on") \
    X(s_action_budget_close, "{dao} closes budget {budget}") \
    X(s_action_feed_open, "{dao} opens feed {title}: {terms}") \
    X(s_action_feed_change, "{dao} changes feed {feed}: {terms}") \
    X(s_action_feed_report, "{party} reports {value} to feed {feed} of {dao}") \
    X(s_action_feed_close, "{dao} closes feed {feed} for good") \
    X(s_action_controller_set, "{dao} lets dial {dial} be turned by a controller: {terms}") \
    X(s_action_controller_drop, "{dao} takes the controller of dial {dial} away") \
    X(s_action_delegation_set, "{actor} names {delegates} in {dao} for {scope}[, until {until}]") \
    X(s_action_delegation_clear, "{actor} ends the delegation in {dao} for {scope}") \
    X(s_action_charter_credits, "{dao} grants each member[ {grant}][ no{!grant}] credits every {period_s}, unspent ones {carry}") \
    X(s_action_charter_credits_carry, "are gone" "\0" "are kept" "\0" "") \
    X(s_action_charter_conviction, "{dao}[ takes funding requests, decided by conviction: {by}; {dials}][ takes no more funding requests{!by}]") \
    X(s_action_charter_conviction_by, "no more requests are taken" "\0" "one unit a member" "\0" "members stake shares" "\0" "members stake reputation" "\0" "") \
    X(s_action_conviction_request, "{actor} asks {dao} to pay {amount} of {token} to {to}[: {title}][; text {content}]") \
    X(s_action_conviction_stake, "{actor}[ stakes {amount}][ takes back what it staked{!amount}] on request {request} of {dao}") \
    X(s_action_conviction_cancel, "{actor} cancels request {request} of {dao}") \
    X(s_action_conviction_process, "{actor} processes request {request} of {dao}") \
    X(s_action_charter_standing, "{dao}[ keeps the standing of its members: of {demand} duties seen one must be done][ keeps no standing of its members any more{!demand}][, {slack_throttle} may be missing before they take no new work][, none may be missing before they take no new work{?demand}{!slack_throttle}][, {slack_ban} before they are suspended][, none before they are suspended{?demand}{!slack_ban}][; duties fade every {period_s}][; counters are {counters}]") \
    X(s_action_charter_standing_counters, "" "\0" "fine" "\0" "rounded down to whole duties" "\0" "") \
    X(s_action_pool_open, "{dao} opens pool {title} for {token}: {terms}") \
    X(s_action_pool_share, "{dao} shares pool {pool} anew: {shares}") \
    X(s_action_pool_join, "{party} joins pool {pool} with {points} points, number {index} of its list") \
    X(s_action_pool_attest, "{party} attests {claimant} in pool {pool}") \
    X(s_action_pool_claim, "{party} claims[ {amount} of] what is due from pool {pool}") \
    X(s_action_pool_settle, "{actor} settles pool {pool}") \
    X(s_action_pool_sweep, "{dao} sweeps {token} of pool {pool}") \
    X(s_action_pool_close, "{dao} closes pool {pool} for good") \
    X(s_action_pool_divert, "{dao} takes stream {stream} from pool {pool}; what it pays later is {dao}'s") \
    X(s_event_timer_failed, "a timer of {what} {object} failed: {status}") \
    X(s_event_party_created, "{party} joined the ledger") \
    X(s_event_party_keys_changed, "{party} changed keys: {keys} keys, threshold {threshold}") \
    X(s_event_party_guarded, "{party} has {guardians} guardians, {threshold} of them can recover its keys") \
    X(s_event_party_recovery_approved, "{guardian} speaks for the recovery of {party}: {approvals} of {threshold}") \
    X(s_event_party_recovery_began, "{party} gets new keys at {due} unless it vetoes recovery {recovery}") \
    X(s_event_party_recovery_stopped, "the recovery {recovery} of {party} stopped") \
    X(s_event_party_recovered, "{party} has new keys from its guardians: recovery {recovery}") \
    X(s_event_dao_founded, "{founder} founded {dao}") \
    X(s_event_charter_amended, "{dao} changed its charter") \
    X(s_event_role_used, "{party} used role {role} of {dao}, grant {serial}") \
    X(s_event_founding_opened, "{founder} prepares {dao}: founding {founding}") \
    X(s_event_founding_joined, "{party} paid in for founding {founding}") \
    X(s_event_founding_ended, "founding {founding} ended") \
    X(s_event_role_held, "role {role} of {dao} is held by[ {party}][ nobody{!party}]") \
    X(s_event_dial_changed, "dial {dial} of {dao} was {what}, at {value}") \
    X(s_event_dial_turned, "{by} turned dial {dial} of {dao} from {before} to {value}, from {from} on") \
    X(s_event_dial_effective, "dial {dial} of {dao} is {value} now") \
    X(s_event_member_changed, "{party} in {dao}: {shares} shares, {loot} loot, {reputation} reputation") \
    X(s_event_member_exited, "{party} gave up {shares} shares and {loot} loot of {dao}") \
    X(s_event_member_applied, "{party} applied to {dao}: application {application}") \
    X(s_event_member_sponsored, "{party} vouched for application {application} to {dao}") \
    X(s_event_member_answered, "application {application} of {party} to {dao} ended: {admitted}") \
    X(s_event_member_answered_admitted, "not accepted, the tribute went back" "\0" "accepted" "\0" "") \
    X(s_event_proposal_opened, "{proposer} opened proposal {proposal} of {dao}") \
    X(s_event_proposal_voted, "{party} voted with {weight} on proposal {proposal} of {dao}: {choice}") \
    X(s_event_proposal_decided, "proposal {proposal} of {dao} is decided: {winner}") \
    X(s_event_proposal_decided_winner, "no choice won" "\0" "for" "\0" "against" "\0" "") \
    X(s_event_proposal_finished, "proposal {proposal} of {dao} ended: {state}") \
    X(s_event_proposal_sealed, "{party} handed in a sealed vote on proposal {proposal} of {dao}") \
    X(s_event_proposal_marked, "{party} voted with {weight} on proposal {proposal} of {dao}: {marks}") \
    X(s_event_proposal_chosen, "the ballots on proposal {proposal} of {dao} choose option {option}") \
    X(s_event_proposal_house_voted, "{party} voted with {weight} in house {house} on proposal {proposal} of {dao}: {choice}") \
    X(s_event_proposal_drawn, "{party} was drawn for house {house} on proposal {proposal} of {dao}") \
    X(s_event_member_absent, "{party} missed {missed} of the last votes of {dao}, with that on proposal {proposal}") \
    X(s_event_proposal_rewarded, "{party} has {amount} of {token} for voting on proposal {proposal} of {dao}") \
    X(s_event_proposal_staked, "{party} staked {amount} on proposal {proposal} of {dao}: {choice}") \
    X(s_event_proposal_boost, "proposal {proposal} of {dao} is {phase}") \
    X(s_event_proposal_boost_phase, "" "\0" "back in the queue" "\0" "preboosted" "\0" "boosted" "\0" "in its quiet ending" "\0" "") \
    X(s_event_proposal_collected, "{party} has {amount} for the stake on proposal {proposal} of {dao}") \
    X(s_event_token_issued, "{issuer} issued token {token}") \
    X(s_event_token_minted, "{amount} of {token} were made for {to}") \
    X(s_event_token_burned, "{amount} of {token} of {from} are gone") \
    X(s_event_token_moved, "{from} gave {amount} of {token} to {to}") \
    X(s_event_treasury_reserved, "{dao} has {reserve} of {token} set aside") \
    X(s_event_money_paid, "{from} paid {amount} of {token} to {to}") \
    X(s_event_income_split, "{dao} keeps {retained} of {token} and divides {distributed} among its members") \
    X(s_event_income_credited, "{party} gets {amount} of {token} from {dao}") \
    X(s_event_income_period_begun, "{dao} began period {period}") \
    X(s_event_patronage_recorded, "{dao} recorded the patronage of {members} of its members") \
    X(s_event_peer_allocated, "{party} gave {points} points to {members} of the members of {dao}") \
    X(s_event_sale_offered, "{seller} offered {goods} for {price} of {token} (offer {offer})") \
    X(s_event_sale_closed, "{seller} closed offer {offer}") \
    X(s_event_sale_bought, "{buyer} bought offer {offer} of {seller} (sale {sale})") \
    X(s_event_sale_moved, "sale {sale} of {seller} is now {state}: {content}") \
    X(s_event_sale_proposed, "{party} would end sale {sale} of {seller} with {to_seller} to the seller") \
    X(s_event_sale_ended, "sale {sale} of {seller} ended: {paid} paid, {refunded} back to {buyer}") \
    X(s_event_bounty_posted, "{poster} posted bounty {bounty}") \
    X(s_event_bounty_taken, "{party} took bounty {bounty} of {poster}") \
    X(s_event_bounty_left, "{party} is no taker of bounty {bounty} of {poster} any more") \
    X(s_event_bounty_submitted, "{party} handed in {work} for bounty {bounty} of {poster}") \
    X(s_event_bounty_moved, "bounty {bounty} of {poster} is now: {state}") \
    X(s_event_bounty_agreed, "{party} offers {pay} for bounty {bounty} of {poster}") \
    X(s_event_bounty_passed, "{amount} of {token} of bounty {bounty} of {poster} went on to the bounties below it") \
    X(s_event_minter_created, "{admin} got minter {minter}: at most {cap} of {token}") \
    X(s_event_minter_granted, "what {party} may do with minter {minter} is now: {rights}") \
    X(s_event_minter_changed, "minter {minter} was changed: {what}") \
    X(s_event_minter_minted, "minter {minter} made {amount} of {token} for {to}") \
    X(s_event_minter_requested, "minter {minter} will make {amount} for {to} at {due}: mint {request}") \
    X(s_event_minter_vetoed, "{by} vetoed mint {request} of minter {minter}") \
    X(s_event_stream_opened, "{from} streams [{total} of ]{token} to {to}: stream {stream}[, which funds programme {programme}]") \
    X(s_event_stream_claimed, "{to} claimed {amount} of {token} from stream {stream}") \
    X(s_event_stream_changed, "stream {stream} was changed: {what}") \
    X(s_event_programme_drafted, "{dao} drafted programme {programme}[: {total} from minter {minter}]") \
    X(s_event_programme_started, "programme {programme} of {dao} pays [{total} of minter {minter}][what funds it{!minter}] from {starts} to {ends}") \
    X(s_event_programme_judged, "programme {programme} of {dao} was evaluated: {verdict}") \
    X(s_event_programme_over, "programme {programme} of {dao}: {how}") \
    X(s_event_programme_bonded, "{party} put up {amount} to {side} programme {programme} of {dao}; an answer until {until}") \
    X(s_event_programme_settled, "programme {programme} of {dao}, to {side}: {by}") \
    X(s_event_programme_measured, "programme {programme} of {dao}, question {question}: {answer}, {value}") \
    X(s_event_programme_reported, "{party} handed in report {report} on programme {programme} of {dao}") \
    X(s_event_programme_scored, "{member} scored report {report} on programme {programme} of {dao} with {score_ppm}") \
    X(s_event_programme_paid, "{to} was paid {amount} of {token} for report {report} on programme {programme} of {dao}: {score_ppm}") \
    X(s_event_charter_bounded, "{dao} bounded minter {minter}: {terms}") \
    X(s_event_budget_opened, "{dao} opened budget {budget}: {amount} of {token} every {period_s}") \
    X(s_event_budget_begun, "period {period} of budget {budget} of {dao} began with {held}, until {ends}") \
    X(s_event_budget_voted, "{party} voted on budget {budget} of {dao}: {lines} lines") \
    X(s_event_budget_settled, "period {period} of budget {budget} of {dao} ended: {spent} spent, {carried} carried on, {returned} returned") \
    X(s_event_budget_closed, "budget {budget} of {dao} ended, {returned} went back") \
    X(s_event_feed_changed, "feed {feed} of {dao} was {what}") \
    X(s_event_feed_reported, "{party} reported {value} to feed {feed} of {dao}") \
    X(s_event_feed_settled, "feed {feed} of {dao} is {value}") \
    X(s_event_feed_silenced, "feed {feed} of {dao} holds no value any more") \
    X(s_event_controller_changed, "the controller of dial {dial} of {dao} was {what}") \
    X(s_event_controller_skipped, "the controller of dial {dial} of {dao} skipped a step: {status}") \
    X(s_event_delegation_changed, "{party} named {delegates} in {dao} for {scope}[, until {until}]") \
    X(s_event_delegation_cleared, "{party} ended the delegation in {dao} for {scope}") \
    X(s_event_credits_charged, "{party} has {left} credits left in {dao}") \
    X(s_event_conviction_requested, "{party} asked {dao} to pay {amount} of {token} to {to} in request {request}") \
    X(s_event_conviction_staked, "{party} has {amount} on request {request} of {dao}, which has {staked} in all") \
    X(s_event_conviction_ended, "request {request} of {dao} was {state}") \
    X(s_event_member_standing, "{party} {standing} in {dao}[, and has {duties} duties to do]") \
    X(s_event_member_standing_standing, "" "\0" "is in good standing" "\0" "takes no new work" "\0" "is suspended" "\0" "") \
    X(s_event_pool_opened, "{dao} opened {pool}, a pool for {token}") \
    X(s_event_pool_shared, "{party} has {points} points in {pool}") \
    X(s_event_pool_attested, "{party} attested {claimant} in {pool}") \
    X(s_event_pool_settled, "{pool} shared out {amount}, and kept {idle} that nobody held a share in") \
    X(s_event_pool_claimed, "{party} claimed {amount} from {pool}") \
    X(s_event_pool_swept, "{dao} took {amount} of {token} back from {pool}") \
    X(s_event_pool_closed, "{pool} was closed")

/* What entries and fields mean. */
#define DOCS(X) \
    X(d_struct_bounty_part, "A part of a bounty that is handed in and accepted on its own (a milestone).") \
    X(d_struct_bounty_part_weight, "its part of the reward, in proportion to the other parts' weights; at least 1") \
    X(d_struct_bounty_part_work_s, "time to hand it in, from when the part before was accepted; at least 1") \
    X(d_struct_bounty_offer, "What somebody says the part under way should be paid.") \
    X(d_struct_bounty_offer_made, "1: there is an offer") \
    X(d_struct_bounty_offer_binding, "1: the bounty shall end with it") \
    X(d_struct_bounty_offer_pay, "of the part") \
    X(d_struct_budget_line, "One line of a budget: what is paid to whom.") \
    X(d_struct_budget_line_payee, "who is paid") \
    X(d_struct_budget_line_title, "what it is for") \
    X(d_struct_budget_line_amount, "by shares its share; by order and chosen what it asks, smallest units; with the others absent") \
    X(d_struct_budget_decision, "How the lines are decided on: the dials of rule `lines`, and who weighs what.") \
    X(d_struct_budget_decision_method, "1 fixed shares, 2 in proportion to a tally's totals, 3 a quadratic round, 4 what they ask in the order of a tally, 5 what they ask when chosen") \
    X(d_struct_budget_decision_tally, "with totals and order: the method's number in daomesh/tally.h") \
    X(d_struct_budget_decision_choice, "with chosen: 1 greedy, 2 Method of Equal Shares, 3 Phragmen") \
    X(d_struct_budget_decision_points, "of a ballot; see rule lines") \
    X(d_struct_budget_decision_weight, "1 one a member, 2 shares, 3 reputation; absent by shares; 1 with a round") \
    X(d_struct_budget_decision_carry_ppm, "of what a period leaves, how much is carried into the next; the rest goes back") \
    X(d_struct_budget_terms, "How much, how often, from where.") \
    X(d_struct_budget_terms_amount, "set aside for each period, smallest units, at least 1") \
    X(d_struct_budget_terms_period_s, "how long a period is: an hour to ten years") \
    X(d_struct_budget_terms_periods, "how many; absent: until it is closed") \
    X(d_struct_budget_terms_starts, "when the first begins, not in the past; absent: now") \
    X(d_struct_budget_terms_minter, "the minter that makes the units; absent: they come from the treasury") \
    X(d_struct_budget_mark, "What a ballot says of a line.") \
    X(d_struct_budget_mark_line, "its place, from 1 on") \
    X(d_struct_budget_mark_value, "points, score, credits or votes; 1 approves; a rank, 1 first") \
    X(d_struct_budget_mark_against, "1: votes or credits against it, by quadratic votes and credits") \
    X(d_struct_budget_payee, "A line of a budget, as it is kept.") \
    X(d_struct_budget_payee_amount, "its share, or what it asks") \
    X(d_struct_controller_terms, "What is measured, what it should be, and how a dial answers.") \
    X(d_struct_controller_terms_measure, "1 a feed, 2 the supply of a token, 3 the free treasury in a token, 4 active members, 5 voters on the newest decided proposal in ppm of its electors") \
    X(d_struct_controller_terms_feed, "with measure 1 alone: number of a feed of the DAO") \
    X(d_struct_controller_terms_token, "with measures 2 and 3 alone: the token") \
    X(d_struct_controller_terms_target, "what it should be, at least 1, in the unit of the measure") \
    X(d_struct_controller_terms_denominator, "how slowly it moves, at least 1 (rule controller)") \
    X(d_struct_controller_terms_direction, "what a measure above the target does: absent or 1 turns the dial up, 2 down") \
    X(d_struct_controller_terms_period_s, "between two steps, at least 1 second") \
    X(d_struct_controller_terms_starts, "the first step, not in the past; absent: a period from now") \
    X(d_struct_conviction_dials, "How fast conviction grows and how much a request needs (rule `conviction`, a step is a second).") \
    X(d_struct_conviction_dials_decay, "parts of 10 000 000 of conviction that are left after a second; half is left after three days with 9 999 973") \
    X(d_struct_conviction_dials_max_ratio, "parts of 10 000 000 of the free treasury that a request stays below; above 0") \
    X(d_struct_conviction_dials_factor, "how high the threshold is, in parts of 10 000 000") \
    X(d_struct_conviction_dials_min_stake_ppm, "part of all weight that counts as staked at least") \
    X(d_struct_stake, "What a member has on a request.") \
    X(d_struct_stake_request, "the request's number") \
    X(d_struct_vote_lock, "Shares that a vote locks.") \
    X(d_struct_vote_lock_proposal, "the proposal's number") \
    X(d_struct_vote_lock_level, "1..6: for 1, 2, 4, 8, 16, 32 periods after its side has won") \
    X(d_struct_vote_lock_choice, "the choice voted for") \
    X(d_struct_vote_lock_house, "further house voted in; 0 the pathway's own") \
    X(d_struct_bar_curve, "A bar that falls while a vote goes on; both axes in billionths: of the voting time that has passed, and of what is measured.") \
    X(d_struct_bar_curve_shape, "1 linear, 2 stepped, 3 reciprocal (rule outcome, curves)") \
    X(d_struct_bar_curve_from_ppb, "linear, stepped: the bar at the beginning") \
    X(d_struct_bar_curve_to_ppb, "linear, stepped: the lowest bar") \
    X(d_struct_bar_curve_length_ppb, "linear: when it is reached; stepped: how long a step is") \
    X(d_struct_bar_curve_step_ppb, "stepped: how much each step falls") \
    X(d_struct_bar_curve_factor_ppb, "reciprocal: what is divided") \
    X(d_struct_bar_curve_x_offset_ppb, "reciprocal: added to the time that divides it") \
    X(d_struct_bar_curve_y_offset_ppb, "reciprocal: added to the bar") \
    X(d_struct_bar_curve_y_less_ppb, "reciprocal: taken from the bar; instead of y_offset_ppb") \
    X(d_struct_ballot_rule, "Members choose between options that a proposal lists: what their ballots say and how they are counted (rule tally).") \
    X(d_struct_ballot_rule_method, "how ballots are counted (rule tally)") \
    X(d_struct_ballot_rule_none, "1: option 0 is none of them; when it wins, nothing happens. debian: it is the default option") \
    X(d_struct_ballot_rule_strict, "ranks: 1 no two equal") \
    X(d_struct_ballot_rule_complete, "ranks: 1 every option") \
    X(d_struct_ballot_rule_strength, "minimax, schulze, ranked-pairs: how strong a duel is") \
    X(d_struct_ballot_rule_ties, "irv, star: ties on the way; the order of the options breaks all others") \
    X(d_struct_ballot_rule_value_max, "score, star, quadratic: greatest value") \
    X(d_struct_ballot_rule_value_below, "score, quadratic: how far below 0 a value may be") \
    X(d_struct_ballot_rule_budget, "quadratic, credits: most credits of a ballot; weighted: points of each, which it needs") \
    X(d_struct_ballot_rule_over, "debian: majority over none, over : under; absent 1") \
    X(d_struct_ballot_rule_under, "debian: absent 1") \
    X(d_struct_ballot_rule_least, "debian: votes over none that an option needs") \
    X(d_struct_boost_rule, "Stakes for and against a proposal; where those for it are so many times the others, more votes for than against are enough (rule outcome, boosting).") \
    X(d_struct_boost_rule_token, "what is staked") \
    X(d_struct_boost_rule_alpha_ppm, "above 1 000 000: what each boosted proposal multiplies the bar with") \
    X(d_struct_boost_rule_preboost_s, "how long stakes must hold before it is boosted") \
    X(d_struct_boost_rule_boosted_s, "how long a boosted vote is open") \
    X(d_struct_boost_rule_quiet_s, "how long before its end a flip makes it begin again") \
    X(d_struct_boost_rule_least, "what the DAO stakes against each proposal at least, out of its treasury; not 0") \
    X(d_struct_boost_rule_mean_ppm, "or so much of the mean of what it staked against those boosted now") \
    X(d_struct_boost_rule_most, "proposals boosted at a time; 0 any number") \
    X(d_struct_house_rule, "A further electorate that votes on each proposal of a pathway, and when it passes there.") \
    X(d_struct_house_rule_title, "what it is called") \
    X(d_struct_house_rule_electorate, "1 the DAO's members, 2 holders of a role, 3 another DAO's members, 4 members drawn by lot") \
    X(d_struct_house_rule_weight, "members: 1 one each, 2 shares, 3 reputation, 4 as many as credits pay for; of all others absent: one each") \
    X(d_struct_house_rule_role, "role: its name; whoever has one of that name when the proposal opens") \
    X(d_struct_house_rule_dao, "dao: whose members; those who joined before the proposal opened, and are members still") \
    X(d_struct_house_rule_seats, "panel: how many are drawn, or all where there are fewer") \
    X(d_struct_house_rule_threshold, "as in the pathway's own rule: 1 majority, 2 cast, 3 absolute, 5 consent") \
    X(d_struct_house_rule_bar_ppm, "the bar of threshold 2, 3 and 5") \
    X(d_struct_house_rule_bar_inclusive, "threshold 3: 1 when reaching the bar is enough") \
    X(d_struct_house_rule_quorum_ppm, "quorum in parts of all weight of the house; 0 none") \
    X(d_struct_house_rule_quorum_counts, "what counts: 1 for, 2 for and abstain, 3 all") \
    X(d_struct_house_rule_min_voters, "voters needed; 0 none") \
    X(d_struct_house_rule_delegated, "members: 1 when they may let others speak for them") \
    X(d_struct_house_rule_lock_s, "members by shares: votes weigh more when their shares are locked, as in the pathway's own rule") \
    X(d_struct_voting_duty, "What a pathway does about members who do not vote.") \
    X(d_struct_voting_duty_missed, "so many missed are too many; at least 1") \
    X(d_struct_voting_duty_of, "of the last so many proposals decided on the pathway") \
    X(d_struct_voting_duty_jail, "1: the member is jailed, too") \
    X(d_struct_voting_reward, "What is divided equally among those who voted.") \
    X(d_struct_voting_reward_token, "the token; it comes from what the DAO has set aside of it") \
    X(d_struct_voting_reward_amount, "for all voters together; where less is set aside, that") \
    X(d_struct_allowance, "How much of a token may be spent, in all or over and over.") \
    X(d_struct_allowance_token, "the token") \
    X(d_struct_allowance_most, "what may be spent at first, and what no refill goes above; at least 1") \
    X(d_struct_allowance_refill, "what comes back each period; absent: nothing ever") \
    X(d_struct_allowance_period_s, "the period; with refill alone") \
    X(d_struct_founding_member, "A member from the first moment.") \
    X(d_struct_founding_member_party, "person or DAO") \
    X(d_struct_founding_member_loot, "loot: a claim without a vote") \
    X(d_struct_purse_entry, "What is left of an allowance.") \
    X(d_struct_purse_entry_left, "what may be spent") \
    X(d_struct_purse_entry_since, "when it was last refilled") \
    X(d_struct_purse_entry_most, "no refill goes above it") \
    X(d_struct_purse_entry_refill, "what comes back each period") \
    X(d_struct_purse_entry_period_s, "the period; 0 never") \
    X(d_struct_delegate, "A member who speaks for another.") \
    X(d_struct_delegate_party, "the member") \
    X(d_struct_delegate_parts, "parts of the weight, which go no further; absent: all of it, and all that others gave") \
    X(d_struct_delegation_scope, "What a delegation is about: the whole DAO, a pathway or a tag.") \
    X(d_struct_delegation_scope_pathway, "a pathway's number") \
    X(d_struct_delegation_scope_tag, "or the tag of proposals; neither: everything") \
    X(d_struct_slot_delegate_slot, "its slot") \
    X(d_struct_slot_delegate_party, "the member in the slot then") \
    X(d_struct_slot_delegate_joined, "when that one had joined") \
    X(d_struct_slot_delegate_parts, "parts of the weight; 0 all of it") \
    X(d_struct_elector_voice, "Who speaks for an elector.") \
    X(d_struct_elector_voice_elector, "place among the electors") \
    X(d_struct_dial_terms, "What a dial turns, how far, how often, and who turns it.") \
    X(d_struct_dial_terms_title, "its name, like no other dial's of the DAO") \
    X(d_struct_dial_terms_setting, "the setting that it turns: 1 member_cap, 2 open_cap, 3 sponsors, 4 joining_s, 5 treasury_ppm of the distribution; absent: a number of its own") \
    X(d_struct_dial_terms_least, "its lowest value; absent: 0") \
    X(d_struct_dial_terms_most, "its highest") \
    X(d_struct_dial_terms_value, "where it begins; absent: a new one at `least`, one that is defined anew where it stands. Never with a setting, which is where it is") \
    X(d_struct_dial_terms_step, "most that one turn moves it; absent: no such bound") \
    X(d_struct_dial_terms_step_ppm, "the same in parts of its value, rounded down, at least 1; absent: no such bound") \
    X(d_struct_dial_terms_cooldown_s, "from one turn's effect to the next one's") \
    X(d_struct_dial_terms_pathway, "the one pathway whose decisions turn it; absent: any that carries dial.turn") \
    X(d_struct_dial_terms_role, "number of the role whose holder turns it, and which allows dial.turn; absent: none") \
    X(d_struct_feed_terms, "Who reports to a feed, and when what they say holds.") \
    X(d_struct_feed_terms_reporters, "persons and DAOs, ascending") \
    X(d_struct_feed_terms_needed, "how many must have reported lately; at least 1, at most all") \
    X(d_struct_feed_terms_window_s, "how long a report counts, at least 1 second") \
    X(d_struct_feed_terms_stale_s, "how long a value holds after the last report that made or confirmed it, at least 1 second") \
    X(d_struct_feed_reporter, "A reporter, and the last that they said.") \
    X(d_struct_feed_reporter_party, "who") \
    X(d_struct_feed_reporter_spoke, "1 when they have reported") \
    X(d_struct_feed_reporter_at, "when") \
    X(d_struct_party_weight, "A member and what it weighs.") \
    X(d_struct_party_weight_weight, "above 0") \
    X(d_struct_party_points, "A member and the points it is given.") \
    X(d_struct_slot_weight, "What a member weighs, by a table or by patronage.") \
    X(d_struct_slot_weight_party, "the member in the slot when it was written; 0 nobody") \
    X(d_struct_slot_weight_stamp, "the table, or the period, that it belongs to") \
    X(d_struct_slot_weight_weight, "the weight") \
    X(d_struct_slot_points, "Points that a member got.") \
    X(d_struct_slot_points_points, "the points") \
    X(d_struct_member_slot, "A member's place in a page.") \
    X(d_struct_member_slot_state, "0 empty, 1 member, 2 left, 3 jailed, 4 no member any more, but with loot") \
    X(d_struct_member_slot_since, "sequence number of the last change of weight") \
    X(d_struct_member_slot_old_first, "first old weight kept") \
    X(d_struct_member_slot_old_next, "number the next old weight gets") \
    X(d_struct_member_slot_jailed_shares, "shares that became loot in jail, as many come back as are still held") \
    X(d_struct_member_slot_jailed_reputation, "reputation that jail keeps") \
    X(d_struct_open_application, "An application that is not decided, and whose it is.") \
    X(d_struct_open_application_number, "its number") \
    X(d_struct_open_application_party, "who applied") \
    X(d_struct_minter_terms, "What a minter may make, and when; fixed when it is made.") \
    X(d_struct_minter_terms_cap, "most that is ever minted by it and below it, smallest units, at least 1; may be more than the cap above") \
    X(d_struct_minter_terms_parent, "the minter above, of the same token; absent: none") \
    X(d_struct_minter_terms_starts, "first moment at which it mints, not in the past; absent: now") \
    X(d_struct_minter_terms_expires, "last moment, inclusive; absent: never") \
    X(d_struct_minter_terms_admin, "who grants, closes and makes minters below; absent: the party") \
    X(d_struct_minter_terms_rate, "most in any window of rate_s; absent: no such bound") \
    X(d_struct_minter_terms_rate_s, "length of the sliding window; with rate alone") \
    X(d_struct_minter_terms_delay_s, "how long a mint waits, and can be vetoed; the longest of a minter and those above holds") \
    X(d_struct_minter_terms_title, "a name to show") \
    X(d_struct_minter_terms_purpose, "hash of what it is for, kept elsewhere") \
    X(d_struct_minter_rights, "What a party may do with a minter.") \
    X(d_struct_minter_rights_mint, "1: may mint, and open streams from it") \
    X(d_struct_minter_rights_pause, "1: may pause and resume it") \
    X(d_struct_minter_rights_veto, "1: may veto mints that wait") \
    X(d_struct_rate_entry, "What was minted at one time.") \
    X(d_struct_rate_entry_amount, "how much") \
    X(d_struct_party_key, "A public key and what its signature weighs.") \
    X(d_struct_party_key_key, "Ed25519 public key") \
    X(d_struct_party_key_weight, "weight of its signature, at least 1") \
    X(d_struct_key_slot, "A key as the ledger holds it, with the nonce lane that belongs to it alone.") \
    X(d_struct_key_slot_weight, "weight of its signature") \
    X(d_struct_key_slot_lane, "nonce lane; never given to another key") \
    X(d_struct_key_slot_highest, "highest sequence number seen in the lane") \
    X(d_struct_key_slot_window, "bit i is set when highest - i was used; bit 0 is highest itself") \
    X(d_struct_guard, "Who may recover a person, how many of them it takes, and how long the person has to say no.") \
    X(d_struct_guard_guardians, "the guardians' rows, ascending by id") \
    X(d_struct_guard_threshold, "guardians that must approve") \
    X(d_struct_guard_delay, "time from the last approval needed to the new keys") \
    X(d_struct_approval, "A guardian's word for a set of keys.") \
    X(d_struct_approval_guardian, "the guardian") \
    X(d_struct_approval_plan, "SHA-256 of the body of party.recover, so of person, keys and threshold") \
    X(d_struct_approval_made, "when it was given") \
    X(d_struct_id_entry, "An id, the row it names, and what stands there.") \
    X(d_struct_id_entry_id, "an id") \
    X(d_struct_id_entry_row, "its row among parties, or among tokens") \
    X(d_struct_id_entry_sort, "1 person, 2 DAO, 3 token, 4 pool") \
    X(d_struct_condition, "What a feed must say.") \
    X(d_struct_condition_feed, "a feed of the DAO, by its number") \
    X(d_struct_condition_at_least, "holds while the feed says this or more; absent: no lower bound") \
    X(d_struct_condition_at_most, "holds while the feed says this or less; absent: no upper bound") \
    X(d_struct_pool_inflow, "A stream that feeds a pool.") \
    X(d_struct_pool_inflow_counted, "what of it was shared so far, drawn or not") \
    X(d_struct_programme_share, "A recipient of a programme, and how large their part is.") \
    X(d_struct_programme_share_weight, "1 or more; the total is divided in this proportion, largest remainder") \
    X(d_struct_programme_share_programme, "where `to` is the DAO itself: its programme that this part funds, which has no minter") \
    X(d_struct_programme_question, "A research question, and the indicator that answers it.") \
    X(d_struct_programme_question_asks, "the question") \
    X(d_struct_programme_question_feed, "the DAO's feed that measures it when the programme ends") \
    X(d_struct_programme_question_target, "with a feed: the value that is hoped for, or more") \
    X(d_struct_programme_question_under, "with a feed: 1 that value or less") \
    X(d_struct_report_score, "What a member says that a report is worth.") \
    X(d_struct_report_score_score_ppm, "0 nothing, 1 000 000 all that was hoped for") \
    X(d_struct_kill_terms, "The escalation game by which anybody may have a programme killed.") \
    X(d_struct_kill_terms_token, "the token of the bonds") \
    X(d_struct_kill_terms_bond, "the least first bond, smallest units, at least 1; each is at least twice the last") \
    X(d_struct_kill_terms_window_s, "how long the other side may answer") \
    X(d_struct_kill_terms_rounds, "bonds until the DAO decides, 2 or more") \
    X(d_struct_kill_bond, "A bond in a game about a programme; the first, third, ... are for killing it.") \
    X(d_struct_kill_bond_party, "who put it up") \
    X(d_struct_kill_bond_amount, "smallest units") \
    X(d_struct_boundaries, "What the programmes and mints of a minter, and of all below it, keep to.") \
    X(d_struct_boundaries_inflation_ppm, "most released in any window_s, as a part of base; absent: no such bound") \
    X(d_struct_boundaries_window_s, "length of the sliding window; with inflation_ppm alone") \
    X(d_struct_boundaries_base, "the supply that inflation is measured by, smallest units; absent: the token's when the boundaries are set") \
    X(d_struct_boundaries_cadence_s, "least time between the end of one evaluation window and the beginning of the next") \
    X(d_struct_boundaries_evaluation_min_s, "least length of an evaluation window") \
    X(d_struct_boundaries_evaluation_max_s, "most of it; absent: no bound") \
    X(d_struct_boundaries_share_ppm, "largest part of what the minter's cap leaves that one programme may take; absent: all") \
    X(d_struct_programme_part, "What a recipient of a programme gets.") \
    X(d_struct_programme_part_weight, "how large the part is") \
    X(d_struct_programme_part_stream, "the stream that pays it; 0 none: a draft, or a part of 0 units") \
    X(d_struct_programme_part_programme, "the DAO's programme that it funds, as it was when this one started; 0 none") \
    X(d_struct_programme_part_taker, "the programme of that line which takes it now, or next; 0 none") \
    X(d_struct_programme_part_passed, "what programmes of that line took that are over") \
    X(d_struct_programme_part_drawn, "what of the stream was made for that line so far") \
    X(d_struct_programme_inflow, "A stream that funds a programme.") \
    X(d_struct_programme_inflow_drawn, "what of it this programme's recipients claimed") \
    X(d_struct_programme_slot, "The evaluation window of a programme that runs or will.") \
    X(d_struct_programme_slot_begins, "first moment of the window") \
    X(d_struct_programme_slot_ends, "last moment, and the programme's") \
    X(d_struct_programme_slot_group, "programmes of one group may share a window") \
    X(d_struct_release_plan, "What is released by when under a minter's boundaries: of a programme, of a stream, or a mint.") \
    X(d_struct_release_plan_stream, "the first stream that pays it; 0: a mint") \
    X(d_struct_release_plan_parts, "streams that it is divided among") \
    X(d_struct_release_plan_cliff_form, "as in the plan") \
    X(d_struct_release_plan_total, "all of it") \
    X(d_struct_release_plan_begins, "what was released up to then does not count here; 0 all counts") \
    X(d_struct_release_plan_until, "nothing is released later; 2^64-1 it runs its course") \
    X(d_struct_ballot_option, "An option of a proposal whose pathway has a ballot.") \
    X(d_struct_ballot_option_title, "one line") \
    X(d_struct_ballot_option_actions, "how many of the proposal's actions are this option's, in their order") \
    X(d_struct_ballot_mark, "What a ballot says of an option.") \
    X(d_struct_ballot_mark_option, "1 the first option; 0 none of them, where the pathway has that") \
    X(d_struct_ballot_mark_value, "rank (1 best), score, 1 approved, votes, credits or points, as the method reads it") \
    X(d_struct_ballot_mark_below, "instead: how far below 0") \
    X(d_struct_vote_part, "What a member cast for one choice.") \
    X(d_struct_vote_part_choice, "the choice") \
    X(d_struct_ballot, "A member's vote.") \
    X(d_struct_ballot_cast, "1 when there is a vote") \
    X(d_struct_ballot_weight, "weight it counts") \
    X(d_struct_open_proposal, "A proposal that is open.") \
    X(d_struct_open_proposal_snapshot, "sequence number at which its weights are read") \
    X(d_struct_stream_plan, "When a stream releases what: the dials of rule `emission`.") \
    X(d_struct_stream_plan_starts, "when it begins, not in the past; absent: now") \
    X(d_struct_stream_plan_duration, "how long it takes; absent: all at the start") \
    X(d_struct_stream_plan_cliff, "after the start; before it nothing but unlock_start") \
    X(d_struct_stream_plan_granularity, "length of a step; absent: every second") \
    X(d_struct_stream_plan_unlock_start, "released at the start") \
    X(d_struct_stream_plan_unlock_cliff, "released at the cliff") \
    X(d_struct_stream_plan_cliff_form, "where the line begins: absent or 1 at the cliff, 2 at the start") \
    X(d_struct_stream_plan_floors, "absent or 1 one rounding, 2 two, as Sablier 2 does") \
    X(d_struct_token_amount, "An amount of a token. Lists of them ascend by token, with amounts above 0.") \
    X(d_struct_token_amount_amount, "in the token's smallest unit") \
    X(d_struct_token_part, "An amount of a token as records hold it.") \
    X(d_struct_token_part_token, "the token's row") \
    X(d_struct_bounty_place, "A place of a bounty's team.") \
    X(d_struct_bounty_place_party, "who has it; 0 nobody") \
    X(d_struct_bounty_place_bonded, "1: the bond is in escrow") \
    X(d_struct_bounty_place_offer, "what this taker says") \
    X(d_struct_passing_rule, "When a proposal passes: the dials of rule `outcome`, fixed for a proposal when it opens.") \
    X(d_struct_passing_rule_weight, "1 one a member, 2 shares, 3 reputation, 4 as many as credits pay for") \
    X(d_struct_passing_rule_threshold, "1 more for than against, 2 bar_ppm of for + against, 3 bar_ppm of all weight, 4 most votes, 5 passes unless against reaches bar_ppm of all weight, 6 both curves for confirm_s without a break") \
    X(d_struct_passing_rule_rounding, "0 or 1 cross-multiply, 2 floor the requirement, 3 divide first") \
    X(d_struct_passing_rule_quorum_ppm, "quorum in parts of all weight, inclusive; 0 none") \
    X(d_struct_passing_rule_early, "decided early: 0 or 1 never, 2 when nothing left can change it, 3 at the early bar, 4 when all votes cast pass the early bar, 5 when it passes and votes for it reach the early bar") \
    X(d_struct_passing_rule_early_bar_ppm, "the bar of early 3, 4 and 5, in parts of all weight; strict, for 5 inclusive") \
    X(d_struct_passing_rule_revote, "1 when a vote may be changed") \
    X(d_struct_passing_rule_delay_s, "from opening until voting begins") \
    X(d_struct_passing_rule_voting_s, "how long voting is open") \
    X(d_struct_passing_rule_grace_s, "after a passing vote, before it may be executed") \
    X(d_struct_passing_rule_execution_delay_s, "after grace") \
    X(d_struct_passing_rule_expiry_s, "how long it stays executable; 0 for ever") \
    X(d_struct_passing_rule_quorum_late, "1 when the quorum is asked only when it is processed") \
    X(d_struct_passing_rule_late_quorum_s, "how long voting stays open at least, once, after the quorum was reached") \
    X(d_struct_passing_rule_high_water, "what raises the mark of shares and loot that the next two ask about: 1 the opening and any vote, 2 votes for it") \
    X(d_struct_passing_rule_retention_ppm, "part of the mark that members must still hold when it is processed") \
    X(d_struct_passing_rule_dilution_bound, "instead: how many times what they still hold must reach the mark") \
    X(d_struct_passing_rule_curves, "threshold 6: the bar of for in for + against, and the bar of what counts in all weight") \
    X(d_struct_passing_rule_confirm_s, "threshold 6: how long it must pass without a break") \
    X(d_struct_passing_rule_reveal_s, "votes are sealed first; how long after voting they may be opened") \
    X(d_struct_passing_rule_ballot, "with threshold 1: proposals list options, and ballots choose between them") \
    X(d_struct_passing_rule_quorum_base, "all weight that the quorum is a part of: absent or 1 at the snapshot, 2 when a member sponsored it, which is when it was opened") \
    X(d_struct_passing_rule_boost, "with threshold 1 and early 3: stakes can make a majority of the votes enough") \
    X(d_struct_passing_rule_delegated, "1 when members may let others speak for them") \
    X(d_struct_passing_rule_in_parts, "1 when a member may cast the weight in parts, over several choices, until all of it is cast; not with revote, reveal_s, ballot or delegated") \
    X(d_struct_passing_rule_lock_s, "votes by shares weigh 0.1, 1, ... 6 times when the shares stay 0, 1, 2, 4, 8, 16, 32 times so long after their side has won") \
    X(d_struct_role_terms, "What a role lets its holder do.") \
    X(d_struct_role_terms_party, "the holder; absent, with an admin alone: nobody yet") \
    X(d_struct_role_terms_name, "its name") \
    X(d_struct_role_terms_kinds, "action kinds, ascending; never a charter change") \
    X(d_struct_role_terms_ends, "last moment it holds, inclusive; 0 never ends") \
    X(d_struct_role_terms_allowances, "what it may spend or make, ascending by token; absent: no bound") \
    X(d_struct_role_terms_admin, "number of the role whose holder, like those of the roles above it, names this one's holder; absent: the charter alone") \
    X(d_struct_scoped_delegation, "A member's delegation in one scope.") \
    X(d_struct_scoped_delegation_scope, "what it is about") \
    X(d_struct_scoped_delegation_until, "last second at which it holds; 0 it does not expire") \
    X(d_struct_scoped_delegation_to, "ascending by slot; none: nobody") \
    X(d_struct_elector, "A member who may vote on a proposal.") \
    X(d_struct_elector_slot, "the member's slot") \
    X(d_struct_elector_voices, "ascending by elector; none: nobody") \
    X(d_struct_founding_deposit, "What one founder pays in.") \
    X(d_struct_founding_deposit_party, "the founder: person or DAO") \
    X(d_struct_founding_deposit_tokens, "what they pay, ascending by token; at least one") \
    X(d_struct_pool_terms, "How a pool is shared, and who may claim.") \
    X(d_struct_pool_terms_every_s, "time between checkpoints; absent: what flows in is shared at once") \
    X(d_struct_pool_terms_first, "the first checkpoint, not in the past; absent: every_s from now") \
    X(d_struct_pool_terms_hold_s, "how long a share must have been held unbroken before it counts") \
    X(d_struct_pool_terms_role, "1: only whom the DAO gave a role for pool.claim may claim") \
    X(d_struct_pool_terms_attesters, "who may attest a claimant, ascending") \
    X(d_struct_pool_terms_needed, "how many of them must have; with attesters alone, at least 1, at most all") \
    X(d_struct_pool_terms_gate, "claims are open only while this holds") \
    X(d_struct_pool_terms_list, "Merkle root of those who may join by themselves, RFC 9162: a leaf is a party's id and its points, 8 bytes big-endian") \
    X(d_struct_pool_terms_list_size, "leaves of the list; with list alone") \
    X(d_struct_pool_grant, "A share in a pool.") \
    X(d_struct_pool_grant_points, "how large the share is; absent: none any more. What it got stays due") \
    X(d_struct_pool_grant_condition, "it counts only while this holds") \
    X(d_struct_pool_claimant, "Where a claimant of a pool stands, as of the time up to which the pool is settled.") \
    X(d_struct_pool_claimant_points, "how large the share is") \
    X(d_struct_pool_claimant_since, "when it was first held without a break since; 2^64-1 it is not held") \
    X(d_struct_pool_claimant_round, "round of the feed that was looked at last; 0 none") \
    X(d_struct_pool_claimant_due, "shared out to it and not claimed yet") \
    X(d_struct_pool_claimant_attested, "who attested: bit i for attester i") \
    X(d_struct_programme_terms, "What a programme pays, to whom, how long, and when it is looked at.") \
    X(d_struct_programme_terms_minter, "the minter that makes the units; absent with `token` alone") \
    X(d_struct_programme_terms_total, "all that it pays, smallest units, at least 1; absent with `token` alone") \
    X(d_struct_programme_terms_starts, "when it begins, not in the past; absent: when it is started") \
    X(d_struct_programme_terms_duration, "how long it pays") \
    X(d_struct_programme_terms_cliff, "after the start; before it nothing but what is unlocked at once") \
    X(d_struct_programme_terms_unlock_ppm, "part of each recipient's total that is released at the start, rounded down") \
    X(d_struct_programme_terms_evaluation_s, "length of the evaluation window, which ends with the programme; at most the duration") \
    X(d_struct_programme_terms_recipients, "ascending by party; at least one") \
    X(d_struct_programme_terms_purpose, "hash of what it is for, its research questions and indicators, kept elsewhere") \
    X(d_struct_programme_terms_kill, "the game by which anybody may have it killed; absent: the DAO alone kills it") \
    X(d_struct_programme_terms_questions, "what is to be found out") \
    X(d_struct_programme_terms_contest, "the pot, from the DAO's account, for whoever evaluates it") \
    X(d_struct_programme_terms_token, "instead of minter and total: it pays what other programmes of the DAO pay it of this token") \
    X(d_struct_stream_terms, "What a stream pays, and what may become of it.") \
    X(d_struct_stream_terms_total, "all that it will pay, smallest units, at least 1") \
    X(d_struct_stream_terms_minter, "the minter that makes the units; absent: they come from the party's account") \
    X(d_struct_stream_terms_cancelable, "1: the payer may cancel it; what is released by then stays the receiver's") \
    X(d_struct_stream_terms_transferable, "1: the receiver may pass it on") \
    X(d_struct_stream_terms_pausable, "1: the payer may pause it; the end moves, the total does not change") \
    X(d_struct_pathway, "A named way to decide: what it may carry, who may open it, when it passes.") \
    X(d_struct_pathway_kinds, "action kinds it may carry, ascending; empty: every kind, charter changes only with `charter`") \
    X(d_struct_pathway_propose_min, "weight that opening a proposal takes") \
    X(d_struct_pathway_rule, "when it passes") \
    X(d_struct_pathway_charter, "1, with no kinds given: every kind, charter changes too") \
    X(d_struct_pathway_veto, "who may veto what is proposed on it; absent: nobody") \
    X(d_struct_pathway_veto_until, "with veto; absent or 1 until it is executed, 2 while the vote goes on") \
    X(d_struct_pathway_houses, "house 1, 2, ...: further electorates; house 0 is the pathway's own rule") \
    X(d_struct_pathway_houses_needed, "with houses: how many of them must pass, house 0 counted; absent: all") \
    X(d_struct_pathway_duty, "voting is a duty") \
    X(d_struct_pathway_reward, "voting is rewarded, whatever is voted") \
    X(d_action_party_create, "Creates a person. Its id is the hash of this body; the actor must be that id, and its own keys sign.") \
    X(d_action_party_create_keys, "keys, ascending by key; empty in host mode only") \
    X(d_action_party_create_threshold, "weight that signatures must reach; 1..sum of weights") \
    X(d_action_party_create_name, "a name to show; not unique, not checked") \
    X(d_action_party_create_salt, "any number, to tell two persons with the same keys apart") \
    X(d_action_party_key_add, "Adds a key to the actor.") \
    X(d_action_party_key_add_key, "the new key") \
    X(d_action_party_key_add_threshold, "new threshold; absent keeps the old one") \
    X(d_action_party_key_rotate, "Replaces one key of the actor by another of the same weight. The new key gets a lane of its own.") \
    X(d_action_party_key_rotate_old, "the key that goes") \
    X(d_action_party_key_rotate_new, "the key that comes") \
    X(d_action_party_key_remove, "Removes a key of the actor. The rest must still reach the threshold.") \
    X(d_action_party_guard, "Names the guardians who may give the actor new keys, or none. Who has guardians already waits for their delay before this takes effect; naming those that are in force takes back a change that waits.") \
    X(d_action_party_guard_guardians, "persons and DAOs, ascending; absent: nobody may any more") \
    X(d_action_party_guard_threshold, "how many of them must approve") \
    X(d_action_party_guard_delay, "time in which the actor can say no: 1 to 90 days") \
    X(d_action_party_recover, "A guardian approves new keys for a person. A guardian has one word: a later one replaces it. When enough of them approved the same within 30 days, the delay runs; at its end the keys are in force and the old ones are not.") \
    X(d_action_party_recover_person, "who gets the keys") \
    X(d_action_party_recover_keys, "keys, ascending by key") \
    X(d_action_party_recover_withdraw, "A guardian takes its approval back. A recovery that has too few of them then stops.") \
    X(d_action_party_recover_withdraw_person, "whose keys were to be replaced") \
    X(d_action_party_recover_veto, "The person stops a recovery while its delay runs. Every approval is gone.") \
    X(d_action_dao_found, "Founds a DAO. Its id is the hash of ledger, actor and this body.") \
    X(d_action_dao_found_members, "first members, ascending by party") \
    X(d_action_dao_found_pathways, "pathways 1, 2, ... in this order; at least one") \
    X(d_action_dao_found_charter_pathway, "number of the pathway that changes the charter") \
    X(d_action_dao_found_member_cap, "most members; absent 150") \
    X(d_action_dao_found_open_cap, "most open proposals; absent 32") \
    X(d_action_dao_found_roles, "first roles") \
    X(d_action_dao_found_salt, "any number, to found the same twice") \
    X(d_action_dao_found_exit, "who may leave: absent or 1 everybody, 2 not while a proposal they voted for is unprocessed") \
    X(d_action_dao_found_joining_pathway, "number of the pathway that decides applications; absent: none are taken") \
    X(d_action_dao_found_sponsors, "members who must vouch for an application; absent 1") \
    X(d_action_dao_found_joining_s, "how long an application waits for them; absent 14 days") \
    X(d_action_charter_amend, "Changes a DAO's settings; only through its charter pathway. Absent fields stay.") \
    X(d_action_charter_amend_dao, "the DAO") \
    X(d_action_charter_amend_name, "new name") \
    X(d_action_charter_amend_member_cap, "new cap; present members stay") \
    X(d_action_charter_amend_open_cap, "new cap of open proposals") \
    X(d_action_charter_amend_charter_pathway, "pathway that changes the charter from now on") \
    X(d_action_charter_amend_exit, "who may leave: 1 everybody, 2 not while a proposal they voted for is unprocessed") \
    X(d_action_charter_amend_joining_pathway, "pathway that decides applications from now on") \
    X(d_action_charter_amend_sponsors, "members who must vouch for an application") \
    X(d_action_charter_amend_joining_s, "how long new applications wait for them") \
    X(d_action_charter_pathway, "Adds a pathway, or replaces one; only through the charter pathway. Open proposals keep the rule they began with.") \
    X(d_action_charter_pathway_number, "1..count replaces, count + 1 adds") \
    X(d_action_charter_pathway_pathway, "the pathway") \
    X(d_action_role_grant, "Gives a party the right to do some kinds of actions for the DAO, until it is revoked or ends.") \
    X(d_action_role_grant_role, "the role") \
    X(d_action_role_revoke, "Takes a role back.") \
    X(d_action_role_revoke_serial, "its serial: then no other role that has got the number meanwhile is meant") \
    X(d_action_role_revoke_below, "1: those below it too") \
    X(d_action_founding_open, "Prepares a DAO that begins as soon as every founder has paid in; the deposits are then its treasury. Past the deadline each founder gets theirs back.") \
    X(d_action_founding_open_body, "the body of dao.found; the DAO's id is what this actor would found with it") \
    X(d_action_founding_open_deposits, "who pays what, ascending by party; at least one") \
    X(d_action_founding_open_deadline, "last moment to pay in, inclusive") \
    X(d_action_founding_join, "Pays one's deposit in. The last one founds the DAO.") \
    X(d_action_founding_join_party, "the founder") \
    X(d_action_role_admin, "Says whose holder names a role's holder from now on. The present one stays.") \
    X(d_action_role_admin_admin, "number of the role above; absent: the charter alone") \
    X(d_action_role_appoint, "Gives a role to a party, whoever held it. What its allowances have left stays what it is.") \
    X(d_action_role_appoint_party, "the new holder") \
    X(d_action_role_appoint_ends, "last moment at which they hold it, inclusive, not in the past; absent: until the role ends") \
    X(d_action_role_dismiss, "Takes a role from its holder. The role stays, with nobody in it.") \
    X(d_action_dial_define, "Makes a dial, or gives one other terms: a turn that waits is forgotten then.") \
    X(d_action_dial_define_number, "1..count: its terms from now on; count + 1: a new dial") \
    X(d_action_dial_define_terms, "what it turns, and how") \
    X(d_action_dial_turn, "Turns a dial: by the DAO on the dial's pathway, or by the holder of the dial's role.") \
    X(d_action_dial_turn_value, "where to; absent: 0") \
    X(d_action_dial_turn_from, "when it takes effect, not in the past; absent: now") \
    X(d_action_dial_drop, "Takes a dial away, and its controller. A setting stays where it was turned to.") \
    X(d_action_dial_drop_dial, "its number, which is never given again") \
    X(d_action_member_add, "Makes a party a member.") \
    X(d_action_member_add_party, "who joins") \
    X(d_action_member_remove, "Ends a membership against the member's will: shares become loot, so that their part of the treasury stays theirs, and reputation goes. Votes on proposals open now keep their weight.") \
    X(d_action_member_remove_party, "who goes") \
    X(d_action_member_reweight, "Sets a member's shares and loot.") \
    X(d_action_member_reweight_shares, "shares from now on") \
    X(d_action_member_reweight_loot, "loot from now on") \
    X(d_action_member_exit, "Burns shares and loot for a part of the free treasury (rage-quit): of each listed token balance * burned / (all shares and loot), rounded down. Open to members, also in jail, and to those who were. What is not listed is forfeited.") \
    X(d_action_member_exit_dao, "the DAO that is left") \
    X(d_action_member_exit_shares, "shares given up") \
    X(d_action_member_exit_loot, "loot given up") \
    X(d_action_member_exit_tokens, "tokens to be paid in, strictly ascending") \
    X(d_action_member_resign, "Ends one's own membership: shares become loot, which may still be burned by member.exit; reputation goes.") \
    X(d_action_member_jail, "Suspends a member: while it lasts shares are loot and reputation is put away, so nothing votes; the member may still exit.") \
    X(d_action_member_release, "Ends a suspension: loot becomes shares again, as many as there were and are still held; reputation comes back.") \
    X(d_action_member_apply, "Asks to be taken in, or for more shares and loot. The tribute is held until the application is decided, and comes back unless it is accepted.") \
    X(d_action_member_apply_party, "who applies and pays") \
    X(d_action_member_apply_shares, "shares asked for") \
    X(d_action_member_apply_loot, "loot asked for") \
    X(d_action_member_apply_tribute, "what is paid in, ascending by token") \
    X(d_action_member_apply_content, "hash of the letter, kept elsewhere") \
    X(d_action_member_withdraw, "Takes an application back that is not yet being decided; the tribute returns.") \
    X(d_action_member_sponsor, "Vouches for an application. The last sponsor that the charter asks for opens the proposal that decides it, on the joining pathway.") \
    X(d_action_member_admit, "Accepts an application: the applicant gets what it asks for, the treasury gets the tribute.") \
    X(d_action_reputation_mint, "Gives a member reputation. It never transfers.") \
    X(d_action_reputation_mint_amount, "reputation to add") \
    X(d_action_reputation_burn, "Takes reputation from a member.") \
    X(d_action_reputation_burn_amount, "reputation to take; at most what is held") \
    X(d_action_proposal_open, "Opens a proposal on a pathway. Weights, total and rule are fixed now. Its number is the DAO's next.") \
    X(d_action_proposal_open_pathway, "pathway number") \
    X(d_action_proposal_open_content, "hash of the text that is proposed, kept elsewhere") \
    X(d_action_proposal_open_choices, "choices besides abstain; absent 2: 1 for, 2 against") \
    X(d_action_proposal_open_actions, "what happens when choice 1 wins, all or nothing") \
    X(d_action_proposal_open_options, "on a pathway with a ballot: what is chosen between; the actions of the one that wins happen, all or nothing") \
    X(d_action_proposal_open_tag, "what it is about: delegations of this tag hold for it") \
    X(d_action_proposal_vote, "Votes, with all of the member's weight or with a part of it. Where the pathway allows, a later vote replaces the earlier, or casts another part.") \
    X(d_action_proposal_vote_proposal, "proposal number") \
    X(d_action_proposal_vote_choice, "0 abstain, 1 for, 2 against, or one of the choices") \
    X(d_action_proposal_vote_weight, "part of the weight; absent or 0: all of it, or all that is left. Where votes are paid for: how many, absent 1") \
    X(d_action_proposal_vote_level, "where shares are locked: absent or 0 a tenth of a vote and no lock, 1 one vote for one period, ... 6 six votes for 32 periods") \
    X(d_action_proposal_unvote, "Takes a vote back, where the pathway allows changes. Without a vote it does nothing.") \
    X(d_action_proposal_unvote_house, "one of the pathway's further houses; absent: the pathway's own") \
    X(d_action_proposal_cancel, "Withdraws a proposal: by its proposer before anyone voted, or by the DAO at any time before it is executed.") \
    X(d_action_proposal_process, "Brings a proposal up to date: closes its vote when it is over, runs its actions when they are due. Timers do the same by themselves.") \
    X(d_action_proposal_veto, "Ends a proposal, as the pathway's veto party.") \
    X(d_action_proposal_veto_party, "the veto party of the pathway when the proposal was opened") \
    X(d_action_proposal_seal, "Votes under seal, on a pathway with reveal_s: shows only the hash of the vote. Where votes may be changed, a later seal replaces the earlier.") \
    X(d_action_proposal_seal_seal, "what daomesh_vote_seal gives; on a proposal with options daomesh_ballot_seal") \
    X(d_action_proposal_reveal, "Opens the actor's sealed vote, after voting and within reveal_s. What nobody opens counts as absent.") \
    X(d_action_proposal_reveal_weight, "part of the weight; absent or 0: all of it. Where votes are paid for: how many, absent 1") \
    X(d_action_proposal_reveal_salt, "what was mixed in, so that nobody finds the vote by trying") \
    X(d_action_proposal_ballot, "Votes on a proposal with options, with all of the member's weight. Where the pathway allows, a later ballot replaces the earlier.") \
    X(d_action_proposal_ballot_marks, "an option once at most, in any order; absent: abstains") \
    X(d_action_proposal_house_vote, "Votes on a proposal in one of its pathway's further houses, with all of the weight there or with a part of it. Where the pathway allows, a later vote replaces the earlier.") \
    X(d_action_proposal_house_vote_house, "1 the first of the pathway's houses") \
    X(d_action_proposal_house_vote_choice, "0 abstain, 1 for, 2 against") \
    X(d_action_proposal_house_vote_level, "where shares are locked: as in proposal.vote") \
    X(d_action_proposal_stake, "Stakes on a proposal, on a pathway with boosting, until it is boosted or decided. Who stakes on the side that wins shares the stakes of the other.") \
    X(d_action_proposal_stake_party, "whose stake") \
    X(d_action_proposal_stake_choice, "1 for, 2 against") \
    X(d_action_proposal_stake_amount, "how much, on top of what the party staked before") \
    X(d_action_proposal_collect, "Pays a party its stake and its part of what the other side staked, when it is on the side that won; or its stake alone, when stakes go back.") \
    X(d_action_proposal_reveal_ballot, "Opens the actor's sealed ballot on a proposal with options, after voting and within reveal_s. What nobody opens counts as absent.") \
    X(d_action_proposal_reveal_ballot_marks, "an option once at most, in the order in which they were sealed; absent: abstains") \
    X(d_action_proposal_reveal_ballot_salt, "what was mixed in, so that nobody finds the ballot by trying") \
    X(d_action_token_issue, "Makes a token. Its id is the hash of ledger, actor and this body. Nothing of it exists yet.") \
    X(d_action_token_issue_party, "the issuer: who may mint or deposit") \
    X(d_action_token_issue_symbol, "short name; not unique, not checked") \
    X(d_action_token_issue_decimals, "digits behind the point when amounts are shown") \
    X(d_action_token_issue_cap, "most that may exist at once; absent: no bound but 2^256-1") \
    X(d_action_token_issue_backed, "1: the issuer keeps something outside for every unit; deposit and withdraw instead of mint and burn") \
    X(d_action_token_issue_salt, "any number, to issue the same twice") \
    X(d_action_token_mint, "Makes units of a token that is not backed.") \
    X(d_action_token_mint_party, "the issuer") \
    X(d_action_token_mint_to, "who gets them") \
    X(d_action_token_mint_amount, "smallest units, at least 1") \
    X(d_action_token_burn, "Destroys units of a token that is not backed; the cap has room for them again.") \
    X(d_action_token_burn_party, "the holder") \
    X(d_action_token_deposit, "The issuer of a backed token has got something outside, and makes as many units for it.") \
    X(d_action_token_deposit_to, "who gets the units") \
    X(d_action_token_deposit_reference, "hash of what came in: a receipt, a transfer on a chain") \
    X(d_action_token_withdraw, "Destroys units of a backed token; the event tells the issuer what to pay out, and where.") \
    X(d_action_token_withdraw_reference, "hash of where it shall go") \
    X(d_action_token_transfer, "Gives units away. A DAO keeps what it is given this way: only income is distributed.") \
    X(d_action_treasury_reserve, "Sets part of the treasury aside: members who leave are not paid from it, and it is not spent until it is released.") \
    X(d_action_treasury_release, "Takes what was set aside back into the free treasury.") \
    X(d_action_charter_distribution, "Sets how the DAO divides its income; only through its charter pathway. Without it the treasury keeps everything.") \
    X(d_action_charter_distribution_treasury_ppm, "what the treasury keeps") \
    X(d_action_charter_distribution_by, "the members' parts: 1 equal, 2 shares, 3 reputation, 4 the table, 5 patronage, 6 points from peers") \
    X(d_action_charter_distribution_table, "by 4 alone: ascending by party; members not in it get nothing") \
    X(d_action_charter_distribution_points, "by 6 alone: what each member may give to others in all; another number begins a new period") \
    X(d_action_income_period, "Begins a new period: patronage and points start from nothing.") \
    X(d_action_patronage_record, "Adds to what members did for the DAO, or bought from it, in this period: hours, sales, kilograms of milk.") \
    X(d_action_patronage_record_entries, "ascending by party") \
    X(d_action_peer_allocate, "Gives points to other members, instead of those given earlier in the period. They weigh what the others get of income.") \
    X(d_action_peer_allocate_entries, "ascending by party; empty takes all points back") \
    X(d_action_sale_offer, "Offers something for sale. It is the seller's next offer by number; its terms never change.") \
    X(d_action_sale_offer_party, "the seller") \
    X(d_action_sale_offer_goods, "hash of what is sold, or of its description") \
    X(d_action_sale_offer_exact, "1: goods is the hash of the very thing; nothing else can be delivered") \
    X(d_action_sale_offer_token, "what is paid in") \
    X(d_action_sale_offer_price, "of one copy, smallest units, at least 1") \
    X(d_action_sale_offer_copies, "how many are for sale; absent: as many as are bought") \
    X(d_action_sale_offer_delivery_s, "time to deliver; past it the buyer gets the money back") \
    X(d_action_sale_offer_review_s, "time to refuse what was delivered; silence accepts it") \
    X(d_action_sale_offer_dispute_s, "time to dispute a refusal; silence lets it stand") \
    X(d_action_sale_offer_ruling_s, "time for the arbiter to rule; silence leaves each one half") \
    X(d_action_sale_offer_arbiter, "who rules on a dispute; without one a dispute ends as if the arbiter were silent") \
    X(d_action_sale_close, "Ends an offer: nobody can buy any more. What was bought goes its way.") \
    X(d_action_sale_buy, "Buys one copy: the price goes into escrow. It is the seller's next sale by number.") \
    X(d_action_sale_buy_party, "the buyer") \
    X(d_action_sale_buy_offer, "number of the offer") \
    X(d_action_sale_deliver, "Says what was delivered. The buyer's time to refuse it begins.") \
    X(d_action_sale_deliver_sale, "number of the sale") \
    X(d_action_sale_deliver_content, "hash of what was delivered") \
    X(d_action_sale_accept, "Accepts what was delivered, also after refusing it: the seller is paid.") \
    X(d_action_sale_refuse, "Refuses what was delivered. Undisputed, the money goes back.") \
    X(d_action_sale_refuse_reason, "hash of why") \
    X(d_action_sale_dispute, "Disputes a refusal: the arbiter rules.") \
    X(d_action_sale_rule, "The arbiter divides the price.") \
    X(d_action_sale_rule_party, "the arbiter") \
    X(d_action_sale_rule_to_seller, "what the seller is paid, at most the price") \
    X(d_action_sale_settle, "Proposes how to end a sale. When both sides name the same, or one gives the other everything, it ends so, whatever its state.") \
    X(d_action_sale_settle_party, "the seller or the buyer") \
    X(d_action_sale_settle_to_seller, "what the seller is paid, at most the price; the party's earlier word is replaced") \
    X(d_action_sale_process, "Brings a sale up to date when its time is over. A timer does the same by itself.") \
    X(d_action_bounty_post, "Posts a bounty, which is the poster's next by number. The reward goes into escrow now; a back-to-back child has it from its parent instead, when the parent is settled. The hash of this body names the terms.") \
    X(d_action_bounty_post_poster, "who pays") \
    X(d_action_bounty_post_content, "hash of what is asked for, kept elsewhere") \
    X(d_action_bounty_post_reward, "ascending by token") \
    X(d_action_bounty_post_parts, "one for a bounty that is handed in at once") \
    X(d_action_bounty_post_open_s, "how long it waits for takers, each time it is open") \
    X(d_action_bounty_post_review_s, "time to review work; silence accepts it") \
    X(d_action_bounty_post_dispute_s, "time to dispute a rejection; silence lets it stand") \
    X(d_action_bounty_post_ruling_s, "time for the arbiter to rule; silence leaves the last allocation that all agreed to, or else one half") \
    X(d_action_bounty_post_places, "shares of each place of a team, each at least 1; absent: one taker") \
    X(d_action_bounty_post_min_pay, "least that work which was handed in is paid, of its part") \
    X(d_action_bounty_post_revisions, "how often each part may be sent back") \
    X(d_action_bounty_post_bond_token, "with bond") \
    X(d_action_bounty_post_bond, "what each taker puts up, and loses by leaving or by handing in nothing") \
    X(d_action_bounty_post_parent_poster, "with parent: its poster") \
    X(d_action_bounty_post_parent, "the bounty that this is a part of; the poster must have taken it alone") \
    X(d_action_bounty_post_back_to_back, "1: paid when the parent is, from what the parent pays") \
    X(d_action_bounty_withdraw, "Takes back a bounty that is open: the reward and all bonds go back.") \
    X(d_action_bounty_withdraw_poster, "its poster") \
    X(d_action_bounty_take, "Takes a place of an open bounty, and puts up the bond. When the last place is taken the work begins.") \
    X(d_action_bounty_take_party, "who takes it") \
    X(d_action_bounty_take_poster, "the bounty's poster") \
    X(d_action_bounty_take_terms, "hash of the terms that are agreed to") \
    X(d_action_bounty_take_place, "place in the team, from 0") \
    X(d_action_bounty_leave, "Gives up a place. While the team is not complete the bond comes back; once it works the bond is lost to the poster, and the place is open to others.") \
    X(d_action_bounty_leave_party, "who leaves") \
    X(d_action_bounty_submit, "Hands in the part under way. The ledger binds it to the part before and to what was accepted from the bounty's own children: the hash of all that is the work.") \
    X(d_action_bounty_submit_party, "a taker") \
    X(d_action_bounty_submit_terms, "hash of the terms it answers") \
    X(d_action_bounty_submit_content, "hash of what is handed in") \
    X(d_action_bounty_accept, "Accepts the work, also after a rejection. The part is paid in full; the next one begins, or the bounty ends.") \
    X(d_action_bounty_accept_work, "the work that is accepted") \
    X(d_action_bounty_revise, "Sends the work back; the time to hand it in begins anew.") \
    X(d_action_bounty_revise_work, "the work that is sent back") \
    X(d_action_bounty_revise_reason, "hash of what is missing") \
    X(d_action_bounty_reject, "Rejects the work. Undisputed, the bounty ends: the part is paid its minimum, bonds go back, the rest too.") \
    X(d_action_bounty_reject_work, "the work that is rejected") \
    X(d_action_bounty_dispute, "Disputes a rejection: the arbiter rules.") \
    X(d_action_bounty_rule, "The arbiter says what the work is worth, between the minimum and all of its part. The bounty ends.") \
    X(d_action_bounty_rule_arbiter, "its arbiter") \
    X(d_action_bounty_rule_work, "the work that is ruled on") \
    X(d_action_bounty_rule_pay, "of the part under way") \
    X(d_action_bounty_agree, "Says what the part under way should be paid, in place of what the party said before. Once poster and all takers say the same, that is what a silent arbiter leaves; once they all call it binding, the bounty ends with it.") \
    X(d_action_bounty_agree_party, "the poster or a taker") \
    X(d_action_bounty_agree_binding, "1: end the bounty with it") \
    X(d_action_bounty_agree_part, "the part under way, counted from 0; absent: the first") \
    X(d_action_bounty_process, "Does what time alone brings, where a timer failed to.") \
    X(d_action_minter_create, "Makes a capped minter: of the token itself, by its issuer, or below another one, by that one's admin. It is the ledger's next minter by number.") \
    X(d_action_minter_create_party, "the token's issuer, or the admin of the minter above") \
    X(d_action_minter_create_token, "the token; not a backed one") \
    X(d_action_minter_create_terms, "what it may make") \
    X(d_action_minter_grant, "Says what a party may do with a minter; what it might before is replaced.") \
    X(d_action_minter_grant_party, "the minter's admin") \
    X(d_action_minter_grant_to, "who may") \
    X(d_action_minter_grant_rights, "what for; at least one") \
    X(d_action_minter_revoke, "Takes back what a party may do with a minter.") \
    X(d_action_minter_revoke_from, "who had it") \
    X(d_action_minter_admin, "Hands a minter over to another admin.") \
    X(d_action_minter_admin_party, "the admin so far") \
    X(d_action_minter_admin_to, "the new admin") \
    X(d_action_minter_mint, "Mints, or, where there is a delay, asks for it. Each minter from this one up must allow it; the first that does not gives the status.") \
    X(d_action_minter_mint_party, "who has the right") \
    X(d_action_minter_execute, "Carries out a mint that has waited. A timer does the same by itself; this is for one that failed then.") \
    X(d_action_minter_execute_minter, "the minter's number") \
    X(d_action_minter_execute_request, "number of the mint") \
    X(d_action_minter_veto, "Forbids a mint that waits, whatever state the minter is in.") \
    X(d_action_minter_pause, "Stops a minter, and so all below it, until it is resumed. Its time goes on.") \
    X(d_action_minter_resume, "Lets a paused minter mint again.") \
    X(d_action_minter_close, "Ends a minter for good: nobody, the admin neither, mints with it again, nor with those below it.") \
    X(d_action_minter_close_party, "the admin") \
    X(d_action_stream_open, "Opens a stream. What it will pay goes into escrow now, or is reserved under the caps of a minter and made when it is claimed. It is the ledger's next stream by number.") \
    X(d_action_stream_open_party, "who pays, or may mint with the minter") \
    X(d_action_stream_open_to, "who gets it") \
    X(d_action_stream_open_terms, "how much, and when") \
    X(d_action_stream_claim, "Takes what a stream has released. A DAO divides it as income.") \
    X(d_action_stream_claim_party, "the receiver") \
    X(d_action_stream_claim_amount, "absent: all that is released and not yet claimed") \
    X(d_action_stream_cancel, "Ends a stream now. What is released stays the receiver's to claim; the rest goes back, or is never made.") \
    X(d_action_stream_cancel_party, "the payer") \
    X(d_action_stream_renounce, "Gives up the right to cancel and to pause, for good.") \
    X(d_action_stream_transfer, "Passes a stream on: what is not yet claimed is then the other's.") \
    X(d_action_stream_transfer_party, "the receiver so far") \
    X(d_action_stream_transfer_to, "the new receiver") \
    X(d_action_stream_pause, "Stops a stream's clock. What is released can be claimed meanwhile.") \
    X(d_action_stream_resume, "Lets a paused stream go on; it ends as much later.") \
    X(d_action_stream_add, "Adds to a stream from an account, to one that has paid everything too. It is released as if it had been there from the start.") \
    X(d_action_stream_add_stream, "its number; not one of a minter") \
    X(d_action_programme_draft, "Writes a programme down: nothing is reserved, nothing runs. It is the DAO's next programme by number.") \
    X(d_action_programme_draft_terms, "what it will pay") \
    X(d_action_programme_start, "Starts drafts, all of them or none: what they pay is reserved under their minters' caps and boundaries. Drafts that are started together may share an evaluation window.") \
    X(d_action_programme_start_dao, "the DAO, which may mint with the minters") \
    X(d_action_programme_start_programmes, "numbers of drafts") \
    X(d_action_programme_open, "Drafts a programme and starts it. Those that one proposal opens may share an evaluation window.") \
    X(d_action_programme_open_dao, "the DAO, which may mint with the minter") \
    X(d_action_programme_open_terms, "what it pays") \
    X(d_action_programme_verdict, "Says in the evaluation window what becomes of a programme when it ends; once. What goes on is reserved at once and queued until then.") \
    X(d_action_programme_verdict_verdict, "1 stop, 2 pause, 3 continue with the same terms, 4 iterate: continue with others") \
    X(d_action_programme_verdict_pause_s, "with pause: how long after its end it can be resumed, 1 or more") \
    X(d_action_programme_verdict_terms, "with iterate: the terms of the successor; it begins when this one ends where they name no start") \
    X(d_action_programme_verdict_feed, "with pause: a feed of the DAO that ends it (programme.wake)") \
    X(d_action_programme_verdict_feed_bound, "with a feed: the value that ends the pause") \
    X(d_action_programme_verdict_feed_under, "with a feed: 1 that value or less; absent: that value or more") \
    X(d_action_programme_resume, "Takes a programme up again that was paused: a successor with the same terms begins now, or as much later as its evaluation needs for a free window.") \
    X(d_action_programme_wake, "Takes a paused programme up again because the feed that its verdict named says so. Like programme.resume, by anybody.") \
    X(d_action_programme_instance, "Starts a programme after a draft, which stays a draft: a template from which many are made. What the instance does not say is the draft's.") \
    X(d_action_programme_instance_draft, "number of the draft") \
    X(d_action_programme_instance_total, "at most the draft's") \
    X(d_action_programme_instance_starts, "when it begins") \
    X(d_action_programme_bond, "Puts up a bond for killing a programme, or for keeping it; each at least twice the last, in turns. Whose bond stands when the other side was silent for the window wins.") \
    X(d_action_programme_bond_party, "whose bond it is") \
    X(d_action_programme_bond_side, "1 kill, 2 keep") \
    X(d_action_programme_bond_amount, "smallest units of the game's token") \
    X(d_action_programme_settle, "Decides a game about a programme that is at its top; of a programme without a game, kills it.") \
    X(d_action_programme_report, "Hands in an evaluation of a programme, in its evaluation window; one for each party. When the programme ends it is paid by its scores.") \
    X(d_action_programme_report_party, "who evaluates") \
    X(d_action_programme_report_work, "hash of the report") \
    X(d_action_programme_score, "Says what a report is worth; what the member said before is replaced. The median of all is the report's score.") \
    X(d_action_programme_score_report, "number of the report") \
    X(d_action_programme_process, "Carries out what a game about a programme came to. A timer does the same by itself; this is for one that failed then, because a pool that the programme pays had too much to settle.") \
    X(d_action_charter_boundaries, "Sets what the programmes and mints of a minter and of all below it keep to; what was set before is replaced, and with nothing said it is dropped. What was planned before is not touched.") \
    X(d_action_charter_boundaries_dao, "the DAO, the minter's admin") \
    X(d_action_charter_boundaries_terms, "the boundaries") \
    X(d_action_budget_open, "Opens a budget: so much is set aside at each period's beginning and divided among the lines at its end. It is the DAO's next budget by number.") \
    X(d_action_budget_open_decision, "how it is divided") \
    X(d_action_budget_open_lines, "1 to 16; ballots name them by their places, from 1 on") \
    X(d_action_budget_vote, "Hands in a member's ballot on a budget. It stands for every period until another one is handed in.") \
    X(d_action_budget_vote_marks, "ascending by line; absent: the ballot is taken back") \
    X(d_action_budget_process, "Does what is due: ends a period that is over and begins the next. Timers do it by themselves.") \
    X(d_action_budget_close, "Ends a budget. The period that runs is not paid; what is set aside goes back.") \
    X(d_action_feed_open, "Opens a feed of a DAO. It is the DAO's next feed by number, and holds nothing until enough reporters spoke.") \
    X(d_action_feed_open_title, "what is reported, and in which unit") \
    X(d_action_feed_open_terms, "who reports, and when it holds") \
    X(d_action_feed_change, "Gives a feed other reporters, or other times. Reports of those who stay are kept; the value is made anew from them, or holds no longer.") \
    X(d_action_feed_change_terms, "who reports, and when it holds, from now on") \
    X(d_action_feed_report, "Says what a feed's value is now. It takes the place of what the reporter said before.") \
    X(d_action_feed_report_party, "the reporter") \
    X(d_action_feed_report_dao, "whose feed") \
    X(d_action_feed_report_value, "the value; absent: 0") \
    X(d_action_feed_close, "Ends a feed for good: it holds nothing from now on.") \
    X(d_action_controller_set, "Gives a dial a controller, or another one. It turns within the dial's bounds, step and cooldown, like anybody.") \
    X(d_action_controller_set_dial, "number of the dial") \
    X(d_action_controller_set_terms, "what it does") \
    X(d_action_controller_drop, "Takes a dial's controller away. The dial stays where it is.") \
    X(d_action_delegation_set, "Lets others speak for the actor in a DAO, where a pathway allows it and the actor does not vote. Of several delegations the most specific holds: tag, then pathway, then DAO. It counts for proposals that are opened from now on.") \
    X(d_action_delegation_set_delegates, "one without parts, or several with parts, ascending by party; absent: nobody, whoever does in a wider scope") \
    X(d_action_delegation_set_until, "last second at which it holds; absent: it does not expire") \
    X(d_action_delegation_clear, "Ends a delegation. It counts no more for proposals that are opened from now on.") \
    X(d_action_charter_credits, "Sets what credits each member is granted a period; only through the charter pathway. All begin anew, with one grant.") \
    X(d_action_charter_credits_grant, "credits a period; absent: none from now on") \
    X(d_action_charter_credits_period_s, "length of a period; the first begins now") \
    X(d_action_charter_credits_carry, "what becomes of unspent credits: absent or 0 they are gone with the period, 1 they are kept") \
    X(d_action_charter_conviction, "Sets how members decide about funding requests by conviction; only through the charter pathway. Open requests keep what they began with.") \
    X(d_action_charter_conviction_by, "what members stake: 1 one unit a member, 2 shares, 3 reputation; absent: no more requests are taken") \
    X(d_action_charter_conviction_dials, "growth and threshold") \
    X(d_action_conviction_request, "Asks for a payment from the treasury. Its number is the DAO's next.") \
    X(d_action_conviction_request_amount, "how much; above 0") \
    X(d_action_conviction_stake, "Stands behind a request with a part of one's weight, instead of what one staked on it before. Pays it when that is enough.") \
    X(d_action_conviction_stake_amount, "weight on it from now on; absent: none") \
    X(d_action_conviction_cancel, "Ends a request that is not paid: by who asked, or by the DAO.") \
    X(d_action_conviction_process, "Pays a request when its conviction is enough. Timers do so by themselves at the moment that is foreseen, and in the next batch when money came in or stakes on others went; this is for who does not wait for that.") \
    X(d_action_charter_standing, "Sets how members' standing follows from the duties they do; only through the charter pathway. All begin anew, in good standing.") \
    X(d_action_charter_standing_demand, "of so many duties seen one must be done; absent: no standing is kept from now on") \
    X(d_action_charter_standing_slack_throttle, "whole duties that may be missing in good standing") \
    X(d_action_charter_standing_slack_ban, "whole duties that may be missing before a member is suspended; at least slack_throttle") \
    X(d_action_charter_standing_period_s, "with demand: the duty period, after each of which a 24th part of what was seen and done is forgotten") \
    X(d_action_charter_standing_counters, "absent or 1 to 32 fractional bits, 2 to whole duties") \
    X(d_action_pool_open, "Opens a pool of a DAO: a party without keys. What streams and others pay to its id is shared by points.") \
    X(d_action_pool_open_token, "what it shares") \
    X(d_action_pool_open_terms, "how, and who may claim") \
    X(d_action_pool_share, "Gives parties a share in a pool, changes it or takes it back, from now on. What was shared before stays theirs.") \
    X(d_action_pool_share_pool, "the pool") \
    X(d_action_pool_share_shares, "ascending by party, at least one") \
    X(d_action_pool_join, "Takes the share that a list gives. Once joined, the share is the DAO's to change.") \
    X(d_action_pool_join_points, "as the list says, at least 1") \
    X(d_action_pool_join_index, "place in the list, from 0") \
    X(d_action_pool_join_proof, "hashes from the leaf's sibling up") \
    X(d_action_pool_attest, "Attests that a claimant may claim.") \
    X(d_action_pool_attest_party, "one of the pool's attesters") \
    X(d_action_pool_attest_claimant, "who has a share in it") \
    X(d_action_pool_claim, "Takes what a pool shared out to a party. A DAO divides it as income.") \
    X(d_action_pool_claim_party, "the claimant") \
    X(d_action_pool_claim_amount, "absent: all that is due") \
    X(d_action_pool_settle, "Shares out what flowed in up to now, or a part of it where conditions changed very often since the last time: then again.") \
    X(d_action_pool_sweep, "Gives the DAO what of the pool's token flowed in while nobody held a share, and all of another token that came by mistake.") \
    X(d_action_pool_sweep_token, "which token") \
    X(d_action_pool_close, "Ends all shares of a pool for good, from now on. What is due stays to be claimed; what flows in later is the DAO's.") \
    X(d_action_pool_divert, "Takes a stream from a pool and makes room for another: what it released is drawn and shared, what comes later is the DAO's to claim.") \
    X(d_action_pool_divert_stream, "the stream's number") \
    X(d_event_timer_failed, "A timer's effect failed and was undone; what it served stays claimable, a proposal by proposal.process.") \
    X(d_event_timer_failed_dao, "the DAO; absent for what belongs to none") \
    X(d_event_timer_failed_object, "the object's number, for example the proposal's") \
    X(d_event_timer_failed_what, "1 proposal, 2 application, 3 founding, 4 sale, 5 bounty, 6 settlement of a tree, 7 recovery of a person, 8 change of guardians, 9 mint, 10 funding request, 11 a proposal's panels, or its voters when it is decided, 12 programme, 13 game about one, 14 period of a budget, 15 turn of a dial, 16 controller") \
    X(d_event_party_created, "A person joined the ledger.") \
    X(d_event_party_created_party, "the person") \
    X(d_event_party_keys_changed, "A person's keys or threshold changed.") \
    X(d_event_party_keys_changed_keys, "keys now") \
    X(d_event_party_keys_changed_threshold, "threshold now") \
    X(d_event_party_guarded, "A person named guardians, or a change of them took effect or was taken back.") \
    X(d_event_party_guarded_guardians, "guardians in force") \
    X(d_event_party_guarded_threshold, "approvals that it takes") \
    X(d_event_party_guarded_change, "when a change that waits takes effect; 0: none waits") \
    X(d_event_party_recovery_approved, "A guardian approved new keys for a person, or took that back.") \
    X(d_event_party_recovery_approved_guardian, "who approved") \
    X(d_event_party_recovery_approved_plan, "SHA-256 of the body that names the keys; 0: taken back") \
    X(d_event_party_recovery_approved_approvals, "guardians who approve of the same") \
    X(d_event_party_recovery_approved_threshold, "how many it takes") \
    X(d_event_party_recovery_began, "Enough guardians approved: unless the person says no, it has new keys at the end of the delay.") \
    X(d_event_party_recovery_began_recovery, "number of the recovery") \
    X(d_event_party_recovery_began_plan, "SHA-256 of the body that names the keys") \
    X(d_event_party_recovery_began_due, "when the keys are in force") \
    X(d_event_party_recovery_stopped, "A recovery was vetoed by the person, or lost the approvals it takes.") \
    X(d_event_party_recovered, "A person has new keys from its guardians; the old ones are dead.") \
    X(d_event_dao_founded, "A DAO was founded.") \
    X(d_event_dao_founded_founder, "who founded it") \
    X(d_event_dao_founded_members, "members it began with") \
    X(d_event_charter_amended, "A DAO's charter, a pathway or a role changed.") \
    X(d_event_charter_amended_kind, "the action that changed it") \
    X(d_event_charter_amended_number, "pathway or role number") \
    X(d_event_role_used, "A party acted for a DAO under a role.") \
    X(d_event_role_used_role, "the role's number") \
    X(d_event_role_used_kind, "what was done") \
    X(d_event_role_used_serial, "the role's serial: which grant it was") \
    X(d_event_role_used_named_by, "who made the party its holder; absent: the charter") \
    X(d_event_founding_opened, "A founding waits for deposits.") \
    X(d_event_founding_opened_founder, "who opened it") \
    X(d_event_founding_opened_dao, "the id the DAO will have") \
    X(d_event_founding_opened_deadline, "last moment to pay in") \
    X(d_event_founding_joined, "A founder paid in.") \
    X(d_event_founding_joined_party, "who paid") \
    X(d_event_founding_ended, "A founding ended: the DAO began, or all deposits went back.") \
    X(d_event_founding_ended_founded, "1 the DAO began") \
    X(d_event_role_held, "A role has another holder, or none.") \
    X(d_event_role_held_serial, "its serial") \
    X(d_event_role_held_party, "the holder; absent: nobody") \
    X(d_event_role_held_by, "who decided that") \
    X(d_event_role_held_under, "number of the role that let them; absent: the charter") \
    X(d_event_dial_changed, "A dial was made, got other terms, or was taken away.") \
    X(d_event_dial_changed_what, "1 defined, 2 dropped") \
    X(d_event_dial_changed_value, "where it stands, or stood") \
    X(d_event_dial_turned, "A dial was turned.") \
    X(d_event_dial_turned_before, "where it stood") \
    X(d_event_dial_turned_value, "where it is turned to") \
    X(d_event_dial_turned_from, "when that takes effect") \
    X(d_event_dial_turned_by, "who turned it; of a controller, the DAO") \
    X(d_event_dial_turned_role, "under which role") \
    X(d_event_dial_turned_pathway, "on which pathway") \
    X(d_event_dial_turned_measure, "what its controller measured") \
    X(d_event_dial_turned_controlled, "1 when its controller turned it") \
    X(d_event_dial_effective, "A turn that waited took effect.") \
    X(d_event_dial_effective_value, "where it stands") \
    X(d_event_member_changed, "A party joined a DAO, left it, went to jail or came out, or its weights changed. The amounts are what it holds afterwards.") \
    X(d_event_member_changed_state, "1 member, 2 left, 3 jailed, 4 no member any more, but with loot") \
    X(d_event_member_changed_shares, "shares now") \
    X(d_event_member_changed_loot, "loot now") \
    X(d_event_member_changed_reputation, "reputation now") \
    X(d_event_member_exited, "A party burned shares and loot of a DAO; what it was paid follows as token.moved, one event a token.") \
    X(d_event_member_exited_shares, "shares burned") \
    X(d_event_member_exited_loot, "loot burned") \
    X(d_event_member_applied, "A party applied to a DAO.") \
    X(d_event_member_sponsored, "A member vouched for an application; with the last one needed it is put to the vote.") \
    X(d_event_member_sponsored_party, "who vouched") \
    X(d_event_member_sponsored_proposal, "the proposal that was opened") \
    X(d_event_member_answered, "An application ended: accepted, or its tribute went back.") \
    X(d_event_member_answered_admitted, "1 accepted") \
    X(d_event_proposal_opened, "A proposal was opened.") \
    X(d_event_proposal_opened_pathway, "its pathway") \
    X(d_event_proposal_opened_ends, "last moment to vote, inclusive") \
    X(d_event_proposal_voted, "A member voted, changed a vote or took it back.") \
    X(d_event_proposal_voted_weight, "its weight; 0 when it was taken back") \
    X(d_event_proposal_decided, "The vote is over.") \
    X(d_event_proposal_decided_winner, "the choice that won; 0 none") \
    X(d_event_proposal_decided_by, "1 bar, 2 majority at the deadline, 3 certain, 4 quorum, 5 super-quorum, 6 confirmed") \
    X(d_event_proposal_finished, "A proposal was executed, failed, expired or was cancelled.") \
    X(d_event_proposal_finished_state, "its state (rule outcome)") \
    X(d_event_proposal_finished_status, "why an inner action failed") \
    X(d_event_proposal_finished_failed_at, "1-based place of the inner action that failed") \
    X(d_event_proposal_sealed, "A member handed in a sealed vote.") \
    X(d_event_proposal_marked, "A member handed in a ballot on options.") \
    X(d_event_proposal_marked_weight, "its weight") \
    X(d_event_proposal_marked_marks, "what it says; absent: abstains") \
    X(d_event_proposal_chosen, "The ballots are counted.") \
    X(d_event_proposal_chosen_option, "the option that won; 0 none of them") \
    X(d_event_proposal_house_voted, "Somebody voted in a further house, changed the vote or took it back.") \
    X(d_event_proposal_house_voted_house, "the house") \
    X(d_event_proposal_drawn, "Somebody was drawn by lot for a panel.") \
    X(d_event_member_absent, "A member did not vote as often as the pathway's duty asks.") \
    X(d_event_member_absent_proposal, "the last proposal that was counted") \
    X(d_event_member_absent_missed, "votes missed of those that the duty looks back on") \
    X(d_event_proposal_rewarded, "A voter had a part of what is shared for voting.") \
    X(d_event_proposal_staked, "Somebody staked on a proposal.") \
    X(d_event_proposal_boost, "A proposal came to another phase of boosting.") \
    X(d_event_proposal_boost_phase, "the phase") \
    X(d_event_proposal_collected, "A stake was paid back, with what it won.") \
    X(d_event_proposal_collected_party, "whose") \
    X(d_event_token_issued, "A token was made.") \
    X(d_event_token_issued_issuer, "its issuer") \
    X(d_event_token_minted, "Units were made, or came in from outside.") \
    X(d_event_token_minted_to, "who got them") \
    X(d_event_token_minted_amount, "how many") \
    X(d_event_token_minted_reference, "of a deposit") \
    X(d_event_token_burned, "Units were destroyed. Of a backed token: the issuer owes the holder as much outside.") \
    X(d_event_token_burned_from, "whose they were") \
    X(d_event_token_burned_reference, "of a withdrawal") \
    X(d_event_token_moved, "A party gave units to another.") \
    X(d_event_token_moved_from, "who gave") \
    X(d_event_token_moved_to, "who got") \
    X(d_event_treasury_reserved, "What a DAO has set aside of a token changed.") \
    X(d_event_treasury_reserved_reserve, "set aside now") \
    X(d_event_money_paid, "A party was paid: income, which a DAO divides by its distribution policy.") \
    X(d_event_money_paid_from, "whose money it was: the buyer, the poster") \
    X(d_event_money_paid_to, "who was paid") \
    X(d_event_money_paid_why, "1 a sale, 2 a bounty, 3 a stream, 4 a budget, 5 a pool, 6 a funding request") \
    X(d_event_money_paid_number, "which: the sale of who was paid, the bounty or budget of who paid") \
    X(d_event_income_split, "A DAO divided what it was just paid.") \
    X(d_event_income_split_retained, "what its treasury keeps") \
    X(d_event_income_split_distributed, "what its members get") \
    X(d_event_income_split_members, "how many of them get something") \
    X(d_event_income_credited, "A member got its part of the DAO's income.") \
    X(d_event_income_credited_amount, "its part") \
    X(d_event_income_period_begun, "Patronage and points start from nothing.") \
    X(d_event_patronage_recorded, "What members did for the DAO was written down.") \
    X(d_event_peer_allocated, "A member gave points to others.") \
    X(d_event_peer_allocated_points, "points in all") \
    X(d_event_peer_allocated_members, "to how many") \
    X(d_event_sale_offered, "Something is for sale.") \
    X(d_event_sale_offered_price, "of one copy") \
    X(d_event_sale_closed, "An offer ended.") \
    X(d_event_sale_bought, "A copy was bought; its price is in escrow.") \
    X(d_event_sale_moved, "A sale came into another state.") \
    X(d_event_sale_moved_state, "2 delivered, 3 refused, 4 disputed") \
    X(d_event_sale_moved_content, "hash of what was delivered, or of the reason") \
    X(d_event_sale_proposed, "One side of a sale said how it would end it.") \
    X(d_event_sale_proposed_party, "who said so") \
    X(d_event_sale_proposed_to_seller, "what the seller would be paid") \
    X(d_event_sale_ended, "A sale is over; its escrow is empty.") \
    X(d_event_sale_ended_state, "5 paid, 6 refunded, 7 divided") \
    X(d_event_sale_ended_paid, "what the seller got") \
    X(d_event_sale_ended_refunded, "what the buyer got back") \
    X(d_event_bounty_posted, "A bounty was posted.") \
    X(d_event_bounty_posted_terms, "hash of its terms") \
    X(d_event_bounty_posted_parent_poster, "with parent") \
    X(d_event_bounty_posted_parent, "the bounty that it is a part of") \
    X(d_event_bounty_taken, "A place of a bounty was taken.") \
    X(d_event_bounty_taken_place, "place in the team") \
    X(d_event_bounty_left, "A place of a bounty is free again.") \
    X(d_event_bounty_left_forfeited, "1: and the bond is lost") \
    X(d_event_bounty_submitted, "Work was handed in.") \
    X(d_event_bounty_submitted_part, "part, from 0") \
    X(d_event_bounty_submitted_content, "hash of what was handed in") \
    X(d_event_bounty_submitted_work, "hash over it, the part before and the children's work") \
    X(d_event_bounty_moved, "A bounty came into another state.") \
    X(d_event_bounty_moved_state, "1 open, 2 working, 3 submitted, 4 rejected, 5 disputed, 6 ended (waits for its parent), 7 settling, 8 settled") \
    X(d_event_bounty_moved_part, "part under way, from 0") \
    X(d_event_bounty_moved_earned, "of the whole reward") \
    X(d_event_bounty_moved_ends, "from when time alone decides; 0 never") \
    X(d_event_bounty_moved_reason, "hash of the reason that was given") \
    X(d_event_bounty_agreed, "Somebody said what the part under way should be paid.") \
    X(d_event_bounty_passed, "A part of what a bounty paid went to the bounties into which its taker had split it.") \
    X(d_event_bounty_passed_party, "its taker, poster of those below") \
    X(d_event_bounty_passed_amount, "what they got together") \
    X(d_event_minter_created, "A capped minter was made.") \
    X(d_event_minter_created_parent, "the minter above") \
    X(d_event_minter_created_admin, "its admin") \
    X(d_event_minter_created_cap, "its cap") \
    X(d_event_minter_granted, "What a party may do with a minter changed.") \
    X(d_event_minter_granted_rights, "what for") \
    X(d_event_minter_changed, "A minter was paused, resumed, closed, or got another admin.") \
    X(d_event_minter_changed_what, "1 closed, 2 paused, 3 resumed, 4 another admin") \
    X(d_event_minter_changed_party, "who did it") \
    X(d_event_minter_minted, "A minter made units of its token.") \
    X(d_event_minter_minted_request, "number of the mint, where it waited") \
    X(d_event_minter_requested, "A mint waits.") \
    X(d_event_minter_vetoed, "A mint that waited was forbidden.") \
    X(d_event_stream_opened, "A stream was opened.") \
    X(d_event_stream_opened_total, "all that it will pay; absent where a programme that others fund pays it") \
    X(d_event_stream_opened_minter, "the minter that makes it") \
    X(d_event_stream_opened_programme, "the payer's own programme that it funds") \
    X(d_event_stream_claimed, "Something was claimed from a stream.") \
    X(d_event_stream_claimed_to, "who got it") \
    X(d_event_stream_changed, "A stream was cancelled, renounced, passed on, paused, resumed or added to, or lost its minter.") \
    X(d_event_stream_changed_what, "1 cancelled, 2 renounced, 3 passed on, 4 paused, 5 resumed, 6 added to, 7 its minter was closed") \
    X(d_event_stream_changed_party, "who did it, or who gets it now") \
    X(d_event_stream_changed_amount, "what went back, or came") \
    X(d_event_programme_drafted, "A programme was written down.") \
    X(d_event_programme_drafted_minter, "the minter that will make it; absent: other programmes will fund it") \
    X(d_event_programme_started, "What a programme pays is reserved, and it begins at its time.") \
    X(d_event_programme_started_minter, "the minter that makes it; absent: other programmes fund it") \
    X(d_event_programme_started_ends, "when it ends") \
    X(d_event_programme_started_predecessor, "the programme that it goes on from") \
    X(d_event_programme_judged, "A programme was evaluated.") \
    X(d_event_programme_judged_verdict, "1 stop, 2 pause, 3 continue, 4 iterate, 5 kill") \
    X(d_event_programme_judged_successor, "the programme that goes on from it") \
    X(d_event_programme_judged_last_day, "last moment at which it can be resumed") \
    X(d_event_programme_over, "A programme came to its end, or to a pause, or the pause to its last day.") \
    X(d_event_programme_over_how, "1 ended, 2 paused, 3 its pause was over, 4 killed") \
    X(d_event_programme_bonded, "A bond was put up.") \
    X(d_event_programme_bonded_until, "last moment of an answer") \
    X(d_event_programme_settled, "Whether a programme is killed was decided, or is no question any more; bonds were paid back.") \
    X(d_event_programme_settled_by, "1 nobody answered, 2 the DAO decided, 3 the programme ended: all bonds went back") \
    X(d_event_programme_measured, "What a question's indicator said when the programme ended.") \
    X(d_event_programme_measured_question, "which, from 1") \
    X(d_event_programme_measured_answer, "1 met, 2 missed, 3 the feed held nothing") \
    X(d_event_programme_measured_value, "what the feed held") \
    X(d_event_programme_reported, "An evaluation was handed in.") \
    X(d_event_programme_scored, "A member said what a report is worth.") \
    X(d_event_programme_scored_member, "who says so") \
    X(d_event_programme_paid, "A report on a programme was paid.") \
    X(d_event_programme_paid_score_ppm, "the median of its scores") \
    X(d_event_charter_bounded, "What the programmes and mints of a minter keep to changed.") \
    X(d_event_budget_opened, "A budget was opened.") \
    X(d_event_budget_opened_amount, "for each period") \
    X(d_event_budget_opened_period_s, "how long a period is") \
    X(d_event_budget_begun, "A period of a budget began.") \
    X(d_event_budget_begun_period, "the period, from 1 on") \
    X(d_event_budget_begun_drawn, "what was newly set aside") \
    X(d_event_budget_begun_held, "that and what was carried") \
    X(d_event_budget_begun_ends, "when it will be over") \
    X(d_event_budget_begun_status, "why less was set aside than it should be: BALANCE, or what the minter says") \
    X(d_event_budget_voted, "A ballot on a budget was handed in or taken back.") \
    X(d_event_budget_voted_party, "whose ballot") \
    X(d_event_budget_voted_lines, "that it names; 0: it was taken back") \
    X(d_event_budget_settled, "A period of a budget ended and was divided.") \
    X(d_event_budget_settled_period, "the period") \
    X(d_event_budget_settled_spent, "paid to lines") \
    X(d_event_budget_settled_carried, "kept for the next period") \
    X(d_event_budget_settled_returned, "that went back") \
    X(d_event_budget_settled_voters, "ballots that counted") \
    X(d_event_budget_settled_status, "why the ballots could not be counted: LIMIT, OVERFLOW; then nothing is spent") \
    X(d_event_budget_closed, "A budget ended.") \
    X(d_event_feed_changed, "A feed was opened, changed or closed.") \
    X(d_event_feed_changed_what, "1 opened, 2 changed, 3 closed") \
    X(d_event_feed_reported, "A reporter said something.") \
    X(d_event_feed_reported_value, "what they said") \
    X(d_event_feed_settled, "A feed holds another value, or holds one again.") \
    X(d_event_feed_settled_value, "the value") \
    X(d_event_feed_settled_until, "when it holds no longer, unless it is confirmed") \
    X(d_event_feed_silenced, "A change left too few reports: a feed that held a value holds none.") \
    X(d_event_controller_changed, "A dial got a controller, or lost it.") \
    X(d_event_controller_changed_what, "1 set, 2 dropped") \
    X(d_event_controller_skipped, "A controller's step did nothing: what it measures says nothing, or the dial may not be turned now.") \
    X(d_event_delegation_changed, "A member let others speak for them, or nobody.") \
    X(d_event_delegation_changed_party, "who delegates") \
    X(d_event_delegation_changed_delegates, "who speaks; absent: nobody") \
    X(d_event_delegation_changed_until, "last second at which it holds") \
    X(d_event_delegation_cleared, "A member ended a delegation.") \
    X(d_event_credits_charged, "A member's votes cost credits, or gave some back.") \
    X(d_event_credits_charged_party, "who voted") \
    X(d_event_credits_charged_left, "what is left in this period") \
    X(d_event_conviction_requested, "A member asked for a payment.") \
    X(d_event_conviction_requested_party, "who asked") \
    X(d_event_conviction_requested_to, "who would be paid") \
    X(d_event_conviction_staked, "The weight behind a request changed.") \
    X(d_event_conviction_staked_amount, "that member's part from now on") \
    X(d_event_conviction_staked_staked, "all of it from now on") \
    X(d_event_conviction_staked_conviction, "what it has come to so far") \
    X(d_event_conviction_ended, "A request was paid or cancelled.") \
    X(d_event_conviction_ended_state, "2 paid, 3 cancelled") \
    X(d_event_member_standing, "A duty, done or missed, changed a member's standing.") \
    X(d_event_member_standing_standing, "1 healthy, 2 throttled, 3 banned (rule standing)") \
    X(d_event_member_standing_duties, "whole duties that make healthy, done now") \
    X(d_event_pool_opened, "A pool was opened.") \
    X(d_event_pool_opened_dao, "whose it is") \
    X(d_event_pool_shared, "A share was given, changed or taken back.") \
    X(d_event_pool_shared_points, "how large the share is now") \
    X(d_event_pool_attested, "A claimant was attested.") \
    X(d_event_pool_attested_party, "the attester") \
    X(d_event_pool_attested_claimant, "who may claim") \
    X(d_event_pool_settled, "What flowed into a pool was shared out.") \
    X(d_event_pool_settled_until, "up to when") \
    X(d_event_pool_settled_amount, "to claimants") \
    X(d_event_pool_settled_idle, "what falls to the DAO") \
    X(d_event_pool_claimed, "A claimant took what was due.") \
    X(d_event_pool_swept, "What was nobody's share went to the DAO.") \
    X(d_event_pool_closed, "A pool was closed for good.") \
    X(d_record_header, "Fixed when the ledger is made. The first record anyone reads.") \
    X(d_record_header_magic, "DAOMESH_LEDGER_MAGIC") \
    X(d_record_header_format, "version of the records and keys") \
    X(d_record_header_commitment, "0 none, 1 smt-v1") \
    X(d_record_header_mode, "1 signed, 2 host") \
    X(d_record_header_ledger, "the ledger's id, part of every signature") \
    X(d_record_tip, "Where the ledger stands after the last committed batch.") \
    X(d_record_tip_height, "height of the last batch; 0 before the first") \
    X(d_record_tip_time, "time of the last batch") \
    X(d_record_tip_rules, "rules version in force") \
    X(d_record_tip_parties, "rows given to parties so far") \
    X(d_record_tip_daos, "DAOs founded so far") \
    X(d_record_tip_timers, "rows given to timers so far") \
    X(d_record_tip_sequence, "state changes so far; snapshots are numbers of this sequence") \
    X(d_record_tip_entries, "log entries") \
    X(d_record_tip_root, "state root of the last seal; zero with commitment 0") \
    X(d_record_tip_tokens, "rows given to tokens so far") \
    X(d_record_tip_escrows, "rows given to escrows so far") \
    X(d_record_tip_foundings, "numbers given to foundings so far") \
    X(d_record_tip_minters, "numbers given to minters so far") \
    X(d_record_tip_streams, "numbers given to streams so far") \
    X(d_record_id_bucket, "The one index of 32-byte ids. Ids that share 8 bytes share a bucket; a fifth one is refused.") \
    X(d_record_id_bucket_entries, "in order of creation") \
    X(d_record_party, "A person or a DAO. A DAO's row is also its home number.") \
    X(d_record_party_id, "hash of what created it") \
    X(d_record_party_sort, "1 person, 2 DAO, 4 pool") \
    X(d_record_party_created, "time of creation") \
    X(d_record_party_threshold, "weight that signatures must reach") \
    X(d_record_party_next_lane, "lane that the next key gets") \
    X(d_record_party_keys, "keys in the order they came") \
    X(d_record_membership, "The index member -> DAOs, which also finds a member's slot. It stays until the slot of a member who left is reused.") \
    X(d_record_membership_slot, "the party's slot in the DAO") \
    X(d_record_timer, "Something that becomes due. Timers run in order of (due, row).") \
    X(d_record_timer_due, "runs when now >= due") \
    X(d_record_timer_dao, "home of the object: the DAO it belongs to, or 0") \
    X(d_record_timer_object, "local number of the object, for example the proposal") \
    X(d_record_log_bundle, "Up to 256 log entries, each with a big-endian 16-bit length before it (the entry bundle of tlog-tiles).") \
    X(d_record_event_bundle, "Up to 256 events, framed like log entries.") \
    X(d_record_tree_page, "A part of the state tree of one home's records; of persons and what belongs to no DAO the home is 0.") \
    X(d_record_homes_page, "A part of the state tree of all homes, whose values are the roots of their own trees.") \
    X(d_record_log_tree, "The log's tree up to the last seal, by its full subtrees. With commitment 1 alone, from the first seal on.") \
    X(d_record_log_tree_before, "log entries before the last seal") \
    X(d_record_log_tree_subtrees, "their full subtrees, the largest first: one for each bit set in their number") \
    X(d_record_log_tree_seal, "the leaf of the last seal, which follows them") \
    X(d_record_guardianship, "The guardians of a person, the change of them that waits, and the recovery that runs. It is there for persons with guardians.") \
    X(d_record_guardianship_present, "in force") \
    X(d_record_guardianship_next, "what waits; empty when nothing does, or when nobody shall be guardian") \
    X(d_record_guardianship_next_due, "when it takes effect; 0 when nothing waits") \
    X(d_record_guardianship_next_timer, "row of its timer; 0 when it waits for a recovery to end") \
    X(d_record_guardianship_approvals, "one a guardian, in the order they came") \
    X(d_record_guardianship_recovery, "number of the recovery that began last") \
    X(d_record_guardianship_plan, "what the running recovery is about; 0 when none runs") \
    X(d_record_guardianship_keys, "the keys it brings") \
    X(d_record_guardianship_threshold, "weight that their signatures must reach") \
    X(d_record_guardianship_due, "when they are in force; 0 when none runs") \
    X(d_record_guardianship_timer, "row of its timer; 0 when it failed") \
    X(d_record_dao, "A DAO: its charter and its running totals.") \
    X(d_record_dao_id, "the DAO's id") \
    X(d_record_dao_member_cap, "most members") \
    X(d_record_dao_open_cap, "most open proposals") \
    X(d_record_dao_charter_pathway, "pathway that changes the charter") \
    X(d_record_dao_pathways, "number of pathways") \
    X(d_record_dao_roles, "numbers given to roles so far") \
    X(d_record_dao_members, "members now") \
    X(d_record_dao_slots, "member slots used so far") \
    X(d_record_dao_left, "slots of members who left and that are not yet reused") \
    X(d_record_dao_shares, "all shares") \
    X(d_record_dao_loot, "all loot") \
    X(d_record_dao_reputation, "all reputation") \
    X(d_record_dao_proposals, "numbers given to proposals so far") \
    X(d_record_dao_open, "open proposals now") \
    X(d_record_dao_jailed, "members in jail now") \
    X(d_record_dao_member_daos, "members, in jail or not, that are DAOs") \
    X(d_record_dao_exit, "1 everybody may leave, 2 not while a proposal they voted for is unprocessed") \
    X(d_record_dao_joining_pathway, "pathway that decides applications; 0 none are taken") \
    X(d_record_dao_joining_s, "how long an application waits for them") \
    X(d_record_dao_applications, "numbers given to applications so far") \
    X(d_record_dao_role_serials, "roles granted so far: serials of roles are never given again") \
    X(d_record_dao_dials, "numbers given to dials so far") \
    X(d_record_dao_dialled, "settings that a dial turns: bit n for setting n of a dial") \
    X(d_record_dao_feeds, "numbers given to feeds so far") \
    X(d_record_dao_budgets, "numbers given to budgets so far") \
    X(d_record_dao_open_budgets, "of them, those that run") \
    X(d_record_pathway, "A pathway of the charter.") \
    X(d_record_pathway_revision, "1, then one more with each change") \
    X(d_record_pathway_pathway, "its settings") \
    X(d_record_role, "A role that is in force.") \
    X(d_record_role_party, "the holder; 0 nobody") \
    X(d_record_role_ends, "last moment it holds; 0 never ends") \
    X(d_record_role_kinds, "what it allows") \
    X(d_record_role_allowances, "tokens that it may spend; 0: no bound") \
    X(d_record_role_serial, "its own, never given again") \
    X(d_record_role_admin, "number of the role above it; 0 none") \
    X(d_record_role_admin_serial, "that role's serial: with another one, or gone, there is none above") \
    X(d_record_role_named_by, "who named the holder; 0 the charter") \
    X(d_record_role_named_until, "last moment at which the holder holds it; 0 until it ends") \
    X(d_record_member_page, "16 members.") \
    X(d_record_member_page_slots, "slot % 16") \
    X(d_record_old_weight, "What a member weighed earlier; kept only while an open proposal counts it.") \
    X(d_record_old_weight_since, "first sequence number it held") \
    X(d_record_old_weight_until, "sequence number of the change that ended it, exclusive") \
    X(d_record_old_weight_member, "1 when the party was a member then") \
    X(d_record_proposal, "A proposal: what was fixed at opening, and the tallies.") \
    X(d_record_proposal_content, "hash of the text; zero when none") \
    X(d_record_proposal_choices, "choices besides abstain") \
    X(d_record_proposal_flags, "1 decided, 2 cancelled, 4 executed, 8 failed, 16 closed (its timer is gone), 32 vetoed, 64 fell short when processed, 256 quorum reached, 512 passing since") \
    X(d_record_proposal_opened, "when it was opened") \
    X(d_record_proposal_snapshot, "sequence number at which weights are read") \
    X(d_record_proposal_total, "all weight at the snapshot") \
    X(d_record_proposal_electors, "members at the snapshot") \
    X(d_record_proposal_voters, "members who have a vote in") \
    X(d_record_proposal_rule, "the dials, as they were") \
    X(d_record_proposal_decided, "when it was decided; 0 not yet") \
    X(d_record_proposal_winner, "choice that won; 0 none") \
    X(d_record_proposal_finished, "when it was executed, failed or cancelled") \
    X(d_record_proposal_actions, "inner actions it carries") \
    X(d_record_proposal_timer, "row of its timer; 0 none") \
    X(d_record_proposal_tally, "weight for abstain, choice 1, 2, ...") \
    X(d_record_proposal_claims_most, "most shares and loot at what counts for it, see high_water; 0 where the rule does not ask") \
    X(d_record_proposal_quorum_reached, "when the quorum was reached, where the rule asks; 0 not yet") \
    X(d_record_proposal_tallied, "threshold 6: when the last vote came; 0 none yet") \
    X(d_record_proposal_passing_since, "threshold 6: since when it passed before that vote, with flag 512") \
    X(d_record_proposal_veto, "who may veto it; 0 nobody") \
    X(d_record_proposal_veto_until, "1 until it is executed, 2 while the vote goes on") \
    X(d_record_proposal_application, "number of the application it decides; 0 none") \
    X(d_record_proposal_options, "options there are; 0: it is decided for or against") \
    X(d_record_proposal_option, "option that won; 0 none") \
    X(d_record_proposal_houses, "further houses that vote") \
    X(d_record_proposal_houses_needed, "houses in which it must pass, this one counted; 0 all") \
    X(d_record_proposal_side_timer, "row of the timer that draws its panels, or goes through its voters when it is decided; 0 none") \
    X(d_record_proposal_lot_waited, "1 when a batch was sealed since it was opened") \
    X(d_record_proposal_delegators, "electors who had delegated when it was opened") \
    X(d_record_proposal_duty, "voting was a duty") \
    X(d_record_proposal_reward_token, "what voters share; 0 nothing") \
    X(d_record_proposal_reward, "how much of it; once it is decided, what is left in escrow") \
    X(d_record_proposal_reward_escrow, "escrow that holds it; 0 none") \
    X(d_record_proposal_unpaid, "voters who did not have their part yet") \
    X(d_record_proposal_swept, "once it is decided: member slots that were gone through") \
    X(d_record_proposal_boost_phase, "0 or 1 queued, 2 preboosted, 3 boosted, 4 quiet ending") \
    X(d_record_proposal_boost_since, "when the phase began") \
    X(d_record_proposal_boost_bar, "preboosted: the bar that it crossed") \
    X(d_record_proposal_stakes, "1 not decided, 2 those for it won, 3 those against it won, 4 they go back; 0 none are taken") \
    X(d_record_proposal_stake_escrow, "escrow that holds the stakes") \
    X(d_record_proposal_stake_pot, "what it holds") \
    X(d_record_proposal_stake_for, "stakes for it that nobody collected") \
    X(d_record_proposal_stake_against, "stakes against it that nobody collected, the DAO's among them") \
    X(d_record_proposal_downstake, "the DAO's own at the opening") \
    X(d_record_payload, "The inner actions of a proposal, as they were proposed.") \
    X(d_record_ballot_page, "16 members' votes on one proposal.") \
    X(d_record_ballot_page_ballots, "member slot % 16") \
    X(d_record_open_list, "A DAO's open proposals, oldest first.") \
    X(d_record_open_list_entries, "ascending by number") \
    X(d_record_token, "A token. Its supply is the sum of all accounts, reserves and escrows.") \
    X(d_record_token_id, "the token's id") \
    X(d_record_token_issuer, "who may mint or deposit") \
    X(d_record_token_symbol, "short name") \
    X(d_record_token_backed, "1: deposits and withdrawals instead of minting and burning") \
    X(d_record_token_cap, "most that may exist at once; 0: no bound") \
    X(d_record_token_supply, "what exists") \
    X(d_record_account, "What a party holds and may spend. Home is the DAO itself, or 0 for persons. Nothing held: no record.") \
    X(d_record_reserve, "What a DAO has set aside: no part of what a member who leaves is paid from.") \
    X(d_record_escrow, "What is held for an object until it is decided: a tribute, a bounty, a sale. Home is that of the object.") \
    X(d_record_application, "An application that is not decided.") \
    X(d_record_application_content, "hash of the letter; zero when none") \
    X(d_record_application_timer, "row of its timer; 0 when it is being decided") \
    X(d_record_application_proposal, "proposal that decides it; 0 not yet sponsored") \
    X(d_record_application_escrow, "row of the escrow that holds the tribute") \
    X(d_record_application_tribute, "what is in it") \
    X(d_record_application_sponsors, "members who vouch") \
    X(d_record_application_ends, "from then on nobody vouches any more, and the tribute goes back") \
    X(d_record_application_list, "A DAO's undecided applications, oldest first.") \
    X(d_record_founding, "A founding that waits for deposits. It is gone when the DAO began or the deposits went back.") \
    X(d_record_founding_deposits, "how many are asked for") \
    X(d_record_founding_paid, "how many are in") \
    X(d_record_founding_body, "The body of the dao.found that waits.") \
    X(d_record_deposit, "What one founder pays in, and whether it is there.") \
    X(d_record_deposit_escrow, "row of the escrow that holds it; 0 not yet paid") \
    X(d_record_deposit_tokens, "what it is") \
    X(d_record_yes_list, "Proposals that a member voted for and that may be unprocessed: kept where the charter lets nobody leave before they are.") \
    X(d_record_yes_list_proposals, "their numbers") \
    X(d_record_distribution, "How a DAO divides its income.") \
    X(d_record_distribution_by, "1 equal, 2 shares, 3 reputation, 4 the table, 5 patronage, 6 points from peers; 0 nothing was said, the treasury keeps all") \
    X(d_record_distribution_points, "what each member may give") \
    X(d_record_distribution_table, "how often a table was set: weights of others are no longer in force") \
    X(d_record_distribution_period, "how often a period began: patronage and points of others no longer count") \
    X(d_record_weight_page, "16 members' weights.") \
    X(d_record_allocation, "The points that a member gives to others.") \
    X(d_record_allocation_party, "who gives") \
    X(d_record_allocation_period, "the period they were given in") \
    X(d_record_allocation_given, "in the order of the parties' ids") \
    X(d_record_offer, "Something that is, or was, for sale. Home is the seller itself when it is a DAO, or 0 for persons.") \
    X(d_record_offer_exact, "1: nothing else can be delivered") \
    X(d_record_offer_closed, "1: nobody can buy any more") \
    X(d_record_offer_token, "row of the token that is paid in") \
    X(d_record_offer_copies, "how many are for sale; 0 as many as are bought") \
    X(d_record_offer_sold, "how many were bought") \
    X(d_record_offer_delivery_s, "time to deliver") \
    X(d_record_offer_review_s, "time to refuse") \
    X(d_record_offer_dispute_s, "time to dispute") \
    X(d_record_offer_ruling_s, "time to rule") \
    X(d_record_offer_arbiter, "who rules; 0 nobody") \
    X(d_record_sale, "One copy that was bought. Home is that of the offer.") \
    X(d_record_sale_buyer, "who bought it") \
    X(d_record_sale_state, "1 bought, 2 delivered, 3 refused, 4 disputed, 5 paid, 6 refunded, 7 divided") \
    X(d_record_sale_ends, "last moment of this state, inclusive; when it ended in states 5 to 7") \
    X(d_record_sale_escrow, "row of the escrow that holds the price; 0 it is over") \
    X(d_record_sale_asked, "1: the seller would settle") \
    X(d_record_sale_asks, "for this much to the seller") \
    X(d_record_sale_bid, "1: the buyer would settle") \
    X(d_record_shop, "How much a party has offered, sold and bought: the numbers given so far.") \
    X(d_record_purchase, "The index buyer -> sales. Home is the buyer itself when it is a DAO, or 0 for persons.") \
    X(d_record_purchase_seller, "who sold it") \
    X(d_record_purchase_sale, "number of the seller's sale") \
    X(d_record_bounty_terms, "What was fixed when a bounty was posted. Home is the poster itself when it is a DAO, or 0.") \
    X(d_record_bounty_terms_content, "hash of what is asked for") \
    X(d_record_bounty_terms_terms, "hash of the posting's body") \
    X(d_record_bounty_terms_reward, "in the order of the token ids") \
    X(d_record_bounty_terms_parts, "at least one") \
    X(d_record_bounty_terms_places, "shares; at least one place") \
    X(d_record_bounty_terms_open_s, "how long it waits for takers") \
    X(d_record_bounty_terms_review_s, "time to review") \
    X(d_record_bounty_terms_arbiter, "0 none") \
    X(d_record_bounty_terms_min_pay, "least that work which was handed in is paid") \
    X(d_record_bounty_terms_revisions, "how often a part may be sent back") \
    X(d_record_bounty_terms_bond_token, "0 no bond") \
    X(d_record_bounty_terms_bond, "of each taker") \
    X(d_record_bounty_terms_parent_home, "with parent: its home") \
    X(d_record_bounty_terms_parent, "local key of the bounty that this is a part of; 0 none") \
    X(d_record_bounty_terms_back_to_back, "1: paid when the parent is") \
    X(d_record_bounty_terms_depth, "back-to-back bounties above it") \
    X(d_record_bounty, "Where a bounty stands.") \
    X(d_record_bounty_revisions, "how often it was sent back") \
    X(d_record_bounty_fallback, "pay that all agreed to, plus 1; 0 none") \
    X(d_record_bounty_ends, "from when time alone decides") \
    X(d_record_bounty_earned, "weight of parts * ppm of their pay") \
    X(d_record_bounty_paid, "how much of that was paid out") \
    X(d_record_bounty_work, "hash of what was handed in last") \
    X(d_record_bounty_accepted, "work of the last part that was accepted") \
    X(d_record_bounty_escrow, "escrow row") \
    X(d_record_bounty_offer, "what the poster says") \
    X(d_record_bounty_team, "as many as places") \
    X(d_record_bounty_poster, "How many bounties a party has posted.") \
    X(d_record_bounty_poster_bounties, "running number") \
    X(d_record_bounty_children, "The bounties into which the taker of a bounty has split it.") \
    X(d_record_bounty_children_numbers, "ascending numbers of the taker's bounties") \
    X(d_record_sealed_ballot, "A vote that is not opened yet.") \
    X(d_record_sealed_ballot_seal, "hash of the vote") \
    X(d_record_options, "What a proposal lets members choose between.") \
    X(d_record_options_options, "option 1, 2, ...") \
    X(d_record_marked_ballot, "What a member's ballot says of the options.") \
    X(d_record_marked_ballot_marks, "as they were handed in; at least one") \
    X(d_record_house, "A further house of a proposal: what was fixed at opening, and its votes.") \
    X(d_record_house_home, "dao: whose members vote; else the DAO itself") \
    X(d_record_house_total, "all weight") \
    X(d_record_house_voters, "who have a vote in") \
    X(d_record_house_tally, "weight for abstain, for, against") \
    X(d_record_house_electors, "role: its holders; panel: who was drawn, in this order") \
    X(d_record_house_seed, "panel: what they were drawn with; zero until then") \
    X(d_record_house_delegators, "members who had delegated when the proposal was opened, where that counts") \
    X(d_record_house_vote, "A vote in a further house.") \
    X(d_record_duty_list, "The last proposals of a pathway on which voting was a duty, decided ones.") \
    X(d_record_duty_list_proposals, "proposal numbers, in the order of their decisions") \
    X(d_record_stake, "What a party staked on a proposal and has not collected.") \
    X(d_record_boosted, "A pathway's boosted proposals.") \
    X(d_record_boosted_count, "boosted and not decided") \
    X(d_record_boosted_downstakes, "what the DAO staked against them, together") \
    X(d_record_vote_parts, "What a member who votes in parts cast for other choices than the first, which the ballot page keeps.") \
    X(d_record_vote_parts_parts, "in the order in which the choices came") \
    X(d_record_delegations, "A member's delegations. They hold while the member is the one who made them.") \
    X(d_record_delegations_entries, "one a scope, in the order they were first made") \
    X(d_record_electorate, "32 electors of a proposal, or of one of its further houses, and their delegations, as they were when it was opened. Kept where somebody had delegated.") \
    X(d_record_electorate_electors, "elector % 32; ascending by slot") \
    X(d_record_credit_terms, "What credits a DAO grants its members.") \
    X(d_record_credit_terms_grant, "credits a period") \
    X(d_record_credit_terms_period_s, "length of a period") \
    X(d_record_credit_terms_carry, "0 unspent ones are gone, 1 they are kept") \
    X(d_record_credit_terms_starts, "when the first period began") \
    X(d_record_credit_terms_serial, "how often terms were set: what was left under others no longer counts") \
    X(d_record_credit_balance, "What a member has left of credits; none before the first vote.") \
    X(d_record_credit_balance_party, "the member in the slot when it was written") \
    X(d_record_credit_balance_serial, "the terms it belongs to") \
    X(d_record_credit_balance_period, "the last period that was granted, from 0") \
    X(d_record_credit_balance_left, "credits left then") \
    X(d_record_conviction_terms, "How a DAO decides about funding requests, and what is staked.") \
    X(d_record_conviction_terms_by, "what members stake") \
    X(d_record_conviction_terms_dials, "of new requests") \
    X(d_record_conviction_terms_requests, "requests so far") \
    X(d_record_conviction_terms_open, "of these, open ones") \
    X(d_record_conviction_terms_staked, "on all open ones") \
    X(d_record_conviction_terms_takes, "1 when new requests are taken") \
    X(d_record_conviction_terms_timer, "row of the timer that looks at the requests again, after money came in or stakes went; 0 none") \
    X(d_record_conviction_terms_next, "member slot whose stakes it looks at next") \
    X(d_record_conviction_terms_left, "slots that it has still to look at") \
    X(d_record_funding_request, "A payment that is asked for, and the conviction behind it as of the last change of its stake.") \
    X(d_record_funding_request_token, "token row") \
    X(d_record_funding_request_state, "1 open, 2 paid, 3 cancelled") \
    X(d_record_funding_request_opened, "when it was asked for") \
    X(d_record_funding_request_closed, "when it was paid or cancelled") \
    X(d_record_funding_request_conviction, "conviction then") \
    X(d_record_funding_request_staked, "weight on it since then") \
    X(d_record_funding_request_since, "when its stake last changed") \
    X(d_record_stakes, "What a member has staked. On requests that are closed it counts no more.") \
    X(d_record_stakes_entries, "in the order they were first made") \
    X(d_record_vote_locks, "What a member's votes lock. Those that are over count no more.") \
    X(d_record_vote_locks_entries, "in the order of the votes") \
    X(d_record_standing_terms, "How members' standing follows from duties.") \
    X(d_record_standing_terms_demand, "of so many duties seen one must be done; 0: no standing is kept") \
    X(d_record_standing_terms_slack_ban, "whole duties that may be missing before a member is suspended") \
    X(d_record_standing_terms_period_s, "the duty period") \
    X(d_record_standing_terms_counters, "0 or 1 to 32 fractional bits, 2 to whole duties") \
    X(d_record_standing_terms_serial, "how often terms were set: what was counted under others no longer counts") \
    X(d_record_standing, "What a member saw and did of duties; none before the first duty.") \
    X(d_record_standing_seen, "duties that fell to the member, in 2^-32 duties, faded to `since`") \
    X(d_record_standing_done, "those that were done, as that") \
    X(d_record_standing_since, "when they last faded") \
    X(d_record_purse, "What a role or a pathway may still spend of the DAO's.") \
    X(d_record_purse_entries, "in the order of the terms") \
    X(d_record_dial, "A dial. From next_from on, unless that is 0, it stands at `next`.") \
    X(d_record_dial_setting, "the setting that it turns; 0 none") \
    X(d_record_dial_least, "its lowest value") \
    X(d_record_dial_step, "most that one turn moves it; 0 no such bound") \
    X(d_record_dial_step_ppm, "the same in parts of its value; 0 no such bound") \
    X(d_record_dial_cooldown_s, "between the effects of two turns") \
    X(d_record_dial_turned, "when the last turn took effect; 0 never") \
    X(d_record_dial_pathway, "the one pathway that turns it; 0 any") \
    X(d_record_dial_role, "number of the role that turns it; 0 none") \
    X(d_record_dial_role_serial, "that role's serial: with another one, or gone, there is none") \
    X(d_record_dial_next, "where it will stand") \
    X(d_record_dial_next_from, "from when on; 0 no turn waits") \
    X(d_record_dial_timer, "row of the timer of a turn that waits; 0 none") \
    X(d_record_minter, "A capped minter. minted is own and that of all minters below it; reserved likewise, for streams not yet claimed.") \
    X(d_record_minter_parent, "the minter above; 0 none") \
    X(d_record_minter_admin, "who grants, closes and makes minters below") \
    X(d_record_minter_flags, "1 closed, 2 paused") \
    X(d_record_minter_depth, "minters from it to the topmost, itself among them") \
    X(d_record_minter_starts, "first moment at which it mints") \
    X(d_record_minter_expires, "last moment; 2^64-1 never ends") \
    X(d_record_minter_closed, "when it was closed; 0 it was not") \
    X(d_record_minter_delay_s, "how long a mint waits; the longest of it and those above") \
    X(d_record_minter_rate_s, "length of its sliding window; 0 none") \
    X(d_record_minter_rate, "most in that window") \
    X(d_record_minter_cap, "most that is ever minted") \
    X(d_record_minter_minted, "by it and below it") \
    X(d_record_minter_reserved, "by it and below it: of streams, still to be claimed") \
    X(d_record_minter_own_minted, "by it alone") \
    X(d_record_minter_requests, "numbers given to mints that wait") \
    X(d_record_minter_purpose, "hash of what it is for; zero when none") \
    X(d_record_minter_bounded, "1: it has boundaries") \
    X(d_record_minter_window, "What a minter with a rate minted within its window.") \
    X(d_record_minter_window_entries, "ascending in time") \
    X(d_record_mint_request, "A mint that waits, or waited.") \
    X(d_record_mint_request_by, "who asked for it") \
    X(d_record_mint_request_due, "first moment at which it may be carried out; fixed when it was asked for") \
    X(d_record_mint_request_state, "1 waiting, 2 minted, 3 vetoed") \
    X(d_record_stream, "A stream.") \
    X(d_record_stream_minter, "the minter that makes the units; 0: they are in escrow") \
    X(d_record_stream_escrow, "row of its escrow; 0 none") \
    X(d_record_stream_flags, "1 cancelable, 2 transferable, 4 pausable, 8 cut off: cancelled, or past its minter's time; 16 it funds a programme") \
    X(d_record_stream_total, "all that it pays; of one cut off what it paid and still owes; 0 where a programme that others fund pays it") \
    X(d_record_stream_claimed, "so far") \
    X(d_record_stream_stopped, "1 while its clock stands") \
    X(d_record_stream_changed, "when the clock was last stopped or started; 0 never") \
    X(d_record_stream_lost, "what the stops that are over took") \
    X(d_record_stream_programme, "the payer's programme that it belongs to; 0 none. Without a minter it pays a part of what funds that programme") \
    X(d_record_stream_part, "which of the programme's recipients, from 0") \
    X(d_record_stream_cut, "of one that funds a programme and was cut off: when") \
    X(d_record_stream_planned, "and what its total was until then") \
    X(d_record_programme, "A programme of a DAO. What it does at a moment follows from this and the time: rule `programme`.") \
    X(d_record_programme_stage, "1 draft, 2 started, 3 paused by its evaluation, 4 over") \
    X(d_record_programme_verdict, "of its evaluation; 0 none, which is stop") \
    X(d_record_programme_minter, "the minter that makes the units; 0: other programmes fund it") \
    X(d_record_programme_token, "its token") \
    X(d_record_programme_total, "all that it pays; of one that was killed too; 0 where other programmes fund it") \
    X(d_record_programme_starts, "when it begins; of a draft 0 where it is when it is started") \
    X(d_record_programme_cliff, "nothing before it") \
    X(d_record_programme_cliff_form, "where the line begins") \
    X(d_record_programme_evaluation_s, "length of the evaluation window") \
    X(d_record_programme_parts, "ascending by the id of the party") \
    X(d_record_programme_group, "who may share its window: the proposal that started the first of its line, or 2^32 + that one's number") \
    X(d_record_programme_predecessor, "the programme that it goes on from; 0 none") \
    X(d_record_programme_successor, "the programme that goes on from it; 0 none") \
    X(d_record_programme_decided, "when the verdict was given; 0 none") \
    X(d_record_programme_over, "when it was killed; 0 it was not") \
    X(d_record_programme_last_day, "last moment at which it can be resumed after a pause") \
    X(d_record_programme_made_from, "the draft that it is an instance of; 0 none") \
    X(d_record_programme_kill_token, "of the game by which it may be killed: the token; 0 there is no game") \
    X(d_record_programme_kill_bond, "the least first bond") \
    X(d_record_programme_kill_rounds, "bonds until the DAO decides; 0 there is no game") \
    X(d_record_programme_feed, "the feed that ends its pause; 0 none") \
    X(d_record_programme_feed_bound, "the value that ends it") \
    X(d_record_programme_feed_under, "1: that value or less; 0: that value or more") \
    X(d_record_programme_contest_token, "token of the pot for evaluations; 0 there is none") \
    X(d_record_programme_contest_pot, "how much is in it") \
    X(d_record_programme_inflows, "the streams that fund it") \
    X(d_record_programmes, "The programmes of a DAO: how many there were, and the calendar of those that run or will.") \
    X(d_record_programmes_count, "numbers given") \
    X(d_record_programmes_slots, "in the order in which they were started") \
    X(d_record_programmes_latest, "last moment of the latest evaluation window that is over; 0 none") \
    X(d_record_minter_bounds, "The boundaries of a minter, and what is released under them.") \
    X(d_record_minter_bounds_dao, "whose charter set them") \
    X(d_record_minter_bounds_terms, "as set; base is there where inflation_ppm is") \
    X(d_record_minter_bounds_allowed, "most that a window may hold that ends from now on: the bound, or what was planned under an earlier one") \
    X(d_record_minter_bounds_plans, "since they were set, until nothing of a plan is in a window any more") \
    X(d_record_kill_game, "An escalation game about a programme that is not decided yet.") \
    X(d_record_kill_game_escrow, "row of the escrow of all bonds") \
    X(d_record_kill_game_since, "when the last bond was put up") \
    X(d_record_kill_game_timer, "row of its timer") \
    X(d_record_kill_game_bonds, "in their order") \
    X(d_record_contest, "The contest of evaluations of a programme that is not over.") \
    X(d_record_contest_escrow, "row of the pot's escrow") \
    X(d_record_contest_reports, "handed in") \
    X(d_record_evaluation, "A report that evaluates a programme, until it is paid.") \
    X(d_record_evaluation_by, "who handed it in") \
    X(d_record_evaluation_work, "its hash") \
    X(d_record_evaluation_scores, "in the order in which members first spoke") \
    X(d_record_budget, "A budget.") \
    X(d_record_budget_terms, "how much, and when; starts is set") \
    X(d_record_budget_escrow, "row of its escrow") \
    X(d_record_budget_period, "the period that runs, from 1 on; 0: none has begun") \
    X(d_record_budget_ends, "when it is over; of the one before the first, when that begins") \
    X(d_record_budget_closed, "1: it ended") \
    X(d_record_budget_lines, "in their places") \
    X(d_record_budget_voters, "slots of the members whose ballots stand") \
    X(d_record_budget_ballot, "A ballot on a budget.") \
    X(d_record_budget_ballot_joined, "when that one had joined; a ballot of a membership that is over counts no more") \
    X(d_record_budget_ballot_marks, "ascending by line") \
    X(d_record_feed, "A feed. Its value is that of its last round, while now is before the round's end.") \
    X(d_record_feed_title, "what is reported") \
    X(d_record_feed_closed, "1 when it was closed") \
    X(d_record_feed_needed, "how many reports must count") \
    X(d_record_feed_window_s, "how long a report counts") \
    X(d_record_feed_stale_s, "how long a value holds") \
    X(d_record_feed_rounds, "rounds so far") \
    X(d_record_feed_round, "A time through which a feed held one value. Rounds follow each other; between them the feed held nothing.") \
    X(d_record_feed_round_from, "first moment") \
    X(d_record_feed_round_until, "first moment at which it holds no longer; of the last round it may still move") \
    X(d_record_controller, "What turns a dial.") \
    X(d_record_controller_measure, "what is measured") \
    X(d_record_controller_feed, "the feed; 0 none") \
    X(d_record_controller_token, "the token; 0 none") \
    X(d_record_controller_target, "what the measure should be") \
    X(d_record_controller_denominator, "how slowly it moves") \
    X(d_record_controller_direction, "what a measure above the target does; 0 and 1 turn it up") \
    X(d_record_controller_period_s, "between two steps") \
    X(d_record_controller_timer, "row of the timer of the next step; 0 when one failed") \
    X(d_record_pool, "A pool. Its money is on its account, and in the streams that feed it until somebody claims.") \
    X(d_record_pool_every_s, "time between checkpoints; 0: shared at once") \
    X(d_record_pool_next, "the next checkpoint") \
    X(d_record_pool_hold_s, "how long a share must be held before it counts") \
    X(d_record_pool_role, "1: claims take a role for pool.claim") \
    X(d_record_pool_closed, "1: nobody shares any more") \
    X(d_record_pool_needed, "attestations that a claim takes") \
    X(d_record_pool_attesters, "who attests") \
    X(d_record_pool_list, "Merkle root of who may join; zero when none") \
    X(d_record_pool_list_size, "its leaves; 0 there is none") \
    X(d_record_pool_settled, "up to when everything that flowed in was shared") \
    X(d_record_pool_tranche, "what flowed in since the last checkpoint") \
    X(d_record_pool_idle, "what flowed in while nobody held a share: the DAO's") \
    X(d_record_pool_inflows, "the streams that feed it") \
    X(d_record_pool_claimants, "in the order in which they came")

#ifdef DAOMESH_NO_DOCS
#undef DOCS
#define DOCS(X)
#define DOC(text) AT(nothing)
#else
#define DOC(text) AT(text)
#endif
#define AT(text)            offsetof(struct schema_texts, text)
#define ROOM(name, text)    char name[sizeof(text)];
#define LETTERS(name, text) text,

/* Every text once. Tables hold places in here: pointers would be larger, and the loader would mend each. */
struct schema_texts {
    NAMES(ROOM)
    SAYS(ROOM)
    DOCS(ROOM)
};

static const struct schema_texts texts = { NAMES(LETTERS) SAYS(LETTERS) DOCS(LETTERS) };

static const char *text_at(uint32_t place)
{
    return (const char *)&texts + place;
}

_Static_assert(AT(names_end) <= UINT16_MAX, "places of names have 16 bits");

const char *daomesh__schema_text(uint32_t place)
{
    return text_at(place);
}

static const char *const struct_budget_decision_method_words[] = {
    NULL, "shares", "totals", "round", "order", "chosen",
};

static const char *const struct_budget_decision_tally_words[] = {
    NULL, "plurality", "approval", "score", "weighted", "quadratic", "credits", NULL, "star", "irv",
    "borda", "copeland", "minimax", "schulze", "ranked-pairs",
};

static const char *const struct_budget_decision_choice_words[] = {
    NULL, "greedy", "equal-shares", "phragmen",
};

static const char *const struct_budget_decision_weight_words[] = {
    NULL, "members", "shares", "reputation",
};

static const char *const struct_controller_terms_measure_words[] = {
    NULL, "feed", "supply", "treasury", "members", "turnout",
};

static const char *const struct_controller_terms_direction_words[] = {
    NULL, "rises", "falls",
};

static const char *const struct_bar_curve_shape_words[] = {
    NULL, "linear", "stepped", "reciprocal",
};

static const char *const struct_ballot_rule_method_words[] = {
    NULL, "plurality", "approval", "score", "weighted", "quadratic", "credits", "quadratic-range", "star",
    "irv", "borda", "copeland", "minimax", "schulze", "ranked-pairs", "debian",
};

static const char *const struct_ballot_rule_strength_words[] = {
    NULL, "winning", "margins", "ratio", "opposed",
};

static const char *const struct_ballot_rule_ties_words[] = {
    NULL, "order", "together", "protocol",
};

static const char *const struct_house_rule_electorate_words[] = {
    NULL, "members", "role", "dao", "panel",
};

static const char *const struct_house_rule_weight_words[] = {
    NULL, "members", "shares", "reputation", "credits",
};

static const char *const struct_house_rule_threshold_words[] = {
    NULL, "majority", "cast", "absolute", NULL, "consent",
};

static const char *const struct_house_rule_quorum_counts_words[] = {
    NULL, "for", "for-abstain", "all",
};

static const char *const struct_dial_terms_setting_words[] = {
    NULL, "member-cap", "open-cap", "sponsors", "joining", "treasury",
};

static const char *const struct_member_slot_state_words[] = {
    "empty", "member", "left", "jailed", "former",
};

static const char *const struct_stream_plan_cliff_form_words[] = {
    NULL, "delays", "hides",
};

static const char *const struct_stream_plan_floors_words[] = {
    NULL, "once", "twice",
};

static const char *const struct_passing_rule_threshold_words[] = {
    NULL, "majority", "cast", "absolute", "most", "consent", "curves",
};

static const char *const struct_passing_rule_rounding_words[] = {
    NULL, "exact", "floor", "divide-first",
};

static const char *const struct_passing_rule_early_words[] = {
    NULL, "never", "certain", "bar", "quorum", "super",
};

static const char *const struct_passing_rule_high_water_words[] = {
    NULL, "any-vote", "yes-vote",
};

static const char *const struct_passing_rule_quorum_base_words[] = {
    NULL, "snapshot", "sponsorship",
};

static const char *const struct_pathway_veto_until_words[] = {
    NULL, "executed", "voted",
};

static const char *const action_dao_found_exit_words[] = {
    NULL, "open", "wait",
};

static const char *const action_proposal_vote_choice_words[] = {
    "abstain", "for", "against",
};

static const char *const action_proposal_stake_choice_words[] = {
    NULL, "for", "against",
};

static const char *const action_charter_distribution_by_words[] = {
    NULL, "equal", "shares", "reputation", "table", "patronage", "points",
};

static const char *const action_programme_verdict_verdict_words[] = {
    NULL, "stop", "pause", "continue", "iterate",
};

static const char *const action_programme_bond_side_words[] = {
    NULL, "kill", "keep",
};

static const char *const action_charter_credits_carry_words[] = {
    "reset", "carry",
};

static const char *const action_charter_conviction_by_words[] = {
    "none", "members", "shares", "reputation",
};

static const char *const action_charter_standing_counters_words[] = {
    NULL, "fine", "whole",
};

static const char *const event_timer_failed_what_words[] = {
    NULL, "proposal", "application", "founding", "sale", "bounty", "settlement", "recovery", "guardians",
    "mint", "conviction", "voters", "programme", "kill", "budget", "dial", "controller",
};

static const char *const event_dial_changed_what_words[] = {
    NULL, "defined", "dropped",
};

static const char *const event_member_changed_state_words[] = {
    NULL, "member", "left", "jailed", "former",
};

static const char *const event_member_answered_admitted_words[] = {
    "refused", "admitted",
};

static const char *const event_proposal_decided_winner_words[] = {
    "none", "for", "against",
};

static const char *const event_proposal_decided_by_words[] = {
    NULL, "bar", "majority", "certain", "quorum", "super", "confirm",
};

static const char *const event_proposal_finished_state_words[] = {
    NULL, "cancelled", "vetoed", "executed", "failed", "submitted", "pending", "active", "boosted",
    "reveal", "defeated", "confirming", "grace", "queued", "expired", "succeeded",
};

static const char *const event_proposal_chosen_option_words[] = {
    "none",
};

static const char *const event_proposal_boost_phase_words[] = {
    NULL, "queued", "preboosted", "boosted", "quiet",
};

static const char *const event_money_paid_why_words[] = {
    NULL, "sale", "bounty", "stream", "budget", "pool", "request",
};

static const char *const event_sale_moved_state_words[] = {
    NULL, "bought", "delivered", "refused", "disputed", "paid", "refunded", "divided",
};

static const char *const event_bounty_moved_state_words[] = {
    NULL, "open", "working", "submitted", "rejected", "disputed", "ended", "settling", "settled",
};

static const char *const event_minter_changed_what_words[] = {
    NULL, "closed", "paused", "resumed", "admin",
};

static const char *const event_stream_changed_what_words[] = {
    NULL, "cancelled", "renounced", "passed-on", "paused", "resumed", "added", "minter-closed",
};

static const char *const event_programme_judged_verdict_words[] = {
    NULL, "stop", "pause", "continue", "iterate", "kill",
};

static const char *const event_programme_over_how_words[] = {
    NULL, "ended", "paused", "lapsed", "killed",
};

static const char *const event_programme_settled_by_words[] = {
    NULL, "silence", "decision", "end",
};

static const char *const event_programme_measured_answer_words[] = {
    NULL, "met", "missed", "silent",
};

static const char *const event_feed_changed_what_words[] = {
    NULL, "opened", "changed", "closed",
};

static const char *const event_controller_changed_what_words[] = {
    NULL, "set", "dropped",
};

static const char *const event_conviction_ended_state_words[] = {
    NULL, "open", "paid", "cancelled",
};

static const char *const event_member_standing_standing_words[] = {
    NULL, "healthy", "throttled", "banned",
};

static const char *const record_proposal_stakes_words[] = {
    NULL, "open", "for", "against", "back",
};

static const char *const record_distribution_by_words[] = {
    "none", "equal", "shares", "reputation", "table", "patronage", "points",
};

static const char *const record_mint_request_state_words[] = {
    NULL, "waiting", "minted", "vetoed",
};

static const char *const record_programme_stage_words[] = {
    NULL, "draft", "started", "waiting", "over",
};

enum words_number {
    NO_WORDS,
    WORDS_struct_budget_decision_method,
    WORDS_struct_budget_decision_tally,
    WORDS_struct_budget_decision_choice,
    WORDS_struct_budget_decision_weight,
    WORDS_struct_controller_terms_measure,
    WORDS_struct_controller_terms_direction,
    WORDS_struct_bar_curve_shape,
    WORDS_struct_ballot_rule_method,
    WORDS_struct_ballot_rule_strength,
    WORDS_struct_ballot_rule_ties,
    WORDS_struct_house_rule_electorate,
    WORDS_struct_house_rule_weight,
    WORDS_struct_house_rule_threshold,
    WORDS_struct_house_rule_quorum_counts,
    WORDS_struct_dial_terms_setting,
    WORDS_struct_member_slot_state,
    WORDS_struct_stream_plan_cliff_form,
    WORDS_struct_stream_plan_floors,
    WORDS_struct_passing_rule_weight,
    WORDS_struct_passing_rule_threshold,
    WORDS_struct_passing_rule_rounding,
    WORDS_struct_passing_rule_quorum_counts,
    WORDS_struct_passing_rule_early,
    WORDS_struct_passing_rule_high_water,
    WORDS_struct_passing_rule_quorum_base,
    WORDS_struct_programme_terms_cliff_form,
    WORDS_struct_pathway_veto_until,
    WORDS_action_dao_found_exit,
    WORDS_action_charter_amend_exit,
    WORDS_action_proposal_vote_choice,
    WORDS_action_proposal_reveal_choice,
    WORDS_action_proposal_house_vote_choice,
    WORDS_action_proposal_stake_choice,
    WORDS_action_charter_distribution_by,
    WORDS_action_programme_verdict_verdict,
    WORDS_action_programme_bond_side,
    WORDS_action_programme_settle_side,
    WORDS_action_charter_credits_carry,
    WORDS_action_charter_conviction_by,
    WORDS_action_charter_standing_counters,
    WORDS_event_timer_failed_what,
    WORDS_event_dial_changed_what,
    WORDS_event_member_changed_state,
    WORDS_event_member_answered_admitted,
    WORDS_event_proposal_voted_choice,
    WORDS_event_proposal_decided_winner,
    WORDS_event_proposal_decided_by,
    WORDS_event_proposal_finished_state,
    WORDS_event_proposal_chosen_option,
    WORDS_event_proposal_house_voted_choice,
    WORDS_event_proposal_staked_choice,
    WORDS_event_proposal_boost_phase,
    WORDS_event_money_paid_why,
    WORDS_event_sale_moved_state,
    WORDS_event_sale_ended_state,
    WORDS_event_bounty_moved_state,
    WORDS_event_minter_changed_what,
    WORDS_event_stream_changed_what,
    WORDS_event_programme_judged_verdict,
    WORDS_event_programme_over_how,
    WORDS_event_programme_bonded_side,
    WORDS_event_programme_settled_side,
    WORDS_event_programme_settled_by,
    WORDS_event_programme_measured_answer,
    WORDS_event_feed_changed_what,
    WORDS_event_controller_changed_what,
    WORDS_event_conviction_ended_state,
    WORDS_event_member_standing_standing,
    WORDS_record_timer_what,
    WORDS_record_dao_exit,
    WORDS_record_proposal_decided_by,
    WORDS_record_proposal_veto_until,
    WORDS_record_proposal_boost_phase,
    WORDS_record_proposal_stakes,
    WORDS_record_distribution_by,
    WORDS_record_sale_state,
    WORDS_record_bounty_state,
    WORDS_record_credit_terms_carry,
    WORDS_record_conviction_terms_by,
    WORDS_record_funding_request_state,
    WORDS_record_standing_terms_counters,
    WORDS_record_dial_setting,
    WORDS_record_mint_request_state,
    WORDS_record_programme_stage,
    WORDS_record_programme_verdict,
    WORDS_record_controller_measure,
    WORDS_record_controller_direction,
};

static const struct schema_words words[] = {
    { struct_budget_decision_method_words, AT(s_struct_budget_decision_method) },
    { struct_budget_decision_tally_words, AT(s_struct_budget_decision_tally) },
    { struct_budget_decision_choice_words, AT(s_struct_budget_decision_choice) },
    { struct_budget_decision_weight_words, AT(s_struct_budget_decision_weight) },
    { struct_controller_terms_measure_words, AT(s_struct_controller_terms_measure) },
    { struct_controller_terms_direction_words, AT(s_struct_controller_terms_direction) },
    { struct_bar_curve_shape_words, AT(s_struct_bar_curve_shape) },
    { struct_ballot_rule_method_words, AT(nothing) },
    { struct_ballot_rule_strength_words, AT(s_struct_ballot_rule_strength) },
    { struct_ballot_rule_ties_words, AT(s_struct_ballot_rule_ties) },
    { struct_house_rule_electorate_words, AT(s_struct_house_rule_electorate) },
    { struct_house_rule_weight_words, AT(s_struct_house_rule_weight) },
    { struct_house_rule_threshold_words, AT(s_struct_house_rule_threshold) },
    { struct_house_rule_quorum_counts_words, AT(s_struct_house_rule_quorum_counts) },
    { struct_dial_terms_setting_words, AT(s_struct_dial_terms_setting) },
    { struct_member_slot_state_words, AT(nothing) },
    { struct_stream_plan_cliff_form_words, AT(s_struct_stream_plan_cliff_form) },
    { struct_stream_plan_floors_words, AT(s_struct_stream_plan_floors) },
    { struct_house_rule_weight_words, AT(s_struct_house_rule_weight) },
    { struct_passing_rule_threshold_words, AT(s_struct_passing_rule_threshold) },
    { struct_passing_rule_rounding_words, AT(s_struct_passing_rule_rounding) },
    { struct_house_rule_quorum_counts_words, AT(s_struct_house_rule_quorum_counts) },
    { struct_passing_rule_early_words, AT(s_struct_passing_rule_early) },
    { struct_passing_rule_high_water_words, AT(s_struct_passing_rule_high_water) },
    { struct_passing_rule_quorum_base_words, AT(s_struct_passing_rule_quorum_base) },
    { struct_stream_plan_cliff_form_words, AT(s_struct_stream_plan_cliff_form) },
    { struct_pathway_veto_until_words, AT(s_struct_pathway_veto_until) },
    { action_dao_found_exit_words, AT(s_action_dao_found_exit) },
    { action_dao_found_exit_words, AT(s_action_dao_found_exit) },
    { action_proposal_vote_choice_words, AT(nothing) },
    { action_proposal_vote_choice_words, AT(nothing) },
    { action_proposal_vote_choice_words, AT(nothing) },
    { action_proposal_stake_choice_words, AT(nothing) },
    { action_charter_distribution_by_words, AT(s_action_charter_distribution_by) },
    { action_programme_verdict_verdict_words, AT(nothing) },
    { action_programme_bond_side_words, AT(nothing) },
    { action_programme_bond_side_words, AT(nothing) },
    { action_charter_credits_carry_words, AT(s_action_charter_credits_carry) },
    { action_charter_conviction_by_words, AT(s_action_charter_conviction_by) },
    { action_charter_standing_counters_words, AT(s_action_charter_standing_counters) },
    { event_timer_failed_what_words, AT(nothing) },
    { event_dial_changed_what_words, AT(nothing) },
    { event_member_changed_state_words, AT(nothing) },
    { event_member_answered_admitted_words, AT(s_event_member_answered_admitted) },
    { action_proposal_vote_choice_words, AT(nothing) },
    { event_proposal_decided_winner_words, AT(s_event_proposal_decided_winner) },
    { event_proposal_decided_by_words, AT(nothing) },
    { event_proposal_finished_state_words, AT(nothing) },
    { event_proposal_chosen_option_words, AT(nothing) },
    { action_proposal_vote_choice_words, AT(nothing) },
    { action_proposal_stake_choice_words, AT(nothing) },
    { event_proposal_boost_phase_words, AT(s_event_proposal_boost_phase) },
    { event_money_paid_why_words, AT(nothing) },
    { event_sale_moved_state_words, AT(nothing) },
    { event_sale_moved_state_words, AT(nothing) },
    { event_bounty_moved_state_words, AT(nothing) },
    { event_minter_changed_what_words, AT(nothing) },
    { event_stream_changed_what_words, AT(nothing) },
    { event_programme_judged_verdict_words, AT(nothing) },
    { event_programme_over_how_words, AT(nothing) },
    { action_programme_bond_side_words, AT(nothing) },
    { action_programme_bond_side_words, AT(nothing) },
    { event_programme_settled_by_words, AT(nothing) },
    { event_programme_measured_answer_words, AT(nothing) },
    { event_feed_changed_what_words, AT(nothing) },
    { event_controller_changed_what_words, AT(nothing) },
    { event_conviction_ended_state_words, AT(nothing) },
    { event_member_standing_standing_words, AT(s_event_member_standing_standing) },
    { event_timer_failed_what_words, AT(nothing) },
    { action_dao_found_exit_words, AT(nothing) },
    { event_proposal_decided_by_words, AT(nothing) },
    { struct_pathway_veto_until_words, AT(nothing) },
    { event_proposal_boost_phase_words, AT(nothing) },
    { record_proposal_stakes_words, AT(nothing) },
    { record_distribution_by_words, AT(nothing) },
    { event_sale_moved_state_words, AT(nothing) },
    { event_bounty_moved_state_words, AT(nothing) },
    { action_charter_credits_carry_words, AT(nothing) },
    { action_charter_conviction_by_words, AT(nothing) },
    { event_conviction_ended_state_words, AT(nothing) },
    { action_charter_standing_counters_words, AT(nothing) },
    { struct_dial_terms_setting_words, AT(nothing) },
    { record_mint_request_state_words, AT(nothing) },
    { record_programme_stage_words, AT(nothing) },
    { event_programme_judged_verdict_words, AT(nothing) },
    { struct_controller_terms_measure_words, AT(nothing) },
    { struct_controller_terms_direction_words, AT(nothing) },
};

const struct schema_words *daomesh__schema_words(const struct schema_field *field)
{
    return &words[field->of - 1];
}

enum struct_number {
    NO_STRUCT,
    STRUCT_bounty_part,
    STRUCT_bounty_offer,
    STRUCT_budget_line,
    STRUCT_budget_decision,
    STRUCT_budget_terms,
    STRUCT_budget_mark,
    STRUCT_budget_payee,
    STRUCT_controller_terms,
    STRUCT_conviction_dials,
    STRUCT_stake,
    STRUCT_vote_lock,
    STRUCT_bar_curve,
    STRUCT_ballot_rule,
    STRUCT_boost_rule,
    STRUCT_house_rule,
    STRUCT_voting_duty,
    STRUCT_voting_reward,
    STRUCT_allowance,
    STRUCT_founding_member,
    STRUCT_purse_entry,
    STRUCT_delegate,
    STRUCT_delegation_scope,
    STRUCT_slot_delegate,
    STRUCT_elector_voice,
    STRUCT_dial_terms,
    STRUCT_feed_terms,
    STRUCT_feed_reporter,
    STRUCT_party_weight,
    STRUCT_party_points,
    STRUCT_slot_weight,
    STRUCT_slot_points,
    STRUCT_member_slot,
    STRUCT_open_application,
    STRUCT_minter_terms,
    STRUCT_minter_rights,
    STRUCT_rate_entry,
    STRUCT_party_key,
    STRUCT_key_slot,
    STRUCT_guard,
    STRUCT_approval,
    STRUCT_id_entry,
    STRUCT_condition,
    STRUCT_pool_inflow,
    STRUCT_programme_share,
    STRUCT_programme_question,
    STRUCT_report_score,
    STRUCT_kill_terms,
    STRUCT_kill_bond,
    STRUCT_boundaries,
    STRUCT_programme_part,
    STRUCT_programme_inflow,
    STRUCT_programme_slot,
    STRUCT_release_plan,
    STRUCT_ballot_option,
    STRUCT_ballot_mark,
    STRUCT_vote_part,
    STRUCT_ballot,
    STRUCT_open_proposal,
    STRUCT_stream_plan,
    STRUCT_token_amount,
    STRUCT_token_part,
    STRUCT_bounty_place,
    STRUCT_passing_rule,
    STRUCT_role_terms,
    STRUCT_scoped_delegation,
    STRUCT_elector,
    STRUCT_founding_deposit,
    STRUCT_pool_terms,
    STRUCT_pool_grant,
    STRUCT_pool_claimant,
    STRUCT_programme_terms,
    STRUCT_stream_terms,
    STRUCT_pathway,
};

static const struct schema_field struct_bounty_part_fields[] = {
    { .name = AT(n_weight), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_part, weight), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_bounty_part_weight) },
    { .name = AT(n_work_s), .key = 2, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_part, work_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_bounty_part_work_s) },
};

static const struct schema_field struct_bounty_offer_fields[] = {
    { .name = AT(n_made), .key = 1, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_offer, made), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_bounty_offer_made) },
    { .name = AT(n_binding), .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_offer, binding), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_bounty_offer_binding) },
    { .name = AT(n_pay), .key = 3, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_offer, pay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_bounty_offer_pay) },
};

static const struct schema_field struct_budget_line_fields[] = {
    { .name = AT(n_payee), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_budget_line, payee),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_budget_line_payee) },
    { .name = AT(n_title), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 40,
      .offset = offsetof(struct daomesh_budget_line, title),
      .element_size = sizeof(((struct daomesh_budget_line *)0)->title),
      .doc = DOC(d_struct_budget_line_title) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_budget_line, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_budget_line_amount) },
};

static const struct schema_field struct_budget_decision_fields[] = {
    { .name = AT(n_method), .key = 1, .type = FIELD_U8, .max = 5, .of = WORDS_struct_budget_decision_method,
      .word_count = 6, .offset = offsetof(struct daomesh_budget_decision, method),
      .element_size = sizeof(uint8_t), .doc = DOC(d_struct_budget_decision_method) },
    { .name = AT(n_tally), .key = 2, .type = FIELD_U8, .optional = 1, .max = 14,
      .of = WORDS_struct_budget_decision_tally, .word_count = 15,
      .offset = offsetof(struct daomesh_budget_decision, tally), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_budget_decision_tally) },
    { .name = AT(n_choice), .key = 3, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_struct_budget_decision_choice, .word_count = 4,
      .offset = offsetof(struct daomesh_budget_decision, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_budget_decision_choice) },
    { .name = AT(n_points), .key = 4, .type = FIELD_U32, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_budget_decision, points), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_budget_decision_points) },
    { .name = AT(n_weight), .key = 5, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_struct_budget_decision_weight, .word_count = 4,
      .offset = offsetof(struct daomesh_budget_decision, weight), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_budget_decision_weight) },
    { .name = AT(n_carry_ppm), .key = 6, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_budget_decision, carry_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_budget_decision_carry_ppm) },
};

static const struct schema_field struct_budget_terms_fields[] = {
    { .name = AT(n_amount), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_terms, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_budget_terms_amount) },
    { .name = AT(n_period_s), .key = 2, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_terms, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_budget_terms_period_s) },
    { .name = AT(n_periods), .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_terms, periods), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_budget_terms_periods) },
    { .name = AT(n_starts), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_terms, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_budget_terms_starts) },
    { .name = AT(n_minter), .key = 5, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_terms, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_budget_terms_minter) },
};

static const struct schema_field struct_budget_mark_fields[] = {
    { .name = AT(n_line), .key = 1, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_budget_mark, line), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_budget_mark_line) },
    { .name = AT(n_value), .key = 2, .type = FIELD_U32, .max = 1000000,
      .offset = offsetof(struct daomesh_budget_mark, value), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_budget_mark_value) },
    { .name = AT(n_against), .key = 3, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_budget_mark, against), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_budget_mark_against) },
};

static const struct schema_field struct_budget_payee_fields[] = {
    { .name = AT(n_payee), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_payee, payee), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_budget_line_payee) },
    { .name = AT(n_title), .key = 2, .type = FIELD_TEXT, .max = 40,
      .offset = offsetof(struct daomesh_budget_payee, title),
      .element_size = sizeof(((struct daomesh_budget_payee *)0)->title),
      .doc = DOC(d_struct_budget_line_title) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_payee, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_budget_payee_amount) },
};

static const struct schema_field struct_controller_terms_fields[] = {
    { .name = AT(n_measure), .key = 1, .type = FIELD_U8, .max = 5,
      .of = WORDS_struct_controller_terms_measure, .word_count = 6,
      .offset = offsetof(struct daomesh_controller_terms, measure), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_controller_terms_measure) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_terms, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_controller_terms_feed) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_controller_terms, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_controller_terms_token) },
    { .name = AT(n_target), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_controller_terms, target), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_controller_terms_target) },
    { .name = AT(n_denominator), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_terms, denominator), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_controller_terms_denominator) },
    { .name = AT(n_direction), .key = 6, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_controller_terms_direction, .word_count = 3,
      .offset = offsetof(struct daomesh_controller_terms, direction), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_controller_terms_direction) },
    { .name = AT(n_period_s), .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_controller_terms, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_controller_terms_period_s) },
    { .name = AT(n_starts), .key = 8, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_controller_terms, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_controller_terms_starts) },
};

static const struct schema_field struct_conviction_dials_fields[] = {
    { .name = AT(n_decay), .key = 1, .type = FIELD_U32, .optional = 1, .max = 9999999,
      .offset = offsetof(struct daomesh_conviction_dials, decay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_conviction_dials_decay) },
    { .name = AT(n_max_ratio), .key = 2, .type = FIELD_U32, .max = 10000000,
      .offset = offsetof(struct daomesh_conviction_dials, max_ratio), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_conviction_dials_max_ratio) },
    { .name = AT(n_factor), .key = 3, .type = FIELD_U32, .max = 10000000,
      .offset = offsetof(struct daomesh_conviction_dials, factor), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_conviction_dials_factor) },
    { .name = AT(n_min_stake_ppm), .key = 4, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_conviction_dials, min_stake_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_conviction_dials_min_stake_ppm) },
};

static const struct schema_field struct_stake_fields[] = {
    { .name = AT(n_request), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stake, request), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stake_request) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_stake, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(n_weight) },
};

static const struct schema_field struct_vote_lock_fields[] = {
    { .name = AT(n_proposal), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_vote_lock, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_vote_lock_proposal) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_vote_lock, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_shares) },
    { .name = AT(n_level), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_vote_lock, level), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_lock_level) },
    { .name = AT(n_choice), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_vote_lock, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_lock_choice) },
    { .name = AT(n_house), .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_vote_lock, house), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_lock_house) },
};

static const struct schema_field struct_bar_curve_fields[] = {
    { .name = AT(n_shape), .key = 1, .type = FIELD_U8, .max = 3, .of = WORDS_struct_bar_curve_shape,
      .word_count = 4, .offset = offsetof(struct daomesh_bar_curve, shape), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_bar_curve_shape) },
    { .name = AT(n_from_ppb), .key = 2, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, from_ppb), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_bar_curve_from_ppb) },
    { .name = AT(n_to_ppb), .key = 3, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, to_ppb), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_bar_curve_to_ppb) },
    { .name = AT(n_length_ppb), .key = 4, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, length_ppb), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_bar_curve_length_ppb) },
    { .name = AT(n_step_ppb), .key = 5, .type = FIELD_U32, .optional = 1, .max = 1000000000,
      .offset = offsetof(struct daomesh_bar_curve, step_ppb), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_bar_curve_step_ppb) },
    { .name = AT(n_factor_ppb), .key = 6, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, factor_ppb), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_bar_curve_factor_ppb) },
    { .name = AT(n_x_offset_ppb), .key = 7, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, x_offset_ppb), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_bar_curve_x_offset_ppb) },
    { .name = AT(n_y_offset_ppb), .key = 8, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, y_offset_ppb), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_bar_curve_y_offset_ppb) },
    { .name = AT(n_y_less_ppb), .key = 9, .type = FIELD_U64, .optional = 1, .max = 10000000000,
      .offset = offsetof(struct daomesh_bar_curve, y_less_ppb), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_bar_curve_y_less_ppb) },
};

static const struct schema_field struct_ballot_rule_fields[] = {
    { .name = AT(n_method), .key = 1, .type = FIELD_U8, .max = 15, .of = WORDS_struct_ballot_rule_method,
      .word_count = 16, .offset = offsetof(struct daomesh_ballot_rule, method),
      .element_size = sizeof(uint8_t), .doc = DOC(d_struct_ballot_rule_method) },
    { .name = AT(n_none), .key = 2, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_ballot_rule, none), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_rule_none) },
    { .name = AT(n_strict), .key = 3, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_ballot_rule, strict), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_rule_strict) },
    { .name = AT(n_complete), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_ballot_rule, complete), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_rule_complete) },
    { .name = AT(n_strength), .key = 5, .type = FIELD_U8, .optional = 1, .max = 4,
      .of = WORDS_struct_ballot_rule_strength, .word_count = 5,
      .offset = offsetof(struct daomesh_ballot_rule, strength), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_rule_strength) },
    { .name = AT(n_ties), .key = 6, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_struct_ballot_rule_ties, .word_count = 4,
      .offset = offsetof(struct daomesh_ballot_rule, ties), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_rule_ties) },
    { .name = AT(n_value_max), .key = 7, .type = FIELD_U32, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_ballot_rule, value_max), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_ballot_rule_value_max) },
    { .name = AT(n_value_below), .key = 8, .type = FIELD_U32, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_ballot_rule, value_below), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_ballot_rule_value_below) },
    { .name = AT(n_budget), .key = 9, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_ballot_rule, budget), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_ballot_rule_budget) },
    { .name = AT(n_over), .key = 10, .type = FIELD_U16, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_ballot_rule, over), .element_size = sizeof(uint16_t),
      .doc = DOC(d_struct_ballot_rule_over) },
    { .name = AT(n_under), .key = 11, .type = FIELD_U16, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_ballot_rule, under), .element_size = sizeof(uint16_t),
      .doc = DOC(d_struct_ballot_rule_under) },
    { .name = AT(n_least), .key = 12, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_ballot_rule, least), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_ballot_rule_least) },
};

static const struct schema_field struct_boost_rule_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_boost_rule, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_boost_rule_token) },
    { .name = AT(n_alpha_ppm), .key = 2, .type = FIELD_U32, .max = 16000000,
      .offset = offsetof(struct daomesh_boost_rule, alpha_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_boost_rule_alpha_ppm) },
    { .name = AT(n_preboost_s), .key = 3, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boost_rule, preboost_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boost_rule_preboost_s) },
    { .name = AT(n_boosted_s), .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boost_rule, boosted_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boost_rule_boosted_s) },
    { .name = AT(n_quiet_s), .key = 5, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boost_rule, quiet_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boost_rule_quiet_s) },
    { .name = AT(n_least), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_boost_rule, least), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_boost_rule_least) },
    { .name = AT(n_mean_ppm), .key = 7, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_boost_rule, mean_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_boost_rule_mean_ppm) },
    { .name = AT(n_most), .key = 8, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_boost_rule, most), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_boost_rule_most) },
};

static const struct schema_field struct_house_rule_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .max = 32,
      .offset = offsetof(struct daomesh_house_rule, title),
      .element_size = sizeof(((struct daomesh_house_rule *)0)->title),
      .doc = DOC(d_struct_house_rule_title) },
    { .name = AT(n_electorate), .key = 2, .type = FIELD_U8, .max = 4,
      .of = WORDS_struct_house_rule_electorate, .word_count = 5,
      .offset = offsetof(struct daomesh_house_rule, electorate), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_electorate) },
    { .name = AT(n_weight), .key = 3, .type = FIELD_U8, .optional = 1, .max = 4,
      .of = WORDS_struct_house_rule_weight, .word_count = 5,
      .offset = offsetof(struct daomesh_house_rule, weight), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_weight) },
    { .name = AT(n_role), .key = 4, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_house_rule, role),
      .element_size = sizeof(((struct daomesh_house_rule *)0)->role), .doc = DOC(d_struct_house_rule_role) },
    { .name = AT(n_dao), .key = 5, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_house_rule, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_house_rule_dao) },
    { .name = AT(n_seats), .key = 6, .type = FIELD_U8, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_house_rule, seats), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_seats) },
    { .name = AT(n_threshold), .key = 7, .type = FIELD_U8, .max = 5, .of = WORDS_struct_house_rule_threshold,
      .word_count = 6, .offset = offsetof(struct daomesh_house_rule, threshold),
      .element_size = sizeof(uint8_t), .doc = DOC(d_struct_house_rule_threshold) },
    { .name = AT(n_bar_ppm), .key = 8, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_house_rule, bar_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_house_rule_bar_ppm) },
    { .name = AT(n_bar_inclusive), .key = 9, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_house_rule, bar_inclusive), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_bar_inclusive) },
    { .name = AT(n_quorum_ppm), .key = 10, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_house_rule, quorum_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_house_rule_quorum_ppm) },
    { .name = AT(n_quorum_counts), .key = 11, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_struct_house_rule_quorum_counts, .word_count = 4,
      .offset = offsetof(struct daomesh_house_rule, quorum_counts), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_quorum_counts) },
    { .name = AT(n_min_voters), .key = 12, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_house_rule, min_voters), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_house_rule_min_voters) },
    { .name = AT(n_delegated), .key = 13, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_house_rule, delegated), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_delegated) },
    { .name = AT(n_lock_s), .key = 14, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_house_rule, lock_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_house_rule_lock_s) },
};

static const struct schema_field struct_voting_duty_fields[] = {
    { .name = AT(n_missed), .key = 1, .type = FIELD_U8, .max = 16,
      .offset = offsetof(struct daomesh_voting_duty, missed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_voting_duty_missed) },
    { .name = AT(n_of), .key = 2, .type = FIELD_U8, .max = 16,
      .offset = offsetof(struct daomesh_voting_duty, of), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_voting_duty_of) },
    { .name = AT(n_jail), .key = 3, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_voting_duty, jail), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_voting_duty_jail) },
};

static const struct schema_field struct_voting_reward_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_voting_reward, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_voting_reward_token) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_voting_reward, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_voting_reward_amount) },
};

static const struct schema_field struct_allowance_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_allowance, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_most), .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_allowance, most),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_allowance_most) },
    { .name = AT(n_refill), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_allowance, refill), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_allowance_refill) },
    { .name = AT(n_period_s), .key = 4, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allowance, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_allowance_period_s) },
};

static const struct schema_field struct_founding_member_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_member, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_founding_member_party) },
    { .name = AT(n_shares), .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_founding_member, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_shares) },
    { .name = AT(n_loot), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_founding_member, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_founding_member_loot) },
    { .name = AT(n_reputation), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_founding_member, reputation), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_reputation) },
};

static const struct schema_field struct_purse_entry_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purse_entry, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_left), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_purse_entry, left), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_purse_entry_left) },
    { .name = AT(n_since), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purse_entry, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_purse_entry_since) },
    { .name = AT(n_most), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_purse_entry, most), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_purse_entry_most) },
    { .name = AT(n_refill), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_purse_entry, refill), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_purse_entry_refill) },
    { .name = AT(n_period_s), .key = 6, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purse_entry, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_purse_entry_period_s) },
};

static const struct schema_field struct_delegate_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_delegate, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_parts), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_delegate, parts), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_delegate_parts) },
};

static const struct schema_field struct_delegation_scope_fields[] = {
    { .name = AT(n_pathway), .key = 1, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_delegation_scope, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_delegation_scope_pathway) },
    { .name = AT(n_tag), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_delegation_scope, tag),
      .element_size = sizeof(((struct daomesh_delegation_scope *)0)->tag),
      .doc = DOC(d_struct_delegation_scope_tag) },
};

static const struct schema_field struct_slot_delegate_fields[] = {
    { .name = AT(n_slot), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_slot_delegate, slot), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_slot_delegate_slot) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_delegate, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_party) },
    { .name = AT(n_joined), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_delegate, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_parts), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_slot_delegate, parts), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_slot_delegate_parts) },
};

static const struct schema_field struct_elector_voice_fields[] = {
    { .name = AT(n_elector), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_elector_voice, elector), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_elector_voice_elector) },
    { .name = AT(n_parts), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_elector_voice, parts), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_slot_delegate_parts) },
};

static const struct schema_field struct_dial_terms_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .max = 32,
      .offset = offsetof(struct daomesh_dial_terms, title),
      .element_size = sizeof(((struct daomesh_dial_terms *)0)->title),
      .doc = DOC(d_struct_dial_terms_title) },
    { .name = AT(n_setting), .key = 2, .type = FIELD_U8, .optional = 1, .max = 5,
      .of = WORDS_struct_dial_terms_setting, .word_count = 6,
      .offset = offsetof(struct daomesh_dial_terms, setting), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_dial_terms_setting) },
    { .name = AT(n_least), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_dial_terms, least), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_dial_terms_least) },
    { .name = AT(n_most), .key = 4, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_dial_terms, most),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_dial_terms_most) },
    { .name = AT(n_value), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_dial_terms, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_dial_terms_value) },
    { .name = AT(n_step), .key = 6, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_dial_terms, step), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_dial_terms_step) },
    { .name = AT(n_step_ppm), .key = 7, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_dial_terms, step_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_dial_terms_step_ppm) },
    { .name = AT(n_cooldown_s), .key = 8, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_terms, cooldown_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_dial_terms_cooldown_s) },
    { .name = AT(n_pathway), .key = 9, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_terms, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_dial_terms_pathway) },
    { .name = AT(n_role), .key = 10, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_terms, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_dial_terms_role) },
};

static const struct schema_field struct_feed_terms_fields[] = {
    { .name = AT(n_reporters), .key = 1, .type = FIELD_ID, .shape = FIELD_ARRAY, .count_max = 16,
      .offset = offsetof(struct daomesh_feed_terms, reporters),
      .count_offset = offsetof(struct daomesh_feed_terms, reporters_count),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_feed_terms_reporters) },
    { .name = AT(n_needed), .key = 2, .type = FIELD_U8, .max = 16,
      .offset = offsetof(struct daomesh_feed_terms, needed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_feed_terms_needed) },
    { .name = AT(n_window_s), .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_terms, window_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_terms_window_s) },
    { .name = AT(n_stale_s), .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_terms, stale_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_terms_stale_s) },
};

static const struct schema_field struct_feed_reporter_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_reporter, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_spoke), .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_feed_reporter, spoke), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_feed_reporter_spoke) },
    { .name = AT(n_at), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_reporter, at), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_value), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_reporter, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_what) },
};

static const struct schema_field struct_party_weight_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_weight, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_party_weight, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_party_weight_weight) },
};

static const struct schema_field struct_party_points_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_points, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_points), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_points, points), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_party_weight_weight) },
};

static const struct schema_field struct_slot_weight_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_weight, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_weight_party) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_weight, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_stamp), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_weight, stamp), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_weight_stamp) },
    { .name = AT(n_weight), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_slot_weight, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_slot_weight_weight) },
};

static const struct schema_field struct_slot_points_fields[] = {
    { .name = AT(n_slot), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_slot_points, slot), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_slot_delegate_slot) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_points, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_party) },
    { .name = AT(n_joined), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_slot_points, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_points), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_slot_points, points), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_slot_points_points) },
};

static const struct schema_field struct_member_slot_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_slot, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_state), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_struct_member_slot_state,
      .word_count = 5, .offset = offsetof(struct daomesh_member_slot, state), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_member_slot_state) },
    { .name = AT(n_joined), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_slot, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_since), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_slot, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_member_slot_since) },
    { .name = AT(n_shares), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_shares) },
    { .name = AT(n_loot), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_loot) },
    { .name = AT(n_reputation), .key = 7, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, reputation), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_reputation) },
    { .name = AT(n_old_first), .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_member_slot, old_first), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_member_slot_old_first) },
    { .name = AT(n_old_next), .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_member_slot, old_next), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_member_slot_old_next) },
    { .name = AT(n_jailed_shares), .key = 10, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, jailed_shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_member_slot_jailed_shares) },
    { .name = AT(n_jailed_reputation), .key = 11, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_slot, jailed_reputation),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_member_slot_jailed_reputation) },
};

static const struct schema_field struct_open_application_fields[] = {
    { .name = AT(n_number), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_application, number), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_application, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_party) },
};

static const struct schema_field struct_minter_terms_fields[] = {
    { .name = AT(n_cap), .key = 1, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_minter_terms, cap),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_minter_terms_cap) },
    { .name = AT(n_parent), .key = 2, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, parent), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_minter_terms_parent) },
    { .name = AT(n_starts), .key = 3, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_minter_terms_starts) },
    { .name = AT(n_expires), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, expires), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_minter_terms_expires) },
    { .name = AT(n_admin), .key = 5, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_minter_terms, admin), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_minter_terms_admin) },
    { .name = AT(n_rate), .key = 6, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_minter_terms, rate), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_minter_terms_rate) },
    { .name = AT(n_rate_s), .key = 7, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, rate_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_minter_terms_rate_s) },
    { .name = AT(n_delay_s), .key = 8, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_terms, delay_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_minter_terms_delay_s) },
    { .name = AT(n_title), .key = 9, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_minter_terms, title),
      .element_size = sizeof(((struct daomesh_minter_terms *)0)->title),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_purpose), .key = 10, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_minter_terms, purpose), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_minter_terms_purpose) },
};

static const struct schema_field struct_minter_rights_fields[] = {
    { .name = AT(n_mint), .key = 1, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_minter_rights, mint), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_minter_rights_mint) },
    { .name = AT(n_pause), .key = 2, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_minter_rights, pause), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_minter_rights_pause) },
    { .name = AT(n_veto), .key = 3, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_minter_rights, veto), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_minter_rights_veto) },
};

static const struct schema_field struct_rate_entry_fields[] = {
    { .name = AT(n_at), .key = 1, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_rate_entry, at), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_rate_entry, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field struct_party_key_fields[] = {
    { .name = AT(n_key), .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key, key),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_party_key_key) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key, weight), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_party_key_weight) },
};

static const struct schema_field struct_key_slot_fields[] = {
    { .name = AT(n_key), .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_key_slot, key),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_party_key_key) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_key_slot, weight), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_key_slot_weight) },
    { .name = AT(n_lane), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_key_slot, lane), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_key_slot_lane) },
    { .name = AT(n_highest), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_key_slot, highest), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_key_slot_highest) },
    { .name = AT(n_window), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_key_slot, window), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_key_slot_window) },
};

static const struct schema_field struct_guard_fields[] = {
    { .name = AT(n_guardians), .key = 1, .type = FIELD_ROW, .shape = FIELD_ARRAY, .count_max = 16,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_guard, guardians),
      .count_offset = offsetof(struct daomesh_guard, guardians_count), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_guard_guardians) },
    { .name = AT(n_threshold), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_guard, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_guard_threshold) },
    { .name = AT(n_delay), .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guard, delay), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_guard_delay) },
};

static const struct schema_field struct_approval_fields[] = {
    { .name = AT(n_guardian), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_approval, guardian), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_approval_guardian) },
    { .name = AT(n_plan), .key = 2, .type = FIELD_HASH, .offset = offsetof(struct daomesh_approval, plan),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_approval_plan) },
    { .name = AT(n_made), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_approval, made), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_approval_made) },
};

static const struct schema_field struct_id_entry_fields[] = {
    { .name = AT(n_id), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_id_entry, id),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_id_entry_id) },
    { .name = AT(n_row), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_id_entry, row), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_id_entry_row) },
    { .name = AT(n_sort), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_id_entry, sort), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_id_entry_sort) },
};

static const struct schema_field struct_condition_fields[] = {
    { .name = AT(n_feed), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_condition, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_condition_feed) },
    { .name = AT(n_at_least), .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_condition, at_least), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_condition_at_least) },
    { .name = AT(n_at_most), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_condition, at_most), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_condition_at_most) },
};

static const struct schema_field struct_pool_inflow_fields[] = {
    { .name = AT(n_stream), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_inflow, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_counted), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_pool_inflow, counted), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_pool_inflow_counted) },
};

static const struct schema_field struct_programme_share_fields[] = {
    { .name = AT(n_to), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_share, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_share, weight), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_share_weight) },
    { .name = AT(n_programme), .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_share, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_share_programme) },
};

static const struct schema_field struct_programme_question_fields[] = {
    { .name = AT(n_asks), .key = 1, .type = FIELD_TEXT, .max = 96,
      .offset = offsetof(struct daomesh_programme_question, asks),
      .element_size = sizeof(((struct daomesh_programme_question *)0)->asks),
      .doc = DOC(d_struct_programme_question_asks) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_question, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_question_feed) },
    { .name = AT(n_target), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_question, target), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_programme_question_target) },
    { .name = AT(n_under), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_programme_question, under), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_programme_question_under) },
};

static const struct schema_field struct_report_score_fields[] = {
    { .name = AT(n_by), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_report_score, by), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_score_ppm), .key = 2, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_report_score, score_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_report_score_score_ppm) },
};

static const struct schema_field struct_kill_terms_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_kill_terms, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_kill_terms_token) },
    { .name = AT(n_bond), .key = 2, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_kill_terms, bond),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_kill_terms_bond) },
    { .name = AT(n_window_s), .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_kill_terms, window_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_kill_terms_window_s) },
    { .name = AT(n_rounds), .key = 4, .type = FIELD_U8, .max = 16,
      .offset = offsetof(struct daomesh_kill_terms, rounds), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_kill_terms_rounds) },
};

static const struct schema_field struct_kill_bond_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_kill_bond, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_kill_bond_party) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_kill_bond, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_kill_bond_amount) },
};

static const struct schema_field struct_boundaries_fields[] = {
    { .name = AT(n_inflation_ppm), .key = 1, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_boundaries, inflation_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_boundaries_inflation_ppm) },
    { .name = AT(n_window_s), .key = 2, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boundaries, window_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boundaries_window_s) },
    { .name = AT(n_base), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_boundaries, base), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_boundaries_base) },
    { .name = AT(n_cadence_s), .key = 4, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boundaries, cadence_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boundaries_cadence_s) },
    { .name = AT(n_evaluation_min_s), .key = 5, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boundaries, evaluation_min_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boundaries_evaluation_min_s) },
    { .name = AT(n_evaluation_max_s), .key = 6, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_boundaries, evaluation_max_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boundaries_evaluation_max_s) },
    { .name = AT(n_share_ppm), .key = 7, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_boundaries, share_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_boundaries_share_ppm) },
};

static const struct schema_field struct_programme_part_fields[] = {
    { .name = AT(n_to), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_part, to), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_part, weight), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_part_weight) },
    { .name = AT(n_stream), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_part, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_part_stream) },
    { .name = AT(n_programme), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_part, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_part_programme) },
    { .name = AT(n_taker), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_part, taker), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_part_taker) },
    { .name = AT(n_passed), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_part, passed), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_programme_part_passed) },
    { .name = AT(n_drawn), .key = 7, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_part, drawn), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_programme_part_drawn) },
};

static const struct schema_field struct_programme_inflow_fields[] = {
    { .name = AT(n_stream), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_inflow, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_drawn), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_inflow, drawn), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_programme_inflow_drawn) },
};

static const struct schema_field struct_programme_slot_fields[] = {
    { .name = AT(n_programme), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_slot, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_begins), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_slot, begins), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_slot_begins) },
    { .name = AT(n_ends), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_slot, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_slot_ends) },
    { .name = AT(n_group), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_slot, group), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_slot_group) },
};

static const struct schema_field struct_release_plan_fields[] = {
    { .name = AT(n_stream), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_stream) },
    { .name = AT(n_parts), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_release_plan, parts), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_release_plan_parts) },
    { .name = AT(n_cliff_form), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_release_plan, cliff_form), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_starts), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_duration), .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, duration), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_cliff), .key = 6, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, cliff), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_granularity), .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, granularity), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_total), .key = 8, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_release_plan, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_release_plan_total) },
    { .name = AT(n_unlock_start), .key = 9, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_release_plan, unlock_start), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_unlock_cliff), .key = 10, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_release_plan, unlock_cliff), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_release_plan_cliff_form) },
    { .name = AT(n_begins), .key = 11, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, begins), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_begins) },
    { .name = AT(n_until), .key = 12, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_release_plan, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_release_plan_until) },
};

static const struct schema_field struct_ballot_option_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_ballot_option, title),
      .element_size = sizeof(((struct daomesh_ballot_option *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_actions), .key = 2, .type = FIELD_U16, .optional = 1, .max = 256,
      .offset = offsetof(struct daomesh_ballot_option, actions), .element_size = sizeof(uint16_t),
      .doc = DOC(d_struct_ballot_option_actions) },
};

static const struct schema_field struct_ballot_mark_fields[] = {
    { .name = AT(n_option), .key = 1, .type = FIELD_U8, .max = 16,
      .offset = offsetof(struct daomesh_ballot_mark, option), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_mark_option) },
    { .name = AT(n_value), .key = 2, .type = FIELD_U32, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_ballot_mark, value), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_ballot_mark_value) },
    { .name = AT(n_below), .key = 3, .type = FIELD_U32, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_ballot_mark, below), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_ballot_mark_below) },
};

static const struct schema_field struct_vote_part_fields[] = {
    { .name = AT(n_choice), .key = 1, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_vote_part, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_part_choice) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_vote_part, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field struct_ballot_fields[] = {
    { .name = AT(n_cast), .key = 1, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_ballot, cast), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_ballot_cast) },
    { .name = AT(n_choice), .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_ballot, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_part_choice) },
    { .name = AT(n_weight), .key = 3, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_ballot, weight),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_ballot_weight) },
};

static const struct schema_field struct_open_proposal_fields[] = {
    { .name = AT(n_number), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_proposal, number), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_snapshot), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_open_proposal, snapshot), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_proposal_snapshot) },
};

static const struct schema_field struct_stream_plan_fields[] = {
    { .name = AT(n_starts), .key = 1, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stream_plan_starts) },
    { .name = AT(n_duration), .key = 2, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, duration), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stream_plan_duration) },
    { .name = AT(n_cliff), .key = 3, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, cliff), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stream_plan_cliff) },
    { .name = AT(n_granularity), .key = 4, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_plan, granularity), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stream_plan_granularity) },
    { .name = AT(n_unlock_start), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_plan, unlock_start), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_stream_plan_unlock_start) },
    { .name = AT(n_unlock_cliff), .key = 6, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_plan, unlock_cliff), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_stream_plan_unlock_cliff) },
    { .name = AT(n_cliff_form), .key = 7, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_stream_plan_cliff_form, .word_count = 3,
      .offset = offsetof(struct daomesh_stream_plan, cliff_form), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_stream_plan_cliff_form) },
    { .name = AT(n_floors), .key = 8, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_stream_plan_floors, .word_count = 3,
      .offset = offsetof(struct daomesh_stream_plan, floors), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_stream_plan_floors) },
};

static const struct schema_field struct_token_amount_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_amount, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_amount, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_token_amount_amount) },
};

static const struct schema_field struct_token_part_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_token_part, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_token_part_token) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_part, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_token_amount_amount) },
};

static const struct schema_field struct_bounty_place_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_place, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_bounty_place_party) },
    { .name = AT(n_bonded), .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_place, bonded), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_bounty_place_bonded) },
    { .name = AT(n_offer), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_bounty_offer,
      .offset = offsetof(struct daomesh_bounty_place, offer),
      .element_size = sizeof(struct daomesh_bounty_offer), .doc = DOC(d_struct_bounty_place_offer) },
};

static const struct schema_field struct_passing_rule_fields[] = {
    { .name = AT(n_weight), .key = 1, .type = FIELD_U8, .max = 4, .of = WORDS_struct_passing_rule_weight,
      .word_count = 5, .offset = offsetof(struct daomesh_passing_rule, weight),
      .element_size = sizeof(uint8_t), .doc = DOC(d_struct_passing_rule_weight) },
    { .name = AT(n_threshold), .key = 2, .type = FIELD_U8, .max = 6,
      .of = WORDS_struct_passing_rule_threshold, .word_count = 7,
      .offset = offsetof(struct daomesh_passing_rule, threshold), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_threshold) },
    { .name = AT(n_bar_ppm), .key = 3, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, bar_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_house_rule_bar_ppm) },
    { .name = AT(n_bar_inclusive), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, bar_inclusive), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_bar_inclusive) },
    { .name = AT(n_rounding), .key = 5, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_struct_passing_rule_rounding, .word_count = 4,
      .offset = offsetof(struct daomesh_passing_rule, rounding), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_rounding) },
    { .name = AT(n_quorum_ppm), .key = 6, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, quorum_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_passing_rule_quorum_ppm) },
    { .name = AT(n_quorum_counts), .key = 7, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_struct_passing_rule_quorum_counts, .word_count = 4,
      .offset = offsetof(struct daomesh_passing_rule, quorum_counts), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_house_rule_quorum_counts) },
    { .name = AT(n_early), .key = 8, .type = FIELD_U8, .optional = 1, .max = 5,
      .of = WORDS_struct_passing_rule_early, .word_count = 6,
      .offset = offsetof(struct daomesh_passing_rule, early), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_early) },
    { .name = AT(n_early_bar_ppm), .key = 9, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, early_bar_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_passing_rule_early_bar_ppm) },
    { .name = AT(n_revote), .key = 10, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, revote), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_revote) },
    { .name = AT(n_min_voters), .key = 11, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_passing_rule, min_voters), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_house_rule_min_voters) },
    { .name = AT(n_delay_s), .key = 12, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, delay_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_delay_s) },
    { .name = AT(n_voting_s), .key = 13, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, voting_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_voting_s) },
    { .name = AT(n_grace_s), .key = 14, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, grace_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_grace_s) },
    { .name = AT(n_execution_delay_s), .key = 15, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, execution_delay_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_execution_delay_s) },
    { .name = AT(n_expiry_s), .key = 16, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, expiry_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_expiry_s) },
    { .name = AT(n_quorum_late), .key = 17, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, quorum_late), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_quorum_late) },
    { .name = AT(n_late_quorum_s), .key = 18, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, late_quorum_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_late_quorum_s) },
    { .name = AT(n_high_water), .key = 19, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_passing_rule_high_water, .word_count = 3,
      .offset = offsetof(struct daomesh_passing_rule, high_water), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_high_water) },
    { .name = AT(n_retention_ppm), .key = 20, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_passing_rule, retention_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_passing_rule_retention_ppm) },
    { .name = AT(n_dilution_bound), .key = 21, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, dilution_bound), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_dilution_bound) },
    { .name = AT(n_curves), .key = 22, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 2,
      .optional = 1, .of = STRUCT_bar_curve, .offset = offsetof(struct daomesh_passing_rule, curves),
      .count_offset = offsetof(struct daomesh_passing_rule, curves_count),
      .element_size = sizeof(struct daomesh_bar_curve), .doc = DOC(d_struct_passing_rule_curves) },
    { .name = AT(n_confirm_s), .key = 23, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, confirm_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_confirm_s) },
    { .name = AT(n_reveal_s), .key = 24, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, reveal_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_reveal_s) },
    { .name = AT(n_ballot), .key = 30, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_ballot_rule, .offset = offsetof(struct daomesh_passing_rule, ballot),
      .count_offset = offsetof(struct daomesh_passing_rule, ballot_count),
      .element_size = sizeof(struct daomesh_ballot_rule), .doc = DOC(d_struct_passing_rule_ballot) },
    { .name = AT(n_quorum_base), .key = 31, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_passing_rule_quorum_base, .word_count = 3,
      .offset = offsetof(struct daomesh_passing_rule, quorum_base), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_quorum_base) },
    { .name = AT(n_boost), .key = 32, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_boost_rule, .offset = offsetof(struct daomesh_passing_rule, boost),
      .count_offset = offsetof(struct daomesh_passing_rule, boost_count),
      .element_size = sizeof(struct daomesh_boost_rule), .doc = DOC(d_struct_passing_rule_boost) },
    { .name = AT(n_delegated), .key = 40, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, delegated), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_delegated) },
    { .name = AT(n_in_parts), .key = 41, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_passing_rule, in_parts), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_passing_rule_in_parts) },
    { .name = AT(n_lock_s), .key = 42, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_passing_rule, lock_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_passing_rule_lock_s) },
};

static const struct schema_field struct_role_terms_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_role_terms, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_role_terms_party) },
    { .name = AT(n_name), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_role_terms, name),
      .element_size = sizeof(((struct daomesh_role_terms *)0)->name), .doc = DOC(d_struct_role_terms_name) },
    { .name = AT(n_kinds), .key = 3, .type = FIELD_KIND, .shape = FIELD_ARRAY, .count_max = 32, .max = 65535,
      .offset = offsetof(struct daomesh_role_terms, kinds),
      .count_offset = offsetof(struct daomesh_role_terms, kinds_count), .element_size = sizeof(uint16_t),
      .doc = DOC(d_struct_role_terms_kinds) },
    { .name = AT(n_ends), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_terms, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_role_terms_ends) },
    { .name = AT(n_allowances), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .of = STRUCT_allowance, .offset = offsetof(struct daomesh_role_terms, allowances),
      .count_offset = offsetof(struct daomesh_role_terms, allowances_count),
      .element_size = sizeof(struct daomesh_allowance), .doc = DOC(d_struct_role_terms_allowances) },
    { .name = AT(n_admin), .key = 6, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_terms, admin), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_role_terms_admin) },
};

static const struct schema_field struct_scoped_delegation_fields[] = {
    { .name = AT(n_scope), .key = 1, .type = FIELD_STRUCT, .of = STRUCT_delegation_scope,
      .offset = offsetof(struct daomesh_scoped_delegation, scope),
      .element_size = sizeof(struct daomesh_delegation_scope), .doc = DOC(d_struct_scoped_delegation_scope) },
    { .name = AT(n_until), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_scoped_delegation, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_scoped_delegation_until) },
    { .name = AT(n_to), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_slot_delegate, .offset = offsetof(struct daomesh_scoped_delegation, to),
      .count_offset = offsetof(struct daomesh_scoped_delegation, to_count),
      .element_size = sizeof(struct daomesh_slot_delegate), .doc = DOC(d_struct_scoped_delegation_to) },
};

static const struct schema_field struct_elector_fields[] = {
    { .name = AT(n_slot), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_elector, slot), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_elector_slot) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_elector, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_slot_weight_weight) },
    { .name = AT(n_voices), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_elector_voice, .offset = offsetof(struct daomesh_elector, voices),
      .count_offset = offsetof(struct daomesh_elector, voices_count),
      .element_size = sizeof(struct daomesh_elector_voice), .doc = DOC(d_struct_elector_voices) },
};

static const struct schema_field struct_founding_deposit_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_deposit, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_founding_deposit_party) },
    { .name = AT(n_tokens), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_token_amount, .offset = offsetof(struct daomesh_founding_deposit, tokens),
      .count_offset = offsetof(struct daomesh_founding_deposit, tokens_count),
      .element_size = sizeof(struct daomesh_token_amount), .doc = DOC(d_struct_founding_deposit_tokens) },
};

static const struct schema_field struct_pool_terms_fields[] = {
    { .name = AT(n_every_s), .key = 1, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_terms, every_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_terms_every_s) },
    { .name = AT(n_first), .key = 2, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_terms, first), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_terms_first) },
    { .name = AT(n_hold_s), .key = 3, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_terms, hold_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_terms_hold_s) },
    { .name = AT(n_role), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_pool_terms, role), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_pool_terms_role) },
    { .name = AT(n_attesters), .key = 5, .type = FIELD_ID, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .offset = offsetof(struct daomesh_pool_terms, attesters),
      .count_offset = offsetof(struct daomesh_pool_terms, attesters_count),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_pool_terms_attesters) },
    { .name = AT(n_needed), .key = 6, .type = FIELD_U8, .optional = 1, .max = 8,
      .offset = offsetof(struct daomesh_pool_terms, needed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_pool_terms_needed) },
    { .name = AT(n_gate), .key = 7, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1, .optional = 1,
      .of = STRUCT_condition, .offset = offsetof(struct daomesh_pool_terms, gate),
      .count_offset = offsetof(struct daomesh_pool_terms, gate_count),
      .element_size = sizeof(struct daomesh_condition), .doc = DOC(d_struct_pool_terms_gate) },
    { .name = AT(n_list), .key = 8, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_pool_terms, list), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_pool_terms_list) },
    { .name = AT(n_list_size), .key = 9, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_terms, list_size), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_terms_list_size) },
};

static const struct schema_field struct_pool_grant_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_grant, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_points), .key = 2, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_grant, points), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_grant_points) },
    { .name = AT(n_condition), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_condition, .offset = offsetof(struct daomesh_pool_grant, condition),
      .count_offset = offsetof(struct daomesh_pool_grant, condition_count),
      .element_size = sizeof(struct daomesh_condition), .doc = DOC(d_struct_pool_grant_condition) },
};

static const struct schema_field struct_pool_claimant_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_claimant, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_points), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_claimant, points), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_claimant_points) },
    { .name = AT(n_since), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_claimant, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_pool_claimant_since) },
    { .name = AT(n_condition), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .of = STRUCT_condition, .offset = offsetof(struct daomesh_pool_claimant, condition),
      .count_offset = offsetof(struct daomesh_pool_claimant, condition_count),
      .element_size = sizeof(struct daomesh_condition), .doc = DOC(d_struct_pool_grant_condition) },
    { .name = AT(n_round), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_pool_claimant, round), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_pool_claimant_round) },
    { .name = AT(n_due), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_pool_claimant, due), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_pool_claimant_due) },
    { .name = AT(n_attested), .key = 7, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_pool_claimant, attested), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_pool_claimant_attested) },
};

static const struct schema_field struct_programme_terms_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_terms, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_terms_minter) },
    { .name = AT(n_total), .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_terms, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_programme_terms_total) },
    { .name = AT(n_starts), .key = 3, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_terms, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_terms_starts) },
    { .name = AT(n_duration), .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_terms, duration), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_terms_duration) },
    { .name = AT(n_cliff), .key = 5, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_terms, cliff), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_terms_cliff) },
    { .name = AT(n_cliff_form), .key = 6, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_programme_terms_cliff_form, .word_count = 3,
      .offset = offsetof(struct daomesh_programme_terms, cliff_form), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_stream_plan_cliff_form) },
    { .name = AT(n_unlock_ppm), .key = 7, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_programme_terms, unlock_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_programme_terms_unlock_ppm) },
    { .name = AT(n_evaluation_s), .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_terms, evaluation_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_terms_evaluation_s) },
    { .name = AT(n_recipients), .key = 9, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 32,
      .of = STRUCT_programme_share, .offset = offsetof(struct daomesh_programme_terms, recipients),
      .count_offset = offsetof(struct daomesh_programme_terms, recipients_count),
      .element_size = sizeof(struct daomesh_programme_share),
      .doc = DOC(d_struct_programme_terms_recipients) },
    { .name = AT(n_title), .key = 10, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_programme_terms, title),
      .element_size = sizeof(((struct daomesh_programme_terms *)0)->title),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_purpose), .key = 11, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_programme_terms, purpose), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_programme_terms_purpose) },
    { .name = AT(n_kill), .key = 12, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_kill_terms, .offset = offsetof(struct daomesh_programme_terms, kill),
      .count_offset = offsetof(struct daomesh_programme_terms, kill_count),
      .element_size = sizeof(struct daomesh_kill_terms), .doc = DOC(d_struct_programme_terms_kill) },
    { .name = AT(n_questions), .key = 13, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 4,
      .optional = 1, .of = STRUCT_programme_question,
      .offset = offsetof(struct daomesh_programme_terms, questions),
      .count_offset = offsetof(struct daomesh_programme_terms, questions_count),
      .element_size = sizeof(struct daomesh_programme_question),
      .doc = DOC(d_struct_programme_terms_questions) },
    { .name = AT(n_contest), .key = 14, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_token_amount, .offset = offsetof(struct daomesh_programme_terms, contest),
      .count_offset = offsetof(struct daomesh_programme_terms, contest_count),
      .element_size = sizeof(struct daomesh_token_amount), .doc = DOC(d_struct_programme_terms_contest) },
    { .name = AT(n_token), .key = 15, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_programme_terms, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_programme_terms_token) },
};

static const struct schema_field struct_stream_terms_fields[] = {
    { .name = AT(n_total), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_terms, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_stream_terms_total) },
    { .name = AT(n_plan), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_stream_plan,
      .offset = offsetof(struct daomesh_stream_terms, plan),
      .element_size = sizeof(struct daomesh_stream_plan), .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_minter), .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_terms, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stream_terms_minter) },
    { .name = AT(n_cancelable), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_stream_terms, cancelable), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_stream_terms_cancelable) },
    { .name = AT(n_transferable), .key = 5, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_stream_terms, transferable), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_stream_terms_transferable) },
    { .name = AT(n_pausable), .key = 6, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_stream_terms, pausable), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_stream_terms_pausable) },
};

static const struct schema_field struct_pathway_fields[] = {
    { .name = AT(n_name), .key = 1, .type = FIELD_TEXT, .max = 32,
      .offset = offsetof(struct daomesh_pathway, name),
      .element_size = sizeof(((struct daomesh_pathway *)0)->name), .doc = DOC(d_struct_role_terms_name) },
    { .name = AT(n_kinds), .key = 2, .type = FIELD_KIND, .shape = FIELD_ARRAY, .count_max = 32, .optional = 1,
      .max = 65535, .offset = offsetof(struct daomesh_pathway, kinds),
      .count_offset = offsetof(struct daomesh_pathway, kinds_count), .element_size = sizeof(uint16_t),
      .doc = DOC(d_struct_pathway_kinds) },
    { .name = AT(n_propose_min), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_pathway, propose_min), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_pathway_propose_min) },
    { .name = AT(n_rule), .key = 4, .type = FIELD_STRUCT, .of = STRUCT_passing_rule,
      .offset = offsetof(struct daomesh_pathway, rule), .element_size = sizeof(struct daomesh_passing_rule),
      .doc = DOC(d_struct_pathway_rule) },
    { .name = AT(n_charter), .key = 5, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_pathway, charter), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_pathway_charter) },
    { .name = AT(n_veto), .key = 6, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_pathway, veto), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_pathway_veto) },
    { .name = AT(n_veto_until), .key = 7, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_struct_pathway_veto_until, .word_count = 3,
      .offset = offsetof(struct daomesh_pathway, veto_until), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_pathway_veto_until) },
    { .name = AT(n_limits), .key = 8, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .of = STRUCT_allowance, .offset = offsetof(struct daomesh_pathway, limits),
      .count_offset = offsetof(struct daomesh_pathway, limits_count),
      .element_size = sizeof(struct daomesh_allowance), .doc = DOC(d_struct_role_terms_allowances) },
    { .name = AT(n_houses), .key = 20, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 7,
      .optional = 1, .of = STRUCT_house_rule, .offset = offsetof(struct daomesh_pathway, houses),
      .count_offset = offsetof(struct daomesh_pathway, houses_count),
      .element_size = sizeof(struct daomesh_house_rule), .doc = DOC(d_struct_pathway_houses) },
    { .name = AT(n_houses_needed), .key = 21, .type = FIELD_U8, .optional = 1, .max = 8,
      .offset = offsetof(struct daomesh_pathway, houses_needed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_pathway_houses_needed) },
    { .name = AT(n_duty), .key = 22, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_voting_duty, .offset = offsetof(struct daomesh_pathway, duty),
      .count_offset = offsetof(struct daomesh_pathway, duty_count),
      .element_size = sizeof(struct daomesh_voting_duty), .doc = DOC(d_struct_pathway_duty) },
    { .name = AT(n_reward), .key = 23, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_voting_reward, .offset = offsetof(struct daomesh_pathway, reward),
      .count_offset = offsetof(struct daomesh_pathway, reward_count),
      .element_size = sizeof(struct daomesh_voting_reward), .doc = DOC(d_struct_pathway_reward) },
};

static const struct schema_struct structs[] = {
    { .name = AT(n_bounty_part), .fields = struct_bounty_part_fields,
      .field_count = COUNT_OF(struct_bounty_part_fields), .size = sizeof(struct daomesh_bounty_part),
      .say = AT(s_struct_bounty_part), .doc = DOC(d_struct_bounty_part) },
    { .name = AT(n_bounty_offer), .fields = struct_bounty_offer_fields,
      .field_count = COUNT_OF(struct_bounty_offer_fields), .size = sizeof(struct daomesh_bounty_offer),
      .doc = DOC(d_struct_bounty_offer) },
    { .name = AT(n_budget_line), .fields = struct_budget_line_fields,
      .field_count = COUNT_OF(struct_budget_line_fields), .size = sizeof(struct daomesh_budget_line),
      .say = AT(s_struct_budget_line), .doc = DOC(d_struct_budget_line) },
    { .name = AT(n_budget_decision), .fields = struct_budget_decision_fields,
      .field_count = COUNT_OF(struct_budget_decision_fields), .size = sizeof(struct daomesh_budget_decision),
      .say = AT(s_struct_budget_decision), .doc = DOC(d_struct_budget_decision) },
    { .name = AT(n_budget_terms), .fields = struct_budget_terms_fields,
      .field_count = COUNT_OF(struct_budget_terms_fields), .size = sizeof(struct daomesh_budget_terms),
      .say = AT(s_struct_budget_terms), .doc = DOC(d_struct_budget_terms) },
    { .name = AT(n_budget_mark), .fields = struct_budget_mark_fields,
      .field_count = COUNT_OF(struct_budget_mark_fields), .size = sizeof(struct daomesh_budget_mark),
      .say = AT(s_struct_budget_mark), .doc = DOC(d_struct_budget_mark) },
    { .name = AT(n_budget_payee), .fields = struct_budget_payee_fields,
      .field_count = COUNT_OF(struct_budget_payee_fields), .size = sizeof(struct daomesh_budget_payee),
      .doc = DOC(d_struct_budget_payee) },
    { .name = AT(n_controller_terms), .fields = struct_controller_terms_fields,
      .field_count = COUNT_OF(struct_controller_terms_fields),
      .size = sizeof(struct daomesh_controller_terms), .say = AT(s_struct_controller_terms),
      .doc = DOC(d_struct_controller_terms) },
    { .name = AT(n_conviction_dials), .fields = struct_conviction_dials_fields,
      .field_count = COUNT_OF(struct_conviction_dials_fields),
      .size = sizeof(struct daomesh_conviction_dials), .say = AT(s_struct_conviction_dials),
      .doc = DOC(d_struct_conviction_dials) },
    { .name = AT(n_stake), .fields = struct_stake_fields, .field_count = COUNT_OF(struct_stake_fields),
      .size = sizeof(struct daomesh_stake), .doc = DOC(d_struct_stake) },
    { .name = AT(n_vote_lock), .fields = struct_vote_lock_fields,
      .field_count = COUNT_OF(struct_vote_lock_fields), .size = sizeof(struct daomesh_vote_lock),
      .doc = DOC(d_struct_vote_lock) },
    { .name = AT(n_bar_curve), .fields = struct_bar_curve_fields,
      .field_count = COUNT_OF(struct_bar_curve_fields), .size = sizeof(struct daomesh_bar_curve),
      .say = AT(s_struct_bar_curve), .doc = DOC(d_struct_bar_curve) },
    { .name = AT(n_ballot_rule), .fields = struct_ballot_rule_fields,
      .field_count = COUNT_OF(struct_ballot_rule_fields), .size = sizeof(struct daomesh_ballot_rule),
      .say = AT(s_struct_ballot_rule), .doc = DOC(d_struct_ballot_rule) },
    { .name = AT(n_boost_rule), .fields = struct_boost_rule_fields,
      .field_count = COUNT_OF(struct_boost_rule_fields), .size = sizeof(struct daomesh_boost_rule),
      .say = AT(s_struct_boost_rule), .doc = DOC(d_struct_boost_rule) },
    { .name = AT(n_house_rule), .fields = struct_house_rule_fields,
      .field_count = COUNT_OF(struct_house_rule_fields), .size = sizeof(struct daomesh_house_rule),
      .say = AT(s_struct_house_rule), .doc = DOC(d_struct_house_rule) },
    { .name = AT(n_voting_duty), .fields = struct_voting_duty_fields,
      .field_count = COUNT_OF(struct_voting_duty_fields), .size = sizeof(struct daomesh_voting_duty),
      .say = AT(s_struct_voting_duty), .doc = DOC(d_struct_voting_duty) },
    { .name = AT(n_voting_reward), .fields = struct_voting_reward_fields,
      .field_count = COUNT_OF(struct_voting_reward_fields), .size = sizeof(struct daomesh_voting_reward),
      .say = AT(s_struct_voting_reward), .doc = DOC(d_struct_voting_reward) },
    { .name = AT(n_allowance), .fields = struct_allowance_fields,
      .field_count = COUNT_OF(struct_allowance_fields), .size = sizeof(struct daomesh_allowance),
      .say = AT(s_struct_allowance), .doc = DOC(d_struct_allowance) },
    { .name = AT(n_founding_member), .fields = struct_founding_member_fields,
      .field_count = COUNT_OF(struct_founding_member_fields), .size = sizeof(struct daomesh_founding_member),
      .say = AT(s_struct_founding_member), .doc = DOC(d_struct_founding_member) },
    { .name = AT(n_purse_entry), .fields = struct_purse_entry_fields,
      .field_count = COUNT_OF(struct_purse_entry_fields), .size = sizeof(struct daomesh_purse_entry),
      .doc = DOC(d_struct_purse_entry) },
    { .name = AT(n_delegate), .fields = struct_delegate_fields,
      .field_count = COUNT_OF(struct_delegate_fields), .size = sizeof(struct daomesh_delegate),
      .say = AT(s_struct_delegate), .doc = DOC(d_struct_delegate) },
    { .name = AT(n_delegation_scope), .fields = struct_delegation_scope_fields,
      .field_count = COUNT_OF(struct_delegation_scope_fields),
      .size = sizeof(struct daomesh_delegation_scope), .say = AT(s_struct_delegation_scope),
      .doc = DOC(d_struct_delegation_scope) },
    { .name = AT(n_slot_delegate), .fields = struct_slot_delegate_fields,
      .field_count = COUNT_OF(struct_slot_delegate_fields), .size = sizeof(struct daomesh_slot_delegate),
      .doc = DOC(d_struct_delegate) },
    { .name = AT(n_elector_voice), .fields = struct_elector_voice_fields,
      .field_count = COUNT_OF(struct_elector_voice_fields), .size = sizeof(struct daomesh_elector_voice),
      .doc = DOC(d_struct_elector_voice) },
    { .name = AT(n_dial_terms), .fields = struct_dial_terms_fields,
      .field_count = COUNT_OF(struct_dial_terms_fields), .size = sizeof(struct daomesh_dial_terms),
      .say = AT(s_struct_dial_terms), .doc = DOC(d_struct_dial_terms) },
    { .name = AT(n_feed_terms), .fields = struct_feed_terms_fields,
      .field_count = COUNT_OF(struct_feed_terms_fields), .size = sizeof(struct daomesh_feed_terms),
      .say = AT(s_struct_feed_terms), .doc = DOC(d_struct_feed_terms) },
    { .name = AT(n_feed_reporter), .fields = struct_feed_reporter_fields,
      .field_count = COUNT_OF(struct_feed_reporter_fields), .size = sizeof(struct daomesh_feed_reporter),
      .doc = DOC(d_struct_feed_reporter) },
    { .name = AT(n_party_weight), .fields = struct_party_weight_fields,
      .field_count = COUNT_OF(struct_party_weight_fields), .size = sizeof(struct daomesh_party_weight),
      .say = AT(s_struct_party_weight), .doc = DOC(d_struct_party_weight) },
    { .name = AT(n_party_points), .fields = struct_party_points_fields,
      .field_count = COUNT_OF(struct_party_points_fields), .size = sizeof(struct daomesh_party_points),
      .say = AT(s_struct_party_points), .doc = DOC(d_struct_party_points) },
    { .name = AT(n_slot_weight), .fields = struct_slot_weight_fields,
      .field_count = COUNT_OF(struct_slot_weight_fields), .size = sizeof(struct daomesh_slot_weight),
      .doc = DOC(d_struct_slot_weight) },
    { .name = AT(n_slot_points), .fields = struct_slot_points_fields,
      .field_count = COUNT_OF(struct_slot_points_fields), .size = sizeof(struct daomesh_slot_points),
      .doc = DOC(d_struct_slot_points) },
    { .name = AT(n_member_slot), .fields = struct_member_slot_fields,
      .field_count = COUNT_OF(struct_member_slot_fields), .size = sizeof(struct daomesh_member_slot),
      .doc = DOC(d_struct_member_slot) },
    { .name = AT(n_open_application), .fields = struct_open_application_fields,
      .field_count = COUNT_OF(struct_open_application_fields),
      .size = sizeof(struct daomesh_open_application), .doc = DOC(d_struct_open_application) },
    { .name = AT(n_minter_terms), .fields = struct_minter_terms_fields,
      .field_count = COUNT_OF(struct_minter_terms_fields), .size = sizeof(struct daomesh_minter_terms),
      .say = AT(s_struct_minter_terms), .doc = DOC(d_struct_minter_terms) },
    { .name = AT(n_minter_rights), .fields = struct_minter_rights_fields,
      .field_count = COUNT_OF(struct_minter_rights_fields), .size = sizeof(struct daomesh_minter_rights),
      .say = AT(s_struct_minter_rights), .doc = DOC(d_struct_minter_rights) },
    { .name = AT(n_rate_entry), .fields = struct_rate_entry_fields,
      .field_count = COUNT_OF(struct_rate_entry_fields), .size = sizeof(struct daomesh_rate_entry),
      .doc = DOC(d_struct_rate_entry) },
    { .name = AT(n_party_key), .fields = struct_party_key_fields,
      .field_count = COUNT_OF(struct_party_key_fields), .size = sizeof(struct daomesh_party_key),
      .say = AT(s_struct_party_key), .doc = DOC(d_struct_party_key) },
    { .name = AT(n_key_slot), .fields = struct_key_slot_fields,
      .field_count = COUNT_OF(struct_key_slot_fields), .size = sizeof(struct daomesh_key_slot),
      .doc = DOC(d_struct_key_slot) },
    { .name = AT(n_guard), .fields = struct_guard_fields, .field_count = COUNT_OF(struct_guard_fields),
      .size = sizeof(struct daomesh_guard), .doc = DOC(d_struct_guard) },
    { .name = AT(n_approval), .fields = struct_approval_fields,
      .field_count = COUNT_OF(struct_approval_fields), .size = sizeof(struct daomesh_approval),
      .doc = DOC(d_struct_approval) },
    { .name = AT(n_id_entry), .fields = struct_id_entry_fields,
      .field_count = COUNT_OF(struct_id_entry_fields), .size = sizeof(struct daomesh_id_entry),
      .doc = DOC(d_struct_id_entry) },
    { .name = AT(n_condition), .fields = struct_condition_fields,
      .field_count = COUNT_OF(struct_condition_fields), .size = sizeof(struct daomesh_condition),
      .say = AT(s_struct_condition), .doc = DOC(d_struct_condition) },
    { .name = AT(n_pool_inflow), .fields = struct_pool_inflow_fields,
      .field_count = COUNT_OF(struct_pool_inflow_fields), .size = sizeof(struct daomesh_pool_inflow),
      .doc = DOC(d_struct_pool_inflow) },
    { .name = AT(n_programme_share), .fields = struct_programme_share_fields,
      .field_count = COUNT_OF(struct_programme_share_fields), .size = sizeof(struct daomesh_programme_share),
      .say = AT(s_struct_programme_share), .doc = DOC(d_struct_programme_share) },
    { .name = AT(n_programme_question), .fields = struct_programme_question_fields,
      .field_count = COUNT_OF(struct_programme_question_fields),
      .size = sizeof(struct daomesh_programme_question), .say = AT(s_struct_programme_question),
      .doc = DOC(d_struct_programme_question) },
    { .name = AT(n_report_score), .fields = struct_report_score_fields,
      .field_count = COUNT_OF(struct_report_score_fields), .size = sizeof(struct daomesh_report_score),
      .doc = DOC(d_struct_report_score) },
    { .name = AT(n_kill_terms), .fields = struct_kill_terms_fields,
      .field_count = COUNT_OF(struct_kill_terms_fields), .size = sizeof(struct daomesh_kill_terms),
      .say = AT(s_struct_kill_terms), .doc = DOC(d_struct_kill_terms) },
    { .name = AT(n_kill_bond), .fields = struct_kill_bond_fields,
      .field_count = COUNT_OF(struct_kill_bond_fields), .size = sizeof(struct daomesh_kill_bond),
      .doc = DOC(d_struct_kill_bond) },
    { .name = AT(n_boundaries), .fields = struct_boundaries_fields,
      .field_count = COUNT_OF(struct_boundaries_fields), .size = sizeof(struct daomesh_boundaries),
      .say = AT(s_struct_boundaries), .doc = DOC(d_struct_boundaries) },
    { .name = AT(n_programme_part), .fields = struct_programme_part_fields,
      .field_count = COUNT_OF(struct_programme_part_fields), .size = sizeof(struct daomesh_programme_part),
      .doc = DOC(d_struct_programme_part) },
    { .name = AT(n_programme_inflow), .fields = struct_programme_inflow_fields,
      .field_count = COUNT_OF(struct_programme_inflow_fields),
      .size = sizeof(struct daomesh_programme_inflow), .doc = DOC(d_struct_programme_inflow) },
    { .name = AT(n_programme_slot), .fields = struct_programme_slot_fields,
      .field_count = COUNT_OF(struct_programme_slot_fields), .size = sizeof(struct daomesh_programme_slot),
      .doc = DOC(d_struct_programme_slot) },
    { .name = AT(n_release_plan), .fields = struct_release_plan_fields,
      .field_count = COUNT_OF(struct_release_plan_fields), .size = sizeof(struct daomesh_release_plan),
      .doc = DOC(d_struct_release_plan) },
    { .name = AT(n_ballot_option), .fields = struct_ballot_option_fields,
      .field_count = COUNT_OF(struct_ballot_option_fields), .size = sizeof(struct daomesh_ballot_option),
      .say = AT(s_struct_ballot_option), .doc = DOC(d_struct_ballot_option) },
    { .name = AT(n_ballot_mark), .fields = struct_ballot_mark_fields,
      .field_count = COUNT_OF(struct_ballot_mark_fields), .size = sizeof(struct daomesh_ballot_mark),
      .say = AT(s_struct_ballot_mark), .doc = DOC(d_struct_ballot_mark) },
    { .name = AT(n_vote_part), .fields = struct_vote_part_fields,
      .field_count = COUNT_OF(struct_vote_part_fields), .size = sizeof(struct daomesh_vote_part),
      .doc = DOC(d_struct_vote_part) },
    { .name = AT(n_ballot), .fields = struct_ballot_fields, .field_count = COUNT_OF(struct_ballot_fields),
      .size = sizeof(struct daomesh_ballot), .doc = DOC(d_struct_ballot) },
    { .name = AT(n_open_proposal), .fields = struct_open_proposal_fields,
      .field_count = COUNT_OF(struct_open_proposal_fields), .size = sizeof(struct daomesh_open_proposal),
      .doc = DOC(d_struct_open_proposal) },
    { .name = AT(n_stream_plan), .fields = struct_stream_plan_fields,
      .field_count = COUNT_OF(struct_stream_plan_fields), .size = sizeof(struct daomesh_stream_plan),
      .say = AT(s_struct_stream_plan), .doc = DOC(d_struct_stream_plan) },
    { .name = AT(n_token_amount), .fields = struct_token_amount_fields,
      .field_count = COUNT_OF(struct_token_amount_fields), .size = sizeof(struct daomesh_token_amount),
      .say = AT(s_struct_voting_reward), .doc = DOC(d_struct_token_amount) },
    { .name = AT(n_token_part), .fields = struct_token_part_fields,
      .field_count = COUNT_OF(struct_token_part_fields), .size = sizeof(struct daomesh_token_part),
      .doc = DOC(d_struct_token_part) },
    { .name = AT(n_bounty_place), .fields = struct_bounty_place_fields,
      .field_count = COUNT_OF(struct_bounty_place_fields), .size = sizeof(struct daomesh_bounty_place),
      .doc = DOC(d_struct_bounty_place) },
    { .name = AT(n_passing_rule), .fields = struct_passing_rule_fields,
      .field_count = COUNT_OF(struct_passing_rule_fields), .size = sizeof(struct daomesh_passing_rule),
      .say = AT(s_struct_passing_rule), .doc = DOC(d_struct_passing_rule) },
    { .name = AT(n_role_terms), .fields = struct_role_terms_fields,
      .field_count = COUNT_OF(struct_role_terms_fields), .size = sizeof(struct daomesh_role_terms),
      .say = AT(s_struct_role_terms), .doc = DOC(d_struct_role_terms) },
    { .name = AT(n_scoped_delegation), .fields = struct_scoped_delegation_fields,
      .field_count = COUNT_OF(struct_scoped_delegation_fields),
      .size = sizeof(struct daomesh_scoped_delegation), .doc = DOC(d_struct_scoped_delegation) },
    { .name = AT(n_elector), .fields = struct_elector_fields, .field_count = COUNT_OF(struct_elector_fields),
      .size = sizeof(struct daomesh_elector), .doc = DOC(d_struct_elector) },
    { .name = AT(n_founding_deposit), .fields = struct_founding_deposit_fields,
      .field_count = COUNT_OF(struct_founding_deposit_fields),
      .size = sizeof(struct daomesh_founding_deposit), .say = AT(s_struct_founding_deposit),
      .doc = DOC(d_struct_founding_deposit) },
    { .name = AT(n_pool_terms), .fields = struct_pool_terms_fields,
      .field_count = COUNT_OF(struct_pool_terms_fields), .size = sizeof(struct daomesh_pool_terms),
      .say = AT(s_struct_pool_terms), .doc = DOC(d_struct_pool_terms) },
    { .name = AT(n_pool_grant), .fields = struct_pool_grant_fields,
      .field_count = COUNT_OF(struct_pool_grant_fields), .size = sizeof(struct daomesh_pool_grant),
      .say = AT(s_struct_pool_grant), .doc = DOC(d_struct_pool_grant) },
    { .name = AT(n_pool_claimant), .fields = struct_pool_claimant_fields,
      .field_count = COUNT_OF(struct_pool_claimant_fields), .size = sizeof(struct daomesh_pool_claimant),
      .doc = DOC(d_struct_pool_claimant) },
    { .name = AT(n_programme_terms), .fields = struct_programme_terms_fields,
      .field_count = COUNT_OF(struct_programme_terms_fields), .size = sizeof(struct daomesh_programme_terms),
      .say = AT(s_struct_programme_terms), .doc = DOC(d_struct_programme_terms) },
    { .name = AT(n_stream_terms), .fields = struct_stream_terms_fields,
      .field_count = COUNT_OF(struct_stream_terms_fields), .size = sizeof(struct daomesh_stream_terms),
      .say = AT(s_struct_stream_terms), .doc = DOC(d_struct_stream_terms) },
    { .name = AT(n_pathway), .fields = struct_pathway_fields, .field_count = COUNT_OF(struct_pathway_fields),
      .size = sizeof(struct daomesh_pathway), .say = AT(s_struct_pathway), .doc = DOC(d_struct_pathway) },
};

static const struct schema_field action_party_create_fields[] = {
    { .name = AT(n_keys), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .optional = 1, .of = STRUCT_party_key, .offset = offsetof(struct daomesh_party_create, keys),
      .count_offset = offsetof(struct daomesh_party_create, keys_count),
      .element_size = sizeof(struct daomesh_party_key), .doc = DOC(d_action_party_create_keys) },
    { .name = AT(n_threshold), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_create, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_party_create_threshold) },
    { .name = AT(n_name), .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_party_create, name),
      .element_size = sizeof(((struct daomesh_party_create *)0)->name),
      .doc = DOC(d_action_party_create_name) },
    { .name = AT(n_salt), .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_create, salt), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_party_create_salt) },
};

static const struct schema_field action_party_key_add_fields[] = {
    { .name = AT(n_key), .key = 1, .type = FIELD_KEY, .offset = offsetof(struct daomesh_party_key_add, key),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_party_key_add_key) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key_add, weight), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_party_key_weight) },
    { .name = AT(n_threshold), .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key_add, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_party_key_add_threshold) },
};

static const struct schema_field action_party_key_rotate_fields[] = {
    { .name = AT(n_old), .key = 1, .type = FIELD_KEY,
      .offset = offsetof(struct daomesh_party_key_rotate, old), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_party_key_rotate_old) },
    { .name = AT(n_new), .key = 2, .type = FIELD_KEY,
      .offset = offsetof(struct daomesh_party_key_rotate, new_), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_party_key_rotate_new) },
};

static const struct schema_field action_party_key_remove_fields[] = {
    { .name = AT(n_key), .key = 1, .type = FIELD_KEY,
      .offset = offsetof(struct daomesh_party_key_remove, key), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_party_key_rotate_old) },
    { .name = AT(n_threshold), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_key_remove, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_party_key_add_threshold) },
};

static const struct schema_field action_party_guard_fields[] = {
    { .name = AT(n_guardians), .key = 1, .type = FIELD_ID, .shape = FIELD_ARRAY, .count_max = 16,
      .optional = 1, .offset = offsetof(struct daomesh_party_guard, guardians),
      .count_offset = offsetof(struct daomesh_party_guard, guardians_count),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_party_guard_guardians) },
    { .name = AT(n_threshold), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_guard, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_party_guard_threshold) },
    { .name = AT(n_delay), .key = 3, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_guard, delay), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_party_guard_delay) },
};

static const struct schema_field action_party_recover_fields[] = {
    { .name = AT(n_person), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recover, person), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_party_recover_person) },
    { .name = AT(n_keys), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_party_key, .offset = offsetof(struct daomesh_party_recover, keys),
      .count_offset = offsetof(struct daomesh_party_recover, keys_count),
      .element_size = sizeof(struct daomesh_party_key), .doc = DOC(d_action_party_recover_keys) },
    { .name = AT(n_threshold), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_recover, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_party_create_threshold) },
};

static const struct schema_field action_party_recover_withdraw_fields[] = {
    { .name = AT(n_person), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recover_withdraw, person), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_party_recover_withdraw_person) },
};

static const struct schema_field action_party_recover_veto_fields[] = {
    { .name = AT(n_recovery), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recover_veto, recovery), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_dao_found_fields[] = {
    { .name = AT(n_name), .key = 1, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_dao_found, name),
      .element_size = sizeof(((struct daomesh_dao_found *)0)->name),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_members), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 1024,
      .of = STRUCT_founding_member, .offset = offsetof(struct daomesh_dao_found, members),
      .element_size = sizeof(struct daomesh_founding_member), .doc = DOC(d_action_dao_found_members) },
    { .name = AT(n_pathways), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 16,
      .of = STRUCT_pathway, .offset = offsetof(struct daomesh_dao_found, pathways),
      .element_size = sizeof(struct daomesh_pathway), .doc = DOC(d_action_dao_found_pathways) },
    { .name = AT(n_charter_pathway), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_found, charter_pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_dao_found_charter_pathway) },
    { .name = AT(n_member_cap), .key = 5, .type = FIELD_U32, .optional = 1, .max = 65536,
      .offset = offsetof(struct daomesh_dao_found, member_cap), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_dao_found_member_cap) },
    { .name = AT(n_open_cap), .key = 6, .type = FIELD_U32, .optional = 1, .max = 256,
      .offset = offsetof(struct daomesh_dao_found, open_cap), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_dao_found_open_cap) },
    { .name = AT(n_roles), .key = 7, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 16,
      .optional = 1, .of = STRUCT_role_terms, .offset = offsetof(struct daomesh_dao_found, roles),
      .element_size = sizeof(struct daomesh_role_terms), .doc = DOC(d_action_dao_found_roles) },
    { .name = AT(n_salt), .key = 8, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_found, salt), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_dao_found_salt) },
    { .name = AT(n_exit), .key = 9, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_action_dao_found_exit, .word_count = 3, .offset = offsetof(struct daomesh_dao_found, exit),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_dao_found_exit) },
    { .name = AT(n_joining_pathway), .key = 10, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_found, joining_pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_dao_found_joining_pathway) },
    { .name = AT(n_sponsors), .key = 11, .type = FIELD_U8, .optional = 1, .max = 16,
      .offset = offsetof(struct daomesh_dao_found, sponsors), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_dao_found_sponsors) },
    { .name = AT(n_joining_s), .key = 12, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_found, joining_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_dao_found_joining_s) },
};

static const struct schema_field action_charter_amend_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_amend, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_name), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_charter_amend, name),
      .element_size = sizeof(((struct daomesh_charter_amend *)0)->name),
      .doc = DOC(d_action_charter_amend_name) },
    { .name = AT(n_member_cap), .key = 3, .type = FIELD_U32, .optional = 1, .max = 65536,
      .offset = offsetof(struct daomesh_charter_amend, member_cap), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_amend_member_cap) },
    { .name = AT(n_open_cap), .key = 4, .type = FIELD_U32, .optional = 1, .max = 256,
      .offset = offsetof(struct daomesh_charter_amend, open_cap), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_amend_open_cap) },
    { .name = AT(n_charter_pathway), .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_amend, charter_pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_amend_charter_pathway) },
    { .name = AT(n_exit), .key = 6, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_action_charter_amend_exit, .word_count = 3,
      .offset = offsetof(struct daomesh_charter_amend, exit), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_charter_amend_exit) },
    { .name = AT(n_joining_pathway), .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_amend, joining_pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_amend_joining_pathway) },
    { .name = AT(n_sponsors), .key = 8, .type = FIELD_U8, .optional = 1, .max = 16,
      .offset = offsetof(struct daomesh_charter_amend, sponsors), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_charter_amend_sponsors) },
    { .name = AT(n_joining_s), .key = 9, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_charter_amend, joining_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_charter_amend_joining_s) },
};

static const struct schema_field action_charter_pathway_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_pathway, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_number), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_pathway, number), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_pathway_number) },
    { .name = AT(n_pathway), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_pathway,
      .offset = offsetof(struct daomesh_charter_pathway, pathway),
      .element_size = sizeof(struct daomesh_pathway), .doc = DOC(d_action_charter_pathway_pathway) },
};

static const struct schema_field action_role_grant_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_grant, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_role), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_role_terms,
      .offset = offsetof(struct daomesh_role_grant, role), .element_size = sizeof(struct daomesh_role_terms),
      .doc = DOC(d_action_role_grant_role) },
};

static const struct schema_field action_role_revoke_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_revoke, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_role), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_revoke, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_serial), .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_revoke, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_role_revoke_serial) },
    { .name = AT(n_below), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_role_revoke, below), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_role_revoke_below) },
};

static const struct schema_field action_founding_open_fields[] = {
    { .name = AT(n_body), .key = 1, .type = FIELD_BYTES, .max = 48000,
      .offset = offsetof(struct daomesh_founding_open, body), .element_size = sizeof(daomesh_span),
      .doc = DOC(d_action_founding_open_body) },
    { .name = AT(n_deposits), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 64,
      .of = STRUCT_founding_deposit, .offset = offsetof(struct daomesh_founding_open, deposits),
      .element_size = sizeof(struct daomesh_founding_deposit), .doc = DOC(d_action_founding_open_deposits) },
    { .name = AT(n_deadline), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_open, deadline), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_founding_open_deadline) },
};

static const struct schema_field action_founding_join_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_join, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_founding_join_party) },
    { .name = AT(n_founding), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_join, founding), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_role_admin_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_admin, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_role), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_admin, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_admin), .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_admin, admin), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_role_admin_admin) },
};

static const struct schema_field action_role_appoint_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_appoint, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_role), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_appoint, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_appoint, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_role_appoint_party) },
    { .name = AT(n_ends), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_appoint, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_role_appoint_ends) },
    { .name = AT(n_serial), .key = 5, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_appoint, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_role_revoke_serial) },
};

static const struct schema_field action_role_dismiss_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_dismiss, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_role), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_dismiss, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_serial), .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_dismiss, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_role_revoke_serial) },
};

static const struct schema_field action_dial_define_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_dial_define, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_number), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_define, number), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_dial_define_number) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_dial_terms,
      .offset = offsetof(struct daomesh_dial_define, terms),
      .element_size = sizeof(struct daomesh_dial_terms), .doc = DOC(d_action_dial_define_terms) },
};

static const struct schema_field action_dial_turn_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_dial_turn, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_turn, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_value), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_dial_turn, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_dial_turn_value) },
    { .name = AT(n_from), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_turn, from), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_dial_turn_from) },
};

static const struct schema_field action_dial_drop_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_dial_drop, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_drop, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_dial_drop_dial) },
};

static const struct schema_field action_member_add_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_add, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_add, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_member_add_party) },
    { .name = AT(n_shares), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_add, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_shares) },
    { .name = AT(n_loot), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_add, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_loot) },
    { .name = AT(n_reputation), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_add, reputation), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_reputation) },
};

static const struct schema_field action_member_remove_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_remove, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_remove, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_member_remove_party) },
};

static const struct schema_field action_member_reweight_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_reweight, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_reweight, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_shares), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_reweight, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_reweight_shares) },
    { .name = AT(n_loot), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_reweight, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_reweight_loot) },
};

static const struct schema_field action_member_exit_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_exit, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_member_exit_dao) },
    { .name = AT(n_shares), .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_exit, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_exit_shares) },
    { .name = AT(n_loot), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_exit, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_exit_loot) },
    { .name = AT(n_tokens), .key = 4, .type = FIELD_ID, .shape = FIELD_LIST, .count_max = 64, .optional = 1,
      .offset = offsetof(struct daomesh_member_exit, tokens), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_member_exit_tokens) },
};

static const struct schema_field action_member_resign_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_resign, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
};

static const struct schema_field action_member_jail_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_jail, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_jail, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_delegate_party) },
};

static const struct schema_field action_member_release_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_release, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_release, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_delegate_party) },
};

static const struct schema_field action_member_apply_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_apply, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_member_apply_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_apply, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_shares), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_apply, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_apply_shares) },
    { .name = AT(n_loot), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_member_apply, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_apply_loot) },
    { .name = AT(n_tribute), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .of = STRUCT_token_amount, .offset = offsetof(struct daomesh_member_apply, tribute),
      .count_offset = offsetof(struct daomesh_member_apply, tribute_count),
      .element_size = sizeof(struct daomesh_token_amount), .doc = DOC(d_action_member_apply_tribute) },
    { .name = AT(n_content), .key = 6, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_member_apply, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_member_apply_content) },
};

static const struct schema_field action_member_withdraw_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_withdraw, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_open_application_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_withdraw, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_application), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_withdraw, application), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_member_sponsor_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_sponsor, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_application), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_sponsor, application), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_member_admit_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_member_admit, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_application), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_admit, application), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_reputation_mint_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_reputation_mint, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_reputation_mint, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_reputation_mint, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_reputation_mint_amount) },
};

static const struct schema_field action_reputation_burn_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_reputation_burn, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_reputation_burn, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_reputation_burn, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_reputation_burn_amount) },
};

static const struct schema_field action_proposal_open_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_open, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_pathway), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_open, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_proposal_open_pathway) },
    { .name = AT(n_title), .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_proposal_open, title),
      .element_size = sizeof(((struct daomesh_proposal_open *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_content), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_open, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_open_content) },
    { .name = AT(n_choices), .key = 5, .type = FIELD_U8, .optional = 1, .max = 16,
      .offset = offsetof(struct daomesh_proposal_open, choices), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_open_choices) },
    { .name = AT(n_actions), .key = 6, .type = FIELD_ACTIONS, .optional = 1, .max = 48000,
      .offset = offsetof(struct daomesh_proposal_open, actions), .element_size = sizeof(daomesh_span),
      .doc = DOC(d_action_proposal_open_actions) },
    { .name = AT(n_options), .key = 7, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .optional = 1, .of = STRUCT_ballot_option, .offset = offsetof(struct daomesh_proposal_open, options),
      .count_offset = offsetof(struct daomesh_proposal_open, options_count),
      .element_size = sizeof(struct daomesh_ballot_option), .doc = DOC(d_action_proposal_open_options) },
    { .name = AT(n_tag), .key = 20, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_proposal_open, tag),
      .element_size = sizeof(((struct daomesh_proposal_open *)0)->tag),
      .doc = DOC(d_action_proposal_open_tag) },
};

static const struct schema_field action_proposal_vote_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_vote, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_vote, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_choice), .key = 3, .type = FIELD_U8, .max = 16, .of = WORDS_action_proposal_vote_choice,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_vote, choice),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_proposal_vote_choice) },
    { .name = AT(n_weight), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_vote, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_proposal_vote_weight) },
    { .name = AT(n_level), .key = 20, .type = FIELD_U8, .optional = 1, .max = 6,
      .offset = offsetof(struct daomesh_proposal_vote, level), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_vote_level) },
};

static const struct schema_field action_proposal_unvote_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_unvote, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_unvote, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_house), .key = 3, .type = FIELD_U8, .optional = 1, .max = 7,
      .offset = offsetof(struct daomesh_proposal_unvote, house), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_unvote_house) },
};

static const struct schema_field action_proposal_cancel_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_cancel, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_cancel, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
};

static const struct schema_field action_proposal_process_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_process, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_process, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
};

static const struct schema_field action_proposal_veto_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_veto, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_veto_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_veto, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_veto, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
};

static const struct schema_field action_proposal_seal_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_seal, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_seal, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_seal), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_proposal_seal, seal), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_seal_seal) },
};

static const struct schema_field action_proposal_reveal_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_reveal, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_reveal, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_choice), .key = 3, .type = FIELD_U8, .max = 16, .of = WORDS_action_proposal_reveal_choice,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_reveal, choice),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_proposal_vote_choice) },
    { .name = AT(n_weight), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_reveal, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_proposal_reveal_weight) },
    { .name = AT(n_salt), .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_proposal_reveal, salt), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_reveal_salt) },
};

static const struct schema_field action_proposal_ballot_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_ballot, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_ballot, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_marks), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 17,
      .optional = 1, .of = STRUCT_ballot_mark, .offset = offsetof(struct daomesh_proposal_ballot, marks),
      .count_offset = offsetof(struct daomesh_proposal_ballot, marks_count),
      .element_size = sizeof(struct daomesh_ballot_mark), .doc = DOC(d_action_proposal_ballot_marks) },
};

static const struct schema_field action_proposal_house_vote_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_house_vote, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_house_vote, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_house), .key = 3, .type = FIELD_U8, .max = 7,
      .offset = offsetof(struct daomesh_proposal_house_vote, house), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_house_vote_house) },
    { .name = AT(n_choice), .key = 4, .type = FIELD_U8, .max = 2,
      .of = WORDS_action_proposal_house_vote_choice, .word_count = 3,
      .offset = offsetof(struct daomesh_proposal_house_vote, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_house_vote_choice) },
    { .name = AT(n_weight), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_proposal_house_vote, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_proposal_reveal_weight) },
    { .name = AT(n_level), .key = 6, .type = FIELD_U8, .optional = 1, .max = 6,
      .offset = offsetof(struct daomesh_proposal_house_vote, level), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_house_vote_level) },
};

static const struct schema_field action_proposal_stake_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_stake, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_stake_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_stake, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_stake, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_choice), .key = 4, .type = FIELD_U8, .max = 2, .of = WORDS_action_proposal_stake_choice,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_stake, choice),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_proposal_stake_choice) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_stake, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_proposal_stake_amount) },
};

static const struct schema_field action_proposal_collect_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_proposal_collect, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_collect, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_collect, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_stake_party) },
};

static const struct schema_field action_proposal_reveal_ballot_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_reveal_ballot, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_reveal_ballot, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_proposal_vote_proposal) },
    { .name = AT(n_marks), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 17,
      .optional = 1, .of = STRUCT_ballot_mark,
      .offset = offsetof(struct daomesh_proposal_reveal_ballot, marks),
      .count_offset = offsetof(struct daomesh_proposal_reveal_ballot, marks_count),
      .element_size = sizeof(struct daomesh_ballot_mark), .doc = DOC(d_action_proposal_reveal_ballot_marks) },
    { .name = AT(n_salt), .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_proposal_reveal_ballot, salt), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_reveal_ballot_salt) },
};

static const struct schema_field action_token_issue_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_issue, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_issue_party) },
    { .name = AT(n_symbol), .key = 2, .type = FIELD_TEXT, .max = 16,
      .offset = offsetof(struct daomesh_token_issue, symbol),
      .element_size = sizeof(((struct daomesh_token_issue *)0)->symbol),
      .doc = DOC(d_action_token_issue_symbol) },
    { .name = AT(n_name), .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_token_issue, name),
      .element_size = sizeof(((struct daomesh_token_issue *)0)->name),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_decimals), .key = 4, .type = FIELD_U8, .optional = 1, .max = 77,
      .offset = offsetof(struct daomesh_token_issue, decimals), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_token_issue_decimals) },
    { .name = AT(n_cap), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_token_issue, cap), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_issue_cap) },
    { .name = AT(n_backed), .key = 6, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_token_issue, backed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_token_issue_backed) },
    { .name = AT(n_salt), .key = 7, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_token_issue, salt), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_token_issue_salt) },
};

static const struct schema_field action_token_mint_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_mint, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_mint_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_mint, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_mint, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_mint_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_mint, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_token_burn_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_burn, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_burn_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_burn, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_burn, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_token_deposit_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_deposit, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_mint_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_deposit, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_deposit, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_deposit_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_deposit, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
    { .name = AT(n_reference), .key = 5, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_deposit, reference), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_deposit_reference) },
};

static const struct schema_field action_token_withdraw_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_withdraw, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_burn_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_withdraw, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_withdraw, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
    { .name = AT(n_reference), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_withdraw, reference), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_withdraw_reference) },
};

static const struct schema_field action_token_transfer_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_transfer, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_burn_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_transfer, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_transfer, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_mint_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_transfer, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_treasury_reserve_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_treasury_reserve, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_treasury_reserve, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_treasury_reserve, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_treasury_release_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_treasury_release, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_treasury_release, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_treasury_release, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_charter_distribution_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_charter_distribution, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_treasury_ppm), .key = 2, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_charter_distribution, treasury_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_distribution_treasury_ppm) },
    { .name = AT(n_by), .key = 3, .type = FIELD_U8, .max = 6, .of = WORDS_action_charter_distribution_by,
      .word_count = 7, .offset = offsetof(struct daomesh_charter_distribution, by),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_charter_distribution_by) },
    { .name = AT(n_table), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 256,
      .optional = 1, .of = STRUCT_party_weight,
      .offset = offsetof(struct daomesh_charter_distribution, table),
      .element_size = sizeof(struct daomesh_party_weight), .doc = DOC(d_action_charter_distribution_table) },
    { .name = AT(n_points), .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_distribution, points), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_distribution_points) },
};

static const struct schema_field action_income_period_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_income_period, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
};

static const struct schema_field action_patronage_record_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_patronage_record, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_entries), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 256,
      .of = STRUCT_party_weight, .offset = offsetof(struct daomesh_patronage_record, entries),
      .element_size = sizeof(struct daomesh_party_weight), .doc = DOC(d_action_patronage_record_entries) },
};

static const struct schema_field action_peer_allocate_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_peer_allocate, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_entries), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_LIST, .count_max = 64,
      .of = STRUCT_party_points, .offset = offsetof(struct daomesh_peer_allocate, entries),
      .element_size = sizeof(struct daomesh_party_points), .doc = DOC(d_action_peer_allocate_entries) },
};

static const struct schema_field action_sale_offer_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_offer, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_title), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_sale_offer, title),
      .element_size = sizeof(((struct daomesh_sale_offer *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_goods), .key = 3, .type = FIELD_HASH, .offset = offsetof(struct daomesh_sale_offer, goods),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_goods) },
    { .name = AT(n_exact), .key = 4, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_sale_offer, exact), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_sale_offer_exact) },
    { .name = AT(n_token), .key = 5, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_offer, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_token) },
    { .name = AT(n_price), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_offer, price), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_sale_offer_price) },
    { .name = AT(n_copies), .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_offer, copies), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_offer_copies) },
    { .name = AT(n_delivery_s), .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, delivery_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_sale_offer_delivery_s) },
    { .name = AT(n_review_s), .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, review_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_sale_offer_review_s) },
    { .name = AT(n_dispute_s), .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, dispute_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_sale_offer_dispute_s) },
    { .name = AT(n_ruling_s), .key = 11, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_offer, ruling_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_sale_offer_ruling_s) },
    { .name = AT(n_arbiter), .key = 12, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_sale_offer, arbiter), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_arbiter) },
};

static const struct schema_field action_sale_close_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_close, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_offer), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_close, offer), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_sale_buy_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_buy, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_buy_party) },
    { .name = AT(n_seller), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_buy, seller),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_offer), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_buy, offer), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_buy_offer) },
};

static const struct schema_field action_sale_deliver_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_deliver, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_deliver, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_content), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sale_deliver, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_deliver_content) },
};

static const struct schema_field action_sale_accept_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_accept, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_buy_party) },
    { .name = AT(n_seller), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_accept, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_accept, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
};

static const struct schema_field action_sale_refuse_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_refuse, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_buy_party) },
    { .name = AT(n_seller), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_refuse, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_refuse, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_reason), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_sale_refuse, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_refuse_reason) },
};

static const struct schema_field action_sale_dispute_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_dispute, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_dispute, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_reason), .key = 3, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_sale_dispute, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_refuse_reason) },
};

static const struct schema_field action_sale_rule_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_rule, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_rule_party) },
    { .name = AT(n_seller), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_rule, seller),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_rule, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_to_seller), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_rule, to_seller), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_sale_rule_to_seller) },
};

static const struct schema_field action_sale_settle_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_sale_settle, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_settle_party) },
    { .name = AT(n_seller), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_settle, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_settle, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_to_seller), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_settle, to_seller), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_sale_settle_to_seller) },
};

static const struct schema_field action_sale_process_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_process, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_process, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
};

static const struct schema_field action_bounty_post_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_post, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_post_poster) },
    { .name = AT(n_content), .key = 2, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_post, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_post_content) },
    { .name = AT(n_reward), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_token_amount, .offset = offsetof(struct daomesh_bounty_post, reward),
      .count_offset = offsetof(struct daomesh_bounty_post, reward_count),
      .element_size = sizeof(struct daomesh_token_amount), .doc = DOC(d_action_bounty_post_reward) },
    { .name = AT(n_parts), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_bounty_part, .offset = offsetof(struct daomesh_bounty_post, parts),
      .count_offset = offsetof(struct daomesh_bounty_post, parts_count),
      .element_size = sizeof(struct daomesh_bounty_part), .doc = DOC(d_action_bounty_post_parts) },
    { .name = AT(n_open_s), .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, open_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_bounty_post_open_s) },
    { .name = AT(n_review_s), .key = 6, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, review_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_bounty_post_review_s) },
    { .name = AT(n_dispute_s), .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, dispute_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_bounty_post_dispute_s) },
    { .name = AT(n_ruling_s), .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_post, ruling_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_bounty_post_ruling_s) },
    { .name = AT(n_places), .key = 9, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 8, .optional = 1,
      .max = 4294967295, .offset = offsetof(struct daomesh_bounty_post, places),
      .count_offset = offsetof(struct daomesh_bounty_post, places_count), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_bounty_post_places) },
    { .name = AT(n_arbiter), .key = 10, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, arbiter), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_arbiter) },
    { .name = AT(n_min_pay), .key = 11, .type = FIELD_PPM, .optional = 1, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_post, min_pay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_bounty_post_min_pay) },
    { .name = AT(n_revisions), .key = 12, .type = FIELD_U8, .optional = 1, .max = 255,
      .offset = offsetof(struct daomesh_bounty_post, revisions), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_bounty_post_revisions) },
    { .name = AT(n_bond_token), .key = 13, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, bond_token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_post_bond_token) },
    { .name = AT(n_bond), .key = 14, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, bond), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_bounty_post_bond) },
    { .name = AT(n_parent_poster), .key = 15, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_post, parent_poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_post_parent_poster) },
    { .name = AT(n_parent), .key = 16, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_post, parent), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_bounty_post_parent) },
    { .name = AT(n_back_to_back), .key = 17, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_bounty_post, back_to_back), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_bounty_post_back_to_back) },
};

static const struct schema_field action_bounty_withdraw_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_withdraw, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_withdraw, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_bounty_take_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_take, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_bounty_take_party) },
    { .name = AT(n_poster), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_take, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_poster) },
    { .name = AT(n_bounty), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_take, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_terms), .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_take, terms), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_terms) },
    { .name = AT(n_place), .key = 5, .type = FIELD_U8, .optional = 1, .max = 7,
      .offset = offsetof(struct daomesh_bounty_take, place), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_bounty_take_place) },
};

static const struct schema_field action_bounty_leave_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_leave, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_bounty_leave_party) },
    { .name = AT(n_poster), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_leave, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_poster) },
    { .name = AT(n_bounty), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_leave, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_bounty_submit_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_submit, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_submit_party) },
    { .name = AT(n_poster), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_submit, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_poster) },
    { .name = AT(n_bounty), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_submit, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_terms), .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submit, terms), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_submit_terms) },
    { .name = AT(n_content), .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submit, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_submit_content) },
};

static const struct schema_field action_bounty_accept_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_accept, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_accept, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_work), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_accept, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_accept_work) },
};

static const struct schema_field action_bounty_revise_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_revise, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_revise, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_work), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_revise, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_revise_work) },
    { .name = AT(n_reason), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_revise, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_revise_reason) },
};

static const struct schema_field action_bounty_reject_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_reject, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_reject, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_work), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_reject, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_reject_work) },
    { .name = AT(n_reason), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_reject, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_refuse_reason) },
};

static const struct schema_field action_bounty_dispute_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_dispute, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_submit_party) },
    { .name = AT(n_poster), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_dispute, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_poster) },
    { .name = AT(n_bounty), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_dispute, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_reason), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_dispute, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_refuse_reason) },
};

static const struct schema_field action_bounty_rule_fields[] = {
    { .name = AT(n_arbiter), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_rule, arbiter), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_rule_arbiter) },
    { .name = AT(n_poster), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_rule, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_poster) },
    { .name = AT(n_bounty), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_rule, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_work), .key = 4, .type = FIELD_HASH, .offset = offsetof(struct daomesh_bounty_rule, work),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_bounty_rule_work) },
    { .name = AT(n_pay), .key = 5, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_rule, pay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_bounty_rule_pay) },
    { .name = AT(n_reason), .key = 6, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_rule, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_refuse_reason) },
};

static const struct schema_field action_bounty_agree_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_bounty_agree, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_bounty_agree_party) },
    { .name = AT(n_poster), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_agree, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_take_poster) },
    { .name = AT(n_bounty), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_agree, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_pay), .key = 4, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_agree, pay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_bounty_rule_pay) },
    { .name = AT(n_binding), .key = 5, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_bounty_agree, binding), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_bounty_agree_binding) },
    { .name = AT(n_part), .key = 6, .type = FIELD_U8, .optional = 1, .max = 255,
      .offset = offsetof(struct daomesh_bounty_agree, part), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_bounty_agree_part) },
};

static const struct schema_field action_bounty_process_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_process, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_process, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_minter_create_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_create, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_minter_create_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_create, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_minter_create_token) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_minter_terms,
      .offset = offsetof(struct daomesh_minter_create, terms),
      .element_size = sizeof(struct daomesh_minter_terms), .doc = DOC(d_action_minter_create_terms) },
};

static const struct schema_field action_minter_grant_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_grant, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_grant_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_grant, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_grant, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_grant_to) },
    { .name = AT(n_rights), .key = 4, .type = FIELD_STRUCT, .of = STRUCT_minter_rights,
      .offset = offsetof(struct daomesh_minter_grant, rights),
      .element_size = sizeof(struct daomesh_minter_rights), .doc = DOC(d_action_minter_grant_rights) },
};

static const struct schema_field action_minter_revoke_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_revoke, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_minter_grant_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_revoke, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_from), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_revoke, from),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_revoke_from) },
};

static const struct schema_field action_minter_admin_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_admin, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_admin_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_admin, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_admin, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_admin_to) },
};

static const struct schema_field action_minter_mint_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_mint, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_mint_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_mint, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_mint, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_token_deposit_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_mint, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_minter_execute_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_execute, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_minter_execute_minter) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_execute, request), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_minter_execute_request) },
};

static const struct schema_field action_minter_veto_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_veto, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_mint_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_veto, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_minter_execute_minter) },
    { .name = AT(n_request), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_veto, request), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_minter_execute_request) },
};

static const struct schema_field action_minter_pause_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_pause, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_mint_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_pause, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_minter_resume_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_resume, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_minter_mint_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_resume, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_minter_close_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_minter_close, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_minter_close_party) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_close, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_stream_open_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_open, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_stream_open_party) },
    { .name = AT(n_to), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_open, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_stream_open_to) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_open, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_terms), .key = 4, .type = FIELD_STRUCT, .of = STRUCT_stream_terms,
      .offset = offsetof(struct daomesh_stream_open, terms),
      .element_size = sizeof(struct daomesh_stream_terms), .doc = DOC(d_action_stream_open_terms) },
};

static const struct schema_field action_stream_claim_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_claim, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_stream_claim_party) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_claim, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_claim, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_stream_claim_amount) },
};

static const struct schema_field action_stream_cancel_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_cancel, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_stream_cancel_party) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_cancel, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_stream_renounce_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_renounce, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_stream_cancel_party) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_renounce, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_stream_transfer_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_transfer, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_stream_transfer_party) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_transfer, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_transfer, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_stream_transfer_to) },
};

static const struct schema_field action_stream_pause_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_pause, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_stream_cancel_party) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_pause, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_stream_resume_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_resume, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_stream_cancel_party) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_resume, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_stream_add_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_stream_add, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_bounty_post_poster) },
    { .name = AT(n_stream), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_add, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_stream_add_stream) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_add, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_token_mint_amount) },
};

static const struct schema_field action_programme_draft_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_draft, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_terms), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_programme_terms,
      .offset = offsetof(struct daomesh_programme_draft, terms),
      .element_size = sizeof(struct daomesh_programme_terms), .doc = DOC(d_action_programme_draft_terms) },
};

static const struct schema_field action_programme_start_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_start, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_programme_start_dao) },
    { .name = AT(n_programmes), .key = 2, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 16,
      .max = 4294967295, .offset = offsetof(struct daomesh_programme_start, programmes),
      .count_offset = offsetof(struct daomesh_programme_start, programmes_count),
      .element_size = sizeof(uint32_t), .doc = DOC(d_action_programme_start_programmes) },
};

static const struct schema_field action_programme_open_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_open, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_programme_open_dao) },
    { .name = AT(n_terms), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_programme_terms,
      .offset = offsetof(struct daomesh_programme_open, terms),
      .element_size = sizeof(struct daomesh_programme_terms), .doc = DOC(d_action_programme_open_terms) },
};

static const struct schema_field action_programme_verdict_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_verdict, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_verdict, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_verdict), .key = 3, .type = FIELD_U8, .max = 4,
      .of = WORDS_action_programme_verdict_verdict, .word_count = 5,
      .offset = offsetof(struct daomesh_programme_verdict, verdict), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_programme_verdict_verdict) },
    { .name = AT(n_pause_s), .key = 4, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_verdict, pause_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_programme_verdict_pause_s) },
    { .name = AT(n_terms), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .optional = 1, .of = STRUCT_programme_terms,
      .offset = offsetof(struct daomesh_programme_verdict, terms),
      .count_offset = offsetof(struct daomesh_programme_verdict, terms_count),
      .element_size = sizeof(struct daomesh_programme_terms), .doc = DOC(d_action_programme_verdict_terms) },
    { .name = AT(n_feed), .key = 6, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_verdict, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_programme_verdict_feed) },
    { .name = AT(n_feed_bound), .key = 7, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_verdict, feed_bound),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_action_programme_verdict_feed_bound) },
    { .name = AT(n_feed_under), .key = 8, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_programme_verdict, feed_under), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_programme_verdict_feed_under) },
};

static const struct schema_field action_programme_resume_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_resume, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_resume, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_programme_wake_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_wake, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_wake, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_programme_instance_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_instance, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_open_dao) },
    { .name = AT(n_draft), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_instance, draft), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_programme_instance_draft) },
    { .name = AT(n_total), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_instance, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_programme_instance_total) },
    { .name = AT(n_starts), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_instance, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_programme_instance_starts) },
    { .name = AT(n_recipients), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 32,
      .optional = 1, .of = STRUCT_programme_share,
      .offset = offsetof(struct daomesh_programme_instance, recipients),
      .count_offset = offsetof(struct daomesh_programme_instance, recipients_count),
      .element_size = sizeof(struct daomesh_programme_share), .doc = DOC(d_action_patronage_record_entries) },
    { .name = AT(n_title), .key = 6, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_programme_instance, title),
      .element_size = sizeof(((struct daomesh_programme_instance *)0)->title),
      .doc = DOC(d_struct_minter_terms_title) },
};

static const struct schema_field action_programme_bond_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_bond, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_bond_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_bond, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_bond, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_side), .key = 4, .type = FIELD_U8, .max = 2, .of = WORDS_action_programme_bond_side,
      .word_count = 3, .offset = offsetof(struct daomesh_programme_bond, side),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_programme_bond_side) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_bond, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_programme_bond_amount) },
};

static const struct schema_field action_programme_settle_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_settle, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_settle, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_side), .key = 3, .type = FIELD_U8, .max = 2, .of = WORDS_action_programme_settle_side,
      .word_count = 3, .offset = offsetof(struct daomesh_programme_settle, side),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_programme_bond_side) },
};

static const struct schema_field action_programme_report_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_report, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_report_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_report, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_report, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_work), .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_programme_report, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_report_work) },
};

static const struct schema_field action_programme_score_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_programme_score, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_score, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_report), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_score, report), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_programme_score_report) },
    { .name = AT(n_score_ppm), .key = 4, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_programme_score, score_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_report_score_score_ppm) },
};

static const struct schema_field action_programme_process_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_process, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_process, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_charter_boundaries_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_charter_boundaries, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_boundaries_dao) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_charter_boundaries, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_boundaries,
      .offset = offsetof(struct daomesh_charter_boundaries, terms),
      .element_size = sizeof(struct daomesh_boundaries), .doc = DOC(d_action_charter_boundaries_terms) },
};

static const struct schema_field action_budget_open_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_budget_open, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_title), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_budget_open, title),
      .element_size = sizeof(((struct daomesh_budget_open *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_budget_open, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_sale_offer_token) },
    { .name = AT(n_terms), .key = 4, .type = FIELD_STRUCT, .of = STRUCT_budget_terms,
      .offset = offsetof(struct daomesh_budget_open, terms),
      .element_size = sizeof(struct daomesh_budget_terms), .doc = DOC(d_action_stream_open_terms) },
    { .name = AT(n_decision), .key = 5, .type = FIELD_STRUCT, .of = STRUCT_budget_decision,
      .offset = offsetof(struct daomesh_budget_open, decision),
      .element_size = sizeof(struct daomesh_budget_decision), .doc = DOC(d_action_budget_open_decision) },
    { .name = AT(n_lines), .key = 6, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_budget_line, .offset = offsetof(struct daomesh_budget_open, lines),
      .count_offset = offsetof(struct daomesh_budget_open, lines_count),
      .element_size = sizeof(struct daomesh_budget_line), .doc = DOC(d_action_budget_open_lines) },
};

static const struct schema_field action_budget_vote_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_budget_vote, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_vote, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_marks), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .optional = 1, .of = STRUCT_budget_mark, .offset = offsetof(struct daomesh_budget_vote, marks),
      .count_offset = offsetof(struct daomesh_budget_vote, marks_count),
      .element_size = sizeof(struct daomesh_budget_mark), .doc = DOC(d_action_budget_vote_marks) },
};

static const struct schema_field action_budget_process_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_budget_process, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_process, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_budget_close_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_budget_close, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_close, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_feed_open_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_open, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_title), .key = 2, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_feed_open, title),
      .element_size = sizeof(((struct daomesh_feed_open *)0)->title), .doc = DOC(d_action_feed_open_title) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_feed_terms,
      .offset = offsetof(struct daomesh_feed_open, terms), .element_size = sizeof(struct daomesh_feed_terms),
      .doc = DOC(d_action_feed_open_terms) },
};

static const struct schema_field action_feed_change_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_change, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_change, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_feed_terms,
      .offset = offsetof(struct daomesh_feed_change, terms),
      .element_size = sizeof(struct daomesh_feed_terms), .doc = DOC(d_action_feed_change_terms) },
};

static const struct schema_field action_feed_report_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_report, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_feed_report_party) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_report, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_feed_report_dao) },
    { .name = AT(n_feed), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_report, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_value), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_feed_report, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_feed_report_value) },
};

static const struct schema_field action_feed_close_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_feed_close, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_close, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field action_controller_set_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_controller_set, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_set, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_controller_set_dial) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_controller_terms,
      .offset = offsetof(struct daomesh_controller_set, terms),
      .element_size = sizeof(struct daomesh_controller_terms), .doc = DOC(d_action_controller_set_terms) },
};

static const struct schema_field action_controller_drop_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_controller_drop, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_drop, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_controller_set_dial) },
};

static const struct schema_field action_delegation_set_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_delegation_set, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_scope), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_delegation_scope,
      .offset = offsetof(struct daomesh_delegation_set, scope),
      .element_size = sizeof(struct daomesh_delegation_scope), .doc = DOC(d_struct_scoped_delegation_scope) },
    { .name = AT(n_delegates), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .of = STRUCT_delegate, .offset = offsetof(struct daomesh_delegation_set, delegates),
      .count_offset = offsetof(struct daomesh_delegation_set, delegates_count),
      .element_size = sizeof(struct daomesh_delegate), .doc = DOC(d_action_delegation_set_delegates) },
    { .name = AT(n_until), .key = 4, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_delegation_set, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_delegation_set_until) },
};

static const struct schema_field action_delegation_clear_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_delegation_clear, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_scope), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_delegation_scope,
      .offset = offsetof(struct daomesh_delegation_clear, scope),
      .element_size = sizeof(struct daomesh_delegation_scope), .doc = DOC(d_struct_scoped_delegation_scope) },
};

static const struct schema_field action_charter_credits_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_credits, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_grant), .key = 2, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_charter_credits, grant), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_charter_credits_grant) },
    { .name = AT(n_period_s), .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_charter_credits, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_charter_credits_period_s) },
    { .name = AT(n_carry), .key = 4, .type = FIELD_U8, .optional = 1, .max = 1,
      .of = WORDS_action_charter_credits_carry, .word_count = 2,
      .offset = offsetof(struct daomesh_charter_credits, carry), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_charter_credits_carry) },
};

static const struct schema_field action_charter_conviction_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_charter_conviction, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_by), .key = 2, .type = FIELD_U8, .optional = 1, .max = 3,
      .of = WORDS_action_charter_conviction_by, .word_count = 4,
      .offset = offsetof(struct daomesh_charter_conviction, by), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_charter_conviction_by) },
    { .name = AT(n_dials), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_conviction_dials,
      .offset = offsetof(struct daomesh_charter_conviction, dials),
      .element_size = sizeof(struct daomesh_conviction_dials),
      .doc = DOC(d_action_charter_conviction_dials) },
};

static const struct schema_field action_conviction_request_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_request, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_request, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_conviction_request, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_conviction_request_amount) },
    { .name = AT(n_to), .key = 4, .type = FIELD_ID, .offset = offsetof(struct daomesh_conviction_request, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_budget_line_payee) },
    { .name = AT(n_title), .key = 5, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_conviction_request, title),
      .element_size = sizeof(((struct daomesh_conviction_request *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_content), .key = 6, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_conviction_request, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_proposal_open_content) },
};

static const struct schema_field action_conviction_stake_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_conviction_stake, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_stake, request), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stake_request) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_conviction_stake, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_conviction_stake_amount) },
};

static const struct schema_field action_conviction_cancel_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_cancel, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_cancel, request), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stake_request) },
};

static const struct schema_field action_conviction_process_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_process, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_process, request), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_stake_request) },
};

static const struct schema_field action_charter_standing_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_charter_standing, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_demand), .key = 2, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_standing, demand), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_standing_demand) },
    { .name = AT(n_slack_throttle), .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_standing, slack_throttle), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_standing_slack_throttle) },
    { .name = AT(n_slack_ban), .key = 4, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_standing, slack_ban), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_standing_slack_ban) },
    { .name = AT(n_period_s), .key = 5, .type = FIELD_DURATION, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_charter_standing, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_charter_standing_period_s) },
    { .name = AT(n_counters), .key = 6, .type = FIELD_U8, .optional = 1, .max = 2,
      .of = WORDS_action_charter_standing_counters, .word_count = 3,
      .offset = offsetof(struct daomesh_charter_standing, counters), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_charter_standing_counters) },
};

static const struct schema_field action_pool_open_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_open, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_title), .key = 2, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_pool_open, title),
      .element_size = sizeof(((struct daomesh_pool_open *)0)->title),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_open, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_open_token) },
    { .name = AT(n_terms), .key = 4, .type = FIELD_STRUCT, .of = STRUCT_pool_terms,
      .offset = offsetof(struct daomesh_pool_open, terms), .element_size = sizeof(struct daomesh_pool_terms),
      .doc = DOC(d_action_pool_open_terms) },
};

static const struct schema_field action_pool_share_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_share, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_share, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_shares), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_pool_grant, .offset = offsetof(struct daomesh_pool_share, shares),
      .count_offset = offsetof(struct daomesh_pool_share, shares_count),
      .element_size = sizeof(struct daomesh_pool_grant), .doc = DOC(d_action_pool_share_shares) },
};

static const struct schema_field action_pool_join_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_join, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_member_add_party) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_join, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_points), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_join, points), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_pool_join_points) },
    { .name = AT(n_index), .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_join, index), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_pool_join_index) },
    { .name = AT(n_proof), .key = 5, .type = FIELD_HASH, .shape = FIELD_ARRAY, .count_max = 32, .optional = 1,
      .offset = offsetof(struct daomesh_pool_join, proof),
      .count_offset = offsetof(struct daomesh_pool_join, proof_count), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_join_proof) },
};

static const struct schema_field action_pool_attest_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_attest, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_attest_party) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_attest, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_claimant), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_attest, claimant), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_attest_claimant) },
};

static const struct schema_field action_pool_claim_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_claim, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_claim_party) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_claim, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_pool_claim, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_pool_claim_amount) },
};

static const struct schema_field action_pool_settle_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_settle, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
};

static const struct schema_field action_pool_sweep_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_sweep, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_sweep, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_sweep, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_sweep_token) },
};

static const struct schema_field action_pool_close_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_close, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_close, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
};

static const struct schema_field action_pool_divert_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_divert, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_divert, pool),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_stream), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_divert, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_pool_divert_stream) },
};

static const struct schema_struct actions[] = {
    { .name = AT(n_party_create), .number = DAOMESH_ACTION_PARTY_CREATE, .fields = action_party_create_fields,
      .field_count = COUNT_OF(action_party_create_fields), .size = sizeof(struct daomesh_party_create),
      .may = MAY_SELF, .say = AT(s_action_party_create), .doc = DOC(d_action_party_create) },
    { .name = AT(n_party_key_add), .number = DAOMESH_ACTION_PARTY_KEY_ADD,
      .fields = action_party_key_add_fields, .field_count = COUNT_OF(action_party_key_add_fields),
      .size = sizeof(struct daomesh_party_key_add), .may = MAY_SELF, .say = AT(s_action_party_key_add),
      .doc = DOC(d_action_party_key_add) },
    { .name = AT(n_party_key_rotate), .number = DAOMESH_ACTION_PARTY_KEY_ROTATE,
      .fields = action_party_key_rotate_fields, .field_count = COUNT_OF(action_party_key_rotate_fields),
      .size = sizeof(struct daomesh_party_key_rotate), .may = MAY_SELF, .say = AT(s_action_party_key_rotate),
      .doc = DOC(d_action_party_key_rotate) },
    { .name = AT(n_party_key_remove), .number = DAOMESH_ACTION_PARTY_KEY_REMOVE,
      .fields = action_party_key_remove_fields, .field_count = COUNT_OF(action_party_key_remove_fields),
      .size = sizeof(struct daomesh_party_key_remove), .may = MAY_SELF, .say = AT(s_action_party_key_remove),
      .doc = DOC(d_action_party_key_remove) },
    { .name = AT(n_party_guard), .number = DAOMESH_ACTION_PARTY_GUARD, .fields = action_party_guard_fields,
      .field_count = COUNT_OF(action_party_guard_fields), .size = sizeof(struct daomesh_party_guard),
      .may = MAY_SELF, .say = AT(s_action_party_guard), .doc = DOC(d_action_party_guard) },
    { .name = AT(n_party_recover), .number = DAOMESH_ACTION_PARTY_RECOVER,
      .fields = action_party_recover_fields, .field_count = COUNT_OF(action_party_recover_fields),
      .size = sizeof(struct daomesh_party_recover), .may = MAY_ANYONE, .say = AT(s_action_party_recover),
      .doc = DOC(d_action_party_recover) },
    { .name = AT(n_party_recover_withdraw), .number = DAOMESH_ACTION_PARTY_RECOVER_WITHDRAW,
      .fields = action_party_recover_withdraw_fields,
      .field_count = COUNT_OF(action_party_recover_withdraw_fields),
      .size = sizeof(struct daomesh_party_recover_withdraw), .may = MAY_ANYONE,
      .say = AT(s_action_party_recover_withdraw), .doc = DOC(d_action_party_recover_withdraw) },
    { .name = AT(n_party_recover_veto), .number = DAOMESH_ACTION_PARTY_RECOVER_VETO,
      .fields = action_party_recover_veto_fields, .field_count = COUNT_OF(action_party_recover_veto_fields),
      .size = sizeof(struct daomesh_party_recover_veto), .may = MAY_SELF,
      .say = AT(s_action_party_recover_veto), .doc = DOC(d_action_party_recover_veto) },
    { .name = AT(n_dao_found), .number = DAOMESH_ACTION_DAO_FOUND, .fields = action_dao_found_fields,
      .field_count = COUNT_OF(action_dao_found_fields), .size = sizeof(struct daomesh_dao_found),
      .may = MAY_ANYONE, .say = AT(s_action_dao_found), .doc = DOC(d_action_dao_found) },
    { .name = AT(n_charter_amend), .number = DAOMESH_ACTION_CHARTER_AMEND,
      .fields = action_charter_amend_fields, .field_count = COUNT_OF(action_charter_amend_fields),
      .size = sizeof(struct daomesh_charter_amend), .may = MAY_CHARTER, .say = AT(s_action_charter_amend),
      .doc = DOC(d_action_charter_amend) },
    { .name = AT(n_charter_pathway_), .number = DAOMESH_ACTION_CHARTER_PATHWAY,
      .fields = action_charter_pathway_fields, .field_count = COUNT_OF(action_charter_pathway_fields),
      .size = sizeof(struct daomesh_charter_pathway), .may = MAY_CHARTER, .say = AT(s_action_charter_pathway),
      .doc = DOC(d_action_charter_pathway) },
    { .name = AT(n_role_grant), .number = DAOMESH_ACTION_ROLE_GRANT, .fields = action_role_grant_fields,
      .field_count = COUNT_OF(action_role_grant_fields), .size = sizeof(struct daomesh_role_grant),
      .may = MAY_CHARTER, .say = AT(s_action_role_grant), .doc = DOC(d_action_role_grant) },
    { .name = AT(n_role_revoke), .number = DAOMESH_ACTION_ROLE_REVOKE, .fields = action_role_revoke_fields,
      .field_count = COUNT_OF(action_role_revoke_fields), .size = sizeof(struct daomesh_role_revoke),
      .may = MAY_CHARTER, .say = AT(s_action_role_revoke), .doc = DOC(d_action_role_revoke) },
    { .name = AT(n_founding_open), .number = DAOMESH_ACTION_FOUNDING_OPEN,
      .fields = action_founding_open_fields, .field_count = COUNT_OF(action_founding_open_fields),
      .size = sizeof(struct daomesh_founding_open), .may = MAY_ANYONE, .say = AT(s_action_founding_open),
      .doc = DOC(d_action_founding_open) },
    { .name = AT(n_founding_join), .number = DAOMESH_ACTION_FOUNDING_JOIN,
      .fields = action_founding_join_fields, .field_count = COUNT_OF(action_founding_join_fields),
      .size = sizeof(struct daomesh_founding_join), .may = MAY_PARTY, .say = AT(s_action_founding_join),
      .doc = DOC(d_action_founding_join) },
    { .name = AT(n_role_admin), .number = DAOMESH_ACTION_ROLE_ADMIN, .fields = action_role_admin_fields,
      .field_count = COUNT_OF(action_role_admin_fields), .size = sizeof(struct daomesh_role_admin),
      .may = MAY_CHARTER, .say = AT(s_action_role_admin), .doc = DOC(d_action_role_admin) },
    { .name = AT(n_role_appoint), .number = DAOMESH_ACTION_ROLE_APPOINT, .fields = action_role_appoint_fields,
      .field_count = COUNT_OF(action_role_appoint_fields), .size = sizeof(struct daomesh_role_appoint),
      .may = MAY_ANYONE, .say = AT(s_action_role_appoint), .doc = DOC(d_action_role_appoint) },
    { .name = AT(n_role_dismiss), .number = DAOMESH_ACTION_ROLE_DISMISS, .fields = action_role_dismiss_fields,
      .field_count = COUNT_OF(action_role_dismiss_fields), .size = sizeof(struct daomesh_role_dismiss),
      .may = MAY_ANYONE, .say = AT(s_action_role_dismiss), .doc = DOC(d_action_role_dismiss) },
    { .name = AT(n_dial_define), .number = DAOMESH_ACTION_DIAL_DEFINE, .fields = action_dial_define_fields,
      .field_count = COUNT_OF(action_dial_define_fields), .size = sizeof(struct daomesh_dial_define),
      .may = MAY_CHARTER, .say = AT(s_action_dial_define), .doc = DOC(d_action_dial_define) },
    { .name = AT(n_dial_turn), .number = DAOMESH_ACTION_DIAL_TURN, .fields = action_dial_turn_fields,
      .field_count = COUNT_OF(action_dial_turn_fields), .size = sizeof(struct daomesh_dial_turn),
      .may = MAY_DAO, .say = AT(s_action_dial_turn), .doc = DOC(d_action_dial_turn) },
    { .name = AT(n_dial_drop), .number = DAOMESH_ACTION_DIAL_DROP, .fields = action_dial_drop_fields,
      .field_count = COUNT_OF(action_dial_drop_fields), .size = sizeof(struct daomesh_dial_drop),
      .may = MAY_CHARTER, .say = AT(s_action_dial_drop), .doc = DOC(d_action_dial_drop) },
    { .name = AT(n_member_add), .number = DAOMESH_ACTION_MEMBER_ADD, .fields = action_member_add_fields,
      .field_count = COUNT_OF(action_member_add_fields), .size = sizeof(struct daomesh_member_add),
      .may = MAY_DAO, .say = AT(s_action_member_add), .doc = DOC(d_action_member_add) },
    { .name = AT(n_member_remove), .number = DAOMESH_ACTION_MEMBER_REMOVE,
      .fields = action_member_remove_fields, .field_count = COUNT_OF(action_member_remove_fields),
      .size = sizeof(struct daomesh_member_remove), .may = MAY_DAO, .say = AT(s_action_member_remove),
      .doc = DOC(d_action_member_remove) },
    { .name = AT(n_member_reweight), .number = DAOMESH_ACTION_MEMBER_REWEIGHT,
      .fields = action_member_reweight_fields, .field_count = COUNT_OF(action_member_reweight_fields),
      .size = sizeof(struct daomesh_member_reweight), .may = MAY_DAO, .say = AT(s_action_member_reweight),
      .doc = DOC(d_action_member_reweight) },
    { .name = AT(n_member_exit), .number = DAOMESH_ACTION_MEMBER_EXIT, .fields = action_member_exit_fields,
      .field_count = COUNT_OF(action_member_exit_fields), .size = sizeof(struct daomesh_member_exit),
      .may = MAY_MEMBER, .say = AT(s_action_member_exit), .doc = DOC(d_action_member_exit) },
    { .name = AT(n_member_resign), .number = DAOMESH_ACTION_MEMBER_RESIGN,
      .fields = action_member_resign_fields, .field_count = COUNT_OF(action_member_resign_fields),
      .size = sizeof(struct daomesh_member_resign), .may = MAY_MEMBER, .say = AT(s_action_member_resign),
      .doc = DOC(d_action_member_resign) },
    { .name = AT(n_member_jail), .number = DAOMESH_ACTION_MEMBER_JAIL, .fields = action_member_jail_fields,
      .field_count = COUNT_OF(action_member_jail_fields), .size = sizeof(struct daomesh_member_jail),
      .may = MAY_DAO, .say = AT(s_action_member_jail), .doc = DOC(d_action_member_jail) },
    { .name = AT(n_member_release), .number = DAOMESH_ACTION_MEMBER_RELEASE,
      .fields = action_member_release_fields, .field_count = COUNT_OF(action_member_release_fields),
      .size = sizeof(struct daomesh_member_release), .may = MAY_DAO, .say = AT(s_action_member_release),
      .doc = DOC(d_action_member_release) },
    { .name = AT(n_member_apply), .number = DAOMESH_ACTION_MEMBER_APPLY, .fields = action_member_apply_fields,
      .field_count = COUNT_OF(action_member_apply_fields), .size = sizeof(struct daomesh_member_apply),
      .may = MAY_PARTY, .say = AT(s_action_member_apply), .doc = DOC(d_action_member_apply) },
    { .name = AT(n_member_withdraw), .number = DAOMESH_ACTION_MEMBER_WITHDRAW,
      .fields = action_member_withdraw_fields, .field_count = COUNT_OF(action_member_withdraw_fields),
      .size = sizeof(struct daomesh_member_withdraw), .may = MAY_PARTY, .say = AT(s_action_member_withdraw),
      .doc = DOC(d_action_member_withdraw) },
    { .name = AT(n_member_sponsor), .number = DAOMESH_ACTION_MEMBER_SPONSOR,
      .fields = action_member_sponsor_fields, .field_count = COUNT_OF(action_member_sponsor_fields),
      .size = sizeof(struct daomesh_member_sponsor), .may = MAY_MEMBER, .say = AT(s_action_member_sponsor),
      .doc = DOC(d_action_member_sponsor) },
    { .name = AT(n_member_admit), .number = DAOMESH_ACTION_MEMBER_ADMIT, .fields = action_member_admit_fields,
      .field_count = COUNT_OF(action_member_admit_fields), .size = sizeof(struct daomesh_member_admit),
      .may = MAY_DAO, .say = AT(s_action_member_admit), .doc = DOC(d_action_member_admit) },
    { .name = AT(n_reputation_mint), .number = DAOMESH_ACTION_REPUTATION_MINT,
      .fields = action_reputation_mint_fields, .field_count = COUNT_OF(action_reputation_mint_fields),
      .size = sizeof(struct daomesh_reputation_mint), .may = MAY_DAO, .say = AT(s_action_reputation_mint),
      .doc = DOC(d_action_reputation_mint) },
    { .name = AT(n_reputation_burn), .number = DAOMESH_ACTION_REPUTATION_BURN,
      .fields = action_reputation_burn_fields, .field_count = COUNT_OF(action_reputation_burn_fields),
      .size = sizeof(struct daomesh_reputation_burn), .may = MAY_DAO, .say = AT(s_action_reputation_burn),
      .doc = DOC(d_action_reputation_burn) },
    { .name = AT(n_proposal_open), .number = DAOMESH_ACTION_PROPOSAL_OPEN,
      .fields = action_proposal_open_fields, .field_count = COUNT_OF(action_proposal_open_fields),
      .size = sizeof(struct daomesh_proposal_open), .may = MAY_MEMBER, .say = AT(s_action_proposal_open),
      .doc = DOC(d_action_proposal_open) },
    { .name = AT(n_proposal_vote), .number = DAOMESH_ACTION_PROPOSAL_VOTE,
      .fields = action_proposal_vote_fields, .field_count = COUNT_OF(action_proposal_vote_fields),
      .size = sizeof(struct daomesh_proposal_vote), .may = MAY_MEMBER, .say = AT(s_action_proposal_vote),
      .doc = DOC(d_action_proposal_vote) },
    { .name = AT(n_proposal_unvote), .number = DAOMESH_ACTION_PROPOSAL_UNVOTE,
      .fields = action_proposal_unvote_fields, .field_count = COUNT_OF(action_proposal_unvote_fields),
      .size = sizeof(struct daomesh_proposal_unvote), .may = MAY_MEMBER, .say = AT(s_action_proposal_unvote),
      .doc = DOC(d_action_proposal_unvote) },
    { .name = AT(n_proposal_cancel), .number = DAOMESH_ACTION_PROPOSAL_CANCEL,
      .fields = action_proposal_cancel_fields, .field_count = COUNT_OF(action_proposal_cancel_fields),
      .size = sizeof(struct daomesh_proposal_cancel), .may = MAY_ANYONE, .say = AT(s_action_proposal_cancel),
      .doc = DOC(d_action_proposal_cancel) },
    { .name = AT(n_proposal_process), .number = DAOMESH_ACTION_PROPOSAL_PROCESS,
      .fields = action_proposal_process_fields, .field_count = COUNT_OF(action_proposal_process_fields),
      .size = sizeof(struct daomesh_proposal_process), .may = MAY_ANYONE,
      .say = AT(s_action_proposal_process), .doc = DOC(d_action_proposal_process) },
    { .name = AT(n_proposal_veto), .number = DAOMESH_ACTION_PROPOSAL_VETO,
      .fields = action_proposal_veto_fields, .field_count = COUNT_OF(action_proposal_veto_fields),
      .size = sizeof(struct daomesh_proposal_veto), .may = MAY_PARTY, .say = AT(s_action_proposal_veto),
      .doc = DOC(d_action_proposal_veto) },
    { .name = AT(n_proposal_seal), .number = DAOMESH_ACTION_PROPOSAL_SEAL,
      .fields = action_proposal_seal_fields, .field_count = COUNT_OF(action_proposal_seal_fields),
      .size = sizeof(struct daomesh_proposal_seal), .may = MAY_MEMBER, .say = AT(s_action_proposal_seal),
      .doc = DOC(d_action_proposal_seal) },
    { .name = AT(n_proposal_reveal), .number = DAOMESH_ACTION_PROPOSAL_REVEAL,
      .fields = action_proposal_reveal_fields, .field_count = COUNT_OF(action_proposal_reveal_fields),
      .size = sizeof(struct daomesh_proposal_reveal), .may = MAY_MEMBER, .say = AT(s_action_proposal_reveal),
      .doc = DOC(d_action_proposal_reveal) },
    { .name = AT(n_proposal_ballot), .number = DAOMESH_ACTION_PROPOSAL_BALLOT,
      .fields = action_proposal_ballot_fields, .field_count = COUNT_OF(action_proposal_ballot_fields),
      .size = sizeof(struct daomesh_proposal_ballot), .may = MAY_MEMBER, .say = AT(s_action_proposal_ballot),
      .doc = DOC(d_action_proposal_ballot) },
    { .name = AT(n_proposal_house_vote), .number = DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE,
      .fields = action_proposal_house_vote_fields, .field_count = COUNT_OF(action_proposal_house_vote_fields),
      .size = sizeof(struct daomesh_proposal_house_vote), .may = MAY_ANYONE,
      .say = AT(s_action_proposal_house_vote), .doc = DOC(d_action_proposal_house_vote) },
    { .name = AT(n_proposal_stake), .number = DAOMESH_ACTION_PROPOSAL_STAKE,
      .fields = action_proposal_stake_fields, .field_count = COUNT_OF(action_proposal_stake_fields),
      .size = sizeof(struct daomesh_proposal_stake), .may = MAY_PARTY, .say = AT(s_action_proposal_stake),
      .doc = DOC(d_action_proposal_stake) },
    { .name = AT(n_proposal_collect), .number = DAOMESH_ACTION_PROPOSAL_COLLECT,
      .fields = action_proposal_collect_fields, .field_count = COUNT_OF(action_proposal_collect_fields),
      .size = sizeof(struct daomesh_proposal_collect), .may = MAY_ANYONE,
      .say = AT(s_action_proposal_collect), .doc = DOC(d_action_proposal_collect) },
    { .name = AT(n_proposal_reveal_ballot), .number = DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT,
      .fields = action_proposal_reveal_ballot_fields,
      .field_count = COUNT_OF(action_proposal_reveal_ballot_fields),
      .size = sizeof(struct daomesh_proposal_reveal_ballot), .may = MAY_MEMBER,
      .say = AT(s_action_proposal_reveal_ballot), .doc = DOC(d_action_proposal_reveal_ballot) },
    { .name = AT(n_token_issue), .number = DAOMESH_ACTION_TOKEN_ISSUE, .fields = action_token_issue_fields,
      .field_count = COUNT_OF(action_token_issue_fields), .size = sizeof(struct daomesh_token_issue),
      .may = MAY_PARTY, .say = AT(s_action_token_issue), .doc = DOC(d_action_token_issue) },
    { .name = AT(n_token_mint), .number = DAOMESH_ACTION_TOKEN_MINT, .fields = action_token_mint_fields,
      .field_count = COUNT_OF(action_token_mint_fields), .size = sizeof(struct daomesh_token_mint),
      .may = MAY_PARTY, .say = AT(s_action_token_mint), .doc = DOC(d_action_token_mint) },
    { .name = AT(n_token_burn), .number = DAOMESH_ACTION_TOKEN_BURN, .fields = action_token_burn_fields,
      .field_count = COUNT_OF(action_token_burn_fields), .size = sizeof(struct daomesh_token_burn),
      .may = MAY_PARTY, .say = AT(s_action_token_burn), .doc = DOC(d_action_token_burn) },
    { .name = AT(n_token_deposit), .number = DAOMESH_ACTION_TOKEN_DEPOSIT,
      .fields = action_token_deposit_fields, .field_count = COUNT_OF(action_token_deposit_fields),
      .size = sizeof(struct daomesh_token_deposit), .may = MAY_PARTY, .say = AT(s_action_token_deposit),
      .doc = DOC(d_action_token_deposit) },
    { .name = AT(n_token_withdraw), .number = DAOMESH_ACTION_TOKEN_WITHDRAW,
      .fields = action_token_withdraw_fields, .field_count = COUNT_OF(action_token_withdraw_fields),
      .size = sizeof(struct daomesh_token_withdraw), .may = MAY_PARTY, .say = AT(s_action_token_withdraw),
      .doc = DOC(d_action_token_withdraw) },
    { .name = AT(n_token_transfer), .number = DAOMESH_ACTION_TOKEN_TRANSFER,
      .fields = action_token_transfer_fields, .field_count = COUNT_OF(action_token_transfer_fields),
      .size = sizeof(struct daomesh_token_transfer), .may = MAY_PARTY, .say = AT(s_action_token_transfer),
      .doc = DOC(d_action_token_transfer) },
    { .name = AT(n_treasury_reserve), .number = DAOMESH_ACTION_TREASURY_RESERVE,
      .fields = action_treasury_reserve_fields, .field_count = COUNT_OF(action_treasury_reserve_fields),
      .size = sizeof(struct daomesh_treasury_reserve), .may = MAY_DAO, .say = AT(s_action_treasury_reserve),
      .doc = DOC(d_action_treasury_reserve) },
    { .name = AT(n_treasury_release), .number = DAOMESH_ACTION_TREASURY_RELEASE,
      .fields = action_treasury_release_fields, .field_count = COUNT_OF(action_treasury_release_fields),
      .size = sizeof(struct daomesh_treasury_release), .may = MAY_DAO, .say = AT(s_action_treasury_release),
      .doc = DOC(d_action_treasury_release) },
    { .name = AT(n_charter_distribution), .number = DAOMESH_ACTION_CHARTER_DISTRIBUTION,
      .fields = action_charter_distribution_fields,
      .field_count = COUNT_OF(action_charter_distribution_fields),
      .size = sizeof(struct daomesh_charter_distribution), .may = MAY_CHARTER,
      .say = AT(s_action_charter_distribution), .doc = DOC(d_action_charter_distribution) },
    { .name = AT(n_income_period), .number = DAOMESH_ACTION_INCOME_PERIOD,
      .fields = action_income_period_fields, .field_count = COUNT_OF(action_income_period_fields),
      .size = sizeof(struct daomesh_income_period), .may = MAY_DAO, .say = AT(s_action_income_period),
      .doc = DOC(d_action_income_period) },
    { .name = AT(n_patronage_record), .number = DAOMESH_ACTION_PATRONAGE_RECORD,
      .fields = action_patronage_record_fields, .field_count = COUNT_OF(action_patronage_record_fields),
      .size = sizeof(struct daomesh_patronage_record), .may = MAY_DAO, .say = AT(s_action_patronage_record),
      .doc = DOC(d_action_patronage_record) },
    { .name = AT(n_peer_allocate), .number = DAOMESH_ACTION_PEER_ALLOCATE,
      .fields = action_peer_allocate_fields, .field_count = COUNT_OF(action_peer_allocate_fields),
      .size = sizeof(struct daomesh_peer_allocate), .may = MAY_MEMBER, .say = AT(s_action_peer_allocate),
      .doc = DOC(d_action_peer_allocate) },
    { .name = AT(n_sale_offer), .number = DAOMESH_ACTION_SALE_OFFER, .fields = action_sale_offer_fields,
      .field_count = COUNT_OF(action_sale_offer_fields), .size = sizeof(struct daomesh_sale_offer),
      .may = MAY_PARTY, .say = AT(s_action_sale_offer), .doc = DOC(d_action_sale_offer) },
    { .name = AT(n_sale_close), .number = DAOMESH_ACTION_SALE_CLOSE, .fields = action_sale_close_fields,
      .field_count = COUNT_OF(action_sale_close_fields), .size = sizeof(struct daomesh_sale_close),
      .may = MAY_PARTY, .say = AT(s_action_sale_close), .doc = DOC(d_action_sale_close) },
    { .name = AT(n_sale_buy), .number = DAOMESH_ACTION_SALE_BUY, .fields = action_sale_buy_fields,
      .field_count = COUNT_OF(action_sale_buy_fields), .size = sizeof(struct daomesh_sale_buy),
      .may = MAY_PARTY, .say = AT(s_action_sale_buy), .doc = DOC(d_action_sale_buy) },
    { .name = AT(n_sale_deliver), .number = DAOMESH_ACTION_SALE_DELIVER, .fields = action_sale_deliver_fields,
      .field_count = COUNT_OF(action_sale_deliver_fields), .size = sizeof(struct daomesh_sale_deliver),
      .may = MAY_PARTY, .say = AT(s_action_sale_deliver), .doc = DOC(d_action_sale_deliver) },
    { .name = AT(n_sale_accept), .number = DAOMESH_ACTION_SALE_ACCEPT, .fields = action_sale_accept_fields,
      .field_count = COUNT_OF(action_sale_accept_fields), .size = sizeof(struct daomesh_sale_accept),
      .may = MAY_PARTY, .say = AT(s_action_sale_accept), .doc = DOC(d_action_sale_accept) },
    { .name = AT(n_sale_refuse), .number = DAOMESH_ACTION_SALE_REFUSE, .fields = action_sale_refuse_fields,
      .field_count = COUNT_OF(action_sale_refuse_fields), .size = sizeof(struct daomesh_sale_refuse),
      .may = MAY_PARTY, .say = AT(s_action_sale_refuse), .doc = DOC(d_action_sale_refuse) },
    { .name = AT(n_sale_dispute), .number = DAOMESH_ACTION_SALE_DISPUTE, .fields = action_sale_dispute_fields,
      .field_count = COUNT_OF(action_sale_dispute_fields), .size = sizeof(struct daomesh_sale_dispute),
      .may = MAY_PARTY, .say = AT(s_action_sale_dispute), .doc = DOC(d_action_sale_dispute) },
    { .name = AT(n_sale_rule), .number = DAOMESH_ACTION_SALE_RULE, .fields = action_sale_rule_fields,
      .field_count = COUNT_OF(action_sale_rule_fields), .size = sizeof(struct daomesh_sale_rule),
      .may = MAY_PARTY, .say = AT(s_action_sale_rule), .doc = DOC(d_action_sale_rule) },
    { .name = AT(n_sale_settle), .number = DAOMESH_ACTION_SALE_SETTLE, .fields = action_sale_settle_fields,
      .field_count = COUNT_OF(action_sale_settle_fields), .size = sizeof(struct daomesh_sale_settle),
      .may = MAY_PARTY, .say = AT(s_action_sale_settle), .doc = DOC(d_action_sale_settle) },
    { .name = AT(n_sale_process), .number = DAOMESH_ACTION_SALE_PROCESS, .fields = action_sale_process_fields,
      .field_count = COUNT_OF(action_sale_process_fields), .size = sizeof(struct daomesh_sale_process),
      .may = MAY_ANYONE, .say = AT(s_action_sale_process), .doc = DOC(d_action_sale_process) },
    { .name = AT(n_bounty_post), .number = DAOMESH_ACTION_BOUNTY_POST, .fields = action_bounty_post_fields,
      .field_count = COUNT_OF(action_bounty_post_fields), .size = sizeof(struct daomesh_bounty_post),
      .may = MAY_PARTY, .say = AT(s_action_bounty_post), .doc = DOC(d_action_bounty_post) },
    { .name = AT(n_bounty_withdraw), .number = DAOMESH_ACTION_BOUNTY_WITHDRAW,
      .fields = action_bounty_withdraw_fields, .field_count = COUNT_OF(action_bounty_withdraw_fields),
      .size = sizeof(struct daomesh_bounty_withdraw), .may = MAY_PARTY, .say = AT(s_action_bounty_withdraw),
      .doc = DOC(d_action_bounty_withdraw) },
    { .name = AT(n_bounty_take), .number = DAOMESH_ACTION_BOUNTY_TAKE, .fields = action_bounty_take_fields,
      .field_count = COUNT_OF(action_bounty_take_fields), .size = sizeof(struct daomesh_bounty_take),
      .may = MAY_PARTY, .say = AT(s_action_bounty_take), .doc = DOC(d_action_bounty_take) },
    { .name = AT(n_bounty_leave), .number = DAOMESH_ACTION_BOUNTY_LEAVE, .fields = action_bounty_leave_fields,
      .field_count = COUNT_OF(action_bounty_leave_fields), .size = sizeof(struct daomesh_bounty_leave),
      .may = MAY_PARTY, .say = AT(s_action_bounty_leave), .doc = DOC(d_action_bounty_leave) },
    { .name = AT(n_bounty_submit), .number = DAOMESH_ACTION_BOUNTY_SUBMIT,
      .fields = action_bounty_submit_fields, .field_count = COUNT_OF(action_bounty_submit_fields),
      .size = sizeof(struct daomesh_bounty_submit), .may = MAY_PARTY, .say = AT(s_action_bounty_submit),
      .doc = DOC(d_action_bounty_submit) },
    { .name = AT(n_bounty_accept), .number = DAOMESH_ACTION_BOUNTY_ACCEPT,
      .fields = action_bounty_accept_fields, .field_count = COUNT_OF(action_bounty_accept_fields),
      .size = sizeof(struct daomesh_bounty_accept), .may = MAY_PARTY, .say = AT(s_action_bounty_accept),
      .doc = DOC(d_action_bounty_accept) },
    { .name = AT(n_bounty_revise), .number = DAOMESH_ACTION_BOUNTY_REVISE,
      .fields = action_bounty_revise_fields, .field_count = COUNT_OF(action_bounty_revise_fields),
      .size = sizeof(struct daomesh_bounty_revise), .may = MAY_PARTY, .say = AT(s_action_bounty_revise),
      .doc = DOC(d_action_bounty_revise) },
    { .name = AT(n_bounty_reject), .number = DAOMESH_ACTION_BOUNTY_REJECT,
      .fields = action_bounty_reject_fields, .field_count = COUNT_OF(action_bounty_reject_fields),
      .size = sizeof(struct daomesh_bounty_reject), .may = MAY_PARTY, .say = AT(s_action_bounty_reject),
      .doc = DOC(d_action_bounty_reject) },
    { .name = AT(n_bounty_dispute), .number = DAOMESH_ACTION_BOUNTY_DISPUTE,
      .fields = action_bounty_dispute_fields, .field_count = COUNT_OF(action_bounty_dispute_fields),
      .size = sizeof(struct daomesh_bounty_dispute), .may = MAY_PARTY, .say = AT(s_action_bounty_dispute),
      .doc = DOC(d_action_bounty_dispute) },
    { .name = AT(n_bounty_rule), .number = DAOMESH_ACTION_BOUNTY_RULE, .fields = action_bounty_rule_fields,
      .field_count = COUNT_OF(action_bounty_rule_fields), .size = sizeof(struct daomesh_bounty_rule),
      .may = MAY_PARTY, .say = AT(s_action_bounty_rule), .doc = DOC(d_action_bounty_rule) },
    { .name = AT(n_bounty_agree), .number = DAOMESH_ACTION_BOUNTY_AGREE, .fields = action_bounty_agree_fields,
      .field_count = COUNT_OF(action_bounty_agree_fields), .size = sizeof(struct daomesh_bounty_agree),
      .may = MAY_PARTY, .say = AT(s_action_bounty_agree), .doc = DOC(d_action_bounty_agree) },
    { .name = AT(n_bounty_process), .number = DAOMESH_ACTION_BOUNTY_PROCESS,
      .fields = action_bounty_process_fields, .field_count = COUNT_OF(action_bounty_process_fields),
      .size = sizeof(struct daomesh_bounty_process), .may = MAY_ANYONE, .say = AT(s_action_bounty_process),
      .doc = DOC(d_action_bounty_process) },
    { .name = AT(n_minter_create), .number = DAOMESH_ACTION_MINTER_CREATE,
      .fields = action_minter_create_fields, .field_count = COUNT_OF(action_minter_create_fields),
      .size = sizeof(struct daomesh_minter_create), .may = MAY_PARTY, .say = AT(s_action_minter_create),
      .doc = DOC(d_action_minter_create) },
    { .name = AT(n_minter_grant), .number = DAOMESH_ACTION_MINTER_GRANT, .fields = action_minter_grant_fields,
      .field_count = COUNT_OF(action_minter_grant_fields), .size = sizeof(struct daomesh_minter_grant),
      .may = MAY_PARTY, .say = AT(s_action_minter_grant), .doc = DOC(d_action_minter_grant) },
    { .name = AT(n_minter_revoke), .number = DAOMESH_ACTION_MINTER_REVOKE,
      .fields = action_minter_revoke_fields, .field_count = COUNT_OF(action_minter_revoke_fields),
      .size = sizeof(struct daomesh_minter_revoke), .may = MAY_PARTY, .say = AT(s_action_minter_revoke),
      .doc = DOC(d_action_minter_revoke) },
    { .name = AT(n_minter_admin), .number = DAOMESH_ACTION_MINTER_ADMIN, .fields = action_minter_admin_fields,
      .field_count = COUNT_OF(action_minter_admin_fields), .size = sizeof(struct daomesh_minter_admin),
      .may = MAY_PARTY, .say = AT(s_action_minter_admin), .doc = DOC(d_action_minter_admin) },
    { .name = AT(n_minter_mint), .number = DAOMESH_ACTION_MINTER_MINT, .fields = action_minter_mint_fields,
      .field_count = COUNT_OF(action_minter_mint_fields), .size = sizeof(struct daomesh_minter_mint),
      .may = MAY_PARTY, .say = AT(s_action_minter_mint), .doc = DOC(d_action_minter_mint) },
    { .name = AT(n_minter_execute), .number = DAOMESH_ACTION_MINTER_EXECUTE,
      .fields = action_minter_execute_fields, .field_count = COUNT_OF(action_minter_execute_fields),
      .size = sizeof(struct daomesh_minter_execute), .may = MAY_ANYONE, .say = AT(s_action_minter_execute),
      .doc = DOC(d_action_minter_execute) },
    { .name = AT(n_minter_veto), .number = DAOMESH_ACTION_MINTER_VETO, .fields = action_minter_veto_fields,
      .field_count = COUNT_OF(action_minter_veto_fields), .size = sizeof(struct daomesh_minter_veto),
      .may = MAY_PARTY, .say = AT(s_action_minter_veto), .doc = DOC(d_action_minter_veto) },
    { .name = AT(n_minter_pause), .number = DAOMESH_ACTION_MINTER_PAUSE, .fields = action_minter_pause_fields,
      .field_count = COUNT_OF(action_minter_pause_fields), .size = sizeof(struct daomesh_minter_pause),
      .may = MAY_PARTY, .say = AT(s_action_minter_pause), .doc = DOC(d_action_minter_pause) },
    { .name = AT(n_minter_resume), .number = DAOMESH_ACTION_MINTER_RESUME,
      .fields = action_minter_resume_fields, .field_count = COUNT_OF(action_minter_resume_fields),
      .size = sizeof(struct daomesh_minter_resume), .may = MAY_PARTY, .say = AT(s_action_minter_resume),
      .doc = DOC(d_action_minter_resume) },
    { .name = AT(n_minter_close), .number = DAOMESH_ACTION_MINTER_CLOSE, .fields = action_minter_close_fields,
      .field_count = COUNT_OF(action_minter_close_fields), .size = sizeof(struct daomesh_minter_close),
      .may = MAY_PARTY, .say = AT(s_action_minter_close), .doc = DOC(d_action_minter_close) },
    { .name = AT(n_stream_open), .number = DAOMESH_ACTION_STREAM_OPEN, .fields = action_stream_open_fields,
      .field_count = COUNT_OF(action_stream_open_fields), .size = sizeof(struct daomesh_stream_open),
      .may = MAY_PARTY, .say = AT(s_action_stream_open), .doc = DOC(d_action_stream_open) },
    { .name = AT(n_stream_claim), .number = DAOMESH_ACTION_STREAM_CLAIM, .fields = action_stream_claim_fields,
      .field_count = COUNT_OF(action_stream_claim_fields), .size = sizeof(struct daomesh_stream_claim),
      .may = MAY_PARTY, .say = AT(s_action_stream_claim), .doc = DOC(d_action_stream_claim) },
    { .name = AT(n_stream_cancel), .number = DAOMESH_ACTION_STREAM_CANCEL,
      .fields = action_stream_cancel_fields, .field_count = COUNT_OF(action_stream_cancel_fields),
      .size = sizeof(struct daomesh_stream_cancel), .may = MAY_PARTY, .say = AT(s_action_stream_cancel),
      .doc = DOC(d_action_stream_cancel) },
    { .name = AT(n_stream_renounce), .number = DAOMESH_ACTION_STREAM_RENOUNCE,
      .fields = action_stream_renounce_fields, .field_count = COUNT_OF(action_stream_renounce_fields),
      .size = sizeof(struct daomesh_stream_renounce), .may = MAY_PARTY, .say = AT(s_action_stream_renounce),
      .doc = DOC(d_action_stream_renounce) },
    { .name = AT(n_stream_transfer), .number = DAOMESH_ACTION_STREAM_TRANSFER,
      .fields = action_stream_transfer_fields, .field_count = COUNT_OF(action_stream_transfer_fields),
      .size = sizeof(struct daomesh_stream_transfer), .may = MAY_PARTY, .say = AT(s_action_stream_transfer),
      .doc = DOC(d_action_stream_transfer) },
    { .name = AT(n_stream_pause), .number = DAOMESH_ACTION_STREAM_PAUSE, .fields = action_stream_pause_fields,
      .field_count = COUNT_OF(action_stream_pause_fields), .size = sizeof(struct daomesh_stream_pause),
      .may = MAY_PARTY, .say = AT(s_action_stream_pause), .doc = DOC(d_action_stream_pause) },
    { .name = AT(n_stream_resume), .number = DAOMESH_ACTION_STREAM_RESUME,
      .fields = action_stream_resume_fields, .field_count = COUNT_OF(action_stream_resume_fields),
      .size = sizeof(struct daomesh_stream_resume), .may = MAY_PARTY, .say = AT(s_action_stream_resume),
      .doc = DOC(d_action_stream_resume) },
    { .name = AT(n_stream_add), .number = DAOMESH_ACTION_STREAM_ADD, .fields = action_stream_add_fields,
      .field_count = COUNT_OF(action_stream_add_fields), .size = sizeof(struct daomesh_stream_add),
      .may = MAY_PARTY, .say = AT(s_action_stream_add), .doc = DOC(d_action_stream_add) },
    { .name = AT(n_programme_draft), .number = DAOMESH_ACTION_PROGRAMME_DRAFT,
      .fields = action_programme_draft_fields, .field_count = COUNT_OF(action_programme_draft_fields),
      .size = sizeof(struct daomesh_programme_draft), .may = MAY_DAO, .say = AT(s_action_programme_draft),
      .doc = DOC(d_action_programme_draft) },
    { .name = AT(n_programme_start), .number = DAOMESH_ACTION_PROGRAMME_START,
      .fields = action_programme_start_fields, .field_count = COUNT_OF(action_programme_start_fields),
      .size = sizeof(struct daomesh_programme_start), .may = MAY_DAO, .say = AT(s_action_programme_start),
      .doc = DOC(d_action_programme_start) },
    { .name = AT(n_programme_open), .number = DAOMESH_ACTION_PROGRAMME_OPEN,
      .fields = action_programme_open_fields, .field_count = COUNT_OF(action_programme_open_fields),
      .size = sizeof(struct daomesh_programme_open), .may = MAY_DAO, .say = AT(s_action_programme_open),
      .doc = DOC(d_action_programme_open) },
    { .name = AT(n_programme_verdict), .number = DAOMESH_ACTION_PROGRAMME_VERDICT,
      .fields = action_programme_verdict_fields, .field_count = COUNT_OF(action_programme_verdict_fields),
      .size = sizeof(struct daomesh_programme_verdict), .may = MAY_DAO, .say = AT(s_action_programme_verdict),
      .doc = DOC(d_action_programme_verdict) },
    { .name = AT(n_programme_resume), .number = DAOMESH_ACTION_PROGRAMME_RESUME,
      .fields = action_programme_resume_fields, .field_count = COUNT_OF(action_programme_resume_fields),
      .size = sizeof(struct daomesh_programme_resume), .may = MAY_DAO, .say = AT(s_action_programme_resume),
      .doc = DOC(d_action_programme_resume) },
    { .name = AT(n_programme_wake), .number = DAOMESH_ACTION_PROGRAMME_WAKE,
      .fields = action_programme_wake_fields, .field_count = COUNT_OF(action_programme_wake_fields),
      .size = sizeof(struct daomesh_programme_wake), .may = MAY_ANYONE, .say = AT(s_action_programme_wake),
      .doc = DOC(d_action_programme_wake) },
    { .name = AT(n_programme_instance), .number = DAOMESH_ACTION_PROGRAMME_INSTANCE,
      .fields = action_programme_instance_fields, .field_count = COUNT_OF(action_programme_instance_fields),
      .size = sizeof(struct daomesh_programme_instance), .may = MAY_DAO,
      .say = AT(s_action_programme_instance), .doc = DOC(d_action_programme_instance) },
    { .name = AT(n_programme_bond), .number = DAOMESH_ACTION_PROGRAMME_BOND,
      .fields = action_programme_bond_fields, .field_count = COUNT_OF(action_programme_bond_fields),
      .size = sizeof(struct daomesh_programme_bond), .may = MAY_PARTY, .say = AT(s_action_programme_bond),
      .doc = DOC(d_action_programme_bond) },
    { .name = AT(n_programme_settle), .number = DAOMESH_ACTION_PROGRAMME_SETTLE,
      .fields = action_programme_settle_fields, .field_count = COUNT_OF(action_programme_settle_fields),
      .size = sizeof(struct daomesh_programme_settle), .may = MAY_DAO, .say = AT(s_action_programme_settle),
      .doc = DOC(d_action_programme_settle) },
    { .name = AT(n_programme_report), .number = DAOMESH_ACTION_PROGRAMME_REPORT,
      .fields = action_programme_report_fields, .field_count = COUNT_OF(action_programme_report_fields),
      .size = sizeof(struct daomesh_programme_report), .may = MAY_PARTY, .say = AT(s_action_programme_report),
      .doc = DOC(d_action_programme_report) },
    { .name = AT(n_programme_score), .number = DAOMESH_ACTION_PROGRAMME_SCORE,
      .fields = action_programme_score_fields, .field_count = COUNT_OF(action_programme_score_fields),
      .size = sizeof(struct daomesh_programme_score), .may = MAY_MEMBER, .say = AT(s_action_programme_score),
      .doc = DOC(d_action_programme_score) },
    { .name = AT(n_programme_process), .number = DAOMESH_ACTION_PROGRAMME_PROCESS,
      .fields = action_programme_process_fields, .field_count = COUNT_OF(action_programme_process_fields),
      .size = sizeof(struct daomesh_programme_process), .may = MAY_ANYONE,
      .say = AT(s_action_programme_process), .doc = DOC(d_action_programme_process) },
    { .name = AT(n_charter_boundaries), .number = DAOMESH_ACTION_CHARTER_BOUNDARIES,
      .fields = action_charter_boundaries_fields, .field_count = COUNT_OF(action_charter_boundaries_fields),
      .size = sizeof(struct daomesh_charter_boundaries), .may = MAY_CHARTER,
      .say = AT(s_action_charter_boundaries), .doc = DOC(d_action_charter_boundaries) },
    { .name = AT(n_budget_open), .number = DAOMESH_ACTION_BUDGET_OPEN, .fields = action_budget_open_fields,
      .field_count = COUNT_OF(action_budget_open_fields), .size = sizeof(struct daomesh_budget_open),
      .may = MAY_DAO, .say = AT(s_action_budget_open), .doc = DOC(d_action_budget_open) },
    { .name = AT(n_budget_vote), .number = DAOMESH_ACTION_BUDGET_VOTE, .fields = action_budget_vote_fields,
      .field_count = COUNT_OF(action_budget_vote_fields), .size = sizeof(struct daomesh_budget_vote),
      .may = MAY_MEMBER, .say = AT(s_action_budget_vote), .doc = DOC(d_action_budget_vote) },
    { .name = AT(n_budget_process), .number = DAOMESH_ACTION_BUDGET_PROCESS,
      .fields = action_budget_process_fields, .field_count = COUNT_OF(action_budget_process_fields),
      .size = sizeof(struct daomesh_budget_process), .may = MAY_ANYONE, .say = AT(s_action_budget_process),
      .doc = DOC(d_action_budget_process) },
    { .name = AT(n_budget_close), .number = DAOMESH_ACTION_BUDGET_CLOSE, .fields = action_budget_close_fields,
      .field_count = COUNT_OF(action_budget_close_fields), .size = sizeof(struct daomesh_budget_close),
      .may = MAY_DAO, .say = AT(s_action_budget_close), .doc = DOC(d_action_budget_close) },
    { .name = AT(n_feed_open), .number = DAOMESH_ACTION_FEED_OPEN, .fields = action_feed_open_fields,
      .field_count = COUNT_OF(action_feed_open_fields), .size = sizeof(struct daomesh_feed_open),
      .may = MAY_DAO, .say = AT(s_action_feed_open), .doc = DOC(d_action_feed_open) },
    { .name = AT(n_feed_change), .number = DAOMESH_ACTION_FEED_CHANGE, .fields = action_feed_change_fields,
      .field_count = COUNT_OF(action_feed_change_fields), .size = sizeof(struct daomesh_feed_change),
      .may = MAY_DAO, .say = AT(s_action_feed_change), .doc = DOC(d_action_feed_change) },
    { .name = AT(n_feed_report), .number = DAOMESH_ACTION_FEED_REPORT, .fields = action_feed_report_fields,
      .field_count = COUNT_OF(action_feed_report_fields), .size = sizeof(struct daomesh_feed_report),
      .may = MAY_PARTY, .say = AT(s_action_feed_report), .doc = DOC(d_action_feed_report) },
    { .name = AT(n_feed_close), .number = DAOMESH_ACTION_FEED_CLOSE, .fields = action_feed_close_fields,
      .field_count = COUNT_OF(action_feed_close_fields), .size = sizeof(struct daomesh_feed_close),
      .may = MAY_DAO, .say = AT(s_action_feed_close), .doc = DOC(d_action_feed_close) },
    { .name = AT(n_controller_set), .number = DAOMESH_ACTION_CONTROLLER_SET,
      .fields = action_controller_set_fields, .field_count = COUNT_OF(action_controller_set_fields),
      .size = sizeof(struct daomesh_controller_set), .may = MAY_CHARTER, .say = AT(s_action_controller_set),
      .doc = DOC(d_action_controller_set) },
    { .name = AT(n_controller_drop), .number = DAOMESH_ACTION_CONTROLLER_DROP,
      .fields = action_controller_drop_fields, .field_count = COUNT_OF(action_controller_drop_fields),
      .size = sizeof(struct daomesh_controller_drop), .may = MAY_CHARTER, .say = AT(s_action_controller_drop),
      .doc = DOC(d_action_controller_drop) },
    { .name = AT(n_delegation_set), .number = DAOMESH_ACTION_DELEGATION_SET,
      .fields = action_delegation_set_fields, .field_count = COUNT_OF(action_delegation_set_fields),
      .size = sizeof(struct daomesh_delegation_set), .may = MAY_MEMBER, .say = AT(s_action_delegation_set),
      .doc = DOC(d_action_delegation_set) },
    { .name = AT(n_delegation_clear), .number = DAOMESH_ACTION_DELEGATION_CLEAR,
      .fields = action_delegation_clear_fields, .field_count = COUNT_OF(action_delegation_clear_fields),
      .size = sizeof(struct daomesh_delegation_clear), .may = MAY_MEMBER,
      .say = AT(s_action_delegation_clear), .doc = DOC(d_action_delegation_clear) },
    { .name = AT(n_charter_credits), .number = DAOMESH_ACTION_CHARTER_CREDITS,
      .fields = action_charter_credits_fields, .field_count = COUNT_OF(action_charter_credits_fields),
      .size = sizeof(struct daomesh_charter_credits), .may = MAY_CHARTER, .say = AT(s_action_charter_credits),
      .doc = DOC(d_action_charter_credits) },
    { .name = AT(n_charter_conviction), .number = DAOMESH_ACTION_CHARTER_CONVICTION,
      .fields = action_charter_conviction_fields, .field_count = COUNT_OF(action_charter_conviction_fields),
      .size = sizeof(struct daomesh_charter_conviction), .may = MAY_CHARTER,
      .say = AT(s_action_charter_conviction), .doc = DOC(d_action_charter_conviction) },
    { .name = AT(n_conviction_request), .number = DAOMESH_ACTION_CONVICTION_REQUEST,
      .fields = action_conviction_request_fields, .field_count = COUNT_OF(action_conviction_request_fields),
      .size = sizeof(struct daomesh_conviction_request), .may = MAY_MEMBER,
      .say = AT(s_action_conviction_request), .doc = DOC(d_action_conviction_request) },
    { .name = AT(n_conviction_stake), .number = DAOMESH_ACTION_CONVICTION_STAKE,
      .fields = action_conviction_stake_fields, .field_count = COUNT_OF(action_conviction_stake_fields),
      .size = sizeof(struct daomesh_conviction_stake), .may = MAY_MEMBER,
      .say = AT(s_action_conviction_stake), .doc = DOC(d_action_conviction_stake) },
    { .name = AT(n_conviction_cancel), .number = DAOMESH_ACTION_CONVICTION_CANCEL,
      .fields = action_conviction_cancel_fields, .field_count = COUNT_OF(action_conviction_cancel_fields),
      .size = sizeof(struct daomesh_conviction_cancel), .may = MAY_ANYONE,
      .say = AT(s_action_conviction_cancel), .doc = DOC(d_action_conviction_cancel) },
    { .name = AT(n_conviction_process), .number = DAOMESH_ACTION_CONVICTION_PROCESS,
      .fields = action_conviction_process_fields, .field_count = COUNT_OF(action_conviction_process_fields),
      .size = sizeof(struct daomesh_conviction_process), .may = MAY_ANYONE,
      .say = AT(s_action_conviction_process), .doc = DOC(d_action_conviction_process) },
    { .name = AT(n_charter_standing), .number = DAOMESH_ACTION_CHARTER_STANDING,
      .fields = action_charter_standing_fields, .field_count = COUNT_OF(action_charter_standing_fields),
      .size = sizeof(struct daomesh_charter_standing), .may = MAY_CHARTER,
      .say = AT(s_action_charter_standing), .doc = DOC(d_action_charter_standing) },
    { .name = AT(n_pool_open), .number = DAOMESH_ACTION_POOL_OPEN, .fields = action_pool_open_fields,
      .field_count = COUNT_OF(action_pool_open_fields), .size = sizeof(struct daomesh_pool_open),
      .may = MAY_DAO, .say = AT(s_action_pool_open), .doc = DOC(d_action_pool_open) },
    { .name = AT(n_pool_share), .number = DAOMESH_ACTION_POOL_SHARE, .fields = action_pool_share_fields,
      .field_count = COUNT_OF(action_pool_share_fields), .size = sizeof(struct daomesh_pool_share),
      .may = MAY_DAO, .say = AT(s_action_pool_share), .doc = DOC(d_action_pool_share) },
    { .name = AT(n_pool_join), .number = DAOMESH_ACTION_POOL_JOIN, .fields = action_pool_join_fields,
      .field_count = COUNT_OF(action_pool_join_fields), .size = sizeof(struct daomesh_pool_join),
      .may = MAY_PARTY, .say = AT(s_action_pool_join), .doc = DOC(d_action_pool_join) },
    { .name = AT(n_pool_attest), .number = DAOMESH_ACTION_POOL_ATTEST, .fields = action_pool_attest_fields,
      .field_count = COUNT_OF(action_pool_attest_fields), .size = sizeof(struct daomesh_pool_attest),
      .may = MAY_PARTY, .say = AT(s_action_pool_attest), .doc = DOC(d_action_pool_attest) },
    { .name = AT(n_pool_claim), .number = DAOMESH_ACTION_POOL_CLAIM, .fields = action_pool_claim_fields,
      .field_count = COUNT_OF(action_pool_claim_fields), .size = sizeof(struct daomesh_pool_claim),
      .may = MAY_PARTY, .say = AT(s_action_pool_claim), .doc = DOC(d_action_pool_claim) },
    { .name = AT(n_pool_settle), .number = DAOMESH_ACTION_POOL_SETTLE, .fields = action_pool_settle_fields,
      .field_count = COUNT_OF(action_pool_settle_fields), .size = sizeof(struct daomesh_pool_settle),
      .may = MAY_ANYONE, .say = AT(s_action_pool_settle), .doc = DOC(d_action_pool_settle) },
    { .name = AT(n_pool_sweep), .number = DAOMESH_ACTION_POOL_SWEEP, .fields = action_pool_sweep_fields,
      .field_count = COUNT_OF(action_pool_sweep_fields), .size = sizeof(struct daomesh_pool_sweep),
      .may = MAY_DAO, .say = AT(s_action_pool_sweep), .doc = DOC(d_action_pool_sweep) },
    { .name = AT(n_pool_close), .number = DAOMESH_ACTION_POOL_CLOSE, .fields = action_pool_close_fields,
      .field_count = COUNT_OF(action_pool_close_fields), .size = sizeof(struct daomesh_pool_close),
      .may = MAY_DAO, .say = AT(s_action_pool_close), .doc = DOC(d_action_pool_close) },
    { .name = AT(n_pool_divert), .number = DAOMESH_ACTION_POOL_DIVERT, .fields = action_pool_divert_fields,
      .field_count = COUNT_OF(action_pool_divert_fields), .size = sizeof(struct daomesh_pool_divert),
      .may = MAY_DAO, .say = AT(s_action_pool_divert), .doc = DOC(d_action_pool_divert) },
};

static const struct schema_field event_timer_failed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_timer_failed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_timer_failed_dao) },
    { .name = AT(n_object), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_failed_event, object), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_timer_failed_object) },
    { .name = AT(n_status), .key = 3, .type = FIELD_STATUS, .max = 65535,
      .offset = offsetof(struct daomesh_timer_failed_event, status), .element_size = sizeof(uint16_t),
      .doc = DOC(n_why) },
    { .name = AT(n_what), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_timer_failed_what,
      .word_count = 17, .offset = offsetof(struct daomesh_timer_failed_event, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_timer_failed_what) },
};

static const struct schema_field event_party_created_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_created_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_party_created_party) },
};

static const struct schema_field event_party_keys_changed_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_keys_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_party_created_party) },
    { .name = AT(n_keys), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_keys_changed_event, keys), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_party_keys_changed_keys) },
    { .name = AT(n_threshold), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_keys_changed_event, threshold),
      .element_size = sizeof(uint32_t), .doc = DOC(d_event_party_keys_changed_threshold) },
};

static const struct schema_field event_party_guarded_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_guarded_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_party_created_party) },
    { .name = AT(n_guardians), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_guarded_event, guardians), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_party_guarded_guardians) },
    { .name = AT(n_threshold), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_guarded_event, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_party_guarded_threshold) },
    { .name = AT(n_change), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_guarded_event, change), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_party_guarded_change) },
};

static const struct schema_field event_party_recovery_approved_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_party_created_party) },
    { .name = AT(n_guardian), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, guardian),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_party_recovery_approved_guardian) },
    { .name = AT(n_plan), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, plan),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_party_recovery_approved_plan) },
    { .name = AT(n_approvals), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, approvals),
      .element_size = sizeof(uint32_t), .doc = DOC(d_event_party_recovery_approved_approvals) },
    { .name = AT(n_threshold), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_recovery_approved_event, threshold),
      .element_size = sizeof(uint32_t), .doc = DOC(d_event_party_recovery_approved_threshold) },
};

static const struct schema_field event_party_recovery_began_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_began_event, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_party_created_party) },
    { .name = AT(n_recovery), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovery_began_event, recovery),
      .element_size = sizeof(uint64_t), .doc = DOC(d_event_party_recovery_began_recovery) },
    { .name = AT(n_plan), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_party_recovery_began_event, plan), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_party_recovery_began_plan) },
    { .name = AT(n_due), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovery_began_event, due), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_party_recovery_began_due) },
};

static const struct schema_field event_party_recovery_stopped_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovery_stopped_event, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_party_created_party) },
    { .name = AT(n_recovery), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovery_stopped_event, recovery),
      .element_size = sizeof(uint64_t), .doc = DOC(d_event_party_recovery_began_recovery) },
};

static const struct schema_field event_party_recovered_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_party_recovered_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_party_created_party) },
    { .name = AT(n_recovery), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_recovered_event, recovery), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_party_recovery_began_recovery) },
};

static const struct schema_field event_dao_founded_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_dao_founded_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_founder), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_dao_founded_event, founder), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_dao_founded_founder) },
    { .name = AT(n_members), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_founded_event, members), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_dao_founded_members) },
};

static const struct schema_field event_charter_amended_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_charter_amended_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_kind), .key = 2, .type = FIELD_KIND, .max = 65535,
      .offset = offsetof(struct daomesh_charter_amended_event, kind), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_charter_amended_kind) },
    { .name = AT(n_number), .key = 3, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_charter_amended_event, number), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_charter_amended_number) },
};

static const struct schema_field event_role_used_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_used_event, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_role_used_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_burn_party) },
    { .name = AT(n_role), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_used_event, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_role_used_role) },
    { .name = AT(n_kind), .key = 4, .type = FIELD_KIND, .max = 65535,
      .offset = offsetof(struct daomesh_role_used_event, kind), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_role_used_kind) },
    { .name = AT(n_serial), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_used_event, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_role_used_serial) },
    { .name = AT(n_named_by), .key = 6, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_role_used_event, named_by), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_role_used_named_by) },
};

static const struct schema_field event_founding_opened_fields[] = {
    { .name = AT(n_founding), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_opened_event, founding), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_founder), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_opened_event, founder), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_founding_opened_founder) },
    { .name = AT(n_dao), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_opened_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_founding_opened_dao) },
    { .name = AT(n_deadline), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_opened_event, deadline), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_founding_opened_deadline) },
};

static const struct schema_field event_founding_joined_fields[] = {
    { .name = AT(n_founding), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_joined_event, founding), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_founding_joined_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_founding_joined_party) },
};

static const struct schema_field event_founding_ended_fields[] = {
    { .name = AT(n_founding), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_ended_event, founding), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_founded), .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_founding_ended_event, founded), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_founding_ended_founded) },
};

static const struct schema_field event_role_held_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_held_event, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_role), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_held_event, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_serial), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_held_event, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_role_held_serial) },
    { .name = AT(n_party), .key = 4, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_role_held_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_role_held_party) },
    { .name = AT(n_by), .key = 5, .type = FIELD_ID, .offset = offsetof(struct daomesh_role_held_event, by),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_role_held_by) },
    { .name = AT(n_under), .key = 6, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_held_event, under), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_role_held_under) },
};

static const struct schema_field event_dial_changed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_dial_changed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_changed_event, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_what), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_dial_changed_what,
      .word_count = 3, .offset = offsetof(struct daomesh_dial_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_dial_changed_what) },
    { .name = AT(n_value), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_changed_event, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_dial_changed_value) },
};

static const struct schema_field event_dial_turned_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_dial_turned_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_turned_event, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_before), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_turned_event, before), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_dial_turned_before) },
    { .name = AT(n_value), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_turned_event, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_dial_turned_value) },
    { .name = AT(n_from), .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_turned_event, from), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_dial_turned_from) },
    { .name = AT(n_by), .key = 6, .type = FIELD_ID, .offset = offsetof(struct daomesh_dial_turned_event, by),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_dial_turned_by) },
    { .name = AT(n_role), .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_turned_event, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_dial_turned_role) },
    { .name = AT(n_pathway), .key = 8, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_turned_event, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_dial_turned_pathway) },
    { .name = AT(n_measure), .key = 9, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_dial_turned_event, measure), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_dial_turned_measure) },
    { .name = AT(n_controlled), .key = 10, .type = FIELD_FLAG, .optional = 1, .max = 1,
      .offset = offsetof(struct daomesh_dial_turned_event, controlled), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_dial_turned_controlled) },
};

static const struct schema_field event_dial_effective_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_dial_effective_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_effective_event, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_value), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_effective_event, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_dial_effective_value) },
};

static const struct schema_field event_member_changed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_changed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_state), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_member_changed_state,
      .word_count = 5, .offset = offsetof(struct daomesh_member_changed_event, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_member_changed_state) },
    { .name = AT(n_shares), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_changed_event, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_member_changed_shares) },
    { .name = AT(n_loot), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_changed_event, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_member_changed_loot) },
    { .name = AT(n_reputation), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_changed_event, reputation),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_member_changed_reputation) },
};

static const struct schema_field event_member_exited_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_exited_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_exited_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_shares), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_exited_event, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_member_exited_shares) },
    { .name = AT(n_loot), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_member_exited_event, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_member_exited_loot) },
};

static const struct schema_field event_member_applied_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_applied_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_application), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_applied_event, application), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_applied_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_open_application_party) },
};

static const struct schema_field event_member_sponsored_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_sponsored_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_application), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_sponsored_event, application),
      .element_size = sizeof(uint64_t), .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_sponsored_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_member_sponsored_party) },
    { .name = AT(n_proposal), .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_sponsored_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_member_sponsored_proposal) },
};

static const struct schema_field event_member_answered_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_answered_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_application), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_answered_event, application), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_answered_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_open_application_party) },
    { .name = AT(n_admitted), .key = 4, .type = FIELD_U8, .max = 255,
      .of = WORDS_event_member_answered_admitted, .word_count = 2,
      .offset = offsetof(struct daomesh_member_answered_event, admitted), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_member_answered_admitted) },
};

static const struct schema_field event_proposal_opened_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_opened_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_opened_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_proposer), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_opened_event, proposer), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_pathway), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_opened_event, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_proposal_opened_pathway) },
    { .name = AT(n_ends), .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_opened_event, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_proposal_opened_ends) },
};

static const struct schema_field event_proposal_voted_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_voted_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_voted_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_voted_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_choice), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_voted_choice,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_voted_event, choice),
      .element_size = sizeof(uint8_t), .doc = DOC(d_struct_vote_part_choice) },
    { .name = AT(n_weight), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_voted_event, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_proposal_voted_weight) },
};

static const struct schema_field event_proposal_decided_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_decided_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_decided_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_winner), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_decided_winner,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_decided_event, winner),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_proposal_decided_winner) },
    { .name = AT(n_by), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_decided_by,
      .word_count = 7, .offset = offsetof(struct daomesh_proposal_decided_event, by),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_proposal_decided_by) },
};

static const struct schema_field event_proposal_finished_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_finished_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_finished_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_state), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_finished_state,
      .word_count = 16, .offset = offsetof(struct daomesh_proposal_finished_event, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_proposal_finished_state) },
    { .name = AT(n_status), .key = 4, .type = FIELD_STATUS, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_finished_event, status), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_proposal_finished_status) },
    { .name = AT(n_failed_at), .key = 5, .type = FIELD_U16, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_finished_event, failed_at), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_proposal_finished_failed_at) },
};

static const struct schema_field event_proposal_sealed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_sealed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_sealed_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_sealed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
};

static const struct schema_field event_proposal_marked_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_marked_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_marked_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_marked_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_weight), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_marked_event, weight),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_proposal_marked_weight) },
    { .name = AT(n_marks), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 17,
      .optional = 1, .of = STRUCT_ballot_mark,
      .offset = offsetof(struct daomesh_proposal_marked_event, marks),
      .count_offset = offsetof(struct daomesh_proposal_marked_event, marks_count),
      .element_size = sizeof(struct daomesh_ballot_mark), .doc = DOC(d_event_proposal_marked_marks) },
};

static const struct schema_field event_proposal_chosen_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_chosen_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_chosen_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_option), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_chosen_option,
      .word_count = 1, .offset = offsetof(struct daomesh_proposal_chosen_event, option),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_proposal_chosen_option) },
};

static const struct schema_field event_proposal_house_voted_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_house_voted_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_house_voted_event, proposal),
      .element_size = sizeof(uint64_t), .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_house), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_house_voted_event, house), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_proposal_house_voted_house) },
    { .name = AT(n_party), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_house_voted_event, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_choice), .key = 5, .type = FIELD_U8, .max = 255,
      .of = WORDS_event_proposal_house_voted_choice, .word_count = 3,
      .offset = offsetof(struct daomesh_proposal_house_voted_event, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_part_choice) },
    { .name = AT(n_weight), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_house_voted_event, weight),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_proposal_voted_weight) },
};

static const struct schema_field event_proposal_drawn_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_drawn_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_drawn_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_house), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_drawn_event, house), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_proposal_house_voted_house) },
    { .name = AT(n_party), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_drawn_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
};

static const struct schema_field event_member_absent_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_absent_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_absent_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_member_absent_proposal) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_absent_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_missed), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_member_absent_event, missed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_member_absent_missed) },
};

static const struct schema_field event_proposal_rewarded_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_rewarded_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_rewarded_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_rewarded_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_token), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_rewarded_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_rewarded_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_proposal_staked_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_staked_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_staked_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_staked_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_choice), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_staked_choice,
      .word_count = 3, .offset = offsetof(struct daomesh_proposal_staked_event, choice),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_proposal_stake_choice) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_staked_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_proposal_boost_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_boost_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_boost_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_phase), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_proposal_boost_phase,
      .word_count = 5, .offset = offsetof(struct daomesh_proposal_boost_event, phase),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_proposal_boost_phase) },
};

static const struct schema_field event_proposal_collected_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_collected_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_proposal), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_collected_event, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_proposal_collected_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_proposal_collected_party) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_collected_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_token_issued_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_issued_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_issuer), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_issued_event, issuer), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_issued_issuer) },
};

static const struct schema_field event_token_minted_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_minted_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_to), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_minted_event, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_token_minted_to) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_minted_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_token_minted_amount) },
    { .name = AT(n_reference), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_minted_event, reference), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_minted_reference) },
};

static const struct schema_field event_token_burned_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_burned_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_from), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_burned_event, from), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_burned_from) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_burned_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_token_minted_amount) },
    { .name = AT(n_reference), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_token_burned_event, reference), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_burned_reference) },
};

static const struct schema_field event_token_moved_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_moved_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_from), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_token_moved_event, from), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_moved_from) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_moved_event, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_token_moved_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_moved_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_token_minted_amount) },
};

static const struct schema_field event_treasury_reserved_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_treasury_reserved_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_treasury_reserved_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_reserve), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_treasury_reserved_event, reserve),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_treasury_reserved_reserve) },
};

static const struct schema_field event_money_paid_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_money_paid_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_from), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_money_paid_event, from), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_money_paid_from) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID, .offset = offsetof(struct daomesh_money_paid_event, to),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_money_paid_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_money_paid_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
    { .name = AT(n_why), .key = 5, .type = FIELD_U8, .max = 255, .of = WORDS_event_money_paid_why,
      .word_count = 7, .offset = offsetof(struct daomesh_money_paid_event, why),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_money_paid_why) },
    { .name = AT(n_number), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_money_paid_event, number), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_money_paid_number) },
};

static const struct schema_field event_income_split_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_split_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_split_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_retained), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_income_split_event, retained), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_income_split_retained) },
    { .name = AT(n_distributed), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_income_split_event, distributed),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_income_split_distributed) },
    { .name = AT(n_members), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_income_split_event, members), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_income_split_members) },
};

static const struct schema_field event_income_credited_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_credited_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_credited_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_credited_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_delegate_party) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_income_credited_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_income_credited_amount) },
};

static const struct schema_field event_income_period_begun_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_income_period_begun_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_period), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_income_period_begun_event, period), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field event_patronage_recorded_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_patronage_recorded_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_members), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_patronage_recorded_event, members), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_token_minted_amount) },
};

static const struct schema_field event_peer_allocated_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_peer_allocated_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_peer_allocated_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_moved_from) },
    { .name = AT(n_points), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_peer_allocated_event, points), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_peer_allocated_points) },
    { .name = AT(n_members), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_peer_allocated_event, members), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_peer_allocated_members) },
};

static const struct schema_field event_sale_offered_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_offered_event, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_offer), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_offered_event, offer), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_buy_offer) },
    { .name = AT(n_goods), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sale_offered_event, goods), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_goods) },
    { .name = AT(n_token), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_offered_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_token) },
    { .name = AT(n_price), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_offered_event, price), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_sale_offered_price) },
};

static const struct schema_field event_sale_closed_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_closed_event, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_offer), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_closed_event, offer), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_buy_offer) },
};

static const struct schema_field event_sale_bought_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_bought_event, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_bought_event, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_offer), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_bought_event, offer), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_buy_offer) },
    { .name = AT(n_buyer), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_bought_event, buyer), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_buy_party) },
};

static const struct schema_field event_sale_moved_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_moved_event, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_moved_event, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_state), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_sale_moved_state,
      .word_count = 8, .offset = offsetof(struct daomesh_sale_moved_event, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_sale_moved_state) },
    { .name = AT(n_content), .key = 4, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_sale_moved_event, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_sale_moved_content) },
};

static const struct schema_field event_sale_proposed_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_proposed_event, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_proposed_event, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_proposed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_sale_proposed_party) },
    { .name = AT(n_to_seller), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_proposed_event, to_seller),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_sale_proposed_to_seller) },
};

static const struct schema_field event_sale_ended_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_ended_event, seller), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_party) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_ended_event, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_deliver_sale) },
    { .name = AT(n_buyer), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_sale_ended_event, buyer), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_buy_party) },
    { .name = AT(n_state), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_sale_ended_state,
      .word_count = 8, .offset = offsetof(struct daomesh_sale_ended_event, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_sale_ended_state) },
    { .name = AT(n_paid), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_ended_event, paid), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_sale_ended_paid) },
    { .name = AT(n_refunded), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_ended_event, refunded), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_sale_ended_refunded) },
};

static const struct schema_field event_bounty_posted_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_posted_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_posted_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_posted_event, terms), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_bounty_posted_terms) },
    { .name = AT(n_parent_poster), .key = 4, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_posted_event, parent_poster),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_bounty_posted_parent_poster) },
    { .name = AT(n_parent), .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_posted_event, parent), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_bounty_posted_parent) },
};

static const struct schema_field event_bounty_taken_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_taken_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_taken_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_taken_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_place), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_taken_event, place), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_bounty_taken_place) },
};

static const struct schema_field event_bounty_left_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_left_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_left_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_left_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_minter_revoke_from) },
    { .name = AT(n_forfeited), .key = 4, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_left_event, forfeited), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_bounty_left_forfeited) },
};

static const struct schema_field event_bounty_submitted_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_submitted_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_submitted_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_submitted_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_part), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_submitted_event, part), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_bounty_submitted_part) },
    { .name = AT(n_content), .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submitted_event, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_bounty_submitted_content) },
    { .name = AT(n_work), .key = 6, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_submitted_event, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_bounty_submitted_work) },
};

static const struct schema_field event_bounty_moved_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_moved_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_moved_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_state), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_bounty_moved_state,
      .word_count = 9, .offset = offsetof(struct daomesh_bounty_moved_event, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_bounty_moved_state) },
    { .name = AT(n_part), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_moved_event, part), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_bounty_moved_part) },
    { .name = AT(n_earned), .key = 5, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_moved_event, earned), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_bounty_moved_earned) },
    { .name = AT(n_ends), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_moved_event, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_bounty_moved_ends) },
    { .name = AT(n_reason), .key = 7, .type = FIELD_HASH, .optional = 1,
      .offset = offsetof(struct daomesh_bounty_moved_event, reason), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_bounty_moved_reason) },
};

static const struct schema_field event_bounty_agreed_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_agreed_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_agreed_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_agreed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_pay), .key = 4, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_agreed_event, pay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_bounty_rule_pay) },
    { .name = AT(n_binding), .key = 5, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_agreed_event, binding), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_bounty_offer_binding) },
};

static const struct schema_field event_bounty_passed_fields[] = {
    { .name = AT(n_poster), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_passed_event, poster), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_withdraw_poster) },
    { .name = AT(n_bounty), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_passed_event, bounty), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_passed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_bounty_passed_party) },
    { .name = AT(n_token), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_bounty_passed_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_bounty_passed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_bounty_passed_amount) },
};

static const struct schema_field event_minter_created_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_created_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_created_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_parent), .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_created_event, parent), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_minter_created_parent) },
    { .name = AT(n_admin), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_created_event, admin), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_minter_created_admin) },
    { .name = AT(n_cap), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_created_event, cap), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_minter_created_cap) },
};

static const struct schema_field event_minter_granted_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_granted_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_granted_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_rights), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_minter_rights,
      .offset = offsetof(struct daomesh_minter_granted_event, rights),
      .element_size = sizeof(struct daomesh_minter_rights), .doc = DOC(d_event_minter_granted_rights) },
};

static const struct schema_field event_minter_changed_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_changed_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_what), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_event_minter_changed_what,
      .word_count = 5, .offset = offsetof(struct daomesh_minter_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_minter_changed_what) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_minter_changed_party) },
};

static const struct schema_field event_minter_minted_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_minted_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_minted_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_minted_event, to), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_token_minted_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_minted_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_token_minted_amount) },
    { .name = AT(n_request), .key = 5, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_minted_event, request), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_minter_minted_request) },
};

static const struct schema_field event_minter_requested_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_requested_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_requested_event, request), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_minter_execute_request) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_requested_event, to), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_token_mint_to) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_requested_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_token_minted_amount) },
    { .name = AT(n_due), .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_requested_event, due), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_at) },
};

static const struct schema_field event_minter_vetoed_fields[] = {
    { .name = AT(n_minter), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_vetoed_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_vetoed_event, request), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_minter_execute_request) },
    { .name = AT(n_by), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_minter_vetoed_event, by), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
};

static const struct schema_field event_stream_opened_fields[] = {
    { .name = AT(n_stream), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_opened_event, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_from), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_opened_event, from), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_bounty_post_poster) },
    { .name = AT(n_to), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_opened_event, to), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_stream_open_to) },
    { .name = AT(n_token), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_opened_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_total), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_opened_event, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_stream_opened_total) },
    { .name = AT(n_minter), .key = 6, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_opened_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_stream_opened_minter) },
    { .name = AT(n_programme), .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_stream_opened_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_stream_opened_programme) },
};

static const struct schema_field event_stream_claimed_fields[] = {
    { .name = AT(n_stream), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_claimed_event, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_to), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_claimed_event, to), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_stream_claimed_to) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_stream_claimed_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_claimed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_stream_changed_fields[] = {
    { .name = AT(n_stream), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_changed_event, stream), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_what), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_event_stream_changed_what,
      .word_count = 8, .offset = offsetof(struct daomesh_stream_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_stream_changed_what) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID, .optional = 1,
      .offset = offsetof(struct daomesh_stream_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_stream_changed_party) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_stream_changed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_stream_changed_amount) },
};

static const struct schema_field event_programme_drafted_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_drafted_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_drafted_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_total), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_drafted_event, total),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_action_programme_draft_terms) },
    { .name = AT(n_minter), .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_drafted_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_programme_drafted_minter) },
};

static const struct schema_field event_programme_started_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_started_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_started_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_minter), .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_started_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_programme_started_minter) },
    { .name = AT(n_total), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_started_event, total),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_action_programme_open_terms) },
    { .name = AT(n_starts), .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_started_event, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_programme_instance_starts) },
    { .name = AT(n_ends), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_started_event, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_programme_started_ends) },
    { .name = AT(n_predecessor), .key = 7, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_started_event, predecessor),
      .element_size = sizeof(uint32_t), .doc = DOC(d_event_programme_started_predecessor) },
};

static const struct schema_field event_programme_judged_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_judged_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_judged_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_verdict), .key = 3, .type = FIELD_U8, .max = 255,
      .of = WORDS_event_programme_judged_verdict, .word_count = 6,
      .offset = offsetof(struct daomesh_programme_judged_event, verdict), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_programme_judged_verdict) },
    { .name = AT(n_successor), .key = 4, .type = FIELD_U32, .optional = 1, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_judged_event, successor), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_programme_judged_successor) },
    { .name = AT(n_last_day), .key = 5, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_judged_event, last_day), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_programme_judged_last_day) },
};

static const struct schema_field event_programme_over_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_over_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_over_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_how), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_programme_over_how,
      .word_count = 5, .offset = offsetof(struct daomesh_programme_over_event, how),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_programme_over_how) },
};

static const struct schema_field event_programme_bonded_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_bonded_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_bonded_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_bonded_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_bond_party) },
    { .name = AT(n_side), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_programme_bonded_side,
      .word_count = 3, .offset = offsetof(struct daomesh_programme_bonded_event, side),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_programme_bond_side) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_bonded_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_rate_entry_amount) },
    { .name = AT(n_until), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_bonded_event, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_programme_bonded_until) },
};

static const struct schema_field event_programme_settled_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_settled_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_settled_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_side), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_programme_settled_side,
      .word_count = 3, .offset = offsetof(struct daomesh_programme_settled_event, side),
      .element_size = sizeof(uint8_t), .doc = DOC(d_action_programme_bond_side) },
    { .name = AT(n_by), .key = 4, .type = FIELD_U8, .max = 255, .of = WORDS_event_programme_settled_by,
      .word_count = 4, .offset = offsetof(struct daomesh_programme_settled_event, by),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_programme_settled_by) },
};

static const struct schema_field event_programme_measured_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_measured_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_measured_event, programme),
      .element_size = sizeof(uint32_t), .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_question), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_measured_event, question), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_programme_measured_question) },
    { .name = AT(n_answer), .key = 4, .type = FIELD_U8, .max = 255,
      .of = WORDS_event_programme_measured_answer, .word_count = 4,
      .offset = offsetof(struct daomesh_programme_measured_event, answer), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_programme_measured_answer) },
    { .name = AT(n_value), .key = 5, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_programme_measured_event, value),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_programme_measured_value) },
};

static const struct schema_field event_programme_reported_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_reported_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_reported_event, programme),
      .element_size = sizeof(uint32_t), .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_report), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_reported_event, report), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_reported_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_report_party) },
    { .name = AT(n_work), .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_programme_reported_event, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_programme_report_work) },
};

static const struct schema_field event_programme_scored_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_scored_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_scored_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_report), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_scored_event, report), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_member), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_scored_event, member), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_programme_scored_member) },
    { .name = AT(n_score_ppm), .key = 5, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_programme_scored_event, score_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_programme_paid_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_paid_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_programme), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_paid_event, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_report), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_paid_event, report), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_to), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_paid_event, to), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_stream_claimed_to) },
    { .name = AT(n_score_ppm), .key = 5, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_programme_paid_event, score_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_programme_paid_score_ppm) },
    { .name = AT(n_token), .key = 6, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_programme_paid_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 7, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_paid_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_charter_bounded_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_charter_bounded_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_minter), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_charter_bounded_event, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_boundaries,
      .offset = offsetof(struct daomesh_charter_bounded_event, terms),
      .element_size = sizeof(struct daomesh_boundaries), .doc = DOC(d_action_charter_boundaries_terms) },
};

static const struct schema_field event_budget_opened_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_opened_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_opened_event, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_opened_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_token) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_opened_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_budget_opened_amount) },
    { .name = AT(n_period_s), .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_opened_event, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_budget_opened_period_s) },
};

static const struct schema_field event_budget_begun_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_begun_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_begun_event, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_period), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_begun_event, period), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_budget_begun_period) },
    { .name = AT(n_drawn), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_begun_event, drawn), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_budget_begun_drawn) },
    { .name = AT(n_held), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_begun_event, held), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_budget_begun_held) },
    { .name = AT(n_ends), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_begun_event, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_budget_begun_ends) },
    { .name = AT(n_status), .key = 7, .type = FIELD_STATUS, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_budget_begun_event, status), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_budget_begun_status) },
};

static const struct schema_field event_budget_voted_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_voted_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_voted_event, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_voted_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_budget_voted_party) },
    { .name = AT(n_lines), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_budget_voted_event, lines), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_budget_voted_lines) },
};

static const struct schema_field event_budget_settled_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_settled_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_settled_event, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_period), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_settled_event, period), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_budget_settled_period) },
    { .name = AT(n_spent), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_settled_event, spent), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_budget_settled_spent) },
    { .name = AT(n_carried), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_settled_event, carried),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_budget_settled_carried) },
    { .name = AT(n_returned), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_settled_event, returned),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_budget_settled_returned) },
    { .name = AT(n_voters), .key = 7, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_settled_event, voters), .element_size = sizeof(uint32_t),
      .doc = DOC(d_event_budget_settled_voters) },
    { .name = AT(n_status), .key = 8, .type = FIELD_STATUS, .optional = 1, .max = 65535,
      .offset = offsetof(struct daomesh_budget_settled_event, status), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_budget_settled_status) },
};

static const struct schema_field event_budget_closed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_budget_closed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_budget), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_closed_event, budget), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_returned), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_closed_event, returned),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_budget_settled_returned) },
};

static const struct schema_field event_feed_changed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_feed_changed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_changed_event, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_what), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_feed_changed_what,
      .word_count = 4, .offset = offsetof(struct daomesh_feed_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_feed_changed_what) },
};

static const struct schema_field event_feed_reported_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_feed_reported_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_reported_event, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_feed_reported_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_feed_report_party) },
    { .name = AT(n_value), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_reported_event, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_feed_reported_value) },
};

static const struct schema_field event_feed_settled_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_feed_settled_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_settled_event, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_value), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_settled_event, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_feed_settled_value) },
    { .name = AT(n_until), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_settled_event, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_feed_settled_until) },
};

static const struct schema_field event_feed_silenced_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_feed_silenced_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_silenced_event, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_open_application_number) },
};

static const struct schema_field event_controller_changed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_controller_changed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_changed_event, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_controller_set_dial) },
    { .name = AT(n_what), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_controller_changed_what,
      .word_count = 3, .offset = offsetof(struct daomesh_controller_changed_event, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_controller_changed_what) },
};

static const struct schema_field event_controller_skipped_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_controller_skipped_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_dial), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_skipped_event, dial), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_controller_set_dial) },
    { .name = AT(n_status), .key = 3, .type = FIELD_STATUS, .max = 65535,
      .offset = offsetof(struct daomesh_controller_skipped_event, status), .element_size = sizeof(uint16_t),
      .doc = DOC(n_why) },
};

static const struct schema_field event_delegation_changed_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_delegation_changed_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_delegation_changed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_delegation_changed_party) },
    { .name = AT(n_scope), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_delegation_scope,
      .offset = offsetof(struct daomesh_delegation_changed_event, scope),
      .element_size = sizeof(struct daomesh_delegation_scope), .doc = DOC(d_struct_scoped_delegation_scope) },
    { .name = AT(n_delegates), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .optional = 1, .of = STRUCT_delegate,
      .offset = offsetof(struct daomesh_delegation_changed_event, delegates),
      .count_offset = offsetof(struct daomesh_delegation_changed_event, delegates_count),
      .element_size = sizeof(struct daomesh_delegate), .doc = DOC(d_event_delegation_changed_delegates) },
    { .name = AT(n_until), .key = 5, .type = FIELD_TIME, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_delegation_changed_event, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_delegation_changed_until) },
};

static const struct schema_field event_delegation_cleared_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_delegation_cleared_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_delegation_cleared_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_scope), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_delegation_scope,
      .offset = offsetof(struct daomesh_delegation_cleared_event, scope),
      .element_size = sizeof(struct daomesh_delegation_scope), .doc = DOC(d_struct_scoped_delegation_scope) },
};

static const struct schema_field event_credits_charged_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_credits_charged_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_credits_charged_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_credits_charged_party) },
    { .name = AT(n_left), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_credits_charged_event, left), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_credits_charged_left) },
};

static const struct schema_field event_conviction_requested_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_requested_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_requested_event, request),
      .element_size = sizeof(uint64_t), .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_requested_event, party),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_conviction_requested_party) },
    { .name = AT(n_token), .key = 4, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_requested_event, token),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_amount), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_conviction_requested_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_rate_entry_amount) },
    { .name = AT(n_to), .key = 6, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_requested_event, to), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_conviction_requested_to) },
};

static const struct schema_field event_conviction_staked_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_staked_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_staked_event, request), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_party), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_staked_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_proposal_collected_party) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_conviction_staked_event, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_conviction_staked_amount) },
    { .name = AT(n_staked), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_conviction_staked_event, staked),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_conviction_staked_staked) },
    { .name = AT(n_conviction), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_conviction_staked_event, conviction),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_event_conviction_staked_conviction) },
};

static const struct schema_field event_conviction_ended_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_conviction_ended_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_request), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_ended_event, request), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_number) },
    { .name = AT(n_state), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_event_conviction_ended_state,
      .word_count = 4, .offset = offsetof(struct daomesh_conviction_ended_event, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_conviction_ended_state) },
};

static const struct schema_field event_member_standing_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_standing_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_charter_amend_dao) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_member_standing_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_proposal_collected_party) },
    { .name = AT(n_standing), .key = 3, .type = FIELD_U8, .max = 255,
      .of = WORDS_event_member_standing_standing, .word_count = 4,
      .offset = offsetof(struct daomesh_member_standing_event, standing), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_member_standing_standing) },
    { .name = AT(n_duties), .key = 4, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_member_standing_event, duties), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_member_standing_duties) },
};

static const struct schema_field event_pool_opened_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_opened_event, dao), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_pool_opened_dao) },
    { .name = AT(n_pool), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_opened_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_opened_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_open_token) },
};

static const struct schema_field event_pool_shared_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_shared_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_shared_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_points), .key = 3, .type = FIELD_U64, .optional = 1, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_shared_event, points), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_pool_shared_points) },
};

static const struct schema_field event_pool_attested_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_attested_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_attested_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_pool_attested_party) },
    { .name = AT(n_claimant), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_attested_event, claimant), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_event_pool_attested_claimant) },
};

static const struct schema_field event_pool_settled_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_settled_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_until), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_settled_event, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_pool_settled_until) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_pool_settled_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_pool_settled_amount) },
    { .name = AT(n_idle), .key = 4, .type = FIELD_AMOUNT, .optional = 1,
      .offset = offsetof(struct daomesh_pool_settled_event, idle), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_pool_settled_idle) },
};

static const struct schema_field event_pool_claimed_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_claimed_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_party), .key = 2, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_claimed_event, party), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_struct_feed_reporter_party) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_pool_claimed_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_pool_swept_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_swept_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
    { .name = AT(n_dao), .key = 2, .type = FIELD_ID, .offset = offsetof(struct daomesh_pool_swept_event, dao),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_event_pool_opened_dao) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_swept_event, token), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_sweep_token) },
    { .name = AT(n_amount), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_pool_swept_event, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field event_pool_closed_fields[] = {
    { .name = AT(n_pool), .key = 1, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_pool_closed_event, pool), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_pool_share_pool) },
};

static const struct schema_struct events[] = {
    { .name = AT(n_timer_failed), .number = DAOMESH_EVENT_TIMER_FAILED, .fields = event_timer_failed_fields,
      .field_count = COUNT_OF(event_timer_failed_fields), .size = sizeof(struct daomesh_timer_failed_event),
      .say = AT(s_event_timer_failed), .doc = DOC(d_event_timer_failed) },
    { .name = AT(n_party_created), .number = DAOMESH_EVENT_PARTY_CREATED,
      .fields = event_party_created_fields, .field_count = COUNT_OF(event_party_created_fields),
      .size = sizeof(struct daomesh_party_created_event), .say = AT(s_event_party_created),
      .doc = DOC(d_event_party_created) },
    { .name = AT(n_party_keys_changed), .number = DAOMESH_EVENT_PARTY_KEYS_CHANGED,
      .fields = event_party_keys_changed_fields, .field_count = COUNT_OF(event_party_keys_changed_fields),
      .size = sizeof(struct daomesh_party_keys_changed_event), .say = AT(s_event_party_keys_changed),
      .doc = DOC(d_event_party_keys_changed) },
    { .name = AT(n_party_guarded), .number = DAOMESH_EVENT_PARTY_GUARDED,
      .fields = event_party_guarded_fields, .field_count = COUNT_OF(event_party_guarded_fields),
      .size = sizeof(struct daomesh_party_guarded_event), .say = AT(s_event_party_guarded),
      .doc = DOC(d_event_party_guarded) },
    { .name = AT(n_party_recovery_approved), .number = DAOMESH_EVENT_PARTY_RECOVERY_APPROVED,
      .fields = event_party_recovery_approved_fields,
      .field_count = COUNT_OF(event_party_recovery_approved_fields),
      .size = sizeof(struct daomesh_party_recovery_approved_event),
      .say = AT(s_event_party_recovery_approved), .doc = DOC(d_event_party_recovery_approved) },
    { .name = AT(n_party_recovery_began), .number = DAOMESH_EVENT_PARTY_RECOVERY_BEGAN,
      .fields = event_party_recovery_began_fields, .field_count = COUNT_OF(event_party_recovery_began_fields),
      .size = sizeof(struct daomesh_party_recovery_began_event), .say = AT(s_event_party_recovery_began),
      .doc = DOC(d_event_party_recovery_began) },
    { .name = AT(n_party_recovery_stopped), .number = DAOMESH_EVENT_PARTY_RECOVERY_STOPPED,
      .fields = event_party_recovery_stopped_fields,
      .field_count = COUNT_OF(event_party_recovery_stopped_fields),
      .size = sizeof(struct daomesh_party_recovery_stopped_event), .say = AT(s_event_party_recovery_stopped),
      .doc = DOC(d_event_party_recovery_stopped) },
    { .name = AT(n_party_recovered), .number = DAOMESH_EVENT_PARTY_RECOVERED,
      .fields = event_party_recovered_fields, .field_count = COUNT_OF(event_party_recovered_fields),
      .size = sizeof(struct daomesh_party_recovered_event), .say = AT(s_event_party_recovered),
      .doc = DOC(d_event_party_recovered) },
    { .name = AT(n_dao_founded), .number = DAOMESH_EVENT_DAO_FOUNDED, .fields = event_dao_founded_fields,
      .field_count = COUNT_OF(event_dao_founded_fields), .size = sizeof(struct daomesh_dao_founded_event),
      .say = AT(s_event_dao_founded), .doc = DOC(d_event_dao_founded) },
    { .name = AT(n_charter_amended), .number = DAOMESH_EVENT_CHARTER_AMENDED,
      .fields = event_charter_amended_fields, .field_count = COUNT_OF(event_charter_amended_fields),
      .size = sizeof(struct daomesh_charter_amended_event), .say = AT(s_event_charter_amended),
      .doc = DOC(d_event_charter_amended) },
    { .name = AT(n_role_used), .number = DAOMESH_EVENT_ROLE_USED, .fields = event_role_used_fields,
      .field_count = COUNT_OF(event_role_used_fields), .size = sizeof(struct daomesh_role_used_event),
      .say = AT(s_event_role_used), .doc = DOC(d_event_role_used) },
    { .name = AT(n_founding_opened), .number = DAOMESH_EVENT_FOUNDING_OPENED,
      .fields = event_founding_opened_fields, .field_count = COUNT_OF(event_founding_opened_fields),
      .size = sizeof(struct daomesh_founding_opened_event), .say = AT(s_event_founding_opened),
      .doc = DOC(d_event_founding_opened) },
    { .name = AT(n_founding_joined), .number = DAOMESH_EVENT_FOUNDING_JOINED,
      .fields = event_founding_joined_fields, .field_count = COUNT_OF(event_founding_joined_fields),
      .size = sizeof(struct daomesh_founding_joined_event), .say = AT(s_event_founding_joined),
      .doc = DOC(d_event_founding_joined) },
    { .name = AT(n_founding_ended), .number = DAOMESH_EVENT_FOUNDING_ENDED,
      .fields = event_founding_ended_fields, .field_count = COUNT_OF(event_founding_ended_fields),
      .size = sizeof(struct daomesh_founding_ended_event), .say = AT(s_event_founding_ended),
      .doc = DOC(d_event_founding_ended) },
    { .name = AT(n_role_held), .number = DAOMESH_EVENT_ROLE_HELD, .fields = event_role_held_fields,
      .field_count = COUNT_OF(event_role_held_fields), .size = sizeof(struct daomesh_role_held_event),
      .say = AT(s_event_role_held), .doc = DOC(d_event_role_held) },
    { .name = AT(n_dial_changed), .number = DAOMESH_EVENT_DIAL_CHANGED, .fields = event_dial_changed_fields,
      .field_count = COUNT_OF(event_dial_changed_fields), .size = sizeof(struct daomesh_dial_changed_event),
      .say = AT(s_event_dial_changed), .doc = DOC(d_event_dial_changed) },
    { .name = AT(n_dial_turned), .number = DAOMESH_EVENT_DIAL_TURNED, .fields = event_dial_turned_fields,
      .field_count = COUNT_OF(event_dial_turned_fields), .size = sizeof(struct daomesh_dial_turned_event),
      .say = AT(s_event_dial_turned), .doc = DOC(d_event_dial_turned) },
    { .name = AT(n_dial_effective), .number = DAOMESH_EVENT_DIAL_EFFECTIVE,
      .fields = event_dial_effective_fields, .field_count = COUNT_OF(event_dial_effective_fields),
      .size = sizeof(struct daomesh_dial_effective_event), .say = AT(s_event_dial_effective),
      .doc = DOC(d_event_dial_effective) },
    { .name = AT(n_member_changed), .number = DAOMESH_EVENT_MEMBER_CHANGED,
      .fields = event_member_changed_fields, .field_count = COUNT_OF(event_member_changed_fields),
      .size = sizeof(struct daomesh_member_changed_event), .say = AT(s_event_member_changed),
      .doc = DOC(d_event_member_changed) },
    { .name = AT(n_member_exited), .number = DAOMESH_EVENT_MEMBER_EXITED,
      .fields = event_member_exited_fields, .field_count = COUNT_OF(event_member_exited_fields),
      .size = sizeof(struct daomesh_member_exited_event), .say = AT(s_event_member_exited),
      .doc = DOC(d_event_member_exited) },
    { .name = AT(n_member_applied), .number = DAOMESH_EVENT_MEMBER_APPLIED,
      .fields = event_member_applied_fields, .field_count = COUNT_OF(event_member_applied_fields),
      .size = sizeof(struct daomesh_member_applied_event), .say = AT(s_event_member_applied),
      .doc = DOC(d_event_member_applied) },
    { .name = AT(n_member_sponsored), .number = DAOMESH_EVENT_MEMBER_SPONSORED,
      .fields = event_member_sponsored_fields, .field_count = COUNT_OF(event_member_sponsored_fields),
      .size = sizeof(struct daomesh_member_sponsored_event), .say = AT(s_event_member_sponsored),
      .doc = DOC(d_event_member_sponsored) },
    { .name = AT(n_member_answered), .number = DAOMESH_EVENT_MEMBER_ANSWERED,
      .fields = event_member_answered_fields, .field_count = COUNT_OF(event_member_answered_fields),
      .size = sizeof(struct daomesh_member_answered_event), .say = AT(s_event_member_answered),
      .doc = DOC(d_event_member_answered) },
    { .name = AT(n_proposal_opened), .number = DAOMESH_EVENT_PROPOSAL_OPENED,
      .fields = event_proposal_opened_fields, .field_count = COUNT_OF(event_proposal_opened_fields),
      .size = sizeof(struct daomesh_proposal_opened_event), .say = AT(s_event_proposal_opened),
      .doc = DOC(d_event_proposal_opened) },
    { .name = AT(n_proposal_voted), .number = DAOMESH_EVENT_PROPOSAL_VOTED,
      .fields = event_proposal_voted_fields, .field_count = COUNT_OF(event_proposal_voted_fields),
      .size = sizeof(struct daomesh_proposal_voted_event), .say = AT(s_event_proposal_voted),
      .doc = DOC(d_event_proposal_voted) },
    { .name = AT(n_proposal_decided), .number = DAOMESH_EVENT_PROPOSAL_DECIDED,
      .fields = event_proposal_decided_fields, .field_count = COUNT_OF(event_proposal_decided_fields),
      .size = sizeof(struct daomesh_proposal_decided_event), .say = AT(s_event_proposal_decided),
      .doc = DOC(d_event_proposal_decided) },
    { .name = AT(n_proposal_finished), .number = DAOMESH_EVENT_PROPOSAL_FINISHED,
      .fields = event_proposal_finished_fields, .field_count = COUNT_OF(event_proposal_finished_fields),
      .size = sizeof(struct daomesh_proposal_finished_event), .say = AT(s_event_proposal_finished),
      .doc = DOC(d_event_proposal_finished) },
    { .name = AT(n_proposal_sealed), .number = DAOMESH_EVENT_PROPOSAL_SEALED,
      .fields = event_proposal_sealed_fields, .field_count = COUNT_OF(event_proposal_sealed_fields),
      .size = sizeof(struct daomesh_proposal_sealed_event), .say = AT(s_event_proposal_sealed),
      .doc = DOC(d_event_proposal_sealed) },
    { .name = AT(n_proposal_marked), .number = DAOMESH_EVENT_PROPOSAL_MARKED,
      .fields = event_proposal_marked_fields, .field_count = COUNT_OF(event_proposal_marked_fields),
      .size = sizeof(struct daomesh_proposal_marked_event), .say = AT(s_event_proposal_marked),
      .doc = DOC(d_event_proposal_marked) },
    { .name = AT(n_proposal_chosen), .number = DAOMESH_EVENT_PROPOSAL_CHOSEN,
      .fields = event_proposal_chosen_fields, .field_count = COUNT_OF(event_proposal_chosen_fields),
      .size = sizeof(struct daomesh_proposal_chosen_event), .say = AT(s_event_proposal_chosen),
      .doc = DOC(d_event_proposal_chosen) },
    { .name = AT(n_proposal_house_voted), .number = DAOMESH_EVENT_PROPOSAL_HOUSE_VOTED,
      .fields = event_proposal_house_voted_fields, .field_count = COUNT_OF(event_proposal_house_voted_fields),
      .size = sizeof(struct daomesh_proposal_house_voted_event), .say = AT(s_event_proposal_house_voted),
      .doc = DOC(d_event_proposal_house_voted) },
    { .name = AT(n_proposal_drawn), .number = DAOMESH_EVENT_PROPOSAL_DRAWN,
      .fields = event_proposal_drawn_fields, .field_count = COUNT_OF(event_proposal_drawn_fields),
      .size = sizeof(struct daomesh_proposal_drawn_event), .say = AT(s_event_proposal_drawn),
      .doc = DOC(d_event_proposal_drawn) },
    { .name = AT(n_member_absent), .number = DAOMESH_EVENT_MEMBER_ABSENT,
      .fields = event_member_absent_fields, .field_count = COUNT_OF(event_member_absent_fields),
      .size = sizeof(struct daomesh_member_absent_event), .say = AT(s_event_member_absent),
      .doc = DOC(d_event_member_absent) },
    { .name = AT(n_proposal_rewarded), .number = DAOMESH_EVENT_PROPOSAL_REWARDED,
      .fields = event_proposal_rewarded_fields, .field_count = COUNT_OF(event_proposal_rewarded_fields),
      .size = sizeof(struct daomesh_proposal_rewarded_event), .say = AT(s_event_proposal_rewarded),
      .doc = DOC(d_event_proposal_rewarded) },
    { .name = AT(n_proposal_staked), .number = DAOMESH_EVENT_PROPOSAL_STAKED,
      .fields = event_proposal_staked_fields, .field_count = COUNT_OF(event_proposal_staked_fields),
      .size = sizeof(struct daomesh_proposal_staked_event), .say = AT(s_event_proposal_staked),
      .doc = DOC(d_event_proposal_staked) },
    { .name = AT(n_proposal_boost), .number = DAOMESH_EVENT_PROPOSAL_BOOST,
      .fields = event_proposal_boost_fields, .field_count = COUNT_OF(event_proposal_boost_fields),
      .size = sizeof(struct daomesh_proposal_boost_event), .say = AT(s_event_proposal_boost),
      .doc = DOC(d_event_proposal_boost) },
    { .name = AT(n_proposal_collected), .number = DAOMESH_EVENT_PROPOSAL_COLLECTED,
      .fields = event_proposal_collected_fields, .field_count = COUNT_OF(event_proposal_collected_fields),
      .size = sizeof(struct daomesh_proposal_collected_event), .say = AT(s_event_proposal_collected),
      .doc = DOC(d_event_proposal_collected) },
    { .name = AT(n_token_issued), .number = DAOMESH_EVENT_TOKEN_ISSUED, .fields = event_token_issued_fields,
      .field_count = COUNT_OF(event_token_issued_fields), .size = sizeof(struct daomesh_token_issued_event),
      .say = AT(s_event_token_issued), .doc = DOC(d_event_token_issued) },
    { .name = AT(n_token_minted), .number = DAOMESH_EVENT_TOKEN_MINTED, .fields = event_token_minted_fields,
      .field_count = COUNT_OF(event_token_minted_fields), .size = sizeof(struct daomesh_token_minted_event),
      .say = AT(s_event_token_minted), .doc = DOC(d_event_token_minted) },
    { .name = AT(n_token_burned), .number = DAOMESH_EVENT_TOKEN_BURNED, .fields = event_token_burned_fields,
      .field_count = COUNT_OF(event_token_burned_fields), .size = sizeof(struct daomesh_token_burned_event),
      .say = AT(s_event_token_burned), .doc = DOC(d_event_token_burned) },
    { .name = AT(n_token_moved), .number = DAOMESH_EVENT_TOKEN_MOVED, .fields = event_token_moved_fields,
      .field_count = COUNT_OF(event_token_moved_fields), .size = sizeof(struct daomesh_token_moved_event),
      .say = AT(s_event_token_moved), .doc = DOC(d_event_token_moved) },
    { .name = AT(n_treasury_reserved), .number = DAOMESH_EVENT_TREASURY_RESERVED,
      .fields = event_treasury_reserved_fields, .field_count = COUNT_OF(event_treasury_reserved_fields),
      .size = sizeof(struct daomesh_treasury_reserved_event), .say = AT(s_event_treasury_reserved),
      .doc = DOC(d_event_treasury_reserved) },
    { .name = AT(n_money_paid), .number = DAOMESH_EVENT_MONEY_PAID, .fields = event_money_paid_fields,
      .field_count = COUNT_OF(event_money_paid_fields), .size = sizeof(struct daomesh_money_paid_event),
      .say = AT(s_event_money_paid), .doc = DOC(d_event_money_paid) },
    { .name = AT(n_income_split), .number = DAOMESH_EVENT_INCOME_SPLIT, .fields = event_income_split_fields,
      .field_count = COUNT_OF(event_income_split_fields), .size = sizeof(struct daomesh_income_split_event),
      .say = AT(s_event_income_split), .doc = DOC(d_event_income_split) },
    { .name = AT(n_income_credited), .number = DAOMESH_EVENT_INCOME_CREDITED,
      .fields = event_income_credited_fields, .field_count = COUNT_OF(event_income_credited_fields),
      .size = sizeof(struct daomesh_income_credited_event), .say = AT(s_event_income_credited),
      .doc = DOC(d_event_income_credited) },
    { .name = AT(n_income_period_begun), .number = DAOMESH_EVENT_INCOME_PERIOD_BEGUN,
      .fields = event_income_period_begun_fields, .field_count = COUNT_OF(event_income_period_begun_fields),
      .size = sizeof(struct daomesh_income_period_begun_event), .say = AT(s_event_income_period_begun),
      .doc = DOC(d_event_income_period_begun) },
    { .name = AT(n_patronage_recorded), .number = DAOMESH_EVENT_PATRONAGE_RECORDED,
      .fields = event_patronage_recorded_fields, .field_count = COUNT_OF(event_patronage_recorded_fields),
      .size = sizeof(struct daomesh_patronage_recorded_event), .say = AT(s_event_patronage_recorded),
      .doc = DOC(d_event_patronage_recorded) },
    { .name = AT(n_peer_allocated), .number = DAOMESH_EVENT_PEER_ALLOCATED,
      .fields = event_peer_allocated_fields, .field_count = COUNT_OF(event_peer_allocated_fields),
      .size = sizeof(struct daomesh_peer_allocated_event), .say = AT(s_event_peer_allocated),
      .doc = DOC(d_event_peer_allocated) },
    { .name = AT(n_sale_offered), .number = DAOMESH_EVENT_SALE_OFFERED, .fields = event_sale_offered_fields,
      .field_count = COUNT_OF(event_sale_offered_fields), .size = sizeof(struct daomesh_sale_offered_event),
      .say = AT(s_event_sale_offered), .doc = DOC(d_event_sale_offered) },
    { .name = AT(n_sale_closed), .number = DAOMESH_EVENT_SALE_CLOSED, .fields = event_sale_closed_fields,
      .field_count = COUNT_OF(event_sale_closed_fields), .size = sizeof(struct daomesh_sale_closed_event),
      .say = AT(s_event_sale_closed), .doc = DOC(d_event_sale_closed) },
    { .name = AT(n_sale_bought), .number = DAOMESH_EVENT_SALE_BOUGHT, .fields = event_sale_bought_fields,
      .field_count = COUNT_OF(event_sale_bought_fields), .size = sizeof(struct daomesh_sale_bought_event),
      .say = AT(s_event_sale_bought), .doc = DOC(d_event_sale_bought) },
    { .name = AT(n_sale_moved), .number = DAOMESH_EVENT_SALE_MOVED, .fields = event_sale_moved_fields,
      .field_count = COUNT_OF(event_sale_moved_fields), .size = sizeof(struct daomesh_sale_moved_event),
      .say = AT(s_event_sale_moved), .doc = DOC(d_event_sale_moved) },
    { .name = AT(n_sale_proposed), .number = DAOMESH_EVENT_SALE_PROPOSED,
      .fields = event_sale_proposed_fields, .field_count = COUNT_OF(event_sale_proposed_fields),
      .size = sizeof(struct daomesh_sale_proposed_event), .say = AT(s_event_sale_proposed),
      .doc = DOC(d_event_sale_proposed) },
    { .name = AT(n_sale_ended), .number = DAOMESH_EVENT_SALE_ENDED, .fields = event_sale_ended_fields,
      .field_count = COUNT_OF(event_sale_ended_fields), .size = sizeof(struct daomesh_sale_ended_event),
      .say = AT(s_event_sale_ended), .doc = DOC(d_event_sale_ended) },
    { .name = AT(n_bounty_posted), .number = DAOMESH_EVENT_BOUNTY_POSTED,
      .fields = event_bounty_posted_fields, .field_count = COUNT_OF(event_bounty_posted_fields),
      .size = sizeof(struct daomesh_bounty_posted_event), .say = AT(s_event_bounty_posted),
      .doc = DOC(d_event_bounty_posted) },
    { .name = AT(n_bounty_taken), .number = DAOMESH_EVENT_BOUNTY_TAKEN, .fields = event_bounty_taken_fields,
      .field_count = COUNT_OF(event_bounty_taken_fields), .size = sizeof(struct daomesh_bounty_taken_event),
      .say = AT(s_event_bounty_taken), .doc = DOC(d_event_bounty_taken) },
    { .name = AT(n_bounty_left), .number = DAOMESH_EVENT_BOUNTY_LEFT, .fields = event_bounty_left_fields,
      .field_count = COUNT_OF(event_bounty_left_fields), .size = sizeof(struct daomesh_bounty_left_event),
      .say = AT(s_event_bounty_left), .doc = DOC(d_event_bounty_left) },
    { .name = AT(n_bounty_submitted), .number = DAOMESH_EVENT_BOUNTY_SUBMITTED,
      .fields = event_bounty_submitted_fields, .field_count = COUNT_OF(event_bounty_submitted_fields),
      .size = sizeof(struct daomesh_bounty_submitted_event), .say = AT(s_event_bounty_submitted),
      .doc = DOC(d_event_bounty_submitted) },
    { .name = AT(n_bounty_moved), .number = DAOMESH_EVENT_BOUNTY_MOVED, .fields = event_bounty_moved_fields,
      .field_count = COUNT_OF(event_bounty_moved_fields), .size = sizeof(struct daomesh_bounty_moved_event),
      .say = AT(s_event_bounty_moved), .doc = DOC(d_event_bounty_moved) },
    { .name = AT(n_bounty_agreed), .number = DAOMESH_EVENT_BOUNTY_AGREED,
      .fields = event_bounty_agreed_fields, .field_count = COUNT_OF(event_bounty_agreed_fields),
      .size = sizeof(struct daomesh_bounty_agreed_event), .say = AT(s_event_bounty_agreed),
      .doc = DOC(d_event_bounty_agreed) },
    { .name = AT(n_bounty_passed), .number = DAOMESH_EVENT_BOUNTY_PASSED,
      .fields = event_bounty_passed_fields, .field_count = COUNT_OF(event_bounty_passed_fields),
      .size = sizeof(struct daomesh_bounty_passed_event), .say = AT(s_event_bounty_passed),
      .doc = DOC(d_event_bounty_passed) },
    { .name = AT(n_minter_created), .number = DAOMESH_EVENT_MINTER_CREATED,
      .fields = event_minter_created_fields, .field_count = COUNT_OF(event_minter_created_fields),
      .size = sizeof(struct daomesh_minter_created_event), .say = AT(s_event_minter_created),
      .doc = DOC(d_event_minter_created) },
    { .name = AT(n_minter_granted), .number = DAOMESH_EVENT_MINTER_GRANTED,
      .fields = event_minter_granted_fields, .field_count = COUNT_OF(event_minter_granted_fields),
      .size = sizeof(struct daomesh_minter_granted_event), .say = AT(s_event_minter_granted),
      .doc = DOC(d_event_minter_granted) },
    { .name = AT(n_minter_changed), .number = DAOMESH_EVENT_MINTER_CHANGED,
      .fields = event_minter_changed_fields, .field_count = COUNT_OF(event_minter_changed_fields),
      .size = sizeof(struct daomesh_minter_changed_event), .say = AT(s_event_minter_changed),
      .doc = DOC(d_event_minter_changed) },
    { .name = AT(n_minter_minted), .number = DAOMESH_EVENT_MINTER_MINTED,
      .fields = event_minter_minted_fields, .field_count = COUNT_OF(event_minter_minted_fields),
      .size = sizeof(struct daomesh_minter_minted_event), .say = AT(s_event_minter_minted),
      .doc = DOC(d_event_minter_minted) },
    { .name = AT(n_minter_requested), .number = DAOMESH_EVENT_MINTER_REQUESTED,
      .fields = event_minter_requested_fields, .field_count = COUNT_OF(event_minter_requested_fields),
      .size = sizeof(struct daomesh_minter_requested_event), .say = AT(s_event_minter_requested),
      .doc = DOC(d_event_minter_requested) },
    { .name = AT(n_minter_vetoed), .number = DAOMESH_EVENT_MINTER_VETOED,
      .fields = event_minter_vetoed_fields, .field_count = COUNT_OF(event_minter_vetoed_fields),
      .size = sizeof(struct daomesh_minter_vetoed_event), .say = AT(s_event_minter_vetoed),
      .doc = DOC(d_event_minter_vetoed) },
    { .name = AT(n_stream_opened), .number = DAOMESH_EVENT_STREAM_OPENED,
      .fields = event_stream_opened_fields, .field_count = COUNT_OF(event_stream_opened_fields),
      .size = sizeof(struct daomesh_stream_opened_event), .say = AT(s_event_stream_opened),
      .doc = DOC(d_event_stream_opened) },
    { .name = AT(n_stream_claimed), .number = DAOMESH_EVENT_STREAM_CLAIMED,
      .fields = event_stream_claimed_fields, .field_count = COUNT_OF(event_stream_claimed_fields),
      .size = sizeof(struct daomesh_stream_claimed_event), .say = AT(s_event_stream_claimed),
      .doc = DOC(d_event_stream_claimed) },
    { .name = AT(n_stream_changed), .number = DAOMESH_EVENT_STREAM_CHANGED,
      .fields = event_stream_changed_fields, .field_count = COUNT_OF(event_stream_changed_fields),
      .size = sizeof(struct daomesh_stream_changed_event), .say = AT(s_event_stream_changed),
      .doc = DOC(d_event_stream_changed) },
    { .name = AT(n_programme_drafted), .number = DAOMESH_EVENT_PROGRAMME_DRAFTED,
      .fields = event_programme_drafted_fields, .field_count = COUNT_OF(event_programme_drafted_fields),
      .size = sizeof(struct daomesh_programme_drafted_event), .say = AT(s_event_programme_drafted),
      .doc = DOC(d_event_programme_drafted) },
    { .name = AT(n_programme_started), .number = DAOMESH_EVENT_PROGRAMME_STARTED,
      .fields = event_programme_started_fields, .field_count = COUNT_OF(event_programme_started_fields),
      .size = sizeof(struct daomesh_programme_started_event), .say = AT(s_event_programme_started),
      .doc = DOC(d_event_programme_started) },
    { .name = AT(n_programme_judged), .number = DAOMESH_EVENT_PROGRAMME_JUDGED,
      .fields = event_programme_judged_fields, .field_count = COUNT_OF(event_programme_judged_fields),
      .size = sizeof(struct daomesh_programme_judged_event), .say = AT(s_event_programme_judged),
      .doc = DOC(d_event_programme_judged) },
    { .name = AT(n_programme_over), .number = DAOMESH_EVENT_PROGRAMME_OVER,
      .fields = event_programme_over_fields, .field_count = COUNT_OF(event_programme_over_fields),
      .size = sizeof(struct daomesh_programme_over_event), .say = AT(s_event_programme_over),
      .doc = DOC(d_event_programme_over) },
    { .name = AT(n_programme_bonded), .number = DAOMESH_EVENT_PROGRAMME_BONDED,
      .fields = event_programme_bonded_fields, .field_count = COUNT_OF(event_programme_bonded_fields),
      .size = sizeof(struct daomesh_programme_bonded_event), .say = AT(s_event_programme_bonded),
      .doc = DOC(d_event_programme_bonded) },
    { .name = AT(n_programme_settled), .number = DAOMESH_EVENT_PROGRAMME_SETTLED,
      .fields = event_programme_settled_fields, .field_count = COUNT_OF(event_programme_settled_fields),
      .size = sizeof(struct daomesh_programme_settled_event), .say = AT(s_event_programme_settled),
      .doc = DOC(d_event_programme_settled) },
    { .name = AT(n_programme_measured), .number = DAOMESH_EVENT_PROGRAMME_MEASURED,
      .fields = event_programme_measured_fields, .field_count = COUNT_OF(event_programme_measured_fields),
      .size = sizeof(struct daomesh_programme_measured_event), .say = AT(s_event_programme_measured),
      .doc = DOC(d_event_programme_measured) },
    { .name = AT(n_programme_reported), .number = DAOMESH_EVENT_PROGRAMME_REPORTED,
      .fields = event_programme_reported_fields, .field_count = COUNT_OF(event_programme_reported_fields),
      .size = sizeof(struct daomesh_programme_reported_event), .say = AT(s_event_programme_reported),
      .doc = DOC(d_event_programme_reported) },
    { .name = AT(n_programme_scored), .number = DAOMESH_EVENT_PROGRAMME_SCORED,
      .fields = event_programme_scored_fields, .field_count = COUNT_OF(event_programme_scored_fields),
      .size = sizeof(struct daomesh_programme_scored_event), .say = AT(s_event_programme_scored),
      .doc = DOC(d_event_programme_scored) },
    { .name = AT(n_programme_paid), .number = DAOMESH_EVENT_PROGRAMME_PAID,
      .fields = event_programme_paid_fields, .field_count = COUNT_OF(event_programme_paid_fields),
      .size = sizeof(struct daomesh_programme_paid_event), .say = AT(s_event_programme_paid),
      .doc = DOC(d_event_programme_paid) },
    { .name = AT(n_charter_bounded), .number = DAOMESH_EVENT_CHARTER_BOUNDED,
      .fields = event_charter_bounded_fields, .field_count = COUNT_OF(event_charter_bounded_fields),
      .size = sizeof(struct daomesh_charter_bounded_event), .say = AT(s_event_charter_bounded),
      .doc = DOC(d_event_charter_bounded) },
    { .name = AT(n_budget_opened), .number = DAOMESH_EVENT_BUDGET_OPENED,
      .fields = event_budget_opened_fields, .field_count = COUNT_OF(event_budget_opened_fields),
      .size = sizeof(struct daomesh_budget_opened_event), .say = AT(s_event_budget_opened),
      .doc = DOC(d_event_budget_opened) },
    { .name = AT(n_budget_begun), .number = DAOMESH_EVENT_BUDGET_BEGUN, .fields = event_budget_begun_fields,
      .field_count = COUNT_OF(event_budget_begun_fields), .size = sizeof(struct daomesh_budget_begun_event),
      .say = AT(s_event_budget_begun), .doc = DOC(d_event_budget_begun) },
    { .name = AT(n_budget_voted), .number = DAOMESH_EVENT_BUDGET_VOTED, .fields = event_budget_voted_fields,
      .field_count = COUNT_OF(event_budget_voted_fields), .size = sizeof(struct daomesh_budget_voted_event),
      .say = AT(s_event_budget_voted), .doc = DOC(d_event_budget_voted) },
    { .name = AT(n_budget_settled), .number = DAOMESH_EVENT_BUDGET_SETTLED,
      .fields = event_budget_settled_fields, .field_count = COUNT_OF(event_budget_settled_fields),
      .size = sizeof(struct daomesh_budget_settled_event), .say = AT(s_event_budget_settled),
      .doc = DOC(d_event_budget_settled) },
    { .name = AT(n_budget_closed), .number = DAOMESH_EVENT_BUDGET_CLOSED,
      .fields = event_budget_closed_fields, .field_count = COUNT_OF(event_budget_closed_fields),
      .size = sizeof(struct daomesh_budget_closed_event), .say = AT(s_event_budget_closed),
      .doc = DOC(d_event_budget_closed) },
    { .name = AT(n_feed_changed), .number = DAOMESH_EVENT_FEED_CHANGED, .fields = event_feed_changed_fields,
      .field_count = COUNT_OF(event_feed_changed_fields), .size = sizeof(struct daomesh_feed_changed_event),
      .say = AT(s_event_feed_changed), .doc = DOC(d_event_feed_changed) },
    { .name = AT(n_feed_reported), .number = DAOMESH_EVENT_FEED_REPORTED,
      .fields = event_feed_reported_fields, .field_count = COUNT_OF(event_feed_reported_fields),
      .size = sizeof(struct daomesh_feed_reported_event), .say = AT(s_event_feed_reported),
      .doc = DOC(d_event_feed_reported) },
    { .name = AT(n_feed_settled), .number = DAOMESH_EVENT_FEED_SETTLED, .fields = event_feed_settled_fields,
      .field_count = COUNT_OF(event_feed_settled_fields), .size = sizeof(struct daomesh_feed_settled_event),
      .say = AT(s_event_feed_settled), .doc = DOC(d_event_feed_settled) },
    { .name = AT(n_feed_silenced), .number = DAOMESH_EVENT_FEED_SILENCED,
      .fields = event_feed_silenced_fields, .field_count = COUNT_OF(event_feed_silenced_fields),
      .size = sizeof(struct daomesh_feed_silenced_event), .say = AT(s_event_feed_silenced),
      .doc = DOC(d_event_feed_silenced) },
    { .name = AT(n_controller_changed), .number = DAOMESH_EVENT_CONTROLLER_CHANGED,
      .fields = event_controller_changed_fields, .field_count = COUNT_OF(event_controller_changed_fields),
      .size = sizeof(struct daomesh_controller_changed_event), .say = AT(s_event_controller_changed),
      .doc = DOC(d_event_controller_changed) },
    { .name = AT(n_controller_skipped), .number = DAOMESH_EVENT_CONTROLLER_SKIPPED,
      .fields = event_controller_skipped_fields, .field_count = COUNT_OF(event_controller_skipped_fields),
      .size = sizeof(struct daomesh_controller_skipped_event), .say = AT(s_event_controller_skipped),
      .doc = DOC(d_event_controller_skipped) },
    { .name = AT(n_delegation_changed), .number = DAOMESH_EVENT_DELEGATION_CHANGED,
      .fields = event_delegation_changed_fields, .field_count = COUNT_OF(event_delegation_changed_fields),
      .size = sizeof(struct daomesh_delegation_changed_event), .say = AT(s_event_delegation_changed),
      .doc = DOC(d_event_delegation_changed) },
    { .name = AT(n_delegation_cleared), .number = DAOMESH_EVENT_DELEGATION_CLEARED,
      .fields = event_delegation_cleared_fields, .field_count = COUNT_OF(event_delegation_cleared_fields),
      .size = sizeof(struct daomesh_delegation_cleared_event), .say = AT(s_event_delegation_cleared),
      .doc = DOC(d_event_delegation_cleared) },
    { .name = AT(n_credits_charged), .number = DAOMESH_EVENT_CREDITS_CHARGED,
      .fields = event_credits_charged_fields, .field_count = COUNT_OF(event_credits_charged_fields),
      .size = sizeof(struct daomesh_credits_charged_event), .say = AT(s_event_credits_charged),
      .doc = DOC(d_event_credits_charged) },
    { .name = AT(n_conviction_requested), .number = DAOMESH_EVENT_CONVICTION_REQUESTED,
      .fields = event_conviction_requested_fields, .field_count = COUNT_OF(event_conviction_requested_fields),
      .size = sizeof(struct daomesh_conviction_requested_event), .say = AT(s_event_conviction_requested),
      .doc = DOC(d_event_conviction_requested) },
    { .name = AT(n_conviction_staked), .number = DAOMESH_EVENT_CONVICTION_STAKED,
      .fields = event_conviction_staked_fields, .field_count = COUNT_OF(event_conviction_staked_fields),
      .size = sizeof(struct daomesh_conviction_staked_event), .say = AT(s_event_conviction_staked),
      .doc = DOC(d_event_conviction_staked) },
    { .name = AT(n_conviction_ended), .number = DAOMESH_EVENT_CONVICTION_ENDED,
      .fields = event_conviction_ended_fields, .field_count = COUNT_OF(event_conviction_ended_fields),
      .size = sizeof(struct daomesh_conviction_ended_event), .say = AT(s_event_conviction_ended),
      .doc = DOC(d_event_conviction_ended) },
    { .name = AT(n_member_standing), .number = DAOMESH_EVENT_MEMBER_STANDING,
      .fields = event_member_standing_fields, .field_count = COUNT_OF(event_member_standing_fields),
      .size = sizeof(struct daomesh_member_standing_event), .say = AT(s_event_member_standing),
      .doc = DOC(d_event_member_standing) },
    { .name = AT(n_pool_opened), .number = DAOMESH_EVENT_POOL_OPENED, .fields = event_pool_opened_fields,
      .field_count = COUNT_OF(event_pool_opened_fields), .size = sizeof(struct daomesh_pool_opened_event),
      .say = AT(s_event_pool_opened), .doc = DOC(d_event_pool_opened) },
    { .name = AT(n_pool_shared), .number = DAOMESH_EVENT_POOL_SHARED, .fields = event_pool_shared_fields,
      .field_count = COUNT_OF(event_pool_shared_fields), .size = sizeof(struct daomesh_pool_shared_event),
      .say = AT(s_event_pool_shared), .doc = DOC(d_event_pool_shared) },
    { .name = AT(n_pool_attested), .number = DAOMESH_EVENT_POOL_ATTESTED,
      .fields = event_pool_attested_fields, .field_count = COUNT_OF(event_pool_attested_fields),
      .size = sizeof(struct daomesh_pool_attested_event), .say = AT(s_event_pool_attested),
      .doc = DOC(d_event_pool_attested) },
    { .name = AT(n_pool_settled), .number = DAOMESH_EVENT_POOL_SETTLED, .fields = event_pool_settled_fields,
      .field_count = COUNT_OF(event_pool_settled_fields), .size = sizeof(struct daomesh_pool_settled_event),
      .say = AT(s_event_pool_settled), .doc = DOC(d_event_pool_settled) },
    { .name = AT(n_pool_claimed), .number = DAOMESH_EVENT_POOL_CLAIMED, .fields = event_pool_claimed_fields,
      .field_count = COUNT_OF(event_pool_claimed_fields), .size = sizeof(struct daomesh_pool_claimed_event),
      .say = AT(s_event_pool_claimed), .doc = DOC(d_event_pool_claimed) },
    { .name = AT(n_pool_swept), .number = DAOMESH_EVENT_POOL_SWEPT, .fields = event_pool_swept_fields,
      .field_count = COUNT_OF(event_pool_swept_fields), .size = sizeof(struct daomesh_pool_swept_event),
      .say = AT(s_event_pool_swept), .doc = DOC(d_event_pool_swept) },
    { .name = AT(n_pool_closed), .number = DAOMESH_EVENT_POOL_CLOSED, .fields = event_pool_closed_fields,
      .field_count = COUNT_OF(event_pool_closed_fields), .size = sizeof(struct daomesh_pool_closed_event),
      .say = AT(s_event_pool_closed), .doc = DOC(d_event_pool_closed) },
};

static const struct schema_field record_header_fields[] = {
    { .name = AT(n_magic), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_header_record, magic), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_header_magic) },
    { .name = AT(n_format), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_header_record, format), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_header_format) },
    { .name = AT(n_commitment), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_header_record, commitment), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_header_commitment) },
    { .name = AT(n_mode), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_header_record, mode), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_header_mode) },
    { .name = AT(n_ledger), .key = 5, .type = FIELD_ID,
      .offset = offsetof(struct daomesh_header_record, ledger), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_header_ledger) },
};

static const struct schema_field record_tip_fields[] = {
    { .name = AT(n_height), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, height), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_height) },
    { .name = AT(n_time), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, time), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_time) },
    { .name = AT(n_rules), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_tip_record, rules), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_tip_rules) },
    { .name = AT(n_parties), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, parties), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_parties) },
    { .name = AT(n_daos), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, daos), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_daos) },
    { .name = AT(n_timers), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, timers), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_timers) },
    { .name = AT(n_sequence), .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, sequence), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_sequence) },
    { .name = AT(n_entries), .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, entries), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_entries) },
    { .name = AT(n_events), .key = 9, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, events), .element_size = sizeof(uint64_t),
      .doc = DOC(n_events) },
    { .name = AT(n_root), .key = 10, .type = FIELD_HASH, .offset = offsetof(struct daomesh_tip_record, root),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_tip_root) },
    { .name = AT(n_tokens), .key = 11, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, tokens), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_tokens) },
    { .name = AT(n_escrows), .key = 12, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, escrows), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_escrows) },
    { .name = AT(n_foundings), .key = 13, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, foundings), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_foundings) },
    { .name = AT(n_minters), .key = 20, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, minters), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_minters) },
    { .name = AT(n_streams), .key = 21, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_tip_record, streams), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_tip_streams) },
};

static const struct schema_field record_id_bucket_fields[] = {
    { .name = AT(n_entries), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 4,
      .of = STRUCT_id_entry, .offset = offsetof(struct daomesh_id_bucket_record, entries),
      .count_offset = offsetof(struct daomesh_id_bucket_record, entries_count),
      .element_size = sizeof(struct daomesh_id_entry), .doc = DOC(d_record_id_bucket_entries) },
};

static const struct schema_field record_party_fields[] = {
    { .name = AT(n_id), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_party_record, id),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_party_id) },
    { .name = AT(n_sort), .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_party_record, sort), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_party_sort) },
    { .name = AT(n_created), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_party_record, created), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_party_created) },
    { .name = AT(n_name), .key = 4, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_party_record, name),
      .element_size = sizeof(((struct daomesh_party_record *)0)->name),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_threshold), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_record, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_party_threshold) },
    { .name = AT(n_next_lane), .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_party_record, next_lane), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_party_next_lane) },
    { .name = AT(n_keys), .key = 7, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_key_slot, .offset = offsetof(struct daomesh_party_record, keys),
      .count_offset = offsetof(struct daomesh_party_record, keys_count),
      .element_size = sizeof(struct daomesh_key_slot), .doc = DOC(d_record_party_keys) },
};

static const struct schema_field record_membership_fields[] = {
    { .name = AT(n_slot), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_membership_record, slot), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_membership_slot) },
};

static const struct schema_field record_timer_fields[] = {
    { .name = AT(n_due), .key = 1, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_record, due), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_timer_due) },
    { .name = AT(n_what), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_record_timer_what,
      .word_count = 17, .offset = offsetof(struct daomesh_timer_record, what),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_timer_failed_what) },
    { .name = AT(n_dao), .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_record, dao), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_timer_dao) },
    { .name = AT(n_object), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_timer_record, object), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_timer_object) },
};

static const struct schema_field record_log_tree_fields[] = {
    { .name = AT(n_before), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_log_tree_record, before), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_log_tree_before) },
    { .name = AT(n_subtrees), .key = 2, .type = FIELD_HASH, .shape = FIELD_ARRAY, .count_max = 64,
      .offset = offsetof(struct daomesh_log_tree_record, subtrees),
      .count_offset = offsetof(struct daomesh_log_tree_record, subtrees_count),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_log_tree_subtrees) },
    { .name = AT(n_seal), .key = 3, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_log_tree_record, seal), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_log_tree_seal) },
};

static const struct schema_field record_guardianship_fields[] = {
    { .name = AT(n_present), .key = 1, .type = FIELD_STRUCT, .of = STRUCT_guard,
      .offset = offsetof(struct daomesh_guardianship_record, present),
      .element_size = sizeof(struct daomesh_guard), .doc = DOC(d_record_guardianship_present) },
    { .name = AT(n_next), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_guard,
      .offset = offsetof(struct daomesh_guardianship_record, next),
      .element_size = sizeof(struct daomesh_guard), .doc = DOC(d_record_guardianship_next) },
    { .name = AT(n_next_due), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, next_due), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_guardianship_next_due) },
    { .name = AT(n_next_timer), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, next_timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_guardianship_next_timer) },
    { .name = AT(n_approvals), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_approval, .offset = offsetof(struct daomesh_guardianship_record, approvals),
      .count_offset = offsetof(struct daomesh_guardianship_record, approvals_count),
      .element_size = sizeof(struct daomesh_approval), .doc = DOC(d_record_guardianship_approvals) },
    { .name = AT(n_recovery), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, recovery), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_guardianship_recovery) },
    { .name = AT(n_plan), .key = 7, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_guardianship_record, plan), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_guardianship_plan) },
    { .name = AT(n_keys), .key = 8, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_party_key, .offset = offsetof(struct daomesh_guardianship_record, keys),
      .count_offset = offsetof(struct daomesh_guardianship_record, keys_count),
      .element_size = sizeof(struct daomesh_party_key), .doc = DOC(d_record_guardianship_keys) },
    { .name = AT(n_threshold), .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_guardianship_record, threshold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_guardianship_threshold) },
    { .name = AT(n_due), .key = 10, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, due), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_guardianship_due) },
    { .name = AT(n_timer), .key = 11, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_guardianship_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_guardianship_timer) },
};

static const struct schema_field record_dao_fields[] = {
    { .name = AT(n_id), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_dao_record, id),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_dao_id) },
    { .name = AT(n_founder), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, founder), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_dao_founded_founder) },
    { .name = AT(n_name), .key = 3, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_dao_record, name),
      .element_size = sizeof(((struct daomesh_dao_record *)0)->name),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_member_cap), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, member_cap), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_member_cap) },
    { .name = AT(n_open_cap), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, open_cap), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_open_cap) },
    { .name = AT(n_charter_pathway), .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, charter_pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_charter_pathway) },
    { .name = AT(n_pathways), .key = 7, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, pathways), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_pathways) },
    { .name = AT(n_roles), .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, roles), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_roles) },
    { .name = AT(n_members), .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, members), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_members) },
    { .name = AT(n_slots), .key = 10, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, slots), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_slots) },
    { .name = AT(n_left), .key = 11, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, left), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_left) },
    { .name = AT(n_shares), .key = 12, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dao_record, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_dao_shares) },
    { .name = AT(n_loot), .key = 13, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dao_record, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_dao_loot) },
    { .name = AT(n_reputation), .key = 14, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dao_record, reputation), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_dao_reputation) },
    { .name = AT(n_proposals), .key = 15, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, proposals), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dao_proposals) },
    { .name = AT(n_open), .key = 16, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, open), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_open) },
    { .name = AT(n_jailed), .key = 17, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, jailed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_jailed) },
    { .name = AT(n_member_daos), .key = 18, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, member_daos), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_member_daos) },
    { .name = AT(n_exit), .key = 19, .type = FIELD_U8, .max = 255, .of = WORDS_record_dao_exit,
      .word_count = 3, .offset = offsetof(struct daomesh_dao_record, exit), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_dao_exit) },
    { .name = AT(n_joining_pathway), .key = 20, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, joining_pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_joining_pathway) },
    { .name = AT(n_sponsors), .key = 21, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_dao_record, sponsors), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_charter_amend_sponsors) },
    { .name = AT(n_joining_s), .key = 22, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, joining_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dao_joining_s) },
    { .name = AT(n_applications), .key = 23, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, applications), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dao_applications) },
    { .name = AT(n_role_serials), .key = 24, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dao_record, role_serials), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dao_role_serials) },
    { .name = AT(n_dials), .key = 25, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, dials), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_dials) },
    { .name = AT(n_dialled), .key = 26, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, dialled), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_dialled) },
    { .name = AT(n_feeds), .key = 30, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, feeds), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_feeds) },
    { .name = AT(n_budgets), .key = 31, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, budgets), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_budgets) },
    { .name = AT(n_open_budgets), .key = 32, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dao_record, open_budgets), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dao_open_budgets) },
};

static const struct schema_field record_pathway_fields[] = {
    { .name = AT(n_revision), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_pathway_record, revision), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_pathway_revision) },
    { .name = AT(n_pathway), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_pathway,
      .offset = offsetof(struct daomesh_pathway_record, pathway),
      .element_size = sizeof(struct daomesh_pathway), .doc = DOC(d_record_pathway_pathway) },
};

static const struct schema_field record_role_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_role_party) },
    { .name = AT(n_name), .key = 2, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_role_record, name),
      .element_size = sizeof(((struct daomesh_role_record *)0)->name), .doc = DOC(d_struct_role_terms_name) },
    { .name = AT(n_ends), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_role_ends) },
    { .name = AT(n_kinds), .key = 4, .type = FIELD_KIND, .shape = FIELD_ARRAY, .count_max = 32, .max = 65535,
      .offset = offsetof(struct daomesh_role_record, kinds),
      .count_offset = offsetof(struct daomesh_role_record, kinds_count), .element_size = sizeof(uint16_t),
      .doc = DOC(d_record_role_kinds) },
    { .name = AT(n_allowances), .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_role_record, allowances), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_role_allowances) },
    { .name = AT(n_serial), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_role_serial) },
    { .name = AT(n_admin), .key = 7, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_role_record, admin), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_role_admin) },
    { .name = AT(n_admin_serial), .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, admin_serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_role_admin_serial) },
    { .name = AT(n_named_by), .key = 9, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, named_by), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_role_named_by) },
    { .name = AT(n_named_until), .key = 10, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_role_record, named_until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_role_named_until) },
};

static const struct schema_field record_member_page_fields[] = {
    { .name = AT(n_slots), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_member_slot, .offset = offsetof(struct daomesh_member_page_record, slots),
      .count_offset = offsetof(struct daomesh_member_page_record, slots_count),
      .element_size = sizeof(struct daomesh_member_slot), .doc = DOC(d_record_member_page_slots) },
};

static const struct schema_field record_old_weight_fields[] = {
    { .name = AT(n_since), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_old_weight_record, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_old_weight_since) },
    { .name = AT(n_until), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_old_weight_record, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_old_weight_until) },
    { .name = AT(n_member), .key = 3, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_old_weight_record, member), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_old_weight_member) },
    { .name = AT(n_shares), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_old_weight_record, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_shares) },
    { .name = AT(n_loot), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_old_weight_record, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(n_loot) },
    { .name = AT(n_reputation), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_old_weight_record, reputation),
      .element_size = sizeof(daomesh_amount), .doc = DOC(n_reputation) },
};

static const struct schema_field record_proposal_fields[] = {
    { .name = AT(n_proposer), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, proposer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_founding_opened_founder) },
    { .name = AT(n_pathway), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_proposal_open_pathway) },
    { .name = AT(n_title), .key = 3, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_proposal_record, title),
      .element_size = sizeof(((struct daomesh_proposal_record *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_content), .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_proposal_record, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_proposal_content) },
    { .name = AT(n_choices), .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, choices), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_choices) },
    { .name = AT(n_flags), .key = 6, .type = FIELD_U16, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, flags), .element_size = sizeof(uint16_t),
      .doc = DOC(d_record_proposal_flags) },
    { .name = AT(n_opened), .key = 7, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, opened), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_opened) },
    { .name = AT(n_snapshot), .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, snapshot), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_snapshot) },
    { .name = AT(n_total), .key = 9, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_total) },
    { .name = AT(n_electors), .key = 10, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, electors), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_proposal_electors) },
    { .name = AT(n_voters), .key = 11, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, voters), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_proposal_voters) },
    { .name = AT(n_rule), .key = 12, .type = FIELD_STRUCT, .of = STRUCT_passing_rule,
      .offset = offsetof(struct daomesh_proposal_record, rule),
      .element_size = sizeof(struct daomesh_passing_rule), .doc = DOC(d_record_proposal_rule) },
    { .name = AT(n_decided), .key = 13, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, decided), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_decided) },
    { .name = AT(n_decided_by), .key = 14, .type = FIELD_U8, .max = 255,
      .of = WORDS_record_proposal_decided_by, .word_count = 7,
      .offset = offsetof(struct daomesh_proposal_record, decided_by), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_proposal_decided_by) },
    { .name = AT(n_winner), .key = 15, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, winner), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_winner) },
    { .name = AT(n_finished), .key = 16, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, finished), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_finished) },
    { .name = AT(n_status), .key = 17, .type = FIELD_STATUS, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, status), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_proposal_finished_status) },
    { .name = AT(n_actions), .key = 18, .type = FIELD_U16, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, actions), .element_size = sizeof(uint16_t),
      .doc = DOC(d_record_proposal_actions) },
    { .name = AT(n_failed_at), .key = 19, .type = FIELD_U16, .max = 65535,
      .offset = offsetof(struct daomesh_proposal_record, failed_at), .element_size = sizeof(uint16_t),
      .doc = DOC(d_event_proposal_finished_failed_at) },
    { .name = AT(n_timer), .key = 20, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
    { .name = AT(n_tally), .key = 21, .type = FIELD_AMOUNT, .shape = FIELD_ARRAY, .count_max = 17,
      .offset = offsetof(struct daomesh_proposal_record, tally),
      .count_offset = offsetof(struct daomesh_proposal_record, tally_count),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_proposal_tally) },
    { .name = AT(n_claims_most), .key = 22, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, claims_most), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_claims_most) },
    { .name = AT(n_quorum_reached), .key = 23, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, quorum_reached), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_quorum_reached) },
    { .name = AT(n_tallied), .key = 24, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, tallied), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_tallied) },
    { .name = AT(n_passing_since), .key = 25, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, passing_since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_passing_since) },
    { .name = AT(n_veto), .key = 26, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, veto), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_veto) },
    { .name = AT(n_veto_until), .key = 27, .type = FIELD_U8, .max = 255,
      .of = WORDS_record_proposal_veto_until, .word_count = 3,
      .offset = offsetof(struct daomesh_proposal_record, veto_until), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_veto_until) },
    { .name = AT(n_application), .key = 30, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, application), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_application) },
    { .name = AT(n_options), .key = 31, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, options), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_options) },
    { .name = AT(n_option), .key = 32, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, option), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_option) },
    { .name = AT(n_houses), .key = 33, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, houses), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_houses) },
    { .name = AT(n_houses_needed), .key = 34, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_proposal_record, houses_needed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_houses_needed) },
    { .name = AT(n_side_timer), .key = 35, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, side_timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_side_timer) },
    { .name = AT(n_lot_waited), .key = 36, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_proposal_record, lot_waited), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_lot_waited) },
    { .name = AT(n_tag), .key = 40, .type = FIELD_TEXT, .optional = 1, .max = 32,
      .offset = offsetof(struct daomesh_proposal_record, tag),
      .element_size = sizeof(((struct daomesh_proposal_record *)0)->tag),
      .doc = DOC(d_struct_scoped_delegation_scope) },
    { .name = AT(n_delegators), .key = 41, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, delegators), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_proposal_delegators) },
    { .name = AT(n_duty), .key = 50, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .of = STRUCT_voting_duty, .offset = offsetof(struct daomesh_proposal_record, duty),
      .count_offset = offsetof(struct daomesh_proposal_record, duty_count),
      .element_size = sizeof(struct daomesh_voting_duty), .doc = DOC(d_record_proposal_duty) },
    { .name = AT(n_reward_token), .key = 51, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, reward_token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_reward_token) },
    { .name = AT(n_reward), .key = 52, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, reward), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_reward) },
    { .name = AT(n_reward_escrow), .key = 53, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, reward_escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_reward_escrow) },
    { .name = AT(n_unpaid), .key = 54, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, unpaid), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_proposal_unpaid) },
    { .name = AT(n_swept), .key = 55, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_proposal_record, swept), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_proposal_swept) },
    { .name = AT(n_boost_phase), .key = 60, .type = FIELD_U8, .max = 255,
      .of = WORDS_record_proposal_boost_phase, .word_count = 5,
      .offset = offsetof(struct daomesh_proposal_record, boost_phase), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_proposal_boost_phase) },
    { .name = AT(n_boost_since), .key = 61, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, boost_since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_boost_since) },
    { .name = AT(n_boost_bar), .key = 62, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, boost_bar), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_boost_bar) },
    { .name = AT(n_stakes), .key = 63, .type = FIELD_U8, .max = 255, .of = WORDS_record_proposal_stakes,
      .word_count = 5, .offset = offsetof(struct daomesh_proposal_record, stakes),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_proposal_stakes) },
    { .name = AT(n_stake_token), .key = 64, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, stake_token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_boost_rule_token) },
    { .name = AT(n_stake_escrow), .key = 65, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_proposal_record, stake_escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_stake_escrow) },
    { .name = AT(n_stake_pot), .key = 66, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, stake_pot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_stake_pot) },
    { .name = AT(n_stake_for), .key = 67, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, stake_for), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_stake_for) },
    { .name = AT(n_stake_against), .key = 68, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, stake_against),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_proposal_stake_against) },
    { .name = AT(n_downstake), .key = 69, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_proposal_record, downstake), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_proposal_downstake) },
};

static const struct schema_field record_ballot_page_fields[] = {
    { .name = AT(n_ballots), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_ballot, .offset = offsetof(struct daomesh_ballot_page_record, ballots),
      .count_offset = offsetof(struct daomesh_ballot_page_record, ballots_count),
      .element_size = sizeof(struct daomesh_ballot), .doc = DOC(d_record_ballot_page_ballots) },
};

static const struct schema_field record_open_list_fields[] = {
    { .name = AT(n_entries), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 256,
      .of = STRUCT_open_proposal, .offset = offsetof(struct daomesh_open_list_record, entries),
      .count_offset = offsetof(struct daomesh_open_list_record, entries_count),
      .element_size = sizeof(struct daomesh_open_proposal), .doc = DOC(d_record_open_list_entries) },
};

static const struct schema_field record_token_fields[] = {
    { .name = AT(n_id), .key = 1, .type = FIELD_ID, .offset = offsetof(struct daomesh_token_record, id),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_token_id) },
    { .name = AT(n_issuer), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_token_record, issuer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_token_issuer) },
    { .name = AT(n_symbol), .key = 3, .type = FIELD_TEXT, .max = 16,
      .offset = offsetof(struct daomesh_token_record, symbol),
      .element_size = sizeof(((struct daomesh_token_record *)0)->symbol), .doc = DOC(d_record_token_symbol) },
    { .name = AT(n_name), .key = 4, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_token_record, name),
      .element_size = sizeof(((struct daomesh_token_record *)0)->name),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_decimals), .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_token_record, decimals), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_token_issue_decimals) },
    { .name = AT(n_backed), .key = 6, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_token_record, backed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_token_backed) },
    { .name = AT(n_cap), .key = 7, .type = FIELD_AMOUNT, .offset = offsetof(struct daomesh_token_record, cap),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_token_cap) },
    { .name = AT(n_supply), .key = 8, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_token_record, supply), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_token_supply) },
};

static const struct schema_field record_account_fields[] = {
    { .name = AT(n_amount), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_account_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_party_weight_weight) },
};

static const struct schema_field record_reserve_fields[] = {
    { .name = AT(n_amount), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_reserve_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_party_weight_weight) },
};

static const struct schema_field record_escrow_fields[] = {
    { .name = AT(n_amount), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_escrow_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_party_weight_weight) },
};

static const struct schema_field record_application_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_open_application_party) },
    { .name = AT(n_shares), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_application_record, shares), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_apply_shares) },
    { .name = AT(n_loot), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_application_record, loot), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_action_member_apply_loot) },
    { .name = AT(n_content), .key = 4, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_application_record, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_application_content) },
    { .name = AT(n_made), .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, made), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_timer), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_application_timer) },
    { .name = AT(n_proposal), .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, proposal), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_application_proposal) },
    { .name = AT(n_escrow), .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_application_escrow) },
    { .name = AT(n_tribute), .key = 9, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_token_part, .offset = offsetof(struct daomesh_application_record, tribute),
      .count_offset = offsetof(struct daomesh_application_record, tribute_count),
      .element_size = sizeof(struct daomesh_token_part), .doc = DOC(d_record_application_tribute) },
    { .name = AT(n_sponsors), .key = 10, .type = FIELD_ROW, .shape = FIELD_ARRAY, .count_max = 16,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_application_record, sponsors),
      .count_offset = offsetof(struct daomesh_application_record, sponsors_count),
      .element_size = sizeof(uint64_t), .doc = DOC(d_record_application_sponsors) },
    { .name = AT(n_ends), .key = 11, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_application_record, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_application_ends) },
};

static const struct schema_field record_application_list_fields[] = {
    { .name = AT(n_entries), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = STRUCT_open_application, .offset = offsetof(struct daomesh_application_list_record, entries),
      .count_offset = offsetof(struct daomesh_application_list_record, entries_count),
      .element_size = sizeof(struct daomesh_open_application), .doc = DOC(d_record_open_list_entries) },
};

static const struct schema_field record_founding_fields[] = {
    { .name = AT(n_founder), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_record, founder), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_founding_opened_founder) },
    { .name = AT(n_deadline), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_record, deadline), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_founding_open_deadline) },
    { .name = AT(n_timer), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_founding_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_guardianship_timer) },
    { .name = AT(n_deposits), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_founding_record, deposits), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_founding_deposits) },
    { .name = AT(n_paid), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_founding_record, paid), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_founding_paid) },
};

static const struct schema_field record_deposit_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_deposit_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_founding_join_party) },
    { .name = AT(n_escrow), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_deposit_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_deposit_escrow) },
    { .name = AT(n_tokens), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_token_part, .offset = offsetof(struct daomesh_deposit_record, tokens),
      .count_offset = offsetof(struct daomesh_deposit_record, tokens_count),
      .element_size = sizeof(struct daomesh_token_part), .doc = DOC(d_record_deposit_tokens) },
};

static const struct schema_field record_yes_list_fields[] = {
    { .name = AT(n_proposals), .key = 1, .type = FIELD_U64, .shape = FIELD_ARRAY, .count_max = 64,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_yes_list_record, proposals),
      .count_offset = offsetof(struct daomesh_yes_list_record, proposals_count),
      .element_size = sizeof(uint64_t), .doc = DOC(d_record_yes_list_proposals) },
};

static const struct schema_field record_distribution_fields[] = {
    { .name = AT(n_treasury_ppm), .key = 1, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_distribution_record, treasury_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_charter_distribution_treasury_ppm) },
    { .name = AT(n_by), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_record_distribution_by,
      .word_count = 7, .offset = offsetof(struct daomesh_distribution_record, by),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_distribution_by) },
    { .name = AT(n_points), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_distribution_record, points), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_distribution_points) },
    { .name = AT(n_table), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_distribution_record, table), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_distribution_table) },
    { .name = AT(n_period), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_distribution_record, period), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_distribution_period) },
};

static const struct schema_field record_weight_page_fields[] = {
    { .name = AT(n_weights), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_slot_weight, .offset = offsetof(struct daomesh_weight_page_record, weights),
      .count_offset = offsetof(struct daomesh_weight_page_record, weights_count),
      .element_size = sizeof(struct daomesh_slot_weight), .doc = DOC(d_record_ballot_page_ballots) },
};

static const struct schema_field record_allocation_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allocation_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_allocation_party) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allocation_record, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_period), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_allocation_record, period), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_allocation_period) },
    { .name = AT(n_given), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = STRUCT_slot_points, .offset = offsetof(struct daomesh_allocation_record, given),
      .count_offset = offsetof(struct daomesh_allocation_record, given_count),
      .element_size = sizeof(struct daomesh_slot_points), .doc = DOC(d_record_allocation_given) },
};

static const struct schema_field record_offer_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_offer_record, title),
      .element_size = sizeof(((struct daomesh_offer_record *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_goods), .key = 2, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_offer_record, goods), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_offer_goods) },
    { .name = AT(n_exact), .key = 3, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_offer_record, exact), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_offer_exact) },
    { .name = AT(n_closed), .key = 4, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_offer_record, closed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_offer_closed) },
    { .name = AT(n_token), .key = 5, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_token) },
    { .name = AT(n_price), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_offer_record, price), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_sale_offered_price) },
    { .name = AT(n_copies), .key = 7, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_offer_record, copies), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_offer_copies) },
    { .name = AT(n_sold), .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_offer_record, sold), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_offer_sold) },
    { .name = AT(n_delivery_s), .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, delivery_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_delivery_s) },
    { .name = AT(n_review_s), .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, review_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_review_s) },
    { .name = AT(n_dispute_s), .key = 11, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, dispute_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_dispute_s) },
    { .name = AT(n_ruling_s), .key = 12, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, ruling_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_ruling_s) },
    { .name = AT(n_arbiter), .key = 13, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_offer_record, arbiter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_arbiter) },
};

static const struct schema_field record_sale_fields[] = {
    { .name = AT(n_offer), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_sale_record, offer), .element_size = sizeof(uint32_t),
      .doc = DOC(d_action_sale_buy_offer) },
    { .name = AT(n_buyer), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, buyer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_sale_buyer) },
    { .name = AT(n_state), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_record_sale_state,
      .word_count = 8, .offset = offsetof(struct daomesh_sale_record, state), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_sale_state) },
    { .name = AT(n_ends), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_sale_ends) },
    { .name = AT(n_content), .key = 5, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sale_record, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_action_sale_deliver_content) },
    { .name = AT(n_escrow), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_sale_escrow) },
    { .name = AT(n_timer), .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_sale_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
    { .name = AT(n_asked), .key = 8, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_sale_record, asked), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_sale_asked) },
    { .name = AT(n_asks), .key = 9, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_record, asks), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_sale_asks) },
    { .name = AT(n_bid), .key = 10, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_sale_record, bid), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_sale_bid) },
    { .name = AT(n_bids), .key = 11, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_record, bids), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_sale_asks) },
    { .name = AT(n_paid), .key = 12, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_sale_record, paid), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_sale_ended_paid) },
};

static const struct schema_field record_shop_fields[] = {
    { .name = AT(n_offers), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_shop_record, offers), .element_size = sizeof(uint32_t),
      .doc = DOC(n_offers) },
    { .name = AT(n_sales), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_shop_record, sales), .element_size = sizeof(uint32_t),
      .doc = DOC(n_sales) },
    { .name = AT(n_purchases), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_shop_record, purchases), .element_size = sizeof(uint32_t),
      .doc = DOC(n_purchases) },
};

static const struct schema_field record_purchase_fields[] = {
    { .name = AT(n_seller), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_purchase_record, seller), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_purchase_seller) },
    { .name = AT(n_sale), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_purchase_record, sale), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_purchase_sale) },
};

static const struct schema_field record_bounty_terms_fields[] = {
    { .name = AT(n_content), .key = 1, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_terms_record, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_bounty_terms_content) },
    { .name = AT(n_terms), .key = 2, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_terms_record, terms), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_bounty_terms_terms) },
    { .name = AT(n_posted), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, posted), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_reward), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_token_part, .offset = offsetof(struct daomesh_bounty_terms_record, reward),
      .count_offset = offsetof(struct daomesh_bounty_terms_record, reward_count),
      .element_size = sizeof(struct daomesh_token_part), .doc = DOC(d_record_bounty_terms_reward) },
    { .name = AT(n_parts), .key = 5, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_bounty_part, .offset = offsetof(struct daomesh_bounty_terms_record, parts),
      .count_offset = offsetof(struct daomesh_bounty_terms_record, parts_count),
      .element_size = sizeof(struct daomesh_bounty_part), .doc = DOC(d_record_bounty_terms_parts) },
    { .name = AT(n_places), .key = 6, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 8,
      .max = 4294967295, .offset = offsetof(struct daomesh_bounty_terms_record, places),
      .count_offset = offsetof(struct daomesh_bounty_terms_record, places_count),
      .element_size = sizeof(uint32_t), .doc = DOC(d_record_bounty_terms_places) },
    { .name = AT(n_open_s), .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, open_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_terms_open_s) },
    { .name = AT(n_review_s), .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, review_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_terms_review_s) },
    { .name = AT(n_dispute_s), .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, dispute_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_dispute_s) },
    { .name = AT(n_ruling_s), .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, ruling_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_offer_ruling_s) },
    { .name = AT(n_arbiter), .key = 11, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, arbiter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_terms_arbiter) },
    { .name = AT(n_min_pay), .key = 12, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_bounty_terms_record, min_pay), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_bounty_terms_min_pay) },
    { .name = AT(n_revisions), .key = 13, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_terms_record, revisions), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_bounty_terms_revisions) },
    { .name = AT(n_bond_token), .key = 14, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, bond_token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_terms_bond_token) },
    { .name = AT(n_bond), .key = 15, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_bounty_terms_record, bond), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_bounty_terms_bond) },
    { .name = AT(n_parent_home), .key = 16, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, parent_home), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_terms_parent_home) },
    { .name = AT(n_parent), .key = 17, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_terms_record, parent), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_terms_parent) },
    { .name = AT(n_back_to_back), .key = 18, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_bounty_terms_record, back_to_back), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_bounty_terms_back_to_back) },
    { .name = AT(n_depth), .key = 19, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_terms_record, depth), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_bounty_terms_depth) },
};

static const struct schema_field record_bounty_fields[] = {
    { .name = AT(n_state), .key = 1, .type = FIELD_U8, .max = 255, .of = WORDS_record_bounty_state,
      .word_count = 9, .offset = offsetof(struct daomesh_bounty_record, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_event_bounty_moved_state) },
    { .name = AT(n_part), .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_record, part), .element_size = sizeof(uint8_t),
      .doc = DOC(d_event_bounty_moved_part) },
    { .name = AT(n_revisions), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_bounty_record, revisions), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_bounty_revisions) },
    { .name = AT(n_fallback), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_record, fallback), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_bounty_fallback) },
    { .name = AT(n_ends), .key = 5, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_ends) },
    { .name = AT(n_earned), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, earned), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_earned) },
    { .name = AT(n_paid), .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, paid), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_paid) },
    { .name = AT(n_work), .key = 8, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_record, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_bounty_work) },
    { .name = AT(n_accepted), .key = 9, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_bounty_record, accepted), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_bounty_accepted) },
    { .name = AT(n_escrow), .key = 10, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_bounty_escrow) },
    { .name = AT(n_timer), .key = 11, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_bounty_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
    { .name = AT(n_offer), .key = 12, .type = FIELD_STRUCT, .of = STRUCT_bounty_offer,
      .offset = offsetof(struct daomesh_bounty_record, offer),
      .element_size = sizeof(struct daomesh_bounty_offer), .doc = DOC(d_record_bounty_offer) },
    { .name = AT(n_team), .key = 13, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_bounty_place, .offset = offsetof(struct daomesh_bounty_record, team),
      .count_offset = offsetof(struct daomesh_bounty_record, team_count),
      .element_size = sizeof(struct daomesh_bounty_place), .doc = DOC(d_record_bounty_team) },
};

static const struct schema_field record_bounty_poster_fields[] = {
    { .name = AT(n_bounties), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_bounty_poster_record, bounties), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_bounty_poster_bounties) },
};

static const struct schema_field record_bounty_children_fields[] = {
    { .name = AT(n_numbers), .key = 1, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 64,
      .max = 4294967295, .offset = offsetof(struct daomesh_bounty_children_record, numbers),
      .count_offset = offsetof(struct daomesh_bounty_children_record, numbers_count),
      .element_size = sizeof(uint32_t), .doc = DOC(d_record_bounty_children_numbers) },
};

static const struct schema_field record_sealed_ballot_fields[] = {
    { .name = AT(n_seal), .key = 1, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_sealed_ballot_record, seal), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_sealed_ballot_seal) },
};

static const struct schema_field record_options_fields[] = {
    { .name = AT(n_options), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_ballot_option, .offset = offsetof(struct daomesh_options_record, options),
      .count_offset = offsetof(struct daomesh_options_record, options_count),
      .element_size = sizeof(struct daomesh_ballot_option), .doc = DOC(d_record_options_options) },
};

static const struct schema_field record_marked_ballot_fields[] = {
    { .name = AT(n_marks), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 17,
      .of = STRUCT_ballot_mark, .offset = offsetof(struct daomesh_marked_ballot_record, marks),
      .count_offset = offsetof(struct daomesh_marked_ballot_record, marks_count),
      .element_size = sizeof(struct daomesh_ballot_mark), .doc = DOC(d_record_marked_ballot_marks) },
};

static const struct schema_field record_house_fields[] = {
    { .name = AT(n_rule), .key = 1, .type = FIELD_STRUCT, .of = STRUCT_house_rule,
      .offset = offsetof(struct daomesh_house_record, rule),
      .element_size = sizeof(struct daomesh_house_rule), .doc = DOC(d_record_proposal_rule) },
    { .name = AT(n_home), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_house_record, home), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_house_home) },
    { .name = AT(n_total), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_house_record, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_house_total) },
    { .name = AT(n_voters), .key = 4, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_house_record, voters), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_house_voters) },
    { .name = AT(n_tally), .key = 5, .type = FIELD_AMOUNT, .shape = FIELD_ARRAY, .count_max = 3,
      .offset = offsetof(struct daomesh_house_record, tally),
      .count_offset = offsetof(struct daomesh_house_record, tally_count),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_house_tally) },
    { .name = AT(n_electors), .key = 6, .type = FIELD_ROW, .shape = FIELD_ARRAY, .count_max = 64,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_house_record, electors),
      .count_offset = offsetof(struct daomesh_house_record, electors_count), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_house_electors) },
    { .name = AT(n_seed), .key = 7, .type = FIELD_HASH, .offset = offsetof(struct daomesh_house_record, seed),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_house_seed) },
    { .name = AT(n_delegators), .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_house_record, delegators), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_house_delegators) },
};

static const struct schema_field record_house_vote_fields[] = {
    { .name = AT(n_choice), .key = 1, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_house_vote_record, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_struct_vote_part_choice) },
    { .name = AT(n_weight), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_house_vote_record, weight), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_ballot_weight) },
};

static const struct schema_field record_duty_list_fields[] = {
    { .name = AT(n_proposals), .key = 1, .type = FIELD_U64, .shape = FIELD_ARRAY, .count_max = 16,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_duty_list_record, proposals),
      .count_offset = offsetof(struct daomesh_duty_list_record, proposals_count),
      .element_size = sizeof(uint64_t), .doc = DOC(d_record_duty_list_proposals) },
};

static const struct schema_field record_stake_fields[] = {
    { .name = AT(n_choice), .key = 1, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_stake_record, choice), .element_size = sizeof(uint8_t),
      .doc = DOC(d_action_proposal_stake_choice) },
    { .name = AT(n_amount), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stake_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_rate_entry_amount) },
};

static const struct schema_field record_boosted_fields[] = {
    { .name = AT(n_count), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_boosted_record, count), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_boosted_count) },
    { .name = AT(n_downstakes), .key = 2, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_boosted_record, downstakes), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_boosted_downstakes) },
};

static const struct schema_field record_vote_parts_fields[] = {
    { .name = AT(n_parts), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_vote_part, .offset = offsetof(struct daomesh_vote_parts_record, parts),
      .count_offset = offsetof(struct daomesh_vote_parts_record, parts_count),
      .element_size = sizeof(struct daomesh_vote_part), .doc = DOC(d_record_vote_parts_parts) },
};

static const struct schema_field record_delegations_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_delegations_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_delegation_changed_party) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_delegations_record, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_entries), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_scoped_delegation, .offset = offsetof(struct daomesh_delegations_record, entries),
      .count_offset = offsetof(struct daomesh_delegations_record, entries_count),
      .element_size = sizeof(struct daomesh_scoped_delegation), .doc = DOC(d_record_delegations_entries) },
};

static const struct schema_field record_electorate_fields[] = {
    { .name = AT(n_electors), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 32,
      .of = STRUCT_elector, .offset = offsetof(struct daomesh_electorate_record, electors),
      .count_offset = offsetof(struct daomesh_electorate_record, electors_count),
      .element_size = sizeof(struct daomesh_elector), .doc = DOC(d_record_electorate_electors) },
};

static const struct schema_field record_credit_terms_fields[] = {
    { .name = AT(n_grant), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_credit_terms_record, grant), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_credit_terms_grant) },
    { .name = AT(n_period_s), .key = 2, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_terms_record, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_terms_period_s) },
    { .name = AT(n_carry), .key = 3, .type = FIELD_U8, .max = 255, .of = WORDS_record_credit_terms_carry,
      .word_count = 2, .offset = offsetof(struct daomesh_credit_terms_record, carry),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_credit_terms_carry) },
    { .name = AT(n_starts), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_terms_record, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_terms_starts) },
    { .name = AT(n_serial), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_terms_record, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_terms_serial) },
};

static const struct schema_field record_credit_balance_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_balance_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_balance_party) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_balance_record, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_serial), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_balance_record, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_balance_serial) },
    { .name = AT(n_period), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_credit_balance_record, period), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_balance_period) },
    { .name = AT(n_left), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_credit_balance_record, left), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_credit_balance_left) },
};

static const struct schema_field record_conviction_terms_fields[] = {
    { .name = AT(n_by), .key = 1, .type = FIELD_U8, .max = 255, .of = WORDS_record_conviction_terms_by,
      .word_count = 4, .offset = offsetof(struct daomesh_conviction_terms_record, by),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_conviction_terms_by) },
    { .name = AT(n_dials), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_conviction_dials,
      .offset = offsetof(struct daomesh_conviction_terms_record, dials),
      .element_size = sizeof(struct daomesh_conviction_dials), .doc = DOC(d_record_conviction_terms_dials) },
    { .name = AT(n_requests), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_terms_record, requests), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_conviction_terms_requests) },
    { .name = AT(n_open), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_terms_record, open), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_conviction_terms_open) },
    { .name = AT(n_staked), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_conviction_terms_record, staked),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_conviction_terms_staked) },
    { .name = AT(n_takes), .key = 6, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_conviction_terms_record, takes), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_conviction_terms_takes) },
    { .name = AT(n_timer), .key = 7, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_conviction_terms_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_conviction_terms_timer) },
    { .name = AT(n_next), .key = 8, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_conviction_terms_record, next), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_conviction_terms_next) },
    { .name = AT(n_left), .key = 9, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_conviction_terms_record, left), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_conviction_terms_left) },
};

static const struct schema_field record_funding_request_fields[] = {
    { .name = AT(n_proposer), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, proposer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_conviction_requested_party) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_funding_request_token) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_funding_request_record, amount),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_struct_rate_entry_amount) },
    { .name = AT(n_to), .key = 4, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, to), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_budget_line_payee) },
    { .name = AT(n_state), .key = 5, .type = FIELD_U8, .max = 255, .of = WORDS_record_funding_request_state,
      .word_count = 4, .offset = offsetof(struct daomesh_funding_request_record, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_funding_request_state) },
    { .name = AT(n_opened), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, opened), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_funding_request_opened) },
    { .name = AT(n_closed), .key = 7, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, closed), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_funding_request_closed) },
    { .name = AT(n_title), .key = 8, .type = FIELD_TEXT, .optional = 1, .max = 120,
      .offset = offsetof(struct daomesh_funding_request_record, title),
      .element_size = sizeof(((struct daomesh_funding_request_record *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_content), .key = 9, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_funding_request_record, content), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_proposal_content) },
    { .name = AT(n_dials), .key = 10, .type = FIELD_STRUCT, .of = STRUCT_conviction_dials,
      .offset = offsetof(struct daomesh_funding_request_record, dials),
      .element_size = sizeof(struct daomesh_conviction_dials), .doc = DOC(d_record_proposal_rule) },
    { .name = AT(n_conviction), .key = 11, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_funding_request_record, conviction),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_funding_request_conviction) },
    { .name = AT(n_staked), .key = 12, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_funding_request_record, staked),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_funding_request_staked) },
    { .name = AT(n_since), .key = 13, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_funding_request_since) },
    { .name = AT(n_timer), .key = 14, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_funding_request_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
};

static const struct schema_field record_stakes_fields[] = {
    { .name = AT(n_entries), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_stake, .offset = offsetof(struct daomesh_stakes_record, entries),
      .count_offset = offsetof(struct daomesh_stakes_record, entries_count),
      .element_size = sizeof(struct daomesh_stake), .doc = DOC(d_record_stakes_entries) },
};

static const struct schema_field record_vote_locks_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_vote_locks_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_balance_party) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_vote_locks_record, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_entries), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_vote_lock, .offset = offsetof(struct daomesh_vote_locks_record, entries),
      .count_offset = offsetof(struct daomesh_vote_locks_record, entries_count),
      .element_size = sizeof(struct daomesh_vote_lock), .doc = DOC(d_record_vote_locks_entries) },
};

static const struct schema_field record_standing_terms_fields[] = {
    { .name = AT(n_demand), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_standing_terms_record, demand), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_standing_terms_demand) },
    { .name = AT(n_slack_throttle), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_standing_terms_record, slack_throttle),
      .element_size = sizeof(uint32_t), .doc = DOC(d_action_charter_standing_slack_throttle) },
    { .name = AT(n_slack_ban), .key = 3, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_standing_terms_record, slack_ban), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_standing_terms_slack_ban) },
    { .name = AT(n_period_s), .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_terms_record, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_standing_terms_period_s) },
    { .name = AT(n_counters), .key = 5, .type = FIELD_U8, .max = 255,
      .of = WORDS_record_standing_terms_counters, .word_count = 3,
      .offset = offsetof(struct daomesh_standing_terms_record, counters), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_standing_terms_counters) },
    { .name = AT(n_serial), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_terms_record, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_standing_terms_serial) },
};

static const struct schema_field record_standing_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_balance_party) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_record, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_slot_delegate_joined) },
    { .name = AT(n_serial), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_record, serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_credit_balance_serial) },
    { .name = AT(n_seen), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_record, seen), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_standing_seen) },
    { .name = AT(n_done), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_record, done), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_standing_done) },
    { .name = AT(n_since), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_standing_record, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_standing_since) },
};

static const struct schema_field record_purse_fields[] = {
    { .name = AT(n_entries), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_purse_entry, .offset = offsetof(struct daomesh_purse_record, entries),
      .count_offset = offsetof(struct daomesh_purse_record, entries_count),
      .element_size = sizeof(struct daomesh_purse_entry), .doc = DOC(d_record_purse_entries) },
};

static const struct schema_field record_dial_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .max = 32,
      .offset = offsetof(struct daomesh_dial_record, title),
      .element_size = sizeof(((struct daomesh_dial_record *)0)->title),
      .doc = DOC(d_struct_role_terms_name) },
    { .name = AT(n_setting), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_record_dial_setting,
      .word_count = 6, .offset = offsetof(struct daomesh_dial_record, setting),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_dial_setting) },
    { .name = AT(n_value), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_record, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_dial_effective_value) },
    { .name = AT(n_least), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_record, least), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_dial_least) },
    { .name = AT(n_most), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_record, most), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_struct_dial_terms_most) },
    { .name = AT(n_step), .key = 6, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_record, step), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_dial_step) },
    { .name = AT(n_step_ppm), .key = 7, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_dial_record, step_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dial_step_ppm) },
    { .name = AT(n_cooldown_s), .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_record, cooldown_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dial_cooldown_s) },
    { .name = AT(n_turned), .key = 9, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_record, turned), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dial_turned) },
    { .name = AT(n_pathway), .key = 10, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_record, pathway), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dial_pathway) },
    { .name = AT(n_role), .key = 11, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_dial_record, role), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_dial_role) },
    { .name = AT(n_role_serial), .key = 12, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_record, role_serial), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dial_role_serial) },
    { .name = AT(n_next), .key = 13, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_dial_record, next), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_dial_next) },
    { .name = AT(n_next_from), .key = 14, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_record, next_from), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dial_next_from) },
    { .name = AT(n_timer), .key = 15, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_dial_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_dial_timer) },
};

static const struct schema_field record_minter_fields[] = {
    { .name = AT(n_token), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_parent), .key = 2, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, parent), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_parent) },
    { .name = AT(n_admin), .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, admin), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_admin) },
    { .name = AT(n_flags), .key = 4, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_minter_record, flags), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_minter_flags) },
    { .name = AT(n_depth), .key = 5, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_minter_record, depth), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_minter_depth) },
    { .name = AT(n_starts), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_starts) },
    { .name = AT(n_expires), .key = 7, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, expires), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_expires) },
    { .name = AT(n_closed), .key = 8, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, closed), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_closed) },
    { .name = AT(n_delay_s), .key = 9, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, delay_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_delay_s) },
    { .name = AT(n_rate_s), .key = 10, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_record, rate_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_rate_s) },
    { .name = AT(n_rate), .key = 11, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, rate), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_minter_rate) },
    { .name = AT(n_cap), .key = 12, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, cap), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_minter_cap) },
    { .name = AT(n_minted), .key = 13, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, minted), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_minter_minted) },
    { .name = AT(n_reserved), .key = 14, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, reserved), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_minter_reserved) },
    { .name = AT(n_own_minted), .key = 15, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, own_minted), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_minter_own_minted) },
    { .name = AT(n_own_reserved), .key = 16, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_record, own_reserved), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_minter_own_minted) },
    { .name = AT(n_requests), .key = 17, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_minter_record, requests), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_minter_requests) },
    { .name = AT(n_title), .key = 18, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_minter_record, title),
      .element_size = sizeof(((struct daomesh_minter_record *)0)->title),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_purpose), .key = 19, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_minter_record, purpose), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_minter_purpose) },
    { .name = AT(n_bounded), .key = 20, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_minter_record, bounded), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_minter_bounded) },
};

static const struct schema_field record_minter_grant_fields[] = {
    { .name = AT(n_rights), .key = 1, .type = FIELD_STRUCT, .of = STRUCT_minter_rights,
      .offset = offsetof(struct daomesh_minter_grant_record, rights),
      .element_size = sizeof(struct daomesh_minter_rights), .doc = DOC(d_event_minter_granted_rights) },
};

static const struct schema_field record_minter_window_fields[] = {
    { .name = AT(n_entries), .key = 1, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = STRUCT_rate_entry, .offset = offsetof(struct daomesh_minter_window_record, entries),
      .count_offset = offsetof(struct daomesh_minter_window_record, entries_count),
      .element_size = sizeof(struct daomesh_rate_entry), .doc = DOC(d_record_minter_window_entries) },
};

static const struct schema_field record_mint_request_fields[] = {
    { .name = AT(n_by), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, by), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_mint_request_by) },
    { .name = AT(n_to), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, to), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_token_deposit_to) },
    { .name = AT(n_amount), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_mint_request_record, amount), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_token_minted_amount) },
    { .name = AT(n_due), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, due), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_mint_request_due) },
    { .name = AT(n_state), .key = 5, .type = FIELD_U8, .max = 255, .of = WORDS_record_mint_request_state,
      .word_count = 4, .offset = offsetof(struct daomesh_mint_request_record, state),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_mint_request_state) },
    { .name = AT(n_timer), .key = 6, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_mint_request_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
};

static const struct schema_field record_stream_fields[] = {
    { .name = AT(n_payer), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, payer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_founding_opened_founder) },
    { .name = AT(n_payee), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, payee), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_stream_open_to) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_allowance_token) },
    { .name = AT(n_minter), .key = 4, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_stream_minter) },
    { .name = AT(n_escrow), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_stream_escrow) },
    { .name = AT(n_flags), .key = 6, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_stream_record, flags), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_stream_flags) },
    { .name = AT(n_total), .key = 7, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_record, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_stream_total) },
    { .name = AT(n_claimed), .key = 8, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_record, claimed), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_stream_claimed) },
    { .name = AT(n_plan), .key = 9, .type = FIELD_STRUCT, .of = STRUCT_stream_plan,
      .offset = offsetof(struct daomesh_stream_record, plan),
      .element_size = sizeof(struct daomesh_stream_plan), .doc = DOC(d_struct_feed_reporter_at) },
    { .name = AT(n_stopped), .key = 10, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_stream_record, stopped), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_stream_stopped) },
    { .name = AT(n_changed), .key = 11, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, changed), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_stream_changed) },
    { .name = AT(n_lost), .key = 12, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, lost), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_stream_lost) },
    { .name = AT(n_programme), .key = 13, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_stream_record, programme), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_stream_programme) },
    { .name = AT(n_part), .key = 14, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_stream_record, part), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_stream_part) },
    { .name = AT(n_cut), .key = 15, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_stream_record, cut), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_stream_cut) },
    { .name = AT(n_planned), .key = 16, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_stream_record, planned), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_stream_planned) },
};

static const struct schema_field record_programme_fields[] = {
    { .name = AT(n_stage), .key = 1, .type = FIELD_U8, .max = 255, .of = WORDS_record_programme_stage,
      .word_count = 5, .offset = offsetof(struct daomesh_programme_record, stage),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_programme_stage) },
    { .name = AT(n_verdict), .key = 2, .type = FIELD_U8, .max = 255, .of = WORDS_record_programme_verdict,
      .word_count = 6, .offset = offsetof(struct daomesh_programme_record, verdict),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_programme_verdict) },
    { .name = AT(n_minter), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, minter), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_minter) },
    { .name = AT(n_token), .key = 4, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_token) },
    { .name = AT(n_total), .key = 5, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_record, total), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_programme_total) },
    { .name = AT(n_starts), .key = 6, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, starts), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_starts) },
    { .name = AT(n_duration), .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, duration), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_programme_terms_duration) },
    { .name = AT(n_cliff), .key = 8, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, cliff), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_cliff) },
    { .name = AT(n_cliff_form), .key = 9, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_record, cliff_form), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_programme_cliff_form) },
    { .name = AT(n_unlock_ppm), .key = 10, .type = FIELD_PPM, .max = 1000000,
      .offset = offsetof(struct daomesh_programme_record, unlock_ppm), .element_size = sizeof(uint32_t),
      .doc = DOC(d_struct_stream_plan_unlock_start) },
    { .name = AT(n_evaluation_s), .key = 11, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, evaluation_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_evaluation_s) },
    { .name = AT(n_parts), .key = 12, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 32,
      .of = STRUCT_programme_part, .offset = offsetof(struct daomesh_programme_record, parts),
      .count_offset = offsetof(struct daomesh_programme_record, parts_count),
      .element_size = sizeof(struct daomesh_programme_part), .doc = DOC(d_record_programme_parts) },
    { .name = AT(n_group), .key = 13, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, group), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_group) },
    { .name = AT(n_predecessor), .key = 14, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_record, predecessor), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_programme_predecessor) },
    { .name = AT(n_successor), .key = 15, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_record, successor), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_programme_successor) },
    { .name = AT(n_decided), .key = 16, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, decided), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_decided) },
    { .name = AT(n_over), .key = 17, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, over), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_over) },
    { .name = AT(n_last_day), .key = 18, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, last_day), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_last_day) },
    { .name = AT(n_timer), .key = 19, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
    { .name = AT(n_title), .key = 20, .type = FIELD_TEXT, .optional = 1, .max = 64,
      .offset = offsetof(struct daomesh_programme_record, title),
      .element_size = sizeof(((struct daomesh_programme_record *)0)->title),
      .doc = DOC(d_struct_minter_terms_title) },
    { .name = AT(n_purpose), .key = 21, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_programme_record, purpose), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_minter_purpose) },
    { .name = AT(n_made_from), .key = 22, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_record, made_from), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_programme_made_from) },
    { .name = AT(n_kill_token), .key = 23, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, kill_token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_kill_token) },
    { .name = AT(n_kill_bond), .key = 24, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_record, kill_bond), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_programme_kill_bond) },
    { .name = AT(n_kill_window_s), .key = 25, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, kill_window_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_struct_kill_terms_window_s) },
    { .name = AT(n_kill_rounds), .key = 26, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_programme_record, kill_rounds), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_programme_kill_rounds) },
    { .name = AT(n_feed), .key = 27, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programme_record, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_programme_feed) },
    { .name = AT(n_feed_bound), .key = 28, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_record, feed_bound), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_programme_feed_bound) },
    { .name = AT(n_feed_under), .key = 29, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_programme_record, feed_under), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_programme_feed_under) },
    { .name = AT(n_questions), .key = 30, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 4,
      .of = STRUCT_programme_question, .offset = offsetof(struct daomesh_programme_record, questions),
      .count_offset = offsetof(struct daomesh_programme_record, questions_count),
      .element_size = sizeof(struct daomesh_programme_question),
      .doc = DOC(d_struct_programme_terms_questions) },
    { .name = AT(n_contest_token), .key = 31, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programme_record, contest_token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programme_contest_token) },
    { .name = AT(n_contest_pot), .key = 32, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_programme_record, contest_pot),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_programme_contest_pot) },
    { .name = AT(n_inflows), .key = 33, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 8,
      .of = STRUCT_programme_inflow, .offset = offsetof(struct daomesh_programme_record, inflows),
      .count_offset = offsetof(struct daomesh_programme_record, inflows_count),
      .element_size = sizeof(struct daomesh_programme_inflow), .doc = DOC(d_record_programme_inflows) },
};

static const struct schema_field record_programmes_fields[] = {
    { .name = AT(n_count), .key = 1, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_programmes_record, count), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_programmes_count) },
    { .name = AT(n_slots), .key = 2, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = STRUCT_programme_slot, .offset = offsetof(struct daomesh_programmes_record, slots),
      .count_offset = offsetof(struct daomesh_programmes_record, slots_count),
      .element_size = sizeof(struct daomesh_programme_slot), .doc = DOC(d_record_programmes_slots) },
    { .name = AT(n_latest), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_programmes_record, latest), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_programmes_latest) },
};

static const struct schema_field record_minter_bounds_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_minter_bounds_record, dao), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_minter_bounds_dao) },
    { .name = AT(n_terms), .key = 2, .type = FIELD_STRUCT, .of = STRUCT_boundaries,
      .offset = offsetof(struct daomesh_minter_bounds_record, terms),
      .element_size = sizeof(struct daomesh_boundaries), .doc = DOC(d_record_minter_bounds_terms) },
    { .name = AT(n_allowed), .key = 3, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_minter_bounds_record, allowed),
      .element_size = sizeof(daomesh_amount), .doc = DOC(d_record_minter_bounds_allowed) },
    { .name = AT(n_plans), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = STRUCT_release_plan, .offset = offsetof(struct daomesh_minter_bounds_record, plans),
      .count_offset = offsetof(struct daomesh_minter_bounds_record, plans_count),
      .element_size = sizeof(struct daomesh_release_plan), .doc = DOC(d_record_minter_bounds_plans) },
};

static const struct schema_field record_kill_game_fields[] = {
    { .name = AT(n_escrow), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_kill_game_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_kill_game_escrow) },
    { .name = AT(n_since), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_kill_game_record, since), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_kill_game_since) },
    { .name = AT(n_timer), .key = 3, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_kill_game_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_kill_game_timer) },
    { .name = AT(n_bonds), .key = 4, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_kill_bond, .offset = offsetof(struct daomesh_kill_game_record, bonds),
      .count_offset = offsetof(struct daomesh_kill_game_record, bonds_count),
      .element_size = sizeof(struct daomesh_kill_bond), .doc = DOC(d_record_kill_game_bonds) },
};

static const struct schema_field record_contest_fields[] = {
    { .name = AT(n_escrow), .key = 1, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_contest_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_contest_escrow) },
    { .name = AT(n_reports), .key = 2, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_contest_record, reports), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_contest_reports) },
};

static const struct schema_field record_evaluation_fields[] = {
    { .name = AT(n_by), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_evaluation_record, by), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_evaluation_by) },
    { .name = AT(n_work), .key = 2, .type = FIELD_HASH,
      .offset = offsetof(struct daomesh_evaluation_record, work), .element_size = sizeof(daomesh_id),
      .doc = DOC(d_record_evaluation_work) },
    { .name = AT(n_scores), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 256,
      .of = STRUCT_report_score, .offset = offsetof(struct daomesh_evaluation_record, scores),
      .count_offset = offsetof(struct daomesh_evaluation_record, scores_count),
      .element_size = sizeof(struct daomesh_report_score), .doc = DOC(d_record_evaluation_scores) },
};

static const struct schema_field record_budget_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .max = 120,
      .offset = offsetof(struct daomesh_budget_record, title),
      .element_size = sizeof(((struct daomesh_budget_record *)0)->title),
      .doc = DOC(d_struct_ballot_option_title) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_sale_offer_token) },
    { .name = AT(n_terms), .key = 3, .type = FIELD_STRUCT, .of = STRUCT_budget_terms,
      .offset = offsetof(struct daomesh_budget_record, terms),
      .element_size = sizeof(struct daomesh_budget_terms), .doc = DOC(d_record_budget_terms) },
    { .name = AT(n_decision), .key = 4, .type = FIELD_STRUCT, .of = STRUCT_budget_decision,
      .offset = offsetof(struct daomesh_budget_record, decision),
      .element_size = sizeof(struct daomesh_budget_decision), .doc = DOC(d_action_budget_open_decision) },
    { .name = AT(n_escrow), .key = 5, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_record, escrow), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_budget_escrow) },
    { .name = AT(n_period), .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_budget_record, period), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_budget_period) },
    { .name = AT(n_ends), .key = 7, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_record, ends), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_budget_ends) },
    { .name = AT(n_held), .key = 8, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_budget_record, held), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_treasury_reserved_reserve) },
    { .name = AT(n_closed), .key = 9, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_budget_record, closed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_budget_closed) },
    { .name = AT(n_timer), .key = 10, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_proposal_timer) },
    { .name = AT(n_lines), .key = 11, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_budget_payee, .offset = offsetof(struct daomesh_budget_record, lines),
      .count_offset = offsetof(struct daomesh_budget_record, lines_count),
      .element_size = sizeof(struct daomesh_budget_payee), .doc = DOC(d_record_budget_lines) },
    { .name = AT(n_voters), .key = 12, .type = FIELD_U32, .shape = FIELD_ARRAY, .count_max = 256,
      .max = 4294967295, .offset = offsetof(struct daomesh_budget_record, voters),
      .count_offset = offsetof(struct daomesh_budget_record, voters_count), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_budget_voters) },
};

static const struct schema_field record_budget_ballot_fields[] = {
    { .name = AT(n_party), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_ballot_record, party), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_pool_opened_dao) },
    { .name = AT(n_joined), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_budget_ballot_record, joined), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_budget_ballot_joined) },
    { .name = AT(n_marks), .key = 3, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_budget_mark, .offset = offsetof(struct daomesh_budget_ballot_record, marks),
      .count_offset = offsetof(struct daomesh_budget_ballot_record, marks_count),
      .element_size = sizeof(struct daomesh_budget_mark), .doc = DOC(d_record_budget_ballot_marks) },
};

static const struct schema_field record_feed_fields[] = {
    { .name = AT(n_title), .key = 1, .type = FIELD_TEXT, .max = 64,
      .offset = offsetof(struct daomesh_feed_record, title),
      .element_size = sizeof(((struct daomesh_feed_record *)0)->title), .doc = DOC(d_record_feed_title) },
    { .name = AT(n_closed), .key = 2, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_feed_record, closed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_feed_closed) },
    { .name = AT(n_needed), .key = 3, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_feed_record, needed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_feed_needed) },
    { .name = AT(n_window_s), .key = 4, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_record, window_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_feed_window_s) },
    { .name = AT(n_stale_s), .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_record, stale_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_feed_stale_s) },
    { .name = AT(n_rounds), .key = 6, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_feed_record, rounds), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_feed_rounds) },
    { .name = AT(n_reporters), .key = 7, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 16,
      .of = STRUCT_feed_reporter, .offset = offsetof(struct daomesh_feed_record, reporters),
      .count_offset = offsetof(struct daomesh_feed_record, reporters_count),
      .element_size = sizeof(struct daomesh_feed_reporter), .doc = DOC(d_record_purse_entries) },
};

static const struct schema_field record_feed_round_fields[] = {
    { .name = AT(n_value), .key = 1, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_feed_round_record, value), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_event_feed_settled_value) },
    { .name = AT(n_from), .key = 2, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_round_record, from), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_feed_round_from) },
    { .name = AT(n_until), .key = 3, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_feed_round_record, until), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_feed_round_until) },
};

static const struct schema_field record_controller_fields[] = {
    { .name = AT(n_measure), .key = 1, .type = FIELD_U8, .max = 255, .of = WORDS_record_controller_measure,
      .word_count = 6, .offset = offsetof(struct daomesh_controller_record, measure),
      .element_size = sizeof(uint8_t), .doc = DOC(d_record_controller_measure) },
    { .name = AT(n_feed), .key = 2, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_record, feed), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_controller_feed) },
    { .name = AT(n_token), .key = 3, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_controller_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_controller_token) },
    { .name = AT(n_target), .key = 4, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_controller_record, target), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_controller_target) },
    { .name = AT(n_denominator), .key = 5, .type = FIELD_U32, .max = 4294967295,
      .offset = offsetof(struct daomesh_controller_record, denominator), .element_size = sizeof(uint32_t),
      .doc = DOC(d_record_controller_denominator) },
    { .name = AT(n_direction), .key = 6, .type = FIELD_U8, .max = 255,
      .of = WORDS_record_controller_direction, .word_count = 3,
      .offset = offsetof(struct daomesh_controller_record, direction), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_controller_direction) },
    { .name = AT(n_period_s), .key = 7, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_controller_record, period_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_controller_period_s) },
    { .name = AT(n_timer), .key = 8, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_controller_record, timer), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_controller_timer) },
};

static const struct schema_field record_pool_fields[] = {
    { .name = AT(n_dao), .key = 1, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, dao), .element_size = sizeof(uint64_t),
      .doc = DOC(d_event_pool_opened_dao) },
    { .name = AT(n_token), .key = 2, .type = FIELD_ROW, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, token), .element_size = sizeof(uint64_t),
      .doc = DOC(d_action_pool_open_token) },
    { .name = AT(n_every_s), .key = 3, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, every_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_pool_every_s) },
    { .name = AT(n_next), .key = 4, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, next), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_pool_next) },
    { .name = AT(n_hold_s), .key = 5, .type = FIELD_DURATION, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, hold_s), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_pool_hold_s) },
    { .name = AT(n_role), .key = 6, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_pool_record, role), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_pool_role) },
    { .name = AT(n_closed), .key = 7, .type = FIELD_FLAG, .max = 1,
      .offset = offsetof(struct daomesh_pool_record, closed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_pool_closed) },
    { .name = AT(n_needed), .key = 8, .type = FIELD_U8, .max = 255,
      .offset = offsetof(struct daomesh_pool_record, needed), .element_size = sizeof(uint8_t),
      .doc = DOC(d_record_pool_needed) },
    { .name = AT(n_attesters), .key = 9, .type = FIELD_ROW, .shape = FIELD_ARRAY, .count_max = 8,
      .max = UINT64_MAX, .offset = offsetof(struct daomesh_pool_record, attesters),
      .count_offset = offsetof(struct daomesh_pool_record, attesters_count), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_pool_attesters) },
    { .name = AT(n_gate), .key = 10, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 1,
      .of = STRUCT_condition, .offset = offsetof(struct daomesh_pool_record, gate),
      .count_offset = offsetof(struct daomesh_pool_record, gate_count),
      .element_size = sizeof(struct daomesh_condition), .doc = DOC(d_struct_pool_terms_gate) },
    { .name = AT(n_list), .key = 11, .type = FIELD_HASH, .offset = offsetof(struct daomesh_pool_record, list),
      .element_size = sizeof(daomesh_id), .doc = DOC(d_record_pool_list) },
    { .name = AT(n_list_size), .key = 12, .type = FIELD_U64, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, list_size), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_pool_list_size) },
    { .name = AT(n_settled), .key = 13, .type = FIELD_TIME, .max = UINT64_MAX,
      .offset = offsetof(struct daomesh_pool_record, settled), .element_size = sizeof(uint64_t),
      .doc = DOC(d_record_pool_settled) },
    { .name = AT(n_tranche), .key = 14, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_pool_record, tranche), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_pool_tranche) },
    { .name = AT(n_idle), .key = 15, .type = FIELD_AMOUNT,
      .offset = offsetof(struct daomesh_pool_record, idle), .element_size = sizeof(daomesh_amount),
      .doc = DOC(d_record_pool_idle) },
    { .name = AT(n_inflows), .key = 16, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 4,
      .of = STRUCT_pool_inflow, .offset = offsetof(struct daomesh_pool_record, inflows),
      .count_offset = offsetof(struct daomesh_pool_record, inflows_count),
      .element_size = sizeof(struct daomesh_pool_inflow), .doc = DOC(d_record_pool_inflows) },
    { .name = AT(n_claimants), .key = 17, .type = FIELD_STRUCT, .shape = FIELD_ARRAY, .count_max = 64,
      .of = STRUCT_pool_claimant, .offset = offsetof(struct daomesh_pool_record, claimants),
      .count_offset = offsetof(struct daomesh_pool_record, claimants_count),
      .element_size = sizeof(struct daomesh_pool_claimant), .doc = DOC(d_record_pool_claimants) },
};

static const struct schema_struct records[] = {
    { .name = AT(n_header), .number = DAOMESH_RECORD_HEADER, .fields = record_header_fields,
      .field_count = COUNT_OF(record_header_fields), .size = sizeof(struct daomesh_header_record),
      .version = 1, .home = 0, .packed_max = 54, .proven = 1, .doc = DOC(d_record_header) },
    { .name = AT(n_tip), .number = DAOMESH_RECORD_TIP, .fields = record_tip_fields,
      .field_count = COUNT_OF(record_tip_fields), .size = sizeof(struct daomesh_tip_record), .version = 1,
      .home = 0, .packed_max = 142, .doc = DOC(d_record_tip) },
    { .name = AT(n_id_bucket), .number = DAOMESH_RECORD_ID_BUCKET, .fields = record_id_bucket_fields,
      .field_count = COUNT_OF(record_id_bucket_fields), .size = sizeof(struct daomesh_id_bucket_record),
      .version = 1, .home = 0, .packed_max = 168, .proven = 1, .doc = DOC(d_record_id_bucket) },
    { .name = AT(n_party), .number = DAOMESH_RECORD_PARTY, .fields = record_party_fields,
      .field_count = COUNT_OF(record_party_fields), .size = sizeof(struct daomesh_party_record), .version = 1,
      .home = 0, .packed_max = 1014, .proven = 1, .doc = DOC(d_record_party) },
    { .name = AT(n_membership), .number = DAOMESH_RECORD_MEMBERSHIP, .fields = record_membership_fields,
      .field_count = COUNT_OF(record_membership_fields), .size = sizeof(struct daomesh_membership_record),
      .version = 1, .home = 0, .packed_max = 6, .proven = 1, .doc = DOC(d_record_membership) },
    { .name = AT(n_timer), .number = DAOMESH_RECORD_TIMER, .fields = record_timer_fields,
      .field_count = COUNT_OF(record_timer_fields), .size = sizeof(struct daomesh_timer_record), .version = 1,
      .home = 0, .packed_max = 27, .proven = 1, .doc = DOC(d_record_timer) },
    { .name = AT(n_log_bundle), .number = DAOMESH_RECORD_LOG_BUNDLE, .version = 1, .home = 0, .blob = 1,
      .doc = DOC(d_record_log_bundle) },
    { .name = AT(n_event_bundle), .number = DAOMESH_RECORD_EVENT_BUNDLE, .version = 1, .home = 0, .blob = 1,
      .doc = DOC(d_record_event_bundle) },
    { .name = AT(n_tree_page), .number = DAOMESH_RECORD_TREE_PAGE, .version = 1, .home = 1, .blob = 1,
      .doc = DOC(d_record_tree_page) },
    { .name = AT(n_homes_page), .number = DAOMESH_RECORD_HOMES_PAGE, .version = 1, .home = 0, .blob = 1,
      .doc = DOC(d_record_homes_page) },
    { .name = AT(n_log_tree), .number = DAOMESH_RECORD_LOG_TREE, .fields = record_log_tree_fields,
      .field_count = COUNT_OF(record_log_tree_fields), .size = sizeof(struct daomesh_log_tree_record),
      .version = 1, .home = 0, .packed_max = 2092, .doc = DOC(d_record_log_tree) },
    { .name = AT(n_guardianship), .number = DAOMESH_RECORD_GUARDIANSHIP, .fields = record_guardianship_fields,
      .field_count = COUNT_OF(record_guardianship_fields), .size = sizeof(struct daomesh_guardianship_record),
      .version = 1, .home = 0, .packed_max = 1710, .proven = 1, .doc = DOC(d_record_guardianship) },
    { .name = AT(n_dao), .number = DAOMESH_RECORD_DAO, .fields = record_dao_fields,
      .field_count = COUNT_OF(record_dao_fields), .size = sizeof(struct daomesh_dao_record), .version = 1,
      .home = 1, .packed_max = 308, .proven = 1, .doc = DOC(d_record_dao) },
    { .name = AT(n_pathway), .number = DAOMESH_RECORD_PATHWAY, .fields = record_pathway_fields,
      .field_count = COUNT_OF(record_pathway_fields), .size = sizeof(struct daomesh_pathway_record),
      .version = 1, .home = 1, .packed_max = 2348, .proven = 1, .doc = DOC(d_record_pathway) },
    { .name = AT(n_role), .number = DAOMESH_RECORD_ROLE, .fields = record_role_fields,
      .field_count = COUNT_OF(record_role_fields), .size = sizeof(struct daomesh_role_record), .version = 1,
      .home = 1, .packed_max = 154, .proven = 1, .doc = DOC(d_record_role) },
    { .name = AT(n_member_page), .number = DAOMESH_RECORD_MEMBER_PAGE, .fields = record_member_page_fields,
      .field_count = COUNT_OF(record_member_page_fields), .size = sizeof(struct daomesh_member_page_record),
      .version = 1, .home = 1, .packed_max = 3172, .proven = 1, .doc = DOC(d_record_member_page) },
    { .name = AT(n_old_weight), .number = DAOMESH_RECORD_OLD_WEIGHT, .fields = record_old_weight_fields,
      .field_count = COUNT_OF(record_old_weight_fields), .size = sizeof(struct daomesh_old_weight_record),
      .version = 1, .home = 1, .packed_max = 118, .proven = 1, .doc = DOC(d_record_old_weight) },
    { .name = AT(n_proposal), .number = DAOMESH_RECORD_PROPOSAL, .fields = record_proposal_fields,
      .field_count = COUNT_OF(record_proposal_fields), .size = sizeof(struct daomesh_proposal_record),
      .version = 1, .home = 1, .packed_max = 1575, .proven = 1, .doc = DOC(d_record_proposal) },
    { .name = AT(n_payload), .number = DAOMESH_RECORD_PAYLOAD, .version = 1, .home = 1, .blob = 1,
      .proven = 1, .doc = DOC(d_record_payload) },
    { .name = AT(n_ballot_page), .number = DAOMESH_RECORD_BALLOT_PAGE, .fields = record_ballot_page_fields,
      .field_count = COUNT_OF(record_ballot_page_fields), .size = sizeof(struct daomesh_ballot_page_record),
      .version = 1, .home = 1, .packed_max = 564, .proven = 1, .doc = DOC(d_record_ballot_page) },
    { .name = AT(n_open_list), .number = DAOMESH_RECORD_OPEN_LIST, .fields = record_open_list_fields,
      .field_count = COUNT_OF(record_open_list_fields), .size = sizeof(struct daomesh_open_list_record),
      .version = 1, .home = 1, .packed_max = 4100, .proven = 1, .doc = DOC(d_record_open_list) },
    { .name = AT(n_token), .number = DAOMESH_RECORD_TOKEN, .fields = record_token_fields,
      .field_count = COUNT_OF(record_token_fields), .size = sizeof(struct daomesh_token_record), .version = 1,
      .home = 0, .packed_max = 192, .proven = 1, .doc = DOC(d_record_token) },
    { .name = AT(n_account), .number = DAOMESH_RECORD_ACCOUNT, .fields = record_account_fields,
      .field_count = COUNT_OF(record_account_fields), .size = sizeof(struct daomesh_account_record),
      .version = 1, .home = 1, .packed_max = 35, .proven = 1, .doc = DOC(d_record_account) },
    { .name = AT(n_reserve), .number = DAOMESH_RECORD_RESERVE, .fields = record_reserve_fields,
      .field_count = COUNT_OF(record_reserve_fields), .size = sizeof(struct daomesh_reserve_record),
      .version = 1, .home = 1, .packed_max = 35, .proven = 1, .doc = DOC(d_record_reserve) },
    { .name = AT(n_escrow), .number = DAOMESH_RECORD_ESCROW, .fields = record_escrow_fields,
      .field_count = COUNT_OF(record_escrow_fields), .size = sizeof(struct daomesh_escrow_record),
      .version = 1, .home = 1, .packed_max = 35, .proven = 1, .doc = DOC(d_record_escrow) },
    { .name = AT(n_application), .number = DAOMESH_RECORD_APPLICATION, .fields = record_application_fields,
      .field_count = COUNT_OF(record_application_fields), .size = sizeof(struct daomesh_application_record),
      .version = 1, .home = 1, .packed_max = 608, .proven = 1, .doc = DOC(d_record_application) },
    { .name = AT(n_application_list), .number = DAOMESH_RECORD_APPLICATION_LIST,
      .fields = record_application_list_fields, .field_count = COUNT_OF(record_application_list_fields),
      .size = sizeof(struct daomesh_application_list_record), .version = 1, .home = 1, .packed_max = 1028,
      .proven = 1, .doc = DOC(d_record_application_list) },
    { .name = AT(n_founding), .number = DAOMESH_RECORD_FOUNDING, .fields = record_founding_fields,
      .field_count = COUNT_OF(record_founding_fields), .size = sizeof(struct daomesh_founding_record),
      .version = 1, .home = 0, .packed_max = 34, .proven = 1, .doc = DOC(d_record_founding) },
    { .name = AT(n_founding_body), .number = DAOMESH_RECORD_FOUNDING_BODY, .version = 1, .home = 0, .blob = 1,
      .proven = 1, .doc = DOC(d_record_founding_body) },
    { .name = AT(n_deposit), .number = DAOMESH_RECORD_DEPOSIT, .fields = record_deposit_fields,
      .field_count = COUNT_OF(record_deposit_fields), .size = sizeof(struct daomesh_deposit_record),
      .version = 1, .home = 0, .packed_max = 348, .proven = 1, .doc = DOC(d_record_deposit) },
    { .name = AT(n_yes_list), .number = DAOMESH_RECORD_YES_LIST, .fields = record_yes_list_fields,
      .field_count = COUNT_OF(record_yes_list_fields), .size = sizeof(struct daomesh_yes_list_record),
      .version = 1, .home = 1, .packed_max = 516, .proven = 1, .doc = DOC(d_record_yes_list) },
    { .name = AT(n_distribution), .number = DAOMESH_RECORD_DISTRIBUTION, .fields = record_distribution_fields,
      .field_count = COUNT_OF(record_distribution_fields), .size = sizeof(struct daomesh_distribution_record),
      .version = 1, .home = 1, .packed_max = 27, .proven = 1, .doc = DOC(d_record_distribution) },
    { .name = AT(n_weight_page), .number = DAOMESH_RECORD_WEIGHT_PAGE, .fields = record_weight_page_fields,
      .field_count = COUNT_OF(record_weight_page_fields), .size = sizeof(struct daomesh_weight_page_record),
      .version = 1, .home = 1, .packed_max = 916, .proven = 1, .doc = DOC(d_record_weight_page) },
    { .name = AT(n_allocation), .number = DAOMESH_RECORD_ALLOCATION, .fields = record_allocation_fields,
      .field_count = COUNT_OF(record_allocation_fields), .size = sizeof(struct daomesh_allocation_record),
      .version = 1, .home = 1, .packed_max = 1564, .proven = 1, .doc = DOC(d_record_allocation) },
    { .name = AT(n_offer), .number = DAOMESH_RECORD_OFFER, .fields = record_offer_fields,
      .field_count = COUNT_OF(record_offer_fields), .size = sizeof(struct daomesh_offer_record), .version = 1,
      .home = 1, .packed_max = 246, .proven = 1, .doc = DOC(d_record_offer) },
    { .name = AT(n_sale), .number = DAOMESH_RECORD_SALE, .fields = record_sale_fields,
      .field_count = COUNT_OF(record_sale_fields), .size = sizeof(struct daomesh_sale_record), .version = 1,
      .home = 1, .packed_max = 172, .proven = 1, .doc = DOC(d_record_sale) },
    { .name = AT(n_shop), .number = DAOMESH_RECORD_SHOP, .fields = record_shop_fields,
      .field_count = COUNT_OF(record_shop_fields), .size = sizeof(struct daomesh_shop_record), .version = 1,
      .home = 1, .packed_max = 14, .proven = 1, .doc = DOC(d_record_shop) },
    { .name = AT(n_purchase), .number = DAOMESH_RECORD_PURCHASE, .fields = record_purchase_fields,
      .field_count = COUNT_OF(record_purchase_fields), .size = sizeof(struct daomesh_purchase_record),
      .version = 1, .home = 1, .packed_max = 14, .proven = 1, .doc = DOC(d_record_purchase) },
    { .name = AT(n_bounty_terms), .number = DAOMESH_RECORD_BOUNTY_TERMS, .fields = record_bounty_terms_fields,
      .field_count = COUNT_OF(record_bounty_terms_fields), .size = sizeof(struct daomesh_bounty_terms_record),
      .version = 1, .home = 1, .packed_max = 640, .proven = 1, .doc = DOC(d_record_bounty_terms) },
    { .name = AT(n_bounty), .number = DAOMESH_RECORD_BOUNTY, .fields = record_bounty_fields,
      .field_count = COUNT_OF(record_bounty_fields), .size = sizeof(struct daomesh_bounty_record),
      .version = 1, .home = 1, .packed_max = 241, .proven = 1, .doc = DOC(d_record_bounty) },
    { .name = AT(n_bounty_poster), .number = DAOMESH_RECORD_BOUNTY_POSTER,
      .fields = record_bounty_poster_fields, .field_count = COUNT_OF(record_bounty_poster_fields),
      .size = sizeof(struct daomesh_bounty_poster_record), .version = 1, .home = 1, .packed_max = 6,
      .proven = 1, .doc = DOC(d_record_bounty_poster) },
    { .name = AT(n_bounty_children), .number = DAOMESH_RECORD_BOUNTY_CHILDREN,
      .fields = record_bounty_children_fields, .field_count = COUNT_OF(record_bounty_children_fields),
      .size = sizeof(struct daomesh_bounty_children_record), .version = 1, .home = 1, .packed_max = 260,
      .proven = 1, .doc = DOC(d_record_bounty_children) },
    { .name = AT(n_sealed_ballot), .number = DAOMESH_RECORD_SEALED_BALLOT,
      .fields = record_sealed_ballot_fields, .field_count = COUNT_OF(record_sealed_ballot_fields),
      .size = sizeof(struct daomesh_sealed_ballot_record), .version = 1, .home = 1, .packed_max = 34,
      .proven = 1, .doc = DOC(d_record_sealed_ballot) },
    { .name = AT(n_options), .number = DAOMESH_RECORD_OPTIONS, .fields = record_options_fields,
      .field_count = COUNT_OF(record_options_fields), .size = sizeof(struct daomesh_options_record),
      .version = 1, .home = 1, .packed_max = 1076, .proven = 1, .doc = DOC(d_record_options) },
    { .name = AT(n_marked_ballot), .number = DAOMESH_RECORD_MARKED_BALLOT,
      .fields = record_marked_ballot_fields, .field_count = COUNT_OF(record_marked_ballot_fields),
      .size = sizeof(struct daomesh_marked_ballot_record), .version = 1, .home = 1, .packed_max = 157,
      .proven = 1, .doc = DOC(d_record_marked_ballot) },
    { .name = AT(n_house), .number = DAOMESH_RECORD_HOUSE, .fields = record_house_fields,
      .field_count = COUNT_OF(record_house_fields), .size = sizeof(struct daomesh_house_record), .version = 1,
      .home = 1, .packed_max = 823, .proven = 1, .doc = DOC(d_record_house) },
    { .name = AT(n_house_vote), .number = DAOMESH_RECORD_HOUSE_VOTE, .fields = record_house_vote_fields,
      .field_count = COUNT_OF(record_house_vote_fields), .size = sizeof(struct daomesh_house_vote_record),
      .version = 1, .home = 1, .packed_max = 36, .proven = 1, .doc = DOC(d_record_house_vote) },
    { .name = AT(n_duty_list), .number = DAOMESH_RECORD_DUTY_LIST, .fields = record_duty_list_fields,
      .field_count = COUNT_OF(record_duty_list_fields), .size = sizeof(struct daomesh_duty_list_record),
      .version = 1, .home = 1, .packed_max = 132, .proven = 1, .doc = DOC(d_record_duty_list) },
    { .name = AT(n_stake), .number = DAOMESH_RECORD_STAKE, .fields = record_stake_fields,
      .field_count = COUNT_OF(record_stake_fields), .size = sizeof(struct daomesh_stake_record), .version = 1,
      .home = 1, .packed_max = 36, .proven = 1, .doc = DOC(d_record_stake) },
    { .name = AT(n_boosted), .number = DAOMESH_RECORD_BOOSTED, .fields = record_boosted_fields,
      .field_count = COUNT_OF(record_boosted_fields), .size = sizeof(struct daomesh_boosted_record),
      .version = 1, .home = 1, .packed_max = 39, .proven = 1, .doc = DOC(d_record_boosted) },
    { .name = AT(n_vote_parts), .number = DAOMESH_RECORD_VOTE_PARTS, .fields = record_vote_parts_fields,
      .field_count = COUNT_OF(record_vote_parts_fields), .size = sizeof(struct daomesh_vote_parts_record),
      .version = 1, .home = 1, .packed_max = 548, .proven = 1, .doc = DOC(d_record_vote_parts) },
    { .name = AT(n_delegations), .number = DAOMESH_RECORD_DELEGATIONS, .fields = record_delegations_fields,
      .field_count = COUNT_OF(record_delegations_fields), .size = sizeof(struct daomesh_delegations_record),
      .version = 1, .home = 1, .packed_max = 3844, .proven = 1, .doc = DOC(d_record_delegations) },
    { .name = AT(n_electorate), .number = DAOMESH_RECORD_ELECTORATE, .fields = record_electorate_fields,
      .field_count = COUNT_OF(record_electorate_fields), .size = sizeof(struct daomesh_electorate_record),
      .version = 1, .home = 1, .packed_max = 3300, .proven = 1, .doc = DOC(d_record_electorate) },
    { .name = AT(n_credit_terms), .number = DAOMESH_RECORD_CREDIT_TERMS, .fields = record_credit_terms_fields,
      .field_count = COUNT_OF(record_credit_terms_fields), .size = sizeof(struct daomesh_credit_terms_record),
      .version = 1, .home = 1, .packed_max = 60, .proven = 1, .doc = DOC(d_record_credit_terms) },
    { .name = AT(n_credit_balance), .number = DAOMESH_RECORD_CREDIT_BALANCE,
      .fields = record_credit_balance_fields, .field_count = COUNT_OF(record_credit_balance_fields),
      .size = sizeof(struct daomesh_credit_balance_record), .version = 1, .home = 1, .packed_max = 67,
      .proven = 1, .doc = DOC(d_record_credit_balance) },
    { .name = AT(n_conviction_terms), .number = DAOMESH_RECORD_CONVICTION_TERMS,
      .fields = record_conviction_terms_fields, .field_count = COUNT_OF(record_conviction_terms_fields),
      .size = sizeof(struct daomesh_conviction_terms_record), .version = 1, .home = 1, .packed_max = 85,
      .proven = 1, .doc = DOC(d_record_conviction_terms) },
    { .name = AT(n_funding_request), .number = DAOMESH_RECORD_FUNDING_REQUEST,
      .fields = record_funding_request_fields, .field_count = COUNT_OF(record_funding_request_fields),
      .size = sizeof(struct daomesh_funding_request_record), .version = 1, .home = 1, .packed_max = 327,
      .proven = 1, .doc = DOC(d_record_funding_request) },
    { .name = AT(n_stakes), .number = DAOMESH_RECORD_STAKES, .fields = record_stakes_fields,
      .field_count = COUNT_OF(record_stakes_fields), .size = sizeof(struct daomesh_stakes_record),
      .version = 1, .home = 1, .packed_max = 332, .proven = 1, .doc = DOC(d_record_stakes) },
    { .name = AT(n_vote_locks), .number = DAOMESH_RECORD_VOTE_LOCKS, .fields = record_vote_locks_fields,
      .field_count = COUNT_OF(record_vote_locks_fields), .size = sizeof(struct daomesh_vote_locks_record),
      .version = 1, .home = 1, .packed_max = 724, .proven = 1, .doc = DOC(d_record_vote_locks) },
    { .name = AT(n_standing_terms), .number = DAOMESH_RECORD_STANDING_TERMS,
      .fields = record_standing_terms_fields, .field_count = COUNT_OF(record_standing_terms_fields),
      .size = sizeof(struct daomesh_standing_terms_record), .version = 1, .home = 1, .packed_max = 31,
      .proven = 1, .doc = DOC(d_record_standing_terms) },
    { .name = AT(n_standing), .number = DAOMESH_RECORD_STANDING, .fields = record_standing_fields,
      .field_count = COUNT_OF(record_standing_fields), .size = sizeof(struct daomesh_standing_record),
      .version = 1, .home = 1, .packed_max = 50, .proven = 1, .doc = DOC(d_record_standing) },
    { .name = AT(n_purse), .number = DAOMESH_RECORD_PURSE, .fields = record_purse_fields,
      .field_count = COUNT_OF(record_purse_fields), .size = sizeof(struct daomesh_purse_record), .version = 1,
      .home = 1, .packed_max = 988, .proven = 1, .doc = DOC(d_record_purse) },
    { .name = AT(n_dial), .number = DAOMESH_RECORD_DIAL, .fields = record_dial_fields,
      .field_count = COUNT_OF(record_dial_fields), .size = sizeof(struct daomesh_dial_record), .version = 1,
      .home = 1, .packed_max = 253, .proven = 1, .doc = DOC(d_record_dial) },
    { .name = AT(n_minter), .number = DAOMESH_RECORD_MINTER, .fields = record_minter_fields,
      .field_count = COUNT_OF(record_minter_fields), .size = sizeof(struct daomesh_minter_record),
      .version = 1, .home = 0, .packed_max = 368, .proven = 1, .doc = DOC(d_record_minter) },
    { .name = AT(n_minter_grant_), .number = DAOMESH_RECORD_MINTER_GRANT,
      .fields = record_minter_grant_fields, .field_count = COUNT_OF(record_minter_grant_fields),
      .size = sizeof(struct daomesh_minter_grant_record), .version = 1, .home = 0, .packed_max = 5,
      .proven = 1, .doc = DOC(d_struct_minter_rights) },
    { .name = AT(n_minter_window), .number = DAOMESH_RECORD_MINTER_WINDOW,
      .fields = record_minter_window_fields, .field_count = COUNT_OF(record_minter_window_fields),
      .size = sizeof(struct daomesh_minter_window_record), .version = 1, .home = 0, .packed_max = 2628,
      .proven = 1, .doc = DOC(d_record_minter_window) },
    { .name = AT(n_mint_request), .number = DAOMESH_RECORD_MINT_REQUEST, .fields = record_mint_request_fields,
      .field_count = COUNT_OF(record_mint_request_fields), .size = sizeof(struct daomesh_mint_request_record),
      .version = 1, .home = 0, .packed_max = 68, .proven = 1, .doc = DOC(d_record_mint_request) },
    { .name = AT(n_stream), .number = DAOMESH_RECORD_STREAM, .fields = record_stream_fields,
      .field_count = COUNT_OF(record_stream_fields), .size = sizeof(struct daomesh_stream_record),
      .version = 1, .home = 0, .packed_max = 272, .proven = 1, .doc = DOC(d_record_stream) },
    { .name = AT(n_programme), .number = DAOMESH_RECORD_PROGRAMME, .fields = record_programme_fields,
      .field_count = COUNT_OF(record_programme_fields), .size = sizeof(struct daomesh_programme_record),
      .version = 1, .home = 1, .packed_max = 4250, .proven = 1, .doc = DOC(d_record_programme) },
    { .name = AT(n_programmes), .number = DAOMESH_RECORD_PROGRAMMES, .fields = record_programmes_fields,
      .field_count = COUNT_OF(record_programmes_fields), .size = sizeof(struct daomesh_programmes_record),
      .version = 1, .home = 1, .packed_max = 1808, .proven = 1, .doc = DOC(d_record_programmes) },
    { .name = AT(n_minter_bounds), .number = DAOMESH_RECORD_MINTER_BOUNDS,
      .fields = record_minter_bounds_fields, .field_count = COUNT_OF(record_minter_bounds_fields),
      .size = sizeof(struct daomesh_minter_bounds_record), .version = 1, .home = 0, .packed_max = 10358,
      .proven = 1, .doc = DOC(d_record_minter_bounds) },
    { .name = AT(n_kill_game), .number = DAOMESH_RECORD_KILL_GAME, .fields = record_kill_game_fields,
      .field_count = COUNT_OF(record_kill_game_fields), .size = sizeof(struct daomesh_kill_game_record),
      .version = 1, .home = 1, .packed_max = 684, .proven = 1, .doc = DOC(d_record_kill_game) },
    { .name = AT(n_contest), .number = DAOMESH_RECORD_CONTEST, .fields = record_contest_fields,
      .field_count = COUNT_OF(record_contest_fields), .size = sizeof(struct daomesh_contest_record),
      .version = 1, .home = 1, .packed_max = 11, .proven = 1, .doc = DOC(d_record_contest) },
    { .name = AT(n_evaluation), .number = DAOMESH_RECORD_EVALUATION, .fields = record_evaluation_fields,
      .field_count = COUNT_OF(record_evaluation_fields), .size = sizeof(struct daomesh_evaluation_record),
      .version = 1, .home = 1, .packed_max = 3116, .proven = 1, .doc = DOC(d_record_evaluation) },
    { .name = AT(n_budget), .number = DAOMESH_RECORD_BUDGET, .fields = record_budget_fields,
      .field_count = COUNT_OF(record_budget_fields), .size = sizeof(struct daomesh_budget_record),
      .version = 1, .home = 1, .packed_max = 2606, .proven = 1, .doc = DOC(d_record_budget) },
    { .name = AT(n_budget_ballot), .number = DAOMESH_RECORD_BUDGET_BALLOT,
      .fields = record_budget_ballot_fields, .field_count = COUNT_OF(record_budget_ballot_fields),
      .size = sizeof(struct daomesh_budget_ballot_record), .version = 1, .home = 1, .packed_max = 116,
      .proven = 1, .doc = DOC(d_record_budget_ballot) },
    { .name = AT(n_feed), .number = DAOMESH_RECORD_FEED, .fields = record_feed_fields,
      .field_count = COUNT_OF(record_feed_fields), .size = sizeof(struct daomesh_feed_record), .version = 1,
      .home = 1, .packed_max = 891, .proven = 1, .doc = DOC(d_record_feed) },
    { .name = AT(n_feed_round), .number = DAOMESH_RECORD_FEED_ROUND, .fields = record_feed_round_fields,
      .field_count = COUNT_OF(record_feed_round_fields), .size = sizeof(struct daomesh_feed_round_record),
      .version = 1, .home = 1, .packed_max = 51, .proven = 1, .doc = DOC(d_record_feed_round) },
    { .name = AT(n_controller), .number = DAOMESH_RECORD_CONTROLLER, .fields = record_controller_fields,
      .field_count = COUNT_OF(record_controller_fields), .size = sizeof(struct daomesh_controller_record),
      .version = 1, .home = 1, .packed_max = 69, .proven = 1, .doc = DOC(d_record_controller) },
    { .name = AT(n_pool), .number = DAOMESH_RECORD_POOL, .fields = record_pool_fields,
      .field_count = COUNT_OF(record_pool_fields), .size = sizeof(struct daomesh_pool_record), .version = 1,
      .home = 0, .packed_max = 9041, .proven = 1, .doc = DOC(d_record_pool) },
};

/* Entries ascend by number. */
static const struct schema_struct *find(const struct schema_struct *entries, size_t count, uint32_t number)
{
    size_t low = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (entries[low + half].number < number) {
            low += half + 1;
            count -= half + 1;
        } else if (entries[low + half].number > number) {
            count = half;
        } else {
            return &entries[low + half];
        }
    }
    return NULL;
}

const struct schema_struct *daomesh__schema_action(uint32_t number)
{
    return find(actions, COUNT_OF(actions), number);
}

const struct schema_struct *daomesh__schema_action_at(size_t index)
{
    return index < COUNT_OF(actions) ? &actions[index] : NULL;
}

const struct schema_struct *daomesh__schema_event(uint32_t number)
{
    return find(events, COUNT_OF(events), number);
}

const struct schema_struct *daomesh__schema_event_at(size_t index)
{
    return index < COUNT_OF(events) ? &events[index] : NULL;
}

const struct schema_struct *daomesh__schema_record(uint32_t number)
{
    return find(records, COUNT_OF(records), number);
}

const struct schema_struct *daomesh__schema_record_at(size_t index)
{
    return index < COUNT_OF(records) ? &records[index] : NULL;
}

const struct schema_struct *daomesh__schema_struct_at(size_t index)
{
    return index < COUNT_OF(structs) ? &structs[index] : NULL;
}
