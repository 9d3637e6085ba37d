package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.check.Checks;
import fr.gouv.anct.minisites.content.check.ContentLocation;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.review.Gate;
import fr.gouv.anct.minisites.content.review.Mark;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns the current findings of the checks in the newest version of a page. */
@Component
class PageChecksApiResource implements Resource {

    private final Publications publications;
    private final Checks checks;
    private final Gate gate;
    private final CheckWords words;
    private final JsonAnswers answers;

    PageChecksApiResource(Publications publications, Checks checks, Gate gate, CheckWords words, JsonAnswers answers) {
        this.publications = publications;
        this.checks = checks;
        this.gate = gate;
        this.words = words;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiAddress.CHECKS, new Guard.OfSite(Action.SITE_READ), this::show)
                .told(Operation.one("api.operation.checks.getChecks", FindingDocument.Several.class)));
    }

    private Mono<ServerResponse> show(Call call) {
        return publications
                .standing(call)
                .flatMap(standing -> found(standing.head()))
                .flatMap(found -> answers.answer(call, found));
    }

    private Mono<FindingDocument.Several> found(Mark head) {
        return checks.of(head.id())
                .zipWhen(found -> gate.open(head.id(), found))
                .map(both -> new FindingDocument.Several(
                        head.number(),
                        !both.getT2(),
                        both.getT1().all().stream().map(this::document).toList()));
    }

    private FindingDocument document(Finding finding) {
        ContentLocation.Shared shared = finding.spot().shared();
        return new FindingDocument(
                finding.severity(),
                finding.flaw(),
                FindingDocument.pointer(finding),
                words.say(finding),
                shared == null ? null : shared.section());
    }
}
