package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds addresses that are often requested within 30 days, and do not exist. */
@Component
@Order(10)
class MissingAddressSignal implements Signal {

    private static final int FEWEST_HITS = 10;

    private final ConsultationReports reports;

    MissingAddressSignal(ConsultationReports reports) {
        this.reports = reports;
    }

    @Override
    public String code() {
        return "missing-address";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return reports.missingLinks(ReportPeriod.LAST_30_DAYS, most)
                .filter(address -> address.hits() >= FEWEST_HITS)
                .map(address -> SignalFinding.ofText(address.path(), address.hits()));
    }
}
