package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.upload.Outcome;
import fr.gouv.anct.minisites.media.upload.SentFiles;
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
class UploadResource implements Resource {

    private final NamedMedia named;
    private final Uploads uploads;
    private final MediaProperties properties;
    private final LibraryViews views;
    private final FileWords words;
    private final Screens screens;
    private final Texts texts;

    UploadResource(
            NamedMedia named,
            Uploads uploads,
            MediaProperties properties,
            LibraryViews views,
            FileWords words,
            Screens screens,
            Texts texts) {
        this.named = named;
        this.uploads = uploads;
        this.properties = properties;
        this.views = views;
        this.words = words;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(LibraryAddress.LIBRARY, new Guard.OfSite(Action.CONTENT_WRITE), this::add));
    }

    private Mono<ServerResponse> add(Call call) {
        if (!sendsFiles(call)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        return named.folder(call, call.query(LibraryAddress.IN).orElse(""))
                .flatMap(folder -> outcomes(call, folder).flatMap(outcomes -> answer(call, folder, outcomes)));
    }

    static boolean sendsFiles(Call call) {
        return call.request()
                .headers()
                .contentType()
                .filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
                .isPresent();
    }

    private Mono<SentFiles.Result<Outcome>> outcomes(Call call, Optional<UUID> folder) {
        return SentFiles.each(
                call.request(), properties.filesAtOnce(), file -> uploads.add(file, folder.orElse(null), call.who()));
    }

    /** Returns the result as JSON to scripts, which send one file at a time, and as a page to browsers. */
    private Mono<ServerResponse> answer(Call call, Optional<UUID> folder, SentFiles.Result<Outcome> sent) {
        List<UploadedScreen.Line> lines = lines(call, sent);
        if (call.request().headers().accept().contains(MediaType.APPLICATION_JSON)) {
            return ServerResponse.status(status(lines))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(lines);
        }
        // After a success, the result is shown after a redirect (GET): a reload does not repeat the upload.
        return lines.stream().anyMatch(UploadedScreen.Line::taken)
                ? call.seeOther(LibraryAddress.library(call.site(), folder.orElse(null)), flash(lines, sent.beyond()))
                : screens.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        call,
                        LibraryAddress.heading(
                                        call.site(),
                                        texts.say("library.title"),
                                        texts.say(lines.isEmpty() ? "library.upload.label" : "library.uploaded.title"))
                                .erroneous(true),
                        new UploadedScreen(
                                lines,
                                views.upload(call.site(), folder.orElse(null)),
                                LibraryAddress.library(call.site(), folder.orElse(null))));
    }

    /** Returns a line for each file, and one for all files beyond the maximum. */
    private List<UploadedScreen.Line> lines(Call call, SentFiles.Result<Outcome> sent) {
        return Stream.concat(
                        sent.outcomes().stream().map(outcome -> line(call, outcome)),
                        Stream.of(sent).filter(one -> one.beyond() > 0).map(this::tooMany))
                .toList();
    }

    private UploadedScreen.Line tooMany(SentFiles.Result<Outcome> sent) {
        return UploadedScreen.Line.refused(
                sent.beyond() == 1
                        ? sent.firstBeyond()
                        : texts.say("library.uploaded.beyond", sent.firstBeyond(), sent.beyond() - 1),
                words.refusal(Refusal.of(Refusal.Reason.MANY, properties.filesAtOnce())));
    }

    private Flash flash(List<UploadedScreen.Line> lines, long beyond) {
        List<String> refused = lines.stream()
                .filter(line -> !line.taken())
                .map(line -> texts.say("library.uploaded.refused", line.name(), line.message()))
                .toList();
        int taken = lines.size() - refused.size();
        long others = refused.size() + Math.max(0, beyond - 1);
        String next = Stream.of(
                        lines.stream().anyMatch(UploadedScreen.Line::waits) ? "library.uploaded.waits" : "",
                        lines.stream().allMatch(UploadedScreen.Line::described) ? "" : "library.uploaded.next")
                .filter(key -> !key.isEmpty())
                .map(texts::say)
                .collect(Collectors.joining("\n"));
        return refused.isEmpty()
                ? new Flash(Flash.Kind.SUCCESS, texts.say("library.uploaded", taken), next)
                : new Flash(
                        Flash.Kind.WARNING,
                        texts.say("library.uploaded.some", others),
                        texts.say("library.uploaded.counts", taken, others) + "\n" + String.join("\n", refused) + "\n"
                                + next);
    }

    private static HttpStatus status(List<UploadedScreen.Line> lines) {
        return lines.stream().anyMatch(UploadedScreen.Line::taken) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private UploadedScreen.Line line(Call call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken ->
                new UploadedScreen.Line(
                        taken.name(),
                        true,
                        next(taken),
                        taken.quarantined(),
                        LibraryAddress.medium(call.site(), taken.id()),
                        taken.described());
            case Outcome.Refused refused ->
                UploadedScreen.Line.refused(refused.name(), words.refusal(refused.refusal()));
        };
    }

    private String next(Outcome.Taken taken) {
        String added = texts.say(taken.quarantined() ? "library.taken.quarantined" : "library.taken");
        return taken.described() ? added : added + " " + texts.say("library.taken.describe");
    }
}
