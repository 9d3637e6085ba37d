package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.outside.OutsideClient;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.WholeList;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Requests the pages of one list one after the other, and tells offices apart by their ids. */
final class OfficePages {

    private static final int SIZE = 100;
    /** Of one list: the service refuses to go further. */
    private static final int MOST = 10_000;

    private static final String FIELDS = "id,nom,code_insee_commune,pivot,adresse,telephone,adresse_courriel,"
            + "site_internet,url_service_public,plage_ouverture";

    private final OutsideClient client;
    private final OfficeList list;
    private final Map<UUID, OfficeReader.Read> offices = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<UUID> known = new HashSet<>();

    OfficePages(OutsideClient client, OfficeList list) {
        this.client = client;
        this.list = list;
    }

    /**
     * A whole list.
     *
     * @param ids of all offices, also of those that could not be read
     */
    record Result(List<OfficeReader.Read> offices, Set<UUID> ids) {}

    /** Returns the whole list; one that ends too early, or has nothing of all of France, is taken for a fault of the service. */
    Mono<Result> fetch() {
        return page(0).then(Mono.fromSupplier(this::result));
    }

    private Result result() {
        WholeList.requireReadable(list.code(), offices.size(), ids.size());
        return new Result(List.copyOf(offices.values()), Set.copyOf(known));
    }

    private Mono<Void> page(int offset) {
        return client.get(address(offset), _ -> {}).flatMap(page -> {
            JsonNode results = page.path("results");
            int count = page.path("total_count").asInt(-1);
            if (!results.isArray() || count < 0) {
                return Mono.error(new OutsideException(OutsideFault.UNEXPECTED, "results"));
            }
            int before = ids.size();
            results.forEach(this::add);
            if (ids.size() >= count && (count > 0 || list.mayBeEmpty())) {
                return Mono.empty();
            }
            if (ids.size() == before) {
                return Mono.error(new OutsideException(
                        OutsideFault.INCOMPLETE, "%s: %d / %d".formatted(list.code(), before, count)));
            }
            return offset + 2 * SIZE > MOST
                    ? Mono.error(new OutsideException(OutsideFault.ENDLESS, list.code()))
                    : page(offset + SIZE);
        });
    }

    private String address(int offset) {
        return "/records?select=%s&where=%s&order_by=id&limit=%d&offset=%d"
                .formatted(FIELDS, UriUtils.encode(list.condition(), StandardCharsets.UTF_8), SIZE, offset);
    }

    private void add(JsonNode node) {
        // Also of what is not read: the service has counted it.
        ids.add(node.path("id").asString(node.toString()));
        OfficeReader.id(node).ifPresent(known::add);
        OfficeReader.read(node, list.kind()).ifPresent(office -> offices.putIfAbsent(office.id(), office));
    }
}
