package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds pages that were not updated for twelve months and are still read. */
@Component
@Order(40)
class AgeingPageSignal implements Signal {

    private static final int FEWEST_VIEWS = 10;

    private final SignalQueries pages;

    AgeingPageSignal(SignalQueries pages) {
        this.pages = pages;
    }

    @Override
    public String code() {
        return "ageing-page";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return pages.findAgeing(today.minusMonths(12), today.minusDays(29), today, FEWEST_VIEWS, most)
                .map(page -> SignalFinding.ofPage(page.page(), page.title(), page.views(), page.publishedOn()));
    }
}
