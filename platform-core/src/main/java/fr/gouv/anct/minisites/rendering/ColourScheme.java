package fr.gouv.anct.minisites.rendering;

import java.util.Locale;

/** The colours of a page: light, dark, or those of the visitor's system. */
public enum ColourScheme {
    /** The scheme of the visitor's system, unless they choose one. */
    SYSTEM,
    LIGHT,
    DARK;

    /** Returns the value used by the design system. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
