package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.setting.SettingRow;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads settings that are one row with a version, and replaces each as a whole. */
@Component
class RowSettingApiHandler {

    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;

    RowSettingApiHandler(
            JsonBodyReader json, Preconditions preconditions, ApiProblems problems, JsonResponses responses) {
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
    }

    <T extends Record> Mono<ServerResponse> show(AdmittedRequest request, SettingRow<T> setting) {
        return setting.find().flatMap(now -> responses.answer(request, now.value()));
    }

    /**
     * Replaces a setting.
     *
     * @param checked returns the value to store for the submitted and the current value; fails with 422 when it is
     *     invalid
     */
    <T extends Record> Mono<ServerResponse> put(
            AdmittedRequest request, SettingRow<T> setting, Class<T> type, BiFunction<T, T, Mono<T>> checked) {
        return setting.find()
                .doOnNext(now -> preconditions.require(request, now.value()))
                .zipWhen(now -> json.read(request, type).flatMap(sent -> checked.apply(sent, now.value())))
                .flatMap(both -> replace(request, setting, both.getT1(), both.getT2()));
    }

    private <T extends Record> Mono<ServerResponse> replace(
            AdmittedRequest request, SettingRow<T> setting, SettingRow.Versioned<T> now, T wanted) {
        return wanted.equals(now.value())
                ? responses.ok(wanted)
                : setting.replace(request.site(), now.version(), wanted, request.actor())
                        .flatMap(done -> done ? responses.ok(wanted) : Mono.error(problems.preconditionFailed()));
    }
}
