package fr.gouv.anct.minisites.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.testing.HostileBlocks;
import fr.gouv.anct.minisites.content.block.testing.HostileVectors;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/**
 * Checks that no known attack, in any text of any block, runs when the whole application stores and renders it and the
 * browser ignores the policy of the page.
 */
@DemoTest
@Tag("long")
class HostileBodyTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final int AT_ONCE = 8;

    @Autowired
    ApplicationContext application;

    private <T> T run(Mono<T> work) {
        return requireNonNull(work.contextWrite(CurrentTenant.with(SITE)).block(SOON));
    }

    @Test
    void noKnownAttackRuns() {
        Tenant site =
                requireNonNull(application.getBean(Tenants.class).findById(SITE).block(SOON));
        Account author = requireNonNull(application
                .getBean(Accounts.class)
                .earliest(50)
                .filter(known -> known.may(Action.SITE_PREVIEW))
                .blockFirst(SOON));
        UUID home = run(application.getBean(PageListing.class).home()).page().id();
        PageCreationRequest request = new PageCreationRequest(PageKind.PAGE, home, "attaques", "Attaques", null);
        UUID page = ((PageCreationResult.Created)
                        run(application.getBean(PageCreation.class).create(site, request, author.actor())))
                .page();
        String address = application
                .getBean(PreviewUrls.class)
                .url(
                        new Preview(
                                SITE,
                                new PreviewGrant.OfAccount(author.id()),
                                new Preview.Draft(page, ColourScheme.LIGHT)),
                        Duration.ofHours(1),
                        "/attaques");
        List<String> vectors = HostileVectors.all();
        List<String> ran = new ArrayList<>();
        try (BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setBypassCSP(true))) {
            Page tab = context.newPage();
            tab.onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            int revision = 1;
            for (int from = 0; from < vectors.size(); from += AT_ONCE) {
                List<String> some = vectors.subList(from, Math.min(from + AT_ONCE, vectors.size()));
                List<Block> body = some.stream()
                        .flatMap(vector -> new HostileBlocks(vector, page, new UUID(9, 9)).ofEachType().stream())
                        .toList();
                String title = "Attaques " + from;
                run(application
                        .getBean(DraftSaving.class)
                        .save(
                                site,
                                page,
                                revision++,
                                new Revision(title, null, null, "", null, List.of(), body),
                                null,
                                author.actor()));
                tab.navigate(address);
                assertThat(tab.locator("main").textContent())
                        .contains(some.getFirst().strip());
                tab.mouse().move(300, 400);
                assertThat(tab.locator("main script:not([src]):not([type='application/ld+json'])")
                                .count())
                        .isZero();
            }
        }
        assertThat(ran).isEmpty();
    }
}
