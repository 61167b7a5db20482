/* A story told again with failing memory and store: each failure is a status, changes nothing, and at the end are the same bytes. */
#ifndef DAOMESH_TEST_RETELLING_H
#define DAOMESH_TEST_RETELLING_H

#include "world.h"

/* What `world` has committed. */
void retell(const struct world *world);

#endif
