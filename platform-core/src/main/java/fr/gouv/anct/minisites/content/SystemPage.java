package fr.gouv.anct.minisites.content;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The system pages that the platform provides on every site: a site can neither remove nor replace them, some excepted
 * ({@link #yields}).
 */
public enum SystemPage {
    ACCESSIBILITY("/accessibilite", "accessible RGAA handicap"),
    LEGAL_NOTICE("/mentions-legales", "éditeur hébergeur"),
    TERMS("/cgu", "CGU"),
    PRIVACY("/donnees-personnelles", "RGPD confidentialité vie privée"),
    COOKIES("/gestion-des-cookies", "cookie traceurs"),
    STATISTICS("/statistiques", "chiffres fréquentation consultation audience impact"),
    BUDGET("/budget", "coût dépenses financement argent"),
    SITE_MAP("/plan-du-site", "sitemap arborescence"),
    SEARCH("/recherche", "");

    private static final Map<String, SystemPage> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SystemPage::path, Function.identity()));

    private final String path;
    private final String names;

    SystemPage(String path, String names) {
        this.path = path;
        this.names = names;
    }

    /** Returns the path within the site. */
    public String path() {
        return path;
    }

    /** Returns further search terms of visitors for this page, besides its title. */
    public String names() {
        return names;
    }

    /**
     * Whether a page of the site at the same path takes precedence. Only for the system pages that were introduced
     * after sites had chosen their paths: {@code /cgu} was free.
     */
    public boolean yields() {
        return this == TERMS || this == STATISTICS || this == BUDGET;
    }

    /**
     * Whether only the sites that publish something for it have it. Its path stays free: a scanner takes any page there
     * for a published budget, and so there is none before.
     */
    public boolean optional() {
        return this == BUDGET;
    }

    /** Returns the system page that scanners look for at a path of their own, {@code /stats}; null for any other path. */
    public static @Nullable SystemPage scannedAt(String path) {
        return path.equals("/stats") ? STATISTICS : null;
    }

    public static boolean exists(String path) {
        return BY_PATH.containsKey(path);
    }

    public static SystemPage at(String path) {
        SystemPage page = BY_PATH.get(path);
        if (page == null) {
            throw new IllegalArgumentException(path);
        }
        return page;
    }
}
