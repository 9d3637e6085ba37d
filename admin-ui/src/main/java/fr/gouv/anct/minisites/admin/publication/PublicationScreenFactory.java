package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the publication screen of a page with the actions that the user is allowed, and no others. */
@Component
class PublicationScreenFactory {

    static final String REVISION = "revision";
    static final String NOTE = "mot";

    private final MinisitesProperties properties;
    private final ScheduleOverview calendar;
    private final PublicationStatusLabels labels;
    private final Messages messages;

    PublicationScreenFactory(
            MinisitesProperties properties,
            ScheduleOverview calendar,
            PublicationStatusLabels labels,
            Messages messages) {
        this.properties = properties;
        this.calendar = calendar;
        this.labels = labels;
        this.messages = messages;
    }

    FieldView note(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, NOTE, messages.get("publication.note"), typed)
                .withHint(messages.get("publication.note.hint"))
                .optional()
                .atMost(Review.LONGEST_NOTE);
    }

    PublicationScreen screen(
            AdmittedRequest request,
            PageHeader header,
            PublicationStatus status,
            NotificationRecipients deciders,
            PageSchedules schedules,
            ChecksView checks,
            FieldView note,
            PublicationScreen.@Nullable Refusal refusal) {
        PublicationStage stage = status.stage();
        PublicationScreen.Form submission = submission(request, status, note, checks);
        return new PublicationScreen(
                header,
                ErrorSummary.of(List.of(note)),
                refusal == null || submission == null
                        ? refusal
                        : new PublicationScreen.Refusal(refusal.title(), refusal.text(), null),
                labels.visible(status),
                labels.visibleText(request.site(), status),
                visit(request, status),
                withdrawal(request, status),
                labels.stage(stage),
                labels.stageText(request.site(), status, deciders),
                labels.said(stage),
                submission,
                unsubmittable(request, status, checks),
                checks.blocked() ? null : publication(request, status),
                sendingBack(request, status),
                calendar.plans(request, status, schedules),
                calendar.links(request, status, schedules, checks.blocked()),
                calendar.past(schedules),
                checks);
    }

    /** Link to the public page; a shared section has no URL of its own. */
    private @Nullable PageLink visit(AdmittedRequest request, PublicationStatus status) {
        boolean unseen = status.online() == null || status.kind() == PageKind.SECTION;
        if (unseen || request.site().state() != TenantState.LIVE) {
            return null;
        }
        String origin = properties.url(request.site().canonical());
        return new PageLink(
                messages.get("publication.visit"), origin + status.path().substring(1), true, false);
    }

    /** Form to submit; omitted where a submission would be refused. */
    private PublicationScreen.@Nullable Form submission(
            AdmittedRequest request, PublicationStatus status, FieldView note, ChecksView checks) {
        return submittable(request, status) && !checks.incomplete()
                ? new PublicationScreen.Form(
                        PublicationUrls.publication(request.site(), status.page()) + "/soumission",
                        seen(status),
                        List.of(note),
                        messages.get("publication.submit"))
                : null;
    }

    private static boolean submittable(AdmittedRequest request, PublicationStatus status) {
        return request.mayChange(Action.CONTENT_WRITE)
                && status.submission(status.head().id()) == PublicationResult.DONE;
    }

    private @Nullable String unsubmittable(AdmittedRequest request, PublicationStatus status, ChecksView checks) {
        return submittable(request, status) && checks.incomplete() ? messages.get("publication.unsubmittable") : null;
    }

    private PublicationScreen.@Nullable Form publication(AdmittedRequest request, PublicationStatus status) {
        boolean offered = request.mayChange(Action.CONTENT_PUBLISH) && !status.upToDate();
        return offered
                ? new PublicationScreen.Form(
                        PublicationUrls.publication(request.site(), status.page()) + "/mise-en-ligne",
                        seen(status),
                        List.of(),
                        messages.get(
                                "publication.publish",
                                String.valueOf(status.head().number())))
                : null;
    }

    /** Hidden field with the displayed revision: a decision never applies to a revision that the user has not seen. */
    private static List<HiddenField> seen(PublicationStatus status) {
        return List.of(new HiddenField(REVISION, status.head().id().toString()));
    }

    private @Nullable PageLink withdrawal(AdmittedRequest request, PublicationStatus status) {
        return status.online() == null ? null : act(request, status, "publication.withdraw", "/retrait");
    }

    private @Nullable PageLink sendingBack(AdmittedRequest request, PublicationStatus status) {
        return status.waiting() == null ? null : act(request, status, "publication.send-back", "/renvoi");
    }

    private @Nullable PageLink act(AdmittedRequest request, PublicationStatus status, String key, String below) {
        return request.mayChange(Action.CONTENT_PUBLISH)
                ? new PageLink(
                        messages.get(key),
                        PublicationUrls.publication(request.site(), status.page()) + below,
                        false,
                        false)
                : null;
    }
}
