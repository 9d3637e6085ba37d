package fr.gouv.anct.minisites.delivery.page;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages that every site has, made by the platform: a site can neither remove nor replace them. */
public enum SystemPage {
    ACCESSIBILITY("/accessibilite"),
    LEGAL_NOTICE("/mentions-legales"),
    TERMS("/cgu"),
    PRIVACY("/donnees-personnelles"),
    COOKIES("/gestion-des-cookies"),
    SITE_MAP("/plan-du-site"),
    SEARCH("/recherche");

    private static final Map<String, SystemPage> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SystemPage::path, Function.identity()));

    private final String path;

    SystemPage(String path) {
        this.path = path;
    }

    /** Within the site. */
    public String path() {
        return path;
    }

    /**
     * Whether a page of the site at the same path is shown instead. Only for the page that came after sites had chosen their
     * paths: {@code /cgu} was free.
     */
    boolean yields() {
        return this == TERMS;
    }

    static boolean exists(String path) {
        return BY_PATH.containsKey(path);
    }

    static SystemPage at(String path) {
        SystemPage page = BY_PATH.get(path);
        if (page == null) {
            throw new IllegalArgumentException(path);
        }
        return page;
    }
}
