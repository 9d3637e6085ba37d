package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.InterruptedForms;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.util.MultiValueMapAdapter;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Saves a page form that was interrupted by the end of a session as its author's working copy, which all screens of the
 * page then announce. Other forms are filled again on their page ({@link fr.gouv.anct.minisites.admin.shell.Screens}).
 */
@Component
class WorkRestoration {

    private final InterruptedForms forms;
    private final WorkDesk work;
    private final Texts texts;

    WorkRestoration(InterruptedForms forms, WorkDesk work, Texts texts) {
        this.forms = forms;
        this.work = work;
        this.texts = texts;
    }

    /**
     * Saves the waiting form and redirects to the page, which shows it; empty when this was not asked for, when no form
     * is waiting, or when another form of the account has saved something else.
     */
    Mono<ServerResponse> restore(Call call, UUID page) {
        String address = PageAddress.page(call.site(), page);
        return Mono.just(call)
                .filter(Call::resumes)
                .filter(WorkDesk::writes)
                .flatMap(_ -> forms.waiting(call.request().exchange(), call.account()))
                .filter(form -> form.path().equals(address) && form.fields().containsKey(WorkDesk.KEEPS))
                .flatMap(form -> keep(call, page, form))
                .flatMap(_ -> call.seeOther(address, flash()));
    }

    private Mono<Boolean> keep(Call call, UUID page, InterruptedForm form) {
        MultiValueMap<String, String> fields = new MultiValueMapAdapter<>(form.fields());
        return TypedPage.read(fields)
                .flatMap(typed -> work.keep(call, page, typed, fields))
                .flatMap(_ ->
                        forms.forget(call.request().exchange(), call.account()).thenReturn(true));
    }

    private Flash flash() {
        return new Flash(Flash.Kind.INFO, texts.say("page.work.interrupted"), texts.say("page.work.interrupted.text"));
    }
}
