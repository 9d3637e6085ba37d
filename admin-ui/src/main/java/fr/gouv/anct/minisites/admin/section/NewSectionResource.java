package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageInput;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates a shared section. */
@Component
class NewSectionResource implements BackOfficeResource {

    private final PageCreation creation;
    private final ScreenResponses screens;
    private final Messages messages;

    NewSectionResource(PageCreation creation, ScreenResponses screens, Messages messages) {
        this.creation = creation;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(SectionUrls.NEW_SECTION, write, request -> show(HttpStatus.OK, request, "", null)),
                Route.post(SectionUrls.NEW_SECTION, write, this::make));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, String title, @Nullable String problem) {
        FieldView field = FieldView.of(FieldView.Kind.LINE, PageInput.TITLE, messages.get("section.field.title"), title)
                .withHint(messages.get("section.field.title.hint"));
        String list = SectionUrls.sections(request.site());
        FormScreen screen = FormScreen.of(
                messages.get("section.new.lead"),
                List.of(),
                List.of(problem == null ? field : field.withError(messages.get(problem), List.of())),
                list + "/nouvelle",
                List.of(),
                messages.get("section.new.submit"),
                list);
        ScreenHeading heading = ScreenHeading.of(messages.get("section.new.title"))
                .below(request.site().name(), SectionUrls.site(request.site()))
                .below(messages.get("section.title"), list)
                .erroneous(problem != null);
        return screens.show(status, request, heading, screen);
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        String title = PageInput.clean(request.field(PageInput.TITLE)).replace("\n", " ");
        Optional<String> problem = PageInput.titleProblem(title);
        return problem.isPresent()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, request, title, problem.get())
                : creation.section(request.site(), title, request.actor())
                        .flatMap(section -> request.seeOther(
                                PageUrls.page(request.site(), section),
                                new Flash(
                                        Flash.Kind.SUCCESS,
                                        messages.get("section.created"),
                                        messages.get("section.created.text"))));
    }
}
