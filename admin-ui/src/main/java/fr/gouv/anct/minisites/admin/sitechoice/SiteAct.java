package fr.gouv.anct.minisites.admin.sitechoice;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Coded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Acts of the roles of the platform on one site among all, each on a screen of the site. */
public enum SiteAct implements Coded {
    SUSPEND(Action.SITE_SUSPEND, TenantState.LIVE),
    REOPEN(Action.SITE_SUSPEND, TenantState.SUSPENDED),
    SET_END(Action.SITE_END_SET, null),
    SET_NOTICE(Action.SITE_INTERVENE, null),
    READ_OWNERS(Action.SITE_READ, null),
    READ_REDIRECTS(Action.SITE_READ, null),
    READ_SHEET(Action.SITE_READ, null);

    private final Action action;
    private final @Nullable TenantState state;

    SiteAct(Action action, @Nullable TenantState state) {
        this.action = action;
        this.state = state;
    }

    /** Returns the acts that the platform role of an account allows on all sites; none for an account without one. */
    public static List<SiteAct> of(Account account) {
        return account.may(Action.FLEET_READ)
                ? Stream.of(values()).filter(act -> account.may(act.action)).toList()
                : List.of();
    }

    /** Returns the link to the screen of the act. */
    public String link(String slug) {
        return path().linkOf(slug);
    }

    private Path.One<Tenant> path() {
        return switch (this) {
            case SUSPEND -> Paths.SUSPENSION;
            case REOPEN -> Paths.REOPENING;
            case SET_END -> Paths.SITE_END;
            case SET_NOTICE -> Paths.NOTICE;
            case READ_OWNERS -> Paths.MEMBERS;
            case READ_REDIRECTS -> Paths.REDIRECTS;
            case READ_SHEET -> Paths.SITE_SHEET;
        };
    }

    /** Returns the only state of a site in which the act is possible; null when there are several. */
    public @Nullable TenantState state() {
        return state;
    }

    /** Whether the act is possible on a site in this state; closed sites are only read. */
    public boolean isPossible(@Nullable TenantState of) {
        return switch (this) {
            case SUSPEND, REOPEN -> state == of;
            case SET_END, SET_NOTICE -> of != null && !of.closed();
            case READ_OWNERS, READ_REDIRECTS, READ_SHEET -> true;
        };
    }
}
