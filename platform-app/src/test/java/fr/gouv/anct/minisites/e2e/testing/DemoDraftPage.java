package fr.gouv.anct.minisites.e2e.testing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
import fr.gouv.anct.minisites.content.editing.WorkingCopies;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/** Creates a demonstration draft with three revisions and a working copy that is not saved. */
final class DemoDraftPage {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");

    private DemoDraftPage() {}

    /** @param typist name of the account with the working copy */
    static UUID make(ApplicationContext application, String typist) {
        Tenant site = site(application);
        Account author = account(application, typist);
        UUID page = created(application, "nos-rendez-vous-a-deux", "Nos rendez-vous", author);
        DraftSaving saving = application.getBean(DraftSaving.class);
        run(saving.save(site, page, 1, said("Nos rendez-vous", "Le premier lundi du mois."), null, author.actor()));
        run(saving.save(site, page, 2, said("Nos rendez-vous de l’année", "Le premier mardi."), null, author.actor()));
        run(application
                .getBean(WorkingCopies.class)
                .keep(
                        page,
                        author.id(),
                        3,
                        Map.of("title", List.of("Nos rendez-vous, à suivre")),
                        WorkingCopy.Form.ANY));
        return page;
    }

    /** Creates a draft whose only link has a text that does not describe its target. */
    static UUID blocked(ApplicationContext application, String name) {
        Account author = account(application, name);
        UUID page = created(application, "une-page-a-corriger", "Une page à corriger", author);
        run(application
                .getBean(DraftSaving.class)
                .save(
                        site(application),
                        page,
                        1,
                        said("Une page à corriger", "<a href=\"https://exemple.gouv.fr/\">Cliquez ici</a>"),
                        null,
                        author.actor()));
        return page;
    }

    private static Tenant site(ApplicationContext application) {
        return requireNonNull(application.getBean(Tenants.class).findById(SITE).block(SOON));
    }

    private static Account account(ApplicationContext application, String name) {
        return requireNonNull(application
                .getBean(Accounts.class)
                .earliest(50)
                .filter(account -> account.name().equals(name))
                .blockFirst(SOON));
    }

    private static UUID created(ApplicationContext application, String slug, String title, Account author) {
        UUID home = run(application.getBean(PageListing.class).home()).page().id();
        PageCreationRequest request = new PageCreationRequest(PageKind.PAGE, home, slug, title, null);
        PageCreationResult result =
                run(application.getBean(PageCreation.class).create(site(application), request, author.actor()));
        return ((PageCreationResult.Created) result).page();
    }

    private static <T> T run(Mono<T> work) {
        return requireNonNull(work.contextWrite(CurrentTenant.with(SITE)).block(SOON));
    }

    private static Revision said(String title, String words) {
        return new Revision(
                title, null, null, "", null, List.of(), List.of(new Paragraph(new RichText("<p>" + words + "</p>"))));
    }
}
