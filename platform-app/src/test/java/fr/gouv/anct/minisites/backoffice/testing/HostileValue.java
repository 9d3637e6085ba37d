package fr.gouv.anct.minisites.backoffice.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unexpected value that a user or an attacker types and no screen offers.
 *
 * @param name name in failure messages
 * @param text value as JSON and pages of the back office hold it
 * @param encoded value as a form holds it; not always valid UTF-8
 */
public record HostileValue(String name, String text, String encoded) {

    private static final int OVERLONG = 60_000;
    private static final int LONG_ADDRESS = 8_000;
    private static final HostileValue OVERLONG_TEXT = of("60000 letters", letters());
    private static final HostileValue OVERLONG_ADDRESS =
            of("an address of 60000 letters", "https://exemple.fr/" + letters());
    private static final HostileValue OVERLONG_EMAIL =
            of("an e-mail address of 60000 letters", letters() + "@exemple.fr");

    private static final List<HostileValue> ALL = Stream.of(
                    texts(), addresses(), moments(), numbers(), names(), malformed(), overlong())
            .flatMap(List::stream)
            .toList();

    private static String letters() {
        return new Random(1)
                .ints(OVERLONG, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    public static HostileValue of(String name, String text) {
        return new HostileValue(name, text, URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static HostileValue bytes(String name, String text, String encoded) {
        return new HostileValue(name, text, encoded);
    }

    /** Returns all values: first the merely human ones, then the hostile ones. */
    static List<HostileValue> all() {
        return ALL;
    }

    private static List<HostileValue> texts() {
        return List.of(
                of("empty", ""),
                of("one space", " "),
                of("no-break space", "\u00a0"),
                of("narrow no-break spaces", "\u202f12\u202f000\u202f€\u202f"),
                of("one letter", "a"),
                of("an apostrophe", "d’Andréa"),
                of("a straight apostrophe", "d'Andréa"),
                of("words in quotes", "« L’été » \"en ville\""),
                of("decomposed accents", "e\u0301te\u0301"),
                of("an emoji", "Bravo 👩‍👩‍👧‍👦"),
                of("right to left", "שלום \u202Eolleh"),
                of("zero width", "a\u200Bb\uFEFFc"),
                of("lines of Windows", "un\r\ndeux\r\n\r\ntrois"),
                of("tabs", "un\tdeux\ttrois"),
                of("300 characters", "x".repeat(300)),
                of("5000 characters", "é".repeat(5_000)),
                of("60000 characters", "ab ".repeat(20_000)),
                of("many lines", "ligne\n".repeat(2_000)),
                of("markup", "<b>gras</b><script>alert(1)</script>"),
                of("an attribute", "\"><img src=x onerror=alert(1)>"),
                of("an entity", "&amp;&#0;&nbsp;&bogus;"),
                of("templates", "{{7*7}} ${7*7} #{7*7} {% raw %}"),
                of("SQL", "' or 1=1; drop table page; --"),
                of("wildcards", "%_\\*?[a-z]"),
                of("message format", "{0} {1,number} ''{'"),
                of("a regular expression", "(a+)+$ [[[ \\"),
                of("a formula", "=cmd|' /C calc'!A0"),
                of("lines of a head", "a\r\nSet-Cookie: b=c"));
    }

    private static List<HostileValue> addresses() {
        return List.of(
                of("an address without scheme", "www.exemple.fr"),
                of("a host without www", "exemple.fr/une/page?a=b#c"),
                of("an address", "https://www.exemple.fr/"),
                of("user info", "https://user:pass@www.exemple.fr/"),
                of("an insecure address", "http://exemple.fr"),
                of("an international host", "https://mairie-d’été.fr/été?q=ça"),
                of("a scheme alone", "https://"),
                of("a bad port", "https://exemple.fr:99999999/"),
                of("brackets", "https://[::1"),
                of("a script", "javascript:alert(1)"),
                of("data", "data:text/html,<script>alert(1)</script>"),
                of("an address with spaces", "https://exemple.fr/une page"),
                of("a lone percent", "https://exemple.fr/100%"),
                of("no scheme", "//exemple.fr/"),
                of("a path", "/contact"),
                of("a path upwards", "/../../etc/passwd"),
                of("a path with a null", "/a%00b"),
                of("a letter", "mailto:quelqu-un@exemple.fr"),
                of("an e-mail address", "quelqu.un@exemple.fr"),
                of("an international e-mail address", "été@mairie-été.fr"),
                of("two e-mail addresses", "a@exemple.fr, b@exemple.fr"),
                of("an e-mail address with a name", "Quelqu’un <a@exemple.fr>"),
                of("a reference of no page", "page:------------------------------------"),
                of("a reference of no file", "media:0-0-0-0-0"));
    }

    private static List<HostileValue> moments() {
        return List.of(
                of("a time", "14H05"),
                of("a time with no-break spaces", "14\u00a0h\u00a005"),
                of("a time with narrow spaces", "14\u202fh\u202f05"),
                of("a time that is none", "25:61"),
                of("31 February", "31/02/2027"),
                of("31 February, ISO", "2027-02-31"),
                of("a day in words", "1er mars 2027"),
                of("a day", "2027-03-01"),
                of("a far year", "+999999999-12-31"),
                of("a year before all", "-999999999-01-01"),
                of("a year of five digits", "12027-01-01"),
                of("a moment", "2027-03-01T10:00:00Z"),
                of("a moment of a far year", "+1000000000-12-31T23:59:59Z"));
    }

    private static List<HostileValue> numbers() {
        return List.of(
                of("zero", "0"),
                of("minus one", "-1"),
                of("a decimal", "12,5"),
                of("an int too far", "2147483648"),
                of("a long too far", "9223372036854775808"),
                of("a huge number", "9".repeat(400)),
                of("an exponent", "1e999999999"),
                of("not a number", "NaN"),
                of("Arabic digits", "٤٢"),
                of("a SIRET with spaces", "130 026 032 00016"),
                of("a phone number", "+33 (0)1 23 45 67 89"));
    }

    private static List<HostileValue> names() {
        return List.of(
                of("an identifier", "00000000-0000-4000-8000-000000000001"),
                of("no identifier", "0-0-0-0-0"),
                of("a constant", "OWNER"),
                of("true", "true"),
                of("null", "null"),
                of("JSON", "{\"a\": [1, {\"b\": null}]}"),
                of("deep JSON", "[".repeat(3_000)),
                of("a file name", "..\\..\\con.txt"));
    }

    private static List<HostileValue> malformed() {
        return List.of(
                bytes("NUL", "a\u0000b", "a%00b"),
                bytes("controls", "\u0001\u0008\u001b[31m", "%01%08%1B%5B31m"),
                bytes("a lone surrogate", "a\ud800b", "a%ED%A0%80b"),
                bytes("half an emoji", "\udc00", "%ED%B0%80"),
                bytes("invalid UTF-8", "\ufffd", "%C3%28%FF%FE"),
                bytes("Latin-1", "\u00e9t\u00e9", "%E9t%E9"),
                bytes("a noncharacter", "\uffff\ufdd0", "%EF%BF%BF%EF%B7%90"),
                bytes("a bad percent", "%zz", "%zz%"));
    }

    /**
     * Returns values longer than any rule or column, of letters that do not compress: an index refuses only values that
     * are long when compressed.
     */
    private static List<HostileValue> overlong() {
        return List.of(OVERLONG_TEXT, OVERLONG_ADDRESS, OVERLONG_EMAIL);
    }

    /**
     * Returns the over-long value that passes the other rules of the field.
     *
     * @param example HTML type of the field, or a valid value
     */
    public static HostileValue overlong(String example) {
        return switch (example) {
            case String address when address.equals("url") || address.startsWith("http") -> OVERLONG_ADDRESS;
            case String email when email.equals("email") || email.contains("@") -> OVERLONG_EMAIL;
            default -> OVERLONG_TEXT;
        };
    }

    /** Whether a browser could send it: every percent sign encodes an octet. */
    public boolean wellFormed() {
        return !encoded.startsWith("%zz");
    }

    /** Whether it is too long for the head of a request. */
    boolean tooLongForAnAddress() {
        return encoded.length() > LONG_ADDRESS;
    }

    /** Whether a form that is shown again can hold it as it was typed. */
    boolean shown() {
        return text.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c) || c == '\ufffd' || c == '\uffff')
                && text.strip().equals(text)
                && !encoded.contains("%E9t")
                && !encoded.startsWith("%zz");
    }
}
