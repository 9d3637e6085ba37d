package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.FormStepper;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the form.
 *
 * @param action URL it is posted to
 * @param preview of the appearance, on its step
 * @param askedChanges the reason of central communications, when they requested changes
 * @param toSummary whether saving leads back to the summary
 * @param cancelHref the summary, to return to it without saving; null once the step was saved
 * @param stored whether the displayed values are stored, valid or not: leaving the form loses nothing
 * @param previous whether there is a previous step
 */
record RequestStepScreen(
        FormStepper stepper,
        String lead,
        @Nullable String askedChanges,
        String action,
        ErrorSummary errors,
        List<FieldGroup> groups,
        @Nullable SiteThumbnailScreen preview,
        boolean toSummary,
        @Nullable String cancelHref,
        boolean stored,
        boolean previous)
        implements Screen {

    @Override
    public String template() {
        return "request/step";
    }
}
