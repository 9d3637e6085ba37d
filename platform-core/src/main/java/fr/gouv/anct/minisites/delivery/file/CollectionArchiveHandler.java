package fr.gouv.anct.minisites.delivery.file;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.CollectionFiles;
import fr.gouv.anct.minisites.delivery.page.CollectionFiles.DocumentFile;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.measurement.VisitCounter;
import fr.gouv.anct.minisites.measurement.VisitHeaders;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serves the files of a collection of documents as one ZIP archive. It is written while its files are read, never whole
 * in memory or on disk, and is not cached.
 */
@Component
public class CollectionArchiveHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CHECKSUMS = 10_000;

    private final CollectionFiles files;
    private final MediaContents contents;
    private final RequestThrottling throttling;
    private final VisitCounter counter;
    /** CRC-32 by content: it precedes a file that is stored, which is therefore read twice the first time. */
    private final AsyncCache<UUID, Long> checksums =
            Caffeine.newBuilder().maximumSize(CHECKSUMS).buildAsync();

    CollectionArchiveHandler(
            CollectionFiles files, MediaContents contents, RequestThrottling throttling, VisitCounter counter) {
        this.files = files;
        this.contents = contents;
        this.throttling = throttling;
        this.counter = counter;
    }

    /** A file with its entry. */
    private record Item(UUID file, StoredZip.Entry entry, MediaContent content) {}

    /**
     * Answers the path of the archive; {@code missing} when the query does not name one collection with enough files.
     * Fails with 429 as an uncached page does.
     */
    public Mono<Void> answer(ServerWebExchange exchange, Tenant tenant, Mono<Void> missing) {
        RequestTrace.of(exchange).source(RequestTrace.Source.MADE);
        return Mono.justOrEmpty(CollectionFiles.collection(
                        ListFilter.of(exchange.getRequest().getQueryParams())))
                .flatMap(name ->
                        find(exchange, tenant, name).map(found -> transfer(exchange, tenant, name, items(found))))
                .defaultIfEmpty(missing)
                .flatMap(writing -> writing);
    }

    private Mono<List<DocumentFile>> find(ServerWebExchange exchange, Tenant tenant, String collection) {
        Mono<List<DocumentFile>> finding =
                files.find(collection).timeout(PATIENCE).contextWrite(CurrentTenant.with(tenant.id()));
        return throttling.throttle(
                exchange.getRequest(), tenant, throttling.runQueued(exchange.getRequest(), tenant, finding));
    }

    private static List<Item> items(List<DocumentFile> files) {
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DocumentFile file : files) {
            String name = freeName(file, names);
            names.add(name);
            items.add(new Item(
                    file.file(),
                    new StoredZip.Entry(name, file.date(), file.content().size()),
                    file.content()));
        }
        return items;
    }

    /** Returns a name from the title of the document and the extension of its file, with a number where it is taken. */
    private static String freeName(DocumentFile file, Set<String> taken) {
        String stem = stem(file.title(), "document");
        int dot = file.name().lastIndexOf('.');
        String extension = dot < 0 ? "" : "." + stem(file.name().substring(dot + 1), "bin");
        String name = stem + extension;
        for (int number = 2; taken.contains(name); number++) {
            name = stem + "-" + number + extension;
        }
        return name;
    }

    /** Returns the ASCII letters and digits of a text, joined by hyphens; the default when there are none. */
    private static String stem(String text, String otherwise) {
        String stem = PagePath.suggested(text);
        return stem.isEmpty() ? otherwise : stem;
    }

    private Mono<Void> transfer(ServerWebExchange exchange, Tenant tenant, String collection, List<Item> items) {
        return throttling.throttleTransfer(
                exchange.getRequest(), tenant, Mono.defer(() -> write(exchange, tenant, collection, items)));
    }

    private Mono<Void> write(ServerWebExchange exchange, Tenant tenant, String collection, List<Item> items) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "application/zip");
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + stem(collection, "collection") + ".zip\"");
        headers.set(HttpHeaders.CACHE_CONTROL, PageRendering.NO_STORE);
        count(exchange.getRequest(), tenant, items);
        long length = StoredZip.length(items.stream().map(Item::entry).toList());
        Flux<ByteBuffer> bytes =
                Flux.defer(() -> bytes(items, new StoredZip())).contextWrite(CurrentTenant.with(tenant.id()));
        return MediaResponseWriter.stream(exchange, HttpStatus.OK, length, bytes);
    }

    /** Counts a download of each file, as the lists of downloads name documents and their versions. */
    private void count(ServerHttpRequest request, Tenant tenant, List<Item> items) {
        if (request.getMethod() == HttpMethod.GET) {
            VisitHeaders.read(
                    request,
                    headers -> items.forEach(
                            item -> counter.download(tenant, item.file(), headers, request.getRemoteAddress())));
        }
    }

    /** Prefetch 0: a file is read once the client has received the one before it. */
    private Flux<ByteBuffer> bytes(List<Item> items, StoredZip zip) {
        return Flux.fromIterable(items)
                .concatMap(
                        item -> checksum(item.content())
                                .map(crc -> zip.begin(item.entry(), crc))
                                .concatWith(contents.read(item.content())),
                        0)
                .concatWith(Mono.fromSupplier(zip::end));
    }

    /** Once for all clients that wait for it, and whether or not they stay. */
    private Mono<Long> checksum(MediaContent content) {
        return Mono.deferContextual(context -> Mono.fromFuture(
                checksums.get(
                        content.id(),
                        (_, _) -> computed(content).contextWrite(context).toFuture()),
                true));
    }

    private Mono<Long> computed(MediaContent content) {
        return contents.read(content)
                .reduceWith(CRC32::new, CollectionArchiveHandler::updated)
                .map(CRC32::getValue);
    }

    private static CRC32 updated(CRC32 crc, ByteBuffer piece) {
        crc.update(piece);
        return crc;
    }
}
