package fr.gouv.anct.minisites.tenancy;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host name in its one normal form: lower case, no port, no trailing dot, IDN in ASCII (RFC 5891).
 *
 * @param name for example {@code france-services.localhost}
 */
public record Host(String name) {

    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern NORMAL = Pattern.compile("[a-z0-9.-]+[a-z0-9]");

    /**
     * Normalises the value of a {@code Host} header.
     *
     * @throws MalformedRequestException when it is not a host name
     */
    public static Host parse(String header) {
        String name = PORT.matcher(header).replaceFirst("");
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (!NORMAL.matcher(name).matches()) {
            name = toAscii(name);
        }
        if (!NAME.matcher(name).matches()) {
            throw new MalformedRequestException("Not a host name");
        }
        return new Host(name);
    }

    private static String toAscii(String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequestException("Not a host name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
