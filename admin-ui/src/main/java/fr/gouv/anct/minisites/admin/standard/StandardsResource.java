package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.StandardText;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Référentiel » (standards): shows the content and settings that all sites share. */
@Component
class StandardsResource implements BackOfficeResource {

    static final Guard MANAGE = new Guard.SignedIn(Action.STANDARDS_MANAGE);

    private final Standards standards;

    StandardsResource(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.STANDARDS, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    /**
     * The content and settings that all sites share.
     *
     * @param manages whether they may be changed
     * @param hosts that pages may embed content from
     */
    record ListScreen(boolean manages, TableView entities, TableView texts, List<String> hosts) implements Screen {

        public String entityHref() {
            return LegalEntityResource.ENTITIES.link();
        }

        public String templatesHref() {
            return Paths.TEMPLATES.link();
        }

        public String vocabulariesHref() {
            return VocabulariesResource.VOCABULARIES.link();
        }

        public String contactsHref() {
            return TerritoryContactsResource.CONTACTS.link();
        }

        public String servicesHref() {
            return Paths.PORTAL_SERVICES.link();
        }

        public String guideHref() {
            return Paths.GUIDE.link();
        }

        public String hostsHref() {
            return EmbedHostsResource.HOSTS.link();
        }

        @Override
        public String template() {
            return "standard/list";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        boolean manages = request.may(Action.STANDARDS_MANAGE);
        return Mono.zip(standards.entities(), standards.texts(), standards.embedHosts())
                .map(found -> new ListScreen(
                        manages,
                        entities(request, found.getT1(), manages),
                        texts(request, found.getT2(), manages),
                        found.getT3()))
                .flatMap(screen -> request.show(request.heading("standard.title"), screen));
    }

    private static TableView entities(AdmittedRequest request, List<LegalEntity> entities, boolean manages) {
        Table<LegalEntity> table = Table.<LegalEntity>of(request, "standard.column")
                .column(
                        "name",
                        entity -> manages
                                ? Cell.link(entity.name(), LegalEntityResource.link(entity.siret()))
                                : Cell.text(entity.name()))
                .column("siret", entity -> Cell.text(entity.siret()))
                .column("address", entity -> Cell.text(entity.address()))
                .column("phone", entity -> Cell.text(entity.phone()));
        if (manages) {
            table.column(
                    "action",
                    entity -> Cell.link(
                            request.message("standard.entity.remove"), LegalEntityRemovalResource.link(entity)));
        }
        return table.build("entities", request.message("standard.entities"), entities);
    }

    private static TableView texts(AdmittedRequest request, List<StandardText> known, boolean manages) {
        Map<String, String> bodies = known.stream().collect(Collectors.toMap(StandardText::path, StandardText::body));
        return Table.<String>of(request, "standard.column")
                .column("page", path -> page(request, path, manages))
                .column("body", path -> body(request, bodies.getOrDefault(path, "")))
                .build("texts", request.message("standard.texts"), StandardText.PATHS);
    }

    private static Cell page(AdmittedRequest request, String path, boolean manages) {
        String name = request.message("standard.text." + path.substring(1));
        return manages ? Cell.link(name, StandardTextResource.link(path)) : Cell.text(name);
    }

    private static Cell body(AdmittedRequest request, String body) {
        String shown = body.isEmpty() ? request.message("standard.text.none") : body;
        return Cell.text(shown.length() > 200 ? shown.substring(0, 199) + "…" : shown);
    }
}
