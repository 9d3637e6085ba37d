package fr.gouv.anct.minisites.portal.dataset;

import fr.gouv.anct.minisites.outside.OutsideClient;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Requests the data sets and organisations that URLs lead to, one after the other. Once found they are requested by their
 * ids, which stay when slugs change. A fault about one URL does not keep the others from being copied; several in a row are
 * one of the service, and end the copy.
 */
final class DataSetRequests {

    /** Number of data sets of an organisation, the largest number of a block. */
    private static final int MOST = 12;

    private static final int MOST_FAULTS = 3;
    /** Shorter than the longest copy of a source. */
    private static final Duration LONGEST = Duration.ofMinutes(7);

    private static final String SET =
            "id,title,slug,description,description_short,last_update,license,private,archived,deleted,organization{name},"
                    + "resources{format}";
    private static final String SETS = "data{" + SET + "},total";
    private static final String ORGANIZATIONS = "/organizations/";

    private final OutsideClient client;
    private final DataSetCopies copies;
    private int faults;
    private @Nullable OutsideException first;

    DataSetRequests(OutsideClient client, DataSetCopies copies) {
        this.client = client;
        this.copies = copies;
    }

    /** Copies what the URLs lead to; fails with the first fault, after the others. */
    Mono<Void> fetch(List<DataSetRows.Named> due) {
        return Flux.fromIterable(due)
                .concatMap(this::fetch)
                // The others are the first ones of the next copy.
                .take(LONGEST)
                .then(Mono.defer(() -> first == null ? Mono.empty() : Mono.error(first)));
    }

    private Mono<Void> fetch(DataSetRows.Named named) {
        return copies.markTried(named.url())
                .then(Mono.defer(() -> request(named)))
                .doOnSuccess(_ -> faults = 0)
                .onErrorResume(OutsideException.class, fault -> note(named, fault));
    }

    private Mono<Void> note(DataSetRows.Named named, OutsideException fault) {
        if (fault.fault() == OutsideFault.NOT_FOUND) {
            faults = 0;
            return copies.markMissing(named.url());
        }
        first = first == null ? fault : first;
        faults++;
        return faults == MOST_FAULTS || fault.fault() == OutsideFault.BUSY ? Mono.error(fault) : Mono.empty();
    }

    private Mono<Void> request(DataSetRows.Named named) {
        String name = name(named.url());
        String asked = Objects.requireNonNullElse(named.catalogueId(), name);
        return named.url().contains(ORGANIZATIONS) ? organization(named, asked) : set(named, asked);
    }

    /** Returns the last segment of a URL. */
    private static String name(String url) {
        int end = url.length() - 1;
        return url.substring(url.lastIndexOf('/', end - 1) + 1, end);
    }

    private Mono<Void> set(DataSetRows.Named named, String asked) {
        return get("/datasets/" + asked + "/", SET).flatMap(answer -> store(named, answer));
    }

    private Mono<Void> store(DataSetRows.Named named, JsonNode answer) {
        String id = id(named, answer);
        if (DataSetReader.isWithdrawn(answer)) {
            throw new OutsideException(OutsideFault.NOT_FOUND, id);
        }
        DataSet set = DataSetReader.read(answer)
                .orElseThrow(() -> new OutsideException(OutsideFault.UNEXPECTED, named.url()));
        return copies.store(named.url(), id, List.of(set));
    }

    /** Returns the id of an answer, which is that of the copy. */
    private static String id(DataSetRows.Named named, JsonNode answer) {
        return DataSetReader.id(answer)
                .filter(id -> named.catalogueId() == null || named.catalogueId().equals(id))
                .orElseThrow(() -> new OutsideException(OutsideFault.UNEXPECTED, named.url()));
    }

    /** The list is asked for by the id: by a slug it is refused. */
    private Mono<Void> organization(DataSetRows.Named named, String asked) {
        return get(ORGANIZATIONS + asked + "/", "id,deleted")
                .map(answer -> known(named, answer))
                .zipWhen(id -> get("/datasets/?organization=" + id + "&sort=-last_update&page_size=" + MOST, SETS))
                .flatMap(found -> copies.store(named.url(), found.getT1(), sets(named, found.getT2())));
    }

    private static String known(DataSetRows.Named named, JsonNode answer) {
        String id = id(named, answer);
        if (answer.path("deleted").isString()) {
            throw new OutsideException(OutsideFault.NOT_FOUND, id);
        }
        return id;
    }

    /** Reads one page: a list may have any number of them, and a block shows the first ones. */
    private static List<DataSet> sets(DataSetRows.Named named, JsonNode list) {
        if (!list.path("data").isArray()) {
            throw new OutsideException(OutsideFault.UNEXPECTED, named.url());
        }
        List<DataSet> sets = list.path("data")
                .valueStream()
                .filter(node -> !DataSetReader.isWithdrawn(node))
                .flatMap(node -> DataSetReader.read(node).stream())
                .limit(MOST)
                .toList();
        if (sets.isEmpty() && list.path("total").asInt(0) > 0) {
            throw new OutsideException(OutsideFault.INCOMPLETE, named.url());
        }
        return sets;
    }

    private Mono<JsonNode> get(String path, String fields) {
        return client.get(path, headers -> headers.set("X-Fields", fields));
    }
}
