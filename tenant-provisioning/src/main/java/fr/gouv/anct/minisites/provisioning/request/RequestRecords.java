package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.privacy.AccountRecordReader;
import fr.gouv.anct.minisites.privacy.PersonalRecords;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Exports a person's requests, with their answers and decisions. */
@Component
class RequestRecords implements PersonalRecords {

    private final AccountRecordReader records;

    RequestRecords(AccountRecordReader records) {
        this.records = records;
    }

    @Override
    public String section() {
        return "requests";
    }

    @Override
    public Mono<JsonNode> export(UUID account) {
        return records.readOwn(account, """
            select r.id, r.state, r.answers, r.earlier_answers, r.asked_slug, r.created_at, r.updated_at, r.sent_at,
                   (select coalesce(json_agg(json_build_object('kind', d.kind, 'reason', d.reason,
                            'decided_at', d.decided_at) order by d.decided_at), '[]')
                      from request_decision d where d.request_id = r.id) as decisions
              from site_request r where r.requester_id = :account order by r.created_at\
            """);
    }
}
