package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Finds documents with few or no views and downloads for 92 days, as long as counts are kept by day: they can be merged into
 * another one.
 */
@Component
@Order(70)
class UnreadDocumentSignal implements Signal {

    private final SignalQueries pages;

    UnreadDocumentSignal(SignalQueries pages) {
        this.pages = pages;
    }

    @Override
    public String code() {
        return "unread-document";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return pages.findUnread(
                        true, today.minusDays(91), today, UnreadPageSignal.FEW_VIEWS, UnreadPageSignal.MANY_VIEWS, most)
                .map(page -> SignalFinding.ofPage(page.page(), page.title(), page.views(), page.publishedOn()));
    }
}
