package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.text.Messages;
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
    private final Messages messages;

    HomePageCheck(HomePage home, Messages messages) {
        this.home = home;
        this.messages = messages;
    }

    /**
     * The home page is not published.
     *
     * @param live whether visitors already get the error page
     * @param href where it is published, or the list of pages when there is none
     */
    public record Problem(boolean live, String text, String href) {}

    /** Checks the current site; empty when its home page is published, and when the site is closed. */
    public Mono<Optional<Problem>> of(Tenant site) {
        boolean live = site.state() == TenantState.LIVE;
        return live || site.state() == TenantState.PREPARATION
                ? home.status().map(status -> status.published() ? Optional.empty() : problem(site, live, status))
                : Mono.just(Optional.empty());
    }

    private Optional<Problem> problem(Tenant site, boolean live, HomePage.Status status) {
        return Optional.of(new Problem(
                live, messages.get(live ? "report.home.live" : "report.home.preparation"), href(site, status.page())));
    }

    /** Returns the path where the home page is published; the list of pages when there is none. */
    public static String href(Tenant site, @Nullable UUID home) {
        String pages = "/sites/" + site.slug() + "/pages";
        return home == null ? pages : pages + "/" + home + "/publication";
    }
}
