package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds in the journal why an unpublished page was withdrawn in place of its team. */
@Component
class InterventionHistory {

    /** Actions that decide whether a page is published. */
    private static final Set<String> DECIDING = Set.of("publication.published", "publication.withdrawn");

    /** Number of journal entries read: submissions may follow the withdrawal. */
    private static final int RECENT = 20;

    private final Journal journal;
    private final Messages messages;

    InterventionHistory(Journal journal, Messages messages) {
        this.journal = journal;
        this.messages = messages;
    }

    /** Returns the reason, with the service and the moment; empty when the team itself withdrew the page, or published it. */
    Mono<Optional<PublicationScreen.Comment>> of(PublicationStatus status) {
        return status.withdrawn() == null || status.withdrawn().service() == null
                ? Mono.just(Optional.empty())
                : journal.page(JournalQuery.about(status.page(), "publication", RECENT))
                        .map(found -> found.items().stream()
                                .filter(entry -> DECIDING.contains(entry.event().action()))
                                .findFirst()
                                .filter(entry -> entry.event().detail().containsKey("reason"))
                                .map(this::comment));
    }

    private PublicationScreen.Comment comment(AuditEntry entry) {
        Map<String, String> detail = entry.event().detail();
        return new PublicationScreen.Comment(
                messages.get(
                        "publication.intervention.by",
                        messages.get("role." + detail.get("role")),
                        DateTimes.day(entry.at())),
                String.valueOf(detail.get("reason")));
    }
}
