package fr.gouv.anct.minisites.provisioning.guide;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.validation.Coded;

/** A step of the first-day guide, in the order in which a team does them. */
public enum GuideStep implements Coded {
    /** A member has read or changed the home page. */
    HOME(Action.SITE_PREVIEW),
    /** Visitors can write to the team, by a page that a member has read or changed. */
    CONTACT(Action.CONTENT_WRITE),
    /** The legal facts of the site are complete, and a member has saved them. */
    LEGAL(Action.SITE_SETTINGS),
    /** The site has enough owners. */
    OWNERS(Action.MEMBERS_MANAGE),
    /** A draft was shown to a person without an account. */
    SHARING(Action.CONTENT_WRITE),
    /** Visitors will read the latest text of each page, of which the team has published one. */
    PUBLICATION(Action.CONTENT_PUBLISH);

    private final Action act;

    GuideStep(Action act) {
        this.act = act;
    }

    /** Returns the action that does the step. */
    public Action act() {
        return act;
    }
}
