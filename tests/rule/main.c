/* Runs the suites of lib/rule. */
#include <stdlib.h>

#include <check.h>

Suite *forecast_suite(void);
Suite *award_suite(void);
Suite *lines_suite(void);
Suite *bounty_suite(void);
Suite *clock_suite(void);
Suite *controller_suite(void);
Suite *decay_suite(void);
Suite *emission_suite(void);
Suite *dial_suite(void);
Suite *feed_suite(void);
Suite *pool_suite(void);
Suite *minter_suite(void);
Suite *programme_rule_suite(void);
Suite *escalation_suite(void);
Suite *standing_suite(void);
Suite *window_suite(void);
Suite *quality_suite(void);
Suite *delegation_suite(void);
Suite *budget_suite(void);
Suite *conviction_suite(void);
Suite *credits_suite(void);
Suite *election_suite(void);
Suite *exit_suite(void);
Suite *lot_suite(void);
Suite *split_suite(void);
Suite *funding_suite(void);
Suite *retro_suite(void);
Suite *income_rule_suite(void);
Suite *level_suite(void);
Suite *outcome_suite(void);
Suite *outcome_dials_suite(void);
Suite *outcome_curve_suite(void);
Suite *outcome_boost_suite(void);
Suite *outcome_peers_suite(void);
Suite *outcome_world_suite(void);
Suite *tally_pairwise_suite(void);
Suite *tally_rounds_suite(void);
Suite *tally_shape_suite(void);
Suite *tally_snapshot_suite(void);
Suite *tally_sums_suite(void);
Suite *tally_world_suite(void);

int main(void)
{
    SRunner *runner = srunner_create(outcome_suite());
    srunner_add_suite(runner, forecast_suite());
    srunner_add_suite(runner, lines_suite());
    srunner_add_suite(runner, outcome_dials_suite());
    srunner_add_suite(runner, outcome_curve_suite());
    srunner_add_suite(runner, outcome_boost_suite());
    srunner_add_suite(runner, outcome_peers_suite());
    srunner_add_suite(runner, outcome_world_suite());
    srunner_add_suite(runner, tally_pairwise_suite());
    srunner_add_suite(runner, tally_rounds_suite());
    srunner_add_suite(runner, tally_shape_suite());
    srunner_add_suite(runner, tally_snapshot_suite());
    srunner_add_suite(runner, tally_sums_suite());
    srunner_add_suite(runner, tally_world_suite());
    srunner_add_suite(runner, award_suite());
    srunner_add_suite(runner, clock_suite());
    srunner_add_suite(runner, controller_suite());
    srunner_add_suite(runner, decay_suite());
    srunner_add_suite(runner, emission_suite());
    srunner_add_suite(runner, dial_suite());
    srunner_add_suite(runner, feed_suite());
    srunner_add_suite(runner, pool_suite());
    srunner_add_suite(runner, minter_suite());
    srunner_add_suite(runner, programme_rule_suite());
    srunner_add_suite(runner, escalation_suite());
    srunner_add_suite(runner, standing_suite());
    srunner_add_suite(runner, window_suite());
    srunner_add_suite(runner, quality_suite());
    srunner_add_suite(runner, delegation_suite());
    srunner_add_suite(runner, budget_suite());
    srunner_add_suite(runner, conviction_suite());
    srunner_add_suite(runner, credits_suite());
    srunner_add_suite(runner, election_suite());
    srunner_add_suite(runner, exit_suite());
    srunner_add_suite(runner, lot_suite());
    srunner_add_suite(runner, split_suite());
    srunner_add_suite(runner, funding_suite());
    srunner_add_suite(runner, retro_suite());
    srunner_add_suite(runner, income_rule_suite());
    srunner_add_suite(runner, level_suite());
    srunner_add_suite(runner, bounty_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
