package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.privacy.AccountRecordReader;
import fr.gouv.anct.minisites.privacy.PersonalRecords;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Exports the internal notes that a person has written; those about the person's requests are left out. */
@Component
class RequestNoteRecords implements PersonalRecords {

    private final AccountRecordReader records;

    RequestNoteRecords(AccountRecordReader records) {
        this.records = records;
    }

    @Override
    public String section() {
        return "request-notes";
    }

    @Override
    public Mono<JsonNode> export(UUID account) {
        return records.readOwn(account, """
            select n.request_id, n.text, n.written_at
              from request_note n where n.account_id = :account order by n.written_at\
            """);
    }
}
