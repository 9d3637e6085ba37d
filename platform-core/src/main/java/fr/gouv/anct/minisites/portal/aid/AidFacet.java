package fr.gouv.anct.minisites.portal.aid;

/** A facet of the list of aids, by which visitors filter it. */
public enum AidFacet {
    TYPE("type"),
    THEME("theme"),
    AUDIENCE("public"),
    TERRITORY("territoire");

    private final String segment;

    AidFacet(String segment) {
        this.segment = segment;
    }

    /** Returns its name in the paths of visitors, and in the messages of the theme. */
    public String segment() {
        return segment;
    }

    /** A value of an aid, with its name in the paths of visitors. */
    public record Value(String slug, String label) {}
}
