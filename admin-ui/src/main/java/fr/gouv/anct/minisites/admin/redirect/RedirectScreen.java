package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One redirect.
 *
 * @param removeHref where it is removed; null for a new one
 * @param former how addresses of a former site are redirected
 */
record RedirectScreen(
        String lead,
        ErrorSummary errors,
        List<FieldView> fields,
        String action,
        String submit,
        String cancelHref,
        @Nullable String removeHref,
        FormerSiteGuidance.Explanation former)
        implements Screen {

    static RedirectScreen of(
            String lead,
            List<FieldView> fields,
            String action,
            String submit,
            String cancelHref,
            @Nullable String removeHref,
            FormerSiteGuidance.Explanation former) {
        return new RedirectScreen(
                lead, ErrorSummary.of(fields), fields, action, submit, cancelHref, removeHref, former);
    }

    @Override
    public String template() {
        return "redirect/one";
    }
}
