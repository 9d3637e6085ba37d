package fr.gouv.anct.minisites.resilience;

import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the response times of the screens of a large site, filled by {@code LargeSiteSeeder}, of the list of many
 * sites, filled by {@code SiteListSeeder}, and of the consultation of such sites, filled by {@code ConsultationSeeder}. Run by
 * {@code bin/bench office}, {@code sites} and {@code consultation} against a running demonstration; uses the JDK alone.
 */
final class BackOfficeBench {

    private static final String SITE = "/sites/action-coeur-de-ville";
    /** Path of the 4,242nd page of {@code LargeSiteSeeder}. */
    private static final String PAGE = SITE + "/pages/" + id("banc-4242");

    private static final List<String> SCREENS = List.of(
            SITE,
            SITE + "/pages",
            SITE + "/pages?mots=banc",
            PAGE,
            PAGE + "/publication",
            PAGE + "/versions",
            SITE + "/corbeille",
            SITE + "/relecture",
            SITE + "/medias",
            SITE + "/medias?mots=banc",
            SITE + "/menus",
            SITE + "/redirections",
            "/recherche?q=banc",
            "/recherche?q=page%204242");

    private static final List<String> LISTS = List.of(
            "/sites",
            "/sites?tri=published",
            "/sites?tri=errors&ordre=decroissant",
            "/sites?tri=ending&page=100",
            "/sites?etat=live&responsables=too-few",
            "/sites?fin=six-months&accessibilite=expired",
            "/sites?sans-publication=six-months&erreurs=some",
            "/sites?mots=jura",
            "/sites.csv");

    /** Of sites in one state and another, as the seed drew them. */
    private static final List<String> CONSULTATION = List.of(
            "/sites/parc-7/consultation",
            "/sites/parc-7/consultation?periode=last-92-days",
            "/sites/parc-7/consultation?periode=last-12-months",
            "/sites/parc-1042/consultation?periode=last-12-months",
            "/consultation",
            "/consultation?periode=last-92-days",
            "/consultation?periode=last-12-months");

    private BackOfficeBench() {}

    private static String id(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Arguments: port, number of requests for each screen, and {@code office}, {@code sites} or {@code consultation}. */
    public static void main(String[] arguments) {
        String part = arguments[2];
        List<String> screens = switch (part) {
            case "office" -> SCREENS;
            case "sites" -> LISTS;
            case "consultation" -> CONSULTATION;
            default -> throw new IllegalArgumentException(part);
        };
        BackOfficeClient user = BackOfficeClient.of(
                part.equals("office") ? "SASHA" : "CLAUDE", new LocalHttp(Integer.parseInt(arguments[0])));
        int times = Integer.parseInt(arguments[1]);
        Map<String, List<Duration>> taken = new LinkedHashMap<>();
        for (int n = -times / 2; n < times; n++) {
            for (String screen : screens) {
                Duration time = time(user, screen);
                if (n >= 0) {
                    taken.computeIfAbsent(screen, unused -> new ArrayList<>()).add(time);
                }
            }
        }
        System.out.printf("%n%-90s %10s %10s%n", "screen, asked for " + times + " times", "median", "95 % (ms)");
        taken.forEach(BackOfficeBench::print);
    }

    private static Duration time(BackOfficeClient user, String screen) {
        long asked = System.nanoTime();
        Answer answer = user.get(screen);
        Duration time = Duration.ofNanos(System.nanoTime() - asked);
        if (answer.status() != 200) {
            throw new IllegalStateException(screen + " answers " + answer.status());
        }
        return time;
    }

    private static void print(String screen, List<Duration> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-90s %10.1f %10.1f%n",
                screen,
                times.get(times.size() / 2).toNanos() / 1e6,
                times.get(times.size() * 95 / 100).toNanos() / 1e6);
    }
}
