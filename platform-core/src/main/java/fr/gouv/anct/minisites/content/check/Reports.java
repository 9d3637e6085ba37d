package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Listed;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.check.FoundRows.Found;
import fr.gouv.anct.minisites.content.check.SubjectRows.Written;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    Reports(FoundRows rows, SubjectRows subjects) {
        this.rows = rows;
        this.subjects = subjects;
    }

    /** What remains to be corrected. */
    @Transactional
    public Mono<Report> of(CheckQuery query) {
        return lookAgain(AT_ONCE)
                .then(Mono.defer(() -> rows.page(query)))
                .flatMap(pages -> rows.withErrors()
                        .flatMap(errors -> rows.remaining().map(left -> new Report(pages, errors, left))));
    }

    /**
     * Looks again at some pages, where there are any to look at.
     *
     * @return how many
     */
    @Transactional
    public Mono<Integer> lookAgain(int most) {
        return rows.left(most)
                .filter(left -> !left.isEmpty())
                .flatMap(left -> rows.siteVersion()
                        .flatMap(version -> found(left)
                                .flatMap(found -> rows.keep(found, version).thenReturn(found.size()))))
                .defaultIfEmpty(0);
    }

    // In the transaction that holds what is looked at: who changes it meanwhile says so after it was kept.
    private Mono<List<Found>> found(List<Written> left) {
        return subjects.around(left.stream().collect(Collectors.toMap(Written::page, Written::revision)))
                .flatMap(around -> ParsingThreads.run(() ->
                        left.stream().map(written -> found(written, around)).toList()));
    }

    private static Found found(Written written, Surroundings around) {
        Subject page = new Subject(written.page(), written.kind(), written.revision(), around);
        return Found.of(written.page(), page.all(Listed.class).findAny().isPresent(), Rules.look(page));
    }
}
