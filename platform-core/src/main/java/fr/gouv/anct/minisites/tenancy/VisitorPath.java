package fr.gouv.anct.minisites.tenancy;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.net.URLDecoder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The percent-decoded path of a request as segments, from which tenant and page are resolved; parsing rejects ambiguous
 * paths. Ambiguous paths (empty or dot segments, encoded slashes, backslashes, control characters, invalid UTF-8) are
 * rejected rather than repaired.
 *
 * @param segments decoded, none empty; empty list for the root
 * @param trailingSlash whether the path ended with a slash; true for the root
 */
public record VisitorPath(List<String> segments, boolean trailingSlash) {

    private static final int LONGEST = 2000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** Punctuation that follows a URL in a sentence and is copied with it. */
    private static final String COPIED_WITH_IT = "/.,;:!?)]}>»”\"'’ \u00a0";

    /**
     * Parses the raw path of a request line.
     *
     * @throws MalformedRequestException when it is ambiguous
     */
    public static VisitorPath parse(String raw) {
        if (!raw.startsWith("/") || raw.length() > LONGEST) {
            throw new MalformedRequestException("Not a path, or too long");
        }
        boolean trailing = raw.endsWith("/");
        String inner = raw.substring(1, trailing ? Math.max(1, raw.length() - 1) : raw.length());
        List<String> segments = new ArrayList<>();
        if (!inner.isEmpty()) {
            for (String segment : inner.split("/", -1)) {
                segments.add(decode(segment));
            }
        } else if (raw.length() > 1) {
            throw new MalformedRequestException("Empty segment");
        }
        return new VisitorPath(List.copyOf(segments), trailing);
    }

    /** Returns a raw path with repeated slashes, as people type and concatenate URLs, replaced by single ones. */
    public static String singleSlashes(String raw) {
        // Most paths have none, and replaceAll compiles its pattern each time.
        return raw.contains("//") ? raw.replaceAll("/{2,}", "/") : raw;
    }

    private static String decode(String segment) {
        String decoded = segment.indexOf('%') < 0 ? segment : percentDecode(segment);
        if (decoded.isEmpty() || decoded.equals(".") || decoded.equals("..")) {
            throw new MalformedRequestException("Ambiguous segment");
        }
        for (int i = 0; i < decoded.length(); i++) {
            if (ambiguous(decoded.charAt(i))) {
                throw new MalformedRequestException("Ambiguous segment");
            }
        }
        return decoded;
    }

    private static boolean ambiguous(char c) {
        return c < 0x20 || c == 0x7f || c == '/' || c == '\\' || c == 0xfffd;
    }

    private static String percentDecode(String segment) {
        try {
            String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(decoded));
            return decoded;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new MalformedRequestException("Invalid percent-encoding");
        }
    }

    /** Returns the rest of the path below a tenant's prefix of {@code count} segments. */
    public VisitorPath below(int count) {
        return new VisitorPath(segments.subList(count, segments.size()), trailingSlash);
    }

    /** Whether the trailing slash is canonical: at the root of a site and nowhere else. */
    public boolean canonical() {
        return trailingSlash == segments.isEmpty();
    }

    /** Returns this path as {@link #folded(String)} writes it. */
    public VisitorPath folded() {
        String folded = folded(toString());
        return new VisitorPath(
                folded.equals("/") ? List.of() : List.of(folded.substring(1).split("/")),
                trailingSlash || folded.equals("/"));
    }

    /**
     * Folds a path to the spelling of page paths: lower case, without accents, and without punctuation that was copied
     * with it. For example {@code /mentions-legales} for {@code /Mentions-Légales).}.
     */
    public static String folded(String path) {
        String plain = MARKS.matcher(UnicodeNormalization.normalize(path, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        int end = plain.length();
        while (end > 1 && COPIED_WITH_IT.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, end);
    }

    /** Returns the normal form: {@code /} or {@code /a/b}, decoded, without a trailing slash. */
    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
