package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** What the access log and the metrics say of one request; filled in along its way. */
final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    private @Nullable Tenant tenant;
    private Source source = Source.NONE;
    private long bytes;

    /** Where the answer came from. */
    enum Source {
        NONE,
        /** Stored, and answered before the framework was asked. */
        AT_ONCE,
        STORED,
        MADE;

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As the log and the metrics write it. */
        String word() {
            return word;
        }
    }

    static Visit of(ServerWebExchange exchange) {
        return (Visit) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, name -> new Visit());
    }

    void tenant(Tenant resolved) {
        tenant = resolved;
    }

    void source(Source from) {
        source = from;
    }

    void bytes(long sent) {
        bytes = sent;
    }

    /** The tenant's slug, or a dash. */
    String tenant() {
        return tenant == null ? "-" : tenant.slug();
    }

    Source source() {
        return source;
    }

    long bytes() {
        return bytes;
    }
}
