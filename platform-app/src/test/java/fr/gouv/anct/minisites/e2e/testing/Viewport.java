package fr.gouv.anct.minisites.e2e.testing;

import com.microsoft.playwright.options.ColorScheme;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.List;
import java.util.Locale;

/** Viewport and colour scheme in which a page is shown. */
public record Viewport(ColorScheme scheme, int width, int height) {

    public static final Viewport DESKTOP = new Viewport(ColorScheme.LIGHT, 1280, 900);
    public static final Viewport MOBILE = new Viewport(ColorScheme.LIGHT, 390, 844);

    /** Width in CSS pixels at which a page must be readable without scrolling sideways (WCAG 1.4.10). */
    public static final int NARROWEST = 320;

    /** Both colour schemes in both widths. */
    public static final List<Viewport> ALL = List.of(DESKTOP, MOBILE, DESKTOP.dark(), MOBILE.dark());

    /**
     * Returns the viewports in which a run examines each page: all in the long suites, otherwise a wide light one and a
     * narrow dark one, where a fault of the other two shows first.
     */
    public static List<Viewport> examined() {
        return LongSuites.run() ? ALL : List.of(DESKTOP, MOBILE.dark());
    }

    Viewport dark() {
        return new Viewport(ColorScheme.DARK, width, height);
    }

    @Override
    public String toString() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
