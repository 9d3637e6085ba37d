package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what the guide leads to at the moment of a request: services that the portal lists, and sites that share their content. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.GUIDE)
public class GuideServices {

    /** Maximum number of services that are compared: the newest. */
    private static final int MOST = 1_000;

    private final GuideServiceRows rows;
    private final CrossTenantScope crossTenant;
    private final TenantDirectory tenants;
    private final SiteDirectory directory;
    private final String portal;
    private final Clock clock;

    GuideServices(
            GuideServiceRows rows,
            CrossTenantScope crossTenant,
            TenantDirectory tenants,
            SiteDirectory directory,
            MinisitesProperties properties,
            Clock clock) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.tenants = tenants;
        this.directory = directory;
        this.portal = properties.portalHost();
        this.clock = clock;
    }

    /** Returns the services that the portal lists, without those that are over. */
    public Mono<List<GuideService>> find() {
        Terms terms = directory.terms();
        return crossTenant
                .read(Purpose.GUIDE, rows.find(portal, ParisCalendar.today(clock), MOST))
                .collectList()
                .map(found -> found.stream()
                        .flatMap(row ->
                                tenants.snapshot().byId(row.tenantId()).map(site -> service(row, site, terms)).stream())
                        .toList());
    }

    private static GuideService service(GuideServiceRows.Row row, Tenant site, Terms terms) {
        return new GuideService(
                row.tenantId(),
                site.slug() + row.path(),
                row.path(),
                row.title(),
                row.lead(),
                constant(ServiceFacts.Kind.values(), row.kind()).orElse(null),
                row.phases().stream()
                        .flatMap(phase -> constant(ServiceFacts.Phase.values(), phase).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                terms(row.terms(), terms),
                row.date());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Returns codes by vocabulary, of a replaced term that of today; territories come as those of today. */
    private static Map<Vocabulary, Set<String>> terms(Set<String> stored, Terms terms) {
        return stored.stream()
                .flatMap(term -> TermRef.find(term).stream())
                .map(term -> current(term, terms))
                .collect(Collectors.groupingBy(
                        TermRef::vocabulary, Collectors.mapping(TermRef::code, Collectors.toUnmodifiableSet())));
    }

    private static TermRef current(TermRef term, Terms terms) {
        return terms.current(term).map(one -> one.reference()).orElse(term);
    }

    /** Returns the sites of the directory that share their content and have one of some themes, at most a number of them. */
    public Mono<List<DirectorySite>> sites(Set<String> themes, int most) {
        return themes.isEmpty()
                ? Mono.just(List.of())
                : directory
                        .sites()
                        .map(sites -> about(themes, sites))
                        .flatMap(found -> sharing(found)
                                .map(shared -> found.stream()
                                        .filter(site -> shared.contains(site.id()))
                                        .limit(most)
                                        .toList()));
    }

    private static List<DirectorySite> about(Set<String> themes, List<DirectorySite> sites) {
        return sites.stream()
                .filter(site -> site.themes().stream().anyMatch(theme -> themes.contains(theme.code())))
                .toList();
    }

    private Mono<Set<UUID>> sharing(List<DirectorySite> sites) {
        UUID[] ids = sites.stream().map(DirectorySite::id).toArray(UUID[]::new);
        return crossTenant.read(Purpose.GUIDE, rows.findSharing(ids)).collect(Collectors.toSet());
    }

    /** Returns a guide whose choices name the terms of today. */
    public PortalGuide current(PortalGuide guide) {
        Terms terms = directory.terms();
        return guide.withTerms(term -> current(term, terms));
    }
}
