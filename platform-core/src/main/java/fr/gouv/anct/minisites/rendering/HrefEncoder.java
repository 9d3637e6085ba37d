package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.reference.WebUrl;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Percent-encodes a URL for an attribute of HTML (RFC 3986): browsers accept more characters, with the same meaning.
 */
final class HrefEncoder {

    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** The authority of a URL, where brackets are allowed: they enclose IPv6 addresses. */
    private static final Pattern AUTHORITY = Pattern.compile("https?://[^/?#]*");
    /** The user information of a URL, removed from every link; typed links have none, older ones may. */
    private static final Pattern USER_INFO = Pattern.compile("^(https?://)[^/?#\\\\@]*@(?:[^/?#\\\\@]*@)*+");

    private static final String NEVER = "{}|^`\\\"<>";

    private HrefEncoder() {}

    static String encode(String address) {
        return escaped(WebUrl.hasUserInfo(address) ? USER_INFO.matcher(address).replaceFirst("$1") : address);
    }

    private static String escaped(String address) {
        if (address.startsWith("tel:")) {
            return SPACES.matcher(address).replaceAll("");
        }
        var authority = AUTHORITY.matcher(address);
        int start = authority.lookingAt() ? authority.end() : 0;
        String rest = address.substring(start);
        if (rest.chars().noneMatch(c -> c == '%' || c == '[' || c == ']' || NEVER.indexOf(c) >= 0)) {
            return address;
        }
        StringBuilder written = new StringBuilder(address.substring(0, start));
        LONE_PERCENT.matcher(rest).replaceAll("%25").chars().forEach(c -> {
            if (c == '[' || c == ']' || NEVER.indexOf(c) >= 0) {
                written.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                written.append((char) c);
            }
        });
        return written.toString();
    }
}
