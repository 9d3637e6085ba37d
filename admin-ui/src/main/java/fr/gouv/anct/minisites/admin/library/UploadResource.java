package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.inspection.MediaKind;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.upload.MultipartFileReader;
import fr.gouv.anct.minisites.media.upload.UploadResult;
import fr.gouv.anct.minisites.media.upload.Uploads;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.wording.FileSize;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Stores the files of one upload request in the media library of a site, and reports the result for each as a page or
 * as JSON.
 */
@Component
class UploadResource implements BackOfficeResource {

    private final LibraryFileLookup lookup;
    private final Uploads uploads;
    private final MediaProperties properties;
    private final LibraryFileLabels labels;

    UploadResource(LibraryFileLookup lookup, Uploads uploads, MediaProperties properties, LibraryFileLabels labels) {
        this.lookup = lookup;
        this.uploads = uploads;
        this.properties = properties;
        this.labels = labels;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(Paths.FILES, new Guard.OfSite(Action.CONTENT_WRITE), this::add));
    }

    /**
     * The form for files to add to a folder.
     *
     * @param folder null: the top
     * @param limits localised limits, one per line
     */
    record UploadForm(Tenant site, @Nullable UUID folder, List<String> limits, MediaProperties properties) {

        static UploadForm of(AdmittedRequest request, @Nullable UUID folder, MediaProperties properties) {
            List<String> limits = Arrays.stream(MediaKind.values())
                    .map(kind -> request.message(
                            "library.limit." + kind.code(),
                            FileSize.limit(properties.limit(kind).toBytes(), Locale.FRENCH)))
                    .toList();
            return new UploadForm(request.site(), folder, limits, properties);
        }

        public String action() {
            return LibraryListResource.link(site, folder);
        }

        /** Returns the attribute of the field, so that a browser offers accepted types. */
        public String accept() {
            return Arrays.stream(MediaFormat.values())
                    .map(format -> "." + format.extension())
                    .collect(Collectors.joining(","));
        }

        /** Returns the maximum size in bytes, checked before an upload. */
        public long heaviest() {
            return properties.heaviest();
        }

        /** Returns the maximum number of files in one form. */
        public int most() {
            return properties.filesAtOnce();
        }
    }

    /**
     * Result of an upload of which nothing was accepted.
     *
     * @param lines one for each rejected file; empty when no file was chosen
     */
    record ResultScreen(List<Line> lines, UploadForm upload) implements Screen {

        @Override
        public String template() {
            return "library/uploaded";
        }
    }

    /**
     * Result of one file, also as JSON for scripts.
     *
     * @param message reason for its rejection, or the next step
     * @param waits whether the antivirus scan is pending
     * @param href where it is described; null for a rejected file
     * @param described whether it needs no description
     * @param address within the site, for fields; null for a rejected file
     * @param describeHref where the alternative text of an image is stored; null where none is needed
     */
    record Line(
            String name,
            boolean taken,
            String message,
            boolean waits,
            @Nullable String href,
            boolean described,
            @Nullable String address,
            @Nullable String describeHref) {

        static Line refused(String name, String message) {
            return new Line(name, false, message, false, null, true, null, null);
        }
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        if (!sendsFiles(request)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        return lookup.folder(request, request.query(LibraryListResource.FOLDER).orElse(""))
                .zipWhen(folder -> outcomes(request, folder))
                .flatMap(both -> respond(request, both.getT1().orElse(null), both.getT2()));
    }

    static boolean sendsFiles(AdmittedRequest request) {
        return request.request()
                .headers()
                .contentType()
                .filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
                .isPresent();
    }

    private Mono<MultipartFileReader.Result<UploadResult>> outcomes(AdmittedRequest request, Optional<UUID> folder) {
        return MultipartFileReader.each(
                request.request(),
                properties.filesAtOnce(),
                file -> uploads.add(file, folder.orElse(null), request.actor()));
    }

    /** Returns the result as JSON to scripts, which send one file at a time, and as a page to browsers. */
    private Mono<ServerResponse> respond(
            AdmittedRequest request, @Nullable UUID folder, MultipartFileReader.Result<UploadResult> sent) {
        List<Line> lines = lines(request, sent);
        boolean taken = lines.stream().anyMatch(Line::taken);
        if (request.request().headers().accept().contains(MediaType.APPLICATION_JSON)) {
            return ServerResponse.status(taken ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(lines);
        }
        // After a success, the result is shown after a redirect (GET): a reload does not repeat the upload.
        return taken
                ? request.seeOther(
                        LibraryListResource.link(request.site(), folder), flash(request, lines, sent.beyond()))
                : request.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        LibraryListResource.heading(
                                request,
                                request.message(lines.isEmpty() ? "library.upload.label" : "library.uploaded.title")),
                        new ResultScreen(lines, UploadForm.of(request, folder, properties)));
    }

    /** Returns a line for each file, and one for all files beyond the maximum. */
    private List<Line> lines(AdmittedRequest request, MultipartFileReader.Result<UploadResult> sent) {
        return Stream.concat(
                        sent.outcomes().stream().map(result -> line(request, result)),
                        Stream.of(sent).filter(one -> one.beyond() > 0).map(one -> tooMany(request, one)))
                .toList();
    }

    private Line tooMany(AdmittedRequest request, MultipartFileReader.Result<UploadResult> sent) {
        return Line.refused(
                sent.beyond() == 1
                        ? sent.firstBeyond()
                        : request.message("library.uploaded.beyond", sent.firstBeyond(), sent.beyond() - 1),
                labels.refusal(RejectionReason.of(RejectionReason.Reason.MANY, properties.filesAtOnce())));
    }

    private static Flash flash(AdmittedRequest request, List<Line> lines, long beyond) {
        List<String> refused = lines.stream()
                .filter(line -> !line.taken())
                .map(line -> request.message("library.uploaded.refused", line.name(), line.message()))
                .toList();
        int taken = lines.size() - refused.size();
        long others = refused.size() + Math.max(0, beyond - 1);
        String next = Stream.of(
                        lines.stream().anyMatch(Line::waits) ? "library.uploaded.waits" : "",
                        lines.stream().allMatch(Line::described) ? "" : "library.uploaded.next")
                .filter(key -> !key.isEmpty())
                .map(request::message)
                .collect(Collectors.joining("\n"));
        return refused.isEmpty()
                ? request.success("library.uploaded", taken).withText(next)
                : request.flash(Flash.Kind.WARNING, "library.uploaded.some", others)
                        .withText(request.message("library.uploaded.counts", taken, others) + "\n"
                                + String.join("\n", refused) + "\n" + next);
    }

    private Line line(AdmittedRequest request, UploadResult result) {
        return switch (result) {
            case UploadResult.Accepted accepted ->
                new Line(
                        accepted.name(),
                        true,
                        next(request, accepted),
                        accepted.quarantined(),
                        Paths.FILE.link(request.site(), accepted.id()),
                        accepted.described(),
                        accepted.address(),
                        accepted.described() ? null : Paths.FILE_ALTERNATIVE.link(request.site(), accepted.id()));
            case UploadResult.Rejected rejected -> Line.refused(rejected.name(), labels.refusal(rejected.refusal()));
        };
    }

    private static String next(AdmittedRequest request, UploadResult.Accepted accepted) {
        String added = request.message(accepted.quarantined() ? "library.taken.quarantined" : "library.taken");
        return accepted.described() ? added : added + " " + request.message("library.taken.describe");
    }
}
