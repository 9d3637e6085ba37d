package fr.gouv.anct.minisites.theme.asset;

import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Determines the DSFR components whose styles and scripts the pages of a site need, from its block types and options.
 * They are counted for the whole site, not for a page, so that all its pages share one stylesheet and one script.
 */
public final class RequiredComponents {

    /** Components of every page: header, menu, notice banner, breadcrumb, display settings, footer. */
    public static final Set<String> SHELL = Set.of(
            "core",
            "scheme",
            "logo",
            "header",
            "navigation",
            "modal",
            "search",
            "notice",
            "breadcrumb",
            "skiplink",
            "display",
            "form",
            "radio",
            "input",
            "button",
            "link",
            "footer",
            "badge");

    /** Component name of our own rules and the icons of those blocks, as {@code build.mjs} names it. */
    private static final String APART = "apart";

    private static final Set<String> ARTICLES = Set.of("card", "tag", "content", "pagination");
    private static final Set<String> SEARCH = Set.of("pagination");
    private static final Set<String> SIDE_MENU = Set.of("sidemenu");

    private static final Map<String, Set<String>> BLOCKS = Map.ofEntries(
            Map.entry("hero", Set.of("button")),
            Map.entry("jdma-button", Set.of("button")),
            Map.entry("paragraph", Set.of()),
            Map.entry("image", Set.of("content")),
            Map.entry("cards", Set.of("card", "tag", "badge")),
            Map.entry("tiles", Set.of("tile")),
            Map.entry("accordion", Set.of("accordion")),
            Map.entry("callout", Set.of("callout", "button")),
            Map.entry("highlight", Set.of("highlight")),
            Map.entry("alert", Set.of("alert")),
            Map.entry("quote", Set.of("quote")),
            Map.entry("buttons", Set.of("button")),
            Map.entry("key-figures", Set.of("tile")),
            Map.entry("download", Set.of("card", "tile", "link")),
            // The library has the type too, with filters and pages; a page of it may have an image.
            Map.entry("document", Set.of("card", "tile", "link", "tag", "badge", "content", "pagination", "accordion")),
            // The catalogue has the type too.
            Map.entry("service", Set.of("card", "link", "tag", "badge", "button", "content", "pagination", APART)),
            // The list of calls has the type too.
            Map.entry("call", Set.of("card", "link", "tag", "badge", "button", "content", "pagination", APART)),
            Map.entry("summary", Set.of("summary")),
            Map.entry("heading", Set.of()),
            Map.entry("table", Set.of("table")),
            Map.entry("verbatim", Set.of(APART)),
            Map.entry("links-list", Set.of("link")),
            Map.entry("tags", Set.of("tag")),
            Map.entry("badges", Set.of("badge")),
            Map.entry("call-to-action", Set.of("button")),
            Map.entry("back-to-top", Set.of("link", APART)),
            Map.entry("section-band", Set.of()),
            Map.entry("side-menu", Set.of("sidemenu", "summary")),
            Map.entry("columns", Set.of("button")),
            Map.entry("tabs", Set.of("tab", "button", APART)),
            Map.entry("stepper", Set.of("stepper")),
            Map.entry("separator", Set.of()),
            Map.entry("anchor", Set.of()),
            Map.entry("timeline", Set.of("highlight", "badge")),
            Map.entry("agenda", Set.of("card", APART)),
            Map.entry("contact-card", Set.of("link", APART)),
            Map.entry("opening-hours", Set.of("table")),
            Map.entry("partners", Set.of("link")),
            Map.entry("faq", Set.of("accordion")),
            Map.entry("image-text", Set.of("content", "button")),
            Map.entry("gallery", Set.of("content")),
            Map.entry("video", Set.of("content", "consent", "transcription", "button", "link")),
            Map.entry("audio", Set.of("content", "transcription")),
            Map.entry("embed", Set.of("content", "consent", "transcription", "button", "link")),
            Map.entry("map", Set.of("content", "consent", "button", "link")),
            Map.entry("latest-articles", ARTICLES),
            Map.entry("latest-pages", Set.of("card")),
            // The directory of sites has the type too, with filters and pages.
            Map.entry("platform-sites", Set.of("card", "tag", "link", "pagination")),
            // The list of aids of the portal has the type too, with filters and pages.
            Map.entry("aids", Set.of("card", "tag", "badge", "link", "pagination")),
            Map.entry("data-sets", Set.of("card", "tag", "link")),
            Map.entry("sub-pages", Set.of("card", "tile", "link")),
            Map.entry("section-summary", Set.of()),
            Map.entry("follow", Set.of("follow", "button", "input", "form")),
            Map.entry("chart", Set.of("table")),
            Map.entry("contact-form", Set.of("form", "input", "button", "alert")),
            Map.entry("share", Set.of("share", "button")),
            // Replaced by blocks that have their own types.
            Map.entry("shared-section", Set.of()));

    private RequiredComponents() {}

    /** Returns the components of all pages of a site: its shell, its blocks, and the pages that its options add. */
    public static Set<String> of(Shell shell) {
        var components = new TreeSet<>(SHELL);
        shell.blockTypes().forEach(type -> components.addAll(ofBlock(type)));
        if (shell.feedHref() != null) {
            components.addAll(ARTICLES);
        }
        if (shell.search() != null) {
            components.addAll(SEARCH);
        }
        if (shell.appearance().sideMenu() != SideMenuPosition.NONE) {
            components.addAll(SIDE_MENU);
        }
        return components;
    }

    /** Returns the components of a block in addition to the shell; none for an unknown type, which is not displayed. */
    public static Set<String> ofBlock(String type) {
        return BLOCKS.getOrDefault(type, Set.of());
    }

    static boolean knows(String type) {
        return BLOCKS.containsKey(type);
    }
}
