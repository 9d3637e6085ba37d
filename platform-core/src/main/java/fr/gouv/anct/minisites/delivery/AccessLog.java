package fr.gouv.anct.minisites.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One line per request (logfmt) and one measure: tenant, status, bytes, duration. No address of a visitor, no query, no
 * user agent: nothing personal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLog implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String TIMER = "minisites.requests";
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final MainServer server;
    private final TenantLabels labels = new TenantLabels();
    private volatile long rankedAt = System.nanoTime();

    AccessLog(MeterRegistry meters, MainServer server) {
        this.meters = meters;
        this.server = server;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!server.received(exchange)) {
            return chain.filter(exchange);
        }
        long start = System.nanoTime();
        return chain.filter(exchange).doFinally(end -> record(exchange, System.nanoTime() - start));
    }

    private void record(ServerWebExchange exchange, long nanos) {
        rankNowAndThen();
        Visit visit = Visit.of(exchange);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        int code = status == null ? 200 : status.value();
        String source = visit.source().name().toLowerCase(Locale.ROOT);
        meters.timer(
                        TIMER,
                        Tags.of("tenant", labels.label(visit.tenant()), "status", code / 100 + "xx", "page", source))
                .record(Duration.ofNanos(nanos));
        LOG.info(
                "method={} tenant={} path=\"{}\" status={} bytes={} ms={} page={}",
                exchange.getRequest().getMethod(),
                visit.tenant(),
                printable(exchange.getRequest().getURI().getRawPath()),
                code,
                visit.bytes(),
                "%.2f".formatted(nanos / 1e6),
                source);
    }

    /** A preview's token opens what is not public, an invitation's makes a member: neither belongs in a log. */
    static String printable(String rawPath) {
        return rawPath.replace("\"", "%22").replaceFirst("^(/invitations)?/[A-Za-z0-9_-]{50,}", "$1/[token]");
    }

    private void rankNowAndThen() {
        long now = System.nanoTime();
        if (now - rankedAt > ROUND.toNanos()) {
            rankedAt = now;
            for (String tenant : labels.rank()) {
                meters.find(TIMER).tag("tenant", tenant).meters().forEach(meters::remove);
            }
        }
    }
}
