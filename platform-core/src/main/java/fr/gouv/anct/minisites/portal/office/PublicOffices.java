package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the copied offices for the pages of territories. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.TERRITORIES)
public class PublicOffices {

    /** Of each kind: a group of communes can have dozens of France services. */
    private static final int MOST = 6;

    private static final String[] KINDS =
            Arrays.stream(OfficeKind.values()).map(OfficeKind::code).toArray(String[]::new);

    private final OfficeRows rows;
    private final CrossTenantScope crossTenant;

    PublicOffices(OfficeRows rows, CrossTenantScope crossTenant) {
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /**
     * An office as it was copied.
     *
     * @param copiedAt when its list was copied
     */
    public record Copied(PublicOffice office, Instant copiedAt) {}

    /**
     * Returns the offices for the people of a territory, by kind: of a commune, an EPCI or a department. A region has
     * none.
     */
    public Mono<List<Copied>> serving(TerritoryDetails territory) {
        return territory.kind() == TerritoryKind.REGION
                ? Mono.just(List.of())
                : crossTenant
                        .read(Purpose.TERRITORIES, rows.findServing(territory.code(), areas(territory), KINDS, MOST))
                        .distinct(OfficeRows.Stored::id)
                        .map(stored -> new Copied(
                                Jsonb.MAPPER.readValue(stored.facts(), PublicOffice.class), stored.copiedAt()))
                        .collectList();
    }

    private static String[] areas(TerritoryDetails territory) {
        Stream<String> containing = territory.containing().stream()
                .filter(one -> one.kind() != TerritoryKind.REGION)
                .map(Neighbour::code);
        return Stream.concat(Stream.of(territory.code()), containing).toArray(String[]::new);
    }
}
