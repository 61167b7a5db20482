/* The audit of dials: each stands within its bounds, and where its setting stands; what turns it measures something. */
#include "ledger/audit.h"

#include <daomesh/dial.h>

static int32_t audit_setting(struct audit *audit, uint32_t *dialled, uint64_t row,
                             const struct daomesh_dial_record *dial)
{
    daomesh_amount value;
    if (dial->setting == 0) return DAOMESH_OK;
    if (*dialled >> dial->setting & 1) return daomesh__broken(audit, "two dials of one setting", NULL, NULL);
    *dialled |= 1u << dial->setting;
    const int32_t status = daomesh__setting_read(audit->state, &value, row, dial->setting);
    if (status == DAOMESH_E_CONTRADICTION)
        return daomesh__broken(audit, "a dial of a setting that is not there", NULL, NULL);
    TRY(status);
    return daomesh__same_amount(audit, &value, &dial->value, "a dial stands elsewhere than its setting");
}

static int32_t audit_waiting(struct audit *audit, uint64_t row, uint32_t number,
                             const struct daomesh_dial_record *dial)
{
    daomesh_dial next = daomesh__dial_rule(dial);
    next.value = dial->next;
    if (dial->next_from == 0)
        return dial->timer == 0 ? DAOMESH_OK : daomesh__broken(audit, "a dial waits for nothing", NULL, NULL);
    if (daomesh_dial_check(NULL, &next) != DAOMESH_OK)
        return daomesh__broken(audit, "a dial will leave its bounds", &dial->next, &dial->most);
    return daomesh__audit_timer(audit, dial->timer, TIMER_DIAL, row, number);
}

static int32_t audit_controller(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                                uint32_t number)
{
    const struct daomesh_controller_record *controller;
    TRY(find_controller(audit->state, &controller, row, number));
    if (!controller) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_CONTROLLER]++;
    const int of_feed = controller->measure == 1,
              of_token = controller->measure == 2 || controller->measure == 3;
    if (controller->measure == 0)
        return daomesh__broken(audit, "a controller that measures nothing", NULL, NULL);
    if ((controller->feed != 0) != of_feed || controller->feed > dao->feeds)
        return daomesh__broken(audit, "a controller of no feed", NULL, NULL);
    if ((controller->token != 0) != of_token || controller->token > audit->ledger->committed.tokens)
        return daomesh__broken(audit, "a controller of no token", NULL, NULL);
    return daomesh__audit_timer(audit, controller->timer, TIMER_CONTROLLER, row, number);
}

static int32_t audit_dial(struct audit *audit, uint32_t *dialled, const struct daomesh_dao_record *dao,
                          uint64_t row, uint32_t number)
{
    const struct daomesh_dial_record *dial;
    TRY(find_dial(audit->state, &dial, row, number));
    if (!dial) return DAOMESH_OK; /* it was dropped */
    audit->expected[DAOMESH_RECORD_DIAL]++;
    const daomesh_dial rule = daomesh__dial_rule(dial);
    if (daomesh_dial_check(NULL, &rule) != DAOMESH_OK)
        return daomesh__broken(audit, "a dial outside its bounds", &dial->value, &dial->most);
    TRY(audit_setting(audit, dialled, row, dial));
    TRY(audit_controller(audit, dao, row, number));
    return audit_waiting(audit, row, number, dial);
}

int32_t daomesh__audit_dials(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    uint32_t dialled = 0;
    for (uint32_t number = 1; number <= dao->dials; number++) {
        audit->object = number;
        TRY(audit_dial(audit, &dialled, dao, row, number));
    }
    audit->object = 0;
    return daomesh__same_number(audit, dao->dialled, dialled, "settings and their dials do not fit");
}
