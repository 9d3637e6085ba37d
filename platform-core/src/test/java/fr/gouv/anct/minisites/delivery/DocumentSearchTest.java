package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that the search of a site finds the text of the documents that its visitors can find, and of no other. */
@CoreTest
class DocumentSearchTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Autowired
    private List<RecurringJob> jobs;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = sites.live();
    }

    private long change(String sql) {
        return TransactionalOperator.create(transactions)
                .transactional(database.sql(sql).fetch().rowsUpdated())
                .contextWrite(CurrentTenant.with(site.id()))
                .blockOptional(Duration.ofSeconds(20))
                .orElse(0L);
    }

    /** Adds a document with the text of its pages. */
    private UUID document(String name, String... pages) {
        UUID file = sites.file(site, name, "application/pdf", name.getBytes(StandardCharsets.UTF_8));
        for (int page = 1; page <= pages.length; page++) {
            change("""
                insert into document_passage (media_id, content_id, page, text)
                select id, content_id, %d, '%s' from media where id = '%s'
                """.formatted(page, pages[page - 1], file));
        }
        return file;
    }

    /** Adds a document of another format with the text under a heading. */
    private UUID document(MediaFormat format, String heading, String text) {
        String name = "guide." + format.extension();
        UUID file = sites.file(site, name, format.contentType(), name.getBytes(StandardCharsets.UTF_8));
        change("""
            insert into document_passage (media_id, content_id, page, heading, text)
            select id, content_id, 2, '%s', '%s' from media where id = '%s'
            """.formatted(heading, text, file));
        return file;
    }

    private static Block download(UUID file) {
        return new Download(new MediaRef(file), null, null, Download.Variant.LINK);
    }

    private void index() {
        jobs.stream()
                .filter(job -> job.name().equals("search-documents"))
                .forEach(job -> job.run().block(Duration.ofSeconds(30)));
        sites.settle(site);
    }

    private String results(String typed) {
        String path = "/recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return new VisitorClient(port).get(site.host(), path).body();
    }

    /** Returns the documents found with the page, in order. */
    private List<String> found(String typed) {
        return Pattern.compile(
                        "DocumentHit\\[title=[^\\]]*?, file=MediaReference\\[id=[^,]*, href=[^,]*/([^,/]+),.*?\\],"
                                + " number=(\\d+), heading=[^,]*, excerpt")
                .matcher(results(typed))
                .results()
                .map(hit -> hit.group(1) + " " + hit.group(2))
                .toList();
    }

    @Test
    void thePageWithTheWordsIsFoundAndShown() {
        UUID guide = document(
                "guide.pdf",
                "Le sommaire du guide",
                "Les communes financées en 2024-2025 par l’État, et les élus",
                "La fin");
        sites.page(site, "/guides", "Nos guides", download(guide));
        index();
        for (String typed : List.of(
                "commune", "FINANCEE", "financer", "2024", "« financées en 2024 »", "elu commune", "commune -girafe")) {
            assertThat(found(typed)).as(typed).containsExactly("guide.pdf 2");
        }
        for (String typed :
                List.of("girafe", "« 2025 financées »", "commune -élu", "sommaire -guide", "", "\u0000", "-")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
        assertThat(results("communes"))
                .contains("Part[text=communes, found=true]", "SearchHit[title=Nos guides, href=/guides,");
        assertThat(results("sommaire commune"))
                .as("words of different pages of a document")
                .contains("total=1,", "guide.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentOfAnyFormatIsFoundUnderItsHeading(MediaFormat format) {
        UUID file = document(format, "Ouvrir un lieu", "Les communes financées par l’État");
        sites.page(site, "/guides", "Nos guides", download(file));
        index();
        assertThat(results("communes financer")).contains(" number=2, heading=Ouvrir un lieu, excerpt=Excerpt");
        assertThat(database.sql("select has_document_text(:type)")
                        .bind("type", format.contentType())
                        .mapValue(Boolean.class)
                        .one()
                        .block(Duration.ofSeconds(20)))
                .isEqualTo(format.hasText());
    }

    @Test
    void theBestPageOfEachDocumentIsFoundOnce() {
        UUID first = document("rare.pdf", "Un mot sur la girafe et bien d’autres mots qui parlent de tout autre chose");
        UUID second = document("riche.pdf", "Rien", "girafe", "La girafe, la girafe, la girafe");
        sites.page(site, "/guides", "Nos guides", download(first), download(second));
        index();
        assertThat(found("girafe")).containsExactly("riche.pdf 3", "rare.pdf 1");
        assertThat(results("girafe")).contains("total=2,");
    }

    @Test
    void aDocumentThatNoVisitorIsOfferedIsNotFound() {
        UUID unused = document("inutilise.pdf", "girafe");
        UUID withdrawn = document("retire.pdf", "girafe");
        UUID inUnusedSection = document("section-seule.pdf", "girafe");
        UUID inSection = document("section.pdf", "girafe");
        UUID page = sites.page(site, "/retiree", "Retirée", download(withdrawn));
        sites.section(site, "seule", download(inUnusedSection));
        UUID section = sites.section(site, "montree", download(inSection));
        sites.page(site, "/avec-section", "Avec une section", new SharedSection(new SectionRef(section)));
        index();
        assertThat(unused).isNotNull();
        assertThat(found("girafe")).containsExactlyInAnyOrder("retire.pdf 1", "section.pdf 1");
        sites.withdraw(site, page);
        assertThat(found("girafe")).containsExactly("section.pdf 1");
        change("update media set state = 'quarantine' where id = '%s'".formatted(inSection));
        assertThat(found("girafe")).isEmpty();
    }

    @Test
    void whatIsReplacedOrOfAnotherSiteIsNotFound() {
        UUID guide = document("guide.pdf", "girafe");
        sites.page(site, "/guides", "Nos guides", download(guide));
        TestSite first = site;
        site = sites.live();
        UUID other = document("autre.pdf", "girafe");
        sites.page(site, "/guides", "Nos guides", download(other));
        index();
        assertThat(found("girafe")).containsExactly("autre.pdf 1");
        site = first;
        index();
        assertThat(found("girafe")).containsExactly("guide.pdf 1");
        sites.replace(site, guide, "guide.pdf", "application/pdf", new byte[] {1});
        assertThat(found("girafe")).as("other bytes").isEmpty();
    }

    @Test
    void aFormerVersionOfADocumentIsNotFoundUnlessSomethingElseOffersIt() {
        UUID former = document("ancien.pdf", "girafe");
        UUID present = document("nouveau.pdf", "girafe");
        sites.library(site, "/documents");
        DocumentFacts facts = new DocumentFacts(
                DocumentFacts.Kind.GUIDE,
                null,
                null,
                List.of(
                        new DocumentFacts.Version(new MediaRef(former), "Version 1", null, null),
                        new DocumentFacts.Version(new MediaRef(present), null, null, null)));
        sites.document(site, "guide", LocalDate.of(2026, 3, 1), facts);
        index();
        assertThat(found("girafe")).containsExactly("nouveau.pdf 1");
        assertThat(results("girafe"))
                .contains(
                        "SearchHit[title=Document guide, href=/documents/guide,",
                        "DocumentHit[title=Document guide,",
                        "own=true",
                        "kind=Guide, date=20");
        assertThat(new VisitorClient(port).get(site.host(), "/documents/guide").body())
                .as("still offered on its page")
                .contains("/ancien.pdf");
        sites.page(site, "/archives", "Archives", download(former), download(present));
        sites.settle(site);
        assertThat(found("girafe")).containsExactlyInAnyOrder("ancien.pdf 1", "nouveau.pdf 1");
        assertThat(results("girafe"))
                .as("a document has a page of its own")
                .contains(
                        "SearchHit[title=Document guide, href=/documents/guide,",
                        "SearchHit[title=Archives, href=/archives,");
    }

    @Test
    void aDraftATrashedPageAndASuspendedSiteGiveNothing() {
        UUID shown = document("publie.pdf", "girafe");
        UUID drafted = document("brouillon.pdf", "girafe");
        UUID page = sites.page(site, "/guides", "Nos guides", download(shown));
        change("""
            with draft as (insert into revision (id, page_id, number, title, description, body, author)
                           values (gen_random_uuid(), '%1$s', 2, 'Brouillon', '',
                                   '[{"type": "download", "version": 2, "document": "media:%2$s", "look": "LINK"}]', 'A')
                           returning id)
            update page set head_revision = (select id from draft) where id = '%1$s'
            """.formatted(page, drafted));
        index();
        assertThat(found("girafe")).as("a draft").containsExactly("publie.pdf 1");
        change("""
            with a as (insert into account (id, email, given_name, usual_name)
                       values (gen_random_uuid(), gen_random_uuid() || '@test.example', 'A', 'B') returning id)
            insert into schedule (id, page_id, act, due_at, revision_id, decided_by)
            select gen_random_uuid(), p.id, 'publish', now() + interval '1 hour', p.head_revision, a.id
              from page p cross join a where p.id = '%s'
            """.formatted(page));
        assertThat(found("girafe")).as("what is scheduled").containsExactly("publie.pdf 1");
        sites.state(site, TenantState.SUSPENDED);
        assertThat(new VisitorClient(port)
                        .get(site.host(), "/recherche?q=girafe")
                        .statusCode())
                .isEqualTo(503);
        sites.state(site, TenantState.LIVE);
        change("update page set published_revision = null, published_at = null, trashed_at = now() where id = '%s'"
                .formatted(page));
        sites.settle(site);
        assertThat(found("girafe")).as("a page in the trash").isEmpty();
    }

    @Test
    void aPageAndItsFileHaveAllTheWordsTogether() {
        UUID guide = document("guide.pdf", "La girafe", "Le zoo");
        UUID other = document("autre.pdf", "La gazelle");
        sites.page(site, "/guides", "Savane", download(guide), download(other));
        index();
        for (String typed : List.of("girafe zoo", "girafe savane")) {
            assertThat(results(typed)).as(typed).contains("total=1,");
            assertThat(found(typed)).as(typed).containsExactly("guide.pdf 1");
        }
        assertThat(found("savane")).as("a page is no reason for its files").isEmpty();
        assertThat(results("savane")).contains("total=1,", "SearchHit[title=Savane, href=/guides,");
    }

    @Test
    void aDocumentOfTheLibraryIsFoundOnceByItsPageAndItsText() {
        UUID file = document("guide.pdf", "La girafe et son guide");
        sites.library(site, "/documents");
        sites.document(
                site,
                "guide",
                LocalDate.of(2026, 3, 1),
                new DocumentFacts(
                        DocumentFacts.Kind.GUIDE,
                        null,
                        null,
                        List.of(new DocumentFacts.Version(new MediaRef(file), null, null, null))));
        sites.page(site, "/guides", "Nos girafes", download(file));
        index();
        assertThat(results("guide girafe")).contains("total=1,", "SearchHit[title=Document guide,");
        assertThat(found("guide girafe")).containsExactly("guide.pdf 1");
        assertThat(results("girafe")).contains("total=2,");
    }

    /** A visitor must not learn from a search that a file has a word that nobody can see. */
    @Test
    void aWordOfAFileThatNobodyIsOfferedIsNearNothingAndKeepsNoOtherWordFromBeingNear() {
        UUID hidden = document("brouillon.pdf", "Un passport");
        sites.page(site, "/papiers", "Papiers", TestSites.text("Le passeport"));
        index();
        assertThat(results("passport")).contains("near=true", "SearchHit[title=Papiers, href=/papiers,");
        sites.page(site, "/offert", "Offert", download(hidden));
        sites.settle(site);
        assertThat(found("passport")).containsExactly("brouillon.pdf 1");
        assertThat(results("passport")).contains("near=false");
    }

    @Test
    void theTitleOfAFileIsFoundAlsoAfterAChangeAndWhatIsTypedWrongIsNearItsText() {
        UUID file = document("guide.pdf", "Un ornithorynque");
        sites.page(site, "/guides", "Nos guides", download(file));
        index();
        assertThat(found("ornithorinque")).containsExactly("guide.pdf 1");
        assertThat(results("ornithorinque")).contains("near=true");
        change("update media set title = 'Hippopotame' where id = '%s'".formatted(file));
        index();
        assertThat(found("hippopotame")).containsExactly("guide.pdf 1");
    }
}
