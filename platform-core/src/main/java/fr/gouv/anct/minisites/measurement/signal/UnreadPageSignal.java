package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds pages and articles with few or no views for 92 days, as long as counts of pages are kept by day. */
@Component
@Order(60)
class UnreadPageSignal implements Signal {

    /** Views of a page that are not few any more. */
    static final int FEW_VIEWS = 3;

    /** Views of a site from which on few views of a page say something: three months of a small site. */
    static final int MANY_VIEWS = 300;

    private final SignalQueries pages;

    UnreadPageSignal(SignalQueries pages) {
        this.pages = pages;
    }

    @Override
    public String code() {
        return "unread-page";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return pages.findUnread(false, today.minusDays(91), today, FEW_VIEWS, MANY_VIEWS, most)
                .map(page -> SignalFinding.ofPage(page.page(), page.title(), page.views(), page.publishedOn()));
    }
}
