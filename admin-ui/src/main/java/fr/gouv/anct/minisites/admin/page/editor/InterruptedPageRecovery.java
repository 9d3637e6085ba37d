package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.FormerFieldNames;
import fr.gouv.anct.minisites.admin.page.PageForm;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.Paths;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Saves a page form that was interrupted by the end of a session as its author's working copy, which all screens of the
 * page then announce. Other forms are filled again on their page ({@link fr.gouv.anct.minisites.admin.layout.ScreenResponses}).
 */
@Component
public class InterruptedPageRecovery {

    private final InterruptedForms forms;
    private final WorkingCopyEditing editing;

    InterruptedPageRecovery(InterruptedForms forms, WorkingCopyEditing editing) {
        this.forms = forms;
        this.editing = editing;
    }

    /**
     * Saves the waiting form and redirects to the page, which shows it; empty when this was not asked for, when no form
     * is waiting, or when another form of the account has saved something else.
     */
    public Mono<ServerResponse> restore(AdmittedRequest request, UUID page) {
        String address = Paths.PAGE.link(request.site(), page);
        return Mono.just(request)
                .filter(AdmittedRequest::restoresForm)
                .filter(WorkingCopyEditing::writes)
                .flatMap(_ -> forms.waiting(request.request().exchange(), request.account()))
                .filter(form -> form.path().equals(address))
                .map(form -> FormerFieldNames.renamed(form.fields()))
                .filter(fields -> fields.containsKey(WorkingCopyEditing.KEEPS))
                .flatMap(fields -> keep(request, page, fields))
                .flatMap(_ ->
                        request.seeOther(address, request.flash(Flash.Kind.INFO, "page.working-copy.interrupted")));
    }

    private Mono<Boolean> keep(AdmittedRequest request, UUID page, MultiValueMap<String, String> fields) {
        return PageForm.read(fields)
                .flatMap(input -> editing.save(request, page, input, fields))
                .flatMap(_ -> forms.delete(request.request().exchange(), request.account())
                        .thenReturn(true));
    }
}
