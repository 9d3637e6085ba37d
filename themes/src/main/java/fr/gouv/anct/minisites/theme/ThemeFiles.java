package fr.gouv.anct.minisites.theme;

import java.util.List;
import java.util.Set;

/** The addresses of the theme's own files, root-relative and ready to be written in a page. */
public interface ThemeFiles {

    /** The one stylesheet of a site whose pages use these types of block. */
    String stylesheet(Set<String> blockTypes);

    /** The module scripts of the same site, in the order to load them. */
    List<String> scripts(Set<String> blockTypes);

    /** The classic script of the head that sets the colour scheme before the first paint. */
    String earlyScript();

    /**
     * The address of a file.
     *
     * @param logicalName below the DSFR's {@code dist}, for example {@code artwork/pictograms/map/map.svg}
     */
    String file(String logicalName);

    /** Whether {@link #file} knows it. */
    boolean has(String logicalName);
}
