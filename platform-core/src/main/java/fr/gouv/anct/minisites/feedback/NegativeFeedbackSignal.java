package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.measurement.signal.Signal;
import fr.gouv.anct.minisites.measurement.signal.SignalFinding;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds pages that more than half of the visitors who answered within 30 days did not find useful. */
@Component
@Order(35)
class NegativeFeedbackSignal implements Signal {

    private static final int FEWEST_ANSWERS = 5;

    private final FeedbackDays days;

    NegativeFeedbackSignal(FeedbackDays days) {
        this.days = days;
    }

    @Override
    public String code() {
        return "negative-feedback";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return days.findNegative(today.minusDays(29), FEWEST_ANSWERS, most)
                .map(page -> SignalFinding.ofPage(page.pageId(), page.title(), page.notUseful(), null));
    }
}
