package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.Faq;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.CallPage;
import fr.gouv.anct.minisites.rendering.DocumentTerms;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.ServicePage;
import fr.gouv.anct.minisites.rendering.Shell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the structured data of a page for search engines (schema.org), as JSON that is safe inside a script element.
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StructuredData() {}

    /** Writes the members in a fixed order: two renderings of one page must have the same bytes, hence the same ETag. */
    static String of(Faq faq) {
        ObjectNode page =
                JSON.createObjectNode().put("@context", "https://schema.org").put("@type", "FAQPage");
        ArrayNode questions = page.putArray("mainEntity");
        faq.items()
                .forEach(item -> questions
                        .addObject()
                        .put("@type", "Question")
                        .put("name", item.title())
                        .putObject("acceptedAnswer")
                        .put("@type", "Answer")
                        .put("text", item.text().plain()));
        return inside(page);
    }

    /** Writes a document of the library, with what is known of it. */
    static String of(PageModel.DocumentPage document) {
        ObjectNode data = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "DigitalDocument")
                .put("name", document.title())
                .put("datePublished", document.date().toString())
                .put("dateModified", document.newest().toString());
        put(data, "abstract", document.lead());
        put(data, "url", document.shell().canonical());
        if (document.authors() != null) {
            data.putObject("author").put("@type", "Organization").put("name", document.authors());
        }
        data.putObject("publisher")
                .put("@type", "GovernmentOrganization")
                .put("name", document.shell().brand().title());
        return inside(data);
    }

    /** Writes a service of the catalogue; its provider is the site that presents it. */
    static String of(ServicePage service) {
        ObjectNode data = service(service.title(), service.lead(), service.shell(), service.terms());
        ServiceFacts facts = service.facts();
        if (facts != null && facts.secureTool() instanceof Link.External(String url)) {
            data.putObject("availableChannel").put("@type", "ServiceChannel").put("serviceUrl", url);
        }
        return inside(data);
    }

    /** Writes a call for projects: what it offers is available from its opening until its closing. */
    static String of(CallPage call) {
        ObjectNode data = service(call.title(), call.lead(), call.shell(), call.terms());
        data.put("serviceType", "Appel à projets");
        CallFacts facts = call.facts();
        if (facts != null) {
            ObjectNode offer = data.putObject("offers").put("@type", "Offer");
            CallFacts.Period period = facts.period();
            put(
                    offer,
                    "availabilityStarts",
                    period.opens() == null ? null : period.opens().toString());
            put(
                    offer,
                    "availabilityEnds",
                    period.closes() == null ? null : period.closes().toString());
            if (facts.secureForm() instanceof Link.External(String url)) {
                data.putObject("availableChannel")
                        .put("@type", "ServiceChannel")
                        .put("serviceUrl", url);
            }
        }
        return inside(data);
    }

    /** Writes what the service of a public body has in common with its calls. */
    private static ObjectNode service(String title, @Nullable String lead, Shell shell, DocumentTerms terms) {
        ObjectNode data = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "GovernmentService")
                .put("name", title);
        put(data, "description", lead);
        put(data, "url", shell.canonical());
        if (!terms.audiences().isEmpty()) {
            data.putObject("audience")
                    .put("@type", "Audience")
                    .put("audienceType", String.join(", ", terms.audiences()));
        }
        ArrayNode areas = data.putArray("areaServed");
        if (terms.territories().isEmpty()) {
            areas.addObject().put("@type", "Country").put("name", "France");
        }
        terms.territories()
                .forEach(territory ->
                        areas.addObject().put("@type", "AdministrativeArea").put("name", territory.label()));
        data.putObject("provider")
                .put("@type", "GovernmentOrganization")
                .put("name", shell.brand().title());
        return data;
    }

    private static void put(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    /** Escapes the JSON: a script element ends at the first text that resembles its end tag, even in a string. */
    private static String inside(JsonNode data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
