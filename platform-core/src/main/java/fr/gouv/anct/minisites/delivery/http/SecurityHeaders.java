package fr.gouv.anct.minisites.delivery.http;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.platform.FormActionOrigins;
import fr.gouv.anct.minisites.rendering.CspRelaxation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Sets the security headers of every response, whatever its status; the HTTP Observatory grades them A+. */
public final class SecurityHeaders {

    public static final String CSP = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action %s; base-uri 'none'; "
                    + "frame-ancestors %s";

    private SecurityHeaders() {}

    public static void publicSite(HttpHeaders headers) {
        common(headers);
        headers.set(CSP, POLICY.formatted("'self'", "'none'"));
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * Sets the headers of the back office. Signing in and out are forms: their redirect to an identity provider must be
     * allowed. Only previews may be framed.
     */
    public static void backOffice(HttpHeaders headers, FormActionOrigins targets, String preview) {
        String allowed =
                Stream.concat(Stream.of("'self'"), targets.origins().stream()).collect(Collectors.joining(" "));
        headers.set(CSP, POLICY.formatted(allowed, "'none'") + "; frame-src " + preview);
    }

    /**
     * Sets the headers of a preview, which only the back office may frame: {@code frame-ancestors} says so. To a
     * browser two names under {@code localhost}, or two domains of an operator, are not the same site:
     * {@code same-site} would leave the frame empty.
     */
    public static void preview(HttpHeaders headers, String backOffice) {
        common(headers);
        headers.set(CSP, POLICY.formatted("'self'", backOffice));
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("X-Robots-Tag", "noindex, nofollow");
    }

    /**
     * Relaxes the policy by what one page needs. A document that requires its frames to opt in (COEP) could frame none
     * of the video sites; a preview keeps COEP nevertheless, since a browser shows no document without it in a frame of
     * the back office.
     */
    public static void open(HttpHeaders headers, CspRelaxation opening) {
        if (!opening.frames().isEmpty()) {
            String frames = opening.frames().stream()
                    .sorted()
                    .map(host -> " https://" + host)
                    .collect(Collectors.joining());
            add(headers, "frame-src" + frames);
            if (opening.embedder() == CspRelaxation.Embedder.OPEN) {
                headers.set("Cross-Origin-Embedder-Policy", "unsafe-none");
            }
        }
        if (opening.media()) {
            add(headers, "media-src 'self'");
        }
        if (!opening.ancestors().isEmpty()) {
            String ancestors = opening.ancestors().stream().sorted().collect(Collectors.joining(" "));
            String policy = requireNonNull(headers.getFirst(CSP));
            headers.set(CSP, policy.replace("frame-ancestors 'none'", "frame-ancestors " + ancestors));
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static void add(HttpHeaders headers, String directive) {
        headers.set(CSP, headers.getFirst(CSP) + "; " + directive);
    }

    private static void common(HttpHeaders headers) {
        headers.set(HttpHeaders.DATE, HttpDate.now());
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Embedder-Policy", "require-corp");
        headers.set(
                "Permissions-Policy",
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
                        + " payment=(), usb=()");
    }
}
