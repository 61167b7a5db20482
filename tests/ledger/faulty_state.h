/*
 * Between the ledger and its state: any call that reads or changes a record can be made to fail, as if the store had. The suite is
 * linked so that the ledger's calls come here first (WRAPPED in the Makefile).
 *
 *     do {
 *         faulty_state_arm(what);
 *         status = the call;
 *     } while (faulty_state_failed(status));
 *
 * Each time round fails at the first place that was never reached in this way before; the last time round nothing does.
 */
#ifndef DAOMESH_TEST_FAULTY_STATE_H
#define DAOMESH_TEST_FAULTY_STATE_H

#include <stdint.h>

/* Before the suites are run: what one test has met is not met again by those that are run after it. */
void faulty_state_share(void);

/* `what` tells calls apart that meet the same records on the way: the kind of an action, say. */
void faulty_state_arm(uint32_t what);
int faulty_state_is_armed(void); /* in this thread */

/* Disarms. Whether a failure came; then `status` must be that of the store. */
int faulty_state_failed(int32_t status);

#endif
