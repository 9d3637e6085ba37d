package fr.gouv.anct.minisites.measurement.signal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year of a site is drawn at random, with twelve problems and twelve pages that are well: the first two lists of the week
 * name at least ten of the problems and at most two of those pages.
 */
@CoreTest
class PlantedProblemsTest {

    private static final int DAYS = 365;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private TestSites sites;

    @Autowired
    private SiteSignals signals;

    private final LocalDate today = LocalDate.now(ParisCalendar.ZONE);
    private final List<Map<String, Object>> views = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> healthy = new ArrayList<>();
    private Random random = new Random();
    private TestSite site;

    @RepeatedTest(5)
    void twoListsNameTheProblemsAndLeaveTheRestAlone(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        site = sites.live();
        plantProblems();
        plantHealthyPages();
        record();

        List<String> named = new ArrayList<>();
        for (int week = 0; week < 2; week++) {
            List<SiteSignal> list = signals.current()
                    .contextWrite(CurrentTenant.with(site.id()))
                    .block(PATIENCE);
            assertThat(list).hasSizeLessThanOrEqualTo(SiteSignals.MOST);
            for (SiteSignal one : list) {
                named.add(one.finding().subject());
                signals.keep(one.code(), one.finding().subject())
                        .contextWrite(CurrentTenant.with(site.id()))
                        .block(PATIENCE);
            }
        }

        assertThat(problems).hasSize(12);
        assertThat(healthy).hasSize(12);
        assertThat(problems.stream().filter(named::contains).count())
                .as("problems of %s in %s", problems, named)
                .isGreaterThanOrEqualTo(10);
        assertThat(healthy.stream().filter(named::contains).count())
                .as("healthy pages of %s in %s", healthy, named)
                .isLessThanOrEqualTo(2);
    }

    private void plantProblems() {
        // Read every day, and not updated for longer than a year.
        problems.add(page("anciennes-aides", 420, _ -> 3));
        // Never read for months.
        problems.add(page("oubliee", 200, _ -> 0));
        // They lose their readers.
        problems.add(page("en-chute", 250, daysAgo -> daysAgo >= 30 ? 8 : 1));
        problems.add(page("delaissee", 180, daysAgo -> daysAgo >= 25 ? 3 : 0.3));
        // A document without views and downloads; answers say that a page is of no use.
        problems.add(document("document-oublie", 0));
        problems.add(answered(page("peu-utile", 60, _ -> 2), 1, 7));
        // Their day of review is over.
        problems.add(reviewed(page("a-relire", 120, _ -> 4), 20));
        problems.add(reviewed(page("a-revoir", 90, _ -> 2), 3));
        search("subvention toiture", 9);
        search("numero siret", 5);
        missing("/guide-2019.pdf", 40);
        missing("/ancienne-adresse", 14);
    }

    private void plantHealthyPages() {
        healthy.add(page("tres-lue", 200, _ -> 30));
        healthy.add(page("peu-lue", 200, _ -> 0.4));
        healthy.add(page("ete-calme", 300, daysAgo -> month(daysAgo) == Month.AUGUST ? 3 : 8));
        healthy.add(page("en-hausse", 300, daysAgo -> 12 - daysAgo / 40.0));
        healthy.add(page("un-pic", 250, daysAgo -> daysAgo == 47 ? 70 : 5));
        healthy.add(page("nouvelle", 10, daysAgo -> daysAgo < 10 ? 1 : 0));
        healthy.add(page("toute-nouvelle", 1, _ -> 0));
        // Other sites and mails lead to its file, not to its page.
        healthy.add(document("document-telecharge", 40));
        healthy.add(answered(page("utile", 200, _ -> 3), 12, 6));
        healthy.add(page("un-peu-moins", 300, daysAgo -> daysAgo >= 30 ? 6 : 4.5));
        healthy.add(reviewed(page("relue", 340, _ -> 6), -60));
        healthy.add(page("presque-un-an", 350, _ -> 5));
        // Searches and probes that every site has.
        search("pvd", 2);
        for (int probe = 0; probe < 30; probe++) {
            missing("/sonde-" + probe + ".php", 1 + probe % 3);
        }
        problems.removeIf(name -> name.startsWith("/sonde-") || name.equals("pvd"));
    }

    private Month month(int daysAgo) {
        return today.minusDays(daysAgo).getMonth();
    }

    /** Publishes a page a number of days ago, with its mean of views on each day since; returns its id. */
    private String page(String name, int daysAgo, ToDoubleFunction<Integer> mean) {
        UUID page = sites.page(site, "/" + name, name);
        SuperuserDatabase.change(
                "update page set published_at = now() - make_interval(days => ?),"
                        + " first_published_at = now() - make_interval(days => ?) where id = ?",
                daysAgo,
                daysAgo,
                page);
        for (int day = 1; day < DAYS && day <= daysAgo; day++) {
            int drawn = poisson(mean.applyAsDouble(day));
            if (drawn > 0) {
                views.add(Map.of(
                        "tenant_id",
                        site.id(),
                        "day",
                        today.minusDays(day),
                        "path",
                        "/" + name,
                        "views",
                        drawn,
                        "arrivals",
                        drawn / 2));
            }
        }
        return page.toString();
    }

    /** Publishes a document half a year ago whose page has no views, with the downloads of its file. */
    private String document(String name, int downloads) {
        UUID file = sites.file(site, name + ".pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        String page = page(name, 180, _ -> 0);
        SuperuserDatabase.change(
                "update page set kind = 'document', date = current_date - 180 where id = ?::uuid", page);
        SuperuserDatabase.change(
                "insert into media_use (tenant_id, media_id, revision_id) select tenant_id, ?, published_revision from"
                        + " page where id = ?::uuid",
                file,
                page);
        if (downloads > 0) {
            SuperuserDatabase.change(
                    "insert into download_day (tenant_id, day, media_id, downloads) values (?, ?, ?, ?)",
                    site.id(),
                    java.sql.Date.valueOf(today.minusDays(20)),
                    file,
                    downloads);
        }
        return page;
    }

    private String answered(String page, int useful, int notUseful) {
        SuperuserDatabase.change(
                "insert into feedback_day (tenant_id, day, page_id, useful, not_useful) values (?, ?, ?::uuid, ?, ?)",
                site.id(),
                java.sql.Date.valueOf(today.minusDays(9)),
                page,
                useful,
                notUseful);
        return page;
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int drawn = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            drawn++;
        }
        return drawn;
    }

    private String reviewed(String page, int daysAgo) {
        SuperuserDatabase.change(
                "update page set review_on = ? where id = ?::uuid",
                java.sql.Date.valueOf(today.minusDays(daysAgo)),
                page);
        return page;
    }

    private void search(String words, int withoutResult) {
        SuperuserDatabase.change(
                "insert into search_day (tenant_id, day, words, searches, without_result) values (?, ?, ?, ?, ?)",
                site.id(),
                java.sql.Date.valueOf(today.minusDays(6)),
                words,
                withoutResult,
                withoutResult);
        problems.add(words);
    }

    private void missing(String path, int hits) {
        SuperuserDatabase.change(
                "insert into missing_day (tenant_id, day, path, hits) values (?, ?, ?, ?)",
                site.id(),
                java.sql.Date.valueOf(today.minusDays(4)),
                path,
                hits);
        problems.add(path);
    }

    private void record() {
        for (int month = 0; month <= 12; month++) {
            SuperuserDatabase.change(
                    "select make_measurement_partitions(?)", java.sql.Date.valueOf(today.minusMonths(month)));
        }
        Map<String, Object> counts = new HashMap<>();
        counts.put("views", views);
        SuperuserDatabase.change(
                "select record_measurement(?, 1, true, ?::jsonb)", UUID.randomUUID(), Jsonb.write(counts));
    }
}
