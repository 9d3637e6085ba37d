package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.Jobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells what became of letters, without their texts, and sends those that were given up again. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.MAIL)
public class MailTracking {

    /** Maximum number of letters reachable by pages: beyond it, the filters must be narrowed. */
    public static final int FURTHEST = 10_000;

    private final MailSummaries summaries;
    private final OutgoingMails mails;
    private final CrossTenantScope crossTenant;
    private final Journal journal;
    private final Jobs jobs;

    MailTracking(
            MailSummaries summaries, OutgoingMails mails, CrossTenantScope crossTenant, Journal journal, Jobs jobs) {
        this.summaries = summaries;
        this.mails = mails;
        this.crossTenant = crossTenant;
        this.journal = journal;
        this.jobs = jobs;
    }

    /**
     * Returns one page of letters, newest first; at most {@link #FURTHEST} are counted.
     *
     * @param page from 1
     */
    public Mono<ResultPage<MailSummary>> page(MailQuery query, int page, int size) {
        String words = ResultPage.typed(query.recipient());
        String subject = ResultPage.typed(query.subject());
        long offset = Math.min(ResultPage.offset(page, size), FURTHEST);
        Mono<List<MailSummary>> letters = summaries
                .page(
                        query.state(),
                        words,
                        subject,
                        query.from(),
                        query.until(),
                        (int) Math.min(size, FURTHEST - offset),
                        offset)
                .map(MailTracking::masked)
                .collectList();
        Mono<ResultPage<MailSummary>> found = summaries
                .count(query.state(), words, subject, query.from(), query.until(), FURTHEST)
                .flatMap(total -> letters.map(items -> new ResultPage<>(items, page, size, total)));
        return read(found.flux()).single();
    }

    /** Returns one letter; empty if it does not exist. */
    public Mono<MailSummary> findById(UUID id) {
        return read(summaries.findById(id).map(MailTracking::masked).flux()).singleOrEmpty();
    }

    /** Masks subjects again: those of letters written before subjects were masked. */
    private static MailSummary masked(MailSummary letter) {
        return letter.withSubject(Letter.masked(letter.subject(), Letter.MASK));
    }

    private <T> Flux<T> read(Flux<T> query) {
        return crossTenant.read(CrossTenantScope.Purpose.MAIL, query);
    }

    /**
     * Sends a letter that was given up again, as if it were new: for three days, after the pending letters of its
     * recipient that are older. Recorded in the journal.
     *
     * @return false when it is not given up, any more or at all, or when it was erased
     */
    @Transactional
    public Mono<Boolean> resend(UUID id, AuditActor by) {
        return mails.requeue(id)
                .flatMap(address -> journal.record(by, "mail.resent", AuditSubject.withoutTenant(id), Map.of())
                        .then(jobs.enqueue(MailJob.NAME, address))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }
}
