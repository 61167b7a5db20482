/* The audit of feeds: who reports is somebody, rounds follow each other, nothing is said from the future. */
#include "ledger/audit.h"

static int32_t audit_reporters(struct audit *audit, const struct daomesh_feed_record *feed)
{
    for (uint32_t i = 0; i < feed->reporters_count; i++) {
        const struct daomesh_feed_reporter *reporter = &feed->reporters[i];
        if (reporter->party == 0 || reporter->party > audit->ledger->committed.parties)
            return daomesh__broken(audit, "a reporter who is no party", NULL, NULL);
        if (reporter->at > audit->ledger->committed_time)
            return daomesh__broken(audit, "a report from the future", NULL, NULL);
        if (!reporter->spoke && (reporter->at != 0 || !amount_is_zero(&reporter->value)))
            return daomesh__broken(audit, "a report that nobody made", NULL, NULL);
    }
    return feed->needed > 0 && feed->needed <= feed->reporters_count
               ? DAOMESH_OK
               : daomesh__broken(audit, "a feed that never holds", NULL, NULL);
}

static int32_t audit_rounds(struct audit *audit, const struct daomesh_feed_record *feed, uint64_t row,
                            uint32_t number)
{
    uint64_t until = 0;
    for (uint32_t i = 1; i <= feed->rounds; i++) {
        const struct daomesh_feed_round_record *round;
        TRY(find_feed_round(audit->state, &round, row, (uint64_t)number << 32 | i));
        if (!round) return daomesh__broken(audit, "a round of a feed is missing", NULL, NULL);
        if (round->from < until || round->until < round->from || round->from > audit->ledger->committed_time)
            return daomesh__broken(audit, "rounds of a feed are out of order", NULL, NULL);
        until = round->until;
    }
    audit->expected[DAOMESH_RECORD_FEED_ROUND] += feed->rounds;
    return feed->closed && until > audit->ledger->committed_time
               ? daomesh__broken(audit, "a closed feed that holds", NULL, NULL)
               : DAOMESH_OK;
}

int32_t daomesh__audit_feeds(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    for (uint32_t number = 1; number <= dao->feeds; number++) {
        const struct daomesh_feed_record *feed;
        audit->object = number;
        TRY(find_feed(audit->state, &feed, row, number));
        if (!feed) return daomesh__broken(audit, "a feed is missing", NULL, NULL);
        audit->expected[DAOMESH_RECORD_FEED]++;
        TRY(audit_reporters(audit, feed));
        TRY(audit_rounds(audit, feed, row, number));
    }
    audit->object = 0;
    return DAOMESH_OK;
}
