package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.check.CheckInputs.PageRevision;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Checks pages of the current tenant against the rules, and whether visitors can be shown them, in the current state of
 * the site.
 */
@Component
public class ContentChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ContentChecks.class);

    private final CheckInputs checkInputs;
    private final TrialRendering trials;
    private final TransactionalOperator transaction;

    ContentChecks(CheckInputs checkInputs, TrialRendering trials, TransactionalOperator transaction) {
        this.checkInputs = checkInputs;
        this.trials = trials;
        this.transaction = transaction;
    }

    /**
     * Checks a revision against the rules and renders it; empty when it does not exist. Must not be called in a
     * transaction, because of the rendering.
     */
    public Mono<Findings> of(UUID revision) {
        return ruled(revision).flatMap(findings -> shown(revision).map(shown -> findings.and(shown.all())));
    }

    /** Checks a revision against the rules only; empty when it does not exist. */
    public Mono<Findings> ruled(UUID revision) {
        return check(checkInputs
                .written(revision)
                .flatMap(written -> rules(written.page(), written.kind(), written.revision())));
    }

    /**
     * Finds what visitors could not be shown if a revision were published; for a section, the online pages that show it
     * included. Must not be called in a transaction.
     */
    public Mono<Findings> shown(UUID revision) {
        return checkInputs
                .written(revision)
                .as(transaction::transactional)
                .flatMap(this::overflow)
                .map(finding -> new Findings(List.of(finding)))
                .defaultIfEmpty(new Findings(List.of()));
    }

    /** Checks whether visitors can be shown the published revision of a page. Must not be called in a transaction. */
    public Mono<Findings> online(UUID page) {
        return trials.lengths(List.of(page))
                .map(lengths -> Integer.valueOf(TrialRendering.ENDLESS).equals(lengths.get(page)))
                .map(endless -> endless
                        ? new Findings(List.of(new OversizedContent.OfOnline().finding(List.of())))
                        : new Findings(List.of()));
    }

    /**
     * Checks content that is not saved yet. The pages that show a section are not rendered while it is edited. When
     * rendering fails for another reason, the form in which to correct it stays available. Must not be called in a
     * transaction.
     */
    public Mono<Findings> of(Page page, Revision revision) {
        return check(rules(page.id(), page.kind(), revision))
                .flatMap(findings -> addOverflow(findings, new PageRevision(page.id(), page.kind(), revision)));
    }

    private Mono<Findings> addOverflow(Findings findings, PageRevision edited) {
        return Mono.just(edited)
                .filter(written -> written.kind() != PageKind.SECTION)
                .flatMap(this::overflow)
                .onErrorResume(failure -> {
                    LOG.warn("Trial rendering of page {} failed: {}", edited.page(), failure.toString());
                    return Mono.empty();
                })
                .map(finding -> findings.and(List.of(finding)))
                .defaultIfEmpty(findings);
    }

    private Mono<Finding> overflow(PageRevision written) {
        return trials.overflow(written.page(), written.revision())
                .map(overflow -> overflow.finding(written.revision().body()));
    }

    private Mono<Callable<Findings>> rules(UUID page, PageKind kind, Revision revision) {
        return checkInputs
                .around(Map.of(page, revision))
                .map(references -> () -> Rules.check(new CheckedContent(page, kind, revision, references)));
    }

    // Hundreds of texts are parsed, so after the connection is released, unless the transaction is the caller's.
    private Mono<Findings> check(Mono<Callable<Findings>> rules) {
        return rules.as(transaction::transactional).flatMap(ParsingThreads::run);
    }
}
