package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.section.SectionLine;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.content.tree.Creating;
import fr.gouv.anct.minisites.content.tree.Creation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists and creates the shared sections of a site, and lists their usages. All else is done as for pages. */
@Component
class SectionsApiResource implements Resource {

    private final SharedSections sections;
    private final Creation creation;
    private final Drafts drafts;
    private final ApiPageCreation newPages;
    private final PageDocuments documents;
    private final Reading reading;
    private final SentJson json;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    SectionsApiResource(
            SharedSections sections,
            Creation creation,
            Drafts drafts,
            ApiPageCreation newPages,
            PageDocuments documents,
            Reading reading,
            SentJson json,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.sections = sections;
        this.creation = creation;
        this.drafts = drafts;
        this.newPages = newPages;
        this.documents = documents;
        this.reading = reading;
        this.json = json;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        return List.of(
                Route.get(ApiAddress.SECTIONS, read, this::list)
                        .told(Operation.several(
                                "api.operation.sections.listSections",
                                Operation.Shape.STRETCH,
                                SectionFacts.class,
                                "cursor",
                                "limit")),
                Route.post(ApiAddress.SECTIONS, new Guard.OfSite(Action.CONTENT_WRITE), this::make)
                        .told(Operation.one("api.operation.sections.createSection", PageDocument.class)
                                .sends(NewSectionRequest.class)
                                .makes()),
                Route.get(ApiAddress.PAGE + "/uses", read, this::uses)
                        .told(Operation.several(
                                "api.operation.sections.listSectionUses",
                                Operation.Shape.LIST,
                                SectionUsageSummary.class)));
    }

    private Mono<ServerResponse> list(Call call) {
        String after = reading.from(call, Optional::of);
        return sections.after(after, reading.limit(call) + 1)
                .map(found ->
                        reading.stretch(call, found, SectionLine::path, line -> documents.section(call.site(), line)))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private Mono<ServerResponse> make(Call call) {
        return json.read(call, NewSectionRequest.class)
                .map(sent -> TypedPage.clean(sent.title()).replace("\n", " "))
                .flatMap(title -> TypedPage.titleProblem(title)
                        .map(problem -> Mono.<String>error(problems.invalid("/title", texts.say(problem))))
                        .orElseGet(() -> Mono.just(title)))
                .flatMap(title -> creation.section(call.site(), title, call.who()))
                .flatMap(section -> newPages.answer(call, PageKind.SECTION, new Creating.Created(section)));
    }

    private Mono<ServerResponse> uses(Call call) {
        return call.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(head -> sections.uses(head.page().id()))
                .map(uses -> uses.stream().map(SectionUsageSummary::of).toList())
                .flatMap(uses -> answers.answer(call, uses));
    }
}
