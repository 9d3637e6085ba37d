package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publication state of a page, pending revisions, and available actions.
 *
 * @param refusal reason why the last action was refused; null when none was
 * @param visible badge of its visibility
 * @param visit link to the public page
 * @param withdrawal link to its withdrawal; null without permission
 * @param stage badge of the newest revision's stage
 * @param said comment of the submission or its return
 * @param submission the form that submits; null without permission or changes
 * @param unsubmittable why it is not offered, though there are changes; null when it is offered
 * @param publication the button that publishes; null without permission or changes
 * @param sendingBack link to return the submission to its author; null without permission
 * @param plans scheduled actions
 * @param planning links to schedule an action
 * @param past results of past schedules
 * @param checks findings of the newest revision
 */
record PublicationScreen(
        PageHeader header,
        ErrorSummary errors,
        @Nullable Refusal refusal,
        BadgeView visible,
        String visibleText,
        @Nullable PageLink visit,
        @Nullable PageLink withdrawal,
        BadgeView stage,
        String stageText,
        @Nullable Comment said,
        @Nullable Form submission,
        @Nullable String unsubmittable,
        @Nullable Form publication,
        @Nullable PageLink sendingBack,
        List<Plan> plans,
        List<PageLink> planning,
        List<String> past,
        ChecksView checks)
        implements Screen {

    /** A comment with its author. */
    record Comment(String by, String words) {}

    /**
     * Reason of a refusal.
     *
     * @param typed the typed text, to be copied; null where the form still contains it
     */
    record Refusal(String title, String text, @Nullable String typed) {}

    /** A scheduled action, with links to change and cancel it, if permitted. */
    record Plan(String text, @Nullable String notice, List<PageLink> links) {}

    /** A button, optionally with fields. */
    record Form(String action, List<HiddenField> hidden, List<FieldView> fields, String submit) {}

    @Override
    public String template() {
        return "publication/page";
    }
}
