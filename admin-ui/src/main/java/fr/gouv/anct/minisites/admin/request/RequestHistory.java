package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.EventTimeline.Entry;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.AuditEvent;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.RecordedDecision;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds the history of a request, in order: created, submitted, decided, with the decision's reason, and what became of
 * the creation of its site.
 */
@Component
public class RequestHistory {

    private static final String SLUG_CORRECTED = "request.slug-corrected";

    /** Actions that the journal alone keeps; decisions are stored with their reasons. */
    private static final Set<String> JOURNALLED = Set.of(
            "request.sent",
            "request.completed",
            "request.recalled",
            "request.withdrawn",
            SLUG_CORRECTED,
            "creation.failed",
            "creation.retried",
            "site.created");

    /** Maximum number of journal entries, far more than a request ever has. */
    private static final int MOST = 100;

    private final Journal journal;
    private final Messages messages;

    RequestHistory(Journal journal, Messages messages) {
        this.journal = journal;
        this.messages = messages;
    }

    /** Returns the history, of the journal and of the decisions. */
    public Mono<EventTimeline> of(SiteRequest request, Flux<RecordedDecision> decisions) {
        JournalQuery query = JournalQuery.about(request.id(), null, MOST);
        return Mono.zip(decisions.collectList(), journal.page(query))
                .map(found -> timeline(request, found.getT1(), found.getT2().items()));
    }

    /** Whether the platform has withdrawn it as uncorrected: its own journal entries have no account. */
    Mono<Boolean> endedByPlatform(SiteRequest request) {
        return journal.page(JournalQuery.about(request.id(), "request", MOST))
                .map(results -> results.items().stream()
                        .map(AuditEntry::event)
                        .anyMatch(event -> event.action().equals("request.withdrawn") && event.actorId() == null));
    }

    private EventTimeline timeline(SiteRequest request, List<RecordedDecision> decisions, List<AuditEntry> events) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                request.createdAt(),
                messages.get("site-request.event.created"),
                request.requester().name(),
                null));
        events.stream()
                .filter(entry -> JOURNALLED.contains(entry.event().action()))
                .map(this::entry)
                .forEach(entries::add);
        decisions.stream().map(this::entry).forEach(entries::add);
        entries.sort(Comparator.comparing(Entry::at));
        return new EventTimeline(List.copyOf(entries));
    }

    private Entry entry(AuditEntry entry) {
        return new Entry(
                entry.at(),
                messages.get("event." + entry.event().action()),
                entry.event().actor(),
                entry.event().action().equals(SLUG_CORRECTED) ? correction(entry.event()) : null);
    }

    private String correction(AuditEvent event) {
        Map<String, String> slugs = event.detail();
        return messages.get(
                "site-request.event.slug-corrected",
                slugs.getOrDefault("former-slug", ""),
                slugs.getOrDefault("slug", ""));
    }

    private Entry entry(RecordedDecision recorded) {
        Decision decision = recorded.decision();
        return new Entry(
                recorded.at(),
                messages.get("site-request.event." + EnumCode.of(decision.kind())),
                recorded.by().name(),
                decision.reason().isEmpty() ? null : decision.reason());
    }
}
