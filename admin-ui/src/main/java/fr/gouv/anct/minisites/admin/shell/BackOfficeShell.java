package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.delivery.page.SystemPage;
import fr.gouv.anct.minisites.rendering.Brand;
import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Scheme;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.SideMenu;
import fr.gouv.anct.minisites.site.TileVariant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dresses the back office as a site of the State; its legal links lead to the portal, which publishes it. */
@Component
public class BackOfficeShell {

    /** All that its pages use: one stylesheet for the whole host, error pages included. */
    public static final Set<String> BLOCK_TYPES =
            Set.of("hero", "paragraph", "tiles", "callout", "accordion", "buttons");

    private static final Appearance APPEARANCE =
            new Appearance(null, false, SideMenu.NONE, CardVariant.DEFAULT, TileVariant.HORIZONTAL, false);

    private final Texts texts;
    private final MinisitesProperties properties;

    public BackOfficeShell(Texts texts, MinisitesProperties properties) {
        this.texts = texts;
        this.properties = properties;
    }

    /** For one of our pages, as that person sees it, or as anyone does. */
    public Shell of(OwnPage page, @Nullable Account reader) {
        return shell(page, reader, texts.say(page.key() + ".title"), texts.say(page.key() + ".description"));
    }

    /** For an answer that is no page of ours, such as an error. */
    Shell titled(String title) {
        return shell(null, null, title, title);
    }

    /** An address of the portal, absolute. */
    public String portal(String path) {
        return properties.origin(properties.portalHost()) + path;
    }

    /** An address of the back office, absolute. */
    public String own(OwnPage page) {
        return properties.origin(properties.backOfficeHost()) + page.path();
    }

    private Shell shell(@Nullable OwnPage page, @Nullable Account reader, String title, String description) {
        String service = texts.say("welcome.title");
        return new Shell(
                page == OwnPage.WELCOME ? service + " - " + texts.say("shell.tagline") : title + " - " + service,
                description,
                null,
                false,
                "",
                OwnPage.WELCOME.path(),
                new Brand(List.of("République", "Française"), null, null, service, texts.say("shell.tagline"), false),
                APPEARANCE,
                List.of(new PageLink(texts.say("shell.portal"), portal("/"), true, false), door(reader)),
                null,
                null,
                reader == null
                        ? List.of(
                                entry("welcome.menu", OwnPage.WELCOME, page),
                                entry("request.menu", OwnPage.REQUEST, page))
                        : List.of(
                                entry("navigation.home", OwnPage.WELCOME, page),
                                entry("navigation.requests", OwnPage.REQUEST, page)),
                null,
                breadcrumb(page, title),
                footer(),
                null,
                null,
                false,
                Scheme.SYSTEM,
                BLOCK_TYPES);
    }

    /** The way in, or back to one's own dashboard. */
    private PageLink door(@Nullable Account reader) {
        return reader == null
                ? new PageLink(texts.say("layout.sign-in"), OwnPage.SIGN_IN.path(), false, false)
                : new PageLink(reader.name(), OwnPage.WELCOME.path(), false, false);
    }

    private NavigationItem entry(String key, OwnPage target, @Nullable OwnPage page) {
        boolean current = target == page;
        String label = texts.say(key);
        return new NavigationItem.Direct(label, new PageLink(label, target.path(), false, current), current);
    }

    private List<PageLink> breadcrumb(@Nullable OwnPage page, String title) {
        return page == OwnPage.WELCOME
                ? List.of()
                : List.of(
                        new PageLink(texts.say("welcome.menu"), OwnPage.WELCOME.path(), false, false),
                        new PageLink(title, page == null ? "" : page.path(), false, true));
    }

    /** The links that the law asks for: the portal's, which publishes this host. */
    Footer footer() {
        return new Footer(
                texts.say("shell.footer"),
                List.of(),
                List.of(),
                ConformityState.NONE,
                portal(SystemPage.ACCESSIBILITY.path()),
                portal(SystemPage.SITE_MAP.path()),
                portal(SystemPage.LEGAL_NOTICE.path()),
                portal(SystemPage.TERMS.path()),
                portal(SystemPage.PRIVACY.path()),
                portal(SystemPage.COOKIES.path()),
                portal("/contact"));
    }
}
