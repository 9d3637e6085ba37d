package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.media.library.MediaUsages;
import fr.gouv.anct.minisites.media.upload.MultipartFileReader;
import fr.gouv.anct.minisites.media.upload.UploadResult;
import fr.gouv.anct.minisites.media.upload.Uploads;
import fr.gouv.anct.minisites.tenancy.Tenant;
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

    static final Path.Two<Tenant, UUID> REPLACEMENT = Paths.FILE.at("/remplacement");

    private final LibraryFileLookup lookup;
    private final MediaUsages usages;
    private final Uploads uploads;
    private final LibraryFileLabels labels;

    FileReplacementResource(LibraryFileLookup lookup, MediaUsages usages, Uploads uploads, LibraryFileLabels labels) {
        this.lookup = lookup;
        this.usages = usages;
        this.uploads = uploads;
        this.labels = labels;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(REPLACEMENT, publish, this::showForm), Route.post(REPLACEMENT, publish, this::replace));
    }

    /**
     * Form for a file's replacement.
     *
     * @param uses usages of the file, one per line
     * @param field its label, and why the last upload was rejected
     */
    record ReplacementScreen(Tenant site, LibraryFile file, List<String> uses, FieldView field) implements Screen {

        public ErrorSummary errors() {
            return ErrorSummary.of(List.of(field));
        }

        public String action() {
            return REPLACEMENT.link(site, file.id());
        }

        /** Returns the required extension. */
        public String accept() {
            return "." + file.extension().toLowerCase(Locale.ROOT);
        }

        public String fileHref() {
            return Paths.FILE.link(site, file.id());
        }

        @Override
        public String template() {
            return "library/replacement";
        }
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return lookup.of(request).flatMap(libraryFile -> show(HttpStatus.OK, request, libraryFile, null));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, LibraryFile libraryFile, @Nullable String problem) {
        return Mono.zip(usages.of(libraryFile.id()), usages.describing(libraryFile.id()))
                .map(found -> places(request, found.getT1(), found.getT2()))
                .flatMap(places -> show(status, request, libraryFile, problem, places));
    }

    /** Lists the usages; an alternative text written in a usage is kept, and must be reviewed there. */
    private List<String> places(AdmittedRequest request, List<MediaUsage> known, Set<UUID> describing) {
        return known.stream()
                .map(usage -> usage.id() != null && describing.contains(usage.id())
                        ? request.message("library.replace.described", labels.use(usage))
                        : labels.use(usage))
                .toList();
    }

    private static Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            LibraryFile libraryFile,
            @Nullable String problem,
            List<String> places) {
        String title = request.message(
                "library.replace.title", libraryFile.description().title());
        FieldView field = FieldView.of(FieldView.Kind.LINE, "file", request.message("library.replace.file"), "");
        return request.show(
                status,
                LibraryListResource.heading(request, title),
                new ReplacementScreen(
                        request.site(),
                        libraryFile,
                        places,
                        problem == null ? field : field.withError(problem, List.of())));
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
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, libraryFile, request.message("library.uploaded.none"));
            case UploadResult.Rejected rejected ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, libraryFile, labels.refusal(rejected.refusal()));
            case UploadResult.Accepted accepted ->
                request.seeOther(
                        Paths.FILE.link(request.site(), libraryFile.id()),
                        replaced(request, accepted, sent.beyond() == 0));
        };
    }

    /** Only the first file is accepted; a file that the antivirus has not scanned yet is not displayed anywhere. */
    private Flash replaced(AdmittedRequest request, UploadResult.Accepted accepted, boolean alone) {
        Flash.Kind kind = alone && !accepted.quarantined() ? Flash.Kind.SUCCESS : Flash.Kind.WARNING;
        String text = Stream.of(
                        alone ? "" : labels.refusal(RejectionReason.of(RejectionReason.Reason.MANY, 1)),
                        accepted.quarantined() ? request.message("library.replaced.quarantined") : "",
                        request.message("library.replaced.text"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return request.flash(kind, "library.replaced").withText(text);
    }
}
