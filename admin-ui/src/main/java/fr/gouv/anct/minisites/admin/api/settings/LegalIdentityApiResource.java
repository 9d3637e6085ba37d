package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityInput;
import fr.gouv.anct.minisites.admin.identity.SharedLegalIdentity;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces the identity and the legal facts of a site. */
@Component
class LegalIdentityApiResource implements BackOfficeResource {

    private static final String PARTICULARS = ApiRequests.ROOT + "/sites/{site}/identity";

    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry("titre", "/title"),
            Map.entry("devise", "/tagline"),
            Map.entry("description", "/description"),
            Map.entry("contact", "/contactEmail"),
            Map.entry("editeur-nom", "/legal/publisher/name"),
            Map.entry("editeur-adresse", "/legal/publisher/address"),
            Map.entry("editeur-telephone", "/legal/publisher/phone"),
            Map.entry("editeur-courriel", "/legal/publisher/email"),
            Map.entry("editeur-siret", "/legal/publisher/siret"),
            Map.entry("directeur", "/legal/publicationDirector"),
            Map.entry("hebergeur-nom", "/legal/host/name"),
            Map.entry("hebergeur-adresse", "/legal/host/address"),
            Map.entry("hebergeur-telephone", "/legal/host/phone"),
            Map.entry("hebergeur-courriel", "/legal/host/email"),
            Map.entry("hebergeur-siret", "/legal/host/siret"),
            Map.entry("licence", "/legal/licence"),
            Map.entry("delegue", "/legal/dataProtectionOfficer"),
            Map.entry("securite", "/legal/securityContact"));

    private static final Pattern LINE = Pattern.compile("(traitement|sous-traitant)-(\\d+)-(.+)");

    private static final Map<String, String> COLUMNS = Map.of(
            "finalite", "purpose",
            "fondement", "legalBasis",
            "donnees", "data",
            "conservation", "retention",
            "nom", "name",
            "pays", "country",
            "role", "role");

    private final SettingApiHandler settings;
    private final Standards standards;
    private final ApiProblems problems;
    private final Messages messages;

    LegalIdentityApiResource(SettingApiHandler settings, Standards standards, ApiProblems problems, Messages messages) {
        this.settings = settings;
        this.standards = standards;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                PARTICULARS,
                                new Guard.OfSite(Action.SITE_READ),
                                request -> settings.show(request, SiteSetting.PARTICULARS))
                        .documentedBy(
                                ApiOperation.returning("api.operation.identity.getIdentity", LegalIdentity.class)),
                Route.put(PARTICULARS, new Guard.OfSite(Action.SITE_SETTINGS), this::change)
                        .documentedBy(ApiOperation.returning("api.operation.identity.saveIdentity", LegalIdentity.class)
                                .sends(LegalIdentity.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return standards
                .entities()
                .flatMap(entities -> settings.change(
                        request,
                        SiteSetting.PARTICULARS,
                        (sent, current) -> checked(sent, SharedLegalIdentity.of(current, entities)),
                        new Violation("", messages.get("api.shape"))));
    }

    private LegalIdentity checked(LegalIdentity sent, SharedLegalIdentity shared) {
        LegalIdentityInput input = shared.restored(LegalIdentityInput.said(sent));
        requireNone(input.problems());
        requireNone(shared.problems(input));
        return shared.own(input).particulars();
    }

    private void requireNone(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, LegalIdentityApiResource::pointer);
        }
    }

    private static String pointer(String field) {
        Matcher line = LINE.matcher(field);
        return line.matches()
                ? (line.group(1).equals("traitement") ? "/legal/processings/" : "/legal/processors/") + line.group(2)
                        + "/" + COLUMNS.getOrDefault(line.group(3), "")
                : POINTERS.getOrDefault(field, "");
    }
}
