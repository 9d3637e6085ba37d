package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds pages and articles without views for 92 days, as long as counts of pages are kept by day. */
@Component
@Order(60)
class UnreadPageSignal implements Signal {

    private final SignalQueries pages;

    UnreadPageSignal(SignalQueries pages) {
        this.pages = pages;
    }

    @Override
    public String code() {
        return "unread-page";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today) {
        return pages.findUnread(false, today.minusDays(91), today, MOST)
                .map(page -> SignalFinding.ofPage(page.page(), page.title(), 0, page.publishedOn()));
    }
}
