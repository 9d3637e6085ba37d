package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.file.MediaPath;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.ContactPath;
import fr.gouv.anct.minisites.delivery.page.MeasurementChoice;
import fr.gouv.anct.minisites.delivery.page.PortalPage;
import fr.gouv.anct.minisites.measurement.VisitCounter;
import fr.gouv.anct.minisites.measurement.VisitHeaders;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides from an answer to a GET what it counts as: a view, a download, a search, a click to a tool, a missing page, or nothing. */
@Component
public class VisitCounting {

    private static final Logger LOG = LoggerFactory.getLogger(VisitCounting.class);

    private static final String HTML = "text/html";
    private static final String FORMS = "/" + ContactPath.SEGMENT + "/";
    private static final String MEDIA = "/media/";
    private static final String PAGE = "page";
    private static final String FIRST_PART = "bytes 0-";

    private final VisitCounter counter;
    private final Clock clock;

    VisitCounting(VisitCounter counter, Clock clock) {
        this.counter = counter;
        this.clock = clock;
    }

    /** Whether visits are counted. */
    public boolean counts() {
        return counter.counts();
    }

    /** Counts the answer of a page whose status is decided. */
    void countPage(ServerWebExchange exchange, Tenant tenant, String path, Representation page) {
        if (isCounted(exchange)) {
            guard(exchange, headers -> countDecidedPage(exchange, tenant, path, page, headers));
        }
    }

    private void countDecidedPage(
            ServerWebExchange exchange, Tenant tenant, String path, Representation page, VisitHeaders headers) {
        if (isFurtherPageOfList(exchange, path)) {
            return;
        }
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        count(tenant, path, page.contentType(), status(exchange), headers, remote, clock.millis());
        RequestTrace.Search search = path.equals(SystemPage.SEARCH.path())
                ? RequestTrace.of(exchange).search()
                : null;
        if (search != null) {
            counter.search(tenant, search.query(), search.found(), headers, remote);
        }
    }

    /** Whether a list of the platform is asked for a page that it does not have: its address is not missing. */
    private static boolean isFurtherPageOfList(ServerWebExchange exchange, String path) {
        return status(exchange) == HttpStatus.NOT_FOUND.value()
                && exchange.getRequest().getQueryParams().containsKey(PAGE)
                && (SystemPage.exists(path) || PortalPage.at(path).isPresent());
    }

    /** Counts the answer of a file when its status is sent: the whole, or its first part; returns the exchange. */
    ServerWebExchange countFile(ServerWebExchange exchange, Tenant tenant, MediaPath file) {
        if (isCounted(exchange)) {
            exchange.getResponse().beforeCommit(() -> {
                if (isDownload(exchange)) {
                    guard(
                            exchange,
                            headers -> counter.download(
                                    tenant,
                                    file.id(),
                                    headers,
                                    exchange.getRequest().getRemoteAddress()));
                }
                return Mono.empty();
            });
        }
        return exchange;
    }

    /** Whether the answer of a file is the whole or its first part, of a file that people download. */
    private static boolean isDownload(ServerWebExchange exchange) {
        HttpHeaders answer = exchange.getResponse().getHeaders();
        String part = answer.getFirst(HttpHeaders.CONTENT_RANGE);
        int status = status(exchange);
        return (status == 200 || (status == 206 && part != null && part.startsWith(FIRST_PART)))
                && isDownload(answer.getFirst(HttpHeaders.CONTENT_TYPE));
    }

    /** Counts a click that leads to the tool of a service. */
    void countToolClick(ServerWebExchange exchange, Tenant tenant, String page) {
        if (isCounted(exchange)) {
            guard(exchange, headers -> counter.toolClick(tenant, page, headers));
        }
    }

    private boolean isCounted(ServerWebExchange exchange) {
        return counts() && exchange.getRequest().getMethod() == HttpMethod.GET;
    }

    private static int status(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? HttpStatus.OK.value() : status.value();
    }

    /** Counts; a fault here must cost no visitor the page. */
    private static void guard(ServerWebExchange exchange, Consumer<VisitHeaders> counting) {
        try {
            VisitHeaders.read(exchange.getRequest(), counting);
        } catch (RuntimeException failure) {
            LOG.error("Counting a visit failed", failure);
        }
    }

    /**
     * Counts the answer to a GET.
     *
     * @param path within the site
     * @param now in milliseconds: the answer has its time already, and asking for it again would take a tenth of the counting
     * @param contentType of the page or file, also where its bytes were not sent again (304)
     */
    public void count(
            Tenant tenant,
            String path,
            @Nullable String contentType,
            int status,
            VisitHeaders headers,
            @Nullable InetSocketAddress remote,
            long now) {
        if (contentType != null && contentType.startsWith(HTML)) {
            if ((status == 200 || status == 304) && isPage(path)) {
                counter.view(tenant, path, headers, remote, now);
            } else if (status == 404) {
                counter.missing(tenant, path, headers, remote);
            }
        } else if (status == 200 && path.startsWith(MEDIA) && isDownload(contentType)) {
            MediaPath file = MediaPath.of(path);
            if (file != null) {
                counter.download(tenant, file.id(), headers, remote);
            }
        }
    }

    /** Whether a path is one of content: the steps of forms and the answers to a choice are not read. */
    private static boolean isPage(String path) {
        return !path.startsWith(FORMS) && MeasurementChoice.at(path) == null;
    }

    /** Whether a file is one that people download: images and films are parts of pages. */
    private static boolean isDownload(@Nullable String contentType) {
        return contentType != null
                && !contentType.startsWith(HTML)
                && !contentType.startsWith("image/")
                && !contentType.startsWith("video/")
                && !contentType.startsWith("audio/");
    }
}
