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

    /** Whether a path is that of a link: a text with spaces is a sentence that somebody has put there. */
    private static boolean isAddress(String path) {
        return path.startsWith("/") && path.chars().noneMatch(Character::isWhitespace);
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today) {
        return reports.missingAddresses(ReportPeriod.LAST_30_DAYS, MOST)
                .filter(address -> address.hits() >= FEWEST_HITS && isAddress(address.path()))
                .map(address -> SignalFinding.ofText(address.path(), address.hits()));
    }
}
