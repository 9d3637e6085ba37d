package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.navigation.MenuSize;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A group of properties of a site that is changed as a whole: users who change different settings do not conflict.
 *
 * @param code code in the database
 * @param event journal event of a change
 * @param of reads the value from a site
 * @param on returns the site with another value
 * @param heavy whether the second value would put too much content on every page, when replacing the first
 */
public record SiteSetting<T>(
        String code,
        String event,
        Class<T> type,
        Function<Site, T> of,
        BiFunction<T, Site, Site> on,
        BiPredicate<T, T> heavy) {

    public static final SiteSetting<Menus> MENUS = new SiteSetting<>(
            "menus",
            "site.menus-changed",
            Menus.class,
            Site::menus,
            (menus, site) -> site.with(menus),
            (now, wanted) -> MenuSize.refuses(MenuTree.of(now), MenuTree.of(wanted)));
    public static final SiteSetting<SiteLook> LOOK = new SiteSetting<>(
            "look", "site.look-changed", SiteLook.class, SiteLook::of, (look, site) -> look.on(site), (_, _) -> false);
    public static final SiteSetting<LegalIdentity> PARTICULARS = new SiteSetting<>(
            "particulars",
            "site.particulars-changed",
            LegalIdentity.class,
            LegalIdentity::of,
            (particulars, site) -> particulars.on(site),
            (_, _) -> false);

    public static final SiteSetting<DirectoryEntry> DIRECTORY = new SiteSetting<>(
            "directory",
            "site.directory-changed",
            DirectoryEntry.class,
            Site::directory,
            (entry, site) -> site.with(entry),
            (_, _) -> false);

    private static final List<SiteSetting<?>> ALL = List.of(MENUS, LOOK, PARTICULARS, DIRECTORY);

    static Optional<SiteSetting<?>> of(String code) {
        return ALL.stream()
                .filter(setting -> setting.code.equals(code))
                .<SiteSetting<?>>map(setting -> setting)
                .findFirst();
    }

    /** Returns the version of a value: a digest that is equal for equal values only. */
    public String digest(T value) {
        try {
            byte[] json = Jsonb.write(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
