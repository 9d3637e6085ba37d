package fr.gouv.anct.minisites.delivery.http;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Facts about one request for the access log and the metrics, collected while it is handled. */
public final class RequestTrace {

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    private @Nullable Tenant tenant;
    private Source source = Source.NONE;
    private long bytes;
    private @Nullable Search search;

    /**
     * A search that the request made.
     *
     * @param found whether it has a result
     */
    public record Search(String query, boolean found) {}

    /** The source of a response. */
    public enum Source {
        NONE,
        /** Cached, and answered before the framework. */
        AT_ONCE,
        STORED,
        MADE;

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** Returns the value as written to log and metrics. */
        String word() {
            return word;
        }
    }

    public static RequestTrace of(ServerWebExchange exchange) {
        return (RequestTrace) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, name -> new RequestTrace());
    }

    public void tenant(Tenant resolved) {
        tenant = resolved;
    }

    public void source(Source from) {
        source = from;
    }

    public void bytes(long sent) {
        bytes = sent;
    }

    public void search(@Nullable Search made) {
        search = made;
    }

    /** Returns the search that the request made; null if it made none, or asked for more of its results. */
    public @Nullable Search search() {
        return search;
    }

    /** Returns the tenant's slug, or a dash. */
    String tenant() {
        return tenant == null ? "-" : tenant.slug();
    }

    Source source() {
        return source;
    }

    public long bytes() {
        return bytes;
    }
}
