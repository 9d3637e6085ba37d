package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.privacy.PersonalRecords;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.retention.RetentionPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screen « Mes données » (my data): stored data, purposes, retention periods, and an export. */
@Component
class PersonalDataResource implements BackOfficeResource {

    static final Path.Fixed DATA = Paths.OWN_ACCOUNT.at("/donnees");
    private static final Path.Fixed EXPORT = DATA.at("/export");

    private final List<PersonalRecords> records;
    private final Journal journal;

    PersonalDataResource(List<PersonalRecords> records, Journal journal) {
        this.records = records.stream()
                .sorted(Comparator.comparing(PersonalRecords::section))
                .toList();
        this.journal = journal;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(Route.get(DATA, own, this::show), Route.get(EXPORT, own, this::export));
    }

    /**
     * The user's own data.
     *
     * @param rules stored data, purposes and the retention periods that the jobs apply
     */
    record DataScreen(TableView rules) implements Screen {

        public String exportHref() {
            return EXPORT.link();
        }

        public String erasureHref() {
            return OwnErasureResource.ERASURE.link();
        }

        @Override
        public String template() {
            return "account/data";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        TableView rules = Table.<Retention>of(request, "retention")
                .column("what", retention -> Cell.text(request.message(key(retention) + ".what")))
                .column("why", retention -> Cell.text(request.message(key(retention) + ".why")))
                .column("kept", retention -> Cell.text(period(request, retention)))
                .build("retention", List.of(Retention.values()));
        return request.show(
                request.heading("data.title").below(request.message("account.title"), Paths.OWN_ACCOUNT.link()),
                new DataScreen(rules));
    }

    private static String key(Retention retention) {
        return "retention." + retention.code();
    }

    private static String period(AdmittedRequest request, Retention retention) {
        String from = request.message(key(retention) + ".from");
        return switch (retention.period()) {
            case RetentionPeriod.Fixed(int number, var unit) ->
                request.message("retention." + unit.name().toLowerCase(Locale.ROOT), number) + " " + from;
            case RetentionPeriod.Dependent() -> from;
        };
    }

    private Mono<ServerResponse> export(AdmittedRequest request) {
        Account account = request.requireAccount();
        return journal.record(account.actor(), "account.exported", AuditSubject.withoutTenant(account.id()), Map.of())
                .then(held(account))
                .flatMap(json -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees.json\"")
                        .bodyValue(json));
    }

    private Mono<byte[]> held(Account account) {
        return Flux.fromIterable(records)
                .concatMap(part -> part.export(account.id()).map(json -> Map.entry(part.section(), json)))
                .collect(
                        Jsonb.MAPPER::createObjectNode,
                        (ObjectNode all, Map.Entry<String, JsonNode> part) -> all.set(part.getKey(), part.getValue()))
                .flatMap(all -> ParsingThreads.run(
                        () -> Jsonb.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all)));
    }
}
