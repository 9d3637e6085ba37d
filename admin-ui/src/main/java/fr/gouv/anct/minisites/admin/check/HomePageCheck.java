package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.tree.HomePage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks whether the root of a site answers « page non trouvée » (page not found), or would once it is launched. */
@Component
public class HomePageCheck {

    private final HomePage home;

    HomePageCheck(HomePage home) {
        this.home = home;
    }

    /**
     * The home page is not published.
     *
     * @param live whether visitors already get the error page
     * @param href where it is published, or the list of pages when there is none
     */
    public record Problem(boolean live, String text, String href) {}

    /** Checks the site of the request; empty when its home page is published, and when the site is closed. */
    public Mono<Optional<Problem>> of(AdmittedRequest request) {
        TenantState state = request.site().state();
        return state == TenantState.LIVE || state == TenantState.PREPARATION
                ? home.status().map(status -> status.published() ? Optional.empty() : problem(request, status))
                : Mono.just(Optional.empty());
    }

    private static Optional<Problem> problem(AdmittedRequest request, HomePage.Status status) {
        boolean live = request.site().state() == TenantState.LIVE;
        return Optional.of(new Problem(
                live,
                request.message(live ? "report.home.live" : "report.home.preparation"),
                href(request.site(), status.page())));
    }

    /** Returns the path where the home page is published; the list of pages when there is none. */
    public static String href(Tenant site, @Nullable UUID home) {
        return home == null ? Paths.PAGES.link(site) : Paths.PUBLICATION.link(site, home);
    }
}
