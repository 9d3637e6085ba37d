package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Sums up the answers of visitors to the question whether a page is useful, by page. */
@Component
public class FeedbackReports {

    private final FeedbackDays days;
    private final TransactionalOperator transaction;
    private final Clock clock;

    FeedbackReports(FeedbackDays days, TransactionalOperator transaction, Clock clock) {
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns one page of the pages with answers, those that are not useful to most visitors first. */
    public Mono<ResultPage<PageFeedback>> page(Tenant site, ReportPeriod period, int page, int size) {
        LocalDate from = period.endingOn(ParisCalendar.today(clock)).from();
        return days.count(from)
                .flatMap(total -> days.sums(from, size, ResultPage.offset(page, size))
                        .collectList()
                        .map(rows -> new ResultPage<>(rows, page, size, total)))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }
}
