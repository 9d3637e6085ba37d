package fr.gouv.anct.minisites.delivery.http;

import fr.gouv.anct.minisites.delivery.cache.CompressionLevel;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The result of content negotiation with one client: the best encoding that it accepts, or no body where it has the
 * representation already (RFC 9110).
 *
 * @param unchanged the client has it: 304
 */
public record Negotiation(Encoding encoding, boolean unchanged) {

    /** Matches weight 0, which refuses an encoding (RFC 9110, 12.4.2). */
    private static final Pattern REFUSED = Pattern.compile("\\s*q=0(\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    /** The content encodings, best first. */
    enum Encoding {
        BR,
        GZIP,
        IDENTITY;

        String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        byte[] bytes(Representation body) {
            byte[] encoded = switch (this) {
                case BR -> body.brotli();
                case GZIP -> body.gzip();
                case IDENTITY -> body.identity();
            };
            return encoded == null ? body.identity() : encoded;
        }

        /** Returns the entity tag of the encoded bytes, which depend on the compression level. */
        private String etag(Representation body) {
            return switch (this) {
                case BR -> "\"" + body.tag() + (body.effort() == CompressionLevel.BEST ? "-br-best\"" : "-br\"");
                case GZIP -> "\"" + body.tag() + (body.effort() == CompressionLevel.BEST ? "-gzip-best\"" : "-gzip\"");
                case IDENTITY -> "\"" + body.tag() + "\"";
            };
        }
    }

    /**
     * Negotiates a representation with a client.
     *
     * @param accepted the header {@code Accept-Encoding}
     * @param known the header {@code If-None-Match}, several joined by commas
     */
    public static Negotiation of(Representation body, @Nullable String accepted, @Nullable String known) {
        Encoding encoding = preferred(body, accepted);
        return new Negotiation(encoding, body.status() == 200 && known != null && matches(known, encoding.etag(body)));
    }

    private static Encoding preferred(Representation body, @Nullable String accepted) {
        if (body.brotli() != null && accepts(accepted, "br")) {
            return Encoding.BR;
        }
        return body.gzip() != null && accepts(accepted, "gzip") ? Encoding.GZIP : Encoding.IDENTITY;
    }

    private static boolean accepts(@Nullable String accepted, String token) {
        if (accepted == null) {
            return false;
        }
        for (String part : accepted.split(",")) {
            int parameters = part.indexOf(';');
            String coding = parameters < 0 ? part : part.substring(0, parameters);
            if (coding.strip().equalsIgnoreCase(token)) {
                return parameters < 0
                        || !REFUSED.matcher(part.substring(parameters + 1)).matches();
            }
        }
        return false;
    }

    public static boolean matches(String known, String etag) {
        if (known.equals(etag)) {
            return true;
        }
        for (String part : known.split(",")) {
            String tag = part.strip();
            if (tag.equals("*")
                    || tag.equals(etag)
                    || (tag.startsWith("W/") && tag.substring(2).equals(etag))) {
                return true;
            }
        }
        return false;
    }

    public int status(Representation body) {
        return unchanged ? 304 : body.status();
    }

    /** Returns the entity tag of the selected encoding, with or without a body. */
    public String etag(Representation body) {
        return encoding.etag(body);
    }

    /** Returns the length of the body to send, without making it. */
    int length(Representation body) {
        if (unchanged) {
            return 0;
        }
        return encoding == Encoding.IDENTITY ? body.length() : encoding.bytes(body).length;
    }

    /** Whether {@link #bytes} must not run on an event loop: it decompresses a large body. */
    public boolean isHeavy(Representation body) {
        return !unchanged && encoding == Encoding.IDENTITY && body.isHeavy();
    }

    /** Returns the body to send: empty with a 304. */
    public byte[] bytes(Representation body) {
        return unchanged ? new byte[0] : encoding.bytes(body);
    }

    /**
     * Sets the headers that describe the representation.
     *
     * @param length of {@link #bytes}
     */
    public void describe(Representation body, int length, BiConsumer<String, String> headers) {
        headers.accept(HttpHeaders.CACHE_CONTROL, body.cacheControl());
        if (body.status() >= 400) {
            headers.accept("X-Robots-Tag", "noindex");
        }
        if (body.status() == 200) {
            headers.accept(HttpHeaders.ETAG, etag(body));
        }
        if (body.gzip() != null) {
            headers.accept(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (unchanged) {
            return;
        }
        if (body.location() != null) {
            headers.accept(HttpHeaders.LOCATION, body.location());
        }
        headers.accept(HttpHeaders.CONTENT_TYPE, body.contentType());
        headers.accept(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
        if (encoding != Encoding.IDENTITY) {
            headers.accept(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
    }
}
