package fr.gouv.anct.minisites.provisioning.creation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.blueprint.Blueprint;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintAddress;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintTemplate;
import fr.gouv.anct.minisites.provisioning.request.AnswerTerms;
import fr.gouv.anct.minisites.provisioning.request.AnsweredTerritories;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The blueprint « programme », filled in with a request's answers. Its files are read once, at start-up. */
@Component
class ProgrammeBlueprint {

    private static final String LOCATION = "classpath:blueprints/programme/";

    private final BlueprintTemplate template = BlueprintTemplate.read(LOCATION);
    private final MinisitesProperties properties;
    private final PublisherProperties publisher;
    private final HostingProperties hosting;
    private final SiteContacts contacts;
    private final AnsweredTerritories territories;
    private final SiteDirectory directory;
    private final Clock clock;
    // Keyed by identity: filled in once for all steps of a run, and collected together with its order.
    private final Cache<CreationOrder, Blueprint> filled =
            Caffeine.newBuilder().weakKeys().build();

    ProgrammeBlueprint(
            MinisitesProperties properties,
            PublisherProperties publisher,
            HostingProperties hosting,
            SiteContacts contacts,
            AnsweredTerritories territories,
            SiteDirectory directory,
            Clock clock) {
        this.properties = properties;
        this.publisher = publisher;
        this.hosting = hosting;
        this.contacts = contacts;
        this.territories = territories;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns the whole site of an order, with the order's tenant id. */
    Blueprint blueprintFor(CreationOrder order) {
        return filled.get(order, this::fill);
    }

    /** Returns the site of an order with the territories that its request names. */
    Mono<Blueprint> siteFor(CreationOrder order) {
        return territories.codes(order.answers()).map(codes -> {
            Blueprint blueprint = blueprintFor(order);
            return blueprint.listedAs(blueprint.directory().withTerritories(codes));
        });
    }

    private Blueprint fill(CreationOrder order) {
        Terms terms = directory.terms();
        if (terms.all().isEmpty()) {
            // A job may run before the directory of this node is loaded: the step is repeated.
            throw new IllegalStateException("The terms of the vocabularies are not loaded yet");
        }
        Map<String, String> variables = new HashMap<>(platform());
        variables.putAll(programme(order, terms));
        Address address = address(order);
        return template.fill(variables)
                .withTenant(
                        order.tenantId(), new BlueprintAddress(address.host().name(), address.pathPrefix(), true))
                .listedAs(new DirectoryEntry(
                        null,
                        codes(order, RequestField.THEMES, terms),
                        codes(order, RequestField.AUDIENCE_GROUPS, terms),
                        Set.of()));
    }

    private static Set<String> codes(CreationOrder order, RequestField field, Terms terms) {
        return AnswerTerms.of(field, order.answer(field), terms).stream()
                .map(Term::code)
                .collect(Collectors.toSet());
    }

    /** Returns the audiences as the first pages name them: in the words of the request, else by their groups. */
    private String audiences(CreationOrder order, Terms terms) {
        String said = order.answer(RequestField.AUDIENCES);
        return said.isBlank()
                ? AnswerTerms.of(RequestField.AUDIENCE_GROUPS, order.answer(RequestField.AUDIENCE_GROUPS), terms)
                        .stream()
                        .map(Term::label)
                        .collect(Collectors.joining(", "))
                : said;
    }

    private Map<String, String> programme(CreationOrder order, Terms terms) {
        String accent = order.answer(RequestField.ACCENT);
        return Map.ofEntries(
                Map.entry("slug", order.answer(RequestField.SLUG)),
                Map.entry("host", address(order).host().name()),
                Map.entry("programme", order.answer(RequestField.PROGRAMME_NAME)),
                Map.entry("entity", order.answer(RequestField.ENTITY)),
                Map.entry("summary", oneLine(order.answer(RequestField.SUMMARY))),
                Map.entry("audiences", audiences(order, terms)),
                Map.entry("tagline", order.answer(RequestField.TAGLINE)),
                Map.entry("accent", accent.equals("none") ? "" : accent),
                Map.entry("publication-director", order.answer(RequestField.PUBLICATION_DIRECTOR)),
                Map.entry("contact-email", order.answer(RequestField.CONTACT_EMAIL)),
                Map.entry(
                        "data-protection-officer",
                        contacts.dataProtectionOfficer(order.answers()).orElse("")),
                Map.entry(
                        "security-contact",
                        contacts.securityContact(order.answers()).orElse("")),
                Map.entry("today", ParisCalendar.today(clock).toString()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Map<String, String> platform() {
        return Map.of(
                "publisher-name", publisher.name(),
                "publisher-address", publisher.address(),
                "publisher-phone", publisher.phone(),
                "publisher-siret", publisher.siret(),
                "licence", publisher.licence(),
                "hosting-name", hosting.name(),
                "hosting-address", hosting.address(),
                "hosting-phone", hosting.phone());
    }

    /** Returns the future URL of the site. */
    String url(CreationOrder order) {
        return properties.url(address(order));
    }

    private Address address(CreationOrder order) {
        String slug = order.answer(RequestField.SLUG);
        return order.answer(RequestField.ADDRESS_KIND).equals("path")
                ? new Address(new Host(properties.portalHost()), "/" + slug)
                : new Address(new Host(slug + "." + properties.baseDomain()), "");
    }
}
