package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * Line of facts on the sheet of a site: a label with its value, such as the address or the owners, and an optional
 * detail and link.
 *
 * @param detail second sentence, line breaks kept; null for most
 * @param link to the screen that tells more; null where there is none, or the user may not open it
 */
record SheetFact(
        String label,
        String value,
        @Nullable String detail,
        @Nullable PageLink link) {}
