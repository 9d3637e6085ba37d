package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.check.SubjectRows.Written;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks pages of the current tenant against the rules, and whether visitors can be shown them, as things stand now. */
@Component
public class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final SubjectRows rows;
    private final TrialRendering trials;
    private final TransactionalOperator transaction;

    Checks(SubjectRows rows, TrialRendering trials, TransactionalOperator transaction) {
        this.rows = rows;
        this.trials = trials;
        this.transaction = transaction;
    }

    /** What there is to say of a revision; empty when there is none. It is rendered: not to be called in a transaction. */
    public Mono<Findings> of(UUID revision) {
        return ruled(revision).flatMap(found -> shown(revision).map(shown -> found.and(shown.all())));
    }

    /** What the rules have to say of a revision; empty when there is none. */
    public Mono<Findings> ruled(UUID revision) {
        return look(
                rows.written(revision).flatMap(written -> rules(written.page(), written.kind(), written.revision())));
    }

    /**
     * What visitors could not be shown if a revision were published; of a section, the pages online that show it among that. Not to
     * be called in a transaction.
     */
    public Mono<Findings> shown(UUID revision) {
        return rows.written(revision)
                .as(transaction::transactional)
                .flatMap(this::overflow)
                .map(finding -> new Findings(List.of(finding)))
                .defaultIfEmpty(new Findings(List.of()));
    }

    /** Whether visitors are shown what is online of a page. Not to be called in a transaction. */
    public Mono<Findings> online(UUID page) {
        return trials.lengths(List.of(page))
                .map(lengths -> Integer.valueOf(TrialRendering.ENDLESS).equals(lengths.get(page)))
                .map(endless -> endless
                        ? new Findings(List.of(new Overflow.OfOnline().finding(List.of())))
                        : new Findings(List.of()));
    }

    /**
     * What there is to say of words that are not saved yet. The pages that show a section are not rendered while it is written. That
     * they cannot be rendered for another reason keeps nobody from the form in which it can be mended. Not to be called in a
     * transaction.
     */
    public Mono<Findings> of(Page page, Revision revision) {
        return look(rules(page.id(), page.kind(), revision))
                .flatMap(found -> Mono.just(new Written(page.id(), page.kind(), revision))
                        .filter(written -> written.kind() != PageKind.SECTION)
                        .flatMap(this::overflow)
                        .onErrorResume(failure -> {
                            LOG.warn("The page {} is not rendered: {}", page.id(), failure.toString());
                            return Mono.empty();
                        })
                        .map(finding -> found.and(List.of(finding)))
                        .defaultIfEmpty(found));
    }

    private Mono<Finding> overflow(Written written) {
        return trials.overflow(written.page(), written.revision())
                .map(overflow -> overflow.finding(written.revision().body()));
    }

    private Mono<Callable<Findings>> rules(UUID page, PageKind kind, Revision revision) {
        return rows.around(Map.of(page, revision))
                .map(around -> () -> Rules.look(new Subject(page, kind, revision, around)));
    }

    // Hundreds of texts are parsed: after the connection is given back, where the transaction is none of the caller's.
    private Mono<Findings> look(Mono<Callable<Findings>> rules) {
        return rules.as(transaction::transactional).flatMap(ParsingThreads::run);
    }
}
