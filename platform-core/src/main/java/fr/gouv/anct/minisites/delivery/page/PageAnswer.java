package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.rendering.PageModel;
import org.jspecify.annotations.Nullable;

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

    /**
     * It is elsewhere: 301.
     *
     * @param location root-relative or absolute
     * @param redirect path of the site's own redirect that leads there; null where the address was only written in another way
     */
    record Moved(String location, @Nullable String redirect) implements PageAnswer {
        Moved(String location) {
            this(location, null);
        }
    }

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
