package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.measurement.signal.Signal;
import fr.gouv.anct.minisites.measurement.signal.SignalFinding;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds the answers to the guide that led several visitors to nothing of use within 30 days. */
@Component
@Order(25)
class GuideMissSignal implements Signal {

    private static final int FEWEST = 3;

    private final GuideMisses misses;

    GuideMissSignal(GuideMisses misses) {
        this.misses = misses;
    }

    @Override
    public String code() {
        return "guide-miss";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return misses.find(today.minusDays(29), FEWEST, most)
                .map(missed -> new SignalFinding(missed.answers(), null, missed.answers(), missed.misses(), null));
    }
}
