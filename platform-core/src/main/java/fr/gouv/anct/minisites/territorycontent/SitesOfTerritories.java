package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import fr.gouv.anct.minisites.territorycontent.SharingSites.Known;
import fr.gouv.anct.minisites.vocabulary.Term;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the sites of the directory that concern a territory. The directory is in memory; whether a site shares its content,
 * and what lies in a territory, is read by one statement.
 */
@Component
@Order(60)
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.TERRITORIES)
class SitesOfTerritories implements TerritoryContent {

    private final SiteDirectory directory;
    private final SharingSites sharing;
    private final CrossTenantScope crossTenant;

    SitesOfTerritories(SiteDirectory directory, SharingSites sharing, CrossTenantScope crossTenant) {
        this.directory = directory;
        this.sharing = sharing;
        this.crossTenant = crossTenant;
    }

    @Override
    public String code() {
        return "sites";
    }

    @Override
    public Flux<TerritoryItem> find(TerritoryDetails territory) {
        return directory
                .sites()
                .flatMap(
                        sites -> known(sites, territory.code()).map(known -> new Selection(territory, known).of(sites)))
                .flatMapIterable(items -> items);
    }

    @Override
    public Flux<String> territories() {
        return directory
                .sites()
                .flatMap(sites -> known(sites, "")
                        .map(known -> sites.stream()
                                .filter(known::isSharing)
                                .flatMap(SitesOfTerritories::codes)
                                .distinct()
                                .toList()))
                .flatMapIterable(codes -> codes);
    }

    @Override
    public Optional<String> list(TerritoryDetails territory, TerritoryScale scale) {
        return scale == TerritoryScale.FRANCE
                ? Optional.of(DirectoryFilter.ROOT)
                : scale.territory(territory).map(place -> DirectoryFilter.ROOT + "/territoire/" + place.slug());
    }

    private Mono<Known> known(List<DirectorySite> sites, String territory) {
        UUID[] ids = sites.stream().map(DirectorySite::id).toArray(UUID[]::new);
        String[] codes =
                sites.stream().flatMap(SitesOfTerritories::codes).distinct().toArray(String[]::new);
        return crossTenant
                .read(Purpose.TERRITORIES, sharing.find(ids, codes, territory).flux())
                .single();
    }

    private static Stream<String> codes(DirectorySite site) {
        return site.territories().stream().map(Term::code);
    }

    /** The sites that a page shows. */
    private record Selection(TerritoryDetails territory, Known known) {

        List<TerritoryItem> of(List<DirectorySite> sites) {
            Map<TerritoryScale, Integer> counts = new EnumMap<>(TerritoryScale.class);
            return sites.stream()
                    .filter(known::isSharing)
                    .flatMap(site -> scale(site).map(scale -> item(site, scale)).stream())
                    .filter(item -> counts.merge(item.scale(), 1, Integer::sum) <= SHOWN + 1)
                    .toList();
        }

        /** Returns the smallest scale at which a site concerns the territory. */
        private Optional<TerritoryScale> scale(DirectorySite site) {
            return site.territories().isEmpty()
                    ? Optional.of(TerritoryScale.FRANCE)
                    : codes(site).flatMap(code -> scale(code).stream()).min(Comparator.naturalOrder());
        }

        private Optional<TerritoryScale> scale(String code) {
            if (territory.code().equals(code) || territory.containingCodes().contains(code)) {
                return Optional.of(TerritoryScale.of(code, false));
            }
            return territory.kind() != TerritoryKind.COMMUNE && known.inside().contains(code)
                    ? Optional.of(TerritoryScale.INSIDE)
                    : Optional.empty();
        }

        private static TerritoryItem item(DirectorySite site, TerritoryScale scale) {
            return new TerritoryItem(scale, site.name(), site.sentence(), site.id(), "/", null);
        }
    }
}
