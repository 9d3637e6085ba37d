package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.validation.Coded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of waiting items, such as a submitted page or a pending decision, each with the permissions to see it and
 * to act on it. Items of a site wait for its members whose role allows the act; items of the platform are shown to
 * platform roles that may read them, and wait for those that may act. Kinds of the platform are in the order of its
 * home: the worst for visitors and requesters first.
 */
public enum WaitingKind implements Coded {
    /** An invitation that the account can accept. */
    INVITATION(Source.ACCOUNT, Action.ACCOUNT_OWN, null),
    /** A site request of the account that can be submitted: a draft, or one to correct. */
    OWN_REQUEST(Source.ACCOUNT, Action.REQUEST_WRITE, null),
    /** A page that the account submitted and that was sent back. */
    RETURNED(Source.SITE, Action.CONTENT_WRITE, null),
    /** Comments on a draft, written by the holders of links that the account created. */
    COMMENT(Source.SITE, Action.CONTENT_WRITE, null),
    /** A submitted page. */
    REVIEW(Source.SITE, Action.CONTENT_PUBLISH, null),
    /** A page that central communications or an administrator have withdrawn in place of the team. */
    WITHDRAWN(Source.SITE, Action.CONTENT_PUBLISH, null),
    /** Pending messages from visitors of a site. */
    MESSAGE(Source.SITE, Action.MESSAGES_MANAGE, null),
    /** A page whose review date has passed, for its owner; without one, for who may publish it. */
    OVERDUE(Source.SITE, Action.CONTENT_WRITE, null),
    /** Published pages of a site in whose newest revision the checks find errors. */
    FINDING(Source.SITE, Action.CONTENT_WRITE, null),
    /** A suspended site, which stays closed until it is reopened, or until the last day of its suspension. */
    SUSPENSION(Source.PLATFORM, Action.SITE_SUSPEND, Action.FLEET_READ),
    /** A creation of a site that has failed, whether the platform still retries it or has given it up. */
    CREATION(Source.PLATFORM, Action.CREATION_RETRY, Action.REQUEST_REVIEW),
    /** A site request that waits for a decision. */
    DECISION(Source.PLATFORM, Action.REQUEST_DECIDE, Action.REQUEST_REVIEW),
    /** A request of owners to put off the end of their site. */
    END_REQUEST(Source.PLATFORM, Action.SITE_END_SET, Action.SITE_END_SET),
    /** A service of a site that waits for a decision about the catalogue of the portal, or that changed since. */
    SERVICE(Source.PLATFORM, Action.STANDARDS_MANAGE, Action.STANDARDS_MANAGE),
    /** The end of a site. */
    SITE_END(Source.SITE, Action.SITE_LAUNCH, Action.FLEET_READ),
    /** The lifecycle policy has taken steps towards archiving a site. */
    MEASURE(Source.SITE, Action.MEMBERS_MANAGE, Action.FLEET_READ),
    /** A site with fewer than two owners. */
    FEW_OWNERS(Source.SITE, Action.MEMBERS_MANAGE, Action.FLEET_READ),
    /** A membership that ends soon; on the platform an owner's. */
    MEMBERSHIP_END(Source.SITE, Action.MEMBERS_MANAGE, Action.FLEET_READ),
    /** A site that has been in preparation for long. */
    PREPARATION(Source.PLATFORM, Action.SITE_LAUNCH, Action.FLEET_READ);

    private enum Source {
        ACCOUNT,
        SITE,
        PLATFORM
    }

    private final Source source;
    private final Action act;
    private final @Nullable Action read;

    WaitingKind(Source source, Action act, @Nullable Action read) {
        this.source = source;
        this.act = act;
        this.read = read;
    }

    /** Returns the kinds that an account can have, in the order of this enum. */
    public static List<WaitingKind> of(Account account) {
        return Stream.of(values())
                .filter(kind -> kind.source != Source.PLATFORM || kind.isOfPlatform(account))
                .toList();
    }

    /** Whether the account sees the items of all sites, by its platform role, and not those of its own sites. */
    public boolean isOfPlatform(Account account) {
        return read != null && account.may(read);
    }

    /** Whether the items wait for the account; an auditor reads those of the platform without being able to act. */
    public boolean isActedOnBy(Account account) {
        return !isOfPlatform(account) || account.may(act);
    }

    /** Whether the act changes the content of a site, which is refused while the site is read-only. */
    boolean changesSite() {
        return act.changesSite();
    }

    /** Returns the roles in a site that may act. */
    List<Role> roles() {
        return Permissions.allowed(act).stream().filter(Role::isTenantRole).toList();
    }
}
