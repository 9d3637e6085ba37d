package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.outside.OutsideClient;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.WholeList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Requests the pages of the list of Aides-territoires one after the other. Its cache may answer a page of another size
 * than the one before: pages are followed by their {@code next}, never by their numbers, and aids are told apart by
 * their ids.
 */
final class AidPages {

    /** Its default size, which the cache of the service has most often. */
    private static final String FIRST = "/api/aids/?itemsPerPage=50";

    private final OutsideClient client;
    private final AidReader reader;
    private final Set<String> asked = new HashSet<>();
    private final Map<Long, Aid> aids = new LinkedHashMap<>();
    private final Set<Long> ids = new HashSet<>();
    private int count;
    private String token = "";
    private boolean renewed;

    AidPages(OutsideClient client, AidReader reader) {
        this.client = client;
        this.reader = reader;
    }

    /**
     * All aids of the list.
     *
     * @param ids of all entries, also of those that could not be read
     * @param complete whether there are as many as the list says; an empty list is taken for a fault of the service
     */
    record Result(List<Aid> aids, Set<Long> ids, int count, boolean complete) {}

    /** @param key personal key of the API */
    Mono<Result> fetch(String key) {
        return renew(key)
                .then(Mono.defer(() -> page(FIRST, key)))
                .expandDeep(page -> following(page, key))
                .then(Mono.fromSupplier(this::result));
    }

    private Result result() {
        WholeList.requireReadable(AidSource.CODE, aids.size(), ids.size());
        return new Result(List.copyOf(aids.values()), Set.copyOf(ids), count, !ids.isEmpty() && ids.size() >= count);
    }

    private Mono<Void> renew(String key) {
        return client.post("/api/connexion/", headers -> headers.set("X-AUTH-TOKEN", key))
                .doOnNext(answer -> token = token(answer))
                .then();
    }

    private static String token(JsonNode answer) {
        String value = answer.path("token").asString("");
        if (!value.matches("[A-Za-z0-9._~+/=-]{1,8192}")) {
            throw new OutsideException(OutsideFault.UNEXPECTED, "token");
        }
        return value;
    }

    private Mono<JsonNode> page(String address, String key) {
        if (!asked.add(address) || asked.size() > client.mostPages()) {
            return Mono.error(new OutsideException(OutsideFault.ENDLESS, address));
        }
        return request(address)
                // The token has ended: once, then the key itself is refused.
                .onErrorResume(this::isExpired, _ -> renew(key).then(Mono.defer(() -> request(address))))
                .doOnNext(this::add);
    }

    private Mono<JsonNode> request(String address) {
        return client.get(address, headers -> headers.setBearerAuth(token));
    }

    private boolean isExpired(Throwable failure) {
        boolean first = !renewed;
        renewed = true;
        return first && failure instanceof OutsideException refused && refused.fault() == OutsideFault.KEY_REFUSED;
    }

    private void add(JsonNode page) {
        JsonNode results = page.path("results");
        if (!results.isArray() || !page.path("count").isIntegralNumber()) {
            throw new OutsideException(OutsideFault.UNEXPECTED, "results");
        }
        count = page.path("count").asInt(0);
        results.forEach(node -> {
            AidReader.id(node).ifPresent(ids::add);
            reader.read(node).ifPresent(aid -> aids.putIfAbsent(aid.id(), aid));
        });
    }

    private Mono<JsonNode> following(JsonNode page, String key) {
        String next = next(page);
        return next == null || ids.size() >= count ? Mono.empty() : page(next, key);
    }

    private static @Nullable String next(JsonNode page) {
        JsonNode next = page.path("next");
        return next.isString() && !next.asString().isBlank() ? next.asString() : null;
    }
}
