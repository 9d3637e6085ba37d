package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Form for a page's position and path, with the other actions on the page.
 *
 * @param notice why they cannot be changed; null when they can
 * @param published whether visitors see the page, or one below it
 * @param form for its segment, its parent page and its rank among its siblings; for its segment alone, of an article
 * @param hidden hidden fields with the position that the form is based on
 * @param mayDiscard whether the account may move the page to the trash, if it can be moved there
 */
record PagePositionScreen(
        Tenant site,
        Page page,
        PageHeader header,
        @Nullable String notice,
        boolean published,
        FormView form,
        List<HiddenField> hidden,
        boolean mayDiscard)
        implements Screen {

    private static final Path.Two<Tenant, UUID> DISCARD = Paths.PAGE.at("/suppression");

    public boolean article() {
        return page.kind() == PageKind.ARTICLE;
    }

    public String action() {
        return PagePositionResource.POSITION.link(site, page.id());
    }

    /** Whether the page can be copied: a site has one list of articles. */
    public boolean copies() {
        return !site.locked() && page.kind() != PageKind.ARTICLES;
    }

    public String copyHref() {
        return PageCopyResource.COPY.link(site, page.id());
    }

    /** Whether the page can be moved to the trash: the home page cannot. */
    public boolean discards() {
        return !site.locked() && mayDiscard && !page.path().equals("/");
    }

    public String discardHref() {
        return DISCARD.link(site, page.id());
    }

    @Override
    public String template() {
        return "position/page";
    }
}
