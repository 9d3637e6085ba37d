package fr.gouv.anct.minisites.content.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kind of a template: the body of a whole page (page template), or blocks to insert into a page (ready section). */
public enum TemplateKind {
    /** A whole page (« gabarit »). */
    PAGE,
    /** A sequence of blocks in a page, a ready section (« section prête »). */
    SECTION;

    /** The code used by the database, API clients, forms and message bundles. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
