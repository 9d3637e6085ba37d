package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What visitors see of a page, what waits, and what may be done.
 *
 * @param refusal why what was just asked is not done; none: nothing was
 * @param visible whether visitors see it, with the words for it
 * @param visit where they do
 * @param withdrawal where it is taken from them; none when one may not
 * @param stage where the newest words are, with the words for it
 * @param said by who submits or sends back
 * @param submission the form that submits; none when one may not, or there is nothing new
 * @param unsubmittable why it is not offered, though there is something new; none when it is
 * @param publication the button that publishes; none when one may not, or there is nothing new
 * @param sendingBack where it goes back to who submits it; none when one may not
 * @param plans what is to come
 * @param planning where a moment is chosen
 * @param past what came of what was to be done
 * @param checks what the checks find in the newest words
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
        @Nullable Said said,
        @Nullable Form submission,
        @Nullable String unsubmittable,
        @Nullable Form publication,
        @Nullable PageLink sendingBack,
        List<Plan> plans,
        List<PageLink> planning,
        List<String> past,
        ChecksView checks)
        implements Screen {

    /** Somebody's words, with who says them. */
    record Said(String by, String words) {}

    /**
     * Why something is not done.
     *
     * @param typed words that were typed for it, to be copied; none where the form still holds them
     */
    record Refusal(String title, String text, @Nullable String typed) {}

    /** Something that is to come, and where it is changed and taken back, if one may. */
    record Plan(String text, @Nullable String notice, List<PageLink> links) {}

    /** A button, perhaps with fields. */
    record Form(String action, List<Hidden> hidden, List<FieldView> fields, String submit) {}

    @Override
    public String template() {
        return "publication/page";
    }
}
