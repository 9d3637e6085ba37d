package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that the table of offered files, which searches ask, follows each publication and withdrawal. */
@CoreTest
class OfferedFilesTest {

    @Autowired
    private TestSites sites;

    private TestSite site;
    private UUID file;

    @BeforeEach
    void aSite() {
        site = sites.live();
        file = file("un");
    }

    /** Compares the table with the published content. */
    @AfterEach
    void theTableIsExact() {
        String written = "select * from offered_file where tenant_id = '%s'".formatted(site.id());
        String said = "select * from offered_files('%s', null)".formatted(site.id());
        assertThat(SuperuserDatabase.texts("(%1$s except %2$s) union all (%2$s except %1$s)".formatted(written, said)))
                .isEmpty();
    }

    private UUID file(String name) {
        return sites.file(site, name, "application/pdf", (site.slug() + name).getBytes(StandardCharsets.UTF_8));
    }

    private Block download() {
        return new Download(new MediaRef(file), null, null, Download.Variant.LINK);
    }

    private DocumentFacts document() {
        return DocumentFacts.starting(new MediaRef(file));
    }

    /** Returns the page that offers the file, and the page on which the portal finds it. */
    private List<String> offered() {
        return SuperuserDatabase.texts(
                "select coalesce((select path from page p where p.id = o.page_id), '-') || ' '"
                        + " || coalesce((select path from page p where p.id = o.shared_page_id), '-')"
                        + " || case when own then ' own' else '' end from offered_file o where o.media_id = ?",
                file);
    }

    private void share(UUID page, boolean shared) {
        SuperuserDatabase.change("update page set shared = ? where id = ?", shared, page);
    }

    @Test
    void aDocumentComesBeforeOtherPagesAndTheseByTheirPath() {
        assertThat(offered()).isEmpty();
        UUID later = sites.page(site, "/b", "B", download());
        assertThat(offered()).containsExactly("/b /b");
        UUID first = sites.page(site, "/a", "A", download());
        assertThat(offered()).containsExactly("/a /a");
        sites.library(site, "/documents");
        UUID document = sites.document(site, "guide", LocalDate.of(2026, 1, 1), document());
        assertThat(offered()).containsExactly("/documents/guide /documents/guide own");
        share(document, false);
        assertThat(offered()).containsExactly("/documents/guide /a own");
        Stream.of(first, later).forEach(page -> share(page, false));
        assertThat(offered()).containsExactly("/documents/guide - own");
        share(document, true);
        sites.withdraw(site, document);
        assertThat(offered()).containsExactly("/a -");
        sites.withdraw(site, first);
        sites.withdraw(site, later);
        assertThat(offered()).isEmpty();
    }

    @Test
    void aSectionOffersItsFilesThroughThePagesThatShowIt() {
        UUID section = sites.section(site, "contact", download());
        assertThat(offered()).isEmpty();
        UUID page = sites.page(site, "/a", "A", new SharedSection(new SectionRef(section)));
        assertThat(offered()).containsExactly("/a /a");
        share(page, false);
        assertThat(offered()).containsExactly("/a -");
        sites.withdraw(site, section);
        assertThat(offered()).isEmpty();
        sites.section(site, "autre", download());
        assertThat(offered()).isEmpty();
    }

    @Test
    void aPageThatNoLongerOffersItDoesNot() {
        UUID page = sites.page(site, "/a", "A", download());
        UUID before = file;
        file = file("deux");
        sites.page(site, "/a-2", "A", download());
        assertThat(offered()).containsExactly("/a-2 /a-2");
        sites.withdraw(site, page);
        file = before;
        assertThat(offered()).isEmpty();
    }

    @Test
    void pagesThatArePublishedAtOnceSeeOneAnother() {
        List<UUID> pages = List.of(sites.page(site, "/a", "A", download()), sites.page(site, "/b", "B", download()));
        for (int round = 0; round < 20; round++) {
            boolean published = round % 2 == 1;
            CompletableFuture<?>[] both = pages.stream()
                    .map(page -> CompletableFuture.runAsync(() -> {
                        if (published) {
                            SuperuserDatabase.change(
                                    "update page set published_revision = head_revision, published_at = now() where id"
                                            + " = ?",
                                    page);
                        } else {
                            SuperuserDatabase.change(
                                    "update page set published_revision = null, published_at = null where id = ?",
                                    page);
                        }
                        share(page, published);
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(both).join();
            theTableIsExact();
        }
        assertThat(offered()).containsExactly("/a /a");
    }
}
