package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.BlockTraversal;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads settings of a site, and replaces each as a whole with optimistic locking. */
@Component
class SettingApiHandler {

    private final SiteSettings settings;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    SettingApiHandler(
            SiteSettings settings,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.settings = settings;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    private <T> Mono<VersionedSetting<T>> now(AdmittedRequest request, SiteSetting<T> setting) {
        return settings.of(request.site(), setting).switchIfEmpty(Mono.error(problems::siteNotCreated));
    }

    <T> Mono<ServerResponse> show(AdmittedRequest request, SiteSetting<T> setting) {
        return now(request, setting).flatMap(current -> responses.answer(request, current.value()));
    }

    /**
     * Replaces a setting.
     *
     * @param checked returns the value to store for the submitted and the current value; fails with 422 when it is
     *     invalid
     * @param foreign violation when the value refers to a page or a file that the site does not have
     */
    <T extends Record> Mono<ServerResponse> change(
            AdmittedRequest request,
            SiteSetting<T> setting,
            BiFunction<T, VersionedSetting<T>, Mono<T>> checked,
            Violation foreign) {
        return now(request, setting)
                .doOnNext(current -> preconditions.require(request, current.value()))
                .zipWhen(current -> json.read(request, setting.type())
                        .doOnNext(this::requireComplete)
                        .flatMap(sent -> checked.apply(sent, current)))
                .flatMap(both -> change(request, setting, both.getT1(), both.getT2(), foreign));
    }

    private void requireComplete(Record sent) {
        try {
            BlockTraversal.requireComplete(sent);
        } catch (IllegalArgumentException incomplete) {
            throw problems.invalid("", messages.get("api.shape"));
        }
    }

    private <T> Mono<ServerResponse> change(
            AdmittedRequest request, SiteSetting<T> setting, VersionedSetting<T> current, T wanted, Violation foreign) {
        return settings.change(request.site(), setting, current.version(), wanted, request.actor())
                .switchIfEmpty(Mono.error(problems::siteNotCreated))
                .flatMap(result -> switch (result) {
                    case SettingChange.Done<T> _ -> answerStored(request, setting);
                    case SettingChange.Unchanged<T> _ -> responses.ok(current.value());
                    case SettingChange.Conflict<T> _ -> Mono.error(problems.preconditionFailed());
                    case SettingChange.TooLarge<T> _ ->
                        Mono.error(problems.invalid("", messages.get("menu.problem.heavy")));
                    case SettingChange.UnknownReferences<T> _ -> Mono.error(problems.invalid(List.of(foreign)));
                });
    }

    private <T> Mono<ServerResponse> answerStored(AdmittedRequest request, SiteSetting<T> setting) {
        return now(request, setting).flatMap(stands -> responses.ok(stands.value()));
    }
}
