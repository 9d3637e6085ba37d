package fr.gouv.anct.minisites.admin.component;

/** A state badge with its label. */
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
