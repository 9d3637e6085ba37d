package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds pages that lose more than half of their views from one month to the next, more than the site as a whole. */
@Component
@Order(30)
class FallingPageSignal implements Signal {

    private static final int FEWEST_VIEWS = 30;

    private final SignalQueries pages;

    FallingPageSignal(SignalQueries pages) {
        this.pages = pages;
    }

    @Override
    public String code() {
        return "falling-page";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return pages.findFalling(today.minusDays(59), today.minusDays(29), today, FEWEST_VIEWS, most)
                .map(page -> SignalFinding.ofPage(page.page(), page.title(), page.views(), null));
    }
}
