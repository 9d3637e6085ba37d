package fr.gouv.anct.minisites.delivery.connection;

import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Checks and encodes the target of a request line (RFC 9112, 3.2) as the client sent it. */
final class RequestTarget {

    private static final String SCHEME_END = "://";
    /**
     * Characters that browsers do not encode and {@link java.net.URI} does not accept (URL Standard, percent-encode
     * sets).
     */
    private static final String UNENCODED = "\"<>\\^`{|}";

    private RequestTarget() {}

    /**
     * Whether a target names the same host as the {@code Host} field. The origin form names none. Any other form is not
     * for an origin server (authority, asterisk) or is ambiguous.
     *
     * @param hosts all values of {@code Host}
     */
    static boolean agrees(String target, List<String> hosts) {
        if (target.startsWith("/")) {
            return true;
        }
        try {
            Host named = Host.parse(authority(target));
            return hosts.size() == 1 && named.equals(Host.parse(hosts.getFirst()));
        } catch (MalformedRequestException noHost) {
            return false;
        }
    }

    private static String authority(String target) {
        int scheme = target.indexOf(SCHEME_END);
        if (scheme < 0
                || !List.of("http", "https")
                        .contains(target.substring(0, scheme).toLowerCase(Locale.ROOT))) {
            throw new MalformedRequestException("Request target is neither a path nor an http(s) URL");
        }
        int start = scheme + SCHEME_END.length();
        int end = start;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return target.substring(start, end);
    }

    /**
     * Percent-encodes the characters that browsers leave unencoded: for example {@code /?q=a%7Cb} for {@code /?q=a|b},
     * and {@code /?q=100%25} for {@code /?q=100%}.
     */
    static String encoded(String target) {
        StringBuilder encoded = new StringBuilder(target.length() + 8);
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (UNENCODED.indexOf(c) < 0 && (c != '%' || octet(target, i))) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }

    private static boolean octet(String target, int percent) {
        return percent + 2 < target.length()
                && HexFormat.isHexDigit(target.charAt(percent + 1))
                && HexFormat.isHexDigit(target.charAt(percent + 2));
    }
}
