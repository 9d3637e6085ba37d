package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.image.ImageWork;
import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.Inspector;
import fr.gouv.anct.minisites.media.inspection.Kind;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.inspection.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks at a file off the event loop: what it is first, its pixels only then. */
@Component
class Examination {

    private final Inspector inspector;
    private final ImageWork images;

    Examination(Inspector inspector, ImageWork images) {
        this.inspector = inspector;
        this.images = images;
    }

    Mono<Examined> of(Path file, String name) {
        return Mono.fromCallable(() -> inspector.inspect(file, name))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Refused(Refusal refusal) -> Mono.just(new Examined.Bad(refusal));
                    case Verdict.Accepted accepted -> decoded(file, accepted);
                });
    }

    private Mono<Examined> decoded(Path file, Verdict.Accepted accepted) {
        Mono<List<Rendition>> renditions = accepted.format().kind() == Kind.IMAGE
                ? images.renditions(file, accepted.format().contentType())
                : Mono.just(List.of());
        return renditions
                .<Examined>map(made -> new Examined.Good(accepted, made, false))
                .onErrorResume(
                        IOException.class, _ -> Mono.just(new Examined.Bad(Refusal.of(Refusal.Reason.UNREADABLE))));
    }
}
