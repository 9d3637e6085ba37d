package fr.gouv.anct.minisites.content.redirect;

import java.util.List;

/**
 * The way of a visitor who would be redirected more than once.
 *
 * @param steps what is asked for, one after the other
 * @param loop whether it comes back to where it began
 */
public record Trail(List<String> steps, boolean loop) {

    /** For example « /a → /b → /c ». */
    public String text() {
        return String.join(" → ", steps);
    }
}
