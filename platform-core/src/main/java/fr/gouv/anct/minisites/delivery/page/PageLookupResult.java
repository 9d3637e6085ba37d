package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.rendering.PageModel;
import org.jspecify.annotations.Nullable;

/** Result of looking up a visitor's path in a site: a page for status 200, a location for 301, or a page for 404 or 410. */
public sealed interface PageLookupResult {

    /**
     * A page exists: 200.
     *
     * @param validity how long it is valid, without a change of the site
     */
    record Found(PageModel.SitePage page, Validity validity) implements PageLookupResult {
        Found(PageModel.SitePage page) {
            this(page, Validity.UNLIMITED);
        }
    }

    /**
     * The path has moved: 301.
     *
     * @param location root-relative or absolute
     * @param redirect path of the site's own redirect; null where the path was a variant spelling
     */
    record Moved(String location, @Nullable String redirect) implements PageLookupResult {
        Moved(String location) {
            this(location, null);
        }
    }

    /**
     * No page exists: 404 in the theme of the site.
     *
     * @param validity as of a page
     */
    record Missing(PageModel.SitePage page, Validity validity) implements PageLookupResult {
        Missing(PageModel.SitePage page) {
            this(page, Validity.UNLIMITED);
        }
    }

    /** A document was withdrawn, and nothing replaces it: 410 in the theme of the site. */
    record Gone(PageModel.SitePage page) implements PageLookupResult {}

    /** Returns the result with this validity, limited by the end of its own. */
    default PageLookupResult valid(Validity validity) {
        return switch (this) {
            case Found found ->
                new Found(found.page(), validity.endingBy(found.validity().until()));
            case Moved moved -> moved;
            case Gone gone -> gone;
            case Missing missing ->
                new Missing(missing.page(), validity.endingBy(missing.validity().until()));
        };
    }
}
