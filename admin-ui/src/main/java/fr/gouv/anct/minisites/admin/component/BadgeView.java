package fr.gouv.anct.minisites.admin.component;

/** A state in a word. */
public record BadgeView(String label, Tone tone) {

    /** How a state is shown, beside its word. */
    public enum Tone {
        SUCCESS,
        INFO,
        WARNING,
        ERROR,
        NEW,
        NEUTRAL
    }
}
