package fr.gouv.anct.minisites.access;

/** An action of the back office; {@link Permissions} defines the roles that may perform it. */
public enum Action {
    /** Request a tenant: write, submit and withdraw own requests. */
    REQUEST_WRITE,
    /** Read all site requests. */
    REQUEST_REVIEW,
    /** Decide on requests of other accounts. */
    REQUEST_DECIDE,
    /** Restart a failed creation. */
    CREATION_RETRY,
    /** Open the page of a site in the back office. */
    SITE_READ,
    /** Preview a site in preparation. */
    SITE_PREVIEW,
    /** Launch a site, undo the launch within the hour, ask to put off the end of the site, and withdraw the request. */
    SITE_LAUNCH,
    /** Suspend a live site, and reopen it. */
    SITE_SUSPEND,
    /** Set the end of a site, and decide on requests of its owners to put it off. */
    SITE_END_SET,
    /**
     * Withdraw a published page of a site and change its notice banner in place of its team, also on a read-only site;
     * decide whether the portal finds the content of a site.
     */
    SITE_INTERVENE,
    /** Invite people to a site, change their roles, end their memberships. */
    MEMBERS_MANAGE,
    /** Set the number of people without an account that a site may invite in a day. */
    INVITATIONS_RAISE,
    /** Leave a site. */
    SITE_LEAVE,
    /** Read the audit journal of a site. */
    SITE_JOURNAL_READ,
    /** Edit the pages and articles of a site, and upload to its media library. */
    CONTENT_WRITE,
    /** Decide on public content: review, publish, schedule, withdraw, move and delete published pages, purge. */
    CONTENT_PUBLISH,
    /** Allow a page to be published in spite of errors found by the checks. */
    CHECKS_WAIVE,
    /** Edit the settings of a site: menus, appearance, notice banner, redirects. */
    SITE_ARRANGE,
    /** Read the messages from visitors of a site, mark them as handled, export and delete them. */
    MESSAGES_MANAGE,
    /** Edit the legal data of a site: its identity, its legal facts, its accessibility record. */
    SITE_SETTINGS,
    /** List all sites of the platform. */
    FLEET_READ,
    /** Edit the content shared by all sites: entities, standard texts, hosts of embeds. */
    STANDARDS_MANAGE,
    /** Read the audit journal of the platform. */
    JOURNAL_READ,
    /** Read the accounts of the platform. */
    ACCOUNTS_READ,
    /** Grant and revoke platform roles, close sessions, revoke tokens, erase accounts. */
    ACCOUNTS_MANAGE,
    /** Manage the user's own account: sessions, tokens, data. */
    ACCOUNT_OWN,
    /** Follow the letters sent by the platform, and send refused ones again. */
    MAIL_READ,
    /** Read the table of permissions. */
    PERMISSIONS_READ;

    /** Whether it changes the content or appearance of a site: refused while the site is read-only or closed. */
    public boolean changesSite() {
        return switch (this) {
            case CONTENT_WRITE, CONTENT_PUBLISH, SITE_ARRANGE, SITE_SETTINGS -> true;
            case REQUEST_WRITE,
                    REQUEST_REVIEW,
                    REQUEST_DECIDE,
                    CREATION_RETRY,
                    SITE_READ,
                    SITE_PREVIEW,
                    SITE_LAUNCH,
                    SITE_SUSPEND,
                    SITE_END_SET,
                    SITE_INTERVENE,
                    MEMBERS_MANAGE,
                    INVITATIONS_RAISE,
                    SITE_LEAVE,
                    SITE_JOURNAL_READ,
                    CHECKS_WAIVE,
                    MESSAGES_MANAGE,
                    FLEET_READ,
                    STANDARDS_MANAGE,
                    JOURNAL_READ,
                    ACCOUNTS_READ,
                    ACCOUNTS_MANAGE,
                    ACCOUNT_OWN,
                    MAIL_READ,
                    PERMISSIONS_READ -> false;
        };
    }
}
