package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.portal.catalogue.IntegrationProperties;
import fr.gouv.anct.minisites.portal.catalogue.PortalService;
import fr.gouv.anct.minisites.portal.catalogue.PortalServices;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.ServiceCardPage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives other tools a service of the catalogue of the portal: as JSON, as a card to frame, and as an address that leads to its
 * page wherever that is. The id is that of its page, which never changes.
 */
@Component
public class ServiceIntegration {

    /** Path within the portal, before the id of a service. */
    public static final String BELOW = "/integration/services/";

    private final PortalServices services;
    private final PortalSearch portal;
    private final PageAssemblies assemblies;
    private final BlockCodec codec;
    private final IntegrationProperties properties;
    private final DeliveryMessages messages;

    ServiceIntegration(
            PortalServices services,
            PortalSearch portal,
            PageAssemblies assemblies,
            BlockCodec codec,
            IntegrationProperties properties,
            DeliveryMessages messages) {
        this.services = services;
        this.portal = portal;
        this.assemblies = assemblies;
        this.codec = codec;
        this.properties = properties;
        this.messages = messages;
    }

    /** A service with the site that it is on. */
    private record Located(PortalService service, @Nullable ServiceFacts facts, PageSearch.Origin site) {

        private String url() {
            return site.root() + service.path();
        }

        private @Nullable String tool() {
            return ServiceTools.url(facts);
        }

        private String toolName() {
            return facts == null || facts.toolLabel() == null ? service.title() : facts.toolLabel();
        }
    }

    private Mono<Located> locate(UUID id) {
        return services.find(id)
                .mapNotNull(service -> portal.origin(service.site())
                        .map(site -> new Located(service, facts(service), site))
                        .orElse(null));
    }

    private @Nullable ServiceFacts facts(PortalService service) {
        return service.facts() == null
                ? null
                : ServiceFacts.in(codec.read("[" + service.facts() + "]")).orElse(null);
    }

    /** Returns the absolute URL of the page of a service; empty when the catalogue does not list it. */
    public Mono<String> url(UUID id) {
        return locate(id).map(Located::url);
    }

    /**
     * Returns the card of a service.
     *
     * @param site the portal
     */
    public Mono<Supplier<PageLookupResult>> card(UUID id, UUID site, SiteUrls urls) {
        return locate(id)
                .flatMap(located -> assemblies
                        .load(VisitorPageRequest.of("/"), urls)
                        .map(page -> () -> new PageLookupResult.Found(
                                page.assembly().with((_, shells) -> card(located, site, shells)))));
    }

    /** Returns the missing page of the portal. */
    public Mono<Supplier<PageLookupResult>> missing(SiteUrls urls) {
        return assemblies
                .load(VisitorPageRequest.of(BELOW), urls)
                .map(page -> () -> new PageLookupResult.Missing(page.assembly().missing()));
    }

    private ServiceCardPage card(Located located, UUID site, PageShells shells) {
        PortalService service = located.service();
        return new ServiceCardPage(
                shells.shell(service.title(), service.title(), null, false),
                service.title(),
                service.promise(),
                located.facts() == null
                        ? null
                        : label(ListFacet.KIND, located.facts().kind().name()),
                phases(located.facts()),
                located.url(),
                service.site().equals(site) ? null : located.site().name(),
                located.tool() == null
                        ? null
                        : new PageLink(
                                messages.access(located.toolName()),
                                located.site().root() + ServiceTools.path(service.page()),
                                true,
                                false),
                Set.copyOf(properties.frameAncestors()));
    }

    private List<String> phases(@Nullable ServiceFacts facts) {
        return facts == null
                ? List.of()
                : facts.phases().all().stream()
                        .map(phase -> label(ListFacet.PHASE, phase.name()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private @Nullable String label(ListFacet facet, String stored) {
        FacetCodes codes = FacetCodes.of(PageKind.SERVICES);
        return codes.choice(facet, stored)
                .map(choice -> messages.facet(codes.label(choice)))
                .orElse(null);
    }

    /**
     * Returns a service as JSON.
     *
     * @param urls of the portal
     */
    public Mono<String> json(UUID id, SiteUrls urls) {
        return locate(id).map(located -> Jsonb.MAPPER.writeValueAsString(json(located, urls)));
    }

    private ObjectNode json(Located located, SiteUrls urls) {
        PortalService service = located.service();
        Optional<ServiceFacts> facts = Optional.ofNullable(located.facts());
        ObjectNode json = Jsonb.MAPPER.createObjectNode();
        json.put("id", service.page().toString());
        json.put("name", service.title());
        json.put("promise", service.promise());
        json.put(
                "kind",
                facts.map(found -> label(ListFacet.KIND, found.kind().name())).orElse(null));
        json.set("phases", Jsonb.MAPPER.valueToTree(phases(located.facts())));
        new ServiceFactsJson(located.facts(), messages).writeTo(json);
        json.set("themes", Jsonb.MAPPER.valueToTree(service.themes()));
        json.set("audiences", Jsonb.MAPPER.valueToTree(service.audiences()));
        json.set("territories", Jsonb.MAPPER.valueToTree(service.territories()));
        json.put("tool", located.tool());
        json.put("url", located.url());
        json.put("site", located.site().name());
        json.put("card", urls.absolute(BELOW + service.page()));
        json.put("returnUrl", urls.absolute(BELOW + service.page() + "/retour"));
        json.put("updated", service.updated().toString());
        return json;
    }
}
