package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.Brand;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.site.TileVariant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the page shell of the back office as that of a site of the State; its legal links lead to the portal, which
 * publishes it.
 */
@Component
public class BackOfficeShell {

    /** Block types used on all pages: one stylesheet for the whole host, error pages included. */
    public static final Set<String> BLOCK_TYPES =
            Set.of("hero", "paragraph", "tiles", "callout", "accordion", "buttons");

    private static final Appearance APPEARANCE = new Appearance(
            null, false, SideMenuPosition.NONE, CardVariant.DEFAULT, TileVariant.HORIZONTAL, false, false, null);

    private final Messages messages;
    private final MinisitesProperties properties;

    public BackOfficeShell(Messages messages, MinisitesProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    /** Returns the shell of a back-office page, for a signed-in account or for an anonymous user. */
    public Shell of(BackOfficePage page, @Nullable Account reader) {
        return shell(page, reader, messages.get(page.key() + ".title"), messages.get(page.key() + ".description"));
    }

    /** Returns the shell of a response that is not one of our pages, such as an error. */
    public Shell titled(String title) {
        return shell(null, null, title, title);
    }

    /** Returns the absolute URL of a path of the portal. */
    public String portal(String path) {
        return properties.origin(properties.portalHost()) + path;
    }

    /** Returns the absolute URL of a page of the back office. */
    public String own(BackOfficePage page) {
        return properties.origin(properties.backOfficeHost()) + page.path();
    }

    private Shell shell(@Nullable BackOfficePage page, @Nullable Account reader, String title, String description) {
        String service = messages.get("welcome.title");
        return new Shell(
                page == BackOfficePage.WELCOME
                        ? service + " - " + messages.get("shell.tagline")
                        : title + " - " + service,
                description,
                null,
                false,
                "",
                BackOfficePage.WELCOME.path(),
                new Brand(
                        List.of("République", "Française"), null, null, service, messages.get("shell.tagline"), false),
                APPEARANCE,
                List.of(new PageLink(messages.get("shell.portal"), portal("/"), true, false), door(reader)),
                null,
                null,
                reader == null
                        ? List.of(
                                entry("welcome.menu", BackOfficePage.WELCOME, page),
                                entry("request.menu", BackOfficePage.REQUEST, page))
                        : List.of(
                                entry("navigation.home", BackOfficePage.WELCOME, page),
                                entry("navigation.requests", BackOfficePage.REQUEST, page)),
                null,
                breadcrumb(page, title),
                footer(),
                null,
                null,
                null,
                false,
                ColourScheme.SYSTEM,
                BLOCK_TYPES);
    }

    /** Returns the link to the sign-in page, or to the dashboard of the signed-in account. */
    private PageLink door(@Nullable Account reader) {
        return reader == null
                ? new PageLink(messages.get("layout.sign-in"), BackOfficePage.SIGN_IN.path(), false, false)
                : new PageLink(reader.name(), BackOfficePage.WELCOME.path(), false, false);
    }

    private NavigationItem entry(String key, BackOfficePage target, @Nullable BackOfficePage page) {
        boolean current = target == page;
        String label = messages.get(key);
        return new NavigationItem.Direct(label, new PageLink(label, target.path(), false, current), current);
    }

    private List<PageLink> breadcrumb(@Nullable BackOfficePage page, String title) {
        return page == BackOfficePage.WELCOME
                ? List.of()
                : List.of(
                        new PageLink(messages.get("welcome.menu"), BackOfficePage.WELCOME.path(), false, false),
                        new PageLink(title, page == null ? "" : page.path(), false, true));
    }

    /** Returns the footer with the links required by law: those of the portal, which publishes this host. */
    Footer footer() {
        return new Footer(
                messages.get("shell.footer"),
                List.of(),
                List.of(),
                ConformityState.NONE,
                portal(SystemPage.ACCESSIBILITY.path()),
                portal(SystemPage.SITE_MAP.path()),
                portal(SystemPage.LEGAL_NOTICE.path()),
                portal(SystemPage.TERMS.path()),
                portal(SystemPage.PRIVACY.path()),
                portal(SystemPage.COOKIES.path()),
                portal(SystemPage.STATISTICS.path()),
                null,
                portal("/contact"),
                null);
    }
}
