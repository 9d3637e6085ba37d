package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Score of a response by the MDN HTTP Observatory: 100, less the penalties; bonuses count only from 90 on. Tests that
 * one response cannot show (the redirection to HTTPS, the HSTS preload list) count as passed without bonus.
 *
 * @param points points that each test added or took away
 */
public record ObservatoryScore(Map<String, Integer> points) {

    private static final int SIX_MONTHS = 15_768_000;
    private static final int ENOUGH_FOR_BONUSES = 90;
    private static final Pattern MAX_AGE = Pattern.compile("(?i)max-age=(\\d+)");
    private static final List<String> PRIVATE_REFERRERS =
            List.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");

    public static ObservatoryScore of(TestResponse response) {
        Map<String, Integer> points = new LinkedHashMap<>();
        ContentSecurityPolicy policy = ContentSecurityPolicy.of(response.header("content-security-policy"));
        points.put("Content-Security-Policy", policy(policy));
        points.put("Set-Cookie", cookies(response));
        points.put("Access-Control-Allow-Origin", sharing(response));
        points.put("Referrer-Policy", referrer(response.header("referrer-policy")));
        points.put("Strict-Transport-Security", transport(response.header("strict-transport-security")));
        points.put(
                "X-Content-Type-Options",
                response.header("x-content-type-options").equals("nosniff") ? 0 : -5);
        points.put("framing", framing(policy, response.header("x-frame-options")));
        points.put("Cross-Origin-Resource-Policy", resource(response.header("cross-origin-resource-policy")));
        return new ObservatoryScore(points);
    }

    public int value() {
        int penalties = points.values().stream()
                .filter(n -> n < 0)
                .mapToInt(Integer::intValue)
                .sum();
        int bonuses = points.values().stream()
                .filter(n -> n > 0)
                .mapToInt(Integer::intValue)
                .sum();
        int base = 100 + penalties;
        return Math.max(0, base >= ENOUGH_FOR_BONUSES ? base + bonuses : base);
    }

    private static int policy(ContentSecurityPolicy policy) {
        if (policy.absent()) {
            return -25;
        }
        if (policy.letsScriptsIn()) {
            return -20;
        }
        if (policy.anywhere("'unsafe-eval'")) {
            return -10;
        }
        if (policy.anywhere("'unsafe-inline'")) {
            return 0;
        }
        boolean closed = policy.has("default-src", "'none'") && policy.declares("form-action");
        return closed ? 10 : 5;
    }

    private static int cookies(TestResponse response) {
        List<String> cookies = response.headers().allValues("set-cookie");
        boolean all = cookies.stream()
                .map(cookie -> cookie.toLowerCase(Locale.ROOT))
                .allMatch(cookie ->
                        cookie.contains("; secure") && cookie.contains("; httponly") && cookie.contains("; samesite="));
        return cookies.isEmpty() ? 0 : all ? 5 : -20;
    }

    private static int sharing(TestResponse response) {
        return response.header("access-control-allow-credentials").equals("true") ? -50 : 0;
    }

    private static int referrer(String value) {
        return value.isEmpty() ? 0 : PRIVATE_REFERRERS.contains(value) ? 5 : -5;
    }

    private static int transport(String value) {
        int seconds = MAX_AGE.matcher(value)
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(-1);
        return seconds < 0 ? -20 : seconds < SIX_MONTHS ? -10 : 0;
    }

    private static int framing(ContentSecurityPolicy policy, String xFrameOptions) {
        if (policy.has("frame-ancestors", "'none'") || policy.has("frame-ancestors", "'self'")) {
            return 5;
        }
        return List.of("DENY", "SAMEORIGIN").contains(xFrameOptions) ? 5 : -20;
    }

    private static int resource(String value) {
        return List.of("same-origin", "same-site").contains(value) ? 10 : 0;
    }

    @Override
    public String toString() {
        return value() + " " + points;
    }
}
