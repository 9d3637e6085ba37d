package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.upload.MultipartFileReader;
import fr.gouv.anct.minisites.media.upload.UploadResult;
import fr.gouv.anct.minisites.media.upload.Uploads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Adds files to the library, any number in one form. */
@Component
class UploadResource implements BackOfficeResource {

    private final LibraryFileLookup lookup;
    private final Uploads uploads;
    private final MediaProperties properties;
    private final LibraryScreenFactory views;
    private final LibraryFileLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    UploadResource(
            LibraryFileLookup lookup,
            Uploads uploads,
            MediaProperties properties,
            LibraryScreenFactory views,
            LibraryFileLabels labels,
            ScreenResponses screens,
            Messages messages) {
        this.lookup = lookup;
        this.uploads = uploads;
        this.properties = properties;
        this.views = views;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(LibraryUrls.LIBRARY, new Guard.OfSite(Action.CONTENT_WRITE), this::add));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        if (!sendsFiles(request)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        return lookup.folder(request, request.query(LibraryUrls.IN).orElse(""))
                .zipWhen(folder -> outcomes(request, folder))
                .flatMap(both -> respond(request, both.getT1(), both.getT2()));
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
            AdmittedRequest request, Optional<UUID> folder, MultipartFileReader.Result<UploadResult> sent) {
        List<UploadResultScreen.Line> lines = lines(request, sent);
        if (request.request().headers().accept().contains(MediaType.APPLICATION_JSON)) {
            return ServerResponse.status(status(lines))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(lines);
        }
        // After a success, the result is shown after a redirect (GET): a reload does not repeat the upload.
        return lines.stream().anyMatch(UploadResultScreen.Line::taken)
                ? request.seeOther(
                        LibraryUrls.library(request.site(), folder.orElse(null)), flash(lines, sent.beyond()))
                : screens.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        LibraryUrls.heading(
                                        request.site(),
                                        messages.get("library.title"),
                                        messages.get(
                                                lines.isEmpty() ? "library.upload.label" : "library.uploaded.title"))
                                .erroneous(true),
                        new UploadResultScreen(
                                lines,
                                views.upload(request.site(), folder.orElse(null)),
                                LibraryUrls.library(request.site(), folder.orElse(null))));
    }

    /** Returns a line for each file, and one for all files beyond the maximum. */
    private List<UploadResultScreen.Line> lines(
            AdmittedRequest request, MultipartFileReader.Result<UploadResult> sent) {
        return Stream.concat(
                        sent.outcomes().stream().map(result -> line(request, result)),
                        Stream.of(sent).filter(one -> one.beyond() > 0).map(this::tooMany))
                .toList();
    }

    private UploadResultScreen.Line tooMany(MultipartFileReader.Result<UploadResult> sent) {
        return UploadResultScreen.Line.refused(
                sent.beyond() == 1
                        ? sent.firstBeyond()
                        : messages.get("library.uploaded.beyond", sent.firstBeyond(), sent.beyond() - 1),
                labels.refusal(RejectionReason.of(RejectionReason.Reason.MANY, properties.filesAtOnce())));
    }

    private Flash flash(List<UploadResultScreen.Line> lines, long beyond) {
        List<String> refused = lines.stream()
                .filter(line -> !line.taken())
                .map(line -> messages.get("library.uploaded.refused", line.name(), line.message()))
                .toList();
        int taken = lines.size() - refused.size();
        long others = refused.size() + Math.max(0, beyond - 1);
        String next = Stream.of(
                        lines.stream().anyMatch(UploadResultScreen.Line::waits) ? "library.uploaded.waits" : "",
                        lines.stream().allMatch(UploadResultScreen.Line::described) ? "" : "library.uploaded.next")
                .filter(key -> !key.isEmpty())
                .map(messages::get)
                .collect(Collectors.joining("\n"));
        return refused.isEmpty()
                ? new Flash(Flash.Kind.SUCCESS, messages.get("library.uploaded", taken), next)
                : new Flash(
                        Flash.Kind.WARNING,
                        messages.get("library.uploaded.some", others),
                        messages.get("library.uploaded.counts", taken, others) + "\n" + String.join("\n", refused)
                                + "\n" + next);
    }

    private static HttpStatus status(List<UploadResultScreen.Line> lines) {
        return lines.stream().anyMatch(UploadResultScreen.Line::taken)
                ? HttpStatus.OK
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private UploadResultScreen.Line line(AdmittedRequest request, UploadResult result) {
        return switch (result) {
            case UploadResult.Accepted accepted ->
                new UploadResultScreen.Line(
                        accepted.name(),
                        true,
                        next(accepted),
                        accepted.quarantined(),
                        LibraryUrls.medium(request.site(), accepted.id()),
                        accepted.described());
            case UploadResult.Rejected rejected ->
                UploadResultScreen.Line.refused(rejected.name(), labels.refusal(rejected.refusal()));
        };
    }

    private String next(UploadResult.Accepted accepted) {
        String added = messages.get(accepted.quarantined() ? "library.taken.quarantined" : "library.taken");
        return accepted.described() ? added : added + " " + messages.get("library.taken.describe");
    }
}
