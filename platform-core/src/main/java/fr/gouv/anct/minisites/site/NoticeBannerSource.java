package fr.gouv.anct.minisites.site;

/**
 * The origin of a notice banner, the team of the site or a platform intervention, with the column that stores it and
 * its journal actions.
 */
public enum NoticeBannerSource {
    /** The team of the site. */
    TEAM("notice", "notice.put", "notice.removed"),
    /** Central communications or an administrator, in place of the team. */
    INTERVENTION("intervention_notice", "notice.intervention-put", "notice.intervention-removed");

    private final String column;
    private final String put;
    private final String removed;

    NoticeBannerSource(String column, String put, String removed) {
        this.column = column;
        this.put = put;
        this.removed = removed;
    }

    /** Column of the banner in the table {@code site}. */
    String column() {
        return column;
    }

    /** Action in the journal. */
    String action(boolean removal) {
        return removal ? removed : put;
    }
}
