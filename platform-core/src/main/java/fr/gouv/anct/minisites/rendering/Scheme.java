package fr.gouv.anct.minisites.rendering;

import java.util.Locale;

/** The colours in which a page is shown. */
public enum Scheme {
    /** As the visitor's system has it, unless they choose. */
    SYSTEM,
    LIGHT,
    DARK;

    /** As the design system writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
