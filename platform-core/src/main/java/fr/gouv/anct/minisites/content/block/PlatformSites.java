package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sites of the directory, in the order of their names; on pages of the portal alone, elsewhere it is not shown.
 *
 * @param theme only the sites with it; null for all
 * @param audience only the sites for it; null for all
 * @param count maximum number of sites, 1 to 12
 */
@BlockType(PlatformSites.TYPE)
public record PlatformSites(
        @Nullable String title,
        @Nullable TermCode theme,
        @Nullable TermCode audience,
        int count) implements Block {

    /** Its type in JSON. */
    public static final String TYPE = "platform-sites";

    private static final int MOST = 12;

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    /**
     * Returns those of the sites that it shows.
     *
     * @param admitted those that {@link #filter} admits
     */
    public List<DirectorySite> first(List<DirectorySite> admitted) {
        return admitted.stream().limit(Math.clamp(count, 1, MOST)).toList();
    }

    /** Returns the filter of the directory with the same limits; empty where a code is that of no term. */
    public Optional<DirectoryFilter> filter(Terms terms) {
        return DirectoryFilter.of(
                theme == null ? null : theme.code(), audience == null ? null : audience.code(), terms);
    }
}
