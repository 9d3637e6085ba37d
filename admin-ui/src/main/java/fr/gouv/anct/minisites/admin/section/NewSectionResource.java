package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Creation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates a shared section. */
@Component
class NewSectionResource implements Resource {

    private final Creation creation;
    private final Screens screens;
    private final Texts texts;

    NewSectionResource(Creation creation, Screens screens, Texts texts) {
        this.creation = creation;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(SectionAddress.NEW_SECTION, write, call -> show(HttpStatus.OK, call, "", null)),
                Route.post(SectionAddress.NEW_SECTION, write, this::make));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, String title, @Nullable String problem) {
        FieldView field = FieldView.of(FieldView.Kind.LINE, TypedPage.TITLE, texts.say("section.field.title"), title)
                .withHint(texts.say("section.field.title.hint"));
        String list = SectionAddress.sections(call.site());
        FormScreen screen = FormScreen.of(
                texts.say("section.new.lead"),
                List.of(),
                List.of(problem == null ? field : field.withError(texts.say(problem), List.of())),
                list + "/nouvelle",
                List.of(),
                texts.say("section.new.submit"),
                list);
        Heading heading = Heading.of(texts.say("section.new.title"))
                .below(call.site().name(), SectionAddress.site(call.site()))
                .below(texts.say("section.title"), list)
                .erroneous(problem != null);
        return screens.show(status, call, heading, screen);
    }

    private Mono<ServerResponse> make(Call call) {
        String title = TypedPage.clean(call.field(TypedPage.TITLE)).replace("\n", " ");
        Optional<String> problem = TypedPage.titleProblem(title);
        return problem.isPresent()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, call, title, problem.get())
                : creation.section(call.site(), title, call.who())
                        .flatMap(section -> call.seeOther(
                                PageAddress.page(call.site(), section),
                                new Flash(
                                        Flash.Kind.SUCCESS,
                                        texts.say("section.created"),
                                        texts.say("section.created.text"))));
    }
}
