package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Use;
import fr.gouv.anct.minisites.media.library.Uses;
import fr.gouv.anct.minisites.media.upload.Outcome;
import fr.gouv.anct.minisites.media.upload.SentFiles;
import fr.gouv.anct.minisites.media.upload.Uploads;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Replaces the content of a file: its usages show the new content at once. */
@Component
class MediumReplacementResource implements Resource {

    private static final String PATTERN = LibraryAddress.MEDIUM + "/remplacement";

    private final NamedMedia named;
    private final Uses uses;
    private final Uploads uploads;
    private final FileWords words;
    private final Screens screens;
    private final Texts texts;

    MediumReplacementResource(
            NamedMedia named, Uses uses, Uploads uploads, FileWords words, Screens screens, Texts texts) {
        this.named = named;
        this.uses = uses;
        this.uploads = uploads;
        this.words = words;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::replace));
    }

    private Mono<ServerResponse> ask(Call call) {
        return named.of(call).flatMap(medium -> show(HttpStatus.OK, call, medium, null));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, Medium medium, @Nullable String problem) {
        return Mono.zip(uses.of(medium.id()), uses.describing(medium.id()))
                .flatMap(found -> show(status, call, medium, problem, places(found.getT1(), found.getT2())));
    }

    /** Lists the usages; an alternative text written in a usage is kept, and must be reviewed there. */
    private List<String> places(List<Use> known, Set<UUID> describing) {
        return known.stream()
                .map(use -> use.id() != null && describing.contains(use.id())
                        ? texts.say("library.replace.described", words.use(use))
                        : words.use(use))
                .toList();
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, Medium medium, @Nullable String problem, List<String> places) {
        String address = LibraryAddress.medium(call.site(), medium.id());
        return screens.show(
                status,
                call,
                LibraryAddress.heading(
                                call.site(),
                                texts.say("library.title"),
                                texts.say(
                                        "library.replace.title",
                                        medium.description().title()))
                        .erroneous(problem != null),
                new ReplacementScreen(
                        texts.say("library.replace.lead", medium.extension()),
                        places,
                        address + "/remplacement",
                        "." + medium.extension().toLowerCase(Locale.ROOT),
                        errors(problem),
                        problem,
                        address));
    }

    private ErrorSummary errors(@Nullable String problem) {
        return new ErrorSummary(
                problem == null
                        ? List.of()
                        : List.of(new ErrorSummary.Entry("#fichier", texts.say("library.replace.file"), problem)));
    }

    private Mono<ServerResponse> replace(Call call) {
        return named.of(call)
                .filter(_ -> UploadResource.sendsFiles(call))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE)))
                .flatMap(medium -> SentFiles.each(call.request(), 1, file -> uploads.replace(medium, file, call.who()))
                        .flatMap(sent -> answer(call, medium, sent)));
    }

    private Mono<ServerResponse> answer(Call call, Medium medium, SentFiles.Result<Outcome> sent) {
        return switch (sent.outcomes().isEmpty() ? null : sent.outcomes().getFirst()) {
            case null -> show(HttpStatus.UNPROCESSABLE_CONTENT, call, medium, texts.say("library.uploaded.none"));
            case Outcome.Refused refused ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, call, medium, words.refusal(refused.refusal()));
            case Outcome.Taken taken ->
                call.seeOther(LibraryAddress.medium(call.site(), medium.id()), replaced(taken, sent.beyond() == 0));
        };
    }

    /** Only the first file is accepted; a file that the antivirus has not scanned yet is not displayed anywhere. */
    private Flash replaced(Outcome.Taken taken, boolean alone) {
        return new Flash(
                alone && !taken.quarantined() ? Flash.Kind.SUCCESS : Flash.Kind.WARNING,
                texts.say("library.replaced"),
                Stream.of(
                                alone ? "" : words.refusal(Refusal.of(Refusal.Reason.MANY, 1)),
                                taken.quarantined() ? texts.say("library.replaced.quarantined") : "",
                                texts.say("library.replaced.text"))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }
}
