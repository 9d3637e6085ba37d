package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.StoredJson;
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
class PersonalDataResource implements Resource {

    static final String PATH = OwnAccountResource.PATH + "/donnees";
    private static final String EXPORT = PATH + "/export";

    private final RetentionTable rules;
    private final List<PersonalRecords> records;
    private final Journal journal;
    private final Screens screens;
    private final Texts texts;

    PersonalDataResource(
            RetentionTable rules, List<PersonalRecords> records, Journal journal, Screens screens, Texts texts) {
        this.rules = rules;
        this.records = records.stream()
                .sorted(Comparator.comparing(PersonalRecords::section))
                .toList();
        this.journal = journal;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(Route.get(PATH, own, this::show), Route.get(EXPORT, own, this::export));
    }

    private Mono<ServerResponse> show(Call call) {
        return screens.show(
                call,
                Heading.of(texts.say("data.title")).below(texts.say("account.title"), OwnAccountResource.PATH),
                new DataScreen(rules.all(), EXPORT, OwnErasureResource.PATH));
    }

    private Mono<ServerResponse> export(Call call) {
        Account who = call.who();
        return journal.add(new Event(who.name(), who.id(), "account.exported", null, who.id(), Map.of()))
                .then(held(who))
                .flatMap(json -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees.json\"")
                        .bodyValue(json));
    }

    private Mono<byte[]> held(Account who) {
        return Flux.fromIterable(records)
                .concatMap(part -> part.held(who.id()).map(json -> Map.entry(part.section(), json)))
                .collect(
                        StoredJson.MAPPER::createObjectNode,
                        (ObjectNode all, Map.Entry<String, JsonNode> part) -> all.set(part.getKey(), part.getValue()))
                .flatMap(all -> ParsingThreads.run(
                        () -> StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all)));
    }
}
