package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.KeyFigures;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.measurement.statistics.MonthStatistics;
import fr.gouv.anct.minisites.measurement.statistics.PublishedCount;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.SiteStatistics;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.StatisticsSection;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the page of a site's statistics, by the headings of the impact matrix, from values already loaded. Pure
 * functions: no I/O.
 */
final class StatisticsPage {

    /** The block types that it looks like. */
    static final Set<String> TYPES = Set.of(BlockCodec.typeOf(Chart.class), BlockCodec.typeOf(KeyFigures.class));

    private final Site site;
    private final SiteStatistics counts;
    private final PublishedFigures published;
    private final boolean sums;
    private final Instant now;
    private final DeliveryMessages messages;

    /** @param sums whether the counts are sums over all sites */
    StatisticsPage(
            Site site,
            SiteStatistics counts,
            PublishedFigures published,
            boolean sums,
            Instant now,
            DeliveryMessages messages) {
        this.site = site;
        this.counts = counts;
        this.published = published;
        this.sums = sums;
        this.now = now;
        this.messages = messages;
    }

    SitePage page(PageShells shells) {
        String title = messages.title(SystemPage.STATISTICS);
        String description =
                messages.description(SystemPage.STATISTICS, site.identity().title());
        return new PageModel.Statistics(
                shells.shell(title, description, SystemPage.STATISTICS.path(), true),
                title,
                List.of(
                        section("usable", accessibility(), published.usable(), List.of()),
                        section("used", consultation(), published.used(), hiddenVisits()),
                        section("useful", Stream.concat(answers(), searches()), published.useful(), hiddenUses()),
                        section("impact", Stream.of(), published.impact(), List.of()),
                        section("efficiency", Stream.of(), published.efficiency(), List.of())),
                chart(),
                sums);
    }

    private StatisticsSection section(
            String code, Stream<KeyFigures.Item> figures, PublishedFigures.Heading published, List<String> hidden) {
        Stream<KeyFigures.Item> ofTeam = published.figures().stream()
                .map(figure -> new KeyFigures.Item(
                        figure.value(), figure.label(), messages.figureSource(figure.date(), figure.source())));
        return new StatisticsSection(
                code,
                published.text(),
                new KeyFigures(null, Stream.concat(figures, ofTeam).toList()),
                hidden);
    }

    /** Returns the code of a count that is hidden in every month; nothing before the first month, when all are. */
    private List<String> hidden(String code, Function<MonthStatistics, PublishedCount> count) {
        return !counts.months().isEmpty() && counts.sum(count).hidden() ? List.of(code) : List.of();
    }

    private List<String> hiddenVisits() {
        return Stream.of(
                        hidden("views", MonthStatistics::views),
                        hidden("visitors", MonthStatistics::visitors),
                        hidden("downloads", MonthStatistics::downloads))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> hiddenUses() {
        List<String> searches = hidden("searches", MonthStatistics::searches);
        return Stream.of(
                        searches,
                        searches.isEmpty()
                                ? hidden("successful-searches", MonthStatistics::successfulSearches)
                                : List.<String>of(),
                        hidden("answers", MonthStatistics::answers),
                        hidden("answers", MonthStatistics::usefulAnswers))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Returns the rate of the valid audit. */
    private Stream<KeyFigures.Item> accessibility() {
        AccessibilityRecord.Audit audit = site.accessibility().audit();
        return audit == null || site.accessibility().expiry(ParisCalendar.dateOf(now)) == null
                ? Stream.of()
                : Stream.of(new KeyFigures.Item(
                        messages.rate(audit.rate()),
                        messages.statistics("accessibility"),
                        messages.audit(audit.date(), audit.auditor())));
    }

    private Stream<KeyFigures.Item> consultation() {
        return Stream.of(
                        total("views", MonthStatistics::views),
                        total("visitors", MonthStatistics::visitors),
                        total("downloads", MonthStatistics::downloads))
                .flatMap(Stream::ofNullable);
    }

    /** Returns the share of useful answers, with the number of answers; nothing while one of them is hidden. */
    private Stream<KeyFigures.Item> answers() {
        PublishedCount answers = counts.sum(MonthStatistics::answers);
        PublishedCount useful = counts.sum(MonthStatistics::usefulAnswers);
        return answers.hidden() || useful.hidden()
                ? Stream.of()
                : Stream.of(new KeyFigures.Item(
                        messages.share(useful, answers), messages.statistics("useful"), messages.answers(answers)));
    }

    private Stream<KeyFigures.Item> searches() {
        return Stream.of(
                        total("searches", MonthStatistics::searches),
                        total("successful-searches", MonthStatistics::successfulSearches))
                .flatMap(Stream::ofNullable);
    }

    /** Returns the sum over the months; null without months, and where nothing of it is published. */
    private KeyFigures.@Nullable Item total(String code, Function<MonthStatistics, PublishedCount> count) {
        PublishedCount sum = counts.sum(count);
        return counts.months().isEmpty() || sum.hidden()
                ? null
                : new KeyFigures.Item(messages.count(sum), messages.statistics(code), null);
    }

    private @Nullable Chart chart() {
        if (counts.months().isEmpty()) {
            return null;
        }
        List<String> head =
                List.of(messages.statistics("month"), messages.statistics("views"), messages.statistics("visitors"));
        Stream<List<String>> months = counts.months().stream()
                .map(month -> List.of(
                        messages.month(month.month()),
                        messages.count(month.views()),
                        messages.count(month.visitors())));
        return new Chart(
                null,
                Chart.Kind.BARS,
                messages.statistics("consultation"),
                new TableCells(Stream.concat(Stream.of(head), months).toList()),
                null);
    }
}
