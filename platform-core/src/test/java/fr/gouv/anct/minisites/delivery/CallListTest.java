package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the list of calls for projects of a site as visitors browse it: order, facets, status, feed and calendar. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallListTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2099, 6, 15);

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeAll
    void aList() {
        site = sites.live();
        sites.listOfCalls(site, "/appels-a-projets");
        sites.call(site, "a-clos", LONG_AGO.plusDays(9), facts(null, LONG_AGO.plusDays(20), null));
        sites.call(site, "b-sans-fin", LONG_AGO.plusDays(8), facts(null, null, null));
        sites.call(site, "c-ouvert", LONG_AGO.plusDays(7), facts(null, LATER, LocalTime.NOON), "Ingénierie");
        sites.call(site, "d-a-venir", LONG_AGO.plusDays(6), facts(LATER, LATER.plusDays(9), null));
        sites.call(site, "e-ouvert-avant", LONG_AGO.plusDays(5), facts(LONG_AGO, LATER.minusDays(1), null));
        sites.call(site, "f-clos-avant", LONG_AGO.plusDays(4), facts(null, LONG_AGO.plusDays(5), null));
        sites.withdraw(site, sites.call(site, "g-retire", LONG_AGO, facts(null, LATER, null)));
        sites.settle(site);
    }

    private static CallFacts facts(
            @Nullable LocalDate opens, @Nullable LocalDate closes, @Nullable LocalTime closingTime) {
        return new CallFacts(
                opens,
                null,
                closes,
                closingTime,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private HttpResponse<String> get(TestSite of, String path) {
        return new VisitorClient(port).get(of.host(), path);
    }

    private List<String> listed(TestSite of, String query) {
        HttpResponse<String> answer = get(of, "/appels-a-projets" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return Pattern.compile("CallSummary\\[title=Appel ([^,]*),")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void openCallsComeFirstByDeadlineThenThoseToComeThenTheLastClosed() {
        assertThat(listed(site, ""))
                .containsExactly("e-ouvert-avant", "c-ouvert", "b-sans-fin", "d-a-venir", "a-clos", "f-clos-avant");
        assertThat(listed(site, "?tri=titre")).startsWith("a-clos", "b-sans-fin");
        assertThat(get(site, "/appels-a-projets").body())
                .contains("Ouverts (3), href=/appels-a-projets?statut=ouvert", "À venir (1)", "Clos (2)")
                .containsSubsequence("statut=ouvert", "statut=a-venir", "statut=clos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?statut=ouvert                | e-ouvert-avant c-ouvert b-sans-fin
        ?statut=a-venir               | d-a-venir
        ?statut=clos&statut=a-venir   | d-a-venir a-clos f-clos-avant
        """)
    void statusesNarrowTheList(String query, String expected) {
        assertThat(listed(site, query)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"?type=guide, /appels-a-projets", "?phase=idee, /appels-a-projets", "?annee=2020, /appels-a-projets"})
    void otherFacetsLeadToTheAddressWithoutThem(String query, String expected) {
        HttpResponse<String> answer = get(site, "/appels-a-projets" + query);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(expected);
    }

    @Test
    void aCallHasAPageWithItsStatus() {
        assertThat(get(site, "/appels-a-projets/c-ouvert").body())
                .contains("CallPage[", "status=OPEN", "label=Ingénierie, href=/appels-a-projets?etiquette=Ing");
        assertThat(get(site, "/appels-a-projets/a-clos").body()).contains("status=CLOSED");
        assertThat(get(site, "/appels-a-projets/g-retire").statusCode()).isEqualTo(404);
        assertThat(get(site, "/plan-du-site").body()).contains("Appel c-ouvert");
    }

    /** The list is not published again: its pages in the cache end at the minute of the closing. */
    @Test
    void aCallClosesAtItsMomentInTheListAndOnItsPage() {
        TestSite other = sites.live();
        ZonedDateTime end =
                Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS).atZone(ParisCalendar.ZONE);
        sites.listOfCalls(other, "/appels-a-projets");
        sites.call(other, "bref", LONG_AGO, facts(null, end.toLocalDate(), end.toLocalTime()));
        sites.call(other, "long", LONG_AGO, facts(null, LATER, null));
        sites.settle(other);
        assertThat(listed(other, "")).containsExactly("bref", "long");
        assertThat(get(other, "/appels-a-projets/bref").body()).contains("status=OPEN, endsSoon=true");
        Eventually.until(
                Duration.ofSeconds(20),
                "the call closes",
                () -> listed(other, "").equals(List.of("long", "bref")));
        assertThat(Instant.now()).isAfterOrEqualTo(end.toInstant());
        assertThat(get(other, "/appels-a-projets/bref").body()).contains("status=CLOSED");
    }

    @Test
    void theFeedAndTheCalendarHaveThePublishedCalls() {
        String atom = get(site, "/appels-a-projets.atom").body();
        assertThat(atom)
                .contains("<title>Appel c-ouvert</title>", "/appels-a-projets/b-sans-fin\"")
                .doesNotContain("g-retire");
        HttpResponse<String> calendar = get(site, "/appels-a-projets/echeances.ics");
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(calendar.body())
                .contains(
                        "DTSTART:20990615T100000Z\r\n", "DTSTART;VALUE=DATE:20990614\r\n", "SUMMARY:Appel c-ouvert\r\n")
                .doesNotContain("b-sans-fin", "g-retire");
        TestSite without = sites.live();
        sites.settle(without);
        assertThat(get(without, "/appels-a-projets.atom").statusCode()).isEqualTo(404);
        assertThat(get(without, "/appels-a-projets/echeances.ics").statusCode()).isEqualTo(404);
    }
}
