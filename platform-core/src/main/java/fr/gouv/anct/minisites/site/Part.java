package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.database.StoredJson;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.MenuWeight;
import fr.gouv.anct.minisites.navigation.Menus;
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
 * What a site says of itself is changed in parts, each as a whole: two people who change different parts are not in each
 * other's way.
 *
 * @param code of the part in the database
 * @param event of the journal when it changes
 * @param of the value in a site
 * @param on the site with another value
 * @param heavy whether a value, the second, would put too much on every page, where the first one stands
 */
public record Part<T>(
        String code,
        String event,
        Class<T> type,
        Function<Site, T> of,
        BiFunction<T, Site, Site> on,
        BiPredicate<T, T> heavy) {

    public static final Part<Menus> MENUS = new Part<>(
            "menus",
            "site.menus-changed",
            Menus.class,
            Site::menus,
            (menus, site) -> site.with(menus),
            (now, wanted) -> MenuWeight.refuses(MenuTree.of(now), MenuTree.of(wanted)));
    public static final Part<Look> LOOK = new Part<>(
            "look", "site.look-changed", Look.class, Look::of, (look, site) -> look.on(site), (_, _) -> false);
    public static final Part<Particulars> PARTICULARS = new Part<>(
            "particulars",
            "site.particulars-changed",
            Particulars.class,
            Particulars::of,
            (particulars, site) -> particulars.on(site),
            (_, _) -> false);

    private static final List<Part<?>> ALL = List.of(MENUS, LOOK, PARTICULARS);

    static Optional<Part<?>> of(String code) {
        return ALL.stream()
                .filter(part -> part.code.equals(code))
                .<Part<?>>map(part -> part)
                .findFirst();
    }

    /** By which a value is known: the same value has the same one, another has another. */
    public String digest(T value) {
        try {
            byte[] json = StoredJson.write(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
