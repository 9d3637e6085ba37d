package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** Viewport and colour scheme in which a page is shown. */
record Viewport(ColorScheme scheme, int width, int height) {

    static final Viewport DESKTOP = new Viewport(ColorScheme.LIGHT, 1280, 900);
    static final Viewport MOBILE = new Viewport(ColorScheme.LIGHT, 390, 844);

    /** Width in CSS pixels at which a page must be readable without scrolling sideways (WCAG 1.4.10). */
    static final int NARROWEST = 320;

    /** Both colour schemes in both widths. */
    static final List<Viewport> ALL = List.of(DESKTOP, MOBILE, DESKTOP.dark(), MOBILE.dark());

    Viewport dark() {
        return new Viewport(ColorScheme.DARK, width, height);
    }

    @Override
    public String toString() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
