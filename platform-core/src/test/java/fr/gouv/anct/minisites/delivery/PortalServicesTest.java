package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Checks which services the portal lists, and what other tools get of them: JSON, a card to frame, a way back. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalServicesTest {

    private static final String PORTAL = "localhost";
    private static final String TOOL = "https://outil.example.fr";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private ConfigurableApplicationContext node;
    private SuperuserDatabase database;
    private TestSites sites;
    private VisitorClient visitor;
    private TestSite portal;
    private TestSite villages;
    private UUID own;
    private UUID proposed;

    @BeforeAll
    void sites() {
        String name = PostgresExtension.newDatabase();
        database = SuperuserDatabase.of(name);
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(name));
        settings.put("minisites.integration.frame-ancestors", TOOL);
        node = CoreTestApplication.start(settings);
        sites = node.getBean(TestSites.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
        villages =
                sites.site("villages", TenantState.LIVE, new Address(new Host("villages.example.fr"), ""), List.of());
        sites.catalogue(portal, "/services");
        own = sites.service(portal, "portail", DAY, ServiceFacts.starting());
        sites.catalogue(villages, "/services");
        proposed = sites.service(villages, "villages", DAY, ServiceFacts.starting());
        sites.settle(portal);
        sites.settle(villages);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private void decide(boolean accepted) {
        decide(proposed, accepted);
    }

    private void decide(UUID service, boolean accepted) {
        database.run(
                "insert into portal_service (tenant_id, page_id, accepted, reason) values (?, ?, ?, ?) on conflict"
                        + " (tenant_id, page_id) do update set (accepted, reason) = (excluded.accepted, excluded.reason)",
                villages.id(),
                service,
                accepted,
                accepted ? "" : "Non.");
        sites.settle(villages);
    }

    private HttpResponse<String> integration(UUID service, String form) {
        return visitor.get(PORTAL, "/integration/services/" + service + form);
    }

    @Test
    void aServiceOfAnotherSiteIsThereOnceItIsAccepted() {
        decide(false);
        assertThat(visitor.get(PORTAL, "/ressources").body())
                .contains("Service portail")
                .doesNotContain("Service villages");
        for (String form : List.of("", ".json", "/retour")) {
            assertThat(integration(proposed, form).statusCode()).as(form).isEqualTo(404);
            assertThat(integration(own, form).statusCode()).as(form).isIn(200, 303);
        }
        decide(true);
        assertThat(visitor.get(PORTAL, "/ressources").body()).contains("Service portail", "Service villages");
        for (String form : List.of("", ".json", "/retour")) {
            assertThat(integration(proposed, form).statusCode()).as(form).isIn(200, 303);
            assertThat(visitor.get(villages.host(), "/integration/services/" + proposed + form)
                            .statusCode())
                    .as("of the portal alone")
                    .isEqualTo(404);
        }
        database.run("update page set shared = false where id = ?", proposed);
        sites.settle(villages);
        assertThat(integration(proposed, ".json").statusCode()).isEqualTo(404);
        database.run("update page set shared = true where id = ?", proposed);
        sites.settle(villages);
    }

    private String catalogue(String query) {
        return visitor.get(PORTAL, "/services" + query).body();
    }

    private void shows(boolean shown, String query) {
        Eventually.until(
                Duration.ofSeconds(1),
                "the catalogue has it: " + shown,
                () -> catalogue(query).contains("Service villages") == shown);
    }

    private String search(String host, String words) {
        return visitor.get(host, "/recherche?q=" + words).body();
    }

    private String suggestions(String host, String words) {
        return visitor.get(host, "/recherche/suggestions?q=" + words).body();
    }

    @Test
    void theSearchOfThePortalFindsTheServicesThatItListsAlone() {
        UUID file = sites.file(villages, "notice.pdf", "application/pdf", "notice".getBytes(StandardCharsets.UTF_8));
        database.run(
                "insert into document_passage (tenant_id, media_id, content_id, page, text)"
                        + " select tenant_id, id, content_id, 1, 'Les capybaras' from media where id = ?",
                file);
        UUID found = sites.publish(
                villages,
                new Page(UUID.randomUUID(), null, PageKind.SERVICE, "/services/aquarium", 0, DAY),
                "Aquarium",
                List.of(),
                TestSites.text("Un hippocampe"),
                new Download(new MediaRef(file), null, null, Download.Variant.LINK));
        sites.publish(
                portal,
                new Page(UUID.randomUUID(), null, PageKind.SERVICE, "/services/voliere", 0, DAY),
                "Volière",
                List.of(),
                TestSites.text("Un hippogriffe"));
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("search-documents"))
                .forEach(job -> job.run().block(Duration.ofSeconds(30)));
        sites.settle(portal);
        sites.settle(villages);

        findsService(false);
        decide(found, false);
        findsService(false);
        for (String words : List.of("hippocampe", "aquarium", "capybara")) {
            assertThat(search(villages.host(), words)).as("its own: %s", words).contains("total=1,");
        }
        assertThat(suggestions(villages.host(), "aquar")).contains("/services/aquarium");
        assertThat(search(PORTAL, "hippocanpe"))
                .as("no correction")
                .contains("correction=null")
                .doesNotContain("hippocampe");
        assertThat(search(PORTAL, "hippogriffe")).as("of the portal").contains("total=1,", "title=Volière,");
        assertThat(suggestions(PORTAL, "voli")).contains("Volière");

        decide(found, true);
        findsService(true);
        assertThat(suggestions(PORTAL, "aquar")).contains("https://villages.example.fr/services/aquarium");
        assertThat(search(PORTAL, "hippocampe")).contains("site=Site villages]");

        database.run("delete from portal_service where page_id = ?", found);
        sites.settle(villages);
        findsService(false);
        sites.page(villages, "/zoo", "Le zoo", new Download(new MediaRef(file), null, null, Download.Variant.LINK));
        sites.settle(villages);
        assertThat(search(PORTAL, "capybara"))
                .as("another page offers the file")
                .contains("total=1,", "title=Le zoo,")
                .doesNotContain("Aquarium");
        sites.withdraw(villages, found);
        sites.settle(villages);
    }

    private void findsService(boolean found) {
        for (String words : List.of("hippocampe", "aquarium", "capybara")) {
            assertThat(search(PORTAL, words)).as(words).contains(found ? "total=1," : "total=0,");
        }
        if (!found) {
            assertThat(suggestions(PORTAL, "aquar")).isEqualTo("[]");
            assertThat(search(PORTAL, "hippocampe")).doesNotContain("Site villages", "Aquarium");
        }
    }

    @Test
    void theCatalogueOfThePortalListsAcceptedServicesOfOtherSitesAndOwnOnes() {
        decide(false);
        shows(false, "");
        assertThat(catalogue("")).contains("Service portail");
        decide(true);
        shows(true, "");
        assertThat(catalogue(""))
                .contains("href=https://villages.example.fr/services/villages", "site=Site villages")
                .contains("href=/services/portail", "total=2");
        assertThat(visitor.get(villages.host(), "/services").body())
                .as("another site lists its own")
                .contains("Service villages")
                .doesNotContain("Service portail");
        for (String withdrawal : List.of(
                "update page set shared = false where id = '" + proposed + "'",
                "update page set date = current_date + 3 where id = '" + proposed + "'",
                "update tenant set shared = false where tenant_id = '" + villages.id() + "'",
                "update tenant set state = 'suspended' where tenant_id = '" + villages.id() + "'")) {
            database.run("create table if not exists kept as select p.date, t.state from page p join tenant t using"
                    + " (tenant_id) where p.id = '" + proposed + "'");
            database.run(withdrawal);
            shows(false, "");
            database.run("update page set shared = true, date = (select date from kept) where id = ?", proposed);
            database.run(
                    "update tenant set shared = true, state = (select state from kept) where tenant_id = ?",
                    villages.id());
            sites.settle(villages);
            shows(true, "");
        }
    }

    @Test
    void aServiceThatIsDatedAnewDoesNotLeadTheCatalogue() {
        decide(true);
        database.run("update page set date = current_date where id = ?", proposed);
        assertOrder("villages", "portail");
        database.run("update portal_service set decided_at = timestamptz '2025-06-01' where page_id = ?", proposed);
        assertOrder("portail", "villages");
        database.run("update portal_service set decided_at = now() where page_id = ?", proposed);
        database.run("update page set date = ? where id = ?", DAY, proposed);
    }

    private void assertOrder(String first, String second) {
        Eventually.until(Duration.ofSeconds(2), first + " comes before " + second, () -> {
            String page = catalogue("");
            int place = page.indexOf("/services/" + first);
            return place >= 0 && place < page.indexOf("/services/" + second);
        });
    }

    @Test
    void thePortalSpellsItsTagsItself() {
        UUID other = sites.service(villages, "eau", DAY, ServiceFacts.starting(), "EAU potable");
        decide(other, true);
        UUID early = sites.service(portal, "eau", DAY, ServiceFacts.starting(), "Eau potable", "Air");
        database.run("update page set first_published_at = now() - interval '1 hour' where id = ?", other);
        sites.settle(portal);
        Eventually.until(
                Duration.ofSeconds(2), "both have the tag", () -> catalogue("").contains("label=Eau potable (2)"));
        assertThat(catalogue("")).doesNotContain("EAU potable");
        sites.withdraw(villages, other);
        sites.withdraw(portal, early);
        sites.settle(villages);
        sites.settle(portal);
    }

    @Test
    void anAddressThatLedToTheWholeCatalogueIsAFilterOnceAServiceHasItsValue() {
        decide(true);
        String filter = "?phase=etude";
        assertThat(visitor.get(PORTAL, "/services" + filter).statusCode()).isEqualTo(301);
        database.run(
                "update service_facts f set phases = '{STUDY}' from page p where p.id = ? and f.revision_id ="
                        + " p.published_revision",
                proposed);
        shows(true, filter);
    }

    @Test
    void scriptsOfAnyOriginReadItsJson() {
        decide(true);
        HttpResponse<String> answer = integration(proposed, ".json");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        JsonNode json = Jsonb.MAPPER.readTree(answer.body());
        assertThat(json.path("name").asString()).isEqualTo("Service villages");
        assertThat(json.path("kind").asString()).isEqualTo("Accompagnement");
        assertThat(json.path("url").asString()).isEqualTo("https://villages.example.fr/services/villages");
        assertThat(json.path("site").asString()).isEqualTo("Site villages");
        assertThat(json.path("returnUrl").asString())
                .isEqualTo("https://localhost/integration/services/" + proposed + "/retour");
        assertThat(integration(proposed, "/retour").headers().firstValue("Location"))
                .hasValue(json.path("url").asString());
    }

    @Test
    void itsJsonSaysWhatItsPageSays() {
        UUID whole = sites.service(
                portal,
                "complet",
                DAY,
                new ServiceFacts(
                        ServiceFacts.Kind.TRAINING,
                        new RichText("<p>Deux jours <strong>sur place</strong>.</p>"),
                        ServiceFacts.Phases.NONE,
                        List.of(new ServiceFacts.Step("S’inscrire"), new ServiceFacts.Step("Venir")),
                        ServiceFacts.Cost.PARTLY_PAID,
                        "Gratuit pour les communes",
                        "Deux mois",
                        "Équipe formation",
                        new EmailAddress("formation@example.fr"),
                        new Phone("01 23 45 67 89"),
                        new Link.External("https://formation.example.fr/"),
                        "Une école",
                        null,
                        null,
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2099, 12, 31)));
        sites.settle(portal);
        JsonNode json = Jsonb.MAPPER.readTree(integration(whole, ".json").body());
        assertThat(json.path("gives").asString()).isEqualTo("Deux jours sur place.");
        assertThat(json.path("steps")).extracting(JsonNode::asString).containsExactly("S’inscrire", "Venir");
        assertThat(json.path("cost").asString()).isEqualTo("En partie payant");
        assertThat(json.path("costNote").asString()).isEqualTo("Gratuit pour les communes");
        assertThat(json.path("delay").asString()).isEqualTo("Deux mois");
        assertThat(json.path("opens").asString()).isEqualTo("2026-01-05");
        assertThat(json.path("closes").asString()).isEqualTo("2099-12-31");
        assertThat(json.path("contact").path("team").asString()).isEqualTo("Équipe formation");
        assertThat(json.path("contact").path("email").asString()).isEqualTo("formation@example.fr");
        assertThat(json.path("contact").path("phone").asString()).isEqualTo("01 23 45 67 89");
        assertThat(json.path("partners").asString()).isEqualTo("Une école");
        assertThat(json.path("more").asString()).isEqualTo("https://formation.example.fr/");
        JsonNode bare = Jsonb.MAPPER.readTree(integration(own, ".json").body());
        assertThat(bare.path("cost").isNull()).isTrue();
        assertThat(bare.path("steps")).isEmpty();
        sites.withdraw(portal, whole);
        sites.settle(portal);
    }

    @Test
    void onlyAllowedSitesFrameItsCard() {
        decide(true);
        HttpResponse<String> card = integration(proposed, "");
        assertThat(card.body()).contains("ServiceCardPage[", "title=Service villages", "site=Site villages");
        assertThat(card.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("frame-ancestors " + TOOL)
                        .doesNotContain("frame-ancestors 'none'", "unsafe"));
        assertThat(card.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(visitor.get(PORTAL, "/services/portail").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void oddAddressesAreNotFound() {
        for (String path : List.of(
                "/integration/services/",
                "/integration/services/zzz",
                "/integration/services/" + UUID.randomUUID(),
                "/integration/services/" + own + ".xml",
                "/integration/services/" + own + "/retour/")) {
            assertThat(visitor.get(PORTAL, path).statusCode()).as(path).isIn(301, 404);
        }
    }
}
