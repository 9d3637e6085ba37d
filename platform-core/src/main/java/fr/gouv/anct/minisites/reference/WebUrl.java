package fr.gouv.anct.minisites.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and completes the URL of any web page as typed: {@code www.exemple.fr} is accepted, since browsers show it so.
 *
 * <p>User info ({@code https://user:password@host}, RFC 3986 section 3.2.1) is refused: it shows a password to every
 * reader, or passes one host off as another.
 */
public final class WebUrl {

    /** A URL in the form of {@link Link.External}, at most as long as a page stores. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)(https?)://([^\\s\"'<>\\\\/?#]+)([/?#][^\\s\\p{Cntrl}\"'<>\\\\]*)?");
    /** A host of at least two labels, the last one letters, an optional port, and what follows. */
    private static final Pattern WITHOUT_SCHEME = Pattern.compile(
            "(?i)(?://)?((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)++(?:\\p{L}{2,}|xn--[a-z0-9-]{2,59})"
                    + "(?::[0-9]{1,5})?(?:[/?#].*)?)");

    private static final int LONGEST = 2_000;
    private static final int LAST_PORT = 65_535;

    private WebUrl() {}

    /**
     * Adds {@code https://} where only the scheme is missing; returns anything else unchanged, without the surrounding
     * spaces.
     */
    public static String complete(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return text;
        }
        var bare = WITHOUT_SCHEME.matcher(text);
        return bare.matches() ? "https://" + bare.group(1) : text;
    }

    /** Returns the URL with scheme and host in lower case; empty when it may not be stored. */
    public static Optional<String> read(String typed) {
        String text = complete(typed);
        var found = ABSOLUTE.matcher(text);
        if (text.length() > LONGEST || !found.matches() || hasUserInfo(text) || !host(found.group(2))) {
            return Optional.empty();
        }
        String rest = found.group(3);
        return Optional.of(found.group(1).toLowerCase(Locale.ROOT)
                + "://"
                + found.group(2).toLowerCase(Locale.ROOT)
                + (rest == null ? "" : rest));
    }

    /** Reads a URL as {@link #read} does, accepting {@code https} only. */
    public static Optional<String> secure(String typed) {
        return read(typed).filter(url -> url.startsWith("https:"));
    }

    private static boolean host(String authority) {
        int colon = authority.lastIndexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return WITHOUT_SCHEME.matcher(name).matches()
                && (colon < 0 || (port.matches("[0-9]{1,5}") && isPort(Integer.parseInt(port))));
    }

    /** Whether a server can listen on a port of this number. */
    public static boolean isPort(int number) {
        return number >= 1 && number <= LAST_PORT;
    }

    /** Whether a URL has user info before the host, with or without a password. */
    public static boolean hasUserInfo(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return false;
        }
        for (int i = start + 3; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case '@' -> {
                    return true;
                }
                case '/', '?', '#', '\\' -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}
