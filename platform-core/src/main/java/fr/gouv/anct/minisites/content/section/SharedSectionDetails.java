package fr.gouv.anct.minisites.content.section;

import fr.gouv.anct.minisites.content.draft.PageState;
import java.time.Instant;
import java.util.UUID;

/**
 * A shared section in a list of the team, with the values of its newest revision.
 *
 * @param path that names it within its site, for example {@code /section:chiffres-cles}
 * @param submitted whether it awaits review
 * @param withdrawn whether it was withdrawn, and not published again since
 * @param at when the newest revision was written
 * @param author author of the newest revision
 * @param uses number of pages that show it, in their published or newest revision
 */
public record SharedSectionDetails(
        UUID id,
        String title,
        String path,
        PageState state,
        boolean submitted,
        boolean withdrawn,
        Instant at,
        String author,
        long uses) {}
