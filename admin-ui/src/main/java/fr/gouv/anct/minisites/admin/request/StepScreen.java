package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Stepper;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the form.
 *
 * @param action where it is posted
 * @param preview of the appearance, on its step
 * @param askedChanges the reason of central communications, when they ask for changes
 * @param summaryHref the summary, when saving leads back to it
 * @param previousHref the step before; none on the first
 */
record StepScreen(
        Stepper stepper,
        String lead,
        @Nullable String askedChanges,
        String action,
        ErrorSummary errors,
        List<FieldGroup> groups,
        @Nullable LookScreen preview,
        @Nullable String summaryHref,
        @Nullable String previousHref)
        implements Screen {

    @Override
    public String template() {
        return "request/step";
    }
}
