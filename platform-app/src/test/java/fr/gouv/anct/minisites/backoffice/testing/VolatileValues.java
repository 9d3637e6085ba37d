package fr.gouv.anct.minisites.backoffice.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Replaces the values that differ between two runs of one commit: ports, identifiers, tokens, fingerprints, dates and times.
 * The rest of two recordings can be compared byte by byte.
 */
public final class VolatileValues {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final String MONTHS =
            "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

    /** In this order: a token may hold what a later pattern looks for. */
    private static final Map<Pattern, String> MASKS = masks();

    private VolatileValues() {}

    private static Map<Pattern, String> masks() {
        Map<String, String> masks = new LinkedHashMap<>();
        masks.put("(?<=localhost:|localhost%3A|127\\.0\\.0\\.1:)\\d{4,5}", "PORT");
        masks.put("(?<=data-ms-left=\")\\d+", "SECONDS");
        // Sessions are shown by the first ten letters of a digest.
        masks.put("(?<=/sessions/|session=|\"id\" : \")[a-z0-9]{10}(?![a-z0-9-])", "SESSION");
        masks.put("(?<=name=\"_csrf\" value=\")[^\"]+|(?<=value=\")[^\"]+(?=\" name=\"_csrf\")", "TOKEN");
        // Signed or random: at least one digit, one capital and one small letter.
        masks.put(
                "(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*+[0-9])(?=[a-z0-9_-]*+[A-Z])(?=[A-Z0-9_-]*+[a-z])[A-Za-z0-9_.-]{22,}+",
                "TOKEN");
        masks.put("(?<![0-9A-Za-z])(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{8,}(?![0-9A-Za-z])", "HASH");
        masks.put("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(?:Z|[+-]\\d{2}:\\d{2})?", "INSTANT");
        masks.put("\\d{4}-\\d{2}-\\d{2}", "DAY");
        masks.put("(?:1er|\\d{1,2})[ \u00a0]" + MONTHS + "(?:[ \u00a0]\\d{4})?", "DAY");
        masks.put("\\d{1,2}[ \u00a0\u202f]?h[ \u00a0\u202f]?\\d{2}", "TIME");
        masks.put("(?<!\\d)\\d{2}:\\d{2}(?::\\d{2})?(?!\\d)", "TIME");
        masks.put("il y a \\d+[ \u00a0](?:secondes?|minutes?)|à l’instant", "A MOMENT AGO");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        masks.forEach((pattern, mask) -> compiled.put(Pattern.compile(pattern), mask));
        return compiled;
    }

    /** Masks a text; each UUID becomes a number by its first occurrence, so that two that differ still do. */
    public static String masked(String text) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        String masked = UUID.matcher(text)
                .replaceAll(found -> "ID-" + ids.computeIfAbsent(found.group().toLowerCase(), _ -> ids.size() + 1));
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked;
    }
}
