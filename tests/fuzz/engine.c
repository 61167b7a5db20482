/* The door through which libFuzzer comes in. The target is named by the environment: DAOMESH_FUZZ=body. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static const struct fuzz_target *target;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const char *name = getenv("DAOMESH_FUZZ");
    (void)argc, (void)argv;
    target = name ? fuzz_target_named(name) : NULL;
    if (target) return 0;
    fprintf(stderr, "DAOMESH_FUZZ names one of:\n");
    for (size_t i = 0; fuzz_target_at(i); i++)
        fprintf(stderr, "    %s\n", fuzz_target_at(i)->name);
    exit(2);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    target->run(bytes, len);
    return 0;
}
