package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewTokens;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the submission of contact forms, without a cookie and from a page cached for all visitors. */
@CoreTest
class ContactFormTest {

    private static final ContactForm FORM = new ContactForm(
            "Nous écrire",
            null,
            List.of(
                    new ContactForm.Field(ContactFieldKind.NAME, false, null),
                    new ContactForm.Field(ContactFieldKind.EMAIL, true, null),
                    new ContactForm.Field(ContactFieldKind.PHONE, true, null)));
    private static final String SENDING = "/formulaire/1/envoi/contact";
    private static final List<String> TYPED =
            List.of("nom", "Ada Lovelace", "courriel", "ada@exemple.fr", "message", "Un secret & <b>deux</b>");

    @Autowired
    private TestSites sites;

    @Autowired
    private FakeRenderer renderer;

    @Autowired
    private PreviewTokens previews;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;

    @BeforeEach
    void aPageWithAForm() {
        visitor = new VisitorClient(port);
        site = sites.live();
        sites.page(site, "/contact", "Contact", FORM);
        sites.settle(site);
    }

    private String token() {
        HttpResponse<String> answer = visitor.get(site.host(), "/formulaire/1/jeton/contact");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer.body();
    }

    private HttpResponse<String> send(List<String> fields, String token, String... headers) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of("jeton", token));
        HttpResponse<String> answer = visitor.post(site.host(), SENDING, all, headers);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer;
    }

    private long kept() {
        return Long.parseLong(
                SuperuserDatabase.text("select count(*) from contact_message where tenant_id = ?", site.id()));
    }

    private static String tokenIn(HttpResponse<String> step) {
        Matcher token = Pattern.compile("token=([A-Za-z0-9_-]{20,})").matcher(step.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void isThanked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/formulaire/1/merci/contact");
        assertThat(visitor.get(site.host(), "/formulaire/1/merci/contact").body())
                .contains("ContactThanks[", "rehearsal=false", "reachable=false");
    }

    @Test
    void aNewFormAsksWhereToAnswerAndForTheMessage() {
        assertThat(ContactForm.starting().asksWhereToAnswer()).isTrue();
        assertThat(ContactForm.starting().fields())
                .extracting(ContactForm.Field::ask)
                .isEqualTo(ContactForm.starting().asked().stream()
                        .map(ContactForm.Field::ask)
                        .toList());
    }

    @Test
    void aPageThatIsKeptCarriesNoTokenAndAScriptFetchesOne() {
        String kept = visitor.get(site.host(), "/contact").body();
        assertThat(kept).contains(SENDING, "/formulaire/1/jeton/contact", "token=null", "open=true");
        assertThat(visitor.get(site.host(), "/contact").body()).isEqualTo(kept);
        assertThat(renderer.renders("Contact - " + site.title())).isPositive();
        assertThat(token()).isNotEqualTo(token());

        isThanked(send(TYPED, token()));

        assertThat(kept()).isEqualTo(1);
        assertThat(SuperuserDatabase.text(
                        "select position('Lovelace'::bytea in sealed) from contact_message where tenant_id" + " = ?",
                        site.id()))
                .isEqualTo("0");
        String letters = SuperuserDatabase.text("""
            select string_agg(recipient || letter::text, ' ') from outgoing_mail where letter::text like '%/sites/' || ? || '/messages/%'
            """, site.slug());
        assertThat(letters).contains("@").doesNotContain("Lovelace", "ada@", "secret");
        assertThat(SuperuserDatabase.text("""
            select count(*) from scheduled_tasks where position('Lovelace'::bytea in task_data) > 0
            """)).isEqualTo("0");
    }

    @Test
    void withoutAScriptTheFormIsShownOnceMoreWithATokenAndAllThatWasTyped() {
        HttpResponse<String> step = send(TYPED, "");
        assertThat(step.statusCode()).isEqualTo(200);
        assertThat(step.body())
                .contains(
                        "state=CONFIRMATION", "value=Ada Lovelace", "value=Un secret &amp; &lt;b>deux", "problem=null");
        assertThat(kept()).isZero();
        isThanked(send(TYPED, tokenIn(step)));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldFieldByFieldAndNothingTypedIsLost() {
        HttpResponse<String> step = send(
                List.of("nom", " ", "courriel", "pas une adresse", "telephone", "zéro", "message", "Gardé"), token());
        assertThat(step.statusCode()).isEqualTo(422);
        assertThat(step.body().replaceAll("(longest|length)=\\d+, ", ""))
                .contains("state=ERRORS", "value=pas une adresse, problem=email", "value=zéro, problem=phone")
                .contains("value=Gardé, problem=null", "problem=missing", "Erreur")
                .as("the title alone, the breadcrumb keeps the name of the page")
                .doesNotContain("label=Erreur");
        HttpResponse<String> longer =
                send(List.of("nom", "A".repeat(201), "message", "A".repeat(10_001)), tokenIn(step));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body().split("problem=long", -1)).hasSize(3);
        assertThat(send(List.of("message", "A".repeat(50_123)), tokenIn(longer)).body())
                .as("counted whole, shown in part")
                .contains("length=50123, problem=long");
        assertThat(kept()).isZero();
        isThanked(send(List.of("nom", "Ada", "message", "Gardé"), tokenIn(longer)));
    }

    @Test
    void aTokenOfAnotherSiteOrFormAndARequestFromElsewhereAreNotEnough() {
        TestSite other = sites.live();
        sites.page(other, "/contact", "Contact", FORM);
        sites.page(site, "/autre", "Autre", FORM);
        sites.settle(other);
        sites.settle(site);
        String ofOther =
                visitor.get(other.host(), "/formulaire/1/jeton/contact").body();
        String ofAnotherPage =
                visitor.get(site.host(), "/formulaire/1/jeton/autre").body();
        for (String token : List.of(ofOther, ofAnotherPage, "forgé", token().toLowerCase())) {
            assertThat(send(TYPED, token).body()).contains("state=CONFIRMATION");
        }
        assertThat(send(TYPED, token(), "Sec-Fetch-Site", "cross-site").body()).contains("state=CONFIRMATION");
        assertThat(kept()).isZero();
    }

    @Test
    void aMachineThatFillsEverythingIsThankedForNothing() {
        List<String> all = new ArrayList<>(TYPED);
        all.addAll(List.of("site-web", "https://spam.example/"));
        isThanked(send(all, token()));
        assertThat(kept()).isZero();
    }

    @Test
    void theSameMessageTwiceIsOneAndAnotherOneWithTheSameTokenIsAnother() {
        String token = token();
        isThanked(send(TYPED, token));
        isThanked(send(TYPED, token));
        assertThat(kept()).isEqualTo(1);
        isThanked(send(List.of("nom", "Ada", "message", "Encore une chose"), token));
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void tooManyInAShortTimeAreAskedToWaitAndLoseNothing() {
        for (int i = 0; i < 5; i++) {
            isThanked(send(TYPED, token()));
        }
        HttpResponse<String> refused = send(TYPED, token());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 180L);
        assertThat(refused.body()).contains("state=TOO_MANY", "value=Ada Lovelace");
        assertThat(kept()).isEqualTo(5);
    }

    @Test
    void aPreviewIsARehearsalThatSendsNothing() {
        Preview site = new Preview(this.site.id(), TestPreviewGrants.member(this.site), new Preview.Published());
        String token = previews.issue(site, Duration.ofMinutes(5));
        String base = "/" + token;
        assertThat(visitor.get("apercu.localhost", base + "/contact").body())
                .contains(base + SENDING, "rehearsal=true");
        List<String> typed = new ArrayList<>(TYPED);
        typed.addAll(List.of(
                "jeton",
                visitor.get("apercu.localhost", base + "/formulaire/1/jeton/contact")
                        .body()));
        HttpResponse<String> answer = visitor.post("apercu.localhost", base + SENDING, typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(base + "/formulaire/1/merci/contact");
        assertThat(visitor.get("apercu.localhost", base + "/formulaire/1/merci/contact")
                        .body())
                .contains("rehearsal=true");
        assertThat(kept()).isZero();
    }

    @Test
    void whatNoPersonTypesIsToldInTheFormAndCountsAsAMessage() {
        for (String field : List.of("message", "nom", "telephone")) {
            HttpResponse<String> step = send(List.of(field, "A".repeat(200_000)), token());
            assertThat(step.statusCode()).as(field).isEqualTo(422);
            assertThat(step.body()).contains("state=ERRORS", "problem=long").hasSizeLessThan(80_000);
        }
        HttpResponse<String> blank =
                send(List.of("telephone", " ".repeat(200_000), "nom", "Ada", "message", "Oui"), "");
        assertThat(blank.body()).contains("problem=long");
        HttpResponse<String> unread = send(List.of("message", "A".repeat(300_000)), token());
        assertThat(unread.statusCode()).isEqualTo(413);
        assertThat(unread.body()).contains("state=TOO_LARGE", "token=", "Erreur");

        for (int length : List.of(200_000, 300_000)) {
            HttpResponse<String> refused = send(List.of("message", "A".repeat(length)), token());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        }
        assertThat(send(TYPED, token()).statusCode()).isEqualTo(429);
        assertThat(kept()).isZero();
    }

    @Test
    void nothingElseIsPosted() {
        for (String path :
                List.of("/contact", "/formulaire/1/jeton/contact", "/formulaire/1/merci/contact", "/formulaire")) {
            assertThat(visitor.post(site.host(), path, TYPED).statusCode())
                    .as(path)
                    .isEqualTo(405);
        }
        assertThat(visitor.post(site.host(), "/formulaire/2/envoi/contact", TYPED)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(site.host(), "/formulaire/1/envoi/absente", TYPED)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(site.host(), SENDING).headers().firstValue("Location"))
                .contains("/contact");
    }
}
