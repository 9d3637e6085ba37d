package fr.gouv.anct.minisites.content.section;

import fr.gouv.anct.minisites.content.draft.PageState;
import java.time.Instant;
import java.util.UUID;

/**
 * A shared section in a list of its team: as its newest revision says.
 *
 * @param path that names it within its site, for example {@code /section:chiffres-cles}
 * @param at when it was last written
 * @param author who did
 * @param uses how many pages show it, in what visitors see or in what their teams work on
 */
public record SectionLine(UUID id, String title, String path, PageState state, Instant at, String author, long uses) {}
