package fr.gouv.anct.minisites.delivery.cache;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.rendering.CspRelaxation;
import org.jspecify.annotations.Nullable;

/**
 * A response body in all its content encodings, each compressed once, with the metadata of its headers.
 *
 * @param plain the uncompressed body; null where it is decompressed from {@code gzip} for the few clients that accept
 *     no compression, which leaves room in memory for three times as many pages
 * @param gzip null for a body that compression does not reduce
 * @param effort compression level: the compressed bytes depend on it
 * @param tag opaque part of the strong entity tags; each encoding has its own (RFC 9110, 8.8.3)
 * @param cacheControl value of the header
 * @param location target of a redirect
 * @param redirect path of the site's own redirect, as it is stored; null for any other response
 * @param opening relaxation of the Content Security Policy that the page needs
 * @param validity how long the content is valid without a change of its site
 */
@SuppressWarnings("ArrayRecordComponent")
public record Representation(
        int status,
        String contentType,
        byte @Nullable [] plain,
        byte @Nullable [] gzip,
        byte @Nullable [] brotli,
        CompressionLevel effort,
        String tag,
        String cacheControl,
        @Nullable String location,
        @Nullable String redirect,
        Validity validity,
        CspRelaxation opening) {

    /** Size of bodies in bytes up to which a decompression takes well under a millisecond. */
    private static final int HEAVY = 100_000;

    /** Returns a permanent redirect; never cached. */
    public static Representation movedTo(String location) {
        return movedTo(location, null);
    }

    /** Returns a permanent redirect; never cached. See the parameters of the record. */
    public static Representation movedTo(String location, @Nullable String redirect) {
        return new Representation(
                301,
                "text/plain",
                new byte[0],
                null,
                null,
                CompressionLevel.QUICK,
                "moved",
                "no-cache",
                location,
                redirect,
                Validity.UNLIMITED,
                CspRelaxation.NONE);
    }

    /** Returns a redirect to another page after a form was submitted; never cached. */
    public static Representation seeOther(String location) {
        return new Representation(
                303,
                "text/plain",
                new byte[0],
                null,
                null,
                CompressionLevel.QUICK,
                "sent",
                "no-store",
                location,
                null,
                Validity.UNLIMITED,
                CspRelaxation.NONE);
    }

    /** Returns a copy with this validity. */
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

    /** Returns a copy with this relaxation of the policy. */
    public Representation opening(CspRelaxation needed) {
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

    /** Returns the uncompressed body; decompresses it where it is not kept, see {@link #isHeavy}. */
    public byte[] identity() {
        return plain == null ? RepresentationEncoder.unzip(requireNonNull(gzip)) : plain;
    }

    /** Returns the length of the uncompressed body in bytes, without decompressing it. */
    public int length() {
        return plain == null ? RepresentationEncoder.unzippedLength(requireNonNull(gzip)) : plain.length;
    }

    /** Whether {@link #identity} takes so long that it must not run on an event loop. */
    public boolean isHeavy() {
        return plain == null && length() > HEAVY;
    }

    /** Returns the approximate size in memory, in bytes. */
    public int weight() {
        return (plain == null ? 0 : plain.length)
                + (gzip == null ? 0 : gzip.length)
                + (brotli == null ? 0 : brotli.length)
                + 500;
    }
}
