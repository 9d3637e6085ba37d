package fr.gouv.anct.minisites.content.check;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.Listed;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.check.FoundRows.Found;
import fr.gouv.anct.minisites.content.check.SubjectRows.Written;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What was found in the pages of the current tenant. It is kept for each page; what says that it may not be so any more is
 * the database, when words, a page or a file change. Whoever reads looks again at a few of them, a job at the others.
 */
@Component
public class Reports {

    /** What one transaction looks at; a screen that has more to tell says that some are left. */
    static final int AT_ONCE = 100;

    private final FoundRows rows;
    private final SubjectRows subjects;
    private final TrialRendering trials;
    private final TransactionalOperator transaction;

    Reports(FoundRows rows, SubjectRows subjects, TrialRendering trials, TransactionalOperator transaction) {
        this.rows = rows;
        this.subjects = subjects;
        this.trials = trials;
        this.transaction = transaction;
    }

    /** What remains to be corrected. */
    public Mono<Report> of(CheckQuery query) {
        return lookAgain(AT_ONCE).then(Mono.defer(() -> report(query).as(transaction::transactional)));
    }

    private Mono<Report> report(CheckQuery query) {
        return rows.page(query)
                .flatMap(pages ->
                        rows.withErrors().flatMap(errors -> left().map(left -> new Report(pages, errors, left))));
    }

    /** How many are left to the job. */
    private Mono<Long> left() {
        return rows.remaining()
                .flatMap(left ->
                        left == 0 ? Mono.just(left) : rows.leaveListsToJob().thenReturn(left));
    }

    /**
     * Looks again at some pages, where there are any to look at. Between two
     * transactions their texts are parsed, and what visitors get of them is rendered.
     *
     * @return of how many what was found is kept: not of those that have changed meanwhile
     */
    public Mono<Long> lookAgain(int most) {
        return claim(most)
                .as(transaction::transactional)
                .flatMap(claimed -> found(claimed)
                        .flatMap(
                                found -> rows.keep(found, claimed.siteVersion()).as(transaction::transactional)))
                .defaultIfEmpty(0L);
    }

    private Mono<List<Found>> found(Claimed claimed) {
        return trials.lengths(claimed.claims().keySet())
                .flatMap(lengths -> ParsingThreads.run(() -> claimed.found(lengths)));
    }

    private Mono<Claimed> claim(int most) {
        return rows.claim(most)
                .filter(claims -> !claims.isEmpty())
                .flatMap(claims -> rows.siteVersion()
                        .flatMap(version -> subjects.newest(claims.keySet())
                                .flatMap(pages ->
                                        around(pages).map(around -> new Claimed(claims, version, pages, around)))));
    }

    private Mono<Surroundings> around(List<Written> pages) {
        return subjects.around(pages.stream().collect(Collectors.toMap(Written::page, Written::revision)));
    }

    /** Pages that were read after they were claimed: whatever has changed since ends the claim. */
    private record Claimed(Map<UUID, String> claims, long siteVersion, List<Written> pages, Surroundings around) {

        /** @param lengths of what is online of them */
        List<Found> found(Map<UUID, Integer> lengths) {
            return pages.stream()
                    .map(page -> found(page, lengths.get(page.page())))
                    .toList();
        }

        private Found found(Written written, @Nullable Integer length) {
            Subject page = new Subject(written.page(), written.kind(), written.revision(), around);
            boolean endless = length != null && length == TrialRendering.ENDLESS;
            return Found.of(
                    written.page(),
                    requireNonNull(claims.get(written.page())),
                    page.all(Listed.class).findAny().isPresent(),
                    length,
                    Rules.look(page).and(endless ? List.of(new Overflow.OfOnline().finding(List.of())) : List.of()));
        }
    }
}
