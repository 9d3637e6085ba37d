package fr.gouv.anct.minisites.provisioning.creation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.blueprint.Blueprint;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintAddress;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintTemplate;
import fr.gouv.anct.minisites.provisioning.request.Field;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The blueprint « programme », filled in with a request's answers. Its files are read once, at start-up. */
@Component
class ProgrammeBlueprint {

    private static final String LOCATION = "classpath:blueprints/programme/";

    private final BlueprintTemplate template = BlueprintTemplate.read(LOCATION);
    private final MinisitesProperties properties;
    private final Publisher publisher;
    private final Hosting hosting;
    private final SiteContacts contacts;
    private final Clock clock;
    // Keyed by identity: filled in once for all steps of a run, and collected together with its order.
    private final Cache<Order, Blueprint> filled =
            Caffeine.newBuilder().weakKeys().build();

    ProgrammeBlueprint(
            MinisitesProperties properties, Publisher publisher, Hosting hosting, SiteContacts contacts, Clock clock) {
        this.properties = properties;
        this.publisher = publisher;
        this.hosting = hosting;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Returns the whole site of an order, with the order's tenant id. */
    Blueprint of(Order order) {
        return filled.get(order, this::fill);
    }

    private Blueprint fill(Order order) {
        Map<String, String> variables = new HashMap<>(platform());
        variables.putAll(programme(order));
        Address address = address(order);
        return template.fill(variables)
                .of(order.tenantId(), new BlueprintAddress(address.host().name(), address.pathPrefix(), true));
    }

    private Map<String, String> programme(Order order) {
        String accent = order.answer(Field.ACCENT);
        return Map.ofEntries(
                Map.entry("slug", order.answer(Field.SLUG)),
                Map.entry("host", address(order).host().name()),
                Map.entry("programme", order.answer(Field.PROGRAMME_NAME)),
                Map.entry("entity", order.answer(Field.ENTITY)),
                Map.entry("summary", oneLine(order.answer(Field.SUMMARY))),
                Map.entry("audiences", order.answer(Field.AUDIENCES)),
                Map.entry("tagline", order.answer(Field.TAGLINE)),
                Map.entry("accent", accent.equals("none") ? "" : accent),
                Map.entry("publication-director", order.answer(Field.PUBLICATION_DIRECTOR)),
                Map.entry("contact-email", order.answer(Field.CONTACT_EMAIL)),
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
    String url(Order order) {
        return properties.url(address(order));
    }

    private Address address(Order order) {
        String slug = order.answer(Field.SLUG);
        return order.answer(Field.ADDRESS_KIND).equals("path")
                ? new Address(new Host(properties.portalHost()), "/" + slug)
                : new Address(new Host(slug + "." + properties.baseDomain()), "");
    }
}
