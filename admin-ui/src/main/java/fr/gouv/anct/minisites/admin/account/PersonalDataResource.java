package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.privacy.PersonalRecords;
import java.util.Comparator;
import java.util.List;
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

    static final String PATH = OwnAccountResource.PATH + "/donnees";
    private static final String EXPORT = PATH + "/export";

    private final RetentionTable rules;
    private final List<PersonalRecords> records;
    private final Journal journal;
    private final ScreenResponses screens;
    private final Messages messages;

    PersonalDataResource(
            RetentionTable rules,
            List<PersonalRecords> records,
            Journal journal,
            ScreenResponses screens,
            Messages messages) {
        this.rules = rules;
        this.records = records.stream()
                .sorted(Comparator.comparing(PersonalRecords::section))
                .toList();
        this.journal = journal;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(Route.get(PATH, own, this::show), Route.get(EXPORT, own, this::export));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return screens.show(
                request,
                ScreenHeading.of(messages.get("data.title"))
                        .below(messages.get("account.title"), OwnAccountResource.PATH),
                new PersonalDataScreen(rules.all(), EXPORT, OwnErasureResource.PATH));
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
