package fr.gouv.anct.minisites.content.check;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.check.CheckInputs.PageRevision;
import fr.gouv.anct.minisites.content.check.StoredFindings.Row;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.ResultPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checks the pages of the current tenant and reports their findings. Findings are stored per page; the database marks
 * them as stale when content, a page or a file changes. Each reader of the report rechecks a few stale pages, a job the
 * others.
 */
@Component
public class SiteChecks {

    /** Maximum number of pages that one caller rechecks; a screen says when more are left. */
    private static final int AT_ONCE = 100;

    /** Maximum number of pages read together: their content, at most a megabyte each, is held in memory. */
    private static final int TOGETHER = 10;

    /** Maximum number of sections read together, counted once for each page that shows them. */
    private static final int SECTIONS_TOGETHER = SharedSection.MOST;

    /** Time after which a caller starts no further check, however long the pages are: a screen waits for it. */
    private static final Duration BUDGET = Duration.ofSeconds(1);

    private final StoredFindings rows;
    private final CheckInputs subjects;
    private final TrialRendering trials;
    private final TransactionalOperator transaction;

    SiteChecks(StoredFindings rows, CheckInputs subjects, TrialRendering trials, TransactionalOperator transaction) {
        this.rows = rows;
        this.subjects = subjects;
        this.trials = trials;
        this.transaction = transaction;
    }

    /** Rechecks some stale pages, then returns the report. */
    public Mono<SiteCheckReport> of(CheckQuery query) {
        return recheck().then(Mono.defer(() -> report(query).as(transaction::transactional)));
    }

    /** Counts what is left before it reads the findings: one that another caller has just stored is new or told as left. */
    private Mono<SiteCheckReport> report(CheckQuery query) {
        return left().zipWhen(_ -> pages(query))
                .zipWhen(
                        _ -> rows.withErrors(),
                        (both, errors) -> new SiteCheckReport(both.getT2(), errors, both.getT1()));
    }

    private Mono<ResultPage<CheckedPageSummary>> pages(CheckQuery query) {
        String words = ResultPage.typed(query.words());
        return rows.count(words, query.severity())
                .flatMap(total -> rows.page(
                                words, query.severity(), query.size(), ResultPage.offset(query.page(), query.size()))
                        .collectList()
                        .map(pages -> new ResultPage<>(pages, query.page(), query.size(), total)));
    }

    /** Returns the number of pages left and hands them to the job. */
    private Mono<Long> left() {
        return rows.remaining()
                .flatMap(left ->
                        left == 0 ? Mono.just(left) : rows.leaveListsToJob().thenReturn(left));
    }

    /** Rechecks some stale pages, if any, for about a second. */
    public Mono<Long> recheck() {
        return recheck(AT_ONCE);
    }

    /**
     * Rechecks some stale pages, if any, for about a second. Their texts are parsed and the pages rendered between two
     * transactions.
     *
     * @return number of pages whose findings are stored; pages changed in the meantime are not counted
     */
    public Mono<Long> recheck(int most) {
        return Mono.defer(() -> recheck(most, System.nanoTime() + BUDGET.toNanos()));
    }

    private Mono<Long> recheck(int most, long end) {
        int together = Math.min(most, TOGETHER);
        return claim(together)
                .as(transaction::transactional)
                .flatMap(claimed -> recheck(claimed, together, most, end))
                .defaultIfEmpty(0L);
    }

    private Mono<Long> recheck(Claimed claimed, int together, int most, long end) {
        return check(claimed, end)
                .flatMap(kept -> claimed.claims().size() < together || most == together || over(end)
                        ? Mono.just(kept)
                        : recheck(most - together, end).map(others -> kept + others));
    }

    private static boolean over(long end) {
        return System.nanoTime() - end >= 0;
    }

    /** Checks groups of pages until the time is up; the remaining pages are left to another claim. */
    private Mono<Long> check(Claimed claimed, long end) {
        return Flux.fromIterable(claimed.groups())
                .concatMap(group -> check(claimed, group))
                .takeUntil(_ -> over(end))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> check(Claimed claimed, List<PageRevision> pages) {
        return around(pages)
                .as(transaction::transactional)
                .flatMap(references -> found(claimed, pages, references))
                .flatMap(found ->
                        rows.keep(Jsonb.write(found), claimed.siteVersion()).as(transaction::transactional));
    }

    private Mono<List<Row>> found(Claimed claimed, List<PageRevision> pages, ResolvedReferences references) {
        return trials.lengths(pages.stream().map(PageRevision::page).toList())
                .flatMap(lengths -> ParsingThreads.run(() -> pages.stream()
                        .map(page -> claimed.found(page, references, lengths.get(page.page())))
                        .toList()));
    }

    private Mono<Claimed> claim(int most) {
        return rows.claim(most)
                .collectMap(StoredFindings.Claim::page, StoredFindings.Claim::claim)
                .filter(claims -> !claims.isEmpty())
                .flatMap(this::read);
    }

    private Mono<Claimed> read(Map<UUID, String> claims) {
        return rows.siteVersion()
                .flatMap(version -> subjects.newest(claims.keySet()).map(pages -> new Claimed(claims, version, pages)));
    }

    private Mono<ResolvedReferences> around(List<PageRevision> pages) {
        return subjects.around(pages.stream().collect(Collectors.toMap(PageRevision::page, PageRevision::revision)));
    }

    /** Pages that were read after they were claimed: any change since ends the claim. */
    private record Claimed(Map<UUID, String> claims, long siteVersion, List<PageRevision> pages) {

        /** Returns one group, unless the sections of the pages are too many to be read together. */
        List<List<PageRevision>> groups() {
            List<List<PageRevision>> groups = new ArrayList<>();
            List<PageRevision> group = new ArrayList<>();
            int sections = 0;
            for (PageRevision page : pages) {
                int shown = SharedSection.shown(page.revision().body()).size();
                if (!group.isEmpty() && sections + shown > SECTIONS_TOGETHER) {
                    groups.add(group);
                    group = new ArrayList<>();
                    sections = 0;
                }
                group.add(page);
                sections += shown;
            }
            groups.add(group);
            return groups;
        }

        Row found(PageRevision written, ResolvedReferences references, @Nullable Integer length) {
            CheckedContent content = new CheckedContent(written.page(), written.kind(), written.revision(), references);
            boolean endless = length != null && length == TrialRendering.ENDLESS;
            return Row.of(
                    written.page(),
                    requireNonNull(claims.get(written.page())),
                    content.all(HasListing.class).findAny().isPresent(),
                    length,
                    Rules.check(content)
                            .and(endless ? List.of(new OversizedContent.OfOnline().finding(List.of())) : List.of()));
        }
    }
}
