/* The contract of rule `clock`: it stands while it is stopped, at most so long, and never goes back. */
#include <check.h>

#include <daomesh/clock.h>

static daomesh_clock new_clock(uint64_t longest)
{
    daomesh_clock clock = { .size = sizeof clock, .longest = longest };
    return clock;
}

static uint64_t shown(const daomesh_clock *clock, uint64_t now)
{
    uint64_t reading;
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, clock, now), DAOMESH_OK);
    return reading;
}

static uint32_t stands(const daomesh_clock *clock, uint64_t now)
{
    uint64_t reading;
    uint32_t stopped;
    ck_assert_int_eq(daomesh_clock_read(&reading, &stopped, clock, now), DAOMESH_OK);
    return stopped;
}

START_TEST(clock_that_was_never_stopped_shows_the_time)
{
    daomesh_clock clock = new_clock(0);
    ck_assert_uint_eq(shown(&clock, 0), 0);
    ck_assert_uint_eq(shown(&clock, UINT64_MAX), UINT64_MAX);
}
END_TEST

START_TEST(clock_stands_while_it_is_stopped)
{
    daomesh_clock clock = new_clock(0);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 100), DAOMESH_OK);
    ck_assert_uint_eq(shown(&clock, 100), 100);
    ck_assert_uint_eq(shown(&clock, 130), 100);
    ck_assert_uint_eq(stands(&clock, 130), 1);
    ck_assert_int_eq(daomesh_clock_start(&clock, 130), DAOMESH_OK);
    ck_assert_uint_eq(stands(&clock, 130), 0);
    ck_assert_uint_eq(shown(&clock, 130), 100);
    ck_assert_uint_eq(shown(&clock, 131), 101);
}
END_TEST

START_TEST(clock_adds_up_its_stops)
{
    daomesh_clock clock = new_clock(0);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 10), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_start(&clock, 15), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 15), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_start(&clock, 35), DAOMESH_OK);
    ck_assert_uint_eq(shown(&clock, 40), 15);
}
END_TEST

START_TEST(clock_runs_again_by_itself_after_its_longest_stop)
{
    daomesh_clock clock = new_clock(7);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 10), DAOMESH_OK);
    ck_assert_uint_eq(stands(&clock, 16), 1);
    ck_assert_uint_eq(stands(&clock, 17), 0);
    ck_assert_uint_eq(shown(&clock, 17), 10);
    ck_assert_uint_eq(shown(&clock, 20), 13);
    ck_assert_int_eq(daomesh_clock_start(&clock, 20), DAOMESH_OK);
    ck_assert_uint_eq(shown(&clock, 20), 13);
}
END_TEST

START_TEST(clock_that_ran_again_by_itself_can_be_stopped_anew)
{
    daomesh_clock clock = new_clock(7);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 10), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 16), DAOMESH_E_PAUSED);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 17), DAOMESH_OK);
    ck_assert_uint_eq(shown(&clock, 23), 10);
    ck_assert_uint_eq(shown(&clock, 25), 11);
}
END_TEST

START_TEST(clock_is_not_stopped_or_started_twice)
{
    daomesh_clock clock = new_clock(0);
    ck_assert_int_eq(daomesh_clock_start(&clock, 5), DAOMESH_E_NOT_PAUSED);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 5), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 6), DAOMESH_E_PAUSED);
    ck_assert_int_eq(daomesh_clock_start(&clock, 8), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_start(&clock, 9), DAOMESH_E_NOT_PAUSED);
    ck_assert_uint_eq(shown(&clock, 9), 6);
}
END_TEST

START_TEST(clock_tells_when_it_will_show_a_time_if_it_runs_on)
{
    daomesh_clock clock = new_clock(0);
    uint64_t due;
    ck_assert_int_eq(daomesh_clock_due(&due, &clock, 50, 20), DAOMESH_OK);
    ck_assert_uint_eq(due, 50);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 20), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_due(&due, &clock, 50, 30), DAOMESH_OK);
    ck_assert_uint_eq(due, 60);
    ck_assert_int_eq(daomesh_clock_start(&clock, 30), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_due(&due, &clock, 50, 31), DAOMESH_OK);
    ck_assert_uint_eq(due, 60);
    ck_assert_uint_eq(shown(&clock, 60), 50);
    ck_assert_int_eq(daomesh_clock_due(&due, &clock, UINT64_MAX - 10, 31), DAOMESH_OK);
    ck_assert_uint_eq(due, UINT64_MAX);
    ck_assert_int_eq(daomesh_clock_due(&due, &clock, UINT64_MAX - 9, 31), DAOMESH_OK);
    ck_assert_uint_eq(due, UINT64_MAX);
}
END_TEST

/* What a clock does, one unit of time after the other. */
struct model {
    uint64_t shown;
    uint64_t stood; /* in the present stop */
    int stopped;
};

static int model_stands(const struct model *model, uint64_t longest)
{
    return model->stopped && (longest == 0 || model->stood < longest);
}

static void model_tick(struct model *model, uint64_t longest)
{
    if (model_stands(model, longest))
        model->stood++;
    else
        model->shown++;
}

/* Every way to stop (1), start (2) or leave alone (0) a clock at each of eight times, with every longest stop to 4. */
START_TEST(clock_keeps_time_in_every_small_world)
{
    for (uint32_t world = 0; world < 5 * 6561; world++) {
        const uint64_t longest = world % 5;
        daomesh_clock clock = new_clock(longest);
        struct model model = { 0, 0, 0 };
        uint32_t acts = world / 5;
        for (uint64_t now = 0; now < 8; now++, acts /= 3) {
            const int stood = model_stands(&model, longest);
            if (acts % 3 == 1) {
                ck_assert_int_eq(daomesh_clock_stop(&clock, now), stood ? DAOMESH_E_PAUSED : DAOMESH_OK);
                if (!stood) model = (struct model){ model.shown, 0, 1 };
            }
            if (acts % 3 == 2) {
                ck_assert_int_eq(daomesh_clock_start(&clock, now),
                                 model.stopped ? DAOMESH_OK : DAOMESH_E_NOT_PAUSED);
                model.stopped = 0;
            }
            ck_assert_uint_eq(shown(&clock, now), model.shown);
            ck_assert_uint_eq(stands(&clock, now), (unsigned)model_stands(&model, longest));
            model_tick(&model, longest);
        }
    }
}
END_TEST

START_TEST(clock_refuses_times_before_its_last_change)
{
    daomesh_clock clock = new_clock(0);
    uint64_t reading = 9;
    uint32_t stopped = 9;
    ck_assert_int_eq(daomesh_clock_stop(&clock, 100), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_read(&reading, &stopped, &clock, 99), DAOMESH_E_RANGE);
    ck_assert_uint_eq(reading | stopped, 0);
    ck_assert_int_eq(daomesh_clock_start(&clock, 99), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 99), DAOMESH_E_RANGE);
    reading = 9;
    ck_assert_int_eq(daomesh_clock_due(&reading, &clock, 5, 99), DAOMESH_E_RANGE);
    ck_assert_uint_eq(reading, 0);
}
END_TEST

START_TEST(clock_refuses_records_that_cannot_be)
{
    daomesh_clock lost = new_clock(0), stopped = new_clock(0);
    uint64_t reading;
    lost.lost = 1;
    stopped.stopped = 2;
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &lost, 5), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &stopped, 5), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(clock_refuses_nulls_and_unknown_sizes)
{
    daomesh_clock clock = new_clock(0), small = new_clock(0);
    uint64_t reading = 9;
    uint32_t stopped = 9;
    small.size--;
    ck_assert_int_eq(daomesh_clock_read(NULL, &stopped, &clock, 5), DAOMESH_E_ARG);
    ck_assert_uint_eq(stopped, 0);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &small, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_clock_due(NULL, &clock, 5, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_clock_stop(NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_clock_start(NULL, 5), DAOMESH_E_ARG);
}
END_TEST

Suite *clock_suite(void);
Suite *clock_suite(void)
{
    Suite *suite = suite_create("clock");
    TCase *tests = tcase_create("clock");
    tcase_add_test(tests, clock_that_was_never_stopped_shows_the_time);
    tcase_add_test(tests, clock_stands_while_it_is_stopped);
    tcase_add_test(tests, clock_adds_up_its_stops);
    tcase_add_test(tests, clock_runs_again_by_itself_after_its_longest_stop);
    tcase_add_test(tests, clock_that_ran_again_by_itself_can_be_stopped_anew);
    tcase_add_test(tests, clock_is_not_stopped_or_started_twice);
    tcase_add_test(tests, clock_tells_when_it_will_show_a_time_if_it_runs_on);
    tcase_add_test(tests, clock_keeps_time_in_every_small_world);
    tcase_add_test(tests, clock_refuses_times_before_its_last_change);
    tcase_add_test(tests, clock_refuses_records_that_cannot_be);
    tcase_add_test(tests, clock_refuses_nulls_and_unknown_sizes);
    suite_add_tcase(suite, tests);
    return suite;
}
