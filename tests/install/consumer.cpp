// The same from C++: the headers declare C linkage and compile without a warning.
#include <cstdio>
#include <cstring>

#include <daomesh/daomesh.h>
#include <daomesh/schema.h>

int main()
{
    daomesh_ledger_options options;
    daomesh_ledger *ledger = nullptr;

    if (daomesh_ledger_options_init(&options, sizeof options) != DAOMESH_OK) return 1;
    options.mode = DAOMESH_MODE_HOST;
    options.ledger.bytes[0] = 1;
    if (daomesh_ledger_open(&ledger, &options, nullptr) != DAOMESH_OK) return 2;
    daomesh_ledger_close(ledger);
    std::printf("%s\n", daomesh_version());
    return std::strcmp(daomesh_status_name(DAOMESH_E_ARG), "ARG") == 0 ? 0 : 3;
}
