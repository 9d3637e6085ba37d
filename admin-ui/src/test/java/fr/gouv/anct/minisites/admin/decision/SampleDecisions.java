package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.request.AnswerComparison;
import fr.gouv.anct.minisites.admin.request.SampleRequests;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample screens of central communications: the queue of requests, and one of them in its states. */
public final class SampleDecisions {

    private SampleDecisions() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "decisions",
                queue(text, 43, 12),
                "decisions-apres-la-fin",
                queue(text, 43, 0),
                "decisions-vide",
                queue(text, 0, 0),
                "dossier",
                review(text, null, form(text), null, null, followUp(text)),
                "dossier-en-lecture",
                review(
                        text,
                        null,
                        null,
                        text,
                        null,
                        new FollowUp(
                                null,
                                "",
                                new FollowUp.Deadline(text, text, null),
                                null,
                                text,
                                List.of(),
                                null,
                                List.of())),
                "dossier-le-mien",
                review(
                        text,
                        null,
                        form(text),
                        null,
                        null,
                        new FollowUp(
                                text,
                                "1",
                                null,
                                new FollowUp.Actions("/decisions/1/prise-en-charge", null),
                                text,
                                List.of(),
                                null,
                                null)),
                "dossier-faux",
                review(text, null, SampleForms.view(text), null, null, null),
                "dossier-modifie",
                review(text, text, form(text), null, null, null),
                "dossier-decide",
                review(text, text, null, text, null, followUp(text)),
                "dossier-interrompu",
                review(text, null, null, text, SampleComponents.progress(text, "/decisions/1/creation"), null));
    }

    private static Screen queue(String text, long total, int rows) {
        return new RequestQueueResource.QueueScreen(
                SampleComponents.filters(text, total > 0),
                total,
                SampleComponents.table(text, rows),
                SampleComponents.pages(4),
                "/decisions.csv");
    }

    /** All that reviewers can do. */
    private static FollowUp followUp(String text) {
        return new FollowUp(
                text,
                "1",
                new FollowUp.Deadline(text, text, text),
                new FollowUp.Actions("/decisions/1/prise-en-charge", "2"),
                text,
                List.of(
                        new FollowUp.Note(text, SampleComponents.MOMENT, text, "/decisions/1/notes/1/suppression"),
                        new FollowUp.Note(text, SampleComponents.MOMENT, text, null)),
                SampleForms.view(text),
                List.of(
                        new AnswerComparison.Change(text, text, ""),
                        new AnswerComparison.Change(text + " 2", "", text)));
    }

    private static FormView form(String text) {
        return new FormView(
                "/decisions/1/decision",
                ErrorSummary.of(List.of()),
                List.of(FieldView.of(FieldView.Kind.TEXT, "reason", text, text)));
    }

    private static Screen review(
            String text,
            @Nullable String unused,
            @Nullable FormView form,
            @Nullable String notice,
            @Nullable Progress progress,
            @Nullable FollowUp followUp) {
        return new RequestReviewResource.ReviewScreen(
                SampleRequests.request(text, RequestState.APPROVED, false),
                new BadgeView(text, BadgeView.Tone.NEW),
                unused,
                text,
                text,
                form,
                form == null ? null : text,
                notice,
                progress,
                progress != null,
                progress == null ? null : SampleRequests.site(text),
                followUp,
                SampleComponents.timeline(text),
                SampleComponents.summary(text));
    }
}
