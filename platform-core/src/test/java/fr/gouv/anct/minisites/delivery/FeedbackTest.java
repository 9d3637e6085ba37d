package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewTokens;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the question whether a page is useful, without a cookie and from a page cached for all visitors. */
@CoreTest
class FeedbackTest {

    private static final String CLICK = "/formulaire/avis/envoi/guide";
    private static final String REASON = "/formulaire/avis/suite/guide?useful=";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String THANKS = "/formulaire/avis/merci/guide";

    @Autowired
    private TestSites sites;

    @Autowired
    private PreviewTokens previews;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;
    private UUID page;

    @BeforeEach
    void aPageThatAsks() {
        visitor = new VisitorClient(port);
        site = sites.live();
        page = sites.page(site, "/guide", "Guide");
        sites.settle(site);
    }

    private HttpResponse<String> get(String path) {
        return visitor.get(site.host(), path);
    }

    private HttpResponse<String> post(String path, List<String> fields, String... headers) {
        return post(BROWSER, path, fields, headers);
    }

    private HttpResponse<String> post(String agent, String path, List<String> fields, String... headers) {
        HttpResponse<String> response = visitor.post(
                site.host(),
                path,
                fields,
                Stream.concat(Stream.of("User-Agent", agent), Arrays.stream(headers))
                        .toArray(String[]::new));
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        return response;
    }

    private String click(String useful) {
        return location(post(CLICK, List.of("useful", useful)));
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String token(String text) {
        Matcher token = Pattern.compile("token=([A-Za-z0-9_-]{20,})").matcher(text);
        assertThat(token.find()).as(text).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> explain(String useful, String token, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("token", token));
        return post(REASON + useful, all);
    }

    private String counts() {
        return SuperuserDatabase.text("""
            select coalesce(string_agg(concat_ws(' ', useful, not_useful, not_found, unclear, outdated, other), ','), 'none')
              from feedback_day where tenant_id = ? and page_id = ? and day = (now() at time zone 'Europe/Paris')::date
            """, site.id(), page);
    }

    private String messages() {
        return SuperuserDatabase.text("""
            select coalesce(string_agg(kind || ' ' || (position('faux'::bytea in sealed) > 0), ','), 'none')
              from contact_message where tenant_id = ?
            """, site.id());
    }

    @Test
    void theFormThatNoClickLedToLeadsToThePage() {
        assertThat(location(get(REASON + "no"))).isEqualTo("/guide");
        assertThat(location(get(REASON + "no&token="))).isEqualTo("/guide");
        assertThat(location(get(REASON + "no&token=perime"))).isEqualTo(THANKS);
    }

    @Test
    void aPageAsksInTheSameBytesForAllAndAClickIsCountedAtOnce() {
        HttpResponse<String> shown = get("/guide");
        assertThat(shown.body()).contains("feedbackHref=" + CLICK);
        assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/").body()).contains("feedbackHref=null");
        assertThat(get("/mentions-legales").body()).contains("feedbackHref=null");

        String yes = click("yes");
        assertThat(yes).startsWith(REASON + "yes&token=").isNotEqualTo(click("yes"));
        String no = click("no");
        assertThat(counts()).isEqualTo("2 1 0 0 0 0");
        assertThat(get("/guide").body()).isEqualTo(shown.body());
        assertThat(get("/guide").headers().firstValue("ETag"))
                .isEqualTo(shown.headers().firstValue("ETag"));

        HttpResponse<String> asked = get(no);
        assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(asked.body())
                .contains("state=REASON", "useful=false", "reasons=[not-found, unclear, outdated, other]")
                .contains("indexable=false");
        assertThat(get(no).statusCode()).isEqualTo(200);
        assertThat(counts()).as("shown again").isEqualTo("2 1 0 0 0 0");
    }

    @Test
    void aReasonIsCountedOnceAndTheWordsAreASealedMessageToTheTeam() {
        String token = token(click("no"));
        String[] typed = {"reason", "outdated", "words", "C’est faux depuis 2024."};
        assertThat(location(explain("no", token, typed))).isEqualTo(THANKS);
        assertThat(location(explain("no", token, typed))).isEqualTo(THANKS);
        assertThat(counts()).isEqualTo("0 1 0 0 1 0");
        assertThat(messages()).isEqualTo("feedback false");
        assertThat(get(THANKS).body()).contains("FeedbackThanks[", "rehearsal=false");
        assertThat(SuperuserDatabase.text(
                        "select count(*) from outgoing_mail where letter::text like '%/sites/' || ? || '/messages/%'",
                        site.slug()))
                .isEqualTo("1");
    }

    @Test
    void whoFoundItUsefulGivesNoReason() {
        String asked = click("yes");
        assertThat(get(asked).body()).contains("useful=true", "reasons=[]");
        String token = token(asked);
        assertThat(location(explain("yes", token, "reason", "unclear"))).isEqualTo(THANKS);
        assertThat(location(explain("yes", token, "words", " "))).isEqualTo(THANKS);
        assertThat(counts()).isEqualTo("1 0 0 0 0 0");
        assertThat(messages()).isEqualTo("none");
        assertThat(location(explain("yes", token, "words", "Clair"))).isEqualTo(THANKS);
        assertThat(messages()).isEqualTo("feedback false");
    }

    @Test
    void anotherTokenOrARequestFromElsewhereIsNotEnough() {
        TestSite other = sites.live();
        sites.page(other, "/guide", "Guide");
        sites.settle(other);
        String foreign =
                token(location(visitor.post(other.host(), CLICK, List.of("useful", "no"), "User-Agent", BROWSER)));
        String ofYes = token(click("yes"));
        for (String token : List.of(foreign, ofYes, "forgé", "")) {
            HttpResponse<String> again = explain("no", token, "reason", "other", "words", "Gardé");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).contains("state=CONFIRMATION", "reason=other", "words=Gardé");
        }
        HttpResponse<String> crossed = post(
                REASON + "no", List.of("reason", "other", "token", token(click("no"))), "Sec-Fetch-Site", "cross-site");
        assertThat(crossed.body()).contains("state=CONFIRMATION");
        assertThat(location(post(CLICK, List.of("useful", "no"), "Sec-Fetch-Site", "cross-site")))
                .as("to the question itself")
                .isEqualTo("/guide");
        assertThat(counts()).isEqualTo("1 1 0 0 0 0");
        assertThat(messages()).isEqualTo("none");
        assertThat(location(explain("no", token(crossed.body()), "reason", "other", "words", "Gardé")))
                .isEqualTo(THANKS);
        assertThat(messages()).as("the words are read").isEqualTo("feedback false");
        assertThat(counts()).as("a reason without an answer").isEqualTo("1 1 0 0 0 0");
    }

    @Test
    void whatIsTooLongIsShownAgainAndAMachineIsThankedForNothing() {
        String token = token(click("no"));
        HttpResponse<String> longer = explain("no", token, "reason", "unclear", "words", "A".repeat(1001));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("state=ERRORS", "length=1001", "reason=unclear", "<title>Erreur");
        String again = token(longer.body());
        HttpResponse<String> huge = explain("no", token, "words", "A".repeat(200_000));
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).hasSizeLessThan(30_000);
        HttpResponse<String> unread = explain("no", token, "words", "A".repeat(300_000));
        assertThat(unread.statusCode()).isEqualTo(413);
        assertThat(unread.body()).contains("state=TOO_LARGE", "reasons=[not-found");
        assertThat(location(explain("no", token, "words", "Achetez", "site-web", "https://spam.example/")))
                .isEqualTo(THANKS);
        assertThat(counts()).isEqualTo("0 1 0 0 0 0");
        assertThat(messages()).isEqualTo("none");
        for (int i = 0; i < 2; i++) {
            assertThat(location(explain("no", i == 0 ? again : token, "reason", "unclear")))
                    .isEqualTo(THANKS);
        }
        assertThat(counts()).as("one answer, one reason").isEqualTo("0 1 0 1 0 0");
    }

    @Test
    void tooManyClicksAndTooManyMessagesAreAskedToWait() {
        String token = token(click("no"));
        for (int i = 0; i < 5; i++) {
            assertThat(location(explain("no", token, "words", "Message " + i))).isEqualTo(THANKS);
        }
        HttpResponse<String> refused = explain("no", token, "words", "Gardé");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.body()).contains("state=TOO_MANY", "words=Gardé");

        int status = 303;
        for (int i = 0; i < 30 && status == 303; i++) {
            status = post(CLICK, List.of("useful", "yes")).statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(counts()).as("the first three answers").isEqualTo("2 1 0 0 0 0");
    }

    @Test
    void fewAnswersOfAClientAboutAPageAreCountedAndNoneOfAProgram() {
        UUID other = sites.page(site, "/autre", "Autre");
        sites.settle(site);
        assertThat(location(post("curl/8.5.0", CLICK, List.of("useful", "yes"))))
                .isEqualTo(THANKS);
        assertThat(location(post("Mozilla/5.0 (compatible; bingbot/2.0)", CLICK, List.of("useful", "yes"))))
                .isEqualTo(THANKS);
        assertThat(counts()).isEqualTo("none");
        for (int i = 0; i < 3; i++) {
            assertThat(click("no")).startsWith(REASON);
        }
        assertThat(click("no")).isEqualTo(THANKS);
        assertThat(counts()).isEqualTo("0 3 0 0 0 0");
        assertThat(location(post("/formulaire/avis/envoi/autre", List.of("useful", "yes"))))
                .startsWith("/formulaire/avis/suite/autre");
        assertThat(SuperuserDatabase.text("select useful from feedback_day where page_id = ?", other))
                .isEqualTo("1");
    }

    @Test
    void aPreviewIsARehearsal() {
        Preview preview = new Preview(site.id(), TestPreviewGrants.member(site), new Preview.Published());
        String base = "/" + previews.issue(preview, Duration.ofMinutes(5));
        assertThat(visitor.get("apercu.localhost", base + "/guide").body()).contains("feedbackHref=" + base + CLICK);
        HttpResponse<String> clicked = visitor.post("apercu.localhost", base + CLICK, List.of("useful", "no"));
        String next = location(clicked);
        assertThat(visitor.get("apercu.localhost", next).body()).contains("rehearsal=true");
        HttpResponse<String> sent = visitor.post(
                "apercu.localhost",
                base + REASON + "no",
                List.of("reason", "other", "words", "Essai", "token", token(next.substring(base.length()))));
        assertThat(location(sent)).isEqualTo(base + THANKS);
        assertThat(visitor.get("apercu.localhost", base + THANKS).body()).contains("rehearsal=true");
        assertThat(counts()).isEqualTo("none");
        assertThat(messages()).isEqualTo("none");
    }

    @Test
    void nothingElseIsAnswered() {
        assertThat(location(get(CLICK))).isEqualTo("/guide");
        assertThat(location(get(REASON + "peut-être&token=x"))).isEqualTo(THANKS);
        assertThat(location(post(CLICK, List.of("useful", "peut-être")))).isEqualTo("/guide");
        assertThat(location(post(CLICK, List.of()))).isEqualTo("/guide");
        assertThat(visitor.post(site.host(), THANKS, List.of()).statusCode()).isEqualTo(405);
        for (String path : List.of("/absente", "", "/mentions-legales")) {
            assertThat(visitor.post(site.host(), "/formulaire/avis/envoi" + path, List.of("useful", "yes"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(get("/formulaire/avis/merci" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(counts()).isEqualTo("none");
    }

    @Test
    void aSiteThatDoesNotAskAnswersNothing() {
        SuperuserDatabase.change("update site set feedback = false where tenant_id = ?", site.id());
        sites.settle(site);
        assertThat(get("/guide").body()).contains("feedbackHref=null");
        assertThat(visitor.post(site.host(), CLICK, List.of("useful", "yes")).statusCode())
                .isEqualTo(404);
        assertThat(counts()).isEqualTo("none");
    }
}
