package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.company.CompanyPanel;
import fr.gouv.anct.minisites.admin.component.FormStepper;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of the form for a site request.
 *
 * @param askedChanges the reason of central communications, when they requested changes
 * @param groups the fields by the legends of their groups; the legend is empty for fields outside of a group
 * @param toSummary whether saving leads back to the summary
 * @param cancelHref the summary, to return to it without saving; null once the step was saved
 * @param company look-up of the SIRET, on its step; null where the platform has no such service
 * @param stored whether the displayed values are stored, valid or not: leaving the form loses nothing
 */
record RequestStepScreen(
        SiteRequest request,
        RequestStep step,
        FormStepper stepper,
        String lead,
        @Nullable String askedChanges,
        ErrorSummary errors,
        Map<String, List<FieldView>> groups,
        boolean toSummary,
        @Nullable String cancelHref,
        @Nullable CompanyPanel company,
        boolean stored)
        implements Screen {

    /** URL the step is posted to. */
    public String action() {
        return RequestStepResource.link(request, step);
    }

    /** Returns the preview of the appearance, on its step. */
    public @Nullable SiteThumbnailScreen preview() {
        return step == RequestStep.APPEARANCE ? SiteThumbnailScreen.of(request) : null;
    }

    /** Whether there is a previous step. */
    public boolean previous() {
        return step.previous().isPresent();
    }

    @Override
    public String template() {
        return "request/step";
    }
}
