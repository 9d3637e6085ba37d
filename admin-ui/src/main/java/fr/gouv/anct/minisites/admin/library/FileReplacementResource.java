package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.media.library.MediaUsages;
import fr.gouv.anct.minisites.media.upload.MultipartFileReader;
import fr.gouv.anct.minisites.media.upload.UploadResult;
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
class FileReplacementResource implements BackOfficeResource {

    private static final String PATTERN = LibraryUrls.MEDIUM + "/remplacement";

    private final LibraryFileLookup lookup;
    private final MediaUsages usages;
    private final Uploads uploads;
    private final LibraryFileLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    FileReplacementResource(
            LibraryFileLookup lookup,
            MediaUsages usages,
            Uploads uploads,
            LibraryFileLabels labels,
            ScreenResponses screens,
            Messages messages) {
        this.lookup = lookup;
        this.usages = usages;
        this.uploads = uploads;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::showForm), Route.post(PATTERN, publish, this::replace));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return lookup.of(request).flatMap(libraryFile -> show(HttpStatus.OK, request, libraryFile, null));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, LibraryFile libraryFile, @Nullable String problem) {
        return Mono.zip(usages.of(libraryFile.id()), usages.describing(libraryFile.id()))
                .flatMap(found -> show(status, request, libraryFile, problem, places(found.getT1(), found.getT2())));
    }

    /** Lists the usages; an alternative text written in a usage is kept, and must be reviewed there. */
    private List<String> places(List<MediaUsage> known, Set<UUID> describing) {
        return known.stream()
                .map(usage -> usage.id() != null && describing.contains(usage.id())
                        ? messages.get("library.replace.described", labels.use(usage))
                        : labels.use(usage))
                .toList();
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            LibraryFile libraryFile,
            @Nullable String problem,
            List<String> places) {
        String address = LibraryUrls.medium(request.site(), libraryFile.id());
        return screens.show(
                status,
                request,
                LibraryUrls.heading(
                                request.site(),
                                messages.get("library.title"),
                                messages.get(
                                        "library.replace.title",
                                        libraryFile.description().title()))
                        .erroneous(problem != null),
                new FileReplacementScreen(
                        messages.get("library.replace.lead", libraryFile.extension()),
                        places,
                        address + "/remplacement",
                        "." + libraryFile.extension().toLowerCase(Locale.ROOT),
                        errors(problem),
                        problem,
                        address));
    }

    private ErrorSummary errors(@Nullable String problem) {
        return new ErrorSummary(
                problem == null
                        ? List.of()
                        : List.of(new ErrorSummary.Entry("#fichier", messages.get("library.replace.file"), problem)));
    }

    private Mono<ServerResponse> replace(AdmittedRequest request) {
        return lookup.of(request)
                .filter(_ -> UploadResource.sendsFiles(request))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE)))
                .flatMap(libraryFile -> replace(request, libraryFile));
    }

    private Mono<ServerResponse> replace(AdmittedRequest request, LibraryFile libraryFile) {
        return MultipartFileReader.each(
                        request.request(), 1, file -> uploads.replace(libraryFile, file, request.actor()))
                .flatMap(sent -> respond(request, libraryFile, sent));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, LibraryFile libraryFile, MultipartFileReader.Result<UploadResult> sent) {
        return switch (sent.outcomes().isEmpty() ? null : sent.outcomes().getFirst()) {
            case null ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, libraryFile, messages.get("library.uploaded.none"));
            case UploadResult.Rejected rejected ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, libraryFile, labels.refusal(rejected.refusal()));
            case UploadResult.Accepted accepted ->
                request.seeOther(
                        LibraryUrls.medium(request.site(), libraryFile.id()), replaced(accepted, sent.beyond() == 0));
        };
    }

    /** Only the first file is accepted; a file that the antivirus has not scanned yet is not displayed anywhere. */
    private Flash replaced(UploadResult.Accepted accepted, boolean alone) {
        return new Flash(
                alone && !accepted.quarantined() ? Flash.Kind.SUCCESS : Flash.Kind.WARNING,
                messages.get("library.replaced"),
                Stream.of(
                                alone ? "" : labels.refusal(RejectionReason.of(RejectionReason.Reason.MANY, 1)),
                                accepted.quarantined() ? messages.get("library.replaced.quarantined") : "",
                                messages.get("library.replaced.text"))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }
}
