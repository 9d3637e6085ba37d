package fr.gouv.anct.minisites.outside;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;

/** Decides by its status and content type whether an answer of an outside service is read. */
final class RefusedAnswer {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private RefusedAnswer() {}

    /** Returns the fault of an answer that is not JSON with the status 200; null for one that is. */
    static @Nullable OutsideException of(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        HttpHeaders headers = response.headers().asHttpHeaders();
        if (status.value() != 200) {
            return new OutsideException(
                    fault(status),
                    String.valueOf(status.value()),
                    retryAfter(headers).orElse(null));
        }
        return isJson(headers)
                ? null
                : new OutsideException(
                        OutsideFault.NOT_JSON, String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE)));
    }

    private static OutsideFault fault(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403 -> OutsideFault.KEY_REFUSED;
            case 404, 410 -> OutsideFault.NOT_FOUND;
            case 429, 503 -> OutsideFault.BUSY;
            default -> status.is3xxRedirection() ? OutsideFault.REDIRECTED : OutsideFault.STATUS;
        };
    }

    private static boolean isJson(HttpHeaders headers) {
        try {
            MediaType type = headers.getContentType();
            return type != null
                    && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Reads {@code Retry-After} (RFC 9110 section 10.2.3): seconds, or a date, compared with that of the answer. */
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return Optional.empty();
        }
        Duration wait = value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : untilDate(headers);
        return Optional.of(wait)
                .filter(asked -> !asked.isNegative())
                .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
    }

    private static Duration untilDate(HttpHeaders headers) {
        try {
            return Duration.ofMillis(headers.getFirstDate(HttpHeaders.RETRY_AFTER) - headers.getDate());
        } catch (IllegalArgumentException malformed) {
            return Duration.ZERO;
        }
    }
}
