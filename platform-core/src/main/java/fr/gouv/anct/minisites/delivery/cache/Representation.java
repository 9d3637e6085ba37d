package fr.gouv.anct.minisites.delivery.cache;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.rendering.Opening;
import org.jspecify.annotations.Nullable;

/**
 * A body in all the encodings it is sent in, each made once.
 *
 * @param plain as it is; null where it is made from {@code gzip} for the few that take no compression, which leaves room
 *     in memory for three times as many pages
 * @param gzip null for what compression does not help
 * @param effort how hard it was compressed: what compression gives depends on it
 * @param tag opaque part of the strong entity tags; each encoding has its own (RFC 9110, 8.8.3)
 * @param cacheControl as it is sent
 * @param location where a redirect leads
 * @param redirect path at which the site has set up that redirect itself, as it is stored; null for any other answer
 * @param opening what a page needs beside what all pages are allowed
 * @param validity how long what it says is right, without any change of its site
 */
@SuppressWarnings("ArrayRecordComponent")
public record Representation(
        int status,
        String contentType,
        byte @Nullable [] plain,
        byte @Nullable [] gzip,
        byte @Nullable [] brotli,
        Effort effort,
        String tag,
        String cacheControl,
        @Nullable String location,
        @Nullable String redirect,
        Validity validity,
        Opening opening) {

    /** A permanent redirect; never stored. */
    public static Representation movedTo(String location) {
        return movedTo(location, null);
    }

    /** A permanent redirect; never stored. See the parameters of the record. */
    public static Representation movedTo(String location, @Nullable String redirect) {
        return new Representation(
                301,
                "text/plain",
                new byte[0],
                null,
                null,
                Effort.QUICK,
                "moved",
                "no-cache",
                location,
                redirect,
                Validity.UNLIMITED,
                Opening.NONE);
    }

    /** On to another page after something was sent; for nobody else. */
    public static Representation seeOther(String location) {
        return new Representation(
                303,
                "text/plain",
                new byte[0],
                null,
                null,
                Effort.QUICK,
                "sent",
                "no-store",
                location,
                null,
                Validity.UNLIMITED,
                Opening.NONE);
    }

    /** The same, right for so long. */
    public Representation valid(Validity other) {
        return new Representation(
                status,
                contentType,
                plain,
                gzip,
                brotli,
                effort,
                tag,
                cacheControl,
                location,
                redirect,
                other,
                opening);
    }

    /** The same, which needs that. */
    public Representation opening(Opening needed) {
        return new Representation(
                status,
                contentType,
                plain,
                gzip,
                brotli,
                effort,
                tag,
                cacheControl,
                location,
                redirect,
                validity,
                needed);
    }

    /** The body without compression. */
    public byte[] identity() {
        return plain == null ? Encoder.unzip(requireNonNull(gzip)) : plain;
    }

    /** Bytes held in memory. */
    public int weight() {
        return (plain == null ? 0 : plain.length)
                + (gzip == null ? 0 : gzip.length)
                + (brotli == null ? 0 : brotli.length)
                + 500;
    }
}
