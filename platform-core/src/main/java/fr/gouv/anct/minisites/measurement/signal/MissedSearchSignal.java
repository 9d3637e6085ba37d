package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds words that were searched several times within 30 days without a result. */
@Component
@Order(20)
class MissedSearchSignal implements Signal {

    private static final int FEWEST_SEARCHES = 4;

    private final ConsultationReports reports;

    MissedSearchSignal(ConsultationReports reports) {
        this.reports = reports;
    }

    @Override
    public String code() {
        return "missed-search";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return reports.missedSearches(ReportPeriod.LAST_30_DAYS, most)
                .filter(search -> search.withoutResult() >= FEWEST_SEARCHES)
                .map(search -> SignalFinding.ofText(search.words(), search.withoutResult()));
    }
}
