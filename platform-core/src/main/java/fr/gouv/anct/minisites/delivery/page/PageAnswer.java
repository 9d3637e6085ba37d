package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.rendering.PageModel;

/** What a site has at a path. */
public sealed interface PageAnswer {

    /**
     * A page: 200.
     *
     * @param validity how long it is right, without any change of the site
     */
    record Found(PageModel.SitePage page, Validity validity) implements PageAnswer {
        Found(PageModel.SitePage page) {
            this(page, Validity.UNLIMITED);
        }
    }

    /** It has gone: 301 to an address that is root-relative or absolute. */
    record Moved(String location) implements PageAnswer {}

    /**
     * Nothing there: 404 in the dress of the site.
     *
     * @param validity as of a page
     */
    record Missing(PageModel.SitePage page, Validity validity) implements PageAnswer {
        Missing(PageModel.SitePage page) {
            this(page, Validity.UNLIMITED);
        }
    }

    /** The same, right for so long. */
    default PageAnswer valid(Validity validity) {
        return switch (this) {
            case Found found -> new Found(found.page(), validity);
            case Moved moved -> moved;
            case Missing missing -> new Missing(missing.page(), validity);
        };
    }
}
