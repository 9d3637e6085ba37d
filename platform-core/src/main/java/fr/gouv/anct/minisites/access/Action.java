package fr.gouv.anct.minisites.access;

/** What can be done in the back office; who may is in {@link Permissions}. */
public enum Action {
    /** Ask for a space: write, send and withdraw one's own requests. */
    REQUEST_WRITE,
    /** Read everybody's requests. */
    REQUEST_REVIEW,
    /** Decide on requests, never on one's own. */
    REQUEST_DECIDE,
    /** Start a failed creation again. */
    CREATION_RETRY,
    /** See the page of a site in the back office. */
    SITE_READ,
    /** See what a site in preparation looks like. */
    SITE_PREVIEW,
    /** Open a site to the public, and take that back within the hour. */
    SITE_LAUNCH,
    /** Invite people to a site, change their roles, end their part in it. */
    MEMBERS_MANAGE,
    /** Say how many people without an account a site may invite in a day. */
    INVITATIONS_RAISE,
    /** Leave a site that one belongs to. */
    SITE_LEAVE,
    /** Read who did what on a site. */
    SITE_JOURNAL_READ,
    /** Write the pages and the articles of a site, and put files in its media library. */
    CONTENT_WRITE,
    /** Decide what visitors read: review, publish, schedule, withdraw, move and delete what is published, purge. */
    CONTENT_PUBLISH,
    /** Let a page be published in spite of the errors that the checks find in it. */
    CHECKS_WAIVE,
    /** Arrange a site: menus, appearance, notice, redirects. */
    SITE_ARRANGE,
    /** Read what visitors wrote to a site, say that it is done with, export and delete it. */
    MESSAGES_MANAGE,
    /** Say who answers for a site: its identity, its legal facts, its accessibility record. */
    SITE_SETTINGS,
    /** See every site of the platform. */
    FLEET_READ,
    /** Keep what all sites share: entities, standard texts, hosts of embeds. */
    STANDARDS_MANAGE,
    /** Read who did what. */
    JOURNAL_READ,
    /** See the accounts of the platform. */
    ACCOUNTS_READ,
    /** Give and take back roles on the platform, close sessions, revoke tokens, erase accounts. */
    ACCOUNTS_MANAGE,
    /** Manage one's own account: sessions, tokens, data. */
    ACCOUNT_OWN,
    /** Read the letters that the platform sends. */
    MAIL_READ,
    /** Read this table. */
    PERMISSIONS_READ;

    /** Whether it changes what a site says or looks like: not while it is read-only, nor once it is closed. */
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
