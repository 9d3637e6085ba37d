package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.validation.Coded;

/** The colours of a page: light, dark, or those of the visitor's system. */
public enum ColourScheme implements Coded {
    /** The scheme of the visitor's system, unless they choose one. */
    SYSTEM,
    LIGHT,
    DARK
}
