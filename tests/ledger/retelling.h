/* A story told again with failing memory: each failure is a status and changes nothing, and at the end stand the same bytes. */
#ifndef DAOMESH_TEST_RETELLING_H
#define DAOMESH_TEST_RETELLING_H

#include "world.h"

/* What `world` has committed. */
void retell(const struct world *world);

#endif
