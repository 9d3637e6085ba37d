package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.PageModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a site has at a path. */
public sealed interface PageAnswer {

    /**
     * A page: 200.
     *
     * @param until when it stops being right, without any change in the database
     */
    record Found(PageModel.SitePage page, @Nullable Instant until) implements PageAnswer {
        Found(PageModel.SitePage page) {
            this(page, null);
        }
    }

    /** It has gone: 301 to an address that is root-relative or absolute. */
    record Moved(String location) implements PageAnswer {}

    /**
     * Nothing there: 404 in the dress of the site.
     *
     * @param until as of a page
     */
    record Missing(PageModel.SitePage page, @Nullable Instant until) implements PageAnswer {
        Missing(PageModel.SitePage page) {
            this(page, null);
        }
    }

    /** The same, right until then. */
    default PageAnswer until(@Nullable Instant end) {
        return switch (this) {
            case Found found -> new Found(found.page(), end);
            case Moved moved -> moved;
            case Missing missing -> new Missing(missing.page(), end);
        };
    }
}
