package fr.gouv.anct.minisites.admin.component;

/**
 * State badge on a back-office screen, rendered as the DSFR badge: a localised label and a tone that determines its
 * colour.
 */
public record BadgeView(String label, Tone tone) {

    /** Colour of a badge, in addition to its label. */
    public enum Tone {
        SUCCESS,
        INFO,
        WARNING,
        ERROR,
        NEW,
        NEUTRAL
    }
}
